"""A companion in several directions in; the same without names for what another name holds, or is returned once, out.

    dsq_dT = 0.5 * sigma / w1
    dsq_dsigma = w1
    return v, (w2 * dsq_dT, w2 * dsq_dsigma)        return v, (w2 * (0.5 * sigma / w1), w2 * w1)

To bind a name, to read it, and to let go of it at the end takes about as long as an operation. Only tangents that are
numbers go, and only where what they are made of stays as it was. Lines of their own keep them, in all directions alike.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from .. import algebra as a
from .. import wtable as t
from ..written import Companion, Kept, Nest, Own, OwnNest, Piece
from .counting import all_bound, bound_by, every
from .linear import MOST_OPERATIONS, changed, names_in, replacements_of, trees_of, uses_in

WIDEST = 76  # columns of what is returned, or a part of it
LITTLE = 3.0  # operations of what is put there: with more it reads worse


def with_fewer_names(companion: Companion, numbers: Set[str]) -> Companion:
    """Return a companion without such names.

    Args:
        numbers: the tangents that may go.
    """
    if companion.is_table or not numbers:
        return companion
    body = companion.body
    while True:
        trees = [*trees_of(body), *replacements_of(body)]
        read = Counter[str]()
        for tree in trees:
            read.update(uses_in(tree)[0])
        bound = Counter(n for piece in every(body) for n in bound_by(piece)) + Counter(p[0] for p in companion.params)
        new = _fewer(body, numbers, read, bound)
        if new is None:
            return replace(companion, body=body)
        body = new


def _fewer(
    body: tuple[Piece, ...], numbers: Set[str], read: Counter[str], bound: Counter[str]
) -> tuple[Piece, ...] | None:
    """Return a suite, or one inside, without the first name that can go; None if there is none."""
    for place, piece in enumerate(body):
        match piece:
            case Own(ast.Assign([ast.Name(name)], value), _, "tangent") if name in numbers and bound[name] == 1:
                rest = _without(body[place + 1 :], name, value, read[name], bound)
                if rest is not None:
                    return (*body[:place], *rest)
        if isinstance(piece, Nest | OwnNest):
            new = _fewer(piece.body, numbers, read, bound)
            other = _fewer(piece.orelse, numbers, read, bound) if piece.orelse and new is None else None
            if new is not None or other is not None:
                inside = replace(piece, body=new or piece.body, orelse=other or piece.orelse)
                return (*body[:place], inside, *body[place + 1 :])
    return None


def _without(
    rest: Sequence[Piece], name: str, value: ast.expr, reads: int, bound: Counter[str]
) -> tuple[Piece, ...] | None:
    """Return what stands behind a name's line, with what it holds in its place; None where it may not go."""
    if isinstance(value, ast.Name):
        if reads == 0 or bound[value.id] != 1 or _reads(rest, name) != reads:
            return None
        return changed(rest, lambda e: t.substitute(e, {name: value}))
    if reads != 1 or not _is_little(value):
        return None
    for place, piece in enumerate(rest):
        if name in set().union(*map(names_in, trees_of([piece]))):
            if not isinstance(piece, Kept) or any(map(_is_lazy, trees_of([piece]))):
                return None  # lines keep their names, in each direction alike
            put = changed([piece], lambda e: t.substitute(e, {name: value}))
            return (*rest[:place], *put, *rest[place + 1 :]) if all(map(_is_short, put)) else None
        if all_bound([piece]) & names_in(value):
            return None
    return None


def _reads(pieces: Iterable[Piece], name: str) -> int:
    """Return how often a name is read in pieces."""
    return sum(uses_in(tree)[0].get(name, 0) for tree in trees_of(pieces))


def _is_little(value: ast.expr) -> bool:
    """Say whether a value is a little arithmetic of names."""
    parts = (ast.BinOp, ast.UnaryOp, ast.Name, ast.Constant)
    return a.cost(value) <= LITTLE and all(isinstance(n, parts) for n in a.parts(value))


def _is_short(piece: Piece) -> bool:
    """Say whether what is returned, or each part of a tuple of it, reads well in a line."""
    todo: list[ast.AST] = [*trees_of([piece])]
    for tree in todo:  # it grows
        if isinstance(tree, ast.Tuple):
            todo += tree.elts
        elif isinstance(tree, ast.expr) and (a.width(tree) > WIDEST or a.cost(tree) > MOST_OPERATIONS):
            return False
    return True


def _is_lazy(tree: ast.AST) -> bool:
    """Say whether something in a tree may be evaluated later, more than once, or not at all."""
    lazy = (ast.Lambda, ast.IfExp, ast.BoolOp, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)
    return any(isinstance(n, lazy) for n in a.parts(tree))
