# ruff: noqa: E501 - a row of a table is read as a row
"""Functions that nobody designed for, as many hands would write them: value, derivative, order 2, exceptions; or well refused.

A row is a text, points, and what is special about them. The function under test is the last one of the text.
"""

from __future__ import annotations

import ast
import importlib.util
import inspect
import math
import random
import sys
import textwrap
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
import truth

import fwdtrans
from fwdtrans import NotDifferentiable, Refused, derivative, grad, jvp

INF, NAN = math.inf, math.nan
Point = tuple[Any, ...]


class Entry(NamedTuple):
    """One function.

    Attributes:
        name: of the function under test, with the number of its row.
        text: the file.
        points: where the function returns and is smooth, or raises.
        wrt: the parameters that get a direction; by default those whose argument holds a float.
        order2: the second derivative exists at the first point that does not raise, and differences can tell.
        poles: (point, line): the primal is fine, the derivative does not exist; the error names the line.
    """

    name: str
    text: str
    points: tuple[Point, ...]
    wrt: str = ""
    order2: bool = True
    poles: Sequence[tuple[Point, str | None]] = ()

    @property
    def function(self) -> str:
        """The name of the function under test."""
        return last_function(self.text)


def entry(text: str, *points: Point, **options: Any) -> Entry:
    """Return a row; the text is dedented."""
    text = textwrap.dedent(text).strip("\n") + "\n"
    return Entry(f"{last_function(text)}_{zlib.crc32(text.encode()) % 1000}", text, points, **options)


def last_function(text: str) -> str:
    """Return the name of the last function of a file."""
    return [node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)][-1]


