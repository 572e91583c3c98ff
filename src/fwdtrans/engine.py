"""One function with its companions: what the public calls share, from arguments to value and tangent.

A companion is made once per pattern of activity, kinds of arguments and form, and made again when a name that it
looked up means something else (design §2.8).
"""

from __future__ import annotations

import functools
import inspect
import operator
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import RLock
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from . import runtime
from .attributes import with_still
from .errors import FwdtransError, InternalError, NotDifferentiable, Refused, SourceUnavailable
from .kinds import shape_of
from .modes import FORWARD, Mode
from .origins import beside, located, noted, probe_place, tangent_place
from .resolve import LRU_CACHE, marked, stamp
from .rules import RULES
from .rules.builtins import OPERATIONS
from .seeds import ROWS, Pairs, brought_back, fitting, guard_keys, guard_number
from .source import give
from .wrt import Wrt, named


@dataclass
class Engine:
    """The companions of one live function in one mode."""

    function: FunctionType
    mode: Mode = FORWARD
    made: dict[Any, Any] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock)

    def __post_init__(self) -> None:
        self.names, self.kinds = _parameters(self.function)
        self._defaults: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._signature: tuple[Any, inspect.Signature] | None = None

    @property
    def default(self) -> tuple[str, ...]:
        """The parameters that take part when nothing is said (decisions 17)."""
        return self.defaults[0]

    @property
    def defaults(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parameters that take part when nothing is said, and those that are called as functions."""
        if self._defaults is None:
            from .defaults import default_wrt, with_functions
            from .lower import lower
            from .pipeline import parsed, stub, with_room
            from .resolve import callee_of

            callee = callee_of(self.function)
            try:
                program = with_room(lambda: lower(parsed(callee.source, self.function.__code__), callee.scope))
            except FwdtransError:
                if self.mode.name != "numeric":
                    raise
                program = stub(self.function)
            self._defaults = default_wrt(program), with_functions(program, ())
        return self._defaults

    def transformed(
        self, active: Sequence[str], shapes: Mapping[str, Any], form: str = "lines", guarded: bool = False
    ) -> Any:
        """Return the companion for a pattern, made when there is none or when it is stale."""
        from .pipeline import transform

        key = (tuple(active), tuple(shapes.items()), form, guarded, RULES.version, self.function.__code__)
        found = self.made.get(key)
        if found is not None and found.is_fresh():
            return found
        with self.lock:
            found = self.made.get(key)
            if found is None or not found.is_fresh():
                found = self.made[key] = transform(self.function, active, shapes, form, guarded, self.mode)
        return found

    def jvp(self, values: Mapping[str, Any], tangents: Mapping[str, Any], form: str = "lines") -> tuple[Any, Any]:
        """Return value and tangent, whatever the mode gives besides."""
        value, tangent = self.whole_jvp(values, tangents, form)[:2]
        return value, tangent

    def whole_jvp(
        self, values: Mapping[str, Any], tangents: Mapping[str, Any], form: str = "lines"
    ) -> tuple[Any, ...]:
        """Return value and tangent; with the mode's `with_error`, a bound of the tangent's error as well.

        Args:
            values: every argument by parameter (`*args` as a tuple, `**kwargs` as a dict).
            tangents: seeds of the active ones.
        """
        memo: dict[int, Any] = {}
        pairs: Pairs = []
        for name, value in values.items():
            guard_number(value, name)
        seeds = {
            name: fitting(tangents[name], values[name], name, memo, pairs) for name in self.names if name in tangents
        }
        if not seeds or is_constant(self.function):
            value = self.plain(values)
            zeros = _no_tangent(value)
            return (value, zeros, zeros) if self.mode.given.get("with_error") else (value, zeros)
        shapes = self.shapes(values, {n: tangents[n] for n in seeds})
        for name in seeds:
            guard_keys(values[name], shapes[name], name)
        seeds = self.with_companions(seeds, values)
        made = self.transformed(tuple(seeds), shapes, form)
        result = self.run(made, values, seeds, memo)
        if made.is_real:
            _refuse_complex(result, values, self.function)
        if made.stored & set(tangents):
            brought_back(pairs)
        return result  # type: ignore[no-any-return]

    def jvp_bundled(
        self, values: Mapping[str, Any], seeds: Mapping[str, Any], shapes: Mapping[str, Any]
    ) -> tuple[Any, Any]:
        """Return value and tangents for several directions at once (seeds are mirrors of bundles)."""
        seeds = self.with_companions(seeds, values)
        made = self.transformed(tuple(seeds), shapes)
        result: tuple[Any, Any] = self.run(made, values, seeds, {})
        return result

    def with_companions(self, seeds: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
        """Return seeds in order; a function's tangent is its companion (differences need none)."""
        if self.mode.name == "numeric":
            return {n: seeds[n] for n in self.names if n in seeds}
        functions = {n: companion(values[n]) for n in self.functions(values) if n not in seeds}
        return {n: functions.get(n, seeds.get(n)) for n in self.names if n in functions or n in seeds}

    def shapes(self, values: Mapping[str, Any], seeds: Mapping[str, Any]) -> dict[str, Any]:
        """Return the kinds of the arguments; what brings its companion is a function, whatever it may be besides."""
        functions = {n for n in self.functions(values) if n not in seeds}
        found = {name: "changer" if name in functions else shape_of(value) for name, value in values.items()}
        return with_still(found, values, seeds)

    def functions(self, values: Mapping[str, Any]) -> list[str]:
        """Return the parameters that are given functions, or objects that the function calls."""
        called = self.defaults[1] if any(map(callable, values.values())) else ()
        return [n for n, v in values.items() if is_function(v) or n in called and callable(v)]

    def plain(self, values: Mapping[str, Any]) -> Any:
        """Call the user's function."""
        args, kwargs = self.spread(values, {}, [])
        return self.function(*args, **kwargs)

    def run(self, made: Any, values: Mapping[str, Any], seeds: Mapping[str, Any], memo: dict[int, Any]) -> Any:
        """Call a companion; the user's own exceptions pass, with a note on the lines of his that they went through."""
        try:
            return self.outcome(made, values, seeds, memo)
        except FwdtransError:
            raise
        except Exception as error:
            noted(error)
            raise

    def outcome(self, made: Any, values: Mapping[str, Any], seeds: Mapping[str, Any], memo: dict[int, Any]) -> Any:
        """Call a companion; an error out of a tangent line says that there is no derivative."""
        active = made.active
        names = made.tangent_names
        for name in active - set(seeds):
            self.guard_default(name, values, made)
        mirrors = dict(seeds)
        if made.guards_values:
            mirrors.update((n, companion(values[n], True)) for n in self.functions(values) if n in seeds)
        for name in active:
            if name not in mirrors and name in values:
                mirrors[name] = _mirror(values[name], memo)
        args, kwargs = self.spread(values, {name: mirrors[name] for name in active if name in values}, names)
        try:
            result = made.function(*args, **kwargs)
            return runtime.unzip(result) if made.yields else result
        except FwdtransError as error:
            raise located(error) from None
        except AttributeError as error:
            place = tangent_place(error) or (beside(error) if made.repeats else None)
            if place is None:
                raise
            self.prefer_own_error(made, values)
            what, advice = f"an attribute has no tangent ({error})", "give it a plain value in __init__"
            raise Refused(what, place, advice) from error
        except TypeError as error:
            if self.mode.given.get("scheme") == "complex" and "complex" in str(error):
                raise self.off_limits(error, values) from error
            place = tangent_place(error) or (beside(error) if made.repeats else None)
            if place is not None and "'NoneType' object is not callable" in str(error):
                what = "a function that an object from outside holds is called where others bring their companions"
                raise Refused(what, place, "make these objects inside the function") from error
            if place is not None and "types.SimpleNamespace" in str(error):
                self.prefer_own_error(made, values)
                what = "an operator of a class of your own meets what was not known to be an object"
                raise Refused(f"{what} ({error})", place, "test it by isinstance") from error
            if place is None or "complex" not in str(error):
                raise
            self.prefer_own_error(made, values)
            raise Refused(f"a complex value meets a derivative of real numbers ({error})", place,
                          "keep the function real, or use cmath's functions alone") from error  # fmt: skip
        except (ArithmeticError, ValueError) as error:
            if self.mode.name == "numeric":
                raise self.off_limits(error, values) from error
            place = tangent_place(error)
            if place is None or isinstance(error, NotDifferentiable):
                raise
            if str(error).startswith("zip() argument"):
                raise InternalError("emit", f"a list and its mirror have parted: {error}", made.source) from error
            self.prefer_own_error(made, values)
            point = ", ".join(f"{n}={_short(v)}" for n, v in values.items())
            what = f"{self.function.__name__}({point}) has no derivative here ({type(error).__name__}: {error})"
            raise NotDifferentiable(what, place) from error

    def off_limits(self, error: Exception, values: Mapping[str, Any]) -> Exception:
        """Return the user's own error; one that a probe beside the point met says so."""
        place = probe_place(error)
        if place is None:
            return error
        point = ", ".join(f"{n}={_short(v)}" for n, v in values.items())
        if self.mode.given["scheme"] == "complex":
            if isinstance(error, TypeError):
                what = f"complex step: a step in the imaginary part goes where only real numbers may ({error})"
                return Refused(what, place, "use scheme='richardson' for it")
            what = f"{self.function.__name__}({point}) has no derivative here ({type(error).__name__}: {error})"
            return NotDifferentiable(what, place)
        what = f"{self.function.__name__}({point}) cannot be asked beside the point ({type(error).__name__}: {error})"
        return NotDifferentiable(f"{what}; give bounds=, or use scheme='richardson'", place)

    def prefer_own_error(self, made: Any, values: Mapping[str, Any]) -> None:
        """Let the function raise its own error, if it has one beyond the pole: running it once more harms nobody."""
        if made.repeats and not made.stored:
            self.plain(values)

    def guard_default(self, name: str, values: Mapping[str, Any], made: Any) -> None:
        """Refuse a store into a default value: it outlives the call (decisions 5)."""
        default = self.signature().parameters[name].default
        if values.get(name) is default and isinstance(default, (list, dict, set)):
            from .fence import FENCE

            what, advice, _ = FENCE["default store"]
            raise Refused(what.format(name=name), made.places[name], advice)

    def spread(
        self, values: Mapping[str, Any], mirrors: Mapping[str, Any], names: Any
    ) -> tuple[list[Any], dict[str, Any]]:
        """Return the arguments of a companion, each active one followed by its tangent."""
        args: list[Any] = []
        kwargs: dict[str, Any] = {}
        for name in self.names:
            kind = self.kinds[name]
            if name not in values:
                continue
            if kind is inspect.Parameter.VAR_POSITIONAL:
                args += values[name]
                kwargs |= {names[name]: mirrors[name]} if name in mirrors else {}
            elif kind is inspect.Parameter.VAR_KEYWORD:
                kwargs.update(values[name])
                kwargs |= {names[name]: mirrors[name]} if name in mirrors else {}
            elif kind is inspect.Parameter.KEYWORD_ONLY:
                kwargs[name] = values[name]
                if name in mirrors:
                    kwargs[names[name]] = mirrors[name]
            else:
                args.append(values[name])
                if name in mirrors:
                    args.append(mirrors[name])
        return args, kwargs

    def signature(self) -> inspect.Signature:
        """Return the function's signature, made again when its defaults are others."""
        mark = stamp(self.function)
        if self._signature is None or self._signature[0] != mark:
            self._signature = mark, inspect.signature(self.function, follow_wrapped=False)
        return self._signature[1]

    def bound(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return every argument by parameter, defaults filled in; a wrong call raises Python's own TypeError."""
        bound = self.signature().bind(*args, **kwargs)
        bound.apply_defaults()
        return dict(bound.arguments)


def _parameters(function: FunctionType) -> tuple[tuple[str, ...], dict[str, Any]]:
    params = inspect.signature(function, follow_wrapped=False).parameters
    return tuple(params), {name: p.kind for name, p in params.items()}


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _mirror(primal: Any, memo: dict[int, Any]) -> Any:
    from .runtime import zero

    return zero(primal, memo)


def _no_tangent(value: Any) -> Any:
    from .runtime import zero

    return zero(value)


def _refuse_complex(result: Any, values: Mapping[str, Any], function: FunctionType) -> None:
    """Refuse a complex result from real inputs (decisions 13)."""
    if isinstance(result[0], complex) and not any(map(_has_complex, values.values())):
        raise NotDifferentiable(
            f"{function.__name__} gives the complex number {result[0]!r} for real arguments; "
            "its derivative is not a real one (pass complex arguments if it is meant)"
        )


def _has_complex(value: Any) -> bool:
    return isinstance(value, complex) or isinstance(value, (list, tuple)) and any(map(_has_complex, value))


# --- which function --------------------------------------------------------------------------------------------

STARS = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
MOST_ENGINES = 1024
MODE = "__fwdtrans_mode__"  # what a decorated function keeps its mode under
_engines: dict[tuple[int, Mode], tuple[Any, Engine]] = {}


def engine_of(function: FunctionType, mode: Mode = FORWARD) -> Engine:
    """Return the engine of a function, one per function object and mode."""
    found = _engines.get((id(function), mode))
    if found is None or found[0] is not function:
        if len(_engines) >= MOST_ENGINES:  # made again when asked for: functions made in a loop must not pile up
            for old in [*_engines][: MOST_ENGINES // 2]:
                del _engines[old]
        found = _engines[id(function), mode] = (function, Engine(function, mode))
    return found[1]


@dataclass(frozen=True)
class Target:
    """A function with arguments that are fixed beforehand (`functools.partial`)."""

    engine: Engine
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)

    @property
    def free(self) -> tuple[str, ...]:
        """The parameters that a call still gives."""
        positional = [
            n for n in self.engine.names
            if self.engine.kinds[n] in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        ]  # fmt: skip
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
        star = next((n for n in self.free if kinds[n] is inspect.Parameter.VAR_POSITIONAL), "")
        return (names + [star] * count)[:count]

    def bound(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return every argument by parameter."""
        return self.engine.bound([*self.args, *args], {**self.kwargs, **kwargs})

    def seeds(self, values: Mapping[str, Any], tangents: Sequence[Any], words: Mapping[str, Any]) -> dict[str, Any]:
        """Return tangents by parameter, those of `*args` as a tuple, of `**kwargs` as a dict; None stands for none."""
        star, double = (next((n for n, kind in self.engine.kinds.items() if kind is one), "") for one in STARS)
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
        return found if mode == FORWARD else replace(found, engine=engine_of(found.engine.function, mode))
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
    return replace(target, engine=engine_of(target.engine.function, mode))


def with_source(f: Any, text: str | None) -> Any:
    """Return `f`, whose text is noted if it is given (for `exec` and an old REPL, which keep none).

    Raises:
        SourceUnavailable: the function was not made from that text.
    """
    if text is not None:
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
    import linecache

    name = getattr(f, "__name__", type(f).__name__)
    head, _, end = text.partition(": ")
    whole = f"def {name}_{head}:\n    {end.format(name)}\n"
    path = f"<fwdtrans {key} {head}>"
    linecache.cache[path] = (len(whole), None, whole.splitlines(keepends=True), path)
    space: dict[str, Any] = {name: f, "__name__": "fwdtrans.wrapped"}
    exec(compile(whole, path, "exec"), space)
    made: FunctionType = space[f"{name}_"]
    return made


# --- functions as values ----------------------------------------------------------------------------------------


def is_function(value: Any) -> bool:
    """Say whether a value is a function, a method, a partial one, a decorated one (an object may be called too)."""
    kinds = (FunctionType, BuiltinFunctionType, MethodType, functools.partial, LRU_CACHE)
    return isinstance(value, kinds) or marked(value, "__fwdtrans_function__") is not None


def is_constant(f: Any) -> bool:
    """Say whether a function, or a method's function, was declared constant."""
    return RULES.is_constant(f.__func__ if isinstance(f, MethodType) else f)


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
            return value, _no_tangent(value)
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
        shapes = {n: shape_of(v) for n, v in bound.items() if isinstance(v, (int, float)) or is_function(v)}
        made = target.engine.transformed(tuple(seeds), shapes, guarded=self.guarded)
        names = {*target.positional(len(values))}
        is_bare = not (words or target.args or target.kwargs or {*STARS} & {*target.engine.kinds.values()})
        is_bare = is_bare and not still and not made.yields  # a generator's yields pairs: `run` takes them apart
        if is_bare and made.active == {*seeds} == names and len(names) == len(values):
            self.quick[tuple(map(type, values))] = made, self.mark()
        result = target.engine.run(made, bound, seeds, {})
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
