"""A companion's pieces in; what is the same in every turn of a loop computed once, before it, out.

    for _ in range(n):                  w1 = 0.5 * h
        w1 = 0.5 * h                    for _ in range(n):
        x1 = x + w1 * k1                    x1 = x + w1 * k1
        dx1 = dx + w1 * dk1                 dx1 = dx + w1 * dk1

Only what is ours moves: a shared value of its own line, and a factor within a tangent. It is made of numbers by sums,
products and quotients by literals, which raise nothing: a loop of no turns raises nothing either. The user's own lines
stay where they are.
"""

from __future__ import annotations

import ast
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..names import Names
from ..written import Companion, Nest, Own, OwnNest, Parts, Piece
from .counting import OURS, all_bound, bound_by, every, holds_companions, with_names
from .linear import names_in, replacements_of, trees_of
from .naming import callees_of
from .statements import assign

SCOPES = (ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)


def hoisted(companion: Companion) -> Companion:
    """Return a companion whose loops compute nothing of ours that is the same in every turn."""
    if companion.is_table or holds_companions(companion.body) or binds_inside(companion.program):
        return companion  # what functions inside read, and bind, is theirs
    if not any(map(is_loop, every(companion.body))):
        return companion
    hoisting = Hoisting(companion)
    body = hoisting.suite(companion.body, {param[0] for param in companion.params} & companion.numbers)
    body = [*with_names(body, hoisting.same)] if hoisting.same else body
    return replace(companion, body=tuple(body), numbers=companion.numbers | hoisting.rows)


def binds_inside(program: t.Program) -> bool:
    """Say whether a function inside binds names of this one."""
    rows = (row for line in program.lines() for row in line.rows)
    return any(row.what.rebinds for row in rows if isinstance(row.what, t.Function))


def is_loop(piece: Piece) -> bool:
    """Say whether a piece is a loop."""
    match piece:
        case Nest(line=t.Line(does=t.For() | t.While())) | OwnNest(word="for" | "while"):
            return True
    return False


