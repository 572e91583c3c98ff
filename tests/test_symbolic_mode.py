"""mode="symbolic": values to the bit, forward mode's tangents, few operations; on rules, programs and the matrix."""

from __future__ import annotations

import ast
import functools
import importlib.util
import inspect
import os
import random
from collections.abc import Callable
from math import acos, erf, exp, log, log10, sqrt, tanh
from pathlib import Path
from typing import Any

import matrix
import programs
import pytest
import test_fuzz
import test_matrix
import test_rules
import truth
from hypothesis import given, seed, settings
from matrix import Case
from programs import Program

import fwdtrans
from fwdtrans import forward_diff
from fwdtrans.symbolic.tree import size

symbolic = functools.partial(forward_diff, mode="symbolic")
EPS = 2.0**-52


# --- as a careful person writes them ------------------------------------------------------------------------------


def two_lines(x, k):
    y = x * exp(-k * x)  # decays
    return y + k


def logistic(x, r, n):
    for _ in range(n):
        x = r * x * (1 - x)
    return x


def newton(a, tol=1e-12):
    x = a
    while abs(x * x - a) > tol:
        x = (x + a / x) / 2
    return x


def branches(x, y):
    if x < 0:
        return y * x
    elif x == 0:
        z = y
    else:
        z = log(x)
    return z**2


def sigmoid(x):
    return 1 / (1 + exp(-x))


def power(x, y):
    return x**y


def decibels(x):
    return 10 * log10(x * 3)


def normal(d):
    return 0.5 * (1 + erf(d / sqrt(2)))


def probit(x, scale):
    return scale * normal(x / scale)


def kept(x, ys):
    a = x * x
    ys.append(a)
    b = a * x
    return b + ys[0]


def swell(x):
    return 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x**2) ** 2


TEXTS = {
    two_lines: """
    w1 = exp(-k * x)
    y = x * w1  # decays
    return y + k, (1.0 - x * y) * dk + (w1 - k * y) * dx
""",
    logistic: """
    for _ in range(n):
        w1 = 1 - x
        dx = x * w1 * dr + r * (w1 - x) * dx
        x = r * x * w1
    return x, dx
""",
    branches: """
    if x < 0:
        return y * x, y * dx + x * dy
    elif x == 0:
        z = y
        dz = dy
    else:
        z = log(x)
        dz = dx / x
    return z**2, 2.0 * z * dz
""",
    sigmoid: """
    w1 = exp(-x)
    w2 = 1 + w1
    return 1 / w2, w1 / (w2 * w2) * dx
""",
    normal: """
    return 0.5 * (1 + erf(d / sqrt(2))), 0.3989422804014327 * exp(-0.5 * (d * d)) * dd
""",
    kept: """
    a = x * x
    da = 2.0 * x * dx
    ys.append(a)
    dys.append(da)
    b = a * x
    db = x * da + a * dx
    return b + ys[0], db + dys[0]
""",
}


def degree_ten(x):
    return x**10 - 10 * x


def powers(x):
    return (x + 2) ** 3 * (x - 1) ** 4


def tower(x):
    return x**x


def arc(x):
    return acos(x)


def root(x):
    return sqrt((1 + x) / (1 - x))


TEXTS |= {
    degree_ten: """
    return x**10 - 10 * x, 10.0 * (x ** 9 - 1.0) * dx
""",
    powers: """
    w1 = x + 2
    w2 = x - 1
    return w1 ** 3 * w2 ** 4, w1 * w1 * w2 ** 3 * (7.0 * x + 5.0) * dx
""",
    tower: """
    w1 = x ** x
    return w1, w1 * (log(x) + 1.0) * dx
""",
    arc: """
    return acos(x), -dx / sqrt((1.0 - x) * (1.0 + x))
""",
    root: """
    w1 = 1 - x
    w2 = sqrt((1 + x) / w1)
    return w2, dx / (w2 * (w1 * w1))
""",
}


@pytest.mark.parametrize("f", TEXTS, ids=lambda f: f.__name__)
def test_the_text_is_what_a_careful_person_writes(f):
    got = symbolic(f).source.partition(":\n")[2]
    assert got.strip("\n") == TEXTS[f].strip("\n")


