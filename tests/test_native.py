"""Companions compiled by Numba: the same numbers, and a clear word where Numba cannot."""
import inspect
import math
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from fwdtrans import CompileWarning, NotDifferentiable, Refused, forward_diff, jvp

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.suite.cases import CASES as CASES_OF_THE_SUITE  # noqa: E402

numba = pytest.importorskip("numba")

RATE = 0.05


def discount(t):
    return math.exp(-RATE * t)


def cdf(z):
    return 0.5 * (1.0 + math.erf(z / math.sqrt(2.0)))


def call_price(s, k, t, sigma):
    width = sigma * math.sqrt(t)
    d1 = (math.log(s / k) + (RATE + 0.5 * sigma * sigma) * t) / width
    return s * cdf(d1) - k * discount(t) * cdf(d1 - width)


def logistic(x, n):
    for _ in range(n):
        x = 4 * x * (1 - x)
    return x


def newton(a):
    x = 0.5 * a if a > 1.0 else 1.0
    while abs(x * x - a) > 1e-12 * a:
        x = 0.5 * (x + a / x)
    return x


def entropy(a, b, times, outcomes):
    loss = 0.0
    for t, y in zip(times, outcomes):
        p = 1.0 / (1.0 + math.exp(-(a + b * t)))
        loss = loss - (y * math.log(p) + (1.0 - y) * math.log(1.0 - p))
    return loss


def rosenbrock(x):
    total = 0.0
    for i in range(len(x) - 1):
        total += 100.0 * (x[i + 1] - x[i] * x[i]) ** 2 + (1.0 - x[i]) ** 2
    return total


def running(x):
    for i in range(1, len(x)):
        x[i] = x[i] * x[i - 1]
    return x[-1]


def recursive(x, n):
    return x if n == 0 else math.sin(x) * recursive(x, n - 1)


def with_inner(x, y):
    def scaled(z):
        return z * y

    return scaled(x) + scaled(x * x)


TIMES, OUTCOMES = [0.1 * i for i in range(9)], [float(i % 2) for i in range(9)]
CASES = {
    call_price: ((100.0, 95.0, 0.7, 0.2), (1.0, -0.5, 0.25, 2.0)),
    logistic: ((0.3, 7), (1.0, None)),
    newton: ((7.3,), (1.0,)),
    entropy: ((0.1, -0.2, TIMES, OUTCOMES), (1.0, 0.5, None, None)),
    rosenbrock: (([0.1, 0.4, -0.3, 1.2],), ([1.0, 0.5, 2.0, -1.0],)),
    running: (([1.1, 0.4, -0.3, 1.2],), ([1.0, 0.5, 2.0, -1.0],)),
    recursive: ((0.7, 3), (1.0, None)),
    with_inner: ((1.3, 0.7), (1.0, -2.0)),
}


def numbers(found):
    return [n for part in found for n in numbers(part)] if isinstance(found, (list, tuple)) else [found]


@pytest.fixture(autouse=True)
def nothing_falls_back():
    with warnings.catch_warnings():
        warnings.simplefilter("error", CompileWarning)
        yield


@pytest.mark.parametrize("function", CASES, ids=lambda f: f.__name__)
def test_values_tangents_and_gradients_are_pythons(function):
    point, seeds = CASES[function]
    wrt = tuple(n for n, d in zip(function.__code__.co_varnames, seeds) if d is not None)
    plain, compiled = forward_diff(wrt=wrt)(function), forward_diff(wrt=wrt, compile="numba", strict=True)(function)

    def copied(values):
        return tuple(list(v) if isinstance(v, list) else v for v in values)

    own, other = copied(point), copied(point)
    found, expected = compiled.jvp(own, copied(seeds)), plain.jvp(other, copied(seeds))
    assert numbers(found) == pytest.approx(numbers(expected), rel=1e-14, abs=1e-14)
    assert own == other
    assert isinstance(compiled.companion, numba.core.registry.CPUDispatcher)
    assert compiled.source == plain.source
    slopes = numbers(plain.grad(*copied(point)))
    for _ in range(2):
        assert numbers(compiled.grad(*copied(point))) == pytest.approx(slopes, rel=1e-13, abs=1e-14)


