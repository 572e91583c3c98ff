"""The companions of SciPy's algorithms: a function comes with its companion, what was found goes with its tangent.

    quad(f, a, b)        the integral of f's tangent, and f at the limits where they move
    odeint(f, ...)       the equation of the sensitivities, integrated beside it (solve_ivp: trajectories.py)
    brentq(f, a, b)      df = 0 at the solution: the implicit function theorem

The algorithm itself runs as it would have; its tangent is computed beside it.
"""

from __future__ import annotations

from .runtime import companion, interleaved
from .typed import Any

FINER = 0.01  # the tolerances of sensitivities, of those that the solution is asked for


def paired(f: Any, df: Any, args: Any, dargs: Any) -> tuple[Any, Any, tuple[Any, ...]]:
    """Return a function's companion, its further arguments as a tuple, and them, each followed by its tangent."""
    args = args if isinstance(args, tuple) else () if args is None else (args,)
    dargs = dargs if isinstance(dargs, tuple) else tuple(0.0 for _ in args) if dargs is None else (dargs,)
    return companion(f) if df is None else df, args, interleaved(args, dargs)


# --- integrals ----------------------------------------------------------------------------------------------------


def quad_jvp(
    func: Any, dfunc: Any, a: Any, da: Any, b: Any, db: Any, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return an integral and the estimate of its error, and the derivative of the integral: Leibniz's rule."""
    from scipy.integrate import quad

    slope, args, pairs = paired(func, dfunc, args, dargs)
    found = quad(func, a, b, args=args, **options)
    total = quad(lambda x: slope(x, 0.0, *pairs)[1], a, b, **options)[0]
    for limit, moved, sign in ((b, db, 1.0), (a, da, -1.0)):
        if moved:
            total += sign * func(limit, *args) * moved
    return found, (total, 0.0)


def limits_of(g: Any, dg: Any) -> Any:
    """Return a limit as a function that gives value and tangent: it is one of the outer variable, or a number."""
    if not callable(g):
        return lambda x: (g, dg or 0.0)
    slope = dg if callable(dg) else companion(g)
    return lambda x: slope(x, 0.0)


def dblquad_jvp(
    func: Any, dfunc: Any, a: Any, da: Any, b: Any, db: Any, gfun: Any, dgfun: Any, hfun: Any, dhfun: Any,
    args: Any = (), dargs: Any = None, **options: Any,
) -> tuple[Any, Any]:  # fmt: skip
    """Return a double integral and the estimate of its error, and its derivative: Leibniz's rule in both variables."""
    from scipy.integrate import dblquad, quad

    slope, args, pairs = paired(func, dfunc, args, dargs)
    found = dblquad(func, a, b, gfun, hfun, args, **options)
    below, above = limits_of(gfun, dgfun), limits_of(hfun, dhfun)

    def across(x: float) -> Any:
        """Return the inner limits' terms."""
        (low, dlow), (high, dhigh) = below(x), above(x)
        return (func(high, x, *args) * dhigh if dhigh else 0.0) - (func(low, x, *args) * dlow if dlow else 0.0)

    total = dblquad(lambda y, x: slope(y, 0.0, x, 0.0, *pairs)[1], a, b, gfun, hfun, **options)[0]
    total += quad(across, a, b, **options)[0]
    for limit, moved, sign in ((b, db, 1.0), (a, da, -1.0)):
        if moved:
            total += sign * moved * quad(func, below(limit)[0], above(limit)[0], (limit, *args), **options)[0]
    return found, (total, 0.0)


# --- differential equations ---------------------------------------------------------------------------------------


def odeint_jvp(
    func: Any, dfunc: Any, y0: Any, dy0: Any, t: Any, dt: Any, args: Any = (), dargs: Any = None,
    *, tfirst: bool = False, **options: Any,
) -> tuple[Any, Any]:  # fmt: skip
    """Return the solution of an initial value problem at given times, and its tangent."""
    import numpy as np
    from scipy.integrate import odeint

    slope, args, pairs = paired(func, dfunc, args, dargs)
    found = odeint(func, y0, t, args=args, tfirst=tfirst, **options)
    size = found.shape[1]

    def in_order(first: Any, second: Any) -> tuple[Any, ...]:
        return (*second, *first) if tfirst else (*first, *second)

    def both(state: Any, time: float) -> Any:
        parts = slope(*in_order((state[:size], state[size:]), (time, 0.0)), *pairs)
        return np.concatenate([np.atleast_1d(part) + np.zeros(size) for part in parts])

    rates = [np.atleast_1d(func(*in_order((y,), (time,)), *args)) + np.zeros(size) for y, time in zip(found, t)]
    moved = np.asarray(dt) + np.zeros(len(t))
    start = np.concatenate([found[0], np.asarray(dy0) + np.zeros(size) - rates[0] * moved[0]])
    finer = {name: FINER * np.max(options.pop(name, None) or 1.49e-8) for name in ("rtol", "atol")}
    beside = odeint(both, start, t, **{**options, **finer})
    return found, beside[:, size:] + np.array(rates) * moved[:, None]


# --- what solves an equation --------------------------------------------------------------------------------------


def at_root(slope: Any, x: Any, pairs: tuple[Any, ...]) -> Any:
    """Return the tangent of the solution of f(x) = 0, of a number, or of an array of them, each of its own equation."""
    import numpy as np

    still = slope(x, 0.0 * x, *pairs)[1]
    return -still / (slope(x, np.ones_like(x)[()], *pairs)[1] - still)


def at_solution(slope: Any, x: Any, pairs: tuple[Any, ...]) -> tuple[Any, Any]:
    """Return the tangent of the solution of F(x) = 0, and that of F there, which is nothing but rounding."""
    import numpy as np

    still = np.atleast_1d(slope(x, np.zeros_like(x), *pairs)[1]) + np.zeros(len(x))
    matrix = np.array([np.atleast_1d(slope(x, one, *pairs)[1]) - still for one in np.eye(len(x))]).T
    found = np.linalg.solve(matrix, -still)
    return found, matrix @ found + still


def root_between_jvp(
    solver: Any, f: Any, df: Any, a: Any, b: Any, args: Any, dargs: Any, *rest: Any, **options: Any
) -> tuple[Any, Any]:
    """Return the root between two numbers that one of SciPy's functions finds, and its tangent."""
    slope, args, pairs = paired(f, df, args, dargs)
    x = solver(f, a, b, args, *rest, **options)
    return x, at_root(slope, x, pairs)


def brentq_jvp(
    f: Any, df: Any, a: Any, b: Any, args: Any = (), dargs: Any = None, *rest: Any, **options: Any
) -> tuple[Any, Any]:
    """Return a root between two numbers, and its tangent; the numbers have none in it."""
    from scipy.optimize import brentq

    return root_between_jvp(brentq, f, df, a, b, args, dargs, *rest, **options)


def brenth_jvp(
    f: Any, df: Any, a: Any, b: Any, args: Any = (), dargs: Any = None, *rest: Any, **options: Any
) -> tuple[Any, Any]:
    """Return a root between two numbers, and its tangent; the numbers have none in it."""
    from scipy.optimize import brenth

    return root_between_jvp(brenth, f, df, a, b, args, dargs, *rest, **options)


def ridder_jvp(
    f: Any, df: Any, a: Any, b: Any, args: Any = (), dargs: Any = None, *rest: Any, **options: Any
) -> tuple[Any, Any]:
    """Return a root between two numbers, and its tangent; the numbers have none in it."""
    from scipy.optimize import ridder

    return root_between_jvp(ridder, f, df, a, b, args, dargs, *rest, **options)


def bisect_jvp(
    f: Any, df: Any, a: Any, b: Any, args: Any = (), dargs: Any = None, *rest: Any, **options: Any
) -> tuple[Any, Any]:
    """Return a root between two numbers, and its tangent; the numbers have none in it."""
    from scipy.optimize import bisect

    return root_between_jvp(bisect, f, df, a, b, args, dargs, *rest, **options)


def newton_jvp(
    func: Any, dfunc: Any, x0: Any, dx0: Any, fprime: Any = None, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return a root that was found from near it, and its tangent; where it was looked for has none in it."""
    from scipy.optimize import newton

    slope, args, pairs = paired(func, dfunc, args, dargs)
    x = newton(func, x0, fprime, args, **options)
    return x, at_root(slope, x, pairs)


def fsolve_jvp(
    func: Any, dfunc: Any, x0: Any, dx0: Any, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return the solution of a system of equations and its tangent."""
    from scipy.optimize import fsolve

    slope, args, pairs = paired(func, dfunc, args, dargs)
    x = fsolve(func, x0, args, **options)
    return x, at_solution(slope, x, pairs)[0]


def root_jvp(
    fun: Any, dfun: Any, x0: Any, dx0: Any, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return the solution of a system of equations and its tangent."""
    from types import SimpleNamespace

    from scipy.optimize import root

    slope, args, pairs = paired(fun, dfun, args, dargs)
    found = root(fun, x0, args, **options)
    x, value = at_solution(slope, found.x, pairs)
    return found, SimpleNamespace(x=x, fun=value)


# --- what is least ------------------------------------------------------------------------------------------------


def at_minimum(slope: Any, x: Any, pairs: tuple[Any, ...]) -> tuple[Any, Any]:
    """Return the tangent of where a function is least, and that of its least value: df/dx = 0 there.

    The function's companion is differentiated again.
    """
    import numpy as np

    size = len(x)
    again = companion(slope)
    idle = tuple(part for pair in zip(pairs, [0.0] * len(pairs)) for part in pair)

    def mixed(direction: Any, other: Any) -> Any:
        """Return the derivative of the tangent along `direction` when x moves along `other`."""
        return again(x, other, direction, np.zeros(size), *idle)[1][1]

    zero = np.zeros(size)
    still = np.array([mixed(zero, one) for one in np.eye(size)])
    matrix = np.array([[mixed(one, other) for other in np.eye(size)] for one in np.eye(size)]) - still[None, :]
    found = np.linalg.solve(0.5 * (matrix + matrix.T), -still)
    return found, slope(x, found, *pairs)[1]


def minimize_jvp(
    fun: Any, dfun: Any, x0: Any, dx0: Any, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return what minimises a function, and its tangent, and that of the least value."""
    from types import SimpleNamespace

    from scipy.optimize import minimize

    slope, args, pairs = paired(fun, dfun, args, dargs)
    found = minimize(fun, x0, args, **options)
    x, value = at_minimum(slope, found.x, pairs)
    return found, SimpleNamespace(x=x, fun=value)


def minimize_scalar_jvp(
    fun: Any, dfun: Any, bracket: Any = None, bounds: Any = None, args: Any = (), dargs: Any = None, **options: Any
) -> tuple[Any, Any]:
    """Return what minimises a function of a number, and its tangent, and that of the least value."""
    from types import SimpleNamespace

    from scipy.optimize import minimize_scalar

    slope, args, pairs = paired(fun, dfun, args, dargs)
    found = minimize_scalar(fun, bracket, bounds, args, **options)
    again, idle = companion(slope), tuple(part for pair in zip(pairs, [0.0] * len(pairs)) for part in pair)
    still = again(found.x, 1.0, 0.0, 0.0, *idle)[1][1]
    x = -still / (again(found.x, 1.0, 1.0, 0.0, *idle)[1][1] - still)
    return found, SimpleNamespace(x=x, fun=slope(found.x, x, *pairs)[1])
