"""A source's text in, its libcst tree out, with the place of every node."""

from __future__ import annotations

import ast
import dataclasses
import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import libcst as cst
from libcst._nodes.internal import CodegenState

from .errors import InternalError, NoRule, Place, Refused
from .fence import FENCE
from .source import Source

Node = TypeVar("Node", bound=cst.CSTNode)
# where a node begins and ends: line from one, column from zero, twice
Span = tuple[int, int, int, int]
NEWLINE = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class Text:
    """The parsed piece: its module (for printing), the function's node and where each node stands."""

    source: Source
    module: cst.Module
    node: cst.FunctionDef | cst.Lambda
    positions: Mapping[cst.CSTNode, Span] = field(repr=False)
    ours: dict[cst.CSTNode, Span] = field(default_factory=dict, repr=False)

    @functools.cached_property
    def nodes(self) -> Mapping[type, Sequence[Any]]:
        """The nodes of the function by their class, each class's in the order of the text."""
        found: dict[type, list[Any]] = {}
        for node in walk(self.node):
            found.setdefault(type(node), []).append(node)
        return found

    def every(self, *kinds: type) -> list[Any]:
        """Return the function's nodes of some classes, one class after the other."""
        return [node for kind in kinds for node in self.nodes.get(kind, ())]

    def put(self, node: cst.CSTNode, place: cst.CSTNode) -> None:
        """Have a node of ours stand where one of the user's does."""
        found = self.position(place)
        if found is not None:
            self.ours[node] = found

    def position(self, node: cst.CSTNode) -> Span | None:
        """Return where a node begins and ends in the text, None if that is not known."""
        return self.positions.get(node) or self.ours.get(node)

    @functools.cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return NEWLINE.split(self.source.text)

    def code(self, node: cst.CSTNode) -> str:
        """Return the text of a node: of most of the user's, if on one line, a piece of his text; others are printed."""
        is_bare = isinstance(node, cst.BaseExpression) and not node.lpar and not isinstance(node, cst.StarredElement)
        if is_bare or isinstance(node, cst.BaseSmallStatement) and not isinstance(node.semicolon, cst.Semicolon):
            first, start, last, end = self.positions.get(node, (0, 0, 1, 0))
            if first == last:
                return self.lines[first - 1][start:end]
        return self.module.code_for_node(node)

    def line(self, node: cst.CSTNode) -> int:
        """Return the file's line on which `node` begins."""
        found = self.position(node)
        return self.source.file_line(found[0]) if found else self.source.first

    def place(self, node: cst.CSTNode) -> Place:
        """Return the node's place in the user's file."""
        found = self.position(node)
        if found is None:
            return Place(self.source.path, self.source.first, 0, "")
        first, start, last, stop = found
        line = self.source.file_line(first)
        text = self.source.line_text(line)
        column, end = self.source.columns(first, start, stop)
        width = end - column if last == first else max(1, len(text.rstrip()) - column)
        return Place(self.source.path, line, column, text, width)

    def refuse(self, node: cst.CSTNode, post: str, **words: str) -> Refused:
        """Return the refusal of `node`, as the fence's `post` has it."""
        what, advice, _ = FENCE[post]
        kind = NoRule if post == "rule" else Refused
        return kind(what.format(**words), self.place(node), advice.format(**words))


def parse(source: Source) -> Text:
    """Return the function's tree; the piece must hold just that function."""
    try:
        module = cst.parse_module(source.text)
    except cst.ParserSyntaxError as error:
        raise unread(source, error) from error
    return Text(source, module, _function(module, source), places_of(module))


