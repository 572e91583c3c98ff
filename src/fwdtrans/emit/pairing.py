"""What is gone through in; a second comprehension, or the header of a loop, over values beside their tangents, out.

    for x in xs:                    for x, dx in zip(xs, dxs, strict=True):
    [x * x for x in xs]             [2.0 * x * dx for x, dx in zip(xs, dxs, strict=True)]

What can be gone through once alone gives pairs.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..facts import OUTSIDE, Env
from ..kinds import Abstract
from ..rules.iterators import REARRANGERS
from ..substitution import SCOPES
from .effects import is_again, may_raise, needs_statements, own_variables, reads_any
from .mirrors import along, values_of

if TYPE_CHECKING:
    from .work import Work

REITERABLE = frozenset({"zip", "enumerate", "reversed"}) | {*REARRANGERS} - {"itertools.tee"}
MAKING = frozenset({"itertools.count", "itertools.repeat"})  # out of values that are no iterators

MOST_SHOWN = 4  # of variables written out, each of which gets a tangent of its own
DEAR = 8.0  # two calls: from there on what is computed twice gets names in a loop


def mirrored_comprehension(work: Work, row: t.Row, what: t.Comprehension) -> ast.expr | None:
    """Return the comprehension of the tangents; None when a loop must, or had better, go through both together."""
    facts = work.host.facts
    if not is_again(row, what, facts):
        return None
    items = items_shown(work, row, what)
    if items is not None:
        return items
    env = work.env_in(row)
    generators = generators_of(work, row, what, env, again=True)
    if generators is None:
        return None
    last = work.inner(what.element, env)
    found = last.tangent(what.element.value)
    element = last.inlined(found.expr() if found else last.zero(what.element.value))
    at_once = what.kind != "generator" or row.w in facts.drained
    if at_once and not work.lazy and a.repeated(last.inlined(what.element.value), element) >= DEAR:
        return None
    if what.key is not None:
        keys = work.inner(what.key, env)
        return ast.DictComp(keys.inlined(what.key.value), element, generators)
    kind = ast.ListComp if what.kind == "list" else ast.GeneratorExp
    return kind(element, generators)


def items_shown(work: Work, row: t.Row, what: t.Comprehension) -> ast.expr | None:
    """Return the tangents of a comprehension over variables that are written out, one by one; None for another.

        s, t = map(sin, (x, y))         ds, dt = cos(x) * dx, cos(y) * dy
    """
    facts, clause = work.host.facts, what.clauses[0]
    shown = work.table.get(getattr(row.args[0], "id", "")) if row.args else None
    if shown is None or not isinstance(shown.what, t.Display) or any(shown.keywords) or len(shown.args) > MOST_SHOWN:
        return None
    is_simple = len(what.clauses) == 1 and not clause.conditions and bool(clause.target.name) and what.key is None
    is_whole = what.kind == "list" or what.kind == "generator" and row.w in facts.drained
    variables = [arg.id for arg in shown.args if isinstance(arg, ast.Name) and arg.id not in work.table]
    is_of_variables = len(variables) == len(shown.args) and all(map(work.carries, shown.args))
    if not is_simple or not is_whole or not is_of_variables:
        return None
    env = work.env_in(row)
    kinds_env(clause.target, work, row.args[0], env)
    last = work.inner(what.element, env)
    found = last.tangent(what.element.value)
    element = last.inlined(found.expr()) if found else None
    if element is None or any(isinstance(part, SCOPES) for part in ast.walk(element)):
        return None
    name, tangent_of = clause.target.name, work.host.names.tangent
    if ({n for one in variables for n in (one, tangent_of(one))} - {name, tangent_of(name)}) & {*t.loads(element)}:
        return None  # it reads them besides
    given = ({name: arg, tangent_of(name): work.full(arg)} for arg in shown.args)
    container = ast.List if what.kind == "list" else ast.Tuple
    return container([t.substitute(element, values) for values in given], ast.Load())


def paired_comprehension(work: Work, row: t.Row, what: t.Comprehension) -> ast.expr | None:
    """Return a generator expression of pairs of value and tangent; None where it needs statements."""
    facts = work.host.facts
    inner = [b for c in what.clauses for b in ([c.source] if c.source else []) + [*c.conditions]]
    if any(needs_statements(block, facts) for block in inner):
        return None
    env = work.env_in(row)
    element = what.element
    last_row = element.rows[-1] if element.rows else None
    is_call = (
        last_row is not None and facts.is_call(last_row) and facts.carries(facts.rows[last_row.w])
        and isinstance(element.value, ast.Name) and element.value.id == last_row.w
    )  # fmt: skip
    if needs_statements(t.Block(element.rows[: -1 if is_call else None], element.value), facts):
        return None
    functions = [inside for inside in t.all_rows(element.rows) if isinstance(inside.what, t.Function)]
    if any(reads_any(inside, own_variables(row)) and work.host.has_companion(inside.w) for inside in functions):
        return None
    generators = generators_of(work, row, what, env, again=False)
    assert generators is not None
    last = work.inner(element, env)
    if is_call and last_row is not None:
        return ast.GeneratorExp(last.inlined(work.host.wanted_call(last, last_row)), generators)
    both = ast.Tuple([last.inlined(element.value), last.inlined(last.full(element.value))], ast.Load())
    return ast.GeneratorExp(both, generators)


def generators_of(
    work: Work, row: t.Row, what: t.Comprehension, env: Env, again: bool
) -> list[ast.comprehension] | None:
    """Return a comprehension's clauses with their tangents; None if a source cannot be gone through `again`.

    Args:
        env: receives the variables.
    """
    generators = []
    current = work
    for clause in what.clauses:
        source = row.args[0] if clause.source is None else clause.source.value
        if clause.source is not None:
            current = current.inner(clause.source, env)
        if again and not is_reiterable(source, current):
            return None
        kinds_env(clause.target, current, source, env)
        wanted = frozenset(clause.target.names())
        target, iterable = paired(current, source, clause.target, wanted, env)
        conditions = []
        for condition in clause.conditions:
            inner = current.inner(condition, env)
            conditions.append(inner.inlined(condition.value))
        if clause.source is not None:
            iterable = current.inlined(iterable)
        generators.append(ast.comprehension(target, iterable, conditions, 0))
    return generators


def kinds_env(target: t.Target, work: Work, source: ast.expr, env: Env) -> None:
    """Enter a comprehension's variables into `env`."""
    def enter(target: t.Target, value: Abstract) -> None:
        if target.name:
            env[target.name] = value
        for i, item in enumerate(target.items or ()):
            fits = value.items is not None and len(value.items) == len(target.items or ())
            enter(item, value.items[i] if fits and value.items else k.element(value, work.host.facts.heap))

    enter(target, k.element(work.abstract(source), work.host.facts.heap))


