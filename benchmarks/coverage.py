"""Which plain Python functions others differentiate: right, silently wrong, nan, or not at all.

python benchmarks/coverage.py FOLDER      writes the table of docs/comparison.md; FOLDER holds an environment with the
                                          peers, which `python -m benchmarks.suite --peers FOLDER` makes

The functions are those of the construct matrix whose arguments and result are numbers, every fourth. They were written
to find the faults of fwdtrans, so what fwdtrans gets right of them says little; which of them the others take says how
plain Python may be for them. `math` is replaced by their own functions: none of them differentiates it.
"""

from __future__ import annotations

import importlib
import json
import math
import os
import re
import signal
import subprocess
import sys
import tempfile
import types
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PEERS = ("tangent-ad", "jax", "autograd", "torch")
PATIENCE = 20  # seconds for one function
CLOSE = 1e-6  # of a right derivative, relative; above what differences are known to
NAMES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "atan2": "arctan2", "asinh": "arcsinh",
         "acosh": "arccosh", "atanh": "arctanh", "fabs": "abs", "pow": "power", "radians": "deg2rad",
         "degrees": "rad2deg", "lgamma": "gammaln"}  # fmt: skip
KINDS = ("right", "silently wrong", "nan", "failed")


def main() -> None:
    """Measure, print, and write the table; or, for a peer, print what it gives."""
    if sys.argv[1:2] == ["--peer"]:
        print(json.dumps(Counter(judged(sys.argv[2], json.loads(sys.stdin.read())))))
        return
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]
    from page import DOCS, write

    cases, ours = functions()
    rows = ["| | " + " | ".join(KINDS) + " |", "|---|" + "--:|" * len(KINDS), _row("fwdtrans", ours)]
    python = Path(sys.argv[1]) / "bin" / "python"
    for peer in PEERS:
        command = [python, __file__, "--peer", peer]
        told = subprocess.run(command, input=json.dumps(cases), stdout=subprocess.PIPE, text=True, check=True,
                              env={**os.environ, "PYTHONPATH": ""})  # fmt: skip
        version = subprocess.run([python, "-c", f"from importlib.metadata import version; print(version({peer!r}))"],
                                 stdout=subprocess.PIPE, text=True)  # fmt: skip
        if not version.returncode:
            rows.append(_row(f"{peer} {version.stdout.strip()}", json.loads(told.stdout.splitlines()[-1])))
    write("coverage", [f"{len(cases)} functions, Python {sys.version.split()[0]}.", "", *rows], DOCS / "comparison.md")


def _row(name: str, found: Any) -> str:
    return f"| {name} | {' | '.join(str(found.get(kind, 0)) for kind in KINDS)} |"


# --- ours: by the Python of this project --------------------------------------------------------------------------


def functions() -> tuple[list[dict[str, Any]], Counter[str]]:
    """Return the functions with their derivative by differences, and how many of them fwdtrans gets right."""
    import test_matrix

    from fwdtrans import FwdtransError, forward_diff, jvp

    cases: list[dict[str, Any]] = []
    ours: Counter[str] = Counter()
    numbers = [case for case in test_matrix.CASES if _of_numbers(case)]
    with tempfile.TemporaryDirectory() as folder:
        for case in numbers[::4]:
            point = case.points[0]
            seeds = tuple(1.0 if isinstance(x, float) else None for x in point)
            f = test_matrix.import_case(case, Path(folder) / case.name).f
            if test_matrix.outcome(f, *point)[1] is not None:
                continue  # it raises an error of its own
            try:
                truth = forward_diff(mode="numeric")(f).jvp(point, seeds)[1]
            except (FwdtransError, ArithmeticError, ValueError, TypeError):
                continue  # nothing to compare with
            if not isinstance(truth, float) or not math.isfinite(truth):
                continue
            cases.append({"text": case.text, "point": point, "slope": truth})
            try:
                ours[_verdict(jvp(f, point, seeds)[1], truth)] += 1
            except FwdtransError:
                ours["failed"] += 1
    return cases, ours


def _of_numbers(case: Any) -> bool:
    """Say whether a case is a file alone, of numbers, some of them floats, and no kink."""
    point = case.points[0]
    is_plain = all(type(x) in (int, float) for x in point) and any(type(x) is float for x in point)
    return is_plain and not case.files and not case.partials


def _verdict(slope: Any, truth: float) -> str:
    if not math.isfinite(slope):
        return "nan"
    return "right" if abs(float(slope) - truth) <= CLOSE * max(1.0, abs(truth)) else "silently wrong"


