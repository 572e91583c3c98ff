"""Functions of `scipy.special` and the normal distribution, for numbers whose imaginary part is a step.

SciPy's own take real numbers alone, or have complex series in which a step is lost: these give the real part to the
function itself, and move its value by its slope.
"""

from __future__ import annotations

from typing import Any

from .complex_arrays import carray_max, stepping


def cspecial_expit(x: Any) -> Any:
    """Return the logistic function."""
    import numpy as np
    from scipy import special

    w = special.expit(np.real(x))
    return stepping(w, (w * special.expit(-np.real(x)), x))


def cspecial_log_expit(x: Any) -> Any:
    """Return the logarithm of the logistic function."""
    import numpy as np
    from scipy import special

    return stepping(special.log_expit(np.real(x)), (special.expit(-np.real(x)), x))


def cspecial_logit(x: Any) -> Any:
    """Return the inverse of the logistic function."""
    import numpy as np
    from scipy import special

    p = np.real(x)
    with np.errstate(all="ignore"):
        return stepping(special.logit(p), (1.0 / (p * (1.0 - p)), x))


def cspecial_erf(x: Any) -> Any:
    """Return the error function."""
    import numpy as np
    from scipy import special

    a = np.real(x)
    return stepping(special.erf(a), (1.1283791670955126 * np.exp(-a * a), x))


def cspecial_erfc(x: Any) -> Any:
    """Return the complement of the error function."""
    import numpy as np
    from scipy import special

    a = np.real(x)
    return stepping(special.erfc(a), (-1.1283791670955126 * np.exp(-a * a), x))


def cspecial_erfcx(x: Any) -> Any:
    """Return the scaled complement of the error function."""
    import numpy as np
    from scipy import special

    w = special.erfcx(np.real(x))
    return stepping(w, (2.0 * np.real(x) * w - 1.1283791670955126, x))


def cspecial_erfinv(x: Any) -> Any:
    """Return the inverse of the error function."""
    import numpy as np
    from scipy import special

    w = special.erfinv(np.real(x))
    return stepping(w, (0.886226925452758 * np.exp(w * w), x))


def cspecial_ndtr(x: Any) -> Any:
    """Return the normal distribution."""
    import numpy as np
    from scipy import special

    a = np.real(x)
    return stepping(special.ndtr(a), (0.3989422804014327 * np.exp(-0.5 * a * a), x))


def cspecial_log_ndtr(x: Any) -> Any:
    """Return the logarithm of the normal distribution."""
    import numpy as np
    from scipy import special

    a = np.real(x)
    w = special.log_ndtr(a)
    return stepping(w, (0.3989422804014327 * np.exp(-0.5 * a * a - w), x))


def cspecial_ndtri(x: Any) -> Any:
    """Return the quantile of the normal distribution."""
    import numpy as np
    from scipy import special

    w = special.ndtri(np.real(x))
    return stepping(w, (2.5066282746310002 * np.exp(0.5 * w * w), x))


def cspecial_gamma(x: Any) -> Any:
    """Return the gamma function."""
    import numpy as np
    from scipy import special

    w = special.gamma(np.real(x))
    return stepping(w, (w * special.digamma(np.real(x)), x))


def cspecial_gammaln(x: Any) -> Any:
    """Return the logarithm of the gamma function."""
    import numpy as np
    from scipy import special

    return stepping(special.gammaln(np.real(x)), (special.digamma(np.real(x)), x))


def cspecial_digamma(x: Any) -> Any:
    """Return the digamma function."""
    import numpy as np
    from scipy import special

    return stepping(special.digamma(np.real(x)), (special.polygamma(1, np.real(x)), x))


def cspecial_beta(a: Any, b: Any) -> Any:
    """Return the beta function."""
    import numpy as np
    from scipy import special

    p, q = np.real(a), np.real(b)
    w, both = special.beta(p, q), special.digamma(p + q)
    return stepping(w, (w * (special.digamma(p) - both), a), (w * (special.digamma(q) - both), b))


def cspecial_betaln(a: Any, b: Any) -> Any:
    """Return the logarithm of the beta function."""
    import numpy as np
    from scipy import special

    p, q = np.real(a), np.real(b)
    both = special.digamma(p + q)
    return stepping(special.betaln(p, q), (special.digamma(p) - both, a), (special.digamma(q) - both, b))


def cspecial_xlogy(x: Any, y: Any) -> Any:
    """Return `x * log(y)`, 0 at x = 0."""
    import numpy as np
    from scipy import special

    a, b = np.real(x), np.real(y)
    with np.errstate(all="ignore"):
        return stepping(special.xlogy(a, b), (np.log(b), x), (np.where(a == 0.0, 0.0, a / b), y))


