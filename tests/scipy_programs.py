"""Science as people write it with SciPy: nothing in it is made for being differentiated."""

import numpy as np
from scipy import fft, integrate, interpolate, linalg, ndimage, optimize, signal, sparse, special, stats
from scipy.integrate import quad, solve_ivp
from scipy.interpolate import CubicSpline, interp1d
from scipy.optimize import brentq, curve_fit, least_squares, minimize, newton
from scipy.spatial.distance import cdist, pdist
from scipy.special import spherical_jn, spherical_yn


def bateman(dose, ka, ke):
    """One-compartment pharmacokinetics, oral: area under the curve over a day."""
    def rates(t, y):
        return [-ka * y[0], ka * y[0] - ke * y[1]]

    sol = solve_ivp(rates, (0.0, 12.0), [dose, 0.0], t_eval=np.linspace(0, 12, 25), rtol=1e-10, atol=1e-12)
    return integrate.trapezoid(sol.y[1], sol.t)


def sir_peak(beta, gamma, i0):
    """An epidemic's largest number of infected."""
    def f(t, y, beta, gamma):
        s, i, r = y
        return [-beta * s * i, beta * s * i - gamma * i, gamma * i]

    sol = solve_ivp(f, [0, 60], [1 - i0, i0, 0.0], args=(beta, gamma), t_eval=np.linspace(0, 60, 601), rtol=1e-9, atol=1e-12)
    return np.max(sol.y[1])


def black_scholes(s, k, t, r, sigma):
    d1 = (np.log(s / k) + (r + 0.5 * sigma**2) * t) / (sigma * np.sqrt(t))
    d2 = d1 - sigma * np.sqrt(t)
    return s * stats.norm.cdf(d1) - k * np.exp(-r * t) * stats.norm.cdf(d2)


def implied_volatility(price, s, r):
    return brentq(lambda v: black_scholes(s, 100.0, 0.5, r, v) - price, 1e-4, 3.0, xtol=1e-14)


def kepler(m, e):
    ecc = newton(lambda x: x - e * np.sin(x) - m, m)
    return 2 * np.arctan2(np.sqrt(1 + e) * np.sin(ecc / 2), np.sqrt(1 - e) * np.cos(ecc / 2))


def orbit(x0, v0, mu):
    def gravity(t, y):
        r = np.linalg.norm(y[:2])
        return np.concatenate([y[2:], -mu * y[:2] / r**3])

    sol = solve_ivp(gravity, (0, 3.0), np.array([x0, 0.0, 0.0, v0]), method="DOP853", rtol=1e-11, atol=1e-12)
    x, y = sol.y[:2, -1]
    return np.hypot(x, y)


DATA = np.array([0.6, 1.1, 2.3, 0.9, 1.7, 3.1, 0.4, 1.3])


def gamma_likelihood(a, scale):
    return stats.gamma.logpdf(DATA, a, scale=scale).sum()


def weibull_likelihood(c, scale):
    return np.sum(stats.weibull_min.logpdf(DATA, c, scale=scale))


def weibull_fit(w):
    """The maximum-likelihood scale of weighted data."""
    data = DATA * w
    res = minimize(lambda p: -np.sum(stats.weibull_min.logpdf(data, np.exp(p[0]), scale=np.exp(p[1]))), [0.0, 0.0], method="BFGS", options={"gtol": 1e-9})
    return np.exp(res.x[1])


X = np.linspace(0, 3, 7)
Y = np.sin(X)


def gaussian_process(length, noise):
    d = X[:, None] - X[None, :]
    K = np.exp(-0.5 * (d / length) ** 2) + noise * np.eye(len(X))
    c, low = linalg.cho_factor(K, lower=True)
    alpha = linalg.cho_solve((c, low), Y)
    return -0.5 * Y @ alpha - np.sum(np.log(np.diag(c))) - 0.5 * len(X) * np.log(2 * np.pi)


