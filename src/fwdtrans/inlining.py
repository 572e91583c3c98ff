"""A function's table in; the same out, with the bodies of very small functions inside it where they are called.

    def cubic(z):                       def cubic(z):
        return (z * z + a) * z              return (z * z + a) * z

    step = cubic(z) / s                 w1 = z * z + a
                                        step = w1 * z / s

What is inlined is one `return` of arithmetic and functions of `math`, or of a tuple of that, names given to parts of it
before that, over the parameters and the variables around. Its rows stand where the call's row stood, and the last of
them has that name: where nothing of them is needed for a tangent, the user's call stays as he wrote it.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import libcst as cst

from . import wtable as t
from .protocols import remade

MOST_ROWS = 8  # operations: what is longer reads better under its own name
MOST_OF_TUPLES = 16  # to make a tuple, and take it apart again with its tangents, takes longer than the arithmetic
MOST_TOGETHER = 64  # that all calls of one function bring
ARITHMETIC = frozenset({"+", "-", "*", "/", "**", "neg", "pos"})


@dataclass(frozen=True)
class Small:
    """A function of a few operations: their rows, the last of which is what it gives."""

    params: tuple[str, ...]
    rows: tuple[t.Row, ...]

    def at(self, call: t.Row) -> tuple[t.Row, ...]:
        """Return its rows in the place of a call's row."""
        values = dict(zip(self.params, call.args))
        made: list[t.Row] = []
        for count, row in enumerate(self.rows, start=1):
            is_last = row is self.rows[-1]
            w = call.w if is_last else f"{call.w}_{count}"
            args = tuple(t.substitute(arg, values) for arg in row.args)
            form = t.substitute(row.form, values)
            made.append(replace(row, w=w, args=args, form=form, node=call.node, inside="" if is_last else call.w))
            values[row.w] = ast.Name(w, ast.Load())
        read = Counter(arg.id for row in made for arg in row.args if isinstance(arg, ast.Name))
        given = [arg.id for arg in call.args if isinstance(arg, ast.Name) and arg.id.startswith("%")]
        twice = [row.w for row in made[:-1] if read[row.w] > 1]
        return (*made[:-1], replace(made[-1], before=(*given, *twice)))


def inlined(program: t.Program) -> t.Program:
    """Return a table in which calls of small functions inside the function are what these compute."""
    smalls: dict[str, Small] = {}
    changes: dict[int, tuple[t.Row, ...]] = {}
    bound = Counter(t.bindings(program))
    moved = {name for line in program.lines() for row in line.rows for name in _rebound(row)}
    moved |= {n for line in program.lines() for target in _deleted(line) for n in target.names()}
    own = program.locals - {param.name for param in program.params}
    calls = Counter(_called(row) for line in program.lines() for row in line.rows)
    for line in program.body.lines:
        for row in (row for one in t.own_lines(t.Suite((line,))) for row in one.rows):
            small = smalls.get(_called(row))
            if small is not None and len(small.params) == len(row.args):
                changes[id(row)] = small.at(row)
        for name, small in _defined(line):
            is_much = len(small.rows) > MOST_ROWS and len(small.rows) * calls[name] > MOST_TOGETHER
            if bound[name] == 1 and name in own - moved and not is_much:
                smalls[name] = small
    if not changes:
        return program
    made: t.Program = remade(program, {key: lambda row: changes[id(row)] for key in changes})
    return made


def _called(row: t.Row) -> str:
    """Return the variable that a row calls with positional arguments alone; "" if it does not."""
    match row.what:
        case t.Invoke(None, ast.Name(name)) if not any(row.keywords):
            return name
    return ""


def _deleted(line: t.Line) -> tuple[t.Target, ...]:
    return line.does.targets if isinstance(line.does, t.Delete) else ()


def _rebound(row: t.Row) -> frozenset[str]:
    return row.what.rebinds if isinstance(row.what, t.Function) else frozenset()


def _defined(line: t.Line) -> Iterator[tuple[str, Small]]:
    """Yield the small function that a statement gives a name."""
    match line.does:
        case t.Define(name, ast.Name(w)) | t.Bind((t.Target(name=name),), ast.Name(w)) if name:
            what = next((row.what for row in line.rows if row.w == w), None)
            small = small_of(what) if isinstance(what, t.Function) else None
            if small is not None:
                yield name, small


def small_of(function: t.Function) -> Small | None:
    """Return a function as a few rows; None where it is more than that."""
    if any(param.kind not in ("positional", "positional only") or param.default for param in function.params):
        return None
    rows, value = _straight(function)
    last = rows[-1].w if rows else ""
    is_read = {*function.names} <= {n for row in rows for n in row.reads()}
    inner = rows[:-1] if rows and _is_tuple(rows[-1]) else rows
    is_plain = isinstance(value, ast.Name) and value.id == last and all(map(_is_arithmetic, inner))
    most = MOST_ROWS if inner is rows else MOST_OF_TUPLES
    return Small(function.names, tuple(rows)) if is_plain and is_read and len(inner) <= most else None


def _is_tuple(row: t.Row) -> bool:
    """Say whether a row is a tuple of what stands in it."""
    return isinstance(row.what, t.Display) and row.what.kind == "tuple" and not any(row.keywords)


def _is_arithmetic(row: t.Row) -> bool:
    """Say whether a row is arithmetic, a function of `math`, or an item."""
    if isinstance(row.what, t.Index):
        return isinstance(row.form, ast.Subscript) and not isinstance(row.form.slice, ast.Slice)
    key = row.what.key if isinstance(row.what, t.Apply) else ""
    return key in ARITHMETIC or key.startswith("math.") and not any(row.keywords)


def _straight(function: t.Function) -> tuple[list[t.Row], ast.expr | None]:
    """Return the rows of a function that gives names to values, each once, and then returns one; none of another's."""
    if function.block is not None:
        return [*function.block.rows], function.block.value
    rows: list[t.Row] = []
    values: dict[str, ast.expr] = {}
    for line in function.program.body.lines:
        rows += [replace(row, args=tuple(t.substitute(arg, values) for arg in row.args),
                         form=t.substitute(row.form, values)) for row in line.rows]  # fmt: skip
        match line.does:
            case t.Keep(()) if isinstance(line.node, cst.Expr | cst.Pass):  # a docstring; no assertion
                continue
            case t.Bind((t.Target(name=name),), value) if name and name not in {*values, *function.names}:
                values[name] = t.substitute(value, values)
            case t.Return(ast.expr() as value):
                return rows, t.substitute(value, values)
            case _:
                break
    return [], None
