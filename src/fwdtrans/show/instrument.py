"""A generated function in, one that tells of every assignment that it makes, out; and the assignments by number.

    w3 = sin(w1)          w3 = sin(w1)
                          record(0, w3)

Line numbers stay, so that errors are told at the user's lines as ever.
"""

from __future__ import annotations

import ast
import copy
import re
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from types import CellType, CodeType, FunctionType, GeneratorType, SimpleNamespace
from typing import Any

from ..kept import LINES
from ..runtime import fields_of
from ..strided import is_array

RECORD = "_fwdtrans_record"
CONTAINERS = (list, dict, set, deque, defaultdict, OrderedDict, Counter, array)


@dataclass(frozen=True)
class Statement:
    """An assignment of the printed table: what it binds, the expression of each, whose line it is.

    `is_update` marks `x += 1`: where no tangent line stands beside it, the tangent stays.
    """

    names: tuple[str, ...]
    expressions: tuple[str, ...]
    line: int
    role: str
    is_update: bool

    def is_tangent(self, name: str) -> bool:
        """Say whether a name that the statement binds is a tangent."""
        if self.role == "user":
            return False
        pair = self.names  # w3, dw3 = helper_jvp(...)
        is_second = len(pair) == 2 and name == pair[1] and name.rstrip("_") == f"d{pair[0]}".rstrip("_")
        return self.role == "tangent" or is_second


class Instrument:
    """What is put around the assignments of one function; a subclass may put more.

    Attributes:
        recorder: the free name that the function reaches `record` by.
        statements: the assignments, by the number that the calls give.
    """

    recorder = RECORD

    def __init__(self, places: Sequence[tuple[int, str]]) -> None:
        self.places = places
        self.statements: list[Statement] = []

    def opened(self, definition: ast.FunctionDef) -> None:
        """Change the function's definition, in place."""
        self.inside(definition.body)

    def inside(self, body: list[ast.stmt]) -> None:
        """Put a call of the recorder behind every assignment to names, in place."""
        for index in range(len(body) - 1, -1, -1):
            node = body[index]
            for suite in self.suites(node):
                self.inside(suite)
            if isinstance(node, ast.For):
                body[index:index] = self.turning(node)
            bound = bound_by(node)
            if bound is None:
                continue
            line, role = self.places[node.lineno - 1]
            number, is_update = len(self.statements), isinstance(node, ast.AugAssign)
            names, expressions = tuple(n for n, _ in bound), tuple(e for _, e in bound)
            self.statements.append(Statement(names, expressions, line, role, is_update))
            values = [_value_of(name, e) for name, e in bound]
            before, after = self.before(number), [called(RECORD, ast.Constant(number), *values)]
            body[index : index + 1] = [ast.copy_location(one, node) for one in [*before, node, *after]]

    def rows(self) -> dict[str, str]:
        """Return the rows that are names of the user's: `w1` for `x`."""
        pairs = ((n, e) for s in self.statements for n, e in zip(s.names, s.expressions) if not s.is_tangent(n))
        return {n: e for n, e in pairs if e.isidentifier() and re.fullmatch(r"w\d+", n)}

    def suites(self, node: ast.stmt) -> list[list[ast.stmt]]:
        """Return the suites of a statement in which assignments are told of."""
        own = [getattr(node, part, []) for part in ("body", "orelse", "finalbody")]
        return [*own, *(one.body for part in ("handlers", "cases") for one in getattr(node, part, []))]

    def before(self, number: int) -> list[ast.stmt]:
        """Return what is put before the assignment of a number."""
        return []

    def turning(self, loop: ast.For) -> list[ast.stmt]:
        """Have a loop tell of its turns, in place; return what is put before it."""
        return []


def called(function: str, *args: ast.expr) -> ast.stmt:
    """Return a call as a statement."""
    return ast.Expr(ast.Call(ast.Name(function, ast.Load()), [*args], []))


