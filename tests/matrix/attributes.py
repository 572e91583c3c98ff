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
]
