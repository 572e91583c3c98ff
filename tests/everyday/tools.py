# ruff: noqa: C408, E501, E731, E741, UP031 - as people write them
"""Beams, accounts, trees, filters, tables, rockets, pipelines: programs as people write them with what Python has."""

from __future__ import annotations

import bisect
import copy
import itertools
import logging
import math
import statistics
from collections import ChainMap, Counter, deque
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")


# --- beam truss: dict of parameters, nested config
DEFAULTS = {"E": 210e3, "I": 8.0, "segments": 8, "supports": {"left": "pin", "right": "roller"}}


def merged(*configs):
    out = {}
    for c in configs:
        for k, v in c.items():
            if isinstance(v, dict):
                out[k] = merged(out.get(k, {}), v)
            else:
                out[k] = v
    return out


def deflection(load, config):
    cfg = merged(DEFAULTS, config)
    L, n = cfg.get("length", 1.0), cfg["segments"]
    EI = cfg["E"] * cfg["I"]
    xs = [L * i / n for i in range(n + 1)]
    if cfg["supports"]["left"] == "pin":
        w = [load * x * (L**3 - 2 * L * x**2 + x**3) / (24 * EI) for x in xs]
    else:
        w = [load * x**2 * (6 * L**2 - 4 * L * x + x**2) / (24 * EI) for x in xs]
    worst = max(range(n + 1), key=w.__getitem__)
    return {"max": w[worst], "where": xs[worst], "all": w, "label": f"{cfg['supports']['right']}@{w[worst]:.3g}"}


# --- Event-driven bank account with custom exception and rollback
class InsufficientFunds(Exception):
    pass


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.__balance = balance
        self._log = []

    @property
    def balance(self):
        return self.__balance

    def deposit(self, amount):
        if amount < 0:
            raise ValueError("negative deposit")
        self.__balance += amount
        self._log.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.__balance:
            raise InsufficientFunds(f"{self.owner} has only {self.__balance:.2f}, wanted {amount:.2f}")
        self.__balance -= amount
        self._log.append(("withdraw", amount))

    def accrue(self):
        self.__balance *= 1 + self.interest

    @contextmanager
    def transaction(self):
        saved = self.__balance
        try:
            yield self
        except InsufficientFunds:
            self.__balance = saved
            self._log.append(("rollback", 0.0))


class Savings(Account):
    interest = 0.05

    def accrue(self):
        super().accrue()
        if self.balance > 1000:
            self.deposit(self.balance * 0.001)


def banking(salary, rent, years):
    accounts = [Account("ann", 100.0), Savings("bob", 900.0)]
    for year in range(years):
        for acc in accounts:
            acc.deposit(salary)
            with acc.transaction():
                acc.withdraw(rent)
                acc.withdraw(rent * 2)
            acc.accrue()
    return sum(a.balance for a in accounts), len(accounts[0]._log)


# --- Linked list & tree
class Node:
    __slots__ = ("key", "value", "left", "right")

    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None


class Tree:
    def __init__(self, items=()):
        self.root = None
        self.size = 0
        for k, v in items:
            self[k] = v

    def __setitem__(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.size = 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Node(key, value))
                self.size += 1
                return
            node = child

    def __iter__(self):
        yield from self._walk(self.root)

    def _walk(self, node):
        if node is not None:
            yield from self._walk(node.left)
            yield node.key, node.value
            yield from self._walk(node.right)

    def depth(self, node="root"):
        if node == "root":
            node = self.root
        return 0 if node is None else 1 + max(self.depth(node.left), self.depth(node.right))


def tree_sum(a, b, c):
    t = Tree([(3, a), (1, b), (5, c), (4, a * b), (2, b * c)])
    t[5] = c * c
    total = 0.0
    for i, (k, v) in enumerate(t):
        total += v / (k + i)
    return total * t.depth()


# --- Kalman filter with lists
def matmul(A, B):
    return [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A]


def transpose(A):
    return [list(r) for r in zip(*A)]


def add(A, B, sign=1):
    return [[x + sign * y for x, y in zip(r, s)] for r, s in zip(A, B)]


