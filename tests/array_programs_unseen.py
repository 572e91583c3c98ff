"""Programs over NumPy and SciPy as people write them, that no rule was designed for: each with its arguments."""

import math
from collections import namedtuple
from functools import partial

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view
from scipy import integrate, interpolate, linalg, ndimage, optimize, signal, special, stats
from scipy.special import expit, logsumexp

rng = np.random.default_rng(0)


def P2(*shape):
    return rng.normal(size=shape)


def SPD(n):
    a = P2(n, n)
    return a @ a.T + n * np.eye(n)


def heat_step(u, alpha, steps=3):
    u = u.copy()
    for _ in range(steps):
        lap = np.zeros_like(u)
        lap[1:-1, 1:-1] = u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2] - 4 * u[1:-1, 1:-1]
        u += alpha * lap
        u[0, :] = u[1, :]
        u[-1, :] = u[-2, :]
    return u


def burgers(u, nu, dx=0.1, dt=0.01, nt=3):
    for n in range(nt):
        un = u.copy()
        u[1:-1] = (
            un[1:-1] - un[1:-1] * dt / dx * (un[1:-1] - un[:-2]) + nu * dt / dx**2 * (un[2:] - 2 * un[1:-1] + un[:-2])
        )
        u[0] = u[-1] = un[0]
    return u


def wave(u0, c):
    u_prev, u = u0, np.roll(u0, 1)
    energy = []
    for _ in range(4):
        u_next = 2 * u - u_prev + c**2 * (np.roll(u, -1) - 2 * u + np.roll(u, 1))
        u_prev, u = u, u_next
        energy.append(0.5 * np.sum((u - u_prev) ** 2))
    return np.array(energy)


def kalman(zs, q, r, x0, P0):
    F = np.array([[1.0, 1.0], [0.0, 1.0]])
    H = np.array([[1.0, 0.0]])
    Q = q * np.eye(2)
    x = x0
    P = P0
    ll = 0.0
    for z in zs:
        x = F @ x
        P = F @ P @ F.T + Q
        y = z - H @ x
        S = H @ P @ H.T + r
        K = P @ H.T @ np.linalg.inv(S)
        x = x + K @ y
        P = (np.eye(2) - K @ H) @ P
        ll += -0.5 * (np.log(np.linalg.det(S)) + (y.T @ np.linalg.solve(S, y)).item())
    return ll, x, P


NOISE = P2(4, 50)


def particle_filter(obs, sigma):
    particles = np.linspace(-2, 2, 50)
    logw = np.zeros(50)
    out = np.empty(len(obs))
    for t, y in enumerate(obs):
        particles = 0.9 * particles + sigma * NOISE[t]
        logw += -0.5 * (y - particles) ** 2
        w = np.exp(logw - logw.max())
        w /= w.sum()
        out[t] = np.dot(w, particles)
    return out


def pca_first(X):
    Xc = X - X.mean(axis=0)
    cov = Xc.T @ Xc / (X.shape[0] - 1)
    vals, vecs = np.linalg.eigh(cov)
    order = np.argsort(vals)[::-1]
    vals, vecs = vals[order], vecs[:, order]
    v = vecs[:, 0]
    v = v * np.sign(v[np.argmax(np.abs(v))])
    return Xc @ v, vals / vals.sum()


def gmm_em(X, mu, var, pi):
    for _ in range(2):
        d2 = (X[:, None] - mu[None, :]) ** 2
        logp = -0.5 * d2 / var - 0.5 * np.log(2 * np.pi * var) + np.log(pi)
        m = np.max(logp, axis=1, keepdims=True)
        resp = np.exp(logp - m)
        resp /= resp.sum(axis=1, keepdims=True)
        Nk = resp.sum(axis=0)
        mu = (resp * X[:, np.newaxis]).sum(axis=0) / Nk
        var = np.einsum("nk,nk->k", resp, (X[:, None] - mu) ** 2) / Nk
        pi = Nk / len(X)
    return mu, var, pi


def mlp(X, W1, b1, W2, b2):
    h = np.maximum(0, X @ W1 + b1)
    logits = h @ W2 + b2
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(-1, keepdims=True)
    y = np.array([0, 1, 1])
    return -np.mean(np.log(p[np.arange(3), y]))


def conv2d_strided(img, k):
    kh, kw = k.shape
    win = sliding_window_view(img, (kh, kw))
    return np.einsum("ijkl,kl->ij", win, k)


def conv2d_as_strided(img, k):
    h, w = img.shape[0] - k.shape[0] + 1, img.shape[1] - k.shape[1] + 1
    s = img.strides
    win = as_strided(img, shape=(h, w) + k.shape, strides=s + s)
    return np.tensordot(win, k, axes=((2, 3), (0, 1)))


def conv2d_loop(img, k):
    H, W = img.shape
    kh, kw = k.shape
    out = np.zeros((H - kh + 1, W - kw + 1), dtype=img.dtype)
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (img[i : i + kh, j : j + kw] * k).sum()
    return np.tanh(out)


