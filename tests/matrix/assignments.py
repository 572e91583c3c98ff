"""Every form of assignment."""

from . import case

CASES = [
    case(
        "assign_simple",
        """
        from math import exp

        def f(t, tau):
            decay = exp(-t / tau)
            level = 5.0 * decay
            return level
        """,
        (0.7, 1.9),
        (2.0, 0.4),
    ),
    case(
        "assign_reuses_its_own_name",
        """
        def f(x):
            x = x * x
            x = x * x + x
            return x
        """,
        (1.3,),
        (-0.4,),
    ),
    case(
        "assign_chained",
        """
        def f(x):
            a = b = x * x
            b = b + a
            return a * b
        """,
        (1.1,),
    ),
    case(
        "assign_chained_into_items",
        """
        def f(x, y):
            u = [0.0, 0.0]
            last = u[0] = u[1] = x * y
            return last + u[0] * u[1]
        """,
        (1.2, -0.3),
    ),
    case(
        "assign_chained_list_is_one_list",
        """
        def f(x):
            a = b = [x, 1.0]
            b[1] = x * x
            return a[0] * a[1]
        """,
        (0.8,),
    ),
    case(
        "unpack_pair",
        """
        def f(x, y):
            s, p = x + y, x * y
            return s / p
        """,
        (1.4, 2.2),
    ),
    case(
        "unpack_swap",
        """
        def f(x, y):
            x, y = y, x
            return x - 2 * y
        """,
        (1.4, 2.2),
    ),
    case(
        "unpack_rotation",
        """
        from math import cos, sin

        def f(x, y, phi):
            x, y = x * cos(phi) - y * sin(phi), x * sin(phi) + y * cos(phi)
            return x * x * y
        """,
        (1.0, 0.5, 0.3),
    ),
    case(
        "unpack_fibonacci",
        """
        def f(a, b):
            for _ in range(6):
                a, b = b, a + b * a / 10
            return b
        """,
        (0.3, 0.6),
    ),
    case(
        "unpack_nested",
        """
        def f(x, y):
            (a, b), c = (x * y, x - y), x
            return a * b + c
        """,
        (1.7, 0.2),
    ),
    case(
        "unpack_nested_in_list_display",
        """
        def f(p):
            [x, [y, z]] = p
            return x * y - z * z
        """,
        ([1.0, [2.0, 0.5]],),
    ),
    case(
        "unpack_star_at_the_end",
        """
        def f(a, b, c):
            head, *tail = [a, b, c]
            return head * tail[0] - tail[1] * tail[1]
        """,
        (0.5, 1.5, -2.0),
    ),
    case(
        "unpack_star_in_the_middle",
        """
        def f(polygon):
            first, *inner, last = polygon
            area = 0.0
            for v in inner:
                area += v * first
            return area - last
        """,
        ([1.0, 2.0, 3.0, 4.0],),
    ),
    case(
        "unpack_star_takes_nothing",
        """
        def f(x, y):
            a, *rest, b = x, y
            return a * b + len(rest)
        """,
        (2.0, 3.0),
    ),
    case(
        "unpack_argument",
        """
        def f(p, q):
            x0, y0 = p
            x1, y1 = q
            return ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        """,
        ((0.0, 1.0), (3.0, -1.5)),
    ),
    case(
        "unpack_into_items",
        """
        def f(x, y):
            v = [0.0, 0.0, 0.0]
            v[0], v[2] = x * y, x
            return v[0] * v[2] + v[1]
        """,
        (1.5, 0.4),
    ),
    case(
        "unpack_item_then_index",
        """
        def f(x, y):
            a = [x, y, x * y]
            i = 0
            a[i], i = i, 2
            return a[0] + a[1] * a[i]
        """,
        (1.5, 0.4),
    ),
    case(
        "unpack_index_then_item",
        """
        def f(x, y):
            a = [x, y, x * y]
            i = 0
            i, a[i] = 2, x * x
            return a[0] * 3 + a[1] * a[2]
        """,
        (1.5, 0.4),
    ),
    case(
        "unpack_swap_items",
        """
        def f(x, y, z):
            a = [x, y, z]
            a[0], a[2] = a[2], a[0]
            return a[0] + 2 * a[1] * a[2]
        """,
        (1.5, 0.4, -1.0),
    ),
    case(
        "unpack_call",
        """
        def polar(x, y):
            return (x * x + y * y) ** 0.5, y / x

        def f(x, y):
            r, slope = polar(x, y)
            return r * slope
        """,
        (1.5, 0.4),
    ),
    case(
        "annotated",
        """
        def f(mass: float, speed: float) -> float:
            momentum: float = mass * speed
            energy: float
            energy = momentum * speed / 2
            return energy
        """,
        (2.0, 3.0),
    ),
    case(
        "annotations_that_lie",
        """
        def f(x: int, y: str) -> bool:
            z: int = x * y
            return z + x
        """,
        (2.5, 3.5),
        wrt="x, y",
    ),
    case(
        "augmented_all_smooth_operators",
        """
        def f(x, y):
            s = x
            s += y
            s *= x
            s -= y * y
            s /= 1 + x * x
            s **= 2
            return s
        """,
        (1.2, 0.7),
        (-0.3, 2.0),
    ),
    case(
        "augmented_floor_and_mod",
        """
        def f(x, y):
            t = x * y
            t %= 0.75
            k = x * 10
            k //= 3
            return t * y + k
        """,
        (1.23, 0.71),
    ),
    case(
        "augmented_by_itself",
        """
        def f(x):
            x += x
            x *= x
            x -= x / 3
            x **= x / x + 1
            return x
        """,
        (0.6,),
    ),
    case(
        "augmented_item",
        """
        def f(x, y):
            acc = [1.0, x]
            acc[0] += x * y
            acc[1] *= acc[0]
            acc[-1] /= y
            return acc[1]
        """,
        (1.3, 0.6),
    ),
    case(
        "augmented_item_evaluates_index_once",
        """
        def f(x):
            calls = []

            a = [x, 2 * x]
            a[calls.append(1) or 0] *= x
            return a[0] * len(calls)
        """,
        (1.3,),
    ),
    case(
        "augmented_target_is_in_the_right_side",
        """
        def f(x):
            total = 1
            for k in range(1, 5):
                total += total * x / k
            return total
        """,
        (0.9,),
    ),
    case(
        "walrus_in_if",
        """
        def f(x, y):
            if (d := x - y) > 0:
                return d * d
            return -d
        """,
        (2.0, 0.5),
        (0.5, 2.0),
    ),
    case(
        "walrus_in_expression",
        """
        from math import sin

        def f(x):
            return (s := sin(x)) * s + s
        """,
        (0.8,),
    ),
    case(
        "walrus_in_while",
        """
        def f(a):
            x = a
            while abs(residual := x * x - a) > 1e-12:
                x -= residual / (2 * x)
            return x
        """,
        (2.0,),
        (5.0,),
        order2=False,
    ),
    case(
        "delete_a_name",
        """
        def f(x):
            t = x * x
            u = t * x
            del t
            return u
        """,
        (1.5,),
    ),
    case(
        "name_becomes_active_later",
        """
        def f(x):
            acc = 0
            last = 1
            for k in range(3):
                acc = acc * last + x
                last = acc
            return acc
        """,
        (0.7,),
    ),
    case(
        "name_becomes_inactive_again",
        """
        def f(x):
            t = x * x
            y = t
            t = 3.0
            y = y * t
            t = t * x
            return y + t
        """,
        (0.7,),
    ),
    case(
        "unused_variables",
        """
        def f(x, y):
            unused = x * y
            other = 3
            return x + 1
        """,
        (0.7, 2.0),
    ),
    case(
        "assign_patterns_that_stop_halfway",
        """
        def f(x, y, rows):
            n = s = a = b = t = x
            for row in rows:
                try:
                    n, (s, t) = x * n, row
                except ValueError:
                    n *= y
                try:
                    a = (b, _) = row
                except ValueError:
                    a = a[0] * y
            try:
                (p, (q, _)), r = (x * y, rows[0]), n * x
            except ValueError:
                q = r = p = s
            return n + s * t + a * b + p * q * r
        """,
        (1.3, 0.7, [(0.4, 0.9), (0.3,), (0.5, 0.2, 0.1)]),
    ),
    case(
        "assign_patterns_that_stop_halfway_in_a_function_inside",
        """
        def f(x, y):
            n = s = x
            def g(row):
                nonlocal n, s
                n, (s, _) = x * y, row
            try:
                g((y,))
            except ValueError:
                pass
            return n * s
        """,
        (1.3, 0.7),
    ),
]
