"""Complex step by rewriting: exact to rounding on what complex numbers get wrong by themselves, or refused."""
import copy
import importlib.util
import math
import operator
import subprocess
import sys
from dataclasses import dataclass
from math import asin, atan2, hypot, sin
from types import SimpleNamespace

import array_rules
import numpy as np
import pytest
from array_programs import PROGRAMS
from array_truth import one_in
from bank import GROUPS, function, truth
from scipy import linalg, ndimage, signal
from scipy import special as functions

from fwdtrans import NotDifferentiable, Refused, SourceUnavailable, forward_diff, jvp
from fwdtrans.dump import dump_file

each = pytest.mark.parametrize
TINY = 4 * 2.0**-52

# what the complex step refuses among the calls of the tests of NumPy's rules, by a word in it
REFUSED = (
    "fft", "eig", "svd(", "histogram", "roots", "vectorize", "arange", "complex", "float16", "longdouble", "imag(",
    "frexp", "angle", "period", "vecmat", "maximum.at", "minimum.at", "logaddexp.accumulate", "logaddexp2", "hypot.reduce",
    "fmax.reduce", "fmin.reduce", "float_power.outer", "pinv(a, 0.3)", "rcond=0.6",
)  # fmt: skip
drawn = np.random.default_rng(3)
OF_SCIPY = [
    ({"x": drawn.normal(size=(3, 4)), "y": drawn.normal(size=4)}, *array_rules.calls("""
        special.expit(x); special.log_expit(x); special.erf(x); special.erfc(x)*y; special.erfcx(x);
        special.ndtr(x); special.log_ndtr(x); special.logsumexp(x); special.logsumexp(x, axis=1);
        special.logsumexp(x, axis=0, keepdims=True); special.logsumexp(x, b=np.exp(y)); special.softmax(x);
        special.softmax(x, axis=1); special.log_softmax(x, axis=0); special.exp10(x); special.j0(x);
        special.j1(x); special.i0(x); special.exp2(x); special.expm1(x); special.cbrt(x);
        special.log1p(np.exp(x)); stats.norm.pdf(x); stats.norm.logpdf(x, y[0], 2.0); stats.norm.cdf(x,
        loc=y[1], scale=np.exp(y[2])); stats.norm.logcdf(x, scale=np.exp(y)); stats.norm.sf(x, y);
        stats.norm.logpdf(x, y, np.exp(y)); integrate.trapezoid(x, y); integrate.simpson(x, dx=0.5);
        integrate.cumulative_trapezoid(x, dx=0.1, axis=0); integrate.cumulative_trapezoid(x, y, initial=0);
        signal.lfilter([1.0, 0.5], [1.0, -0.3], x); signal.sosfilt(signal.butter(2, 0.3, output='sos'), x);
        signal.convolve2d(x, x); ndimage.gaussian_filter(x, 1.0); ndimage.sobel(x);
        ndimage.gaussian_filter1d(x, 1.0); ndimage.uniform_filter(x, 3); signal.upfirdn([1.0, 2.0], x);
        ndimage.correlate1d(x, [1.0,2.0,1.0]); ndimage.laplace(x); signal.lfilter(y[:2], [1.0], x);
        signal.lfilter([1.0], np.r_[1.0, 0.1*y], x)
    """)),
    ({"x": drawn.uniform(0.1, 0.9, (2, 3)), "y": drawn.uniform(0.2, 1.5, 3)}, *array_rules.calls("""
        special.logit(x); special.erfinv(x); special.ndtri(x); special.gamma(x); special.gammaln(y)*x;
        special.digamma(x); special.psi(y); special.beta(x, y); special.betaln(x, y); special.xlogy(x, y);
        special.xlog1py(x, y); special.entr(x); special.rel_entr(x, y); special.kl_div(x, y);
        stats.norm.ppf(x); stats.norm.ppf(x, y, y)
    """)),
    ({"a": drawn.normal(size=(3, 3)) + 4.0 * np.eye(3), "b": drawn.normal(size=3), "c": drawn.normal(size=(3, 2))}, *array_rules.calls("""
        la.solve(a, b); la.solve(a, c); la.solve(a @ a.T, c, assume_a='pos'); la.solve(a, b,
        assume_a='sym'); la.solve(a, b, assume_a='sym', lower=True); la.solve(a, c, assume_a='upper triangular'); la.inv(a); la.det(a); la.norm(a); la.norm(b); la.norm(a, 1); la.norm(a, 'nuc');
        la.norm(a, 2); la.cholesky(a @ a.T); la.cholesky(a @ a.T, lower=True); la.cho_solve(la.cho_factor(a
        @ a.T), c); la.cho_solve(la.cho_factor(a @ a.T, lower=True), b); la.cho_factor(a @ a.T)[0];
        la.lu_solve(la.lu_factor(a), b); la.lu_solve(la.lu_factor(a), c, trans=1); la.lu(a)[1]; la.lu(a);
        la.qr(a); la.qr(c, mode='economic'); la.solve_triangular(a, b); la.solve_triangular(a, c,
        lower=True, trans=1); la.solve_triangular(a, b, unit_diagonal=True); la.solve_banded((1,1), a, b);
        la.expm(0.3*a); la.coshm(0.2*a); la.sinhm(0.2*a); la.tanhm(0.2*a); la.toeplitz(b); la.toeplitz(b,
        c[:,0]); la.hankel(b); la.circulant(b); la.block_diag(a, c); la.khatri_rao(a, a);
        la.solve_toeplitz(np.array([9.0,0,0])+b, b); la.solve_toeplitz((np.array([9.0,0,0])+b,
        np.r_[9.0+b[0], b[:2]]), c); la.matmul_toeplitz(b, c); la.pinv(c); la.pinv(a); la.lstsq(c, b);
        la.lstsq(c, a)[0]; la.svdvals(a); la.svd(a, compute_uv=False)
    """)),
]


