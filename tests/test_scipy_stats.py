"""The distributions of `scipy.stats`: every method in every argument that may move, against differences."""

import importlib.util
import random
import warnings

import numpy as np
import pytest
from scipy import stats

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.errors import NoRule, Refused
from fwdtrans.facts import takes_tangent
from fwdtrans.rules.library import DISTRIBUTIONS
from fwdtrans.rules.scipy_stats import TABLE

METHODS = [rule.key.removeprefix("scipy.stats.") for rule in TABLE]
SINGLE = [(rule, method) for rule, method in zip(TABLE, METHODS, strict=True) if not method.startswith("multivariate")]
each = pytest.mark.parametrize("rule", [rule for rule, _ in SINGLE], ids=[method for _, method in SINGLE])


@pytest.fixture(scope="module")
def functions(tmp_path_factory):
    """Return a function for each line, as a user would write it in a file."""
    path = tmp_path_factory.mktemp("stats") / "written_stats.py"
    lines = ["from scipy import stats\n"]
    for i, (rule, method) in enumerate(zip(TABLE, METHODS, strict=True)):
        params = ", ".join(rule.params)
        lines.append(f"\n\ndef f{i}({params}):\n    return stats.{method}({params})\n")
    path.write_text("".join(lines))
    spec = importlib.util.spec_from_file_location("written_stats", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {rule.key: getattr(module, f"f{i}") for i, rule in enumerate(TABLE)}


def point(rule, rng):
    """Return arguments inside the support."""
    name = rule.key.split(".")[2]
    values = {p: rng.uniform(1.1, 3.0) for p in rule.params}
    if "scale" in values:
        values |= {"scale": rng.uniform(0.6, 1.5), "loc": rng.uniform(-0.5, 0.5)}
    else:
        values |= {"k": rng.randint(2, 5), "loc": 1}
    inside = (0.1, 0.9) if name in ("beta", "uniform") else (1.2, 3.0)
    drawn = {"x": values["loc"] + values.get("scale", 1.0) * rng.uniform(*inside), "q": rng.uniform(0.1, 0.9), "n": 7, "p": rng.uniform(0.2, 0.8)}
    return {p: drawn.get(p, value) for p, value in values.items()}


@each
def test_a_rule_agrees_with_differences_and_a_mutant_does_not(functions, rule):
    function, rng = functions[rule.key], random.Random(rule.key)
    for p in (p for p in rule.params if takes_tangent(rule, p)):
        noticed = rule.is_constant
        for values in (point(rule, rng) for _ in range(2)):
            value, got = fwdtrans.jvp(function, tuple(values.values()), tuple(1.0 if q == p else None for q in values))
            assert value == function(**values)
            with warnings.catch_warnings():  # a step may leave the support
                warnings.simplefilter("ignore")
                expected, error = differentiate(lambda t, p=p, values=values: function(**{**values, p: t}), values[p])
            allowed = error + 1e-11 * abs(expected)
            assert abs(got - expected) <= allowed, (p, values)
            noticed = noticed or got == 0.0 or not abs(got * (1.0 + 1e-6) - expected) <= allowed
        assert noticed, p


def test_every_distribution_that_is_known_has_lines():
    assert {method.split(".")[0] for method in METHODS} == DISTRIBUTIONS


def likelihood(x, mu, sigma, a):
    return stats.norm.logpdf(x, mu, sigma).sum() + stats.gamma.logpdf(x, a, scale=sigma).sum() - stats.norm.logsf(mu, scale=sigma)


def test_a_likelihood_of_arrays_has_its_derivative_at_orders_1_and_2():
    x = np.array([0.5, 1.2, 2.0])
    point, seeds = (x, 1.0, 0.7, 2.5), (0.1 * x, 0.3, -0.2, 0.5)
    value, tangent = fwdtrans.jvp(likelihood, point, seeds)
    assert value == likelihood(*point)

    def along(t):
        return tuple(v + t * d for v, d in zip(point, seeds, strict=True))

    expected, error = differentiate(lambda t: likelihood(*along(t)), 0.0)
    assert abs(tangent - expected) <= error
    second = fwdtrans.derivative(lambda s: fwdtrans.derivative(lambda s: likelihood(x, 1.0, s, 2.5))(s))(0.7)
    expected, error = differentiate(fwdtrans.derivative(lambda s: likelihood(x, 1.0, s, 2.5)), 0.7)
    assert abs(second - expected) <= error


DATA = np.array([0.5, 1.2, 2.0])
STANDING = stats.norm(0.3, 1.2)


def with_parameters_of_its_own(mu, s):
    rv = stats.gamma(2.0, scale=s)
    return rv.logpdf(DATA * mu).sum() + rv.sf(1.1) + rv.ppf(0.3) + stats.norm(loc=mu, scale=s).logpdf(DATA).sum() + stats.norm(mu).isf(0.2)


def standing(mu, s):
    return STANDING.cdf(mu) * s + STANDING.ppf(0.7 * s) + stats.t(5).pdf(mu)


def of_counts(mu, s):
    return stats.poisson(mu).logpmf(3) + stats.binom(7, s).pmf(2)


def of_several_variables(mu, s):
    mean, cov = np.array([mu, 0.2]), np.array([[1.0, 0.2 * s], [0.2 * s, 2.0]])
    x = np.array([[0.0, 0.1], [1.0, mu], [0.4, 0.3 * s]])
    rv = stats.multivariate_normal(mean, cov)
    return stats.multivariate_normal.logpdf(x, mean, cov).sum() + rv.pdf(x).sum() + stats.multivariate_normal.pdf(x[0], mean=mean, cov=cov)


@pytest.mark.parametrize("f", [with_parameters_of_its_own, standing, of_counts, of_several_variables], ids=lambda f: f.__name__)
def test_a_distribution_with_parameters_of_its_own_moves_with_them(f):
    for seeds in ((1.0, None), (None, 1.0), (0.4, -0.3)):
        value, tangent = fwdtrans.jvp(f, (0.8, 0.6), seeds)
        assert value == f(0.8, 0.6)
        dmu, ds = (seed or 0.0 for seed in seeds)
        expected, error = differentiate(lambda t, dmu=dmu, ds=ds: f(0.8 + dmu * t, 0.6 + ds * t), 0.0)
        assert abs(tangent - expected) <= error + 1e-11 * abs(expected)


POINTS = [
    (np.array([0.2, 0.9]), np.array([0.1, 0.3]), np.array([[2.0, 0.3], [0.7, 1.0]])),  # the lower triangle is read
    (np.array([[0.2, 0.9], [1.1, 0.4]]), np.array([0.1, 0.3]), np.array([1.2, 0.7])),
    (np.array([0.2, 0.9]), np.array([0.1, 0.3]), 1.3), (np.array([0.2, 0.9, 1.7]), 0.3, 1.3), (0.4, 0.3, np.array([[1.3]])),
]  # fmt: skip


@pytest.mark.parametrize("at", POINTS, ids=lambda at: f"{np.shape(at[0])} {np.shape(at[2])}")
def test_a_covariance_is_a_matrix_of_which_one_half_is_read_or_variances_or_a_number(at):
    def density(x, mean, cov):
        return stats.multivariate_normal.logpdf(x, mean, cov) + stats.multivariate_normal(mean, cov).logpdf(x)

    rng = np.random.default_rng(3)
    direction = [rng.normal(size=np.shape(one)) if np.ndim(one) else 0.7 for one in at]
    value, tangent = fwdtrans.jvp(density, at, direction)
    assert np.shape(value) == np.shape(tangent)
    for i in range(np.size(value)):
        expected, error = differentiate(
            lambda t, i=i: np.ravel(density(*(a + t * d for a, d in zip(at, direction, strict=True))))[i], 0.0
        )
        assert abs(np.ravel(tangent)[i] - expected) <= error + 1e-11 * (1.0 + abs(expected))


def test_what_such_a_distribution_has_no_rule_for_is_refused():
    def mean(mu):
        return stats.norm(mu, 1.0).mean()

    with pytest.raises(Refused, match="mean"):
        fwdtrans.derivative(mean)(0.5)


def test_a_distribution_that_is_not_known_is_refused_by_its_name():
    def f(x):
        return stats.vonmises.pdf(x, 2.0)

    with pytest.raises(NoRule, match="scipy.stats.vonmises.pdf"):
        fwdtrans.derivative(f)(0.5)
