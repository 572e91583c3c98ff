"""Where an expression has a value: what must not be zero, must be positive, and which of it a form no longer says.

log(x)    x > 0        its derivative 1 / x says only that x is not zero
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .basic import Factors, Forms, Terms, added, flat, joined, scaled
from .tree import Expr, call, called, is_number, names, operands, rebuilt, renamed

NEVER_ZERO = frozenset({"math.exp", "math.cosh", "math.exp2"})
NEVER_NEGATIVE = NEVER_ZERO | {"math.sqrt", "math.hypot", "builtins.abs", "math.fabs"}
TWINS = {"math.sin": "math.tan", "math.tan": "math.sin", "math.sinh": "math.tanh", "math.tanh": "math.sinh"}
MOST_TERMS = 8  # of a product of sums that is multiplied out, so that (1 - x) * (1 + x) and 1 - x**2 are one
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
        if self.mark != "!=" and self.is_less(other):
            return True
        return self.mark == ">" and other.mark == "!=" and (other.key in self.factors or self.excludes(other))

    def is_less(self, other: Condition) -> bool:
        """Say whether what this one is about is less by a number: `x - 1`, beside `x + 1`."""
        form = Forms(False)
        gap = added(form.terms(other.of), scaled(form.terms(self.of), Fraction(-1)))
        return [*gap] == [()] and gap[()] > 0

    def excludes(self, other: Condition) -> bool:
        """Say whether this one does not hold at the one number that the other one leaves out: `1 - x**2 > 0` at 1."""
        zero = only_zero(Forms(False).terms(other.of))
        if zero is None:
            return False
        form = Forms(False)
        at = form.terms(self.of)
        values = [value_at(factors, number, *zero) for factors, number in at.items()]
        return all(v is not None for v in values) and sum(v for v in values if v is not None) <= 0

    def over(self, e: Expr) -> Condition:
        """Return the same condition of an expression in other names."""
        return _sign(e, self.mark, Forms(False))

    def expr(self) -> Expr:
        """Return the condition as Python writes it: `x > 0`, `x != 1`."""
        match self.of:
            case ast.BinOp(left, ast.Sub(), right) if is_number(left):
                return ast.Compare(right, [TURNED.get(self.mark, ast.NotEq)()], [left])
            case ast.BinOp(left, ast.Sub(), right):
                return ast.Compare(left, [MARKS[self.mark]()], [right])
            case ast.UnaryOp(ast.USub(), operand) if self.mark in TURNED:
                return ast.Compare(operand, [TURNED[self.mark]()], [ast.Constant(0)])
            case ast.BinOp(left, ast.Add(), right) if is_number(right):
                return ast.Compare(left, [MARKS[self.mark]()], [ast.UnaryOp(ast.USub(), right)])
            case ast.BinOp(left, ast.Add(), right) if is_number(left):
                return ast.Compare(right, [MARKS[self.mark]()], [ast.UnaryOp(ast.USub(), left)])
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


def held(e: Expr) -> list[Condition]:
    """Return what holds where an expression has a value, poles of tangents included; see `conditions`."""
    form = Forms(False)
    found = conditions(e)
    tangents = [n for n in _asked(e) if called(n) == "math.tan"]
    more = [call("math.cos", x.args[0]) for x in tangents if isinstance(x, ast.Call)]
    for one in found:
        if one.mark == "!=" and called(one.of) in TWINS and isinstance(one.of, ast.Call):  # zero together
            more.append(call(TWINS[called(one.of)], *one.of.args))
    return [*found, *(c for x in more for c in nonzero(x, form))]


def _asked(e: Expr) -> Iterator[Expr]:
    """Yield an expression and all that is evaluated with it, what stands in branches left out."""
    if not isinstance(e, ast.IfExp | ast.Compare | ast.BoolOp):
        yield e
        for x in operands(e):
            yield from _asked(x)


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
        if isinstance(node, ast.IfExp):
            test = without_signs(node.test)
            if holds(test) or is_zero_anyway(test, node, have, form):
                return change(node.body)
            return ast.IfExp(test, change(node.body), change(node.orelse))
        return rebuilt(node, change)

    return change(e)


def without_signs(test: Expr) -> Expr:
    """Return a test for zero without the signs of what it asks: `-n` is none where `n` is none."""
    match test:
        case ast.UnaryOp(ast.USub(), operand):
            return operand
        case ast.UnaryOp(ast.Not(), operand):
            return ast.UnaryOp(ast.Not(), without_signs(operand))
        case ast.BoolOp(op, values):
            return ast.BoolOp(op, list(map(without_signs, values)))
    return test


def is_zero_anyway(test: Expr, e: ast.IfExp, have: list[Condition], form: Forms) -> bool:
    """Say whether `y * x**(y - 1) if y else 0` is 0 without the test: `y` is a factor, and `x` is known not to be 0."""
    if not (isinstance(e.orelse, ast.Constant) and e.orelse.value == 0) or isinstance(test, ast.BoolOp | ast.Compare):
        return False
    over: list[Expr] = []
    under: list[Expr] = []
    flat(e.body, over, under)
    marks = [form.key(x) for x in over]
    if form.key(test) not in marks or any(isinstance(n, ast.IfExp) for n in ast.walk(e.body)):
        return False
    powers = [n for n in ast.walk(e.body) if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Pow)]
    asked = [c for n in powers for c in nonzero(n.left, form)] + [c for x in under for c in nonzero(x, form)]
    return not lost([*asked, *conditions(e.body)], have)


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
    factors = (
        frozenset(
            either_sign(cleared(form.terms(form.raised(k, Fraction(1))), form), form) for k, _ in form.single(terms)[0]
        )
        if terms
        else frozenset()
    )
    product = without_division(terms, form)
    terms = reduced(multiplied(over_squares(reduced(multiplied(product, form)), form), form))
    is_plain = len(terms) < 3 and (len(terms) == 1 or () in terms)  # x**2 < 1, and x * (1 - x) > 0
    if not is_plain and (kept := without_positive(product, form)) is not product:
        return _sign(form.sum(kept), mark, form)
    return Condition(mark, form.text(terms), form.sum(terms if is_plain or len(product) > 1 else product), factors)


def either_sign(terms: Terms, form: Forms) -> str:
    """Return a text that is the same for a sum and for its negative."""
    return form.text(scaled(terms, Fraction(-1 if terms and min(terms.items())[1] < 0 else 1)))


def without_division(terms: Terms, form: Forms) -> Terms:
    """Return a product that has the sign of a quotient: the denominator's own condition is that it is not zero."""
    if not terms:
        return terms
    factors, number = form.single(terms)
    if len(factors) == 1 and factors[0][1].denominator == 2 and number > 0:  # a root is positive where that is
        return without_division(form.terms(form.raised(factors[0][0], Fraction(1))), form)
    if all(power > 0 and not (power.denominator == 1 and power > 2 and power % 2) for _, power in factors):
        return terms
    apart = [(key, power) for key, power in factors if power > 0 or power.denominator != 2]  # a root is positive
    whole = tuple((key, power if power.denominator != 1 else 2 - power % 2) for key, power in apart)
    return {whole: number}


