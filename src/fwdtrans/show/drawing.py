"""A flow in, its picture in SVG out: inputs at the bottom, their seeds entering, value and tangent on every node.

One text without anything from outside; what is written in it is escaped. Colours follow the reader's light or dark.
"""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Mapping, Sequence

from ..cells import cells
from ..identity import digest
from ..strided import is_array
from .dataflow import Edge, Flow, Node
from .partials import Linear
from .placing import Placement, Point, placed
from .words import short, tangent_of, written

LETTER, LINE = 7.3, 17.0  # of a monospaced letter of 12 pixels; of a line
PADDING, MARGIN, SEED = 10.0, 16.0, 40.0
ROUND = 16.0  # of an arrow's corners
LONGEST = 34  # letters of a heading; the whole stands in the title
LONGEST_MAP = 24  # letters of a linear map's formula on an arrow

LIGHT = (
    "--paper:#fff;--ink:#1c2024;--soft:#5b6570;--rule:#9aa4af;"
    "--box:#f5f7f9;--in:#e7f0fb;--out:#e6f4ea;--tangent:#a8320a"
)
DARK = (
    "--paper:#15181c;--ink:#e6e9ec;--soft:#a3adb8;--rule:#6b7682;"
    "--box:#20252b;--in:#1d2f45;--out:#1c3527;--tangent:#ff9e73"
)
# how pages, notebooks and MkDocs say which of the two they are, whatever the system prefers
IS_LIGHT = '[data-scheme="light"],[data-theme="light"],[data-jp-theme-light="true"],[data-md-color-scheme="default"]'
IS_DARK = '[data-scheme="dark"],[data-theme="dark"],[data-jp-theme-light="false"],[data-md-color-scheme="slate"]'
FONT = 'ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace'

STYLE = f"""\
.fwdtrans-graph{{{LIGHT};max-width:100%;height:auto;font:12px {FONT}}}
@media (prefers-color-scheme:dark){{.fwdtrans-graph{{{DARK}}}}}
:is({IS_LIGHT}) .fwdtrans-graph{{{LIGHT}}}
:is({IS_DARK}) .fwdtrans-graph{{{DARK}}}
"""
STYLE += """\
.fwdtrans-graph .paper{fill:var(--paper)}
.fwdtrans-graph .box rect{fill:var(--box);stroke:var(--rule)}
.fwdtrans-graph .input rect{fill:var(--in)}
.fwdtrans-graph .result rect{fill:var(--out);stroke-width:2}
.fwdtrans-graph .unseen rect{stroke-dasharray:4 3}
.fwdtrans-graph text{fill:var(--ink)}
.fwdtrans-graph .name{font-weight:600}
.fwdtrans-graph .tangent{fill:var(--tangent)}
.fwdtrans-graph .label,.fwdtrans-graph .note{fill:var(--soft);font-size:11px}
.fwdtrans-graph .way{fill:none;stroke:var(--rule);stroke-width:1.3}
.fwdtrans-graph .way.unknown{stroke-dasharray:4 3}
.fwdtrans-graph .head{fill:var(--rule)}
.fwdtrans-graph .seed .way{stroke:var(--tangent)}
.fwdtrans-graph .seed .head{fill:var(--tangent)}
"""


def drawn(
    flow: Flow, title: str, notes: Sequence[str] = (), with_dots: bool = False, with_style: bool = True
) -> str:  # fmt: skip
    """Return the picture of a flow.

    Args:
        with_style: bring the style sheet; else it is the page's to have `STYLE`, once for all pictures.
        title: what it is the graph of.
        notes: sentences that stand under it.
        with_dots: the tangent of w3 is written with a dot over the w, else `dw3`.
    """
    headings = {n: heading(node, n in flow.results) for n, node in flow.nodes.items()}
    lines = {n: _lines(headings[n], node, with_dots) for n, node in flow.nodes.items()}
    labels = [label(edge) for edge in flow.edges]
    boxes = {n: (max(map(cells, text)) * LETTER + 2 * PADDING, len(text) * LINE + PADDING) for n, text in lines.items()}
    inputs = [n for n, node in flow.nodes.items() if node.kind == "input"]
    arrows = [(e.source, e.target, (cells(s) * LETTER + 8.0, LINE)) for e, s in zip(flow.edges, labels)]
    places = placed(boxes, inputs, arrows)
    paper = Paper(places, notes, title)
    shapes = [*(paper.arrow(e, *way, flow) for e, way in zip(flow.edges, places.ways)),
              *(paper.label(text, e, way[1], flow) for text, e, way in zip(labels, flow.edges, places.ways)),
              *(paper.box(n, flow, boxes[n], lines[n]) for n in flow.nodes),
              *(paper.seed(flow.nodes[n], places.centres[n], boxes[n][1], with_dots) for n in inputs)]  # fmt: skip
    return paper.text(shapes, described(flow, headings, with_dots), with_style)


