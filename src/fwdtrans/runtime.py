"""The few functions that generated code may call; a dumped module carries the text of those it needs."""

from __future__ import annotations

from typing import Any

PROVIDER: list[Any] = []  # gives the companion of a function; engine.py puts it here


def companion(function: Any) -> Any:
    """Return the companion of a function that is known only at run time."""
    return PROVIDER[-1](function)


def zero(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return zeros in the shape of `value`: 0.0 for a number, a mirror for a list, None for what has no tangent.

    Lists that are one object have mirrors that are one object.

    >>> zero([1, (2.0, "a")])
    [0.0, (0.0, None)]
    """
    if isinstance(value, (float, int, complex)):
        return 0.0
    memo = {} if memo is None else memo
    if isinstance(value, list):
        if id(value) not in memo:
            mirror: list[Any] = []
            memo[id(value)] = mirror
            mirror.extend(zero(item, memo) for item in value)
        return memo[id(value)]
    if isinstance(value, dict):
        if id(value) not in memo:
            table: dict[Any, Any] = {}
            memo[id(value)] = table
            table.update((key, zero(item, memo)) for key, item in value.items())
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(zero(item, memo) for item in value)
    if isinstance(value, range):
        return [0.0] * len(value)
    if hasattr(type(value), "numerator"):
        return 0.0
    if hasattr(type(value), "dtype") and hasattr(type(value), "shape"):
        return value * 0.0
    return None
