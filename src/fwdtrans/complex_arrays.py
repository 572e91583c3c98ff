"""Functions of arrays of real numbers, for arrays whose imaginary part is a step too small to be seen.

    np.var(x)    x + ih    carray_var(x + ih)     where NumPy's own multiplies by conjugates, and loses the derivative

The real part decides what happens (what is larger, what comes first, which branch); what is left is analytic, and is
written without conjugates and moduli.
"""

from __future__ import annotations

from typing import Any

from .runtime import is_array
from .sampled import sinc_slope


def stepping(value: Any, *terms: Any) -> Any:
    """Return real values with the imaginary part of (slope, what moves) terms; the values alone, if nothing moves."""
    import numpy as np

    if not any(np.iscomplexobj(x) for _, x in terms):
        return value
    moved = np.zeros(np.shape(value), complex)
    moved.real = value
    with np.errstate(all="ignore"):
        for slope, x in terms:
            moved.imag += np.where(np.imag(x) == 0.0, 0.0, slope * np.imag(x))
    return moved[()]


def placed(value: Any, out: Any, where: Any) -> Any:
    """Return values, or the array that they are stored into, where a mask says so."""
    import numpy as np

    out = out[0] if isinstance(out, tuple) else out
    if out is None:
        return value
    np.copyto(out, value, where=where)
    return out


def carray_room(array: Any) -> Any:
    """Return an array that is made, with room for what moves."""
    return array.astype(complex) if is_array(type(array)) else array


def carray_same(x: Any) -> Any:
    """Return what is real, itself: its real part, its phase taken off."""
    return x


def carray_copy(x: Any, *, out: Any = None, where: Any = True) -> Any:
    """Return a copy of what is real: its conjugate, its float."""
    import numpy as np

    return placed(np.positive(x), out, where)


def carray_astype(x: Any, dtype: Any, *, copy: bool = True) -> Any:
    """Return an array of another type: floats keep their steps."""
    import numpy as np

    if np.iscomplexobj(x) and np.dtype(dtype) == float:
        return x.copy() if copy else x
    if np.iscomplexobj(x) and np.dtype(dtype).kind not in "biu":
        raise TypeError(f"numbers of the type {np.dtype(dtype)} have no room for a step")
    return np.real(x).astype(dtype)


def typed(a: Any, dtype: Any) -> tuple[Any, Any]:
    """Return what an array of a type is made of, and the type: that of complex numbers for floats with steps."""
    import numpy as np

    if dtype is None or not np.iscomplexobj(a):
        return a, dtype
    if np.dtype(dtype) == float:
        return a, complex
    if np.dtype(dtype).kind not in "biu":
        raise TypeError(f"numbers of the type {np.dtype(dtype)} have no room for a step")
    return np.real(a), dtype


def carray_array(object: Any, dtype: Any = None, **words: Any) -> Any:
    """Return a new array of a type: floats keep their steps."""
    import numpy as np

    given, dtype = typed(object, dtype)
    return np.array(given, dtype, **words)


def carray_asarray(a: Any, dtype: Any = None, **words: Any) -> Any:
    """Return an array of a type, itself where it is one: floats keep their steps."""
    import numpy as np

    given, dtype = typed(a, dtype)
    return np.asarray(given, dtype, **words)


# --- elementwise --------------------------------------------------------------------------------------------------


