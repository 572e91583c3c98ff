"""The companions of SciPy's least squares: where the sum of squares is least its gradient stays nothing.

    r(x, p) residuals, g = J' r = 0:      dx = -inv(J' J + sum r_i H_i) dg/dp
"""

from __future__ import annotations

from .runtime import companion
from .solving import paired
from .typed import Any


class Residuals:
    """Residuals at the solution, with what moves them.

    Attributes:
        value: the residuals; `jacobian`: their slopes, a row for each unknown; `still`: what they move by when the
            unknowns stay.
        x: the tangent of the solution; `moved`: that of the residuals there.
    """

    def __init__(self, size: int, sloped: Any, bent: Any) -> None:
        """Solve for the tangents.

        Args:
            sloped: of a direction of the unknowns gives the residuals and their tangent, parameters moving as well.
            bent: of two directions gives the derivative of that tangent along the second one, parameters being still.
        """
        import numpy as np

        unit, zero = np.eye(size), np.zeros(size)
        self.value, self.still = map(np.asarray, sloped(zero))
        self.jacobian = np.array([np.asarray(sloped(one)[1]) - self.still for one in unit])
        self.mixed = np.array([bent(zero, one) for one in unit])  # the slopes' tangents while the unknowns stay
        curved = np.array([[self.value @ (bent(one, other) - mixed) for one in unit]
                           for other, mixed in zip(unit, self.mixed)])  # fmt: skip
        slope = self.jacobian @ self.still + self.mixed @ self.value
        self.x = np.linalg.solve(self.jacobian @ self.jacobian.T + 0.5 * (curved + curved.T), -slope)
        self.moved = self.still + self.x @ self.jacobian
        self.turned = np.array([bent(self.x, one) for one in unit])  # the slopes' tangents at the solution that moves


def least_squares_jvp(
    fun: Any, dfun: Any, x0: Any, dx0: Any, *rest: Any, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return what makes a sum of squares least, and its tangent, and those of the residuals and their cost."""
    from types import SimpleNamespace

    import numpy as np
    from scipy.optimize import least_squares

    slope, args, pairs = paired(fun, dfun, args, dargs)
    again = companion(slope)
    idle = tuple(part for one in pairs for part in (one, 0.0))
    found = least_squares(fun, x0, *rest, args=args, **options)
    zero = np.zeros_like(found.x)

    def bent(one: Any, other: Any) -> Any:
        return np.atleast_1d(again(found.x, other, one, zero, *idle)[1][1])

    def sloped(one: Any) -> Any:
        return tuple(map(np.atleast_1d, slope(found.x, one, *pairs)))

    at = Residuals(len(found.x), sloped, bent)
    return found, SimpleNamespace(x=at.x, fun=at.moved, cost=at.value @ at.moved)


def curve_fit_jvp(
    f: Any, df: Any, xdata: Any, dxdata: Any, ydata: Any, dydata: Any, p0: Any = None, dp0: Any = None,
    sigma: Any = None, absolute_sigma: bool = False, **options: Any,
) -> tuple[Any, Any]:  # fmt: skip
    """Return fitted parameters with their covariance, and the tangents of both.

    Raises:
        ValueError: `sigma` is a matrix.
    """
    import numpy as np
    from scipy.optimize import curve_fit

    slope = companion(f) if df is None else df
    again = companion(slope)
    found, covariance = curve_fit(f, xdata, ydata, p0, sigma, absolute_sigma, **options)
    if np.ndim(sigma) > 1:
        raise ValueError("curve_fit has no derivative for a matrix of errors: whiten the residuals")
    scale = 1.0 if sigma is None else 1.0 / np.asarray(sigma)
    y, dy = np.asarray(ydata), np.asarray(dydata)
    xdata = np.asarray(xdata) if isinstance(xdata, list) else xdata
    dx = np.zeros(np.shape(xdata)) + np.asarray(dxdata)

    def sloped(one: Any) -> Any:
        value, tangent = slope(xdata, dx, *(part for pair in zip(found, one) for part in pair))
        return scale * (value - y), scale * (tangent - dy + 0.0 * y)

    def bent(one: Any, other: Any) -> Any:
        parts = (part for p, d, e in zip(found, one, other) for part in (p, e, d, 0.0))
        return scale * (again(xdata, 0.0 * dx, dx, 0.0 * dx, *parts)[1][1] + 0.0 * y)

    at = Residuals(len(found), sloped, bent)
    inverse = np.linalg.inv(at.jacobian @ at.jacobian.T)
    half = at.turned @ at.jacobian.T
    moved = -inverse @ (half + half.T) @ inverse
    if not absolute_sigma:
        freedom = max(len(at.value) - len(found), 1)
        square, dsquare = at.value @ at.value / freedom, 2.0 * at.value @ at.moved / freedom
        moved = dsquare * inverse + square * moved
    return (found, covariance), (at.x, moved)
