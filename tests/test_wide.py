"""Arrays in several directions at once: as a pass for each of them, to the last bits; or a pass for each of them."""

import contextlib
import copy
import random
import runpy

import array_rules
import numpy as np
import pytest
from array_programs import PROGRAMS
from array_programs_drawn import draw
from array_truth import one_in

import fwdtrans
from fwdtrans import Refused, grad, hessian, jacobian, jvp, value_and_grad, wide
from fwdtrans.beam import IN_ONE, METHODS, WIDTH, Beam, Unspread, along, looped

CASES = [pytest.param(f, args, id=f.__name__) for f, *args in PROGRAMS]
LOOSE = {np.dtype(np.float32), np.dtype(np.complex64)}


def moving(function, args):
    """Return the names and the positions of the arguments that may move."""
    names = function.__code__.co_varnames[: len(args)]
    kinds = [isinstance(arg, float) or isinstance(arg, np.ndarray) and arg.dtype.kind in "fc" for arg in args]
    return [(names[i], i) for i, on in enumerate(kinds) if on]


def passes(function, args, asked):
    """Return the value, and by name the tangents, a JVP for each number of each argument that is asked for."""
    found = {}
    for name, at in asked:
        found[name] = []
        for row in np.eye(np.size(args[at])):
            seeds = [None] * len(args)
            for _, other in asked:
                seeds[other] = np.zeros_like(args[other]) if isinstance(args[other], np.ndarray) else 0.0
            seeds[at] = row.reshape(np.shape(args[at])).astype(np.asarray(args[at]).dtype) if np.ndim(args[at]) else 1.0
            value, tangent = jvp(function, tuple(copy.deepcopy(args)), tuple(seeds))
            found[name].append(tangent)
    return value, found


def assert_same(value, got, found, args, asked, pick=lambda t: t):
    """Check a Jacobian against tangents, part by part of the result."""
    if isinstance(value, (list, tuple, dict)):
        for key in value if isinstance(value, dict) else range(len(value)):
            assert_same(value[key], got[key], found, args, asked, lambda t, key=key: pick(t)[key])
    elif isinstance(value, (float, np.ndarray, np.generic)):
        for (name, at), part in zip(asked, [got] if len(asked) == 1 else got, strict=True):
            expected = np.stack([np.asarray(pick(t)) for t in found[name]], -1)
            expected = expected.reshape((*np.shape(value), *np.shape(args[at])))
            bound = 1e-4 if expected.dtype in LOOSE else 1e-10
            assert np.shape(part) == expected.shape
            assert np.asarray(part).dtype == np.result_type(expected, getattr(args[at], "dtype", expected.dtype))
            np.testing.assert_allclose(part, expected, rtol=bound, atol=bound)


def compare(function, args, asked):
    """Check the Jacobian in all that is asked for, and what is left in the arguments."""
    value, found = passes(function, args, asked)
    given, kept = copy.deepcopy(args), copy.deepcopy(args)
    again, got = jacobian(function, ", ".join(name for name, _ in asked)).with_value(*given)
    function(*kept)
    np.testing.assert_equal(again, value)
    np.testing.assert_equal(given, kept)
    assert_same(value, got, found, args, asked)


@pytest.fixture
def went(monkeypatch):
    """Count the Jacobians that were made side by side, and those that were not."""
    seen, run = [], wide.run

    def counted(*args):
        seen.append(False)
        found = run(*args)
        seen[-1] = found is not None
        return found

    monkeypatch.setattr(wide, "run", counted)
    return seen


@pytest.mark.parametrize(("function", "args"), CASES)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_programs_have_the_slopes_of_a_pass_for_each_number(function, args, went):
    asked = moving(function, args)
    for one in [asked] + [[name] for name in asked] * (len(asked) > 1):
        if sum(np.size(args[at]) for _, at in one) > 1:
            compare(function, args, one)
    assert all(went) or "flat" in function.__code__.co_names


def calls():
    """Return the calls of the rules' tests, each with what it is given."""
    found = [(text, given) for given, *texts in array_rules.CALLS for text in texts if text]
    return [pytest.param(text, given, id=text) for text, given in found]


@pytest.mark.parametrize(("text", "given"), one_in(4, calls()))
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_rules_have_the_slopes_of_a_pass_for_each_number(text, given, tmp_path, went):
    *before, e = text.split(" then ")
    body = "".join(f"    {line}\n" for line in [*before, f"w = {e}", "return w"])
    path = tmp_path / "f.py"
    path.write_text(f"import math\n\nimport numpy as np\n\n\ndef f({', '.join(given)}):\n{body}")
    f, args = runpy.run_path(str(path))["f"], [*given.values()]
    try:
        compare(f, args, moving(f, args))
    except Refused:
        pytest.skip("it has no derivative in all of them")
    assert all(went) or any(part in text for part in ("polynomial", ".flat", "np.r_", "np.c_", "vectorize"))


