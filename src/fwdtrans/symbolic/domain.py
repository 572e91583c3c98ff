"""Where an expression has a value: what must not be zero, must be positive, and which of it a form no longer says.

log(x)    x > 0        its derivative 1 / x says only that x is not zero
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from .basic import Forms
from .tree import Expr, called, is_number, names, rebuilt, renamed

NEVER_ZERO = frozenset({"math.exp", "math.cosh", "math.exp2"})
STRONGER = {"!=": ("!=", ">"), ">=": (">=", ">"), ">": (">",)}
MARKS: dict[str, type[ast.cmpop]] = {"!=": ast.NotEq, ">=": ast.GtE, ">": ast.Gt}


TURNED: dict[str, type[ast.cmpop]] = {">=": ast.LtE, ">": ast.Lt}


@dataclass(frozen=True)
class Condition:
    """`of mark 0`; `key` is the same for the same condition, `factors` those of what `of` is made of."""

    mark: str
    key: str
    of: Expr
    factors: frozenset[str] = frozenset()

    def implies(self, other: Condition) -> bool:
        """Say whether this one holds only where `other` does."""
        if self.key == other.key:
            return self.mark in STRONGER[other.mark]
        return self.mark == ">" and other.mark == "!=" and other.key in self.factors

    def over(self, e: Expr) -> Condition:
        """Return the same condition of an expression in other names."""
        return _sign(e, self.mark, Forms(False))

    def expr(self) -> Expr:
        """Return the condition as Python writes it: `x > 0`, `x != 1`."""
        match self.of:
            case ast.BinOp(left, ast.Sub(), right):
                return ast.Compare(left, [MARKS[self.mark]()], [right])
            case ast.UnaryOp(ast.USub(), operand) if self.mark in TURNED:
                return ast.Compare(operand, [TURNED[self.mark]()], [ast.Constant(0)])
            case ast.BinOp(left, ast.Add(), right) if is_number(right):
                return ast.Compare(left, [MARKS[self.mark]()], [ast.UnaryOp(ast.USub(), right)])
        return ast.Compare(self.of, [MARKS[self.mark]()], [ast.Constant(0)])


def conditions(e: Expr) -> list[Condition]:
    """Return what must hold for an expression to have a value, what stands in branches left out."""
    found: dict[tuple[str, str], Condition] = {}
    form = Forms(False)
    for one in _walk(e, form):
        is_square = one.mark != "!=" and never_negative(one.of, form)
        if not {*names(one.of)} or is_square and one.mark == ">=":
            continue  # of numbers, or of squares
        for own in nonzero(one.of, form) if is_square else [one]:
            found.setdefault((own.mark, own.key), own)
    return [*found.values()]


def settled(e: Expr) -> Expr:
    """Return `e` without the tests for zero that the rest of it decides: where `log(x)` has a value, `x` is not 0."""
    have = conditions(e)
    form = Forms(False)

    def holds(test: Expr) -> bool:
        if isinstance(test, ast.BoolOp):
            return isinstance(test.op, ast.Or) and any(map(holds, test.values))
        if isinstance(test, ast.Compare | ast.UnaryOp):
            return False
        asked = [*nonzero(test, form)]
        return bool(asked) and not lost(asked, have)

    def change(node: Expr) -> Expr:
        if isinstance(node, ast.IfExp) and holds(node.test):
            return change(node.body)
        return rebuilt(node, change)

    return change(e) if have else e


def put_back(found: Iterable[Condition], rows: Mapping[str, Expr]) -> Iterator[Condition]:
    """Yield conditions on parts as conditions on what the parts are made of; of `rows`, each reads earlier ones."""
    form = Forms(False)
    whole: dict[str, Expr] = {}  # of one object each, so that `form` meets it once
    for name, e in rows.items():
        whole[name] = renamed(e, whole)
    for one in found:
        e = renamed(one.of, whole)
        if e is one.of:
            yield one
        elif one.mark == "!=":
            yield from nonzero(e, form)
        else:
            yield _sign(e, one.mark, form)


def lost(before: Iterable[Condition], after: Iterable[Condition]) -> list[Condition]:
    """Return the conditions that nothing in `after` implies."""
    have = [*after]
    have += [Condition(">", c.key, c.of, c.factors) for c in have if c.mark == ">=" and _is_nonzero(c, have)]
    gone = [one for one in before if not any(other.implies(one) for other in have)]
    unique = {(one.mark, one.key): one for one in gone}
    return [one for one in unique.values() if not any(o is not one and o.implies(one) for o in unique.values())]


def _is_nonzero(one: Condition, have: Iterable[Condition]) -> bool:
    """Say whether conditions keep all that an expression is made of from being zero."""
    known = {c.key for c in have if c.mark == "!="}
    return one.key in known or bool(one.factors) and one.factors <= known


def _walk(e: Expr, form: Forms) -> Iterator[Condition]:
    match e:
        case ast.IfExp() | ast.Compare() | ast.BoolOp():
            return
        case ast.BinOp(left, op, right):
            yield from _walk(left, form)
            yield from _walk(right, form)
            if isinstance(op, ast.Div | ast.FloorDiv | ast.Mod):
                yield from nonzero(right, form)
            elif isinstance(op, ast.Pow):
                yield from _of_power(left, form.number(right), form)
        case ast.UnaryOp(_, operand):
            yield from _walk(operand, form)
        case ast.Call(args=args):
            for x in args:
                yield from _walk(x, form)
            yield from _of_call(e, form)
        case ast.Tuple(elts):
            for x in elts:
                yield from _walk(x, form)


def _of_power(base: Expr, power: Fraction | None, form: Forms) -> Iterator[Condition]:
    if power is None:
        return
    if power.denominator != 1:
        yield _sign(base, ">" if power < 0 else ">=", form)
    elif power < 0:
        yield from nonzero(base, form)


def _of_call(e: ast.Call, form: Forms) -> Iterator[Condition]:
    """Yield what a function asks of its argument."""
    one = ast.Constant(1)
    x = e.args[0] if e.args else one
    match called(e):
        case "math.log" | "math.log2" | "math.log10":
            yield _sign(x, ">", form)
            if len(e.args) == 2:
                yield _sign(e.args[1], ">", form)
        case "math.log1p":
            yield _sign(ast.BinOp(x, ast.Add(), one), ">", form)
        case "math.sqrt":
            yield _sign(x, ">=", form)
        case "math.asin" | "math.acos":
            yield _sign(_inside(x), ">=", form)
        case "math.atanh":
            yield _sign(_inside(x), ">", form)
        case "math.acosh":
            yield _sign(ast.BinOp(x, ast.Sub(), one), ">=", form)


def _inside(x: Expr) -> Expr:
    """Return `1 - x ** 2`, which is negative outside of -1 and 1."""
    return ast.BinOp(ast.Constant(1), ast.Sub(), ast.BinOp(x, ast.Pow(), ast.Constant(2)))


def _sign(e: Expr, mark: str, form: Forms) -> Condition:
    """Return the condition on an expression's sign."""
    terms = form.terms(e)
    scale = abs(next(iter(terms.values()))) if len(terms) == 1 else 1  # 3 * x is positive where x is
    terms = {factors: number / scale for factors, number in terms.items()}
    factors = (
        frozenset(form.text(form.terms(form.raised(k, Fraction(1)))) for k, _ in form.single(terms)[0])
        if terms
        else frozenset()
    )
    return Condition(mark, form.text(terms), form.sum(terms), factors)


