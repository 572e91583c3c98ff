"""Exact invariants and derivatives on random programs; FWDTRANS_PROFILE says how many (quick, ci, long)."""

from __future__ import annotations

import inspect
import os
import random
import warnings
import zlib
from collections.abc import Callable, Sequence
from typing import Any

import programs
import pytest
import truth
from hypothesis import HealthCheck, Phase, given, reject, seed, settings
from programs import Program

import fwdtrans
from fwdtrans.engine import engine_of

# CI has few of them: its time goes to programs of the whole language (test_wild.py)
PROGRAMS = {"quick": 150, "ci": 200, "long": 20_000}[os.environ.get("FWDTRANS_PROFILE", "quick")]
SECOND_ORDER = 4  # one program in so many: transforming a companion costs as much as all the rest
KINK = 1e-6  # nearer to a comparison's tie than this, differences look across it
TINY = 1e-290  # below, doubling is not exact: the tangent's parts underflow

# What the generator may draw beyond the promise: a helper that changes its list where it may not be evaluated.
MAY_BE_REFUSED = ("a call that changes its arguments", "an item is read before, and stored after, a call")
CHUNK = 200  # hypothesis remembers every choice of a run: short runs keep its memory small

fuzz = settings(
    max_examples=min(PROGRAMS, CHUNK),
    deadline=None,  # each program is transformed, which takes much longer than running it
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],  # a program takes some hundred choices
    print_blob=True,
    # a failure is shown as it was drawn: shrinking a program takes longer than all the rest
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


