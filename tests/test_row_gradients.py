"""Gradients of lists of rows in one pass: the same as a pass for each number; tuples stay tuples."""
import copy
import inspect
import math
import random

import pytest
import truth

import fwdtrans
from fwdtrans.engine import engine_of


def by_two_indices(a):
    s = 0.0
    for i in range(len(a)):
        for j in range(len(a[i])):
            s += a[i][j] * a[i][j] * (i + 1) - math.sin(a[i][j])
    return s


def product_over_rows(a):
    s = 1.0
    for row in a:
        t = 0.0
        for v in row:
            t += v * v
        s = s * math.sqrt(t + 1.0)
    return s


def taken_apart(a):
    s = 0.0
    for x, y in a:
        s += x * math.exp(-y)
    return s


def branch_on_items(a):
    s = 0.0
    for i, (x, y) in enumerate(a):
        if x > y:
            s += i * x * y
        else:
            s -= y
    return s * s


def neighbours(a):
    s = 0.0
    for i in range(len(a) - 1):
        p = a[i]
        q = a[i + 1]
        s += math.hypot(p[0] - q[0], p[1] - q[1])
    return s


def every_item(a):
    return sum(v * v for row in a for v in row)


def in_a_sum(a):
    return sum((x - 2 * y) ** 2 for x, y in a)


def determinant(a):
    return a[0][0] * a[1][1] - a[0][1] * a[1][0]


def taken_apart_twice(a):
    (p, q), (r, s) = a[:2]
    return p * s - q * r


def from_the_end(a):
    s = 0.0
    for row in reversed(a):
        s = s * 0.5 + row[0] * row[-1]
    return s


def from_the_second(a):
    s = 0.0
    for row in a[1:]:
        s += row[0] ** 3
    return s


def first_row_kept(a):
    p = a[0]
    s = 0.0
    for q in a:
        s += p[0] * q[1] + q[0] * p[1]
    return s


def position_changes(a):
    k = 0
    p = a[k]
    k = 1
    return p[0] * a[k][1]


def another_row_each_turn(a):
    p = a[0]
    for q in a:
        p = q
    return p[0] * p[1]


def row_lives_on(a):
    s = 0.0
    for row in a:
        last = row
        s += row[0]
    return s * last[1]


def perhaps_there(a):
    s = 0.0
    for row in a:
        if len(row) > 2:
            s += row[2] * row[0]
        for v in row:
            if v > 1.0:
                break
            s += v * s
    return s


def round_and_round(a):
    n = len(a)
    s = 0.0
    for i in range(n):
        for j in range(len(a[0])):
            s += a[i][j] * a[(i + 1) % n][j]
    return s


def into_a_list_of_sums(a):
    m = [0.0, 0.0]
    for x, y in a:
        m[0] += x
        m[1] += y
    return (m[0] / len(a)) * (m[1] / len(a))


def covariance(a):
    mx = sum(x for x, y in a) / len(a)
    my = sum(y for x, y in a) / len(a)
    return sum((x - mx) * (y - my) for x, y in a)


def two_of_a_row(a):
    s = 0.0
    for row in a:
        x, y = row[0], row[1]
        s += x * y
    return s


def sums_of_rows(a):
    s = 0.0
    for row in a:
        s += sum(row) * row[0]
    return s


def largest_of_rows(a):
    return sum(max(row) for row in a)


def copied_rows(a):
    b = [list(r) for r in a]
    b[0][0] = b[0][0] * 2
    return b[0][0] * a[0][1]


def while_loop(a):
    s = 0.0
    i = 0
    while i < len(a):
        x, y = a[i]
        s += x / (1 + y * y)
        i += 1
    return s


def inner_function(a):
    def g(p):
        return p[0] * p[1]
    s = 0.0
    for p in a:
        s += g(p)
    return s


def norm(p):
    return math.sqrt(p[0] * p[0] + p[1] * p[1])


def helper_of_a_row(a):
    s = 0.0
    for p in a:
        s += norm(p)
    return s


def another_name(a):
    t = a
    s = 0.0
    for p in t:
        s += p[0] * p[0]
    return s + a[0][1]


def shoelace(a):
    s = 0.0
    for (x, y), (u, v) in zip(a, a[1:]):
        s += x * v - y * u
    return 0.5 * s


def area(a):
    s = 0.0
    n = len(a)
    for i in range(n):
        x0, y0 = a[i]
        x1, y1 = a[(i + 1) % n]
        s += x0 * y1 - x1 * y0
    return abs(s) / 2


