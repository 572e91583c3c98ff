"""A function and a point in, its w table out: every operation that ran, with its value and its tangent.

    w1 = x          3.0    dw1 = 1.0                    1.0
    w2 = sin(w1)    0.141  dw2 = cos(w1) * dw1         -0.99

The companion in the table's form runs with a recording call behind each assignment; nothing is computed elsewhere.
"""

from __future__ import annotations

import ast
import copy
import html
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import CellType, CodeType, FunctionType, SimpleNamespace
from typing import Any

from ..engine import Engine
from ..errors import NotDifferentiable, Refused, SeedError
from ..kept import LINES
from ..runtime import fields_of
from ..seeds import numbers
from ..shapes import shape_of
from ..targets import by_rules, target_of
from ..wrt import Wrt

RECORD = "_fwdtrans_record"


@dataclass(frozen=True)
class Row:
    """One operation that ran.

    Attributes:
        name: `w3`, or the user's name that was bound.
        expression: what was computed, over earlier names.
        value: its value there.
        tangent_expression: the tangent's formula; "0.0" where nothing asked for takes part, "" for what is no number.
        tangent: the tangent's value; None for what is no number.
        line: the user's line.
        turn: how often this row has run before; 0 outside loops.
    """

    name: str
    expression: str
    value: Any
    tangent_expression: str
    tangent: Any
    line: int
    turn: int = 0


