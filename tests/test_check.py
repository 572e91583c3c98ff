"""check: it agrees with right derivatives, notices wrong ones, and says when numbers do not tell."""
from functools import partial
from math import exp, sin, sqrt

import pytest

from fwdtrans import Refused, SeedError, check, derivative, forward_diff, rule


def f(x, y):
    return sin(x) + x * y


@pytest.mark.parametrize("function", [f, forward_diff(f)])
def test_a_right_derivative_agrees(function):
    report = check(function)(3, 2)
    assert report
    assert [row.input for row in report.rows] == ["x", "y", "random direction"]
    assert all(row.agrees and abs(row.derivative - row.numeric) <= row.error < 1e-10 for row in report.rows)
    assert report.value == f(3, 2)
    assert "agrees in 3 of 3 comparisons (random direction with seed" in str(report)


def test_wrt_and_partials():
    assert [row.input for row in check(f, wrt="y")(3, 2).rows] == ["y"]
    assert [row.input for row in check(partial(f, y=2))(3).rows] == ["x"]
    assert check(derivative(f, wrt="x"), wrt="x")(3, 2)


def nearly(x):
    return x**3


def uses_nearly(x):
    return nearly(x)


def test_a_rule_that_is_off_by_a_hundred_millionth_is_noticed():
    rule(nearly, dx="3.00000003 * x * x")
    report = check(uses_nearly)(2.0)
    assert not report
    assert "DISAGREES in 1 of 1 comparisons" in str(report)


def test_every_number_of_an_argument_has_its_row():
    def g(xs, pair):
        return [xs[0] * pair[1], sum(xs)]

    report = check(g)([1.0, 2.0], (3.0, 4.0))
    assert report
    inputs = list(dict.fromkeys(row.input for row in report.rows))
    assert inputs == ["xs[0]", "xs[1]", "pair[0]", "pair[1]", "random direction"]
    assert {row.output for row in report.rows} == {"[0]", "[1]"}


