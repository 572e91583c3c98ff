"""A stretch's results in; the forms of their tangents out: few operations, right where the rules are, and as accurate.

What stands anyway (a variable that the stretch binds, a row of one of its lines) is read, and costs nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from .. import algebra as a
from .. import wtable as t
from ..symbolic import basic
from ..symbolic.accuracy import FLOATS, best, value_of
from ..symbolic.closing import Closed
from ..symbolic.deriving import derivative
from ..symbolic.domain import conditions, lost, settled
from ..symbolic.effort import gloom
from ..symbolic.formula import WRITTEN_OUT, Along, in_parts, written_size
from ..symbolic.sharing import ordered, shared
from ..symbolic.simplifying import forms
from ..symbolic.tree import CONSTANTS, EXACT, ONE, ZERO, Expr, called, inlined, names, operands, rebuilt, size
from .stretches import Stretch

LONG = 400  # nodes of an expression beyond which it is not looked for among what stands
MOST_TOGETHER = 3  # tangents of which the whole differential is simplified as well


@dataclass
class Chosen:
    """The forms of a stretch's tangents: the cheapest that are right wherever the rules are, and as accurate.

    Attributes:
        parts: what is computed before them, by a name of its own.
        values: one for each result.
        wanted: the user's rows that they read, among `read`, all the names that they do.
    """

    stretch: Stretch
    results: Sequence[Expr]
    tangent_name: Callable[[str], str]
    how: str
    parts: dict[str, Expr] = field(default_factory=dict)
    values: list[Expr] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    wholes: dict[int, tuple[Expr, Expr]] = field(default_factory=dict)
    partials: dict[int, tuple[Expr, Expr]] = field(default_factory=dict)
    weights: dict[int, tuple[Expr, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        facts, entry = self.stretch.facts, self.stretch.start
        rows = self.stretch.rows.rows
        read = {n for e in [*rows.values(), *self.results] for n in names(e)}
        self.seeds: dict[str, Expr] = {
            n: a.name(self.tangent_name(n)) for n in sorted(read) if n in entry and facts.carries(entry[n])
        }
        self.inactive = {row.w for line in self.stretch.lines for row in line.rows}
        self.form = basic.Forms(True)
        self.variables = {e.id for n in self.stretch.bound if isinstance(e := self.stretch.env[n], ast.Name)}
        self.known = self.standing()
        self.products = self.standing_products()
        found = [self.tangent(e) for e in self.results]
        counter = iter(range(10**6))
        parts: dict[str, Expr] = {}
        values = []
        for i, (own, value) in enumerate(found):
            renamed = {n: a.name(f"{n}'{i}") for n in own}
            parts |= {f"{n}'{i}": inlined(e, renamed) for n, e in own.items()}
            values.append(inlined(value, renamed))
        more, exprs = shared([*values, *parts.values()], lambda: f"%%{next(counter)}")
        tangents = {d.id for d in self.seeds.values() if isinstance(d, ast.Name)}
        exprs = [tangents_last(e, tangents) for e in exprs]
        self.values = exprs[: len(values)]
        self.parts = ordered({**more, **dict(zip(parts, exprs[len(values) :]))})
        self.read = {n for e in [*self.values, *self.parts.values()] for n in names(e)}
        own_rows = {row.w for line in self.stretch.lines for row in line.rows}
        self.wanted = sorted(self.read & own_rows)

    def standing(self) -> dict[str, Expr]:
        """Return what stands at the end of the stretch, by key: variables that it binds, rows of its lines."""
        found: dict[str, Expr] = {}
        stretch = self.stretch
        for line in stretch.lines:
            for row in line.rows:
                value = stretch.env.get(row.w)
                if not isinstance(row.what, t.Apply | t.Invoke) or not isinstance(value, ast.Name | ast.Attribute):
                    continue
                for mark in self.marks(value):
                    found.setdefault(mark, a.name(row.w))
        for name, position in stretch.bound.items():
            is_last = position == len(stretch.lines) - 1
            if not (is_last and stretch.overwrites) and isinstance(stretch.env[name], ast.Name):
                for mark in self.marks(stretch.env[name]):
                    found[mark] = a.name(name)
        return found

    def standing_products(self) -> list[tuple[basic.Factors, Expr, Fraction]]:
        """Return the products that stand, each with its number, the longest first."""
        found: dict[basic.Factors, tuple[Expr, Fraction]] = {}
        for line in self.stretch.lines:
            for row in line.rows:
                value = self.stretch.env.get(row.w)
                is_product = isinstance(row.what, t.Apply) and row.what.key in ("*", "/")
                if not is_product or not isinstance(value, ast.Name):
                    continue
                standing = self.known.get(a.key(value))
                if standing is None:
                    continue
                forms_ = [self.stretch.rows.rows[value.id], self.by_variables(value, False)]
                for form in [*forms_, self.whole(value)] if self.is_small(value) else forms_:
                    factors, scale = self.form.single(self.form.terms(form))
                    if len(factors) > 1:
                        found[factors] = standing, scale
        return sorted(((f, *one) for f, one in found.items()), key=lambda item: -len(item[0]))

    def divided(self, e: Expr) -> Expr | None:
        """Return a product with factors of it that stand as a product already; None if there are none."""
        factors, scale = self.form.single(self.form.terms(self.by_variables(e)))
        own = dict(factors)
        for other, name, number in self.products:
            if all(k in own and own[k] * p > 0 and abs(own[k]) >= abs(p) for k, p in other):
                times = min(own[k] // p for k, p in other)
                ((new, power),) = next(iter(self.form.terms(name)))
                rest = basic.joined(factors, tuple((k, -p * times) for k, p in other))
                whole = basic.joined(rest, ((new, power * times),))
                left = scale / number ** int(times)
                if (self.form.signed(whole, left) > 0) == (self.form.signed(factors, scale) > 0):
                    return self.form.product_of(whole, left)
        return None

    def marks(self, value: Expr) -> list[str]:
        """Return the keys of a row: its name, and what it is written out."""
        found = [a.key(value)]
        if isinstance(value, ast.Name) and value.id in self.stretch.rows.rows:
            found.append(self.form.key(self.by_variables(value, is_inside=False)))
        if self.is_small(value):
            whole = self.stretch.rows.whole(value)
            if not isinstance(whole, ast.Name | ast.Constant | ast.Attribute) and size(whole) > 0:
                found.append(basic.key(whole))
        return found

    def is_small(self, value: Expr) -> bool:
        """Say whether a value can be written out."""
        return written_size(Closed(self.stretch.rows.rows, value)) <= WRITTEN_OUT

    def tangent(self, value: Expr) -> tuple[dict[str, Expr], Expr]:
        """Return a value's tangent over parts."""
        if isinstance(value, ast.Tuple):
            both = [self.tangent(x) for x in value.elts]
            parts: dict[str, Expr] = {}
            items = []
            for i, (own, e) in enumerate(both):
                renamed = {n: a.name(f"{n}:{i}") for n in own}
                parts |= {f"{n}:{i}": inlined(x, renamed) for n, x in own.items()}
                items.append(inlined(e, renamed))
            return parts, ast.Tuple(items, ast.Load())
        closed, along = Closed(self.stretch.rows.rows, value), Along(self.seeds, kinks=True)
        by_parts = in_parts(closed, along, self.how, floats=True)
        parted = self.with_standing(dict(by_parts.parts), by_parts.value)
        if not self.is_small(value):
            return parted
        whole = self.stretch.rows.whole(value)
        seeds = {n: d for n, d in self.seeds.items() if n in {*names(whole)}}
        raw = settled(derivative(whole, seeds, raw=self.how == "none"))
        if self.how in ("none", "expand") or not seeds:
            return self.with_standing({}, forms(raw, self.how, True)[-1])
        options = [self.gathered(whole, seeds)]
        if 1 < len(seeds) <= MOST_TOGETHER:
            options += forms(raw, self.how, True)[1:]
        options = self.right(whole, raw, options)
        costs: dict[int, float] = {}
        inner = inlined(inlined(by_parts.value, by_parts.parts), self.stretch.rows.rows)
        if self.right(whole, raw, [inner]):
            options.append(inner)
            costs[id(inner)] = self.cost(parted)
        chosen = self.cheapest(raw, options or [raw], costs)
        return parted if chosen is inner else self.with_standing({}, chosen)

    def gathered(self, whole: Expr, seeds: Mapping[str, Expr]) -> Expr:
        """Return the total differential: each partial in its best form, times its tangent."""
        total: Expr | None = None
        for name, tangent in seeds.items():
            raw = settled(derivative(whole, {name: ONE}))
            known = settled(derivative(whole, {name: ONE}, exact=True))  # 2 / sqrt(pi) may meet another
            found = [e for one in unique(raw, known) for e in forms(one, self.how, True)[1:]]
            options = self.right(whole, raw, found) or [raw]
            term = times_tangent(self.cheapest(raw, options, {}), tangent)
            if term is not None:
                total = term if total is None else added(total, term)
        return total if total is not None else ZERO

    def cheapest(self, raw: Expr, options: Sequence[Expr], costs: dict[int, float]) -> Expr:
        """Return the form of the fewest operations, of those that are accurate; some `costs` may be known."""
        for e in options:
            costs.setdefault(id(e), self.cost(self.with_standing({}, e)))
        if self.how == "sympy":
            return best(raw, options, lambda e: (costs[id(e)], gloom(e), a.width(e)))
        return min(options, key=lambda e: costs[id(e)])

    def right(self, whole: Expr, raw: Expr, options: Sequence[Expr]) -> list[Expr]:
        """Return the forms that have no value where the rules have none, unless the function itself has none there."""
        here = conditions(whole)
        before = [*here, *conditions(raw)]
        real = absolutes(whole) | absolutes(raw)  # a new one came of sqrt(x ** 2): x may be complex
        kept = [e for e in options if not lost(before, [*here, *conditions(e)])]
        return [e for e in kept if absolutes(e) <= real and not squares_hypot(e)]

    def cost(self, form: tuple[dict[str, Expr], Expr]) -> float:
        """Return the operations of a form, what it shares with itself counted once."""
        counter = iter(range(10**6))
        more, exprs = shared([form[1], *form[0].values()], lambda: f"%%{next(counter)}")
        return sum(a.cost(e) - SAVED * squares(e) for e in [*more.values(), *exprs])

    def with_standing(self, parts: dict[str, Expr], value: Expr) -> tuple[dict[str, Expr], Expr]:
        """Return a form that reads what stands, where it is the same."""
        done: dict[int, tuple[Expr, Expr]] = {}

        def change(e: Expr) -> Expr:
            if id(e) not in done:
                done[id(e)] = e, self.replaced(e, change)
            return done[id(e)][1]

        found = {n: change(numbers_folded(e)) for n, e in parts.items() if n not in self.known}
        rest = change(numbers_folded(value))
        rows = self.stretch.rows.rows
        while missing := {n for e in [*found.values(), rest] for n in names(e)} & rows.keys() - found.keys():
            found |= {n: change(rows[n]) for n in missing}
        single = {n: e for n, e in found.items() if isinstance(e, ast.Name | ast.Constant)}
        return ordered({n: inlined(e, single) for n, e in found.items() if n not in single}), inlined(rest, single)

    def whole(self, e: Expr) -> Expr:
        """Return an expression with rows put back; equal objects stay one."""
        if id(e) not in self.wholes:
            row = self.stretch.rows.rows.get(e.id) if isinstance(e, ast.Name) else None
            made = self.whole(row) if row is not None else e if isinstance(e, ast.Name) else rebuilt(e, self.whole)
            self.wholes[id(e)] = e, made
        return self.wholes[id(e)][1]

    def by_variables(self, e: Expr, is_inside: bool = True) -> Expr:
        """Return an expression with rows put back that no variable stands for; `is_inside`: the row itself too."""
        rows = self.stretch.rows.rows
        if isinstance(e, ast.Name):
            is_kept = e.id not in rows or is_inside and e.id in self.variables
            return e if is_kept else self.by_variables(rows[e.id])
        if id(e) not in self.partials:
            self.partials[id(e)] = e, rebuilt(e, self.by_variables)
        return self.partials[id(e)][1]

    def weight(self, e: Expr) -> int:
        """Return how many nodes an expression has, written out."""
        if id(e) not in self.weights:
            self.weights[id(e)] = e, 1 + sum(self.weight(x) for x in operands(e))
        return self.weights[id(e)][1]

    def replaced(self, e: Expr, change: object) -> Expr:
        """Return a node as what stands for it."""
        if isinstance(e, ast.Constant):
            return e
        if isinstance(e, ast.Name | ast.Attribute):
            return self.known.get(a.key(e), e)
        if isinstance(e, ast.BinOp | ast.Call | ast.UnaryOp):
            whole = self.whole(e)
            mark = self.form.key(whole if self.weight(whole) < LONG else self.by_variables(e))
            if mark in self.known and not (isinstance(e, ast.UnaryOp) and isinstance(e.operand, ast.Name)):
                return self.known[mark]
            less = self.divided(e) if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div) else None
            if less is not None:
                return rebuilt(less, change)  # type: ignore[arg-type]
        return rebuilt(e, change)  # type: ignore[arg-type]


