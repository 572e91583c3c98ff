"""Array programs as scientists write them: values and mutated arguments are theirs, slopes those of differences."""

from __future__ import annotations

import copy
import linecache

import numpy as np
import pytest
from array_science import PROGRAMS

from fwdtrans import Refused, forward_diff, jvp


def numbers(value):
    """Return the numbers that move in a value, in order; whole numbers and text are data."""
    if isinstance(value, np.ndarray):
        return [value.ravel()] if value.dtype.kind in "fc" else []
    if isinstance(value, bool | int | np.integer | str | type(None)):
        return []
    if isinstance(value, float | complex | np.floating):
        return [np.array([value])]
    held = value if isinstance(value, dict | list | tuple) else vars(value)
    items = held.values() if isinstance(held, dict) else held
    return [part for item in items for part in numbers(item)]


def slopes(value, tangent):
    """Return the tangent of each of those numbers; each has the shape of its value."""
    if isinstance(value, np.ndarray):
        assert value.dtype.kind not in "fc" or np.shape(tangent) == value.shape
        return [np.ravel(tangent)] if value.dtype.kind in "fc" else []
    if isinstance(value, bool | int | np.integer | str | type(None)):
        return []
    if isinstance(value, float | complex | np.floating):
        return [np.array([tangent]).reshape(1)]
    if isinstance(value, dict):
        pairs = [(item, tangent[key]) for key, item in value.items()]
    elif isinstance(value, list | tuple):
        pairs = list(zip(value, tangent, strict=True))
    else:
        pairs = [(item, getattr(tangent, name)) for name, item in vars(value).items()]
    return [part for item, slope in pairs for part in slopes(item, slope)]


def joined(parts):
    return np.concatenate(parts) if parts else np.zeros(0)


def drawn(value, rng):
    """Return a direction for a value, of its own structure; None where nothing moves."""
    if isinstance(value, np.ndarray) and value.dtype.kind in "iub":
        return None
    if isinstance(value, np.ndarray):
        return rng.normal(size=value.shape) + (1j * rng.normal(size=value.shape) if value.dtype.kind == "c" else 0.0)
    if isinstance(value, bool | int | str | type(None)):
        return None
    if isinstance(value, float):
        return float(rng.normal())
    if isinstance(value, dict):
        return {key: drawn(item, rng) for key, item in value.items()}
    if isinstance(value, list | tuple):
        parts = [drawn(item, rng) for item in value]
        return type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)
    made = copy.copy(value)
    vars(made).update({name: drawn(item, rng) for name, item in vars(value).items()})
    return made


def moved(value, direction, step):
    if direction is None:
        return copy.deepcopy(value)
    if isinstance(value, dict):
        return {key: moved(item, direction[key], step) for key, item in value.items()}
    if isinstance(value, list | tuple):
        parts = [moved(item, d, step) for item, d in zip(value, direction, strict=True)]
        return type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)
    if isinstance(value, np.ndarray | float):
        return value + step * direction
    made = copy.copy(value)
    vars(made).update({name: moved(item, getattr(direction, name), step) for name, item in vars(value).items()})
    return made


def slope(f, step=1e-3):
    """Return the derivative of an array at 0, and its error: central differences, extrapolated."""
    row = [(f(step / 2**k) - f(-step / 2**k)) / (2 * step / 2**k) for k in range(7)]
    best, error, weight = row[-1], np.inf, 4
    while len(row) > 2:
        row = [(weight * fine - coarse) / (weight - 1) for coarse, fine in zip(row, row[1:])]
        weight *= 4
        apart = np.max(np.abs(row[-1] - row[-2]), initial=0.0)
        best, error = (row[-1], apart) if apart < error else (best, error)
    return best, error


def directions(args, rng):
    return tuple(drawn(arg, rng) for arg in args)


def at(args, along, step):
    return tuple(moved(arg, d, step) for arg, d in zip(args, along, strict=True))


ONCE = {"pieces"}  # functions in a list are known at run time alone: refused at the second order


