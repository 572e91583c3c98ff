"""The w table in each of its forms: one content, for a terminal, a notebook, a paper, other programs."""
import csv
import io
import json
import math
import re
import xml.etree.ElementTree as ET
from collections import deque
from math import cos, sin

import numpy as np
import pytest
from rich.console import Console

from fwdtrans import NotDifferentiable, SeedError, forward_diff
from fwdtrans.cells import cells as columns
from fwdtrans.cli import main
from fwdtrans.show.graph import graph
from fwdtrans.show.table import table


def f(x, y):
    return sin(x) + x * y


def newton(a, n=3):
    x = a
    for _ in range(n):
        x = 0.5 * (x + a / x)
    return x


def motion(t, x):
    dt = 0.5 * x
    t = t + dt
    return t * dt


LINE = f.__code__.co_firstlineno


def cells(markup):
    rows = ET.fromstring(markup).iter("tr")
    return [["".join(cell.itertext()) for cell in row] for row in rows]


# --- several directions, turns, dots ----------------------------------------------------------------------------------


def test_several_directions_stand_side_by_side():
    shown = table(f, "x, y", each=True)(3, 2)
    assert shown.directions == (("x",), ("y",))
    assert [row.tangents for row in shown.rows] == [
        (1.0, 0.0), (0.0, 1.0), (cos(3), -0.0), (2.0, 3.0), (cos(3) + 2.0, 3.0),
    ]  # fmt: skip
    assert re.split(r"\s{2,}", str(shown).splitlines()[0]) == [
        "f", "value", "tangent for dx = 1", "value", "for dy = 1", "line"]  # fmt: skip
    assert re.split(r"\s{2,}", str(shown).splitlines()[-1])[-3:] == ["1.0100075033995546", "3.0", str(LINE + 1)]


def test_one_direction_for_all_is_their_sum():
    both, each = table(f, "x, y")(3, 2), table(f, "x, y", each=True)(3, 2)
    assert [row.tangent for row in both.rows] == [sum(row.tangents) for row in each.rows]


def test_directions_that_run_other_rows_are_not_mixed():
    def g(x, y):
        return x**0.5 + y

    with pytest.raises(NotDifferentiable):
        table(g, "x, y", each=True)(0.0, 1.0)


def test_the_turn_of_a_loop_is_chosen():
    values = {turn: [r.value for r in table(newton, turn=turn)(2.0).rows if r.expression == "w4"] for turn in (1, 2, 3)}
    assert values == {1: [1.5], 2: [1.4166666666666665], 3: [1.4142156862745097]}
    assert table(newton, turn="last")(2.0) == table(newton, turn=3)(2.0)
    assert len(table(newton)(2.0).rows) == 2 + 3 * 4 and len(table(newton, turn="last")(2.0).rows) == 2 + 4
    assert str(table(newton, turn=2)(2.0)).splitlines()[-1].split()[-1] == "2"


@pytest.mark.parametrize("turn", [0, 4, "first", 1.0])
def test_a_turn_that_no_loop_took_is_refused(turn):
    with pytest.raises(SeedError, match="give a number from 1 to 3, or 'last'"):
        table(newton, turn=turn)(2.0)


def test_tangents_bear_dots_where_that_is_asked():
    shown = table(f, "x", with_dots=True)(3, 2)
    assert [re.split(r"\s{2,}", line)[2] for line in str(shown).splitlines()[2:]] == [
        "ẇ1 = ẋ", "ẇ2 = ẏ", "ẇ3 = cos(w1) * ẇ1", "ẇ4 = w2 * ẇ1 + w1 * ẇ2", "ẇ5 = ẇ3 + ẇ4"]  # fmt: skip


def test_a_dt_of_the_user_s_bears_none():
    text = str(table(motion, with_dots=True)(3.0, 2.0))
    assert "w4 = t * dt " in text and "ẇ4 = dt * ṫ + t * ḋt" in text


# --- the terminal -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 60, 80, 160])
@pytest.mark.parametrize("options", [{}, {"each": True}, {"with_dots": True}])
def test_no_line_is_wider_than_the_terminal_and_no_digit_is_lost_unsaid(width, options):
    for shown in (table(f, "x, y", **options)(3, 2), table(newton)(2.0), table(motion, with_dots=True)(3.0, 2.0)):
        text = shown.text(width)
        assert max(map(columns, text.splitlines())) <= width
        said = re.search(r"^(\d+) digits; where there is more room, all of them$", text, re.MULTILINE)
        for value in (v for row in shown.rows for v in (row.value, *row.tangents)):
            exact = f"{value:.{said[1]}g}" if said and isinstance(value, float) else repr(value)
            assert repr(value) in text or len(exact) >= 12 and exact in text


