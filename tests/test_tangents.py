"""The forms of tangents: like terms are put together, also where one of them stands in a row of the user's line."""
import math
from math import atan, log

import pytest
from truth import directional

import fwdtrans
from fwdtrans import forward_diff


def logistic(x, y):
    x = 4 * x * (1 - x)
    return x * y


def halves(x, y):
    return (y + 0.5 * x * x) * y


def rounded(x, y):
    return 0.1 * x * (3 - x) * y


def alone(x, y):
    return 4 * y * (1 - x)


def squares(x, y):
    return x * (1 - x * x) + y


def deep(x, y):
    return (2 * (1 - (3 - x)) + y) * (2 - x)


def bound_on_the_way(x, y):
    return 4 * (z := x * y) * (1 - z) + 2 * z


def of_a_quotient(x, y):
    return log(x / y)


def its_divisor_beside_it(x, y):
    return (x / y) ** 2 * y


def quotients_in_one_another(x, y):
    return atan(x / y / (x + y)) * (x + y)


def divisor_bound_on_the_way(x, y):
    return (z := x + y) * log(x / z) * (x / z)


@pytest.mark.parametrize(
    "f, line",
    [
        (logistic, "dx = (4.0 - 8.0 * x) * dx"),
        (logistic, "x = 4 * x * (1 - x)"),
        (halves, "return w1 * y, (y + w1) * dy + y * x * dx"),
        (alone, "return w1 * w2, 4.0 * w2 * dy - w1 * dx"),  # 4 - 4 * x would lose digits near 1
        (of_a_quotient, "return log(w1), (dx - w1 * dy) / x"),  # w1 * y is x
    ],
)
def test_the_text(f, line):
    assert line in [one.strip() for one in forward_diff(f).source.splitlines()]


def test_terms_are_not_put_together_where_literals_would_be_rounded():
    assert "0.30000000000000004" not in forward_diff(rounded).source


@pytest.mark.parametrize("f", [logistic, halves, rounded, alone, squares, deep, bound_on_the_way, of_a_quotient,
                               its_divisor_beside_it, quotients_in_one_another, divisor_bound_on_the_way])  # fmt: skip
@pytest.mark.parametrize("point", [(0.4, 1.3), (0.999999, -2.0), (0.5, 0.5)])
def test_derivatives_are_right(f, point):
    if f in (of_a_quotient, divisor_bound_on_the_way):
        point = (*map(abs, point),)
    value, tangent = forward_diff(f).jvp(point, (1.0, 0.5))
    assert value == f(*point)
    assert directional(f, point, (1.0, 0.5)).misses([tangent, 1.0, 0.5]) == []  # arguments are results too


def test_a_reciprocal_is_multiplied_by_its_divisor_once():
    """w * w * exp(x), where w is 1 / exp(x): the square is one node twice."""

    def f(x, p):
        return p / math.exp(x) * (1.0 / math.exp(x)), 1.0 / math.cosh(x) + 1.0 / math.exp(x)

    x, p = 0.7, 1.3
    expected = -2.0 * p * math.exp(-2.0 * x), -math.tanh(x) / math.cosh(x) - math.exp(-x)
    assert fwdtrans.jvp(f, (x, p), (1.0, None))[1] == pytest.approx(expected, rel=1e-14)
    assert fwdtrans.derivative(lambda x: 1.0 / math.exp(x))(x) == pytest.approx(-math.exp(-x), rel=1e-15)


@pytest.mark.parametrize("mode", ["forward", "symbolic"])
@pytest.mark.parametrize(
    "f, x, slope",
    [
        (lambda x: (x * 1e-200) ** 3, 1e200, 3e-200),
        (lambda x: (1e-200 * x) * (1e-200 * x), 1e200, 2e-200),
        (lambda x: (6.6e-34 * x) ** 10, 1e34, 10 * 6.6e-34 * 6.6**9),
        (lambda x: (1e200 * x) * (1e200 * x), 1e-200, 2e200),
        (lambda x: (x / 1e-200) ** 3, 1e-200, 3e200),
        (lambda x: 1e-160 * (1e-160 * x * x), 1e160, 2e-160),
    ],
)
def test_literals_are_not_multiplied_to_nought(f, x, slope, mode):
    assert forward_diff(f, mode=mode).derivative(x) == pytest.approx(slope, rel=1e-14, abs=0.0)
    assert forward_diff(f, mode=mode).grad(x) == pytest.approx(slope, rel=1e-14, abs=0.0)