ENTRIES = [
    entry("""
def bisect_root(a, lo, hi, tol=1e-12):
    def_steps = 0
    while hi - lo > tol:
        mid = 0.5 * (lo + hi)
        if mid * mid - a > 0:
            hi = mid
        else:
            lo = mid
        def_steps += 1
        if def_steps > 60:
            break
    else:
        return lo
    return hi
""", wrt="lo,hi"),
    entry("""
from math import exp, cos
def func(x, p):
    return exp(-p * x) - cos(x)
def secant(p, x0=0.5, x1=1.8, nmax=50):
    f0, f1 = func(x0, p), func(x1, p)
    for it in range(nmax):
        if f1 == f0:
            break
        x0, x1 = x1, x1 - f1 * (x1 - x0) / (f1 - f0)
        f0, f1 = f1, func(x1, p)
        if abs(x1 - x0) < 1e-13:
            break
    else:
        raise RuntimeError("no convergence")
    return x1
""", (0.7,), (1.1,), order2=False),
    entry("""
import math
def simpson(a, b, k, n=20):
    h = (b - a) / n
    s = math.sin(k * a) + math.sin(k * b)
    for i in range(1, n, 2):
        s += 4 * math.sin(k * (a + i * h))
    for i in range(2, n - 1, 2):
        s += 2 * math.sin(k * (a + i * h))
    return s * h / 3
""", (0.0, 1.0, 2.0), (1.0, 1.0, 3.0)),
    entry("""
import math
def g(t, c):
    return math.exp(-c * t * t)
def romberg(b, c, m=5):
    R = [[0.0] * (m + 1) for _ in range(m + 1)]
    h = b
    R[0][0] = 0.5 * h * (g(0.0, c) + g(b, c))
    for i in range(1, m + 1):
        h *= 0.5
        R[i][0] = 0.5 * R[i - 1][0] + h * sum(g((2 * k - 1) * h, c) for k in range(1, 2 ** (i - 1) + 1))
        for j in range(1, i + 1):
            R[i][j] = R[i][j - 1] + (R[i][j - 1] - R[i - 1][j - 1]) / (4 ** j - 1)
    return R[m][m]
""", (1.0, 0.5), (2.0, 1.5)),
    entry("""
def gauss(A, b):
    n = len(b)
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(A[i][k]))
        if p != k:
            A[k], A[p] = A[p], A[k]
            b[k], b[p] = b[p], b[k]
        for i in range(k + 1, n):
            m = A[i][k] / A[k][k]
            for j in range(k, n):
                A[i][j] -= m * A[k][j]
            b[i] -= m * b[k]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (b[i] - sum(A[i][j] * x[j] for j in range(i + 1, n))) / A[i][i]
    return x
""", ([[1.0, 2.0, 3.0], [4.0, 5.0, 6.5], [7.0, 8.0, 11.0]], [1.0, 2.0, 3.0])),
    entry("""
def gauss2(A, b):
    n = len(b)
    for k in range(n):
        p = k
        for i in range(k + 1, n):
            if abs(A[i][k]) > abs(A[p][k]):
                p = i
        if A[p][k] == 0:
            raise ValueError("singular at %d" % k)
        A[k], A[p] = A[p], A[k]
        b[k], b[p] = b[p], b[k]
        for i in range(k + 1, n):
            m = A[i][k] / A[k][k]
            for j in range(k, n):
                A[i][j] -= m * A[k][j]
            b[i] -= m * b[k]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (b[i] - sum(A[i][j] * x[j] for j in range(i + 1, n))) / A[i][i]
    return x
""", ([[1.0, 2.0, 3.0], [4.0, 5.0, 6.5], [7.0, 8.0, 11.0]], [1.0, 2.0, 3.0]), ([[1.0, 1.0], [1.0, 1.0]], [1.0, 2.0]), ([], [])),
    entry("""
from math import sqrt
def cholesky_logdet(a, b, c):
    A = [[a, b], [b, c]]
    n = 2
    L = [[0] * n for i in range(n)]
    for i in range(n):
        for j in range(i + 1):
            s = A[i][j] - sum(L[i][k] * L[j][k] for k in range(j))
            L[i][j] = sqrt(s) if i == j else s / L[j][j]
    return L[0][0] * L[1][1], L
""", (2.0, 0.5, 3.0), (1.0, 2.0, 1.0)),
    entry("""
def lu(A):
    n = len(A)
    L = [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]
    U = [row[:] for row in A]
    for k in range(n - 1):
        for i in range(k + 1, n):
            L[i][k] = U[i][k] / U[k][k]
            U[i] = [u - L[i][k] * v for u, v in zip(U[i], U[k])]
    det = 1
    for i in range(n):
        det *= U[i][i]
    return det, L, U
""", ([[2.0, 1.0, 3.0], [1.0, 4.0, 1.0], [0.5, 2.0, 5.0]],)),
    entry("""
def horner(x, *coef):
    r = 0
    for c in coef:
        r = r * x + c
    return r
""", (2.0, 1.0, 2.0, 3.0), wrt="x"),
    entry("""
def poly(coef, x):
    p, dp = coef[-1], 0.0
    for c in coef[-2::-1]:
        dp = dp * x + p
        p = p * x + c
    return p, dp
""", ([1.0, 2.0, 3.0, 4.0], 1.5), ([1.0], 0.5)),
    entry("""
def natural_spline(xs, ys, t):
    n = len(xs) - 1
    h = [xs[i + 1] - xs[i] for i in range(n)]
    al = [0] + [3 / h[i] * (ys[i + 1] - ys[i]) - 3 / h[i - 1] * (ys[i] - ys[i - 1]) for i in range(1, n)]
    l, mu, z = [1.0], [0.0], [0.0]
    for i in range(1, n):
        l.append(2 * (xs[i + 1] - xs[i - 1]) - h[i - 1] * mu[-1])
        mu += [h[i] / l[-1]]
        z.extend([(al[i] - h[i - 1] * z[-1]) / l[i]])
    c = [0.0] * (n + 1)
    b, d = [None] * n, [None] * n
    for j in range(n - 1, -1, -1):
        c[j] = z[j] - mu[j] * c[j + 1]
        b[j] = (ys[j + 1] - ys[j]) / h[j] - h[j] * (c[j + 1] + 2 * c[j]) / 3
        d[j] = (c[j + 1] - c[j]) / (3 * h[j])
    k = 0
    while k < n - 1 and t > xs[k + 1]:
        k += 1
    u = t - xs[k]
    return ys[k] + u * (b[k] + u * (c[k] + u * d[k]))
""", ([0.0, 1.0, 2.5, 3.0], [0.0, 0.8, 0.6, 0.1], 1.7), ([0.0, 1.0, 2.5, 3.0], [0.0, 0.8, 0.6, 0.1], -0.5)),
    entry("""
import math
def dft(re, im):
    N = len(re)
    if N == 1:
        return re[:], im[:]
    er, ei = dft(re[::2], im[::2])
    orr, oi = dft(re[1::2], im[1::2])
    outr, outi = [0.0] * N, [0.0] * N
    for k in range(N // 2):
        ang = -2 * math.pi * k / N
        c, s = math.cos(ang), math.sin(ang)
        tr, ti = c * orr[k] - s * oi[k], c * oi[k] + s * orr[k]
        outr[k], outi[k] = er[k] + tr, ei[k] + ti
        outr[k + N // 2], outi[k + N // 2] = er[k] - tr, ei[k] - ti
    return outr, outi
""", ([1.0, 2.0, -1.0, 0.5], [0.0, 1.0, 0.0, -2.0])),
    entry("""
def kalman(zs, q, r, x0=0.0, p0=1.0):
    x, p = x0, p0
    hist = []
    for z in zs:
        p = p + q
        k = p / (p + r)
        x = x + k * (z - x)
        p = (1 - k) * p
        hist.append((x, p))
    return hist
""", ([1.0, 1.2, 0.9], 0.1, 0.5), ([], 0.1, 0.5)),
    entry("""
from math import log
def viterbi(obs, p, q):
    trans = [[p, 1 - p], [1 - q, q]]
    v = [log(0.5)] * 2
    path = []
    for o in obs:
        nv = []
        bp = []
        for s in range(2):
            cand = [v[r] + log(trans[r][s]) for r in range(2)]
            best = max(cand)
            bp.append(cand.index(best))
            nv.append(best + log(0.9 if o == s else 0.1))
        v = nv
        path.append(bp)
    return max(v)
""", ([0, 1, 1, 0], 0.7, 0.6), wrt="p,q"),
    entry("""
def viterbi2(obs, p, q):
    from math import log
    trans = [[p, 1 - p], [1 - q, q]]
    v = [log(0.5)] * 2
    for o in obs:
        v = [max(v[r] + log(trans[r][s]) for r in range(2)) + log(0.9 if o == s else 0.1) for s in range(2)]
    return max(v)
""", ([0, 1, 1, 0], 0.7, 0.6), wrt="p,q"),
    entry("""
def lev(a, b, cins, csub):
    m, n = len(a), len(b)
    d = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(m + 1):
        d[i][0] = i * cins
    for j in range(n + 1):
        d[0][j] = j * cins
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            d[i][j] = min(d[i - 1][j] + cins, d[i][j - 1] + cins, d[i - 1][j - 1] + (0 if a[i - 1] == b[j - 1] else csub))
    return d[m][n]
""", ('kitten', 'sitting', 1.0, 1.3), ('', 'abc', 1.0, 1.3), ('ab', 'ab', 1.0, 1.0)),
    entry("""
def knap(vals, w, cap):
    best = [0] * (cap + 1)
    for v, wt in zip(vals, w):
        for c in range(cap, wt - 1, -1):
            if best[c - wt] + v > best[c]:
                best[c] = best[c - wt] + v
    return best[cap]
""", ([10.0, 40.0, 30.5, 50.0], [5, 4, 6, 3], 10), wrt="vals"),
    entry("""
import math
def welford(xs):
    n = 0
    mean = M2 = 0.0
    for x in xs:
        n += 1
        delta = x - mean
        mean += delta / n
        M2 += delta * (x - mean)
    if n < 2:
        return float("nan")
    return math.sqrt(M2 / (n - 1))
""", ([1.0, 2.0, 4.0],), poles=[(([2.0, 2.0],), 'return math.sqrt(M2 / (n - 1))')]),
    entry("""
def npv(rate, flows):
    return sum(cf / (1 + rate) ** t for t, cf in enumerate(flows))
def irr(flows, guess=0.1):
    r = guess
    for _ in range(100):
        f = npv(r, flows)
        df = sum(-t * cf / (1 + r) ** (t + 1) for t, cf in enumerate(flows))
        step = f / df
        r -= step
        if abs(step) < 1e-12:
            return r
    raise ArithmeticError("no irr")
""", ([-100.0, 30.0, 50.0, 60.0],), ([0.0, 0.0],), order2=False),
    entry("""
def price(y, face=100.0, coupon=0.05, years=5, freq=2, *, clean=False):
    c = face * coupon / freq
    n = years * freq
    pv = sum(c / (1 + y / freq) ** k for k in range(1, n + 1)) + face / (1 + y / freq) ** n
    return pv - c / 2 if clean else pv
def bond(y, cpn, clean):
    return price(y, coupon=cpn, clean=clean) - price(y, 50.0, years=3)
""", (0.04, 0.05, True), (0.04, 0.05, False), (-2.0, 0.05, False)),
    entry("""
from math import exp, sqrt
def crr(S, K, T, r, sigma, n=12, american=False, put=True):
    dt = T / n
    u = exp(sigma * sqrt(dt)); d = 1 / u
    p = (exp(r * dt) - d) / (u - d)
    disc = exp(-r * dt)
    sign = -1 if put else 1
    v = [max(sign * (S * u ** j * d ** (n - j) - K), 0.0) for j in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(i + 1):
            v[j] = disc * (p * v[j + 1] + (1 - p) * v[j])
            if american:
                v[j] = max(v[j], sign * (S * u ** j * d ** (i - j) - K))
    return v[0]
""", (100.0, 105.0, 1.0, 0.05, 0.2), (100.0, 105.0, 1.0, 0.05, 0.2, 10, True), (100.0, 105.0, 0.0, 0.05, 0.2)),
    entry("""
import math
def lcg(seed):
    return (1103515245 * seed + 12345) % 2 ** 31
def mc(S, sigma, n=40, seed=42):
    total = 0.
    for _ in range(n):
        seed = lcg(seed)
        u1 = (seed + 1) / 2 ** 31
        seed = lcg(seed)
        u2 = seed / 2 ** 31
        z = math.sqrt(-2 * math.log(u1)) * math.cos(2 * math.pi * u2)
        ST = S * math.exp(-0.5 * sigma ** 2 + sigma * z)
        total += ST - 100 if ST > 100 else 0
    return total / n
""", (100.0, 0.3), (90.0, 0.0)),
    entry("""
def fact_root(x, n):
    y = x or 1.0
    z = (n and y / n) or y
    return y * z
""", (2.0, 3), (0.0, 3), (2.0, 0), (-0.0, 1), wrt="x", order2=False),
    entry("""
def walrus(x):
    if (y := x * x) > 1 and (z := y - 1) > 0:
        return z * y
    return y
""", (2.0,), (0.5,)),
    entry("""
def star(v):
    first, *mid, last = v
    a, (b, *c) = first * last, (last, *mid)
    return a + b * sum(c), [*mid, first, *c]
""", ([1.0, 2.0, 3.0, 4.0],), ([1.0, 2.0],), ([1.0],)),
    entry("""
def slices(v, x):
    v[1:3] = [x * x, v[0], x]
    v[::-2] = v[::2] if len(v) % 2 else v[1::2]
    del_ = v[-1:0:-1]
    v[:0] = [x]
    v += [x * 2]
    v *= 2
    return sum(del_), v[-3:]
""", ([1.0, 2.0, 3.0, 4.0], 0.5), ([1.0, 2.0, 3.0], 0.5), ([], 0.5)),
    entry("""
def alias(x, y):
    a = [x, y]
    b = a
    c = a[:]
    b[0] *= y
    a += [x]
    c[1] = b[2] * a[0]
    m = [a] * 2
    m[0][1] = 7.0
    m[1][1] *= x
    return b[1], len(b), c[1], m is m, a is b, sum(c, x)
""", (2.0, 3.0)),
    entry("""
def iadd_alias(a, b):
    c = a
    a = a + b
    a[0] = 5.0
    c += b
    return c, a
""", ([1.0, 2.0], [3.0])),
    entry("""
def swap_alias(x, y):
    a = [x, y]
    i = 0
    i, a[i] = 1, x * y
    a[i], i = x / y, 5
    return a, i
""", (2.0, 3.0)),
    entry("""
def minmaxkey(v, w):
    m = max(v, key=abs)
    n = min(v, key=lambda t: (t - w) ** 2)
    s = sorted(v, key=lambda t: -t)
    return m * n + s[0], max([], default=w * 2), min(v, default=0.0), max(v[0], w, 1)
""", ([1.0, -3.0, 2.5], 2.0)),
    entry("""
def shadow(x):
    i = 10.0 * x
    t = [i * x for i in range(3) for j in range(i) if j != 1 if i]
    u = [x for x in [x, 2 * x, i]]
    return t, u, i, x
""", (1.5,)),
    entry("""
def nested_comp(A, k):
    return [[sum(a * b for a, b in zip(r, c)) + k * (i == j) for j, c in enumerate(zip(*A))] for i, r in enumerate(A)]
""", ([[1.0, 2.0], [3.0, 4.0]], 0.5)),
    entry("""
def transpose(A, k):
    T = list(zip(*A))
    return [sum(k * e for e in col) for col in T]
""", ([[1.0, 2.0], [3.0, 4.0]], 0.5)),
    entry("""
def closure(x, y):
    sq = lambda t: t * t + y
    c = 2 * x
    lin = lambda t, m=c: m * t + c
    return sq(x) + lin(y) + lin(y, x) + (lambda: x * y)()
""", (2.0, 3.0)),
    entry("""
def late2(x):
    k = 2.0
    g = lambda t: t * k
    k = 3.0 * x
    return g(x)
""", (2.0,)),
    entry("""
G = 9.81
TABLE = [1.0, 2.0, 4.0]
def ballistic(v, theta, h=TABLE[1], *, g=G):
    import math
    vx, vy = v * math.cos(theta), v * math.sin(theta)
    t = (vy + math.sqrt(vy ** 2 + 2 * g * h)) / g
    return vx * t * TABLE[int(theta)] + (G if v > 1 else -G)
""", (10.0, 0.7), (10.0, 1.2), (0.0, 1.2)),
    entry("""
def intmix(n, x):
    a = n // 2
    b = n % 3
    c = x // 1
    d = x % 2.5
    q, r = divmod(x, 0.7)
    return a * x + b + c * x + d * x + q * r + True * x + (x > 1) * x + -x % 3
""", (7, 1.8), (-7, -1.8), (8, 0.3)),
    entry("""
def powers(x, n):
    return x ** n, x ** 2, x ** 0, x ** -1, 2 ** x, (-2) ** n, pow(x, 3), pow(x, n), x ** 1, (x * x) ** 0.5
""", (2.0, 3), (-1.5, 2), (3.0, 0), (-2.0, -3), (0.0, 2), wrt="x"),
    entry("""
def zeropow(x, n):
    return x ** n
""", (0.0, 2), (0.0, 1), (0.0, 0), (-1.0, 2), (0.0, -1), (0.0, 1.0), (2, 3), (True, 2), wrt="x", poles=[((0.0, 0.5), 'return x ** n'), ((-1.0, 0.5), None)]),
    entry("""
def zeropow_n(x, n):
    return x ** n
""", (0.0, 2.0), (1.0, 0.0), (2, 3), wrt="n", poles=[((0.0, 0.0), 'return x ** n'), ((-1.0, 2.0), 'return x ** n')]),
    entry("""
import math
def edges(x):
    return math.sqrt(x) + math.log1p(x) + math.atan2(x, 1 + x) + math.hypot(x, x, 1.0) + abs(x)
""", (0.5,), (-0.5,), poles=[((0.0,), 'return math.sqrt(x) + math.log1p(x) + math.atan2(x, 1 + x) + math.hypot(x, x, 1.0) + abs(x)')]),
    entry("""
def al(x):
    a = [x]
    b = a
    a *= 2
    a += (x * x,)
    return b
""", (2.0,)),
    entry("""
def dbl(v):
    v *= 2
def al2(x):
    a = [x, 1.0]
    dbl(a)
    a[3] = x * x
    return a[3] * a[2]
""", (2.0,)),
    entry("""
def chain(x):
    a = b = [x]
    c = d = [0.0]
    a.append(x * x)
    c[0] = b[1]
    e = f = g = x * 2
    e += 1
    f *= x
    return d[0] + len(b) + e * f - g
""", (2.0,)),
    entry("""
def twin(x):
    a = [[0.0] * 2] * 2
    b = [[0.0] * 2 for _ in range(2)]
    a[0][0] = x
    b[0][0] = x
    return a, b, sum(a[1]), sum(b[1])
""", (2.0,)),
    entry("""
def twins2(n, x):
    a = [0] * n; b = [0] * n
    p, q = [], []
    r = s = []
    u, w = [1.0], [1.0]
    for i in range(n):
        a[i] = x * i
        b[i] = x - i
        p.append(a[i]); q.append(b[i]); r.append(x); u.append(x); w[0] *= x
    return a, b, p, q, s, u, w
""", (3, 2.0)),
    entry("""
def twin4(v, x):
    p, q = v[:], v[:]
    p[0] = x
    q[0] = x * x
    r, s = v + [x], v + [x]
    r[0] = x * 2
    s[0] = x * 3
    t, u = sorted(v), sorted(v)
    t[0] = x
    u[0] = x * 4
    return p, q, r, s, t, u
""", ([1.0, 2.0], 3.0)),
    entry("""
def twin5(v, x):
    p, q = list(v), list(v)
    p[0] = x
    q[0] = x * x
    r, s = [e * x for e in v], [e * x for e in v]
    r[0] = x
    s[0] = 2 * x
    return (p, q, r, s, [e * x for e in v])
""", ([1.0, 2.0], 3.0)),
    entry("""
def mk(n, x):
    return [x] * n
def twin6(x):
    p, q = mk(2, x), mk(2, x)
    p[0] = x * x
    q[1] = 3.0
    pair = (mk(2, 0.0), mk(2, 0.0))
    pair[0][0] = x
    return p, q, pair
""", (2.0,)),
    entry("""
def swapstore(A, i, j):
    A[i], A[j] = A[j], A[i]
    A[i][0], A[j][0] = A[j][0] * 2, A[i][0]
    return A
""", ([[1.0, 2.0], [3.0, 4.0]], 0, 1), ([[1.0, 2.0], [3.0, 4.0]], 0, 0), ([[1.0, 2.0], [3.0, 4.0]], 0, 5)),
    entry("""
def rev(v):
    out = []
    for i, e in enumerate(reversed(v)):
        out.append(e * i)
    for (a, b), c in zip(zip(v, out), v[::-1]):
        out.append(a * b * c)
    return out
""", ([1.0, 2.0, 3.0],), ([],)),
    entry("""
def inplace_while_iter(v, x):
    for i, e in enumerate(v):
        v[i] = e * x
        if i < 2 and len(v) < 6:
            v.append(e)
    return v
""", ([1.0, 2.0], 3.0), ([], 3.0)),
    entry("""
def forelse(v, x):
    for e in v:
        if e > x:
            break
    else:
        e = x * 2
    return e * x
""", ([1.0, 5.0], 3.0), ([1.0, 2.0], 3.0), ([], 3.0)),
    entry("""
def whileelse(x):
    n = 0
    while x < 100:
        x *= x
        n += 1
        if n > 10:
            break
        if n % 2:
            continue
        x += 1
    else:
        x -= n
    return x
""", (1.5,), (0.5,), (200.0,)),
    entry("""
def leak(v):
    for i, e in enumerate(v):
        pass
    return e * i
""", ([1.0, 2.0],), ([],)),
    entry("""
def unbound(x):
    if x > 1:
        y = x * x
    return y
""", (2.0,), (0.5,)),
    entry("""
def unb2(x):
    for i in range(int(x)):
        z = x * i
    del i
    return z
""", (2.0,), (0.5,)),
    entry("""
def raises(x):
    if x < 0:
        raise ValueError(f"negative {x:.3f}")
    if x == 0:
        raise ZeroDivisionError
    assert x < 10, ("big", x * 2)
    assert x != 5
    return 1 / (x - 3)
""", (2.0,), (-1.0,), (0.0,), (11.0,), (5.0,), (3.0,)),
    entry("""
from math import sqrt, log
def dom(x):
    a = [x, x * x]
    a[0] = sqrt(x - 1)
    return a[int(x)] + log(x - 1)
""", (1.5,), (0.5,), (1.0,), (2.5,), (NAN,)),
    entry("""
class MyErr(Exception):
    pass
def myraise(x, y):
    z = x / y
    if z > 10:
        raise MyErr("too big", x) from None
    return z
""", (1.0, 2.0), (1.0, 0.0), (1.0, 0.01)),
    entry("""
def chained(x, lo, hi):
    if lo < x <= hi != 0:
        return x * lo
    return (lo if x <= lo else hi) * x if not hi == x else hi
""", (2.0, 1.0, 3.0), (0.5, 1.0, 3.0), (4.0, 1.0, 3.0)),
    entry("""
def clamp(x, lo=-1, hi=1):
    return max(lo, min(x, hi))
def tern(x):
    return clamp(x if x > 0 else x * x, hi=2 if x > 1 else x * 3) * (x or 1) + clamp(x)
""", (0.5,), (1.5,), (-2.0,), (3.0,)),
    entry("""
def andor(x, y):
    a = x and y
    b = x or y
    c = not x
    d = x and y and x * y or y
    e = (x > 1 and x) + (y > 1 or y)
    return a + b + c + d + e
""", (2.0, 3.0), (0.5, 0.25)),
    entry("""
def kw(a, b=2.0, *, c, d=3.0):
    return a * b + c / d
def kwcall(x, y):
    return kw(c=x, a=y) + kw(x, y, c=1, d=x * y) - kw(b=x, a=1, c=2, d=y)
""", (2.0, 3.0), (2.0, 0.0)),
    entry("""
def recsum(v):
    if not v:
        return 0
    return v[0] ** 2 + recsum(v[1:])
""", ([1.0, 2.0, 3.0],), ([],)),
    entry("""
def flat(t):
    if isinstance(t, (list, tuple)):
        return sum(flat(e) for e in t)
    return t * t
""", ([1.0, [2.0, (3.0,)]],), (2.0,)),
    entry("""
def ack(n, x):
    return x if n == 0 else x * ack(n - 1, x) + odd(n, x)
def odd(n, x):
    return 0 if n == 0 else even(n - 1, x) * x
def even(n, x):
    return 1 if n == 0 else odd(n - 1, x) + x
def mutual(x):
    return ack(4, x) + odd(5, x)
""", (1.3,), (0.0,), (-2.0,)),
    entry("""
def qsort(v):
    if len(v) <= 1:
        return v
    p, *r = v
    return qsort([e for e in r if e < p]) + [p] + qsort([e for e in r if e >= p])
""", ([3.0, 1.0, 2.0, 5.0],), ([],), ([1.0],)),
    entry("""
def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i]); i += 1
        else:
            out.append(b[j]); j += 1
    return out + a[i:] + b[j:]
def msort(v):
    m = len(v) // 2
    return merge(msort(v[:m]), msort(v[m:])) if m else v
""", ([3.0, 1.0, 2.0, 5.0],), ([1.0],), ([],)),
    entry("""
def bubble(v):
    n = len(v)
    for i in range(n):
        for j in range(n - 1 - i):
            if v[j] > v[j + 1]:
                v[j], v[j + 1] = v[j + 1], v[j]
    return v[n // 2] if n % 2 else 0.5 * (v[n // 2 - 1] + v[n // 2])
""", ([3.0, 1.0, 2.0, 5.0],), ([3.0, 1.0, 2.0],), ([],)),
    entry("""
def matmul(A, B):
    return [[sum(A[i][k] * B[k][j] for k in range(len(B))) for j in range(len(B[0]))] for i in range(len(A))]
def matpow(A, n):
    R = [[float(i == j) for j in range(len(A))] for i in range(len(A))]
    while n:
        if n & 1:
            R = matmul(R, A)
        A = matmul(A, A)
        n >>= 1
    return R
""", ([[1.0, 2.0], [0.5, -1.0]], 5), ([[1.0, 2.0], [0.5, -1.0]], 0)),
    entry("""
def det(M):
    if len(M) == 1:
        return M[0][0]
    t = 0
    for c in range(len(M)):
        minor = [row[:c] + row[c + 1:] for row in M[1:]]
        t += (-1) ** c * M[0][c] * det(minor)
    return t
""", ([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 10.0]],)),
    entry("""
def rk4(f0, y, h, n):
    def_ = 0
    t = 0.0
    for _ in range(n):
        k1 = [y[1], -f0 * y[0]]
        y2 = [a + h / 2 * b for a, b in zip(y, k1)]
        k2 = [y2[1], -f0 * y2[0]]
        y = [a + h * b for a, b in zip(y, k2)]
        t += h
    return y, t
""", (2.0, [1.0, 0.0], 0.1, 5)),
    entry("""
from math import *
def star_import(x):
    return sin(x) * e ** x + gamma(x) + erf(x) + fsum([x, x * x]) + prod([x, 2, x]) + dist([x, 1], [2, x]) + degrees(x) + fmod(x, 0.7) + copysign(x, -1) + ldexp(x, 2)
""", (1.3,), (0.2,)),
    entry("""
def casts(x):
    n = int(x)
    b = bool(x)
    r = round(x)
    r2 = round(x, 1)
    return float(x) * n + b * x + r * x + r2 + float(n) + abs(-x)
""", (2.3,), (-1.7,)),
    entry("""
def tup(x, y):
    t = (x, y) + (x * y,)
    t += (t[0] / t[1],)
    t = t * 2
    (a, b), c = (t[1:3], t[-1])
    return t[::-1], a * b, c, len(t), t == t, x in t
""", (2.0, 3.0)),
    entry("""
def ann(x: float, y: float = 2) -> float:
    z: float = x * y
    w: "list[float]" = [z]
    q: int
    w[0] **= 2
    w[-1] //= 1
    w[0] -= x % y
    w[0] /= x
    return w[0]
""", (2.6, 1.5)),
    entry("""
def early(v, k):
    total = 0.0
    for i in range(len(v)):
        for j in range(i):
            if v[i] * v[j] < 0:
                return total * k, (i, j)
            total += v[i] * v[j]
        else:
            continue
        break
    return total, None
""", ([1.0, 2.0, -1.0], 2.0), ([1.0, 2.0], 2.0)),
    entry("""
def newton_ish(f0):
    x = 1
    while True:
        x, old = x - (x * x - f0) / (2 * x), x
        if abs(x - old) < 1e-10:
            break
    return x
""", (2.0,), (0.0001,), order2=False),
    entry("""
def aitken(x):
    s = [x]
    while len(s) < 8:
        s.append(0.5 * (s[-1] + x / s[-1]))
    a, b, c = s[-3:]
    *_, l = s
    return l, (a, b, c)[1]
""", (2.0,)),
    entry("""
def lagrange(xs, ys, x):
    tot = 0
    for i, (xi, yi) in enumerate(zip(xs, ys)):
        w = yi
        for j, xj in enumerate(xs):
            if i == j: continue
            w *= (x - xj) / (xi - xj)
        tot += w
    return tot
""", ([0.0, 1.0, 2.5], [1.0, 3.0, 2.0], 1.2), ([0.0, 1.0, 1.0], [1.0, 3.0, 2.0], 1.2), ([0.0, 1.0], [1.0], 1.2)),
    entry("""
def neville(xs, p, x):
    n = len(p)
    for k in range(1, n):
        for i in range(n - k):
            p[i] = ((x - xs[i + k]) * p[i] + (xs[i] - x) * p[i + 1]) / (xs[i] - xs[i + k])
    return p[0]
""", ([0.0, 1.0, 2.5], [1.0, 3.0, 2.0], 1.2)),
    entry("""
def thomas(a, b, c, d):
    n = len(d)
    cp, dp = n * [0], n * [0]
    cp[0] = c[0] / b[0]
    dp[0] = d[0] / b[0]
    for i in range(1, n):
        m = b[i] - a[i] * cp[i - 1]
        cp[i] = c[i] / m if i < n - 1 else 0
        dp[i] = (d[i] - a[i] * dp[i - 1]) / m
    x = dp[:]
    for i in range(n - 2, -1, -1):
        x[i] -= cp[i] * x[i + 1]
    return x
""", ([0.0, 1.0, 1.0], [4.0, 4.0, 5.0], [1.0, 1.0, 0.0], [1.0, 2.0, 3.0])),
    entry("""
def golden(a, lo=0.0, hi=3.0):
    g = (5 ** .5 - 1) / 2
    f = lambda t: (t - a) ** 2 + t
    c, d = hi - g * (hi - lo), lo + g * (hi - lo)
    for _ in range(20):
        if f(c) < f(d): hi, d = d, c; c = hi - g * (hi - lo)
        else: lo, c = c, d; d = lo + g * (hi - lo)
    return f((lo + hi) / 2)
""", (1.4,), order2=False),
    entry("""
def collatz(n, x):
    s = x
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        s = s * 0.5 + n
    return s
""", (6, 1.5), (1, 1.5)),
    entry("""
def poly_area(pts):
    a = 0
    for (x0, y0), (x1, y1) in zip(pts, pts[1:] + pts[:1]):
        a += x0 * y1 - x1 * y0
    return abs(a) / 2
""", ([(0.0, 0.0), (2.0, 0.5), (1.0, 3.0)],), ([],), ([(0.0, 0.0), (1.0, 1.0)],)),
    entry("""
def softmax(z):
    import math
    m = max(z)
    e = [math.exp(v - m) for v in z]
    s = sum(e)
    return [v / s for v in e]
def nll(z, k):
    from math import log
    return -log(softmax(z)[k])
""", ([1.0, 2.0, 0.5], 1), ([1.0, 1.0], 0), ([], 0), ([1.0], 3)),
    entry("""
def g(x):
    return x
def twinfree(x):
    a = [x, [x, x]]
    b = a[1]
    b[0] = x * x
    c = a.copy() if False else a[:]
    c[1][1] = x * x * x
    c[0] = 7
    return a, b, c, a[1] is c[1]
""", (2.0,)),
    entry("""
def counter(x):
    hist = []
    def_ = [0.0] * 3
    for i in range(3):
        row = [0.0] * 3
        row[i] = x * i
        hist.append(row)
        def_[i] += row[i]
    return hist, def_
""", (2.0,)),
    entry("""
def sharedrows(x, n):
    rows = []
    row = [0.0] * n
    for i in range(n):
        row[i] = x * i + x
        rows.append(row)
        rows.append(row[:])
    return rows
""", (2.0, 3), (2.0, 0)),
    entry("""
def condlist(x, flag):
    a = [x, 1.0]
    b = a if flag else [0.0, 0.0]
    b[0] = x * x
    c = (a or b)
    c[1] = x * 3
    d = flag and a or b
    d[1] += x
    return a, b
""", (2.0, True), (2.0, False), wrt="x"),
    entry("""
def fill(v, x):
    for i in range(len(v)):
        v[i] = x * i
    return v
def helper_alias(x):
    a = [0.0, 0.0]
    b = fill(a, x)
    b[1] = x * x
    c = fill([0] * 2, x)
    fill(a[:1], 99.0)
    fill(c, 2.0)
    return a, b, c, a is b
""", (2.0,)),
    entry("""
def two(a, b):
    a[0] = b[0] * 2
    b[0] = a[0] * a[0]
    return a[0]
def same(x):
    v = [x]
    r = two(v, v)
    w = [x]
    r2 = two(w, v)
    return v, w, r, r2
""", (1.5,)),
    entry("""
def two(a, b):
    a[0] = b[0] * 2
    b[0] = a[0] * a[0]
    return a[0] + b[0]
""", ([1.0], [2.0])),
    entry("""
def pred_loop(x):
    s = 0
    for i, c in enumerate("hello", start=1):
        s += x ** i if c in "aeiou" else -x / i
    for k in {1: 2.0, 3: 4.0}:
        s *= k
    d = {"a": 2.0, "b": 3.0}
    for key, val in d.items():
        s += val * x
    return s + d["a"] * x
""", (1.2,)),
    entry("""
WEIGHTS = {"a": 1.0, "b": 2.0}
DEG = (1, 2, 3)
def dictconst(x, key):
    w = WEIGHTS[key]
    w2 = WEIGHTS.get("zz", 3)
    return sum(w * x ** d for d in DEG) + w2 * x
""", (1.2, 'a'), (1.2, 'q'), wrt="x"),
    entry("""
def accum(vals):
    out, s = [], 0
    for v in vals:
        s, p = s + v, s * v
        out += [(s, p)]
    return [a - b for a, b in out][::-1]
""", ([1.0, 2.0, 3.0],), ([],)),
    entry("""
def minmax(a, b, c):
    return min(a, b, c), max([a, b, c]), min((a * b, c)), max(a, 1), min(0, b), sum([a, b], c), sum(()), abs(min(a - b, b - a))
""", (1.5, 2.0, -0.5), (True, 2.0, 0.5)),
    entry("""
def absk(x):
    return abs(x), abs(x) * x, max(x, 0.0), x if x > 0 else -x
""", (False,)),
    entry("""
def bigint(n, x):
    return (n ** 40) * x + (10 ** 30 // n) * x
""", (3, 1.5), (7, 2.0)),
    entry("""
def intdiv(n, m):
    return n / m
""", (3, 4), (100000000000000000000, 3), (1, 0), (0, 5)),
    entry("""
import math
def overflow(x):
    return math.exp(x) / (1 + math.exp(x))
""", (2.0,), (800.0,), (-800.0,), (709.0,), order2=False),
    entry("""
def logistic(r, x0, n=30):
    x = x0
    for k in range(n): x = r * x * (1 - x)
    return x
""", (2.8, 0.3), (3.2, 0.5), (4.0, 0.0), (4, 1), order2=False),
    entry("""
def mandel(cr, ci, n=20):
    zr = zi = 0
    for k in range(n):
        zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
        if zr * zr + zi * zi > 4: return k, zr, zi
    return n, zr, zi
""", (0.3, 0.4), (-1.0, 0.0), (2.0, 2.0), (1, 1)),
    entry("""
def negbase(x):
    return (-x) ** 3 + (-x) ** 0.5 if x < 0 else (-2.0) ** x
""", (-4.0,), poles=[((2.0,), 'return (-x) ** 3 + (-x) ** 0.5 if x < 0 else (-2.0) ** x'), ((0.5,), 'return (-x) ** 3 + (-x) ** 0.5 if x < 0 else (-2.0) ** x')]),
    entry("""
def frac(x):
    return (x ** (1 / 3)) ** 3, x ** 0.5 * x ** -0.5, x ** x, 0 ** x, 0.0 ** (x + 1), 1 ** x
""", (2.0,), (0.5,), (0.0,)),
    entry("""
import math
def floors(x):
    return math.floor(x) * x + math.ceil(x) + math.trunc(x) * x + x // 1 * x + math.modf(x)[0] + math.frexp(x)[0] * 2 + round(x, 2)
""", (2.6,), (-2.6,), (0.3,)),
    entry("""
import math
def isn(x):
    if math.isnan(x) or math.isinf(x):
        return 0.0
    if math.isclose(x, 2.0):
        return x * x
    return x if math.isfinite(x) else -x
""", (1.0,)),
    entry("""
import math as _m, sys
from math import pi as PI, tau
def const(x):
    eps = sys.float_info.epsilon
    return PI * x + tau + _m.e * x * eps + _m.inf * 0 if x < 0 else PI * x
""", (2.0,)),
    entry("""
def printing(x, verbose=True):
    if verbose:
        print("x =", x, "x2 =", x * x, sep="|", end=";")
    return x * x
""", (2.0,), (2.0, False)),
    entry('''
def docs(x):
    """Return the square of x.

    >>> docs(2)
    4
    """
    # a comment
    y = x * x  # trailing
    ...
    "stray string"
    pass
    return y; x = 3
''', (2.0,)),
    entry("""
def golf(n,x,s=0):
 for i in range(n):s+=x**i/(i or 1);x=-x
 return[s,-s][s<0]
""", (4, 1.2), (4, -1.2), (0, 0.0), wrt="x"),
    entry("""
def golf3(v):a,*b=v;return a+golf3(b)if b else a
""", ([1.0, 2.0, 3.0],), ([1.0],), ([],)),
    entry("""
def golf4(x,y):return x>y and x-y or y>x and y-x or 0
""", (1.0, 2.0), (3.0, 2.0), (1, 1)),
    entry("""
def fort(n, a, x):
    # port of a Fortran do-loop with 1-based arrays
    i = 1
    ssum = 0.0e0
    while i <= n:
        ssum = ssum + a[i - 1] * x ** (i - 1)
        if ssum > 1.0e3: break
        i = i + 1
    return (ssum, i)
""", (3, [1.0, 2.0, 3.0], 1.5), (4, [1.0, 2.0, 3.0], 1.5), (0, [], 1.0)),
    entry("""
def cport(x):
    (a, b, i) = (0.0, 1.0, 0)
    while (i < 5):
        if (i % 2 == 0): a += b * x; b = a / (i + 1);
        elif (a > 3): a -= 1.0
        else: b = -b
        i += 1
    return (a)
""", (1.5,), (0.2,)),
    entry("""
def legendre(n, x):
    p0, p1 = 1, x
    if n == 0: return p0
    for k in range(1, n):
        p0, p1 = p1, ((2 * k + 1) * x * p1 - k * p0) / (k + 1)
    return p1
""", (0, 0.3), (1, 0.3), (5, 0.3), wrt="x"),
    entry("""
def cheb(n, x):
    return 1 if n == 0 else x if n == 1 else 2 * x * cheb(n - 1, x) - cheb(n - 2, x)
""", (6, 0.3), (0, 0.3), wrt="x"),
    entry("""
def cf(x, n=6):
    r = 0
    for k in range(n, 0, -1):
        r = k * x / (1 + r) if k & 1 else x / (k + r)
    return 1 / (1 + r)
""", (0.7,), (-1.0,)),
    entry("""
def agm(a, b):
    while abs(a - b) > 1e-14 * a:
        a, b = (a + b) / 2, (a * b) ** 0.5
    return a
""", (1.0, 2.0), order2=False),
    entry("""
def simpson_adapt(f0, a, b, eps=1e-3, depth=4):
    c = (a + b) / 2
    h = b - a
    g = lambda t: f0 / (1 + t * t)
    whole = h / 6 * (g(a) + 4 * g(c) + g(b))
    left = h / 12 * (g(a) + 4 * g((a + c) / 2) + g(c))
    right = h / 12 * (g(c) + 4 * g((c + b) / 2) + g(b))
    if depth == 0 or abs(left + right - whole) < eps:
        return left + right
    return simpson_adapt(f0, a, c, eps / 2, depth - 1) + simpson_adapt(f0, c, b, eps / 2, depth - 1)
""", (1.0, 0.0, 3.0), order2=False),
    entry("""
def jacobi(A, b, n=8):
    x = [0.0 for _ in b]
    for _ in range(n):
        x = [(b[i] - sum(A[i][j] * x[j] for j in range(len(b)) if j != i)) / A[i][i] for i in range(len(b))]
    return x
""", ([[4.0, 1.0], [2.0, 5.0]], [1.0, 2.0])),
    entry("""
def power_it(A, n=5):
    v = [1.0] + [0.0] * (len(A) - 1)
    lam = 0
    for _ in range(n):
        w = [sum(a * c for a, c in zip(r, v)) for r in A]
        norm = sum(c * c for c in w) ** 0.5
        v = [c / norm for c in w]
        lam = sum(v[i] * sum(A[i][j] * v[j] for j in range(len(A))) for i in range(len(A)))
    return lam, v
""", ([[4.0, 1.0], [1.0, 3.0]],)),
    entry("""
def sortpairs(v, w):
    pairs = sorted(zip(v, w))
    best = sorted([(a * b, i) for i, (a, b) in enumerate(pairs)], reverse=True)
    return [p[0] for p in best], pairs[0][1]
""", ([3.0, 1.0], [2.0, 5.0])),
    entry("""
def anyall(v, x):
    if any(e > x for e in v) and all([e > -10 for e in v]):
        return sum(e for e in v if e > x)
    return x * len(v)
""", ([1.0, 5.0], 3.0), ([1.0], 3.0), ([], 3.0)),
    entry("""
def strs(x, name):
    parts = name.split(",")
    k = len(parts[0].strip())
    return x * k + (x if name.startswith("a") else 0)
""", (2.0, 'ab,c'), (2.0, 'zz'), wrt="x"),
    entry("""
def nonecheck(x, y=None):
    if y is None:
        y = x * 2
    z = None
    for k in range(2):
        z = x if z is None else z * y
    return z
""", (2.0,), (2.0, 3.0)),
    entry("""
def isinst(x):
    if isinstance(x, int):
        return x * 2
    elif type(x) is float:
        return x * 3
    return None
""", (2.0,)),
    entry("""
def retnone(x):
    y = x * x
def retmix(x, y):
    retnone(x)
    if x > 0:
        return
    return x * y
""", (2.0, 3.0), (-1.0, 3.0)),
    entry("""
def mixret(x):
    if x > 1: return [x, "s", None, (x, True)]
    return x
""", (2.0,), (0.5,)),
    entry("""
import math
def clash(x, dx, w1):
    dy = math.hypot(x, dx, w1)
    w2, ddx, dw1 = dy * x, dx * x, w1 * dx
    d = e = x_ = w2 + ddx
    return d * e * x_ + dw1 + sum([x, dx]) + max([dx, x, w1]) + sorted([x, dx])[0]
""", (1.0, 2.0, 3.0), (1.0, 0.5, 0.3)),
    entry("""
def clash2(x, p_, _):
    dx = sorted([x, p_, _], reverse=True)
    like = zero = companion = x * 2
    cos, log, copysign = x, p_, _
    import math
    return math.sin(x) * cos + abs(x) * log + x ** p_ * copysign + zero + like + companion + dx[1]
""", (1.0, 2.0, 3.0), (1.5, 0.5, 0.3)),
    entry("""
def sum_(v): return 0
def zero(x): return x * 100
def cos(x): return x + 5
from math import sin
def clash3(x):
    s = sin(x) * x + zero(x) + cos(x)
    n = None
    for t in [x, n, 2.0]:
        if t is not None:
            s += t
    return s
""", (1.0,)),
    entry("""
import math
def f_jvp(x): return x * 2
def f(x):
    return f_jvp(x) * math.cos(x)
""", (1.0,)),
    entry("""
import math
def shadowbuiltin(x, sum, max, abs=3.0):
    list = [x, sum]
    zip = math.hypot(x, sum)
    return list[0] * max + abs * zip + math.fsum(list) + math.dist(list, [1, 2])
""", poles=[((1.0, 2.0, 3.0), 'return list[0] * max + abs * zip + math.fsum(list) + math.dist(list, [1, 2])')]),
    entry("""
import math
def unicode_(x, α, λ=2.0):
    dα = math.exp(-λ * x) * α
    ẋ = x * dα
    return ẋ + α ** 2
""", (1.0, 2.0)),
    entry("""
def self_ref(v, x):
    v.append(x)
    v.append(v[0] * v[-1])
    v.extend(v[:1])
    v += v[-2:]
    v[len(v):] = [x * 3]
    v[0:2] = []
    v[-1] += v[-2]
    return v
""", ([1.0, 2.0], 3.0)),
    entry("""
def swapnames(x, y):
    a, b = [x], [y]
    a, b = b, a
    a[0] *= 2
    c, a = a, [x * y]
    for a, b in ((a, b), (b, c)):
        a[0] += b[0]
    return a, b, c
""", (2.0, 3.0)),
    entry("""
def tuple_of_lists(x):
    t = ([x], [x])
    t[0][0] = x * x
    (p,), q = t
    q.append(p)
    u = t + ([p],)
    return u, t[1] is u[1]
""", (2.0,)),
    entry("""
def ret_param_alias(v, w, k):
    r = v if k > 0 else w
    r[0] = r[0] * k
    return r, v, w
""", ([1.0], [2.0], 3.0), ([1.0], [2.0], -3.0)),
    entry("""
def inner_mut(m, x):
    for row in m:
        row[0] *= x
        for j in range(len(row)):
            row[j] += row[0]
    for i, row in enumerate(m):
        m[i] = row[::-1]
    return m
""", ([[1.0, 2.0], [3.0, 4.0]], 2.0)),
    entry("""
def comp_alias(x):
    rows = [[x, i] for i in range(2)]
    cols = [r for r in rows]
    cols[0][0] = x * x
    flat = [e for r in rows for e in r]
    flat[0] = 1.0
    return rows, flat
""", (2.0,)),
    entry("""
def cond_active(n, x):
    y = 1
    if n > 0:
        y = x
    elif n < 0:
        y = [x]
        y = y[0] * y[0]
    else:
        pass
    z = y
    while n > 2:
        z, y = y * z, z
        n -= 1
    return z + y
""", (1, 2.0), (-1, 2.0), (0, 2.0), (5, 2.0)),
    entry("""
def type_change(x, n):
    y = x
    for _ in range(n):
        y = [y, x]
    while isinstance(y, list):
        y = y[0] * y[1] if not isinstance(y[0], list) else y[0]
    return y
""", (2.0, 1), (2.0, 0), (2.0, 2)),
    entry("""
def int_then_active(x, n):
    acc = 0
    cnt = 0
    last = None
    for i in range(n):
        acc = acc + x * i
        cnt += 1
        last = acc
    return acc, cnt, last, acc / (cnt or 1)
""", (2.0, 3), (2.0, 0)),
    entry("""
def deact(x):
    y = x * x
    y = 3.0
    z = y * x
    x = 5
    return z + x * y, x
""", (2.0,)),
    entry("""
def defaults(x, k=2, *, p=3.0, q=None):
    q = q or x
    return x ** k * p + q
def usedef(x):
    return defaults(x) + defaults(x, 3) + defaults(x, p=x) + defaults(x, q=2 * x, k=1)
""", (2.0,), (-1.5,)),
    entry("""
def f1(x, n):
    if n == 0: return x, 0.0
    a, b = f1(x * x, n - 1)
    return b + x, a * x
""", (1.1, 3), (1.1, 0)),
    entry("""
def helper(v, i):
    if i >= len(v): return 0
    v[i] *= v[i - 1] if i else 2
    return v[i] + helper(v, i + 1)
def recmut(a, b):
    v = [a, b, a * b]
    return helper(v, 0) * v[2]
""", (1.5, 2.5)),
    entry("""
def fail_in_helper(x, y):
    return inv(x - y) * inv(x)
def inv(t):
    if t == 0: raise ZeroDivisionError("t is zero")
    return 1 / t
def outerfail(x, y):
    v = [x]
    v[0] = fail_in_helper(x, y)
    return v[int(y)]
""", (2.0, 0.0), (2.0, 2.0), (0.0, 0.5), (2.0, 1.5)),
    entry("""
def idx(v, i, x):
    return v[i] * x + v[-i] / v[0]
""", ([1.0, 2.0], 1, 2.0), ([1.0, 2.0], 5, 2.0), ([0.0, 2.0], 1, 2.0), ([], 0, 1.0)),
    entry("""
def unpackerr(v):
    a, b = v
    return a * b
""", ([1.0, 2.0],), ([1.0],), ([1.0, 2.0, 3.0],)),
    entry("""
def badtype(x, y):
    return x + y[0] * len(y)
""", (1.0, [2.0]), (1.0, 2.0), wrt="x"),
    entry("""
def sieve(x, n):
    is_p = [True] * (n + 1)
    s = 0
    for p in range(2, n + 1):
        if is_p[p]:
            s += x / p
            for q in range(p * p, n + 1, p):
                is_p[q] = False
    return s
""", (2.0, 20)),
    entry("""
def lis(v):
    best = [1] * len(v)
    tot = v[:]
    for i in range(len(v)):
        for j in range(i):
            if v[j] < v[i] and tot[j] + v[i] > tot[i]:
                tot[i] = tot[j] + v[i]
                best[i] = best[j] + 1
    return max(tot), max(best)
""", ([],)),
    entry("""
def floyd(d):
    n = len(d)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d
""", ([[0.1, 3.0, 8.0], [2.0, 0.1, 1.5], [1.0, 7.0, 0.1]],)),
    entry("""
def conv(a, b):
    out = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            out[i + j] += x * y
    return out
""", ([1.0, 2.0], [3.0, 4.0, 5.0]), ([1.0], [2.0])),
    entry("""
def gbm(S, mu, sig, zs, dt=1/12):
    from math import exp, sqrt
    path = [S]
    for z in zs:
        path.append(path[-1] * exp((mu - sig ** 2 / 2) * dt + sig * sqrt(dt) * z))
    avg = sum(path) / len(path)
    return max(avg - 100, 0) * exp(-mu * dt * len(zs)), min(path), max(path)
""", (100.0, 0.05, 0.2, [0.1, -0.5, 1.2])),
    entry("""
def stats(v):
    n = len(v)
    mean = sum(v) / n
    var = sum((x - mean) ** 2 for x in v) / (n - 1)
    sk = sum(((x - mean) / var ** .5) ** 3 for x in v) / n
    med = sorted(v)[n // 2]
    mode = max(set([1, 2, 2]), key=[1, 2, 2].count)
    return mean, var, sk, med, mode
""", ([1.0, 2.0, 4.0, 8.0],), ([1.0],), ([],)),
    entry("""
def regress(xs, ys):
    n = len(xs); mx, my = sum(xs) / n, sum(ys) / n
    sxy = sum((x - mx) * (y - my) for x, y in zip(xs, ys)); sxx = sum((x - mx) ** 2 for x in xs)
    b = sxy / sxx
    a = my - b * mx
    r2 = 1 - sum((y - (a + b * x)) ** 2 for x, y in zip(xs, ys)) / sum((y - my) ** 2 for y in ys)
    return a, b, r2
""", ([1.0, 2.0, 4.0], [1.0, 3.0, 4.0]), ([1.0, 1.0], [1.0, 3.0])),
    entry("""
def ema(v, alpha):
    out = []
    for x in v:
        out.append(alpha * x + (1 - alpha) * (out[-1] if out else x))
    return out
""", ([1.0, 2.0, 4.0], 0.3), ([], 0.3)),
    entry("""
def perc(v, p):
    s = sorted(v); k = (len(s) - 1) * p
    f = int(k); c = min(f + 1, len(s) - 1)
    return s[f] + (s[c] - s[f]) * (k - f)
""", ([3.0, 1.0, 2.0], 0.3), ([3.0], 0.5)),
    entry("""
def tax(income, brackets=((10000, .1), (40000, .2), (float("inf"), .4))):
    owed, low = 0, 0
    for hi, rate in brackets:
        if income <= low: break
        owed += (min(income, hi) - low) * rate
        low = hi
    return owed
""", (55000.0,), (5000.0,), (20000,)),
    entry("""
def loan(P, r, n):
    pay = P * r / (1 - (1 + r) ** -n) if r else P / n
    bal, tot = P, 0
    for k in range(1, n + 1):
        i = bal * r
        bal -= pay - i
        tot += i
    return pay, tot
""", (1000.0, 0.01, 12), wrt="P,r", order2=False),
    entry("""
def f(x):
    s = 0
    for t, u in zip([x, 2.0], [1.0, 2.0]):
        s += t * u
        u = u * t
        s += u
    return s
""", (2.0,)),
    entry("""
def f(x):
    s = 0
    for t, u in zip([1.0, 2.0], [1.0, 2.0], strict=True):
        s += t * u * x
    for i, (t, u) in enumerate(zip([x, 2.0], [1.0, 2.0])):
        s += t * u * i
    return s
""", (2.0,)),
    entry("""
def f(x):
    s = 0
    for t, u in [(x, 2.0), (1.0, 2.0)]:
        s += t * u * x
    return s + sum(a * b for a, b in zip([2.0], [x])) + sum([a * b for a, b in [(x, 1.0)]])
""", (2.0,)),
    entry("""
def f(x):
    s = 0
    for t, u in ((1.0, 2.0), (1.0, 2.0)):
        s += t * u * x
        t = x * t
        s += t
    for t, *u in ((1.0, 2.0, x), (1.0, 2.0, 3.0)):
        s += t * u[1]
    return s
""", (2.0,)),
    entry("""
def g(a, n):
    if n: return a, n
    return 1.0, a
def f(x):
    s, t = g(x, 1)
    u, v = g(3.0, 0)
    w, z = g(x, 0)
    return s * t + u * v * x + w * z
""", (2.0,)),
    entry("""
def f(x):
    a, b = (x, 2.0) if x > 1 else (3.0, x)
    c, (d, e) = [1.0, [x, 2]]
    return a * b * c * d * e
""", (2.0,), (0.5,)),
    entry("""
def f(x):
    best = None
    for k, v in enumerate([x, 2 * x, -x]):
        if best is None or v > best[1]:
            best = (k, v)
    return best[1] * best[0]
""", (2.0,), (-1.0,)),
    entry("""
def f(x):
    v = [None] * 3
    v[0] = x
    v[1] = v[0] * 2 if v[2] is None else v[2]
    return v
""", (2.0,)),
    entry("""
def f(x):
    v = ["a", x, None]
    v[2] = v[1] * v[1]
    v[0] = v[2] - 1
    return v[0]
""", (2.0,)),
    entry("""
def f(x, n):
    memo = [None] * (n + 1)
    def_ = fib(x, n, memo)
    return def_
def fib(x, n, memo):
    if n < 2: return x * n + 1
    if memo[n] is None:
        memo[n] = fib(x, n - 1, memo) * x + fib(x, n - 2, memo)
    return memo[n]
def g(x, n):
    return f(x, n)
""", (1.2, 5)),
    entry("""
def f(x):
    v = []
    while len(v) < 3 and (not v or v[-1] < 10):
        v.append((v[-1] if v else 1) * x)
    return v[-1]
""", (2.0,), (20.0,)),
    entry("""
def f(x, y):
    return (x, y) < (y, x), [x] == [y], x is y, x != y, -x if not x == y else +y
""", (2.0, 3.0)),
    entry("""
def f(x):
    n = int(x)
    m = n
    n += x
    k = [n, m][0]
    m //= 2
    m **= k
    return m * k + n % 2
""", (4.3,)),
    entry("""
def f(x):
    y = 1e-300 * x
    return (y * y) / (y * y) if y * y else x
""", (4.3,)),
    entry("""
def f(x, *, n=2, m: int = 3):
    return x ** n + x ** m
def g(x):
    return f(x, m=2) + f(n=3, x=x)
""", (1.3,)),
    entry("""
def f(x, /, y, *, z):
    return x * y * z
def g(x):
    return f(x, 2.0, z=x) + f(1.0, y=x, z=1)
""", (1.3,)),
    entry("""
def f(x):
    r = 0
    for i in range(10, 0, -3):
        r += x * i
    for i in reversed(range(3)):
        r += x ** i
    for c in zip(range(3), "abc"):
        r += c[0] * x
    return r, i
""", (1.3,)),
    entry("""
def f(x):
    import math as mm
    from math import sin as s, cos
    return mm.exp(x) * s(x) * cos(x)
""", (1.3,)),
    entry("""
def f(v):
    v = sorted(v, key=lambda t: t[0])
    (a, b), *rest = v
    w = max(v, key=lambda t: t[1])[0]
    return a * b + w + sum(t for t, _ in rest)
""", ([(2.0, 1.0), (1.0, 5.0)],)),
    entry("""
def f(x):
    a = [1.0, 2.0]
    b = a
    a = a + [x]
    b += [x]
    b *= 2
    b[0], b[-1] = b[-1], b[0]
    return a, b
""", (1.3,)),
    entry("""
N=[0]
def nxt(k):
    N[0] += 1
    return N[0]
def f(x):
    N[0] = 0
    a, b = x * nxt(1), x * nxt(1)
    return a * x + b * nxt(1) ** 2
""", (2.0,)),
    entry("""
import itertools
def f(x):
    it = iter([1.0, 2.0, 3.0])
    return x * next(it) + x * x * next(it)
""", (2.0,)),
    entry("""
def f(x):
    s = [1.0, 2.0, 3.0]
    return x * s.pop() + x * x * s.pop()
""", (2.0,)),
    entry("""
def f(x):
    s = [x, x * x, 3.0]
    return s.pop() * x + s.pop(0)
""", (2.0,)),
    entry("""
def f(x):
    y = (x := x * x) + x
    return y * x
""", (2.0,)),
    entry("""
def f(v):
    i = 0
    v[i], i = v[i] * v[1], 1
    v[i] += v[0] * i
    return v
""", ([1.0, 2.0],)),
    entry("""
def step(s):
    s[0] += 1.0
    return s[0]
def f(x):
    s = [x]
    return step(s) * s[0] + step(s) * step(s)
""", (2.0,)),
    entry("""
def f(x):
    s = x
    n = None
    for t in [x, n, 2.0]:
        if t is not None:
            s += t
    return s
""", (2.0,)),
    entry("""
def f(x):
    s = 0
    for t in [x, 2.0]:
        s += t * t
    return s
""", (2.0,)),
    entry("""
def f(x):
    s = 0
    for t in [x * x, 2 * x, 1]:
        for u in [t, x]:
            s += t * u * x
    return s
""", (2.0,)),
    entry("""
import math
def f(x):
    p = 1
    for a in [x, 2.0, x]:
        p = p * a
    return p
""", (2.0,)),
    entry("""
def f(v):
    p = 1
    q = 0
    for a in v:
        q = q * a + p * a
        p = p * a
    return p * q
def g(x):
    return f([x, 2.0, x * x])
""", (2.0,)),
    entry("""
def prod_(xs, s):
    w, k = s, 0
    for i in range(len(xs)):
        w = w * xs[i]
        k += 1
    return w * k
def f(x):
    return prod_([x, 2.0, x * x], x)
""", (2.0,)),
    entry("""
def f(x):
    return sum(a * b for a, b in zip([x, 2.0], [x * x, x])) + max(a * x for a in [x, 2 * x])
""", (2.0,)),
    entry("""
def f(x):
    return x / 3 if x > 0 else [x][0]
""", (2.0,)),
    entry("""
def f(x):
    return 3.0
""", (2.0,)),
    entry("""
def f(x):
    return 1.0 if x > 0 else 2.0
""", (2.0,)),
    entry("""
def f(a, b):
    return a * 2 if b else a
""", (2.0, True)),
    entry("""
def sqrt_newton_for_else(a):
    x = a
    for _ in range(50):
        nx = 0.5 * (x + a / x)
        if nx == x:
            break
        x = nx
    else:
        raise RuntimeError("no convergence")
    return x
""", (2.0,), (0.0,), (-1.0,), (9,), order2=False),
    entry("""
def trap(y, dx=1.0):
    return dx * (sum(y) - 0.5 * (y[0] + y[-1]))
""", ([1.0, 2.0, 3.0], 0.5), ([1.0], 0.5), ([], 0.5)),
    entry("""
def cross(a, b):
    ax, ay, az = a
    bx, by, bz = b
    return ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
def dot(a, b):
    return sum(p * q for p, q in zip(a, b))
def volume(a, b, c):
    return abs(dot(a, cross(b, c)))
""", ((1.0, 2.0, 3.0), (0.5, -1.0, 2.0), (3.0, 1.0, 1.0)), ((1.0, 2.0), (0.5, -1.0, 2.0), (3.0, 1.0))),
    entry("""
import math
def kepler(M, e, tol=1e-13):
    E = M if e < 0.8 else math.pi
    for _ in range(60):
        dE = (E - e * math.sin(E) - M) / (1 - e * math.cos(E))
        E -= dE
        if abs(dE) < tol:
            return E
    raise RuntimeError(f"no convergence for {M} {e}")
""", (1.0, 0.3), (2.0, 0.9), order2=False),
    entry('''
def drag(v, dt=0.01, n=20, g=9.81, k=0.1):
    """Terminal speed, explicit Euler."""
    y = 0.0
    for step in range(n):
        a = g - k * v * abs(v)   # quadratic drag
        v, y = v + a * dt, y + v * dt
    return y, v
''', (1.0,), (-3.0,), (2,)),
    entry("""
def pendulum(state, dt, n):
    import math
    def_energy = []
    for _ in range(n):
        th, om = state
        om -= dt * math.sin(th)
        th += dt * om
        state = th, om
        def_energy.append(0.5 * om ** 2 - math.cos(th))
    return state, max(def_energy) - min(def_energy)
""", ((1.0, 0.0), 0.1, 5), ((1.0, 0.5), 0.1, 1), ((1.0, 0.5), 0.1, 0)),
    entry("""
def triangle(a, b, c):
    if a + b <= c or b + c <= a or a + c <= b:
        raise ValueError("no triangle: %g %g %g" % (a, b, c))
    s = (a + b + c) / 2
    return (s * (s - a) * (s - b) * (s - c)) ** .5
""", (3.0, 4.0, 5.0), (1.0, 1.0, 2.0), (1, 1, 1)),
    entry("""
def bonddur(y, flows):
    p = d = 0.0
    for t, cf in flows:
        v = cf * (1 + y) ** -t
        p += v
        d += t * v
    assert p, "worthless"
    return d / p
""", (0.05, [(1, 5.0), (2, 105.0)]), (0.05, []), wrt="y"),
    entry("""
def interp(x, xp, fp):
    if not xp[0] <= x <= xp[-1]: raise ValueError(x)
    for i in range(len(xp) - 1):
        if xp[i] <= x <= xp[i + 1]:
            break
    t = (x - xp[i]) / (xp[i + 1] - xp[i])
    return fp[i] + t * (fp[i + 1] - fp[i])
""", (1.5, [0.0, 1.0, 2.0], [1.0, 3.0, 2.0]), (5.0, [0.0, 1.0], [1.0, 2.0]), (0.5, [0.0], [1.0])),
    entry("""
def gram(vs):
    out = []
    for v in vs:
        for u in out:
            c = sum(a * b for a, b in zip(u, v))
            v = [b - c * a for a, b in zip(u, v)]
        n = sum(a * a for a in v) ** 0.5
        out.append([a / n for a in v])
    return out
""", ([[1.0, 2.0], [3.0, -1.0]],), ([[1.0, 2.0], [2.0, 4.0]],)),
    entry("""
def qr(A):
    m = len(A)
    Q = [[0.0] * m for _ in range(m)]
    R = [[0.0] * m for _ in range(m)]
    for j in range(m):
        v = [A[i][j] for i in range(m)]
        for k in range(j):
            R[k][j] = sum(Q[i][k] * A[i][j] for i in range(m))
            for i in range(m): v[i] -= R[k][j] * Q[i][k]
        R[j][j] = sum(t ** 2 for t in v) ** 0.5
        for i in range(m): Q[i][j] = v[i] / R[j][j]
    return Q, R
""", ([[1.0, 2.0], [3.0, -1.0]],)),
    entry("""
def heatstep(u, k):
    new = u[:]
    for i in range(1, len(u) - 1):
        new[i] = u[i] + k * (u[i - 1] - 2 * u[i] + u[i + 1])
    return new
def heat(u, k, n):
    for _ in range(n):
        u = heatstep(u, k)
    return u
""", ([0.0, 1.0, 0.5, 0.0], 0.2, 4), ([1.0], 0.2, 2), ([], 0.2, 2)),
    entry("""
def ising(s, J, h):
    e = 0
    n = len(s)
    for i, si in enumerate(s):
        e -= J * si * s[(i + 1) % n] + h * si
    return e / n
""", ([1, -1, 1], 0.5, 0.1), ([], 0.5, 0.1), wrt="J,h"),
    entry("""
def markov(P, v, n):
    while n:
        v = [sum(v[i] * P[i][j] for i in range(len(v))) for j in range(len(v))]
        n -= 1
    return v
""", ([[0.9, 0.1], [0.4, 0.6]], [1.0, 0.0], 3)),
    entry("""
def poisson(k, lam):
    from math import exp, factorial
    return exp(-lam) * lam ** k / factorial(k)
""", (3, 2.0), (0, 0.0), (2, 0.0), (-1, 1.0), wrt="lam"),
    entry("""
import math
def normal_cdf(x, mu=0.0, s=1.0):
    return 0.5 * (1 + math.erf((x - mu) / (s * math.sqrt(2))))
def bs(S, K, T, r, v):
    if T <= 0:
        return max(S - K, 0.0)
    d1 = (math.log(S / K) + (r + v * v / 2) * T) / (v * math.sqrt(T))
    d2 = d1 - v * math.sqrt(T)
    return S * normal_cdf(d1) - K * math.exp(-r * T) * normal_cdf(x=d2)
""", (100.0, 95.0, 0.5, 0.03, 0.2), (100.0, 95.0, 0.5, 0.03, 0.0), (-1.0, 95.0, 0.5, 0.03, 0.2)),
    entry("""
def order_eval(x):
    log = []
    def_ = push(log, x) + push(log, x * x) * push(log, 3.0)
    return def_, log, push(log, x) if x > 1 else push(log, 1.0), log[-1]
def push(log, v):
    log.append(v)
    return v + len(log)
def order_top(x):
    return order_eval(x)
""", (2.0,), (0.5,)),
    entry("""
def tuples(x):
    a = 1, x
    a += (x,) * 2
    b = a[1:] + (a,)
    c, *d = b
    (e,) = d[-1:]
    return e, a.index(1), a.count(x), x in a, len(a), max(a), min(a, key=lambda t: -t), sum(a), sorted(a)
""", (2.0,)),
    entry("""
def lam_in_call(x):
    return sorted([3.0, x, 1.0], key=lambda t: (t - x) ** 2), max([x, -5.0], key=lambda t, k=2: abs(t) ** k)
""", (2.0,)),
    entry("""
OPS = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
def rpn(toks, x):
    st = []
    for t in toks.split():
        if t == "x": st.append(x)
        elif t in OPS:
            b, a = st.pop(), st.pop()
            st.append(a + b if t == "+" else a * b)
        else: st.append(float(t))
    (r,) = st
    return r
""", ('x 2 + x *', 2.0), ('x +', 2.0), ('x x', 2.0), wrt="x"),
    entry("""
def opt(x, **kw):
    return x * kw.get("k", 2.0)
def kwcall(x):
    return opt(x) + opt(x, k=3.0)
""", (2.0,)),
    entry("""
import functools
@functools.lru_cache(maxsize=None)
def fibx(n, x):
    return x if n < 2 else fibx(n - 1, x) + fibx(n - 2, x) * x
def usecache(x):
    return fibx(6, x)
""", (1.1,)),
    entry("""
class P:
    g = 9.81
    def __init__(self): self.k = 2.0
p = P()
def attr(x):
    return P.g * x + p.k * x * x
""", (1.5,)),
    entry("""
def bools(x):
    t = x > 1
    f = not t
    return t * x + f * 2 * x + (t and not f) + (x > 0) - (x < 0) + [x, -x][x < 0] + (1, x)[t]
""", (2.0,), (0.5,), (-1.0,)),
    entry("""
def intpow(n, x):
    return (-1) ** n * x + 2 ** n * x + x ** n + n ** 2 * x + (x + 1) ** 2 ** 2 + -x ** 2 + 2 ** -x
""", (3, 1.5), (0, 1.5), (-1, 2.0), wrt="x"),
    entry("""
def augall(x):
    y = x
    y += x; y -= 1; y *= x; y /= 2; y **= 2; y %= 7; y //= 0.5; z = y
    z += x ** 0.5
    return y * x + z
""", (2.3,)),
    entry("""
def delname(x):
    y = x * x
    z = y
    del y
    try_ = z
    return try_
""", (2.0,)),
    entry("""
def glob(x):
    global COUNT
    COUNT = COUNT + 1
    return x * 2
COUNT = 0
def useglob(x):
    return glob(x) + x
""", (2.0,)),
    entry("""
def longret(x):
    if x > 3:
        if x > 4: return x * 4
        else:
            if x > 3.5:
                return x * 3.5
    elif x > 2:
        for i in range(3):
            if i == 1:
                return x * i
    else:
        while True:
            x += 1
            if x > 2.5: break
        return -x
    return None if x == 3.2 else 2 * x
""", (5.0,), (3.7,), (3.1,), (2.5,), (1.0,)),
    entry("""
def retinloop(v):
    for i, x in enumerate(v):
        for y in v[i + 1:]:
            if x * y > 3:
                return x * y, i
            elif x == 99: continue
        else:
            x = x * 2
        v[i] = x
    return sum(v), -1
""", ([1.0, 2.0, 3.0],), ([0.1, 0.2],), ([],)),
    entry("""
def wh(x):
    i = 0
    while (i := i + 1) < 4:
        x = x * i
    return x
""", (1.5,)),
    entry("""
def wh2(x):
    while (y := x * x) < 50:
        x += y
    return x, y
""", (1.5,)),
    entry("""
def simul(x, y):
    (x, y), z = (y, x * y), x
    x = y = x + z
    x += y
    [a, b] = [x, y]
    return a * b - z
""", (2.0, 3.0)),
    entry("""
def swapslices(v):
    v[:2], v[2:] = v[2:], v[:2]
    v[::2] = [e * 2 for e in v[::2]]
    a = b = v[1:]
    b[0] = 5.0
    return v, a
""", ([1.0, 2.0, 3.0, 4.0],), ([1.0],), ([],)),
    entry("""
def extslice(v):
    v[::2] = [1.0]
    return v
""", ([1.0, 2.0, 3.0, 4.0],), ([1.0],)),
]

