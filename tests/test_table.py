"""The w table: the textbook's rows with values, loops turn by turn, branches as they ran."""
import re
from collections import defaultdict, deque
from dataclasses import dataclass
from math import cos, exp, log, sin, sqrt
from types import SimpleNamespace

import pytest

from fwdtrans import NotDifferentiable, SeedError, forward_diff, jvp
from fwdtrans.show.instrument import kept_apart
from fwdtrans.show.table import table, tabulate


def f(x, y):
    return sin(x) + x * y


def seen(table):
    return [(row.name, row.expression, row.value, row.tangent_expression, row.tangent) for row in table.rows]


def test_the_textbook_s_table():
    assert seen(tabulate(f, "x", 3, 2)) == [
        ("w1", "x", 3, "dx", 1.0),
        ("w2", "y", 2, "dy", 0.0),
        ("w3", "sin(w1)", sin(3), "cos(w1) * dw1", cos(3)),
        ("w4", "w1 * w2", 6, "w2 * dw1 + w1 * dw2", 2.0),
        ("w5", "w3 + w4", sin(3) + 6, "dw3 + dw4", cos(3) + 2.0),
    ]


def test_other_inputs_have_the_same_rows():
    rows = tabulate(f, "y", 3, 2).rows
    assert [row.name for row in rows] == ["w1", "w2", "w3", "w4", "w5"]
    assert [row.tangent for row in rows] == [0.0, 1.0, 0.0, 3.0, 3.0]


def test_the_last_row_is_the_result():
    table = tabulate(f, None, 3, 2)
    assert table.wrt == ("x", "y")
    assert (table.value, table.tangent) == (table.rows[-1].value, table.rows[-1].tangent) == jvp(f, (3, 2), (1, 1))


def test_an_input_that_is_not_asked_for_brings_no_pole():
    def g(x, y):
        return sqrt(x) + y

    table = tabulate(g, "y", 0.0, 1.0)
    assert (table.value, table.tangent) == (1.0, 1.0)
    with pytest.raises(NotDifferentiable):
        tabulate(g, "x", 0.0, 1.0)


def test_a_loop_shows_every_turn():
    def g(x, n=3):
        y = x
        for _ in range(n):
            y = y * x
        return y

    table = tabulate(g, None, 2.0)
    products = [row for row in table.rows if row.expression == "y * w1"]
    assert [(row.value, row.tangent, row.turn) for row in products] == [(4.0, 4.0, 0), (8.0, 12.0, 1), (16.0, 32.0, 2)]
    assert table.rows[-1].tangent == 32.0
    assert re.search(r"turn$", str(table).splitlines()[0])
    assert str(table).splitlines()[-1].endswith("3")


def test_a_branch_shows_what_ran():
    def g(x):
        if x > 0:
            y = log(x)
        else:
            y = exp(x)
        return y * y

    assert "log(w1)" in str(tabulate(g, None, 2.0)) and "exp(w1)" not in str(tabulate(g, None, 2.0))
    assert "exp(w1)" in str(tabulate(g, None, -2.0)) and "log(w1)" not in str(tabulate(g, None, -2.0))


def test_an_input_that_is_bound_again_has_its_row():
    def g(x):
        x = x * x
        x += 1
        return x

    assert [(row.name, row.value, row.tangent) for row in tabulate(g, None, 3.0).rows] == [
        ("x", 3.0, 1.0), ("w1", 9.0, 6.0), ("x", 9.0, 6.0), ("x", 10.0, 6.0),
    ]  # fmt: skip


def test_the_last_value_of_every_name_agrees_with_its_tangent():
    def g(x, y):
        zs = [x * y, y]
        zs[1] = x
        a, b = zs
        a -= b * y
        return a * b + 1

    for wrt, tangents in (("x", (1, 0)), ("y", (0, 1))):
        table = tabulate(g, wrt, 3.0, 2.0)
        assert (table.rows[-1].value, table.rows[-1].tangent) == jvp(g, (3.0, 2.0), tangents)
        a = [row for row in table.rows if row.name == "a"][-1]
        assert (a.value, a.tangent) == (0.0, 0.0)


def test_a_name_of_the_user_s_that_looks_like_a_tangent_is_none():
    def g(x, dx):
        return x * dx

    assert [row.value for row in tabulate(g, "x", 3.0, 2.0).rows] == [3.0, 2.0, 6.0]
    assert [row.tangent for row in tabulate(g, "x", 3.0, 2.0).rows] == [1.0, 0.0, 2.0]


def test_helpers_keep_their_calls():
    def g(x):
        return f(x, 2.0) * 3

    table = tabulate(g, None, 3.0)
    assert (table.value, table.tangent) == jvp(g, (3.0,), (1,))
    assert [(r.expression, r.tangent_expression) for r in table.rows if "f" in r.expression] == [
        ("f(w1, 2.0)", "f_jvp__x(w1, dw1, 2.0)")
    ]


class Bar:
    def __init__(self, length):
        self.length = length

    def stress(self, force):
        return force / self.length


