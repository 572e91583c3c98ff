"""A program in; which of its names are used as containers, and whether arguments may be aliases of one another, out."""

from __future__ import annotations

import ast
import linecache
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from . import kinds as k
from . import runtime
from . import wtable as t
from .errors import Refused, SourceUnavailable
from .facts import Facts, Unit
from .members import NONE, member
from .resolve import Callee, callee_of
from .rules.builtins import MUTATING
from .rules.library import NATIVE

ITERATING = frozenset(f"builtins.{n}" for n in ("sum", "min", "max", "sorted")) | {"math.fsum", "math.prod"}


def may_alias(facts: Facts, unit: Unit) -> bool:
    """Say whether a container argument is stored into while another argument may be the same object."""
    if facts.program.source.source.path == runtime.__file__:
        return False  # ours: a container and its mirror are never one
    containers = {n: v for n, v in facts.params.items() if v.kind not in k.ATOMS and v.sites}
    whole = {n for n, v in containers.items() if k.is_whole(v, facts.heap) and n not in facts.pattern.active}
    containers = {n: v for n, v in containers.items() if n not in whole}
    if len(containers) < 2 or not any(k.reachable(v, facts.heap) & facts.stores for v in containers.values()):
        return False
    used = used_as_containers(facts.program, unit)
    new = facts.program.params[0].name if facts.pattern.makes else ""  # nothing else is the new object
    mirrors = mirrors_among(facts.program)
    for group in (mirrors, containers.keys() - mirrors):
        found = [v for n, v in containers.items() if (n in used or v.kind == "array") and n != new and n in group]
        stored = any(k.reachable(v, facts.heap) & facts.stores for v in found)
        if stored and len(found) > 1 and any(facts.carries(v) for v in found):
            return True
    return False


def mirrors_among(program: t.Program) -> frozenset[str]:
    """Return the parameters of a companion of ours that are tangents: they are never what they are mirrors of."""
    path = program.source.source.path
    header = linecache.getline(path, 1) if path.startswith("<fwdtrans ") else ""
    found = re.search(r" with respect to (.+) \(fwdtrans ", header)
    active = {*found[1].split(", ")} if found else set()
    names = [param.name for param in program.params]
    return frozenset(after for name, after in pairwise(names) if name in active)


# --- which names are used as containers -----------------------------------------------------------------------


@dataclass(frozen=True)
class Uses:
    """What a text uses as containers: names, (new, old) names of one thing, (name, callee, parameter) in calls."""

    names: frozenset[str]
    renamed: tuple[tuple[str, str], ...]
    passed: tuple[tuple[str, Callee, str], ...]

    def closed(self, known: Mapping[Callee, frozenset[str]]) -> frozenset[str]:
        """Return the names that are containers, when it is known of the callees' parameters."""
        found = {*self.names, *(n for n, callee, param in self.passed if param in known.get(callee, ()))}
        for _ in self.renamed:
            found |= {old for new, old in self.renamed if new in found}
        return frozenset(found)


def used_as_containers(program: t.Program, unit: Unit) -> frozenset[str]:
    """Return the names that are indexed, iterated or asked for methods, here or in a callee, under any local name."""
    here = _uses(program, unit)
    _settle([callee for _, callee, _ in here.passed], unit)
    return here.closed(unit.containers)


def taken_apart(program: t.Program, unit: Unit, seen: frozenset[Callee] = frozenset()) -> set[str]:
    """Return the names that are unpacked, by an assignment or in a call, here or by a function that is given them."""
    found: set[str] = set()
    for line in program.lines():
        match line.does:
            case t.Bind(targets, ast.Name(name)) if any(target.items is not None for target in targets):
                found.add(name)
        for row in t.own_rows(line):
            marked = (arg for arg, mark in zip(row.args, row.keywords) if mark == "*")
            found.update(arg.id for arg in marked if isinstance(arg, ast.Name))
            match row.what:
                case t.Invoke(Callee() as callee) if callee not in seen and (bound := _bound(callee, row, unit)):
                    inside = taken_apart(unit.program(callee), unit, seen | {callee})
                    found.update(a.id for a, n in zip(row.args, bound) if isinstance(a, ast.Name) and n in inside)
    return found


