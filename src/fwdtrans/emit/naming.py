"""Our names in a companion: injected functions, runtime functions, the companions that it calls."""

from __future__ import annotations

import ast
import builtins
import importlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Protocol

import libcst as cst

from .. import algebra as a
from .. import wtable as t
from ..asking import acts_when_left, receives
from ..binding import supply
from ..errors import Refused, SourceUnavailable
from ..facts import Facts, Hand, Handing, Local, Pattern, Through, Unit
from ..libraries import STANDARD
from ..names import Names
from ..resolve import Callee, Class, Known, Module, User
from ..rules import Rule, home_of
from ..substitution import Rebuilding


class Calls(Unit, Protocol):
    """What the emitter asks about the functions that are called."""

    def name(self, callee: Callee, pattern: Pattern) -> str:
        """Return the name of a companion."""

    def tangent_name(self, callee: Callee, pattern: Pattern, name: str) -> str:
        """Return the name that a companion gives to a parameter's tangent."""

    def defaults_in_class(self, cls: Any) -> dict[str, Any]:
        """Return what objects of a class have by the class until a field of that name is stored into them."""

    @property
    def is_complex(self) -> bool:
        """Some function of the unit means complex numbers."""

    @property
    def catches(self) -> bool:
        """Somewhere an exception may be caught: lists and mirrors must be in step whenever one is raised."""


def tangent_names(program: t.Program, pattern: Pattern) -> dict[str, str]:
    """Return the tangents' names of a companion's parameters."""
    names = supply(program)
    return {p.name: names.tangent(p.name) for p in program.params if p.name in pattern.active}


def callees_of(program: t.Program, injected: Mapping[str, tuple[Any, str]]) -> dict[str, str]:
    """Return who is called by a text, the user's or ours: `m.sin` and `sin` may both be "math.sin"."""
    named = {n: m.key for n, m in program.functions.items() if isinstance(m, Known) and n not in program.locals}
    ours = {n: f"{space}.{name}" for n, (space, name) in injected.items() if isinstance(space, str)}
    return {**program.called, **named, **ours}


