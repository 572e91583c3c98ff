"""The companions of `dataclasses.asdict` and `astuple` for objects of which only the call tells what they hold.

Where that is known, no call is needed: the mirror of the copy is written out (recorded.py).
"""

from __future__ import annotations

from .bare import bare
from .runtime import empty_mirror, zero
from .typed import Any


def asdict_jvp(obj: Any, dobj: Any) -> tuple[Any, Any]:
    """Return an object's fields as a dict, what they hold copied, and the same of its mirror."""
    from dataclasses import asdict

    return asdict(obj), copied(obj, dobj, dict)


def astuple_jvp(obj: Any, dobj: Any) -> tuple[Any, Any]:
    """Return an object's fields as a tuple, what they hold copied, and the same of its mirror."""
    from dataclasses import astuple

    return astuple(obj), copied(obj, dobj, values)


def values(pairs: Any) -> tuple[Any, ...]:
    """Return the second of each pair."""
    return tuple([value for _, value in pairs])


def copied(value: Any, mirror: Any, whole: Any) -> Any:
    """Return the mirror of the copy of a value.

    Args:
        mirror: the value's, None where it has none.
        whole: makes the mirror of an object's copy of pairs of name and mirror.

    >>> from types import SimpleNamespace
    >>> copied([1.0, (2.0, "a")], [0.5, (3.0, None)], dict)
    [0.5, (3.0, None)]
    """
    from copy import deepcopy
    from dataclasses import fields, is_dataclass

    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value)]
        return whole([(n, copied(getattr(value, n), getattr(mirror, n, None), whole)) for n in names])
    if isinstance(value, (list, tuple)):
        inside = [None] * len(value) if mirror is None else mirror
        parts = [copied(v, d, whole) for v, d in zip(value, inside, strict=True)]
        if isinstance(value, list):
            return parts
        return tuple.__new__(bare(type(value)), parts) if hasattr(type(value), "_fields") else tuple(parts)
    if isinstance(value, dict):
        made = empty_mirror(value)
        for key, item in value.items():
            made[key] = copied(item, None if mirror is None else mirror[key], whole)
        return made
    return zero(value) if mirror is None else deepcopy(mirror)