def test_where_there_is_room_a_row_is_a_line():
    assert table(f, "x")(3, 2).text(160) == str(table(f, "x")(3, 2))
    narrow = table(f, "x")(3, 2).text(60).splitlines()
    assert narrow[8:11] == [
        "w3 = sin(w1)                              0.1411200080598672",
        "  dw3 = cos(w1) * dw1                    -0.9899924966004454",
        f"  line {LINE + 1}",
    ]


def test_the_textbook_s_table_stands_in_eighty_columns():
    shown = table(f, "x")(3, 2).text(80).splitlines()
    assert re.split(r"\s{2,}", shown[4]) == [
        "w3 = sin(w1)", "0.1411200080599", "dw3 = cos(w1) * dw1", "-0.9899924966004", str(LINE + 1)]  # fmt: skip
    assert shown[-1] == "13 digits; where there is more room, all of them"


@pytest.mark.parametrize("width", [60, 80, 160])
def test_on_a_terminal_it_has_colours_and_links_and_the_same_text(width):
    out = io.StringIO()
    Console(file=out, force_terminal=True, width=width, color_system="standard").print(table(f, "x")(3, 2))
    assert "\x1b]8;" in out.getvalue() and "test_table_forms.py" in out.getvalue()
    bare = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[0-9;]*m", "", out.getvalue())
    assert [line.rstrip() for line in bare.splitlines()] == table(f, "x")(3, 2).text(width).splitlines()


# --- other forms ------------------------------------------------------------------------------------------------------


def test_html_is_whole_and_rows_know_the_user_s_line():
    markup = table(f, "x, y", each=True)(3, 2).html()
    assert cells(markup)[0] == ["row", "expression", "value", "tangent", "dx = 1", "dy = 1", "line"]
    assert cells(markup)[3] == [
        "w3", "sin(w1)", repr(sin(3)), "dw3 = cos(w1) * dw1", repr(cos(3)), "-0.0", str(LINE + 1)]  # fmt: skip
    root = ET.fromstring(markup)
    assert [row.get("data-line") for row in root.find("tbody")] == [str(LINE), str(LINE), *[str(LINE + 1)] * 3]
    assert root.find("tbody")[2][-1].get("title") == "return sin(x) + x * y"
    assert root.find("caption") is not None and {th.get("scope") for th in root.iter("th")} == {"row", "col"}


def test_html_s_text_is_never_markup():
    def less(x):
        return 1.0 if x < 2 else x  # </table><script>alert(1)</script>

    markup = table(less)(1.0).html()
    assert "<script" not in markup and ET.fromstring(markup) is not None


def test_latex_is_booktabs_and_balanced():
    text = table(f, "x, y", each=True)(3, 2).latex()
    assert text.startswith("\\begin{tabular}{llrlrrr}\n    \\toprule\n") and "\\bottomrule\n\\end{tabular}" in text
    body = text.splitlines()
    assert {line.count("&") for line in body if "&" in line} == {6}
    assert r"$w_{3}$ & $\sin\left(w_{1}\right)$" in text
    assert r"$\cos\left(w_{1}\right) \, \dot{w}_{1}$" in text and r"$\dot{x} = 1$ & $\dot{y} = 1$" in text
    assert text.count("{") == text.count("}") and text.count("$") % 2 == 0
    assert text.count(r"\left(") == text.count(r"\right)")


def test_latex_escapes_what_it_cannot_set():
    def g(x):
        names = ["a_b", "50%"]
        return x * len(names)

    text = table(g)(2.0).latex()
    assert "a_b" not in re.sub(r"\\texttt\{.*?\}", "", text) and r"a\_b" in text and r"50\%" in text


def test_latex_keeps_what_is_given_by_name_and_has_signs_for_functions():
    def g(x):
        q = deque([x], maxlen=2)
        q.append(math.sqrt(x))
        label = "50%^~"
        return sum(q) * len(label) + np.sum(x, axis=None)

    text = table(g)(4.0).latex()
    assert r"\left[\dot{w}_{1}\right]" in text and r"\sqrt{w_{1}}" in text
    assert r"\operatorname{deque}\left(w_{2}, \mathrm{maxlen} = 2\right)" in text
    assert r"\mathrm{axis} = \mathrm{None}" in text and r"\texttt{'50\%\textasciicircum{}\textasciitilde{}'}" in text
    assert "dot " not in text


def test_columns_stand_under_one_another_where_letters_are_wide():
    def 面積(長さ, 幅):
        対角 = math.hypot(長さ, 幅)
        return 長さ * 幅 + 対角

    shown = table(面積)(3.0, 4.0).text()
    places = {columns(line[: re.search(r"\d+\.\d", line).start()]) for line in shown.splitlines()[2:]}
    assert len(places) == 1


