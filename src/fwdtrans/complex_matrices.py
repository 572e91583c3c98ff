"""Factorisations, norms and fits of real matrices, for matrices whose imaginary part is a step too small to be seen.

LAPACK's are those of Hermitian and unitary matrices, which conjugate: no analytic functions. These are the same
algorithms with products in their place. What they give is compared with what the function gives: where LAPACK went
another way (another rank, another sign), that is told.
"""

from __future__ import annotations

from typing import Any

from .complex_arrays import carray_abs, carray_max, carray_min, carray_sqrt, rooted, stepping
from .factored import left_over


def carray_norm(x: Any, ord: Any = None, axis: Any = None, keepdims: bool = False, check_finite: bool = True) -> Any:
    """Return norms of vectors or matrices, without conjugates; at the origin the step is nan."""
    import numpy as np

    x = np.asarray(x)
    if axis is None and (ord is None or ord == 2 and x.ndim == 1 or ord == "fro" and x.ndim == 2):
        axis, ord = tuple(range(x.ndim)), None
    axis = tuple(range(x.ndim)) if axis is None else axis
    if ord is None or ord == "fro" or ord == 2 and not (isinstance(axis, tuple) and len(axis) == 2):
        is_moved = np.any(np.imag(x) != 0.0, axis=axis, keepdims=keepdims)
        total, real = (np.sum(one * one, axis=axis, keepdims=keepdims) for one in (x, np.real(x)))
        return rooted(total, real, is_moved)
    if isinstance(axis, tuple) and len(axis) == 2:
        w = norm_of_matrices(np.moveaxis(x, axis, (-2, -1)), ord)
        return np.expand_dims(w, axis) if keepdims else w
    return norm_of_vectors(x, ord, axis[0] if isinstance(axis, tuple) else axis, keepdims)


def norm_of_vectors(x: Any, ord: Any, axis: int, keepdims: bool) -> Any:
    """Return norms of vectors along an axis."""
    import numpy as np

    size = carray_abs(x)
    if ord in (np.inf, -np.inf):
        return (carray_max if ord > 0 else carray_min)(size, axis, keepdims=keepdims)
    if ord == 1:
        return np.sum(size, axis=axis, keepdims=keepdims)
    if not isinstance(ord, (int, float)) or ord == 0:
        raise TypeError(f"a norm of order {ord!r} of what moves")
    is_moved = np.any(np.imag(x) != 0.0, axis=axis, keepdims=keepdims)
    total, real = (np.sum(one**ord, axis=axis, keepdims=keepdims) for one in (size, np.real(size)))
    return rooted(total, real, is_moved, ord)


def norm_of_matrices(x: Any, ord: Any) -> Any:
    """Return norms of matrices, which stand along the last two axes."""
    import numpy as np

    if ord in (1, -1, np.inf, -np.inf):
        sums = np.sum(carray_abs(x), axis=-2 if abs(ord) == 1 else -1)
        return (carray_max if ord > 0 else carray_min)(sums, -1)
    if ord in (2, -2, "nuc"):
        s = carray_svdvals(x)
        return np.sum(s, axis=-1) if ord == "nuc" else s[..., 0 if ord == 2 else -1]
    raise TypeError(f"a norm of order {ord!r} of matrices that move")


def carray_vector_norm(x: Any, *, axis: Any = None, keepdims: bool = False, ord: Any = 2) -> Any:
    """Return norms of vectors, of all numbers where no axis is said."""
    import numpy as np

    if axis is None and not keepdims:
        return carray_norm(np.ravel(x), ord)
    if isinstance(axis, tuple) or axis is None:
        raise TypeError("a norm of what moves along several axes")
    return carray_norm(x, ord, axis, keepdims)


def carray_matrix_norm(x: Any, *, keepdims: bool = False, ord: Any = "fro") -> Any:
    """Return norms of matrices."""
    return carray_norm(x, ord, (-2, -1), keepdims)


def carray_svdvals(a: Any, overwrite_a: bool = False, check_finite: bool = True) -> Any:
    """Return singular values; where two are equal, or one is 0, the step is nan."""
    import numpy as np

    u, s, vh = np.linalg.svd(np.real(a), full_matrices=False)
    if not np.iscomplexobj(a):
        return s
    rise = np.sum(np.swapaxes(u, -1, -2) @ np.imag(a) * vh, axis=-1)
    least = 1e-13 * s[..., :1]
    is_near = s <= least
    for one, other in ((slice(1, None), slice(None, -1)), (slice(None, -1), slice(1, None))):
        is_near[..., one] |= np.abs(s[..., one] - s[..., other]) <= least
    return stepping(s, (1.0, 1j * np.where(is_near & np.any(np.imag(a) != 0.0), np.nan, rise)))


