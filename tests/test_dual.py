"""Dual numbers: the tutorial's programs as written, and every function of math by its rule."""
import builtins
import math
import operator
import random

import pytest

from fwdtrans import dual
from fwdtrans.differences import differentiate
from fwdtrans.dual import Dual
from fwdtrans.errors import NotDifferentiable, Refused

each = pytest.mark.parametrize
SEED = 11


def f(x, y):
    return dual.sin(x) + x * y


def test_the_tutorials_examples():
    assert Dual(x=6.141120008059867, dx=1.0100075033995546) == f(Dual(3, 1), Dual(2, 0))
    assert 3.0 == f(Dual(3, 0), Dual(2, 1)).dx
    assert (0.7456241416655579, 0.36003948908962097) == dual.sin(dual.sin(Dual(1, 1)))
    assert Dual(4, 4) == 4 * Dual(1, 1)


def test_floats_and_duals_mix():
    assert f(Dual(3, 1), Dual(2, 0)) == f(Dual(3, 1), 2)
    assert f(3, Dual(2, 1)) == f(Dual(3, 0), Dual(2, 1))


def test_star_import_gives_the_functions_and_constants_of_math():
    names = {name for name in vars(math) if not name.startswith("_")}
    assert {"Dual", *names} == set(dual.__all__)
    assert all(hasattr(dual, name) for name in dual.__all__)


@each("name", sorted(dual.FUNCTIONS))
def test_given_plain_numbers_the_functions_are_those_of_math(name):
    rng = random.Random(SEED)
    ours, theirs = getattr(dual, name), getattr(math, name)
    reals = [rng.uniform(0.0, 3.0) for _ in range(3)]
    for args in ([reals[0]], reals[:2], reals, [5], [7, 3], [reals], [reals, reals[::-1]], [reals[0], 2]):
        try:
            expected = theirs(*args)
        except (TypeError, ValueError) as error:
            with pytest.raises(type(error)):
                ours(*args)
        else:
            assert expected == ours(*args)


BINARY = [operator.add, operator.sub, operator.mul, operator.truediv, operator.mod, operator.pow]


@each("op", BINARY)
def test_operators_on_both_sides(op):
    x, y = 2.5, 1.75
    by_x, x_error = differentiate(lambda t: op(t, y), x)
    by_y, y_error = differentiate(lambda t: op(x, t), y)
    assert abs(by_x - op(Dual(x, 1.0), y).dx) <= x_error
    assert abs(by_y - op(x, Dual(y, 1.0)).dx) <= y_error
    assert op(Dual(x, 3.0), Dual(y, 5.0)).x == op(x, y)
    assert op(Dual(x, 3.0), Dual(y, 5.0)).dx == op(Dual(x, 3.0), y).dx + op(x, Dual(y, 5.0)).dx


def test_other_operators():
    assert (-3, -1.0) == -Dual(3, 1)
    assert (3, 1.0) == +Dual(3, 1)
    assert (3, -1.0) == abs(Dual(-3, 1))
    assert 1.0 == Dual(3.5, 1) // 2
    assert (3, 1) == divmod(Dual(7, 1), 2)
    assert -3.0 == divmod(7, Dual(2, 1))[1].dx
    assert 4 == round(Dual(3.7, 1))
    assert 3.7 == round(Dual(3.74, 1), 1)
    assert (3, 4, 3) == (math.floor(Dual(3.7, 1)), math.ceil(Dual(3.7, 1)), math.trunc(Dual(3.7, 1)))
    assert 3 == int(Dual(3.7, 1))
    assert (9, 6.0) == pow(Dual(3, 1), 2)


def test_builtins_that_compare_and_add():
    xs = [Dual(2, 1), Dual(5, 2), 3]
    assert (5, 2) == max(xs)
    assert (2, 1) == min(xs)
    assert (10, 3.0) == sum(xs)
    assert [2, 3, 5] == [x if isinstance(x, int) else x.x for x in sorted(xs)]


