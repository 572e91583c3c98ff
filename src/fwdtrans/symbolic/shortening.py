"""A form in, the same in fewer operations out: rewrites of products and sums, each tried wherever it fits.

    sin(x) / cos(x) ** 2           tan(x) / cos(x)
    x * exp(-x) * (2 - x)          x * (2 - x) / exp(x)
    exp(x) / (exp(x) + 1) ** 2     1 / (2 * cosh(x) + 2)

Each holds wherever both sides have a value; what a side no longer says of where that is, is `domain.py`'s to notice.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fractions import Fraction

from .. import algebra as a
from .basic import Forms, added, scaled
from .domain import multiplied, never_negative, never_zero
from .effort import EVEN, ODD, begins_with_minus, look
from .joining import joined, without_content
from .literals import has_points
from .products import Product, number_of, product, sum_of, summed
from .tree import ONE, TWO, Expr, call, called, is_number, rebuilt, size

CIRCLES = (("math.sin", "math.cos", "math.tan"), ("math.sinh", "math.cosh", "math.tanh"))
PRODUCTS, SUMS = (ast.Mult, ast.Div), (ast.Add, ast.Sub)
MOST_TURNS = 6  # rewrites of one product
PLAIN = (2, 4)  # denominators of what is written as a decimal beside a root: 0.5, 1.5, 0.25


def shortened(e: Expr, floats: bool = False) -> Expr:
    """Return an expression with its products and sums in the shortest of the forms that are known here."""
    e = rebuilt(e, lambda x: shortened(x, floats)) if not isinstance(e, ast.BinOp | ast.UnaryOp) else _inside(e, floats)
    for _ in range(MOST_TURNS):
        found = min(_ways(e, floats), key=look, default=e)
        if look(found)[:2] >= look(e)[:2]:
            break
        e = found
    return e


def _inside(e: Expr, floats: bool) -> Expr:
    """Return a sum or product with its terms or factors shortened; what binds them stays in one piece."""
    match e:
        case ast.BinOp(left, ast.Mult() | ast.Div() as op, right):
            return ast.BinOp(_part(left, PRODUCTS, floats), op, _part(right, PRODUCTS, floats))
        case ast.BinOp(left, ast.Add() | ast.Sub() as op, right):
            return ast.BinOp(_part(left, SUMS, floats), op, _part(right, SUMS, floats))
        case ast.UnaryOp(ast.USub(), operand) if not isinstance(operand, ast.Constant):
            return ast.UnaryOp(ast.USub(), _part(operand, PRODUCTS, floats))
    made: Expr = rebuilt(e, lambda x: shortened(x, floats))
    return made


def _part(e: Expr, kinds: tuple[type[ast.operator], ...], floats: bool) -> Expr:
    is_same = isinstance(e, ast.BinOp) and isinstance(e.op, kinds)
    return _inside(e, floats) if is_same else shortened(e, floats)


def _ways(e: Expr, floats: bool) -> Iterator[Expr]:
    """Yield other forms of an expression."""
    match e:
        case (
            ast.BinOp(_, ast.Mult() | ast.Div(), _)
            | ast.UnaryOp(ast.USub(), ast.BinOp(_, ast.Mult() | ast.Div(), _))
            | ast.Call(ast.Name("math.sqrt"))
        ):
            own = product(e)
            for found in _products(own) if own else ():
                yield found.written(floats)
                if not floats:
                    yield from _with_decimals(found)
        case ast.BinOp(_, ast.Add() | ast.Sub(), _):
            yield from _sums(e, floats)


def _products(own: Product) -> Iterator[Product]:
    """Yield other forms of a product."""
    yield own
    yield from _on_circles(own)
    yield from _squares(own)
    yield from _exponentials(own)
    yield from _below(own)
    yield from _signs(own)
    yield from _parities(own)
    yield from _roots(own)
    yield from joined(own)


# --- of products -------------------------------------------------------------------------------------------------


def _on_circles(own: Product) -> Iterator[Product]:
    """Yield a product with the powers of sine, cosine and tangent of one argument as powers of two of them."""
    for sine, cosine, tangent in CIRCLES:
        arguments = {a.key(x.args[0]): x.args[0] for x, _ in own.powers.values()
                     if isinstance(x, ast.Call) and called(x) in (sine, cosine, tangent)}  # fmt: skip
        for u in arguments.values():
            s, c, t = (call(name, u) for name in (sine, cosine, tangent))
            tangents = own.power(t)
            sines, cosines = own.power(s) + tangents, own.power(c) - tangents
            bare = own.times([(s, -own.power(s)), (c, -own.power(c)), (t, -tangents)])
            yield bare.times([(s, sines), (c, cosines)])
            yield bare.times([(t, sines), (c, cosines + sines)])
            yield bare.times([(t, -cosines), (s, sines + cosines)])


def _squares(own: Product) -> Iterator[Product]:
    """Yield a product with a sum that is a square, `1 + tan(u)**2`, as that, and one that divides a square cancelled.

    (1 - cos(u)) / sin(u)**2    is    1 / (1 + cos(u))
    """
    for base, power in own.powers.values():
        square = _square(base)
        if square is not None and (power.denominator == 1 or square[2] > 0):
            other, exponent, sign = square
            if power.denominator != 1 and not never_negative(other, Forms(False)):
                other = call("builtins.abs", other)
            yield own.times([(base, -power), (other, exponent * power)], Fraction(sign) ** int(power))
        if called(base) == "math.cosh" and power == -2:
            form = Forms(False)
            double = form.sum(scaled(form.terms(base.args[0]), Fraction(2)))  # type: ignore[attr-defined]
            sum_: Expr = ast.BinOp(ONE, ast.Add(), call("math.cosh", double))
            yield own.times([(base, -power), (sum_, Fraction(-1))], Fraction(2))
        if power.denominator != 1:
            continue
        for name, twin in (("math.cos", "math.sin"), ("math.sin", "math.cos")):
            terms = summed(base)
            mine = [(sign, x) for sign, x in terms if called(x) == name]
            ones = [sign for sign, x in terms if number_of(x) == 1]
            if len(terms) != 2 or len(mine) != 1 or len(ones) != 1:
                continue
            (sign, x), one = mine[0], ones[0]
            other = call(twin, x.args[0])  # type: ignore[attr-defined]
            if own.power(other) == -2 * power:
                sum_ = sum_of([(1, ONE), (-sign * one, x)])
                yield own.times([(base, -power), (other, 2 * power), (sum_, -power)], Fraction(one) ** int(power))


def _square(e: Expr) -> tuple[Expr, int, int] | None:
    """Return what a sum is a power of, the exponent and the sign: `cos(u)`, -2 and 1 for `1 + tan(u)**2`."""
    terms = summed(e)
    if len(terms) != 2:
        return None
    ones = [sign for sign, x in terms if number_of(x) == 1]
    others = [(sign, x) for sign, x in terms if number_of(x) != 1]
    if len(ones) != 1 or len(others) != 1:
        return None
    match others[0]:
        case sign, ast.BinOp(ast.Call(args=[u]) as f, ast.Pow(), ast.Constant(2)):
            known = {("math.tan", 1): ("math.cos", -2), ("math.tanh", -1): ("math.cosh", -2),
                     ("math.sin", -1): ("math.cos", 2), ("math.cos", -1): ("math.sin", 2),
                     ("math.sinh", 1): ("math.cosh", 2)}  # fmt: skip
            found = known.get((called(f), sign * ones[0]))
            return (call(found[0], u), found[1], ones[0]) if found else None
    return None


def _exponentials(own: Product) -> Iterator[Product]:
    """Yield a product with exponentials that are a hyperbolic cosine or tangent of the same argument.

    exp(u) / (exp(u) + 1)**2    is    1 / (2 * cosh(u) + 2)
    """
    for base, power in own.powers.values():
        found = _exp_and_one(base)
        if found is None or power.denominator != 1:
            continue
        u, plus, sign = found
        form = Forms(False)
        half = form.sum(scaled(form.terms(u), Fraction(1, 2)))
        whole = call("math.exp", u)
        twin = next((x for x, p in own.powers.values() if (other := _exp_and_one(x))
                     and a.key(other[0]) == a.key(u) and other[1] != plus and p == -power), None)  # fmt: skip
        if twin is not None and plus:  # (exp(u) - 1) / (exp(u) + 1), and how often
            sign *= _exp_and_one(twin)[2]  # type: ignore[index]
            hyperbolic = call("math.tanh", half)
            yield own.times([(base, -power), (twin, power), (hyperbolic, -power)], Fraction(sign) ** int(power))
        if power == -2 and own.power(whole) == 1:
            gone = own.times([(base, Fraction(2)), (whole, Fraction(-1))])
            name = "math.cosh" if plus else "math.sinh"
            yield gone.times([(call(name, half), Fraction(-2))], Fraction(1, 4))
            two = ast.BinOp(TWO, ast.Mult(), call("math.cosh", u))
            yield gone.times([(ast.BinOp(two, ast.Add() if plus else ast.Sub(), TWO), Fraction(-1))])
        if power in (-1, 1) and plus and (v := _double(u)) is not None and own.power(call("math.exp", v)) == -power:
            cosh = call("math.cosh", v)  # exp(v) / (exp(2 * v) + 1)
            number = Fraction(2 * sign) ** int(power)
            yield own.times([(base, -power), (call("math.exp", v), power), (cosh, power)], number)


def _double(u: Expr) -> Expr | None:
    """Return what is doubled in `2 * v`."""
    form = Forms(False)
    terms = form.terms(u)
    return form.sum(scaled(terms, Fraction(1, 2))) if len(terms) == 1 else None


def _exp_and_one(e: Expr) -> tuple[Expr, bool, int] | None:
    """Return u, whether it is a plus, and the sign of the whole, for `exp(u) + 1`, `exp(u) - 1` and `1 - exp(u)`."""
    terms = summed(e)
    ones = [sign for sign, x in terms if number_of(x) == 1]
    powers = [(sign, x) for sign, x in terms if called(x) == "math.exp"]
    if len(terms) != 2 or len(ones) != 1 or len(powers) != 1:
        return None
    (sign, x), one = powers[0], ones[0]
    u = x.args[0]  # type: ignore[attr-defined]
    return (u, sign == one, sign) if not is_number(u) else None


def _below(own: Product) -> Iterator[Product]:
    """Yield a product with `exp(-u)` as `exp(u)` below the line, where there is something above it and nothing below.

    `exp(-x)` alone and a bell's `2 * exp(-x**2) / sqrt(pi)` are how people write them.
    """
    if any(power < 0 for _, power in own.powers.values()) or len(own.powers) < 2:
        return
    for x, power in own.powers.values():
        if called(x) == "math.exp" and power == 1 and begins_with_minus(u := x.args[0]):  # type: ignore[attr-defined]
            inverse: Expr = call("math.exp", _without_minus(u))
            yield own.times([(x, Fraction(-1)), (inverse, Fraction(-1))])
        match x:
            case ast.BinOp(base, ast.Pow() as op, u) if power == 1 and begins_with_minus(u):
                inverse = ast.BinOp(base, op, _without_minus(u))
                yield own.times([(x, Fraction(-1)), (inverse, Fraction(-1))])


def _without_minus(e: Expr) -> Expr:
    """Return a product without the minus that it begins with."""
    match e:
        case ast.UnaryOp(ast.USub(), operand):
            return operand
        case ast.BinOp(left, op, right):
            return ast.BinOp(_without_minus(left), op, right)
    return e


def _signs(own: Product) -> Iterator[Product]:
    """Yield a product with its sign in a difference: `-(a - b)` is `b - a`."""
    if own.number.numerator != -1:
        return
    for base, power in own.powers.values():
        terms = summed(base)
        if power.denominator == 1 and power % 2 and len(terms) > 1 and {1, -1} == {sign for sign, _ in terms}:
            other = sum_of((-sign, x) for sign, x in terms)
            yield own.times([(base, -power), (other, power)], Fraction(-1))


def _parities(own: Product) -> Iterator[Product]:
    """Yield a product with the sign of an odd function's argument before it, `x**2` beside `abs(x)` as its square."""
    for x, power in own.powers.values():
        if not isinstance(x, ast.Call) or len(x.args) != 1:
            continue
        (u,) = x.args
        if called(x) in ODD | EVEN and begins_with_minus(u) and power.denominator == 1:
            other = call(called(x), _without_minus(u))
            sign = Fraction(-1 if called(x) in ODD else 1) ** int(power)
            yield own.times([(x, -power), (other, power)], sign)
        if called(x) == "builtins.abs" and own.power(u) % 2 == 0:
            yield own.times([(x, own.power(u)), (u, -own.power(u))])