def nonzero(e: Expr, form: Forms) -> Iterator[Condition]:
    """Yield that none of an expression's factors is zero; of roots, that what is under them is positive."""
    terms = form.terms(e)
    if not terms:
        return
    factors, _ = form.single(terms)
    for key, power in factors:
        base = form.raised(key, Fraction(1))
        if power.denominator == 2:
            yield _sign(base, ">", form)
        elif not never_zero(base, form):
            yield Condition("!=", form.text(form.terms(base)), base)


def never_zero(e: Expr, form: Forms) -> bool:
    """Say whether an expression is zero for no real numbers, as `1 + x ** 2` and `exp(x)` are."""
    if called(e) in NEVER_ZERO or isinstance(e, ast.Attribute):
        return True
    if isinstance(e, ast.Call) and called(e) in ("math.sqrt", "math.log") and all(map(is_number, e.args)):
        return True
    if isinstance(e, ast.Constant):
        return bool(e.value)
    terms = form.terms(e)
    if len({c > 0 for c in terms.values()}) != 1 or len(terms) < 2:
        return False
    positive = [all(p % 2 == 0 or never_zero(form.raised(k, Fraction(1)), form) for k, p in f) for f in terms]
    certain = [all(p % 2 != 0 and never_zero(form.raised(k, Fraction(1)), form) for k, p in f) for f in terms]
    return all(positive) and any(certain)


def never_negative(e: Expr, form: Forms) -> bool:
    """Say whether an expression is a sum of even powers, none of them taken off."""
    terms = form.terms(e)
    return all(number > 0 and all(power % 2 == 0 for _, power in factors) for factors, number in terms.items())


__all__ = ["Condition", "conditions", "lost", "never_zero", "nonzero", "settled"]
