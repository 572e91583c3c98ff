"""A companion's text in, a function out: compiled over the user's live globals, which gain no name.

The companion is an inner function whose free variables are the injected names and the user's own cells, so that
late binding works as in the original; its text is in `linecache`, where tracebacks, pdb and inspect find it.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Mapping
from types import CellType, CodeType, FunctionType

from .errors import InternalError
from .kept import LINES, keep
from .printer import Printed
from .typed import Any
from .written import Companion


def build(
    companion: Companion, printed: Printed, function: FunctionType, cells: Mapping[str, CellType]
) -> FunctionType:
    """Return the companion as a function.

    Args:
        function: the user's function, whose globals, cells and defaults it shares.
        cells: what our own names stand for.
    """
    source = companion.program.source.source
    path = _file_name(companion.name, f"{source.path}:{source.first}\n{printed.text}")
    keep(path, printed.text)
    LINES[path] = (companion.program.source.source.path, printed.lines)
    own = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
    code = compiled_inside(ast.parse(printed.text, path), path, companion.name, [*cells, *own])
    made = FunctionType(
        code,
        function.__globals__,
        companion.name,
        _defaults(companion, function),
        tuple(cells[name] if name in cells else own[name] for name in code.co_freevars),
    )
    made.__kwdefaults__ = _keyword_defaults(companion, function)
    made.__qualname__ = companion.name
    made.__module__ = function.__module__
    made.__doc__ = function.__doc__
    return made


def _file_name(name: str, text: str) -> str:
    return f"<fwdtrans {name} {hashlib.sha256(text.encode()).hexdigest()[:12]}>"


def compiled_inside(tree: ast.Module, path: str, name: str, free: list[str]) -> CodeType:
    """Compile a text as the inner function of one whose parameters are the free names; its lines stay its own."""
    inner = tree.body[-1]
    assert isinstance(inner, ast.FunctionDef)
    args = [ast.arg(f, lineno=1, col_offset=0) for f in dict.fromkeys(free)]
    arguments = ast.arguments([], args, None, [], [], None, [])
    outer = ast.FunctionDef("_outer", arguments, [inner], [], None, None, lineno=1, col_offset=0)
    _without_evaluation(inner)
    code = compile(ast.Module([outer], []), path, "exec", dont_inherit=True)
    for level in ("_outer", name):
        found = [c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == level]
        if len(found) != 1:
            raise InternalError("build", f"{level} is not in the compiled text", ast.unparse(tree))
        code = found[0]
    return code


def _without_evaluation(inner: ast.FunctionDef) -> None:
    """Drop defaults and annotations: the function object brings its own, evaluated once by the user's module."""
    inner.returns = None
    for arg in [*inner.args.posonlyargs, *inner.args.args, *inner.args.kwonlyargs, inner.args.vararg, inner.args.kwarg]:
        if arg is not None:
            arg.annotation = None
    inner.args.defaults = []
    inner.args.kw_defaults = [None for _ in inner.args.kw_defaults]


def _defaults(companion: Companion, function: FunctionType) -> tuple[Any, ...] | None:
    """Return the defaults of the companion's positional parameters: the user's own, and those of tangents."""
    positional = [p for p in companion.params if p[2] in ("positional", "positional only")]
    users = [p for p in positional if p[3] is not None]
    values = dict(zip([p[0] for p in users][::-1], (function.__defaults__ or ())[::-1]))
    found = []
    for name, default, _, param in positional:
        if param is not None and name in values:
            found.append(values[name])
        elif default is not None and param is None:
            assert isinstance(default, ast.Constant)
            found.append(default.value)
    return tuple(found) or None


def _keyword_defaults(companion: Companion, function: FunctionType) -> dict[str, Any] | None:
    """Return the defaults of the companion's keyword parameters: the user's own, and those of tangents."""
    found = dict(function.__kwdefaults__ or {})
    for name, default, kind, param in companion.params:
        if kind in ("keyword", "tuple", "dict") and param is None and default is not None:
            found[name] = ast.literal_eval(default)
    return found or None
