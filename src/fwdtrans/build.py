"""A companion's text in, a function out: compiled over the user's live globals, which gain no name.

The companion is an inner function whose free variables are the injected names and the user's own cells, so that
late binding works as in the original; its text is in `linecache`, where tracebacks, pdb and inspect find it.
"""

from __future__ import annotations

import _ast as ast  # the nodes, without what `ast` brings to go through them
import builtins
from collections.abc import Mapping, Sequence
from types import CellType, CodeType, FunctionType

from .errors import InternalError
from .identity import digest
from .kept import LINES, keep
from .typed import Any

USERS = "user's"  # stands for a default that is the user's own
LITERALS: dict[str, Any] = {"0.0": 0.0, "None": None, "()": ()}  # the defaults of tangents, by their texts


class Part:
    """A companion as it becomes a function: its text, and what its names stand for.

    Attributes:
        name, text: its own; `lines` has the user's line and the role of each of its lines.
        function: the user's function that it is the companion of; `first` is the first line of its text.
        positional: the defaults of its positional parameters that have one: `USERS`, or the text of a literal.
        keywords: the texts of the defaults of keyword parameters of ours.
        names: what our names stand for: (module, attribute), the position of another companion, or (object,).
        own: names of builtins that the user's lines use, so that they mean what they mean in his module.
    """

    __slots__ = ("first", "function", "keywords", "lines", "name", "names", "own", "positional", "text")

    def __init__(
        self, name: str, text: str, lines: tuple[tuple[int, str], ...], function: FunctionType, first: int,
        positional: Sequence[str], keywords: Mapping[str, str], names: Mapping[str, Any], own: frozenset[str],
    ) -> None:  # fmt: skip
        self.name, self.text, self.lines, self.function, self.first = name, text, lines, function, first
        self.positional, self.keywords, self.names, self.own = positional, keywords, names, own


def build(parts: Sequence[Part]) -> list[FunctionType]:
    """Return the functions of companions that call one another."""
    cells = [CellType() for _ in parts]
    made = [_function(part, cells) for part in parts]
    for cell, part, function in zip(cells, parts, made):
        above = next((what for name, what in part.names.items() if f"@{name}\ndef " in part.text), None)
        cell.cell_contents = function if above is None else meant(above)(function)
    return made


def _function(part: Part, cells: Sequence[CellType]) -> FunctionType:
    """Return a companion as a function, over the globals, the cells and the defaults of the user's."""
    function = part.function
    user_path = function.__code__.co_filename
    path = f"<fwdtrans {part.name} {digest(f'{user_path}:{part.first}' + chr(10) + part.text)[:12]}>"
    keep(path, part.text)
    LINES[path] = (user_path, part.lines)
    free = {name: CellType(getattr(builtins, name)) for name in builtins_under(function.__globals__) - part.own}
    free |= {ours: cells[what] if isinstance(what, int) else CellType(meant(what)) for ours, what in part.names.items()}
    own = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
    tree: Any = compile(part.text, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    code = compiled_inside(tree, path, part.name, [*free, *own])
    closure = tuple(free[name] if name in free else own[name] for name in code.co_freevars)
    made = FunctionType(code, function.__globals__, part.name, _defaults(part), closure)
    ours = {name: LITERALS[text] for name, text in part.keywords.items()}
    made.__kwdefaults__ = {**(function.__kwdefaults__ or {}), **ours} or None
    made.__qualname__ = part.name
    made.__module__ = function.__module__
    made.__doc__ = function.__doc__
    return made


def meant(what: tuple[Any, ...]) -> Any:
    """Return what a name of ours stands for."""
    if len(what) == 1:
        return what[0]
    module, name = what
    return getattr(__import__(module, fromlist=[name]), name)


def builtins_under(space: Mapping[str, Any]) -> set[str]:
    """Return the builtins that globals of a module hide, which our lines may call all the same."""
    found = {name for name in vars(builtins).keys() & space.keys() if not name.startswith("__")}
    return {name for name in found if space[name] is not getattr(builtins, name)}


def compiled_inside(tree: Any, path: str, name: str, free: list[str]) -> CodeType:
    """Compile a text as the inner function of one whose parameters are the free names; its lines stay its own."""
    inner = tree.body[-1]
    args = [ast.arg(f, lineno=1, col_offset=0) for f in dict.fromkeys(free)]
    arguments = ast.arguments([], args, None, [], [], None, [])
    outer = ast.FunctionDef("_outer", arguments, [inner], [], None, None, lineno=1, col_offset=0)
    _without_evaluation(inner)
    code = compile(ast.Module([outer], []), path, "exec", dont_inherit=True)
    for level in ("_outer", name):
        found = [c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == level]
        if len(found) != 1:
            raise InternalError("build", f"{level} is not in the compiled text")
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


def _defaults(part: Part) -> tuple[Any, ...] | None:
    """Return the defaults of the companion's positional parameters: the user's own, and those of tangents."""
    own = iter(part.function.__defaults__ or ())
    return tuple(next(own) if text == USERS else LITERALS[text] for text in part.positional) or None
