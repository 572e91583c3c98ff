"""A function and a point in, its w table out: every operation that ran, with its value and its tangent.

    w1 = x          3.0    dw1 = 1.0                    1.0
    w2 = sin(w1)    0.141  dw2 = cos(w1) * dw1         -0.99

The companion in the table's form runs with a recording call behind each assignment; nothing is computed elsewhere.
"""

from __future__ import annotations

import ast
import copy
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

from ..engine import Engine
from ..errors import NotDifferentiable, Refused, SeedError
from ..kept import LINES
from ..runtime import fields_of
from ..seeds import numbers
from ..shapes import shape_of
from ..strided import is_array, mirror_of
from ..targets import Target, by_rules, target_of
from ..wrt import Wrt
from .calls import as_written
from .instrument import RECORD, Held, Instrument, Statement, called, instrumented, kept_apart, primal_name
from .turns import items_of


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
        others: the tangent's value in further directions.
    """

    name: str
    expression: str
    value: Any
    tangent_expression: str
    tangent: Any
    line: int
    turn: int = 0
    others: tuple[Any, ...] = ()

    @property
    def tangents(self) -> tuple[Any, ...]:
        """The tangent's value in each direction."""
        return (self.tangent, *self.others)


@dataclass(frozen=True)
class Table:
    """The rows in the order in which they ran, in one form for each reader.

    Attributes:
        wrt: the inputs whose tangents are 1, together.
        value, tangent: of the result.
        path: the user's file.
        beside: further directions, whose tangents the rows have in `others`.
        with_dots: tangents are written as the textbooks do, else `dw3`.
    """

    name: str
    wrt: tuple[str, ...]
    rows: tuple[Row, ...]
    value: Any
    tangent: Any
    path: str = ""
    beside: tuple[tuple[str, ...], ...] = ()
    with_dots: bool = False

    @property
    def directions(self) -> tuple[tuple[str, ...], ...]:
        """The inputs whose tangents are 1, for each direction."""
        return (self.wrt, *self.beside)

    @property
    def repeated(self) -> set[tuple[str, int]]:
        """What ran more than once: names and lines."""
        return {(row.name, row.line) for row in self.rows if row.turn}

    def at_turn(self, turn: int | str) -> Table:
        """Return the table with one turn of each loop: a number from 1, or "last".

        Raises:
            SeedError: no loop turned so often.
        """
        latest = {(row.name, row.line, row.expression): row.turn for row in self.rows}
        most = max((row.turn for row in self.rows), default=0) + 1
        if turn != "last" and not (isinstance(turn, int) and 1 <= turn <= most):
            raise SeedError(f"turn={turn!r}: give a number from 1 to {most}, or 'last'")
        repeated = self.repeated

        def is_shown(row: Row) -> bool:
            if (row.name, row.line) not in repeated:
                return True
            return row.turn == (latest[row.name, row.line, row.expression] if turn == "last" else int(turn) - 1)

        return replace(self, rows=tuple(filter(is_shown, self.rows)))

    def __str__(self) -> str:
        import shutil
        import sys

        return self.text(shutil.get_terminal_size().columns if sys.stdout.isatty() else None)

    def __rich_console__(self, console: Any, options: Any) -> Iterator[Any]:
        from .in_terminal import coloured

        yield coloured(self, options.max_width)

    def _repr_html_(self) -> str:
        return self.html()

    def text(self, width: int | None = None) -> str:
        """Return the table as plain text, for a terminal of so many columns."""
        from .in_terminal import text

        return text(self, width)

    def html(self) -> str:
        """Return the table in HTML."""
        from .in_html import markup

        return markup(self)

    def latex(self) -> str:
        """Return the table in LaTeX, with booktabs."""
        from .in_latex import typeset

        return typeset(self)

    def markdown(self) -> str:
        """Return the table in Markdown."""
        from .in_markdown import markdown

        return markdown(self)

    def csv(self) -> str:
        """Return the table as CSV."""
        from .in_data import as_csv

        return as_csv(self)

    def json(self) -> str:
        """Return the table as JSON."""
        from .in_data import as_json

        return as_json(self)


def table(
    f: Any, wrt: Wrt = None, *, each: bool = False, turn: int | str | None = None, with_dots: bool = False
) -> Callable[..., Table]:
    """Return a function of f's arguments that gives the w table there.

    Args:
        wrt: the parameters whose tangents are 1, all in one direction.
        each: a direction for each of them instead, side by side.
        turn: of loops, the turn to show, from 1, or "last"; all by default.
        with_dots: write the tangent of w3 with a dot, else `dw3`.

    >>> def f(x, y): return x * y
    >>> [(row.name, row.tangents) for row in table(f, "x, y", each=True)(3, 2).rows]
    [('w1', (1.0, 0.0)), ('w2', (0.0, 1.0)), ('w3', (2.0, 3.0))]
    """

    def at(*args: Any, **kwargs: Any) -> Table:
        if each:
            names, _ = target_of(f).asked(wrt)
            found = _beside([tabulate(f, name, *args, **kwargs) for name in names])
        else:
            found = tabulate(f, wrt, *args, **kwargs)
        found = replace(found, with_dots=with_dots)
        return found if turn is None else found.at_turn(turn)

    return at