def _roots(own: Product) -> Iterator[Product]:
    """Yield a product with the root of a quotient as that of a product, where what is below has one sign.

    (1 - x) * sqrt((1 + x) / (1 - x))    is    sqrt(1 - x**2)
    """
    form = Forms(False)
    for base, power in own.powers.values():
        match base:
            case ast.BinOp(over, ast.Div(), under) if power.denominator == 2:
                is_positive = never_zero(under, form) and never_negative(under, form)
                both = added(form.terms(over), form.terms(under))
                if is_positive or [*both] == [()] and both[()] > 0:  # of one sign, and their sum is positive
                    whole = form.sum(multiplied(form.terms(ast.BinOp(over, ast.Mult(), under)), form))
                    yield own.times([(base, -power), (whole, power), (under, -2 * power)])


# --- of sums ------------------------------------------------------------------------------------------------------


def _sums(e: Expr, floats: bool) -> Iterator[Expr]:
    """Yield other forms of a sum: two exponentials as a hyperbolic function, a square of it as that."""
    square = _square(e)
    if square is not None:
        base, power, sign = square
        yield Product(Fraction(sign), {a.key(base): (base, Fraction(power))}).written(floats)
    terms = [(sign, x, product(x)) for sign, x in summed(e)]
    if not floats and any(own and any(map(_is_float, own.powers.values())) for _, _, own in terms):
        halves = [own and not own.powers and own.number.denominator in PLAIN for _, _, own in terms]
        if any(halves):
            yield sum_of((sign, own.written(True) if own and is_half else x)
                         for (sign, x, own), is_half in zip(terms, halves))  # fmt: skip
    for i, (sign, x, own) in enumerate(terms):
        for j in range(i):
            before, y, other = terms[j]
            if own is None or other is None:
                continue
            found = _of_two_exponentials(own.times((), Fraction(sign)), other.times((), Fraction(before)))
            if found is not None:
                left = [(s, z) for s, z, _ in terms if z is not x and z is not y]
                size_ = Fraction(1 if found.number > 0 else -1)
                yield sum_of([(int(size_), found.times((), size_).written(floats)), *left])


