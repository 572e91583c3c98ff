"""Pieces of a companion in, those of one in which numbers are numbers out.

    dr = dp[0] + t * dp[1] - zero(y)            dr = dp[0] + t * dp[1]

    w1, dw1 = [], []                            w1 = []; dw1 = 0.0
    for t in ts:                                for t in ts:
        w1.append(w2 ** 2)                          w1.append(w2 ** 2)
        dw1.append(2.0 * w2 * dw2)                  dw1 += 2.0 * w2 * dw2
    return sum(w1), sum(dw1)                    return sum(w1), dw1
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from .. import algebra as a
from ..errors import NotWritten
from ..resolve import Known
from ..written import Companion, Nest, Own, OwnNest, Parts, Piece
from .linear import changed, linear, numbers_among, trees_of
from .statements import assign

SUMS = ("builtins.sum", "math.fsum")


def of_numbers(companion: Companion, lists: Iterable[str]) -> tuple[Piece, ...]:
    """Return the pieces of a companion whose tangents of `lists` are those of numbers."""
    sums = sums_of(companion)
    body = without_zeros(companion, lists)
    kept = summed_alone(body, sums)
    return tuple(added_up(body, kept, sums)) if kept else body


def without_zeros(companion: Companion, lists: Iterable[str]) -> tuple[Piece, ...]:
    """Return the pieces without the zeros that numbers of an unknown kind are given their shape by."""
    zeros = {ours for ours, name in companion.runtime.items() if name == "zero"}
    moving = frozenset({*companion.tangents, *lists, *(entry[0] for entry in companion.params if entry[3] is None)})
    numbers = numbers_among(trees_of(companion.body), moving)

    def change(e: ast.expr) -> ast.expr:
        made: ast.expr = a.map_children(e, change)
        match made:
            case ast.BinOp(left, ast.Add() | ast.Sub(), ast.Call(ast.Name(name))) if name in zeros:
                return left if linear(left, moving, numbers) else made
        return made

    return changed(companion.body, change) if zeros else companion.body


def sums_of(companion: Companion) -> frozenset[str]:
    """Return our names for functions that add up what they are given."""
    program = companion.program
    meant = {n: m.key for n, m in program.functions.items() if isinstance(m, Known) and n not in program.locals}
    meant |= {n: f"{space}.{name}" for n, (space, name) in companion.injected.items() if isinstance(space, str)}
    if "sum" not in program.names:
        meant["sum"] = "builtins.sum"
    return frozenset(n for n, key in meant.items() if key in SUMS)


def summed_alone(body: Iterable[Piece], sums: frozenset[str]) -> frozenset[str]:
    """Return the lists of ours that are made empty, appended to, and added up: nothing else is done with them."""
    trees = [*trees_of(body)]
    known: Counter[str] = Counter()
    for tree in trees:
        match tree:
            case ast.Assign([ast.Tuple([_, ast.Name(name)])], ast.Tuple([ast.List([]), ast.List([])])):
                known[name] += 1
        for node in ast.walk(tree):
            match node:
                case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "append"), [_], [])):
                    known[name] += 1
                case ast.Call(ast.Name(function), [ast.Name(name)], []) if function in sums:
                    known[name] += 1
    every = Counter(n.id for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Name))
    made = {tree.targets[0].elts[1].id for tree in trees if _is_start(tree)}  # type: ignore[attr-defined]
    return frozenset(name for name in made if known[name] == every[name])


def _is_start(tree: ast.AST) -> bool:
    match tree:
        case ast.Assign([ast.Tuple([ast.Name(), ast.Name()])], ast.Tuple([ast.List([]), ast.List([])])):
            return True
    return False


def added_up(pieces: Iterable[Piece], kept: frozenset[str], sums: frozenset[str]) -> list[Piece]:
    """Return pieces in which such lists of tangents are sums."""

    def change(e: ast.expr) -> ast.expr:
        match e:
            case ast.Call(ast.Name(function), [ast.Name(name) as held], []) if function in sums and name in kept:
                return held
        made: ast.expr = a.map_children(e, change)
        return made

    made: list[Piece] = []
    for piece in pieces:
        match piece:
            case Own(ast.Assign([ast.Tuple([first, ast.Name(name)])], ast.Tuple([empty, _])), node) if name in kept:
                assert isinstance(first, ast.Name)
                made += [Own(assign(first.id, empty), node), Own(assign(name, ast.Constant(0.0)), node, "tangent")]
            case Own(ast.Expr(ast.Call(ast.Attribute(ast.Name(name)), [e])), node) if name in kept:
                add = ast.AugAssign(ast.Name(name, ast.Store()), ast.Add(), change(e))
                made.append(Own(add, node, "tangent"))
            case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                other = tuple(added_up(orelse, kept, sums)) if orelse is not None else None
                made.append(replace(piece, body=tuple(added_up(body, kept, sums)), orelse=other))
            case Parts(parts=parts):
                several = tuple((head, tuple(added_up(inner, kept, sums))) for head, inner in parts)
                made.append(replace(piece, parts=several))
            case _:
                made += changed([piece], change)
    return made


def builtin(companion: Companion, name: str) -> str:
    """Return the name of a builtin function, where the user's function has it for nothing else.

    Raises:
        NotWritten: it has.
    """
    program = companion.program
    if name in program.names and (name in program.locals or program.functions.get(name) != Known(f"builtins.{name}")):
        raise NotWritten()
    return name
