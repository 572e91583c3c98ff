"""Data structures at work: books of orders, ledgers, graphs, tables, queues, polynomials; scripts that nobody wrote for us."""

from . import case

CASES = [
    case(
        "program_order_book",
        """
        from collections import deque

        def f(bid, ask, size):
            bids = deque([(bid, 2.0), (bid - 0.1, 3.0)])
            asks = deque([[ask, 1.0], [ask + 0.2, size]])
            trades = []
            want = size * 1.5
            while want > 0 and asks:
                price, amount = asks[0]
                if amount <= want:
                    asks.popleft()
                    trades.append((price, amount))
                    want -= amount
                else:
                    asks[0][1] -= want
                    trades.append((price, want))
                    want = 0.0
            bids.appendleft((bid + 0.05, size))
            paid = sum(p * q for p, q in trades)
            return paid - bids[0][0] * bids[0][1] + len(asks) * bids[-1][0]
        """,
        (10.0, 10.5, 2.0),
    ),
    case(
        "program_ledger",
        """
        from collections import defaultdict

        def f(a, b, rate):
            ledger = defaultdict(list)
            for who, amount in [("ann", a), ("bob", b), ("ann", -a / 3), ("cid", a * b), ("bob", 2.0)]:
                ledger[who].append(amount)
            balance = {who: sum(entries) * (1 + rate) for who, entries in ledger.items()}
            total = 0.0
            for who in sorted(ledger, key=lambda w: -len(ledger[w])):
                total = total * rate + balance[who]
            return total + len(ledger["nobody"]) + sum(len(v) for v in ledger.values())
        """,
        (100.0, 50.0, 0.05),
    ),
    case(
        "program_dijkstra",
        """
        import heapq

        def f(a, b, c):
            graph = {
                "s": {"u": a, "v": b},
                "u": {"v": c, "t": 4.0 * a},
                "v": {"t": b * c},
                "t": {},
            }
            dist = {"s": 0.0}
            heap = [(0.0, "s")]
            done = set()
            while heap:
                d, node = heapq.heappop(heap)
                if node in done:
                    continue
                done.add(node)
                for other, weight in graph[node].items():
                    through = d + weight
                    if other not in dist or through < dist[other]:
                        dist[other] = through
                        heapq.heappush(heap, (through, other))
            return dist["t"] * dist["v"]
        """,
        (1.0, 2.5, 1.1),
        (1.0, 1.5, 3.1),
    ),
    case(
        "program_dijkstra_arguments",
        """
        from heapq import heappop, heappush
        from math import inf

        def shortest(graph, start):
            dist = {node: inf for node in graph}
            dist[start] = 0.0
            queue = [(0.0, start)]
            while queue:
                d, node = heappop(queue)
                if d > dist[node]:
                    continue
                for other, weight in graph[node]:
                    if d + weight < dist[other]:
                        dist[other] = d + weight
                        heappush(queue, (dist[other], other))
            return dist

        def f(w):
            graph = {0: [(1, w[0]), (2, w[1])], 1: [(2, w[2])], 2: []}
            d = shortest(graph, 0)
            return d[1] * d[2]
        """,
        ([1.0, 4.0, 2.0],),
        ([1.0, 2.0, 2.0],),
    ),
    case(
        "program_floyd_warshall",
        """
        def f(a, b, c):
            big = 1e9
            d = [[0.0, a, big], [big, 0.0, b], [c, big, 0.0]]
            n = len(d)
            for k in range(n):
                for i in range(n):
                    for j in range(n):
                        if d[i][k] + d[k][j] < d[i][j]:
                            d[i][j] = d[i][k] + d[k][j]
            return sum(sum(row) for row in d) * d[0][2]
        """,
        (1.0, 2.5, 1.1),
    ),
    case(
        "program_pagerank",
        """
        def f(links, damping):
            nodes = list(links)
            rank = {n: 1.0 / len(nodes) for n in nodes}
            for _ in range(5):
                new = dict.fromkeys(nodes, (1 - damping) / len(nodes))
                for n in nodes:
                    total = sum(links[n].values())
                    for m, w in links[n].items():
                        new[m] += damping * rank[n] * w / total
                rank = new
            return max(rank.values()), rank
        """,
        ({"a": {"b": 1.0, "c": 2.0}, "b": {"c": 1.5}, "c": {"a": 0.5}}, 0.85),
    ),
    case(
        "program_inventory",
        """
        from collections import namedtuple

        Item = namedtuple("Item", "name price count")

        def restock(items, factor):
            return [it._replace(price=it.price * factor) if it.count < 5 else it for it in items]

        def f(p, q, factor):
            items = [Item("bolt", p, 10), Item("nut", q, 3)]
            items += [Item(name="cog", price=p * q, count=1)]
            items = restock(items, factor)
            worth = sum(it.price * it.count for it in items)
            best = max(items, key=lambda it: it.price)
            name, price, count = items[1]
            return worth + best.price + price * count * len(name)
        """,
        (1.3, 2.1, 1.1),
    ),
    case(
        "program_portfolio",
        """
        from typing import NamedTuple

        class Position(NamedTuple):
            amount: float
            price: float
            fee: float = 0.01

            def value(self):
                return self.amount * self.price

            @property
            def net(self):
                return self.value() * (1 - self.fee)

        def f(p1, p2, w):
            book = {"x": Position(w, p1), "y": Position(1 - w, p2, 0.02)}
            book["z"] = Position(price=p1 * p2, amount=2.0)
            total = sum(pos.net for pos in book.values())
            shares = {k: pos.value() / total for k, pos in book.items()}
            return total, shares["x"] * shares["z"], book["y"]
        """,
        (1.3, 2.1, 0.4),
    ),
    case(
        "program_spreadsheet",
        """
        def f(price, tax, count):
            cells = {
                "A1": price,
                "A2": count,
                "A3": ("*", "A1", "A2"),
                "A4": ("*", "A3", "B1"),
                "A5": ("+", "A3", "A4"),
                "B1": tax,
            }
            seen = {}

            def value(name):
                if name in seen:
                    return seen[name]
                cell = cells[name]
                if isinstance(cell, tuple):
                    op, left, right = cell
                    x, y = value(left), value(right)
                    result = x * y if op == "*" else x + y
                else:
                    result = cell
                seen[name] = result
                return result

            return value("A5")
        """,
        (9.5, 0.19, 3.0),
    ),
    case(
        "program_moving_average",
        """
        from collections import deque

        def averages(values, width):
            window = deque(maxlen=width)
            out = []
            for v in values:
                window.append(v)
                out.append(sum(window) / len(window))
            return out

        def f(values):
            m = averages(values, 3)
            return [b * a for a, b in zip(m, values)], max(m)
        """,
        ([1.0, 4.0, 2.5, -1.0, 3.0, 7.0],),
    ),
    case(
        "program_running_total_deque",
        """
        from collections import deque

        def f(values, k):
            window = deque(values[:k], k)
            s = sum(window)
            out = [s / k]
            for v in values[k:]:
                s += v - window.popleft()
                window.append(v * v)
                out.append(s / k)
            window.rotate(1)
            return out[-1] * window[0] - window[-1] * out[0]
        """,
        ([1.0, 4.0, 2.5, -1.0, 3.0, 7.0], 3),
    ),
    case(
        "program_histogram",
        """
        from collections import Counter, defaultdict

        def f(values, width):
            counts = Counter(int(v // width) for v in values)
            mass = defaultdict(float)
            for v in values:
                mass[int(v // width)] += v * v
            means = {b: mass[b] / counts[b] for b in sorted(mass)}
            return sum(m * (b + 1) for b, m in means.items()) / width
        """,
        ([0.3, 1.2, 1.7, 2.2, 0.4], 1.05),
    ),
    case(
        "program_lu",
        """
        def lu_solve(a, b):
            n = len(a)
            for k in range(n):
                p = max(range(k, n), key=lambda i: abs(a[i][k]))
                if p != k:
                    a[k], a[p] = a[p], a[k]
                    b[k], b[p] = b[p], b[k]
                for i in range(k + 1, n):
                    m = a[i][k] / a[k][k]
                    a[i][k] = m
                    for j in range(k + 1, n):
                        a[i][j] -= m * a[k][j]
                    b[i] -= m * b[k]
            x = [0.0] * n
            for i in reversed(range(n)):
                x[i] = (b[i] - sum(a[i][j] * x[j] for j in range(i + 1, n))) / a[i][i]
            return x

        def f(a, b):
            return lu_solve(a, b)
        """,
        ([[1.0, 2.0, 0.5], [3.0, -1.0, 2.0], [0.2, 4.0, 1.0]], [1.0, 2.0, 3.0]),
    ),
    case(
        "program_lu_with_slices",
        """
        def f(m, rhs):
            rows = [r[:] + [b] for r, b in zip(m, rhs)]
            n = len(rows)
            for k in range(n):
                rows[k:] = sorted(rows[k:], key=lambda r: -abs(r[k]))
                pivot = rows[k][k]
                rows[k] = [v / pivot for v in rows[k]]
                for i, row in enumerate(rows):
                    if i != k:
                        factor = row[k]
                        rows[i] = [v - factor * w for v, w in zip(row, rows[k])]
            return [row[-1] for row in rows]
        """,
        ([[1.0, 2.0, 0.5], [3.0, -1.0, 2.0], [0.2, 4.0, 1.0]], [1.0, 2.0, 3.0]),
    ),
    case(
        "program_polynomial_dicts",
        """
        def multiply(p, q):
            r = {}
            for (i, j), a in p.items():
                for (k, l), b in q.items():
                    key = i + k, j + l
                    r[key] = r.get(key, 0) + a * b
            return r

        def derive(p):
            return {(i - 1, j): i * c for (i, j), c in p.items() if i}

        def f(a, b, x, y):
            p = {(1, 0): a, (0, 1): b, (0, 0): 1.0}
            q = multiply(p, multiply(p, {(2, 1): a * b}))
            return sum(c * x**i * y**j for (i, j), c in derive(q).items())
        """,
        (1.3, 0.7, 0.9, -1.2),
    ),
    case(
        "program_bisect",
        """
        from bisect import bisect_left, insort

        def f(xs, ys, x):
            i = bisect_left(xs, x)
            t = (x - xs[i - 1]) / (xs[i] - xs[i - 1])
            y = ys[i - 1] + t * (ys[i] - ys[i - 1])
            insort(xs, x)
            return y * xs[i]
        """,
        ([0.0, 1.0, 2.5, 4.0], [1.0, 3.0, 2.0, 5.0], 1.7),
    ),
    case(
        "program_simplex",
        """
        def f(c, b):
            t = [[2.0, 1.0, 1.0, 0.0, b[0]], [1.0, 3.0, 0.0, 1.0, b[1]]]
            t.append([-c[0], -c[1], 0.0, 0.0, 0.0])
            while min(t[-1][:-1]) < 0:
                col = t[-1].index(min(t[-1][:-1]))
                ratios = [(row[-1] / row[col], i) for i, row in enumerate(t[:-1]) if row[col] > 0]
                _, r = min(ratios)
                pivot = t[r][col]
                t[r] = [v / pivot for v in t[r]]
                for i in range(len(t)):
                    if i != r:
                        k = t[i][col]
                        t[i][:] = [v - k * w for v, w in zip(t[i], t[r])]
            return t[-1][-1]
        """,
        ([3.0, 2.0], [18.0, 24.0]),
    ),
    case(
        "program_statistics_by_hand",
        """
        def f(values):
            data = sorted(values)
            n = len(data)
            mean = sum(data) / n
            median = data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2
            spread = (sum((v - mean) ** 2 for v in data) / (n - 1)) ** 0.5
            trimmed = data[1:-1]
            del data[::2]
            return mean, median, spread, sum(trimmed) * data[0]
        """,
        ([3.0, 1.0, 4.5, 1.5, 9.0],),
    ),
    case(
        "program_union_find_weights",
        """
        def f(w):
            edges = sorted([(w[0], 0, 1), (w[1], 1, 2), (w[2], 0, 2), (w[3], 2, 3)])
            parent = list(range(4))

            def find(i):
                while parent[i] != i:
                    parent[i] = parent[parent[i]]
                    i = parent[i]
                return i

            total = 0.0
            for weight, a, b in edges:
                ra, rb = find(a), find(b)
                if ra != rb:
                    parent[ra] = rb
                    total += weight**2
            return total
        """,
        ([2.0, 1.0, 3.0, 0.5],),
    ),
    case(
        "program_lru_by_ordered_dict",
        """
        from collections import OrderedDict

        def f(a, b):
            cache = OrderedDict()
            out = 0.0
            for n in [1, 2, 3, 1, 4, 1, 2]:
                if n in cache:
                    cache.move_to_end(n)
                else:
                    cache[n] = a**n + b * n
                    if len(cache) > 2:
                        cache.popitem(last=False)
                out += cache[n] * out + 0.01
            return out + sum(v * k for k, v in cache.items())
        """,
        (0.3, 0.2),
    ),
    case(
        "program_event_queue",
        """
        import heapq

        def f(rate, service):
            events = [(0.0, 0, "arrive")]
            count = 1
            waiting, busy, done = [], False, []
            while events and len(done) < 4:
                now, _, kind = heapq.heappop(events)
                if kind == "arrive":
                    waiting.append(now)
                    heapq.heappush(events, (now + rate, count, "arrive"))
                    count += 1
                if kind == "leave":
                    done.append(now)
                    busy = False
                if waiting and not busy:
                    start = waiting.pop(0)
                    busy = True
                    heapq.heappush(events, (max(now, start) + service, count, "leave"))
                    count += 1
            return sum(done) + len(waiting)
        """,
        (1.0, 1.3),
    ),
    case(
        "script_rk4_with_an_object_for_state",
        """
        class Body:
            __slots__ = ("x", "v", "m")
            def __init__(self, x, v, m):
                self.x, self.v, self.m = x, v, m
            def __repr__(self):
                return f"Body({self.x})"
        def f(x, k, m):
            b = Body(x, 0.0, m)
            def acc(p):
                return -k * p / b.m
            h = 0.1
            for _ in range(5):
                k1v, k1x = acc(b.x), b.v
                k2v, k2x = acc(b.x + h / 2 * k1x), b.v + h / 2 * k1v
                k3v, k3x = acc(b.x + h / 2 * k2x), b.v + h / 2 * k2v
                k4v, k4x = acc(b.x + h * k3x), b.v + h * k3v
                b.x += h / 6 * (k1x + 2 * k2x + 2 * k3x + k4x)
                b.v += h / 6 * (k1v + 2 * k2v + 2 * k3v + k4v)
            return b.x * b.m
        """,
        (1.0, 2.0, 1.5),
    ),
    case(
        "script_polynomials_with_operators",
        """
        import itertools
        from functools import reduce
        class Poly:
            def __init__(self, *cs):
                self.cs = list(cs)
            def __add__(self, o):
                if not isinstance(o, Poly):
                    o = Poly(o)
                return Poly(*[a + b for a, b in itertools.zip_longest(self.cs, o.cs, fillvalue=0.0)])
            __radd__ = __add__
            def __mul__(self, o):
                if isinstance(o, (int, float)):
                    return Poly(*(c * o for c in self.cs))
                out = [0.0] * (len(self.cs) + len(o.cs) - 1)
                for i, a in enumerate(self.cs):
                    for j, b in enumerate(o.cs):
                        out[i + j] += a * b
                return Poly(*out)
            def __call__(self, x):
                return reduce(lambda acc, c: acc * x + c, reversed(self.cs), 0.0)
            def diff(self):
                return Poly(*(i * c for i, c in enumerate(self.cs) if i))
        def f(a, x):
            p = Poly(1.0, a, a * a)
            q = (p * p + 3.0) * 2.0
            return q(x) + q.diff()(x)
        """,
        (0.7, 1.1),
    ),
    case(
        "script_linked_list_turned_round",
        """
        class Node:
            def __init__(self, val, nxt=None):
                self.val, self.nxt = val, nxt
        def f(x, y):
            head = None
            for v in (x, y, x * y):
                head = Node(v, head)
            prev = None
            while head:
                head.nxt, prev, head = prev, head, head.nxt
            t, k = 0.0, 1
            while prev is not None:
                t += prev.val * k
                k += 1
                prev = prev.nxt
            return t
        """,
        (1.3, 0.7),
    ),
    case(
        "script_quaternions",
        """
        from math import sqrt
        class Quat:
            def __init__(self, w, x, y, z):
                self.q = (w, x, y, z)
            def __matmul__(self, o):
                a, b, c, d = self.q
                e, f, g, h = o.q
                return Quat(a*e - b*f - c*g - d*h, a*f + b*e + c*h - d*g, a*g - b*h + c*e + d*f, a*h + b*g - c*f + d*e)
            def __invert__(self):
                w, x, y, z = self.q
                return Quat(w, -x, -y, -z)
            def __abs__(self):
                return sqrt(sum(t * t for t in self.q))
            def __truediv__(self, k):
                return Quat(*[t / k for t in self.q])
            def __getitem__(self, i):
                return self.q[i]
        def f(a, b):
            q = Quat(a, b, 1.0, a * b)
            q = q / abs(q)
            r = q @ Quat(0.0, 1.0, a, b) @ ~q
            return r[1] + 2 * r[3]
        """,
        (1.3, 0.7),
    ),
    case(
        "script_bus_of_events",
        """
        from math import sin
        class Bus:
            def __init__(self):
                self.subs = {}
            def on(self, name):
                def reg(f):
                    self.subs.setdefault(name, []).append(f)
                    return f
                return reg
            def fire(self, name, v):
                for f in self.subs.get(name, []):
                    v = f(v)
                return v
        def f(x):
            bus = Bus()
            @bus.on("a")
            def one(v):
                return v * x
            @bus.on("a")
            def two(v):
                return v + sin(x)
            return bus.fire("a", x) * bus.fire("none", 2.0)
        """,
        (1.3,),
    ),
    case(
        "script_table_of_states",
        """
        from math import sin
        def f(x, y):
            state, out, steps = "start", 0.0, 0
            table = {"start": ("heat", lambda v: v * x), "heat": ("hold", lambda v: v + sin(y)), "hold": ("cool", lambda v: v * v), "cool": ("end", lambda v: v / (1 + v))}
            v = 1.0
            while state != "end":
                state, act = table[state]
                v = act(v)
                steps += 1
                out += v * steps
            return out
        """,
        (1.3, 0.7),
    ),
    case(
        "script_calculator_with_a_cursor",
        """
        class Calc:
            def __init__(self, text, env):
                self.toks = text.split()
                self.i = 0
                self.env = env
            @property
            def peek(self):
                return self.toks[self.i] if self.i < len(self.toks) else None
            def take(self):
                t = self.peek
                self.i += 1
                return t
            def expr(self):
                v = self.term()
                while self.peek in ("+", "-"):
                    v = v + self.term() if self.take() == "+" else v - self.term()
                return v
            def term(self):
                v = self.atom()
                while self.peek in ("*", "/"):
                    if self.take() == "*":
                        v *= self.atom()
                    else:
                        v /= self.atom()
                return v
            def atom(self):
                t = self.take()
                if t == "(":
                    v = self.expr()
                    self.take()
                    return v
                return self.env[t] if t in self.env else float(t)
        def f(x, y):
            return Calc("x * ( y + 2 ) - x / y * 3", {"x": x, "y": y}).expr()
        """,
        (1.3, 0.7),
    ),
    case(
        "script_expressions_matched",
        """
        from math import sin
        def evaluate(e, env):
            match e:
                case int() | float():
                    return e
                case str(name):
                    return env[name]
                case ["+", a, b]:
                    return evaluate(a, env) + evaluate(b, env)
                case ["*", a, *rest]:
                    r = evaluate(a, env)
                    for q in rest:
                        r *= evaluate(q, env)
                    return r
                case {"op": "sin", "arg": a}:
                    return sin(evaluate(a, env))
                case {"op": op}:
                    raise NotImplementedError(op)
                case _:
                    raise TypeError(e)
        def f(x, y):
            return evaluate(["+", ["*", "x", "y", 2.0], {"op": "sin", "arg": ["*", "x", 3]}], {"x": x, "y": y})
        """,
        (1.3, 0.7),
    ),
    case(
        "script_tree_mapped",
        """
        class Tree:
            def __init__(self, v, *kids):
                self.v, self.kids = v, list(kids)
            def __iter__(self):
                yield self.v
                for k in self.kids:
                    yield from k
            def depth(self):
                return 1 + max((k.depth() for k in self.kids), default=0)
            def map(self, f):
                return Tree(f(self.v), *[k.map(f) for k in self.kids])
        def f(x, y):
            t = Tree(x, Tree(y, Tree(x * y)), Tree(2.0))
            u = t.map(lambda v: v * v + x)
            return sum(u) * t.depth()
        """,
        (1.3, 0.7),
    ),
    case(
        "script_subsets_by_a_recursion_inside",
        """
        def f(v, k):
            best = [0.0]
            def go(i, s, picked):
                if s > best[0] and len(picked) == 2:
                    best[0] = s
                if i == len(v):
                    return
                picked.append(i)
                go(i + 1, s + v[i] * k, picked)
                picked.pop()
                go(i + 1, s, picked)
            go(0, 0.0, [])
            return best[0]
        """,
        ([1.0, 3.0, 2.0], 1.5),
    ),
    case(
        "script_kalman_filter",
        """
        def matmul(A, B):
            return [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A]
        def f(z, q, r):
            x, P = [[0.0], [1.0]], [[1.0, 0.0], [0.0, 1.0]]
            F = [[1.0, 1.0], [0.0, 1.0]]
            Ft = [list(c) for c in zip(*F)]
            for m in z:
                x = matmul(F, x)
                P = matmul(matmul(F, P), Ft)
                P[0][0] += q
                S = P[0][0] + r
                K = [P[0][0] / S, P[1][0] / S]
                innov = m - x[0][0]
                x = [[x[i][0] + K[i] * innov] for i in range(2)]
                P = [[P[i][j] - K[i] * P[0][j] for j in range(2)] for i in range(2)]
            return x[0][0] + P[1][1]
        """,
        ([1.0, 2.1, 2.9], 0.1, 0.5),
    ),
]
