"""Programs as people write them: value, arguments, inputs alone and together, order 2, the other modes; or refused."""

import copy
import importlib
import random
import warnings
from types import FunctionType, SimpleNamespace

import pytest

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.errors import Refused

MODULES = [importlib.import_module(f"everyday.{name}") for name in ("machines", "finance", "tools")]
CASES = {name: (getattr(module, name), args) for module in MODULES for name, args in module.CASES.items()}
# What is refused at order 1, by a part of its message; at order 2; and what a fixed step is too long for.
REFUSED = {
    "implicit_root": "a caught exception is taken apart",
    "dual_newton": "is not differentiated",
    "tree_sum": "is stored into an object from outside the function",
    "shopping": "`ChainMap` of a class",
    "spreadsheet": "a function that an object from outside holds is called",
}
REFUSED_TWICE = {"queueing", "rocket"}
STEPPED = {"fitted", "routes", "american_straddle", "rocket"}  # kinks and rounding beside the point
ONCE = {"internal_rate"}  # a bisection's last interval stands still; its inputs' second differences see it move
accepted = pytest.mark.parametrize("name", [name for name in CASES if name not in REFUSED])


def fields_of(value):
    """Return an object's attributes by name; None for what is none."""
    if isinstance(value, (int, str, type(None), type, FunctionType)):
        return None
    slots = [n for cls in type(value).__mro__ for n in getattr(cls, "__slots__", ()) if hasattr(value, n)]
    return {**getattr(value, "__dict__", {}), **{n: getattr(value, n) for n in slots}} or None


def parts_of(value):
    """Return what stands in a value, by key; None for a number and what else is whole."""
    if isinstance(value, (list, tuple)):
        return dict(enumerate(value))
    return value if isinstance(value, dict) else fields_of(value) if not isinstance(value, float) else None


def direction(value, rng):
    """Return a random direction in which the floats in a value move; None where there are none."""
    if isinstance(value, float):
        return rng.uniform(-1.0, 1.0) * (abs(value) or 1.0)
    if isinstance(value, int) and not isinstance(value, bool):
        return None
    parts = parts_of(value)
    if parts is None:
        return None
    found = {key: direction(part, rng) for key, part in parts.items()}
    if isinstance(value, (list, tuple)):
        row = [0.0 if d is None and isinstance(v, int) else d for v, d in zip(value, found.values(), strict=True)]
        return row if isinstance(value, list) else type(value)(*row) if hasattr(value, "_fields") else tuple(row)
    if isinstance(value, dict):
        return {key: 0.0 if d is None and isinstance(value[key], int) else d for key, d in found.items()}
    return SimpleNamespace(**{n: d for n, d in found.items() if d is not None})


def moved(value, along, t):
    """Return a copy of a value that stands `t` further along a direction."""
    if along is None:
        return copy.deepcopy(value)
    if isinstance(value, (int, float)):
        return value + t * along if t else value
    if isinstance(value, (list, tuple)):
        row = [moved(v, d, t) for v, d in zip(value, along, strict=True)]
        return row if isinstance(value, list) else type(value)(*row) if hasattr(value, "_fields") else tuple(row)
    return {key: moved(part, along[key], t) for key, part in value.items()}


def numbers(value, tangent=None, of_tangent=False):
    """Return the numbers in a value, or, beside them, those of its tangent."""
    if isinstance(value, (bool, str, type(None))):
        return []
    if isinstance(value, (int, float)):
        return [tangent if tangent is not None else 0.0] if of_tangent else [value]
    found = []
    for key, part in (parts_of(value) or {}).items():
        inner = None
        if tangent is not None:
            is_row = isinstance(value, (list, tuple, dict))
            inner = tangent[key] if is_row else getattr(tangent, key, None)
        found += numbers(part, inner, of_tangent)
    return found


def along(function, args, seeds, whole):
    """Return what a function gives, and leaves in its arguments, so much further along a direction: its numbers."""
    def at(t):
        given = [moved(arg, seed, t) for arg, seed in zip(args, seeds, strict=True)]
        result = function(*given)
        return numbers(result) + numbers(given) if whole else numbers(result)
    return at


