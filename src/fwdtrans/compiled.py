"""A text and a live function's code in; the definition in the text that compiles to that code out.

Names and line numbers do not tell which definition a function was made from: several lambdas stand on one line, a
name is defined in both branches of an `if`, a file is edited after it was imported. Its code does.
"""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType
from typing import Any, Union

MARKS = 10_000_000  # line numbers that no text has: they tell apart the definitions that begin on one line
AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT  # the cells of notebooks may
RUN = 0x04 | 0x08 | 0x20 | 0x80 | 0x200  # flags of code that change what a call does; not those of `__future__`

Definition = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda]


@dataclass(frozen=True)
class Span:
    """Where a definition stands in its text: lines from one, columns from zero, in characters.

    Attributes:
        first: its first line, that of its first decorator.
        owner: the class whose private names, `__k`, it may use, or "".
    """

    is_lambda: bool
    first: int
    column: int
    last: int
    end: int
    owner: str


def definition(text: str, path: str, code: CodeType, loose: bool = False) -> Span | None:
    """Return where `code` was compiled from; None if nothing in the text compiles to it.

    Args:
        loose: the module was compiled from a changed tree (pytest rewrites `assert`): names and constants must do.

    Raises:
        SyntaxError: the text does not parse.
    """
    near = _statement_at(text, path, code)
    if near is not None:
        return near
    for free in dict.fromkeys(((), code.co_freevars)):  # a piece alone has no function around it
        for is_marked in (True, False):
            found = [(c, span) for c, span in _compiled(text, path, free, is_marked) if is_same(c, code)]
            if found:
                return min(found, key=lambda pair: _distance(pair[0], pair[1], code))[1]
    if loose:
        spans = [s for c, s in _compiled(text, path, (), False) if s.first == code.co_firstlineno and _is_like(c, code)]
        return spans[0] if len(spans) == 1 else None
    return None


def _distance(found: CodeType, span: Span, code: CodeType) -> tuple[int, bool]:
    """Return how far a definition stands from where the code says: the same code may stand in several places."""
    return abs(span.first - code.co_firstlineno), _columns(found) != _columns(code)


def _columns(code: CodeType) -> list[Any]:
    """Return where in their lines a code's instructions stand; nothing before 3.11."""
    positions = getattr(code, "co_positions", None)
    return [(column, end) for _, _, column, end in positions()] if positions is not None else []


