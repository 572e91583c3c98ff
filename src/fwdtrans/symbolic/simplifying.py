"""Short forms of an expression: the steps of SymPy that help, each tried within a budget of operations.

What is longest first costs nothing: every step is a candidate, and the one with the fewest operations wins. None
changes where the expression has a value: see `domain.py`.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from .. import algebra as a
from . import basic
from .bridge import Bridge
from .domain import conditions, held, lost
from .effort import effort, look
from .identities import also
from .shortening import alike, shortened
from .tree import TWO, Expr, call, called, operands, rebuilt, size

SIMPLIFY = ("sympy", "basic", "none", "expand")
MOST_PARTS = 4  # of one, up to which an exponent is a fraction to SymPy, and no decimal
MOST_KNOWN = 200  # expressions whose forms are remembered: a derivative is asked for whole and in parts
MOST_TIMES = 1000  # a number that the logarithm of one is multiplied by
MOST_DEGREE = 30  # in all variables together, up to which a polynomial is factored: beyond, it may take minutes
TINY, SMALL, MIDDLING, LARGE = 25, 45, 120, 400  # operations, as SymPy counts, up to which steps are taken


_known: dict[tuple[str, str, bool], list[Expr]] = {}


def forms(e: Expr, how: str, floats: bool) -> list[Expr]:
    """Return the forms of an expression, the raw one first, then as they were found; asked again, the same ones.

    Args:
        how: "sympy", "basic", "none" or "expand".
        floats: the user writes numbers with a point.
    """
    if how == "none":
        return [e]
    tidy = split(e, lambda x: basic.simplified(x, floats))
    if how == "basic":
        return [e, tidy]
    if isinstance(e, ast.IfExp | ast.Tuple):
        return [e, tidy, split(e, lambda x: shortest(x, how, floats))]
    mark = (ast.unparse(e), how, floats)
    found = _known.get(mark)
    if found is None:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        found = _known[mark] = [*back_from_sympy(e, how, floats)]
    return [e, tidy, *found]


def shortest(e: Expr, how: str, floats: bool) -> Expr:
    """Return the shortest form; `expand` the multiplied-out one, whatever its length."""
    found = forms(e, how, floats)
    if how == "none":
        return e
    if how == "expand":
        return found[-1]
    if how == "sympy":
        return alike(best_to_read(as_printed(e, found[1:], floats), found[1:]))
    return min(found[1:] or found, key=effort)


def best_to_read(found: Sequence[Expr], plain: Sequence[Expr]) -> Expr:
    """Return the form that reads best, unless a plain one is shorter by more than a tenth: a sign is one of nine."""
    best, least = min(found, key=look), min(plain, key=size)
    return best if 10 * size(best) <= 11 * size(least) else least


def as_printed(e: Expr, found: Sequence[Expr], floats: bool) -> list[Expr]:
    """Return forms, and more of them that are for print alone: by identities, and in fewer operations."""
    more = [] if isinstance(e, ast.IfExp | ast.Tuple) else [*by_identities([e, min(found, key=look)], floats)]
    shorter = [split(x, lambda y: shortened(y, floats)) for x in (*found, *more)]
    return [*found, *more, *shorter]


def by_identities(known: Sequence[Expr], floats: bool) -> Iterator[Expr]:
    """Yield the forms that SymPy's `simplify` does not try, if they have a value wherever the first one known has."""
    bridge = Bridge(floats)
    before = held(known[0])
    there = [bridge.over(e) for e in known]
    rooted = bridge.over(without_hypot(known[0]))
    more = () if rooted == there[0] else (*steps(rooted), *also(rooted))
    for one in dict.fromkeys([*(found for e in dict.fromkeys(there) for found in also(e)), *more]):
        with suppress(KeyError):  # a function that Python has not
            back = bridge.back(one)
            if not lost(conditions(back), before):
                yield back


