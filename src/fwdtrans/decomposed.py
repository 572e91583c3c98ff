"""Tangents of what the decompositions and equations of `scipy.linalg` give, of the factors that it gave.

    q, r = qr(a)        a = q r, and q stays orthogonal: (dq, dr) of `matrices.qr_slopes(q, r, da)`

NumPy and SciPy may bring libraries that choose other signs, so that no factor is computed again.
"""

from __future__ import annotations

from .factored import mirrored
from .matrices import adjoint, eig_slopes, lstsq_tangent, qr_slopes, svd_slopes
from .typed import Any


def svd_of(w: Any, a: Any, da: Any) -> Any:
    """Return the tangents of what `scipy.linalg.svd` gives.

    Raises:
        ValueError: the vectors are not known by the matrix: of complex ones, or those of no singular value.
    """
    import numpy as np

    if np.iscomplexobj(a):
        raise ValueError("singular vectors of complex matrices have a phase that no rule says; take svdvals")
    if w[0].shape[1] != w[2].shape[0]:
        raise ValueError("the vectors of no singular value are any basis; take full_matrices=False")
    u, s, vh = w
    return svd_slopes(u, s, vh, a, da)


def qr_of(w: Any, da: Any, mode: str) -> Any:
    """Return the tangents of Q and R as `scipy.linalg.qr` gives them.

    Raises:
        ValueError: a mode in which Q is not known by the matrix.
    """
    if mode not in ("full", "economic") or w[0].shape[1] > w[1].shape[1]:
        raise ValueError(f"qr(a, mode={mode!r}) has no derivative here: take mode='economic'")
    q, r = w
    return qr_slopes(q, r, da)


def pivoted_qr_of(w: Any, da: Any, mode: str) -> Any:
    """Return the tangents of Q and R of a matrix whose columns were exchanged; their order is data."""
    return (*qr_of(w[:2], da[:, w[2]], mode), 0.0 * w[2])


def lu_of(w: Any, da: Any) -> Any:
    """Return the tangents of what `scipy.linalg.lu` gives of a square matrix: the order of rows stays.

    Raises:
        ValueError: the matrix is not square.
    """
    import numpy as np

    low, up = w[-2:]
    if low.shape != up.shape:
        raise ValueError("lu(a) has a derivative for square matrices alone")
    whole = w[0] @ low if len(w) == 3 else low
    inner = np.linalg.solve(whole, da)
    inner = np.linalg.solve(up.T, inner.T).T
    factors = low @ np.tril(inner, -1), np.triu(inner) @ up
    return (np.zeros_like(w[0]), *factors) if len(w) == 3 else factors


def eig_of(w: Any, da: Any) -> Any:
    """Return the tangents of the eigenvalues, complex ones always, and eigenvectors that `scipy.linalg.eig` gives."""
    import numpy as np

    values, vectors = w
    dvalues, dvectors = eig_slopes(values if np.iscomplexobj(vectors) else np.real(values), vectors, da)
    return dvalues + 0j, dvectors


def eigvals_of(a: Any, da: Any) -> Any:
    """Return the tangent of what `scipy.linalg.eigvals` gives."""
    from scipy.linalg import eig

    return eig_of(eig(a), da)[0]


def vibration_tangent(w: Any, da: Any, db: Any, lower: bool) -> tuple[Any, Any]:
    """Return the tangents of eigenvalues and eigenvectors of `a v = b v values`, `v.T b v` = 1; inf where they meet.

    Source: R. L. Fox, M. P. Kapoor, AIAA Journal 6 (1968) 2426-2429.
    """
    import numpy as np

    values, v = w
    if np.iscomplexobj(v):
        raise ValueError("eigenvectors of complex matrices have a phase that no rule says")
    moved, scaled = v.T @ mirrored(da, lower) @ v, v.T @ mirrored(db, lower) @ v
    inner = moved - scaled * values
    gaps = values[None, :] - values[:, None] + np.diag(np.full(len(values), np.inf))
    return np.diag(inner).copy(), v @ (inner / gaps) - 0.5 * v * np.diag(scaled)


def vibration_values_tangent(a: Any, da: Any, b: Any, db: Any, lower: bool) -> Any:
    """Return the tangent of the eigenvalues of `a v = b v values`."""
    from scipy.linalg import eigh

    return vibration_tangent(eigh(a, b, lower=lower), da, db, lower)[0]


def tridiagonal_tangent(w: Any, dd: Any, de: Any) -> tuple[Any, Any]:
    """Return the tangents of what `scipy.linalg.eigh_tridiagonal` gives."""
    import numpy as np

    values, v = w
    dd, de = dd + np.zeros(len(v)), de + np.zeros(len(v) - 1)
    inner = v.T @ (np.diag(dd) + np.diag(de, 1) + np.diag(de, -1)) @ v
    gaps = values[None, :] - values[:, None] + np.diag(np.full(len(values), np.inf))
    return np.diag(inner).copy(), v @ (inner / gaps)


def lstsq_of(w: Any, a: Any, da: Any, b: Any, db: Any) -> Any:
    """Return the tangents of what `scipy.linalg.lstsq` gives, of a matrix of full rank or not."""
    import numpy as np

    dx, moved, rank, values = lstsq_tangent(a, da, b, db)
    return dx, np.reshape(moved, np.shape(w[1])), rank, values


