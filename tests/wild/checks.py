"""What must hold of a program: it is accepted, refused (and why), or has failed (what does not hold)."""

from __future__ import annotations

import contextlib
import io
import linecache
import math
import random
import re
import signal
import sys
import types
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import count
from typing import Any

import truth
from truth import Hyper

import fwdtrans
from fwdtrans.engine import engine_of

from .writer import Wild

SECOND = 4  # one program in so many is taken to the second order
GRADIENT = 3  # one in so many has its gradient taken in one pass, against the program on Hypers
PASSES = 15  # one in so many against a pass for each number
TEXT = 8  # one in so many is transformed twice
LONGEST = 60.0  # seconds of the processor for one program and its dozen transformations: none hangs
TINY = 1e-290  # below, doubling is not exact: the tangent's parts underflow
MATH = re.compile(r"(?m)^from math import .*$")
KINK = 1e-6  # nearer to a tie than this, the two sides differ

_serial = count()


class Hang(BaseException):
    """The time for a program is over."""


class Bad(Exception):
    """A property does not hold: (what, details)."""


@dataclass(frozen=True)
class Verdict:
    """What became of a program: `kind` is "accepted", "refused", "unfit" (it cannot be judged) or "failed"."""

    kind: str
    why: str = ""
    details: str = ""


def reason(why: str) -> str:
    """Return the reason of a refusal without the names in it."""
    why = re.sub(r"\b(class|operator of|property of) [A-Z]\w*", r"\1 `_`", why)
    why = re.sub(r"<[^<>]* at 0x[0-9a-f]+>", "`_`", why)
    return re.sub(r"`[^`]*`", "`_`", why).split(" (")[0].split("`_`: ")[0].strip()


# --- running ----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def module(text: str, math_names: dict[str, Any] | None = None) -> Iterator[dict[str, Any]]:
    """Give the program's names, its text under a file name of its own; forget it afterwards."""
    name = f"wild_{next(_serial)}"
    text = MATH.sub("", text) if math_names else text  # what is made with the module keeps its functions
    filename, code = compiled(text)
    kept = linecache.cache.get(filename)  # of the same program, around
    linecache.cache[filename] = (len(text), None, text.splitlines(True), filename)
    made = sys.modules[name] = types.ModuleType(name)
    try:
        made.__dict__.update({n: of for n, of in (math_names or {}).items() if n in truth.HYPER_MATH})
        exec(code, made.__dict__)
        made.__dict__.update(math_names or {})
        yield made.__dict__
    finally:
        if kept is None:
            linecache.cache.pop(filename, None)
        del sys.modules[name]


@lru_cache(maxsize=3)
def compiled(text: str) -> tuple[str, types.CodeType]:
    """Return a program's file name and code: a program is run several times."""
    filename = f"<wild_{next(_serial)}>"
    return filename, compile(text, filename, "exec")


@contextlib.contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raise Hang when the time is over."""

    def over(*_: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.signal(signal.SIGPROF, before)


def outcome(call: Callable[[], Any]) -> tuple[Any, Exception | None, str]:
    """Return value, exception and what was printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            return call(), None, printed.getvalue()
        except Exception as error:  # whatever the program raises is what is compared
            return None, error, printed.getvalue()


# --- values: numbers in order, mirrors, copies ------------------------------------------------------------------


def fields(value: Any) -> dict[str, Any] | None:
    """Return the fields of an object of the program's classes, None for what is none."""
    if isinstance(value, types.SimpleNamespace):
        return vars(value)
    if not type(value).__module__.startswith("wild_") or isinstance(value, (type, Enum, tuple)):
        return None
    slots = [n for cls in type(value).__mro__ for n in vars(cls).get("__slots__", ()) if hasattr(value, n)]
    found = {n: getattr(value, n) for n in slots} | getattr(value, "__dict__", {})
    return found if slots or hasattr(value, "__dict__") else None


