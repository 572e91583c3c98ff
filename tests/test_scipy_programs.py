"""Science with SciPy: each argument and all of them at order 1, against differences; at order 2 so, or refused."""

import re
import warnings
from itertools import combinations

import numpy as np
import pytest
from scipy_programs import CASES, PRECISION, REFUSED_TWICE

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.errors import Refused

each = pytest.mark.parametrize("function", CASES, ids=lambda f: f.__name__)
pytestmark = pytest.mark.filterwarnings("ignore:overflow encountered:RuntimeWarning")
SEEDS = (1.0, 0.6, -0.7, 0.4, 0.3)
STEPS = {"sir_peak": 0.01}  # of the argument: beyond 0 a share of infected means nothing


def slope_of(along, at, step=None):
    """Return the derivative by differences, and how far it may be off."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return differentiate(along, at, step)


def subsets(count):
    """Return the sets of arguments that move: each alone, and all together."""
    return [subset for size in {1, count} for subset in combinations(range(count), size)]


@each
def test_each_argument_and_all_of_them_have_the_derivative_of_differences(function):
    args = CASES[function]
    value = function(*args)
    for subset in subsets(len(args)):
        seeds = tuple(SEEDS[i] if i in subset else None for i in range(len(args)))
        found, tangent = fwdtrans.jvp(function, args, seeds)
        assert found == value  # the algorithm runs as it would have
        expected, error = slope_of(lambda t, seeds=seeds: function(*(a + (s or 0.0) * t for a, s in zip(args, seeds, strict=True))), 0.0)
        assert np.ndim(tangent) == 0
        assert abs(tangent - expected) <= error + PRECISION.get(function, 1e-8) * (1.0 + abs(expected)), subset


@each
def test_a_gradient_is_made_of_the_same_derivatives(function):
    args = CASES[function]
    names = function.__code__.co_varnames[: len(args)]
    if len(args) > 1:
        single = [fwdtrans.jvp(function, args, tuple(1.0 if i == j else None for i in range(len(args))))[1] for j in range(len(args))]
        np.testing.assert_allclose(fwdtrans.grad(function, wrt=", ".join(names))(*args), single, rtol=1e-6, atol=1e-9)


@each
def test_the_second_order_is_that_of_the_first_ones_differences_or_refused(function):
    args = CASES[function]
    names = function.__code__.co_varnames[: len(args)]
    for i in {0, len(args) - 1}:
        first = fwdtrans.derivative(function, wrt=names[i])
        try:
            second = fwdtrans.derivative(first, wrt=names[i])(*args)
        except (Refused, ValueError) as refused:
            assert re.search(REFUSED_TWICE.get(function, "^$"), str(refused)), refused  # noqa: PT017
            continue
        step = STEPS[function.__name__] * args[i] if function.__name__ in STEPS else None
        expected, error = slope_of(lambda t, i=i, first=first: first(*args[:i], t, *args[i + 1 :]), args[i], step)
        assert abs(second - expected) <= error + PRECISION.get(function, 1e-7) * (1.0 + abs(expected)), names[i]
