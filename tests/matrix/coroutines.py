"""Generators that are sent something, that return something, that are closed."""

from . import case

CASES = [
    case("coroutine_averager", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def f(x, y):
            avg = averager()
            next(avg)
            s = 0.0
            for v in (x, x * y, y):
                s += avg.send(v) * v
            return s
        """, (1.5, 2.0)),
    case("coroutine_pipeline_of_two", """
        import math
        def scaler(target, k):
            while True:
                x = yield
                target.send(x * k)
        def summer(out):
            total = 0.0
            while True:
                x = yield
                total += x * x
                out.append(total)
        def f(x, k):
            out = []
            sink = summer(out)
            next(sink)
            head = scaler(sink, k)
            next(head)
            for v in (x, x * x, k):
                head.send(v)
            return out
        """, (1.3, 0.7)),
    case("coroutine_pipeline_value", """
        def inner(k):
            y = 0.0
            while True:
                x = yield y
                y = x * k + y
        def outer(k):
            g = inner(k)
            next(g)
            y = None
            while True:
                x = yield y
                y = g.send(x * x) * x
        def f(x, k):
            h = outer(k)
            next(h)
            a = h.send(x)
            b = h.send(k)
            h.close()
            return a * b, b
        """, (1.3, 0.7)),
    case("coroutine_tree_walk_that_returns_sums", """
        def walk(node, k):
            if node is None:
                return 0.0
            left, value, right = node
            total = yield from walk(left, k)
            yield value * k
            total += yield from walk(right, k)
            return total + value * k * k

        def run(k, out):
            s = yield from walk(((None, 1.0, None), 2.0, (None, 3.0, None)), k)
            out.append(s)
        def f(k):
            out = []
            s = 0.0
            for v in run(k, out):
                s += v * v
            return s * out[0]
        """, (1.3,)),
    case("coroutine_returned_count_and_mean", """
        def tally(xs):
            total = 0.0
            count = 0
            for x in xs:
                total += x
                count += 1
                yield total
            return count, total / count

        def outer(xs):
            n, mean = yield from tally(xs)
            yield mean * n * mean
        def f(x, y):
            return list(outer([x, y, x*y]))
        """, (1.3, 0.7)),
    case("coroutine_returned_in_expressions", """
        def walk(n, k):
            if n == 0:
                yield k
                return k * k
            yield k * n
            return 2.0 * (yield from walk(n - 1, k)) + (yield from walk(0, k * n))
        def out(k):
            yield (yield from walk(2, k)) * k
        def again(k):
            return (yield from out(k))
        def f(k):
            return list(out(k)), sum(again(k))
        """, (1.3,)),
    case("coroutine_value_of_its_end", """
        def g(x):
            yield x
            yield x * x
            return 3
        def f(x):
            it = g(x)
            s = 0.0
            n = None
            try:
                while True:
                    s += next(it)
            except StopIteration as e:
                n = e.value
            return s * n
        """, (1.3,)),
    case("coroutine_in_a_list", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def f(x, y):
            gs = [averager() for _ in range(2)]
            for g in gs:
                next(g)
            s = 0.0
            for i, v in enumerate((x, y, x * y, x + y)):
                s += gs[i % 2].send(v) * v
            return s
        """, (1.5, 2.0)),
    case("coroutine_in_an_object", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        class Mean:
            def __init__(self):
                self.g = averager()
                next(self.g)
            def add(self, v):
                return self.g.send(v)
        def f(x, y):
            m = Mean()
            a = m.add(x)
            return a * m.add(x * y) * m.add(y)
        """, (1.5, 2.0)),
    case("coroutine_by_helper", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def primed():
            g = averager()
            next(g)
            return g
        def drive(g, xs):
            out = []
            for v in xs:
                out.append(g.send(v))
            return out
        def f(x, y):
            a, b = primed(), primed()
            return drive(a, [x, y]), drive(b, [y, x * y]), a.send(x), b.send(3.0)
        """, (1.5, 2.0)),
    case("coroutine_inside", """
        def f(x, y):
            k = x * y
            def filt(gain):
                state = 0.0
                while True:
                    v = yield state
                    state += gain * (v - state) * k
            g = filt(0.5)
            next(g)
            return [g.send(v) for v in (x, y, x * x)]
        """, (1.5, 2.0)),
    case("coroutine_sent_none_and_numbers", """
        def acc(k):
            total = 0.0
            while True:
                x = yield total
                if x is None:
                    total *= k
                else:
                    total += x
        def f(x, k):
            g = acc(k)
            next(g)
            g.send(x)
            next(g)
            a = g.send(x * x)
            for v in g:
                if v < 0.001 or v > 100.0:
                    break
            return a, g.send(x)
        """, (1.5, 0.5)),
    case("coroutine_sent_inactive", """
        def steps(x):
            total = 0.0
            while True:
                n = yield total
                total += x * n
        def f(x):
            g = steps(x)
            next(g)
            return g.send(2) * g.send(3.5)
        """, (1.5,)),
    case("coroutine_sent_pairs", """
        def acc():
            sx = 0.0
            sy = 0.0
            while True:
                x, y = yield sx, sy
                sx += x * y
                sy += y * y
        def f(x, y):
            g = acc()
            next(g)
            a, b = g.send((x, y))
            c, d = g.send((a, x))
            return a * b + c * d
        """, (1.5, 0.5)),
    case("coroutine_delegated_send", """
        def inner(k):
            total = 0.0
            while True:
                x = yield total
                if x < 0:
                    return total * k
                total += x * k
        def outer(k, out):
            while True:
                r = yield from inner(k)
                out.append(r)
        def f(x, k):
            out = []
            g = outer(k, out)
            next(g)
            g.send(x)
            g.send(x * x)
            a = g.send(-x)
            b = g.send(k)
            g.send(-1.0)
            return out, a, b
        """, (1.5, 0.5)),
    case("coroutine_ends_by_send", """
        def two(k):
            a = yield k
            b = yield a * k
            return a * b
        def f(x, k):
            g = two(k)
            s = next(g)
            s += g.send(x)
            try:
                s += g.send(x * x)
            except StopIteration:
                s *= 2.0
            return s
        """, (1.5, 0.5)),
    case("coroutine_closed_before_the_end", """
        def gen(x):
            while True:
                yield x
                x = x * 1.5
        def f(x):
            g = gen(x)
            a = next(g)
            b = next(g)
            g.close()
            return a * b + sum(g)
        """, (1.5,)),
    case("coroutine_that_returns_beside", """
        def averager(n):
            total = 0.0
            for i in range(n):
                x = yield total
                total = total + x / (i + 1)
            return total
        def mean(xs):
            g = averager(len(xs))
            next(g)
            out = []
            for x in xs[:-1]:
                out.append(g.send(x))
            return out
        def f(xs, k):
            return mean([x * k for x in xs])
        """, ([1.0, 2.0, 4.0], 0.5)),
    case("coroutine_update_of_send", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def f(x, y):
            g = averager()
            next(g)
            out = [x, y]
            out[0] *= g.send(x)
            out[1] += g.send(y) * out[0]
            return out, max(g.send(x * y), x)
        """, (1.5, 2.0)),
    case("coroutine_send_in_places", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def f(x, y):
            g = averager()
            next(g)
            a = g.send(x) if x > 1 else g.send(y)
            b = x > 1 and g.send(y)
            c = [g.send(v) * v for v in (x, y)]
            while (w := g.send(y)) < 1.0:
                pass
            return a, b, c, w, -g.send(x) + 2 * g.send(y * y) - x
        """, (1.5, 2.0)),
    case("coroutine_in_a_walrus", """
        def acc():
            total = 0.0
            while (x := (yield total)) is not None:
                total += x * x
            return total
        def f(x, y):
            g = acc()
            next(g)
            g.send(x)
            return g.send(y)
        """, (1.5, 2.0)),
    case("coroutine_wrt_of_one", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def f(x, y):
            a = averager()
            next(a)
            b = averager()
            next(b)
            s = b.send(y) + b.send(2.0)
            return s * a.send(x) * x + a.send(y)
        """, (1.5, 2.0), wrt='x'),
    case("coroutine_yield_from_variable", """
        def inner(k):
            t = 0.0
            for i in range(3):
                v = yield t
                t += v * k
            return t
        def outer(k):
            g = inner(k)
            yield k
            yield from g
            yield -k
        def f(x, k):
            h = outer(k)
            a = next(h)
            b = h.send(None)
            c = h.send(x)
            d = h.send(x * x)
            return a, b, c, d
        """, (1.5, 0.5)),
    case("coroutine_yield_from_inactive_variable", """
        def inner(n):
            got = []
            for i in range(3):
                v = yield i
                got.append(v)
            return got
        def outer(k):
            g = inner(3)
            r = yield from g
            yield k * len(r)
        def f(k):
            h = outer(k)
            s = next(h)
            s += h.send(4)
            s += h.send(5)
            return s * k + h.send(1)
        """, (1.5,)),
    case("coroutine_raises_on_send", """
        import math
        def g(k):
            t = 0.0
            while True:
                try:
                    v = yield t
                    w = math.sqrt(v)
                except ValueError:
                    t -= k
                    continue
                t += w * k
        def f(x, k):
            h = g(k)
            next(h)
            a = h.send(x)
            b = h.send(-x)
            return a * b + h.send(x * x)
        """, (1.5, 0.5)),
    case("coroutine_in_a_list_with_another_kind", """
        def rec(k):
            t = k
            while True:
                v = yield t
                t += v * k
        def plain(n):
            while True:
                v = yield n
                n += v
        def f(x, k):
            gs = [rec(k), plain(1), rec(2.0)]
            for g in gs:
                next(g)
            return [g.send(x) for g in gs], [g.send(2.0) for g in gs]
        """, (1.5, 0.5)),
    case("coroutine_conditional_creation", """
        def up(k):
            t = 0.0
            while True:
                v = yield t
                t += v * k
        def down(k):
            t = 1.0
            while True:
                v = yield t
                t *= v
        def f(x, k):
            s = 0.0
            for i in range(4):
                g = up(k) if i % 2 else down(2)
                next(g)
                s += g.send(x) * g.send(x * x)
            return s
        """, (1.5, 0.5)),
    case("coroutine_inner_nonlocal_free", """
        def f(x, k):
            total = [0.0]
            def acc():
                while True:
                    v = yield
                    total[0] += v * k
            g = acc()
            next(g)
            for v in (x, x * x):
                g.send(v)
            return total[0] * x
        """, (1.5, 0.5)),
    case("coroutine_own_send_method", """
        class Box:
            def __init__(self, k):
                self.k = k
                self.t = 0.0
            def send(self, v):
                self.t += v * self.k
                return self.t
            def close(self):
                self.t = 0.0
        def f(x, k):
            b = Box(k)
            a = b.send(x)
            c = b.send(x * x)
            b.close()
            return a * c + b.send(k)
        """, (1.5, 0.5)),
    case("coroutine_send_function", """
        def app(x):
            out = None
            while True:
                h = yield out
                out = h(x)
        def f(x, k):
            g = app(x)
            next(g)
            return g.send(lambda v: v * k) * g.send(lambda v: v + k)
        """, (1.5, 0.5)),
    case("coroutine_send_list_read", """
        def dot(k):
            out = None
            while True:
                v = yield out
                out = sum(a * k for a in v)
        def f(x, k):
            g = dot(k)
            next(g)
            v = [x, k]
            a = g.send(v)
            v[0] = a
            return a, g.send(v), g.send([a, a * x])
        """, (1.5, 0.5)),
    case("coroutine_send_array", """
        import numpy as np
        def smooth(k):
            s = np.zeros(3)
            while True:
                v = yield s
                s = s + k * (v - s)
        def f(x, k):
            g = smooth(k)
            next(g)
            a = g.send(np.array([x, x * x, 1.0]))
            b = g.send(a * x)
            return float(np.sum(a * b))
        """, (1.5, 0.5)),
    case("coroutine_in_a_loop_and_sent", """
        def g(x):
            t = x
            while True:
                s = yield t
                if s is not None:
                    t = s
                t = t * 1.5
        def f(x, k):
            h = g(x)
            out = []
            for v in h:
                out.append(v)
                if v > 4:
                    break
                if len(out) == 2:
                    out.append(h.send(k))
            return out
        """, (1.5, 0.5)),
    case("coroutine_chained_yield_assign", """
        def g(k):
            a = b = yield k
            c, d = yield a * b
            e = [0.0]
            e[0] = yield c * d * k
            yield e[0] * a
        def f(x, k):
            h = g(k)
            next(h)
            p = h.send(x)
            q = h.send((x, p))
            return p, q, h.send(q * x)
        """, (1.5, 0.5)),
    case("coroutine_yield_in_call_args", """
        import math
        def g(k):
            t = 0.0
            while True:
                t = math.hypot((yield t), k) + max((yield k), t)
        def f(x, k):
            h = g(k)
            next(h)
            h.send(x)
            a = h.send(x * 2)
            h.send(k)
            return a * h.send(k * 3)
        """, (1.5, 0.5)),
    case("coroutine_yield_in_ternary_and_if", """
        def g(k):
            t = 0.0
            n = 0
            while True:
                n += 1
                v = (yield t) if n < 3 else k
                if (yield v * k) is None:
                    t += v
                else:
                    t -= v
                if n > 5:
                    return
        def f(x, k):
            h = g(k)
            out = [next(h)]
            out.append(h.send(x))
            out.append(h.send(1.0))
            out.append(h.send(x * x))
            out.append(next(h))
            return out + list(h)
        """, (1.5, 0.5)),
    case("coroutine_passed_to_lambda", """
        def averager():
            total = 0.0
            count = 0
            average = None
            while True:
                x = yield average
                total += x
                count += 1
                average = total / count

        def f(x, y):
            g = averager()
            next(g)
            feed = lambda v: g.send(v) * y
            return feed(x), feed(y), feed(x * y)
        """, (1.5, 2.0)),
    case("coroutine_returned_list_shared", """
        def g(x):
            acc = [x]
            yield acc
            acc[0] *= x
            return acc
        def outer(x):
            r = yield from g(x)
            r.append(r[0] * 2)
            yield r
        def f(x):
            a, b = outer(x)
            a[0] += x
            return a, b, b[0] * b[1]
        """, (1.5,)),
    case("coroutine_returned_none_or_value", """
        def g(x):
            yield x
            if x > 2:
                return
            if x > 1:
                return x * x
        def outer(x):
            r = yield from g(x)
            yield 0.0 if r is None else r
        def f(x):
            return list(outer(x)), list(outer(3 * x)), list(outer(x / 3))
        """, (1.5,)),
    case("coroutine_return_through_two", """
        def a(x):
            yield x
            return x * 2
        def b(x):
            return (yield from a(x * x))
        def c(x):
            y = yield from b(x)
            z = yield from b(y)
            return y * z
        def f(x):
            out = []
            def run():
                out.append((yield from c(x)))
            s = sum(run())
            return s, out
        """, (1.5,)),
    case("coroutine_yield_from_list_result", """
        def g(x):
            r = yield from [x, x * x]
            yield x if r is None else 0.0
        def f(x):
            return list(g(x))
        """, (1.5,)),
    case("coroutine_walk_class_tree", """
        class Node:
            def __init__(self, v, kids):
                self.v = v
                self.kids = kids
            def walk(self, k):
                t = self.v * k
                yield t
                for c in self.kids:
                    t += yield from c.walk(k)
                return t
        def f(x, k):
            n = Node(x, [Node(x * x, []), Node(2.0, [Node(k, [])])])
            out = []
            def run():
                out.append((yield from n.walk(k)))
            return list(run()), out
        """, (1.5, 0.5)),
    case("coroutine_contextmanager_received", """
        from contextlib import contextmanager
        @contextmanager
        def scaled(v, k):
            old = v[0]
            v[0] = old * k
            got = yield v[0] * 2
            v[0] = old + (got or 0.0)
        def f(x, k):
            v = [x]
            with scaled(v, k) as w:
                s = v[0] * w
            return s, v[0]
        """, (1.5, 0.5)),
    case("coroutine_loop_over_outer_of_coupled", """
        def inner(k, out):
            t = k
            while True:
                v = yield t
                if v is not None:
                    t += v * k
                else:
                    t *= 1.5
                    out.append(t)
        def outer(k, out):
            yield k
            yield from inner(k, out)
        def f(x, k):
            out = []
            h = outer(k, out)
            next(h)
            a = h.send(None)
            s = h.send(x) * a
            for v in h:
                s += v
                if v > 3:
                    break
            for v in outer(k * x, out):
                s += v * v
                if v > 3:
                    break
            return s, out
        """, (1.5, 0.5)),
    case("coroutine_side_effect_sources", """
        def walk(xs, out, k):
            t = 0.0
            for x in xs:
                out.append(x * k)
                t += x
                yield t
            xs[0] = t
            return t
        def run(xs, out, k):
            s = yield from walk(xs, out, k)
            s += yield from walk(xs, out, s)
            out.append(s)
        def f(xs, k):
            out = []
            n = 0.0
            for v in run(xs, out, k):
                n += v * len(out)
            return n, out
        """, ([1.0, 2.0], 0.5)),
    case("coroutine_gen_list_then_delegate", """
        def leaf(k):
            yield k
            return k * k
        def run(k):
            gs = [leaf(k), leaf(2 * k)]
            s = 0.0
            for g in gs:
                s += yield from g
            yield s
        def f(k):
            return list(run(k))
        """, (1.5,)),
    case("coroutine_method_sends", """
        class Filt:
            def __init__(self, k):
                self.k = k
            def run(self):
                s = 0.0
                while True:
                    v = yield s
                    s += self.k * (v - s)
        def f(x, k):
            fl = Filt(k)
            g = fl.run()
            next(g)
            a = g.send(x)
            fl.k = fl.k * 1.5
            return a, g.send(x * x)
        """, (1.5, 0.5)),
    case("coroutine_moving_window", """
        from collections import deque
        def ma(n):
            buf = deque()
            mean = None
            while True:
                buf.append((yield mean))
                if len(buf) > n:
                    buf.popleft()
                mean = sum(buf) / len(buf)
        def f(xs):
            g = ma(2)
            next(g)
            return [g.send(x) * x for x in xs]
        """, ([1.0, 2.0, 4.0],)),
    case("coroutine_pid", """
        def pid(kp, ki, kd):
            e0 = 0.0
            integral = 0.0
            u = 0.0
            while True:
                e = yield u
                integral += e * 0.1
                u = kp * e + ki * integral + kd * (e - e0) / 0.1
                e0 = e
        def f(kp, ki, kd):
            c = pid(kp, ki, kd)
            c.send(None)
            y = 0.0
            for _ in range(10):
                u = c.send(1.0 - y)
                y += 0.1 * (u - y)
            return y
        """, (1.2, 0.4, 0.05)),
    case("coroutine_decorator_primed", """
        from functools import wraps
        def coroutine(func):
            @wraps(func)
            def start(*args, **kwargs):
                g = func(*args, **kwargs)
                next(g)
                return g
            return start
        @coroutine
        def acc(k):
            t = 0.0
            while True:
                v = yield t
                t += v * k
        def f(x, k):
            g = acc(k)
            return g.send(x) * g.send(x * x)
        """, (1.5, 0.5)),
    case("coroutine_broadcast", """
        def sink(out, k):
            while True:
                v = yield
                out.append(v * k)
        def broadcast(targets):
            while True:
                v = yield
                for t in targets:
                    t.send(v)
        def f(x, k):
            a, b = [], []
            ts = [sink(a, k), sink(b, k * k)]
            for t in ts:
                next(t)
            src = broadcast(ts)
            next(src)
            for v in (x, x * k):
                src.send(v)
            src.close()
            return a, b
        """, (1.5, 0.5)),
    case("coroutine_two_kinds_sent", """
        def num():
            t = 0.0
            while True:
                v = yield t
                t += v * v
        def pair(k):
            t = 0.0
            while True:
                a, b = yield t
                t += a * b * k
        def f(x, k):
            n = num()
            next(n)
            p = pair(k)
            next(p)
            return n.send(x) * p.send((x, k)) + p.send((n.send(k), 1.0))
        """, (1.5, 0.5)),
    case("coroutine_default_none_check_in_helper", """
        def add(t, v):
            if v is None:
                return t * 2.0
            return t + v
        def acc():
            t = 0.5
            while True:
                v = yield t
                t = add(t, v)
        def f(x):
            g = acc()
            next(g)
            g.send(x)
            a = next(g)
            return a * g.send(x)
        """, (1.5,)),
    case("coroutine_match_received", """
        def acc(k):
            t = 0.5
            while True:
                v = yield t
                match v:
                    case None:
                        t *= k
                    case (a, b):
                        t += a * b
                    case _:
                        t -= v
        def f(x, k):
            g = acc(k)
            next(g)
            g.send((x, k))
            next(g)
            return g.send(x)
        """, (1.5, 0.5)),
    case("coroutine_send_object", """
        class P:
            def __init__(self, a):
                self.a = a
        def acc(k):
            t = 0.0
            while True:
                p = yield t
                t += p.a * k
        def f(x, k):
            g = acc(k)
            next(g)
            p = P(x)
            a = g.send(p)
            p.a = a
            return a * g.send(p)
        """, (1.5, 0.5)),
    case("coroutine_gives_back_as_value", """
        def leaf(k):
            yield k
            return k * k
        def run(make, k):
            r = yield from make(k)
            yield r
        def f(k):
            def own(q):
                yield q
                return q * q * k
            return list(run(leaf, k)), list(run(own, k))
        """, (1.5,)),
    case("coroutine_root_generator", """
        def walk(n, k):
            if n == 0:
                return k
            yield k * n
            return (yield from walk(n - 1, k * 0.5)) * k
        def f(k):
            def g():
                r = yield from walk(3, k)
                yield r
            return list(g())
        """, (1.5,)),
    case("generator_left_closed", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def f(x):
            log = []
            g = care(x, log)
            a = next(g) * next(g)
            n = len(log)
            g.close()
            return a, n, log, len(log), next(g, x)
        """, (1.3,)),
    case("generator_left_rebound", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def f(x):
            log = []
            g = care(x, log)
            a = next(g) * next(g)
            g = care(a, log)
            b = len(log)
            c = next(g)
            g = None
            return a, b, c, log
        """, (1.3,)),
    case("generator_left_at_exit", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def use(x, log):
            g = care(x, log)
            return next(g) * next(g)
        def f(x):
            log = []
            a = use(x, log)
            n = len(log)
            return a * n, log
        """, (1.3,)),
    case("generator_left_break", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def f(x):
            log = []
            g = care(x, log)
            s = 0.0
            for v in g:
                s += v
                if v > 3:
                    break
            n = len(log)
            s += next(g)
            g.close()
            return s, n, log
        """, (1.3,)),
    case("generator_left_coroutine_exit", """
        def total(out):
            t = 0.0
            try:
                while True:
                    v = yield t
                    t += v
            except GeneratorExit:
                out.append(t * t)
        def f(x, k):
            out = []
            g = total(out)
            next(g)
            for v in (x, x * k, k):
                g.send(v)
            g.close()
            return out
        """, (1.3, 0.7)),
    case("generator_left_with", """
        class Lock:
            def __init__(self, v):
                self.v = v
            def __enter__(self):
                self.v[0] *= 2.0
                return self
            def __exit__(self, *a):
                self.v[0] /= 4.0
        def gen(x, v):
            with Lock(v):
                while True:
                    yield x * v[0]
                    x = x * x
        def f(x):
            v = [x]
            g = gen(x, v)
            a = next(g) + next(g)
            g.close()
            return a * v[0], v
        """, (1.3,)),
    case("generator_left_pipeline", """
        def sink(out, k):
            t = 0.0
            try:
                while True:
                    v = yield
                    t += v * k
            finally:
                out.append(t)
        def pipe(target, k):
            try:
                while True:
                    v = yield
                    target.send(v * v)
            finally:
                target.close()
        def f(x, k):
            out = []
            s = sink(out, k)
            next(s)
            p = pipe(s, k)
            next(p)
            p.send(x)
            p.send(k)
            n = len(out)
            p.close()
            return out, n
        """, (1.3, 0.7)),
    case("generator_left_raises_in_finally", """
        def care(x, log):
            try:
                yield x
            finally:
                log.append(x * x)
                raise ValueError("late")
        def f(x):
            log = []
            g = care(x, log)
            a = next(g)
            try:
                g.close()
            except ValueError:
                a *= 3.0
            return a, log
        """, (1.3,)),
    case("generator_left_on_exception", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def use(x, log):
            g = care(x, log)
            a = next(g)
            raise KeyError(len(log))
        def f(x):
            log = []
            try:
                use(x, log)
            except KeyError:
                pass
            return len(log) * x, log
        """, (1.3,)),
    case("generator_left_in_loop", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def f(x):
            log = []
            s = 0.0
            for i in range(3):
                g = care(x + i, log)
                s += next(g) * len(log)
            return s, log
        """, (1.3,)),
    case("generator_left_held_by_iter", """
        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        from itertools import islice
        def f(x):
            log = []
            g = care(x, log)
            it = islice(g, 2)
            g = None
            a = sum(it)
            n = len(log)
            it = None
            return a * n + a, len(log), log
        """, (1.3,)),
    case("generator_leftover_unpack", """
        from itertools import islice

        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def tot(it):
            s = 0.0
            for i, v in enumerate(it):
                s += v
                if i == 1:
                    break
            return s
        def f(x):
            log = []
            g = care(x, log)
            a, b = islice(g, 2)
            s = a * b
            g = None
            return s * len(log), log
        """, (1.3,)),
    case("generator_leftover_helper2", """
        from itertools import islice

        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def tot(it):
            s = 0.0
            for i, v in enumerate(it):
                s += v
                if i == 1:
                    break
            return s
        def f(x):
            log = []
            g = care(x, log)
            s = tot(islice(g, 2)) * x
            g = None
            return s * len(log), log
        """, (1.3,)),
    case("generator_leftover_delegate", """
        from itertools import islice

        def care(x, log):
            try:
                while True:
                    yield x
                    x = x * 1.5
            finally:
                log.append(x)

        def tot(it):
            s = 0.0
            for i, v in enumerate(it):
                s += v
                if i == 1:
                    break
            return s
        def f(x):
            log = []
            g = care(x, log)
            def run():
                yield next(g)
                yield from islice(g, 1)
            s = sum(run())
            run = None
            g = None
            return s * len(log), log
        """, (1.3,)),
    case("coroutine_returns_what_it_captures", """
        def f(x, k):
            def part(z):
                yield 3
                return x * z
            def whole(z):
                u = yield from part(z)
                yield u
                it = part(2.0)
                yield (yield from it) * k
            return list(whole(1.0)), list(whole(k))
        """, (1.3, 0.7)),
    case("coroutine_returns_alone", """
        def part(z):
            for i in range(2):
                yield i
            return z * z
        def bare(z):
            yield
            return z * 2
        def whole(z):
            u = yield from part(z)
            v = yield from bare(u)
            it = bare(v)
            next(it)
            w = yield from it
            g = [part(w)]
            s = yield from g[0]
            return s
        def f(x):
            out = []
            def run():
                out.append((yield from whole(x)))
            n = 0
            for a in run():
                n += 1 if a is None else a
            return out[0] * n
        """, (1.1,)),
    case("coroutine_passed_and_called", """
        def f(x, k):
            def acc(z):
                t = z
                while True:
                    v = yield t
                    t = t + v * k if v is not None else t * x
            def first(make, z):
                return next(make(z)) * z
            g = acc(x)
            a = next(g)
            b = g.send(k)
            c = next(g)
            return a, b, c, first(acc, k), g.send(x)
        """, (1.3, 0.7), order2=False),
    case("coroutine_beside_dropwhile", """
        from itertools import dropwhile, accumulate
        def acc(k):
            t = 0.0
            while True:
                v = yield t
                t = t + v * k
        def f(x, k):
            g = acc(k)
            next(g)
            v = [g.send(z) for z in (x, x * x, k)]
            u = dropwhile(lambda z: z < 0.6, v)
            s = next(u) * 2.0
            for z in u:
                s += z * g.send(z)
            return s, sum(accumulate(v)), list(dropwhile(lambda z: z < 0.0, v))
        """, (1.3, 0.7)),
]
