"""What the tutorial promises, row by row: the systems that it names, with the numbers that it prints."""
import math
import re
import runpy
from fractions import Fraction
from functools import partial
from math import cos, exp, log, sin
from pathlib import Path

import pytest

from fwdtrans import Dual, derivative, dual, forward_diff, grad, jvp, value_and_grad

CHALLENGER = Path(__file__).parents[1] / "examples" / "challenger.py"
VALUE, BY_X, BY_Y = 6.141120008059867, 1.0100075033995546, 3.0  # of sin x + x y at (3, 2)


@forward_diff
def f(x, y):
    return sin(x) + x * y


def plain_f(x, y):
    return sin(x) + x * y


def diagonal(x):
    return sin(x) + x * x


def nested_sine(x):
    return sin(sin(x))


# --- partial derivatives by holding the others fixed ------------------------------------------------


@pytest.mark.parametrize("function", [f, plain_f])
@pytest.mark.parametrize("wrt, expected", [
    ("x", BY_X),
    ("y", BY_Y),
    ("x, y", (BY_X, BY_Y)),
    ("y, x", (BY_Y, BY_X)),
    (None, (BY_X, BY_Y)),
    (0, BY_X),
    ((0, 1), (BY_X, BY_Y)),
])  # fmt: skip
def test_any_subset_of_the_inputs_may_be_asked_for(function, wrt, expected):
    assert grad(function, wrt=wrt)(3, 2) == expected
    assert value_and_grad(function, wrt=wrt)(3, 2) == (VALUE, expected)


@pytest.mark.parametrize("function", [f, plain_f])
def test_a_partial_is_differentiated_in_its_one_free_argument(function):
    assert jvp(partial(function, y=2), (3,), (1,)) == (VALUE, BY_X)
    assert derivative(partial(function, y=2))(3) == BY_X
    assert derivative(partial(function, 3))(2) == BY_Y


def test_the_decorated_function_is_the_function():
    assert f(3, 2) == plain_f(3, 2) == VALUE
    assert f.jvp((3, 2), (1, 0)) == (VALUE, BY_X)
    assert f.grad(3, 2) == (BY_X, BY_Y)
    assert f.value_and_grad(3, 2) == (VALUE, (BY_X, BY_Y))


# --- exact where differences are not -----------------------------------------------------------------


def test_the_derivative_is_exact_where_the_difference_quotient_is_not():
    def sine(x):
        return sin(x)

    assert derivative(sine)(math.pi) == -1.0  # the tutorial's quotient: -0.9999999999898844
    assert grad(f, wrt="x")(3, 2) == cos(3) + 2  # and 1.0100067978413563


def test_replacing_y_by_x_differentiates_along_the_diagonal():
    assert derivative(diagonal)(3) == cos(3) + 6
    assert jvp(f, (3, 3), (1, 1)) == (diagonal(3), cos(3) + 6)


# --- expression swell: the values; the expressions belong to mode="symbolic" ------------------------


def swell(x):
    return 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x**2) ** 2


def swell_by_hand(x):
    """Return the simplified derivative; exact when `x` is a Fraction."""
    coefficients = (1, -42, 504, -2640, 7040, -9984, 7168, -2048)
    return 64 * sum(c * x**k for k, c in enumerate(coefficients))


@pytest.mark.parametrize("x", [0.0, 0.1, 0.25, 0.35, 0.5, 0.8, 1.0, -0.5])
def test_the_swell_polynomial_has_the_simplified_derivative(x):
    expected = float(swell_by_hand(Fraction(x)))
    # at -|x| every term has the same sign, so nothing cancels: the sum of the sizes of all that is added up;
    # no path through value and derivative rounds more than 40 times
    size = float(swell_by_hand(-abs(Fraction(x))))
    assert abs(derivative(swell)(x) - expected) <= 40 * 2**-53 * size


# --- numerical differentiation -----------------------------------------------------------------------


def test_a_forward_difference_of_step_1e_5():
    numeric = forward_diff(mode="numeric", scheme="forward", step=1e-5)
    assert numeric(lambda x: sin(x)).derivative(math.pi) == -0.9999999999898844
    assert numeric(lambda x, y: sin(x) + x * y).jvp((3, 2), (1, 0))[1] == 1.0100067978413563


# --- forward mode's table ----------------------------------------------------------------------------

ROWS = [  # w1 = x, w2 = y, w3 = sin w1, w4 = w1 w2, w5 = w3 + w4, each with its tangent for dx = 1, dy = 0
    (3, 1.0),
    (2, 0.0),
    (sin(3), cos(3)),
    (6, 2.0),
    (VALUE, BY_X),
]


def test_the_table_has_the_rows_of_the_textbook_in_order():
    table = f.table(wrt="x")(3, 2)
    assert [(row.value, row.tangent) for row in table.rows] == ROWS


