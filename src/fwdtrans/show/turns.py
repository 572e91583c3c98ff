"""A loop's target and what it goes through in, which variable is an item of which array out.

    for i, (v, dv) in enumerate(zip(a[1:], da[1:]))          v is a[1:][turn], dv is da[1:][turn]

An item of an array is made anew whenever it is asked for, so that it is not known again by being the same object.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..emit.linear import free_names


@dataclass(frozen=True)
class Item:
    """A variable of a loop that is an item of an array, and its tangent, one of the array's tangent.

    Attributes:
        source, moving: what is gone through, and its tangent, as expressions over names.
        whose: the one tangent in it.
        is_backwards: the last item comes first.
    """

    name: str
    tangent: str
    source: ast.expr
    moving: ast.expr
    whose: str
    is_backwards: bool = False

    def place(self, turn: int) -> int:
        """Return the index in a turn, counted from 0."""
        return -1 - turn if self.is_backwards else turn


@dataclass
class Loop:
    """A loop that is gone through.

    Attributes:
        held: what it read when it began, by name.
        ways: how an array's tangent gives what the loop goes through, by the variable.
        turns: how many there were.
    """

    items: list[Item]
    held: dict[str, Any]
    ways: Mapping[str, Callable[[Any], Any]]
    line: int
    turns: int = 0


def items_of(target: ast.expr, through: ast.expr, primal: Callable[[str], str | None]) -> Iterator[Item]:
    """Yield the variables of a loop that are items of what is gone through.

    Args:
        primal: gives whose tangent a name is; None for any other.

    >>> loop = ast.parse("for i, (v, dv) in enumerate(zip(a[1:], da[1:], strict=True)): pass").body[0]
    >>> [(i.name, ast.unparse(i.moving), i.whose) for i in items_of(loop.target, loop.iter, {"dv": "v", "da": "a"}.get)]
    [('v', 'da[1:]', 'da')]
    """
    match target, through:
        case ast.Tuple([ast.Name(name), ast.Name(tangent)]), ast.Call(ast.Name("zip"), [source, moving]) if (
            primal(tangent) == name
        ):
            yield from _item(name, tangent, source, moving, primal)
        case ast.Tuple(targets), ast.Call(ast.Name("zip"), sources) if len(targets) == len(sources):
            for one, source in zip(targets, sources):
                yield from items_of(one, source, primal)
        case ast.Tuple([ast.Name(), inner]), ast.Call(ast.Name("enumerate"), [source, *_]):
            yield from items_of(inner, source, primal)


def _item(
    name: str, tangent: str, source: ast.expr, moving: ast.expr, primal: Callable[[str], str | None]
) -> Iterator[Item]:
    match source, moving:
        case ast.Call(ast.Name("reversed"), [inner]), ast.Call(ast.Name("reversed"), [moved]):
            source, moving, is_backwards = inner, moved, True
        case _:
            is_backwards = False
    moved_names = [one for one in sorted(free_names(moving)) if primal(one) is not None]
    is_plain = not any(isinstance(n, ast.Call | ast.NamedExpr) for e in (source, moving) for n in ast.walk(e))
    if is_plain and len(moved_names) == 1:
        yield Item(name, tangent, source, moving, moved_names[0], is_backwards)


__all__ = ["Item", "Loop", "items_of"]
