"""Aliases: every way in which two names share an object; and state that outlives the call."""

from . import case

CASES = [
    case(
        "alias_between_arguments_and_results",
        """
        def first(rows):
            return rows[0]

        def grow(row, by):
            row.append(by)
            return row

        def f(x, y):
            rows = [[x], [y]]
            a = first(rows)
            b = grow(a, y * y)
            rows.append(a)
            b[0] *= 2.0
            return rows, a[1] * rows[2][0]
        """,
        (1.3, 0.7),
    ),
    case(
        "alias_swapped_buffers_of_a_scheme",
        """
        def f(u, k, n):
            old = u[:]
            new = [0.0] * len(u)
            for _ in range(n):
                for i in range(len(u)):
                    new[i] = old[i] + k * (old[i - 1] - old[i])
                old, new = new, old
            return old, new
        """,
        ([1.0, 2.0, 4.0], 0.3, 3),
    ),
    case(
        "alias_a_list_that_contains_itself",
        """
        def f(x):
            a = [x, 1.0]
            a.append(a)
            a[2][2][0] = x * x
            return a[0] * a[2][1]
        """,
        (1.3,),
    ),
    case(
        "alias_in_objects_and_closures",
        """
        class Box:
            def __init__(self, items):
                self.items = items

        def f(x, y):
            shared = [x, y]
            one, two = Box(shared), Box(shared)

            def bump(i, by):
                shared[i] += by
                return shared

            one.items[0] *= y
            same = bump(1, x)
            same[0] += 1.0
            two.items.append(x * y)
            return one.items[0] * two.items[1] + shared[2] * len(same)
        """,
        (1.3, 0.7),
    ),
    case(
        "alias_of_dict_values",
        """
        def f(x, y):
            d = {}
            row = d.setdefault("r", [x])
            d["s"] = row
            d["s"].append(y)
            for v in d.values():
                v[0] *= 2.0
            e = dict(d)
            e["r"][1] = x * y
            row2 = e.pop("r")
            return row[0] * row2[1] + d["s"][1], d
        """,
        (1.3, 0.7),
    ),
    case(
        "alias_of_default_argument_inside",
        """
        def f(x, y):
            store = [0.0]

            def put(v, into=store):
                into[0] += v
                return into

            a = put(x)
            put(y * y)
            return a[0] * store[0]
        """,
        (1.3, 0.7),
    ),
    case(
        "alias_augmented_through_another_name",
        """
        def extend(v, w):
            v += w
            v = v + [1.0]
            return v

        def f(x, y):
            a = [x]
            b = a
            c = extend(a, [y])
            b *= 2
            c[0] = 0.0
            return a, sum(b) * len(c)
        """,
        (1.3, 0.7),
    ),
    case(
        "state_scratch_list_filled_first",
        """
        SCRATCH = [0.0] * 4

        def f(x, n):
            SCRATCH[:] = [x * i for i in range(n)]
            SCRATCH[1] *= x
            return sum(SCRATCH) * SCRATCH[2]
        """,
        (1.3, 4),
        wrt="x",
    ),
    case(
        "state_list_cleared_first",
        """
        rows = []

        def f(x, y):
            rows.clear()
            rows.append(x * y)
            rows.append(y)
            for i in range(3):
                rows.append(rows[-1] * rows[-2])
            return rows[-1]
        """,
        (1.3, 0.7),
    ),
    case(
        "state_dict_cleared_first",
        """
        memo = {}

        def fib(n, x):
            if n < 2:
                return x
            if n not in memo:
                memo[n] = fib(n - 1, x) + x * fib(n - 2, x)
            return memo[n]

        def f(x):
            memo.clear()
            return fib(6, x)
        """,
        (1.3,),
    ),
    case(
        "state_a_memo_that_is_kept",
        """
        memo = {}

        def fib(n, x):
            if n not in memo:
                memo[n] = x if n < 2 else fib(n - 1, x) + x * fib(n - 2, x)  # refused
            return memo[n]

        def f(x):
            return fib(6, x)
        """,
        (1.3,),
        refused="outside",
    ),
    case(
        "state_default_argument_of_a_helper",
        """
        def note(v, seen=[]):
            seen.append(v)
            return sum(seen)

        def f(x):
            return note(x * x)  # refused
        """,
        (1.3,),
        refused="default",
    ),
    case(
        "state_in_a_class",
        """
        class Meter:
            total = 0.0
            log = []

        def f(x):
            Meter.total = x * x  # refused
            return Meter.total
        """,
        (1.3,),
        refused=" ",
    ),
    case(
        "state_in_a_list_of_a_class",
        """
        class Meter:
            log = []

        def f(x):
            Meter.log.append(x * x)  # refused
            return Meter.log[-1]
        """,
        (1.3,),
        refused=" ",
    ),
    case(
        "state_in_a_closure_cell",
        """
        def make():
            kept = [0.0]

            def f(x):
                kept[0] = kept[0] + x * x  # refused
                return kept[0]

            return f

        f = make()
        """,
        (1.3,),
        refused="outside",
    ),
    case(
        "state_global_data_read",
        """
        TABLE = {"a": [1.0, 2.0], "b": (3.0, 4.0)}
        KNOTS = [0.0, 1.0, 2.0]
        NESTED = [[1.0, 2.0], [3.0]]

        def f(x):
            total = 0.0
            for k, row in TABLE.items():
                for c in row:
                    total = total * x + c * len(k)
            for a, b in zip(KNOTS, KNOTS[1:]):
                total += (x - a) * b
            return total + sum(NESTED[0]) * x + max(KNOTS) * x + NESTED[1][0]
        """,
        (1.3,),
    ),
    case(
        "state_inactive_logs_are_kept",
        """
        calls = []
        counts = {"n": 0}

        def f(x):
            calls.append("f")
            counts["n"] += 1
            return x * x
        """,
        (1.3,),
    ),
]