def without_hypot(e: Expr) -> Expr:
    """Return an expression with `hypot(x, y)` as the root that it is."""
    e = rebuilt(e, without_hypot)
    if called(e) != "math.hypot" or not isinstance(e, ast.Call):
        return e
    squares = [ast.BinOp(x, ast.Pow(), TWO) for x in e.args]
    total: Expr = squares[0]
    for x in squares[1:]:
        total = ast.BinOp(total, ast.Add(), x)
    return call("math.sqrt", total)


def split(e: Expr, change: Any) -> Expr:
    """Return `e` with the branches of a condition, the items of a tuple changed one by one."""
    if isinstance(e, ast.IfExp):
        one, other = split(e.body, change), split(e.orelse, change)
        return one if ast.dump(one) == ast.dump(other) else ast.IfExp(e.test, one, other)
    if isinstance(e, ast.Tuple):
        return ast.Tuple([split(x, change) for x in e.elts], ast.Load())
    made: Expr = change(e)
    return made


MOST_TESTS = 6  # conditions that are moved outwards: each doubles what it is moved over


def lifted(e: Expr, most: int = MOST_TESTS) -> Expr:
    """Return `e` with its conditions outermost: `2 * (x if t else y)` is `2 * x if t else 2 * y`."""
    if isinstance(e, ast.Tuple):
        return ast.Tuple([lifted(x, most) for x in e.elts], ast.Load())
    if isinstance(e, ast.IfExp):
        return ast.IfExp(
            e.test, lifted(given(e.body, e.test, True), most), lifted(given(e.orelse, e.test, False), most)
        )
    test = first_test(e) if most else None
    if test is None:
        return e
    return ast.IfExp(test, lifted(given(e, test, True), most - 1), lifted(given(e, test, False), most - 1))


def first_test(e: Expr) -> Expr | None:
    """Return the condition of the first conditional expression that is an operand in `e`."""
    if isinstance(e, ast.IfExp):
        return e.test
    return next((test for x in operands(e) if (test := first_test(x)) is not None), None)


def given(e: Expr, test: Expr, holds: bool) -> Expr:
    """Return `e` where a condition is known to hold, or not to."""
    mark = a.key(test)

    def change(node: Expr) -> Expr:
        if isinstance(node, ast.IfExp) and a.key(node.test) == mark:
            return change(node.body if holds else node.orelse)
        return rebuilt(node, change)

    return change(e)


def back_from_sympy(e: Expr, how: str, floats: bool) -> Iterator[Expr]:
    """Yield the forms that SymPy finds, as our expressions."""
    bridge = Bridge(floats)
    there = bridge.over(e)
    seen: set[Any] = set()
    for step in expanded(there) if how == "expand" else steps(there):
        more = [] if how == "expand" else [*turned(step), *(with_points(step) if floats else ())]
        for found in (step, *more):
            if found in seen:
                continue
            seen.add(found)
            with suppress(KeyError):  # a function that Python has not
                back = bridge.back(found)
                yield back
                together = basic.quotients(back)
                if together is not back:
                    yield together


def expanded(e: Any) -> Iterator[Any]:
    """Yield the multiplied-out form."""
    yield e.expand()


def steps(e: Any) -> Iterator[Any]:
    """Yield SymPy's forms of an expression, cheap steps first."""
    import sympy

    yield e
    count = e.count_ops()
    if count > LARGE:
        return
    roots = [x for x in e.atoms(sympy.Pow) if x.exp.is_Rational and x.exp.q == 2 and x.base.is_Mul]
    if roots:  # sqrt((1 - x) * (1 + x)) is how the rule of asin keeps its digits
        yield sympy.factor_terms(e.xreplace({x: factored(sympy.cancel(x.base)) ** x.exp for x in roots}))
        e = e.xreplace({x: sympy.expand(x.base) ** x.exp for x in roots})
        yield e
    taken = sympy.factor_terms(e)
    yield taken
    if count > MIDDLING:
        return
    yield from nested_in(taken)
    yield from within(e, in_common)
    yield from within(taken, in_common)
    yield from trigonometric(e, count)
    rational = sympy.together(e)
    yield sympy.factor_terms(rational)
    opaque, back = without_decimals(e)
    if count <= SMALL or e.is_rational_function():
        yield from (found.xreplace(back) for found in polynomial(opaque))
    if count <= TINY:  # beyond, it took seconds and found what the steps above had found
        yield from (found.xreplace(back) for found in whole(opaque))


