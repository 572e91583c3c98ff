"""A closed function in, its derivative in one variable out: in one piece where it is short, else by named parts.

x = r * x * (1 - x), four times      w1 = r * x * (1 - x)
                                     w2 = r * w1 * (1 - w1) ...
                                     r ** 4 * (1 - 2 * x) * (1 - 2 * w1) * ...
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .. import algebra as a
from . import basic
from .accuracy import best
from .closing import Closed
from .deriving import derivative
from .domain import Condition, conditions, held, lost, put_back
from .sharing import ordered, shared
from .simplifying import forms, lifted, shortest, split
from .tree import ONE, ZERO, Expr, inlined, names, renamed, size

SHORT = 17  # operations: a formula of fewer is in one piece
WRITTEN_OUT = 60  # operations up to which a function is put into one piece
MANY = 100  # operations beyond which it is a program: SymPy is not asked about its parts, none is put back elsewhere


@dataclass(frozen=True)
class Formula:
    """An expression over named parts.

    Attributes:
        parts: definitions in order, over variables and earlier parts.
        value: the expression.
        conditions: where it holds, as far as it does not say so by itself.
        running: the same in a form that is longer, and loses no digits; None where this one loses none.
    """

    parts: Mapping[str, Expr]
    value: Expr
    conditions: tuple[Condition, ...] = ()
    running: Formula | None = None

    @property
    def size(self) -> int:
        """How many operations there are, each part counted once."""
        return size(self.value) + sum(map(size, self.parts.values()))

    @property
    def tree(self) -> Expr:
        """The expression with its parts put back."""
        return inlined(self.value, self.parts)


def primal(closed: Closed) -> Formula:
    """Return a function's own expression, parts that are read more than once named if it is long."""
    tree = inlined(closed.value, closed.rows) if written_size(closed) <= WRITTEN_OUT else None
    if tree is not None:
        return Formula({}, lifted(tree))
    rows, value = with_atoms(closed)
    return _named(Formula(rows, value), names_of(closed))


def differentiated(closed: Closed, wrt: str, how: str = "sympy", known: Sequence[Condition] = ()) -> Formula:
    """Return the derivative of a closed function.

    Args:
        wrt: the variable.
        how: see `simplifying.forms`.
        known: conditions that hold beside those that the function says by itself.
    """
    found = []
    if written_size(closed) <= WRITTEN_OUT:
        found.append(in_one_piece(closed, wrt, how, known))
    if how not in ("none", "expand") or not found:
        by_parts = in_parts(closed, Along({wrt: ONE}), how, known)
        is_long = not found or size(found[0].value, SHORT) >= SHORT or size(found[0].tree, SHORT) >= SHORT
        if is_long and (not found or by_parts.size < found[0].size and by_parts.parts):
            found = [by_parts]
    return found[0]


def written_size(closed: Closed) -> int:
    """Return how many operations a function has when all rows are put back."""
    sizes: dict[str, int] = {}
    for name, e in [*closed.rows.items(), ("", closed.value)]:
        sizes[name] = size(e) + sum(sizes.get(n, 0) for n in names(e))
    return sizes[""]


def in_one_piece(closed: Closed, wrt: str, how: str, known: Sequence[Condition] = ()) -> Formula:
    """Return the derivative of a function with all rows put back."""
    tree = lifted(inlined(closed.value, closed.rows))
    floats = closed.has_points
    raw = derivative(tree, {wrt: ONE}, kinks=False, raw=how == "none")
    found = shortest(raw, how, floats)
    before = [*known, *conditions(tree), *conditions(raw)]
    made = Formula({}, found, tuple(lost(before, held(found))))
    if how in ("none", "expand"):
        return made
    if how == "basic":
        return _named(made, names_of(closed))
    runs = best(raw, [found, *forms(raw, how, floats)], size)
    own = Formula({}, runs, tuple(lost(before, held(runs)))) if runs is not found else None
    return replace(_named(made, names_of(closed)), running=own and _named(own, names_of(closed)))


@dataclass(frozen=True)
class Along:
    """In what a function is differentiated: the tangents of variables.

    Attributes:
        kinks: keep the conditions of rules that hold at single points.
    """

    seeds: Mapping[str, Expr]
    kinks: bool = False