def _of_two_exponentials(one: Product, other: Product) -> Product | None:
    """Return `c * exp(u) + c * exp(-u)` as `2 * c * cosh(u)`, a difference likewise."""
    exps = [[x for x, p in own.powers.values() if called(x) == "math.exp" and abs(p) == 1] for own in (one, other)]
    if len(exps[0]) != 1 or len(exps[1]) != 1 or abs(one.number) != abs(other.number):
        return None
    (x,), (y,) = exps
    form = Forms(False)
    powers = one.power(x), other.power(y)
    u, v = (scaled(form.terms(z.args[0]), p) for z, p in ((x, powers[0]), (y, powers[1])))  # type: ignore[attr-defined]
    rest, also = one.times([(x, -powers[0])]), other.times([(y, -powers[1])])
    if u != scaled(v, Fraction(-1)) or {k: p for k, (_, p) in rest.powers.items()} != {
        k: p for k, (_, p) in also.powers.items()
    }:
        return None
    name = "math.cosh" if one.number == other.number else "math.sinh"
    inner, number = form.sum(u), one.number
    if begins_with_minus(inner):
        inner, number = form.sum(v), other.number
    return Product(2 * number, rest.powers).times([(call(name, inner), Fraction(1))])


# --- numbers ------------------------------------------------------------------------------------------------------


