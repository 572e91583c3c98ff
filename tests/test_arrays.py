"""Programs over NumPy arrays: values, tangents, what is left in arguments, shapes, aliases, order 2."""

import copy
import inspect
import random
import runpy
from itertools import pairwise
from pathlib import Path

import array_programs
import numpy as np
import pandas as pd
import pytest
import truth
from array_programs import PROGRAMS
from array_programs_drawn import draw
from array_truth import arrayed, listed, on_lists, subsets
from click.testing import CliRunner

import fwdtrans
from fwdtrans.cli import main
from fwdtrans.pipeline import transform
from fwdtrans.shapes import shape_of

CASES = [pytest.param(f, args, id=f.__name__) for f, *args in PROGRAMS]


def same_shapes(value, tangent):
    """Say whether a result's tangent has its shape, and floats of its kind."""
    if isinstance(value, (list, tuple)):
        return all(map(same_shapes, value, tangent))
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return isinstance(tangent, np.ndarray) and tangent.shape == value.shape and tangent.dtype == value.dtype
    return np.shape(tangent) == np.shape(value)


@pytest.mark.parametrize(("function", "args"), CASES)
def test_tangents_are_those_of_differences(function, args):
    rng = random.Random(function.__name__)
    lists = [listed(arg) for arg in args]
    for active in subsets(args):
        direction = truth.draw_direction(lists, active, rng)
        seeds = [arrayed(d, arg) for d, arg in zip(direction, args, strict=True)]
        given, kept = copy.deepcopy(args), copy.deepcopy(args)
        value, tangent = fwdtrans.jvp(function, tuple(given), tuple(seeds))
        expected = function(*kept)
        np.testing.assert_equal(value, expected)
        np.testing.assert_equal(given, kept)
        assert same_shapes(value, tangent)
        left = [seed if seed is not None else listed_zeros(arg) for seed, arg in zip(seeds, args, strict=True)]
        got = truth.tangents([listed(value), listed(given)], [listed(tangent), listed(left)])
        slope = truth.directional(on_lists(function, args), lists, direction)
        moved = [on or not isinstance(arg, np.ndarray) for on, arg in zip(active, args, strict=True)]
        if all(moved):
            assert not slope.misses(got)
        else:  # an argument that was given no tangent shows none
            count = len(truth.numbers(listed(value)))
            assert not truth.Slope(slope.values[:count], slope.errors[:count]).misses(got[:count])


def listed_zeros(value):
    """Return zeros in the structure of an argument."""
    return np.zeros_like(value, float).tolist() if isinstance(value, np.ndarray) else 0.0


@pytest.mark.parametrize(("function", "args"), CASES)
def test_second_order_is_forward_over_forward(function, args):
    rng = random.Random(function.__name__)
    lists = [listed(arg) for arg in args]
    active = next(iter(subsets(args)))
    first, second = (truth.draw_direction(lists, active, rng) for _ in range(2))

    seeds = [tuple(arrayed(d, arg) for d, arg in zip(one, args, strict=True)) for one in (first, second)]

    def slope(*moving):
        return fwdtrans.jvp(function, moving, copy.deepcopy(seeds[0]))[1]

    names = function.__code__.co_varnames[: len(args)]
    moving = [name for name, on in zip(names, active, strict=True) if on]
    shapes = {name: shape_of(arg) for name, arg in zip(names, args, strict=True)}
    companion = transform(function, moving, shapes).function
    given, tangents = [], []
    for on, arg, one, other in zip(active, *copy.deepcopy([args, *seeds]), strict=True):
        given += [arg, one] if on else [arg]
        tangents += [other, None] if on else [None]
    value, tangent = (both[1] for both in fwdtrans.jvp(companion, tuple(given), tuple(tangents)))
    got = truth.tangents(listed(value), listed(tangent))
    expected = truth.directional(on_lists(slope, args), lists, second)
    count = len(truth.numbers(listed(value)))
    assert not truth.Slope(expected.values[:count], expected.errors[:count]).misses(got[:count])


