"""Dicts of the user's classes in the abstract, whose items are attributes.

    class AttrDict(dict):
        __getattr__ = dict.__getitem__
        __setattr__ = dict.__setitem__

    p.k = x * p.m        dp.k = ...

The abstract value is that of a dict, with the class; its mirror is `dAttrDict`, a dict with such attributes.
"""

from __future__ import annotations

import ast
from typing import Any

from . import kinds as k
from . import wtable as t
from .bare import is_its_own_dict
from .facts import Env, free_of
from .identity import MISSING
from .kinds import Abstract
from .lists import Lists
from .members import dict_class
from .protocols import Walked
from .resolve import Value, callee_of
from .shapes import shape_of


class Records(Lists):
    """Dicts with a class of the user's."""

    def named_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract | None:
        """Return what a class gives to its dicts: a property, data, and what it has not, which is an item."""
        cls = dict_class(owner)
        if cls is None:
            return super().named_field(row, name, owner)
        if name == "__class__":
            return Abstract("class", False, None, frozenset(), cls)
        found = self.member(cls, name)
        if found.kind == "property" and found.function is not None:
            return self.invoke(row, callee_of(found.function), [owner])
        if found.kind == "data" and not hasattr(dict, name) and not is_its_own_dict(cls):
            return free_of(Value(shape_of(found.value)))
        if found.kind == "none" and self.has_own(cls, "__getattr__"):
            return k.item(owner, self.heap)
        if found.kind != "none" and is_its_own_dict(cls) and self.facts.carries(owner):
            self.refuse(row.node, "attribute of class", name=name)  # an item of that name comes first
        if self.facts.carries(owner) and not hasattr(dict, name):
            self.refuse(row.node, "attribute of class", name=name)
        return None

    def named_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of the class gives that dicts have not.

        Raises:
            Walked: it is an item that is called: it is read first.
        """
        cls = dict_class(args[0])
        if cls is None or hasattr(dict, name):
            return super().named_method(row, name, args)
        found = self.member(cls, name)
        if is_its_own_dict(cls) and found.kind != "none" and self.may_be_called(k.item(args[0], self.heap)):
            if any(map(self.facts.carries, args)):
                self.refuse(row.node, "attribute of class", name=name)  # an item of that name comes first
            return None
        if found.kind in ("method", "static"):
            return self.invoke_member(row, found, self.passed(args))
        if found.kind == "none" and self.has_own(cls, "__getattr__"):
            raise Walked(row, 0, "__call__")
        return None

    def store(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Store into an item or an attribute of anything; an attribute of such a dict is an item."""
        owner = self.value(target.args[0], env) if not target.is_constant else k.NOTHING
        cls = dict_class(owner)
        if cls is not None and isinstance(target.store, ast.Attribute):
            is_item = self.has_own(cls, "__setattr__") and self.member(cls, target.store.attr).kind == "none"
            if (not is_item or target.is_raw) and (self.facts.carries(owner) or self.facts.carries(value)):
                self.refuse(target.node, "attribute store")
        super().store(target, value, env)

    def has_own(self, cls: Any, name: str) -> bool:
        """Say whether a class has a method by which attributes are items, or is its own `__dict__`."""
        return is_its_own_dict(cls) or self.unit.attribute(cls, name) not in (MISSING, dict.__setattr__)

    def may_be_called(self, item: Abstract) -> bool:
        """Say whether an item may be a function, or an object that is called."""
        return item.kind in ("function", "object", "class") or item.kind == "any" and not k.is_atom(item)
