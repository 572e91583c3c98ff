"""Operators and comparisons of the user's classes in the abstract: which method Python calls, and what it gives."""

from __future__ import annotations

import ast
import dataclasses
import reprlib
from dataclasses import replace
from types import FunctionType

from . import kinds as k
from . import wtable as t
from .facts import OUTSIDE, Pattern, Summary, Through
from .kinds import Abstract
from .members import COMPARISONS, ITEMS, OPERATOR_METHODS, SWAPPED, UNARY_METHODS, overrides
from .objects import Objects
from .resolve import callee_of

# where the methods that `dataclass` makes are from
MAKERS = frozenset({"<string>", dataclasses.__file__, reprlib.__file__})


class Operating(Objects):
    """What operators do to objects."""

    def object_operator(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract | None:
        """Return what an operator of the user's class gives; None if no operand is an object of a known class."""
        has_class = any(arg.kind in ("tuple", "list", "dict") and arg.cls is not None for arg in args)
        if has_class and is_operator(key, args):
            found = self.tuple_operator(row, key, args)
            if found is not None or not any(arg.kind == "object" for arg in args):
                return found
        if {arg.kind for arg in args} in ({"nothing"}, {"nothing", "object"}):  # what recursion gives is not known yet
            return k.NOTHING
        if self.meets_operator(row, key, args):
            assert isinstance(row.what, t.Apply)
            is_changed = row.what.in_place and not k.is_real(args[0])
            return self.by_its_class(row, ("i" if is_changed else "") + OPERATOR_METHODS[key], args)
        if not any(arg.kind == "object" for arg in args):
            return None
        if key in UNARY_METHODS:
            return self.dunder(row, UNARY_METHODS[key], args, row.args)
        if key in OPERATOR_METHODS and len(args) == 2:
            word = OPERATOR_METHODS[key]
            assert isinstance(row.what, t.Apply)
            changed = self.dunder(row, f"__i{word}__", args, row.args) if row.what.in_place else None
            return changed if changed is not None else self.binary(row, f"__{word}__", f"__r{word}__", args)
        return None

    def meets_operator(self, row: t.Row, key: str, args: list[Abstract]) -> bool:
        """Say whether an operand is from outside and may be an object with an operator that need not be linear."""
        assert isinstance(row.what, t.Apply)
        if key not in OPERATOR_METHODS or len(args) != 2:
            return False
        if not any(map(self.may_have_operators, args)):
            return False
        self.facts.operating.add(row.w)
        return any(map(self.facts.carries, args))

    def item_from_outside(self, row: t.Row, args: list[Abstract]) -> Abstract | None:
        """Return what `TABLE[x]` gives of an object from outside that may look it up; None where it is none."""
        assert isinstance(row.form, ast.Subscript)
        if len(args) != 2 or isinstance(row.form.slice, ast.Slice | ast.Tuple) or not self.facts.carries(args[1]):
            return None
        return self.by_its_class(row, "getitem", args) if self.may_have_operators(args[0], ITEMS) else None

    def by_its_class(self, row: t.Row, word: str, args: list[Abstract]) -> Abstract:
        """Return what an operator gives whose companion is looked up by the classes of its operands."""
        self.called_by_value()
        summary = Summary(Abstract("any", True, None, frozenset({OUTSIDE}).union(*(a.sites for a in args))))
        self.facts.calls[row.w] = (Through(operator=word), Pattern(frozenset()), summary)
        return summary.result

    def tuple_operator(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract | None:
        """Return what an operator that a named tuple's class defines gives; None for what tuples do by themselves."""
        for position, arg in enumerate(args):
            if arg.kind != "tuple" or arg.cls is None:
                continue
            if arg.cls is k.MIXED:
                if self.facts.carries(arg):
                    self.refuse(row.node, "class call", name=key)
                continue
            prefix = "__r" if position else "__"
            name = UNARY_METHODS[key] if len(args) == 1 else prefix + OPERATOR_METHODS[key] + "__"
            found = self.unit.attribute(arg.cls, name)
            if isinstance(found, FunctionType):
                if "NotImplemented" in found.__code__.co_names:
                    self.refuse(row.node, "class call", name=found.__qualname__)
                if position:
                    self.facts.operands[row.w] = row.args[::-1]
                return self.invoke(row, callee_of(found), args[::-1] if position else args)
        return None

    def binary(self, row: t.Row, name: str, reflected: str, args: list[Abstract]) -> Abstract | None:
        """Return what `a.__add__(b)` gives, or `b.__radd__(a)` where the first gives NotImplemented."""
        each = [k.classes_of_operand(arg, self.heap) for arg in args]
        one, other = (classes[0] if len(classes) == 1 else None for classes in each)
        if any(arg.kind == "any" and not all(site.startswith("param:") for site in arg.sites) for arg in args):
            self.refuse(row.node, "operand")  # the other's class may have a method that comes first
        tries = [(name, args, row.args), (reflected, args[::-1], row.args[::-1])]
        if one is not None and other is not None:
            if overrides(one, other, reflected, self.unit.attribute):
                tries.reverse()
            elif one is other and name not in SWAPPED:  # `a > b` may be `b < a`
                del tries[1:]
        for method, given, operands in tries:
            result = self.dunder(row, method, given, operands)
            if result is not None:
                return result
        return None

    def dunder(
        self, row: t.Row, name: str, args: list[Abstract], operands: tuple[ast.expr, ...]
    ) -> Abstract | None:
        """Return what a special method gives; None where there is none, or it always gives NotImplemented."""
        if args[0].kind != "object":
            return None
        classes = k.classes_of_operand(args[0], self.heap)
        members = [self.member(cls, name) for cls in classes]
        if not members or any(m.kind != "method" for m in members):
            return None
        self.facts.operands[row.w] = operands
        self.facts.operated.discard(row.w)
        result = self.by_class(row, [m.function for m in members], classes, args, name)
        if k.UNIMPLEMENTED not in result.sites:
            return result
        if result.kind != k.UNIMPLEMENTED and len(args) == 2 and args[1].kind in k.NUMBERS and name not in SWAPPED:
            self.facts.operated.add(row.w)  # no number has an operator of its own for this: an error
            return self.implemented(result)
        if result.kind == k.UNIMPLEMENTED:
            self.facts.calls.pop(row.w, None)
            return None
        self.refuse(row.node, "not implemented", name=name)

    def implemented(self, value: Abstract) -> Abstract:
        """Return what an operator gives where it does not give NotImplemented."""
        sites = value.sites - {k.UNIMPLEMENTED, *k.MARKS}
        is_object = bool(sites) and all(site in self.heap and self.heap[site].kind == "record" for site in sites)
        return Abstract("object", False, None, sites) if is_object else replace(value, sites=sites)

    def compared(self, row: t.Row, args: list[Abstract]) -> Abstract | None:
        """Return what a comparison of objects gives where a method of theirs does it; None where it is true or false.

        It may give anything (an expression that is built up), or change what it compares.
        """
        form = row.form
        if not isinstance(form, ast.Compare) or not any(a.kind == "object" for a in args) or len(args) != 2:
            return None
        name = COMPARISONS.get(type(form.ops[0]).__name__)
        if name is None or len(form.ops) > 1:  # a chain is kept whole: its operands are the names that it reads
            return None
        classes = (cls for arg in args for cls in k.classes_of_operand(arg, self.heap))
        if any(is_written(self.member(cls, name).function) for cls in classes):
            return None
        found = self.binary(row, name, SWAPPED[name], args)
        summary = self.facts.calls[row.w][2] if row.w in self.facts.calls else None
        if found is None or summary is None:
            return None
        if not self.facts.carries(found) and not summary.stores and found.kind in ("bool", "any"):
            del self.facts.calls[row.w]
            return None
        return found


def is_operator(key: str, args: list[Abstract]) -> bool:
    """Say whether a function of the tables is an operator of two operands, or of one tuple, list or counter."""
    is_one = len(args) == 1 and args[0].kind in ("tuple", "list", "dict")
    return key in OPERATOR_METHODS or is_one and key in UNARY_METHODS


def is_written(method: FunctionType | None) -> bool:
    """Say whether `dataclass` has made a method: a comparison is true or false, and none changes anything."""
    return method is not None and method.__code__.co_filename in MAKERS
