"""Stores and in-place operators that call code of an object's class, in the abstract.

    v.angle = t          vec_angle_jvp(v, dv, t, dt)
    m[i, j] += x         w1, dw1 = matrix_getitem_jvp(m, dm, (i, j))
                         matrix_setitem_jvp(m, dm, (i, j), w1 + x, dw1 + dx)
    v += w               v, dv = vec_add_jvp(v, dv, w, dw)
"""

from __future__ import annotations

import ast
from collections import Counter
from types import FunctionType
from typing import Any

from . import kinds as k
from . import wtable as t
from .algebra import MARK
from .facts import Env
from .kinds import Abstract
from .making import Making
from .members import Member, is_set, list_class, plain_function
from .runtime import is_named


class Setting(Making):
    """Stores into objects."""

    def store_call(self, line: t.Line, target: t.Target, operand: ast.expr | None, value: Abstract, env: Env) -> bool:
        """Do a store (a deletion, without an operand) that calls code of the object's class; False if it calls none."""
        owner = self.value(target.args[0], env)
        if operand is not None and self.may_set(target, owner) and any(map(self.facts.carries, (owner, value))):
            return self.set_at_call(line, target, operand, owner, value)
        if owner.kind != "object" or target.is_named:
            return False
        given = [owner] if operand is None else [owner, value]
        operands = [target.args[0]] if operand is None else [target.args[0], operand]
        word = "del" if operand is None else "set"
        classes = k.classes_of(owner, self.heap)
        if isinstance(target.store, ast.Attribute):
            if target.is_raw:
                return False
            path, functions = f"{target.store.attr}.f{word}", [
                self.accessor(self.member(cls, target.store.attr), word) for cls in classes
            ]
        else:
            assert isinstance(target.store, ast.Subscript)
            index = as_operand(target.store.slice)
            given.insert(1, self.subscript(target.store.slice, [self.value(arg, env) for arg in target.args]))
            operands.insert(1, index)
            path, functions = f"__{word}item__", [self.member(cls, f"__{word}item__").function for cls in classes]
        if not any(functions):
            return False
        if not all(functions):
            if any(map(self.facts.carries, given)):
                self.refuse(target.node, "attribute store")
            return False
        row = t.Row(f"%s{id(line)}", t.Method(path), tuple(operands), target.store, target.node, ("",) * len(operands))
        self.facts.rows[row.w] = self.by_class(row, functions, classes, given, path)
        self.facts.statements.pop(id(line), None)
        if row.w in self.facts.calls and any(map(self.facts.carries, given)):
            self.facts.statements[id(line)] = row
        return True

    def may_set(self, target: t.Target, owner: Abstract) -> bool:
        """Say whether an attribute of what is not known may be a property: a class beside has one of that name."""
        if owner.kind != "any" or not self.unit.is_live or not isinstance(target.store, ast.Attribute):
            return False
        return not (target.is_named or target.is_raw) and self.unit.has_member(target.store.attr, is_set)

    def set_at_call(
        self, line: t.Line, target: t.Target, operand: ast.expr, owner: Abstract, value: Abstract
    ) -> bool:
        """Do a store into what is not known, by the setter of its class where that has one."""
        assert isinstance(target.store, ast.Attribute)
        what = t.Method(f"{target.store.attr}.fset")
        row = t.Row(f"%s{id(line)}", what, (target.args[0], operand), target.store, target.node, ("", ""))
        self.facts.rows[row.w] = self.looked_up(row, self.passed([owner, value]))
        self.facts.statements[id(line)] = row
        return True

    def accessor(self, found: Member, word: str) -> FunctionType | None:
        """Return the setter or deleter of a property."""
        if found.kind != "property":
            return None
        return plain_function(found.value.fset if word == "set" else found.value.fdel)

    def subscript(self, index: ast.expr, args: list[Abstract]) -> Abstract:
        """Return a subscript as an argument, from its operands behind the object."""
        if isinstance(index, ast.Tuple) and len(index.elts) == len(args) - 1:
            return Abstract("tuple", False, tuple(args[1:]))
        return args[1] if len(args) == 2 and not isinstance(index, ast.Slice) else k.ANY

    def written_out(self, line: t.Line, does: t.Update, env: Env) -> t.Line | None:
        """Return `x = x + e` for an `x += e` that calls code of a class; None if it calls none."""
        target = does.target
        value = self.value(does.value, env)
        owner = self.value(target.args[0], env) if target.args else k.NOTHING
        if target.name:
            old = env.get(target.name, k.ANY)
        elif isinstance(target.store, ast.Attribute):
            old = k.field_of(owner, target.store.attr, self.heap) or k.ANY
        else:
            old = k.item(owner, self.heap)
        if not any(map(self.facts.carries, (old, value, owner))):
            return None
        if old.kind == "list" and value.kind != "object" and not self.asks_class(does.op, old, value):
            return None
        asks_value = has_operators(value) and value.kind != "dict"  # of dicts the one that changes is asked alone
        asks_value |= (k.is_real(old) or old.kind == "any") and self.may_have_operators(value)
        if not has_operators(old) and not asks_value and not self.calls_code(target, owner):
            return None
        return self.facts.instead.get(id(line)) or _written_out(line, does)

    def asks_class(self, op: str, old: Abstract, value: Abstract) -> bool:
        """Say whether `old op= value` of a list calls an operator of the user's: `+=` and `*=` change a list.

        Python asks `__mul__` of such a list, but not `__add__`; and what stands on the right of a plain one.
        """
        cls = list_class(old)
        if op not in ("+", "*"):
            return True
        if cls is not None:
            return op == "*" and self.member(cls, "__mul__").function is not None
        return self.member(list_class(value), "__radd__" if op == "+" else "__rmul__").function is not None

    def calls_code(self, target: t.Target, owner: Abstract) -> bool:
        """Say whether reading and storing a place calls code of the object's class."""
        if owner.kind != "object":
            return self.may_set(target, owner)
        classes = k.classes_of(owner, self.heap)
        if isinstance(target.store, ast.Attribute):
            return any(self.member(cls, target.store.attr).kind == "property" for cls in classes)
        return any(self.member(cls, "__setitem__").function is not None for cls in classes)


