"""A function of the user's, or of the tables, that is passed on as a value, in; its companion as a value, out.

    map(area, xs)         area_jvp
    map(math.sin, xs)     lambda x, dx: (sin(x), cos(x) * dx)
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import algebra as a
from .. import wtable as t
from ..algebra import Sum
from ..asking import acts_when_left
from ..binding import takes_pairs
from ..facts import Pattern
from ..resolve import Known, User
from ..rules import RULES, Rule
from ..rules.builtins import OPERATIONS
from .tangents import Tangent, combine, leaf

if TYPE_CHECKING:
    from .work import Work


def of_function(work: Work, name: str) -> ast.expr:
    """Return the companion of a function of the user's, or of the tables, that is passed on as a value."""
    meaning = work.host.program.functions[name]
    if isinstance(meaning, User):
        params = work.host.calls.program(meaning.callee).params
        pattern = Pattern(frozenset(p.name for p in params), guarded=work.host.calls.guards_values)
        companion = a.name(work.host.companion_of(meaning.callee, pattern))
        if takes_pairs(work.host.calls.program(meaning.callee), params):
            return a.call(work.host.runtime("by_pairs"), companion)
        program = work.host.calls.program(meaning.callee)
        if program.is_generator:
            if acts_when_left(program, work.host.calls.program):
                raise work.host.program.source.refuse(work.node, "left generator")
            return a.call(work.host.maker_of_pairs(program), companion)
        return companion
    return of_rule(work, name)


def of_rule(work: Work, name: str) -> ast.expr:
    """Return `lambda x, dx: (sin(x), cos(x) * dx)` for a function of the tables that is passed on as a value."""
    meaning = work.host.program.functions[name]
    every = RULES.of(OPERATIONS.get(meaning.key, meaning.key)) if isinstance(meaning, Known) else []
    rules = [r for r in every if not r.variadic and r.tangent is None and not r.constants]
    several = len({r.params for r in every if not r.constants}) > 1
    several = several or calls_values_with_more(work) and any(r.is_of_arrays and r.defaults for r in rules)
    if (several or not rules) and every and work.host.calls.is_live:  # how many arguments it is given is not known
        return a.call(work.host.runtime("companion"), a.name(name))
    if not rules:
        raise work.host.program.source.refuse(work.node, "local function")
    rule = rules[0]
    required = [p for p in rule.params if p not in rule.defaults]
    values: dict[str, ast.expr] = {"w": a.call(name, *map(a.name, required)), **rule.defaults}
    tangent = combine(terms_of(work, rule, name, required, values), rule.has_pole)
    if work.host.calls.guards_values and rule.has_pole:
        raise work.host.program.source.refuse(work.node, "guarded value", name=name)
    given = ast.arguments([], [ast.arg(n) for p in required for n in (p, "d" + p)], None, [], [], None, [])
    slope = tangent.expr() if tangent is not None else ast.Constant(0.0)
    return ast.Lambda(given, ast.Tuple([values["w"], slope], ast.Load()))


def calls_values_with_more(work: Work) -> bool:
    """Say whether a function known by its value is called with a keyword, or more than it needs: `f(x, axis=0)`."""
    rows = (row for line in work.host.program.lines() for row in t.all_rows(line.rows))
    calls = [row for row in rows if isinstance(row.what, t.Invoke) and row.what.callee is None]
    return any(len(row.args) > 1 or any(row.keywords) for row in calls)


def terms_of(
    work: Work, rule: Rule, name: str, required: list[str], values: dict[str, ast.expr]
) -> list[tuple[Sum, Tangent]]:
    """Return the terms of the tangent of a function of the tables that is called with its required arguments."""
    if rule.linear:
        return [(a.ONE, leaf(a.call(name, *(a.name("d" + p if p in rule.linear else p) for p in required))))]
    if rule.each:
        each = [p for p in required if p in rule.each]
        calls = [a.call(name, *(a.name("d" + p if p == moving else p) for p in required)) for moving in each]
        return [(a.ONE, leaf(call)) for call in calls]
    terms: list[tuple[Sum, Tangent]] = []
    for p in (p for p in required if p in rule.partials):
        e = work.instance(rule, rule.partials[p].expr, values)
        terms.append((a.ONE, leaf(e)) if rule.partials[p].applied else (a.sum_of(e), leaf(a.name("d" + p))))
    return terms
