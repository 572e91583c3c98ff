"""try, with, match and del: handlers entered from the middle, tangents guarded where errors are caught, captures."""

from . import case

CASES = [
    case(
        "try_division_by_zero_gives_zero",
        """
        def f(x, y):
            try:
                return x / y
            except ZeroDivisionError:
                return 0.0
        """,
        (3.0, 2.0),
        (3.0, 0.0),
    ),
    case(
        "try_keeps_the_old_value_and_its_tangent",
        """
        from math import log

        def f(x, y):
            r = x * y
            try:
                r = log(x - y)  # may fail
                r = r * x
            except ValueError:
                r = r * 2
            return r
        """,
        (3.0, 2.0),
        (2.0, 3.0),
    ),
    case(
        "try_a_name_that_becomes_active_in_a_part_of_the_body",
        """
        def f(x, table, key):
            y = 1.0
            z = x
            try:
                z = 2.0
                y = x * x
                z = y * table[key]
                y = z * x
            except KeyError as e:
                return y * 3 + z, str(e)
            else:
                y += 1
            finally:
                table["asked"] = key
            return y * z, ""
        """,
        (1.5, {"a": 2.0}, "a"),
        (1.5, {"a": 2.0}, "b"),
        wrt="x",
    ),
    case(
        "newton_with_fallbacks",
        """
        import math

        class NoConvergence(Exception):
            pass

        def g(t, a):
            if t <= 0:
                raise ValueError(f"t = {t} is not positive")
            return math.log(t) * t - a

        def slope(t):
            return math.log(t) + 1

        def newton(t, a, tol=1e-12):
            for step in range(60):
                try:
                    move = g(t, a) / slope(t)
                except ValueError:
                    t = abs(t) / 2 + 0.1
                    continue
                except ZeroDivisionError:
                    t = t * 1.5
                    continue
                t -= move
                if abs(move) < tol:
                    return t
            raise NoConvergence("after 60 steps", step)

        def f(a, start):
            try:
                return newton(start, a)
            except NoConvergence as e:
                return a * 0 - len(e.args)
        """,
        (2.0, 3.0),
        (2.0, 0.1353352832366127),
        (2.0, -5.0),
        (-5.0, 2.0),
        wrt="a",
    ),
    case(
        "retries_with_continue",
        """
        def probe(x, n, log):
            log.append(n)
            if n < 2:
                raise OverflowError("too early", n)
            return x ** n / (n - 2)

        def f(x, log):
            tries = 0
            total = x
            while True:
                try:
                    total = total + probe(x, tries, log)
                except (OverflowError, ZeroDivisionError):
                    tries += 1
                    total *= 2
                    if tries > 10:
                        break
                    continue
                break
            return total * tries
        """,
        (1.5, []),
        wrt="x",
    ),
    case(
        "bracketing_is_retried_with_a_wider_bracket",
        """
        from math import exp

        def bisect(h, lo, hi, k):
            a, b = h(lo, k), h(hi, k)
            if a * b > 0:
                raise ValueError("no sign change", lo, hi)
            for _ in range(3):
                mid = (lo * b - hi * a) / (b - a)
                c = h(mid, k)
                if a * c > 0:
                    lo, a = mid, c
                else:
                    hi, b = mid, c
            return (lo + hi) / 2

        def h(t, k):
            return exp(k * t) - 3 * t - 1.5

        def f(k, width):
            notes = []
            for attempt in range(6):
                try:
                    root = bisect(h, 0.0, width * k, k)
                except ValueError as e:
                    notes.append(f"{e.args[0]} up to {e.args[2]}")
                    width = width * 2
                else:
                    return root * width, notes
            return None, notes
        """,
        (1.2, 0.4),
        (1.2, 3.0),
        wrt="k",
    ),
    case(
        "try_guards_a_tangent_that_does_not_exist",
        """
        from math import sqrt

        def f(x):
            try:
                y = sqrt(x)
            except ValueError:
                y = -1.0
            if y == 0:
                return 7.0 * x
            return y * 2
        """,
        (4.0,),
        (-4.0,),
    ),
    case(
        "try_guards_in_callees",
        """
        from math import sqrt, acos

        def norm(v):
            return sqrt(sum(c * c for c in v))

        def angle(v, w):
            return acos((v[0] * w[0] + v[1] * w[1]) / (norm(v) * norm(w)))

        def f(x, y):
            try:
                return angle([x, y], [1.0, x]) + x
            except (ValueError, ZeroDivisionError):
                return x * y
        """,
        (1.0, 2.0),
        (0.0, 0.0),
    ),
    case(
        "finally_runs_on_every_way_out",
        """
        def f(x, n):
            log = []
            total = 0.0
            for i in range(n):
                try:
                    if i == 1:
                        continue
                    if i == 4:
                        break
                    if total > 20:
                        return total * x, len(log)
                    total += x * i
                finally:
                    log.append(i)
                    total = total * 1.5
            return total, len(log)
        """,
        (1.5, 3),
        (1.5, 9),
        (9.5, 9),
        wrt="x",
    ),
    case(
        "return_in_finally_overrides",
        """
        def f(x):
            y = x
            try:
                y = x * x
                if x > 2:
                    raise KeyError("lost")
                return y * 10
            finally:
                if x > 1:
                    return y + x
        """,
        (0.5,),
        (1.5,),
        (2.5,),
    ),
    case(
        "nested_try_and_reraise",
        """
        class Bad(Exception):
            pass

        def risky(x, mode):
            if mode == 1:
                raise KeyError("k")
            if mode == 2:
                raise IndexError("i")
            if mode == 3:
                raise Bad(f"x is {x}")
            return x * 3

        def f(x, mode):
            s = x
            try:
                try:
                    s = s * x
                    s += risky(x, mode)
                except KeyError:
                    s = s + 1
                    raise
                except IndexError as e:
                    s = s * 5
                    raise Bad("from index") from e
                finally:
                    s = s - x
            except KeyError as e:
                return s * 7
            except Bad as e:
                if mode == 3 and s > 4:
                    raise
                return s * 11
            return s
        """,
        (1.5, 0),
        (1.5, 1),
        (1.5, 2),
        (1.5, 3),
        (3.5, 3),
        wrt="x",
    ),
    case(
        "lists_and_mirrors_in_step_after_a_caught_exception",
        """
        def update(v, w, k):
            v[0] = v[0] * w[k]
            v[1] = v[0] / w[0]
            v[0] //= w[k - 1]
            v[k] = v[0] * v[1]

        def f(v, w, k):
            try:
                update(v, w, k)
            except (ZeroDivisionError, IndexError) as e:
                return v[0] * v[1] + v[0], type(e).__name__
            return v[0] - v[1], ""
        """,
        ([3.0, 2.0], [2.0, 1.0], 1),
        ([3.0, 2.0], [0.0, 1.0], 1),
        ([3.0, 2.0], [2.0, 1.0, 2.5], 2),
        ([3.0, 2.0], [2.0, 1.0, 2.5], 3),
        wrt="v",
        order2=False,
    ),
    case(
        "names_in_step_after_a_caught_exception",
        """
        def f(x, d, key):
            try:
                x = x * d[key]
                x = x / d["zero"]
                x, d["sum"] = x * x, d[key] + 1
            except KeyError:
                x = x * 2
            except ZeroDivisionError:
                x = x + 100
            return x * 3
        """,
        (1.5, {"a": 2.0, "zero": 4.0}, "a"),
        (1.5, {"a": 2.0, "zero": 0.0}, "a"),
        (1.5, {"a": 2.0}, "a"),
        (1.5, {"a": 2.0}, "b"),
        wrt="x",
    ),
    case(
        "try_walrus_in_the_middle_of_a_line",
        """
        def check(t, limit):
            if t > limit:
                raise RuntimeError("over")
            return t

        def f(x, limit):
            y = x
            try:
                z = (y := x * x) + check(y, limit)
            except RuntimeError:
                z = 1.0
            return y * z
        """,
        (1.5, 9.0),
        (1.5, 1.0),
        wrt="x",
    ),
    case(
        "try_import_error",
        """
        def f(x):
            try:
                import no_such_module_here as fast
            except ImportError:
                fast = None
            if fast is None:
                return x * x
            return x
        """,
        (1.5,),
    ),
    case(
        "try_functions_as_values_are_guarded",
        """
        from math import sqrt

        def root(t, k):
            return sqrt(t - k) + t

        def attempt(g, t, k):
            try:
                return g(t, k)
            except ValueError:
                return t * k

        def f(t, k):
            return attempt(root, t, k) + attempt(lambda a, b: a / b, t, k)
        """,
        (3.0, 2.0),
        (1.0, 2.0),
    ),
    case(
        "try_inner_function",
        """
        from math import log

        def f(x, n):
            worst = x

            def term(k):
                nonlocal worst
                worst = worst * 2
                value = log(x - k) / k
                worst = 1.0
                return value

            total = 0.0
            for k in range(1, n):
                try:
                    total += term(k)
                except ValueError:
                    total += worst * k
            return total
        """,
        (2.5, 5),
        wrt="x",
    ),
    case(
        "try_comprehension_and_ternary_guarded",
        """
        from math import sqrt

        def f(v, c):
            try:
                roots = [sqrt(t) for t in v]
                best = roots[0] if c > 0 else 1 / roots[1]
                pair = (best, v[0] / roots[2])
                return sum(roots) * pair[0] + pair[1]
            except (ValueError, ArithmeticError):
                return sum(v)
        """,
        ([4.0, 2.0, 3.0], 1),
        ([4.0, 2.0, 3.0], -1),
        ([4.0, -2.0, 3.0], 1),
        wrt="v",
    ),
    case(
        "errors_show_values",
        """
        def f(x, lo, hi):
            if not lo <= x <= hi:
                raise ValueError(f"{x:.3f} is outside [{lo}, {hi}]")
            assert isinstance(x, (int, float)), "a number is needed"
            assert x != 0.75, ("not this", x)
            return x * x
        """,
        (1.5, 0.0, 2.0),
        (2.5, 0.0, 2.0),
        (0.75, 0.0, 2.0),
        wrt="x",
    ),
    case(
        "with_suppress",
        """
        from contextlib import suppress

        def f(x, d, key):
            y = x
            with suppress(KeyError):
                y = x * x
                y = y * d[key]
            with suppress(ZeroDivisionError):
                y = y / (x - 2)
            return y * 3
        """,
        (1.5, {"a": 2.0}, "a"),
        (1.5, {"a": 2.0}, "b"),
        (2.0, {"a": 2.0}, "b"),
        wrt="x",
    ),
    case(
        "with_files_and_locks",
        """
        import io
        import threading
        from contextlib import nullcontext, redirect_stdout

        lock = threading.Lock()

        def f(x, n):
            out = io.StringIO()
            with lock, redirect_stdout(out) as target, nullcontext((2, 3)) as (a, b):
                for i in range(n):
                    print("step", i, round(x, 3))
                    x = x * a + b
            return x, out.getvalue()
        """,
        (1.5, 3),
        wrt="x",
    ),
    case(
        "with_a_timer_of_ones_own",
        """
        class Timer:
            def __init__(self, name):
                self.name = name
                self.laps = 0

            def __enter__(self):
                self.laps += 1
                return self

            def __exit__(self, kind, value, trace):
                self.laps += 1
                return None

        def f(x):
            with Timer("all") as t:
                y = x * x
                with Timer("part"):
                    y = y / x
            return y * t.laps
        """,
        (1.5,),
    ),
    case(
        "with_a_context_manager_function",
        """
        from contextlib import contextmanager

        LOG = []

        @contextmanager
        def section(name):
            LOG.append(name)
            try:
                yield len(LOG)
            finally:
                LOG.pop()

        def f(x):
            with section("a") as depth:
                y = x * depth
                with section("b") as depth:
                    y = y * x + depth
            return y
        """,
        (1.5,),
    ),
    case(
        "with_an_object_that_carries_tangents",
        """
        class Spring:
            def __init__(self, k):
                self.k = k

            def __enter__(self):
                return self

            def __exit__(self, *error):
                return False

            def energy(self, x):
                return self.k * x * x / 2

        def f(k, x):
            with Spring(k * 2) as s:
                return s.energy(x) + s.k
        """,
        (1.5, 0.7),
    ),
    case(
        "match_numbers_and_text",
        """
        def f(x, kind):
            match kind:
                case "square" | "sq":
                    return x * x
                case "cube":
                    y = x ** 3
                case 0 | 1:
                    y = x * kind
                case None:
                    y = 2.0
                case str() as other:
                    y = x + len(other)
                case _:
                    y = -x
            return y * 2
        """,
        (1.5, "sq"),
        (1.5, "cube"),
        (1.5, 1),
        (1.5, None),
        (1.5, "other"),
        (1.5, 7),
        wrt="x",
    ),
    case(
        "match_guards",
        """
        def f(x):
            match x * 2:
                case y if y > 4:
                    return y * y
                case y if y < 0:
                    return -y
                case z:
                    return z ** 3
        """,
        (3.0,),
        (-1.0,),
        (1.5,),
    ),
    case(
        "match_sequences",
        """
        def f(v):
            match v:
                case []:
                    return 0.0
                case [x]:
                    return x * x
                case [x, y]:
                    return x * y
                case [first, *rest, last]:
                    return first * last + sum(rest)
        """,
        ([1.5],),
        ([1.5, 2.5],),
        ([1.5, 2.5, 0.5, 3.5],),
        wrt="v",
        order2=False,
    ),
    case(
        "match_evaluator_of_tuples",
        """
        import math

        def value(node, x):
            match node:
                case int() | float() as c:
                    return c
                case "x":
                    return x
                case ("+", *terms):
                    return sum([value(t, x) for t in terms])
                case ("*", left, right):
                    return value(left, x) * value(right, x)
                case ("/", left, right):
                    try:
                        return value(left, x) / value(right, x)
                    except ZeroDivisionError:
                        return math.inf
                case ("sin" | "exp" as name, inner):
                    return {"sin": math.sin, "exp": math.exp}[name](0.5) * value(inner, x)
                case _:
                    raise SyntaxError(f"what is {node!r}?")

        TREE = ("+", ("*", "x", "x"), ("/", ("sin", "x"), ("+", "x", 2)), 3.5)
        POLE = ("/", "x", ("+", "x", -1.5))
        WRONG = ("+", "x", ("-", "x"))

        def f(x, which):
            return value({"tree": TREE, "pole": POLE, "wrong": WRONG}[which], x)
        """,
        (1.5, "tree"),
        (2.5, "pole"),
        (1.5, "wrong"),
        wrt="x",
    ),
    case(
        "match_dataclasses",
        """
        from dataclasses import dataclass
        from math import pi

        @dataclass
        class Circle:
            r: float

        @dataclass
        class Box:
            a: float
            b: float

        def area(shape):
            match shape:
                case Circle(r):
                    return pi * r * r
                case Box(a, b=height):
                    return a * height

        def f(x, y):
            return area(Circle(x)) + area(Box(x, y)) * area(Circle(y * x))
        """,
        (1.5, 0.7),
    ),
    case(
        "match_mappings",
        """
        def f(x, y):
            order = {"price": x * y, "count": 3, "tax": y}
            match order:
                case {"price": p, "count": int(n), **rest}:
                    return p * n + rest["tax"] * p
                case _:
                    return 0.0
        """,
        (1.5, 0.7),
    ),
    case(
        "match_a_call_and_a_tuple_of_names",
        """
        def split(x):
            return x * x, x + 1

        def f(x, y):
            match split(x):
                case (a, b) if a > 4:
                    r = a * b
                case (c, d):
                    r = c + d
            match (x, y):
                case (0.0, v):
                    return v * r
                case (u, v):
                    return u * v + r
        """,
        (3.0, 0.7),
        (1.5, 0.7),
    ),
    case(
        "match_in_a_loop_with_jumps",
        """
        def f(x, program):
            stack = []
            for step in program:
                match step:
                    case "x":
                        stack.append(x)
                    case ("push", float(c)):
                        stack.append(c)
                    case "add" | "mul" as op:
                        b, a = stack.pop(), stack.pop()
                        stack.append(a + b if op == "add" else a * b)
                    case "skip":
                        continue
                    case "stop":
                        break
                    case "return":
                        return stack[-1] * 2
            else:
                return stack.pop()
            return stack[0]
        """,
        (1.5, ("x", "x", "mul", "skip", ("push", 2.5), "add")),
        (1.5, ("x", "x", "mul", "stop", ("push", 2.5), "add")),
        (1.5, ("x", ("push", 2.5), "add", "return")),
        wrt="x",
    ),
    case(
        "del_in_every_form",
        """
        class Box:
            pass

        def f(v, x):
            w = [x * x, x, 2.0, x + 1, x]
            box = Box()
            box.a = x * 3
            box.b = x
            t = box.a
            del w[1], v[0]
            del w[2:]
            d = {"p": x, "q": x * x}
            del (d["p"], box.a)
            del x, box.b
            return sum(w) * d["q"] * t + sum(v)
        """,
        ([1.0, 2.5, 3.0], 1.5),
    ),
    case(
        "classes_of_errors_tell_whether_tangents_are_guarded",
        """
        from math import sqrt

        class Stop(ValueError):
            pass

        def f(x, n):
            s = x
            try:
                for i in range(n):
                    s = sqrt(s + i)
                    if i == 3:
                        raise Stop
            except Stop:
                s = s * 2
            except (KeyError, IndexError, OSError, TypeError, AttributeError, StopIteration):
                s = 0.0
            return s
        """,
        (1.5, 2),
        (1.5, 6),
        wrt="x",
    ),
]
