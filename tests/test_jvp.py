"""jvp's contract: one tangent per primal, checked, made floats, copied; what comes back beside the value."""
import math
from decimal import Decimal
from fractions import Fraction

import pytest

from fwdtrans import Refused, SeedError, SourceUnavailable, check, grad, jvp


def f(x, y):
    return x * x * y


def total(v):
    return sum(v) * v[0]


def two(v, w):
    return v[0] * w[1]


def stores(v, w, x):
    v[0] = x * x
    return w[0]


def mutates(v, x):
    v[0] = x * x
    return v[0] * v[1]


def same(a, b):
    return a == b and type(a) is type(b)


# --- seeds ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("primals, tangents, says", [
    ((3, 2), (1,), "2 primals and 1 tangents"),
    ((3, 2), (1, 0, 0), "2 primals and 3 tangents"),
    ((3, 2), 1, "tangents is 1; give a tuple"),
    (3, (1,), "primals is 3; give a tuple"),
    ((3, 2), {1: 2}, "give a tuple"),
    ((3, 2), ("a", 0), "the tangent of x is 'a'; the primal 3 is a number"),
    ((3, 2), (0, [1.0]), r"the tangent of y is \[1.0\]; the primal 2 is a number"),
    ((3, 2), (1j, 0), "the tangent of x is 1j"),
])  # fmt: skip
def test_tangents_that_do_not_fit_are_named(primals, tangents, says):
    with pytest.raises(SeedError, match=says) as caught:
        jvp(f, primals, tangents)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("primal, tangent, says", [
    ([1.0, 2.0], [1.0], "list of 1; the primal is a list of 2"),
    ([1.0, 2.0], [1.0, 2.0, 3.0], "list of 3; the primal is a list of 2"),
    ([1.0, 2.0], 1.0, "the tangent of v is 1.0; the primal is a list of 2"),
    ([1.0, 2.0], [1.0, None], r"v\[1\] is None"),
    ([1.0, 2.0], [None, None], r"v\[0\] is None"),
    ([1.0, [2.0]], [1.0, 2.0], r"the tangent of v\[1\] is 2.0; the primal is a list of 1"),
    ([1.0, (2.0, 3.0)], [1.0, (2.0,)], r"v\[1\] is tuple of 1; the primal is a tuple of 2"),
])  # fmt: skip
def test_the_place_of_a_misfit_in_a_list_is_named(primal, tangent, says):
    with pytest.raises(SeedError, match=says):
        jvp(total, (primal,), (tangent,))


def test_none_leaves_an_argument_out():
    assert jvp(f, (3, 2), (None, 1)) == (18, 9.0)
    assert jvp(f, (3, 2), (1, None)) == (18, 12.0)
    assert jvp(f, (3, 2), (None, None)) == (18, 0.0)


def test_what_is_left_out_may_be_anything():
    def named(x, tag):
        return x * x if tag else x

    assert jvp(named, (3.0, object()), (1.0, None)) == (9.0, 6.0)
    assert jvp(named, (3.0, "a"), (1.0, None)) == (9.0, 6.0)


@pytest.mark.parametrize("seed", [1, 1.0, True, Fraction(1), Decimal(1)])
def test_seeds_become_floats(seed):
    value, tangent = jvp(lambda x: x * x, (3,), (seed,))
    assert (value, tangent) == (9, 6.0)
    assert type(value) is int and type(tangent) is float


def test_integer_seeds_of_a_list_become_floats():
    assert same(jvp(total, ([1, 2],), ([1, 1],))[1], 5.0)


def test_a_nan_seed_gives_nan_only_where_it_enters():
    def apart(x, y):
        return x * x, y * y

    value, (dx, dy) = jvp(apart, (3.0, 2.0), (math.nan, 1.0))
    assert value == (9.0, 4.0)
    assert math.isnan(dx) and dy == 4.0


def test_an_infinite_seed_is_passed_through():
    assert jvp(f, (3.0, 2.0), (math.inf, 0.0)) == (18.0, math.inf)


def test_a_tuple_may_seed_a_list():
    assert jvp(total, ([1.0, 2.0],), ((1.0, 0.0),)) == (3.0, 4.0)


def test_keyword_arguments_take_no_part():
    def scaled(x, *, k):
        return k * x

    assert jvp(scaled, (3.0,), (1.0,), {"k": 2.0}) == (6.0, 2.0)
    with pytest.raises(TypeError):
        jvp(scaled, (3.0,), (1.0,))


# --- numbers of other kinds -----------------------------------------------------------------------------------------


