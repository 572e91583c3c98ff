"""What one run over a program keeps: the heap, and what a store does to it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from types import FunctionType, SimpleNamespace
from typing import Any, NoReturn

from . import kinds as k
from . import wtable as t
from .facts import (
    CALLS,
    CAUGHT,
    OUTSIDE,
    Env,
    Facts,
    Pattern,
    Unit,
    constants_of,
    match_row,
)  # fmt: skip
from .identity import MISSING, stores_by_code
from .keyed import only_looked_up
from .kinds import Abstract
from .members import default_in_class, defaults_in_class, is_set
from .resolve import CONSTANT


def sort_keys(program: t.Program) -> Iterable[str]:
    """Yield the operands that are given as `key=` to what compares: they are called on values, for values."""
    for line in program.lines():
        for row in t.all_rows(line.rows):
            if isinstance(row.what, t.Apply | t.Library | t.Method):
                yield from (arg.id for arg, mark in zip(row.args, row.keywords)
                            if mark == "key" and isinstance(arg, ast.Name))  # fmt: skip


# functions of NumPy's whose arrays hold floats, whatever they are given
FLOATING = frozenset(
    f"numpy.{name}" for name in (
        "exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh arcsinh "
        "arccosh arctanh hypot sinc true_divide divide reciprocal linspace logspace geomspace eye identity mean std "
        "var average interp median linalg.solve linalg.inv linalg.cholesky linalg.pinv fft.fft fft.ifft fft.rfft "
        "fft.irfft"
    ).split()
)  # fmt: skip
ARITHMETIC = frozenset({"+", "-", "*", "**"})  # one part that holds floats is enough
FROM_NUMBERS = frozenset(
    f"numpy.{name}" for name in "array asarray full stack hstack vstack concatenate atleast_1d append".split()
)


def key_of(row: t.Row | None) -> str:
    """Return the function of the tables that a row applies; "" for another row."""
    return row.what.key if row is not None and isinstance(row.what, t.Apply) else ""


def managers(program: t.Program) -> Iterable[str]:
    """Yield the operands that are the managers of `with` statements."""
    for line in program.lines():
        if isinstance(line.does, t.With):
            yield from (item.manager.id for item in line.does.items if isinstance(item.manager, ast.Name))


class Stores:
    """One run: the heap, the facts found so far, and stores."""

    def __init__(self, program: t.Program, pattern: Pattern, unit: Unit) -> None:
        self.program = program
        self.facts = Facts(program, pattern)
        self.unit = unit
        self.heap = self.facts.heap
        self.loops: list[tuple[list[Env], list[Env]]] = []
        self.exits: list[Env] = []
        self.yields = ""  # the site of what the generator at hand yields
        self.lent: dict[k.Site, frozenset[k.Site]] = {}  # by function that a call made: the functions given to the call
        self.turns: list[tuple[frozenset[str], Env, frozenset[str]]] = []  # comprehensions: names, those around, rows
        self.regions: dict[str, Env] = {}  # by lambda in a comprehension: the comprehension's variables
        self.inner_locals: frozenset[str] = frozenset()  # of the inner function whose body is being run
        self.defaults: dict[str, list[Abstract]] = {}
        self.traps: list[list[Env]] = []  # by open `try`: the environments in which a line of it may raise
        self.guarded = pattern.guarded  # an error out of a tangent's line would be caught by the user's code
        self.befores = self.facts.cases

    @cached_property
    def looked_up_keys(self) -> frozenset[str]:
        """What goes through dicts for their keys, and does no more with these than look something up."""
        return only_looked_up(self.program)

    @cached_property
    def sort_keys(self) -> frozenset[str]:
        """The operands that are called on values, for values."""
        return frozenset(sort_keys(self.program))

    @cached_property
    def managers(self) -> frozenset[str]:
        """The operands that are the managers of `with` statements."""
        return frozenset(managers(self.program))

    def bind(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Give a target its value."""
        if target.name:
            if not self.is_own(target.name) and self.facts.carries(value):
                if self.program.functions.get(target.name) != CONSTANT:
                    self.refuse(target.node, "global store")
                value = k.ANY
            env[target.name] = value
        elif target.store is not None:
            self.store(target, value, env)
        else:
            self.guard_apart(target.node, value)
            for item, part in zip(target.items or (), self.parts(target, value)):
                self.bind(item, part, env)

    def guard_apart(self, node: Any, value: Abstract) -> None:
        """Refuse to take an object apart by its own `__iter__` where no call of that can stand."""
        if value.kind == "object" and self.facts.carries(value):
            self.refuse(node, "iterated object")

    def yielding(self, site: str) -> str:
        """Return the site of what a generator yields."""
        self.heap.setdefault(site, k.NOTHING)
        return site

    def is_own(self, name: str) -> bool:
        """Say whether a name is a variable here: of the function, or of the inner one that is being run."""
        return name in self.program.locals or name in self.inner_locals

    def parts(self, target: t.Target, value: Abstract) -> list[Abstract]:
        """Return what each item of a pattern receives."""
        count = len(target.items or ())
        if target.star < 0 and value.items is not None and len(value.items) == count:
            return list(value.items)
        inner = k.element(value, self.heap)
        parts = [inner] * count
        if target.star >= 0:
            site = f"star:{id(target)}"
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
            parts[target.star] = Abstract("list", False, None, frozenset({site}))
        return parts

    def store(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Store into an item; attributes are refused."""
        if target.is_constant:
            return
        owner = self.value(target.args[0], env)
        active = self.facts.carries(value)
        if target.is_named:
            self.store_named(target, owner, value)
            return
        if isinstance(target.store, ast.Attribute):
            self.store_field(target, target.store.attr, owner, value)
            return
        if isinstance(target.store, ast.Subscript) and isinstance(target.store.slice, ast.Slice):
            value = k.element(value, self.heap)
        if isinstance(target.store, ast.Subscript) and owner.kind in ("dict", "any"):
            self.note_key(owner, [self.value(arg, env) for arg in target.args[1:]])
        if (active or self.facts.carries(owner)) and self.runs_code(owner, "__setitem__", FunctionType):
            self.refuse(target.node, "store call")
        if active and (OUTSIDE in owner.sites or not owner.sites):
            self.refuse(target.node, "outside store")
        if owner.kind == "array":
            value = Abstract("float", active)
        self.fill(owner, value)

    def note_key(self, owner: Abstract, keys: Sequence[Abstract], is_told: bool = True) -> None:
        """Note that a number or an object that carries a tangent is a key of a dict; what may be a list has indices.

        Args:
            is_told: what is not known is told at run time, before the statement.
        """
        for key in keys:
            is_known = key.kind in ("number", "float", "real", "bool", "object")
            if key.kind == "any":  # where the function runs, a number is known to be one
                records = any(self.heap[site].kind == "record" for site in key.sites if site in self.heap)
                is_known = records or owner.kind == "dict" and not (self.unit.is_live and is_told)
            self.unit.keys_move |= is_known and self.facts.carries(key)
            self.note_key(owner, key.items or (), is_told)

    @cached_property
    def own_rows(self) -> frozenset[str]:
        """The rows that are evaluated once where their statement is."""
        lines = (line for line in self.program.lines() if not isinstance(line.does, t.While))
        return frozenset(row.w for line in lines for row in line.rows)

    def runs_code(self, owner: Abstract, name: str, kind: type) -> bool:
        """Say whether some class of an object has code of its own under a name: an item's store, a property."""
        found = [self.unit.attribute(cls, name) for cls in k.classes_of(owner, self.heap) if cls is not None]
        return any(isinstance(one, kind) for one in found)

    def store_field(self, target: t.Target, name: str, owner: Abstract, value: Abstract) -> None:
        """Store into a field of an object."""
        active = self.facts.carries(value)
        if owner.kind == "array" and (active or self.facts.carries(owner)):
            self.refuse(target.node, "array attribute", name=name)
        cls = k.class_of(owner, self.heap)
        if (active or self.facts.carries(owner)) and not target.is_raw:
            if self.runs_code(owner, name, property):
                self.refuse(target.node, "store call")
            classes = [cls for cls in k.classes_of(owner, self.heap) if cls is not None]
            if any(stores_by_code(self.unit.attribute(cls, name)) for cls in classes):
                self.refuse(target.node, "attribute store")
        if active and (OUTSIDE in owner.sites or not owner.sites):
            self.refuse(target.node, "outside store")
        if cls is not None and (active or self.facts.carries(owner)):
            found = self.unit.attribute(cls, name)
            setter = self.unit.attribute(cls, "__setattr__")
            is_own = setter is not object.__setattr__ and cls is not SimpleNamespace
            runs_code = is_own or stores_by_code(found)
            if runs_code and not target.is_raw:
                self.refuse(target.node, "attribute store")
        if owner.kind == "any" and active and self.unit.is_live and self.unit.has_member(name, is_set):
            self.refuse(target.node, "store call")
        if owner.kind != "object":
            records = [self.heap[site] for site in owner.sites if site in self.heap]
            held = [one.cls for one in records if one.kind == "record" and one.cls is not None]
            if active and any(stores_by_code(self.unit.attribute(cls, name)) for cls in held):
                self.refuse(target.node, "attribute store")  # it may be one of these
            self.fill(owner, value)
            return
        for site in owner.sites:
            self.facts.stores |= {site, k.cell(site, name)}
            default = default_in_class(self.heap[site].cls, name) if site in self.heap else MISSING
            if default is not MISSING:  # what is read before it is stored
                self.fill_field(site, name, k.NONE if default is None else k.NUMBER)
            self.fill_field(site, name, value)

    def store_named(self, target: t.Target, owner: Abstract, value: Abstract) -> None:
        """Store into an attribute whose name only the call tells: into any, but for what the class has code for."""
        active = self.facts.carries(value)
        if active and (OUTSIDE in owner.sites or not owner.sites):
            self.refuse(target.node, "outside store")
        if owner.kind != "object":
            if (active or self.facts.carries(owner)) and owner.kind != "any":
                self.refuse(target.node, "named store")
            self.fill(owner, value)
            return
        for cls in k.classes_of(owner, self.heap):
            setter = self.unit.attribute(cls, "__setattr__") if cls is not None else object.__setattr__
            plain = target.is_raw or cls is SimpleNamespace or setter in (object.__setattr__, MISSING)
            if not plain and (active or self.facts.carries(owner)):
                self.refuse(target.node, "attribute store")
        for site in owner.sites:
            self.facts.stores.add(site)
            record = self.heap.get(site, Abstract("record"))
            defaults = defaults_in_class(record.cls)
            for name in {one.rpartition(".")[2] for one in record.sites} | {*defaults, k.ANY_NAME}:
                self.facts.stores.add(k.cell(site, name))
                if name in defaults:
                    self.fill_field(site, name, k.NONE if defaults[name] is None else k.NUMBER)
                self.fill_field(site, name, value)

    def fill(self, owner: Abstract, value: Abstract) -> None:
        """Store `value` into every container that `owner` may be."""
        active = self.facts.carries(value)
        self.unit.changes_arrays |= owner.kind in ("array", "any")
        if active and owner.kind in ("array", "any"):
            whole = [site for site in owner.sites - k.MARKS if not self.holds_floats(site)]
            self.unit.cuts_off |= bool(whole)
            self.unit.cuts_numbers |= any(key_of(self.rows.get(site)) in FROM_NUMBERS for site in whole)
        for site in owner.sites - k.MARKS:
            self.facts.stores.add(site)
            self.facts.filled |= {site} if active else set()
            self.put(site, value)

    @cached_property
    def rows(self) -> dict[str, t.Row]:
        """The rows of the program by their names."""
        return {row.w: row for line in self.program.lines() for row in t.all_rows(line.rows)}

    def holds_floats(self, site: str) -> bool:
        """Say whether an array that is made here surely holds floats, or is asked for its dtype where it is made.

        One that is made of what carries nothing is: `blank` of the runtime.
        """
        row = self.rows.get(site.partition("[")[0].partition(".")[0])
        if row is None or not isinstance(row.what, t.Apply | t.Display):
            return False
        key = key_of(row)
        if key in FLOATING or key == "/":
            return True
        rule = match_row(row, constants_of(row))[0] if key.startswith("numpy.") else None
        if rule is not None and (rule.is_constant or not any(map(self.facts.carries, map(self.operand, row.args)))):
            return True
        is_made = key in ARITHMETIC or key in FROM_NUMBERS or isinstance(row.what, t.Display)
        return is_made and any(map(self.surely_floats, row.args))

    def surely_floats(self, operand: ast.expr) -> bool:
        """Say whether an operand surely is a float, or an array of floats."""
        if isinstance(operand, ast.Constant):
            return isinstance(operand.value, float)
        return isinstance(operand, ast.Name) and self.holds_floats(operand.id)

    def operand(self, operand: ast.expr) -> Abstract:
        """Return what an operand is as far as its row tells; a variable may be anything that carries a tangent."""
        if isinstance(operand, ast.Name):
            return self.facts.rows.get(operand.id, Abstract("any", True))
        return k.ANY

    def put(self, site: str, value: Abstract) -> None:
        """Note that a site may hold `value`; an object stays of its class, with fields that are not known."""
        self.hand_over(site, value)
        old = self.heap.get(site, k.NOTHING)
        if old.kind != "record" or value.kind == "record":
            self.heap[site] = k.join(old, value)
        elif value.kind != "nothing":
            self.heap.moved = True  # what `value` holds may not be known yet
            if self.facts.carries(value):
                self.heap[site] = replace(old, active=True)

    def hand_over(self, site: str, value: Abstract) -> None:
        """Note that functions that read what moves are stored into what is given: nobody sees where they are called."""
        if site.startswith("param:") and any(map(self.captures, filter(k.is_function, value.sites))):
            self.escape([value])

    def captures(self, site: str) -> bool:
        """Say whether a function reads what carries a tangent (closures.py)."""
        raise NotImplementedError

    def escape(self, values: Iterable[Abstract], moving: bool = True) -> None:
        """Note that functions go where their calls are not seen (bodies.py)."""
        raise NotImplementedError

    def fill_field(self, site: str, name: str, content: Abstract) -> None:
        """Note what a field of an object holds."""
        one = k.cell(site, name)
        self.hand_over(site, content)
        self.facts.filled |= {one} if self.facts.carries(content) else set()
        self.heap[one] = k.join(self.heap.get(one, k.NOTHING), content)
        record = self.heap.get(site, Abstract("record"))
        self.heap[site] = replace(record, sites=record.sites | {one})

    def value(self, operand: ast.expr, env: Env) -> Abstract:
        """Return what an operand is."""
        return self.facts.value(operand, env)

    def change(self, args: Iterable[Abstract]) -> None:
        """Note that whatever can be reached from arguments may be changed."""
        self.facts.stores.add(CALLS)
        self.unit.changes_arrays = True
        for arg in args:
            for site in k.reachable(arg, self.heap) - {OUTSIDE}:
                self.facts.stores.add(site)
                self.put(site, Abstract("any", True, None, frozenset({site})))

    def guard_caught(self, node: Any, values: Iterable[Abstract]) -> None:
        """Refuse to take a caught exception apart where one may hold an active value: its tangent is lost."""
        if self.unit.raises_active and any(CAUGHT in k.reachable(value, self.heap) for value in values):
            self.refuse(node, "caught")

    def refuse(self, node: Any, post: str, **words: str) -> NoReturn:
        """Refuse a node, as the fence's post has it."""
        raise self.program.source.refuse(node, post, **words)
