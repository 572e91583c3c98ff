"""A decorated function keeps its own signature under mypy --strict: what is revealed is what the user wrote."""
import re
import subprocess
import sys
from pathlib import Path

import pytest

import fwdtrans

PROGRAM = '''
from fwdtrans import Dual, forward_diff

@forward_diff
def f(x: float, y: float = 2.0, *, k: int = 1) -> float:
    return k * x * y

@forward_diff(wrt="x", form="lines")
def g(x: float, name: str) -> tuple[float, str]:
    return x, name

reveal_type(f(3.0))  # float
reveal_type(f(3.0, 2.0, k=3))  # float
reveal_type(g(3.0, "a"))  # tuple[float, str]
reveal_type(f.jvp((3.0, 2.0), (1.0, 0.0)))  # tuple[float, Any]
reveal_type(g.jvp((3.0, "a"), (1.0, None))[0])  # tuple[float, str]
reveal_type(f.source)  # str
reveal_type(f.__call__)  # def (x: float, y: float =, *, k: int =) -> float
'''

WRONG = [
    ("f('a')", "arg-type"),
    ("f()", "call-arg"),
    ("f(1.0, 2.0, 3)", "call-arg"),
    ("f(1.0, z=2.0)", "call-arg"),
    ("g(1.0, 2.0)", "arg-type"),
    ("f.gradient(1.0)", "attr-defined"),
    ("forward_diff(wrt=1.5)", "call-overload"),
]


def checked(text, folder):
    """Return mypy's lines about a file."""
    path = folder / "program.py"
    path.write_text(text)
    root = Path(fwdtrans.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file=", str(path)],
        capture_output=True, text=True, cwd=folder, env={"MYPYPATH": str(root), "PATH": "", "HOME": str(folder)},
        check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return [line for line in done.stdout.split("\n") if line.startswith("program.py")]


def plain(shown):
    return re.sub(r"builtins\.", "", shown).replace("Tuple", "tuple")


def test_decorated_functions_keep_their_types_and_wrong_calls_are_found(tmp_path):
    pytest.importorskip("mypy", reason="it belongs to the dev extra")
    first = PROGRAM.count("\n") + 1
    lines = checked(PROGRAM + "\n".join(call for call, _ in WRONG) + "\n", tmp_path)
    revealed = [plain(line.split('"')[1]) for line in lines if "Revealed type is" in line]
    assert re.findall(r"reveal_type\(.*\)  # (.*)", PROGRAM) == revealed
    errors = {int(line.split(":")[1]): line for line in lines if ": error:" in line}
    for number, (call, code) in enumerate(WRONG, first):
        assert f"[{code}]" in errors.pop(number), call
    assert not errors


def test_the_package_says_that_it_is_typed():
    assert (Path(fwdtrans.__file__).parent / "py.typed").exists()
