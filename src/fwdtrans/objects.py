"""Objects of the user's classes in the abstract: fields, methods, operators, and how they are made."""

from __future__ import annotations

import ast
import dataclasses
from dataclasses import replace
from types import FunctionType, SimpleNamespace
from typing import Any

from . import kinds as k
from . import wtable as t
from .calling import Calling
from .facts import (
    CALLS,
    OUTSIDE,
    SHAPES,
    Pattern,
    Summary,
    Through,
    free_of,
)  # fmt: skip
from .kinds import Abstract
from .resolve import Value, callee_of

OPERATOR_METHODS = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul",
    "neg": "neg", "pos": "pos", "builtins.abs": "abs",
}  # fmt: skip


class Objects(Calling):
    """Objects and their classes."""

    def field(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `owner.name` gives; a property is a call."""
        owner = args[0]
        active = self.facts.carries(owner)
        outside = Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)
        if name == "__class__":
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        if owner.kind == "object":
            cls = k.class_of(owner, self.heap)
            found = self.unit.attribute(cls, name) if cls is not None else None
            if isinstance(found, property) and isinstance(found.fget, FunctionType):
                return self.invoke(row, callee_of(found.fget), args)
            content = k.field_of(owner, name, self.heap)
            if content is not None:
                return content
            if cls is None and active:
                return Abstract("any", True, None, owner.sites)
            if callable(found) or hasattr(type(found), "__get__"):
                if active:
                    self.refuse(row.node, "attribute")
                return outside
            return free_of(Value(k.shape_of(found)))
        if not active or name in SHAPES:
            return outside
        if owner.is_number or owner.kind == "real":
            if name not in ("real", "imag"):
                self.refuse(row.node, "attribute")
            return Abstract("number", True)
        if owner.kind != "any":
            self.refuse(row.node, "attribute")
        return Abstract("any", True, None, owner.sites)

    def make(self, row: t.Row, cls: Any, args: list[Abstract], is_bare: bool) -> Abstract:
        """Return a new object of the user's class; a bare one has not been through `__init__`."""
        init = self.unit.attribute(cls, "__init__") if not is_bare else object.__init__
        made = Abstract("object", False, None, frozenset({row.w}))
        record = self.heap.get(row.w, Abstract("record", False, None, frozenset(), cls))
        self.heap[row.w] = record
        if cls is SimpleNamespace and not {"", "*", "**"} & {*row.keywords}:
            for name, arg in zip(row.keywords, args):
                self.fill_field(row.w, name, arg)
            return made
        if is_dataclass_init(cls, init):
            given = bind_fields(cls, row.keywords or ("",) * len(args))
            if given is not None:
                self.fill_fields(row.w, cls, dict(zip(given, args)))
                return made
        elif isinstance(init, FunctionType):
            self.facts.selves[row.w] = ast.Name(row.w, ast.Load())
            self.invoke(row, callee_of(init), [made, *args])
            if row.w in self.facts.calls:
                callee, pattern, summary = self.facts.calls[row.w]
                self.facts.calls[row.w] = (callee, pattern, replace(summary, result=made))
                return made
        elif init is object.__init__ and not args:
            return made
        if any(map(self.facts.carries, args)):
            self.refuse(row.node, "class call", name=cls.__name__)
        return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))

    def object_operator(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract | None:
        """Return what an operator of the user's class gives; None if no operand is an object of a known class."""
        if key not in OPERATOR_METHODS or not any(arg.kind == "object" for arg in args):
            return None
        for position, arg in enumerate(args):
            cls = k.class_of(arg, self.heap)
            prefix = "__r" if position else "__"
            found = self.unit.attribute(cls, prefix + OPERATOR_METHODS[key] + "__") if cls is not None else None
            if isinstance(found, FunctionType):
                if "NotImplemented" in found.__code__.co_names:
                    self.refuse(row.node, "class call", name=found.__qualname__)
                if position:
                    self.facts.reflected.add(row.w)
                return self.invoke(row, callee_of(found), args[::-1] if position else args)
        return None

    def object_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of an object of the user's gives; None if its class does not tell."""
        if k.field_of(args[0], name, self.heap) is not None:
            return None
        classes = k.classes_of(args[0], self.heap)
        found: list[Any] = [self.unit.attribute(cls, name) if cls is not None else None for cls in classes]
        if not found or not all(isinstance(method, FunctionType) for method in found):
            return None
        args = self.passed(args)
        if len(found) == 1:
            return self.invoke(row, callee_of(found[0]), args)
        if not self.unit.is_live:
            return None
        results = []
        for cls, method in zip(classes, found):  # one of several: its companion is looked up by the object's class
            mine = frozenset(site for site in args[0].sites if self.heap[site].cls is cls)
            results.append(self.invoke(row, callee_of(method), [replace(args[0], sites=mine), *args[1:]]))
        self.facts.stores.add(CALLS)
        self.called_by_value()
        self.facts.calls[row.w] = (Through(), Pattern(frozenset()), Summary(stores=frozenset({CALLS})))
        return replace(k.join_all(results), active=True)


def is_dataclass_init(cls: Any, init: Any) -> bool:
    """Say whether a class's `__init__` is the one that `dataclass` writes, and stores its arguments as they are."""
    if not dataclasses.is_dataclass(cls) or hasattr(cls, "__post_init__"):
        return False
    generated = isinstance(init, FunctionType) and init.__code__.co_filename == "<string>"
    factories = {f.default_factory for f in dataclasses.fields(cls)} - {dataclasses.MISSING}
    return generated and factories <= {list, dict} and all(f.init for f in dataclasses.fields(cls))


def bind_fields(cls: Any, keywords: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the field for each argument of a dataclass; None when Python would raise TypeError, or for stars."""
    fields = dataclasses.fields(cls)
    positional = [f.name for f in fields if not f.kw_only]
    names: list[str] = []
    for mark in keywords:
        if mark in ("*", "**") or not mark and not positional:
            return None
        names.append(mark or positional.pop(0))
    missing = {f.name for f in fields if f.default is f.default_factory is dataclasses.MISSING} - {*names}
    known = {*names} <= {f.name for f in fields} and len({*names}) == len(names)
    return tuple(names) if known and not missing else None
