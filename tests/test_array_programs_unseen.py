"""Programs that no rule was designed for: values to the bit, tangents of three orders, whole numbers, Jacobians."""

import copy
import importlib.util
import random
import re

import numpy as np
import pytest
import truth
from array_programs_fields import PROGRAMS as OF_FIELDS
from array_programs_plain import PROGRAMS as PLAIN
from array_programs_unseen import PRECISION, PROGRAMS, REFUSED
from array_truth import arrayed, listed, on_lists, one_in, subsets

import fwdtrans
from fwdtrans.errors import Refused

CASES = [pytest.param(f, args, id=f.__name__) for f, *args in [*PROGRAMS, *OF_FIELDS, *PLAIN]]
TEXT = "from fwdtrans import jvp\n\n\ndef slope({0}):\n    return jvp(inner, ({0},), ({1},))[1]\n"

pytestmark = [
    pytest.mark.filterwarnings("ignore::RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*:numpy.exceptions.RankWarning"),
]


def seeds_of(direction, args):
    """Return a direction in the kinds of the arguments."""
    pairs = zip(direction, args, strict=True)
    return tuple(arrayed(d, arg) if isinstance(arg, np.ndarray) else d for d, arg in pairs)


def misses(function, args, direction, value, tangent):
    """Say whether a tangent is not that of differences, or off by more than an algorithm's own precision."""
    got = truth.tangents(listed(value), listed(tangent))
    slope = truth.directional(on_lists(function, args), [listed(arg) for arg in args], direction)
    values, errors = slope.values[: len(got)], slope.errors[: len(got)]
    off = max(PRECISION.get(function, 0.0), PRECISION.get(getattr(function, "innermost", None), 0.0))
    errors = [error + off * (1.0 + abs(v)) for v, error in zip(values, errors, strict=True)]
    return truth.Slope(values, errors).misses(got)


@pytest.mark.parametrize(("function", "args"), CASES)
def test_values_are_the_same_and_tangents_those_of_differences(function, args):
    rng = random.Random(function.__name__)
    for active in subsets(args):
        direction = truth.draw_direction([listed(arg) for arg in args], active, rng)
        given, kept = copy.deepcopy(args), copy.deepcopy(args)
        try:
            value, tangent = fwdtrans.jvp(function, tuple(given), seeds_of(direction, args))
        except Refused as refused:
            assert re.search(REFUSED.get((function, 1), "^$"), str(refused)), refused  # noqa: PT017
            return
        np.testing.assert_equal(listed(value), listed(function(*kept)))
        np.testing.assert_equal(given, kept)
        assert not misses(function, args, direction, value, tangent), active


@pytest.fixture(scope="module")
def slope_of(tmp_path_factory):
    """Return what makes the derivative of a function along a direction as a function, in a file of its own."""
    folder = tmp_path_factory.mktemp("slopes")

    def make(function, seeds):
        names = [f"a{i}" for i in range(len(seeds))]
        given = [
            "None" if seed is None else f"s{i}.copy()" if isinstance(seed, np.ndarray) else f"s{i}"
            for i, seed in enumerate(seeds)
        ]
        path = folder / f"slope_{len([*folder.iterdir()])}.py"
        path.write_text(TEXT.format(", ".join(names), ", ".join(given)), encoding="utf-8")
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        vars(module).update({"inner": function, **{f"s{i}": seed for i, seed in enumerate(seeds)}})
        module.slope.innermost = getattr(function, "innermost", function)
        return module.slope

    return make


def assert_order(order, function, args, slope_of):
    """Check the derivative of so many nested slopes, along other directions each."""
    rng = random.Random(function.__name__)
    lists, active = [listed(arg) for arg in args], next(iter(subsets(args)))
    directions = [truth.draw_direction(lists, active, rng) for _ in range(order)]
    inner = function
    for direction in directions[:-1]:
        inner = slope_of(inner, seeds_of(direction, args))
    try:
        value, tangent = fwdtrans.jvp(inner, tuple(copy.deepcopy(args)), seeds_of(directions[-1], args))
    except Refused as refused:
        told = [REFUSED.get((function, lower), "^$") for lower in range(1, order + 1)]
        assert any(re.search(one, str(refused)) for one in told), refused  # noqa: PT017
        return
    assert (function, order) not in REFUSED
    assert not misses(inner, args, directions[-1], value, tangent)


@pytest.mark.parametrize(("function", "args"), one_in(2, CASES))
def test_the_second_order_is_forward_over_forward(function, args, slope_of):
    assert_order(2, function, args, slope_of)


@pytest.mark.parametrize(("function", "args"), one_in(6, CASES))
def test_the_third_order_is_too(function, args, slope_of):
    assert_order(3, function, args, slope_of)


@pytest.mark.parametrize(("function", "args"), one_in(3, CASES))
def test_whole_numbers_truths_and_single_precision_give_the_value_or_are_refused(function, args):
    for dtype in (int, bool, np.float32):
        given = [arg.astype(dtype) if isinstance(arg, np.ndarray) and arg.dtype.kind == "f" else arg for arg in args]
        kinds = [arg.dtype.kind if isinstance(arg, np.ndarray) else "" for arg in given]
        seeds = tuple(
            np.ones(arg.shape, arg.dtype if kind == "f" else float) if kind else 1.0
            for arg, kind in zip(given, kinds, strict=True)
        )
        try:
            expected = function(*copy.deepcopy(given))
        except Exception as error:  # noqa: BLE001 - what the function raises is what is raised
            with pytest.raises((type(error), Refused)):
                fwdtrans.jvp(function, tuple(copy.deepcopy(given)), seeds)
            continue
        try:
            value, _ = fwdtrans.jvp(function, tuple(copy.deepcopy(given)), seeds)
        except (Refused, fwdtrans.NotDifferentiable):
            assert (function, 1) in REFUSED or dtype is not np.float32
            continue
        np.testing.assert_equal(listed(value), listed(expected))


@pytest.mark.parametrize(("function", "args"), one_in(3, CASES))
def test_a_jacobian_is_made_of_the_same_derivatives(function, args):
    if (function, 1) in REFUSED or any(isinstance(arg, complex) for arg in args):
        pytest.skip("it has no derivative, or a complex argument")
    moving = next(iter(subsets(args)))
    names = [n for n, on in zip(function.__code__.co_varnames, moving, strict=False) if on]
    try:
        found = fwdtrans.jacobian(function, wrt=", ".join(names))(*copy.deepcopy(args))
    except Refused as refused:
        assert re.search(REFUSED.get((function, "jacobian"), "^$"), str(refused)), refused  # noqa: PT017
        return
    direction = truth.draw_direction([listed(arg) for arg in args], moving, random.Random(function.__name__))
    value, tangent = fwdtrans.jvp(function, tuple(copy.deepcopy(args)), seeds_of(direction, args))
    moved = [np.asarray(d) for d in direction if d is not None]

    def along(slopes, value):
        if isinstance(value, (tuple, list)):
            return [along(one, v) for one, v in zip(slopes, value, strict=True)]
        parts = slopes if len(names) > 1 else (slopes,)
        return sum(np.tensordot(one, d, axes=d.ndim) for one, d in zip(parts, moved, strict=True))

    got, expected = (truth.numbers(listed(one)) for one in (along(found, value), tangent))
    np.testing.assert_allclose(got, expected, rtol=1e-7, atol=1e-9)
