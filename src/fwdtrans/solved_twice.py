"""The companions of the companions of SciPy's algorithms: at the second order what is found is a pair that moves.

    (x, dx), (x1, dx1) = brentq_jvp_jvp(f, f1, df, df1, a, b)      of f(x) = 0 two equations, and a third of both

The function comes with three companions: `f1` and `df` along either direction, `df1` along both.
"""

from __future__ import annotations

from .runtime import companion, interleaved
from .solving import FINER, at_minimum, at_solution, paired
from .typed import Any


class Directions:
    """A function with its companions along two directions, and along both, and further arguments for each.

    Attributes:
        first, other: the companion along either direction; `pairs` and `others` are the further arguments for it.
        both: the companion along both; `quads` are its further arguments.
    """

    def __init__(
        self, f: Any, f1: Any, df: Any, df1: Any, args: Any, args1: Any, dargs: Any, dargs1: Any
    ) -> None:
        self.first, self.args, self.pairs = paired(f, df, args, dargs)
        self.other, _, self.others = paired(f, f1, args, args1)
        self.both = companion(self.first) if df1 is None else df1
        moved = [paired(f, f, args, one)[2][1::2] for one in (args1, dargs, dargs1)]
        self.quads = tuple(part for four in zip(self.args, *moved, strict=True) for part in four)

    def crossed(self, *parts: Any) -> Any:
        """Return the second derivative along both directions, of arguments in front that are given in four parts."""
        return self.both(*parts, *self.quads)[1][1]


def _number(way: Directions, x: Any) -> Any:
    """Return the root of a function of a number, or of an array of them, with its tangents."""
    import numpy as np

    zero = 0.0 * x
    still, still1 = way.first(x, zero, *way.pairs)[1], way.other(x, zero, *way.others)[1]
    slope = way.first(x, np.ones_like(x)[()], *way.pairs)[1] - still
    dx, x1 = -still / slope, -still1 / slope
    return (x, dx), (x1, -way.crossed(x, x1, dx, zero) / slope)


def root_between_jvp_jvp(
    solver: Any, f: Any, f1: Any, df: Any, df1: Any, a: Any, b: Any, args: Any = (), args1: Any = None,
    dargs: Any = None, dargs1: Any = None, *rest: Any, **options: Any,
) -> Any:  # fmt: skip
    """Return the root between two numbers that one of SciPy's functions finds and its tangent, and those of both."""
    way = Directions(f, f1, df, df1, args, args1, dargs, dargs1)
    return _number(way, solver(f, a, b, way.args, *rest, **options))


def brentq_jvp_jvp(*given: Any, **options: Any) -> Any:
    """Return a root between two numbers and its tangent, and the tangents of both."""
    from scipy.optimize import brentq

    return root_between_jvp_jvp(brentq, *given, **options)


def brenth_jvp_jvp(*given: Any, **options: Any) -> Any:
    """Return a root between two numbers and its tangent, and the tangents of both."""
    from scipy.optimize import brenth

    return root_between_jvp_jvp(brenth, *given, **options)


def ridder_jvp_jvp(*given: Any, **options: Any) -> Any:
    """Return a root between two numbers and its tangent, and the tangents of both."""
    from scipy.optimize import ridder

    return root_between_jvp_jvp(ridder, *given, **options)


def bisect_jvp_jvp(*given: Any, **options: Any) -> Any:
    """Return a root between two numbers and its tangent, and the tangents of both."""
    from scipy.optimize import bisect

    return root_between_jvp_jvp(bisect, *given, **options)