def absolutes(e: Expr) -> set[str]:
    """Return the keys of absolute values in an expression."""
    calls = (n for n in ast.walk(e) if isinstance(n, ast.Call) and called(n) in ("builtins.abs", "math.fabs"))
    return {basic.key(n) for n in calls}


SAVED = a.COSTS[ast.Pow] - 1.0  # by writing the square of a name as a product


def squares(e: Expr) -> int:
    """Return how many squares of names an expression has."""
    powers = [n for n in ast.walk(e) if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Pow)]
    return sum(isinstance(n.left, ast.Name) and a.key(n.right) == "2" for n in powers)


def tangents_last(e: Expr, tangents: set[str]) -> Expr:
    """Return `e` with the tangent of each product that begins with it behind the others: `w1 * w2 * dx / x`."""
    if not (isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div)):
        return rebuilt(e, lambda x: tangents_last(x, tangents))
    over: list[Expr] = []
    under: list[Expr] = []
    basic.flat(e, over, under)
    minus = [x for x in over if x is basic.SIGN]
    over = [tangents_last(x, tangents) for x in over if x is not basic.SIGN]
    if len(over) < 2 or not isinstance(over[0], ast.Name) or over[0].id not in tangents:
        return rebuilt(e, lambda x: tangents_last(x, tangents))
    top = basic.times([*over[1:], over[0]])
    top = basic.minus(top) if len(minus) % 2 else top
    return ast.BinOp(top, ast.Div(), basic.times(under)) if under else top


