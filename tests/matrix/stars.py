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
    case(
        "stars_rpn",
        """
        import operator
        OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow}

        def rpn(tokens, env):
            stack = []
            for tok in tokens:
                if tok in OPS:
                    b = stack.pop()
                    a = stack.pop()
                    stack.append(OPS[tok](a, b))
                elif tok in env:
                    stack.append(env[tok])
                else:
                    stack.append(float(tok))
            return stack.pop()

        def f(x, y):
            return rpn("x y * 3 x + / y 2 ^ -".split(), {"x": x, "y": y})
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_expression_tree",
        """
        import operator
        import math
        BINARY = {"add": operator.add, "mul": operator.mul, "sub": operator.sub, "div": operator.truediv}
        UNARY = {"sin": math.sin, "exp": math.exp, "neg": operator.neg}

        def evaluate(node, env):
            if isinstance(node, str):
                return env[node]
            if isinstance(node, (int, float)):
                return node
            op, *args = node
            values = [evaluate(a, env) for a in args]
            if op in UNARY:
                return UNARY[op](*values)
            return BINARY[op](*values)

        TREE = ("add", ("mul", "x", ("sin", "y")), ("div", ("exp", ("neg", "x")), 3))

        def f(x, y):
            return evaluate(TREE, {"x": x, "y": y})
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_partial_inside",
        """
        from functools import partial
        def power(base, exponent, scale=1.0):
            return scale * base ** exponent
        def f(x, k):
            square = partial(power, exponent=2)
            scaled = partial(power, x, scale=k)
            return square(x) + scaled(3) + square(k, scale=x)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_callback_attr",
        """
        class Solver:
            def __init__(self, rhs, callback=None):
                self.rhs = rhs
                self.callback = callback
                self.log = []
            def run(self, y, n):
                for i in range(n):
                    y = y + 0.1 * self.rhs(y)
                    if self.callback is not None:
                        self.callback(i, y)
                return y
        def f(y0, k):
            seen = []
            s = Solver(lambda y: -k * y, callback=lambda i, y: seen.append(y))
            end = s.run(y0, 4)
            return end + sum(seen)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_operator_values",
        """
        import operator
        from functools import reduce
        def f(x, y, z):
            v = [x, y, z]
            pairs = [("a", x), ("b", y)]
            p = reduce(operator.mul, v)
            s = reduce(operator.add, [operator.neg(t) for t in v], 1.0)
            first = operator.itemgetter(1)
            top = max(pairs, key=operator.itemgetter(1))
            return p + s + first(v) * top[1] + operator.sub(x, y) * operator.truediv(x, z)
        """,
        (1.3, 0.7, 0.4),
    ),
    case(
        "stars_math_by_index",
        """
        from math import sin, cos
        def apply(g, *xs):
            return g(*xs)
        def f(x, y):
            s = 0.0
            for i in range(2):
                s += [sin, cos][i](x) * y
            g = abs
            h = max
            return s + g(x - 2 * y) + h(x, y) + apply(pow, x, y) + apply(min, x, y, 3.0) + apply(divmod, x, y)[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_partial_stored",
        """
        from functools import partial
        import math
        def gauss(t, mu, sigma=1.0):
            return math.exp(-((t - mu) / sigma) ** 2)
        def total(fs, xs):
            return sum(g(x) for g in fs for x in xs)
        class Curve:
            def __init__(self, g):
                self.g = g
            def at(self, x):
                return self.g(x)
        def f(mu, sigma):
            g = partial(gauss, mu=mu)
            h = partial(gauss, mu=0.5, sigma=sigma)
            c = Curve(partial(g, sigma=2.0))
            return total([g, h], [0.1, 0.2 * mu]) + c.at(sigma)
        """,
        (0.7, 1.3),
    ),
    case(
        "stars_partial_positional_after",
        """
        from functools import partial
        def line(a, b, x, y=0.0):
            return a * x + b * y
        def f(a, x):
            p = partial(line, a)
            q = partial(p, 2.0)
            return q(x) + q(x, y=a) + q(x, a)
        """,
        (0.7, 1.3),
    ),
    case(
        "stars_op_calculator",
        """
        import operator
        OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "**": operator.pow}
        UNARY = {"neg": operator.neg, "abs": operator.abs}
        class Node:
            def __init__(self, op, *children):
                self.op = op
                self.children = children
        class Leaf:
            def __init__(self, value):
                self.value = value
        def evaluate(node):
            if isinstance(node, Leaf):
                return node.value
            args = [evaluate(c) for c in node.children]
            if len(args) == 1:
                return UNARY[node.op](args[0])
            return OPS[node.op](*args)
        def f(x, y):
            tree = Node("+", Node("*", Leaf(x), Node("**", Leaf(y), Leaf(2.0))), Node("neg", Node("/", Leaf(x), Leaf(y))))
            return evaluate(tree)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_itemgetter_attrgetter",
        """
        import operator
        from operator import itemgetter, attrgetter, methodcaller
        class Body:
            def __init__(self, mass, x):
                self.mass = mass
                self.x = x
            def moment(self, about):
                return self.mass * (self.x - about)
        first = itemgetter(0)
        both = itemgetter(1, 0)
        MASS = attrgetter("mass")
        def f(m, x):
            rows = [(m, x), (x * m, 2.0)]
            b = Body(m, x)
            a, c = both(rows[0])
            heavy = max(rows, key=itemgetter(0))
            return first(rows[1]) * a + c + MASS(b) * operator.attrgetter("x")(b) + heavy[1] + methodcaller("moment", 0.5)(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_strategy_objects",
        """
        from math import exp, log
        class Discount:
            def __init__(self, rate, rule):
                self.rate = rate
                self.rule = rule
            def price(self, flows):
                return sum(c * self.rule(self.rate, t) for t, c in flows)
        def continuous(r, t):
            return exp(-r * t)
        def simple(r, t):
            return 1 / (1 + r * t)
        def f(r, c):
            flows = [(1, c), (2, c * 1.1)]
            total = 0.0
            for rule in (continuous, simple, lambda r, t: (1 + r) ** -t):
                total += Discount(r, rule).price(flows)
            return total
        """,
        (0.05, 1.3),
    ),
    case(
        "stars_function_by_keyword",
        """
        def apply(g, t, **kw):
            return g(t, **kw)
        def model(t, *, k=1.0, n=2):
            return k * t ** n
        def f(x, k):
            def scaled(t, k=2.0, *more, shift=0.0):
                return k * t + shift + sum(more)
            h = scaled
            return apply(model, x, k=k) + apply(model, x, n=3) + h(x, k=k) + h(x, k, x, shift=k) + apply(scaled, x, shift=x)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_positional_only",
        """
        def g(a, b, /, c, *, d=1.0):
            return a * b + c * d
        def call(h, *v, **w):
            return h(*v, **w)
        def f(x, y):
            return g(x, y, c=x, d=y) + g(x, 2.0, y) + call(g, x, y, c=y * x, d=x)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_name_clash_by_value",
        """
        def g(t, x=1.0, dx=0.001):
            return t * x + dx * x * x
        def call(h, **w):
            return h(**w)
        def f(a, b):
            def inner(t, x=1.0, dx=0.5):
                return t * x * a - dx
            k = inner
            return call(g, t=a, x=b) + call(g, t=a, dx=b) + k(a, x=b) + k(b, dx=a)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_star_forwarding_deep",
        """
        def a3(x, y, z=1.0):
            return x * y * z
        def a2(*args, **kwargs):
            return a3(*args, **kwargs) * 2.0
        def a1(first, *args, **kwargs):
            return a2(first, *args, **kwargs) + first
        def f(x, y):
            return a1(x, y) + a1(x, y, z=y) + a1(y, x, x)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_kwargs_defaults_merge",
        """
        DEFAULTS = {"a": 2.0, "b": 0.5}
        def model(x, **params):
            p = {**DEFAULTS, **params}
            return p["a"] * x + p["b"] * x * x
        def f(x, a):
            return model(x) + model(x, a=a) + model(x, **{"b": a})
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_mutates_rest_list",
        """
        def push(out, *values):
            for v in values:
                out.append(v)
            return len(values)
        def f(x, y):
            out = []
            push(out, x, y * x)
            push(out, *out)
            return sum(out)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_bfgs_like",
        """
        def gradient_descent(fun, x0, *args, steps=5, rate=0.1, h=1e-3):
            x = list(x0)
            for _ in range(steps):
                g = []
                base = fun(x, *args)
                for i in range(len(x)):
                    y = list(x)
                    y[i] += h
                    g.append((fun(y, *args) - base) / h)
                x = [xi - rate * gi for xi, gi in zip(x, g)]
            return fun(x, *args), x
        def bowl(v, a, b):
            return (v[0] - a) ** 2 + b * v[1] ** 2
        def f(a, b):
            value, at = gradient_descent(bowl, (1.0, 2.0), a, b)
            return value + at[0]
        """,
        (0.3, 0.7),
    ),
    case(
        "stars_singledispatch",
        """
        from functools import singledispatch
        @singledispatch
        def area(v):
            return v * v
        @area.register(list)
        def _(v):
            return sum(v)
        def f(x, y):
            return area(x) + area([x, y])
        """,
        (1.3, 0.7),
        golden=False,
    ),
    case(
        "stars_partial_module",
        """
        from functools import partial
        def power(b, e): return b ** e
        SQ = partial(power, e=2)
        def f(x):
            return SQ(x) + SQ(b=x)
        """,
        (1.3,),
    ),
    case(
        "stars_max_starred_mixed",
        """
        import math
        def f(x, y):
            v = [x, y]
            return max(0.1, *v) * min(*v, 5.0) + math.hypot(*v, 1.0) + sum([*v, x]) + math.dist((x, *v), (0.0, 1.0, 2.0))
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_zip_star",
        """
        def f(x, y):
            rows = [[x, y], [y, 2.0], [x * y, 1.0]]
            cols = [sum(c) for c in zip(*rows)]
            extra = [a * b for a, *b_ in zip(cols, *rows) for b in b_]
            return cols[0] * cols[1] + sum(extra)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_print_star",
        """
        def f(x, y):
            xs = [x, y]
            print(*xs, sep=";")
            return x * y
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_inner_wraps",
        """
        import functools
        def scaled(func, k):
            @functools.wraps(func)
            def wrapper(*args, **kwargs):
                return k * func(*args, **kwargs)
            return wrapper
        def model(t, c=1.0):
            return t * t * c
        def f(x, k):
            g = scaled(model, k)
            return g(x) + g(x, c=k)
        """,
        (1.3, 0.7),
    ),
    case(
        "stars_inner_user_decorator",
        """
        def repeat(n, k):
            def deco(g):
                def run(x):
                    for _ in range(n):
                        x = k * g(x)
                    return x
                return run
            return deco
        def doubled(g):
            return lambda x: 2 * g(x)
        def f(x, k):
            @repeat(3, k)
            @doubled
            def step(t):
                return t - k * t * t
            return step(x)
        """,
        (0.3, 0.7),
    ),
    case(
        "stars_inner_cache",
        """
        from functools import lru_cache
        def f(x, n=6):
            @lru_cache(maxsize=None)
            def term(i):
                return x if i < 2 else term(i - 1) + x * term(i - 2)
            return term(n)
        """,
        (0.3,),
    ),
    case(
        "stars_cached_recursion",
        """
        from functools import cache, lru_cache

        @lru_cache(maxsize=None)
        def cheb(n, x):
            if n < 2:
                return x if n else 1.0
            return 2 * x * cheb(n - 1, x) - cheb(n - 2, x)

        @cache
        def even(n, x):
            return 1.0 if n <= 0 else x * odd(n - 1, x) + odd(n - 2, x)

        @cache
        def odd(n, x):
            return x if n <= 0 else even(n - 1, x) - x * even(n - 2, x)

        def f(x):
            return cheb(60, x) + even(50, x)
        """,
        (0.3,),
        (0.97,),
    ),
    case(
        "stars_cached_recursion_inside",
        """
        import functools

        class Lattice:
            def __init__(self, u, r):
                self.u, self.r = u, r

            @functools.lru_cache(maxsize=None)
            def value(self, i, j):
                if i == 0:
                    return self.u**j
                return (self.value(i - 1, j + 1) + self.r * self.value(i - 1, j - 1)) / 2

        def f(u, r):
            @functools.cache
            def win(a, b):
                if a == 0 or b == 0:
                    return [r, u]
                w, v = win(a - 1, b), win(a, b - 1)
                return [u * w[0] + (1 - u) * v[0], w[1] - r * v[1]]
            return Lattice(u, r).value(30, 0) + sum(win(20, 20))
        """,
        (1.02, 0.7),
    ),
    case(
        "stars_cached_is_read",
        """
        from functools import lru_cache

        @lru_cache
        def nodes(n):
            return {"x": [float(i) for i in range(n)], "w": [1.0 / n] * n}

        @lru_cache
        def powers(x, n):
            return [x**i for i in range(n)]

        def f(x, y):
            q = nodes(4)
            w = list(q["w"])
            w[0] = y
            p, r = powers(x, 3), [*powers(y, 3), 1.0]
            r.append(x)
            return sum(a * (x + y * t) ** 2 for t, a in zip(q["x"], w)) + p[1] * r[-1] + sum(p) * max(r)
        """,
        (1.5, 0.3),
    ),
    case(
        "stars_inner_decorator_inactive",
        """
        def loud(g):
            def run(i):
                return g(i) + 1
            return run
        def f(x):
            @loud
            def size(i):
                return i * 2
            return x * size(3)
        """,
        (0.3,),
    ),
    case(
        "stars_star_made",
        """
        class Vec:
            def __init__(self, *items):
                self.items = items
            def each(self):
                yield from self.items
            def mul(self, k):
                return Vec(*[k * a for a in self.each()])
        def f(x, y):
            u = Vec(x, y, x * y)
            v = u.mul(2)
            return sum(v.each())
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_two_lengths",
        """
        class P:
            def __init__(self, t):
                self.t = t
            def get(self):
                return self.t
        def f(x, y):
            p = P((x, 1.0))
            q = P((x, y, x))
            a = p.get()
            return a[0] * q.get()[1]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_rows_of_lengths",
        """
        def first(rows):
            return rows[0]
        def f(x, y):
            a = first([(x, y)])
            b = first([(x, y, x)])
            return a[0] * y + b[1] * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_tuple_lengths",
        """
        def same(row):
            return row
        def f(x, y):
            a = same((x, y))
            b = same((x, y, x))
            return a[0] * y + b[1] * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_nested_lengths",
        """
        def same(row):
            return row
        def f(x, y):
            a = same(([x], [y]))
            b = same(([x], [y], [x]))
            a[0][0] = y * y
            return a[0][0] * y + b[1][0] * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_star_keep",
        """
        class Vec:
            def __init__(self, *items):
                self.items = items
        def f(x, y):
            u = Vec([x], [y])
            v = Vec([x, y], [y], [x * y])
            u.items[0][0] = y * x
            return u.items[0][0] * v.items[2][0]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_star_return",
        """
        def pack(*items):
            return items
        def f(x, y):
            a = pack(x, y)
            b = pack(x, y, x)
            c = pack([x], [y])
            return a[0] * b[1] * c[1][0]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_nested_join",
        """
        def f(x, y):
            if x > y:
                p = ((x, 1.0), (y, x * y))
            else:
                p = [y, 2.0]
            q = ((x, y), 1) if y > 0 else ((x, y), 1, 2)
            r = (((x,),),) if y > 0 else "none"
            return q[0][1] * y + r[0][0][0] * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_maxstar",
        """
        class V:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def each(self):
                yield self.a
                yield self.b
        def f(x, y):
            return max(*V(x, y).each())
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_maxstar2",
        """
        def f(x, y):
            v = [x, y, x * y]
            return max(*v) * max(*v, y) * min(0.5, *v)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "stars_items_of_what_is_spread",
        """
        def f(x, y):
            v = [x, y]
            w = (*(v,),)[0]
            w.append(x * y)
            (first,) = (*v[2:],)
            match (*v, 1):
                case (a, b, c, _):
                    s = a * c
            return (*v,)[0] * (*v, x)[1] + first + s
        """,
        (1.3, 0.7),
    ),
]
