"""rule(): the door by which users' derivatives come in, for a pattern or a function object, here or elsewhere."""
import math
import operator
import types

import pytest

from fwdtrans import NoRule, NotDifferentiable, Refused, RuleError, derivative, forward_diff, grad, jvp, rule
from fwdtrans.rules import RULES, load


@pytest.fixture(autouse=True)
def rules_of_this_test_only():
    """Take the rules of a test out again: they are kept for the whole process."""
    load()  # our own tables come in at the first look-up
    rows, objects = {key: [*rules] for key, rules in RULES.rules.items()}, dict(RULES.objects)
    yield
    RULES.rules.clear()
    RULES.rules.update(rows)
    RULES.objects.clear()
    RULES.objects.update(objects)
    RULES.version += 1


def wave(x):
    return math.exp(x)


def slope(x):
    return 7.0


def uses_wave(x):
    return wave(x) * x


def area(a, b):
    return a * b


def uses_area(p, q):
    return area(p, q)


def swaps_area(p, q):
    return area(b=p, a=q)


def stretched(x, k=2.0):
    return k * x


def stretches(x):
    return stretched(x)


def stretches_by(k):
    return stretched(3.0, k=k)


def multiplies(a, b):
    return operator.imul(a, b)


def hyperbolic(x):
    return math.tanh(x)


def power(a, n):
    return a**n


def cubes(a):
    return power(a, 3)


def powers(a, n):
    return power(a, n)


def cube(x):
    return x**3


def uses_cube(x):
    return cube(x)


def triple(x):
    return 3.0 * x


def root(a):
    return abs(a) ** 0.5


def uses_root(a):
    return 1.0 + root(a)


def doubled(v):
    return [2 * t for t in v]


def sums_doubled(x):
    return sum(doubled([x, x * x]))


@forward_diff
def decorated(x):
    return x * x


def uses_decorated(x):
    return decorated(x)


def test_a_pattern_names_a_function_where_rule_is_called():
    assert derivative(uses_wave)(0.0) == 1.0
    rule("wave(x)", dx="slope(x)")
    assert derivative(uses_wave)(2.0) == 7.0 * 2.0 + wave(2.0)
    assert "slope(x)" in forward_diff(uses_wave).source


def test_a_function_object_brings_its_own_argument_names():
    rule(area, da="10.0 * b", db="20.0 * a")
    assert grad(uses_area)(2.0, 3.0) == (30.0, 40.0)


def test_keywords_of_the_call_find_their_arguments():
    rule(area, da="10.0 * b", db="20.0 * a")
    assert grad(swaps_area)(2.0, 3.0) == (60.0, 20.0)


def test_a_function_inside_a_function_is_found():
    def local(x):
        return x

    def uses(x):
        return local(x)

    rule("local(x)", dx="8.0")
    assert derivative(uses)(1.0) == 8.0


def test_a_function_of_another_module_is_found():
    other = types.ModuleType("other")
    other.cube = cube
    rule("other.cube(x)", dx="100.0")
    assert derivative(uses_cube)(2.0) == 100.0


def test_a_later_rule_replaces_an_earlier_one():
    rule("wave(x)", dx="1.0")
    assert derivative(uses_wave)(0.0) == 1.0
    rule("wave(x)", dx="slope(x)")
    assert derivative(uses_wave)(0.0) == wave(0.0)
    assert derivative(uses_wave)(1.0) == 7.0 + wave(1.0)


def test_a_users_rule_beats_ours():
    assert derivative(hyperbolic)(0.0) == 1.0
    rule("math.tanh(x)", dx="42.0")
    assert derivative(hyperbolic)(0.0) == 42.0


def test_a_rule_beats_the_functions_own_text():
    rule(cube, dx="1.5")
    assert derivative(uses_cube)(2.0) == 1.5


def test_a_c_function_gets_a_rule():
    with pytest.raises(NoRule):
        grad(multiplies)(2.0, 3.0)
    rule("operator.imul(a, b)", da="b", db="a")
    assert grad(multiplies)(2.0, 3.0) == (3.0, 2.0)
    assert grad(grad(multiplies))(2.0, 3.0) == ((0.0, 1.0), (1.0, 0.0))


def test_a_c_function_with_a_rule_is_differentiated_directly():
    rule("operator.imul(a, b)", da="b", db="a")
    assert jvp(operator.imul, (2.0, 3.0), (1.0, 0.0)) == (6.0, 3.0)


def test_fixed_arguments_count_as_constants():
    rule("power(a, n)", da="n * a ** (n - 1)", fixed="n")
    assert derivative(cubes)(2.0) == 12.0
    assert grad(powers)(2.0, 3.0) == (12.0, 0.0)


