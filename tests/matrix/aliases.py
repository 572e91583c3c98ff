# ruff: noqa: E501 - a case is read as a row
"""One list under two names: what a store through one must do to the other (design 2.5)."""

from . import case

SHARED = [1.5, 0.4]
ROW = [2.0, 3.0]

CASES = [
    case("alias_by_name", "def f(x):\n    a = [x, 1.0]\n    b = a\n    b[0] = x * x\n    return a[0] * x\n", (1.5,)),
    case("alias_made_before_it_is_active", "def f(x):\n    a = [0.0, 1.0]\n    b = a\n    b[0] = x * x\n    return a[0] * x\n", (1.5,)),
    case(
        "alias_shared_row",
        """
        def f(x, y):
            row = [x, 0.0]
            grid = [row, row]
            grid[0][1] = x * y
            other = grid[1]
            other[1] += y
            return row[1] * sum(other)
        """,
        (1.3, 0.7),
    ),
    case("alias_rows_by_multiplication", "def f(x):\n    grid = [[0.0, 1.0]] * 3\n    grid[0][0] = x\n    grid[2][1] = x * x\n    return grid[1][0] * grid[0][1]\n", (1.3,)),
    case("alias_through_a_tuple", "def f(x):\n    v = [x]\n    t = (v, v)\n    t[0][0] *= x\n    return t[1][0] + v[0]\n", (1.3,)),
    case("alias_through_a_helper", "def same(v):\n    return v\n\ndef f(x):\n    v = [x, x]\n    w = same(v)\n    w[0] = x ** 3\n    return v[0] * w[1]\n", (1.3,)),
    case("alias_augmented_assignment_in_place", "def f(x):\n    a = [x]\n    b = a\n    b += [x * x]\n    b[0] *= 2\n    return a[0] * a[1]\n", (1.3,)),
    case("alias_broken_by_plus", "def f(x):\n    a = [x]\n    b = a\n    b = b + [x * x]\n    b[0] *= 2\n    return a[0] * b[0] * b[1]\n", (1.3,)),
    case("alias_rebound_in_a_branch", "def f(x, n):\n    a = [x, 2.0]\n    b = [1.0, x * x]\n    if n:\n        b = a\n    b[0] = x ** 3\n    return a[0] * b[1]\n", (1.3, 0), (1.3, 1)),
    case("alias_by_ternary", "def f(x, n):\n    a, b = [x, 2.0], [1.0, x]\n    c = a if n else b\n    c[1] *= x\n    return a[1] + b[1] * 2\n", (1.3, 0), (1.3, 1)),
    case("alias_in_a_loop", "def f(x):\n    rows = [[1.0, x], [x, 2.0]]\n    for row in rows:\n        row[0] *= x\n        last = row\n    last[1] = x * x\n    return rows[0][0] + rows[1][0] * rows[1][1]\n", (1.3,)),
    case("alias_swapped_lists", "def f(x):\n    a, b = [x, 1.0], [2.0, x]\n    a, b = b, a\n    a[0] = x * x\n    return a[0] * a[1] + b[0] * b[1]\n", (1.3,)),
    case("alias_swapped_buffers", "def f(x, n):\n    old, new = [x, 1.0], [0.0, 0.0]\n    for _ in range(n):\n        new[0] = old[1] * x\n        new[1] = old[0] + 1\n        old, new = new, old\n    return old\n", (1.3, 3)),
    case("alias_arguments_are_one_list", "def f(a, b):\n    a[0] = a[0] * b[1]\n    b[1] = b[0] + a[1]\n    return a[0] * b[1]\n", (SHARED, SHARED)),
    case("alias_arguments_read_only", "def f(x, a, b):\n    return x * a[0] * b[1]\n", (2.0, SHARED, SHARED)),
    case("alias_rows_of_an_argument", "def f(m):\n    m[0][0] *= m[1][1]\n    return m[1][0] * m[0][1]\n", ([ROW, ROW],)),
    case("alias_argument_returned", "def f(v, x):\n    v[0] = x * x\n    return v, [v, v]\n", ([1.0, 2.0], 0.5)),
    case("alias_copy_is_no_alias", "def f(v):\n    w = [t for t in v]\n    u = v[:]\n    z = list(v)\n    w[0], u[0], z[0] = v[1], v[0] * 2, v[0] * v[1]\n    return v[0] * w[0] + u[0] * z[0]\n", ([1.5, 0.4],)),
    case("alias_shallow_copy_shares_rows", "def f(m, x):\n    n = m[:]\n    n[0][0] = x * x\n    n[1] = [x, x]\n    return m[0][0] * m[1][1] + n[1][0]\n", ([[1.0, 2.0], [3.0, 4.0]], 0.7)),
    case("alias_append_of_a_list", "def f(x):\n    row = [x, 0.0]\n    table = []\n    for k in range(3):\n        row[1] = row[0] * (k + 1)\n        table.append(row)\n    table[0][0] = x * x\n    return table[2][0] + table[1][1]\n", (1.3,)),
    case("alias_append_of_copies", "def f(x):\n    row = [x, 0.0]\n    table = []\n    for k in range(3):\n        row[1] = row[0] * (k + 1)\n        table.append(row[:])\n    return table[0][1] * table[2][1]\n", (1.3,)),
    case("alias_default_is_fresh", "def g(x, out=None):\n    if out is None:\n        out = []\n    out.append(x * x)\n    return out\n\ndef f(x):\n    a = g(x)\n    b = g(x + 1, a)\n    return a[0] * b[1]\n", (1.3,)),
    case("alias_item_of_an_item", "def f(x):\n    m = [[[x, 1.0]], [[2.0, x]]]\n    inner = m[0][0]\n    m[1][0] = inner\n    m[1][0][1] = x * x\n    return inner[1] * m[0][0][0]\n", (1.3,)),
    case("alias_unpacked_rows", "def f(m):\n    a, b = m\n    a[0] = b[1] * 2\n    b[1] = 1.0\n    return m[0][0] * m[1][0]\n", ([[1.0, 2.0], [3.0, 4.0]],)),
    case("alias_star_list_is_new", "def f(v):\n    first, *rest = v\n    rest[0] *= first\n    return rest[0] * v[1]\n", ([1.0, 2.0, 3.0],)),
    case("alias_callee_swaps_rows", "def swap(m, i, j):\n    m[i], m[j] = m[j], m[i]\n\ndef f(m):\n    top = m[0]\n    swap(m, 0, 1)\n    top[0] = top[1] * 3\n    return m[1][0] * m[0][0]\n", ([[1.0, 2.0], [3.0, 4.0]],)),
    case("alias_identity_test", "def f(x):\n    a = [x]\n    b = a\n    c = [x]\n    if a is b and a is not c:\n        return a[0] * c[0]\n    return x\n", (1.3,)),
    case("alias_list_in_two_lists", "def f(x, y):\n    p = [x, y]\n    left, right = [p, 1.0], [2.0, p]\n    left[0][0] = x * y\n    right[1][1] += left[0][0]\n    return p[0] * p[1]\n", (1.3, 0.4)),
    case("alias_sorted_is_new_sort_is_not", "def f(v):\n    w = v\n    s = sorted(v)\n    w.sort()\n    s[0] = 5.0\n    return v[0] * 3 + v[1] * s[1]\n", ([2.0, 1.0],)),
    case("alias_loop_over_growing_list", "def f(x):\n    v = [x]\n    for t in v:\n        if len(v) < 4:\n            v.append(t * 1.5)\n    return sum(v) * v[-1]\n", (1.3,)),
    case("alias_evaluated_before_the_store", "def f(x):\n    v = [x, 2.0]\n    v[0], v[1] = v[1] * x, v[0] * v[0]\n    v[0] = v[0] + v.pop()\n    return v[0] * len(v)\n", (1.3,)),
    case("alias_exception_leaves_list_and_mirror_in_step", "def f(x):\n    v = [x, x * x]\n    v[len(v) - 1] = v[0] ** 3\n    return v[5]\n", (1.3,)),
    case("one_of_two_lists_has_tangents", "def f(x, n):\n    path = [x, 1.0]\n    for i in range(n):\n        path = [0.0] * 3\n        path.append(abs(n))\n    return path\n", (1.5, 1), (1.5, 0), wrt="x"),
]
