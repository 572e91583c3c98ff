"""Derivatives as functions, which can be differentiated again: what `grad` and `derivative` return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import FunctionType

from .attributes import asked_of, head_of, seeds_of
from .engine import Engine, engine_of, is_constant
from .errors import Refused, SeedError
from .modes import Mode
from .parameters import STARS
from .runtime import fields_of, zero
from .seeds import bundled, fitting, gathered, of_floats, unbundled
from .shapes import draws
from .straight import ELSEWHERE, MOST, Way, way_of_gradient
from .strided import arrays_in, is_array
from .targets import Target, target_of
from .typed import Any, Generic, ParamSpec, TypeVar
from .wrt import Wrt

P = ParamSpec("P")
R = TypeVar("R")


class Operator(Generic[P, R]):
    """A derivative of a function, as a function: what `grad`, `derivative` and `value_and_grad` return.

    It is differentiated like any other: a second derivative is the JVP of the first one's companion.
    """

    def __init__(self, kind: str, f: Any, wrt: Wrt) -> None:
        self.kind, self.f, self.wrt = kind, f, wrt
        name = getattr(f, "__name__", None) or getattr(getattr(f, "func", f), "__name__", "f")
        self.__name__ = f"{kind}_of_{name}"
        self.__doc__ = f"The {kind} of {name}, with respect to {wrt or 'its default arguments'}."
        self._way: Way | None = None
        self._missed = 0  # calls that went another way

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Return the derivative at a point."""
        way = self._way
        result: Any = ELSEWHERE if way is None or kwargs else way(args)
        if result is ELSEWHERE:
            value, slopes = slopes_of(self, args, kwargs)
            result = (value, slopes) if self.kind == "value_and_grad" else slopes
            self._missed += not kwargs
            if 1 < self._missed <= MOST and not kwargs:
                self._way = way_of(self, args, slopes)
        return result  # type: ignore[no-any-return]

    def __fwdtrans_plain__(self) -> FunctionType | None:
        """Return the derivative as a plain function, for those who call it inside a differentiated function."""
        from .pipeline import slope_of

        if isinstance(self.f, Operator):
            function = self.f.__fwdtrans_plain__()
        else:
            target = target_of(self.f)
            function = target.engine.function if not target.args and not target.kwargs else None
        return slope_of(self.kind, function, self.wrt) if function is not None else None

    def __repr__(self) -> str:
        return f"<{self.kind} of {self.f!r} with respect to {self.wrt or 'its default arguments'}>"