def inv2(M):
    (a, b), (c, d) = M
    det = a * d - b * c
    return [[d / det, -b / det], [-c / det, a / det]]


@dataclass
class Kalman:
    F: list
    H: list
    Q: list
    R: list
    x: list = field(default_factory=lambda: [[0.0], [0.0]])
    P: list = field(default_factory=lambda: [[1.0, 0.0], [0.0, 1.0]])
    loglik: float = 0.0

    def predict(self):
        self.x = matmul(self.F, self.x)
        self.P = add(matmul(matmul(self.F, self.P), transpose(self.F)), self.Q)

    def update(self, z):
        y = z - matmul(self.H, self.x)[0][0]
        S = add(matmul(matmul(self.H, self.P), transpose(self.H)), self.R)[0][0]
        K = [[p / S] for (p,) in matmul(self.P, transpose(self.H))]
        self.x = add(self.x, [[k * y] for (k,) in K])
        self.P = add(self.P, matmul(K, matmul(self.H, self.P)), -1)
        self.loglik -= 0.5 * (y * y / S + math.log(2 * math.pi * S))


def tracking(q, r, zs):
    kf = Kalman([[1.0, 0.1], [0.0, 1.0]], [[1.0, 0.0]], [[q, 0.0], [0.0, q]], [[r]])
    for z in zs:
        kf.predict()
        kf.update(z)
    return kf.loglik, kf.x


# --- HMM with dicts
def forward(obs, states, start, trans, emit):
    alpha = [{s: start[s] * emit[s][obs[0]] for s in states}]
    for o in obs[1:]:
        prev = alpha[-1]
        alpha.append({s: emit[s][o] * sum(prev[r] * trans[r][s] for r in states) for s in states})
    return math.log(sum(alpha[-1].values()))


def viterbi(obs, states, start, trans, emit):
    V = [{s: (math.log(start[s] * emit[s][obs[0]]), [s]) for s in states}]
    for o in obs[1:]:
        row = {}
        for s in states:
            score, path = max(((V[-1][r][0] + math.log(trans[r][s] * emit[s][o]), V[-1][r][1]) for r in states), key=lambda t: t[0])
            row[s] = (score, path + [s])
        V.append(row)
    return max(V[-1].values())


def weather(p, q, hot):
    states = ("rain", "sun")
    trans = {"rain": {"rain": p, "sun": 1 - p}, "sun": {"rain": q, "sun": 1 - q}}
    emit = {"rain": dict(walk=0.1, shop=0.9 - hot, clean=hot), "sun": dict(walk=hot, shop=0.3, clean=0.7 - hot)}
    start = dict.fromkeys(states, 0.5)
    obs = "walk shop clean clean walk".split()
    best, path = viterbi(obs, states, start, trans, emit)
    return forward(obs, states, start, trans, emit) - best, path


# --- cashflow / IRR via bisection and generator pipeline
def cashflows(start, growth, years, tax=0.2):
    amount = start
    for year in range(1, years + 1):
        amount *= 1 + growth
        yield year, amount * (1 - tax) if year % 3 else amount


def npv(rate, flows, outlay):
    return -outlay + sum(cf / (1 + rate) ** t for t, cf in flows)


def bisect_root(f, lo, hi, tol=1e-13):
    flo = f(lo)
    if flo * f(hi) > 0:
        raise ValueError(f"no sign change in [{lo}, {hi}]")
    while hi - lo > tol:
        mid = (lo + hi) / 2
        fm = f(mid)
        if fm == 0:
            return mid
        if flo * fm < 0:
            hi = mid
        else:
            lo, flo = mid, fm
    # polish with one secant-like Newton step so that the root depends smoothly on the data
    h = 1e-6
    return mid - f(mid) * 2 * h / (f(mid + h) - f(mid - h))


def internal_rate(start, growth, outlay):
    flows = list(cashflows(start, growth, 6))
    return bisect_root(partial(npv, flows=flows, outlay=outlay), 0.0, 1.0)


# --- strategy registry with decorators
REGISTRY: dict[str, Callable] = {}


def register(name):
    def deco(f):
        REGISTRY[name] = f
        return f

    return deco


