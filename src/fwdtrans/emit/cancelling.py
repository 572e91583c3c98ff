"""A product in; the same without what is multiplied by its own divisor, out.

    y * du / y                   is    du                     where the user's line divides by y
    (v / q - y / p) * p * e      is    (v * p / q - y) * e    where it takes the logarithm of p

Only what his line divides by, or takes a logarithm of, is left out: at zero his own line raises.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from .. import algebra as a
from .. import wtable as t
from ..algebra import Product

LOGARITHMS = frozenset({"math.log", "math.log2", "math.log10"})


def variables_under(line: t.Line) -> frozenset[str]:
    """Return the variables that a line divides by, or takes logarithms of, whatever happens."""
    found: list[ast.expr] = []
    for row in line.rows:
        match row.what:
            case t.Apply("/"):
                found.append(row.args[1])
            case t.Apply(key) if key in LOGARITHMS:
                found += row.args[:1]
    is_bound_inside = any(isinstance(row.what, t.Bound) for row in line.rows)
    return frozenset() if is_bound_inside else frozenset(e.id for e in found if isinstance(e, ast.Name))


def without_common(p: Product, is_divisor: Callable[[ast.expr], bool]) -> Product:
    """Return a product without the divisors that it has above as well."""
    over, under = [*p.over], [*p.under]
    for e in p.under:
        same = next((i for i, other in enumerate(over) if a.key(other) == a.key(e)), None)
        if same is not None and is_divisor(e):
            del over[same]
            under.remove(e)
    return replace(p, over=tuple(over), under=tuple(under)) if len(over) < len(p.over) else p


def multiplied_in(p: Product, is_divisor: Callable[[ast.expr], bool]) -> Product:
    """Return a product in which a sum is multiplied by a divisor of some of its terms, where that is less work."""
    p = without_common(p, is_divisor)
    for place, e in enumerate(p.over):
        if not isinstance(e, ast.BinOp | ast.UnaryOp) or not any(map(is_divisor, p.over)):
            continue
        terms = a.sum_of(e)
        for at, factor in enumerate(p.over):
            mark = a.key(factor)
            if not is_divisor(factor) or not any(mark in term.marks[1] for term in terms):
                continue
            inside = a.add([(without_common(term * Product(1.0, (factor,)), is_divisor),) for term in terms])
            over = [a.to_expr(inside) if i == place else x for i, x in enumerate(p.over) if i != at]
            made = replace(p, over=tuple(over))
            if a.cost(a.to_expr((made,))) < a.cost(a.to_expr((p,))):
                return multiplied_in(made, is_divisor)
    return p
