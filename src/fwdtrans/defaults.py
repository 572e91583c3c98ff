"""A w-table in; the parameters that take part where nothing is said, out (decisions 17)."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from . import wtable as t
from .rules import RULES

NOT_DIFFERENTIATED = frozenset({"int", "str", "bool", "bytes", "Callable", "callable"})


def default_wrt(program: t.Program) -> tuple[str, ...]:
    """Return the parameters that take part when nothing is said (decisions 17)."""
    found = []
    called = t.called(program)
    for param in program.params:
        note = param.annotation.strip("'\"").split("[")[0].rpartition(".")[2]
        if param.default is None and param.kind != "starstar":
            is_data = param.name in called or _is_only_counted(program, param.name)
            if note not in NOT_DIFFERENTIATED and not is_data:
                found.append(param.name)
    return tuple(found)


def with_functions(program: t.Program, names: Iterable[str]) -> tuple[str, ...]:
    """Return parameters in order, those that are called as functions among them: they bring their companions."""
    called = {p.name for p in program.params if p.default is None} & t.called(program)
    return tuple(p.name for p in program.params if p.name in {*names} | called)


def _makes_data(row: t.Row) -> bool:
    """Say whether a row makes an array of a given shape, whose content is none of its arguments."""
    rules = RULES.of(row.what.key) if isinstance(row.what, t.Apply) and row.what.key.startswith("numpy.") else []
    return bool(rules) and all(rule.is_constant and not rule.partials for rule in rules)


def _is_only_counted(program: t.Program, name: str) -> bool:
    """Say whether a parameter is used, and only as an index, a `range` bound, in comparisons or as text."""
    uses = 0
    for line in program.lines():
        for row in t.all_rows(line.rows):
            for position, arg in enumerate(row.args):
                if isinstance(arg, ast.Name) and arg.id == name:
                    uses += 1
                    index = isinstance(row.what, t.Index) and position > 0 or _makes_data(row)
                    if not index and not isinstance(row.what, t.Plain):
                        return False
            for block in row.blocks():
                if isinstance(block.value, ast.Name) and block.value.id == name:
                    return False
        match line.does:
            case t.Bind(_, ast.Name(id)) | t.Update(_, _, ast.Name(id)) | t.Return(ast.Name(id)) if id == name:
                return False
            case t.For(_, ast.Name(id)) if id == name:
                return False
            case t.Match(ast.Name(id), cases) if id == name:
                uses += 1
                if any(one.captures for one in cases):
                    return False
            case t.With(items) if any(isinstance(i.manager, ast.Name) and i.manager.id == name for i in items):
                return False
            case t.Bind(targets) if name in {n for target in targets for n in target.names()}:
                return False
            case t.Update(target) if target.name == name:
                return False
    return uses > 0
