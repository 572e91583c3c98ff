"""A live function, or a name in a file, in; its text and its place in the file out; no libcst."""

from __future__ import annotations

import ast
import difflib
import functools
import inspect
import linecache
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any

from .errors import Refused, SourceUnavailable


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
        original: the piece as it stands in the file, if `text` is not that.
    """

    name: str
    qualname: str
    path: str
    text: str
    first: int
    column: int = 0
    lambda_text: str = ""
    original: str = ""

    def file_line(self, line: int) -> int:
        """Return the file's number of the piece's line; a line that was put in has that of the one before it."""
        return self.first - 1 + (_original_lines(self.original, self.text)[line - 1] if self.original else line)

    def line_text(self, line: int) -> str:
        """Return the file's text of `line` (a file's number)."""
        lines = (self.original or self.text).split("\n")
        index = line - self.first
        if self.column or self.lambda_text:
            return linecache.getline(self.path, line) or (lines[index] if 0 <= index < len(lines) else "")
        return lines[index] if 0 <= index < len(lines) else ""


@functools.lru_cache(maxsize=64)
def _original_lines(original: str, text: str) -> list[int]:
    """Return, for each line of `text`, the line of `original` that it was made from, counted from 1."""
    old, new = original.split("\n"), text.split("\n")
    found = [1] * len(new)
    for _, start, stop, first, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for line in range(first, end):
            found[line] = max(1, min(start + line - first + 1, stop))
    return found


def of_function(function: FunctionType) -> Source:
    """Return the source of a live function.

    Raises:
        SourceUnavailable: there is no text (a C function, `exec` without a file, an old REPL).
    """
    code = function.__code__
    if code.co_name == "<lambda>":
        return _of_lambda(function)
    try:
        lines, first = inspect.getsourcelines(code)
    except (OSError, TypeError, SyntaxError, IndentationError) as error:
        raise SourceUnavailable(_no_text(function)) from error
    text = "".join(lines)
    if not text.lstrip().startswith(("def ", "@", "async ")):
        raise SourceUnavailable(f"{_no_text(function)}: its file has changed since it was imported")
    if text[:1].isspace():
        return Source(function.__name__, function.__qualname__, code.co_filename, "if 1:\n" + text, first - 1)
    return Source(function.__name__, function.__qualname__, code.co_filename, text, first)


def _no_text(function: Any) -> str:
    name = getattr(function, "__qualname__", repr(function))
    return f"no source text for {name}: fwdtrans reads the function's text; define it in a file"


def _of_lambda(function: FunctionType) -> Source:
    code = function.__code__
    lines = linecache.getlines(code.co_filename, function.__globals__)
    if not lines:
        raise SourceUnavailable(_no_text(function))
    text = "".join(lines)
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        raise SourceUnavailable(f"{_no_text(function)}: its file does not parse any more") from error
    found = [n for n in ast.walk(tree) if isinstance(n, ast.Lambda) and n.lineno == code.co_firstlineno]
    same = [n for n in found if _same_code(n, code)]
    if len(same) > 1:
        same = [n for n in same if _alone(n, code.co_filename).co_code == code.co_code] or same
        same = _by_position(same, code)
    if not same:
        raise SourceUnavailable(f"{_no_text(function)}: its file has changed since, or holds no lambda on its line")
    texts = {ast.get_source_segment(text, n) or "" for n in same}
    if len(same) != 1 and len(texts) != 1:
        raise SourceUnavailable(
            f"{code.co_filename}:{code.co_firstlineno}: which of the lambdas on this line is meant cannot be told; "
            "give it a line of its own, or a name with def"
        )
    node = same[0]
    segment = ast.get_source_segment(text, node) or ""
    column = len(lines[node.lineno - 1].encode()[: node.col_offset].decode())
    return Source("<lambda>", function.__qualname__, code.co_filename, f"({segment})", node.lineno, column - 1, segment)


def _alone(node: ast.Lambda, path: str) -> CodeType:
    """Return the lambda's code, compiled by itself."""
    module = compile(ast.Expression(node), path, "eval")
    return next(c for c in module.co_consts if isinstance(c, CodeType))


def _same_code(node: ast.Lambda, code: CodeType) -> bool:
    """Say whether compiling the lambda alone gives the same names and constants.

    Alone it has globals where the real one has cells, and calls the attributes of imported modules in another way.
    """
    other = _alone(node, code.co_filename)
    names = {*code.co_names} <= {*other.co_names} <= {*code.co_names, *code.co_freevars}
    return names and other.co_varnames == code.co_varnames and _constants(other) == _constants(code)


def _constants(code: CodeType) -> list[str]:
    """Return the constants, less the qualified names of inner lambdas that 3.10 keeps there."""
    found = [c.co_name if isinstance(c, CodeType) else repr(c) for c in code.co_consts]
    return [c for c in found if not c.endswith("<lambda>'")]


def _by_position(nodes: list[ast.Lambda], code: CodeType) -> list[ast.Lambda]:
    """Keep the lambdas whose body holds the code's own positions (3.11 and later)."""
    positions = getattr(code, "co_positions", None)
    if positions is None:
        return nodes
    columns = {(line, column) for line, _, column, _ in positions() if line is not None and column}
    return [
        n
        for n in nodes
        if all((n.lineno, n.col_offset) <= at <= (n.end_lineno or n.lineno, n.end_col_offset or 0) for at in columns)
    ]


def read_file(path: str) -> str:
    """Return the text of a Python file, by its declared encoding, newlines as they are.

    Raises:
        SourceUnavailable: it is not there, a directory, unreadable or not text.
    """
    import tokenize

    try:
        with open(path, "rb") as file:
            encoding, _ = tokenize.detect_encoding(file.readline)
            file.seek(0)
            return file.read().decode(encoding)
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