# --- what is generated ---------------------------------------------------------------------------------------------

GOLDEN = Path(__file__).parent / "array_golden.txt"  # `python tests/test_arrays.py` writes it


def generated(function, args):
    """Return the companion of a program with respect to all that may move."""
    names = function.__code__.co_varnames[: len(args)]
    shapes = {name: shape_of(arg) for name, arg in zip(names, args, strict=True)}
    moving = [name for name, on in zip(names, next(iter(subsets(args))), strict=True) if on]
    lines = transform(function, moving, shapes).source.splitlines()
    return "".join(f"{line}\n" for line in lines if not line.startswith("# "))


def golden():
    """Return every program's companion, one behind the other."""
    return "\n\n".join(f"# --- {f.__name__}\n\n{generated(f, args)}" for f, *args in PROGRAMS)


@pytest.mark.parametrize(("function", "args"), CASES)
def test_companions_are_as_they_were_looked_at(function, args):
    kept = GOLDEN.read_text(encoding="utf-8").split("# --- ")
    texts = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in kept}
    assert generated(function, args).strip() == texts[function.__name__]


# --- stand-alone text ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def dumped(tmp_path_factory):
    """Return the names of a dumped module, which imports no fwdtrans."""
    path = tmp_path_factory.mktemp("dumped") / "dumped.py"
    run = CliRunner().invoke(main, ["dump", "--module", array_programs.__file__, "-o", str(path)])
    assert "refused" in run.output
    assert "fwdtrans" not in {line.split()[1] for line in path.read_text().splitlines() if line.startswith("import ")}
    return runpy.run_path(str(path))


@pytest.mark.parametrize(("function", "args"), CASES)
def test_a_dumped_companion_stands_alone(function, args, dumped):
    companion = dumped.get(f"{function.__name__}_jvp")
    if companion is None:
        refused = {"alias_out", "attribute_scaled", "callee_fresh", "in_pieces", "net"}  # see the files' own text
        assert function.__name__ in refused
        return
    names = function.__code__.co_varnames[: len(args)]
    rng = np.random.default_rng(3)
    is_still = {n: isinstance(arg, np.ndarray) and arg.dtype.kind == "i" for n, arg in zip(names, args, strict=True)}
    seeds = {n: rng.normal(size=np.shape(arg)) * (not is_still[n]) for n, arg in zip(names, args, strict=True)}
    params = [*inspect.signature(companion).parameters]
    moving = [name for name, after in pairwise([*params, ""]) if after == f"d{name}" and name in names]
    given = dict(zip(names, copy.deepcopy(args), strict=True)) | {f"d{n}": np.array(seeds[n])[()] for n in moving}
    value, tangent = companion(**copy.deepcopy(given))
    whole = tuple(np.array(seeds[n])[()] if n in moving and not is_still[n] else None for n in names)
    whole = tuple(float(one) if np.ndim(one) == 0 and one is not None else one for one in whole)
    expected = fwdtrans.jvp(function, tuple(copy.deepcopy(args)), whole)
    np.testing.assert_equal(listed(value), listed(expected[0]))
    np.testing.assert_allclose(*(truth.numbers(listed(one)) for one in (tangent, expected[1])), rtol=1e-12, atol=1e-14)


def test_what_is_no_list_may_still_have_views_in_a_dump(tmp_path):
    path = tmp_path / "views.py"
    path.write_text(
        "import numpy as np\n\n\ndef f(P, s):\n    Q = P - 1.0\n    v = P[1:]\n    v += s\n    return P * 2.0\n"
    )
    run = CliRunner().invoke(main, ["dump", "--module", "--wrt", "s", f"{path}:f", "-o", str(tmp_path / "out.py")])
    assert run.exit_code == 0, run.output
    companion = runpy.run_path(str(tmp_path / "out.py"))["f_jvp"]
    _, tangent = companion(np.ones(3), np.zeros(3), 0.5, 1.0)
    np.testing.assert_array_equal(tangent, [0.0, 2.0, 2.0])


