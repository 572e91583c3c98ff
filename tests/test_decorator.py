"""The decorator: the function stays the user's, and carries its derivatives with it."""
import functools
import inspect
import math
import pickle
import sys
from math import sin

import pytest

from fwdtrans import (
    Differentiable,
    Dual,
    Refused,
    SeedError,
    SourceUnavailable,
    derivative,
    forward_diff,
    grad,
    jvp,
    value_and_grad,
)


def plain(x: float, y: float = 2.0, *, k: int = 1) -> float:
    """Return a wave on a slope."""
    return sin(x) + k * x * y


f = forward_diff(plain)
f.__qualname__ = "f"  # it is this module's `f`, by which it is pickled


@forward_diff
def g(x, y):
    return x * x * y


@forward_diff(wrt="y")
def h(x, y):
    return x * y * y


@forward_diff(form="table")
def t(x, y):
    return sin(x) + x * y


class Spring:
    stiffness = 2.0

    @forward_diff
    def energy(self, x):
        return self.stiffness * x * x

    @forward_diff(wrt="x")
    def force(self, x):
        return -self.stiffness * x

    @staticmethod
    @forward_diff
    def square(x):
        return x * x


class TestTheFunctionIsTheUsers:
    def test_values_are_the_functions_to_the_bit(self):
        for args, kwargs in [((3,), {}), ((3, 2), {"k": 3}), ((), {"x": 0.1}), ((0.1,), {"y": -0.0, "k": 2})]:
            assert f(*args, **kwargs) == plain(*args, **kwargs)
            assert type(f(*args, **kwargs)) is type(plain(*args, **kwargs))

    @pytest.mark.parametrize("name", ["__name__", "__doc__", "__module__", "__annotations__"])
    def test_its_attributes_are_the_functions(self, name):
        assert getattr(f, name) == getattr(plain, name)

    def test_signature_wrapped_qualname_and_repr(self):
        assert inspect.signature(f) == inspect.signature(plain)
        assert f.__wrapped__ is plain
        assert inspect.unwrap(f) is plain
        assert Spring.energy.__qualname__ == "Spring.energy"
        assert repr(Spring.energy) == "<forward_diff Spring.energy>"
        assert isinstance(f, Differentiable)

    def test_attributes_of_the_function_are_kept(self):
        def tagged(x):
            return x

        tagged.unit = "m"
        assert forward_diff(tagged).unit == "m"

    @pytest.mark.parametrize("one", [f, g, h, Spring.square])
    def test_it_is_pickled_by_name(self, one):
        assert pickle.loads(pickle.dumps(one)) is one

    @pytest.mark.parametrize("args, kwargs", [((), {}), ((1, 2, 3), {}), ((1,), {"z": 3}), ((1,), {"x": 3})])
    def test_a_wrong_call_raises_type_error(self, args, kwargs):
        with pytest.raises(TypeError):
            plain(*args, **kwargs)
        with pytest.raises(TypeError):
            f(*args, **kwargs)

    def test_a_wrong_call_names_the_function(self):
        with pytest.raises(TypeError, match=r"^(f|plain)\(\)"):
            f()

    def test_exceptions_of_the_function_pass(self):
        error = LookupError("gone")

        @forward_diff
        def raises(x):
            raise error

        with pytest.raises(LookupError) as caught:
            raises(1.0)
        assert caught.value is error

    def test_every_kind_of_parameter_is_passed_on(self):
        def takes(a, b=2, /, c=3, *args, d, e=5, **more):
            return a, b, c, args, d, e, more

        one = forward_diff(takes)
        assert inspect.signature(one) == inspect.signature(takes)
        calls = [((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 6, "x": 7}), ((1,), {"c": 0, "d": 1, "e": 2, "a": 9})]
        for args, kwargs in calls:
            assert one(*args, **kwargs) == takes(*args, **kwargs)

    def test_default_values_are_the_same_objects(self):
        memo = []

        def takes(x, into=memo):
            return into

        assert forward_diff(takes)(1) is memo

    def test_parameters_may_have_the_names_that_the_call_uses(self):
        def takes(_function, _kinds, _special=1.0):
            return _function * _kinds * _special

        def swapped(self, x):
            return self - x

        assert forward_diff(takes)(2.0, 3.0) == 6.0
        assert forward_diff(swapped)(2.0, 3.0) == -1.0
        assert forward_diff(swapped)(Dual(2.0, 1.0), 3.0) == Dual(-1.0, 1.0)

    def test_the_plain_call_transforms_nothing(self, monkeypatch):
        import fwdtrans.pipeline

        monkeypatch.setattr(fwdtrans.pipeline, "transform", lambda *args, **kwargs: pytest.fail("transformed"))

        @forward_diff
        def fresh(x):
            return x * x

        assert fresh(3.0) == 9.0

    def test_decorating_needs_no_source(self):
        space = {}
        exec("def hidden(x):\n    return x * x\n", space)
        hidden = forward_diff(space["hidden"])
        assert hidden(3.0) == 9.0
        with pytest.raises(SourceUnavailable):
            hidden.source  # noqa: B018 - reading it transforms

    def test_the_plain_call_enters_one_frame_more_than_the_function(self):
        """A call through `__call__` of the user's signature: nothing is gathered, looked up or bound on the way."""
        def own(x, y):
            return x * x * y

        def entered(one):
            names = []
            sys.setprofile(lambda frame, event, arg: names.append(frame.f_code.co_name) if event == "call" else None)
            try:
                one(3.0, 2.0)
            finally:
                sys.setprofile(None)
            return names

        decorated = forward_diff(own)
        decorated(3.0, 2.0)  # the first call looks at the signature
        assert entered(own) == ["own"]
        assert entered(decorated) == ["__call__", "own"]


