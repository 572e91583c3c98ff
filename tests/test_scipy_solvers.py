"""What SciPy's algorithms find, by what they are given: integrals, trajectories, roots, minima. The algorithms run as they would."""

import numpy as np
import pytest
from scipy import optimize
from scipy.integrate import (
    cumulative_simpson,
    cumulative_trapezoid,
    dblquad,
    odeint,
    quad,
    romb,
    simpson,
    solve_ivp,
    trapezoid,
)
from scipy.interpolate import (
    CubicSpline,
    PchipInterpolator,
    RectBivariateSpline,
    RegularGridInterpolator,
    interp1d,
    interpn,
)
from scipy.optimize import brentq, curve_fit, fsolve, least_squares, minimize, minimize_scalar, newton, root

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.errors import NoRule


def integral_to_a_limit(a, k):
    value, _ = quad(lambda t: np.exp(-k * t) * t, 0.0, a)
    return value * k


def integral_between_limits(a, k):
    def f(t, p, q):
        return p * t**2 + q * k

    return quad(f, a, 2 * a, args=(k, a))[0]


def bell(t, k):
    return np.exp(-k * t * t)


def improper_integral(a, k):
    return quad(bell, 0.0, np.inf, args=(k,))[0] * a


def trajectory(a, k):
    def f(t, y):
        return [y[1], -k * y[0]]

    sol = solve_ivp(f, (0.0, 2.0), [a, 0.5], rtol=1e-9, atol=1e-11)
    return sol.y[0, -1] + sol.t[-1]


def rates(t, y, k):
    return np.array([-k * y[0] + y[1], -y[1]])


def trajectory_to_a_moving_end(a, k):
    sol = solve_ivp(rates, [0.0, a], np.array([a, 1.0]), args=(k,), rtol=1e-9, atol=1e-11)
    y = sol.y
    return y[0, -1] * y[1, -1]


def trajectory_at_times(a, k):
    sol = solve_ivp(rates, (0.0, 3.0), [a, 1.0], method="LSODA", t_eval=np.linspace(0, 3, 5), args=(k,), rtol=1e-9, atol=1e-11)
    return (sol.y * sol.y).sum()


def throw(a, k):
    """A body that is thrown: its top, and where the ground ends the trajectory."""

    def f(t, y):
        return [y[1], -9.81 - k * y[1]]

    def ground(t, y):
        return y[0]

    def top(t, y):
        return y[1]

    ground.terminal = True
    ground.direction = -1
    sol = solve_ivp(f, (0.0, 100.0), [1.0, 3 * a], events=[ground, top], rtol=1e-10, atol=1e-12)
    return sol.t_events[1][0] * sol.y_events[1][0][0] + sol.t[-1] + sol.y[1, -1]


def threshold(a, k):
    def crosses(t, y, k):
        return y[1] - a / 3

    return solve_ivp(rates, (0.0, 3.0), np.array([a, 1.0]), events=crosses, args=(k,), rtol=1e-10, atol=1e-12).t_events[0][0]


def trajectory_at_any_time(a, k):
    sol = solve_ivp(rates, (0.0, 3.0), [a, 1.0], args=(k,), dense_output=True, rtol=1e-10, atol=1e-12)
    return sol.sol(a)[0] + sol.sol(np.array([k, 2 * a]))[1].sum()


def time_that_moves(a, k):
    sol = solve_ivp(lambda t, y: [-0.3 * y[0]], (0.0, 3.0), [1.0], dense_output=True, rtol=1e-10, atol=1e-12)
    return sol.sol(a * k)[0]


def integral_over_a_triangle(a, k):
    return dblquad(lambda y, x: np.exp(-k * x * y), 0.0, a, lambda x: k * x, lambda x: a)[0]


def covariance_of_a_fit(a, k):
    x = np.linspace(0.0, 2.0, 9)
    y = a * np.exp(-k * x) + 0.05 * np.sin(7 * x)
    found, covariance = curve_fit(lambda x, p, q: p * np.exp(-q * x), x, y, (1.0, 1.0), ftol=1e-14, xtol=1e-14, gtol=1e-14)
    return found[0] * found[1] + 100 * covariance[0, 1]


def trajectory_of_odeint(a, k):
    y = odeint(lambda y, t: [-k * y[0], y[0]], [a, 0.0], np.linspace(0, 2, 5))
    return y[:, 1].sum()


def bracketed_roots(a, k):
    def f(x):
        return x**3 + a * x - k

    return brentq(f, 0, 9) * optimize.bisect(f, 0, 9) + optimize.ridder(f, 0, 9) - optimize.brenth(f, 0, 9, xtol=1e-13)


def equation(x, a, k):
    return np.exp(x) + a * x - k * 5


def root_near_a_number(a, k):
    return newton(equation, 1.0, args=(a, k))


def system(a, k):
    def f(x):
        return [x[0] ** 2 + a * x[1] - 3.0, x[0] - k * x[1]]

    x = fsolve(f, [1.0, 1.0])
    s = root(f, [1.0, 1.0], tol=1e-13)
    return x[0] * x[1] + s.x.sum()


