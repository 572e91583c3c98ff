"""NumPy's sums, products, extremes, moments and quantiles, over all of an array or along axes."""

from __future__ import annotations

from .arrays import TIE, lin, red

_ALONG = "take_along_axis(da, expand_dims({0}(a, axis=axis), axis), axis)"
_KEPT = "axis=axis, keepdims=keepdims"
_KNOWN = "where(isnan(a), 0.0, da)"
_MEAN = "mean(a, axis=axis, keepdims=True)"

# fmt: off
TABLE = (
    # sums
    lin("sum(a, axis=None, dtype=None, keepdims=False, initial=0, where=True)", "a, initial", "reduced"),
    lin("mean(a, axis=None, dtype=None, keepdims=False, where=True)", "a", "reduced"),
    lin("average(a, axis=None, keepdims=False)", "a", "reduced"),
    red("average(a, axis=None, weights=None, keepdims=False)",
        dw=f"average_tangent(a, da, weights, dweights, {_KEPT})"),
    lin("cumsum(a, axis=None, dtype=None)", "a", "accumulated"),
    lin("cumulative_sum(x, axis=None, dtype=None, include_initial=False)", "x", "same"),
    lin("diff(a, n=1, axis=-1, prepend=None, append=None)", "a, prepend, append", "same"),
    lin("ediff1d(ary, to_end=None, to_begin=None)", "ary, to_end, to_begin", "array:1"),
    lin("trace(a, offset=0, axis1=0, axis2=1, dtype=None)", "a"),
    red("nansum(a, axis=None, dtype=None, keepdims=False)", dw=f"sum({_KNOWN}, {_KEPT})"),
    red("nanmean(a, axis=None, dtype=None, keepdims=False)", dw=f"nanmean(where(isnan(a), nan, da), {_KEPT})"),
    red("nancumsum(a, axis=None, dtype=None)", "accumulated", dw=f"cumsum({_KNOWN}, axis=axis)"),

    # products
    red("prod(a, axis=None, dtype=None, keepdims=False)", dw=f"prod_tangent(a, da, {_KEPT})"),
    red("prod(a, axis=None, dtype=None, keepdims=False, where=True)", dw=f"prod_tangent(a, da, {_KEPT}, where=where)"),
    red("nanprod(a, axis=None, dtype=None, keepdims=False)",
        dw=f"prod_tangent(where(isnan(a), 1.0, a), {_KNOWN}, {_KEPT})"),
    red("cumprod(a, axis=None, dtype=None)", "accumulated", dw="cumprod_tangent(a, da, axis=axis)"),
    red("cumulative_prod(x, axis=None, dtype=None)", "same", dw="cumprod_tangent(x, dx, axis=axis)"),
    red("nancumprod(a, axis=None, dtype=None)", "accumulated", dw="nan_cumprod_tangent(a, da, axis=axis)"),

    # extremes
    *(red(f"a{name}(a)", dw=f"ravel(da)[arg{name}(a)]", promise=TIE) for name in ("max", "min")),
    *(red(f"a{name}(a, axis)", key=f"numpy.a{name} along an axis", promise=TIE,
          dw=_ALONG.format(f"arg{name}") + ".squeeze(axis)") for name in ("max", "min")),
    *(red(f"a{name}(a, axis=None, keepdims=False)", dw=f"{name}_tangent(a, da, {_KEPT})", promise=TIE)
      for name in ("max", "min")),
    *(red(f"a{name}(a, axis=None, keepdims=False, initial=None, where=True)", promise=TIE,
          dw=f"{name}_tangent(a, da, {_KEPT}, initial=initial, where=where)") for name in ("max", "min")),
    *(red(f"nan{name}(a, axis=None, keepdims=False)", dw=f"nan_{name}_tangent(a, da, {_KEPT})", promise=TIE)
      for name in ("max", "min")),
    red("ptp(a)", dw="ravel(da)[argmax(a)] - ravel(da)[argmin(a)]", promise=TIE),
    red("ptp(a, axis=None, keepdims=False)",
        dw=f"max_tangent(a, da, {_KEPT}) - min_tangent(a, da, {_KEPT})", promise=TIE),

    # moments
    red("var(a, axis=None, dtype=None, ddof=0, keepdims=False)",
        dw=f"2.0 * sum((a - {_MEAN}) * da, {_KEPT}) / (a.size / size(w) - ddof)"),
    red("var(a, axis=None, dtype=None, ddof=0, keepdims=False)", key="numpy.var of complex",
        dw=f"var_tangent(a, da, ddof=ddof, {_KEPT})"),
    red("var(a, axis=None, dtype=None, ddof=0, keepdims=False, where=True)",
        dw=f"var_tangent(a, da, ddof=ddof, {_KEPT}, where=where)"),
    red("std(a, axis=None, dtype=None, ddof=0, keepdims=False)",
        dw=f"sum((a - {_MEAN}) * da, {_KEPT}) / (a.size / size(w) - ddof) / w"),
    red("std(a, axis=None, dtype=None, ddof=0, keepdims=False)", key="numpy.std of complex",
        dw=f"0.5 * var_tangent(a, da, ddof=ddof, {_KEPT}) / w"),
    red("std(a, axis=None, dtype=None, ddof=0, keepdims=False, where=True)",
        dw=f"0.5 * var_tangent(a, da, ddof=ddof, {_KEPT}, where=where) / w"),
    red("nanvar(a, axis=None, dtype=None, ddof=0, keepdims=False)", dw=f"nan_var_tangent(a, da, ddof=ddof, {_KEPT})"),
    red("nanstd(a, axis=None, dtype=None, ddof=0, keepdims=False)",
        dw=f"0.5 * nan_var_tangent(a, da, ddof=ddof, {_KEPT}) / w"),
    red("cov(m, rowvar=True, bias=False, ddof=None)", "array", named="rowvar bias ddof",
        dw="cov_tangent(m, dm, rowvar=rowvar, bias=bias, less=ddof)"),
    red("cov(m, y=None, rowvar=True, bias=False, ddof=None)", "array",
        dw="cov_tangent(m, dm, y, dy, rowvar=rowvar, bias=bias, less=ddof)"),
    red("corrcoef(x, rowvar=True)", "array", named="rowvar", dw="corrcoef_tangent(x, dx, rowvar=rowvar)"),
    red("corrcoef(x, y=None, rowvar=True)", "array", dw="corrcoef_tangent(x, dx, y, dy, rowvar=rowvar)"),

    # quantiles, between the two nearest numbers
    red("median(a, axis=None, keepdims=False)", dw=f"median_tangent(a, da, {_KEPT})", promise=TIE),
    red("quantile(a, q, axis=None, keepdims=False)", "array", dw=f"quantile_tangent(a, da, q, dq, {_KEPT})", promise=TIE),
    red("percentile(a, q, axis=None, keepdims=False)", "array",
        dw=f"quantile_tangent(a, da, 0.01 * asarray(q), 0.01 * asarray(dq), {_KEPT})", promise=TIE),
    red("nanmedian(a, axis=None, keepdims=False)", dw=f"nan_quantile_tangent(a, da, 0.5, 0.0, {_KEPT})", promise=TIE),
    red("nanquantile(a, q, axis=None, keepdims=False)", dw=f"nan_quantile_tangent(a, da, q, dq, {_KEPT})", promise=TIE),
    red("nanpercentile(a, q, axis=None, keepdims=False)",
        dw=f"nan_quantile_tangent(a, da, 0.01 * q, 0.01 * dq, {_KEPT})", promise=TIE),
)
# fmt: on
