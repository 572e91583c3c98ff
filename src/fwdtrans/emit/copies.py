"""A companion in; the same, with the tangents of a list read under one name where a copy is only read, out.

    x = list(p)                     x = list(p)
    dx = list(dp)                   y = x[0] * x[1]
    y = x[0] * x[1]                 dy = x[1] * dp[0] + x[0] * dp[1]
    dy = x[1] * dx[0] + x[0] * dx[1]

A store into the copy, or whatever else is done with its tangents, is then one that is done with the list's own, and is
left to passes like that.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from ..written import Companion, Own, Piece
from .counting import bound_by, every, with_names


def without_copies(companion: Companion, lists: Mapping[str, str]) -> Companion:
    """Return a companion without the lines that copy the tangents of lists, or give them another name.

    Args:
        lists: the parameters, by the names of their tangents.
    """
    stored = Counter(name for piece in every(companion.body) for name in bound_by(piece))
    names = {name: name for name in lists if not stored[name]}
    body: list[Piece] = []
    for piece in companion.body:
        match piece:
            case Own(ast.Assign([ast.Name(name)], value)) if stored[name] == 1 and _copied(value) in names:
                names[name] = names[_copied(value)]
            case _:
                body.append(piece)
    return replace(companion, body=tuple(with_names(body, names)))


def _copied(value: ast.expr) -> str:
    """Return the name of which an expression is the value, or a copy; "" if it is something else."""
    match value:
        case ast.Name(name) | ast.Subscript(ast.Name(name), ast.Slice(None, None, None)):
            return name
        case ast.Call(ast.Attribute(ast.Name(name), "copy"), [], []):
            return name
        case ast.Call(ast.Name("list" | "tuple"), [ast.Name(name)], []):  # in our lines, nobody else's
            return name
    return ""
