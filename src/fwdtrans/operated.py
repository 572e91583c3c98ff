"""The companions of operators whose operands only the call tells to be objects: they are looked up by their classes.

    CURVES[i] * x              operator_jvp("mul")(CURVES[i], lasting(CURVES[i]), x, dx)
"""

from __future__ import annotations

import operator

from .lasting import lasting
from .runtime import companion
from .typed import Any


def operator_jvp(name: str, guarded: bool = False) -> Any:
    """Return the companion of an operator, "mul" of `a * b`, of what may be objects whose class has it."""

    def operated_jvp(a: Any, da: Any, b: Any, db: Any) -> Any:
        tries = [(f"__{name}__", a, da, b, db), (f"__r{name}__", b, db, a, da)]
        is_other = getattr(type(a), f"__r{name}__", None) is not getattr(type(b), f"__r{name}__", None)
        if is_other and isinstance(b, type(a)):  # a class made from the first one's comes first
            tries.reverse()
        for word, *given in tries:
            method = getattr(type(given[0]), word, None)
            if hasattr(method, "__code__"):
                result = companion(method, guarded)(*given)
                if result[0] is not NotImplemented:
                    return result
        return companion(getattr(operator, name), guarded)(a, da, b, db)

    return operated_jvp


def changed_jvp(name: str, guarded: bool = False) -> Any:
    """Return the companion of an operator that may change its first operand, "mul" of `a *= b`."""

    def operated_jvp(a: Any, da: Any, b: Any, db: Any) -> Any:
        method = getattr(type(a), f"__i{name}__", None)
        if hasattr(method, "__code__"):
            return companion(method, guarded)(a, da, b, db)
        return operator_jvp(name, guarded)(a, da, b, db) if method is None else changed(name, a, da, b)

    return operated_jvp


def changed(name: str, a: Any, da: Any, b: Any) -> tuple[Any, Any]:
    """Return a list or an array that is changed by what carries no tangent, and its mirror, changed alike.

    Raises:
        TypeError: it is changed by other than a sum or a product.
    """
    act = getattr(operator, f"i{name}")
    if name in ("mul", "truediv"):
        da = act(da, b)
    elif isinstance(a, list):
        da += lasting(b)
    elif name not in ("add", "sub"):
        raise TypeError("an operator changes an object that carries tangents in place: write it out, `a = a % b`")
    return act(a, b), da


def item_jvp(guarded: bool = False) -> Any:
    """Return the companion of `a[b]`, of what may be an object whose class looks it up."""

    def picked_jvp(a: Any, da: Any, b: Any, db: Any) -> Any:
        method = getattr(type(a), "__getitem__", None)
        if hasattr(method, "__code__"):
            return companion(method, guarded)(a, da, b, db)
        return picked(a, b)

    return picked_jvp


def picked(a: Any, b: Any) -> tuple[Any, Any]:
    """Return an item of a container from outside, and its zeros."""
    return a[b], lasting(a[b])
