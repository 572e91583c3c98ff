"""Functions as values: inner definitions, closures, functions passed, returned, stored, rebound."""

from . import case

CASES = [
    case(
        "inner_def_closes_over_active",
        """
        from math import sin

        def f(a, b, n=8):
            def g(t):
                # the integrand
                return sin(a * t) / (1 + t * t)

            h = b / n
            total = (g(0.0) + g(b)) / 2
            for i in range(1, n):
                total += g(i * h)
            return h * total
        """,
        (1.3, 0.7),
    ),
    case(
        "function_passed_to_a_helper",
        """
        from math import exp, sin

        def integrate(f, a, b, n=6):
            h = (b - a) / n
            s = 0.0
            for i in range(n):
                s += f(a + (i + 0.5) * h)
            return s * h

        def model(t, k=2.0):
            return exp(-k * t) * t

        def f(a, b):
            return integrate(model, a, b) + integrate(lambda t: sin(a * t), 0.0, b) + integrate(sin, a, b)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_function_calls_another",
        """
        def mean(g, n):
            return sum([g(i / n) for i in range(n)]) / n

        def f(a, b):
            def p(t):
                return a * t * t
            def q(t):
                if t > 0.5:
                    return p(t) + 1
                return b
            return mean(q, 4)
        """,
        (1.3, 0.7),
    ),
    case(
        "factory_of_closures",
        """
        def make(a):
            def g(x):
                return a * x * x
            return g

        def f(a, b):
            g = make(a)
            h = make(b * a)
            return g(b) + h(2.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "nonlocal_accumulates",
        """
        def f(a, b):
            total = 0.0
            def add(x):
                nonlocal total
                total += x * a
            add(b)
            add(b * a)
            return total
        """,
        (1.3, 0.7),
    ),
    case(
        "nonlocal_replaces",
        """
        def f(a, b):
            best = a
            def keep(x):
                nonlocal best
                if x > best:
                    best = x * b
            for i in range(4):
                keep(i * b)
            return best
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_in_branches",
        """
        def f(a, b):
            if a > 1:
                def g(x):
                    return x * a
            else:
                def g(x):
                    return x + a
            return g(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "functions_in_a_list",
        """
        from math import sin

        def model(t, k=2.0):
            return t ** k

        def f(a, b):
            fs = [lambda x: x * a, lambda x: sin(x) * b, model]
            s = 0.0
            for g in fs:
                s += g(b)
            return s + fs[0](a)
        """,
        (1.3, 0.7),
    ),
    case(
        "closures_of_a_comprehension",
        """
        def f(a, b):
            fs = [lambda x, i=i: x * a * i for i in range(3)]
            return fs[0](b) + fs[1](b) + fs[2](a)
        """,
        (1.3, 0.7),
    ),
    case(
        "closures_of_a_loop_see_its_last_value",
        """
        def f(a, b):
            fs = []
            for i in range(3):
                fs.append(lambda x: x * a * i)
            return fs[0](b) + fs[1](b)
        """,
        (1.3, 0.7),
    ),
    case(
        "closures_of_a_loop_with_defaults",
        """
        def f(a, b):
            fs = []
            for i in range(3):
                fs.append(lambda x, i=i: x * a * i)
            g = fs[0]
            h = fs[2]
            return g(b) + h(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_recursive",
        """
        def f(a, b):
            def power(n, x):
                return x if n == 0 else x * power(n - 1, x * a)
            return power(3, b)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_with_keyword_default",
        """
        def f(a, b):
            def g(x, *, k=a):
                return x * k
            return g(b) + g(b, k=2.0) + g(x=a, k=b)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_with_active_default",
        """
        def f(a, b):
            def g(x, k=a * b):
                return x * k
            return g(b) + g(a, b)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_shadows",
        """
        def f(x, y):
            def g(x):
                y = x * x
                return y * x
            return g(y) + x * y
        """,
        (1.3, 0.7),
    ),
    case(
        "right_hand_side_passed_to_a_stepper",
        """
        from math import sin

        def heun(rhs, y, t, h):
            k1 = rhs(t, y)
            k2 = rhs(t + h, [yi + h * ki for yi, ki in zip(y, k1)])
            return [yi + h / 2 * (p + q) for yi, p, q in zip(y, k1, k2)]

        def f(a, b):
            def rhs(t, y):
                return [y[1], -a * sin(y[0]) + t * b]
            y = [b, 0.0]
            for i in range(3):
                y = heun(rhs, y, 0.1 * i, 0.1)
            return y[0] * y[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_fills_a_list_of_the_outer",
        """
        def f(a, b):
            seen = []
            def note(x):
                seen.append(x * a)
                return x * b
            s = note(a) + note(b)
            return s * seen[0] + seen[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_stores_into_its_argument",
        """
        def f(a, b):
            def scale(v, k):
                for i in range(len(v)):
                    v[i] = v[i] * k
            v = [a, b]
            scale(v, b)
            scale(v, a)
            return v[0] + v[1] * v[0]
        """,
        (1.3, 0.7),
    ),
    case(
        "function_that_stores_passed_on",
        """
        def twice(g, v):
            g(v)
            g(v)
            return v[0]

        def f(a, b):
            def grow(v):
                v[0] *= a
                v[1] += v[0]
            v = [b, a]
            return twice(grow, v) + v[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "curried",
        """
        def f(a, b):
            add = lambda x: lambda y: lambda z: x * y + z * a
            return add(a)(b)(a * b)
        """,
        (1.3, 0.7),
    ),
    case(
        "compose",
        """
        from math import exp

        def compose(g, h):
            return lambda x: g(h(x))

        def f(a, b):
            g = compose(lambda x: x * a, compose(exp, lambda x: x / b))
            return g(b) + g(1.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "function_reassigned",
        """
        def f(a, b):
            g = lambda x: x * a
            s = g(b)
            g = lambda x: x + b
            h = g
            s += g(a)
            g = lambda x: x / a
            return s + g(b) + h(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "function_under_another_name_before_rebinding",
        """
        def f(a, b):
            g = lambda x: x * a
            h = g
            g = lambda x: x * b
            return g(2.0) - h(3.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_without_captures",
        """
        def f(a, b):
            def square(x):
                return x * x
            return square(a) + square(b * a) + square(2.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_unused_result",
        """
        def f(a, b):
            def g(x):
                return x * a
            g(b)
            return a * b
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_in_a_loop",
        """
        def f(a, b):
            s = 0.0
            for i in range(3):
                def g(x):
                    return x * a + i
                s += g(b)
                b = b * a
            return s
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_captures_a_later_value",
        """
        def f(a, b):
            k = a
            def g(x):
                return x * k
            s = g(b)
            k = a * b
            return s + g(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "newton_with_a_function_argument",
        """
        def newton(g, slope, x, n=5):
            for _ in range(n):
                x = x - g(x) / slope(x)
            return x

        def f(a, b):
            return newton(lambda x: x * x * b - a, lambda x: 2 * x * b, 1.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "bisection_with_a_function_argument",
        """
        def secant(g, x0, x1, n=6):
            f0, f1 = g(x0), g(x1)
            for _ in range(n):
                if f1 == f0:
                    break
                x0, x1 = x1, x1 - f1 * (x1 - x0) / (f1 - f0)
                f0, f1 = f1, g(x1)
            return x1

        def f(a, b):
            return secant(lambda x: x * x * x - a * x - b, 1.0, 2.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "function_of_functions_in_a_tuple",
        """
        def f(a, b):
            def lo(x):
                return x * a
            def hi(x):
                return x * b * b
            pair = (lo, hi)
            g, h = pair
            return g(b) * h(a) + pair[1](2.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_returns_a_captured_list",
        """
        def f(a, b):
            buf = [a, b]
            def get():
                return buf
            r = get()
            r[0] = a * b
            return buf[0] * buf[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_sees_a_list_changed_later",
        """
        def f(a, b):
            v = [a]
            def last():
                return v[-1]
            s = last()
            v.append(b * a)
            return s * last()
        """,
        (1.3, 0.7),
    ),
    case(
        "inner_def_with_loops_and_early_return",
        """
        def f(a, b):
            def solve(y):
                x = y
                for i in range(20):
                    new = (x + y / x) / 2
                    if abs(new - x) < 1e-12:
                        return new
                    x = new
                return x
            return solve(a * b) + solve(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "mutual_inner_functions",
        """
        def f(a, b):
            def even(n, x):
                return x if n == 0 else odd(n - 1, x * a)
            def odd(n, x):
                return b if n == 0 else even(n - 1, x + b)
            return even(4, b) + odd(3, a)
        """,
        (1.3, 0.7),
    ),
    case(
        "function_by_a_ternary",
        """
        from math import cos, sin

        def f(a, b):
            g = sin if a > 1 else cos
            h = (lambda x: x * a) if b > 5 else (lambda x: x / a)
            return g(b) * h(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "lambdas_that_call_in_a_comprehension",
        """
        def half(t):
            return t / 2

        def f(a, b):
            fs = [lambda t: half(t) * a + i for i in range(3)]
            i = 7
            return fs[0](b) + fs[1](a)
        """,
        (1.3, 0.7),
    ),
    case(
        "closure_with_an_effect_passed_on",
        """
        def each(g, xs):
            for x in xs:
                g(x)

        def outer(g, xs):
            each(g, xs)

        def f(a, b):
            out = []
            each(lambda x: out.append(x * a), [a, b])
            def put(x):
                out[0] += x * b
            outer(put, (a, b))
            return out[0] * out[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "closure_with_an_effect_under_other_names",
        """
        def f(a, b):
            out = []
            def put(x):
                out.append(x * a)
            g = put
            h = g
            g(b)
            h(a)
            y = h(a * b)
            return out[0] * out[1] + out[2]
        """,
        (1.3, 0.7),
    ),
    case(
        "tangent_name_of_an_inner_function_is_taken",
        """
        def f(a, g_jvp):
            def g(x):
                return x * a
            return g(g_jvp) * g_jvp
        """,
        (1.3, 0.7),
    ),
    case(
        "nonlocal_counter",
        """
        from math import sin
        def counter(p):
            total = p
            def add(q):
                nonlocal total
                total = sin(total + q)
                return total
            return add
        def f(x, y):
            c = counter(x)
            d = counter(y)
            a = c(y)
            b = c(a) * d(a)
            return a * b + c(1.0)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_bank",
        """
        def account(balance, rate):
            def deposit(amount):
                nonlocal balance
                balance += amount
                return balance
            def accrue(n=1):
                nonlocal balance
                for _ in range(n):
                    balance *= 1 + rate
            def report():
                return balance
            return deposit, accrue, report
        def f(x, y):
            dep, acc, rep = account(x, y)
            dep(x * y)
            acc(3)
            dep(1.0)
            acc()
            return rep() * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_smoother",
        """
        def ema(alpha, start):
            s = start
            def step(v):
                nonlocal s
                s = alpha * v + (1 - alpha) * s
                return s
            return step
        def f(a, x):
            step = ema(a, x)
            out = [step(v) for v in (1.0, x, x * x)]
            return out + list(map(ema(x, a), [a, x, 1.0]))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_in_condition",
        """
        def counter(p):
            total = p
            def add(q):
                nonlocal total
                total = total + q
                return total
            return add
        def f(x, y):
            c = counter(x)
            while c(y) < 4:
                pass
            if c(x) > 2 and c(y) > 1:
                return c(0.0)
            return c(1.0) * y
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_in_dict",
        """
        def machine(x):
            state = x
            def push(v):
                nonlocal state
                state = state * 0.5 + v
            def read():
                return state
            return {"push": push, "read": read}
        def f(x, y):
            m = machine(x)
            m["push"](y)
            m["push"](x * y)
            return m["read"]() * y
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_passed_on",
        """
        def tracker():
            best = None
            def note(v):
                nonlocal best
                if best is None or v > best:
                    best = v
                return v
            def get():
                return best
            return note, get
        def scan(g, n, x):
            for i in range(n):
                g(x * i * (3 - i))
        def f(x, y):
            note, get = tracker()
            scan(note, 4, x)
            scan(note, 2, y)
            return get() * y
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_any_all",
        """
        def counter(p):
            total = p
            def add(q):
                nonlocal total
                total = total + q
                return total
            return add
        def f(x, y):
            c = counter(x)
            if any(c(v) > 3 for v in (x, y, 1.0)):
                return c(0.0)
            return c(y)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_wrapped_state",
        """
        def with_memory(fn):
            last = 0.0
            def inner(x):
                nonlocal last
                last = fn(x) + 0.5 * last
                return last
            return inner
        @with_memory
        def sq(x):
            return x * x
        def f(x, y):
            g = with_memory(lambda v: v * y)
            return g(x) + g(y) * g(1.0)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_inactive_between",
        """
        def counter(p):
            total = p
            def add(q):
                nonlocal total
                total = total * q
                return total
            return add
        def f(x, y):
            c = counter(x)
            c(2.0)
            n = c(3.0) > 1
            k = 1 if c(0.5) > 0 else 2
            m = [c(1.0) for _ in range(2)]
            d = {"a": c}
            d["a"](2)
            return c(y) * k + n + len(m)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "nonlocal_as_a_key",
        """
        def counter(p):
            total = p
            def add(q):
                nonlocal total
                total = total + q
                return total
            return add
        def f(x, y):
            c = counter(x)
            v = sorted([y, 2.0, x], key=c)  # refused
            return v[0] * c(1.0)
        """,
        (1.3, 0.7),
        refused="a function that is called back here changes",
    ),
    case(
        "rebinding_by_value_after",
        """
        def f(x, y):
            def inner(z):
                nonlocal y
                y = y * z
                return y + z
            g = inner
            return g(x) * y
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "rebinding_direct_after",
        """
        def f(x, y):
            def inner(z):
                nonlocal y
                y = y * z
                return y + z
            a = inner(x) * y
            b = inner(y) + (y - x) * y
            return a * b
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "rebinding_returned_state",
        """
        def make(p):
            total = p
            def add(q):
                nonlocal total
                total = total * q
                return total
            def get():
                return total
            return add, get
        def f(x, y):
            add, get = make(x)
            a = get() * add(y) * get()
            return a + [get(), add(x), get()][2]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "rebinding_in_condition",
        """
        def f(x, y):
            def inner(z):
                nonlocal y
                y = y * z
                return y
            if inner(x) > y - 1:
                return y
            return x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "rebinding_makes_active_in_the_statement",
        """
        def f(x, y, v):
            def inner(z):
                nonlocal x
                x = v * 2
                return y
            return inner(1) * x
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_in_the_head_of_a_loop",
        """
        def f(x, y, v):
            def inner(z):
                nonlocal x
                x = v * z
                return y
            s = 0.0
            while inner(2) * x < 50 and s < 3:
                s += x
                y += 1
            return s * x + y
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, 0.6),
    ),
    case(
        "rebinding_through_another_inner_function",
        """
        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            def other(w):
                return inner(w) * c
            return other(2.0) + other(x) * c
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_by_a_function_that_is_passed",
        """
        def run(fn, *a):
            return fn(*a)

        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            def run(fn, k):
                return fn(k) * c
            return run(inner, 2.0) + c
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_of_a_list",
        """
        def f(x, y, v):
            c = [3.0]
            def inner(z):
                nonlocal c
                c = [v * z, y]
                return y
            return inner(1.0) * c[0] + c[1]
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_while_a_map_is_gone_through",
        """
        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            s = 0.0
            for k in map(inner, [1.0, 2.0]):
                s += k * c
            return s + c
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_in_a_sum_of_a_map",
        """
        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            return sum(map(inner, [1.0, x])) * c
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_by_a_partial",
        """
        import functools

        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            p = functools.partial(inner, x)
            return p() * c
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_in_a_branch_of_a_choice",
        """
        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            t = (inner(1.0) if x > 0 else 0.0)
            u = (inner(x) if x > 0 else 0.0) * c
            return t * u * c
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_two_functions_down",
        """
        def run(fn, *a):
            return fn(*a)

        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return z
            def mid(z):
                return inner(z) + 1
            def top(z):
                return mid(z) * 2
            t = top(x) * c
            return run(top, y) * c + t
        """,
        (1.3, 0.7, 2.1),
        (0.4, 1.1, -0.6),
    ),
    case(
        "rebinding_by_an_index_after_the_value",
        """
        def f(x, y, v):
            c = 3.0
            def inner(z):
                nonlocal c
                c = v * z
                return y
            m = [0.0, 0.0, 0.0]
            m[int(inner(2.0) > 100)] = c  # refused
            m[1], m[2] = inner(1.0), c
            return m
        """,
        (1.3, 0.7, 2.1),
        refused="anew in the statement",
    ),
    case(
        "mapped_comprehension_given_to_a_function_by_value",
        """
        import math

        def square(x):
            return x * x

        def apply(g, v):
            return g(sum(map(square, [x + 1.0 for x in v]))) + g(*list(map(square, [x for x in v[:1]])))

        def f(v):
            return apply(lambda z, k=2.0: math.sin(z) * k, v)
        """,
        ([0.3, 0.7],),
    ),
    case(
        "rebinding_by_value_before",
        """
        def f(x, y):
            def inner(z):
                nonlocal y
                y = y * z
                return y + z
            g = inner
            return y * g(x)  # refused
        """,
        (1.3, 0.7),
        refused="anew in the statement",
    ),
    case(
        "rebinding_in_a_display",
        """
        def f(x, y):
            def inner(z):
                nonlocal y
                y = y * z
                return y
            v = [y, inner(x), y]  # refused
            return v
        """,
        (1.3, 0.7),
        refused="anew in the statement",
    ),
    case(
        "partial_changes_what_is_bound_to_it",
        """
        from functools import partial

        class Tally:
            def __init__(self):
                self.total = 0.0
            def add(self, weight, value):
                self.total += weight * value
                return self.total

        def put(values, i, value):
            values[i] += value

        def each(act, values):
            for i, v in enumerate(values):
                act(i, v)

        def f(x, y):
            v, w, seen = [0.0, 1.0], [x, 2.0], []
            tally = Tally()
            add = partial(tally.add, x)
            store = partial(put, v)
            store(0, x * y)
            partial(store, 1)(y)
            each(partial(put, w), [x, y * y])
            acts = {"keep": partial(lambda kept, value: kept.append(value), seen), "add": partial(put, value=x)}
            acts["keep"](add(y) * x)
            acts["add"](v, 1)
            return v[0] * v[1] + w[0] * w[1] * seen[0] + add(x * y)
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_as_values_change_their_objects",
        """
        class Tally:
            def __init__(self):
                self.total = 0.0
                self.kept = [1.0]
            def add(self, value):
                self.total += value * value
                self.kept.append(value)

        def each(act, values):
            for v in values:
                act(v)

        def called(value, act=None):
            if act is not None:
                act(value)
            return value

        def f(x, y):
            a, b, c = Tally(), Tally(), Tally()
            for act in (a.add, b.add, a.add):
                act(x * y)
            each(b.add, [x, y])
            return a.total * b.total + b.kept[-1] * a.kept[1] + called(x * y, act=c.add) * c.total
        """,
        (1.3, 0.7),
    ),
    case(
        "super_in_class_methods_is_the_class_behind",
        """
        class Shape:
            def __init__(self, size):
                self.size = size
            @staticmethod
            def area(side):
                return side * side
            @classmethod
            def make(cls, side):
                return cls(cls.area(side))

        class Cube(Shape):
            @staticmethod
            def area(side):
                return 6 * Shape.area(side) + side
            @classmethod
            def make(cls, side):
                made = super().make(side)
                made.size *= side
                return made
            def both(self, side):
                return super().area(side) * super().make(side).size

        def f(x, y):
            cube = Cube.make(x)
            return cube.size * y + cube.both(y)
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_of_lists_are_given_names",
        """
        def f(x, y):
            v, d = [x], {"a": x * y}
            push = v.append
            more = v.extend
            get = d.get
            put = d.update
            for i in range(3):
                push(v[-1] * y + i)
            more([y, get("a", 0.0)])
            put({"b": x * x}, c=y)
            take = v.pop
            return take() * take(0) + sum(v) * get("b") + get("d", y) * d["c"] * len(v)
        """,
        (1.3, 0.7),
    ),
    case(
        "functions_of_the_tables_along_tuples",
        """
        import math
        import operator
        from itertools import starmap

        def f(x, y):
            pair = (x, y)
            pairs = [(x, 2), (y, 3), pair]
            s = operator.mul(*pair) + math.atan2(*pair) + pow(*pair) + operator.add(*[x, y * x])
            for p in zip([x, y], [2.0, x]):
                s += math.pow(*p) * x
            it = iter(pairs)
            first = it.__next__()
            return s + sum(starmap(pow, pairs)) + sum(starmap(operator.truediv, it)) * first[0]
        """,
        (1.3, 0.7),
    ),
    case(
        "defaults_of_functions_inside_are_computed_once",
        """
        def noisy(t):
            print("asked", t)
            return t * t

        def f(x, y):
            v = [x, y, x * y]
            n = 0
            def tick():
                nonlocal n
                n += 1
                return n
            def g(t, k=v.pop(), *, m=noisy(x) + 1):
                return k * t * m
            def h(k=(v.append(y), tick())[1]):
                return k
            return g(x) + g(y, 2.0) + sum(v) + h() * n * y
        """,
        (1.3, 0.7),
    ),
    case(
        "key_that_leads_to_what_binds_a_name_anew",
        """
        def f(x, y):
            n = x
            def reset(k):
                nonlocal n
                n = 2.0
                return k
            order = sorted([2, 1], key=lambda k: reset(k))  # refused
            return n * y * order[0]
        """,
        (1.3, 0.7),
        refused="a function that is called back here changes",
    ),
    case(
        "key_that_is_a_method_which_changes_its_object",
        """
        class Box:
            def __init__(self, p):
                self.p = p
            def touch(self, k):
                self.p = self.p * 2.0
                return k

        def f(x, y):
            box = Box(x)
            order = sorted([2, 1], key=box.touch)  # refused
            return box.p * y * order[0]
        """,
        (1.3, 0.7),
        refused="a function that is called back here changes",
    ),
    case(
        "heap_changed_within_a_formatted_text",
        """
        from heapq import heappop
        def f(x, y):
            v = [x, y]
            shown = f"{heappop(v)}"  # refused
            return sum(v)
        """,
        (1.3, 0.7),
        refused="a call that changes its arguments stands where it may not be evaluated",
    ),
    case(
        "methods_of_lists_passed_as_values",
        """
        from collections import deque
        from functools import partial

        def twice(put, x):
            put(x)
            put(2 * x)

        def f(x, y):
            v = []
            twice(v.append, x * y)

            def walk(n, visit):
                if n:
                    visit(x ** n)
                    walk(n - 1, visit)

            walk(3, v.append)
            first = partial(v.insert, 0)
            first(y)
            q = deque([x, y])
            twice(q.appendleft, y * y)
            ops = {"push": v.append, "pop": v.pop, "more": v.extend}
            ops["more"]([y, x * x])
            ops["push"](ops["pop"]() * y)
            list(map(v.append, [x, y]))
            return sum(v) * q[0] + v[0] * sum(map(v.__getitem__, [1, 2]))
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_of_dicts_passed_as_values",
        """
        from collections import defaultdict

        def total(get, keys):
            return sum(get(key, 0.0) for key in keys)

        def f(x, y):
            d = {"a": x, "b": x * y}
            best = max(d, key=d.get)
            rows = defaultdict(list)
            rows["p"].append(y)
            put = {"set": d.__setitem__}["set"]
            put("c", y * y)
            return total(d.get, "abcd") + sum(map(d.get, "ab")) * d[best] + rows.get("p")[0] * d["c"]
        """,
        (1.3, 0.7),
    ),
    case(
        "functions_by_value_whose_operators_change_objects",
        """
        class Box:
            def __init__(self, p):
                self.p = p
            def __getitem__(self, i):
                self.p = self.p * 2
                return self.p
            def __neg__(self):
                self.p = -self.p
                return self.p
            @property
            def seen(self):
                self.p = self.p * 3
                return 1

        def run(function):
            return function()

        def f(x, y):
            box = Box(x)
            a = run(lambda: box[0])
            def look():
                return box.seen
            b = [run(look), run(lambda: a and -box)]
            return box.p * y
        """,
        (1.3, 0.7),
    ),
    case(
        "raised_with_what_binds_a_name_anew",
        """
        def f(x, y):
            n = x + y
            def bump():
                nonlocal n
                n *= y
                return n
            try:
                raise ValueError(bump())  # refused
            except ValueError:
                s = x
            return n + s
        """,
        (1.3, 0.7),
        refused="a call that changes its arguments stands where it may not be evaluated",
    ),
    case(
        "functions_by_value_that_change_objects_for_nothing",
        """
        class Box:
            def __init__(self, p):
                self.p = p
            def __getitem__(self, i):
                self.p = self.p * 2
                return self.p

        def run(function):
            return function()

        def f(x, y):
            box = Box(x)
            a = run(lambda: box[0])
            return box.p * y
        """,
        (1.3, 0.7),
    ),
    case(
        "items_stored_within_a_formatted_text",
        """
        def f(x, y):
            v = [x, y]
            shown = f"{v.__setitem__(0, x * y)}"  # refused
            return sum(v)
        """,
        (1.3, 0.7),
        refused="a call that changes its arguments stands where it may not be evaluated",
    ),
    case(
        "methods_passed_on_within_a_formatted_text",
        """
        def f(x, y):
            v = [x, y]
            shown = f"{[*map(v.append, (x, y))]}"  # refused
            return sum(v)
        """,
        (1.3, 0.7),
        refused="a call that changes its arguments stands where it may not be evaluated",
    ),
    case(
        "key_that_passes_on_a_method_of_a_list",
        """
        def f(x, y):
            v = [x, y]
            best = max([1, 2], key=lambda k: ([*map(v.append, (x, y))], k)[1])  # refused
            return sum(v) * best
        """,
        (1.3, 0.7),
        refused="a function that is called back here changes",
    ),
    case(
        "functions_that_are_given_back_and_keep_what_they_get",
        """
        def f(x, y):
            def kept(p):
                items = [p]

                def put(q):
                    items.append(q)
                    return items[1]

                return put, lambda: items

            put, seen = kept(x)
            y = put(y)  # whose result nobody reads
            return put(0.25)
        """,
        (0.4, 0.7),
    ),
]
