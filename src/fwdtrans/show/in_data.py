"""A table in, CSV or JSON for other programs out: all digits, one record a row."""

from __future__ import annotations

import csv
import io
import json
import math
from typing import Any

from ..strided import is_array
from .sheet import Line, lines, seeds
from .table import Table, is_number
from .words import written


def as_csv(table: Table) -> str:
    """Return the table as CSV (RFC 4180, lines ended by a newline); the head names the directions."""
    directions = seeds(table.directions, table.with_dots)
    heads = ["row", "expression", "value", "tangent", "formula", *directions, "line", "turn"]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    for line in lines(table):
        slopes = ["" if one is None else written(one) for one in line.slopes]
        value, turn = written(line.value), line.turn or ""
        writer.writerow([line.name, line.expression, value, line.tangent, line.slope, *slopes, line.number, turn])
    return out.getvalue()


def as_json(table: Table) -> str:
    """Return the table as JSON; what is no finite number is text, as Python writes it."""
    made = {
        "function": table.name,
        "file": table.path,
        "directions": [[*names] for names in table.directions],
        "rows": [_record(line) for line in lines(table)],
    }
    return json.dumps(made, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _record(line: Line) -> dict[str, Any]:
    return {
        "row": line.name, "expression": line.expression, "value": _plain(line.value), "tangent": line.tangent or None,
        "formula": line.slope or None, "tangents": [_plain(one) for one in line.slopes], "line": line.number,
        "source": line.source, "turn": line.turn,
    }  # fmt: skip


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if value is None or isinstance(value, bool) or is_number(value) and not isinstance(value, complex):
        return value if not isinstance(value, float) or math.isfinite(value) else written(value)
    if is_array(value):
        return _plain(value.tolist())
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return written(value)


__all__ = ["as_csv", "as_json"]