def has_operators(value: Abstract) -> bool:
    """Say whether a value may have operators of a class: an object, a named tuple, a list, a counter."""
    if value.kind == "object" or list_class(value) is not None or value.kind == "dict" and value.cls is Counter:
        return True
    return value.kind == "tuple" and isinstance(value.cls, type) and is_named(value.cls)


def _written_out(line: t.Line, does: t.Update) -> t.Line:
    """Return `x = x + e` for `x += e`, Python's order kept: the old value is read before `e` is evaluated."""
    target, rows = does.target, list(line.rows)
    mark = f"%u{id(line)}"
    old: ast.expr = ast.Name(target.name, ast.Load())
    if target.store is not None:
        used = {arg.id for arg in target.args if isinstance(arg, ast.Name)}
        at = max((i + 1 for i, row in enumerate(rows) if row.w in used), default=0)
        form: ast.expr
        what: t.What
        if isinstance(target.store, ast.Attribute):
            form, what = ast.Attribute(target.store.value, target.store.attr, ast.Load()), t.Field(target.store.attr)
        else:
            assert isinstance(target.store, ast.Subscript)
            form, what = ast.Subscript(target.store.value, target.store.slice, ast.Load()), t.Index()
        rows.insert(at, t.Row(mark + "o", what, target.args, form, target.node, ("",) * len(target.args)))
        old = ast.Name(mark + "o", ast.Load())
    ops = [kind for kind, sign in MARK.items() if sign == does.op and issubclass(kind, ast.operator)]
    form = ast.BinOp(old, ops[0](), does.value)
    rows.append(t.Row(mark, t.Apply(does.op, in_place=True), (old, does.value), form, line.node))
    bind = t.Bind((target,), ast.Name(mark, ast.Load()))
    return t.Line(tuple(rows), bind, line.node, line.carrier, line.first, line.last)


def as_operand(index: ast.expr) -> ast.expr:
    """Return a subscript as the argument that `__getitem__` is given: a slice is made one."""
    match index:
        case ast.Slice(lower, upper, step):
            parts: list[Any] = [x or ast.Constant(None) for x in (lower, upper, step)]
            return ast.Call(ast.Name("slice", ast.Load()), parts, [])
        case ast.Tuple(parts):
            return ast.Tuple([as_operand(part) for part in parts], ast.Load())
    return index
