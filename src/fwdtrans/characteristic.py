"""Slopes of characteristic values, and of distributions that are mixtures: what `scipy.special` has no function for.

    mathieu_a(m, q)      an eigenvalue of a tridiagonal matrix T(q): its slope is v @ (dT / dq) @ v
    chndtr(x, df, nc)    a mixture of chi-squared distributions, of df + 2 j with Poisson's weights
"""

from __future__ import annotations

from .incomplete import betainc_slope, floats, gammainc_slope
from .typed import Any


def by_item(of_numbers: Any, *args: Any) -> Any:
    """Return what a function of numbers gives for arrays, stretched along one another."""
    import numpy as np

    return np.vectorize(of_numbers, otypes=[float])(*args).astype(floats(*args))[()]


def eigenvector(diagonal: Any, beside: Any, index: int) -> Any:
    """Return an eigenvector of a symmetric tridiagonal matrix, that of the eigenvalue with so many below it."""
    from scipy.linalg import eigh_tridiagonal

    return eigh_tridiagonal(diagonal, beside, select="i", select_range=(index, index))[1][:, 0]


def mathieu_slope(m: Any, q: Any, is_odd: bool) -> float:
    """Return the derivative in `q` of the characteristic value of ce_m, or (`is_odd`) of se_m.

    Source: the recurrences of the Fourier coefficients, DLMF 28.4.5 to 28.4.8, as a symmetric matrix.
    """
    import numpy as np

    order = int(m)
    size = order // 2 + 30 + int(abs(q) ** 0.5)
    first = 2 - order % 2 if is_odd else order % 2  # the lowest frequency
    diagonal, beside = np.arange(first, first + 2.0 * size, 2.0) ** 2, np.ones(size - 1)
    corner = 0.0 if first != 1 else -1.0 if is_odd else 1.0
    if first == 0:
        beside[0] = np.sqrt(2.0)
    moved = np.zeros(size)
    moved[0] = corner
    v = eigenvector(diagonal + q * moved, q * beside, (order - first) // 2)
    return float(corner * v[0] ** 2 + 2.0 * np.sum(beside * v[:-1] * v[1:]))


def mathieu_a_slope(m: Any, q: Any) -> Any:
    """Return the derivative of `scipy.special.mathieu_a(m, q)` in `q`."""
    return by_item(mathieu_slope, m, q, False)


def mathieu_b_slope(m: Any, q: Any) -> Any:
    """Return the derivative of `scipy.special.mathieu_b(m, q)` in `q`; that of b_0, which is nan, is none."""
    return by_item(lambda m, q: mathieu_slope(m, q, True) if m >= 1 else float("nan"), m, q)


def spheroidal_slope(m: Any, n: Any, c: Any, sign: float) -> float:
    """Return the derivative in `c` of a spheroidal characteristic value.

    Source: DLMF 30.8.1 to 30.8.3, over Legendre functions of norm one: `l (l + 1)` on the diagonal and
    `sign c**2` times the matrix of `x**2`, DLMF 14.10.3 twice. SciPy's value is that of 30.2.1 plus its gamma squared.
    """
    import numpy as np

    size = int(n - m) // 2 + 30 + int(abs(c))
    degree = m + (n - m) % 2 + 2.0 * np.arange(size + 1)
    below = np.sqrt((degree**2 - m**2) / (4.0 * degree**2 - 1.0))  # x P_l = above P_(l+1) + below P_(l-1)
    above = np.sqrt(((degree + 1.0) ** 2 - m**2) / (4.0 * (degree + 1.0) ** 2 - 1.0))
    below_next = np.sqrt(((degree + 2.0) ** 2 - m**2) / (4.0 * (degree + 2.0) ** 2 - 1.0))
    square, beside = (below**2 + above**2)[:size], (above * below_next)[: size - 1]
    degree = degree[:size]
    v = eigenvector(degree * (degree + 1.0) + sign * c * c * square, sign * c * c * beside, int(n - m) // 2)
    return float(2.0 * sign * c * (np.sum(square * v * v) + 2.0 * np.sum(beside * v[:-1] * v[1:])))


def pro_cv_slope(m: Any, n: Any, c: Any) -> Any:
    """Return the derivative of `scipy.special.pro_cv(m, n, c)` in `c`."""
    return by_item(spheroidal_slope, m, n, c, 1.0)


def obl_cv_slope(m: Any, n: Any, c: Any) -> Any:
    """Return the derivative of `scipy.special.obl_cv(m, n, c)` in `c`."""
    return by_item(spheroidal_slope, m, n, c, -1.0)


# --- mixtures -----------------------------------------------------------------------------------------------------


def mixed(nc: float, of_count: Any) -> float:
    """Return the sum over j of Poisson's weights, of mean nc / 2, times a function of j."""
    import numpy as np
    from scipy.special import gammaln, xlogy

    mean = 0.5 * nc
    spread = 12.0 * np.sqrt(mean) + 40.0  # what is further out weighs less than rounding
    j = np.arange(max(0.0, np.floor(mean - spread)), np.ceil(mean + spread) + 1.0)
    return float(np.sum(np.exp(xlogy(j, mean) - mean - gammaln(j + 1.0)) * of_count(j)))


def chndtr_slope(x: Any, df: Any, nc: Any) -> Any:
    """Return the derivative of `scipy.special.chndtr(x, df, nc)` in `df`, that of its mixture by term."""
    return by_item(lambda x, df, nc: mixed(nc, lambda j: 0.5 * gammainc_slope(0.5 * df + j, 0.5 * x)), x, df, nc)


def ncfdtr_slope(dfn: Any, dfd: Any, nc: Any, f: Any) -> Any:
    """Return the derivative of `scipy.special.ncfdtr(dfn, dfd, nc, f)` in `dfn`, at a fixed ratio `dfn * f / dfd`."""

    def of_numbers(dfn: Any, dfd: Any, nc: Any, f: Any) -> float:
        y = dfn * f / (dfd + dfn * f)
        return mixed(nc, lambda j: 0.5 * betainc_slope(0.5 * dfn + j, 0.5 * dfd, y))

    return by_item(of_numbers, dfn, dfd, nc, f)


def ncfdtr_other_slope(dfn: Any, dfd: Any, nc: Any, f: Any) -> Any:
    """Return the derivative of `scipy.special.ncfdtr(dfn, dfd, nc, f)` in `dfd`, at a fixed ratio `dfn * f / dfd`."""

    def of_numbers(dfn: Any, dfd: Any, nc: Any, f: Any) -> float:
        y = dfd / (dfd + dfn * f)
        return mixed(nc, lambda j: -0.5 * betainc_slope(0.5 * dfd, 0.5 * dfn + j, y))

    return by_item(of_numbers, dfn, dfd, nc, f)
