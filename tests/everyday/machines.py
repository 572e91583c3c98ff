# ruff: noqa: C408, E501, E731, E741, UP031 - as people write them
"""Parsers, sheets, queues, quaternions, ovens, nets, circuits: programs as people write them with classes of their own."""

from __future__ import annotations

import enum
import functools
import heapq
import itertools
import logging
import math
import operator
import re
from abc import ABC, abstractmethod
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple, Protocol

log = logging.getLogger(__name__)


# --- expression parser
class Token(NamedTuple):
    kind: str
    text: str


class Lexer:
    SPEC = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<op>[-+*/^()]))")

    def __init__(self, text: str):
        self.tokens = [Token(m.lastgroup, m.group(m.lastgroup)) for m in self.SPEC.finditer(text)]
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos].text if self.pos < len(self.tokens) else None

    def next(self):
        tok = self.tokens[self.pos]
        self.pos += 1
        return tok


class ParseError(Exception):
    pass


class Parser:
    """A recursive descent parser that evaluates as it goes."""

    FUNCTIONS: ClassVar[dict[str, Callable]] = {"sin": math.sin, "exp": math.exp, "sqrt": math.sqrt}

    def __init__(self, text, variables):
        self.lex = Lexer(text)
        self.variables = variables

    def parse(self):
        value = self.expr()
        if self.lex.peek() is not None:
            raise ParseError(f"unexpected {self.lex.peek()!r}")
        return value

    def expr(self):
        value = self.term()
        while self.lex.peek() in ("+", "-"):
            op = self.lex.next().text
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while self.lex.peek() in ("*", "/"):
            if self.lex.next().text == "*":
                value *= self.factor()
            else:
                value /= self.factor()
        return value

    def factor(self):
        base = self.atom()
        if self.lex.peek() == "^":
            self.lex.next()
            return base ** self.factor()
        return base

    def atom(self):
        tok = self.lex.next()
        if tok.kind == "num":
            return float(tok.text)
        if tok.text == "-":
            return -self.factor()
        if tok.text == "(":
            value = self.expr()
            self.lex.next()
            return value
        if self.lex.peek() == "(":
            self.lex.next()
            arg = self.expr()
            self.lex.next()
            return self.FUNCTIONS[tok.text](arg)
        return self.variables[tok.text]


def calculator(x, y):
    return Parser("3*x^2 - sin(x*y)/(1 + y) + exp(-x)*2", {"x": x, "y": y}).parse()


# --- spreadsheet
class Cell:
    __slots__ = ("formula", "deps", "value", "dirty")

    def __init__(self, formula=None, deps=(), value=0.0):
        self.formula = formula
        self.deps = deps
        self.value = value
        self.dirty = formula is not None


class Sheet:
    def __init__(self):
        self.cells = {}
        self.users = defaultdict(list)

    def __setitem__(self, name, value):
        if isinstance(value, tuple):
            formula, deps = value
            self.cells[name] = Cell(formula, deps)
            for d in deps:
                self.users[d].append(name)
        elif name in self.cells:
            self.cells[name].value = value
            self._invalidate(name)
        else:
            self.cells[name] = Cell(value=value)

    def _invalidate(self, name):
        for u in self.users[name]:
            if not self.cells[u].dirty:
                self.cells[u].dirty = True
                self._invalidate(u)

    def __getitem__(self, name):
        cell = self.cells[name]
        if cell.dirty:
            cell.value = cell.formula(*(self[d] for d in cell.deps))
            cell.dirty = False
        return cell.value


def spreadsheet(price, quantity, rate):
    s = Sheet()
    s["price"] = price
    s["quantity"] = quantity
    s["rate"] = rate
    s["net"] = (lambda p, q: p * q, ("price", "quantity"))
    s["tax"] = (lambda n, r: n * r, ("net", "rate"))
    s["gross"] = (lambda n, t: n + t, ("net", "tax"))
    first = s["gross"]
    s["quantity"] = quantity + 1.0
    return first, s["gross"], s["tax"] / first


