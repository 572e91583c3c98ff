"""Calls to the user's own functions: keywords, defaults, recursion, helpers before, after and elsewhere, lambdas."""

from . import case

CASES = [
    case(
        "helper_positional",
        """
        def square(v):
            return v * v

        def f(x, y):
            return square(x) + square(x - y)
        """,
        (1.5, 0.4),
    ),
    case(
        "helper_defined_later",
        """
        def f(x):
            return later(x) * x

        def later(v):
            return v * v + 1
        """,
        (1.5,),
    ),
    case(
        "helper_keywords",
        """
        def pressure(n, T, V, R=8.314):
            return n * R * T / V

        def f(T, V):
            return pressure(V=V, n=2, T=T) + pressure(1.5, T, R=8.0, V=V * V)
        """,
        (300.0, 2.0),
    ),
    case(
        "helper_keyword_only",
        """
        def discount(amount, *, rate, years=1):
            return amount / (1 + rate) ** years

        def f(amount, rate):
            return discount(amount, rate=rate) + discount(amount, years=3, rate=rate / 2)
        """,
        (100.0, 0.05),
    ),
    case(
        "helper_positional_only",
        """
        def area(w, h, /, k=1.0):
            return w * h * k

        def f(x):
            return area(x, x + 1) + area(2, x, k=x)
        """,
        (1.5,),
    ),
    case(
        "helper_default_expression",
        """
        RATE = 0.25

        def grow(x, rate=RATE * 2):
            return x * (1 + rate)

        def f(x):
            return grow(x) + grow(x, x)
        """,
        (1.5,),
    ),
    case(
        "helper_with_inactive_arguments",
        """
        def horner(coefficients, x):
            y = 0.0
            for c in coefficients:
                y = y * x + c
            return y

        def f(x):
            return horner([1, 2, 3], x) * horner((0.5, 0.1), 2.0)
        """,
        (1.5,),
    ),
    case(
        "helper_in_different_patterns",
        """
        def blend(a, b, t):
            return a * (1 - t) + b * t

        def f(x, y):
            return blend(x, 1.0, 0.3) + blend(2.0, y, 0.3) * blend(1.0, 2.0, x) - blend(x, y, x)
        """,
        (0.5, 1.4),
    ),
    case(
        "helper_returns_a_pair",
        """
        def mean_and_variance(data):
            n = len(data)
            mean = sum(data) / n
            variance = 0.0
            for v in data:
                variance += (v - mean) ** 2
            return mean, variance / (n - 1)

        def f(data):
            mean, variance = mean_and_variance(data)
            return mean / variance ** 0.5
        """,
        ([1.0, 2.5, 0.3, 4.0],),
    ),
    case(
        "helper_returns_nothing",
        """
        def report(x):
            print("at", x)

        def f(x):
            report(x)
            r = report(x * 2)
            return x * x if r is None else x
        """,
        (1.5,),
    ),
    case(
        "helper_returns_constant",
        """
        def order(x):
            return 2 if x > 1 else 3

        def f(x):
            return x ** order(x)
        """,
        (1.5,),
        (0.5,),
    ),
    case(
        "helper_called_in_a_condition",
        """
        def norm(a, b):
            return (a * a + b * b) ** 0.5

        def f(a, b):
            while norm(a, b) > 1:
                a, b = a / 2, b / 3
            return norm(a, b)
        """,
        (1.5, 2.5),
    ),
    case(
        "helper_call_nested",
        """
        def g(x):
            return x * x + 1

        def h(x, y):
            return x / y

        def f(x):
            return h(g(g(x)), h(x, g(x)))
        """,
        (0.5,),
    ),
    case(
        "helper_in_a_ternary",
        """
        def g(x):
            return x ** 3

        def f(x, y):
            return g(x) if x > y else g(y) * 2
        """,
        (1.5, 0.5),
        (0.5, 1.5),
    ),
    case(
        "helper_in_and_or",
        """
        def g(x):
            print("g")
            return x - 1.0

        def f(x):
            y = g(x) and x * x
            return y + (g(x) or 5.0)
        """,
        (1.5,),
    ),
    case(
        "helper_mutates_its_argument",
        """
        def scale(v, k):
            for i in range(len(v)):
                v[i] *= k

        def f(x, y):
            v = [x, y, 1.0]
            scale(v, x)
            return v[0] * v[1] + v[2]
        """,
        (1.5, 0.5),
    ),
    case(
        "helper_fills_a_buffer",
        """
        def rhs(state, out, k):
            out[0] = state[1]
            out[1] = -k * state[0]

        def f(k, x0):
            state = [x0, 0.0]
            slope = [0.0, 0.0]
            for _ in range(4):
                rhs(state, slope, k)
                state[0] += 0.1 * slope[0]
                state[1] += 0.1 * slope[1]
            return state
        """,
        (1.5, 0.5),
    ),
    case(
        "helper_appends",
        """
        def push(path, x):
            path.append(x * x)
            return path

        def f(x):
            path = []
            same = push(path, x)
            push(same, x + 1)
            return path[0] * path[1]
        """,
        (1.5,),
    ),
    case(
        "recursion",
        """
        def power(x, n):
            if n == 0:
                return 1
            if n % 2:
                return x * power(x, n - 1)
            return power(x * x, n // 2)

        def f(x):
            return power(x, 11)
        """,
        (1.1,),
    ),
    case(
        "recursion_of_itself",
        """
        def f(x, n=4):
            if n == 0:
                return x
            return 1 / (1 + f(x * 1.5, n - 1))
        """,
        (1.1,),
    ),
    case(
        "recursion_mutual",
        """
        from math import cos, sin

        def sine(x, n):
            return sin(x) if n == 0 else 2 * sine(x / 2, n - 1) * cosine(x / 2, n - 1)

        def cosine(x, n):
            if n == 0:
                return cos(x)
            return 1 - 2 * sine(x / 2, n - 1) ** 2

        def f(x):
            return sine(x, 3)
        """,
        (1.1,),
    ),
    case(
        "recursion_over_a_tree",
        """
        def weight(tree):
            if isinstance(tree, float):
                return tree * tree
            left, right = tree
            return weight(left) + 2 * weight(right)

        def f(tree):
            return weight(tree)
        """,
        (((1.0, 2.0), (3.0, (0.5, 0.1))),),
    ),
    case(
        "recursion_adaptive_simpson",
        """
        from math import exp

        def simpson(k, a, b):
            m = (a + b) / 2
            return (b - a) / 6 * (exp(-k * a) + 4 * exp(-k * m) + exp(-k * b))

        def adaptive(k, a, b, depth):
            m = (a + b) / 2
            halves = simpson(k, a, m) + simpson(k, m, b)
            if depth == 0:
                return halves
            return adaptive(k, a, m, depth - 1) + adaptive(k, m, b, depth - 1)

        def f(k, b):
            return adaptive(k, 0.0, b, 3)
        """,
        (1.1, 2.0),
    ),
    case(
        "helper_in_another_module",
        """
        import gas_laws
        from gas_laws import R, ideal as pressure

        def f(T, V):
            return pressure(T, V) + gas_laws.ideal(T, V + 1) * R + gas_laws.CONSTANTS_B * V
        """,
        (300.0, 2.0),
        files={
            "gas_laws": """
                from math import log

                R = 8.314
                CONSTANTS_B = 0.03

                def ideal(T, V):
                    return R * T / V + correction(V)

                def correction(V):
                    return log(V)
            """
        },
    ),
    case(
        "lambda_assigned",
        """
        def f(x):
            g = lambda t: t * t + 1
            return g(x) * g(2.0)
        """,
        (1.1,),
    ),
    case(
        "lambda_closes_over_active",
        """
        def f(x, y):
            g = lambda t: t * x
            return g(y) + g(3)
        """,
        (1.1, 0.7),
    ),
    case(
        "lambda_sees_the_latest_value",
        """
        def f(x):
            k = x
            g = lambda t: t * k
            k = x * x
            return g(2.0)
        """,
        (1.1,),
    ),
    case(
        "lambda_at_module_level",
        """
        sigmoid = lambda z: 1 / (1 + 2.718281828 ** -z)

        def f(x, w):
            return sigmoid(w * x)
        """,
        (1.1, -0.3),
    ),
    case(
        "lambda_called_at_once",
        """
        def f(x):
            return (lambda a, b=2: a * b)(x * x)
        """,
        (1.1,),
    ),
    case(
        "function_as_an_argument",
        """
        from math import cos

        def cube(t):
            return t ** 3

        def integrate(g, a, b, n=8):
            h = (b - a) / n
            return h * sum([g(a + (i + 0.5) * h) for i in range(n)])

        def f(a, b):
            return integrate(cube, a, b) + integrate(cos, a, b)
        """,
        (0.1, 0.9),
    ),
    case(
        "lambda_as_an_argument",
        """
        def apply(g, v):
            return g(v) * v

        def f(x, k):
            return apply(lambda t: k * t * t, x)
        """,
        (1.1, 0.3),
    ),
    case(
        "function_picked_at_run_time",
        """
        from math import exp, sin

        def g(x):
            return x * x

        def f(x, n):
            h = g if n else sin
            table = [exp, g, sin]
            return h(x) + table[n](x)
        """,
        (1.1, 0),
        (1.1, 1),
        (1.1, 2),
    ),
    case(
        "function_under_another_name",
        """
        from math import sin

        wave = sin

        def square(x):
            return x * x

        sq = square

        def f(x):
            local = sq
            return wave(x) + local(x) * sq(2)
        """,
        (1.1,),
    ),
    case(
        "default_argument_not_given",
        """
        def f(x, k=2.0, n=3):
            return k * x ** n
        """,
        (1.1,),
        (1.1, 0.5),
    ),
    case(
        "default_argument_active",
        """
        def f(x, k=2.0, n=3):
            return k * x ** n
        """,
        (1.1, 0.5),
        wrt="x, k",
    ),
    case(
        "seeded_argument_of_no_influence",
        """
        def f(x, y, z):
            return x * z
        """,
        (1.1, 0.5, 3.0),
    ),
    case(
        "only_some_inputs_asked_for",
        """
        def f(x, y, z):
            a = y * z
            return x * a + z
        """,
        (1.1, 0.5, 3.0),
        wrt="x",
    ),
    case(
        "helper_effects_once",
        """
        def g(x):
            print("once", x)
            return x * x

        def f(x):
            return g(x) * g(x + 1) + x
        """,
        (1.1,),
    ),
    case(
        "module_level_constants",
        """
        from math import pi

        G = 6.674
        PLANETS = {"earth": 5.97, "mars": 0.642}
        COEFFICIENTS = (1.0, -0.5, 0.25)
        TWO_PI = 2 * pi

        def f(r, planet="earth"):
            s = 0
            for c in COEFFICIENTS:
                s = s * r + c
            return G * PLANETS[planet] / r ** 2 + TWO_PI * s
        """,
        (1.5,),
        (1.5, "mars"),
        wrt="r",
    ),
    case(
        "module_level_list_read_only",
        """
        WEIGHTS = [0.5, 1.5, 2.5]

        def f(x):
            total = 0.0
            for i in range(len(WEIGHTS)):
                total += WEIGHTS[i] * x ** i
            return total
        """,
        (1.5,),
    ),
    case(
        "black_scholes",
        """
        from math import erf, exp, log, sqrt

        def cdf(z):
            return 0.5 * (1 + erf(z / sqrt(2)))

        def f(S, K, r, sigma, T):
            d1 = (log(S / K) + (r + sigma ** 2 / 2) * T) / (sigma * sqrt(T))
            d2 = d1 - sigma * sqrt(T)
            return S * cdf(d1) - K * exp(-r * T) * cdf(d2)
        """,
        (100.0, 95.0, 0.03, 0.2, 0.75),
    ),
    case(
        "logistic_loss",
        """
        from math import exp, log

        TEMPERATURES = [66, 70, 69, 53]
        DAMAGE = [0, 1, 0, 1]

        def model(alpha, beta, x):
            return 1 / (1 + exp(beta * x + alpha))

        def f(alpha, beta):
            loss = 0
            for x, y in zip(TEMPERATURES, DAMAGE):
                p = model(alpha, beta, x)
                loss -= y * log(p) + (1 - y) * log(1 - p)
            return loss / len(DAMAGE)
        """,
        (0.1, -0.02),
    ),
    case(
        "helper_called_with_one_of_the_inputs_for_a_name_that_moved_along_both",
        """
        def square(a):
            return a * a

        def both(a):
            return a * a, 3 * a

        def f(a, b):
            y = a * b
            u = v = y * y
            z = y * 2
            y = square(a)
            t = u * v
            u, v = both(b)
            return y * z + t * u * v
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
]