@pytest.mark.parametrize("how", ["none", "basic", "sympy", "expand"])
@pytest.mark.parametrize(("f", "args"), [
    (two_lines, (1.3, 0.7)), (logistic, (0.3, 3.7, 8)), (newton, (2.0,)), (branches, (-1.0, 2.0)),
    (branches, (0.0, 2.0)), (branches, (2.5, 2.0)), (sigmoid, (0.4,)), (power, (1.5, -2.5)),
    (probit, (0.3, 1.7)), (swell, (0.3,)), (decibels, (0.3,)),
])  # fmt: skip
def test_value_and_tangent_are_forward_modes(f, args, how):
    seeds = [0.5 if isinstance(x, float) else None for x in args]
    value, tangent = symbolic(f, simplify=how).jvp(args, seeds)
    expected, slope = fwdtrans.jvp(f, args, seeds)
    assert value == expected
    assert tangent == pytest.approx(slope, rel=1e-12 if how != "expand" else 1e-9)


def bounded(x, y):
    a = tanh(x / (1 + x * x) * y)
    return (x + x) * a + y * x


def test_a_coefficient_that_is_a_function_of_the_variable_has_no_form_of_horners():
    assert symbolic(bounded).jvp((0.7, 1.3), (1.0, 0.5)) == pytest.approx(fwdtrans.jvp(bounded, (0.7, 1.3), (1.0, 0.5)))


def test_the_form_that_runs_keeps_the_digits_that_the_short_one_loses():
    """The multiplied-out polynomial of degree 7 has a condition of some 2000 near its roots."""
    exact = forward_diff(swell).symbolic(simplify="none").sympy()
    (x,) = exact.free_symbols
    worst = 0.0
    for k in range(1, 40):
        point = k / 40
        want = float(exact.subs(x, point).evalf(50))
        got = symbolic(swell).derivative(point)
        if abs(want) > 1e-6:
            worst = max(worst, abs(got - want) / abs(want))
    assert worst < 400 * EPS


@pytest.mark.parametrize("f", [
    lambda x: sqrt(x) * x, lambda x: sqrt(x) ** 2, lambda x: (x * x) ** 0.5, lambda x: x**0.5 * x,
], ids=["x sqrt", "sqrt squared", "root of a square", "powers"])  # fmt: skip
def test_a_pole_of_the_rules_stays_one(f):
    with pytest.raises(fwdtrans.NotDifferentiable):
        symbolic(f).derivative(0.0)


def test_complex_arguments_have_no_absolute_value_put_in():
    def f(z):
        return (z * z) ** 0.5

    assert symbolic(f).jvp((2j,), (1.0,))[1] == fwdtrans.jvp(f, (2j,), (1.0,))[1]


def operations(source: str) -> int:
    """Return the operations of a companion, the user's own among them."""
    tree = ast.parse(source)
    body = [n for f in tree.body if isinstance(f, ast.FunctionDef) for n in f.body]
    exprs = [n.value for s in body for n in ast.walk(s) if isinstance(n, ast.Assign | ast.AugAssign | ast.Return)]
    return sum(size(e) for e in exprs if e is not None)


def iterate(n: int) -> Callable[..., Any]:
    """Return the logistic map's n-th iterate, written out."""
    lines = "".join(f"    x{i} = r * x{i - 1} * (1 - x{i - 1})\n" for i in range(1, n + 1))
    text = f"def iterate(x0, r):\n{lines}    return x{n}\n"
    return programs_function(text, "iterate")


def nested(n: int) -> Callable[..., Any]:
    """Return x * sin(x * sin(... x))."""
    body = "x"
    for _ in range(n):
        body = f"x * sin({body})"
    return programs_function(f"from math import sin\ndef nested(x):\n    return {body}\n", "nested")


def programs_function(text: str, name: str) -> Callable[..., Any]:
    import linecache

    path = f"<{name} {len(text)}>"
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    space: dict[str, Any] = {}
    exec(compile(text, path, "exec"), space)
    made: Callable[..., Any] = space[name]
    return made