def over(programs):
    return pytest.mark.parametrize("f, args", programs, ids=[f.__name__ for f, _ in programs])


@over(PROGRAMS)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_an_array_program_is_differentiated(f, args):
    along = directions(args, np.random.default_rng(1))

    def left(step):
        given = at(args, along, step)
        return joined(numbers([f(*given), [one for one, d in zip(given, along) if d is not None]]))

    given, seeds = copy.deepcopy((args, along))
    value, tangent = jvp(f, given, seeds)
    plain = copy.deepcopy(args)
    np.testing.assert_array_equal(joined(numbers([f(*plain), *plain])), joined(numbers([value, *given])))
    moving = [(one, d) for one, d in zip(given, seeds) if d is not None]
    got = joined([*slopes(value, tangent), *(part for one, d in moving for part in slopes(one, d))])
    expected, error = slope(left)
    np.testing.assert_allclose(got, expected, rtol=1e-6, atol=1e-6 + 20 * error)


@over([(f, args) for f, args in PROGRAMS if f.__name__ not in ONCE])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_an_array_program_is_differentiated_twice(f, args):
    rng = np.random.default_rng(2)
    along, other = directions(args, rng), directions(args, rng)
    names = [f"x{i}" for i in range(len(args))]
    seeds = [f"d{i}" if d is not None else "None" for i, d in enumerate(along)]
    head = ", ".join([*names, *(seed for seed in seeds if seed != "None")])
    text = f"def first({head}):\n    return jvp(f, ({', '.join(names)},), ({', '.join(seeds)},))[1]\n"
    path = f"<twice {f.__name__}>"
    linecache.cache[path] = (len(text), None, text.splitlines(True), path)
    space = {"jvp": jvp, "f": f}
    exec(compile(text, path, "exec"), space)
    still = [d for d in along if d is not None]
    given = copy.deepcopy(args)
    value, tangent = jvp(space["first"], (*given, *copy.deepcopy(still)), (*copy.deepcopy(other), *[None] * len(still)))
    first = jvp(f, copy.deepcopy(args), copy.deepcopy(along))
    expected, error = slope(lambda step: joined(slopes(*jvp(f, at(args, other, step), copy.deepcopy(along)))))
    whole = f(*copy.deepcopy(args))
    np.testing.assert_allclose(joined(slopes(whole, value)), joined(slopes(whole, first[1])), rtol=1e-12, atol=1e-13)
    np.testing.assert_allclose(joined(slopes(whole, tangent)), expected, rtol=1e-5, atol=1e-5 + 20 * error)


# --- what is stored, or taken apart, in the middle of an expression ------------------------------------------------


def test_what_is_done_first_is_written_before_its_line():
    def f(x, y):
        t = np.zeros_like(x)
        return (np.sin(x * y, out=t)[1:] * y[1:]).sum() + np.hypot(*y[:2])

    def g(d):
        return np.hypot(*(d * d)) + 1.0

    assert forward_diff(g).source.splitlines()[1:] == [
        "def g_jvp(d, dd):",
        "    x, y = d * d",
        "    dx, dy = 2.0 * d * dd",
        "    w1 = np.hypot(x, y)",
        "    return w1 + 1.0, (x * dx + y * dy) / w1",
    ]
    with pytest.raises(Refused, match="a starred argument that carries a tangent"):  # not first: `y[:2]` may read `t`
        jvp(f, (np.ones(3), np.ones(3)), (np.ones(3), np.ones(3)))


def test_out_in_the_middle_of_an_expression_is_refused():
    def f(x, t):
        return t.sum() * np.sin(x, out=t)

    with pytest.raises(Refused, match=r"`sin` stores into its `out` in the middle of an expression"):
        jvp(f, (np.ones(3), np.ones(3)), (np.ones(3), np.ones(3)))


def test_the_code_for_numbers_is_not_given_for_what_is_indexed():
    def f(x):
        return np.gcd(*x[:2])

    with pytest.raises(Refused, match=r"no derivative rule for `numpy.gcd`"):
        assert forward_diff(f).source