def cspecial_xlog1py(x: Any, y: Any) -> Any:
    """Return `x * log1p(y)`, 0 at x = 0."""
    import numpy as np
    from scipy import special

    a, b = np.real(x), np.real(y)
    with np.errstate(all="ignore"):
        return stepping(special.xlog1py(a, b), (np.log1p(b), x), (np.where(a == 0.0, 0.0, a / (1.0 + b)), y))


def cspecial_entr(x: Any) -> Any:
    """Return the entropy of a share."""
    import numpy as np
    from scipy import special

    with np.errstate(all="ignore"):
        return stepping(special.entr(np.real(x)), (-1.0 - np.log(np.real(x)), x))


def cspecial_rel_entr(x: Any, y: Any) -> Any:
    """Return the relative entropy of two shares."""
    import numpy as np
    from scipy import special

    a, b = np.real(x), np.real(y)
    with np.errstate(all="ignore"):
        return stepping(special.rel_entr(a, b), (1.0 + np.log(a / b), x), (-a / b, y))


def cspecial_kl_div(x: Any, y: Any) -> Any:
    """Return the divergence of two shares."""
    import numpy as np
    from scipy import special

    a, b = np.real(x), np.real(y)
    with np.errstate(all="ignore"):
        return stepping(special.kl_div(a, b), (np.log(a / b), x), (1.0 - a / b, y))


def cspecial_exp2(x: Any) -> Any:
    """Return `2 ** x`."""
    import numpy as np

    return np.exp2(x)


def cspecial_exp10(x: Any) -> Any:
    """Return `10 ** x`."""
    import numpy as np
    from scipy import special

    w = special.exp10(np.real(x))
    return stepping(w, (2.302585092994046 * w, x))


def cspecial_jn(n: float, x: Any) -> Any:
    """Return the Bessel function of a whole order."""
    import numpy as np
    from scipy import special

    return stepping(special.jv(n, np.real(x)), (special.jvp(n, np.real(x)), x))


def cspecial_j0(x: Any) -> Any:
    """Return the Bessel function of order 0."""
    return cspecial_jn(0, x)


def cspecial_j1(x: Any) -> Any:
    """Return the Bessel function of order 1."""
    return cspecial_jn(1, x)


def cspecial_i0(x: Any) -> Any:
    """Return the modified Bessel function of order 0."""
    import numpy as np
    from scipy import special

    return stepping(special.i0(np.real(x)), (special.i1(np.real(x)), x))


def cspecial_logsumexp(a: Any, axis: Any = None, b: Any = None, keepdims: bool = False) -> Any:
    """Return logarithms of sums of exponentials; their weights may move."""
    import numpy as np

    top = carray_max(np.real(a), axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    terms = np.exp(a - top) if b is None else b * np.exp(a - top)
    w = np.log(np.sum(terms, axis=axis, keepdims=keepdims))
    return w + np.reshape(top, np.shape(w))[()]


def cspecial_softmax(x: Any, axis: Any = None) -> Any:
    """Return shares of exponentials."""
    import numpy as np

    w = np.exp(x - carray_max(np.real(x), axis, keepdims=True))
    return w / np.sum(w, axis=axis, keepdims=True)


def cspecial_log_softmax(x: Any, axis: Any = None) -> Any:
    """Return logarithms of shares of exponentials."""
    return x - cspecial_logsumexp(x, axis, keepdims=True)


# --- the normal distribution --------------------------------------------------------------------------------------


def cnorm_pdf(x: Any, loc: Any = 0, scale: Any = 1) -> Any:
    """Return the density of the normal distribution."""
    import numpy as np

    return np.exp(cnorm_logpdf(x, loc, scale))


def cnorm_logpdf(x: Any, loc: Any = 0, scale: Any = 1) -> Any:
    """Return the logarithm of the density of the normal distribution."""
    import numpy as np

    z = (np.asarray(x) - loc) / scale
    return -0.5 * z * z - np.log(scale) - 0.9189385332046727


def cnorm_cdf(x: Any, loc: Any = 0, scale: Any = 1) -> Any:
    """Return the normal distribution."""
    import numpy as np

    return cspecial_ndtr((np.asarray(x) - loc) / scale)


def cnorm_logcdf(x: Any, loc: Any = 0, scale: Any = 1) -> Any:
    """Return the logarithm of the normal distribution."""
    import numpy as np

    return cspecial_log_ndtr((np.asarray(x) - loc) / scale)


def cnorm_sf(x: Any, loc: Any = 0, scale: Any = 1) -> Any:
    """Return the complement of the normal distribution."""
    import numpy as np

    return cspecial_ndtr((loc - np.asarray(x)) / scale)


def cnorm_ppf(q: Any, loc: Any = 0, scale: Any = 1) -> Any:
    """Return the quantile of the normal distribution."""
    return cspecial_ndtri(q) * scale + loc
