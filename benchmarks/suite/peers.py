"""The peers' columns: `python -m benchmarks.suite.peers`, by the Python of their own environment; JSON out.

Each peer is given the text of the workloads with its own functions in the place of those of `math`, which none of them
differentiates, and in the style that its documentation recommends. A derivative is compared with the one written by
hand: a figure stands for a right result; "wrong" and "fails" stand in its place. SymPy and CasADi have sizes, data and
the path through the branches baked in.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import math
import operator
import os
import platform
import signal
import sys
import tempfile
import time
import types
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from . import timing
from .cases import CASES, Case, numbers

Made = tuple[Callable[..., Any], tuple[Any, ...], Callable[[Any], Any]]  # function, arguments, its result -> slopes
PATIENCE = 60  # seconds for making a derivative and calling it once
CLOSE = 1e-9

TEXT = Path(__file__).with_name("workloads.py").read_text(encoding="utf-8")
IMPORT = "from math import cos, log, sin, sqrt\n"
LINES = {"import math as m\n": "", IMPORT: ""}


def reloaded(functions: Any, name: str, **more: Any) -> Callable[..., Any]:
    """Return a workload whose mathematical functions are those of a namespace."""
    text = TEXT
    for line, instead in LINES.items():
        text = text.replace(line, instead)
    space = types.ModuleType("benchmarks.suite.reloaded")
    sys.modules[space.__name__] = space  # the dataclass asks for it
    vars(space).update(m=functions, **{n: getattr(functions, n) for n in ("cos", "log", "sin", "sqrt")}, **more)
    exec(compile(text, "<workloads>", "exec"), vars(space))
    found: Callable[..., Any] = vars(space)[name]
    return found


# --- jax, autograd, torch -----------------------------------------------------------------------------------------


def inner(case: Case, f: Callable[..., Any], number: Callable[[Any], Any] = float) -> tuple[Callable[..., Any], Any]:
    """Return the function of the inputs alone, and the inputs: the other arguments are constants."""
    return (lambda *inputs: f(*inputs, *case.others)), case.inputs


def of_jax(case: Case, form: str, jitted: bool = False) -> Made:
    """Return JAX's derivative: eager, or compiled with everything but the inputs static."""
    jax = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    space = types.SimpleNamespace(**{n: getattr(jax.numpy, n) for n in ("sin", "cos", "log", "exp", "sqrt")},
                                  erf=jax.scipy.special.erf)  # fmt: skip
    f, inputs = inner(case, reloaded(space, case.name))
    given = tuple(jax.numpy.array(x) for x in inputs)
    seeds = tuple(jax.numpy.array(x) for x in case.seeds)
    wrap = jax.jit if jitted else lambda function: function
    if form == "direction":
        whole = wrap(lambda given, seeds: jax.jvp(f, given, seeds))
        return (lambda: jax.block_until_ready(whole(given, seeds))), (), operator.itemgetter(1)
    places = tuple(range(len(given)))
    if isinstance(case.primal(*case.args), tuple):
        turned = wrap(lambda *given: (f(*given), jax.jacfwd(f, places)(*given)))
        return (lambda: jax.block_until_ready(turned(*given))), (), lambda found: [*zip(*found[1])]
    slopes = wrap(jax.value_and_grad(f, places))
    return (lambda: jax.block_until_ready(slopes(*given))), (), operator.itemgetter(1)


