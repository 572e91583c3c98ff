"""Numeric derivatives: the textbook's numbers, every scheme against 50 digits, any argument, effects once."""
import copy
import ctypes
import ctypes.util
import functools
import math
import pickle
import subprocess
import sys
import warnings
from collections import OrderedDict, deque, namedtuple
from dataclasses import dataclass
from math import cos, sin
from random import Random
from types import SimpleNamespace

import pytest
from bank import BANK, function, truth

import fwdtrans
from fwdtrans import (
    Dual,
    NoRule,
    NotDifferentiable,
    Refused,
    SourceUnavailable,
    check,
    constant,
    derivative,
    forward_diff,
    grad,
    jvp,
    value_and_grad,
)  # fmt: skip
from fwdtrans.dump import dump_file
from fwdtrans.emit.numeric import best_step, nodes_of
from fwdtrans.probing import stencil

each = pytest.mark.parametrize
SCHEMES = ("forward", "backward", "central", "five-point", "richardson")


def numeric(function, **options):
    return forward_diff(mode="numeric", **options)(function)


def f(x, y):
    return sin(x) + x * y


# --- the textbook ------------------------------------------------------------------------------------------------


def test_the_tutorials_forward_difference_to_the_bit():
    plain = numeric(lambda x: math.sin(x), scheme="forward", step=1e-5)
    assert plain.jvp((math.pi,), (1.0,))[1] == -0.9999999999898844
    assert numeric(f, scheme="forward", step=1e-5).jvp((3, 2), (1, 0))[1] == 1.0100067978413563


def test_the_emitted_code_is_the_formula():
    assert numeric(f, scheme="central", step=1e-5).source == (
        f"# f_jvp: numeric derivative of f with respect to x, y, central scheme (fwdtrans {fwdtrans.__version__})\n"
        "def f_jvp(x, dx, y, dy):\n"
        "    value = f(x, y)\n"
        "    h = 1e-05 / (max(abs(dx), abs(dy)) or 1.0)\n"
        "    above = f(x + h * dx, y + h * dy)\n"
        "    below = f(x - h * dx, y - h * dy)\n"
        "    slope = (above - below) / (2.0 * h)\n"
        "    seen = {-h: below, 0.0: value, h: above}\n"
        "    error = unsteady(slope, seen, lambda h: f(x + h * dx, y + h * dy))\n"
        "    return value, watched(slope, \"f\", {\"x\": x, \"y\": y}, error, step=h)\n"
    )


@each("scheme, accuracy", [("forward", 1), ("backward", 1), ("central", 2), ("five-point", 4)])
@each("order", [1, 2])
def test_an_error_falls_with_the_schemes_power_of_the_step(scheme, accuracy, order):
    def error(h):
        return abs(numeric(lambda x: math.exp(x), scheme=scheme, step=h, order=order).jvp((0.3,), (1.0,))[1] - exact)

    exact = math.exp(0.3)
    assert error(0.04) / error(0.02) == pytest.approx(2.0**accuracy, rel=0.1)


@each("scheme", SCHEMES)
def test_every_scheme_on_the_smooth_half_of_the_bank(scheme):
    """The error is the scheme's own: what rounding leaves of its best step, some hundred times at the most."""
    allowed = 1e-11 if scheme == "richardson" else 300.0 * 2.0**-52 / best_step(scheme, 1)
    wrong = []
    for group, text, x in BANK[::3]:
        if group in ("elementary", "composite") and abs(x) > 0.01:
            g = function(text)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                got = numeric(lambda x, g=g: g(x), scheme=scheme).jvp((x,), (1.0,))[1]
            expected = truth(text, x)
            if scheme != "richardson" and abs(x * expected) > 3.0 * abs(g(x)):
                continue  # it changes much faster than its argument: a fixed step is too long for it
            if not abs(got - expected) <= allowed * (abs(expected) + abs(g(x) / x)) + 1e-300:
                wrong.append((text, x, got, expected))
    assert wrong == []


