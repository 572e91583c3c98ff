"""A handler's types, or a manager's class, in; whether it could catch what a tangent's line may raise, out."""

from __future__ import annotations

import ast
import builtins
import contextlib
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

import libcst as cst

from . import source as texts
from .errors import SourceUnavailable
from .identity import MISSING
from .resolve import LiveScope, Scope, StaticScope

RAISED = (ZeroDivisionError, OverflowError, FloatingPointError, ValueError)  # by arithmetic and the functions of `math`
WIDE = frozenset(base for cls in RAISED for base in cls.__mro__)  # what catches one of them as it is

# managers that swallow nothing
PLAIN_MANAGERS = frozenset(
    f"{module}.{name}"
    for module, names in {
        "builtins": "open", "io": "open StringIO BytesIO TextIOWrapper", "_io": "open StringIO BytesIO TextIOWrapper",
        "threading": "Lock RLock Condition Semaphore BoundedSemaphore", "_thread": "allocate_lock RLock lock",
        "contextlib": "nullcontext closing redirect_stdout redirect_stderr chdir",
        "decimal": "localcontext", "_decimal": "localcontext", "tempfile": "TemporaryDirectory NamedTemporaryFile",
        "warnings": "catch_warnings", "numpy": "errstate printoptions", "numpy._core._ufunc_config": "errstate",
        "socket": "socket", "zipfile": "ZipFile", "gzip": "open GzipFile", "tarfile": "open",
    }.items()
    for name in names.split()
)  # fmt: skip


def is_wide(
    types: cst.BaseExpression | None, scope: Scope, is_local: Callable[[str], bool], own: frozenset[str] = frozenset()
) -> bool:
    """Say whether `except types` could catch what a tangent's line may raise; a name that is not known could.

    `own` are the classes of the function's own text: they catch nothing that arithmetic raises.
    """
    if types is None:
        return True
    if isinstance(types, cst.Tuple):
        return any(is_wide(element.value, scope, is_local, own) for element in types.elements)
    if isinstance(types, cst.Name) and types.value in own:
        return False
    found = object_of(types, scope, is_local)
    if isinstance(found, tuple):
        return any(cls in WIDE for cls in found)
    return not isinstance(found, type) or found in WIDE


def swallowed(node: cst.BaseExpression, scope: Scope, is_local: Callable[[str], bool]) -> str:
    """Return what a manager's exit may swallow: `nothing`, `other` errors than tangents raise, or `wide` ones."""
    called = node.func if isinstance(node, cst.Call) else node
    found = object_of(called, scope, is_local)
    if found is contextlib.suppress and isinstance(node, cst.Call):
        return "wide" if any(is_wide(arg.value, scope, is_local) for arg in node.args) else "other"
    if not isinstance(node, cst.Call) and found is not MISSING:
        found = type(found)
    if is_plain_manager(found):
        return "nothing"
    return "nothing" if isinstance(scope, LiveScope) and _lets_through(found, scope) else "wide"


def is_plain_manager(found: Any) -> bool:
    """Say whether a class, or what makes its objects, is one of the managers that swallow nothing."""
    return f"{getattr(found, '__module__', '')}.{getattr(found, '__qualname__', '')}" in PLAIN_MANAGERS


def generator_of(found: Any) -> FunctionType | None:
    """Return the generator that `contextlib.contextmanager` decorates; None for what is no such function."""
    if not isinstance(found, FunctionType) or found.__code__.co_filename != contextlib.__file__:
        return None
    inner = getattr(found, "__wrapped__", None)
    return inner if isinstance(inner, FunctionType) and found.__code__.co_name == "helper" else None


def _lets_through(found: Any, scope: LiveScope) -> bool:
    """Say whether a class's `__exit__`, or a `@contextmanager` function, lets every error through."""
    if isinstance(found, FunctionType) and found.__code__.co_filename == contextlib.__file__:
        body = _text(getattr(found, "__wrapped__", None))
        return body is not None and not any(
            isinstance(n, ast.With | ast.AsyncWith) or isinstance(n, ast.Try) and n.handlers for n in ast.walk(body)
        )
    for base in found.__mro__ if isinstance(found, type) else ():
        leave = vars(base).get("__exit__", MISSING)
        scope.asked.append((vars(base), "__exit__", leave))
        if leave is not MISSING:
            body = _text(leave)
            returns = [n.value for n in ast.walk(body) if isinstance(n, ast.Return)] if body is not None else [leave]
            return all(r is None or isinstance(r, ast.Constant) and not r.value for r in returns)
    return False


def _text(function: Any) -> ast.AST | None:
    """Return a function's tree; None if there is no text."""
    if not isinstance(function, FunctionType):
        return None
    try:
        return ast.parse(texts.of_function(function).text)
    except (SourceUnavailable, SyntaxError):
        return None


def object_of(node: cst.BaseExpression, scope: Scope, is_local: Callable[[str], bool]) -> Any:
    """Return the class, or the function, that a name stands for; MISSING if that is not known."""
    if isinstance(node, cst.Attribute):
        owner = object_of(node.value, scope, is_local)
        found = getattr(owner, node.attr.value, MISSING) if isinstance(owner, ModuleType) else MISSING
        if isinstance(scope, LiveScope) and found is not MISSING:
            scope.asked.append((vars(owner), node.attr.value, found))
        return found
    if not isinstance(node, cst.Name) or is_local(node.value):
        return MISSING
    name = node.value
    if isinstance(scope, LiveScope):
        scope.meaning(name)  # remembered: the derivative follows when it means something else
        if name in scope.cells:
            try:
                return scope.cells[name].cell_contents
            except ValueError:
                return MISSING
        return scope.function.__globals__.get(name, getattr(builtins, name, MISSING))
    bound = getattr(scope, "bound", None)
    if not isinstance(scope, StaticScope) or bound is None:
        return MISSING
    if name not in bound:
        return getattr(builtins, name, MISSING)
    if all(isinstance(one, ast.ClassDef) for one in bound[name]):
        return type(name, (), {})  # a class of the file's own, whichever: it catches nothing that arithmetic raises
    return MISSING