def test_integers_are_ordinary_numbers():
    assert jvp(f, (3, 2), (1, 0)) == (18, 12.0)
    assert grad(f)(3, 2) == (12.0, 9.0)
    assert same(jvp(f, (3, 2), (1, 0))[0], 18)


def test_booleans_are_numbers():
    assert jvp(f, (True, 2), (1, 1)) == (2, 5.0)


def test_fractions_get_float_tangents():
    value, tangent = jvp(f, (Fraction(1, 2), 2), (1, 0))
    assert same(value, Fraction(1, 2)) and same(tangent, 2.0)


def configured(p, x):
    return p["a"] * x + p["b"] ** 2 * len(p["name"])


SETTINGS = {"a": 1.5, "b": 2.0, "name": "abc"}


def test_a_dict_has_its_tangent_under_the_same_keys():
    assert jvp(configured, (SETTINGS, 2.0), ({"a": 1.0, "b": 0.5, "name": None}, 0.0)) == (15.0, 8.0)
    assert grad(configured, "p")(SETTINGS, 2.0) == {"a": 2.0, "b": 12.0, "name": None}
    assert grad(grad(configured, "p"), "x")(SETTINGS, 2.0) == {"a": 1.0, "b": 0.0, "name": None}
    assert check(configured)(SETTINGS, 2.0)
    with pytest.raises(SeedError, match="a dict of 'a'; the primal is a dict of 'a', 'b', 'name'"):
        jvp(configured, (SETTINGS, 2.0), ({"a": 1.0}, 0.0))


def test_a_dict_with_number_keys_among_other_kinds_is_refused():
    def weighted(parts):
        return sum([key * parts[1][key] for key in parts[1]]) * parts[0]

    with pytest.raises(Refused, match="a dict with number keys among values of other kinds"):
        jvp(weighted, ([2.0, {1.0: 3.0, 4.0: 5.0}],), ([1.0, {1.0: 0.0, 4.0: 1.0}],))


def test_a_dict_that_is_changed_has_its_tangent_changed():
    def change(p, x):
        p["a"] = x * p["a"]
        p["new"] = x
        return p["a"]

    p, dp = {"a": 2.0}, {"a": 1.0}
    assert jvp(change, (p, 3.0), (dp, 1.0)) == (6.0, 5.0)
    assert (p, dp) == ({"a": 6.0, "new": 3.0}, {"a": 5.0, "new": 1.0})


@pytest.mark.parametrize("x, says", [
    (Decimal(1), r"pass float\(x\)"), (object(), "pass numbers"), ({1.0}, "pass numbers"),
    (10**400, "beyond the range of a float"),
])  # fmt: skip
def test_what_carries_no_tangent_is_refused_with_advice(x, says):
    with pytest.raises(Refused, match=says) as caught:
        jvp(f, (x, 2), (1, 0))
    assert caught.value.advice


@pytest.mark.parametrize("x", ["a", None])
def test_a_wrong_type_raises_what_the_function_raises(x):
    with pytest.raises(TypeError) as expected:
        f(x, 2)
    with pytest.raises(TypeError) as caught:
        jvp(f, (x, 2), (None, 1))
    assert str(caught.value) == str(expected.value)


def test_a_huge_seed_is_refused():
    with pytest.raises(Refused, match="beyond the range of a float"):
        jvp(f, (3, 2), (10**400, 0))


@pytest.mark.parametrize("x", [Decimal(1), 10**400], ids=["decimal", "huge"])
def test_what_cannot_meet_a_float_tangent_is_refused_beside_an_active_argument(x):
    with pytest.raises(Refused, match="Decimal|range of a float"):
        jvp(f, (x, 2), (None, 0.5))


# --- one list, one mirror --------------------------------------------------------------------------------------------


def test_one_list_for_two_arguments_takes_one_tangent():
    v = [1.0, 2.0]
    assert jvp(two, (v, v), ([1.0, 0.5], [1.0, 0.5])) == (2.0, 2.5)


def test_one_list_with_two_tangents_is_an_error():
    v = [1.0, 2.0]
    with pytest.raises(SeedError, match="given another tangent"):
        jvp(two, (v, v), ([1.0, 0.0], [0.0, 0.0]))


@pytest.mark.parametrize("seeds", [(None, None), ([0.0, 0.0], None), (None, [0.0, 0.0]), ([0.0, 0.0], [0.0, 0.0])])
def test_a_store_through_one_argument_is_seen_through_the_other(seeds):
    v = [1.0, 2.0]
    assert jvp(stores, (v, v, 3.0), (*seeds, 1.0)) == (9.0, 6.0)


