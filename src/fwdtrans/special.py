"""The few functions that partials call and `math` lacks, in plain Python so that a dumped module can carry them."""

from __future__ import annotations

import math
from collections.abc import Iterable

# B2, B4, ..., B20: DLMF 24.2.
BERNOULLI = (
    1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510, 43867 / 798, -174611 / 330
)  # fmt: skip


def digamma(x: float) -> float:
    """Return the logarithmic derivative of the gamma function.

    Raises:
        ZeroDivisionError: x is a pole: zero or a negative whole number.

    Source: DLMF 5.5.4 (reflection), 5.5.2 (recurrence), 5.11.2 (asymptotic series).
    """
    if x <= 0.0:
        if x == math.floor(x):
            raise ZeroDivisionError(f"digamma has a pole at {x}")
        return digamma(1.0 - x) - math.pi / math.tan(math.pi * (x - round(x)))
    total = 0.0
    while x < 10.0:
        total -= 1.0 / x
        x += 1.0
    square = 1.0 / (x * x)
    series = 0.0
    for k in range(len(BERNOULLI), 0, -1):
        series = (series + BERNOULLI[k - 1] / (2 * k)) * square
    return total + math.log(x) - 0.5 / x - series


def polygamma(n: int, x: float) -> float:
    """Return the `n`-th derivative of digamma.

    Raises:
        ZeroDivisionError: x is a pole: zero or a negative whole number.

    Source: DLMF 5.15.5 (recurrence), 5.15.8 with derivatives of 5.11.2 (asymptotic series).
    """
    if n == 0:
        return digamma(x)
    total = 0.0
    while x < 10.0 + n:
        total += 1.0 / x ** (n + 1)
        x += 1.0
    total *= math.factorial(n)
    total += math.factorial(n - 1) / x**n + math.factorial(n) / (2.0 * x ** (n + 1))
    for k in range(1, len(BERNOULLI) + 1):
        total += BERNOULLI[k - 1] * math.factorial(2 * k + n - 1) / math.factorial(2 * k) / x ** (2 * k + n)
    return total if n % 2 else -total


def dprod(xs: Iterable[float], dxs: Iterable[float], start: float = 1) -> float:
    """Return the tangent of `math.prod(xs, start=start)`, zeros among the factors included."""
    w = start
    dw = 0.0
    for x, dx in zip(xs, dxs):
        dw = dw * x + w * dx
        w = w * x
    return dw
