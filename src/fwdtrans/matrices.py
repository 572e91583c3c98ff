"""Tangents of what `numpy.linalg` gives: matrices, or stacks of them in the last two axes.

Sources: M. B. Giles, "Collected matrix derivative results for forward and reverse mode algorithmic differentiation",
2008; J. Townsend, "Differentiating the singular value decomposition", 2016; G. H. Golub and V. Pereyra, "The
differentiation of pseudo-inverses and nonlinear least squares problems", SIAM J. Numer. Anal. 10 (1973) 413-432;
S. F. Walter and L. Lehmann, "Algorithmic differentiation of linear algebra functions", 2012 (QR).
"""

from __future__ import annotations

from .typed import Any


def adjoint(a: Any) -> Any:
    """Return the conjugate transpose of every matrix."""
    import numpy as np

    return np.conj(np.swapaxes(a, -1, -2))


def unit(a: Any) -> Any:
    """Return the identity for matrices of as many columns, in real numbers of their precision."""
    import numpy as np

    return np.eye(a.shape[-1], dtype=np.real(a).dtype)


def solve_tangent(a: Any, da: Any, db: Any, w: Any) -> Any:
    """Return the tangent of `numpy.linalg.solve(a, b)`, of stacks as well: `b` is one vector, or matrices."""
    import numpy as np

    if w.ndim < a.ndim:
        return np.linalg.solve(a, (db - np.einsum("...ij,...j->...i", da, w))[..., None])[..., 0]
    return np.linalg.solve(a, db - da @ w)


def det_tangent(a: Any, da: Any) -> Any:
    """Return the tangent of `numpy.linalg.det(a)`: of a matrix with one row moved, summed over the rows.

    That is exact for singular matrices as well; others take the inverse's trace (Giles 2.2.4).
    """
    import numpy as np

    w = np.linalg.det(a)
    if np.all(w):
        return w * np.trace(np.linalg.solve(a, da), axis1=-2, axis2=-1)
    total = 0.0 * w
    rows = np.arange(a.shape[-1])
    for i in range(a.shape[-1]):
        total = total + np.linalg.det(np.where(rows[:, None] == i, da, a))
    return total


def slogdet_tangent(a: Any, da: Any) -> Any:
    """Return the tangents of the sign and the logarithm of a determinant; only complex signs move."""
    import numpy as np

    slope = np.trace(np.linalg.solve(a, da), axis1=-2, axis2=-1)
    sign = np.linalg.slogdet(a)[0]
    return sign * (slope - np.real(slope)), np.real(slope)


def cholesky_tangent(w: Any, da: Any, upper: bool = False) -> Any:
    """Return the tangent of a Cholesky factor, of which LAPACK reads one triangle (Giles 2.2.7)."""
    import numpy as np

    if upper:
        return adjoint(cholesky_tangent(adjoint(w), adjoint(da)))
    full = hermitian(da)
    p = np.linalg.solve(w, adjoint(np.linalg.solve(w, full)))
    return w @ (np.tril(p, -1) + 0.5 * p * unit(w))


def hermitian(a: Any, triangle: str = "L") -> Any:
    """Return the matrix that LAPACK takes for `a` where it reads one triangle alone."""
    import numpy as np

    part = np.tril(a, -1) if triangle in "Ll" else np.triu(a, 1)
    return part + adjoint(part) + np.real(a) * unit(a)


def gaps(values: Any) -> Any:
    """Return `values[j] - values[i]`, nan where two are equal but for rounding, one on the diagonal."""
    import numpy as np

    n = values.shape[-1]
    gap = values[..., None, :] - values[..., :, None]
    size = np.max(np.abs(values), axis=-1, keepdims=True)[..., None] if n else 0.0
    close = np.abs(gap) <= n * np.finfo(values.dtype).eps * size
    return np.where(unit(values) == 1.0, 1.0, np.where(close, np.nan, gap))


def moved_values(p: Any, values: Any) -> Any:
    """Return the diagonal of `p`, the slopes of eigenvalues; nan for equal ones that part in this direction.

    Equal eigenvalues that part have a kink: sorted, one goes with the larger slope on either side.
    """
    import numpy as np

    slopes = np.diagonal(p, 0, -2, -1)
    n = values.shape[-1]
    apart = p - slopes[..., None, :] * unit(values)
    apart = np.abs(apart) + np.abs(slopes[..., None, :] - slopes[..., :, None])
    size = np.max(np.abs(p), axis=(-2, -1), keepdims=True) if n else 0.0
    kinked = np.isnan(gaps(values)) & (apart > 100 * n * np.finfo(values.dtype).eps * size)
    return np.where(np.any(kinked, axis=-1), np.nan, slopes)


