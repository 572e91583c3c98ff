"""What a line divides by, or takes logarithms of, is not over itself in its tangent; other poles stay."""
from math import cos, log, sin, sqrt

import pytest
from truth import directional

from fwdtrans import NotDifferentiable, forward_diff, jvp
from fwdtrans.algebra import sum_of, to_expr
from fwdtrans.emit.divided import divided


def tangent_of(f):
    """Return the last line of a companion."""
    return forward_diff(f).source.strip().splitlines()[-1].strip()


def kepler(M, e):
    E = M
    for _ in range(6):
        E = E - (E - e * sin(E) - M) / (1.0 - e * cos(E))
    return E


def cube_root(a, x):
    for _ in range(8):
        x = x - (x ** 3 - a) / (3.0 * x ** 2)
    return x


def polynomial_root(a, b):
    def cubic(z):
        return ((z - (1.0 + b)) * z + a) * z - a * b

    def slope(z):
        return (3.0 * z - 2.0 * (1.0 + b)) * z + a

    z = 1.0 + b
    for _ in range(20):
        step = cubic(z) / slope(z)
        z = z - step
    return z


def entropy(p, q):
    return p * log(p) + q * log(q) + (p + q) * log(p + q)


def part_of_the_sum(x, y):
    return (x + y) * x / (x + y + y) + (x - 2.0 * y) / (x - y)


def both_over_one(x, y):
    d = x * y + 1.0
    return (x - y / d) / d + log(x / y)


def several_of_them(x, y):
    return (x - (x * x - 2.0 * x * y) / (2.0 * x - 2.0 * y)) / (x + y)


FUNCTIONS = [(kepler, (1.0, 0.3)), (cube_root, (2.0, 1.1)), (polynomial_root, (0.3, 0.1)), (entropy, (0.3, 0.6)),
             (part_of_the_sum, (0.7, 0.4)), (both_over_one, (0.7, 0.4)), (several_of_them, (0.7, 0.3))]  # fmt: skip


@pytest.mark.parametrize(("f", "point"), FUNCTIONS, ids=[f.__name__ for f, _ in FUNCTIONS])
def test_values_and_derivatives_of_both_orders_are_right(f, point):
    seeds = (1.0, -0.7)
    value, tangent = forward_diff(f).jvp(point, seeds)
    assert value == f(*point)
    assert directional(f, point, seeds).misses([tangent, *seeds]) == []
    slopes = forward_diff(f).grad(*point)
    assert tangent == pytest.approx(slopes[0] * seeds[0] + slopes[1] * seeds[1], rel=1e-12)

    def along(x, y):
        return jvp(f, (x, y), (1.0, -0.7))[1]

    second = forward_diff(along).jvp(point, seeds)[1]
    assert directional(along, point, seeds).misses([second, *seeds]) == []


def test_newtons_step_has_no_slope_over_itself():
    lines = [line.strip() for line in forward_diff(kepler).source.splitlines()]
    assert "dE = (w4 * e * w1 * dE + (w1 - w4 * w2) * de + dM) / w3" in lines


def test_what_a_logarithm_is_taken_of_is_no_zero():
    def g(p):
        return p * log(p)

    assert tangent_of(g) == "return p * w1, (w1 + 1.0) * dp"
    with pytest.raises(ValueError, match="math domain"):
        forward_diff(g).derivative(0.0)


def test_a_pole_of_the_derivative_alone_stays():
    def g(x):
        return x * sqrt(x)

    with pytest.raises(NotDifferentiable):
        forward_diff(g).derivative(0.0)


def test_what_is_divided_by_elsewhere_stays():
    def g(x):
        y = sqrt(x) * x
        return y if x == 0.0 else y / x

    with pytest.raises(NotDifferentiable):
        forward_diff(g).derivative(0.0)


def test_a_multiple_of_the_divisor_is_found_whatever_it_is_written_as():
    import ast

    def e(text):
        return ast.parse(text, mode="eval").body

    names = {"w": e("1.0 - k * c"), "v": e("k * c")}
    found = divided(
        sum_of(e("x - (x * a - v * x * a + y) / w")), lambda part: names.get(getattr(part, "id", "")), lambda _: True
    )
    assert ast.unparse(to_expr(found)) == "(1.0 - a) * x - y / w"
    same = sum_of(e("(x - v * x * a) / w"))
    assert divided(same, lambda part: names.get(getattr(part, "id", "")), lambda _: True) == same


def lennard_jones(r, sigma):
    return 4.0 * ((sigma / r) ** 12 - (sigma / r) ** 6)


def inverse_powers(r, p):
    return p / r ** 4 + p / r ** 0.25 + (p / r) ** -3


def discounted(rate, cash, years=(0, 1, 7, 2.5)):
    total = 0.0
    for year in years:
        total += cash / (1.0 + rate) ** year
    return total


def at_the_end_of_growth(rate, cash):
    return discounted(rate, cash, (0, 3, 2))


def power_of_a_product(x, y):
    return (x * y) ** 2.5 / x + (x * y) ** 4 / (x * y) ** 3


POWERS = [(lennard_jones, (1.3, 0.9)), (lennard_jones, (1.3, 0.0)), (lennard_jones, (-1.3, 0.9)),
          (inverse_powers, (1.7, 0.6)), (discounted, (0.05, 3.0)), (at_the_end_of_growth, (0.05, 3.0)),
          (at_the_end_of_growth, (-2.5, 3.0)), (power_of_a_product, (1.5, 0.7))]  # fmt: skip


@pytest.mark.parametrize(("f", "point"), POWERS)
def test_a_power_of_a_quotient_and_what_is_divided_by_a_power(f, point):
    test_values_and_derivatives_of_both_orders_are_right(f, point)


def test_a_power_that_is_one_whatever_is_raised_has_no_slope():
    assert jvp(discounted, (-1.0, 3.0, (0, 0)), (1.0, 0.5, None)) == (6.0, 1.0)


def test_a_power_stands_for_one_less_times_its_base():
    def attraction(r, s=1.0):
        s6 = (s / r) ** 6
        return s6

    assert "    ds6 = -6.0 * s6 * dr / r" in forward_diff(attraction).source
    assert "(year / w1 if year else 0.0)" in forward_diff(discounted).source
