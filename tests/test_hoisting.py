"""What no turn of a loop changes is computed before it: only ours, only what raises nothing."""

import textwrap

import pytest
import truth

import fwdtrans


def lines(f, form="lines"):
    return textwrap.dedent(fwdtrans.forward_diff(form=form)(f).source).splitlines()


def depth(f, text, form="lines"):
    """Return how deep a line of the generated text stands, in suites."""
    [found] = [line for line in lines(f, form) if text in line]
    return (len(found) - len(found.lstrip())) // 4


def right(f, *point):
    direction = tuple(1.0 + i for i in range(len(point)))
    value, tangent = fwdtrans.jvp(f, point, direction)
    slope = truth.directional(f, tuple(map(float, point)), direction)
    assert value == f(*point) and not slope.misses([tangent, *direction])


def moves(x, y, h=0.1, n=4):
    for _ in range(n):
        u = 0.5 * h * x * y
        x = x + u * 0.5 * h
        y = y - 0.5 * h * u
    return x * y


def within(x, h=0.1, k=0.3):
    for i in range(3):
        for j in range(2):
            x = x + h * k * x * j + h * k * x * i * x
    return x


def changes(x, h=0.1):
    for i in range(3):
        x = x + 2.0 * h * x * x + 2.0 * h * x
        h = h * 0.9
    return x


def perhaps(x, n=0):
    if n:
        k = 2.0
    for _ in range(n):
        x = x + 3.0 * k * x * x + 3.0 * k * x
    return x


def divides(x, d=0.0, n=0):
    for _ in range(n):
        x = x + 2.0 / d * x * x + 2.0 / d * x
    return x


def calls(x, k=1.5):
    def grow():
        nonlocal k
        k = k + 0.5

    for _ in range(3):
        x = x + 2.0 * k * x * x + 2.0 * k * x
        grow()
    return x


def test_what_no_turn_changes_stands_before_the_loop():
    assert depth(moves, "w1 = 0.5 * h") == 1
    assert depth(within, " = h * k") == 1


def test_what_a_turn_or_a_call_changes_stays():
    assert depth(changes, " = 2.0 * h") == 2
    assert not any(line.startswith("    w") for line in lines(calls))


def test_what_may_be_unbound_or_raise_stays():
    assert depth(perhaps, " = 3.0 * k") == 2
    assert not any(line.startswith("    w") for line in lines(divides))
    assert fwdtrans.jvp(perhaps, (2.0,), (1.0,)) == fwdtrans.jvp(divides, (2.0,), (1.0,)) == (2.0, 1.0)


def test_arrays_may_be_changed_in_place():
    np = pytest.importorskip("numpy")

    def weighted(x, w):
        for _ in range(3):
            x = x + 2.0 * w * x * x + 2.0 * w * x
            w[0] = 0.5 * w[0]
        return x.sum()

    x, w = np.array([0.3, 0.4]), np.array([0.2, 0.1])
    value, tangent = fwdtrans.jvp(weighted, (x, w.copy()), (np.ones(2), None))
    eps = 1e-6
    ahead, behind = (weighted(x + s * eps, w.copy()) for s in (1.0, -1.0))
    assert value == weighted(x, w.copy()) and tangent == pytest.approx((ahead - behind) / (2.0 * eps), rel=1e-7)


@pytest.mark.parametrize("f, point", [
    (moves, (1.2, 0.7)), (within, (0.4,)), (changes, (0.4,)), (calls, (0.1,)), (moves, (2, 3)),
])  # fmt: skip
def test_they_are_right(f, point):
    right(f, *point)


def test_gradients_name_before_the_loop_what_their_slopes_share():
    def spring(k, c, x=1.0, v=0.0, h=0.01, n=5):
        for _ in range(n):
            f = -k * x - c * v
            v = v + 0.5 * h * f * k + h * c
            x = x + h * v
        return x

    assert depth(spring, " = 0.5 * h", "gradient") == 1
    value, slopes = fwdtrans.value_and_grad(spring)(3.0, 0.2)
    for q in range(2):
        seeds = [float(q == p) for p in range(2)]
        assert fwdtrans.jvp(spring, (3.0, 0.2), seeds) == (value, pytest.approx(slopes[q], rel=1e-13))


def rated(x, k, n=4, scale=400.0):
    total = 0.0
    for _ in range(n):
        p = 10 ** ((x - total) / scale)
        total += k * p / (1.0 + p)
    return total


def paid(y, n=5):
    price = 0.0
    for t in range(1, n):
        price += 4.0 / (1 + y) ** t
    return price + 100.0 / (1 + y) ** n


def paid_anew(y, n=5):
    price = 0.0
    for t in range(1, n):
        price += 4.0 / (1 + y) ** t
    y = 0.5 * y
    return price + 100.0 / (1 + y) ** n


def test_factors_that_are_the_same_in_every_turn_are_multiplied_before_it():
    text = fwdtrans.forward_diff(wrt="x, k", form="gradient")(rated).source
    assert sum("log(10)" in line for line in text.splitlines()) == 1
    assert depth(rated, "log(10)", "gradient") == 1


def test_what_stands_before_a_loop_is_not_computed_again_behind_it():
    once = fwdtrans.forward_diff(wrt="y", form="gradient")(paid).source
    assert sum("1 + y" in line for line in once.splitlines()) == 1
    twice = fwdtrans.forward_diff(wrt="y", form="gradient")(paid_anew).source
    assert sum("1 + y" in line for line in twice.splitlines()) == 2


@pytest.mark.parametrize("n", [0, 1, 4])
def test_and_so_are_these(n):
    value, slopes = fwdtrans.value_and_grad(rated, wrt="x, k")(0.3, 0.7, n, 40.0)
    for q, seeds in enumerate([(1.0, 0.0), (0.0, 1.0)]):
        slope = truth.directional(lambda x, k: rated(x, k, n, 40.0), (0.3, 0.7), seeds)
        assert value == rated(0.3, 0.7, n, 40.0) and not slope.misses([slopes[q], *seeds])
    for f in (paid, paid_anew):
        value, slope = fwdtrans.value_and_grad(f, wrt="y")(0.3, n)
        assert value == f(0.3, n) and slope == fwdtrans.jvp(f, (0.3, n), (1.0, None))[1]
        assert not truth.directional(lambda y, f=f: f(y, n), (0.3,), (1.0,)).misses([slope, 1.0])