def in_parts(
    closed: Closed, along: Along, how: str, known: Sequence[Condition] = (), floats: bool | None = None
) -> Formula:
    """Return the derivative over the parts that are read more than once, each differentiated by itself."""
    is_program = len(closed.rows) > MANY
    rows, value = with_atoms(closed, SHORT if is_program and not along.kinks else WRITTEN_OUT)
    floats = closed.has_points if floats is None else floats
    if is_program and how == "sympy":
        how = "basic"
    seeds: dict[str, Expr] = {**along.seeds}
    slopes: dict[str, Expr] = {}
    before: list[Condition] = [*known]
    for name, e in [*rows.items(), ("", value)]:
        raw = derivative(e, seeds, along.kinks, raw=how == "none")
        before += [*conditions(e), *conditions(raw)]
        slope = shortest(raw, how, floats)
        if not (isinstance(slope, ast.Constant) and slope.value == 0):
            slopes["d" + name] = slope
            seeds[name] = a.name("d" + name)
    result = slopes.pop("d", ZERO)
    slopes, result = _once(slopes, result)
    result = shortest(result, how, floats) if how != "none" else result
    shown = rows if how == "none" else {n: split(e, lambda x: basic.simplified(x, floats)) for n, e in rows.items()}
    needed = ordered({**shown, **slopes})
    if is_program and not along.kinks:
        return _program(Formula(needed, result), before, names_of(closed))
    parts, result = _once(_read(needed, result), result)
    if how != "none":
        result = split(result, lambda x: basic.simplified(x, floats))
    if along.kinks:  # of what an emitter writes, it asks itself
        return Formula(parts, result)
    after = [c for e in [*parts.values(), result] for c in held(e)]
    holds = lost(put_back(before, closed.rows), put_back(after, {**closed.rows, **needed}))
    return _named(Formula(parts, result, tuple(holds)), names_of(closed))


def _program(formula: Formula, before: Sequence[Condition], taken: set[str]) -> Formula:
    """Return a formula of very many parts: what they are read for counts for nothing, conditions are on them."""
    after = [c for e in [*_read(formula.parts, formula.value).values(), formula.value] for c in held(e)]
    holds = lost(before, after)
    parts = _read(formula.parts, ast.Tuple([formula.value, *(c.of for c in holds)], ast.Load()))
    return _renamed(Formula(parts, formula.value, tuple(holds)), taken)


def with_atoms(closed: Closed, most: int = WRITTEN_OUT) -> tuple[dict[str, Expr], Expr]:
    """Return the rows that are read more than once or are too long, and the value, over them; others are put back."""
    rows, value = _once(dict(closed.rows), closed.value, most)
    return _read(rows, value), value


def _once(rows: Mapping[str, Expr], value: Expr, most: int = WRITTEN_OUT) -> tuple[dict[str, Expr], Expr]:
    """Return definitions without those that are read once, which are put back where they are read.

    Args:
        most: operations up to which they are; to put back a chain of them is to write it out at each step.
    """
    counts: dict[str, int] = {}
    for e in [*rows.values(), value]:
        for name in names(e):
            counts[name] = counts.get(name, 0) + 1
    single: dict[str, Expr] = {}
    sizes: dict[str, int] = {}
    for name, e in rows.items():
        sizes[name] = size(e) + sum(sizes[n] for n in names(e) if n in single)
        if is_slight(e, rows) or counts.get(name, 0) == 1 and sizes[name] <= most:
            single[name] = e
    kept = {n: inlined(e, single) for n, e in rows.items() if n not in single}
    return kept, inlined(value, single)


def is_slight(e: Expr, rows: Mapping[str, Expr]) -> bool:
    """Say whether a part is better written out: a name, a number, a sum or a product of two variables."""
    read = {*names(e)}
    one = isinstance(e, ast.BinOp) and isinstance(e.op, ast.Add | ast.Sub | ast.Mult) and not read & rows.keys()
    return size(e) < (2 if one else 1) or not read


def _read(rows: Mapping[str, Expr], value: Expr) -> dict[str, Expr]:
    """Return the definitions that a value needs."""
    needed: set[str] = set()
    todo = [value]
    while todo:
        for name in names(todo.pop()):
            if name in rows and name not in needed:
                needed.add(name)
                todo.append(rows[name])
    return {n: e for n, e in rows.items() if n in needed}


def names_of(closed: Closed) -> set[str]:
    """Return the variables of a function."""
    found = {n for e in [*closed.rows.values(), closed.value] for n in names(e)}
    return (found | {*closed.constants}) - {*closed.rows}


def _named(formula: Formula, taken: set[str]) -> Formula:
    """Return a formula with what stands twice named, names `w1, w2, ...` in order."""
    counter = itertools.count(1)
    more, (value, *exprs) = shared([formula.value, *formula.parts.values()], lambda: f"%s{next(counter)}")
    parts = ordered({**more, **dict(zip(formula.parts, exprs))})
    same = {n: e for n, e in parts.items() if isinstance(e, ast.Name)}
    parts, value = {n: inlined(e, same) for n, e in parts.items() if n not in same}, inlined(value, same)
    return _renamed(replace(formula, parts=parts, value=value), taken)


def _renamed(formula: Formula, taken: set[str]) -> Formula:
    """Return a formula whose parts are named `w1, w2, ...` in order."""
    numbers = (f"w{i}" for i in itertools.count(1) if f"w{i}" not in taken)
    final = {name: a.name(next(numbers)) for name in formula.parts}
    own = {final[n].id: renamed(e, final) for n, e in formula.parts.items()}
    holds = [c if not {*names(c.of)} & final.keys() else c.over(renamed(c.of, final)) for c in formula.conditions]
    return replace(formula, parts=own, value=renamed(formula.value, final), conditions=tuple(holds))


__all__ = ["Formula", "differentiated", "primal"]