def maxpool(img):
    h, w = img.shape
    return img.reshape(h // 2, 2, w // 2, 2).max(axis=(1, 3))


def gaussian_blur(img, sigma):
    r = np.arange(-2, 3)
    k = np.exp(-(r**2) / (2 * sigma**2))
    k /= k.sum()
    p = np.pad(img, 2, mode="reflect")
    tmp = np.apply_along_axis(lambda m: np.convolve(m, k, mode="valid"), 0, p)
    return np.apply_along_axis(lambda m: np.convolve(m, k, mode="valid"), 1, tmp)


def sobel(img):
    gx = np.zeros_like(img)
    gy = np.zeros_like(img)
    gx[:, 1:-1] = img[:, 2:] - img[:, :-2]
    gy[1:-1, :] = img[2:, :] - img[:-2, :]
    mag = np.hypot(gx, gy)
    mag[mag < 0.3] = 0
    return mag / mag.max()


Z = P2(6, 20)


def asian_option(S0, sigma, r, T=1.0, K=100.0):
    n, m = Z.shape
    dt = T / n
    logS = np.log(S0) + np.cumsum((r - 0.5 * sigma**2) * dt + sigma * np.sqrt(dt) * Z, axis=0)
    S = np.exp(logS)
    payoff = np.maximum(S.mean(axis=0) - K, 0.0)
    price = np.exp(-r * T) * payoff.mean()
    stderr = np.exp(-r * T) * payoff.std(ddof=1) / np.sqrt(m)
    return price, stderr


def portfolio(mu, Sigma, gamma):
    ones = np.ones_like(mu)
    Sinv = np.linalg.inv(Sigma)
    w_mv = Sinv @ ones / (ones @ Sinv @ ones)
    w_mu = Sinv @ (mu - ((ones @ Sinv @ mu) / (ones @ Sinv @ ones)) * ones) / gamma
    w = w_mv + w_mu
    return w @ mu, np.sqrt(w.T @ Sigma @ w), w


def drawdown(returns):
    wealth = np.cumprod(1 + returns)
    peak = np.maximum.accumulate(wealth)
    dd = (wealth - peak) / peak
    return dd.min(), np.sqrt(252) * returns.mean() / returns.std()


def natural_spline(x, y, xq):
    n = len(x)
    h = np.diff(x)
    A = np.zeros((n, n))
    b = np.zeros(n)
    A[0, 0] = A[-1, -1] = 1
    for i in range(1, n - 1):
        A[i, i - 1] = h[i - 1]
        A[i, i] = 2 * (h[i - 1] + h[i])
        A[i, i + 1] = h[i]
        b[i] = 3 * ((y[i + 1] - y[i]) / h[i] - (y[i] - y[i - 1]) / h[i - 1])
    c = np.linalg.solve(A, b)
    a = y[:-1]
    bb = np.diff(y) / h - h * (2 * c[:-1] + c[1:]) / 3
    d = np.diff(c) / (3 * h)
    idx = np.clip(np.searchsorted(x, xq) - 1, 0, n - 2)
    t = xq - x[idx]
    return a[idx] + bb[idx] * t + c[idx] * t**2 + d[idx] * t**3


def ridge(X, y, lam):
    n, p = X.shape
    beta = np.linalg.solve(X.T.dot(X) + lam * np.identity(p), X.T.dot(y))
    resid = y - X.dot(beta)
    return beta, resid.dot(resid) / n


def lstsq_fit(t, y):
    A = np.vstack([t, np.ones(len(t))]).T
    m, c = np.linalg.lstsq(A, y, rcond=None)[0]
    return m, c


def laplacian_spectrum(W):
    W = (W + W.T) / 2
    np.fill_diagonal(W, 0)
    d = W.sum(axis=1)
    L = np.diag(d) - W
    Dm = np.diag(1 / np.sqrt(d))
    Ln = Dm @ L @ Dm
    return np.linalg.eigvalsh(Ln)


def pagerank(A, d):
    n = A.shape[0]
    M = A / A.sum(axis=0)
    r = np.full(n, 1 / n)
    for _ in range(5):
        r = (1 - d) / n + d * M @ r
    return r


def triangle_area(p, q, r):
    return 0.5 * np.linalg.norm(np.cross(q - p, r - p))


def rodrigues(v, axis, theta):
    k = axis / np.linalg.norm(axis)
    return v * np.cos(theta) + np.cross(k, v) * np.sin(theta) + k * np.dot(k, v) * (1 - np.cos(theta))


def mesh_normals(V):
    F = np.array([[0, 1, 2], [1, 2, 3], [0, 3, 1]])
    tri = V[F]
    n = np.cross(tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0])
    a = np.linalg.norm(n, axis=1)
    n = n / a[:, None]
    vn = np.zeros_like(V)
    np.add.at(vn, F[:, 0], n)
    np.add.at(vn, F[:, 1], n)
    np.add.at(vn, F[:, 2], n)
    return vn, a.sum() / 2, np.einsum("ij,ij->", tri[:, 0], np.cross(tri[:, 1], tri[:, 2])) / 6


def pairwise_dist(X):
    diff = X[:, None, :] - X[None, :, :]
    D2 = (diff**2).sum(-1)
    i, j = np.triu_indices(len(X), k=1)
    return np.sqrt(D2[i, j])


def lennard_jones(pos):
    n = len(pos)
    F = np.zeros_like(pos)
    E = 0.0
    for i in range(n):
        for j in range(i + 1, n):
            rij = pos[i] - pos[j]
            r2 = rij @ rij
            s6 = 1 / r2**3
            E += 4 * (s6**2 - s6)
            f = 24 * (2 * s6**2 - s6) / r2 * rij
            F[i] += f
            F[j] -= f
    return E, F


