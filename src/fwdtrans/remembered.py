"""The text of a function that `functools.cache` decorates in; whether it does no more than compute its value, out.

    @cache
    def cost(n):              a cache makes no difference: its function is differentiated (decisions 6)
        return n * rate

    @cache
    def cost(n):              it does, to what the function does beside that, once for each argument
        seen.append(n)
        return n * rate
"""

from __future__ import annotations

import ast

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def only_computes(text: str) -> bool:
    """Say whether a function stores into nothing but its own variables, and calls nothing for its effect alone."""
    function = next((n for n in ast.walk(ast.parse(text)) if isinstance(n, SCOPES)), None)
    if function is None:
        return True
    nodes = [*ast.walk(function)]
    params = {n.arg for n in nodes if isinstance(n, ast.arg)}
    outside = {name for n in nodes if isinstance(n, ast.Global | ast.Nonlocal) for name in n.names}
    bound = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    own = bound - params - outside
    for node in nodes:
        match node:
            case ast.Subscript(ctx=ast.Store() | ast.Del()) | ast.Attribute(ctx=ast.Store() | ast.Del()):
                changed: ast.expr = node
            case ast.Expr(ast.Call(func)):
                changed = func
            case _:
                continue
        if _root(changed) not in own:
            return False
    return not bound & outside


def _root(node: ast.AST) -> str:
    """Return the variable at the beginning of `v`, `v.x[0]`; "" for anything else."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


__all__ = ["only_computes"]