@register("linear")
def _linear(x, a=1.0):
    return a * x


@register("hill")
def _hill(x, k=0.5, n=2):
    return x**n / (k**n + x**n)


@register("expo")
def _expo(x, tau=2.0):
    return 1 - math.exp(-x / tau)


def responses(x, weights):
    out = {}
    for name, w in weights.items():
        out[name] = w * REGISTRY[name](x)
    out["total"] = sum(out.values())
    return out


# --- copy & deepcopy & ChainMap & Counter
def shopping(prices, discount):
    base = copy.deepcopy(prices)
    overlay = {"apple": prices["apple"] * (1 - discount)}
    view = ChainMap(overlay, base)
    counts = Counter("apple pear apple kiwi apple".split())
    base["pear"] *= 1.1
    bill = sum(view[k] * n for k, n in counts.items())
    top, n = counts.most_common(1)[0]
    return bill, view[top] * n, sorted(view)


# --- statistics module
def summary(xs, shift):
    ys = [x + shift * i for i, x in enumerate(xs)]
    m = statistics.mean(ys)
    return {"mean": m, "sd": statistics.stdev(ys), "median": statistics.median(ys), "z": [(y - m) / statistics.pstdev(ys) for y in ys], "h": statistics.harmonic_mean(ys), "g": statistics.geometric_mean(ys)}


# --- interpolation table with bisect
class Table:
    def __init__(self, points):
        self.points = sorted(points)
        self.xs = [x for x, _ in self.points]

    def __call__(self, x):
        i = bisect.bisect_right(self.xs, x)
        if i == 0 or i == len(self.xs):
            raise IndexError(f"{x} out of range {self.xs[0]}..{self.xs[-1]}")
        (x0, y0), (x1, y1) = self.points[i - 1 : i + 1]
        t = (x - x0) / (x1 - x0)
        return y0 + t * (y1 - y0)

    def safe(self, x):
        try:
            return self(x)
        except IndexError:
            return self.points[0][1] if x < self.xs[0] else self.points[-1][1]


def atmosphere(h, scale):
    density = Table([(2.0, 1.0 * scale), (0.0, 1.225 * scale), (5.0, 0.736), (10.0, 0.414)])
    return density(h) + density.safe(h * 10) * density.safe(-h)


# --- fluent builder + inheritance of dataclasses + kw_only
@dataclass
class Base:
    name: str
    mass: float

    def momentum(self, v):
        return self.mass * v


@dataclass
class Rocket(Base):
    fuel: float = 1.0
    isp: float = 300.0
    stages: list[Rocket] = field(default_factory=list)

    def add(self, other):
        self.stages.append(other)
        return self

    @property
    def wet(self):
        return self.mass + self.fuel + sum(s.wet for s in self.stages)

    def delta_v(self):
        dv = self.isp * 9.81 * math.log(self.wet / (self.wet - self.fuel))
        return dv + sum(s.delta_v() for s in self.stages)


def rocket(m, fuel):
    r = Rocket("booster", 10 * m, 20 * fuel).add(Rocket("upper", m, fuel=fuel, isp=350.0))
    heavier = replace(r, mass=r.mass * 1.1)
    assert heavier.stages is r.stages
    d = asdict(heavier)
    return r.delta_v() - heavier.delta_v(), d["mass"] + d["stages"][0]["fuel"]


# --- generator pipelines with send-free coroutine and itertools windows
def moving_average(it, n):
    window = deque(maxlen=n)
    for x in it:
        window.append(x)
        if len(window) == n:
            yield sum(window) / n


def ema(it, alpha):
    it = iter(it)
    s = next(it)
    yield s
    for x in it:
        s = alpha * x + (1 - alpha) * s
        yield s


def pipeline(xs, alpha):
    smooth = moving_average(ema(xs, alpha), 3)
    pairs = itertools.pairwise(smooth)
    changes = [b / a - 1 for a, b in pairs]
    return sum(itertools.takewhile(lambda c: c < 0.5, changes)), max(changes, default=0.0), list(itertools.accumulate(changes))