def nbody_vec(pos, vel, m):
    dt = 0.01
    for _ in range(2):
        r = pos[np.newaxis] - pos[:, np.newaxis]
        d3 = (np.sum(r**2, axis=2) + 0.01) ** 1.5
        acc = np.sum(m[None, :, None] * r / d3[..., None], axis=1)
        vel += dt * acc
        pos += dt * vel
    return 0.5 * np.sum(m * np.sum(vel * vel, axis=1))


def nan_stats(x, y):
    x = np.where(x > 1.5, np.nan, x)
    mask = ~np.isnan(x)
    r = np.corrcoef(x[mask], y[mask])[0, 1]
    return np.nanmean(x), np.nanstd(x), r, np.nanmax(x)


def standardize_inplace(X):
    X -= X.mean(axis=0)
    X /= X.std(axis=0)
    return (X**3).mean(axis=0)


def out_args(x, y):
    buf = np.empty_like(x)
    np.multiply(x, y, out=buf)
    np.add(buf, 1.0, out=buf)
    np.sqrt(buf, out=buf, where=buf > 0)
    np.exp(x, out=x)
    return buf.sum() + x.sum()


def masked_assign(x, a):
    y = np.sin(a * x)
    m = y > 0
    y[m] = y[m] ** 2
    y[~m] *= -a
    return y, y[m].sum() / m.sum()


def rk4(y0, k, g):
    def f(t, y):
        return np.array([y[1], -k * y[0] - g * y[1] * abs(y[1]) + np.sin(t)])

    y, t, h = y0, 0.0, 0.1
    ys = [y]
    for _ in range(5):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h / 2 * k1)
        k3 = f(t + h / 2, y + h / 2 * k2)
        k4 = f(t + h, y + h * k3)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        t += h
        ys.append(y)
    return np.stack(ys)


def rk4_buffer(y, k):
    out = np.empty((6, 2))
    out[0] = y
    for i in range(5):
        k1 = np.array((out[i, 1], -k * out[i, 0]))
        out[i + 1] = out[i] + 0.1 * k1
    return out[:, 0].max(), out[-1]


def lstm(x, W, h, c):
    for t in range(x.shape[0]):
        z = np.concatenate((x[t], h)) @ W
        i, f, o, g = np.split(z, 4)
        c = expit(f) * c + expit(i) * np.tanh(g)
        h = expit(o) * np.tanh(c)
    return h


def attention(Q, K, V):
    s = Q @ K.swapaxes(-1, -2) / np.sqrt(Q.shape[-1])
    mask = np.tril(np.ones(s.shape[-2:], dtype=bool))
    s = np.where(mask, s, -1e9)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return (w @ V).sum()


def batchnorm(x, gamma, beta, eps=1e-5):
    mu = x.mean(0)
    var = x.var(0)
    xh = (x - mu) / np.sqrt(var + eps)
    return gamma * xh + beta


def huber(theta, x, y, delta):
    r = y - (theta[0] + theta[1] * x)
    a = np.abs(r)
    return np.sum(np.where(a <= delta, 0.5 * r**2, delta * (a - 0.5 * delta)))


def gp_nll(X, y, ell, sf, sn):
    d = X.reshape(-1, 1) - X.reshape(1, -1)
    K = sf**2 * np.exp(-0.5 * d**2 / ell**2)
    K[np.diag_indices_from(K)] += sn**2
    L = np.linalg.cholesky(K)
    a = np.linalg.solve(L.T, np.linalg.solve(L, y))
    return 0.5 * y @ a + np.log(np.diag(L)).sum() + 0.5 * len(X) * np.log(2 * np.pi)


def gram_schmidt(A):
    m, n = A.shape
    Q = np.zeros((m, n))
    Rm = np.zeros((n, n))
    for j in range(n):
        v = A[:, j].copy()
        for i in range(j):
            Rm[i, j] = Q[:, i] @ A[:, j]
            v -= Rm[i, j] * Q[:, i]
        Rm[j, j] = np.linalg.norm(v)
        Q[:, j] = v / Rm[j, j]
    return Q, Rm


def thomas(a, b, c, d):
    n = len(d)
    ac, bc, cc, dc = map(np.array, (a, b, c, d))
    for it in range(1, n):
        mc = ac[it - 1] / bc[it - 1]
        bc[it] = bc[it] - mc * cc[it - 1]
        dc[it] = dc[it] - mc * dc[it - 1]
    xc = bc
    xc[-1] = dc[-1] / bc[-1]
    for il in range(n - 2, -1, -1):
        xc[il] = (dc[il] - cc[il] * xc[il + 1]) / bc[il]
    return xc


def power_iter(A, v):
    for _ in range(6):
        w = A.dot(v)
        v = w / np.linalg.norm(w)
    return v.dot(A).dot(v)


@np.vectorize
def soft(x, k):
    if x > 0:
        return math.log1p(math.exp(-k * x)) + x
    return math.log1p(math.exp(k * x)) / k


def vectorized_dec(x, k):
    return soft(x, k).sum()


def vectorized_inner(x, k):
    def g(t):
        return t * math.sin(k * t) if t > 0.1 else t**2

    gv = np.vectorize(g)
    return gv(x) * k


def vec_lambda_otypes(x):
    return np.vectorize(lambda t: max(t, 0.0) ** 2, otypes=[float])(x)


def flat_read(A):
    s = 0.0
    for v in A.flat:
        s += v * math.sin(v)
    return s + A.flat[3] ** 2


def flat_write(A, x):
    B = np.zeros_like(A)
    B.flat[::2] = x
    B.flat[1] = A.flat[1] * A.flat[2]
    return B * A


