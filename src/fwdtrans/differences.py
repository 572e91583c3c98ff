"""A function and a point in, its derivative there and an honest bound of the error out; no rule is asked.

    step h       x + h, x - h          slopes                       extrapolated to h = 0
    0.14         f(x + h), f(x - h)    right, left, central   ->    a tableau for each
    0.07         ...                   (halved 34 times; short steps say what long ones may claim)

It is the oracle of `check` and of the rules' tests: whoever compares with it uses its error as the only tolerance.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

EPSILON = sys.float_info.epsilon
COLUMNS = 8  # further columns extrapolate from steps so large that they no longer help
# First step for |x| <= 1; no neat number, or a periodic function could look constant to every halved step.
FIRST = 0.1357
SAFETY = 3.0  # x ** 1.5 at 0 has no series in h: its entries are up to 2.4 times as wrong as they differ
# Where noise is sampled: unevenly, or values rounded to a grid of their own might all be rounded alike.
NODES = (0.0, 1.13, 1.87, 3.31, 3.93, 5.21, 5.89, 7.17, 8.07, 9.29)
SMALLEST = 1e-10  # of the first step, at least: what happens on a finer scale is not seen


def differentiate(f: Callable[[float], float], x: float, h: float | None = None, side: int = 0) -> tuple[float, float]:
    """Return the derivative of `f` at `x` and a bound of its error.

    Args:
        f: called some 80 times; steps at which it raises ArithmeticError or ValueError, or is not a finite
            real number, are passed over for shorter ones.
        x: a number; at an edge of the domain the one side that exists is taken.
        h: the first and largest step, in units of x.
        side: 1 or -1 for the derivative from above or below; 0 for both, where a kink shows as an error that
            covers both slopes.

    Returns:
        (df/dx, error), both in units of f per unit of x; (nan, inf) if no step worked.

    Raises:
        Exception: whatever `f` raises at `x` itself.

    Source: C. Ridders, Adv. Eng. Software 4 (1982) 75-76; J. More and S. Wild, SIAM J. Sci. Comput. 33 (2011) 1292.
    """
    x = float(x)
    y = float(f(x))
    largest = h or FIRST * max(abs(x), 1.0)
    noise = 3.0 * deviation(f, x, 1e-10 * (abs(x) or largest), side)
    right, left, central = Tableau(1), Tableau(1), Tableau(2)
    for h in _steps(largest, x):
        above = probe(f, x + h) if side >= 0 else None
        below = probe(f, x - h) if side <= 0 else None
        # f may round its argument as well as its value; ten samples do not always show it
        steepest = max((abs(z - y) / h for z in (above, below) if z is not None), default=0.0)
        rounding = noise + EPSILON * (max(abs(y), abs(above or 0.0), abs(below or 0.0)) + 0.5 * steepest * abs(x))
        right.add(None if above is None else (above - y) / (x + h - x), 2.0 * rounding / h)
        left.add(None if below is None else (y - below) / (x - (x - h)), 2.0 * rounding / h)
        both = None if above is None or below is None else (above - below) / (x + h - (x - h))
        central.add(both, rounding / h)
        if h <= SMALLEST * largest and max(len(right.row), len(left.row)) == COLUMNS:
            break
    return _verdict(right, left, central)


def _steps(h: float, x: float) -> Iterator[float]:
    """Yield h, h/2, h/4, ... while they still move `x`."""
    while h > 64.0 * EPSILON * abs(x) and h > sys.float_info.min:
        yield h
        h /= 2.0


@dataclass
class Tableau:
    """Slopes at steps h, h/2, h/4, ... extrapolated to h = 0 by Neville's scheme, a row at a time.

    Attributes:
        order: the slope's error is a series in h ** order: 1 from one side, 2 from both.
        row: the last row; its column j is free of the first j terms of that series.
        entries: (value, error) of all so far, the error being what two neighbours and the rounding of `f` allow it.
    """

    order: int
    row: list[float] = field(default_factory=list)
    entries: list[tuple[float, float]] = field(default_factory=list)

    def add(self, slope: float | None, rounding: float) -> None:
        """Enter the slope at half the last step, None if there is none; `rounding` bounds its own error."""
        row = [] if slope is None else [slope]
        for j, last in enumerate(self.row[: COLUMNS - 1] if row else []):
            ratio = 2.0 ** (self.order * (j + 1))
            row.append(row[j] + (row[j] - last) / (ratio - 1.0))
            rounding *= (ratio + 1.0) / (ratio - 1.0)
            gap = max(abs(row[-1] - row[j]), abs(row[-1] - last))
            self.entries.append((row[-1], SAFETY * gap + rounding + 4.0 * EPSILON * abs(row[-1])))
        self.row = row

    def best(self) -> tuple[float, float]:
        """Return the entry with the smallest error, from short steps to long ones until two contradict each other.

        Long steps may agree among themselves on another function: one that oscillates in between, or has a pole.
        """
        value, error = math.nan, math.inf
        for longer in reversed(self.entries):
            if longer[1] < error:
                if abs(longer[0] - value) > longer[1] + error:
                    break
                value, error = longer
        return value, error


def probe(f: Callable[[float], float], x: float) -> float | None:
    """Return f(x), or None where it has no finite real value."""
    try:
        y = f(x)
    except (ArithmeticError, ValueError):
        return None
    return float(y) if not isinstance(y, complex) and math.isfinite(y) else None


def deviation(f: Callable[[float], float], x: float, h: float, side: int = 0) -> float:
    """Return the standard deviation of the rounding noise in `f` near `x`, from ten values about `h` apart.

    Fourth divided differences of a smooth function vanish at a spacing as short as this: what is left is noise.

    Source: after J. More and S. Wild, Estimating computational noise, SIAM J. Sci. Comput. 33 (2011) 1292-1314.
    """
    start = {0: NODES[-1] / 2.0, 1: 0.0, -1: NODES[-1]}[side]
    places = [x + (node - start) * h for node in NODES]
    values = [probe(f, place) for place in places]
    squares = []
    for k in range(len(NODES) - 4):
        window = [(place - x) / h for place in places[k : k + 5]]
        weights = [1.0 / math.prod(a - b for b in window if b != a) for a in window]
        ys = [y for y in values[k : k + 5] if y is not None]
        if len(ys) == 5:
            squares.append(sum(w * y for w, y in zip(weights, ys)) ** 2 / sum(w * w for w in weights))
    return math.sqrt(sum(squares) / len(squares)) if squares else 0.0


def _verdict(right: Tableau, left: Tableau, central: Tableau) -> tuple[float, float]:
    """Return the two-sided derivative, or the one side there is; at a kink the error covers both slopes."""
    (above, above_error), (below, below_error), (value, error) = right.best(), left.best(), central.best()
    if math.isnan(value):
        return (above, above_error) if above_error <= below_error else (below, below_error)
    gap = abs(above - below)
    return value, max(error, gap) if gap > above_error + below_error else error