def potential(a):
    s = 0.0
    for i in range(len(a)):
        for j in range(i):
            dx = a[i][0] - a[j][0]
            dy = a[i][1] - a[j][1]
            s += 1.0 / math.sqrt(dx * dx + dy * dy)
    return s


def name_means_another_list(a):
    s = 0.0
    p = a[0]
    s += p[0]
    a = [[1.0, 2.0]]
    s += p[1] * a[0][1]
    return s


def item_lives_on(a):
    x = 0.0
    for row in a:
        for x in row:
            pass
    return x * a[0][0]


def by_a_remainder(a):
    s = 0.0
    for i, row in enumerate(a):
        for j, v in enumerate(row):
            s += v * a[j % len(a)][0] * i
    return s


def largest(a):
    best = a[0][0]
    for row in a:
        if row[0] > best:
            best = row[0]
    return best * best


def name_bound_again(a):
    s = 0.0
    for row in a:
        for k in range(len(row)):
            s += row[k] * (k + 1)
            row = row
    return s


def flattened(a):
    c = [v for row in a for v in row]
    return sum(v * v for v in c)


def list_of_products(a):
    c = [row[0] * row[1] for row in a]
    s = 1.0
    for v in c:
        s *= v
    return s


def columns(a):
    s = 0.0
    for col in zip(*a):
        s += col[0] * col[1]
    return s


def stored_into(a):
    a[0][0] = 3.0
    return a[0][0] * a[0][1] * a[1][0]


def row_stored_into(a):
    r = a[0]
    r[0] = r[1] * 2.0
    return a[0][0] * a[0][1]


def row_replaced(a):
    a[0] = [1.0, a[1][0]]
    return a[0][0] * a[0][1]


def row_with_two_names(a):
    s = 0.0
    for p in a:
        d = p
        s += d[0] * d[1]
    return s


def chosen(a):
    s = 0.0
    for p in a:
        s += (p[0] if p[0] > p[1] else p[1]) ** 2
    return s


def position_in_a_loop(a):
    i = 1
    p = a[i]
    s = 0.0
    for i in range(2):
        s += p[i] * (i + 1)
    return s


def position_bound_again(a):
    s = 0.0
    for i in range(2):
        p = a[i]
        i = 0
        s += p[i] ** 2
    return s


def rows_compared(a):
    if a[0] == a[1]:
        return a[0][0]
    return a[0][0] * a[1][0]


def rows_sorted(a):
    s = 0.0
    for p in sorted(a):
        s = s * 0.5 + p[0] * p[1]
    return s


def cross_product(a, b):
    s = 0.0
    for p, q in zip(a, b):
        s += p[0] * q[1] - p[1] * q[0]
    return s


def weighted(a, w):
    s = 0.0
    for (x, y), k in zip(a, w):
        s += k * (x * x + y)
    return s / sum(w)


def first_of_a_product(a, x):
    return [sum(u * v for u, v in zip(r, x)) for r in a][0]


def squared_product(a, x):
    s = 0.0
    for r in a:
        t = 0.0
        for u, v in zip(r, x):
            t += u * v
        s += t ** 2
    return s


PASSES = """
taken_apart_twice position_changes another_row_each_turn row_lives_on into_a_list_of_sums
largest_of_rows copied_rows helper_of_a_row name_means_another_list flattened list_of_products
columns stored_into row_stored_into row_replaced position_in_a_loop position_bound_again rows_sorted
first_of_a_product
""".split()
FUNCTIONS = [
    f for name, f in list(globals().items())
    if inspect.isfunction(f) and f.__module__ == __name__ and name != "norm"
]  # fmt: skip


def point_of(f, rng, row):
    """Return an argument for each parameter: rows of two or three numbers, some of them whole."""

    def number():
        return rng.choice([rng.uniform(-2.0, 2.0), rng.uniform(0.1, 3.0), rng.randint(1, 3)])

    count, size = rng.randint(2, 4), rng.choice([2, 2, 3])
    given = {
        "a": lambda: [row(number() for _ in range(size)) for _ in range(count)],
        "b": lambda: [row(number() for _ in range(size)) for _ in range(count)],
        "w": lambda: [number() for _ in range(count)],
        "x": lambda: [number() for _ in range(size)],
    }
    return {name: given[name]() for name in inspect.signature(f).parameters}