def symmetric_banded(ab: Any, x: Any, lower: bool) -> Any:
    """Return the product of a matrix in the band storage of `scipy.linalg.solveh_banded` with vectors."""
    import numpy as np

    found = np.zeros_like(x)
    size, count = len(x), len(ab)
    for d in range(count):
        part = ab[d, : size - d] if lower else ab[count - 1 - d, d:]
        part = part if x.ndim == 1 else part[:, None]
        found[d:] += part * x[: size - d]
        if d:
            found[: size - d] += np.conj(part) * x[d:]
    return found


def toeplitz_of(c_or_cr: Any) -> Any:
    """Return the matrix that `scipy.linalg.solve_toeplitz` reads."""
    from scipy.linalg import toeplitz

    return toeplitz(*c_or_cr) if isinstance(c_or_cr, tuple) else toeplitz(c_or_cr)


def riccati_tangent(w: Any, a: Any, da: Any, b: Any, db: Any, dq: Any, r: Any, dr: Any) -> Any:
    """Return the tangent of what solves Riccati's equation in continuous time: that of a Lyapunov equation.

    a' x + x a - x b inv(r) b' x + q = 0, its terms gathered about the closed loop a - b k, k = inv(r) b' x.
    """
    import numpy as np
    from scipy.linalg import solve_continuous_lyapunov

    k = np.linalg.solve(r, adjoint(b) @ w)
    half = w @ (da - db @ k)
    moved = half + adjoint(half) + dq + adjoint(k) @ dr @ k
    return solve_continuous_lyapunov(adjoint(a - b @ k), -moved)


def discrete_riccati_tangent(w: Any, a: Any, da: Any, b: Any, db: Any, dq: Any, r: Any, dr: Any) -> Any:
    """Return the tangent of what solves Riccati's equation in discrete time, as in continuous time."""
    import numpy as np
    from scipy.linalg import solve_discrete_lyapunov

    k = np.linalg.solve(r + adjoint(b) @ w @ b, adjoint(b) @ w @ a)
    closed = a - b @ k
    half = adjoint(closed) @ w @ (da - db @ k)
    moved = half + adjoint(half) + dq + adjoint(k) @ dr @ k
    return solve_discrete_lyapunov(adjoint(closed), moved)


def polar_of(w: Any, da: Any, side: str) -> Any:
    """Return the tangents of what `scipy.linalg.polar` gives: `a = u p`, whose skew part solves a Sylvester equation.

    Raises:
        ValueError: the positive part is singular: there are more of its columns than the matrix has others.
    """
    import numpy as np
    from scipy.linalg import solve_sylvester

    u, p = w
    if side == "left":
        du, dp = polar_of((adjoint(u), p), adjoint(da), "right")
        return adjoint(du), dp
    if u.shape[0] < u.shape[1]:
        raise ValueError("polar(a) has no derivative where its positive part is singular: take the other side")
    inner = adjoint(u) @ da
    dp = inner - solve_sylvester(p, p, inner - adjoint(inner)) @ p
    return adjoint(np.linalg.solve(p, adjoint(da - u @ dp))), dp


def schur_of(w: Any, da: Any) -> Any:
    """Return the tangents of what `scipy.linalg.schur` gives, of a real matrix whose eigenvalues are real and differ.

    With `dz = z x`, x skew: `z' da z = dt + x t - t x`, whose part below the diagonal says x.

    Raises:
        ValueError: some eigenvalues are complex.
    """
    import numpy as np

    t, z = w
    if np.iscomplexobj(t) or np.any(np.diagonal(t, -1)):
        raise ValueError("schur(a) has no derivative where eigenvalues are complex: take eig, or eigvals")
    rows, columns = np.tril_indices(len(t), -1)
    basis = np.zeros((len(rows), *t.shape))
    basis[np.arange(len(rows)), rows, columns] = 1.0
    basis = basis - np.swapaxes(basis, 1, 2)
    inner = z.T @ da @ z
    moved = (basis @ t - t @ basis)[:, rows, columns]
    x = np.tensordot(np.linalg.solve(moved.T, inner[rows, columns]), basis, 1)
    return np.triu(inner - x @ t + t @ x), z @ x


def range_of(w: Any, a: Any, da: Any) -> Any:
    """Return the tangent of what `scipy.linalg.orth` gives, singular vectors, of a matrix whose rank stays what it is.

    Raises:
        ValueError: the matrix is complex.
    """
    import numpy as np

    if np.iscomplexobj(a):
        raise ValueError("orth(a) of a complex matrix has a phase that no rule says: pass a real one")
    rows = a.T @ w
    s = np.sqrt(np.sum(rows * rows, axis=0))
    return svd_slopes(w, s, (rows / s).T, a, da)[0]


def null_of(w: Any, a: Any, da: Any) -> Any:
    """Return the tangent of what `scipy.linalg.null_space` gives, one vector, of a matrix whose rank stays what it is.

    Raises:
        ValueError: there are several vectors, or complex ones.
    """
    import numpy as np

    if w.shape[1] > 1 or np.iscomplexobj(w):
        raise ValueError("null_space(a) of several dimensions has any basis: take np.eye(n) - pinv(a) @ a")
    return -np.linalg.pinv(a) @ (da @ w)