# --- event simulation
@dataclass(order=True)
class Event:
    time: float
    kind: str = field(compare=False)
    who: int = field(compare=False, default=0)


class Queue:
    def __init__(self, service, gap):
        self.service, self.gap = service, gap
        self.events = []
        self.waiting = deque()
        self.busy = False
        self.total = 0.0
        self.served = 0
        self.arrived = {}

    def schedule(self, delay, kind, now, who=0):
        heapq.heappush(self.events, Event(now + delay, kind, who))

    def run(self, n):
        for i in range(n):
            self.schedule(self.gap * i + 0.1 * (i % 3), "arrive", 0.0, i)
        while self.events:
            event = heapq.heappop(self.events)
            getattr(self, "on_" + event.kind)(event)
        return self.total / self.served

    def on_arrive(self, event):
        self.arrived[event.who] = event.time
        if self.busy:
            self.waiting.append(event.who)
        else:
            self.start(event.who, event.time)

    def start(self, who, now):
        self.busy = True
        self.schedule(self.service * (1 + 0.2 * (who % 2)), "leave", now, who)

    def on_leave(self, event):
        self.total += event.time - self.arrived.pop(event.who)
        self.served += 1
        self.busy = False
        if self.waiting:
            self.start(self.waiting.popleft(), event.time)


def queueing(service, gap):
    return Queue(service, gap).run(12)


# --- adaptive ODE
@dataclass(frozen=True)
class Tableau:
    a: tuple
    b: tuple
    bhat: tuple
    c: tuple


BS23 = Tableau(((), (0.5,), (0.0, 0.75), (2 / 9, 1 / 3, 4 / 9)), (2 / 9, 1 / 3, 4 / 9, 0.0), (7 / 24, 0.25, 1 / 3, 0.125), (0, 0.5, 0.75, 1.0))


class StepFailed(RuntimeError):
    pass


class Integrator:
    def __init__(self, rhs, tableau=BS23, tol=1e-4):
        self.rhs, self.tableau, self.tol = rhs, tableau, tol
        self.accepted = self.rejected = 0

    def step(self, t, y, h):
        k = []
        for row, c in zip(self.tableau.a, self.tableau.c):
            yi = [yj + h * sum(a * ks[j] for a, ks in zip(row, k)) for j, yj in enumerate(y)]
            k.append(self.rhs(t + c * h, yi))
        new = [yj + h * sum(b * ks[j] for b, ks in zip(self.tableau.b, k)) for j, yj in enumerate(y)]
        low = [yj + h * sum(b * ks[j] for b, ks in zip(self.tableau.bhat, k)) for j, yj in enumerate(y)]
        err = max(abs(p - q) for p, q in zip(new, low))
        return new, err

    def solve(self, y0, t0, t1, h=0.1):
        t, y = t0, list(y0)
        while t < t1:
            h = min(h, t1 - t)
            new, err = self.step(t, y, h)
            if err <= self.tol:
                t, y = t + h, new
                self.accepted += 1
            else:
                self.rejected += 1
            if self.rejected > 500:
                raise StepFailed(f"at t={t:.3f} with h={h:.2e}")
            h *= 0.5 if err > self.tol else 1.5
        return y


def predator(alpha, beta, y0):
    def rhs(t, y):
        x, z = y
        return [alpha * x - beta * x * z, beta * x * z - z]

    solver = Integrator(rhs)
    y = solver.solve(y0, 0.0, 2.0)
    assert solver.accepted > 3, "too few steps"
    return y


