# ruff: noqa: E501 - a case is read as a row
"""What is read before a call that changes it, in one statement: displays, calls, comparisons, text."""

from __future__ import annotations

from . import case

HELPERS = """
def put(v, z):
    v[0] = z * z
    return z
def push(v, z):
    v.append(z)
    return z
def weighted(*args, k=1.0, j=2.0):
    return sum((i + 1) * a for i, a in enumerate(args)) * k + j
def product(a, b):
    return a * b
class Box:
    def __init__(self, a):
        self.a = a
    def double(self, k=1.0):
        self.a = self.a * 2.0 + k
        return self.a
"""
POINTS = ((1.3, 0.7), (0.4, -1.1))


def ordered(name, text):
    """Return a case that calls the helpers."""
    lines = [line[8:] for line in text.strip("\n").split("\n")]
    return case(f"order_{name}", HELPERS + "\n".join(lines).rstrip() + "\n", *POINTS, raw=True)


CASES = [
    case(
        "order_arguments_beside_their_zeros",
        """
        LOG = []

        class W:
            def __init__(self, x):
                self.x = x

            def pair(self):
                LOG.append(1)
                return (self.x + len(LOG), 2.0)

        def use(v, x):
            return v[0] * x + v[1]

        def spread(*v):
            return sum(v)

        ALL = [use, lambda v, x: v[1] * x]

        def f(x, y, k=0):
            LOG.clear()
            a = ALL[k](W(1.0).pair(), x)
            b = ALL[1](W(2.0).pair(), y) * ALL[k](v=W(3.0).pair(), x=x * y)
            c = spread(*W(1.0).pair(), x)
            d = [ALL[i](W(1.0).pair(), x) for i in range(2)]
            return a + b + c + sum(d) + (lambda p, q: ALL[q](p.pair(), x))(W(0.5), 0) + 100.0 * len(LOG)
        """,
        (1.3, 0.4),
    ),
    ordered(
        "star_in_displays",
        """
        def f(x, y):
            v = [x, y]
            def scaled(z):
                v[0] = z * y
                return z
            a = (x, *v, scaled(x))
            b = [*v, put(v, y), *v, push(v, x), *v]
            c, *d = *v, v.pop(), *v
            return a, b, c, d, v
        """,
    ),
    ordered(
        "star_in_calls",
        """
        def f(x, y):
            v = [x, y]
            a = weighted(*v, put(v, y * x))
            b = max(*v, put(v, y + 5.0), key=lambda t: -t)
            c = weighted(x, *v, k=put(v, a))
            d = weighted(*v, k=put(v, b)) + weighted(*[*v], k=put(v, x))
            return a, b, c, d
        """,
    ),
    ordered(
        "star_of_what_does_not_carry",
        """
        def f(x, y):
            v, d = [1, 2], {"a": 1}
            def later():
                v[0] = 5
                d["b"] = 2
                return x * y
            return [*v, later()], [*d, later()], {**d, "k": later()}, sorted({*v, 7})
        """,
    ),
    ordered(
        "double_star",
        """
        def f(x, y):
            d = {"a": x, "b": y}
            def change():
                d["a"] = y * y
                return x
            e = {"z": 1.0, **d, "k": change(), **d}
            d["b"] = product(**{"a": d["a"], "b": change()})
            return e, product(**d), dict(**d, c=change())
        """,
    ),
    ordered(
        "star_of_iterators",
        """
        from math import sin
        def f(x, y):
            v, d = [x, y], {"a": x, "b": y}
            def change():
                d["a"] = y * y
                return x
            a = [*(t * t for t in v), put(v, y)]
            b = [*map(sin, v), put(v, x)]
            c = [*zip(v, [y, x]), (put(v, y), 1.0)]
            return a, b, c, [*d.values(), change()], [*reversed(v), put(v, x)], [*enumerate(v), (0, put(v, y))]
        """,
    ),
    ordered(
        "star_of_generators_that_change",
        """
        def f(x, y):
            v = [x, y]
            def steps():
                for i in range(2):
                    v[0] = v[0] * y
                    yield v[0]
            a = [*v, *steps(), *v]
            b = [*v, sum(steps()), *v]
            c = (v + v, list(steps()), v + v)
            return a, b, c, [*steps(), put(v, y), *steps()]
        """,
    ),
    ordered(
        "star_of_an_object",
        """
        class Both:
            def __init__(self, v):
                self.v = v
            def __iter__(self):
                self.v[1] = self.v[1] * 3.0
                return iter(self.v)
        def f(x, y):
            o = Both([x, y])
            return [o.v[1], *o, put(o.v, y), o.v[1]], weighted(*o, k=put(o.v, x))
        """,
    ),
    ordered(
        "star_in_places",
        """
        def pieces(v, z):
            yield [*v, put(v, z)]
        def f(x, y):
            v = [x, y]
            s = 0.0
            for t in [*v, put(v, y)]:
                s = s * 2.0 + t
            late = lambda z: [*v, put(v, z)]
            both = [[*v, put(v, t)] for t in (x, y)]
            inner = [a * b for a in v for b in [*v, put(v, y)]]
            v[:] = [*v, put(v, s)]
            return s, late(y), both, inner, next(pieces(v, x)), [*v, push(v, y)] if x > 0 else v
        """,
    ),
    ordered(
        "reads_of_whole_lists",
        """
        def f(x, y):
            v, w = [x, y], [1, 2]
            def change(z):
                w[0] = 5
                w.append(3)
                return put(v, z)
            a = (v + v, v * 2, [*v], {"k": v[0]}, change(y))
            b = (w == [1, 2], 3 in w, not w, f"{w}", len(w), set(w), change(x))
            c = ((v or [1.0])[0], 1.0 if w else 2.0, f"{v}", change(y))
            return a, b, c
        """,
    ),
    ordered(
        "empty_list_that_is_filled",
        """
        def f(x, y):
            v = []
            return (v or 1.0, not v, push(v, y), v or 1.0)
        """,
    ),
    ordered(
        "operators_of_objects",
        """
        class V:
            def __init__(self, a):
                self.a = a
            def __add__(self, other):
                return V(self.a + other.a)
            def put(self, z):
                self.a = z
                return z
        def f(x, y):
            p, q, b = V(1.0), V(2.0), Box(x)
            r = (p + q, p.put(x * y), p + q)
            return r[0].a, r[1], r[2].a, b.a + b.double() * b.a, weighted(b.a, b.double(), b.a)
        """,
    ),
    ordered(
        "keywords_before_a_star",
        """
        def f(x, y):
            b = Box(x)
            def two():
                return [b.double(), y]
            return weighted(k=b.double(), *two()), weighted(k=b.double(), *two(), *two())
        """,
    ),
    ordered(
        "indices_have_no_tangent",
        """
        def f(x, y):
            v = [x, y]
            p = list(enumerate(v, 1))
            p.append((x, y))
            return p[1][0] * p[1][1], [*enumerate(v)], sorted(enumerate(v), key=lambda pair: pair[1])
        """,
    ),
    case(
        "places_behind_a_store_that_moves_them",
        """
        class Store:
            def __init__(self, *v):
                self.v = [*v]
                self.d = {}
        def f(x, y):
            d = {0: x}
            d[len(d)], d[len(d)] = y, x * y
            v = [x, y, x * y, y * y]
            v[int(v[0])], v[int(v[0])] = y + 2, y * x
            v[v.index(max(v))], v[v.index(min(v))] = v[1] * x, v[0]
            s = Store(*v)
            s.d[len(s.d)], s.d[len(s.d)] = v[1], v[0]
            s.v[int(s.v[0] / 2)], s.v[int(s.v[0] / 2)] = 2 * x, 3 * y
            return [*d.values(), *v, *s.v, *s.d.values()]
        """,
        *POINTS,
    ),
    case(
        "places_found_in_a_list_or_dict_that_a_field_holds",
        """
        class Store:
            def __init__(self, v):
                self.v = v
                self.d = {}
            def middle(self):
                return self.v.pop(len(self.v) // 2)
            def put(self, x):
                self.v.insert(len(self.v) // 2, x)
                self.d[len(self.d)] = x
                return self.d.setdefault(len(self.d), x * x)
            def oldest(self):
                return self.d.pop(next(iter(self.d)))
            def least(self):
                return self.v.pop(self.v.index(min(self.v)))
        def f(x, y):
            s = Store([x, x * x, y, y * y, x * y])
            a = s.middle()
            b = s.put(x * y) + s.put(y)
            c = s.oldest()
            return [a, b, c, s.oldest(), s.least(), *s.v, *s.d.values()]
        """,
        *POINTS,
    ),
    case(
        "places_found_in_the_list_that_changes",
        """
        import bisect
        def f(x, v):
            v.insert(bisect.bisect(v, x), x)
            v.insert(len(v) // 2, x * x)
            least = v.pop(v.index(min(v)))
            v.pop(v.index(max(v)))
            del v[v.index(min(v))]
            v[int(v[0])] *= x
            v.append(v.pop(0) * least)
            return v
        """,
        (2.3, [0.5, 1.7, 3.1, 4.2]),
    ),
    case(
        "places_found_in_the_list_that_changes_where_errors_are_caught",
        """
        def f(x, v):
            try:
                v[int(v[0])], v[1] = x, sum(v)
                v[v.index(min(v))], v[v.index(max(v))] = max(v), min(v) * x
                v[0], v[v[0] > x] = x, sum(v)
            except IndexError:
                v.pop()
            return v
        """,
        (2.3, [0.5, 1.7, 3.1, 4.2]),
    ),
    case(
        "places_found_by_calls_and_walruses",
        """
        class Queue:
            def __init__(self, items):
                self.items = items
            def place(self, z):
                for i, w in enumerate(self.items):
                    if w > z:
                        return i
                return len(self.items)
            def push(self, z):
                self.items.insert(self.place(z), z)
            def pop(self):
                return self.items.pop(self.items.index(max(self.items)))
        def f(x, v):
            i, seen = 0, {"n": 0}
            def after():
                seen["n"] += 1
                return seen["n"]
            v.insert((i := i + 1), x)
            v.insert(after(), x * x)
            queue = Queue(v)
            queue.push(x * 0.6)
            top = queue.pop()
            low = v.pop(v.index(min(v))) if x > 0 else x
            return v, top * low, i, [v.pop(v.index(min(v))) for _ in range(2)]
        """,
        (2.3, [0.5, 1.7, 3.1, 4.2]),
    ),
    case(
        "places_found_in_the_dict_or_deque_that_changes",
        """
        from collections import OrderedDict, deque
        def f(x, v):
            d = dict(enumerate(v))
            d[max(d) + 1] = d.pop(max(d)) * x
            d[len(d) + 3] = d.pop(min(d, key=d.get))
            d.setdefault(len(d) - 3, []).insert(len(d) - 4, x)
            line = deque(v)
            line.insert(int(line[0]), x)
            line.rotate(int(line[0]) + 1)
            del line[int(line[1])]
            od = OrderedDict((str(i), z) for i, z in enumerate(v))
            od.move_to_end(next(iter(od)))
            od["last"] = od.pop(next(iter(od)))
            return d, list(line), list(od.values())
        """,
        (2.3, [0.5, 1.7, 3.1, 4.2]),
    ),
    case(
        "defaults_of_lambdas_that_change_something",
        """
        def f(x, v):
            log, left = [], [0, 1]
            def at(i):
                log.append(i)
                return i % 2
            g = lambda i=at(13): v[i] * x
            h = lambda i=left.pop(), s=at(4): v[i - 1] * x + s
            return g() * h(), g(0), log, left
        """,
        (1.3, [0.5, 0.7]),
    ),
]  # fmt: skip
