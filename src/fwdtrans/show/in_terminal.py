"""A table in, lines for a terminal out: columns where there is room, perhaps with fewer digits, else rows over lines.

    w3 = sin(w1)   0.1411200080598672   dw3 = cos(w1) * dw1   -0.9899924966004454   5
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..cells import cells
from .sheet import Line, lines, seeds
from .table import Table
from .words import cut

GAP = "  "
Cell = tuple[str, str]  # text, and what it is: row, value, tangent, slope, line
ALL = 17  # digits, which tell every float from every other
FEWER = (14, 13, 12)
STYLES = {"row": "bold", "value": "", "tangent": "cyan", "slope": "bold cyan", "line": "dim", "head": "dim"}


def text(table: Table, width: int | None = None) -> str:
    """Return the table as plain text.

    Args:
        width: columns of the terminal; None: as many as it takes.
    """
    return "\n".join("".join(part for part, _ in row).rstrip() for row in laid_out(table, width))


def coloured(table: Table, width: int) -> Any:
    """Return the table as text in colours for rich; line numbers lead to the user's file."""
    from pathlib import Path

    from rich.style import Style
    from rich.text import Text

    link = Path(table.path).absolute().as_uri() if table.path and Path(table.path).exists() else None
    shown = Text()
    for row in laid_out(table, width):
        for part, kind in row:
            style = Style.parse(STYLES[kind] or "none")
            shown.append(part, style + Style(link=link) if kind == "line" and link and part.strip() else style)
        shown.rstrip()
        shown.append("\n")
    shown.rstrip()
    return shown


def laid_out(table: Table, width: int | None) -> list[list[Cell]]:
    """Return the lines as pieces with their kinds, in the layout that fits."""
    for digits in (ALL, *FEWER):
        grid = [_head(table), *(_cells(line, table, digits) for line in lines(table))]
        widths = [max(cells(cell) for cell, _ in column) for column in zip(*grid)]
        if width is None or sum(widths) + len(GAP) * (len(widths) - 1) <= width:
            rows = [[(_filled(cell, size) + GAP, kind) for (cell, kind), size in zip(row, widths)] for row in grid]
            longest = max(cells("".join(cell for cell, _ in row).rstrip()) for row in rows)
            note: list[list[Cell]] = [[(f"{digits} digits; where there is more room, all of them", "head")]]
            return [rows[0], [("-" * longest, "head")], *rows[1:], *note * (digits < ALL)]
    return [*_stacked(table, width or 0)]


def _filled(cell: str, size: int) -> str:
    return cell + " " * (size - cells(cell))


def _head(table: Table) -> list[Cell]:
    first, *others = seeds(table.directions, table.with_dots)
    heads = [table.name, "value", f"tangent for {first}", "value", *(f"for {one}" for one in others), "line"]
    heads += ["turn"] * any(line.turn for line in lines(table))
    return [(head, "head") for head in heads]


def _cells(line: Line, table: Table, digits: int) -> list[Cell]:
    slope = f"{line.tangent} = {line.slope}" if line.tangent else ""
    values = [("" if value is None else cut(value, digits), "slope") for value in line.slopes]
    value = cut(line.value, digits)
    cells = [(f"{line.name} = {line.expression}", "row"), (value, "value"), (slope, "tangent"), *values]
    cells.append((str(line.number), "line"))
    return [*cells, *([("" if line.turn is None else str(line.turn), "line")] if table.repeated else [])]


def _stacked(table: Table, width: int) -> Iterator[list[Cell]]:
    """Yield each row over several lines: the value at the right edge where there is room, else below."""
    directions = seeds(table.directions, table.with_dots)
    yield [(f"{table.name}, tangent for {'; '.join(directions)}", "head")]
    yield [("-" * width, "head")]
    for line in lines(table):
        turn = f", turn {line.turn}" if line.turn else ""
        place = f"line {line.number}{turn}"
        yield from _pair((f"{line.name} = {line.expression}", "row"), (cut(line.value), "value"), width, 0)
        if line.tangent:
            values = [cut(value) for value in line.slopes]
            yield from _pair((f"{line.tangent} = {line.slope}", "tangent"), (values[0], "slope"), width, 2)
            for direction, value in zip(directions[1:], values[1:]):
                yield from _pair((f"for {direction}", "tangent"), (value, "slope"), width, 4)
        yield [("  " + place, "line")]


def _pair(left: Cell, right: Cell, width: int, indent: int) -> Iterator[list[Cell]]:
    """Yield a formula and its value, which stands at the right edge."""
    room = width - indent - cells(left[0]) - cells(right[0])
    if room >= len(GAP):
        yield [(" " * indent + left[0] + " " * room, left[1]), right]
        return
    for part in _wrapped(left[0], width - indent):
        yield [(" " * indent + part, left[1])]
    yield [(" " * (width - cells(right[0])) + right[0], right[1])]


def _wrapped(formula: str, width: int) -> Sequence[str]:
    import textwrap

    return textwrap.wrap(formula, width, subsequent_indent="    ")


__all__ = ["coloured", "text"]
