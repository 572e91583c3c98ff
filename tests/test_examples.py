"""Each example runs as a script, its functions have the derivatives that differences see, and they can be dumped."""
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from fwdtrans import jvp

EXAMPLES = Path(__file__).parents[1] / "examples"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))

# file, function, the point
FUNCTIONS = [
    ("black_scholes", "call", (100.0, 105.0, 0.03, 0.2, 0.75)),
    ("black_scholes", "normal_cdf", (0.3,)),
    ("black_scholes", "put", (100.0, 105.0, 0.03, 0.2, 0.75)),
    ("challenger", "loss", (0.1, -0.02)),
    ("challenger", "model", (0.1, -0.02, 66.0)),
    ("least_squares", "oscillation", (0.7, 2.0, 0.35, 0.8, 0.4)),
    ("lotka_volterra", "hares_left", (0.55, 0.028, 0.84, 0.026)),
    ("lotka_volterra", "invariant", (30.0, 4.0, 0.55, 0.028, 0.84, 0.026)),
    ("newton", "bond_yield", (93.0, 4.0)),
    ("newton", "kepler", (1.0, 0.5)),
    ("newton", "square_root", (2.0,)),
    ("tutorial", "f", (3.0, 2.0)),
    ("tutorial", "griewank", (2.0, 5.0)),
    ("tutorial", "logistic", (0.1, -0.02, 66.0)),
    ("tutorial", "swell", (0.35,)),
]


def quotient(function, at, i):
    """Return the fourth-order central difference in argument `i`, and a bound for its error.

    The step is 1e-3 of the argument: truncation stays under 1e-8 of the derivative for these functions, rounding
    under 1e-12 of the value over the step.
    """
    h = 1e-3 * abs(at[i])

    def moved(k):
        return function(*[a + k * h * (j == i) for j, a in enumerate(at)])

    near, far = moved(1) - moved(-1), moved(2) - moved(-2)
    slope = (8 * near - far) / (12 * h)
    return slope, 1e-6 * abs(slope) + 1e-12 * (1 + abs(function(*at))) / h


def run(*arguments, cwd):
    return subprocess.run([sys.executable, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_an_example_runs_from_anywhere_and_its_assertions_hold(script, tmp_path):
    done = run(script, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "assert" in script.read_text(encoding="utf-8")


@pytest.mark.parametrize("stem, name, at", FUNCTIONS)
def test_a_function_of_an_example_has_the_slope_that_differences_see(stem, name, at):
    function = runpy.run_path(str(EXAMPLES / f"{stem}.py"))[name]
    for i in range(len(at)):
        value, tangent = jvp(function, at, [float(i == j) for j in range(len(at))])
        slope, error = quotient(function, at, i)
        assert value == function(*at)
        assert abs(tangent - slope) <= error, (i, tangent, slope)


@pytest.mark.parametrize("stem, name", [row[:2] for row in FUNCTIONS])
def test_a_function_of_an_example_can_be_dumped(stem, name, tmp_path):
    command = "import sys; from fwdtrans.cli import main; sys.exit(main())"
    done = run("-c", command, "dump", f"{EXAMPLES / stem}.py:{name}", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"def {name}_jvp(" in done.stdout
    compile(done.stdout, name, "exec")