def test_compiled_gives_the_raw_function():
    f = forward_diff(call_price)
    companion, gradient = f.compiled(), f.compiled(form="gradient")
    point = CASES[call_price][0]
    assert companion(100.0, 1.0, 95.0, 0.0, 0.7, 0.0, 0.2, 0.0) == pytest.approx(f.jvp(point, (1.0, 0.0, 0.0, 0.0)))
    value, slopes = gradient(*point)
    assert numbers((value, slopes)) == pytest.approx([call_price(*point), *f.grad(*point)])
    assert len(companion.signatures) == len(gradient.signatures) == 1


def test_what_changes_is_seen_by_public_calls_alone(monkeypatch):
    f = forward_diff(compile="numba")(discount)
    raw = f.compiled()
    assert f.grad(2.0) == pytest.approx(-0.05 * math.exp(-0.1))
    assert raw(2.0, 1.0)[1] == pytest.approx(-0.05 * math.exp(-0.1))
    monkeypatch.setattr(sys.modules[__name__], "RATE", 0.1)
    for _ in range(2):
        assert f.grad(2.0) == pytest.approx(-0.1 * math.exp(-0.2))
        assert f.jvp((2.0,), (1.0,))[1] == pytest.approx(-0.1 * math.exp(-0.2))
    assert raw(2.0, 1.0)[1] == pytest.approx(-0.05 * math.exp(-0.1))  # a snapshot


def test_a_number_that_only_a_plain_call_reads_is_seen(monkeypatch):
    @forward_diff(wrt="x", compile="numba", strict=True)
    def worth(x, t):
        return x * discount(t)

    assert worth.grad(3.0, 2.0) == worth.grad(3.0, 2.0) == pytest.approx(math.exp(-0.1))
    monkeypatch.setattr(sys.modules[__name__], "RATE", 0.1)
    assert worth.grad(3.0, 2.0) == worth.grad(3.0, 2.0) == pytest.approx(math.exp(-0.2))


def test_a_list_of_the_module_is_not_frozen():
    @forward_diff(compile="numba")
    def of_data(x):
        return x * TIMES[1]

    with pytest.warns(CompileWarning, match="`TIMES` is a list, which may change"):
        assert of_data.grad(2.0) == TIMES[1]


def test_what_numba_cannot_compile_python_runs_and_says_why():
    def sorted_by_text(x):
        return x * [2.0, 3.0][len(f"{x:.1f}") - 3]

    f = forward_diff(compile="numba")(sorted_by_text)
    with pytest.warns(CompileWarning, match=r"Numba cannot compile sorted_by_text_jvp for these .+; Python runs it"):
        assert f.jvp((2.25,), (1.0,)) == (4.5, 2.0)
    assert f.jvp((2.25,), (1.0,)) == (4.5, 2.0)  # told once
    with pytest.raises(Refused, match="cannot compile sorted_by_text_jvp"):
        forward_diff(compile="numba", strict=True)(sorted_by_text).jvp((2.25,), (1.0,))


def test_lists_of_lists_are_pythons():
    def trace(a):
        return a[0][0] * a[1][1]

    f = forward_diff(compile="numba")(trace)
    with pytest.warns(CompileWarning, match="a list of lists"):
        assert f.jvp(([[2.0, 1.0], [0.0, 3.0]],), ([[1.0, 0.0], [0.0, 0.5]],)) == (6.0, 4.0)


