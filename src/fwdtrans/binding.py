"""A call's operands and the callee's parameters in; which operand goes to which parameter, out.

    f(a, *v, k=b)      def f(x, y, *rest, k)      a -> x, v -> y and rest, b -> k

How many values a starred operand holds is known only when it is called: the parameters that it may fill are active
together, or none of them. Where it may fill both named parameters and `*rest`, the call goes through `by_pairs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import wtable as t
from .names import Names


@dataclass(frozen=True)
class Binding:
    """Where the operands of a call go.

    Attributes:
        names: for each operand its parameter; "" for one that may go to several.
        spread: the parameters that starred operands may fill.
        is_paired: the companion is called by pairs, with every parameter active.
    """

    names: tuple[str, ...]
    spread: frozenset[str] = frozenset()
    is_paired: bool = False

    def forced(self, params: Sequence[t.Param], active: Sequence[bool]) -> frozenset[str]:
        """Return the parameters that are active because a starred operand is, by the operands' activity."""
        if not any(on for on, name in zip(active, self.names) if self.is_paired or not name):
            return frozenset()
        return frozenset(p.name for p in params) if self.is_paired else self.spread


def bind(params: Sequence[t.Param], keywords: Sequence[str], is_plain: bool = True) -> Binding | None:
    """Return where each operand goes; None when Python would raise TypeError.

    Args:
        keywords: the operands' marks: "" for a positional, "*" and "**" for starred ones, else the keyword.
        is_plain: each parameter's tangent is named after it, so that `**options` can bring both.
    """
    positional = [p.name for p in params if p.kind in ("positional", "positional only")]
    by_name = {p.name for p in params if p.kind in ("positional", "keyword")}
    star, double = starred(params)
    names: list[str] = []
    spread: set[str] = set()
    is_paired = is_open = False
    for mark in keywords:
        found = mark if mark in by_name else double
        if mark == "*" and positional or not mark and is_open:
            spread |= {*positional}
            is_open, found = True, ""
            is_paired = is_paired or bool(star)
        elif mark == "*":
            found = star
        elif not mark:
            found = positional.pop(0) if positional else star
            if not found:
                return None
        elif mark == "**":
            found = ""
        elif not found or found != double and found in names:
            return None
        names.append(found)
    if "**" in keywords:
        free = by_name - {*names}
        spread |= free
        is_paired = is_paired or bool(free) and (bool(double) or not is_plain)
        if not free:
            names = [double if mark == "**" else name for mark, name in zip(keywords, names)]
    return Binding(tuple(names), frozenset(spread), is_paired)


def starred(params: Sequence[t.Param]) -> tuple[str, str]:
    """Return the names of the `*args` and the `**kwargs` parameter, "" where there is none."""
    by_kind = {p.kind: p.name for p in params}
    return by_kind.get("star", ""), by_kind.get("starstar", "")


def supply(program: t.Program) -> Names:
    """Return the supply of names for a program's companion."""
    return Names(set(program.names) | set(program.functions) | {program.name}, t.called(program))


def is_plain(program: t.Program, params: Sequence[t.Param]) -> bool:
    """Say whether the tangent of each of `params` that can be given by name is called `d` and its name."""
    names = supply(program)
    return all(names.tangent(p.name) == f"d{p.name}" for p in params if p.kind in ("positional", "keyword"))


def takes_pairs(program: t.Program, params: Sequence[t.Param]) -> bool:
    """Say whether a companion that is a value must be told its pairs apart: it takes stars, or has other names."""
    return any(starred(params)) or not is_plain(program, params)