def instrumented(
    function: FunctionType, text: str, record: Callable[..., Any], cells: dict[int, CellType] | None = None,
    kind: Callable[[Sequence[tuple[int, str]]], Instrument] = Instrument,
) -> tuple[FunctionType, Instrument]:
    """Return the generated function with its assignments told to `record`, and what was put around them.

    Args:
        cells: by the identity of a function, the cell that holds what stands for it where the function is read.
    """
    path = function.__code__.co_filename
    definition = ast.parse(text).body[-1]
    assert isinstance(definition, ast.FunctionDef)
    made = kind(LINES[path][1])
    made.opened(definition)
    _without_evaluation(definition)
    free = {name: _relinked(cell, cells or {}) for name, cell in zip(function.__code__.co_freevars, closure(function))}
    free[made.recorder] = CellType(record)
    code = _compiled(definition, path, [*free])
    new = FunctionType(code, function.__globals__, function.__name__, function.__defaults__,
                       tuple(free[name] for name in code.co_freevars))  # fmt: skip
    new.__kwdefaults__ = function.__kwdefaults__
    return new, made


def closure(function: FunctionType) -> tuple[CellType, ...]:
    """Return the cells that a function reads."""
    return function.__closure__ or ()


def _relinked(cell: CellType, cells: dict[int, CellType]) -> CellType:
    """Return the cell that stands for another, if its content has one."""
    try:
        return cells.get(id(cell.cell_contents), cell)
    except ValueError:  # it is empty as yet
        return cell


def _without_evaluation(definition: ast.FunctionDef) -> None:
    """Drop defaults and annotations: the function object brings its own."""
    arguments = definition.args
    arguments.defaults, arguments.kw_defaults = [], [None for _ in arguments.kw_defaults]
    for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]:
        if arg is not None:
            arg.annotation = None
    definition.returns = None


def _compiled(definition: ast.FunctionDef, path: str, free: Sequence[str]) -> CodeType:
    """Return the code of a definition as that of an inner function over the free names."""
    outer = ast.FunctionDef("_outer", ast.arguments([], [ast.arg(name) for name in free], None, [], [], None, []),
                            [definition], [], None, None, lineno=1, col_offset=0)  # fmt: skip
    code: Any = compile(ast.fix_missing_locations(ast.Module([outer], [])), path, "exec", dont_inherit=True)
    for level in ("_outer", definition.name):
        code = next(c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == level)
    found: CodeType = code
    return found


def bound_by(node: ast.stmt) -> list[tuple[str, str]] | None:
    """Return the names that a statement binds, each with its expression; None for what is no plain assignment."""
    match node:
        case ast.Assign([*targets], value) if all(isinstance(t, ast.Name) for t in targets):
            return [(t.id, ast.unparse(value)) for t in targets if isinstance(t, ast.Name)]
        case ast.Assign([ast.Subscript() | ast.Attribute() as target], value) if _is_plain(target):
            return [(ast.unparse(target), ast.unparse(value))]
        case ast.Assign([ast.Tuple(names)], ast.Tuple(values)) if all(isinstance(n, ast.Name) for n in names):
            return [(n.id, ast.unparse(v)) for n, v in zip(names, values) if isinstance(n, ast.Name)]
        case ast.Assign([ast.Tuple(names)], value) if all(isinstance(n, ast.Name) for n in names):
            return [(n.id, ast.unparse(value)) for n in names if isinstance(n, ast.Name)]
        case ast.AnnAssign(ast.Name(id), _, ast.expr() as value):
            return [(id, ast.unparse(value))]
        case ast.AugAssign(target, op, value) if _is_plain(target):
            shown = ast.unparse(target)
            return [(shown, ast.unparse(ast.BinOp(ast.Name(shown, ast.Load()), op, value)))]
    return None


def _is_plain(target: ast.expr) -> bool:
    """Say whether a target may be read again: a name, an attribute or an item of one, nothing called on the way."""
    return not any(isinstance(n, ast.Call | ast.NamedExpr | ast.Await) for n in ast.walk(target))


def _value_of(name: str, e: str) -> ast.expr:
    """Return what reads the value that an assignment has bound: no `__getitem__` of the user's is called for it."""
    told = ast.Name(e, ast.Load()) if e.isidentifier() else ast.Name("Ellipsis", ast.Load())
    match ast.parse(name, mode="eval").body:
        case ast.Name():
            return ast.Name(name, ast.Load())
        case ast.Subscript(owner, index):
            place: ast.expr = ast.Subscript(ast.Name(RECORD, ast.Load()), index, ast.Load())
        case ast.Attribute(owner, field):
            place = ast.Constant(field)
        case other:
            raise AssertionError(other)
    return ast.Call(ast.Attribute(ast.Name(RECORD, ast.Load()), "now", ast.Load()), [owner, place, told], [])