@pytest.mark.parametrize("n", range(1, 9))
@pytest.mark.parametrize("family", [iterate, nested])
def test_expressions_do_not_swell(family, n):
    f = family(n)
    primal = operations(inspect.getsource(f))
    for how in ("basic", "sympy") if n < 5 else ("basic",):
        source = symbolic(f, wrt=0, simplify=how).source
        assert operations(source) <= 3 * primal, source


# --- the tables' rules --------------------------------------------------------------------------------------------

RULED = [r for r in test_rules.HERE if not r.variadic and r.tangent is None and r.partials and not r.whole
         and r.namespace != "cmath" and "xs" not in r.params and not r.fixed
         and not r.key.startswith("fwdtrans.") and "complex" not in r.key and "p" not in r.params]  # fmt: skip


@pytest.mark.parametrize("rule", RULED, ids=test_rules.name_of)
def test_a_rule_gives_forward_modes_tangents(rule):
    names = [p for p in rule.params if p not in rule.constants]
    text = f"import math\ndef f({', '.join(names)}):\n    return {math_spelled(rule)}\n"
    f = programs_function(text, "f")
    g = symbolic(f, simplify="basic")
    rng = random.Random(rule.pattern)
    for values, _ in test_rules.points(rule):
        args = tuple(values[n] for n in names)
        if not all(isinstance(x, float) for x in args):
            continue
        seeds = tuple(rng.uniform(-1, 1) for _ in args)
        compared(g, f, args, seeds)


def math_spelled(rule: Any) -> str:
    """Return a rule's pattern as a user writes it."""
    if rule.key.startswith("math."):
        return f"math.{rule.pattern}"
    return str(rule.pattern)


KINKS = [at for at in test_rules.AT if all(isinstance(x, float) for x in at[1])]


@pytest.mark.parametrize(("key", "args", "partials"), KINKS, ids=str)
def test_at_kinks_and_edges_the_promise_of_the_rules_is_kept(key, args, partials):
    rule = test_rules.general(key, len(args))
    if test_rules.function_of(rule) is None:
        pytest.skip("not in this Python")
    f = programs_function(f"import math\ndef f({', '.join(rule.params)}):\n    return {math_spelled(rule)}\n", "f")
    for i, partial in enumerate(partials):
        seeds = tuple(float(i == j) for j in range(len(args)))
        active = tuple(s if s else None for s in seeds)
        if partial is test_rules.NONE:
            with pytest.raises(fwdtrans.NotDifferentiable):
                symbolic(f, simplify="basic").jvp(args, active)
        else:
            got = symbolic(f, simplify="basic").jvp(args, active)[1]
            assert got == pytest.approx(partial, rel=4 * EPS)


def compared(g: Any, f: Any, args: tuple[Any, ...], seeds: tuple[Any, ...]) -> None:
    """Compare a symbolic companion with forward mode: the value to the bit, the tangent to rounding."""
    try:
        expected, slope = fwdtrans.jvp(f, args, seeds)
    except fwdtrans.NotDifferentiable:
        with pytest.raises(fwdtrans.NotDifferentiable):
            g.jvp(args, seeds)
        return
    value, tangent = g.jvp(args, seeds)
    assert test_matrix.exact(value) == test_matrix.exact(expected)
    assert tangent == pytest.approx(slope, rel=1e-11, abs=1e-11), (args, seeds, g.source)


# --- random programs ----------------------------------------------------------------------------------------------

PROGRAMS = {"quick": 30, "ci": 100, "long": 2_000}[os.environ.get("FWDTRANS_PROFILE", "quick")]


def checked(program: Program, how: str) -> None:
    f = programs.load(program.text)
    args = truth.copy_of(program.args)
    expected = test_fuzz.value_of(f, args)
    g = symbolic(f, simplify=how)
    direction = test_fuzz.draw(program)
    value, after, once = test_fuzz.tangents_at(g, program, direction)
    assert test_fuzz.exact((expected, args)) == test_fuzz.exact((value, after))
    twice = test_fuzz.tangents_at(g, program, truth.scale(direction, 2.0))[2]
    tiny = test_fuzz.TINY
    assert [2.0 * t for t in once if abs(t) > tiny] == [s for s, t in zip(twice, once, strict=True) if abs(t) > tiny]
    slopes = test_fuzz.tangents_at(f, program, direction)[2]
    assert test_fuzz.near(once, slopes), (once, slopes)


