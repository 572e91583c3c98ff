"""Tangents of NumPy's functions of points: interpolation, polynomials, masks, limits that may be left out."""

from __future__ import annotations

from .typed import Any


def masked(a: Any, where: Any, other: Any = 1.0) -> Any:
    """Return `a` where a mask holds, elsewhere another value, at which nothing is asked."""
    import numpy as np

    return np.where(where, a, other)


def sinc_slope(x: Any) -> Any:
    """Return the derivative of `numpy.sinc`, by its series near 0, where the quotient loses all digits.

    Source: the sine's series over its argument, differentiated term by term; 10 terms are exact for |x| < 0.4.
    """
    import math

    import numpy as np

    t = np.pi * np.asarray(x)
    is_near = np.abs(x) < 0.4
    square = np.where(is_near, t * t, 0.0)
    series = 0.0 * t
    for n in range(10, 0, -1):
        series = series * square + (-1.0) ** n * 2.0 * n / math.factorial(2 * n + 1)
    far = np.where(is_near, 1.0, t)
    return np.pi * np.where(is_near, t * series, (np.cos(far) - np.sin(far) / far) / far)


def clip_tangent(a: Any, da: Any, low: Any, dlow: Any, high: Any, dhigh: Any) -> Any:
    """Return the tangent of `numpy.clip` whose limits may be None; on a limit that of `a`."""
    import numpy as np

    if low is not None:
        da = np.where(a < low, dlow, da)
    if high is not None:
        da = np.where(a > high, dhigh, da)
    return da


def as_long(slope: Any, w: Any) -> Any:
    """Return a polynomial's tangent as long as its value: NumPy leaves out the zeros behind the highest power."""
    import numpy as np

    return np.append(slope, np.zeros(max(len(w) - len(slope), 0), w.dtype))[: len(w)]


def histogram_tangent(
    a: Any, da: Any, bins: Any, dbins: Any, range: Any, density: Any, weights: Any, dweights: Any, w: Any
) -> tuple[Any, Any]:
    """Return the tangents of `numpy.histogram`: of its counts, which move with the weights alone, and of its edges.

    Edges that are not given lie between the least and the largest number, and move with them.
    """
    import numpy as np

    counts, edges = w
    if np.ndim(bins) == 1:
        moved = 0.0 * edges + dbins
    elif range is not None or np.ndim(da) == 0:
        moved = 0.0 * edges
    else:
        low, high = np.ravel(da)[np.argmin(a)], np.ravel(da)[np.argmax(a)]
        moved = low + (high - low) * ((edges - edges[0]) / (edges[-1] - edges[0]))
    each = np.ones(np.shape(a)) if weights is None else np.asarray(weights)
    masses = np.histogram(a, edges, weights=0.0 * each + dweights)[0]
    if not density:
        return masses, moved
    widths, wider = np.diff(edges), np.diff(moved)
    total = np.sum(np.histogram(a, edges, weights=each)[0])
    return masses / (widths * total) - counts * (wider / widths + np.sum(masses) / total), moved


def interp_tangent(
    x: Any, dx: Any, xp: Any, dxp: Any, fp: Any, dfp: Any, left: Any = None, right: Any = None, period: Any = None
) -> Any:
    """Return the tangent of `numpy.interp`: on a line between two points; beyond them that of the end's value.

    On a point it is that of the line to its right.
    """
    import numpy as np

    x, xp, fp = np.asarray(x, float), np.asarray(xp, float), np.asarray(fp)
    dxp, dfp = dxp + 0.0 * xp, dfp + 0.0 * fp
    if period is not None:
        x, xp = np.mod(x, period), np.mod(xp, period)
        order = np.argsort(xp)
        xp, dxp, fp, dfp = xp[order], dxp[order], fp[order], dfp[order]
        xp = np.concatenate([xp[-1:] - period, xp, xp[:1] + period])
        dxp, fp, dfp = (np.concatenate([one[-1:], one, one[:1]]) for one in (dxp, fp, dfp))
    i = np.clip(np.searchsorted(xp, x, side="right") - 1, 0, max(len(xp) - 2, 0))
    j = np.minimum(i + 1, len(xp) - 1)
    width = np.where(xp[j] == xp[i], 1.0, xp[j] - xp[i])
    part = (x - xp[i]) / width
    slope = (fp[j] - fp[i]) / width
    inner = dfp[i] * (1.0 - part) + dfp[j] * part + slope * (dx - dxp[i] * (1.0 - part) - dxp[j] * part)
    below = dfp[0] if left is None else 0.0
    above = dfp[-1] if right is None else 0.0
    return np.where(x < xp[0], below, np.where(x > xp[-1], above, inner))