def test_a_default_in_the_pattern_may_be_left_out_of_the_call():
    rule("stretched(x, k=2.0)", dx="k", dk="x")
    assert derivative(stretches)(5.0) == 2.0
    assert derivative(stretches_by)(5.0) == 3.0


def test_a_function_objects_defaults_may_be_left_out_of_the_call():
    rule(stretched, dx="k", dk="x")
    assert derivative(stretches)(5.0) == 2.0


def test_w_is_the_value():
    rule("wave(x)", dx="w")
    assert derivative(uses_wave)(1.0) == 2.0 * math.e


def test_a_linear_map_of_a_list():
    rule("doubled(v)", dv="doubled(dv)", kind="list")
    assert jvp(sums_doubled, (3.0,), (1.0,)) == (24.0, 14.0)


def test_the_whole_tangent_in_one_expression():
    rule("area(a, b)", dw="5.0 * da + 6.0 * db")
    assert grad(uses_area)(2.0, 3.0) == (5.0, 6.0)


def test_higher_order_goes_through_the_partials():
    rule("cube(x)", dx="triple(x) * x")
    first = derivative(uses_cube)
    assert first(2.0) == 12.0
    assert derivative(first)(2.0) == 12.0
    assert derivative(derivative(first))(2.0) == 6.0


def test_a_rule_declared_after_the_first_derivative_is_seen():
    assert derivative(uses_cube)(2.0) == 12.0
    rule(cube, dx="0.5")
    assert derivative(uses_cube)(2.0) == 0.5


def test_a_pole_in_a_users_rule_names_the_users_line():
    rule("root(a)", da="0.5 / w", on="a != 0", promise="no derivative at 0")
    assert derivative(uses_root)(4.0) == 0.25
    with pytest.raises(NotDifferentiable) as caught:
        derivative(uses_root)(0.0)
    assert f"{__file__}:{uses_root.__code__.co_firstlineno + 1}:" in str(caught.value)


def test_a_decorated_function_gets_a_rule():
    rule(decorated, dx="9.0")
    assert derivative(uses_decorated)(1.0) == 9.0


def test_the_function_asked_for_has_its_own_rule():
    rule("wave(x)", dx="slope(x)")
    assert jvp(wave, (0.0,), (1.0,)) == (1.0, 7.0)


def test_the_repr_of_a_rule_fits_a_screen():
    assert len(repr(rule("wave(x)", dx="slope(x)"))) < 1000


@pytest.mark.parametrize("pattern, partials, says", [
    ("area(a, b)", {"da": "b"}, "no partial for `b`; give db=..., or say fixed='b'"),
    ("area(a, b)", {"da": "b", "db": "nope(a)"}, "db names `nope`, which is neither argument nor function"),
    ("area(a, b)", {"da": "b", "db": "a +"}, "'a [+]' does not parse"),
    ("area(a, b)", {"da": "b", "db": ""}, "does not parse"),
    ("area(a,", {"da": "b"}, "does not parse"),
    ("", {}, "does not parse"),
    ("area(a, b)", {"da": "b", "db": "a", "dc": "1"}, "dc is the tangent of no argument"),
    ("area(w, b)", {"dw": "1", "db": "1"}, "`w` is the value's"),
    ("area(a, a)", {"da": "b"}, "arguments need names of their own"),
    ("area", {}, "a pattern is an operator or a call"),
    ("lambda x: x", {"dx": "1"}, "a pattern is an operator or a call"),
    ("area(a, b + 1)", {"da": "b"}, "`b [+] 1` is not an argument's name"),
    ("area(a, b)", {"da": "b", "fixed": "z"}, "no partial for `b`"),
    ("area(a, b)", {"da": "b", "fixed": "b", "on": "a >"}, "'a >' does not parse"),
    ("nobody(a)", {"da": "1.0"}, "no function of that name is known here"),
    ("math.nobody(a)", {"da": "1.0"}, "no function of that name is known here"),
    ("nowhere.f(a)", {"da": "1.0"}, "no function of that name is known here"),
])  # fmt: skip
def test_an_incomplete_rule_cannot_be_declared(pattern, partials, says):
    version = RULES.version
    with pytest.raises(RuleError, match=says):
        rule(pattern, **partials)
    assert RULES.version == version


@pytest.mark.parametrize("pattern, partials", [
    (3, {}),
    ("area(a, b)", {"da": 3, "db": "a"}),
])  # fmt: skip
def test_what_is_no_text_cannot_be_declared(pattern, partials):
    with pytest.raises(RuleError):
        rule(pattern, **partials)


def test_an_unknown_function_is_refused_with_the_line_to_write():
    with pytest.raises(NoRule) as caught:
        grad(multiplies)(2.0, 3.0)
    assert isinstance(caught.value, Refused)
    assert 'fwdtrans.rule("operator.imul(' in caught.value.advice
