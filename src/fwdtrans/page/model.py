"""What a page shows, as data: the user's lines, each form and mode with its line map, what was refused, a point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import Place


@dataclass(frozen=True)
class View:
    """A form or mode that can be chosen on the page.

    Attributes:
        key: what it is called in addresses and in `--form` or `--mode`.
        about: what a reader sees in it, one sentence.
    """

    key: str
    title: str
    form: str
    mode: str
    about: str


VIEWS = (
    View("lines", "Lines", "lines", "forward", "A tangent beside every line of yours."),
    View("table", "Table", "table", "forward", "The textbook’s table: one operation a row, value and tangent."),
    View("symbolic", "Symbolic", "lines", "symbolic", "Closed expressions of the derivative, simplified."),
    View("numeric", "Numeric", "lines", "numeric", "Differences of your function, with an extrapolation."),
    View("gradient", "Gradient", "gradient", "forward", "Value and gradient in one pass, the seeds folded in."),
)


@dataclass(frozen=True)
class Block:
    """Whole lines of a file of the user's; `first` is the number of the first of them."""

    path: str
    first: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A line of generated code, the user's file (by position in `Page.files`) and line behind it, and whose it is.

    `role` is user, primal, tangent, mixed or ours; `number` is 0 where no line of the user's stands behind it.
    """

    text: str
    file: int
    number: int
    role: str


@dataclass(frozen=True)
class Companion:
    """A generated function: its name, and its lines."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Refusal:
    """Why there is no code: what is not differentiated, where, and what to write instead."""

    what: str
    place: Place | None
    advice: str


@dataclass(frozen=True)
class Panel:
    """What one view gives: code, or a refusal.

    Attributes:
        brought: the imports and functions that the code brings along.
        operations: in the statements of the function's own companion; None where it is refused.
    """

    view: View
    companions: tuple[Companion, ...] = ()
    brought: str = ""
    operations: int | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Point:
    """What running the function at a point gave: its w table and its graph, or why there are none.

    Attributes:
        graph: the picture as SVG; "" where there is none, and `graph_note` says why.
    """

    arguments: Mapping[str, Any]
    table: Any = None
    graph: str = ""
    graph_note: str = ""
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Page:
    """One function, seen from all sides.

    Attributes:
        path: the file, as it is to be shown.
        signature: `f(x, y)`; `wrt` the parameters that were asked for, "" where none were named.
        files: paths of the user's files, his own first; `Line.file` counts in them.
        operations: of the function itself.
    """

    path: str
    name: str
    signature: str
    wrt: str
    files: tuple[str, ...]
    blocks: tuple[Block, ...]
    panels: tuple[Panel, ...]
    operations: int | None = None
    point: Point | None = None

    @property
    def refusals(self) -> tuple[tuple[Refusal, tuple[View, ...]], ...]:
        """What was refused, each once, with the views that it is missing from."""
        found: dict[Refusal, tuple[View, ...]] = {}
        for panel in self.panels:
            if panel.refusal is not None:
                found[panel.refusal] = (*found.get(panel.refusal, ()), panel.view)
        return tuple(found.items())