def eigvalsh_tangent(a: Any, da: Any, UPLO: Any = "L") -> Any:
    """Return the tangent of the eigenvalues of symmetric matrices: the diagonal of `v.T @ da @ v` (Giles 2.3.1)."""
    import numpy as np

    values, v = np.linalg.eigh(a, UPLO)
    return moved_values(np.real(adjoint(v) @ hermitian(da, UPLO) @ v), values)


def eigh_tangent(a: Any, da: Any, UPLO: Any = "L") -> Any:
    """Return the tangents of eigenvalues and eigenvectors of symmetric matrices (Giles 2.3.1).

    Raises:
        ValueError: the matrix is complex: its eigenvectors are known up to a phase, which no rule says.
    """
    import numpy as np

    if np.iscomplexobj(a):
        raise ValueError("eigenvectors of complex matrices have a phase that no rule says; take eigvalsh")
    values, v = np.linalg.eigh(a, UPLO)
    p = adjoint(v) @ hermitian(da, UPLO) @ v
    off = p * (1.0 - unit(values))
    return moved_values(p, values), v @ (off / gaps(values))


def eigvals_tangent(a: Any, da: Any) -> Any:
    """Return the tangent of the eigenvalues of a general matrix: the diagonal of `inv(v) @ da @ v` (Giles 2.3.2)."""
    import numpy as np

    values, v = np.linalg.eig(a)
    return moved_values(np.linalg.solve(v, da @ v), values)


def eig_tangent(a: Any, da: Any) -> Any:
    """Return the tangents of eigenvalues and eigenvectors of a general matrix (Giles 2.3.2).

    An eigenvector's length is one, and its largest component is real: so LAPACK has it.
    """
    import numpy as np

    return eig_slopes(*np.linalg.eig(a), da)


def eig_slopes(values: Any, v: Any, da: Any) -> tuple[Any, Any]:
    """Return the tangents of given eigenvalues and eigenvectors, of length one, of a general matrix."""
    import numpy as np

    p = np.linalg.solve(v, da @ v)
    dv = v @ (p * (1.0 - unit(values)) / gaps(values))
    dv = dv - v * np.real(np.sum(np.conj(v) * dv, axis=-2, keepdims=True))
    if np.iscomplexobj(v):
        largest = np.argmax(np.abs(v), axis=-2)[..., None, :]
        turned = np.take_along_axis(dv, largest, -2) / np.take_along_axis(v, largest, -2)
        dv = dv - v * (turned - np.real(turned))
    return moved_values(p, values), dv


def svdvals_tangent(a: Any, da: Any) -> Any:
    """Return the tangent of the singular values: the diagonal of `u.T @ da @ v`; nan for equal ones and at zero."""
    import numpy as np

    u, s, vh = np.linalg.svd(a, full_matrices=False)
    slopes = moved_values(np.real(adjoint(u) @ da @ adjoint(vh)), s)
    zero = s <= max(a.shape[-2:]) * np.finfo(s.dtype).eps * np.max(s, axis=-1, keepdims=True)
    return np.where(zero, np.nan, slopes)


def svd_tangent(a: Any, da: Any, full_matrices: bool = True) -> Any:
    """Return the tangents of a singular value decomposition (Townsend).

    Raises:
        ValueError: the vectors are not known by the matrix: of complex ones, or those of no singular value.
    """
    import numpy as np

    if np.iscomplexobj(a):
        raise ValueError("singular vectors of complex matrices have a phase that no rule says; take compute_uv=False")
    if full_matrices and a.shape[-2] != a.shape[-1]:
        raise ValueError("the vectors of no singular value are any basis; take full_matrices=False")
    return svd_slopes(*np.linalg.svd(a, full_matrices=False), a, da)


def svd_slopes(u: Any, s: Any, vh: Any, a: Any, da: Any) -> tuple[Any, Any, Any]:
    """Return the tangents of given factors, of as many vectors as there are singular values (Townsend)."""
    v = adjoint(vh)
    p = adjoint(u) @ da @ v
    over = (1.0 - unit(s)) / gaps(s * s)
    row = s[..., None, :]
    column = s[..., :, None]
    du = u @ (over * (p * row + column * adjoint(p)))
    dv = v @ (over * (column * p + adjoint(p) * row))
    du = du + (da @ v - u @ p) / row
    dv = dv + (adjoint(da) @ u - v @ adjoint(p)) / row
    return du, svdvals_tangent(a, da), adjoint(dv)


