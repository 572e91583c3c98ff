"""The numeric emitter: a function's parameters in, a companion that probes the function beside the point out.

def f_jvp(x, dx, y, dy):
    value = f(x, y)
    h = 6.055454452393343e-06 / (max(abs(dx) / (abs(x) or 1.0), abs(dy) / (abs(y) or 1.0)) or 1.0)
    above = f(x + h * dx, y + h * dy)
    below = f(x - h * dx, y - h * dy)
    slope = (above - below) / (2.0 * h)
    seen = {-h: below, 0.0: value, h: above}
    error = unsteady(slope, seen, lambda h: f(x + h * dx, y + h * dy))
    return value, watched(slope, 'f', {'x': x, 'y': y}, error, step=h)

Numbers are moved in plain sight; containers and objects by `Probes` of probing.py, on copies. No rule is asked.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..errors import Refused
from ..facts import Facts
from ..probing import weights_of
from ..written import Companion, Own
from .naming import Naming

EPSILON = 2.0**-52
# scheme -> nodes for the first derivative; a higher one takes more of the same kind
NODES = {"forward": (0, 1), "backward": (-1, 0), "central": (-1, 0, 1), "five-point": (-2, -1, 0, 1, 2)}


def nodes_of(scheme: str, order: int) -> tuple[int, ...]:
    """Return the multiples of the step at which a scheme asks for the function.

    >>> nodes_of("central", 1), nodes_of("central", 3), nodes_of("backward", 2)
    ((-1, 0, 1), (-2, -1, 0, 1, 2), (-2, -1, 0))
    """
    if scheme == "forward":
        return tuple(range(order + 1))
    if scheme == "backward":
        return tuple(range(-order, 1))
    half = (order + 1) // 2 + (scheme == "five-point")
    return tuple(range(-half, half + 1))


def best_step(scheme: str, order: int) -> float:
    """Return the step, relative to the argument, at which rounding and truncation are about equal."""
    accuracy = {"forward": 1, "backward": 1, "central": 2, "five-point": 4}[scheme]
    return float(EPSILON ** (1.0 / (order + accuracy)))


def emit(
    facts: Facts, calls: Any, name: str, scheme: str, step: Any = None, order: int = 1, bounds: Any = None,
    with_error: bool = False,
) -> Companion:  # fmt: skip
    """Return the companion of a function by differences."""
    if scheme == "complex" and (order > 1 or step is not None or bounds is not None):
        what = "scheme='complex' gives first derivatives, by a step that needs no choice"
        raise Refused(what, None, "leave out order=, step= and bounds=, or use scheme='richardson'")
    if scheme == "richardson" and step is not None:
        what = "scheme='richardson' begins with a step of its own and halves it"
        raise Refused(what, None, "leave out step=, or use scheme='central'")
    return Numeric(facts, calls, name, False).run(Scheme(scheme, step, order, bounds, with_error))


@dataclass(frozen=True)
class Scheme:
    """What was asked for."""

    name: str
    step: Any
    order: int
    bounds: Any
    with_error: bool

    def sizes(self, names: tuple[str, ...], every: tuple[str, ...]) -> list[tuple[float, float]]:
        """Return the step of each parameter as (absolute, relative)."""
        own = self.step if isinstance(self.step, tuple) else [(name, self.step) for name in names]
        known = dict(own)
        _refuse_unknown("step", known, every)
        return [_size(known.get(name), best_step(self.name, self.order)) for name in names]

    def limits(self, names: tuple[str, ...], every: tuple[str, ...]) -> list[tuple[float | None, float | None]]:
        """Return the bounds of each parameter."""
        if self.bounds is None:
            return []
        is_by_name = all(isinstance(part, tuple) for part in self.bounds)
        known = dict(self.bounds) if is_by_name else dict.fromkeys(names, self.bounds)
        _refuse_unknown("bounds", known, every)
        found = [known.get(name, (None, None)) for name in names]
        for limit in found:
            if not isinstance(limit, tuple) or len(limit) != 2:
                raise Refused(f"bounds={limit!r}: give a lower and an upper end, None for none", None,
                              "bounds=(0.0, None), or bounds={'x': (0.0, 1.0)}")  # fmt: skip
        return found


def _refuse_unknown(option: str, known: Mapping[Any, Any], names: tuple[str, ...]) -> None:
    for name in known:
        if name not in names:
            raise Refused(f"{option}= names {name!r}, which is no parameter", None, f"use {', '.join(names)}")


def _size(step: Any, best: float) -> tuple[float, float]:
    """Return a step as (absolute, relative)."""
    if step is None:
        return 0.0, best
    text = str(step).strip()
    word, _, number = text.rpartition(" ")
    try:
        found = float(number)
    except ValueError:
        found = 0.0
    if word not in ("", "relative") or not 0.0 < found < float("inf"):
        raise Refused(f"step={step!r} is no step", None, "use a positive number, or 'relative 1e-6'")
    return (0.0, found) if word else (found, 0.0)


class Numeric(Naming):
    """One companion by differences."""

    calls: Any

    def run(self, scheme: Scheme) -> Companion:
        """Return the companion."""
        self.scheme = scheme
        self.order = scheme.order
        self.every = tuple(p.name for p in self.program.params)
        self.active = tuple(name for name in self.every if name in self.facts.pattern.active)
        self.along = "" if self.calls.is_plain else self.names.free("along")
        self.value, self.h = self.names.free("value"), self.names.free("h")
        node = self.program.source.node
        body = [
            Own(statement, node, "primal" if line.startswith(f"{self.value} = ") else "tangent")
            for line in (self.plain() if self.calls.is_plain else self.general())
            for statement in ast.parse(line).body
        ]
        return Companion(
            self.name, tuple(self.parameters()), tuple(body), self.program, self.injected, self.companions,
            self.runtimes,
        )  # fmt: skip

    # --- numbers, in plain sight ---------------------------------------------------------------------------

    def plain(self) -> Iterator[str]:
        """Yield the lines for arguments that are numbers and a result that is one."""
        yield f"{self.value} = {self.call({})}"
        if self.scheme.name == "complex":
            slope = self.names.free("slope")
            moved = {name: f"complex({name}, {self.h} * {self.names.tangent(name)})" for name in self.active}
            along = f"lambda {self.h}: [{self.call(moved, self.complexed())}]"
            yield f"[{slope}] = {self.ours('imaginary')}({along}, [{self.value}], {self.moving()})"
            yield self.returned(slope)
        elif self.scheme.name == "richardson":
            yield from self.extrapolated(f"lambda {self.h}: {self.moved()}", "richardson", self.value)
        elif self.scheme.bounds is not None:
            yield f"{self.h} = {self.step()}"
            along = f"lambda {self.h}: [{self.moved()}]"
            slope, error = self.names.free("slope"), self.names.free("error")
            order = f", {self.order}" * (self.order > 1)
            stencil = f"{self.ours('stencil')}({along}, {self.inside()}, [{self.value}]{order}, has_room=False)"
            yield f"[{slope}], [{error}] = {stencil}"
            yield self.returned(slope, "", error)
        else:
            yield from self.formula()

    def formula(self) -> Iterator[str]:
        """Yield the lines of a scheme as the formula that textbooks have."""
        yield f"{self.h} = {self.step()}"
        nodes = [Fraction(node) for node in nodes_of(self.scheme.name, self.order)]
        weights = weights_of(nodes, self.order)
        divisor = max(weight.denominator for weight in weights)
        known = {0: self.value}
        for node, weight in sorted(zip(nodes, weights), key=lambda pair: (abs(pair[0]), -pair[0])):
            if node and weight:
                known[int(node)] = self.names.free(place_name(int(node)))
                yield f"{known[int(node)]} = {self.moved(int(node))}"
        factors = {int(node): weight * divisor for node, weight in zip(nodes, weights)}
        power = self.h if self.order == 1 else f"{self.h} ** {self.order}"
        over = power if divisor == 1 else f"({float(divisor)} * {power})"
        slope = self.names.free("slope")
        yield f"{slope} = ({differences(factors, known)}) / {over}"
        seen, error = self.names.free("seen"), self.names.free("error")
        shown = ", ".join(f"{multiple(node, self.h)}: {known[node]}" for node in sorted(known))
        more = f", {self.order}" * (self.order > 1)
        yield f"{seen} = {{{shown}}}"
        yield f"{error} = {self.ours('unsteady')}({slope}, {seen}, lambda {self.h}: {self.moved()}{more})"
        yield self.returned(slope, "", error)

    def moved(self, node: int = 1) -> str:
        """Return the call, the arguments moved by a multiple of the step."""
        times = {1: f" + {self.h} * ", -1: f" - {self.h} * "}
        way = times.get(node, f" {'+' if node > 0 else '-'} {float(abs(node))} * {self.h} * ")
        return self.call({name: f"{name}{way}{self.names.tangent(name)}" for name in self.active})

    def step(self) -> str:
        """Return the step as an expression."""
        sizes = self.scheme.sizes(self.active, self.every)
        if not self.calls.is_plain:
            known = dict(zip(self.active, sizes))
            shown = tuple(known.get(name, (0.0, 1.0)) for name in self.every)
            return f"{self.ours('step_for')}({self.moving()}, {shown!r})"
        same = sizes[0] if len({*sizes}) == 1 else None
        size, maximum = self.builtin("abs"), self.builtin("max")
        parts = []
        for name, (absolute, relative) in zip(self.active, sizes):
            speed = f"{size}({self.names.tangent(name)})"
            if relative:
                own = f"({size}({name}) or 1.0)"
                parts.append(f"{speed} / {own}" if same else f"{speed} / ({relative!r} * {own})")
            else:
                parts.append(speed if same else f"{speed} / {absolute!r}")
        fastest = parts[0] if len(parts) == 1 else f"{maximum}({', '.join(parts)})"
        return f"{sum(same) if same else 1.0!r} / ({fastest} or 1.0)"

    # --- anything, by probes -------------------------------------------------------------------------------

    def general(self) -> Iterator[str]:
        """Yield the lines for arguments and results of any kind."""
        along, every = self.along, self.every
        positional = all(p.kind in ("positional", "positional only") for p in self.program.params)
        call = self.function_name() if positional else f"lambda {', '.join(every)}: {self.call({})}"
        if self.scheme.name == "complex":
            call = call.replace(self.function_name(), self.complexed()) if not positional else self.complexed()
        yield f"{along} = {self.ours('Probes')}({call}, {self.tuple_of(every)}, {self.seeds(every)})"
        yield f"{self.value} = {self.call({})}"
        if self.scheme.name == "complex":
            slopes = self.names.free("slopes")
            yield f"{slopes} = {along}.steps({self.value})"
            yield self.returned(slopes, along)
            return
        if self.scheme.name == "richardson":
            yield from self.extrapolated(along, "richardson_all", f"{along}.here({self.value})", along)
            return
        slopes, errors = self.names.free("slopes"), self.names.free("errors")
        yield f"{self.h} = {self.step()}"
        multiples = ", ".join(multiple(node, self.h) for node in nodes_of(self.scheme.name, self.order))
        at = self.inside() if self.scheme.bounds is not None else f"({multiples})"
        order = f", {self.order}" * (self.order > 1) + ", has_room=False" * (self.scheme.bounds is not None)
        here = f"{along}.here({self.value})"
        yield f"{slopes}, {errors} = {self.ours('stencil')}({along}, {at}, {here}{order})"
        yield self.returned(slopes, along, errors)

    def extrapolated(self, call: str, function: str, value: str, along: str = "") -> Iterator[str]:
        """Yield the lines of an extrapolation, and what is returned."""
        slope, error = (self.names.free(name + "s" * bool(along)) for name in ("slope", "error"))
        order = f", {self.order}" * (self.order > 1)
        reach = f"*{self.ours('reach')}({self.moving()}{order})"
        more = ", 1" if self.scheme.bounds is not None and self.order == 1 else order
        more += f", {self.room()}" if self.scheme.bounds is not None else ""
        richardson = self.imported("fwdtrans.differences", function)
        yield f"{slope}, {error} = {richardson}({call}, {value}, {reach}{more})"
        yield self.returned(slope, along, error)

    def returned(self, slope: str, along: str = "", error: str = "") -> str:
        """Return the last line: value, slope (that is watched), and its error if that is asked for."""
        point = ", ".join(f"{p.name!r}: {p.name}" for p in self.program.params)
        is_fixed = self.scheme.name in NODES
        size = f", {self.builtin('abs')}({self.value})" if error and not along and not is_fixed else ""
        bound = f", {error}{size}" if error else ""
        bound += ", is_real=False" * self.program.is_complex
        bound += f", step={self.h}" * is_fixed
        seen = f"{self.ours('watched')}({slope}, {self.program.name!r}, {{{point}}}{bound})"
        shown = f"{along}.tangent({self.value}, {seen})" if along else seen
        if not self.scheme.with_error:
            return f"return {self.value}, {shown}"
        last = f"{along}.tangent({self.value}, {error})" if along else error
        return f"return {self.value}, {shown}, {last}"

    # --- parts ---------------------------------------------------------------------------------------------

    def ours(self, name: str) -> str:
        """Return our name for a function of probing.py."""
        return self.imported("fwdtrans.probing", name)

    def function_name(self) -> str:
        """Return what the user's function is called here."""
        live = self.calls.root.live
        if live is None:
            return str(self.calls.root.ident[1])
        name = "primal" if live.__name__ == "<lambda>" else live.__name__
        for ours, (space, _) in self.injected.items():
            if isinstance(space, dict) and space.get(name) is live:
                return ours
        ours = self.names.free_function(name) if name not in self.program.locals else self.names.free(name)
        ours = name if name not in self.program.locals else ours
        self.injected[ours] = ({name: live}, name)
        return ours

    def complexed(self) -> str:
        """Return the name of the function for numbers with an imaginary part."""
        return self.companion_of(self.calls.root, self.calls.coarse(self.calls.pattern))

    def call(self, changed: Mapping[str, str], function: str = "") -> str:
        """Return a call of the user's function, some of the arguments changed."""
        parts = []
        for param in self.program.params:
            shown = changed.get(param.name, param.name)
            mark = {"star": "*", "starstar": "**", "keyword": f"{param.name}="}.get(param.kind, "")
            parts.append(mark + shown)
        return f"{function or self.function_name()}({', '.join(parts)})"

    def tuple_of(self, names: tuple[str, ...]) -> str:
        """Return a tuple display."""
        return f"({', '.join(names)},)" if len(names) == 1 else f"({', '.join(names)})"

    def seeds(self, names: tuple[str, ...]) -> str:
        """Return the seeds of parameters as a tuple display, None for what does not move."""
        return self.tuple_of(tuple(self.names.tangent(n) if n in self.active else "None" for n in names))

    def moving(self) -> str:
        """Return arguments and seeds: as they were before the call, where it may change them."""
        if self.along:
            return f"{self.along}.start, {self.along}.seeds"
        return f"{self.tuple_of(self.active)}, {self.seeds(self.active)}"

    def room(self) -> str:
        """Return how far the bounds let the step go, as an expression."""
        own = dict(zip(self.active, self.scheme.limits(self.active, self.every)))
        limits = tuple(own.get(name, (None, None)) for name in (self.every if self.along else self.active))
        return f"{self.ours('room')}({self.moving()}, {limits!r})"

    def inside(self) -> str:
        """Return the steps of the scheme, moved to where there is room."""
        nodes = nodes_of(self.scheme.name, self.order)
        order = f", {self.order}" * (self.order > 1)
        return f"{self.ours('inside')}({nodes!r}, {self.h}, {self.room()}{order})"


