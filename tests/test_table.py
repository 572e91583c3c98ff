"""The w table: the textbook's rows with values, loops turn by turn, branches as they ran."""
import re
from math import cos, exp, log, sin, sqrt

import pytest

from fwdtrans import NotDifferentiable, SeedError, forward_diff, jvp
from fwdtrans.show.table import tabulate


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
    assert any("f_jvp" in row.expression for row in table.rows)


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
    assert html.startswith("<table>") and html.endswith("</table>")
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
