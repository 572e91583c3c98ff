"""Numbers as exact fractions of what is written, and back: `0.1` is 1/10, and comes back as `0.1`."""

from __future__ import annotations

import ast
from fractions import Fraction

from .tree import Expr

LONGEST = 10**15  # whole numbers beyond are written as floats


def exact(value: float) -> Fraction | None:
    """Return the fraction that a literal says in decimal; None for inf and nan."""
    if isinstance(value, int):
        return Fraction(value)
    return Fraction(repr(value)) if value - value == 0.0 else None


def is_decimal(value: Fraction) -> bool:
    """Say whether a float's digits end where the fraction's do."""
    number = as_float(value)
    return number is not None and exact(number) == value


def as_float(value: Fraction) -> float | None:
    """Return the nearest float; None beyond the largest, and where the least would be nothing."""
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if number or not value else None


def literal(value: Fraction, floats: bool = False) -> Expr | None:
    """Return a positive fraction as one literal; None where only a division says it.

    Args:
        floats: the user writes numbers with a point: so do we, for what is no whole number.
    """
    if value.denominator == 1 and value.numerator < LONGEST:
        return ast.Constant(value.numerator)
    if value.denominator == 1 or (floats and is_decimal(value)):
        number = as_float(value)
        return ast.Constant(number) if number is not None else None
    return None


def is_data(value: float) -> bool:
    """Say whether a literal is a measured number, `6.62607015e-34`: it stays as it is, and apart from others."""
    if isinstance(value, int):
        return abs(value) >= LONGEST
    digits = repr(abs(value)).partition("e")
    return bool(digits[2]) or len(digits[0].replace(".", "").strip("0")) > 6 or value - value != 0.0


def has_points(e: ast.AST) -> bool:
    """Say whether a literal with a point, that is no whole number, stands in an expression."""
    return any(isinstance(n, ast.Constant) and isinstance(n.value, float) and n.value % 1 != 0 for n in ast.walk(e))