def test_a_row_given_beside_its_matrix_is_one_list():
    def through(a, row, x):
        row[0] = x * x
        return a[0][0]

    a = [[1.0, 2.0], [3.0, 4.0]]
    assert jvp(through, (a, a[0], 3.0), (None, None, 1.0)) == (9.0, 6.0)


def test_seeds_are_copied():
    seed = [1.0, 1.0]
    assert jvp(total, ([1.0, 2.0],), (seed,)) == (3.0, 5.0)
    assert seed == [1.0, 1.0]


def test_the_seed_of_a_mutated_argument_is_updated_with_it():
    v, dv = [5.0, 7.0], [1, 0]
    assert jvp(mutates, (v, 3.0), (dv, 1.0)) == (63.0, 42.0)
    assert (v, dv) == ([9.0, 7.0], [6.0, 0.0])


def test_the_seed_of_a_mutated_matrix_keeps_its_rows():
    def fills(a, x):
        a[0][1] = x * x
        return a[0][1]

    row = [0.0, 0.0]
    a, da = [[1.0, 2.0]], [row]
    assert jvp(fills, (a, 3.0), (da, 1.0)) == (9.0, 6.0)
    assert da[0] is row and row == [0.0, 6.0]


# --- what comes back -------------------------------------------------------------------------------------------------


def test_the_tangent_of_each_kind_of_result():
    def many(x):
        return x * x, "text", None, 3, [x, "a"], int(x), round(x, 1), 2.0, ()

    value, tangent = jvp(many, (3.0,), (1.0,))
    assert value == many(3.0)
    assert tangent == (6.0, None, None, 0.0, [1.0, None], 0.0, 0.0, 0.0, ())


@pytest.mark.parametrize("make, tangent", [
    (lambda x: int(x), 0.0),
    (lambda x: "a", None),
    (lambda x: None, None),
    (lambda x: 3, 0.0),
    (lambda x: 3.0, 0.0),
    (lambda x: [], []),
    (lambda x: (x, [x]), (1.0, [1.0])),
    (lambda x: x if x > 99 else None, None),
])  # fmt: skip
@pytest.mark.parametrize("seed", [1.0, None])
def test_what_is_no_active_number_has_tangent_none_or_zero(make, tangent, seed):
    value, found = jvp(make, (3.5,), (seed,))
    assert value == make(3.5)
    assert found == tangent if seed is not None else found in (0.0, None, [], (0.0, [0.0]))


def test_a_truth_value_has_no_slope():
    value, tangent = jvp(lambda x: x > 1, (3.0,), (1.0,))
    assert value is True
    assert not tangent


def test_an_object_passed_through_is_the_same_object_without_tangent():
    thing = object()

    def through(x, thing):
        return x * x, thing

    value, tangent = jvp(through, (3.0, thing), (1.0, None))
    assert value[1] is thing
    assert tangent == (6.0, None)


# --- arguments of any number -----------------------------------------------------------------------------------------


def product(x, *rest):
    p = x
    for r in rest:
        p = p * r
    return p


def test_the_named_argument_before_a_star_takes_a_seed():
    assert jvp(product, (2.0, 3.0, 5.0), (1.0, None, None)) == (30.0, 15.0)


@pytest.mark.parametrize("seeds, tangent", [((1.0, None, 1.0), 21.0), ((None, 1.0, 0.0), 10.0), ((0.0, 0.0, 1.0), 6.0)])
def test_the_seeds_of_starred_arguments_are_never_dropped(seeds, tangent):
    try:
        assert jvp(product, (2.0, 3.0, 5.0), seeds) == (30.0, tangent)
    except Refused as error:
        assert "any number of arguments" in error.what  # noqa: PT017 - either will do


def test_a_seed_never_goes_to_a_keyword_only_argument():
    def weighted(*args, z=1.0):
        return args[0] * args[1] * z

    try:
        assert jvp(weighted, (2.0, 3.0), (None, 1.0)) == (6.0, 2.0)
    except Refused as error:
        assert "any number of arguments" in error.what  # noqa: PT017 - either will do


# --- what can be asked ----------------------------------------------------------------------------------------------


def test_a_function_of_math_is_differentiated_by_its_rule():
    assert jvp(math.sin, (1.0,), (1.0,)) == (math.sin(1.0), math.cos(1.0))


def test_what_is_no_function_is_refused():
    with pytest.raises(Refused, match="3 is not a function"):
        jvp(3, (1.0,), (1.0,))


def test_a_c_function_without_rule_has_no_source():
    with pytest.raises(SourceUnavailable, match="declare a rule"):
        jvp([].append, (1.0,), (1.0,))
