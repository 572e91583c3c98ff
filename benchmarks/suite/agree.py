"""A case in; how far what is written by hand, what is generated and finite differences are from one another, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import ours
from .cases import Case, moved, numbers

CLOSE = 1e-12  # of the largest part: by hand and generated are the same mathematics in another order of roundings
NEAR = 1e-6  # central differences with steps that the table of cases gives


def disagreements(case: Case) -> list[str]:
    """Return what does not agree, in words; nothing where all is well."""
    f = ours.derived(case)
    value = case.primal(*case.args)
    expected, gradient = case.jvp(*case.paired), case.grad(*case.args)
    found = {"companion": f.companion(*case.paired), "jvp": f.jvp(case.args, (*case.seeds, *[None] * len(case.others)))}
    raw = ours.gradient_function(case)
    gradients = {"value_and_grad": f.value_and_grad(*case.args), **({"gradient": raw(*case.args)} if raw else {})}
    for form, function in case.squeezed.items():
        names, args = (found, case.paired) if form == "direction" else (gradients, case.args)
        names["squeezed"] = value, function(*args)[1]
    wrong = [name for name, (own, _) in {**found, **gradients}.items() if own != value]
    told = [f"{name} gives another value" for name in wrong]
    if far(expected[0], value) > CLOSE or far(gradient[0], value) > CLOSE:
        told.append("by hand: another value")
    for names, truth in ((found, expected[1]), (gradients, gradient[1])):
        told += [f"{name} is {far(slope, truth):.0e} from what is written by hand"
                 for name, (_, slope) in names.items() if far(slope, truth) > CLOSE]  # fmt: skip
    if case.step is not None:  # the logistic map is chaotic: after 100 steps no difference tells anything
        told += _differences(case, case.step, expected[1], gradient[1])
    return told


def _differences(case: Case, step: float, along: Any, gradient: Any) -> list[str]:
    """Compare with central differences, whose steps follow the inputs' sizes."""
    points = numbers(case.inputs)
    told = []
    slope = central(case, numbers(case.seeds), step)
    if far(along, slope) > NEAR:
        told.append(f"differences are {far(along, slope):.0e} from the derivative in one direction")
    columns = numbers(gradient)
    results = len(columns) // len(points)
    for i, x in enumerate(points):
        direction = [abs(x) if j == i else 0.0 for j in range(len(points))]
        slope = central(case, direction, step)
        scaled = [abs(x) * part for part in columns[i * results : (i + 1) * results]]
        if far(scaled, slope) > NEAR:
            told.append(f"differences are {far(scaled, slope):.0e} from slope {i} of the gradient")
    return told


def central(case: Case, direction: Sequence[float], step: float) -> list[float]:
    """Return the central difference of all results, along a direction."""
    above, below = (numbers(case.primal(*moved(case, sign * step, direction))) for sign in (1.0, -1.0))
    return [(a - b) / (2.0 * step) for a, b in zip(above, below)]


def far(one: Any, other: Any) -> float:
    """Return the largest difference of two structures of numbers, over the largest of them (1 where all are small)."""
    left, right = numbers(one), numbers(other)
    if len(left) != len(right):
        return float("inf")
    scale = max(1e-300, *map(abs, right))
    return max(abs(a - b) for a, b in zip(left, right)) / scale