def stepped(f, **options):
    return forward_diff(mode="numeric", scheme="complex", **options)(f)


# --- what complex numbers get wrong ------------------------------------------------------------------------------


def abs_times_x(x): return abs(x) * x
def sign_by_hand(x): return x if x > 0 else -x
def length(x): return hypot(x, 3.0, x * x)
def angle(x): return atan2(x, -2.0) + atan2(-1.0, x)
def root_of_square(x): return (x * x) ** 0.5
def power_of_negative(x): return x ** 3 + x ** -3 + x ** 2.0 + x ** 151
def power_in_exponent(x): return 2.0 ** x + abs(x) ** x
def whole_parts(x): return int(x) * x + x // 1 + x % 1 + math.floor(x) * x + round(x, 1) * x + math.ceil(x)
def remainders(x): return math.fmod(x, 0.7) + math.remainder(x, 0.7) + divmod(x, 0.7)[1] + x % -0.7 + 5.0 % x
def parts(x): return math.modf(x)[0] * x + math.frexp(x)[0] + math.ldexp(x, 3) + math.nextafter(x, 9.0)
def signs(x): return math.copysign(x, -1.0) * math.copysign(2.0, x) + math.fabs(x)
def smallest(x): return min(x, x * x, 3.0) + max([x, -x]) + max(x, 1.0, key=lambda v: -v)
def in_order(x): return sorted([x, x * x, 1.0])[1] + sorted([x, -x], reverse=True)[0] * 2.0
def is_float(x): return x * 2.0 if isinstance(x, float) and type(x) is float else 0.0
def in_text(x): return len(f"{x:.3f}") * x + len("%g" % x) + len(str(x)) + len("{:.1f}".format(x)) * x  # noqa: UP031, UP032
def as_key(x): return {round(x): 2.0, -1: 3.0, 1: 4.0}.get(round(x), 5.0) * x
def as_index(x): return [x, x * x, 3.0 * x][int(abs(x))]
def truth_of(x):
    y = x - x
    return x * x if y else (3.0 * x if x and not y else 0.0)
def loops(x):
    n = 0
    while abs(x) > 0.3 and n < 50:
        x = x / 2.0 if x > 0 else -x
        n += 1
    return x * n
def equal(x): return x * x if x == x * 1.0 and x != 0.0 and x in [1.0, x] else 0.0
def chained(x): return x * x if -9.0 < x < 9.0 <= 9.0 else 0.0
def of_helper(x): return of_helper_itself(x, k=3.0) + sum(of_helper_itself(v) for v in [x, 2.0 * x])
def of_helper_itself(v, k=2.0): return abs(v) * k if v < 1.0 else v ** k
def of_lambda(x):
    g = lambda v: abs(v) * x  # noqa: E731
    return g(x) + g(2.0)
def of_inner(x):
    def g(v):
        return v if v > 0 else -v * x
    return g(x) + g(-x)
def comprehended(x): return sum(abs(v) for v in [x, -x, 2.0] if v < 9.0) * max(v * v for v in [x, 1.0])
def library(x): return math.fsum([x, 1.0, x * x]) + math.prod([x, 2.0, x]) + math.dist([x, 1.0], [0.0, x])
def special(x): return math.erf(x) + math.erfc(x) * math.lgamma(abs(x)) + math.gamma(x + 9.5) + math.expm1(x)
def conversions(x): return float(x) * math.degrees(x) + math.radians(x) + abs(float(x))
def stores(x):
    ys = [0.0] * 3
    ys[0] = abs(x)
    ys[1] += x * 2.0
    d = {"a": abs(x)}
    d["b"] = d["a"] * x
    return ys[0] * ys[1] + d["b"]
def caught(x):
    try:
        return math.sqrt(x) * x
    except ValueError:
        return abs(x) * 3.0
