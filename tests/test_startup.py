"""What a program waits for when it starts: which modules are imported, and when."""
import os
import subprocess
import sys

import pytest

HEAVY = {"libcst", "astor", "sympy", "numpy", "scipy", "click", "rich", "platformdirs"}
SLOW = {"typing", "inspect", "dataclasses", "ast", "re", "linecache", "tokenize", "hashlib", "json", "pathlib"}


@pytest.fixture
def loaded(tmp_path):
    """Return a function that runs a program: the modules that it has imported by its end, and what it printed."""

    def run(program):
        path = tmp_path / "program.py"
        path.write_text(f"{program}\nimport sys\nprint(*sorted(sys.modules))\n", encoding="utf-8")
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        done = subprocess.run([sys.executable, "-S", path], capture_output=True, text=True, check=True, env=env)
        *shown, modules = done.stdout.strip().split("\n")
        return {*modules.split()}, shown

    return run


DECORATED = """
from fwdtrans import forward_diff
@forward_diff
def f(x, y=2.0, *, k=1):
    return x * y
print(f(3.0))
"""


def test_decorating_imports_nothing_that_takes_time(loaded):
    modules, shown = loaded(DECORATED)
    assert shown == ["6.0"]
    assert not modules & (HEAVY | SLOW)


HELPED = """
from math import sin
from fwdtrans import forward_diff
K = 2.5
def damped(x, k=0.5):
    return sin(-k * x)
@forward_diff
def f(x, y):
    total = 0.0
    for i in range(3):
        total += damped(x) * K * y
    return total
print(f.jvp((3.0, 2.0), (1.0, 0.0)), f.grad(3.0, 2.0), f.jvp((3.0, 2.0), (1.0, 0.0)), f.grad(3.0, 2.0))
"""


def test_a_derivative_that_was_kept_imports_no_more_than_it_needs(loaded, tmp_path, monkeypatch):
    monkeypatch.setenv("FWDTRANS_CACHE_DIR", str(tmp_path / "cache"))
    cold, shown = loaded(HELPED)
    warm, again = loaded(HELPED)
    assert shown == again
    assert {"libcst", "astor"} <= cold
    assert not warm & (HEAVY | SLOW)


def test_the_package_alone_imports_next_to_nothing(loaded):
    modules, _ = loaded("import fwdtrans")
    assert {m for m in modules if m.startswith("fwdtrans")} == {"fwdtrans", "fwdtrans.typed"}


def test_every_public_name_is_found_and_listed():
    import fwdtrans

    assert {*fwdtrans.__all__} <= {*dir(fwdtrans)}
    assert all(getattr(fwdtrans, name) is not None for name in fwdtrans.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = fwdtrans.nothing


def test_texts_that_wait_for_linecache_are_there_when_it_is_imported(loaded):
    program = DECORATED + "\nimport sys\nassert 'linecache' not in sys.modules\nimport linecache\n" \
        "print(linecache.getline('<fwdtrans call of f>', 1))\nimport importlib\nprint(linecache.__spec__.loader)\n" \
        "importlib.reload(linecache)"
    _, shown = loaded(program)
    assert shown[1].startswith("def __call__(self, x, y=_default1")
    assert "SourceFileLoader" in shown[3]


def test_a_dual_number_that_is_made_later_is_told_from_other_arguments(loaded):
    program = DECORATED + "\nfrom fwdtrans import Dual\nprint(f(Dual(3.0, 1.0)))"
    assert loaded(program)[1][1] == "Dual(x=6.0, dx=2.0)"


@pytest.mark.parametrize("was_on", [False, True])
def test_garbage_is_collected_as_before_when_a_transformation_is_over(was_on):
    import gc

    import fwdtrans
    from fwdtrans.pipeline import transform

    def fine(x):
        return x * x

    def refused(x):
        return eval("x")

    try:
        (gc.enable if was_on else gc.disable)()
        transform(fine, ("x",), {})
        assert gc.isenabled() == was_on
        with pytest.raises(fwdtrans.Refused):
            transform(refused, ("x",), {})
        assert gc.isenabled() == was_on
    finally:
        gc.enable()
