"""One function with its companions: what the public calls share, from arguments to value and tangent.

A companion is made once per pattern of activity, kinds of arguments and form, and made again when a name that it
looked up means something else (design §2.8).
"""

from __future__ import annotations

import functools
from _thread import RLock
from collections.abc import Mapping, Sequence
from types import BuiltinFunctionType, FunctionType, MethodType

from . import runtime
from .attributes import with_still
from .bare import named_again
from .cache import entry_of, parameters_of
from .errors import FwdtransError, InternalError, NotDifferentiable, NotWritten, Place, Refused
from .exchange import opened
from .identity import LRU_CACHE, marked
from .modes import FORWARD, Mode
from .origins import (
    beside,
    beside_date,
    frames_of,
    inner_place,
    located,
    noted,
    place_of_helper,
    probe_place,
    raised_here,
    tangent_place,
)
from .parameters import KEYWORD_ONLY, VAR_KEYWORD, VAR_POSITIONAL, bound_simply, defaults_of, kinds_of
from .registry import RULES
from .seeds import Pairs, brought_back, bundled, fitting, guard_keys, guard_number, unbundled, width
from .shapes import shape_of
from .standard import guard_memory, is_of_standard
from .standard import zero as zero_of_standard
from .strided import guard_conflicts, guard_overlaps, guard_whole, is_array, kept_apart, lendable, mirror_of
from .typed import Any

NUMBERS = frozenset({int, float})
# functions of `runtime.py` that refuse: what, and what to do
REFUSING = frozenset({"blank", "viewed", "no_iterator", "no_object", "no_number", "still_key", "field_name", "changed"})
MIRRORS_OF_OBJECTS = ("types.SimpleNamespace", "_Namespace")  # as errors name them