def of_autograd(case: Case, form: str) -> Made:
    """Return autograd's derivative."""
    np = importlib.import_module("autograd.numpy")
    autograd = importlib.import_module("autograd")
    space = types.SimpleNamespace(**{n: getattr(np, n) for n in ("sin", "cos", "log", "exp", "sqrt")},
                                  erf=importlib.import_module("autograd.scipy.special").erf)  # fmt: skip
    f = reloaded(space, case.name)
    is_list = isinstance(case.inputs[0], list)
    given = np.array(case.inputs[0] if is_list else case.inputs)
    seeds = np.array(case.seeds[0] if is_list else case.seeds)

    def of_vector(v: Any) -> Any:
        found = f(*((v,) if is_list else (v[i] for i in range(len(case.inputs)))), *case.others)
        return np.array(found) if isinstance(found, tuple) else found

    if form == "direction":
        return (lambda v: autograd.make_jvp(of_vector)(v)(seeds)), (given,), operator.itemgetter(1)
    if isinstance(case.primal(*case.args), tuple):
        jacobian = autograd.jacobian(of_vector)
        return (lambda v: (of_vector(v), jacobian(v))), (given,), lambda found: found[1].T
    return autograd.value_and_grad(of_vector), (given,), operator.itemgetter(1)


def of_torch(case: Case, form: str) -> Made:
    """Return PyTorch's derivative: forward mode in a direction, reverse mode for the gradient."""
    torch = importlib.import_module("torch")

    def on_tensors(name: str) -> Callable[[Any], Any]:
        function, plain = getattr(torch, name), getattr(math, name)
        return lambda x: function(x) if isinstance(x, torch.Tensor) else plain(x)

    names = ("sin", "cos", "log", "exp", "sqrt", "erf")
    f, inputs = inner(case, reloaded(types.SimpleNamespace(**{n: on_tensors(n) for n in names}), case.name))
    given = tuple(torch.tensor(x, dtype=torch.float64) for x in inputs)
    seeds = tuple(torch.tensor(x, dtype=torch.float64) for x in case.seeds)
    if form == "direction":
        return (lambda: torch.func.jvp(f, given, seeds)), (), operator.itemgetter(1)
    if isinstance(case.primal(*case.args), tuple):
        jacobian = torch.func.jacfwd(f, tuple(range(len(given))))
        return (lambda: (f(*given), jacobian(*given))), (), lambda found: [*zip(*found[1])]
    leaves = tuple(x.clone().requires_grad_() for x in given)

    def backward() -> Any:
        value = f(*leaves)
        return value, torch.autograd.grad(value, leaves)

    return backward, (), operator.itemgetter(1)


# --- tangent-ad ---------------------------------------------------------------------------------------------------


def of_tangent(case: Case, form: str) -> Made:
    """Return Tangent's derivative: source to source, of the text with NumPy's functions."""
    tangent = importlib.import_module("tangent")
    np = importlib.import_module("numpy")
    linecache = importlib.import_module("linecache")
    text = TEXT
    for line, instead in {**LINES, "m.": "np."}.items():
        text = text.replace(line, instead)
    first = "from __future__ import annotations\n"
    text = text.replace(first, f"import numpy as np\n{IMPORT.replace('math', 'numpy')}")
    space = types.ModuleType("reloaded_for_tangent")
    sys.modules[space.__name__] = space
    path = "<workloads for tangent>"
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    exec(compile(text, path, "exec"), vars(space))
    places = tuple(range(len(case.inputs)))
    f = vars(space)[case.name]
    given = tuple(np.array(x) if isinstance(x, list) else x for x in case.args)
    if form == "direction":
        along = tangent.autodiff(f, wrt=places, mode="forward", preserve_result=True)
        seeds = tuple(np.array(x) if isinstance(x, list) else x for x in case.seeds)
        return along, (*given, *seeds), operator.itemgetter(0)
    if isinstance(case.primal(*case.args), tuple):
        raise NotImplementedError("a Jacobian")
    return tangent.grad(f, wrt=places, preserve_result=True), given, lambda found: found[:-1]


# --- dual numbers -------------------------------------------------------------------------------------------------


