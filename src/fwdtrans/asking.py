"""Which iterators a statement asks, and which draw on one another: syntax alone, no facts."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from . import wtable as t
from .members import COMPARISONS
from .rules.builtins import WINNERS
from .rules.library import EXCHANGES
from .runtime import unzip

LOOKING = frozenset({"isinstance", "type", "callable", "id", "hasattr", "repr", "str", "print", "bool"})
# Functions of the tables that go through what they are given; those of modules that are not among OF_NUMBERS may.
WALKING = frozenset(
    "builtins.sum builtins.min builtins.max builtins.sorted builtins.any builtins.all math.fsum math.prod math.dist "
    "math.sumprod operator.contains operator.countOf operator.indexOf".split()
)
GOING_THROUGH = frozenset(  # methods of texts, sets and files
    "join union intersection difference symmetric_difference issubset issuperset isdisjoint writelines".split()
)
STOPPING = frozenset({"builtins.any", "builtins.all", "operator.contains", "operator.indexOf"})  # before the end
OF_NUMBERS = ("builtins.", "math.", "cmath.", "numpy.", "scipy.", "logging.", "operator.", "fwdtrans.")

AT_ONCE = frozenset("list tuple dict set frozenset array deque defaultdict OrderedDict Counter dCounter".split())


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
    starred = isinstance(row.what, t.Apply | t.Plain | t.Display) or t.is_method(row, "format")
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


# --- generators that are sent something ------------------------------------------------------------------------------


def receives(program: t.Program, program_of: Callable[[Any], t.Program], seen: frozenset[str] = frozenset()) -> bool:
    """Say whether what is sent into a generator is looked at by it, or by one that it goes through."""
    for line in t.own_lines(program.body):
        rows = {row.w: row for row in t.own_rows(line)}
        sources = [row.args[0] for row in rows.values() if row.what == t.Handed(True)]
        sources += [line.does.value] if isinstance(line.does, t.Yield) and line.does.whole else []
        if any(row.what == t.Handed() for row in rows.values()):
            return True
        for source in sources:
            row = rows.get(_name(source))
            callee = row.what.callee if row is not None and isinstance(row.what, t.Invoke) else None
            if callee is None:
                return True
            if str(callee) not in seen and receives(program_of(callee), program_of, seen | {str(callee)}):
                return True
    return False


def exchanges(program: t.Program, program_of: Callable[[Any], t.Program]) -> bool:
    """Say whether a generator, or one inside a function, looks at what is sent into it."""
    inner = (row.what.program for line in program.lines() for row in line.rows if isinstance(row.what, t.Function))
    return receives(program, program_of) or any(one is not None and exchanges(one, program_of) for one in inner)


def fed_by(program: t.Program) -> frozenset[str]:
    """Return the names of the generators that a function sends something into."""
    rows = (row for line in program.lines() for row in t.own_rows(line) if t.is_method(row, "send"))
    return frozenset(_name(row.args[0]) for row in rows)


def asks_for_none(
    program: t.Program, program_of: Callable[[Any], t.Program], seen: frozenset[str] = frozenset()
) -> bool:
    """Say whether a function, or one that it calls, may ask whether something is None."""
    for line in program.lines():
        if isinstance(line.does, t.Match):
            return True
        for row in t.own_rows(line):
            if isinstance(row.what, t.Invoke):
                callee = row.what.callee
                if callee is None or str(callee) not in seen and asks_for_none(
                    program_of(callee), program_of, seen | {str(callee)}
                ):
                    return True
            compared = (node for node in ast.walk(row.form) if isinstance(node, ast.Compare))
            if any(isinstance(e, ast.Constant) and e.value is None for node in compared for e in node.comparators):
                return True
            if any(isinstance(n, ast.Name) and n.id in ("isinstance", "type") for n in ast.walk(row.form)):
                return True
    return False


# --- generators that are left -----------------------------------------------------------------------------------------


def acts_when_left(
    program: t.Program, program_of: Callable[[Any], t.Program], seen: frozenset[str] = frozenset()
) -> bool:
    """Say whether a generator that is left before its end does something then, by `finally`, `with`, or one inside."""
    for line in t.own_lines(program.body):
        match line.does:
            case t.With(body=body) if _yields(body):
                return True
            case t.Try(handlers=handlers, final=final) if any(map(_yields, t.suites(line))):
                if final is not None and _acts(final, program) or any(_catches_all(one.node) for one in handlers):
                    return True
        for row in t.all_rows(line.rows):
            callee = row.what.callee if isinstance(row.what, t.Invoke) else None
            if callee is not None and str(callee) not in seen:
                inner = program_of(callee)
                if inner.is_generator and acts_when_left(inner, program_of, seen | {str(callee)}):
                    return True
    return False


def _yields(suite: t.Suite) -> bool:
    return any(map(t.yields, t.own_lines(suite)))


def _catches_all(handler: Any) -> bool:
    """Say whether a handler catches what a generator is left by."""
    if handler.type is None:
        return True
    names = [e.value for e in getattr(handler.type, "elements", ())] or [handler.type]
    return any(getattr(name, "value", "") in ("BaseException", "GeneratorExit") for name in names)


def _acts(suite: t.Suite, program: t.Program) -> bool:
    """Say whether lines do more than binding variables of the function."""
    for line in t.own_lines(suite):
        match line.does:
            case t.Bind(targets):
                places = [part for target in targets for part in target.flat()]
            case t.Update(target):
                places = [target]
            case t.Keep():
                places = []
            case _:
                return True
        if any(part.name not in program.locals for part in places):
            return True
        if any(isinstance(node, ast.Call) for row in t.all_rows(line.rows) for node in ast.walk(row.form)):
            return True
    return False


def is_gone_through_whole(w: str, rows: Iterable[t.Row]) -> bool:
    """Say whether the iterator that a row gives is gone through to its end by all that read it, here and now."""
    readers = [row for row in rows if any(isinstance(arg, ast.Name) and arg.id == w for arg in row.args)]
    return bool(readers) and all(w in map(_name, walked(row)) and not _stops(row) or _splits(row) for row in readers)


def is_opened(w: str, rows: Iterable[t.Row]) -> bool:
    """Say whether the pairs that a row gives are taken apart by code that hands on what is done to its sides."""
    return any(_opens(row) for row in rows if w in map(_name, row.args))


def _opens(row: t.Row) -> bool:
    return isinstance(row.what, t.Library) and row.what.key in EXCHANGES


def _splits(row: t.Row) -> bool:
    """Say whether a row takes pairs apart in code of ours, which has been asked this before."""
    return _opens(row) or isinstance(row.what, t.Invoke) and getattr(row.what.callee, "live", None) is unzip


def _name(e: ast.expr) -> str:
    return e.id if isinstance(e, ast.Name) else ""


def _stops(row: t.Row) -> bool:
    """Say whether what goes through an iterator may stop before its end."""
    key = getattr(row.what, "key", "")
    return isinstance(row.what, t.Method) or isinstance(row.what, t.Plain) and not key or key in STOPPING
