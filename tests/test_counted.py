"""Names that hold whole numbers from 1 on: no condition asks whether they are zero; all others are asked."""
import pytest
from truth import directional

from fwdtrans import forward_diff, grad, jvp


def discounted(x, cash):
    total = 0.0
    for k, c in enumerate(cash, 1):
        total += c / (1.0 + x) ** k
    return total


def powers(x, n):
    total = 0.0
    for k in range(1, n):
        total += x**k
    for k in range(2, n, 3):
        total += x**k / k
    return total


def comprehended(x, n):
    return sum(x**k for k in range(1, n)) + sum([x**m / m for m in range(2, n, 3)])


COUNTED = discounted, powers, comprehended


@pytest.mark.parametrize("f", COUNTED)
def test_what_counts_from_one_is_not_asked(f):
    text = forward_diff(wrt="x")(f).source
    assert " if " not in text
    assert " if " not in forward_diff(wrt="x", form="gradient")(f).source


def bound_anew(x, n):
    total = 0.0
    for k in range(1, n):
        k = k - 1
        total += x**k
    return total


def from_zero_as_well(x, n):
    total = 0.0
    for k in range(1, n):
        total += x**k
    for k in range(n):
        total += 2.0 * x**k
    return total


def before_the_loop(x, n):
    k = 0
    for k in range(1, n):
        pass
    return x**k + x


def backwards(x, n):
    total = 0.0
    for k in range(n, -1, -1):
        total += x**k
    return total


def by_another_range(x, n):
    def range(first, last):
        return [0, 1, last]

    return sum(x**k for k in range(1, n))


def bound_inside(x, n):
    def back():
        nonlocal k
        k = 0

    total = x
    for k in range(1, n):
        back()
        total += x**k
    return total


def in_a_condition(x, n):
    total = 0.0
    for k in range(1, n):
        if (k := k - 1) >= 0:
            total += x**k
    return total


COUNT = 0


def of_the_module(x, n):
    global COUNT
    total = 0.0
    for COUNT in range(1, n):
        total += x**COUNT
    return total


def of_a_pair(x, n):
    total = 0.0
    for i, (c, k) in enumerate([(1.0, 0), (2.0, n)], 1):
        total += c * x**k + x**i
    return total


def outside_too(x, n):
    k = 0
    return sum(x**k for k in range(1, n)) + x**k


OTHERS = (
    bound_anew, from_zero_as_well, before_the_loop, backwards, by_another_range, bound_inside, in_a_condition,
    of_the_module, of_a_pair, outside_too,
)  # fmt: skip


@pytest.mark.parametrize("f", OTHERS)
def test_what_may_be_zero_is_asked(f):
    assert "if k" in (text := forward_diff(wrt="x")(f).source) or "if COUNT" in text


@pytest.mark.parametrize("f", [*COUNTED, *OTHERS])
@pytest.mark.parametrize("x", [0.0, 0.7])
@pytest.mark.parametrize("n", [1, 4])
def test_both_are_right(f, x, n):
    given = [3.0, 1.5, 2.0, 1.0][:n] if f is discounted else n
    value, tangent = jvp(f, (x, given), (1.0, None))
    assert value == f(x, given)
    assert not directional(lambda v: f(v, given), (x,), (1.0,)).misses([tangent, 1.0])
    assert grad(f, wrt="x")(x, given) == pytest.approx(tangent, abs=1e-300)


def test_variables_of_a_comprehension_are_not_those_around_it():
    def of_one_name(x, k):
        return sum(x**k for k in range(4)) + x**k + max([x**k * k for k in (2, 3)])

    def inside_one_another(x, k):
        return sum(sum(x**k for k in range(m)) for m in range(4)) + x**k

    def in_a_lambda(x, k):
        return (lambda k, m: x**k + x**m)(2, 3) + x**k

    for f in (of_one_name, inside_one_another, in_a_lambda):
        value, tangent = jvp(f, (0.7, 5), (1.0, None))
        assert value == f(0.7, 5)
        assert not directional(lambda v, f=f: f(v, 5), (0.7,), (1.0,)).misses([tangent, 1.0])