def ndenum(A):
    out = np.empty_like(A)
    for (i, j), v in np.ndenumerate(A):
        out[i, j] = v * (i + 1) - v**2 * j
    return out


def ndindex_loop(A):
    t = 0.0
    for idx in np.ndindex(A.shape):
        t += A[idx] ** (1 + idx[0])
    return t


def poly1d_use(c, x):
    p = np.poly1d(c)
    return p(x) + p.deriv()(x)


def poly_class(c, x):
    p = np.polynomial.Polynomial(c)
    q = p.deriv()
    return p(x) * q(x)


def poly_fn(c, x):
    return np.polynomial.polynomial.polyval(x, c) + np.polyval(np.polyder(c), x)


def cheb(c, x):
    return np.polynomial.chebyshev.chebval(x, c) + np.polynomial.legendre.legval(x, c)


def polyfit_use(x, y):
    c = np.polyfit(x, y, 2)
    return np.polyval(c, 0.5), c


def dtype_ufunc(x, y):
    return np.add(x, y, dtype=np.float64) * np.multiply(x, 2, dtype=float)


def sum_dtype(x):
    return np.sum(x * x, dtype=np.float64) + x.mean(dtype=float)


def loop_funcs(x):
    t = 0.0
    for f in (np.sin, np.exp, np.tanh):
        t = t + f(x)
    return t


def loop_reducers(x):
    return np.array([f(x * x) for f in (np.sum, np.mean, np.max, np.std)])


def dict_acts(x, name="tanh"):
    acts = {"tanh": np.tanh, "relu": lambda v: np.maximum(v, 0), "sin": np.sin}
    return acts[name](x * x).sum()


def loop_mixed(x):
    r = []
    for f in (np.sum, np.exp):
        r.append(f(x))
    return r[0] + r[1].sum()


def piecewise_use(x, a):
    return np.piecewise(x, [x < 0, x >= 0], [lambda t: a * t**2, lambda t: np.sin(a * t)])


def select_use(x, a):
    return np.select([x < -0.5, x < 0.5], [a * x, x**2], default=np.exp(a * x))


def choose_take(x):
    idx = np.argsort(x)
    s = np.take(x, idx)
    return np.cumsum(s)[::2] * np.take_along_axis(x, idx, axis=0)[::2]


def topk(x, k=3):
    part = np.partition(x, -k)[-k:]
    ind = np.argpartition(x, -k)[-k:]
    return part.sum() * x[ind].mean()


def rank_auc(scores):
    labels = np.array([0, 1, 1, 0, 1])
    pos, neg = scores[labels == 1], scores[labels == 0]
    return (1 / (1 + np.exp(-(pos[:, None] - neg[None, :])))).mean()


def hist_kde(x, h):
    grid = np.linspace(x.min(), x.max(), 5)
    return np.exp(-0.5 * ((grid[:, None] - x) / h) ** 2).sum(1) / (len(x) * h * np.sqrt(2 * np.pi))


def interp_loss(y, q):
    xp = np.arange(len(y))
    return np.interp(q, xp, y) ** 2


def fft_lowpass(x, a):
    X = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x))
    X *= np.exp(-a * f**2)
    return np.fft.irfft(X, n=len(x)), np.abs(X).sum()


def autocorr(x):
    x = x - x.mean()
    r = np.correlate(x, x, mode="full")[len(x) - 1 :]
    return r / r[0]


def trapz_arc(t, r):
    x, y = r * np.cos(t), r * np.sin(t)
    return np.trapezoid(np.hypot(np.gradient(x, t), np.gradient(y, t)), t)


def logistic_nll(beta, X):
    y = np.array([0, 1, 1, 0])
    p = expit(X @ beta)
    return -np.sum(special.xlogy(y, p) + special.xlog1py(1 - y, -p))


def lse_mixture(x, mu, s):
    return logsumexp(stats.norm.logpdf(x[:, None], loc=mu, scale=s), axis=1, b=np.array([0.3, 0.7])).sum()


def frozen_norm(mu, s, x):
    d = stats.norm(loc=mu, scale=s)
    return d.cdf(x) + d.pdf(x) ** 2 + d.ppf(0.3)


def black_scholes(S, K, T, r, sigma):
    d1 = (np.log(S / K) + (r + 0.5 * sigma**2) * T) / (sigma * np.sqrt(T))
    d2 = d1 - sigma * np.sqrt(T)
    return S * stats.norm.cdf(d1) - K * np.exp(-r * T) * stats.norm.cdf(d2)


def implied_vol(price, S):
    def f(s):
        d1 = (math.log(S / 100.0) + 0.5 * s**2) / s
        return S * special.ndtr(d1) - 100.0 * special.ndtr(d1 - s) - price

    return optimize.brentq(f, 0.01, 2.0)


def root_sys(a, b):
    sol = optimize.root(lambda v: np.array([v[0] ** 2 + a * v[1] - b, v[0] - v[1] ** 3]), np.array([1.0, 1.0]))
    return sol.x


def fsolve_use(a):
    x = optimize.fsolve(lambda v: [v[0] + 0.5 * (v[0] - v[1]) ** 3 - a, 0.5 * (v[1] - v[0]) ** 3 + v[1]], [0, 0])
    return x.sum()