def gaussian_process_cdist(length, noise):
    K = np.exp(-cdist(X[:, None], X[:, None], "sqeuclidean") / (2 * length**2))
    L = linalg.cholesky(K + noise * np.eye(7), lower=True)
    z = linalg.solve_triangular(L, Y, lower=True)
    return z @ z + 2 * np.log(np.diagonal(L)).sum()


def yield_curve(r1, r2, r3):
    """A spline through active rates, read between its knots."""
    curve = CubicSpline([1.0, 2.0, 5.0, 10.0], np.array([r1, r2, r3, 0.04]), bc_type="natural")
    return np.exp(-curve(3.3) * 3.3) + curve(7.0) + curve(4.0, 1)


def forward_rate(t, r1):
    curve = interp1d([1.0, 2.0, 5.0], [r1, 0.02, 0.03])
    return curve(t) * t


def hard_sphere(k, a):
    """The s- and p-wave cross section of a hard sphere."""
    total = 0.0
    for n in range(3):
        tan = spherical_jn(n, k * a) / spherical_yn(n, k * a)
        total += (2 * n + 1) * tan**2 / (1 + tan**2)
    return 4 * np.pi / k**2 * total


def debye_heat(t, theta):
    x = theta / t
    value, err = quad(lambda u: u**4 * np.exp(u) / (np.exp(u) - 1) ** 2, 0, x)
    return 9 * value / x**3


def planck_fraction(lam, t):
    def f(x):
        return x**3 / np.expm1(x)

    return quad(f, 1.0 / (lam * t), np.inf)[0] * 15 / np.pi**4


def van_der_pol(mu, y0):
    sol = solve_ivp(lambda t, y: [y[1], mu * (1 - y[0] ** 2) * y[1] - y[0]], (0, 4), [y0, 0.0], method="Radau", rtol=1e-9, atol=1e-11)
    return sol.y[0][-1]


def heat_implicit(d, u0):
    n, dt = 12, 0.01
    u = u0 * np.sin(np.pi * np.linspace(0, 1, n))
    r = d * dt * (n - 1) ** 2
    ab = np.zeros((3, n))
    ab[0, 2:] = -r
    ab[1] = 1 + 2 * r
    ab[1, 0] = ab[1, -1] = 1.0
    ab[2, :-2] = -r
    for _ in range(5):
        u = linalg.solve_banded((1, 1), ab, u)
    return u.sum()


def pendulum_period(theta0, g):
    return 4 * np.sqrt(1 / g) * special.ellipk(np.sin(theta0 / 2) ** 2)


def bungee(m, k):
    """When a falling body stops: a terminal event."""
    def f(t, y):
        return [y[1], 9.81 - k / m * y[0]]

    def stops(t, y):
        return y[1]

    stops.terminal = True
    stops.direction = -1
    sol = solve_ivp(f, (0, 20), [0.0, 1.0], events=stops, rtol=1e-10, atol=1e-12)
    return sol.t_events[0][0] * sol.y_events[0][0][0]


def dense_trajectory(k, t):
    sol = solve_ivp(lambda t, y: [-k * y[0]], (0, 2), [1.0], dense_output=True, rtol=1e-10, atol=1e-12)
    return sol.sol(t)[0]


XS = np.linspace(0, 4, 20)


def decay(x, a, b):
    return a * np.exp(-b * x)


def fitted(a, shift):
    y = decay(XS, a, 0.7) + shift * np.sin(3 * XS)
    popt, pcov = curve_fit(decay, XS, y, p0=(1.0, 1.0))
    return popt[0] * popt[1]


def fitted_least_squares(a, shift):
    y = decay(XS, a, 0.7) + shift * np.sin(3 * XS)
    res = least_squares(lambda p: p[0] * np.exp(-p[1] * XS) - y, [1.0, 1.0], xtol=1e-14, ftol=1e-14, gtol=1e-14)
    return res.x[1] + res.cost


