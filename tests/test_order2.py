"""Second and higher derivatives, and derivatives inside differentiated functions, without perturbation confusion."""
import functools
import inspect
import math
from math import cos, exp, log, sin

import pytest

from fwdtrans import Refused, derivative, forward_diff, grad, jvp, value_and_grad

STEP = 2.0**-16


def quintic(x):
    return x**5


def wave(x, y):
    return x**3 * y**2 + sin(x * y)


def vector(v):
    return v[0] ** 2 * v[1] + v[1] ** 3


def looped(x, n):
    total = 1.0
    for i in range(n):
        total = total * x + i
    return total


def branched(x):
    if x > 1:
        return log(x) * x
    return x**4


def helper(t):
    return exp(t) * t


def helped(x):
    return helper(x * x) / x


def listed(x):
    v = [x, x * x]
    v.append(v[0] * v[1])
    v[0] += v[2]
    return sum(v) * v[2]


def recursive(x, n):
    return x if n == 0 else x * recursive(x, n - 1)


# --- derivatives of derivatives ----------------------------------------------------------------------------------


def test_derivatives_of_a_power_up_to_the_sixth():
    f, expected = quintic, [80.0, 160.0, 240.0, 240.0, 120.0, 0.0]
    for value in expected:
        f = derivative(f)
        assert f(2.0) == value


def test_the_derivatives_of_sine_turn_round():
    def sine(x):
        return sin(x)

    f = sine
    for value in [cos(0.7), -sin(0.7), -cos(0.7), sin(0.7)]:
        f = derivative(f)
        assert f(0.7) == value


def close(got, f, *at, k=0):
    """Compare with the symmetric difference of an exact derivative: error about STEP ** 2 f''' / 6 and rounding."""
    up, down = [*at], [*at]
    up[k] += STEP
    down[k] -= STEP
    expected = (f(*up) - f(*down)) / (2 * STEP)
    return got == pytest.approx(expected, rel=1e-7, abs=1e-7)  # STEP ** 2 = 2e-10, times third derivatives below 100


@pytest.mark.parametrize("f, at", [
    (looped, (1.3, 6)), (branched, (1.7,)), (branched, (0.4,)), (helped, (0.8,)), (listed, (0.9,)),
    (recursive, (1.1, 4)),
])  # fmt: skip
def test_second_and_third_derivatives_agree_with_differences_of_the_one_below(f, at):
    first = derivative(f, wrt="x")
    second = derivative(first, wrt="x")
    third = derivative(second, wrt="x")
    assert close(second(*at), first, *at)
    assert close(third(*at), second, *at)


def test_grad_of_grad_is_the_symmetric_hessian():
    (xx, xy), (yx, yy) = grad(grad(wave))(1.2, 0.7)
    assert xy == pytest.approx(yx, rel=1e-15)
    assert close(xx, grad(wave, wrt="x"), 1.2, 0.7)
    assert close(xy, grad(wave, wrt="x"), 1.2, 0.7, k=1)
    assert close(yy, grad(wave, wrt="y"), 1.2, 0.7, k=1)


def test_mixed_derivatives_in_either_order():
    xy = derivative(derivative(wave, wrt="x"), wrt="y")(1.2, 0.7)
    yx = derivative(derivative(wave, wrt="y"), wrt="x")(1.2, 0.7)
    assert xy == pytest.approx(yx, rel=1e-15)
    assert xy == grad(grad(wave))(1.2, 0.7)[0][1]


def test_the_hessian_of_a_function_of_a_list():
    assert grad(grad(vector))([2.0, 3.0]) == [[6.0, 4.0], [4.0, 18.0]]


def test_value_and_grad_of_each_other():
    assert value_and_grad(grad(quintic))(2.0) == (80.0, 160.0)
    assert value_and_grad(value_and_grad(quintic))(2.0) == ((32.0, 80.0), (80.0, 160.0))


def test_second_derivatives_of_decorated_functions_and_partials():
    assert derivative(derivative(forward_diff(quintic)))(2.0) == 160.0
    assert grad(grad(functools.partial(wave, y=0.7)))(1.2) == grad(grad(wave, wrt="x"), wrt="x")(1.2, 0.7)


def test_integers_are_ordinary_numbers_at_every_order():
    assert derivative(derivative(quintic))(2) == 160.0
    assert derivative(derivative(derivative(quintic)))(2) == 240.0