@pytest.mark.parametrize("function, at", [
    (abs, 0.0),
    (lambda x: max(x, 2.0 * x), 0.0),
    (lambda x: x // 1, 3.0),
])  # fmt: skip
def test_a_kink_has_no_verdict(function, at):
    report = check(function)(at)
    assert not report
    assert [row.agrees for row in report.rows] == [None]
    assert "a kink, a jump or noise" in str(report)
    assert "no verdict" in str(report)


def test_a_missing_derivative_is_said_with_its_place():
    def g(x):
        return sqrt(x)

    report = check(g)(0.0)
    assert not report
    assert report.rows[0].derivative is None
    assert f"{__file__}:" in str(report) and "no derivative here" in str(report)


def test_the_function_runs_once_for_its_value_and_its_arguments_change_once(capsys):
    def g(xs):
        print("run")
        xs[0] = xs[0] * 2
        return xs[0]

    given = [3.0]
    report = check(g)(given)
    assert report and given == [6.0]
    assert capsys.readouterr().out == "run\n"
    assert report.call == "g(xs=[3.0])"


def test_a_report_can_be_repeated():
    assert check(f)(3, 2) == check(f)(3, 2)
    assert check(f, seed=1)(3, 2) != check(f, seed=2)(3, 2)


def test_badly_scaled_inputs_agree():
    def g(rate, temperature):
        return exp(rate * temperature)

    assert check(g)(1e-7, 3e6)


def test_nothing_to_compare_is_said():
    def g(x):
        return f"{x}"

    report = check(g, wrt="x")(1.0)
    assert not report and "nothing to compare" in str(report)


def test_wrong_questions_are_refused():
    with pytest.raises(SeedError):
        check(f, wrt="z")(3, 2)
    with pytest.raises(TypeError):
        check(f)(3)
    with pytest.raises(Refused):
        check(f)({1}, 2)


def test_what_cannot_be_copied_is_refused():
    def g(x, source):
        return x * 2

    with pytest.raises(Refused, match="cannot be copied"):
        check(g, wrt="x")(1.0, (i for i in range(3)))


# --- the modes beside one another --------------------------------------------------------------------------------


def test_every_mode_that_takes_the_function_is_compared_to_so_many_digits():
    report = check(f)(3, 2)
    assert {name for name, _ in report.rows[0].others} >= {"complex"}
    assert report.rows[0].digits()["complex"] == 16
    assert report.rows[0].digits()["differences"] >= 12
    head = str(report).splitlines()[1].split()
    assert head[:3] == ["input", "forward", "complex"]
    assert "agrees: complex 16, " in str(report)


def test_a_decorators_own_scheme_is_compared_too():
    report = check(forward_diff(mode="numeric", scheme="central")(f))(3.0, 2.0)
    assert report
    assert report.mode == "forward"
    assert 7 <= report.rows[0].digits()["central"] <= 12


def test_what_a_mode_does_not_take_is_said():
    def g(x):
        match [x, x * x]:
            case [2.0, second] | [_, second]:
                return x * second

    report = check(g)(0.5)
    assert report
    assert "complex: not compared (complex step: " in str(report)


def test_a_black_box_is_checked_in_the_mode_that_takes_it():
    space = {}
    exec("def black(x): return x * x * 0.75", space)
    black = space["black"]

    @forward_diff(mode="numeric", scheme="central")
    def g(x):
        return eval("black(x)", {"black": black, "x": x}) * x

    report = check(g)(2.0)
    assert report
    assert report.mode == "numeric"


def cubed(x):
    return x**3


def uses_cubed(x, y):
    a = exp(-x) * y
    b = cubed(a) + x
    return b * y


def loops_cubed(xs):
    total = 0.0
    for v in xs:
        w = cubed(v)
        total = total + w * v
    return total


def test_the_first_row_at_which_they_part_is_named():
    rule(cubed, dx="3.1 * x * x")
    report = check(uses_cubed)(0.5, 2.0)
    assert not report
    assert "cubed(a)" in report.parting.row.expression
    assert report.parting.row.line == uses_cubed.__code__.co_firstlineno + 2
    assert report.parting.slope == pytest.approx(3.0 / 3.1 * report.parting.row.tangent)
    assert f"they part at line {report.parting.row.line}:" in str(report)
    looped = check(loops_cubed)([1.5, 2.5])
    assert (looped.parting.row.expression, looped.parting.row.turn) == ("cubed(v)", 0)
    assert check(uses_cubed, wrt="y")(0.5, 2.0).parting.row.expression == "cubed(a)"


def test_where_all_agree_nothing_parts():
    assert check(f)(3, 2).parting is None


def test_arrays_move_along_the_random_direction_too():
    np = pytest.importorskip("numpy")

    def g(x, W):
        return np.sum(np.tanh(W @ x) ** 2)

    report = check(g)(np.array([1.0, 2.0]), np.array([[0.5, 0.25], [1.0, -0.5]]))
    assert report and report.rows[-1].input == "random direction" and abs(report.rows[-1].derivative) > 1e-3
    assert "np.float64" not in str(report) and len(str(report).splitlines()[0]) < 160
    base = np.array([1.0, 2.0, 3.0])
    assert check(lambda x, y: x @ y)(base[:2], base[1:])


def test_in_a_narrow_terminal_a_comparison_stands_over_several_lines():
    report = check(f)(3, 2)
    assert report.text(300) == str(report)
    narrow = report.text(60)
    assert max(map(len, narrow.splitlines()[:-1])) <= 60
    for row in report.rows:
        assert f"{row.input}\n  forward      {row.derivative!r}\n" in narrow
        assert f"  differences  {row.numeric!r}  +- {row.error:.1e}\n" in narrow
    assert narrow.splitlines()[-1] == str(report).splitlines()[-1]