# Beyond the language that is promised: right, or refused.
BEYOND = [
    entry("""
def bump(s, i=0):
    s[i] = s[i] * 3
    return s[i]
def target_order(x):
    s = [x, 1.0, 2.0]
    s[idx(s)] = bump(s)
    s[idx(s)] += bump(s)
    s[0], s[idx(s)] = bump(s), s[0]
    return s
def idx(s):
    s[2] = s[2] * s[0]
    return 1
def target_top(x):
    return target_order(x)
""", (2.0,)),
    entry("""
def gen2(x):
    v = [x, 2.0]
    g = (e * x for e in v)
    v.append(x)
    return sum(g), list(e for e in v)
""", (2.0,)),
    entry("""
def gen(x):
    g = (x * i for i in range(3))
    y = x
    x = 10.0
    return sum(g) + y * x
""", (2.0,)),
    entry("""
def bump(s, i=0):
    s[i] = s[i] * 3
    return s[i]
def chained_cmp(x):
    s = [x]
    ok = 0 < bump(s) < bump(s) < 100
    r = s[0] if ok else -s[0]
    t = bump(s) if r < 0 and bump(s) else s[0] or bump(s)
    s.append(bump(s) * s[0])
    s[0] += bump(s)
    return r, t, s
""", (2.0,), (-1.0,)),
    entry("""
def iter_mut(x):
    v = [x, 2.0]
    it = iter(v)
    a = next(it)
    v.append(x * x)
    b = [e * 2 for e in it]
    return a, b
""", (2.0,)),
    entry("""
def zips(x):
    z = zip([x, 2.0], [1.0, x])
    a = list(z)
    b = list(z)
    e = enumerate([x, x * x])
    k, first = next(e)
    return a, b, first, [v for _, v in e]
""", (2.0,)),
    entry("""
def nested_default(x, f=lambda t: t * t, g=max):
    return f(x) + g(x, 1.0)
""", (2.0,)),
    entry("""
def compose(x):
    f = lambda a: lambda b: a * b * x
    return f(x)(x)
""", (2.0,)),
    entry("""
def mean(*a): return sum(a) / len(a)
def starcall(x, y):
    v = [x, y]
    return mean(x, y, x * y) + mean(*v)
""", (2.0, 3.0)),
    entry("""
from functools import reduce, partial
import operator
def red(v):
    return reduce(lambda a, b: a * b, v)
""", ([1.0, 2.0, 3.0],)),
    entry("""
import math
from functools import partial
base = partial(math.pow, 2.0)
def part(x):
    return base(x) * x
""", (1.5,)),
    entry("""
def comp_if(v, x):
    return [a * x if a > 1 else (b := a) for a in v if a != 3 if a * x > 0], [[i * j * x for j in range(i)] for i in range(3)]
""", ([1.0, 2.0, 3.5], 2.0)),
    entry("""
def dijkstra(W, s=0):
    n = len(W)
    INF = float('inf')
    dist = [INF] * n
    done = [False] * n
    dist[s] = 0
    while not all(done):
        u = min((i for i in range(n) if not done[i]), key=dist.__getitem__)
        done[u] = True
        for v in range(n):
            if u != v and W[u][v] and dist[u] + W[u][v] < dist[v]:
                dist[v] = dist[u] + W[u][v]
    return dist
""", ([[0, 1.5, 4.0], [1.5, 0, 1.0], [4.0, 1.0, 0]],)),
    entry("""
def walrus2(xs):
    s = 0
    tot = [s := s + x * x for x in xs]
    return tot, s
""", ([1.0, 2.0, 3.0],)),
    entry("""
def lateclosure(x):
    fs = [lambda t: t * i for i in range(3)]
    g = lambda t: t * k
    k = 3.0 * x
    return fs[0](x) + g(x)
""", (2.0,)),
    entry("""
def vsum(*xs, scale=1.0):
    s = 0
    for x in xs:
        s += x * scale
    return s
def varcall(x, y):
    return vsum(x, y, x * y, scale=y) + vsum() + vsum(x)
""", (2.0, 3.0)),
    entry("""
import math as m
PI2 = 2 * m.pi
def great_circle(lat1, lon1, lat2, lon2, R=6371.0):
    p1, p2 = map(m.radians, (lat1, lat2)) if False else (m.radians(lat1), m.radians(lat2))
    dl = m.radians(lon2 - lon1) % PI2
    return R * m.acos(max(-1.0, min(1.0, m.sin(p1) * m.sin(p2) + m.cos(p1) * m.cos(p2) * m.cos(dl))))
""", (10.0, 20.0, 30.0, 40.0), (10.0, 20.0, 10.0, 20.0)),
    entry("""
def intdiff(n):
    return n * n + n // 2 + n % 3 + n ** 3 + -n + abs(n) + (n << 0 if False else 0)
""", (3,), (-3,), (0,), (True,)),
    entry("""
def complexmul(x, y):
    z = complex(x, y)
    w = z * z + 1
    return w.real
""", (1.0, 2.0)),
    entry("""
def cplx(x):
    z = 1j * x
    return abs(z * z)
""", (1.5,)),
    entry("""
def nested_alias(x):
    inner = [x, 1.0]
    outer = [inner, inner, list(inner), inner[:], [*inner], inner + [], (inner, x)]
    inner[0] = x * x
    outer[0][1] = x * 3
    t = outer[-1][0]
    t[0] += 1
    return outer
""", (2.0,)),
    entry("""
def adams(y0, lam, n=10, h=0.1):
    f = [lambda y: -lam * y][0] if False else None
    ys, fs = [y0], [-lam * y0]
    ys.append(ys[-1] + h * fs[-1]); fs.append(-lam * ys[-1])
    for _ in range(n):
        ys.append(ys[-1] + h * (1.5 * fs[-1] - 0.5 * fs[-2]))
        fs.append(-lam * ys[-1])
    return ys[-1]
""", (1.0, 0.5)),
    entry("""
def f(x):
    y = x
    y += x * (y := 3.0)
    return y
""", (2.0,)),
    entry("""
def f(x, y):
    z = x * y + (y := x * x) * y
    return z * y
""", (2.0, 3.0)),
    entry("""
def f(x):
    t = [x, 1.0]
    o = [t, (t, x)]
    u = o[-1][0]
    u[0] += 1
    return t[0] * x
""", (2.0,)),
]

