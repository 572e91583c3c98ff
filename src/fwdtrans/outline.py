"""A file's tree in; what its statements bind, its definitions and what their decorators are, out."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from typing import Protocol


class Bound(Protocol):
    """A file's names: the statements that bind each, in order."""

    bound: dict[str, list[ast.stmt]]


def collect(body: Sequence[ast.stmt], bound: dict[str, list[ast.stmt]]) -> None:
    """Enter the names that statements bind, those inside compound statements among them."""
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                bound.setdefault(name, []).append(node)
            case ast.Import(names) | ast.ImportFrom(names=names):
                for alias in names:
                    bound.setdefault(alias.asname or alias.name.split(".")[0], []).append(node)
            case _ if inner_statements(node):
                parts = [getattr(node, part, None) for part in ("target", "test", "iter", "subject")]
                parts += [*getattr(node, "items", ()), *getattr(node, "cases", ())]
                for part in filter(None, parts):
                    for name in _captures(part) if isinstance(part, ast.match_case) else _stores(part):
                        bound.setdefault(name, []).append(node)
                collect(inner_statements(node), bound)
            case _:
                for name in _stores(node):
                    bound.setdefault(name, []).append(node)


def _captures(case: ast.match_case) -> list[str]:
    """Return the names that a case binds."""
    found = [getattr(n, "name", None) or getattr(n, "rest", None) for n in ast.walk(case.pattern)]
    return [name for name in found if name]


Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def find_definition(body: list[ast.stmt], names: list[str]) -> Definition | None:
    """Return the last definition of a dotted name; a lambda is one where it is bound to the name by itself."""
    found: Definition | None = None
    for node in body:
        match node:
            case ast.Assign(value=ast.Lambda() as value) if [*map(name_of, node.targets)] == names:
                found = value
            case ast.AnnAssign(value=ast.Lambda() as value) if [name_of(node.target)] == names:
                found = value
            case ast.FunctionDef() | ast.AsyncFunctionDef() if [node.name] == names:
                found = node
            case ast.ClassDef() if node.name == names[0] and len(names) > 1:
                inner = find_definition(node.body, names[1:])
                found = inner if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef) else found
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                pass
            case _:
                found = find_definition(inner_statements(node), names) or found
    return found


def name_of(target: ast.expr) -> str:
    """Return the name that a target is; "" for an item or an attribute."""
    return target.id if isinstance(target, ast.Name) else ""


def declared_global(tree: ast.Module) -> frozenset[str]:
    """Return the names that functions of a file declare global: they bind them anew, or delete them."""
    return frozenset(name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names)


def decorators(node: Definition | None) -> list[ast.expr]:
    """Return the decorators of a definition; a lambda has none."""
    return getattr(node, "decorator_list", [])


def inner_statements(node: ast.stmt) -> list[ast.stmt]:
    """Return the statements inside a compound statement, in the order of the text."""
    found: list[ast.stmt] = []
    for part in ("body", "handlers", "orelse", "finalbody", "cases"):
        for one in getattr(node, part, ()):
            found += [one] if isinstance(one, ast.stmt) else one.body
    return found


def _stores(node: ast.AST) -> list[str]:
    """Return the names that a node binds."""
    return [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]


DECORATED = "is decorated, and a file that is only read does not tell what the wrapper does"

# decorators behind which the function is the one that is written (decisions 6)
TRANSPARENT = frozenset(
    {f"builtins.{n}" for n in ("staticmethod", "classmethod", "property")}
    | {f"functools.{n}" for n in ("lru_cache", "cache", "cached_property")}
    | {f"{m}.{n}" for m in ("typing", "typing_extensions") for n in ("final", "override", "no_type_check", "overload")}
    | {"abc.abstractmethod", "numba.njit", "numba.jit", "fwdtrans.runtime.remembered"}
)


def _is_mark(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "__fwdtrans_function__"


def is_transparent(decorator: ast.expr, scope: Bound) -> bool:
    """Say whether a decorated function computes what its text says: ours, a cache, a marker, Numba's."""
    return is_ours(decorator) or decorator_name(decorator, scope) in TRANSPARENT


def decorator_name(decorator: ast.expr, scope: Bound) -> str:
    """Return what a decorator, called or not, is by the file's imports: `functools.cache`; "" if it cannot be told."""
    match decorator:
        case ast.Call(func=func):
            return decorator_name(func, scope)
        case ast.Attribute(value=value, attr=name):
            owner = decorator_name(value, scope)
            return f"{owner}.{name}" if owner else ""
        case ast.Name(name):
            nodes = scope.bound.get(name)
            if nodes is None:
                return f"builtins.{name}" if hasattr(builtins, name) else ""
            match nodes[-1]:
                case ast.Import(names=aliases):
                    alias = next(a for a in aliases if (a.asname or a.name.split(".")[0]) == name)
                    return alias.name if alias.asname else name
                case ast.FunctionDef(name="remembered") as node if any(map(_is_mark, ast.walk(node))):  # in a dump
                    return "fwdtrans.runtime.remembered"
                case ast.ImportFrom(module=str(module), names=aliases, level=0):
                    return f"{module}.{next(a for a in aliases if (a.asname or a.name) == name).name}"
    return ""


def declared_constant(node: ast.stmt, scope: Bound) -> list[str]:
    """Return the names that a statement declares constant: `@constant` above a definition, or `constant(LOG, ...)`."""
    match node:
        case ast.FunctionDef(name=name, decorator_list=decorators) | ast.ClassDef(name=name, decorator_list=decorators):
            return [name] * any(decorator_name(d, scope) == DECLARES_CONSTANT for d in decorators)
        case ast.Expr(ast.Call(func, [ast.Name(name)])) if decorator_name(func, scope) == DECLARES_CONSTANT:
            return [name]
        case ast.Expr(ast.Call(func, [ast.Constant(str(name))])) if decorator_name(func, scope) == DECLARES_CONSTANT:
            return [name]
    return []


DECLARES_CONSTANT = "fwdtrans.constant"


def is_ours(decorator: ast.expr) -> bool:
    """Say whether a decorator is `forward_diff`, called or not, however it is imported."""
    func = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")) == "forward_diff"
