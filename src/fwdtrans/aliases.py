"""A program in; which of its names are used as containers, and whether arguments may be aliases of one another, out."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Any

from . import kinds as k
from . import wtable as t
from .errors import Refused, SourceUnavailable
from .facts import MUTATING, Facts, Unit
from .resolve import Callee

ITERATING = frozenset(f"builtins.{n}" for n in ("sum", "min", "max", "sorted")) | {"math.fsum", "math.prod"}


def may_alias(facts: Facts, unit: Unit) -> bool:
    """Say whether a container argument is stored into while another argument may be the same object."""
    used = used_as_containers(facts.program, unit)
    containers = [v for n, v in facts.params.items() if v.kind not in k.ATOMS and v.sites and n in used]
    stored = any(k.reachable(v, facts.heap) & facts.stores for v in containers)
    return stored and len(containers) > 1 and any(facts.carries(v) for v in containers)


def used_as_containers(program: t.Program, unit: Unit, seen: frozenset[str] = frozenset()) -> set[str]:
    """Return the names that are indexed, iterated or asked for methods, here or in a callee, under any local name."""
    found: set[str] = set()
    renamed: list[tuple[str, str]] = []

    def add(operands: Iterable[ast.expr | None]) -> None:
        found.update(o.id for o in operands if isinstance(o, ast.Name))

    for line in program.lines():
        for row in t.all_rows(line.rows):
            match row.what:
                case t.Index() | t.Method() | t.Field():
                    add(row.args[:1])
                case t.Comprehension() | t.Mirror():
                    add(row.args)
                case t.Apply(key) if key in ITERATING and len(row.args) == 1:
                    add(row.args)
                case t.Plain() if isinstance(row.form, ast.Call) and getattr(row.form.func, "id", "") == "len":
                    add(row.args)
                case t.Invoke(callee):
                    add(_passed_as_containers(row, callee, unit, seen))
        match line.does:
            case t.Bind(targets, ast.Name(id)):
                renamed += [(n, id) for target in targets for n in target.names()]
                add(a for target in targets for s in target.stores() for a in s.args[:1])
            case t.Bind(targets):
                add(a for target in targets for s in target.stores() for a in s.args[:1])
            case t.Update(target) | t.Delete(target):
                add(target.args[:1])
            case t.For(_, source):
                add([source])
    for _ in renamed:
        found |= {old for new, old in renamed if new in found}
    return found


def changes_lists(callee: Any, unit: Unit, seen: frozenset[str] = frozenset()) -> bool:
    """Say whether a function (an inner one's program or block, a method's name) may store into what it is given."""
    if isinstance(callee, str):
        return callee in MUTATING
    if isinstance(callee, t.Block):
        return _rows_change(callee.rows, unit, seen, set())
    if callee.name in seen:
        return False
    program = callee
    if isinstance(callee, Callee):
        try:
            program = unit.program(callee)
        except (Refused, SourceUnavailable):
            return True
    used = used_as_containers(program, unit)
    inner = {*t.stems(program).values()}
    for line in program.lines():
        match line.does:
            case t.Bind(targets) if any(True for target in targets for _ in target.stores()):
                return True
            case t.Update(target) if target.store is not None:
                return True
            case t.Delete():
                return True
            case t.Update(target) if target.name in used & {p.name for p in program.params}:
                return True
        if _rows_change(line.rows, unit, seen | {callee.name}, inner):
            return True
    return False


def _rows_change(rows: tuple[t.Row, ...], unit: Unit, seen: frozenset[str], inner: set[str]) -> bool:
    """Say whether a call among rows may change lists; `inner` functions are looked at where they are defined."""
    for row in t.all_rows(rows):
        match row.what:
            case t.Method(name) if name in MUTATING:
                return True
            case t.Invoke(Callee() as callee) if changes_lists(callee, unit, seen):
                return True
            case t.Invoke(None, ast.Name(name)) if name not in inner and not name.startswith("%"):
                return True  # a function known only by its value
    return False


def _passed_as_containers(row: t.Row, callee: Any, unit: Unit, seen: frozenset[str]) -> list[ast.expr]:
    """Return the operands that a callee uses as containers."""
    if not isinstance(callee, Callee) or callee.name in seen:
        return list(row.args) if callee is None else []
    try:
        bound = unit.bind(callee, row)
        used = used_as_containers(unit.program(callee), unit, seen | {callee.name})
    except (Refused, SourceUnavailable):
        return list(row.args)
    return [arg for arg, name in zip(row.args, bound or ()) if name in used]
