"""A case in; what is measured of it in plain Python and, where Numba is there, compiled: calls by column."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

from fwdtrans import FwdtransError, forward_diff

from . import differences, handwritten, workloads
from .cases import Case
from .timing import Call


def one_direction(case: Case) -> dict[str, Call]:
    """Return the calls that give a value and one directional derivative; the plain function's is the first."""
    f = derived(case)
    primals, seeds = case.args, (*case.seeds, *(None for _ in case.others))
    return {
        "primal": (case.primal, case.args),
        "hand": (case.jvp, case.paired),
        **squeezed(case, "direction", case.paired),
        "difference": (differences.direction(case), case.paired),
        "ours": (f.companion, case.paired),
        "public": (f.jvp, (primals, seeds)),
        **compiled(case, case.jvp, case.paired, "lines"),
    }


def whole_gradient(case: Case) -> dict[str, Call]:
    """Return the calls that give a value and the whole gradient (a Jacobian, where a tuple is the value)."""
    raw = gradient_function(case)
    return {
        "primal": (case.primal, case.args),
        "hand": (case.grad, case.args),
        **squeezed(case, "gradient", case.args),
        "difference": (differences.gradient(case), case.args),
        **({"ours": (raw, case.args)} if raw is not None else {}),
        "public": (derived(case).grad, case.args),
        **compiled(case, case.grad, case.args, "gradient"),
    }


def squeezed(case: Case, form: str, args: tuple[Any, ...]) -> dict[str, Call]:
    """Return the call of what is written by hand without regard to the function's lines, if there is such a thing."""
    return {"squeezed": (case.squeezed[form], args)} if form in case.squeezed else {}


def derived(case: Case, form: str = "lines") -> Any:
    """Return the decorated function of a case."""
    return forward_diff(wrt=", ".join(case.wrt), form=form)(case.primal)


def gradient_function(case: Case) -> Callable[..., Any] | None:
    """Return the function that `grad` runs; None where it takes a pass for each direction."""
    try:
        found: Callable[..., Any] = derived(case, "gradient").companion
    except FwdtransError:
        return None
    return found


# --- compiled by Numba --------------------------------------------------------------------------------------------


def compiled(case: Case, by_hand: Callable[..., Any], args: tuple[Any, ...], form: str) -> dict[str, Call]:
    """Return the calls of what Numba compiles, each compiled and called once; without what it does not take."""
    try:
        import numba
    except ImportError:
        return {}
    f = derived(case, form)
    ways: dict[str, tuple[Callable[[], Any], tuple[Any, ...]]] = {
        "numba primal": (lambda: natively(numba, case.primal, workloads), case.args),
        "numba hand": (lambda: natively(numba, by_hand, handwritten), args),
    }
    if hasattr(f, "compiled"):
        ways["numba ours"] = lambda: f.compiled(strict=True), args
    found: dict[str, Call] = {}
    for name, (make, plain) in ways.items():
        given = tuple(map(as_array, plain))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of lists and of old habits; what fails is told below
                function = make()
                function(*given)
        except Exception as error:  # whatever a compiler makes of it: there is no such column then
            print(f"{case.key}: {name}: {_first_line(error)}", file=sys.stderr)
            continue
        found[name] = function, given
    return found


def natively(numba: Any, function: Callable[..., Any], module: ModuleType) -> Any:
    """Return a function compiled by Numba, with the functions of its module that it calls."""
    space = dict(vars(module))
    for name, value in vars(module).items():
        if isinstance(value, FunctionType):
            space[name] = numba.njit(FunctionType(value.__code__, space, name, value.__defaults__, value.__closure__))
    return space[function.__name__]


def as_array(value: Any) -> Any:
    """Return what Numba takes in place of a list or a tuple of numbers: an array."""
    if isinstance(value, (list, tuple)):
        import numpy

        return numpy.array(value)
    return value


def _first_line(error: Exception) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return f"{type(error).__name__}: {lines[0] if lines else ''}"
