"""The public side of `*args` and `**kwargs`, and what a call of a function by its value costs."""

import functools
import math
import operator
import sys

import pytest

from fwdtrans import derivative, forward_diff, grad, jvp
from fwdtrans.targets import companion


def polynomial(x, *rest, k=1.0, **options):
    total = x
    for r in rest:
        total += k * r * r
    for name in options.keys():
        total *= options[name]
    return total


def validated(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        for arg in args:
            if arg <= 0:
                raise ValueError(f"not positive: {arg}")
        return function(*args, **kwargs)

    return wrapper


@validated
def decorated(x, y=3.0):
    return x * x * y


def test_each_primal_of_args_has_a_tangent_of_its_own():
    assert jvp(polynomial, (1.0, 2.0, 3.0), (1.0, 0.5, 0.25)) == (14.0, 4.5)


def test_none_leaves_out_one_of_args():
    assert jvp(polynomial, (1.0, 2.0, 3.0), (1.0, None, 0.25)) == (14.0, 2.5)


def test_keyword_arguments_of_jvp_do_not_take_part():
    assert jvp(polynomial, (1.0, 2.0), (1.0, 0.5), {"k": 2.0, "a": 3.0}) == (27.0, 15.0)


def test_the_gradient_in_args_is_a_tuple_in_kwargs_a_dict():
    assert grad(polynomial, wrt="rest")(1.0, 2.0, 3.0, a=2.0) == (8.0, 12.0)
    assert grad(polynomial, wrt="options")(1.0, 2.0, a=2.0, b=3.0) == {"a": 15.0, "b": 10.0}
    assert grad(polynomial, wrt="x, rest")(1.0, 2.0) == (1.0, (4.0,))
    assert grad(polynomial, wrt="k")(1.0, 2.0, 3.0) == 13.0


def test_args_take_part_by_default():
    assert grad(polynomial)(1.0, 2.0) == (1.0, (4.0,))
    assert grad(decorated)(2.0, 3.0) == (12.0, 4.0)


def test_a_wrapper_is_what_is_differentiated_and_its_errors_are_its_own():
    assert derivative(derivative(lambda x: decorated(x, y=x)))(2.0) == 12.0
    with pytest.raises(ValueError, match="not positive: -1.0"):
        jvp(decorated, (-1.0,), (1.0,))


def test_a_companion_takes_the_tangents_of_args_together():
    assert forward_diff(polynomial).companion(1.0, 1.0, 2.0, drest=(0.5,)) == (5.0, 3.0)
    assert forward_diff(polynomial)(1.0, 2.0) == 5.0


def test_functions_of_the_operator_module_by_value():
    assert companion(operator.mul)(2.0, 1.0, 3.0, 0.5) == (6.0, 4.0)
    assert companion(operator.neg)(2.0, 1.0) == (-2.0, -1.0)
    assert companion(operator.itemgetter(1))((2.0, 3.0), (0.0, 1.0)) == (3.0, 1.0)
    assert companion(operator.attrgetter("real"))(2.0, 1.0) == (2.0, 1.0)
    assert companion(max)(2.0, 1.0, 3.0, 0.5) == (3.0, 0.5)
    assert companion(max)((2.0, 3.0), (1.0, 0.5)) == (3.0, 0.5)


def test_keywords_of_a_companion_by_value_are_each_followed_by_a_tangent():
    assert companion(polynomial)(1.0, 1.0, 2.0, 0.5, k=2.0, dk=0.0) == (9.0, 5.0)
    assert companion(polynomial)(1.0, 1.0, a=2.0, da=1.0) == (2.0, 3.0)


def test_a_look_up_that_is_warm_is_a_few_calls():
    def model(t, k):
        return t * math.exp(-k * t)

    def entered(count):
        names = []
        sys.setprofile(lambda frame, event, arg: names.append(frame.f_code.co_name) if event == "call" else None)
        try:
            for _ in range(count):
                companion(model)(1.0, 1.0, 0.5, 0.0)
        finally:
            sys.setprofile(None)
        return names

    entered(1)
    assert len(entered(10)) <= 100


def test_a_look_up_follows_new_defaults():
    def scaled(t, k=2.0):
        return k * t

    assert companion(scaled)(1.0, 1.0) == (2.0, 2.0)
    scaled.__defaults__ = (3.0,)
    assert companion(scaled)(1.0, 1.0) == (3.0, 3.0)
