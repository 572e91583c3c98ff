"""The derivative of an expression by the rule tables, one node at a time.

sin(x) * y  by x      raw: y * cos(x) * 1      folded: y * cos(x)
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

from .. import algebra as a
from ..rules import Rule
from .literals import exact, literal
from .tree import ONE, ZERO, Expr, called, meant, names, rebuilt, rule_of


class NoDerivative(Exception):
    """A node has no rule that can be written as an expression; the argument is what it is."""


def derivative(
    e: Expr, seeds: Mapping[str, Expr], kinks: bool = True, raw: bool = False, exact: bool | None = None
) -> Expr:
    """Return the derivative of `e` along the variables of `seeds`.

    Args:
        kinks: keep the conditions of rules that hold at single points only (`0 ** y`); without them the derivative of
            a power raises there.
        raw: fold nothing.
        exact: write out what long literals of rules stand for, `2 / sqrt(pi)`; as it is without `kinks`.

    Raises:
        NoDerivative: a function has no rule, or none in closed form.
    """
    found = _Deriving(seeds, kinks, raw, not kinks if exact is None else exact).of(e)
    return found if found is not None else ZERO


@dataclass
class _Deriving:
    seeds: Mapping[str, Expr]
    kinks: bool
    raw: bool
    exact: bool
    done: dict[int, tuple[Expr, Expr | None]] = field(default_factory=dict)

    def of(self, e: Expr) -> Expr | None:
        """Return a node's derivative, None for none; equal objects have one."""
        if id(e) not in self.done:
            self.done[id(e)] = e, self.new(e)
        return self.done[id(e)][1]

    def new(self, e: Expr) -> Expr | None:
        """Return the derivative of a node that is met for the first time."""
        match e:
            case ast.Name(id):
                return self.seeds.get(id)
            case ast.IfExp(test, body, orelse):
                return self.chosen(test, self.of(body), self.of(orelse))
            case ast.BoolOp(op, values):
                return self.logical(op, values)
            case ast.Tuple(elts):
                return ast.Tuple([self.of(x) or ZERO for x in elts], ast.Load())
            case ast.Constant() | ast.Compare():
                return None
            case ast.UnaryOp(ast.Not()):
                return None
        found = rule_of(e)
        if found is None and (isinstance(e, ast.Call) and "." not in called(e)):
            return None  # what is kept as it is written carries no tangent: `len(xs)`
        active = self.seeds.keys() & set(names(e))
        if not active:
            return None
        if found is None:
            raise NoDerivative(called(e) or type(e).__name__.lower())
        return self.ruled(*found)

    def chosen(self, test: Expr, one: Expr | None, other: Expr | None) -> Expr | None:
        """Return the derivative of a conditional expression."""
        if one is None and other is None:
            return None
        one, other = one or ZERO, other or ZERO
        return one if a.key(one) == a.key(other) else ast.IfExp(test, one, other)

    def logical(self, op: ast.boolop, values: list[Expr]) -> Expr | None:
        """Return the derivative of `a or b`."""
        first, *rest = values
        if not rest:
            return self.of(first)
        other = self.logical(op, rest)
        mine = self.of(first)
        return self.chosen(first, mine, other) if isinstance(op, ast.Or) else self.chosen(first, other, mine)

    def ruled(self, rule: Rule, values: Mapping[str, Expr]) -> Expr | None:
        """Return the sum over a rule's partials."""
        if any(self.of(values[p]) is not None for p in rule.whole | rule.linear | rule.each):
            raise NoDerivative(rule.key)  # that of linear functions is the user's own call, which is no expression
        if rule.tangent is not None:
            slopes = {"d" + p: self.slope(values[p]) for p in rule.params if p not in rule.fixed}
            return self.written(rule, rule.tangent, {**values, **slopes})
        total: Expr | None = None
        for name, partial in rule.partials.items():
            slope = self.slope(values[name])
            if partial.is_zero or _is_zero(slope):
                continue
            if partial.applied:
                term = self.written(rule, partial.expr, {**values, "d" + name: slope})
            else:
                factor = self.plain(rule, self.written(rule, partial.expr, values))
                term = self.spread(factor, slope) if rule.key == "*" and not self.raw else self.times(factor, slope)
            if not _is_zero(term) or self.raw:
                total = term if total is None else ast.BinOp(total, ast.Add(), term)
        return total

    def slope(self, value: Expr) -> Expr:
        """Return an operand's derivative, zeros for none."""
        if isinstance(value, ast.Tuple):
            return ast.Tuple([self.of(x) or ZERO for x in value.elts], ast.Load())
        return self.of(value) or ZERO

    def times(self, factor: Expr, slope: Expr) -> Expr:
        """Return a product; without `raw`, ones are left out."""
        if isinstance(factor, ast.Constant) and factor.value == 1:
            return slope
        if not self.raw:
            for one, other in ((factor, slope), (slope, factor)):
                if isinstance(one, ast.Constant) and one.value == 1:
                    return other
                if _is_zero(one):
                    return ZERO
        return ast.BinOp(factor, ast.Mult(), slope)

    def spread(self, factor: Expr, slope: Expr) -> Expr:
        """Return a product over each term of a derivative: the product rule gives one term a factor."""
        if isinstance(slope, ast.BinOp) and isinstance(slope.op, ast.Add):
            return ast.BinOp(self.spread(factor, slope.left), ast.Add(), self.spread(factor, slope.right))
        return self.times(factor, slope)

    def plain(self, rule: Rule, partial: Expr) -> Expr:
        """Return a partial without the conditions that hold at single points, unless they are wanted."""
        if isinstance(partial, ast.IfExp) and not self.kinks and rule.key in POWERS:
            return partial.body
        return partial

    def written(self, rule: Rule, e: Expr, values: Mapping[str, Expr]) -> Expr:
        """Return a rule's expression over a node's operands, sums over what is written out expanded."""
        if any(isinstance(node, ast.Subscript | ast.ListComp | ast.Lambda) for node in ast.walk(e)):
            raise NoDerivative(rule.key)
        return folded(_instance(meant(rule, e, exact=self.exact), values))


