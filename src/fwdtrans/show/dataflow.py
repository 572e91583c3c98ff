"""What was computed from what: numbers with their tangents, and between them the local partials.

    x --cos(x)--> sin(x) --1--> sum            x --cos(x) + y--> sum
    x --y-------> x * y  --1--> sum    is

A node is left out by Bauer's rule: every way through it becomes an edge, whose partial is the product along the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..strided import is_array
from .partials import added, adds_up, along, composed


@dataclass(frozen=True)
class Node:
    """A number or an array that was computed, or given.

    Attributes:
        name: the row's, `w3`, or the user's; `names` are those that it was bound to besides.
        expression: what was computed, over the names of other nodes; "" for what was given.
        value, tangent: at the point.
        line: the user's line.
        kind: input, operation, constant, or unseen (it came by a way that leaves no row).
        calls: the calls of helpers that it was computed in, outermost first: (number of the call, helper).
        call: the helper's call that it is the result of, as the caller has it.
    """

    name: str
    expression: str
    value: Any
    tangent: Any
    line: int
    kind: str = "operation"
    names: tuple[str, ...] = ()
    calls: tuple[tuple[int, str], ...] = ()
    call: str = ""


@dataclass
class Made:
    """A node while it is made, with the edges into it by source."""

    name: str
    expression: str
    value: Any
    line: int
    kind: str
    calls: tuple[tuple[int, str], ...]
    tangent: Any = None
    call: str = ""
    names: list[str] = field(default_factory=list)
    edges: dict[int, tuple[Any, str]] = field(default_factory=dict)
    before: int | None = None  # what the name stood for
    stays: bool = False  # `x += 1`: unless a tangent is told, that of `before` stays

    def node(self) -> Node:
        """Return it as it stays."""
        return Node(self.name, self.expression, self.value, self.tangent, self.line, self.kind, tuple(self.names),
                    self.calls, self.call)  # fmt: skip


@dataclass(frozen=True)
class Edge:
    """What another was computed from; `partial` is None where it is not known, `text` its formula."""

    source: int
    target: int
    partial: Any = None
    text: str = ""


@dataclass(frozen=True)
class Flow:
    """Nodes by number, in the order in which they were computed, edges between them, and the results among them."""

    nodes: Mapping[int, Node]
    edges: tuple[Edge, ...]
    results: tuple[int, ...]

    def needed(self) -> Flow:
        """Return what the results depend on, as far as it carries a tangent; inputs stay."""
        kept = {n for n, node in self.nodes.items() if node.kind == "input"} | {*self.results}
        waiting = [*self.results]
        before = self.sources()
        while waiting:
            found = {e.source for e in before.get(waiting.pop(), ())} - kept
            kept |= found
            waiting += found
        kept = {n for n in kept if self.nodes[n].tangent is not None or n in self.results}
        edges = tuple(e for e in self.edges if e.source in kept and e.target in kept)
        return Flow({n: node for n, node in self.nodes.items() if n in kept}, edges, self.results)

    def honest(self) -> Flow:
        """Return the flow without the partials into nodes whose tangents they do not explain: some way is not seen."""
        doubtful = {*self.unexplained()}
        edges = tuple(Edge(e.source, e.target) if e.target in doubtful else e for e in self.edges)
        return Flow(self.nodes, edges, self.results)

    def sources(self) -> dict[int, list[Edge]]:
        """Return the edges into each node."""
        return _by(self.edges, lambda e: e.target)

    def without(self, is_left_out: Callable[[int, Node], bool]) -> Flow:
        """Return the flow without some nodes; inputs and results stay."""
        into = {n: {e.source: e for e in edges} for n, edges in self.sources().items()}
        out = {n: {e.target: e for e in edges} for n, edges in _by(self.edges, lambda e: e.source).items()}
        kept = dict(self.nodes)
        for number, node in self.nodes.items():
            if node.kind == "input" or number in self.results or not is_left_out(number, node):
                continue
            before, after = into.pop(number, {}), out.pop(number, {})
            for first in before.values():
                del out[first.source][number]
                for second in after.values():
                    old = into[second.target].get(first.source)
                    joined = _joined(first, second, old)
                    into[second.target][first.source] = out[first.source][second.target] = joined
            for second in after.values():
                del into[second.target][number]
            del kept[number]
        edges = tuple(e for n in kept for e in into.get(n, {}).values())
        return Flow(kept, edges, self.results)

    def has_gaps(self) -> bool:
        """Say whether something came by a way of which there is no row."""
        sources = self.sources()
        lost = (n for n, node in self.nodes.items() if node.kind == "unseen" and n not in sources)
        return bool(self.unexplained()) or any(e.partial is None for e in self.edges) or any(
            self.nodes[n].tangent is not None and not adds_up([], self.nodes[n].tangent) for n in lost
        )

    def unexplained(self) -> list[int]:
        """Return the nodes whose tangents are not the sums of partials times tangents: something has no row."""
        sources = self.sources()
        computed = [n for n, node in self.nodes.items() if node.kind == "operation"]
        return [n for n in computed if not self._adds_up(n, sources.get(n, []))]

    def _adds_up(self, number: int, edges: list[Edge]) -> bool:
        tangent = self.nodes[number].tangent
        sources = [self.nodes[e.source].tangent for e in edges]
        is_known = isinstance(tangent, (int, float, complex)) or is_array(tangent)
        if not is_known or any(e.partial is None for e in edges) or any(source is None for source in sources):
            return False
        return adds_up([along(e.partial, source) for e, source in zip(edges, sources)], tangent)


def _by(edges: Iterable[Edge], key: Callable[[Edge], int]) -> dict[int, list[Edge]]:
    found: dict[int, list[Edge]] = {}
    for edge in edges:
        found.setdefault(key(edge), []).append(edge)
    return found


def _joined(first: Edge, second: Edge, beside: Edge | None) -> Edge:
    """Return the edge for the way over two edges, and for the one that is there already."""
    partials = [first.partial, second.partial, *([beside.partial] if beside is not None else [])]
    known = all(partial is not None for partial in partials)
    if not known:
        return Edge(first.source, second.target)
    partial = composed(first.partial, second.partial)
    return Edge(first.source, second.target, partial if beside is None else added(partial, beside.partial))


__all__ = ["Edge", "Flow", "Made", "Node"]