# --- arguments that share memory, arrays that hold no floats ------------------------------------------------------


def stored_through_a_view(a, b):
    b[0] = b[0] * a[2] + 1
    a *= 2
    return a.sum() * b[0]


def test_views_of_one_array_among_the_arguments_have_tangents_that_are_views():
    a, da = np.arange(1.0, 5.0), np.array([0.3, -1.0, 2.0, 0.5])
    h = 1e-6
    up, down = (stored_through_a_view(*[(b := a + s * da), b[1:]]) for s in (h, -h))
    value, tangent = fwdtrans.jvp(stored_through_a_view, (a, a[1:]), (da, da[1:].copy()))
    assert value == 420.0
    assert abs(tangent - (up - down) / (2 * h)) < 1e-5


def test_tangents_that_differ_where_views_overlap_are_refused():
    a, da = np.arange(1.0, 5.0), np.ones(4)
    with pytest.raises(fwdtrans.SeedError, match="differ where they overlap"):
        fwdtrans.jvp(stored_through_a_view, (a, a[1:]), (da, 2.0 * da[1:]))


def test_strides_of_a_tangent_are_those_of_its_primal():
    def reshaped(x, a):
        y = x.reshape(-1)  # a copy: x is no contiguous array
        y[0] = a
        return x.sum() + y.sum()

    x = np.arange(12.0).reshape(3, 4)[:, :2]
    _, tangent = fwdtrans.jvp(reshaped, (x, 1.5), (np.ones((3, 2)), 0.0))
    assert tangent == 6.0 + 5.0


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (lambda: np.matrix([1.0, 2.0]), "x is a matrix, which carries no tangent"),
        (lambda: np.ma.array([1.0, 2.0]), "x is a MaskedArray, which carries no tangent"),
        (lambda: np.array(["a", "b"]), "x is an array of <U1, which carries no tangent"),
        (lambda: np.array([1.0, None]), "x is an array of object, which carries no tangent"),
        (lambda: np.zeros(2, [("a", float)]), "which carries no tangent"),
    ],
)
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_what_is_no_plain_array_of_numbers_is_refused(value, message):
    value = value()
    with pytest.raises(fwdtrans.Refused, match=message):
        fwdtrans.jvp(lambda x: x * 2, (value,), (np.ones(np.shape(value)),))


def test_whole_numbers_are_moved_and_not_stored_into():
    value, tangent = fwdtrans.jvp(lambda x: x**2 / 2, (np.array([1, 2]),), (np.array([1, 0]),))
    np.testing.assert_array_equal(value, [0.5, 2.0])
    np.testing.assert_array_equal(tangent, [1.0, 0.0])

    def stored(x):
        y = x.copy()
        y[0] = 0.5 * x[1]
        return y

    with pytest.raises(fwdtrans.Refused, match="x is an array of int64, and arrays are stored into"):
        fwdtrans.jvp(stored, (np.array([1, 2]),), (np.ones(2),))

    def given(x, a):
        x[0] = a
        return x

    for seed in (None, np.ones(2)):
        with pytest.raises(fwdtrans.Refused, match="x is an array of int64, and arrays are stored into"):
            fwdtrans.jvp(given, (np.array([1, 2]), 2.5), (seed, 1.0))

    def made(a):
        y = np.zeros(3, dtype=int)
        y[0] = a
        return y

    with pytest.raises(fwdtrans.Refused, match="stored into an array of int64") as found:
        fwdtrans.jvp(made, (1.5,), (1.0,))
    assert found.value.line == inspect.getsourcelines(made)[1] + 1, "where it is made"
    assert found.value.advice == "make it one of floats"


# --- tables and arrays of other libraries -------------------------------------------------------------------------


TABLE = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [0.5, 1.5, 2.5]})


def misfit(p, table):
    return np.mean((table["a"] * p[0] - np.exp(table["b"] * p[1])) ** 2)


