"""Programs of many fields as people write them: signals, filters, elements, light, maps; each with its arguments."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.linalg import norm, solve
from scipy import linalg, special
from scipy.spatial.distance import cdist

rng = np.random.default_rng(7)


def drawn(*shape):
    return rng.normal(size=shape)


def positive(n):
    a = drawn(n, n)
    return a @ a.T + n * np.eye(n)


NODES = np.array([[0.0, 0], [1, 0], [1.1, 1], [0, 0.9], [0.5, 0.45]])
TRIANGLES = np.array([[0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]])


def biquad(x, fc, q):
    w0 = 2 * np.pi * fc
    alpha = np.sin(w0) / (2 * q)
    b = np.array([(1 - np.cos(w0)) / 2, 1 - np.cos(w0), (1 - np.cos(w0)) / 2])
    a = np.array([1 + alpha, -2 * np.cos(w0), 1 - alpha])
    b, a = b / a[0], a / a[0]
    y = np.zeros_like(x)
    z = np.zeros(2)
    for n, xn in enumerate(x):
        y[n] = b[0] * xn + z[0]
        z[0] = b[1] * xn - a[1] * y[n] + z[1]
        z[1] = b[2] * xn - a[2] * y[n]
    return y


def rts(z, q, r):
    F = np.array([[1.0, 0.5], [0, 1]])
    H = np.array([[1.0, 0.0]])
    N = len(z)
    xs, Ps, xp, Pp = np.zeros((N, 2)), np.zeros((N, 2, 2)), np.zeros((N, 2)), np.zeros((N, 2, 2))
    m, P = np.zeros(2), np.eye(2)
    for t in range(N):
        m = F @ m
        P = F @ P @ F.T + q * np.diag([0.1, 1.0])
        xp[t], Pp[t] = m, P
        S = (H @ P @ H.T)[0, 0] + r
        K = (P @ H.T / S).ravel()
        m = m + K * (z[t] - m[0])
        P = P - np.outer(K, K) * S
        xs[t], Ps[t] = m, P
    for t in range(N - 2, -1, -1):
        C = np.linalg.solve(Pp[t + 1], F @ Ps[t]).T
        xs[t] += C @ (xs[t + 1] - xp[t + 1])
        Ps[t] += C @ (Ps[t + 1] - Pp[t + 1]) @ C.T
    return xs[:, 0], Ps[:, 0, 0]


def gmm_full(X, logits, mu, L):
    K, d = mu.shape
    w = special.log_softmax(logits)
    ll = np.empty((len(X), K))
    for k in range(K):
        Lk = np.tril(L[k], -1) + np.diag(np.exp(np.diag(L[k])))
        y = linalg.solve_triangular(Lk, (X - mu[k]).T, lower=True)
        ll[:, k] = w[k] - 0.5 * (y * y).sum(0) - np.log(np.diagonal(Lk)).sum() - d / 2 * np.log(2 * np.pi)
    return special.logsumexp(ll, axis=1).sum()


def raytrace(o, d, c, r, light):
    d = d / norm(d, axis=-1, keepdims=True)
    oc = o - c
    b = np.einsum("ij,j->i", d, oc)
    disc = b**2 - (oc @ oc - r**2)
    hit = disc > 0
    t = np.full(len(d), np.inf)
    t[hit] = -b[hit] - np.sqrt(disc[hit])
    img = np.zeros(len(d))
    p = o + t[hit, None] * d[hit]
    n = (p - c) / r
    to = light - p
    to /= norm(to, axis=1)[:, np.newaxis]
    img[hit] = np.maximum(0.0, np.sum(n * to, axis=1))
    return img


def fem_poisson(nodes, kappa, f):
    n = len(nodes)
    K = np.zeros((n, n))
    b = np.zeros(n)
    for e, tri in enumerate(TRIANGLES):
        xy = nodes[tri]
        B = np.vstack([np.ones(3), xy.T])
        area = 0.5 * abs(np.linalg.det(B))
        g = np.linalg.inv(B)[:, 1:]
        K[np.ix_(tri, tri)] += kappa[e] * area * g @ g.T
        b[tri] += f * area / 3
    free = np.array([4, 2])
    u = np.zeros(n)
    u[free] = np.linalg.solve(K[free][:, free], b[free])
    return u, 0.5 * u @ K @ u - b @ u


def beam(EI, q, n=4):
    h = 1.0 / n
    K = np.zeros((2 * n + 2, 2 * n + 2))
    F = np.zeros(2 * n + 2)
    ke = EI / h**3 * np.array([
        [12, 6 * h, -12, 6 * h], [6 * h, 4 * h**2, -6 * h, 2 * h**2],
        [-12, -6 * h, 12, -6 * h], [6 * h, 2 * h**2, -6 * h, 4 * h**2],
    ])
    for e in range(n):
        s = slice(2 * e, 2 * e + 4)
        K[s, s] += ke
        F[s] += q * h / 2 * np.array([1, h / 6, 1, -h / 6])
    u = np.zeros_like(F)
    u[2:] = linalg.solve(K[2:, 2:], F[2:], assume_a="pos")
    return u[-2:]


def shallow_water(h, hu, g, dt, dx=1.0):
    for _ in range(2):
        u = hu / h
        F = np.stack([hu, hu * u + 0.5 * g * h**2])
        U = np.stack([h, hu])
        s = np.maximum(np.abs(u[:-1]) + np.sqrt(g * h[:-1]), np.abs(u[1:]) + np.sqrt(g * h[1:]))
        Fh = 0.5 * (F[:, :-1] + F[:, 1:]) - 0.5 * s * (U[:, 1:] - U[:, :-1])
        U[:, 1:-1] -= dt / dx * np.diff(Fh, axis=1)
        U[:, 0], U[:, -1] = U[:, 1], U[:, -2]
        h, hu = U
    return h, hu


def kriging(X, z, x0, nugget, rng_):
    n = len(X)
    D = cdist(X, X)
    G = 1.0 - np.exp(-D / rng_) + nugget * (1 - np.eye(n))
    A = np.ones((n + 1, n + 1))
    A[:n, :n] = G
    A[-1, -1] = 0.0
    b = np.append(1.0 - np.exp(-norm(X - x0, axis=1) / rng_) + nugget, 1.0)
    lam = solve(A, b)
    return lam[:n] @ z, lam @ b


def gp_matern(x, y, xs, ell, sf, sn):
    def k(a, b):
        r = np.abs(np.subtract.outer(a, b)) / ell
        s = np.sqrt(3) * r
        return sf**2 * (1 + s) * np.exp(-s)

    K = k(x, x)
    K[np.diag_indices_from(K)] += sn**2
    c = linalg.cho_factor(K, lower=True)
    alpha = linalg.cho_solve(c, y)
    ks = k(xs, x)
    mean = ks @ alpha
    v = linalg.cho_solve(c, ks.T)
    var = sf**2 - np.einsum("ij,ji->i", ks, v)
    return mean, var


def view_inplace(A, s):
    B = A.reshape(2, -1)
    top, bottom = B
    top *= s
    bottom[::2] += top[1::2] if top.size % 2 == 0 else top[::2]
    A.T[0] **= 2
    return A.sum(axis=0), B[0, -1]


def hist_soft(x, edges, w):
    idx = np.searchsorted(edges, x) - 1
    out = np.zeros(len(edges) - 1)
    np.add.at(out, np.clip(idx, 0, len(out) - 1), w * x)
    return out / np.diff(edges)


def bincount_mean(w):
    lab = np.array([0, 1, 1, 2, 0, 2])
    s = np.bincount(lab, weights=w, minlength=4)
    n = np.bincount(lab, minlength=4)
    return np.divide(s, n, out=np.zeros_like(s), where=n > 0)


def row_loop(A, b):
    total = 0.0
    for row, bi in zip(A, b):
        row[0] += bi
        total += np.dot(row, row)
    for i in range(A.shape[0] - 1, -1, -1):
        A[i] -= A[i].mean()
    return total, A


def levinson(r):
    n = len(r) - 1
    a = np.zeros(n + 1)
    a[0] = 1.0
    E = r[0]
    for i in range(1, n + 1):
        k = -(r[i] + a[1:i] @ r[i - 1:0:-1]) / E
        new = a.copy()
        new[1:i] += k * a[i - 1:0:-1]
        new[i] = k
        a = new
        E *= 1 - k * k
    return a, E


def rolling_stats(x, w=3):
    c = np.concatenate(([0.0], np.cumsum(x)))
    c2 = np.concatenate(([0.0], np.cumsum(x * x)))
    m = (c[w:] - c[:-w]) / w
    v = (c2[w:] - c2[:-w]) / w - m**2
    out = np.full((2, len(x)), np.nan)
    out[0, w - 1:] = m
    out[1, w - 1:] = np.sqrt(v)
    return np.nan_to_num(out), np.nanmean(out, axis=1)


def elu_inplace(x, a):
    neg = x < 0
    x[neg] = a * (np.exp(x[neg]) - 1)
    np.multiply(x, 2.0, out=x, where=~neg)
    return x


def conv1d_windows(x, k):
    return sliding_window_view(x, len(k)) @ k[::-1], np.lib.stride_tricks.sliding_window_view(x, 2).max(axis=1)


def black_litterman(S, P, q, tau):
    w = np.ones(len(S)) / len(S)
    pi = 2.5 * S @ w
    Om = np.diag(np.diag(tau * P @ S @ P.T))
    A = linalg.inv(tau * S)
    M = linalg.inv(A + P.T @ linalg.inv(Om) @ P)
    return M @ (A @ pi + P.T @ np.linalg.solve(Om, q))


def radon(img, angles):
    n = img.shape[0]
    c = (n - 1) / 2
    y, x = np.mgrid[:n, :n] - c
    out = []
    for a in angles:
        s = x * np.cos(a) + y * np.sin(a) + c
        i = np.clip(np.floor(s).astype(int), 0, n - 2)
        f = s - i
        proj = np.zeros(n)
        np.add.at(proj, i.ravel(), (img * (1 - f)).ravel())
        np.add.at(proj, i.ravel() + 1, (img * f).ravel())
        out.append(proj)
    return np.array(out)


def ekf(x, P, u, z):
    th = x[2]
    F = np.eye(3)
    F[0, 2] = -u[0] * np.sin(th)
    F[1, 2] = u[0] * np.cos(th)
    x = x + np.array([u[0] * np.cos(th), u[0] * np.sin(th), u[1]])
    P = F @ P @ F.T + 0.01 * np.eye(3)
    r = np.hypot(x[0], x[1])
    h = np.array([r, np.arctan2(x[1], x[0]) - x[2]])
    H = np.array([[x[0] / r, x[1] / r, 0], [-x[1] / r**2, x[0] / r**2, -1]])
    S = H @ P @ H.T + 0.1 * np.eye(2)
    K = np.linalg.solve(S, H @ P).T
    return x + K @ (z - h), P - K @ S @ K.T


def stokes(Ex, Ey, d):
    J = np.array([[np.cos(d), 1j * np.sin(d)], [1j * np.sin(d), np.cos(d)]])
    E = J @ np.array([Ex, Ey])
    S0 = np.sum(np.abs(E) ** 2)
    S1 = abs(E[0]) ** 2 - abs(E[1]) ** 2
    S2 = 2 * np.real(E[0] * np.conjugate(E[1]))
    return np.array([S0, S1, S2, -2 * (E[0] * E[1].conj()).imag])


def lu_manual(A):
    A = A.copy()
    n = A.shape[0]
    for k in range(n - 1):
        A[k + 1:, k] /= A[k, k]
        A[k + 1:, k + 1:] -= np.outer(A[k + 1:, k], A[k, k + 1:])
    return np.tril(A, -1) + np.eye(n), np.triu(A)


def householder(A):
    R = np.array(A)
    m, n = R.shape
    Q = np.eye(m)
    for j in range(n):
        x = R[j:, j]
        v = x.copy()
        v[0] += np.copysign(np.linalg.norm(x), x[0])
        v /= np.linalg.norm(v)
        R[j:, j:] -= 2 * np.outer(v, v @ R[j:, j:])
        Q[:, j:] -= 2 * np.outer(Q[:, j:] @ v, v)
    return Q, R


def swap_cols(A, s):
    A[:, [0, 2]] = A[:, [2, 0]] * s
    A[[0, 1], :] += A[1, :]
    return A, A[:, ::-1][0]


def diag_inplace(A, x):
    A.flat[::A.shape[1] + 1] += x
    d = np.einsum("ii->i", A)
    np.fill_diagonal(A, d * 2)
    return A, np.trace(A)


def nested_views(x):
    y = x.reshape(2, 2, -1).transpose(1, 0, 2)
    z = y[0, :, ::2]
    z[...] = z * x[1]
    y[1] -= z.sum()
    return x


def mixed_out(x, y):
    t = np.multiply(x, y)
    np.add(t, x, out=t)
    np.divide(t, 1 + y**2, out=t)
    np.sqrt(np.abs(t), out=y)
    return t, y


def cumulative(x):
    best = np.maximum.accumulate(np.cumsum(x))
    return np.cumprod(1 + x)[-1], best, np.diff(x, n=2, prepend=0.0), np.logaddexp.accumulate(x)


def strided(x, h):
    u = x[::2]
    v = x[1::2]
    v -= 0.5 * (u + np.roll(u, -1))
    u += h * (v + np.roll(v, 1))
    return x, np.concatenate([u, v])


SPD = positive(3)
PROGRAMS = [
    (biquad, drawn(6), 0.11, 0.8), (rts, drawn(4), 0.3, 0.7), (beam, 2.0, -1.0), (rolling_stats, drawn(6)),
    (gmm_full, drawn(5, 2), drawn(2), drawn(2, 2), drawn(2, 2, 2)), (elu_inplace, drawn(5), 0.8),
    (raytrace, np.array([0.1, 0.2, -5.0]), np.c_[drawn(5, 2) * 0.2, np.ones(5)], np.zeros(3), 1.0,
     np.array([3.0, 4, -6])),
    (fem_poisson, NODES, np.array([1.0, 1.5, 0.7, 2.0]), 3.0), (row_loop, drawn(3, 4), drawn(3)),
    (shallow_water, 1 + 0.1 * drawn(6) ** 2, 0.2 * drawn(6), 9.81, 0.02), (bincount_mean, drawn(6)),
    (kriging, drawn(5, 2), drawn(5), np.array([0.1, 0.2]), 0.1, 1.3), (levinson, np.array([2.0, 0.9, 0.3, 0.1])),
    (gp_matern, np.array([0.0, 0.5, 1.3, 2.0]), drawn(4), np.array([0.2, 1.0]), 0.8, 1.1, 0.2),
    (view_inplace, drawn(4, 3) + 3.0, 1.4), (conv1d_windows, drawn(6), drawn(3)),
    (radon, drawn(4, 4), np.array([0.2, 0.9])),
    (hist_soft, np.array([0.2, 1.3, 2.5, 1.9]), np.array([0.0, 1.0, 2.2, 3.1]), drawn(4)), (lu_manual, SPD),
    (ekf, np.array([1.0, 2.0, 0.3]), 0.1 * SPD, np.array([0.5, 0.1]), np.array([2.4, 0.5])),
    (householder, drawn(4, 3)),
    (nested_views, drawn(8)), (mixed_out, drawn(4), drawn(4)), (stokes, 0.7, 1.1, 0.4), (swap_cols, drawn(3, 3), 1.3),
    (diag_inplace, drawn(3, 3), drawn(3)), (strided, drawn(6), 0.3), (cumulative, drawn(5)),
    (black_litterman, SPD, np.array([[1.0, -1, 0]]), np.array([0.02]), 0.05),
]  # fmt: skip
