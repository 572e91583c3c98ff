"""A spline given as knots, coefficients and degree, at points that move. What makes splines: `interpolated.py`."""

from __future__ import annotations

from . import declare

TABLE = (
    declare(
        "splev(x, tck, der=0, ext=0)", module="scipy.interpolate", namespace="scipy.interpolate", others="whole",
        kind="elementwise", dx="splev(x, tck, der + 1, ext)",
    ),
)  # fmt: skip