def _settle(callees: Iterable[Callee], unit: Unit) -> None:
    """Enter what callees, and those that they call, use as containers: a fixpoint, each text looked at once."""
    uses: dict[Callee, Uses] = {}
    todo = [*callees]
    while todo:
        callee = todo.pop()
        if callee not in uses and callee not in unit.containers:
            uses[callee] = _uses(unit.program(callee), unit)
            todo += (other for _, other, _ in uses[callee].passed)
    found: dict[Callee, frozenset[str]] = dict.fromkeys(uses, frozenset())
    while True:
        new = {callee: use.closed({**unit.containers, **found}) for callee, use in uses.items()}
        if new == found:
            break
        found = new
    unit.containers.update(found)


def _uses(program: t.Program, unit: Unit) -> Uses:
    """Return what a program's own text uses as containers."""
    found: set[str] = set()
    renamed: list[tuple[str, str]] = []
    passed: list[tuple[str, Callee, str]] = []

    def add(operands: Iterable[ast.expr | None]) -> None:
        found.update(o.id for o in operands if isinstance(o, ast.Name))

    for line in program.lines():
        for row in t.all_rows(line.rows):
            match row.what:
                case t.Index() | t.Method() | t.Field():
                    add(row.args[:1])
                case t.Comprehension() | t.Mirror():
                    add(row.args)
                case t.Library():
                    add(row.args[:2])
                case t.Apply(key) if key in ITERATING and len(row.args) == 1:
                    add(row.args)
                case t.Plain() if isinstance(row.form, ast.Call) and getattr(row.form.func, "id", "") == "len":
                    add(row.args)
                case t.Invoke(Callee() as callee):
                    bound = _bound(callee, row, unit)
                    add(row.args if bound is None else ())
                    passed += [(a.id, callee, n) for a, n in zip(row.args, bound or ()) if isinstance(a, ast.Name)]
                case t.Invoke():
                    add(row.args)
        match line.does:
            case t.Bind(targets, ast.Name(id)):
                renamed += [(n, id) for target in targets for n in target.names()]
                add(a for target in targets for s in target.stores() for a in s.args[:1])
            case t.Bind(targets):
                add(a for target in targets for s in target.stores() for a in s.args[:1])
            case t.Update(target):
                add(target.args[:1])
                if target.name and unit.has_arrays:
                    add([ast.Name(target.name)])
            case t.Delete(targets):
                add(a for target in targets for a in target.args[:1])
            case t.With(items):
                for item in items:
                    if item.target is not None and isinstance(item.manager, ast.Name):
                        renamed += [(n, item.manager.id) for n in item.target.names()]
            case t.Match(ast.Name(id) as subject, cases):
                captures = [c for one in cases for c in one.captures]
                renamed += [(c.name, id) for c in captures]
                add([subject] if any(c.steps for c in captures) else [])
            case t.For(_, source):
                add([source])
    return Uses(frozenset(found), tuple(renamed), tuple(passed))


def _bound(callee: Callee, row: t.Row, unit: Unit) -> tuple[str, ...] | None:
    """Return each operand's parameter in a call; () when Python would raise, None when it cannot be told."""
    if not any(isinstance(arg, ast.Name) and not arg.id.startswith("%") for arg in row.args):
        return ()
    try:
        bound = unit.bind(callee, row)
    except (Refused, SourceUnavailable):
        return None
    if bound is None:
        return ()
    return bound.names if not {"*", "**"} & {*row.keywords} else None


# --- which functions change what they are given -----------------------------------------------------------------


def changes_lists(
    callee: Any, unit: Unit, named: Collection[Any] = (), implied: Collection[Any] = (), by_value: bool = True
) -> bool:
    """Say whether a function (an inner one's program or block, a method's name) may store into what it is given.

    Args:
        named: classes of objects whose methods it may call by their names.
        implied: those whose operators, `__next__`, ... it may call without naming them.
        by_value: functions that it knows by their values alone may do so.
    """
    if isinstance(callee, str):
        return callee in MUTATING
    seen: set[Any] = set()
    todo: list[Any] = [callee, *(m for cls in implied for name in IMPLIED for m in _methods(cls, name, unit))]
    while todo:
        current = todo.pop()
        if current is None and not by_value:
            continue
        if current is None:
            return True
        if isinstance(current, Callee | str):
            if current in seen:
                continue
            seen.add(current)
        if isinstance(current, str):
            todo += (m for cls in named for m in _methods(cls, current, unit))
            continue
        changes, called = _changes(current, unit)
        if changes:
            return True
        todo += called
    return False