def _beside(tables: Sequence[Table]) -> Table:
    """Return tables of one function at one point, in several directions, as one.

    Raises:
        NotDifferentiable: in some direction a row is another.
    """
    first, *others = tables
    marks = [[(row.name, row.expression, row.line, row.turn) for row in one.rows] for one in tables]
    if any(mark != marks[0] for mark in marks):
        raise NotDifferentiable("not every direction has the same rows here; ask for one at a time")
    rows = [replace(row, others=tuple(one.rows[i].tangent for one in others)) for i, row in enumerate(first.rows)]
    return replace(first, rows=tuple(rows), beside=tuple(one.wrt for one in others))


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
    names, values, choices = inputs_of(target, wrt, args, kwargs)
    for inputs in choices:
        try:
            table = _tabulated(target.engine, names, inputs, values)
        except (Refused, NotDifferentiable, ArithmeticError, ValueError):
            if inputs == names:
                raise
            continue
        if inputs == names or all(_is_finite(row.tangent) for row in table.rows):
            return table
    raise AssertionError(choices)


def inputs_of(
    target: Target, wrt: Wrt, args: Sequence[Any], kwargs: Mapping[str, Any]
) -> tuple[tuple[str, ...], dict[str, Any], list[tuple[str, ...]]]:
    """Return the parameters asked for, the arguments by parameter, and which inputs to try tangents for.

    The textbook gives every input a tangent, some of them zero; where that is refused or has a pole, those asked for.
    """
    names, _ = target.asked(wrt)
    for name in names:
        if "." in name:
            raise SeedError(f"wrt={name!r}: a table has no objects for inputs; pass {name} itself")
    values = target.bound(args, kwargs)
    others = tuple(n for n in target.engine.default if n in target.free and n in values and n not in names)
    return names, values, [(*names, *others), names] if others else [names]


def _is_finite(tangent: Any) -> bool:
    return not isinstance(tangent, float) or math.isfinite(tangent)


def _tabulated(engine: Engine, names: Sequence[str], inputs: Sequence[str], values: Mapping[str, Any]) -> Table:
    """Return the table for the inputs that are named."""
    values = copy.deepcopy(dict(values))  # in one go: arguments that are one list stay one
    seeds, memo = seeds_of(engine, names, inputs, values)
    rows, value, tangent = _run(engine, values, seeds, memo)
    if names != tuple(inputs) and not all(map(_is_finite, _leaves(tangent))):
        raise NotDifferentiable("an input that is not asked for has no tangent here")
    path = engine.function.__code__.co_filename
    return Table(engine.function.__name__, tuple(names), tuple(rows), value, tangent, path)


def seeds_of(
    engine: Engine, names: Sequence[str], inputs: Sequence[str], values: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[int, Any]]:
    """Return the tangents of the inputs, 1 for those that are asked for, and the mirrors of their lists by identity."""
    memo: dict[int, Any] = {}
    order = (*names, *(n for n in engine.names if n in inputs))
    return {n: _seed(values[n], n, n in names, memo) for n in order if n in values}, memo


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
    function, around = instrumented(made.function, made.own_source, recorder, kind=Tabling)
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
    rows = recorder.rows(around, tangents, arguments)
    users = {part.name: getattr(part.function, "__qualname__", part.name.split("_jvp")[0]) for part in made.parts}
    calls = _params_in(made.source), users
    rows = [replace(row, expression=as_written(row.expression, *calls)) for row in rows]
    shown = {row.expression for row in rows if re.fullmatch(r"w\d+", row.name)}
    return [row for row in arguments if row.name not in shown and is_number(row.value)] + rows, value, tangent


def _params_in(text: str) -> dict[str, tuple[str, ...]]:
    """Return the parameters of the functions that are defined in a text, by name."""
    found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    return {one.name: tuple(a.arg for a in (*one.args.posonlyargs, *one.args.args)) for one in found}


def _seed(value: Any, name: str, is_asked: bool, memo: dict[int, Any]) -> Any:
    """Return ones or zeros in the shape of an argument; a list has one mirror, that of the first who asks."""
    list(numbers(value, name))  # refuses what carries no tangent
    if is_array(value):
        if id(value) not in memo:
            memo[id(value)] = mirror_of(value, memo)
            memo[id(value)][...] = float(is_asked)
        return memo[id(value)]
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


