"""An expression in; it and the parts of it that get names of their own out: what stands twice, what makes it too long.

    exp(-k * x) * dx + exp(-k * x)        w1 = exp(-k * x)
                                          w1 * dx + w1

Naming a part changes the widths of what it stands in, and nothing else: the tree is built once, however many are named.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Any

from .. import algebra as a
from ..substitution import SCOPES, bound_inside
from .linear import mentions
from .statements import WIDTH

REGIONS = (ast.IfExp, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp, ast.Lambda, ast.BoolOp)
SHORT = 12  # columns: what is no longer is not worth a line


class Marks:
    """One whole number for each different expression: the same for two that read the same."""

    def __init__(self) -> None:
        self.known: dict[Any, int] = {}
        self.found: dict[int, tuple[ast.AST, int]] = {}  # by node, which is kept: its id is nobody else's

    def of(self, node: ast.AST) -> int:
        """Return a node's mark."""
        if id(node) not in self.found:
            parts = tuple(
                tuple(map(self.part, value)) if isinstance(value, list) else self.part(value)
                for name, value in ast.iter_fields(node) if name != "ctx"
            )  # fmt: skip
            self.found[id(node)] = node, self.known.setdefault((type(node), parts), len(self.known))
        return self.found[id(node)][1]

    def part(self, value: Any) -> Any:
        """Return the mark of a child, a constant's text."""
        return self.of(value) if isinstance(value, ast.AST) else repr(value)

    def inside(self, mark: int, scope: int) -> int:
        """Return the mark of what reads a scope's own variables: elsewhere they are others."""
        return self.known.setdefault((mark, scope), len(self.known))


@dataclass(eq=False, slots=True)
class Spot:
    """A place in the expression.

    Attributes:
        order: its place among all, breadth first; `at` in the order of the text.
        is_outer: it stands in no region: naming it evaluates nothing that would not be evaluated.
        mark: the same for places that read the same.
        width: about how many columns it takes.
        is_arithmetic: it is made of numbers by functions of the rules: two lists are never one.
        name: what stands there since the part has a name; `has_names`: something below has one.
        is_gone: it stands in a part that has a name.
        bound: the variables of the comprehensions and lambdas that it stands in; `scope` is the place of the inmost.
    """

    node: ast.AST
    above: Spot | None
    order: int
    is_outer: bool
    mark: int
    at: int = 0
    width: int = 0
    is_arithmetic: bool = True
    name: str = ""
    has_names: bool = False
    is_gone: bool = False
    bound: frozenset[str] = frozenset()
    scope: int = 0
    below: list[Spot] = field(default_factory=list)

    @property
    def is_there(self) -> bool:
        """It is still written out."""
        return not (self.name or self.is_gone)

    def every(self) -> Iterator[Spot]:
        """Yield the place and all below it, in the order of the text."""
        todo = [self]
        while todo:
            spot = todo.pop()
            yield spot
            todo += reversed(spot.below)

    def leave(self) -> None:
        """Note that what is below is no longer written out."""
        todo = [*self.below]
        for one in todo:  # it grows
            todo += one.below if one.is_there else ()
            one.is_gone = True

    def around(self) -> Iterator[Spot]:
        """Yield the places that this one stands in, outwards."""
        spot = self.above
        while spot is not None:
            yield spot
            spot = spot.above

    def expressions(self) -> Iterator[Spot]:
        """Yield the nearest expressions below."""
        for one in self.below:
            yield from [one] if isinstance(one.node, ast.expr) else one.expressions()

    def expr(self) -> Any:
        """Return what stands there now."""
        if self.name:
            return a.name(self.name)
        if not self.has_names:
            return self.node
        now = {id(one.node): one for one in self.expressions()}
        return a.map_children(self.node, lambda e: now[id(e)].expr())


