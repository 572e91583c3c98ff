"""What a call means in; the engine of the function that is differentiated, out.

Functions with arguments fixed beforehand, methods, functions of the tables and objects that are called have one each;
a function that is known by its value is looked up when it is called: `companion(f)`.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Collection, Mapping, Sequence
from types import BuiltinFunctionType, FunctionType, MethodType

from . import runtime
from .engine import MOST_ENGINES, Engine, engine_of, is_constant, is_function, no_tangent
from .errors import Refused, SourceUnavailable
from .identity import LRU_CACHE, marked
from .kept import keep
from .modes import FORWARD, Mode
from .parameters import POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, STARS, VAR_KEYWORD, VAR_POSITIONAL
from .registry import RULES
from .seeds import ROWS
from .shapes import shape_of
from .typed import Any
from .wrt import Wrt, named

POSITIONAL = (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD)
MODE = "__fwdtrans_mode__"  # what a decorated function keeps its mode under


class Target:
    """A function with arguments that are fixed beforehand (`functools.partial`)."""

    __slots__ = ("args", "engine", "kwargs")

    def __init__(self, engine: Engine, args: tuple[Any, ...] = (), kwargs: Mapping[str, Any] | None = None) -> None:
        self.engine, self.args, self.kwargs = engine, args, kwargs or {}

    @property
    def free(self) -> tuple[str, ...]:
        """The parameters that a call still gives."""
        positional = [n for n in self.engine.names if self.engine.kinds[n] in POSITIONAL]
        taken = set(positional[: len(self.args)]) | set(self.kwargs)
        return tuple(n for n in self.engine.names if n not in taken)

    def asked(self, wrt: Wrt) -> tuple[tuple[str, ...], bool]:
        """Return the parameters that `wrt` asks for, and whether it is one alone."""
        objects = [n for n in self.engine.names if self.engine.kinds[n] not in STARS]
        return named(wrt, self.free, lambda: self.engine.default, self.engine.function.__name__, objects)

    def positional(self, count: int) -> list[str]:
        """Return the parameter of each of `count` positional arguments; those of `*args` share one."""
        kinds = self.engine.kinds
        names = [n for n in self.free if kinds[n] in POSITIONAL]
        star = next((n for n in self.free if kinds[n] == VAR_POSITIONAL), "")
        return (names + [star] * count)[:count]

    def bound(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return every argument by parameter."""
        return self.engine.bound([*self.args, *args], {**self.kwargs, **kwargs})

    def seeds(self, values: Mapping[str, Any], tangents: Sequence[Any], words: Mapping[str, Any]) -> dict[str, Any]:
        """Return tangents by parameter, those of `*args` as a tuple, of `**kwargs` as a dict; None stands for none."""
        stars = (VAR_POSITIONAL, VAR_KEYWORD)
        star, double = (next((n for n, kind in self.engine.kinds.items() if kind == one), "") for one in stars)
        found: dict[str, Any] = {}
        rest: list[Any] = []
        for name, tangent in zip(self.positional(len(tangents)), tangents):
            if name == star:
                rest.append(tangent)
            elif tangent is not None:
                found[name] = tangent
        fixed = {name: tangent for name, tangent in words.items() if tangent is not None}
        found |= {name: tangent for name, tangent in fixed.items() if name in self.engine.names and name != double}
        options = {name: tangent for name, tangent in fixed.items() if name not in found}
        if any(tangent is not None for tangent in rest):
            before = len(values[star]) - len(rest)
            given = [None] * before + rest
            found[star] = tuple(runtime.zero(v) if d is None else d for v, d in zip(values[star], given))
        if options:
            found[double] = {n: options[n] if n in options else runtime.zero(v) for n, v in values[double].items()}
        return found


