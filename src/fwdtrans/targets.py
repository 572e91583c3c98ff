"""What a call means in; the engine of the function that is differentiated, out.

Functions with arguments fixed beforehand, methods, functions of the tables and objects that are called have one each;
a function that is known by its value is looked up when it is called: `companion(f)`.
"""

from __future__ import annotations

import functools
import operator
import sys
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from types import BuiltinFunctionType, FunctionType, GeneratorType, MethodType

from . import runtime
from .bare import OPERATORS, bare, is_own_list
from .engine import MOST_ENGINES, Engine, engine_of, is_constant, is_function, no_tangent
from .errors import Refused, SourceUnavailable
from .exchange import opened
from .frozen import Maker, Method, nested, of_frozen
from .identity import LRU_CACHE, is_interpolant, marked, stores_by_code
from .interpolated import Moving, of_method
from .kept import keep
from .lasting import lasting
from .libraries import standard_key
from .modes import FORWARD, Mode
from .parameters import POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, STARS, VAR_KEYWORD, VAR_POSITIONAL
from .registry import RULES
from .seeds import ROWS
from .shapes import shape_of
from .strided import guard_whole
from .typed import Any
from .vectorizing import Vectorized, Vectorizing
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
        ruled = wrapper_of(f) if _is_of_library(f) else None
        return Target(engine_of(ruled or f))
    own = marked(f, "__fwdtrans_function__", None)
    if isinstance(own, FunctionType):
        found = target_of(own)
        mode = marked(f, MODE, FORWARD)
        return found if mode == FORWARD else in_mode(found, mode)
    if isinstance(f, LRU_CACHE):
        from .resolve import REMEMBERS, is_remembered

        if not is_remembered(f.__wrapped__):
            raise Refused(f"`{f.__name__}` {REMEMBERS}", None, "do that outside of it")
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
        if str(getattr(f, "__module__", None)).startswith("numpy.random"):
            what = f"what `{f.__qualname__}` draws has no derivative in what it is given"
            raise Refused(what, None, "draw first: `mu + sigma * rng.normal()`, `x[rng.permutation(len(x))]`")
        if getattr(f, "__objclass__", None) is GeneratorType:  # `g.send(x)`
            from .fence import FENCE

            raise Refused(FENCE["yield"].what, None, FENCE["yield"].advice)
        what = f"{f.__qualname__} is a class" if isinstance(f, type) else f"no source text for {f!r}"
        raise SourceUnavailable(f"{what}: wrap it in a function, or declare a rule for it")
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
    """Return a Python function that calls `f`, for a function of the tables (`math.sin`) or a class of the user's.

    Args:
        count: how many positional arguments it is called with, and `words` which keywords; -1: as its rule has them.
    """
    from .resolve import Class, Known, identify

    if runtime.is_array(getattr(f, "__objclass__", type(None))):
        name = f"numpy.ndarray.{f.__name__}"
        return _calling(f, name, count, words) if count > 0 and RULES.of(name) else None
    found = identify(f, getattr(f, "__name__", "f"))
    if isinstance(found, Class) and count >= 0:
        key: Any = (f, count, tuple(words))
        if key not in _wrappers:
            _wrappers[key] = _calling(f, found.live.__qualname__, count, words)
        return _wrappers[key]
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
        return _calling(f, key, count, words)
    rule = min(rules, key=lambda r: (bool(r.variadic), len(r.params) - len(r.defaults)))
    params = ", ".join(f"*{p}" if p == rule.variadic else p for p in rule.params if p not in rule.defaults)
    return written(f, f"({params}): return {{}}({params})", key)


