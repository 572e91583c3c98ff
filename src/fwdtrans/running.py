"""A file and arguments as they are typed in; the module, run, and its function with the values out."""

from __future__ import annotations

import ast
import contextlib
import inspect
import linecache
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from .entries import no_such_function
from .errors import FwdtransError, SeedError, SourceUnavailable
from .kept import LINES
from .source import parse_error

ARRAY = re.compile(r"(?:(?:np|numpy)\.)?array\((.*)\)", re.DOTALL)


def argument(text: str) -> tuple[str, Any]:
    """Return name and value of `x=3`: a number, list, tuple or text as Python writes it, or an `array([1.0, 2.0])`.

    Raises:
        SeedError: it is none of them, or an array, and NumPy is not there.
    """
    name, equals, value = text.partition("=")
    if not equals or not name.strip().isidentifier():
        raise SeedError(f"{text!r} is not an argument; write NAME=VALUE, as in x=3")
    is_array = ARRAY.fullmatch(value.strip())
    try:
        given = ast.literal_eval(is_array[1] if is_array else value.strip())
        return name.strip(), _array(given) if is_array else given
    except SeedError:  # it is a ValueError too
        raise
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        pass
    try:
        return name.strip(), float(value)  # inf, nan
    except ValueError:
        told = "is not a number, list, tuple or array([...]); write text in quotes"
        raise SeedError(f"{text!r}: {value!r} {told}") from None


def _array(items: Any) -> Any:
    try:
        import numpy as np
    except ImportError:
        raise SeedError("an array needs NumPy, which is not installed: pip install numpy") from None
    return np.array(items)


def arguments_of(texts: Iterable[str]) -> dict[str, Any]:
    """Return the values of several arguments by name.

    >>> arguments_of(["x=3", "ys=[1.0, 2]"])
    {'x': 3, 'ys': [1.0, 2]}
    """
    texts = list(texts)
    values = dict(map(argument, texts))
    if len(values) != len(texts):
        raise SeedError(f"an argument is given twice in {' '.join(texts)}")
    return values


def run(path: str, text: str | None = None) -> ModuleType:
    """Run a file as a module of its own name, its folder on the path, as `python FILE` has it.

    Args:
        text: what stands in the file, where that is not on the disk.
    """
    import importlib.util

    full = os.path.abspath(path)
    name = Path(full).stem
    spec = importlib.util.spec_from_loader(name, loader=None, origin=full)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    module.__file__ = full
    sys.path.insert(0, os.path.dirname(full))
    sys.modules[name] = module
    with user_errors(path):
        exec(compile(Path(full).read_bytes() if text is None else text, full, "exec", dont_inherit=True), vars(module))
    return module


def function_of(module: ModuleType, path: str, name: str) -> Any:
    """Return a module's function or method by its dotted name.

    Raises:
        SourceUnavailable: it has none; close names are suggested.
    """
    found: Any = module
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is None:
        names = [n for n, v in vars(module).items() if callable(v) and getattr(v, "__module__", "") == module.__name__]
        raise SourceUnavailable(no_such_function(path, name, names))
    if not callable(found):
        raise SourceUnavailable(f"{path}:{name}: {name} is no function, it is {found!r}")
    return found


def check_fit(function: Any, name: str, values: Mapping[str, Any]) -> None:
    """Raise SeedError where a function does not take the arguments."""
    try:
        signature = inspect.signature(function)
        signature.bind(**values)
    except TypeError as error:
        own = ""
        if "." in name and next(iter(signature.parameters), "") == "self" and "self" not in values:
            own = "\na method has an object, which a command line has not: name a function that calls it"
        raise SeedError(f"{name}{signature}: {error}{own}") from error
    except ValueError:  # no signature: the call itself will tell
        pass


class UserError(FwdtransError):
    """The user's own code raised."""


@contextlib.contextmanager
def user_errors(where: str) -> Iterator[None]:
    """Turn an exception of the user's code into one message with its place and line.

    Args:
        where: the file, or FILE:NAME, as it was typed in.
    """
    try:
        yield
    except FwdtransError:
        raise
    except SyntaxError as error:
        raise parse_error(_as_typed(error.filename or where, where), error) from error
    except SystemExit as error:
        raise UserError(f"{where}: the file ended the program (exit code {error.code})") from error
    except Exception as error:
        path, line = _place_of(error)
        place = f"{_as_typed(path, where)}:{line}" if path else _file_of(where)
        text = linecache.getline(path, line).strip()
        raise UserError(f"{place}: {type(error).__name__}: {error}" + f"\n    {text}" * bool(text)) from error


def _place_of(error: BaseException) -> tuple[str, int]:
    """Return file and line in the user's code from which an exception came, through generated code by its line map."""
    import traceback

    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in LINES:
            path, lines = LINES[frame.filename]
            return path, lines[(frame.lineno or 1) - 1][0]
        if not frame.filename.startswith((os.path.dirname(__file__), os.path.dirname(os.__file__), "<")):
            return frame.filename, frame.lineno or 1
    return "", 0


def _file_of(where: str) -> str:
    """Return the file of FILE:NAME."""
    return where if os.path.exists(where) else where.rpartition(":")[0] or where


def _as_typed(path: str, where: str) -> str:
    """Return a file's path as it was typed in, if it is that file."""
    own = _file_of(where)
    return own if os.path.abspath(own) == os.path.abspath(path) else path