class Tabling(Instrument):
    """Tells of the variables of loops too, where they are items of lists, tuples or arrays."""

    def turning(self, loop: ast.For) -> list[ast.stmt]:
        """Have a loop record its variables in each turn; return what says that it begins."""
        before: list[ast.stmt] = []
        line = self.places[loop.lineno - 1][0]
        for item in reversed([*items_of(loop.target, loop.iter, _without_d)]):  # each is put before the others
            base = item.source.value if isinstance(item.source, ast.Subscript) else item.source
            if not isinstance(base, ast.Name):
                continue
            number = len(self.statements)
            texts = ast.unparse(item.source), ast.unparse(item.moving)
            self.statements.append(Turn((item.name, item.tangent), texts, line, "mixed", False, item.is_backwards))
            both = [ast.Name(name, ast.Load()) for name in (item.name, item.tangent)]
            loop.body.insert(0, ast.copy_location(called(RECORD, ast.Constant(number), *both), loop.body[0]))
            begun = ast.Attribute(ast.Name(RECORD, ast.Load()), "begun", ast.Load())
            told = ast.Call(begun, [ast.Constant(number), ast.Name(base.id, ast.Load())], [])
            before.append(ast.copy_location(ast.Expr(told), loop))
        return before


@dataclass(frozen=True)
class Turn(Statement):
    """A variable of a loop, and its tangent: items of what is gone through."""

    is_backwards: bool = False

    def in_turn(self, turn: int) -> Statement:
        """Return it as an assignment of one turn, counted from 0."""
        place = -1 - turn if self.is_backwards else turn
        return replace(self, expressions=tuple(f"{e}[{place}]" for e in self.expressions))


def _without_d(name: str) -> str | None:
    """Return whose tangent a name would be."""
    return name[1:].rstrip("_") or None if name[:1] == "d" else None


# --- running and recording ---------------------------------------------------------------------------------------


class Recorder(Held):
    """The assignments that ran, in order: (statement, values of its names)."""

    def __init__(self) -> None:
        self.events: list[tuple[int, tuple[Any, ...]]] = []
        self.through: dict[int, bool] = {}  # loops that go through something with places, by the statement's number

    def begun(self, number: int, through: Any) -> None:
        """Note that a loop begins, and what it goes through."""
        self.through[number] = isinstance(through, list | tuple) or is_array(through)
        self.events.append((number, ()))

    def __call__(self, number: int, *values: Any) -> None:
        if not self.through.get(number, True):
            return
        if not any(v is Ellipsis for v in values):  # stored into what may not be asked
            self.events.append((number, tuple(map(kept_apart, values))))

    def rows(self, around: Instrument, tangents: Mapping[str, str], first: Sequence[Row]) -> list[Row]:
        """Return the rows: each value with the tangent that was computed beside it.

        Args:
            tangents: the name of each active parameter's tangent, and the parameter.
            first: rows for the arguments, put in front where the table has none of its own.
        """
        given = {row.name: row for row in first}
        statements, named = around.statements, around.rows()
        primals = {n for s in statements for n in s.names if not s.is_tangent(n)} | given.keys()
        rows: list[Row] = []
        latest: dict[str, int] = {}
        waiting: dict[str, tuple[str, Any]] = {}
        turns: Counter[tuple[str, int]] = Counter()
        here: Counter[int] = Counter()  # turns since a loop began
        for number, found in self.events:
            statement = statements[number]
            if isinstance(statement, Turn):
                if not found:
                    here[number] = 0
                    continue
                statement = statement.in_turn(here[number])
                here[number] += 1
            for name, expression, value in zip(statement.names, statement.expressions, found):
                if not statement.is_tangent(name):
                    before = rows[latest[name]] if name in latest else given.get(name)
                    formula, tangent = waiting.pop(name, _unmoved(statement, tangents, before))
                    latest[name] = len(rows)
                    rows.append(Row(name, expression, value, formula, tangent, statement.line, turns[name, number]))
                    turns[name, number] += 1
                    continue
                primal = tangents.get(name) or primal_name(name, primals, named)
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


def _completed(row: Row) -> Row:
    """Give what carries no tangent its zero."""
    if row.tangent_expression or not is_number(row.value):
        return row
    return replace(row, tangent_expression="0.0", tangent=0.0)


def is_number(value: Any) -> bool:
    """Say whether a value is a number that may carry a tangent."""
    return isinstance(value, (int, float, complex)) and not isinstance(value, bool)


__all__ = ["Row", "Table", "table", "tabulate"]
