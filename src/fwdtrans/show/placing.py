"""Boxes and arrows in, their places on paper out, by graphlay: layers, few crossings, arrows around boxes.

It has what a picture of a computation needs: boxes of their own sizes, room for labels on arrows, the inputs in one
layer, and the same places for the same graph, on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import FwdtransError

Point = tuple[float, float]
Size = tuple[float, float]

# of the ways to route and to place labels, the one with the fewest crossings, and no label on another or on an arrow's
# head (measured)
OPTIONS = {
    "direction": "topbottom",
    "routing": {"style": "diagonal", "port_sides": "facing_only"},
    "spacing": {"layer_gap": 60.0, "node_gap": 50.0, "dummy_gap": 26.0},
    "labels": {"reservation": "always", "placement": "candidates"},
}


class Uninstalled(FwdtransError):
    """A picture needs a package that is not there."""


@dataclass(frozen=True)
class Placement:
    """Where everything is: x to the right, y upwards from the inputs.

    Attributes:
        centres: of boxes, by number.
        ways: the points of each arrow, and where its label stands.
        size: of all of it; the lower left corner is (0, 0).
    """

    centres: Mapping[int, Point]
    ways: tuple[tuple[tuple[Point, ...], Point], ...]
    size: Size


def placed(
    boxes: Mapping[int, Size], first: Sequence[int], arrows: Sequence[tuple[int, int, Size]]
) -> Placement:  # fmt: skip
    """Return the places of boxes and arrows.

    Args:
        boxes: the size of each; `first` are those of the lowest layer.
        arrows: from which box to which, and the size of the label.

    Raises:
        Uninstalled: graphlay is not there.
    """
    graph: Any = _graphlay().Graph()
    for number, (width, height) in boxes.items():
        graph.node(number, width=width, height=height, rank="first" if number in first else "free")
    for source, target, (width, height) in arrows:
        graph.edge(source, target, label_size={"width": width, "height": height})
    found: Any = _graphlay().layout(graph, options=OPTIONS)
    low, high = (dict(found.bounds[end]) for end in ("min", "max"))
    for edge, (*_, (width, _height)) in zip(found.edges, arrows):  # the bounds are those of boxes and lines alone
        middle = _anchor(edge)["x"]
        low["x"], high["x"] = min(low["x"], middle - width / 2), max(high["x"], middle + width / 2)

    def point(p: Mapping[str, float]) -> Point:
        return round(p["x"] - low["x"], 1), round(p["y"] - low["y"], 1)

    centres = {number: point(node["center"]) for number, node in zip(boxes, found.nodes)}
    ways = tuple((tuple(map(point, e["points"])), point(_anchor(e))) for e in found.edges)
    return Placement(centres, ways, point(high))


def _anchor(edge: Mapping[str, Any]) -> Mapping[str, float]:
    """Return where an arrow's label stands: in the middle, where nothing else is said."""
    points: Sequence[Mapping[str, float]] = edge["points"]
    found: Mapping[str, float] = edge.get("label_anchor") or points[len(points) // 2]
    return found


def _graphlay() -> Any:
    try:
        import graphlay
    except ImportError as error:
        advice = "pip install graphlay"
        raise Uninstalled(f"a drawing of the graph needs graphlay, which is not installed: {advice}") from error
    return graphlay


__all__ = ["Placement", "Point", "Size", "Uninstalled", "placed"]
