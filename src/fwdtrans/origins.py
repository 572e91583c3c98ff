"""An exception out of generated code in; the user's file and line that it came from out."""

from __future__ import annotations

import os
from types import FunctionType, SimpleNamespace

from .errors import FwdtransError, Place, Refused, SourceUnavailable
from .kept import LINES
from .typed import TYPE_CHECKING

if TYPE_CHECKING:
    from traceback import FrameSummary, StackSummary

HOME = os.path.dirname(__file__) + os.sep
CALLED = ("special", "runtime", "standard", "engine")  # what tangents call
RUNTIME = tuple(os.path.join(HOME, f"{name}.py") for name in CALLED)
MODELS = os.path.join(HOME, "models.py")
LIBRARIES = (HOME, f"{os.sep}numpy{os.sep}", f"{os.sep}scipy{os.sep}")
MIRRORS = (SimpleNamespace, FunctionType)  # of objects, and of functions that travel
NOTE = "in derivative code (fwdtrans), from"


def line_text(path: str, line: int) -> str:
    """Return a line of the user's file, or of the text that he gave for it."""
    import linecache

    from .source import GIVEN

    found = linecache.getline(path, line)
    given = GIVEN.get(path, [""])[0].split("\n")
    return found or (given[line - 1] if 0 < line <= len(given) else "")


def frames_of(error: BaseException) -> StackSummary:
    """Return the frames that an exception went through."""
    from traceback import extract_tb

    return extract_tb(error.__traceback__)


def noted(error: BaseException) -> None:
    """Note on the user's exception which of his lines it went through in generated code (Python 3.11 and later).

    The traceback itself shows the generated lines; type and arguments stay as they are.
    """
    if not hasattr(error, "add_note"):
        return
    shown = []
    for frame in frames_of(error):
        if frame.filename in LINES:
            path, lines = LINES[frame.filename]
            line, _ = lines[(frame.lineno or 1) - 1]
            shown.append(f'  File "{path}", line {line}\n    {line_text(path, line).strip()}')
    notes = getattr(error, "__notes__", None)
    if notes is not None:  # an inner call has noted its part of the way
        notes[:] = [note for note in notes if not (isinstance(note, str) and note.startswith(NOTE))]
    if shown:
        error.add_note("\n".join([NOTE, *shown]))


def beside(error: BaseException) -> Place | None:
    """Return the user's place if an error may be that of a tangent beside its value in one line (a return)."""
    of_mirror = type(getattr(error, "obj", None)) in MIRRORS or "types.SimpleNamespace" in str(error)
    of_other = "'NoneType'" in str(error) or isinstance(error, TypeError) and "complex" in str(error)
    return tangent_place(error, ("tangent", "mixed", "primal")) if of_mirror or of_other else None


def beside_date(error: BaseException) -> Place | None:
    """Return the user's place if an error is that of an attribute that the mirror of a date has not."""
    is_span = type(getattr(error, "obj", None)).__name__ == "timedelta"
    return tangent_place(error, ("tangent", "mixed", "primal")) if is_span else None


def tangent_place(error: BaseException, roles: tuple[str, ...] = ("tangent", "mixed")) -> Place | None:
    """Return the user's place if the error came out of a tangent line; None if it is the primal's own."""
    frames = frames_of(error)
    known = [f for f in frames if f.filename in LINES]
    if frames and frames[-1].filename == RUNTIME[1] and frames[-1].name.endswith("_jvp"):
        return None  # what moves items raises what the user's call would have raised
    deep = HOME if isinstance(error, FwdtransError) else RUNTIME
    if not known or frames[-1].filename != known[-1].filename and not frames[-1].filename.startswith(deep):
        return None
    _, role = LINES[known[-1].filename][1][(known[-1].lineno or 1) - 1]
    return place_of(known[-1]) if role in roles else None


def place_of_helper(error: BaseException) -> Place | None:
    """Return the user's place if an error came out of what a tangent calls, of ours, NumPy's or SciPy's; else None.

    Values are made by the user's functions and by companions written by hand (`brentq_jvp`): what those let through
    may be the user's own.
    """
    frames = frames_of(error)
    known = [i for i, frame in enumerate(frames) if frame.filename in LINES]
    inside = frames[known[-1] + 1 :] if known else []
    if not inside:
        return None
    _, role = LINES[frames[known[-1]].filename][1][(frames[known[-1]].lineno or 1) - 1]
    is_tangent = inside[0].filename.startswith(HOME) and inside[0].name.endswith("_tangent")
    of_library = all(any(part in frame.filename for part in LIBRARIES) for frame in inside)
    if raised_here(error) or is_tangent or role == "tangent" and of_library:
        return place_of(frames[known[-1]])
    return None


def raised_here(error: BaseException) -> bool:
    """Say whether an error was raised by a function that stands behind a rule."""
    last = frames_of(error)[-1].filename
    return last.startswith(HOME) and not last.startswith(RUNTIME) and last not in LINES


def place_of(frame: FrameSummary) -> Place:
    """Return the user's place of a line of generated code, which may have been generated from such code itself."""
    path, line = frame.filename, frame.lineno or 1
    while path in LINES:
        path, (line, _) = LINES[path][0], LINES[path][1][line - 1]
    text = line_text(path, line)
    return Place(path, line, len(text) - len(text.lstrip()), text, max(1, len(text.strip())))


def inner_place(error: BaseException) -> Place | None:
    """Return the user's place of the innermost line of ours that an error went through, whatever it does.

    None so far, where that is a line of a model: what has called it tells the user's.
    """
    known = [frame for frame in frames_of(error) if frame.filename in LINES]
    known = [frame for frame in known if LINES[frame.filename][0] != MODELS]
    if not known:
        return None
    path, lines = LINES[known[-1].filename]
    line, _ = lines[(known[-1].lineno or 1) - 1]
    text = line_text(path, line)
    return Place(path, line, len(text) - len(text.lstrip()), text, max(1, len(text.strip())))


def probe_place(error: BaseException) -> Place | None:
    """Return the user's place if an error was met by a line that asks for his function beside the point."""
    frames = [frame for frame in frames_of(error) if frame.filename in LINES]
    if not frames or LINES[frames[0].filename][1][(frames[0].lineno or 1) - 1][1] != "tangent":
        return None
    path, lines = LINES[frames[-1].filename]
    line, _ = lines[(frames[-1].lineno or 1) - 1]
    text = line_text(path, line)
    return Place(path, line, len(text) - len(text.lstrip()), text, max(1, len(text.strip())))


def located(error: FwdtransError) -> FwdtransError:
    """Return an error of a function that was met during the call with the place of the line that called it."""
    place = tangent_place(error)
    known = getattr(error, "place", None)
    if place is None or known is not None and not known.path.startswith(HOME):
        return error
    if isinstance(error, Refused):
        return type(error)(error.what, place, error.advice)
    advice = "declare a rule for it, or mark it constant:  fwdtrans.constant(...)"
    return Refused(str(error), place, advice) if isinstance(error, SourceUnavailable) else error

