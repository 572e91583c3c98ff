"""What was generated before, by this process or another: kept on disk, and used as long as nothing has changed.

An entry's name is the fingerprint of all that a derivative may depend on (`fingerprint.py`): the function and what it
reaches, what is asked for, the versions. So an entry is never stale: what has changed has another name. `record.py`
writes entries as text that people can read, `store.py` keeps them where nobody else may write.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import FunctionType

from ..errors import NotWritten
from ..modes import Mode
from ..transformed import Transformed
from ..typed import Any
from ..version import __version__
from . import store
from .fingerprint import Unknown, Walk
from .record import Damaged, opened, read, sealed, written

NOTHING = "# nothing is written for this"


def _version() -> str:
    """Return the versions of Python and of fwdtrans, of the latter with the times of its files; "" if they hide."""
    home = os.path.dirname(os.path.dirname(__file__))
    found = [__version__, sys.version, sys.implementation.cache_tag or ""]
    try:
        for folder in (home, *sorted(item.path for item in os.scandir(home) if item.is_dir())):
            for item in sorted(os.scandir(folder), key=lambda item: item.name):
                if item.name.endswith(".py"):
                    known = item.stat()
                    found.append(f"{item.name} {known.st_mtime_ns} {known.st_size}")
    except OSError:  # out of an archive: nobody knows
        return ""
    return "\n".join(found)


VERSION = _version()


class Entry:
    """The place of one answer in the cache; where there is no cache, or the function is not told, nothing is kept."""

    def __init__(self, function: FunctionType, what: str, shapes: Mapping[str, Any]) -> None:
        self.function = function
        self.walk: Walk | None = None
        if not VERSION or not store.is_open():
            return
        try:
            walk = Walk(function)
            lines = [f"{name}: {walk.shape(shapes[name])}" for name in sorted(shapes)]
            self.key = walk.key(what, *lines, VERSION)
        except Unknown:
            return
        except Exception:  # of the user's own objects, on a look at them: whoever cannot be told is not kept
            return
        self.walk = walk
        named = "".join(c if c.isascii() and (c.isalnum() or c in "._") else "-" for c in function.__qualname__)
        self.name = f"{named[-60:].lstrip('.-')}-{self.key}"

    def lines(self) -> list[str] | None:
        """Return what was kept; None if nothing is, or not what was written."""
        text = store.read(self.name) if self.walk is not None else None
        try:
            return [*opened(text, self.key)] if text is not None else None
        except Damaged:
            return None

    def transformed(self) -> Transformed | None:
        """Return a transformation that was kept; None if there is none that holds here.

        Raises:
            NotWritten: what was kept is that there is none to be had.
        """
        lines = self.lines()
        if lines is None or self.walk is None:
            return None
        if lines[0] == NOTHING:
            raise NotWritten()
        try:
            return read(iter(lines), self.walk)
        except Damaged:
            return None

    def keep(self, made: Transformed | None) -> None:
        """Keep a transformation, or that there is none to be had."""
        if self.walk is None:
            return
        try:
            self.put([NOTHING] if made is None else written(made, self.walk))
        except Unknown:
            pass

    def put(self, lines: Iterable[str]) -> None:
        """Keep some lines."""
        if self.walk is not None:
            store.write(self.name, sealed([*self.head(), f"# key: {self.key}", *lines]))

    def head(self) -> list[str]:
        """Return what an entry says of itself to people."""
        place = f"{self.function.__qualname__} of {self.function.__code__.co_filename!r}"
        python = ".".join(map(str, sys.version_info[:3]))
        return [
            f"# Made from {place} by fwdtrans {__version__} on Python {python}.",
            "# It may be read and thrown away. It is used as long as nothing has changed that the derivative depends",
            "# on; once this text is edited, it is not used any more.",
        ]


def entry_of(
    function: FunctionType, mode: Mode, form: str, guarded: bool, active: Sequence[str], shapes: Mapping[str, Any]
) -> Entry:
    """Return the place of a companion."""
    return Entry(function, f"{mode!r} {form} {guarded} {sorted(active)}", shapes)


def parameters_of(function: FunctionType, mode: Mode, found: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the parameters that take part when nothing is said, and those that are called as functions.

    Args:
        found: finds them out, if they are not in the cache.
    """
    entry = Entry(function, f"{mode!r} parameters", {})
    lines = entry.lines()
    if lines is not None:
        parts, called = (line.partition(": ")[2].split() for line in lines[:2])
        return tuple(parts), tuple(called)
    answer: tuple[tuple[str, ...], tuple[str, ...]] = found()
    entry.put(f"# {title}: {' '.join(names)}" for title, names in zip(("takes part", "called"), answer))
    return answer


__all__ = ["Entry", "entry_of", "parameters_of"]
