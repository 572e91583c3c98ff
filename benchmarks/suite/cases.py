"""The table of what is measured: each workload with its arguments, the inputs asked for, and the code by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from . import handwritten as hand
from . import workloads as w

Function = Callable[..., Any]

# the 23 flights before the last one of Challenger: degrees Fahrenheit over 69.6, and whether a seal was damaged
TEMPERATURES = (66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58)
DAMAGED = (0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1)
TEMPS = tuple((t - 69.6) / 7.0 for t in TEMPERATURES)
DAMAGE = tuple(map(float, DAMAGED))


@dataclass(frozen=True)
class Case:
    """One workload at one point.

    Attributes:
        key: `S3 n=10`.
        title: a few words for the reader of a table.
        primal: the function.
        args: its arguments.
        wrt: the first of them, with respect to which it is differentiated.
        jvp, grad: what is written by hand.
        squeezed: both, where a version is written too that does not keep the function's lines.
        step: of central differences that tell its derivatives to six digits; None where none do.
    """

    key: str
    title: str
    primal: Function
    args: tuple[Any, ...]
    wrt: tuple[str, ...]
    jvp: Function
    grad: Function
    step: float | None = 1e-5
    squeezed: Mapping[str, Function] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The function's name."""
        return self.primal.__name__

    @property
    def inputs(self) -> tuple[Any, ...]:
        """The arguments that move: numbers, or one list."""
        return self.args[: len(self.wrt)]

    @property
    def others(self) -> tuple[Any, ...]:
        """The arguments that do not."""
        return self.args[len(self.wrt) :]

    @property
    def directions(self) -> int:
        """How many numbers the gradient is taken with respect to."""
        return len(numbers(self.inputs))

    @property
    def seeds(self) -> tuple[Any, ...]:
        """A direction in which everything moves, in the structure of the inputs."""
        steps = iter([1.0 - 0.3 * k / (1 + k) for k in range(self.directions)])
        return tuple([next(steps) for _ in x] if isinstance(x, list) else next(steps) for x in self.inputs)

    @property
    def paired(self) -> tuple[Any, ...]:
        """The arguments of a companion: each input is followed by its tangent."""
        return (*(v for pair in zip(self.inputs, self.seeds) for v in pair), *self.others)


def case(key: str, title: str, args: Sequence[Any], wrt: str, step: float | None = 1e-5) -> Case:
    """Return the case of the function whose name the key begins with."""
    name = key.split()[0].lower()
    found = getattr(w, name), getattr(hand, f"{name}_jvp"), getattr(hand, f"{name}_grad")
    forms = {"direction": f"{name}_jvp_squeezed", "gradient": f"{name}_grad_squeezed"}
    squeezed = {form: getattr(hand, shown) for form, shown in forms.items() if hasattr(hand, shown)}
    return Case(key, title, found[0], tuple(args), tuple(wrt.split()), *found[1:], step, squeezed)


def rosenbrock(n: int) -> list[float]:
    """Return a point for Rosenbrock's function of n numbers."""
    return [1.2 - 0.7 * (i % 3) for i in range(n)]


CASES = (
    case("S1", "sin x + x y", (3.0, 2.0), "x y"),
    case("S2", "ln x1 + x1 x2 - sin x2", (2.0, 5.0), "x1 x2"),
    case("S3 n=10", "logistic map", (0.2, 10), "x", step=1e-7),
    case("S3 n=100", "logistic map", (0.2, 100), "x", step=None),
    case("S4", "logistic regression, 23 points", (-0.9, -1.1, TEMPS, DAMAGE), "alpha beta"),
    case("S5", "Newton's square root", (2.0,), "a"),
    case("S6", "predator and prey, Runge-Kutta, 200 steps", (1.1, 0.4, 0.4, 0.1, 10.0, 5.0, 0.02, 200), "a b c d"),
    case("S7 n=10", "Rosenbrock over a list", (rosenbrock(10),), "x"),
    case("S7 n=100", "Rosenbrock over a list", (rosenbrock(100),), "x"),
    case("S8", "Black-Scholes, five greeks", (100.0, 95.0, 0.5, 0.03, 0.25), "S K T r sigma"),
    case("S9", "robot arm, Jacobian 3 x 3", (0.3, -0.7, 1.1, 0.4, 0.35, 0.25), "q1 q2 q3"),
    case("S10", "van der Waals mixture", (350.0, 3e6, 0.6, w.Species(190.6, 4.6e6), w.Species(369.8, 4.25e6)), "t p x"),
)  # fmt: skip


def numbers(value: Any) -> list[float]:
    """Return all numbers of a value, in order."""
    if isinstance(value, (tuple, list)):
        return [number for part in value for number in numbers(part)]
    return [float(value)]


def moved(case: Case, step: float, direction: Sequence[float]) -> tuple[Any, ...]:
    """Return a case's arguments, each input moved by a step along its part of the direction."""
    along: Iterator[float] = iter(direction)
    inputs = [[v + step * next(along) for v in x] if isinstance(x, list) else x + step * next(along)
              for x in case.inputs]  # fmt: skip
    return (*inputs, *case.others)
