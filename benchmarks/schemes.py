"""The error of every numeric scheme, function by function, against mpmath's 50 digits.

python benchmarks/schemes.py              writes the table of docs/numeric.md; needs mpmath
"""

from __future__ import annotations

import functools
import math
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from bank import GROUPS, noise, short, truth
from page import write

from fwdtrans import FwdtransError, NotDifferentiable, forward_diff

SCHEMES = ("forward", "central", "five-point", "richardson", "complex")
SHOWN = 9  # functions of each group


def error(text: str, x: float, **options: str) -> str:
    """Return the relative error of a mode at a point, as the table has it."""
    source = f"def f(x):\n    return {text}\n"
    space = {**vars(math), "noise": functools.partial(noise), "short": functools.partial(short)}  # black boxes
    exec(source, space)
    expected = truth(text, x)
    try:
        got = forward_diff(source=source, **options)(space["f"]).jvp((x,), (1.0,))[1]
    except NotDifferentiable:
        return "outside"
    except FwdtransError:
        return "refused"
    if math.isnan(got):
        return "nan"
    if got == expected:
        return "0"
    return f"{abs(got - expected) / abs(expected):.0e}" if abs(expected) > 1e-60 else f"{abs(got):.0e} (abs)"


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"| function | at | rules | {' | '.join(SCHEMES)} |"
    yield f"|---|--:|{'--:|' * (len(SCHEMES) + 1)}"
    for group, rows in GROUPS.items():
        yield f"| **{group}** | | | {'| ' * len(SCHEMES)}|"
        step = max(1, len(rows) // SHOWN)
        for text, x in rows[::step][:SHOWN]:
            cells = [error(text, x)] + [error(text, x, mode="numeric", scheme=scheme) for scheme in SCHEMES]
            yield f"| `{text}` | {x:g} | {' | '.join(cells)} |"


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    write("schemes", table())
