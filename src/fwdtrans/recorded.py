"""What `dataclasses.asdict(x)` and `astuple(x)` stand for: rows of the fields, of their parts, and of the whole.

    asdict(shape)    ->    {"name": shape.name, "ends": [{"x": part.x, "y": part.y} for part in shape.ends]}

A field's way says how its content is copied: as it is (""), as a list, a tuple or a dict of what is whole, as one of
what is copied in a way itself (`Parts`), or by its own fields.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import libcst as cst

from . import wtable as t

UNWRITTEN = cst.Pass()  # the node of a row that no line evaluates: what it stands for happens in the user's call


@dataclass(frozen=True)
class Parts:
    """A list, a tuple or a dict, `kind`, whose items are copied in a way of their own."""

    kind: str
    way: Any


@dataclass(frozen=True)
class Copying:
    """What is copied by `called`, asdict or astuple.

    Attributes:
        rows: names for new rows.
        taken: names that variables of comprehensions may not have.
        given: those that they have.
    """

    called: str
    rows: Iterator[str]
    taken: frozenset[str]
    given: set[str] = field(default_factory=set)

    def fields_of(self, me: ast.expr, ways: Mapping[str, Any], around: frozenset[str] = frozenset()) -> list[t.Row]:
        """Return the rows of an object's copy, the last that of the whole; `around` are variables around it."""
        rows: list[t.Row] = []
        operands: list[ast.expr] = []
        for name, way in ways.items():
            rows.append(field_row(next(self.rows), me, name, UNWRITTEN))
            rows += self.content(_last(rows), way, around)
            operands.append(_last(rows))
        if self.called == "astuple":
            whole = ast.Tuple(operands, ast.Load())
            return [*rows, self.row(t.Display("tuple"), tuple(operands), whole)]
        keys: list[ast.expr] = [ast.Constant(name) for name in ways]
        both = tuple(part for pair in zip(keys, operands) for part in pair)
        marks = ("key", "") * len(operands)
        return [*rows, self.row(t.Display("dict"), both, ast.Dict([*keys], operands), marks)]

    def content(self, operand: ast.expr, way: Any, around: frozenset[str]) -> list[t.Row]:
        """Return the rows of a copy of what a field, or a container, holds; none of what is whole."""
        if isinstance(way, Mapping):
            return self.fields_of(operand, way, around)
        if isinstance(way, Parts):
            return self.parts(operand, way, around)
        if not way:
            return []
        return [self.row(t.Mirror(way), (operand,), ast.Call(ast.Name(way, ast.Load()), [operand], []))]

    def parts(self, operand: ast.expr, way: Parts, around: frozenset[str]) -> list[t.Row]:
        """Return the rows of `[copy of part for part in operand]`, of a dict `{key: ... for key, part in ...}`."""
        rows: list[t.Row] = []
        part, key = self.fresh("part", around), self.fresh("key", around) if way.kind == "dict" else ""
        inner = self.content(ast.Name(part, ast.Load()), way.way, around | {part, key})
        element = t.Block(tuple(inner), _last(inner))
        shown = _written(element)
        target, stored = t.Target(name=part), _stored(part)
        if key:
            call = ast.Call(ast.Attribute(operand, "items", ast.Load()), [], [])
            rows.append(self.row(t.Method("items"), (operand,), call))
            operand = _last(rows)
            target = t.Target(items=(t.Target(name=key), target))
            stored = ast.Tuple([_stored(key), stored], ast.Store())
        clause = t.Clause(target, None, ())
        over = [ast.comprehension(stored, operand, [], 0)]
        form: ast.expr = ast.ListComp(shown, over)
        what = t.Comprehension("list", (clause,), element)
        if key:
            name = ast.Name(key, ast.Load())
            form, what = ast.DictComp(name, shown, over), t.Comprehension("dict", (clause,), element, t.Block((), name))
        rows.append(self.row(what, (operand,), form))
        return rows if way.kind != "tuple" else [*rows, *self.content(_last(rows), "tuple", around)]

    def fresh(self, name: str, around: frozenset[str]) -> str:
        """Return a name that nothing of the user's has, and no variable around."""
        while name in self.taken | around:
            name += "_"
        self.given.add(name)
        return name

    def row(self, what: t.What, args: tuple[ast.expr, ...], form: ast.expr, marks: tuple[str, ...] = ()) -> t.Row:
        """Return a row that no line evaluates."""
        return t.Row(next(self.rows), what, args, form, UNWRITTEN, marks or ("",) * len(args))


def field_row(w: str, me: ast.expr, name: str, node: cst.CSTNode) -> t.Row:
    """Return the row of an object's field."""
    return t.Row(w, t.Field(name), (me,), ast.Attribute(me, name, ast.Load()), node, ("",))


def _last(rows: list[t.Row]) -> ast.expr:
    return ast.Name(rows[-1].w, ast.Load())


def _stored(name: str) -> ast.expr:
    return ast.Name(name, ast.Store())


def _written(block: t.Block) -> ast.expr:
    """Return what a block gives as one expression."""
    known: dict[str, ast.expr] = {}
    for row in block.rows:
        known[row.w] = t.substitute(row.form, known)
    return t.substitute(block.value, known)
