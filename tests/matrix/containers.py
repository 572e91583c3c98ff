# ruff: noqa: E501 - a case is read as a row
"""Lists and tuples: displays, indexing, slicing, stores, append, extend and the other methods."""

from . import case

CASES = [
    case("list_display_and_index", "def f(x, y):\n    v = [x, y, x * y]\n    return v[0] * v[-1] + v[1]\n", (1.5, 0.4)),
    case("tuple_display_and_index", "def f(x, y):\n    v = (x * x, y)\n    return v[0] * v[1]\n", (1.5, 0.4)),
    case("index_is_computed", "def f(v, n):\n    i = n % len(v)\n    return v[i] * v[i - 1] + v[(i + 1) % len(v)]\n", ([1.0, 2.0, 3.0], 7)),
    case("index_on_a_display", "def f(x, n):\n    return [x, x * x, x ** 3][n]\n", (1.5, 2)),
    case("store_item", "def f(x):\n    v = [0.0, 0.0]\n    v[0] = x\n    v[1] = v[0] * x\n    return v[1]\n", (1.5,)),
    case("store_over_an_active_item", "def f(x):\n    v = [x, x * x]\n    v[0] = 3.0\n    return v[0] * v[1]\n", (1.5,)),
    case("store_constant_then_active", "def f(x):\n    v = [1, 2, 3]\n    v[1] = x\n    v[2] = 4\n    return v[0] * v[1] * v[2]\n", (1.5,)),
    case(
        "store_through_a_negative_index",
        """
        def f(x):
            v = [x, x, x]
            v[-1] *= x
            v[-3] += v[-1]
            return v[0] * v[2]
        """,
        (1.5,),
    ),
    case("nested_list_store", "def f(x, y):\n    m = [[x, y], [1.0, 2.0]]\n    m[1][0] = x * y\n    m[0][1] += m[1][0]\n    return m[0][0] * m[0][1]\n", (1.5, 0.4)),
    case(
        "append_in_a_loop",
        """
        def f(x, n):
            path = [x]
            for k in range(n):
                path.append(path[-1] * 0.9 + x * k)
            return path
        """,
        (1.5, 4),
    ),
    case(
        "append_to_an_empty_list",
        """
        def f(values):
            squares = []
            for v in values:
                squares.append(v * v)
            return sum(squares)
        """,
        ([1.0, 2.0, 0.5],),
    ),
    case(
        "append_inactive_then_active",
        """
        def f(x):
            v = []
            v.append(1)
            v.append(2.0)
            v.append(x)
            return v[0] + v[1] * v[2]
        """,
        (1.5,),
    ),
    case("append_bound_method", "def f(x):\n    v = []\n    push = v.append\n    push(x)\n    push(x * x)\n    return v[0] * v[1]\n", (1.5,)),
    case("extend_with_a_list", "def f(x, y):\n    v = [x]\n    v.extend([y, x * y])\n    v.extend((1.0, y))\n    return v[1] * v[2] + v[4]\n", (1.5, 0.4)),
    case("extend_with_itself", "def f(x):\n    v = [x, 2.0]\n    v.extend(v)\n    v[2] = x * x\n    return v[0] * v[2] * v[3]\n", (1.5,)),
    case("extend_by_augmented_add", "def f(x):\n    v = w = [x, 2.0]\n    v += [x * x]\n    return w[2] * v[0]\n", (1.5,)),
    case("list_plus_list", "def f(x, y):\n    v = [x] + [y, 1.0]\n    w = v + v\n    w[0] = y\n    return w[0] * w[3] * v[1]\n", (1.5, 0.4)),
    case("list_times_number", "def f(x):\n    v = [x] * 3\n    v[1] = 2 * x\n    return v[0] * v[1] * v[2]\n", (1.5,)),
    case("number_times_list", "def f(x):\n    v = 2 * [x, 1.0]\n    v[1] = 2 * x\n    return v[0] * v[1] * v[2] + v[3]\n", (1.5,)),
    case("zeros_then_fill", "def f(x, n):\n    u = [0.0] * n\n    for i in range(n):\n        u[i] = x ** i + u[i - 1]\n    return u[n - 1]\n", (1.5, 4)),
    case("slice_reads", "def f(v):\n    a = v[1:]\n    b = v[:-1]\n    c = v[::2]\n    d = v[::-1]\n    return a[0] * b[0] + c[1] * d[0]\n", ([1.0, 2.0, 3.0, 4.0],)),
    case("slice_is_a_copy", "def f(v):\n    w = v[:]\n    w[0] = w[0] * w[1]\n    return w[0] * v[0]\n", ([1.5, 2.0],)),
    case("slice_store", "def f(x, y):\n    v = [1.0, 2.0, 3.0, 4.0]\n    v[1:3] = [x, x * y, y]\n    return v[1] * v[2] * v[3] + v[4]\n", (1.5, 0.4)),
    case("slice_store_extended", "def f(x, y):\n    v = [1.0, 2.0, 3.0, x]\n    v[::2] = [y, x * y]\n    return v[0] * v[1] * v[2] + v[3]\n", (1.5, 0.4)),
    case("slice_store_shifts", "def f(v):\n    v = v[:]\n    v[1:] = v[:-1]\n    return v[0] * v[1] + v[2]\n", ([1.0, 2.0, 3.0],)),
    case("delete_item", "def f(x, y):\n    v = [x, y, x * y]\n    del v[0]\n    return v[0] * v[1]\n", (1.5, 0.4)),
    case("delete_slice", "def f(x, y):\n    v = [x, y, x * y, y]\n    del v[1:3]\n    return v[0] * v[1]\n", (1.5, 0.4)),
    case("pop_last", "def f(x, y):\n    v = [x, y, x * y]\n    last = v.pop()\n    return last * v[-1]\n", (1.5, 0.4)),
    case("pop_first_as_a_queue", "def f(v):\n    queue = v[:]\n    s = 1.0\n    while queue:\n        s = s * queue.pop(0) + 1\n    return s\n", ([1.5, 0.4, 2.0],)),
    case("insert", "def f(x, y):\n    v = [x]\n    v.insert(0, y * y)\n    v.insert(1, 3.0)\n    return v[0] * v[2] + v[1]\n", (1.5, 0.4)),
    case("reverse_in_place", "def f(v):\n    w = v[:]\n    w.reverse()\n    return w[0] * v[1] - w[2]\n", ([1.5, 0.4, 2.0],)),
    case("sort_in_place", "def f(v):\n    w = v[:]\n    w.sort()\n    return w[0] * 3 + w[1] * w[2]\n", ([1.5, 0.4, 2.0],)),
    case("sort_with_key_reversed", "def f(v):\n    w = list(v)\n    w.sort(key=lambda t: t * t, reverse=True)\n    return w[0] * 3 + w[1] * w[2]\n", ([1.5, 0.4, -2.0],)),
    case("copy_method", "def f(v):\n    w = v.copy()\n    w[0] *= w[1]\n    return w[0] * v[0]\n", ([1.5, 0.4],)),
    case("clear", "def f(x):\n    v = [x]\n    t = v[0]\n    v.clear()\n    v.append(t * x)\n    return v[0]\n", (1.5,)),
    case("index_and_count_of_inactive", "def f(x, names):\n    return x * names.index('b') + names.count('a')\n", (1.5, ["a", "b", "a"]), wrt="x"),
    case("in_on_active_list", "def f(v):\n    return v[0] * v[1] if 0.4 in v else v[0]\n", ([1.5, 0.4],), order2=False, partials=((0.4, 1.5),)),
    case("truth_of_a_list", "def f(v):\n    if not v:\n        return 0.0\n    return v[0] * v[0]\n", ([1.5],), ([],)),
    case("tuple_of_lists", "def f(x, y):\n    state = ([x], [y])\n    state[0][0] *= y\n    return state[0][0] * state[1][0]\n", (1.5, 0.4)),
    case("tuple_concatenation", "def f(x, y):\n    t = (x,) + (y, x * y)\n    return t[0] * t[2] + len(t)\n", (1.5, 0.4)),
    case("list_of_tuples", "def f(x, y):\n    pairs = [(x, y), (y, x * x)]\n    s = 0.0\n    for a, b in pairs:\n        s += a * b\n    return s\n", (1.5, 0.4)),
    case("argument_is_mutated", "def f(v):\n    v[0] = v[0] * v[1]\n    v.append(v[0])\n    return v[0] + v[2]\n", ([1.5, 0.4],)),
    case("argument_nested_is_mutated", "def f(m, x):\n    for row in m:\n        row[0] *= x\n    return m[0][0] + m[1][1]\n", ([[1.0, 2.0], [3.0, 4.0]], 0.7)),
    case("dict_of_inactive", 'def f(x, name):\n    mass = {"H": 1.008, "O": 15.999}\n    return x * mass[name] + mass.get("C", 12.0)\n', (1.5, "O"), wrt="x"),
    case("star_in_a_display", "def f(v, x):\n    w = [x, *v, 1.0]\n    t = (*v, x)\n    return w[1] * w[0] + t[-1] * t[0]\n", ([1.5, 0.4], 2.0)),
    case(
        "gaussian_elimination",
        """
        def f(A, b):
            n = len(b)
            A = [row[:] for row in A]
            x = b[:]
            for i in range(n):
                p = i
                for r in range(i + 1, n):
                    if abs(A[r][i]) > abs(A[p][i]):
                        p = r
                A[i], A[p] = A[p], A[i]
                x[i], x[p] = x[p], x[i]
                for j in range(i + 1, n):
                    m = A[j][i] / A[i][i]
                    for k in range(i, n):
                        A[j][k] -= m * A[i][k]
                    x[j] -= m * x[i]
            for i in reversed(range(n)):
                for k in range(i + 1, n):
                    x[i] -= A[i][k] * x[k]
                x[i] /= A[i][i]
            return x
        """,
        ([[0.5, 2.0, 1.0], [4.0, 1.0, -1.0], [1.0, 1.0, 3.0]], [1.0, 2.0, 3.0]),
    ),
    case(
        "thomas_algorithm",
        """
        def f(a, b, c, d):
            n = len(d)
            c, d = list(c), list(d)
            c[0] /= b[0]
            d[0] /= b[0]
            for i in range(1, n):
                m = b[i] - a[i] * c[i - 1]
                c[i] /= m
                d[i] = (d[i] - a[i] * d[i - 1]) / m
            for i in range(n - 2, -1, -1):
                d[i] -= c[i] * d[i + 1]
            return d
        """,
        ([0.0, 1.0, 0.5], [4.0, 5.0, 3.0], [1.0, 0.2, 0.0], [1.0, 2.0, 3.0]),
    ),
    case(
        "heat_equation",
        """
        def f(u, k, n):
            u = u[:]
            for _ in range(n):
                new = u[:]
                for i in range(1, len(u) - 1):
                    new[i] = u[i] + k * (u[i + 1] - 2 * u[i] + u[i - 1])
                u = new
            return u
        """,
        ([0.0, 1.0, 0.5, 0.2], 0.2, 3),
    ),
    case(
        "cashflows",
        """
        def f(rate, flows):
            npv = 0
            factor = 1
            for flow in flows:
                npv += flow * factor
                factor /= 1 + rate
            return npv
        """,
        (0.08, [-1000.0, 300.0, 420.0, 680.0]),
    ),
]