def chemical_equilibrium(c0, k):
    def balance(x):
        a, b = x
        return [a + b - c0, b - k * a * a]

    sol = optimize.root(balance, [c0, c0 / 2], tol=1e-13)
    return sol.x[0]


def van_der_waals(p, t):
    def f(v, p, t):
        return (p + 3.6 / v**2) * (v - 0.04) - 0.082 * t

    return optimize.fsolve(f, 0.082 * t / p, args=(p, t), xtol=1e-13)[0]


def lorentz_voigt(x, sigma, gamma):
    return special.voigt_profile(x - 0.2, sigma, gamma)


def kalman_steady(q, r):
    A = np.array([[1.0, 0.1], [0.0, 1.0]])
    P = linalg.solve_discrete_lyapunov(0.5 * A, q * np.eye(2))
    return P[0, 0] / (P[0, 0] + r)


def lqr(q, r):
    A = np.array([[0.0, 1.0], [0.0, -0.2]])
    B = np.array([[0.0], [1.0]])
    P = linalg.solve_continuous_are(A, B, q * np.eye(2), np.array([[r]]))
    return np.trace(P)


def rotation(theta, t):
    G = np.array([[0.0, -theta], [theta, 0.0]])
    return (linalg.expm(G * t) @ np.array([1.0, 2.0]))[0]


def filtered(alpha, amp):
    x = amp * np.sin(XS)
    y = signal.lfilter([alpha], [1.0, alpha - 1.0], x)
    return np.sum(y**2)


def smoothed(sigma, amp):
    x = amp * np.sin(XS)
    return np.sum(ndimage.gaussian_filter1d(x, 2.0) ** 2)


def spectrum(f, amp):
    x = amp * np.sin(f * XS)
    X = fft.rfft(x)
    return np.sum(np.abs(X) ** 2)


LAPLACE = sparse.diags([-1.0, 2.0, -1.0], [-1, 0, 1], shape=(20, 20)).tocsr()


def energy(amp, k):
    u = amp * np.sin(k * XS)
    return u @ (LAPLACE @ u)


def sum_of_distances(a, b):
    p = np.array([[0.0, a], [b, 1.0], [a * b, 2.0]])
    return pdist(p).sum()


def mixture(mu, sigma):
    rv = stats.norm(mu, sigma)
    return np.log(0.3 * rv.pdf(DATA) + 0.7 * stats.norm(0.0, 2.0).pdf(DATA)).sum() + rv.cdf(0.3)


def bivariate(rho, x):
    cov = np.array([[1.0, rho], [rho, 2.0]])
    return stats.multivariate_normal.logpdf(np.array([x, 0.5]), mean=np.array([0.1, 0.2]), cov=cov)


def price_with_quantile(mu, p):
    return stats.lognorm.ppf(p, 0.5, scale=np.exp(mu)) + stats.t.ppf(p, 4)


def double_integral(a, b):
    value, _ = integrate.dblquad(lambda y, x: np.exp(-a * x * y), 0, b, 0, 1)
    return value


def principal_stress(s, t):
    S = np.array([[s, t, 0.0], [t, 2.0, 0.3], [0.0, 0.3, -1.0]])
    w, v = linalg.eigh(S)
    return w[-1] + linalg.svd(S)[1][0] + v[0, 0] ** 2


def regression(a, b):
    M = np.column_stack([np.ones_like(XS), XS, a * XS**2])
    y = np.sin(b * XS)
    q, r = linalg.qr(M, mode="economic")
    coef, res, rank, sv = linalg.lstsq(M, y)
    return linalg.solve_triangular(r, q.T @ y)[1] + coef[0]


def population(r, k):
    sol = integrate.odeint(lambda n, t: r * n * (1 - n / k), 0.5, np.linspace(0, 5, 11), rtol=1e-10, atol=1e-12)
    return sol[-1, 0]


