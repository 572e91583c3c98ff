"""A function and a point in, its computation graph out, as the textbooks draw it; as SVG, and as DOT.

    f.graph(wrt="x")(3, 2)          in a notebook, the picture
    f.graph(wrt="x")(3, 2).svg()    its text, without any program of the system
"""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import NotDifferentiable, Refused, SeedError
from ..targets import by_rules, target_of
from ..wrt import Wrt
from .dataflow import Flow, Node
from .instrument import parted
from .table import inputs_of, seeds_of
from .tracing import flow_of
from .words import cut

MOST = 100  # nodes: more are not readable on one page


@dataclass(frozen=True)
class Graph:
    """A computation graph at a point.

    Attributes:
        flow: what it shows; `whole` is the same with every operation.
        notes: what was put together so that it can be read, and what is not known, in sentences.
        with_dots: tangents are written with the dot of the textbooks.
    """

    name: str
    wrt: tuple[str, ...]
    flow: Flow
    whole: Flow
    notes: tuple[str, ...] = ()
    with_dots: bool = False

    @property
    def title(self) -> str:
        """What it is the graph of."""
        point = ", ".join(f"{n.name} = {cut(n.value)}" for n in self.flow.nodes.values() if n.kind == "input")
        return f"Computation graph of {self.name} at {point}, derivative in {', '.join(self.wrt)}"

    def svg(self, with_style: bool = True) -> str:
        """Return the picture as one text of SVG, with its style sheet or without: `drawing.STYLE` may be the page's.

        Raises:
            Uninstalled: the package that places the nodes is not there; the message has the command.
        """
        from .drawing import drawn

        return drawn(self.flow, self.title, self.notes, self.with_dots, with_style)

    def dot(self) -> str:
        """Return the graph in Graphviz's language."""
        from .dot import dot

        return dot(self.flow, self.title, self.with_dots)

    def save(self, path: Any) -> None:
        """Write the picture to a file: SVG, or DOT where the name ends in `.dot` or `.gv`.

        Raises:
            SeedError: the name ends in something else.
        """
        from pathlib import Path

        kind = kind_of(str(path))
        Path(path).write_text(self.dot() if kind == "dot" else self.svg(), encoding="utf-8")

    def _repr_svg_(self) -> str:
        return self.svg()

    def __repr__(self) -> str:
        return f"<graph of {self.name}: {len(self.flow.nodes)} nodes, {len(self.flow.edges)} edges>"


def kind_of(path: str) -> str:
    """Return what a file holds by the end of its name: `svg` or `dot`.

    >>> kind_of("f.svg"), kind_of("f"), kind_of("f.gv")
    ('svg', 'svg', 'dot')

    Raises:
        SeedError: it ends in something else.
    """
    ending = os.path.splitext(path)[1].lower()
    if ending in (".dot", ".gv"):
        return "dot"
    if ending not in (".svg", ""):
        advice = "write .svg, which browsers show and other programs convert, or .dot for graphviz"
        raise SeedError(f"{path}: a graph is not written as {ending}\n{advice}")
    return "svg"


def graph(
    f: Any, wrt: Wrt = None, *, helpers: bool = False, most: int = MOST, with_dots: bool = False
) -> Callable[..., Graph]:
    """Return a function of f's arguments that gives the computation graph there.

    Args:
        wrt: the parameters whose tangents are 1; those of the others are 0.
        helpers: show the operations inside the functions that f calls, each call's; else a call is one node.
        most: nodes. Where there are more, rows without a name of the user's are put together, then the turns of loops.
        with_dots: write the tangent of w3 with a dot, else `dw3`.

    >>> from math import sin
    >>> def f(x, y): return sin(x) + x * y
    >>> found = graph(f, "x")(3, 2)
    >>> found
    <graph of f: 5 nodes, 5 edges>
    >>> [(node.name, node.value, node.tangent) for node in found.flow.nodes.values()][-1]
    ('w5', 6.141120008059867, 1.0100075033995546)
    """

    def at(*args: Any, **kwargs: Any) -> Graph:
        names, whole, name = traced_at(f, wrt, args, kwargs)
        if not whole.results:
            raise Refused(f"{name} returns no number here: there is nothing to draw", None, "look at its table")
        shown, notes = readable(whole, helpers, most)
        if shown.has_gaps():
            notes = (*notes, "dashed, ?: the value came by a way of which the table has no row")
        return Graph(name, names, shown, whole, notes, with_dots)

    return at


