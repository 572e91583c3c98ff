"""A program that goes through an object of the user's in; the same with the calls that Python makes for it, out.

    for x in shape:        for x in shape.__iter__():        a class with `__iter__`
    for x in row:          for x in by_index(row):           one with `__getitem__` alone
    for x in walk:         for x in steps(walk):             an iterator of the user's: `__next__` until StopIteration
    with lock as x:        with entered(lock) as x:          a manager's two ends, as a generator
    replace(p, x=e)        Point(x=e, y=p.y)                 a new object of the old fields

The user's text stays; where a call carries tangents its companion stands in the text, as for any other call.
"""

from __future__ import annotations

import ast
import dataclasses
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import FunctionType
from typing import Any

import libcst as cst

from . import models, operations
from . import wtable as t
from .algebra import map_children
from .invoking import written_out
from .ordering import below, is_alone
from .parsed import walk
from .recorded import Copying, field_row
from .resolve import model_of
from .rules.builtins import OPERATIONS, WINNERS

NOWHERE = cst.Pass()  # the node of a row that stands for no piece of the user's text
IN_PLACE = frozenset({"iter", "reversed", "next"})  # these are the call itself
SUMS = {"builtins.sum": "total", "itertools.accumulate": "running"}  # of objects: these are their models
# of what may be a number or an object, by the number of operands
EITHER = {
    ("builtins.abs", 1): "absolute", ("neg", 1): "negative", ("pos", 1): "positive", ("builtins.round", 1): "rounded",
    ("builtins.round", 2): "rounded_to", ("builtins.float", 1): "as_float", ("builtins.int", 1): "as_int",
    ("math.floor", 1): "floored", ("math.ceil", 1): "raised", ("math.trunc", 1): "truncated",
}  # fmt: skip
ALL_OF_THEM = frozenset({"zip", "itertools.chain", "itertools.product", "itertools.zip_longest"})
ONE_OF_THEM = frozenset(
    "list tuple set frozenset enumerate deque iter reversed next accumulate combinations combinations_with_replacement "
    "compress cycle islice batched pairwise permutations tee from_iterable".split()
)
APPLIED = frozenset({"builtins.sum", "builtins.sorted", "math.fsum", "math.prod", "math.sumprod", "math.dist"})


class Walked(Exception):
    """An operand is gone through that is an object of the user's: the program is to be told otherwise.

    Attributes:
        owner: the row, the line, or the clause that goes through it.
        position: which operand of a row it is; -1 for what a line or a clause goes through.
        called: what Python calls with it: a method's name, a model's, or a function of `dataclasses`; a star, where a
            copy is to be made: it is read again, or taken apart before other operands are there that may change it.
        cls: the object's class and how its fields are copied, for a function of `dataclasses`; a tuple's length, behind
            a star; a method's row.
    """

    def __init__(self, owner: Any, position: int, called: str, cls: Any = None) -> None:
        super().__init__(called)
        self.owner, self.position, self.called, self.cls = owner, position, called, cls


def gone_through(row: t.Row) -> Iterator[int]:
    """Yield the positions of the operands that a row goes through, one by one."""
    marks = row.keywords or ("",) * len(row.args)
    yield from (i for i, mark in enumerate(marks) if mark == "*")
    match row.what:
        case t.Comprehension():
            yield 0
        case t.Mirror(name) if name in ALL_OF_THEM:
            yield from (i for i, mark in enumerate(marks) if not mark)
        case t.Mirror(name) if name.rpartition(".")[2] in ONE_OF_THEM and row.args and not marks[0]:
            yield 0
        case t.Mirror("array") if len(row.args) > 1:
            yield 1
        case t.Apply(key) if key in APPLIED or key in WINNERS and sum(mark == "" for mark in marks) == 1:
            yield 0
            if key in ("math.sumprod", "math.dist"):
                yield 1
        case t.Method("extend" | "extendleft") if len(row.args) == 2:
            yield 1


