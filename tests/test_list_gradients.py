"""Gradients of lists in one pass: the same as a pass for each number, errors the primal's own; how their code reads."""
import copy
import inspect
import math
import os
import random
import textwrap
from math import exp, log, sqrt

import pytest
import sums
import truth

import fwdtrans
from fwdtrans import errors
from fwdtrans.dump import dump
from fwdtrans.engine import engine_of

each = pytest.mark.parametrize
PROGRAMS = {"quick": 60, "ci": 400, "long": 5_000}[os.environ.get("FWDTRANS_PROFILE", "quick")]
SIZES = (0, 1, 2, 3, 10)
DATA = ("ts", "ys", "rows", "order")  # parameters that get no direction


# --- read by index ------------------------------------------------------------------------------------------------


def rosenbrock(x):
    s = 0.0
    for i in range(len(x) - 1):
        s = s + 100.0 * (x[i + 1] - x[i] * x[i]) ** 2 + (1.0 - x[i]) ** 2
    return s


def names_and_a_branch(x):
    total = 0
    for i in range(len(x) - 1):
        a = x[i]
        b = x[i + 1]
        t = b - a * a
        if t > 0:
            total += 100 * t ** 2
        else:
            total += t * t * t
        total += (1 - a) ** 2
    return total / len(x)


def parabola(p, ts, ys):
    s = 0.0
    for t, y in zip(ts, ys):
        r = p[0] + p[1] * t + p[2] * t * t - y
        s += r * r
    return 0.5 * s