def zeros(value):
    return type(value)(map(zeros, value)) if isinstance(value, (list, tuple)) else 0.0


def units(value):
    """Yield the seeds of each number in turn."""
    if not isinstance(value, (list, tuple)):
        yield 1.0
        return
    for at, part in enumerate(value):
        for seed in units(part):
            yield type(value)(seed if at == other else zeros(one) for other, one in enumerate(value))


def passes(f, point):
    """Return all slopes, a pass for each number."""
    for name, value in point.items():
        for seed in units(value):
            seeds = tuple(seed if n == name else zeros(v) for n, v in point.items())
            yield fwdtrans.jvp(f, tuple(copy.deepcopy([*point.values()])), seeds)[1]


def kinds(value):
    return [type(value), *map(kinds, value)] if isinstance(value, (list, tuple)) else []


@pytest.mark.parametrize("f", FUNCTIONS, ids=lambda f: f.__name__)
def test_one_pass_gives_what_a_pass_for_each_number_gives(f):
    rng, taken, ran = random.Random(f.__name__), 0, 0
    ours = fwdtrans.forward_diff(f)
    for row in (list, tuple, list, tuple, tuple, list):
        point = point_of(f, rng, row)
        given = [*point.values()]
        try:
            value = f(*copy.deepcopy(given))
        except (TypeError, ValueError):  # tuples that are stored into, three numbers for two names
            continue
        found = engine_of(f).gradient(copy.deepcopy(point), [*point])
        expected = [*passes(f, point)]
        taken, ran = taken + (found is not None), ran + 1
        slopes = ours.grad(*copy.deepcopy(given))
        slopes = [slopes] if len(given) == 1 else [*slopes]
        assert kinds(slopes) == kinds(given)
        assert truth.numbers(slopes) == pytest.approx(expected, rel=1e-10, abs=1e-10), point
        if found is not None:
            assert repr(found[0]) == repr(value)
            assert repr(found[1]) == repr(slopes)
            assert {*map(type, truth.numbers(slopes))} == {float}
    assert ran
    assert bool(taken) != (f.__name__ in PASSES)


def test_second_derivatives_of_lists_of_rows():
    slopes = fwdtrans.grad(potential)
    point, seed = [(1.0, 0.2), (0.7, 0.3), (1.5, -0.4)], [(1.0, 0.5), (0.0, -1.0), (2.0, 0.0)]
    h = 2.0**-20

    def moved(step):
        return truth.numbers(slopes([tuple(u + step * d for u, d in zip(p, q)) for p, q in zip(point, seed)]))

    expected = [(one - two) / (2 * h) for one, two in zip(moved(h), moved(-h))]
    assert truth.numbers(fwdtrans.jvp(slopes, (point,), (seed,))[1]) == pytest.approx(expected, rel=1e-6)


def test_rows_that_are_one_list_take_passes_as_before():
    row = [1.0, 2.0]
    for f, given in ((every_item, ([row, row],)), (cross_product, ([row, [1.0, 1.0]], [row, [2.0, 3.0]]))):
        names = [*inspect.signature(f).parameters]
        assert engine_of(f).gradient(dict(zip(names, given)), names) is None
    assert fwdtrans.grad(cross_product, wrt="a")([row, [1.0, 1.0]], [[1.0, 5.0], row]) == [[5.0, -1.0], [2.0, -1.0]]


def test_how_it_reads():
    lines = fwdtrans.forward_diff(taken_apart)
    lines.grad([(1.0, 2.0)])
    text = engine_of(taken_apart).gradient_made(("a",), {"a": ("list", ("tuple", "number", "number"))}).own_source
    assert text.splitlines()[1:] == [
        "def taken_apart_grad(a):",
        "    s = 0.0",
        "    ds_da = [[0.0] * len(row) for row in a]",
        "    for i, (x, y) in enumerate(a):",
        "        w1 = math.exp(-y)",
        "        s += x * w1",
        "        ds_da[i][0] += w1",
        "        ds_da[i][1] -= w1 * x",
        "    return s, ds_da",
    ]


def test_a_whole_gradient_costs_a_small_multiple_of_the_function():
    calls = []

    def noted(a):
        calls.append(1)
        return sum(x * y for x, y in a)

    fwdtrans.constant(calls.append)
    assert fwdtrans.grad(noted)([(1.0, 2.0)] * 50) == [(2.0, 1.0)] * 50
    assert len(calls) == 1