def taken_apart(row: t.Row) -> Iterator[int]:
    """Yield the positions of the operands whose elements a row goes through in their turn."""
    match row.what:
        case t.Comprehension(clauses=(t.Clause(target=t.Target(items=tuple())), *_)):
            yield 0
        case t.Mirror("itertools.chain.from_iterable" | "itertools.starmap" | "dict"):
            yield 0
        case t.Mirror(name) if name in ALL_OF_THEM:
            yield from (i for i, mark in enumerate(row.keywords) if mark == "*")


def is_abstract(method: FunctionType) -> bool:
    """Say whether a method is one that a class has from `collections.abc`: by index, or giving the object itself."""
    return method.__module__ in ("collections.abc", "_collections_abc")


def told(program: t.Program, walked: Walked, scope: Any) -> t.Program:
    """Return a program in which what is gone through is what an object's `__iter__`, or a model, gives.

    Args:
        scope: of the function whose derivative is asked for: live, or a file's.
    """
    owner = walked.owner
    is_itself = walked.called.removesuffix("_from") in SUMS.values() or walked.called in EITHER.values()
    if is_itself or isinstance(owner, t.Row) and isinstance(owner.what, t.Mirror) and owner.what.name in IN_PLACE:
        changed: t.Program = rebuilt(program, owner, lambda row: in_place(row, walked.called, scope))
        return changed
    count = sum(row.w.startswith("%i") for line in program.lines() for row in t.all_rows(line.rows))
    if walked.called in ("*", "**"):
        return copied(program, walked, f"%i{count}")
    if walked.cls is not None and walked.called in RECORDS.values():
        kind, ways = walked.cls
        written = frozenset(n.value for n in walk(program.source.node) if isinstance(n, cst.Name))
        copying = Copying(walked.called, (f"%i{count + n}" for n in itertools.count()), written)
        told_of: t.Program = rebuilt(program, owner, lambda row: of_record(row, copying, kind, ways))
        return replace(told_of, names=told_of.names | copying.given)
    if walked.called == "kept":
        called: t.Program = rebuilt(program, owner, lambda row: of_kept(row, walked.cls))
        return called
    if walked.called == "items":
        spread: t.Program = rebuilt(program, owner, lambda row: of_items(row, walked.cls, count))
        return spread
    if walked.called == "__call__":
        told_as: t.Program = rebuilt(program, owner, lambda row: of_field_call(row, f"%i{count}"))
        return told_as
    operand = operand_of(owner, walked.position)
    node = node_of(program, owner, walked.position, operand)
    row = call_of(f"%i{count}", walked.called, (operand,), node, scope)
    made: t.Program
    if isinstance(owner, t.Row) and "*" in owner.keywords[walked.position : walked.position + 1]:
        return with_starred(program, owner, walked.position, row)
    made = rebuilt(program, owner, lambda old: placed(old, walked.position, row))
    return made


def copied(program: t.Program, walked: Walked, w: str) -> t.Program:
    """Return a program in which what stands behind a star is a copy, made before the operands after it are there."""
    row, position, mark = walked.owner, walked.position, walked.called
    operand, is_starred = row.args[position], mark in row.keywords[position : position + 1]
    node = starred_node(row, position) if is_starred else node_of(program, row, position, operand)
    if node in (None, NOWHERE):
        raise program.source.refuse(row.node, "lazy call")
    shown = ast.Dict([None], [operand]) if mark == "**" else ast.List([ast.Starred(operand, ast.Load())], ast.Load())
    copy = t.Row(w, t.Display("dict" if mark == "**" else "list"), (operand,), shown, node, (mark,))
    if is_starred:
        return with_starred(program, row, position, copy)
    made: t.Program = rebuilt(program, row, lambda old: placed(old, position, copy))
    return made