def without_positive(terms: Terms, form: Forms) -> Terms:
    """Return a product without factors that are positive where they have a value: `1 + x` for `exp(x) * (1 + x)`."""
    if not terms:
        return terms
    factors, number = form.single(terms)

    def is_positive(key: str, power: Fraction) -> bool:
        base = form.raised(key, Fraction(1))
        return never_zero(base, form) and never_negative(base, form)

    kept = tuple((key, power) for key, power in factors if not is_positive(key, power))
    return {kept: number} if kept and len(kept) < len(factors) else terms


def over_squares(terms: Terms, form: Forms) -> Terms:
    """Return a sum of the same sign without divisions by what is never negative: `x**2 - 1` for `1 - 1 / x**2`."""
    below = {key for factors in terms for key, power in factors if power < 0} if len(terms) > 1 else set()
    for key in sorted(below):
        powers = [dict(factors).get(key, Fraction(0)) for factors in terms]
        base = form.raised(key, Fraction(1))
        is_positive = never_zero(base, form) and never_negative(base, form) or broken_power(base)
        if is_positive or all(power % 2 == 0 for power in powers if power < 0):
            terms = {joined(factors, ((key, -min(powers)),)): number for factors, number in terms.items()}
    return terms


def cleared(terms: Terms, form: Forms) -> Terms:
    """Return a sum that is zero where another one is: `x + 2` for `1 + 1 / (x + 1)`."""
    for key in {key for factors in terms for key, power in factors if power < 0}:
        least = min(dict(factors).get(key, Fraction(0)) for factors in terms)
        if least < 0:
            terms = {joined(factors, ((key, -least),)): number for factors, number in terms.items()}
    return reduced(multiplied(terms, form))


def reduced(terms: Terms) -> Terms:
    """Return a sum without a positive number that all of it is multiplied by: 3 * x is positive where x is."""
    if not terms:
        return terms
    below = math.lcm(*(number.denominator for number in terms.values()))
    above = math.gcd(*(int(number * below) for number in terms.values()))
    return {factors: number * below / above for factors, number in terms.items()}


def multiplied(terms: Terms, form: Forms) -> Terms:
    """Return a sum with its products of sums multiplied out, if that is not long."""
    total: Terms = {}
    for factors, number in terms.items():
        part: Terms = {(): number}
        for key, power in factors:
            inner = form.sums.get(key) if power.denominator == 1 and 0 < power <= 2 else None
            many = [inner] * int(power) if inner is not None else [{((key, power),): Fraction(1)}]
            for one in many:
                found: Terms = {}
                for left, c in part.items():
                    found = added(found, {joined(left, right): c * d for right, d in one.items()})
                part = found
            if len(part) > MOST_TERMS:
                return terms
        total = added(total, part)
    return total if len(total) <= MOST_TERMS else terms