# The slope of the branch that Python took: (text, point, one slope per parameter).
KINKS = [
    ("def f(x):\n    return abs(x)\n", (0.0,), (1.0,)),
    ("def f(x):\n    return abs(x)\n", (-0.0,), (-1.0,)),
    ("def f(x):\n    return abs(x)\n", (0,), (1.0,)),
    ("def f(x):\n    return x if x > 0 else -x\n", (0.0,), (-1.0,)),
    ("def f(a, b):\n    return max(a, b)\n", (1.0, 1.0), (1.0, 0.0)),
    ("def f(a, b):\n    return min(a, b)\n", (1.0, 1), (1.0, 0.0)),
    ("def f(a, b):\n    return max([b, a])\n", (0.0, -0.0), (0.0, 1.0)),
    ("def f(a, b):\n    return sorted([a, b])[0]\n", (1.0, 1.0), (1.0, 0.0)),
    ("def f(a, b):\n    return sorted([a, b], reverse=True)[0]\n", (1.0, 1.0), (1.0, 0.0)),
    ("def f(x):\n    return max(-1, min(x, 1))\n", (1.0,), (1.0,)),
    ("def f(x):\n    return max(-1, min(x, 1))\n", (-1.0,), (0.0,)),
    ("def f(x):\n    return x or 1.0\n", (0.0,), (0.0,)),
    ("def f(x, y):\n    return x and y\n", (0.0, 3.0), (1.0, 0.0)),
    ("def f(x, y):\n    return (x or y) * 2\n", (-0.0, 3.0), (0.0, 2.0)),
    ("def f(x):\n    return 5.0 if x == 1 else x * x\n", (1.0,), (0.0,)),
    ("def f(x, n):\n    return x ** n\n", (0.0, 2.0), (0.0, 0.0)),
    ("def f(x, n):\n    return x ** n\n", (1.0, 0.0), (0.0, 0.0)),
    ("def f(x):\n    return x ** 0 + x ** 1 + x ** 2\n", (0.0,), (1.0,)),
    ("def f(x):\n    return x ** 0 + x ** 1 + x ** 2\n", (-3,), (-5.0,)),
    ("def f(x):\n    return x // 1 + x % 1\n", (2.0,), (1.0,)),
    ("def f(x):\n    return 0 * x\n", (True,), (0.0,)),
]

