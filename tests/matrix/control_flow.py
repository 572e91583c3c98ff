"""if, for, while with their else, break, continue, return anywhere; assert, raise, print, pass, import."""

from . import case

CASES = [
    case(
        "if_elif_else",
        """
        def f(reynolds):
            if reynolds < 2300:
                friction = 64 / reynolds
            elif reynolds < 4000:
                friction = 0.028 + reynolds * 1e-6
            else:
                friction = 0.316 / reynolds ** 0.25
            return friction
        """,
        (1000.0,),
        (3000.0,),
        (9000.0,),
    ),
    case(
        "if_without_else",
        """
        def f(x):
            y = x
            if x > 1:
                y = x * x
            return y * 2
        """,
        (0.5,),
        (1.5,),
    ),
    case(
        "if_active_in_one_branch",
        """
        def f(x, n):
            if n > 2:
                y = x * x
            else:
                y = 7
            return y + 1
        """,
        (1.5, 3),
        (1.5, 1),
    ),
    case(
        "if_nested",
        """
        def f(x, y):
            r = 0.0
            if x > 0:
                if y > 0:
                    r = x * y
                else:
                    r = x - y
                r += 1
            elif y > 0:
                r = y ** 2
            return r
        """,
        (1.0, 2.0),
        (1.0, -2.0),
        (-1.0, 2.0),
        (-1.0, -2.0),
    ),
    case(
        "early_return",
        """
        def f(strike, spot):
            if spot <= strike:
                return 0.0
            gain = spot - strike
            return gain * gain
        """,
        (1.0, 2.0),
        (2.0, 1.0),
    ),
    case(
        "return_from_a_loop",
        """
        def f(x, target):
            s = x
            for k in range(50):
                if s > target:
                    return s * k
                s = s * 1.3 + x
            return -s
        """,
        (0.7, 9.0),
        (0.01, 1e9),
        order2=True,
    ),
    case(
        "return_nothing",
        """
        def f(x, out):
            out[0] = x * x
        """,
        (1.5, [0.0]),
        wrt="x, out",
    ),
    case(
        "return_bare",
        """
        def f(x, out):
            if x < 0:
                return
            out[0] = x * x
            return
        """,
        (1.5, [0.0]),
        (-1.5, [0.5]),
        wrt="x, out",
    ),
    case(
        "return_tuple",
        """
        from math import cos, sin

        def f(r, phi):
            return r * cos(phi), r * sin(phi)
        """,
        (1.5, 0.4),
    ),
    case(
        "return_nested",
        """
        def f(x, y):
            return [x * y, (x, 3), [y, 2.0, "label", None, True]], x - y
        """,
        (1.5, 0.4),
    ),
    case(
        "for_range",
        """
        def f(r, n):
            x = 0.3
            for _ in range(n):
                x = r * x * (1 - x)
            return x
        """,
        (2.7, 5),
        (2.7, 0),
    ),
    case(
        "for_uses_the_counter",
        """
        def f(x):
            total, term = 0.0, 1.0
            for k in range(1, 12, 2):
                term *= -x * x / (k * (k + 1))
                total += term * k
            return total
        """,
        (1.2,),
    ),
    case(
        "for_over_values",
        """
        def f(coefficients, x):
            y = 0
            for c in coefficients:
                y = y * x + c
            return y
        """,
        ([1.0, -2.0, 0.5], 1.3),
        ([], 1.3),
    ),
    case(
        "for_over_a_literal",
        """
        def f(x):
            s = 0.0
            for node, weight in ((-0.577350269, 1.0), (0.577350269, 1.0)):
                s += weight * (x * node + x) ** 3
            return s
        """,
        (0.8,),
    ),
    case(
        "for_over_pairs",
        """
        def f(points):
            area = 0.0
            for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
                area += x0 * y1 - x1 * y0
            return area / 2
        """,
        ([(0.0, 0.0), (2.0, 0.1), (2.2, 1.5), (0.3, 1.0)],),
    ),
    case(
        "for_else",
        """
        def f(x, limits):
            for limit in limits:
                if x < limit:
                    y = x * limit
                    break
            else:
                y = x ** 2
            return y
        """,
        (1.5, [1.0, 2.0, 3.0]),
        (5.5, [1.0, 2.0, 3.0]),
    ),
    case(
        "for_continue",
        """
        def f(x):
            s = 0
            for k in range(8):
                if k % 3 == 0:
                    continue
                s += x ** k
            return s
        """,
        (0.7,),
    ),
    case(
        "for_variable_lives_on",
        """
        def f(values):
            for v in values:
                pass
            return v * v
        """,
        ([1.0, 2.0, 3.0],),
    ),
    case(
        "for_variable_shadows_an_active_name",
        """
        def f(x):
            y = x
            for x in range(3):
                y = y * 1.5 + x
            return y * x
        """,
        (0.7,),
    ),
    case(
        "for_into_an_item",
        """
        def f(values):
            a = [0.0, 1.0]
            for a[0] in values:
                a[1] *= a[0]
            return a[0] + a[1]
        """,
        ([1.5, 2.0, 3.0],),
    ),
    case(
        "for_nested_matrix_product",
        """
        def f(A, B):
            n = len(A)
            C = [[0.0] * n for _ in range(n)]
            for i in range(n):
                for j in range(n):
                    for k in range(n):
                        C[i][j] += A[i][k] * B[k][j]
            return C
        """,
        ([[1.0, 2.0], [0.5, -1.0]], [[0.3, 1.0], [2.0, 0.7]]),
    ),
    case(
        "for_break_out_of_the_inner_loop",
        """
        def f(x):
            s = 0.0
            for i in range(4):
                for j in range(4):
                    if j > i:
                        break
                    s += x * i + j * x * x
                else:
                    s *= 2
            return s
        """,
        (0.7,),
    ),
    case(
        "while_newton",
        """
        from math import cos, sin

        def f(M, e):
            E = M
            while True:
                step = (E - e * sin(E) - M) / (1 - e * cos(E))
                E = E - step
                if abs(step) < 1e-14:
                    break
            return E
        """,
        (0.9, 0.2),
        order2=False,
    ),
    case(
        "while_counter",
        """
        def f(x):
            k, y = 0, x
            while k < 5:
                y = y + x / (k + 1) * y
                k += 1
            return y
        """,
        (0.4,),
    ),
    case(
        "while_on_a_value",
        """
        def f(height, bounce):
            n = 0
            while height > 0.1:
                height *= bounce
                n += 1
            return height + n
        """,
        (2.0, 0.6),
    ),
    case(
        "while_else",
        """
        def f(x):
            k = 0
            while k < 3:
                x = x * 1.1
                k += 1
                if x > 10:
                    break
            else:
                x = x ** 2
            return x
        """,
        (2.0,),
        (9.0,),
    ),
    case(
        "while_continue",
        """
        def f(x):
            k = 0
            s = 0.0
            while k < 7:
                k += 1
                if k == 3:
                    continue
                s += x / k
            return s * s
        """,
        (2.0,),
    ),
    case(
        "while_never_entered",
        """
        def f(x):
            y = 1
            while y > 2:
                y = x
            return y + x
        """,
        (2.0,),
    ),
    case(
        "bisection",
        """
        def f(c, lo, hi):
            for _ in range(60):
                mid = (lo + hi) / 2
                if mid ** 3 + mid - c < 0:
                    lo = mid
                else:
                    hi = mid
            x = (lo + hi) / 2
            return x - (x ** 3 + x - c) / (3 * x ** 2 + 1)
        """,
        (3.0, 0, 4),
        partials=((0.18460049422892552,),),
        order2=False,
    ),
    case(
        "runge_kutta",
        """
        def f(k, y, n):
            h = 1.0 / n
            for _ in range(n):
                k1 = -k * y
                k2 = -k * (y + h / 2 * k1)
                k3 = -k * (y + h / 2 * k2)
                k4 = -k * (y + h * k3)
                y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
            return y
        """,
        (0.8, 2.0, 5),
    ),
    case(
        "assert_statement",
        """
        def f(x):
            assert x > 0, "x must be positive"
            assert isinstance(x, float)
            return x ** 0.5
        """,
        (2.0,),
    ),
    case(
        "assert_fails",
        """
        def f(x):
            assert x > 0, f"x is {x}"
            return x ** 0.5
        """,
        (-2.0,),
    ),
    case(
        "raise_not_reached",
        """
        def f(p):
            if not 0 <= p <= 1:
                raise ValueError("a probability lies between 0 and 1")
            return p * (1 - p)
        """,
        (0.3,),
    ),
    case(
        "raise_reached",
        """
        def f(p):
            q = p * p
            if not 0 <= p <= 1:
                raise ValueError(f"{q} is not a probability")
            return q
        """,
        (1.5,),
    ),
    case(
        "raise_from",
        """
        class Diverged(Exception):
            pass

        def f(x):
            if x > 3:
                raise Diverged(x) from None
            return x * x
        """,
        (1.5,),
        (4.0,),
    ),
    case(
        "exception_of_the_primal",
        """
        from math import sqrt

        def f(x, y):
            z = x / (y - 1.0)
            return sqrt(z)
        """,
        (1.5, 1.0),
        (-1.5, 2.0),
    ),
    case(
        "print_and_fstring",
        """
        def f(x, n):
            for k in range(n):
                x = x * x / (1 + x)
                print(f"step {k}: {x:.3f} {x!r:>20}", "ok", sep=" | ")
            print()
            label = f"{x}"
            return x if label else 0
        """,
        (1.5, 3),
    ),
    case(
        "pass_and_ellipsis",
        """
        def f(x):
            if x > 1:
                pass
            else:
                ...
            return x * x
        """,
        (1.5,),
        (0.5,),
    ),
    case(
        "import_in_the_body",
        """
        def f(x):
            import math
            return math.sin(x) * x
        """,
        (1.5,),
    ),
    case(
        "import_from_in_the_body",
        """
        def f(x):
            from math import atan as arc, sin
            import math as m
            return arc(x) + sin(x) * m.exp(-x)
        """,
        (1.5,),
    ),
    case(
        "import_in_a_branch",
        """
        def f(x):
            if x > 1:
                from math import sinh as g
            else:
                from math import cosh as g
            return g(x)
        """,
        (1.5,),
        (0.5,),
    ),
    case(
        "expression_statements",
        """
        def f(x):
            x * x
            "a stray string"
            x > 1
            return x + x
        """,
        (1.5,),
    ),
    case(
        "constant_result",
        """
        def f(x, y):
            return 42
        """,
        (1.5, 2.0),
    ),
    case(
        "effects_in_order",
        """
        def step(trace, label, value):
            trace.append(label)
            print(label)
            return value

        def f(x, y):
            trace = []
            z = step(trace, "a", x) * step(trace, "b", y) + step(trace, "c", x * y)
            return z, trace
        """,
        (1.5, 2.0),
    ),
    case(
        "comparison_chain_call",
        """
        class Box:
            def __init__(self, x): self.x = x
            def move(self, k):
                self.x *= k
                return self.x
        def f(x, y):
            b = Box(x)
            n = 0
            while 0.1 < b.move(y) <= 20 and n < 3:
                n += 1
            lo = 0.5
            z = b.x if lo < b.move(x) < y else 2 * b.x
            return z * b.x + (1.0 if -1 < x < y < 3 else x * y)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "comparison_chain_objects",
        """
        class T:
            def __init__(self, v): self.v = v
            def __lt__(self, o): return self.v < o.v
        def f(x, y):
            a, b, c = T(x), T(y), T(x + y)
            if a < b < c:
                return a.v * c.v
            if b < a < c:
                return b.v + c.v * a.v
            return c.v
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "comparison_chain_unbound",
        """
        def f(x, y):
            if x > 100:
                top = 1.0
            if 200 < x * y < top:
                return x * y
            return y * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "while_condition_binds_what_is_read_after_it",
        """
        def f(cx, cy):
            x = y = 0.0
            n = 0
            while (r2 := x * x + y * y) <= 4 and n < 7:
                x, y = x * x - y * y + cx, 2 * x * y + cy
                n += 1
            return n + r2
        """,
        (0.3, 0.55),
        (1.1, 0.9),
    ),
    case(
        "while_condition_changes_what_is_read_after_it",
        """
        def put(v, y):
            v.append(y)
            return y

        def f(x, k):
            v = []
            y = k
            while put(v, y) < 9:
                y = y * x
            total = 0.0
            step = x

            def added():
                nonlocal total
                total += step * k
                return total

            while added() < 9:
                step = step * x
            return v[-1] * total + v[0]
        """,
        (1.4, 1.2),
    ),
]
