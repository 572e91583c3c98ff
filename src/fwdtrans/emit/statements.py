"""Statements of ours: how they are built, renamed, and whether they can raise."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..algebra import MARK
from ..substitution import Rebuilding
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
    if op == "@":
        return ast.MatMult()
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


def rename(pieces: list[Piece], names: dict[str, str]) -> list[Piece]:
    """Rename a comprehension's variables in its loops, the last piece; what stands before them is outside."""
    if not names:
        return pieces
    return [*pieces[:-1], *(_rename_piece(p, names, is_first=True) for p in pieces[-1:])]


def _rename_piece(piece: Any, names: Mapping[str, str], is_first: bool = False) -> Piece:
    """Rename a comprehension's variables; its first source is evaluated outside, where they are not known."""
    match piece:
        case Own(statement, node, role):
            return Own(_RenameFree(names).visit(statement), node, role)
        case OwnNest(node, "def", target, ast.Lambda() as source, body):
            own = {arg.arg for arg in ast.walk(source.args) if isinstance(arg, ast.arg)} | _stored(body)
            inside = {old: new for old, new in names.items() if old not in own}
            head = _RenameFree(names).visit(ast.Lambda(source.args, ast.Constant(None)))
            made = ast.Lambda(head.args, _RenameFree(inside).visit(source.body))
            return OwnNest(node, "def", target, made, tuple(_rename_piece(p, inside) for p in body))
        case OwnNest(node, word, target, source, body, orelse):
            inner = tuple(_rename_piece(p, names) for p in body)
            other = tuple(_rename_piece(p, names) for p in orelse) if orelse is not None else None
            source = source if is_first else _RenameFree(names).visit(source)
            return OwnNest(node, word, _RenameFree(names).visit(target) if target else None, source, inner, other)
    raise AssertionError(piece)


def _stored(pieces: Iterable[Any]) -> set[str]:
    """Return the names that pieces of ours bind, those in functions inside left out."""
    found: set[str] = set()
    for piece in pieces:
        trees = [piece.statement] if isinstance(piece, Own) else [piece.target] if piece.target is not None else []
        nodes = (n for tree in trees for n in ast.walk(tree))
        found |= {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        if isinstance(piece, OwnNest) and piece.word != "def":
            found |= _stored((*piece.body, *(piece.orelse or ())))
    return found


class _Rename(Rebuilding):
    """Names under other ones."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.names.get(node.id, node.id), node.ctx)


class _RenameFree(_Rename):
    """The same, but for those that are parameters of a lambda around them."""

    def visit_Lambda(self, node: ast.Lambda) -> ast.Lambda:
        own = {arg.arg for arg in ast.walk(node.args) if isinstance(arg, ast.arg)}
        inside = {old: new for old, new in self.names.items() if old not in own}
        return ast.Lambda(self.visit(node.args), _RenameFree(inside).visit(node.body))


def renamed(node: Any, names: Mapping[str, str]) -> Any:
    """Return a copy of a node with its names renamed."""
    return _Rename(names).visit(node)
