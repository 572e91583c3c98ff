"""A JVP of vectorised code holds at most 2.5 times what the function does at once, whatever the size of its arrays."""

import ast
import gc
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = str(Path(__file__).parents[1] / "benchmarks")
sys.path.insert(0, BENCHMARKS)

import arrays  # noqa: E402

sys.path.remove(BENCHMARKS)  # others import what is called like a file there, `coverage`

from fwdtrans import forward_diff  # noqa: E402
from fwdtrans.emit.lighter import lightened, room  # noqa: E402
from fwdtrans.pipeline import transform  # noqa: E402
from fwdtrans.shapes import shape_of  # noqa: E402


def held(function, args):
    """Return the most memory that a call holds at once, in bytes; what is made once was made before."""
    function(*args)
    gc.collect()
    tracemalloc.start()
    function(*args)
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    function(*args)
    found = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    return found


@pytest.mark.parametrize("case", arrays.CASES, ids=lambda case: case[0])
def test_a_jvp_holds_no_more_than_its_share(case):
    _, function, _, args, moving = case
    names, active = function.__code__.co_varnames[: len(args)], moving.split(", ")
    seeds = {n: np.ones(np.shape(arg))[()] for n, arg in zip(names, args, strict=True)}
    given = [one for n, arg in zip(names, args, strict=True) for one in ([arg, seeds[n]] if n in active else [arg])]
    companion = transform(function, active, {n: shape_of(arg) for n, arg in zip(names, args, strict=True)}).function
    assert held(companion, given) <= 2.5 * held(function, args)


def expression(text):
    """Return a text as a tree."""
    return ast.parse(text, mode="eval").body


@pytest.mark.parametrize(
    ("text", "lighter", "before", "after"),
    [
        ("u * v * (cos(x) - 0.5 * w)", "(cos(x) - 0.5 * w) * u * v", 4, 3),
        ("2.0 * k * u * (cos(x) - 0.5 * w)", "2.0 * k * (cos(x) - 0.5 * w) * u", 4, 3),
        ("-u * u * (dA @ x + A @ dx)", "-(dA @ x + A @ dx) * u * u", 4, 3),
        ("-u * u * (a - b * c)", "(b * c - a) * u * u", 3, 2),
        ("(1.0 - h * h) * dx", "(1.0 - h * h) * dx", 2, 2),
        ("h * h * h", "h * h * h", 2, 2),
        ("x * dy + y * dx", "x * dy + y * dx", 3, 3),
    ],
)
def test_what_takes_the_most_room_goes_first_where_that_saves_some(text, lighter, before, after):
    numbers = frozenset({"k"})
    found = lightened(expression(text), numbers)
    assert ast.unparse(found) == lighter
    assert (room(expression(text), numbers), room(found, numbers)) == (before, after)


def test_single_numbers_stay_in_front():
    def f(x, y, k):
        return 2.0 * k * x * np.sin(x * y)

    x, y = np.array([1.0, 2.0]), np.array([0.5, 0.7])
    value, tangent = forward_diff(f).jvp((x, y, 1.5), (x, y, 1.0))
    h = 1e-6
    ahead, behind = (2.0 * (1.5 + s) * x * (1 + s) * np.sin(x * y * (1 + s) ** 2) for s in (h, -h))
    np.testing.assert_allclose(tangent, (ahead - behind) / (2 * h), rtol=1e-8)
    np.testing.assert_array_equal(value, f(x, y, 1.5))