def carray_abs(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return absolute values: real parts with their sign, which is 0 at 0."""
    import numpy as np

    return placed(np.sign(np.real(x)) * x if np.iscomplexobj(x) else np.abs(x), out, where)


def carray_maximum(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the larger ones by their real parts; at a tie the first."""
    import numpy as np

    return placed(np.where((np.real(y) > np.real(x)) | np.isnan(y), y, x)[()], out, where)


def carray_minimum(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the smaller ones by their real parts; at a tie the first."""
    import numpy as np

    return placed(np.where((np.real(y) < np.real(x)) | np.isnan(y), y, x)[()], out, where)


def carray_fmax(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the larger ones by their real parts, of a nan and a number the number."""
    import numpy as np

    return placed(np.where((np.real(y) > np.real(x)) | np.isnan(x), y, x)[()], out, where)


def carray_fmin(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the smaller ones by their real parts, of a nan and a number the number."""
    import numpy as np

    return placed(np.where((np.real(y) < np.real(x)) | np.isnan(x), y, x)[()], out, where)


def carray_clip(
    a: Any, a_min: Any = None, a_max: Any = None, out: Any = None, *, min: Any = None, max: Any = None
) -> Any:
    """Return numbers between limits; on a limit they are their own."""
    import numpy as np

    low, high = min if a_min is None else a_min, max if a_max is None else a_max
    if low is not None:
        a = np.where(np.real(a) < np.real(low), low, a)
    if high is not None:
        a = np.where(np.real(a) > np.real(high), high, a)
    return placed(a[()], out, True)


def carray_copysign(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return |x| with the sign of y."""
    import numpy as np

    value = np.copysign(np.real(x), np.real(y))
    return placed(stepping(value, (np.sign(np.real(x)) * np.copysign(1.0, np.real(y)), x)), out, where)


def carray_remainder(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return `x % y`."""
    import numpy as np

    a, b = np.real(x), np.real(y)
    return placed(stepping(a % b, (1.0, x), (-(a // b), y)), out, where)


def carray_fmod(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the remainder of C."""
    import numpy as np

    a, b = np.real(x), np.real(y)
    return placed(stepping(np.fmod(a, b), (1.0, x), (-np.trunc(a / b), y)), out, where)


def carray_hypot(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return lengths of points in the plane; at the origin the step is nan."""
    import numpy as np

    a, b = np.real(x), np.real(y)
    with np.errstate(all="ignore"):
        length = np.hypot(a, b)
        return placed(stepping(length, (a / length, x), (b / length, y)), out, where)


def carray_arctan2(y: Any, x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return angles of points in the plane; at the origin the step is nan."""
    import numpy as np

    a, b = np.real(y), np.real(x)
    with np.errstate(all="ignore"):
        length = np.hypot(a, b)
        return placed(
            stepping(np.arctan2(a, b), (b / length / length, y), (-a / length / length, x)), out, where
        )


def carray_logaddexp(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return `log(exp(x) + exp(y))`."""
    import numpy as np

    a, b = np.real(x), np.real(y)
    value = np.logaddexp(a, b)
    top = np.where(value == -np.inf, 0.0, value)
    return placed(stepping(value, (np.exp(a - top), x), (np.exp(b - top), y)), out, where)


def carray_logaddexp2(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return `log2(2**x + 2**y)`."""
    import numpy as np

    a, b = np.real(x), np.real(y)
    value = np.logaddexp2(a, b)
    top = np.where(value == -np.inf, 0.0, value)
    return placed(stepping(value, (np.exp2(a - top), x), (np.exp2(b - top), y)), out, where)


def carray_sqrt(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return square roots; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.sqrt(a)
        return placed(stepping(w, (0.5 / w, x)), out, where)


def carray_log(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return logarithms; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.log(a)
        return placed(stepping(w, (1.0 / a, x)), out, where)


def carray_log2(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return logarithms to base 2; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.log2(a)
        return placed(stepping(w, (1.4426950408889634 / a, x)), out, where)


def carray_log10(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return logarithms to base 10; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.log10(a)
        return placed(stepping(w, (0.4342944819032518 / a, x)), out, where)


def carray_log1p(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return logarithms of `1 + x`; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.log1p(a)
        return placed(stepping(w, (1.0 / (1.0 + a), x)), out, where)


def carray_arcsin(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return arc sines; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.arcsin(a)
        return placed(stepping(w, (1.0 / np.sqrt((1.0 - a) * (1.0 + a)), x)), out, where)


def carray_arccos(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return arc cosines; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.arccos(a)
        return placed(stepping(w, (-1.0 / np.sqrt((1.0 - a) * (1.0 + a)), x)), out, where)


def carray_arccosh(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return inverse hyperbolic cosines; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.arccosh(a)
        return placed(stepping(w, (1.0 / (np.sqrt(a - 1.0) * np.sqrt(a + 1.0)), x)), out, where)


def carray_arctanh(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return inverse hyperbolic tangents; where they have no slope, the step is none."""
    import numpy as np

    a = np.real(x)
    with np.errstate(all="ignore"):
        w = np.arctanh(a)
        return placed(stepping(w, (1.0 / ((1.0 - a) * (1.0 + a)), x)), out, where)


def carray_power(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return `x ** y`; `0 ** y` has the slope 0 in y > 0."""
    import numpy as np

    a, b = np.real(x), np.real(y)
    with np.errstate(all="ignore"):
        w = a**b
        in_x = np.where(b == 0.0, 0.0, b * np.power(a, np.where(b == 0.0, 1.0, b) - 1.0))
        in_y = w * np.log(np.where((a == 0.0) & (b > 0.0), 1.0, a))
        return placed(stepping(w, (in_x, x), (in_y, y)), out, where)


def carray_cbrt(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return cube roots."""
    import numpy as np

    value = np.cbrt(np.real(x))
    with np.errstate(all="ignore"):
        return placed(stepping(value, (1.0 / (3.0 * value * value), x)), out, where)


def carray_sinc(x: Any) -> Any:
    """Return `sin(pi x) / (pi x)`: near 0 the complex one has few digits."""
    import numpy as np

    return stepping(np.sinc(np.real(x)), (sinc_slope(np.real(x)), x))


def carray_radians(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return radians."""
    return placed(x * 0.017453292519943295, out, where)


def carray_degrees(x: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return degrees."""
    return placed(x * 57.29577951308232, out, where)


def carray_ldexp(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return `x * 2**y`."""
    import numpy as np

    return placed(x * np.ldexp(1.0, y), out, where)


def carray_nextafter(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the floats beside, which move with what they are beside."""
    import numpy as np

    return placed(stepping(np.nextafter(np.real(x), np.real(y)), (1.0, x)), out, where)


def carray_modf(x: Any) -> Any:
    """Return fractions and whole parts."""
    import numpy as np

    fraction, whole = np.modf(np.real(x))
    return stepping(fraction, (1.0, x)), whole


def carray_heaviside(x: Any, y: Any, out: Any = None, *, where: Any = True) -> Any:
    """Return the step function, which moves with its value at 0 alone."""
    import numpy as np

    return placed(stepping(np.heaviside(np.real(x), np.real(y)), (np.real(x) == 0.0, y), (0.0, x)), out, where)


def carray_divmod(x: Any, y: Any) -> Any:
    """Return quotients rounded down, which stand still, and remainders."""
    import numpy as np

    return np.real(x) // np.real(y), carray_remainder(x, y)


def carray_unwrap(p: Any, discont: Any = None, axis: int = -1) -> Any:
    """Return angles without jumps."""
    import numpy as np

    return stepping(np.unwrap(np.real(p), discont, axis), (1.0, p))


def carray_outer(function: Any, x: Any, y: Any) -> Any:
    """Return an elementwise function of every pair."""
    import numpy as np

    return function(np.reshape(x, np.shape(x) + (1,) * np.ndim(y)), y)


def carray_nan_to_num(x: Any, *, nan: Any = 0.0, posinf: Any = None, neginf: Any = None) -> Any:
    """Return numbers in the place of nan and infinities, which stand still."""
    import numpy as np

    value = np.nan_to_num(np.real(x), nan=nan, posinf=posinf, neginf=neginf)
    return stepping(value, (np.isfinite(np.real(x)), x))


def carray_interp(x: Any, xp: Any, fp: Any, left: Any = None, right: Any = None) -> Any:
    """Return what a polygon has at some points; any of them may move."""
    import numpy as np

    xp, fp = np.asarray(xp), np.asarray(fp)
    if len(xp) == 1:
        raise TypeError("a polygon of one point")
    at, known = np.real(x), np.real(xp)
    j = np.clip(np.searchsorted(known, at, side="right") - 1, 0, len(xp) - 2)
    w = fp[j] + (x - xp[j]) / (xp[j + 1] - xp[j]) * (fp[j + 1] - fp[j])
    w = np.where(at < known[0], fp[0] if left is None else left, w)
    return np.where((at > known[-1]) | (at == known[-1]), fp[-1], w)[()] if right is None else np.where(
        at > known[-1], right, np.where(at == known[-1], fp[-1], w))[()]  # fmt: skip


# --- along axes ------------------------------------------------------------------------------------------------------


def at_end(a: Any, axis: Any) -> Any:
    """Return an array with the axes that go, as one axis, at its end; and its shape with ones for them."""
    import numpy as np

    a = np.asarray(a)
    axes = range(a.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    gone = sorted(int(one) % a.ndim for one in axes)
    kept = [i for i in range(a.ndim) if i not in gone]
    lined = np.transpose(a, [*kept, *gone]).reshape([a.shape[i] for i in kept] + [-1])
    return lined, tuple(1 if i in gone else size for i, size in enumerate(a.shape))


def chosen(a: Any, pick: Any, axis: Any, keepdims: bool, initial: Any, where: Any, worst: float) -> Any:
    """Return the items of an array that `pick` (np.argmax) finds along axes by their real parts."""
    import numpy as np

    a = np.asarray(a)
    lined, kept = at_end(a if where is True else np.where(where, a, worst), axis)
    if initial is not None:
        first = np.broadcast_to(np.asarray(initial), (*lined.shape[:-1], 1))
        lined = np.concatenate([lined, first], axis=-1)
    found = np.take_along_axis(lined, pick(np.real(lined), axis=-1)[..., None], -1)[..., 0]
    return found.reshape(kept) if keepdims else found[()]


def carray_max(a: Any, axis: Any = None, *, keepdims: bool = False, initial: Any = None, where: Any = True) -> Any:
    """Return the largest along axes by its real part; the first of equal ones."""
    import numpy as np

    return chosen(a, np.argmax, axis, keepdims, initial, where, -np.inf)


def carray_min(a: Any, axis: Any = None, *, keepdims: bool = False, initial: Any = None, where: Any = True) -> Any:
    """Return the smallest along axes by its real part; the first of equal ones."""
    import numpy as np

    return chosen(a, np.argmin, axis, keepdims, initial, where, np.inf)


def carray_nanmax(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return the largest number along axes."""
    import numpy as np

    return carray_max(a, axis, keepdims=keepdims, where=~np.isnan(a))


def carray_nanmin(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return the smallest number along axes."""
    import numpy as np

    return carray_min(a, axis, keepdims=keepdims, where=~np.isnan(a))


def carray_ptp(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return the largest less the smallest along axes."""
    return carray_max(a, axis, keepdims=keepdims) - carray_min(a, axis, keepdims=keepdims)


def carray_maximum_reduce(a: Any, axis: Any = 0, *, keepdims: bool = False) -> Any:
    """Return the largest along an axis, the first one where none is said."""
    return carray_max(a, axis, keepdims=keepdims)


def carray_minimum_reduce(a: Any, axis: Any = 0, *, keepdims: bool = False) -> Any:
    """Return the smallest along an axis, the first one where none is said."""
    return carray_min(a, axis, keepdims=keepdims)


def carray_logaddexp_reduce(a: Any, axis: Any = 0, *, keepdims: bool = False) -> Any:
    """Return logarithms of sums of exponentials along an axis."""
    import numpy as np

    top = np.max(np.real(a), axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    w = np.log(np.sum(np.exp(a - top), axis=axis, keepdims=True)) + top
    return w if keepdims else w[()] if axis == () else np.squeeze(w, axis)[()]


def records(a: Any, axis: int, running: Any) -> Any:
    """Return what held the record at each place along an axis; the first of equal ones held it."""
    import numpy as np

    real = np.moveaxis(np.real(a), axis, -1)
    best = running.accumulate(real, axis=-1)
    is_new = np.ones(real.shape, bool)
    is_new[..., 1:] = best[..., 1:] != best[..., :-1]
    at = np.maximum.accumulate(np.where(is_new, np.arange(real.shape[-1]), 0), axis=-1)
    return np.moveaxis(np.take_along_axis(np.moveaxis(np.asarray(a), axis, -1), at, -1), -1, axis)


def carray_maximum_accumulate(a: Any, axis: int = 0) -> Any:
    """Return the largest so far along an axis."""
    import numpy as np

    return records(a, axis, np.maximum)


def carray_minimum_accumulate(a: Any, axis: int = 0) -> Any:
    """Return the smallest so far along an axis."""
    import numpy as np

    return records(a, axis, np.minimum)


def carray_sort(a: Any, axis: Any = -1, *, kind: Any = None, order: Any = None, stable: Any = None) -> Any:
    """Return numbers in the order of their real parts."""
    import numpy as np

    a, axis = (np.ravel(a), -1) if axis is None else (np.asarray(a), axis)
    return np.take_along_axis(a, np.argsort(np.real(a), axis=axis, kind="stable"), axis)


def carray_sort_in_place(a: Any, axis: Any = -1, *, kind: Any = None, order: Any = None, stable: Any = None) -> None:
    """Put numbers in the order of their real parts."""
    a[...] = carray_sort(a, axis)


def carray_partition(a: Any, kth: Any, axis: Any = -1) -> Any:
    """Return numbers parted at a place."""
    import numpy as np

    a, axis = (np.ravel(a), -1) if axis is None else (np.asarray(a), axis)
    return np.take_along_axis(a, np.argpartition(np.real(a), kth, axis=axis), axis)


def carray_unique(ar: Any) -> Any:
    """Return the numbers of an array in order, each once."""
    import numpy as np

    return np.ravel(ar)[np.unique(np.real(ar), return_index=True)[1]]


def carray_quantile(a: Any, q: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return quantiles, between the two nearest numbers."""
    import numpy as np

    q = np.asarray(q)
    lined, kept = at_end(a, axis)
    lined = np.moveaxis(carray_sort(lined), -1, 0)
    place = q * (len(lined) - 1)
    low = np.clip(np.floor(np.real(place)).astype(int), 0, max(len(lined) - 2, 0))
    above = lined[np.minimum(low + 1, len(lined) - 1)]
    part = np.reshape(place - low, q.shape + (1,) * (lined.ndim - 1))
    w = lined[low] + (above - lined[low]) * part
    w = np.where(np.isnan(lined).any(axis=0), np.nan, w)
    return w.reshape(q.shape + kept) if keepdims else w[()]


def carray_percentile(a: Any, q: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return percentiles, between the two nearest numbers."""
    import numpy as np

    return carray_quantile(a, np.asarray(q) / 100.0, axis, keepdims=keepdims)


def carray_median(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return medians."""
    return carray_quantile(a, 0.5, axis, keepdims=keepdims)


def carray_nanquantile(a: Any, q: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return quantiles of the numbers that are not nan."""
    import numpy as np

    q = np.asarray(q)
    lined, kept = at_end(a, axis)
    rows = [carray_quantile(row[~np.isnan(row)], q) for row in lined.reshape(-1, lined.shape[-1])]
    w = np.moveaxis(np.reshape(rows, lined.shape[:-1] + q.shape), range(-q.ndim, 0), range(q.ndim))
    return w.reshape(q.shape + kept) if keepdims else w[()]


def carray_nanpercentile(a: Any, q: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return percentiles of the numbers that are not nan."""
    import numpy as np

    return carray_nanquantile(a, np.asarray(q) / 100.0, axis, keepdims=keepdims)


def carray_nanmedian(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return medians of the numbers that are not nan."""
    return carray_nanquantile(a, 0.5, axis, keepdims=keepdims)


# --- sums ---------------------------------------------------------------------------------------------------------


def rooted(total: Any, real: Any, is_moved: Any, power: float = 2.0) -> Any:
    """Return roots of sums of powers; where such a sum is 0 and what it is of moves, the step is nan.

    `real` are the sums of the real parts alone: a step to some power is in the others.
    """
    import numpy as np

    w = real ** (1.0 / power)
    if not np.iscomplexobj(total):
        return w
    with np.errstate(all="ignore"):
        rise = np.imag(total) * w / (power * real)
    moved = np.zeros(np.shape(w), complex)
    moved.real, moved.imag = w, np.where(w == 0.0, np.where(is_moved, np.nan, 0.0), rise)
    return moved[()]


def carray_var(a: Any, axis: Any = None, *, ddof: Any = 0, keepdims: bool = False, where: Any = True) -> Any:
    """Return variances, without conjugates."""
    import numpy as np

    a = np.asarray(a)
    count = np.sum(np.broadcast_to(where, a.shape), axis=axis, keepdims=True)
    gap = a - np.sum(a, axis=axis, keepdims=True, where=where) / count
    total = np.sum(gap * gap, axis=axis, keepdims=keepdims, where=where)
    return total / (np.reshape(count, np.shape(total)) - ddof)


def carray_std(a: Any, axis: Any = None, *, ddof: Any = 0, keepdims: bool = False, where: Any = True) -> Any:
    """Return standard deviations, without conjugates."""
    import numpy as np

    is_moved = np.any(np.imag(a) != 0.0, axis=axis, keepdims=keepdims)
    total, real = (carray_var(x, axis, ddof=ddof, keepdims=keepdims, where=where) for x in (a, np.real(a)))
    return rooted(total, real, is_moved)


def carray_nanvar(a: Any, axis: Any = None, *, ddof: Any = 0, keepdims: bool = False) -> Any:
    """Return variances of the numbers that are not nan."""
    import numpy as np

    known = np.where(np.isnan(a), 0.0, a)
    return carray_var(known, axis, ddof=ddof, keepdims=keepdims, where=~np.isnan(a))


def carray_nanstd(a: Any, axis: Any = None, *, ddof: Any = 0, keepdims: bool = False) -> Any:
    """Return standard deviations of the numbers that are not nan."""
    import numpy as np

    known = np.where(np.isnan(a), 0.0, a)
    return carray_std(known, axis, ddof=ddof, keepdims=keepdims, where=~np.isnan(a))


def carray_nansum(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return sums of the numbers that are not nan."""
    import numpy as np

    return np.sum(np.where(np.isnan(a), 0.0, a), axis=axis, keepdims=keepdims)


def carray_nanmean(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return means of the numbers that are not nan."""
    import numpy as np

    return np.mean(a, axis=axis, keepdims=keepdims, where=~np.isnan(a))


def carray_nanprod(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """Return products of the numbers that are not nan."""
    import numpy as np

    return np.prod(np.where(np.isnan(a), 1.0, a), axis=axis, keepdims=keepdims)


def carray_nancumsum(a: Any, axis: Any = None) -> Any:
    """Return sums so far of the numbers that are not nan."""
    import numpy as np

    return np.cumsum(np.where(np.isnan(a), 0.0, a), axis=axis)


def carray_nancumprod(a: Any, axis: Any = None) -> Any:
    """Return products so far of the numbers that are not nan."""
    import numpy as np

    return np.cumprod(np.where(np.isnan(a), 1.0, a), axis=axis)


def carray_cov(m: Any, y: Any = None, rowvar: bool = True, bias: bool = False, ddof: Any = None) -> Any:
    """Return covariances, without conjugates."""
    import numpy as np

    parts = []
    for part in (m,) if y is None else (m, y):
        lined = np.atleast_2d(part)
        parts.append(lined.T if not rowvar and np.ndim(part) > 1 else lined)
    x = np.concatenate(parts, axis=0)
    gap = x - np.mean(x, axis=1, keepdims=True)
    less = (0 if bias else 1) if ddof is None else ddof
    return np.squeeze(gap @ gap.T / (x.shape[1] - less))[()]


def carray_corrcoef(x: Any, y: Any = None, rowvar: bool = True) -> Any:
    """Return correlations, without conjugates."""
    import numpy as np

    c = carray_cov(x, y, rowvar)
    if not np.ndim(c):
        return c / c
    size = np.sqrt(np.diagonal(c))
    return c / size[:, None] / size[None, :]


def carray_bincount(x: Any, weights: Any = None, minlength: int = 0) -> Any:
    """Return sums of weights by whole numbers."""
    import numpy as np

    value = np.bincount(x, np.real(weights), minlength)
    return stepping(value, (1.0, 1j * np.bincount(x, np.imag(weights), minlength)))


def carray_geomspace(start: Any, stop: Any, num: int = 50, endpoint: bool = True, *, axis: int = 0) -> Any:
    """Return numbers that grow by a factor, of positive ends."""
    import numpy as np

    return np.exp(np.linspace(np.log(start), np.log(stop), num, endpoint=endpoint, axis=axis))


def carray_vdot(a: Any, b: Any) -> Any:
    """Return the sum of products, without conjugates."""
    import numpy as np

    return np.dot(np.ravel(a), np.ravel(b))


def carray_vecdot(a: Any, b: Any, *, axis: int = -1) -> Any:
    """Return sums of products along an axis, without conjugates."""
    import numpy as np

    return np.sum(np.multiply(a, b), axis=axis)


def carray_correlate(a: Any, v: Any, mode: str = "valid") -> Any:
    """Return the correlation, without conjugates."""
    import numpy as np

    return np.correlate(a, np.conjugate(v), mode)  # type: ignore[call-overload]