def over_programs(share: int = 1, rich: bool = False) -> Callable[[Callable[[Program], None]], Callable[[int], None]]:
    """Run a check over random programs, one in `share`; the seed of a chunk is its number: runs can be repeated."""

    def decorate(check: Callable[[Program], None]) -> Callable[[int], None]:
        @pytest.mark.parametrize("chunk", range(-(-PROGRAMS // CHUNK)))
        def test(chunk: int) -> None:
            count = max(25, min(PROGRAMS, CHUNK) // share)
            seed(chunk)(settings(fuzz, max_examples=count)(given(program=programs.programs(rich))(check)))()

        test.__name__ = check.__name__
        return test

    return decorate


def draw(program: Program, salt: int = 0) -> tuple[Any, ...]:
    """Return a direction for the program, always the same one."""
    rng = random.Random(zlib.crc32(program.text.encode()) + salt)
    return truth.draw_direction(program.args, program.active, rng)


def tangents_at(
    f: Callable[..., Any], program: Program, direction: Sequence[Any]
) -> tuple[Any, tuple[Any, ...], list[Any]]:
    """Return value, arguments after the call, and the tangents of both in order."""
    args, seeds = _copies(program.args), _copies(tuple(direction))
    try:
        value, tangent = fwdtrans.jvp(f, args, seeds)
    except fwdtrans.Refused as refused:
        if not refused.what.startswith(MAY_BE_REFUSED):
            raise
        reject()
    flat = truth.tangents(value, tangent)
    for arg, tangent in zip(args, seeds, strict=True):
        flat += truth.tangents(arg, tangent) if tangent is not None else [0.0] * len(truth.numbers(arg))
    return value, args, flat


def _copies(args: tuple[Any, ...]) -> tuple[Any, ...]:
    copies: tuple[Any, ...] = truth.copy_of(args)
    return copies


def _both(args: Sequence[Any], seeds: Sequence[Any]) -> tuple[Any, Any]:
    """Return copies of arguments and tangents."""
    return _copies(tuple(args)), _copies(tuple(seeds))


def exact(value: Any) -> Any:
    """Return `value` in a form in which `==` means: the same types, the same bits, nan equal to nan."""
    if isinstance(value, (list, tuple)):
        return type(value), [exact(item) for item in value]
    return type(value), repr(value)


def near(got: Sequence[Any], expected: Sequence[Any]) -> bool:
    """Say whether tangents agree up to rounding; the largest of them sets the scale."""
    top = max(map(abs, expected), default=0.0)
    return len(got) == len(expected) and all(
        abs(g - e) <= 1e-9 * (1e-3 + abs(e)) + 1e-12 * top for g, e in zip(got, expected, strict=True)
    )


def value_of(f: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    """Return what a program gives; one whose function calls itself without end has no value, and another is drawn."""
    try:
        return f(*args)
    except RecursionError:
        reject()


def on_hypers(program: Program) -> Callable[..., Any]:
    """Return the program's function, fresh, with the functions of `math` that take Hypers."""
    f = programs.load(program.text)
    f.__globals__.update(truth.HYPER_MATH)
    return f


@over_programs()
def test_value_and_arguments_are_the_primals_and_the_tangent_is_linear_in_the_seed(program: Program) -> None:
    f = programs.load(program.text)
    args = _copies(program.args)
    expected = value_of(f, args)
    direction = draw(program)
    value, after, once = tangents_at(f, program, direction)
    assert exact((expected, args)) == exact((value, after))
    twice = tangents_at(f, program, truth.scale(direction, 2.0))[2]
    assert [2.0 * t for t in once if abs(t) > TINY] == [s for s, t in zip(twice, once, strict=True) if abs(t) > TINY]
    assert not any(tangents_at(f, program, truth.scale(direction, 0.0))[2])


@over_programs()
def test_tangents_agree_with_hyperreals_and_with_differences(program: Program) -> None:
    f = programs.load(program.text)
    direction = draw(program)
    got = tangents_at(f, program, direction)[2]
    _, slopes, margin = truth.hyper(on_hypers(program), program.args, direction)
    assert near(got, slopes), (got, slopes)
    if margin > KINK:
        assert not truth.directional(f, program.args, direction).misses(got)


@over_programs(2, rich=True)
def test_functions_inside_dicts_and_objects(program: Program) -> None:
    f = programs.load(program.text)
    args = _copies(program.args)
    expected = value_of(f, args)
    direction = draw(program)
    value, after, got = tangents_at(f, program, direction)
    assert exact((expected, args)) == exact((value, after))
    _, slopes, margin = truth.hyper(on_hypers(program), program.args, direction)
    assert near(got, slopes), (got, slopes)
    if margin > KINK:
        assert not truth.directional(f, program.args, direction).misses(got)


@over_programs(SECOND_ORDER)
def test_the_companions_tangents_agree_with_hyperreals_of_hyperreals(program: Program) -> None:
    f = programs.load(program.text)
    direction, moves, bends = draw(program), draw(program, 1), draw(program, 2)
    companion = companion_of(f, program)
    got_value, got = fwdtrans.jvp(
        companion,
        truth.interleaved(f, companion, *_both(program.args, direction)),
        truth.interleaved(f, companion, *_both(moves, bends), filled=False),
    )
    inner = truth.hypers(program.args, moves)
    _, slopes, _ = truth.hyper(on_hypers(program), inner, truth.hypers(direction, bends))
    value = f(*_copies(program.args))
    count = len(truth.numbers(value))
    first = truth.tangents(value, got[0])
    second = truth.tangents(got_value[1], got[1])
    expected = [truth.lift(s).slope for s in slopes[:count]]
    plain = truth.hyper(on_hypers(program), program.args, moves)[1][:count]
    assert near(first, plain), (first, plain)
    if len(second) == count:  # where the value holds a bool or None, its tangent does not
        assert near(second, expected), (second, expected)


def companion_of(f: Callable[..., Any], program: Program) -> Callable[..., Any]:
    """Return the companion, made without a call."""
    try:
        made: Callable[..., Any] = fwdtrans.forward_diff(wrt=wrt(f, program))(f).companion
    except fwdtrans.Refused as refused:
        if not refused.what.startswith(MAY_BE_REFUSED):
            raise
        reject()
    return made


def wrt(f: Callable[..., Any], program: Program) -> str:
    """Return the names of the active parameters."""
    return ", ".join(n for n, on in zip(inspect.signature(f).parameters, program.active, strict=True) if on)


@over_programs(SECOND_ORDER)
def test_the_text_is_the_same_every_time_and_holds_the_users_comments(program: Program) -> None:
    f = programs.load(program.text)
    again = programs.load(program.text, filename=f.__code__.co_filename)
    companion_of(f, program)
    source = fwdtrans.forward_diff(wrt=wrt(f, program))(f).source
    assert source == fwdtrans.forward_diff(wrt=wrt(again, program))(again).source
    assert [note for note in program.comments if source.count(note) != 1] == []


@pytest.mark.parametrize("seed", range(40))
def test_the_two_truths_agree_with_each_other(seed: int) -> None:
    rng = random.Random(seed)
    program = programs.Writer(programs.Choices(lambda n: rng.randint(0, n))).program()
    direction = draw(program)
    values, slopes, margin = truth.hyper(on_hypers(program), program.args, direction)
    args = _copies(program.args)
    f = programs.load(program.text)
    assert near(truth.numbers((f(*args), args)), values)  # not to the bit: since 3.12, sum() is exact for floats only
    if margin > KINK:
        assert not truth.directional(f, program.args, direction).misses(slopes)


@over_programs(share=6)
def test_the_numeric_emitter_agrees_with_the_rules(program: Program) -> None:
    f = programs.load(program.text)
    value_of(f, _copies(program.args))
    direction = draw(program)
    _, after, expected = tangents_at(f, program, direction)
    _, _, margin = truth.hyper(on_hypers(program), program.args, direction)
    for scheme in ("complex", "richardson"):
        args, seeds = _both(program.args, direction)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                value, tangent = fwdtrans.forward_diff(mode="numeric", scheme=scheme)(f).jvp(args, seeds)
        except (fwdtrans.Refused, fwdtrans.NotDifferentiable):
            continue
        got = truth.tangents(value, tangent)
        for arg, way in zip(args, seeds, strict=True):
            got += truth.tangents(arg, way) if way is not None else [0.0] * len(truth.numbers(arg))
        assert exact(args) == exact(after)
        if scheme == "complex":
            assert near(got, expected), (got, expected)
        elif margin > 1e-3:  # differences look further
            top = max(map(abs, expected), default=0.0)
            assert all(abs(g - e) <= 1e-5 * (1e-3 + abs(e) + 1e-3 * top) for g, e in zip(got, expected, strict=True))


@over_programs(share=3)
def test_a_gradient_in_one_pass_is_a_pass_for_each_number(program: Program) -> None:
    f = programs.load(program.text)
    args = _copies(program.args)
    expected = value_of(f, args)
    given = dict(zip(inspect.signature(f).parameters, program.args))
    names = [n for n, arg in given.items() if not isinstance(arg, list) or not any(isinstance(v, list) for v in arg)]
    engine, after = engine_of(f), _copies(program.args)
    try:
        found = engine.gradient(engine.bound(after, {}), names)
    except fwdtrans.Refused as refused:
        if not refused.what.startswith(MAY_BE_REFUSED):
            raise
        reject()
    if found is None:
        return
    assert exact((expected, args)) == exact((found[0], after))
    for name, slopes in zip(names, found[1]):
        size = len(given[name]) if type(given[name]) is list else 0
        ones = [[float(i == k) for i in range(size)] for k in range(size)] if size else [1.0]
        for slope, one in zip(slopes if size else [slopes], ones, strict=True):
            seeds = tuple(one if n == name else None for n in given)
            value, tangent = fwdtrans.jvp(f, _copies(program.args), seeds)
            assert near(truth.tangents(expected, slope), truth.tangents(value, tangent)), (name, slope, tangent)
