"""Boxes and arrows in, their places on paper out, by graphlay: layers, few crossings, arrows around boxes.

It has what a picture of a computation needs: boxes of their own sizes, room for labels on arrows, the inputs in one
layer, and the same places for the same graph, on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..errors import FwdtransError

Point = tuple[float, float]
Size = tuple[float, float]
Rect = tuple[float, float, float, float]

# of the ways to route and to place labels, the one with the fewest crossings, and no label on another or on an arrow's
# head (measured)
OPTIONS: dict[str, Any] = {
    "direction": "topbottom",
    "routing": {"style": "diagonal", "port_sides": "facing_only"},
    "spacing": {"node_gap": 50.0, "dummy_gap": 26.0},
    "labels": {"reservation": "always", "placement": "candidates"},
}
GAPS = (60.0, 90.0, 120.0)  # between layers: the first with which no label covers another
MOST_AGAIN = 150  # arrows, beyond which a layout takes too long to be tried again
NEAR = 4.0  # how far from its arrow a label may stand; graphlay puts some far away where arrows cross
HEAD = 8.0  # of an arrow
ALONG = [k / 40 for k in range(4, 37)]  # where on its arrow a label may stand


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
    sizes = [size for _, _, size in arrows]
    tried = []
    for gap in GAPS:
        found: Any = _graphlay().layout(graph, options={**OPTIONS, "spacing": {**OPTIONS["spacing"], "layer_gap": gap}})
        rects = [_rect((n["center"]["x"], n["center"]["y"]), size) for n, size in zip(found.nodes, boxes.values())]
        ways = [[(p["x"], p["y"]) for p in edge["points"]] for edge in found.edges]
        anchors, covered = on_their_ways(ways, [_anchor(edge) for edge in found.edges], sizes, rects)
        tried.append((covered, found, ways, anchors))
        if not covered or len(arrows) > MOST_AGAIN:
            break
    _, found, ways, anchors = min(tried, key=lambda one: one[0])
    labels = [_rect(anchor, size) for anchor, size in zip(anchors, sizes)]
    left = min([found.bounds["min"]["x"], *(one[0] for one in labels)])
    right = max([found.bounds["max"]["x"], *(one[2] for one in labels)])
    low = found.bounds["min"]["y"]

    def point(p: Point) -> Point:
        return round(p[0] - left, 1), round(p[1] - low, 1)

    centres = {number: point((n["center"]["x"], n["center"]["y"])) for number, n in zip(boxes, found.nodes)}
    placed_ways = tuple((tuple(map(point, way)), point(anchor)) for way, anchor in zip(ways, anchors))
    return Placement(centres, placed_ways, point((right, found.bounds["max"]["y"])))


def on_their_ways(
    ways: Sequence[Sequence[Point]], anchors: Sequence[Point], sizes: Sequence[Size], boxes: Sequence[Rect]
) -> tuple[list[Point], float]:
    """Return where labels stand, each on its own arrow, and how much of something else they cover.

    Args:
        anchors: where they stand well, if that is on their arrows.

    >>> up, across = [(0.0, 0.0), (0.0, 60.0)], [(-40.0, 0.0), (40.0, 60.0)]
    >>> on_their_ways([up, across], [(0.0, 30.0), (99.0, 0.0)], [(30.0, 17.0)] * 2, [])
    ([(0.0, 30.0), (-24.0, 12.0)], 0.0)
    """
    found = [*anchors]
    heads = [_rect(_along(way, 1.0), (HEAD, HEAD)) for way in ways]
    astray = [
        i for i, way in enumerate(ways)
        if _distance(anchors[i], way) > NEAR or any(_shared(_rect(anchors[i], sizes[i]), head) for head in heads)
    ]  # fmt: skip
    taken = [*boxes, *heads]
    taken += [_rect(anchors[i], sizes[i]) for i in range(len(ways)) if i not in {*astray}]
    covered = 0.0
    for i in astray:
        places = [_along(ways[i], share) for share in ALONG]
        costs = [sum(_shared(_rect(place, sizes[i]), other) for other in taken) for place in places]
        best = min(range(len(ALONG)), key=lambda k: (costs[k], abs(ALONG[k] - 0.5)))
        found[i] = places[best]
        covered += costs[best]
        taken.append(_rect(found[i], sizes[i]))
    return found, covered


def _rect(centre: Point, size: Size) -> Rect:
    """Return left, lower, right and upper edge."""
    (x, y), (width, height) = centre, size
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _shared(one: Rect, other: Rect) -> float:
    """Return the area that two rectangles have in common."""
    width, height = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0.0) * max(height, 0.0)


def _along(way: Sequence[Point], share: float) -> Point:
    """Return the point at a share of a way's length."""
    left = share * sum(map(math.dist, way, way[1:]))
    for (x, y), (to_x, to_y) in pairwise(way):
        length = math.dist((x, y), (to_x, to_y))
        if left <= length and length:
            return x + (to_x - x) * left / length, y + (to_y - y) * left / length
        left -= length
    return way[-1]


def _distance(point: Point, way: Sequence[Point]) -> float:
    """Return how far a point is from a way."""
    return min(_beside(point, one, other) for one, other in pairwise(way))


def _beside(point: Point, one: Point, other: Point) -> float:
    """Return how far a point is from the line between two."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    square = dx * dx + dy * dy
    at = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / square if square else 0.0
    at = min(max(at, 0.0), 1.0)
    return math.dist(point, (one[0] + at * dx, one[1] + at * dy))


def _anchor(edge: Mapping[str, Any]) -> Point:
    """Return where an arrow's label stands: in the middle, where nothing else is said."""
    points: Sequence[Mapping[str, float]] = edge["points"]
    found: Mapping[str, float] = edge.get("label_anchor") or points[len(points) // 2]
    return found["x"], found["y"]


def _graphlay() -> Any:
    try:
        import graphlay
    except ImportError as error:
        advice = "pip install graphlay"
        raise Uninstalled(f"a drawing of the graph needs graphlay, which is not installed: {advice}") from error
    return graphlay


__all__ = ["Placement", "Point", "Size", "Uninstalled", "on_their_ways", "placed"]