def energy_of_pairs(x, y, k):
    e = 0.0
    for i in range(len(x)):
        for j in range(i):
            r = (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2
            e += k / sqrt(r + k * k)
    return e


def negative_indices(x):
    s = 0.0
    for i in range(len(x)):
        s += x[i] * x[-1 - i] * x[-i]
    return s


def stencil_with_edges(x):
    n = len(x)
    s = 0.0
    for i in range(n):
        left = x[i - 1] if i > 0 else 0.0
        right = x[i + 1] if i < n - 1 else 0.0
        s += (left - 2 * x[i] + right) ** 2
    return s


def item_of_one_branch_used_behind_it(x):
    s = 0.0
    n = len(x)
    for i in range(n):
        if i + 1 < n:
            t = x[i + 1] * x[i]
        else:
            t = 0.0
        s += t * t
    return s


def counted_by_while(x):
    i = 0
    s = 0.0
    while i < len(x) - 1:
        s += x[i] * x[i + 1]
        i += 1
    return s


def counted_before_it_is_used(x):
    i = 0
    s = 0.0
    while i < len(x):
        a = x[i]
        i += 1
        s += a * a
    return s


def by_another_list(x, order):
    s = 0.0
    for i in order:
        s += x[order[i]] * x[i]
    return s


def one_index_too_far(x):
    s = 0.0
    for i in range(len(x)):
        s += x[i + 1]
    return s


def two_that_may_not_be_there(x):
    return x[0] * x[1]


def first_of_some(x):
    if len(x) > 2:
        return x[2] * x[0]
    return 1.0


def index_bound_anew(x):
    i = 0
    a = x[i]
    i = 1
    b = x[i]
    return a * b


# --- gone through -------------------------------------------------------------------------------------------------


def squares(x):
    return sum(v * v for v in x)


def neighbours(x):
    return sum((b - a * a) ** 2 for a, b in zip(x, x[1:]))


def loop_over_neighbours(x):
    s = 0.0
    for a, b in zip(x, x[1:]):
        s += (b - a * a) ** 2
    return sqrt(s + 1)


def enumerated(x, k):
    s = 0.0
    for i, v in enumerate(x):
        s += i * v ** k
    return s


def counter_bound_anew(x):
    s = 0.0
    for i, v in enumerate(x):
        i = i + 1
        s += v * i
    return s


def item_bound_anew(x):
    s = 0.0
    for v in x:
        v = v * v
        s += v * 3
    return s


def strided(x):
    s = 0.0
    for a, b, c in zip(x[::2], x[1::2], x[:-1]):
        s += a * b + c * a
    return s


def loop_in_a_loop(x):
    s = 0.0
    for a in x:
        for b in x:
            s += a * b * b
    return s


def sum_in_a_sum(x):
    return sum(sum(a * b for b in x) * a for a in x) + sum(a * b * b for a in x for b in x if b > 0)


def exponentials_and_the_first(x, k):
    return k * sum(exp(-k * v) for v in x) + x[0]


def branches_of_items(x):
    return sum(v * v if v > 0 else -v for v in x)


def taken_apart(x, ts):
    a, b = x
    return sum((a * t + b) ** 2 for t in ts)


def of_the_library(x):
    return math.fsum(v * v for v in x) + math.dist(x, [1.0] * len(x)) + math.hypot(*x)


def with_break_continue_and_else(x):
    s = 0.0
    for v in x:
        if v > 1.5:
            break
        if v < -1.5:
            continue
        s += v ** 3
    else:
        s *= 2
    return s


# --- what is kept of them -----------------------------------------------------------------------------------------


def variance(x):
    n = len(x)
    m = sum(x) / n
    s = 0.0
    for v in x:
        s += (v - m) ** 2
    return s / (n - 1)


def correlation(x, y):
    m = sum(x) / len(x)
    n = sum(y) / len(y)
    sxy = sum((a - m) * (b - n) for a, b in zip(x, y))
    return sxy / sqrt(sum((a - m) ** 2 for a in x) * sum((b - n) ** 2 for b in y))


def log_of_a_sum(x):
    m = max(x)
    return m + log(sum(exp(v - m) for v in x))


def least_squares(x, rows, ys):
    s = 0.0
    for row, y in zip(rows, ys):
        r = sum(p * q for p, q in zip(row, x)) - y
        s += r * r
    return s


def least_squares_by_index(x, rows, ys):
    s = 0.0
    for i in range(len(ys)):
        inner = 0.0
        for j in range(len(x)):
            inner += rows[i][j] * x[j]
        s += (inner - ys[i]) ** 2
    return sqrt(s + 1)


def running_mean(x):
    m = 0.0
    s = 0.0
    n = 0
    for v in x:
        n += 1
        d = v - m
        m = m + d / n
        s += d * (v - m)
    return s


def polynomial(x, k):
    s = 0.0
    for c in x:
        s = s * k + c
    return s


def product(x):
    p = 1.0
    for v in x:
        p *= v
    return p


def the_one_before(x):
    s = 0.0
    prev = 0.0
    for v in x:
        s += (v - prev) ** 2
        prev = v
    return s


def grown_by_itself(x):
    s = 1.0
    for v in x:
        s -= s * v
        s += 0.5 * s * v + v
    return s


def one_of_two(x, y):
    s = sum(v * v for v in x)
    t = sum(v * w for v, w in zip(x, y))
    return -max(s, t) * (s if s > 1.0 else 2.0)


def one_item_for_each_of_the_data(x, ts):
    s = 0.0
    s = sum(x[0] / 2 for t in ts)
    return s * s


def read_while_it_grows(x):
    s = 0.0
    t = 0.0
    for v in x:
        s += v
        t += s * v
    return t


def started_again(x):
    t = 0.0
    for i in range(len(x)):
        s = x[i]
        for j in range(i):
            s += x[j]
        t += s * s
    return t


def largest(x):
    b = x[0]
    for v in x:
        if v > b:
            b = v
    return b * b


def variable_that_lives_on(x):
    s = 0.0
    for v in x:
        s += v
    for w in x:
        s += w * v
    return s * v


def parameter_bound_anew(x, h):
    h = x[0] * h if h > 1.0 else h
    for v in x:
        h = h + v * h
    return h


def two_sums_at_once(x):
    a = b = 0.0
    for v in x:
        a += v
        b += v * v
    return b - a * a


def name_bound_anew_behind(x):
    s = sum(v * v for v in x)
    t = s * x[0]
    s = t * 2
    return s + t


def given_back_early(x, k):
    s = 0.0
    for i in range(len(x)):
        s += x[i] ** 2 * k
        if s > 3:
            return s + x[0] * k
    return s * 2 + k


# --- helpers, other numbers ---------------------------------------------------------------------------------------


def squared_difference(a, b):
    return (a - b) ** 2


def helper_of_items(x, k):
    s = 0.0
    for i in range(len(x) - 1):
        s += squared_difference(x[i], k * x[i + 1])
    return s


def residual(p, t, y):
    return p[0] * exp(-p[1] * t) - y


def fitted(p, ts, ys):
    return sum(residual(p, t, y) ** 2 for t, y in zip(ts, ys))


def fitted_in_a_loop(p, k, ts, ys):
    s = 0.0
    for t, y in zip(ts, ys):
        s += residual(p, k * t, y * k) ** 2
    return s / len(ts)


def value_at(c, t):
    s = 0.0
    for v in c:
        s = s * t + v
    return s


def curve(c, k, ts):
    return sum(value_at(c, k * t) for t in ts) / len(ts)


def sum_of_squares(x):
    return sum(v * v for v in x)


def penalty(x, k):
    return sum_of_squares(x) * k + x[0]


def given_on(x):
    return sum_of_squares(x)


def rest_of(x, i):
    if i == len(x):
        return 0.0
    return x[i] * x[i] + rest_of(x, i + 1)


def recursive(x):
    return rest_of(x, 0)


def of_two(x, y, k):
    return sum(k * a * b for a, b in zip(x, y)) + k


def one_list_for_two(x, k):
    return of_two(x, x, k)


def helper_of_two_lists(x, y, k):
    return of_two(x, y, k * k) * of_two(y, x, k)


def residuals(x, y, k):
    s = 0.0
    for a, b in zip(x, y):
        s += (a - k * b) ** 2 / (1 + exp(k))
    return s


def scalars_that_recur(x, h, k):
    z = h
    s = 0.0
    for v in x:
        z = z + h * (k - z * z)
        s += (z - v) ** 2
    return s


# --- passes, still ------------------------------------------------------------------------------------------------


def stored_into(x):
    x[0] = x[1] * 2
    return sum(x)


def another_is_stored_into(x, y):
    y[0] = x[0]
    return x[0] * y[0] + x[1]


def caught(x):
    s = 0.0
    try:
        for i in range(len(x) + 1):
            s += x[i] + x[i + 1]
    except IndexError:
        s += 1
    return s


def softmax(x):
    e = [exp(v - 1) for v in x]
    return e[0] / sum(e)


def a_list_of_them(x):
    return [v * v for v in x]


def inner_function(x):
    def g(i):
        return x[i] * 2

    return g(0) + g(1)


# --- under other names, in other orders ------------------------------------------------------------------------------


def under_another_name(x):
    values = x
    s = 0.0
    for i in range(len(values) - 1):
        s += values[i] * x[i + 1]
    return s


def copied(x):
    values = list(x)
    fixed = tuple(values)
    last = x.copy()
    return sum(v * v for v in values) + fixed[0] * x[-1] * last[-1]


def copied_before_it_is_a_sum(x, k):
    values = x[:]
    total = sum(values)
    return total * total / k + values[0]


def copy_stored_into(x):
    values = list(x)
    values[0] = values[0] * 2.0
    return sum(v * v for v in values) * x[0]


def copy_made_in_a_loop(x):
    s = 0.0
    for i in range(len(x)):
        values = list(x)
        s += values[i] * values[0]
    return s


def copy_bound_twice(x):
    values = list(x)
    s = values[0] * values[0]
    values = x[1:]
    return s * values[0]


def from_the_last_coefficient(x, k):
    p = 0.0
    for c in reversed(x):
        p = p * k + c
    return p


def from_both_ends(x):
    return sum(a * b * b for a, b in zip(x, reversed(x)))


def summed_by_index(x, k):
    return sum(x[i] * x[i] * (i + k) for i in range(len(x))) + x[0]


def line_of(p, t):
    a, b = p
    return a * t + b * b


def given_to_what_takes_it_apart(p, ts, ys):
    p = p
    return sum((line_of(p, t) - y) ** 2 for t, y in zip(ts, ys))


def taken_apart_inside(p, ts, ys):
    return sum((line_of(p, t) - y) ** 2 for t, y in zip(ts, ys))


# --- lists that are made of it --------------------------------------------------------------------------------------


def log_sum_exp_by_hand(x):
    top = max(x)
    e = [exp(v - top) for v in x]
    return top + log(sum(e)) - x[0]


def cross_entropy(x, k):
    e = [exp(v) for v in x]
    total = sum(e)
    p = [v / total for v in e]
    return -sum(log(v) for v in p) * k


def normalised(x):
    n = sqrt(sum(v * v for v in x) + 1)
    u = [v / n for v in x]
    s = 0.0
    for i in range(len(u) - 1):
        s += u[i] * u[i + 1]
    return s + u[-1]


def bound_anew_step_by_step(x):
    y = [v * v for v in x]
    y = [v + 0.5 * a for v, a in zip(y, x)]
    total = sum(y)
    y = [total * v for v in y]
    return sum(y) + y[0]


def differences_in_a_list(x, k):
    y = [k * (b - a) for a, b in zip(x, x[1:])]
    return sum(v * v for v in y)


def shorter_than_the_list(x):
    y = [a * b for a, b in zip(x, [1.0, 2.0])]
    return y[-1] * y[0]


def of_positions(x):
    y = [i * v for i, v in enumerate(x)]
    s = 0.0
    for i, v in enumerate(y, 1):
        s += v * i
    return s


def chosen_by_sign(x):
    y = [v * v if v > 0 else -v for v in x]
    return sum(y) * y[0]


def sorted_items(x):
    y = sorted(x)
    return y[0] * y[-1] + sum(v * i for i, v in enumerate(y)) + sum(y[1:-1])


def sorted_downwards(x):
    y = sorted(x, reverse=True)
    return y[0] ** 2 + y[len(y) // 2]


def all_but_the_first(x):
    a, *rest = x
    return sum((v - a) ** 2 for v in rest)


def part_of_it(x):
    y = x[1:]
    return sum(v * v for v in y) * x[0] + y[0]


def slope_changes_behind_it(x):
    t = sum(x)
    y = [t * v for v in x]
    t = t * t
    return sum(y) * t


def in_one_another(x):
    y = [2.0 * v for v in x]
    return sum(a * b for a in y for b in y) + sum(sum(a * b for b in y) * a for a in y)


def made_list_stored_into(x):
    y = [v * v for v in x]
    y[0] = 3.0 * y[0]
    return sum(y) * y[0]


def made_list_with_another_name(x):
    y = [v * v for v in x]
    z = y
    z.append(x[0])
    return sum(y)


def made_list_in_a_loop(x):
    s = 0.0
    for k in range(3):
        y = [v * s for v in x]
        s = s + sum(y) + x[0]
    return s


def made_list_read_when_a_number_has_changed(x):
    s = x[0]
    y = [s * v for v in x]
    for v in x:
        s = s + v
    return sum(y) * s


# --- lists that are filled ----------------------------------------------------------------------------------------


def appended(x):
    y = []
    for v in x:
        t = v * v
        u = t + math.sin(v)
        y.append(u * t)
    return sum(y) * y[-1]


def appended_by_position(x, k):
    y = []
    for i in range(len(x)):
        y.append(x[i] * x[i] * k + i)
    s = 0.0
    for i, v in enumerate(y):
        s += v * v * i
    return s


def filled_by_position(x):
    n = len(x)
    m = sum(x)
    y = [0.0] * n
    for i in range(n):
        t = x[i] * m
        y[i] = t * t
    return sum(v * v for v in y) + y[-1]


def filled_here_and_there(x):
    y = [0.0] * len(x)
    for i, v in enumerate(x):
        if v > 0:
            y[i] = v * v
        y[i] += v
    y[0] = 3.0 * x[0]
    return sum(y) * y[0]


def read_while_it_is_filled(x):
    y = [0.0] * len(x)
    s = 0.0
    for i in range(len(x)):
        y[i] = x[i] * x[i]
        s += y[i] * y[0] - y[-1]
    return s


def appended_in_some_turns(x):
    y = []
    for v in x:
        if v > 0:
            y.append(v * v)
    return sum(y)


def appended_again_and_again(x):
    y = []
    for _ in range(2):
        for v in x:
            y.append(v * v)
    return sum(y)


def appended_until_it_is_left(x):
    y = []
    for v in x:
        if v > 1.5:
            break
        y.append(v * v)
    return sum(y)


def last_one_read_while_it_grows(x):
    y = []
    s = 0.0
    for v in x:
        y.append(v * v)
        s += y[-1] * v
    return s


def of_the_item_before(x):
    y = [0.0] * len(x)
    for i in range(1, len(x)):
        y[i] = x[i - 1] * x[i]
    return sum(y)


def summed_up_in_it(x):
    y = [0.0] * len(x)
    for i in range(1, len(x)):
        y[i] = y[i - 1] + x[i]
    return sum(y)


def number_changes_while_it_is_filled(x):
    y = [0.0] * len(x)
    s = 1.0
    for i in range(len(x)):
        s = s * x[i]
        y[i] = s * x[i]
    return sum(y)


def name_changes_before_it_is_stored(x):
    y = [0.0] * len(x)
    for i in range(len(x)):
        a = 2.0
        t = a * x[i]
        a = 3.0
        y[i] = t * a
    return sum(y)


def position_changes_before_it_is_stored(x):
    y = [0.0] * len(x)
    for i in range(len(x)):
        t = x[i] * x[i]
        i = i // 2
        y[i] = t
    return sum(y) * 2.0


def longer_than_the_list(x):
    y = [0.0] * (len(x) + 2)
    for i in range(len(x)):
        y[i] = x[i] * x[i]
    return sum(y) + y[-1]


def in_another_order(x, order):
    y = [0.0] * len(x)
    for i in order:
        y[i] = x[i] ** 2
    return sum(v * i for i, v in enumerate(y))


def popped(x):
    y = []
    for v in x:
        y.append(v * v)
    y.pop(0)
    return sum(y)


def mean_of(x):
    return sum(x) / len(x)


def variance_by_a_helper(x):
    m = mean_of(x)  # of all
    return sum((v - m) ** 2 for v in x) / len(x)


def spread_over_two(x, y):
    m = mean_of(x)
    n = mean_of(y) * m
    r = [(a - m) * (b - n) for a, b in zip(x, y)]
    return sum(r) + m * n


HELPERS = ("mean_of", "squared_difference", "residual", "value_at", "rest_of", "line_of")
PASSES = [stored_into, another_is_stored_into, caught, a_list_of_them, one_list_for_two, made_list_stored_into,
          made_list_with_another_name, made_list_in_a_loop, shorter_than_the_list,
          appended_in_some_turns, appended_again_and_again, appended_until_it_is_left, last_one_read_while_it_grows,
          of_the_item_before, summed_up_in_it, number_changes_while_it_is_filled, name_changes_before_it_is_stored,
          position_changes_before_it_is_stored, longer_than_the_list, popped,
          copy_stored_into, copy_made_in_a_loop, copy_bound_twice, given_to_what_takes_it_apart]
FUNCTIONS = [
    f for name, f in list(globals().items())
    if inspect.isfunction(f) and f.__module__ == __name__ and name not in HELPERS
]  # fmt: skip


def point_of(f, size, rng):
    """Return an argument for each parameter; lists may hold whole numbers, and be one list."""

    def number():
        return rng.choice([rng.uniform(-2.0, 2.0), rng.uniform(0.1, 2.0), rng.randint(-2, 3)])

    point = {}
    for name in inspect.signature(f).parameters:
        if name in ("h", "k"):
            point[name] = rng.uniform(0.5, 2.0)
        elif name == "rows":
            point[name] = [[number() for _ in range(size)] for _ in range(3)]
        elif name == "order":
            point[name] = rng.sample(range(size), size)
        else:
            point[name] = [number() for _ in range(3 if name in ("ts", "ys") else size)]  # of data there is some
    if "y" in point and rng.random() < 0.3:
        point["y"] = point["x"]
    return point


def outcome(call):
    """Return what a call gives, or what it raises."""
    try:
        return call(), None
    except Exception as error:  # whatever it is, it is compared
        return None, error


def passes(f, point, name):
    """Return the slopes in a parameter, a pass for each number."""

    def one(seed):
        seeds = tuple(seed if n == name else None for n in point)
        return fwdtrans.jvp(f, tuple(copy.deepcopy(point).values()), seeds)[1]

    if not isinstance(point[name], list):
        return one(1.0)
    size = len(point[name])
    return [one([float(i == k) for i in range(size)]) for k in range(size)]


def gradient(f, point, names):
    engine = engine_of(f)
    return engine.gradient(copy.deepcopy(point), names)


@each("f", FUNCTIONS, ids=lambda f: f.__name__)
def test_one_pass_gives_what_a_pass_for_each_number_gives(f):
    rng = random.Random(f.__name__)
    taken = 0
    for size in (*SIZES, *SIZES):
        point = point_of(f, size, rng)
        names = [n for n in point if n not in DATA and rng.random() < 0.8] or [next(iter(point))]
        value, error = outcome(lambda: f(*copy.deepcopy(point).values()))
        found, other = outcome(lambda: gradient(f, point, names))
        if found is None and other is None:
            continue  # it takes passes
        taken += size > 1
        expected, none = outcome(lambda: [passes(f, point, name) for name in names])
        if error is not None:
            assert (type(other), str(other)) == (type(error), str(error)), (point, other)
        elif other is not None:
            assert isinstance(other, errors.NotDifferentiable), (point, other)
            assert isinstance(none, errors.NotDifferentiable)
        elif none is None:
            assert repr(found[0]) == repr(value)
            got, want = truth.numbers(found[1]), truth.numbers(expected)
            assert [type(point[n]) is list for n in names] == [type(slopes) is list for slopes in found[1]]
            assert {type(slope) for slope in got} <= {float}
            top = max(map(abs, want), default=0.0)
            near = (abs(one - two) <= 1e-10 * (1e-3 + abs(two) + top) for one, two in zip(got, want, strict=True))
            assert all(near), (point, names, got, want)
        else:  # one of the passes: what all of them have in common is written shorter
            assert isinstance(none, errors.NotDifferentiable)
    assert bool(taken) != (f in PASSES)


@each("chunk", range(PROGRAMS // 20))
def test_random_functions_of_lists(chunk):
    for seed in range(20 * chunk, 20 * chunk + 20):
        f, rng = sums.function_of(seed), random.Random(seed)
        for _ in range(2):
            point = sums.point_of(rng)
            names = rng.choice([("x",), ("x", "y"), ("x", "y", "k"), ("x", "k")])
            value, error = outcome(lambda: f(*sums.copied(point).values()))  # noqa: B023 - called at once
            if value is None or abs(value) < 1e6:  # beyond, slopes may overflow
                agrees(f, point, names, value, error, seed)


def agrees(f, point, names, value, error, seed):
    """Raise AssertionError unless a gradient in one pass, if there is one, is what passes give."""
    found, other = outcome(lambda: gradient(f, point, names))
    expected, none = outcome(lambda: [passes(f, point, name) for name in names])
    if found is None and other is None:
        return
    if error is not None:
        assert (type(other), str(other)) in ((type(error), str(error)), (type(none), str(none))), seed
    elif none is not None or other is not None:
        assert isinstance(none, errors.NotDifferentiable), (seed, other, none)
    else:
        assert repr(found[0]) == repr(value), seed
        got, want = truth.numbers(found[1]), truth.numbers(expected)
        top = max(map(abs, want), default=0.0)
        near = (abs(one - two) <= 1e-8 * (1e-3 + abs(two) + top) for one, two in zip(got, want, strict=True))
        assert all(near), (seed, point, names, got, want)


# --- how it reads -------------------------------------------------------------------------------------------------


def source(f, wrt=None):
    """Return the text below its header."""
    text = fwdtrans.forward_diff(form="gradient", wrt=wrt)(f).source
    return text.strip("\n").split("\n", 1)[1]


def expected(text):
    return textwrap.dedent(text).strip("\n")


def test_a_blocks_partials_go_straight_into_the_gradient():
    assert source(rosenbrock) == expected("""
        def rosenbrock_grad(x):
            s = 0.0
            ds_dx = [0.0] * len(x)
            for i in range(len(x) - 1):
                w1 = x[i + 1]
                w2 = x[i]
                w3 = w1 - w2 * w2
                w4 = 1.0 - w2
                s = s + 100.0 * w3 ** 2 + w4 ** 2
                ds_dx[i + 1] += 200.0 * w3
                ds_dx[i] -= 400.0 * w3 * w2 + 2.0 * w4
            return s, ds_dx
    """)


def test_data_of_any_kind_beside_the_parameters():
    assert source(parabola, "p") == expected("""
        def parabola_grad__p(p, ts, ys):
            s = 0.0
            ds_dp = [0.0] * len(p)
            for t, y in zip(ts, ys):
                r = p[0] + p[1] * t + p[2] * t * t - y
                s += r * r
                w1 = 2.0 * r
                ds_dp[0] += w1
                ds_dp[1] += w1 * t
                ds_dp[2] += w1 * t * t
            return 0.5 * s, [0.5 * slope for slope in ds_dp]
    """)


def test_a_helper_is_given_the_list_and_gives_its_slopes():
    text = fwdtrans.forward_diff(form="gradient", wrt="p")(fitted).source
    assert expected("""
        def residual_jvps__p(p, t, y):
            w1 = p[0]
            w2 = exp(-p[1] * t)
            dresidual_dp = [0.0] * len(p)
            dresidual_dp[0] += w2
            dresidual_dp[1] -= w1 * w2 * t
            return w1 * w2 - y, dresidual_dp
    """) in text
    assert expected("""
        def fitted_grad__p(p, ts, ys):
            w1 = []
            dw1_dp = [0.0] * len(p)
            for t, y in zip(ts, ys):
                w2, dw2_dp = residual_jvps__p(p, t, y)
                w1.append(w2 ** 2)
                w3 = 2.0 * w2
                dw1_dp = [slope1 + w3 * slope2 for slope1, slope2 in zip(dw1_dp, dw2_dp)]
            return sum(w1), dw1_dp
    """) in text


def test_lists_and_numbers_side_by_side():
    assert source(residuals) == expected("""
        def residuals_grad(x, y, k):
            s = 0.0
            ds_dk = 0.0
            ds_dx = [0.0] * len(x)
            ds_dy = [0.0] * len(y)
            for i, (a, b) in enumerate(zip(x, y)):
                w1 = a - k * b
                w2 = w1 ** 2
                w3 = exp(k)
                w4 = 1 + w3
                w5 = w2 / w4
                s += w5
                w6 = 2.0 * w1
                ds_dk -= (w6 * b + w5 * w3) / w4
                ds_dx[i] += w6 / w4
                ds_dy[i] -= w6 * k / w4
            return s, (ds_dx, ds_dy, ds_dk)
    """)


def test_a_sum_over_a_list_is_a_list_of_slopes():
    assert source(squares) == expected("""
        def squares_grad(x):
            return sum(v * v for v in x), [2.0 * v for v in x]
    """)


def test_what_is_computed_of_a_list_first_is_one_direction_of_what_follows():
    assert source(variance) == expected("""
        def variance_grad(x):
            n = len(x)
            m = sum(x) / n
            dw1_dx = [1.0] * len(x)
            dm_dw1 = 1.0 / n
            s = 0.0
            ds_dw1 = 0.0
            ds_dx = [0.0] * len(x)
            for i, v in enumerate(x):
                w2 = v - m
                s += w2 ** 2
                ds_dw1 -= 2.0 * w2 * dm_dw1
                ds_dx[i] += 2.0 * w2
            w3 = n - 1
            w4 = 1.0 / w3
            w5 = w4 * ds_dw1
            return s / w3, [w5 * slope1 + w4 * slope2 for slope1, slope2 in zip(dw1_dx, ds_dx)]
    """)


def test_the_final_outer_function_scales_once():
    assert "    w4 = 0.5 / w3\n    return w3, [w4 * slope for slope in ds_dx]" in source(loop_over_neighbours)


# --- what it does -------------------------------------------------------------------------------------------------


def test_f_grad_takes_the_one_pass():
    seen = []

    def noisy(x):
        seen.append(1)
        return sum(v * v for v in x)

    constant = fwdtrans.constant(seen.append)
    try:
        assert fwdtrans.grad(noisy)([1.0, 2.0, 3]) == [2.0, 4.0, 6.0]
        assert fwdtrans.value_and_grad(noisy)([]) == (0, [])
    finally:
        del constant
    assert len(seen) == 2


def test_calls_of_other_kinds_than_the_last_are_right_too():
    slopes = fwdtrans.grad(squares)
    for x in ([1.0, 2.0], [3.0], [1.5, 2.5, 0.5], [1, 2.0], [], (1.0,), [4.0]):
        assert slopes(x) == type(x)(2.0 * v for v in x)
    with pytest.raises(errors.SeedError):
        fwdtrans.derivative(squares)([1.0, 2.0])


def test_what_is_no_list_of_numbers_takes_passes():
    assert fwdtrans.grad(squares)((1.0, 2.0)) == (2.0, 4.0)
    assert fwdtrans.grad(squares)([True, 2.0]) == pytest.approx([2.0, 4.0])


def test_what_is_not_chosen_may_be_infinite():
    def chosen(x):
        s = t = 0.0
        for v in x:
            s += v
            t += v * v * v
        return s if t > 1.0 else t

    assert fwdtrans.grad(chosen)([1e200, 1.0]) == [1.0, 1.0]


def test_an_index_out_of_range_is_the_primals_error():
    with pytest.raises(IndexError, match="list index out of range"):
        fwdtrans.grad(one_index_too_far)([1.0, 2.0])


def test_a_pole_names_the_line():
    def roots(x):
        return sum(math.sqrt(v) for v in x)

    with pytest.raises(errors.NotDifferentiable, match=r"math.sqrt\(v\)"):
        fwdtrans.grad(roots)([1.0, 0.0])


def test_what_is_not_written_in_one_pass_says_so_and_is_right_all_the_same():
    with pytest.raises(errors.Refused, match="not written in one pass"):
        source(made_list_stored_into)
    slopes = fwdtrans.grad(made_list_stored_into)([1.0, 2.0])
    assert slopes == pytest.approx([60.0, 12.0])


def test_a_file_is_dumped_with_its_gradients(tmp_path):
    path = tmp_path / "model.py"
    path.write_text("def bowl(x, k):\n    return k * sum(v * v for v in x)\n")
    text = dump(str(path), "bowl", form="gradient")
    space = {}
    exec(text, space)
    assert space["bowl_grad"]([1.0, 2.0], 3.0) == (15.0, ([6.0, 12.0], 5.0))


def tree(S, K, up, n=4):
    values = [max(S * up ** (2 * j - n) - K, 0.0) for j in range(n + 1)]
    for i in range(n, 0, -1):
        for j in range(i):
            values[j] = 0.49 * values[j + 1] + 0.5 * values[j]
    return values[0]


def test_lists_that_hold_numbers_alone_in_a_direction_are_filled_all_the_same():
    value, slopes = fwdtrans.value_and_grad(tree)(100.0, 95.0, 1.1)
    assert "dvalues_dK.append(" in source(tree) and value == tree(100.0, 95.0, 1.1)
    for place in range(3):
        seeds = tuple(float(i == place) for i in range(3))
        assert slopes[place] == pytest.approx(fwdtrans.jvp(tree, (100.0, 95.0, 1.1), seeds)[1], rel=1e-13)