def roots_tangent(p: Any, dp: Any, w: Any) -> Any:
    """Return the tangent of a polynomial's roots: what moves its value there, over its slope."""
    import numpy as np

    p = np.asarray(p)
    first, last = np.nonzero(p)[0][0], np.nonzero(p)[0][-1]
    kept, moved = p[first : last + 1], dp[first : last + 1]
    count = len(kept) - 1
    slope = -np.polyval(moved, w[:count]) / np.polyval(np.polyder(kept), w[:count])
    return np.concatenate([slope, 0.0 * w[count:]])


def vander_tangent(x: Any, dx: Any, N: Any = None, increasing: bool = False) -> Any:
    """Return the tangent of a Vandermonde matrix, powers of `x` by columns."""
    import numpy as np

    count = len(x) if N is None else N
    powers = np.arange(count)
    found = powers * np.asarray(x)[:, None] ** np.maximum(powers - 1, 0) * dx[:, None]
    return found if increasing else found[:, ::-1]


def poly_tangent(zeros: Any, dzeros: Any) -> Any:
    """Return the tangent of the coefficients of the polynomial with these zeros: a factor at a time."""
    import numpy as np

    value, slope = 0.0 * zeros[:1] + 1.0, 0.0 * zeros[:1]
    for zero, moved in zip(zeros, dzeros):
        slope = np.append(slope, 0.0) - np.append(0.0, slope * zero + value * moved)
        value = np.append(value, 0.0) - np.append(0.0, value * zero)
    return slope


def polymul_tangent(a1: Any, da1: Any, a2: Any, da2: Any, w: Any) -> Any:
    """Return the tangent of `numpy.polymul(a1, a2)`, which leaves out the zeros before the highest power."""
    import numpy as np

    da1, da2 = np.atleast_1d(da1 + 0.0 * np.asarray(a1)), np.atleast_1d(da2 + 0.0 * np.asarray(a2))
    a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
    found = np.convolve(da1, a2) + np.convolve(a1, da2)
    return found[len(found) - len(w) :]


def gradient_tangent(f: Any, df: Any, x: Any, dx: Any, w: Any, axis: Any = None, edge_order: Any = 1) -> Any:
    """Return the tangent of `numpy.gradient(f, x)` along one axis, whose points, or whose one spacing, move.

    Raises:
        ValueError: several axes, or edges of the second order.
    """
    import numpy as np

    axis = 0 if axis is None and np.ndim(f) == 1 else axis
    if axis is None or np.ndim(axis) or edge_order != 1 and np.ndim(x):
        raise ValueError("np.gradient has a derivative in its points along one axis, with edges of the first order")
    still = np.gradient(df, x, axis=axis, edge_order=edge_order)
    if not np.ndim(x):
        return still - w * dx / x
    f, w, still = (np.moveaxis(np.asarray(one), axis, -1) for one in (f, w, still))
    h, dh = np.diff(x), np.diff(dx)
    slope = np.diff(f) / h
    moved = -slope * dh / h  # of the slopes between the points, of which the value is a mean
    total, parts = h[:-1] + h[1:], h[:-1] * moved[..., 1:] + h[1:] * moved[..., :-1]
    parts = parts + dh[:-1] * slope[..., 1:] + dh[1:] * slope[..., :-1] - w[..., 1:-1] * (dh[:-1] + dh[1:])
    ends = moved[..., :1], moved[..., -1:]
    return np.moveaxis(still + np.concatenate([ends[0], parts / total, ends[1]], -1), -1, axis)


def polyfit_tangent(x: Any, dx: Any, y: Any, dy: Any, deg: int, w: Any) -> Any:
    """Return the tangent of `numpy.polyfit(x, y, deg)`: that of a least squares problem whose matrix moves."""
    import numpy as np

    a = np.vander(x, deg + 1)
    moved = np.zeros_like(a)
    moved[:, :-1] = a[:, 1:] * np.arange(deg, 0, -1) * np.reshape(dx, (-1, 1))
    q, r = np.linalg.qr(a)
    rest = np.linalg.solve(r.T, moved.T @ (y - a @ w))
    return np.linalg.solve(r, q.T @ (dy - moved @ w) + rest)
