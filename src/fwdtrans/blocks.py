"""`try`, `with` and `match` in the abstract: a handler may be entered from any line of the body, and in its middle.

    try:                    env 0
        y = x * x           env 1       the handler starts with env 0 joined with env 1
    except KeyError:
        return y            `finally` starts with all of them, and with what the handlers and the jumps end in
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace
from types import FunctionType
from typing import Any

from . import kinds as k
from . import models
from . import wtable as t
from .catching import is_plain_manager
from .closures import Closures
from .facts import CAUGHT, OUTSIDE, Env, join_env
from .kinds import Abstract
from .protocols import Walked
from .resolve import callee_of


class Blocks(Closures):
    """Statements that are entered, or left, in the middle."""

    def caught(self, env: Env) -> None:
        """Note an environment in which a line may raise."""
        if self.traps:
            self.traps[-1].append(dict(env))

    # --- try ------------------------------------------------------------------------------------------------------

    def attempt(self, does: t.Try, env: Env) -> Env | None:
        """Run `try`; None when what follows it is not reached."""
        if does.final is None:
            return self.handled(does, env)
        exits, loops = self.exits, self.loops
        self.exits, self.loops = [], [([], []) for _ in loops]
        self.traps.append([])
        end = self.handled(does, env)
        raised = join_all([env, *self.traps.pop()])
        inner_exits, inner_loops = self.exits, self.loops
        self.exits, self.loops = exits, loops
        out = self.suite(does.final, dict(end)) if end is not None else None
        jumps = [one for pair in inner_loops for envs in pair for one in envs]
        everything = join_all([raised, *([end] if end is not None else []), *inner_exits, *jumps])
        after = self.suite(does.final, everything)  # last: the facts of its lines hold wherever it is entered from
        if after is not None:
            self.caught(after)
            self.exits += [after] if inner_exits else []
            for mine, inner in zip(self.loops, inner_loops):
                for where, envs in zip(mine, inner):
                    where += [after] if envs else []
        return out

    def handled(self, does: t.Try, env: Env) -> Env | None:
        """Run a `try` without its `finally`."""
        end, caught = self.watched(does.body, env, does.is_wide)
        end = self.suite(does.orelse, end) if does.orelse is not None and end is not None else end
        for handler in does.handlers:
            inner = dict(caught)
            if handler.name:
                self.unit.names_caught = True
                inner[handler.name] = Abstract("any", False, None, frozenset({OUTSIDE, CAUGHT}))
            end = join_env(end, self.suite(handler.body, inner))
        self.caught(caught)
        return end

    def watched(self, body: t.Suite, env: Env, is_wide: bool) -> tuple[Env | None, Env]:
        """Run a body whose errors are caught; return the environment at its end, and the one at any of its lines."""
        kept = self.guarded
        self.guarded = kept or is_wide
        self.traps.append([dict(env)])
        end = self.suite(body, dict(env))
        self.guarded = kept
        return end, join_all(self.traps.pop())

    # --- with -----------------------------------------------------------------------------------------------------

    def managed(self, line: t.Line, does: t.With, env: Env) -> Env | None:
        """Run `with`; where a manager may swallow an exception, what follows is reached from any line of the body."""
        for item in does.items:
            if item.is_turned and isinstance(item.manager, ast.Name):
                self.facts.turned.add(item.manager.id)
            self.enter(line, item, env)
        if not does.swallows:
            self.traps.append([])
            end = self.suite(does.body, dict(env))
            self.caught(join_all([env, *self.traps.pop()]))
            return end
        end, caught = self.watched(does.body, env, does.is_wide)
        self.caught(caught)
        return join_env(end, caught)

    def enter(self, line: t.Line, item: t.Item, env: Env) -> None:
        """Bind what a manager's `__enter__` gives.

        Raises:
            Walked: its object carries tangents, and its two ends do more than give itself: they are a generator's.
            Refused: they are code that is not followed.
        """
        manager = self.value(item.manager, env)
        given = Abstract("any", False, None, frozenset({OUTSIDE}))
        if isinstance(item.manager, ast.Name) and item.manager.id in self.facts.turned:
            given = self.given_itself(line, item, env) or k.element(manager, self.heap)
        elif self.is_own_object(manager) and not self.is_lock(line, item, env):
            if not self.is_plain_manager(manager):
                is_alone = isinstance(line.does, t.With) and len(line.does.items) == 1
                if is_alone and all(self.all_have(manager, name) for name in ("__enter__", "__exit__")):
                    raise Walked(line, 0, "entered")
                if self.facts.carries(manager):
                    self.refuse(line.node, "with")
            given = manager
        if item.target is not None:
            for place in item.target.stores():
                owner = self.value(place.args[0], env)
                name = place.store.attr if isinstance(place.store, ast.Attribute) else ""
                held = k.field_of(owner, name, self.heap) if name else None
                is_plain = name and not self.facts.carries(given) and (held is None or not self.facts.carries(held))
                if (self.facts.carries(owner) or self.facts.carries(given)) and not is_plain:
                    self.refuse(line.node, "with")  # what its mirror holds there would be left
            self.bind(item.target, given, env)
        self.befores[id(item)] = dict(env)

    def given_itself(self, line: t.Line, item: t.Item, env: Env) -> Abstract | None:
        """Return the object whose two ends are followed, where its `__enter__` gives the object itself."""
        row = next((r for r in line.rows if isinstance(item.manager, ast.Name) and r.w == item.manager.id), None)
        callee = row.what.callee if row is not None and isinstance(row.what, t.Invoke) else None
        if row is None or getattr(callee, "live", None) is not models.entered:
            return None
        manager = self.value(row.args[0], env)
        methods = self.methods_of(manager, "__enter__")
        return manager if methods and all(map(self.gives_itself, methods)) else None

    def is_own_object(self, value: Abstract) -> bool:
        """Say whether a value carries tangents, or is an object of a known class that may come to carry them."""
        return self.facts.carries(value) or value.kind == "object" and OUTSIDE not in value.sites

    def is_lock(self, line: t.Line, item: t.Item, env: Env) -> bool:
        """Say whether a manager is an attribute that its class's `__init__` makes by a call of a known manager."""
        row = next((r for r in line.rows if isinstance(item.manager, ast.Name) and r.w == item.manager.id), None)
        if row is None or not isinstance(row.what, t.Field) or item.target is not None:
            return False
        cls = k.class_of(self.value(row.args[0], env), self.heap)
        init = self.unit.attribute(cls, "__init__") if cls is not None else None
        if not isinstance(init, FunctionType):
            return False
        made = []
        for inner in self.unit.program(callee_of(init)).lines():
            rows = {r.w: r.form for r in inner.rows}
            match inner.does:
                case t.Bind((t.Target(store=ast.Attribute(attr=name)),), value) if name == row.what.name:
                    made.append(rows.get(value.id) if isinstance(value, ast.Name) else None)
        return bool(made) and all(
            isinstance(form, ast.Call) and is_plain_manager(_meant(form.func, init)) for form in made
        )

    def is_plain_manager(self, manager: Abstract) -> bool:
        """Say whether entering an object gives the object itself, and neither end of it changes what it carries."""
        cls = k.class_of(manager, self.heap)
        methods = [self.unit.attribute(cls, name) if cls is not None else None for name in ("__enter__", "__exit__")]
        known = [callee_of(method) for method in methods if isinstance(method, FunctionType)]
        if len(known) < 2:
            return False
        enter, leave = map(self.unit.program, known)
        first = enter.params[0].name
        gives = [line.does.value for line in enter.lines() if isinstance(line.does, t.Return)]
        itself = bool(gives) and all(isinstance(value, ast.Name) and value.id == first for value in gives)
        return itself and not any(map(_stores_anything, (enter, leave)))

    # --- match ----------------------------------------------------------------------------------------------------

    def matched(self, does: t.Match, env: Env) -> Env | None:
        """Run `match`; a case's captures stay bound where its guard fails."""
        subject = self.value(does.subject, env)
        end: Env | None = None
        rest: Env | None = dict(env)
        for one in does.cases:
            if rest is None:
                break
            inner = dict(rest)
            for capture in one.captures:
                value = self.along_steps(subject, capture)
                if not self.is_own(capture.name) and self.facts.carries(value):
                    self.refuse(capture.node, "global store")
                inner[capture.name] = value
            if one.guard is not None:
                self.guard_truth(one.node, self.block(one.guard, inner))
                rest = join_env(rest, inner)
            self.befores[id(one)] = dict(inner)
            self.caught(inner)
            end = join_env(end, self.suite(one.body, inner))
            if one.is_certain:
                rest = None
        return join_env(end, rest)

    def along_steps(self, value: Abstract, capture: t.Capture) -> Abstract:
        """Return what a capture holds: the end of a way into the subject."""
        active = self.facts.carries(value)
        for step in capture.steps:
            if step is None and active:
                self.refuse(capture.node, "capture", name=capture.name)
            value = self.step(value, step, capture)
        return value

    def step(self, value: Abstract, step: object, capture: t.Capture) -> Abstract:
        """Return what one step into a value gives."""
        match step:
            case int():
                if value.items is not None and -len(value.items) <= step < len(value.items):
                    return value.items[step]
                return k.item(value, self.heap) if value.kind != "object" else k.ANY
            case (int(), int()) | str():
                site = f"capture:{id(capture)}"
                self.heap[site] = k.join(self.heap.get(site, k.NOTHING), k.item(value, self.heap))
                return Abstract("dict" if isinstance(step, str) else "list", False, None, frozenset({site}))
            case t.Into(name, cls):
                return self.attribute_of(value, name, cls, capture)
        return k.item(value, self.heap)


    def attribute_of(self, value: Abstract, name: str, cls: Any, capture: t.Capture) -> Abstract:
        """Return what a class pattern finds in an attribute: of those objects that the subject may be, that fit."""
        if value.kind != "object":
            return Abstract("any", self.facts.carries(value), None, value.sites)
        records = {site: self.heap[site].cls for site in value.sites if site in self.heap}
        if cls is not None:
            records = {site: own for site, own in records.items() if own is None or issubclass(own, cls)}
        if not records:
            return k.NOTHING
        fitting = replace(value, sites=frozenset(records))
        found = k.field_of(fitting, name, self.heap)
        if found is None and self.facts.carries(fitting) and None not in records.values():
            self.refuse(capture.node, "capture", name=capture.name)  # a property, say
        return found or Abstract("any", self.facts.carries(fitting), None, fitting.sites)


def _meant(func: ast.expr, function: FunctionType) -> Any:
    """Return what a dotted name means in a function's module."""
    if isinstance(func, ast.Attribute):
        return getattr(_meant(func.value, function), func.attr, None)
    return function.__globals__.get(func.id) if isinstance(func, ast.Name) else None


def join_all(envs: Iterable[Env]) -> Env:
    """Return the environment that covers all."""
    result: Env | None = None
    for env in envs:
        result = join_env(result, env)
    return result if result is not None else {}


def _stores_anything(program: t.Program) -> bool:
    """Say whether a function stores into objects, or calls what might."""
    for line in program.lines():
        match line.does:
            case t.Bind(targets) if any(True for target in targets for _ in target.stores()):
                return True
            case t.Update(target) if target.store is not None:
                return True
            case t.Delete():
                return True
        for row in t.own_rows(line):
            if isinstance(row.what, t.Invoke | t.Method | t.Make | t.Function):
                return True
    return False
