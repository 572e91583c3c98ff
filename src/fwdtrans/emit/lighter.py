"""An expression over arrays in; its products with their factors in the order that holds the fewest at once, out.

u * v * (cos(x) - 0.5 * w)        (cos(x) - 0.5 * w) * u * v        three arrays beside those with names, not four

What takes the most room goes first, where nothing waits beside it: the numbers of registers of Sethi and Ullman (1970).
Single numbers stay in front, so that no array is multiplied more often; no other factor moves where nothing is saved.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from .. import algebra as a
from .. import wtable as t

OPAQUE = (ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.IfExp)


def lightened(e: ast.expr, numbers: frozenset[str]) -> ast.expr:
    """Return an expression with its products in the lightest order.

    Args:
        numbers: the names of single numbers.
    """
    if isinstance(e, OPAQUE):
        return e
    if not isinstance(e, ast.BinOp) or not isinstance(e.op, ast.Mult):
        return a.map_children(e, lambda x: lightened(x, numbers))  # type: ignore[no-any-return]
    factors = [lightened(x, numbers) for x in factors_of(e)]
    plain, sign = product(factors), False
    match factors[0]:
        case ast.UnaryOp(ast.USub(), operand):
            factors[0], sign = operand, True
    most = max(room(x, numbers) for x in factors)
    factors.sort(key=lambda x: 0 if is_of(x, numbers) else 1 if room(x, numbers) == most else 2)
    lighter = product([a.minus(factors[0]), *factors[1:]] if sign else factors)
    return lighter if room(lighter, numbers) < room(plain, numbers) else plain


def factors_of(e: ast.expr) -> list[ast.expr]:
    """Return what a product is the product of, from the left."""
    if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult):
        return [*factors_of(e.left), e.right]
    return [e]


def product(factors: Sequence[ast.expr]) -> ast.expr:
    """Return a product, multiplied from the left."""
    whole, *rest = factors
    for e in rest:
        whole = ast.BinOp(whole, ast.Mult(), e)
    return whole


def is_of(e: ast.expr, numbers: frozenset[str]) -> bool:
    """Say whether an expression reads nothing but single numbers."""
    return {*t.loads(e)} <= numbers


def room(e: ast.expr, numbers: frozenset[str]) -> int:
    """Return how many arrays without a name there are at once while an expression is computed, its value among them."""
    if isinstance(e, ast.Name | ast.Constant | ast.Attribute | ast.Subscript) or is_of(e, numbers):
        return 0
    waiting, most = 0, 0
    for part in a.children(e):
        here = room(part, numbers) if isinstance(part, ast.expr) else 0
        most = max(most, waiting + here)
        waiting += here > 0
    return max(most, waiting + 1)
