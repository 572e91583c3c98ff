"""Expressions in, with names replaced by expressions, and which names they read, out; scopes are respected."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any

from .algebra import map_children, parts

SCOPES = (ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)


class Rebuilding(ast.NodeTransformer):
    """Returns what is visited anew: a node that stands in several places is never changed in one of them."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Return a new node of what its children have become."""
        changes = {}
        for name, old in ast.iter_fields(node):
            if isinstance(old, list):
                changes[name] = [self.visit(item) if isinstance(item, ast.AST) else item for item in old]
            elif isinstance(old, ast.AST) and old._fields:  # a context or an operator has none: nobody changes it
                changes[name] = self.visit(old)
            else:
                changes[name] = old
        new = type(node)(**changes)
        return ast.copy_location(new, node) if hasattr(node, "lineno") else new


def substitute(expr: ast.expr, values: Mapping[str, ast.expr]) -> ast.expr:
    """Return `expr` with names replaced by expressions; what is not touched is shared, not copied."""
    if isinstance(expr, ast.Name):
        return values.get(expr.id, expr) if isinstance(expr.ctx, ast.Load) else expr
    result: ast.expr = _rebuild(expr, values)
    return result


def _rebuild(node: Any, values: Mapping[str, ast.expr]) -> Any:
    bound = bound_inside(node) & values.keys() if isinstance(node, SCOPES) else None
    if bound:
        return _rebuild_scope(node, values, {n: e for n, e in values.items() if n not in bound})
    return map_children(node, lambda e: substitute(e, values))


def bound_inside(node: Any) -> set[str]:
    """Return the names that a lambda or a comprehension binds."""
    if isinstance(node, ast.Lambda):
        return {arg.arg for arg in ast.walk(node.args) if isinstance(arg, ast.arg)}
    targets = [n for g in node.generators for n in ast.walk(g.target)]
    return {n.id for n in targets if isinstance(n, ast.Name)}


def _rebuild_scope(node: Any, outer: Mapping[str, ast.expr], inner: Mapping[str, ast.expr]) -> Any:
    """Substitute in a region: its own names are not meant, defaults and the first source lie outside."""
    if isinstance(node, ast.Lambda):
        arguments = ast.arguments(**dict(ast.iter_fields(node.args)))
        arguments.defaults = [substitute(e, outer) for e in node.args.defaults]
        arguments.kw_defaults = [substitute(e, outer) if e is not None else None for e in node.args.kw_defaults]
        return ast.Lambda(arguments, substitute(node.body, inner))
    first, *rest = node.generators
    source = substitute(first.iter, outer)
    conditions = [substitute(e, inner) for e in first.ifs]
    made = [ast.comprehension(first.target, source, conditions, first.is_async), *(_rebuild(g, inner) for g in rest)]
    fields = {n: substitute(e, inner) for n, e in ast.iter_fields(node) if n != "generators"}
    return type(node)(**fields, generators=made)


def loads(expr: ast.AST) -> Iterator[str]:
    """Yield the names that `expr` reads."""
    for node in parts(expr):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