def test_calls_stand_in_the_table_as_the_user_wrote_them():
    def g(x):
        bar = Bar(x)

        def twice(v):
            w = v * x
            return w + w

        return bar.stress(2.0) + twice(x)

    table = tabulate(g, None, 3.0)
    calls = [row.expression for row in table.rows if "(" in row.expression]
    assert calls == ["Bar(w1)", "bar.stress(2.0)", "twice(w1)"]
    assert "0x" not in str(tabulate(g, None, 3.0)) and "<test_table.Bar object>" in str(tabulate(g, None, 3.0))


def test_a_function_that_is_a_value_is_shown_by_its_name():
    def g(x):
        def scaled_by(k):
            def scaled(z):
                return k * z
            return scaled
        h = scaled_by(x)
        return h(2.0)

    shown = str(tabulate(g, None, 3.0))
    assert "<function scaled>" in shown and "scaled_by(w1)" in shown and "h(2.0)" in shown and "_outer" not in shown


def test_arguments_are_left_as_they_are():
    def g(xs):
        xs[0] = xs[0] * 2
        return xs[0]

    given = [3.0]
    table = tabulate(g, None, given)
    assert given == [3.0] and (table.value, table.tangent) == (6.0, 2.0)


def test_the_decorated_function_has_it(capsys):
    decorated = forward_diff(wrt="y")(f)
    assert decorated.table()(3, 2).wrt == ("y",)
    assert decorated.table(wrt="x")(y=2, x=3).rows[-1].tangent == cos(3) + 2.0


def test_columns_stand_under_each_other():
    lines = str(tabulate(f, "x", 3, 2)).splitlines()
    column = lines[0].index("tangent for dx = 1")
    assert set(lines[1]) == {"-"}
    assert all(line[column:].startswith("dw") for line in lines[2:])


def test_a_notebook_gets_html():
    def less(x):
        return 1.0 if x < 2 else x

    html = tabulate(less, None, 1.0)._repr_html_()
    assert html.startswith("<table ") and html.endswith("</table>")
    assert "&lt;" in html and "x < 2" not in html


def test_wrong_questions_are_refused():
    with pytest.raises(SeedError, match="no such parameter"):
        tabulate(f, "z", 3, 2)
    with pytest.raises(TypeError):
        tabulate(f, "x", 3)
    with pytest.raises(TypeError):  # the function's own
        tabulate(f, "x", {"a": 1}, 2)


# --- the generated text beside the user's ---------------------------------------------------------------------------


def test_show_puts_the_user_s_lines_beside_ours(capsys):
    forward_diff(f).show()
    lines = capsys.readouterr().out.splitlines()
    number = f.__code__.co_firstlineno
    assert [line.split("|")[0].strip() for line in lines] == ["", str(number), str(number + 1)]
    assert lines[2].split(" | ")[1].strip() == "return sin(x) + x * y"
    assert lines[2].split(" | ")[2] == "    return sin(x) + x * y, (cos(x) + y) * dx + x * dy"
    assert "\x1b" not in "".join(lines)


def test_show_has_the_helpers_first(capsys):
    def g(x):
        return f(x, 2.0)

    forward_diff(g).show()
    out = capsys.readouterr().out
    assert 0 < out.index("def f_jvp__x(") < out.index("def g_jvp(")


def test_a_table_of_arrays_has_ones_for_seeds_and_a_line_for_each_row():
    np = pytest.importorskip("numpy")

    def outer(x, a):
        return np.outer(np.exp(x), x) * a

    found = forward_diff(outer).table(wrt="x")(np.array([0.3, 0.5]), 1.5)
    assert [row.name for row in found.rows] == ["w1", "w2", "w3", "w4", "w5"]
    np.testing.assert_array_equal(found.rows[0].tangent, [1.0, 1.0])
    assert all(line.count("\n") == 0 for line in str(found).splitlines())


def test_what_is_stored_has_its_row_and_rows_keep_what_they_showed():
    def g(v, d, p, x):
        v[0] += x * x
        v[1] *= v[0]
        d["a"] -= x
        p.y = v[1] * x
        return v[0] * v[1] + d["a"] + p.y

    rows = {row.name: row for row in table(g, "x")([1.0, 2.0], {"a": 1.0}, SimpleNamespace(y=0.0), 3.0).rows}
    shown = [(rows[name].value, rows[name].tangent) for name in ("v[0]", "v[1]", "d['a']", "p.y")]
    assert shown == [(10.0, 6.0), (20.0, 12.0), (-2.0, -1.0), (60.0, 56.0)]

    np = pytest.importorskip("numpy")

    def of_arrays(u, k):
        w = u * k
        u[1:] += w[:-1]
        u *= 2.0
        return u.sum()

    found = table(of_arrays, "k")(np.array([1.0, 2.0, 3.0]), 0.5)
    kept = {row.name: (row.value.tolist(), row.tangent.tolist()) for row in found.rows if row.value is not None
            and hasattr(row.value, "tolist") and row.name in ("w", "u[1:]", "u")}  # fmt: skip
    assert kept == {"w": ([0.5, 1.0, 1.5], [1.0, 2.0, 3.0]), "u[1:]": ([2.5, 4.0], [1.0, 2.0]),
                    "u": ([2.0, 5.0, 8.0], [0.0, 2.0, 4.0])}  # fmt: skip


