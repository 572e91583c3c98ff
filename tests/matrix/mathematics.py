# ruff: noqa: E501 - a case is read as a row
"""Every function of `math` that has a derivative, one case each, then some formulas that put them together; `cmath`."""

import math

from . import Case, case

ONE = {
    "sin": 0.7,
    "cos": 0.7,
    "tan": 0.7,
    "asin": 0.3,
    "acos": 0.3,
    "atan": 1.3,
    "sinh": 0.7,
    "cosh": 0.7,
    "tanh": 0.7,
    "asinh": 0.7,
    "acosh": 1.7,
    "atanh": 0.4,
    "exp": 0.7,
    "expm1": 0.1,
    "log": 1.7,
    "log2": 1.7,
    "log10": 1.7,
    "log1p": 0.3,
    "sqrt": 1.7,
    "erf": 0.6,
    "erfc": 0.6,
    "gamma": 2.6,
    "lgamma": 2.6,
    "degrees": 0.6,
    "radians": 40.0,
    "fabs": -1.4,
}
SINCE = {"cbrt": 1.7, "exp2": 0.7}  # 3.11
ONE |= {name: x for name, x in SINCE.items() if hasattr(math, name)}
FLAT = ("floor", "ceil", "trunc")


def one(name: str, x: float) -> Case:
    """Return a case with the function called on a product, through the module."""
    second = "    import math\n" if name == "asinh" else ""
    return case(f"math_{name}", f"import math\n\ndef f(x, y):\n{second}    return math.{name}(x * y) * y\n", (x, 1.0), (x * 0.9, 1.02))