def logs(x): return math.log(abs(x)) + math.log(abs(x), 3.0) + math.log2(abs(x)) * math.log10(abs(x)) + math.log1p(x * x)
def inverse(x): return asin(x / 9.0) + math.acos(x / 9.0) * x + math.atanh(x / 9.0) + math.acosh(9.0 + x)
def chosen(x): return (x and x * x) + (0.0 * x or abs(x)) + (x and 2.0 * x and 3.0 * x)
def in_its_place(x):
    y = x
    y %= 0.7
    z = x * x
    z **= 1.5
    z //= 0.9
    return y * z
@dataclass
class Record:
    a: float
    b: float = 1.0
def recorded(x):
    r = Record(abs(x), b=x)
    return r.a * r.b if r.b < 0 else r.b
class Holder:
    kind = "holder"
    def __init__(self, value, more=2.0):
        self.value = value
        self.more = more
        self.parts = []
def sorted_in_place(x):
    xs = [x, abs(x) * x, 0.5 * x, 1.0]
    xs.sort()
    ys = [[2.0 * v, v] for v in xs]
    ys.sort(key=lambda pair: -pair[1] * x, reverse=True)
    return xs[0] * 3.0 + xs[1] * xs[3] + ys[0][0] * ys[-1][1]
def held(x):
    h = Holder(x)
    h.value = abs(h.value) * h.more
    h.parts.append(h.value)
    for name in ("value", "more"):
        h.more = h.more + getattr(h, name) * x
    return h.parts[0] * h.more if h.value > 1.0 else h.value * x
def infinite(x): return x * 2.0 if math.isfinite(x) and not math.isnan(x) else math.inf


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def norm(self, p=2.0):
        return (abs(self.x) ** p + abs(self.y) ** p) ** (1.0 / p)

    def moved(self, by, *, times=1.0):
        return Point(self.x + by * times, abs(self.y) * by)

    def move(self, by):
        self.x += by if by > 0 else -by
        return self.x

    @property
    def square(self):
        return abs(self.x) * self.x + self.y * self.y


@dataclass
class Bond:
    face: float
    rate: float
    years: int = 4

    def price(self, y):
        return sum(self.rate * self.face / (1 + y) ** i for i in range(1, self.years + 1)) + self.face / abs(1 + y) ** self.years