def test_markdown_has_a_cell_for_each_column():
    lines = table(newton, turn="last")(2.0).markdown().splitlines()
    assert lines[0] == "| row | expression | value | tangent | da = 1 | line | turn |"
    assert all(len(re.split(r"(?<!\\)\|", line)) == 9 for line in lines)
    assert lines[2].startswith("| `w1` | `a` | 2.0 | `dw1 = da` | 1.0 |")


def test_csv_and_json_have_all_digits():
    shown = table(newton)(2.0)
    records = list(csv.DictReader(io.StringIO(shown.csv())))
    made = json.loads(shown.json())
    assert made["function"] == "newton" and made["file"] == __file__ and made["directions"] == [["a"]]
    for row, record, one in zip(shown.rows, records, made["rows"], strict=True):
        assert (record["row"], float(record["value"]), float(record["da = 1"])) == (row.name, row.value, row.tangent)
        assert (one["row"], one["value"], one["tangents"]) == (row.name, row.value, [row.tangent])
    assert made["rows"][-1]["turn"] == 3 and made["rows"][0]["turn"] is None
    assert made["rows"][-1]["source"] == "x = 0.5 * (x + a / x)"


def test_json_is_json_whatever_the_values_are():
    def g(x):
        ys = [x, float("inf")]
        return x * complex(1.0, 2.0), ys[1] * x

    made = json.loads(table(g)(2.0).json(), parse_constant=pytest.fail)
    assert made["rows"][-1]["value"] == ["(2+4j)", "inf"]


# --- where it is met --------------------------------------------------------------------------------------------------


def test_the_decorated_function_takes_the_options():
    decorated = forward_diff(f)
    assert decorated.table("x, y", each=True)(3, 2) == table(f, "x, y", each=True)(3, 2)
    assert decorated.table(with_dots=True)(3, 2).with_dots


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.py"
    path.write_text("from math import sin\n\ndef f(x, y):\n    return sin(x) + x * y\n", encoding="utf-8")
    return f"{path}:f"


def run(*words, code=0):
    with pytest.raises(SystemExit) as ended:
        main([*map(str, words)])
    assert ended.value.code == code


@pytest.mark.parametrize("form", ["text", "html", "latex", "markdown", "csv", "json"])
def test_the_command_line_prints_each_form(model, form, capsys, tmp_path):
    run("table", model, "x=3", "y=2", "--wrt", "x", "--format", form)
    out = capsys.readouterr().out
    assert "1.0100075033995546" in out and out.endswith("\n") and "\x1b" not in out
    run("table", model, "x=3", "y=2", "--wrt", "x", "--format", form, "-o", tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == out


def test_the_command_line_takes_directions_turns_and_dots(model, capsys):
    run("table", model, "x=3", "y=2", "--each", "--dots", "--turn", "last", "--format", "csv")
    assert capsys.readouterr().out.splitlines()[0] == "row,expression,value,tangent,formula,ẋ = 1,ẏ = 1,line,turn"
    run("table", model, "x=3", "y=2", "--turn", "soon", code=64)
    run("table", model, "x=3", "y=2", "--turn", "2", code=5)


def test_the_command_line_draws_the_graph(model, capsys, tmp_path):
    run("graph", model, "x=3", "y=2", "--wrt", "x", "--dots", "-o", tmp_path / "f.svg")
    assert "ẇ5 = 1.01001" in (tmp_path / "f.svg").read_text(encoding="utf-8")
    run("graph", model, "x=3", "y=2", "-o", tmp_path / "f.gv")
    assert (tmp_path / "f.gv").read_text(encoding="utf-8").startswith("digraph")
    run("graph", model, "x=3", "y=2", "--format", "dot")
    assert capsys.readouterr().out == (tmp_path / "f.gv").read_text(encoding="utf-8")
    run("graph", model, "x=3", "y=2", "--most", "2", code=3)


def test_numpy_s_numbers_are_written_as_numbers():
    numpy = pytest.importorskip("numpy")

    def g(x, k):
        y = numpy.sin(x) * k
        return y.sum()

    shown = table(g)(numpy.array([1.0, 2.0]), 2.0)
    for form in (str(shown), shown.html(), shown.markdown(), shown.csv(), shown.latex(), shown.json()):
        assert "np.float64" not in form and "3.5015368232671564" in form
    assert "dot " not in shown.latex() and r"\texttt{dy.sum()}" in shown.latex()
    assert "np.float64" not in graph(g)(numpy.array([1.0, 2.0]), 2.0).svg()