def _with_decimals(own: Product) -> Iterator[Expr]:
    """Yield a product with halves and quarters beside roots and functions as decimals: `0.5 / sqrt(x)`.

    There, and below a line, the value is a float anyway; `x / 2` and `3 * x**2 / 2` of whole numbers stay.
    """
    if any(_is_float(x) or x[1] < 0 for x in own.powers.values()):
        for one in (own, *_taken_in(own), *without_content(own)):
            if own.number.denominator in PLAIN or one.number.denominator in PLAIN:
                yield one.written(True)


def alike(e: Expr) -> Expr:
    """Return an expression that has such a decimal with the others of its kind: `0.5 * cos(x) + 2.5 * cos(5 * x)`."""
    if not has_points(e):
        return e

    def change(node: Expr) -> Expr:
        node = rebuilt(node, change)
        is_product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div)
        own = product(node) if is_product and isinstance(node.right, ast.Constant) else None  # type: ignore[attr-defined]
        if own is None or own.number.denominator not in PLAIN or not any(map(_is_float, own.powers.values())):
            return node
        return min((node, own.written(True)), key=lambda x: (size(x), not has_points(x)))

    return change(e)


def _is_float(factor: tuple[Expr, Fraction]) -> bool:
    """Say whether a factor is no whole number at whole numbers, and no quotient of polynomials."""
    base, power = factor
    return power.denominator != 1 or any(called(n).startswith("math.") for n in ast.walk(base))