def parts(value: Any) -> list[Any] | None:
    """Return what is in a container, in order; None for what is none."""
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, (list, tuple, deque)):
        return list(value)
    found = fields(value)
    return None if found is None else list(found.values())


def numbers(value: Any) -> list[Any]:
    """Return the numbers in a value, in order."""
    inside = parts(value)
    if inside is not None:
        return [n for part in inside for n in numbers(part)]
    return [value] if truth.is_number(value) else []


def slopes(value: Any, tangent: Any) -> list[Any]:
    """Return the tangent of each number in a value; None instead of a mirror stands for zeros."""
    inside = parts(value)
    if inside is None:
        if not truth.is_number(value):
            return []
        if not isinstance(tangent, (float, int, type(None))):
            raise Bad("shape", f"the tangent of {value!r} is {tangent!r}")
        return [0.0 if tangent is None else tangent]
    if tangent is None:
        return [0.0] * len(numbers(value))
    return [s for part, mirror in zip(inside, mirrors(value, tangent), strict=True) for s in slopes(part, mirror)]


def mirrors(value: Any, tangent: Any) -> list[Any]:
    """Return the tangents of a container's parts."""
    if isinstance(value, dict):
        if not isinstance(tangent, dict) or not set(tangent) <= set(value):
            raise Bad("shape", f"the tangent of {value!r} is {tangent!r}")
        return [tangent.get(key) for key in value]
    found = fields(value)
    if found is not None:
        return [getattr(tangent, name, None) for name in found]
    if not isinstance(tangent, (list, tuple, deque)) or len(tangent) != len(value):
        raise Bad("shape", f"the tangent of {value!r} is {tangent!r}")
    return list(tangent)


def sharing(value: Any, tangent: Any) -> list[tuple[Any, Any]]:
    """Return (container, mirror) wherever a container that holds numbers, and can change, has a mirror."""
    inside = parts(value)
    if inside is None or tangent is None or not numbers(value):
        return []
    here = [] if isinstance(value, tuple) else [(value, tangent)]
    below = [pair for p, m in zip(inside, mirrors(value, tangent), strict=True) for pair in sharing(p, m)]
    return here + below


def shared_alike(value: Any, tangent: Any) -> bool:
    """Say whether mirrors are one exactly when their containers are; zeros of what never held a tangent may be two."""
    first: dict[int, int] = {}
    back: dict[int, int] = {}
    for one, mirror in sharing(value, tangent):
        if not any(slopes(one, mirror)):
            continue
        if first.setdefault(id(one), id(mirror)) != id(mirror) or back.setdefault(id(mirror), id(one)) != id(one):
            return False
    return True


def exact(value: Any) -> Any:
    """Return a value in a form in which `==` means: the same types, the same bits, nan equal to nan."""
    inside = parts(value)
    if isinstance(value, Enum):
        return type(value).__name__, value.name
    if inside is None:
        return type(value).__name__, "" if callable(value) or hasattr(value, "__next__") else repr(value)
    keys = list(value) if isinstance(value, dict) else list(fields(value) or ())
    return type(value).__name__, keys, [exact(part) for part in inside]


def mapped(value: Any, change: Callable[[Any], Any], memo: dict[int, Any] | None = None) -> Any:
    """Return a mirror of a value: what is shared stays shared, objects become namespaces."""
    memo = {} if memo is None else memo
    if id(value) in memo:
        return memo[id(value)]
    found = fields(value)
    if found is not None:
        memo[id(value)] = space = types.SimpleNamespace()
        for name, part in found.items():
            if not callable(part) or fields(part) is not None:  # a function has no tangent
                setattr(space, name, mapped(part, change, memo))
        return space
    if isinstance(value, dict):
        memo[id(value)] = table = {}
        table.update((key, mapped(part, change, memo)) for key, part in value.items())
        return table
    if isinstance(value, list):
        memo[id(value)] = items = []
        items.extend(mapped(part, change, memo) for part in value)
        return items
    if isinstance(value, tuple):
        return tuple(mapped(part, change, memo) for part in value)
    return change(value) if truth.is_number(value) else value