def least(a, k):
    r = minimize(lambda x: (x[0] - a) ** 2 + k * (x[1] - x[0]) ** 2 + x[1] ** 4, [0.0, 0.0], tol=1e-12)
    return r.x[0] + r.fun


def least_of_a_number(a, k):
    r = minimize_scalar(lambda x: (x - a) ** 2 + np.exp(k * x), tol=1e-13)
    return r.x + r.fun


def sampled(a, k):
    t = np.linspace(0.0, 1.0, 9)
    y = np.exp(a * t)
    moved = t * a
    return simpson(y, x=t) * k + trapezoid(y, moved) + cumulative_trapezoid(y, moved, initial=0).sum() + cumulative_simpson(y, dx=0.1)[-1] + romb(y, 0.125)


KNOTS = np.linspace(0.0, 3.0, 9)
SPLINE, SHAPED = CubicSpline(KNOTS, np.sin(KNOTS)), PchipInterpolator(KNOTS, KNOTS**2)


def interpolated(a, k):
    return SPLINE(a) * k + np.sum(SHAPED(np.array([a, k])))


PROGRAMS = [  # and how precise the algorithm's own result is
    (integral_to_a_limit, 1e-12), (integral_between_limits, 1e-12), (improper_integral, 1e-9), (trajectory, 1e-7), (trajectory_to_a_moving_end, 1e-7),
    (trajectory_at_times, 1e-7), (trajectory_of_odeint, 1e-6), (bracketed_roots, 1e-9), (root_near_a_number, 1e-9), (system, 1e-9), (least, 1e-5),
    (throw, 1e-7), (threshold, 1e-7), (trajectory_at_any_time, 1e-7), (time_that_moves, 1e-7), (integral_over_a_triangle, 1e-9),
    (covariance_of_a_fit, 1e-5), (least_of_a_number, 1e-5), (sampled, 1e-12), (interpolated, 1e-11),
]  # fmt: skip


@pytest.mark.parametrize(("function", "precision"), PROGRAMS, ids=lambda one: getattr(one, "__name__", ""))
def test_what_an_algorithm_finds_has_the_derivative_of_differences(function, precision):
    for seeds in ((0.4, -0.3), (1.0, None), (None, 1.0)):
        value, tangent = fwdtrans.jvp(function, (1.3, 0.7), seeds)
        assert value == function(1.3, 0.7)  # the algorithm runs as it would have
        da, dk = (seed or 0.0 for seed in seeds)
        expected, error = differentiate(lambda t, da=da, dk=dk: function(1.3 + da * t, 0.7 + dk * t), 0.0)
        assert abs(tangent - expected) <= error + precision * (1.0 + abs(expected))


def test_a_minimum_is_as_exact_as_its_equation():
    """Differences of a minimum are rough; where it is known as a formula the tangent is that of the formula."""

    def f(a):
        return minimize(lambda x: (x[0] - a) ** 2 + (x[1] - a * a) ** 2, [0.0, 0.0], tol=1e-12).x

    value, tangent = fwdtrans.jvp(f, (1.5,), (1.0,))
    np.testing.assert_allclose(tangent, [1.0, 3.0], rtol=1e-12)


@pytest.mark.parametrize("options", ["vectorized=True"])
def test_what_has_no_rule_is_refused_by_the_arguments_name(options, tmp_path):
    text = f"from scipy.integrate import solve_ivp\ndef f(a):\n    return solve_ivp(lambda t, y: a * y, (0, 1), [1.0], {options}).y[0, -1]\n"
    space = {}
    exec(compile(text, "given.py", "exec"), space)
    with pytest.raises(NoRule, match=options.partition("=")[0]):
        fwdtrans.forward_diff(space["f"], source=text).derivative(1.0)


@pytest.mark.parametrize(("function", "why"), [(throw, "events"), (trajectory_at_any_time, "dense_output"), (trajectory_to_a_moving_end, "interval")])
def test_what_an_algorithm_has_no_second_derivative_for_is_refused(function, why):
    with pytest.raises(fwdtrans.Refused, match=rf"test_scipy_solvers.py:\d+:\d+: .*{why}"):
        fwdtrans.derivative(fwdtrans.derivative(function, wrt="a"), wrt="a")(1.3, 0.7)


def test_a_splines_derivative_is_a_spline_at_every_order():
    second = fwdtrans.derivative(fwdtrans.derivative(lambda x: SPLINE(x) * x))(1.234)
    assert second == pytest.approx(2.0 * SPLINE(1.234, 1) + 1.234 * SPLINE(1.234, 2), rel=1e-13)