@dataclass(frozen=True)
class Table:
    """The rows in the order in which they ran; prints as a table, in a notebook too."""

    name: str
    wrt: tuple[str, ...]
    rows: tuple[Row, ...]
    value: Any
    tangent: Any

    def __str__(self) -> str:
        lines = [list(cells) for cells in self._cells()]
        widths = [max(map(len, column)) for column in zip(*lines)]
        texts = ["  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip() for cells in lines]
        return "\n".join([texts[0], "-" * max(map(len, texts)), *texts[1:]])

    def _cells(self) -> Iterator[tuple[str, ...]]:
        """Yield the table's rows as text, the head first."""
        seeds = ", ".join(f"d{name} = 1" for name in self.wrt)
        turns = any(row.turn for row in self.rows)
        yield (self.name, "value", f"tangent for {seeds}", "value", "line", *["turn"] * turns)
        repeated = {(row.name, row.line) for row in self.rows if row.turn}
        for row in self.rows:
            turn = str(row.turn + 1) if (row.name, row.line) in repeated else ""
            tangent = f"{dotted(row.name)} = {row.tangent_expression}" if row.tangent_expression else ""
            shown = "" if row.tangent is None else _short(row.tangent)
            yield (f"{row.name} = {row.expression}", _short(row.value), tangent, shown, str(row.line), *[turn] * turns)

    def _repr_html_(self) -> str:
        head, *body = self._cells()
        lines = ["<tr>" + "".join(f"<th>{html.escape(cell)}</th>" for cell in head) + "</tr>"]
        for cells in body:
            marked = [f"<td><code>{html.escape(c)}</code></td>" if i in (0, 2) else f"<td>{html.escape(c)}</td>"
                      for i, c in enumerate(cells)]  # fmt: skip
            lines.append("<tr>" + "".join(marked) + "</tr>")
        return "<table>\n" + "\n".join(lines) + "\n</table>"


def dotted(name: str) -> str:
    """Return the tangent's name as the printed text has it."""
    return f"d{name}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."


def tabulate(f: Any, wrt: Wrt = None, /, *args: Any, **kwargs: Any) -> Table:
    """Return the w table of `f` at a point; the tangents of the parameters in `wrt` are 1.

    The function runs on copies of its arguments. The table is that of the rules, whatever the function's mode.

    Raises:
        SeedError: `wrt` names no parameter.
        Refused: something in `f` is not differentiated.
        NotDifferentiable: the derivative does not exist at this point.

    >>> from math import sin
    >>> def f(x, y): return sin(x) + x * y
    >>> [(row.name, row.expression, row.tangent_expression) for row in tabulate(f, "x", 3, 2).rows][2:]
    [('w3', 'sin(w1)', 'cos(w1) * dw1'), ('w4', 'w1 * w2', 'w2 * dw1 + w1 * dw2'), ('w5', 'w3 + w4', 'dw3 + dw4')]
    """
    target = by_rules(target_of(f))
    names, _ = target.asked(wrt)
    for name in names:
        if "." in name:
            raise SeedError(f"wrt={name!r}: a table has no objects for inputs; pass {name} itself")
    values = target.bound(args, kwargs)
    others = tuple(n for n in target.engine.default if n in target.free and n in values and n not in names)
    # the textbook gives every input a tangent, some of them zero; where that is refused or has a pole, those asked for
    for inputs in ((*names, *others), names) if others else (names,):
        try:
            table = _tabulated(target.engine, names, inputs, values)
        except (Refused, NotDifferentiable, ArithmeticError, ValueError):
            if inputs == names:
                raise
            continue
        if inputs == names or all(_is_finite(row.tangent) for row in table.rows):
            return table
    raise AssertionError(inputs)


def _is_finite(tangent: Any) -> bool:
    return not isinstance(tangent, float) or math.isfinite(tangent)


def _tabulated(engine: Engine, names: Sequence[str], inputs: Sequence[str], values: Mapping[str, Any]) -> Table:
    """Return the table for the inputs that are named."""
    values = copy.deepcopy(dict(values))  # in one go: arguments that are one list stay one
    active = tuple(n for n in engine.names if n in inputs)
    memo: dict[int, Any] = {}
    seeds = {n: _seed(values[n], n, n in names, memo) for n in (*names, *active) if n in values}
    rows, value, tangent = _run(engine, values, seeds, memo)
    if names != tuple(inputs) and not all(map(_is_finite, _leaves(tangent))):
        raise NotDifferentiable("an input that is not asked for has no tangent here")
    return Table(engine.function.__name__, tuple(names), tuple(rows), value, tangent)


def traced(engine: Engine, values: Mapping[str, Any], seeds: Mapping[str, Any]) -> list[Row]:
    """Return the rows of the w table for arguments and their tangents, both of which the function may change."""
    return _run(engine, values, seeds, {})[0]


def _run(
    engine: Engine, values: Mapping[str, Any], seeds: Mapping[str, Any], memo: dict[int, Any]
) -> tuple[list[Row], Any, Any]:
    """Return the rows that ran, the value and its tangent."""
    active = tuple(n for n in engine.names if n in seeds)
    made = engine.transformed(active, {name: shape_of(value) for name, value in values.items()}, "table")
    recorder = Recorder()
    function, statements = instrumented(made.function, made.own_source, recorder)
    at = LINES[made.function.__code__.co_filename][1][0][0]
    arguments = [
        Row(name, repr(value), value, repr(seeds.get(name, 0.0)), seeds.get(name, 0.0), at)
        for name, value in copy.deepcopy(dict(values)).items()
        if name in engine.default or name in seeds
    ]
    recording = copy.copy(made)
    recording.function = function
    value, tangent = engine.run(recording, values, seeds, memo)
    tangents = {made.tangent_names[n]: n for n in active if n in made.tangent_names}
    rows = recorder.rows(statements, tangents, arguments)
    shown = {row.expression for row in rows if re.fullmatch(r"w\d+", row.name)}
    return [row for row in arguments if row.name not in shown and is_number(row.value)] + rows, value, tangent


def _seed(value: Any, name: str, is_asked: bool, memo: dict[int, Any]) -> Any:
    """Return ones or zeros in the shape of an argument; a list has one mirror, that of the first who asks."""
    list(numbers(value, name))  # refuses what carries no tangent
    if isinstance(value, tuple):
        return tuple(_seed(item, name, is_asked, memo) for item in value)
    if isinstance(value, list):
        if id(value) not in memo:
            memo[id(value)] = [_seed(item, name, is_asked, memo) for item in value]
        return memo[id(value)]
    if isinstance(value, dict):
        if id(value) not in memo:
            memo[id(value)] = {key: _seed(item, name, is_asked, memo) for key, item in value.items()}
        return memo[id(value)]
    fields = fields_of(value)
    if fields is not None:
        if id(value) not in memo:
            parts = {field: _seed(item, name, is_asked, memo) for field, item in fields.items()}
            memo[id(value)] = SimpleNamespace(**parts)
        return memo[id(value)]
    return (1.0 if is_asked else 0.0) if isinstance(value, (int, float, complex)) else None


def _leaves(value: Any) -> Iterator[Any]:
    """Yield the values in containers."""
    if isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _leaves(item)
    else:
        yield value


# --- running and recording ---------------------------------------------------------------------------------------


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


class Recorder:
    """The assignments that ran, in order: (statement, values of its names)."""

    def __init__(self) -> None:
        self.events: list[tuple[int, tuple[Any, ...]]] = []

    def __call__(self, number: int, *values: Any) -> None:
        self.events.append((number, tuple(copy.deepcopy(v) if isinstance(v, list) else v for v in values)))

    def rows(self, statements: Sequence[Statement], tangents: Mapping[str, str], first: Sequence[Row]) -> list[Row]:
        """Return the rows: each value with the tangent that was computed beside it.

        Args:
            tangents: the name of each active parameter's tangent, and the parameter.
            first: rows for the arguments, put in front where the table has none of its own.
        """
        given = {row.name: row for row in first}
        primals = {n for s in statements for n in s.names if not _is_tangent(s, n)} | given.keys()
        rows: list[Row] = []
        latest: dict[str, int] = {}
        waiting: dict[str, tuple[str, Any]] = {}
        turns: Counter[tuple[str, int]] = Counter()
        for number, found in self.events:
            statement = statements[number]
            for name, expression, value in zip(statement.names, statement.expressions, found):
                if not _is_tangent(statement, name):
                    before = rows[latest[name]] if name in latest else given.get(name)
                    formula, tangent = waiting.pop(name, _unmoved(statement, tangents, before))
                    latest[name] = len(rows)
                    rows.append(Row(name, expression, value, formula, tangent, statement.line, turns[name, number]))
                    turns[name, number] += 1
                    continue
                primal = _primal_of(name, primals, tangents)
                at = latest.get(primal, -1)
                if at >= 0 and rows[at].line == statement.line and (statement.role == "mixed" or name not in waiting):
                    rows[at] = replace(rows[at], tangent_expression=expression, tangent=value)
                else:
                    waiting[primal] = (expression, value)
        return list(map(_completed, rows))


def _unmoved(statement: Statement, tangents: Mapping[str, str], before: Row | None) -> tuple[str, Any]:
    """Return formula and value of the tangent that a row has until its own is computed."""
    if not statement.is_update or before is None or not before.tangent_expression or before.tangent_expression == "0.0":
        return "", None
    shown = next((dx for dx, x in tangents.items() if x == before.name), f"d{before.name}")
    return shown, before.tangent


def _is_tangent(statement: Statement, name: str) -> bool:
    """Say whether a name that a statement of ours binds is a tangent."""
    if statement.role == "user":
        return False
    pair = statement.names  # w3, dw3 = helper_jvp(...)
    is_second = len(pair) == 2 and name == pair[1] and name.rstrip("_") == f"d{pair[0]}".rstrip("_")
    return statement.role == "tangent" or is_second


def _primal_of(name: str, primals: set[str], tangents: Mapping[str, str]) -> str:
    """Return whose tangent a name is: `dx`, or `dx_` where the user has a `dx` of his own."""
    if name in tangents:
        return tangents[name]
    shown = name[1:]
    while shown and shown not in primals and shown.endswith("_"):
        shown = shown[:-1]
    return shown


def _completed(row: Row) -> Row:
    """Give what carries no tangent its zero."""
    if row.tangent_expression or not is_number(row.value):
        return row
    return replace(row, tangent_expression="0.0", tangent=0.0)


def is_number(value: Any) -> bool:
    """Say whether a value is a number that may carry a tangent."""
    return isinstance(value, (int, float, complex)) and not isinstance(value, bool)


def instrumented(
    function: FunctionType, text: str, record: Callable[..., None]
) -> tuple[FunctionType, list[Statement]]:
    """Return the generated function with a recording call behind each assignment, and the assignments by number."""
    path = function.__code__.co_filename
    tree = ast.parse(text)
    statements: list[Statement] = []
    places = LINES[path][1]
    definition = tree.body[-1]
    assert isinstance(definition, ast.FunctionDef)
    _instrument(definition.body, places, statements)
    arguments = definition.args
    arguments.defaults, arguments.kw_defaults = [], [None for _ in arguments.kw_defaults]
    for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]:
        if arg is not None:
            arg.annotation = None
    definition.returns = None
    cells = {**dict(zip(function.__code__.co_freevars, function.__closure__ or ())), RECORD: CellType(record)}
    free = ast.arguments([], [ast.arg(name) for name in cells], None, [], [], None, [])
    outer = ast.FunctionDef("_outer", free, [definition], [], None, None, lineno=1, col_offset=0)
    module = ast.fix_missing_locations(ast.Module([outer], []))
    code: Any = compile(module, path, "exec", dont_inherit=True)
    for level in ("_outer", definition.name):
        code = next(c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == level)
    made = FunctionType(code, function.__globals__, function.__name__, function.__defaults__,
                        tuple(cells[name] for name in code.co_freevars))  # fmt: skip
    made.__kwdefaults__ = function.__kwdefaults__
    return made, statements


