"""A derivative that differs from differences in; the first row of the w table at which the two part, out.

    w2 = cube(w1)    8.0    dw2 = 3.1 * w1 * w1 * dw1    12.4    but differences give 12.0

Every row's value is a function of the step: the table runs at moved arguments too, and all rows are differentiated at
once.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..differences import richardson_all
from ..engine import Engine
from ..errors import FwdtransError
from ..probing import pushed, reach
from .table import Row, is_number, traced

ENOUGH = 0.1  # of the derivative: an error bound that is larger tells nothing


@dataclass(frozen=True)
class Parting:
    """The row at which rules and differences part, and what the differences give."""

    row: Row
    slope: float
    error: float

    def __str__(self) -> str:
        row = self.row
        turn = f", turn {row.turn + 1}" if row.turn else ""
        return (
            f"they part at line {row.line}{turn}:  {row.name} = {row.expression}\n"
            f"    d{row.name} = {row.tangent_expression} is {row.tangent!r}, "
            f"differences give {self.slope!r} +- {self.error:.1e}"
        )


def parting(engine: Engine, values: Mapping[str, Any], seeds: Mapping[str, Any]) -> Parting | None:
    """Return the first row whose tangent is not what differences of its values give; None if none is told apart.

    Args:
        values: every argument by parameter; copies are used.
        seeds: mirrors of the arguments that move.
    """
    names = [*values]
    start, directions = tuple(values[n] for n in names), tuple(seeds.get(n) for n in names)

    def rows(h: float) -> list[Row]:
        moved, mirrors = copy.deepcopy((start, directions))
        found = dict(zip(names, pushed(moved, mirrors, h, set())))
        return traced(engine, found, {n: d for n, d in zip(names, mirrors) if d is not None})

    try:
        table = rows(0.0)
    except (FwdtransError, ArithmeticError, ValueError):
        return None
    marks = [(row.name, row.line, row.turn) for row in table]
    places = [i for i, row in enumerate(table) if is_number(row.value) and is_number(row.tangent)]

    def along(h: float) -> list[Any]:
        found = rows(h)
        if [(row.name, row.line, row.turn) for row in found] != marks:
            raise ValueError("the function goes another way there")
        return [found[i].value for i in places]

    try:
        slopes, errors = richardson_all(along, [table[i].value for i in places], *reach(start, directions))
    except (FwdtransError, TypeError):
        return None
    for i, slope, error in zip(places, slopes, errors):
        largest = max(abs(slope), abs(table[i].tangent))
        if 3.0 * error < abs(slope - table[i].tangent) and error <= ENOUGH * largest:
            return Parting(table[i], slope, error)
    return None
