"""Lists of the user's classes in the abstract: what they do that lists do not.

    class Vector(list):
        def __add__(self, other): ...

    c = a + b        c, dc = vector_add_jvp(a, da, b, db)
    a.norm()         vector_norm_jvp(a, da)

The abstract value is that of a list, with the class; its mirror is a list, or `dVector`, which has no such operators.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

from . import kinds as k
from . import wtable as t
from .bare import is_own_list
from .facts import free_of
from .kinds import Abstract
from .members import OPERATOR_METHODS, UNARY_METHODS, Member, list_class
from .named import Named
from .resolve import Value, callee_of
from .shapes import shape_of


class Lists(Named):
    """Lists with a class of the user's."""

    def make(self, row: t.Row, cls: Any, args: list[Abstract], is_bare: bool) -> Abstract:
        """Return a new list of a class that is a value, `type(self)(...)`, `cls(...)`; other objects as ever."""
        if not is_own_list(cls):
            return super().make(row, cls, args, is_bare)
        marks = (row.keywords or ("",) * len(row.args))[len(row.args) - len(args) :]
        if is_bare or len(args) > 1 or any(marks):
            self.refuse(row.node, "class call", name=cls.__name__)
        given = ast.Call(ast.Name("list", ast.Load()), [*row.args[len(row.args) - len(args) :]], [])
        made = replace(row, what=t.Mirror("list", cls), args=tuple(given.args), form=given, keywords=("",) * len(args))
        self.facts.lists[row.w] = made
        return replace(self.mirror(made, "list", args), cls=cls)

    def mirror(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `list(xs)` gives (iterating.py)."""
        raise NotImplementedError

    def named_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract | None:
        """Return what a class gives to its lists: a property, data; None for what is no list of such a class."""
        cls = list_class(owner)
        if cls is None:
            return super().named_field(row, name, owner)
        if name == "__class__":
            return Abstract("class", False, None, frozenset(), cls)
        found = self.member(cls, name, row.what.after if isinstance(row.what, t.Field) else None)
        if found.kind == "property" and found.function is not None:
            return self.invoke(row, callee_of(found.function), [owner])
        if found.kind == "data" and not hasattr(list, name):
            return free_of(Value(shape_of(found.value)))
        if self.facts.carries(owner) and not hasattr(list, name):
            self.refuse(row.node, "attribute of class", name=name)
        return None

    def named_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a class's method gives that lists do not have; None for anything else."""
        cls = list_class(args[0])
        assert isinstance(row.what, t.Method)
        if cls is not None and name == "__class__":
            return self.make(row, cls, self.passed(args[1:]), False)
        is_own = cls is not None and not hasattr(list, name)
        found = self.member(cls, name, row.what.after) if is_own else Member("none")
        if found.kind == "class" and found.function is not None:
            self.facts.operands[row.w] = (ast.Attribute(row.args[0], "__class__", ast.Load()), *row.args[1:])
            given = [Abstract("class", False, None, frozenset(), cls), *self.passed(args[1:])]
            return self.invoke(row, callee_of(found.function), given)
        if found.kind in ("method", "static"):
            return self.invoke_member(row, found, self.passed(args))
        return super().named_method(row, name, args)

    def tuple_operator(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract | None:
        """Return what an operator that such a class defines gives; None for what lists do by themselves.

        Python asks the class first, for its lists on the right too: lists have no operator of their own on that side.
        """
        assert isinstance(row.what, t.Apply)
        classes = [list_class(arg) for arg in args]
        if not any(classes):
            if any(arg.kind == "list" and arg.cls is k.MIXED and self.facts.carries(arg) for arg in args):
                self.refuse(row.node, "class call", name=key)
            return super().tuple_operator(row, key, args)
        if any(arg.kind == "nothing" for arg in args):  # what recursion gives is not known yet
            return k.NOTHING
        unknown = (arg for arg in args if arg.kind == "any")
        if any(arg.kind in ("object", "array") for arg in args) or len({*classes} - {None}) > 1:
            self.refuse(row.node, "operand")  # it may be asked first
        if not all(site.startswith("param:") for arg in unknown for site in arg.sites):
            self.refuse(row.node, "operand")
        name, given, operands = asked(row, key, args)
        found = self.member(list_class(given[0]), name)
        if found.function is None or found.kind != "method":
            return None
        self.facts.operands[row.w] = operands
        result = self.invoke(row, callee_of(found.function), given)
        if k.UNIMPLEMENTED in result.sites:
            self.refuse(row.node, "not implemented", name=name)
        return result


def asked(row: t.Row, key: str, args: list[Abstract]) -> tuple[str, list[Abstract], tuple[ast.expr, ...]]:
    """Return the method that Python asks, with what it is given."""
    if len(args) == 1:
        return UNARY_METHODS[key], args, row.args
    if list_class(args[0]) is not None:
        return f"__{OPERATOR_METHODS[key]}__", args, row.args
    return f"__r{OPERATOR_METHODS[key]}__", args[::-1], row.args[::-1]

