"""The companions of operators and attributes of what only the call tells to be objects: looked up by their classes.

    CURVES[i] * x              operator_jvp("mul")(CURVES[i], lasting(CURVES[i]), x, dx)
    shape.area                 field_jvp(shape, "area")(shape, dshape)
    shape.area = x             store_jvp(shape, "area")(shape, dshape, x, dx)
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


def field_jvp(owner: Any, name: str, guarded: bool = False) -> Any:
    """Return the companion of `o.name`, called with the object and its mirror: of a property, or of what is kept.

    What its class keeps for all its objects has zeros.
    """
    from functools import cached_property

    is_kept = name in getattr(owner, "__dict__", ())
    is_found = not is_kept and any(name in vars(base) for base in type(owner).__mro__)
    found = next((vars(base)[name] for base in type(owner).__mro__ if name in vars(base)), None)
    if isinstance(found, property) and found.fget is not None:
        return companion(found.fget, guarded)
    if isinstance(found, cached_property) and not is_kept:
        return _cached_jvp(name, companion(found.func, guarded))
    if not is_found or hasattr(type(found), "__get__"):

        def kept_jvp(one: Any, mirror: Any) -> Any:
            return getattr(one, name), getattr(mirror, name)

        return kept_jvp

    def shared_jvp(one: Any, mirror: Any) -> Any:
        return found, lasting(found, guarded)

    return shared_jvp


def _cached_jvp(name: str, jvp: Any) -> Any:
    """Return the companion of a property that an object keeps when it is first asked."""

    def cached_jvp(one: Any, mirror: Any) -> Any:
        value, tangent = jvp(one, mirror)
        setattr(one, name, value)
        setattr(mirror, name, tangent)
        return value, tangent

    return cached_jvp


def store_jvp(owner: Any, name: str, guarded: bool = False) -> Any:
    """Return the companion of `o.name = v`, called with the object and its mirror, and the value: that of a setter."""
    found = next((vars(base)[name] for base in type(owner).__mro__ if name in vars(base)), None)
    if isinstance(found, property) and found.fset is not None:
        return companion(found.fset, guarded)
    if hasattr(found, "__code__"):
        keeps_its_methods(owner, name)

    def stored_jvp(one: Any, mirror: Any, value: Any, tangent: Any) -> tuple[None, None]:
        setattr(one, name, value)
        setattr(mirror, name, tangent)
        return None, None

    return stored_jvp


def keeps_its_methods(owner: Any, name: str) -> None:
    """Raise an error: code that calls the method would not see that something else is stored in its place.

    Raises:
        TypeError: always.
    """
    told = "keep it under a name of its own, and call that"
    raise TypeError(f"what is stored under `{name}` hides a method of the class {type(owner).__name__}: {told}")
