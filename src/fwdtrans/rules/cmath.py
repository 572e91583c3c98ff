"""The functions of `cmath`: holomorphic ones by the same partials as in `math`, the others as maps of the tangent."""

from __future__ import annotations

from functools import partial

from . import declare

r = partial(declare, module="cmath", namespace="cmath")

# fmt: off
TABLE = (
    r("sin(x)",        dx="cos(x)"),
    r("cos(x)",        dx="-sin(x)"),
    r("tan(x)",        dx="1.0 + w * w"),
    r("asin(x)",       dx="1.0 / (sqrt(1.0 - x) * sqrt(1.0 + x))",   on="x != 1 and x != -1", promise="no derivative at -1 and 1"),
    r("acos(x)",       dx="-1.0 / (sqrt(1.0 - x) * sqrt(1.0 + x))",  on="x != 1 and x != -1", promise="no derivative at -1 and 1"),
    r("atan(x)",       dx="1.0 / ((1.0 + 1j * x) * (1.0 - 1j * x))"),
    r("sinh(x)",       dx="cosh(x)"),
    r("cosh(x)",       dx="sinh(x)"),
    r("tanh(x)",       dx="1.0 - w * w"),
    r("asinh(x)",      dx="1.0 / (sqrt(1.0 + 1j * x) * sqrt(1.0 - 1j * x))", on="x != 1j and x != -1j", promise="no derivative at -i and i"),
    r("acosh(x)",      dx="1.0 / (sqrt(x - 1.0) * sqrt(x + 1.0))",   on="x != 1 and x != -1", promise="no derivative at -1 and 1"),
    r("atanh(x)",      dx="1.0 / ((1.0 - x) * (1.0 + x))"),
    r("exp(x)",        dx="w"),
    r("log(x)",        dx="1.0 / x"),
    r("log(x, base)",  dx="1.0 / x / log(base)",                     dbase="-w / base / log(base)"),
    r("log10(x)",      dx="0.4342944819032518 / x"),
    r("sqrt(x)",       dx="0.5 / w",                                 on="x",  promise="no derivative at 0"),
    r("rect(r, phi)",  dr="rect(1.0, phi)",                          dphi="1j * w"),
    # not holomorphic, but linear in the tangent's two parts
    r("phase(x)",      dx="(dx / x).imag",                           on="x",  promise="no derivative at 0"),
    r("polar(x)",      dw="((x.conjugate() * dx).real / w[0], (dx / x).imag)",  kind="tuple",  on="x",  promise="no derivative at 0"),
    r("isnan(x)",      dx="0.0",  kind="bool"),
    r("isinf(x)",      dx="0.0",  kind="bool"),
    r("isfinite(x)",   dx="0.0",  kind="bool"),
    r("isclose(a, b, rel_tol=1e-09, abs_tol=0.0)", da="0.0", db="0.0", drel_tol="0.0", dabs_tol="0.0", kind="bool"),
)
