"""Calls in; the time of each over the time of the first, as a median over rounds, out.

The machine is not quiet: time is the processor's, of this process alone, and none is compared with one of another
minute. In each round every call is measured, one after another (each round begins with another), and the ratios are of
times from the same round.
"""

from __future__ import annotations

import statistics
import time
import timeit
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Call = tuple[Callable[..., Any], Sequence[Any]]


def timer_of(function: Callable[..., Any], args: Sequence[Any]) -> timeit.Timer:
    """Return a timer of a call in which nothing is looked up, gathered or spread but by the call itself."""
    names = [f"x{i}" for i in range(len(args))]
    return timeit.Timer(f"f({', '.join(names)})", f"{', '.join(['f', *names])}, = given",
                        timer=time.process_time, globals={"given": (function, *args)})  # fmt: skip


def times(calls: Mapping[str, Call], rounds: int, seconds: float) -> dict[str, list[float]]:
    """Return the seconds that each call takes, by round.

    Args:
        rounds: how many; a call that takes a second or more is measured in two of them.
        seconds: how long a call is repeated in a round.
    """
    timers = {name: timer_of(*call) for name, call in calls.items()}
    counts = {name: _count(timer, seconds) for name, timer in timers.items()}
    found: dict[str, list[float]] = {name: [] for name in timers}
    names = [*timers]
    for turn in range(rounds):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            if turn < 2 or found[name][0] < 1.0:
                found[name].append(timers[name].timeit(counts[name]) / counts[name])
    return found


def _count(timer: timeit.Timer, seconds: float) -> int:
    """Return how often a call is repeated in a round."""
    if timer.timeit(1) > 1.0:  # what is generated, or compiled, is so at the first call
        return 1
    timer.timeit(2)  # and what is checked at the second
    count = 1
    while True:
        took = timer.timeit(count)
        if took > 0.1 * seconds:
            return max(1, round(seconds * count / took))
        count *= 4


def ratio(times: Mapping[str, Sequence[float]], name: str, over: str = "primal") -> float:
    """Return the median over the rounds of the time of one call over another's in the same round."""
    return statistics.median(a / b for a, b in zip(times[name], times[over]))


def added(times: Mapping[str, Sequence[float]], name: str, over: str) -> float:
    """Return the median over the rounds of the seconds that one call takes more than another."""
    return statistics.median(a - b for a, b in zip(times[name], times[over]))
