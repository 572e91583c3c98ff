"""A table in, a table of Markdown out (GitHub's)."""

from __future__ import annotations

from collections.abc import Iterator

from .sheet import Line, lines, seeds
from .table import Table
from .words import written


def markdown(table: Table) -> str:
    """Return the table in Markdown."""
    turns = ["turn"] * bool(table.repeated)
    directions = seeds(table.directions, table.with_dots)
    heads = ["row", "expression", "value", "tangent", *directions, "line", *turns]
    rules = ["---", "---", "---:", "---", *("---:" for _ in directions), "---:", *("---:" for _ in turns)]
    rows = [heads, rules, *([*_cells(line, bool(turns))] for line in lines(table))]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cells(line: Line, turns: bool) -> Iterator[str]:
    yield from (_code(line.name), _code(line.expression), _plain(written(line.value)))
    yield _code(f"{line.tangent} = {line.slope}") if line.tangent else ""
    yield from ("" if one is None else _plain(written(one)) for one in line.slopes)
    yield str(line.number)
    if turns:
        yield str(line.turn or "")


def _code(text: str) -> str:
    mark = "``" if "`" in text else "`"
    return f"{mark}{text}{mark}".replace("|", "\\|")


def _plain(text: str) -> str:
    return "".join(f"\\{c}" if c in "|*_`<>[]\\" else c for c in text)


__all__ = ["markdown"]
