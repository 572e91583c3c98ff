# ruff: noqa: E501 - a case is read as a row
"""The builtins: range enumerate zip len sum min max abs pow round int float divmod reversed sorted, and the inactive rest."""

from . import case

CASES = [
    case("abs_of_both_signs", "def f(x):\n    return abs(x) * x + abs(-3)\n", (1.5,), (-1.5,)),
    case("abs_at_zero", "def f(x):\n    return abs(x)\n", (0.0,), (-0.0,), partials=((1.0,), (-1.0,)), order2=False),
    case("pow_two_arguments", "def f(x, y):\n    return pow(x, y) + pow(x, 3)\n", (1.5, 0.4)),
    case("pow_of_whole_numbers", "def f(x, n):\n    return x * pow(n, 3, 7)\n", (1.5, 5)),
    case("round_is_flat", "def f(x):\n    return round(x) * x + round(x, 1)\n", (1.63,), order2=False),
    case("int_is_flat", "def f(x):\n    n = int(x)\n    return (x - n) * n\n", (3.7,)),
    case("float_is_the_identity", "def f(x, text):\n    return float(x) * x + float(text)\n", (3.7, "2.5"), (3, "1e3"), wrt="x"),
    case("divmod_pair", "def f(x, y):\n    q, r = divmod(x, y)\n    return q * x + r * y\n", (7.3, 2.1), (-7.3, 2.1)),
    case("divmod_item", "def f(x):\n    return divmod(x, 2.0)[1] * x\n", (7.3,)),
    case("min_and_max", "def f(x, y, z):\n    return min(x, y) * max(x, y, z) + max(x, 2.0)\n", (1.0, 3.0, 2.0), (2.5, 0.5, 1.0)),
    case("max_tie_takes_the_first", "def f(x, y):\n    return max(x, y)\n", (1.5, 1.5), partials=((1.0, 0.0),), order2=False),
    case("min_tie_takes_the_first", "def f(x, y):\n    return min(x, y)\n", (1.5, 1.5), partials=((1.0, 0.0),), order2=False),
    case("relu_at_the_kink", "def f(x):\n    return max(0.0, x)\n", (0.0,), (1.0,), partials=((0.0,), (1.0,)), order2=False),
    case("max_of_a_list", "def f(v):\n    return max(v) - min(v)\n", ([1.0, 4.0, -2.0],)),
    case("max_with_default", "def f(v, x):\n    return max(v, default=x) * x\n", ([], 2.0), ([3.0], 2.0)),
    case("max_with_key", "def f(v):\n    return max(v, key=abs) * 2 + min(v, key=lambda t: -t)\n", ([1.0, -4.0, 2.0],)),
    case("sum_of_a_list", "def f(v):\n    return sum(v) ** 2\n", ([1.0, 4.0, -2.0],), ([],)),
    case("sum_with_start", "def f(v, x):\n    return sum(v, x) * sum([1, 2], start=x)\n", ([1.0, 4.0], 0.5)),
    case("sum_of_a_generator", "def f(v):\n    return sum(t * t for t in v) / len(v)\n", ([1.0, 4.0, -2.0],)),
    case(
        "sum_of_products",
        """
        def f(u, v):
            return sum(a * b for a, b in zip(u, v))
        """,
        ([1.0, 2.0, 3.0], [0.5, -1.0, 2.0]),
    ),
    case("len_of_active", "def f(v):\n    return v[0] * len(v)\n", ([1.0, 4.0],)),
    case(
        "range_forms",
        """
        def f(x, n):
            s = 0
            for i in range(n):
                s += x * i
            for i in range(2, n):
                s *= x
            for i in range(n, 0, -2):
                s += x / i
            return s
        """,
        (0.9, 4),
    ),
    case(
        "enumerate_values",
        """
        def f(v, x):
            s = 0.0
            for k, c in enumerate(v):
                s += c * x ** k
            for k, c in enumerate(v, start=1):
                s += c / k
            return s
        """,
        ([1.0, 0.4, -2.0], 1.3),
    ),
    case(
        "enumerate_inactive_values",
        """
        def f(x):
            s = 0.0
            for k, c in enumerate([3, 1, 4]):
                s += c * x ** k
            return s
        """,
        (1.3,),
    ),
    case(
        "zip_of_active_and_inactive",
        """
        XS = [0.0, 1.0, 2.0]

        def f(ys, slope):
            loss = 0
            for x, y in zip(XS, ys):
                loss += (y - slope * x) ** 2
            return loss
        """,
        ([0.1, 0.9, 2.2], 1.0),
    ),
    case(
        "zip_of_three_uneven",
        """
        def f(a, b, c):
            s = 0.0
            for x, y, z in zip(a, b, c):
                s += x * y * z
            return s
        """,
        ([1.0, 2.0, 3.0], (0.5, 1.5), [2.0, 1.0, 7.0, 8.0]),
    ),
    case(
        "enumerate_of_zip",
        """
        def f(a, b):
            s = 0.0
            for i, (x, y) in enumerate(zip(a, b)):
                s += (i + 1) * x / y
            return s
        """,
        ([1.0, 2.0], [0.5, 1.5]),
    ),
    case(
        "reversed_list",
        """
        def f(coefficients, x):
            y = 0.0
            for c in reversed(coefficients):
                y = y * x + c
            return y
        """,
        ([1.0, -2.0, 0.5], 1.3),
    ),
    case(
        "reversed_range",
        """
        def f(x):
            y = 1.0
            for k in reversed(range(1, 5)):
                y = 1 + x * y / k
            return y
        """,
        (1.3,),
    ),
    case("sorted_values", "def f(v):\n    s = sorted(v)\n    return s[0] * s[1] - s[2]\n", ([3.0, -1.0, 2.0],)),
    case("sorted_reverse", "def f(v):\n    s = sorted(v, reverse=True)\n    return s[0] * s[1] - s[2]\n", ([3.0, -1.0, 2.0],)),
    case("sorted_with_key", "def f(v):\n    s = sorted(v, key=abs)\n    return s[0] * s[1] - s[2]\n", ([3.0, -1.0, 2.0],)),
    case(
        "sorted_pairs",
        """
        def f(points):
            s = 0.0
            for k, (x, y) in enumerate(sorted(points)):
                s += k * x * y
            return s
        """,
        ([(2.0, 1.0), (0.5, 3.0), (1.0, 0.2)],),
    ),
    case(
        "median",
        """
        def f(data):
            data = sorted(data)
            n = len(data)
            if n % 2 == 1:
                return data[n // 2]
            return (data[n // 2 - 1] + data[n // 2]) / 2
        """,
        ([3.0, 1.0, 2.0],),
        ([3.0, 1.0, 2.0, 9.0],),
    ),
    case("list_and_tuple", "def f(v):\n    a = list(v)\n    b = tuple(a)\n    a[0] *= 2\n    return a[0] * b[0] + v[1]\n", ((3.0, 1.0),), ([3.0, 1.0],)),
    case("list_of_range", "def f(x):\n    k = list(range(4))\n    return x * k[3] + x ** k[2]\n", (1.3,)),
    case(
        "inactive_builtins",
        """
        def f(x, names):
            n = sum(1 for name in names if name.startswith("a"))
            flags = [bool(n), any(names), all(names), isinstance(x, float), callable(len), hash(1) == 1]
            text = ", ".join(sorted(names)) + str(n) + repr(n)
            return x * n + len(flags) + len(text) + ord("a")
        """,
        (1.3, ["anna", "bob", "al"]),
        wrt="x",
    ),
    case("bool_of_active", "def f(x):\n    return x * 2 if bool(x) else x\n", (1.3,)),
    case("str_of_active", 'def f(x):\n    label = str(x) + "m" + format(x, ".2f") + "%s" % x\n    return x * x, label\n', (1.3,)),
    case("isinstance_of_active", "def f(x):\n    if isinstance(x, (list, tuple)):\n        return x[0] * x[1]\n    return x ** 2\n", (1.3,), ([1.0, 2.0],)),
    case("map_is_spelled_out", "def f(v):\n    return sum([abs(t) for t in v])\n", ([1.3, -2.0],)),
    case("float_methods", "def f(x):\n    return x * 2 if x.is_integer() else x * x\n", (1.3,), (2.0,), partials=((2.6,), (2.0,)), order2=False),
]
