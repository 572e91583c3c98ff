r"""A function in; itself, its w table and its derivative in LaTeX out, as they would stand in a paper.

f\left(x, y\right) &= \sin\left(x\right) + x \, y

w_{1} &= \sin\left(x\right)   &   \dot{w}_{1} &= \cos\left(x\right) \, \dot{x}
"""

from __future__ import annotations

import ast
from types import FunctionType
from typing import Any

from .. import algebra as a
from ..errors import FwdtransError
from ..formulas import Expression, expression
from ..symbolic import basic
from ..symbolic.deriving import derivative
from ..symbolic.latex import latex, symbol
from ..symbolic.literals import has_points
from ..symbolic.tree import inlined, names
from ..wrt import Wrt


def paper(function: FunctionType, wrt: Wrt = None) -> str:
    """Return three displays of LaTeX (amsmath): the function, the w table, the derivative in each input asked for.

    Raises:
        Refused: a statement has no closed expression; the message has its place.
    """
    return of_expression(expression(function), wrt)


def of_expression(own: Expression, wrt: Wrt = None) -> str:
    """Return the displays of a function's formula."""
    asked, _ = own.asked(wrt)
    shown = [heading(own) + r" &= " + own.latex()]
    slopes = [f"{(found := own.diff(name)).head.removesuffix('= ')}&= {found.latex()}" for name in asked]
    return "\n\n".join([aligned(shown), aligned(rows(own, asked)), aligned(slopes)])


def in_line(function: FunctionType) -> str | None:
    """Return a function and its derivatives for a notebook; None where it has no formula."""
    try:
        own = expression(function)
        asked, _ = own.asked(None)
        lines = [heading(own) + " &= " + own.latex()]
        lines += [f"{(found := own.diff(name)).head.removesuffix('= ')}&= {found.latex()}" for name in asked]
    except FwdtransError:
        return None
    return "$" + aligned(lines, "aligned") + "$"


def aligned(lines: list[str], environment: str = "align*") -> str:
    """Return lines under one another, aligned where they say."""
    body = " \\\\\n    ".join(lines)
    return f"\\begin{{{environment}}}\n    {body}\n\\end{{{environment}}}"


def heading(own: Expression) -> str:
    """Return the function's name with its parameters."""
    return rf"{symbol(own.name)}\left({', '.join(map(symbol, own.params))}\right)"


def rows(own: Expression, asked: tuple[str, ...]) -> list[str]:
    """Return the w table: each operation with its tangent."""
    shown: dict[str, Any] = {}
    table = own.closed.rows
    for position, name in enumerate(table, 1):
        shown[name] = a.name(f"w_{position}")
    seeds: dict[str, ast.expr] = {name: a.name(f"dot {name}") for name in asked}
    lines = []
    for position, (name, e) in enumerate(table.items(), 1):
        slope = basic.simplified(derivative(e, seeds, kinks=False), has_points(e))
        row = f"w_{{{position}}} &= {latex(inlined(e, shown))}"
        if {*names(slope)} & {s.id for s in seeds.values() if isinstance(s, ast.Name)}:
            seeds[name] = a.name(f"dot w_{position}")
            row += rf" & \dot{{w}}_{{{position}}} &= {latex(inlined(slope, shown))}"
        lines.append(row)
    return lines or [f"w_{{1}} &= {own.latex()}"]
