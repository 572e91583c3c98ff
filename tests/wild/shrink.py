"""A program that fails -> a small one that fails alike: statements and parts of expressions are left out."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from . import checks
from .writer import PRELUDE, Wild

BODIES = ("body", "orelse", "finalbody")


def shrunk(program: Wild, wanted: Callable[[checks.Verdict], bool] | None = None) -> Wild:
    """Return a smaller program with the same verdict, or one that is wanted; each is checked."""
    if wanted is None:
        first = checks.check(program)
        wanted = lambda verdict: alike(verdict, first)  # noqa: E731 - the one place where it is made
    tree = ast.parse(program.text)
    if not passes(replace(program, text=ast.unparse(tree)), wanted):
        return program
    found = True
    small = reached(tree)
    if passes(replace(program, text=ast.unparse(small)), wanted):
        tree = small
    while found:
        found = False
        for smaller in candidates(tree):
            text = ast.unparse(ast.fix_missing_locations(smaller))
            if passes(replace(program, text=text), wanted):
                tree, found = ast.parse(text), True
                break
    return replace(program, text=ast.unparse(tree))


def passes(program: Wild, wanted: Callable[[checks.Verdict], bool]) -> bool:
    """Say whether a program gets a verdict that is wanted."""
    try:
        return wanted(checks.check(program))
    except Exception:  # what is left is no program any more
        return False


def alike(verdict: checks.Verdict, wanted: checks.Verdict) -> bool:
    """Say whether two verdicts say the same."""
    return (verdict.kind, verdict.why) == (wanted.kind, wanted.why) and _last(verdict) == _last(wanted)


def _last(verdict: checks.Verdict) -> str:
    """Return what an error says, and where it came from, without numbers."""
    if "exception" not in verdict.why and "out of fwdtrans" not in verdict.why:
        return ""
    return re.sub(r"[0-9a-f]*\d[0-9a-f.]*|'[^']*'|<[^>]*>", "", verdict.details.split(" < ")[0])


def candidates(tree: ast.Module) -> Iterator[ast.Module]:
    """Yield the tree with one thing less, the largest first."""
    for i in range(count(tree, _statements)):
        smaller = copy.deepcopy(tree)
        body, at = list(_statements(smaller))[i]
        if isinstance(body[at], ast.FunctionDef) and body[at].name in ("make", "f"):
            continue
        del body[at]
        if not body:
            body.append(ast.Pass())
        yield smaller
    for i in range(count(tree, _statements)):
        smaller = copy.deepcopy(tree)
        body, at = list(_statements(smaller))[i]
        node = body[at]
        if isinstance(node, (ast.If, ast.For, ast.While, ast.With, ast.Try)):
            body[at : at + 1] = node.body
            yield smaller
    for i in range(count(tree, _expressions)):
        parts = len(list(_parts(list(_expressions(tree))[i][2])))
        for k in range(parts):
            smaller = copy.deepcopy(tree)
            owner, name, node = list(_expressions(smaller))[i]
            part = list(_parts(node))[k]
            if isinstance(name, tuple):
                getattr(owner, name[0])[name[1]] = part
            else:
                setattr(owner, name, part)
            yield smaller


def reached(tree: ast.Module) -> ast.Module:
    """Return the module without the classes, functions and imports that `f` and `make` do not lead to."""
    wanted, before = {"f", "make"}, set[str]()
    while wanted != before:
        before = set(wanted)
        for top in tree.body:
            if wanted & _bound_by(top):
                wanted |= {n.id for n in ast.walk(top) if isinstance(n, ast.Name)}
    kept = [top for top in tree.body if wanted & _bound_by(top)]
    for top in kept:
        if isinstance(top, (ast.Import, ast.ImportFrom)):
            top.names = [one for one in top.names if one.name in wanted]
    return ast.Module(kept, [])


def _bound_by(top: ast.stmt) -> set[str]:
    match top:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return {one.name for one in names}
    stores = [n for n in ast.walk(top) if isinstance(n, (ast.Name, ast.Attribute)) and isinstance(n.ctx, ast.Store)]
    return {n.id for store in stores for n in ast.walk(store) if isinstance(n, ast.Name)}


def count(tree: ast.Module, what: object) -> int:
    """Return how many there are."""
    return len(list(what(tree)))  # type: ignore[operator]


def _statements(tree: ast.AST) -> Iterator[tuple[list[ast.stmt], int]]:
    for node in _own(tree):
        for name in BODIES:
            body = getattr(node, name, None)
            if isinstance(body, list) and (len(body) > 1 or not isinstance(body[0] if body else None, ast.Pass)):
                for at in reversed(range(len(body))):
                    yield body, at


def _own(tree: ast.AST) -> Iterator[ast.AST]:
    yield from ast.walk(tree)


def _expressions(tree: ast.AST) -> Iterator[tuple[ast.AST, object, ast.expr]]:
    for top in getattr(tree, "body", []):
        if isinstance(top, ast.FunctionDef) and top.name == "make":
            continue
        for node in ast.walk(top):
            for name, value in ast.iter_fields(node):
                if isinstance(value, ast.expr) and list(_parts(value)):
                    yield node, name, value
                elif isinstance(value, list):
                    for at, item in enumerate(value):
                        if isinstance(item, ast.expr) and list(_parts(item)):
                            yield node, (name, at), item


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what may stand for an expression."""
    match node:
        case ast.BinOp():
            yield node.left
            yield node.right
        case ast.UnaryOp():
            yield node.operand
        case ast.IfExp():
            yield node.body
            yield node.orelse
        case ast.BoolOp():
            yield from node.values
        case ast.Call():
            yield from node.args
        case ast.Compare():
            yield ast.Constant(True)
        case ast.Tuple(elts=elts) | ast.List(elts=elts) if len(elts) > 1 and isinstance(node.ctx, ast.Load):
            for at in range(len(elts)):
                yield type(node)(elts[:at] + elts[at + 1 :], ast.Load())


def without_prelude(text: str) -> str:
    """Return a program's text from where its own functions begin."""
    return text[len(PRELUDE) :] if text.startswith(PRELUDE) else text