class TestMethods:
    spring = Spring()

    def test_bound_and_unbound(self):
        assert self.spring.energy(3.0) == Spring.energy(self.spring, 3.0) == 18.0
        assert self.spring.square(3.0) == Spring.square(3.0) == 9.0

    def test_a_bound_method_is_differentiated_in_its_free_arguments(self):
        assert jvp(self.spring.force, (3.0,), (1.0,)) == (-6.0, -2.0)
        assert grad(self.spring.force, wrt="x")(3.0) == -2.0

    def test_the_class_attribute_has_the_derivatives(self):
        assert Spring.force.grad(self.spring, 3.0) == -2.0
        assert Spring.square.derivative(3.0) == 6.0

    def test_the_class_attribute_is_the_object(self):
        assert Spring.energy is Spring.__dict__["energy"]


class TestOptions:
    def test_wrt_is_the_gradients_default(self):
        assert h.grad(3.0, 2.0) == h.derivative(3.0, 2.0) == 12.0
        assert h.value_and_grad(3.0, 2.0) == (12.0, 12.0)
        assert h.companion.__name__ == "h_jvp__y"

    def test_jvp_takes_one_tangent_per_primal_whatever_wrt_says(self):
        assert h.jvp((3.0, 2.0), (1.0, 0.0)) == (12.0, 4.0)

    @pytest.mark.parametrize("wrt", ["y", 1, -1, ("y",), [1]])
    def test_wrt_takes_names_and_positions(self, wrt):
        found = forward_diff(wrt=wrt)(g.__wrapped__).grad(3.0, 2.0)
        assert found == (9.0 if isinstance(wrt, (str, int)) else (9.0,))

    def test_form_table_writes_one_operation_a_row(self):
        assert "w3 = sin(w1)" in t.source
        assert t.jvp((3, 2), (1, 0)) == f.jvp((3, 2), (1, 0))

    def test_an_unknown_form_or_mode_says_what_there_is(self):
        with pytest.raises(SeedError, match="lines, table"):
            forward_diff(form="rows")(plain)
        with pytest.raises(Refused, match="mode='reverse'"):
            forward_diff(mode="reverse")(plain)

    @pytest.mark.parametrize("what", [3, sin, int, None.__class__, "f"])
    def test_what_is_no_python_function_cannot_be_decorated(self, what):
        with pytest.raises(SourceUnavailable, match="needs a Python function"):
            forward_diff(what)

    def test_options_are_keywords(self):
        with pytest.raises(TypeError):
            forward_diff(plain, "x")

    def test_decorating_twice_decorates_the_function(self):
        assert forward_diff(h).__wrapped__ is h.__wrapped__