def moved(value: Any, seed: Any, memo: dict[int, Any] | None = None) -> Any:
    """Make the numbers in an argument Hypers with the slopes of its seed, in place where it can be."""
    memo = {} if memo is None else memo
    if truth.is_number(value):
        return value if seed is None else Hyper(value, seed)
    if parts(value) is None or seed is None or id(value) in memo:
        return memo.get(id(value), value)
    if isinstance(value, tuple):
        inside = [moved(v, s, memo) for v, s in zip(value, seed, strict=True)]
        return type(value)(*inside) if hasattr(value, "_fields") else tuple(inside)
    memo[id(value)] = value
    found = fields(value)
    if found is not None:
        for name, part in found.items():
            object.__setattr__(value, name, moved(part, getattr(seed, name, None), memo))
    else:
        for key in value if isinstance(value, dict) else range(len(value)):
            value[key] = moved(value[key], seed[key], memo)
    return value


class Directions:
    """Seeds for a program's arguments; each `draw` is another one, the same every time."""

    def __init__(self, program: Wild, names: dict[str, Any]) -> None:
        self.rng = random.Random(program.seed + 1)
        self.program, self.names = program, names

    def draw(self) -> tuple[Any, ...]:
        """Return a direction: None for what is inactive; one object has one."""
        memo: dict[int, Any] = {}
        made = self.names["make"]()
        whole = mapped(made, lambda n: self.rng.uniform(-1.0, 1.0) * (abs(n) or 1.0), memo)
        return tuple(d if on else None for d, on in zip(whole, self.program.active, strict=True))


def copied(direction: Any) -> Any:
    """Return a copy of a direction: a call changes the seeds of what it changes."""
    return mapped(direction, lambda n: n)


def scaled(direction: tuple[Any, ...], factor: float) -> tuple[Any, ...]:
    """Return a direction times a factor."""
    return tuple(mapped(direction, lambda n: n * factor))


# --- the truth ----------------------------------------------------------------------------------------------------


def hyper_float(value: Any = 0.0) -> Any:
    """Return a Hyper as it is, anything else as a float."""
    if type(value).__module__.startswith("wild_"):
        return value.__float__()
    return 1.0 * value if isinstance(value, Hyper) else float(value)


def _classes(asked: Any) -> Any:
    """Return what `isinstance` is asked for, with `float` itself in it."""
    return tuple(map(_classes, asked)) if isinstance(asked, tuple) else float if asked is hyper_float else asked


HYPER_NAMES: dict[str, Any] = {
    **truth.HYPER_MATH,
    "isinstance": lambda v, c: isinstance(truth.real(v), _classes(c)),
    "float": hyper_float,
}


def hyper(text: str, args_of: Callable[[dict[str, Any]], Any]) -> tuple[list[Any], list[Any], Any]:
    """Return the slopes of result and arguments, and the exception, of the program run on Hypers."""
    with module(text, HYPER_NAMES) as names:
        args = args_of(names)
        value, error, _ = outcome(lambda: names["f"](*args))
        return numbers(value), [n for a in args for n in numbers(a)], error


def slope_of(number: Any) -> Any:
    """Return a number's slope."""
    return truth.lift(number).slope


def near(got: list[Any], expected: list[Any]) -> bool:
    """Say whether tangents agree up to rounding; the largest of them sets the scale."""
    top = max(map(abs, expected), default=0.0)
    return len(got) == len(expected) and all(
        abs(g - e) <= 1e-9 * (1e-3 + abs(e)) + 1e-12 * top or math.isnan(e) for g, e in zip(got, expected, strict=True)
    )


# --- one program ------------------------------------------------------------------------------------------------


def check(program: Wild, rarely: int = 1) -> Verdict:
    """Return what becomes of a program; second orders, gradients and texts are looked at `rarely` times less often."""
    try:
        with limit(LONGEST):
            return _checked(program, rarely)
    except Hang:
        return Verdict("failed", "it takes longer than allowed")


