"""Sums of products in normal form: like terms and powers collected, common factors taken out; no SymPy.

    x * y + 3 * y * x    is    4 * x * y        x * x ** 2    is    x ** 3

Sums are not multiplied out. A factor is taken once per kind; its exponent is a fraction, so that `sqrt(x) * x` is one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from .. import algebra as a
from .literals import exact, is_data, literal
from .tree import Expr, call, called, is_number, rebuilt, size

Factors = tuple[tuple[str, Fraction], ...]  # keys of factors with their exponents, sorted
Terms = dict[Factors, Fraction]
ROOTS = {"math.sqrt": Fraction(1, 2)}
HALF = Fraction(1, 2)
SIGN = ast.UnaryOp(ast.USub(), ast.Constant(1))
SQUARES = {"math.sin": "math.cos", "math.cosh": "math.sinh"}


def simplified(e: Expr, floats: bool = False) -> Expr:
    """Return `e` in a normal form, if that is not longer.

    Args:
        floats: the user writes numbers with a point.
    """
    form = Forms(floats)
    found = form.written(e)
    return found if size(found) <= size(e) + 1 else numbers_first(e)


def key(e: Expr) -> str:
    """Return a text that is the same for expressions that differ in the order of terms and factors alone."""
    return Forms(False).key(e)


@dataclass
class Forms:
    """Normal forms of expressions, and the factors that they are made of."""

    floats: bool
    factors: dict[str, Expr] = field(default_factory=dict)  # by key
    done: dict[int, tuple[Expr, Terms]] = field(default_factory=dict)
    sums: dict[str, Terms] = field(default_factory=dict)  # of factors that are sums
    order: dict[str, int] = field(default_factory=dict)  # in which factors were met
    turned: set[str] = field(default_factory=set)  # sums that the user writes with the other sign

    def key(self, e: Expr) -> str:
        """Return an expression's key."""
        terms = self.terms(e)
        if len(terms) > 1:
            factors, scale = self.single(terms)
            return self.text({factors: scale})
        return self.text(terms)

    # --- to normal form -------------------------------------------------------------------------------------

    def terms(self, e: Expr) -> Terms:
        """Return an expression as a sum of products."""
        if id(e) not in self.done:
            self.done[id(e)] = e, self.new(e)
        return self.done[id(e)][1]

    def new(self, e: Expr) -> Terms:
        """Return the normal form of an expression that is met for the first time."""
        match e:
            case ast.BinOp(left, ast.Add(), right):
                return added(self.terms(left), self.terms(right))
            case ast.BinOp(left, ast.Sub(), right):
                return added(self.terms(left), scaled(self.terms(right), Fraction(-1)))
            case ast.UnaryOp(ast.USub(), operand):
                return scaled(self.terms(operand), Fraction(-1))
            case ast.BinOp(left, ast.Mult(), right):
                return self.product(self.terms(left), self.terms(right))
            case ast.BinOp(left, ast.Div(), right):
                below = self.terms(right)
                if below:
                    return self.product(self.terms(left), self.power(below, Fraction(-1)))
            case ast.BinOp(base, ast.Pow(), exponent):
                power = self.number(exponent)
                if power is not None and self.may_join(power):
                    below = self.terms(base)
                    if below or power > 0:
                        return self.power(below, power)
            case ast.Call(ast.Name(name), [operand]) if name in ROOTS:
                return self.power(self.terms(operand), ROOTS[name])
            case ast.Constant() if is_number(e) and not is_data(e.value):  # type: ignore[arg-type]
                value = exact(e.value)  # type: ignore[arg-type]
                if value is not None:
                    return {(): value} if value else {}
        return self.atom(e)

    def number(self, e: Expr) -> Fraction | None:
        """Return a literal's value, its sign included."""
        if isinstance(e, ast.UnaryOp) and isinstance(e.op, ast.USub):
            found = self.number(e.operand)
            return -found if found is not None else None
        return exact(e.value) if is_number(e) and isinstance(e, ast.Constant) else None  # type: ignore[arg-type]

    def may_join(self, power: Fraction) -> bool:
        """Say whether an exponent takes part: whole ones, and halves."""
        return power.denominator in (1, 2) and abs(power) < 1000

    def atom(self, e: Expr) -> Terms:
        """Return what is no arithmetic: its parts in normal form, itself a factor."""
        inner = undone(rebuilt(e, lambda x: self.written(x) if isinstance(x, ast.expr) else x))
        if inner is not None and (
            isinstance(inner, ast.BinOp | ast.UnaryOp | ast.Constant) and type(inner) is not type(e)
        ):
            return self.terms(inner)
        mark = a.key(inner)
        return self.factor(mark, inner)

    def factor(self, mark: str, e: Expr, power: Fraction = Fraction(1)) -> Terms:
        """Return a factor alone."""
        self.factors.setdefault(mark, e)
        self.order.setdefault(mark, len(self.order))
        return {((mark, power),): Fraction(1)}

    def product(self, one: Terms, other: Terms) -> Terms:
        """Return a product; a sum of several terms is one factor."""
        if not one or not other:
            return {}
        (left, coef), (right, scale) = self.single(one), self.single(other)
        for mine, yours in ((one, right), (other, left)):
            if not yours and len(mine) > 1:  # a number times a sum
                return (
                    scaled(mine, scale if mine is one else coef)
                    if abs(scale if mine is one else coef) == 1
                    else {joined(left, right): coef * scale}
                )
        return {joined(left, right): coef * scale}

    def single(self, terms: Terms) -> tuple[Factors, Fraction]:
        """Return a sum as one product: what its terms have in common, and the rest as a factor."""
        if len(terms) < 2:
            return next(iter(terms.items()), ((), Fraction(0)))
        common, scale, rest = self.common(terms)
        mark = self.text(rest)
        if mark not in self.sums:
            self.sums[mark] = rest
            self.order[mark] = len(self.order)
            self.turned |= {mark} if scale < 0 else set()
        return joined(common, ((mark, Fraction(1)),)), scale

    def common(self, terms: Terms) -> tuple[Factors, Fraction, Terms]:
        """Return what terms have in common, their greatest common divisor with a sign, and the rest."""
        first, *others = [dict(f) for f in terms]
        shared = {k: p for k, p in first.items() if all(k in o for o in others)}
        for k in shared:
            powers = [dict(f)[k] for f in terms]
            shared[k] = min(powers) if min(powers) > 0 else max(powers) if max(powers) < 0 else Fraction(0)
        out = tuple(sorted((k, -p) for k, p in shared.items() if p))
        scale = _divisor(terms.values())
        if next(iter(sorted(terms.items(), key=self.rank)))[1] < 0:
            scale = -scale
        rest = {joined(f, out): c / scale for f, c in terms.items()}
        return tuple((k, -p) for k, p in out), scale, rest

    def rank(self, term: tuple[Factors, Fraction]) -> tuple[bool, Factors]:
        """Return by what the terms of a sum are ordered where its sign is decided."""
        return not term[0], term[0]

    def power(self, terms: Terms, power: Fraction) -> Terms:
        """Return a power; of a product, the product of the powers where that is the same for all reals."""
        if not terms:
            return {}
        factors, scale = self.single(terms)
        if power.denominator == 1:
            return {tuple((k, p * power) for k, p in factors): scale ** int(power)}
        if len(factors) == 1 and scale == 1 and factors[0][1] == 2 and power == HALF:
            inner = call("builtins.abs", self.raised(factors[0][0], Fraction(1)))
            return self.factor(a.key(inner), inner)
        if (
            len(factors) == 1 and scale == 1 and factors[0][1].numerator % 2 == 1
        ):  # sqrt(x ** 3) has a sign to lose only where it is no number
            return {((factors[0][0], factors[0][1] * power),): Fraction(1)}
        root = a.key(self.sum(terms))
        mark = f"({root})"
        return self.factor(mark, self.sum(terms), power)

    def text(self, terms: Terms) -> str:
        """Return a sum's key."""
        parts = ["*".join(f"({k})^{p}" for k, p in f) + f"*{c}" for f, c in sorted(terms.items())]
        return "+".join(parts) or "0"

    # --- and back -------------------------------------------------------------------------------------------

    def written(self, e: Expr) -> Expr:
        """Return `e` from its normal form, its common factors before it where that is shorter."""
        if isinstance(e, ast.IfExp | ast.Compare | ast.BoolOp | ast.Tuple):
            return rebuilt(e, self.written)
        if isinstance(e, ast.Name | ast.Constant | ast.Attribute):
            return e
        terms = pythagorean(self, self.terms(e))
        if len(terms) < 2:
            return self.sum(terms)
        plain = self.sum(terms)
        factors, scale = self.single(terms)
        if all(mark in self.sums for mark, _ in factors):
            return plain
        taken = self.product_of(factors, scale)
        return taken if size(taken) < size(plain) else plain

    def sum(self, terms: Terms) -> Expr:
        """Return the terms added up, in their order, a positive one first."""
        if not terms:
            return ast.Constant(0)
        signed = [(factors, self.signed(factors, scale)) for factors, scale in terms.items()]
        first = next((term for term in signed if term[1] > 0), signed[0])
        rest = [term for term in signed if term is not first]
        total = self.shown(*first)
        for factors, scale in rest:
            op: ast.operator = ast.Sub() if scale < 0 else ast.Add()
            total = ast.BinOp(total, op, self.shown(factors, abs(scale)))
        return total

    def signed(self, factors: Factors, scale: Fraction) -> Fraction:
        """Return a product's number, as it is when sums have the sign that the user gives them."""
        odd = sum(p.numerator for k, p in factors if k in self.turned and p.denominator == 1) % 2
        return -scale if odd else scale

    def product_of(self, factors: Factors, scale: Fraction) -> Expr:
        """Return a product as an expression."""
        return self.shown(factors, self.signed(factors, scale))

    def place(self, factor: tuple[str, Fraction]) -> tuple[int, int]:
        """Return by what the factors of a product are ordered: numbers, names, functions, brackets; then as met."""
        mark, _ = factor
        e = self.factors.get(mark)
        kind = 3 if e is None else 0 if is_number(e) else 2 if isinstance(e, ast.Call | ast.BinOp) else 1
        return kind, self.order[mark]

    def shown(self, factors: Factors, scale: Fraction) -> Expr:
        """Return a product, what has a negative exponent below the line."""
        shown = sorted(factors, key=self.place)
        over = [self.raised(k, p) for k, p in shown if p > 0]
        under = [self.raised(k, -p) for k, p in shown if p < 0]
        size_ = abs(scale)
        whole = literal(size_, self.floats)
        top, bottom = (
            (whole, None)
            if whole is not None
            else (literal(Fraction(size_.numerator)), literal(Fraction(size_.denominator)))
        )
        if top is not None and not (isinstance(top, ast.Constant) and top.value == 1 and over):
            over = [top, *over]
        if bottom is not None:
            under = [bottom, *under]
        result = times(over) if over else ast.Constant(1)
        if scale < 0:
            result = minus(result)
        return ast.BinOp(result, ast.Div(), times(under)) if under else result

    def raised(self, mark: str, power: Fraction) -> Expr:
        """Return a factor with its exponent."""
        if mark in self.sums:
            base = self.sum(
                scaled(self.sums[mark], Fraction(-1 if mark in self.turned and power.denominator == 1 else 1))
            )
        else:
            base = self.factors[mark]
        if power == 1:
            return base
        if power == HALF:
            return call("math.sqrt", base)
        if power.denominator == 1:
            return ast.BinOp(base, ast.Pow(), ast.Constant(int(power)))
        return ast.BinOp(base, ast.Pow(), ast.Constant(float(power)))


