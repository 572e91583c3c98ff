# ruff: noqa: E501 - a case is read as a row
"""Methods that Python calls by itself: those that only look are left to it; those that change something are refused."""

from __future__ import annotations

from . import case

POINTS = ((1.3, 0.7), (0.4, -1.1))

CHANGING = """
class Box:
    def __init__(self, a):
        self.a = a
    def {name}(self{given}):
        self.a = self.a * 2.0
        return {result}
{more}def f(x, y):
    p, q = Box(x), Box(y)
    {line}  # refused
    return p.a * q.a
"""


def changes(name, method, line, given="", result="True", more="", message=""):
    """Return a case whose method changes its object where `line` has Python call it."""
    text = CHANGING.format(name=method, line=line, given=given, result=result, more=more)
    return case(f"implied_{name}", text.lstrip("\n"), POINTS[0], refused=message or f"`Box.{method}`, which Python calls here", raw=True)


CASES = [
    case(
        "implied_getattr_that_changes_its_object",
        """
        class Box:
            def __init__(self, a):
                self.a = a

            def __getattr__(self, name):
                self.a = self.a * 2.0
                return 3.0

        def f(x, y):
            p, q = Box(x * y), Box(x + y)
            t = p.b
            return p.a * q.a * t
        """,
        (1.3, 0.7),
    ),
    case(
        "implied_comparisons_of_dataclasses",
        """
        from dataclasses import dataclass
        @dataclass(order=True)
        class D:
            a: float
        def f(x, y):
            p, q = D(x), D(y)
            if p == q or p in [q]:
                return p.a
            return (p.a if p < q else q.a * p.a) + max([p, q]).a * sorted([p, q])[0].a
        """,
        *POINTS,
    ),
    case(
        "implied_winners_that_are_equal",
        """
        class P:
            def __init__(self, k, a):
                self.k, self.a = k, a
            def __eq__(self, other):
                return self.k == other.k
            def __gt__(self, other):
                return self.a > other.a
            def __lt__(self, other):
                return self.a < other.a
        def f(x, y):
            ps = [P(1, x), P(1, y)]
            return max(ps).a * 2.0 + min(ps).a * max(*ps).a + sorted(ps)[0].a + max(ps, key=lambda p: p.a).a
        """,
        *POINTS,
    ),
    case(
        "implied_comparison_by_the_other_operand",
        """
        class E:
            def __init__(self, a):
                self.a = a
            def __lt__(self, other):
                return E(self.a * other.a)
        def f(x, y):
            p, q = E(x), E(y)
            return (p < q).a + (p > q).a
        """,
        *POINTS,
    ),
    case(
        "implied_comparison_that_changes_is_followed",
        """
        class Box:
            def __init__(self, a):
                self.a = a
            def __eq__(self, other):
                self.a = self.a * 2.0
                return True
            def __lt__(self, other):
                other.a = other.a * self.a
                return self.a < other.a
        def f(x, y):
            p, q = Box(x), Box(y)
            if p == q and y == y:
                return p.a * (2.0 if p < q else 3.0), q.a
            return q.a, p.a
        """,
        *POINTS,
    ),
    case(
        "implied_methods_that_only_look",
        """
        class Queue:
            def __init__(self, a):
                self.items = [a, a * 2.0, a * 3.0]
            def __len__(self):
                return len(self.items)
            def __contains__(self, other):
                return other in self.items
            def __hash__(self):
                return 3
            def __str__(self):
                return "Queue"
            def take(self):
                return self.items.pop()
        def f(x, y):
            q, n = Queue(x), 0
            total = 0.0
            while q:
                total = total * y + q.take()
                n += len(str(q)) + (hash(q) if y in q or not q else 0)
            return total, n, x if q else y
        """,
        *POINTS,
    ),
    case(
        "implied_counters_without_tangents",
        """
        class Counter:
            def __init__(self):
                self.hits = 0
            def __bool__(self):
                self.hits += 1
                return self.hits < 3
            def __contains__(self, key):
                self.hits += 1
                return key == 2
        def f(x, y):
            c, s = Counter(), x
            while c:
                s = s * y
            if 2 in c and 3 not in c:
                s = s + x
            return s, c.hits
        """,
        *POINTS,
    ),
    changes("bool_of_an_if", "__bool__", "if p: q.a = x"),
    changes("bool_of_a_while", "__bool__", "while not p: q.a = x"),
    changes("bool_of_a_choice", "__bool__", "q.a = x if p else y"),
    changes("bool_of_an_and", "__bool__", "q.a = (p and q).a"),
    changes("bool_of_a_comprehension", "__bool__", "q.a = sum([t for t in (x, y) if p])"),
    changes("bool_of_all", "__bool__", "t = all([p, q])"),
    changes("bool_of_an_assert", "__bool__", "assert p"),
    changes("len_of_an_if", "__len__", "if p: q.a = x", result="1"),
    changes("len", "__len__", "q.a = len(p) * x", result="1"),
    changes("contains", "__contains__", "t = y in p", given=", other"),
    changes("eq_in_a_list", "__eq__", "t = y in [p]", given=", other"),
    changes("eq_of_lists", "__eq__", "t = [p] == [q]", given=", other"),
    changes("eq_of_ne", "__eq__", "t = p != q", given=", other"),
    changes("eq_of_index", "__eq__", "t = [p, q].index(q)", given=", other"),
    changes("hash_of_a_set", "__hash__", "t = len({p})", result="1"),
    changes("hash_of_a_key", "__hash__", "t = {1: x}; t[p] = 2.0", result="1", message="`Box.__hash__`"),
    changes("lt_of_sorted", "__lt__", "q = sorted([p, q])[0]", given=", other"),
    changes("gt_of_max", "__gt__", "q = max([p, q])", given=", other"),
    changes("lt_of_what_a_key_gives", "__lt__", "t = sorted([0, 1], key=lambda i: [p, q][i])", given=", other"),
    changes("lt_of_a_heap", "__lt__", "t = []; heappush(t, p)", given=", other", more="from heapq import heappush\n"),
    changes("str_in_text", "__str__", "t = f'{p}'", result="'Box'"),
    changes("index", "__index__", "t = [x, y][p]", result="1"),
    changes("property_in_text", "b", "t = f'{p.b}'", more="Box.b = property(Box.b)\n", message="a call that changes its arguments"),
]  # fmt: skip
