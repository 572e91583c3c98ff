"""Deques, defaultdicts, arrays, heaps in the abstract: lists and dicts of another class, and what moves their items.

A deque is a list, a defaultdict a dict: the abstract value has the kind of the one and the class of the other.
"""

from __future__ import annotations

import ast
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable
from typing import Any

from . import kinds as k
from . import wtable as t
from .bare import dCounter
from .counters import Counters
from .facts import OUTSIDE, Hand, Pattern, Summary
from .kinds import Abstract
from .rules.library import EXCHANGES, NATIVE, SOLVERS, Native

CLASSES: dict[str, Any] = {
    "deque": deque, "defaultdict": defaultdict, "OrderedDict": OrderedDict, "Counter": Counter, "dCounter": dCounter,
}  # fmt: skip
MADE: dict[str, Abstract] = {  # what a factory makes that is known by its name
    "float": k.NUMBER, "int": k.NUMBER, "bool": k.BOOL, "str": k.TEXT, "complex": k.NUMBER,
}  # fmt: skip


class Derived(Counters):
    """Containers of the standard library."""

    def derived(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `deque(xs)`, `defaultdict(list)`, `array("d", xs)` give."""
        if name == "array":
            return self.array(row, args)
        cls = CLASSES[name]
        if name == "deque":
            given = [a for a, mark in zip(args, row.keywords) if mark in ("", "iterable")][:1]
            self.put(row.w, k.join_all(k.element(a, self.heap) for a in given))
            return Abstract("list", False, None, frozenset({row.w}), cls)
        rest, marks = args, row.keywords
        if name == "defaultdict":
            self.put(row.w, self.factory(row, args[0]) if args else k.NOTHING)
            rest, marks = args[1:], marks[1:]
        if name == "Counter":
            keys = (arg for arg, mark in zip(rest, marks) if not mark and arg.kind != "dict")
            if any(self.facts.carries(k.element(arg, self.heap)) for arg in keys):
                self.refuse(row.node, "dict key")
            self.put(row.w, k.NUMBER)
        for arg, mark in zip(rest, marks):
            pairs = k.element(arg, self.heap)
            if mark and mark != "**":
                content = arg
            elif arg.kind == "dict" or mark:
                content = k.item(arg, self.heap)
            else:
                content = k.NOTHING if name == "Counter" else self.second(row, pairs)
            self.put(row.w, content)
        return Abstract("dict", False, None, frozenset({row.w}), cls)

    def second(self, row: t.Row, pair: Abstract) -> Abstract:
        """Return the second item of a pair, what a dict made of pairs holds; the first is a key."""
        items = pair.items if pair.items is not None and len(pair.items) == 2 else None
        self.note_key(Abstract("dict"), [items[0] if items is not None else k.item(pair, self.heap)], False)
        return items[1] if items is not None else k.item(pair, self.heap)

    def factory(self, row: t.Row, made: Abstract) -> Abstract:
        """Return what the factory of a defaultdict makes."""
        operand = row.args[0]
        name = operand.id if isinstance(operand, ast.Name) else ""
        meaning = getattr(self.program.functions.get(name), "key", "")
        kind = meaning.rpartition(".")[2]
        if meaning.startswith("builtins.") and kind in MADE:
            return MADE[kind]
        if kind in ("list", "dict", *CLASSES) and kind != "defaultdict":
            is_list = kind in ("list", "deque")
            return Abstract("list" if is_list else "dict", False, None, frozenset({f"{row.w}?"}), CLASSES.get(kind))
        for site in made.sites:
            what = self.facts.lambdas[site[3:]].what if site.startswith("fn:") else None
            if isinstance(what, t.Function) and what.block is not None and not what.params:
                content = self.closure_made(site[3:])
                if self.facts.carries(content) and not {*what.block.reads()} <= self.unmoved:
                    self.refuse(row.node, "factory")  # its mirror may be called later, when they are others
                return content
        return Abstract("any", False, None, frozenset({OUTSIDE}))

    def reads_any(self, function: Abstract, sites: frozenset[str]) -> bool:
        """Say whether an inner function reads what is kept at one of the sites (closures.py)."""
        raise NotImplementedError

    def guard_callback(self, row: t.Row, function: Abstract, item: Abstract) -> None:
        """Refuse a function that is called on values alone and changes what carries tangents (closures.py)."""
        raise NotImplementedError

    @property
    def unmoved(self) -> set[str]:
        """The parameters that are bound once and hold no container."""
        bound = t.bindings(self.program)
        still = {n for n, v in self.facts.params.items() if not k.reachable(v, self.heap) & self.facts.stores}
        return still - {*bound} | {*self.program.functions}

    def closure_made(self, w: str) -> Abstract:
        """Return what a lambda without parameters gives (closures.py)."""
        raise NotImplementedError

    def array(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `array("d", xs)` gives; an array of whole numbers would cut active ones off."""
        code = row.args[0].value if row.args and isinstance(row.args[0], ast.Constant) else ""
        if code not in ("d", "f") or {*row.keywords} != {""}:
            if any(map(self.facts.carries, args)):
                self.refuse(row.node, "whole array")
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        self.put(row.w, k.join_all([Abstract("float"), *(k.element(arg, self.heap) for arg in args[1:2])]))
        return Abstract("list", False, None, frozenset({row.w}), array)

    # --- what moves items ---------------------------------------------------------------------------------------

    def native(self, row: t.Row, native: Native, args: list[Abstract]) -> Abstract:
        """Return what a function of the library gives, and do to its container what it does."""
        if native.is_once and any(map(self.facts.carries, args)):
            self.refuse(row.node, "second order", name=native.name.partition("_jvp")[0])
        bound = bind_native(native, row.keywords or ("",) * len(args))
        moving = [a for a, name in zip(args, bound or ()) if name in native.moving]
        if bound is None or not moving:
            if any(map(self.facts.carries, args)):
                self.refuse(row.node, "rule", name=native.name.removesuffix("_jvp"))
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        by_name = dict(zip(bound, args))
        if native.puts:
            self.push(row, by_name[native.changes], by_name[native.puts])
        elif native.changes:
            self.fill(by_name[native.changes], k.NOTHING)
        item = k.element(moving[0], self.heap)
        if "key" in by_name:
            self.guard_callback(row, by_name["key"], item)
            if native.changes and self.reads_any(by_name["key"], by_name[native.changes].sites):
                self.refuse(row.node, "callback")  # while a list is sorted it is empty
        if native.gives == "list":
            self.put(row.w, item)
            result = Abstract("list", False, None, frozenset({row.w}))
        else:
            wins = native.gives == "winner"
            result = k.join(item, by_name[native.puts]) if wins else item if native.gives == "item" else k.NONE
        if any(map(self.facts.carries, moving)):
            for name, arg in by_name.items():
                if name not in native.moving and arg.kind != "function" and self.facts.carries(arg):
                    if name not in ("item",):
                        self.refuse(row.node, "rule", name=native.name.removesuffix("_jvp"))
            stores = frozenset({row.w}) if native.changes else frozenset()
            self.facts.calls[row.w] = (Hand(native), Pattern(native.moving), Summary(result, stores=stores))
        return result

    def push(self, row: t.Row, owner: Abstract, value: Abstract) -> None:
        """Note that a value is put into a container."""
        if self.facts.carries(value) and (OUTSIDE in owner.sites or not owner.sites):
            self.refuse(row.node, "outside store")
        self.fill(owner, value)

    def library(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract:
        """Return what a call of a function of the standard library gives."""
        if key in EXCHANGES:
            return self.exchanged(row, EXCHANGES[key], args)
        return self.solved(row, key, args) if key in SOLVERS else self.native(row, NATIVE[key], args)

    def exchanged(self, row: t.Row, native: Native, args: list[Abstract]) -> Abstract:
        """Return what a function of ours gives that takes a generator's pairs apart (iterating.py)."""
        raise NotImplementedError

    def solved(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract:
        """Return what one of SciPy's algorithms finds (solvers.py)."""
        raise NotImplementedError


def bind_native(native: Native, keywords: Iterable[str]) -> tuple[str, ...] | None:
    """Return the parameter for each argument of a call; None for stars, or when Python would raise TypeError."""
    positional = list(native.params)
    names: list[Any] = []
    for mark in keywords:
        if mark in ("*", "**") or not mark and not positional or mark and mark not in native.params:
            return None
        names.append(mark or positional.pop(0))
    return tuple(names)
