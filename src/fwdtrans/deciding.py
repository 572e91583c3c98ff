"""Conditions in the abstract: those that what is known of their operands decides, and what a branch knows more.

    if not isinstance(other, Vec):        Vec.__mul__ with a number: the branch is taken, and nothing else
        return Vec(self.x * other, ...)
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from . import kinds as k
from . import wtable as t
from .facts import Env, Facts
from .kinds import Abstract
from .members import is_instance
from .resolve import Known


def decide(facts: Facts, row: t.Row, args: list[Abstract], env: Env) -> bool | None:
    """Return whether a condition holds, None when it cannot be told."""
    match row.form:
        case ast.UnaryOp(ast.Not(), operand):
            known = truth_of(facts, operand)
            return None if known is None else not known
        case ast.Call(ast.Name(name), [_, asked]) if facts.program.functions.get(name) == Known("builtins.isinstance"):
            cls = class_meant(facts, asked, env)
            if args[0].kind in ("list", "dict") and args[0].cls is not None:  # of a class of the user's, a deque
                return issubclass(args[0].cls, cls) if args[0].cls is not k.MIXED and cls is not None else None
            return is_instance(args[0].kind, k.classes_of(args[0], facts.heap), cls)
        case ast.Compare(ast.Name(), [ast.Is() | ast.IsNot() as op], [ast.Constant(None)]) if (
            args[0].kind not in ("any", "nothing")
        ):
            return (args[0].kind == "none") == isinstance(op, ast.Is)
        case ast.Compare(_, [op], [_]) if all(a.kind == "class" and a.cls is not None for a in args) and len(args) == 2:
            same = args[0].cls is args[1].cls
            if isinstance(op, ast.Is | ast.Eq):
                return same
            return not same if isinstance(op, ast.IsNot | ast.NotEq) else None
    return None


def truth_of(facts: Facts, operand: ast.expr) -> bool | None:
    """Return what is known of a condition that was evaluated."""
    if isinstance(operand, ast.Constant):
        return bool(operand.value)
    if not isinstance(operand, ast.Name):
        return None
    row = facts.rows.get(operand.id)
    return False if row is not None and row.kind == "none" else facts.truth.get(operand.id)


def class_meant(facts: Facts, asked: ast.expr, env: Env) -> Any:
    """Return the class, or the tuple of classes, that `isinstance` is asked for; None when it is not known."""
    if isinstance(asked, ast.Name) and asked.id in facts.displays:
        found = tuple(class_meant(facts, part, env) for part in facts.displays[asked.id])
        return None if None in found else found
    value = facts.value(asked, env)
    if value.kind == "class":
        return value.cls
    if isinstance(asked, ast.Name):
        meaning = facts.program.functions.get(asked.id)
        if isinstance(meaning, Known) and meaning.key.startswith("builtins."):
            found_type = getattr(builtins, meaning.key.partition(".")[2], None)
            return found_type if isinstance(found_type, type) else None
    return None


def narrowed(facts: Facts, rows: Mapping[str, t.Row], test: ast.expr, env: Env) -> tuple[Env | None, Env | None]:
    """Return the environments of an `if`: after `x is None`, x is None in one and not in the other."""
    known = truth_of(facts, test)
    if known is not None:
        return (dict(env), None) if known else (None, dict(env))
    row = rows.get(test.id) if isinstance(test, ast.Name) else None
    match row.form if row is not None else None:
        case ast.UnaryOp(ast.Not(), operand):
            yes, no = narrowed(facts, rows, operand, env)
            return no, yes
        case ast.Compare(ast.Name(name), [ast.Is() | ast.IsNot() as op], [ast.Constant(None)]) if name in env:
            other = None if env[name].kind == "none" else dict(env)
            is_known = env[name].kind not in ("none", "any")
            same = None if is_known else {**env, name: k.NONE if not facts.carries(env[name]) else env[name]}
            return (same, other) if isinstance(op, ast.Is) else (other, same)
        case ast.Call(ast.Name(func), [ast.Name(name), asked]) if (
            facts.program.functions.get(func) == Known("builtins.isinstance") and name in env
        ):
            cls = class_meant(facts, asked, env)
            if env[name].kind == "object" and isinstance(cls, type):
                return (_of_class(facts, env, name, cls, True), _of_class(facts, env, name, cls, False))
            if env[name].kind == "any" and cls is not None and {*_each(cls)} <= {str, bytes}:
                return {**env, name: k.TEXT}, dict(env)
    return dict(env), dict(env)


def _each(asked: Any) -> list[Any]:
    """Return the classes that `isinstance` is asked for, one by one."""
    return [one for part in asked for one in _each(part)] if isinstance(asked, tuple) else [asked]


def _of_class(facts: Facts, env: Env, name: str, cls: type, wanted: bool) -> Env:
    """Return an environment in which an object is of a class, or of none."""
    sites = frozenset(
        site for site in env[name].sites
        if site not in facts.heap or facts.heap[site].cls is None
        or is_instance("object", [facts.heap[site].cls], cls) in (wanted, None)
    )  # fmt: skip
    return {**env, name: replace(env[name], sites=sites)}