def test_the_page_of_formulas_has_the_swell_as_it_is():
    path = Path(__file__).parents[1] / "docs" / "swell.py"
    spec = importlib.util.spec_from_file_location("swell_of_the_page", path)
    assert spec and spec.loader
    page = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(page)
    text = path.with_name("formulas.md").read_text(encoding="utf-8")
    for family in (page.logistic, page.nested):
        row = page.counts(family(4), 4)
        assert f"| {' | '.join(f'{n:,}' for n in row)} |" in text


@pytest.mark.parametrize(("how", "share"), [("basic", 1), ("sympy", 5)])
def test_random_programs_have_forward_modes_tangents(how, share):
    run = settings(test_fuzz.fuzz, max_examples=max(6, PROGRAMS // share), database=None)

    @seed(11)
    @run
    @given(program=programs.programs(False))
    def check(program: Program) -> None:
        checked(program, how)

    check()


# --- the construct matrix -----------------------------------------------------------------------------------------

SCALAR = ("assignments", "operators", "control_flow", "calls", "functions", "mathematics", "number_kinds", "names")
CASES = [case for case in matrix.load(SCALAR) if not case.refused and not case.is_beyond]


EVERY = [pytest.param(case, "basic", id=case.name) for case in CASES]
EIGHTH = [pytest.param(case, "sympy", id=f"{case.name} sympy", marks=pytest.mark.long) for case in CASES[::8]]


@pytest.mark.parametrize(("case", "how"), EVERY + EIGHTH)
def test_the_matrix_has_forward_modes_tangents(case: Case, how: str, tmp_path: Any) -> None:
    f = test_matrix.import_case(case, tmp_path / case.name).f
    g = symbolic(f, simplify=how)
    for point in case.points:
        direction = test_matrix.directions(case, f, point)[0]
        args, seeds = truth.copy_of(point), truth.copy_of(direction)
        expected, error = test_matrix.outcome(fwdtrans.jvp, f, args, seeds)
        args_, seeds_ = truth.copy_of(point), truth.copy_of(direction)
        got, error_ = test_matrix.outcome(g.jvp, args_, seeds_)
        assert type(error) is type(error_), error_
        if error is not None:
            continue
        assert test_matrix.exact((expected[0], args)) == test_matrix.exact((got[0], args_))
        slopes = [*truth.tangents(*expected), *test_matrix.seeds_after(args, seeds)]
        found = [*truth.tangents(*got), *test_matrix.seeds_after(args_, seeds_)]
        assert found == pytest.approx(slopes, rel=1e-10, abs=1e-12 * max(map(abs, slopes), default=1.0))


def test_a_rule_of_the_user_s_may_call_another():
    from fwdtrans import rule

    def first(x):
        return exp(x) + x

    def second(x):
        return exp(x) + 1.0

    rule(first, dx="second(x)")
    rule(second, dx="exp(x)")

    def f(r, k):
        return first(k * r) / r

    by_rules, by_symbols = forward_diff(f), forward_diff(mode="symbolic")(f)
    assert by_symbols.jvp((1.5, 2.0), (1.0, 0.5)) == pytest.approx(by_rules.jvp((1.5, 2.0), (1.0, 0.5)), rel=1e-15)
    assert "second(" in by_symbols.source


def test_what_a_function_is_linear_in_moves_in_each_of_its_arguments():
    import numpy as np

    def f(A, b):
        total = 0.0
        for row, c in zip(A, b):
            total += np.dot(row, row) * c
            total += np.inner(row, A[0])
        return total + np.dot(b, b)

    A, b = np.arange(6.0).reshape(2, 3), np.array([0.5, -1.0])
    seeds = np.cos(A), np.sin(b)
    by_rules, by_symbols = forward_diff(f).jvp((A, b), seeds), forward_diff(mode="symbolic")(f).jvp((A, b), seeds)
    expected = np.sum(2.0 * A * seeds[0] * b[:, None]) + np.sum(A**2 @ np.ones(3) * seeds[1])
    expected += np.sum(seeds[0] * A[0] + A * seeds[0][0]) + 2.0 * b @ seeds[1]
    assert by_symbols == by_rules == (f(A, b), pytest.approx(expected, rel=1e-14))
