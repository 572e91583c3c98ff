"""Every line of the table of `scipy.special`: against differences, over arrays, at order 2; and which functions have none."""

import functools
import importlib.util
import math
import random
import warnings

import mpmath as mp
import numpy as np
import pytest
from array_truth import one_in
from scipy import special
from special_points import point

import fwdtrans
from fwdtrans.characteristic import chndtr_slope, mathieu_slope
from fwdtrans.differences import differentiate
from fwdtrans.errors import Refused
from fwdtrans.facts import takes_tangent
from fwdtrans.incomplete import elliprd_slope, elliprj_slope
from fwdtrans.pipeline import transform
from fwdtrans.rules.scipy_special import TABLE
from fwdtrans.shapes import shape_of

POINTS = 3  # for each argument of each rule
SHAPED = frozenset({"softmax", "log_softmax", "logsumexp"})  # of whole arrays: tested below
COMPLEX = frozenset("wofz hankel1 hankel2 hankel1e hankel2e h1vp h2vp lambertw sph_harm_y sph_harm_y_all".split())  # of complex numbers


def name_of(rule):
    """Return a function's name."""
    return rule.key.rpartition(".")[2]


HERE = [rule for rule in TABLE if hasattr(special, name_of(rule))]
RULES = [rule for rule in HERE if not rule.is_constant and name_of(rule) not in SHAPED]
PARTIALS = [(rule, p) for rule in RULES for p in rule.params if takes_tangent(rule, p)]
IDS = [f"{rule.pattern} in {p}" for rule, p in PARTIALS]
each = pytest.mark.parametrize(("rule", "p"), PARTIALS, ids=IDS)
some = pytest.mark.parametrize(("rule", "p"), one_in(3, [pytest.param(*one, id=i) for one, i in zip(PARTIALS, IDS)]))

# functions that SciPy itself computes no better than this: relative to the derivative
COARSE = {
    "itairy": 1e-5, "itj0y0": 1e-11, "iti0k0": 1e-11, "it2i0k0": 1e-10, "it2struve0": 1e-11, "itmodstruve0": 1e-11, "kolmogi": 1e-9, "ncfdtrinc": 1e-3, "ncfdtridfn": 1e-3, "ncfdtridfd": 1e-3, "chndtridf": 1e-8, "ncfdtr": 1e-10,
    "mathieu_a": 1e-11, "mathieu_b": 1e-11, "pro_cv": 1e-11, "obl_cv": 1e-11,
    "bdtrik": 1e-8, "bdtrin": 1e-8, "nbdtrik": 1e-8, "nbdtrin": 1e-8, "fdtridfd": 1e-7, "stdtridf": 1e-8, "fdtrc": 1e-11,
}  # fmt: skip


