"""NumPy's products, sums over points, polynomials and Fourier transforms: linear in each, or all along."""

from __future__ import annotations

from .arrays import FLAT, TIE, lin, mul, r, red

_BASES = {"polynomial": "poly", "chebyshev": "cheb", "legendre": "leg", "hermite": "herm", "hermite_e": "herme", "laguerre": "lag"}

# fmt: off
_OF_BASES = tuple(
    rule
    for module, name in _BASES.items()
    for rule in (
        red(f"polynomial.{module}.{name}val(x, c)", "array",
            dw=f"polynomial.{module}.{name}val(x, dc) + polynomial.{module}.{name}val(x, polynomial.{module}.{name}der(c)) * dx"),
        lin(f"polynomial.{module}.{name}der(c, m=1, scl=1, axis=0)", "c"),
        lin(f"polynomial.{module}.{name}int(c, m=1, k=[], lbnd=0, scl=1, axis=0)", "c, k"),
        red(f"polynomial.{module}.{name}add(c1, c2)", "array:1", dw=f"as_long(polynomial.{module}.{name}add(dc1, dc2), w)"),
        red(f"polynomial.{module}.{name}sub(c1, c2)", "array:1", dw=f"as_long(polynomial.{module}.{name}sub(dc1, dc2), w)"),
        red(f"polynomial.{module}.{name}mul(c1, c2)", "array:1",
            dw=f"as_long(polynomial.{module}.{name}mul(dc1, c2), w) + as_long(polynomial.{module}.{name}mul(c1, dc2), w)"),
        lin(f"polynomial.{module}.{name}fit(x, y, deg, rcond=None)", "y"),
    )
)

TABLE = (
    mul("multiply(x, y)", "x, y", "elementwise", key="numpy.multiply of anything"),
    *(mul(f"{home}matmul(a, b)", "a, b", "product") for home in ("", "linalg.")),
    mul("dot(a, b)", "a, b", "product"),
    mul("inner(a, b)", "a, b"),
    mul("vdot(a, b)", "a, b", "number"),
    *(mul(f"{home}outer(a, b)", "a, b", "array:2") for home in ("", "linalg.")),
    mul("kron(a, b)", "a, b"),
    mul("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)", "a, b"),
    mul("linalg.cross(x1, x2, axis=-1)", "x1, x2"),
    *(mul(f"{home}tensordot(a, b, axes=2)", "a, b") for home in ("", "linalg.")),
    mul("matvec(a, b)", "a, b"),
    mul("vecmat(a, b)", "a, b"),
    mul("vecdot(a, b)", "a, b"),
    mul("linalg.vecdot(x1, x2, axis=-1)", "x1, x2"),
    lin("lib.stride_tricks.sliding_window_view(x, window_shape, axis=None)", "x", "view"),
    mul("convolve(a, v, mode='full')", "a, v", "array:1"),
    mul("correlate(a, v, mode='valid')", "a, v", "array:1"),
    mul("einsum(subscripts, *operands)", "operands"),
    mul("einsum(subscripts, *operands, optimize=False)", "operands"),

    # sums over points
    lin("trapezoid(y)", "y", "fewer:1"),
    mul("trapezoid(y, x, axis=-1)", "y, x", "fewer:1"),
    mul("trapezoid(y, dx=1.0, axis=-1)", "y, dx", "fewer:1"),
    lin("bincount(x, weights=None, minlength=0)", "weights", "array:1"),
    lin("gradient(f, *varargs, axis=None, edge_order=1)", "f", "gradients"),
    red("gradient(f, x, axis=None, edge_order=1)", "same", key="numpy.gradient of moving",
        dw="gradient_tangent(f, df, x, dx, w, axis=axis, edge_order=edge_order)"),
    red("histogram(a, bins=10, range=None, density=None, weights=None)", "parts", promise=FLAT,
        dw="histogram_tangent(a, da, bins, dbins, range, density, weights, dweights, w)"),
    red("interp(x, xp, fp, left=None, right=None, period=None)", "elementwise",
        dw="interp_tangent(x, dx, xp, dxp, fp, dfp, left=left, right=right, period=period)", promise=TIE),

    # polynomials, the highest power first
    r("polyval(p, x)", dw="polyval(dp, x) + polyval(polyder(p), x) * dx"),
    lin("polyder(p, m=1)", "p", "array:1"),
    lin("polyint(p, m=1, k=None)", "p, k", "array:1"),
    lin("polyadd(a1, a2)", "a1, a2", "array:1"),
    lin("polysub(a1, a2)", "a1, a2", "array:1"),
    red("polymul(a1, a2)", "array:1", dw="polymul_tangent(a1, da1, a2, da2, w)"),
    lin("polyfit(x, y, deg, rcond=None)", "y"),
    red("polyfit(x, y, deg)", "array", key="numpy.polyfit of moving", dw="polyfit_tangent(x, dx, y, dy, deg, w)"),
    red("roots(p)", "array:1", dw="roots_tangent(p, dp, w)", promise="no derivative of a root that another is equal to: inf or nan"),
    red("poly(seq_of_zeros)", "array:1", dw="poly_tangent(seq_of_zeros, dseq_of_zeros)"),
    *_OF_BASES,

    # Fourier transforms
    *(lin(f"fft.{name}(a, n=None, axis=-1, norm=None)", "a", "same") for name in "fft ifft rfft irfft hfft ihfft".split()),
    *(lin(f"fft.{name}(a, s=None, axes=None, norm=None)", "a", "same")
      for name in "fft2 ifft2 rfft2 irfft2 fftn ifftn rfftn irfftn".split()),
    lin("fft.fftshift(x, axes=None)", "x", "same"),
    lin("fft.ifftshift(x, axes=None)", "x", "same"),
)
# fmt: on
