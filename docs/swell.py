"""Write docs/swell.svg: how derivatives grow with the function, by raw rules, by SymPy's diff, as fwdtrans has them.

    pip install matplotlib; python docs/swell.py          prints the numbers and writes the plot beside this file
    python docs/swell.py --table                          prints the numbers alone (no matplotlib)
"""

from __future__ import annotations

import ast
import linecache
import sys
from collections.abc import Callable
from math import sin
from pathlib import Path
from typing import Any

import sympy

from fwdtrans import forward_diff
from fwdtrans.formulas import expression
from fwdtrans.show.counts import operations
from fwdtrans.symbolic.formula import written_size
from fwdtrans.symbolic.tree import size

LONGEST = 8
HEADS = ("n", "function", "raw rules", "SymPy's diff", "formula, shared", "symbolic code", "forward code")


def defined(body: str, name: str) -> Callable[..., Any]:
    """Return the function that a text means; it keeps its text."""
    path = f"<{name}>"
    linecache.cache[path] = (len(body), None, body.splitlines(keepends=True), path)
    space: dict[str, Any] = {"sin": sin}
    exec(compile(body, path, "exec"), space)
    found: Callable[..., Any] = space[name]
    return found


def logistic(n: int) -> Callable[..., Any]:
    """Return the n-th iterate of the logistic map, a line each."""
    lines = "".join(f"    x{i} = r * x{i - 1} * (1 - x{i - 1})\n" for i in range(1, n + 1))
    return defined(f"def logistic(x0, r):\n{lines}    return x{n}\n", "logistic")


def nested(n: int) -> Callable[..., Any]:
    """Return x * sin(x * sin(... x)), n deep."""
    body = "x"
    for _ in range(n):
        body = f"x * sin({body})"
    return defined(f"def nested(x):\n    return {body}\n", "nested")


def counts(f: Callable[..., Any], n: int) -> tuple[int, ...]:
    """Return a row of the table."""
    decorated = forward_diff(wrt=0)(f)
    raw, short = decorated.symbolic(simplify="none"), decorated.symbolic(simplify="basic")
    own = expression(f)
    there = own.sympy()
    (x,) = [s for s in there.free_symbols if s.name == own.params[0]]
    theirs = ast.parse(str(sympy.diff(there, x)), mode="eval").body
    code = [operations(forward_diff(wrt=0, mode=mode)(f).source) for mode in ("symbolic", "forward")]
    primal = sum(map(size, own.closed.rows.values()))
    return (n, primal, written_size(raw.closed), size(theirs), short.operations, *code)


def plot(families: dict[str, list[tuple[int, ...]]], path: Path) -> None:
    """Write the plot, a panel for each family."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.fonttype"] = "none"  # text stays text: the file is small, and can be read
    mpl.rcParams["svg.hashsalt"] = "fwdtrans"
    from matplotlib import pyplot as plt

    figure, panels = plt.subplots(1, len(families), figsize=(9, 3.6), sharey=True)
    for panel, (title, rows) in zip(panels, families.items()):
        for column, (label, style) in enumerate(zip(HEADS[1:], ("k-", "r--", "C1--", "C0-o", "C2-s", "C4-^")), 1):
            panel.plot([row[0] for row in rows], [row[column] for row in rows], style, label=label, markersize=4)
        panel.set(title=title, xlabel="n", yscale="log")
        panel.minorticks_off()
    panels[0].set_ylabel("operations")
    panels[0].legend(fontsize="small", frameon=False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    text = "\n".join(line.rstrip() for line in path.read_text().splitlines())
    path.write_text(text + "\n")


def main() -> None:
    """Print the tables and write the plot."""
    families = {
        "logistic map, n times": [counts(logistic(n), n) for n in range(1, LONGEST + 1)],
        "x sin(x sin(... x)), n deep": [counts(nested(n), n) for n in range(1, LONGEST + 1)],
    }
    for title, rows in families.items():
        print(f"{title}\n\n| {' | '.join(HEADS)} |\n|{'--:|' * len(HEADS)}")
        print("\n".join(f"| {' | '.join(f'{n:,}' for n in row)} |" for row in rows), end="\n\n")
    if "--table" not in sys.argv:
        plot(families, Path(__file__).with_suffix(".svg"))


if __name__ == "__main__":
    main()