def _instrument(body: list[ast.stmt], places: Sequence[tuple[int, str]], statements: list[Statement]) -> None:
    """Put a recording call behind every assignment to names, in place."""
    for index in range(len(body) - 1, -1, -1):
        node = body[index]
        for part in ("body", "orelse"):
            _instrument(getattr(node, part, []), places, statements)
        bound = _bound(node)
        if bound is None:
            continue
        line, role = places[node.lineno - 1]
        call = ast.Call(ast.Name(RECORD, ast.Load()), [ast.Constant(len(statements))], [])
        call.args += [ast.Name(name if name.isidentifier() else e, ast.Load()) for name, e in bound]
        is_update = isinstance(node, ast.AugAssign)
        statements.append(Statement(tuple(n for n, _ in bound), tuple(e for _, e in bound), line, role, is_update))
        body.insert(index + 1, ast.copy_location(ast.Expr(call), node))


def _bound(node: ast.stmt) -> list[tuple[str, str]] | None:
    """Return the names that a statement binds, each with its expression; None for what is no plain assignment."""
    match node:
        case ast.Assign([*targets], value) if all(isinstance(t, ast.Name) for t in targets):
            return [(t.id, ast.unparse(value)) for t in targets if isinstance(t, ast.Name)]
        case ast.Assign([ast.Subscript() as target], ast.Name(id)):
            return [(ast.unparse(target), id)]
        case ast.Assign([ast.Tuple(names)], ast.Tuple(values)) if all(isinstance(n, ast.Name) for n in names):
            return [(n.id, ast.unparse(v)) for n, v in zip(names, values) if isinstance(n, ast.Name)]
        case ast.Assign([ast.Tuple(names)], value) if all(isinstance(n, ast.Name) for n in names):
            return [(n.id, ast.unparse(value)) for n in names if isinstance(n, ast.Name)]
        case ast.AnnAssign(ast.Name(id), _, ast.expr() as value):
            return [(id, ast.unparse(value))]
        case ast.AugAssign(ast.Name(id), op, value):
            shown = ast.unparse(ast.BinOp(ast.Name(id, ast.Load()), op, value))
            return [(id, shown)]
    return None


__all__ = ["Row", "Table", "tabulate"]