# A function of x (or y, the same) and where it has a value but no derivative; elsewhere it has one or raises.
DOMAIN = [
    ("math.log(x)", ()),
    ("math.sqrt(x)", (0,)),
    ("math.acos(x)", (1, -1)),
    ("math.asin(x)", (1, -1)),
    ("math.acosh(x)", (1,)),
    ("math.atanh(x)", ()),
    ("math.exp(x)", ()),
    ("x ** -1", ()),
    ("x % 0", ()),
    ("divmod(x, 0.0)", ()),
    ("math.fmod(x, 0.0)", ()),
    ("math.gamma(x)", ()),
    ("math.lgamma(x)", ()),
    ("x ** 0.5", (0, -1)),
    ("math.pow(x, 1000)", ()),
    ("int(x) + x", ()),
    ("round(x) * x", ()),
    ("float('abc') * x", ()),
    ("math.log10(x) + math.log2(x) + math.log(x, 3)", ()),
    ("math.hypot(x, y)", (0,)),
    ("math.log1p(x)", ()),
    ("math.cosh(x) * math.expm1(y)", ()),
    ("math.log(2.0, x)", ()),
    ("[1.0, x][int(x)]", ()),
    ("1 / (x - 1) / y", ()),
    ("math.sqrt(x) + math.log(y)", ()),
]