def test_an_affine_function_has_a_second_derivative_of_exactly_zero():
    def affine(x):
        return 3 * x + 1

    assert derivative(derivative(affine))(2.0) == 0.0


# --- forward over forward: the companion is a function like any other -----------------------------------------------


def test_jvp_of_the_companion():
    companion = forward_diff(quintic).companion
    assert jvp(companion, (2.0, 1.0), (1.0, 0.0)) == ((32.0, 80.0), (80.0, 160.0))
    assert jvp(companion, (2.0, 1.0), (0.0, 1.0)) == ((32.0, 80.0), (0.0, 80.0))


def test_the_companion_of_the_companion_has_a_companion():
    second = forward_diff(wrt="x")(forward_diff(quintic).companion).companion
    args = [{"x": 2.0}.get(name, 1.0) for name in inspect.signature(second).parameters]
    (value, first), (dvalue, dfirst) = second(*args)
    assert (value, first, dvalue, dfirst) == (32.0, 80.0, 80.0, 160.0)
    third = jvp(second, (2.0, 1.0, 1.0), (1.0, 0.0, 0.0))
    assert third[1] == ((80.0, 160.0), (160.0, 240.0))


def test_the_jvp_of_the_companion_is_symmetric_in_its_directions():
    companion = forward_diff(wave).companion
    u, v = (0.3, -1.1), (2.0, 0.7)

    def second(a, b):
        return jvp(companion, (1.2, a[0], 0.7, a[1]), (b[0], 0.0, b[1], 0.0))[1][1]

    assert second(u, v) == pytest.approx(second(v, u), rel=1e-14)


# --- no perturbation confusion --------------------------------------------------------------------------------------


def shifted(x):
    return x * derivative(lambda y: x + y)(2)


def scaled(x):
    return x * derivative(lambda y: x * y)(2.0)


def shadowed(x):
    return derivative(lambda x: x * x)(x)


def cubed(x):
    return x**3


def at_itself(x):
    return derivative(cubed)(x) * x


def at_a_constant(x):
    return derivative(cubed)(2.0) * x


def at_a_product(x):
    return grad(cubed)(x * x)


def twice_nested(x):
    return derivative(lambda y: y * derivative(lambda z: x * y * z)(1.0))(2.0)


@pytest.mark.parametrize("f, at, value, slope", [
    (shifted, 3.0, 3.0, 1.0),
    (scaled, 3.0, 9.0, 6.0),
    (shadowed, 3.0, 6.0, 2.0),
    (at_itself, 3.0, 81.0, 81.0),
    (at_a_constant, 3.0, 36.0, 12.0),
    (at_a_product, 3.0, 243.0, 324.0),
    (twice_nested, 3.0, 12.0, 4.0),
])  # fmt: skip
def test_an_inner_derivative_keeps_its_perturbation_to_itself(f, at, value, slope):
    assert f(at) == value
    assert jvp(f, (at,), (1.0,)) == (value, slope)
    assert derivative(f)(at) == slope


def test_the_textbook_example_on_one_line():
    assert derivative(lambda x: x * derivative(lambda y: x + y)(2))(3) == 1


def test_second_derivatives_of_functions_with_inner_derivatives():
    assert derivative(derivative(at_itself))(2.0) == 36.0  # of 3 x ** 3
    assert derivative(derivative(shifted))(3.0) == 0.0


def through_jvp(x):
    return jvp(cubed, (x,), (x,))[1]


def through_second(x):
    return derivative(derivative(cubed))(x)


def through_value_and_grad(x):
    return value_and_grad(cubed)(x)[1]


def through_a_local_name(x):
    g = derivative(cubed)
    return g(x)


slope_of_cubed = derivative(cubed)


def through_a_name_of_the_module(x):
    return slope_of_cubed(x)


decorated_cube = forward_diff(cubed)


def through_a_method(x):
    return decorated_cube.derivative(x)


@pytest.mark.parametrize("f, slope", [
    (through_jvp, 81.0), (through_second, 6.0), (through_value_and_grad, 18.0), (through_a_local_name, 18.0),
    (through_a_name_of_the_module, 18.0), (through_a_method, 18.0),
])  # fmt: skip
def test_other_ways_to_an_inner_derivative(f, slope):
    assert math.isfinite(f(3.0))
    assert derivative(f)(3.0) == slope


def product(a, b, k=2.0):
    return a * a * b * k + sin(b)


decorated_product = forward_diff(product)


