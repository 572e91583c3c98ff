"""Tangents of what functions of the array standard give, computed in the namespace that their arrays belong to.

Sources: the standard, data-apis.org/array-api; for the matrices those of `matrices.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from . import runtime
from .errors import Refused, SeedError
from .typed import Any

FLOATING = ("real floating", "complex floating")
INSTEAD = frozenset({"blank", "like", "refilled", "viewed", "zero"})  # the functions of `runtime` that stand here again


def is_of_standard(kind: type) -> bool:
    """Say whether a class is one of another library's arrays, which follow the array standard."""
    if not hasattr(kind, "__array_namespace__"):
        return False
    return not any(base.__module__.partition(".")[0] == "numpy" for base in kind.__mro__)


def is_floating(value: Any) -> bool:
    """Say whether an array holds floats, real or complex."""
    return bool(value.__array_namespace__().isdtype(value.dtype, FLOATING))


# --- what generated code calls, in the place of what is called for NumPy's arrays ---------------------------------


def zero(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return zeros in the shape of `value`, in which are arrays of another library."""
    memo = {} if memo is None else memo
    for array in arrays_in(value, set()):
        if id(array) not in memo:
            xp = array.__array_namespace__()
            kept = is_floating(array)
            memo[id(array)] = xp.zeros_like(array) if kept else xp.zeros(array.shape, device=array.device)
    return runtime.zero(value, memo)


def arrays_in(value: Any, seen: set[int]) -> Iterator[Any]:
    """Yield another library's arrays in lists, tuples, dicts and objects, each of which is gone through once."""
    if is_of_standard(type(value)):
        yield value
    elif id(value) not in seen:
        seen.add(id(value))
        items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
        for item in items or (runtime.fields_of(value) or {}).values():
            yield from arrays_in(item, seen)


def blank(value: Any) -> Any:
    """Return zeros for the tangent of an array that is stored into.

    Raises:
        TypeError: it holds whole numbers: what is stored would be cut off.
    """
    if is_of_standard(type(value)) and not is_floating(value):
        raise TypeError(f"what carries a tangent is stored into an array of {value.dtype}: make it one of floats")
    return zero(value)


def refilled(tangent: Any, new: Any) -> Any:
    """Return a tangent with a new content: an array is filled, a number is another."""
    if not is_of_standard(type(tangent)):
        return new
    tangent[...] = new
    return tangent


def viewed(tangent: Any, mirror: Any, value: Any, array: Any) -> Any:
    """Raise an error: whether an array is a view of another is not said by the standard."""
    if not is_of_standard(type(value)):
        return tangent
    raise TypeError("whether this is a view is up to the library: store into a copy, `xp.asarray(x, copy=True)`")


def like(tangent: Any, value: Any) -> Any:
    """Return a tangent in the shape of its value, as an array of its own; a number's as it is."""
    if not is_of_standard(type(value)):
        return tangent
    xp = value.__array_namespace__()
    whole = xp.asarray(tangent, dtype=value.dtype if is_floating(value) else None, device=value.device)
    return xp.asarray(xp.broadcast_to(whole, value.shape), copy=True)


# --- seeds --------------------------------------------------------------------------------------------------------


def fitting_standard(tangent: Any, primal: Any, where: str, memo: dict[int, Any]) -> Any:
    """Return an array's tangent: a copy of what is given, of the primal's dtype.

    Raises:
        SeedError: shapes or libraries differ, or one array is given two tangents.
        Refused: the array holds no floats.
    """
    xp = primal.__array_namespace__()
    if not is_floating(primal):
        what = f"{where} is an array of {primal.dtype}, which carries no tangent"
        raise Refused(what, None, "pass an array of floats: `xp.astype(x, xp.float64)`")
    if type(tangent) is not type(primal) or tangent.shape != primal.shape:
        shape = getattr(tangent, "shape", "no shape")
        what = f"the tangent of {where} is a {type(tangent).__name__} with the shape {shape}"
        raise SeedError(f"{what}; the primal is a {type(primal).__name__} with {primal.shape}")
    made = xp.asarray(xp.astype(tangent, primal.dtype), copy=True)
    known = memo.setdefault(id(primal), made)
    if known is not made and not bool(xp.all(known == made)):
        raise SeedError(f"{where} is an array that was given another tangent as well")
    return known


def paths_of(primal: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every number in an array: its position among all of them."""
    for position in range(primal.size):
        yield (position,)


def one_hot_standard(primal: Any, path: tuple[Any, ...]) -> Any:
    """Return zeros in the shape of an array, with a one at a position."""
    xp = primal.__array_namespace__()
    here = xp.reshape(xp.arange(primal.size, device=primal.device), primal.shape) == path[0]
    return xp.astype(here, primal.dtype)


def array_of_standard(primal: Any, slopes: Iterable[Any]) -> Any:
    """Return the derivatives, one for each number of an array, as an array of its shape behind that of a slope."""
    xp = primal.__array_namespace__()
    one = iter(slopes)
    found = [xp.asarray(next(one), device=primal.device) for _ in range(primal.size)]
    if not found:
        return xp.zeros_like(primal)
    return xp.reshape(xp.stack(found, axis=-1), (*found[0].shape, *primal.shape))


def guard_memory(values: Iterable[Any]) -> None:
    """Refuse several arrays where some are stored into, unless it is known that none is a view of another.

    Raises:
        Refused: memory is shared, or the library does not tell.
    """
    found = [*arrays_in([*values], set())]
    if len(found) < 2:
        return
    import numpy as np

    try:
        views = [np.from_dlpack(value) for value in found]
        shared = any(np.may_share_memory(one, other) for i, one in enumerate(views) for other in views[:i])
    except (TypeError, BufferError, RuntimeError, ValueError):
        shared = True
    if shared:
        raise Refused("arrays are stored into that may share memory", None, "pass copies: `xp.asarray(x, copy=True)`")


# --- tangents of functions ----------------------------------------------------------------------------------------


def largest_tangent(x: Any, dx: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `max(x, axis)`: that of the first of the greatest."""
    xp = x.__array_namespace__()
    rows, drows = (in_rows(a, axis) for a in (x, dx))
    slopes = xp.take_along_axis(drows, xp.argmax(rows, axis=-1, keepdims=True), axis=-1)
    return xp.reshape(slopes, left_of(x.shape, axis, keepdims))


def smallest_tangent(x: Any, dx: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `min(x, axis)`: that of the first of the least."""
    return -largest_tangent(-x, -dx, axis, keepdims)


def in_rows(a: Any, axis: Any) -> Any:
    """Return an array whose last axis runs over what `axis` says, one or several of them or, for None, all."""
    xp = a.__array_namespace__()
    axes = axes_of(a.ndim, axis)
    rest = tuple(i for i in range(a.ndim) if i not in axes)
    shape = *(a.shape[i] for i in rest), math.prod(a.shape[i] for i in axes)
    return xp.reshape(xp.permute_dims(a, rest + axes), shape)


def axes_of(count: int, axis: Any) -> tuple[int, ...]:
    """Return the axes that `axis` says, of so many."""
    if axis is None:
        return tuple(range(count))
    return tuple(one % count for one in (axis if isinstance(axis, tuple) else (axis,)))


def left_of(shape: tuple[int, ...], axis: Any, keepdims: bool) -> tuple[int, ...]:
    """Return the shape that is left where one axis or several are gone through."""
    gone = axes_of(len(shape), axis)
    return tuple(1 if i in gone else n for i, n in enumerate(shape) if keepdims or i not in gone)


def product_tangent(x: Any, dx: Any, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `prod(x, axis)`, exact at zeros too: by halves, each the tangent of a product of two."""
    xp = x.__array_namespace__()
    w, dw = (in_rows(a, axis) for a in (x, dx))
    while w.shape[-1] > 1:
        n = w.shape[-1] // 2
        one, other, rest = w[..., :n], w[..., n : 2 * n], w[..., 2 * n :]
        slopes = dw[..., :n] * other + one * dw[..., n : 2 * n]
        w, dw = xp.concat([one * other, rest], axis=-1), xp.concat([slopes, dw[..., 2 * n :]], axis=-1)
    return xp.reshape(xp.sum(dw, axis=-1), left_of(x.shape, axis, keepdims))


def products_tangent(x: Any, dx: Any, axis: Any = None, include_initial: bool = False) -> Any:
    """Return the tangent of `cumulative_prod(x, axis)`, exact at zeros too: over twice as many items each time."""
    xp = x.__array_namespace__()
    axis = 0 if axis is None else axis
    w, dw = (xp.moveaxis(a, axis, -1) for a in (x, dx))
    n = 1
    while n < w.shape[-1]:
        slopes = dw[..., n:] * w[..., :-n] + w[..., n:] * dw[..., :-n]
        products = w[..., n:] * w[..., :-n]
        w, dw = xp.concat([w[..., :n], products], axis=-1), xp.concat([dw[..., :n], slopes], axis=-1)
        n = 2 * n
    if include_initial:
        dw = xp.concat([xp.zeros_like(dw[..., :1]), dw], axis=-1)
    return xp.moveaxis(dw, -1, axis)


def determinant_tangent(a: Any, da: Any, w: Any) -> Any:
    """Return the tangent of `det(a)` of matrices that are not singular (Giles 2.2.4)."""
    xp = a.__array_namespace__()
    return w * xp.linalg.trace(xp.linalg.solve(a, da))


def logarithm_tangent(a: Any, da: Any, w: Any) -> Any:
    """Return the tangents of the sign and the logarithm of a determinant; only complex signs move."""
    xp = a.__array_namespace__()
    slope = xp.linalg.trace(xp.linalg.solve(a, da))
    if not is_complex(a):
        return xp.zeros_like(w[0]), slope
    return w[0] * (slope - xp.real(slope)), xp.real(slope)


def is_complex(a: Any) -> bool:
    """Say whether an array holds complex numbers."""
    xp = a.__array_namespace__()
    return bool(a.dtype == xp.complex128 or a.dtype == xp.complex64)


def adjoint(a: Any) -> Any:
    """Return the conjugate transpose of every matrix."""
    xp = a.__array_namespace__()
    return xp.conj(a.mT) if is_complex(a) else a.mT


def guard_phase(a: Any, what: str) -> None:
    """Refuse vectors that are known up to a phase, which no rule says: those of complex matrices.

    Raises:
        TypeError: the matrix is complex.
    """
    if is_complex(a):
        raise TypeError(f"the vectors of {what} of complex matrices have a phase that no rule says; take the values")


def unit_of(a: Any) -> Any:
    """Return the identity for matrices of as many columns."""
    xp = a.__array_namespace__()
    return xp.eye(a.shape[-1], dtype=a.dtype, device=a.device)


def symmetric(a: Any) -> Any:
    """Return the matrix that LAPACK takes for `a` where it reads the lower triangle alone."""
    xp = a.__array_namespace__()
    part = xp.tril(a, k=-1)
    diagonal = 0.5 * (a + xp.conj(a)) if is_complex(a) else a
    return part + adjoint(part) + diagonal * unit_of(a)


def factor_tangent(w: Any, da: Any, upper: bool = False) -> Any:
    """Return the tangent of `cholesky(a)` (Giles 2.2.7)."""
    xp = w.__array_namespace__()
    if upper:
        return adjoint(factor_tangent(adjoint(w), adjoint(da)))
    p = xp.linalg.solve(w, adjoint(xp.linalg.solve(w, symmetric(da))))
    return xp.matmul(w, xp.tril(p, k=-1) + 0.5 * p * unit_of(p))


def moved_values(p: Any, values: Any) -> Any:
    """Return the diagonal of a matrix, the slopes of eigenvalues: of those that are equal nan."""
    xp = p.__array_namespace__()
    slopes = xp.linalg.diagonal(xp.real(p) if is_complex(p) else p)
    gap = xp.abs(values[..., None, :] - values[..., :, None]) + unit_of(values[..., None, :])
    size = xp.max(xp.abs(values), axis=-1, keepdims=True)[..., None]
    close = xp.any(gap <= p.shape[-1] * xp.finfo(values.dtype).eps * size, axis=-1)
    return xp.where(close, xp.nan, slopes)


def spectrum_tangent(a: Any, da: Any) -> Any:
    """Return the tangents of eigenvalues and eigenvectors of symmetric matrices (Giles 2.3.1).

    Equal eigenvalues have no derivative: nan.
    """
    guard_phase(a, "eigh")
    xp = a.__array_namespace__()
    values, v = xp.linalg.eigh(a)
    p = xp.matmul(v.mT, xp.matmul(symmetric(da), v))
    gap = values[..., None, :] - values[..., :, None] + unit_of(a)
    size = xp.max(xp.abs(values), axis=-1, keepdims=True)[..., None]
    close = (xp.abs(gap) <= a.shape[-1] * xp.finfo(a.dtype).eps * size) & (unit_of(a) == 0.0)
    off = p * (1.0 - unit_of(a)) / xp.where(close, xp.nan, gap)
    return moved_values(p, values), xp.matmul(v, off)


def spectral_values_tangent(a: Any, da: Any) -> Any:
    """Return the tangent of the eigenvalues of symmetric matrices."""
    xp = a.__array_namespace__()
    values, v = xp.linalg.eigh(a)
    return moved_values(xp.matmul(adjoint(v), xp.matmul(symmetric(da), v)), values)


def singular_values_tangent(x: Any, dx: Any) -> Any:
    """Return the tangent of the singular values: the diagonal of `u.T @ dx @ v`; of equal ones, and of 0, nan."""
    xp = x.__array_namespace__()
    u, values, vh = xp.linalg.svd(x, full_matrices=False)
    slopes = moved_values(xp.matmul(adjoint(u), xp.matmul(dx, adjoint(vh))), values)
    least = max(x.shape[-2:]) * xp.finfo(values.dtype).eps * xp.max(values, axis=-1, keepdims=True)
    return xp.where(values <= least, xp.nan, slopes)


def decomposition_tangent(x: Any, dx: Any, w: Any, full_matrices: bool = True) -> Any:
    """Return the tangents of `svd(x)` (Townsend); equal singular values have no vectors' tangents: nan.

    Raises:
        TypeError: there are more vectors on one side than on the other, or the matrix is complex.
    """
    guard_phase(x, "svd")
    xp = x.__array_namespace__()
    u, s, vh = w
    if full_matrices and x.shape[-2] != x.shape[-1]:
        raise TypeError("svd in full has no rule: take the reduced form, full_matrices=False")
    row, column, v = s[..., None, :], s[..., :, None], vh.mT
    gap = row * row - column * column + unit_of(row)
    size = xp.max(s, axis=-1, keepdims=True)[..., None]
    close = (xp.abs(gap) <= max(x.shape[-2:]) * xp.finfo(x.dtype).eps * size * size) & (unit_of(row) == 0.0)
    over = (1.0 - unit_of(row)) / xp.where(close, xp.nan, gap)
    p = xp.matmul(u.mT, xp.matmul(dx, v))
    du = xp.matmul(u, over * (p * row + column * p.mT)) + (xp.matmul(dx, v) - xp.matmul(u, p)) / row
    dv = xp.matmul(v, over * (column * p + p.mT * row)) + (xp.matmul(dx.mT, u) - xp.matmul(v, p.mT)) / row
    return du, singular_values_tangent(x, dx), dv.mT


def inverse_tangent(w: Any, x: Any, dx: Any) -> Any:
    """Return the tangent of `pinv(x)` whose rank stays what it is (Golub and Pereyra)."""
    xp = x.__array_namespace__()
    turned = adjoint(dx)
    rows = turned - xp.matmul(xp.matmul(turned, x), w)
    columns = turned - xp.matmul(xp.matmul(w, x), turned)
    beside = xp.matmul(xp.matmul(w, adjoint(w)), rows) + xp.matmul(columns, xp.matmul(adjoint(w), w))
    return beside - xp.matmul(w, xp.matmul(dx, w))


def powers_tangent(x: Any, dx: Any, n: int) -> Any:
    """Return the tangent of `matrix_power(x, n)`: a factor at a time (Giles 2.1)."""
    xp = x.__array_namespace__()
    if n < 0:
        w = xp.linalg.inv(x)
        return powers_tangent(w, -xp.matmul(w, xp.matmul(dx, w)), -n)
    value, slope = xp.broadcast_to(unit_of(x), x.shape), xp.zeros_like(dx)
    for _ in range(n):
        slope = xp.matmul(slope, x) + xp.matmul(value, dx)
        value = xp.matmul(value, x)
    return slope


def orthogonal_tangent(a: Any, da: Any, w: Any) -> Any:
    """Return the tangents of `qr(a)` of matrices with at least as many rows as columns (Walter and Lehmann).

    Raises:
        TypeError: there are more columns, or the matrix is complex.
    """
    guard_phase(a, "qr")
    xp = a.__array_namespace__()
    q, r = w
    if a.shape[-2] < a.shape[-1] or q.shape[-1] != r.shape[-1]:
        raise TypeError("qr of matrices with more columns than rows, or in full, has no rule: take the reduced form")
    slope = xp.linalg.solve(r.mT, da.mT).mT  # da @ inv(r)
    inner = xp.matmul(q.mT, slope)
    skew = xp.tril(inner, k=-1) - xp.tril(inner, k=-1).mT
    return xp.matmul(q, skew - inner) + slope, xp.matmul(inner - skew, r)