@pytest.mark.parametrize("kind", ["linear", "quadratic", "cubic", "nearest"])
@pytest.mark.parametrize("at", [1.7, np.array([0.3, 1.6, 2.2]), np.array([[0.3], [1.6]])], ids=["a number", "a row", "a column"])
def test_interp1d_at_points_of_any_shape(kind, at):
    def curve(y, x):
        return interp1d(np.arange(5.0), y, kind=kind)(x)

    y, dy, dx = np.array([0.2, 1.0, -0.4, 0.7, 0.1]), np.array([1.0, 0.3, -0.2, 0.5, 0.9]), 0.7 * np.ones_like(at)

    def slope(y, x):
        return fwdtrans.jvp(curve, (y, x), (dy, dx))[1]

    for f in (curve, slope):
        value, tangent = fwdtrans.jvp(f, (y, at), (dy, dx))
        assert np.shape(value) == np.shape(tangent) == np.shape(at)
        for i in range(np.size(at)):
            expected, error = differentiate(lambda t, f=f, i=i: np.ravel(f(y + t * dy, at + t * dx))[i], 0.0)
            assert abs(np.ravel(tangent)[i] - expected) <= error + 1e-12


@pytest.mark.parametrize("degree", [1, 3])
@pytest.mark.parametrize("far", [0.0, 0.9])
def test_a_spline_of_two_variables_on_a_grid_and_beyond_its_edges(degree, far):
    draws = np.random.default_rng(0)
    knots, z, dz = np.linspace(0.0, 1.0, 6), draws.normal(size=(6, 6)), draws.normal(size=(6, 6))
    x, y, dx, dy = np.array([0.13, 0.45, 0.73 + far]), np.array([0.22, 0.57, 0.83]), draws.normal(size=3), draws.normal(size=3)

    def surface(z, x, y):
        spline = RectBivariateSpline(knots, knots, z, kx=degree, ky=degree)
        return np.concatenate([spline(x, y), [spline.ev(x, y), spline(x, y, grid=False)]])

    tangent = fwdtrans.jvp(surface, (z, x, y), (dz, dx, dy))[1].ravel()
    for i, slope in enumerate(tangent):
        found = differentiate(lambda t, i=i: surface(z + t * dz, x + t * dx, y + t * dy).ravel()[i], 0.0, 1e-3)
        assert abs(slope - found[0]) <= found[1] + 1e-9


@pytest.mark.parametrize("fill", [0.3, None])
def test_beyond_a_grid_its_value_stands_still_or_goes_on(fill):
    def surface(z, points):
        grid = RegularGridInterpolator((np.arange(3.0), np.arange(3.0)), z, bounds_error=False, fill_value=fill)
        return grid(points) + interpn((np.arange(3.0),) * 2, z, points, bounds_error=False, fill_value=fill)

    draws = np.random.default_rng(2)
    z, dz, points, moved = *draws.normal(size=(2, 3, 3)), np.array([[-0.3, 0.7], [1.3, 0.4], [0.2, 2.6]]), draws.normal(size=(3, 2))
    tangent = fwdtrans.jvp(surface, (z, points), (dz, moved))[1]
    for i, slope in enumerate(tangent):
        found = differentiate(lambda t, i=i: surface(z + t * dz, points + t * moved)[i], 0.0, 1e-3)
        assert abs(slope - found[0]) <= found[1] + 1e-11
    assert fill is None or tangent[0] == tangent[2] == 0.0


def test_what_an_algorithm_has_no_derivative_for_is_told_at_the_users_line():
    def singular(a):
        sign, logarithm = np.linalg.slogdet(a)
        return sign * logarithm

    with pytest.raises(fwdtrans.NotDifferentiable, match="np.linalg.slogdet"), np.errstate(divide="ignore", invalid="ignore"):
        fwdtrans.jvp(singular, (np.zeros((2, 2)),), (np.ones((2, 2)),))

    def by_rows(x):
        return interp1d(np.arange(2.0), np.eye(2))(x)

    with pytest.raises(fwdtrans.Refused, match="interp1d.np.arange"):
        fwdtrans.jvp(by_rows, (0.5,), (1.0,))


def fitted_parameters(y):
    x = np.linspace(0.0, 2.0, 5)
    return curve_fit(lambda x, a, b: a * np.exp(-b * x), x, y, p0=[1.0, 0.5])[0]


def least(y):
    return least_squares(lambda p: p[0] * np.exp(-p[1] * np.linspace(0.0, 2.0, 5)) - y, [1.0, 0.5], xtol=1e-15).x


@pytest.mark.parametrize(("function", "name"), [(fitted_parameters, "curve_fit"), (least, "least_squares")])
def test_what_is_differentiated_once_says_so_and_differences_go_on(function, name):
    y, dy = 2.0 * np.exp(-0.7 * np.linspace(0.0, 2.0, 5)) + [0.1, -0.1, 0.05, 0.0, 0.08], np.cos(np.arange(5.0))

    def along(y):
        return fwdtrans.jvp(function, (y,), (dy,))[1]

    with pytest.raises(fwdtrans.Refused, match=f"`{name}` is differentiated once: its second derivative is not known"):
        fwdtrans.jvp(along, (y,), (dy,))
    ahead, behind = (along(y + s * dy) for s in (1e-3, -1e-3))
    found = fwdtrans.forward_diff(mode="numeric")(along).jvp((y,), (dy,))[1]
    np.testing.assert_allclose(found, (ahead - behind) / 2e-3, rtol=1e-4)