@pytest.mark.parametrize("seed", [pytest.param(n, marks=[pytest.mark.long] * (n >= 25)) for n in range(300)])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_random_programs_have_the_slopes_of_a_pass_for_each_number(seed, tmp_path, went):
    path = tmp_path / "drawn.py"
    path.write_text(draw(7000 + seed))
    f, rng = runpy.run_path(str(path))["f"], np.random.default_rng(seed)
    args = [rng.normal(size=4), rng.normal(size=4), rng.normal(size=(4, 4)), float(rng.normal())]
    try:
        f(*copy.deepcopy(args))
        jvp(f, tuple(copy.deepcopy(args)), tuple(map(np.zeros_like, args)))
    except (ValueError, Refused):
        return  # NumPy, or the rules, refuse it
    compare(f, args, moving(f, args))
    assert all(went)


# --- the functions that are called once for all ----------------------------------------------------------------------


def inputs(function, rng):
    """Yield arguments for one of the functions that take all directions in one call."""
    p, axis = 3, int(rng.integers(-2, 2))
    matrix, other = Beam(rng.normal(size=(p, 4, 4))), rng.normal(size=(4, 4))
    vector, plain = Beam(rng.normal(size=(p, 4))), rng.normal(size=4)
    number = Beam(rng.normal(size=p), True)
    both = [(matrix, plain), (vector, plain), (other, vector), (other, matrix), (plain, matrix), (matrix, other)]
    if function in (np.sum, np.mean):
        yield from [((matrix,), {}), ((vector,), {}), ((matrix,), {"axis": axis}), ((matrix,), {"axis": (0, -1)})]
        yield from [((matrix,), {"axis": axis, "keepdims": True}), ((vector,), {"keepdims": True})]
    elif function in (np.concatenate, np.stack):
        yield from [(([matrix, other],), {"axis": axis}), (([vector, vector],), {"axis": -1})]
        yield ([plain, vector, vector],), {}
    elif function is np.where:
        mask = plain > 0
        yield from [((mask, vector, plain), {}), ((mask, 1.0, matrix), {}), ((mask, number, vector), {})]
        yield from [((other > 0, vector, matrix), {}), ((mask, number, 0.0), {})]
    elif function is np.dot:
        yield from [(one, {}) for one in [*both, (number, plain), (2.0, matrix)]]
    elif function is np.einsum:
        yield from [(("ij,jk->ik", matrix, other), {}), (("i, i->", plain, vector), {}), (("ij->ji", matrix), {})]
    elif function in (np.roll,):
        yield from [((vector, 1), {}), ((matrix, 2), {"axis": axis}), ((matrix, 1), {})]
    elif function in (np.cumsum,):
        yield from [((vector,), {}), ((matrix,), {"axis": axis}), ((matrix,), {})]
    elif function not in (np.shape, np.ndim, np.size):
        yield from [((vector,), {}), ((matrix,), {})]
        if function is not np.ndarray.copy:
            yield from [((matrix,), {"axis": axis}), ((matrix,), {"n": 2})]


@pytest.mark.parametrize("function", IN_ONE, ids=lambda f: f.__name__)
def test_one_call_gives_what_a_call_for_each_direction_gives(function):
    rng = np.random.default_rng(5)
    token = WIDTH.set(3)
    for _ in range(8):
        for args, kwargs in inputs(function, rng):
            got, expected = along(function, *args, **kwargs), looped(function, args, kwargs)
            assert got.is_number == expected.is_number
            np.testing.assert_allclose(got.slopes, expected.slopes, rtol=1e-12, atol=1e-14)
    WIDTH.reset(token)


@pytest.mark.parametrize("ufunc", [np.add, np.multiply, np.subtract, np.divide, np.negative, np.matmul])
def test_operators_broadcast_as_for_each_direction(ufunc):
    rng = np.random.default_rng(6)
    token = WIDTH.set(3)
    shapes = [(), (4,), (4, 4), (1, 4), (4, 1), (2, 4, 4)]
    for _ in range(60):
        shown = [shapes[rng.integers(len(shapes))] for _ in range(ufunc.nin)]
        drawn = [rng.uniform(1.0, 2.0, (3, *shape)) if rng.random() < 0.6 else None for shape in shown]
        args = [rng.uniform(1.0, 2.0, s) if d is None else Beam(d, not s) for s, d in zip(shown, drawn, strict=True)]
        if not any(isinstance(arg, Beam) for arg in args):
            continue
        try:
            expected = looped(ufunc, args, {})
        except ValueError:
            continue  # shapes that do not go together
        np.testing.assert_allclose(ufunc(*args).slopes, expected.slopes, rtol=1e-12)
    WIDTH.reset(token)


