"""A sum of quotients in; the same without what is divided by itself, whatever it is written as, out.

    dx + (x * dx - w1 * dx) / w1        is    x * dx / w1                 where the line divides by w1
    (E - e * w2 * E) / w1               is    E                           where w1 is 1.0 - e * w2
    6.0 * x ** 5.0 * x * dr / r         is    6.0 * w1 * dr / r           where w1 is x ** 6

The derivative of Newton's step has the slope over itself, that of a logarithm of a quotient the quotient, that of a
power of a quotient the power. Only what the user's line divides by, or takes a logarithm of, is left out: at zero his
own line raises.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from .. import algebra as a
from .. import wtable as t
from ..algebra import Product, Sum
from .cancelling import LOGARITHMS, without_common
from .rows import Rows

Monomial = tuple[str, ...]  # the texts of its factors, in order
Polynomial = dict[Monomial, float]
MOST_TERMS = 32
Definition = Callable[[ast.expr], ast.expr | None]


@dataclass
class Dividing(Rows):
    """What the work on a line knows of its products and quotients."""

    def reduced(self, terms: Sum) -> Sum:
        """Return a sum without what names in it hide, and without what is divided by itself."""
        terms = a.cancelled(tuple(map(self.with_powers, terms)), self.quotient_of)
        return divided(terms, self.definition_of, lambda e: a.key(e) in self.divisors) if self.divisors else terms

    def with_powers(self, p: Product) -> Product:
        """Return a product in which a power that the line computes stands for one less times its base.

        Divided by it, that is one over the base: it is no zero.
        """
        for place, e in enumerate(p.over):
            base, exponent, factor = _one_less(e)
            power = self.power_of(base, exponent) if base is not None else None
            if base is None or power is None:
                continue
            over, under = [*p.over], [*p.under]
            again = next((i for i, x in enumerate(over) if i != place and a.key(x) == a.key(base)), None)
            below = next((i for i, x in enumerate(under) if a.key(x) == power.w), None)
            if again is not None and factor is None:
                over[min(place, again)] = a.name(power.w)
                del over[max(place, again)]
            elif below is not None and power.w in self.divisors:
                under[below] = base
                over[place : place + 1] = []
                if factor is not None:  # whatever the base is: its power may be 1.0
                    del under[below]
                    over.insert(place, ast.IfExp(factor, ast.BinOp(factor, ast.Div(), base), ast.Constant(0.0)))
            else:
                continue
            return self.with_powers(replace(p, over=tuple(over), under=tuple(under)))
        return p

    def power_of(self, base: ast.expr, exponent: ast.expr) -> t.Row | None:
        """Return the row of the line that is a power of a number, if one is."""
        if self.host.table or any(isinstance(r.what, t.Bound) for r in self.rows) or not self.is_one_number(base):
            return None
        powers = (row for row in self.rows if row.what == t.Apply("**") and a.key(row.args[0]) == a.key(base))
        return next((row for row in powers if _is_same(row.args[1], exponent)), None)

    @cached_property
    def divisors(self) -> frozenset[str]:
        """What the line divides by, or takes logarithms of: numbers that are not zero where it does not raise."""
        if self.host.table or any(isinstance(r.what, t.Bound) for r in self.rows):
            return frozenset()
        found: list[ast.expr] = []
        for row in self.rows:
            match row.what:
                case t.Apply("/"):
                    found.append(row.args[1])
                case t.Apply(key) if key in LOGARITHMS:
                    found += row.args[:1]
        return frozenset(a.key(e) for e in found if self.is_one_number(e))

    def is_one_number(self, e: ast.expr) -> bool:
        """Say whether an operand of arithmetic is a number: where no arrays are, nothing else divides."""
        value = self.abstract(e)
        return value.is_number or value.kind in ("any", "real") and not self.host.calls.has_arrays

    def definition_of(self, e: ast.expr) -> ast.expr | None:
        """Return what a row of the line is, if it is a sum or a product of numbers."""
        row = self.table.get(e.id) if isinstance(e, ast.Name) else None
        match row:
            case t.Row(what=t.Apply("+" | "-" | "*" | "neg" | "**" as key), args=args, form=form):
                is_power = key == "**" and not isinstance(args[1], ast.Constant)
                return form if not is_power and all(map(self.is_one_number, args)) else None
        return None

    def factors_of(self, e: ast.expr) -> tuple[ast.expr, ...] | None:
        """Return what a row of the line is the product of, with nothing bound anew on the way."""
        row = self.table.get(e.id) if isinstance(e, ast.Name) else None
        if row is None or row.what != t.Apply("*") or any(isinstance(r.what, t.Bound) for r in self.table.values()):
            return None
        return row.args if self.host.facts.rows[row.w].kind not in ("object", "list", "tuple") else None

    def quotient_of(self, e: ast.expr) -> tuple[ast.expr, ast.expr] | None:
        """Return the dividend and the divisor of a row of the line that is a quotient of numbers."""
        row = self.table.get(e.id) if isinstance(e, ast.Name) else None
        if row is None or row.what != t.Apply("/") or self.host.table:
            return None
        if any(isinstance(r.what, t.Bound) for r in self.rows) or not all(self.abstract(x).is_number for x in row.args):
            return None  # it may be another value by then; an array may have another shape
        top, bottom = row.args
        return top, bottom


def _one_less(e: ast.expr) -> tuple[ast.expr | None, ast.expr, ast.expr | None]:
    """Return base and exponent of `x ** 6`, given `x ** 5.0`; of `x ** k`, and `k`, given the slope of that."""
    match e:
        case ast.BinOp(base, ast.Pow(), ast.Constant(float(number))):
            return base, ast.Constant(number + 1.0), None
        case ast.BinOp(base, ast.Pow(), ast.BinOp(k, ast.Sub(), ast.Constant(1.0))):
            return base, k, None
        case ast.IfExp(test, ast.BinOp(k, ast.Mult(), ast.BinOp(base, ast.Pow(), less)), ast.Constant(0.0)):
            if a.key(test) == a.key(k) and a.key(less) == a.key(ast.BinOp(k, ast.Sub(), ast.Constant(1.0))):
                return base, k, k
    return None, e, None


def _is_same(one: ast.expr, other: ast.expr) -> bool:
    """Say whether two exponents are one: `6` and `6.0`, a name and itself."""
    if isinstance(one, ast.Constant) and isinstance(other, ast.Constant):
        return bool(one.value == other.value)
    return a.key(one) == a.key(other)


def divided(terms: Sum, definition_of: Definition, is_divisor: Callable[[ast.expr], bool]) -> Sum:
    """Return a sum without divisors that its dividends have as a factor.

    Args:
        definition_of: what a name of the line stands for, a sum or a product of numbers; None for any other.
        is_divisor: the line divides by it: it is no zero.
    """
    if not any(p.under for p in terms):
        return terms
    terms = a.add([(without_common(p, is_divisor),) for p in terms])
    for divisor in _divisors(terms, definition_of, is_divisor):
        made = _taken_out(terms, divisor, definition_of)
        if made is not None and a.cost(a.to_expr(made)) < a.cost(a.to_expr(terms)):
            terms = made
    return terms


def _divisors(terms: Sum, definition_of: Definition, is_divisor: Callable[[ast.expr], bool]) -> list[ast.expr]:
    """Return the sums that something is divided by."""
    found = {a.key(e): e for p in terms for e in p.under if is_divisor(e) and definition_of(e) is not None}
    return [*found.values()]


def _taken_out(terms: Sum, divisor: ast.expr, definition_of: Definition) -> Sum | None:
    """Return a sum in which a multiple of a divisor that stands over it is a number of times; None if there is none."""
    atoms: dict[str, ast.expr] = {}
    whole = expanded(divisor, definition_of, atoms)
    if whole is None or len(whole) < 2:
        return None
    mark = a.key(divisor)
    groups: dict[tuple[str, ...], list[Product]] = {}
    for p in terms:
        groups.setdefault(p.key[1], []).append(p)
    for under, products in groups.items():
        if mark not in under:
            continue
        polynomials = [of_product(p, definition_of, atoms) for p in products]
        total: Polynomial = {}
        for polynomial in polynomials:
            if polynomial is None:
                break
            for monomial, coef in polynomial.items():
                total[monomial] = total.get(monomial, 0.0) + coef
        found = multiple_in(total, whole) if None not in polynomials else None
        if found is None:
            continue
        times, rest = found
        gone = {tuple(sorted((*rest, *monomial))) for monomial in whole}
        below = list(products[0].under)
        below.remove(next(e for e in below if a.key(e) == mark))
        made = [p for p in terms if p.key[1] != under]
        made.append(Product(times, tuple(atoms[n] for n in rest), tuple(below)))
        for p, polynomial in zip(products, polynomials):
            assert polynomial is not None
            if not gone & polynomial.keys():
                made.append(p)
                continue
            left = ((m, coef) for m, coef in polynomial.items() if m not in gone)
            made += [Product(coef, tuple(atoms[n] for n in m), p.under) for m, coef in left]
        return a.add([(p,) for p in made])
    return None


def multiple_in(total: Polynomial, whole: Polynomial) -> tuple[float, Monomial] | None:
    """Return the number and the factors that a polynomial is multiplied by where all its terms are in another one."""
    first = max(whole, key=len)
    for monomial, coef in total.items():
        rest = [*monomial]
        try:
            for factor in first:
                rest.remove(factor)
        except ValueError:
            continue
        times = coef / whole[first]
        if times and all(total.get(tuple(sorted((*rest, *m)))) == times * c for m, c in whole.items()):
            return times, tuple(rest)
    return None


def of_product(p: Product, definition_of: Definition, atoms: dict[str, ast.expr]) -> Polynomial | None:
    """Return what stands over the line in a product as a polynomial."""
    found: Polynomial | None = {(): p.coef}
    for e in p.over:
        found = _product(found, expanded(e, definition_of, atoms))
    return found


def expanded(e: ast.expr, definition_of: Definition, atoms: dict[str, ast.expr]) -> Polynomial | None:
    """Return an expression as a polynomial in what is neither sum nor product; None where that is too long.

    Args:
        atoms: receives these, by their texts.
    """
    match e:
        case ast.Constant(int() | float() as value) if not isinstance(value, bool) and abs(value) < 1e9:
            return {(): float(value)} if value else {}
        case ast.BinOp(left, ast.Add() | ast.Sub() as op, right):
            one, other = expanded(left, definition_of, atoms), expanded(right, definition_of, atoms)
            return _sum(one, other, -1.0 if isinstance(op, ast.Sub) else 1.0)
        case ast.UnaryOp(ast.USub(), operand):
            return _sum({}, expanded(operand, definition_of, atoms), -1.0)
        case ast.BinOp(left, ast.Mult(), right):
            return _product(expanded(left, definition_of, atoms), expanded(right, definition_of, atoms))
        case ast.BinOp(base, ast.Pow(), ast.Constant(int() as exponent)) if 0 < exponent < 6:
            found, one = expanded(base, definition_of, atoms), expanded(base, definition_of, atoms)
            for _ in range(exponent - 1):
                found = _product(found, one)
            return found
    inner = definition_of(e)
    if inner is not None:
        return expanded(inner, definition_of, atoms)
    atoms[a.key(e)] = e
    return {(a.key(e),): 1.0}


def _sum(one: Polynomial | None, other: Polynomial | None, sign: float) -> Polynomial | None:
    if one is None or other is None:
        return None
    found = {m: one.get(m, 0.0) + sign * other.get(m, 0.0) for m in {**one, **other}}
    return {m: coef for m, coef in found.items() if coef} if len(found) <= MOST_TERMS else None


def _product(one: Polynomial | None, other: Polynomial | None) -> Polynomial | None:
    if one is None or other is None or len(one) * len(other) > MOST_TERMS:
        return None
    found: Polynomial = {}
    for m, coef in one.items():
        for n, factor in other.items():
            both = tuple(sorted((*m, *n)))
            found[both] = found.get(both, 0.0) + coef * factor
    return {m: coef for m, coef in found.items() if coef}