@pytest.fixture(scope="module")
def functions(tmp_path_factory):
    """Return a function for each line, as a user would write it in a file."""
    path = tmp_path_factory.mktemp("special") / "written_special.py"
    lines = ["from scipy import special\n"]
    for i, rule in enumerate(RULES):
        params = ", ".join(rule.params)
        given = ", ".join(f"{p}={p}" if p in rule.defaults or p == "diff_n" else p for p in rule.params)
        lines.append(f"\n\ndef f{i}({params}):\n    return special.{name_of(rule)}({given})\n")
    path.write_text("".join(lines))
    spec = importlib.util.spec_from_file_location("written_special", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {rule.pattern: getattr(module, f"f{i}") for i, rule in enumerate(RULES)}


def flat(value):
    """Return the real numbers in a result."""
    several = value if isinstance(value, tuple) else (value,)
    return [part for one in several for c in np.ravel(one) for part in (complex(c).real, complex(c).imag)]


def moving(rule, p, value):
    """Return an argument that moves: complex where the function gives complex numbers."""
    return complex(value) if name_of(rule) in COMPLEX and not name_of(rule).startswith("sph") else value


def points(rule, function, p):
    """Yield arguments at which a function has a finite value."""
    found = 0
    for seed in range(400):
        values = point(rule, seed)
        values[p] = moving(rule, p, values[p])
        if all(map(math.isfinite, flat(function(**values)))):
            yield values
            found += 1
            if found == POINTS:
                return


def slope(function, values, p):
    """Return the value and the derivatives of a result's numbers in one argument, by the rule."""
    given = [part for q, v in values.items() for part in ((v, np.ones_like(v)[()]) if q == p else (v,))]
    return companion_of(function, values, p)(*given)


@functools.cache
def made(function, p, shapes):
    """Return the companion in one argument."""
    return transform(function, [p], dict(shapes))


def companion_of(function, values, p):
    """Return the companion in one argument."""
    return made(function, p, tuple((q, shape_of(v)) for q, v in values.items())).function


def along(function, values, p, i):
    """Return the i-th number of a result as a function of one argument."""
    imaginary = 0j if isinstance(values[p], complex) else 0.0

    def number(t):
        return flat(function(**{**values, p: t + imaginary}))[i]

    return number


@each
def test_a_rule_agrees_with_differences_and_a_mutant_off_by_one_in_ten_million_does_not(functions, rule, p):
    function, tried, noticed = functions[rule.pattern], 0, name_of(rule) in COARSE
    for values in points(rule, function, p):
        tried += 1
        for i, got in enumerate(flat(slope(function, values, p)[1])):
            with warnings.catch_warnings():  # a step may leave the domain
                warnings.simplefilter("ignore")
                expected, error = differentiate(along(function, values, p, i), complex(values[p]).real)
            allowed = error + COARSE.get(name_of(rule), 0.0) * abs(expected)
            assert abs(got - expected) <= allowed, f"at {values}: {got!r}, not {expected!r} +- {error:.1e}"
            noticed = noticed or not abs(got * (1.0 + 1e-7) - expected) <= allowed
    assert (tried, noticed) == (POINTS, True)


def shaped(values, p, dtype):
    """Return arguments as arrays that are stretched along one another, and those at each place."""
    others = [q for q, v in values.items() if q != p and isinstance(v, float)]
    column = np.array([[values[p]], [values[p] * 1.01]], dtype)
    row = {q: np.array([values[q], values[q] * 1.02, values[q] * 0.99], dtype) for q in others[:1]}
    arrays = {**values, p: column, **row}
    count = 3 if row else 1
    places = [{q: v if np.ndim(v) == 0 else np.broadcast_to(v, (2, count))[i, j] for q, v in arrays.items()}
              for i in range(2) for j in range(count)]  # fmt: skip
    return arrays, places


ELEMENTWISE = [(rule, p) for rule, p in PARTIALS if rule.kind in ("elementwise", "tuple", "tuple:4")]
ELEMENTWISE = [(rule, p) for rule, p in ELEMENTWISE if not {"cv", "tol", "derivative"} & {*rule.params}]
SHAPED = [pytest.param(rule, p, id=f"{rule.pattern} in {p}") for rule, p in ELEMENTWISE]
each_shaped = pytest.mark.parametrize(("rule", "p"), one_in(2, SHAPED))


# whose derivatives call functions that SciPy has in double precision alone, or that give it for single
DOUBLE = frozenset(
    "agm bdtr bdtrc bdtri betainc betaincc betainccinv betaincinv btdtria chndtr chndtrix ellipe ellipk fdtr fdtrc fdtri gdtr gdtrc gdtria gdtrix it2struve0 itmodstruve0 itstruve0 kn kolmogi kolmogorov modfresnelm modfresnelp modstruve nbdtrik ncfdtr ncfdtri ncfdtrinc ncfdtridfn ncfdtridfd chndtridf nctdtr nctdtrit psi radian struve wright_bessel yn zeta zetac".split()
)


def both(value, tangent):
    """Yield results beside their tangents."""
    return zip(*(v if isinstance(v, tuple) else (v,) for v in (value, tangent)), strict=True)


@each_shaped
def test_arrays_are_stretched_along_one_another_and_single_precision_stays(functions, rule, p):
    function = functions[rule.pattern]
    values = next(points(rule, function, p))
    arrays, places = shaped(values, p, None)
    value, tangent = slope(function, arrays, p)
    singles = [flat(slope(function, place, p)[1]) for place in places]
    for k, (one, slopes) in enumerate(both(value, tangent)):
        assert np.shape(one) == np.shape(slopes)
        expected = [complex(*single[2 * k : 2 * k + 2]) for single in singles]
        np.testing.assert_allclose(np.ravel(slopes), expected, rtol=1e-12, atol=1e-300)
    is_endless = name_of(rule).startswith(("obl_", "pro_"))  # SciPy's own loops have no end in single precision
    if name_of(rule) not in COMPLEX | DOUBLE and not is_endless:
        arrays, _ = shaped(values, p, np.float32)
        for one, slopes in both(*slope(function, arrays, p)):
            assert one.dtype == slopes.dtype


# --- order 2 ------------------------------------------------------------------------------------------------------

@some
def test_the_second_order_is_that_of_the_first_ones_differences_or_refused(functions, rule, p):
    function = functions[rule.pattern]
    if rule.kind != "elementwise" or name_of(rule) in COMPLEX:
        return
    values = point(rule, 0)
    companion = companion_of(function, values, p)
    try:
        second = companion_of(companion, values, p)
    except Refused:
        text = made(function, p, tuple((q, shape_of(v)) for q, v in values.items())).source
        assert any(mark in text for mark in ("_slope", "elliprd", ".pdf", "sph_harm")), text
        return

    def first(t):
        return companion(*[part for q, v in values.items() for part in ((t, 1.0) if q == p else (v,))])[1]

    values = next(points(rule, function, p))
    got = second(*[part for q, v in values.items() for part in ((v, 1.0, 1.0) if q == p else (v,))])[1][1]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected, error = differentiate(first, values[p])
    assert abs(got - expected) <= error + max(COARSE.get(name_of(rule), 0.0), 1e-10) * abs(expected), values


# --- against 50 digits ----------------------------------------------------------------------------------------------


def truth_of(function, args, i):
    """Return the derivative of one of mpmath's functions in one argument."""
    with mp.workdps(50):
        return float(mp.diff(function, tuple(map(mp.mpf, args)), tuple(int(k == i) for k in range(len(args)))))


@pytest.mark.parametrize("args", [(0.5, 1.2, 2.0, 0.7), (1.3, 1.3, 1.3, 1.3), (2.0, 0.4, 2.0 * (1 + 1e-9), 0.4), (1e-3, 40.0, 1.0, 1e3)])
def test_carlsons_integrals_keep_their_digits_where_arguments_meet(args):
    for i in range(4):
        assert elliprj_slope(*args, i) == pytest.approx(truth_of(mp.elliprj, args, i), rel=1e-13)
    for i in range(3):
        assert elliprd_slope(*args[:3], i) == pytest.approx(truth_of(mp.elliprd, args[:3], i), rel=1e-14)


def mathieu_truth(m, q, is_odd):
    """Return a characteristic value of Mathieu's equation, of the Fourier coefficients' matrix (DLMF 28.4), to 50 digits."""
    first = 2 - m % 2 if is_odd else m % 2
    matrix = mp.matrix(24)
    for k in range(24):
        matrix[k, k] = mp.mpf(first + 2 * k) ** 2
        if k:
            matrix[k, k - 1] = matrix[k - 1, k] = q * (mp.sqrt(2) if first == 0 and k == 1 else 1)
    matrix[0, 0] += (first == 1) * (-q if is_odd else q)
    return mp.eigsy(matrix, eigvals_only=True)[(m - first) // 2]


@pytest.mark.parametrize(("m", "q"), [(0, 1.5), (1, 3.0), (4, -2.0), (3, 12.0)])
def test_characteristic_values_of_mathieus_equation_have_the_slopes_of_50_digits(m, q):
    with mp.workdps(50):
        h = mp.mpf("1e-20")
        for is_odd in {False, m > 0}:
            expected = float((mathieu_truth(m, q + h, is_odd) - mathieu_truth(m, q - h, is_odd)) / (2 * h))
            assert mathieu_slope(m, q, is_odd) == pytest.approx(expected, rel=1e-13)


@pytest.mark.parametrize(("x", "df", "nc"), [(3.0, 2.5, 1.0), (30.0, 4.0, 22.0)])
def test_the_mixture_of_chi_squared_has_the_slope_of_50_digits(x, df, nc):
    def term(j, df):
        return mp.exp(-mp.mpf(nc) / 2) * (mp.mpf(nc) / 2) ** j / mp.factorial(j) * mp.gammainc(df / 2 + j, 0, x / 2, regularized=True)

    with mp.workdps(50):
        expected = float(mp.diff(lambda df: sum(term(j, df) for j in range(80)), df))
    assert chndtr_slope(x, df, nc) == pytest.approx(expected, rel=1e-12)


# --- of whole arrays ------------------------------------------------------------------------------------------------


def sum_of_exponentials(a, b):
    return special.logsumexp(a) + special.logsumexp(a, axis=0) + special.logsumexp(a, 1, b, keepdims=True) + special.logsumexp(a, b=b)


def shares(a, b):
    return special.softmax(a) * b + special.softmax(a * b, axis=1) + special.log_softmax(a, axis=0) * special.log_softmax(b)


@pytest.mark.parametrize("function", [sum_of_exponentials, shares], ids=lambda f: f.__name__)
def test_what_is_of_whole_arrays_has_its_derivative_too(function):
    rng = np.random.default_rng(5)
    a, b = rng.normal(size=(3, 3)), rng.uniform(0.5, 2.0, size=(3, 3))
    da, db = rng.normal(size=(2, 3, 3))
    value, tangent = fwdtrans.jvp(function, (a, b), (da, db))
    np.testing.assert_array_equal(value, function(a, b))
    for place in np.ndindex(value.shape):
        expected, error = differentiate(lambda t, place=place: function(a + t * da, b + t * db)[place], 0.0)
        assert abs(tangent[place] - expected) <= error


# --- what is covered ------------------------------------------------------------------------------------------------

# neither a function of numbers that vary (errors, zeros, nodes, polynomials as objects) nor one that varies (whole numbers)
NOT_DIFFERENTIABLE = frozenset(
    "SpecialFunctionError SpecialFunctionWarning errstate geterr seterr bernoulli euler factorial2 factorialk stirling2 "
    "mathieu_even_coef mathieu_odd_coef obl_cv_seq pro_cv_seq legendre chebyt chebyu chebyc chebys jacobi laguerre genlaguerre "
    "hermite hermitenorm gegenbauer sh_legendre sh_chebyt sh_chebyu sh_jacobi".split()
)
WITHOUT = {  # differentiable, and without a rule
    "pro_rad2": "SciPy's own slope is not that of its value", "pro_rad2_cv": "the same", "obl_rad2": "the same", "obl_rad2_cv": "the same",
    "ellip_harm": "no derivative in SciPy's functions", "ellip_harm_2": "the same", "ellip_normal": "the same",
    "nctdtridf": "needs the derivatives of nctdtr in df and nc, which are no functions of SciPy's", "nctdtrinc": "the same",
    "lqmn": "a table by degree and order whose slopes' recurrence is singular",
}  # fmt: skip


def test_nearly_every_function_has_a_rule_and_the_others_a_reason():
    public = {name for name in special.__all__ if callable(getattr(special, name))}
    zeros = {name for name in public if name.endswith(("_zeros", "_roots")) or name.startswith("roots_")}
    smooth = public - NOT_DIFFERENTIABLE - zeros
    ruled = {name for name in smooth if fwdtrans.resolve.is_known(fwdtrans.resolve.library_key(getattr(special, name)) or "-")}
    assert smooth - ruled == {*WITHOUT} & smooth
    assert len(ruled) >= 0.95 * len(smooth), (len(ruled), len(smooth))


def test_a_function_without_a_rule_is_refused_and_told_how_to_add_one():
    def f(x):
        return special.ellip_harm(5.0, 8.0, 1, 1, x)

    with pytest.raises(Refused) as refused:
        fwdtrans.derivative(f)(1.0)
    assert "scipy.special.ellip_harm" in str(refused.value)
    assert "fwdtrans.rule(" in str(refused.value)


def test_an_argument_without_a_derivative_is_refused_by_its_name():
    def f(v):
        return special.jv(v, 2.0)

    with pytest.raises(Refused, match="in its argument `v`"):
        fwdtrans.derivative(f)(random.Random(1).random())