def slopes_of(operator: Operator[Any, Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return value and derivatives: one pass per number that is asked for; one for all if passes could be noticed."""
    runner = runner_of(operator.f)
    names, single = runner.named(operator.wrt)
    if operator.kind == "derivative" and not single:
        raise SeedError(f"derivative asks for one input, wrt has {len(names)} ({', '.join(names)}); use grad")
    values = runner.bound(args, kwargs)
    at_once = runner.at_once(values, names) if operator.kind != "derivative" else None
    if at_once is not None:
        value, slopes = at_once
        return value, slopes[0] if single else tuple(slopes)
    side_by_side = runner.columns(values, names) if operator.kind != "derivative" else None
    if side_by_side is not None:
        value, columns = side_by_side
        result = [gathered(values[name], iter(columns[name])) for name in names]
        return value, result[0] if single else tuple(result)
    asked: list[tuple[str, Any]] = []
    for name in names:
        found = [(head_of(name), seed) for _, seed in seeds_of(values, names, name)]
        if operator.kind == "derivative" and len(found) != 1:
            raise SeedError(f"derivative asks for one number, {name} holds {len(found)}; use grad")
        asked += found
    before = _copied(values)
    if not asked:
        value, slopes = runner.value(values), []
    else:
        value, slopes = runner.slopes(values, asked)
    each = iter(slopes)
    result = [gathered(asked_of(before, name), each) for name in names]
    return value, result[0] if single else tuple(result)


def way_of(operator: Operator[Any, Any], args: Sequence[Any], slopes: Any) -> Way | None:
    """Return the straight way to what an operator gives for arguments such as these; None where there is none.

    Args:
        slopes: what it gave for them.
    """
    runner = runner_of(operator.f)
    if not isinstance(runner, FunctionRunner) or runner.target.args or runner.target.kwargs:
        return None
    names, is_single = runner.named(operator.wrt)
    return way_of_gradient(runner.target.engine, args, names, is_single, operator.kind, slopes)


def estimate(f: Any, wrt: Wrt, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """Return bounds of the errors of a function's gradient at a point, in the structure of the gradient."""
    target = target_of(f)
    mode = target.engine.mode
    if mode.given.get("scheme") != "richardson":
        shown = f"mode={mode.name!r}" + (f", scheme={mode.given['scheme']!r}" if "scheme" in mode.given else "")
        raise Refused(f"{shown} gives no error estimate", None, "use mode='numeric', scheme='richardson'")
    engine = engine_of(target.engine.function, mode.changed(with_error=True))
    names, single = target.asked(wrt)
    values = target.bound(args, kwargs)
    bounds = []
    for name in names:
        seeds = [seed for _, seed in seeds_of(values, names, name)]
        errors = (engine.whole_jvp(_copied(values), {head_of(name): seed})[2] for seed in seeds)
        bounds.append(gathered(asked_of(values, name), errors))
    return bounds[0] if single else tuple(bounds)


def pass_by_pass(runner: Any, values: Mapping[str, Any], asked: list[tuple[str, Any]]) -> tuple[Any, list[Any]]:
    """Return the value and the tangent of all that a function gives, in each direction that is asked for."""
    if not asked:
        return runner.value(values), []
    if isinstance(runner, FunctionRunner):
        return runner.slopes(values, asked)
    return passes(runner, values, asked)


def passes(runner: Any, values: Mapping[str, Any], asked: list[tuple[str, Any]]) -> tuple[Any, list[Any]]:
    """Return the value, from a run on the arguments themselves, and a slope per direction, from runs on copies."""
    copies = [_copied(values) for _ in asked[1:]]
    name, seed = asked[0]
    value, slope = runner.jvp(values, {name: seed})
    return value, [slope, *(runner.jvp(again, {name: seed})[1] for again, (name, seed) in zip(copies, asked[1:]))]


def _copied(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments with mutable ones copied, aliases kept (decisions 15)."""
    kinds = (list, dict, set, tuple)
    held = [
        n for n, v in values.items()
        if isinstance(v, kinds) or is_array(v) or draws(type(v)) or fields_of(v) is not None
    ]  # fmt: skip
    memo: dict[int, Any] = {id(values[n]): [*values[n]] for n in held if of_floats(values[n])}
    if all(id(values[n]) in memo for n in held):
        return {n: memo.get(id(v), v) if n in held else v for n, v in values.items()}
    from copy import deepcopy

    return {n: deepcopy(v, memo) if n in held else v for n, v in values.items()}


class FunctionRunner:
    """Runs a Python function with seeds."""

    def __init__(self, target: Target) -> None:
        self.target = target

    @property
    def mode(self) -> Mode:
        """How the function is differentiated."""
        return self.target.engine.mode

    @property
    def function(self) -> FunctionType:
        """The function that is differentiated."""
        return self.target.engine.function

    def named(self, wrt: Wrt) -> tuple[tuple[str, ...], bool]:
        """Return the parameters asked for."""
        return self.target.asked(wrt)

    def bound(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return every argument by parameter."""
        return self.target.bound(args, kwargs)

    def jvp(self, values: Mapping[str, Any], tangents: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return value and tangent."""
        return self.target.engine.jvp(values, tangents)

    def slopes(self, values: Mapping[str, Any], asked: list[tuple[str, Any]]) -> tuple[Any, list[Any]]:
        """Return the value and a slope per direction; in one pass if running the function again could be noticed."""
        engine = self.target.engine
        if is_constant(engine.function):
            return passes(self, values, asked)
        if all(type(seed) is float and seed == 1.0 for _, seed in asked):
            at_once = engine.gradient(values, [name for name, _ in asked])
            if at_once is not None:
                return at_once
        shapes = engine.shapes(values, dict(asked))
        active = tuple(n for n in engine.names if n in {name for name, _ in asked} | {*engine.functions(values)})
        made = engine.transformed(active, shapes)
        if len(asked) == 1 or made.repeats:
            return passes(self, values, asked)
        if made.has_arrays and all(type(seed) is float and seed == 1.0 for _, seed in asked):
            from .wide import columns

            found = columns(engine, values, [name for name, _ in asked])
            if found is not None:
                return found[0], [found[1][name][0] for name, _ in asked]
        moving = [n for n in active if any(n == other for other, _ in asked)]
        rows: list[dict[str, Any]] = []
        for other, seed in asked:
            memo: dict[int, Any] = {}
            row = {other: fitting(seed, values[other], other, memo, [])}
            rows.append({n: row[n] if n in row else zero(values[n], memo) for n in moving})
        shared: dict[int, Any] = {}
        seeds = {n: bundled([row[n] for row in rows], shared) for n in moving}
        value, tangent = engine.jvp_bundled(values, seeds, shapes)
        return value, [unbundled(tangent, position) for position in range(len(asked))]

    def at_once(self, values: Mapping[str, Any], names: Sequence[str]) -> tuple[Any, list[Any]] | None:
        """Return the value and the slopes of a function of lists of numbers; None where that is not one pass."""
        engine = self.target.engine
        is_asked = any(type(values.get(name)) is list for name in names)
        if not is_asked or is_constant(engine.function) or not values.keys() >= {*names}:
            return None
        return engine.gradient(values, names)

    def columns(self, values: Mapping[str, Any], names: Sequence[str]) -> tuple[Any, dict[str, list[Any]]] | None:
        """Return the value, and by parameter the tangent for each of its numbers, where one pass has several."""
        if next(arrays_in([values.get(name) for name in names]), None) is None:
            return None
        from .wide import columns

        return columns(self.target.engine, values, names)

    def value(self, values: Mapping[str, Any]) -> Any:
        """Return the function's value alone."""
        return self.target.engine.plain(values)

    @property
    def free(self) -> tuple[str, ...]:
        """The parameters that a call gives."""
        return self.target.free

    def seeds(self, values: Mapping[str, Any], tangents: Sequence[Any]) -> dict[str, Any]:
        """Return the tangents of positional arguments by parameter."""
        return self.target.seeds(values, tangents, {})

    def plain(self, values: Mapping[str, Any]) -> FunctionType | None:
        """Return the function itself."""
        return self.target.engine.function

    def companion(
        self, seeds: Mapping[str, Any], values: Mapping[str, Any]
    ) -> tuple[FunctionType, dict[str, str], list[str]]:
        """Return the companion for parameters with seeds, its tangents' names, and all that are active in it."""
        shapes = self.target.engine.shapes(values, seeds)
        made = self.target.engine.transformed(tuple(n for n in self.target.engine.names if n in seeds), shapes)
        return (
            made.function,
            made.tangent_names,
            [n for n in self.target.engine.names if n in made.active],
        )


class OperatorRunner:
    """Runs an operator with seeds: the derivative's derivative is the JVP of the companion, forward over forward."""

    def __init__(self, operator: Operator[Any, Any]) -> None:
        self.operator = operator
        self.inner = runner_of(operator.f)
        if isinstance(self.inner, FunctionRunner) and is_constant(self.inner.target.engine.function):
            what = f"{operator.f!r} was declared constant: its derivative is not differentiated again"
            raise Refused(what, None, "differentiate what calls it")

    @property
    def mode(self) -> Mode:
        """The mode of the function at the bottom."""
        found: Mode = self.inner.mode
        return found

    @property
    def function(self) -> FunctionType:
        """The function at the bottom."""
        found: FunctionType = self.inner.function
        return found

    def named(self, wrt: Wrt) -> tuple[tuple[str, ...], bool]:
        """Return the parameters asked for."""
        found: tuple[tuple[str, ...], bool] = self.inner.named(wrt)
        return found

    @property
    def free(self) -> tuple[str, ...]:
        """The parameters that a call gives."""
        found: tuple[str, ...] = self.inner.free
        return found

    def seeds(self, values: Mapping[str, Any], tangents: Sequence[Any]) -> dict[str, Any]:
        """Return the tangents of positional arguments by parameter."""
        found: dict[str, Any] = self.inner.seeds(values, tangents)
        return found

    def bound(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return every argument by parameter."""
        found: dict[str, Any] = self.inner.bound(args, kwargs)
        return found

    def at_once(self, values: Mapping[str, Any], names: Sequence[str]) -> None:
        """Lists take a pass for each number."""

    def columns(self, values: Mapping[str, Any], names: Sequence[str]) -> None:
        """Derivatives take a pass for each number."""

    def slopes(self, values: Mapping[str, Any], asked: list[tuple[str, Any]]) -> tuple[Any, list[Any]]:
        """Return the value and a slope per direction."""
        return passes(self, values, asked)

    def value(self, values: Mapping[str, Any]) -> Any:
        """Return the derivative's value."""
        return self.jvp(values, {})[0]

    def plain(self, values: Mapping[str, Any]) -> FunctionType | None:
        """Return the operator as a plain function over the companions; None where a number is not a number alone."""
        names, single = self.named(self.operator.wrt)
        inner = self.inner.plain(values)
        if inner is None or not all(isinstance(values.get(n), (int, float)) for n in names):
            return None
        engine = engine_of(inner, self.mode)
        shapes = engine.shapes(values, dict.fromkeys(names))
        made = [engine.transformed((name,), shapes) for name in names]
        if any(m.active != {name} for m, name in zip(made, names)) or STARS & {*engine.kinds.values()}:
            return None
        from .slopes import slope_function

        companions = {name: (m.function, m.tangent_names[name]) for name, m in zip(names, made)}
        return slope_function(self.operator.kind, inner, companions, single)

    def jvp(self, values: Mapping[str, Any], tangents: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return the derivatives and their tangents."""
        plain = self.plain(values)
        if plain is not None:
            engine = engine_of(plain, self.mode)
            return engine.jvp({n: v for n, v in values.items() if n in engine.names}, tangents)
        names, single = self.named(self.operator.wrt)
        found = self.side_by_side(values, tangents, names)
        if found is not None:
            return self.given(single, *found)
        result, moved = [], []
        value = dvalue = None
        for name in names:
            slopes, turned = [], []
            for _, seed in seeds_of(values, names, name):
                again = _copied(values)
                (value, slope), (dvalue, dslope) = self.inner_jvp(again, {head_of(name): seed}, tangents)
                slopes.append(slope)
                turned.append(dslope)
            result.append(gathered(asked_of(values, name), iter(slopes)))
            moved.append(gathered(asked_of(values, name), iter(turned)))
        return self.given(single, value, dvalue, result, moved)

    def given(
        self, single: bool, value: Any, dvalue: Any, result: Sequence[Any], moved: Sequence[Any]
    ) -> tuple[Any, Any]:
        """Return what the operator gives, and its tangent, of the slopes in each input and their tangents."""
        slope, dslope = (result[0], moved[0]) if single else (tuple(result), tuple(moved))
        if self.operator.kind == "value_and_grad":
            return (value, slope), (dvalue, dslope)
        return slope, dslope

    def side_by_side(
        self, values: Mapping[str, Any], tangents: Mapping[str, Any], names: Sequence[str]
    ) -> tuple[Any, Any, list[Any], list[Any]] | None:
        """Return value and slopes and their tangents by one pass in all directions; None where that is not right.

        The derivative of `f_jvp(x, v)` in each number of `x` is the gradient's derivative along `v`.
        """
        known = {*names, *tangents} <= values.keys() and self.operator.kind != "derivative"
        arrays = arrays_in([values[n] for n in names if n in values])
        if not known or not tangents or not isinstance(self.inner, FunctionRunner) or next(arrays, None) is None:
            return None
        from .wide import columns

        engine, unknown = along(self.inner, _copied(values), tangents)
        found = columns(engine, unknown, names) if {*names} <= unknown.keys() else None
        if found is None:
            return None
        (value, slope), by_name = found
        result = [gathered(values[n], iter([pair[0] for pair in by_name[n]])) for n in names]
        return value, slope, result, [gathered(values[n], iter([pair[1] for pair in by_name[n]])) for n in names]

    def inner_jvp(self, values: Mapping[str, Any], seeds: Mapping[str, Any], tangents: Mapping[str, Any]) -> Any:
        """Return ((value, slope), (their tangents)) of the inner function along `seeds`."""
        return pushed(self.inner, values, seeds, tangents)


def pushed(inner: Any, values: Mapping[str, Any], seeds: Mapping[str, Any], tangents: Mapping[str, Any]) -> Any:
    """Differentiate the JVP of `inner` along `seeds`, in the direction `tangents` of its arguments."""
    if isinstance(inner, OperatorRunner):
        raise Refused(
            "third and higher derivatives in lists are not differentiated yet", None,
            "differentiate f.companion, which is a plain function",
        )  # fmt: skip
    outer, unknown = along(inner, values, seeds)
    return outer.jvp(unknown, {n: v for n, v in tangents.items() if n in outer.names})


def along(inner: Any, values: Mapping[str, Any], seeds: Mapping[str, Any]) -> tuple[Engine, dict[str, Any]]:
    """Return the engine of a function's companion, and the arguments of that: the function's, moved along seeds."""
    companion, names, active = inner.companion(seeds, values)
    outer = engine_of(companion)
    full = dict(values)
    memo: dict[int, Any] = {}
    moved = {n: fitting(seed, values[n], n, memo, []) for n, seed in seeds.items()}
    for name in active:
        full[names[name]] = moved[name] if name in moved else zero(values[name], memo)
    return outer, {n: v for n, v in full.items() if n in outer.names}


def runner_of(f: Any) -> Any:
    """Return what runs `f` with seeds."""
    if isinstance(f, Operator):
        return OperatorRunner(f)
    return FunctionRunner(target_of(f))
