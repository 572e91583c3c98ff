# ruff: noqa: C408, E501, E731, E741, UP031 - as people write them
"""Options, life tables, orbits, optimisers, matrices, controllers: programs as people write them with classes of their own."""

from __future__ import annotations

import copy
import functools
import heapq
import itertools
import logging
import math
import operator
from abc import ABC, abstractmethod
from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from typing import ClassVar, NamedTuple

log = logging.getLogger(__name__)


# --- option pricing with a class hierarchy and a tree
class Option(ABC):
    def __init__(self, strike, maturity):
        self._strike = strike
        self.maturity = maturity

    @property
    def strike(self):
        return self._strike

    @strike.setter
    def strike(self, value):
        if value <= 0:
            raise ValueError("strike must be positive, got %r" % value)
        self._strike = value

    @abstractmethod
    def payoff(self, spot): ...

    def early(self, spot, held):
        return held


class Call(Option):
    def payoff(self, spot):
        return max(spot - self.strike, 0.0)


class AmericanPut(Option):
    def payoff(self, spot):
        return max(self.strike - spot, 0.0)

    def early(self, spot, held):
        return max(held, self.payoff(spot))


class BinomialTree:
    def __init__(self, spot, rate, vol, steps=20):
        self.spot, self.rate, self.vol, self.steps = spot, rate, vol, steps

    def price(self, option):
        dt = option.maturity / self.steps
        up = math.exp(self.vol * math.sqrt(dt))
        down = 1 / up
        disc = math.exp(-self.rate * dt)
        p = (math.exp(self.rate * dt) - down) / (up - down)
        values = [option.payoff(self.spot * up ** (self.steps - i) * down**i) for i in range(self.steps + 1)]
        for step in range(self.steps - 1, -1, -1):
            values = [
                option.early(self.spot * up ** (step - i) * down**i, disc * (p * values[i] + (1 - p) * values[i + 1]))
                for i in range(step + 1)
            ]
        (value,) = values
        return value


def american_straddle(spot, strike, rate, vol, maturity):
    tree = BinomialTree(spot, rate, vol)
    put, call = AmericanPut(strike, maturity), Call(strike, maturity)
    call.strike = strike * 1.05
    return tree.price(put) + tree.price(call)


# --- life table (actuarial)
Assumptions = namedtuple("Assumptions", "a b c interest")


def makeham(basis):
    @functools.cache
    def survival(age, t):
        if t == 0:
            return 1.0
        mu = basis.a + basis.b * basis.c ** (age + t - 0.5)
        return survival(age, t - 1) * math.exp(-mu)

    return survival


def annuity(basis, age, term):
    p = makeham(basis)
    v = 1 / (1 + basis.interest)
    return sum(v**t * p(age, t) for t in range(term))


def premium(basis, age, term):
    p = makeham(basis)
    v = 1 / (1 + basis.interest)
    insurance = sum(v ** (t + 1) * (p(age, t) - p(age, t + 1)) for t in range(term))
    return {"annuity": annuity(basis, age, term), "premium": insurance / annuity(basis, age, term), "term": term}


