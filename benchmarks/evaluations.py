"""Evaluations that a derivative costs, and what they buy: ours against `scipy.differentiate` and `numdifftools`.

python benchmarks/evaluations.py          writes the tables of docs/numeric.md; needs scipy, numdifftools and mpmath

Every function of the bank (tests/bank.py) is differentiated by each, in several settings of the peers, and compared
with 50 digits. A bound holds if the true error is at most three times it; an infinite one, or nan, says that the slope
is not known.
"""

from __future__ import annotations

import functools
import math
import statistics
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from bank import BANK, function, truth
from page import write

from fwdtrans.differences import EPSILON, FIRST, richardson

Found = tuple[float, float, int]  # slope, bound of its error, evaluations


class Counted:
    """A function that counts its calls; where it is not defined it gives nan, as the peers expect."""

    def __init__(self, f: Callable[[float], float]) -> None:
        self.f, self.calls = f, 0

    def __call__(self, x: float) -> float:
        """Return f(x)."""
        self.calls += 1
        try:
            value = self.f(float(x))
            return math.nan if isinstance(value, complex) else float(value)
        except (ArithmeticError, ValueError):
            return math.nan


def ours(f: Callable[[float], float], x: float) -> Found:
    """Differentiate by our extrapolation."""
    counted = Counted(f)
    slope, error = richardson(lambda h: counted(x + h), counted(x), FIRST * max(abs(x), 1.0), EPSILON * abs(x))
    return slope, error, counted.calls


def scipys(order: int, rtol: float | None, f: Callable[[float], float], x: float) -> Found:
    """Differentiate by scipy."""
    import numpy as np
    from scipy.differentiate import derivative

    counted = Counted(f)
    tolerances = {} if rtol is None else {"rtol": rtol, "atol": 0.0}
    found = derivative(np.vectorize(counted, otypes=[float]), x, order=order, tolerances=tolerances)
    return float(found.df), float(found.error), counted.calls


def numdifftoolss(order: int, steps: int | None, f: Callable[[float], float], x: float) -> Found:
    """Differentiate by numdifftools."""
    import numdifftools as nd
    import numpy as np

    counted = Counted(f)
    options = {} if steps is None else {"step": nd.MinStepGenerator(num_steps=steps)}
    derivative = nd.Derivative(lambda v: counted(np.asarray(v).item()), order=order, full_output=True, **options)
    found = derivative(x)
    return np.asarray(found.estimate).item(), np.asarray(found.error_estimate).item(), counted.calls


def ways() -> Iterator[tuple[str, Callable[..., Found]]]:
    """Yield the rows of the table."""
    yield "fwdtrans, richardson", ours
    for order, rtol in ((8, None), (8, 1e-10), (8, 1e-12), (12, 1e-12), (4, 1e-12)):
        shown = "default" if rtol is None else f"order {order}, rtol {rtol:g}"
        yield f"scipy, {shown}", functools.partial(scipys, order, rtol)
    for order, steps in ((2, None), (4, None), (2, 10), (4, 8), (4, 5), (2, 5)):
        shown = ("default" if order == 2 else f"order {order}") if steps is None else f"order {order}, {steps} steps"
        yield f"numdifftools, {shown}", functools.partial(numdifftoolss, order, steps)


def line(name: str, rows: list[tuple[float, Found]]) -> str:
    """Return a row: evaluations, true relative errors, how often the bound holds, how often it is silently wrong."""
    counts = [count for _, (_, _, count) in rows]
    moving = [(true, slope) for true, (slope, _, _) in rows if true]
    errors = sorted(abs(slope - true) / abs(true) if slope == slope else math.inf for true, slope in moving)
    known = [(true, slope, bound) for true, (slope, bound, _) in rows if slope == slope and bound < math.inf]
    held = sum(abs(slope - true) <= 3.0 * bound + EPSILON * abs(true) for true, slope, bound in known)
    wrong = sum(abs(slope - true) > 1e-2 * abs(true) and bound < 1e-2 * abs(slope) for true, slope, bound in known)
    exact = sum(error <= 1e-12 for error in errors)
    middle, most = errors[len(errors) // 2], errors[len(errors) * 9 // 10]
    cells = [statistics.median(counts), max(counts), f"{middle:.0e}", f"{most:.0e}", exact,
             f"{held} of {len(known)}", wrong]  # fmt: skip
    return f"| {name} | " + " | ".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in cells) + " |"


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    head = ("", "median evaluations", "most", "median error", "9 in 10 below", "12 digits right", "bound holds",
            "silently wrong")  # fmt: skip
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'--:|' * (len(head) - 1)}"
    for name, way in ways():
        rows = []
        for _, text, x in BANK:
            try:
                rows.append((truth(text, x), way(function(text), x)))
            except (ValueError, IndexError):
                rows.append((truth(text, x), (math.nan, math.inf, 0)))
        yield line(name, rows)


SETTINGS = {
    "scipy": [functools.partial(scipys, order, rtol)
              for order in (2, 4, 6, 8, 10, 12) for rtol in (None, 1e-6, 1e-8, 1e-10, 1e-12)],
    "numdifftools": [functools.partial(numdifftoolss, order, steps)
                     for order in (2, 4, 6) for steps in (None, 3, 5, 8, 10, 15)],
}  # fmt: skip
CLOSE = 2.0  # times our error, or a few roundings: the same accuracy


def reached(way: Callable[..., Found], text: str, x: float, goal: float) -> int | None:
    """Return the evaluations after which a way has a slope that is as near as that; None if it has none."""
    try:
        slope, _, count = way(function(text), x)
    except (ValueError, IndexError):
        return None
    return count if abs(slope - truth(text, x)) <= goal else None


def hindsight() -> Iterator[str]:
    """Yield the lines of a table: how often some setting of a peer's, the best for that very function, needs less."""
    own = []
    for _, text, x in BANK:
        slope, bound, count = ours(function(text), x)
        if slope == slope and bound < math.inf and truth(text, x):
            error = abs(slope - truth(text, x))
            own.append((text, x, max(CLOSE * error, 4.0 * EPSILON * abs(truth(text, x))), count))
    yield "| best setting for each function | as accurate as ours | with fewer evaluations | one setting, at most |"
    yield "|---|--:|--:|--:|"
    for name, ways_ in SETTINGS.items():
        counts = [[reached(way, text, x, goal) for way in ways_] for text, x, goal, _ in own]
        least = [min((n for n in row if n is not None), default=None) for row in counts]
        fewer = sum(n is not None and n < mine for n, (*_, mine) in zip(least, own))
        single = max(sum(row[i] is not None and row[i] < mine for row, (*_, mine) in zip(counts, own))
                     for i in range(len(ways_)))  # fmt: skip
        as_near = f"{sum(n is not None for n in least)} of {len(own)}"
        yield f"| {name}, of {len(ways_)} | {as_near} | {fewer} | {single} |"


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    write("evaluations", table())
    write("hindsight", hindsight())
