"""Whether a companion may be given the caller's own tangents: it neither keeps them, nor stores into arrays of others.

    return np.sum(x * x)                a number: nothing of dx is left when it returns
    u = u.copy(); u[0] = 1.0            what is stored into is made here
    return x.T,  x[0] = 1.0             dx gets a copy

What is lent saves the room of a copy. The result's tangent may be `dx` itself where its value is made anew, `x + 1.0`:
it is told apart when the companion has returned (`kept_apart` of strided.py).
"""

from __future__ import annotations

from types import BuiltinFunctionType, FunctionType, ModuleType

from . import kinds as k
from .facts import CALLS, OUTSIDE, Facts
from .identity import MISSING
from .kinds import Abstract
from .typed import Any

NUMBERS = ("number", "float", "real", "bool", "none")
# types of what a function looks up and that holds no array which it might store into
EMPTY = (FunctionType, BuiltinFunctionType, ModuleType, type, int, float, complex, str, type(None))
OF_NUMPY = frozenset({"ufunc", "_ArrayFunctionDispatcher"})


def lends(unit: Any, facts: Facts) -> bool:
    """Say whether the companion of a unit's root may be given tangents that are the caller's own."""
    if facts.program.is_generator or not unit.has_arrays or not is_plain(facts.result):
        return False
    given = frozenset[str]().union(*(k.reachable(value, facts.heap) for value in facts.params.values()))
    if k.reachable(facts.result, facts.heap) & (given | {OUTSIDE}) or facts.stored_params():
        return False
    if any({OUTSIDE, CALLS} & one.stores for one in unit.facts.values()):
        return False
    return all(is_empty(value) for _, _, value in unit.asked())


def is_plain(value: Abstract) -> bool:
    """Say whether a result is a number, an array, or a tuple of these."""
    if value.kind == "tuple" and value.items is not None and not value.sites:
        return all(map(is_plain, value.items))
    return value.kind == "array" or value.kind in NUMBERS and not value.sites


def is_empty(value: Any) -> bool:
    """Say whether what a function looks up holds no arrays."""
    return value is MISSING or isinstance(value, EMPTY) or type(value).__name__ in OF_NUMPY
