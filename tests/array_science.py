"""Array programs as scientists write them, each with arguments that move; nothing in them is made for it."""

import math
from collections import namedtuple
from dataclasses import dataclass, field

import numpy as np
import scipy.linalg as sla
from scipy import signal, special

PROGRAMS = []
R = np.random.default_rng(3).uniform


def program(*args):
    def entered(f):
        PROGRAMS.append((f, args))
        return f

    return entered


@program(R(0.1, 1, (7, 8)), R(0.1, 1, (3, 3)))
def convolve2d(img, kernel):
    kh, kw = kernel.shape
    out = np.zeros((img.shape[0] - kh + 1, img.shape[1] - kw + 1))
    for i in range(kh):
        for j in range(kw):
            out += kernel[i, j] * img[i : i + out.shape[0], j : j + out.shape[1]]
    return out


@program(R(0.1, 1, (6, 6)), 0.7)
def gaussian_blur(img, sigma):
    x = np.arange(-2, 3)
    g = np.exp(-(x**2) / (2 * sigma**2))
    g /= g.sum()
    padded = np.pad(img, 2, mode="reflect")
    tmp = np.apply_along_axis(lambda r: np.convolve(r, g, mode="valid"), 1, padded)
    return np.apply_along_axis(lambda c: np.convolve(c, g, mode="valid"), 0, tmp)


@program(R(0.1, 1, (6, 7)))
def sobel_edges(img):
    gx = img[1:-1, 2:] - img[1:-1, :-2]
    gy = img[2:, 1:-1] - img[:-2, 1:-1]
    mag = np.hypot(gx, gy)
    mag[mag < 0.2 * mag.max()] = 0.0
    return mag / mag.max()


@program(R(0.1, 1, (6, 6)))
def median_filter(img):
    win = np.lib.stride_tricks.sliding_window_view(img, (3, 3))
    return np.median(win, axis=(-2, -1))


@program(R(0.1, 1, (6, 6)), 0.3, 0.1, 4)
def perona_malik(u, K, dt, n):
    u = u.copy()
    for _ in range(n):
        N = np.roll(u, 1, 0) - u
        S = np.roll(u, -1, 0) - u
        E = np.roll(u, 1, 1) - u
        W = np.roll(u, -1, 1) - u
        u += dt * sum(np.exp(-((g / K) ** 2)) * g for g in (N, S, E, W))
    return u


@program(np.array([1.0, 0.8, 0.6, 0.9, 1.3, 1.1, 0.7]), 0.05, 6)
def burgers_fv(u, lam, n):
    u = u.copy()
    flux = np.empty(u.size + 1)
    for _ in range(n):
        ul = np.concatenate(([u[-1]], u))
        ur = np.append(u, u[0])
        fl, fr = 0.5 * ul**2, 0.5 * ur**2
        a = np.maximum(np.abs(ul), np.abs(ur))
        flux[:] = 0.5 * (fl + fr) - 0.5 * a * (ur - ul)
        u -= lam * np.diff(flux)
    return u


@program(R(0.5, 1.5, (3, 8)), 0.02)
def euler_hllc(q, lam):
    gamma = 1.4
    rho, mom, en = q
    vel = mom / rho
    p = (gamma - 1) * (en - 0.5 * rho * vel**2) + 2.0
    c = np.sqrt(gamma * p / rho)
    f = np.stack([mom, mom * vel + p, (en + p) * vel])
    s = np.max(np.abs(vel) + c)
    F = 0.5 * (f[:, :-1] + f[:, 1:]) - 0.5 * s * (q[:, 1:] - q[:, :-1])
    new = q.copy()
    new[:, 1:-1] -= lam * (F[:, 1:] - F[:, :-1])
    return new


def minmod(a, b):
    return np.where(a * b > 0, np.where(np.abs(a) < np.abs(b), a, b), 0.0)


@program(R(0, 1, 10), 0.3)
def muscl(u, c):
    d = np.diff(u)
    slope = np.zeros_like(u)
    slope[1:-1] = minmod(d[:-1], d[1:])
    face = u + 0.5 * (1 - c) * slope
    u[1:] -= c * (face[1:] - face[:-1])
    return u


@program(R(0.5, 1, (6, 2)), R(0.1, 0.5, (4, 4)), 0.3, 0.2)
def kalman(zs, A0, q, r):
    n = 4
    F = np.eye(n) + 0.1 * A0
    H = np.array([[1.0, 0, 0, 0], [0, 1, 0, 0]])
    x = np.zeros(n)
    Pm = np.eye(n)
    ll = 0.0
    for z in zs:
        x = F @ x
        Pm = F @ Pm @ F.T + q * np.eye(n)
        S = H @ Pm @ H.T + r * np.eye(2)
        K = np.linalg.solve(S, H @ Pm).T
        y = z - H @ x
        x = x + K @ y
        Pm = (np.eye(n) - K @ H) @ Pm
        ll += -0.5 * (y @ np.linalg.inv(S) @ y + np.linalg.slogdet(S)[1] + 2 * np.log(2 * np.pi))
    return ll, x, Pm


@program(R(0.5, 1, 5), 0.5, 0.3)
def ukf_points(x, alpha, s):
    n = x.size
    P = s * np.eye(n) + 0.1 * np.outer(x, x)
    L = np.linalg.cholesky(n * alpha**2 * P)
    sig = np.vstack([x, x + L.T, x - L.T])
    w = np.full(2 * n + 1, 1 / (2 * n * alpha**2))
    w[0] = 1 - 1 / alpha**2
    y = np.sin(sig)
    m = w @ y
    return m, (y - m).T @ np.diag(w) @ (y - m)


