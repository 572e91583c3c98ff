"""Functions of one number to differentiate: (what is hard about it, text, point); `truth` gives 50 digits by mpmath.

The text is evaluated twice, over `math` and over `mpmath`, so that function and truth are one row.
"""

from __future__ import annotations

import functools
import math
import random
from typing import Any

ELEMENTARY = [
    ("sin(x)", 1.0), ("sin(x)", 3.141592653589793), ("cos(x)", 0.5), ("cos(x)", 1e-3), ("tan(x)", 1.0), ("asin(x)", 0.5),
    ("acos(x)", -0.3), ("atan(x)", 2.0), ("sinh(x)", 1.5), ("cosh(x)", -2.0), ("tanh(x)", 0.7), ("asinh(x)", 3.0),
    ("acosh(x)", 1.5), ("atanh(x)", 0.4), ("exp(x)", 1.0), ("exp(x)", -20.0), ("exp(x)", 50.0), ("log(x)", 2.0),
    ("log(x)", 1e-3), ("log(x)", 1e6), ("sqrt(x)", 2.0), ("sqrt(x)", 1e-4), ("x", 3.0), ("x * x", 0.0), ("x * x", 3.0),
    ("x ** 3", 2.0), ("x ** 5", -1.5), ("x ** 7 - x", 1.1), ("1 / x", 0.3), ("1 / x", 5.0), ("1 / x ** 2", 0.7),
    ("x ** 1.5", 2.0), ("x ** -0.5", 3.0), ("x ** x", 1.5), ("2 ** x", 3.0), ("erf(x)", 0.5), ("erf(x)", 3.0),
    ("gamma(x)", 2.5), ("gamma(x)", 5.5), ("7.0 + 0.0 * x", 2.0), ("x - 0.5", 1e-8), ("expm1(x)", 1e-3),
    ("log1p(x)", 0.1), ("log1p(x)", -0.9), ("x ** 10", 1.0), ("x ** 20", 1.3), ("atan(x)", 100.0), ("tanh(x)", 5.0),
    ("exp(-x)", 10.0), ("x * x * x * x", 0.0), ("sin(x) / cos(x)", 0.8), ("log10(x)", 5.0), ("erfc(x)", 1.0),
    ("1 / (x * x * x)", 2.0), ("sqrt(x) ** 3", 2.0), ("3 * x - 2", 1.0), ("x ** 2.5", 0.4), ("exp(2 * x)", 1.0),
]  # fmt: skip
COMPOSITE = [
    ("sin(x) + 2 * x", 3.0), ("x * exp(-x)", 1.0), ("x * sin(x)", 2.0), ("exp(sin(x))", 1.0), ("sin(exp(x))", 1.0),
    ("log(1 + x * x)", 0.5), ("sqrt(1 + x * x)", 2.0), ("exp(-x * x)", 1.0), ("exp(-x * x)", 3.0), ("sin(x) / x", 1.5),
    ("(1 - cos(x)) / x ** 2", 0.5), ("log(sin(x))", 1.0), ("atan(exp(x))", -1.0), ("tanh(x * x - 1)", 0.9),
    ("1 / (1 + exp(-x))", 0.3), ("1 / (1 + exp(-x))", 8.0), ("log(1 + exp(x))", 2.0), ("x ** 2 * log(x)", 1.7),
    ("cos(x) ** 3", 0.6), ("sin(x) ** 2 + cos(x) ** 2", 1.2), ("exp(x) - exp(-x)", 0.4), ("sqrt(x + sqrt(x))", 1.0),
    ("(x ** 2 - 1) / (x ** 2 + 1)", 2.0), ("x / (1 + x ** 2)", 0.5), ("x / (1 + x ** 2)", 10.0), ("sin(sin(sin(x)))", 1.0),
    ("exp(-1 / x)", 0.5), ("exp(-1 / x)", 0.05), ("log(log(x))", 3.0), ("x ** (1 / x)", 2.0), ("cosh(sin(x))", 2.0),
    ("4 * x * (1 - x)", 0.3), ("16 * x * (1 - x) * (1 - 2 * x) ** 2", 0.3), ("exp(x * log(2 + sin(x)))", 1.0),
    ("atan2(x, 2.0)", 1.0), ("hypot(x, 3.0)", 4.0), ("x * atan(x) - log(1 + x * x) / 2", 1.0),
    ("(1 + x) ** 5 / (1 - x) ** 3", 0.2), ("sqrt(4 - x ** 2)", 1.0), ("exp(x) * cos(x)", 2.0),
    ("sinh(x) / cosh(x)", 1.0), ("x ** 3 - 2 * x - 5", 2.1), ("(sin(x) + cos(x)) / (2 + sin(x))", 0.8),
    ("log(x + sqrt(x * x + 1))", 0.7), ("1 / sqrt(2 * pi) * exp(-x * x / 2)", 0.5), ("asin(sin(x))", 0.5),
    ("erf(x) * exp(x)", 0.3), ("x ** 4 / 24 + x ** 3 / 6 + x ** 2 / 2 + x + 1", -0.5), ("tan(x) - x", 0.5),
    ("2.5 * exp(-0.3 * x) + 0.7 * exp(-2 * x)", 1.0), ("exp(exp(x))", 1.0), ("exp(exp(exp(x)))", 0.2),
    ("log(1 / x)", 0.4), ("x ** 2 * sin(1 / (1 + x))", 0.5), ("sqrt(sin(x))", 1.0), ("atan(sqrt(x))", 2.0),
    ("1 / (1 + 1 / (1 + x))", 1.0), ("sin(x) ** 10", 0.9), ("cos(sin(x) + x ** 2)", 1.3), ("x * log(x) - x", 4.0),
    ("tanh(x) ** 2 - x / 3", 0.4), ("(exp(x) - 1) / x", 0.7),
]  # fmt: skip
OSCILLATING = [
    ("sin(10 * x)", 1.0), ("sin(100 * x)", 1.0), ("sin(1000 * x)", 1.0), ("sin(1e4 * x)", 0.3), ("sin(1e6 * x)", 0.7),
    ("cos(50 * x) * exp(-x)", 0.5), ("sin(x * x)", 10.0), ("sin(x ** 3)", 5.0), ("sin(1 / x)", 0.05), ("sin(1 / x)", 0.01),
    ("x + sin(100 * x) / 100", 2.0), ("x + sin(1e5 * x) / 1e5", 2.0), ("sin(2 * pi * x)", 1.0), ("sin(16 * pi * x)", 1.0),
    ("cos(64 * pi * x)", 0.3), ("sin(x) * sin(30 * x)", 1.0), ("x * x + cos(200 * x)", 1.0), ("tanh(sin(20 * x))", 0.4),
    ("sin(x) + sin(10 * x) + sin(100 * x)", 0.9), ("exp(sin(40 * x))", 0.7), ("sin(exp(x))", 4.0), ("cos(1e3 * x * x)", 1.0),
]  # fmt: skip
POLES = [
    ("1 / (x - 1)", 1.01), ("1 / (x - 1)", 1.0001), ("1 / (x - 1)", 0.999999), ("1 / (x - 1) ** 2", 1.1), ("tan(x)", 1.57),
    ("tan(x)", 1.5707), ("log(x)", 1e-9), ("log(x)", 1e-100), ("1 / x", 1e-5), ("1 / x", -1e-12), ("sqrt(x)", 1e-12),
    ("x ** -3", 1e-2), ("1 / (1 + 25 * x * x)", 0.3), ("1 / (1 + 1e4 * x * x)", 0.02), ("1 / (1 + 1e8 * x * x)", 1e-4),
    ("1 / sin(x)", 0.01), ("1 / sin(x)", 3.14), ("gamma(x)", 0.01), ("gamma(x)", -0.99), ("log(1 - x)", 0.999),
    ("sqrt(1 - x * x)", 0.9999), ("asin(x)", 0.99999), ("acosh(x)", 1.00001), ("atanh(x)", 0.9999), ("1 / (exp(x) - 1)", 0.01),
    ("x / (x * x - 2)", 1.4), ("log(abs(x - 2))", 2.001), ("exp(1 / (x - 1))", 1.2), ("1 / (x * x + 1e-6)", 1e-3),
    ("log1p(x)", -0.999999),
]  # fmt: skip
KINKS = [
    ("abs(x)", 1.0), ("abs(x)", -1e-3), ("abs(x)", 1e-7), ("abs(x - 1)", 1.1), ("abs(x - 1) * x", 1.01), ("abs(x - 2) ** 3", 2.1),
    ("abs(sin(x))", 3.0), ("abs(sin(x))", 3.1), ("max(x, 0.0)", 0.3), ("max(x, 0.0)", -0.02), ("max(x, x * x)", 0.9),
    ("min(sin(x), cos(x))", 0.7), ("x * abs(x)", 0.1), ("x * abs(x)", -2.0), ("sqrt(abs(x - 3))", 3.1), ("abs(x) ** 1.5", 0.05),
    ("max(exp(x), 1 + x)", 0.2), ("x if x > 0.5 else x * x", 0.51), ("sin(x) if x < 2 else 0.0", 1.95),
    ("x * x if x > 1 else 2 * x - 1", 1.05), ("floor(x) + x", 2.5), ("floor(x) * x", 2.05), ("x - floor(x)", 3.9),
    ("abs(x - 1e-3) + x", 2e-3), ("exp(-abs(x))", 0.07), ("abs(abs(x) - 1)", 0.98), ("max(0.1, x) ** 2", 0.13),
]  # fmt: skip
SCALES = [
    ("sin(x / 1e6)", 1e6), ("sin(x * 1e6)", 1e-6), ("exp(x / 1e10)", 3e10), ("exp(1e10 * x)", 1e-10), ("1e12 * sin(x)", 1.0),
    ("1e-12 * sin(x)", 1.0), ("1e200 * cos(x)", 1.0), ("1e-200 * cos(x)", 1.0), ("x ** 3", 1e5), ("x ** 3", 1e-5),
    ("log(x)", 1e100), ("sqrt(x)", 1e20), ("1e6 + sin(x)", 1.0), ("1e10 + x", 1.0), ("1e8 + x * x", 3.0), ("cos(x)", 1e-6),
    ("cos(x)", 1e-12), ("sin(x)", 1e-10), ("sin(x)", 0.0), ("exp(x)", 0.0), ("tanh(1e4 * x)", 0.0), ("tanh(1e8 * x)", 0.0),
    ("x / (1e-8 + x)", 1e-8), ("atan(x / 1e-5)", 1e-5), ("exp(-(x / 1e-3) ** 2)", 1e-3), ("sin(x)", 1e3), ("sin(x)", 1e6),
    ("x * x", 1e150), ("x * x", 1e-150), ("log(x)", 1e-300), ("1 / (1 + x / 1e-4)", 2e-4), ("1e5 * x - exp(x)", 1.0),
    ("x + 1e-9 * sin(x)", 1.0), ("exp(x) - 1 - x", 1e-4), ("1 - cos(x)", 1e-5),
]  # fmt: skip
NOISE = [
    ("sin(x) + 1e-12 * noise(x)", 1.0), ("sin(x) + 1e-9 * noise(x)", 1.0), ("sin(x) + 1e-6 * noise(x)", 1.0),
    ("exp(x) + 1e-8 * noise(x)", 0.5), ("x * x + 1e-10 * noise(x)", 2.0), ("log(x) + 1e-7 * noise(x)", 3.0),
    ("1e3 * cos(x) + 1e-5 * noise(x)", 0.3), ("sin(10 * x) + 1e-9 * noise(x)", 0.4), ("x + 1e-11 * noise(x)", 0.0),
    ("sqrt(x) + 1e-9 * noise(x)", 2.0), ("atan(x) * (1 + 1e-10 * noise(x))", 1.0), ("exp(-x * x) + 1e-8 * noise(x)", 0.7),
    ("short(sin(x))", 1.0), ("short(exp(x))", 1.0), ("short(x * x)", 3.0), ("short(log(x))", 2.0),
    ("sin(x + 1e-10 * noise(x))", 0.5), ("(x + 1e8) - 1e8", 1.0), ("(sin(x) + 1e6) - 1e6", 1.0),
    ("x ** 3 * (1 + 1e-12 * noise(x))", 2.0), ("tanh(x) + 1e-5 * noise(x)", 0.2), ("cos(x) + 1e-13 * noise(x)", 2.0),
]  # fmt: skip
GROUPS = {
    "elementary": ELEMENTARY, "composite": COMPOSITE, "oscillating": OSCILLATING, "poles nearby": POLES,
    "kinks at a distance": KINKS, "large and small": SCALES, "noise": NOISE,
}  # fmt: skip
BANK = [(group, text, x) for group, rows in GROUPS.items() for text, x in rows]


def noise(x: float) -> float:
    """Return a number that is the same for the same x, and as good as normal and random otherwise."""
    return random.Random(x.hex()).gauss(0.0, 1.0)


def short(y: float) -> float:
    """Return y as single precision has it."""
    import struct

    return float(struct.unpack("f", struct.pack("f", y))[0])


def function(text: str) -> Any:
    """Return the function that a text stands for, over floats."""
    space = {**vars(math), "noise": noise, "short": short}
    return eval(f"lambda x: {text}", space)


@functools.cache
def truth(text: str, x: float, order: int = 1) -> float:
    """Return the derivative at x as the float next to it, from 50 digits; noise is none of the function's."""
    import mpmath as mp

    space = {
        **{name: getattr(mp, name) for name in dir(mp) if not name.startswith("_")},
        "abs": abs, "max": max, "min": min, "noise": lambda x: mp.mpf(0), "short": lambda y: y,
    }  # fmt: skip
    f = eval(f"lambda x: {text}", space)
    with mp.workdps(150):  # differences of mpmath's own, at a step so short that 50 digits are left
        at = mp.mpf(x)
        h = mp.mpf(10) ** -30 * (abs(at) or 1)
        return float(mp.diff(f, at, order, h=h))
