# ruff: noqa: E501 - a case is read as a row
"""List comprehensions and generators that are summed, with conditions, nested, over pairs; their scopes."""

from . import case

CASES = [
    case("comprehension", "def f(x):\n    v = [x * k for k in range(1, 5)]\n    return v[0] * v[3]\n", (1.3,)),
    case("comprehension_over_active", "def f(v):\n    w = [t * t for t in v]\n    return sum(w) / w[0]\n", ([1.0, 2.0, 0.5],)),
    case("comprehension_condition", "def f(v):\n    return sum([t for t in v if t > 1]) * v[0]\n", ([1.5, 2.0, 0.5],)),
    case("comprehension_two_conditions", "def f(v, x):\n    return sum([t * x for t in v if t > 1 if t < 3])\n", ([1.5, 2.0, 0.5, 7.0], 0.3)),
    case("comprehension_two_loops", "def f(a, b):\n    return sum([x * y for x in a for y in b if x != y])\n", ([1.0, 2.0], [0.5, 3.0])),
    case("comprehension_nested_matrix", "def f(m):\n    t = [[row[j] for row in m] for j in range(2)]\n    return t[0][1] * t[1][0]\n", ([[1.0, 2.0], [3.0, 4.0]],)),
    case("comprehension_flattens", "def f(m):\n    flat = [x for row in m for x in row]\n    return flat[0] * flat[3]\n", ([[1.0, 2.0], [3.0, 4.0]],)),
    case("comprehension_of_pairs", "def f(a, b):\n    d = [x - y for x, y in zip(a, b)]\n    return d[0] * d[1]\n", ([1.0, 2.0], [0.5, 3.0])),
    case("comprehension_of_tuples", "def f(v):\n    p = [(t, t * t) for t in v]\n    return p[0][1] * p[1][0]\n", ([1.0, 2.0],)),
    case("comprehension_enumerate", "def f(v):\n    return sum([k * t for k, t in enumerate(v)])\n", ([1.0, 2.0, 4.0],)),
    case("comprehension_calls_a_helper", "def g(t, k):\n    return t ** k\n\ndef f(x):\n    return sum([g(x, k) for k in range(4)])\n", (1.3,)),
    case("comprehension_calls_math", "from math import exp\n\ndef f(v):\n    top = max(v)\n    e = [exp(t - top) for t in v]\n    s = sum(e)\n    return [t / s for t in e]\n", ([0.1, 0.7, -1.0],)),
    case("comprehension_keeps_its_variable", "def f(x):\n    y = [x * k for x in range(3) for k in (1, 2)]\n    return x * x + len(y)\n", (1.3,)),
    case("comprehension_shadows_an_active_name", "def f(x, v):\n    s = sum([x * x for x in v])\n    return s * x\n", (1.3, [1.0, 2.0])),
    case("comprehension_variable_is_used_elsewhere", "def f(v):\n    t = v[0]\n    w = [t * 2 for t in v]\n    return t * w[1]\n", ([1.0, 2.0],)),
    case("comprehension_ternary", "def f(v):\n    return sum([t * t if t > 0 else -t for t in v])\n", ([1.0, -2.0],)),
    case("comprehension_walrus", "def f(v):\n    w = [(s := t * t) + s for t in v]\n    return sum(w) * s\n", ([1.0, -2.0],)),
    case("comprehension_result_inactive", "def f(v):\n    n = len([t for t in v if t > 0])\n    return v[0] * n\n", ([1.0, -2.0],)),
    case("comprehension_of_zeros_is_filled", "def f(x, n):\n    m = [[0.0 for _ in range(n)] for _ in range(n)]\n    m[0][1] = x\n    m[1][0] = x * x\n    return m[0][1] * m[1][0] + m[0][0]\n", (1.3, 2)),
    case("comprehension_empty", "def f(v):\n    return sum([t * t for t in v]) + 1\n", ([],), ([2.0],)),
    case("generator_in_sum_min_max", "def f(v):\n    return sum(t * t for t in v) + max(t * 3 for t in v) - min(t for t in v)\n", ([1.0, -2.0],)),
    case("generator_in_fsum_and_prod", "import math\n\ndef f(v):\n    return math.fsum(t * t for t in v) + math.prod(t + 1 for t in v)\n", ([1.0, -2.0],)),
    case("generator_in_any_and_all", "def f(v):\n    if any(t < 0 for t in v) and all(t < 5 for t in v):\n        return v[0] * v[1]\n    return v[0]\n", ([1.0, -2.0],), ([1.0, 2.0],)),
    case("generator_to_list", "def f(v):\n    w = list(t * t for t in v)\n    u = tuple(t + 1 for t in v)\n    return w[0] * w[1] * u[0]\n", ([1.0, -2.0],)),
    case("comprehension_as_an_argument", "def total(w):\n    s = 0.0\n    for t in w:\n        s = s * 0.5 + t\n    return s\n\ndef f(v):\n    return total([t * t for t in v])\n", ([1.0, -2.0],)),
    case("comprehension_in_a_comprehension_condition", "def f(v):\n    return sum([t for t in v if t > sum([u for u in v]) / len(v)])\n", ([1.0, 3.5, 2.0],)),
    case("comprehension_lagrange", "def f(x, xs, ys):\n    total = 0.0\n    for i, xi in enumerate(xs):\n        w = 1.0\n        for xj in [t for j, t in enumerate(xs) if j != i]:\n            w *= (x - xj) / (xi - xj)\n        total += ys[i] * w\n    return total\n", (0.7, [0.0, 1.0, 2.5], [1.0, 2.0, 0.5])),
    case(
        "comprehension_that_is_dear_is_one_loop",
        """
        from math import exp, sin

        def f(v, k):
            xs = [exp(k * x) * sin(k * x) * exp(-x) for x in v if x > 0]  # damped
            by_place = {i: exp(k * x) * sin(k * x) / k for i, x in enumerate(v)}
            m = [[exp(k * x) * sin(k * x) / k for x in v] for k in (k, 2 * k)]
            total = sum(exp(k * x) * sin(k * x) / x for x in v)
            return xs[0] * by_place[1] + m[1][0] * total
        """,
        ([0.3, 0.8], 0.7),
    ),
    case(
        "comprehension_that_is_dear_and_seen_before_it_is_done",
        """
        from math import exp, sin

        def f(v, k):
            v = [exp(k * x) * sin(k * x) * exp(-x) for x in v]
            w = [k]
            g = lambda: w[0] * k
            try:
                w = [exp(k * x) * sin(k * x) * exp(-x) / (x - v[0]) for x in v]
            except ZeroDivisionError:
                w = [w[0] + exp(k * x) * sin(k * x) * g() for x in v]
            return sum(w) + g()
        """,
        ([0.3, 0.8], 0.7),
    ),
    case(
        "comprehension_over_variables_written_out",
        """
        from math import radians, sin

        def f(lat, lon, v, w):
            phi, lam = map(radians, (lat, lon))
            lat, lon = (sin(t) * lat for t in (lon, lat))  # reads one of them besides
            phi, lam = map(sin, [lam, phi])
            first, *rest = [t * t for t in (phi, lam, lat)]
            p, q = (row for row in (v, w))
            p[0] = phi * lam
            q.append(p[0])
            a, b = (row[0] * len(row) for row in (v, w))
            v[0], v[1] = (t * v[0] for t in (lat, lon))
            items = [t.real for t in (a, b)]
            items.append(v[0])
            total = sum(map(sin, (a, b)))
            for k in range(2):
                a, b = (t * k for t in (b, a))
            return first * rest[1] + total, items, a + b * q[-1]
        """,
        (48.1, 11.5, [0.3, 0.8], [0.7]),
    ),
    case(
        "comprehension_walrus_of_what_stands_still",
        """
        def f(x, u):
            s = x
            first = [(s := 0.5) for z in u][0] * s
            v, t = [x], x
            w = [(v := [0.5, 2.0]) for z in u]
            v.append(x)
            third = [z for z in u if (t := 0.25)]
            for k in range(2):
                last = [(t := 1.5 * k) for z in u] if k else [t]
                t = t * x
            none = x
            never = [(none := 2.0) for z in u if z > 5]
            return first * s, v[2] * w[0][1], third[0] * t + last[1], none * x + len(never)
        """,
        (0.4, [0.7, 0.9]),
    ),
]
