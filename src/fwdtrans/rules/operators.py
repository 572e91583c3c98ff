"""The operators. Comparisons, `not` and the bit operators carry no tangent and have no line here."""

from __future__ import annotations

from functools import partial

from . import declare

r = partial(declare, is_checked=False)

_CUT = "at a jump, the branch that Python took"
_POWER = "d/dx at x = 0 is the limit where there is one (y = 0, y = 1, y > 1); d/dy at x = 0 is 0 for y > 0"

# fmt: off
TABLE = (
    r("x + y",     dx="1.0",          dy="1.0"),
    r("x - y",     dx="1.0",          dy="-1.0"),
    r("x * y",     dx="y",            dy="x"),
    r("1 / y",                        dy="-w * w"),
    r("x / y",     dx="1.0 / y",      dy="-w / y"),
    r("x // y",    dx="0.0",          dy="0.0",          on="x % y", promise="at a jump 0, as beside it"),
    r("x % y",     dx="1.0",          dy="-(x // y)",    on="x % y", promise=_CUT),
    r("x ** 0",    dx="0.0"),
    r("x ** 1",    dx="1.0"),
    r("x ** 2",    dx="2.0 * x"),
    r("x ** 3",    dx="3.0 * x * x"),
    r("x ** 0.5",  dx="0.5 / w",      on="x > 0",        promise="no derivative at x = 0"),
    r("x ** y",    dx="y * x ** (y - 1.0) if y else 0.0",  dx_on="x or y == 0 or y >= 1",
                   dy="w * log(x) if x or not y else 0.0", dy_on="x > 0 or x == 0 and y > 0",
                   promise=_POWER),
    r("x @ y",     each="x, y",   kind="product",        namespace="numpy"),
    r("+x",        dx="1.0"),
    r("-x",        dx="-1.0"),
)
