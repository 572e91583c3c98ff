"""Independent derivatives to test against: (function, arguments, direction) in, slopes with error estimates out.

Two ways that share nothing with fwdtrans: `directional` evaluates the function beside the point (Ridders' extrapolation
over several first steps, the most precise that does not contradict a smaller one), `hyper` runs the function itself on
pairs (value, slope).

Arguments and results are scalars, lists and tuples of them, nested; a direction has the same shape, None where nothing
moves. What the function leaves in its arguments is a result too.
"""

from __future__ import annotations

import inspect
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

EPS = 2.0**-52
FIRST_STEPS = tuple(2.0**-k for k in (3, 5, 8, 11, 14, 18))
SHRINK = 1.4  # Ridders' factor between steps
COLUMNS = 10
LUCK = 1e-10  # a small step's estimate that claims less is noise that happened to agree
BRANCH = 1e-6  # two steps that differ by less, relatively, see the same branch


class NoSlope(Exception):
    """The function could not be evaluated on both sides of the point with any of the steps."""


@dataclass(frozen=True)
class Slope:
    """A derivative, one entry per number of (result, arguments after the call), and the estimated error of each."""

    values: list[Any]
    errors: list[float]

    def misses(self, got: Sequence[Any], factor: float = 40.0, rounding: float = 1e-11) -> list[str]:
        """Return a line for each entry of `got` that is further off than `factor` errors plus rounding."""
        if len(got) != len(self.values):
            return [f"{len(got)} tangents for {len(self.values)} numbers"]
        top = max((abs(v) for v in self.values), default=0.0)
        return [
            f"number {i}: got {g!r}, expected {v!r} with error {e:.1e}"
            for i, (g, v, e) in enumerate(zip(got, self.values, self.errors, strict=True))
            if not abs(g - v) <= factor * e + rounding * (1.0 + abs(v)) + EPS * 64 * top
        ]


# --- shapes --------------------------------------------------------------------------------------------


def is_number(value: object) -> bool:
    """Say whether `value` carries a slope (a bool does not)."""
    return isinstance(value, (int, float, complex, Hyper)) and not isinstance(value, bool)


def numbers(value: Any) -> list[Any]:
    """Return the numbers in `value`, in order; text, bools and None are left out."""
    if isinstance(value, (list, tuple)):
        return [n for item in value for n in numbers(item)]
    if isinstance(value, dict):
        return [n for item in value.values() for n in numbers(item)]
    return [value] if is_number(value) else []


def tangents(value: Any, tangent: Any) -> list[Any]:
    """Return the slopes in `tangent`, one per number in `value`; AssertionError if the two have different shapes."""
    if isinstance(value, (list, tuple)):
        if tangent is None:
            assert not numbers(value), f"no tangent for {value!r}"
            return []
        assert isinstance(tangent, type(value)) or isinstance(tangent, (list, tuple)), (value, tangent)
        assert len(value) == len(tangent), (value, tangent)
        return [t for v, d in zip(value, tangent, strict=True) for t in tangents(v, d)]
    if isinstance(value, dict):
        assert value.keys() == tangent.keys(), (value, tangent)
        return [t for k, v in value.items() for t in tangents(v, tangent[k])]
    if is_number(value):
        assert isinstance(tangent, (float, complex)), f"the tangent of {value!r} is {tangent!r}"
        return [tangent]
    assert tangent is None or tangent == 0.0, f"{value!r} is no number and has the tangent {tangent!r}"
    return []


def draw_direction(args: Sequence[Any], active: Sequence[bool], rng: random.Random) -> tuple[Any, ...]:
    """Return a random direction relative to the size of the arguments; one object gets one direction."""
    memo: dict[int, Any] = {}
    return tuple(_draw(a, rng, memo) if on else None for a, on in zip(args, active, strict=True))


def _draw(value: Any, rng: random.Random, memo: dict[int, Any]) -> Any:
    if isinstance(value, list):
        if id(value) not in memo:
            memo[id(value)] = [_draw(item, rng, memo) for item in value]
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(_draw(item, rng, memo) for item in value)
    return rng.uniform(-1.0, 1.0) * (abs(value) or 1.0) if is_number(value) else 0.0


