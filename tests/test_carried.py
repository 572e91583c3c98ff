"""What a dumped module carries along stands alone: every name that it reads is there, and SciPy's solvers run."""

import builtins
import dis
import re
import runpy
import types

import numpy as np
import pytest
from click.testing import CliRunner

import fwdtrans
from fwdtrans.cli import main
from fwdtrans.module import Carried
from fwdtrans.needs import carry
from fwdtrans.rules import LATER
from fwdtrans.rules.library import SOLVERS

OURS = [(module.removeprefix("fwdtrans."), name) for name, module in LATER.items() if module.startswith("fwdtrans.")]
SOLVED = [(one.module.removeprefix("fwdtrans."), one.name) for one in SOLVERS.values()
          if not one.is_live and not one.is_once]  # fmt: skip
AT_RUN_TIME = [("runtime", name) for name in ("zero", "like", "blank", "unzip", "viewed", "refilled", "operated")]


def codes(code):
    """Yield a code object and those inside."""
    yield code
    for one in code.co_consts:
        if isinstance(one, types.CodeType):
            yield from codes(one)


@pytest.mark.parametrize(("module", "name"), sorted({*OURS, *SOLVED, *AT_RUN_TIME}))
def test_what_comes_along_reads_nothing_that_does_not(module, name):
    texts = {}
    carry(Carried(module, name), name, texts)
    text = "\n".join(texts.values())
    space = {one: __import__(one) for one in ("math", "cmath") if re.search(rf"\b{one}\.", text)}  # imports of the dump
    exec(text, space)
    assert callable(space[name])
    functions = [one for one in space.values() if isinstance(one, types.FunctionType)]
    classes = [one for one in space.values() if isinstance(one, type)]
    methods = [f for cls in classes for f in vars(cls).values() if hasattr(f, "__code__")]
    for function in [*functions, *methods]:
        for one in codes(function.__code__):
            read = {i.argval for i in dis.get_instructions(one) if i.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
            assert not {n for n in read if n not in space and not hasattr(builtins, n)}, one.co_name


TEXT = """
import numpy as np
from scipy import integrate, interpolate, optimize


def bracketed(a, b):
    return optimize.brentq(lambda x: x**3 - a * x - b, 1.0, 5.0), optimize.bisect(lambda x: x - a * b, 0.0, 9.0)


def decayed(k, y):
    return integrate.solve_ivp(lambda t, u: -k * u, (0, 1), [y], rtol=1e-10, atol=1e-10).y[0, -1]


def in_a_grid(z, p):
    f = interpolate.RegularGridInterpolator((np.arange(3.0), np.arange(2.0)), z)
    return f(p) + interpolate.interpn((np.arange(3.0), np.arange(2.0)), z, p)


def least(a):
    return optimize.minimize(lambda p: (p[0] - a) ** 2 + p[1] ** 2, [0.0, 0.0]).x


def spread(x, k):
    return np.vectorize(lambda t: t * k)
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Return a module of solvers, and what a dump of it prints and makes."""
    folder = tmp_path_factory.mktemp("carried")
    path = folder / "solved.py"
    path.write_text(TEXT, encoding="utf-8")
    run = CliRunner().invoke(main, ["dump", "--module", str(path), "-o", str(folder / "solved_jvp.py")])
    return runpy.run_path(str(path)), run.output, runpy.run_path(str(folder / "solved_jvp.py"))


GRID = np.array([[0.0, 1.0], [2.0, 5.0], [4.0, 3.0]])
POINTS = {
    "bracketed": ((2.0, 1.0), (1.0, -0.5)),
    "decayed": ((0.7, 1.2), (1.0, 0.3)),
    "in_a_grid": ((GRID, np.array([[1.2, 0.4]])), (np.cos(GRID), np.array([[0.3, -1.0]]))),
}


@pytest.mark.parametrize("name", POINTS)
def test_a_dump_of_an_algorithm_gives_what_the_live_function_does(name, files):
    own, _, made = files
    primals, tangents = POINTS[name]
    assert "fwdtrans" not in {n.partition(".")[0] for n in made}
    got = made[f"{name}_jvp"](*(one for pair in zip(primals, tangents, strict=True) for one in pair))[1]
    np.testing.assert_allclose(np.array(got), np.array(fwdtrans.jvp(own[name], primals, tangents)[1]), rtol=1e-9)


def test_what_asks_for_companions_of_companions_is_refused_in_a_dump(files):
    _, told, made = files
    assert "least_jvp" not in made
    assert "minimize` is differentiated by companions that it looks up when it runs" in told
    assert "differentiate the function live, by `forward_diff`" in told
