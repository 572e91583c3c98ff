"""Lists, tuples and dicts in the abstract: displays, items, and what their methods do."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from . import kinds as k
from . import wtable as t
from .facts import (
    DICT_METHODS,
    LIST_METHODS,
    MUTATING,
    OUTSIDE,
)  # fmt: skip
from .kinds import Abstract, Heap
from .setting import Setting, as_operand

BUILTIN_METHODS = frozenset(name for kind in (list, dict, str, float, int, tuple, set) for name in dir(kind))
ACTIVE_TEXT = "text:active"  # marks text made from a value that carries a tangent


class Containers(Setting):
    """Lists, tuples, dicts and texts."""

    def index(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `owner[...]` gives."""
        owner = args[0]
        assert isinstance(row.form, ast.Subscript)
        if owner.kind == "object":
            index = as_operand(row.form.slice)
            found = self.dunder(row, "__getitem__", [owner, self.subscript(row.form.slice, args)], (row.args[0], index))
            if found is not None:
                return found
            if self.facts.carries(owner):
                self.refuse(row.node, "class call", name="[...]")
        if isinstance(row.form.slice, ast.Slice):
            if owner.kind in ("list", "tuple"):
                self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.element(owner, self.heap))
                return Abstract(owner.kind, False, None, frozenset({row.w}))
            return owner if owner.kind != "number" else k.ANY
        if owner.items is not None:
            position = _whole_number(row.form.slice)
            if position is not None and -len(owner.items) <= position < len(owner.items):
                return owner.items[position]
        return k.item(owner, self.heap)

    def display(self, row: t.Row, kind: str, args: list[Abstract]) -> Abstract:
        """Return what a tuple or list display is."""
        if kind == "dict":
            return self.dict_display(row, args)
        self.guard_dicts(row, [a for a, mark in zip(args, row.keywords) if mark == "*"])
        inner = [k.element(a, self.heap) if mark == "*" else a for a, mark in zip(args, row.keywords)]
        if kind == "tuple" and "*" not in row.keywords and max(map(k.nesting, inner), default=0) < k.DEEPEST:
            return Abstract("tuple", False, tuple(inner))
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.join_all(inner))
        return Abstract(kind, False, None, frozenset({row.w}))

    def dict_display(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a dict display is."""
        content = self.heap.get(row.w, k.NOTHING)
        for arg, mark in zip(args, row.keywords):
            if mark == "key" and self.facts.carries(arg):
                self.refuse(row.node, "dict key")
            if mark == "**" and self.facts.carries(arg) and arg.kind != "dict":
                self.refuse(row.node, "dict")
            if mark != "key":
                content = k.join(content, k.item(arg, self.heap) if mark == "**" else arg)
        self.heap[row.w] = content
        return Abstract("dict", False, None, frozenset({row.w}))

    def guard_dicts(self, row: t.Row, args: Iterable[Abstract]) -> None:
        """Refuse to go through a dict that carries tangents where the mirror would be gone through likewise."""
        if any(arg.kind == "dict" and self.facts.carries(arg) for arg in args):
            self.refuse(row.node, "dict iterated")

    def mirror(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `list`, `zip`, ... give."""
        if name == "zip" and "*" in row.keywords:
            site = row.w + "*"
            rows = [k.element(a, self.heap) if mark == "*" else a for a, mark in zip(args, row.keywords)]
            turned = k.join_all(k.element(r, self.heap) for r, mark in zip(rows, row.keywords) if mark in ("", "*"))
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), turned)
            self.heap[row.w] = Abstract("tuple", False, None, frozenset({site}))
            return Abstract("iterator", False, None, frozenset({row.w}))
        if "*" in row.keywords and any(map(self.facts.carries, args)):
            self.refuse(row.node, "starred call")
        if name == "dict":
            return self.dict_call(row, args)
        if name not in ("zero", "interleaved") and any(a.kind != "dict" and self.facts.carries(a) for a in args):
            self.guard_dicts(row, args)
        inner = [k.element(a, self.heap) for a, mark in zip(args, row.keywords) if mark in ("", "*")]
        if name == "zero":
            return self.zeros(row, args[0])
        if name == "interleaved":
            return self.interleaved(row, args)
        if name in ("partial", "by_pairs"):
            return self.partial(row, args)
        if name == "zip":
            content = Abstract("tuple", False, tuple(inner)) if "*" not in row.keywords else k.ANY
        elif name == "enumerate":
            content = Abstract("tuple", False, (k.NUMBER, *inner[:1]))
        else:
            content = inner[0] if inner else k.NOTHING
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        return Abstract(name if name in ("list", "tuple") else "iterator", False, None, frozenset({row.w}))

    def partial(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `partial(f, a, k=b)` is (closures.py)."""
        raise NotImplementedError

    def interleaved(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `interleaved(v, dv)` of a companion gives."""
        one, other = args
        if one.items is not None and other.items is not None and len(one.items) == len(other.items):
            return Abstract("tuple", False, tuple(item for pair in zip(one.items, other.items) for item in pair))
        content = k.join(k.item(one, self.heap), k.item(other, self.heap))
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        kind = one.kind if one.kind in ("dict", "any") else "tuple"
        return Abstract(kind, False, None, frozenset({row.w}))

    def dict_call(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `dict(d)` or `dict(a=x)` gives."""
        content = self.heap.get(row.w, k.NOTHING)
        for arg, mark in zip(args, row.keywords):
            if (not mark or mark == "**") and arg.kind != "dict" and self.facts.carries(arg):
                self.refuse(row.node, "dict")
            content = k.join(content, arg if mark and mark != "**" else k.item(arg, self.heap))
        self.heap[row.w] = content
        return Abstract("dict", False, None, frozenset({row.w}))

    def zeros(self, row: t.Row, value: Abstract) -> Abstract:
        """Return what `zero(value)` of a companion gives: nothing active, of the same kind."""
        if value.kind in k.ATOMS:
            return Abstract("number") if value.is_number else k.NONE
        heap: Heap = {}
        found = k.from_shape(k.shape_from(value, self.heap), row.w, heap, False)
        for site, inner in heap.items():
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
        return found

    def drain(self, row: t.Row, marked: str = "") -> None:
        """Note that iterators among the operands are gone through here and now (iterating.py)."""
        raise NotImplementedError

    def method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what a method gives, and do to its list what it does."""
        owner, rest = args[0], args[1:]
        assert isinstance(row.what, t.Method)
        kept = k.field_of(owner, name, self.heap) if owner.kind == "object" and row.what.after is None else None
        if kept is not None:
            called = self.called_field(row, kept, args[1:])
            if called is not None:
                return called
        found = self.class_method(row, name, args) if owner.kind == "class" else None
        if owner.kind == "object" and any(map(self.facts.carries, args)):
            found = self.object_method(row, name, args)
        if found is not None:
            return found
        if owner.kind == "class" and any(map(self.facts.carries, args)):
            self.refuse(row.node, "class call", name=name)
        if name in ("extend", "update", "join"):
            self.drain(row)
        active = any(map(self.facts.carries, args))
        if owner.kind == "module" and active and self.unit.is_live and not any(row.keywords):
            return self.looked_up(row, self.passed(rest))  # which of the modules it is shows when it is called
        if owner.kind == "text":
            if active or any(ACTIVE_TEXT in a.sites for a in args):
                return Abstract("text", False, None, frozenset({ACTIVE_TEXT}))
            return k.TEXT if name not in ("count", "find", "index") else k.NUMBER
        if name in ("index", "count") and owner.kind in ("list", "tuple", "any"):
            return k.NUMBER
        if owner.kind == "dict" and name in DICT_METHODS and (active or OUTSIDE not in owner.sites):
            return self.dict_method(row, name, owner, rest)
        mirrored = owner.kind == "any" and active and owner.sites and OUTSIDE not in owner.sites
        if (owner.kind == "list" or mirrored) and name in LIST_METHODS:
            if name in MUTATING:
                values = {"append": rest[:1], "insert": rest[1:2]}.get(name, [])
                if name == "extend" and rest:
                    values = [k.element(rest[0], self.heap)]
                if any(map(self.facts.carries, values)) and OUTSIDE in owner.sites:
                    self.refuse(row.node, "outside store")
                self.fill(owner, k.join_all(values))
            return self.list_result(LIST_METHODS[name], owner, row)
        if active:
            if name in LIST_METHODS and owner.kind == "any":
                self.refuse(row.node, "unproved list", name=name)
            is_object = owner.kind in ("any", "object") and owner.sites and name not in BUILTIN_METHODS
            if self.unit.is_live and is_object and not any(row.keywords):
                self.passed(args)
                return self.looked_up(row, args)
            self.refuse(row.node, "method", name=name)
        if owner.kind in ("list", "dict", "any"):
            self.fill(owner, k.join_all(rest))
        return Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)

    def called_field(self, row: t.Row, function: Abstract, args: list[Abstract]) -> Abstract | None:
        """Return what a call of a function kept in a field gives; None if none of it is active (closures.py)."""
        raise NotImplementedError

    def dict_method(self, row: t.Row, name: str, owner: Abstract, rest: list[Abstract]) -> Abstract:
        """Return what a method of a dict gives, and do to the dict what it does."""
        kind = DICT_METHODS[name]
        by_key = kind in ("item", "none") and name != "update"
        if any(map(self.facts.carries, [owner, *rest])):
            if any(row.keywords) or by_key and rest and self.facts.carries(rest[0]):
                self.refuse(row.node, "dict key")
        values = rest[1:2] if name == "setdefault" else []
        if name == "update":
            if any(arg.kind != "dict" and self.facts.carries(arg) for arg in rest):
                self.refuse(row.node, "dict")
            values = [k.item(arg, self.heap) for arg in rest]
        if any(map(self.facts.carries, values)) and OUTSIDE in owner.sites:
            self.refuse(row.node, "outside store")
        if name in MUTATING:
            self.fill(owner, k.join_all(values))
        content = k.item(owner, self.heap)
        if kind == "item":
            default = rest[1] if len(rest) > 1 else k.NONE if name in ("get", "setdefault") else k.NOTHING
            return k.join(content, default)
        if kind in ("pairs", "values"):
            self.heap[row.w] = Abstract("tuple", False, (k.ANY, content)) if kind == "pairs" else content
            return Abstract("iterator", False, None, frozenset({row.w}))
        if kind == "same":
            self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
            return Abstract("dict", False, None, frozenset({row.w}))
        return k.NONE if kind == "none" else k.ANY

    def list_result(self, kind: str, owner: Abstract, row: t.Row) -> Abstract:
        """Return what a method of a list gives."""
        if kind == "element":
            return k.element(owner, self.heap)
        if kind == "same":
            self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.element(owner, self.heap))
            if owner.kind != "list":  # arrays and dicts have a copy too: `2.0 * copy` is then no repetition
                return Abstract("any", self.facts.carries(owner), None, frozenset({row.w}))
            return Abstract("list", False, None, frozenset({row.w}))
        return Abstract(kind)


def _whole_number(expr: ast.expr) -> int | None:
    match expr:
        case ast.Constant(int(value)):
            return value
        case ast.UnaryOp(ast.USub(), ast.Constant(int(value))):
            return -value
    return None
