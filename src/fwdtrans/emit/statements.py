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
REGIONS = (ast.IfExp, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp, ast.Lambda, ast.BoolOp)


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
            "pop": (0, 2), "appendleft": (0, 1), "extendleft": (0, 1), "fromlist": (0, 1)}.get(name, (0,))  # fmt: skip


def mirror_call(row: t.Row, parts: list[ast.expr | None]) -> ast.expr:
    """Return the call on the mirror: `dxs.insert(i, de)` for `xs.insert(i, e)`."""
    assert isinstance(row.what, t.Method)
    assert isinstance(row.form, ast.Call)
    args = [part if part is not None else arg for part, arg in zip(parts, row.args)]
    owner = args[0]
    assert owner is not None
    name = {"fromlist": "extend"}.get(row.what.name, row.what.name)
    marked = list(zip(args[1:], row.keywords[1:] or ("",) * len(args)))
    given = [x for x, mark in marked if not mark and x is not None]
    words = [ast.keyword(mark if mark != "**" else None, x) for x, mark in marked if mark and x is not None]
    return ast.Call(ast.Attribute(owner, name, ast.Load()), given, words)


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


class Marks:
    """One whole number for each different expression: the same for two that read the same."""

    def __init__(self) -> None:
        self.known: dict[Any, int] = {}
        self.found: dict[int, tuple[ast.AST, int]] = {}  # by node, which is kept: its id is nobody else's

    def of(self, node: ast.AST) -> int:
        """Return a node's mark."""
        if id(node) not in self.found:
            parts = tuple(
                tuple(map(self.part, value)) if isinstance(value, list) else self.part(value)
                for name, value in ast.iter_fields(node) if name != "ctx"
            )  # fmt: skip
            self.found[id(node)] = node, self.known.setdefault((type(node), parts), len(self.known))
        return self.found[id(node)][1]

    def part(self, value: Any) -> Any:
        """Return the mark of a child, a constant's text."""
        return self.of(value) if isinstance(value, ast.AST) else repr(value)


def repeated(e: ast.expr, functions: Collection[str]) -> ast.expr | None:
    """Return the largest part worth a name that stands more than once outside regions; None if there is none."""
    marks = Marks()
    counts: dict[int, int] = {}
    parts: dict[int, ast.expr] = {}
    numbers: dict[int, bool] = {}

    def is_arithmetic(node: ast.AST) -> bool:
        """Say whether `node` is made of numbers by functions of the rules: two lists are never one."""
        if id(node) not in numbers:
            good = not isinstance(node, ast.List | ast.ListComp | ast.Tuple)
            if isinstance(node, ast.Call):
                good = isinstance(node.func, ast.Name) and node.func.id in functions
            numbers[id(node)] = good and all(map(is_arithmetic, ast.iter_child_nodes(node)))
        return numbers[id(node)]

    def visit(node: ast.AST) -> None:
        if isinstance(node, REGIONS):
            return
        if isinstance(node, ast.BinOp | ast.Call) and is_arithmetic(node):
            mark = marks.of(node)
            counts[mark] = counts.get(mark, 0) + 1
            parts[mark] = node
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(e)
    twice = [parts[m] for m, n in counts.items() if n > 1 and a.cost(parts[m]) >= 1.0]
    return max(twice, key=a.cost, default=None)


def replace(e: ast.expr, part: ast.expr, by: ast.expr) -> ast.expr:
    """Return `e` with what reads like `part` replaced."""
    marks = Marks()
    wanted = marks.of(part)

    def change(node: ast.expr) -> ast.expr:
        return by if marks.of(node) == wanted else a.map_children(node, change)

    return change(e)


def largest_part(e: ast.expr) -> ast.expr | None:
    """Return the longest factor or term inside an expression that is itself worth a line."""
    found: ast.expr | None = None
    longest = 12
    for node, width in [*a.outer_parts(e, REGIONS)][::-1]:
        if isinstance(node, ast.BinOp) and node is not e and longest < width <= WIDTH - 20:
            found, longest = node, width
    return found


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