def fermi(mu, beta):
    return quad(lambda e: np.sqrt(e) * special.expit(-beta * (e - mu)), 0, 40, points=[1.0])[0]


def diffusion_profile(x, d):
    return special.erfc(x / (2 * np.sqrt(d)))


def nearest_line(x, y):
    grid = interpolate.RegularGridInterpolator((np.linspace(0, 1, 4), np.linspace(0, 2, 5)), np.add.outer(np.linspace(0, 1, 4) ** 2, np.linspace(0, 2, 5) ** 3))
    return grid(np.array([[x, y]]))[0] + grid([x, y])[0]


def bspline(x, y1):
    t = np.linspace(0, 3, 6)
    tck = interpolate.splrep(t, np.sin(t))
    spl = interpolate.make_interp_spline(t, y1 * np.cos(t), k=3)
    return interpolate.splev(x, tck) + spl(x)


def shape_preserving(x, y1):
    p = interpolate.PchipInterpolator([0.0, 1.0, 2.0, 3.0], np.array([0.0, y1, 2.0, 5.0]))
    return p(x) + p.derivative()(x)


def antiderivative(a, b):
    s = CubicSpline(X, Y * a)
    return s.integrate(0.0, b) + s.derivative()(b)


CASES = {
    bateman: (10.0, 1.2, 0.3), sir_peak: (0.5, 0.2, 0.01), black_scholes: (100.0, 95.0, 0.5, 0.02, 0.3), implied_volatility: (8.0, 100.0, 0.02),
    kepler: (1.1, 0.3), orbit: (1.0, 1.1, 1.0), gamma_likelihood: (2.0, 0.7), weibull_likelihood: (1.4, 1.5), weibull_fit: (1.1,),
    gaussian_process: (0.8, 0.1), gaussian_process_cdist: (0.8, 0.1), yield_curve: (0.01, 0.02, 0.03), forward_rate: (1.7, 0.01), hard_sphere: (1.3, 0.8),
    debye_heat: (0.7, 1.2), planck_fraction: (0.9, 0.5), van_der_pol: (1.5, 2.0), heat_implicit: (0.4, 1.5), pendulum_period: (0.8, 9.81), bungee: (2.0, 30.0),
    dense_trajectory: (0.7, 1.3), fitted: (2.0, 0.1), fitted_least_squares: (2.0, 0.1), chemical_equilibrium: (1.0, 0.6), van_der_waals: (10.0, 300.0),
    lorentz_voigt: (0.5, 0.4, 0.2), kalman_steady: (0.3, 0.5), lqr: (1.0, 0.5), rotation: (0.7, 1.3), filtered: (0.3, 1.2), smoothed: (1.0, 1.2), spectrum: (1.3, 0.8),
    energy: (1.2, 0.7), sum_of_distances: (0.7, 1.2), mixture: (1.0, 0.8), bivariate: (0.4, 0.6), price_with_quantile: (0.2, 0.7), double_integral: (0.8, 1.2),
    principal_stress: (1.0, 0.5), regression: (0.5, 1.1), population: (1.1, 3.0), fermi: (1.2, 2.0), diffusion_profile: (0.4, 0.7), nearest_line: (0.4, 0.9), bspline: (1.3, 0.7),
    shape_preserving: (1.4, 0.8), antiderivative: (1.2, 2.1),
}  # fmt: skip
PRECISION = {  # of an algorithm's own result, where it is told no finer
    sir_peak: 1e-6, weibull_fit: 1e-5, fitted: 1e-6, fitted_least_squares: 1e-5, double_integral: 1e-6, van_der_pol: 1e-6,
}  # fmt: skip
REFUSED_TWICE = {  # what has no second derivative, and by what word it is told
    bungee: "events", dense_trajectory: "dense_output",
    shape_preserving: "PchipInterpolator", antiderivative: "integrate",
    fitted: "curve_fit", fitted_least_squares: "least_squares", double_integral: "dblquad",
}  # fmt: skip