def _checked(program: Wild, rarely: int) -> Verdict:
    try:
        with limit(1.0), module(program.text) as names:
            args = names["make"]()
            expected = outcome(lambda: names["f"](*args))
            plain = exact(expected[0]), exact(args), expected[2]
            state = outside(names)
    except Hang:
        return Verdict("unfit", "it runs too long")
    if isinstance(expected[1], (RecursionError, OverflowError, TypeError)):  # a TypeError names the companion
        return Verdict("unfit", type(expected[1]).__name__)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    with module(program.text) as names:
        try:
            return _against(program, names, plain, state, expected[1], rarely)
        except fwdtrans.Refused as refused:
            return Verdict("refused", refused.what, f"line {refused.line}")
        except fwdtrans.NotDifferentiable as error:
            return Verdict("failed", "NotDifferentiable", str(error))
        except Bad as bad:
            return Verdict("failed", *bad.args)
        except Exception as error:  # whatever comes out of the engine is what is looked for
            return Verdict("failed", f"{type(error).__name__} out of fwdtrans", _trace(error))


def _trace(error: BaseException) -> str:
    import traceback

    frames = traceback.extract_tb(error.__traceback__)[-4:]
    where = " < ".join(f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno} {f.name}" for f in reversed(frames))
    return f"{error} at {where}"


def outside(names: dict[str, Any]) -> Any:
    """Return what a program's constants are now, and what they hold."""
    return {name: exact(value) for name, value in names.items() if name.isupper()}


def _against(
    program: Wild, names: dict[str, Any], plain: tuple[Any, ...], state: Any, error: Exception | None, rarely: int
) -> Verdict:
    f = names["f"]
    directions = Directions(program, names)
    direction = directions.draw()
    got = _jvp(f, names, direction)
    if isinstance(got.error, fwdtrans.FwdtransError):
        raise got.error
    if (type(error).__name__, _args(error)) != (type(got.error).__name__, _args(got.error)):
        raise Bad("exception", f"{error!r} became {got.error!r} {_trace(got.error) if got.error else ''}")
    if (plain[1], plain[2]) != (exact(got.args), got.printed):
        raise Bad("arguments or output", f"{plain[1:]} became {exact(got.args), got.printed}")
    if state != outside(names):
        changed = {name: (state[name], now) for name, now in outside(names).items() if state[name] != now}
        raise Bad("what is outside", f"{changed}")
    if error is not None:
        return Verdict("accepted", "raises")
    if plain[0] != exact(got.value):
        raise Bad("value", f"{plain[0]} became {exact(got.value)}")
    values, after, failed = hyper(program.text, lambda n: moved(n["make"](), direction))
    if failed is not None:
        return Verdict("unfit", f"Hypers: {failed!r}")
    wanted = [slope_of(n) for n in values]
    once = slopes(got.value, got.tangent)
    if any(map(math.isnan, once)) and "try:" in program.text.partition("def f(")[2]:
        return Verdict("unfit", "a pole in a try: its tangent is nan")
    if not near(once, wanted):
        raise Bad("wrong tangent", f"{once} should be {wanted}")
    if not shared_alike(got.value, got.tangent):  # mirrors of arguments are the caller's
        raise Bad("sharing", f"{got.value!r} with {got.tangent!r}")
    if (told := _arguments(got, program, after)) is not None:
        return told
    _linear(f, names, direction, got)
    if program.seed % (SECOND * rarely) == 0:
        _second(program, names, directions, wanted)
    if program.seed % (GRADIENT * rarely) == 0:
        _gradient(program, f, names, plain)
    if program.seed % (TEXT * rarely) == 0:
        _text(program, f)
    return Verdict("accepted")


def _args(error: Exception | None) -> Any:
    return None if error is None else [exact(a) for a in error.args]


@dataclass
class Got:
    """A call of jvp: what it returned or raised, the arguments and the seeds after it."""

    value: Any
    tangent: Any
    error: Exception | None
    printed: str
    args: tuple[Any, ...]
    seeds: tuple[Any, ...]