def carray_svd(a: Any, full_matrices: bool = True, compute_uv: bool = True, **words: Any) -> Any:
    """Return singular values alone: vectors have a phase."""
    if compute_uv:
        raise TypeError("singular vectors of what moves")
    return carray_svdvals(a)


def carray_cond(x: Any, p: Any = None) -> Any:
    """Return condition numbers."""
    import numpy as np

    if p in (None, 2, -2):
        s = carray_svdvals(x)
        return s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    return carray_norm(x, p, (-2, -1)) * carray_norm(np.linalg.inv(x), p, (-2, -1))


def carray_slogdet(a: Any) -> Any:
    """Return signs and logarithms of determinants: the step is in the phase of the complex ones."""
    import numpy as np

    sign, size = np.linalg.slogdet(a)
    if not np.iscomplexobj(a):
        return sign, size
    return np.rint(sign.real), stepping(size, (1.0, 1j * (sign.imag / sign.real)))


def carray_cholesky(a: Any, *, upper: bool = False) -> Any:
    """Return the triangle of which a symmetric matrix is the square, one column after the other."""
    import numpy as np

    a = np.swapaxes(a, -1, -2) if upper else np.asarray(a)
    np.linalg.cholesky(np.real(a))  # raises where there is none
    w = np.zeros_like(a)
    for j in range(a.shape[-1]):
        row = w[..., j, :j]
        w[..., j, j] = carray_sqrt(a[..., j, j] - np.sum(row * row, axis=-1))
        rest = a[..., j + 1 :, j] - np.sum(w[..., j + 1 :, :j] * row[..., None, :], axis=-1)
        w[..., j + 1 :, j] = rest / w[..., j, j][..., None]
    return np.swapaxes(w, -1, -2) if upper else w


def reflected(a: Any) -> Any:
    """Return the orthogonal matrix and the triangle that a matrix is the product of, with LAPACK's signs."""
    import numpy as np

    r, q = np.array(a), np.eye(len(a), dtype=complex if np.iscomplexobj(a) else float)
    for j in range(min(len(a) - 1, a.shape[1])):
        v = r[j:, j].copy()
        if not np.any(np.real(v[1:])):
            if np.any(v[1:]):
                raise ArithmeticError("a column that is reflected already moves: the complex run has no way through")
            continue
        v[0] += np.copysign(1.0, np.real(v[0])) * np.sqrt(np.sum(v * v))
        v = v / np.sqrt(np.sum(v * v) / 2.0)
        r[j:] -= np.outer(v, v @ r[j:])
        q[:, j:] -= np.outer(q[:, j:] @ v, v)
    return q, np.triu(r)


def carray_qr(a: Any, mode: str = "reduced") -> Any:
    """Return an orthogonal matrix and an upper triangle."""
    import numpy as np

    a = np.asarray(a)
    found = [reflected(one) for one in a.reshape(-1, *a.shape[-2:])]
    q, r = (np.reshape([pair[i] for pair in found], a.shape[:-2] + found[0][i].shape) for i in (0, 1))
    if mode != "complete":
        count = min(a.shape[-2:])
        q, r = q[..., :count], r[..., :count, :]
    if mode == "r":
        return r
    if mode not in ("reduced", "complete"):
        raise TypeError(f"mode={mode!r} of matrices that move")
    return np.linalg.qr(np.eye(1))._replace(Q=q, R=r) if hasattr(np.linalg.qr(np.eye(1)), "_replace") else (q, r)


def carray_pinv(a: Any, rcond: Any = None, *, check_finite: bool = True) -> Any:
    """Return pseudoinverses of matrices of full rank."""
    import numpy as np

    a = np.asarray(a)
    if a.shape[-2] < a.shape[-1]:
        return np.swapaxes(carray_pinv(np.swapaxes(a, -1, -2)), -1, -2)
    q, r = carray_qr(a)
    return np.linalg.solve(r, np.swapaxes(q, -1, -2))


def fitted(a: Any, b: Any) -> Any:
    """Return the least squares solution of a system of full rank, the shortest one."""
    import numpy as np

    if len(a) >= a.shape[1]:
        q, r = carray_qr(a)
        return np.linalg.solve(r, q.T @ b)
    q, r = carray_qr(a.T)
    return q @ np.linalg.solve(r.T, b)