def turned(e: Any) -> Iterator[Any]:
    """Yield the forms in which a difference takes the sign of its product, `(x + 1) / (1 - x)**3`, or gives it one."""
    if not e.is_Mul:
        return
    number = e.as_coeff_Mul()[0]
    is_negative = number == -1 or number < 0 and len(e.args) == 2  # 4 * (x + 1) would be 4 * x + 4
    for part in e.args:
        base, power = part.as_base_exp()
        signs = [x.as_coeff_Mul()[0] < 0 for x in base.args] if base.is_Add else []
        takes = any(signs) and len(signs) == 2 if is_negative else all(signs)
        if power.is_Integer and power.is_odd and signs and takes:
            yield (-e / part) * (-base).expand() ** power


def with_points(e: Any) -> Iterator[Any]:
    """Yield the form with the decimals that were multiplied out: `(x - 30.11)**2` for `(100 * x - 3011)**2`."""
    found = e
    for part in e.args if e.is_Mul else (e,):
        base, power = part.as_base_exp()
        numbers = [x.as_coeff_Mul()[0] for x in base.args if not x.is_number] if base.is_Add else []
        number = numbers[0] if numbers else None
        if number is None or not (power.is_Integer and number.is_Integer and abs(number) > 1):
            continue
        if {*map(int, number.factors())} <= {-1, 2, 5}:
            found = found / part * number**power * (base / number).expand() ** power
    if found != e:
        yield found


def without_decimals(e: Any) -> tuple[Any, dict[Any, Any]]:
    """Return an expression with names for what has decimals in its exponents, and what the names stand for.

    SymPy takes `exp(-1.702 * x)` for a power of `exp(x / 500)`, and factors polynomials of degree 851 in that.
    """
    import sympy

    def is_decimal(x: Any) -> bool:
        return any(r.q > MOST_PARTS or abs(r.p) > MOST_DEGREE for r in x.exp.atoms(sympy.Rational))

    powers = sorted((x for x in e.atoms(sympy.exp, sympy.Pow) if is_decimal(x)), key=str)
    if any(abs(x.p) > MOST_TIMES for x in e.atoms(sympy.Rational)):  # 173063 * log(10) became log(10**173063)
        powers += sorted((x for x in e.atoms(sympy.log) if x.is_number), key=str)
    names = {x: sympy.Dummy("p", positive=x.is_positive, real=x.is_real) for x in powers}
    return e.xreplace(names), {name: x for x, name in names.items()}


def nested_in(e: Any) -> Iterator[Any]:
    """Yield a sum's polynomial part in Horner's form, `a + t * (b + t * c)`, in each variable that it has powers of."""
    import sympy

    if e.is_Mul:
        sums = [x for x in e.args if x.is_Add]
        if len(sums) == 1:
            for found in nested_in(sums[0]):
                yield e.xreplace({sums[0]: found})
    if not e.is_Add:
        return
    for variable in sorted(e.free_symbols, key=str):
        terms = [x for x in e.args if x.is_polynomial(variable) and x.has(variable)]
        if len(terms) > 2:
            rest = [x for x in e.args if x not in terms]
            with suppress(sympy.PolynomialError):  # a coefficient is a function of what SymPy takes for a variable
                yield sympy.Add(sympy.horner(sympy.Add(*terms), wrt=variable), *rest)
                yield sympy.Add(in_powers(sympy.Add(*terms), variable), *rest)


def within(e: Any, change: Callable[[Any], Iterator[Any]]) -> Iterator[Any]:
    """Yield a sum changed, or a product whose one sum is."""
    sums = [x for x in e.args if x.is_Add] if e.is_Mul else [e] if e.is_Add else []
    if len(sums) == 1:
        for found in change(sums[0]):
            yield e.xreplace({sums[0]: found})


