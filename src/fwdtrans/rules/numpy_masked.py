"""Ufuncs with a mask, `np.divide(x, y, out=z, where=y != 0)`: where it does not hold, `z` and its tangent stay.

    divide(x, y, out, where)    masked(dx / masked(y, where) - ..., where, dout)

Each line is made of the one without a mask; what a partial reads is 1 where nothing is asked of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from ..substitution import Rebuilding
from . import Rule, numpy_elementwise

NAMES = frozenset(
    "add subtract multiply divide remainder fmod negative positive reciprocal square power float_power exp exp2 expm1 log "
    "log2 log10 log1p logaddexp logaddexp2 sqrt cbrt hypot sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh arcsinh "
    "arccosh arctanh deg2rad rad2deg absolute fabs maximum minimum fmax fmin copysign".split()
)
INSIDE = {"arcsin": 0.5, "arccos": 0.5, "arctanh": 0.5, "arccosh": 2.0}  # where 1 is at the domain's edge


class Masked(Rebuilding):
    """Puts masks around what an expression of a rule reads."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.name = rule.key.removeprefix("numpy.")

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Return `masked(x, where)` for an argument, the function of masked arguments for its value."""
        if node.id == "w":
            return ast.Call(ast.Name(self.name, ast.Load()), [self.masked(p) for p in self.rule.params], [])
        return self.masked(node.id) if node.id in self.rule.params else node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Return `masked(x, c, y)` for `where(c, x, y)`: the mask has that name."""
        args = [self.visit(arg) for arg in node.args]
        if isinstance(node.func, ast.Name) and node.func.id == "where":
            return ast.Call(ast.Name("masked", ast.Load()), [args[1], args[0], args[2]], [])
        return ast.Call(node.func, args, node.keywords)

    def masked(self, name: str) -> ast.expr:
        """Return an argument where the mask holds, and a number at which nothing goes wrong elsewhere."""
        inside = [ast.Constant(INSIDE[self.name])] if self.name in INSIDE else []
        return ast.Call(ast.Name("masked", ast.Load()), [ast.Name(name, ast.Load()), _MASK, *inside], [])


_MASK = ast.Name("where", ast.Load())


def masked_rule(rule: Rule) -> Rule:
    """Return the line of a ufunc that is given a mask, and an array that is filled where it holds."""
    change = Masked(rule)
    terms = [change.visit(rule.tangent)] if rule.tangent is not None else []
    for name, partial in rule.partials.items():
        if not partial.is_zero:
            factor = change.visit(partial.expr)
            terms.append(ast.BinOp(factor, ast.Mult(), ast.Name(f"d{name}", ast.Load())))
    slope = reduce(lambda one, other: ast.BinOp(one, ast.Add(), other), terms)
    whole = ast.Call(ast.Name("masked", ast.Load()), [slope, _MASK, ast.Name("dout", ast.Load())], [])
    pattern = f"{change.name}({', '.join(rule.params)}, out, where)"
    params = (*rule.params, "out", "where")
    return replace(rule, pattern=pattern, params=params, partials={}, tangent=whole, fixed=frozenset({"where"}))


def rules() -> Iterator[Rule]:
    """Yield the line with a mask for every ufunc."""
    for rule in numpy_elementwise.TABLE:
        if rule.key.removeprefix("numpy.") in NAMES and not rule.constants and not rule.is_call:
            yield masked_rule(rule)


TABLE = tuple(rules())