def heading(node: Node, is_result: bool = False) -> str:
    """Return a node's first line: its names, and what was computed.

    >>> heading(Node("x", "", 3.0, 1.0, 1, "input", names=("w1",)))
    'w1 = x'
    """
    if node.kind == "input":
        rows = [name for name in node.names if name[:1] == "w" and name[1:].isdigit()]
        return f"{rows[0]} = {node.name}" if rows else node.name
    names = [name for name in node.names if name.isidentifier() and name != node.name]
    of = node.call or node.expression
    if node.call and node.names:
        names = list(node.names)
        return " = ".join([*reversed(names), of])
    return " = ".join([*reversed(names), node.name, *[of] * bool(of)])


def _lines(head: str, node: Node, with_dots: bool) -> list[str]:
    """Return what stands in a box."""
    name = tangent_of(shown_name(node), with_dots)
    return [head if len(head) <= LONGEST else head[: LONGEST - 1] + "…", short(node.value),
            f"{name} = {short(node.tangent)}"]  # fmt: skip


def shown_name(node: Node) -> str:
    """Return the name that the node's tangent is called by: the row's, where it has one.

    >>> shown_name(Node("x", "", 3.0, 1.0, 1, "input", names=("w1",)))
    'w1'
    """
    rows = [n for n in node.names if n[:1] == "w" and n[1:].isdigit()]
    return rows[0] if rows and (node.kind == "input" or node.call) else node.name


def label(edge: Edge) -> str:
    """Return what stands on an arrow: the local partial, and its formula where that is short and says more.

    >>> label(Edge(0, 1, -0.9899924966004454, "cos(w1)")), label(Edge(0, 1, 1.0, "1.0")), label(Edge(0, 1))
    ('cos(w1) = −0.989992', '1', '?')
    """
    if edge.partial is None:
        return "?"
    if isinstance(edge.partial, Linear) or is_array(edge.partial) and edge.text:
        return edge.text.replace("1.0", "1") if 0 < len(edge.text) <= LONGEST_MAP else "linear"
    number = short(edge.partial)
    says_more = edge.text and len(edge.text) <= 14 and any(c.isalpha() for c in edge.text)
    return f"{edge.text} = {number}" if says_more else number


def described(flow: Flow, headings: Mapping[int, str], with_dots: bool) -> str:
    """Return the picture in words."""
    into = flow.sources()
    parts = []
    for n, node in flow.nodes.items():
        name = tangent_of(shown_name(node), with_dots)
        text = f"{headings[n]}: {short(node.value)}, {name} = {short(node.tangent)}"
        if n in into:
            text += ", from " + ", ".join(f"{shown_name(flow.nodes[e.source])} times {label(e)}" for e in into[n])
        parts.append(text)
    return "; ".join(parts) + "."


