"""The module `statistics`: means and spreads of data. Entered when the first of its functions is met.

The standard library computes them in exact fractions, which no tangent goes through; its results are what they are.
A variance is the covariance with itself, so that its differential is twice the covariance with the tangents.
"""

from __future__ import annotations

from functools import partial

from . import declare

r = partial(declare, module="statistics", namespace="statistics")

_ZERO = "where one is 0 there is none"
_EQUAL = "where all are equal there is none"

# fmt: off
TABLE = (
    r("mean(data)",              ddata="fmean(ddata)"),
    r("fmean(data)",             ddata="fmean(ddata)"),
    r("fmean(data, weights)",    ddata="fmean(ddata, weights)",
                                 dweights="sum([(x - w) * dv for x, dv in zip(data, dweights)]) / sum(weights)"),
    r("geometric_mean(data)",    ddata="w * fmean([dx / x for x, dx in zip(data, ddata)])",          on="w",  promise=_ZERO),
    r("harmonic_mean(data)",     ddata="w * w * fmean([dx / (x * x) for x, dx in zip(data, ddata)])",  on="w",  promise=_ZERO),
    r("harmonic_mean(data, weights)",
                                 ddata="w * w * sum([v * dx / (x * x) for x, v, dx in zip(data, weights, ddata)]) / sum(weights)",
                                 dweights="w * sum([(1.0 - w / x) * dv for x, dv in zip(data, dweights)]) / sum(weights)",
                                 on="w",  promise=_ZERO),

    # spreads, about the mean of the data or about one that is given
    r("variance(data)",          ddata="2.0 * covariance(data, ddata)"),
    r("variance(data, xbar)",    ddata="2.0 * sum([(x - xbar) * dx for x, dx in zip(data, ddata)]) / (len(data) - 1)",
                                 dxbar="-2.0 * sum([x - xbar for x in data]) / (len(data) - 1)"),
    r("pvariance(data)",         ddata="2.0 * (1.0 - 1.0 / len(data)) * covariance(data, ddata)"),
    r("pvariance(data, mu)",     ddata="2.0 * fmean([(x - mu) * dx for x, dx in zip(data, ddata)])",
                                 dmu="-2.0 * fmean([x - mu for x in data])"),
    r("stdev(data)",             ddata="covariance(data, ddata) / w",                         on="w",  promise=_EQUAL),
    r("stdev(data, xbar)",       ddata="sum([(x - xbar) * dx for x, dx in zip(data, ddata)]) / ((len(data) - 1) * w)",
                                 dxbar="-sum([x - xbar for x in data]) / ((len(data) - 1) * w)",  on="w",  promise=_EQUAL),
    r("pstdev(data)",            ddata="(1.0 - 1.0 / len(data)) * covariance(data, ddata) / w",   on="w",  promise=_EQUAL),
    r("pstdev(data, mu)",        ddata="fmean([(x - mu) * dx for x, dx in zip(data, ddata)]) / w",
                                 dmu="-fmean([x - mu for x in data]) / w",                    on="w",  promise=_EQUAL),

    # two sets of data
    r("covariance(x, y)",        dx="covariance(dx, y)",         dy="covariance(x, dy)"),
    r("correlation(x, y)",       dx="covariance(dx, y) / (stdev(x) * stdev(y)) - w * covariance(x, dx) / variance(x)",
                                 dy="covariance(x, dy) / (stdev(x) * stdev(y)) - w * covariance(y, dy) / variance(y)"),

    # the quantile of the normal distribution: one over its density there
    r("_normal_dist_inv_cdf(p, mu, sigma)",  namespace="math",
                                 dp="sigma * sqrt(2.0 * pi) * exp(0.5 * ((w - mu) / sigma) ** 2)",
                                 dmu="1.0",                      dsigma="(w - mu) / sigma"),
)
