"""Programs over arrays, as people write them: each differentiated by the tests with respect to what it is given."""

import math
from dataclasses import dataclass

import numpy as np


def sine(x, a):
    y = np.sin(x) * a
    return y + 1.0


def heat(u, k, n):
    u = u.copy()
    for _ in range(n):
        u[1:-1] += k * (u[2:] - 2 * u[1:-1] + u[:-2])
    return u


def soft(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


def mlp(W, b, x):
    h = np.tanh(W @ x + b)
    return np.sum(h ** 2)


def loop(x):
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = x[i] ** 2 + (out[i - 1] if i else 0.0)
    return out


def inplace(x, a):
    y = x * 2
    y *= a
    y[0] = a
    z = y[1:]
    z += x[:-1]
    return y.sum() + z.mean()


def shape(x, a):
    c = np.ones((3, 1))
    z = x + c
    z[0] = a
    w = x + 1.0
    w[0] = 0.0
    return np.sum(z) + w.sum() + np.concatenate([x, z[1]]).sum()


def out1(x, y):
    z = np.empty_like(x)
    np.multiply(x, y, out=z)
    np.exp(z, out=z)
    return z.sum()


def views(A, x):
    r = A[0]
    r[1] = x
    A.T[2, 0] = x * x
    return A.sum() + A[0, 1] * x


def mask(x, a):
    y = x.copy()
    y[y > 0] *= a
    y[~(y > 0)] = 0.5 * a
    return y


def whr(x, a):
    return np.where(x > 0, x * a, np.exp(x)).sum()


def resh(x, a):
    y = (x * a).reshape(2, 2)
    z = y.ravel()
    z[0] = a * a
    return y @ y


def gs(A, b):
    n = len(b)
    x = np.zeros(n)
    for _ in range(5):
        for i in range(n):
            s = 0.0
            for j in range(n):
                if j != i:
                    s += A[i, j] * x[j]
            x[i] = (b[i] - s) / A[i, i]
    return x


def norml(X, mu, s):
    z = (X - mu) / s
    return -0.5 * np.sum(z ** 2) - X.size * np.log(s)


def gauss(x, y):
    d = x[:, None] - y[None, :]
    return np.exp(-d ** 2).sum(axis=1)


def stats(x):
    return x.mean() + x.std() + np.var(x, ddof=1) + np.max(x) - x.min() + np.prod(x)


def red2(A):
    return A.max(axis=1) + A.sum(1) + np.mean(A, axis=1) + A.std(axis=1, ddof=1) + np.prod(A, axis=1)


def rk4(y, k, n):
    def f(y):
        return np.array([y[1], -k * y[0]])
    h = 0.1
    for _ in range(n):
        k1 = f(y)
        k2 = f(y + h / 2 * k1)
        k3 = f(y + h / 2 * k2)
        k4 = f(y + h * k3)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return y


def einsum(A, B):
    return np.einsum("ij,jk->ik", A, B) + np.dot(A, B) + np.outer(A[0], B[:, 0])[:2, :2].sum()


def sorts(x):
    return np.sort(x)[::-1] * np.arange(len(x)) + np.cumsum(x)


def stencil(u, c):
    v = np.zeros_like(u)
    v[1:-1, 1:-1] = u[1:-1, 1:-1] + c * (u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2] - 4 * u[1:-1, 1:-1])
    return v


def power(x, n):
    return x ** n + 2.0 ** x + np.abs(x) ** 1.5 + x ** 3 + np.maximum(x, 0.3) + np.clip(x, -0.5, n)


def accum(x):
    total = np.zeros(2)
    for row in x:
        total += row * row
        total *= 0.5
    return total


def polyn(c, x):
    y = np.zeros_like(x)
    for a in c[::-1]:
        y = y * x + a
    return y


def lists(x, a):
    rows = [x * i + a for i in range(3)]
    rows.append(x)
    M = np.stack(rows)
    rows[0][1] = a
    return M.sum(axis=0) + np.vstack(rows)[0] + sum(rows)


def alias(x, a):
    y = x
    y += a
    return x * y


def augview(x, a):
    v = x[::2]
    v *= a
    x[1:] += x[:-1]
    return x


def norm(x):
    return x / np.linalg.norm(x)


def scal(x, a):
    y = a * 2 + x
    y[0] = a
    z = y - a
    return z[0] + np.sum(a - np.ones(3)) + np.mean(x + a)


