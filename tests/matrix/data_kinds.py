"""Named tuples, copies, arrays, enums, fractions; and what is data alone: dates, expressions, random numbers, bytes."""

from . import case

CASES = [
    # --- named tuples ------------------------------------------------------------------------------------------
    case(
        "named_tuple_made_inside",
        """
        from collections import namedtuple

        def f(x, y):
            Point = namedtuple("Point", ["x", "y"])
            p = Point(x, y * x)
            q = p._replace(y=p.x)
            return p.x * q.y + q[1] * p[0]
        """,
        (1.3, 0.7),
    ),
    case(
        "named_tuple_every_method",
        """
        from collections import namedtuple

        P = namedtuple("P", "name x y", defaults=(2.0, 3.0))

        def scaled(p, by):
            return p._replace(x=p.x * by)

        def f(x, y):
            p = P("p", x, y)
            q = P("q", y=x * y)
            r = P._make(["r", x + y, p.x])
            s = scaled(r, y)
            name, u, v = s
            d = s._asdict()
            d["x"] *= 2.0
            t = (*p[1:], *q[1:])
            best = max([p, q, r], key=lambda z: z.x)
            low = min((p, q), key=lambda z: z[2])
            both = p + (x,)
            return d["x"] * u + v, t, best.y * low.x, r, both[-1] * len(P._fields), p == q
        """,
        (1.3, 0.7),
    ),
    case(
        "named_tuple_in_containers",
        """
        from collections import namedtuple
        import heapq

        Job = namedtuple("Job", "due weight name")

        def f(a, b):
            heap = []
            for i, (d, w) in enumerate([(a, b), (b, a), (a * b, 1.0)]):
                heapq.heappush(heap, Job(d, w, "j%d" % i))
            clock = late = 0.0
            while heap:
                job = heapq.heappop(heap)
                clock += job.due
                late += job.weight * clock * len(job.name)
            table = {job.name: job for job in [Job(a, b, "x"), Job(b, a, "y")]}
            return late + table["x"].due * table["y"].due
        """,
        (1.3, 0.7),
    ),
    case(
        "named_tuple_class_with_methods",
        """
        from typing import NamedTuple

        class Vec(NamedTuple):
            x: float
            y: float = 1.0

            def __add__(self, other):
                return Vec(self.x + other.x, self.y + other.y)

            def __mul__(self, k):
                return Vec(self.x * k, self.y * k)

            def dot(self, other):
                return self.x * other.x + self.y * other.y

            @property
            def norm2(self):
                return self.dot(self)

            @classmethod
            def polar(cls, r):
                return cls(r, r)

        def f(a, b):
            u = Vec(a, b)
            v = Vec(b)
            w = u + v * 2.0
            return w, w.dot(u) * v.norm2
        """,
        (1.3, 0.7),
    ),
    case(
        "named_tuple_of_named_tuples",
        """
        from collections import namedtuple

        Point = namedtuple("Point", "x y")
        Line = namedtuple("Line", "start end")

        def length2(line):
            dx = line.end.x - line.start.x
            dy = line.end.y - line.start.y
            return dx * dx + dy * dy

        def f(a, b):
            line = Line(Point(a, b), Point(b, 2.0))
            longer = line._replace(end=line.end._replace(y=a * b))
            (x0, y0), (x1, y1) = longer
            return length2(line) * length2(longer) + x0 * y1 - x1 * y0
        """,
        (1.3, 0.7),
    ),
    # --- copies ------------------------------------------------------------------------------------------------
    case(
        "copy_and_deepcopy",
        """
        import copy
        from copy import deepcopy

        def f(x, y):
            m = [[x, y], [y, 1.0]]
            shallow = copy.copy(m)
            deep = deepcopy(m)
            m[0][0] *= y
            shallow[1] = [x]
            deep[0][1] = x * x
            d = {"rows": m, "own": deepcopy(m)}
            d["own"][0][0] = y
            e = copy.copy(d)
            e["rows"][1][1] = x * y
            e["more"] = x
            return m, shallow[0][0] * deep[0][0] + deep[0][1], e["more"] * len(d), d["own"][0][0]
        """,
        (1.3, 0.7),
    ),
    case(
        "deepcopy_of_what_is_outside",
        """
        import copy

        TEMPLATE = {"pos": [0.0, 0.0], "mass": 1.0, "tags": ["a"]}
        ROWS = [[0.0, 1.0], [2.0, 3.0]]

        def f(x, y):
            one = copy.deepcopy(TEMPLATE)
            one["pos"][0] += x
            one["mass"] *= y
            rows = copy.deepcopy(ROWS)
            rows[0][0] = x * y
            flat = list(ROWS[1])
            flat[0] *= x
            return one["pos"][0] * one["mass"] + rows[0][0] * rows[1][1] + flat[0]
        """,
        (1.3, 0.7),
    ),
    case(
        "deepcopy_keeps_aliases",
        """
        import copy

        def f(x):
            row = [x, 1.0]
            grid = [row, row]
            other = copy.deepcopy(grid)
            other[0][1] = x * x
            return other[1][1] * grid[1][0], other
        """,
        (1.3,),
    ),
    case(
        "copy_of_an_object",
        """
        import copy

        class Body:
            def __init__(self, m, v):
                self.m = m
                self.v = v

        def f(x, y):
            one = Body(x, [y, 0.0])
            two = copy.copy(one)
            three = copy.deepcopy(one)
            two.m *= y
            two.v[1] = x
            three.v[0] += x
            return one.m * two.m + one.v[1] * three.v[0] + three.v[1]
        """,
        (1.3, 0.7),
    ),
    # --- arrays ------------------------------------------------------------------------------------------------
    case(
        "array_of_floats",
        """
        from array import array

        def f(x, y):
            a = array("d", [x, y, 0.0])
            a[2] = x * y
            a.append(y * y)
            b = array("d", [0.0]) * 3
            b[1] += x
            c = a + b
            c.extend([1.0, x])
            c.insert(0, y)
            total = 0.0
            for i, v in enumerate(c):
                total += v * i
            tail = c[2:4]
            tail[0] *= 2.0
            return total * c.pop() + sum(tail), c.tolist(), len(a) * a.itemsize
        """,
        (1.3, 0.7),
    ),
    # --- enums, fractions, and data ------------------------------------------------------------------------------
    case(
        "enum_members",
        """
        import enum
        from enum import Enum, IntEnum, Flag, auto

        class Side(Enum):
            BUY = 1
            SELL = -1

        class Level(IntEnum):
            LOW = 1
            HIGH = 3

        class Opt(Flag):
            A = auto()
            B = auto()

        FEES = {Side.BUY: 0.01, Side.SELL: 0.02}

        def f(price, side=Side.BUY, options=Opt.A | Opt.B):
            cost = price * side.value
            if side is Side.BUY:
                cost += price * FEES[side] * Level.HIGH
            if Opt.A in options:
                cost *= 2
            for one in Side:
                cost += price * one.value * len(one.name)
            return cost * max(Level)
        """,
        (1.3,),
        wrt="price",
    ),
    case(
        "fractions_beside_floats",
        """
        from fractions import Fraction

        HALF = Fraction(1, 2)

        def f(x, y):
            return x * HALF + y**2 * Fraction(3, 4) + HALF
        """,
        (1.3, 0.7),
    ),
    case(
        "data_of_the_standard_library",
        """
        import datetime
        import random
        import re
        import json
        import string

        def f(rate, text):
            start = datetime.date(2020, 1, 1)
            days = (datetime.date(2021, 1, 1) - start).days
            rng = random.Random(3)
            noise = [rng.gauss(0.0, 1.0) for _ in range(4)]
            found = re.findall(r"[0-9.]+", text)
            parts = [float(t) for t in found]
            total = 0.0
            for t, n in zip(parts, noise):
                total += (rate * t + n) ** 2
            word = json.dumps({"rate": 3})
            return total * (1 + rate) ** (days / 365.0) + len(word) * rate
        """,
        (0.03, "1.5 and 2.25, 3"),
        wrt="rate",
    ),
    case(
        "bytes_and_memoryviews",
        """
        def f(x, data):
            view = memoryview(data)
            total = 0.0
            for b in view[1:3]:
                total += b * x
            return total * data[0] + len(bytes(view)) * x + bytearray(data)[1]
        """,
        (1.3, b"\\x01\\x02\\x03"),
        wrt="x",
    ),
]
