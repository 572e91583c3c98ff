"""Which iterators a statement asks, and which draw on one another: syntax alone, no facts."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from . import wtable as t
from .members import COMPARISONS

LOOKING = frozenset({"isinstance", "type", "callable", "id", "hasattr", "repr", "str", "print", "bool"})
# Functions of the tables that go through what they are given; those of modules that are not among OF_NUMBERS may.
WALKING = frozenset(
    "builtins.sum builtins.min builtins.max builtins.sorted builtins.any builtins.all math.fsum math.prod math.dist "
    "math.sumprod operator.contains operator.countOf operator.indexOf".split()
)
GOING_THROUGH = frozenset(  # methods of texts, sets and files
    "join union intersection difference symmetric_difference issubset issuperset isdisjoint writelines".split()
)
WINNERS = frozenset({"builtins.min", "builtins.max"})  # of one operand's items, or of several operands
OF_NUMBERS = ("builtins.", "math.", "cmath.", "numpy.", "scipy.", "logging.", "operator.", "fwdtrans.")

AT_ONCE = frozenset("list tuple dict set frozenset array deque defaultdict OrderedDict Counter".split())


def walked(row: t.Row) -> list[ast.expr]:
    """Return the operands of a row that it goes through, here and now, if they are iterators."""
    match row.what:
        case t.Mirror(name):
            is_asking = name in AT_ONCE  # the others ask later; `next` keeps in step anyway
        case t.Apply(key) | t.Plain(key=key) if key:
            is_asking = _walks(key) and not (key in WINNERS and [*row.keywords].count("") > 1)
        case t.Comprehension(kind):
            is_asking = kind != "generator"
        case t.Method(name):
            is_asking = name in GOING_THROUGH
        case t.Plain():
            is_asking = any(map(_asks, ast.walk(row.form)))
        case _:
            is_asking = False
    if is_asking:
        return [*row.args]
    starred = isinstance(row.what, t.Apply | t.Plain | t.Display) or row.what == t.Method("format")
    return [arg for arg, mark in zip(row.args, row.keywords) if mark == "*"] if starred else []


def _walks(key: str) -> bool:
    """Say whether a function of the tables, or an operator, may go through an operand."""
    return key in WALKING or "." in key and not key.startswith(OF_NUMBERS)


def _asks(node: ast.AST) -> bool:
    """Say whether a piece that is kept whole may go through an iterator."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") not in LOOKING | {"len"}
    return isinstance(node, ast.Compare) and any(isinstance(op, ast.In | ast.NotIn) for op in node.ops)


def asked_objects(form: ast.expr) -> Iterator[tuple[str, str]]:
    """Yield the variables that a piece that is kept whole goes through, and the method that is asked."""
    for node in ast.walk(form):
        match node:
            case ast.Compare(first, ops, others):
                found = [(o, "__contains__") for op, o in zip(ops, others) if isinstance(op, ast.In | ast.NotIn)]
                words = [COMPARISONS[type(op).__name__] for op in ops if type(op).__name__ in COMPARISONS]
                found += [(o, word) for o in (first, *others) for word in words]
            case ast.Subscript(value):
                found = [(value, "__getitem__")]
            case ast.Call(ast.Name(func), args) if func not in LOOKING:
                values = [arg.value if isinstance(arg, ast.Starred) else arg for arg in args]
                found = [(value, "__len__" if func == "len" else "__iter__") for value in values]
            case ast.comprehension(iter=source):
                found = [(source, "__iter__")]
            case ast.Attribute(value, attr):  # a property, it may be
                found = [(value, attr)]
            case _:
                continue
        yield from ((e.id, word) for e, word in found if isinstance(e, ast.Name))


def links(program: t.Program) -> dict[str, frozenset[str]]:
    """Return the variables that draw on one another, by each of them: `g = islice(it, 3)`."""
    groups: dict[str, frozenset[str]] = {}
    for line in program.lines():
        if not isinstance(line.does, t.Bind):
            continue
        rows = {row.w: row for row in line.rows}
        bound = {name for target in line.does.targets for name in target.names()}
        drawn = set(draws_on(line.does.value, rows))
        if bound and drawn:
            together = frozenset(bound | drawn).union(*(groups.get(n, ()) for n in bound | drawn))
            groups.update(dict.fromkeys(together, together))
    return groups


def asked(line: t.Line) -> Iterator[str]:
    """Yield the variables that a statement goes through."""
    rows = {row.w: row for row in t.all_rows(line.rows)}
    for operand in _asked_operands(line):
        yield from draws_on(operand, rows)


def asked_parts(line: t.Line) -> Iterator[t.Row]:
    """Yield the items, attributes and results of calls that a statement goes through: `for t in its[0]`."""
    rows = {row.w: row for row in t.all_rows(line.rows)}
    for operand in _asked_operands(line):
        yield from draws_on_parts(operand, rows)


def _asked_operands(line: t.Line) -> Iterator[ast.expr]:
    if isinstance(line.does, t.For):
        yield line.does.source
    if isinstance(line.does, t.Bind) and any(target.items is not None for target in line.does.targets):
        yield line.does.value
    for row in t.all_rows(line.rows):
        yield from walked(row)


def draws_on(operand: ast.expr, rows: Mapping[str, t.Row]) -> Iterator[str]:
    """Yield the variables that are gone through when an operand is: those behind `zip`, `islice`, ... too."""
    yield from (end for end in _ends(operand, rows) if isinstance(end, str))


def draws_on_parts(operand: ast.expr, rows: Mapping[str, t.Row]) -> Iterator[t.Row]:
    """Yield the items, attributes and results of calls that are gone through when an operand is."""
    yield from (end for end in _ends(operand, rows) if isinstance(end, t.Row))


def _ends(operand: ast.expr, rows: Mapping[str, t.Row]) -> Iterator[str | t.Row]:
    if not isinstance(operand, ast.Name):
        return
    row = rows.get(operand.id)
    if row is None:
        yield operand.id
        return
    match row.what:
        case t.Mirror(name) if name not in ("next", "list", "tuple", "dict"):
            for arg in row.args:
                yield from _ends(arg, rows)
        case t.Comprehension("generator"):
            yield from _ends(row.args[0], rows)
        case t.Index() | t.Field() | t.Method() | t.Invoke():
            yield row
