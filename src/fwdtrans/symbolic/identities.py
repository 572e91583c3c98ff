"""SymPy's expression in, what it is by identities that `simplify` does not try out; each step costs little.

    1 + tan(x)**2                                  1/cos(x)**2
    x*cos(x)**(x - 1)*sin(x) + ... log(cos(x))     cos(x)**x*(...)
    (2*x**2 - 1)/(x**3 - x)                        1/x + x/(x**2 - 1)
    (x**2 - s - 1)/(x*s + x), s = sqrt(1 - x**2)   -s/x
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

MOST = 45  # operations, as SymPy counts, up to which they are tried
MOST_DEGREE = 8  # of a quotient that is taken apart


def also(e: Any) -> Iterator[Any]:
    """Yield other forms of an expression."""
    if e.count_ops() > MOST:
        return
    for way in (without_tangents, with_one_power, under_one_root, in_a_root, taken_apart):
        yield from way(e)


def without_tangents(e: Any) -> Iterator[Any]:
    """Yield an expression with the squares of tangents as those of cosines: `1/cos(u)**2 - 1`."""
    import sympy

    def change(power: Any) -> Any:
        base, n = power.as_base_exp()
        (u,) = base.args
        square = sympy.cos(u) ** -2 - 1 if isinstance(base, sympy.tan) else 1 - sympy.cosh(u) ** -2
        return square ** (n // 2) * base ** (n % 2)

    squares = [x for x in e.atoms(sympy.Pow) if isinstance(x.base, sympy.tan | sympy.tanh) and x.exp.is_Integer]
    squares = [x for x in squares if x.exp >= 2]
    if squares:
        found = e.xreplace({x: change(x) for x in squares})
        yield sympy.factor_terms(found)
        yield sympy.factor_terms(sympy.expand_mul(found))


def with_one_power(e: Any) -> Iterator[Any]:
    """Yield an expression with powers of one base, whose logarithm stands there too, as one power of it.

    Where there is a logarithm, it is of a positive number: `u**(v - 1)` is `u**v / u`.
    """
    import sympy

    logarithms = {x.args[0] for x in e.atoms(sympy.log)}
    bases = {x.base for x in e.atoms(sympy.Pow) if not x.exp.is_number} & logarithms
    for base in sorted(bases, key=str):
        positive = sympy.Dummy("b", positive=True)
        found = e.xreplace({base: positive})
        found = sympy.factor_terms(sympy.expand_power_exp(found))
        yield sympy.expand_mul(found).xreplace({positive: base})
        found = sympy.factor_terms(sympy.expand_mul(found))
        yield found.xreplace({positive: base})
        yield sympy.powsimp(found).xreplace({positive: base})


def under_one_root(e: Any) -> Iterator[Any]:
    """Yield an expression with `sqrt(1 - 1/x**2)` as `sqrt(x**2 - 1)/abs(x)`, products of roots as one root."""
    import sympy

    roots = [x for x in e.atoms(sympy.Pow) if x.exp.is_Rational and x.exp.q == 2]
    new = {}
    for x in roots:
        top, bottom = sympy.fraction(sympy.together(x.base))
        below = sympy.sqrt(sympy.factor(bottom))
        is_root = any(y.exp.is_Rational and y.exp.q == 2 for y in below.atoms(sympy.Pow))
        if x.base.is_Add and bottom.free_symbols and not is_root:
            new[x] = top**x.exp * below ** (-2 * x.exp)
    if new:
        found = sympy.factor_terms(e.xreplace(new))
        yield found
        yield sympy.factor_terms(sympy.together(found))
    whole = {x: sympy.expand(x.base) ** x.exp for x in roots if x.base.is_Mul and x.base.is_polynomial()}
    if whole:
        yield e.xreplace(whole)


def in_a_root(e: Any) -> Iterator[Any]:
    """Yield an expression in one root of a polynomial as `a + b * root`, both quotients of polynomials."""
    import sympy

    roots = [x for x in e.atoms(sympy.Pow) if x.exp.is_Rational and x.exp.q == 2]
    bases = {x.base for x in roots}
    if len(bases) != 1 or not roots:
        return
    (base,) = bases
    s = sympy.Dummy("s", positive=True)
    there = e.xreplace({x: s * base ** (x.exp - sympy.Rational(1, 2)) for x in roots})
    if not base.is_polynomial() or not there.is_rational_function(s, *base.free_symbols):
        return
    with suppress(sympy.PolynomialError, ZeroDivisionError):
        top, bottom = sympy.fraction(sympy.together(there))
        top, bottom = (sympy.Poly(sympy.rem(sympy.expand(x), s**2 - base, s), s) for x in (top, bottom))
        a, b = bottom.coeff_monomial(1), bottom.coeff_monomial(s)
        top = sympy.Poly(sympy.rem(sympy.expand(top.as_expr() * (a - b * s)), s**2 - base, s), s)
        below = sympy.expand(a**2 - b**2 * base)
        plain, beside = (sympy.factor(sympy.cancel(top.coeff_monomial(x) / below)) for x in (1, s))
        yield plain + beside * sympy.sqrt(base)
        yield plain + sympy.factor(sympy.cancel(beside * base)) / sympy.sqrt(base)


def taken_apart(e: Any) -> Iterator[Any]:
    """Yield a quotient of polynomials in one variable as a sum of simpler ones."""
    import sympy

    if len(e.free_symbols) == 1 and e.is_rational_function() and not e.is_polynomial():
        (variable,) = e.free_symbols
        with suppress(sympy.PolynomialError, NotImplementedError):
            if sympy.degree(sympy.fraction(sympy.together(e))[1], variable) <= MOST_DEGREE:
                found = sympy.apart(e, variable)
                yield found
                yield two_by_two(found)


def two_by_two(e: Any) -> Any:
    """Return a sum of quotients with two of them as one where that is shorter: `x/(x**2 - 1)`."""
    import sympy

    terms = list(e.args) if e.is_Add else [e]
    for i in range(len(terms) - 1, 0, -1):
        for j in range(i):
            both = sympy.together(terms[i] + terms[j])
            top, bottom = map(sympy.expand, sympy.fraction(both))
            if (top / bottom).count_ops() < terms[i].count_ops() + terms[j].count_ops():
                terms[j] = sympy.factor_terms(top / bottom)
                del terms[i]
                break
    return sympy.Add(*terms)


__all__ = ["also"]