class Paper:
    """The sheet: places with y upwards in, shapes with y downwards out."""

    def __init__(self, places: Placement, notes: Sequence[str], title: str) -> None:
        width, height = places.size
        self.places, self.notes, self.title = places, notes, title
        self.width = max([width, *(cells(note) * LETTER for note in notes)]) + 2 * MARGIN
        self.left = (self.width - width) / 2
        self.bottom = MARGIN + height
        self.height = self.bottom + SEED + MARGIN + LINE * len(notes)

    def at(self, point: Point) -> Point:
        """Return a point of the placement on the sheet."""
        return round(self.left + point[0], 1), round(self.bottom - point[1], 1)

    def text(self, shapes: Iterable[str], description: str, with_style: bool) -> str:
        """Return the whole picture."""
        body = "\n".join(shapes)
        notes = "\n".join(
            f'<text class="note" x="{MARGIN}" y="{self.bottom + SEED + LINE * (i + 1):.1f}">{html.escape(note)}</text>'
            for i, note in enumerate(self.notes)
        )
        mark = "g" + digest(body)[:8]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="fwdtrans-graph" role="img" '
            f'aria-labelledby="{mark}t {mark}d" width="{self.width:.0f}" height="{self.height:.0f}" '
            f'viewBox="0 0 {self.width:.0f} {self.height:.0f}">\n'
            f'<title id="{mark}t">{html.escape(self.title)}</title>\n'
            f'<desc id="{mark}d">{html.escape(description)}</desc>\n'
            f"{f'<style>{STYLE}</style>' * with_style}\n"
            f'<rect class="paper" width="100%" height="100%"/>\n{body}\n{notes}</svg>\n'
        )

    def arrow(self, edge: Edge, points: Sequence[Point], _: Point, flow: Flow) -> str:
        """Return an arrow with its head."""
        found = [self.at(p) for p in points]
        kind = " unknown" if edge.partial is None else ""
        return f'<path class="way{kind}" d="{path(found)}"/>{head(*found[-2:])}'

    def label(self, text: str, edge: Edge, at: Point, flow: Flow) -> str:
        """Return an arrow's label, on a piece of paper; the whole partial is its title."""
        x, y = self.at(at)
        width = cells(text) * LETTER * 11 / 12 + 6.0
        names = [shown_name(flow.nodes[n]) for n in (edge.target, edge.source)]
        known = "not known" if edge.partial is None else written(edge.partial)
        formula = f" = {edge.text}" if edge.text else ""
        title = f"∂{names[0]}/∂{names[1]}{formula} = {known}"
        return (
            f'<g><title>{html.escape(title)}</title><rect class="paper" x="{x - width / 2:.1f}" y="{y - 8:.1f}" '
            f'width="{width:.1f}" height="16"/><text class="label" text-anchor="middle" x="{x}" y="{y + 4:.1f}">'
            f"{html.escape(text)}</text></g>"
        )

    def box(self, number: int, flow: Flow, size: tuple[float, float], lines: Sequence[str]) -> str:
        """Return a node: a box with its lines, and a title with all digits."""
        node = flow.nodes[number]
        x, y = self.at(self.places.centres[number])
        width, height = size
        kinds = " ".join(["box", node.kind, *["result"] * (number in flow.results)])
        title = f"{heading(node)} = {written(node.value)}, tangent {written(node.tangent)}, line {node.line}"
        rows = "".join(
            f'<text class="{kind}" text-anchor="middle" x="{x}" y="{y - height / 2 + LINE * (i + 1):.1f}">'
            f"{html.escape(line)}</text>"
            for i, (line, kind) in enumerate(zip(lines, ("name", "value", "tangent")))
        )
        return (
            f'<g class="{kinds}"><title>{html.escape(title)}</title><rect x="{x - width / 2:.1f}" '
            f'y="{y - height / 2:.1f}" width="{width:.1f}" height="{height:.1f}" rx="6"/>{rows}</g>'
        )

    def seed(self, node: Node, centre: Point, height: float, with_dots: bool) -> str:
        """Return the seed that enters an input from below."""
        x, y = self.at(centre)
        low = y + height / 2
        text = html.escape(f"{tangent_of(node.name, with_dots)} = {short(node.tangent)}")
        return (
            f'<g class="seed"><path class="way" d="M{x} {low + 22:.1f}L{x} {low + 6:.1f}"/>'
            f'{head((x, low + 22), (x, low))}<text class="tangent" text-anchor="middle" x="{x}" y="{low + 35:.1f}">'
            f"{text}</text></g>"
        )


def path(points: Sequence[Point]) -> str:
    """Return a line through points, its corners rounded.

    >>> path([(0.0, 0.0), (0.0, 100.0), (100.0, 100.0)])
    'M0.0 0.0L0.0 84.0Q0.0 100.0 16.0 100.0L100.0 100.0'
    """
    drawn = [f"M{points[0][0]} {points[0][1]}"]
    for before, corner, after in zip(points, points[1:], points[2:]):
        (x, y), (u, v) = towards(corner, before, ROUND), towards(corner, after, ROUND)
        drawn.append(f"L{x:.1f} {y:.1f}Q{corner[0]} {corner[1]} {u:.1f} {v:.1f}")
    return "".join([*drawn, f"L{points[-1][0]} {points[-1][1]}"])


def towards(start: Point, end: Point, distance: float) -> Point:
    """Return the point that lies so far from one towards another, at most half way."""
    length = math.dist(start, end)
    part = min(distance / length, 0.5) if length else 0.0
    return start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])


def head(before: Point, end: Point) -> str:
    """Return the head of an arrow that ends in a point."""
    dx, dy = end[0] - before[0], end[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / length, dy / length
    x, y = end[0] - 8 * dx, end[1] - 8 * dy
    corners = [end, (x - 4 * dy, y + 4 * dx), (x + 4 * dy, y - 4 * dx)]
    return '<polygon class="head" points="' + " ".join(f"{x:.1f},{y:.1f}" for x, y in corners) + '"/>'


__all__ = ["STYLE", "drawn"]
