"""Tangents as linear forms, kept two ways: gathered by leaf, and nested as they were computed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from .. import algebra as a
from .. import wtable as t
from ..algebra import Sum
from .lighter import is_of, lightened

STRAIGHT = frozenset({"+", "-", "*", "neg", "pos"})
DEEPEST = 4  # rows in one another that are put back


@dataclass(frozen=True)
class Tangent:
    """A linear form in leaves (tangent names, items of mirrors): gathered by leaf, and nested as computed.

    Attributes:
        parts: partial times tangent, as it was computed; none for a leaf.
        numbers: names of single numbers among arrays: these are multiplied first.
        is_array: it is known to be an array.
        whole: the function that gives it the shape of a value, and that value, where it may be smaller by itself.
        reduced: puts together what the names in a sum hide.
    """

    gathered: Mapping[str, tuple[ast.expr, Sum]]
    parts: tuple[tuple[Sum, Tangent], ...] = ()
    pole: bool = False
    numbers: frozenset[str] = frozenset()
    is_array: bool = False
    whole: tuple[str, ast.expr] | None = None
    reduced: Callable[[Sum], Sum] = field(default=lambda terms: terms, compare=False)

    @cached_property
    def together(self) -> Sum:
        """The sum over the leaves."""
        return a.add(a.multiply(coef, (a.Product(1.0, (leaf,)),)) for leaf, coef in self.gathered.values())

    @cached_property
    def nested(self) -> Sum:
        """The sum as it was computed."""
        if len(self.gathered) == 1:
            return self.together
        return self.reduced(a.add([a.multiply(partial, tangent.nested) for partial, tangent in self.parts]))

    def expr(self) -> ast.expr:
        """Return the tangent in the shape of its value."""
        return self.loose() if self.whole is None else a.call(self.whole[0], self.loose(), self.whole[1])

    def loose(self) -> ast.expr:
        """Return the cheaper of the two forms, in whatever shape it has."""
        together = self.written(self.together)
        if len(self.gathered) == 1:
            return together
        nested = self.written(self.nested)
        return together if a.cost(together) <= a.cost(nested) else nested

    def written(self, terms: Sum) -> ast.expr:
        """Return a sum as an expression: single numbers before arrays, so that their products are numbers too."""
        if self.numbers:
            terms = tuple(replace(p, over=tuple(sorted(p.over, key=self.is_of_arrays))) for p in terms)
        return lightened(a.to_expr(terms), self.numbers) if self.is_array else a.to_expr(terms)

    def is_of_arrays(self, factor: ast.expr) -> bool:
        """Say whether a factor may be an array."""
        return not is_of(factor, self.numbers)


def collected(tangent: Tangent | None, table: Mapping[str, t.Row]) -> Tangent | None:
    """Return a tangent with rows put back where their terms are alike: `4 - 8 * x` for `4 * (1 - x) - 4 * x`."""
    if tangent is None:
        return None
    gathered = {mark: (e, _collected(coef, table)) for mark, (e, coef) in tangent.gathered.items()}
    if all(gathered[mark][1] is coef for mark, (_, coef) in tangent.gathered.items()):
        return tangent
    return replace(tangent, gathered=gathered)


def _collected(coef: Sum, table: Mapping[str, t.Row]) -> Sum:
    if len(coef) < 2:
        return coef
    straight = [_straight(a.to_expr((replace(p, coef=1.0),)), table) if _is_exact(p.coef) else None for p in coef]
    back = [(p,) if terms is None else tuple(replace(q, coef=p.coef * q.coef) for q in terms)
            for p, terms in zip(coef, straight)]  # fmt: skip
    new = a.add(back)
    is_shorter = new and len(new) < sum(map(len, back)) and any(terms is not None for terms in straight)
    return new if is_shorter and a.cost(a.to_expr(new)) <= a.cost(a.to_expr(coef)) else coef


def _straight(e: ast.expr, table: Mapping[str, t.Row]) -> Sum | None:
    """Return a row as a sum of variables times literals; None if it is none, or if sums of them would be rounded."""
    if not isinstance(e, ast.Name) or e.id not in table:
        return None
    for _ in range(DEEPEST):
        rows = {n for n in t.loads(e) if n in table}
        if not all(isinstance(row.what, t.Apply) and row.what.key in STRAIGHT for row in map(table.__getitem__, rows)):
            return None
        if not rows:
            break
        e = t.substitute(e, {n: table[n].form for n in rows})
    terms = a.sum_of(e)
    plain = all(not p.under and len(p.over) <= 1 and all(isinstance(x, ast.Name) for x in p.over) for p in terms)
    is_exact = all(_is_exact(p.coef) for p in terms)
    return terms if plain and is_exact and not {*t.loads(e)} & table.keys() else None


def _is_exact(number: float) -> bool:
    """Say whether products and sums of such numbers are not rounded."""
    return abs(number) < 2.0**16 and (1024.0 * number).is_integer()


def leaf(expr: ast.expr, pole: bool = False) -> Tangent:
    """Return the tangent that is `expr` itself."""
    return Tangent({a.key(expr): (expr, a.ONE)}, (), pole)


def combine(
    parts: Iterable[tuple[Sum, Tangent]], pole: bool,
    factors_of: Callable[[ast.expr], tuple[ast.expr, ...] | None] = lambda e: None,
    reduced: Callable[[Sum], Sum] = lambda terms: terms,
) -> Tangent | None:  # fmt: skip
    """Return the sum of partial times tangent over the arguments; None when every partial is zero.

    Args:
        factors_of: what a row is the product of; None for any other.
        reduced: puts together what the names in a sum hide.
    """
    gathered: dict[str, tuple[ast.expr, list[Sum]]] = {}
    used = tuple((partial, tangent) for partial, tangent in parts if partial)
    for partial, tangent in used:
        pole = pole or tangent.pole
        for mark, (e, coef) in tangent.gathered.items():
            gathered.setdefault(mark, (e, []))[1].append(a.multiply(partial, coef))
    if not gathered:
        return None
    summed = {mark: (e, reduced(a.merged(a.add(coefs), factors_of))) for mark, (e, coefs) in gathered.items()}
    summed = {mark: pair for mark, pair in summed.items() if pair[1]} or {}
    return Tangent(summed, used, pole, reduced=reduced) if summed else None