# --- theirs: by the Python of their environment -------------------------------------------------------------------


def judged(peer: str, cases: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what a peer makes of each function."""
    made = {"tangent-ad": of_tangent, "jax": of_jax, "autograd": of_autograd, "torch": of_torch}[peer]
    signal.signal(signal.SIGALRM, _too_long)
    for case in cases:
        signal.alarm(PATIENCE)
        try:
            slope = float(made(case["text"], case["point"]))
            kind = _verdict(slope, case["slope"])
        except BaseException as error:  # whatever it raises, it is no derivative
            if isinstance(error, KeyboardInterrupt):
                raise
            kind = "failed"
        finally:
            signal.alarm(0)
        yield kind


def _too_long(*_: Any) -> None:
    raise TimeoutError


def function_of(text: str, functions: dict[str, Any]) -> Callable[..., Any]:
    """Return the function `f` of a text, whose `math` is something else."""
    theirs = types.ModuleType("their_math")
    vars(theirs).update({**vars(math), **functions})
    sys.modules["their_math"] = theirs
    text = re.sub(r"\bimport math\b(?! as)", "import their_math as math", text)
    text = re.sub(r"\bimport math as\b", "import their_math as", text)
    text = text.replace("from math import", "from their_math import")
    with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as file:  # Tangent reads the text
        file.write(text)
    space = types.ModuleType(Path(file.name).stem)
    space.__file__ = file.name
    sys.modules[space.__name__] = space
    exec(compile(text, file.name, "exec"), vars(space))
    found: Callable[..., Any] = vars(space)["f"]
    return found


def named(module: Any) -> dict[str, Any]:
    """Return a module's functions by their names in `math`."""
    return {name: getattr(module, NAMES.get(name, name)) for name in vars(math)
            if hasattr(module, NAMES.get(name, name)) and callable(getattr(math, name))}  # fmt: skip


def over(f: Callable[..., Any], point: list[Any]) -> Callable[..., Any]:
    """Return a function of the floats alone."""
    return lambda *floats: f(*(next(rest) if isinstance(x, float) else x for rest in [iter(floats)] for x in point))


def of_jax(text: str, point: list[Any]) -> Any:
    """Return JAX's derivative along ones."""
    jax = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    f = over(function_of(text, {**named(jax.numpy), **named(jax.scipy.special)}), point)
    floats = [x for x in point if isinstance(x, float)]
    return jax.jvp(f, floats, [1.0] * len(floats))[1]


def of_autograd(text: str, point: list[Any]) -> Any:
    """Return autograd's derivative along ones, in its forward mode."""
    np = importlib.import_module("autograd.numpy")
    special = importlib.import_module("autograd.scipy.special")
    f = over(function_of(text, {**named(special), **named(np)}), point)
    floats = np.array([x for x in point if isinstance(x, float)])
    along = importlib.import_module("autograd").make_jvp(lambda v: f(*(v[i] for i in range(len(floats)))))
    return along(floats)(np.ones(len(floats)))[1]


def of_torch(text: str, point: list[Any]) -> Any:
    """Return PyTorch's derivative along ones, in its forward mode."""
    torch = importlib.import_module("torch")

    def either(name: str) -> Callable[..., Any]:
        plain, names = getattr(math, name), (name, NAMES.get(name, name))
        found = next((getattr(torch, one) for one in names if hasattr(torch, one)), None)
        # where there is none, a tensor fails: `math` would make it a float, whose tangent is lost
        return lambda *args: found(*args) if any(map(torch.is_tensor, args)) else plain(*args)

    f = over(function_of(text, {name: either(name) for name in vars(math) if callable(getattr(math, name))}), point)
    floats = tuple(torch.tensor(x, dtype=torch.float64) for x in point if isinstance(x, float))
    return torch.func.jvp(f, floats, tuple(map(torch.ones_like, floats)))[1]


def of_tangent(text: str, point: list[Any]) -> Any:
    """Return Tangent's derivative along ones, in its forward mode."""
    tangent = importlib.import_module("tangent")
    f = function_of(text, named(importlib.import_module("numpy")))
    places = tuple(i for i, x in enumerate(point) if isinstance(x, float))
    along = tangent.autodiff(f, wrt=places, mode="forward", preserve_result=False)
    found = along(*point, *(1.0 for _ in places))
    return found[0] if isinstance(found, tuple) else found


if __name__ == "__main__":
    main()