NESTED_HEAD = """
from math import exp, sin
import fwdtrans
from fwdtrans import derivative, grad

def square(x):
    return x * x

def cube(x):
    return x ** 3

"""

# Derivatives inside a function: (text, point, value, slope).
NESTED = [
    ("def f(x):\n    return x * derivative(lambda y: x + y)(2)\n", 3.0, 3.0, 1.0),
    ("def f(x):\n    return x * derivative(lambda y: x * y)(x)\n", 3.0, 9.0, 6.0),
    ("def f(x):\n    return x * derivative(lambda x: x * x * x)(x)\n", 2.0, 24.0, 36.0),
    ("def f(x):\n    return fwdtrans.derivative(cube)(x * x)\n", 1.5, 15.1875, 40.5),
    ("def f(x):\n    return x if derivative(square)(x) > 3 else derivative(cube)(x)\n", 1.0, 3.0, 6.0),
    ("def f(x):\n    return grad(lambda a: a * a * x)(x)\n", 2.0, 8.0, 8.0),
    ("def f(x):\n    y = x * x\n    return derivative(lambda t: t ** 2 * y)(x)\n", 2.0, 16.0, 24.0),
    ("def f(x):\n    return derivative(lambda y: [x, y][1] * x)(x)\n", 2.0, 2.0, 1.0),
    ("def f(x):\n    return derivative(lambda y: max(x, y) * y)(2 * x)\n", 1.5, 6.0, 4.0),
    ("def f(x):\n    r = x\n    for _ in range(6):\n        r -= (r * r - x) / derivative(lambda t: t * t - x)(r)\n    return r\n",
     2.25, 1.5, 1 / 3),
]  # fmt: skip



