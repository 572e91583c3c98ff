"""Tangents of NumPy's reductions whose formula is longer than a line: products, extremes, quantiles, moments."""

from __future__ import annotations

from .typed import Any


def rows_of(a: Any, axis: Any) -> Any:
    """Return an array with the axes that are reduced as one, the last."""
    import numpy as np

    if axis is None:
        return np.reshape(a, -1)
    if not isinstance(axis, tuple):
        return np.moveaxis(a, axis, -1)
    moved = np.moveaxis(a, axis, range(-len(axis), 0))
    return np.reshape(moved, (*moved.shape[: moved.ndim - len(axis)], -1))


def restored(found: Any, a: Any, axis: Any, keepdims: bool) -> Any:
    """Return a reduction's result with its axes, if those are kept."""
    import numpy as np

    if not keepdims:
        return found
    return np.expand_dims(found, tuple(range(a.ndim)) if axis is None else axis)


def prod_tangent(a: Any, da: Any, axis: Any = None, keepdims: bool = False, where: Any = True) -> Any:
    """Return the tangent of `numpy.prod(a, axis)`, exact at zeros too: each item's tangent times all the others."""
    import numpy as np

    a = np.asarray(a)
    if where is not True:
        a, da = np.where(where, a, 1.0), np.where(where, da, 0.0)
    rows = rows_of(a, axis)
    ones = np.ones_like(rows[..., :1])
    last = np.concatenate([ones, rows[..., :-1]], -1) if rows.shape[-1] else rows
    first = np.concatenate([ones, np.flip(rows[..., 1:], -1)], -1) if rows.shape[-1] else rows
    others = np.cumprod(last, -1) * np.flip(np.cumprod(first, -1), -1)
    return restored(np.sum(others * rows_of(da, axis), -1), a, axis, keepdims)


def cumprod_tangent(a: Any, da: Any, axis: Any = None) -> Any:
    """Return the tangent of `numpy.cumprod(a, axis)`, exact at zeros too: a product at a time, as it grows."""
    import numpy as np

    if axis is None:
        a, da, axis = np.ravel(a), np.ravel(da), 0
    a, da = np.moveaxis(np.asarray(a), axis, 0), np.moveaxis(np.asarray(da), axis, 0)
    value, slope, slopes = 1.0, 0.0, []
    for one, tangent in zip(a, da):
        slope = slope * one + value * tangent
        value = value * one
        slopes.append(slope)
    return np.moveaxis(np.array(slopes), 0, axis) if slopes else np.moveaxis(da, 0, axis)


def nan_cumprod_tangent(a: Any, da: Any, axis: Any = None) -> Any:
    """Return the tangent of `numpy.nancumprod(a, axis)`: what is no number counts as one."""
    import numpy as np

    return cumprod_tangent(np.where(np.isnan(a), 1.0, a), np.where(np.isnan(a), 0.0, da), axis=axis)


def picked(da: Any, place: Any, axis: Any, keepdims: bool) -> Any:
    """Return the tangents at the places that were found along reduced axes."""
    import numpy as np

    found = np.take_along_axis(rows_of(da, axis), place[..., None], -1)[..., 0]
    return restored(found, da, axis, keepdims)


def max_tangent(
    a: Any, da: Any, axis: Any = None, keepdims: bool = False, initial: Any = None, where: Any = True
) -> Any:
    """Return the tangent of `numpy.max(a, axis)`: that of the first of the greatest; 0 where `initial` is greater."""
    import numpy as np

    a = np.asarray(a) if where is True else np.where(where, a, -np.inf)
    if not a.size:  # it is `initial`
        return np.sum(da, axis=axis, keepdims=keepdims)
    found = picked(da, np.argmax(rows_of(a, axis), -1), axis, keepdims)
    return found if initial is None else np.where(np.max(a, axis=axis, keepdims=keepdims) < initial, 0.0, found)


def min_tangent(
    a: Any, da: Any, axis: Any = None, keepdims: bool = False, initial: Any = None, where: Any = True
) -> Any:
    """Return the tangent of `numpy.min(a, axis)`: that of the first of the least; 0 where `initial` is less."""
    import numpy as np

    a = np.asarray(a) if where is True else np.where(where, a, np.inf)
    if not a.size:  # it is `initial`
        return np.sum(da, axis=axis, keepdims=keepdims)
    found = picked(da, np.argmin(rows_of(a, axis), -1), axis, keepdims)
    return found if initial is None else np.where(np.min(a, axis=axis, keepdims=keepdims) > initial, 0.0, found)


