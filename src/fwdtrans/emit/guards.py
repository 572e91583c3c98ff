"""Tangents that may raise where the user's code would catch it: they become nan instead, and the primal goes its way.

    try:                      try:
        y = sqrt(x)               y = sqrt(x)
    except ValueError:            try:
        y = 0.0                       dy = dx / (2.0 * y)
                                  except (ArithmeticError, ValueError):
                                      dy = nan
                              except ValueError: ...
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from .. import algebra as a
from .. import wtable as t
from ..written import Own, OwnNest, Piece
from .effects import may_raise
from .naming import Naming
from .statements import assign
from .work import Work

Tangent = TypeVar("Tangent", bound="ast.expr | None")
ERRORS = ("ArithmeticError", "ValueError")
NEVER = frozenset("cos sin cosh sinh atan tanh copysign fabs nan inf pi dCounter".split())  # if not their primals
LOGARITHMS = frozenset(f"math.{n}" for n in ("log", "log2", "log10"))  # none of them takes zero
MARK = "%guard"  # stands around a tangent among the arguments of a call


class Guards(Naming):
    """Statements that let no error out of a tangent."""

    def marked(self, e: Tangent) -> Tangent | ast.expr:
        """Return a tangent, marked where it has to be guarded before the statement that it is part of."""
        if not self.guarded or e is None or isinstance(e, ast.Name | ast.Constant):
            return e
        return ast.Call(ast.Name(MARK, ast.Load()), [e], [])

    def released(self, work: Work, e: ast.expr) -> tuple[list[Piece], ast.expr]:
        """Return a written expression without marks, and what guards the tangents in it that may raise."""
        if not self.guarded:
            return [], e
        pieces: list[Piece] = []

        def release(node: ast.expr) -> ast.expr:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == MARK:
                guards, value = self.kept_safe(work, [], node.args[0])
                pieces.extend(guards)
                return value
            made: ast.expr = a.map_children(node, release)
            return made

        return pieces, release(e)

    def kept_safe(self, work: Work, before: list[Piece], e: ast.expr) -> tuple[list[Piece], ast.expr]:
        """Return a written tangent that raises nothing, under a name if it might have; `before` are its parts."""
        released, e = self.released(work, e)  # of `partial(f, x)`
        before = [*before, *released]
        if not self.guarded or not self.raises(work, e) and not any(self.piece_raises(work, p) for p in before):
            return before, e
        if _is_structure(e):
            pieces = [*before]

            def inner(part: ast.expr) -> ast.expr:
                guards, value = self.kept_safe(work, [], part)
                pieces.extend(guards)
                return value

            return pieces, a.map_children(e, inner)
        shown = "d" + self.names.row()
        return self.safe(work, Own(assign(shown, e), work.node, "tangent"), before), a.name(shown)

    def safe(self, work: Work, piece: Own, before: Iterable[Piece] = ()) -> list[Piece]:
        """Return an assignment of a tangent that raises nothing, with what is computed for it before."""
        statement = piece.statement
        assert isinstance(statement, ast.Assign | ast.AugAssign)
        released, value = self.released(work, statement.value)
        parts = [*before, *released]
        if self.guarded:
            statement = copy.copy(statement)
            statement.value, piece = value, replace(piece, statement=statement)
        if not self.guarded or not self.raises(work, statement.value) and not any(
            self.piece_raises(work, p) for p in parts
        ):
            return [*parts, piece]
        targets: list[ast.expr] = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        if _is_structure(statement.value) or any(isinstance(e, ast.Tuple) for e in targets):
            guards, value = self.kept_safe(work, parts, statement.value)
            made: ast.stmt = (
                ast.Assign(statement.targets, value, lineno=0) if isinstance(statement, ast.Assign)
                else ast.AugAssign(statement.target, statement.op, value)
            )  # fmt: skip
            return [*guards, Own(made, piece.node, piece.role)]
        fallback = ast.Assign(targets, a.name(self.imported("math", "nan")), lineno=0)
        return [self.guard([*parts, piece], [Own(fallback, piece.node, piece.role)])]

    def guard(self, body: list[Piece], instead: list[Piece]) -> Piece:
        """Return `try: body except (ArithmeticError, ValueError): instead`."""
        names = [n if n not in self.program.locals else self.imported("builtins", n) for n in ERRORS]
        errors = ast.Tuple([a.name(n) for n in names], ast.Load())
        node = next(p.node for p in body if isinstance(p, Own))
        return OwnNest(node, "try", None, errors, tuple(body), tuple(instead))

    def piece_raises(self, work: Work, piece: Piece) -> bool:
        """Say whether a statement of ours may raise."""
        value = getattr(piece.statement, "value", None) if isinstance(piece, Own) and piece.role == "tangent" else None
        return value is not None and self.raises(work, value)

    def raises(self, work: Work, e: ast.expr, later: bool = False) -> bool:
        """Say whether a tangent may raise what arithmetic raises, although its primal's line does not.

        `later`: it is evaluated somewhere else, where errors may be caught.
        """
        if not self.guarded and not (later and self.calls.is_wide):
            return False
        calling = {name for name in self.injected if self.injected[name][1] not in NEVER} | self.known_functions
        passed = _passed(work)
        for node in ast.walk(e):
            match node:
                case ast.Call(func=ast.Name(name)) if name in calling and name not in NEVER:
                    return True
                case ast.BinOp(left=base, op=ast.Pow(), right=power):
                    exponent = power.value if isinstance(power, ast.Constant) else None
                    is_low = not isinstance(exponent, int | float) or exponent < 0
                    if is_low or "**" + a.key(base) not in passed:
                        return True
                case ast.BinOp(op=ast.Div(), right=right) if not isinstance(right, ast.Constant):
                    if a.key(right) not in passed:
                        return True
        return False

    def step_rows(self, work: Work, operands: Iterable[ast.expr]) -> None:
        """Have what may raise evaluated before a mirror changes, where the user's code may catch it (decisions 3)."""
        if self.calls.catches:
            for operand in operands:
                if may_raise_left(work, operand) and isinstance(operand, ast.Name):
                    work.wanted.add(work.same.get(operand.id, operand.id))


def _passed(work: Work) -> set[str]:
    """Return what the line's own rows have divided by, and raised to powers, without an error."""
    found: set[str] = set()
    for row in work.rows:
        match row.what:
            case t.Apply("/"):
                found.add(a.key(work.write(row.args[1])))
            case t.Apply("**"):
                found.add("**" + a.key(work.write(row.args[0])))
            case t.Apply(key) if key in LOGARITHMS and len(row.args) == 1:
                found.add(a.key(work.write(row.args[0])))
    return found


def _is_structure(e: ast.expr) -> bool:
    """Say whether a tangent is a mirror that is written out: its parts are guarded one by one."""
    match e:
        case ast.Tuple() | ast.List() | ast.Dict() | ast.Starred():
            return True
        case ast.Call(func=ast.Name("SimpleNamespace" | "dict" | "OrderedDict" | "dCounter" | "deque")):
            return True
        case ast.Call(func=ast.Name("zip" | "enumerate" | "list" | "tuple" | "reversed")):
            return True
        case ast.BinOp(left=left, right=right):
            return _is_structure(left) or _is_structure(right)
    return False


def may_raise_left(work: Work, operand: ast.expr) -> bool:
    """Say whether evaluating an operand can raise, named rows left out."""
    row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
    if row is None or work.same.get(row.w, row.w) in work.printed:
        return False
    return may_raise(row) or any(may_raise_left(work, arg) for arg in row.args)
