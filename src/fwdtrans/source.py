"""A live function, or a name in a file, in; its text and its place in the file out; no libcst."""

from __future__ import annotations

import contextlib
import difflib
import functools
import inspect
import linecache
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import FunctionType

from .compiled import Span, definition
from .errors import Refused, SourceUnavailable
from .spelling import respelled


@dataclass(frozen=True)
class Source:
    """A function's text.

    Attributes:
        name: the function's name, `<lambda>` for a lambda.
        qualname: the dotted name inside its module.
        path: the file, as it is to be shown.
        text: a piece that parses by itself; an indented function stands under an `if 1:`.
        first: the file's line number of the piece's line 1 (may be 0 when `if 1:` was put before it).
        column: columns to add to the piece's columns on its first line (lambdas).
        lambda_text: the lambda alone, or "".
        original: the piece from which `text` was made by adding and changing lines, if it was.
        lines: the line of `original` that each line of `text` comes from, where that is known.
        shown: the file's own lines, where those of `text` are only a part of them or spelled in another way.
    """

    name: str
    qualname: str
    path: str
    text: str
    first: int
    column: int = 0
    lambda_text: str = ""
    original: str = ""
    shown: str = ""
    lines: tuple[int, ...] = ()

    def file_line(self, line: int) -> int:
        """Return the file's number of the piece's line; a line that was put in has that of the one before it."""
        if not self.original:
            return self.first - 1 + line
        return self.first - 1 + (self.lines or _original_lines(self.original, self.text))[line - 1]

    def line_text(self, line: int) -> str:
        """Return the file's text of `line` (a file's number)."""
        lines = (self.shown or self.original or self.text).split("\n")
        index = line - self.first
        return lines[index] if 0 <= index < len(lines) else ""

    def columns(self, line: int, start: int, end: int) -> tuple[int, int]:
        """Return columns of the piece's line as columns of the file's line."""
        if line == 1:
            start, end = start + self.column, end + self.column
        if not self.shown:
            return start, end
        shown = self.line_text(self.file_line(line))
        text = " " * (self.column if line == 1 else 0) + self.text.split("\n")[line - 1]
        if line == 1 and self.lambda_text or text == shown:
            return start, end
        found = [start, end]
        for _, one, two, first, last in difflib.SequenceMatcher(None, text, shown, autojunk=False).get_opcodes():
            for position, column in enumerate((start, end)):
                if one <= column < two or column == two == len(text):
                    found[position] = min(first + column - one, last)
        return found[0], found[1]


@functools.lru_cache(maxsize=64)
def _original_lines(original: str, text: str) -> list[int]:
    """Return, for each line of `text`, the line of `original` that it was made from, counted from 1."""
    old, new = original.split("\n"), text.split("\n")
    found = [1] * len(new)
    for _, start, stop, first, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for line in range(first, end):
            found[line] = max(1, min(start + line - first + 1, stop))
    return found


# --- live functions --------------------------------------------------------------------------------------------

GIVEN: dict[str, list[str]] = {}  # by the file name of a function's code: texts that `source=` gave


def give(function: FunctionType, text: str) -> None:
    """Note a text for functions that have none of their own (`exec`, an old REPL).

    Raises:
        SourceUnavailable: the function was not made from it.
    """
    path = function.__code__.co_filename
    known = GIVEN.setdefault(path, [])
    plain = _plain_lines(text)
    if plain in known:
        return
    if _found(function, plain) is None:
        raise SourceUnavailable(
            f"source= is not the text of {function.__qualname__}: nothing in it compiles to the function's code"
        )
    known.insert(0, plain)


def of_function(function: FunctionType) -> Source:
    """Return the source of a live function: of the text that compiles to its code.

    Raises:
        SourceUnavailable: there is no text (a C function, `exec` without a file, an old REPL), or it is another's.
    """
    path = function.__code__.co_filename
    for text in [*GIVEN.get(path, ()), _file_text(function)]:
        found = _found(function, text) if text else None
        if found is not None:
            return _piece(function, _plain_lines(text), found)
    raise SourceUnavailable(f"no source text for {function.__qualname__}: {_why(function)}")


def texts_around(function: FunctionType) -> list[str]:
    """Return the texts that a function and the others of its module come from, the function's own first."""
    others = [f for f in [*function.__globals__.values()] if isinstance(f, FunctionType)]
    near = [f for f in others if f.__module__ == function.__module__]
    by_path = {f.__code__.co_filename: f for f in [*near, function]}  # a notebook's cells are files, each
    del by_path[function.__code__.co_filename]
    own = [*GIVEN.get(function.__code__.co_filename, ())]
    return [*own, *filter(None, map(_file_text, [function, *by_path.values()]))]


def lend(function: FunctionType, texts: Sequence[str]) -> None:
    """Note texts for a function that has come from another process without its file."""
    if not _file_text(function):
        known = GIVEN.setdefault(function.__code__.co_filename, [])
        known[:0] = [plain for plain in map(_plain_lines, texts) if plain not in known]


