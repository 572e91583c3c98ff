"""The oracle: its error is never smaller than the truth, and small enough to be of use."""
import math
import random

import pytest

from fwdtrans.differences import differentiate

SEED = 7
each = pytest.mark.parametrize

# function of u = x / scale, its derivative by u in closed form
SMOOTH = {
    "sin": (math.sin, math.cos, -3.0, 3.0),
    "exp": (math.exp, math.exp, -3.0, 3.0),
    "log": (math.log, lambda u: 1.0 / u, 0.01, 3.0),
    "sqrt": (math.sqrt, lambda u: 0.5 / math.sqrt(u), 0.01, 3.0),
    "tan": (math.tan, lambda u: 1.0 + math.tan(u) ** 2, -1.5, 1.5),
    "asin": (math.asin, lambda u: 1.0 / math.sqrt((1.0 - u) * (1.0 + u)), -0.99, 0.99),
    "hill": (lambda u: 1.0 / (1.0 + u * u), lambda u: -2.0 * u / (1.0 + u * u) ** 2, -3.0, 3.0),
    "cube": (lambda u: u * u * u, lambda u: 3.0 * u * u, -3.0, 3.0),
    "constant": (lambda u: 3.0, lambda u: 0.0, -3.0, 3.0),
}


@each("side", [0, 1, -1])
@each("scale", [1e-6, 1e-3, 1.0, 1e3, 1e6])
@each("name", SMOOTH)
def test_the_error_covers_the_truth_and_is_small(name, scale, side):
    f, df, low, high = SMOOTH[name]
    rng = random.Random(SEED)
    for _ in range(10):
        x = rng.uniform(low, high) * scale
        expected = df(x / scale) / scale
        slope, error = differentiate(lambda t: f(t / scale), x, side=side)
        # the closed form has a few roundings of its own
        assert abs(slope - expected) <= error + 1e-15 * abs(expected), (SEED, x)
        # what two sides reach is 1e-9 of the function over the distance on which it changes
        size = (abs(f(x / scale)) + abs(x / scale * df(x / scale))) / min(scale, abs(x))
        assert error <= (1e-9 if side == 0 else 1e-6) * (abs(expected) + size), (SEED, x)


def test_a_function_that_oscillates_faster_than_the_first_steps_is_not_believed_to_be_flat():
    for k in range(1, 40):
        x = 0.07 * k
        slope, error = differentiate(lambda t: math.sin(1e6 * t), x)
        assert abs(slope - 1e6 * math.cos(1e6 * x)) <= error + 1e-15 * 1e6 * abs(1e6 * x)


def test_a_periodic_function_is_not_taken_for_a_constant():
    slope, error = differentiate(lambda t: math.sin(2.0 * math.pi * t), 1.0, h=1.0)
    assert abs(slope - 2.0 * math.pi) <= error < 1e-9


def test_at_a_kink_the_error_covers_both_slopes():
    slope, error = differentiate(abs, 0.0)
    assert abs(slope - 1.0) <= error
    assert abs(slope + 1.0) <= error < 10.0


@each("side", [1, -1])
def test_at_a_kink_one_side_has_its_slope(side):
    slope, error = differentiate(abs, 0.0, side=side)
    assert side == slope
    assert error < 1e-12


def test_a_kink_nearby_is_not_stepped_over():
    slope, error = differentiate(abs, 1e-7)
    assert abs(slope - 1.0) <= error < 1e-6


@each("power", [1.5, 2.0, 2.5, 3.0])
def test_at_an_edge_of_the_domain_the_side_that_exists_is_taken(power):
    slope, error = differentiate(lambda x: math.pow(math.sqrt(x), 2.0 * power), 0.0)
    assert abs(slope) <= error < 1e-5


def test_a_vertical_tangent_shows_as_a_large_error():
    _, error = differentiate(math.sqrt, 0.0)
    assert error > 1.0


def test_steps_that_raise_are_shortened():
    seen = []

    def f(x):
        seen.append(x)
        if abs(x - 2.0) > 1e-3:
            raise ValueError("outside")
        return x * x

    slope, error = differentiate(f, 2.0)
    assert abs(slope - 4.0) <= error < 1e-9
    assert max(seen) > 2.05


@each("result", [math.nan, math.inf, 1j])
def test_what_is_no_finite_real_number_is_passed_over(result):
    slope, error = differentiate(lambda x: x if abs(x) < 0.01 else result, 0.0)
    assert abs(slope - 1.0) <= error < 1e-9


def test_a_function_that_raises_at_the_point_itself_raises():
    with pytest.raises(ZeroDivisionError):
        differentiate(lambda x: 1.0 / x, 0.0)


def test_a_function_that_exists_at_a_single_point_has_no_derivative():
    slope, error = differentiate(lambda x: 1.0 if x == 0.0 else math.nan, 0.0)
    assert math.isnan(slope)
    assert error == math.inf


def test_noise_is_part_of_the_error():
    rng = random.Random(SEED)
    slope, error = differentiate(lambda x: math.sin(x) + 1e-9 * rng.gauss(0.0, 1.0), 1.0)
    assert abs(slope - math.cos(1.0)) <= error
    assert 1e-9 < error < 1e-5


# the argument is rounded inside, where nobody sees it: at short steps each is a stair
ROUNDED = {
    "a line and its slope": (lambda x: (1e8 + x) - 1e8 - x, 0.0),
    "a line": (lambda x: (1e10 + x) - 1e10, 1.0),
    "a parabola": (lambda x: (x + 1.0) * (x + 2.0) - 2.0 - 3.0 * x, 0.0),
    "a wave": (lambda x: math.cos(x + 1e10), -math.sin(1e10)),
    "a wave on a slope": (lambda x: math.sin(x + 3e7) - 3.0 * x, math.cos(3e7) - 3.0),
}


@each("name", ROUNDED)
def test_rounding_of_arguments_that_is_not_seen_is_part_of_the_error(name):
    f, expected = ROUNDED[name]
    slope, error = differentiate(f, 0.0)
    assert abs(slope - expected) <= error


def test_a_jump_or_a_bend_nearby_is_no_rounding():
    for f, x, expected in ((lambda x: x - math.floor(x), 1.0000001, 1.0), (lambda x: max(x, 1.0), 1.0000001, 1.0)):
        slope, error = differentiate(f, x)
        assert abs(slope - expected) <= error < 1e-6


def test_the_function_is_called_as_often_as_needed_and_no_more():
    for f, most in ((math.sin, 13), (lambda x: math.sin(1e6 * x), 40), (math.sqrt, 13)):
        calls = []
        differentiate(lambda x, f=f, calls=calls: calls.append(x) or f(x), 1.0)
        assert len(calls) <= most