def _calling(f: Callable[..., Any], key: str, count: int, words: Sequence[str]) -> FunctionType:
    """Return a Python function that calls another with so many arguments and these keywords."""
    from .rules.builtins import IN_PLACE  # here: a warm start needs no tables

    params = [f"x{i}" for i in range(1, count + 1)] + [*words]
    given = params[:count] + [f"{word}={word}" for word in words]
    if key.startswith("numpy.ndarray."):  # a method that is no function of NumPy's
        return written(f, f"({', '.join(params)}): return x1.{f.__name__}({', '.join(given[1:])})", key)
    if key in ("numpy.reshape", "numpy.transpose") and count > 2:  # as methods they take `x.reshape(2, 3)`
        given[1:count] = [f"({', '.join(params[1:count])})"]
    if key in IN_PLACE:
        return written(f, f"({', '.join(params)}): {{}}({', '.join(given)})", key)
    if "out" in words:
        return written(f, f"({', '.join(params)}): {{}}({', '.join(given)}); return out", key)
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
    if is_interpolant(f):
        return Moving(f, None)
    if type(f).__module__ == "numpy" and type(f).__name__ == "vectorize":
        return Vectorized(companion(f.pyfunc, guarded), f.otypes)
    if isinstance(f, Moving | Maker | Method | Vectorized | Vectorizing):
        return f.lifted()
    owner = getattr(f, "__objclass__", None)
    if owner is GeneratorType:  # `type(g).send`
        from .fence import FENCE  # here: a warm start needs none

        raise Refused(FENCE["sent"].what, None, FENCE["sent"].advice)
    if owner is not None and runtime.is_array(owner) and not is_method_alone(f):  # `type(w).sum`
        return companion(getattr(sys.modules["numpy"], f.__name__), guarded)
    model = model_of_method(f) if owner in (list, deque, dict) else None
    if model is not None:
        return companion(model, guarded)
    is_theirs = isinstance(f, FunctionType) and (f.__module__ or "").startswith("scipy.")
    by_hand = (of_frozen if ".stats." in f.__module__ else of_method)(f) if is_theirs else None
    if by_hand is not None:
        found_by_hand: Callable[..., Any] = by_hand
        return found_by_hand
    guard_dispatch(f)
    made = LookUp(f, guarded).companion
    if isinstance(f, FunctionType | BuiltinFunctionType):  # methods and partial functions are made again and again
        if len(_looked_up) >= MOST_ENGINES:
            for old in [*_looked_up][: MOST_ENGINES // 2]:
                del _looked_up[old]
        _looked_up[key] = f, made
    return made


def model_of_method(f: Any) -> Any:
    """Return the function that stands for a method of a container asked of its class, `type(v).append`; or None."""
    from . import models  # here: a warm start needs none

    name = models.ASKED[f.__objclass__.__name__].get(f.__name__)
    return getattr(models, name) if name is not None else None


def guard_dispatch(f: Any) -> None:
    """Refuse a `singledispatchmethod` that is asked of its class: it would choose by the object, its first argument."""
    code = getattr(f, "__code__", None)
    if code is not None and code.co_filename == functools.__file__ and "obj" in code.co_freevars:
        if f.__closure__[code.co_freevars.index("obj")].cell_contents is None:
            what = f"`{f.__name__}` is a `singledispatchmethod`"
            raise Refused(what, None, "test the type by isinstance in a plain method")


def is_method_alone(f: Any) -> bool:
    """Say whether a method of arrays is no function of NumPy's, or one that is called otherwise."""
    return f.__name__ == "astype" or not hasattr(sys.modules["numpy"], f.__name__)


class LookUp:
    """The companions of one function that is known by its value, by the types of its arguments."""

    def __init__(self, f: Any, guarded: bool) -> None:
        self.guarded = guarded
        self.f = f
        self.inner = marked(f, COMPANION_OF)  # of one of this kind itself, at the second order
        self.levels = [guarded for _, guarded in lookups_in(f)]  # of those inside, the innermost first
        self.base = next((inner for inner, _ in lookups_in(f)), f)
        self.is_method = runtime.is_array(getattr(self.base, "__objclass__", type(None)))  # of arrays alone
        module = getattr(self.base, "__module__", None) or ""
        self.is_of_arrays = self.is_method or module.startswith(("numpy", "scipy")) or bool(standard_key(self.base))
        self.is_of_numbers = isinstance(self.base, FunctionType) and not is_of_numpy(self.base)
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
        f = self.base
        if type(f) is FunctionType:
            return f.__code__, f.__defaults__, f.__kwdefaults__, RULES.version
        return RULES.version

    def call(self, pairs: Sequence[Any], words: Mapping[str, Any]) -> Any:
        """Return value and tangent, by whatever way the function goes."""
        if is_constant(self.base):
            size = 2 ** len(self.levels)
            value = self.base(*pairs[:: 2 * size], **{name: words[name] for name in [*words][:: 2 * size]})
            return nested([value] + [no_tangent(value)] * (2 * size - 1))
        if getattr(self.base, "__objclass__", None) in ROWS and self.base.__name__ == "__iter__":  # `type(v).__iter__`
            return nested([*map(iter, pairs)])
        target, given, words = self.target(pairs, words)
        order = [*words]  # each keyword is followed by its tangent, whatever that is called
        values = given[::2]
        named = {name: words[name] for name in order[::2]}
        bound = target.bound(values, named)
        tangents = [self.tangent(v, d) for v, d in zip(values, given[1::2])]
        moving = {n: self.tangent(named[n], words[d]) for n, d in zip(order[::2], order[1::2])}
        seeds = target.engine.with_companions(target.seeds(bound, tangents, moving), bound)
        uses_super = "__class__" in getattr(getattr(self.base, "__code__", None), "co_freevars", ())
        objects = {n for n, v in bound.items() if asks_its_class(v) or uses_super and runtime.fields_of(v) is not None}
        told = {n for n, v in bound.items() if isinstance(v, (int, float)) or is_function(v)} | objects
        arrays = {n for n, v in bound.items() if runtime.is_array(type(v))}
        if self.is_of_numbers:  # and of objects, as far as its module tells
            objects |= arrays
        told |= objects | (arrays if self.is_method else set())
        shapes = {n: shape_of(v) for n, v in bound.items() if n in told}
        made = target.engine.transformed(tuple(seeds), shapes, guarded=self.guarded)
        guard_whole(made, bound, seeds)
        held = {id(value) for value in (*target.args, *target.kwargs.values())}
        seeds |= {n: lasting(bound[n]) for n in made.active - {*seeds} if id(bound.get(n)) in held}
        names = {*target.positional(len(values))}
        is_bare = not (words or target.args or target.kwargs or {*STARS} & {*target.engine.kinds.values()})
        is_numeric = target.engine.mode.name == "numeric"  # `run` takes bundles of directions apart for it
        is_bare = is_bare and not objects and not made.cuts_off and len(given) == len(pairs)
        is_bare = is_bare and not made.yields and not is_numeric  # nor pairs that a generator yields
        if is_bare and made.active == {*seeds} == names and len(names) == len(values):
            self.quick[tuple(map(type, values))] = made, self.mark()
        result = target.engine.run(made, bound, seeds, {})
        if is_numeric:
            return result[:2]
        if made.yields and self.inner is not None:  # at the second order the values are pairs themselves
            return opened(result[0]), opened(result[1])
        return result

    def target(self, pairs: Sequence[Any], words: Mapping[str, Any]) -> tuple[Target, Sequence[Any], Mapping[str, Any]]:
        """Return what is differentiated when the function is called so, and the arguments that it is given.

        An argument is followed by its tangents along each direction and along several of them. One that has none
        is given alone: no companion on the way has a tangent for it.
        """
        size = 2 ** (len(self.levels) + 1)
        order = [*words]
        blocks = [pairs[i : i + size] for i in range(0, len(pairs), size)]
        ruled = _ruled(self.base, len(blocks), order[::size])
        if not self.levels and (ruled is None or not self.is_of_arrays):
            return (target_of(self.f) if ruled is None else Target(engine_of(ruled))), pairs, words
        if ruled is not None:
            blocks += [[words[name] for name in order[i : i + size]] for i in range(0, len(order), size)]
            order = []
        function = ruled or self.base
        offsets = [(block, 0) for block in blocks]
        for guarded in self.levels:
            target, size = target_of(function), size // 2
            free = target.positional(len(offsets))
            stars = {name for name, kind in target.engine.kinds.items() if kind in STARS}
            still = {name for name, (block, o) in zip(free, offsets) if stands_still(block, o, size)} - stars
            given = {name: block[2 * o * size] for name, (block, o) in zip(free, offsets)}
            function = _written_out(target, guarded, still, given if function is (ruled or self.base) else {})
            each = [(name, block, 2 * o) for name, (block, o) in zip(free, offsets)]
            offsets = [(block, o + i) for name, block, o in each for i in range(1 if name in still else 2)]
        target = target_of(function)
        parts = [part for block, o in offsets for part in block[2 * o : 2 * o + 2]]
        if self.is_of_arrays:  # an axis has no tangent
            parts[1::2] = [None if stands_still(block, o, 1) else block[2 * o + 1] for block, o in offsets]
        return target, parts, self.by_place(target, words) if order else {}

    def by_place(self, target: Target, words: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return keyword arguments under the names that a companion has for them: tangents follow their value."""
        size, order, names = 2 ** len(self.levels), [*words], [*target.free]
        found: dict[str, Any] = {}
        for start in range(0, len(order), 2 * size):
            if order[start] not in names:  # behind `**`
                found |= {name: words[name] for name in order[start : start + 2 * size]}
                continue
            place = names.index(order[start])
            for name, value, tangent in zip(names[place : place + size], order[start::2], order[start + 1 :: 2]):
                found |= {name: words[value], f"{name} moved": words[tangent]}
        return found

    def tangent(self, value: Any, tangent: Any) -> Any:
        """Return an argument's tangent: a function's is its companion, that of a text is none."""
        if type(value) in INERT:
            return None
        return companion(value, self.guarded) if tangent is None and is_function(value) else tangent


def is_of_numpy(f: FunctionType) -> bool:
    """Say whether a function's module imports NumPy."""
    from .imports import imports_numpy  # what takes time is imported by who needs it
    from .resolve import LiveScope

    return imports_numpy(LiveScope(f))


def asks_its_class(value: Any) -> bool:
    """Say whether code with an object asks its class: by a call, an operator, for what all share, `self.unit`."""
    if isinstance(value, list):
        return is_own_list(type(value))
    if isinstance(value, tuple):
        return runtime.is_named(type(value)) and bare(type(value)) is not type(value)
    fields = runtime.fields_of(value)
    if fields is None:
        return False
    spaces = [vars(base) for base in type(value).__mro__ if base is not object]
    is_holding = any(n[:2] != "__" and not hasattr(held, "__get__") for space in spaces for n, held in space.items())
    has_operators = any(name in space for space in spaces for name in OPERATORS)
    has_setters = any(stores_by_code(held) for space in spaces for held in space.values())
    from .facts import SHAPES

    has_size = any(name in space for space in (fields, *spaces) for name in SHAPES)  # an array's is data
    return callable(value) or is_holding or has_operators or has_setters or has_size


def _ruled(f: Any, count: int, words: Sequence[str]) -> FunctionType | None:
    """Return the function that stands for one that is not written in Python."""
    return wrapper_of(f, count, words) if not isinstance(f, FunctionType) or _is_of_library(f) else None


def _is_of_library(f: FunctionType) -> bool:
    """Say whether a function written in Python is one of SciPy's or NumPy's, which may have a rule."""
    return (f.__module__ or "").startswith(("scipy.", "numpy.")) or bool(standard_key(f))


def _written_out(target: Target, guarded: bool, still: Collection[str], given: Mapping[str, Any]) -> Any:
    """Return the generated companion of a function in which every parameter takes part, called by pairs.

    Args:
        still: the parameters that take no part.
        given: what it is called with: the class of an object is asked.
    """
    names = tuple(name for name in target.engine.names if name not in still and name not in target.kwargs)
    is_bare = not (target.args or target.kwargs or set(STARS) & {*target.engine.kinds.values()})
    known = {n: v for n, v in given.items() if n in names} if is_bare else {}
    is_asked = any(map(asks_its_class, known.values()))
    told = {n: shape_of(v) for n, v in known.items() if is_asked and (isinstance(v, (int, float)) or asks_its_class(v))}
    told |= {n: shape_of(v) for n, v in known.items() if runtime.is_array(type(v))}
    made = target.engine.transformed(names, told, guarded=guarded)
    if made.active != {*names}:
        what = f"the companion of {target.engine.function!r} is not differentiated again"
        raise Refused(what, None, "pass a function of the module")
    is_paired = set(STARS) & {*target.engine.kinds.values()}
    function = runtime.by_pairs(made.function) if is_paired else made.function
    if not target.args and not target.kwargs:
        return function
    args = [part for arg in target.args for part in (arg, lasting(arg))]
    return functools.partial(function, *args, **target.kwargs)


def lookups_in(f: Any) -> list[tuple[Any, bool]]:
    """Return the functions that a companion is looked up of, innermost first, and whether it is a guarded one."""
    inner = marked(f, COMPANION_OF)
    return [] if inner is None else [*lookups_in(inner), (inner, marked(f, GUARDED, False))]


def stands_still(block: Sequence[Any], offset: int, size: int) -> bool:
    """Say whether an argument, or a tangent of it, has no tangent along a direction.

    Args:
        block: the argument and all its tangents; `size` of them belong to each half of what stands at the offset.
    """
    value = block[2 * offset * size]
    if isinstance(value, int | tuple) and all(map(is_nothing, block[1:])):
        return True
    is_open = runtime.fields_of(value) is not None or is_function(value)
    return block[(2 * offset + 1) * size] is None and not is_open


def is_nothing(tangent: Any) -> bool:
    """Say whether a tangent is none, or zeros."""
    return tangent is None or tangent == 0.0 if not isinstance(tangent, tuple) else all(map(is_nothing, tangent))


runtime.PROVIDER.append(companion)