def minimize_use(a):
    res = optimize.minimize(
        lambda v: (v[0] - a) ** 2 + 10 * (v[1] - v[0] ** 2) ** 2, np.array([0.5, 0.5]), method="BFGS", tol=1e-10
    )
    return res.x @ res.x


def curve_fit_use(y, s):
    t = np.linspace(0, 1, len(y))
    popt, pcov = optimize.curve_fit(lambda t, a, b: a * np.exp(-b * t), t, y * s, p0=(1.0, 0.5))
    return popt


def lsq_use(y):
    t = np.linspace(0, 1, len(y))
    res = optimize.least_squares(lambda p: p[0] * np.exp(-p[1] * t) - y, np.array([1.0, 0.5]))
    return res.x


def quad_use(a, b):
    return integrate.quad(lambda x: np.exp(-a * x**2) * np.cos(b * x), 0, b)[0]


def dblquad_use(a):
    return integrate.dblquad(lambda y, x: np.exp(-a * x * y), 0, 1, 0, lambda x: a * x)[0]


def ode_use(k, y0):
    sol = integrate.solve_ivp(lambda t, y: [y[1], -k * y[0]], (0, 1), y0, rtol=1e-9, atol=1e-11)
    return sol.y[:, -1]


def odeint_use(k, y0):
    t = np.linspace(0, 1, 4)
    return integrate.odeint(lambda y, t, k: [-k * y[0], k * y[0] - y[1]], y0, t, args=(k,), rtol=1e-10, atol=1e-12)[-1]


def simpson_use(y):
    x = np.linspace(0, 2, len(y))
    return integrate.simpson(y * np.sin(x), x=x), integrate.cumulative_trapezoid(y, x, initial=0)


def cubic_use(y, q):
    cs = interpolate.CubicSpline(np.arange(5.0), y, bc_type="natural")
    return cs(q) + cs(q, 1) + cs.integrate(0, 2)


def pchip_use(y, q):
    return interpolate.PchipInterpolator(np.arange(5.0), y)(q)


def interp1d_use(y, q):
    f = interpolate.interp1d(np.arange(5.0), y, kind="cubic")
    return f(q).sum()


def rgi_use(v, q):
    f = interpolate.RegularGridInterpolator((np.arange(3.0), np.arange(4.0)), v)
    return f(q)


def interpn_use(v, q):
    return interpolate.interpn((np.arange(3.0), np.arange(4.0)), v, q)


def make_interp(y, q):
    return interpolate.make_interp_spline(np.arange(6.0), y, k=3)(q)


def chol_sla(A, b):
    c, low = linalg.cho_factor(A)
    x = linalg.cho_solve((c, low), b)
    return b @ x + 2 * np.sum(np.log(np.diag(c)))


def lu_use(A, b):
    lu, piv = linalg.lu_factor(A)
    return linalg.lu_solve((lu, piv), b)


def expm_use(A, t):
    return linalg.expm(A * t) @ np.ones(3)


def tri_use(L, b):
    return linalg.solve_triangular(np.tril(L), b, lower=True)


def toep(c, x):
    return linalg.toeplitz(c) @ x, linalg.block_diag(np.outer(c, c), x[:, None])[1]


def schur_use(A):
    T, Zm = linalg.schur(A)
    return np.diag(T).sum(), (Zm @ T @ Zm.T)


def null_use(A):
    N = linalg.null_space(A)
    return N @ N.T


def kde_use(x, q):
    return stats.gaussian_kde(x)(q)


def svd_use(A):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    s = np.maximum(s - 0.3, 0)
    return (U * s) @ Vt, s


def slog(A):
    s, ld = np.linalg.slogdet(A)
    return s * ld + np.trace(np.linalg.matrix_power(A, 3))


def ttest(x, y):
    res = stats.ttest_ind(x, y)
    return res.statistic, stats.pearsonr(x, y)[0], stats.zscore(x)


def skew_kurt(x):
    return stats.skew(x), stats.kurtosis(x), stats.gmean(np.abs(x)), stats.iqr(x)


def gamma_ll(x, a, b):
    return np.sum(stats.gamma.logpdf(x, a, scale=1 / b)) + special.gammaln(a)


def beta_pois(a, b, lam):
    return stats.beta.logpdf(0.3, a, b) + stats.poisson.logpmf(np.array([1, 3]), lam).sum() + stats.t.logpdf(0.7, df=a)


def mvn(mu, S, x):
    return stats.multivariate_normal.logpdf(x, mean=mu, cov=S) + stats.multivariate_normal(mu, S).logpdf(x)


def gfilter(img, s=1.0):
    return ndimage.gaussian_filter(img, s) + ndimage.uniform_filter(img, 3)


def conv_sig(x, k):
    return signal.convolve(x, k, mode="same") + signal.lfilter(k, [1.0], x)


def bessel(x, n=1):
    return special.jv(n, x) + special.j0(x) * special.erf(x) + special.gamma(x)


def structured(x, a):
    particles = np.zeros(len(x), dtype=[("pos", float), ("vel", float)])
    particles["pos"] = x
    particles["vel"] = a * x
    return (particles["pos"] * particles["vel"]).sum()


def views(A, x):
    B = A.copy()
    r = B[1]
    r[:] = x * r
    c = B[:, 0]
    c += 1
    B.T[2] -= x.sum()
    d = B.diagonal()
    v = B.reshape(-1)
    v[0] = x[0] ** 2
    return B, r.sum(), d.sum()