class Farther(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z if z > 0 else -z

    def norm(self, p=2.0):
        return super().norm(p) + abs(self.z)


def of_what_is_behind(x):
    return Farther(x, 2.0, x * x).norm() * Farther(x, x, -x).norm(p=3.0) + Farther(x, 1.0, 2.0).square


def of_methods(x):
    p = Point(x, 3.0)
    q = p.moved(x * x, times=2.0)
    return q.norm() + p.move(x) * q.norm(p=3.0) + p.x


def of_properties(x):
    return Point(x, 2.0 * x).moved(x).square * Point(x, 1.0).square


def of_a_bond(x):
    return Bond(100.0, 0.05).price(x / 10.0) + Bond(face=x * x, rate=0.1).price(0.02)


def matched_by_shape(x):
    match (x, [x * x, 3.0, -x], Point(x, "kind"), {"k": -x}):
        case (a, [b, *rest], Point(x=c, y="kind"), {"k": d}) if a < b and a:
            return abs(a) * b + sum(abs(v) for v in rest) + abs(c) * d
        case (a, *_) if abs(a) > 1.0:
            return abs(a) * a
        case _:
            return -x


def matched_by_value(x):
    y = x * 2.0
    match (x > 0, math.floor(x)), x:
        case ((True, 0), 0.6 | 2.3):
            return y * abs(x)
        case ((True, _), float()):
            return y * x * abs(x)
    match x:
        case -0.6:
            return x * 3.0
    return abs(y)


HARD = [
    of_what_is_behind, of_methods, of_properties, of_a_bond, matched_by_shape, matched_by_value,
    abs_times_x, sign_by_hand, length, angle, root_of_square, power_of_negative, power_in_exponent, whole_parts,
    remainders, parts, signs, smallest, in_order, is_float, in_text, as_key, as_index, truth_of, loops, equal, chained, of_helper,
    of_lambda, of_inner, comprehended, library, special, conversions, stores, caught, logs, inverse, infinite, chosen,
    in_its_place, recorded, held, sorted_in_place,
]  # fmt: skip


@each("x", [-2.3, -0.6, 0.6, 2.3])
@each("f", HARD, ids=lambda f: f.__name__)
def test_it_is_exact_where_complex_numbers_are_wrong_by_themselves(f, x):
    expected = jvp(f, (x,), (1.0,))
    got = stepped(f).jvp((x,), (1.0,))
    assert got[0] == expected[0]
    assert got[1] == pytest.approx(expected[1], rel=64 * TINY, abs=TINY)


@each("group", [group for group in GROUPS if group != "noise"])
def test_it_is_exact_on_the_bank(group):
    """As exact as the rules are: both share the rounding of the function's own operations."""
    for text, x in GROUPS[group][::3]:
        if (text, x) == ("log(x)", 1e-300):
            continue  # the step is longer than x: it says so
        source = f"def f(x):\n    return {text}\n"
        space = dict(vars(math))
        exec(source, space)
        got = stepped(space["f"], source=source).jvp((x,), (1.0,))[1]
        by_rules = forward_diff(source=source)(space["f"]).jvp((x,), (1.0,))[1]
        expected = truth(text, x)
        bound = abs(by_rules - expected) + TINY * abs(expected) + 1e-290
        assert abs(got - expected) <= 8.0 * bound, (text, x, got, by_rules, expected)
        assert function(text)(x) == space["f"](x)


def test_the_derivative_is_linear_in_the_seed_to_the_bit():
    f = stepped(lambda x, y: abs(x) * sin(y) + hypot(x, y))
    one = f.jvp((-1.3, 0.7), (0.3, 0.9))[1]
    assert f.jvp((-1.3, 0.7), (0.6, 1.8))[1] == 2.0 * one
    assert f.jvp((-1.3, 0.7), (0.0, 0.0))[1] == 0.0


def test_a_small_derivative_is_not_lost_in_underflow():
    assert stepped(lambda x: 1e-200 * x * x).jvp((1.5,), (1.0,))[1] == pytest.approx(3e-200, rel=TINY, abs=0.0)


@pytest.mark.parametrize("x", [1e-300, 1e-160, 1e-20, 3.0, 1e60, 1e157, 1e300])
def test_a_step_has_the_size_of_what_it_moves(x):
    """With one of 1e-150 the derivative of log(x) at 1e300 was 0.0, and that of x * log(x) had lost its one."""
    assert stepped(lambda x: math.log(x)).derivative(x) == pytest.approx(1.0 / x, rel=TINY, abs=0.0)
    assert stepped(lambda x: x * math.log(x)).derivative(x) == pytest.approx(math.log(x) + 1.0, rel=TINY, abs=0.0)
    assert stepped(lambda x: math.sqrt(x)).derivative(x) == pytest.approx(0.5 / math.sqrt(x), rel=TINY, abs=0.0)
    assert stepped(lambda x: 2.0 - 1.0 / (1.0 + x)).derivative(x) == pytest.approx((1.0 / (1.0 + x)) ** 2, abs=1e-290)
    assert stepped(lambda x, y: x * y).jvp((x, 1.0 / x), (x, 3.0 / x))[1] == pytest.approx(4.0, rel=TINY, abs=0.0)


def test_a_derivative_is_right_where_the_value_overflows_and_a_tail_is_not_lost():
    assert stepped(lambda x: x * x).derivative(1e300) == 2e300
    assert stepped(lambda x: math.exp(-x) * math.exp(x)).derivative(600.0) == pytest.approx(0.0, abs=1e-15)
    assert stepped(lambda x: math.log(math.exp(-x))).derivative(600.0) == pytest.approx(-1.0, rel=1e-14)
    assert stepped(lambda x: math.tanh(1e25 * x)).derivative(0.0) == 1e25
    assert stepped(lambda x: abs(x) ** 3).derivative(0.0) == 0.0  # what grows with the step is no slope


@pytest.mark.parametrize("f", [lambda x: x * x, lambda x: math.log(x * x)])
def test_what_no_step_shows_has_a_warning(f):
    with pytest.warns(RuntimeWarning, match="a derivative is lost in underflow"):
        stepped(f).derivative(1e-160)


# --- arrays -------------------------------------------------------------------------------------------------------


def numbers(value):
    """Return the numbers in a result, in order."""
    if isinstance(value, np.ndarray):
        return value.ravel().tolist()
    return [n for item in value for n in numbers(item)] if isinstance(value, (list, tuple)) else [value]


def test_programs_over_arrays_are_exact_or_refused_and_most_are_exact():
    exact = 0
    for f, *args in PROGRAMS:
        seeds = [np.cos(a) if isinstance(a, np.ndarray) and a.dtype.kind == "f" else 0.7 if isinstance(a, float) else None
                 for a in args]  # fmt: skip
        given, kept = copy.deepcopy(args), copy.deepcopy(args)
        directions = copy.deepcopy(seeds)
        value, expected = jvp(f, tuple(kept), tuple(seeds))
        try:
            again, got = stepped(f).jvp(tuple(given), tuple(directions))
        except (Refused, NotDifferentiable):
            continue
        exact += 1
        np.testing.assert_equal(again, value)
        np.testing.assert_equal(given, kept)
        np.testing.assert_allclose(numbers(got), numbers(expected), rtol=1e-10, atol=1e-12, err_msg=f.__name__)
        moved = [(d, s) for d, s, a in zip(directions, seeds, args) if isinstance(a, np.ndarray) and s is not None]
        for one, other in moved:
            np.testing.assert_allclose(one, other, rtol=1e-10, atol=1e-12, err_msg=f.__name__)
    assert exact >= 0.8 * len(PROGRAMS)


ARRAY = np.array([-1.3, 0.4, 2.2])


@each("f", [
    lambda x: np.abs(x) * x + abs(x), lambda x: np.maximum(x, 0.5) * np.minimum(x, x[::-1]), lambda x: np.where(x > 0, x, x**2),
    lambda x: np.max(x) * x - np.min(x), lambda x: np.exp(x - np.max(x, axis=0, keepdims=True)), lambda x: x[np.argmax(x)],
    lambda x: x * np.floor(x) + np.sign(x) * x, lambda x: np.sum(x[x > 0.0] ** 3), lambda x: np.sqrt(x * x) + np.log(x * x),
    lambda x: x.sum() + x.T @ x + x.copy().prod() + x.size, lambda x: np.outer(x, x)[np.isfinite(x)],
])  # fmt: skip
def test_arrays_are_exact_where_complex_numbers_are_wrong_by_themselves(f):
    expected = jvp(f, (ARRAY,), (np.array([0.5, -1.0, 2.0]),))
    got = stepped(f).jvp((ARRAY,), (np.array([0.5, -1.0, 2.0]),))
    np.testing.assert_array_equal(got[0], expected[0])
    np.testing.assert_allclose(got[1], expected[1], rtol=64 * TINY, atol=TINY)


@each("f", [
    lambda x: np.frexp(x)[0], lambda x: np.linalg.svd(np.outer(x, x)), lambda x: np.float32(x), lambda x: np.imag(x),
    lambda x: np.sum(x, dtype=float), lambda x: np.linalg.eigvalsh(np.outer(x, x)), lambda x: np.abs(np.fft.fft(x)),
    lambda x: signal.fftconvolve(x, x), lambda x: linalg.cosm(np.outer(x, x)), lambda x: x.astype(np.float32),
    lambda x: functions.jv(1, x), lambda x: ndimage.convolve(x, x), lambda x: linalg.solve_circulant(x, x),
    lambda x: np.interp(x, [0.0, 1.0], [0.0, 1.0], period=2.0),
])  # fmt: skip
def test_what_is_another_function_of_complex_arrays_is_refused_at_its_place(f):
    with pytest.raises(Refused, match="complex step") as refused:
        stepped(f).jvp((ARRAY,), (np.ones(3),))
    assert refused.value.place is not None


def real_calls(groups):
    """Return expressions of real arguments, each with these."""
    is_real = [not any(isinstance(v, np.ndarray) and v.dtype.kind == "c" for v in given.values()) for given, *_ in groups]
    return [pytest.param(text, given, id=text) for (given, *texts), real in zip(groups, is_real) if real for text in texts]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a function for each expression of the tests of NumPy's and SciPy's rules, as a user would write it."""
    path = tmp_path_factory.mktemp("complex_step") / "written_calls.py"
    lines, names = ["import math", "import numpy as np", "from scipy import integrate, ndimage, signal, special, stats"], {}
    lines.append("from scipy import linalg as la")
    for case in (*real_calls(array_rules.CALLS), *real_calls(OF_SCIPY)):
        text, given = case.values
        if (text, *given) in names:
            continue
        name = names[(text, *given)] = f"f{len(names)}"
        first, _, last = text.rpartition(" then ")
        lines += ["", "", f"def {name}({', '.join(given)}):"] + [f"    {first}"] * bool(first) + [f"    return {last}"]
    path.write_text("\n".join(lines) + "\n")
    spec = importlib.util.spec_from_file_location("written_calls", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {case: getattr(module, name) for case, name in names.items()}


def is_exact(f, given):
    """Check the complex step of a function beside its rules; say whether it is refused in place of an answer."""
    args, draw = [*given.values()], np.random.default_rng(5)
    seeds = [draw.normal(size=np.shape(a))[()] if isinstance(a, float) or isinstance(a, np.ndarray) and a.dtype.kind == "f" else None
             for a in args]  # fmt: skip
    expected = jvp(f, tuple(copy.deepcopy(args)), tuple(copy.deepcopy(seeds)))
    try:
        got = stepped(f).jvp(tuple(copy.deepcopy(args)), tuple(copy.deepcopy(seeds)))
    except (Refused, NotDifferentiable):
        return False
    np.testing.assert_equal(got[0], expected[0])
    np.testing.assert_allclose(numbers(got[1]), numbers(expected[1]), rtol=1e-9, atol=1e-10)
    return True


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # newer NumPy tells that of np.fix
@each(("text", "given"), one_in(2, real_calls(array_rules.CALLS)))
def test_functions_of_numpy_are_exact_or_refused(text, given, written):
    is_known = is_exact(written[(text, *given)], given)
    assert is_known or any(word in text for word in REFUSED), text


@each(("text", "given"), real_calls(OF_SCIPY))
def test_functions_of_scipy_are_exact_or_refused(text, given, written):
    assert is_exact(written[(text, *given)], given)


EDGES = [
    (lambda x: np.std(x), [2.0, 2.0, 2.0]), (lambda x: np.linalg.norm(x), [0.0, 0.0]), (lambda x: np.linalg.norm(x, 3), [0.0, 0.0]),
    (lambda x: np.hypot(x[0], x[1]), [0.0, 0.0]), (lambda x: np.arctan2(x[0], x[1]), [0.0, 0.0]),
    (lambda x: np.linalg.svd(np.diag(x), compute_uv=False), [1.0, 1.0]), (lambda x: np.linalg.norm(np.outer(x, x), "nuc"), [1.0, 2.0]),
    (lambda x: np.linalg.qr(np.array([[1.0, x[0]], [x[0] - x[1], 2.0]]))[0] * x, [1.0, 1.0]), (lambda x: np.cbrt(x), [0.0, 1.0]),
]  # fmt: skip


@each(("f", "x"), EDGES)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_where_there_is_no_derivative_no_number_is_given(f, x):
    try:
        got = stepped(f).jvp((np.array(x),), (np.array([0.3, 0.7, -0.2][: len(x)]),))[1]
    except (NotDifferentiable, Refused):
        return
    assert np.isnan(got).any() or not np.isfinite(got).all()


@each("f", [
    lambda x: np.sort(x) * [1.0, 2.0, 3.0, 4.0], lambda x: np.median(x), lambda x: np.quantile(x, [0.0, 1.0, 1 / 3]), lambda x: np.ptp(x[:, None], axis=0),
    lambda x: np.max(x.reshape(2, 2), axis=(0, -1)), lambda x: np.max(x[1:], initial=-1.0), lambda x: np.min(x, where=x > 0, initial=9.0),
    lambda x: np.clip(x, x[0], 2.0), lambda x: x.clip(-0.5), lambda x: np.add.reduce(x) * x.std(ddof=1), lambda x: np.hypot(x[0], 3.0) * np.cbrt(x[1]),
    lambda x: np.linalg.norm(x.reshape(2, 2), axis=-1, keepdims=True), lambda x: np.var(x, ddof=x.size // 3) + x.var(), lambda x: np.cov(x, 2.0 * x)[0],
    lambda x: np.std(x.reshape(2, 2)) * np.std(x.reshape(2, 2), axis=1), lambda x: np.interp(x, [-1.0, 0.4, 2.0], x[:3] * x[1:]),
    lambda x: np.sum(np.array([v % 0.3 for v in x]) * (x % 0.7)), lambda x: np.mean(np.where(np.sort(x) > 0, x, np.abs(x))), lambda x: x.real * x,
    lambda x: np.unique(x) @ x[:3], lambda x: np.maximum.accumulate(x) - np.minimum.reduce(x), lambda x: np.hypot.outer(x, x[:2]),
    lambda x: np.linalg.cholesky(np.outer(x, x) + 9.0 * np.eye(4)), lambda x: np.linalg.qr(np.vander(x, 3))[1], lambda x: x.astype(float) * 2.0,
])  # fmt: skip
def test_arrays_with_ties_views_and_axes_are_exact_by_their_real_parts(f):
    x, dx = np.array([-1.3, 0.4, 2.2, 0.4]), np.array([0.5, -1.0, 2.0, 0.3])
    with np.errstate(all="ignore"):
        expected, got = jvp(f, (x,), (dx,)), stepped(f).jvp((x,), (dx,))
    np.testing.assert_array_equal(got[0], expected[0])
    np.testing.assert_allclose(got[1], expected[1], rtol=1e-12, atol=1e-13)


def sorted_halves(x):
    y = x * x
    y[:2].sort()
    z = np.empty(3)
    np.maximum(y, 1.0, out=z)
    np.hypot(z, x, out=z, where=x > 0)
    return z


def factored(x):
    try:
        return np.linalg.cholesky(np.outer(x, x) - 9.0 * np.eye(3))
    except np.linalg.LinAlgError:
        return np.outer(x, x)


def in_asked_types(x):
    y = np.asarray(x, float)
    y[0] = 3.0 * x[1]
    mask = np.ones(3, bool)
    return x * y * mask + np.array([x[0], 2.0, x[1]], dtype=float) + np.array(x, dtype=int) * x + np.zeros(3, np.float32)


@each("f", [factored, in_asked_types, lambda x: np.log(x + 1.3) * np.heaviside(x, 0.5), lambda x: np.array([x, x], float, ndmin=3)])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # the function's own, and those of its tangents
def test_errors_types_and_warnings_are_those_of_the_function(f):
    dx = np.array([0.5, -1.0, 2.0])
    expected, got = jvp(f, (ARRAY.copy(),), (dx.copy(),)), stepped(f).jvp((ARRAY.copy(),), (dx.copy(),))
    np.testing.assert_array_equal(got[0], expected[0])
    np.testing.assert_allclose(got[1], expected[1], rtol=1e-14)


def test_arrays_are_sorted_and_stored_into_where_they_stand():
    expected, got = jvp(sorted_halves, (ARRAY,), (np.array([0.5, -1.0, 2.0]),)), stepped(sorted_halves).jvp((ARRAY,), (np.array([0.5, -1.0, 2.0]),))
    np.testing.assert_array_equal(got[0], expected[0])
    np.testing.assert_allclose(got[1], expected[1], rtol=1e-14)


# --- refused, raised --------------------------------------------------------------------------------------------------


class Vector:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return self.x == other.x


def makes_an_object(x): return Vector(x).x * 2.0
def by_value(x, g): return g(x)
def passes_a_function(x): return sum(map(abs, [x, -x]))
def looks_for_an_item(x):
    xs = [x, 1.0]
    return xs.index(1.0) * x
def chooses(x): return (y := x) or y
def complex_itself(x): return abs(x * 1j)
def matches(x):
    match x:
        case 1.0:
            return x
        case y:
            return 2.0 * y


def in_place(x):
    xs = [x]
    xs[0] %= 0.5
    return xs[0]
def asks_for_parts(x): return x.real * 2.0
def asks_any(x): return x * 2.0 if any(v for v in [x - 1.3, 0.0]) else x
def by_operator(x): return operator.mod(x, 0.7)


@each("f, words", [
    (makes_an_object, r"`Vector\(x\)` makes an object whose class has code that is not rewritten"),
    (passes_a_function, "`abs` is passed on as a value"),
    (looks_for_an_item, r"`.index\(\)` of what moves"),
    (chooses, "`or` chooses between numbers that move; write an `if`"),
    (complex_itself, "means complex numbers itself"),
    (matches, "matched against patterns that name it too"),
    (in_place, "`%=` is not rewritten"),
    (asks_for_parts, "`.real` of what moves"),
    (asks_any, "asks an iterator over what moves"),
    (by_operator, r"`operator.mod\(x, 0.7\)` by a function"),
])  # fmt: skip
def test_what_is_not_rewritten_is_refused_with_its_place(f, words):
    with pytest.raises(Refused, match=words) as caught:
        stepped(f).jvp((1.3,), (1.0,))
    assert caught.value.path == __file__
    assert "use scheme='richardson' for it" in str(caught.value)


class Own:
    def __init__(self, x):
        self.x = x

    def __abs__(self):
        return abs(self.x)

    def __add__(self, other):
        return Own(abs(self.x) + other.x)

    def __getitem__(self, index):
        return abs(self.x)

    def __float__(self):
        return abs(self.x)

    def __call__(self, v):
        return abs(v) * self.x


@each("f", [lambda v: (v + v).x, lambda v: float(v)])
def test_code_of_an_objects_class_is_not_run_with_complex_numbers_unseen(f):
    """Python's own `abs` in there would lose the derivative without a word."""
    with pytest.raises(Refused, match="complex step"):
        stepped(f).jvp((Own(-1.3),), (SimpleNamespace(x=1.0),))
    assert jvp(f, (Own(-1.3),), (SimpleNamespace(x=1.0),))[1] != 0.0 or f(Own(-1.3)) == 0.0


@each("f", [lambda v: abs(v), lambda v: v[0] * 2.0, lambda v: v(v.x)])
def test_code_of_an_objects_class_is_rewritten(f):
    expected = jvp(f, (Own(-1.3),), (SimpleNamespace(x=1.0),))[1]
    assert stepped(f).jvp((Own(-1.3),), (SimpleNamespace(x=1.0),))[1] == pytest.approx(expected, rel=TINY)


def test_a_function_that_is_passed_in_is_refused():
    with pytest.raises(Refused, match="known by its value alone"):
        stepped(by_value).jvp((1.3, abs), (1.0, None))


def test_without_text_there_is_nothing_to_rewrite():
    space = {}
    exec("def f(x): return x * x * 0.125", space)
    with pytest.raises(SourceUnavailable):
        stepped(space["f"]).jvp((1.0,), (1.0,))


@each("f, x", [
    (lambda x: math.sqrt(x), 0.0), (lambda x: 1.0 + math.sqrt(x), 0.0), (lambda x: asin(x), 1.0),
    (lambda x: x ** 0.5, 0.0), (lambda x: hypot(x, 0.0), 0.0), (lambda x: math.acosh(x), 1.0), (lambda x: atan2(x, 0.0 * x), 0.0),
])  # fmt: skip
def test_where_there_is_no_derivative_it_says_so(f, x):
    with pytest.raises(NotDifferentiable, match="has no derivative") as caught:
        stepped(f).jvp((x,), (1.0,))
    assert caught.value.place.line == f.__code__.co_firstlineno


def test_the_functions_own_errors_are_its_own():
    with pytest.raises(ValueError, match="math domain error") as caught:
        stepped(lambda x: math.log(x)).jvp((-1.0,), (1.0,))
    assert not isinstance(caught.value, NotDifferentiable)


@each("options", [{"order": 2}, {"step": 1e-5}, {"bounds": {"x": (0.0, 1.0)}}])
def test_options_that_it_does_not_take_are_refused(options):
    with pytest.raises(Refused, match="gives first derivatives, by a step that needs no choice"):
        stepped(lambda x: x, **options).jvp((1.0,), (1.0,))


# --- the text ----------------------------------------------------------------------------------------------------

MODEL = '''
from math import log


def helper(v):
    return max(v, 2.0)


def f(x, n):
    """Doc."""
    total = 0.0  # of all
    for i in range(n):
        if x > i:  # above
            total += abs(x) * log(helper(x))

    return total
'''


def test_the_text_is_the_users_with_few_words_changed_and_stands_alone(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL)
    found = dump_file(str(path), "f", wrt="x", mode="numeric", options={"scheme": "complex"}, whole_module=True).text
    assert '''def f_complex(x, n):
    """Doc."""
    total = 0.0  # of all
    for i in range(n):
        if real(x) > i:  # above
            total += cabs(x) * clog(helper_complex(x))

    return total
''' in found
    alone = tmp_path / "alone.py"
    alone.write_text(found + "\nprint(f_jvp(3.0, 1.0, 2)[1])\n")
    command = [sys.executable, "-W", "error", "-S", "-I", str(alone)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert float(shown) == pytest.approx(2.0 * (math.log(3.0) + 1.0), rel=1e-15)


# --- classes with operators --------------------------------------------------------------------------------------


@dataclass
class Plane:
    a: float
    b: float

    def __add__(self, other): return Plane(self.a + abs(other.a), self.b + other.b)
    def __sub__(self, other): return Plane(self.a - other.a, self.b - other.b)
    def __mul__(self, k): return Plane(self.a * k, abs(self.b) * k)
    __rmul__ = __mul__
    def __neg__(self): return Plane(-self.a, -self.b)
    def __abs__(self): return hypot(self.a, self.b)
    def __getitem__(self, i): return abs(self.a) if i == 0 else self.b
    def __call__(self, t): return abs(t) * self.a
    def __iadd__(self, other):
        self.a += abs(other.a)
        return self
    @staticmethod
    def cross(u, v): return abs(u.a * v.b) - u.b * v.a
    @classmethod
    def polar(cls, r, t): return cls(abs(r) * math.cos(t), abs(r) * sin(t))


class Made:
    def __init__(self, a): self.a = abs(a)
    def __add__(self, other): return Made(-(self.a + other.a))
    @classmethod
    def twice(cls, a): return cls(2.0 * a)


def sums_of_planes(x): return abs(Plane(x, 2.0) + Plane(1.0, x) * x)
def turned_products(x): return (2.0 * Plane(x, x) - Plane(1.0, abs(x)))[1] + Plane(x, 1.0)[0]
def static_methods(x):
    v = Plane(x, 3.0)
    return Plane.cross(v, Plane(2.0, x)) + v.cross(Plane(x, 2.0), v) + Plane(x, x).cross(v, v)
def class_methods(x): return Plane.polar(x, x).a + Plane(x, 1.0).polar(x, 0.3).b + Made.twice(x).a
def called_objects(x):
    v = Plane(x, 1.0)
    return v(x) + Plane(1.0, x)(x * x)
def added_in_place(x):  # abs(other.a) had no slope: 1.0 for 2.0
    v = Plane(x, 1.0)
    v += Plane(x, 2.0)
    return v.a
def summed_planes(x): return sum([Plane(x, 1.0), -Plane(2.0, x)], Plane(0.0, 0.0)).a
def made_by_init(x): return (Made(x) + Made(x * x)).a


@each("x", [1.3, -0.7])
@each("f", [sums_of_planes, turned_products, static_methods, class_methods, called_objects, added_in_place,
            summed_planes, made_by_init])  # fmt: skip
def test_operators_and_methods_of_classes_are_rewritten(f, x):
    assert stepped(f).derivative(x) == pytest.approx(jvp(f, (x,), (1.0,))[1], rel=TINY)


def compared_planes(x): return x if Plane(x, 1.0) == Plane(1.0, 1.0) else 2.0 * x
def of_comparing(x): return Compared(x).a


class Compared:
    def __init__(self, a): self.a = a
    def __eq__(self, other): return self.a == other.a
    __hash__ = None


@each(("f", "what"), [(compared_planes, "objects that hold what moves are compared"),
                      (of_comparing, r"`Compared\(x\)` makes an object whose class has code")])  # fmt: skip
def test_comparisons_of_objects_are_refused_with_a_way_out(f, what):
    with pytest.raises(Refused, match=f"(?s){what}.*richardson"):
        stepped(f).derivative(1.0)
