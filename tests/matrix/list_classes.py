# ruff: noqa: E501 - a case is read as a row
"""Lists of classes of one's own, as people write them: a vector, a matrix, a polynomial, a stack."""

from typing import Any

from . import Case, case

P = (1.3, 0.7)
VECTOR = """
from math import sqrt
class Vector(list):
    def __add__(self, other):
        return Vector([a + b for a, b in zip(self, other)])
    def __sub__(self, other):
        return Vector(a - b for a, b in zip(self, other))
    def __mul__(self, s):
        return Vector([a * s for a in self])
    __rmul__ = __mul__
    def __neg__(self): return Vector([-a for a in self])
    def __abs__(self): return sqrt(self.dot(self))
    def dot(self, other):
        return sum(a * b for a, b in zip(self, other))
    def norm(self):
        return sqrt(self.dot(self))
    @property
    def x(self): return self[0]
    @classmethod
    def unit(cls, n): return cls([1.0] * n)
    @staticmethod
    def cross(a, b): return Vector([a[1]*b[2]-a[2]*b[1], a[2]*b[0]-a[0]*b[2], a[0]*b[1]-a[1]*b[0]])
    def scaled(self, k): return type(self)(a * k for a in self)
    def copy2(self): return self.__class__(self)
    def push(self, v):
        self.append(v)
        return self
    def scale_in(self, k):
        for i in range(len(self)): self[i] *= k
"""


def vectors(name: str, text: str, **more: Any) -> Case:
    """Return a case over `Vector`."""
    return case(f"list_classes_{name}", VECTOR + text, P, **more)