def of_fastdual(case: Case, form: str) -> Made:
    """Return the derivative by dual numbers in C: all directions at once."""
    fastdual = importlib.import_module("fastdual")
    np = importlib.import_module("numpy")
    space = types.SimpleNamespace(**{n: getattr(np, n) for n in ("sin", "cos", "log", "exp", "sqrt")})
    space.erf = lambda x: x.erf()  # there is none
    f = reloaded(space, case.name)

    def along(*inputs: Any) -> Any:
        fastdual.reset()
        if form == "direction":
            t = fastdual.Dual(0.0)
            steps = iter(numbers(case.seeds))
            duals = [[v + next(steps) * t for v in x] if isinstance(x, list) else x + next(steps) * t for x in inputs]
            found = f(*duals, *case.others)
            return tuple(fastdual.der(part, t) for part in (found if isinstance(found, tuple) else (found,)))
        duals = [[fastdual.Dual(v) for v in x] if isinstance(x, list) else fastdual.Dual(x) for x in inputs]
        flat = [d for x in duals for d in (x if isinstance(x, list) else [x])]
        found = f(*duals, *case.others)
        parts = found if isinstance(found, tuple) else (found,)
        return tuple(fastdual.der(part, d) for d in flat for part in parts)

    return along, case.inputs, lambda found: found


def of_ad(case: Case, form: str) -> Made:
    """Return the derivative by the dual numbers of `ad`, in Python; it always computes second derivatives too."""
    ad = importlib.import_module("ad")
    f = reloaded(importlib.import_module("ad.admath"), case.name)

    def along(*inputs: Any) -> Any:
        if form == "direction":
            t = ad.adnumber(0.0)
            steps = iter(numbers(case.seeds))
            duals = [[v + next(steps) * t for v in x] if isinstance(x, list) else x + next(steps) * t for x in inputs]
            found = f(*duals, *case.others)
            return tuple(part.d(t) for part in (found if isinstance(found, tuple) else (found,)))
        duals = [[ad.adnumber(v) for v in x] if isinstance(x, list) else ad.adnumber(x) for x in inputs]
        flat = [d for x in duals for d in (x if isinstance(x, list) else [x])]
        found = f(*duals, *case.others)
        return tuple(part.d(d) for d in flat for part in (found if isinstance(found, tuple) else (found,)))

    return along, case.inputs, lambda found: found


# --- symbols ------------------------------------------------------------------------------------------------------


def of_sympy(case: Case, form: str) -> Made:
    """Return SymPy's derivative as Python text with common subexpressions named."""
    sympy = importlib.import_module("sympy")
    symbols = sympy.symbols(f"x:{len(numbers(case.inputs))}")
    found = _traced(case, reloaded(sympy, case.name), symbols)
    parts = list(found) if isinstance(found, tuple) else [found]
    if form == "direction":
        seeds = sympy.symbols(f"d:{len(symbols)}")
        slopes = [sum(part.diff(x) * d for x, d in zip(symbols, seeds)) for part in parts]
        given = (*numbers(case.inputs), *numbers(case.seeds))
        return sympy.lambdify((*symbols, *seeds), (parts, slopes), "math", cse=True), given, operator.itemgetter(1)
    slopes = [part.diff(x) for x in symbols for part in parts]
    whole = sympy.lambdify(symbols, (parts, slopes), "math", cse=True)
    return whole, tuple(numbers(case.inputs)), operator.itemgetter(1)


def of_casadi(case: Case, form: str, compiled: bool = False) -> Made:
    """Return CasADi's derivative, run by its virtual machine, or compiled by a C compiler."""
    casadi = importlib.import_module("casadi")
    f = reloaded(casadi, case.name)
    symbols = casadi.SX.sym("x", len(numbers(case.inputs)))
    found = _traced(case, f, [symbols[i] for i in range(symbols.numel())])
    value = casadi.vertcat(*found) if isinstance(found, tuple) else found
    options = {"jit": True, "compiler": "shell", "jit_options": {"flags": ["-O2"]}} if compiled else {}
    if form == "direction":
        seeds = casadi.SX.sym("d", symbols.numel())
        slope = casadi.jtimes(value, symbols, seeds)
        whole = casadi.Function("along", [symbols, seeds], [value, slope], options)
        return whole, (numbers(case.inputs), numbers(case.seeds)), lambda found: found[1].full().T.ravel().tolist()
    whole = casadi.Function("whole", [symbols], [value, casadi.jacobian(value, symbols)], options)
    return whole, (numbers(case.inputs),), lambda found: found[1].full().T.ravel().tolist()


