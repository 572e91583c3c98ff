"""New objects of the user's classes in the abstract.

    v = Vec(a, b)             v = Vec(a, b)                              an initialiser that only stores
                              dv = SimpleNamespace(x=da, y=db)
    s = Solver(a, n=4)        s, ds = solver_jvp(a, da, n=4)             one that does more
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import FunctionType, SimpleNamespace
from typing import Any

from . import wtable as t
from .errors import Refused, SourceUnavailable
from .facts import OUTSIDE, Summary
from .identity import MISSING
from .initialising import initialiser, plain_stores
from .kinds import Abstract
from .operating import Operating
from .resolve import Callee, callee_of
from .runtime import is_named


class Making(Operating):
    """Calls of classes."""

    def note_called(self, cls: Any) -> None:
        """Note that there are objects of a class; they may be called if it says so."""
        self.unit.calls_objects |= isinstance(self.unit.attribute(cls, "__call__"), FunctionType)

    def make(self, row: t.Row, cls: Any, args: list[Abstract], is_bare: bool) -> Abstract:
        """Return a new object of the user's class; a bare one has not been through `__init__`."""
        if is_named(cls):
            made_tuple = self.named_tuple(row, cls, args) if not is_bare else None
            if made_tuple is None and any(map(self.facts.carries, args)):
                self.refuse(row.node, "class call", name=cls.__name__)
            if isinstance(row.what, t.Invoke) and made_tuple is not None:
                self.facts.tuples[row.w] = cls
            return made_tuple or Abstract("any", False, None, frozenset({OUTSIDE}))
        made = Abstract("object", False, None, frozenset({row.w}))
        self.facts.made[row.w] = cls
        self.heap.setdefault(row.w, Abstract("record", False, None, frozenset(), cls))
        self.note_called(cls)
        own = row.keywords or ("",) * len(row.args)
        keywords = own[len(own) - len(args) :]  # the class may be an operand itself
        if cls is SimpleNamespace and not {"", "*", "**"} & {*keywords}:
            for name, arg in zip(keywords, args):
                self.fill_field(row.w, name, arg)
            self.facts.contents[row.w] = dict(zip(keywords, row.args))
            return made
        init = self.unit.attribute(cls, "__init__") if not is_bare else object.__init__
        if init is object.__init__ and not args:
            self.facts.contents[row.w] = {}
            return made
        if isinstance(init, FunctionType) and init.__module__ != "collections":  # `UserList`, `ChainMap`
            written = initialiser(cls, init, {*keywords} - {""}, keywords.count(""))
            if written is not None and self.initialised(row, cls, callee_of(written), made, args):
                return made
        if any(map(self.facts.carries, args)):
            self.refuse(row.node, "class call", name=cls.__name__)
        self.facts.made.pop(row.w, None)
        return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))

    def initialised(self, row: t.Row, cls: Any, init: Callee, made: Abstract, args: list[Abstract]) -> bool:
        """Run an initialiser on a new object; False if it is not differentiated, and nothing asks for it."""
        self.facts.operands[row.w] = (ast.Name(row.w, ast.Load()), *row.args[len(row.args) - len(args) :])
        self.facts.calls.pop(row.w, None)
        self.invoke(row, init, [made, *args], makes=cls)
        if row.w not in self.facts.calls:
            return False
        callee, pattern, summary = self.facts.calls[row.w]
        stored = self.plainly_stored(row, cls, init)
        if stored is not None:
            del self.facts.calls[row.w]
            self.facts.contents[row.w] = stored
            return True
        self.facts.operands[row.w] = self.facts.operands[row.w][1:]
        me = f"param:{self.unit.program(init).params[0].name}"
        stores = frozenset(s for s in summary.stores if s != me and not s.startswith((me + ".", me + "@")))
        self.facts.calls[row.w] = (callee, pattern, Summary(made, stores=stores))
        return True

    def plainly_stored(self, row: t.Row, cls: Any, init: Callee) -> dict[str, ast.expr] | None:
        """Return what a plain initialiser stores, by field, over this row's operands; None if it does anything else."""
        try:
            program = self.unit.program(init)
        except (Refused, SourceUnavailable):
            return None
        stored = plain_stores(program, lambda name: self.unit.attribute(cls, name))
        bound = self.unit.bind(init, self.facts.call_row(row))
        if stored is None or bound is None or bound.spread:
            return None
        values = dict(zip(bound.names, self.facts.call_row(row).args))
        for param in program.params:
            if param.default is not None and isinstance(param.default, ast.Constant):
                values.setdefault(param.name, param.default)
        needed = {e.id for e in stored.values() if isinstance(e, ast.Name)}
        return {n: t.substitute(e, values) for n, e in stored.items()} if needed <= values.keys() else None

    def is_other_object(self, row: t.Row, name: str) -> bool:
        """Say whether a method is asked of a field that starts as None, in a class that has one of that name, or in it.

        `self.left.insert(v)` of a tree asks another tree: no list, whose method it might be.
        """
        field = self.rows.get(getattr(row.args[0], "id", ""))
        if field is None or not isinstance(field.what, t.Field) or not self.unit.is_live or any(row.keywords):
            return False
        first = self.program.params[0].name if self.program.params else ""
        if self.program.name == name and getattr(field.args[0], "id", "") == first:  # in that method itself
            if may_be_none(self.program, field.what.name):
                return True
        known = {value.cls for value in self.heap.values() if value.kind == "record"} - {None}
        classes = (cls for cls in known if isinstance(self.unit.attribute(cls, name), FunctionType))
        return any(self.starts_as_none(cls, field.what.name) for cls in classes)

    def starts_as_none(self, cls: Any, name: str) -> bool:
        """Say whether a field of a class's objects is None until something else is stored there."""
        init = self.unit.attribute(cls, "__init__")
        if name in vars(cls) or not isinstance(init, FunctionType):
            return vars(cls).get(name, MISSING) is None
        try:
            program = self.unit.program(callee_of(init))
        except (Refused, SourceUnavailable):
            return False
        stored = plain_stores(program, lambda attribute: self.unit.attribute(cls, attribute)) or {}
        firsts = [stored[name]] if name in stored else [*stored_under(program, name)]
        left_out = {param.name: param.default for param in program.params if param.default is not None}
        firsts = [left_out.get(first.id, first) if isinstance(first, ast.Name) else first for first in firsts]
        return any(isinstance(first, ast.Constant) and first.value is None for first in firsts)


def stored_under(program: t.Program, name: str) -> Iterator[ast.expr]:
    """Yield what a method's statements store into a field, `self.left = self.right = None` among them."""
    for does in (line.does for line in program.lines()):
        for target in does.targets if isinstance(does, t.Bind) else ():
            if isinstance(does, t.Bind) and isinstance(target.store, ast.Attribute) and target.store.attr == name:
                yield does.value


def may_be_none(program: t.Program, name: str) -> bool:
    """Say whether a method asks whether a field is None, and makes it no list."""
    rows = {row.w: row for line in program.lines() for row in t.all_rows(line.rows)}
    reads = {w for w, row in rows.items() if row.what == t.Field(name)}
    lists = [rows.get(e.id) for e in stored_under(program, name) if isinstance(e, ast.Name)]
    if any(row is not None and isinstance(row.what, t.Display | t.Comprehension) for row in lists):
        return False
    tests = (row.form for row in rows.values() if isinstance(row.what, t.Plain) and isinstance(row.form, ast.Compare))
    asked = (test for test in tests if isinstance(test.ops[0], ast.Is | ast.IsNot))
    return any(reads & {*t.loads(test)} or f".{name} is" in ast.unparse(test) for test in asked)