def only_zero(terms: Terms) -> tuple[str, Fraction] | None:
    """Return the variable and the number at which `a * x + b` is zero; None for anything else."""
    linear = [factors for factors in terms if factors]
    if len(linear) != 1 or len(linear[0]) != 1 or linear[0][0][1] != 1:
        return None
    return linear[0][0][0], -terms.get((), Fraction(0)) / terms[linear[0]]


def value_at(factors: Factors, number: Fraction, name: str, value: Fraction) -> Fraction | None:
    """Return a term's value where its one variable has one; None where that is not known."""
    for key, power in factors:
        if key != name or power.denominator != 1 or power < 0:
            return None
        number *= value ** int(power)
    return number


def nonzero(e: Expr, form: Forms) -> Iterator[Condition]:
    """Yield that none of an expression's factors is zero; of roots, that what is under them is positive."""
    terms = form.terms(e)
    if not terms:
        return
    factors, _ = form.single(terms)
    for key, power in factors:
        base = form.raised(key, Fraction(1))
        if isinstance(base, ast.Call) and called(base) == "math.hypot":  # zero where the sum of the squares is
            yield from nonzero(sum_of_squares(base.args, form), form)
        elif isinstance(base, ast.BinOp) and isinstance(base.op, ast.Pow):  # x ** (1 / 3) is none where x is none
            yield from nonzero(base.left, form)
        elif power.denominator == 2:
            yield _sign(base, ">", form)
        elif not never_zero(base, form):
            inner = cleared(form.terms(base), form)
            if never_zero(form.sum(inner), form):
                continue
            yield Condition("!=", either_sign(inner, form), form.sum(inner))


def sum_of_squares(parts: Sequence[Expr], form: Forms) -> Expr:
    """Return the sum of the squares of some numbers; that of a root is what is under it."""
    total: Terms = {}
    for x in parts:
        square = form.sum(form.terms(ast.BinOp(x, ast.Pow(), ast.Constant(2))))
        total = added(total, form.terms(square))
    return form.sum(total)


def never_zero(e: Expr, form: Forms) -> bool:
    """Say whether an expression is zero for no real numbers, as `1 + x ** 2` and `exp(x)` are."""
    if called(e) in NEVER_ZERO or isinstance(e, ast.Attribute):
        return True
    if isinstance(e, ast.Call) and called(e) in ("math.sqrt", "math.log") and all(map(is_number, e.args)):
        return True
    if called(e) == "math.hypot" and isinstance(e, ast.Call) and any(never_zero(x, form) for x in e.args):
        return True
    if isinstance(e, ast.Constant):
        return bool(e.value)
    terms = form.terms(e)
    if is_above_zero(terms):
        return True
    if len({c > 0 for c in terms.values()}) != 1 or len(terms) < 2:
        return False
    positive = [
        all(p % 2 == 0 or p.denominator == 2 or never_zero(form.raised(k, Fraction(1)), form) for k, p in f)
        for f in terms
    ]
    certain = [all(p % 2 != 0 and never_zero(form.raised(k, Fraction(1)), form) for k, p in f) for f in terms]
    return all(positive) and any(certain)


def never_negative(e: Expr, form: Forms) -> bool:
    """Say whether an expression is a sum of what is not negative, none of it taken off, or `x**2 + x + 1`."""
    terms = form.terms(e)
    plain = all(
        number > 0
        and all(
            power % 2 == 0
            or power.denominator == 2
            or is_at_least_zero(base := form.raised(key, Fraction(1)))
            or key in form.sums
            and never_negative(base, form)
            for key, power in factors
        )
        for factors, number in terms.items()
    )
    return plain or is_above_zero(terms)


def is_at_least_zero(e: Expr) -> bool:
    """Say whether an expression by itself is never negative: `exp(x)`, `sqrt(x)`, `pi`, `x ** (1 / 3)`."""
    return called(e) in NEVER_NEGATIVE or isinstance(e, ast.Attribute) or broken_power(e) is not None


def broken_power(e: Expr) -> tuple[Expr, Fraction] | None:
    """Return x and 1/3 for `x ** (1 / 3)`, which has no value at a negative number."""
    match e:
        case ast.BinOp(base, ast.Pow(), exponent):
            terms = Forms(False).terms(exponent)
            if [*terms] == [()] and terms[()].denominator != 1:
                return base, terms[()]
    return None


def is_above_zero(terms: Terms) -> bool:
    """Say whether a sum is a polynomial of degree 2 that is positive everywhere."""
    powers = {factors: factors[0][1] if len(factors) == 1 else Fraction(-1) for factors in terms if factors}
    by_power = {power: terms[factors] for factors, power in powers.items()}
    keys = {key for factors in terms for key, _ in factors}
    if len(keys) != 1 or by_power.keys() != {Fraction(1), Fraction(2)}:
        return False
    c = terms.get((), Fraction(0))
    return by_power[Fraction(2)] > 0 and by_power[Fraction(1)] ** 2 < 4 * by_power[Fraction(2)] * c


__all__ = ["Condition", "broken_power", "conditions", "held", "lost", "never_zero", "nonzero", "settled"]