def base_of(name: str) -> str | None:
    """Return the name of the container that an assignment stores into; None where it binds the name itself.

    >>> base_of("y[0]"), base_of("y"), base_of("y[0][1]")
    ('y', None, None)
    """
    match ast.parse(name, mode="eval").body:
        case ast.Subscript(ast.Name(owner)):
            return owner
    return None


def primal_name(name: str, primals: Container[str], rows: Mapping[str, str]) -> str:
    """Return whose tangent a name is: `dx`, `dx[0]`, or `dx_` where the user has a `dx` of his own; "" if nobody's.

    Args:
        rows: what each row that is another name for one of the user's stands for: his own lines keep his.

    >>> primal_name("dx", {"x"}, {}), primal_name("dx_[0]", {"x[0]"}, {}), primal_name("dt", {"x"}, {})
    ('x', 'x[0]', '')
    >>> primal_name("dw1['a']", {"d['a']"}, {"w1": "d"}), primal_name("dy[...]", {"y"}, {})
    ("d['a']", 'y')
    """
    shown, rest = parted(name[1:])
    while shown:
        for base in (shown, rows.get(shown, shown)):
            for asked in (rest, "" if rest == "[...]" else rest):  # in place, and whole
                if base + asked in primals:
                    return base + asked
        if not shown.endswith("_"):
            break
        shown = shown[:-1]
    return ""


def parted(name: str) -> tuple[str, str]:
    """Return a name and what is asked of it.

    >>> parted("v[0]"), parted("p.x"), parted("v")
    (('v', '[0]'), ('p', '.x'), ('v', ''))
    """
    base = re.split(r"[\[.]", name, maxsplit=1)[0]
    return base, name.removeprefix(base)


class Held:
    """What a recorder is asked for inside the text: an item that was stored, and an index as Python makes it."""

    def __getitem__(self, place: Any) -> Any:
        return place

    @staticmethod
    def now(owner: Any, place: Any, told: Any) -> Any:
        """Return an item of a list, a dict or an array, or a field; `told` where the class may have its own way."""
        if type(owner) in (list, dict) or is_array(owner):
            return owner[place]
        return vars(owner)[place] if isinstance(place, str) and place in getattr(owner, "__dict__", {}) else told


def kept_apart(value: Any) -> Any:
    """Return a value as it is now: what containers, arrays and objects hold may be replaced.

    >>> row = [[1.0], 2.0]
    >>> now = kept_apart(row)
    >>> row[0][0] = 5.0
    >>> now
    [[1.0], 2.0]
    """
    return _apart(value, {})


class Shown:
    """What a generator looked like: to hold the generator itself would put off what it does when it is left."""

    def __init__(self, value: Any) -> None:
        self.text = repr(value)

    def __repr__(self) -> str:
        return self.text


def _apart(value: Any, memo: dict[int, Any]) -> Any:
    if isinstance(value, GeneratorType):
        return Shown(value)
    if is_array(value):
        return value.copy()
    if id(value) in memo:
        return memo[id(value)]
    kind = type(value)
    if isinstance(value, tuple) and (kind is tuple or hasattr(kind, "_fields")):
        return tuple.__new__(kind, [_apart(item, memo) for item in value])
    if kind in CONTAINERS:
        made = memo[id(value)] = copy.copy(value)
        pairs = [*made.items()] if isinstance(made, dict) else () if isinstance(made, set) else [*enumerate(made)]
        for place, item in pairs:
            made[place] = _apart(item, memo)
        return made
    return _object_apart(value, memo)


def _object_apart(value: Any, memo: dict[int, Any]) -> Any:
    """Return an object with fields of its own, made without running code of its class; it itself where none is made."""
    kind, fields = type(value), fields_of(value)
    if fields is None or hasattr(kind, "__del__"):
        return value
    try:
        made = SimpleNamespace() if kind is SimpleNamespace else object.__new__(kind)
    except TypeError:  # of a base that is written in C
        return value
    memo[id(value)] = made
    own, inside = _dict_of(value), _dict_of(made)
    for name, item in fields.items():
        if name in own:
            inside[name] = _apart(item, memo)
        else:  # a slot
            object.__setattr__(made, name, _apart(item, memo))
    return made


def _dict_of(value: Any) -> dict[str, Any]:
    """Return where an object keeps its attributes; its class is not asked."""
    try:
        found: dict[str, Any] = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return {}
    return found


__all__ = [
    "RECORD", "Held", "Instrument", "Statement", "base_of", "called", "closure", "instrumented", "kept_apart", "parted",
    "primal_name",
]
