"""Tangents as linear forms, kept two ways: gathered by leaf, and nested as they were computed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import algebra as a
from ..algebra import Sum


@dataclass(frozen=True)
class Tangent:
    """A linear form in leaves (tangent names, items of mirrors): gathered by leaf, and nested as computed.

    Attributes:
        parts: partial times tangent, as it was computed; none for a leaf.
    """

    gathered: Mapping[str, tuple[ast.expr, Sum]]
    parts: tuple[tuple[Sum, Tangent], ...] = ()
    pole: bool = False

    @cached_property
    def together(self) -> Sum:
        """The sum over the leaves."""
        return a.add(a.multiply(coef, (a.Product(1.0, (leaf,)),)) for leaf, coef in self.gathered.values())

    @cached_property
    def nested(self) -> Sum:
        """The sum as it was computed."""
        if len(self.gathered) == 1:
            return self.together
        return a.add([a.multiply(partial, tangent.nested) for partial, tangent in self.parts])

    def expr(self) -> ast.expr:
        """Return the cheaper of the two forms."""
        together = a.to_expr(self.together)
        if len(self.gathered) == 1:
            return together
        nested = a.to_expr(self.nested)
        return together if a.cost(together) <= a.cost(nested) else nested


def leaf(expr: ast.expr, pole: bool = False) -> Tangent:
    """Return the tangent that is `expr` itself."""
    return Tangent({a.key(expr): (expr, a.ONE)}, (), pole)


def combine(
    parts: Iterable[tuple[Sum, Tangent]], pole: bool,
    factors_of: Callable[[ast.expr], tuple[ast.expr, ...] | None] = lambda e: None,
) -> Tangent | None:  # fmt: skip
    """Return the sum of partial times tangent over the arguments; None when every partial is zero.

    Args:
        factors_of: what a row is the product of; None for any other.
    """
    gathered: dict[str, tuple[ast.expr, list[Sum]]] = {}
    used = tuple((partial, tangent) for partial, tangent in parts if partial)
    for partial, tangent in used:
        pole = pole or tangent.pole
        for mark, (e, coef) in tangent.gathered.items():
            gathered.setdefault(mark, (e, []))[1].append(a.multiply(partial, coef))
    if not gathered:
        return None
    summed = {mark: (e, a.merged(a.add(coefs), factors_of)) for mark, (e, coefs) in gathered.items()}
    summed = {mark: pair for mark, pair in summed.items() if pair[1]} or {}
    return Tangent(summed, used, pole) if summed else None