def undone(e: Expr) -> Expr:
    """Return `exp(log(x))` and `log(exp(x))` as `x`: the first is a number only where the second has one."""
    inverse = {"math.exp": "math.log", "math.log": "math.exp"}
    if called(e) in inverse and isinstance(e, ast.Call) and len(e.args) == 1:
        inner = e.args[0]
        if called(inner) == inverse[called(e)] and isinstance(inner, ast.Call) and len(inner.args) == 1:
            return inner.args[0]
    return e


def pythagorean(form: Forms, terms: Terms) -> Terms:
    """Return a sum with `sin(u) ** 2 + cos(u) ** 2` as 1, `cosh(u) ** 2 - sinh(u) ** 2` likewise."""
    for factors, scale in list(terms.items()):
        for mark, power in factors:
            e = form.factors.get(mark)
            if power != 2 or called(e) not in SQUARES or not isinstance(e, ast.Call):  # type: ignore[arg-type]
                continue
            twin = a.key(call(SQUARES[called(e)], *e.args))
            rest = joined(factors, ((mark, -power),))
            other = joined(rest, ((twin, power),))
            sign = 1 if called(e) == "math.sin" else -1
            if terms.get(other) == sign * scale:
                left = {f: c for f, c in terms.items() if f not in (factors, other)}
                return pythagorean(form, added(left, {rest: scale}))
    return terms


