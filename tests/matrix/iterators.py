"""Generators, iterators by hand, `map` and its kin, `itertools`, `functools.reduce`."""

from . import case

X = [1.0, 2.0, 3.5]

CASES = [
    case("generator_consumed_by_for", """
        def walk(x, n):
            \"\"\"Powers.\"\"\"
            t = x
            for i in range(n):
                yield t * i  # the term
                t = t * x

        def f(x):
            s = 0.0
            for v in walk(x, 4):
                s += v
            return s
        """, (1.3,)),
    case("generator_by_next_and_the_rest", """
        def walk(x, n):
            for i in range(n):
                yield x ** i

        def f(x):
            it = walk(x, 5)
            next(it)
            a = next(it)
            return a * next(it) + sum(it)
        """, (1.3,)),
    case("generator_recursive_over_a_tree", """
        def tree(t, k):
            if t is None:
                return
            left, v, right = t
            yield from tree(left, k)
            yield v * k
            yield from tree(right, k)

        def f(k):
            return sum(v * v for v in tree(((None, 1.0, None), 2.0, (None, 3.0, None)), k))
        """, (1.5,)),
    case("generator_left_early", """
        def seq(a, x0):
            x = x0
            while True:
                yield x
                x = 0.5 * (x + a / x)

        def f(a, x0):
            previous = None
            for x in seq(a, x0):
                if previous is not None and abs(x - previous) < 1e-12:
                    break
                previous = x
            return x
        """, (2.0, 1.1), order2=False),
    case("generator_inside_with_captured_names", """
        from itertools import islice

        def f(a, b):
            def gen(x, y):
                while True:
                    yield x * b
                    x, y = y, x + y
            g = gen(a, b)
            first = next(g)
            return [next(g) * first for _ in range(4)] + list(islice(g, 2))
        """, (1.0, 0.5)),
    case("generator_that_changes_a_list", """
        def drain(stack, k):
            while stack:
                yield stack.pop() * k

        def f(x, k):
            stack = [x, x * k, 3.0]
            total = 0.0
            for v in drain(stack, k):
                total += v * len(stack)
                if len(stack) == 1 and total < 100.0:
                    stack.append(total)
                    total += 200.0
            return total
        """, (1.2, 0.8)),
    case("generator_moving_average", """
        def windows(it, n, k):
            buf = []
            for v in it:
                buf.append(v * k)
                if len(buf) > n:
                    buf.pop(0)
                if len(buf) == n:
                    yield sum(buf) / n

        def f(xs, k):
            return list(windows(xs, 2, k))
        """, (X, 1.3)),
    case("generator_of_pairs_and_of_generators", """
        def pairs(xs, k):
            for i, x in enumerate(xs):
                yield i, x * k

        def rows(xs, k):
            for n in (1, 2):
                yield (x * k ** n for x in xs)

        def f(xs, k):
            total = 0.0
            for i, v in pairs(xs, k):
                total += i * v
            for row in rows(xs, k):
                total += sum(row)
            return total
        """, (X, 1.3)),
    case("generator_zipped_with_another", """
        def up(x):
            while True:
                yield x
                x = x * 1.5

        def f(x, ys):
            return sum(a * b for a, b in zip(up(x), ys)) + sum(b for _, b in zip(ys, up(x * x)))
        """, (0.7, X)),
    case("generator_with_inactive_yields", """
        def marks(x):
            yield 1.0
            yield x
            yield 2.0

        def counts(n):
            yield from range(n)

        def f(x):
            return sum(marks(x)) * sum(counts(3)) + x
        """, (1.3,)),
    case("generator_that_is_returned_and_passed_on", """
        def scaled(xs, k):
            return (x * k for x in xs)

        def total(values):
            result = 0.0
            for v in values:
                result += v * v
            return result

        def f(xs, k):
            return total(scaled(xs, k)) + total(iter(xs)) + total(x for x in xs if x > 1.5)
        """, (X, 1.2)),
    case("generator_expression_with_a_name_bound_anew", """
        def f(xs, k):
            g = (x * k for x in xs)
            first = next(g)
            k = k * 2.0
            return first + sum(g)
        """, (X, 1.2)),
    case("generator_expressions_in_a_pipeline", """
        def f(xs, k):
            scaled = (k * v for v in xs)
            squares = (v * v for v in scaled if v > 0.5)
            return sum(squares)
        """, (X, 1.3)),
    case("iterator_by_hand", """
        def f(xs):
            it = iter(xs)
            first = next(it)
            best = 0
            for v in it:
                best += v * first
            return best
        """, (X,)),
    case("iterator_until_none", """
        def f(xs):
            it = iter(xs)
            t = 0
            while (v := next(it, None)) is not None:
                t += v * v
            return t
        """, (X,)),
    case("iterator_in_pairs", """
        def f(xs):
            it = iter(xs)
            return sum(a * b for a, b in zip(it, it))
        """, ([1.0, 2.0, 3.5, 0.5, 7.0],)),
    case("iterator_counted_in_between", """
        def f(xs, k):
            it = (x * k for x in xs)
            n = 0
            for v in it:
                n += 1
                if n == 2:
                    break
            return next(it) * n
        """, (X, 1.2)),
    case("map_of_a_function_a_lambda_and_two_lists", """
        import math

        def sq(v):
            return v * v

        def f(xs, k):
            a = sum(map(sq, xs))
            b = list(map(lambda v: v * k, xs))
            c = max(map(math.sin, xs))
            return a * k + sum(map(lambda p, q: p * q, b, xs)) + c
        """, (X, 1.2)),
    case("map_that_is_kept", """
        def f(xs, h):
            def g(v):
                return v * h
            m = map(g, xs)
            a = next(m)
            return a * sum(m)
        """, (X, 1.3)),
    case("map_of_a_function_argument", """
        from math import sin

        def along(g, xs):
            return list(map(g, xs))

        def f(xs, k):
            return sum(along(sin, xs)) + sum(along(lambda v: v ** k, xs))
        """, (X, 1.3)),
    case("filter_and_filterfalse", """
        from itertools import filterfalse

        def is_large(v):
            return v > 1.5

        def f(xs, k):
            large = filter(is_large, xs)
            return sum(v * k for v in large) + sum(filterfalse(is_large, xs)) * k + len(list(filter(None, xs)))
        """, (X, 1.2)),
    case("map_inactive", """
        def f(x, words):
            n = sum(map(len, words))
            return x * n + float("".join(map(str, [1, 2])))
        """, (1.2, ["a", "bc"]), wrt="x"),
    case("enumerate_of_a_map_left_early", """
        def f(xs, k):
            t = 0.0
            for i, v in enumerate(map(lambda v: v * k, xs), start=1):
                if i > 2:
                    break
                t += i * v
            return t
        """, (X, 1.3)),
    case("reduce_with_and_without_initial", """
        import functools
        from functools import reduce

        def f(xs, c):
            def step(acc, v):
                return acc * c + v
            return reduce(step, reversed(xs)) + functools.reduce(lambda a, b: a * b, xs, c) + reduce(step, xs, 0)
        """, (X, 1.1)),
    case("accumulate_in_every_form", """
        from itertools import accumulate

        def f(xs, c):
            a = list(accumulate(xs))
            b = list(accumulate(xs, initial=c))
            d = list(accumulate(xs, lambda s, v: s * c + v))
            return a + b + d + list(accumulate(xs, lambda s, v: s + v * c, initial=1.0))
        """, (X, 1.1)),
    case("takewhile_and_dropwhile", """
        from itertools import dropwhile, takewhile

        def f(xs, c):
            return sum(takewhile(lambda v: v < c, xs)) + sum(dropwhile(lambda v: v < c, xs)) * c
        """, (X, 1.5)),
    case("groupby_key", """
        from itertools import groupby

        def f(rows):
            total = 0.0
            for sign, group in groupby(rows, key=lambda v: v > 1.5):
                values = list(group)
                total += sum(values) * len(values) * (2 if sign else 3)
            return total
        """, (X,)),
    case("itertools_rearrangers", """
        import math
        from itertools import chain, combinations, count, cycle, islice, permutations, product, repeat, starmap, tee, zip_longest

        def f(xs, k):
            t = 0
            for p in product(xs, repeat=2):
                t += p[0] * p[1]
            for i, v in zip(count(), chain(xs, [k])):
                t += i * v
            for c in combinations(xs, 2):
                t += math.prod(c) * k
            for a, b in permutations(xs, 2):
                t += a * a * b
            a, b = tee(xs)
            next(b, None)
            t += sum(p * q for p, q in zip(a, b))
            t += sum(starmap(lambda p, q: p * q * k, zip(xs, xs)))
            t += sum(islice(count(k, k), 4)) + sum(islice(cycle([k, 2 * k]), 3))
            t += sum(repeat(k, 2))
            t += sum(sum(r) * sum(r) for r in zip_longest(xs, xs[1:], fillvalue=k))
            return t + sum(chain.from_iterable([xs, [k * k]]))
        """, (X, 1.1)),
    case("generator_functions_as_values", """
        def walk(x, n):
            for i in range(n):
                yield x ** i

        def total(gen, x):
            return sum(gen(x, 3)) + max(gen(x, 2))

        def f(x, k):
            def scaled(y, n):
                for i in range(n):
                    yield y * k ** i
            return total(walk, x) + total(scaled, x) + sum(scaled(k, 2))
        """, (1.2, 0.7), order2=False),
    case("generator_with_state_of_its_own", """
        from math import exp

        def f(x):
            state = [1]
            def draws():
                while True:
                    state[0] = (state[0] * 16807) % 2147483647
                    yield state[0] / 2147483647
            g = draws()
            return sum(exp(-x * next(g)) for _ in range(5)) / 5
        """, (0.4,)),
    case("generator_largest_of", """
        from itertools import islice

        def sliding(seq, w):
            it = iter(seq)
            buf = list(islice(it, 2))
            yield sum(a * b for a, b in zip(buf, w))
            for v in it:
                buf = buf[1:] + [v]
                yield sum(a * b for a, b in zip(buf, w))

        def f(xs, w):
            return max(sliding(xs, w)), list(sliding(xs, w))
        """, ([0.5, 1.5, 2.5, 4.0], [0.3, 0.7])),
    case("next_with_a_default", """
        def f(xs, c):
            return next((x * c for x in xs if x > 100), c * c) + next(x * c for x in xs if x > 1.5)
        """, (X, 1.2)),
    case("map_of_one_list_twice_and_of_two_displays", """
        import operator

        def area(a, b):
            return a * b * b

        def f(xs, x, k):
            return sum(map(area, xs, xs)) + sum(map(operator.mul, [x, k], [k * k, x]))
        """, (X, 1.2, 0.7)),
    case(
        "iterators_in_containers_are_asked_in_step",
        """
        class Source:
            def __init__(self, xs):
                self.feeds = {"a": iter(xs), "b": iter([1.0, 2.0])}
            def drop(self, k):
                for t in self.feeds[k]:
                    return

        def drop_each(them):
            for it in them:
                for t in it:
                    break

        def f(x, y):
            its = [iter([x, y, x * y, y, x + y, y / x]), iter([y, x, x * x])]
            def skip(i):
                for t in its[i]:
                    return 1
            n = skip(0)
            for t in its[0]:
                n += 1
                if n == 2:
                    break
            first = its[0]
            for t in first:
                break
            drop_each(its)
            s = Source([x, y, x * y])
            s.drop("a")
            s.drop("b")
            return next(its[0]) * n, next(its[1]), next(s.feeds["a"]), next(s.feeds["b"]) * x
        """,
        (1.3, 0.7),
    ),
    case(
        "iterators_beside_other_things_and_behind_objects",
        """
        def multiples(x):
            k = 1
            while k < 9:
                yield x * k
                k += 1

        class Kept:
            def __init__(self, x):
                self.g = multiples(x)
            def __iter__(self):
                return self.g

        def f(x, y):
            d = {"a": multiples(x), "n": 3, "l": [1.0, y]}
            for k in d:
                if k == "a":
                    for t in d[k]:
                        break
            r = Kept(y)
            for t in r:
                break
            for t in r:
                if t > 2.0:
                    break
            return next(d["a"]) * d["l"][1], next(r.g) + next(iter(r)) * x
        """,
        (1.3, 0.7),
    ),
    case(
        "iterators_that_others_made_beside_other_things",
        """
        from itertools import islice

        def boxed(x):
            return {"n": 3, "it": iter([x, x * x, x ** 3, x ** 4]), "l": [1.0, x]}

        def drop(n, box):
            for _ in box["it"]:
                n -= 1
                if n == 0:
                    break

        def f(x, y):
            a, b = boxed(x), boxed(y)
            for _ in a["it"]:
                break
            drop(2, b)
            skipped = list(islice(boxed(x)["it"], 1)) + [a["n"] * 2]
            t = (iter([x, y]),) if x > 0 else (iter([y, x, y]), 2.0)
            for _, v in zip(range(1), t[0]):
                pass
            return next(a["it"]) * a["l"][1], sum(b["it"]) * len(skipped), v * sum(t[0]), a["l"][1] * 2
        """,
        (1.3, 0.7),
        (-0.6, 1.2),
    ),
    case(
        "iterators_asked_without_tangents_are_asked_again",
        """
        def made(x):
            return [x, iter([x, x * x, 2.0, x ** 3, x ** 4])]

        def apply(g, x):
            found = g(x)
            n = 0
            for _ in found:
                n += 1
                if n > 1:
                    break
            if any(v > 1.9 for v in found) or x in found:
                return sum(found) * n
            return x

        def f(x, y):
            box = made(x)
            if 2.0 in box[1]:
                x = x + next(box[1])
            it = (t * y for t in (1.0, 2.0, 3.0, 4.0))
            count = [1 for t in it if t > y][:1]
            head = len(count) + (2.0 * y in iter([y, y]))
            return x, apply(lambda t: iter([t, t * t, 2.0, t ** 3]), y), head * sum(box[1]), apply(lambda t: [t, 2 * t, 3 * t], y)
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "iterators_that_calls_give_draw_on_those_given",
        """
        import itertools

        def two(it):
            return itertools.islice(it, 2)

        class Reader:
            def __init__(self, it):
                self.it = it
            def two(self):
                return itertools.islice(self.it, 2)

        def f(x, y):
            it = iter([x, y, x * y, 2.0 * x, y * y, x, x * x, 3.0, y, x * x * y])
            a, b = two(it)
            n = sum(1 for _ in two(it))
            for _ in two(it):
                n += 1
            def some():
                return itertools.islice(it, 1)
            _, = some()
            reader = Reader(it)
            c, d = reader.two()
            return next(it) * n
        """,
        (1.3, 0.7),
    ),
    case(
        "iterators_taken_apart_for_nothing",
        """
        def lengths(it):
            a, b = it
            return 3.0

        def f(x, y):
            its = [iter([x, y]), [x, y]]
            s = 0.0
            for it in its:
                s += lengths(it)
            rest = iter([x * y, y, x])
            take = {"one": lambda it: [next(it)], "all": lambda it: it}
            _, = take["one"](rest)
            return s * x + sum(its[0]) + sum(its[1]) + next(rest)
        """,
        (1.3, 0.7),
    ),
    case(
        "iterators_asked_where_nobody_needs_it",
        """
        from functools import reduce

        def first_of(it):
            it = iter(it)
            return next(it)

        def f(x, y):
            it = iter([x * y, y, x, y * y, x * x, x - y, x + y])
            a = next(it) if x > 0 else None
            s = x * next(it)
            b = [next(it) for _ in range(1) if y > 0]
            first_of(it)
            s += y * next(it)
            c = reduce(lambda u, v: u + v, islice_two(it)), " ".join(map(str, it))
            return s + next(it, x * x * x)

        def islice_two(it):
            yield next(it)
            yield next(it)
        """,
        (1.3, 0.7),
    ),
    case(
        "records_made_with_stars",
        """
        from collections import namedtuple
        from math import cos, hypot, sin

        Quat = namedtuple("Quat", "w x y z")

        def times(p, q):
            return Quat(
                p.w * q.w - p.x * q.x - p.y * q.y - p.z * q.z, p.w * q.x + p.x * q.w + p.y * q.z - p.z * q.y,
                p.w * q.y - p.x * q.z + p.y * q.w + p.z * q.x, p.w * q.z + p.x * q.y - p.y * q.x + p.z * q.w,
            )

        def f(v, axis, angle):
            s = sin(angle / 2) / hypot(*axis)
            q = Quat(cos(angle / 2), *(s * c for c in axis))
            turned = times(times(q, Quat(0.0, *v)), q._replace(x=-q.x, y=-q.y, z=-q.z))
            return Quat(*turned[1:], w=q.w) if angle > 9 else list(turned[1:])
        """,
        ([1.0, 2.0, 3.0], [0.3, -0.5, 1.0], 0.7),
    ),
    case(
        "iterators_asked_in_the_message_of_an_assertion",
        """
        def f(x, y):
            it = iter([x, y, x * y])
            assert next(it) > 0, f"{next(it)}"  # refused
            return next(it) * y
        """,
        (1.3, 0.7),
        refused="an iterator that carries tangents is gone through here without them",
    ),
    case(
        "iterators_that_read_what_they_are_stored_into",
        """
        def f(x, y):
            v = [x, y, x * y]
            d = {"a": x}
            w = (x * v[0] for z in (x,))
            v[:2] = w
            u = (t * v[0] * d["a"] for t in (x, y))
            v[0], d["a"] = u
            a, *v[1:] = (t * v[0] for t in (x, y, x))
            return v[-1] * v[0] + sum(v) * d["a"] + a
        """,
        (1.3, 0.7),
    ),
    case(
        "iterators_asked_for_nothing_with_a_default",
        """
        def f(x, y):
            s, other = x * y, y * y
            it = iter([x])
            first = next(it)
            a = next(it, s) if x > 0 else other
            return first * y + next(it, y)
        """,
        (1.3, 0.7),
    ),
    case(
        "iterators_that_read_the_names_they_are_taken_apart_into",
        """
        def two(x, y):
            g = (t * x for t in (x, y))
            x, y = g  # each of its items is made before either is bound
            return x * y

        def star(x, y):
            g = map(lambda t: t * x, (x, y, x))
            x, *y = g
            return x * y[0] + y[1]

        def nested(x, y):
            g = zip((t * x for t in (x, y)), (t * y for t in (x, y)))
            (x, y), z = g
            return x * y * z[0]

        def between(x, y):
            g = (t * x for t in (x, y))
            x, (y, z) = 3.0 * x, g  # it reads the new one
            return x * y * z

        def looped(x, y):
            g, h = (t * x for t in (x, y)), (t * y for t in (y, x))
            for x, y in [g, h]:
                pass
            return x * y

        def filled(x, y):
            g = (t * x for t in (x, y))
            x = [s * y for s in g]
            return x[0] * x[1]

        def f(x, y):
            total = two(x, y) + star(x, y) + nested(x, y) + between(x, y)
            return total + looped(x, y) * filled(x, y)
        """,
        (0.4, 0.7),
    ),
    case(
        "iterators_that_call_functions_inside_when_they_are_asked",
        """
        def summed(x, y):
            def g(t):
                return x * t

            it = (g(2.0) for z in (y, y))
            x = y  # what g reads when `it` is gone through
            x = sum(it)
            return x

        def mapped(x, y):
            def g():
                return (lambda q: x * q)(y)

            it = map(lambda z: g() * z, (y, 1.0))
            x = 2.0
            x = list(it)
            return x[0] * x[1]

        def f(x, y):
            return summed(x, y), mapped(x, y)
        """,
        (0.4, 0.7),
    ),
]
