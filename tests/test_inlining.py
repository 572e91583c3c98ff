"""Small functions inside a function are written out where they are called; nothing else about them changes."""
from math import exp, log, sin, sqrt

import pytest
from truth import directional

import fwdtrans
from fwdtrans import forward_diff
from fwdtrans.engine import engine_of


def text(f, **options):
    """Return the generated lines below the header."""
    return [line.strip() for line in forward_diff(f, **options).source.splitlines()[2:]]


def check(f, *point):
    """Compare the value to the bit, the derivative with an independent one, the gradient with the derivatives."""
    ones = (1.0,) * len(point)
    value, tangent = forward_diff(f).jvp(point, ones)
    assert value == f(*point)
    assert directional(f, point, ones).misses([tangent, *ones]) == []
    slopes = forward_diff(f).grad(*point)
    assert sum(slopes) == pytest.approx(tangent, rel=1e-12)


def newton(a, b):
    def cubic(z):
        return (z * z + a) * z - b

    def slope(z):
        return 3 * z * z + a

    z = b
    for _ in range(20):
        z = z - cubic(z) / slope(z)
    return z


def test_what_tangents_share_with_a_small_function_is_computed_once():
    lines = text(newton)
    assert not any("_jvp" in line for line in lines)
    assert "w1 = 3 * z * z + a" in lines
    assert "dz = (6.0 * w2 * z * dz + (w2 - z) * da + db) / w1" in lines  # Newton's slope is not over itself
    check(newton, 1.3, 0.7)


def test_functions_inside_do_not_stand_in_the_way_of_a_gradient_in_one_pass():
    assert "return z, (dz_da, dz_db)" in text(newton, form="gradient")


def sum_of_calls(x, y):
    g = lambda t: t * y + 1  # noqa: E731
    return g(x) + g(y)


def test_a_call_of_which_no_tangent_reads_a_part_stays_as_it_is_written():
    assert text(sum_of_calls)[-1].startswith("return g(x) + g(y), ")
    check(sum_of_calls, 1.3, 0.7)


def named_parts(x, y):
    def well(r):
        """Return the energy of a pair."""
        s = y / r
        s6 = s * s * s
        return s6 * s6 - s6

    return well(x + y) * well(x * y)


def test_names_for_parts_and_arguments_are_values_that_are_computed_once():
    assert sum("y /" in line for line in text(named_parts)) == 3  # in the function, and twice outside
    check(named_parts, 1.3, 0.7)


def bound_again_later(x, y):
    k = x

    def g(t):
        return t * k * t

    a = g(y)
    k = x * y
    return a * g(y)


def bound_twice(x, y):
    def g(t):
        return t * x

    a = g(y)

    def g(t):
        return t * y * y

    return a * g(y)


def bound_in_a_branch(x, y):
    g = lambda t: t * x  # noqa: E731
    if y > 0:
        g = lambda t: t * t * y  # noqa: E731
    return g(y) * g(x)


def bound_by_another(x, y):
    def g(t):
        return t * x

    def swap():
        nonlocal g
        g = lambda t: t * t * y  # noqa: E731

    a = g(y)
    swap()
    return a * g(x)


def with_a_default(x, y):
    def g(t, k=y):
        return t * k

    return g(x) * g(x, x) * g(k=x, t=y)


def checks_first(x, y):
    def g(t):
        assert t
        return t * t * x

    return g(y)


def unused(x, y):
    def g(t, u):
        return t * t * x

    return g(y, 1 / x)


def calls_itself(x, y):
    def power(n):
        return x * power(n - 1) if n else y

    return power(3)


def shadowed(x, y):
    def g(y):
        return y * x * y

    return [g(x) for x in (y, y)][0] + g(x)


def inside_another(x, y):
    def g(t):
        return t * y

    def h(y):
        return g(y) * y

    return h(x) * g(x)


def values(x, y):
    def g(t):
        return t * y * t

    return sum(map(g, [x, y])) + g(x)


CASES = (bound_again_later, bound_twice, bound_in_a_branch, bound_by_another, with_a_default, checks_first, unused,
         calls_itself, shadowed, inside_another, values)  # fmt: skip


@pytest.mark.parametrize("f", CASES)
def test_what_a_name_stands_for_when_it_is_called_counts(f):
    value, tangent = forward_diff(f).jvp((1.3, 0.7), (1.0, 1.0))
    assert value == f(1.3, 0.7)
    assert directional(f, (1.3, 0.7), (1.0, 1.0)).misses([tangent, 1.0, 1.0]) == []


def counted(x, seen):
    def twice(t):
        return t * t + t

    def step():
        seen.append(1)
        return x * 2

    return twice(step())


def test_an_argument_is_evaluated_once():
    seen = []
    assert forward_diff(counted, wrt="x").jvp((1.5, seen), (1.0, None)) == (12.0, 14.0)
    assert len(seen) == 1


def order(x, y):
    def g(a, b):
        return b * a + 1

    return g(1 / x, log(y)) * x


def root(x, y):
    def g(t):
        return sqrt(t) * exp(y)

    return g(x - y)


def missing(x, y):
    a = g(x)  # noqa: F821  (it is bound below)

    def g(t):
        return t * y

    return a


