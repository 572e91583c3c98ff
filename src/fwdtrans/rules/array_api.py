"""The array standard's functions, whatever library has them: NumPy's lines under the standard's names, and some anew.

A line is taken over where its expressions name nothing that the standard has not. The standard's arrays are never
plain numbers: a sum over all is an array without axes.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from . import LATER, Rule, is_builtin
from . import numpy as of_numpy
from .arrays import EQUAL, FLAT, ORIGIN, TIE, lin, mul, new, r, red

LIBRARY = "array_api"
STANDARD = frozenset(
    # elementwise
    "abs acos acosh add asin asinh atan atan2 atanh bitwise_and bitwise_invert bitwise_left_shift bitwise_or "
    "bitwise_right_shift bitwise_xor ceil clip conj copysign cos cosh divide equal exp expm1 floor floor_divide greater "
    "greater_equal hypot imag isfinite isinf isnan less less_equal log log10 log1p log2 logaddexp logical_and "
    "logical_not logical_or logical_xor maximum minimum multiply negative nextafter not_equal positive pow real "
    "reciprocal remainder round sign signbit sin sinh sqrt square subtract tan tanh trunc "
    # made, arranged, chosen
    "arange asarray empty empty_like eye full full_like linspace meshgrid ones ones_like tril triu zeros zeros_like "
    "broadcast_arrays broadcast_to concat expand_dims flip moveaxis permute_dims repeat reshape roll squeeze stack tile "
    "unstack argmax argmin argsort count_nonzero nonzero searchsorted sort take take_along_axis where astype diff all any "
    # reduced, multiplied
    "cumulative_prod cumulative_sum max mean min prod std sum var matmul matrix_transpose tensordot vecdot "
    "linalg.cholesky linalg.cross linalg.det linalg.diagonal linalg.eigh linalg.eigvalsh linalg.inv linalg.matmul "
    "linalg.matrix_norm linalg.matrix_power linalg.matrix_rank linalg.matrix_transpose linalg.outer linalg.pinv linalg.qr linalg.slogdet linalg.solve "
    "linalg.svd linalg.svdvals linalg.tensordot linalg.trace linalg.vecdot linalg.vector_norm fft.fft fft.ifft fft.rfft fft.irfft "
    "fft.fftn fft.ifftn fft.rfftn fft.irfftn fft.hfft fft.ihfft fft.fftfreq fft.rfftfreq fft.fftshift fft.ifftshift "
    # types
    "float32 float64 complex64 complex128".split()
)
SPELLED = {numpys: ours for ours, numpys in of_numpy.ALIASES.items() if ours in STANDARD}  # `arcsin` is `asin` there
DATA = frozenset({"size", "shape", "ndim", "T", "mT", "linalg", "fft", "dtype"})  # attributes that expressions may read
HERE = "fwdtrans.standard"
OPERATORS = {  # operators by the function whose line holds for arrays
    key: f"{LIBRARY}.{SPELLED.get(name.partition('.')[2], name.partition('.')[2])}"
    for key, name in of_numpy.OPERATORS.items()
}
_KEPT = "axis=axis, keepdims=keepdims"
_SPREAD = f"sum((x - mean(x, axis=axis, keepdims=True)) * dx, {_KEPT}) / (x.size / w.size - correction)"
_SPREAD_OF_COMPLEX = f"sum(real(conj(x - mean(x, axis=axis, keepdims=True)) * dx), {_KEPT}) / (x.size / w.size - correction)"
_BASE = "log(where((x == 0) & (y > 0), ones_like(w), x + zeros_like(w)))"

# fmt: off
OWN = (
    r("pow(x, 0)", dx="0.0"), r("pow(x, 1)", dx="1.0"), r("pow(x, 2)", dx="2.0 * x"), r("pow(x, 3)", dx="3.0 * x * x"),
    r("pow(x, 0.5)", dx="0.5 / w"),
    r("pow(x, y)", key="numpy.pow of numbers", dx="y * x ** (y - 1.0) if y else 0.0", dy=f"w * {_BASE}"),
    r("pow(x, y)", dx="y * x ** where(y != 0, y - 1.0, zeros_like(y))", dy=f"w * {_BASE}", promise="d/dy at x = 0 is 0 for y > 0"),
    r("round(x)", dx="0.0", promise=FLAT),
    red("clip(x, min, max)", "elementwise", dw="where(maximum(x, min) > max, dmax, where(x < min, dmin, dx))"),
    red("clip(x, min)", "elementwise", dw="where(x < min, dmin, dx)"),
    red("clip(x, max)", "elementwise", dw="where(x > max, dmax, dx)"),

    # made
    *(new(f"{name}(shape, dtype=None, device=None)", "shaped") for name in ("zeros", "ones", "empty")),
    *(new(f"{name}_like(x, dtype=None, device=None)", "same") for name in ("zeros", "ones", "empty")),
    new("eye(n_rows, n_cols=None, k=0, dtype=None, device=None)"),
    new("arange(start, stop=None, step=1, dtype=None, device=None)"),
    lin("asarray(obj, dtype=None, device=None, copy=None)", "obj", "made"),
    lin("astype(x, dtype, copy=True, device=None)", "x", "made"),
    lin("full(shape, fill_value, dtype=None, device=None)", "fill_value", "shaped"),
    lin("full_like(x, fill_value, dtype=None, device=None)", "fill_value", fixed="x"),
    lin("repeat(x, repeats, axis=None)", "x"),
    lin("unstack(x, axis=0)", "x", "views"),

    # in order, reduced
    new("argsort(x, axis=-1, descending=False, stable=True)", "along"),
    red("sort(x, axis=-1, descending=False, stable=True)", "along", promise=TIE,
        dw="take_along_axis(dx, argsort(x, axis=axis, descending=descending, stable=True), axis=axis)"),
    lin("sum(x, axis=None, dtype=None, keepdims=False)", "x", "reduced"),
    lin("mean(x, axis=None, keepdims=False)", "x", "reduced"),
    red("max(x, axis=None, keepdims=False)", dw=f"largest_tangent(x, dx, {_KEPT})", promise=TIE),
    red("min(x, axis=None, keepdims=False)", dw=f"smallest_tangent(x, dx, {_KEPT})", promise=TIE),
    red("prod(x, axis=None, keepdims=False)", dw=f"product_tangent(x, dx, {_KEPT})"),
    red("cumulative_prod(x, axis=None, include_initial=False)", "same",
        dw="products_tangent(x, dx, axis=axis, include_initial=include_initial)"),
    red("var(x, axis=None, correction=0.0, keepdims=False)", dw=f"2.0 * {_SPREAD}"),
    red("var(x, axis=None, correction=0.0, keepdims=False)", key="numpy.var of complex", dw=f"2.0 * {_SPREAD_OF_COMPLEX}"),
    red("std(x, axis=None, correction=0.0, keepdims=False)", key="numpy.std of complex", dw=f"{_SPREAD_OF_COMPLEX} / w"),
    red("std(x, axis=None, correction=0.0, keepdims=False)", dw=f"{_SPREAD} / w"),
    lin("cumulative_sum(x, axis=None, dtype=None, include_initial=False)", "x", "same"),

    # products and matrices
    mul("vecdot(x1, x2, axis=-1)", "x1, x2"),
    red("linalg.solve(x1, x2)", "solution", dw="linalg.solve(x1, dx2 - matmul(dx1, w))"),
    red("linalg.det(x)", "fewer:2", dw="determinant_tangent(x, dx, w)", promise="no derivative of a singular matrix"),
    red("linalg.slogdet(x)", "parts", dw="logarithm_tangent(x, dx, w)", promise="no derivative of a singular matrix"),
    red("linalg.cholesky(x, upper=False)", "same", dw="factor_tangent(w, dx, upper=upper)"),
    red("linalg.eigh(x)", "parts", dw="spectrum_tangent(x, dx)", promise=EQUAL),
    red("linalg.eigvalsh(x)", "fewer:1", dw="spectral_values_tangent(x, dx)", promise=EQUAL),
    red("linalg.svdvals(x)", "fewer:1", dw="singular_values_tangent(x, dx)", promise=EQUAL),
    red("linalg.svd(x, full_matrices=True)", "parts",
        dw="decomposition_tangent(x, dx, w, full_matrices=full_matrices)", promise=EQUAL),
    red("linalg.pinv(x)", "same", dw="inverse_tangent(w, x, dx)", promise="the rank stays what it is"),
    red("linalg.matrix_power(x, n)", "same", dw="powers_tangent(x, dx, n)"),
    red("linalg.qr(x)", "parts", dw="orthogonal_tangent(x, dx, w)", promise="the rank stays what it is"),
    red("linalg.vector_norm(x, axis=None, keepdims=False)", "reduced", dw=f"sum(x * dx, {_KEPT}) / w", promise=ORIGIN),
    red("linalg.vector_norm(x, axis=None, keepdims=False)", "reduced", key="numpy.linalg.vector_norm of complex",
        dw=f"sum(real(conj(x) * dx), {_KEPT}) / w", promise=ORIGIN),
    red("linalg.matrix_norm(x, keepdims=False)", "fewer:2", key="numpy.linalg.matrix_norm of complex",
        dw="sum(real(conj(x) * dx), axis=(-2, -1), keepdims=keepdims) / w", promise=ORIGIN),
    red("linalg.matrix_norm(x, keepdims=False)", "fewer:2",
        dw="sum(x * dx, axis=(-2, -1), keepdims=keepdims) / w", promise=ORIGIN),
    lin("linalg.trace(x, offset=0, dtype=None)", "x", "fewer:2"),
)
# fmt: on


class _Spelled(ast.NodeTransformer):
    """Gives the functions of an expression the standard's names, and says whether it has them all."""

    def __init__(self, rule: Rule) -> None:
        self.values = {"w", *rule.params, *("d" + p for p in rule.params)}
        self.is_standard = True

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id in self.values:
            return node
        name = SPELLED.get(node.id, node.id)
        here = name in STANDARD or LATER.get(name) == HERE or name in ("linalg", "fft", "nan", "inf")
        self.is_standard &= here or is_builtin(name) and name not in LATER
        return ast.copy_location(ast.Name(name, node.ctx), node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        is_of_library = isinstance(node.value, ast.Name) and f"{node.value.id}.{node.attr}" in STANDARD
        self.is_standard &= node.attr in DATA or is_of_library
        return self.generic_visit(node)


def _taken_over(rule: Rule) -> Rule | None:
    """Return a line of NumPy's as one of the standard's; None where its expressions name what that has not."""
    reading = _Spelled(rule)

    def spelled(e: ast.expr) -> ast.expr:
        return reading.visit(ast.parse(ast.unparse(e), mode="eval").body)  # type: ignore[no-any-return]

    partials = {name: replace(part, text=ast.unparse(spelled(part.expr))) for name, part in rule.partials.items()}
    tangent = spelled(rule.tangent) if rule.tangent is not None else None
    if not reading.is_standard:
        return None
    key = f"{LIBRARY}.{rule.key.removeprefix('numpy.')}"
    return replace(rule, key=key, partials=partials, tangent=tangent, namespace=LIBRARY)


def _lines() -> tuple[Rule, ...]:
    own = {rule.key.partition(" ")[0] for rule in OWN}
    theirs = (rule for rule in of_numpy.TABLE if rule.key.partition(" ")[0] not in own)
    asked = [rule for rule in theirs if rule.key.removeprefix("numpy.").partition(" ")[0] in STANDARD]
    return tuple(found for rule in (*OWN, *asked) if (found := _taken_over(rule)) is not None)


TABLE = _lines()