def test_functions_of_several_numbers_and_of_lists():
    assert (5.0, 0.6) == dual.hypot(Dual(3.0, 1), 4.0)
    assert (13.0, 3 / 13) == dual.hypot(Dual(3.0, 1), 4.0, 12.0)
    assert (4.0, 2.0) == dual.fsum([Dual(1.0, 2), 3.0])
    assert (0.0, 6.0) == dual.prod([Dual(0.0, 1), Dual(3.0, 1), 2.0])
    assert (5.0, -0.6) == dual.dist((Dual(1.0, 1), 2.0), (4.0, 6.0))
    assert ((0.5, 1.0), (2.0, 0.0)) == dual.modf(Dual(2.5, 1.0))
    assert (0.75, 0.25) == dual.frexp(Dual(3.0, 1.0))[0]
    assert (12.0, 8.0) == dual.ldexp(Dual(1.5, 1.0), 3)
    assert (3.0, 1 / 8 / math.log(2)) == dual.log(Dual(8.0, 1), 2)
    assert dual.isnan(Dual(math.nan, 1)) is True


def test_equality_compares_both_parts_of_duals_and_the_value_with_numbers():
    assert Dual(1, 2) == Dual(1, 2)
    assert Dual(1, 2) != Dual(1, 3)
    assert Dual(1, 2) == 1
    assert 1 == Dual(1, 2)
    assert Dual(1, 2) != 2
    assert Dual(1, 2) != "1"
    assert hash(Dual(1, 2)) == hash(1)


def test_order_and_truth_look_at_the_value():
    assert Dual(1, 9) < Dual(2, 0)
    assert Dual(1, 9) <= 1 < Dual(2, 0)
    assert 3 > Dual(2, 9) >= Dual(2, 10)
    assert not Dual(0, 1)
    assert Dual(1, 0)
    with pytest.raises(TypeError):
        Dual(1, 2) < "1"


def test_a_dual_is_a_named_tuple():
    x, dx = Dual(1, 2)
    assert (1, 2) == (x, dx)
    assert "Dual(x=1, dx=2)" == repr(Dual(1, 2))
    assert Dual(1, 0.0) == Dual(1)


def test_a_dual_of_a_dual_is_refused():
    with pytest.raises(Refused, match="transform twice"):
        Dual(Dual(1, 1), 0)
    with pytest.raises(Refused, match="transform twice"):
        Dual(1, Dual(1, 1))


@each("poles", [
    lambda: dual.sqrt(Dual(0.0, 1)), lambda: Dual(0.0, 1) ** 0.5, lambda: dual.hypot(Dual(0.0, 1), 0.0),
    lambda: dual.asin(Dual(1.0, 1)), lambda: (-8) ** Dual(1 / 3, 1), lambda: 0.0 ** Dual(0.0, 1),
])  # fmt: skip
def test_where_there_is_no_derivative_the_call_says_so(poles):
    with pytest.raises(NotDifferentiable, match="at "):
        poles()


@each("loss", [float, complex, math.sin])
def test_a_tangent_is_not_lost_without_a_word(loss):
    with pytest.raises(TypeError):
        loss(Dual(1.0, 1.0))


def test_whole_numbers_carry_no_tangent():
    assert 10 == dual.comb(Dual(5, 0), 2)
    with pytest.raises(Refused, match="whole number"):
        dual.comb(Dual(5, 1), 2)
    with pytest.raises(Refused, match="whole number"):
        dual.gcd(4, Dual(6, 1))


@each("other", ["a", None, [1]])
def test_what_is_no_number_does_not_mix(other):
    with pytest.raises(TypeError):
        Dual(1, 1) + other


def test_functions_keep_their_name_and_docstring():
    assert "sin" == dual.sin.__name__
    assert math.sin.__doc__ == dual.sin.__doc__
    assert builtins.abs is abs
