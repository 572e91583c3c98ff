"""A table in, HTML for a notebook or a page out: text is escaped, rows know the user's line."""

from __future__ import annotations

import html
from collections.abc import Callable

from .sheet import Line, lines, seeds
from .table import Table
from .words import written


def markup(table: Table, link: Callable[[int], str | None] = lambda line: None) -> str:
    """Return the table in HTML.

    Args:
        link: the address of a line of the user's file; None for none.
    """
    turns = ["turn"] * bool(table.repeated)
    heads = ["row", "expression", "value", "tangent", *seeds(table.directions, table.with_dots), "line", *turns]
    head = "".join(f'<th scope="col">{html.escape(one)}</th>' for one in heads)
    body = "\n".join(_row(line, table, link(line.number)) for line in lines(table))
    caption = f"{table.name}: values and tangents, row by row"
    return (
        f'<table class="fwdtrans-table">\n<caption>{html.escape(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def _row(line: Line, table: Table, address: str | None) -> str:
    source = html.escape(line.source, quote=True)
    number = str(line.number)
    if address is not None:
        number = f'<a href="{html.escape(address, quote=True)}">{number}</a>'
    slope = f"{line.tangent} = {line.slope}" if line.tangent else ""
    cells = [f'<th scope="row"><code>{html.escape(line.name)}</code></th>', _code(line.expression), _value(line.value),
             _code(slope), *("<td></td>" if one is None else _value(one) for one in line.slopes),
             f'<td title="{source}">{number}</td>']  # fmt: skip
    cells += [f"<td>{line.turn or ''}</td>"] * bool(table.repeated)
    return f'<tr data-line="{line.number}">{"".join(cells)}</tr>'


def _code(text: str) -> str:
    return f"<td><code>{html.escape(text)}</code></td>"


def _value(value: object) -> str:
    return f"<td>{html.escape(written(value))}</td>"


__all__ = ["markup"]