def multiple(node: int, h: str) -> str:
    """Return a multiple of the step.

    >>> multiple(-2, "h"), multiple(0, "h"), multiple(1, "h")
    ('-2.0 * h', '0.0', 'h')
    """
    return f"{'-' * (node < 0)}{f'{float(abs(node))} * ' * (node * node > 1)}{h}" if node else "0.0"


def place_name(node: int) -> str:
    """Return a name for the function's value at a multiple of the step."""
    return ("above" if node > 0 else "below") + (str(abs(node)) if abs(node) > 1 else "")


def differences(factors: Mapping[int, Fraction], names: Mapping[int, str]) -> str:
    """Return the sum of a stencil's values as one of differences, which is exactly zero where the values are equal.

    >>> differences({-1: Fraction(-1), 0: Fraction(0), 1: Fraction(1)}, {1: "above", -1: "below"})
    'above - below'
    >>> differences({-1: Fraction(1), 0: Fraction(-2), 1: Fraction(1)}, {1: "above", 0: "value", -1: "below"})
    'above - value + below - value'
    """
    positive = [n for n in factors if n > 0 and factors[n]]
    if all(factors.get(-n) == -factors[n] for n in positive) and positive:
        return signed([(factors[n], f"{names[n]} - {names[-n]}") for n in positive])
    others = [n for n in sorted(factors, key=lambda n: (abs(n), -n)) if n and factors[n]]
    if len({factors[n] for n in others}) == 1 and abs(factors[others[0]]) == 1 and factors[others[0]] > 0:
        return " + ".join(f"{names[n]} - {names[0]}" for n in others)
    if others == [-1]:
        return f"{names[0]} - {names[-1]}"
    return signed([(factors[n], f"{names[n]} - {names[0]}") for n in others])


def signed(terms: list[tuple[Fraction, str]]) -> str:
    """Return a sum of whole multiples of sums.

    >>> signed([(Fraction(8), "a - b"), (Fraction(-1), "c - d")])
    '8.0 * (a - b) - (c - d)'
    """
    text = ""
    for factor, name in terms:
        times = f"({name})" if len(terms) > 1 else name
        times = times if abs(factor) == 1 else f"{float(abs(factor))} * ({name})"
        sign = "-" if factor < 0 else "+"
        text += f" {sign} {times}" if text else f"{'-' * (factor < 0)}{times}"
    return text
