"""Statements of ours: how they are built, renamed, and whether they can raise."""

from __future__ import annotations

import ast
import copy
from collections.abc import Collection
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..algebra import MARK
from ..written import Own, OwnNest, Piece

WIDTH = 88


def assign(name: str, value: ast.expr) -> ast.Assign:
    """Return `name = value`."""
    return ast.Assign([ast.Name(name, ast.Store())], value, lineno=0)


def assign_pair(one: str, other: str, value: ast.expr) -> ast.Assign:
    """Return `one, other = value`."""
    return ast.Assign(
        [ast.Tuple([ast.Name(one, ast.Store()), ast.Name(other, ast.Store())], ast.Store())], value, lineno=0
    )


def augmented(place: ast.expr, op: ast.operator, value: ast.expr) -> ast.stmt:
    """Return `place op= value`."""
    return ast.AugAssign(place, op, value)  # type: ignore[arg-type]


def operator(op: str) -> ast.operator:
    """Return the operator that a mark stands for."""
    kinds = [kind for kind, mark in MARK.items() if mark == op and issubclass(kind, ast.operator)]
    made: ast.operator = kinds[0]()
    return made


def mirror_place(store: ast.expr | None, mirror: ast.expr) -> ast.expr:
    """Return the mirror's place for an item or attribute that is stored to."""
    if isinstance(store, ast.Attribute):
        return ast.Attribute(mirror, store.attr, ast.Store())
    assert isinstance(store, ast.Subscript)
    return ast.Subscript(mirror, store.slice, ast.Store())


def as_deleted(store: ast.expr, mirror: ast.expr) -> ast.expr:
    """Return the mirror's place for an item or attribute that is deleted."""
    if isinstance(store, ast.Attribute):
        return ast.Attribute(mirror, store.attr, ast.Del())
    assert isinstance(store, ast.Subscript)
    return ast.Subscript(mirror, store.slice, ast.Del())


def as_load(e: Any) -> ast.expr:
    """Return the expression that reads a place."""
    if isinstance(e, ast.Name):
        return ast.Name(e.id, ast.Load())
    if isinstance(e, ast.Attribute):
        return ast.Attribute(e.value, e.attr, ast.Load())
    assert isinstance(e, ast.Subscript)
    return ast.Subscript(e.value, e.slice, ast.Load())


def mirrored_args(name: str) -> tuple[int, ...]:
    """Return which operands of a mutating method have mirrors."""
    return {"append": (0, 1), "extend": (0, 1), "update": (0, 1), "insert": (0, 2), "setdefault": (0, 2),
            "pop": (0, 2)}.get(name, (0,))  # fmt: skip


def mirror_call(row: t.Row, parts: list[ast.expr | None]) -> ast.expr:
    """Return the call on the mirror: `dxs.insert(i, de)` for `xs.insert(i, e)`."""
    assert isinstance(row.what, t.Method)
    assert isinstance(row.form, ast.Call)
    mirrored = mirrored_args(row.what.name)
    args = [parts[i] if i in mirrored and parts[i] is not None else arg for i, arg in enumerate(row.args)]
    owner = args[0]
    assert owner is not None
    return ast.Call(ast.Attribute(owner, row.what.name, ast.Load()), [x for x in args[1:] if x is not None], [])


def divides(row: t.Row) -> bool:
    """Say whether a row is a division."""
    return isinstance(row.what, t.Apply) and row.what.key == "/"


def risky(e: ast.expr, divided: set[str]) -> bool:
    """Say whether an expression of ours could raise for finite numbers; what was divided by before is not zero."""
    for node in ast.walk(e):
        match node:
            case ast.Call() | ast.BinOp(op=ast.Pow()):
                return True
            case ast.BinOp(op=ast.Div(), right=right) if not isinstance(right, ast.Constant):
                if a.key(right) not in divided:
                    return True
    return False


def repeated(e: ast.expr, functions: Collection[str]) -> ast.expr | None:
    """Return the largest part worth a name that stands more than once outside regions; None if there is none."""
    counts: dict[str, int] = {}
    parts: dict[str, ast.expr] = {}

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.IfExp | ast.ListComp | ast.GeneratorExp | ast.Lambda | ast.BoolOp):
            return
        if isinstance(node, ast.BinOp | ast.Call) and _is_arithmetic(node, functions):
            mark = a.key(node)
            counts[mark] = counts.get(mark, 0) + 1
            parts[mark] = node
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(e)
    twice = [parts[m] for m, n in counts.items() if n > 1 and a.cost(parts[m]) >= 1.0]
    return max(twice, key=a.cost, default=None)


def _is_arithmetic(e: ast.expr, functions: Collection[str]) -> bool:
    """Say whether `e` is made of numbers by functions of the rules: two lists are never one."""
    for node in ast.walk(e):
        if isinstance(node, ast.List | ast.ListComp | ast.Tuple):
            return False
        if isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id in functions):
            return False
    return True


def replace(e: ast.expr, mark: str, by: ast.expr) -> ast.expr:
    """Return `e` with the part of key `mark` replaced."""

    def change(node: ast.expr) -> ast.expr:
        return by if a.key(node) == mark else a.map_children(node, change)

    return change(e)


def largest_part(e: ast.expr) -> ast.expr | None:
    """Return the longest factor or term inside an expression that is itself worth a line."""
    found = [n for n in ast.walk(e) if isinstance(n, ast.BinOp) and n is not e and not _in_region(e, n)]
    found = [n for n in found if 12 < a.width(n) <= WIDTH - 20]
    return max(found, key=lambda n: a.width(n), default=None)


def _in_region(e: ast.expr, part: ast.expr) -> bool:
    for node in ast.walk(e):
        if isinstance(node, ast.IfExp | ast.ListComp | ast.GeneratorExp | ast.Lambda | ast.BoolOp):
            if any(inner is part for inner in ast.walk(node)):
                return True
    return False


def rename(pieces: list[Piece], names: dict[str, str]) -> list[Piece]:
    """Rename a comprehension's variables in pieces of ours."""
    if not names:
        return pieces
    return [_rename_piece(p, names, is_first=True) for p in pieces]


def _rename_piece(piece: Any, names: dict[str, str], is_first: bool = False) -> Piece:
    """Rename a comprehension's variables; its first source is evaluated outside, where they are not known."""
    match piece:
        case Own(statement, node, role):
            return Own(_renamed(statement, names), node, role)
        case OwnNest(node, word, target, source, body, orelse):
            inner = tuple(_rename_piece(p, names) for p in body)
            other = tuple(_rename_piece(p, names) for p in orelse) if orelse is not None else None
            source = source if is_first else _renamed(source, names)
            return OwnNest(node, word, _renamed(target, names) if target else None, source, inner, other)
    raise AssertionError(piece)


def _renamed(node: Any, names: dict[str, str]) -> Any:
    class Rename(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.Name:
            return ast.Name(names.get(node.id, node.id), node.ctx)

    return Rename().visit(copy.deepcopy(node))
