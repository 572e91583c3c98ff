"""A function and a point in; how its derivatives, by each mode, compare with an adaptive numeric one out.

input  forward             complex             differences  error bound
x      1.0100075033995546  1.0100075033995546  1.01000750…  9.2e-13      agrees: complex 16, differences 13 digits
"""

from __future__ import annotations

import contextlib
import copy
import io
import math
import random
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any

from .attributes import asked_of, head_of, path_of, planted, seeds_of, standing
from .differences import differentiate
from .errors import FwdtransError, NotDifferentiable, Refused
from .modes import FORWARD, mode_of
from .operators import FunctionRunner, runner_of
from .probing import pushed
from .runtime import fields_of, zero
from .seeds import fitting, zeros
from .shapes import namespaces_in, shape_of
from .show.words import written
from .strided import is_array, numbers_of_array, overlapping
from .targets import by_rules, in_mode, with_source
from .wrt import Wrt

DIRECTION = 20211  # the random direction is the same every time, so that a report can be repeated

Path = tuple[Any, ...]


@dataclass(frozen=True)
class Row:
    """One comparison.

    Attributes:
        input: `x`, `xs[2]`, or `random direction`.
        output: "" for a number, `[1]` for an item of the result.
        derivative: the engine's; None where it says that there is none.
        numeric: by differences.
        error: the bound that the differences give themselves.
        agrees: None when the numeric estimate is no help.
        note: why there is no verdict.
        others: what other modes give, by name.
    """

    input: str
    output: str
    derivative: float | None
    numeric: float
    error: float
    agrees: bool | None
    note: str = ""
    others: tuple[tuple[str, float], ...] = ()

    def digits(self) -> dict[str, int]:
        """Return to how many digits the derivative agrees with what each other way gives."""
        own = self.derivative
        return {name: common(own, value) for name, value in self.ways() if own is not None}

    def ways(self) -> tuple[tuple[str, float], ...]:
        """Return what the derivative is compared with, by name."""
        return (*self.others, ("differences", self.numeric))


@dataclass(frozen=True)
class Report:
    """The comparisons; true when nothing disagrees and something agrees.

    Attributes:
        call: the call that was checked.
        value: what the user's function returned.
        same_value: the companion returned the same, to the bit.
        rows: one for each input (and item of the result), the random direction last.
        seed: of the random direction.
        mode: whose derivatives are checked.
        left: the modes that do not take the function, each with the reason.
        parting: the first row of the w table at which rules and differences part, if they do.
    """

    call: str
    value: Any
    same_value: bool
    rows: tuple[Row, ...]
    seed: int
    mode: str = "forward"
    left: tuple[tuple[str, str], ...] = ()
    parting: Any = None

    def __bool__(self) -> bool:
        verdicts = [row.agrees for row in self.rows]
        return self.same_value and False not in verdicts and True in verdicts

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int | None = None) -> str:
        """Return the report in words.

        Args:
            width: columns of the terminal; where the table takes more, a comparison stands over several lines.
        """
        others = list(dict.fromkeys(name for row in self.rows for name, _ in row.others))
        head = ("input", self.mode, *others, "differences", "error bound", "")
        cells = [head, *(_cells(row, others) for row in self.rows)]
        widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
        table = ["  ".join(cell.ljust(size) for cell, size in zip(row, widths)).rstrip() for row in cells]
        if width is not None and max(map(len, table)) > width:
            table = [line for row in cells[1:] for line in _stacked(head, row)]
        shown = written(self.value)
        lines = [f"{self.call} = {shown if len(shown) <= 60 else shown[:57] + '...'}", *table]
        if not self.same_value:
            lines.append("the companion returns another value than the function: please report this")
        lines += [f"{name}: not compared ({why})" for name, why in self.left]
        lines += dict.fromkeys(row.note for row in self.rows if row.note)
        lines += [str(self.parting)] if self.parting is not None else []
        return "\n".join([*lines, self.verdict()])

    def verdict(self) -> str:
        """Return the last line: what was found."""
        count = len(self.rows)
        bad = sum(row.agrees is False for row in self.rows)
        unknown = sum(row.agrees is None for row in self.rows)
        if not count:
            return "nothing to compare: the result holds no number"
        if bad:
            return f"DISAGREES in {bad} of {count} comparisons"
        if not self.same_value:
            return "DISAGREES in the value"
        if unknown == count:
            return "no verdict: differences do not tell the derivative here"
        more = f"; {unknown} without a verdict" if unknown else ""
        return f"agrees in {count - unknown} of {count} comparisons (random direction with seed {self.seed}){more}"

    def __repr__(self) -> str:
        return f"<{self.call}: {self.verdict()}>"