def _jvp(f: Callable[..., Any], names: dict[str, Any], direction: tuple[Any, ...]) -> Got:
    args, seeds = names["make"](), scaled(direction, 1.0)
    result, error, printed = outcome(lambda: fwdtrans.jvp(f, args, seeds))
    value, tangent = result or (None, None)
    return Got(value, tangent, error, printed, args, seeds)


def _arguments(got: Got, program: Wild, after: list[Any]) -> Verdict | None:
    """Raise Bad where the tangents of the arguments after the call are wrong; return what cannot be judged."""
    found, wanted, at = [], [], 0
    for arg, seed, on in zip(got.args, got.seeds, program.active, strict=True):
        size = len(numbers(arg))
        if on:
            found += slopes(arg, seed)
            wanted += [slope_of(n) for n in after[at : at + size]]
        at += size
    if any(map(math.isnan, found)) and "try:" in program.text.partition("def f(")[2]:
        return Verdict("unfit", "a pole in a try: its tangent is nan")
    if not near(found, wanted):
        raise Bad("wrong tangent of an argument", f"{found} should be {wanted}")
    return None


def _linear(f: Callable[..., Any], names: dict[str, Any], direction: tuple[Any, ...], got: Got) -> None:
    """Raise Bad unless a doubled seed gives the doubled tangent, and zero gives zero."""
    once = slopes(got.value, got.tangent)
    double = _jvp(f, names, scaled(direction, 2.0))
    twice = slopes(double.value, double.tangent)
    if [2.0 * t for t in once if abs(t) > TINY] != [s for s, t in zip(twice, once, strict=True) if abs(t) > TINY]:
        raise Bad("doubled seed", f"{once} became {twice}")
    none = _jvp(f, names, scaled(direction, 0.0))
    if any(slopes(none.value, none.tangent)):
        raise Bad("zero seed", f"{slopes(none.value, none.tangent)}")


def _gradient(program: Wild, f: Any, names: dict[str, Any], plain: tuple[Any, ...]) -> None:
    """Raise Bad unless gradients in one pass, of the numbers alone and of the lists too, are those
    of the program on Hypers.
    """
    engine, args = engine_of(f), names["make"]()
    slopes_in: dict[str, list[list[Any]]] = {}
    for name, arg in zip(engine.names, args, strict=True):
        if type(arg) is list and sum(other is arg for other in args) > 1:
            continue  # a pass moves it under one of its names alone
        if not (type(arg) in (int, float) or type(arg) is list and {*map(type, arg)} <= {int, float}):
            continue
        ones = [1.0] if type(arg) is not list else [[float(i == k) for i in range(len(arg))] for k in range(len(arg))]
        seeds = [tuple(one if n == name else None for n in engine.names) for one in ones]
        if program.seed % PASSES == 0:
            passes = [_jvp(f, names, seed) for seed in seeds]
            if any(isinstance(one.error, fwdtrans.FwdtransError) for one in passes):
                continue
            slopes_in[name] = [slopes(one.value, one.tangent) for one in passes]
        else:
            runs = [hyper(program.text, lambda fresh: moved(fresh["make"](), seed)) for seed in seeds]  # noqa: B023
            if all(error is None for _, _, error in runs):
                slopes_in[name] = [[slope_of(n) for n in values] for values, _, _ in runs]
    numbers = [n for n, arg in zip(engine.names, args, strict=True) if n in slopes_in and type(arg) is not list]
    for moving in [one for one in (numbers, [*slopes_in]) if one]:
        again = names["make"]()
        found, error, printed = outcome(lambda: engine.gradient(engine.bound(again, {}), moving))  # noqa: B023
        if isinstance(error, fwdtrans.Refused) and program.seed % PASSES:
            continue  # so may the passes be
        if error is not None:
            raise Bad("gradient", f"{moving}: {error!r} {_trace(error)}")
        if found is None:
            continue
        if plain != (exact(found[0]), exact(again), printed):
            raise Bad("value of the gradient", f"{plain} became {exact(found[0]), exact(again), printed}")
        for name, tangent in zip(moving, found[1], strict=True):
            each = [tangent] if name in numbers else tangent
            got = [slopes(found[0], one) for one in each]
            if len(got) != len(slopes_in[name]) or not all(map(near, got, slopes_in[name])):
                raise Bad("wrong gradient", f"{name}: {got} should be {slopes_in[name]}")