@dataclass
class Naming:
    """What every line of one companion asks for."""

    facts: Facts
    calls: Calls
    name: str
    table: bool
    injected: dict[str, tuple[Any, str]] = field(default_factory=dict)
    companions: dict[str, tuple[Callee, Pattern]] = field(default_factory=dict)
    runtimes: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)
    locals: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, ast.expr] = field(default_factory=dict)  # tangents of an inner function's defaults
    given: dict[str, ast.expr] = field(default_factory=dict)  # those of its defaults that have a name by then
    rebinds: tuple[str, ...] = ()  # tangents that an inner function shares with the function around
    captured: frozenset[str] = frozenset()  # names of the function around that an inner function reads
    guarded: bool = False  # an error out of a tangent would be caught by the user's code (guards.py)
    skip: str = ""  # the row that its line is: it is written by the line itself
    standing: frozenset[str] = frozenset()  # lambdas whose companions stand before the line, or around the region

    def __post_init__(self) -> None:
        self.program = self.facts.program
        self.names = supply(self.program)
        self.stems = t.stems(self.program)
        self.called: Mapping[str, str] = {}
        self.counted = -1  # the names of ours that `called` has
        for name in self.program.functions.keys() & self.program.extra.keys():
            self.injected[name] = (self.program.extra, name)

    @property
    def callees(self) -> Mapping[str, str]:
        """Who is called by a text, so far."""
        if len(self.injected) != self.counted:
            self.called, self.counted = callees_of(self.program, self.injected), len(self.injected)
        return self.called

    @cached_property
    def sequences(self) -> frozenset[str]:
        """The names and rows that are indexed or gone through, here, under that name or another."""
        lines = [*self.program.lines()]
        operands = [line.does.source for line in lines if isinstance(line.does, t.For)]
        for row in (row for line in lines for row in t.all_rows(line.rows)):
            operands += row.args[:1] if isinstance(row.what, t.Index | t.Comprehension) else ()
        found = {operand.id for operand in operands if isinstance(operand, ast.Name)}
        for line in reversed(lines):
            match line.does:
                case t.Bind(targets, ast.Name(old)) if any(found & {*target.names()} for target in targets):
                    found.add(old)
        return frozenset(found)

    def parameters(self) -> Iterable[tuple[str, ast.expr | None, str, t.Param | None]]:
        """Yield the companion's parameters: each active one is followed by its tangent."""
        for param in self.program.params:
            active = param.name in self.facts.pattern.active
            if param.kind == "starstar" and active:  # nothing stands behind `**options`
                yield self.names.tangent(param.name), ast.Constant(None), "dict", None
            yield param.name, self.given.get(param.name, param.default), param.kind, param
            if param.kind == "star" and active:
                yield self.names.tangent(param.name), ast.Tuple([], ast.Load()), "tuple", None
            elif active and param.kind != "starstar":
                default = self.defaults.get(param.name)
                if param.default is not None and default is None:
                    number = isinstance(param.default, ast.Constant) and isinstance(param.default.value, int | float)
                    default = ast.Constant(0.0) if number else ast.Constant(None)
                yield self.names.tangent(param.name), default, param.kind, None

    def function(self, rule: Rule, name: str) -> str:
        """Return our name for `name` of the rule's namespace; the user's own if he has bound it to the same."""
        if rule.is_of_arrays:
            return self.of_library(home_of(str(rule.namespace), name), name)
        key = f"{rule.namespace}.{name}" if isinstance(rule.namespace, str) else ""
        if key and not _in_module(rule.namespace, name) and hasattr(builtins, name):
            key = f"builtins.{name}"
        if key.startswith("builtins."):
            if name not in self.program.names:
                return name
        meaning = self.program.functions.get(name)
        if isinstance(meaning, Known) and meaning.key == key:
            return name
        for ours, (space, attribute) in self.injected.items():
            if (space, attribute) == (rule.namespace, name):
                return ours
        ours = self.names.free_function(name)
        self.injected[ours] = (rule.namespace if not key.startswith("builtins.") else "builtins", name)
        return ours

    def of_numpy(self, name: str) -> str:
        """Return `np.cos` where the user has a name for NumPy, else our name for the function."""
        return self.of_library(home_of("numpy" if self.calls.namespace is None else STANDARD, name), name)

    def of_library(self, module: str, name: str) -> str:
        """Return `special.digamma` where the user has a name for the module, or for one around it, else our name."""
        functions = self.program.functions
        own = Known(f"{module}.{name}"), Module(f"{module}.{name}")
        if functions.get(name) in own or module == "builtins" and name not in self.program.names:
            return name
        for ours, found in functions.items():
            is_around = isinstance(found, Module) and f"{module}.".startswith(f"{found.name}.")
            stands = ours not in self.program.locals or any(p.name == ours for p in self.program.params)
            if isinstance(found, Module) and is_around and stands:
                return f"{ours}{module[len(found.name):]}.{name}"
        return self.imported(module, name)

    def builtin(self, name: str) -> str:
        """Return the name of a builtin that our lines call: its own, unless the user's function has it for another."""
        found = self.program.functions.get(name)
        if name not in self.program.names or found == Known(f"builtins.{name}") and name not in self.program.locals:
            return name
        return self.imported("builtins", name)

    def imported(self, module: str, name: str) -> str:
        """Return our name for something of a module."""
        if module == STANDARD:
            module = self.calls.namespace.__name__
        for ours, known in self.injected.items():
            if known == (module, name):
                return ours
        ours = self.names.free_function(name)
        self.injected[ours] = (module, name)
        return ours

    def super_objects(self, rows: tuple[t.Row, ...]) -> dict[int, ast.expr]:
        """Return `super(C, self)` for each `super()` in a companion that makes its object: it is given no `self`."""
        found: dict[int, ast.expr] = {}
        for row in t.all_rows(rows) if self.facts.pattern.makes else ():
            asked = row.node.func if isinstance(row.node, cst.Call) else row.node
            if isinstance(row.what, t.Method | t.Field) and row.what.after and isinstance(asked, cst.Attribute):
                if isinstance(asked.value, cst.Call) and not asked.value.args:
                    found[id(asked.value)] = self.super_object(row.what.after)
        return found

    def with_super(self, rows: tuple[t.Row, ...]) -> tuple[t.Row, ...]:
        """Return rows whose forms say so."""
        if not self.facts.pattern.makes:
            return rows
        behind = {row.w: row.what.after for row in rows if isinstance(row.what, t.Method | t.Field) and row.what.after}
        return tuple(
            replace(row, form=with_super(row.form, self.super_object(behind[row.w]))) if row.w in behind else row
            for row in rows
        )

    def super_object(self, cls: Any) -> ast.expr:
        """Return `super(C, self)`."""
        return a.call("super", a.name(self.class_name(cls)), a.name(self.program.params[0].name))

    def class_name(self, cls: Any) -> str:
        """Return a name for a class: the user's own, if it means that here."""
        meaning = self.program.functions.get(cls.__name__)
        if isinstance(meaning, Class) and meaning.live is cls and cls.__name__ not in self.program.locals:
            return str(cls.__name__)
        for ours, (space, _) in self.injected.items():
            if isinstance(space, dict) and space.get(cls.__name__) is cls:
                return ours
        ours = self.names.free_function(cls.__name__)
        self.injected[ours] = ({cls.__name__: cls}, cls.__name__)
        return ours

    @property
    def pure_functions(self) -> set[str]:
        """Our names for functions that rules call: equal calls of one give one value, where two objects are two."""
        found = self.injected.items()
        return {n for n, (space, name) in found if space not in ("types", "functools") and not _is_class(space, name)}

    def scoped(self, name: str) -> str:
        """Return our name for the variable of a comprehension of ours, the same in all of them."""
        if name not in self.locals:
            self.locals[name] = self.names.free(name)
        return self.locals[name]

    @property
    def known_functions(self) -> set[str]:
        """The user's own texts for functions of `math`: `sin`, `m.sin`."""
        return {n for n, key in self.callees.items() if key.startswith(("math.", "cmath."))}

    def names_inside(self) -> Names:
        """Return the supply of names of a function inside; in a table it may read the rows of the inputs out here."""
        return self.names if self.table else self.names.inner()

    def is_short_by_its_cache(self) -> bool:
        """Say whether the function is cached and leads back to itself: without a cache it takes time without end."""
        if not self.program.is_cached or self.program.is_generator:
            return False
        if self.captured:  # one inside the function
            return self.program.name in self.captured
        called = {callee for callee, _, _ in self.facts.calls.values() if isinstance(callee, Callee)}
        return leads_back(self.program, called, self.calls)

    def runtime(self, name: str) -> str:
        """Return our name for a runtime function."""
        for ours, known in self.runtimes.items():
            if known == name:
                return ours
        ours = self.names.free_function(name)
        self.runtimes[ours] = name
        return ours

    def companion(self, row: t.Row) -> str:
        """Return our name for the companion that `row` calls."""
        callee, pattern, _ = self.facts.calls[row.w]
        assert not isinstance(callee, Through | Hand | Handing)
        if isinstance(callee, Local):
            return self.local_name(callee.w)
        return self.companion_of(callee, pattern)

    def companion_of(self, callee: Callee, pattern: Pattern) -> str:
        """Return our name for a companion."""
        for ours, (other, known) in self.companions.items():
            if other == callee and known == pattern:
                return ours
        ours = self.names.free_function(self.calls.name(callee, pattern))
        self.companions[ours] = (callee, pattern)
        return ours

    def tangent_name(self, callee: Callee | Local | Through | Hand | Handing, pattern: Pattern, name: str) -> str:
        """Return the name that a callee's companion gives to a parameter's tangent."""
        if isinstance(callee, Local | Through | Hand | Handing):
            return self.names.tangent(name)
        return self.calls.tangent_name(callee, pattern, name)

    def raises(self, work: Any, e: ast.expr, later: bool = False) -> bool:
        """Say whether a tangent may raise where the user's code would catch it (guards.py)."""
        raise NotImplementedError

    def partial(self, work: Any, row: t.Row) -> ast.expr:
        """Return the companion of `partial(f, a)`, a partial of f's companion (calls.py)."""
        raise NotImplementedError

    def looked_up(self, function: ast.expr, is_wide: bool = False) -> ast.expr:
        """Return `companion(function)` (calls.py)."""
        raise NotImplementedError

    def unmoved(self, work: Any, func: ast.expr) -> ast.expr:
        """Return what is called, where it is the companion that a companion looks up (calls.py)."""
        raise NotImplementedError

    def inline_companion(self, row: t.Row, work: Any) -> ast.expr:
        """Return a lambda's companion as a lambda (sharing.py)."""
        raise NotImplementedError

    def gives_pairs(self, row: t.Row) -> bool:
        """Say whether a row calls a generator whose companion yields pairs."""
        if row.w not in self.facts.calls:
            return False
        callee, _, _ = self.facts.calls[row.w]
        if isinstance(callee, Local):
            return self.facts.is_generator(callee.w) and not self.is_unzipped(callee.w)
        return isinstance(callee, Callee) and self.calls.program(callee).is_generator

    def generator_called(self, row: t.Row) -> t.Program:
        """Return the generator that a row calls."""
        callee = self.facts.calls[row.w][0]
        what = self.facts.lambdas[callee.w].what if isinstance(callee, Local) else None
        program = what.program if isinstance(what, t.Function) else self.calls.program(callee)  # type: ignore[arg-type]
        assert isinstance(program, t.Program)
        return program

    def maker_of_pairs(self, program: t.Program, is_sent: bool = False) -> str:
        """Return our name for what makes of a generator's companion one that gives value and tangent."""
        name = self.opener(program, is_sent)
        makers = {"": self.runtime, "opened": self.of_exchange, "coupled": self.of_exchange}
        return makers[name]({"": "unzipped", "opened": "opening", "coupled": "coupling"}[name])

    def of_exchange(self, name: str) -> str:
        """Return our name for a function of exchange.py."""
        return self.imported("fwdtrans.exchange", name)

    def opener(self, program: t.Program, is_sent: bool) -> str:
        """Return what takes apart the pairs of a generator; `is_sent` pairs, if it looks at what is sent."""
        if is_sent and receives(program, self.calls.program):
            return "coupled"
        return "opened" if program.gives_back or self.calls.closes else ""

    def opening(self, row: t.Row) -> str:
        """Return what takes apart the pairs of a generator that is sent something, closed, or asked what it returns.

        Empty where nobody does, and its pairs may be gone through as they are.
        """
        callee, pattern, _ = self.facts.calls[row.w]
        is_sent = self.facts.carries(self.calls.sent) if isinstance(callee, Local) else pattern.sent
        return self.opener(self.generator_called(row), is_sent)

    def hands_pairs_on(self, row: t.Row | None) -> bool:
        """Say whether a row calls a generator whose companion is there, and yields pairs."""
        if row is None or not self.gives_pairs(row):
            return False
        callee = self.facts.calls[row.w][0]
        return not isinstance(callee, Local) or self.has_companion(callee.w)

    def has_companion(self, w: str) -> bool:
        """Say whether some call of an inner function gives, or changes, what carries a tangent."""
        if w not in self.facts.scopes:
            return False
        calls = [
            (row, summary) for row, (callee, _, summary) in self.facts.calls.items()
            if isinstance(callee, Local) and callee.w == w
        ]  # fmt: skip
        if f"fn:{w}" in self.facts.wanted:
            return True
        return any(self.facts.carries(self.facts.rows[row]) or summary.stores for row, summary in calls)

    def wanted_call(self, work: Any, row: t.Row) -> ast.expr:
        """Return the call of a companion, which gives value and tangent (sharing.py)."""
        raise NotImplementedError

    def is_through(self, w: str) -> bool:
        """Say whether a row calls a function by its value."""
        return w in self.facts.calls and isinstance(self.facts.calls[w][0], Through)

    def is_unzipped(self, w: str) -> bool:
        """Say whether an inner generator is passed on as a value: its companion gives value and tangent then."""
        return self.facts.is_generator(w) and f"fn:{w}" in self.facts.wanted

    def acts_inside(self, w: str) -> bool:
        """Say whether an inner generator does something when it is left before its end."""
        what = self.facts.lambdas[w].what
        program = what.program if isinstance(what, t.Function) else None
        return program is not None and acts_when_left(program, self.calls.program)

    def generator_call(self, work: Any, row: t.Row) -> ast.expr:
        """Return the call of a generator's companion (sharing.py)."""
        raise NotImplementedError

    def local_name(self, w: str) -> str:
        """Return the name of an inner function's companion."""
        if w not in self.locals:
            stem = self.stems.get(w)
            self.locals[w] = self.names.tangent(stem) if stem else self.names.free("lambda_jvp")
        return self.locals[w]