def intarr(x, a):
    w = np.array([1, 2, 3])
    return w * a + x ** w + w


def T2(A, b):
    return A.T @ b, A.shape[0] * b, A.reshape(-1)[0]


def gradstep(w, X, y):
    for _ in range(3):
        p = 1 / (1 + np.exp(-X @ w))
        g = X.T @ (p - y) / len(y)
        w = w - 0.1 * g
    return w


def kalman(x, P, F, H, R, z):
    x = F @ x
    P = F @ P @ F.T
    S = H @ P @ H.T + R
    K = P @ H.T / S
    x = x + (K * (z - H @ x)).ravel()
    P = (np.eye(2) - K @ H) @ P
    return x, P


def interp(x, c):
    return np.concatenate((x[:1], 0.5 * (x[1:] + x[:-1]), x[-1:])) * c + np.hstack([x, c])


def lse(x):
    m = x.max()
    return m + np.log(np.sum(np.exp(x - m)))


def fancy(x, i):
    y = x[i]
    y[0] = 3.0
    x[[0, 2]] = y[:2] * 2
    return x.sum() + y.sum()


def seidel(u, f, h, n):
    u = u.copy()
    for _ in range(n):
        for i in range(1, len(u) - 1):
            u[i] = 0.5 * (u[i - 1] + u[i + 1] - h ** 2 * f[i])
    return u


def helper_store(buf, i, v):
    buf[i] = v


def uses_helper(x, a):
    out = np.zeros(3)
    for i in range(3):
        helper_store(out, i, x[i] * a)
    return out


def inplace_helper(v, a):
    v *= a
    return v


def call_inplace(x, a):
    y = x + 0.0
    z = inplace_helper(y, a)
    z[0] = 1.0
    return y * z


def ret_alias(x): return x


def alias_out(x, a):
    y = ret_alias(x)
    y[0] = a
    return x


def plus(x): return x + 1.0


def callee_fresh(x, a):
    y = plus(x)
    y[0] = a
    return x * y


@dataclass
class Net:
    W: np.ndarray
    b: np.ndarray
    def __call__(self, x):
        return np.maximum(self.W @ x + self.b, 0.0)


def net(W, b, x):
    n = Net(W, b)
    return n(x).sum()


def params(x, a):
    p = {"w": x, "b": a}
    q = {k: v * 2 for k, v in p.items()}
    return np.sum(q["w"]) * q["b"]


def swap(x, a):
    u, v = x, x * a
    for _ in range(3):
        u, v = v, u + v * 0.1
    v[0] = a
    return u + v


def gen(x):
    def rows():
        for r in x:
            yield r * 2
    return sum(r.sum() for r in rows())


def cond(x, a):
    if x.sum() > 100:
        y = x * a
    else:
        y = a
    return y + x


def zerod(x, a):
    s = np.array(0.0)
    for v in x:
        s += v * a
    return s


def scalarize(x):
    return math.sqrt(x @ x) + float(x[0]) ** 2


def comp(x, a):
    return np.array([math_f(v, a) for v in x])


def math_f(v, a):
    return math.sin(v) * a if v > 0 else a * v * v


def lamb(x, a):
    f = lambda t: np.sin(t * a)  # noqa: E731  as people write it
    return f(x) + f(a)


def trycatch(x, a):
    try:
        y = np.sqrt(x * x) / a
    except ZeroDivisionError:
        y = x
    return y


def augmat(A, x):
    for i in range(A.shape[0]):
        A[i] -= A[i, i] * x
        A[:, i] *= 2.0
    return A