def _traced(case: Case, f: Callable[..., Any], symbols: Any) -> Any:
    """Return what a workload gives for symbols."""
    each = iter(symbols)
    inputs = [[next(each) for _ in x] if isinstance(x, list) else next(each) for x in case.inputs]
    return f(*inputs, *case.others)


PEERS: dict[str, Callable[[Case, str], Made]] = {
    "tangent-ad": of_tangent,
    "jax": of_jax,
    "jax jit": lambda case, form: of_jax(case, form, jitted=True),
    "autograd": of_autograd,
    "torch": of_torch,
    "fastdual": of_fastdual,
    "ad": of_ad,
    "sympy cse": of_sympy,
    "casadi": of_casadi,
    "casadi C": lambda case, form: of_casadi(case, form, compiled=True),
}


# --- measuring ----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def patience(seconds: int) -> Iterator[None]:
    """Raise TimeoutError in what takes longer."""

    def out(*_: Any) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, out)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)  # again and again: one may come where it is passed over
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)


def made(case: Case, form: str, peer: str) -> timing.Call | str:
    """Return a peer's call, which gives the right slopes; a word where there is none."""
    truth = numbers(case.jvp(*case.paired)[1] if form == "direction" else case.grad(*case.args)[1])
    try:
        with patience(PATIENCE):
            function, args, slopes = PEERS[peer](case, form)
            found = numbers(as_lists(slopes(function(*args))))
    except TimeoutError:
        return "slow"
    except ImportError:
        return "absent"
    except Exception as error:  # whatever it makes of the workload
        print(f"{case.key}, {form}: {peer}: {type(error).__name__}: {str(error)[:100]}", file=sys.stderr)
        return "fails"
    scale = max(map(abs, truth))
    close = len(found) == len(truth) and all(abs(a - b) <= CLOSE * scale for a, b in zip(found, truth))
    return (function, args) if close else "wrong"


def as_lists(value: Any) -> Any:
    """Return numbers in lists for what may hold arrays and tensors."""
    if hasattr(value, "tolist"):
        return value.tolist()
    return [as_lists(part) for part in value] if isinstance(value, (list, tuple)) else value


def measured(case: Case, rounds: int, seconds: float) -> dict[str, Any]:
    """Return a case's figures."""
    found: dict[str, Any] = {}
    for form in ("direction", "gradient"):
        calls: dict[str, timing.Call] = {"primal": (case.primal, case.args)}
        row: dict[str, float | str] = {}
        for peer in PEERS:
            call = made(case, form, peer)
            if isinstance(call, str):
                row[peer] = call
            else:
                calls[peer] = call
        times = timing.times(calls, rounds, seconds)
        row |= {peer: round(timing.ratio(times, peer), 3) for peer in times if peer != "primal"}
        found[form] = {peer: row[peer] for peer in PEERS if row[peer] != "absent"}
    return found


def versions() -> dict[str, str]:
    """Return the versions of the peers that are there."""
    metadata = importlib.import_module("importlib.metadata")
    found = {}
    for name in ("tangent-ad", "jax", "autograd", "torch", "fastdual", "ad", "sympy", "casadi"):
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    return found


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suite.peers")
    parser.add_argument("--only", nargs="+")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=0.02)
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    cases = {}
    for case in CASES:
        if not asked.only or case.key.split()[0] in asked.only:
            start = time.perf_counter()
            with contextlib.redirect_stdout(sys.stderr), tempfile.TemporaryDirectory() as folder:
                os.chdir(folder)  # CasADi leaves what it has compiled where it stands
                cases[case.key] = measured(case, asked.rounds, asked.seconds)
                os.chdir(os.pardir)
            print(f"{case.key}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    found = {"python": platform.python_version(), "rounds": asked.rounds, "seconds": asked.seconds,
             "versions": versions(), "cases": cases}  # fmt: skip
    print(json.dumps(found))


if __name__ == "__main__":
    main()
