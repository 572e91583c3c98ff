# ruff: noqa: E501 - a case is read as a row
"""Names that functions inside functions bind anew, two levels up and more; what is read later than it stands."""

from __future__ import annotations

from . import case

POINTS = ((1.3, 0.7), (0.4, -1.1))

CASES = [
    case(
        "level_bound_two_functions_up",
        """
        def f(x, y):
            v = [x * 2.0, y]
            s = 1.0
            for k, o in enumerate(v):
                def outer(z):
                    def inner(t):
                        nonlocal x, s
                        x = o
                        s = s * z + t
                    inner(k)
                outer(y)
            return x, s
        """,
        *POINTS,
    ),
    case(
        "level_bound_three_functions_up",
        """
        def f(x, y):
            def a(z):
                before = x
                def b(w):
                    def c(t):
                        nonlocal x
                        x = x * t * w
                    c(z)
                b(y)
                return before + x
            r = a(y * 2.0)
            return r, x
        """,
        *POINTS,
    ),
    case(
        "level_of_one_name_in_the_middle",
        """
        def f(x, y):
            def a(z):
                x = z * 2.0
                def b(w):
                    nonlocal x
                    x = x * w
                b(y)
                return x
            r = a(y)
            return r, x
        """,
        *POINTS,
    ),
    case(
        "level_with_lambdas_comprehensions_and_walruses",
        """
        def f(x, y):
            s, t = 1.0, 2.0
            def a(z):
                def b(w):
                    nonlocal s
                    s = sum([s * w * k for k in (1.0, 2.0, z)])
                    return (lambda q: q * s)(w)
                def c(w):
                    nonlocal t
                    return (t := w * z) + t
                return b(y) + c(w=y)
            r = a(x)
            return r, s, t
        """,
        *POINTS,
    ),
    case(
        "level_in_try_for_del_and_default",
        """
        def f(x, y):
            s, t, u = 1.0, x, x
            def a(z):
                def b(w=t):
                    nonlocal s, t, u
                    try:
                        s = w * z
                        raise ValueError
                    except ValueError:
                        s = s * w
                    for t in [w, w * z]:
                        pass
                    del u
                    u = w * z
                b()
                b(y)
            a(y)
            return s, t, u
        """,
        *POINTS,
    ),
    case(
        "level_in_methods_and_recursion",
        """
        class K:
            def __init__(self, a):
                self.a = a
            def run(self, y):
                s = self.a
                def a(n):
                    def b(m):
                        nonlocal s
                        s = s * y
                        if m:
                            a(m - 1)
                    b(n)
                a(2)
                return s
        def f(x, y):
            return K(x).run(y)
        """,
        *POINTS,
    ),
    case(
        "level_through_values_and_partials",
        """
        from functools import partial
        class Holder:
            def __init__(self, function):
                self.function = function
            def go(self, t):
                return self.function(t)
        def f(x, y):
            s, t = x, x
            def a(z):
                def b(w):
                    nonlocal s
                    s = w * z
                    return w
                def c(w, q):
                    nonlocal t
                    t = w * q * t
                partial(c, z)(y)
                return Holder(b)
            r = a(y).go(x)
            return r, s, t
        """,
        *POINTS,
    ),
    case(
        "level_read_by_the_next_turn",
        """
        def f(x, y):
            s, t, u = 1.0, 1.0, 1.0
            def a(z):
                nonlocal s
                s = s * z
                return s
            def b(z):
                def c(w):
                    nonlocal t
                    t = t * w
                    return t
                return c(z)
            p = [a(k) for k in (x, y)]
            q = list(map(b, (x, y, x)))
            r = {k: a(e) for k, e in enumerate((x, y))}
            w = [[(u := u * k * e) for k in (x, y)] for e in (y, x)]
            return p, q, r, w, s, t, u
        """,
        *POINTS,
    ),
    case(
        "level_read_by_generator_expressions_later",
        """
        def f(x, y):
            s, u = 1.0, 1.0
            def put(z):
                nonlocal u
                u = z
            g = (s * t for t in (x, y))
            h = (t for t in (x, y, x * y) if t * s < 100.0)
            m = map(lambda t: u * t, (1.0, 2.0))
            p = next(g), next(h), next(m)
            s = y * y
            put(y)
            q = next(g), next(h), next(m)
            total = 0.0
            for a in (s * t for t in (x, y, x)):
                total += a
                s = s * y
            return p, q, total
        """,
        *POINTS,
    ),
    case(
        "level_sources_of_generator_expressions_later",
        """
        def f(x, y):
            v, w = [1.0, 2.0], [1.0, 2.0]
            g = (a * t for t in (x, y) for a in v)
            h = (a * x for a in w)
            k = (a * b for a in h for b in w)
            v = [y, x]
            w = [y]
            return list(g), list(k)
        """,
        *POINTS,
    ),
]  # fmt: skip
