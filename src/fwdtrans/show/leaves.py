"""What holds numbers in; the numbers and their places out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..runtime import tuple_like
from ..strided import NUMERIC, is_array
from .partials import nought
from .table import is_number


def by_place(made: Any) -> dict[Any, Any]:
    """Return the items of a list by index, of a dict by key."""
    return {**made} if isinstance(made, dict) else dict(enumerate(made if isinstance(made, list) else ()))


def leaves(label: str, value: Any, seed: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the numbers in an argument, with their places and their seeds."""
    if is_one(value):
        yield label, value, seed
    elif isinstance(value, list | tuple):
        seeds = seed if isinstance(seed, list | tuple) and len(seed) == len(value) else [None] * len(value)
        for position, (item, one) in enumerate(zip(value, seeds)):
            yield from leaves(f"{label}[{position}]", item, one)
    elif isinstance(value, dict):
        given = seed if isinstance(seed, dict) else {}
        for key, item in value.items():
            yield from leaves(f"{label}[{key!r}]", item, given.get(key))


def holds_numbers(mirror: Any, around: tuple[int, ...] = ()) -> bool:
    """Say whether there is nothing but numbers in lists and tuples; a list that holds itself is something else."""
    if not isinstance(mirror, list | tuple):
        return is_number(mirror)
    inside = (*around, id(mirror))
    return id(mirror) not in around and all(holds_numbers(item, inside) for item in mirror)


def noughts(mirror: Any, memo: dict[int, list[Any]]) -> Any:
    """Return the zeros of a tangent; of a list that holds itself, one that does.

    >>> ring = [1.0, (2.0,)]
    >>> ring.append(ring)
    >>> noughts(ring, {})
    [0.0, (0.0,), [...]]
    """
    if id(mirror) in memo:
        return memo[id(mirror)]
    if isinstance(mirror, list):
        memo[id(mirror)] = made = []
        made += [noughts(item, memo) for item in mirror]
        return made
    return tuple_like(mirror, [noughts(item, memo) for item in mirror]) if isinstance(mirror, tuple) else nought(mirror)


def is_one(value: Any) -> bool:
    """Say whether a value has a node: it is a number, or an array of numbers."""
    return is_number(value) or is_array(value) and value.dtype.kind in NUMERIC


__all__ = ["by_place", "holds_numbers", "is_one", "leaves", "noughts"]
