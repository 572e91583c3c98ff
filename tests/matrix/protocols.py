# ruff: noqa: E501 - a case is read as a row
"""Objects of the user's classes gone through by what Python calls for it: `__iter__`, `__next__`, `__getitem__`, ..."""

from . import case

CASES = [
    case(
        "iterating_poly_iter",
        """
        from math import hypot
        class Polygon:
            def __init__(self, points):
                self.points = points
            def __len__(self):
                return len(self.points)
            def __iter__(self):
                for p in self.points:
                    yield p
        def f(a, b):
            shape = Polygon([(0.0, 0.0), (a, 0.2), (a * b, b)])
            length = 0.0
            last = None
            for x, y in shape:
                if last is not None:
                    length += hypot(x - last[0], y - last[1])
                last = (x, y)
            return length / len(shape)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_iter_of_list",
        """
        class Samples:
            def __init__(self, values):
                self.values = list(values)
            def __iter__(self):
                return iter(self.values)
            def __len__(self):
                return len(self.values)
            def __contains__(self, v):
                return v in self.values
            def __reversed__(self):
                return reversed(self.values)
        def f(a, b):
            s = Samples([a, b, a * b])
            mean = sum(s) / len(s)
            var = sum((v - mean) ** 2 for v in s)
            late = [v * i for i, v in enumerate(reversed(s))]
            u, v, w = s
            top = max(s) if a in s else 0.0
            return [mean, var, top, *late, u * v * w, *s]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_countdown",
        '''
        from math import exp
        class Decay:
            """Iterator over the activity of a source."""
            def __init__(self, start, rate, n):
                self.now = start
                self.rate = rate
                self.left = n
            def __iter__(self):
                return self
            def __next__(self):
                if self.left == 0:
                    raise StopIteration
                self.left -= 1
                self.now *= exp(-self.rate)
                return self.now
        def f(a, b):
            source = Decay(a, b, 4)
            total = 0.0
            for level in source:
                total += level
            return total * source.now
        ''',
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_bond_cash",
        """
        class CashFlows:
            def __init__(self, coupon, face, years):
                self.coupon, self.face, self.years = coupon, face, years
            def __iter__(self):
                for t in range(1, self.years):
                    yield t, self.coupon
                yield self.years, self.coupon + self.face
        class Bond:
            def __init__(self, coupon, face=100.0, years=5):
                self.flows = CashFlows(coupon, face, years)
            def price(self, rate):
                return sum(c / (1 + rate) ** t for t, c in self.flows)
            def duration(self, rate):
                total = 0.0
                for t, c in self.flows:
                    total += t * c / (1 + rate) ** t
                return total / self.price(rate)
        def f(c, r):
            bond = Bond(c)
            return bond.price(r) + bond.duration(r)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_zip_objects",
        """
        class Vec:
            def __init__(self, *items):
                self.items = items
            def __iter__(self):
                yield from self.items
            def __len__(self):
                return len(self.items)
            def __getitem__(self, i):
                return self.items[i]
            def dot(self, other):
                return sum(a * b for a, b in zip(self, other))
            def __add__(self, other):
                return Vec(*(a + b for a, b in zip(self, other)))
            def __mul__(self, k):
                return Vec(*[k * a for a in self])
            __rmul__ = __mul__
        def f(x, y):
            u = Vec(x, y, x * y)
            v = Vec(y, 2.0, x)
            w = u + 2 * v
            a, *rest = w
            return u.dot(v) + w.dot(u) * a + sum(rest)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_getitem_only",
        """
        class Row:
            def __init__(self, items):
                self.items = items
            def __getitem__(self, i):
                return self.items[i] * 2
            def __len__(self):
                return len(self.items)
        def f(x, y):
            r = Row([x, y, x * y])
            total = 0.0
            for v in r:
                total += v * v
            return total + sum(r) + max(r) + sum(v for v in reversed(r))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_linked",
        """
        class Node:
            def __init__(self, value, next=None):
                self.value = value
                self.next = next
        class LinkedList:
            def __init__(self):
                self.head = None
                self.size = 0
            def push(self, value):
                self.head = Node(value, self.head)
                self.size += 1
            def __iter__(self):
                node = self.head
                while node is not None:
                    yield node.value
                    node = node.next
            def __len__(self):
                return self.size
        def f(x, y):
            l = LinkedList()
            for i in range(4):
                l.push(x * i + y)
            return sum(v * v for v in l) / len(l)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_tree",
        """
        class Tree:
            def __init__(self, value, left=None, right=None):
                self.value, self.left, self.right = value, left, right
            def __iter__(self):
                if self.left is not None:
                    yield from self.left
                yield self.value
                if self.right is not None:
                    yield from self.right
        def f(x, y):
            t = Tree(x, Tree(x * y), Tree(y, Tree(3 * y * x)))
            total = 0.0
            for i, v in enumerate(t):
                total += i * v * v
            return total
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_next_of_iter",
        """
        class Walk:
            def __init__(self, x, step):
                self.x = x
                self.step = step
            def __iter__(self):
                return WalkIterator(self)
        class WalkIterator:
            def __init__(self, walk):
                self.walk = walk
                self.at = walk.x
                self.n = 0
            def __iter__(self):
                return self
            def __next__(self):
                if self.n >= 3:
                    raise StopIteration
                self.n += 1
                self.at = self.at * self.walk.step
                return self.at
        def f(x, y):
            w = Walk(x, y)
            it = iter(w)
            first = next(it)
            rest = 0.0
            for v in it:
                rest += v * v
            return first * rest + sum(w) + next(it, 0.5)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_param_object_for",
        """
        class Grid:
            def __init__(self, cells):
                self.cells = cells
            def __iter__(self):
                for row in self.cells:
                    for cell in row:
                        yield cell
        def total(grid):
            s = 0.0
            for c in grid:
                s += c * c
            return s
        def norm(grid):
            return sum([abs(c) for c in grid])
        def f(x, y):
            g = Grid([[x, y], [x * y, x - y]])
            return total(g) + norm(g) + max(g) + min(c for c in g)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_break_out",
        """
        class Newton:
            def __init__(self, a, x):
                self.a, self.x = a, x
            def __iter__(self):
                return self
            def __next__(self):
                self.x = (self.x + self.a / self.x) / 2
                return self.x
        def f(a, b):
            steps = Newton(a, b)
            last = b
            for x in steps:
                if abs(x - last) < 1e-13:
                    break
                last = x
            return steps.x * last
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_list_yields_mut",
        """
        class Rolling:
            def __init__(self, data):
                self.data = data
            def __iter__(self):
                for i in range(len(self.data)):
                    self.data[i] = self.data[i] * 2
                    yield self.data[i]
        def f(x, y):
            d = [x, y]
            r = Rolling(d)
            s = 1.0
            for v in r:
                s *= v
            n = 0
            for v in r:
                n += 1
            return s + d[0] * d[1] * n
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_poly_class_iter",
        """
        class A:
            def __init__(self, x): self.x = x
            def __iter__(self):
                yield self.x
                yield 2 * self.x
        class B(A):
            def __iter__(self):
                yield self.x ** 2
        def f(x, y):
            total = 0.0
            for o in [A(x), B(y), A(x * y)]:
                for v in o:
                    total += v * v
            return total
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_plain_any",
        """
        class Decay:
            def __init__(self, now, rate, n):
                self.now, self.rate, self.left = now, rate, n
            def __iter__(self):
                return self
            def __next__(self):
                if self.left == 0:
                    raise StopIteration
                self.left -= 1
                self.now *= self.rate
                return self.now
        def f(a, b):
            d = Decay(a, b, 6)
            if any(v < 0.8 for v in d):
                return d.now
            return d.now * 2
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_plain_len_list",
        """
        class Decay:
            def __init__(self, now, rate, n):
                self.now, self.rate, self.left = now, rate, n
            def __iter__(self):
                return self
            def __next__(self):
                if self.left == 0:
                    raise StopIteration
                self.left -= 1
                self.now *= self.rate
                return self.now
        def f(a, b):
            d = Decay(a, b, 6)
            n = len(list(d))
            return d.now * n
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_plain_helper",
        """
        class Decay:
            def __init__(self, now, rate, n):
                self.now, self.rate, self.left = now, rate, n
            def __iter__(self):
                return self
            def __next__(self):
                if self.left == 0:
                    raise StopIteration
                self.left -= 1
                self.now *= self.rate
                return self.now
        def count(it):
            n = 0
            for v in it:
                n += 1
                if n == 2:
                    break
            return n
        def f(a, b):
            d = Decay(a, b, 6)
            while count(d) > 1:
                pass
            assert count(d) == 0, "all"
            return d.now
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_zip_star_objects",
        """
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                yield self.a
                yield self.b
        def f(x, y):
            vs = [V(x, y), V(y, x * y), V(2.0, x)]
            xs, ys = zip(*vs)
            return sum(p * q for p, q in zip(xs, ys))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_tuple_target",
        """
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                yield self.a
                yield self.b
        def f(x, y):
            vs = [V(x, y), V(y, x * y), V(2.0, x)]
            s = 0.0
            for p, q in vs:
                s += p * q
            return s
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_from_iterable",
        """
        from itertools import chain
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                yield self.a
                yield self.b
        def f(x, y):
            vs = [V(x, y), V(y, x * y)]
            return sum(chain.from_iterable(vs)) + sum(chain(vs[0], vs[1]))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_star_call",
        """
        def g(a, b, c=1.0):
            return a * b + c
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                yield self.a
                yield self.b
        def f(x, y):
            return g(*V(x, y)) * max(*V(x, y)) + g(2.0, *V(y, x))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_tuple_of",
        """
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                yield self.a
                yield self.b
        def f(x, y):
            v = V(x, y)
            t = tuple(v)
            l = list(v)
            l.extend(v)
            d = dict(zip("ab", v))
            e = {k: w for k, w in zip("ab", v)}
            s = sorted(v, key=lambda z: -z)
            return [*t, *l, d["a"], e["b"], *s, t == tuple(v)]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_dict_like",
        """
        class Params:
            def __init__(self, **values):
                self.values = values
            def __iter__(self):
                return iter(self.values)
            def __getitem__(self, key):
                return self.values[key]
            def __len__(self):
                return len(self.values)
            def __contains__(self, key):
                return key in self.values
        def f(x, y):
            p = Params(a=x, b=x * y)
            total = 0.0
            for key in p:
                total += p[key] * p[key]
            if "a" in p:
                total *= p["a"]
            return total / len(p)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_abc_sequence",
        """
        from collections.abc import Sequence
        class Poly(Sequence):
            def __init__(self, coefs):
                self.coefs = coefs
            def __len__(self):
                return len(self.coefs)
            def __getitem__(self, i):
                return self.coefs[i]
            def __call__(self, x):
                total = 0.0
                for c in reversed(self):
                    total = total * x + c
                return total
        def f(x, y):
            p = Poly([x, y, x * y])
            return p(x) + sum(p) + sum(c * c for c in p)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
        golden=False,
    ),
    case(
        "iterating_while_next",
        """
        class Source:
            def __init__(self, data):
                self.data = data
                self.at = -1
            def __iter__(self):
                return self
            def __next__(self):
                self.at += 1
                if self.at >= len(self.data):
                    raise StopIteration
                return self.data[self.at] * 2
        def f(x, y):
            it = iter(Source([x, y, x * y]))
            total = 1.0
            while True:
                try:
                    v = next(it)
                except StopIteration:
                    break
                total *= v
            while (v := next(it, None)) is not None:
                total += v
            return total
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_iter_closure",
        """
        class Ramp:
            def __init__(self, slope, n):
                self.slope, self.n = slope, n
            def __iter__(self):
                return (self.slope * i for i in range(self.n))
        def f(x, y):
            r = Ramp(x, 4)
            scale = [lambda z: z * y][0]
            return sum(map(scale, r)) + sum(filter(lambda v: v > x, r)) + sum(v * w for v, w in zip(r, Ramp(y, 3)))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_inner_def",
        """
        class Ramp:
            def __init__(self, slope, n):
                self.slope, self.n = slope, n
            def __iter__(self):
                for i in range(self.n):
                    yield self.slope * i
        def f(x, y):
            r = Ramp(x, 4)
            def total(k):
                s = 0.0
                for v in r:
                    s += k * v
                return s + sum(r)
            g = lambda k: sum(v * k for v in r)
            return total(y) * g(x)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_chain_map",
        """
        from itertools import accumulate, islice, pairwise, takewhile
        class Fib:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                a, b = self.a, self.b
                while True:
                    yield a
                    a, b = b, a + b
        def f(x, y):
            s = Fib(x, y)
            return [*islice(s, 4), sum(takewhile(lambda v: v < 9, s)), *(p * q for p, q in islice(pairwise(s), 3)), *islice(accumulate(s), 3)]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_set_arg",
        """
        class Table:
            def __init__(self):
                self.rows = []
            def add(self, x, y):
                self.rows.append((x, y))
            def __iter__(self):
                for i, (x, y) in enumerate(self.rows):
                    yield i, x, y
            def __len__(self):
                return len(self.rows)
        def slope(table):
            n = len(table)
            mx = sum(x for _, x, _ in table) / n
            my = sum(y for _, _, y in table) / n
            return sum((x - mx) * (y - my) for _, x, y in table) / sum((x - mx) ** 2 for _, x, y in table)
        def f(a, b):
            t = Table()
            for i in range(4):
                t.add(a * i + 0.1, b * i * i)
            return slope(t)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_tree_by_list",
        """
        class Node:
            def __init__(self, value, children=()):
                self.value = value
                self.children = children
            def __iter__(self):
                yield self.value
                for child in self.children:
                    yield from child
        def f(x, y):
            t = Node(x, [Node(x * y), Node(y, [Node(x + y)])])
            return sum(v * v for v in t)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_poly_horner",
        """
        class Poly:
            def __init__(self, coefs):
                self.coefs = list(coefs)
            def __iter__(self):
                return iter(self.coefs)
            def __len__(self):
                return len(self.coefs)
            def __getitem__(self, i):
                return self.coefs[i]
            def __add__(self, other):
                from itertools import zip_longest
                return Poly(a + b for a, b in zip_longest(self, other, fillvalue=0.0))
            def __mul__(self, other):
                out = [0.0] * (len(self) + len(other) - 1)
                for i, a in enumerate(self):
                    for j, b in enumerate(other):
                        out[i + j] += a * b
                return Poly(out)
            def __call__(self, x):
                total = 0.0
                for c in reversed(self.coefs):
                    total = total * x + c
                return total
        def f(x, y):
            p = Poly([x, 1.0, y])
            q = Poly((y, x))
            r = p * q + p
            a, b, *_ = r
            return r(0.5) + a * b
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_matrix",
        """
        class Matrix:
            def __init__(self, rows):
                self.rows = [list(r) for r in rows]
            def __iter__(self):
                return iter(self.rows)
            def __matmul__(self, other):
                cols = list(zip(*other))
                return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self])
            def __getitem__(self, ij):
                i, j = ij
                return self.rows[i][j]
            def trace(self):
                return sum(row[i] for i, row in enumerate(self))
        def f(x, y):
            m = Matrix([[x, y], [1.0, x * y]])
            n = m @ m
            return n.trace() + sum(map(sum, n)) * n[0, 1]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_events",
        '''
        class Schedule:
            """Payments in order of time."""
            def __init__(self, rate):
                self.rate = rate
                self.items = {}
            def __setitem__(self, t, amount):
                self.items[t] = amount
            def __iter__(self):
                for t in sorted(self.items):
                    yield t, self.items[t]
            def __contains__(self, t):
                return t in self.items
            def __len__(self):
                return len(self.items)
            def value(self):
                return sum(a * (1 + self.rate) ** -t for t, a in self)
        def f(r, c):
            s = Schedule(r)
            s[2] = c
            s[1] = 0.5 * c
            if 3 not in s:
                s[3] = c * c
            return s.value() / len(s)
        ''',
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_while_iter_state",
        """
        class Rng:
            def __init__(self, seed):
                self.state = seed
            def __iter__(self):
                return self
            def __next__(self):
                self.state = (self.state * 3.7) % 1.0
                return self.state
        def f(x, y):
            rng = Rng(x)
            pts = [next(rng) * y for _ in range(3)]
            for p, q in zip(rng, pts):
                y += p * q
            return y + rng.state
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_iter_in_lambda",
        """
        class V:
            def __init__(self, *xs): self.xs = xs
            def __iter__(self): return iter(self.xs)
        def f(x, y):
            norm2 = lambda v: sum(c * c for c in v)
            total = lambda v: sum(v)
            vs = [V(x, y), V(y, x, 2.0)]
            return max(vs, key=total).xs[0] + norm2(vs[0]) * total(vs[1]) + sum(map(norm2, vs))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_ternary",
        """
        class V:
            def __init__(self, *xs): self.xs = xs
            def __iter__(self): return iter(self.xs)
            def __len__(self): return len(self.xs)
            def __bool__(self): return bool(self.xs)
        def f(x, y):
            v = V(x, y, x)
            s = sum(v) if v else 0.0
            t = [c * 2 for c in v] if len(v) > 2 else []
            return s * t[0] + (max(v) if x > y else min(v)) + (v and sum(v))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_asked_without",
        """
        class Decay:
            def __init__(self, now, rate, n):
                self.now, self.rate, self.left = now, rate, n
            def __iter__(self):
                return self
            def __next__(self):
                if self.left == 0:
                    raise StopIteration
                self.left -= 1
                self.now *= self.rate
                return self.now
        def f(a, b):
            d = Decay(a, b, 6)
            if 0.5 in d:  # refused
                return 0.0
            return d.now * 2
        """,
        (1.3, 0.7),
        refused="gone through here without them",
    ),
    case(
        "iterating_helper_that_changes",
        """
        class Box:
            def __init__(self, x):
                self.x = x
            def move(self):
                self.x = self.x * 2
                return self.x
        def moved(box):
            return box.move()
        def f(x, y):
            o = Box(x)
            assert moved(o) > 0, moved(o)  # refused
            return o.x * y
        """,
        (1.3, 0.7),
        refused="a call that changes its arguments",
    ),
    case(
        "iterating_nested_unpacking",
        """
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                yield self.a
                yield self.b
        def f(x, y):
            (p, q), r = V(x, y), x  # refused
            return p * q * r
        """,
        (1.3, 0.7),
        refused="taken apart inside a pattern",
    ),
    case(
        "iterating_enumerated_unpacking",
        """
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __iter__(self):
                return iter((self.a, self.b))
        def f(x, y):
            vs = [V(x, y), V(y, x * y), V(2.0, x)]
            return sum(i * p for i, (p, q) in enumerate(vs))  # refused
        """,
        (1.3, 0.7),
        refused="taken apart inside a pattern",
    ),
    case(
        "iterating_key_that_moves",
        """
        class Box:
            def __init__(self, x):
                self.x = x
            def move(self):
                self.x = self.x * 2
                return self.x
        def f(x, y):
            boxes = [Box(x), Box(2 * x), Box(y)]
            best = max(boxes, key=lambda box: box.move())  # refused
            return best.x * y
        """,
        (1.3, 0.7),
        refused="a function that is called back here changes",
    ),
    case(
        "managing_enter_other",
        """
        class Damped:
            def __init__(self, body, k):
                self.body, self.k = body, k
            def __enter__(self):
                self.old = self.body.v
                self.body.v = self.body.v * self.k
                return self.body
            def __exit__(self, kind, error, trace):
                self.body.v = self.body.v + self.old
        class Body:
            def __init__(self, x, v):
                self.x, self.v = x, v
        def f(x, y):
            b = Body(x, y)
            with Damped(b, x * y) as body:
                body.x += body.v * 0.5
            return b.x * b.v
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_contextmanager_yield",
        """
        from contextlib import contextmanager
        class Body:
            def __init__(self, x, v):
                self.x, self.v = x, v
        @contextmanager
        def shifted(body, d):
            old = body.x
            body.x = old + d
            try:
                yield body
            finally:
                body.x = old
        def f(x, y):
            b = Body(x, y)
            with shifted(b, y * x) as c:
                e = c.x * c.x
            return e + b.x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_contextmanager_number",
        """
        from contextlib import contextmanager
        @contextmanager
        def scaled(x, k):
            yield x * k
        def f(x, y):
            with scaled(x, y) as z:
                total = z * z
            return total + z
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_exit_mutates",
        """
        class Timer:
            def __init__(self, log, rate):
                self.log = log
                self.rate = rate
            def __enter__(self):
                return self
            def __exit__(self, *args):
                self.log.append(self.rate * 2)
        def f(x, y):
            log = [x]
            with Timer(log, x * y):
                z = x * x
            return z * log[-1] + sum(log)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_tmp_attribute",
        '''
        class Override:
            """Set attributes for a while."""
            def __init__(self, model, k):
                self.model = model
                self.k = k
            def __enter__(self):
                self.kept = self.model.k
                self.model.k = self.k
                return self.model
            def __exit__(self, kind, value, trace):
                self.model.k = self.kept
                return False
        class Model:
            def __init__(self, k):
                self.k = k
            def energy(self, x):
                return 0.5 * self.k * x * x
        def f(k, x):
            m = Model(k)
            base = m.energy(x)
            with Override(m, k * 1.1) as mm:
                up = mm.energy(x)
            with Override(m, k * 0.9):
                down = m.energy(x)
            return (up - down) / base + m.k
        ''',
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_swallow",
        """
        class Ignore:
            def __init__(self, box):
                self.box = box
            def __enter__(self):
                return self.box
            def __exit__(self, kind, error, trace):
                self.box[0] = self.box[0] * 2
                return kind is ValueError
        def f(x, y):
            box = [x, y]
            with Ignore(box) as b:
                b[1] = b[0] * b[1]
                if x > 1:
                    raise ValueError("large")
                b[1] = 0.5 * b[1]
            return box[0] * box[1]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_return_inside",
        """
        class Hold:
            def __init__(self, box, k):
                self.box, self.k = box, k
            def __enter__(self):
                self.box[0] *= self.k
                return self.box
            def __exit__(self, *info):
                self.box[0] += self.k
        def g(box, k):
            with Hold(box, k) as b:
                if k > 1:
                    return b[0] * k
                b.append(k)
            return b[0]
        def f(x, y):
            box = [x]
            r = g(box, y) + g(box, x)
            return r * box[0] * len(box)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_nested_two",
        """
        class Push:
            def __init__(self, stack, v):
                self.stack, self.v = stack, v
            def __enter__(self):
                self.stack.append(self.v)
                return self.stack[-1]
            def __exit__(self, *info):
                self.last = self.stack.pop()
        def f(x, y):
            stack = []
            with Push(stack, x) as a, Push(stack, a * y) as b:
                total = sum(stack) * b
                with Push(stack, total):
                    total += stack[-1] * a
            return total + len(stack)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_loop_break",
        """
        class Tally:
            def __init__(self): self.total = 0.0
            def add(self, v): self.total += v
        class Scope:
            def __init__(self, tally, v): self.tally, self.v = tally, v
            def __enter__(self): return self.tally
            def __exit__(self, kind, e, tb): self.tally.add(self.v)
        def f(x, y):
            t = Tally()
            for i in range(4):
                with Scope(t, x * i) as s:
                    if i == 1:
                        continue
                    s.add(y * y)
                    if i == 3:
                        break
                    s.add(x)
            return t.total * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_exitstack",
        """
        from contextlib import ExitStack, contextmanager, suppress, nullcontext
        def f(x, y):
            with nullcontext(x * y) as z:
                w = z * z
            with suppress(ZeroDivisionError):
                w = w / (x - x)
            return w + z
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_contextmanager_method",
        """
        from contextlib import contextmanager
        class Spring:
            def __init__(self, k):
                self.k = k
            @contextmanager
            def stiffer(self, by):
                old, self.k = self.k, self.k * by
                try:
                    yield self.k
                finally:
                    self.k = old
            def force(self, x):
                return -self.k * x
        def f(k, x):
            s = Spring(k)
            with s.stiffer(x) as kk:
                a = s.force(x) * kk
            return a + s.force(2.0)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_exit_reads_error",
        """
        class Retry:
            def __init__(self, box):
                self.box = box
                self.failed = 0
            def __enter__(self):
                return self.box
            def __exit__(self, kind, error, trace):
                if kind is None:
                    self.box[0] *= 2
                    return False
                if issubclass(kind, ValueError) and "large" in str(error):
                    self.failed += 1
                    self.box[0] /= 3
                    return True
                return False
        def f(x, y):
            box = [x * y]
            r = Retry(box)
            for i in range(3):
                with r as b:
                    b[0] = b[0] * x
                    if b[0] > 1:
                        raise ValueError("large")
                    b[0] += y
            return box[0] * (1 + r.failed)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_gen_catches",
        """
        from contextlib import contextmanager
        @contextmanager
        def damped(box, k):
            box[0] *= k
            try:
                yield box, k * 2
            except ValueError:
                box[0] += 1.0
            else:
                box[0] -= k
            finally:
                box[0] *= 1.5
        def f(x, y):
            box = [x]
            with damped(box, y) as (b, kk):
                b[0] += kk
                if x > 1:
                    raise ValueError("x")
            return box[0] * kk
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_one_line",
        """
        class Add:
            def __init__(self, v, k): self.v, self.k = v, k
            def __enter__(self): self.v.append(self.k); return self.v
            def __exit__(self, *a): self.v.append(self.k * self.k)
        def f(x, y):
            v = [x]
            with Add(v, y) as w: w.append(x * y)
            with Add(v, x) as a, Add(a, y) as b: b.append(a[-1])
            return sum(i * z for i, z in enumerate(v))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_raised_through",
        """
        from contextlib import contextmanager
        @contextmanager
        def kept(state, v):
            state.append(v)
            yield
            state.append(2 * v)
        class Undo:
            def __init__(self, s): self.s = s
            def __enter__(self): self.n = len(self.s)
            def __exit__(self, kind, e, t):
                if kind is not None:
                    del self.s[self.n:]
        def f(x, y):
            s = [x]
            try:
                with Undo(s):
                    s.append(y)
                    with kept(s, x * y):
                        s[0] = s[0] * s[-1]
                        if x < 1:
                            raise KeyError("low")
            except KeyError:
                s.append(x * x)
            return [len(s), *s]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_with_yield",
        """
        from contextlib import contextmanager
        @contextmanager
        def scope(v, k):
            v.append(k)
            yield v[-1]
            v.pop()
        def each(v, k):
            with scope(v, k) as top:
                for z in v:
                    yield z * top
        def f(x, y):
            v = [x, x * y]
            total = sum(each(v, y)) + len(v)
            with scope(v, total):
                total += sum(v)
            return total * v[-1]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_closure_manager",
        """
        from contextlib import contextmanager
        def f(x, y):
            total = [x]
            @contextmanager
            def bumped(k):
                total[0] += k * y
                yield total[0]
                total[0] *= k
            with bumped(y) as t:
                r = t * total[0]
            with bumped(x):
                r += total[0]
            return r + total[0]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_helper_manager",
        """
        class Ledger:
            def __init__(self): self.rows = []
            def __enter__(self): return self
            def __exit__(self, *exc):
                self.total = sum(self.rows)
            def add(self, v): self.rows.append(v)
        def fill(x, n):
            with Ledger() as ledger:
                for i in range(n):
                    ledger.add(x * i)
                    if i == 2:
                        break
            return ledger
        def f(x, y):
            a = fill(x, 3)
            b = fill(y * x, 5)
            return a.total * b.total + len(b.rows)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_nested_functions",
        """
        class Scale:
            stack = 0
            def __init__(self, items, k):
                self.items, self.k = items, k
            def __enter__(self):
                for i in range(len(self.items)):
                    self.items[i] *= self.k
                return self
            def __exit__(self, *exc):
                for i in range(len(self.items)):
                    self.items[i] /= self.k
                return None
            def mean(self):
                return sum(self.items) / len(self.items)
        def f(x, y):
            v = [x, y, x * y]
            with Scale(v, y) as s:
                m = s.mean()
                with Scale(v, m) as t:
                    n = t.mean() + s.mean()
            return n * m + sum(v)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_inactive_manager",
        """
        import io
        from contextlib import contextmanager, redirect_stdout
        class Log:
            def __init__(self): self.lines = []
            def __enter__(self): return self
            def __exit__(self, *a): self.lines.append("done")
        @contextmanager
        def section(name):
            yield len(name)
        def f(x, y):
            with Log() as log, section("abc") as n:
                z = x * y * n
                log.lines.append("z")
            return z * len(log.lines)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_callback_close",
        """
        from contextlib import closing, ExitStack
        class Source:
            def __init__(self, v): self.v = v; self.open = True
            def close(self): self.v = self.v * 2
        def f(x, y):
            s = Source(x)
            with closing(s) as t:
                r = t.v * y
            return r + s.v
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "managing_long_header",
        """
        from contextlib import contextmanager
        @contextmanager
        def scaled_by_something(box_of_numbers, factor_of_scaling, another_factor=2.0):
            box_of_numbers[0] *= factor_of_scaling
            yield box_of_numbers
            box_of_numbers[0] /= another_factor
        def f(x_of_input, y_of_input):
            box_of_numbers = [x_of_input]
            with scaled_by_something(box_of_numbers, y_of_input * x_of_input, another_factor=y_of_input) as numbers_given:
                total = sum(numbers_given)
            return total * box_of_numbers[0]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_over_an_object_made_with_a_helpers_call",
        """
        class Span:
            def __init__(self, step, count):
                self.step = step
                self.count = count

            def __iter__(self):
                for i in range(self.count):
                    yield self.step * i

        def squared(x):
            return x * x

        def f(x, y):
            parts = [v * y for v in Span(squared(x), 3)]
            return sum(v * y for v in Span(squared(x), 4)) + sum(parts)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "iterating_begins_anew",
        """
        class Geometric:
            def __init__(self, a, r, n):
                self.a, self.r, self.n = a, r, n
            def __iter__(self):
                self.k = 0
                return self
            def __next__(self):
                if self.k >= self.n:
                    raise StopIteration
                self.k += 1
                return self.a * self.r ** (self.k - 1)
        def f(x, y):
            terms = Geometric(x, y, 4)
            for t in terms:
                if t < x * y:
                    break
            return sum(terms) * t, max(terms), list(zip(terms, range(2))), [t * y for t in terms], terms.k
        """,
        (1.3, 0.7),
    ),
    case(
        "iterating_by_an_iterator_of_another_class",
        """
        class Turns:
            def __init__(self, owner):
                self.owner, self.k = owner, 0
            def __next__(self):
                if self.k >= len(self.owner.v):
                    raise StopIteration
                self.k += 1
                return self.owner.v[-self.k] * self.owner.s
        class Bag:
            def __init__(self, v, s):
                self.v, self.s = v, s
            def __iter__(self):
                return Turns(self)
        def f(v, s):
            bag = Bag(v, s)
            total = 0.0
            for x in bag:
                for y in bag:
                    total += x * y * s
            return total, sum(x * x for x in bag)
        """,
        ([0.5, 0.7, 1.1], 1.3),
    ),
    case(
        "iterating_two_objects_in_an_inner_generator",
        """
        class Fibonacci:
            def __init__(self, a, n):
                self.a, self.n = a, n
            def __iter__(self):
                self.x, self.y, self.i = self.a, self.a * 2, 0
                return self
            def __next__(self):
                if self.i == self.n:
                    raise StopIteration
                self.x, self.y = self.y, self.x + self.y
                self.i += 1
                return self.x
        class Bag:
            def __init__(self, v):
                self.v = v
            def __iter__(self):
                return iter(self.v)
        def f(v, s):
            numbers = Fibonacci(s, 3)
            def both():
                yield from numbers
                for x in Bag(v):
                    yield x * s
                for x in Fibonacci(x, 2):
                    yield x
            return list(both()), numbers.y
        """,
        ([0.5, 0.7], 1.3),
    ),
    case(
        "iterating_by_what_is_no_iterator",
        """
        class Bag:
            def __init__(self, v):
                self.v = v
            def __iter__(self):
                return Rows(self.v)
        class Rows:
            def __init__(self, v):
                self.v = v
            def __iter__(self):
                return iter([self.v])
        def f(x):
            total = 0.0
            for y in Bag(x):  # refused
                total += y
            return total
        """,
        (1.3,),
        refused="an object of a class of your own is taken apart",
    ),
    case(
        "isinstance_of_a_protocol",
        """
        from typing import Protocol, runtime_checkable
        import math
        @runtime_checkable
        class Discount(Protocol):
            def df(self, t: float) -> float: ...
        class Flat:
            def __init__(self, r): self.r = r
            def df(self, t): return math.exp(-self.r * t)
        class Simple:
            def __init__(self, r): self.r = r
            def df(self, t): return 1 / (1 + self.r * t)
        class Shifted:
            def __init__(self, base: Discount, spread):
                self.base = base
                self.spread = spread
            def df(self, t):
                return self.base.df(t) * math.exp(-self.spread * t)
        class Bond:
            def __init__(self, coupon, maturity):
                self.flows = [(float(t), coupon) for t in range(1, maturity)] + [(float(maturity), 1 + coupon)]
            def price(self, curve: Discount):
                assert isinstance(curve, Discount)
                return sum(c * curve.df(t) for t, c in self.flows)
            def __len__(self):
                return len(self.flows)
        def f(r, s, c):
            b = Bond(c, 5)
            curves = {"flat": Flat(r), "simple": Simple(r), "shift": Shifted(Flat(r), s)}
            out = {name: b.price(c) for name, c in curves.items()}
            best = min(out, key=out.get)
            return out[best] + len(b) * out["flat"]
        """,
        (0.03, 0.01, 0.04),
    ),
]