def carray_lstsq(a: Any, b: Any, rcond: Any = None) -> Any:
    """Return the least squares solution, sums of squares of what is left, rank, singular values."""
    import numpy as np

    a, b = np.asarray(a), np.asarray(b)
    _, rest, rank, _ = np.linalg.lstsq(np.real(a), np.real(b), rcond)
    x = fitted(a, b)
    gap = b - a @ x
    left = np.reshape(np.sum(gap * gap, axis=0), rest.shape) if rest.size else rest
    return x, left, rank, carray_svdvals(a)


def carray_polyfit(x: Any, y: Any, deg: int) -> Any:
    """Return the coefficients of a polynomial that is fitted."""
    import numpy as np

    powers = np.vander(np.asarray(x), deg + 1)
    size = np.sqrt(np.sum(powers * powers, axis=0))
    found = fitted(powers / size, np.asarray(y))
    return (found.T / size).T


# --- SciPy's -----------------------------------------------------------------------------------------------------


def cscipy_solve(
    a: Any, b: Any, lower: bool = False, overwrite_a: bool = False, overwrite_b: bool = False,
    check_finite: bool = True, *, assume_a: Any = None,
) -> Any:  # fmt: skip
    """Return the solution of a system; what a word about its structure leaves unread is not read."""
    import numpy as np

    a, b = np.asarray(a), np.asarray(b)
    known = "gen" if assume_a is None else assume_a
    if known in ("sym", "symmetric", "her", "hermitian", "pos", "positive definite"):
        half = np.tril(a) if lower else np.triu(a)
        a = half + half.T - np.diag(np.diagonal(a))
    elif known in ("upper triangular", "lower triangular"):
        a = np.tril(a) if known[0] == "l" else np.triu(a)
    elif known not in ("gen", "general"):
        raise TypeError(f"assume_a={known!r} of matrices that move")
    return np.linalg.solve(a, b[:, None])[:, 0] if b.ndim == 1 else np.linalg.solve(a, b)


def cscipy_cholesky(a: Any, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True) -> Any:
    """Return the triangle of which a symmetric matrix is the square."""
    return carray_cholesky(a, upper=not lower)


def cscipy_cho_factor(a: Any, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True) -> Any:
    """Return the triangle, with what SciPy leaves of the other one, and which it is."""
    return carray_cholesky(a, upper=not lower) + left_over(a, lower), lower


def cscipy_cho_solve(c_and_lower: Any, b: Any, overwrite_b: bool = False, check_finite: bool = True) -> Any:
    """Return the solution of a system whose matrix is the square of a triangle."""
    from scipy.linalg import solve_triangular

    c, lower = c_and_lower
    first = solve_triangular(c, b, trans=0 if lower else 1, lower=lower)
    return solve_triangular(c, first, trans=1 if lower else 0, lower=lower)


def cscipy_toeplitz(c: Any, r: Any = None) -> Any:
    """Return a matrix of equal diagonals, symmetric where no row is given."""
    from scipy.linalg import toeplitz

    return toeplitz(c, c if r is None else r)


def cscipy_solve_toeplitz(c_or_cr: Any, b: Any, check_finite: bool = True) -> Any:
    """Return the solution of a system of equal diagonals."""
    from scipy.linalg import solve_toeplitz

    return solve_toeplitz(c_or_cr if isinstance(c_or_cr, tuple) else (c_or_cr, c_or_cr), b)


def cscipy_matmul_toeplitz(c_or_cr: Any, x: Any, check_finite: bool = False) -> Any:
    """Return the product with a matrix of equal diagonals."""
    return (cscipy_toeplitz(*c_or_cr) if isinstance(c_or_cr, tuple) else cscipy_toeplitz(c_or_cr)) @ x


def cscipy_qr(
    a: Any, overwrite_a: bool = False, lwork: Any = None, mode: str = "full", pivoting: bool = False,
    check_finite: bool = True,
) -> Any:  # fmt: skip
    """Return an orthogonal matrix and an upper triangle."""
    if pivoting or mode not in ("full", "r", "economic"):
        raise TypeError("pivoting, or the raw form, of matrices that move")
    q, r = carray_qr(a, "reduced" if mode == "economic" else "complete")
    return (r,) if mode == "r" else (q, r)


def cscipy_lstsq(a: Any, b: Any, cond: Any = None, *, check_finite: bool = True) -> Any:
    """Return the least squares solution, sums of squares of what is left, rank, singular values."""
    import numpy as np

    x, left, rank, s = carray_lstsq(a, b)
    return x, left[0] if np.ndim(b) == 1 and np.size(left) else left, rank, s
