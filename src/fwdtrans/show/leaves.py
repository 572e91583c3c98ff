"""What holds numbers in; the numbers and their places out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from ..runtime import tuple_like
from ..strided import NUMERIC, is_array
from .partials import nought
from .table import is_number

DEEPEST = 4  # lists in lists; a list may hold itself


Path = tuple[Any, ...]  # the indices and keys that lead to a number


def by_path(made: Any, path: Path = ()) -> dict[Path, Any]:
    """Return what lists and dicts in one another hold, by the indices and keys that lead there.

    >>> by_path([[1.0, 2.0], {"k": 3.0}])
    {(0, 0): 1.0, (0, 1): 2.0, (1, 'k'): 3.0}
    """
    pairs = [*made.items()] if type(made) is dict else [*enumerate(made)] if type(made) is list else None
    if pairs is None or len(path) > DEEPEST:
        return {path: made}
    return {at: leaf for key, item in pairs for at, leaf in by_path(item, (*path, key)).items()}


def at_path(made: Any, path: Path) -> Any:
    """Return what a path leads to."""
    for key in path:
        made = made[key]
    return made


def innermost(e: ast.expr) -> ast.expr:
    """Return what the items of comprehensions in one another are computed by."""
    while isinstance(e, ast.ListComp | ast.DictComp):
        e = e.elt if isinstance(e, ast.ListComp) else e.value
    return e


def one_at(mirror: list[Any], path: Path) -> list[Any]:
    """Return the zeros of lists in lists, but for one number, which is 1.

    >>> one_at([[3.0, 4.0], [5.0]], (0, 1))
    [[0.0, 1.0], [0.0]]
    """
    made: list[Any] = noughts(mirror, {})
    at_path(made, path[:-1])[path[-1]] = 1.0
    return made


def shown_path(path: Path) -> str:
    """Return a path as Python writes it behind a name.

    >>> shown_path((0, "k"))
    "[0]['k']"
    """
    return "".join(f"[{key!r}]" for key in path)


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


__all__ = ["at_path", "by_path", "holds_numbers", "innermost", "is_one", "leaves", "noughts", "one_at", "shown_path"]
