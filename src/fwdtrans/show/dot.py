"""A flow in, the graph in Graphviz's language out."""

from __future__ import annotations

from .dataflow import Flow
from .drawing import heading, label, shown_name
from .words import short, tangent_of


def dot(flow: Flow, title: str, with_dots: bool = False) -> str:
    """Return the flow in DOT: inputs at the bottom, value and tangent in every node, partials on the edges."""
    lines = [f"digraph {_quoted(title)} {{", "  rankdir=BT;"]
    lines.append('  node [shape=box, style=rounded, fontname="monospace"];')
    for number, node in flow.nodes.items():
        tangent = f"{tangent_of(shown_name(node), with_dots)} = {short(node.tangent)}"
        style = {"input": ", style=filled", "unseen": ', style="dashed"'}.get(node.kind, "")
        style += ", peripheries=2" * (number in flow.results)
        lines.append(f"  n{number} [label={_quoted(heading(node), short(node.value), tangent)}{style}];")
    for e in flow.edges:
        dashed = ", style=dashed" * (e.partial is None)
        lines.append(f"  n{e.source} -> n{e.target} [label={_quoted(label(e))}{dashed}];")
    inputs = [f"n{n}" for n, node in flow.nodes.items() if node.kind == "input"]
    lines.append(f"  {{ rank=source; {'; '.join(inputs)} }}")
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(*lines: str) -> str:
    text = "\\n".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return f'"{text}"'


__all__ = ["dot"]