class _Printing(CodegenState):
    """libcst's printing of a tree, which notes where each node's text begins and ends.

    Its own provider of positions takes twice as long: it makes objects where numbers do.
    """

    __slots__ = ("_open", "column", "found", "line")

    def __init__(self, module: cst.Module) -> None:
        super().__init__(module.default_indent, module.default_newline)
        self.line, self.column = 1, 0
        self.found: dict[cst.CSTNode, Span] = {}
        self._open: list[tuple[int, int]] = []

    def add_token(self, value: str) -> None:
        """Move on by a token's text."""
        self.tokens.append(value)
        if "\n" in value or "\r" in value:
            lines = NEWLINE.split(value)
            self.line += len(lines) - 1
            self.column = len(lines[-1])
        else:
            self.column += len(value)

    def add_indent_tokens(self) -> None:
        """Move on by the indentation."""
        for token in self.indent_tokens:
            self.add_token(token)

    def before_codegen(self, node: cst.CSTNode) -> None:
        """Note where a node begins, spaces included."""
        self._open.append((self.line, self.column))

    def after_codegen(self, node: cst.CSTNode) -> None:
        """Note a node that has no syntactic position: spaces are part of it."""
        start = self._open.pop()
        if node not in self.found:
            self.found[node] = (*start, self.line, self.column)

    def record_syntactic_position(  # type: ignore[override]  # libcst's is a generator, which costs more
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> _Noting:
        """Return the context of a node's own text."""
        return _Noting(self, node, start_node, end_node)


class _Noting:
    """The time in which a node's own text is printed."""

    __slots__ = ("first", "last", "node", "start", "state")

    def __init__(
        self, state: _Printing, node: cst.CSTNode, first: cst.CSTNode | None, last: cst.CSTNode | None
    ) -> None:
        self.state, self.node, self.first, self.last = state, node, first, last

    def __enter__(self) -> None:
        self.start = self.state.line, self.state.column

    def __exit__(self, error: object, *_: object) -> None:
        if error is not None:  # the stack ends: it is printed once more where there is room
            return
        state, found = self.state, self.state.found
        start = found[self.first][:2] if self.first is not None else self.start
        end = found[self.last][2:] if self.last is not None else (state.line, state.column)
        found[self.node] = (*start, *end)


def places_of(module: cst.Module) -> dict[cst.CSTNode, Span]:
    """Return where each node stands, the brackets and spaces around it left out."""
    state = _Printing(module)
    module._codegen(state)
    return state.found


def unread(source: Source, error: cst.ParserSyntaxError) -> Refused:
    """Return the refusal of a text that Python reads and libcst does not."""
    what, advice, _ = FENCE["unread"]
    line = min(max(1, error.raw_line), source.text.count("\n") + 1)
    at = source.file_line(line)
    column, _ = source.columns(line, max(0, error.raw_column), 0)
    return Refused(what, Place(source.path, at, column, source.line_text(at)), advice)


def _function(module: cst.Module, source: Source) -> cst.FunctionDef | cst.Lambda:
    """Return the function that a text holds alone."""
    statement: Any = module.body[0]
    if source.lambda_text:
        return statement.body[0].value  # type: ignore[no-any-return]
    if isinstance(statement, cst.If):
        statement = statement.body.body[0]
    if not isinstance(statement, cst.FunctionDef):
        raise InternalError("lower", f"the text of {source.qualname} does not begin with its definition")
    return statement


def as_ast(node: cst.CSTNode, text: Text) -> ast.expr:
    """Return the expression's `ast`, by its text (for what is kept whole)."""
    match node:
        case cst.Name(value=name) if name not in ("None", "True", "False"):
            return ast.Name(name, ast.Load())
        case cst.Attribute(value=owner, attr=cst.Name(value=name)):
            return ast.Attribute(as_ast(owner, text), name, ast.Load())
    return ast.parse("(" + text.code(node) + "\n)", mode="eval").body


def walk(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield a node and all that is below it, in the order of the text; spaces, commas and brackets left out."""
    todo: list[cst.CSTNode] = [node]
    while todo:
        current = todo.pop()
        yield current
        todo += children(current)[::-1]


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Return the nodes inside a node, in the order of the text (libcst's own list costs eight times as much)."""
    found: list[cst.CSTNode] = []
    for name in _parts(type(node)):
        value = getattr(node, name)
        if _is_node(value.__class__):
            found.append(value)
        elif isinstance(value, list | tuple):
            found += value
    return found


def changed(node: Node, change: Callable[[cst.CSTNode], cst.CSTNode | None]) -> Node:
    """Return a node with what `change` puts in the place of nodes in it; where it gives None, they stay."""
    new = change(node)
    if new is not None:
        return new  # type: ignore[return-value]
    changes: dict[str, Any] = {}
    for name in _parts(type(node)):
        old = getattr(node, name)
        if _is_node(old.__class__):
            made: Any = changed(old, change)
        elif isinstance(old, list | tuple):
            made = [changed(one, change) for one in old]
            made = old if all(one is other for one, other in zip(made, old)) else made
        else:
            continue
        if made is not old:
            changes[name] = made
    return node.with_changes(**changes) if changes else node


@functools.cache
def _is_node(kind: Any) -> bool:
    """Say whether a class is one of nodes (it has a metaclass that answers slowly, once for each node)."""
    return issubclass(kind, cst.CSTNode)


# what stands in the text in another order than among the class's fields
_ORDER: dict[Any, tuple[str, ...]] = {
    cst.IfExp: ("body", "test", "orelse"),
    cst.Arg: ("keyword", "value"),
    cst.FunctionDef: ("decorators", "asynchronous", "name", "type_parameters", "params", "returns", "body"),
    cst.ClassDef: ("decorators", "name", "type_parameters", "bases", "keywords", "body"),
    cst.ExceptHandler: ("type", "name", "body"),
    cst.ExceptStarHandler: ("type", "name", "body"),
    cst.With: ("asynchronous", "items", "body"),
    cst.MatchCase: ("pattern", "guard", "body"),
    cst.Parameters: ("posonly_params", "params", "star_arg", "kwonly_params", "star_kwarg"),
}
_SPACE = re.compile(
    r"whitespace|lines|(?:^|_)(?:[lr](?:par|bracket|brace)|comma|equal|semicolon|colon|dot|ind|comment)$"
    r"|^(?:header|footer|newline|indent)$"
)


@functools.cache
def _parts(kind: Any) -> tuple[str, ...]:
    """Return the fields of a node's class that hold nodes which mean something."""
    names = _ORDER.get(kind) or tuple(f.name for f in dataclasses.fields(kind))
    return tuple(name for name in names if not _SPACE.search(name))
