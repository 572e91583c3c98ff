"""What an emitter gives to the printer: the user's statements, kept or changed, and ours between them."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Union

from . import wtable as t


@dataclass(frozen=True)
class Own:
    """A simple statement of ours; `role` is tangent, primal (a shared value) or mixed."""

    statement: ast.stmt
    node: Any = field(repr=False)
    role: str = "primal"


@dataclass(frozen=True)
class Kept:
    """A small statement of the user's, with names in place of shared values; a return carries its `tail`.

    A tail that `is_flat` is a tuple whose parts stand beside the value, one by one; where it `is_spread`, the value and
    each of them are tuples, whose parts stand one by one.
    """

    line: t.Line
    names: Mapping[int, ast.expr] = field(default_factory=dict)
    tail: ast.expr | None = None
    role: str = "primal"
    is_flat: bool = False
    is_spread: bool = False


@dataclass(frozen=True)
class Whole:
    """A line of the user's with all its small statements, as it is."""

    lines: tuple[t.Line, ...]


@dataclass(frozen=True)
class Swapped:
    """Statements of ours in the place of one of the user's, whose comments they keep."""

    line: t.Line
    statements: tuple[ast.stmt, ...]
    role: str = "mixed"


@dataclass(frozen=True)
class Nest:
    """A compound statement of the user's; `target` and `source` are the new header of a loop, if it has one."""

    line: t.Line
    names: Mapping[int, ast.expr]
    body: tuple[Piece, ...]
    orelse: tuple[Piece, ...] | None
    target: ast.expr | None = None
    source: ast.expr | None = None
    is_elif: bool = False


@dataclass(frozen=True)
class Parts:
    """A compound statement of the user's with several suites (`try`, `with`, `match`), each under its own header."""

    line: t.Line
    names: Mapping[int, ast.expr]
    parts: tuple[tuple[Any, tuple[Piece, ...]], ...]


@dataclass(frozen=True)
class Inner:
    """A function of the user's inside the function, with names in place of shared defaults; its companion, if any."""

    line: t.Line
    companion: Companion | None = None
    names: Mapping[int, ast.expr] = field(default_factory=dict)


@dataclass(frozen=True)
class OwnNest:
    """A compound statement of ours: `for target in source`, `if source`, or `try` whose errors are `source`."""

    node: Any = field(repr=False)
    word: str
    target: ast.expr | None
    source: ast.expr
    body: tuple[Piece, ...]
    orelse: tuple[Piece, ...] | None = None


@dataclass(frozen=True)
class Around:
    """In the place of a node: a call of our function `name` with it, or with what stands in its place."""

    name: str
    inside: Any = None


@dataclass(frozen=True)
class Instead:
    """In the place of a node: a call of our function `name` with parts of it, the last in a lambda if it is `lazy`.

    The part "" is the node itself, "slice.0.slice.value" one of a part; `first` are names that go before the parts.
    """

    name: str
    parts: tuple[str, ...]
    lazy: bool = False
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rewritten:
    """The body of the user's function, with changes in place of nodes by identity: expressions, `Around`, `Instead`."""

    node: Any = field(repr=False)
    changes: Mapping[int, Any] = field(default_factory=dict)


Piece = Union[Own, Kept, Whole, Swapped, Nest, Parts, Inner, OwnNest, Rewritten]


@dataclass(frozen=True)
class Companion:
    """A companion, ready to be printed.

    Attributes:
        name: its name.
        params: name, default (None: none), kind and the user's parameter, in order; the tangents of `*rest` and
            `**options` are of the kinds tuple and dict.
        prologue, body: pieces.
        program: what it was made from.
        injected: our name -> (module, attribute) of the functions that our lines call.
        companions: our name -> (callee, pattern) of the companions that our lines call.
        runtime: our name -> runtime function.
        tangents: names that are kept for tangents; `numbers` those that hold numbers whenever they are bound.
        decorator: our name for what stands above it, if anything does.
    """

    name: str
    params: tuple[tuple[str, ast.expr | None, str, t.Param | None], ...]
    body: tuple[Piece, ...]
    program: t.Program
    injected: Mapping[str, tuple[str, str]]
    companions: Mapping[str, Any]
    runtime: Mapping[str, str]
    is_table: bool = False
    tangents: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    decorator: str = ""