def svg_of(f: Any, wrt: Wrt, values: Mapping[str, Any], with_style: bool = True) -> str:
    """Return the picture of a function's graph at a point, as one text of SVG to be put into a page.

    Args:
        with_style: bring the style sheet along; a page whose policy allows only its own has `drawing.STYLE` in it.
    """
    return graph(f, wrt)(**values).svg(with_style)


def traced_at(f: Any, wrt: Wrt, args: Any, kwargs: Any) -> tuple[tuple[str, ...], Flow, str]:
    """Return the parameters asked for, what f computes at a point, and its name."""
    target = by_rules(target_of(f))
    names, values, choices = inputs_of(target, wrt, args, kwargs)
    for inputs in choices:
        try:
            given = _apart(copy.deepcopy(values), {})
            flow = flow_of(target.engine, given, *seeds_of(target.engine, names, inputs, given))
            return names, flow, target.engine.function.__name__
        except (Refused, NotDifferentiable, ArithmeticError, ValueError):
            if inputs == names:
                raise
    raise AssertionError(choices)


def _apart(value: Any, memo: dict[int, Any]) -> Any:
    """Return arguments, in place, in which each float is an object of its own: two that are equal may be one."""
    if type(value) is float:
        return value * 1.0
    if isinstance(value, dict | list) and id(value) not in memo:
        memo[id(value)] = value
        for key in value if isinstance(value, dict) else range(len(value)):
            value[key] = _apart(value[key], memo)
    return tuple(_apart(item, memo) for item in value) if type(value) is tuple else value


# --- what can be read -------------------------------------------------------------------------------------------------


def readable(flow: Flow, helpers: bool, most: int) -> tuple[Flow, tuple[str, ...]]:
    """Return a flow of at most so many nodes, and what was put together for it.

    Raises:
        Refused: inputs, results and names alone are more.
    """
    shown = flow if helpers else flow.without(lambda _, node: bool(node.calls) and not node.call)
    steps: list[tuple[str, Callable[[int, Node], bool]]] = [
        ("the operations inside helpers", lambda _, node: bool(node.calls) and not node.call),
        ("rows without a name of yours", lambda _, node: not named(node)),
        ("the turns of loops before the last", _is_before_last(flow)),
    ]
    done: list[str] = []
    for what, is_left_out in steps:
        if len(shown.nodes) <= most:
            break
        fewer = shown.without(is_left_out)
        if len(fewer.nodes) < len(shown.nodes):
            done.append(what)
        shown = fewer
    if len(shown.nodes) > most:
        what = f"the graph has {len(flow.nodes)} nodes, and inputs, results and names alone are {len(shown.nodes)}"
        raise Refused(f"{what}: more than the {most} that can be read", None,
                      f"give most={len(shown.nodes)}, fewer inputs, or use the table")  # fmt: skip
    if not done:
        return shown, ()
    return shown, (f"{len(flow.nodes)} numbers, {len(shown.nodes)} shown: {' and '.join(done)} are put together",)


def named(node: Node) -> bool:
    """Say whether a number bears a name of the user's."""
    rows = (parted(name)[0] for name in (node.name, *node.names))
    return any(not (row[:1] == "w" and row[1:].isdigit()) for row in rows)


def _is_before_last(flow: Flow) -> Callable[[int, Node], bool]:
    latest = {(node.name, node.expression, node.line): number for number, node in flow.nodes.items()}
    return lambda number, node: latest[node.name, node.expression, node.line] != number


__all__ = ["MOST", "Graph", "graph", "svg_of"]
