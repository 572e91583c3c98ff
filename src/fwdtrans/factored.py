"""What the lines of `scipy.linalg` call: factorisations that move, the parts of matrices that its functions read."""

from __future__ import annotations

from .typed import Any


def triangle(a: Any, trans: Any = 0, lower: bool = False, unit_diagonal: bool = False) -> Any:
    """Return the part of a matrix that `scipy.linalg.solve_triangular` reads, turned as it reads it."""
    import numpy as np

    found = np.tril(a, -1 if unit_diagonal else 0) if lower else np.triu(a, 1 if unit_diagonal else 0)
    return found if trans in (0, "N") else found.T if trans in (1, "T") else found.conj().T


def mirrored(a: Any, lower: bool) -> Any:
    """Return the symmetric matrix of which one triangle is read."""
    import numpy as np

    return np.tril(a) + np.tril(a, -1).T.conj() if lower else np.triu(a) + np.triu(a, 1).T.conj()


def structured(a: Any, assume_a: Any, lower: bool) -> Any:
    """Return the part of a matrix that `scipy.linalg.solve` reads.

    Raises:
        ValueError: it is told of a structure that is not known here.
    """
    if assume_a in (None, "gen", "general"):
        return a
    if assume_a in ("sym", "symmetric", "her", "hermitian", "pos", "positive definite"):
        return mirrored(a, lower)
    if assume_a in ("lower triangular", "upper triangular"):
        return triangle(a, 0, assume_a.startswith("lower"))
    raise ValueError(f"the derivative of solve(a, b, assume_a={assume_a!r}) is not known: leave assume_a out")


def banded(l_and_u: Any, ab: Any, x: Any) -> Any:
    """Return the product of a matrix in the band storage of `scipy.linalg.solve_banded` with vectors."""
    import numpy as np

    below, above = l_and_u
    found = np.zeros_like(x)
    size = len(x)
    for row, diagonal in zip(range(above + below + 1), range(above, -below - 1, -1)):
        part = ab[row, max(diagonal, 0) : size + min(diagonal, 0)]
        rows = slice(max(-diagonal, 0), size - max(diagonal, 0))
        moved = x[max(diagonal, 0) : size + min(diagonal, 0)]
        found[rows] += part * moved if x.ndim == 1 else part[:, None] * moved
    return found


def triangular_tangent(w: Any, da: Any, lower: bool) -> Any:
    """Return the tangent of a Cholesky factor, of whose matrix one triangle is read."""
    import numpy as np
    from scipy.linalg import solve_triangular

    factor = np.tril(w) if lower else np.triu(w).conj().T
    half = solve_triangular(factor, solve_triangular(factor, mirrored(da, lower), lower=True).conj().T, lower=True)
    found = factor @ (np.tril(half, -1) + 0.5 * np.diag(np.diag(half)))
    return found if lower else found.conj().T


def left_over(a: Any, lower: bool) -> Any:
    """Return what `scipy.linalg.cho_factor` leaves of the triangle that it does not read: all of it, or nothing."""
    import numpy as np
    from scipy.linalg import cho_factor

    asked = cho_factor(np.array([[2.0, 1.0], [1.0, 2.0]]), lower)[0]
    return triangle(a, 0, not lower, True) * (1.0 if asked[0, 1] and asked[1, 0] else 0.0)


def cholesky_product(factored: Any, dfactored: Any) -> Any:
    """Return the tangent of the matrix whose Cholesky factor, as `scipy.linalg.cho_factor` gives it, moves."""
    import numpy as np

    (factor, lower), dfactor = factored, dfactored[0]
    root, droot = (np.tril(one) if lower else np.triu(one).conj().T for one in (factor, dfactor))
    half = droot @ root.conj().T
    return half + half.conj().T


def lu_parts(packed: Any) -> tuple[Any, Any]:
    """Return L and U of what `scipy.linalg.lu_factor` packs."""
    import numpy as np

    return np.tril(packed, -1) + np.eye(len(packed)), np.triu(packed)


def permutation(pivots: Any) -> Any:
    """Return the order of rows that LAPACK's exchanges lead to."""
    import numpy as np

    order = np.arange(len(pivots))
    for i, j in enumerate(pivots):
        order[[i, j]] = order[[j, i]]
    return order


def lu_tangent(w: Any, da: Any) -> Any:
    """Return the tangent of the packed factors that `scipy.linalg.lu_factor` gives of a square matrix."""
    import numpy as np
    from scipy.linalg import solve_triangular

    low, up = lu_parts(w[0])
    inner = solve_triangular(low, da[permutation(w[1])], lower=True, unit_diagonal=True)
    inner = solve_triangular(up, inner.T, trans="T").T
    return low @ np.tril(inner, -1) + np.triu(inner) @ up


def lu_product(factored: Any, dfactored: Any, trans: int) -> Any:
    """Return the tangent of the matrix whose packed factors move, turned as `lu_solve` reads it."""
    import numpy as np

    (packed, pivots), moved = factored, dfactored[0]
    low, up = lu_parts(packed)
    inner = np.tril(moved, -1) @ up + low @ np.triu(moved)
    found = np.empty_like(inner)
    found[permutation(pivots)] = inner
    return found if trans == 0 else found.T if trans == 1 else found.conj().T


def symmetric_tangent(w: Any, da: Any, lower: bool) -> tuple[Any, Any]:
    """Return the tangents of the eigenvalues and eigenvectors of a symmetric matrix; inf where eigenvalues meet.

    Raises:
        ValueError: the matrix is complex: its eigenvectors are known up to a phase.
    """
    import numpy as np

    values, vectors = w
    if np.iscomplexobj(vectors):
        raise ValueError("eigenvectors of complex matrices have a phase that no rule says; take eigvalsh")
    inner = vectors.conj().T @ mirrored(da, lower) @ vectors
    gaps = values[None, :] - values[:, None] + np.diag(np.full(len(values), np.inf))
    return np.diag(inner).real.copy(), vectors @ (inner / gaps)


def eigenvalues_tangent(a: Any, da: Any, lower: bool) -> Any:
    """Return the tangents of the eigenvalues of a symmetric matrix."""
    import numpy as np
    from scipy.linalg import eigh

    vectors = eigh(a, lower=lower)[1]
    return np.diag(vectors.conj().T @ mirrored(da, lower) @ vectors).real.copy()


def singular_tangent(a: Any, da: Any) -> Any:
    """Return the tangents of singular values."""
    import numpy as np
    from scipy.linalg import svd

    left, _, right = svd(a, full_matrices=False)
    return np.einsum("ji,jk,ik->i", left.conj(), da, right.conj()).real


def pseudoinverse_tangent(a: Any, da: Any, w: Any) -> Any:
    """Return the tangent of a pseudo-inverse, of a matrix whose rank does not change: G. Golub, V. Pereyra (1973)."""
    import numpy as np

    turned, back = da.conj().T, w.conj().T
    rest, other = np.eye(len(a)) - a @ w, np.eye(len(w)) - w @ a
    return -w @ da @ w + w @ back @ turned @ rest + other @ turned @ back @ w