def numbers_folded(e: Expr) -> Expr:
    """Return `e` with the numbers of each product as one: `0.25 * sqrt(2) * 1.128 * x` as `0.3989 * x`."""
    if isinstance(e, ast.IfExp | ast.Compare | ast.BoolOp | ast.Name | ast.Constant):
        return e
    if not (isinstance(e, ast.BinOp) and isinstance(e.op, ast.Mult | ast.Div)):
        return rebuilt(e, numbers_folded)
    over: list[Expr] = []
    under: list[Expr] = []
    basic.flat(e, over, under)
    counted = [x for x in (*over, *under) if is_constant(x) and a.key(x) != a.key(basic.SIGN)]
    is_behind = any(x is y for x in counted for y in over[1:])  # `x * (0.5 / w)`
    if len(counted) < 2 and all(isinstance(x, ast.Constant) for x in counted) and not is_behind:
        return rebuilt(e, numbers_folded)
    above, value = without_numbers(over)
    below, divisor = without_numbers(under)
    is_far = any(not FAR < abs(number) < 1.0 / FAR for number in (value, divisor))
    if is_far or not FAR < abs(value / divisor) < 1.0 / FAR:
        return rebuilt(e, numbers_folded)
    value /= divisor
    size_ = next((n for n in map(float, EXACT) if abs(abs(value) - n) <= 2.0**-51 * n), abs(value))
    top = [*([] if size_ == 1.0 and above else [ast.Constant(size_)]), *above]
    product = basic.times(top)
    if value < 0:
        product = basic.minus(product)
    found = ast.BinOp(product, ast.Div(), basic.times(below)) if below else product
    return found if not squares_hypot(found) else rebuilt(e, numbers_folded)