def newton_jvp_jvp(
    func: Any, f1: Any, df: Any, df1: Any, x0: Any, x01: Any, dx0: Any, dx01: Any, fprime: Any = None, args: Any = (),
    args1: Any = None, dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return a root that was found from near it and its tangent, and the tangents of both."""
    from scipy.optimize import newton

    way = Directions(func, f1, df, df1, args, args1, dargs, dargs1)
    return _number(way, newton(func, x0, fprime, way.args, **options))


def _system(way: Directions, x: Any) -> Any:
    """Return the tangents of the solution of F(x) = 0 along the directions, and both, and what those of F are there."""
    import numpy as np

    zero = np.zeros_like(x)
    dx, value = at_solution(way.first, x, way.pairs)
    x1, value1 = at_solution(way.other, x, way.others)
    matrix = np.array([np.atleast_1d(way.first(x, one, *way.pairs)[1]) for one in np.eye(len(x))]).T
    matrix = matrix - (np.atleast_1d(way.first(x, zero, *way.pairs)[1]) + zero)[:, None]
    rest = np.atleast_1d(way.crossed(x, x1, dx, zero)) + zero
    dx1 = np.linalg.solve(matrix, -rest)
    return (dx, value), (x1, value1), (dx1, rest + matrix @ dx1)


def fsolve_jvp_jvp(
    func: Any, f1: Any, df: Any, df1: Any, x0: Any, x01: Any, dx0: Any, dx01: Any, args: Any = (), args1: Any = None,
    dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return the solution of a system of equations and its tangent, and the tangents of both."""
    from scipy.optimize import fsolve

    way = Directions(func, f1, df, df1, args, args1, dargs, dargs1)
    x = fsolve(func, x0, way.args, **options)
    (dx, _), (x1, _), (dx1, _) = _system(way, x)
    return (x, dx), (x1, dx1)


def root_jvp_jvp(
    fun: Any, f1: Any, df: Any, df1: Any, x0: Any, x01: Any, dx0: Any, dx01: Any, args: Any = (), args1: Any = None,
    dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return the solution of a system of equations and its tangent, and the tangents of both."""
    from types import SimpleNamespace

    from scipy.optimize import root

    way = Directions(fun, f1, df, df1, args, args1, dargs, dargs1)
    found = root(fun, x0, way.args, **options)
    first, other, both = (SimpleNamespace(x=x, fun=value) for x, value in _system(way, found.x))
    return (found, first), (other, both)


def minimize_jvp_jvp(
    fun: Any, f1: Any, df: Any, df1: Any, x0: Any, x01: Any, dx0: Any, dx01: Any, args: Any = (), args1: Any = None,
    dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return what minimises a function and its tangent, and the tangents of both: the gradient stays nothing."""
    from types import SimpleNamespace

    import numpy as np
    from scipy.optimize import minimize

    way = Directions(fun, f1, df, df1, args, args1, dargs, dargs1)
    found = minimize(fun, x0, way.args, **options)
    x, zero = found.x, np.zeros_like(found.x)
    dx, value = at_minimum(way.first, x, way.pairs)
    x1, value1 = at_minimum(way.other, x, way.others)
    thrice, again = companion(way.both), companion(way.first)
    idle = tuple(part for one in way.quads for part in (one, 0.0))
    flat = interleaved(way.pairs, (0.0,) * len(way.pairs))

    def bent(one: Any, other: Any, moved: Any) -> Any:
        return again(x, moved, one, zero, *flat)[1][1] - again(x, moved, zero, zero, *flat)[1][1]

    unit = np.eye(len(x))
    matrix = np.array([[bent(one, zero, other) for other in unit] for one in unit])
    rest = np.array([thrice(x, one, x1, zero, dx, zero, zero, zero, *idle)[1][1][1] for one in unit])
    dx1 = np.linalg.solve(0.5 * (matrix + matrix.T), -rest)
    value2 = way.crossed(x, x1, dx, dx1)
    first, other, both = (SimpleNamespace(x=one, fun=v) for one, v in ((dx, value), (x1, value1), (dx1, value2)))
    return (found, first), (other, both)


def minimize_scalar_jvp_jvp(
    fun: Any, f1: Any, df: Any, df1: Any, bracket: Any = None, bounds: Any = None, args: Any = (), args1: Any = None,
    dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return what minimises a function of a number and its tangent, and the tangents of both."""
    from types import SimpleNamespace

    from scipy.optimize import minimize_scalar

    way = Directions(fun, f1, df, df1, args, args1, dargs, dargs1)
    found = minimize_scalar(fun, bracket, bounds, way.args, **options)
    x = found.x

    def mixed(slope: Any, pairs: Any, move: float) -> Any:
        flat = interleaved(pairs, (0.0,) * len(pairs))
        return companion(slope)(x, 1.0, move, 0.0, *flat)[1][1]

    still, still1 = mixed(way.first, way.pairs, 0.0), mixed(way.other, way.others, 0.0)
    bend = mixed(way.first, way.pairs, 1.0) - still
    dx, x1 = -still / bend, -still1 / bend
    idle = tuple(part for one in way.quads for part in (one, 0.0))
    dx1 = -companion(way.both)(x, 1.0, x1, 0.0, dx, 0.0, 0.0, 0.0, *idle)[1][1][1] / bend
    first = SimpleNamespace(x=dx, fun=way.first(x, dx, *way.pairs)[1])
    other = SimpleNamespace(x=x1, fun=way.other(x, x1, *way.others)[1])
    return (found, first), (other, SimpleNamespace(x=dx1, fun=way.crossed(x, x1, dx, dx1)))


def quad_jvp_jvp(
    func: Any, f1: Any, df: Any, df1: Any, a: Any, a1: Any, da: Any, da1: Any, b: Any, b1: Any, db: Any, db1: Any,
    args: Any = (), args1: Any = None, dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return an integral and its tangent, and the tangents of both: Leibniz's rule twice."""
    from scipy.integrate import quad

    way = Directions(func, f1, df, df1, args, args1, dargs, dargs1)
    found = quad(func, a, b, args=way.args, **options)
    first = quad(lambda x: way.first(x, 0.0, *way.pairs)[1], a, b, **options)[0]
    other = quad(lambda x: way.other(x, 0.0, *way.others)[1], a, b, **options)[0]
    both = quad(lambda x: way.crossed(x, 0.0, 0.0, 0.0), a, b, **options)[0]
    for limit, l1, dl, dl1, sign in ((b, b1, db, db1, 1.0), (a, a1, da, da1, -1.0)):
        if not (l1 or dl or dl1):
            continue
        value, slope = way.other(limit, l1, *way.others)
        first += sign * value * dl
        other += sign * value * l1
        both += sign * (slope * dl + value * dl1 + way.first(limit, 0.0, *way.pairs)[1] * l1)
    return (found, (first, 0.0)), ((other, 0.0), (both, 0.0))


def _in_four(way: Directions, size: int, in_order: Any) -> Any:
    """Return the rates of a state, of its sensitivities in two directions, and in both, behind one another."""
    import numpy as np

    def rates(time: float, state: Any) -> Any:
        y = [state[i * size : (i + 1) * size] for i in range(4)]
        (value, first), (other, both) = way.both(*in_order((time, 0.0, 0.0, 0.0), (y[0], y[2], y[1], y[3])), *way.quads)
        return np.concatenate([np.atleast_1d(one) + np.zeros(size) for one in (value, first, other, both)])

    return rates


def solve_ivp_jvp_jvp(
    fun: Any, f1: Any, df: Any, df1: Any, t_span: Any, t_span1: Any, dt_span: Any, dt_span1: Any, y0: Any, y01: Any,
    dy0: Any, dy01: Any, method: Any = "RK45", t_eval: Any = None, *, args: Any = None, args1: Any = None,
    dargs: Any = None, dargs1: Any = None, **options: Any,
) -> Any:  # fmt: skip
    """Return the solution of an initial value problem and its tangent, and the tangents of both.

    Raises:
        ValueError: an end of the interval moves.
    """
    from types import SimpleNamespace

    import numpy as np
    from scipy.integrate import solve_ivp

    asked = {name: options.pop(name, None) for name in ("events", "events1", "devents", "devents1", "dense_output")}
    if asked["events"] is not None or asked["dense_output"]:
        raise ValueError("solve_ivp has no second derivative with events or dense_output")
    if any(np.any(one) for one in (t_span1, dt_span, dt_span1)):
        raise ValueError("solve_ivp has no second derivative in its interval: scale the time")
    way = Directions(fun, f1, df, df1, args, args1, dargs, dargs1)
    found = solve_ivp(fun, t_span, y0, method, t_eval, args=way.args or None, **options)
    size = len(y0)
    start = np.concatenate([np.asarray(one) + np.zeros(size) for one in (y0, dy0, y01, dy01)])
    tolerances = {"rtol": FINER * options.get("rtol", 1e-3), "atol": FINER * np.max(options.get("atol", 1e-6))}
    steps = {name: value for name, value in options.items() if name in ("max_step", "first_step")}
    rates = _in_four(way, size, lambda t, y: (*t, *y))
    beside = solve_ivp(rates, t_span, start, method, found.t, **tolerances, **steps)
    if len(beside.t) < len(found.t):
        raise ArithmeticError(f"the sensitivities could not be integrated: {beside.message}")
    first, other, both = (
        SimpleNamespace(t=np.zeros_like(found.t), y=beside.y[i * size : (i + 1) * size], success=None, message=None,
                        status=None, nfev=None, njev=None)
        for i in (1, 2, 3)
    )  # fmt: skip
    return (found, first), (other, both)


def odeint_jvp_jvp(
    func: Any, f1: Any, df: Any, df1: Any, y0: Any, y01: Any, dy0: Any, dy01: Any, t: Any, t1: Any, dt: Any, dt1: Any,
    args: Any = (), args1: Any = None, dargs: Any = None, dargs1: Any = None, *, tfirst: bool = False, **options: Any,
) -> Any:  # fmt: skip
    """Return the solution of an initial value problem at given times and its tangent, and the tangents of both.

    Raises:
        ValueError: the times move.
    """
    import numpy as np
    from scipy.integrate import odeint

    if any(np.any(one) for one in (t1, dt, dt1)):
        raise ValueError("odeint has no second derivative in its times: scale them")
    way = Directions(func, f1, df, df1, args, args1, dargs, dargs1)
    found = odeint(func, y0, t, args=way.args, tfirst=tfirst, **options)
    size = found.shape[1]
    start = np.concatenate([np.asarray(one) + np.zeros(size) for one in (y0, dy0, y01, dy01)])
    finer = {name: FINER * np.max(options.pop(name, None) or 1.49e-8) for name in ("rtol", "atol")}
    rates = _in_four(way, size, (lambda t, y: (*t, *y)) if tfirst else (lambda t, y: (*y, *t)))
    beside = odeint(rates, start, t, tfirst=True, **{**options, **finer})
    first, other, both = (beside[:, i * size : (i + 1) * size] for i in (1, 2, 3))
    return (found, first), (other, both)