def _taken_in(own: Product) -> Iterator[Product]:
    """Yield a product with its number in a sum: `(16 - 5 * x) / 2` is `8 - 2.5 * x`."""
    for base, power in own.powers.values():
        terms = [(sign, product(x)) for sign, x in summed(base)]
        if power != 1 or len(terms) < 2:
            continue
        inner = [(sign, one.times((), abs(own.number))) for sign, one in terms if one]
        if len(inner) == len(terms) and all(one.number.denominator in (1, *PLAIN) for _, one in inner):
            sum_ = sum_of([(sign, one.written(True)) for sign, one in inner])
            yield own.times([(base, -power), (sum_, power)], 1 / abs(own.number))


def with_fractions(e: Expr, exponents: bool = False) -> Expr:
    """Return an expression with halves and quarters as fractions.

    Args:
        exponents: those in exponents too, as they stand in a paper.
    """
    match e:
        case ast.Constant(float() as value) if value % 1 and Fraction(value).denominator in PLAIN:
            number = Fraction(value)
            return ast.BinOp(ast.Constant(number.numerator), ast.Div(), ast.Constant(number.denominator))
        case ast.BinOp(base, ast.Pow() as op, ast.Constant(float()) as exponent):
            power = with_fractions(exponent) if exponents else exponent
            return ast.BinOp(with_fractions(base, exponents), op, power)
        case ast.BinOp(_, ast.Mult() | ast.Div(), _):
            own = product(e) if _decimals(e) else None
            if own is not None and own.number.denominator in PLAIN:
                e = own.written()
    made: Expr = rebuilt(e, lambda x: with_fractions(x, exponents))
    return made


def _decimals(e: Expr) -> bool:
    """Say whether a factor of a product is a half or a quarter that is written as a decimal."""
    if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div):
        return _decimals(e.left) or _decimals(e.right)
    if isinstance(e, ast.UnaryOp):
        return _decimals(e.operand)
    return isinstance(e, ast.Constant) and has_points(e)


__all__ = ["alike", "shortened", "with_fractions"]
