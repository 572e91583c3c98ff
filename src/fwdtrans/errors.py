"""Every error that fwdtrans raises, and how it reads: where, what, why, what to do.

FwdtransError                 exit 1
+ SourceUnavailable           exit 2   no text to read (C function, exec without source)
+ Refused                     exit 3   a construct outside the fence (.path .line .column .advice)
| + NoRule                             a function without a line in the tables
| + NotWritten                         a gradient that is not written in one pass
+ RuleError                   exit 4   an incomplete or inconsistent rule
+ SeedError                   exit 5   tangents that do not fit the primals, a `wrt` that names no parameter
+ NotDifferentiable           exit 6   the derivative does not exist at this point (also an ArithmeticError)
+ InternalError               exit 70  our bug: names the stage and asks for a report
"""

from __future__ import annotations

from .cells import cells
from .typed import Any


class Place:
    """A piece of the user's text: file, one-based line, zero-based column, the line itself, the width to underline."""

    __slots__ = ("column", "line", "path", "text", "width")

    def __init__(self, path: str, line: int, column: int, text: str, width: int = 1) -> None:
        self.path, self.line, self.column, self.text, self.width = path, line, column, text, width

    @property
    def parts(self) -> tuple[str, int, int, str, int]:
        """What it is made of."""
        return self.path, self.line, self.column, self.text, self.width

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Place) and self.parts == other.parts

    def __hash__(self) -> int:
        return hash(self.parts)

    def __repr__(self) -> str:
        return f"Place{self.parts!r}"

    def __reduce__(self) -> tuple[type, tuple[str, int, int, str, int]]:
        return type(self), self.parts

    def caret(self) -> str:
        """Return the user's line with a caret line under the piece, indented by four columns."""
        text = self.text.rstrip("\n").expandtabs(8)
        start, end = (len(self.text[:at].expandtabs(8)) for at in (self.column, self.column + self.width))
        strip = len(text) - len(text.lstrip())
        lead = cells(text[strip:start]) + max(0, start - max(strip, len(text)))
        return f"    {text.strip()}\n    {' ' * lead}{'^' * max(1, cells(text[start:end]))}"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column + 1}"


class FwdtransError(Exception):
    """The root of the tree; `exit_code` is what the command line returns."""

    exit_code = 1

    def _render_traceback_(self) -> list[str]:
        """Return what IPython prints: the user's own frames and the message with its caret, none of our frames."""
        import os
        import traceback

        ours = (os.path.dirname(__file__) + os.sep, os.sep + os.path.join("site-packages", "IPython") + os.sep)
        frames = [f for f in traceback.extract_tb(self.__traceback__) if not any(one in f.filename for one in ours)]
        shown = "".join(traceback.format_list(frames)).splitlines()
        return [*shown, *f"\x1b[31m{type(self).__name__}\x1b[0m: {self}".splitlines()]


class SourceUnavailable(FwdtransError):
    """There is no text to transform."""

    exit_code = 2


class Refused(FwdtransError):
    """The construct at `place` is not differentiated; `advice` says what to write instead."""

    exit_code = 3

    def __init__(self, what: str, place: Place | None = None, advice: str = "") -> None:
        self.what, self.place, self.advice = what, place, advice
        lines = [f"{place}: {what}", place.caret()] if place else [what]
        super().__init__("\n".join([*lines, advice] if advice else lines))

    @property
    def path(self) -> str | None:
        """The file that holds the construct."""
        return self.place.path if self.place else None

    @property
    def line(self) -> int | None:
        """The construct's line, one-based."""
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        """The construct's column, zero-based."""
        return self.place.column if self.place else None

    def __reduce__(self) -> tuple[type, tuple[str, Place | None, str]]:
        return type(self), (self.what, self.place, self.advice)


class NoRule(Refused):
    """A function that has neither a rule nor readable source is called with an active argument."""


class NotWritten(Refused):
    """A companion is not written for several directions at once: its gradient takes one pass for each."""

    def __init__(self) -> None:
        super().__init__("this gradient is not written in one pass", None, "f.grad takes a pass for each direction")

    def __reduce__(self) -> Any:
        return type(self), ()


class RuleError(FwdtransError):
    """A rule was declared that is incomplete or inconsistent."""

    exit_code = 4


class SeedError(FwdtransError, ValueError):
    """Tangents do not fit their primals, or `wrt` names no parameter."""

    exit_code = 5


class NotDifferentiable(FwdtransError, ArithmeticError):
    """The derivative does not exist (or is not finite) at the point of the call."""

    exit_code = 6

    def __init__(self, what: str, place: Place | None = None) -> None:
        self.what, self.place = what, place
        super().__init__(f"{place}: {what}\n{place.caret()}" if place else what)

    def __reduce__(self) -> tuple[type, tuple[str, Place | None]]:
        return type(self), (self.what, self.place)


class CompileWarning(UserWarning):
    """Code that was to be compiled is run by Python: the message says why it cannot be compiled."""


class InternalError(FwdtransError):
    """A stage broke its own contract: a bug in fwdtrans."""

    exit_code = 70

    def __init__(self, stage: str, what: str, table: str = "") -> None:
        self.stage, self.what, self.table = stage, what, table
        report = "this is a bug in fwdtrans, please report it with the function's text"
        super().__init__(f"{stage}: {what}\n{table}{report}")

    def _render_traceback_(self) -> list[str]:
        """Return all frames: the report needs ours."""
        import traceback

        return "".join(traceback.format_exception(self)).splitlines()

    def __reduce__(self) -> tuple[type, tuple[str, str, str]]:
        return type(self), (self.stage, self.what, self.table)
