"""What a name holds already is not computed again; what may have changed since is."""
import math
import math as m
import re
from math import cos, exp, sin, sqrt

import pytest
from truth import directional

from fwdtrans import forward_diff


def text(f):
    """Return the generated lines below the header."""
    return [line.strip() for line in forward_diff(f).source.splitlines()[2:]]


def check(f, *point):
    """Compare the value to the bit, and the derivative in all directions with independent ones."""
    value, tangent = forward_diff(f).jvp(point, (1.0,) * len(point))
    assert value == f(*point)
    arguments = [1.0] * len(point)  # are results too
    assert directional(f, point, (1.0,) * len(point)).misses([tangent, *arguments]) == []


def turned(x, y):
    c = cos(x)
    s = sin(x)
    return c * y - s * y * y


def test_the_tangents_of_a_cosine_and_a_sine_read_one_another():
    assert text(turned)[:4] == ["c = cos(x)", "s = sin(x)", "dc = -s * dx", "ds = c * dx"]
    check(turned, 0.7, 1.3)


def bound_again(x, y):
    c = cos(x)
    x = x * y
    s = sin(x)
    return c * s


def test_a_name_that_is_bound_anew_holds_another_value():
    assert text(bound_again).count("ds = cos(x) * dx") == 1
    check(bound_again, 0.7, 1.3)


def holder_bound_again(x, y):
    c = cos(x)
    c = c * y
    s = sin(x)
    return c * s


def test_what_a_name_held_before_it_was_bound_anew_is_computed_again():
    assert "ds = cos(x) * dx" in text(holder_bound_again)
    check(holder_bound_again, 0.7, 1.3)


def two_lines(x, h):
    y = x * sqrt(h) + exp(x) * x
    z = y * sqrt(h) + exp(x) * y
    return y * z


def test_values_of_ours_are_shared_by_lines():
    lines = text(two_lines)
    assert sum("sqrt(h)" in line for line in lines) == sum("exp(x)" in line for line in lines) == 1
    check(two_lines, 0.7, 1.3)


def orbit(a, e, big):
    r = a * (1 - e * math.cos(big))
    return r * (a * m.cos(big) - a * e) * a * math.sin(big)


def test_a_function_is_known_under_every_name_that_it_has():
    lines = text(orbit)
    assert sum("cos(" in line for line in lines) == 2  # his second name for it stays
    assert sum("sin(" in line for line in lines) == 1
    check(orbit, 1.5, 0.3, 0.7)


def called_again(x, y):
    s = m.sin(x)
    z = s * y
    return z * m.cos(x)


def test_what_a_tangent_calls_has_a_name_where_a_later_line_calls_it():
    assert text(called_again)[:3] == ["s = m.sin(x)", "w1 = m.cos(x)", "ds = w1 * dx"]
    check(called_again, 0.7, 1.3)


def called_again_of_another(x, y):
    s = m.sin(x)
    x = x * y
    return s * m.cos(x)


def test_what_a_tangent_calls_has_no_name_where_a_later_line_calls_it_of_another_value():
    assert "ds = cos(x) * dx" in text(called_again_of_another)
    check(called_again_of_another, 0.7, 1.3)


def counted(x, y):
    out = [x * sqrt(y + i) for i in range(3)] if x > 0 else [y]
    z = x**y + y
    return sum(out) * z * sin(z) * exp(z)


def test_rows_are_counted_in_the_order_they_stand():
    for name in ("jvp", "gradient"):
        shown = forward_diff(counted, **({} if name == "jvp" else {"form": "gradient"})).source
        order = dict.fromkeys(found for found in re.findall(r"^ +d?(w\d+)(?:_\w+)?\b.*? = ", shown, re.M))
        assert [*order] == [f"w{i}" for i in range(1, len(order) + 1)], shown


def in_a_loop(x, y):
    s = sin(x)
    t = x
    for _ in range(3):
        c = cos(x)
        t = t * c + s
        x = x * y
        s = sin(x) * t
    return t + s


def in_a_branch(x, y):
    if y > 1:
        c = cos(x)
    else:
        c = y
    s = sin(x)
    return c * s


def after_an_error(x, y):
    c = y
    try:
        c = cos(x)
        c = c / (y - y)
    except ZeroDivisionError:
        c = c + y
    s = sin(x)
    return c * s


def where_errors_are_caught(x, y):
    try:
        p = y**x
        q = exp(800 * x * y)
        p = cos(p)
        q = sin(p)
    except OverflowError:
        q = x
    return p * q


def by_the_way(x, y):
    c = cos(x)
    z = (x := x + y) * c
    s = sin(x)
    return z * s


def deleted(x, y):
    c = cos(x)
    z = c * y
    del c
    return z * sin(x)


def of_the_inner_function(x, y):
    def push():
        nonlocal x
        x = x + y
        return x * y

    c = cos(x)
    z = push()
    s = sin(x)
    return c * s + z


def of_lists(x, n):
    once = [x] * 2
    twice = [x] * 2
    once[0] = once[0] * x
    return once[0] + twice[0] + n * x


CHANGES = (in_a_loop, in_a_branch, after_an_error, where_errors_are_caught, by_the_way, deleted,
           of_the_inner_function, of_lists)  # fmt: skip


@pytest.mark.parametrize("f", CHANGES)
def test_nothing_is_held_beyond_a_change(f):
    check(f, 0.7, 1.3)


def with_names_like_ours(w1, w3):
    y = w1 * exp(w3) + exp(w1)
    z = y * exp(w3) + exp(w1) * w3
    return y * z


def test_names_are_counted_anew_beside_the_users():
    lines = text(with_names_like_ours)
    assert [line.split()[0] for line in lines if "exp(" in line][:2] == ["w2", "w4"]
    check(with_names_like_ours, 0.7, 0.3)