def test_a_pole_has_no_derivative():
    def root(x):
        return math.sqrt(x)

    f = forward_diff(compile="numba")(root)
    for call in (lambda: f.jvp((0.0,), (1.0,)), lambda: f.grad(0.0)):
        with pytest.raises(NotDifferentiable, match=r"root\(x=0\.0\) has no derivative here") as caught:
            call()
        assert caught.value.place.text.strip() == "return math.sqrt(x)"  # compiled code has no lines: Python finds it
    with pytest.raises(ZeroDivisionError):  # the function's own
        forward_diff(compile="numba")(lambda x: 1.0 / x).jvp((0.0,), (1.0,))


def test_a_compiled_function_is_a_helper_like_any_other():
    inner = forward_diff(compile="numba")(newton)

    def outer(x):
        return inner(x) * x

    assert jvp(outer, (5.0,), (1.0,)) == pytest.approx((5.0**1.5, 1.5 * 5.0**0.5))


def test_options_are_looked_at():
    for options, message in (
        ({"compile": "cython"}, "compile='cython' is not there"),
        ({"compile": "numba", "mode": "numeric"}, "mode='numeric' calls the function itself"),
        ({"strict": True}, "strict= says what becomes of code that cannot be compiled"),
    ):
        with pytest.raises(Refused, match=message):
            forward_diff(**options)(newton)


def test_without_numba_it_is_asked_for(monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)
    with pytest.raises(Refused, match=r"needs Numba, which is not there(.|\n)*pip install numba"):
        forward_diff(newton).compiled()


# --- the workloads of the benchmarks, and functions of arrays --------------------------------------------------------

WORKLOADS = [case for case in CASES_OF_THE_SUITE if case.key != "S10"]  # a class: Numba compiles none


@pytest.mark.parametrize("case", WORKLOADS, ids=lambda case: case.key)
def test_the_workloads_of_the_benchmarks_are_compiled(case):
    given = dict(zip(inspect.signature(case.primal).parameters, case.args))
    wrt = tuple(given)[: len(case.inputs)]
    plain = forward_diff(wrt=wrt)(case.primal)
    compiled = forward_diff(wrt=wrt, compile="numba", strict=True)(case.primal)
    seeds = (*case.seeds, *[None] * (len(case.args) - len(case.inputs)))
    assert numbers(compiled.jvp(case.args, seeds)) == pytest.approx(numbers(plain.jvp(case.args, seeds)), rel=1e-13)


def smoothed(x, rate):
    y = np.empty_like(x)
    y[0] = x[0]
    for i in range(1, len(x)):
        y[i] = y[i - 1] + rate * (x[i] - y[i - 1])
    return np.sum(y * y)


def rows_times(a, x):
    total = 0.0
    for i in range(a.shape[0]):
        row = 0.0
        for j in range(a.shape[1]):
            row += a[i, j] * x[j]
        total += math.tanh(row)
    return total


def scaled_rows(a, k):
    b = k + np.zeros(a.shape)
    for row in range(a.shape[0]):
        b[row] = a[row] * b[row]
    return np.sum(b)


def elementwise(x, k):
    return np.sum(np.sin(x) * np.exp(-k * x))


ARRAYS = {
    smoothed: ((np.array([1.0, 0.5, 2.0]), 0.3), (np.array([1.0, -1.0, 0.5]), 1.0)),
    rows_times: ((np.array([[1.0, 0.2], [0.3, -0.4]]), np.array([0.5, 1.5])), (np.ones((2, 2)), np.array([1.0, 2.0]))),
    scaled_rows: ((np.array([[1.0, 0.2], [0.3, -0.4]]), 0.3), (np.ones((2, 2)), 1.0)),
    elementwise: ((np.array([1.0, 0.5, 2.0]), 0.3), (np.array([1.0, -1.0, 0.5]), 1.0)),
}


@pytest.mark.parametrize("function", ARRAYS, ids=lambda f: f.__name__)
def test_functions_of_arrays_with_loops_are_compiled(function):
    point, seeds = ARRAYS[function]
    compiled = forward_diff(compile="numba", strict=True)(function)
    assert compiled.jvp(point, seeds) == pytest.approx(forward_diff(function).jvp(point, seeds), rel=1e-14)