CASES = [
    vectors(
        "arithmetic",
        """
def f(x, y):
    a = Vector([x, y, 1.0])
    b = Vector([y, x * y, 2.0])
    c = a + 2.0 * b
    return c.dot(a) + c.norm() + c[0] * len(c)
""",
    ),
    vectors(
        "aliases",
        """
def f(x, y):
    a = Vector((x, y, 1.0)); b = a
    b[0] = y * y
    a.append(x)
    c = -a - b * 3
    return abs(c) + c.x + a[0] + sum(b) + sum(c)
""",
    ),
    vectors(
        "made_by_their_class",
        """
def f(x, y):
    a = Vector.unit(3) * x + Vector([y, x, 2.0])
    d = Vector.cross(a, a.scaled(y).copy2() + [x, 0.0, 1.0])
    return d.norm() + d.x
""",
    ),
    vectors(
        "sums",
        """
def f(x, y):
    vs = [Vector([x, y]), Vector([y, x * y]), Vector([1.0, x])]
    s = Vector([0.0, 0.0])
    for v in vs: s = s + v
    t = sum(vs, Vector([0.0, 0.0]))
    return s.dot(t) + abs(max(vs, key=lambda v: v.norm()))
""",
    ),
    vectors(
        "changed_in_place",
        """
def f(x, y):
    a = Vector([x, y]); b = a
    a += [x * y]
    b *= 2
    c = a[1:]
    return sum(c) + len(c) + sum(c + [x]) + sum(b)
""",
    ),
    vectors(
        "changed_by_operators",
        """
def f(x, y):
    a = Vector([x, y])
    a -= Vector([y, 1.0])
    b = Vector(sorted(a)) + a
    k = x
    k *= b
    return k.norm() + b.x
""",
    ),
    vectors(
        "filled_and_mapped",
        """
def f(x, y):
    a = Vector()
    for i in range(3): a.append(x * i + y)
    e = Vector(map(lambda t: t * t, a))
    g = Vector(range(3)) * x
    return e.norm() + a.dot(reversed(e)) + g.norm()
""",
    ),
    vectors(
        "in_helpers_and_choices",
        """
def comb(u, v, t): return u * (1 - t) + v * t
def f(x, y):
    a = Vector([x, y]); b = Vector([y, 3.0])
    c = comb(a, b, x)
    d = a if y > 0 else b
    e = (d or b) + c
    return e.norm() if isinstance(e, Vector) else 0.0
""",
    ),
    vectors(
        "of_a_subclass",
        """
class M(Vector):
    def norm(self): return 2 * super().norm()
    def __add__(self, o): return M(Vector.__add__(self, o))
def f(x, y):
    a = M([x, y]); b = M([y, 3.0])
    return (a + b).norm()
""",
    ),
    vectors(
        "where_errors_are_caught",
        """
def f(x, y):
    a = Vector([x, y])
    try:
        b = a + Vector([y / x, y])
        c = b * (1 / (x - x))
    except ZeroDivisionError:
        c = a * 2
    return c.norm() + b.x
""",
    ),
    vectors(
        "copied",
        """
import copy
def f(x, y):
    a = Vector([x, y])
    b = copy.copy(a); c = copy.deepcopy(a); d = list(a); e = a.copy()
    b[0] = y; d.append(x)
    g = b + c
    return g.norm() + sum(d + e) + sum(2 * e)
""",
    ),
    vectors(
        "in_objects",
        """
class Body:
    def __init__(self, p, v): self.p = p; self.v = v
    def step(self, dt): self.p = self.p + self.v * dt; self.v += [0.0]
def f(x, y):
    b = Body(Vector([x, y]), Vector([1.0, x * y]))
    for _ in range(3): b.step(0.1 * y)
    return b.p.norm() + len(b.v)
""",
    ),
    vectors(
        "in_one_another",
        """
def f(x, y):
    a = Vector([Vector([x, y]), Vector([y, 1.0])])
    b = a[0] + a[1]
    a[0] = b
    return a[0].dot(a[1]) + sum(v.norm() for v in a)
""",
    ),
    vectors(
        "sorted",
        """
def f(x, y):
    vs = [Vector([y, x]), Vector([x, y])]
    vs.sort()
    vs.sort(key=Vector.norm)
    return vs[0].x + 2 * vs[1][1] + (vs[0] == vs[1]) + (Vector([x]) < Vector([y]))
""",
    ),
    vectors(
        "yielded",
        """
def vecs(x, y):
    yield Vector([x, y])
    yield Vector([y, 2.0])
def f(x, y):
    t = Vector([0.0, 0.0])
    for v in vecs(x, y): t = t + v * x
    return t.norm()
""",
    ),
    vectors(
        "changed_in_helpers",
        """
def step(p, v, out):
    out.append(p + v)
    p.scale_in(2.0)
    return p[0]
def f(x, y):
    out = []
    p = Vector([x, y]); q = p
    r = step(p, Vector([y, 1.0]), out)
    q.push(x * y)
    return r + sum(q) + out[0].norm() + len(p)
""",
    ),
    vectors(
        "kept_in_a_history",
        """
class S:
    def __init__(self): self.hist = []; self.cur = Vector([0.0, 0.0])
    def add(self, v):
        self.cur = self.cur + v
        self.hist.append(self.cur)
def f(x, y):
    s = S(); s.add(Vector([x, y])); s.add(Vector([y, x * x]))
    return sum(h.norm() for h in s.hist) + s.hist[-1].dot(s.hist[0])
""",
    ),
    vectors(
        "in_dicts",
        """
def f(x, y):
    d = {"a": Vector([x, y]), "b": Vector([y, y])}
    d["a"] = d["a"] * 2 + d["b"]
    for k in d: d[k].scale_in(x)
    return d["a"].norm() + d["b"].dot(d["a"])
""",
    ),
    vectors(
        "exchanged",
        """
def f(x, y):
    a, b = Vector([x, y]), Vector([y, 2.0])
    for _ in range(3):
        a, b = b, a + b * 0.5
    return a.norm() + b.norm()
""",
    ),
    vectors(
        "in_functions_inside",
        """
def f(x, y):
    def g(v, k=Vector([1.0, 2.0])): return (v + k).norm()
    h = lambda v: v * x
    return g(Vector([x, y])) + g(h(Vector([y, x])))
""",
    ),
    vectors(
        "stored_and_deleted",
        """
def f(x, y):
    a = Vector([x, y])
    a[0], a[1] = a[1] * x, a[0]
    a[1:] = [x, y * y]
    del a[0]
    a.insert(0, x); a.extend([y, y]); t = a.pop()
    a.reverse(); a.sort()
    return a.norm() * t + (Vector([x]) + a[:1]).norm()
""",
    ),
    vectors(
        "taken_apart",
        """
def f(x, y):
    a = Vector([x, y, 1.0])
    b, *c = a
    return b * sum(c) + (Vector(c) - a[:2]).norm() + (Vector(tuple(a)) * x).dot([*a, 1.0])
""",
    ),
    vectors(
        "in_recursion",
        """
def odd(v, n):
    if n == 0: return v
    return odd(v + v * 0.5, n - 1) - v
def f(x, y):
    return odd(Vector([x, y]), 3).norm()
""",
    ),
    vectors(
        "in_conditions",
        """
def f(x, y):
    a = Vector([x, y])
    while a.norm() < 10: a = a * 2
    return a.norm() if len(a) == 2 and a and 3.0 not in a else 0.0
""",
    ),
    vectors(
        "beside_other_lists",
        """
def f(x, y):
    a = Vector([x, y]); n = 2
    return sum(n * a) + sum(a * n) + sum((a * x)) + (a + (1.0, x)).norm() + (a - range(2)).norm()
""",
    ),
    vectors(
        "given_to_functions_of_lists",
        """
def f(x, y):
    a = Vector([x, y])
    return abs(sum(a)) + max(a) + min(*a) + sum(a) + sum(a)
""",
    ),
    case(
        "list_classes_matrix",
        """
class Matrix(list):
    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other)] for r in self])
    def __mul__(self, k):
        if isinstance(k, Matrix): return self @ k
        return Matrix([[a * k for a in r] for r in self])
    def __pow__(self, n):
        r = self
        for _ in range(n - 1): r = r * self
        return r
    @property
    def T(self):
        return Matrix([list(r) for r in zip(*self)])
    def trace(self):
        return sum(self[i][i] for i in range(len(self)))
    def det(self):
        if len(self) == 1: return self[0][0]
        return sum((-1) ** j * self[0][j] * self.minor(0, j).det() for j in range(len(self)))
    def minor(self, i, j): return Matrix([r[:j] + r[j+1:] for k, r in enumerate(self) if k != i])
def f(x, y):
    a = Matrix([[x, y], [1.0, x * y]])
    b = Matrix([[x, y, 1.0], [2.0, x, y], [y, y * y, x]])
    a[0][1] = x * x
    return (a @ a.T).trace() + b.det() + (a * a * 2.0).trace() + (a ** 3)[0][1]
""",
        P,
    ),
    case(
        "list_classes_polynomial",
        """
class Poly(list):
    def __mul__(self, o):
        r = [0.0] * (len(self) + len(o) - 1)
        for i, a in enumerate(self):
            for j, b in enumerate(o): r[i + j] += a * b
        return Poly(r)
    def eval(self, x):
        r = 0.0
        for c in reversed(self): r = r * x + c
        return r
    def deriv(self): return Poly([i * c for i, c in enumerate(self)][1:])
def f(x, y):
    p = Poly([x, y, 1.0]); q = p * Poly([y, -1.0])
    return q.eval(x) + q.deriv().eval(y)
""",
        P,
    ),
    case(
        "list_classes_reflected",
        """
class Rr(list):
    def __radd__(self, o): return Rr([a * 10 + b for a, b in zip(self, o)])
def f(x, y):
    a = Rr([x, y]); b = [y, 1.0]
    return sum(a + b) + sum(b + a)
""",
        P,
    ),
    case(
        "list_classes_with_one_operator",
        """
class Iso(list):
    def __add__(self, o): return Iso([a + b for a, b in zip(self, o)])
def f(x, y):
    a = Iso([x, y]); b = [y, 1.0]
    return sum(a + b) + sum(b + a) + sum(a * 2) + sum(3 * a)
""",
        P,
    ),
    case(
        "list_classes_stack",
        """
class Stack(list):
    def push(self, v): self.append(v)
    def peek(self): return self[-1]
    @property
    def empty(self): return not self
def f(x, y):
    s = Stack(); s.push(x); s.push(y)
    while not s.empty:
        t = s.pop()
        if len(s): s[-1] = s.peek() * t
    return t
""",
        P,
    ),
    case(
        "list_classes_data_and_no_operators",
        """
from math import sqrt
class Sig(list):
    rate = 10.0
    def rms(self): return sqrt(sum(v * v for v in self) / len(self) * self.rate)
def f(x, y): return Sig([x, y, x * y]).rms()
""",
        P,
    ),
    vectors(
        "in_a_dataclass",
        """
from dataclasses import dataclass
@dataclass
class P:
    r: Vector
    v: Vector
    m: float = 1.0
    def ke(self): return 0.5 * self.m * self.v.dot(self.v)
def f(x, y):
    p = P(Vector([x, y]), Vector([y, 0.5]), m=x)
    a = p.r * (-1.0 / p.r.norm() ** 3)
    p.v = p.v + a * 0.1
    p.r = p.r + p.v * 0.1
    return p.ke() + p.r.norm()
""",
    ),
    vectors(
        "or_plain_ones",
        """
def f(x, y):
    a = Vector([x, y]) if y > 1 else [x, y]
    b = a + [1.0, 2.0]  # refused
    return sum(b)
""",
        refused="`+` of a class",
    ),
    vectors(
        "with_items_of_their_own",
        """
class W(list):
    def __getitem__(self, i): return list.__getitem__(self, i % len(self))
def f(x, y):
    a = W([x, y])  # refused
    return a[3] * x
""",
        refused="it is a class made from `list`",
    ),
    vectors(
        "with_fields_that_move",
        """
class W(list):
    def name(self, n): self.n = n; return self
def f(x, y):
    a = W([x, y]).name(y)
    return a.n * a[0]  # refused
""",
        refused="is found by code of its class",
    ),
]