class Hoisting:
    """Moves what loops compute in every turn before them."""

    def __init__(self, companion: Companion) -> None:
        self.numbers = companion.numbers
        trees = [*trees_of(companion.body), *replacements_of(companion.body)]
        scopes = (node for tree in trees for node in a.parts(tree) if isinstance(node, SCOPES))
        late = set().union(*map(names_in, scopes))
        bound = Counter(name for piece in every(companion.body) for name in bound_by(piece))
        self.movable = {n for n, count in bound.items() if count == 1 and OURS.fullmatch(n)} - late
        self.names = Names({*bound, *late, *companion.program.names, *companion.injected, *companion.companions})
        self.rows: set[str] = set()  # those that are numbers, as far as this has read
        self.callees = callees_of(companion.program, companion.injected)
        self.same: dict[str, str] = {}  # names whose values were moved before a loop already

    def suite(self, pieces: Sequence[Piece], known: set[str]) -> list[Piece]:
        """Return the pieces of a suite.

        Args:
            known: the numbers that are bound before it, whichever way it is reached; those that it binds are added.
        """
        made: list[Piece] = []
        held: dict[str, tuple[str, set[str]]] = {}  # by the text of what stands before a loop: its name, what it reads
        for piece in pieces:
            *before, last = self.around(piece, known)
            for one in [*before, last]:
                if self.is_again(one, held):
                    continue
                made.append(one)
                bound = all_bound([one])
                held = {mark: entry for mark, entry in held.items() if not entry[1] & bound}
                known -= bound
                known |= self.numbers_of(one, known)
                if one is not last:
                    self.hold(one, held)
        return made

    def hold(self, piece: Piece, held: dict[str, tuple[str, set[str]]]) -> None:
        """Note what a piece that stands before a loop computes."""
        match piece:
            case Own(ast.Assign([ast.Name(name)], value)):
                held[a.key(value)] = name, names_in(value)

    def is_again(self, piece: Piece, held: dict[str, tuple[str, set[str]]]) -> bool:
        """Say whether a piece computes what a name holds already: it stands for its own name then."""
        match piece:
            case Own(ast.Assign([ast.Name(name)], value)) if name in self.movable and a.key(value) in held:
                self.same[name] = held[a.key(value)][0]
                return True
        return False

    def numbers_of(self, piece: Piece, known: set[str]) -> set[str]:
        """Return the names that a small piece surely binds to numbers."""
        if isinstance(piece, Nest | OwnNest | Parts):
            return set()
        match piece:
            case Own(ast.Assign([ast.Name(name)], value)) if name in self.movable and self.is_number(value, known):
                self.rows.add(name)
                return {name}
        return bound_by(piece) & self.numbers

    def around(self, piece: Piece, known: set[str]) -> Iterator[Piece]:
        """Yield what is moved before a piece, and the piece."""
        match piece:
            case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                still = known - all_bound([piece])
                inner = self.suite(body, set(still))
                if is_loop(piece):
                    before, inner = self.moved(inner, still)
                    yield from before
                    known |= {name for one in before for name in bound_by(one)}
                other = tuple(self.suite(orelse, set(still))) if orelse is not None else None
                yield replace(piece, body=tuple(inner), orelse=other)
            case Parts(parts=parts):
                still = known - all_bound([piece])
                yield replace(piece, parts=tuple((head, tuple(self.suite(one, set(still)))) for head, one in parts))
            case _:
                yield piece

    def moved(self, body: Sequence[Piece], still: set[str]) -> tuple[list[Piece], list[Piece]]:
        """Return what stands before a loop, and what is left in it; `still` are numbers that it does not bind."""
        before: list[Piece] = []
        inner: list[Piece] = []
        named: dict[str, str] = {}
        steady = set(still)
        for piece in body:
            match piece:
                case Own(ast.Assign([ast.Name(name)], value)) if name in self.movable and self.is_steady(value, steady):
                    steady.add(name)
                    before.append(piece)
                    continue
                case Own(ast.Assign(targets, value), node, "tangent"):
                    value = self.without(value, steady, named, before, node)
                    piece = replace(piece, statement=ast.Assign(targets, value, lineno=0))
                case Own(ast.AugAssign(target, op, value), node, "tangent"):
                    value = self.without(value, steady, named, before, node)
                    piece = replace(piece, statement=ast.AugAssign(target, op, value))
            inner.append(piece)
        return before, inner

    def without(self, e: ast.expr, steady: set[str], named: dict[str, str], before: list[Piece], node: Any) -> ast.expr:
        """Return an expression with names for what is the same in every turn; `before` receives what they stand for."""
        if isinstance(e, SCOPES):
            return e
        if not self.is_steady(e, steady):
            gathered = self.gathered(e, steady)
            if gathered is not e:
                return self.without(gathered, steady, named, before, node)
            made: ast.expr = a.map_children(e, lambda inner: self.without(inner, steady, named, before, node))
            return made
        mark = a.key(e)
        if mark not in named:
            named[mark] = self.names.row()
            before.append(Own(assign(named[mark], e), node, "tangent"))
            self.rows.add(named[mark])
            self.movable.add(named[mark])  # before the loop around this one, too
        return a.name(named[mark])

    def gathered(self, e: ast.expr, steady: set[str]) -> ast.expr:
        """Return a product with what is the same in every turn in front: `log(10) / 400.0 * w * (dx - dy)`."""
        terms = a.sum_of(e) if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div) else ()
        if len(terms) != 1:
            return e
        still = [x for x in terms[0].over if self.is_number(x, steady)]
        below = [x for x in terms[0].under if isinstance(x, ast.Constant) and self.is_number(x, steady) and x.value]
        moving = [x for x in terms[0].over if not any(x is one for one in still)]
        if len(still) + len(below) < 2 or not any(map(names_in, still)) or not moving:
            return e
        front = a.to_expr((a.Product(terms[0].coef, tuple(still), tuple(below)),))
        under = tuple(x for x in terms[0].under if not any(x is one for one in below))
        made = a.to_expr((a.Product(1.0, (front, *moving), under),))
        return made if a.key(made) != a.key(e) else e

    def is_steady(self, e: ast.expr, steady: set[str]) -> bool:
        """Say whether an expression is arithmetic of steady numbers, and not of literals alone."""
        return isinstance(e, ast.BinOp | ast.Call) and self.is_number(e, steady) and bool(names_in(e))

    def is_number(self, e: ast.expr, known: set[str]) -> bool:
        """Say whether an expression is a number that raises nothing."""
        match e:
            case ast.Constant(value):
                return isinstance(value, int | float) and not isinstance(value, bool)
            case ast.Name(name):
                return name in known
            case ast.UnaryOp(ast.USub(), operand):
                return self.is_number(operand, known)
            case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult(), right):
                return self.is_number(left, known) and self.is_number(right, known)
            case ast.BinOp(left, ast.Div(), ast.Constant(int() | float() as value)):
                return value != 0 and self.is_number(left, known)
            case ast.Call(func, [ast.Constant(int() | float() as value)], []):  # `log(10)`
                return _has_value(self.callees.get(a.key(func), ""), value)
        return False


def _has_value(key: str, value: float) -> bool:
    """Say whether a function of `math` gives a float for a number."""
    module, _, name = key.partition(".")
    try:
        return module == "math" and type(getattr(math, name)(value)) is float
    except (AttributeError, TypeError, ValueError, OverflowError):
        return False


__all__ = ["binds_inside", "hoisted"]