def target_of(f: Any) -> Target:
    """Return what is differentiated when `f` is asked for.

    Raises:
        SourceUnavailable: `f` has no text (and no rule).
        Refused: `f` is no function.
    """
    if isinstance(f, functools.partial):
        inner = target_of(f.func)
        return Target(inner.engine, (*inner.args, *f.args), {**inner.kwargs, **f.keywords})
    if type(f) is FunctionType and id(f) not in RULES.objects and "__fwdtrans_function__" not in f.__dict__:
        return Target(engine_of(f))
    own = marked(f, "__fwdtrans_function__", None)
    if isinstance(own, FunctionType):
        found = target_of(own)
        mode = marked(f, MODE, FORWARD)
        return found if mode == FORWARD else in_mode(found, mode)
    if isinstance(f, LRU_CACHE):
        return target_of(f.__wrapped__)
    if isinstance(f, FunctionType):
        ruled = wrapper_of(f) if id(f) in RULES.objects else None
        return Target(engine_of(ruled or f))
    if isinstance(f, MethodType):
        inner = target_of(f.__func__)
        return Target(inner.engine, (f.__self__, *inner.args), inner.kwargs)
    if isinstance(f, operator.itemgetter | operator.attrgetter | operator.methodcaller):
        return Target(engine_of(getter(f)))
    if callable(f):
        wrapped = wrapper_of(f)
        if wrapped is not None:
            return Target(engine_of(wrapped))
        method = vars(type(f)).get("__call__")
        if isinstance(method, FunctionType):
            return Target(engine_of(method), (f,))
        raise SourceUnavailable(f"no source text for {f!r}: wrap it in a function, or declare a rule for it")
    raise Refused(f"{f!r} is not a function", None, "pass a function")


def by_rules(target: Target) -> Target:
    """Return a function as one that is differentiated in forward mode."""
    return in_mode(target, FORWARD)


def in_mode(target: Target, mode: Mode) -> Target:
    """Return a function as one that is differentiated in a mode."""
    return Target(engine_of(target.engine.function, mode), target.args, target.kwargs)


def with_source(f: Any, text: str | None) -> Any:
    """Return `f`, whose text is noted if it is given (for `exec` and an old REPL, which keep none).

    Raises:
        SourceUnavailable: the function was not made from that text.
    """
    if text is not None:
        from .source import give

        give(target_of(f).engine.function, text)
    return f


_wrappers: dict[Any, FunctionType | None] = {}


def wrapper_of(f: Callable[..., Any], count: int = -1, words: Sequence[str] = ()) -> FunctionType | None:
    """Return a Python function that calls `f`, for a function of the tables (`math.sin`).

    Args:
        count: how many positional arguments it is called with, and `words` which keywords; -1: as its rule has them.
    """
    from .resolve import Known, identify

    found = identify(f, getattr(f, "__name__", "f"))
    if not isinstance(found, Known):
        return None
    key = (found.key, count, tuple(words), RULES.version)
    if key not in _wrappers:
        _wrappers[key] = _wrap(f, found.key, count, words)
    return _wrappers[key]


def _wrap(f: Callable[..., Any], key: str, count: int, words: Sequence[str]) -> FunctionType | None:
    """Return a Python function that calls one of the tables; None if it has no rule."""
    from .rules.builtins import OPERATIONS

    rules = RULES.of(OPERATIONS.get(key, key))
    if not rules:
        return None
    if count >= 0:
        params = [f"x{i}" for i in range(1, count + 1)] + [*words]
        given = params[:count] + [f"{word}={word}" for word in words]
    else:
        rule = min(rules, key=lambda r: (bool(r.variadic), len(r.params) - len(r.defaults)))
        params = [f"*{p}" if p == rule.variadic else p for p in rule.params if p not in rule.defaults]
        given = params
    return written(f, f"({', '.join(params)}): return {{}}({', '.join(given)})", key)


def getter(f: Any) -> FunctionType:
    """Return `itemgetter(1)`, `attrgetter("x")`, `methodcaller("norm", 2)` as the function that it stands for."""
    given = f.__reduce__()[1]
    if isinstance(f, operator.methodcaller):
        if isinstance(f.__reduce__()[0], functools.partial) or not all(map(is_literal, given[1:])):
            raise Refused(f"{f!r} is not differentiated", None, "write a lambda")
        parts = [f"x.{given[0]}({', '.join(map(repr, given[1:]))})"]
    elif isinstance(f, operator.attrgetter):
        parts = [f"x.{name}" for name in given]
    else:
        if not all(map(is_literal, given)):
            raise Refused(f"{f!r} is not differentiated", None, "write a lambda")
        parts = [f"x[{key!r}]" for key in given]
    return written(f, f"(x): return {', '.join(parts)}", repr(f))


