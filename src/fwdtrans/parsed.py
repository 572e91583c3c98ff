"""A source's text in, its libcst tree out, with the place of every node."""

from __future__ import annotations

import ast
import dataclasses
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import libcst as cst

from .errors import InternalError, NoRule, Place, Refused
from .fence import FENCE
from .source import Source


@dataclass(frozen=True)
class Text:
    """The parsed piece: its module (for printing), the function's node and where each node stands."""

    source: Source
    module: cst.Module
    node: cst.FunctionDef | cst.Lambda
    positions: Any = field(repr=False)

    def code(self, node: cst.CSTNode) -> str:
        """Return the text of a node."""
        return self.module.code_for_node(node)

    def line(self, node: cst.CSTNode) -> int:
        """Return the file's line on which `node` begins."""
        found = self.positions.get(node)
        return self.source.file_line(found.start.line) if found else self.source.first

    def place(self, node: cst.CSTNode) -> Place:
        """Return the node's place in the user's file."""
        found = self.positions.get(node)
        if found is None:
            return Place(self.source.path, self.source.first, 0, "")
        line = self.source.file_line(found.start.line)
        text = self.source.line_text(line)
        column, end = self.source.columns(found.start.line, found.start.column, found.end.column)
        same_line = found.end.line == found.start.line
        width = end - column if same_line else max(1, len(text.rstrip()) - column)
        return Place(self.source.path, line, column, text, width)

    def refuse(self, node: cst.CSTNode, post: str, **words: str) -> Refused:
        """Return the refusal of `node`, as the fence's `post` has it."""
        what, advice, _ = FENCE[post]
        kind = NoRule if post == "rule" else Refused
        return kind(what.format(**words), self.place(node), advice.format(**words))


def parse(source: Source) -> Text:
    """Return the function's tree; the piece must hold just that function."""
    from libcst.metadata import PositionProvider

    try:
        module = cst.parse_module(source.text)
    except cst.ParserSyntaxError as error:
        raise unread(source, error) from error
    positions = PositionProvider()  # asked itself: libcst's wrapper goes through the tree twice more, for nobody
    positions._gen_impl(module)
    return Text(source, module, _function(module, source), positions._computed)


def unread(source: Source, error: cst.ParserSyntaxError) -> Refused:
    """Return the refusal of a text that Python reads and libcst does not."""
    what, advice, _ = FENCE["unread"]
    line = min(max(1, error.raw_line), source.text.count("\n") + 1)
    at = source.file_line(line)
    column, _ = source.columns(line, max(0, error.raw_column), 0)
    return Refused(what, Place(source.path, at, column, source.line_text(at)), advice)


def _function(module: cst.Module, source: Source) -> cst.FunctionDef | cst.Lambda:
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
        if isinstance(value, cst.CSTNode):
            found.append(value)
        elif isinstance(value, list | tuple):
            found += value
    return found


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
