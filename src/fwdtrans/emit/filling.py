"""Pieces in, those in which a list is made and then filled item by item written as comprehensions out.

    dw1_dx = [0.0] * len(x)
    for i, v in enumerate(x):                   return sum(v * v for v in x), [2.0 * v for v in x]
        dw1_dx[i] += 2.0 * v
    return sum(v * v for v in x), dw1_dx
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace

from .. import algebra as a
from ..substitution import loads, substitute
from ..written import Kept, Nest, Own, OwnNest, Piece
from .folding import is_number
from .linear import names_in
from .statements import assign, risky


def comprehended(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces in which a list of zeros that a loop of ours fills, item by item, is written as a comprehension."""
    made: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Nest | OwnNest):
            orelse = tuple(comprehended(piece.orelse)) if piece.orelse is not None else None
            piece = replace(piece, body=tuple(comprehended(piece.body)), orelse=orelse)
        last = made[-1] if made else None
        joined = (_filled(last, piece) or _given_back(last, piece)) if isinstance(last, Own) else None
        if joined is None:
            made.append(piece)
        else:
            made[-1] = joined
    return made


def _given_back(last: Own, piece: Piece) -> Piece | None:
    """Return `return y, [e for v in x]` for a list that is made right before it, which cannot raise."""
    match last.statement, piece:
        case ast.Assign([ast.Name(name)], ast.ListComp(e) as made), Kept(tail=ast.expr() as tail):
            if risky(e, set()):
                return None
            parts = tail.elts if isinstance(tail, ast.Tuple) else [tail]
            if [n for n in loads(tail) if n == name] == [name] and name in {a.key(part) for part in parts}:
                return replace(piece, tail=substitute(tail, {name: made}))
    return None


def _filled(zeros: Own, loop: Piece) -> Piece | None:
    """Return `xs = [e for v in x]` for a list of zeros, one for each of x, and a loop over x that adds e to each."""
    match zeros.statement, loop:
        case (
            ast.Assign([ast.Name(name)], ast.BinOp(ast.List(), ast.Mult(), ast.Call(_, [ast.Name(owner)]) as size)),
            OwnNest(node, "for", target, source, (Own(ast.AugAssign(ast.Subscript(ast.Name(other), index), op, e)),)),
        ) if name == other and target is not None and isinstance(op, ast.Add | ast.Sub):
            e = ast.UnaryOp(ast.USub(), e) if isinstance(op, ast.Sub) else e
            match target, source:
                case ast.Tuple([counter, item]), ast.Call(ast.Name("enumerate"), [ast.Name(x)]) if x == owner:
                    if a.key(counter) != a.key(index) or names_in(counter) & names_in(item):
                        return None
                    if not names_in(e) & names_in(counter):
                        target, source = item, a.name(x)
                case ast.Name(), ast.Call(ast.Name("range"), [ast.Call(ast.Name("len"), [ast.Name(x)])]) if x == owner:
                    if a.key(target) != a.key(index):
                        return None
                    if is_number(e):
                        same = ast.BinOp(ast.List([e], ast.Load()), ast.Mult(), size)
                        return Own(assign(name, same), node, "tangent")
                case _:
                    return None
            clause = ast.comprehension(target, source, [], 0)
            return Own(assign(name, ast.ListComp(e, [clause])), node, "tangent")
    return None
