"""Tangents as linear forms, kept two ways: gathered by leaf, and nested as they were computed."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .. import algebra as a
from ..algebra import Sum


@dataclass(frozen=True)
class Tangent:
    """A linear form in leaves (tangent names, items of mirrors): gathered by leaf, and nested as computed."""

    gathered: Mapping[str, tuple[ast.expr, Sum]]
    nested: Sum
    pole: bool = False

    def expr(self) -> ast.expr:
        """Return the cheaper of the two forms."""
        nested = a.to_expr(self.nested)
        together = a.to_expr(a.add(_leaf_term(leaf, coef) for leaf, coef in self.gathered.values()))
        return together if a.cost(together) <= a.cost(nested) else nested


def leaf(expr: ast.expr, pole: bool = False) -> Tangent:
    """Return the tangent that is `expr` itself."""
    return Tangent({a.key(expr): (expr, a.ONE)}, (a.Product(1.0, (expr,)),), pole)


def _leaf_term(e: ast.expr, coef: Sum) -> Sum:
    return a.multiply(coef, (a.Product(1.0, (e,)),))


def combine(parts: Iterable[tuple[Sum, Tangent]], pole: bool) -> Tangent | None:
    """Return the sum of partial times tangent over the arguments; None when every partial is zero."""
    gathered: dict[str, tuple[ast.expr, list[Sum]]] = {}
    nested: list[Sum] = []
    for partial, tangent in parts:
        if not partial:
            continue
        pole = pole or tangent.pole
        nested.append(a.multiply(partial, tangent.nested))
        for mark, (e, coef) in tangent.gathered.items():
            gathered.setdefault(mark, (e, []))[1].append(a.multiply(partial, coef))
    if not gathered:
        return None
    summed = {mark: (e, a.add(coefs)) for mark, (e, coefs) in gathered.items()}
    summed = {mark: pair for mark, pair in summed.items() if pair[1]} or {}
    if not summed:
        return None
    if len(summed) == 1:
        return Tangent(summed, a.add(_leaf_term(e, c) for e, c in summed.values()), pole)
    return Tangent(summed, a.add(nested), pole)