def without_numbers(factors: Sequence[Expr]) -> tuple[list[Expr], float]:
    """Return what is left of factors without the numbers, and the numbers' product; 0 if one has no value."""
    value = 1.0
    for x in factors:
        value *= (value_of(x, {}, FLOATS) or 0.0) if is_constant(x) else 1.0
    return [numbers_folded(x) for x in factors if not is_constant(x)], value


FAR = 1e-290  # a product of numbers below, or above its inverse, loses digits or is none


def is_constant(e: Expr) -> bool:
    """Say whether an expression is made of numbers alone."""
    parts = [n for n in ast.walk(e) if isinstance(n, ast.Subscript | ast.Attribute)]
    return not {*names(e)} and all(a.key(n) in CONSTANTS for n in parts)


def squares_hypot(e: Expr) -> bool:
    """Say whether a length is squared, which may be beyond the largest float where the length is not."""
    for n in ast.walk(e):
        match n:
            case ast.BinOp(left, ast.Pow()) if called(left) == "math.hypot":
                return True
            case ast.BinOp(left, ast.Mult(), right) if called(right) == "math.hypot" == called(left):
                return True
    return False


def unique(one: Expr, other: Expr) -> list[Expr]:
    """Return two expressions, or one if they are the same."""
    return [one] if a.key(one) == a.key(other) else [one, other]


