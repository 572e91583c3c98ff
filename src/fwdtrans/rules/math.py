"""The functions of `math`, Python 3.10 to 3.13: a line for each, whichever Python runs.

Partials call only what `math` has in 3.10, and `special.py`. Where no derivative exists they raise (`0.5 / w` at w = 0).
"""

from __future__ import annotations

from functools import partial

from . import declare

r = partial(declare, module="math", is_checked=False)

_BRANCH = "at a jump, the branch that Python took"
_FLAT = "at a jump 0, as beside it"
_SIGN = "at 0 the zero's sign decides"
_ORIGIN = "no derivative at the origin; on an axis the limit"
_POWER = "d/dx at x = 0 is the limit where there is one (y = 0, y = 1, y > 1); d/dy at x = 0 is 0 for y > 0"

# fmt: off
TABLE = (
    # trigonometric: asin' by (1 - x) * (1 + x), exact where 1 - x * x has lost its digits
    r("sin(x)",        dx="cos(x)"),
    r("cos(x)",        dx="-sin(x)"),
    r("tan(x)",        dx="1.0 + w * w"),
    r("asin(x)",       dx="1.0 / sqrt((1.0 - x) * (1.0 + x))",   on="-1 < x < 1", promise="no derivative at -1 and 1"),
    r("acos(x)",       dx="-1.0 / sqrt((1.0 - x) * (1.0 + x))",  on="-1 < x < 1", promise="no derivative at -1 and 1"),
    r("atan(x)",       dx="1.0 / (1.0 + x * x)"),
    r("atan2(y, x)",   dy="x / hypot(x, y) / hypot(x, y)",       dx="-y / hypot(x, y) / hypot(x, y)",
                       on="y or x > 0",                          promise="no derivative at the origin; on the cut (y = 0, x < 0) along the side Python took"),
    r("sinh(x)",       dx="cosh(x)"),
    r("cosh(x)",       dx="sinh(x)"),
    r("tanh(x)",       dx="1.0 - w * w"),
    r("asinh(x)",      dx="1.0 / hypot(1.0, x)"),
    r("acosh(x)",      dx="1.0 / (sqrt(x - 1.0) * sqrt(x + 1.0))",  on="x > 1",   promise="no derivative at 1"),
    r("atanh(x)",      dx="1.0 / ((1.0 - x) * (1.0 + x))"),

    # exponentials, logarithms, powers
    r("exp(x)",        dx="w"),
    r("expm1(x)",      dx="exp(x)"),
    r("exp2(x)",       dx="0.6931471805599453 * w"),
    r("log(x)",        dx="1.0 / x"),
    r("log(x, base)",  dx="1.0 / x / log(base)",                 dbase="-w / base / log(base)"),
    r("log2(x)",       dx="1.4426950408889634 / x"),
    r("log10(x)",      dx="0.4342944819032518 / x"),
    r("log1p(x)",      dx="1.0 / (1.0 + x)"),
    r("sqrt(x)",       dx="0.5 / w",                             on="x > 0",      promise="no derivative at 0"),
    r("cbrt(x)",       dx="1.0 / (3.0 * w * w)",                 on="x",          promise="no derivative at 0"),
    r("pow(x, y)",     dx="y * x ** (y - 1.0) if y else 0.0",    dx_on="x or y == 0 or y >= 1",
                       dy="w * log(x) if x or not y else 0.0",   dy_on="x > 0 or x == 0 and y > 0",
                       promise=_POWER),

    # lengths, sums and products
    r("hypot(x, y)",   dx="x / w",                               dy="y / w",      on="w", promise=_ORIGIN),
    r("hypot(*xs)",    dxs="sum(x / w * dx for x, dx in zip(xs, dxs))",           on="w", promise=_ORIGIN),
    r("dist(p, q)",    dp="sum((a - b) / w * da for a, b, da in zip(p, q, dp))",
                       dq="sum((b - a) / w * db for a, b, db in zip(p, q, dq))",
                       on="w",                                   promise="no derivative where p and q meet"),
    r("fsum(xs)",      dxs="fsum(dxs)"),
    r("prod(xs, start=1)", dxs="dprod(xs, dxs, start)",          dstart="prod(xs)"),
    r("sumprod(p, q)", dp="fsum(a * b for a, b in zip(dp, q))",  dq="fsum(a * b for a, b in zip(p, dq))"),
    r("fma(x, y, z)",  dx="y",                                   dy="x",          dz="1.0"),

    # special functions: 1.1283791670955126 is 2 / sqrt(pi)
    r("erf(x)",        dx="1.1283791670955126 * exp(-x * x)"),
    r("erfc(x)",       dx="-1.1283791670955126 * exp(-x * x)"),
    r("gamma(x)",      dx="w * digamma(x)"),
    r("lgamma(x)",     dx="digamma(x)"),

    # angles, signs
    r("degrees(x)",    dx="57.29577951308232"),
    r("radians(x)",    dx="0.017453292519943295"),
    r("fabs(x)",       dx="copysign(1.0, x)",                    on="x",          promise=_SIGN),
    r("copysign(x, y)", dx="copysign(1.0, x) * copysign(1.0, y)", dy="0.0",       on="x and y", promise=_SIGN),

    # remainders: (w - x) / y is the whole quotient, also where x / y rounds up to the next one
    r("fmod(x, y)",      dx="1.0",                               dy="(w - x) / y", on="w", promise=_BRANCH),
    r("remainder(x, y)", dx="1.0",                               dy="(w - x) / y", on="2 * abs(w) != abs(y)", promise=_BRANCH),
    r("modf(x)",         dw="(dx, 0.0)",                         kind="tuple",     on="x % 1",           promise=_BRANCH),
    r("frexp(x)",        dw="(ldexp(dx, -w[1]), 0.0)",           kind="tuple",     on="abs(w[0]) > 0.5", promise=_BRANCH),
    r("ldexp(x, i)",     dx="ldexp(dx, i)",                      whole="i"),

    # piecewise constant, and the neighbours of a float, which move with it
    r("floor(x)",      dx="0.0",  kind="number",  on="x % 1",  promise=_FLAT),
    r("ceil(x)",       dx="0.0",  kind="number",  on="x % 1",  promise=_FLAT),
    r("trunc(x)",      dx="0.0",  kind="number",  on="x % 1",  promise=_FLAT),
    r("ulp(x)",        dx="0.0",               on="abs(frexp(x)[0]) > 0.5", promise=_FLAT),
    r("nextafter(x, y, steps=None)", dx="1.0", dy="0.0",    fixed="steps",  on="x != y",
                       promise="the float beside x moves with x"),

    # truth about a number
    r("isnan(x)",      dx="0.0",  kind="bool"),
    r("isinf(x)",      dx="0.0",  kind="bool"),
    r("isfinite(x)",   dx="0.0",  kind="bool"),
    r("isclose(a, b, rel_tol=1e-09, abs_tol=0.0)", da="0.0", db="0.0", drel_tol="0.0", dabs_tol="0.0", kind="bool"),

    # whole numbers
    r("isqrt(n)",      whole="n",     kind="number"),
    r("factorial(n)",  whole="n",     kind="number"),
    r("comb(n, k)",    whole="n, k",  kind="number"),
    r("perm(n, k=None)", whole="n, k", kind="number"),
    r("gcd(*ns)",      whole="ns",    kind="number"),
    r("lcm(*ns)",      whole="ns",    kind="number"),

    # what the partials above call, for the second order
    declare("digamma(x)",      key="fwdtrans.special.digamma",    dx="polygamma(1, x)"),
    declare("polygamma(n, x)", key="fwdtrans.special.polygamma",  dx="polygamma(n + 1, x)", whole="n"),
)