@pytest.mark.parametrize(
    "f, point", [(order, (0.0, -1.0)), (order, (1.0, -1.0)), (root, (0.0, 1.0)), (root, (1.0, 1.0)),
                 (missing, (1.0, 1.0))]
)  # fmt: skip
def test_what_it_raises_is_what_the_function_raises(f, point):
    try:
        expected = f(*point)
    except Exception as error:
        expected = error
    if isinstance(expected, Exception):
        with pytest.raises(type(expected)) as raised:
            forward_diff(f).jvp(point, (1.0, 1.0))
        assert str(raised.value).split(" ")[0] == str(expected).split(" ")[0]
    else:
        with pytest.raises(fwdtrans.NotDifferentiable):
            forward_diff(f).jvp(point, (1.0, 1.0))


def bent(x, y):
    g = lambda t: sin(t) * t * y  # noqa: E731
    return g(x) * g(y)


def test_the_second_derivative_is_that_of_the_first():
    def slope(x, y):
        return fwdtrans.jvp(bent, (x, y), (1.0, 0.5))[1]

    found = fwdtrans.jvp(lambda x, y: fwdtrans.jvp(bent, (x, y), (1.0, 0.5))[1], (0.7, 1.3), (0.3, 1.0))
    assert directional(slope, (0.7, 1.3), (0.3, 1.0)).misses([found[1], 0.3, 1.0]) == []


# --- functions that give tuples -------------------------------------------------------------------------------------


def predator_and_prey(a, b):
    def rates(x, y):
        xy = x * y
        return a * x - xy, xy - b * y

    x, y = 1.0, 2.0
    for _ in range(10):
        u, v = rates(x, y)
        x += 0.1 * u
        y += 0.1 * v
    return x + y


def stepping(a, b):
    def step(x, y):
        return x + 0.1 * (a * x - y), y + 0.1 * (x - b * y)

    x, y = a, 1.0
    for _ in range(5):
        x, y = step(x, y)
    return x * y


def swapped(a, b):
    def swap(x, y):
        return y, x

    x, y = swap(a, b)
    return x * x - y


def passed_along(a, b):
    def pair(x):
        return x * a, x + b

    p = pair(a)
    q = pair(b)
    out = [pair(a * i) for i in range(3)]
    return p[0] * q[1] + sum(u * v for u, v in out) + p[p > q]


def taken_apart_elsewhere(a, b):
    pair = lambda x: (x * a, sqrt(x) + b)  # noqa: E731
    u, *v = pair(b)
    x = [a, b]
    x[0], x[1] = pair(x[1])
    s = 0.0
    for w in pair(a):
        s = s * 0.5 + w * u
    return s * v[0] + x[0] * x[1]


def bound_between(a, b):
    x = a

    def pair(z):
        return z * x, z + b

    u, v = pair(b)
    x = u * 2.0
    s, t = pair(v)
    return s * t + x


def in_a_tuple(a, b):
    def turned(p):
        return p[0] * a - p[1] * b, p[1] * a + p[0] * b

    p = (a, b)
    for _ in range(3):
        p = turned(p)
    return p[0] + p[1] * p[0]


TUPLES = [predator_and_prey, stepping, swapped, passed_along, taken_apart_elsewhere, bound_between, in_a_tuple]


@pytest.mark.parametrize("f", TUPLES, ids=lambda f: f.__name__)
def test_functions_that_give_tuples_are_written_out_as_well(f):
    for point in ((1.3, 0.7), (0.5, 2.0), (2, 3)):
        check(f, *point)
        second = fwdtrans.jvp(fwdtrans.grad(f), point, (1.0, -0.5))[1][0]
        first = lambda t: fwdtrans.grad(f)(point[0] + t, point[1] - 0.5 * t)[0]  # noqa: B023, E731
        assert second == pytest.approx((first(2.0**-17) - first(-(2.0**-17))) * 2.0**16, rel=1e-6)


def test_how_functions_that_give_tuples_read():
    assert text(predator_and_prey)[6:10] == [
        "for _ in range(10):",
        "u, v = rates(x, y)",
        "du, dv = x * da + (a - y) * dx - x * dy, y * dx + (x - b) * dy - y * db",
        "x += 0.1 * u",
    ]
    assert "p = (w1 * a - w2 * b, w2 * a + w1 * b)" in text(in_a_tuple)


@pytest.mark.parametrize("f", [predator_and_prey, stepping, swapped, in_a_tuple], ids=lambda f: f.__name__)
def test_the_gradient_of_what_calls_them_is_one_pass(f):
    assert engine_of(f).gradient({"a": 1.3, "b": 0.7}, ["a", "b"]) is not None


def newtons_step(a, b, z):
    def cubic(z):
        return ((z - (1.0 + b)) * z + a) * z - a * b

    def slope(z):
        return (3.0 * z - 2.0 * (1.0 + b)) * z + a

    step = cubic(z) / slope(z)
    return z - step


def test_what_is_written_out_in_an_operation_has_brackets():
    """It was `w1 * z - a * b / w2`: the value was another one."""
    point, seeds = (0.7, 1.3, 2.1), (1.0, -0.7, 0.4)

    def along(a, b, z):
        return fwdtrans.jvp(newtons_step, (a, b, z), seeds)[1]

    assert fwdtrans.jvp(newtons_step, point, seeds)[0] == newtons_step(*point)
    companion = forward_diff(newtons_step).companion
    both = [x for pair in zip(point, seeds) for x in pair]
    (value, tangent), _ = forward_diff(companion).jvp(both, [1.0] * 6)
    assert (value, tangent) == (newtons_step(*point), along(*point))
