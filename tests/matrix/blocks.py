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
    case(
        "calculator_by_tokens",
        """
        import re
        from math import exp, log, sqrt

        TOKEN = re.compile(r"\\s*(?:(\\d+\\.?\\d*)|(.))")

        class ParseError(Exception):
            def __init__(self, message, position):
                super().__init__(message)
                self.position = position

        def tokenize(text):
            out = []
            for number, op in TOKEN.findall(text):
                if number:
                    out.append(("num", float(number)))
                elif op.isalpha():
                    out.append(("name", op))
                else:
                    out.append(("op", op))
            out.append(("end", None))
            return out

        class Parser:
            def __init__(self, text, env):
                self.tokens = tokenize(text)
                self.pos = 0
                self.env = env

            def peek(self):
                return self.tokens[self.pos]

            def take(self):
                token = self.tokens[self.pos]
                self.pos += 1
                return token

            def expr(self):
                value = self.term()
                while True:
                    match self.peek():
                        case ("op", "+"):
                            self.take()
                            value = value + self.term()
                        case ("op", "-"):
                            self.take()
                            value = value - self.term()
                        case _:
                            return value

            def term(self):
                value = self.factor()
                while self.peek() in (("op", "*"), ("op", "/")):
                    kind, op = self.take()
                    right = self.factor()
                    if op == "*":
                        value *= right
                    else:
                        try:
                            value /= right
                        except ZeroDivisionError:
                            raise ParseError("division by zero", 0) from None
                return value

            def factor(self):
                match self.take():
                    case ("num", v):
                        return v
                    case ("name", n):
                        try:
                            return self.env[n]
                        except KeyError as e:
                            raise ParseError(f"unknown {e}", len(self.tokens))
                    case ("op", "("):
                        v = self.expr()
                        self.take()
                        return v
                    case ("op", "-"):
                        return -self.factor()
                    case other:
                        raise ParseError(f"unexpected {other}", 1)

        def f(x, y, text):
            env = {"x": x, "y": y}
            try:
                return Parser(text, env).expr()
            except ParseError as e:
                return float(e.position)
        """,
        (1.5, 0.7, "x*(y+2)-x/y*x"),
        (1.5, 0.7, "x*(y+2)-q"),
        (1.5, 0.7, "x/(y-y)"),
        wrt="x, y",
        order2=False,
    ),
    case(
        "adaptive_steps_with_exceptions",
        """
        from math import exp, isnan, isfinite

        class Diverged(RuntimeError):
            pass

        def rhs(t, y, k):
            if abs(y) > 1e6:
                raise Diverged(f"y = {y:.2e} at t = {t}")
            return -k * y * y + t

        def step(t, y, h, k):
            k1 = rhs(t, y, k)
            k2 = rhs(t + h / 2, y + h / 2 * k1, k)
            k3 = rhs(t + h, y - h * k1 + 2 * h * k2, k)
            return y + h * (k1 + 4 * k2 + k3) / 6, abs(k1 - 2 * k2 + k3)

        def integrate(y, k, t_end, log):
            t, h = 0.0, 0.5
            rejected = 0
            while t < t_end:
                h = min(h, t_end - t)
                try:
                    new, err = step(t, y, h, k)
                    if err > 0.5:
                        raise ValueError("step too large")
                except (ValueError, Diverged) as e:
                    log.append(str(e))
                    h *= 0.5
                    rejected += 1
                    if rejected > 40:
                        raise
                    continue
                else:
                    t += h
                    y = new
                finally:
                    log.append(h)
                h *= 1.25
            return y

        def f(y, k, t_end):
            log = []
            y = integrate(y, k, t_end, log)
            return y, len(log)
        """,
        (1.0, 3.0, 2.0),
        (-1.0, 3.0, 0.5),
        wrt="y, k",
    ),
    case(
        "locks_in_objects",
        """
        import threading, io
        from contextlib import ExitStack

        class Account:
            def __init__(self, balance):
                self.balance = balance
                self.lock = threading.RLock()

            def move(self, amount, other):
                with self.lock, other.lock:
                    if amount > self.balance:
                        raise ValueError("insufficient", round(amount, 3))
                    self.balance -= amount
                    other.balance += amount * 0.99

        def f(x, y):
            a, b = Account(x * 10), Account(y)
            done = 0
            for k in range(5):
                try:
                    a.move(x * k * 2, b)
                    done += 1
                except ValueError as e:
                    b.balance = b.balance * 1.5
            return a.balance * b.balance + done
        """,
        (1.5, 0.7),
    ),
    case(
        "rows_of_a_file_some_of_them_bad",
        """
        import io
        TEXT = "1.0, 2.0\\n3.0, oops\\n\\n4.0, 0.5\\n"
        def read(text, k):
            rows, bad = [], 0
            with io.StringIO(text) as file:
                for line in file:
                    line = line.strip()
                    if not line:
                        continue
                    try:
                        a, b = (float(p) for p in line.split(","))
                    except ValueError:
                        bad += 1
                        continue
                    rows.append((a * k, b / k))
            return rows, bad
        def f(k):
            rows, bad = read(TEXT, k)
            s = 0.0
            for a, b in rows:
                try:
                    s += a ** b / (bad - 1)
                except ZeroDivisionError:
                    s += a * b
            return s
        """,
        (1.5,),
    ),
    case(
        "errors_caught_in_a_closure",
        """
        import math
        def safe(g, default):
            def wrapped(t):
                try:
                    return g(t)
                except (ValueError, ZeroDivisionError):
                    return default * t
            return wrapped
        def f(x):
            h = safe(lambda t: math.sqrt(t - 1) / t, 2.0)
            g = safe(math.log, 3.0)
            return h(x) + h(-x) + g(x)
        """,
        (1.5,),
        (0.5,),
    ),
    case(
        "lists_that_grow_while_errors_are_caught",
        """
        def f(v, k):
            out = []
            acc = [0.0, 0.0]
            for i in range(k):
                try:
                    out.append(v[i] / (v[i] - v[0]))
                    acc[0], acc[i] = acc[0] + v[i], v[i] * v[i]
                    out.insert(0, v[i + 1] ** 2)
                except (ZeroDivisionError, IndexError):
                    out.append(acc[0] * v[0])
                    acc[0] = acc[0] * 3
                else:
                    acc[1] += out.pop()
            return sum(out) + acc[0] * acc[1], out
        """,
        ([1.5, 2.5, 0.3], 4),
        ([1.5, 2.5, 0.3], 2),
        wrt="v",
    ),
    case(
        "a_store_that_fails_halfway",
        """
        def f(v, k):
            try:
                v[0], v[k] = v[k - 1] * 2, v[0] * v[0]
            except IndexError:
                v[1] = v[1] * v[0]
            return v[0] * v[1]
        """,
        ([1.5, 2.5], 1),
        ([1.5, 2.5], 2),
        wrt="v",
    ),
    case(
        "objects_after_a_caught_exception",
        """
        class Filter:
            def __init__(self, gain):
                self.gain = gain
                self.state = 0.0
                self.count = 0
            def push(self, z):
                self.state = self.state * self.gain + z
                self.count += 1
                if self.count % 3 == 0:
                    raise StopIteration("flush")
                self.state = self.state / self.gain
                return self.state
        def f(g, z):
            flt = Filter(g)
            total = 0.0
            while flt.count < 7:
                try:
                    total += flt.push(z)
                except StopIteration:
                    total -= flt.state
                    flt.state = z
            return total
        """,
        (1.5, 0.7),
    ),
    case(
        "nested_finally_with_jumps",
        """
        def f(x, n):
            trace = []
            for i in range(n):
                try:
                    try:
                        x = x * 1.1
                        if i == 1:
                            raise KeyError(i)
                        if i == 3:
                            break
                    except KeyError:
                        x = x + 2
                        continue
                    else:
                        x = x - 0.5
                    finally:
                        trace.append(i)
                        x = x * x / (1 + x)
                finally:
                    x += 0.25
                    trace.append(-i)
            else:
                return x, len(trace)
            return x * 3, len(trace)
        """,
        (1.5, 2),
        (1.5, 5),
        wrt="x",
    ),
    case(
        "key_errors_fill_a_dict",
        """
        def get(d, k, x):
            try:
                return d[k] * x
            except KeyError:
                d[k] = x * x
                return get(d, k, x)
        def f(x):
            memo = {}
            return get(memo, "a", x) + get(memo, "a", x + 1) * get(memo, "b", x)
        """,
        (1.5,),
    ),
    case(
        "memo_by_key_error",
        """
        def f(x, n):
            memo = {}
            def fib(k):
                try:
                    return memo[k]
                except KeyError:
                    pass
                r = x * k if k < 2 else fib(k - 1) + fib(k - 2) * x
                memo[k] = r
                return r
            return fib(n)
        """,
        (1.1, 6),
        wrt="x",
    ),
    case(
        "items_read_before_calls_that_change_them",
        """
        def take(v, k):
            v[0] = v[0] * k
            return v[0] / v[1]
        class Acc:
            def __init__(self, t):
                self.t = t
            def bump(self, z):
                self.t = self.t * z
                return self.t + 1
        def f(v, x):
            out = [x, x * x]
            v[1] += out.pop()
            v[0] -= take(v, x)
            v[0] *= take(v, x)
            i = 0
            v[i + 1] /= take(v, x)
            a = Acc(x)
            a.t += a.bump(v[0])
            a.t **= a.bump(2.0) / 10
            return v[0] * v[1] + a.t + len(out)
        """,
        ([1.5, 2.5], 1.2),
    ),
    case(
        "walrus_in_conditions_of_comprehensions",
        """
        def f(x, v):
            total = 0.0
            total = total + (y := x * 2) * y
            kept = [y for t in v if (y := t * x) > 1]
            return total + sum(kept) + y
        """,
        (1.5, [0.7, 2.1]),
    ),
    case(
        "walrus_in_both_branches",
        """
        def f(x):
            return (y := x * x) * y if x > 1 else (y := x + 3) / y
        """,
        (1.5,),
        (0.5,),
    ),
    case(
        "walrus_of_calls_in_loops",
        """
        def h(t):
            return t * t
        def f(x):
            r = x if (m := h(x)) < 1 else m
            while not (d := h(r) - 3) > 0:
                r *= 1.5
            return m * r + d, [n := r, n * x][1]
        """,
        (1.5,),
        (0.5,),
    ),
    case(
        "while_else_with_chained_condition",
        """
        def f(x, lim):
            n = 0
            while 0 < x < lim and n < 8:
                x = x * 1.5
                n += 1
                if n == 6:
                    break
            else:
                x = x + 10
            return x * n
        """,
        (1.5, 9.0),
        (1.5, 900.0),
        wrt="x",
    ),
    case(
        "guards_prints_and_logs_see_values",
        """
        import math, logging
        logging.disable(logging.CRITICAL)
        def f(x, y):
            assert isinstance(x, (int, float)), f"bad {x}"
            if type(x) is float and not math.isnan(x) and (x, y).count(0) == 0:
                print("x", x, y, sep=",")
                logging.getLogger("a").warning("%s %r", x, y)
                return x * y
            return x
        """,
        (1.5, 0.5),
    ),
    case(
        "imports_under_a_condition",
        """
        def f(x, fast):
            if fast:
                from math import exp as e
            else:
                from math import expm1 as e
            return e(x) * x
        """,
        (1.5, True),
        (1.5, False),
        wrt="x",
    ),
    case(
        "import_or_a_lambda",
        """
        def f(x):
            try:
                from math import cbrt
            except ImportError:
                cbrt = lambda t: t ** (1 / 3)
            return cbrt(x) * x
        """,
        (1.5,),
        order2=False,
    ),
    case(
        "import_from_one_module_or_another",
        """
        def f(x):
            try:
                from math import no_such as g
            except ImportError:
                from math import sqrt as g
            return g(x) * x
        """,
        (1.5,),
    ),
    case(
        "import_one_module_or_another",
        """
        def f(x):
            try:
                import numpy_not_there as xp
            except ImportError:
                import math as xp
            return xp.sqrt(x) * x
        """,
        (1.5,),
    ),
    case(
        "a_class_of_errors_inside",
        """
        def f(x):
            class Stop(Exception):
                pass
            s = x
            try:
                for k in range(9):
                    s = s * 1.5
                    if s > 9:
                        raise Stop(f"{s:.2f}")
            except Stop:
                s = s / 2
            return s
        """,
        (1.5,),
    ),
    case(
        "targets_in_a_chain",
        """
        def f(v, i):
            j = v[i] = v[0] * 2
            a, v[1] = v[1], a = v[0], j
            return v[0] * v[1] + j * a
        """,
        ([1.5, 2.5], 1),
        wrt="v",
    ),
    case(
        "stop_iteration_is_caught",
        """
        def gen(x):
            yield x
            yield x * x
        def f(x):
            g = gen(x)
            s = 0.0
            while True:
                try:
                    v = next(g)
                except StopIteration:
                    break
                s += v * x
            return s
        """,
        (1.5,),
    ),
]