MOST_WAYS = 4  # factors that are tried first, of those that stand in as many terms


def in_common(e: Any) -> Iterator[Any]:
    """Yield a sum with what most of its terms have in common taken out, again and again: Horner in many variables.

    a * x * y + b * x * y**2 + c * x    is    x * (y * (a + b * y) + c)
    """
    import sympy

    powers: dict[Any, list[Any]] = {}  # by factor and whether it divides: its exponents
    for term in e.args if e.is_Add else ():
        for base, power in term.as_powers_dict().items():
            if not base.is_number and power.is_Rational:
                powers.setdefault((base, power < 0), []).append(power)
    most = max(map(len, powers.values()), default=0)
    if most < 2:
        yield e
        return
    ways = sorted((key for key, found in powers.items() if len(found) == most), key=str, reverse=True)
    for base, divides in ways[:MOST_WAYS]:
        found = powers[base, divides]
        common = base ** (max(found) if divides else min(found))
        inside: list[Any] = []
        rest: list[Any] = []
        for term in e.args:
            power = term.as_powers_dict().get(base, 0)
            (inside if power and (power < 0) == divides else rest).append(term)
        left = next(in_common(sympy.Add(*(term / common for term in inside))))
        yield common * left + next(in_common(sympy.Add(*rest)))


