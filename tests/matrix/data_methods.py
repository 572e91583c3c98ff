"""Methods of lists, deques, dicts, sets, tuples, texts and numbers on values that carry tangents."""

from . import case

CASES = [
    # --- lists -------------------------------------------------------------------------------------------------
    case(
        "methods_list_every_mutation",
        """
        def f(x, y):
            v = [x, y]
            v.insert(0, x * y)
            v.insert(-1, 2.0)
            v.append(y / x)
            first = v.pop(0)
            last = v.pop()
            mid = v.pop(1)
            v.extend((x + y, x - y))
            v.extend(t * t for t in [x, y])
            v += [first, last]
            v *= 2
            v.reverse()
            w = v.copy()
            v.clear()
            return w, mid, len(v) + w.index(first) + w.count(2.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_list_remove",
        """
        def f(v, i, x):
            v.remove(v[i] if i < len(v) else x)
            v.append(x * v[0])
            return v[-1]
        """,
        ([1.0, 2.0, 3.0, 2.5], 1, 2.0),
        ([1.0, 3.0], 5, 2.0),
    ),
    case(
        "methods_list_remove_one_of_the_same",
        """
        def f(x, y):
            one = x * y
            v = [one, y, one]
            v.remove(one)
            v[0] *= 3.0
            return v
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_sort_by_key_called_once",
        """
        def f(v, w):
            seen = []

            def key(t):
                seen.append(len(seen))
                return abs(t)

            v.sort(key=key, reverse=True)
            pairs = sorted(zip(v, w), key=lambda p: p[1])
            return v[0] * pairs[0][0], len(seen)
        """,
        ([1.0, -3.0, 2.0], [0.5, 0.1, 0.7]),
    ),
    case(
        "methods_sorted_by_a_function_that_counts",
        """
        def f(v):
            calls = []

            def key(t):
                calls.append(1)
                return -t

            s = sorted(v, key=key)
            return s[0] * 2.0 + s[1] * s[2] + len(calls)
        """,
        ([1.0, -3.0, 2.0],),
    ),
    case(
        "methods_sort_rows_by_attribute",
        """
        from operator import itemgetter

        def f(rows):
            rows.sort(key=itemgetter(1))
            best = max(rows, key=itemgetter(0))
            return rows[0][0] * best[1]
        """,
        ([[1.0, 5.0], [2.0, 3.0], [0.5, 4.0]],),
    ),
    case(
        "methods_sort_is_stable",
        """
        def f(v):
            v.sort(key=int)
            return v
        """,
        ([2.3, 1.9, 2.1, 1.2],),
    ),
    case(
        "slices_in_every_form",
        """
        def f(x, y):
            v = [x, y, x * y, 1.0, y * y, x + y]
            a = v[1:4]
            b = v[::2]
            c = v[::-1]
            d = v[-2:]
            v[1:3] = [x * 2.0]
            v[:0] = a
            v[::3] = [y] * len(v[::3])
            v[5:5] = [x, x]
            del v[1:3]
            del v[-1]
            v[2:] = v[:1] + v[3:]
            return v, b[1] * c[0], d
        """,
        (1.3, 0.7),
    ),
    case(
        "slices_of_argument",
        """
        def f(v, i, j):
            v[i:j] = [t * t for t in v[i:j]]
            v[::2], v[1::2] = v[1::2], v[::2]
            w = v[:]
            w[0] = 0.0
            del v[j:]
            return sum(w) * v[0]
        """,
        ([1.0, 2.0, 3.0, 4.0], 1, 3),
    ),
    case(
        "list_repeated_rows",
        """
        def f(x, n):
            rows = [[0.0] * 3] * 2
            rows[0][n] = x * x
            own = [[0.0] * 3 for _ in range(2)]
            own[0][n] = x
            flat = [x, 1.0] * 2
            flat[1] += x
            return rows[1][n] * own[1][n] + rows[1][n] * own[0][n], flat
        """,
        (1.3, 1),
    ),
    case(
        "builtins_over_containers",
        """
        def f(v, x):
            best = max(v, default=x)
            none = min([], default=x * x)
            far = max(v, key=lambda t: abs(t - x))
            lots = any(t > x for t in v) + all(t > x for t in v)
            both = list(zip(v, v[1:]))
            last = list(reversed(v))[0]
            ranked = {i: t for i, t in enumerate(sorted(v, reverse=True), start=1)}
            return best * none + far * lots + sum(a * b for a, b in both), last * ranked[1]
        """,
        ([1.0, 3.0, 2.0], 1.4),
    ),
    case(
        "sum_of_lists_and_with_start",
        """
        def f(x, y):
            flat = sum([[x, y], [y * y], []], [])
            total = sum(flat, x)
            pairs = sum(((a, 1.0) for a in flat), ())
            return total * flat[2], pairs
        """,
        (1.3, 0.7),
    ),
    case(
        "zip_of_rows_transposes",
        """
        def f(m):
            turned = [list(col) for col in zip(*m)]
            turned[0][1] *= 2.0
            first, *rest = zip(*turned)
            return turned, sum(first) * len(rest)
        """,
        ([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]],),
    ),
    # --- deques ------------------------------------------------------------------------------------------------
    case(
        "deque_every_method",
        """
        from collections import deque

        def f(x, y):
            d = deque([x, y, 2.0])
            d.append(x * y)
            d.appendleft(y * y)
            d.rotate(2)
            d.extend([x, 1.0])
            d.extendleft([y, x + y])
            a = d.pop()
            b = d.popleft()
            d.reverse()
            d[1] *= x
            d.insert(1, y)
            d.remove(2.0)
            e = d.copy()
            e[0] = 0.0
            d.rotate(-1)
            del d[0]
            return list(d), a * b + d[-1] * len(e), sum(e) + d.index(y)
        """,
        (1.3, 0.7),
    ),
    case(
        "deque_with_a_bound",
        """
        import collections

        def f(v):
            last = collections.deque(v, maxlen=2)
            for t in v:
                last.append(t * t)
                last.appendleft(t)
            return last[0] * last[1] + last.maxlen
        """,
        ([1.0, 3.0, 2.0],),
    ),
    case(
        "deque_as_argument_and_result",
        """
        from collections import deque

        def push(q, x):
            q.append(x * q[0])
            return q

        def f(x, y):
            q = deque([x])
            r = push(q, y)
            r.popleft()
            q.append(y)
            return sum(q) * r[0]
        """,
        (1.3, 0.7),
    ),
    # --- dicts -------------------------------------------------------------------------------------------------
    case(
        "dict_every_method",
        """
        def f(x, y):
            d = {"a": x, "b": y}
            d.update(c=x * y)
            d.update([("d", y * y)], e=1.0)
            d |= {"f": x + y}
            e = d | {"a": 0.0}
            a = d.pop("a") * d.pop("zz", y)
            k, last = d.popitem()
            g = d.get("b") * d.get("zz", x)
            s = d.setdefault("g", x) + d.setdefault("b", 0.0)
            del d["c"]
            return a + last * len(k) + g * s + e["f"] * e["a"], d, list(d)
        """,
        (1.3, 0.7),
    ),
    case(
        "dict_gone_through_in_every_form",
        """
        def f(x, y):
            d = {"a": x, "bb": y, "c": x * y}
            total = 0.0
            for k in d:
                total += d[k] * len(k)
            for k, v in sorted(d.items(), key=lambda p: p[1]):
                total = total * 0.5 + v
            for item in d.items():
                total += item[1] * len(item[0])
            for k, v in zip(d, d.values()):
                total += v * len(k)
            for i, (k, v) in enumerate(d.items()):
                total += i * v * v
            best = max(d, key=d.get)
            low = min(d.items(), key=lambda p: p[1])
            order = sorted(d, key=d.get, reverse=True)
            pairs = list(d.items())
            return total + d[best] * low[1], d[order[1]], pairs, sum(d.values()) / len(d)
        """,
        (1.3, 0.7),
    ),
    case(
        "dict_with_number_keys_gone_through",
        """
        def f(x, y):
            d = {1.5: x, 2.5: y}
            total = 0.0
            for pair in d.items():
                total += sum(pair)
            for k, v in d.items():
                total += k * v
            return total + sum(d) * max(d) + sum(sorted(d)), list(d.items()), tuple(d)
        """,
        (1.3, 0.7),
    ),
    case(
        "dict_from_pairs",
        """
        def f(v):
            names = ["a", "b", "c"]
            d = dict(zip(names, v))
            e = dict([(n, t * t) for n, t in d.items()])
            g = dict(((n, 2.0 * t) for n, t in e.items()), extra=v[0])
            h = {**d, **g, "d": v[1]}
            i = dict.fromkeys(names, v[2])
            i["a"] += 1.0
            j = dict.fromkeys("xy")
            return h, d["a"] * e["b"] * g["c"] + i["a"] * i["b"] + len(j)
        """,
        ([1.0, 3.0, 2.0],),
    ),
    case(
        "dict_keys_are_tuples",
        """
        def f(x, y):
            grid = {(i, j): x * i + y * j for i in range(3) for j in range(2)}
            grid[1, 1] *= x
            grid[2, 0] += grid.get((5, 5), y)
            total = 0.0
            for (i, j), v in grid.items():
                if (i + 1, j) in grid:
                    total += (grid[i + 1, j] - v) ** 2
            return total, grid.pop((0, 1))
        """,
        (1.3, 0.7),
    ),
    case(
        "dict_of_lists_and_setdefault",
        """
        def f(v, keys):
            groups = {}
            for k, t in zip(keys, v):
                groups.setdefault(k, []).append(t * t)
            merged = {}
            for k, g in groups.items():
                merged.setdefault(k, {})["sum"] = sum(g)
            return {k: m["sum"] / len(groups[k]) for k, m in merged.items()}, groups
        """,
        ([1.0, 3.0, 2.0], ["a", "b", "a"]),
    ),
    case(
        "dict_of_dicts_and_dict_argument",
        """
        def scale(params, by):
            for name in params:
                params[name] *= by
            params["new"] = by
            return params["m"]["k"] if "deep" in params else params["m"]

        def f(x, y):
            p = {"m": x * y, "l": y}
            m = scale(p, x)
            q = {"in": {"k": m}}
            q["in"]["k"] *= x
            return q["in"]["k"] + p["new"] * p["l"]
        """,
        (2.0, 1.3),
    ),
    case(
        "dict_memo_inside_a_call",
        """
        def f(x):
            memo = {0: 1.0, 1: x}

            def t(n):
                if n not in memo:
                    memo[n] = 2.0 * x * t(n - 1) - t(n - 2)
                return memo[n]

            return t(6)
        """,
        (0.3,),
    ),
    case(
        "dict_counts_beside_sums",
        """
        def f(v):
            stats = {"n": 0, "sum": 0.0, "min": None}
            for t in v:
                stats["n"] += 1
                stats["sum"] += t
                if stats["min"] is None or t < stats["min"]:
                    stats["min"] = t
            return stats["sum"] / stats["n"] - stats["min"]
        """,
        ([1.0, 3.0, 0.5],),
    ),
    # --- defaultdicts and the like -------------------------------------------------------------------------------
    case(
        "defaultdict_reading_makes_keys",
        """
        from collections import defaultdict

        def f(x, y):
            d = defaultdict(float)
            if d["b"] > 1.0 or d["zz"] > 1.0:
                return x
            d["a"] += x
            d["b"] += y
            del d["zz"]
            total = 0.0
            for k, v in d.items():
                total = total * x + v
            return total, list(d.values()), d.get("b", x), d.get("c", y), len(d)
        """,
        (1.3, 0.7),
    ),
    case(
        "defaultdict_of_everything",
        """
        from collections import defaultdict

        def f(x, y):
            rows = defaultdict(lambda: [0.0, 1.0])
            rows["u"][0] += x * y
            nested = defaultdict(lambda: defaultdict(float))
            nested["p"]["q"] += x
            nested["p"]["r"] = y * y
            half = defaultdict(lambda: x / 2.0, a=y)
            counts = defaultdict(int)
            counts["n"] += 1
            counts["m"] += x
            tables = defaultdict(dict)
            tables[0]["k"] = x
            return (
                rows["u"][0] * rows["v"][1] + sum(nested["p"].values()) * half["b"] + half["a"],
                counts["n"] * counts["m"] + tables[0]["k"],
            )
        """,
        (1.3, 0.7),
    ),
    case(
        "defaultdict_as_argument",
        """
        from collections import defaultdict

        def add(table, k, x):
            table[k] += x
            return table[k]

        def f(x, y):
            t = defaultdict(float)
            a = add(t, "a", x)
            b = add(t, "a", y * a)
            add(t, "b", 2.0)
            return sum(t.values()) * b + max(t, key=t.get).count("a")
        """,
        (1.3, 0.7),
    ),
    case(
        "ordered_dict_moves",
        """
        from collections import OrderedDict

        def f(x, y):
            d = OrderedDict([("a", x), ("b", y)])
            d["c"] = x * y
            d.move_to_end("a")
            d.move_to_end("c", last=False)
            k, v = d.popitem(last=False)
            total = 0.0
            for name, t in d.items():
                total = total * y + t
            return total * v, d
        """,
        (1.3, 0.7),
    ),
    case(
        "counter_of_things",
        """
        from collections import Counter

        def f(v, words):
            counts = Counter(words)
            weights = Counter()
            for w, t in zip(words, v):
                weights[w] += t
            top = counts.most_common(1)[0][0]
            return weights[top] * counts[top] + weights["none"], sum(weights.values())
        """,
        ([1.0, 3.0, 2.0], ["a", "b", "a"]),
    ),
    # --- sets --------------------------------------------------------------------------------------------------
    case(
        "sets_of_data",
        """
        def f(x, graph):
            seen = {0}
            todo = [0]
            total = 0.0
            while todo:
                n = todo.pop()
                total = total * 0.5 + x * n
                for m in sorted(set(graph[n]) - seen):
                    seen.add(m)
                    todo.append(m)
            evens = {m for m in seen if m % 2 == 0}
            odd = frozenset(seen) - evens
            return total * len(evens | odd) + (x if 3 in odd else 0.0) + sum(odd)
        """,
        (1.3, {0: [1, 2], 1: [3], 2: [3], 3: [0]}),
        wrt="x",
    ),
    case(
        "sets_with_active_members_are_asked",
        """
        def f(v):
            seen = set()
            total = 0.0
            for t in v:
                if t in seen:
                    continue
                seen.add(t)
                total += t * t
            distinct = len({round(t, 6) for t in v}) + len(set(v))
            return total * distinct
        """,
        ([1.0, 3.0, 1.5],),
    ),
    # --- numbers and text ----------------------------------------------------------------------------------------
    case(
        "methods_of_numbers",
        """
        def f(x, y):
            x = float(x)
            n = 3.0 if x.is_integer() else 2.0
            a, b = x.as_integer_ratio()
            text = x.hex() + (0.5).hex()
            z = x.real * y.conjugate() + x.imag
            return z * n + (a / b) * 0.0 * y, len(text) > 3
        """,
        (1.25, 0.7),
    ),
    case(
        "text_of_active_values",
        """
        def f(x, name):
            log = []
            log.append("x=%g" % x)
            log.append("{:.2f} and {}".format(x, x * x))
            log.append(f"{name}: {x!r}")
            text = ", ".join(log) + str([x, x]) + repr({"a": x})
            return x * x * len(log), text
        """,
        (1.25, "n"),
        wrt="x",
    ),
]