POWERS = frozenset({"**", "math.pow", "builtins.pow"})


def folded(e: Expr) -> Expr:
    """Return `e` with sums of literals done, as far as they are exact, and conditions on literals decided."""
    if isinstance(e, ast.IfExp):
        decided = a.fold(ast.IfExp(e.test, ONE, ZERO))
        if isinstance(decided, ast.Constant):
            return folded(e.body if decided.value else e.orelse)
    if isinstance(e, ast.GeneratorExp | ast.ListComp | ast.Lambda):
        return e
    e = rebuilt(e, folded)
    match e:
        case ast.BinOp(
            ast.Constant(int() | float() as one), ast.Add() | ast.Sub() as op, ast.Constant(int() | float() as other)
        ):
            left, right = exact(one), exact(other)
            if left is not None and right is not None:
                value = left + right if isinstance(op, ast.Add) else left - right
                found = literal(abs(value), floats=True)
                if found is not None:
                    return ast.Constant(-found.value) if value < 0 else found  # type: ignore[attr-defined]
        case ast.BinOp(base, ast.Pow(), ast.Constant(1)):
            return base
    return e


def _is_zero(e: Expr) -> bool:
    if isinstance(e, ast.Tuple):
        return all(map(_is_zero, e.elts))
    return isinstance(e, ast.Constant) and e.value == 0


def _instance(e: Expr, values: Mapping[str, Expr]) -> Expr:
    """Return `e` with variables replaced, all at once; sums over what is written out are written out."""
    match e:
        case ast.Name(id):
            return values.get(id, e)
        case ast.Call(ast.Name("builtins.sum" | "math.fsum"), [ast.GeneratorExp(element, [clause])]):
            return _added([_instance(element, {**values, **turn}) for turn in _turns(clause, values)])
        case ast.Call(ast.Name("builtins.sum" | "math.fsum"), [ast.Name(id)]) if isinstance(
            many := values.get(id), ast.Tuple
        ):
            return _added(many.elts)
        case ast.GeneratorExp():
            raise NoDerivative("sum")
    return rebuilt(e, lambda x: _instance(x, values))


def _turns(clause: ast.comprehension, values: Mapping[str, Expr]) -> list[dict[str, Expr]]:
    """Return what the variables of `for x, dx in zip(xs, dxs)` stand for, turn by turn; nothing that is not known."""
    match clause:
        case ast.comprehension(ast.Tuple(targets), ast.Call(ast.Name(), sources), []):
            lists = [_instance(source, values) for source in sources]
            rows = zip(*(x.elts for x in lists if isinstance(x, ast.Tuple)))
            if all(isinstance(x, ast.Tuple) for x in lists):
                return [{n.id: x for n, x in zip(targets, row) if isinstance(n, ast.Name)} for row in rows]
    raise NoDerivative("sum")


def _added(terms: list[Expr]) -> Expr:
    total: Expr = ZERO
    for term in terms:
        if not _is_zero(term):
            total = term if _is_zero(total) else ast.BinOp(total, ast.Add(), term)
    return total


__all__ = ["NoDerivative", "derivative"]