# --- quaternions
class Quaternion:
    __slots__ = ("w", "x", "y", "z")

    def __init__(self, w, x=0.0, y=0.0, z=0.0):
        self.w, self.x, self.y, self.z = w, x, y, z

    @classmethod
    def from_axis(cls, axis, angle):
        n = math.sqrt(sum(a * a for a in axis))
        s = math.sin(angle / 2) / n
        return cls(math.cos(angle / 2), *(s * a for a in axis))

    def __mul__(self, other):
        if not isinstance(other, Quaternion):
            return Quaternion(self.w * other, self.x * other, self.y * other, self.z * other)
        a, b, c, d = self.w, self.x, self.y, self.z
        e, f, g, h = other.w, other.x, other.y, other.z
        return Quaternion(a * e - b * f - c * g - d * h, a * f + b * e + c * h - d * g, a * g - b * h + c * e + d * f, a * h + b * g - c * f + d * e)

    __rmul__ = __mul__

    def conj(self):
        return Quaternion(self.w, -self.x, -self.y, -self.z)

    def __abs__(self):
        return math.hypot(self.w, self.x, self.y, self.z)

    def __iter__(self):
        return iter((self.w, self.x, self.y, self.z))

    def rotate(self, v):
        q = self * Quaternion(0.0, *v) * self.conj()
        return [q.x, q.y, q.z]

    def __repr__(self):
        return f"Quaternion({self.w:.3f}, {self.x:.3f}, {self.y:.3f}, {self.z:.3f})"


def attitude(angle, axis, v):
    q = Quaternion.from_axis(axis, angle)
    p = Quaternion.from_axis([0.0, 1.0, 0.0], 0.3) * q
    r = p.rotate(v)
    log.debug("rotated %s by %r", v, p)
    return r[0] + 2 * r[1] - r[2] * abs(p), list(2.0 * p)


