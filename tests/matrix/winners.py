# ruff: noqa: E501 - a case is read as a row
"""Objects among which `max` and `min` choose, getters as functions, and branches whose methods are named as a list's."""

from __future__ import annotations

from . import case

POINTS = ((1.3, 0.9), (0.4, -1.1))

CASES = [
    case(
        "winners_of_two_objects",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __lt__(self, other):
                return self.a < other.a
        def f(x, y):
            p = max(T(x), T(y), T(x * y))
            q = min(T(x), T(y))
            p.a *= x
            return p.a * q.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_change",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __lt__(self, other):
                return self.a < other.a
        def f(x, y):
            p, q = T(x), T(y)
            r = max(p, q)
            r.a = r.a * y
            return p.a * x + q.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_by_key",
        """
        class T:
            def __init__(self, a):
                self.a = a
        def f(x, y):
            p, q = T(x), T(y)
            r = max(p, q, key=lambda t: t.a)
            r.a = r.a * y
            return p.a * x + q.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_that_are_equal",
        """
        class T:
            def __init__(self, k, a):
                self.k, self.a = k, a
            def __eq__(self, o):
                return self.k == o.k
            def __lt__(self, o):
                return self.a < o.a
            def __gt__(self, o):
                return self.a > o.a
        def f(x, y):
            p, q, r = T(1, y), T(1, x), T(1, x * y)
            u = max(p, q, r)
            v = min(r, q, p)
            w = max(p, q)
            return u.a * 2.0 + v.a * x + w.a * y
        """,
        *POINTS,
    ),
    case(
        "winners_of_objects_by_key_that_are_equal",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __eq__(self, o):
                return True
        def f(x, y):
            p, q, r = T(y), T(x), T(x * y)
            u = max(p, q, r, key=lambda t: t.a)
            v = min(p, q, key=lambda t: -t.a)
            u.a *= y
            return u.a * 2.0 + v.a * x + p.a + q.a * r.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_dataclasses",
        """
        from dataclasses import dataclass
        @dataclass(order=True)
        class T:
            a: float
        def f(x, y):
            p, q = T(x), T(y)
            r = max(p, q)
            s = min(p, q)
            return r.a * x + s.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_with_total_ordering",
        """
        from functools import total_ordering
        @total_ordering
        class T:
            def __init__(self, a):
                self.a = a
            def __lt__(self, other):
                return self.a < other.a
            def __eq__(self, other):
                return self.a == other.a
        def f(x, y):
            p, q = T(x), T(y)
            r = max(p, q)
            s = sorted([p, q])[0]
            return (r.a if p >= q else y) * x + s.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_in_a_loop",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __lt__(self, o):
                return self.a < o.a
        def f(x, y):
            best = T(y)
            for v in (x, x * y, y):
                best = max(best, T(v))
            return best.a * x
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_in_a_helper",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __gt__(self, o):
                return self.a > o.a
        def top(p, q):
            return max(p, q)
        def f(x, y):
            a, b = T(x), T(y)
            c = top(a, b)
            c.a = c.a * y
            return a.a * b.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_classes",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __gt__(self, o):
                return self.a > o.a
        class U(T):
            def twice(self):
                return self.a * 2
        def f(x, y):
            c = max(T(x), U(y))
            d = max(U(x), T(y))
            return c.a * x + d.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_that_may_be_caught",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __gt__(self, o):
                if o.a > 1.0:
                    raise ValueError
                return self.a > o.a
        def f(x, y):
            p, q = T(x), T(y)
            r = q
            try:
                r = max(p, q)
            except ValueError:
                r.a *= x
            return r.a * p.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_two_objects_are_asked",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __gt__(self, o):
                return self.a > o.a
            def area(self, k):
                return self.a * self.a * k
        def f(x, y):
            return max(T(x), T(y)).area(x) + min(T(x), T(y * x), key=lambda t: t.area(2)).area(y)
        """,
        *POINTS,
    ),
    case(
        "winners_of_objects_behind_a_star",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __gt__(self, o):
                return self.a > o.a
        def f(x, y):
            v = [T(x), T(y)]
            p = max(*v)
            q = max(T(x * y), *v)
            return p.a * q.a
        """,
        *POINTS,
    ),
    case(
        "winners_of_an_object_and_a_number",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __gt__(self, o):
                return self.a > o
            def __lt__(self, o):
                return self.a < o
        def f(x, y):
            r = max(T(x), y)
            return r.a * x
        """,
        *POINTS,
    ),
    case(
        "getters_in_groupby",
        """
        from itertools import groupby
        from operator import itemgetter
        def f(x, y):
            rows = sorted([(2, x), (1, y), (2, x * y)], key=itemgetter(0))
            s = 0.0
            for k, g in groupby(rows, key=itemgetter(0)):
                s += k * sum(map(itemgetter(1), g)) ** 2
            return s
        """,
        *POINTS,
    ),
    case(
        "getters_in_groupby_of_dicts",
        """
        from itertools import groupby
        from operator import itemgetter
        def f(x, y):
            rows = [{"k": "a", "v": x}, {"k": "a", "v": y}, {"k": "b", "v": x * y}]
            out = {k: sum(map(itemgetter("v"), g)) for k, g in groupby(rows, key=itemgetter("k"))}
            return out["a"] * out["b"]
        """,
        *POINTS,
    ),
    case(
        "getters_in_groupby_of_objects",
        """
        from itertools import groupby
        from operator import attrgetter
        class R:
            def __init__(self, k, v):
                self.k, self.v = k, v
        def f(x, y):
            rows = [R(1, x), R(1, y), R(2, x * y)]
            s = 0.0
            for k, g in groupby(rows, attrgetter("k")):
                s += k * sum(r.v for r in g) ** 2
            return s
        """,
        *POINTS,
    ),
    case(
        "getters_under_a_name",
        """
        from itertools import groupby
        from operator import itemgetter
        def f(x, y):
            key = itemgetter(0)
            rows = sorted([(2, x), (1, y), (2, x * y)], key=key)
            s = 0.0
            for k, g in groupby(rows, key):
                s += k * sum(v for _, v in g) ** 2
            return s
        """,
        *POINTS,
    ),
    case(
        "getters_given_to_a_helper",
        """
        from operator import attrgetter, itemgetter
        class R:
            def __init__(self, k, v):
                self.k, self.v = k, v
        def total(rows, get):
            return sum(get(r) for r in rows)
        def f(x, y):
            return total([R(1, x), R(2, y)], attrgetter("v")) * total([(x, y), (y, x)], itemgetter(1))
        """,
        *POINTS,
    ),
    case(
        "getters_kept_in_fields_and_dicts",
        """
        from operator import itemgetter
        class H:
            def __init__(self, get):
                self.get = get
            def of(self, r):
                return self.get(r) * 2.0
        def f(x, y):
            h = H(itemgetter(0))
            g = {"a": itemgetter(1)}
            return h.of((x, y)) * g["a"]((x, y))
        """,
        *POINTS,
    ),
    case(
        "branches_popped",
        """
        class Node:
            def __init__(self, v):
                self.v = v
                self.left = None
                self.right = None
            def insert(self, v):
                if v < self.v:
                    if self.left is None:
                        self.left = Node(v)
                    else:
                        self.left.insert(v)
                elif self.right is None:
                    self.right = Node(v)
                else:
                    self.right.insert(v)
            def pop(self):
                if self.left is not None and self.left.left is None:
                    v = self.left.v
                    self.left = self.left.right
                    return v
                if self.left is not None:
                    return self.left.pop()
                return self.v
        def f(x, y):
            t = Node(x)
            t.insert(y)
            t.insert(x * y * 2)
            t.insert(y * y)
            return t.pop() * x + t.pop()
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_copied",
        """
        class Node:
            def __init__(self, v, left=None, right=None):
                self.v = v
                self.left = left
                self.right = right
            def copy(self):
                l = self.left.copy() if self.left is not None else None
                r = self.right.copy() if self.right is not None else None
                return Node(self.v, l, r)
            def total(self):
                t = self.v
                if self.left is not None:
                    t += self.left.total()
                if self.right is not None:
                    t += self.right.total()
                return t
        def f(x, y):
            t = Node(x, Node(y, Node(x * y)), Node(x * x))
            u = t.copy()
            t.left.v = 3.0 * x
            return u.total() * t.total()
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_cleared",
        """
        class Node:
            def __init__(self, v, left=None):
                self.v = v
                self.left = left
            def clear(self):
                self.v = 0.0
                if self.left is not None:
                    self.left.clear()
            def total(self):
                return self.v + (self.left.total() if self.left is not None else 0.0)
        def f(x, y):
            t = Node(x, Node(y, Node(x * y)))
            a = t.total()
            t.left.clear()
            return a * t.total()
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_reversed",
        """
        class Chain:
            def __init__(self, v, next=None):
                self.v = v
                self.next = next
            def reverse(self):
                if self.next is None:
                    return self
                head = self.next.reverse()
                self.next.next = self
                self.next = None
                return head
        def f(x, y):
            t = Chain(x, Chain(y, Chain(x * y)))
            h = t.reverse()
            return h.v * x + h.next.v * y + t.v
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_sorted",
        """
        class Bag:
            def __init__(self, vs, inner=None):
                self.vs = vs
                self.inner = inner
            def sort(self):
                self.vs.sort()
                if self.inner is not None:
                    self.inner.sort()
        def f(x, y):
            b = Bag([x, y], Bag([x * y, y, x]))
            b.sort()
            return b.vs[0] * x + b.inner.vs[0] * y + b.inner.vs[2]
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_walked_by_groupby",
        """
        from itertools import groupby
        from operator import itemgetter
        class Node:
            def __init__(self, k, v):
                self.k, self.v = k, v
                self.left = self.right = None
            def insert(self, k, v):
                if k < self.k:
                    if self.left is None:
                        self.left = Node(k, v)
                    else:
                        self.left.insert(k, v)
                elif self.right is None:
                    self.right = Node(k, v)
                else:
                    self.right.insert(k, v)
            def walk(self):
                if self.left is not None:
                    yield from self.left.walk()
                yield self.k, self.v
                if self.right is not None:
                    yield from self.right.walk()
        def f(x, y):
            t = Node(2, x)
            t.insert(1, y)
            t.insert(2, x * y)
            t.insert(3, y * y)
            s = 0.0
            for k, g in groupby(t.walk(), key=itemgetter(0)):
                s += k * sum(v for _, v in g) ** 2
            return s
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_with_methods_of_dicts",
        """
        class Tree:
            def __init__(self, k, v):
                self.k, self.v = k, v
                self.left = self.right = None
            def setdefault(self, k, v):
                if k == self.k:
                    return self.v
                if k < self.k:
                    if self.left is None:
                        self.left = Tree(k, v)
                    return self.left.setdefault(k, v)
                if self.right is None:
                    self.right = Tree(k, v)
                return self.right.setdefault(k, v)
            def items(self):
                if self.left is not None:
                    yield from self.left.items()
                yield self.k, self.v
                if self.right is not None:
                    yield from self.right.items()
            def values(self):
                return [v for _, v in self.items()]
        def f(x, y):
            t = Tree(3, x)
            a = t.setdefault(1, y)
            b = t.setdefault(5, x * y)
            c = t.setdefault(1, x)
            return sum(k * v for k, v in t.items()) + a * b * c + sum(t.values())
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_stored_later",
        """
        class L:
            def __init__(self, head=None):
                self.head = head
                self.tail = None
            def reverse(self):
                if self.tail is not None:
                    self.tail.reverse()
                self.head = self.head * 2.0
            def sort(self):
                if self.tail is not None:
                    self.tail.sort()
                self.head = self.head * 3.0
        def f(x, y):
            a = L(x)
            a.tail = L(y)
            a.tail.tail = L(x * y)
            a.reverse()
            a.tail.sort()
            return a.head * a.tail.head * a.tail.tail.head
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_beside_lists",
        """
        class H:
            def __init__(self, v=None):
                self.v = v if v is not None else []
                self.w = None
            def append(self, z):
                self.v.append(z)
            def pop(self):
                return self.v.pop()
        def f(x, y):
            h = H()
            h.append(x)
            h.append(y * x)
            h.w = [x, y]
            h.w.append(x * x)
            return h.pop() * h.w.pop() * h.w.pop(0)
        """,
        *POINTS, order2=False,
    ),
    case(
        "branches_that_are_lists",
        """
        class Node:
            def __init__(self, v, kids=None):
                self.v = v
                self.kids = kids
            def append(self, n):
                if self.kids is None:
                    self.kids = []
                self.kids.append(n)
            def total(self):
                return self.v + sum(k.total() for k in self.kids or [])
        def f(x, y):
            n = Node(x)
            n.append(Node(y))
            n.append(Node(x * y))
            return n.total() * x
        """,
        *POINTS, order2=False,
    ),
]
