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

from fwdtrans import SeedError, forward_diff, jvp  # noqa: E402
from fwdtrans.emit.lighter import lightened, room  # noqa: E402
from fwdtrans.pipeline import transform  # noqa: E402
from fwdtrans.shapes import shape_of  # noqa: E402
from fwdtrans.strided import arrays_in  # noqa: E402


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


# --- tangents that are lent -------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", arrays.CASES, ids=lambda case: case[0])
def test_the_public_call_holds_no_more_than_its_share(case):
    _, function, _, args, moving = case
    names, active = function.__code__.co_varnames[: len(args)], moving.split(", ")
    seeds = [np.ones(np.shape(arg))[()] if n in active else None for n, arg in zip(names, args, strict=True)]
    assert held(forward_diff(function, wrt=moving).jvp, (args, seeds)) <= 2.5 * held(function, args)


KEPT = np.array([0.5, 1.5, 2.5])
TABLE = {"a": np.array([3.0, 1.0, 2.0])}


def moved(x): return x + 1.0
def twice(x): return x + 1.0, (x - 2.0) * 1.0, np.sum(x)
def views(x):
    y = x + 1.0
    return y, y[1:], y[::-1]
def itself(x): return x
def turned(x): return x.T, np.sum(x)
def branch(x): return x if x[0] > 0.0 else x * 2.0
def listed(x): return [x + 1.0, x]
def table(x): return {"a": x - 1.0}
def stored(x):
    x[0] = 2.0 * x[1]
    return np.sum(x * x)
def stored_by_helper(x):
    put(x)
    return x[0] * x[1]
def put(v): v[0] = v[1] * v[2]
def made_here(x):
    y = x - 1.0
    y[0] = x[1]
    y += x
    return y
def made_and_sorted(x):
    y = x * 1.0
    y.sort()
    return y
def in_place_of_others(x, n):
    np.random.default_rng(0).shuffle(n)
    n.partition(1)
    return x * n
def reads_global(x): return x * KEPT
def changes_global(x):
    KEPT.sort()
    return x * KEPT
def of_table(x): return x * TABLE["a"]
def closed(x): return (lambda v: v + x)(x)
def out_of(x):
    y = np.empty(3)
    np.add(x, 1.0, out=y)
    return np.negative(y, out=y)
def iterated(x):
    for i in range(3):
        x = x + 1.0
    return x
def windows(x): return np.lib.stride_tricks.sliding_window_view(x + 1.0, 2)
def of_two(x, n): return x + n, n * 1.0


LENT = [moved, twice, views, itself, turned, branch, listed, table, stored, stored_by_helper, made_here,
        made_and_sorted, reads_global, changes_global, of_table, closed, out_of, iterated, windows]  # fmt: skip


def shared(value, others):
    """Return whether some array in a value has memory of others."""
    return any(np.may_share_memory(one, other) for one in arrays_in(value) for other in others)


@pytest.mark.parametrize("f", LENT, ids=lambda f: f.__name__)
@pytest.mark.parametrize("kind", ["own", "view", "primal", "Fortran"])
def test_a_seed_that_is_lent_is_neither_changed_nor_given_back(f, kind):
    x = np.array([1.5, 0.25, 2.0])
    seed = {"own": np.array([0.5, -1.0, 2.0]), "view": np.array([9.0, 0.5, -1.0, 2.0])[1:], "primal": x,
            "Fortran": np.asfortranarray([[0.5, -1.0, 2.0]])[0]}[kind]  # fmt: skip
    differentiable, was = forward_diff(f), seed.copy()
    expected = jvp(f, (x.copy(),), (seed.tolist(),))
    for _ in range(3):
        given = x if kind == "primal" else x.copy()
        value, tangent = differentiable.jvp((given,), (seed,))
        np.testing.assert_equal(value, expected[0])
        np.testing.assert_equal(tangent, expected[1])
        if "stored" not in f.__name__:
            np.testing.assert_array_equal(seed, was)
            assert not shared(tangent, [seed])
        if f is views:
            assert np.shares_memory(tangent[0], tangent[1]) and np.shares_memory(tangent[0], tangent[2])
        seed = seed if kind != "primal" and "stored" not in f.__name__ else was.copy()
        x = np.array([1.5, 0.25, 2.0])


def test_a_seed_that_is_another_argument_or_a_global_is_not_lent():
    x, n = np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 2.0])
    differentiable, of_global = forward_diff(in_place_of_others, wrt="x"), forward_diff(changes_global)
    for _ in range(3):
        n[:] = [3.0, 1.0, 2.0]
        value, tangent = differentiable.jvp((x, n), (n, None))
        np.testing.assert_array_equal(tangent, np.array([3.0, 1.0, 2.0]) * value / x)
        KEPT[:] = [2.5, 0.5, 1.5]
        value, tangent = of_global.jvp((x,), (KEPT,))
        np.testing.assert_array_equal(tangent, [2.5 * 0.5, 0.5 * 1.5, 1.5 * 2.5])


def test_two_seeds_for_one_array_must_be_the_same():
    x = np.array([1.0, 2.0])
    differentiable = forward_diff(of_two)
    for _ in range(2):
        np.testing.assert_array_equal(differentiable.jvp((x, x), (x, x.copy()))[1][0], 2.0 * x)
        with pytest.raises(SeedError, match="another tangent"):
            differentiable.jvp((x, x), (x, 2.0 * x))