CASES = [
    *(one(name, x) for name, x in ONE.items()),
    *(case(f"math_{name}", f"from math import {name}\n\ndef f(x):\n    return {name}(x) * x\n", (2.3,), (-2.3,)) for name in FLAT),
    case("math_atan2", "from math import atan2\n\ndef f(y, x):\n    return atan2(y, x) * x\n", (1.0, 2.0), (1.0, -2.0), (-1.0, -2.0)),
    case("math_atan2_on_the_axes", "from math import atan2\n\ndef f(y, x):\n    return atan2(y, x)\n", (0.0, 2.0), (1.0, 0.0), (-1.0, 0.0)),
    case("math_hypot", "import math\n\ndef f(x, y, z):\n    return math.hypot(x, y) * math.hypot(x, y, z) + math.hypot(z)\n", (3.0, 4.0, -1.0)),
    case("math_hypot_on_an_axis", "import math\n\ndef f(x, y):\n    return math.hypot(x, y)\n", (3.0, 0.0)),
    case("math_dist", "import math\n\ndef f(p, q):\n    return math.dist(p, q) ** 2 * math.dist(p, (0.0, 0.0))\n", ([3.0, 4.0], [1.0, -0.5])),
    case("math_fsum", "import math\n\ndef f(v):\n    return math.fsum(v) * math.fsum([v[0], 2.0])\n", ([0.1, 0.2, 0.3],)),
    case("math_prod", "import math\n\ndef f(v):\n    return math.prod(v) + math.prod(v, start=v[0])\n", ([0.5, 1.2, -0.3],)),
    case("math_prod_with_a_zero", "import math\n\ndef f(v):\n    return math.prod(v)\n", ([0.5, 0.0, -0.3],)),
    case("math_pow", "import math\n\ndef f(x, y):\n    return math.pow(x, y) + math.pow(x, 2)\n", (1.5, 0.7)),
    case("math_log_with_base", "import math\n\ndef f(x, b):\n    return math.log(x, b) + math.log(x, 2) + math.log(7, b)\n", (1.5, 3.7)),
    case("math_fmod", "import math\n\ndef f(x, y):\n    return math.fmod(x, y) * x\n", (7.3, 2.1), (-7.3, 2.1)),
    case("math_remainder", "import math\n\ndef f(x, y):\n    return math.remainder(x, y) * x\n", (7.3, 2.1), (5.9, 2.1)),
    case("math_modf", "import math\n\ndef f(x):\n    part, whole = math.modf(x)\n    return part * whole * x\n", (7.3,), (-7.3,)),
    case("math_frexp", "import math\n\ndef f(x):\n    m, e = math.frexp(x)\n    return m * x * e\n", (7.3,)),
    case("math_ldexp", "import math\n\ndef f(x, n):\n    return math.ldexp(x, n) * x\n", (0.7, 3)),
    case("math_copysign", "import math\n\ndef f(x, y):\n    return math.copysign(x, y) * x\n", (1.5, -2.0), (-1.5, -2.0), (-1.5, 2.0)),
    case(
        "math_whole_functions",
        """
        import math

        def f(x, n):
            ways = math.comb(n, 2) * math.factorial(3) + math.perm(n, 2) + math.gcd(n, 12) + math.isqrt(n) + math.lcm(n, 4)
            return x * ways
        """,
        (1.5, 9),
    ),
    case(
        "math_questions",
        """
        import math

        def f(x):
            if math.isnan(x) or math.isinf(x) or not math.isfinite(x):
                return 0.0
            if math.isclose(x, 1.0):
                return x
            return x * x
        """,
        (1.5,),
    ),
    case("math_constants", "import math\n\ndef f(r):\n    return math.pi * r ** 2 + math.e ** r + math.tau * r\n", (1.5,)),
    case("math_inf_as_a_start", "import math\n\ndef f(v):\n    best = math.inf\n    for t in v:\n        best = min(best, t * t)\n    return best\n", ([2.0, -1.0, 3.0],)),
    case("math_ulp_and_nextafter_stay_inactive", "import math\n\ndef f(x):\n    tiny = math.ulp(1.0)\n    return x / (1 + tiny) + math.nextafter(1.0, 2.0)\n", (1.5,)),
    case("math_under_another_name", "import math as m\nfrom math import sin as s\n\ndef f(x):\n    return s(x) * m.sin(x) + m.cos(s(x))\n", (1.5,)),
    case(
        "composition",
        """
        from math import *

        def f(x):
            return exp(sin(log(1 + sqrt(x) ** 3)))
        """,
        (0.7,),
    ),
    case(
        "haversine",
        """
        from math import asin, cos, radians, sin, sqrt

        RADIUS = 6371.0088

        def f(lat1, lon1, lat2, lon2):
            phi1, phi2 = radians(lat1), radians(lat2)
            dphi = radians(lat2 - lat1)
            dlam = radians(lon2 - lon1)
            a = sin(dphi / 2) ** 2 + cos(phi1) * cos(phi2) * sin(dlam / 2) ** 2
            return 2 * RADIUS * asin(sqrt(a))
        """,
        (52.5, 13.4, 48.1, 11.6),
    ),
    case(
        "normal_log_likelihood",
        """
        import math

        def f(mu, sigma, data):
            ll = 0.0
            for x in data:
                z = (x - mu) / sigma
                ll -= 0.5 * z * z + math.log(sigma) + 0.5 * math.log(2 * math.pi)
            return ll
        """,
        (0.3, 1.2, [0.1, 1.5, -0.7]),
        wrt="mu, sigma",
    ),
    case(
        "lennard_jones",
        """
        def f(r, epsilon=0.0103, sigma=3.4):
            s6 = (sigma / r) ** 6
            return 4 * epsilon * (s6 * s6 - s6)
        """,
        (3.9,),
        (3.9, 0.01, 3.3),
    ),
    case(
        "antoine_equation",
        """
        A, B, C = 8.07131, 1730.63, 233.426

        def f(T):
            return 10 ** (A - B / (C + T))
        """,
        (60.0,),
    ),
    case(
        "beta_distribution",
        """
        from math import exp, lgamma, log

        def f(x, a, b):
            norm = lgamma(a + b) - lgamma(a) - lgamma(b)
            return exp(norm + (a - 1) * log(x) + (b - 1) * log(1 - x))
        """,
        (0.3, 2.5, 1.7),
    ),
    case(
        "cmath_of_real_inputs",
        """
        import cmath

        def f(x, y):
            z = cmath.exp(1j * x) * y
            return z.real * z.imag
        """,
        (0.3, 2.5),
    ),
    case(
        "cmath_functions",
        """
        import cmath

        def f(x):
            z = cmath.sqrt(x + 2j) + cmath.log(x) * cmath.sin(x)
            return abs(z)
        """,
        (0.3,),
    ),
    case(
        "prod_of_a_list_that_grows_later",
        """
        import math

        def f(x, y, c):
            v = [c, 2 * c]
            d = math.prod(v, start=x) + y
            v.append(3.0)
            return d * y * math.prod(v)
        """,
        (1.3, 0.7, 0.4),
        (0.4, 1.1, 2.0),
        wrt="x, y",
    ),
    case(
        "calls_that_stand_in_variables",
        """
        from math import cos, exp, log, sin

        def f(a, b):
            c = cos(a)
            s = sin(a)
            p = b ** a
            q = log(b)
            return c * b - s * p, s * b + c * q
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "calls_in_variables_bound_anew",
        """
        from math import cos, sin

        def f(a, b):
            c = cos(a)
            a = a * b
            s = sin(a)
            c = c + cos(a)
            t = sin(a) * c
            s = s * b
            return t * s + sin(a) - cos(a)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "calls_in_variables_needed_between",
        """
        import math as m

        def f(a, b):
            c = m.cos(a)
            t = c * b
            s = m.sin(a)
            u = m.cos(a) + t * s
            for i in range(3):
                c = m.cos(b)
                s = m.sin(b)
                b = c * s + u
            return b * c + s
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "calls_in_variables_and_in_branches",
        """
        from math import cos, sin

        def f(a, b):
            c = cos(a)
            if b > 0.5:
                s = sin(a)
                c = c * s
            else:
                s = cos(a)
            k = sin(a)
            return c * s * k
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "calls_in_variables_where_errors_are_caught",
        """
        from math import log

        def f(a, b):
            try:
                p = b ** a
                q = log(b - 1)
            except ValueError:
                q = a
            return p * q
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "calls_in_variables_of_a_closure",
        """
        from math import cos, sin

        def f(a, b):
            c = cos(a)
            def turn(z):
                nonlocal c
                c = c * z
                return z
            s = turn(b) + sin(a)
            t = cos(a)
            return s * c + t * sin(a)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
]

if hasattr(math, "sumprod"):  # 3.12
    CASES += [case("math_sumprod", "import math\n\ndef f(u, v):\n    return math.sumprod(u, v) * u[0]\n", ([1.5, 2.0], [0.3, -1.0]))]
if hasattr(math, "fma"):  # 3.13
    CASES += [case("math_fma", "import math\n\ndef f(x, y, z):\n    return math.fma(x, y, z) * z\n", (1.5, 2.0, 0.3))]
    CASES += [
        case(
            "math_sumprod_of_iterators",
            "import math\n\ndef f(u, v):\n    both = math.sumprod((x * x for x in u), (y + 1.0 for y in v))\n    one = math.sumprod((x for x in u), (i + 0.5 for i in range(len(u))))\n    return both * one\n",
            ([1.5, 2.0], [0.3, -1.0]),
        )
    ]
