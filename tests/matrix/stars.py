"""`*args` and `**kwargs` in definitions and calls; decorators; drivers that take functions with their arguments."""

from . import case

CASES = [
    case(
        "stars_simpson_args",
        """
        def simpson(f, a, b, *args, n=8):
            h = (b - a) / n
            s = f(a, *args) + f(b, *args)
            for i in range(1, n):
                s += (4 if i % 2 else 2) * f(a + i * h, *args)
            return s * h / 3

        def integrand(t, k, c):
            return t * t * k + c / (1 + t)

        def f(k, c, b):
            return simpson(integrand, 0.0, b, k, c)
        """,
        (1.3, 0.7, 2.0),
    ),
    case(
        "stars_newton_fprime",
        """
        from math import cos, sin
        def newton(func, x0, fprime=None, args=(), tol=1e-12, maxiter=50):
            x = x0
            if fprime is not None:
                for _ in range(maxiter):
                    fval = func(x, *args)
                    step = fval / fprime(x, *args)
                    x = x - step
                    if abs(step) < tol:
                        return x
            else:
                p0 = x
                p1 = x * (1 + 1e-4) + 1e-4
                for _ in range(maxiter):
                    q0, q1 = func(p0, *args), func(p1, *args)
                    if abs(q1 - q0) < 1e-300 or abs(p1 - p0) < tol:
                        return p1
                    p0, p1 = p1, p1 - q1 * (p1 - p0) / (q1 - q0)
                return p1
            return x

        def kepler(E, e, M):
            return E - e * sin(E) - M

        def dkepler(E, e, M):
            return 1 - e * cos(E)

        def f(e, M):
            return newton(kepler, M, fprime=dkepler, args=(e, M))
        """,
        (0.3, 0.7),
    ),
    case(
        "stars_rk4_params",
        """
        def rk4_step(f, t, y, h, *params, **options):
            k1 = f(t, y, *params, **options)
            k2 = f(t + h / 2, y + h / 2 * k1, *params, **options)
            k3 = f(t + h / 2, y + h / 2 * k2, *params, **options)
            k4 = f(t + h, y + h * k3, *params, **options)
            return y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)

        def logistic(t, y, r, K=1.0):
            return r * y * (1 - y / K)

        def f(y0, r, K):
            y, t = y0, 0.0
            for _ in range(5):
                y = rk4_step(logistic, t, y, 0.1, r, K=K)
                t += 0.1
            return y
        """,
        (0.3, 0.7, 2.0),
    ),
    case(
        "stars_fixed_point",
        """
        from math import cos
        def fixed_point(g, x0, *args, tol=1e-13):
            x = x0
            for _ in range(200):
                new = g(x, *args)
                if abs(new - x) < tol:
                    return new
                x = new
            return x

        def f(a, b):
            return fixed_point(lambda x, a, b: a * cos(x) + b, 0.5, a, b)
        """,
        (0.5, 0.2),
    ),
    case(
        "stars_golden_section",
        """
        from math import sqrt
        def golden(f, lo, hi, args=(), tol=1e-3):
            phi = (sqrt(5) - 1) / 2
            a, b = lo, hi
            c, d = b - phi * (b - a), a + phi * (b - a)
            fc, fd = f(c, *args), f(d, *args)
            while b - a > tol:
                if fc < fd:
                    b, d, fd = d, c, fc
                    c = b - phi * (b - a)
                    fc = f(c, *args)
                else:
                    a, c, fc = c, d, fd
                    d = a + phi * (b - a)
                    fd = f(d, *args)
            return f((a + b) / 2, *args)

        def cost(x, p, q):
            return (x - p) ** 2 * q + x

        def f(p, q):
            return golden(cost, p - 1.0, p + 2.0, (p, q))
        """,
        (0.7, 1.3),
    ),
    case(
        "stars_timed_wraps",
        """
        import functools
        CALLS = []
        def logged(func):
            @functools.wraps(func)
            def wrapper(*args, **kwargs):
                CALLS.append(func.__name__)
                return func(*args, **kwargs)
            return wrapper

        @logged
        def area(r, k=2.0):
            return k * r * r

        def f(r, k):
            return area(r) + area(r, k=k)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_repeat_decorator",
        """
        from functools import wraps
        def repeat(n):
            def deco(func):
                @wraps(func)
                def wrapper(x, *args):
                    for _ in range(n):
                        x = func(x, *args)
                    return x
                return wrapper
            return deco

        @repeat(3)
        def step(x, k):
            return x - k * x * x

        def f(x, k):
            return step(x, k)
        """,
        (1.3, 0.2),
    ),
    case(
        "stars_stacked_on_method",
        """
        import functools
        def scaled(factor):
            def deco(func):
                @functools.wraps(func)
                def inner(self, *args, **kwargs):
                    return factor * func(self, *args, **kwargs)
                return inner
            return deco

        def squared(func):
            @functools.wraps(func)
            def inner(*args, **kwargs):
                v = func(*args, **kwargs)
                return v * v
            return inner

        class Spring:
            def __init__(self, k):
                self.k = k

            @scaled(0.5)
            @squared
            def energy(self, x, x0=0.0):
                return self.k * (x - x0)

        def f(k, x):
            s = Spring(k)
            return s.energy(x) + s.energy(x, x0=0.1 * k)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_compose_star",
        """
        from math import sin, exp
        def compose(*fs):
            def run(x):
                for g in reversed(fs):
                    x = g(x)
                return x
            return run

        def f(a, b):
            h = compose(sin, lambda t: a * t + b, exp)
            return h(a * b)
        """,
        (0.3, 0.7),
    ),
    case(
        "stars_currying",
        """
        def add(a):
            return lambda b: lambda c: a + b * c

        def f(x, y):
            return add(x)(y)(x * y)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_church",
        """
        def zero_(f):
            return lambda x: x
        def succ(n):
            return lambda f: lambda x: f(n(f)(x))
        def plus(m, n):
            return lambda f: lambda x: m(f)(n(f)(x))
        def f(a, x):
            one = succ(zero_)
            two = succ(one)
            three = plus(two, one)
            return three(lambda t: a * t + 1.0)(x)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_y_combinator",
        """
        Y = lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))
        def f(a, x):
            power = lambda self: lambda n: 1.0 if n == 0 else a * x * self(n - 1)
            return Y(power)(4)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_splat_known",
        """
        import math
        class Point:
            def __init__(self, x, y):
                self.x = x
                self.y = y
            def dist(self, ox, oy):
                return math.hypot(self.x - ox, self.y - oy)
        def g(a, b, c=1.0):
            return a * b + c
        def f(x, y):
            v = [x, y]
            p = Point(*v)
            d = {"c": x * y}
            return g(*v) + g(x, *[y]) + g(*v, **d) + max(*v) + math.hypot(*v) + p.dist(*(1.0, y)) + g(**{"a": x, "b": y})
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_star_rest_kwonly",
        """
        def poly(x, *coef, scale=1.0, **opts):
            s = 0.0
            for c in coef:
                s = s * x + c
            return scale * s + opts.get("shift", 0.0) * x

        def f(x, a, b):
            return poly(x, a, b, 1.0, scale=b, shift=a) + poly(x, *[a, b]) + poly(x)
        """,
        (1.3, 0.7, 0.4),
    ),
    case(
        "stars_mutual_inner",
        """
        def f(x, y):
            def even(n, acc):
                return acc if n == 0 else odd(n - 1, acc * x)
            def odd(n, acc):
                return acc * y if n == 0 else even(n - 1, acc + y)
            return even(5, x)
        """,
        (1.3, 0.7),
    ),
]