@program(R(0, 1, 16), 0.01, 5)
def kdv_spectral(u, dt, n):
    N = u.size
    k = 2 * np.pi * np.fft.fftfreq(N, 1 / N)
    ik3 = 1j * k**3
    v = np.fft.fft(u)
    E = np.exp(dt * ik3 / 500)
    for _ in range(n):
        v = E * (v - dt * 0.5j * k * np.fft.fft(np.real(np.fft.ifft(v)) ** 2))
    return np.real(np.fft.ifft(v))


@program(R(0, 1, (8, 8)), 0.1)
def poisson_fft(f, nu):
    n = f.shape[0]
    k = np.fft.fftfreq(n) * n
    kx, ky = np.meshgrid(k, k, indexing="ij")
    k2 = kx**2 + ky**2
    k2[0, 0] = 1.0
    fh = np.fft.fft2(f)
    fh[0, 0] = 0
    return np.fft.ifft2(fh / (k2 + nu)).real


@program(R(0.1, 1, (3, 3)), R(0.1, 1, (3, 4)), R(0.1, 1, 3), np.array([0, 2, 1, 3, 3, 0]))
def hmm_forward(A, B, pi, obs):
    A = A / A.sum(axis=1, keepdims=True)
    B = B / B.sum(1)[:, None]
    pi = pi / np.sum(pi)
    alpha = pi * B[:, obs[0]]
    ll = np.log(alpha.sum())
    alpha /= alpha.sum()
    for o in obs[1:]:
        alpha = (alpha @ A) * B[:, o]
        c = alpha.sum()
        alpha /= c
        ll += np.log(c)
    return ll


@program(R(-1, 1, (3, 3)), R(-1, 1, (5, 3)))
def viterbi_soft(logA, logB):
    T, K = logB.shape
    d = np.empty((T, K))
    back = np.zeros((T, K), dtype=int)
    d[0] = logB[0]
    for t in range(1, T):
        m = d[t - 1][:, None] + logA
        back[t] = m.argmax(axis=0)
        d[t] = m[back[t], np.arange(K)] + logB[t]
    path = [int(d[-1].argmax())]
    for t in range(T - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return d[-1].max(), path[::-1]


@program(R(0, 3, 6), R(-1, 1, 6), R(0, 3, 3), 0.8, 1.2, 0.1)
def gp(x, y, xs, ell, sf, sn):
    k = lambda a, b: sf**2 * np.exp(-0.5 * np.subtract.outer(a, b) ** 2 / ell**2)
    K = k(x, x) + sn**2 * np.eye(len(x))
    L = np.linalg.cholesky(K)
    alpha = np.linalg.solve(L.T, np.linalg.solve(L, y))
    Ks = k(x, xs)
    v = np.linalg.solve(L, Ks)
    lml = -0.5 * y @ alpha - np.log(np.diag(L)).sum() - 0.5 * len(x) * np.log(2 * np.pi)
    return Ks.T @ alpha, sf**2 - np.sum(v**2, axis=0), lml


@program(R(0, 1, (4, 2)), R(0, 1, (5, 2)), 0.2, 20)
def sinkhorn(x, y, eps, n):
    C = ((x[:, None, :] - y[None, :, :]) ** 2).sum(-1)
    K = np.exp(-C / eps)
    a = np.ones(4) / 4
    b = np.full(5, 0.2)
    u = np.ones_like(a)
    v = np.ones_like(b)
    for _ in range(n):
        u = a / (K @ v)
        v = b / (K.T @ u)
    Pm = u[:, None] * K * v[None, :]
    return np.sum(Pm * C), Pm


@program(R(0, 1, (6, 6)), R(0, 1, 6))
def radon_like(img, weights):
    angles = np.linspace(0, np.pi, 4, endpoint=False)
    yy, xx = np.mgrid[-2.5:3.5, -2.5:3.5]
    out = []
    for th in angles:
        s = xx * np.cos(th) + yy * np.sin(th)
        idx = np.clip(np.floor(s + 3).astype(int), 0, 5)
        proj = np.zeros(6)
        np.add.at(proj, idx, img)
        out.append(proj * weights)
    return np.array(out)


@program(R(0.1, 1, (5, 4)), R(0.5, 1, 5), R(0.1, 1, 4))
def sirt(A, b, x):
    R_ = 1 / A.sum(axis=1)
    C = 1 / A.sum(axis=0)
    for _ in range(5):
        x += C * (A.T @ (R_ * (b - A @ x)))
        np.clip(x, 0, None, out=x)
    return x


@dataclass
class Params:
    W1: np.ndarray
    b1: np.ndarray
    gamma: np.ndarray
    beta: np.ndarray
    W2: np.ndarray


@program(
    Params(R(-1, 1, (3, 4)), R(-1, 1, 4), R(0.5, 1, 4), R(-1, 1, 4), R(-1, 1, (4, 2))),
    R(-1, 1, (6, 3)),
    np.array([0, 1, 1, 0, 1, 0]),
)
def mlp(p, X, y):
    z = X @ p.W1 + p.b1
    mu = z.mean(0)
    var = z.var(axis=0)
    zn = (z - mu) / np.sqrt(var + 1e-5)
    h = np.maximum(p.gamma * zn + p.beta, 0)
    logits = h @ p.W2
    logits -= logits.max(axis=1, keepdims=True)
    logp = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(y)), y].mean()


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