def test_the_printed_table_names_w1_to_w5_and_their_tangents():
    text = str(f.table(wrt="x")(3, 2))
    first_seen = list(dict.fromkeys(re.findall(r"\bw\d", text)))
    assert first_seen == ["w1", "w2", "w3", "w4", "w5"]
    assert list(dict.fromkeys(re.findall(r"(?:ẇ|dw)\d", text)))[-1][-1] == "5"
    assert str(VALUE)[:8] in text
    assert str(BY_X)[:8] in text


def test_the_table_shows_itself_in_a_notebook():
    html = f.table(wrt="x")(3, 2)._repr_html_()
    assert "<table" in html
    assert str(VALUE)[:8] in html


# --- dual numbers -------------------------------------------------------------------------------------


def test_the_function_runs_on_dual_numbers():
    assert f(Dual(3, 1), Dual(2, 0)) == Dual(x=VALUE, dx=BY_X)
    assert f(Dual(3, 0), Dual(2, 1)).dx == 3.0
    assert repr(f(Dual(3, 1), Dual(2, 0))) == "Dual(x=6.141120008059867, dx=1.0100075033995546)"


def test_dual_functions_chain_by_themselves():
    assert dual.sin(dual.sin(Dual(1, 1))) == (0.7456241416655579, 0.36003948908962097)
    assert derivative(nested_sine)(1) == 0.36003948908962097


def test_floats_and_duals_mix():
    assert 4 * Dual(1, 1) == Dual(4, 4) == Dual(1, 1) * 4
    assert 1 + Dual(2, 3) == Dual(3, 3)
    assert 1 - Dual(2, 3) == Dual(-1, -3)
    assert 1 / Dual(2, 4) == Dual(0.5, -1.0)
    assert f(Dual(3, 1), 2) == Dual(VALUE, BY_X)


def test_the_tutorials_equational_reasoning_holds():
    x, y = Dual(3, 1), Dual(2, 0)
    assert f(x, y) == dual.sin(x) + x * y == Dual(sin(3), cos(3)) + Dual(3 * 2, 2 * 1 + 3 * 0)


# --- one pass per parameter is beaten ------------------------------------------------------------------


def test_a_gradient_runs_the_function_once(capsys):
    def chatty(x, y, z):
        print("called")
        return x * y + y * z

    assert grad(chatty)(2.0, 3.0, 5.0) == (3.0, 7.0, 3.0)
    assert capsys.readouterr().out == "called\n"


# --- the Challenger -------------------------------------------------------------------------------------


def model(alpha, beta, x):
    return 1 / (1 + exp(beta * x + alpha))


def cross_entropy(Y, Y_):
    loss = 0
    for y, y_ in zip(Y, Y_):
        loss -= y * log(y_) + (1 - y) * log(1 - y_)
    return loss / len(Y)


def dual_model(alpha, beta, x):
    return 1 / (1 + dual.exp(beta * x + alpha))


def dual_cross_entropy(Y, Y_):
    loss = 0
    for y, y_ in zip(Y, Y_):
        loss -= y * dual.log(y_) + (1 - y) * dual.log(1 - y_)
    return loss / len(Y)


@pytest.fixture(scope="module")
def challenger():
    return runpy.run_path(str(CHALLENGER))


def test_24_of_the_25_flights_have_a_result(challenger):
    lines = CHALLENGER.with_suffix(".csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + 25
    assert len(challenger["X"]) == len(challenger["Y"]) == 24
    assert sorted(set(challenger["Y"])) == [1e-18, 1.0]


def test_the_published_trace_is_met(challenger):
    trace = {row[0]: row for row in challenger["descend"]()}
    for published in challenger["PUBLISHED"]:
        assert max(abs(a - b) for a, b in zip(trace[published[0]], published)) < 1e-9


def test_the_tutorials_own_program_runs_on_dual_numbers(challenger):
    """Its first 101 epochs, one pass per parameter as it was written."""
    X, Y, alpha, beta = challenger["X"], challenger["Y"], 0, 0
    for _ in range(100):
        by_alpha = dual_cross_entropy(Y, [dual_model(Dual(alpha, 1), beta, x) for x in X])
        by_beta = dual_cross_entropy(Y, [dual_model(alpha, Dual(beta, 1), x) for x in X])
        alpha -= 0.005 * by_alpha.dx
        beta -= 0.005 * by_beta.dx
    _, _, published_alpha, published_beta = challenger["PUBLISHED"][1]
    assert abs(alpha - published_alpha) < 1e-9
    assert abs(beta - published_beta) < 1e-9


def test_both_parameters_come_out_of_one_pass(challenger):
    X, Y = challenger["X"], challenger["Y"]

    def cost(alpha, beta):
        return cross_entropy(Y, [model(alpha, beta, x) for x in X])

    value, (by_alpha, by_beta) = value_and_grad(cost)(0.1, -0.02)
    # folded seeds may change the order of a product: some 10 roundings of 2**-53 in each of 24 terms of mixed sign
    assert jvp(cost, (0.1, -0.02), (1, 0)) == (value, pytest.approx(by_alpha, rel=1e-12))
    assert jvp(cost, (0.1, -0.02), (0, 1)) == (value, pytest.approx(by_beta, rel=1e-12))
