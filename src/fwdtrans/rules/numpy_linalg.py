"""NumPy's linear algebra: matrices, or stacks of them in the last two axes. The formulas' sources: `matrices.py`."""

from __future__ import annotations

from .arrays import EQUAL, ORIGIN, TIE, lin, red

_RANK = "the rank stays what it is"

# fmt: off
TABLE = (
    red("linalg.inv(a)", "same", dw="-w @ da @ w"),
    red("linalg.solve(a, b)", "solution", dw="solve_tangent(a, da, db, w)"),
    red("linalg.solve(a, b)", "solution", key="numpy.linalg.solve of matrices", dw="linalg.solve(a, db - da @ w)"),
    red("linalg.det(a)", "fewer:2", dw="det_tangent(a, da)"),
    red("linalg.slogdet(a)", "parts", dw="slogdet_tangent(a, da)", promise="no derivative of a singular matrix"),
    red("linalg.cholesky(a, upper=False)", "same", dw="cholesky_tangent(w, da, upper=upper)"),
    red("linalg.eigvalsh(a, UPLO='L')", "fewer:1", dw="eigvalsh_tangent(a, da, UPLO=UPLO)", promise=EQUAL),
    red("linalg.eigh(a, UPLO='L')", "parts", dw="eigh_tangent(a, da, UPLO=UPLO)", promise=EQUAL),
    red("linalg.eigvals(a)", "fewer:1", dw="eigvals_tangent(a, da)", promise=EQUAL),
    red("linalg.eig(a)", "parts", dw="eig_tangent(a, da)", promise=EQUAL),
    red("linalg.svd(a, full_matrices=True, compute_uv=True)", "fewer:1", only={"compute_uv": False},
        dw="svdvals_tangent(a, da)", promise=EQUAL),
    red("linalg.svd(a, full_matrices=True)", "parts", dw="svd_tangent(a, da, full_matrices=full_matrices)", promise=EQUAL),
    red("linalg.svdvals(x)", "fewer:1", dw="svdvals_tangent(x, dx)", promise=EQUAL),
    red("linalg.pinv(a)", "same", dw="pinv_tangent(w, a, da)", promise=_RANK),
    red("linalg.pinv(a, rcond=None)", "same", dw="cut_pinv_tangent(w, a, da)", promise=_RANK),
    red("linalg.lstsq(a, b, rcond=None)", "parts", dw="lstsq_tangent(a, da, b, db)", promise=_RANK),
    red("linalg.qr(a, mode='reduced')", "same", only={"mode": "r"}, dw="qr_tangent(a, da, mode='r')", promise=_RANK),
    red("linalg.qr(a, mode='reduced')", "parts", dw="qr_tangent(a, da, mode=mode)", promise=_RANK),
    red("linalg.matrix_power(a, n)", "same", dw="power_tangent(a, da, n)"),
    red("linalg.multi_dot(arrays)", "array", dw="chain_tangent(arrays, darrays)"),
    red("linalg.norm(x)", "number", dw="sum(x * dx) / w", promise=ORIGIN),
    red("linalg.norm(x)", "number", key="numpy.linalg.norm of complex", dw="sum(real(conj(x) * dx)) / w", promise=ORIGIN),
    red("linalg.norm(x, ord=None, axis=None, keepdims=False)", "reduced",
        dw="norm_tangent(x, dx, ord=ord, axis=axis, keepdims=keepdims)", promise=ORIGIN + "; " + TIE),
    red("linalg.vector_norm(x, axis=None, keepdims=False, ord=2)", "reduced",
        dw="norm_tangent(x if axis is not None else ravel(x), dx if axis is not None else ravel(dx), ord=ord, "
        "axis=axis if axis is not None else 0, keepdims=keepdims)", promise=ORIGIN),
    red("linalg.matrix_norm(x, keepdims=False, ord='fro')", "array",
        dw="norm_tangent(x, dx, ord=ord, axis=(-2, -1), keepdims=keepdims)", promise=ORIGIN),
    red("linalg.cond(x, p=None)", "fewer:2", dw="cond_tangent(x, dx, p=p)", promise=EQUAL),
    red("linalg.tensorinv(a, ind=2)", "array", dw="-tensordot(w, tensordot(da, w, a.ndim - ind), ind)"),
    red("linalg.tensorsolve(a, b)", "array", dw="linalg.tensorsolve(a, db - tensordot(da, w, w.ndim))"),
    lin("linalg.diagonal(x, offset=0)", "x", "view"),
    lin("linalg.trace(x, offset=0, dtype=None)", "x", "fewer:2"),
    lin("linalg.matrix_transpose(x)", "x", "view:same"),
)
# fmt: on