def is_reiterable(source: ast.expr, work: Work) -> bool:
    """Say whether going through `source` twice gives the same: a list, a tuple, a range, a zip of those."""
    row = work.table.get(source.id) if isinstance(source, ast.Name) else None
    if row is not None and isinstance(row.what, t.Mirror) and row.what.name in REITERABLE:
        count = REARRANGERS[row.what.name].mirrored if row.what.name in REARRANGERS else len(row.args)
        given = [arg for arg, mark in zip(row.args, row.keywords) if mark in ("", "*")][:count]
        return row.what.name in MAKING or all(is_reiterable(arg, work) for arg in given)
    if row is not None and row.w in work.host.facts.looks and isinstance(row.what, t.Method):
        return is_reiterable(row.args[0], work)
    if row is not None and may_raise(row) and not isinstance(row.what, t.Index | t.Plain | t.Field):
        return work.abstract(source).kind in ("list", "tuple", "range", "text") and not work.lazy
    if row is not None and isinstance(row.what, t.Plain):
        return isinstance(row.form, ast.Call) and getattr(row.form.func, "id", "") == "range"
    value = work.abstract(source)
    if value.kind in ("list", "tuple", "dict", "range", "text"):
        return True
    is_given = value.kind == "any" and OUTSIDE in value.sites  # by a function that is known by its value
    return not value.may_run_out and not is_given and work.carries(source)


