"""Arithmetic in which tangents are numbers that are known: ones and zeros folded, terms added up."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .. import algebra as a
from ..written import Own
from .linear import names_in

Status = float | None  # of a tangent in one direction: the constant that it always is, or None
Term = tuple[bool, ast.expr, ast.expr]  # whether it is subtracted, a coefficient, a tangent
ZERO = ast.Constant(0.0)


def added_up(terms: Iterable[Term]) -> Iterator[Term]:
    """Yield terms without those that are zero; what the numbers among their tangents come to is one of them."""
    fixed: list[a.Sum] = []
    for is_negative, coef, leaf in terms:
        if is_number(leaf):
            total = a.multiply(a.sum_of(leaf), a.sum_of(coef))
            fixed.append(a.negate(total) if is_negative else total)
        else:
            yield is_negative, coef, leaf
    if len(fixed) == 1 and len(fixed[0]) == 1 and fixed[0][0].coef < 0:
        yield True, a.to_expr(a.negate(fixed[0])), ast.Constant(1.0)
    elif rest := a.add(fixed):
        yield False, a.to_expr(rest), ast.Constant(1.0)


def folded(e: ast.expr) -> ast.expr:
    """Return an expression whose parts are folded, ones and zeros of its own operation folded too."""
    match e:
        case ast.BinOp(left, ast.Mult(), right) if is_zero(left) or is_zero(right):
            return ast.Constant(0.0)
        case ast.BinOp(left, ast.Mult(), right) if _is(left, 1.0):
            return right
        case ast.BinOp(left, ast.Mult() | ast.Div(), right) if _is(right, 1.0):
            return left
        case ast.BinOp(left, ast.Mult(), ast.UnaryOp(ast.USub(), right)):
            return ast.UnaryOp(ast.USub(), ast.BinOp(left, ast.Mult(), right))
        case ast.BinOp(left, ast.Mult(), right) if _is(left, -1.0):
            return a.minus(right)
        case ast.BinOp(left, ast.Mult(), ast.BinOp(inner, ast.Mult(), right)):  # what a sum in brackets has become
            return ast.BinOp(folded(ast.BinOp(left, ast.Mult(), inner)), ast.Mult(), right)
        case ast.BinOp(left, ast.Div(), _) if is_zero(left):
            return ast.Constant(0.0)
        case ast.BinOp(left, ast.Add(), right) if is_zero(left):
            return right
        case ast.BinOp(left, ast.Add() | ast.Sub(), right) if is_zero(right):
            return left
        case ast.BinOp(left, ast.Sub(), right) if is_zero(left):
            return a.minus(right)
        case ast.BinOp(left, ast.Add(), ast.UnaryOp(ast.USub(), right)):
            return ast.BinOp(left, ast.Sub(), right)
        case ast.BinOp(left, _, right) if is_number(left) and is_number(right):
            return a.fold(e)
        case ast.BinOp(left, ast.Mult(), right) if is_number(right):
            return a.to_expr(a.multiply(a.sum_of(right), a.sum_of(left)))
        case ast.UnaryOp(ast.USub(), ast.Constant()):
            return ast.Constant(0.0) if is_zero(e.operand) else a.fold(e)
        case ast.IfExp(_, body, orelse) if is_number(body) and is_number(orelse) and a.key(body) == a.key(orelse):
            return body
    return e


def known_seed(e: ast.expr) -> Status:
    """Return a tangent that a callee is written for: zero or one; None for any other."""
    return float(e.value) if _is(e, 0.0) or _is(e, 1.0) else None  # type: ignore[attr-defined]


def is_number(e: ast.expr) -> bool:
    """Say whether an expression is a number of ours."""
    return isinstance(e, ast.Constant) and type(e.value) is float


def _is(e: ast.expr, value: float) -> bool:
    return isinstance(e, ast.Constant) and type(e.value) is float and e.value == value


def is_zero(e: ast.expr) -> bool:
    """Say whether an expression is zero."""
    return _is(e, 0.0)


def indices(targets: Iterable[ast.expr]) -> set[str]:
    """Return the names in the subscripts of places."""
    return {name for t in targets for n in a.parts(t) if isinstance(n, ast.Subscript) for name in names_in(n.slice)}


def tuple_of(parts: Sequence[ast.expr], context: ast.expr_context | None = None) -> ast.Tuple:
    """Return a tuple of expressions, or of places."""
    return ast.Tuple([*parts], context or ast.Load())


def is_paired(source: ast.expr) -> bool:
    """Say whether values and tangents may be side by side in what is gone through: `islice(zip(xs, dxs), 3)`."""
    calls = (n.func.id for n in ast.walk(source) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name))
    return bool({"zip", "enumerate"} & {*calls})


def replaced(e: ast.expr, mark: str, new: ast.expr) -> ast.expr:
    """Return an expression with another in the place of a part, wherever that stands."""
    if a.key(e) == mark:
        return new
    made: ast.expr = a.map_children(e, lambda part: replaced(part, mark, new))
    return made


def mapped(statement: ast.stmt, change: Callable[[ast.expr], ast.expr]) -> ast.stmt:
    """Return a statement whose expressions are changed."""
    made: ast.stmt = a.map_children(statement, change)
    return made


def with_source(clause: ast.comprehension, source: ast.expr) -> ast.comprehension:
    """Return a comprehension's clause that goes through something else."""
    return ast.comprehension(clause.target, source, clause.ifs, clause.is_async)


