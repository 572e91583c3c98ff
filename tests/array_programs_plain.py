"""Programs over NumPy as people write them in a few lines: in place, masks, filters, finance, learning, estimation."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import integrate, interpolate, linalg, ndimage, optimize, signal, special

A = np.array


def inplace_chain(x, k):
    y = x.copy()
    y *= k
    y += x
    y -= 1.0
    y /= 2.0 + k
    y **= 2
    return y


def view_stores(x):
    m = np.outer(x, x)
    r = m[0]
    c = m[:, 1]
    r += c
    m[1:, 1:] *= 2.0
    d = m.diagonal().copy()
    m.T[0] = d
    return m


def out(x, y):
    b = np.empty_like(x)
    np.multiply(x, y, out=b)
    np.add(b, x, b)
    np.sqrt(np.abs(b) + 1.0, out=b)
    np.dot(np.eye(len(x)), b, out=b.copy())
    return b


def masks(x):
    y = x.copy()
    m = y > 0.5
    y[m] = np.log(y[m] + 1.0)
    y[~m] *= -1.0
    y[m & (x < 2)] += 3 * x[m & (x < 2)]
    return y.sum() + y[m].prod()


def stencil2d(u, k):
    v = u.copy()
    for _ in range(3):
        lap = np.roll(v, 1, 0) + np.roll(v, -1, 0) + np.roll(v, 1, 1) + np.roll(v, -1, 1) - 4 * v
        v += k * lap
        v[0, :] = v[-1, :] = 0.0
        v[:, 0] = v[1, 1]
    return v


def rk4(y, k):

    def f(y):
        return np.stack([y[1], -k * np.sin(y[0]) - 0.1 * y[1]])
    h = 0.1
    out = [y]
    for _ in range(5):
        k1 = f(y)
        k2 = f(y + h / 2 * k1)
        k3 = f(y + h / 2 * k2)
        k4 = f(y + h * k3)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        out.append(y)
    return np.array(out)


def iir(x, a, b):
    y = np.zeros(len(x))
    for n in range(len(x)):
        y[n] = b * x[n]
        if n > 0:
            y[n] += a * y[n - 1]
        if n > 1:
            y[n] -= 0.2 * y[n - 2]
    return y


def median_filter(x):
    p = np.pad(x, 1, mode='edge')
    w = sliding_window_view(p, 3)
    return np.median(w, axis=1) * x


def conv_image(im, ker):
    h, w = ker.shape
    out = np.zeros((im.shape[0] - h + 1, im.shape[1] - w + 1))
    for i in range(h):
        for j in range(w):
            out += ker[i, j] * im[i:i + out.shape[0], j:j + out.shape[1]]
    return np.maximum(out, 0.0)


def sobel(im):
    gx = im[1:-1, 2:] - im[1:-1, :-2]
    gy = im[2:, 1:-1] - im[:-2, 1:-1]
    g = np.hypot(gx, gy)
    th = np.arctan2(gy, gx)
    return np.where(g > g.mean(), g * np.cos(th), 0.0)


def bs_mc(s, sig, r):
    z = np.random.default_rng(3).standard_normal((50, 4))
    dt = 0.25
    path = s * np.exp(np.cumsum((r - 0.5 * sig ** 2) * dt + sig * np.sqrt(dt) * z, axis=1))
    pay = np.maximum(path.mean(axis=1) - 1.0, 0.0)
    return np.exp(-r) * pay.mean()


def barrier(s, sig):
    z = np.random.default_rng(4).standard_normal((30, 5))
    alive = np.ones(30, bool)
    x = np.full(30, s)
    for i in range(5):
        x = x * np.exp(-0.5 * sig ** 2 * 0.2 + sig * np.sqrt(0.2) * z[:, i])
        alive &= x < 1.5
    return np.where(alive, np.clip(x - 0.9, 0, None), 0).mean()


def mlp_step(w1, b1, w2, x, t):
    h = np.maximum(x @ w1 + b1, 0.01 * (x @ w1 + b1))
    o = h @ w2
    e = o - t
    gw2 = h.T @ e / len(x)
    dh = e @ w2.T
    dh[h < 0] *= 0.01
    gw1 = x.T @ dh / len(x)
    return (w1 - 0.1 * gw1, w2 - 0.1 * gw2, (e ** 2).mean())


def softmax_xent(w, x):
    z = x @ w
    z -= z.max(axis=1, keepdims=True)
    p = np.exp(z)
    p /= p.sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(x)), [0, 1, 0]]).mean()


def kalman(q, r, z):
    x = np.zeros(2)
    P = np.eye(2)
    F = A([[1.0, 0.1], [0.0, 1.0]])
    H = A([[1.0, 0.0]])
    ll = 0.0
    for m in z:
        x = F @ x
        P = F @ P @ F.T + q * np.eye(2)
        S = (H @ P @ H.T + r)[0, 0]
        K = (P @ H.T / S).ravel()
        v = m - (H @ x)[0]
        x = x + K * v
        P = (np.eye(2) - np.outer(K, H[0])) @ P
        ll += -0.5 * (np.log(S) + v * v / S)
    return ll


def bundle(cam, pts):
    w, t = (cam[:3], cam[3:6])
    th = np.sqrt(w @ w)
    k = w / th
    K = A([[0, -k[2], k[1]], [k[2], 0, -k[0]], [-k[1], k[0], 0]])
    R = np.eye(3) + np.sin(th) * K + (1 - np.cos(th)) * K @ K
    q = pts @ R.T + t
    p = -q[:, :2] / q[:, 2:]
    n = (p ** 2).sum(1, keepdims=True)
    return cam[6] * p * (1 + cam[7] * n)


def fftconv(x, h):
    n = len(x) + len(h) - 1
    return np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(h, n), n)


def psd(x):
    X = np.fft.rfft(x * np.hanning(len(x)))
    return ((np.abs(X) ** 2)[1:] / len(x), np.angle(X[1:3]))


def complex_signal(a, f):
    t = np.arange(6) * 0.1
    s = a * np.exp(2j * np.pi * f * t)
    s[2:4] *= 1j
    return np.abs(s + 0.3).sum() + s.imag @ t


def einsum(a, b):
    total = np.einsum('ij,jk,k->i', a, b, b[0]) + np.einsum('ij,ij->j', a, b)
    return total + np.einsum('ii->i', a) * np.einsum('ij->', b)


def einsum_batch(a):
    c = np.einsum('ij,kj->ikj', a, a)
    return np.einsum('ikj,ikj->ik', c, c) + np.einsum('...j,j', c, a[0])


def broadcast_trap(x, c):
    y = x[:, None] - x
    y = y + c * np.eye(len(x))
    z = np.broadcast_to(x, (3, len(x))).copy()
    z[1] *= c
    return (1.0 / (y * y + 1)).sum(0) + z.sum(0)


def scalar_times(x, c):
    m = c * np.ones((2, 3))
    m[0] = x[:3]
    m[:, 1] += c
    return m.mean(axis=0) * c


def empty(x):
    e = x[x > 100]
    return e.sum() + np.concatenate([e, x]).prod() + np.sum(e[:, None] * x[None, :]) + (e.max() if e.size else x[0])


def rowswaps(x):
    m = np.vander(x, 3).copy()
    m[[0, 2]] = m[[2, 0]]
    m[:, [0, 1]] = m[:, [1, 0]] * 2.0
    return m @ x


def lu(a, b):
    a = a.copy()
    b = b.copy()
    n = len(b)
    for k in range(n):
        p = k + np.argmax(np.abs(a[k:, k]))
        a[[k, p]] = a[[p, k]]
        b[[k, p]] = b[[p, k]]
        for i in range(k + 1, n):
            f = a[i, k] / a[k, k]
            a[i, k:] -= f * a[k, k:]
            b[i] -= f * b[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (b[i] - a[i, i + 1:] @ x[i + 1:]) / a[i, i]
    return x


def gauss_seidel(a, b):
    x = np.zeros_like(b)
    for _ in range(6):
        for i in range(len(b)):
            x[i] = (b[i] - a[i, :i] @ x[:i] - a[i, i + 1:] @ x[i + 1:]) / (a[i, i] + 9)
    return x


def cg(a, b):
    m = a @ a.T + 3 * np.eye(len(b))
    x = np.zeros(len(b))
    r = b - m @ x
    p = r
    rs = r @ r
    for _ in range(2):
        q = m @ p
        al = rs / (p @ q)
        x = x + al * p
        r = r - al * q
        rn = r @ r
        p = r + rn / rs * p
        rs = rn
    return x


def scatter(x):
    i = A([0, 1, 0, 2, 1, 0])
    h = np.zeros(3)
    np.add.at(h, i, x[:6])
    g = np.bincount(i, weights=x[:6])
    return h * g


def segments(x):
    return np.add.reduceat(x * x, [0, 2, 4])


def pairdist(x):
    d = x[:, None, :] - x[None, :, :]
    r2 = (d ** 2).sum(-1) + np.eye(len(x))
    f = d / r2[..., None] ** 2
    iu = np.triu_indices(len(x), 1)
    return (f.sum(1), (1 / r2[iu]).sum())


def verlet(q, p):
    for _ in range(3):
        p = p - 0.05 * 4 * q * (q ** 2 - 1)
        q = q + 0.1 * p
        p = p - 0.05 * 4 * q * (q ** 2 - 1)
    return (np.concatenate((q, p)), 0.5 * p @ p)


def adam(w, x):
    m = np.zeros_like(w)
    v = np.zeros_like(w)
    for t in range(1, 4):
        g = 2 * x.T @ (x @ w - 1)
        m = 0.9 * m + 0.1 * g
        v = 0.99 * v + 0.01 * g * g
        w = w - 0.1 * (m / (1 - 0.9 ** t)) / (np.sqrt(v / (1 - 0.99 ** t)) + 1e-08)
    return w


def attention(q, k, v):
    s = q @ k.T / np.sqrt(q.shape[-1])
    s = np.where(np.tril(np.ones(s.shape)) > 0, s, -np.inf)
    a = np.exp(s - s.max(-1, keepdims=True))
    a /= a.sum(-1, keepdims=True)
    return a @ v


def gmm(mu, ls, x):
    z = (x[:, None] - mu) / np.exp(ls)
    terms = -0.5 * z ** 2 - ls
    m = terms.max(1)
    return (m + np.log(np.exp(terms - m[:, None]).sum(1))).sum()


def layernorm(x, g):
    mu = x.mean(-1, keepdims=True)
    sd = x.std(-1, keepdims=True)
    return g * (x - mu) / (sd + 1e-05)


def interp_table(x, y):
    xs = np.linspace(0, 3, len(y))
    i = np.clip(np.searchsorted(xs, x) - 1, 0, len(y) - 2)
    t = (x - xs[i]) / (xs[i + 1] - xs[i])
    return (1 - t) * y[i] + t * y[i + 1]


def cumtrap(x):
    y = np.zeros_like(x)
    y[1:] = np.cumsum(0.5 * (x[1:] + x[:-1]))
    y[::2] -= y[0:1]
    y[1::2] = y[1::2][::-1]
    return y


def split_stack(x):
    a, b, c = np.split(x, 3)
    a *= 2.0
    return (np.hstack([b, a]), np.column_stack((a, c)), x)


def ravel_alias(m):
    v = m.ravel()
    v[0] = v[1] * v[2]
    w = m.reshape(-1)
    w[1:] += v[:-1]
    return m


def flat(m):
    m = m.copy()
    m.flat[1] = m.flat[0] * 2
    m.flat[2:4] = m[0, :2]
    return (m, m.flat[3] * m.T.copy().flat[1])


def swap_axes(m):
    t = m.T
    t[0], s = (t[1] * 2.0, t[0].copy())
    np.swapaxes(m, 0, 1)[1] += s[:3]
    return m


def window(x):
    w = sliding_window_view(x, 3)
    return (w * w[:, ::-1]).sum(1) + w.std(axis=1)


def where_nan(x):
    y = np.where(x > 0, np.sqrt(np.where(x > 0, x, 1.0)), 0.0)
    return np.nan_to_num(y / np.where(y == 0, np.inf, y)) + y


def pinv_fit(x, y):
    V = np.vander(x, 3)
    c, *_ = np.linalg.lstsq(V, y, rcond=None)
    r = y - V @ c
    return (c, r @ r)


def gram_schmidt(a):
    q = a.copy()
    for j in range(q.shape[1]):
        for i in range(j):
            q[:, j] -= q[:, i] @ q[:, j] * q[:, i]
        q[:, j] /= np.linalg.norm(q[:, j])
    return q


def power_iter(a):
    v = np.ones(len(a)) / np.sqrt(len(a))
    m = a @ a.T
    for _ in range(4):
        v = m @ v
        v /= np.linalg.norm(v)
    return v @ m @ v


def logdet_grad(a):
    L = np.linalg.cholesky(a @ a.T + np.eye(len(a)))
    return 2 * np.log(np.diag(L)).sum() + np.linalg.solve(L, a[0]) @ a[1]


def fancy_accum(x):
    y = np.zeros((2, 3))
    y[[0, 1, 1], [2, 0, 0]] += x[:3]
    y[:, ::2] -= x[3]
    y[A([0, 1]), A([1, 1])] = x[4:6]
    return y


def take_put(x):
    y = np.take(x, [3, 1, 1])
    z = np.zeros(4)
    np.put(z, [0, 3], y[:2] * 2)
    z.put([1], x[0])
    return z * np.take(x, [[0], [1], [2], [0]], mode='wrap')[:, 0]


def nditer_free(m):
    s = 0.0
    for row in m:
        for v in row:
            s += v * v if v > 0 else -v
    for (i, j), v in np.ndenumerate(m):
        s += i * v * j
    return s


def meshgrid(x, y):
    X, Y = np.meshgrid(x, y)
    Z = np.sin(X) * Y ** 2
    return (Z[1:, :-1] - Z[:-1, 1:], np.trapezoid(np.trapezoid(Z, dx=0.1), dx=0.2))


def list_of_arrays(x):
    L = [x * i for i in range(3)]
    L[1][0] = 5.0 * x[1]
    L.append(L[0] + L[2])
    return np.stack(L).sum(0) + sum(L)


def dict_state(x, k):
    s = {'q': x.copy(), 'n': 0}
    for _ in range(3):
        s['q'][1:] += k * s['q'][:-1]
        s['n'] += 1
    return s['q'] * s['n']


def piecewise(x):
    parts = np.piecewise(x, [x < 0.5, x >= 0.5], [lambda t: t ** 2, lambda t: np.exp(t)])
    return parts + np.select([x < 0, x < 1], [x, 2 * x], x ** 3)


def cumprod_scan(x):
    return np.cumprod(1 + 0.1 * x)[::-1] * np.maximum.accumulate(x) + np.diff(x, prepend=0.0) * np.ptp(x)


def complex_roots(b, c):
    d = np.sqrt(b * b - 4 * c + 0j)
    r = A([(-b + d) / 2, (-b - d) / 2])
    return np.abs(r).prod() + r.real.sum()


def quat(q, v):
    q = q / np.linalg.norm(q)
    w, u = (q[0], q[1:])
    return v + 2 * np.cross(u, np.cross(u, v) + w * v)


def tensordot(t, m):
    y = np.tensordot(t, m, axes=([1], [0]))
    return np.moveaxis(y, -1, 1).transpose(1, 0, 2)[0] @ m.T


def hist_soft(x):
    c = np.linspace(-1, 3, 5)
    w = np.exp(-(x[:, None] - c) ** 2 / 0.5)
    w /= w.sum(1)[:, None]
    return w.sum(0) / len(x)


def shift_inplace(x):
    x[1:] = x[:-1]
    x[0] = x[-1] * 2
    x[:] = x[::-1]
    return x * 1.0


def aug_overlap(x):
    x[1:] += x[:-1]
    x[:-1] *= x[1:]
    return x.sum()


def np_copyto(x, y):
    np.copyto(x[1:3], y[:2], where=[True, False])
    np.clip(x, -0.5, 1.2, out=x)
    np.minimum(x, y, out=y)
    return x @ y


def matmul_out(a, b):
    c = np.empty((3, 3))
    np.matmul(a, b, out=c)
    c @= a
    c[np.diag_indices(3)] += b[0]
    return c


def block(a, b):
    m = np.block([[a, np.zeros((3, 1))], [b[None, :], np.ones((1, 1))]])
    return np.linalg.inv(m + 2 * np.eye(4))[:3, 0]


def spring(x):
    d = np.linalg.norm(np.diff(x, axis=0), axis=1)
    e = 0.5 * ((d - 0.3) ** 2).sum()
    return (e, np.average(d, weights=d ** 2))


def ternary_shape(x, k):
    y = x if k > 0 else x[:2]
    y = y * k
    y[-1] = k
    z = np.resize(y, (2, 2))
    return np.tile(z, 2) * np.repeat(k, 4)


def types_mixed(x):
    return np.float32(2.0) * x + np.arange(len(x), dtype=np.int32) * x[0]


def new_axes(m):
    return m[:, None, 0] + m[..., 1:2] - m[None, 0, :, None][0]


def scaled_views(m):
    v = m[::-1, ::2]
    v[:] = v * v
    v[0, 0] += m[0, 1]
    return m


def swapped_halves(x):
    a, b = (x[:3], x[3:])
    a, b = (b, a)
    a += b
    return (x, a @ b)


def transposed_view(x):
    y = x.reshape(2, 3)
    z = y.T
    z[0] *= 2
    y += z.T
    return x


def flat_store(x):
    s = np.zeros((3, 2))
    s.T.flat[:] = x
    s[s > 1] **= 2
    return s


def out_in_place(x, y):
    np.subtract(x, y, out=x)
    np.multiply(x, x, out=y, where=x > 0)
    return (x, y)


def ranks(x):
    idx = np.argsort(-x)
    r = np.empty_like(idx)
    r[idx] = np.arange(len(x))
    return x[idx] * A([1.0, 2, 3, 4, 5, 6]) + x * r


def rows_normed(x):
    return np.apply_along_axis(lambda r: r / np.sqrt((r ** 2).sum()), 1, x.reshape(2, 3))


def exponential_of_symmetric(m):
    w, v = np.linalg.eigh(m @ m.T)
    return v * np.exp(-w) @ v.T


def soft_thresholded(m):
    u, s, vt = np.linalg.svd(m, full_matrices=False)
    return u * np.maximum(s - 0.3, 0) @ vt


def line_rules(x, t):
    return np.array([np.interp(t, np.arange(6.0), x), np.trapezoid(x, dx=t), np.polyval(x[:3], t)])


def quantiles(x):
    return np.quantile(x, [0.1, 0.5]) @ np.sort(x)[:2] + np.percentile(x, 90) - np.median(x[1:])


def outer_of_three(x):
    return np.einsum('i,j,k->ijk', x[:2], x[2:4], x[4:]).transpose(2, 0, 1)[1].ravel()


def correlation(x):
    c = np.cov(x[:3], x[3:])
    return c / np.sqrt(np.outer(np.diag(c), np.diag(c)))


def exponential_and_solve(m):
    return linalg.expm(0.1 * m) @ linalg.solve(m + 5 * np.eye(3), m[0])


def log_sums(x):
    return special.logsumexp(x.reshape(2, 3), axis=1) + special.expit(x[:2]) - special.gammaln(x[:2])


def filtered(x):
    return signal.lfilter([x[0], 0.2], [1.0, -0.3 * x[1]], x)


def root_of_cubic(a):
    return optimize.brentq(lambda z: z ** 3 + a * z - 1, 0, 2) * a


def integral_to_limit(a, b):
    return integrate.quad(lambda t: np.exp(-a * t) * t, 0, b)[0]


def spline_of_values(x):
    s = interpolate.CubicSpline(np.arange(6.0), x)
    return s(2.3) + s(x[0], 1) + s.integrate(0, x[1])


def smoothed(x):
    return ndimage.gaussian_filter1d(x, 1.0) * ndimage.convolve1d(x, [1.0, 0.5, -1.0])


def weighted_bins(x):
    h = np.histogram(x, bins=3, range=(0, 2), weights=x)[0]
    return h


def collected(x, k):
    out = []
    for i, v in enumerate(x):
        out.append(v * k if i % 2 else v ** 2)
    return np.array(out).reshape(-1, 2) @ A([k, 1.0])


def running_rows(x):
    total = 0.0
    it = iter(x.reshape(2, 3))
    for row in it:
        total += row @ row
        row[0] = total
    return x


def holes(x):
    y = np.where(np.isnan(x), 0, x)
    return np.nansum(np.where(y > 1, np.nan, y)) * y


def builtins_over_arrays(x):
    return sum(x) * max(x) + min(x[1:]) * abs(x[0]) + len(x) + sum(v ** 2 for v in x)


def default_of_inner(x):

    def clip(v, lo=0.3):
        return np.maximum(v, lo)
    return clip(x) * clip(x, lo=x.mean())


def dict_of_items(x):
    d = dict(zip('abc', x, strict=False))
    return np.array(list(d.values())) * d['a']


def products_of_stacks(x):
    return np.matmul(x.reshape(1, 2, 3), x.reshape(1, 3, 2)).squeeze(0).trace() + (x[:, None] @ x[None, :])[0, 1]


def broadcast_sums(x):
    b = np.broadcast_to(x[:, None], (6, 2))
    return b.sum(0) * np.add.outer(x, x)[0, :2]


def largest_zeroed(x):
    y = x.copy()
    y[y.argmax()] = 0.0
    y[np.flatnonzero(y > 1)] *= x[0]
    return y


def triangles(x):
    return np.triu(np.outer(x, x), 1).sum() + np.tril(np.ones((6, 6)) * x)[2] @ x


def indicator(x):
    return (x > 1) * x ** 2 + (x <= 1) * np.sin(x) + np.heaviside(x - 1, 0.5) * x


def polynomial_at(a, x):
    f = np.polynomial.polynomial.polyval
    return f(x, a) + f(x, np.polynomial.polynomial.polyder(a))


def mixed_list(x):
    return np.array([x[0], x.sum(), 1.0, x @ x]) / np.linalg.norm(x, 3)


def cofactors(m):
    return np.linalg.det(m) * np.linalg.inv(m).T + np.linalg.matrix_power(m, 3)


def own_convolution(x):
    acc = np.zeros(6)
    for i in range(6):
        acc[i:] += x[i] * x[:6 - i]
    return acc


def entropy(x):
    p = x / x.sum()
    return -(p * np.log2(p)).sum() + np.exp2(x[0]) + np.log1p(p).max()


def phases(x):
    z = x[:3] + 1j * x[3:]
    w = np.exp(1j * np.pi * np.arange(3))
    return (np.real(np.vdot(z, w)), np.abs(np.fft.ifft(z * w)) ** 2)


def listed_and_back(x):
    y = x.tolist()
    y[0] = y[1] * y[2]
    return np.asarray(y) + np.asarray([y[3]] * 6)


def joined(x, y):
    return np.concatenate((x[:2], [y], x[2:4] * y, np.full(2, y), np.repeat(y, 2)))


def symmetric_from_triangle(x):
    m = np.zeros((3, 3))
    m[np.triu_indices(3)] = x
    m = m + m.T - np.diag(np.diag(m))
    return np.linalg.slogdet(m @ m)[1]


def divided_where(x):
    return np.divide(x, x - 1.0, out=np.zeros_like(x), where=x > 1.0) + np.ptp(x) * np.sign(x - 1)


def windows_of_sums(x):
    c = np.cumsum(x)
    w = 3
    return ((c[w:] - c[:-w]) / w, np.diff(x, 2), np.gradient(x, 0.5))


def nested_tuples(x):
    t = (x[:2], [x[2:4], x[4]])
    a, (b, c) = t
    return a * b + c


def list_of_arrays_grown(x):
    global_like = [np.zeros(2)]
    global_like[0] = global_like[0] + x[:2]
    global_like += [x[2:4]]
    return np.sum(global_like, axis=0) * np.prod(np.stack(global_like))


def shrunk(x):
    while np.abs(x).max() > 0.5:
        x = x * 0.7 - 0.01 * x[::-1]
    return x


def caught_cholesky(x):
    try:
        y = np.linalg.cholesky(np.outer(x[:2], x[:2]) - 5 * np.eye(2))
    except np.linalg.LinAlgError:
        y = np.outer(x[:2], x[:2])
    return y


def two_names(x):
    y = x * 2
    z = y
    z[0] = 1.0
    y = y + 1
    z[1] = x[0]
    return (y, z)


def rows_swapped(x):
    r = np.empty((2, 6))
    r[0], r[1] = (x, x[::-1] ** 2)
    r[:, [0, -1]] = r[:, [-1, 0]]
    return r


def elementwise_pairs(x):
    return np.fmin(x, x[::-1]) + np.hypot(x, 1) + np.logaddexp(x, 0) + np.arctan2(x, x[0]) + np.cbrt(x) + np.sinc(x)


rng = np.random.default_rng(7)
V, W = rng.uniform(0.2, 1.9, 6), rng.uniform(0.3, 1.6, 6)
M, N, U = rng.normal(size=(3, 3)) + np.eye(3), rng.normal(size=(3, 3)), rng.normal(size=(4, 5))

PROGRAMS = [
    (inplace_chain, V, 1.3),
    (view_stores, V[:3].copy()),
    (out, V, W),
    (masks, V),
    (stencil2d, U, 0.1),
    (rk4, A([0.5, 0.2]), 1.2),
    (iir, V, 0.4, 1.1),
    (median_filter, V),
    (conv_image, U, rng.normal(size=(2, 2))),
    (sobel, U),
    (bs_mc, 1.05, 0.3, 0.02),
    (barrier, 1.0, 0.2),
    (mlp_step, U[:2, :4], U[2, :4], rng.normal(size=(4, 2)), U[:, :2].repeat(2, 0)[:5], U.T[:, 2:]),
    (softmax_xent, rng.normal(size=(4, 2)), rng.normal(size=(3, 4))),
    (kalman, 0.1, 0.5, V),
    (bundle, A([0.1, 0.3, -0.2, 0.1, 0.2, -4.0, 1.1, 0.05]), rng.normal(size=(4, 3))),
    (fftconv, V, W[:3].copy()),
    (psd, rng.normal(size=9)),
    (complex_signal, 1.2, 0.7),
    (einsum, M, N),
    (einsum_batch, M),
    (broadcast_trap, V, 0.7),
    (scalar_times, V, 1.4),
    (empty, V),
    (rowswaps, V[:3].copy()),
    (lu, M, V[:3].copy()),
    (gauss_seidel, M, V[:3].copy()),
    (cg, M, V[:3].copy()),
    (scatter, V),
    (segments, V),
    (pairdist, rng.normal(size=(4, 2))),
    (verlet, V[:3].copy(), W[:3].copy()),
    (adam, V[:3].copy(), rng.normal(size=(4, 3))),
    (attention, M, N, M + N),
    (gmm, A([0.2, 1.1]), A([-0.3, 0.1]), V),
    (layernorm, M, V[:3].copy()),
    (interp_table, V, W),
    (cumtrap, V),
    (split_stack, V),
    (ravel_alias, M),
    (flat, M),
    (swap_axes, M),
    (window, V),
    (where_nan, A([-1.0, 2.0, 0.5])),
    (pinv_fit, V, W),
    (gram_schmidt, M),
    (power_iter, M),
    (logdet_grad, M),
    (fancy_accum, V),
    (take_put, V),
    (nditer_free, M),
    (meshgrid, V[:3].copy(), W[:4].copy()),
    (list_of_arrays, V),
    (dict_state, V, 0.3),
    (piecewise, V),
    (cumprod_scan, V),
    (complex_roots, 0.7, 1.9),
    (quat, V[:4].copy(), W[:3].copy()),
    (tensordot, rng.normal(size=(2, 3, 2)), rng.normal(size=(3, 2))),
    (hist_soft, V),
    (shift_inplace, V),
    (aug_overlap, V),
    (np_copyto, V, W),
    (matmul_out, M, N),
    (block, M, V[:3].copy()),
    (spring, rng.normal(size=(4, 2))),
    (ternary_shape, V[:3].copy(), 1.2),
    (types_mixed, V),
    (new_axes, M),
    (scaled_views, M),
    (swapped_halves, V),
    (transposed_view, V),
    (flat_store, V),
    (out_in_place, V, V[::-1].copy()),
    (ranks, V),
    (rows_normed, V),
    (exponential_of_symmetric, M),
    (soft_thresholded, M),
    (line_rules, V, 1.3),
    (quantiles, V),
    (outer_of_three, V),
    (correlation, V),
    (exponential_and_solve, M),
    (log_sums, V),
    (filtered, V),
    (root_of_cubic, 0.7),
    (integral_to_limit, 0.8, 1.4),
    (spline_of_values, V),
    (smoothed, V),
    (weighted_bins, V),
    (collected, V, 1.3),
    (running_rows, V),
    (holes, V),
    (builtins_over_arrays, V),
    (default_of_inner, V),
    (dict_of_items, V),
    (products_of_stacks, V),
    (broadcast_sums, V),
    (largest_zeroed, V),
    (triangles, V),
    (indicator, V),
    (polynomial_at, V[:3].copy(), V),
    (mixed_list, V),
    (cofactors, M),
    (own_convolution, V),
    (entropy, V),
    (phases, V),
    (listed_and_back, V),
    (joined, V, 1.1),
    (symmetric_from_triangle, V),
    (divided_where, V),
    (windows_of_sums, V),
    (nested_tuples, V),
    (list_of_arrays_grown, V),
    (shrunk, V),
    (caught_cholesky, V),
    (two_names, V),
    (rows_swapped, V),
    (elementwise_pairs, V),
]
