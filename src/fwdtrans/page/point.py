"""A page, its function and arguments in; the page with the values there out. The function is run."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import replace
from typing import Any

from ..errors import FwdtransError
from ..running import user_errors
from ..show.graph import svg_of
from ..show.table import tabulate
from ..wrt import Wrt
from .making import refusal_of
from .model import Page, Point


def at_point(page: Page, function: Any, values: Mapping[str, Any], wrt: Wrt = None) -> Page:
    """Return the page with what the function gives for arguments: its w table, or why there is none."""
    return replace(page, point=point_of(function, page.path, values, wrt))


def point_of(function: Any, path: str, values: Mapping[str, Any], wrt: Wrt = None) -> Point:
    """Return what running a function of a file gives."""
    try:
        with user_errors(path):
            table = tabulate(function, wrt, **values)
    except FwdtransError as error:
        return Point(values, refusal=refusal_of(error, path))
    picture, note = graph_of(function, path, values, wrt)
    return Point(values, table, picture, note)


def graph_of(function: Any, path: str, values: Mapping[str, Any], wrt: Wrt) -> tuple[str, str]:
    """Return the picture of the computation; where there is none, "" and why."""
    try:
        with user_errors(path), redirect_stdout(io.StringIO()):  # it has run, and printed, for the table already
            return svg_of(function, wrt, values, with_style=False), ""
    except FwdtransError as error:
        return "", str(error)
