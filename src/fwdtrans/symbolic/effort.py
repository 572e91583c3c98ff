"""By what two forms of one expression are compared: an expression in, what it takes to read and to run it out."""

from __future__ import annotations

import ast

from .. import algebra as a
from .tree import Expr, called, operands, size

ODD = frozenset(f"math.{name}" for name in "sin tan asin atan sinh tanh asinh atanh erf".split())
EVEN = frozenset({"math.cos", "math.cosh"})


def effort(e: Expr) -> tuple[int, int, float, int]:
    """Return by what forms are compared: operations as read and as run, those as read, their price, the text's length.

    What stands twice is read twice and computed once; a factor that is a sum of nothing but minuses counts as two more.
    """
    read = size(e) + 2 * gloom(e)
    return read + size(e, once=True), read, a.cost(e), len(ast.unparse(e))


def look(e: Expr) -> tuple[int, int, float, int, float]:
    """Return by what forms are compared that are printed: as they are read first; in the end, by small numbers.

    `sin(-x)` counts as one more than `-sin(x)`, `x + a + x` as one more than `2 * x + a`.
    """
    turned = sum(isinstance(n, ast.Call) and called(n) in ODD | EVEN and begins_with_minus(n.args[0])
                 for n in ast.walk(e))  # fmt: skip
    read = size(e) + 2 * gloom(e) + turned + twice(e)
    numbers = sum(abs(n.value) for n in ast.walk(e) if isinstance(n, ast.Constant) and isinstance(n.value, int | float))
    return read, size(e, once=True), a.cost(e), len(ast.unparse(e)), numbers


def gloom(e: Expr) -> int:
    """Return how many factors in an expression are sums of nothing but minuses: their sign should stand before them."""
    products = (n for n in ast.walk(e) if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Mult | ast.Div))
    return sum(map(is_gloomy, (x for n in products for x in (n.left, n.right))))


def twice(e: Expr) -> int:
    """Return how many terms stand twice in one sum."""
    count = 0
    todo = [e]
    while todo:
        terms = [todo.pop()]
        while isinstance(sum_ := terms[0], ast.BinOp) and isinstance(sum_.op, ast.Add | ast.Sub):
            terms[:1] = [sum_.left, sum_.right]
        count += len(terms) - len({*map(a.key, terms)})
        todo += [x for term in terms for x in operands(term)]
    return count


def is_gloomy(e: Expr) -> bool:
    """Say whether an expression is a sum of nothing but minuses, `-2 * x - 1`."""
    is_sum = False
    while isinstance(e, ast.BinOp) and isinstance(e.op, ast.Add | ast.Sub):
        if isinstance(e.op, ast.Add):
            return False
        e, is_sum = e.left, True
    return is_sum and begins_with_minus(e)


def begins_with_minus(e: Expr) -> bool:
    """Say whether a product begins with a minus."""
    while isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div):
        e = e.left
    return isinstance(e, ast.UnaryOp) and isinstance(e.op, ast.USub)


__all__ = ["EVEN", "ODD", "begins_with_minus", "effort", "gloom", "look"]