def gauss_elim(A, b):
    A = A.copy()
    b = b.copy()
    n = len(b)
    for k in range(n):
        p = k + np.argmax(np.abs(A[k:, k]))
        if p != k:
            A[[k, p]] = A[[p, k]]
            b[[k, p]] = b[[p, k]]
        for i in range(k + 1, n):
            m = A[i, k] / A[k, k]
            A[i, k:] -= m * A[k, k:]
            b[i] -= m * b[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (b[i] - A[i, i + 1:] @ x[i + 1:]) / A[i, i]
    return x


def chol(A):
    n = A.shape[0]
    L = np.zeros_like(A)
    for i in range(n):
        for j in range(i + 1):
            s = np.dot(L[i, :j], L[j, :j])
            if i == j:
                L[i, j] = np.sqrt(A[i, i] - s)
            else:
                L[i, j] = (A[i, j] - s) / L[j, j]
    return L


def matiter(A, x):
    for _ in range(4):
        x = A @ x
        x = x / np.sqrt(np.sum(x * x))
    return x @ A @ x


def bcast(x, y):
    return (x[:, None] * y + x[:, np.newaxis]).sum(axis=0) - y


def nested(A, x):
    B = [A, A.T]
    B[0][0, 0] = x
    return B[1] * x


def starred(x, a):
    first, *rest = x
    return first * a + sum(rest)


def zipped(x, y):
    return sum(a * b for a, b in zip(x, y))


def enum(x):
    s = 0.0
    for i, v in enumerate(x):
        s += i * v ** 2
    return s


def mix(x, a):
    y = [x[0], a]
    z = np.array(y) * x[:2]
    z = np.append(z, a)
    return z


def gmm(x, mu, sig, w):
    p = 0.0
    for k in range(len(mu)):
        p = p + w[k] * np.exp(-0.5 * ((x - mu[k]) / sig[k]) ** 2) / (sig[k] * np.sqrt(2 * np.pi))
    return np.log(p).sum()


def project(P, R, t, f):
    X = P @ R.T + t
    return f * X[:, :2] / X[:, 2:3]


def fir(x, h):
    y = np.zeros(len(x))
    for n in range(len(x)):
        for k in range(min(len(h), n + 1)):
            y[n] += h[k] * x[n - k]
    return y


def wrapped(x, a):
    x = np.asarray(x, dtype=float)
    y = np.array(x)
    y[1:] = a
    return x + y


def w0(x, a):
    c = np.ones((2, 3))
    return np.where(c > 0, x, 0.5) * np.where(x > 0, a, c)


def ex(x):
    return max(x) - min(x) + sum(x) + abs(x).sum()


def times0(x, a):
    y = x * 0
    y[0] = a
    return y + x


def nested_list(x, a):
    rows = [[v * a for v in r] for r in x]
    return np.array(rows) @ np.array([1.0, 2.0])


def f32(x, a):
    y = x * 2 + 1
    z = np.exp(y) * a
    c = np.ones(3, np.float32)
    u = a + c
    return z + u


def aug_row(A):
    for row in A:
        row *= 2
        row[0] += row[1]
    return A.sum(axis=0)


def flat(A, a):
    A.flat[1] = a
    B = A.flatten()
    B[0] = a
    return A * 2, B.tolist()


def unpack(v, a):
    x, y, z = v
    return np.array([x * y, a * z, -x])


def lotka(y, t, p):
    a, b, c, d = p
    u, v = y
    return np.array([a * u - b * u * v, -c * v + d * u * v])


def integrate(y0, p):
    y = y0
    for i in range(5):
        y = y + 0.1 * lotka(y, 0.0, p)
    return y


def dsum(d, x):
    for k in range(3):
        d = d - 0.1 * 2 * (d - x)
    return np.sqrt(((d - x) ** 2).sum())


def ifexp(x, a):
    return x * a if a > 0 else x


def walrus(x):
    if (n := np.sqrt(x @ x)) > 0:
        x = x / n
    return x * n


def matp(A, n):
    R = np.eye(A.shape[0])
    for _ in range(n):
        R = R @ A
    return R


def mean0(X):
    Xc = X - X.mean(axis=0)
    return Xc.T @ Xc / (len(X) - 1)


def conv(img, k):
    h, w = img.shape
    out = np.zeros((h - 2, w - 2))
    for i in range(h - 2):
        for j in range(w - 2):
            out[i, j] = np.sum(img[i:i + 3, j:j + 3] * k)
    return out


def while_(x):
    n = 0
    while np.abs(x).max() > 0.1 and n < 20:
        x = x * 0.7
        n += 1
    return x


def sliding(x, w):
    return np.array([np.mean(x[i:i + w]) for i in range(len(x) - w + 1)])


def logreg(X, y, beta):
    z = X @ beta
    p = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def outer_prod(a, b):
    return a[:, None] @ b[None, :]


def put(x, idx, v):
    y = np.zeros(5)
    y[idx] = v
    y[idx] += x
    return y


def softplus(x): return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)


def pdist(X):
    D = X[:, None, :] - X[None, :, :]
    return np.sqrt((D ** 2).sum(-1) + 1e-3)


def bs(S, K, T, r, s):
    d1 = (np.log(S / K) + (r + s ** 2 / 2) * T) / (s * np.sqrt(T))
    return S * d1 - K * np.exp(-r * T)


