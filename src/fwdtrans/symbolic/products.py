"""A product in, its number and the powers that it is made of out, and back to an expression.

    -3 * x * sin(x) / (2 * sqrt(y))      -3/2    x: 1, sin(x): 1, y: -1/2
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from .. import algebra as a
from .basic import HALF, SIGN, flat, minus, times
from .literals import exact, is_data, literal
from .tree import Expr, call, called, is_number


@dataclass(frozen=True)
class Product:
    """A number times powers.

    Attributes:
        powers: by the key of what is raised: it, and its exponent, a whole number or a half of one.
    """

    number: Fraction
    powers: dict[str, tuple[Expr, Fraction]] = field(default_factory=dict)

    def times(self, changes: Iterable[tuple[Expr, Fraction]], number: Fraction = Fraction(1)) -> Product:
        """Return the product with more factors."""
        powers = dict(self.powers)
        for base, power in changes:
            mark = a.key(base)
            own = powers.get(mark, (base, Fraction(0)))
            powers[mark] = own[0], own[1] + power
        return Product(self.number * number, {k: v for k, v in powers.items() if v[1]})

    def power(self, base: Expr) -> Fraction:
        """Return the exponent of a factor; 0 where it is none."""
        return self.powers.get(a.key(base), (base, Fraction(0)))[1]

    def written(self, floats: bool = False) -> Expr:
        """Return the expression, what has a negative exponent below the line."""
        over = [raised(base, power) for base, power in self.powers.values() if power > 0]
        under = [raised(base, -power) for base, power in self.powers.values() if power < 0]
        size = abs(self.number)
        whole = literal(size, floats)
        top, bottom = whole, None
        if whole is None:
            top, bottom = literal(Fraction(size.numerator)), literal(Fraction(size.denominator))
        if top is None or whole is None and bottom is None:
            raise KeyError("a number that no float holds")
        if not (size.numerator == 1 and (size == 1 or bottom is not None) and over):
            over = [top, *over]
        if bottom is not None:
            under = [bottom, *under]
        result = times(over)
        if self.number < 0:
            result = minus(result)
        return ast.BinOp(result, ast.Div(), times(under)) if under else result


def product(e: Expr) -> Product | None:
    """Return an expression as a product; None where a number in it is measured, or 0."""
    over: list[Expr] = []
    under: list[Expr] = []
    flat(e, over, under)
    found = Product(Fraction(1))
    for factors, sign in ((over, 1), (under, -1)):
        for x in factors:
            if x is SIGN:
                found = found.times((), Fraction(-1))
                continue
            number = number_of(x)
            if number is not None:
                if not number:
                    return None
                found = found.times((), number**sign)
            elif is_number(x):
                return None
            else:
                base, power = base_of(x)
                inner = product(base) if power.denominator == 1 and is_product(base) else None
                if inner is None:
                    found = found.times([(base, power * sign)])
                else:
                    changes = [(y, p * power * sign) for y, p in inner.powers.values()]
                    found = found.times(changes, inner.number ** int(power * sign))
    return found


def is_product(e: Expr) -> bool:
    """Say whether an expression is one: what is raised, `(2 * x)**3`, is taken apart."""
    return isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div)


def number_of(e: Expr) -> Fraction | None:
    """Return the value of a literal that nobody measured, its sign included."""
    if isinstance(e, ast.UnaryOp) and isinstance(e.op, ast.USub):
        inner = number_of(e.operand)
        return -inner if inner is not None else None
    if not is_number(e) or is_data(e.value):  # type: ignore[attr-defined]
        return None
    return exact(e.value)  # type: ignore[attr-defined]


def base_of(e: Expr) -> tuple[Expr, Fraction]:
    """Return what is raised, and the exponent: whole numbers and halves."""
    match e:
        case ast.BinOp(base, ast.Pow(), exponent):
            power = number_of(exponent)
            if power is not None and power.denominator in (1, 2) and power:
                return base, power
        case ast.Call(args=[inner]) if called(e) == "math.sqrt":
            return inner, HALF
    return e, Fraction(1)


def raised(base: Expr, power: Fraction) -> Expr:
    """Return a factor with its positive exponent."""
    if power == 1:
        return base
    if power == HALF:
        return call("math.sqrt", base)
    return ast.BinOp(base, ast.Pow(), ast.Constant(int(power) if power.denominator == 1 else float(power)))


def summed(e: Expr) -> list[tuple[int, Expr]]:
    """Return the terms of a sum, each with its sign."""
    match e:
        case ast.BinOp(left, ast.Add(), right):
            return [*summed(left), *summed(right)]
        case ast.BinOp(left, ast.Sub(), right):
            return [*summed(left), *((-sign, x) for sign, x in summed(right))]
        case ast.UnaryOp(ast.USub(), operand) if not isinstance(operand, ast.Constant):
            return [(-sign, x) for sign, x in summed(operand)]
    return [(1, e)]


def sum_of(terms: Iterable[tuple[int, Expr]]) -> Expr:
    """Return the terms added up, a positive one first."""
    left = [*terms]
    first = next((term for term in left if term[0] > 0), left[0])
    total = first[1] if first[0] > 0 else minus(first[1])
    for sign, x in left:
        if x is not first[1]:
            total = ast.BinOp(total, ast.Add() if sign > 0 else ast.Sub(), x)
    return total


__all__ = ["Product", "product", "sum_of", "summed"]