class TestDerivatives:
    def test_what_the_issue_shows(self):
        assert f(3, 2) == 6.141120008059867
        assert f.jvp((3, 2), (1, 0)) == (6.141120008059867, 1.0100075033995546)
        assert g.grad(3, 2) == (12.0, 9.0)
        assert g.value_and_grad(3, 2) == (18, (12.0, 9.0))
        assert f.derivative(3, 2) == f.grad(3, 2) == 1.0100075033995546  # y has a default: x alone is asked for

    def test_keywords_go_to_the_function(self):
        assert f.grad(3.0, k=2) == f.grad(x=3.0, k=2) == grad(plain)(3.0, k=2) == math.cos(3.0) + 4.0
        assert f.jvp((3.0,), (1.0,), {"k": 2}) == (plain(3.0, k=2), math.cos(3.0) + 4.0)

    def test_methods_and_functions_agree(self):
        assert g.grad(3.0, 2.0) == grad(g)(3.0, 2.0) == grad(g.__wrapped__)(3.0, 2.0)
        assert g.value_and_grad(3.0, 2.0) == value_and_grad(g)(3.0, 2.0)
        assert h.derivative(3.0, 2.0) == derivative(h, wrt="y")(3.0, 2.0)

    def test_derivative_of_several_inputs_asks_for_one(self):
        with pytest.raises(SeedError, match="use grad"):
            g.derivative(3.0, 2.0)

    def test_a_wrong_call_of_a_derivative_raises_type_error(self):
        for call in (lambda: g.grad(3.0), lambda: g.grad(3.0, 2.0, 1.0), lambda: g.jvp((3.0,), (1.0,))):
            with pytest.raises(TypeError):
                call()


class TestWhatIsGenerated:
    def test_source_is_text_and_companion_a_function(self):
        assert g.source.startswith("# g_jvp: forward derivative of g with respect to x, y")
        assert inspect.isfunction(g.companion)
        assert inspect.getsource(g.companion) in g.source
        assert g.companion(3.0, 1.0, 2.0, 0.0) == (18.0, 12.0)
        assert list(inspect.signature(g.companion).parameters) == ["x", "dx", "y", "dy"]

    def test_the_companion_keeps_keyword_only_defaults(self):
        companion = forward_diff(wrt="x, y")(plain).companion
        assert companion(3.0, 1.0) == companion(3.0, 1.0, 2.0, 0.0, k=1)

    def test_show_prints_both_sides(self, capsys):
        g.show()
        printed = capsys.readouterr().out
        assert "def g(x, y):" in printed
        assert "def g_jvp(x, dx, y, dy):" in printed

    def test_table_takes_options_first_and_arguments_then(self):
        table = t.table(wrt="x")(3, 2)
        assert (table.value, table.tangent) == (6.141120008059867, 1.0100075033995546)
        assert [row.name for row in table.rows] == ["w1", "w2", "w3", "w4", "w5"]
        assert h.table()(3.0, 2.0).tangent == 12.0
        assert "<table" in table._repr_html_()


class TestDuals:
    def test_each_argument_may_be_a_dual(self):
        assert g(Dual(3, 1), Dual(2, 0)) == Dual(18, 12.0)
        assert g(Dual(3, 0), Dual(2, 1)).dx == 9.0
        assert isinstance(g(Dual(3, 1), 2), Dual)

    def test_floats_and_duals_mix(self):
        assert g(Dual(3, 1), 2) == g(Dual(3, 1), Dual(2, 0))
        assert g(3.0, y=Dual(2.0, 1.0)) == Dual(18.0, 9.0)
        assert f(Dual(3.0, 1.0)) == Dual(*f.jvp((3.0, 2.0), (1.0, None)))

    def test_one_level_of_list_or_tuple(self):
        @forward_diff
        def first(v):
            return v[0] * sum(v)

        assert first([Dual(3.0, 1.0), 2.0]) == Dual(15.0, 8.0)
        assert first((Dual(3.0, 1.0), Dual(2.0, 1.0))) == Dual(15.0, 11.0)

    def test_results_are_duals_where_they_are_numbers(self):
        @forward_diff
        def many(x):
            return x * x, "text", [x, None]

        assert many(Dual(3.0, 1.0)) == (Dual(9.0, 6.0), "text", [Dual(3.0, 1.0), None])

    def test_keyword_only_arguments_take_duals(self):
        assert f(3.0, k=Dual(2, 1)) == Dual(plain(3.0, k=2), 6.0)

    def test_a_list_without_duals_calls_the_function(self):
        @forward_diff
        def total(v):
            return sum(v)

        assert type(total([1.0, 2.0])) is float