def _second(program: Wild, names: dict[str, Any], directions: Directions, first: list[Any]) -> None:
    """Raise Bad unless the companion's derivative is the second one."""
    f = names["f"]
    direction, moves, bends = directions.draw(), directions.draw(), directions.draw()
    companion = companion_of(f, names["make"](), direction)
    primals, tangents = _interleaved(f, companion, names, *map(copied, (direction, moves, bends)))
    with contextlib.redirect_stdout(io.StringIO()):
        value, tangent = fwdtrans.jvp(companion, primals, tangents)

    values, _, error = hyper(
        program.text, lambda fresh: moved(moved(fresh["make"](), moves), _paired(direction, bends))
    )
    if error is not None:
        return
    wanted = [truth.lift(slope_of(n)).slope for n in values]
    got = slopes(value[1], tangent[1])
    plain = slopes(value[0], tangent[0])
    expected = [truth.lift(truth.lift(n).value).slope for n in values]
    if not near(plain, expected):
        raise Bad("wrong tangent of the companion's value", f"{plain} should be {expected}")
    if len(got) == len(wanted) and not near(got, wanted):
        raise Bad("wrong second derivative", f"{got} should be {wanted}")


def companion_of(f: Any, values: tuple[Any, ...], direction: tuple[Any, ...]) -> Any:
    """Return the companion that runs for such arguments."""
    engine = engine_of(f)
    given = dict(zip(engine.names, values, strict=True))
    seeds = {n: d for n, d in zip(engine.names, direction, strict=True) if d is not None}
    return engine.transformed(tuple(seeds), engine.shapes(given, seeds)).function


def _paired(direction: Any, bends: Any) -> Any:
    """Return a direction whose numbers are Hypers with the slopes of `bends`."""
    memo: dict[int, Any] = {}
    whole = copied(direction)
    return tuple(None if d is None else moved(d, b, memo) for d, b in zip(whole, bends, strict=True))


def wrt_of(program: Wild, f: Any) -> str:
    """Return the names of the active parameters, as the decorator takes them."""
    names = f.__code__.co_varnames
    return ", ".join(n for n, on in zip(names, program.active, strict=False) if on)


def _interleaved(
    f: Any, companion: Any, names: dict[str, Any], direction: Any, moves: Any, bends: Any
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Return a companion's arguments and their tangents: each active argument is followed by its own."""
    primals = f.__code__.co_varnames[: f.__code__.co_argcount]
    slots = companion.__code__.co_varnames[: companion.__code__.co_argcount]
    memo: dict[int, Any] = {}
    args, out, tangents = names["make"](), [], []
    for name, arg, seed, move, bend in zip(primals, args, direction, moves, bends, strict=True):
        at = slots.index(name)
        out.append(arg)
        tangents.append(move)
        if at + 1 < len(slots) and slots[at + 1] not in primals:
            out.append(seed if seed is not None else mapped(arg, lambda n: 0.0, memo))
            tangents.append(bend)
    return tuple(out), tuple(tangents)


def _text(program: Wild, f: Any) -> None:
    """Raise Bad unless the text is the same every time, and compiles alone."""
    one = fwdtrans.forward_diff(wrt=wrt_of(program, f))(f).source
    compile(one, "<companion>", "exec")
    with module(program.text) as fresh:
        other = fwdtrans.forward_diff(wrt=wrt_of(program, f))(fresh["f"]).source
    if _body(one) != _body(other):
        raise Bad("another text", f"{one}\n{other}")


def _body(text: str) -> str:
    """Return a text without its header, which names the file."""
    return text.split("\n", 1)[1]