def misfit_of_global(p):
    return np.sum((TABLE["a"] * p[0] - TABLE.b * p[1]) ** 2) + np.sum(TABLE["a"].values * p)


def test_columns_are_data():
    p, h = np.array([0.5, 0.7]), 1e-6
    assert fwdtrans.jvp(lambda a, t: np.sum(t["a"].to_numpy() * a), (2.0, TABLE), (1.0, None)) == (12.0, 6.0)
    for f, rest in ((misfit, (TABLE,)), (lambda p: misfit_of_global(p[:1].repeat(3) * p[1]), ())):
        got = fwdtrans.grad(f, "p")(p, *rest)
        expected = [(f(p + h * e, *rest) - f(p - h * e, *rest)) / (2 * h) for e in np.eye(2)]
        np.testing.assert_allclose(got, expected, rtol=1e-7)


def test_what_has_arithmetic_of_its_own_carries_no_tangent():
    def f(x):
        return np.sum(x * x)

    with pytest.raises(fwdtrans.Refused, match="x is a Series, which carries no tangent\npass x.to_numpy()"):
        fwdtrans.jvp(f, (TABLE["a"],), (TABLE["b"],))
    with pytest.raises(fwdtrans.Refused, match="table is a DataFrame, and methods of it are called"):
        fwdtrans.jvp(lambda p, table: np.sum(table["a"].to_numpy() * p[0]), (np.ones(2), TABLE), (np.ones(2), None))


# --- programs that nobody wrote -----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [pytest.param(n, marks=[pytest.mark.long] * (n >= 40)) for n in range(300)])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_random_programs_are_right_or_refused(seed, tmp_path):
    path = tmp_path / "drawn.py"
    path.write_text(draw(seed))
    space = runpy.run_path(str(path))
    rng = np.random.default_rng(seed)
    args = [rng.normal(size=4), rng.normal(size=4), rng.normal(size=(4, 4)), float(rng.normal())]
    lists = [listed(arg) for arg in args]
    try:
        expected = space["f"](*copy.deepcopy(args))
    except ValueError:
        return  # NumPy refuses it itself
    direction = truth.draw_direction(lists, [True] * 4, random.Random(seed))
    seeds = tuple(arrayed(d, arg) for d, arg in zip(direction, args, strict=True))
    try:
        value, tangent = fwdtrans.jvp(space["f"], tuple(copy.deepcopy(args)), seeds)
    except fwdtrans.Refused:
        return
    np.testing.assert_equal(value, expected)
    assert all(map(same_shapes, value, tangent))
    got = truth.tangents(listed(value), listed(tangent))
    slope = truth.directional(on_lists(space["f"], args), lists, direction)
    assert not truth.Slope(slope.values[: len(got)], slope.errors[: len(got)]).misses(got)


if __name__ == "__main__":
    GOLDEN.write_text(golden(), encoding="utf-8")


# --- whole numbers, truths, arrays without axes -------------------------------------------------------------------


def test_a_whole_number_whose_array_is_stored_into_is_refused():
    def halved(x):
        y = np.array([x, 2 * x])
        y[0] = x * 0.5
        return y.sum()

    assert fwdtrans.jvp(halved, (3.0,), (1.0,)) == (7.5, 2.5)
    with pytest.raises(fwdtrans.Refused, match="x is a whole number"):
        fwdtrans.jvp(halved, (3,), (1.0,))


def test_whole_numbers_are_taken_where_what_is_stored_into_holds_floats():
    def weighed(x, a):
        w = np.exp(-a * x)
        w /= w.sum()
        out = np.zeros(len(x))
        out[:] = w * x
        return out

    x, dx = np.array([1, 2, 3]), np.array([0.3, 0.1, -0.2])
    for given, moved in (((x, 1), (dx, 0.5)), ((x > 1, 1), (dx, 0.5))):
        exact = tuple(np.asarray(one, float) for one in given)
        np.testing.assert_equal(fwdtrans.jvp(weighed, given, moved)[1], fwdtrans.jvp(weighed, exact, moved)[1])
    with pytest.raises(fwdtrans.Refused, match="an array of int64"):
        fwdtrans.jvp(stored_into_a_copy, (x,), (dx,))


