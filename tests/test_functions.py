"""Functions as arguments, in tables of the module, as objects: their companions are looked up at run time."""
import functools
import importlib
import linecache
import math
from math import exp, sin

import pytest

from fwdtrans import NotDifferentiable, Refused, derivative, forward_diff, grad, jvp


def integrate(f, a, b, n=10):
    h = (b - a) / n
    s = 0.0
    for i in range(n):
        s += f(a + (i + 0.5) * h)
    return s * h


def model(t, k=2.0):
    return exp(-k * t) * t


def shifted(k):
    return lambda t: t * k


@functools.lru_cache
def cached(t):
    return t * t


decorated = forward_diff(model)


def slope(f, a, b, h=2.0**-14):
    return (integrate(f, a, b + h) - integrate(f, a, b - h)) / (2 * h)


@pytest.mark.parametrize("f", [
    model, sin, functools.partial(model, k=3.0), shifted(5.0), cached, decorated, math.sqrt, lambda t: 1.0,
])  # fmt: skip
def test_a_function_among_the_arguments_brings_its_companion(f):
    assert jvp(integrate, (f, 0.5, 1.0), (None, 0.0, 1.0))[0] == integrate(f, 0.5, 1.0)
    assert jvp(integrate, (f, 0.5, 1.0), (None, 0.0, 1.0))[1] == pytest.approx(slope(f, 0.5, 1.0), rel=1e-6, abs=1e-9)
    assert grad(integrate)(f, 0.5, 1.0)[1] == pytest.approx(slope(f, 0.5, 1.0), rel=1e-6, abs=1e-9)


def test_second_derivatives_go_through_function_arguments():
    second = derivative(derivative(integrate, "b"), "b")(model, 0.0, 1.0)
    h = 2.0**-10
    numeric = (slope(model, 0.0, 1.0 + h) - slope(model, 0.0, 1.0 - h)) / (2 * h)
    assert second == pytest.approx(numeric, rel=1e-5)


def test_the_source_of_a_function_of_functions_stands_alone():
    source = forward_diff(integrate).source
    assert "def integrate_jvp(f, f_jvp, a, da, b, db, n=10):" in source
    assert "w2, dw2 = f_jvp(a + w1 * h, da + w1 * dh)" in source


TABLE = {"sin": sin, "model": model}
LIST = [model, lambda x: x * x]


def by_table(name, x):
    return TABLE[name](x) * LIST[1](x) + LIST[0](x, 3.0)


@pytest.mark.parametrize("name", ["sin", "model"])
def test_a_function_in_a_table_of_the_module_is_looked_up(name):
    x, h = 0.7, 2.0**-16
    numeric = (by_table(name, x + h) - by_table(name, x - h)) / (2 * h)
    assert jvp(by_table, (name, x), (None, 1.0)) == (by_table(name, x), pytest.approx(numeric, rel=1e-8))


def test_a_table_that_is_changed_is_seen(monkeypatch):
    def ask(x):
        return TABLE["sin"](x)

    assert derivative(ask)(0.3) == math.cos(0.3)
    monkeypatch.setitem(TABLE, "sin", lambda x: x * x)
    assert derivative(ask)(0.3) == 0.6


def test_what_has_no_rule_is_refused_with_the_line_that_calls_it():
    with pytest.raises(Refused, match=r"test_functions.py:\d+:\d+: .*len"):
        jvp(integrate, (len, 0.0, 1.0), (None, 0.0, 1.0))


class Scale:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x * x * self.k

    def method(self, x):
        return x**3 + self.k


def test_objects_that_are_called_and_bound_methods():
    assert grad(integrate)(Scale(3.0), 0.0, 1.0)[1] == pytest.approx(slope(Scale(3.0), 0.0, 1.0), rel=1e-7)
    method = Scale(3.0).method
    assert grad(integrate)(method, 0.0, 1.0)[1] == pytest.approx(slope(method, 0.0, 1.0), rel=1e-7)


def test_a_pole_behind_an_inner_function_is_said_where_nothing_is_caught():
    def f(fn, x):
        def g(t):
            return fn(t) + 1

        return g(x)

    with pytest.raises(NotDifferentiable):
        jvp(f, (lambda v: math.sqrt(v), 0.0), (None, 1.0))


def resonance(r, c, f):
    z = TABLE["model"](r) + 1 / (2j * math.pi * f * c)
    return math.log10(abs(z))


def test_the_gradient_of_a_complex_modulus_goes_along_all_directions_at_once():
    at = (2.0, 0.3, 0.7)
    slopes = grad(resonance)(*at)
    for i, found in enumerate(slopes):
        seeds = tuple(1.0 if i == j else 0.0 for j in range(3))
        assert found == pytest.approx(jvp(resonance, at, seeds)[1], rel=1e-13)


def test_what_a_function_of_the_same_name_binds_anew_is_seen(tmp_path, monkeypatch):
    (tmp_path / "inner_steps.py").write_text(
        "import outer_steps\nscale = 1.0\n\n\ndef step(x):\n    global scale\n    scale = 2.0\n    return x * x\n\n\n"
        "def f(x):\n    return scale * outer_steps.step(x)\n"
    )
    (tmp_path / "outer_steps.py").write_text(
        "import inner_steps\n\n\ndef step(x):\n    return inner_steps.step(x) * x\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    inner = importlib.import_module("inner_steps")
    with pytest.raises(Refused, match="binds `scale` anew in the statement that reads it before"):
        jvp(inner.f, (3.0,), (1.0,))


def test_functions_that_call_one_another_are_each_looked_at_once():
    lines = ["from math import sin", "def f0(x):", "    return sin(x)", "def f1(x):", "    return x * f0(x)"]
    for i in range(2, 40):  # there are 10**8 ways down
        lines += [f"def f{i}(x):", f"    y = 0.5 * f{i - 1}(x) + f{i - 2}(x)", "    return y / 2"]
    space: dict = {}
    exec(compile("\n".join(lines), "<web>", "exec"), space)
    linecache.cache["<web>"] = (1, None, [line + "\n" for line in lines], "<web>")
    assert len(forward_diff(space["f39"]).source.split("\n\n\n")) == 40