def in_powers(e: Any, variable: Any) -> Any:
    """Return a polynomial in Horner's form of a power of its variable, `x * (x**2 * (6 * x**2 + 16) + 8)`."""
    import sympy

    powers = sorted(monomial[0] for monomial in sympy.Poly(e, variable).monoms())
    gap = math.gcd(*(power - powers[0] for power in powers))
    if gap < 2:
        return e
    square = sympy.Dummy("s", real=True)
    inner = sympy.Add(*(c * square ** ((power - powers[0]) // gap) for (power,), c in sympy.Poly(e, variable).terms()))
    return variable ** powers[0] * sympy.horner(inner, wrt=square).subs(square, variable**gap)


def trigonometric(e: Any, count: int) -> Iterator[Any]:
    """Yield the forms by identities of the circle, of exponentials and powers."""
    import sympy

    if count <= SMALL and has_twins(e):
        found = sympy.trigsimp(e)
        yield found
        yield sympy.factor_terms(found)
    if e.has(sympy.exp, sympy.Pow):
        yield sympy.factor_terms(sympy.powsimp(e))
    if any(x.exp.free_symbols and x.base.free_symbols for x in e.atoms(sympy.Pow)):
        yield from with_common_powers(e)
    if any(x.has(sympy.log) for x in e.atoms(sympy.exp)):
        yield from out_of_exponents(e)


def with_common_powers(e: Any) -> Iterator[Any]:
    """Yield the forms in which `x**(s - 1)` and `x**s` have a factor in common."""
    import sympy

    logarithms = sorted((x.args[0] for x in e.atoms(sympy.log) if x.args[0].is_Symbol), key=str)
    positive = {x: sympy.Dummy(x.name, positive=True) for x in logarithms}  # x**s / x has no value at 0, nor has log(x)
    apart = sympy.factor_terms(sympy.expand_power_exp(e.xreplace(positive)))
    apart = apart.xreplace({new: old for old, new in positive.items()})
    yield apart
    yield sympy.powsimp(apart)


def circular(e: Any) -> set[Any]:
    """Return the sines and their kin in an expression."""
    from sympy.functions.elementary.hyperbolic import HyperbolicFunction
    from sympy.functions.elementary.trigonometric import TrigonometricFunction

    found: set[Any] = e.atoms(TrigonometricFunction, HyperbolicFunction)
    return found


def has_twins(e: Any) -> bool:
    """Say whether two of them have one argument, so that an identity may hold; of few, SymPy is quick."""
    found = circular(e)
    arguments = [x.args[0] for x in found]
    return len(found) <= 6 and len({*arguments}) < len(found) and not any(circular(x) for x in arguments)


def out_of_exponents(e: Any) -> Iterator[Any]:
    """Yield the form in which `exp(a + log(x / y))` is `x / y * exp(a)`, and terms that are then equal cancel."""
    import sympy

    others = [x for x in e.atoms(sympy.Function) if not isinstance(x, sympy.exp | sympy.log)]
    kept = {x: sympy.Dummy("f", real=True) for x in others}
    e = e.xreplace(kept)
    back = {new: old for old, new in kept.items()}
    for one in sorted(e.atoms(sympy.log), key=str):
        (inside,) = one.args
        linear = [
            s for s in sorted(inside.free_symbols, key=str) if inside.is_Mul and inside.as_coeff_exponent(s)[1] == 1
        ]
        if not linear and not inside.is_Symbol:
            continue
        variable = linear[0] if linear else inside
        positive = sympy.Dummy("q", positive=True)  # where there is a logarithm, it is of a positive number
        e = e.subs(variable, positive * variable / inside)
        back[positive] = inside
    e = e.replace(sympy.exp, lambda u: sympy.exp(sympy.expand(u)))
    found = sympy.factor_terms(sympy.expand_mul(sympy.powsimp(sympy.expand_power_exp(e))))
    yield sympy.factor_terms(found).xreplace(back)


def polynomial(e: Any) -> Iterator[Any]:
    """Yield the forms of quotients of polynomials: cancelled, factored, Horner's."""
    import sympy

    top, bottom = sympy.fraction(sympy.cancel(e))
    yield factored(top) / factored(bottom)
    yield in_squares(top) / in_squares(bottom)
    yield sympy.Mul(*map(in_factors, sympy.Mul.make_args(in_squares(top)))) / in_squares(bottom)
    yield top / bottom
    yield sympy.factor_terms(top) / sympy.factor_terms(bottom)
    variables = top.free_symbols
    if len(variables) == 1 and top.is_polynomial():
        yield sympy.horner(top) / factored(bottom)
        yield in_powers(top, *variables) / factored(bottom)
        parts = sympy.Mul.make_args(factored(top))
        yield sympy.Mul(*(sympy.horner(x) if x.is_Add else x for x in parts)) / factored(bottom)


def in_squares(e: Any) -> Any:
    """Return a polynomial as powers of polynomials without repeated factors: `(x**3 - x)**2`."""
    import sympy

    try:
        return sympy.sqf(e) if sympy.Poly(e).total_degree() <= MOST_DEGREE else e
    except sympy.polys.polyerrors.BasePolynomialError:
        return e


def in_factors(e: Any) -> Any:
    """Return a power of a polynomial, that factored where it is shorter: `x**4 + 4` is not."""
    base, power = e.as_base_exp()
    return min(factored(base), base, key=lambda x: x.count_ops()) ** power


def factored(e: Any) -> Any:
    """Return a polynomial's factors; one of high degree as it is: `exp(-1.702 * x)` is a power of `exp(x / 500)`."""
    import sympy

    try:
        degree = sympy.Poly(e).total_degree()
    except sympy.polys.polyerrors.BasePolynomialError:  # there is nothing that it is a polynomial in
        return e
    return sympy.factor(e) if degree <= MOST_DEGREE else e


def whole(e: Any) -> Iterator[Any]:
    """Yield what SymPy's own simplification finds, with factors taken out."""
    import sympy

    if len(circular(e)) > 4 or any(circular(x) or not x.is_polynomial() for y in circular(e) for x in y.args):
        return  # seconds, or minutes: `tanh(x * y / (1 + x**2))`
    found = sympy.simplify(e)
    yield found
    yield sympy.factor_terms(found)
    yield sympy.collect(sympy.expand_mul(found), [*found.atoms(sympy.Function)])


__all__ = ["SIMPLIFY", "forms", "shortest"]
