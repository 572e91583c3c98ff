"""The forms of tangents: like terms are put together, also where one of them stands in a row of the user's line."""
import pytest
from truth import directional

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


@pytest.mark.parametrize(
    "f, line",
    [
        (logistic, "dx = (4.0 - 8.0 * x) * dx"),
        (logistic, "x = 4 * x * (1 - x)"),
        (halves, "return w1 * y, (y + w1) * dy + y * x * dx"),
        (alone, "return w1 * w2, 4.0 * w2 * dy - w1 * dx"),  # 4 - 4 * x would lose digits near 1
    ],
)
def test_the_text(f, line):
    assert line in [one.strip() for one in forward_diff(f).source.splitlines()]


def test_terms_are_not_put_together_where_literals_would_be_rounded():
    assert "0.30000000000000004" not in forward_diff(rounded).source


@pytest.mark.parametrize("f", [logistic, halves, rounded, alone, squares, deep, bound_on_the_way])
@pytest.mark.parametrize("point", [(0.4, 1.3), (0.999999, -2.0), (0.5, 0.5)])
def test_derivatives_are_right(f, point):
    value, tangent = forward_diff(f).jvp(point, (1.0, 0.5))
    assert value == f(*point)
    assert directional(f, point, (1.0, 0.5)).misses([tangent, 1.0, 0.5]) == []  # arguments are results too
