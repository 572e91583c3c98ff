"""Named tuples in the abstract: how they are made, their fields, their methods."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from . import kinds as k
from . import wtable as t
from .facts import OUTSIDE, free_of
from .kinds import Abstract
from .resolve import Class, Value, callee_of
from .runtime import is_named
from .setting import Setting
from .shapes import shape_of

OWN_METHODS = frozenset({"_replace", "_asdict", "_make"})  # those that `namedtuple` writes


class Named(Setting):
    """Named tuples: tuples with a class."""

    def named_tuple(self, row: t.Row, cls: Any, args: list[Abstract]) -> Abstract | None:
        """Return what `Point(x, y=1.0)` makes; None when Python would raise TypeError, or where stars hide defaults."""
        marks = row.keywords or ("",) * len(args)
        given = bind_items(cls, marks)
        if given is None:
            return None
        self.drain(row, "*")
        items = {name: free_of(Value(shape_of(default))) for name, default in cls._field_defaults.items()}
        items |= dict.fromkeys({name for names in given for name in names}, k.NOTHING)
        for names, arg, mark in zip(given, args, marks):
            item = k.element(arg, self.heap) if mark == "*" else arg
            items |= {name: k.join(items[name], item) for name in names}
        return self.tuple_of(row.w, tuple(items[name] for name in cls._fields), cls)

    def drain(self, row: t.Row, marked: str = "") -> None:
        """Note that iterators among the operands are gone through here and now (iterating.py)."""
        raise NotImplementedError

    def tuple_of(self, site: str, items: tuple[Abstract, ...], cls: Any) -> Abstract:
        """Return a tuple of known items; one of deep tuples is known by its place alone."""
        if max(map(k.nesting, items), default=0) < k.DEEPEST:
            return Abstract("tuple", False, items, frozenset(), cls)
        self.heap[site] = k.join(self.heap.get(site, k.NOTHING), k.join_all(items))
        return Abstract("tuple", False, None, frozenset({site}), cls)

    def named_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract | None:
        """Return what a field or a property of a named tuple gives; None for anything else."""
        if owner.kind != "tuple" or not is_class(owner.cls):
            return None
        if name in owner.cls._fields:
            return owner.items[owner.cls._fields.index(name)] if owner.items is not None else k.item(owner, self.heap)
        found = self.unit.attribute(owner.cls, name)
        if isinstance(found, property) and isinstance(found.fget, FunctionType):
            return self.invoke(row, callee_of(found.fget), [owner])
        return None

    def named_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of a named tuple, or of its class, gives; None for anything else."""
        owner = args[0]
        cls = owner.cls if owner.kind == "tuple" and is_class(owner.cls) else self.class_named(row)
        if cls is None:
            return None
        if owner.kind == "tuple" and name == "_replace" and not {"", "*", "**"} & {*row.keywords[1:]}:
            new = dict(zip(row.keywords[1:], args[1:]))
            old = owner.items or (k.item(owner, self.heap),) * len(cls._fields)
            if {*new} <= {*cls._fields}:
                items = tuple(new.get(field, item) for field, item in zip(cls._fields, old))
                return self.tuple_of(row.w, items, cls)
        if owner.kind == "tuple" and name == "_asdict" and len(args) == 1:
            content = k.join_all(owner.items or (k.item(owner, self.heap),))
            self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
            return Abstract("dict", False, None, frozenset({row.w}))
        if owner.kind != "tuple" and name == "_make" and len(args) == 2:
            items = args[1].items or (k.element(args[1], self.heap),) * len(cls._fields)
            return self.tuple_of(row.w, items, cls) if len(items) == len(cls._fields) else None
        if owner.kind == "tuple" and name in cls._fields and self.is_kept_outside(owner, cls._fields.index(name)):
            self.passed(args)
            return self.looked_up(row, args) if any(map(self.facts.carries, args)) else None
        found = self.unit.attribute(cls, name) if owner.kind == "tuple" else None
        if isinstance(found, FunctionType) and name not in OWN_METHODS:
            return self.invoke(row, callee_of(found), self.passed(args))
        return None

    def is_kept_outside(self, owner: Abstract, position: int) -> bool:
        """Say whether what a field holds is from outside, or given: a function there brings no companion."""
        kept = owner.items[position] if owner.items is not None else k.item(owner, self.heap)
        is_given = all(site == OUTSIDE or site.startswith("param:") for site in kept.sites)
        return self.unit.is_live and not self.facts.carries(kept) and is_given

    def class_named(self, row: t.Row) -> Any:
        """Return the class of named tuples that a method is called on, `Point._make`; None if it is none."""
        name = getattr(row.args[0], "id", "")
        meaning = self.program.functions.get(name)
        return meaning.live if isinstance(meaning, Class) and is_named(meaning.live) else None


def is_class(cls: Any) -> bool:
    """Say whether a tuple is known to be of one class of named tuples."""
    return isinstance(cls, type) and is_named(cls)


def bind_items(cls: Any, keywords: tuple[str, ...]) -> tuple[tuple[str, ...], ...] | None:
    """Return the fields that each argument of a named tuple's class may be, from a star on all that are left.

    None where Python would raise, for `**`, and where only the call tells which fields keep their defaults.
    """
    positional = list(cls._fields)
    words = [mark for mark in keywords if mark not in ("", "*")]
    found: list[tuple[str, ...]] = []
    for i, mark in enumerate(keywords):
        if "*" in keywords[: i + 1] and mark in ("", "*"):
            found.append(tuple(name for name in positional if name not in words))
        elif mark or positional:
            found.append((mark or positional.pop(0),))
        else:
            return None
    sure = [names[0] for names, mark in zip(found, keywords) if len(names) == 1 and mark != "*"]
    known = {*sure} <= {*cls._fields} and len({*sure}) == len(sure)
    optional = cls._field_defaults.keys() - {*sure}
    missing = {*cls._fields} - {name for names in found for name in names} - optional
    return tuple(found) if known and not missing and not ("*" in keywords and optional) else None