def without_sources(e: Any) -> Any:
    """Return a comprehension without its clauses: its element, and its key."""
    return type(e)(**{**dict(ast.iter_fields(e)), "generators": []})


# --- statements -------------------------------------------------------------------------------------------------------


def in_order(named: Mapping[str, ast.expr]) -> list[str]:
    """Return names so that none is read before it is bound."""
    order: list[str] = []

    def visit(name: str) -> None:
        for other in named:
            if other in names_in(named[name]) and other not in order:
                visit(other)
        if name not in order:
            order.append(name)

    for name in named:
        visit(name)
    return order


def updated(target: ast.expr, op: ast.operator, value: ast.expr) -> ast.stmt:
    """Return `dy += e`, `dy -= e` for a negative one."""
    minus, without = parted(value)
    if minus and isinstance(op, ast.Add | ast.Sub):
        other = ast.Sub() if isinstance(op, ast.Add) else ast.Add()
        return ast.AugAssign(target, other, without)  # type: ignore[arg-type]
    return ast.AugAssign(target, op, value)  # type: ignore[arg-type]


def parted(e: ast.expr) -> tuple[bool, ast.expr]:
    """Return whether an expression has a sign in front that can be taken out, and what is left of it."""
    match e:
        case ast.UnaryOp(ast.USub(), operand):
            return True, operand
        case ast.Constant(float(value)) if value < 0.0:
            return True, ast.Constant(-value)
        case ast.BinOp(left, ast.Mult() | ast.Div() as op, right):
            minus, without = parted(left)
            return minus, ast.BinOp(without, op, right) if minus else e
        case ast.BinOp(left, ast.Sub(), right) if parted(left)[0]:
            return True, ast.BinOp(parted(left)[1], ast.Add(), right)
    return False, e


def chained(pieces: Iterable[Own]) -> Iterator[Own]:
    """Yield assignments, those of one constant to several names in one: `dn_dr = dn_dK = 0.0`."""
    last: Own | None = None
    for piece in pieces:
        old, new = last.statement if last is not None else None, piece.statement
        if (
            last is not None and isinstance(old, ast.Assign) and isinstance(new, ast.Assign)
            and is_number(old.value) and a.key(old.value) == a.key(new.value)
            and all(isinstance(target, ast.Name) for target in [*old.targets, *new.targets])
        ):  # fmt: skip
            last = replace(last, statement=ast.Assign([*old.targets, *new.targets], new.value, lineno=0))
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