def times_tangent(partial: Expr, tangent: Expr) -> Expr | None:
    """Return `partial * tangent`; None for nothing."""
    match partial:
        case ast.Constant(0):
            return None
        case ast.Constant(1):
            return tangent
        case ast.UnaryOp(ast.USub(), ast.Constant(1)):
            return ast.UnaryOp(ast.USub(), tangent)
        case ast.BinOp(ast.Constant(1), ast.Div(), below):
            return ast.BinOp(tangent, ast.Div(), below)
        case ast.BinOp(ast.UnaryOp(ast.USub(), ast.Constant(1)), ast.Div(), below):
            return ast.BinOp(ast.UnaryOp(ast.USub(), tangent), ast.Div(), below)
    return ast.BinOp(partial, ast.Mult(), tangent)


def added(total: Expr, term: Expr) -> Expr:
    """Return a sum, by a minus where the term begins with one."""
    plain = without_sign(term)
    return ast.BinOp(total, ast.Add(), term) if plain is None else ast.BinOp(total, ast.Sub(), plain)


def without_sign(e: Expr) -> Expr | None:
    """Return a product without the minus that it begins with; None for one that has none."""
    match e:
        case ast.UnaryOp(ast.USub(), operand):
            return operand
        case ast.BinOp(left, ast.Mult() | ast.Div() as op, right):
            plain = without_sign(left)
            return ast.BinOp(plain, op, right) if plain is not None else None
    return None