def pinv_tangent(w: Any, a: Any, da: Any) -> Any:
    """Return the tangent of a pseudo-inverse whose rank stays what it is (Golub and Pereyra)."""
    rows = adjoint(da) - adjoint(da) @ a @ w
    columns = adjoint(da) - w @ a @ adjoint(da)
    return w @ adjoint(w) @ rows + columns @ adjoint(w) @ w - w @ da @ w


def cut_pinv_tangent(w: Any, a: Any, da: Any) -> Any:
    """Return the tangent of a pseudo-inverse in which small singular values may count as none.

    It is `V g(S) U^H`, g(s) = 1 / s or 0: divided differences of g between the singular values, by the part of
    `U^H da V` that is Hermitian and the part that is not (Noferini, SIAM J. Matrix Anal. Appl. 38 (2017) 434).
    """
    import numpy as np

    u, s, vh = np.linalg.svd(a, full_matrices=False)
    is_kept = np.arange(s.shape[-1]) < np.asarray(np.linalg.matrix_rank(w))[..., None]
    g = np.where(is_kept, 1.0 / np.where(is_kept, s, 1.0), 0.0)
    moved, slopes = adjoint(u) @ da @ adjoint(vh), -g * g
    apart, together = s[..., :, None] - s[..., None, :], s[..., :, None] + s[..., None, :]
    is_same = np.abs(apart) <= 1e-14 * together
    quotients = (g[..., :, None] - g[..., None, :]) / np.where(is_same, 1.0, apart)
    differences = np.where(is_same, slopes[..., None, :], quotients)
    sums = (g[..., :, None] + g[..., None, :]) / np.where(together > 0.0, together, 1.0)
    inner = 0.5 * ((moved + adjoint(moved)) * differences + (moved - adjoint(moved)) * sums)
    beyond = (da - u @ moved @ vh - u @ (adjoint(u) @ da - moved @ vh)) @ adjoint(vh) * (g * g)[..., None, :] @ vh
    before = u @ ((g * g)[..., :, None] * (adjoint(u) @ da - moved @ vh))
    return adjoint(u @ inner @ vh + beyond + before)


def lstsq_tangent(a: Any, da: Any, b: Any, db: Any) -> Any:
    """Return the tangents of what `numpy.linalg.lstsq(a, b)` gives: solution, residuals, rank, singular values."""
    import numpy as np

    p = np.linalg.pinv(a)
    x, sums = np.linalg.lstsq(a, b, rcond=None)[:2]
    rest = b - a @ x
    dx = p @ (db - da @ x) + p @ (adjoint(p) @ (adjoint(da) @ rest))
    moved = adjoint(da) @ (adjoint(p) @ x)
    dx = dx + (moved - p @ (a @ moved))
    slope = 2.0 * np.real(np.sum(np.conj(rest) * (db - da @ x), axis=0))
    return dx, np.reshape(slope, sums.shape) if sums.size else sums, 0.0, svdvals_tangent(a, da)


def qr_tangent(a: Any, da: Any, mode: str = "reduced") -> Any:
    """Return the tangents of a QR decomposition (Walter and Lehmann); the diagonal of R stays real.

    Raises:
        ValueError: a mode in which Q is not known by the matrix.
    """
    import numpy as np

    rows, columns = a.shape[-2:]
    if mode not in ("reduced", "r") and not (mode == "complete" and rows <= columns):
        raise ValueError(f"the mode {mode!r} has no derivative: the other columns of Q are any basis")
    dq, dr = qr_slopes(*np.linalg.qr(a), da)
    return dr if mode == "r" else (dq, dr)


def qr_slopes(q: Any, r: Any, da: Any) -> tuple[Any, Any]:
    """Return the tangents of given factors, Q of as many columns as R has rows (Walter and Lehmann)."""
    import numpy as np

    n = r.shape[-2]
    square = r[..., :, :n]
    c = adjoint(np.linalg.solve(adjoint(square), adjoint(da[..., :, :n])))
    m = adjoint(q) @ c
    low = np.tril(m, -1)
    diagonal = m * unit(m)
    turn = low - adjoint(low) + (diagonal - np.real(diagonal))
    dq = q @ (turn - m) + c
    return dq, np.triu(adjoint(q) @ da - turn @ r)