def is_literal(value: Any) -> bool:
    """Say whether a value is what its text gives."""
    return value is None or isinstance(value, (int, float, str))


def written(f: Any, text: str, key: str) -> FunctionType:
    """Return the function of the text `def NAME text`, in which `{}` is `f`."""
    name = getattr(f, "__name__", type(f).__name__)
    head, _, end = text.partition(": ")
    whole = f"def {name}_{head}:\n    {end.format(name)}\n"
    path = f"<fwdtrans {key} {head}>"
    keep(path, whole)
    space: dict[str, Any] = {name: f, "__name__": "fwdtrans.wrapped"}
    exec(compile(whole, path, "exec"), space)
    made: FunctionType = space[f"{name}_"]
    return made


# --- functions as values ----------------------------------------------------------------------------------------

COMPANION_OF = "__fwdtrans_companion_of__"
INERT = frozenset({str, bytes, bool, type(None)})  # the types of values that carry no tangent
_looked_up: dict[tuple[int, bool], tuple[Any, Callable[..., Any]]] = {}


GUARDED = "__fwdtrans_guarded__"


def companion(f: Any, guarded: bool = False) -> Callable[..., Any]:
    """Return the companion of a function that is known by its value: every argument is followed by its tangent.

    In a guarded one no tangent raises. It is made when it is called first: a function that is passed on and not called
    need not have a derivative.
    """
    key = (id(f), guarded)
    found = _looked_up.get(key)
    if found is not None and found[0] is f:
        return found[1]
    made = LookUp(f, guarded).companion
    if isinstance(f, FunctionType | BuiltinFunctionType):  # methods and partial functions are made again and again
        if len(_looked_up) >= MOST_ENGINES:
            for old in [*_looked_up][: MOST_ENGINES // 2]:
                del _looked_up[old]
        _looked_up[key] = f, made
    return made


class LookUp:
    """The companions of one function that is known by its value, by the types of its arguments."""

    def __init__(self, f: Any, guarded: bool) -> None:
        self.guarded = guarded
        self.f = f
        self.inner = marked(f, COMPANION_OF)  # of one of this kind itself, at the second order
        self.quick: dict[tuple[type, ...], tuple[Any, Any]] = {}

        def companion(*pairs: Any, **words: Any) -> Any:
            if not words:
                found = self.quick.get(tuple(map(type, pairs[::2])))
                if found is not None and found[1] == self.mark() and found[0].is_fresh():
                    return found[0].function(*pairs)
            return self.call(pairs, words)

        setattr(companion, COMPANION_OF, f)
        setattr(companion, GUARDED, guarded)
        self.companion = companion

    def mark(self) -> Any:
        """Return what must stay the same for a companion to serve again."""
        f = self.f if self.inner is None else self.inner
        if type(f) is FunctionType:
            return f.__code__, f.__defaults__, f.__kwdefaults__, RULES.version
        return RULES.version

    def call(self, pairs: Sequence[Any], words: Mapping[str, Any]) -> Any:
        """Return value and tangent, by whatever way the function goes."""
        if is_constant(self.f):
            value = self.f(*pairs[::2], **{name: words[name] for name in [*words][::2]})
            return value, no_tangent(value)
        if getattr(self.f if self.inner is None else self.inner, "__objclass__", None) in ROWS:  # `list.__iter__`
            both = tuple(map(iter, pairs))
            return both if self.inner is None else (both[:2], both[2:])
        order = [*words]  # each keyword is followed by its tangent, whatever that is called
        still = self.still(pairs[::2], words)
        pairs = [part for i, part in enumerate(pairs) if i // 4 not in still or i % 4 < 2]
        values = pairs[::2]
        given = {name: words[name] for name in order[::2]}
        target = self.target(len(values) + len(still), [*given], still)
        bound = target.bound(values, given)
        tangents = [self.tangent(v, d) for v, d in zip(values, pairs[1::2])]
        moving = {n: self.tangent(given[n], words[d]) for n, d in zip(order[::2], order[1::2])}
        seeds = target.engine.with_companions(target.seeds(bound, tangents, moving), bound)
        objects = {n for n, v in bound.items() if callable(v) and runtime.fields_of(v) is not None}  # they call theirs
        told = {n for n, v in bound.items() if isinstance(v, (int, float)) or is_function(v)} | objects
        shapes = {n: shape_of(v) for n, v in bound.items() if n in told}
        made = target.engine.transformed(tuple(seeds), shapes, guarded=self.guarded)
        names = {*target.positional(len(values))}
        is_bare = not (words or target.args or target.kwargs or {*STARS} & {*target.engine.kinds.values()})
        is_numeric = target.engine.mode.name == "numeric"  # `run` takes bundles of directions apart for it
        is_bare = is_bare and not objects and not still
        is_bare = is_bare and not made.yields and not is_numeric  # nor pairs that a generator yields
        if is_bare and made.active == {*seeds} == names and len(names) == len(values):
            self.quick[tuple(map(type, values))] = made, self.mark()
        result = target.engine.run(made, bound, seeds, {})
        if is_numeric:
            return result[:2]
        if made.yields and self.inner is not None:  # at the second order the values are pairs themselves
            return runtime.unzip(result[0]), runtime.unzip(result[1])
        return result

    def still(self, values: Sequence[Any], words: Mapping[str, Any]) -> frozenset[int]:
        """Return the arguments, by position, that had no tangent at the first order: they have none at the second."""
        if self.inner is None or words or not isinstance(self.inner, FunctionType | MethodType):
            return frozenset()
        both = enumerate(zip(values[::2], values[1::2]))
        return frozenset(i for i, (x, dx) in both if dx is None and runtime.fields_of(x) is None and not is_function(x))

    def target(self, count: int, words: Sequence[str], still: Collection[int] = ()) -> Target:
        """Return what is differentiated when the function is called with so many arguments."""
        if self.inner is not None:
            ruled = _ruled(self.inner, count // 2, words[::2])
            return target_of(_written_out(ruled or self.inner, marked(self.f, GUARDED, False), still))
        ruled = _ruled(self.f, count, words)
        return Target(engine_of(ruled)) if ruled is not None else target_of(self.f)

    def tangent(self, value: Any, tangent: Any) -> Any:
        """Return an argument's tangent: a function's is its companion, that of a text is none."""
        if type(value) in INERT:
            return None
        return companion(value, self.guarded) if tangent is None and is_function(value) else tangent


def _ruled(f: Any, count: int, words: Sequence[str]) -> FunctionType | None:
    """Return the function that stands for one that is not written in Python."""
    return wrapper_of(f, count, words) if not isinstance(f, FunctionType) else None


def _written_out(f: Any, guarded: bool, still: Collection[int] = ()) -> Any:
    """Return the generated companion of a function in which every parameter takes part, called by pairs.

    Args:
        still: the positions of those that take no part.
    """
    target = target_of(f)
    names = tuple(name for i, name in enumerate(target.engine.names) if i not in still)
    made = target.engine.transformed(names, {}, guarded=guarded)
    if made.active != {*names}:
        raise Refused(f"the companion of {f!r} is not differentiated again", None, "pass a function of the module")
    stars = set(STARS) & {*target.engine.kinds.values()}
    is_plain = all(made.tangent_names[n] == f"d{n}" for n in names)
    function = runtime.by_pairs(made.function) if stars or not is_plain else made.function
    if not target.args and not target.kwargs:
        return function
    args = [part for arg in target.args for part in (arg, runtime.zero(arg))]
    words = {word: part for n, arg in target.kwargs.items() for word, part in ((n, arg), (f"d{n}", runtime.zero(arg)))}
    return functools.partial(function, *args, **words)


runtime.PROVIDER.append(companion)