@each("order, expected", [(1, 3 * 0.7**2), (2, 6 * 0.7), (3, 6.0), (4, 0.0)])
@each("scheme", SCHEMES)
def test_orders_one_to_four_along_the_seed(scheme, order, expected):
    allowed = {1: 1e-7, 2: 1e-4, 3: 1e-2, 4: 0.2}[order] if scheme in ("forward", "backward") else \
        {1: 1e-9, 2: 1e-6, 3: 1e-4, 4: 1e-2}[order]
    got = numeric(lambda x: x**3, scheme=scheme, order=order).jvp((0.7,), (1.0,))[1]
    assert got == pytest.approx(expected, abs=allowed)
    twice = numeric(lambda x: x**3, scheme=scheme, order=order).jvp((0.7,), (2.0,))[1]
    assert twice == pytest.approx(2.0**order * got, abs=2.0**order * allowed)


@each("scheme", SCHEMES)
def test_doubling_the_seed_doubles_and_a_zero_seed_is_zero(scheme):
    for point in ((3, 2), (0.0, -1.5), (1e-8, 1e8)):
        one = numeric(f, scheme=scheme).jvp(point, (0.75, -0.5))[1]
        assert numeric(f, scheme=scheme).jvp(point, (1.5, -1.0))[1] == 2.0 * one
        assert numeric(f, scheme=scheme).jvp(point, (0.0, 0.0))[1] == 0.0


# --- steps and bounds --------------------------------------------------------------------------------------------


@each("step, moved", [
    (1e-3, (1e-3, 1e-3)), ("relative 1e-3", (4e-3, 1e-3)), ({"x": 1e-3}, (1e-3, best_step("forward", 1))),
    ({"x": 1e-3, "y": "relative 1e-2"}, (1e-3, 1e-2)), (None, (4 * best_step("forward", 1), best_step("forward", 1))),
])  # fmt: skip
def test_a_step_is_how_far_an_argument_goes(step, moved):
    seen = []

    def g(x, y):
        return noted(x, y)

    def noted(x, y):
        seen.append((x, y))
        return x * y

    black_box = functools.partial(noted)
    h = numeric(lambda x, y: black_box(x, y), scheme="forward", step=step)
    h.jvp((4.0, 0.0), (2.0, None))
    assert seen[1][0] - 4.0 == pytest.approx(moved[0])
    seen.clear()
    h.jvp((4.0, 0.0), (None, 0.5))
    assert seen[1][1] == pytest.approx(moved[1])


def edge(x):
    return math.sqrt(x) ** 3


@each("scheme", ["central", "five-point", "richardson", "forward"])
def test_bounds_are_kept(scheme):
    seen = []

    def noted(x):
        seen.append(x)
        return x * x * (1.0 - x)

    black_box = functools.partial(noted)
    g = numeric(lambda x: black_box(x), scheme=scheme, bounds={"x": (0.0, 1.0)})
    for x, expected in ((0.0, 0.0), (1.0, -1.0), (0.5, 0.25), (1e-9, 2e-9)):
        for seed in (1.0, -3.0):
            assert g.jvp((x,), (seed,))[1] == pytest.approx(seed * expected, abs=1e-4 if scheme == "forward" else 1e-7)
    assert min(seen) >= 0.0
    assert max(seen) <= 1.0


@each("order", [1, 2, 3])
@each("scheme", ["forward", "backward", "central", "five-point", "richardson"])
def test_at_a_bound_a_scheme_is_as_accurate_as_anywhere(scheme, order):
    """To three digits, of rounding: a stencil on one side has larger weights."""

    def expected(x):
        return 3.0**order * math.exp(3.0 * x)

    g = numeric(lambda x: math.exp(3.0 * x), scheme=scheme, order=order, bounds=(0.25, 1.0))
    inside = max(abs(g.derivative(x) / expected(x) - 1.0) for x in (0.45, 0.52, 0.61, 0.67, 0.78))
    for x in (0.25, 0.25 + 1e-9, 1.0, 1.0 - 1e-12):
        off = abs(g.derivative(x) / expected(x) - 1.0)
        assert off <= 1000.0 * inside + 1e-12
        if scheme == "richardson":
            assert off * expected(x) <= 3.0 * g.error_estimate(x)


def test_without_bounds_a_probe_outside_of_the_domain_says_so():
    with pytest.raises(NotDifferentiable, match=r"edge\(x=0.0\) cannot be asked beside the point") as caught:
        numeric(edge, scheme="central").jvp((0.0,), (1.0,))
    assert caught.value.place.line == edge.__code__.co_firstlineno
    with pytest.raises(ValueError, match="math domain error") as caught:
        numeric(edge, scheme="central").jvp((-1.0,), (1.0,))
    assert not isinstance(caught.value, NotDifferentiable)