class TestPartial:
    def test_the_tutorials_call(self):
        assert jvp(functools.partial(g, y=2), (3,), (1,)) == (18, 12.0)

    def test_fixed_by_position_keyword_and_twice(self):
        assert derivative(functools.partial(g, 3.0))(2.0) == 9.0
        assert derivative(functools.partial(functools.partial(f, k=2), y=1.0))(0.0) == 3.0

    def test_a_fixed_argument_is_no_input(self):
        with pytest.raises(SeedError, match="no such parameter"):
            grad(functools.partial(g, y=2.0), wrt="y")(3.0)

    def test_positions_count_the_free_arguments(self):
        assert grad(functools.partial(g, 3.0), wrt=0)(2.0) == 9.0


class TestDefaultOfWrt:
    """Decisions 17: no default value, not annotated int, str, bool or callable, not used only as a count."""

    def test_parameters_with_defaults_take_part_only_when_named(self):
        def scaled(x, k=3.0):
            return k * x

        assert grad(scaled)(2.0) == 3.0
        assert grad(scaled, wrt="k")(2.0) == 2.0
        assert grad(scaled, wrt="x, k")(2.0, 5.0) == (5.0, 2.0)

    def test_annotated_counts_texts_flags_and_functions_are_left_out(self):
        def annotated(x: float, n: int, name: str, flag: bool, how: "Callable[..., float]", y):  # noqa: F821
            return x * y * n

        assert grad(annotated)(2.0, 3, "a", True, None, 5.0) == (15.0, 6.0)

    def test_what_is_only_index_bound_or_compared_is_left_out(self):
        def picks(v, i, n, limit, x):
            total = 0.0
            for _ in range(n):
                total += x * v[i]
            if total > limit:
                total = total * x
            return total

        assert grad(picks)([1.0, 2.0], 1, 2, 100.0, 3.0) == ([0.0, 6.0], 4.0)

    def test_one_named_that_does_not_reach_the_result_gives_zero(self):
        def lonely(x, y):
            return x * x

        assert grad(lonely, wrt="x, y")(2.0, 3.0) == (4.0, 0.0)

    def test_a_list_takes_part_like_a_number(self):
        def dot(v, x):
            return v[0] * x + v[1]

        assert grad(dot)([2.0, 3.0], 5.0) == ([5.0, 1.0], 2.0)

    def test_nothing_to_differentiate_in_is_said(self):
        def nothing():
            return 3.0

        with pytest.raises(SeedError, match="no parameter to differentiate in"):
            grad(nothing)()


@pytest.mark.parametrize("wrt, says", [
    ("z", "no such parameter"), ("x, z", "no such parameter"), (5, "takes 2 arguments"), (-3, "takes 2 arguments"),
    ("x, x", "twice"), ((0, "x"), "twice"), ("", "names no parameter"), ((), "names no parameter"),
    (("x", None), "give names or positions"), (1.5, "."), (b"x", "."),
])  # fmt: skip
def test_a_wrong_wrt_is_named(wrt, says):
    for call in (lambda: grad(g, wrt=wrt)(3.0, 2.0), lambda: forward_diff(wrt=wrt)(g.__wrapped__).source):
        with pytest.raises(SeedError, match=says):
            call()


def test_a_companion_takes_another_argument_than_the_default_none():
    def scaled(x, y=None, more=()):
        if y is not None:
            x = x * y
        for factor in more:
            x = x * factor
        return x

    both = forward_diff(wrt="x, y")(scaled).companion
    # d(x y) = y dx + x dy
    assert both(2.0, 1.0, 3.0, 1.0) == (6.0, 5.0)
    assert both(2.0, 1.0) == (2.0, 1.0)
    one = forward_diff(scaled).companion
    assert one(2.0, 1.0, 3.0) == (6.0, 3.0)
    assert one(2.0, 1.0, None, [3.0, 2.0]) == (12.0, 6.0)
