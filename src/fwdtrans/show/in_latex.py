"""A table in, LaTeX out: a `tabular` with the rules of booktabs, formulas in mathematics."""

from __future__ import annotations

import ast
from typing import Any

from ..substitution import substitute
from ..symbolic.latex import WORDS, escaped, latex, symbol
from .sheet import Line, lines, tangents_in
from .table import Table
from .words import written


def typeset(table: Table) -> str:
    """Return the table as a `tabular`; it needs the packages booktabs and amsmath."""
    tangents = tangents_in(table)
    turns = bool(table.repeated)
    values = "r" * len(table.directions)
    heads = ["row", "expression", "value", "tangent", *map(_seeds, table.directions), "line", *["turn"] * turns]
    body = " \\\\\n    ".join(" & ".join(_cells(line, tangents, turns)) for line in lines(table))
    columns = f"llrl{values}r{'r' * turns}"
    return (
        f"\\begin{{tabular}}{{{columns}}}\n    \\toprule\n    {' & '.join(heads)} \\\\\n    \\midrule\n"
        f"    {body} \\\\\n    \\bottomrule\n\\end{{tabular}}\n"
    )


def _seeds(direction: tuple[str, ...]) -> str:
    return "$" + ",\\ ".join(f"{symbol(f'dot {name}')} = 1" for name in direction) + "$"


def _cells(line: Line, tangents: dict[str, str], turns: bool) -> list[str]:
    slope = _formula(line.slope, tangents) if line.tangent else ""
    slopes = ["" if one is None else _number(one) for one in line.slopes]
    turn = [str(line.turn or "")] * turns
    return [_formula(line.name, {}), _formula(line.expression, {}), _number(line.value), slope, *slopes,
            str(line.number), *turn]  # fmt: skip


def _formula(text: str, tangents: dict[str, str]) -> str:
    """Return a formula in mathematics, its tangents with dots."""
    try:
        e = Plain().visit(ast.parse(text, mode="eval").body)
    except SyntaxError:  # the call of a lambda has no name
        return f"\\texttt{{{escaped(text)}}}"
    dotted: dict[str, ast.expr] = {d: ast.Name(f"dot {x}", ast.Load()) for d, x in tangents.items()}
    shown = latex(substitute(e, dotted))
    return f"\\texttt{{{escaped(text)}}}" if "dot " in shown else f"${shown}$"  # a method of a tangent


class Plain(ast.NodeTransformer):
    """Writes `math.sin` and `np.sin` as the sine that a paper has."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        match node.func:
            case ast.Attribute(ast.Name("math" | "np" | "numpy"), name) if name in WORDS:
                return ast.Call(ast.Name(f"math.{name}", ast.Load()), node.args, node.keywords)
        return node


def _number(value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        plain = float(value) if isinstance(value, float) else value
        return f"${latex(ast.Constant(plain))}$" if abs(plain) != float("inf") and plain == plain else str(plain)
    return f"\\texttt{{{escaped(written(value))}}}"


__all__ = ["typeset"]