@each("options, message", [
    ({"step": -1.0}, "step=-1.0 is no step"),
    ({"step": "a little"}, "step='a little' is no step"),
    ({"step": {"z": 1e-3}}, "names 'z', which is no parameter"),
    ({"bounds": {"z": (0.0, 1.0)}}, "names 'z', which is no parameter"),
    ({"bounds": {"x": (1.0,)}}, "give a lower and an upper end"),
])  # fmt: skip
def test_wrong_steps_and_bounds_are_refused(options, message):
    with pytest.raises(Refused, match=message.replace("(", r"\(")):
        numeric(f, scheme="central", **options).jvp((1.0, 2.0), (1.0, 0.0))


def test_the_adaptive_scheme_takes_no_step():
    with pytest.raises(Refused, match="begins with a step of its own"):
        numeric(f, step=1e-5).jvp((1.0, 2.0), (1.0, 0.0))


# --- errors ------------------------------------------------------------------------------------------------------


def test_an_error_estimate_comes_along():
    g = numeric(f, with_error=True)
    value, tangent, error = g.jvp((3, 2), (1, 0))
    assert value == f(3, 2)
    assert abs(tangent - (cos(3) + 2)) <= 3.0 * error < 1e-11
    errors = numeric(f).error_estimate(3, 2)
    assert [abs(a - b) <= 3.0 * e < 1e-11 for a, b, e in zip(g.grad(3, 2), (cos(3) + 2, 3.0), errors)] == [True, True]
    assert numeric(lambda xs: xs[0] * xs[1]).error_estimate([1.0, 2.0])[0] < 1e-12


@each("options", [{}, {"mode": "numeric", "scheme": "central"}])
def test_other_modes_and_schemes_have_no_estimate(options):
    with pytest.raises(Refused, match="gives no error estimate"):
        forward_diff(**options)(f).error_estimate(3, 2)


