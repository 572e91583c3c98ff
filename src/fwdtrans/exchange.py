"""Generators that are sent something, closed, or asked what they return: their companions' pairs in, two sides out.

g, dg = coupled(averager_jvp())      total, dtotal = 0.0, 0.0
v, dv = sent(g, dg, x, dx)           x, dx = yield total, dtotal
"""

from __future__ import annotations

from .runtime import zero
from .typed import Any


class Sent(tuple):  # type: ignore[type-arg]
    """A value that is sent into a generator's companion, and its tangent."""

    __slots__ = ()


def _is_silent(given: Any) -> bool:
    """Say whether it is `next` that asks."""
    return given is None or type(given) is Sent and _is_silent(given[0])


def opened(pairs: Any) -> Any:
    """Return the values and the tangents of an iterator of pairs, as two generators that may be asked in any order.

    What is done to the first is done to `pairs`: it is sent into, closed; it returns what that does.
    """
    return _halves(pairs, None)


def coupled(pairs: Any) -> Any:
    """Return the values and the tangents of a companion that is sent pairs (`opened`)."""
    return _halves(pairs, Sent((None, None)))


def opening(generator: Any) -> Any:
    """Return the companion of a generator, which yields pairs, as one that gives value and tangent (`opened`)."""

    def companion_of_generator(*args: Any, **kwargs: Any) -> Any:
        return opened(generator(*args, **kwargs))

    return companion_of_generator


def coupling(generator: Any) -> Any:
    """Return the companion of a generator that is sent pairs as one that gives value and tangent (`coupled`)."""

    def companion_of_generator(*args: Any, **kwargs: Any) -> Any:
        return coupled(generator(*args, **kwargs))

    return companion_of_generator


def opened_jvp(pairs: Any, dpairs: Any) -> Any:
    """Return `opened(pairs)` and `opened(dpairs)`: those of a companion's companion."""
    return _halves(pairs, None), _halves(dpairs, None)


def coupled_jvp(pairs: Any, dpairs: Any) -> Any:
    """Return `coupled(pairs)` and `coupled(dpairs)`: those of a companion's companion."""
    silence = Sent((Sent((None, None)), Sent((None, None))))
    return _halves(pairs, silence), _halves(dpairs, silence)


def together(values: Any, tangents: Any) -> Any:
    """Yield pairs of an iterator's values and its mirror's, for `yield from`; what is sent in goes on to it.

    Returns:
        What the two return.
    """
    values, tangents = iter(values), iter(tangents)
    given = None
    while True:
        try:
            value = next(values) if _is_silent(given) else values.send(given)
        except StopIteration as end:
            return end.value, _last(tangents)
        given = yield value, next(tangents)


def together_jvp(values: Any, dvalues: Any, tangents: Any, dtangents: Any) -> Any:
    """Return `together(values, tangents)` and its tangent, an iterator of pairs as well."""
    return together(values, tangents), together(dvalues, dtangents)


def _last(ended: Any) -> Any:
    """Return what an iterator at its end returns."""
    try:
        next(ended)
    except StopIteration as end:
        return end.value


def _halves(pairs: Any, silence: Any) -> Any:
    from collections import deque

    waiting: Any = deque(), deque()
    return tuple(_half(pairs, at, waiting, silence) for at in (0, 1))


def _half(pairs: Any, at: int, waiting: Any, silence: Any) -> Any:
    """Yield one side of pairs; what the other side is not yet asked for waits.

    Args:
        silence: what `next` sends.
    """
    mine, others = waiting[at], waiting[1 - at]
    given = None
    while True:
        if not mine:
            try:
                pair = next(pairs) if given is None else pairs.send(given)
            except StopIteration as end:
                last = end.value if type(end.value) is tuple else (None, None)
                others.append((False, last[1 - at]))
                return last[at]
            others.append((True, pair[1 - at]))
            item = pair[at]
        else:
            goes_on, item = mine.popleft()
            if not goes_on:
                mine.append((False, None))
                return item
        try:
            given = yield item
        except GeneratorExit:
            if hasattr(pairs, "close"):
                pairs.close()
            raise
        if silence is not None and type(given) is not Sent:
            given = silence if given is None else Sent((given, None))


def sent(values: Any, tangents: Any, value: Any, tangent: Any) -> Any:
    """Return what a generator gives when something is sent in, with its tangent; beside it, its mirror is asked."""
    given = Sent((value, tangent)) if _takes_pairs(values) and value is not None else value
    return values.send(given), next(tangents)


def sent_jvp(
    values: Any, dvalues: Any, tangents: Any, dtangents: Any, value: Any, dvalue: Any, tangent: Any, dtangent: Any
) -> Any:
    """Return what `sent` gives, and its tangent."""
    given = value
    if _takes_pairs(values) and value is not None:
        given = Sent((Sent((value, tangent)), Sent((dvalue, dtangent))))
    pair = values.send(given), next(tangents)
    mirrors = zip((dvalues, dtangents), pair, strict=True)
    return pair, tuple(zero(one) if mirror is None else next(mirror) for mirror, one in mirrors)


def _takes_pairs(values: Any) -> bool:
    """Say whether a generator is that of a companion that is sent pairs."""
    frame = getattr(values, "gi_frame", None)
    return frame is not None and values.gi_code is _half.__code__ and frame.f_locals["silence"] is not None


def at_rest(values: Any) -> Any:
    """Yield what an iterator without tangents gives, with zeros; return so what it returns.

    Raises:
        TypeError: something that carries a tangent is sent in.
    """
    values, given = iter(values), None
    while True:
        try:
            value = next(values) if given is None else values.send(given)
        except StopIteration as end:
            return end.value, zero(end.value)
        given = yield value, zero(value)
        if _is_silent(given):
            given = None
        elif type(given) is Sent:
            raise TypeError("a value that carries a tangent is sent into a generator that is not followed")