def _stacked(head: Sequence[str], row: Sequence[str]) -> Iterator[str]:
    """Yield a row of the report's table over several lines."""
    ways = [*zip(head, row)][1:-2]
    size = max(len(way) for way, _ in ways)
    yield row[0]
    for way, value in ways:
        bound = f"  +- {row[-2]}" if way == "differences" else ""
        if value:
            yield f"  {way.ljust(size)}  {value}{bound}"
    yield f"  {row[-1]}"


def _cells(row: Row, others: Sequence[str]) -> tuple[str, ...]:
    """Return a row of the report's table."""
    word = {True: "agrees", False: "DISAGREES", None: "no verdict"}[row.agrees]
    derivative = "none" if row.derivative is None else repr(row.derivative)
    name = f"{row.input} -> result{row.output}" if row.output else row.input
    known = dict(row.others)
    found = [f"{way} {count}" for way, count in row.digits().items()]
    shown = f"{word}: {', '.join(found)} digits" if found else word
    ways = (repr(known[way]) if way in known else "" for way in others)
    return name, derivative, *ways, repr(row.numeric), f"{row.error:.1e}", shown


def common(a: float, b: float) -> int:
    """Return to how many digits two numbers agree, 16 if they are the same.

    >>> common(1.0, 1.0), common(1.0, 1.001), common(1.0, -1.0), common(0.0, 1e-30)
    (16, 3, 0, 0)
    """
    largest = max(abs(a), abs(b))
    if a == b or not math.isfinite(largest) or not largest:
        return 16 if a == b else 0
    gap = abs(a - b) / largest
    return min(16, max(0, math.floor(-math.log10(gap)))) if gap else 16


def check(
    f: Any, wrt: Wrt = None, seed: int = DIRECTION, *, source: str | None = None
) -> Callable[..., Report]:
    """Return a function of the arguments that compares derivatives with numbers, and says what it found.

    The rules' derivative stands beside that of the other modes that take the function (complex step, closed
    expressions, and the one that its decorator asks for), and an adaptive numeric one judges. Where they part, the
    first row of the w table at which they do is named: that is where a wrong rule shows.

    The function runs once for its value; differences probe it on copies of its arguments, its printing unseen.

    Args:
        wrt: the parameters to check, by name or position.
        seed: of the random direction.
        source: the text that `f` was made from, where Python keeps none.

    >>> from math import sin
    >>> def f(x, y): return sin(x) + x * y
    >>> bool(check(f)(3, 2))
    True
    """
    own = runner_of(with_source(f, source))

    def checked(*args: Any, **kwargs: Any) -> Report:
        names, _ = own.named(wrt)
        values = own.bound(args, kwargs)
        guard_libraries(values)
        start = _copies(values)
        inputs = list(_inputs(names, start))
        call = _call(f, values)
        runner = _ruled(own, start, inputs)
        value = runner.value(values)
        return Comparison(runner, names, start, value, seed, _others(own, runner)).report(call, inputs)

    checked.__name__ = f"check_of_{getattr(f, '__name__', 'f')}"
    return checked


def guard_libraries(values: Mapping[str, Any]) -> None:
    """Refuse arrays of other libraries, which differences do not move.

    Raises:
        Refused: an argument is, or holds, such an array.
    """
    for name, value in values.items():
        for library in namespaces_in(shape_of(value)) - {""}:
            what = f"check takes differences, which move numbers and NumPy's arrays; {name} is an array of {library}"
            raise Refused(what, None, f"pass numpy.asarray({name}): the derivative code is the same")


