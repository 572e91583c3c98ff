"""NumPy's elementwise functions: a partial for each argument; at a kink the derivative of a branch.

Arrays keep NumPy's inf and nan where a derivative does not exist, with its warnings.
"""

from __future__ import annotations

from .arrays import FLAT, ORIGIN, SIGN, TIE, lin, r, red

LIMIT = "on a limit, that of `a`"

# fmt: off
TABLE = (
    # arithmetic
    r("add(x, y)",         dx="1.0",                 dy="1.0"),
    r("subtract(x, y)",    dx="1.0",                 dy="-1.0"),
    r("multiply(x, y)",    dx="y",                   dy="x"),
    r("divide(x, y)",      dx="1.0 / y",             dy="-w / y"),
    r("floor_divide(x, y)", dx="0.0",                dy="0.0",                      promise=FLAT),
    r("remainder(x, y)",   dx="1.0",                 dy="-(x // y)",                promise=FLAT),
    r("fmod(x, y)",        dx="1.0",                 dy="-trunc(x / y)",            promise=FLAT),
    r("negative(x)",       dx="-1.0"),
    r("positive(x)",       dx="1.0"),
    r("reciprocal(x)",     dx="-w * w"),
    r("square(x)",         dx="2.0 * x"),
    r("power(x, 0)",       dx="0.0"),
    r("power(x, 1)",       dx="1.0"),
    r("power(x, 2)",       dx="2.0 * x"),
    r("power(x, 3)",       dx="3.0 * x * x"),
    r("power(x, 0.5)",     dx="0.5 / w"),
    r("power(x, y)",       key="numpy.power of numbers",  # `y` is a number
                           dx="y * x ** (y - 1.0) if y else 0.0",
                           dy="w * log(where((x == 0) & (y > 0), 1.0, x))"),
    r("power(x, y)",       dx="y * x ** (where(y, y, 1.0) - 1.0)",
                           dy="w * log(where((x == 0) & (y > 0), 1.0, x))",
                           promise="d/dy at x = 0 is 0 for y > 0"),
    r("float_power(x, y)", dx="y * x ** (where(y, y, 1.0) - 1.0)",
                           dy="w * log(where((x == 0) & (y > 0), 1.0, x))",
                           promise="d/dy at x = 0 is 0 for y > 0"),

    # exponentials, logarithms, roots
    r("exp(x)",            dx="w"),
    r("exp2(x)",           dx="0.6931471805599453 * w"),
    r("expm1(x)",          dx="exp(x)"),
    r("log(x)",            dx="1.0 / x"),
    r("log2(x)",           dx="1.4426950408889634 / x"),
    r("log10(x)",          dx="0.4342944819032518 / x"),
    r("log1p(x)",          dx="1.0 / (1.0 + x)"),
    r("logaddexp(x, y)",   dx="exp(x - where(w == -inf, 0.0, w))", dy="exp(y - where(w == -inf, 0.0, w))"),
    r("logaddexp2(x, y)",  dx="exp2(x - where(w == -inf, 0.0, w))", dy="exp2(y - where(w == -inf, 0.0, w))"),
    r("sqrt(x)",           dx="0.5 / w"),
    r("cbrt(x)",           dx="1.0 / (3.0 * w * w)"),
    r("hypot(x, y)",       dx="x / w",               dy="y / w",                    promise=ORIGIN),

    # trigonometric
    r("sin(x)",            dx="cos(x)"),
    r("cos(x)",            dx="-sin(x)"),
    r("tan(x)",            dx="1.0 + w * w"),
    r("arcsin(x)",         dx="1.0 / sqrt((1.0 - x) * (1.0 + x))"),
    r("arccos(x)",         dx="-1.0 / sqrt((1.0 - x) * (1.0 + x))"),
    r("arctan(x)",         dx="1.0 / (1.0 + x * x)"),
    r("arctan2(y, x)",     dy="x / hypot(x, y) / hypot(x, y)", dx="-y / hypot(x, y) / hypot(x, y)", promise=ORIGIN),
    r("sinh(x)",           dx="cosh(x)"),
    r("cosh(x)",           dx="sinh(x)"),
    r("tanh(x)",           dx="1.0 - w * w"),
    r("arcsinh(x)",        dx="1.0 / hypot(1.0, x)"),
    r("arccosh(x)",        dx="1.0 / (sqrt(x - 1.0) * sqrt(x + 1.0))"),
    r("arctanh(x)",        dx="1.0 / ((1.0 - x) * (1.0 + x))"),
    r("deg2rad(x)",        dx="0.017453292519943295"),
    r("rad2deg(x)",        dx="57.29577951308232"),
    r("sinc(x)",           dx="sinc_slope(x)"),

    # kinks and jumps
    r("absolute(x)",       dx="sign(x)",                                            promise=SIGN),
    r("fabs(x)",           dx="sign(x)",                                            promise=SIGN),
    r("sign(x)",           dx="0.0",                                                promise=FLAT),
    r("floor(x)",          dx="0.0",                                                promise=FLAT),
    r("ceil(x)",           dx="0.0",                                                promise=FLAT),
    r("trunc(x)",          dx="0.0",                                                promise=FLAT),
    r("rint(x)",           dx="0.0",                                                promise=FLAT),
    r("round(a, decimals=0)",      da="0.0",          whole="decimals",             promise=FLAT),
    r("heaviside(x, y)",   dw="where(x == 0, dy, 0.0 * dx)", promise=FLAT),
    r("copysign(x, y)",    dx="sign(x) * copysign(1.0, y)", dy="0.0",               promise=SIGN),
    r("maximum(x, y)",     dw="where(y > x, dy, dx)",                               promise=TIE),
    r("minimum(x, y)",     dw="where(y < x, dy, dx)",                               promise=TIE),
    r("fmax(x, y)",        dw="where((y > x) | isnan(x), dy, dx)",                  promise=TIE),
    r("fmin(x, y)",        dw="where((y < x) | isnan(x), dy, dx)",                  promise=TIE),
    r("nextafter(x, y)",   dx="1.0",                  dy="0.0"),
    r("spacing(x)",        dx="0.0",                                                promise=FLAT),
    red("clip(a, a_min, a_max)", "elementwise", only={"a_min": None}, dw="where(a > a_max, da_max, da)", promise=LIMIT),
    red("clip(a, a_min, a_max)", "elementwise", only={"a_max": None}, dw="where(a < a_min, da_min, da)", promise=LIMIT),
    r("clip(a, a_min, a_max)",     dw="where(maximum(a, a_min) > a_max, da_max, where(a < a_min, da_min, da))", promise=LIMIT),
    r("clip(a, a_min, a_max)",     key="numpy.clip of literals", dw="where((a < a_min) | (a > a_max), 0.0, da)", promise=LIMIT),
    r("clip(a, min=None, max=None)", dw="clip_tangent(a, da, min, dmin, max, dmax)", promise=LIMIT),
    r("nan_to_num(x)",             dw="where(isfinite(x), dx, 0.0)"),
    r("nan_to_num(x, nan=0.0, posinf=None, neginf=None)", dw="where(isfinite(x), dx, 0.0)", whole="nan, posinf, neginf"),
    lin("ldexp(x, y)", "x", "elementwise", fixed="y"),

    # types, called as functions
    *(lin(f"{name}(x)", "x", "elementwise") for name in "float64 float32 float16 longdouble complex128 complex64".split()),
    *(r(f"{name}(x)", dx="0.0", promise=FLAT) for name in "int64 int32 int16 int8 uint64 uint32 uint16 uint8".split()),

    # phases and parts
    r("angle(z, deg=False)", dz="imag(dz * conj(z)) / absolute(z) ** 2 * (57.29577951308232 if deg else 1.0)", whole="deg", promise=ORIGIN),
    r("unwrap(p, discont=None, axis=-1)", dp="1.0",   whole="discont, axis"),
    red("modf(x)", "parts", dw="(positive(dx), 0.0 * dx)"),
    red("divmod(x, y)", "parts", dw="(0.0 * w[0], dx - w[0] * dy)"),
    red("frexp(x)", "parts", dw="(ldexp(dx, -w[1]), 0.0 * w[0])"),

    # complex numbers: the tangents of what is real are real
    r("absolute(x)",       key="numpy.absolute of complex", dx="real(dx * conj(x)) / where(w == 0, 1.0, w)", promise=SIGN),
    r("sign(x)",           key="numpy.sign of complex", dx="0.5 * (dx * conj(w) - conj(dx) * w) * w / where(x == 0, 1.0, absolute(x))", promise=FLAT),
)
# fmt: on
