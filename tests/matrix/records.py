# ruff: noqa: E501 - a case is read as a row
"""Dataclasses, named tuples, enumerations, cached properties: what people keep numbers in."""

from . import case

CASES = [
    case(
        "records_replace_plain",
        """
        from dataclasses import dataclass, replace
        @dataclass(frozen=True)
        class Option:
            spot: float
            strike: float
            rate: float = 0.05
            def intrinsic(self):
                return self.spot - self.strike * (1 - self.rate)
        def f(s, k):
            o = Option(s, k)
            up = replace(o, spot=s * 1.1, rate=k * 0.01)
            return up.intrinsic() - replace(o, strike=s).intrinsic() * o.spot
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_replace_step",
        """
        from dataclasses import dataclass, replace
        @dataclass
        class State:
            x: float
            v: float
            t: float = 0.0
            def step(self, k, dt):
                a = -k * self.x
                return replace(self, x=self.x + dt * self.v, v=self.v + dt * a, t=self.t + dt)
        def f(x, k):
            s = State(x, 0.5)
            for _ in range(5):
                s = s.step(k, 0.1)
            return s.x * s.v + s.t
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_cached_property",
        """
        from functools import cached_property
        from math import sqrt
        class Triangle:
            def __init__(self, a, b, c):
                self.a, self.b, self.c = a, b, c
            @cached_property
            def s(self):
                return (self.a + self.b + self.c) / 2
            @cached_property
            def area(self):
                return sqrt(self.s * (self.s - self.a) * (self.s - self.b) * (self.s - self.c))
            def height(self):
                return 2 * self.area / self.a
        def f(a, b):
            t = Triangle(a, b, 0.9)
            return t.area * t.height() + t.s
        """,
        (1.0, 0.8),
        (0.9, 1.1),
    ),
    case(
        "records_default_factory",
        """
        from dataclasses import dataclass, field
        @dataclass
        class Ledger:
            rate: float
            entries: list = field(default_factory=list)
            totals: dict = field(default_factory=dict)
            name: str = field(default="x", repr=False)
            def post(self, who, amount):
                self.entries.append(amount)
                self.totals[who] = self.totals.get(who, 0.0) + amount * (1 + self.rate)
        def f(r, a):
            l = Ledger(r)
            l.post("a", a)
            l.post("b", 2 * a * r)
            l.post("a", a * a)
            return sum(l.entries) * l.totals["a"] + l.totals["b"]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_post_init",
        """
        from dataclasses import dataclass, field, InitVar
        from math import hypot
        @dataclass
        class Vec:
            x: float
            y: float
            norm: float = field(init=False)
            scale: InitVar[float] = 1.0
            def __post_init__(self, scale):
                self.x *= scale
                self.norm = hypot(self.x, self.y)
        def f(x, y):
            v = Vec(x, y)
            w = Vec(x, y, scale=x * y)
            return v.norm * w.norm + w.x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_frozen_post",
        """
        from dataclasses import dataclass
        @dataclass(frozen=True)
        class Disc:
            r: float
            area: float = 0.0
            def __post_init__(self):
                object.__setattr__(self, "area", 3.14159 * self.r ** 2)
        def f(x, y):
            return Disc(x).area * Disc(r=y).area
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_singledispatch",
        """
        from functools import singledispatch
        @singledispatch
        def norm(v):
            return abs(v)
        @norm.register
        def _(v: list):
            return sum(z * z for z in v)
        @norm.register(dict)
        def _(v):
            return sum(v.values())
        def f(x, y):
            return norm(x) * norm([x, y]) + norm({"a": x, "b": y * x})
        """,
        (1.3, 0.7),
        (0.4, 1.1),
        golden=False,
    ),
    case(
        "records_singledispatch_classes",
        """
        from functools import singledispatch
        class Circle:
            def __init__(self, r): self.r = r
        class Square:
            def __init__(self, a): self.a = a
        @singledispatch
        def area(shape):
            raise TypeError(type(shape))
        @area.register
        def _(shape: Circle):
            return 3.14 * shape.r ** 2
        @area.register
        def _(shape: Square):
            return shape.a ** 2
        def f(x, y):
            shapes = [Circle(x), Square(y), Circle(x * y)]
            return sum(area(s) for s in shapes) + area(Square(x))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
        golden=False,
    ),
    case(
        "records_namedtuple_methods",
        """
        from typing import NamedTuple
        class Point(NamedTuple):
            x: float
            y: float = 0.5
            def dot(self, other):
                return self.x * other.x + self.y * other.y
            def scaled(self, k):
                return self._replace(x=self.x * k, y=self.y * k)
            @property
            def norm2(self):
                return self.dot(self)
            @classmethod
            def diag(cls, t):
                return cls(t, t)
            def __add__(self, other):
                return Point(self.x + other.x, self.y + other.y)
        def f(x, y):
            p = Point(x, y)
            q = Point.diag(x) + p.scaled(y)
            a, b = q
            return p.dot(q) + q.norm2 * a - b + Point(x).norm2
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_enum_numbers",
        """
        from enum import Enum
        class Planet(Enum):
            EARTH = (5.976e24, 6.37814e6)
            MARS = (6.421e23, 3.3972e6)
            def __init__(self, mass, radius):
                self.mass = mass
                self.radius = radius
            @property
            def gravity(self):
                return 6.673e-11 * self.mass / (self.radius * self.radius)
            def weight(self, m):
                return m * self.gravity
        class Level(float, Enum):
            LOW = 0.5
            HIGH = 2.5
        class Kind(Enum):
            CALL = 1
            PUT = -1
        def payoff(kind, s, k):
            return kind.value * (s - k)
        def f(x, y):
            total = 0.0
            for p in Planet:
                total += p.weight(x) * y
            total += x * Level.HIGH * Level.LOW.value
            return total + payoff(Kind.PUT, x, y * y) + sum(k.value * x for k in Kind)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_order",
        """
        from dataclasses import dataclass, field, astuple, asdict, fields
        @dataclass(order=True)
        class Item:
            price: float
            weight: float = field(compare=False)
        def f(x, y):
            items = [Item(x, y), Item(y, x), Item(x * y, 1.0)]
            best = max(items)
            items.sort()
            return best.price * items[0].weight + sum(i.price * i.weight for i in sorted(items))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_astuple",
        """
        from dataclasses import dataclass, astuple, asdict
        @dataclass
        class P:
            x: float
            y: float
        def f(x, y):
            p = P(x, x * y)
            a, b = astuple(p)
            d = asdict(p)
            return a * b + d["x"] * d["y"]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_inherit",
        """
        from dataclasses import dataclass, field
        @dataclass
        class Base:
            k: float
            parts: list = field(default_factory=lambda: [1.0, 2.0])
            def energy(self): return self.k * sum(self.parts)
        @dataclass
        class Child(Base):
            m: float = 2.0
            history: dict = field(default_factory=dict)
            def energy(self):
                self.history["e"] = super().energy() * self.m
                return self.history["e"]
        def f(x, y):
            c = Child(x, m=y)
            c.parts.append(x * y)
            return c.energy() + Base(y).energy() + Child(x, [y], y).energy()
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_slots_dc",
        """
        from dataclasses import dataclass
        @dataclass(slots=True, frozen=True)
        class Q:
            w: float
            z: float
            def __mul__(self, o):
                return Q(self.w * o.w - self.z * o.z, self.w * o.z + self.z * o.w)
            def __matmul__(self, o):
                return self.w * o.w + self.z * o.z
        def f(x, y):
            a = Q(x, y)
            b = a * a * Q(y, x)
            return (b @ a) * b.z
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_frozen_cached",
        """
        from dataclasses import dataclass, replace
        from functools import cached_property
        @dataclass(frozen=True)
        class Beam:
            length: float
            load: float
            @cached_property
            def moment(self):
                return self.load * self.length ** 2 / 8
            @property
            def stress(self):
                return self.moment * 2
        def f(l, q):
            b = Beam(l, q)
            c = replace(b, load=b.moment)
            return b.stress * c.stress + b.moment
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_replace_post",
        """
        from dataclasses import dataclass, replace, field
        @dataclass
        class Rect:
            a: float
            b: float
            tags: list = field(default_factory=list)
            area: float = field(init=False)
            def __post_init__(self):
                self.area = self.a * self.b
        def f(x, y):
            r = Rect(x, y)
            r.tags.append(x)
            s = replace(r, a=x * y)
            t = replace(s, tags=[y])
            s.tags.append(y * y)
            return r.area * s.area + sum(r.tags) + t.area * t.tags[0]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_cached_stale",
        """
        from functools import cached_property
        class Model:
            def __init__(self, k):
                self.k = k
                self.calls = 0
            @cached_property
            def square(self):
                self.calls += 1
                return self.k * self.k
        def f(x, y):
            m = Model(x)
            a = m.square
            m.k = y
            b = m.square
            del m.square
            c = m.square
            return a * b * c + m.calls
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_cached_in_condition",
        """
        from functools import cached_property
        class Model:
            def __init__(self, k):
                self.k = k
            @cached_property
            def big(self):
                return self.k * 3
        def f(x, y):
            m = Model(x)
            if m.big > 1:
                y = y * m.big
            return y * (2 if m.big > 3 and x > 0 else m.big)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_replace_helper",
        """
        from dataclasses import dataclass, replace
        import dataclasses
        @dataclass(frozen=True)
        class P:
            m: float
            x: float
            v: float = 0.0
        def kick(p, dt, f):
            return dataclasses.replace(p, v=p.v + dt * f / p.m)
        def drift(p, dt):
            return replace(p, x=p.x + dt * p.v)
        def f(m, k):
            p = P(m, 1.0)
            for _ in range(4):
                p = drift(kick(p, 0.1, -k * p.x), 0.1)
            return p.x * p.v
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_class_method_of_a_named_tuple",
        """
        from typing import NamedTuple
        class Point(NamedTuple):
            x: float
            y: float = 0.5
            @classmethod
            def diag(cls, t):
                return cls(t, t)
        def f(x, y):
            p = Point.diag(x)
            return p.x * p.y * y
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_enum_with_a_method",
        """
        from enum import Enum
        class Planet(Enum):
            EARTH = (5.976e24, 6.37814e6)
            MARS = (6.421e23, 3.3972e6)
            def __init__(self, mass, radius):
                self.mass = mass
                self.radius = radius
            @property
            def gravity(self):
                return 6.673e-11 * self.mass / (self.radius * self.radius)
            def weight(self, m):
                return m * self.gravity
        def f(x, y):
            total = 0.0
            for p in Planet:
                total += p.weight(x) * y
            return total
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_enum_that_applies",
        """
        from enum import Enum
        import math
        class Model(Enum):
            EXP = "exp"
            POW = "pow"
            def apply(self, x, k):
                if self is Model.EXP:
                    return math.exp(-k * x)
                return x ** -k
        def f(x, y):
            return sum(m.apply(x, y) for m in Model) * Model.EXP.apply(y, x)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_cached_property_in_a_chain",
        """
        from functools import cached_property
        class Model:
            def __init__(self, k):
                self.k = k
            @cached_property
            def big(self):
                return self.k * 3
        def f(x, y):
            m = Model(x)
            if 0 < m.big < 100:
                y = y * m.big
            return y
        """,
        (1.3, 0.7),
    ),
    case(
        "records_deep4",
        """
        class A:
            def __init__(self, x): self.x = x
            def val(self): return self.x * 2
        class B:
            def __init__(self, a): self.a = a
            def val(self): return self.a.val() + self.a.x
        class C:
            def __init__(self, b): self.b = b
            def val(self): return self.b.val() * self.b.a.x
        class D:
            def __init__(self, c): self.c = c
            def val(self): return self.c.val() + self.c.b.a.val()
        class E:
            def __init__(self, d): self.d = d
            def val(self): return self.d.val() * self.d.c.b.a.x
        def f(x, y):
            e = E(D(C(B(A(x * y)))))
            e.d.c.b.a.x = e.val() * y
            return e.val() + e.d.c.b.a.x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_car",
        """
        from dataclasses import dataclass, field
        from math import sqrt
        @dataclass
        class Vec:
            x: float
            y: float
            def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
            def __mul__(self, k): return Vec(self.x * k, self.y * k)
            __rmul__ = __mul__
            def norm(self): return sqrt(self.x ** 2 + self.y ** 2)
        @dataclass
        class Tyre:
            pos: Vec
            grip: float
        @dataclass
        class Axle:
            left: Tyre
            right: Tyre
            def grip(self): return self.left.grip * self.left.pos.norm() + self.right.grip * self.right.pos.norm()
        @dataclass
        class Chassis:
            front: Axle
            rear: Axle
            def balance(self): return self.front.grip() / self.rear.grip()
        @dataclass
        class Car:
            chassis: Chassis
            mass: float
            def handling(self):
                return self.chassis.balance() * self.mass + self.chassis.front.left.pos.norm()
            def move(self, d):
                for axle in (self.chassis.front, self.chassis.rear):
                    axle.left.pos = axle.left.pos + d
                    axle.right.pos = axle.right.pos + 2 * d
        def f(m, g):
            car = Car(Chassis(Axle(Tyre(Vec(1.0, m), g), Tyre(Vec(-1.0, m), g * 1.1)), Axle(Tyre(Vec(1.0, -g), m), Tyre(Vec(-1.0, -m), g))), m)
            car.move(Vec(g, m * g))
            return car.handling()
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_sum_start",
        """
        class V:
            def __init__(self, a, b): self.a, self.b = a, b
            def __add__(self, o): return V(self.a + o.a, self.b + o.b)
        def f(x, y):
            vs = [V(x, y), V(y, x * y), V(2.0, x)]
            t = sum(vs, V(0.0, 1.0))
            u = sum((v for v in vs), start=V(y, 1.0))
            return t.a * t.b + u.b
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_sum_radd",
        """
        class V:
            def __init__(self, a, b): self.a, self.b = a, b
            def __add__(self, o):
                return V(self.a + o.a, self.b + o.b)
            def __radd__(self, o):
                if o == 0:
                    return self
                return self.__add__(o)
        def f(x, y):
            vs = [V(x, y), V(y, x * y), V(2.0, x)]
            t = sum(vs)
            return t.a * t.b
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_prod_mul",
        """
        from math import prod
        from functools import reduce
        from operator import mul, matmul
        class Quat:
            def __init__(self, w, z): self.w, self.z = w, z
            def __mul__(self, o): return Quat(self.w * o.w - self.z * o.z, self.w * o.z + self.z * o.w)
            def __matmul__(self, o): return self.w * o.w + self.z * o.z
        def f(x, y):
            qs = [Quat(x, y), Quat(y, 1.0), Quat(x, 2.0)]
            q = reduce(mul, qs)
            return q.w * q.z + (qs[0] @ qs[1]) + matmul(qs[1], qs[2])
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_setter_several",
        """
        class Base:
            def __init__(self, v): self._v = v
            @property
            def level(self): return self._v
            @level.setter
            def level(self, v): self._v = v * 2
        class Other(Base):
            @Base.level.setter
            def level(self, v): self._v = v * v
        def f(x, y):
            objs = [Base(x), Other(y), Base(x * y)]
            for o in objs:
                o.level = o.level * y + x
                o.level += x
            return sum(o.level for o in objs)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_accumulate_obj",
        """
        from itertools import accumulate
        class V:
            def __init__(self, a): self.a = a
            def __add__(self, o): return V(self.a + o.a * 2)
        def f(x, y):
            return sum(v.a for v in accumulate([V(x), V(y), V(x * y)]))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_reduce_numbers",
        """
        from functools import reduce
        import operator
        from operator import mul
        def g(x):
            return [x, 2 * x]
        def f(x, y):
            n = []
            def note(v):
                n.append(1)
                return v
            a = reduce(operator.add, [note(x), y, x * y]) * reduce(mul, g(y), x)
            b = reduce(mul, (v * y for v in g(x)))
            return a * b * len(n) + reduce(operator.add, [[x], [y]])[1]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_linked_deep",
        """
        class Node:
            def __init__(self, v, n=None): self.v, self.n = v, n
            def total(self): return self.v + (self.n.total() if self.n is not None else 0.0)
        def f(x, y):
            h = None
            for i in range(6):
                h = Node(x * i + y, h)
            s, p = 0.0, h
            while p is not None:
                s += p.v * p.v
                p = p.n
            return s * h.total() + h.n.n.n.n.v
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_field_call",
        """
        from math import tanh
        class Act:
            def __init__(self, k): self.k = k
            def __call__(self, x, *, scale=1.0): return tanh(self.k * x) * scale
        class Layer:
            def __init__(self, w, act): self.w, self.act = w, act
            def forward(self, x):
                return self.act(self.w * x, scale=self.w) + self.act(x)
        def f(w, k):
            l = Layer(w, Act(k))
            return l.forward(0.7) * l.act(w) + max(l.act(z) for z in (w, k))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "records_replace_beside_a_factory_behind_a_default",
        """
        import dataclasses
        from dataclasses import dataclass, field
        @dataclass
        class Particle:
            x: float
            y: float
            m: float = 1.0
            tags: list = field(default_factory=list)
            def moved(self, u, v):
                return dataclasses.replace(self, x=self.x + u, y=self.y + v)
        def f(a, b):
            p = Particle(a, b).moved(b, a * a)
            return p.m * (p.x ** 2 + p.y ** 2)
        """,
        (0.7, 1.4),
    ),
    case(
        "records_in_records_are_copied_whole",
        """
        from dataclasses import asdict, astuple, dataclass, field, replace

        @dataclass
        class Point:
            x: float
            y: float

        @dataclass
        class Body:
            at: Point
            mass: float
            log: list = field(default_factory=list)
            box: tuple = (1.0, 2.0)
            name: str = "body"

        def f(x, y):
            body = Body(Point(x, y), x * y, [x, y * y], (x, y))
            d = asdict(body)
            t = astuple(body)
            moved = replace(body, at=replace(body.at, x=x * x))
            body.at.x = 5.0
            body.log[0] = 3.0
            return (
                d["at"]["x"] * d["at"]["y"] + d["mass"] * d["log"][0] + d["box"][1]
                + t[0][0] * t[0][1] + t[1] * t[2][1] + t[3][0] + moved.at.x * moved.log[0] + body.at.x * y
            )
        """,
        (1.3, 0.7),
    ),
    case(
        "records_in_lists_and_dicts_are_copied_whole",
        """
        from dataclasses import asdict, astuple, dataclass, field

        @dataclass
        class Point:
            x: float
            y: float = 2.0

        @dataclass
        class Shape:
            points: list
            rows: tuple = ()
            marks: dict = field(default_factory=dict)
            name: str = "shape"

        def f(x, y):
            first = Point(x)
            shape = Shape([first, Point(y, x * y), first], ([Point(y)], [first, first]), {"a": Point(x, y), "b": Point(y)})
            d = asdict(shape)
            points, rows, marks, name = astuple(shape)
            first.x = 5.0
            d["points"][0]["y"] = x * x
            again = Shape([Point(**p) for p in d["points"]])
            s = sum(p["x"] * p["y"] for p in d["points"])
            s += d["rows"][1][0]["x"] * d["marks"]["b"]["x"]
            s += sum(a * b for a, b in points)
            return s + rows[0][0][0] + marks["a"][1] + again.points[0].y * shape.points[0].x
        """,
        (1.3, 0.7),
    ),
    case(
        "records_in_lists_are_copied_in_every_turn",
        """
        from dataclasses import asdict, dataclass, field

        @dataclass
        class Body:
            x: float
            v: float

        @dataclass
        class System:
            bodies: list
            dt: float = 0.1
            log: list = field(default_factory=list)

            def step(self):
                for body in self.bodies:
                    body.x += body.v * self.dt
                self.log.append(self.bodies[0].x)
                return self

            def state(self):
                return asdict(self)

        def f(x, y):
            part = System([Body(x, y), Body(y, x)])
            states = [part.step().state() for _ in range(3)]
            key = asdict(part)["bodies"][1]["x"] if y > 0 else 0.0
            return sum(b["x"] * b["v"] for s in states for b in s["bodies"]) + states[2]["log"][1] * key
        """,
        (1.3, 0.7),
    ),
    case(
        "records_are_copied_before_they_change",
        """
        from dataclasses import asdict, dataclass, field

        @dataclass
        class Point:
            x: float
            y: float = 2.0

        @dataclass
        class Shape:
            points: list
            marks: dict = field(default_factory=dict)

        def moved(shape, x):
            shape.points[0].x = 3 * x
            shape.points.append(Point(x))
            shape.marks["z"] = Point(x)
            return x

        def moved_point(point, x):
            point.x = 3 * x
            return x

        def first(d, n):
            return d["points"][0]["x"] * n + len(d["points"])

        def f(x, y):
            point = Point(x)
            p, n = asdict(point), moved_point(point, y)
            shape = Shape([Point(x), Point(y)], {"a": Point(x * y)})
            d, m = asdict(shape), moved(shape, y)
            s = first(asdict(shape), moved(shape, x))
            return p["x"] * n + d["points"][0]["x"] * m + len(d["points"]) + len(d["marks"]) + s
        """,
        (1.3, 0.7),
    ),
    case(
        "records_of_trees_are_copied_whole",
        """
        from dataclasses import asdict, astuple, dataclass, field
        from typing import Any

        @dataclass
        class Node:
            value: float
            children: list = field(default_factory=list)
            more: Any = None
            name: str = "node"

        def total(d):
            return d["value"] + sum(2 * total(child) for child in d["children"])

        def f(x, y):
            tree = Node(x, [Node(y), Node(x * y, [Node(1.0, more=(x, "a"))])], {"k": [y, 2.0], "n": 3})
            d = asdict(tree)
            tree.children[0].value = 9.0
            tree.more["k"][0] = x
            d["children"].append({"value": x, "children": []})
            value, children, *_ = astuple(tree)
            extra = d["children"][1]["children"][0]["more"][0] * d["more"]["k"][0]
            return total(d) + value * children[1][0] + children[0][0] + extra
        """,
        (1.3, 0.7),
        order2=False,  # refused
    ),
    case(
        "records_that_are_copied_by_a_factory",
        """
        from dataclasses import asdict, dataclass

        @dataclass
        class Shape:
            points: list

        def f(x, y):
            shape = Shape([x, y])
            return asdict(shape, dict_factory=dict)["points"][0]  # refused
        """,
        (1.3, 0.7),
        refused="`asdict` copies the fields",
    ),
    case(
        "records_enum_members_by_value",
        """
        from enum import Enum

        class Load(Enum):
            POINT = 1
            UNIFORM = 2
            MOMENT = 3
            def apply(self, x):
                return x * self.value

        def f(x, rows):
            s = 0.0
            for kind, size in rows:
                kind = Load(kind)
                if kind is Load.POINT:
                    s += size * x
                elif kind == Load.UNIFORM:
                    s += size * x * x
                s += kind.value * x + kind.apply(x)
            try:
                return s * Load(9).value
            except ValueError:
                return s * Load["MOMENT"].value
        """,
        (1.3, [[1, 2.0], [2, 0.4], [3, 1.0]]),
        wrt="x",
    ),
    case(
        "records_methods_of_named_tuples_named_as_an_arrays",
        """
        from typing import NamedTuple

        class V(NamedTuple):
            x: float
            y: float

            def dot(self, other):
                return self.x * other.x + self.y * other.y

            def sum(self):
                return self.x + self.y

            def scale(self, k):
                return V(self.x * k, self.y * k)

            def max(self):
                return max(self.x, self.y)

        def f(x, y):
            best = None
            for k in range(3):
                v = V(x + k, x * y)
                if best is None or v.x * (2 - k) > best[0]:
                    best = (v.x * (2 - k), v, k)
            s, n, k = best
            return n.dot(V(1.0, 2.0)) + n.sum() * s + n.scale(y).max() + n.scale(2.0).sum()
        """,
        (1.3, 0.4),
    ),
    case(
        "records_replaced_with_what_only_init_knows",
        """
        from dataclasses import InitVar, dataclass, field, replace

        @dataclass
        class Quote:
            price: float
            size: float = 1.0
            scale: InitVar[float] = 1.0
            def __post_init__(self, scale): self.price *= scale

        @dataclass(frozen=True)
        class Order:
            price: float
            size: float = 1.0
            total: float = field(init=False)
            def __post_init__(self): object.__setattr__(self, "total", self.price * self.size)

        BASE = Order(2.0, 3.0)

        def f(a, b):
            quote = replace(Quote(a, b), size=a, scale=b)
            order = replace(BASE, size=a)
            again = replace(order, **{"price": b})
            best = max([order, again, replace(BASE, price=a * b)], key=lambda one: one.total)
            return quote.price, quote.size, order.total, again.total, replace(best, size=b).total
        """,
        (1.3, 0.7),
        (0.4, 2.1),
    ),
    case(
        "records_enum_members_that_hold_functions",
        """
        import operator
        from enum import Enum
        from typing import Generic, TypeVar

        T = TypeVar("T")

        class Operation(Enum):
            ADD = (1, operator.add)
            MULTIPLY = (2, operator.mul)
            def __init__(self, rank, apply):
                self.rank = rank
                self.apply = apply
            def __call__(self, a, b):
                return self.apply(a, b)

        class Stack(Generic[T]):
            def __init__(self):
                self._items: list[T] = []
            def push(self, item: T) -> "Stack[T]":
                self._items.append(item)
                return self
            def pop(self) -> T:
                return self._items.pop()

        def f(a, b):
            stack = Stack[float]()
            stack.push(a).push(b).push(a * b)
            s = stack.pop() * Operation.MULTIPLY.rank
            for operation in Operation:
                s += operation(stack.pop(), s)
            return s + Operation.ADD.apply(a, b) * Operation.MULTIPLY.apply(a, s)
        """,
        (1.3, 0.7),
    ),
]
