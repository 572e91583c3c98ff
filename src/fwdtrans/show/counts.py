"""A file's functions in; the operations of each derivative, raw, simplified, shared, and beside forward mode, out."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..defaults import default_wrt
from ..dump import dump_file, functions_in
from ..errors import FwdtransError, Refused
from ..formulas import Expression, expression_of
from ..symbolic.formula import written_size
from ..symbolic.tree import size

HEADS = ("function", "in", "primal", "raw rules", "simplified", "shared", "symbolic code", "forward code")


@dataclass(frozen=True)
class Count:
    """Operations of one function and its derivative in one input; None for what there is not.

    Attributes:
        primal: of the function, each of its operations once.
        raw: of the derivative by the rules alone, written out; `simplified` of its short form, written out.
        shared: of the short form when parts that stand twice are named.
        symbolic, forward: of the companion's text, value and tangent together.
    """

    name: str
    wrt: str
    primal: int | None
    raw: int | None
    simplified: int | None
    shared: int | None
    symbolic: int | None
    forward: int | None

    def cells(self) -> tuple[str, ...]:
        """Return the count as a row of text."""
        numbers = (self.primal, self.raw, self.simplified, self.shared, self.symbolic, self.forward)
        return (self.name, self.wrt, *("-" if n is None else f"{n:,}" for n in numbers))


def counts(path: str, name: str | None = None, wrt: str | None = None, simplify: str = "sympy") -> list[Count]:
    """Return the counts of a file's function, or of all of them, for each input asked for."""
    found: list[Count] = []
    for one, callee, unit in functions_in(path, name):
        try:
            own: Expression | None = expression_of(callee, unit=unit)
        except Refused:  # a loop of unknown length: it has no formula, and still its code
            own = None
        program = unit.program(callee)
        asked = wrt.replace(",", " ").split() if wrt else default_wrt(program)
        found += [count(path, one, variable, own, simplify) for variable in asked]
    return found


def count(path: str, name: str, wrt: str, own: Expression | None, simplify: str) -> Count:
    """Return the counts for one input."""
    formula = own and _or_none(lambda: own.diff(wrt, simplify))
    raw = own and _or_none(lambda: own.diff(wrt, "none"))
    code = [
        _or_none(lambda mode=mode, how=how: operations(dump_file(path, name, wrt, mode=mode, options=how).text))
        for mode, how in (("symbolic", {"simplify": simplify}), ("forward", {}))
    ]  # fmt: skip
    return Count(
        name, wrt,
        sum(map(size, own.closed.rows.values())) if own else None,
        written_size(raw.closed) if raw else None,
        written_size(formula.closed) if formula else None,
        formula.operations if formula else None,
        *code,
    )  # fmt: skip


def _or_none(work: Callable[..., Any]) -> Any:
    try:
        return work()
    except FwdtransError:
        return None


def operations(text: str) -> int:
    """Return the operations in the statements of the last function of a text: an operator, a sign or a call is one.

    >>> operations("def f(x):\\n    y = x * x\\n    return sin(y) + 1.0\\n")
    3
    """
    functions = [n for n in ast.parse(text).body if isinstance(n, ast.FunctionDef)]
    parts = [n for statement in functions[-1].body for n in ast.walk(statement)]
    exprs = [n.value for n in parts if isinstance(n, ast.Assign | ast.AugAssign | ast.Return) and n.value is not None]
    return sum(map(size, exprs)) + sum(isinstance(n, ast.AugAssign) for n in parts)


def table(found: Iterable[Count]) -> Any:
    """Return the counts as a table of rich's."""
    from rich.table import Table

    shown = Table(*HEADS, title="operations")
    for column in shown.columns[2:]:
        column.justify = "right"
    for one in found:
        shown.add_row(*one.cells())
    return shown


def lines(found: Sequence[Count]) -> list[str]:
    """Return the counts as plain text."""
    rows = [HEADS, *(one.cells() for one in found)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADS))]
    return ["  ".join(_padded(cell, w, i > 1) for i, (cell, w) in enumerate(zip(row, widths))).rstrip() for row in rows]


def _padded(cell: str, width: int, is_number: bool) -> str:
    return cell.rjust(width) if is_number else cell.ljust(width)
