"""Gradients in numbers beside arrays: what is left of a tangent in one direction has the shape of its value."""
import numpy as np
import pytest

import fwdtrans

each = pytest.mark.parametrize


def a_sum_over_a_line(a, b, x):
    z = x * a + b * b
    return np.sum(z)


def a_sum_at_once(a, b, x):
    return np.sum(x * a + b)


def a_product_of_rows(a, b, x):
    z = a * x
    z = z + b
    return np.dot(z, x)


def an_array(a, b, x):
    z = np.exp(a) * x + b * b
    return z


def an_array_and_a_number(a, b, x):
    return x * a + b, b


def what_is_divided_by_itself(a, b, x):
    return np.sum((x * a + b) / x)


def an_accumulator(a, b, x):
    s = 0.0
    for k in range(3):
        s = s + k * a * x + b
    return np.sum(s)


def a_helper_of_arrays(z, b):
    return z * z + b


def through_a_helper(a, b, x):
    return np.sum(a_helper_of_arrays(a * x + b, b))


def an_alias_that_is_stored_into(a, b, x):
    y = x
    z = y * a + b
    x[0] = 5.0
    return np.sum(z * 2.0)


def a_view_that_is_changed(a, b, x):
    y = x[1:]
    z = y * (a * b)
    x += 5.0
    w = z * 2.0 * a
    return np.sum(w)


OF_ARRAYS = [a_sum_over_a_line, a_sum_at_once, a_product_of_rows, an_array, an_array_and_a_number,
             what_is_divided_by_itself, an_accumulator, through_a_helper, an_alias_that_is_stored_into,
             a_view_that_is_changed]  # fmt: skip


@each("f", OF_ARRAYS, ids=lambda f: f.__name__)
def test_slopes_have_the_shapes_of_what_arrays_give(f):
    point, step = (2.0, 3.0), 1e-200
    x = np.array([1.0, 2.0, 4.0])
    slopes = fwdtrans.grad(f, wrt="a, b")(*point, x.copy())
    for place in range(2):
        moved = [v + step * 1j if i == place else v for i, v in enumerate(point)]
        found = f(*moved, x.copy())
        for slope, part in zip(*(v if isinstance(v, tuple) else (v,) for v in (slopes[place], found)), strict=True):
            assert np.shape(slope) == np.shape(part)
            assert np.allclose(slope, np.imag(part) / step, rtol=1e-12)


def a_model_of_data(a, b, x, y):
    r = a * x + b - y
    return np.sum(r * r) + a * b


def test_slopes_among_arrays_are_one_pass_where_none_is_smaller_than_its_value():
    x = np.array([1.0, 2.0, 4.0])
    y = np.array([0.5, 1.0, 0.25])
    slopes = fwdtrans.grad(a_model_of_data, wrt="a, b")(2.0, 3.0, x, y)
    r = 2.0 * x + 3.0 - y
    assert slopes == pytest.approx((np.sum(2.0 * r * x) + 3.0, np.sum(2.0 * r) + 2.0))