def tridiag(a, b, c, d):
    n = len(d)
    cp = np.zeros(n)
    dp = np.zeros(n)
    cp[0] = c[0] / b[0]
    dp[0] = d[0] / b[0]
    for i in range(1, n):
        m = b[i] - a[i] * cp[i - 1]
        cp[i] = c[i] / m
        dp[i] = (d[i] - a[i] * dp[i - 1]) / m
    x = np.zeros(n)
    x[-1] = dp[-1]
    for i in reversed(range(n - 1)):
        x[i] = dp[i] - cp[i] * x[i + 1]
    return x


def verlet(q, p, h):
    for _ in range(4):
        p -= 0.5 * h * q ** 3
        q += h * p
        p -= 0.5 * h * q ** 3
    return q, p


def newton_sys(x):
    for _ in range(3):
        F = np.array([x[0] ** 2 + x[1] - 2, x[0] - x[1] ** 2])
        J = np.array([[2 * x[0], 1.0], [1.0, -2 * x[1]]])
        det = J[0, 0] * J[1, 1] - J[0, 1] * J[1, 0]
        x = x - np.array([J[1, 1] * F[0] - J[0, 1] * F[1], -J[1, 0] * F[0] + J[0, 0] * F[1]]) / det
    return x


def views_named_before_a_store(A, s):
    A[0] += s
    A.T[1] += np.sqrt(1.0 + np.sum(A[0] ** 2))
    return A


def no_copy_where_none_is_needed(x, a):
    y = x.astype(float, copy=False)
    y[0] = a
    return x * y


rng = np.random.default_rng(7)


def draw(*shape):
    """Return random numbers of a shape."""
    return rng.normal(size=shape)


# function, arguments: floats and arrays of floats carry tangents, whole numbers are data
def halves(x, a):
    p, q = np.split(x, 2)
    p *= a
    for part in np.array_split(q, 2):
        part *= x[0]
    return q, x * 1.0


def split_stored(x):
    parts = np.split(x, 2)
    parts[0][0] = 5.0 * x[1]
    parts[1] *= x[0]
    return parts, x.copy()


def without_axes(x, a):
    s, t = np.array(x[0]), np.zeros(())
    u, v = s, t
    s *= a
    t[...] = x[1]
    t[()] += a * a
    w = np.zeros_like(x[0])
    z = w
    w += x[1] * x[2]
    return u, v * 2.0, z


def item_scaled(x, a):
    layers = [x * a, x + a]
    first = layers[0]
    layers[0] *= x[0]
    table = {"w": layers[1]}
    table["w"] **= 2
    return first, layers[1]


class Ball:
    def __init__(self, x, v):
        self.x, self.v = x, v

    def kick(self, a):
        self.v *= a
        self.x /= self.v


def attribute_scaled(x, a):
    ball = Ball(x.copy(), x * x)
    v, at = ball.v, ball.x
    ball.kick(a)
    return v, at


def part_and_whole(x):
    fraction, whole = np.modf(x)
    fraction *= 3.0
    return fraction, whole, x * 1.0


def arrays_of_items(x):
    kept = []
    for i in range(3):
        value = x[i]
        for j in range(i):
            value = value * x[j] + np.array(x[i])
        kept.append(value)
    whole = np.asarray(kept)
    whole[0] = x[1]
    return whole, np.stack(kept).sum()


def counted(x, w):
    out = np.zeros(3)
    np.add.at(out, [0, 1, 0], x * w)
    return out, np.bincount([0, 1, 1], weights=x, minlength=4)


def haar(x):
    y = x.copy()
    n = len(y)
    while n > 1:
        half = n // 2
        smooth, rough = y[0:n:2] + y[1:n:2], y[0:n:2] - y[1:n:2]
        y[:half], y[half:n] = smooth / np.sqrt(2), rough / np.sqrt(2)
        n = half
    return y


def tridiagonal(a, b, c, d):
    n = len(b)
    cp, dp, x = np.zeros(n), np.zeros(n), np.zeros(n)
    cp[0], dp[0] = c[0] / b[0], d[0] / b[0]
    for i in range(1, n):
        m = b[i] - a[i] * cp[i - 1]
        cp[i] = c[i] / m
        dp[i] = (d[i] - a[i] * dp[i - 1]) / m
    x[-1] = dp[-1]
    for i in reversed(range(n - 1)):
        x[i] = dp[i] - cp[i] * x[i + 1]
    return x