class LSTM:
    def __init__(self, W, U, b):
        self.W, self.U, self.b = W, U, b
        self.h = np.zeros(3)
        self.c = np.zeros(3)

    def step(self, x):
        z = self.W @ x + self.U @ self.h + self.b
        i, f, o, g = np.split(z, 4)
        self.c = sigmoid(f) * self.c + sigmoid(i) * np.tanh(g)
        self.h = sigmoid(o) * np.tanh(self.c)
        return self.h


@program(R(-1, 1, (12, 2)), R(-1, 1, (12, 3)), R(-1, 1, 12), R(-1, 1, (4, 2)))
def lstm(W, U, b, xs):
    cell = LSTM(W, U, b)
    return np.array([cell.step(x) for x in xs])


@program(R(-0.5, 0.5, (10, 3)), np.array([0.0, 0.0, 3.0]), 1.0, np.array([0.3, 0.5, -1.0]))
def raytrace(o, center, radius, light):
    d = np.array([0.0, 0.0, 1.0]) + 0.3 * o
    d = d / np.linalg.norm(d, axis=1, keepdims=True)
    oc = o - center
    b = np.einsum("ij,ij->i", d, oc)
    c = np.sum(oc * oc, axis=-1) - radius**2
    disc = b**2 - c
    hit = disc > 0
    t = np.full(len(o), np.inf)
    t[hit] = -b[hit] - np.sqrt(disc[hit])
    color = np.zeros(len(o))
    p = o[hit] + t[hit, None] * d[hit]
    n = (p - center) / radius
    l = light / np.sqrt(light @ light)
    color[hit] = np.clip(n @ l, 0, 1)
    return color


@program(R(0.5, 1, 6), R(0.5, 1, (6, 2)), np.array([0, 1, 2, 3, 4, 5, 0]), np.array([1, 2, 3, 4, 5, 0, 3]))
def graph_conv(w, X, src, dst):
    deg = np.bincount(dst, minlength=6)
    msg = X[src] * w[src][:, None]
    out = np.zeros_like(X)
    np.add.at(out, dst, msg)
    out /= deg[:, None]
    return np.tanh(out + X)


@program(R(0.5, 1, (4, 2)), np.array([[0, 1], [1, 2], [2, 3], [0, 3]]), R(0.5, 1, 4), R(0.1, 0.2, 4))
def truss(nodes, bars, k, load):
    n = len(nodes)
    K = np.zeros((2 * n, 2 * n))
    for (i, j), kk in zip(bars, k):
        d = nodes[j] - nodes[i]
        L = np.sqrt(d @ d)
        c = d / L
        ke = kk / L * np.outer(c, c)
        ii = np.r_[2 * i : 2 * i + 2]
        jj = np.r_[2 * j : 2 * j + 2]
        K[np.ix_(ii, ii)] += ke
        K[np.ix_(jj, jj)] += ke
        K[np.ix_(ii, jj)] -= ke
        K[np.ix_(jj, ii)] -= ke
    K += np.eye(2 * n)
    f = np.zeros(2 * n)
    f[::2] = load
    return np.linalg.solve(K, f)


@program(R(-1, 1, (2, 3, 2)), R(-1, 1, (2, 3, 2)), R(-1, 1, (2, 2)))
def mps(A, B, O):
    E = np.einsum("aib,cid->acbd", A, A)
    F = np.einsum("aib,ij,cjd->acbd", B[:, :2], O, B[:, :2])
    out = np.empty((2, 2, 2, 2))
    np.einsum("abcd,cdef->abef", E, F, out=out)
    return np.einsum("aabb->", out) + np.trace(out.reshape(4, 4))


@program(R(-0.1, 0.1, (8, 4)), R(0.1, 1, 4), 0.5)
def portfolio(ret, w, lam):
    w = w / w.sum()
    mu = ret.mean(axis=0)
    S = np.cov(ret, rowvar=False) + 0.1 * np.eye(4)
    ones = np.ones(len(mu))
    Si = np.linalg.inv(S)
    a, b, c = ones @ Si @ ones, ones @ Si @ mu, mu @ Si @ mu
    wmv = Si @ ones / a
    equity = np.cumprod(1 + ret @ w)
    peak = np.maximum.accumulate(equity)
    dd = (1 - equity / peak).max()
    es = np.sort(ret @ w)[:2].mean()
    return wmv, (a * c - b * b), dd, es, w @ S @ w - lam * mu @ w


@program(R(0.5, 1, 6), R(0.5, 1, 6))
def out_chain(a, b):
    t = np.empty_like(a)
    s = np.zeros_like(a)
    np.multiply(a, b, out=t)
    np.add(t, a, out=t)
    np.sin(t, out=s)
    np.divide(s, t, out=s, where=t > 1.0)
    np.subtract(s, b, out=a[:])
    return np.sqrt(np.square(s, out=t), out=t), s


@program(R(-1, 1, (4, 5)))
def masked_stores(x):
    m = x < 0
    x[m] *= -0.5
    x[~m & (x > 0.5)] = np.log(x[x > 0.5])
    x[m.any(axis=1)] += x.mean(axis=0)
    r, c = np.nonzero(x > x.mean())
    x[r, c] -= 0.1 * x[c % 4, r]
    return np.where(m, x, x**2)