def _is_class(space: Any, name: str) -> bool:
    return isinstance(space, dict) and isinstance(space.get(name), type)


def _in_module(namespace: Any, name: str) -> bool:
    return hasattr(importlib.import_module(namespace), name) if isinstance(namespace, str) else name in namespace


def leads_back(program: t.Program, called: Iterable[Callee], calls: Calls) -> bool:
    """Say whether one of the functions that are called leads to a function again, by the names that they read."""
    todo, seen = [*called], set()
    while todo:
        callee = todo.pop()
        if callee in seen:
            continue
        seen.add(callee)
        with suppress(Refused, SourceUnavailable):
            found = calls.program(callee)
            if found.source.source == program.source.source:
                return True
            read = [meaning.callee for meaning in found.functions.values() if isinstance(meaning, User)]
            todo += [one for one in read if one.name not in ("cache", "lru_cache")]
    return False


def with_super(form: ast.expr, shown: ast.expr) -> ast.expr:
    """Return an expression with another in the place of its `super()`."""
    class Shown(Rebuilding):
        def visit_Call(self, node: ast.Call) -> ast.AST:
            is_super = isinstance(node.func, ast.Name) and node.func.id == "super" and not node.args
            return shown if is_super else self.generic_visit(node)

    made: ast.expr = Shown().visit(form)
    return made
