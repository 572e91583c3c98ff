"""The tutorial that fwdtrans grew from, by section: partial derivatives, the w table, dual numbers, order two."""
from functools import partial
from math import cos, exp, log, sin

from fwdtrans import Dual, derivative, dual, forward_diff, grad, jvp


@forward_diff
def f(x, y):
    return sin(x) + x * y


def swell(x):
    """The survey's example of expression swell (Baydin et al. 2018)."""
    return 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x**2) ** 2


def swell_by_hand(x):
    """Its derivative, simplified."""
    return 64 * (1 + x * (-42 + x * (504 + x * (-2640 + x * (7040 + x * (-9984 + x * (7168 - 2048 * x)))))))


def griewank(x1, x2):
    """The survey's running example."""
    return log(x1) + x1 * x2 - sin(x2)


def logistic(alpha, beta, x):
    return 1 / (1 + exp(beta * x + alpha))


def values_and_partials():
    assert f(3, 2) == 6.141120008059867
    assert f.jvp((3, 2), (1, 0)) == (6.141120008059867, 1.0100075033995546)
    assert f.jvp((3, 2), (0, 1)) == (6.141120008059867, 3.0)
    assert f.grad(3, 2) == (1.0100075033995546, 3.0)
    assert grad(f, wrt="x")(3, 2) == 1.0100075033995546
    assert grad(f, wrt="y")(3, 2) == 3.0
    # hold y fixed, as the tutorial does
    assert jvp(partial(f, y=2), (3,), (1,)) == (6.141120008059867, 1.0100075033995546)
    assert derivative(partial(f, y=2))(3) == 1.0100075033995546


def the_w_table():
    table = f.table(wrt="x")(3, 2)
    print(table, end="\n\n")
    assert [(row.value, row.tangent) for row in table.rows] == [
        (3, 1.0),                                 # w1 = x
        (2, 0.0),                                 # w2 = y
        (0.1411200080598672, -0.9899924966004454),  # w3 = sin w1
        (6, 2.0),                                 # w4 = w1 w2
        (6.141120008059867, 1.0100075033995546),  # w5 = w3 + w4
    ]  # fmt: skip


def dual_numbers():
    assert f(Dual(3, 1), Dual(2, 0)) == Dual(x=6.141120008059867, dx=1.0100075033995546)
    assert f(Dual(3, 0), Dual(2, 1)).dx == 3.0
    nested = dual.sin(dual.sin(Dual(1, 1)))
    assert nested == (0.7456241416655579, 0.36003948908962097)
    assert 4 * Dual(1, 1) == Dual(4, 4)
    # the rows of the table, by hand
    x, y = Dual(3, 1), Dual(2, 0)
    assert dual.sin(x) + x * y == f(x, y)


def swell_and_order_two():
    for x in (0.1, 0.35, 0.8):
        assert abs(derivative(swell)(x) - swell_by_hand(x)) < 1e-9
    # d2f/dx2 = -sin x;  d2f/dx dy = 1
    second = derivative(derivative(f, wrt="x"), wrt="x")
    mixed = derivative(derivative(f, wrt="x"), wrt="y")
    assert second(3, 2) == -sin(3)
    assert mixed(3, 2) == 1.0
    # nested derivatives keep their perturbations apart
    assert derivative(lambda x: x * derivative(lambda y: x + y)(2))(3) == 1.0


def gradients():
    assert grad(griewank)(2.0, 5.0) == (5.5, 2.0 - cos(5.0))
    p = logistic(0.1, -0.02, 66)
    d_alpha, d_beta = grad(logistic, wrt="alpha, beta")(0.1, -0.02, 66)
    assert abs(d_alpha + p * (1 - p)) < 1e-15
    assert abs(d_beta + 66 * p * (1 - p)) < 1e-13


def main():
    print(f.source)
    values_and_partials()
    the_w_table()
    dual_numbers()
    swell_and_order_two()
    gradients()


if __name__ == "__main__":
    main()