def flat(e: Expr, over: list[Expr], under: list[Expr]) -> None:
    """Enter the factors of a product, and those that it is divided by; a sign is the factor `SIGN`."""
    match e:
        case ast.BinOp(left, ast.Mult(), right):
            flat(left, over, under)
            flat(right, over, under)
        case ast.BinOp(left, ast.Div(), right):
            flat(left, over, under)
            flat(right, under, over)
        case ast.UnaryOp(ast.USub(), operand) if not isinstance(operand, ast.Constant):
            over.append(SIGN)
            flat(operand, over, under)
        case _:
            over.append(e)


def numbers_first(e: Expr) -> Expr:
    """Return `e` with the number of each product before the other factors."""
    e = rebuilt(e, numbers_first)
    if not (isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult)):
        return e
    factors: list[Expr] = []
    while isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult):
        factors.insert(0, e.right)
        e = e.left
    factors.insert(0, e)
    numbers = [x for x in factors[1:] if is_number(x)]
    return times([*numbers, *(x for x in factors if not any(x is n for n in numbers))])


def quotients(e: Expr) -> Expr:
    """Return `e` with `x**n / y**n` as `(x / y)**n`, for whole n of 2 and more; itself where there is none."""
    e = rebuilt(e, quotients)
    if not (isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div)):
        return e
    over: list[Expr] = []
    under: list[Expr] = []
    flat(e, over, under)
    is_negative = sum(x is SIGN for x in over) % 2
    over = [x for x in over if x is not SIGN]
    for n in sorted({p for x in over if (p := whole_power(x))} & {p for x in under if (p := whole_power(x))}):
        mine = [x for x in over if whole_power(x) == n]
        yours = [x for x in under if whole_power(x) == n]
        both = ast.BinOp(times(x.left for x in mine), ast.Div(), times(x.left for x in yours))  # type: ignore[attr-defined]
        power = ast.BinOp(both, ast.Pow(), ast.Constant(n))
        over = [power if x is mine[0] else x for x in over if x is mine[0] or x not in mine]
        under = [x for x in under if x not in yours]
        top = minus(times(over)) if is_negative else times(over)
        e = ast.BinOp(top, ast.Div(), times(under)) if under else top
    return e