def with_starred(program: t.Program, row: t.Row, position: int, new: t.Row) -> t.Program:
    """Return a program in which another row stands behind one of a row's stars, before the operands after it."""
    operand = ast.Name(new.w, ast.Load())
    args = (*row.args[:position], operand, *row.args[position + 1 :])
    form = with_part(row, position, operand)
    table = {one.w: one for line in program.lines() for one in t.own_rows(line)}
    later = below((arg.id for arg in row.args[position + 1 :] if isinstance(arg, ast.Name)), table)
    first = next((one for one in table.values() if one.w in later and not is_alone(row, position)), None)
    changed = replace(row, args=args, form=form)
    made: t.Program = rebuilt(program, row, lambda old: (new, changed) if first is None else changed)
    return made if first is None else rebuilt(made, first, lambda old: (new, old))


def with_part(row: t.Row, position: int, new: ast.expr) -> ast.expr:
    """Return a row's form with another operand behind one of its stars."""
    mark = row.keywords[position]
    nth = row.keywords[:position].count(mark)
    match row.form:
        case ast.Dict(keys, values):
            at = [i for i, key in enumerate(keys) if key is None][nth]
            return ast.Dict(keys, [*values[:at], new, *values[at + 1 :]])
        case ast.Call(func, args, keywords) if mark == "**":
            at = [i for i, word in enumerate(keywords) if word.arg is None][nth]
            return ast.Call(func, args, [*keywords[:at], ast.keyword(None, new), *keywords[at + 1 :]])
        case ast.Call(func, args, keywords):
            return ast.Call(func, _with_star(args, nth, new), keywords)
        case ast.Set(elements):
            return ast.Set(_with_star(elements, nth, new))
        case ast.List(elements) | ast.Tuple(elements):
            return type(row.form)(_with_star(elements, nth, new), ast.Load())
    raise AssertionError(row)


def _with_star(parts: list[ast.expr], nth: int, new: ast.expr) -> list[ast.expr]:
    at = [i for i, part in enumerate(parts) if isinstance(part, ast.Starred)][nth]
    return [*parts[:at], ast.Starred(new, ast.Load()), *parts[at + 1 :]]


def starred_node(row: t.Row, position: int) -> cst.CSTNode | None:
    """Return the user's piece of text that stands behind a star; None where the row's text does not show it."""
    match row.node:
        case cst.Tuple(elements=elements) | cst.List(elements=elements) | cst.Set(elements=elements):
            found = [e.value for e in elements if isinstance(e, cst.StarredElement)]
        case cst.Dict(elements=elements):
            found = [e.value for e in elements if isinstance(e, cst.StarredDictElement)]
        case cst.Call(args=args):
            found = [value for star, _, value in written_out(args) if star]
        case _:
            return None
    stars = [i for i, mark in enumerate(row.keywords) if mark in ("*", "**")]
    return found[stars.index(position)] if len(found) == len(stars) else None


def of_field_call(row: t.Row, w: str) -> tuple[t.Row, t.Row]:
    """Return the rows of `self.net(x)` where `self.net` is an object: the field, and a call of it."""
    assert isinstance(row.what, t.Method)
    assert isinstance(row.form, ast.Call)
    form = ast.Attribute(row.args[0], row.what.name, ast.Load())
    node = row.node.func if isinstance(row.node, cst.Call) else NOWHERE
    field = t.Row(w, t.Field(row.what.name), row.args[:1], form, node, ("",))
    func = ast.Name(w, ast.Load())
    call = ast.Call(func, row.form.args, row.form.keywords)
    return field, replace(row, what=t.Invoke(None, func), args=row.args[1:], form=call, keywords=row.keywords[1:])


def of_kept(row: t.Row, method: t.Row) -> t.Row:
    """Return the row of `push(x)` behind `push = items.append`: a call of the method, that reads as the user has it."""
    assert isinstance(method.what, t.Field)
    keywords = ("", *(row.keywords or ("",) * len(row.args)))
    return replace(row, what=t.Method(method.what.name), args=(*method.args, *row.args), keywords=keywords)