def nan_max_tangent(a: Any, da: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.nanmax(a, axis)`."""
    import numpy as np

    return max_tangent(np.where(np.isnan(a), -np.inf, a), da, axis=axis, keepdims=keepdims)


def nan_min_tangent(a: Any, da: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.nanmin(a, axis)`."""
    import numpy as np

    return min_tangent(np.where(np.isnan(a), np.inf, a), da, axis=axis, keepdims=keepdims)


def var_tangent(
    a: Any, da: Any, axis: Any = None, ddof: float = 0, keepdims: bool = False, where: Any = True
) -> Any:
    """Return the tangent of `numpy.var(a, axis)`, of complex numbers as well, and of those that a mask has."""
    import numpy as np

    count = np.sum(np.real(np.ones_like(a)), axis=axis, keepdims=keepdims, where=where)
    apart = np.conj(a - np.mean(a, axis=axis, keepdims=True, where=where))
    return 2.0 * np.sum(np.real(apart * da), axis=axis, keepdims=keepdims, where=where) / (count - ddof)


def nan_var_tangent(a: Any, da: Any, axis: Any = None, ddof: float = 0, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.nanvar(a, axis)`."""
    import numpy as np

    known = ~np.isnan(a)
    return var_tangent(np.where(known, a, 0.0), da, axis=axis, ddof=ddof, keepdims=keepdims, where=known)


def quantile_tangent(a: Any, da: Any, q: Any, dq: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.quantile(a, q, axis)`: between the two items in order that it stands between."""
    import numpy as np

    rows, slopes = rows_of(np.asarray(a), axis), rows_of(da, axis)
    order = np.argsort(rows, -1, kind="stable")
    rows, slopes = np.take_along_axis(rows, order, -1), np.take_along_axis(slopes, order, -1)
    place = np.asarray(q) * (rows.shape[-1] - 1.0)
    low = np.clip(np.floor(place).astype(int), 0, max(rows.shape[-1] - 2, 0))
    high = np.minimum(low + 1, rows.shape[-1] - 1)
    part = place - low
    if not np.ndim(q):  # a Python number: it leaves float32 as it is
        part, dq = float(part), float(dq)
    spans = (rows[..., high] - rows[..., low]) * (rows.shape[-1] - 1.0)
    found = slopes[..., low] * (1.0 - part) + slopes[..., high] * part + spans * dq
    count = np.ndim(q)
    if count:  # the axes of `q` come first
        found = np.moveaxis(found, range(-count, 0), range(count))
        if keepdims:
            axes = tuple(range(a.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
            found = np.expand_dims(found, [count + i % a.ndim for i in axes])
        return found
    return restored(found, a, axis, keepdims)


def median_tangent(a: Any, da: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.median(a, axis)`."""
    return quantile_tangent(a, da, 0.5, 0.0, axis=axis, keepdims=keepdims)


def nan_quantile_tangent(a: Any, da: Any, q: Any, dq: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.nanquantile(a, q, axis)` for one `q`: row by row, each without what is no number."""
    import numpy as np

    rows, slopes = rows_of(np.asarray(a), axis), rows_of(da, axis)
    found = np.zeros(rows.shape[:-1], rows.dtype)
    for i in np.ndindex(rows.shape[:-1]):
        known = ~np.isnan(rows[i])
        found[i] = quantile_tangent(rows[i][known], slopes[i][known], q, dq)
    return restored(found, np.asarray(a), axis, keepdims)


def average_tangent(a: Any, da: Any, weights: Any, dweights: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.average(a, axis, weights)`, weights of one axis included."""
    import numpy as np

    if np.shape(weights) != np.shape(a) and axis is not None:
        shape = [1] * np.ndim(a)
        shape[axis] = -1
        weights, dweights = np.reshape(weights, shape), np.reshape(dweights, shape) if np.ndim(dweights) else dweights
    w = np.sum(a * weights, axis=axis, keepdims=True) / np.sum(weights + 0.0 * a, axis=axis, keepdims=True)
    slope = np.sum(da * weights + (a - w) * dweights, axis=axis, keepdims=keepdims)
    return slope / np.sum(weights + 0.0 * a, axis=axis, keepdims=keepdims)


def cov_tangent(
    m: Any, dm: Any, y: Any = None, dy: Any = None, rowvar: bool = True, bias: bool = False, less: Any = None
) -> Any:
    """Return the tangent of `numpy.cov(m, y, ddof=less)`."""
    import numpy as np

    rows, slopes = variables_of(m, y, rowvar), variables_of(dm, None if y is None else dy, rowvar)
    count = rows.shape[1] - (less if less is not None else 0 if bias else 1)
    apart = rows - np.mean(rows, axis=1, keepdims=True)
    half = slopes @ np.conj(apart.T) / np.float64(count)
    return np.squeeze(half + np.conj(half.T))


def variables_of(m: Any, y: Any, rowvar: bool) -> Any:
    """Return the variables of both arguments of `numpy.cov`, or their tangents, as rows of one array."""
    import numpy as np

    each = [np.atleast_2d(one) for one in (m, y) if one is not None]
    return np.concatenate([one if rowvar or one.shape[0] == 1 else one.T for one in each])


def corrcoef_tangent(x: Any, dx: Any, y: Any = None, dy: Any = None, rowvar: bool = True) -> Any:
    """Return the tangent of `numpy.corrcoef(x, y)`, whose diagonal is one."""
    import numpy as np

    c = np.atleast_2d(np.cov(x, y, rowvar=rowvar))
    dc = np.atleast_2d(cov_tangent(x, dx, y, dy, rowvar=rowvar))
    spread = np.diagonal(c)
    turn = 0.5 * np.diagonal(dc) / spread
    found = dc / np.sqrt(spread[:, None] * spread) - np.corrcoef(x, y, rowvar=rowvar) * (turn[:, None] + turn)
    return np.squeeze(found)


def partition_tangent(a: Any, da: Any, w: Any, axis: Any = None) -> Any:
    """Return the tangent of what holds the same numbers in another order, `numpy.partition(a, kth)` say."""
    import numpy as np

    if axis is None:
        a, da, axis = np.ravel(a), np.ravel(da), -1
    ordered = np.take_along_axis(da, np.argsort(a, axis, kind="stable"), axis)
    places = np.argsort(np.argsort(w, axis, kind="stable"), axis)
    return np.take_along_axis(ordered, places, axis)


def unique_tangent(a: Any, da: Any) -> Any:
    """Return the tangent of `numpy.unique(a)`: of equal numbers that of the first."""
    import numpy as np

    order = np.argsort(np.ravel(a), kind="stable")
    ordered = np.ravel(a)[order]
    return np.ravel(da)[order][np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(order)]]


def record_tangent(da: Any, w: Any, axis: Any = None) -> Any:
    """Return the tangent of `numpy.maximum.accumulate(a)`: that of the item which holds the record."""
    import numpy as np

    axis = 0 if axis is None else axis  # of one axis
    rows = np.moveaxis(np.asarray(w), axis, -1)
    is_new = np.concatenate([np.ones_like(rows[..., :1], bool), rows[..., 1:] != rows[..., :-1]], -1)
    holder = np.maximum.accumulate(np.where(is_new, np.arange(rows.shape[-1]), 0), -1)
    return np.moveaxis(np.take_along_axis(np.moveaxis(da, axis, -1), holder, -1), -1, axis)


def logarithms_tangent(a: Any, da: Any, w: Any, scale: float, axis: Any = None) -> Any:
    """Return the tangent of `numpy.logaddexp.accumulate(a)`, item after item: no exponential is larger than 1.

    Args:
        scale: the logarithm of the base of the logarithms.
    """
    import numpy as np

    axis = 0 if axis is None else axis
    rows, slopes, sums = (np.moveaxis(np.asarray(one), axis, 0) for one in (a, da, w))
    moved = [0.0 * sums[0] + slopes[0]] if len(sums) else []
    for i in range(1, len(sums)):
        total = np.where(sums[i] == -np.inf, 0.0, sums[i])
        moved.append(moved[-1] * np.exp(scale * (sums[i - 1] - total)) + slopes[i] * np.exp(scale * (rows[i] - total)))
    return np.moveaxis(np.stack(moved), 0, axis) if moved else 0.0 * da


def at_tangent(name: str, a: Any, da: Any, indices: Any, b: Any, db: Any) -> Any:
    """Return the tangent of `a` behind `numpy.multiply.at(a, indices, b)`: item after item, as NumPy goes."""
    import numpy as np

    places = np.arange(a.size).reshape(a.shape)[indices]
    values, moved = (np.broadcast_to(one, np.shape(places)).ravel() for one in (b, db))
    x, dx = a.flatten(), np.array(da).flatten()
    for i, y, dy in zip(np.ravel(places), values, moved):
        if name == "multiply":
            x[i], dx[i] = x[i] * y, dx[i] * y + x[i] * dy
        elif name == "divide":
            x[i], dx[i] = x[i] / y, (dx[i] - x[i] / y * dy) / y
        elif y > x[i] if name == "maximum" else y < x[i]:
            x[i], dx[i] = y, dy
    return dx.reshape(a.shape)