# --- polynomials
@functools.total_ordering
class Poly:
    def __init__(self, *coeffs):
        self.c = list(coeffs)
        while len(self.c) > 1 and self.c[-1] == 0:
            self.c.pop()

    def __len__(self):
        return len(self.c)

    @property
    def degree(self):
        return len(self) - 1

    def __call__(self, x):
        return functools.reduce(lambda acc, c: acc * x + c, reversed(self.c))

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        return Poly(*(a + b for a, b in itertools.zip_longest(self.c, other.c, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-c for c in self.c))

    def __sub__(self, other):
        return self + (-other)

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly(*(c * other for c in self.c))
        out = [0] * (len(self) + len(other) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result = result * self
        return result

    def deriv(self):
        return Poly(*(i * c for i, c in enumerate(self.c) if i)) if self.degree else Poly(0)

    def __eq__(self, other):
        return self.c == other.c

    def __lt__(self, other):
        return self.degree < other.degree


def polynomials(a, b, x):
    p = Poly(1, a, b)
    q = (p * p - 2 * p + 3) ** 2
    root = 0.5
    for _ in range(4):
        root -= (p(root) - 2.0) / p.deriv()(root)
    bigger = max(p, q)
    return q(x) + q.deriv()(x) / bigger.degree, root


# --- intervals
@dataclass(frozen=True)
class Interval:
    lo: float
    hi: float

    def __post_init__(self):
        if self.lo > self.hi:
            raise ValueError(f"empty interval [{self.lo}, {self.hi}]")

    def __add__(self, o):
        return Interval(self.lo + o.lo, self.hi + o.hi)

    def __sub__(self, o):
        return Interval(self.lo - o.hi, self.hi - o.lo)

    def __mul__(self, o):
        ps = [a * b for a in (self.lo, self.hi) for b in (o.lo, o.hi)]
        return Interval(min(ps), max(ps))

    def __contains__(self, v):
        return self.lo <= v <= self.hi

    @property
    def mid(self):
        return (self.lo + self.hi) / 2

    @property
    def width(self):
        return self.hi - self.lo

    def map(self, f):
        return Interval(*sorted((f(self.lo), f(self.hi))))


def intervals(x, eps):
    box = Interval(x - eps, x + eps)
    unit = Interval(0.0, 1.0)
    y = box * box - box.map(math.exp) + unit
    z = y * Interval(-0.5, 2.0)
    if 0.0 in z:
        return z.width * y.mid
    return z.width


# --- traffic light state machine
class Phase(enum.Enum):
    HEAT = "heat"
    HOLD = "hold"
    COOL = "cool"


@dataclass
class Oven:
    temperature: float
    power: float
    loss: float = 0.05
    phase: Phase = Phase.HEAT
    held: int = 0
    history: list = field(default_factory=list)

    def tick(self, target):
        match self.phase:
            case Phase.HEAT:
                self.temperature += self.power - self.loss * self.temperature
                if self.temperature >= target:
                    self.phase = Phase.HOLD
            case Phase.HOLD:
                self.held += 1
                self.temperature += 0.2 * (target - self.temperature)
                if self.held == 5:
                    self.phase = Phase.COOL
            case Phase.COOL:
                self.temperature *= 1 - self.loss
        self.history.append((self.phase.value, self.temperature))


def oven(power, target, loss):
    o = Oven(20.0, power, loss=loss)
    for _ in range(40):
        o.tick(target)
    groups = {k: [t for _, t in g] for k, g in itertools.groupby(o.history, key=operator.itemgetter(0))}
    return {name: sum(ts) / len(ts) for name, ts in groups.items()}


# --- neural net by hand
class Layer(ABC):
    @abstractmethod
    def forward(self, x):
        ...


class Dense(Layer):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return [sum(wi * xi for wi, xi in zip(row, x)) + bi for row, bi in zip(self.w, self.b)]


class Activation(Layer):
    def __init__(self, f):
        self.f = f

    def forward(self, x):
        return [*map(self.f, x)]


class Sequential(Layer):
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x


def softmax(z):
    top = max(z)
    e = [math.exp(v - top) for v in z]
    s = sum(e)
    return [v / s for v in e]


def network(w1, b1, w2, x):
    net = Sequential(Dense(w1, b1), Activation(math.tanh), Dense(w2, [0.0, 0.1]), Activation(lambda v: v if v > 0 else 0.01 * v))
    p = softmax(net.forward(x))
    return -math.log(p[0])


# --- circuit
class Component(Protocol):
    def impedance(self, w: float) -> complex: ...


@dataclass
class Resistor:
    r: float

    def impedance(self, w):
        return complex(self.r, 0.0)


@dataclass
class Capacitor:
    c: float

    def impedance(self, w):
        return 1 / (1j * w * self.c)


@dataclass
class Inductor:
    l: float

    def impedance(self, w):
        return 1j * w * self.l


@dataclass
class Series:
    parts: list

    def impedance(self, w):
        return sum(p.impedance(w) for p in self.parts)


@dataclass
class Parallel:
    parts: list

    def impedance(self, w):
        return 1 / sum(1 / p.impedance(w) for p in self.parts)


def filter_gain(r, c, l, f):
    w = 2 * math.pi * f
    tank = Parallel([Inductor(l), Series([Resistor(0.3), Capacitor(c)])])
    z = tank.impedance(w)
    h = z / (z + Resistor(r).impedance(w))
    return 20 * math.log10(abs(h))


CASES = {
    "calculator": (1.3, 0.7),
    "spreadsheet": (3.5, 12.0, 0.19),
    "queueing": (1.37, 1.11),
    "predator": (1.1, 0.4, [2.0, 1.0]),
    "attitude": (0.7, [1.0, 0.5, -0.3], [0.2, 1.0, 2.0]),
    "polynomials": (0.7, 0.4, 1.2),
    "intervals": (0.8, 0.13),
    "oven": (9.0, 120.0, 0.04),
    "network": ([[0.3, -0.2, 0.5], [0.1, 0.4, -0.6]], [0.1, -0.2], [[0.7, -0.3], [0.2, 0.9]], [1.0, 0.5, -1.5]),
    "filter_gain": (50.0, 1e-3, 2e-2, 30.0),
}