IMPLIED = tuple(
    f"__{name}__" for name in "iter next contains getitem call len bool eq ne lt le gt ge hash float int abs neg pos "
    "add sub mul truediv floordiv mod pow matmul radd rsub rmul rtruediv rpow reversed round".split()
)  # fmt: skip


FOUND = frozenset({"finder", "changer"})  # kinds of companions that are looked up: they may change anything
WRITTEN = frozenset({"__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"})


def _methods(cls: Any, name: str, unit: Unit) -> list[Callee]:
    """Return the method, or the property's getter, that a class has under a name."""
    found = member(unit.attribute(cls, name)) if cls is not None else NONE
    if found.function is not None and found.function.__code__.co_filename == "<string>" and name in WRITTEN:
        return []  # `dataclass` has made it: it compares, or hashes
    return [callee_of(found.function)] if found.function is not None else []


def _changes(callee: Any, unit: Unit) -> tuple[bool, tuple[Any, ...]]:
    """Say whether a text of its own changes what it is given, and which functions, and methods by name, it calls."""
    if isinstance(callee, t.Block):
        return _rows_change(callee.rows, set())
    if not isinstance(callee, Callee):
        return _program_changes(callee, unit)
    if callee not in unit.changing:
        try:
            unit.changing[callee] = _program_changes(unit.program(callee), unit)
        except (Refused, SourceUnavailable):
            unit.changing[callee] = True, ()
    return unit.changing[callee]


def _program_changes(program: t.Program, unit: Unit) -> tuple[bool, tuple[Any, ...]]:
    """Say whether a program's own text changes what it is given, and which functions it calls."""
    inner = {*t.stems(program).values()}
    called: list[Any] = []
    for line in program.lines():
        match line.does:
            case t.Bind(targets) if any(True for target in targets for _ in target.stores()):
                return True, ()
            case t.Update(target) if target.store is not None:
                return True, ()
            case t.Delete(targets) if any(target.store is not None for target in targets):
                return True, ()
            case t.With(items) if any(item.swallows == "wide" for item in items):
                return True, ()  # what a manager does is not looked at
            case t.With():
                called += ["__enter__", "__exit__"]
            case t.Update(target) if target.name in {p.name for p in program.params} or unit.has_arrays:
                if unit.has_arrays or target.name in used_as_containers(program, unit):
                    return True, ()
        changes, more = _rows_change(line.rows, inner)
        if changes:
            return True, ()
        called += more
    return False, tuple(called)


def _rows_change(rows: tuple[t.Row, ...], inner: set[str]) -> tuple[bool, tuple[Any, ...]]:
    """Say whether rows may change lists, and what they call; `inner` functions are looked at where they stand."""
    called: list[Any] = []
    found = {row.w for row in t.all_rows(rows) if isinstance(row.what, t.Plain) and row.what.kind in FOUND}
    for row in t.all_rows(rows):
        match row.what:
            case t.Method(name) | t.Field(name) if name in MUTATING:
                return True, ()  # called, or passed on: `map(v.append, xs)`
            case t.Library(key) if NATIVE[key].changes:
                return True, ()
            case t.Invoke(Callee() as callee):
                called.append(callee)
            case t.Method(name) | t.Field(name):
                called.append(name or None)
            case t.Plain(calls=calls):
                called += (call for call in calls if isinstance(call, Callee | str))
            case t.Invoke(None, ast.Name(name)) if name not in inner and (not name.startswith("%") or name in found):
                called.append(None)  # a function known only by its value
            case t.Mirror("next"):
                called.append(None)  # a generator of which nothing is known
    return False, tuple(called)
