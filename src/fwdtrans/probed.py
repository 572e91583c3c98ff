"""A function that is to be probed in; whether it may be, whether numbers are all there is to it, out.

Differences run a function many times: one whose effects cannot be copied is refused with its place (decisions 15). What
is not seen is taken on trust: compiled functions, and those whose text is not there.
"""

from __future__ import annotations

import ast
import inspect
import os
from collections.abc import Iterable, Iterator
from types import FunctionType
from typing import Any

from . import wtable as t
from .errors import FwdtransError, Refused
from .facts import MUTATING
from .lower import lower
from .parsed import parse
from .resolve import Callee, LiveScope
from .source import Source

HOME = os.path.dirname(__file__) + os.sep
ADVICE = "return what it would change, or differentiate the function that it calls for its value"
GENERATES = "a generator is not gone through by differences"
IMPURE = frozenset({"print", "input", "open", "exec", "setattr", "delattr", "__import__"})
MODULES = frozenset(
    {"random", "secrets", "time", "os", "sys", "io", "logging", "subprocess", "socket", "shutil", "tempfile", "uuid",
     "warnings", "threading"}
)  # fmt: skip


def stub(function: FunctionType) -> t.Program:
    """Return a program without statements for a function whose text is not there, or is outside the fence."""
    name = function.__name__ if function.__name__.isidentifier() else "primal"
    params = inspect.signature(function, follow_wrapped=False)
    shown = [p.replace(annotation=p.empty, default=p.empty if p.default is p.empty else _Shown(p.default))
             for p in params.parameters.values()]  # fmt: skip
    text = f"def {name}{params.replace(parameters=shown, return_annotation=params.empty)}:\n    pass\n"
    code = function.__code__
    source = Source(name, function.__qualname__, code.co_filename, text, code.co_firstlineno)
    return lower(parse(source), LiveScope(function))


class _Shown:
    """A default as a signature shows it: a literal as it is, anything else as `...`."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __repr__(self) -> str:
        return repr(self.value) if isinstance(self.value, int | float | str | type(None)) else "..."


def refuse_effects(unit: Any, callee: Callee) -> None:
    """Refuse a function if it, or what it calls, does what would be noticed when it is done again.

    Raises:
        Refused: with the place of the first such thing.
    """
    seen: set[Callee] = set()
    todo = [callee]
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.add(one)
        try:
            program = unit.program(one)
            if program.source.source.path.startswith(HOME):
                continue
        except FwdtransError:
            if one == callee:
                return
            continue
        for node, what in effects(program):
            if what == GENERATES and one != callee:  # a helper's is gone through in the function that asks for it
                continue
            advice = f"differences run `{program.name}` many times: {ADVICE}"
            raise Refused(what, program.source.place(node), advice)
        todo += callees(program)


def callees(program: t.Program) -> Iterator[Callee]:
    """Yield the functions that a program calls by name."""
    for line in program.lines():
        for row in t.all_rows(line.rows):
            if isinstance(row.what, t.Invoke) and isinstance(row.what.callee, Callee):
                yield row.what.callee
            if isinstance(row.what, t.Plain):
                yield from (found for found in row.what.calls if isinstance(found, Callee))


def effects(program: t.Program, around: frozenset[str] = frozenset()) -> Iterator[tuple[Any, str]]:
    """Yield what a program's own text does beyond its arguments and results: the place, and the words for it.

    `around`: the names of the functions that it stands in.
    """
    if program.is_generator and not around:
        yield program.source.node, GENERATES
    own = {*around, *program.locals, *(p.name for p in program.params)}
    for line in t.own_lines(program.body):
        for row in t.all_rows(line.rows):
            yield from _effects_of(row, own)
            if isinstance(row.what, t.Function) and row.what.program is not None:
                yield from effects(row.what.program, frozenset(own))
        match line.does:
            case t.Bind(targets):
                every: Iterable[t.Target] = targets
            case t.Update(target):
                every = (target,)
            case _:
                continue
        for target in every:
            for name in set(target.names()) - own:
                yield line.node, f"`{name}` outside of the function is bound anew"
            for store in target.stores():
                owner = store.args[0] if store.args else None
                if isinstance(owner, ast.Name) and not owner.id.startswith("%") and owner.id not in own:
                    yield line.node, f"`{owner.id}` outside of the function is changed"


def _effects_of(row: t.Row, own: set[str]) -> Iterator[tuple[Any, str]]:
    match row.what:
        case t.Method(name) if name in MUTATING and isinstance(row.args[0], ast.Name):
            owner = row.args[0].id
            if not owner.startswith("%") and owner not in own:
                yield row.node, f"`{owner}` outside of the function is changed"
        case t.Mirror("next") if isinstance(row.args[0], ast.Name):
            if not row.args[0].id.startswith("%") and row.args[0].id not in own:
                yield row.node, f"`{row.args[0].id}` outside of the function is moved on"
        case t.Plain() | t.Fenced():
            for node in ast.walk(row.form):
                if not isinstance(node, ast.Call):
                    continue
                path = ast.unparse(node.func)
                root, _, last = path.partition(".")
                if path in IMPURE and path not in own or last and {*path.split(".")[:-1]} & MODULES and root not in own:
                    yield row.node, f"`{path}` does or gives something else each time"
                elif last in MUTATING and root not in own and root.isidentifier():
                    yield row.node, f"`{root}` outside of the function is changed"