# --- kepler orbit elements
class Vec3(NamedTuple):
    x: float
    y: float
    z: float

    def __add__(self, o):
        return Vec3(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec3(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec3(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def cross(self, o):
        return Vec3(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)

    @property
    def norm(self):
        return math.sqrt(self.dot(self))


def elements(r, v, mu):
    h = r.cross(v)
    e = v.cross(h) * (1 / mu) - r * (1 / r.norm)
    energy = v.dot(v) / 2 - mu / r.norm
    a = -mu / (2 * energy)
    inc = math.acos(h.z / h.norm)
    node = Vec3(-h.y, h.x, 0.0)
    raan = math.atan2(node.y, node.x)
    nu = math.acos(max(-1.0, min(1.0, e.dot(r) / (e.norm * r.norm))))
    if r.dot(v) < 0:
        nu = 2 * math.pi - nu
    return dict(a=a, e=e.norm, i=inc, raan=raan, nu=nu)


def state_elements(x, vy, vz, mu=1.0):
    return elements(Vec3(x, 0.1, 0.0), Vec3(0.05, vy, vz), mu)


# --- root finder with exceptions carrying values
class Converged(Exception):
    def __init__(self, value, iterations):
        super().__init__(f"converged to {value} after {iterations}")
        self.value = value
        self.iterations = iterations


def secant_step(f, a, b, tol, k):
    fa, fb = f(a), f(b)
    c = b - fb * (b - a) / (fb - fa)
    if abs(c - b) < tol:
        raise Converged(c, k)
    return b, c


def implicit_root(p, q):
    a, b = 0.5, 1.0
    try:
        for k in range(50):
            a, b = secant_step(lambda x: x**3 + p * x - q, a, b, 1e-12, k)
    except Converged as done:
        return done.value
    raise RuntimeError("no convergence")


# --- dual numbers by the user himself (nested AD)
class Dual:
    def __init__(self, re, eps=0.0):
        self.re = re
        self.eps = eps

    @staticmethod
    def lift(v):
        return v if isinstance(v, Dual) else Dual(v)

    def __add__(self, o):
        o = Dual.lift(o)
        return Dual(self.re + o.re, self.eps + o.eps)

    def __radd__(self, o):
        return self + o

    def __sub__(self, o):
        o = Dual.lift(o)
        return Dual(self.re - o.re, self.eps - o.eps)

    def __rsub__(self, o):
        return Dual.lift(o) - self

    def __mul__(self, o):
        o = Dual.lift(o)
        return Dual(self.re * o.re, self.re * o.eps + self.eps * o.re)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Dual.lift(o)
        return Dual(self.re / o.re, (self.eps * o.re - self.re * o.eps) / o.re**2)

    def __rtruediv__(self, o):
        return Dual.lift(o) / self

    def sin(self):
        return Dual(math.sin(self.re), math.cos(self.re) * self.eps)


def diff(f, x):
    return f(Dual(x, 1.0)).eps


def dual_newton(a, x0):
    f = lambda x: x * x * x - a * x - 1 / (x + 2)
    x = x0
    for _ in range(5):
        x = x - f(Dual.lift(x)).re / diff(f, x)
    return x


# --- optimiser: Nelder-Mead
@dataclass
class Result:
    x: list
    fun: float
    nit: int
    success: bool = False
    message: str = ""


def nelder_mead(f, x0, step=0.5, maxiter=30):
    n = len(x0)
    simplex = [(f(x0), tuple(x0))]
    for i in range(n):
        x = list(x0)
        x[i] += step
        simplex.append((f(x), tuple(x)))
    for it in range(maxiter):
        simplex.sort(key=lambda p: p[0])
        best, worst = simplex[0], simplex[-1]
        centre = [sum(p[1][j] for p in simplex[:-1]) / n for j in range(n)]
        xr = tuple(c + (c - w) for c, w in zip(centre, worst[1]))
        fr = f(xr)
        if fr < best[0]:
            xe = tuple(c + 2 * (c - w) for c, w in zip(centre, worst[1]))
            fe = f(xe)
            simplex[-1] = (fe, xe) if fe < fr else (fr, xr)
        elif fr < simplex[-2][0]:
            simplex[-1] = (fr, xr)
        else:
            xc = tuple(c + 0.5 * (w - c) for c, w in zip(centre, worst[1]))
            fc = f(xc)
            if fc < worst[0]:
                simplex[-1] = (fc, xc)
            else:
                simplex[1:] = [(f(s), s) for s in (tuple(b + 0.5 * (v - b) for b, v in zip(best[1], p[1])) for p in simplex[1:])]
    fun, x = min(simplex)
    return Result(list(x), fun, it + 1, True, f"stopped at {fun:.4g}")


def fitted(a, b):
    def rosen(x):
        return (a - x[0]) ** 2 + b * (x[1] - x[0] ** 2) ** 2

    res = nelder_mead(rosen, [0.2, 0.1])
    return res.fun, res.x


# --- fortran-like
def fortran(n, x, work, tol):
    i = 0
    s = 0.0
    while True:
        if i >= n:
            break
        work[i] = x[i] ** 2
        if i > 0:
            work[i] = work[i] + 0.5 * work[i - 1]
        s = s + work[i]
        i = i + 1
    info = 0
    eps = 1.0
    for it in range(1, 51):
        old = s
        s = 0.5 * (s + work[n - 1] / s)
        eps = abs(s - old)
        if eps < tol:
            info = it
            break
    else:
        info = -1
    x[0], x[n - 1] = s, x[0] * 2.0
    return s, info


# --- logging decorator, timers, counters
def counted(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def clipped(lo, hi):
    def deco(f):
        @wraps(f)
        def inner(*args):
            return min(max(f(*args), lo), hi)

        return inner

    return deco


@counted
def kernel(r, h):
    q = r / h
    if q < 1:
        return 1 - 1.5 * q**2 + 0.75 * q**3
    if q < 2:
        return 0.25 * (2 - q) ** 3
    return 0.0


@clipped(-1.0, 2.5)
def weighted(xs, h):
    return sum(kernel(abs(a - b), h) for a, b in itertools.combinations(xs, 2))


def density(xs, h):
    return weighted(xs, h) / len(xs)


# --- context manager
class Clock:
    def __init__(self, dt):
        self.dt = dt
        self.t = 0.0
        self.laps = []

    @contextmanager
    def lap(self, name):
        start = self.t
        yield self
        self.laps.append((name, self.t - start))

    def advance(self, k=1):
        self.t += k * self.dt


def laps(dt, v):
    clock = Clock(dt)
    s = 0.0
    for name in ("warm", "race"):
        with clock.lap(name) as c:
            for k in range(3):
                c.advance(k + 1)
                s += v * c.t**2
    return s, dict(clock.laps)


# --- graph shortest path and flows
def dijkstra(graph, source):
    dist = {source: 0.0}
    prev = {}
    heap = [(0.0, source)]
    done = set()
    while heap:
        d, u = heapq.heappop(heap)
        if u in done:
            continue
        done.add(u)
        for v, w in graph[u].items():
            nd = d + w
            if v not in dist or nd < dist[v]:
                dist[v] = nd
                prev[v] = u
                heapq.heappush(heap, (nd, v))
    return dist, prev


def routes(graph):
    dist, prev = dijkstra(graph, "a")
    path = ["d"]
    while path[-1] in prev:
        path.append(prev[path[-1]])
    return dist["d"], "".join(reversed(path)), {k: round(v, 3) for k, v in dist.items()}


# --- markov chain / matrix class
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, v):
        i, j = ij
        self.rows[i][j] = v

    def __matmul__(self, other):
        cols = list(zip(*other.rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])

    def __pow__(self, n):
        if n == 0:
            return Matrix.identity(len(self.rows))
        half = self ** (n // 2)
        return half @ half @ self if n % 2 else half @ half

    def det(self):
        a = copy.deepcopy(self.rows)
        n, d = len(a), 1.0
        for k in range(n):
            p = max(range(k, n), key=lambda i: abs(a[i][k]))
            if p != k:
                a[k], a[p] = a[p], a[k]
                d = -d
            d *= a[k][k]
            for i in range(k + 1, n):
                f = a[i][k] / a[k][k]
                for j in range(k, n):
                    a[i][j] -= f * a[k][j]
        return d


def markov(p, q):
    m = Matrix([[1 - p, p, 0.0], [q, 0.9 - q, 0.1], [0.05, p * q, 0.95 - p * q]])
    m[2, 0] = m[2, 0] + p / 10
    far = m**5
    return far[0, 1], (far @ m.T).det(), far.shape


# --- PID controller with generator plant
def plant(gain, tau, dt):
    y = 0.0
    u = 0.0
    while True:
        y += dt * (gain * u - y) / tau
        u = yield y


class PID:
    def __init__(self, kp, ki, kd, limits=(None, None)):
        self.kp, self.ki, self.kd = kp, ki, kd
        self.lo, self.hi = limits
        self.reset()

    def reset(self):
        self._integral = 0.0
        self._last = None

    def __call__(self, error, dt):
        self._integral += error * dt
        slope = 0.0 if self._last is None else (error - self._last) / dt
        self._last = error
        out = self.kp * error + self.ki * self._integral + self.kd * slope
        if self.lo is not None and out < self.lo:
            return self.lo
        if self.hi is not None and out > self.hi:
            return self.hi
        return out


def control(kp, ki, kd, setpoint):
    pid = PID(kp, ki, kd, limits=(-5.0, 5.0))
    y, cost = 0.0, 0.0
    for _ in range(20):
        u = pid(setpoint - y, 0.1)
        y += 0.1 * (2.0 * u - y)
        cost += abs(setpoint - y) * 0.1
    return cost


# --- currency/units with Fraction and isinstance guards
@dataclass(frozen=True)
class Quantity:
    value: float
    unit: str

    CONVERT: ClassVar[dict] = {("km", "m"): 1000.0, ("h", "s"): 3600.0, ("min", "s"): 60.0}

    def to(self, unit):
        if unit == self.unit:
            return self
        try:
            return replace(self, value=self.value * self.CONVERT[self.unit, unit], unit=unit)
        except KeyError:
            raise ValueError(f"cannot convert {self.value} {self.unit} to {unit}") from None

    def __truediv__(self, other):
        if isinstance(other, (int, float)):
            return Quantity(self.value / other, self.unit)
        return Quantity(self.value / other.value, f"{self.unit}/{other.unit}")

    def __str__(self):
        return f"{self.value:.2f} {self.unit}"


def speeds(distance, minutes):
    d = Quantity(distance, "km")
    t = Quantity(minutes, "min")
    v = d.to("m") / t.to("s")
    try:
        t.to("m")
    except ValueError as e:
        note = str(e)
    return v.value, str(v), v / 2, note


# --- pattern-matching expression tree
@dataclass
class Num:
    value: float


@dataclass
class Var:
    name: str


@dataclass
class Bin:
    op: str
    left: object
    right: object


def evaluate(node, env):
    match node:
        case Num(v):
            return v
        case Var(name):
            return env[name]
        case Bin("+", l, r):
            return evaluate(l, env) + evaluate(r, env)
        case Bin("*", l, r):
            return evaluate(l, env) * evaluate(r, env)
        case Bin("^", l, Num(n)):
            return evaluate(l, env) ** n
        case _:
            raise TypeError(f"cannot evaluate {node!r}")


def simplify(node):
    match node:
        case Bin("*", Num(a), Num(b)):
            return Num(a * b)
        case Bin(op, l, r):
            return Bin(op, simplify(l), simplify(r))
        case other:
            return other


def tree(x, k):
    e = Bin("+", Bin("*", Num(2.0), Num(k)), Bin("^", Bin("+", Var("x"), Num(k)), Num(3.0)))
    return evaluate(simplify(e), {"x": x})


# --- particle simulation with mixin
class Named:
    _ids: ClassVar[Iterator[int]] = itertools.count()

    def label(self):
        return f"{type(self).__name__.lower()}"


class Body(Named):
    def __init__(self, m, x, v):
        self.m, self.x, self.v = m, x, v
        self.f = 0.0

    def kinetic(self):
        return 0.5 * self.m * self.v**2

    def push(self, f):
        self.f += f
        return self


class Charged(Body):
    def __init__(self, m, x, v, q=1.0):
        super().__init__(m, x, v)
        self.q = q

    def kinetic(self):
        return super().kinetic() + 0.01 * self.q


class World:
    def __init__(self, *bodies, g=1.0):
        self.bodies = list(bodies)
        self.g = g

    def forces(self):
        for b in self.bodies:
            b.f = -self.g * b.m
        for a, b in itertools.combinations(self.bodies, 2):
            d = b.x - a.x
            f = getattr(a, "q", 0.0) * getattr(b, "q", 0.0) / (d * abs(d) + 0.1)
            a.push(-f)
            b.push(f)

    def step(self, dt):
        self.forces()
        for b in self.bodies:
            b.v += dt * b.f / b.m
            b.x += dt * b.v

    @property
    def energy(self):
        return math.fsum(b.kinetic() for b in self.bodies)


def world(q, m, g):
    w = World(Body(m, 0.0, 0.1), Charged(2 * m, 1.0, 0.0, q), Charged(m, -1.0, 0.2), g=g)
    for _ in range(5):
        w.step(0.05)
    return w.energy, {b.label(): b.x for b in w.bodies}


CASES = {
    "american_straddle": (100.0, 98.0, 0.05, 0.3, 0.75),
    "premium": (Assumptions(0.0005, 0.00007, 1.09, 0.03), 40, 12),
    "state_elements": (1.1, 0.9, 0.3),
    "implicit_root": (1.3, 2.2),
    "dual_newton": (1.7, 1.8),
    "fitted": (0.9, 7.0),
    "fortran": (5, [1.0, 0.7, 0.2, 1.4, 0.9], [0.0] * 5, 1e-12),
    "density": ([0.1, 0.5, 0.9, 1.7], 0.45),
    "laps": (0.3, 1.7),
    "routes": ({"a": {"b": 1.2, "c": 2.9}, "b": {"c": 1.1, "d": 3.7}, "c": {"d": 0.9}, "d": {}},),
    "markov": (0.3, 0.2),
    "control": (1.2, 0.6, 0.05, 1.7),
    "speeds": (12.5, 33.0),
    "tree": (1.2, 0.7),
    "world": (0.8, 1.3, 0.7),
}
