"""A transformed live function: what is kept of it, trees and tables left behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import FunctionType

from .build import Part, build
from .errors import Place
from .identity import MISSING, space_of, stamp
from .typed import Any

FLAGS = ("is_real", "repeats", "guards_values", "yields", "has_arrays", "changes_arrays", "cuts_off", "cuts_numbers")
GIVES_FLOATS = "gives_floats"  # a flag too: the slopes in lists are floats whatever numbers are given
LENDS = "lends"  # a flag too: nothing keeps a tangent that it is given or stores into one: it may be the caller's own
INDEXES_NUMBERS = "indexes_numbers"  # a flag too: what was said to be a number is indexed, and so is none


class Transformed:
    """A companion with what a call of it needs.

    Attributes:
        parts: the companion, last, and those that it calls; `function` is the companion itself.
        source: its text after those of its callees, `own_source` alone.
        active: the parameters that are followed by a tangent; `stored` those that are stored into.
        places: where the parameters stand in the user's text; `tangent_names` what their tangents are called.
        asked: every name that was looked up, with what it stood for and the stamp of that.
        flags: those of FLAGS that hold: no function of the unit means complex numbers; running it again on copies of
            its arguments can be noticed by nobody; lists and mirrors are in step whenever something is raised; the
            companion is a generator of pairs; there are arrays, and they may be stored into, those of whole numbers
            (`Unit` in `facts.py`).
        lends: it neither keeps the arrays among the tangents that it is given nor stores into them.
        uncompiled: the companion as Python runs it, where `function` is compiled.
        wide: this for several directions at once, once that was asked for; False where there is none (`wide.py`).
        is_frozen: it holds the values of what it looked up, numbers too; else it reads them where they stand.
    """

    def __init__(
        self, parts: Sequence[Part], active: Iterable[str], stored: Iterable[str], places: Mapping[str, Place],
        asked: Sequence[tuple[Any, str, Any, Any]], tangent_names: Mapping[str, str], flags: Iterable[str],
    ) -> None:  # fmt: skip
        self.parts, self.active, self.stored = tuple(parts), frozenset(active), frozenset(stored)
        self.places, self.asked, self.tangent_names, self.flags = places, tuple(asked), tangent_names, frozenset(flags)
        self.function: FunctionType = build(self.parts)[-1]
        self.is_real, self.repeats, self.guards_values, self.yields, self.has_arrays, self.changes_arrays = (
            flag in self.flags for flag in FLAGS[:6]
        )
        self.cuts_off, self.lends = "cuts_off" in self.flags, LENDS in self.flags
        self.is_frozen = False
        self.uncompiled: FunctionType | None = None
        self.wide: Any = None

    @property
    def source(self) -> str:
        """The text of the companion, after those of the companions that it calls."""
        return "\n\n".join(part.text for part in self.parts)

    @property
    def own_source(self) -> str:
        """The text of the companion alone."""
        return self.parts[-1].text

    def is_fresh(self) -> bool:
        """Say whether every name that was looked up still means the same (design §2.8)."""
        for space, name, found, mark in self.asked:
            try:
                now = space.get(name, MISSING) if name else space.cell_contents
            except ValueError:
                return False
            if mark is not None and stamp(now) != mark:
                return False
            is_read = type(now) is type(found) and isinstance(found, (int, float, str, bool)) and not self.is_frozen
            if now is not found and not is_read:
                return False
        return True

    def frozen(self, function: Any, looked: Iterable[tuple[Any, str, Any]]) -> Transformed:
        """Return this with another function in the companion's place, into which what it looked up is frozen."""
        from copy import copy

        made = copy(self)
        made.function, made.asked, made.is_frozen = function, (*self.asked, *marked_once(looked)), True
        made.uncompiled = self.function
        return made


def marked_once(asked: Iterable[tuple[Any, str, Any]]) -> list[tuple[Any, str, Any, Any]]:
    """Return what was asked, each name once, with the mark of what it stood for; what nobody can change is left out."""
    latest = {(id(space), name): (space, name, value) for space, name, value in asked if space is not space_of(object)}
    return [(space, name, value, stamp(value)) for space, name, value in latest.values()]