def gradient_by_names(x, y):
    da, db = grad(product, wrt="a, b")(x, y)
    return da * db


def gradient_of_a_lambda(x, y):
    return sum(grad(lambda a, b: a * b * x + a * a)(x, y))


def value_and_slope(x, y):
    value, slope = value_and_grad(product, "b")(x, y, k=x)
    return value * slope


def direction(x, y):
    value, tangent = jvp(product, (x, y), (1.0, x))
    return value * tangent


def direction_of_a_lambda(x, y):
    return jvp(lambda a, b: a * b * x, (x, y), (1.0, None))[1]


def decorated_gradient(x, y):
    return decorated_product.grad(x, y)[0] * x


def a_lambda_that_calls(x, y):
    return derivative(lambda z: cubed(x * z) + y)(x * y)


def a_lambda_by_name(x, y):
    cos = x  # the companion's own cos must not be this one
    f = lambda z: sin(x * z) * y  # noqa: E731
    return derivative(f)(2.0) * cos


def an_inner_definition(x, y):
    def g(t):
        s = 0.0
        for i in range(3):
            s = s * t + x * i
        return s * exp(t)

    return derivative(g)(x * y) + value_and_grad(g)(y)[0] + jvp(g, (x,), (y,))[1]


def an_inner_definition_of_two(x, y):
    def g(s, t):
        return s * s * t * y

    da, db = grad(g)(x, y)
    return da * db + grad(g, "t")(y, x)


def newton_steps(x, y):
    for _ in range(3):
        x = x - (cubed(x) - y) / derivative(cubed)(x)
    return x


@pytest.mark.parametrize("f", [
    gradient_by_names, gradient_of_a_lambda, value_and_slope, direction, direction_of_a_lambda, decorated_gradient,
    a_lambda_that_calls, a_lambda_by_name, an_inner_definition, an_inner_definition_of_two, newton_steps,
])  # fmt: skip
def test_operators_inside_a_differentiated_function_are_right(f):
    assert jvp(f, (1.3, 0.7), (0.4, -1.1))[0] == f(1.3, 0.7)
    up, down = f(1.3 + STEP * 0.4, 0.7 - STEP * 1.1), f(1.3 - STEP * 0.4, 0.7 + STEP * 1.1)
    assert jvp(f, (1.3, 0.7), (0.4, -1.1))[1] == pytest.approx((up - down) / (2 * STEP), rel=1e-7)


def squared(x):
    return x * x


def follows_its_function(x):
    return derivative(lambda y: squared(y) * x)(x)


def test_an_inner_derivative_follows_its_function_when_that_is_defined_anew(monkeypatch):
    assert derivative(follows_its_function)(3.0) == 12.0
    monkeypatch.setitem(globals(), "squared", cubed)
    assert derivative(follows_its_function)(3.0) == 81.0


def test_third_derivatives_in_a_list_are_right_or_refused():
    try:
        third = grad(grad(grad(vector)))([2.0, 3.0])
    except Refused as error:
        assert "companion" in error.advice  # noqa: PT017 - either will do
    else:
        assert third == [[[0.0, 2.0], [2.0, 0.0]], [[2.0, 0.0], [0.0, 6.0]]]


def composed(f, g):
    return lambda x: g(f(x))


def one_after_the_other(x, a):
    return composed(lambda t: t * t, lambda t: t * a)(x)


def one_after_the_other_in_a_list(x, a):
    return functools.reduce(composed, [sin, lambda t: t * a])(x)


@pytest.mark.parametrize("f", [one_after_the_other, one_after_the_other_in_a_list])
def test_a_companion_looked_up_without_what_its_function_reads_is_refused_at_order_2(f):
    """In x alone the function has no tangent to bring; its companion had none of `a` either: zero for 2 * x."""
    try:
        found = derivative(derivative(f, wrt="x"), wrt="a")(0.5, 0.7)
    except Refused as error:
        assert error.place is not None and "a function that reads what moves" in error.what  # noqa: PT017
    else:
        assert found == derivative(derivative(f, wrt="a"), wrt="x")(0.5, 0.7)
    assert derivative(derivative(f, wrt="x"), wrt="x")(0.5, 0.7) == pytest.approx(
        {one_after_the_other: 1.4}.get(f, -0.7 * sin(0.5)), rel=1e-15
    )
    slopes = grad(f)(0.5, 0.7)
    assert slopes[1] == (0.25 if f is one_after_the_other else sin(0.5))