def scale(direction: Any, factor: float) -> Any:
    """Return `direction` times `factor`; shared lists stay shared."""
    return _map(direction, lambda d: d * factor, {})


def copy_of(value: Any) -> Any:
    """Return a copy with lists and tuples of its own; shared lists stay shared."""
    return _map(value, lambda v: v, {})


def _map(value: Any, change: Callable[[Any], Any], memo: dict[int, Any]) -> Any:
    if isinstance(value, list):
        if id(value) not in memo:
            memo[id(value)] = new = []
            new.extend(_map(item, change, memo) for item in value)
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(_map(item, change, memo) for item in value)
    return change(value) if is_number(value) else value


def shift(value: Any, direction: Any, h: float) -> Any:
    """Return a copy of `value` moved by `h` along `direction`; shared lists stay shared."""
    return _combine(value, direction, lambda v, d: v if d is None else v + h * d, {})


def _combine(value: Any, direction: Any, join: Callable[[Any, Any], Any], memo: dict[int, Any]) -> Any:
    if isinstance(value, list):
        if id(value) not in memo:
            memo[id(value)] = new = []
            new.extend(_combine(v, d, join, memo) for v, d in _paired(value, direction))
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(_combine(v, d, join, memo) for v, d in _paired(value, direction))
    return join(value, direction) if is_number(value) else value


def _paired(value: Sequence[Any], direction: Any) -> Iterator[tuple[Any, Any]]:
    return zip(value, [None] * len(value) if direction is None else direction, strict=True)


# --- numeric -------------------------------------------------------------------------------------------


def directional(f: Callable[..., Any], args: Sequence[Any], direction: Sequence[Any]) -> Slope:
    """Return the derivative of (f(*args), args after the call) along `direction`.

    Args:
        f: called on copies of `args`, at most 120 times.
        args: scalars, lists, tuples.
        direction: the same shape; a step of 1/8 of it should stay where f is smooth, smaller steps are tried too.

    Raises:
        NoSlope: f is not defined on both sides of the point.
    """
    best: Slope | None = None
    for first in reversed(FIRST_STEPS):  # the small steps are noisy, but they see the branch that the point is in
        try:
            found = _ridders(lambda h: _probe(f, args, direction, h), first)
        except (ArithmeticError, ValueError, LookupError):
            continue  # beyond the domain's edge, or the result's shape changes: a smaller step may not be
        best = found if best is None else _better(best, found)
    if best is None:
        raise NoSlope(f"{f!r} at {args!r} along {direction!r}")
    return best


def _probe(f: Callable[..., Any], args: Sequence[Any], direction: Sequence[Any], h: float) -> list[Any]:
    moved = shift(tuple(args), tuple(direction), h)
    return numbers((f(*moved), moved))


def _better(small: Slope, large: Slope) -> Slope:
    """Return `small` with the entries of `large` that are more precise and do not contradict it."""
    if len(small.values) != len(large.values):
        return small  # the smaller step knows the result's shape at the point
    pairs = [
        (w, u) if u <= max(e, LUCK * (1 + abs(v))) and abs(w - v) <= 10 * e + BRANCH * (1 + abs(v)) else (v, e)
        for v, e, w, u in zip(small.values, small.errors, large.values, large.errors, strict=True)
    ]
    return Slope([p[0] for p in pairs], [p[1] for p in pairs])


def _ridders(probe: Callable[[float], list[Any]], first: float) -> Slope:
    """Return the extrapolated central difference for each number that `probe` returns.

    Source: C. Ridders, Adv. Eng. Software 4 (1982) 75-76.
    """
    steps = [first / SHRINK**k for k in range(COLUMNS)]
    rows = []
    for h in steps:
        up, down = probe(h), probe(-h)
        rows.append([((u - d) / (2 * h), EPS * (abs(u) + abs(d)) / h) for u, d in zip(up, down, strict=True)])
    if len({len(row) for row in rows}) != 1:
        raise ValueError("the result's shape depends on the step")
    cells = [_extrapolate([row[i] for row in rows]) for i in range(len(rows[0]))]
    return Slope([c[0] for c in cells], [c[1] for c in cells])