class Engine:
    """The companions of one live function in one mode."""

    def __init__(self, function: FunctionType, mode: Mode = FORWARD) -> None:
        self.function, self.mode = function, mode
        self.kinds = kinds_of(function)
        self.names = tuple(self.kinds)
        self.made: dict[Any, Any] = {}
        self.lock = RLock()
        self.looked: set[FunctionType] = set()  # functions that were arguments, and may be called again
        self.passing: set[Any] = set()  # gradients that take a pass for each direction
        self._defaults: tuple[tuple[str, ...], tuple[str, ...]] | None = None

    @property
    def default(self) -> tuple[str, ...]:
        """The parameters that take part when nothing is said (decisions 17)."""
        return self.defaults[0]

    @property
    def defaults(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parameters that take part when nothing is said, and those that are called as functions."""
        if self._defaults is None:
            self._defaults = parameters_of(self.function, self.mode, self.found_defaults)
        return self._defaults

    def found_defaults(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Find out which parameters take part when nothing is said, and which are called as functions."""
        from .defaults import default_wrt, with_functions
        from .lower import lower
        from .pipeline import parsed, stub
        from .resolve import callee_of
        from .room import with_room

        callee = callee_of(self.function)
        try:
            program = with_room(lambda: lower(parsed(callee.source, self.function.__code__), callee.scope))
        except FwdtransError:
            if self.mode.name != "numeric":
                raise
            program = stub(self.function)
        return default_wrt(program), with_functions(program, ())

    def transformed(
        self, active: Sequence[str], shapes: Mapping[str, Any], form: str = "lines", guarded: bool = False
    ) -> Any:
        """Return the companion for a pattern, made when there is none or when it is stale."""
        key = (tuple(active), tuple(shapes.items()), form, guarded, RULES.version, self.function.__code__)
        found = self.made.get(key)
        if found is not None and found.is_fresh():
            return found
        with self.lock:
            found = self.made.get(key)
            if found is None or not found.is_fresh():
                found = self.made[key] = self.ready(self.made_or_kept(active, shapes, form, guarded))
        return found

    def made_or_kept(self, active: Sequence[str], shapes: Mapping[str, Any], form: str, guarded: bool) -> Any:
        """Return the companion for a pattern, out of the cache or made anew.

        Raises:
            NotWritten: there is no gradient in one pass.
        """
        entry = entry_of(self.function, self.mode, form, guarded, active, shapes)
        found = entry.transformed()
        if found is None:
            from .pipeline import transform

            try:
                found = transform(self.function, active, shapes, form, guarded, self.mode)
            except NotWritten:
                entry.keep(None)
                raise
            entry.keep(found)
        return found

    def ready(self, made: Any) -> Any:
        """Return a companion as it is to run: compiled, where the mode says so."""
        if not self.mode.compiler:
            return made
        from .native import native

        return made.frozen(*native(made.function, self.mode.strict))

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
        lent = {n: d for n, d in tangents.items() if lendable(d, values[n], values.values())}
        given = [(n, tangents[n]) for n in self.names if n in tangents]
        seeds = {n: d if n in lent else fitting(d, values[n], n, memo, pairs) for n, d in given}
        if not seeds or is_constant(self.function):
            value = self.plain(values)
            zeros = no_tangent(value)
            return (value, zeros, zeros) if self.mode.given.get("with_error") else (value, zeros)
        if self.mode.name == "numeric":
            self.look_through(values)
        shapes = self.shapes(values, {n: tangents[n] for n in seeds})
        for name in seeds:
            guard_keys(values[name], shapes[name], name)
        seeds = self.with_companions(seeds, values)
        made = self.transformed(tuple(seeds), shapes, form)
        if lent and not made.lends:
            seeds.update((n, fitting(d, values[n], n, memo, pairs)) for n, d in lent.items())
            lent = {}
        if made.changes_arrays:
            guard_conflicts(pairs)
        guard_whole(made, values, seeds)
        result = self.run(made, values, seeds, memo)
        if made.is_real:
            self.guard_real(result, values)
        if made.stored & set(tangents):
            brought_back(pairs)
        tangent = kept_apart(result[1], [*lent.values()]) if lent else result[1]
        return (result[0], named_again(tangent), *result[2:])

    def look_through(self, values: Mapping[str, Any]) -> None:
        """Refuse functions among the arguments that must not be called again (decisions 15)."""
        from .facts import Pattern
        from .pipeline import Unit
        from .probed import refuse_effects
        from .resolve import callee_of

        for value in values.values():
            function = getattr(marked(value, "__fwdtrans_function__", value), "__func__", value)
            if isinstance(function, FunctionType) and function not in self.looked:
                unit = Unit(callee_of(function), Pattern(frozenset()))
                refuse_effects(unit, unit.root)
                self.looked.add(function)

    def gradient(self, values: Mapping[str, Any], names: Sequence[str]) -> tuple[Any, list[Any]] | None:
        """Return the value and its slopes in several numbers, by code that knows the seeds; None where there is none.

        Args:
            names: the parameters, each of them a number, a list of numbers or a list of rows of numbers.
        """
        if self.mode.name != "forward" or not all(_is_numeric(values[n]) for n in names):
            return None
        if not _are_apart([*values.values()], [values[n] for n in names]):
            return None
        for name, value in values.items():
            for number in _numbers_in(value) if name in names else [value]:
                guard_number(number, name)
        order = tuple(n for n in self.names if n in names)
        shapes = self.shapes(values, dict.fromkeys(order))
        made = self.gradient_made(order, shapes) if not self.functions(values) else None
        if made is None:
            return None
        result = self.run(made, values, {}, {})
        if made.is_real:
            self.guard_real(result, values)
        slopes = [result[1]] if len(order) == 1 else result[1]
        return result[0], [_like(as_floats(slopes[order.index(n)]), values[n]) for n in names]

    def gradient_made(self, order: tuple[str, ...], shapes: Mapping[str, Any]) -> Any:
        """Return the code that gives the value and its slopes in these numbers at once; None where there is none."""
        key = (order, tuple(shapes.items()), RULES.version, self.function.__code__)
        if key in self.passing:
            return None
        try:
            return self.transformed(order, shapes, "gradient")
        except Refused:  # one input at a time may be fine
            self.passing.add(key)
            return None

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
        functions = {n: runtime.companion(values[n]) for n in self.functions(values) if n not in seeds}
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
            count = width([*seeds.values()]) if self.mode.name == "numeric" else 0
            return self.in_turn(made, values, seeds, count) if count else self.outcome(made, values, seeds, memo)
        except FwdtransError:
            raise
        except Exception as error:
            noted(error)
            raise

    def in_turn(self, made: Any, values: Mapping[str, Any], seeds: Mapping[str, Any], count: int) -> Any:
        """Take differences along each of several directions that are bundled; the function may be called again."""
        from copy import deepcopy

        value, tangents = None, []
        for position in range(count):
            again = deepcopy(dict(values)) if position else values
            one = {n: unbundled(seed, position) for n, seed in seeds.items()}
            before = deepcopy(one)
            found = self.outcome(made, again, one, {})
            if one != before:
                what = f"{self.function.__name__} changes what it is given, along several directions at once"
                raise Refused(what, None, "differentiate along one direction at a time, by jvp")
            value = value if position else found[0]
            tangents.append(found[1])
        return value, bundled(tangents, {})

    def outcome(self, made: Any, values: Mapping[str, Any], seeds: Mapping[str, Any], memo: dict[int, Any]) -> Any:
        """Call a companion; an error out of a tangent line says that there is no derivative."""
        active = made.active
        names = made.tangent_names
        for name in active - set(seeds):
            self.guard_default(name, values, made)
        mirrors = dict(seeds)
        if made.guards_values:
            mirrors.update((n, runtime.companion(values[n], True)) for n in self.functions(values) if n in seeds)
        for name in active:
            if name not in mirrors and name in values:
                given = values[name]
                if is_of_standard(type(given)):
                    mirrors[name] = zero_of_standard(given, memo)
                    continue
                if runtime.has_own_arithmetic(type(given)):
                    what = f"{name} is a {type(given).__name__}, and methods of it are called that are not looked into"
                    raise Refused(what, made.places.get(name), "pass arrays, `table['a'].to_numpy()`")
                mirrors[name] = mirror_of(given, memo) if is_array(given) else _mirror(given, memo)
        if made.changes_arrays:
            guard_overlaps(values, mirrors)
            guard_memory(values.values())
        args, kwargs = self.spread(values, {name: mirrors[name] for name in active if name in values}, names)
        try:
            result = made.function(*args, **kwargs)
            return opened(result) if made.yields else result
        except Exception as error:
            self.told(error, made, values)
            raise

    def failed(self, error: Exception, made: Any, values: Mapping[str, Any]) -> None:
        """Raise what an error out of a companion says to the user; his own is noted, to be raised again."""
        try:
            self.told(error, made, values)
        except FwdtransError:
            raise
        except Exception as own:
            noted(own)
            raise
        noted(error)

    def told(self, error: Exception, made: Any, values: Mapping[str, Any]) -> None:
        """Raise what an error out of a companion says to the user, where it is not his own."""
        if isinstance(error, FwdtransError):
            raise located(error) from None
        elif isinstance(error, AttributeError):
            place = tangent_place(error) or (beside(error) if made.repeats else beside_date(error))
            if self.mode.name == "numeric":
                raise self.off_limits(error, values) from error
            if place is None:
                return
            self.prefer_own_error(made, values)
            what, advice = f"an attribute has no tangent ({error})", "give it a plain value in __init__"
            raise Refused(what, place, advice) from error
        elif isinstance(error, TypeError):
            if self.mode.name == "numeric":
                raise self.off_limits(error, values) from error
            place = tangent_place(error) or (beside(error) if made.repeats else None)
            if place is not None and frames_of(error)[-1].name in REFUSING:
                what, _, advice = str(error).partition(": ")
                raise Refused(what, place, advice) from error
            if frames_of(error)[-1].name in ("of_a_tangent", "found_as_it_is", "keeps_its_methods"):
                what, _, advice = str(error).partition(": ")
                inside = inner_place(error)
                if inside is not None:
                    raise Refused(what, inside, advice) from error
            if "Bundle" in str(error):
                what = "a function of numbers alone is given several directions at once"
                raise Refused(what, place, "name one input, `wrt=`, or take one direction at a time, by jvp") from error
            if made.repeats and "'NoneType' object is not iterable" in str(error):
                self.prefer_own_error(made, values)
                what = "an iterator that carries no tangent is gone through beside what carries one"
                raise Refused(what, inner_place(error), "make a list of it first") from error
            if place is not None and "'NoneType' object is not callable" in str(error):
                what = "a function that an object from outside holds is called where others bring their companions"
                raise Refused(what, place, "make these objects inside the function") from error
            is_of_object = any(name in str(error) for name in MIRRORS_OF_OBJECTS)
            if is_of_object and (place := place or inner_place(error)) is not None:
                self.prefer_own_error(made, values)
                if "must be an iterable" in str(error):
                    what, advice = "a star goes through an object that was not known to be one", "use a loop"
                else:
                    what = "an operator of a class of your own meets what was not known to be an object"
                    advice = "test it by isinstance"
                raise Refused(f"{what} ({error})", place, advice) from error
            if place is not None and "'NoneType'" in str(error):
                self.prefer_own_error(made, values)
                what = "what is no number stands where others carry tangents"
                raise Refused(what, place, "keep it in a variable, a list or a dict of its own") from error
            if "bool" in str(error).lower() and any(map(_has_truths, values.values())):
                self.prefer_own_error(made, values)
                place = place_of_helper(error) or tangent_place(error, ("tangent", "mixed", "primal"))
                what = f"an array of truths meets a derivative ({error})"
                raise Refused(what, place, "pass an array of floats") from error
            if place is None:
                return
            if "complex" not in str(error):
                if not (made.repeats and not made.stored) and tangent_place(error, ("tangent",)) is None:
                    return
                self.prefer_own_error(made, values)
                what = f"what is none stands where a number was expected to ({error})"
                raise Refused(what, place, "test it by isinstance") from error
            self.prefer_own_error(made, values)
            raise Refused(f"a complex value meets a derivative of real numbers ({error})", place,
                          "keep the function real, or use cmath's functions alone") from error  # fmt: skip
        elif isinstance(error, ArithmeticError | ValueError):
            if self.mode.name == "numeric":
                raise self.off_limits(error, values) from error
            place = tangent_place(error) or place_of_helper(error)
            if place is None and not self.mode.compiler or isinstance(error, NotDifferentiable):
                return
            if str(error).startswith("zip() argument"):
                raise InternalError("emit", f"a list and its mirror have parted: {error}", made.source) from error
            self.prefer_own_error(made, values)
            place = place or self.place_in_python(made, values)
            if type(error) is ValueError and raised_here(error):
                what, _, advice = str(error).partition(": ")
                raise Refused(what, place, advice or "leave it out of wrt") from error
            point = ", ".join(f"{n}={_short(v)}" for n, v in values.items())
            what = f"{self.function.__name__}({point}) has no derivative here ({type(error).__name__}: {error})"
            raise NotDifferentiable(what, place) from error

    def guard_real(self, result: Any, values: Mapping[str, Any]) -> None:
        """Refuse a complex result from real inputs (decisions 13)."""
        if isinstance(result[0], complex) and not any(map(_has_complex, values.values())):
            raise NotDifferentiable(
                f"{self.function.__name__} gives the complex number {result[0]!r} for real arguments; "
                "its derivative is not a real one (pass complex arguments if it is meant)"
            )

    def off_limits(self, error: Exception, values: Mapping[str, Any]) -> Exception:
        """Return the user's own error; one that a probe beside the point met says so."""
        place = probe_place(error)
        if place is None:
            return error
        point = ", ".join(f"{n}={_short(v)}" for n, v in values.items())
        if isinstance(error, TypeError) and self.mode.given["scheme"] != "complex":
            what = f"{self.function.__name__}({point}) takes no argument that is moved by differences ({error})"
            return Refused(what, place, "leave out of wrt what is a whole number, or no number, to it")
        if self.mode.given["scheme"] == "complex":
            if isinstance(error, TypeError | AttributeError):
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

    def place_in_python(self, made: Any, values: Mapping[str, Any]) -> Place | None:
        """Return the user's place of an error in compiled code, which has no lines: Python runs it again on numbers."""
        if made.uncompiled is None or not all(type(value) in NUMBERS for value in values.values()):
            return None
        seeds = {name: 1.0 for name in made.active if name in values}
        args, kwargs = self.spread(values, seeds, made.tangent_names)
        try:
            made.uncompiled(*args, **kwargs)
        except (ArithmeticError, ValueError) as error:
            return tangent_place(error)
        return None

    def guard_default(self, name: str, values: Mapping[str, Any], made: Any) -> None:
        """Refuse a store into a default value: it outlives the call (decisions 5)."""
        default = defaults_of(self.function).get(name)
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
            if kind == VAR_POSITIONAL:
                args += values[name]
                kwargs |= {names[name]: mirrors[name]} if name in mirrors else {}
            elif kind == VAR_KEYWORD:
                kwargs.update(values[name])
                kwargs |= {names[name]: mirrors[name]} if name in mirrors else {}
            elif kind == KEYWORD_ONLY:
                kwargs[name] = values[name]
                if name in mirrors:
                    kwargs[names[name]] = mirrors[name]
            else:
                args.append(values[name])
                if name in mirrors:
                    args.append(mirrors[name])
        return args, kwargs

    def bound(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return every argument by parameter, defaults filled in; a wrong call raises Python's own TypeError."""
        simple = bound_simply(self.function, args) if not kwargs else None
        if simple is not None:
            return simple
        from inspect import signature

        bound = signature(self.function, follow_wrapped=False).bind(*args, **kwargs)
        bound.apply_defaults()
        return dict(bound.arguments)


def _short(value: Any) -> str:
    """Return a value's text, cut off where it is long."""
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _mirror(primal: Any, memo: dict[int, Any]) -> Any:
    """Return zeros in a value's shape; what is one object has one mirror."""
    from .runtime import zero

    return zero(primal, memo)


ROWS = ({list}, {tuple})


def _is_numeric(value: Any) -> bool:
    """Say whether a value is a number, a list of numbers, or a list of rows of them."""
    if type(value) is not list:
        return type(value) in NUMBERS
    kinds = set(map(type, value))
    return kinds <= NUMBERS or kinds in ROWS and all(row and set(map(type, row)) <= NUMBERS for row in value)


def _numbers_in(value: Any) -> list[Any]:
    """Return the numbers in a value that is one, a list of them, or a list of rows of them."""
    if type(value) is not list:
        return [value]
    return [number for row in value for number in row] if _has_rows(value) else value


def _has_rows(value: Any) -> bool:
    return type(value) is list and {*map(type, value)} in ROWS


def _are_apart(every: list[Any], asked: list[Any]) -> bool:
    """Say whether no row of lists of rows is another one's, or an argument, as well: its slopes are all of theirs."""
    rows = [row for value in asked if _has_rows(value) for row in value if type(row) is list]
    return not rows or len({*map(id, [*rows, *every])}) == len(rows) + len({*map(id, every)})


def _like(slopes: Any, value: Any) -> Any:
    """Return slopes whose rows are tuples where those of the value are."""
    return [*map(tuple, slopes)] if type(value) is list and {*map(type, value)} == {tuple} else slopes


def as_floats(tangent: Any) -> Any:
    """Return a tangent whose coefficients may be whole numbers or fractions, `n` for `n * x`, as one of floats."""
    if type(tangent) in (list, tuple) and {*map(type, tangent)} == {float}:
        return tangent
    if hasattr(type(tangent), "numerator"):
        return float(tangent)
    if type(tangent) in (list, tuple):
        return type(tangent)(map(as_floats, tangent))
    return {k: as_floats(v) for k, v in tangent.items()} if type(tangent) is dict else tangent


def no_tangent(value: Any) -> Any:
    """Return the tangent of a value that has none: zeros in its shape."""
    from .runtime import zero

    return zero(value)


def _has_truths(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(map(_has_truths, value))
    return isinstance(value, bool) or getattr(getattr(value, "dtype", None), "kind", "") == "b"


def _has_complex(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(map(_has_complex, value))
    return isinstance(value, complex) or getattr(getattr(value, "dtype", None), "kind", "") == "c"


MOST_ENGINES = 1024
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


def is_function(value: Any) -> bool:
    """Say whether a value is a function, a method, a partial one, a decorated one (an object may be called too)."""
    kinds = (FunctionType, BuiltinFunctionType, MethodType, functools.partial, LRU_CACHE)
    return isinstance(value, kinds) or marked(value, "__fwdtrans_function__") is not None


def is_constant(f: Any) -> bool:
    """Say whether a function, or a method's function, was declared constant."""
    return RULES.is_constant(f.__func__ if isinstance(f, MethodType) else f)