def of_items(row: t.Row, length: int, count: int) -> tuple[t.Row, ...]:
    """Return the rows of `sin(*one)` of a function of the tables: the items of the tuple, and a call of these."""
    assert isinstance(row.form, ast.Call)
    assert isinstance(row.what, t.Apply)
    forms = [ast.Subscript(row.args[0], ast.Constant(n), ast.Load()) for n in range(length)]
    items = [t.Row(f"%i{count + n}", t.Index(), row.args, e, NOWHERE, ("",)) for n, e in enumerate(forms)]
    operands: list[ast.expr] = [ast.Name(item.w, ast.Load()) for item in items]
    what = t.Apply(OPERATIONS.get(row.what.key, row.what.key))
    call = ast.Call(row.form.func, operands, [])
    return (*items, replace(row, what=what, args=tuple(operands), form=call, keywords=("",) * length))


RECORDS = {models.replaced: "replace", dataclasses.astuple: "astuple", dataclasses.asdict: "asdict"}


def of_record(row: t.Row, copying: Copying, cls: Any, ways: Mapping[str, Any]) -> tuple[t.Row, ...]:
    """Return the rows that `replace(x, k=e)`, `astuple(x)`, `asdict(x)` stand for: of the fields, and of the whole.

    Args:
        ways: how each field's content is copied (recorded.py).
    """
    me, words = row.args[0], row.keywords[1:]
    if copying.called != "replace":
        *parts, whole = copying.fields_of(me, ways)
        return (*parts, replace(whole, w=row.w, node=row.node))
    names = [f.name for f in dataclasses.fields(cls) if f.init and f.name not in words]
    fields = [field_row(next(copying.rows), me, name, NOWHERE) for name in names]
    operands: list[ast.expr] = [ast.Name(field.w, ast.Load()) for field in fields]
    return (*fields, replace(row, what=t.Make(cls), args=(*operands, *row.args[1:]), keywords=(*names, *words)))


def call_of(w: str, name: str, args: tuple[ast.expr, ...], node: Any, scope: Any) -> t.Row:
    """Return the row of a call, of a method of its first operand or of a model."""
    marks = ("",) * len(args)
    if name.startswith("__"):
        form = ast.Call(ast.Attribute(args[0], name, ast.Load()), [*args[1:]], [])
        return t.Row(w, t.Method(name), args, form, node, marks)
    form = ast.Call(ast.Name(name, ast.Load()), [*args], [])
    return t.Row(w, t.Invoke(model_of(name, scope)), args, form, node, marks)


def in_place(row: t.Row, name: str, scope: Any) -> t.Row:
    """Return a row as the call that it is, its form kept as the user has it."""
    return replace(call_of(row.w, name, row.args, row.node, scope), form=row.form, keywords=row.keywords)


def operand_of(owner: Any, position: int) -> ast.expr:
    """Return what is gone through."""
    if isinstance(owner, t.Row):
        return owner.args[position]
    if isinstance(owner, t.Clause):
        assert owner.source is not None
        return owner.source.value
    does = owner.does
    if isinstance(does, t.With):
        return does.items[position].manager
    return does.source if isinstance(does, t.For) else does.value


def placed(old: Any, position: int, call: t.Row) -> Any:
    """Return what goes through an object, with the call in front: of a row, two rows."""
    operand = ast.Name(call.w, ast.Load())
    match old:
        case t.Row():
            args = tuple(operand if i == position else arg for i, arg in enumerate(old.args))
            return (call, replace(old, args=args, form=with_operand(old.form, old.args[position], operand)))
        case t.Clause(source=t.Block() as block):
            return replace(old, source=replace(block, rows=(*block.rows, call), value=operand))
        case t.Line(does=t.For() as does):
            return replace(old, rows=(*old.rows, call), does=replace(does, source=operand))
        case t.Line(does=t.With((item,)) as does):
            item = replace(item, manager=operand, is_turned=True)
            return replace(old, rows=(*old.rows, call), does=replace(does, items=(item,)))
        case t.Line(does=t.Bind() | t.Yield() as does):
            return replace(old, rows=(*old.rows, call), does=replace(does, value=operand))
    raise AssertionError(old)