def split_join(x):
    a, b = np.split(x, 2)
    c, d = np.hsplit(np.vstack([a, b]), [1])
    e = np.concatenate([a * b, np.tile(a, 2), np.repeat(b, 2)])
    return (
        np.dstack((a, b)).sum(),
        np.block([[c, d], [d[:, ::-1], c]])[0],
        e,
        np.r_[a, 0.0, b] @ np.r_[b, 1.0, a],
        np.c_[a, b],
    )


def meshfun(x, y, a):
    X, Y = np.meshgrid(x, y)
    F = np.sin(a * X) * np.cos(Y)
    gy, gx = np.gradient(F)
    return np.sum(gx**2 + gy**2), F.T


def quant(x, q):
    return np.quantile(x, q), np.percentile(x, [25, 75]), np.median(x)


def quantile_q(x):
    return np.median(np.abs(x - np.median(x)))


def ito_clip(x):
    y = np.clip(x, -0.5, 0.8)
    y = np.where(np.isfinite(y), y, 0)
    np.clip(y, 0, None, out=y)
    return y, np.sign(x) * np.sqrt(np.abs(x))


def zero_d(x):
    y = np.asarray(x) * 2
    z = np.array(x * x)
    z += y
    z[...] = z * y
    return z, y[()], float(z) + z.item()


def tri_loop(A):
    n = A.shape[0]
    L = np.eye(n)
    U = A.copy()
    for k in range(n - 1):
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i, k:] -= L[i, k] * U[k, k:]
    return L, U, np.prod(np.diag(U))


def cov_ewm(X, lam):
    n, d = X.shape
    S = np.cov(X, rowvar=False)
    for t in range(n):
        S = lam * S + (1 - lam) * np.outer(X[t], X[t])
    sd = np.sqrt(np.diag(S))
    return S / sd[:, None] / sd[None, :]


def linspace_ext(a, b):
    x = np.linspace(a, b, 5)
    y = np.geomspace(b, b * 3, 3)
    z = np.arange(4) * a
    return (x**2).sum() + y.sum() * z[1:].sum() + np.logspace(0, a, 3).sum()


def complex_imp(R1, L, C):
    w = np.array([1.0, 2.0, 5.0])
    Zc = R1 + 1j * w * L + 1 / (1j * w * C)
    return np.abs(Zc), np.angle(Zc), (1 / Zc).real


def mandel(c):
    z = 0j
    for _ in range(4):
        z = z * z + c
    return abs(z)


def unique_groups(x):
    g = np.array([0, 1, 0, 2, 1])
    ks, inv, cnt = np.unique(g, return_inverse=True, return_counts=True)
    means = np.bincount(inv, weights=x) / cnt
    return means, x - means[inv], np.add.reduceat(x, [0, 2])


def while_newton(A, b):
    A = (A + A.T) / 2
    x = np.zeros_like(b)
    it = 0
    r = b - A @ x
    p = r
    while np.linalg.norm(r) > 1e-8 and it < 10:
        Ap = A @ p
        alpha = (r @ r) / (p @ Ap)
        x = x + alpha * p
        rn = r - alpha * Ap
        p = rn + (rn @ rn) / (r @ r) * p
        r = rn
        it += 1
    return x


def stored_by_a_function_in_a_variable(x, y):
    copy, at, ops = np.copyto, np.add.at, {"*": np.multiply}
    for op in (np.add, np.subtract):
        op(x, y * 0.3, out=x)
    ops["*"](x, y, out=y)
    at(x, [0, 2, 0], y)
    stored_by(np.hypot, y, x)
    partial(copy, x[:2])(y[1:] * x[1:])
    return x * y


def stored_by(op, x, y):
    op(x, y, x)


def stored_and_named(x, y):
    z = np.empty(3)
    r = np.multiply(x, y, out=z)
    r += x
    np.exp(z, z)
    x *= 2.0 if y.flags.c_contiguous else 3.0
    return np.add(np.asarray(r[0] * y, dtype=y.dtype), z, out=z)


def stored_products(a, b):
    rows = a[:2]
    a @= b
    b @= a
    np.maximum.at(a, (slice(None), 1), b[1])
    return rows * b[0]


def copied_dict(x, y):
    params = {"w": x, "b": y}
    for p in (dict(params), renamed(params)):
        for key in p:
            p[key] = p[key] * y + params[key]
    return p["w"], p["b"]


def renamed(params):
    found = {}
    found.update(params)
    return dict(found)


def implicit_euler(y0, k):
    def rate(y):
        fast = k[1] * y[1] * y[1]
        return np.array([-k[0] * y[0], k[0] * y[0] - fast, fast])

    def slopes(y):
        made = np.zeros((3, 3))
        made[0, 0] = -k[0]
        made[1] = k[0], -2 * k[1] * y[1], 0.0
        made[2, 1] = 2 * k[1] * y[1]
        return made

    y = y0.copy()
    for _ in range(3):
        new = y.copy()
        for _ in range(8):
            step = np.linalg.solve(np.eye(3) - 0.1 * slopes(new), y + 0.1 * rate(new) - new)
            new += step
            if np.max(np.abs(step)) < 1e-14:
                break
        y = new
    return y