def _statement_at(text: str, path: str, code: CodeType) -> Span | None:
    """Return where `code` was compiled from, if it stands where it says: the rest of the text need not be compiled."""
    line, lines = code.co_firstlineno, text.split("\n")
    starts = [number for number, one in enumerate(lines) if one[:1].strip(" \t#)]}")]  # lines at the margin, from zero
    at = last = max(0, bisect_right(starts, line - 1) - 1)
    while last + 1 < len(starts) and lines[starts[last]].startswith("@"):
        last += 1
    begin, end = starts[at] if starts else 0, starts[last + 1] if last + 1 < len(starts) else len(lines)
    part = "\n" * begin + "\n".join(lines[begin:end]) + "\n"
    try:
        found = [span for c, span in _compiled(part, path, (), True) if span.first == line and is_same(c, code)]
    except (SyntaxError, ValueError):  # a text of several lines has some at the margin
        return None
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=128)
def _compiled(text: str, path: str, free: tuple[str, ...], is_marked: bool) -> list[tuple[CodeType, Span]]:
    """Return the code of each definition with its place.

    Args:
        free: variables of a function around, if the text is a piece out of it.
        is_marked: definitions that begin on one line are compiled at lines of their own, to tell them apart.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the user was warned when the module was compiled
        body = ast.parse(text, path).body
        places = _places(body, text.split("\n"))
        if is_marked:
            for (name, _), found in [*places.items()]:
                for node, span in found if len(found) > 1 else ():
                    mark = MARKS + len(places)
                    places[name, mark] = [(node, span)]
                    _put_line(node, mark)
        module = compile(_inside(body, free) if free else ast.Module(body, []), path, "exec", AWAIT, True)
    made = [(code, places.get((code.co_name, code.co_firstlineno), [])) for code in _codes(module)]
    return [(code, found[0][1]) for code, found in made if len(found) == 1]


def _places(body: list[ast.stmt], lines: list[str]) -> dict[tuple[str, int], list[tuple[Definition, Span]]]:
    """Return the definitions, with where they stand, by name and first line."""
    found: dict[tuple[str, int], list[tuple[Definition, Span]]] = {}
    for node, owner in _definitions(body, lines):
        span = span_of(node, owner, lines)
        found.setdefault((getattr(node, "name", "<lambda>"), span.first), []).append((node, span))
    return found


def _inside(body: list[ast.stmt], free: tuple[str, ...]) -> ast.Module:
    """Return statements as the body of a function that has the free variables."""
    arguments = ast.arguments([], [ast.arg(name) for name in free], None, [], [], None, [])
    outer = ast.FunctionDef("_", arguments, body, [], None, None, lineno=1, col_offset=0)
    if hasattr(ast, "TypeVar"):
        setattr(outer, "type_params", [])  # noqa: B010 - a field since 3.12
    return ast.fix_missing_locations(ast.Module([outer], []))


def _definitions(body: list[ast.stmt], lines: list[str]) -> Iterator[tuple[Definition, str]]:
    """Yield the functions of some statements, each with the class around it."""
    worded = [number for number, line in enumerate(lines, 1) if "lambda" in line]
    todo: list[tuple[ast.AST, str]] = [(ast.Module(body, []), "")]
    while todo:
        current, around = todo.pop()
        if isinstance(current, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield current, around
        inside = current.name if isinstance(current, ast.ClassDef) else around
        todo += [(c, inside) for c in ast.iter_child_nodes(current) if not isinstance(c, ast.expr) or _holds(c, worded)]


def _holds(node: ast.expr, lines: list[int]) -> bool:
    """Say whether an expression stands on one of these lines, which are in order."""
    at = bisect_left(lines, node.lineno)
    return at < len(lines) and lines[at] <= (node.end_lineno or node.lineno)


def span_of(node: Definition, owner: str, lines: list[str]) -> Span:
    """Return where a definition stands."""
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    last, end = node.end_lineno or node.lineno, node.end_col_offset or 0
    column = _characters(lines[node.lineno - 1], node.col_offset)
    return Span(isinstance(node, ast.Lambda), first, column, last, _characters(lines[last - 1], end), owner)


def _characters(line: str, column: int) -> int:
    """Return a column in bytes as one in characters."""
    return len(line.encode()[:column].decode("utf-8", "replace"))


def _put_line(node: Definition, line: int) -> None:
    """Give a definition another first line."""
    decorators = getattr(node, "decorator_list", None)
    at: Any = decorators[0] if decorators else node
    at.lineno = at.end_lineno = line
    at.col_offset, at.end_col_offset = 0, 1


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield the codes inside a code, at all depths."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def is_same(one: CodeType, other: CodeType) -> bool:
    """Say whether two codes do the same, wherever they stand."""
    return (
        one.co_name == other.co_name
        and one.co_code == other.co_code
        and one.co_names == other.co_names
        and one.co_varnames == other.co_varnames
        and one.co_freevars == other.co_freevars
        and one.co_cellvars == other.co_cellvars
        and one.co_argcount == other.co_argcount
        and one.co_posonlyargcount == other.co_posonlyargcount
        and one.co_kwonlyargcount == other.co_kwonlyargcount
        and one.co_flags & RUN == other.co_flags & RUN
        and _is_same_constant(one.co_consts, other.co_consts)
    )


def _is_same_constant(one: Any, other: Any) -> bool:
    """Say whether two constants are the same, codes by what they do."""
    if type(one) is not type(other):
        return False
    if isinstance(one, CodeType):
        return is_same(one, other)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(_is_same_constant, _unqualified(one), _unqualified(other)))
    if isinstance(one, float | complex):
        return repr(one) == repr(other)  # 0.0 is not -0.0
    if isinstance(one, str) and ".<locals>." in one:  # the qualified name of a class inside the function
        return bool(one.rpartition(".<locals>.")[2] == other.rpartition(".<locals>.")[2])
    return bool(one == other)


def _unqualified(constants: tuple[Any, ...]) -> list[Any]:
    """Return constants, of the qualified names that 3.10 puts behind the code of inner functions the last part.

    A piece alone has no function and no class around it.
    """
    found = [*constants]
    for position, item in enumerate(constants[:-1]):
        after = constants[position + 1]
        if isinstance(item, CodeType) and isinstance(after, str) and after.endswith(item.co_name):
            found[position + 1] = item.co_name
    return found


def _is_like(one: CodeType, other: CodeType) -> bool:
    """Say whether the names and the constants of a code are those of another, which holds some besides."""
    own = tuple(n for n in other.co_varnames if not n.startswith("@"))
    return (
        one.co_name == other.co_name
        and one.co_varnames == own
        and {*one.co_names} <= {*other.co_names}
        and {repr(c) for c in one.co_consts if not isinstance(c, CodeType)} <= {*map(repr, other.co_consts)}
    )