def _inputs(names: tuple[str, ...], values: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every number of the arguments, `xs[2]`, with the seed that is one there and zero elsewhere."""
    for name in names:
        value, head = asked_of(values, name), head_of(name)
        for path, seed in seeds_of(values, names, name):
            shared = _shared(names, values, name, path) if not any("." in n for n in names) else {}
            yield name + _shown(value, path), shared or {head: seed}


def _shown(value: Any, path: Path) -> str:
    """Return a path as it is written: `.k` of an object, `['k']` of a dict, `[0]` of a list."""
    parts = []
    for step in path:
        is_field = fields_of(value) is not None
        parts.append(f".{step}" if is_field else _indexed(step))
        value = getattr(value, step) if is_field else value[step]
    return "".join(parts)


def _indexed(step: Any) -> str:
    """Return a step as it is written: `['k']`, `[0]`, an array's `[0, 1]`."""
    return f"[{', '.join(map(str, step))}]" if isinstance(step, tuple) else f"[{step!r}]"


def _shared(names: tuple[str, ...], values: Mapping[str, Any], name: str, path: Path) -> dict[str, Any]:
    """Return the seeds of a number in a list that stands in several places, which all move; {} for any other."""
    memo: dict[int, Any] = {}
    mirrors = {n: zero(values[n], memo) for n in names}
    places = Counter(id(inner) for n in names for inner in _lists(mirrors[n]))
    own = {id(inner) for inner in _lists(mirrors[name])}
    holder = _at(mirrors[name], path[:-1])
    if not any(places[one] > 1 for one in own) or not isinstance(holder, (list, dict, SimpleNamespace)):
        return {}
    if isinstance(holder, SimpleNamespace):
        setattr(holder, path[-1], 1.0)
    else:
        holder[path[-1]] = 1.0
    return {n: mirror for n, mirror in mirrors.items() if own & {id(inner) for inner in _lists(mirror)}}


def _lists(value: Any) -> Iterator[Any]:
    """Yield every list, dict and namespace in a mirror, once for each place where it stands."""
    if isinstance(value, (list, dict, SimpleNamespace)):
        yield value
    inner = vars(value) if isinstance(value, SimpleNamespace) else value
    if isinstance(inner, (list, tuple, dict)):
        for item in inner.values() if isinstance(inner, dict) else inner:
            yield from _lists(item)


def _call(f: Any, values: Mapping[str, Any]) -> str:
    name = getattr(f, "__name__", None) or getattr(getattr(f, "func", None), "__name__", "f")
    shown = ", ".join(f"{n}={written(v)}" for n, v in values.items())
    return f"{name}({shown if len(shown) <= 80 else shown[:77] + '...'})"


def _copies(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return copies of arguments.

    Raises:
        Refused: an argument cannot be copied.
    """
    try:
        return copy.deepcopy(dict(values))
    except Exception as error:
        advice = "check it at arguments that can be copied: differences must run the function many times"
        raise Refused(f"an argument cannot be copied ({type(error).__name__}: {error})", None, advice) from error


@dataclass
class Comparison:
    """The work of one check: `start` are copies of the arguments as they were before the call."""

    runner: Any
    names: tuple[str, ...]
    start: Mapping[str, Any]
    value: Any
    seed: int
    others: dict[str, Any]
    left: dict[str, str] = field(default_factory=dict)

    def report(self, call: str, inputs: list[tuple[str, dict[str, Any]]]) -> Report:
        """Return the report: each input's direction, then a random one."""
        if len(inputs) > 1:
            inputs = [*inputs, ("random direction", self.direction())]
        rows: list[Row] = []
        same = True
        for shown, tangents in inputs:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                found, again = self.compared(shown, tangents)
            rows += found
            same = same and again
        left = tuple((name, why) for name, why in self.left.items() if name not in self.others)
        mode, where = self.runner.mode.name, self.parting(rows, dict(inputs))
        return Report(call, self.value, same, tuple(rows), self.seed, mode, left, where)

    def parting(self, rows: list[Row], inputs: Mapping[str, dict[str, Any]]) -> Any:
        """Return the first row of the w table at which rules and differences part, if they do."""
        bad = next((row for row in rows if row.agrees is False), None)
        if bad is None or not isinstance(self.runner, FunctionRunner) or self.runner.mode != FORWARD:
            return None
        from .show.parting import parting

        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return parting(self.runner.target.engine, _copies(self.start), self.fitted(inputs[bad.input]))

    def direction(self) -> dict[str, Any]:
        """Return a random direction: every number moves by its own size at most."""
        source = random.Random(self.seed)

        memo: dict[int, Any] = {}  # a list or dict that is two arguments moves as one
        overlap = overlapping(self.start.values())  # views of one array would have to move alike

        def draw(value: Any) -> Any:
            if isinstance(value, tuple):
                return tuple(map(draw, value))
            if isinstance(value, list):
                if id(value) not in memo:
                    memo[id(value)] = list(map(draw, value))
                return memo[id(value)]
            if isinstance(value, dict):
                if id(value) not in memo:
                    memo[id(value)] = {key: draw(item) for key, item in value.items()}
                return memo[id(value)]
            if (fields := fields_of(value)) is not None:
                if id(value) not in memo:
                    memo[id(value)] = SimpleNamespace(**{name: draw(item) for name, item in fields.items()})
                return memo[id(value)]
            if isinstance(value, (int, float, complex)):
                return source.uniform(-1.0, 1.0) * (abs(value) or 1.0)
            if is_array(value) and not overlap:
                if id(value) not in memo:
                    memo[id(value)] = zeros(value)
                    memo[id(value)].flat = [draw(item) for item in value.ravel().tolist()]
                return memo[id(value)]
            return zeros(value)

        found: dict[str, Any] = {}
        for name in self.names:
            value, head = asked_of(self.start, name), head_of(name)
            if head == name:
                found[name] = draw(value)
            else:
                mirror = found.get(head) or standing(self.start, self.names, head)
                found[head] = planted(mirror, path_of(self.start, name), draw(value))
        return found

    def compared(self, shown: str, tangents: Mapping[str, Any]) -> tuple[list[Row], bool]:
        """Return the rows of one direction, and whether the value was the same."""
        note = ""
        tangent: Any = None
        ways = self.by_others(tangents)
        same = True
        try:
            value, tangent = self.runner.jvp(_copies(self.start), copy.deepcopy(dict(tangents)))
            same = repr(value) == repr(self.value)
        except NotDifferentiable as error:
            note = str(error)
        rows = []
        along = self.along(tangents)
        for path in _outputs(self.value):
            own = None if note else float(_at(tangent, path))
            numeric, error_bound = self.numeric(along, path)
            label = "".join(map(_indexed, path))
            others = tuple((name, float(_at(found, path))) for name, found in ways.items())
            row = Row(shown, label, own, numeric, error_bound, None, note, others)
            rows.append(_judged(row, _size(_at(self.value, path)), self.runner.mode.name == "numeric"))
        return rows, same

    def by_others(self, tangents: Mapping[str, Any]) -> dict[str, Any]:
        """Return the tangents that other modes give; one that does not take the function is left out from now on."""
        found = {}
        for name, runner in list(self.others.items()):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    found[name] = runner.jvp(_copies(self.start), copy.deepcopy(dict(tangents)))[1]
            except NotDifferentiable:
                continue
            except (FwdtransError, TypeError) as error:
                self.left[name] = str(getattr(error, "what", error)).split("\n")[0]
                del self.others[name]
        return found

    def fitted(self, tangents: Mapping[str, Any]) -> dict[str, Any]:
        """Return seeds as mirrors of the arguments."""
        memo: dict[int, Any] = {}
        return {n: fitting(copy.deepcopy(seed), self.start[n], n, memo, []) for n, seed in tangents.items()}

    def along(self, tangents: Mapping[str, Any]) -> Callable[[float], Any]:
        """Return the function on the line through the point, which is at 1; each place is computed once."""
        known: dict[float, Any] = {}
        memo: dict[int, Any] = {}
        seeds = {n: fitting(seed, self.start[n], n, memo, []) if any("." in name for name in self.names) else seed
                 for n, seed in tangents.items()}  # fmt: skip

        def at(s: float) -> Any:
            if s not in known:
                values = _copies(self.start)
                moved: set[int] = set()
                for name, seed in seeds.items():
                    values[name] = pushed(values[name], seed, s - 1.0, moved)
                try:
                    known[s] = self.runner.value(values)
                except (ArithmeticError, ValueError) as error:
                    known[s] = error
            if isinstance(known[s], Exception):
                raise known[s]
            return known[s]

        return at

    def numeric(self, along: Callable[[float], Any], path: Path) -> tuple[float, float]:
        """Return the numeric derivative of one number of the result, and its error bound."""

        def one(s: float) -> float:
            try:
                return _at(along(s), path)  # type: ignore[no-any-return]
            except (IndexError, TypeError) as error:  # another shape there: the result's length depends on the point
                raise ValueError(str(error)) from error

        try:
            return differentiate(one, 1.0)
        except (ArithmeticError, ValueError):
            return math.nan, math.inf


def _ruled(own: Any, start: Mapping[str, Any], inputs: list[tuple[str, dict[str, Any]]]) -> Any:
    """Return what runs the function by rules; as its decorator has it, where rules do not take it."""
    if not isinstance(own, FunctionRunner) or own.mode == FORWARD:
        return own
    runner = FunctionRunner(by_rules(own.target))
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            runner.jvp(_copies(start), copy.deepcopy(inputs[0][1])) if inputs else None
    except NotDifferentiable:
        pass
    except FwdtransError:
        return own
    return runner


def _others(own: Any, runner: Any) -> dict[str, Any]:
    """Return what runs the function in other modes, by name."""
    from .pipeline import EMITTERS  # it brings the parser in, which importing fwdtrans does not need

    if not isinstance(own, FunctionRunner):
        return {}
    modes = {"complex": mode_of("numeric", {"scheme": "complex"})}
    if "symbolic" in EMITTERS:
        modes["symbolic"] = mode_of("symbolic")
    if own.mode != FORWARD and own.mode != runner.mode:
        modes[own.mode.given.get("scheme", own.mode.name)] = own.mode
    return {name: FunctionRunner(in_mode(own.target, mode)) for name, mode in modes.items() if mode != runner.mode}


def _outputs(value: Any) -> Iterator[Path]:
    """Yield the path of every real number in a result."""
    if is_array(value):
        yield from numbers_of_array(value)
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            for path in _outputs(item):
                yield (i, *path)
    elif isinstance(value, dict):
        for key, item in value.items():
            for path in _outputs(item):
                yield (key, *path)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield ()
    elif isinstance(value, complex):
        what, advice = "check compares real results, and this one is complex", "return its real and imaginary parts"
        raise Refused(what, None, advice)


def _at(value: Any, path: Path) -> Any:
    for i in path:
        value = getattr(value, i) if fields_of(value) is not None else value[i]
    return value


def _size(value: Any) -> float:
    return abs(float(value)) if math.isfinite(value) else 1.0


def _judged(row: Row, size: float, is_numeric: bool = False) -> Row:
    """Return the row with its verdict: the numeric derivative's own error bound is the only tolerance.

    A derivative that is itself a difference is given half of a float's digits.
    """
    if row.derivative is None:
        return row
    largest = max(abs(row.derivative), abs(row.numeric))
    is_useless = not math.isfinite(row.error) or row.error > 0.1 * largest and row.error > 1e-6 * (1.0 + size)
    if is_useless:
        return replace(row, note=_useless(row))
    allowed = row.error + 1e-7 * (largest + size) * is_numeric
    return replace(row, agrees=abs(row.derivative - row.numeric) <= allowed)


def _useless(row: Row) -> str:
    if math.isnan(row.numeric):
        return f"{row.input}: no step of a difference stays where the function is defined and finite"
    return f"{row.input}: differences are no help here (error bound {row.error:.1e}): a kink, a jump or noise"


__all__ = ["Report", "Row", "check"]