@program(R(0.2, 1, (5, 3)), R(0.2, 1, (4, 3)), 0.7)
def rbf_pairwise(x, c, g):
    d = np.linalg.norm(x[:, np.newaxis] - c[np.newaxis, :], axis=2)
    phi = np.exp(-g * d**2)
    return phi / phi.sum(1)[:, None], np.min(d, axis=1)


@program(R(0.1, 1, 8), R(0.1, 1, 8))
def sort_stats(x, w):
    i = np.argsort(x)
    xs, ws = x[i], w[i]
    cw = np.cumsum(ws) / ws.sum()
    gini = 1 - 2 * np.trapezoid(np.cumsum(xs * ws) / np.sum(xs * ws), cw)
    med = np.interp(0.5, cw, xs)
    ranks = np.empty(8)
    ranks[i] = np.arange(8)
    iqr = np.subtract(*np.percentile(x, [75, 25]))
    trim = xs[2:-2].mean()
    mad = np.median(np.abs(x - np.median(x)))
    return gini, med, iqr, trim, mad, np.corrcoef(ranks, x)[0, 1]


@program(R(0.5, 1, (4, 4)) + 2 * np.eye(4), R(0.5, 1, 4))
def gauss_elim(A, b):
    n = len(b)
    A = A.copy()
    b = b.copy()
    for k in range(n):
        p = k + np.argmax(np.abs(A[k:, k]))
        if p != k:
            A[[k, p]] = A[[p, k]]
            b[k], b[p] = b[p], b[k]
        for i in range(k + 1, n):
            m = A[i, k] / A[k, k]
            A[i, k:] -= m * A[k, k:]
            b[i] -= m * b[k]
    x = np.zeros(n)
    for i in reversed(range(n)):
        x[i] = (b[i] - A[i, i + 1 :] @ x[i + 1 :]) / A[i, i]
    return x


@program(
    R(0.5, 1, (3, 4))[::-1].T,
)
def swap_rows_py(A):
    A[0], A[1] = A[1].copy(), A[0].copy()
    A[:, [0, 2]] = A[:, [2, 0]]
    return A @ A.T


@program(R(-1, 1, (5, 3)))
def gram_schmidt(V):
    Q = np.zeros_like(V)
    Rm = np.zeros((3, 3))
    for j in range(V.shape[1]):
        v = V[:, j].copy()
        for i in range(j):
            Rm[i, j] = Q[:, i] @ v
            v -= Rm[i, j] * Q[:, i]
        Rm[j, j] = np.sqrt(v @ v)
        Q[:, j] = v / Rm[j, j]
    return Q, Rm


@program(R(0.1, 1, (4, 4)), R(0.5, 1, 4))
def conj_grad(M, b):
    A = M @ M.T + 4 * np.eye(4)
    x = np.zeros_like(b)
    r = b - A @ x
    p = r.copy()
    rs = r @ r
    for _ in range(3):
        Ap = A @ p
        al = rs / (p @ Ap)
        x += al * p
        r -= al * Ap
        new = r @ r
        p *= new / rs
        p += r
        rs = new
    return x


@program(R(0.5, 1, 5), R(3, 4, 6), R(0.5, 1, 5), R(0.5, 1, 6))
def thomas(a, b, c, d):
    n = len(b)
    cp, dp = np.empty(n - 1), np.empty(n)
    cp[0] = c[0] / b[0]
    dp[0] = d[0] / b[0]
    for i in range(1, n):
        den = b[i] - a[i - 1] * cp[i - 1]
        if i < n - 1:
            cp[i] = c[i] / den
        dp[i] = (d[i] - a[i - 1] * dp[i - 1]) / den
    x = dp
    for i in range(n - 2, -1, -1):
        x[i] -= cp[i] * x[i + 1]
    ab = np.zeros((3, n))
    ab[0, 1:] = c
    ab[1] = b
    ab[2, :-1] = a
    return x, sla.solve_banded((1, 1), ab, d)


@program(R(0, 1, (6, 6)), 1.5)
def sor(u, w):
    for _ in range(3):
        for i in range(1, 5):
            for j in range(1, 5):
                u[i, j] += w * 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1] - 4 * u[i, j])
    return u.sum()


def restrict(r):
    return 0.25 * (r[1:-2:2] + 2 * r[2:-1:2] + r[3::2])


