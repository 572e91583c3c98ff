"""A node of a file that is only read in; its place in that file out."""

from __future__ import annotations

import ast

from .errors import Place
from .resolve import StaticScope


def place_of(scope: StaticScope, node: ast.stmt | ast.expr, word: str = "") -> Place:
    """Return a node's place; of a definition, its name."""
    line, column = node.lineno, node.col_offset
    text = lines_of(scope.text)[line - 1].rstrip("\n")
    column = len(text.encode()[:column].decode())
    width = (node.end_col_offset or column + 1) - node.col_offset if node.end_lineno == line else len(text) - column
    name = word or getattr(node, "name", "")
    at = text.find(name, column) if name else -1
    return Place(scope.path, line, at, text, len(name)) if at >= 0 else Place(scope.path, line, column, text, width)


def lines_of(text: str) -> list[str]:
    """Return lines as Python counts them: a form feed ends none."""
    return text.split("\n")