# --- singledispatch / type guards / try-else-finally
def as_floats(v):
    if isinstance(v, (int, float)):
        return [float(v)]
    if isinstance(v, str):
        return [float(p) for p in v.split(",")]
    if hasattr(v, "items"):
        return [f for k in sorted(v) for f in as_floats(v[k])]
    return [f for i in v for f in as_floats(i)]


def norms(x, nested):
    vals = as_floats([x, "1,2", {"b": x * x, "a": 2}, nested])
    status = []
    try:
        r = math.sqrt(sum(v * v for v in vals) - 1)
    except ValueError:
        r = 0.0
        status.append("bad")
    else:
        status.append("good")
    finally:
        status.append("done")
    return r, status, len(vals)


# --- Levenberg-Marquardt by hand, finite difference jacobian inside
def lm(residual, p, iters=12, lam=1e-2):
    def cost(r):
        return sum(e * e for e in r)

    r = residual(p)
    for _ in range(iters):
        J = []
        for j in range(len(p)):
            q = p.copy()
            q[j] += 1e-4
            J.append([(a - b) / 1e-4 for a, b in zip(residual(q), r)])
        A = [[sum(x * y for x, y in zip(u, v)) for v in J] for u in J]
        g = [sum(x * y for x, y in zip(u, r)) for u in J]
        for j in range(len(p)):
            A[j][j] *= 1 + lam
        det = A[0][0] * A[1][1] - A[0][1] * A[1][0]
        step = [(-g[0] * A[1][1] + g[1] * A[0][1]) / det, (-g[1] * A[0][0] + g[0] * A[1][0]) / det]
        new = [a + s for a, s in zip(p, step)]
        rn = residual(new)
        if cost(rn) < cost(r):
            p, r, lam = new, rn, lam / 5
        else:
            lam *= 4
    return p, cost(r)


def decay_fit(ts, ys):
    def residual(p):
        return [p[0] * math.exp(-p[1] * t) - y for t, y in zip(ts, ys)]

    (a, k), c = lm(residual, [1.0, 0.5])
    return a, math.log(2) / k


# --- game of states w/ dispatch table of bound methods
class Machine:
    def __init__(self, gain):
        self.gain = gain
        self.state = "idle"
        self.acc = 0.0
        self.handlers = {"idle": self.idle, "run": self.run, "stop": self.stop}

    def idle(self, u):
        if u > 0.5:
            return "run"
        self.acc += 0.1 * u
        return "idle"

    def run(self, u):
        self.acc += self.gain * u
        return "stop" if self.acc > 3 else "run"

    def stop(self, u):
        self.acc *= 0.9
        return "idle" if self.acc < 1.0 else "stop"

    def feed(self, us):
        for u in us:
            self.state = self.handlers[self.state](u)
        return self.acc


def machine(gain, us):
    m = Machine(gain)
    return m.feed(us), m.state


CASES = {
    "deflection": (2.5, {"E": 70e3, "length": 3.0, "supports": {"right": "free"}}),
    "banking": (500.0, 260.0, 3),
    "tree_sum": (1.2, 0.7, 0.4),
    "tracking": (0.02, 0.3, [0.1, 0.25, 0.2, 0.5]),
    "weather": (0.7, 0.4, 0.3),
    "internal_rate": (100.0, 0.06, 450.0),
    "responses": (1.3, {"linear": 0.2, "hill": 0.7, "expo": 1.1}),
    "shopping": ({"apple": 1.2, "pear": 0.8, "kiwi": 0.5}, 0.25),
    "summary": ([1.0, 2.5, 0.7, 3.3, 2.1], 0.3),
    "atmosphere": (1.7, 0.9),
    "rocket": (1.1, 6.0),
    "pipeline": ([1.0, 1.4, 0.9, 1.7, 2.2, 1.1, 1.6], 0.4),
    "norms": (1.3, [0.5, [2.0, 0.1]]),
    "decay_fit": ([0.0, 1.0, 2.0, 3.0], [2.1, 1.2, 0.8, 0.4]),
    "machine": (1.4, [0.2, 0.8, 0.9, 1.1, 0.7, 0.4, 0.3]),
}
