"""A product in, the same with what may be one function joined: roots, and sines beside cosines, of one argument.

    (x + 1) ** 2 * sqrt(x / (x + 1))      sqrt(x * (x + 1) ** 3)
    exp(2 * x) / sqrt(1 - exp(4 * x))     1 / sqrt(exp(-4 * x) - 1)
    sin(x) * cos(x)                       sin(2 * x) / 2
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fractions import Fraction

from .. import algebra as a
from .basic import HALF, Forms, Terms, added, scaled
from .domain import broken_power, never_negative
from .literals import literal
from .products import Product, is_product, product, sum_of, summed
from .tree import Expr, call, called


def joined(own: Product) -> Iterator[Product]:
    """Yield other forms of a product."""
    yield from _doubled(own)
    yield from _under_its_root(own)
    yield from _into_sums(own)


def _doubled(own: Product) -> Iterator[Product]:
    """Yield a product of a sine and a cosine of one argument as the sine of twice that."""
    for x, power in own.powers.values():
        if called(x) == "math.sin" and isinstance(x, ast.Call) and power.denominator == 1:
            (u,) = x.args
            other = call("math.cos", u)
            if own.power(other) == power:
                form = Forms(False)
                double = call("math.sin", form.sum(scaled(form.terms(u), Fraction(2))))
                yield own.times([(x, -power), (other, -power), (double, power)], HALF ** int(power))


def _under_its_root(own: Product) -> Iterator[Product]:
    """Yield a product with the even powers of what stands in the root of a quotient in that root."""
    form = Forms(False)
    for base, power in own.powers.values():
        inside = product(base) if abs(power) == HALF and is_product(base) else None
        if inside is None:
            continue
        sign = 1 if power > 0 else -1
        moved = [(x, own.power(x)) for x, _ in inside.powers.values()]
        moved = [(x, n) for x, n in moved if n and n.denominator == 1 and (n % 2 == 0 or never_negative(x, form))]
        whole = inside.times([(x, 2 * n * sign) for x, n in moved])
        if moved and not any(n % 2 == 0 for _, n in whole.powers.values()):  # those are roots themselves
            rest = own.times([(base, -power), *((x, -n) for x, n in moved)])
            yield rest.times([(whole.written(), power)])
            yield rest.times([(_inverse(whole).written(), -power)])


def _inverse(own: Product) -> Product:
    return Product(1 / own.number, {k: (x, -n) for k, (x, n) in own.powers.items()})


def _into_sums(own: Product) -> Iterator[Product]:
    """Yield a product with what is never negative in the root of a sum beside it."""
    for base, power in own.powers.values():
        terms = [(sign, product(x)) for sign, x in summed(base)]
        if power.denominator != 2 or len(terms) < 2:
            continue
        for x, n in own.powers.values():
            ratio = n / power
            if ratio.denominator == 1 and (called(x) == "math.exp" or broken_power(x)):
                inner = [(sign, _merged(one.times([(x, ratio)]))) for sign, one in terms if one]
                factors = [sum(len(one.powers) for _, one in sum_ if one) for sum_ in (terms, inner)]
                if len(inner) == len(terms) and factors[1] <= factors[0]:
                    sum_ = sum_of([(sign, one.written()) for sign, one in inner])
                    yield own.times([(base, -power), (x, -n), (sum_, power)])


def _merged(own: Product) -> Product:
    """Return a product with its exponentials as one, and the roots of one base."""
    form = Forms(False)
    exponent: Terms = {}
    roots: dict[str, tuple[Expr, Fraction]] = {}
    kept = Product(own.number)
    for x, power in own.powers.values():
        root = broken_power(x)
        if called(x) == "math.exp" and isinstance(x, ast.Call) and power.denominator == 1:
            exponent = added(exponent, scaled(form.terms(x.args[0]), power))
        elif root:
            base, n = root
            roots[a.key(base)] = base, roots.get(a.key(base), (base, Fraction(0)))[1] + n * power
        else:
            kept = kept.times([(x, power)])
    if exponent:
        kept = kept.times([(call("math.exp", form.sum(exponent)), Fraction(1))])
    for base, power in roots.values():
        sign = Fraction(1 if power > 0 else -1)
        if power.denominator in (1, 2):
            kept = kept.times([(base, power)])
            continue
        over, under = (literal(Fraction(n)) for n in (abs(power.numerator), power.denominator))
        if over is not None and under is not None:
            kept = kept.times([(ast.BinOp(base, ast.Pow(), ast.BinOp(over, ast.Div(), under)), sign)])
    return kept


def without_content(own: Product) -> Iterator[Product]:
    """Yield a product with the number that a sum below the line has in common before it: `1 / (2 * x**2 + 2)`."""
    for base, power in own.powers.values():
        terms = [(sign, product(x)) for sign, x in summed(base)]
        numbers = [abs(one.number) for _, one in terms if one]
        if len(terms) > 1 and len(numbers) == len(terms) and power < 0 and power.denominator == 1:
            if all(number % 2 == 0 for number in numbers):
                inner = sum_of([(sign, one.times((), HALF).written()) for sign, one in terms if one])
                yield own.times([(base, -power), (inner, power)], Fraction(2) ** int(power))


__all__ = ["joined", "without_content"]
