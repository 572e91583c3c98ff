"""What random programs of the whole language have found (tests/wild)."""

from . import case

CASES = [
    case("fuzzed_default_of_a_lambda_that_calls", """
        def f(x, y):
            g = lambda z: x * z
            h = lambda z, u=g(y): u * z
            return h(x) + h(y)
        """, (1.3, 0.7)),
    case("fuzzed_sorted_of_an_iterator_that_holds_nothing_yet", """
        def f(x, n):
            u = sorted(map(lambda k: -k, range(n)))
            u[-2] = x * x
            return u
        """, (1.3, 3)),
    case("fuzzed_result_of_an_unknown_function_among_the_arguments_of_max", """
        def f(x, y):
            def outer(z):
                def inner(u):
                    return y * u
                return inner
            h = outer(x)
            def last(z):
                return max(-2, h(z), x)
            return last(y)
        """, (1.3, 1.7)),
    case("fuzzed_iterator_over_a_list_that_is_needed_later", """
        def f(x, v):
            it = reversed(v)
            for i, b in enumerate(it, start=1):
                x = x * i
            return x, v
        """, (1.3, [0.5, 0.7])),
    case("fuzzed_name_bound_to_what_reads_it", """
        from math import tanh

        def f(x, v):
            it = (tanh(x) * z for z in v)
            x = next(it)
            x = next(it, v)
            return x
        """, (1.3, [0.5, 0.7])),
    case("fuzzed_list_that_grows_by_what_goes_through_its_alias", """
        def f(x, v):
            u = v
            u += [sum([abs(x) * z for z, h in zip(v, v)])]
            return u
        """, (1.3, [0.5, 0.7])),
    case("fuzzed_loop_over_what_has_its_variables_name", """
        def f(x, v):
            row = v
            for row in (row, row):
                row[0] = row[0] * x
            return v
        """, (1.3, [0.5, 0.7])),
    case("fuzzed_yield_from_itself_where_errors_are_caught", """
        from math import sin

        def down(p, n):
            if n:
                yield p / n
                yield from down(sin(p * 1.5) / n, n - 1)

        def f(x):
            try:
                return sum(down(x, 3))
            except ZeroDivisionError:
                return x
        """, (1.3,)),
    case("fuzzed_chain_of_comparisons_that_reads_two_objects", """
        class Box:
            def __init__(self, x):
                self.x = x

            def __lt__(self, other):
                return self.x < other.x

        class Deep(Box):
            def __lt__(self, other):
                return self.x < other.x - 1

        def f(x, y):
            one = Deep(x) if x > 5 else Box(x)
            other = Box(y)
            return x * y if -1 < one.x - other.x <= one.x else y
        """, (1.3, 0.7), (0.7, 1.3)),
    case("fuzzed_super_of_an_object_of_one_of_several_classes", """
        class Box:
            def __init__(self, x):
                self.x = x

            def mix(self, p):
                return self.x * p

        class Deep(Box):
            def mix(self, p):
                return super().mix(p) * 0.5

        def f(x, y):
            box = Deep(x)
            if x > 5:
                box = Box(x)
            return box.mix(y)
        """, (1.3, 0.7), order2=False),
    case("refuse_fuzzed_largest_of_functions", """
        def f(x):
            return max(lambda z: x, lambda z: x * z, key=lambda g: g(0.5))(x)  # refused
        """, (1.3,), refused="known only at run time"),
    case("fuzzed_zero_of_what_is_not_proved_a_number", """
        from collections import namedtuple
        from math import sin, tanh

        Point = namedtuple("Point", "x y")

        class Box:
            def __init__(self, x, y=0.5):
                self.x = x
                self.y = y

            def mix(self, p):
                return tanh(self.x * p - self.y)

        def f(x, y):
            box = Box(0.5)
            point = Point(y=x, x=sin(box.x))
            return y + box.mix(0.5) * point.x
        """, (-0.8, -0.2)),
    case("fuzzed_function_in_a_function_in_a_function", """
        from math import cos, tanh

        def f(x, y, v):
            def outer(z):
                w1 = tanh(z)
                def middle(z):
                    def inner(z):
                        return z if tanh(w1) > y else x
                    s = inner(tanh(z))
                    kept = inner
                    s = cos(kept(x))
                    if z > y:
                        return min(w1, y)
                    return min(w1, 0.25) * s
                c = middle(z * 2)
                again = middle
                return 2 * z + c
            d = outer(y)
            last = outer
            return [last(y), d]
        """, (0.3, 0.8, [0.1, 0.2])),
    case(
        "fuzzed_next_of_an_inactive_iterator_with_an_active_default",
        """
        def f(x, y):
            def one(z):
                yield 0.7
            it = one(x)
            a = next(it, y)
            b = next(it, y)
            return a * x + b * b
        """,
        (0.3, 0.4),
    ),
    case(
        "fuzzed_iterator_emptied_into_a_list_that_no_result_sees",
        """
        class Box:
            def __init__(self, x, y=0.5):
                self.x = x
                self.y = y
            def mix(self, p):
                return self.x * p - self.y
            @property
            def mean(self):
                return (self.x + self.y) / 2
        def f(x, y, v):
            box = Box(y)
            it = (box.mix(y) for z in v if True)
            match (v[1], box.mean):
                case [m1, m2]:
                    unseen = [m1, *it][:6]
                case _:
                    pass
            return next(it, v[2])
        """,
        (0.3, 0.4, [1.0, 2.0, 3.0]),
    ),
    case(
        "fuzzed_partial_of_an_item_where_errors_are_caught",
        """
        from functools import partial
        def power(p, q=0.5):
            return p * q
        def f(x, u):
            s = 0.0
            try:
                for m in range(2):
                    t = {"p": power, "q": partial(power, q=u[m] / x)}
                    s += t["q"](x) / x + t["p"](x)
            except ZeroDivisionError:
                s = x
            return s
        """,
        (0.3, [0.4, 1.0]),
        (0.0, [0.4, 1.0]),
    ),
    case(
        "fuzzed_list_doubled_that_came_through_an_optional_argument",
        """
        def firsts(v, u=None):
            u = v if u is None else u
            return u
        def f(x, v):
            w = firsts(v) * 2
            return w[2] * x + (firsts(v, [x, x]) * 2)[3]
        """,
        (0.3, [1.0, 2.0]),
    ),
    case(
        "fuzzed_bound_method_in_a_list_and_two_stores_at_once",
        """
        class Box:
            def __init__(self, x, y=0.5):
                self.x = x
            def mix(self, p):
                return self.x * p
        def f(x, y, v):
            box = Box(v[0], x)
            ways = [box.mix]
            for way in ways:
                x = way(y)
            try:
                v[0], v[120] = (x, y)
            except LookupError:
                v[1], y = y, v[1]
            return x * y
        """,
        (0.3, 0.5, [1.0, 2.0]),
    ),
    case(
        "fuzzed_ternary_written_as_statements_that_no_result_sees",
        """
        class Box:
            def __init__(self, x, y=0.5):
                self.x = x
                self.y = y
            def mix(self, p):
                return self.x * p - self.y
            def bump(self, p):
                self.x = self.x * p
                return self.x
        class Deep(Box):
            pass
        def f(x, y, v):
            box = Box(x) if y > x else Deep(y)
            table = {key: v[i] for key, i in {"p": 0, "q": 1}.items()}
            n = 0
            while n < 2 and box.mix(y) <= 10:
                n += 1
                unseen = table.get("q", 0.5) if box.x > table["p"] else box.bump(n * y)
            return box.x
        """,
        (0.3, 0.5, [1.0, 2.0]),
    ),
    case(
        "fuzzed_captured_name_in_comprehension",
        """
        class Box:
            def __init__(self, x):
                self.x = x
            @property
            def mean(self):
                return self.x / 2
        def f(x, y):
            box = Box(y)
            u = [1.0]
            v = [x, y]
            def outer(z):
                def inner(k):
                    u[0] = z
                    return [box.mean * k * z for z in v]
                return inner
            return outer(x)(y) + u
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "fuzzed_decorated_that_changes",
        """
        def bent(fn):
            def inner(p):
                return fn(p)
            return inner
        def f(x, y):
            u = [x, y]
            def store(z):
                u[0] = z
            h = store
            @bent
            def again(z):
                return h(z * y)
            a = again(y)
            return u
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "fuzzed_list_of_functions_that_change",
        """
        def makers(v):
            def put(z):
                v[0] = z * z
            def look(z):
                return v[0] * z
            return [put, look]
        def f(x, y):
            v = [x]
            put, look = makers(v)
            a = put(y)
            b = look(x) if x > 0 else look(y)
            return v[0] * b
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "fuzzed_decorated_that_binds_anew_what_stands_beside_its_call",
        """
        def bent(fn):
            def inner(p):
                return fn(p)
            return inner
        def f(x, y):
            @bent
            def h(z):
                nonlocal x
                x = y * z
                return z
            return (x, h(x * y))  # refused
        """,
        (1.3, 0.7),
        refused="binds `x` anew",
    ),
    case(
        "fuzzed_decorated_that_binds_anew_in_a_line_of_its_own",
        """
        def bent(fn):
            def inner(p):
                return fn(p) * p
            return inner
        def f(x, y):
            @bent
            def h(z):
                nonlocal x
                x = y * z
                return z
            a = x
            b = h(x * y)
            return a, b, x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "fuzzed_operands_read_what_their_call_binds_anew",
        """
        from math import sin
        def f(x, y):
            def h(z, u):
                nonlocal x
                x = y * z
                return z * u * x
            b = h(x * y * 2, sin(x))
            b += h(x, x ** 2)
            b += h(sin(x * 2) * x, x)
            return b, x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "fuzzed_variables_of_one_name_in_functions_beside_one_another",
        """
        def f(x, y, v):
            p = ((lambda z: y)(x) for p in (x,))
            terms = ((lambda t: x * z)(p) for z in v)
            return sum(terms)
        """,
        (1.3, 2, [0.5, 0.7]),
    ),
    case(
        "fuzzed_calls_in_comprehensions_whose_variables_hide_what_they_read",
        """
        def f(a, n):
            x = a * a
            g = lambda t: x * t
            def outer(t):
                def h(u):
                    return x * u * t
                return sum(h(x) + h(t) for x in range(n))
            sums = [outer(x) for x in (1, 2)], [[(lambda q: q * x)(x) for x in (1, 2)] for y in (1,)]
            return [g(x) for x in range(n) if g(1) > 0], {x: g(2) for x in range(n)}, sums
        """,
        (1.3, 3),
    ),
    case(
        "names_bound_together_to_what_stands_in_one_another",
        """
        from math import exp, sin
        def f(x, y):
            a, b = exp(x), exp(x) * y
            c, d = sin(a * b), sin(a * b)
            y, x = exp(x), x * y
            return a * b + c, d * x, y
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "fuzzed_object_given_that_makes_room_for_one_made_here",
        """
        class Box:
            def __init__(self, x):
                self.x = x
        def rounds(x, y, box):
            for i in range(2):
                box.x = box.x * y + x
                box = Box(box.x)
        def f(x, y):
            box = Box(x * y)
            rounds(x, y, box)
            return box.x * y
        """,
        (1.3, 0.7),
    ),
    case(
        "fuzzed_generator_left_in_a_loop_that_has_a_finally",
        """
        from math import sin
        def f(x, v):
            def care(z):
                try:
                    yield v[1] * z
                    yield z
                finally:
                    v[0] = sin(z)
            for z in care(x):
                break
            y = v[0]
            for i, z in enumerate(care(x * y)):
                if i == 0:
                    y = y + z
                    break
            return y * v[0], v[0]
        """,
        (1.3, [0.5, 2.0]),
    ),
    case(
        "fuzzed_generator_kept_that_has_a_finally",
        """
        def f(x, v):
            def care(z):
                try:
                    yield z
                    yield z * z
                finally:
                    v[0] = z
            it = care(x)
            y = next(it)
            it = None
            return y * v[0]
        """,
        (1.3, [0.5]),
    ),
    case(
        "fuzzed_generator_gone_through_whole_that_has_a_finally",
        """
        def f(x, v):
            def care(z):
                try:
                    yield z
                    yield z * z
                finally:
                    v[0] = z
            return sum(care(x)) * v[0], [*care(x * 2)], v[0]
        """,
        (1.3, [0.5]),
    ),
    case(
        "fuzzed_place_found_from_what_is_stored_before",
        """
        def f(x, v):
            u = [2, 0]
            u[0], v[u[0]] = 1, x
            return v
        """,
        (1.3, [0.5, 0.7]),
    ),
    case(
        "fuzzed_places_of_several_targets",
        """
        def f(x, v):
            i, j = 0, 1
            m = [v, [x, x * x]]
            m[i][j], m[j][i] = m[j][i], m[i][j]
            m[i][j - 1], m[j - 1][i + 1] = m[j][i] * x, m[i][j]
            v[0], v[len(v) - 1] = v[len(v) - 1], v[0] * x
            i, v[i + 1] = -1, x
            return m, v
        """,
        (1.3, [0.5, 0.7]),
    ),
    case(
        "fuzzed_shapes_of_several_classes_with_a_size",
        """
        from math import tanh
        class Shape:
            def __init__(self, size):
                self.size = size
            def area(self):
                return self.factor() * tanh(self.size)
        class Disc(Shape):
            def factor(self):
                return 3.14159
        class Square(Shape):
            def factor(self):
                return 1 + self.size * 0.5
        def f(x, y):
            shapes = [Disc(1.0), Square(x)]
            first = shapes[0].area() + shapes[1].area()
            shapes[0].size = y
            return first, shapes[0].size * shapes[1].size + sum(s.size for s in shapes), shapes[0].area()
        """,
        (1.3, 0.7),
    ),
    case(
        "fuzzed_attribute_that_a_manager_is_given_to",
        """
        class Box:
            def __init__(self, x):
                self.x = x
        class Hold:
            def __init__(self, x):
                self.x = x
            def __enter__(self):
                self.x = self.x * 2
                return self.x
            def __exit__(self, *info):
                self.x = 0.0
        def f(x, box):
            box = box if x > 0 else Box(x)
            with Hold(x) as box.x:  # refused
                y = box.x * x
            return y
        """,
        (1.3, 0.7),
        refused="a context manager that carries tangents",
    ),
    case(
        "fuzzed_generator_whose_tangents_nobody_reads",
        """
        from math import sin, tanh
        def f(x):
            def states(z, n):
                for i in range(n):
                    z = tanh(z + x)
                    yield i, z
            for i, total in states(sin(x), 3):
                total += x
            return sin(x) * i
        """,
        (1.3,),
    ),
    case(
        "fuzzed_slices_given_what_has_no_tangents",
        """
        def f(x, n):
            v = [x, x * x, x * n]
            v[:1] = range(n)
            v[1:2] = {2.5: x}
            v[4:] = {n}
            v[:0] = {1.0: x * x}.values()
            return v
        """,
        (1.3, 3),
    ),
    case(
        "fuzzed_slice_given_an_iterator_without_tangents",
        """
        def f(x, n):
            v = [x, x * x]
            v[:1] = map(abs, (n, n))
            return v
        """,
        (1.3, 3),
    ),
    case(
        "fuzzed_slice_among_targets_given_a_dict",
        """
        def f(x):
            v = [x, x * x]
            v[:1], y = {1.0: x}, 3  # refused
            return v, y
        """,
        (1.3,),
        refused="an iterator cannot be gone through a second time",
    ),
    case(
        "fuzzed_spread_of_what_an_unknown_object_yields",
        """
        class Branch:
            def __init__(self, below):
                self.below = below

            def depths(self):
                yield 2.0
                if self.below is not None:
                    yield from self.below.depths()

        def f(x, n):
            tree = None
            for _ in range(n):
                tree = Branch(tree)
            w = [x, *tree.depths()]
            w[0], w[-1] = w[-1], w[0]
            return w, (x, *tree.depths())
        """,
        (1.3, 3),
    ),
    case(
        "fuzzed_lists_in_a_dict_lengthened_by_their_places",
        """
        def f(x, v, n):
            bag = {"p": v, "q": v, "r": [x]}
            bag["q"] += [x * n]
            bag["r"] *= n
            for key in "pr"[:n]:
                bag[key] *= 2
            return x * v[-1], bag["r"], v
        """,
        (1.3, [0.5, 0.7], 2),
    ),
    case(
        "fuzzed_lists_in_fields_and_lists_lengthened_by_their_places",
        """
        class Row:
            def __init__(self, items):
                self.items = items

        def f(x, v, u):
            row, both = Row(v), [v, 3.0, u]
            row.items += [x * v[0]]
            row.items *= 2
            for i in range(3):
                if i == 1:
                    both[i] += x
                else:
                    both[i] += (x * i,)
            return v, u, both[1]
        """,
        (1.3, [0.5, 0.7], [0.2]),
    ),
]  # fmt: skip
