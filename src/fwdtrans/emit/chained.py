"""A companion that calls helpers of numbers in, one that asks them for their slopes, by the chain rule, out.

    w, dw = cdf_jvp(-d, -dd)            w, dw_dx = cdf_jvps(-d)
    dy = k * dw                         dw = dw_dx * -dd
                                        dy = k * dw

That is less work where a call carries more directions than it has parameters that move.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from .. import algebra as a
from ..names import Names
from ..written import Companion, Nest, Own, OwnNest, Parts, Piece
from .directed import Called
from .folding import tuple_of
from .statements import assign


def with_slopes(companion: Companion, way: Called, names: Names) -> tuple[Companion, dict[str, Any]]:
    """Return a companion that asks helpers for their slopes, and what it calls them by.

    Args:
        way: the companion in its directions.
        names: those that it has.
    """
    companions: dict[str, Any] = {}
    chain = Chained(way, names, companions)
    body = tuple(chain.pieces(companion.body))
    return replace(companion, body=body, tangents=companion.tangents | chain.tangents), companions


class Chained:
    """The calls of one companion."""

    def __init__(self, way: Called, names: Names, companions: dict[str, Any]) -> None:
        self.way, self.names, self.companions = way, names, companions
        self.tangents: set[str] = set()

    def pieces(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Yield pieces, those inside them changed as well."""
        for piece in pieces:
            match piece:
                case Own(ast.Assign([ast.Tuple([ast.Name(), ast.Name(dy)])], ast.Call(ast.Name(f)) as call), node):
                    slopes = self.slopes(call) if f in self.way.single.companions else None
                    yield from [piece] if slopes is None else self.written(piece, dy, call, slopes, node)
                case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                    other = tuple(self.pieces(orelse)) if orelse is not None else None
                    yield replace(piece, body=tuple(self.pieces(body)), orelse=other)
                case Parts(parts=parts):
                    yield replace(piece, parts=tuple((head, tuple(self.pieces(body))) for head, body in parts))
                case _:
                    yield piece

    def slopes(self, call: ast.Call) -> tuple[str, Mapping[str, str]] | None:
        """Return the companion that gives a helper's slopes, and the parameters that move; None where that is more."""
        name, given = self.way.arguments(call)
        tangents = self.way.tangents_of(name)
        callee, single = self.way.single.companions[name]
        if not tangents.keys() <= given.keys() or len(self.way.carried(call)) <= len(tangents):
            return None
        if not self.way.callees.is_of_numbers(callee, single):
            return None
        labels = tuple(tangents.values())
        seeds = tuple((param, tuple(float(param == other) for other in labels)) for param in labels)
        asked = replace(single, directions=labels, seeds=seeds, is_gradient=False, lists=(), spread=0)
        pattern = self.way.callees.several(callee, asked)
        if pattern.seeds != seeds:
            return None
        shown = self.way.callees.name(callee, pattern)
        self.companions[shown] = callee, pattern
        return shown, tangents

    def written(
        self, piece: Own, dy: str, call: ast.Call, slopes: tuple[str, Mapping[str, str]], node: Any
    ) -> Iterator[Piece]:
        """Yield the call that gives the slopes, and the tangent."""
        shown, tangents = slopes
        name, given = self.way.arguments(call)
        words = {k.arg for k in call.keywords}
        params = [p[0] for p in self.way.params_of(name) if p[0] in given and p[0] not in {*tangents, *words}]
        keywords = [k for k in call.keywords if k.arg not in tangents]
        by = {t: self.names.free(f"{dy}_d{param}") for t, param in tangents.items()}
        first = piece.statement.targets[0].elts[0]  # type: ignore[attr-defined]
        places = tuple_of([first, *(ast.Name(n, ast.Store()) for n in by.values())], ast.Store())
        made = ast.Call(a.name(shown), [given[n] for n in params], keywords)
        yield Own(ast.Assign([places], made, lineno=0), node, "primal")
        terms: list[ast.expr] = [ast.BinOp(a.name(by[t]), ast.Mult(), given[t]) for t in tangents]
        yield Own(assign(dy, reduce(lambda x, y: ast.BinOp(x, ast.Add(), y), terms)), node, "tangent")
        self.tangents.add(dy)