class Tracker:
    def __init__(self, x, P):
        self.x, self.P = x, P

    def update(self, z, r):
        distance = np.hypot(self.x[0], self.x[1])
        H = np.zeros((2, 2))
        H[0] = self.x / distance
        H[1, :] = [-self.x[1] / distance**2, self.x[0] / distance**2]
        miss = z - np.array([distance, np.arctan2(self.x[1], self.x[0])])
        miss[1] = (miss[1] + np.pi) % (2 * np.pi) - np.pi
        S = H @ self.P @ H.T + r * np.eye(2)
        K = np.linalg.solve(S.T, (self.P @ H.T).T).T
        self.x = self.x + K @ miss
        self.P = (np.eye(2) - K @ H) @ self.P
        return miss @ np.linalg.solve(S, miss) + np.linalg.slogdet(S)[1]


def tracked(x0, r):
    tracker = Tracker(x0, np.eye(2))
    return sum(tracker.update(z, r) for z in np.array([[2.3, 1.1], [2.4, 1.0]]))


State = namedtuple("State", "t y h")


def stepped(y0, mu):
    s = State(0.0, y0, 0.2)
    while s.t < 0.8:
        mid = s.y + 0.5 * s.h * np.array([s.y[1], mu * (1 - s.y[0] ** 2) * s.y[1] - s.y[0]])
        y = s.y + s.h * np.array([mid[1], mu * (1 - mid[0] ** 2) * mid[1] - mid[0]])
        s = s._replace(t=s.t + s.h, y=y)
    return s.y


def without_axes_all(a, b):
    x = np.asarray(a) * b
    total = np.zeros(())
    total += x
    total[...] *= b
    return total, np.array([x, b]).reshape(2, 1)


def penalised(w, b, n):
    layers = [{"W": w}, {"W": b}]
    return sum((layer["W"] ** 2).sum() for layer in layers) + np.sum(3.0 * w * b / n, axis=0)


