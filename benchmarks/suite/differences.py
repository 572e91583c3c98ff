"""A case in; its finite differences, as one writes them by hand, out: one more call for each direction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .cases import Case

STEP = 1e-7

LIST = """\
def differences(x):
    value = f(x)
    slopes = []
    for i in range(len(x)):
        kept = x[i]
        x[i] = kept + h
        slopes.append((f(x) - value) / h)
        x[i] = kept
    return value, slopes
"""


def direction(case: Case) -> Callable[..., Any]:
    """Return a function of the companion's arguments: value and forward difference."""
    given, moved = [], []
    for name, value in zip(case.wrt, case.inputs):
        given += [name, f"d{name}"]
        is_list = isinstance(value, list)
        moved.append(f"[v + h * d for v, d in zip({name}, d{name})]" if is_list else f"{name} + h * d{name}")
    others = _others(case)
    return _made(case, f"""\
def differences({", ".join(given + others)}):
    value = f({", ".join([*case.wrt, *others])})
    above = f({", ".join(moved + others)})
    return value, {_quotient(case, "above")}
""")


def gradient(case: Case) -> Callable[..., Any]:
    """Return a function of the workload's arguments: value and a forward difference for each number."""
    if isinstance(case.inputs[0], list):
        return _made(case, LIST)
    others = _others(case)
    lines = [f"def differences({', '.join([*case.wrt, *others])}):"]
    lines.append(f"    value = f({', '.join([*case.wrt, *others])})")
    for name in case.wrt:
        moved = [f"{n} + h" if n == name else n for n in case.wrt]
        lines.append(f"    by_{name} = f({', '.join(moved + others)})")
    slopes = ", ".join(_quotient(case, f"by_{name}") for name in case.wrt)
    lines.append(f"    return value, ({slopes},)")
    return _made(case, "\n".join(lines) + "\n")


def _others(case: Case) -> list[str]:
    return [f"o{i}" for i in range(len(case.others))]


def _quotient(case: Case, above: str) -> str:
    """Return the text of the quotient, part by part where the function gives a tuple."""
    value = case.primal(*case.args)
    if not isinstance(value, tuple):
        return f"({above} - value) / h"
    return "(" + ", ".join(f"({above}[{i}] - value[{i}]) / h" for i in range(len(value))) + ")"


def _made(case: Case, text: str) -> Callable[..., Any]:
    space: dict[str, Any] = {"f": case.primal, "h": STEP}
    exec(text, space)
    found: Callable[..., Any] = space["differences"]
    return found
