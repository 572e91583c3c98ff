"""Dicts: displays, items, methods, deletion, comprehensions, aliases, going through them."""

from . import case

CASES = [
    case(
        "dicts_lit",
        """
        from math import sin

        def f(a, b):
            d = {"x": a, "y": a * b, 3: 2.0}
            d["x"] += b
            d["z"] = sin(a)
            return d["x"] * d["y"] + d["z"] + d[3]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_loop",
        """
        def f(a, b):
            d = {"p": a, "q": b}
            s = 0.0
            for k, v in d.items():
                s += v * len(k) * v
            for v in d.values():
                s *= v
            for k in d:
                s += d[k]
            return s
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_comp",
        """
        def f(a, b):
            d = {i: a * i + b for i in range(4)}
            e = {k: v * v for k, v in d.items() if k > 1}
            return sum(e.values()) + max(d.values()) + sum(v * b for v in d.values())
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_meth",
        """
        def f(a, b):
            d = {"u": a}
            d.setdefault("v", b * a)
            d.setdefault("u", b)
            d.setdefault("c", 2.0)
            d.update({"w": b})
            x = d.get("u", 0.0) * d.get("nope", b) + d.get("gone", 1.0) * a
            y = d.pop("w") * d.pop("q", a) + d.pop("r", 3.0)
            return x + y + d["v"] * len(d) + d["c"] * a
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_dele",
        """
        def f(a, b):
            d = {"u": a, "v": b}
            v = [a, b, a * b]
            del d["u"]
            del v[0]
            d["u"] = b * b
            s = 0.0
            for k, x in d.items():
                s = s * a + x
            return s + v[0] * v[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_alias",
        """
        def h(p, x):
            p["n"] = p["n"] + 1
            p["acc"] += x * p["k"]
            return p

        def f(a, b):
            p = {"k": a, "acc": 0.0, "n": 0}
            q = p
            h(q, b)
            h(p, b * a)
            return p["acc"] * q["k"] + p["n"]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_nested",
        """
        def f(a, b):
            cfg = {"m": {"mass": a, "len": 2.0}, "v": [b, a]}
            cfg["m"]["mass"] *= b
            cfg["v"].append(a * a)
            return cfg["m"]["mass"] / cfg["m"]["len"] + sum(cfg["v"]) * cfg["v"][-1]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_memo",
        """
        def f(a, b):
            seen = {}
            def fib(n):
                if n not in seen:
                    seen[n] = a if n == 0 else b if n == 1 else fib(n - 1) + fib(n - 2) * a
                return seen[n]
            return fib(6)
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_dictcall",
        """
        def f(a, b):
            d = dict(u=a, v=b)
            e = dict(d)
            e["u"] = b * b
            f = {**d, "w": a * b}
            g = d.copy()
            g["v"] = 1.0
            return d["u"] * e["u"] + f["w"] + g["v"] * f["v"] + e["v"]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_keys",
        """
        def f(a, b):
            d = {2.0: a, 3.0: b}
            s = 0.0
            for k in d:
                s += k * d[k]
            return s + sum(list(d)) + sorted(d.keys())[0] * a
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_count",
        """
        def f(a, b):
            c = {}
            for w in ["x", "y", "x"]:
                c[w] = c.get(w, 0.0) + a * b
            return c["x"] * c["y"]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_compcall",
        """
        def helper(v): return v * v

        def f(a, b):
            d = {k: helper(v * a) for k, v in [("x", a), ("y", b)]}
            return d["x"] - d["y"]
        """,
        (1.3, 0.7),
    ),
    case(
        "dicts_of_what_was_computed_by_its_argument",
        """
        def f(x, y):
            cache = {}
            d = {1.5: x * y, "k": y}
            def g(t):
                r = cache.get(t)
                if r is None:
                    r = cache[t] = t * t * y
                return r
            return g(x) + g(x) * g(y) + d.get(x, x) * d.pop(1.5), len(cache), d.get(y)
        """,
        (1.3, 0.7),
    ),
]