PROGRAMS = [
    (heat_step, P2(5, 5), 0.1),
    (burgers, P2(8), 0.07),
    (wave, P2(6), 0.5),
    (kalman, P2(4), 0.1, 0.5, P2(2), np.eye(2)),
    (particle_filter, P2(4), 0.3),
    (pca_first, P2(7, 3)),
    (gmm_em, P2(9), np.array([-1.0, 1.0]), np.array([0.5, 0.8]), np.array([0.4, 0.6])),
    (mlp, P2(3, 4), P2(4, 5), P2(5), P2(5, 2), P2(2)),
    (conv2d_strided, P2(5, 6), P2(2, 3)),
    (conv2d_as_strided, P2(5, 6), P2(2, 3)),
    (conv2d_loop, P2(4, 5), P2(2, 2)),
    (maxpool, P2(4, 6)),
    (gaussian_blur, P2(5, 6), 1.2),
    (sobel, P2(5, 5)),
    (asian_option, 100.0, 0.2, 0.03),
    (portfolio, P2(3), SPD(3), 2.0),
    (drawdown, P2(9) * 0.1),
    (natural_spline, np.array([0.0, 1.0, 2.5, 3.0, 4.2]), P2(5), np.array([0.3, 1.7, 2.9])),
    (ridge, P2(6, 3), P2(6), 0.3),
    (lstsq_fit, P2(6), P2(6)),
    (laplacian_spectrum, np.abs(P2(4, 4)) + 0.5),
    (pagerank, np.abs(P2(4, 4)), 0.85),
    (triangle_area, P2(3), P2(3), P2(3)),
    (rodrigues, P2(3), P2(3), 0.7),
    (mesh_normals, P2(4, 3)),
    (pairwise_dist, P2(5, 3)),
    (lennard_jones, P2(3, 3) * 2),
    (nbody_vec, P2(3, 3), P2(3, 3), np.array([1.0, 2.0, 0.5])),
    (nan_stats, P2(12), P2(12)),
    (standardize_inplace, P2(5, 3)),
    (out_args, P2(5), np.abs(P2(5))),
    (masked_assign, P2(8), 1.3),
    (rk4, P2(2), 2.0, 0.3),
    (rk4_buffer, P2(2), 2.0),
    (lstm, P2(3, 2), P2(4, 8), P2(2), P2(2)),
    (attention, P2(2, 4, 3), P2(2, 4, 3), P2(2, 4, 3)),
    (batchnorm, P2(5, 3), P2(3), P2(3)),
    (huber, P2(2), P2(8), P2(8), 0.7),
    (gp_nll, P2(5), P2(5), 1.1, 0.9, 0.3),
    (gram_schmidt, P2(4, 3)),
    (thomas, P2(4), P2(5) + 4, P2(4), P2(5)),
    (power_iter, SPD(3), P2(3)),
    (vectorized_dec, P2(4), 1.5),
    (vectorized_inner, P2(4), 1.5),
    (vec_lambda_otypes, P2(4)),
    (flat_read, P2(2, 3)),
    (flat_write, P2(2, 3), P2(3)),
    (ndenum, P2(2, 3)),
    (ndindex_loop, np.abs(P2(2, 3))),
    (poly1d_use, P2(4), 0.7),
    (poly_class, P2(4), P2(3)),
    (poly_fn, P2(4), P2(3)),
    (cheb, P2(4), P2(3)),
    (polyfit_use, P2(6), P2(6)),
    (dtype_ufunc, P2(3), P2(3)),
    (sum_dtype, P2(3)),
    (loop_funcs, P2(3)),
    (loop_reducers, P2(3)),
    (dict_acts, P2(3)),
    (loop_mixed, P2(3)),
    (piecewise_use, P2(5), 1.2),
    (select_use, P2(5), 1.2),
    (choose_take, P2(5)),
    (topk, P2(6)),
    (rank_auc, P2(5)),
    (hist_kde, P2(5), 0.4),
    (interp_loss, P2(5), np.array([0.3, 2.4])),
    (fft_lowpass, P2(8), 2.0),
    (autocorr, P2(5)),
    (trapz_arc, np.array([0.0, 0.4, 0.9, 1.5]), P2(4)),
    (logistic_nll, P2(2), P2(4, 2)),
    (lse_mixture, P2(4), P2(2), np.array([0.5, 1.2])),
    (frozen_norm, 0.3, 1.2, P2(3)),
    (black_scholes, 100.0, 95.0, 1.0, 0.02, 0.2),
    (implied_vol, 10.0, 101.0),
    (root_sys, 1.1, 2.0),
    (fsolve_use, 1.2),
    (minimize_use, 0.7),
    (curve_fit_use, np.array([2.0, 1.5, 1.3, 0.9, 0.8]), 1.0),
    (lsq_use, np.array([2.0, 1.5, 1.3, 0.9, 0.8])),
    (quad_use, 0.7, 1.2),
    (dblquad_use, 0.8),
    (ode_use, 2.0, P2(2)),
    (odeint_use, 1.5, P2(2)),
    (simpson_use, P2(5)),
    (cubic_use, P2(5), np.array([0.3, 1.6])),
    (pchip_use, P2(5), np.array([0.3, 1.6])),
    (interp1d_use, P2(5), np.array([0.3, 1.6])),
    (rgi_use, P2(3, 4), np.array([[0.3, 1.6], [1.2, 2.1]])),
    (interpn_use, P2(3, 4), np.array([[0.3, 1.6], [1.2, 2.1]])),
    (make_interp, P2(6), np.array([0.3, 1.6])),
    (chol_sla, SPD(3), P2(3)),
    (lu_use, SPD(3), P2(3)),
    (expm_use, P2(3, 3), 0.4),
    (tri_use, SPD(3), P2(3)),
    (toep, P2(3), P2(3)),
    (schur_use, P2(3, 3)),
    (null_use, P2(2, 4)),
    (kde_use, P2(6), P2(2)),
    (svd_use, P2(4, 3)),
    (slog, SPD(3)),
    (ttest, P2(5), P2(5)),
    (skew_kurt, P2(6)),
    (gamma_ll, np.abs(P2(4)), 2.1, 0.7),
    (beta_pois, 2.2, 3.1, 1.7),
    (mvn, P2(2), SPD(2), P2(2)),
    (gfilter, P2(5, 5)),
    (conv_sig, P2(6), P2(3)),
    (bessel, np.abs(P2(3)) + 0.5),
    (structured, P2(3), 1.2),
    (views, P2(3, 3), P2(3)),
    (split_join, P2(6)),
    (meshfun, P2(3), P2(4), 1.2),
    (quant, P2(7), 0.3),
    (quantile_q, P2(7)),
    (ito_clip, P2(6)),
    (zero_d, 1.3),
    (tri_loop, SPD(3)),
    (cov_ewm, P2(6, 3), 0.9),
    (linspace_ext, 0.4, 2.2),
    (complex_imp, 2.0, 0.5, 0.1),
    (mandel, 0.3 + 0.4j),
    (unique_groups, P2(5)),
    (while_newton, SPD(3), P2(3)),
    (stored_by_a_function_in_a_variable, np.abs(P2(3)), np.abs(P2(3))),
    (stored_and_named, P2(3), P2(3)),
    (stored_products, P2(3, 3), P2(3, 3)),
    (copied_dict, P2(3), 1.3),
    (implicit_euler, np.array([1.0, 0.2, 0.1]), np.array([0.5, 3.0])),
    (tracked, np.array([1.9, 2.1]), 0.3),
    (stepped, P2(2), 0.8),
    (without_axes_all, np.array(0.7), 1.3),
    (penalised, P2(2, 2), P2(2, 2), 1.7),
]
PRECISION = {  # of algorithms whose results are as precise as they were asked to be
    minimize_use: 1e-3, curve_fit_use: 1e-4, lsq_use: 1e-4, ode_use: 1e-7, odeint_use: 1e-7,
}  # fmt: skip
REFUSED = {  # what is refused, from which order on, and by what word
    (dtype_ufunc, 1): "add", (conv2d_as_strided, 1): "as_strided", (poly1d_use, 1): "poly1d",
    (poly_class, 1): "Polynomial", (schur_use, 1): "schur", (null_use, 1): "null_space",
    (kde_use, 1): "gaussian_kde", (ttest, 1): "ttest_ind", (skew_kurt, 1): "skew", (structured, 1): "pos",
    (curve_fit_use, 2): "curve_fit", (lsq_use, 2): "least_squares", (dblquad_use, 2): "dblquad",
    (cubic_use, 2): "integrate", (pchip_use, 2): "Pchip", (rgi_use, 3): "RegularGridInterpolator",
    (interpn_use, 3): "interpn",
    (implied_vol, 3): "outlives", (root_sys, 3): "root", (fsolve_use, 3): "fsolve", (minimize_use, 3): "minimize",
    (quad_use, 3): "quad", (ode_use, 3): "solve_ivp", (odeint_use, 3): "odeint", (make_interp, 3): "make_interp_spline",
    (interp1d_use, 3): "interp1d", (loop_reducers, "jacobian"): "twice",
    (stored_by_a_function_in_a_variable, 2): "at", (stored_and_named, 2): "known to hold floats",
}  # fmt: skip