def test_methods_are_those_of_arrays():
    token = WIDTH.set(2)
    dx = Beam(np.arange(12.0).reshape(2, 2, 3))
    assert METHODS.keys() <= {*dir(np.ndarray)}
    np.testing.assert_array_equal(dx.reshape(3, 2).slopes, dx.slopes.reshape(2, 3, 2))
    dx.reshape(-1)[0] = 7.0
    dx.T[1, 1] += 1.0
    dx.ravel()[2] = Beam(np.array([1.0, 2.0]), True)
    np.testing.assert_array_equal(dx.slopes, [[[7, 1, 1], [3, 5, 5]], [[7, 7, 2], [9, 11, 11]]])
    first = dx[0, 0]
    dx[0, 0] = 0.0
    assert first.slopes.tolist() == [7.0, 7.0], "a number is no view"
    WIDTH.reset(token)


# --- what is left to passes, and what is refused ---------------------------------------------------------------------


def test_nothing_but_numbers_is_told_of_a_tangent_and_no_except_holds_that_up():
    dx = Beam(np.ones((2, 3)))
    for ask in (bool, float, np.asarray, lambda d: 1.0 in d, lambda d: np.float64(d), lambda d: d.flat, copy.copy):
        with pytest.raises(Unspread), contextlib.suppress(Exception):
            ask(dx)
    with pytest.raises(Unspread), contextlib.suppress(Exception):
        np.zeros(3)[:] = dx
    with pytest.raises(Unspread), contextlib.suppress(Exception):
        np.add(np.zeros(3), dx, out=np.zeros(3))


def flat(x):
    y = x * x
    y.flat[1] = x[0]
    return y


def test_what_is_not_known_to_be_right_takes_a_pass_for_each(went):
    x = np.array([1.0, 2.0, 3.0])
    for _ in range(2):
        np.testing.assert_array_equal(jacobian(flat)(x), [[2, 0, 0], [1, 0, 0], [0, 0, 6]])
    assert went == [False], "and is not tried again"


def told(x, seen):
    seen.append(1)
    print("told")
    return np.sum(x * x)


def told_flat(x):
    print("told")
    return flat(x)


def test_what_could_be_noticed_twice_runs_once(capsys):
    value, slope = value_and_grad(told, "x")(np.array([1.0, 2.0, 3.0]), [])
    assert (value, slope.tolist()) == (14.0, [2.0, 4.0, 6.0])
    assert capsys.readouterr().out == "told\n"
    with pytest.raises(Refused, match="running told_flat twice may be noticed.*the attribute flat"):
        jacobian(told_flat)(np.ones(3))


SOURCE = np.random.default_rng(5)
COUNTED = {"runs": 0}


class Noisy:
    def __init__(self, seed):
        self.source = np.random.default_rng(seed)

    def draw(self):
        return self.source.normal()


NOISY = Noisy(3)


def drawn_from_numpy(p):
    return (p[0] + p[1]) * np.random.normal()


def drawn_from_a_global(p):
    return (p[0] + p[1]) * SOURCE.normal()


def drawn_by_an_object(p):
    return (p[0] + p[1]) * NOISY.draw()


def drawn_from_an_argument(p, source):
    return (p[0] + p[1]) * source.normal()


@pytest.mark.parametrize("f", [drawn_from_numpy, drawn_from_a_global, drawn_by_an_object, drawn_from_an_argument])
def test_every_direction_sees_the_number_that_was_drawn(f):
    more = (np.random.default_rng(7),) if f is drawn_from_an_argument else ()
    for given in ([1.0, 2.0], {0: 1.0, 1: 2.0}):
        one, two = (jacobian(f, wrt="p")(given, *more))[0], jacobian(f, wrt="p")
        value, found = two.with_value(given, *more)
        assert found[0] == found[1] == pytest.approx(value / 3.0)
        assert one != found[0]


def counted(p):
    COUNTED["runs"] += 1
    return p[0] * p[1]


class Filter:
    def __init__(self, gain):
        self.gain = gain
        self.state = np.zeros(2)

    def step(self, x):
        self.state = self.state + self.gain * (x - float(self.state[0]))
        return self.state


def filtered(x, gain):
    def scaled(v):
        out = np.zeros(2)
        out[0] = v[0]
        out[1] = float(v[1]) * v[0]
        return out

    keeper = Filter(gain)
    return keeper.step(scaled(x)) + keeper.step(x)