def attention(Q, K, V):
    s = Q @ K.T / np.sqrt(K.shape[-1])
    s -= s.max(axis=-1, keepdims=True)
    w = np.exp(s)
    w /= w.sum(axis=-1, keepdims=True)
    return w @ V


def finite_elements(k, f):
    n = len(k) + 1
    A = np.zeros((n, n))
    local = np.array([[1.0, -1.0], [-1.0, 1.0]])
    for e in range(len(k)):
        A[np.ix_([e, e + 1], [e, e + 1])] += k[e] * local
    A[0] = 0.0
    A[0, 0] = 1.0
    b = f.copy()
    b[0] = 0.0
    return np.linalg.solve(A, b)


def spectral(u, nu):
    k = np.fft.fftfreq(len(u), 1 / len(u))
    for _ in range(2):
        modes = np.fft.fft(u)
        ux, uxx = np.real(np.fft.ifft(1j * k * modes)), np.real(np.fft.ifft(-(k**2) * modes))
        u = u + 0.01 * (nu * uxx - u * ux)
    return u


def transported(C, eps):
    K = np.exp(-C / eps)
    u = np.ones(len(C))
    for _ in range(3):
        v = 1.0 / (K.T @ u)
        u = 1.0 / (K @ v)
    return np.sum(u[:, None] * K * v[None, :] * C)


def centred(row, scale):
    row -= np.mean(row)
    return row * scale


def along_rows(A, a):
    def scaled(row):
        return np.outer(row, row) * a

    return np.apply_along_axis(np.sum, 0, A), np.apply_along_axis(lambda r: centred(r, a), 1, A), A * 1.0, (
        np.apply_along_axis(scaled, -2, A)
    )


def in_pieces(x, a):
    return np.piecewise(x, [x < 0, x >= 0], [lambda v: -v, lambda v: v * v]) * a


def enumerated(A):
    s = 0.0
    for (i, j), v in np.ndenumerate(A):
        s += v * v * (i + 2 * j)
    return s


def each_of(f, *args):
    return f(*args)


def functions_as_values(x, y):
    pairs = each_of(np.dot, x, y), each_of(np.outer, x, y), each_of(np.append, x, y)
    return pairs, each_of(np.sum, x), each_of(np.mean, x), each_of(np.cumsum, x), each_of(sum, x)


def changed_in_a_list(x):
    first, second = np.split(x[:4], 2)
    halves = [first, second]
    halves[0] *= halves[1]
    return x


def changed_in_a_dict(A):
    state = {"whole": A, "row": A[0]}
    state["whole"] -= A.mean(0)
    state["row"] *= 2
    return A


def split_and_changed(x):
    parts = np.split(x, 2)
    parts[0] *= parts[1]
    return x


def sorted_backwards(x):
    x[::-1].sort()
    return x * np.arange(4)


