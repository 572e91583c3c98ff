"""A table in, its rows as they are written out: what every format has in common."""

from __future__ import annotations

import linecache
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .table import Row, Table
from .words import tangent_of

NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Line:
    """One row as it is written.

    Attributes:
        name, expression, value: of the operation.
        tangent, slope: the tangent's name and its formula; "" for what is no number.
        slopes: its value in each direction.
        number: the user's line, and `source` what stands there.
        turn: which turn of a loop it is, from 1; None for what ran once.
    """

    name: str
    expression: str
    value: Any
    tangent: str
    slope: str
    slopes: tuple[Any, ...]
    number: int
    source: str
    turn: int | None


def lines(table: Table) -> list[Line]:
    """Return the rows of a table as they are written."""
    tangents = tangents_in(table)
    several = table.repeated
    return [_line(row, table, tangents, several) for row in table.rows]


def tangents_in(table: Table) -> dict[str, str]:
    """Return whose tangent each name in the formulas is; a `dt` of the user's own is none."""
    given = {row.expression for row in table.rows if row.tangent_expression == tangent_of(row.expression)}
    names = {row.name for row in table.rows}
    found: dict[str, str] = {}
    for name in sorted(names | given):
        tangent = tangent_of(name)
        while tangent in names:  # `dt_` where the user has a `dt`
            tangent += "_"
        found[tangent] = name
    return found


def _line(row: Row, table: Table, tangents: dict[str, str], several: set[tuple[str, int]]) -> Line:
    has_tangent = bool(row.tangent_expression)
    slope = _with_dots(row.tangent_expression, tangents) if table.with_dots else row.tangent_expression
    return Line(
        row.name, row.expression, row.value, tangent_of(row.name, table.with_dots) if has_tangent else "", slope,
        row.tangents if has_tangent else tuple(None for _ in table.directions), row.line,
        linecache.getline(table.path, row.line).strip(), row.turn + 1 if (row.name, row.line) in several else None,
    )  # fmt: skip


def _with_dots(text: str, tangents: dict[str, str]) -> str:
    """Return a formula whose tangents bear the dot of the textbooks."""
    def written(found: re.Match[str]) -> str:
        name = tangents.get(found[0], tangents.get(found[0].rstrip("_"), ""))
        return tangent_of(name, True) if name else found[0]

    return NAME.sub(written, text)


def seeds(directions: Sequence[Sequence[str]], with_dots: bool) -> list[str]:
    """Return each direction as its seeds: `dx = 1, dy = 1`."""
    return [", ".join(f"{tangent_of(name, with_dots)} = 1" for name in names) for names in directions]


__all__ = ["Line", "lines", "seeds", "tangents_in"]
