"""The functions of `scipy.linalg`: a line for each; formulas of M. B. Giles, "Collected matrix derivative results" (2008).

    r("inv(a)",          dw="-w @ da @ w")
    f("expm(A)")         a function of a matrix: its derivative stands beside it in that of a block matrix (N. Higham,
                         Functions of Matrices, 2008, theorem 3.6)
"""

from __future__ import annotations

from functools import partial

from . import Rule, declare

r = partial(declare, module="scipy.linalg", namespace="scipy.linalg", kind="array", others="whole")


def f(name: str) -> Rule:
    """Return the rule of a function of a matrix, `expm`."""
    return r(f"{name}(A)", dw=f"{name}(block([[A, dA], [zeros_like(A), A]]))[:len(A), len(A):]", kind="same")


_NAMED = "lower eigvals_only check_finite"
_MEET = "no derivative where eigenvalues or singular values meet"

# fmt: off
TABLE = (
    # systems of equations
    r("solve(a, b, lower=False, overwrite_a=False, overwrite_b=False, check_finite=True)", dw="solve(a, db - da @ w)"),
    r("solve(a, b, assume_a, lower=False, check_finite=True)", named="assume_a lower check_finite",
      dw="solve(a, db - structured(da, assume_a, lower) @ w, assume_a=assume_a, lower=lower)"),
    r("solve_triangular(a, b, trans=0, lower=False, unit_diagonal=False, check_finite=True)", named="check_finite",
      dw="solve_triangular(a, db - triangle(da, trans, lower, unit_diagonal) @ w, trans=trans, lower=lower, unit_diagonal=unit_diagonal)"),
    r("solve_banded(l_and_u, ab, b, check_finite=True)", named="check_finite", dw="solve_banded(l_and_u, ab, db - banded(l_and_u, dab, w))"),
    r("solveh_banded(ab, b, overwrite_ab=False, overwrite_b=False, lower=False, check_finite=True)", dw="solveh_banded(ab, db - symmetric_banded(dab, w, lower), lower=lower)"),
    r("solve_toeplitz(c_or_cr, b, check_finite=True)", dw="solve_toeplitz(c_or_cr, db - toeplitz_of(dc_or_cr) @ w)"),
    r("solve_circulant(c, b)",                   dw="solve_circulant(c, db - circulant(dc) @ w)"),
    r("solve_continuous_are(a, b, q, r)",        dw="riccati_tangent(w, a, da, b, db, dq, r, dr)", kind="array:2"),
    r("solve_discrete_are(a, b, q, r)",          dw="discrete_riccati_tangent(w, a, da, b, db, dq, r, dr)", kind="array:2"),
    r("lstsq(a, b, cond=None, check_finite=True)", named="check_finite", dw="lstsq_of(w, a, da, b, db)", kind="parts", promise="the rank stays what it is"),
    r("solve_sylvester(a, b, q)",                dw="solve_sylvester(a, b, dq - da @ w - w @ db)"),
    r("solve_continuous_lyapunov(a, q)",         dw="solve_continuous_lyapunov(a, dq - da @ w - w @ da.T)"),
    r("solve_discrete_lyapunov(a, q)",           dw="solve_discrete_lyapunov(a, dq + da @ w @ a.T + a @ w @ da.T)"),
    r("inv(a, overwrite_a=False, check_finite=True)", dw="-w @ da @ w", kind="same"),
    r("pinv(a, check_finite=True)",              dw="pseudoinverse_tangent(a, da, w)", kind="array:2"),
    r("det(a, overwrite_a=False, check_finite=True)", dw="det_tangent(a, da)", kind="number"),
    r("norm(a)",                                 dw="sum(a * da) / w", kind="number", promise="no derivative at the origin: nan"),
    r("norm(a)",                                 dw="norm_tangent(a, da)", kind="number", key="scipy.linalg.norm of complex",
      promise="no derivative at the origin: nan"),
    r("norm(a, ord=None, axis=None, keepdims=False, check_finite=True)", dw="norm_tangent(a, da, ord=ord, axis=axis, keepdims=keepdims)",
      kind="reduced", promise="no derivative at the origin: nan"),

    # factorisations
    r("cholesky(a, lower=False, overwrite_a=False, check_finite=True)", dw="triangular_tangent(w, da, lower)", kind="same"),
    r("cho_factor(a, lower=False, overwrite_a=False, check_finite=True)", dw="(triangular_tangent(w[0], da, lower) + left_over(da, lower), None)", kind="tuple"),
    r("cho_solve(c_and_lower, b, overwrite_b=False, check_finite=True)",
      dw="cho_solve(c_and_lower, db - cholesky_product(c_and_lower, dc_and_lower) @ w)"),
    r("lu_factor(a, overwrite_a=False, check_finite=True)", dw="(lu_tangent(w, da), None)", kind="tuple"),
    r("lu_solve(lu_and_piv, b, trans=0, overwrite_b=False, check_finite=True)",
      dw="lu_solve(lu_and_piv, db - lu_product(lu_and_piv, dlu_and_piv, trans) @ w, trans)"),
    r("lu(a, permute_l=False, overwrite_a=False, check_finite=True)", dw="lu_of(w, da)", kind="parts"),
    r("qr(a, overwrite_a=False, lwork=None, mode='full', pivoting=False, check_finite=True)", dw="pivoted_qr_of(w, da, mode)", kind="parts", only={"pivoting": True}),
    r("qr(a, overwrite_a=False, lwork=None, mode='full', pivoting=False, check_finite=True)", dw="qr_of(w, da, mode)", kind="parts", promise="the rank stays what it is"),
    r("svd(a, full_matrices=True, compute_uv=True, overwrite_a=False, check_finite=True)", dw="singular_tangent(a, da)", kind="array:1",
      only={"compute_uv": False}, promise=_MEET),
    r("svd(a, full_matrices=True, compute_uv=True, overwrite_a=False, check_finite=True)", dw="svd_of(w, a, da)", kind="parts",
      promise=_MEET),
    r("polar(a, side='right')",                  dw="polar_of(w, da, side)", kind="parts"),
    r("schur(a)",                                dw="schur_of(w, da)", kind="parts", promise=_MEET),
    r("orth(A, rcond=None)",                     dw="range_of(w, A, dA)", kind="array:2", promise=_MEET),
    r("null_space(A, rcond=None)",               dw="null_of(w, A, dA)", kind="array:2", promise="the rank stays what it is"),
    r("eig(a)", dw="eig_of(w, da)", kind="parts", promise=_MEET),
    r("eigvals(a)", dw="eigvals_of(a, da)", kind="array:1", promise=_MEET),
    # of two matrices first: `b` is the second argument by position
    r("eigh(a, b, lower=True, eigvals_only=False, check_finite=True)", named=_NAMED, dw="vibration_values_tangent(a, da, b, db, lower)", kind="array:1",
      only={"eigvals_only": True}, promise=_MEET),
    r("eigh(a, b, lower=True, check_finite=True)", named=_NAMED, dw="vibration_tangent(w, da, db, lower)", kind="parts", promise=_MEET),
    r("eigh(a, lower=True, eigvals_only=False, check_finite=True)", named=_NAMED, dw="eigenvalues_tangent(a, da, lower)", kind="array:1",
      only={"eigvals_only": True}, promise=_MEET),
    r("eigh(a, lower=True, check_finite=True)", named=_NAMED,  dw="symmetric_tangent(w, da, lower)", kind="tuple:2", promise=_MEET),
    r("eigvalsh(a, b, lower=True, check_finite=True)", named=_NAMED, dw="vibration_values_tangent(a, da, b, db, lower)", kind="array:1", promise=_MEET),
    r("eigvalsh(a, lower=True, check_finite=True)", named=_NAMED, dw="eigenvalues_tangent(a, da, lower)", kind="array:1", promise=_MEET),
    r("eigh_tridiagonal(d, e)",                  dw="tridiagonal_tangent(w, dd, de)", kind="parts", promise=_MEET),
    r("eigvalsh_tridiagonal(d, e)",              dw="tridiagonal_tangent(eigh_tridiagonal(d, e), dd, de)[0]", kind="array:1", promise=_MEET),
    r("svdvals(a, overwrite_a=False, check_finite=True)", dw="singular_tangent(a, da)", kind="array:1", promise=_MEET),

    # functions of a matrix
    *map(f, "expm logm sqrtm cosm sinm tanm coshm sinhm tanhm".split()),

    r("fractional_matrix_power(A, t)", dw="fractional_matrix_power(block([[A, dA], [zeros_like(A), A]]), t)[:len(A), len(A):]", kind="same"),

    # matrices made of what is given
    declare("toeplitz(c, r=None)", module="scipy.linalg", namespace="scipy.linalg", linear="c, r", kind="array:2"),
    declare("hankel(c, r=None)", module="scipy.linalg", namespace="scipy.linalg", linear="c, r", kind="array:2"),
    declare("circulant(c)", module="scipy.linalg", namespace="scipy.linalg", linear="c", kind="array:2"),
    declare("khatri_rao(a, b)", module="scipy.linalg", namespace="scipy.linalg", each="a, b", kind="array:2"),
    declare("matmul_toeplitz(c_or_cr, x, check_finite=False)", module="scipy.linalg", namespace="scipy.linalg", each="c_or_cr, x", others="whole", kind="array"),
    declare("block_diag(*arrs)", module="scipy.linalg", namespace="scipy.linalg", linear="arrs", kind="array:2"),
)
# fmt: on