def with_operand(form: ast.expr, old: ast.expr, new: ast.expr) -> ast.expr:
    """Return a row's form with one of its operands replaced, of two that read alike the one that is meant."""
    found = any(node is old for node in ast.walk(form))
    if not found:
        return t.substitute(form, {old.id: new}) if isinstance(old, ast.Name) else form

    def change(node: ast.expr) -> ast.expr:
        return new if node is old else map_children(node, change)

    return change(form)


def rebuilt(node: Any, owner: Any, change: Callable[[Any], Any]) -> Any:
    """Return a tree of the table with `change` applied to one of its nodes; what does not hold it stays as it is."""
    return remade(node, {id(owner): change})


def remade(node: Any, changes: Mapping[int, Callable[[Any], Any]], made: dict[int, Any] | None = None) -> Any:
    """Return a tree of the table with changes applied to some of its nodes, by their identity; a tuple is put in.

    What stands in two places, as the lines of an inner function do, is one in the new tree, too.

    Args:
        made: what has been made of the tree's nodes.
    """
    made = {} if made is None else made
    if id(node) not in made:
        made[id(node)] = changes[id(node)](node) if id(node) in changes else _remade_inside(node, changes, made)
    return made[id(node)]


def _remade_inside(node: Any, changes: Mapping[int, Callable[[Any], Any]], made: dict[int, Any]) -> Any:
    if isinstance(node, tuple):
        parts: list[Any] = []
        for part in node:
            new = remade(part, changes, made)
            parts += new if id(part) in changes and isinstance(new, tuple) else [new]
        return tuple(parts) if any(a is not b for a, b in zip(parts, node)) or len(parts) != len(node) else node
    if type(node).__module__ not in (t.__name__, operations.__name__):
        return node
    old = {f.name: getattr(node, f.name) for f in dataclasses.fields(node) if f.init}
    changed = {name: new for name, value in old.items() if (new := remade(value, changes, made)) is not value}
    return replace(node, **changed) if changed else node


def node_of(program: t.Program, owner: Any, position: int, operand: ast.expr) -> cst.CSTNode:
    """Return the user's piece of text that an operand is."""
    if not isinstance(operand, ast.Name):
        return NOWHERE
    if operand.id.startswith("%"):
        every = (row for line in program.lines() for row in t.all_rows(line.rows))
        return next((row.node for row in every if row.w == operand.id), NOWHERE)
    nth, where = 0, owner
    if isinstance(owner, t.Row):
        nth = sum(isinstance(arg, ast.Name) and arg.id == operand.id for arg in owner.args[:position])
    elif isinstance(owner, t.Clause):
        where = next(row for line in program.lines() for row in t.all_rows(line.rows) if _has_clause(row, owner))
    sources = [*sources_in(where.node)] or [where.node]
    found = [n for source in sources for n in walk(source) if isinstance(n, cst.Name) and n.value == operand.id]
    return found[nth] if nth < len(found) else NOWHERE


def _has_clause(row: t.Row, clause: t.Clause) -> bool:
    return isinstance(row.what, t.Comprehension) and any(one is clause for one in row.what.clauses)


def sources_in(node: cst.CSTNode) -> Iterable[cst.CSTNode]:
    """Yield what a loop, a comprehension or an assignment of the text goes through."""
    match node:
        case cst.For(iter=source) | cst.Assign(value=source):
            yield source
        case cst.With(items=items):
            yield from (item.item for item in items)
        case cst.Call(args=args):
            yield from (arg.value for arg in args)
        case cst.GeneratorExp(for_in=clause) | cst.ListComp(for_in=clause) | cst.SetComp(for_in=clause):
            current: cst.CompFor | None = clause
            while current is not None:
                yield current.iter
                current = current.inner_for_in
        case cst.DictComp(for_in=clause):
            yield from sources_in(cst.GeneratorExp(clause.iter, clause))