def whole_power(e: Expr) -> int:
    """Return the exponent of a power with a whole one of 2 and more; 0 for anything else."""
    match e:
        case ast.BinOp(_, ast.Pow(), ast.Constant(int() as n)) if n >= 2 and not isinstance(n, bool):
            return n
    return 0


def added(one: Terms, other: Terms) -> Terms:
    """Return the sum of two sums."""
    total = dict(one)
    for factors, scale in other.items():
        total[factors] = total.get(factors, Fraction(0)) + scale
    return {f: c for f, c in total.items() if c}


def scaled(terms: Terms, scale: Fraction) -> Terms:
    """Return a sum times a number."""
    return {f: c * scale for f, c in terms.items()}


def joined(one: Factors, other: Factors) -> Factors:
    """Return the product of two products: exponents are added."""
    total = dict(one)
    for mark, power in other:
        total[mark] = total.get(mark, Fraction(0)) + power
    return tuple(sorted((k, p) for k, p in total.items() if p))


def times(factors: Iterable[Expr]) -> Expr:
    """Return the product of expressions."""
    first, *rest = factors
    for factor in rest:
        first = ast.BinOp(first, ast.Mult(), factor)
    return first


def minus(e: Expr) -> Expr:
    """Return `-e`, the sign before the first factor."""
    if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult):
        return ast.BinOp(minus(e.left), ast.Mult(), e.right)
    return ast.UnaryOp(ast.USub(), e)


def _divisor(numbers: Iterable[Fraction]) -> Fraction:
    import math

    values = list(numbers)
    if len({v.denominator for v in values}) > 1:  # 1 + 0.25 * x stays
        return Fraction(1)
    return Fraction(math.gcd(*(v.numerator for v in values)), values[0].denominator)
