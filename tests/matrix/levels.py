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
    case(
        "level_read_by_a_function_that_is_called_beside",
        """
        def f(x, y):
            k = x * y
            g = lambda t: k * t
            def h(t):
                return g(t) + x
            def u(t):
                def w(s):
                    k = 3.0
                    return h(s) * k
                return w(t * t)
            return u(y)
        """,
        *POINTS,
    ),
    case(
        "level_read_by_two_that_call_each_other",
        """
        def f(x, y):
            p, q = x * x, y * y
            def even(n, t):
                return p * t if n == 0 else odd(n - 1, t + 1.0)
            def odd(n, t):
                return q * t if n == 0 else even(n - 1, t * 2.0)
            return even(3, 1.0), odd(3, 1.0)
        """,
        *POINTS,
    ),
    case(
        "level_bound_anew_with_what_one_beside_reads",
        """
        def f(x, y, v):
            y = y * y
            scale = lambda t: t * y
            try:
                def step(t):
                    nonlocal x
                    x = scale(x) + t
                step(1.0)
            finally:
                v[0] = x
            return v[0]
        """,
        (1.3, 0.7, [0.5]),
        (0.4, -1.1, [2.0]),
    ),
    case(
        "level_names_of_ones_own_hide_what_one_beside_binds",
        """
        def f(x, y):
            k = x
            def bump(t):
                nonlocal k
                k = k * t
            def own(s):
                k = 3.0
                bump(s)
                return k * s
            def given(k):
                bump(k * k)
                return k
            a = own(y)
            b = given(x)
            return a, b, k
        """,
        *POINTS,
    ),
    case(
        "level_read_by_a_lambda_that_is_handed_on_before_it_is_bound_anew",
        """
        def handed(fn, p):
            return fn(p) * p

        def f(x, y):
            y = handed(lambda k: k * y, x)
            return y * x
        """,
        *POINTS,
        wrt="x",
    ),
    case(
        "level_parameters_hide_what_a_comprehension_binds",
        """
        def f(x, y):
            g = lambda k: [(lambda y: [y * k for p in (y, x)])(k) for y in (y, x)]
            return g(x * y)
        """,
        *POINTS,
    ),
    case(
        "level_a_lambda_inside_a_generator_reads_its_variable",
        """
        def f(x, v):
            return [*((lambda k: [k * q * z for q in v])(v[0]) for z in (x, 2.0))]
        """,
        (1.3, [0.7, 2.0]),
        (0.4, [-1.1, 0.3]),
    ),
    case(
        "level_a_lambda_inside_a_source_reads_a_variable",
        """
        def f(x, v):
            return [w * z for z in (x, v[0]) for w in (lambda k: [k * q * z for q in v])(v[1])]
        """,
        (1.3, [0.7, 2.0]),
        (0.4, [-1.1, 0.3]),
    ),
    case(
        "level_a_generator_over_a_call_is_kept",
        """
        def f(x, v):
            it = ((lambda k: [q * k for q in v])(v[0]) for z in ((lambda w: [x, w][0])(x),))
            x = 3.0
            return [*it], x
        """,
        (1.3, [0.7, 2.0]),
        (0.4, [-1.1, 0.3]),
    ),
    case(
        "level_a_generator_over_a_call_where_errors_are_caught",
        """
        def f(x, v):
            it = ((lambda s: [x * s for q in v])(x * x) for s in (x,))
            try:
                return [*it][0][0] / v[0]
            except ZeroDivisionError:
                return x
        """,
        (1.3, [0.7, 2.0]),
        (0.4, [0.0, 0.3]),
    ),
    case(
        "level_a_generator_reads_what_its_sum_is_bound_to",
        """
        def f(x, y, v):
            it = (x * y * q for q in (x, y))
            other = (q * v[0] for q in (x, y))
            more = (x * v[-1] for q in (x, y))
            x = sum(it) ** 2
            v[0] = sum(other)
            v.insert(0, sum(more))
            return x * v[0] * v[1]
        """,
        (1.3, 0.7, [0.5]),
        (0.4, -1.1, [2.0]),
    ),
    case(
        "level_lambdas_of_a_list_read_its_last_variable",
        """
        def f(x, v):
            fs = [lambda t: t * k for k in v]
            more = {n: lambda t: t * k * n for n in (1, 2) for k in v}
            return sum([q(x) for q in fs]) + more[1](x)
        """,
        (1.3, [0.7, 2.0]),
        (0.4, [-1.1, 0.3]),
        wrt="v",
    ),
    case(
        "level_what_a_comprehension_makes_keeps_its_variables",
        """
        def f(x, y):
            g = lambda t: [t * x][0]
            fs = [(lambda t: g(t) * k, g(k)) for k in (x, y)]
            more = []
            for j in (1.0, 2.0):
                more += [(lambda t: t * k * j, g(k)) for k in (x * j, y * j)]
            return fs[0][0](y) + fs[1][1] * more[0][0](x) + more[2][0](y) * more[3][1]
        """,
        *POINTS,
    ),
    case(
        "level_iterators_and_lists_of_ones_around_follow_calls_for_their_effects",
        """
        def f(x, y, v):
            it = enumerate([x, y, v[0]])
            w = [x]
            def upto(n):
                for i, t in it:
                    if i == n:
                        return t
            def grow(u):
                u += [y]
                return u
            def both(n):
                upto(n)
                return grow(w)
            both(0)
            grow(w)
            return upto(2) * x + w[2] * len(w)
        """,
        (1.3, 0.7, [0.5]),
        (0.4, -1.1, [2.0]),
    ),
    case(
        "level_functions_as_defaults_capture",
        """
        def f(x, v):
            g = [lambda t, s=s: t * s for s in v]
            h = [lambda t, q=q: q(t) * x for q in g]
            def last(t, q=(g[0], 2.0)):
                return q[0](t) * q[1]
            us = [last]
            return h[0](x) + us[0](2.0)
        """,
        (1.3, [0.7, 2.0]),
        (0.4, [-1.1, 0.3]),
        wrt="v",
    ),
]  # fmt: skip