def guard(function, args, seeds, tangents, whole=True, exact=1e-7):
    """Check tangents, number by number, against differences."""
    at = along(function, args, seeds, whole)
    assert len(tangents) == len(at(0.0))
    for i, found in enumerate(tangents):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # at 1, not at 0: a step that the arguments do not resolve is none
            expected, error = differentiate(lambda t, i=i: float(at(t - 1.0)[i]), 1.0)
        assert abs(found - expected) <= 4.0 * error + exact * (1.0 + abs(expected)), (i, found, expected, error)


def moving(name):
    """Return a program, its arguments, and a direction for each of them."""
    function, args = CASES[name]
    return function, args, [direction(arg, random.Random(name)) for arg in args]


@accepted
def test_values_arguments_and_derivatives_are_those_of_the_program(name):
    function, args, every = moving(name)
    given, plain = copy.deepcopy(args), copy.deepcopy(args)
    expected = function(*plain)
    seeds = copy.deepcopy(every)
    value, tangent = fwdtrans.jvp(function, given, tuple(seeds))
    assert repr(value) == repr(expected)
    assert numbers(given) == numbers(plain)
    guard(function, args, every, numbers(value, tangent, True) + numbers(given, seeds, True))


@accepted
def test_each_input_may_move_alone(name):
    function, args, every = moving(name)
    for i, seed in enumerate(every):
        if seed is not None and sum(one is not None for one in every) > 1:
            alone = [seed if j == i else None for j in range(len(args))]
            value, tangent = fwdtrans.jvp(function, copy.deepcopy(args), tuple(copy.deepcopy(alone)))
            guard(function, args, alone, numbers(value, tangent, True), whole=False)


@accepted
def test_the_second_derivative_is_that_of_the_first(name):
    function, args, every = moving(name)
    names = function.__code__.co_varnames[: len(args)]
    if not isinstance(function(*copy.deepcopy(args)), float) or name in ONCE:
        pytest.skip("its result is no number, or has no second derivative")
    for i in [i for i, seed in enumerate(every) if isinstance(seed, float)][:2]:
        first = fwdtrans.derivative(function, wrt=names[i])
        try:
            second = fwdtrans.derivative(first, wrt=names[i])(*copy.deepcopy(args))
        except Refused:
            assert name in REFUSED_TWICE  # noqa: PT017
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            expected, error = differentiate(lambda t, i=i, first=first: first(*args[:i], t, *args[i + 1 :]), args[i])
        assert abs(second - expected) <= 4.0 * error + 1e-6 * (1.0 + abs(expected))


@accepted
def test_symbolic_mode_and_central_differences_say_the_same(name):
    function, args, every = moving(name)
    value, tangent = fwdtrans.jvp(function, copy.deepcopy(args), tuple(copy.deepcopy(every)))
    exact = numbers(value, tangent, True)
    scale = 1.0 + max(map(abs, exact))
    for options, allowed in (({"mode": "symbolic"}, 1e-11), ({"mode": "numeric", "scheme": "central"}, 1e-5)):
        try:
            with warnings.catch_warnings():
                if name in STEPPED:
                    warnings.simplefilter("ignore", RuntimeWarning)
                found = fwdtrans.forward_diff(function, **options).jvp(copy.deepcopy(args), tuple(copy.deepcopy(every)))
        except Refused:
            assert name == "density"  # noqa: PT017 - it counts its calls: differences would be noticed
            continue
        assert repr(found[0]) == repr(value)
        if name not in STEPPED or "scheme" not in options:
            assert numbers(found[0], found[1], True) == pytest.approx(exact, rel=allowed, abs=allowed * scale)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_says_where_and_what_to_write(name):
    function, args, every = moving(name)
    with pytest.raises(Refused, match=REFUSED[name]) as caught:
        fwdtrans.jvp(function, copy.deepcopy(args), tuple(copy.deepcopy(every)))
    assert caught.value.place is not None
    assert caught.value.advice
