"""Pieces in; the names that they bind out, and a companion whose names of ours are counted in the order they stand.

    w3 = exp(x)                w1 = exp(x)
    w1 = w3 * y                w2 = w1 * y
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .. import wtable as t
from ..written import Companion, Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped, Whole
from .linear import bound_in
from .statements import renamed

OURS = re.compile(r"w[1-9]\d*")
OF_ROW = re.compile(r"(?<![^_])(d?)(w[1-9]\d*)(?![^_])")  # its tangent, and in directions: dw1, dw1_dx, w1_dx, dm_dw1


def counted(companion: Companion) -> Companion:
    """Return a companion whose rows are `w1`, `w2`, ... in the order they stand; their tangents follow."""
    if companion.is_table or holds_companions(companion.body):
        return companion  # rows are what a table shows; what companions inside read, and bind, is theirs
    names = _numbers(companion.body, companion.program.names)
    if all(old == new for old, new in names.items()):
        return companion
    tangents = frozenset(names.get(name, name) for name in companion.tangents)
    return replace(companion, body=tuple(with_names(companion.body, names)), tangents=tangents)


def _numbers(body: Sequence[Piece], user: frozenset[str]) -> dict[str, str]:
    """Return the new names of what is bound."""
    bound = [*dict.fromkeys(name for piece in every(body) for name in sorted(bound_by(piece), key=_number))]
    ours = [name for name in bound if name not in user]
    taken = {row for name in user for row in _rows(name)}
    old = dict.fromkeys(row for name in ours for row in _rows(name) if row not in taken)
    named = dict(zip(old, (name for i in range(1, len(old) + len(taken) + 1) if (name := f"w{i}") not in taken)))
    followed = {n: OF_ROW.sub(lambda found: found[1] + named.get(found[2], found[2]), n) for n in ours}
    return {**{f"d{one}": f"d{other}" for one, other in named.items()}, **followed, **named}


def _rows(name: str) -> list[str]:
    """Return the rows that a name is of."""
    return [row for _, row in OF_ROW.findall(name)]


def _number(name: str) -> int:
    return int(_rows(name)[0][1:]) if _rows(name) else 0


# --- what pieces bind -----------------------------------------------------------------------------------------------


def every(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces and those inside them."""
    todo = [*pieces][::-1]
    while todo:
        piece = todo.pop()
        yield piece
        todo += directly_in(piece)[::-1]


def directly_in(piece: Piece) -> list[Piece]:
    """Return the pieces that stand directly in a piece."""
    match piece:
        case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
            return [*body, *(orelse or ())]
        case Parts(parts=parts):
            return [one for _, body in parts for one in body]
    return []


def holds_companions(pieces: Iterable[Piece]) -> bool:
    """Say whether a function inside has a companion, or a class may have some."""
    inner = [piece for piece in every(pieces) if isinstance(piece, Inner)]
    return any(piece.companion is not None or not isinstance(piece.line.does, t.Define) for piece in inner)


def all_bound(pieces: Iterable[Piece]) -> set[str]:
    """Return the names that pieces bind, those inside them included."""
    return {name for piece in every(pieces) for name in bound_by(piece)}


def bound_by(piece: Piece) -> set[str]:
    """Return the names that a piece binds or deletes, the pieces inside it left out."""
    match piece:
        case Own(statement):
            return _targets([statement])
        case Swapped(line=line, statements=statements):
            return _targets(statements) | {*t.bound_by(line)}
        case Kept(line=line):
            return _of_line(line)
        case Whole(lines):
            return set().union(*map(_of_line, lines))
        case Parts(line=line, names=names):  # `with made() as (a, da)`
            return {*t.bound_by(line)} | _targets(e for e in names.values() if isinstance(e, ast.Tuple))
        case Inner(line=line):
            return {*t.bound_by(line)}
        case Nest(line=line, target=target):
            return {*t.bound_by(line)} | (_targets([target]) if target is not None else set())
        case OwnNest(target=target):
            return _targets([target]) if target is not None else set()
    raise AssertionError(piece)


def _of_line(line: t.Line) -> set[str]:
    """Return the names that a small statement binds or deletes."""
    if isinstance(line.does, t.Delete):
        return {name for target in line.does.targets for name in target.names()}
    return {*t.bound_by(line)}


def _targets(trees: Iterable[ast.AST]) -> set[str]:
    return set().union(*map(bound_in, trees))


# --- the same under other names -------------------------------------------------------------------------------------


def with_names(pieces: Iterable[Piece], names: Mapping[str, str]) -> Iterator[Piece]:
    """Yield pieces with names of ours under new ones."""

    def new(node: Any) -> Any:
        return renamed(node, names) if isinstance(node, ast.AST) else node

    def inside(suite: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(with_names(suite, names))

    for piece in pieces:
        match piece:
            case Own(statement):
                yield replace(piece, statement=new(statement))
            case Swapped(_, statements):
                yield replace(piece, statements=tuple(map(new, statements)))
            case Kept(names=old, tail=tail):
                yield replace(piece, names={node: new(e) for node, e in old.items()}, tail=new(tail))
            case Nest(_, old, body, orelse, target, source):
                yield replace(
                    piece, names={node: new(e) for node, e in old.items()}, body=inside(body),
                    orelse=inside(orelse) if orelse is not None else None, target=new(target), source=new(source),
                )  # fmt: skip
            case OwnNest(_, _, target, source, body, orelse):
                yield replace(piece, target=new(target), source=new(source), body=inside(body),
                              orelse=inside(orelse) if orelse is not None else None)  # fmt: skip
            case Parts(_, old, parts):
                yield replace(piece, names={node: new(e) for node, e in old.items()},
                              parts=tuple((new(head), inside(body)) for head, body in parts))  # fmt: skip
            case Inner(names=old):
                yield replace(piece, names={node: new(e) for node, e in old.items()})
            case _:
                yield piece