def test_the_user_s_own_item_is_not_asked_again_for_the_table():
    class Counting:
        def __init__(self):
            self.asked, self.items = 0, [1.0, 2.0]

        def __getitem__(self, i):
            self.asked += 1
            return self.items[i]

        def __setitem__(self, i, value):
            self.items[i] = value

    def g(c, x):
        c[0] = x * x
        return c.items[0] + x

    given = Counting()
    assert table(g, "x")(given, 3.0).tangent == 7.0 and given.asked == 0


def over_lists(xs, ys):
    s = 0.0
    for i, (x, y) in enumerate(zip(xs[1:], reversed(ys))):
        s = s + i * x * y
    for x in iter(xs):
        s = s + x
    return s


def test_the_variables_of_loops_have_rows():
    table = tabulate(over_lists, None, [1.0, 2.0, 3.0], [4.0, 5.0])
    found = [(r.expression, r.value, r.tangent_expression, r.tangent, r.turn) for r in table.rows if r.name in "xy"]
    assert found == [
        ("w1[0]", 2.0, "dw1[0]", 1.0, 0), ("ys[-1]", 5.0, "dys[-1]", 1.0, 0),
        ("w1[1]", 3.0, "dw1[1]", 1.0, 1), ("ys[-2]", 4.0, "dys[-2]", 1.0, 1),
    ]  # fmt: skip
    assert (table.value, table.tangent) == jvp(over_lists, ([1.0, 2.0, 3.0], [4.0, 5.0]), ([1.0] * 3, [1.0] * 2))


def test_a_loop_that_begins_again_counts_again():
    def g(rows):
        s = 0.0
        for row in rows:
            for x in row:
                s = s + x * x
        return s

    table = tabulate(g, None, [[1.0, 2.0], [3.0]])
    assert [(r.expression, r.value) for r in table.rows if r.name in ("row", "x")] == [
        ("rows[0]", [1.0, 2.0]), ("row[0]", 1.0), ("row[1]", 2.0), ("rows[1]", [3.0]), ("row[0]", 3.0)
    ]  # fmt: skip


def test_what_is_gone_through_is_asked_no_more_than_before():
    def g(x):
        asked = []

        def items():
            for k in (1.0, 2.0):
                asked.append(k)
                yield k * x

        s = 0.0
        for one in items():
            s = s + one
        return s * len(asked)

    table = tabulate(g, None, 3.0)
    assert (table.value, table.tangent) == (18.0, 6.0)
    assert not any(row.name == "one" for row in table.rows)


# --- values as they were ----------------------------------------------------------------------------------------------


@dataclass
class State:
    x: float
    v: float


class Slotted:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"Slotted({self.x})"


def test_objects_and_containers_are_shown_as_they_were():
    def g(k):
        s, p, q, d = State(1.0, k), Slotted(k), deque([k], maxlen=2), defaultdict(float)
        for _ in range(2):
            s.v -= k * s.x
            p.x = p.x * k
            q.append(s.v)
            d["v"] += s.v
            t, u, r, e = s, p, q, d
        return t.v + u.x + sum(r) + e["v"]

    shown = tabulate(g, None, 2.0).rows
    seen = {(row.name, row.turn): repr(row.value) for row in shown if row.name in "tur"}
    assert seen["t", 0] == "State(x=1.0, v=0.0)" and seen["t", 1] == "State(x=1.0, v=-2.0)"
    assert seen["u", 0] == "Slotted(4.0)" and seen["u", 1] == "Slotted(8.0)"
    assert seen["r", 0] == "deque([2.0, 0.0], maxlen=2)" and seen["r", 1] == "deque([0.0, -2.0], maxlen=2)"
    moves = {(row.name, row.turn): row.tangent for row in shown if row.name in "tu" and row.tangent is not None}
    assert (moves["t", 0].v, moves["t", 1].v, moves["u", 0].x, moves["u", 1].x) == (0.0, -1.0, 4.0, 12.0)
    first = {row.name: row.value for row in reversed(shown)}
    assert repr(first["q"]) == "deque([2.0], maxlen=2)" and dict(first["d"]) == {}


def test_an_object_is_kept_apart_without_running_its_class():
    class Loud:
        def __init__(self):
            self.x, self.other = [1.0], self

        def __getattr__(self, name):
            raise AssertionError(name)

        __copy__ = __deepcopy__ = __reduce_ex__ = __eq__ = __hash__ = None

    class Closing:
        def __del__(self):
            pass

    loud, closing = Loud(), Closing()
    now = kept_apart([loud, closing])
    loud.x[0] = 2.0
    assert now[0] is not loud and now[0].x == [1.0] and now[0].other is now[0] and now[1] is closing
