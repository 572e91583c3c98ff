"""Attributes whose names only the call tells: `setattr(o, name, e)`, `o.__dict__`, `vars(o)`."""

from . import case

CASES = [
    case(
        "attributes_of_keywords",
        """
        class Options:
            rate = 0.1
            steps = 3
            name = "descent"
            solver = None

            def __init__(self, **options):
                for key, value in options.items():
                    setattr(self, key, value)

            def step(self, v):
                return v - self.rate * v**2

            def run(self, v):
                for _ in range(self.steps):
                    v = self.step(v)
                return v

        def f(x, y):
            a = Options(rate=x * y).run(y)
            return a + Options(steps=2).run(x) + Options(rate=y, name="other", steps=1).run(x)
        """,
        (0.3, 0.7),
    ),
    case(
        "attributes_updated_at_once",
        """
        class Bunch:
            def __init__(self, **kw):
                self.scale = 2.0
                self.__dict__.update(kw)

        class Copy:
            def __init__(self, other, **kw):
                self.__dict__.update(other.__dict__)
                vars(self).update(kw)

        def f(x, y):
            p = Bunch(k=x * y, m=y)
            q = Copy(p, m=x, scale=y * y)
            q.__dict__.update(k=q.k * x, n=3)
            q.__dict__.update({"c": x})
            return p.k * p.m * p.scale + q.k * q.m * q.scale * q.n + q.c
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_gone_through",
        """
        class Point:
            pass

        def f(x, y):
            p = Point()
            p.n = 3
            p.a = x
            p.n = y * x
            d = vars(p)
            p.b = 7.0
            p.total = 0.0
            weights = [1.0, 10.0, 100.0, 0.0]
            for w, (name, value) in zip(weights, d.items()):
                p.total += w * value
            for name, value in p.__dict__.items():
                setattr(p, name, 2 * value)
            return sum(p.__dict__.values()) + p.total
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_from_a_table",
        """
        class State:
            fields = ("px", "py", "m")

            def __init__(self, *values):
                for name, value in zip(self.fields, values):
                    setattr(self, name, value)

            def as_list(self):
                return [getattr(self, name) for name in self.fields]

            def energy(self):
                return (self.px**2 + self.py**2) / (2 * self.m)

        def f(x, y):
            s = State(x, y, 1.0 + x * x)
            t = State(*[2 * v for v in s.as_list()])
            return s.energy() + t.energy()
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_put_by_a_helper",
        """
        class Record:
            __slots__ = ("a", "b", "label", "items")

        def put(record, name, value):
            setattr(record, name, value)

        def fill(record, table):
            for name in table:
                put(record, name, table[name])

        def f(x, y):
            r = Record()
            same = r
            fill(same, {"a": x, "b": y * x, "label": "z"})
            values = [x, y]
            fill(r, {"items": values})
            values.append(r.a * r.b)
            name = "a"
            setattr(same, name, getattr(r, name) * r.b)
            return r.a**2 * sum(same.items)
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_set_where_that_may_be_caught",
        """
        class Options:
            k = 2.0

            def set(self, **kw):
                for name, value in kw.items():
                    if not hasattr(self, name):
                        raise AttributeError(name)
                    setattr(self, name, value)
                return self

        def f(x, y):
            o = Options()
            o.k = x
            try:
                o.set(k=y * x)
                o.set(unknown=3.0)
            except AttributeError:
                o.k = o.k * 2
            return o.k
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_under_the_name_of_a_method",
        """
        class Shape:
            def __init__(self, **kw):
                for name, value in kw.items():
                    setattr(self, name, value)  # refused

            def area(self):
                return self.a**2

        def f(x):
            return Shape(a=x, area=lambda: 3 * x).area()
        """,
        (0.8,),
        refused="is stored under a name that is not written out",
    ),
    case(
        "attributes_changed_under_another_name",
        """
        class Point:
            pass

        def f(x):
            p = Point()
            p.a = x
            d = p.__dict__  # refused
            d["a"] = x * x
            return p.a
        """,
        (0.8,),
        refused="is changed by other than",
    ),
    case(
        "attributes_that_begin_as_the_classs",
        """
        class Counter:
            n = 0
            step = 0.5

            def __init__(self, v):
                self.v = v
                self.n += 1
                self.step *= v

            def go(self):
                return self.v * self.step + self.n

        def f(x, y):
            return Counter(x).go() + Counter(y * x).go()
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_beside_a_super_that_moves_nothing",
        """
        from math import sin

        class Base:
            k = 2.0

            def __init__(self, name="base"):
                pass

            def scale(self, n):
                return n * 1.5

        class Derived(Base):
            def __init__(self, r):
                super().__init__("derived")
                self.r = r * super().scale(3) + sin(r) / super().k
                t = r ** super().scale(2)
                self.q = t * t * super().scale(1)
                for i in range(int(super().scale(2))):
                    self.r += r * super().scale(i)
                self.z = [v * super(Derived, self).scale(i) for i, v in enumerate([r, r * r])]

        def f(x, y):
            return Derived(x).r * y + Derived(y).q + sum(Derived(x).z)
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_found_by_code_of_the_class",
        """
        from math import sqrt

        class Wrap:
            def __init__(self, inner):
                self.inner = inner

            def __getattr__(self, name):
                return getattr(self.inner, name)

        class Params:
            def __init__(self, values):
                self._values = values

            def __getattr__(self, name):
                try:
                    return self._values[name]
                except KeyError:
                    raise AttributeError(name)

        class Vec:
            k = 2.0

            def __init__(self, *c):
                self.c = list(c)

            def __getattr__(self, name):
                if name in ("x", "y", "z"):
                    return self.c["xyz".index(name)]
                raise AttributeError(name)

            def norm(self):
                return sqrt(self.x**2 + self.y**2) * self.k

        def product(p):
            return p.a * p.b * p.n

        def f(x, y):
            w = Wrap(Vec(x * y, y))
            p = Params({"a": x * y, "b": y, "n": 3})
            v = Vec(x, y * x)
            v.c[0] = y
            return w.c[0] * y + product(p) + v.norm() * v.x + v.y
        """,
        (0.8, 1.3),
    ),
    case(
        "attributes_of_what_is_not_known",
        """
        class A:
            k = 2.0
            def __init__(self, a): self.area = a
        class B:
            k = None
            def __init__(self, r): self.r = r; self.k = r * 3
            @property
            def area(self): return self.r ** 2
        class Z:
            area = 3.0
            k = 1
        def f(x, y):
            tot = 0.0
            for s in [A(x), B(y), Z(), A(x*y)]:
                tot += s.area * s.k
            return tot
        """,
        (1.8, 0.7),
    ),
    case(
        "attributes_of_what_is_not_known_in_methods",
        """
        class A:
            k = 2.0
            def __init__(self, a): self.area = a
        class B:
            k = None
            def __init__(self, r): self.r = r; self.k = r * 3
            @property
            def area(self): return self.r ** 2
        class Z:
            area = 3.0
            k = 1
        class Bag:
            def __init__(self, *s): self.s = s
            def tot(self): return sum(s.area * s.k for s in self.s)
            def bump(self):
                for s in self.s: s.k = s.area * s.k
        def f(x, y):
            b = Bag(A(x), B(y), Z(), A(x*y))
            b.bump()
            return b.tot()
        """,
        (1.8, 0.7),
    ),
    case(
        "attributes_set_by_some_that_are_not_known",
        """
        class A:
            def __init__(self, a): self.a = a; self._hits = 0
            @property
            def area(self):
                self._hits += 1
                return self.a * self._hits
            @area.setter
            def area(self, v): self.a = v * 2
        class B:
            def __init__(self, r): self.area = r
        class Bag:
            def __init__(self, *s): self.s = list(s)
            def tot(self): return sum(s.area for s in self.s)
            def put(self, v):
                for s in self.s: s.area = v
            def bump(self):
                for s in self.s: s.area += 1.5
        def f(x, y):
            b = Bag(A(x), B(y), A(x*y))
            t = b.tot()
            b.put(x)
            u = b.tot()
            b.bump()
            return t, u, b.tot()
        """,
        (1.8, 0.7),
    ),
    case(
        "methods_of_objects_named_as_a_lists",
        """
        from collections import deque
        class Stack:
            def __init__(self): self.v = []
            def append(self, x): self.v.append(2 * x)
            def pop(self, i=-1): return self.v.pop(i) + 1
            def extend(self, xs):
                for x in xs: self.append(x)
            def clear(self): self.v.clear()
            def copy(self):
                s = Stack(); s.v = self.v.copy(); return s
            def reverse(self): self.v.reverse()
            def total(self): return sum(self.v)
        class Bag:
            def __init__(self): self.items = []
            def fill(self, x, y):
                for it in self.items:
                    it.append(x)
                    it.append(x * y)
                    it.extend([y, y * y])
                    it.reverse()
            def drain(self):
                tot = 0.0
                for it in self.items:
                    tot = tot * 2 + it.pop() * it.pop()
                return tot
            def dup(self):
                self.items = [it.copy() for it in self.items]
        def f(x, y):
            b = Bag()
            b.items.append([]); b.items.append(Stack()); b.items.append(deque())
            b.fill(x, y)
            t = b.drain()
            b.fill(y, t)
            b.dup()
            u = b.drain()
            for it in b.items: it.append(t)
            return t, u, b.drain(), list(b.items[0]), b.items[1].total()
        """,
        (1.8, 0.7),
    ),
    case(
        "methods_of_objects_named_as_a_dicts",
        """
        class Store:
            def __init__(self): self.d = {}
            def get(self, k, default=0.0): return self.d.get(k, default) * 2
            def update(self, other):
                for k, v in other.items(): self.d[k] = v * 3
            def items(self): return [(k, v + 1) for k, v in self.d.items()]
            def values(self): return list(self.d.values())
            def setdefault(self, k, v):
                if k not in self.d: self.d[k] = v
                return self.d[k]
            def pop(self, k, d=0.0): return self.d.pop(k, d)
        class World:
            def __init__(self): self.stores = [Store(), {}]
            def put(self, x, y):
                for s in self.stores:
                    s.update({"a": x, "b": x * y})
                    s.setdefault("c", y)
            def sum(self):
                t = 0.0
                for s in self.stores:
                    for k, v in s.items(): t += v * (1 + ord(k) - 97)
                    for v in s.values(): t += v * v
                    t += s.get("b", 0.3) * s.get("z", t)
                return t
            def take(self): return [s.pop("a") for s in self.stores] + [s.pop("q", 5.0) for s in self.stores]
        def f(x, y):
            w = World()
            w.put(x, y)
            t = w.sum()
            u = w.take()
            return t, u, w.sum()
        """,
        (1.8, 0.7),
    ),
    case(
        "methods_of_objects_that_observe",
        """
        class A:
            def __init__(self): self.t = 0.0
            def update(self, src, event, **data): self.t += data["q"]
        class B2:
            def __init__(self): self.t = None
            def update(self, src, event, q=0, **_):
                if self.t is None or src.level > self.t:
                    self.t = src.level
        class S:
            def __init__(self, l): self._obs = []; self.level = l
            def attach(self, o): self._obs.append(o)
            def notify(self, event, **data):
                for o in self._obs: o.update(self, event, **data)
        def f(x):
            s = S(x); a = A(); b = B2()
            s.attach(a); s.attach(b)
            s.notify("q", q=x); s.notify("z", q= x * x, dt=0.1)
            return a.t, b.t
        """,
        (1.8,),
    ),
    case(
        "methods_of_objects_that_are_states",
        """
        class M:
            def __init__(self, T):
                self.T = T
                self.state = Heat()
                self.history = []
            def run(self, n):
                for i in range(n):
                    self.state = self.state.step(self, 1.0)
                    self.history.append((self.state.name, self.T))
                return self
        class Heat:
            name = "h"
            def step(self, m, u):
                m.T += u * 0.3 * m.T
                return Idle() if m.T > 3 else self
        class Idle:
            name = "i"
            def step(self, m, u):
                m.T -= 0.1 * m.T
                if m.T < 2: return Heat()
                return self
        def f(T):
            m = M(T)
            m.run(25)
            return m.T, len(m.history)
        """,
        (1.8,),
    ),
    case(
        "attributes_of_a_class_in_a_tree_from_outside",
        """
        class Op:
            OPS = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
            prec = {"+": 1.5, "*": 2.5}
        class E1(Op):
            w = 3.0
            def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
            def ev(self, env): return self.OPS[self.op](self.l.ev(env), self.r.ev(env)) * self.prec[self.op]
        class V(Op):
            w = 2
            def __init__(self, n): self.n = n
            def ev(self, env): return env[self.n] * self.w
        class C:
            w = None
            prec = {}
            def __init__(self, v): self.v = v
            def ev(self, env): return self.v
        def weight(nodes, x): return sum(n.w * x for n in nodes if n.w)
        T = E1("+", E1("*", V("x"), C(2.0)), V("y"))
        def f(x, y):
            env = {"x": x, "y": y}
            return T.ev(env) + weight([V("x"), C(y), T], x)
        """,
        (1.8, 0.7),
    ),
    case(
        "kept_functions_that_looked_up_code_stores",
        """
        def m1(d, x): d["f"] = lambda t: t * x
        def m2(d, x): d["f"] = abs
        T = {"h1": m1, "h2": m2}
        def m3(L, x): L.append(lambda t: t * x)
        def m4(L, x): L.insert(0, lambda t: t + x)
        PLUGINS = [m3, m4]
        def f(x, y):
            d = {}
            T["h1"](d, x)
            L = []
            for m in PLUGINS: m(L, x)
            return d["f"](y) + sum(g(y) for g in L)
        """,
        (1.2, 0.4),
    ),
    case(
        "kept_functions_that_looked_up_code_stores_in_fields",
        """
        class A:
            def __init__(self, v): self.v = v
        def h1(a, x): a.fn = lambda t: t * x
        def h2(a, x): a.fn = abs
        T = {"h1": h1, "h2": h2}
        def call(a, y): return a.fn(y) * a.v
        def f(x, y):
            a = A(y)
            T["h1"](a, x)
            return call(a, y)
        """,
        (1.2, 0.4),
    ),
    case(
        "attributes_that_looked_up_code_adds",
        """
        class Node:
            kind = "leaf"
            def __init__(self, v): self.v = v
            def read(self): return self.tmp + self.v
            @property
            def twice(self): return self.tmp * 2
        def mark(n, w): n.tmp = n.v * w
        def mark2(n, w): n.tmp = w
        PASSES = [mark2, mark]
        def total(ns): return sum(n.read() * n.twice for n in ns)
        def f(x, y):
            ns = [Node(x), Node(y), Node(x * y)]
            for p in PASSES:
                for n in ns: p(n, y)
            return total(ns) + ns[0].read()
        """,
        (1.2, 0.4),
    ),
    case(
        "attributes_that_looked_up_code_adds_to_a_namespace",
        """
        from types import SimpleNamespace
        def setter(c, v): c.extra = v * 2; c.k = 3
        def other(c, v): c.extra = v
        T = {"a": setter, "b": other}
        def read(c, y): return c.extra * y + c.base
        def deeper(c, y):
            c.base = c.base * 2
            return read(c, y)
        def f(x, y):
            c = SimpleNamespace(base=y)
            T["a"](c, x)
            t = deeper(c, y)
            T["b"](c, t)
            return read(c, y) + t
        """,
        (1.2, 0.4),
    ),
    case(
        "attributes_of_tuples_of_objects_of_static_methods",
        """
        class Op:
            @staticmethod
            def fn(a, b): return a + b
        class Op2:
            @staticmethod
            def fn(a, b): return a * b
        class Prog:
            def __init__(self, *ops): self.ops = ops
            def run(self, a, b):
                for o in self.ops: a = o.fn(a, b)
                return a
        def f(x, y): return Prog(Op(), Op2(), Op()).run(x, y)
        """,
        (1.2, 0.4),
    ),
]