def _file_text(function: FunctionType) -> str:
    """Return the text of the file, cell or interactive line that a function comes from; "" if there is none."""
    path = function.__code__.co_filename
    linecache.checkcache(path)
    lines = linecache.getlines(path, function.__globals__)
    if not lines and path.startswith("<"):  # the REPL of 3.13 keeps its lines by code
        try:
            lines, _ = inspect.findsource(function)
        except (OSError, TypeError):
            return ""
    return "".join(lines)


def _plain_lines(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"


def _found(function: FunctionType, text: str) -> Span | None:
    """Return where the function stands in a text; None if it does not."""
    path, is_loose = function.__code__.co_filename, _is_rewritten(function)
    plain = _plain_lines(text)
    for piece in dict.fromkeys((plain, f"if 1:\n{plain}" if plain[:1].isspace() else plain)):
        try:
            found = definition(piece, path, function.__code__, is_loose)
        except (SyntaxError, ValueError):
            continue
        if found is not None:
            shift = piece != plain
            return replace(found, first=found.first - shift, last=found.last - shift)
    return None


def _is_rewritten(function: FunctionType) -> bool:
    """Say whether the function's module was loaded in a way that may change its tree (pytest rewrites `assert`)."""
    loader = function.__globals__.get("__loader__")
    home = type(loader).__module__ if not isinstance(loader, type) else loader.__module__
    return loader is not None and not home.startswith(("_frozen_importlib", "zipimport", "importlib"))


def _why(function: FunctionType) -> str:
    """Return why there is no text, and what to do."""
    path = function.__code__.co_filename
    if _file_text(function):
        return f"{path} has changed since the function was made; import it again"
    if path.startswith("<") or not path:
        typed = "typed into Python before 3.13" if path == "<stdin>" else "made from a text that was not kept"
        return f"it was {typed}; define it in a file, or give the text: source='def f(x): ...'"
    return f"{path} is not there (a .pyc alone does not do); give the text by source=, or write a rule"


def _piece(function: FunctionType, text: str, span: Span) -> Source:
    """Return a function's piece of a text."""
    code = function.__code__
    lines = text.split("\n")
    if span.is_lambda:
        return piece_of_lambda("<lambda>", function.__qualname__, code.co_filename, lines, span)
    return piece(code.co_name, function.__qualname__, code.co_filename, lines, span.first, span.last, span.owner)


def piece_of_lambda(name: str, qualname: str, path: str, lines: list[str], span: Span) -> Source:
    """Return the piece of a file that a lambda is."""
    shown = "\n".join(lines[span.first - 1 : span.last])
    segment = shown[span.column : len(shown) - len(lines[span.last - 1]) + span.end]
    plain = respelled(f"({segment})", span.owner)
    return Source(name, qualname, path, plain, span.first, span.column - 1, plain[1:-1], shown=shown)


def piece(name: str, qualname: str, path: str, lines: list[str], first: int, last: int, owner: str) -> Source:
    """Return the piece of a file that holds a function, comments at its end included.

    Args:
        lines: of the file, without newlines; `first` and `last` are numbers of them.
        owner: the class in whose body it stands, or "".
    """
    last = _with_comments(lines, first, last)
    original = "\n".join(lines[first - 1 : last]) + "\n"
    if original.lstrip("\f")[:1].isspace():
        original, first = "if 1:\n" + original, first - 1
    text = respelled(original, owner)
    return Source(name, qualname, path, text, first, shown="" if text == original else original)


def _with_comments(lines: list[str], first: int, last: int) -> int:
    """Return the last line of a function: of the comments behind it that are indented as its body is."""
    depth = len(lines[first - 1]) - len(lines[first - 1].lstrip())
    for number in range(last, len(lines)):
        text = lines[number]
        if text.strip() and not (text.lstrip().startswith("#") and len(text) - len(text.lstrip()) > depth):
            break
        last = number + 1 if text.strip() else last
    return last


# --- files -----------------------------------------------------------------------------------------------------


def read_file(path: str) -> str:
    """Return the text of a Python file, by its declared encoding, newlines as they are; of what is piped in for `-`.

    Raises:
        SourceUnavailable: it is not there, a directory, unreadable or not text.
    """
    import io
    import sys
    import tokenize

    try:
        with contextlib.nullcontext(sys.stdin.buffer) if path == "-" else open(path, "rb") as file:
            data = file.read()
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding)
    except FileNotFoundError as error:
        raise SourceUnavailable(f"{path}: no such file") from error
    except IsADirectoryError as error:
        raise SourceUnavailable(f"{path}: is a directory, not a Python file") from error
    except (UnicodeDecodeError, SyntaxError, LookupError) as error:
        raise SourceUnavailable(f"{path}: not a text file that Python can read ({error})") from error
    except OSError as error:
        raise SourceUnavailable(f"{path}: cannot be read ({error.strerror})") from error


def parse_error(path: str, error: SyntaxError) -> Refused:
    """Return the refusal for a file with a syntax error, at its place."""
    from .errors import Place

    place = Place(path, error.lineno or 1, max(0, (error.offset or 1) - 1), error.text or "")
    return Refused(f"syntax error: {error.msg}", place, "fwdtrans reads files that Python itself can parse")