PROGRAMS = [
    (sine, draw(3), 2.0),
    (heat, draw(6), 0.1, 3),
    (soft, draw(4)),
    (mlp, draw(3, 4), draw(3), draw(4)),
    (loop, draw(4)),
    (inplace, draw(4), 1.3),
    (shape, draw(3), 0.4),
    (out1, draw(3), draw(3)),
    (views, draw(3, 3), 0.7),
    (mask, draw(6), 1.5),
    (whr, draw(5), 0.3),
    (resh, draw(4), 1.2),
    (gs, draw(3, 3) + 5 * np.eye(3), draw(3)),
    (norml, draw(5), 0.1, 1.3),
    (gauss, draw(3), draw(4)),
    (stats, draw(4)),
    (red2, draw(3, 4)),
    (rk4, draw(2), 1.7, 3),
    (einsum, draw(2, 2), draw(2, 2)),
    (sorts, draw(4)),
    (stencil, draw(4, 5), 0.1),
    (power, abs(draw(4)), 1.7),
    (accum, draw(3, 2)),
    (polyn, draw(3), draw(4)),
    (lists, draw(3), 0.4),
    (alias, draw(3), 1.4),
    (augview, draw(5), 0.3),
    (norm, draw(3)),
    (scal, draw(3), 0.2),
    (intarr, abs(draw(3)), 1.2),
    (gradstep, draw(2), draw(4, 2), np.array([0.0, 1.0, 1.0, 0.0])),
    (kalman, draw(2), np.eye(2) + 0.1, draw(2, 2), draw(1, 2), np.array([[0.5]]), draw(1)),
    (interp, draw(4), 1.1),
    (lse, draw(4)),
    (fancy, draw(4), np.array([1, 3, 0])),
    (seidel, draw(5), draw(5), 0.1, 3),
    (uses_helper, draw(3), 1.2),
    (call_inplace, draw(3), 1.4),
    (alias_out, draw(3), 0.3),
    (callee_fresh, draw(3), 0.3),
    (net, draw(3, 4), draw(3), draw(4)),
    (params, draw(3), 1.1),
    (swap, draw(3), 0.3),
    (gen, draw(3, 2)),
    (cond, draw(3), 0.4),
    (zerod, draw(3), 0.4),
    (scalarize, draw(3)),
    (comp, draw(4), 0.7),
    (lamb, draw(3), 0.9),
    (trycatch, draw(3), 1.9),
    (augmat, draw(3, 3), draw(3)),
    (gauss_elim, draw(3, 3) + 2*np.eye(3), draw(3)),
    (chol, draw(3, 3) @ np.eye(3) * 0.1 + 3 * np.eye(3)),
    (matiter, draw(3, 3) @ np.eye(3) * 0.1 + 3 * np.eye(3), draw(3)),
    (bcast, draw(3), draw(4)),
    (nested, draw(2, 2), 0.6),
    (starred, draw(4), 1.1),
    (zipped, draw(3), draw(3)),
    (enum, draw(4)),
    (mix, draw(3), 0.8),
    (gmm, draw(5), draw(2), np.array([0.5, 1.5]), np.array([0.3, 0.7])),
    (project, draw(4, 3) + np.array([0, 0, 6.]), draw(3, 3) * 0.1 + np.eye(3), draw(3), 1.2),
    (fir, draw(6), draw(3)),
    (wrapped, draw(3), 0.2),
    (w0, draw(3), 0.3),
    (ex, draw(4)),
    (times0, draw(3), 0.5),
    (nested_list, draw(3, 2), 0.7),
    (aug_row, draw(3, 2)),
    (flat, draw(2, 2), 0.4),
    (unpack, draw(3), 0.4),
    (integrate, abs(draw(2)), abs(draw(4))),
    (dsum, draw(3), draw(3)),
    (ifexp, draw(3), 0.3),
    (walrus, draw(3)),
    (matp, draw(2, 2), 3),
    (mean0, draw(4, 2)),
    (conv, draw(4, 4), draw(3, 3)),
    (while_, draw(3)),
    (sliding, draw(5), 2),
    (logreg, draw(4, 2), np.array([0., 1, 1, 0]), draw(2)),
    (outer_prod, draw(2), draw(3)),
    (put, draw(3), np.array([0, 2, 2]), draw(3)),
    (softplus, draw(4)),
    (pdist, draw(3, 2)),
    (bs, abs(draw(3)) + 1, 1.2, 0.5, 0.03, 0.2),
    (tridiag, draw(4), draw(4) + 4, draw(4), draw(4)),
    (verlet, draw(3), draw(3), 0.1),
    (views_named_before_a_store, draw(3, 3), 0.6),
    (no_copy_where_none_is_needed, draw(3), 0.7),
    (newton_sys, abs(draw(2)) + 0.5),
    (halves, draw(4), 1.4),
    (split_stored, draw(4)),
    (without_axes, draw(3), 0.8),
    (item_scaled, draw(3), 1.2),
    (attribute_scaled, 2.0 + draw(3), 1.2),
    (part_and_whole, draw(3)),
    (arrays_of_items, draw(3)),
    (counted, draw(3), draw(3)),
    (haar, draw(4)),
    (tridiagonal, draw(3), 4.0 + draw(3), draw(3), draw(3)),
    (attention, draw(2, 2), draw(3, 2), draw(3, 2)),
    (finite_elements, 2.0 + draw(3), draw(4)),
    (spectral, draw(6), 0.1),
    (transported, abs(draw(3, 3)), 0.7),
    (along_rows, draw(2, 3), 1.2),
    (in_pieces, draw(4), 0.7),
    (enumerated, draw(2, 3)),
    (functions_as_values, draw(3), draw(3)),
    (changed_in_a_list, draw(4)),
    (changed_in_a_dict, draw(3, 2)),
    (split_and_changed, draw(4)),
    (sorted_backwards, draw(4)),
]
