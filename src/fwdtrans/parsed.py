"""A source's text in, its libcst tree out, with the place of every node."""

from __future__ import annotations

import ast
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
        column = found.start.column + (self.source.column if found.start.line == 1 else 0)
        text = self.source.line_text(line)
        same_line = found.end.line == found.start.line
        width = found.end.column - found.start.column if same_line else max(1, len(text.rstrip()) - column)
        return Place(self.source.path, line, column, text, width)

    def refuse(self, node: cst.CSTNode, post: str, **words: str) -> Refused:
        """Return the refusal of `node`, as the fence's `post` has it."""
        what, advice, _ = FENCE[post]
        kind = NoRule if post == "rule" else Refused
        return kind(what.format(**words), self.place(node), advice.format(**words))


def parse(source: Source) -> Text:
    """Return the function's tree; the piece must hold just that function."""
    from libcst.metadata import MetadataWrapper, PositionProvider

    module = cst.parse_module(source.text)
    positions = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    return Text(source, module, _function(module, source), positions)


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
    return ast.parse("(" + text.code(node) + "\n)", mode="eval").body


def walk(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield a node and all that is below it, in the order of the text."""
    todo: list[cst.CSTNode] = [node]
    while todo:
        current = todo.pop()
        yield current
        todo += reversed(current.children)
