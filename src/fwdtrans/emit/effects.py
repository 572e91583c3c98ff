"""Rows in; whether evaluating them can raise, has effects, or can be done twice, out."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from .. import wtable as t
from ..asking import walked
from ..facts import PURE_CALLS, Facts
from ..recorded import UNWRITTEN
from ..rules.builtins import MUTATING

SAFE = frozenset({"+", "-", "*", "neg", "pos"})


def is_pure(row: t.Row) -> bool:
    """Say whether two equal rows of a line give one value."""
    return (
        isinstance(row.what, t.Apply | t.Index | t.Field)
        or isinstance(row.what, t.Plain) and not isinstance(row.form, ast.Call)
    )


def may_raise(row: t.Row) -> bool:
    """Say whether evaluating a row can raise for numbers, or do something."""
    if row.node is UNWRITTEN:
        return False
    match row.what:
        case t.Apply("/"):
            return not (isinstance(row.args[1], ast.Constant) and row.args[1].value)
        case t.Apply(key):
            return key not in SAFE
        case t.Display() | t.Function():
            return False
        case t.Mirror(name):
            return name in ("list", "tuple", "dict", "next")  # the others do nothing until they are asked
        case t.Plain():
            return any(isinstance(n, ast.Call) for n in ast.walk(row.form))
    return True


def needs_statements(block: t.Block, facts: Facts) -> bool:
    """Say whether a block calls a companion (or mutates a mirror): then it is written as statements."""
    for row in t.all_rows(block.rows):
        if row.w in facts.calls and (facts.carries(facts.rows[row.w]) or facts.calls[row.w][2].stores):
            return True
        match row.what:
            case t.Method(name) if name in MUTATING:
                return True
            case t.Mirror("next"):
                return True
            case t.Comprehension() if facts.carries(facts.rows[row.w]) and not is_again(row, row.what, facts):
                return True
            case t.Bound() if facts.carries(facts.rows[row.w]):
                return True
            case t.Apply(key) if key not in ADDING:
                for arg in walked(row):
                    value = facts.rows.get(arg.id) if isinstance(arg, ast.Name) else None
                    if value is not None and value.may_run_out and facts.carries(value):
                        return True
    return False


def own_variables(row: t.Row) -> frozenset[str]:
    """Return the variables of a comprehension, none of another row."""
    clauses = row.what.clauses if isinstance(row.what, t.Comprehension) else ()
    return frozenset(name for clause in clauses for name in clause.target.names())


def reads_any(row: t.Row, names: frozenset[str]) -> bool:
    """Say whether a lambda reads one of the names, itself or in its defaults."""
    assert isinstance(row.what, t.Function)
    return bool(names & (row.what.free | {arg.id for arg in row.args if isinstance(arg, ast.Name)}))


def keeps_variables(row: t.Row, facts: Facts) -> bool:
    """Say whether something that a comprehension makes may read its variables when that is over."""
    own = own_variables(row)
    blocks = [block for one in t.all_rows((row,)) for block in one.blocks()]
    inside = [one for block in row.blocks() for one in t.all_rows(block.rows)]
    passed = {arg.id for one in inside for arg in one.args if isinstance(arg, ast.Name)}
    passed |= {block.value.id for block in blocks if isinstance(block.value, ast.Name)}
    for one in inside:
        if isinstance(one.what, t.Function) and one.w in passed and own & one.what.free:
            return True
        if one.w in facts.later and any(own & {*block.reads()} for block in one.blocks()):
            return True
    return False


def takes_away(row: t.Row) -> bool:
    """Say whether a row is a method that changes its list, and may give what it takes out."""
    return isinstance(row.what, t.Method) and row.what.name in MUTATING


def is_change(row: t.Row, facts: Facts) -> bool:
    """Say whether a row changes a list that carries tangents: mirrors read before it are read too late after it."""
    if row.w in facts.calls:
        return bool(facts.calls[row.w][2].stores)
    if takes_away(row):
        return True
    match row.what:
        case t.Mirror("next"):
            return True  # a generator may change what it was given
        case t.Choice() | t.Logic() | t.Comprehension():
            return any(is_change(inner, facts) for block in row.blocks() for inner in block.rows)
    return False


def reads_mirrors(tangent: ast.expr) -> bool:
    """Say whether a tangent reads items of mirrors, or whole ones."""
    kinds = (ast.Subscript, ast.Attribute, ast.Call, ast.ListComp, ast.GeneratorExp, ast.DictComp)
    return any(isinstance(n, kinds) for n in ast.walk(tangent))


ADDING = frozenset({"builtins.sum", "math.fsum"})  # these read the tangents alone; the others' rules read values too


def has_effects(rows: Iterable[t.Row], facts: Facts | None = None) -> bool:
    """Say whether evaluating rows twice could be noticed."""
    for row in t.all_rows(tuple(rows)):
        match row.what:
            case t.Method() if facts is not None and row.w in facts.looks:
                continue
            case t.Invoke() | t.Library() | t.Make() | t.Method() | t.Fenced() | t.Bound() | t.Mirror("next"):
                return True
            case t.Function():
                continue
            case t.Plain():
                for node in ast.walk(row.form):
                    if isinstance(node, ast.Call) and getattr(node.func, "id", "") not in PURE_CALLS:
                        return True
    return False


def is_again(row: t.Row, what: t.Comprehension, facts: Facts) -> bool:
    """Say whether a comprehension may be gone through a second time, for the tangents."""
    if has_effects((r for b in row.blocks() for r in b.rows), facts):
        return False
    if any(needs_statements(block, facts) for block in row.blocks()):
        return False
    for block in (b for c in what.clauses for b in ([c.source] if c.source else [])):
        if has_effects(block.rows, facts):
            return False
    return True
