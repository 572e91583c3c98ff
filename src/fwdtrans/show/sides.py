"""A companion in, its text beside the user's lines out: which line of ours stands for which of his.

3 |     y = x * sin(x)    |     w1 = sin(x)
  |                       |     y = x * w1
  |                       |     dy = (w1 + x * cos(x)) * dx
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Iterator
from types import FunctionType
from typing import Any

from ..kept import LINES

Pair = tuple[int, str, str]  # the user's line number (0: none), his text, ours


def show(made: Any) -> None:
    """Print a transformed function and those it calls, beside the user's lines; in colour on a terminal."""
    if sys.stdout.isatty():
        _in_colour(made.function)
    else:
        print(beside(made.function))


def beside(function: FunctionType) -> str:
    """Return the two columns as text, for a companion and the companions that it calls, callees first."""
    return "\n\n".join(_columns(list(pairs(one))) for one in companions(function))


def companions(function: FunctionType) -> list[FunctionType]:
    """Return the companions that a companion calls, callees first, itself last."""
    found: dict[int, FunctionType] = {}
    seen: set[int] = set()

    def visit(one: FunctionType) -> None:
        if id(one) in seen:
            return
        seen.add(id(one))
        for cell in one.__closure__ or ():
            inner = cell.cell_contents
            if isinstance(inner, FunctionType) and inner.__code__.co_filename in LINES:
                visit(inner)
        found[id(one)] = one

    visit(function)
    return list(found.values())


def pairs(function: FunctionType) -> Iterator[Pair]:
    """Yield each generated line with the user's line that it came from, which is shown once."""
    path = function.__code__.co_filename
    users, places = LINES[path]
    shown: set[int] = set()
    for ours, (line, role) in zip(linecache.getlines(path), places):
        ours = ours.rstrip("\n")
        while line in shown and role == "user" and _text(users, line + 1).strip() == ours.strip() != "":
            line += 1  # a statement of several lines
        text = _text(users, line)
        if ours.startswith("# ") and role == "ours" or line in shown or not ours.strip():
            yield 0, "", ours
            continue
        shown.add(line)
        yield line, text, ours


def _text(path: str, line: int) -> str:
    return linecache.getline(path, line).rstrip("\n")


def _columns(rows: list[Pair]) -> str:
    number = max(len(str(line)) for line, _, _ in rows)
    width = max(len(his) for _, his, _ in rows)
    lines = [f"{line or '':>{number}} | {his:<{width}} | {ours}".rstrip() for line, his, ours in rows]
    return "\n".join(lines)


def _in_colour(function: FunctionType) -> None:
    """Print both sides in colour."""
    from rich.console import Console
    from rich.syntax import Syntax
    from rich.table import Table
    from rich.text import Text

    console = Console()
    paint = Syntax("", "python", theme="ansi_dark")

    def coloured(text: str) -> Text:
        painted = paint.highlight(text)
        painted.rstrip()
        return painted

    for one in companions(function):
        grid = Table(box=None, padding=(0, 1), show_header=False)
        grid.add_column(justify="right", style="dim")
        grid.add_column(overflow="fold")
        grid.add_column(overflow="fold")
        for line, his, ours in pairs(one):
            grid.add_row(str(line or ""), coloured(his), coloured(ours))
        console.print(grid)


__all__ = ["beside", "show"]