# --- running a row ------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def load(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ModuleType]:
    """Return an importer of texts, each from a file of its own, once."""
    root = tmp_path_factory.mktemp("sceptic")
    seen: dict[str, ModuleType] = {}

    def importer(text: str) -> ModuleType:
        if text not in seen:
            seen[text] = import_text(text, root / f"sceptic_{len(seen)}.py")
        return seen[text]

    return importer


def import_text(text: str, path: Path) -> ModuleType:
    """Write `text` to `path` and import it."""
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = sys.modules[path.stem] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def activity(one: Entry, f: Callable[..., Any], point: Point) -> list[bool]:
    """Return which arguments get a direction."""
    names = inspect.signature(f).parameters
    if one.wrt:
        wanted = one.wrt.replace(",", " ").split()
        active = [name in wanted for name in names][: len(point)]
        return active + [False] * (len(point) - len(active))
    floats = [holds_float(a) for a in point]
    return floats if any(floats) else [isinstance(a, (int, float, list, tuple)) for a in point]


def holds_float(value: Any) -> bool:
    """Say whether a float is in `value`; an empty list may hold some."""
    if isinstance(value, (list, tuple)):
        return not value or any(map(holds_float, value))
    return isinstance(value, float)


def direction(one: Entry, f: Callable[..., Any], point: Point) -> Point:
    """Return a random direction, always the same one."""
    return truth.draw_direction(point, activity(one, f, point), random.Random(zlib.crc32(one.text.encode())))