def vcycle(u, f, h):
    def smooth(u, n):
        for _ in range(n):
            u[1:-1] = 0.5 * (u[:-2] + u[2:] + h * h * f[1:-1])
        return u

    if len(u) <= 3:
        u[1] = 0.5 * (u[0] + u[2] + h * h * f[1])
        return u
    u = smooth(u, 2)
    r = np.zeros_like(u)
    r[1:-1] = f[1:-1] - (2 * u[1:-1] - u[:-2] - u[2:]) / h**2
    rc = np.zeros((len(u) + 1) // 2)
    rc[1:-1] = restrict(r)
    ec = vcycle(np.zeros_like(rc), rc, 2 * h)
    e = np.zeros_like(u)
    e[::2] = ec
    e[1::2] = 0.5 * (ec[:-1] + ec[1:])
    u += e
    return smooth(u, 2)


@program(R(0, 1, 9), R(0, 1, 9), 0.125)
def multigrid(u, f, h):
    return vcycle(u, f, h)


@program(R(0.5, 1, (9, 4, 4)), 1.2)
def lattice_boltzmann(f, tau):
    c = np.array([(x, y) for x in (0, 1, -1) for y in (0, 1, -1)])
    w = np.array([4 / 9] + [1 / 9] * 2 + [1 / 9] + [1 / 36] * 2 + [1 / 9] + [1 / 36] * 2)
    for _ in range(2):
        rho = f.sum(0)
        u = np.tensordot(c.T, f, axes=1) / rho
        cu = np.tensordot(c, u, axes=([1], [0]))
        feq = rho * w[:, None, None] * (1 + 3 * cu + 4.5 * cu**2 - 1.5 * np.sum(u * u, axis=0))
        f += (feq - f) / tau
        for k, (dx, dy) in enumerate(c):
            f[k] = np.roll(np.roll(f[k], dx, axis=0), dy, axis=1)
    return f


@program(R(0, 3, (5, 3)), R(-1, 1, (5, 3)), 3.0, 0.01)
def md(pos, vel, L, dt):
    def forces(p):
        d = p[:, None] - p[None]
        d -= L * np.round(d / L)
        r2 = (d**2).sum(-1)
        np.fill_diagonal(r2, 1.0)
        inv = np.where(r2 < 2.25, 1 / (r2 + 0.2) ** 3, 0.0)
        np.fill_diagonal(inv, 0.0)
        return np.einsum("ij,ijk->ik", 24 * (2 * inv**2 - inv) / (r2 + 0.2), d), 2 * np.sum(np.triu(inv**2 - inv, 1))

    F, _ = forces(pos)
    for _ in range(3):
        vel += 0.5 * dt * F
        pos = (pos + dt * vel) % L
        F, e = forces(pos)
        vel += 0.5 * dt * F
    return pos, vel, e


@program(R(0, 1, (8, 2)), R(0, 1, (2, 2)), R(0.1, 0.5, 2), R(0.3, 1, 2))
def em_gmm(X, mu, s2, pi):
    for _ in range(3):
        logp = -0.5 * ((X[:, None] - mu) ** 2).sum(-1) / s2 - np.log(2 * np.pi * s2) + np.log(pi / pi.sum())
        r = special.softmax(logp, axis=1)
        Nk = r.sum(0)
        mu = (r.T @ X) / Nk[:, None]
        s2 = np.array([(r[:, k] @ ((X - mu[k]) ** 2).sum(1)) / (2 * Nk[k]) for k in range(2)])
        pi = Nk / len(X)
    return mu, s2, special.logsumexp(logp, axis=1).sum()


@program(R(0, 1, 5), R(0, 1, 6))
def dtw(a, b):
    D = np.full((len(a) + 1, len(b) + 1), np.inf)
    D[0, 0] = 0
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            D[i, j] = (a[i - 1] - b[j - 1]) ** 2 + min(D[i - 1, j], D[i, j - 1], D[i - 1, j - 1])
    return D[-1, -1]


@program(R(-1, 1, (4, 4)), R(-1, 1, (6, 3)), R(0.5, 1, 3))
def bundle(qs, pts, f):
    qs = qs / np.linalg.norm(qs, axis=1)[:, None]
    res = []
    for q in qs:
        w, x, y, z = q
        Rm = np.array(
            [
                [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
                [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
                [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
            ]
        )
        pc = pts @ Rm.T + np.array([0, 0, 5])
        uv = f[0] * pc[:, :2] / pc[:, 2:]
        r2 = (uv**2).sum(axis=1, keepdims=True)
        res.append((uv * (1 + f[1] * r2 + f[2] * r2**2)).ravel())
    return np.concatenate(res)


@program(R(0, 1, 16), R(0.1, 0.5, 3), R(0.1, 0.3, 2))
def iir(x, b, a):
    y = signal.lfilter(b, np.r_[1.0, a], x)
    z = np.zeros_like(x)
    for n in range(len(x)):
        z[n] = sum(b[k] * x[n - k] for k in range(3) if n >= k) - sum(a[k - 1] * z[n - k] for k in (1, 2) if n >= k)
    return y - z * 0.5, np.convolve(x, b)[: len(x)]


@program(R(0, 1, 8))
def haar_inplace(x):
    n = len(x)
    while n > 1:
        half = n // 2
        a = (x[:n:2] + x[1:n:2]) / np.sqrt(2)
        d = (x[:n:2] - x[1:n:2]) / np.sqrt(2)
        x[:half], x[half:n] = a, d
        n = half
    thr = np.sign(x) * np.maximum(np.abs(x) - 0.1, 0)
    return thr


@program(R(0, 1, (6, 2)), 2.4)
def deboor(ctrl, t):
    p = 3
    knots = np.array([0, 0, 0, 0, 1, 2, 3, 3, 3, 3.0])
    k = int(np.searchsorted(knots, t, side="right")) - 1
    d = [ctrl[j + k - p] for j in range(p + 1)]
    for r in range(1, p + 1):
        for j in range(p, r - 1, -1):
            al = (t - knots[j + k - p]) / (knots[j + 1 + k - r] - knots[j + k - p])
            d[j] = (1 - al) * d[j - 1] + al * d[j]
    return d[p]


@program(R(0.9, 1.1, 6), 0.05, 0.1, 0.8, 6)
def garch(r, w, a, b, n):
    s2 = np.empty(n)
    s2[0] = r.var()
    for t in range(1, n):
        s2[t] = w + a * r[t - 1] ** 2 + b * s2[t - 1]
    return -0.5 * np.sum(np.log(s2) + r**2 / s2)


@program(103.0, 105.0, 0.2, 0.03, 1.0)
def american_cn(S0, K, sig, r, T):
    S = np.linspace(0, 300, 31)
    dt = T / 10
    V = np.maximum(K - S, 0)
    pay = V.copy()
    i = np.arange(1, 30)
    a = 0.25 * dt * (sig**2 * i**2 - r * i)
    b = -0.5 * dt * (sig**2 * i**2 + r)
    c = 0.25 * dt * (sig**2 * i**2 + r * i)
    M1 = np.diag(1 - b) - np.diag(a[1:], -1) - np.diag(c[:-1], 1)
    M2 = np.diag(1 + b) + np.diag(a[1:], -1) + np.diag(c[:-1], 1)
    for _ in range(10):
        rhs = M2 @ V[1:-1]
        rhs[0] += a[0] * 2 * K
        V[1:-1] = np.linalg.solve(M1, rhs)
        np.maximum(V, pay, out=V)
    return np.interp(S0, S, V)


class Welford:
    def __init__(self, d):
        self.n = 0
        self.mean = np.zeros(d)
        self.M2 = np.zeros((d, d))

    def push(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.M2 += np.outer(delta, x - self.mean)

    @property
    def cov(self):
        return self.M2 / (self.n - 1)


def batches(X, size):
    for s in range(0, len(X), size):
        yield X[s : s + size]


@program(R(0, 1, (7, 2)), R(0.5, 1, 2))
def welford(X, w):
    acc = Welford(2)
    for B in batches(X * w, 3):
        for row in B:
            acc.push(row)
    return acc.mean, acc.cov


@program({"W": R(-1, 1, (3, 2)), "b": R(-1, 1, 2)}, R(-1, 1, (6, 3)), R(-1, 1, (6, 2)), 0.1)
def sgd(params, X, Y, lr):
    vel = {k: np.zeros_like(v) for k, v in params.items()}
    for xb, yb in zip(batches(X, 2), batches(Y, 2)):
        e = np.tanh(xb @ params["W"] + params["b"]) - yb
        g = {"W": xb.T @ e / len(xb), "b": e.mean(axis=0)}
        for k in params:
            vel[k] = 0.9 * vel[k] - lr * g[k]
            params[k] += vel[k]
    return params["W"].sum(), sum(np.sum(v**2) for v in params.values())


@program(R(0.5, 1, (3, 3)), R(0.5, 1, 9))
def views(A, v):
    flat = A.reshape(-1)
    flat[::2] *= v[:5]
    A.T[0] += v[:3]
    A.flat[4] = v[0] * v[1]
    d = np.einsum("ii->i", A)
    d -= 1.0
    B = A[1:, ::-1]
    B[0, 0] = A[2, 2]
    np.fill_diagonal(A[:2, :2], v[-1])
    return A, A.diagonal().sum()


Obs = namedtuple("Obs", "t y w")


@program(Obs(np.arange(5.0), R(0, 1, 5), R(0.5, 1, 5)), R(0.5, 1, 2))
def named(o, p):
    m = p[0] * np.exp(-p[1] * o.t)
    return np.sqrt(np.average((o.y - m) ** 2, weights=o.w))


@program(R(0, 1, 10), R(0, 1, 10), np.array([0, 1, 1, 2, 0, 2, 2, 1, 0, 1]))
def groupby(x, y, g):
    keys, inv, cnt = np.unique(g, return_inverse=True, return_counts=True)
    means = np.bincount(inv, weights=x) / cnt
    best = np.array([y[inv == k].max() for k in range(len(keys))])
    order = np.lexsort((x, g))
    run = np.add.reduceat(y[order], np.r_[0, np.cumsum(cnt)[:-1]])
    return means[inv] - x, best, run, {int(k): x[g == k].std() for k in keys}


@program(R(0, 1, (5, 3)))
def pca(X):
    Xc = X - X.mean(0)
    U, s, Vt = np.linalg.svd(Xc, full_matrices=False)
    rec = (U[:, :2] * s[:2]) @ Vt[:2]
    return s**2 / np.sum(s**2), np.abs(rec)


@program(R(0, 1, (6, 3)), np.array([0, 1, 1, 0, 1, 0.0]), R(-0.5, 0.5, 3))
def irls(X, y, beta):
    for _ in range(4):
        p = special.expit(X @ beta)
        W = p * (1 - p)
        H = X.T @ (W[:, None] * X) + 1e-3 * np.eye(3)
        beta = beta + np.linalg.solve(H, X.T @ (y - p))
    return beta


@program(R(0, 1, 6), R(0.1, 1, 6))
def walrus(x, w):
    total = 0.0
    while (n := len(x)) > 1:
        x = x[: n // 2] * w[: n // 2] + x[n - n // 2 :]
        total += (m := x.max()) * m
    return total, x


@program(R(0, 1, (4, 3)), R(0, 1, 3))
def nd_loops(A, v):
    out = np.zeros_like(A)
    for (i, j), a in np.ndenumerate(A):
        out[i, j] = a * v[j] + i
    for idx in np.ndindex(*A.shape):
        out[idx] += A[idx] ** 2
    f = np.vectorize(lambda a, b: a * b if a > b else b)
    it = (row for row in out)
    return f(out, v), np.array(list(map(np.sum, it)))


@program(R(0.5, 1, (2, 3)), R(0.5, 1, (3,)), 2.0)
def stepping(x, y, s):
    a, b = x
    z = a[:, None] * y
    z[..., -1] = b
    z[::-1][0] *= s
    z = np.moveaxis(np.stack([z, z.T]), 0, -1)
    idx = (slice(None), slice(1, None), 0)
    z[idx] -= 1.0
    return z.swapaxes(0, 1).ravel(order="F"), np.split(z, [1, 2], axis=0)[1].squeeze().sum(axis=-1)


@program(R(0, 1, 12), 3)
def stft_like(x, k):
    win = np.hanning(6)
    frames = np.lib.stride_tricks.sliding_window_view(x, 6)[::3]
    S = np.fft.rfft(frames * win, axis=-1)
    power = np.abs(S) ** 2
    ph = np.angle(S[:, 1])
    return np.log1p(power), np.unwrap(ph), S.real


@program(R(0.5, 1, 5) + 1j * R(0.5, 1, 5), R(0, 1, 5))
def complex_signal(z, t):
    w = z * np.exp(1j * t)
    return np.abs(w) ** 2, np.vdot(z, w), w.conj() * z, np.sum(w).imag


@program(R(0.5, 1, 6), R(0.5, 1, 6))
def overlap1(a, b):
    a[1:] *= a[:-1]
    b[::-1] += b
    np.add(a[1:], b[:-1], out=a[1:])
    a[:-1] = a[1:]
    b[2:] = b[:-2] * a[2:]
    return a, b


@program(R(0.5, 1, (3, 4)), R(0.5, 1, 4))
def swaps(A, v):
    A[0], A[1] = A[1], A[0]
    x, y = A[:, 0], A[:, 1]
    x[:], y[:] = y, x
    v[:2], v[2:] = v[2:], v[:2]
    return A * v


@program(R(0.5, 1, (3, 4)), R(0.5, 1, (3, 4)))
def row_views(A, B):
    for a, b in zip(A, B):
        a *= b
        b[0] = a[-1]
    rows = [A[0], A[1]]
    rows[0][1] = B[2, 2] ** 2
    rows[1] += rows[0]
    c = A[A > 0.5]
    c += 1.0
    B[[0, 0, 1]] += A[[1, 2, 2]]
    return A, B, c.sum()


@program(R(0.5, 1, 5), R(0.5, 1, 5))
def copies(a, b):
    c = np.array(a)
    d = np.asarray(a)
    e = a[:]
    f = a.copy()
    g = a.view()
    h = np.array(a, copy=True)
    d[0] = b[0]
    e[1] *= b[1]
    f[2] = 0
    c[3] = b[2]
    g[-1] = b[3] ** 2
    h += b
    np.copyto(a[2:4], b[:2], where=[True, False])
    np.put(c, [0, 4], b[:2])
    np.place(h, h > 1.5, b[:1])
    np.putmask(f, f > 0.6, b)
    return a, c, f, h


@program(R(0.5, 1, (3, 3)), R(0.5, 1, (3, 3)), R(0.5, 1, 3))
def inplace_ops(A, B, v):
    A @= B
    A **= 2
    A -= v
    v /= A.sum()
    B[1:] /= v[0]
    B.sort(axis=0)
    v[::-1].sort()
    return A, B, v


@program(R(0.5, 1, 8))
def tops(x):
    k = np.argpartition(x, -3)[-3:]
    top = x[k[np.argsort(x[k])[::-1]]]
    part = np.partition(x, 2)[2]
    i, j = np.unravel_index(np.argmax(x.reshape(2, 4)), (2, 4))
    return (
        top,
        part,
        x.reshape(2, 4)[i, j] ** 2,
        np.take_along_axis(x.reshape(2, 4), np.argsort(x.reshape(2, 4), axis=1), 1),
    )


def fft_rec(x):
    n = len(x)
    if n == 1:
        return x + 0j
    e, o = fft_rec(x[::2]), fft_rec(x[1::2])
    t = np.exp(-2j * np.pi * np.arange(n // 2) / n) * o
    return np.concatenate([e + t, e - t])


@program(R(0.5, 1, 8))
def fft_by_hand(x):
    return np.abs(fft_rec(x)) ** 2


class Vec:
    __slots__ = ("d",)

    def __init__(self, d):
        self.d = d

    def __add__(self, o):
        return Vec(self.d + o.d)

    def __rmul__(self, s):
        return Vec(s * self.d)

    def __matmul__(self, o):
        return self.d @ o.d

    def __getitem__(self, i):
        return self.d[i]

    def __setitem__(self, i, v):
        self.d[i] = v

    def __len__(self):
        return len(self.d)

    def __iter__(self):
        return iter(self.d)

    @property
    def norm(self):
        return math.sqrt(self @ self)


@program(R(0.5, 1, 4), R(0.5, 1, 4), 1.5)
def operators_class(a, b, s):
    u, v = Vec(a), Vec(b)
    w = s * u + v
    w[1:3] = w[2:4] * u.norm
    u[0] = 3.0 * b[1]
    return w.norm, w @ u, sum(x * x for x in w), len(w), w[::-1]


@dataclass
class State:
    q: np.ndarray
    p: np.ndarray
    log: list = field(default_factory=list)
    buf: np.ndarray = field(default_factory=lambda: np.zeros(3))


@program(R(0.5, 1, 6))
def pieces(x):
    return np.piecewise(x, [x < 0.7, x >= 0.7], [lambda t: t**2, lambda t: np.sqrt(t)])


@program(R(0.5, 1, 6))
def selects(x):
    b = np.select([x < 0.6, x < 0.8], [x, x * x], default=0.3 * x)
    c = np.choose([0, 1, 0, 1, 1, 0], [x, x**3])
    d = np.where(np.isnan(np.log(x - 0.7)), 0.0, x)
    i = np.digitize(x, [0.6, 0.7, 0.8])
    e = np.array([x[i == k].sum() for k in range(4)])
    f = np.heaviside(x - 0.7, 0.5) * x + np.clip(x, None, 0.8) + np.nan_to_num(x)
    return b, c, d, e, f


@program(R(0.5, 1, (3, 3)), R(0.5, 1, 3))
def try_linalg(A, b):
    try:
        L = np.linalg.cholesky(A - 5 * np.eye(3))
        x = np.linalg.solve(L, b)
    except np.linalg.LinAlgError:
        w, V = np.linalg.eigh(A + A.T)
        x = V @ ((V.T @ b) / (np.abs(w) + 0.1))
    with np.errstate(divide="ignore"):
        y = np.divide(x, b, where=b > 0.1, out=np.zeros_like(x))
    return x, y


@program(R(0.5, 1, 5))
def scalars(x):
    n = math.sqrt(x @ x)
    m = float(x.sum())
    i = int(np.argmax(x))
    t = x[0].item() * x.max().item()
    l = x.tolist()
    s = sum(v**2 for v in l)
    z = np.float64(m) * n
    h = np.hypot.reduce(x)
    u, v, *rest = x
    return n * m + t, s * z, h, x[i] / n, u * v + sum(rest), max(x) * min(l), sorted(x)[2], abs(x[1] - m) ** 0.5


@program(R(0.5, 1, (4, 5)))
def reductions(x):
    m = x > 0.7
    return (
        np.sum(x, where=m),
        np.mean(x, axis=0, where=x > 0.1),
        x.max(axis=1, where=m, initial=0.0),
        np.ptp(x, axis=1),
        np.prod(x, axis=-1),
        np.cumprod(x, axis=0)[-1],
        x.std(ddof=1),
        np.var(x, axis=(0, 1)),
        np.average(x, axis=1, weights=x[0]),
        np.quantile(x, [0.2, 0.8], axis=0),
        np.nanmean(np.where(m, x, np.nan), axis=1),
        np.diff(x, n=2, axis=1),
        np.gradient(x, 0.5, axis=1),
        np.trapezoid(x, dx=0.3),
        np.logaddexp.reduce(x, axis=0),
        np.add.accumulate(x, axis=1),
        np.minimum.reduce(x),
        np.median(x, axis=0, keepdims=True),
    )


@program(R(0.5, 1, 6), R(0.5, 1, 6))
def grids(x, y):
    i, j = np.ogrid[0:6, 0:6]
    K = np.exp(-((x[i] - y[j]) ** 2))
    iu = np.triu_indices_from(K, 1)
    K[iu] = 0
    K[np.diag_indices(6)] += x
    c = np.c_[x, y]
    r = np.r_[x[:2], 0.0, y[-1]]
    X, Y = np.meshgrid(x, y, indexing="ij")
    b = np.block([[K[:2, :2], np.ones((2, 1)) * x[0]], [np.zeros((1, 2)), np.eye(1) * y[0]]])
    return (
        K[np.ix_([0, 2], [1, 3])],
        c @ c.T,
        r,
        X * Y - X.T,
        b,
        np.kron(x[:2], y[:3]),
        np.cross(c[:, [0, 1, 0]], c[:, [1, 0, 0]]),
    )


def gen(A):
    buf = np.zeros(3)
    for row in A:
        buf += row
        yield buf


@program(R(0.5, 1, (4, 3)))
def generator_of_views(A):
    kept = []
    tot = 0.0
    for b in gen(A):
        kept.append(b)
        tot = tot + b[0] ** 2
    return kept[0], tot, np.array([b * 2 for b in gen(A)]), list(gen(A))[0]


@program(R(0.5, 1, (2, 3)), R(0.5, 1, 6))
def closures(A, v):
    count = np.zeros(3)

    def push(r, scale=2.0):
        nonlocal v
        count[:] += scale * r
        v = v * 1.5
        return count

    outs = [push(r) for r in A] + [push(A[0], scale=v[0])]
    return count, v, outs[0].sum(), list(map(np.sum, outs))


@program(R(0.5, 1, (4, 4)) + 4 * np.eye(4), R(0.5, 1, 4), R(0.5, 1, (4, 2)))
def scipys(A, b, B):
    lu = sla.lu_factor(A)
    c = sla.cho_factor(A @ A.T)
    x = sla.lu_solve(lu, b)
    y = sla.cho_solve(c, B)
    T = sla.toeplitz(b)
    E = sla.expm(A / 10)
    s = sla.solve_triangular(np.tril(A), b, lower=True)
    return x, y, np.linalg.det(T + A), E @ b, s, sla.block_diag(B, b), sla.solve_sylvester(A, A.T, np.outer(b, b))


@program(R(0.5, 1, 5), R(0.5, 1, 5))
def star_calls(x, y):
    a = np.subtract(*np.percentile(x, [75, 25]))
    b = np.hypot(*np.stack([x, y]))
    c = np.maximum(*[x, y])
    d = np.arctan2(*(y, x))
    e = np.multiply(*np.array([x, y]))
    return a, b, c, d, np.asarray(e)


@program(R(0.5, 1, 5), R(0.5, 1, 5))
def outs_inside(x, y):
    t = np.empty_like(x)
    a = np.sin(x, out=t) * y
    b = np.sqrt(np.square(x, out=t), out=t)
    c = np.add(x, np.multiply(x, y, out=t), out=t).sum()
    return a, b, c, t