def paired(
    work: Work, source: ast.expr, target: t.Target, wanted: frozenset[str], env: Env, always: bool = False
) -> tuple[ast.expr, ast.expr]:
    """Return the target and the iterable of a loop over values with their tangents.

    `for x in xs` is `for x, dx in zip(xs, dxs, strict=True)`; `enumerate`, `zip` and `reversed` keep their place.
    """
    row = work.table.get(source.id) if isinstance(source, ast.Name) else None
    if not always and not needs_pairs(work, source, target, wanted, env):
        return target_expr(target), source
    if row is not None and isinstance(row.what, t.Mirror) and "*" not in row.keywords and not always:
        items = target.items or ()
        if (
            row.what.name == "enumerate"
            and len(items) == 2
            and target.star < 0
            and items[0].name not in wanted_active(items[0], wanted, env, work)
        ):
            inner, iterable = paired(work, row.args[0], items[1], wanted, env)
            rest = list(zip(row.args, row.keywords))[1:]
            start = [arg for arg, mark in rest if not mark]
            words = [ast.keyword(m, arg) for arg, m in rest if m]
            call = ast.Call(a.name(work.host.builtin("enumerate")), [iterable, *start], words)
            return ast.Tuple([target_expr(items[0]), inner], ast.Store()), call
        parts = [arg for arg, mark in zip(row.args, row.keywords) if not mark]
        if row.what.name == "zip" and len(items) == len(parts) and target.star < 0:
            both = [paired(work, arg, item, wanted, env) for arg, item in zip(parts, items)]
            words = [ast.keyword(mark, arg) for arg, mark in zip(row.args, row.keywords) if mark]
            zipped = a.name(work.host.builtin("zip"))
            return ast.Tuple([b[0] for b in both], ast.Store()), ast.Call(zipped, [b[1] for b in both], words)
    is_taken_apart = len(target.items or ()) == 2 and target.star < 0
    if is_taken_apart and row is not None and work.host.facts.is_view(row, "items"):
        return paired_items(work, row, target, wanted, env)
    together = ast.Tuple([target_expr(target), tangent_target(target, work, wanted, env)], ast.Store())
    pairs = work.pairs_of(row) if row is not None else None
    return together, pairs if pairs is not None else strict_zip(work, source, along(work, source))


def paired_items(
    work: Work, row: t.Row, target: t.Target, wanted: frozenset[str], env: Env
) -> tuple[ast.expr, ast.expr]:
    """Return the header of a loop over a dict's items: the mirror's values run along."""
    items = target.items or ()
    values = values_of(work, row.args[0])
    return (
        ast.Tuple([target_expr(target), tangent_target(items[1], work, wanted, env)], ast.Store()),
        strict_zip(work, a.name(row.w), values),
    )


def strict_zip(work: Work, one: ast.expr, other: ast.expr) -> ast.expr:
    """Return `zip(one, other, strict=True)`."""
    return ast.Call(a.name(work.host.builtin("zip")), [one, other], [ast.keyword("strict", ast.Constant(True))])


def wanted_active(target: t.Target, wanted: frozenset[str], env: Env, work: Work) -> set[str]:
    """Return the names of a target that carry tangents which are needed."""
    return {n for n in target.names() if n in wanted and n in env and work.host.facts.carries(env[n])}


def needs_pairs(work: Work, source: ast.expr, target: t.Target, wanted: frozenset[str], env: Env) -> bool:
    """Say whether going through `source` must bring tangents along."""
    row = work.table.get(source.id) if isinstance(source, ast.Name) else None
    is_asked = bool(wanted_active(target, wanted, env, work))
    if row is not None and not is_asked and work.host.gives_pairs(row):  # what it changes has tangents all the same
        is_asked = bool(work.host.facts.calls[row.w][2].stores)
    return work.carries(source) and is_asked


def target_expr(target: t.Target) -> ast.expr:
    """Return a target as it is written."""
    if target.name:
        return ast.Name(target.name, ast.Store())
    if target.store is not None:
        return target.store
    parts = [target_expr(item) for item in target.items or ()]
    if target.star >= 0:
        parts[target.star] = ast.Starred(parts[target.star], ast.Store())
    return ast.Tuple(parts, ast.Store())


def tangent_target(target: t.Target, work: Work, wanted: frozenset[str], env: Env) -> ast.expr:
    """Return the pattern that takes a target's tangents apart; `_` where none is needed."""
    if target.name:
        active = target.name in wanted and target.name in env and work.host.facts.carries(env[target.name])
        return ast.Name(work.host.names.tangent(target.name) if active else "_", ast.Store())
    parts = [tangent_target(item, work, wanted, env) for item in target.items or ()]
    if target.star >= 0:
        parts[target.star] = ast.Starred(parts[target.star], ast.Store())
    return ast.Tuple(parts, ast.Store())