class Fitting:
    """An expression whose parts get names; `functions` are those that give numbers, and do nothing else."""

    def __init__(self, e: ast.expr, functions: Collection[str]) -> None:
        marks = Marks()
        self.root = Spot(e, None, 0, True, marks.of(e))
        self.spots = [self.root]
        for spot in self.spots:  # it grows
            is_outer = spot.is_outer and not isinstance(spot.node, REGIONS)
            bound, scope = spot.bound, spot.scope
            if isinstance(spot.node, SCOPES):
                bound, scope = bound | bound_inside(spot.node), spot.order
            for child in a.children(spot.node):
                mark = marks.of(child)
                mark = marks.inside(mark, scope) if bound and mentions(child, bound) else mark
                spot.below.append(Spot(child, spot, len(self.spots), is_outer, mark, bound=bound, scope=scope))
                self.spots.append(spot.below[-1])
        for spot in reversed(self.spots):
            spot.width = a.own_width(spot.node) + sum(one.width for one in spot.below)
            spot.is_arithmetic = _gives_numbers(spot.node, functions) and all(s.is_arithmetic for s in spot.below)
        self.alike: dict[int, list[Spot]] = {}
        for at, spot in enumerate(self.root.every()):
            spot.at = at
            self.alike.setdefault(spot.mark, []).append(spot)
        self.long: list[tuple[int, int]] = []

    @property
    def width(self) -> int:
        """About how many columns the expression takes."""
        return self.root.width

    def repeated(self) -> Iterator[Spot]:
        """Yield the largest part worth a name that stands more than once outside regions, as long as there is one."""
        waiting = [entry for mark in self.alike for entry in self._twice(mark)]
        heapify(waiting)
        while waiting:
            entry = heappop(waiting)
            for now in self._twice(entry[-1]):
                if now == entry:
                    yield self.alike[entry[-1]][0]
                else:
                    heappush(waiting, now)  # a part of it has a name since: it is worth less

    def _twice(self, mark: int) -> Iterator[tuple[float, int, int]]:
        """Yield the entry of a mark in the queue of what is repeated, the largest first; none if it is not."""
        spots = self.alike[mark]
        if len(spots) > 1 and isinstance(spots[0].node, ast.BinOp | ast.Call) and spots[0].is_arithmetic:
            there = [spot for spot in spots if spot.is_there and spot.is_outer]
            worth = a.cost(there[0].expr()) if len(there) > 1 else 0.0
            if worth >= 1.0:
                yield -worth, there[0].at, mark

    def longest(self) -> Iterator[Spot]:
        """Yield the longest factor or term that is itself worth a line, as long as there is one."""
        self.long = [(-spot.width, spot.order) for spot in self.spots if self._is_worth(spot)]
        heapify(self.long)
        while self.long:
            width, order = heappop(self.long)
            if self._is_worth(self.spots[order]) and self.spots[order].width == -width:
                yield self.spots[order]

    def _is_worth(self, spot: Spot) -> bool:
        """Say whether a part may get a line: a factor or a term that is long, and fits."""
        is_part = spot is not self.root and isinstance(spot.node, ast.BinOp) and spot.is_outer
        return is_part and spot.is_there and SHORT < spot.width <= WIDTH - 20

    def take(self, part: Spot, name: str) -> ast.expr:
        """Give a part a name wherever it stands; return what it is."""
        spots = [spot for spot in self.alike[part.mark] if spot.is_there]
        made: ast.expr = spots[0].expr()
        for spot in spots:
            spot.leave()
            narrower = spot.width - len(name)
            spot.name, spot.width = name, len(name)
            for outer in spot.around():
                outer.width -= narrower
                outer.has_names = True
                if self._is_worth(outer):
                    heappush(self.long, (-outer.width, outer.order))
        return made


def _gives_numbers(node: ast.AST, functions: Collection[str]) -> bool:
    """Say whether a node makes a number of numbers."""
    if isinstance(node, ast.Call):
        return a.key(node.func) in functions
    return not isinstance(node, ast.List | ast.ListComp | ast.Tuple)