def stored_into_a_copy(x):
    y = x.copy()
    y[0] = x[1] / 2
    return y


def test_truths_that_a_derivative_subtracts_are_refused_at_the_users_line():
    def between(y):
        return np.interp(0.5, np.arange(3), y)

    with pytest.raises(fwdtrans.Refused, match=r"an array of truths .*\n.*np.interp"):
        fwdtrans.jvp(between, (np.array([True, False, True]),), (np.ones(3),))


def test_an_array_without_axes_has_a_tangent_that_is_one():
    def filled(x):
        z = np.array(x * x)
        z[...] = z * x
        return z

    value, tangent = fwdtrans.jvp(filled, (2.0,), (1.0,))
    assert isinstance(tangent, np.ndarray)
    assert (value, tangent) == (8.0, 12.0)


def test_functions_in_a_tuple_are_called_with_an_axis_at_any_order():
    def reduced(x):
        total = 0.0
        for f in (np.sum, np.mean):
            total = total + f(x * x, axis=0) * f(x, 0)
        return total

    def once(x):
        return fwdtrans.jvp(reduced, (x,), (np.array([1.0, 0.5, -1.0]),))[1]

    def twice(x):
        return fwdtrans.jvp(once, (x,), (np.array([0.2, 0.5, 1.0]),))[1]

    x, dx = np.array([1.0, 2.0, 3.0]), np.array([0.3, -0.7, 0.4])
    for f in (reduced, once, twice):
        expected = truth.directional(lambda xs, f=f: f(np.array(xs)), [x.tolist()], (dx.tolist(),))
        assert not truth.Slope(expected.values[:1], expected.errors[:1]).misses([fwdtrans.jvp(f, (x,), (dx,))[1]])


@pytest.mark.parametrize("method", ["flatten()", "view()", "item(1)", "copy()", "reshape(2, 3)", "mean(0)"])
def test_methods_of_what_is_not_known_to_be_an_array_are_looked_up(method, tmp_path):
    lines = ["from fwdtrans import jvp", "", "", "def inner(x):", f"    return (x * x).{method} * 3", "", ""]
    lines += ["def slope(x):", "    return jvp(inner, (x + 0.0,), (moved,))[1]", ""]
    path = tmp_path / "looked_up.py"
    path.write_text("\n".join(lines), encoding="utf-8")
    made = runpy.run_path(str(path), {"moved": np.arange(6.0).reshape(3, 2)})
    x, dx = 0.5 + np.arange(6.0).reshape(3, 2), np.cos(np.arange(6.0)).reshape(3, 2)
    moved = made["slope"].__globals__["moved"]
    value, tangent = fwdtrans.jvp(made["slope"], (x,), (dx,))
    np.testing.assert_allclose(value, made["slope"](x))
    np.testing.assert_allclose(tangent, eval(f"(2.0 * dx * moved).{method} * 3", {"dx": dx, "moved": moved}))


# --- arguments of which nothing is known ---------------------------------------------------------------------------


def flipped(y, m):
    y[~m] *= -1.0
    y[np.abs(y) > 1.0] *= 0.5
    return y


def test_an_item_that_is_scaled_where_a_mask_says_so_is_scaled_among_values_of_no_known_kind():
    """The place was written with the names of its rows: an internal error."""
    y, dy, m = np.array([0.5, -2.0, 4.0]), np.array([1.0, 2.0, 4.0]), np.array([True, False, False])
    made = transform(flipped, ["y"], {})
    value, tangent = made.function(y, dy, m)
    assert (value.tolist(), tangent.tolist()) == ([0.5, 1.0, -2.0], [1.0, -1.0, -2.0])