def power_tangent(a: Any, da: Any, n: int) -> Any:
    """Return the tangent of `numpy.linalg.matrix_power(a, n)`: a factor at a time (Giles 2.1)."""
    import numpy as np

    if n < 0:
        w = np.linalg.inv(a)
        return power_tangent(w, -w @ da @ w, -n)
    value, slope = np.broadcast_to(np.eye(a.shape[-1], dtype=a.dtype), a.shape), 0.0 * da
    for _ in range(n):
        slope = slope @ a + value @ da
        value = value @ a
    return slope


def chain_tangent(arrays: Any, tangents: Any) -> Any:
    """Return the tangent of `numpy.linalg.multi_dot(arrays)`: a term for each factor."""
    import numpy as np

    total = 0.0
    for i, one in enumerate(tangents):
        total = total + np.linalg.multi_dot([*arrays[:i], one, *arrays[i + 1 :]])
    return total


def norm_tangent(x: Any, dx: Any, ord: Any = None, axis: Any = None, keepdims: bool = False) -> Any:
    """Return the tangent of `numpy.linalg.norm`: of the norms of vectors, and of those of matrices.

    At a tie among the largest it is that of the first; at the origin nan.
    """
    import numpy as np

    x, dx = np.asarray(x), np.asarray(dx)
    axes = tuple(range(x.ndim)) if axis is None else (axis,) if isinstance(axis, int) else tuple(axis)
    if ord is None or ord == "fro" or ord == 2 and len(axes) == 1:
        w = np.linalg.norm(x, ord if len(axes) < 3 else None, axis, True)
        found = np.sum(np.real(np.conj(x) * dx) / w, axis=axes, keepdims=True)
    elif len(axes) == 1:
        found = vector_slope(x, dx, ord, axes[0])
    else:
        moved = [np.moveaxis(one, axes, (-2, -1)) for one in (x, dx)]
        found = np.expand_dims(matrix_slope(moved[0], moved[1], ord), axes)
    return found if keepdims else np.squeeze(found, axes)


def vector_slope(x: Any, dx: Any, ord: Any, axis: int) -> Any:
    """Return the tangent of the norm of vectors along an axis, which stays."""
    import numpy as np

    size = np.abs(x)
    turned = np.real(np.conj(x) * dx) / np.where(size == 0.0, 1.0, size)
    if abs(ord) == np.inf:
        place = np.argmax(size, axis) if ord > 0 else np.argmin(size, axis)
        return np.take_along_axis(turned, np.expand_dims(place, axis), axis)
    if ord == 0:
        return np.sum(0.0 * turned, axis, keepdims=True)
    w = np.linalg.norm(x, ord, axis, True)
    return np.sum((size / w) ** (ord - 1.0) * turned, axis, keepdims=True)


def matrix_slope(a: Any, da: Any, ord: Any) -> Any:
    """Return the tangent of a norm of the matrices in the last two axes."""
    import numpy as np

    if ord in (2, -2, "nuc"):
        slopes = svdvals_tangent(a, da)
        return np.sum(slopes, -1) if ord == "nuc" else slopes[..., 0 if ord == 2 else -1]
    size = np.abs(a)
    turned = np.real(np.conj(a) * da) / np.where(size == 0.0, 1.0, size)
    axis = -2 if abs(ord) == 1 else -1
    sums = np.sum(size, axis)
    place = np.argmax(sums, -1) if ord > 0 else np.argmin(sums, -1)
    return np.take_along_axis(np.sum(turned, axis), place[..., None], -1)[..., 0]


def cond_tangent(x: Any, dx: Any, p: Any = None) -> Any:
    """Return the tangent of a condition number: of the quotient of singular values, or of a product of norms."""
    import numpy as np

    if p is None or p in (2, -2):
        s, ds = np.linalg.svd(x, compute_uv=False), svdvals_tangent(x, dx)
        first, last = (0, -1) if p != -2 else (-1, 0)
        return ds[..., first] / s[..., last] - s[..., first] / s[..., last] ** 2 * ds[..., last]
    inverse = np.linalg.inv(x)
    one, other = np.linalg.norm(x, p, (-2, -1)), np.linalg.norm(inverse, p, (-2, -1))
    moved = norm_tangent(inverse, -inverse @ dx @ inverse, p, (-2, -1))
    return norm_tangent(x, dx, p, (-2, -1)) * other + one * moved