def _extrapolate(column: list[tuple[Any, float]]) -> tuple[Any, float]:
    best, best_error = column[0][0], math.inf
    previous = [column[0][0]]
    for value, noise in column[1:]:
        current, power = [value], SHRINK**2
        for j, before in enumerate(previous):
            current.append((current[j] * power - before) / (power - 1))
            power *= SHRINK**2
            error = max(abs(current[j + 1] - current[j]), abs(current[j + 1] - before), noise)
            if error < best_error:
                best, best_error = current[j + 1], error
        previous = current
    return best, best_error


# --- hyperreal: the function itself, run on value + slope * epsilon ---------------------------------------


class Margin:
    """The smallest distance from a kink that a run has seen: a comparison's tie, the bend of abs, a jump of //."""

    seen = math.inf


class Hyper:
    """A number with a slope; both may be Hyper again, for the second order."""

    __slots__ = ("value", "slope")

    def __init__(self, value: Any, slope: Any = 0.0) -> None:
        self.value, self.slope = value, slope

    def __repr__(self) -> str:
        return f"Hyper({self.value!r}, {self.slope!r})"

    def __add__(self, other: Any) -> Hyper:
        o = lift(other)
        return Hyper(self.value + o.value, self.slope + o.slope)

    def __sub__(self, other: Any) -> Hyper:
        o = lift(other)
        return Hyper(self.value - o.value, self.slope - o.slope)

    def __mul__(self, other: Any) -> Hyper:
        o = lift(other)
        return Hyper(self.value * o.value, self.slope * o.value + self.value * o.slope)

    def __truediv__(self, other: Any) -> Hyper:
        o = lift(other)
        w = self.value / o.value
        return Hyper(w, (self.slope - w * o.slope) / o.value)

    def __floordiv__(self, other: Any) -> Hyper:
        _edge(self, other)
        return Hyper(self.value // lift(other).value, 0.0)

    def __mod__(self, other: Any) -> Hyper:
        o = lift(other)
        _edge(self, other)
        return Hyper(self.value % o.value, self.slope - (self.value // o.value) * o.slope)

    def __pow__(self, n: int) -> Hyper:
        assert isinstance(n, int), "the programs raise to whole powers only"
        return Hyper(self.value**n, n * self.value ** (n - 1) * self.slope if n else 0.0 * self.slope)

    def __radd__(self, other: Any) -> Hyper:
        return lift(other) + self

    def __rsub__(self, other: Any) -> Hyper:
        return lift(other) - self

    def __rmul__(self, other: Any) -> Hyper:
        return lift(other) * self

    def __rtruediv__(self, other: Any) -> Hyper:
        return lift(other) / self

    def __divmod__(self, other: Any) -> tuple[Hyper, Hyper]:
        return self // other, self % other

    def __round__(self, digits: int | None = None) -> Any:
        return round(real(self), digits)

    def __int__(self) -> int:
        return int(real(self))

    def __format__(self, spec: str) -> str:
        return format(real(self), spec)

    def __neg__(self) -> Hyper:
        return Hyper(-self.value, -self.slope)

    def __pos__(self) -> Hyper:
        return self

    def __abs__(self) -> Hyper:
        Margin.seen = min(Margin.seen, abs(real(self)))
        sign = math.copysign(1.0, real(self))
        return Hyper(abs(self.value), sign * self.slope)

    def __bool__(self) -> bool:
        return self != 0

    def __lt__(self, other: Any) -> bool:
        return _gap(self, other) < 0

    def __le__(self, other: Any) -> bool:
        return _gap(self, other) <= 0

    def __gt__(self, other: Any) -> bool:
        return _gap(self, other) > 0

    def __ge__(self, other: Any) -> bool:
        return _gap(self, other) >= 0

    def __eq__(self, other: object) -> bool:
        return _gap(self, other) == 0

    __hash__ = None  # type: ignore[assignment]


def _among_numbers(operator: Callable[[Hyper, Any], Any]) -> Callable[[Hyper, Any], Any]:
    """Return an operator of Hypers that leaves objects of other classes to their own."""

    def call(one: Hyper, other: Any) -> Any:
        return operator(one, other) if isinstance(other, (int, float, complex, Hyper)) else NotImplemented

    return call


for _name in "add sub mul truediv floordiv mod pow radd rsub rmul rtruediv".split():
    setattr(Hyper, f"__{_name}__", _among_numbers(getattr(Hyper, f"__{_name}__")))


def lift(value: Any) -> Hyper:
    """Return `value` as a Hyper, with slope zero unless it is one."""
    return value if isinstance(value, Hyper) else Hyper(value, 0.0)


def real(value: Any) -> Any:
    """Return the number at the bottom of a Hyper of any depth."""
    while isinstance(value, Hyper):
        value = value.value
    return value


def _edge(one: Any, two: Any) -> None:
    rest = real(one) % real(two)
    Margin.seen = min(Margin.seen, abs(rest), abs(real(two) - rest))


def _gap(one: Any, two: Any) -> Any:
    gap = real(one) - real(two)
    Margin.seen = min(Margin.seen, abs(gap))
    return gap


def _lifted(f: Callable[[Any], Any], df: Callable[[Any, Any], Any]) -> Callable[[Any], Any]:
    """Return `f` for numbers and Hypers; `df(x, w)` is its derivative at x, where w is its value."""

    def call(x: Any) -> Any:
        if not isinstance(x, Hyper):
            return f(x)
        w = call(x.value)
        return Hyper(w, df(x.value, w) * x.slope)

    return call


SIN = _lifted(math.sin, lambda x, w: COS(x))
COS = _lifted(math.cos, lambda x, w: -SIN(x))
HYPER_MATH: dict[str, Callable[[Any], Any]] = {
    "sin": SIN,
    "cos": COS,
    "exp": _lifted(math.exp, lambda x, w: w),
    "log": _lifted(math.log, lambda x, w: 1.0 / x),
    "sqrt": _lifted(math.sqrt, lambda x, w: 0.5 / w),
    "tanh": _lifted(math.tanh, lambda x, w: 1.0 - w * w),
    "atan": _lifted(math.atan, lambda x, w: 1.0 / (1.0 + x * x)),
    "fabs": lambda x: 1.0 * abs(x) if isinstance(x, Hyper) else math.fabs(x),
}


def hyper(f: Callable[..., Any], args: Sequence[Any], direction: Sequence[Any]) -> tuple[list[Any], list[Any], float]:
    """Return numbers, slopes and margin of (f(*args), args after the call); f's `math` names must be HYPER_MATH's."""
    Margin.seen = math.inf
    moved = hypers(args, direction)
    flat = list(_leaves((f(*moved), moved)))
    return [n.value for n in flat], [n.slope for n in flat], Margin.seen


def _leaves(value: Any) -> Iterator[Hyper]:
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, Hyper) or is_number(value):
        yield lift(value)


def hypers(args: Sequence[Any], direction: Sequence[Any]) -> tuple[Any, ...]:
    """Return `args` as Hypers with slopes from `direction`, as they are where it is None; shared lists stay shared."""
    moved = _combine(tuple(args), tuple(direction), lambda v, d: v if d is None else Hyper(v, d), {})
    return tuple(moved)


def interleaved(
    f: Callable[..., Any], companion: Callable[..., Any], args: Sequence[Any], seeds: Sequence[Any], filled: bool = True
) -> tuple[Any, ...]:
    """Return a companion's arguments: each active argument is followed by its tangent.

    A companion that is made without a call knows no kinds and may ask for more tangents, of arguments that may be the
    lists that others are: those are zero (or, not `filled`, None).
    """
    primals = list(inspect.signature(f).parameters)
    slots = list(inspect.signature(companion).parameters)
    out: list[Any] = []
    for name, arg, seed in zip(primals, args, seeds):
        at = slots.index(name)
        out.append(arg)
        if at + 1 < len(slots) and slots[at + 1] not in primals:
            out.append(seed if seed is not None else scale(copy_of(arg), 0.0) if filled else None)
    return tuple(out)
