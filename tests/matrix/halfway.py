# ruff: noqa: E501 - a case is read as a row
"""What stops halfway, and is gone on with: patterns, comprehensions, lists that are extended, generators that end."""

from __future__ import annotations

from . import case

POINTS = ((1.3, 0.9), (0.4, -1.1))

CASES = [
    case(
        "halfway_pattern_of_a_loop",
        """
        def f(x, y):
            rows = [(x, (y, x)), (x * y, (y,))]
            t = 0.0
            a = y
            try:
                for a, (p, q) in rows:
                    t += a * p * q
            except ValueError:
                t += a * x
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_no_tuple",
        """
        def f(x, y):
            rows = [(x, (y, x)), (x * y, 3)]
            t = 0.0
            a = y
            try:
                for a, (p, q) in rows:
                    t += a * p * q
            except TypeError:
                t += a * x + p
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_with_a_star",
        """
        def f(x, y):
            rows = [[x, [y, x], x], [x * y, [], y]]
            a, q, t = y, [x], 0.0
            try:
                for a, [p, *q], c in rows:
                    t += a * p * sum(q) * c
            except ValueError:
                t += a * x + len(q)
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_in_a_helper",
        """
        def h(rows, a):
            t = 0.0
            try:
                for a, (p, q) in rows:
                    t += a * p * q
            except ValueError:
                t += a
            return t, a
        def f(x, y):
            t, a = h([(x, (y, x)), (x * y, (y,))], y)
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_with_an_else",
        """
        def f(x, y):
            rows = [(x, (y, x)), (x * y, (y, y)), (y, (x,))]
            t, a = 0.0, y
            try:
                for a, (p, q) in rows:
                    if a > 1.25:
                        continue
                    t += a * p * q
                    break
                else:
                    t += 1.0
            except ValueError:
                t *= a
            return t * a + p
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_and_a_finally",
        """
        def g(rows, out):
            a = 1.0
            try:
                for a, (p, q) in rows:
                    out.append(a * p * q)
            finally:
                out.append(a)
        def f(x, y):
            out = []
            try:
                g([(x, (y, x)), (x * y, (y,))], out)
            except ValueError:
                out.append(x)
            return sum(out) * out[1]
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_in_a_function_inside",
        """
        def f(x, y):
            a = x
            def go(rows):
                nonlocal a
                for a, (p, q) in rows:
                    pass
            try:
                go([(x, (y, x)), (x * y, (y,))])
            except ValueError:
                return a * x
            return a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_over_an_iterator",
        """
        def f(x, y):
            rows = iter([(x, (y, x)), (x * y, (y,)), (y, (x, x))])
            t, a = 0.0, y
            for k in range(2):
                try:
                    for a, (p, q) in rows:
                        t += a * p * q
                except ValueError:
                    t += a * x
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_over_a_generator",
        """
        def gen(x, y):
            yield x, (y, x)
            yield x * y, (y,)
        def f(x, y):
            t, a = 0.0, y
            try:
                for a, (p, q) in gen(x, y):
                    t += a * p * q
            except ValueError:
                t += a * x
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_of_aliases",
        """
        def f(x, y):
            u = [x, y]
            rows = [(u, (y, x)), ([x * y], (y,))]
            t, a = 0.0, [y]
            try:
                for a, (p, q) in rows:
                    a[0] *= p
                    t += a[0]
            except ValueError:
                a.append(x * y)
                t += sum(a)
            return t + u[0]
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_over_items",
        """
        def f(x, y):
            d = {1: (x, (y, x)), 2: (x * y, (y,))}
            t, a = 0.0, y
            try:
                for k, (a, (p, q)) in d.items():
                    t += a * p * q * k
            except ValueError:
                t += a * x * k
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_loop_over_pairs",
        """
        def f(x, y):
            rows = [(y, x), (y,)]
            t = 0.0
            a = y
            try:
                for i, (a, (p, q)) in enumerate(zip([x, x * y], rows)):
                    t += a * p * q * i
            except ValueError:
                t += a * x
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_an_item",
        """
        def f(x, y):
            rows = [[x, [y, x]], [x * y, y]]
            a = y
            t = 0.0
            for k in range(2):
                try:
                    a, (p, q) = rows[k]
                    t += a * p * q
                except TypeError:
                    t += a * x
            return t * a
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_manager",
        """
        from contextlib import contextmanager
        @contextmanager
        def cm(x, y):
            yield x, (y,)
        def f(x, y):
            a = y
            p = x
            try:
                with cm(x * y, y) as (a, (p, q)):
                    return a * p
            except ValueError:
                return a * x * p
        """,
        *POINTS,
    ),
    case(
        "halfway_pattern_of_a_manager_of_a_class",
        """
        class CM:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __enter__(self):
                return self.a, (self.b,)
            def __exit__(self, *e):
                return False
        def f(x, y):
            a = y
            try:
                with CM(x * y, y) as (a, (p, q)):
                    return a * p
            except ValueError:
                pass
            return a * x
        """,
        *POINTS,
    ),
    case(
        "halfway_comprehension_keeps_the_old_list",
        """
        def g(a):
            if a > 1.1:
                raise KeyError
            return a * a
        def f(x, y):
            t = [y]
            try:
                t = [g(a) for a in (y, x)]
            except KeyError:
                t.append(x)
            return sum(t) * len(t)
        """,
        *POINTS,
    ),
    case(
        "halfway_comprehension_and_a_finally",
        """
        def g(a):
            if a > 1.1:
                raise KeyError
            return a * a
        def h(x, y, out):
            t = [y]
            try:
                t = [g(a) for a in (y, x)]
            finally:
                out.extend(t)
        def f(x, y):
            out = []
            try:
                h(x, y, out)
            except KeyError:
                out.append(x)
            return sum(out) * len(out)
        """,
        *POINTS,
    ),
    case(
        "halfway_dict_comprehension_keeps_the_old_dict",
        """
        def g(a):
            if a > 1.1:
                raise KeyError
            return a * a
        def f(x, y):
            t = {5: y}
            try:
                t = {k: g(a) for k, a in enumerate((y, x))}
            except KeyError:
                t[7] = x
            return sum(t.values()) * len(t)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_a_generator_expression",
        """
        def f(x, y):
            v = []
            try:
                v.extend(x / (a - y) for a in (x, x * y, y, x))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_in_a_helper",
        """
        def fill(v, x, y):
            v.extend(x / (a - y) for a in (x, x * y, y, x))
        def f(x, y):
            v = []
            try:
                fill(v, x, y)
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_under_another_name",
        """
        def f(x, y):
            v = [x]
            u = v
            try:
                # fill it
                v.extend(x / (a - y) for a in (x, x * y, y, x))  # halfway
            except ZeroDivisionError:
                u.append(x * y)
            return sum(v) * len(u)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_a_generator",
        """
        def g(x, y):
            for a in (x, x * y, y, x):
                yield x / (a - y)
        def f(x, y):
            v = []
            try:
                v.extend(g(x, y))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_a_map",
        """
        def f(x, y):
            v = []
            try:
                v.extend(map(lambda a: x / (a - y), (x, x * y, y, x)))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_what_does_not_move",
        """
        def f(x, y):
            v = [x]
            try:
                v.extend(float(a) for a in ("1", "2", "z"))
            except ValueError:
                v.append(x * y)
            return sum(v) * len(v) * v[1]
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_two_loops",
        """
        def f(x, y):
            v = [x]
            try:
                v.extend(x / (a - b) for a in (x, y) if a > 0 for b in (x * y, a) if b > 0)
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_an_iterator",
        """
        def f(x, y):
            v = [x]
            it = iter([x, y])
            try:
                v.extend(next(it) * a for a in (x, y, x))
            except RuntimeError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_in_a_loop",
        """
        def f(x, y):
            v = [x]
            for k in range(3):
                try:
                    v.extend(x / (a - k) for a in (2.0 * x, k + 0.5, x * 0 + 1, y))
                except ZeroDivisionError:
                    v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_a_plus",
        """
        def f(x, y):
            v = [x]
            try:
                v += (x / (a - y) for a in (x, x * y, y, x))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_at_the_left",
        """
        from collections import deque
        def f(x, y):
            v = deque()
            try:
                v.extendleft(x / (a - y) for a in (x, x * y, y, x))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_deque_of_bounded_length",
        """
        from collections import deque
        def f(x, y):
            v = deque(maxlen=2)
            try:
                v.extend(x / (a - y) for a in (x, x * y, x * x, y, x))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_rows",
        """
        def f(x, y):
            v = []
            try:
                v.extend([a, a / (a - y)] for a in (x, x * y, y))
            except ZeroDivisionError:
                v.append([x * y])
            return sum(sum(r) for r in v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "halfway_extended_by_an_object",
        """
        class It:
            def __init__(self, vs):
                self.vs = vs
            def __iter__(self):
                for v in self.vs:
                    yield v / (v - 1.0)
        def f(x, y):
            v = []
            try:
                v.extend(It([x, y, 1.0]))
            except ZeroDivisionError:
                v.append(x * y)
            return sum(v) * len(v)
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression",
        """
        def f(x, y):
            it = iter([x, y])
            try:
                t = sum(next(it) * a for a in (x, y, x))
            except RuntimeError:
                t = x * y
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_in_its_condition",
        """
        def f(x, y):
            it = iter([x, y])
            try:
                t = sum(a * x for a in (x, y, x) if next(it) > 0)
            except RuntimeError as e:
                t = x * y * len(str(e))
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_in_a_source_inside",
        """
        def f(x, y):
            it = iter([[x], [y]])
            try:
                t = sum(a * b for a in (x, y, x) for b in next(it))
            except RuntimeError as e:
                t = x * y * len(str(e))
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_in_its_source",
        """
        def f(x, y):
            it = iter([[x], [y]])
            t = 0.0
            try:
                for k in range(3):
                    t += sum(a * x for a in next(it))
            except StopIteration as e:
                t += x * y
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_by_a_helper",
        """
        def g(it, a):
            return next(it) * a
        def f(x, y):
            it = iter([x, y])
            try:
                t = sum(g(it, a) for a in (x, y, x))
            except (StopIteration, RuntimeError) as e:
                t = x * y * len(type(e).__name__)
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_by_a_lambda",
        """
        def f(x, y):
            it = iter([x, y])
            take = lambda: next(it)
            try:
                t = sum(take() * a for a in (x, y, x))
            except RuntimeError as e:
                t = x * y * len(str(e))
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_in_a_list",
        """
        def f(x, y):
            it = iter([x, y])
            try:
                t = sum(list(next(it) * a for a in (x, y, x)))
            except (StopIteration, RuntimeError) as e:
                t = x * y * len(type(e).__name__)
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_generator_expression_under_a_name",
        """
        def f(x, y):
            it = iter([x, y])
            m = (next(it) * a for a in (x, y, x))
            t = 0.0
            try:
                for v in m:
                    t += v * x
            except RuntimeError:
                t *= y
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_list_comprehension",
        """
        def f(x, y):
            it = iter([x, y])
            try:
                t = sum([next(it) * a for a in (x, y, x)])
            except StopIteration:
                t = x * y
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_map",
        """
        def f(x, y):
            it = iter([x, y])
            t = sum(map(lambda a: next(it) * a, (x, y, x)))
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_map_in_a_list",
        """
        def f(x, y):
            it = iter([x, y])
            t = list(map(lambda a: next(it) * a, (x, y, x)))
            return sum(t) * len(t)
        """,
        *POINTS,
    ),
    case(
        "ended_map_under_a_name",
        """
        def f(x, y):
            it = iter([x, y])
            m = map(lambda a: next(it) * a, (x, y, x))
            t = 0.0
            for v in m:
                t += v * x
            return t
        """,
        *POINTS,
    ),
    case(
        "ended_starmap",
        """
        from itertools import starmap
        def f(x, y):
            it = iter([x, y])
            return sum(starmap(lambda a, b: next(it) * a * b, [(x, y), (y, y), (x, x)]))
        """,
        *POINTS,
    ),
    case(
        "ended_by_an_iterator_of_ones_own",
        """
        class Take:
            def __init__(self, vs):
                self.vs = vs
                self.k = 0
            def __iter__(self):
                return self
            def __next__(self):
                if self.k >= len(self.vs):
                    raise StopIteration
                self.k += 1
                return self.vs[self.k - 1]
        def f(x, y):
            it = Take([x, y])
            try:
                return sum(next(it) * a for a in (x, y, x))
            except RuntimeError:
                return x * y
        """,
        *POINTS,
    ),
]