def test_what_only_makes_things_of_its_own_may_run_again_and_what_counts_may_not():
    assert jacobian(counted)([2.0, 3.0]) == [3.0, 2.0]
    assert COUNTED["runs"] == 1
    x, gain = np.array([1.5, 2.0]), 0.5
    found = jacobian(filtered)(x, gain)
    columns = [jvp(filtered, (x, gain), (row, 0.0))[1] for row in np.eye(2)]
    np.testing.assert_allclose(found[0], np.transpose(columns), rtol=1e-14)


def test_more_directions_than_fit_take_several_passes(monkeypatch):
    def f(x, y):
        x[0] = x[1] * y
        return np.cumsum(x) * np.sin(x)

    x = np.linspace(0.3, 1.0, 7)
    expected, given = jacobian(f, "x, y")(x.copy(), 0.7), x.copy()
    monkeypatch.setattr(wide, "LARGEST", 20)
    got = jacobian(f, "x, y")(given, 0.7)
    np.testing.assert_array_equal(got[0], expected[0])
    np.testing.assert_array_equal(got[1], expected[1])
    np.testing.assert_array_equal(given[1:], x[1:])
    assert given[0] == x[1] * 0.7


def test_precision_stays():
    def f(x, a):
        return x * a

    x = np.ones(3, np.float32)
    assert [part.dtype for part in jacobian(f, "x, a")(x, 2.0)] == [np.float32, np.float32]
    assert jacobian(f, "x")(x, 2.0).dtype == np.float32


def test_arguments_that_share_memory_move_as_alone():
    def f(x, y):
        return x * y

    x = np.array([1.0, 2.0, 3.0])
    for slope in jacobian(f, "x, y")(x, x):
        np.testing.assert_array_equal(slope, np.diag(x))
    np.testing.assert_array_equal(jacobian(f, "x")(x[:2], x[1:]), np.diag(x[1:]))


def test_errors_are_those_of_the_function():
    def f(x):
        if x[0] > 2.0:
            raise ValueError("too large")
        return x * x

    with pytest.raises(ValueError, match="too large"):
        jacobian(f)(np.array([3.0, 1.0]))
    np.testing.assert_array_equal(jacobian(f)(np.array([1.0, 2.0])), [[2, 0], [0, 4]])


def test_a_tree_of_arrays_has_the_tree_of_slopes():
    def loss(params, x):
        for W, b in params["layers"]:
            x = np.tanh(W @ x + b)
        return params["scale"] * np.sum(x)

    rng = np.random.default_rng(3)
    params = {"layers": [(rng.normal(size=(3, 3)), rng.normal(size=3)) for _ in range(2)], "scale": 2.0}
    x = rng.normal(size=3)
    got = grad(loss, "params")(params, x)
    h = 1e-6
    for i, (W, b) in enumerate(params["layers"]):
        for j, one in enumerate((W, b)):
            direction = rng.normal(size=one.shape)
            ends = []
            for step in (h, -h):
                moved = copy.deepcopy(params)
                moved["layers"][i][j][...] += step * direction
                ends.append(loss(moved, x))
            assert abs(np.sum(got["layers"][i][j] * direction) - (ends[0] - ends[1]) / (2 * h)) < 1e-8
    assert got["scale"] == pytest.approx(loss(params, x) / 2.0, rel=1e-12)


def test_second_derivatives_are_the_matrix_of_differences_of_the_gradient():
    def f(x, A):
        y = np.zeros_like(x)
        for i in range(len(x)):
            y[i] = np.sin(A[i] @ x) * x[i - 1]
        return np.sum(y * y)

    rng = random.Random(1)
    x = np.array([rng.uniform(-1, 1) for _ in range(5)])
    A = np.array([[rng.uniform(-1, 1) for _ in range(5)] for _ in range(5)])
    got, h = hessian(f, "x")(x, A), 1e-5
    slope = grad(f, "x")
    expected = np.array([(slope(x + h * e, A) - slope(x - h * e, A)) / (2 * h) for e in np.eye(5)])
    np.testing.assert_allclose(got, expected, atol=1e-8)
    np.testing.assert_allclose(got, got.T, atol=1e-14)
    np.testing.assert_allclose(fwdtrans.hvp(f, "x")(x, np.ones(5), A), got @ np.ones(5), atol=1e-13)


class Knot:
    def __init__(self, value):
        self.value, self.itself = value, self


def test_an_object_that_holds_itself_stands_beside_an_array(went):
    def f(x, knot):
        return np.sum(x * x) * knot.value

    assert grad(f, "x")(np.array([1.0, 2.0]), Knot(3.0)).tolist() == [6.0, 12.0] and went == [True]