@each("g, x, words", [
    (lambda x: x // 1 + x, 3.0, "has no derivative that differences see"),
    (lambda x: 1.0 if x > 2.0 else 0.0, 2.0, "has no derivative that differences see"),
    (lambda x: math.sqrt(x), 0.0, "has no derivative that differences see"),
    (lambda x: math.nan if x != 1.0 else 1.0, 1.0, "has no derivative that differences see"),
    (lambda x: abs(x), 0.0, "known to 2.0e[+]00 only: a kink"),
    (lambda x: max(x, 3.0 * x - 2.0), 1.0, "a kink"),
])  # fmt: skip
def test_a_jump_a_pole_a_kink_and_nan_give_a_warning_with_the_point(g, x, words):
    with pytest.warns(RuntimeWarning, match=rf"\(x={x}\).*{words}") as caught:
        _, tangent = numeric(g).jvp((x,), (1.0,))
    assert caught[0].filename == __file__
    assert math.isnan(tangent) == ("a kink" not in words)


def test_a_fixed_scheme_warns_of_what_is_not_finite():
    with pytest.warns(RuntimeWarning, match=r"\(x=1.0\) is not finite beside the point"):
        numeric(lambda x: math.inf if x > 1.0 else 1.0, scheme="central").jvp((1.0,), (1.0,))


FIXED = ("forward", "backward", "central", "five-point")


def roughened(kind, order, x, at, size):
    """Return a function of t with a jump, a kink or a pole at a place, and its derivative at x."""

    def jump(t):
        return sin(t / x) + t / x + 2.0 + size * (t > at)

    def kink(t):
        return sin(t / x) + t / x + 2.0 + size * abs(t - at) / x

    def pole(t):
        return sin(t / x) + t / x + 2.0 + size * 1e-3 * x / (t - at or 1e-300)

    smooth = [0.0, cos(1.0) + 1.0, -sin(1.0), -cos(1.0), sin(1.0)][order]
    more = {"jump": 0.0, "kink": math.copysign(size, x - at) * (order == 1), "pole": 0.0}[kind]
    if kind == "pole" and x != at:
        more = -size * 1e-3 * math.factorial(order) * (-x / (x - at)) ** (order + 1)
    return {"jump": jump, "kink": kink, "pole": pole}[kind], (smooth + more) / x**order


@each("scheme", SCHEMES[:4])
@each(("text", "x", "options"), [
    ("cos(x)", 1e-6, {"step": "relative 1e-8"}), ("sin(x)", 1.0, {"step": 1e-17}), ("sin(x)", 1.0, {"step": 1e-15}),
    ("1 + x * x", 1.0, {"step": 1e-9, "order": 2}), ("exp(x)", 0.0, {"step": 1e-6, "order": 4}),
])  # fmt: skip
def test_a_step_that_rounding_eats_has_a_warning(scheme, text, x, options):
    with pytest.warns(RuntimeWarning, match="so short that rounding is all there is"):
        numeric(function(text), scheme=scheme, **options).derivative(x)


@each("scheme", SCHEMES[:4])
@each(("text", "x"), [("3.0", 1e-9), ("floor(x)", 2.4), ("(x - 1) ** 2 + 5", 1.0), ("cos(x)", 0.0), ("1e20 + x", 1.0)])
def test_what_does_not_move_or_hardly_has_no_warning_of_rounding(scheme, text, x):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert abs(numeric(function(text), scheme=scheme).derivative(x)) <= 1e-7



@each("order", [1, 2, 3, 4])
@each("scheme", FIXED)
def test_a_fixed_scheme_warns_of_a_jump_a_kink_or_a_pole_in_its_stencil(scheme, order):
    """What has no warning is right to a twentieth; `forward` and `backward` have one slope alone, and see no kink."""
    draw, silent = Random(order), []
    nodes = nodes_of(scheme, order)
    for kind in ("jump", "pole", "kink")[: 2 if len(nodes) == 2 else 3]:
        for _ in range(12):
            x, size = draw.choice([1.0, 3.7, -2.2, 150.0, 1e-3, -1e-6]), draw.choice([-3.0, -0.2, 0.01, 1.0, 9.0])
            reach = best_step(scheme, order) * abs(x)
            at = x if draw.random() < 0.3 else x + draw.uniform(nodes[0] * reach, nodes[-1] * reach)
            g, expected = roughened(kind, order, x, at, size)
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                tangent = numeric(g, scheme=scheme, order=order).jvp((x,), (1.0,))[1]
            if not caught and not abs(tangent - expected) < 0.05 * abs(expected):
                silent.append((kind, x, at, size, tangent, expected))
    assert silent == []


@each("scheme", FIXED)
def test_a_fixed_scheme_does_not_warn_of_what_it_gets_right(scheme):
    """Nor does it ask more often, but where values beside the point do not lie as those of a smooth function do."""
    wrong, asked = [], []
    for group, text, x in BANK:
        g, seen = function(text), []

        def noted(h, g=g, x=x, seen=seen):
            seen.append(h)
            return [g(x + h)]

        h = best_step(scheme, 1) * (abs(x) or 1.0)
        nodes = [node * h for node in nodes_of(scheme, 1)]
        try:
            slopes, errors = stencil(noted, nodes, [g(x)])
        except (ValueError, ArithmeticError):
            continue
        asked.append(len(seen) - len(nodes) + 1)
        off = abs(slopes[0] - truth(text, x))
        if group != "noise" and off < 1e-3 * abs(truth(text, x)) < errors[0]:
            wrong.append((text, x, errors))
    assert wrong == []
    assert sum(asked) / len(asked) < 2.0


@each("g, x", [(lambda x: x * x, 0.0), (lambda x: x**3, 0.0), (lambda x: cos(x), 0.0), (lambda x: x * abs(x), 0.0),
               (lambda x: 1e30 * x * x, 1.0), (lambda x: 1e-30 * cos(x), 1e-9), (lambda x: 5.0 + 0.0 * x, 2.0),
               (lambda x: x**4 - 1.0, 1.0), (lambda x: math.exp(x), 300.0), (lambda x: sin(x), math.pi)])  # fmt: skip
@each("scheme", [*FIXED, "richardson"])
def test_where_a_slope_or_a_value_is_nought_nothing_is_amiss(g, x, scheme):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        numeric(g, scheme=scheme).derivative(x)


@each("scheme", FIXED)
def test_a_list_of_results_is_looked_at_one_by_one(scheme):
    def g(xs):
        return [xs[0] * xs[1], math.floor(xs[0]) * xs[1], sin(xs[1])]

    seeds = [1.0, 0.5] if scheme != "forward" else [-1.0, 0.5]
    with pytest.warns(RuntimeWarning, match=r"xs=\[3.0, 2.0\]\) changes within the step"):
        tangent = numeric(g, scheme=scheme).jvp(([3.0, 2.0],), (seeds,))[1]
    assert math.isnan(tangent[1])
    assert tangent[2] == pytest.approx(0.5 * cos(2.0), rel=1e-6)


@each("g, x, order", [(lambda x: x * abs(x), 0.0, 1), (lambda x: max(x, 0.0) ** 2, 0.0, 1),
                      (lambda x: abs(x) ** 3, 0.0, 2), (lambda x: abs(x - 1.0) * (x - 1.0), 1.0, 1)])  # fmt: skip
def test_a_slope_that_comes_to_nought_as_the_step_does_is_known(g, x, order):
    f = numeric(g, order=order)
    assert f.derivative(x) == 0.0
    assert f.error_estimate(x) < 1e-12


@each("g, order", [(lambda x: x * abs(x), 2), (lambda x: max(x, 0.0) ** 2, 2), (lambda x: abs(x) ** 3, 3),
                   (lambda x: math.copysign(abs(x) ** (5 / 3), x), 2)])  # fmt: skip
def test_a_higher_derivative_that_differs_on_both_sides_has_a_warning(g, order):
    with pytest.warns(RuntimeWarning, match=r"\(x=0.0\)"):
        numeric(g, order=order).derivative(0.0)


@each("scheme", ["central", "five-point", "richardson"])
def test_a_power_that_is_complex_beside_its_edge_is_no_derivative(scheme):
    with pytest.warns(RuntimeWarning, match=r"\(x=0.0\)"):
        assert math.isnan(numeric(lambda x: x**0.5, scheme=scheme).derivative(0.0))
    with pytest.warns(RuntimeWarning, match=r"\(x=0.0\)"):
        assert not isinstance(numeric(lambda x: x**1.5, scheme=scheme).derivative(0.0), complex)
    assert numeric(lambda x: x * 1j, scheme=scheme).derivative(0.0) == pytest.approx(1j)


# --- anything for an argument ------------------------------------------------------------------------------------


@dataclass
class Body:
    mass: float
    place: list


Pair = namedtuple("Pair", "a b")


def of_list(xs, k=2.0):
    xs.append(xs[0] * xs[1])
    xs[0] = k * xs[1]
    return xs, sum(xs)


def of_dict(d):
    d["c"] = d["a"] * d["b"]
    return {"s": d["a"] + d["c"], "t": (d["b"], "text", None)}


def of_object(body, t):
    body.place[0] += t * body.mass
    body.mass = body.mass * 2.0
    return body, body.place[0] * body.mass


def of_stars(x, *rest, scale=1.0, **more):
    return x * rest[0] * rest[1] * scale * more["k"]


def of_aliases(a, b):
    a[0] = a[0] * 2.0
    return b[0] * a[1]


def of_kinds(p, q, o):
    q.append(p.a * p.b)
    return Pair(p.a * q[-1], o["x"] * p.b), q, o


SHARED = [1.5, 2.5]
SHARED_SEED = [1.0, 0.5]
ANYTHING = [
    (of_list, ([1.0, 2.0],), ([1.0, 0.5],), {}),
    (of_dict, ({"a": 1.0, "b": 2.0},), ({"a": 1.0, "b": 0.0},), {}),
    (of_object, (Body(2.0, [1.0, 3.0]), 0.5), (SimpleNamespace(mass=1.0, place=[0.5, 0.0]), 1.0), {}),
    (of_stars, (2.0, 3.0, 4.0), (1.0, 0.0, 1.0), {"scale": 0.5, "k": 3.0}),
    (of_aliases, (SHARED, SHARED), (SHARED_SEED, SHARED_SEED), {}),
    (of_kinds, (Pair(1.0, 2.0), deque([3.0]), OrderedDict(x=0.5)),
     (Pair(1.0, 0.5), deque([0.0]), OrderedDict(x=2.0)), {}),
]  # fmt: skip


def close(a, b, allowed):
    """Say whether two tangents have one structure and nearly the same numbers."""
    if isinstance(b, (int, float)):
        return isinstance(a, (int, float)) and abs(a - b) <= allowed * (1.0 + abs(b))
    if isinstance(b, dict):
        return type(a) is type(b) and [*a] == [*b] and all(close(a[k], b[k], allowed) for k in b)
    if isinstance(b, SimpleNamespace):
        return isinstance(a, SimpleNamespace) and close(vars(a), vars(b), allowed)
    if isinstance(b, (list, tuple, deque)):
        return type(a) is type(b) and len(a) == len(b) and all(close(x, y, allowed) for x, y in zip(a, b))
    return a == b


@each("scheme", ["central", "five-point", "richardson"])
@each("function, args, seeds, words", ANYTHING, ids=lambda v: getattr(v, "__name__", ""))
def test_containers_and_objects_are_as_in_forward_mode(function, args, seeds, words, scheme):
    one, two = copy.deepcopy((args, seeds)), copy.deepcopy((args, seeds))
    expected = jvp(function, *one, words)
    got = numeric(function, scheme=scheme).jvp(*two, words)
    allowed = 1e-8 if scheme == "central" else 1e-9
    assert repr(got[0]) == repr(expected[0])
    assert close(got[1], expected[1], allowed), (got[1], expected[1])
    assert repr(two[0]) == repr(one[0])
    assert close(two[1], one[1], allowed), (two[1], one[1])


def test_what_a_function_does_not_change_keeps_its_seed_to_the_bit():
    xs, seed = [0.1, 0.2, 0.3], [0.7, 0.1, 1e-9]
    numeric(lambda xs: sum(xs), scheme="central").jvp((xs,), (seed,))
    assert (xs, seed) == ([0.1, 0.2, 0.3], [0.7, 0.1, 1e-9])


def test_the_result_that_is_an_argument_has_its_tangent():
    xs, seed = [1.0, 2.0], [1.0, 0.0]

    def same(xs):
        xs[0] = xs[0] * xs[1]
        return xs

    value, tangent = numeric(same, scheme="central").jvp((xs,), (seed,))
    assert value is xs
    assert tangent == pytest.approx([2.0, 0.0])
    assert seed == pytest.approx([2.0, 0.0])


def test_methods_and_decorators_behave_as_in_forward_mode():
    class Spring:
        def __init__(self, k):
            self.k, self.calls = k, 0

        @forward_diff(mode="numeric", wrt="x")
        def energy(self, x):
            self.calls += 1
            return 0.5 * self.k * x * x

    spring = Spring(3.0)
    assert spring.energy.grad(2.0) == pytest.approx(6.0, abs=1e-11)
    assert spring.calls == 1


# --- black boxes, effects ----------------------------------------------------------------------------------------


@pytest.mark.skipif(not ctypes.util.find_library("m"), reason="no library of mathematics to call")
def test_what_has_no_rule_is_differentiated():
    library = ctypes.CDLL(ctypes.util.find_library("m"))
    library.j0.argtypes, library.j0.restype = [ctypes.c_double], ctypes.c_double
    j0 = library.j0

    def g(x):
        return 2.0 * j0(x)

    with pytest.raises(NoRule):
        derivative(g)(0.5)
    assert numeric(g).derivative(0.5) == pytest.approx(-2.0 * 0.24226845767487390, abs=1e-12)


@forward_diff(mode="numeric")
def measured(x, y=1.0):
    return black(x) * y


def black(x):
    return eval("x ** 3", {"x": x})


@forward_diff(mode="numeric", with_error=True)
def two_results(x):
    return [black(x), 2.0 * x]


def uses_measured(x, k):
    a, b = two_results(x)
    return sin(x) * measured(k * x) + sum(measured(v, y=2.0) for v in [x, k]) + a * b


def test_rules_differentiate_what_calls_a_numeric_function_by_its_differences():
    """A decorated black box takes its place among rules, in a gradient's single pass as well."""
    x, k = 0.7, 1.3
    by_hand = (
        cos(x) * (k * x) ** 3 + sin(x) * 3.0 * (k * x) ** 2 * k + 6.0 * x**2 + 8.0 * x**3,
        sin(x) * 3.0 * (k * x) ** 2 * x + 6.0 * k**2,
    )
    assert grad(uses_measured)(x, k) == pytest.approx(by_hand, rel=1e-11)
    assert jvp(uses_measured, (x, k), (2.0, -1.0))[1] == pytest.approx(2.0 * by_hand[0] - by_hand[1], rel=1e-11)
    assert "companion(measured)(k * x, x * dk + k * dx)" in forward_diff(uses_measured).source
    assert check(uses_measured)(x, k)


def test_a_function_without_text_is_differentiated():
    space = {}
    exec("def g(x, k=2.0):\n    return k * x ** 3\n", space)
    with pytest.raises(SourceUnavailable):
        forward_diff(space["g"]).derivative(2.0)
    assert numeric(space["g"]).derivative(2.0) == pytest.approx(24.0, abs=1e-10)
    assert numeric(space["g"]).source.startswith("# g_jvp: numeric derivative of g with respect to x")


def test_what_is_outside_of_the_fence_is_differentiated():
    def g(x):
        return [x | 0, x ** 2][1] if isinstance(x, int) else eval("x ** 2", {"x": x})

    assert numeric(g, scheme="central").derivative(1.5) == pytest.approx(3.0, abs=1e-9)


LOG = []


def notes(x):
    LOG.append(x)
    return x * x


def calls_one_that_notes(x):
    return 2.0 * notes(x)


def prints(x):
    print(x)
    return x


def generates(x):
    yield x


def counts(x):
    global LOG
    LOG = [x]
    return x


@each("function, words", [
    (notes, "`LOG` outside of the function is changed"),
    (calls_one_that_notes, "`LOG` outside of the function is changed"),
    (prints, "`print` does or gives something else each time"),
    (counts, "`LOG` outside of the function is bound anew"),
    (generates, "a generator is not gone through"),
])  # fmt: skip
def test_effects_that_cannot_be_copied_are_refused_with_their_place(function, words):
    with pytest.raises(Refused, match=words) as caught:
        numeric(function).jvp((1.0,), (1.0,))
    assert caught.value.path == __file__
    assert "differences run `" in str(caught.value)
    assert LOG == []


def steps(x, n):
    for i in range(n):
        x *= 1.5
        yield i * x


def sums_what_a_helper_yields(x):
    return sum(steps(x, 3)) * x


@each("scheme", [one for one in SCHEMES if one != "complex"])
def test_a_generator_that_is_gone_through_inside_is_no_effect(scheme):
    assert numeric(sums_what_a_helper_yields, scheme=scheme).derivative(0.4) == pytest.approx(7.2, rel=1e-6)


def calls(x, g):
    return g(x)


def test_a_function_among_the_arguments_is_looked_at_too(capsys):
    with pytest.raises(Refused, match="`print` does or gives something else each time"):
        numeric(calls).jvp((1.0, prints), (1.0, None))
    assert capsys.readouterr().out == ""
    assert numeric(calls).jvp((2.0, edge), (1.0, None))[1] == pytest.approx(1.5 * math.sqrt(2.0))


def test_what_takes_whole_numbers_alone_is_refused():
    with pytest.raises(Refused, match="takes no argument that is moved by differences") as caught:
        numeric(lambda x, n: x * sum(1 for _ in range(n))).jvp((2.0, 3), (1.0, 1.0))
    assert "leave out of wrt what is a whole number" in str(caught.value)


def test_an_iterator_of_the_functions_own_may_move_on():
    assert numeric(lambda x: next(iter([x * x]))).derivative(3.0) == pytest.approx(6.0)


def test_arguments_that_cannot_be_copied_are_refused():
    with pytest.raises(Refused, match="an argument cannot be copied, and differences run the function many times"):
        numeric(lambda x, it: x * len([*it])).jvp((1.0, (i for i in [1])), (1.0, None))


def test_the_function_runs_once_on_the_arguments_themselves():
    class Counter:
        def __init__(self):
            self.n = 0

    def g(x, counter):
        counter.n += 1
        return x * x

    counter = Counter()
    assert numeric(g).jvp((3.0, counter), (1.0, None))[1] == pytest.approx(6.0)
    assert counter.n == 1


# --- as in the other modes ---------------------------------------------------------------------------------------


@forward_diff(mode="numeric", scheme="five-point")
def decorated(x, y=2.0):
    """A docstring."""
    return helper(x) * y


def helper(x):
    return x**3


def test_the_public_side_is_that_of_forward_mode():
    assert decorated(3.0) == 54.0
    assert decorated.__doc__ == "A docstring."
    assert pickle.loads(pickle.dumps(decorated)) is decorated
    assert decorated.companion.__name__ == "decorated_jvp"
    assert decorated.companion(3.0, 1.0)[1] == pytest.approx(54.0)
    assert decorated.value_and_grad(3.0) == (54.0, pytest.approx(54.0))
    assert grad(decorated, wrt=["x", "y"])(3.0, 2.0) == pytest.approx((54.0, 27.0))
    assert value_and_grad(functools.partial(decorated, y=3.0))(3.0)[1] == pytest.approx(81.0)
    assert decorated(Dual(3.0, 1.0)).dx == pytest.approx(54.0)
    assert derivative(derivative(decorated))(3.0) == pytest.approx(36.0, rel=1e-4)


def test_a_redefined_helper_is_followed():
    space = {"__name__": "stale"}
    exec("def helper(x): return x\ndef g(x): return helper(x)\n", space)
    g = numeric(space["g"])
    assert g.derivative(2.0) == pytest.approx(1.0)
    exec("def helper(x): return x * x\n", space)
    assert g.derivative(2.0) == pytest.approx(4.0)


def test_a_constant_function_has_the_derivative_zero():
    def g(x):
        return x * x

    constant(g)
    assert numeric(g).jvp((2.0,), (1.0,)) == (4.0, 0.0)


MODEL = """
from math import sin
from fwdtrans import forward_diff

@forward_diff(mode="numeric", scheme="central", step=1e-5)
def f(x, y):
    return sin(x) + x * y

@forward_diff(mode="numeric")
def scaled(xs, k):
    return [k * x for x in xs]

def plain(x):
    return x * x
"""


def test_a_dump_reads_the_decorators_mode_and_stands_alone(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL)
    found = dump_file(str(path), whole_module=True)
    assert found.made == ("f", "scaled", "plain")
    assert "plain_jvp: forward derivative of plain" in found.text
    assert "f_jvp: numeric derivative of f with respect to x, y, central scheme" in found.text
    alone = tmp_path / "alone.py"
    calls = "f_jvp(3, 1.0, 2, 0.0)[1], scaled_jvp([1.0, 2.0], [1.0, 0.0], 3.0, 1.0)[1]"
    alone.write_text(f"{found.text}\nprint({calls})\n")
    command = [sys.executable, "-W", "error", "-S", "-I", str(alone)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    first, rest = shown.stdout.split(" ", 1)
    assert float(first) == pytest.approx(cos(3) + 2, abs=1e-9)
    assert eval(rest) == pytest.approx([4.0, 2.0])


def test_a_mode_on_the_command_line_overrides_the_decorator(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL)
    text = dump_file(str(path), "plain", mode="numeric", options={"scheme": "forward", "step": 1e-5}).text
    assert "above = plain(x + h * dx)\n    slope = (above - value) / h\n" in text
    assert "cos(x)" in dump_file(str(path), "f", mode="forward").text


def trades_rows(x, v, grid):
    v.extend([1.0, x])
    grid[-2] = v
    return 2 * x


def test_arguments_that_come_to_hold_one_another_are_told_from_those_that_keep_their_outline():
    for how in ({}, {"mode": "numeric"}):
        f = fwdtrans.forward_diff(**how)(trades_rows)
        v, grid, dv, dgrid = [3.0, 4.0], [[5.0, 6.0], [7.0, 8.0]], [0.1, 0.2], [[0.3, 0.4], [0.5, 0.6]]
        assert f.jvp((2.0, v, grid), (1.0, dv, dgrid)) == (4.0, pytest.approx(2.0))
        assert dv == pytest.approx([0.1, 0.2, 0.0, 1.0])
        assert dgrid[0] == dv
        assert dgrid[1] == pytest.approx([0.5, 0.6])