def outcome(f: Callable[..., Any], *args: Any) -> tuple[Any, Exception | None]:
    """Return what `f` returns and what it raises."""
    try:
        return f(*args), None
    except Exception as error:  # whatever the user's function raises is what is compared
        return None, error


def exact(value: Any) -> Any:
    """Return `value` in a form in which `==` means: the same types, the same bits."""
    if isinstance(value, (list, tuple)):
        return type(value), [exact(item) for item in value]
    return type(value), repr(value)


def flat(value: Any, tangent: Any, args: Point, seeds: Point) -> list[Any]:
    """Return the tangents of the result and of the arguments after the call."""
    out = truth.tangents(value, tangent)
    for arg, seed in zip(args, seeds):
        out += truth.tangents(arg, seed) if seed is not None else [0.0] * len(truth.numbers(arg))
    return out


def compare(one: Entry, f: Callable[..., Any], point: Point) -> None:
    """Assert value, arguments, exception, derivative and linearity at one point."""
    moves = direction(one, f, point)
    args = truth.copy_of(point)
    expected, error = outcome(f, *args)
    args_, seeds = truth.copy_of(point), truth.copy_of(moves)
    got, error_ = outcome(jvp, f, args_, seeds)
    if isinstance(error_, Refused):
        raise error_
    assert exact(args) == exact(args_)
    if error is not None:
        assert (type(error), error.args) == (type(error_), error_.args if error_ else None)
        return
    if error_ is not None:
        raise error_
    assert exact(expected) == exact(got[0])
    slopes = flat(*got, args_, seeds)
    assert not truth.directional(f, point, moves).misses(slopes), fwdtrans.forward_diff(f).source
    twice, doubled = truth.copy_of(point), truth.scale(truth.copy_of(moves), 2.0)
    assert [2.0 * s for s in slopes] == flat(*jvp(f, twice, doubled), twice, doubled)


# --- the properties -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("one", ENTRIES, ids=lambda one: one.name)
def test_value_derivative_and_exceptions(one: Entry, load: Callable[[str], ModuleType]) -> None:
    f = getattr(load(one.text), one.function)
    for point in one.points:
        compare(one, f, point)


@pytest.mark.parametrize("one", BEYOND, ids=lambda one: one.name)
def test_what_is_beyond_the_language_is_right_or_refused_with_advice(
    one: Entry, load: Callable[[str], ModuleType]
) -> None:
    module = load(one.text)
    f = getattr(module, one.function)
    refused = refusal(one, f)
    if refused is None:
        return
    assert refused.advice
    assert module.__file__ == refused.path
    assert refused.place
    assert refused.place.text.rstrip("\n") in one.text.splitlines()


def refusal(one: Entry, f: Callable[..., Any]) -> Refused | None:
    """Return why `f` is refused; None if it is not and all is right."""
    try:
        for point in one.points:
            compare(one, f, point)
    except Refused as refused:
        return refused
    return None


@pytest.mark.parametrize("one", [one for one in ENTRIES if one.poles], ids=lambda one: one.name)
def test_where_no_derivative_exists_the_line_is_named(one: Entry, load: Callable[[str], ModuleType]) -> None:
    f = getattr(load(one.text), one.function)
    for point, line in one.poles:
        f(*truth.copy_of(point))
        with pytest.raises(NotDifferentiable) as caught:
            jvp(f, truth.copy_of(point), direction(one, f, point))
        if line is not None:
            assert caught.value.place
            assert line == caught.value.place.text.strip()


@pytest.mark.parametrize("one", [one for one in ENTRIES if one.order2 and one.points], ids=lambda one: one.name)
def test_second_order(one: Entry, load: Callable[[str], ModuleType]) -> None:
    f = getattr(load(one.text), one.function)
    smooth = [p for p in one.points if outcome(f, *truth.copy_of(p))[1] is None]
    if not smooth:
        pytest.skip("raises at all its points")
    point = smooth[0]
    active = activity(one, f, point)
    names = [name for name, on in zip(inspect.signature(f).parameters, active) if on]
    companion = fwdtrans.forward_diff(wrt=", ".join(names))(f).companion
    first = direction(one, f, point)
    args = truth.interleaved(f, companion, truth.copy_of(point), truth.copy_of(first))
    mask = [a is not None for a in truth.interleaved(f, companion, first, first, filled=False)]
    moves = truth.draw_direction(args, mask, random.Random(1))
    args_, seeds = truth.copy_of(args), truth.copy_of(moves)
    slopes = flat(*jvp(companion, args_, seeds), args_, seeds)
    assert not truth.directional(companion, args, moves).misses(slopes), inspect.getsource(companion)


@pytest.mark.parametrize("text, point, slopes", KINKS)
def test_at_a_kink_the_slope_is_that_of_the_branch(
    text: str, point: Point, slopes: Point, load: Callable[[str], ModuleType]
) -> None:
    f = load(text).f
    got = grad(f, wrt=", ".join(inspect.signature(f).parameters))(*point)
    assert slopes == (got if isinstance(got, tuple) else (got,))


@pytest.mark.parametrize("k", range(len(DOMAIN)))
@pytest.mark.parametrize("x", [0.5, 0.0, -1.0, 1.0, 800.0, -0.0, INF, NAN, 2, 0, True])
def test_the_edges_of_the_domain_raise_what_the_primal_raises(
    k: int, x: float, load: Callable[[str], ModuleType]
) -> None:
    expression, poles = DOMAIN[k]
    f = load(f"import math\n\n\ndef f(x):\n    y = x\n    return {expression}\n").f
    expected, error = outcome(f, x)
    got, error_ = outcome(jvp, f, (x,), (1.0,))
    if error is not None:
        assert (type(error), error.args) == (type(error_), error_.args if error_ else None)
    elif any(p == x for p in poles):
        assert isinstance(error_, NotDifferentiable)
    else:
        assert error_ is None
        assert exact(expected) == exact(got[0])


@pytest.mark.parametrize("number", range(len(NESTED)))
def test_derivatives_inside_functions_are_not_confused(number: int, load: Callable[[str], ModuleType]) -> None:
    text, x, value, slope = NESTED[number]
    f = load(NESTED_HEAD + text).f
    assert f(x) == pytest.approx(value, rel=1e-13)
    assert jvp(f, (x,), (1.0,)) == pytest.approx((value, slope), rel=1e-13)
    assert derivative(f)(x) == pytest.approx(slope, rel=1e-13)
