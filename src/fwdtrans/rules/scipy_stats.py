"""The distributions of `scipy.stats`: what is told of each is the slope of its logarithmic density, and its slopes in its shapes.

    norm:    d/dz log pdf = -z,  z = (x - loc) / scale

All the rest follows: of `pdf logpdf cdf sf logcdf logsf ppf isf`, in x (or q), shapes, `loc` and `scale`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import Rule, declare
from .scipy_special import student_slope

Shapes = dict[str, tuple[str, str]]  # by shape: the slopes of the logarithmic density, and of the distribution function


def line(pattern: str, kind: str = "elementwise", **partials: Any) -> Rule:
    """Return the rule of a method of a distribution."""
    return declare(pattern, module="scipy.stats", namespace="scipy.stats", kind=kind, others="whole", **partials)


def family(name: str, score: str, **shapes: tuple[str, str]) -> Iterator[Rule]:
    """Yield the rules of a distribution, of its slopes as texts over `z` and its shapes.

    Args:
        score: the slope of the logarithmic density in z.
    """
    rest = "".join(f", {shape}" for shape in shapes)
    pattern, inverse = f"(x{rest}, loc=0, scale=1)", f"(q{rest}, loc=0, scale=1)"
    z, score = "(x - loc) / scale", f"({at(score, 'x')})"
    logs = {"x": f"{score} / scale", "loc": f"-{score} / scale", "scale": f"-(1.0 + {z} * {score}) / scale"}
    logs |= {shape: at(log, "x") for shape, (log, _) in shapes.items()}
    yield line(f"{name}.logpdf{pattern}", **{f"d{p}": slope for p, slope in logs.items()})
    yield line(f"{name}.pdf{pattern}", **{f"d{p}": f"w * ({slope})" for p, slope in logs.items()})
    density = f"{name}.pdf(x{rest}, loc, scale)"
    ups = {"x": density, "loc": f"-{density}", "scale": f"-{z} * {density}"}
    ups |= {shape: at(up, "x") for shape, (_, up) in shapes.items()}
    for method, factor in (("cdf", "({})"), ("sf", "-({})"), ("logcdf", "({}) / exp(w)"), ("logsf", "-({}) / exp(w)")):
        yield line(f"{name}.{method}{pattern}", **{f"d{p}": factor.format(slope) for p, slope in ups.items()})
    there = f"{name}.pdf(w{rest}, loc, scale)"
    backs = {"loc": "1.0", "scale": "(w - loc) / scale"}
    backs |= {shape: f"-({at(up, 'w')}) / {there}" for shape, (_, up) in shapes.items()}
    for method, sign in (("ppf", ""), ("isf", "-")):
        yield line(f"{name}.{method}{inverse}", **{f"d{p}": slope for p, slope in {"q": f"{sign}1.0 / {there}", **backs}.items()})


def at(text: str, x: str) -> str:
    """Return a slope with z written out: the argument less `loc`, by `scale`."""
    return text.replace("z", f"(({x} - loc) / scale)")


def counts(name: str, shapes: str, of: str, log: str, up: str) -> Iterator[Rule]:
    """Yield the rules of a distribution of whole numbers, in one of its parameters.

    Args:
        log: the slope of the logarithm of the probability of k.
        up: that of the distribution function at k.
    """
    pattern = f"(k, {shapes}, loc=0)"
    d = f"d{of}"
    log, up = (text.replace("K", "(k - loc)") for text in (log, up))
    yield line(f"{name}.logpmf{pattern}", **{d: log})
    yield line(f"{name}.pmf{pattern}", **{d: f"w * ({log})"})
    for method, factor in (("cdf", "({})"), ("sf", "-({})"), ("logcdf", "({}) / exp(w)"), ("logsf", "-({}) / exp(w)")):
        yield line(f"{name}.{method}{pattern}", **{d: factor.format(up)})


_ROOT = "0.3989422804014327"  # 1 / sqrt(2 pi)

# fmt: off
TABLE = (
    *family("norm",       "-z"),
    *family("halfnorm",   "-z"),
    *family("expon",      "-1.0"),
    *family("uniform",    "0.0 * z"),
    *family("cauchy",     "-2.0 * z / (1.0 + z * z)"),
    *family("laplace",    "-sign(z)"),
    *family("logistic",   "-tanh(0.5 * z)"),
    *family("gumbel_r",   "exp(-z) - 1.0"),
    *family("gumbel_l",   "1.0 - exp(z)"),
    *family("rayleigh",   "1.0 / z - z"),
    *family("maxwell",    "2.0 / z - z"),
    *family("gamma",      "(a - 1.0) / z - 1.0",                    a=("log(z) - digamma(a)", "gammainc_slope(a, z)")),
    *family("invgamma",   "(1.0 / z - a - 1.0) / z",                a=("-log(z) - digamma(a)", "-gammainc_slope(a, 1.0 / z)")),
    *family("chi2",       "(0.5 * df - 1.0) / z - 0.5",             df=("0.5 * (log(0.5 * z) - digamma(0.5 * df))", "0.5 * gammainc_slope(0.5 * df, 0.5 * z)")),
    *family("beta",       "(a - 1.0) / z - (b - 1.0) / (1.0 - z)",  a=("log(z) - digamma(a) + digamma(a + b)", "betainc_slope(a, b, z)"),
                                                                    b=("log1p(-z) - digamma(b) + digamma(a + b)", "-betainc_slope(b, a, 1.0 - z)")),
    *family("t",          "-(df + 1.0) * z / (df + z * z)",         df=("0.5 * (digamma(0.5 * df + 0.5) - digamma(0.5 * df) - 1.0 / df - log1p(z * z / df)"
                                                                        " + (df + 1.0) * z * z / (df * (df + z * z)))", student_slope("df", "z"))),
    *family("lognorm",    "-(1.0 + log(z) / (s * s)) / z",          s=("log(z) ** 2 / s ** 3 - 1.0 / s",
                                                                       f"-{_ROOT} * exp(-0.5 * (log(z) / s) ** 2) * log(z) / (s * s)")),
    *family("weibull_min", "(c - 1.0) / z - c * z ** (c - 1.0)",    c=("1.0 / c + log(z) * (1.0 - z ** c)", "exp(-z ** c) * z ** c * log(z)")),
    *family("pareto",     "-(b + 1.0) / z",                         b=("1.0 / b - log(z)", "z ** -b * log(z)")),
    line("multivariate_normal.logpdf(x, mean, cov)", "fewer:1", dw="normal_tangent(x, dx, mean, dmean, cov, dcov)"),
    line("multivariate_normal.pdf(x, mean, cov)", "fewer:1", dw="w * normal_tangent(x, dx, mean, dmean, cov, dcov)"),
    *counts("poisson", "mu", "mu",   "K / mu - 1.0",                        "-poisson.pmf(floor(K), mu)"),
    *counts("binom",   "n, p", "p",  "(K - n * p) / (p * (1.0 - p))",       "-n * binom.pmf(floor(K), n - 1, p)"),
    *counts("geom",    "p", "p",     "1.0 / p - (K - 1.0) / (1.0 - p)",     "floor(K) * (1.0 - p) ** (floor(K) - 1.0)"),
)
# fmt: on
