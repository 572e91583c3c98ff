"""What the commands have in common: FILE:NAME and x=3, the options of the modes, and where text goes."""

from __future__ import annotations

import functools
import math
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

import click

from .errors import FwdtransError, SeedError, SourceUnavailable
from .modes import CHOICES, MODES

ALL = "all"  # of the modes, for a dump
T = TypeVar("T")
Asked = tuple[str | None, dict[str, Any]]  # a mode, if one is named, and its options


def with_mode(command: Any) -> Any:
    """Give a command the options that choose an emitter, `--mode` and those of each mode, as one argument `asked`."""

    @functools.wraps(command)
    def run(*args: Any, mode: str | None, **words: Any) -> Any:
        return command(*args, **asked_of({"mode": mode, **words}))

    for name, kind, metavar, text in reversed(MODE_TABLE):
        run = click.option(f"--{name}", type=kind, metavar=metavar, help=text)(run)
    return run


def asked_of(words: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words of a command line with those of the modes as one, `asked`."""
    options = {name: words[name] for name in MODE_OPTIONS}
    options["step"] = number_or_text(options["step"])
    options["bounds"] = limits(options["bounds"])
    asked: Asked = words["mode"], {name: value for name, value in options.items() if value is not None}
    return {**{name: value for name, value in words.items() if name not in ("mode", *MODE_OPTIONS)}, "asked": asked}


MODE_TABLE: tuple[tuple[str, Any, str | None, str], ...] = (
    ("mode", click.Choice([*MODES, ALL]), None, "Tangents by rules, closed expressions, or differences; dump: all."),
    ("simplify", click.Choice(CHOICES["simplify"]), None, "symbolic: how far expressions are simplified."),
    ("scheme", click.Choice(CHOICES["scheme"]), None, "numeric: which formula."),
    ("step", None, "H", "numeric: 1e-5, 'relative 1e-6', or 'x=1e-5,y=relative 1e-6'."),
    ("order", click.IntRange(min(CHOICES["order"]), max(CHOICES["order"])), None, "numeric: of the derivative."),
    ("bounds", None, "x=A:B", "numeric: where the function is not asked beyond; an end may be left out."),
)
MODE_OPTIONS = tuple(name for name, *_ in MODE_TABLE if name != "mode")


def number_or_text(text: str | None) -> Any:
    """Return a step: `1e-5` a number, `relative 1e-6` as it is, `x=1e-5,y=...` one by parameter.

    >>> number_or_text("1e-5"), number_or_text("relative 1e-6"), number_or_text("x=1e-5, y=relative 1e-6")
    (1e-05, 'relative 1e-6', {'x': 1e-05, 'y': 'relative 1e-6'})
    """
    if text is None:
        return None
    if "=" in text:
        return {name.strip(): number_or_text(value.strip())
                for name, _, value in (part.partition("=") for part in text.split(","))}  # fmt: skip
    try:
        return float(text)
    except ValueError:
        return text


def limits(text: str | None) -> Any:
    """Return bounds by parameter.

    >>> limits("x=0:1,y=0:")
    {'x': (0.0, 1.0), 'y': (0.0, None)}
    """
    if text is None:
        return None
    found = {}
    for part in text.split(","):
        name, _, ends = part.partition("=")
        lower, colon, upper = ends.partition(":")
        try:
            found[name.strip()] = (float(lower) if lower.strip() else None, float(upper) if upper.strip() else None)
        except ValueError:
            colon = ""
        if not colon:
            raise SeedError(f"--bounds {text}: write x=0:1, or x=0: for no upper end")
    return found


# --- FILE:NAME and x=3 -----------------------------------------------------------------------------------------------


def split(target: str) -> tuple[str, str | None]:
    """Return file and function of `FILE:NAME`; a drive's colon, `C:\\model.py`, is none of ours.

    >>> split("model.py:cost"), split("C:\\\\model.py"), split("C:\\\\model.py:cost")
    (('model.py', 'cost'), ('C:\\\\model.py', None), ('C:\\\\model.py', 'cost'))
    """
    path, colon, name = target.rpartition(":")
    if not colon or "/" in name or "\\" in name or not path or os.path.exists(target):
        return target, None
    if not all(part.isidentifier() for part in name.split(".")):
        raise SourceUnavailable(f"{target}: {name!r} is not the name of a function (FILE:NAME)")
    return path, name


def in_mode(function: Any, asked: Asked) -> Any:
    """Return a function as one that is differentiated in the mode asked for; as it is when none is."""
    from .decorator import forward_diff

    mode, options = asked
    if mode is None and not options:
        return function
    if mode == ALL:
        raise click.UsageError("--mode all is for dump; check compares all modes by itself")
    own = getattr(function, "__fwdtrans_function__", function)
    decorated: Any = forward_diff(mode=mode or str(getattr(function, "mode", "forward")), **options)
    return decorated(own)


def positions(wrt: str | None) -> Any:
    """Return `wrt` as the functions take it: `0,2` are positions."""
    if wrt is None:
        return None
    parts = wrt.replace(",", " ").split()
    found = [int(part) if part.lstrip("-").isdigit() else part for part in parts]
    return found[0] if len(found) == 1 else found


def loaded(target: str, arguments: tuple[str, ...]) -> tuple[Any, dict[str, Any]]:
    """Run the file; return its function and the arguments."""
    from .running import arguments_of, check_fit, function_of, run
    from .source import read_file

    path, name = split(target)
    if name is None:
        raise click.UsageError(f"{target}: which function? give FILE:NAME")
    values = arguments_of(arguments)
    read_file(path)
    complain(f"running {path}")
    found = function_of(run(path), path, name)
    check_fit(found, name, values)
    return found, values


# --- where text goes -------------------------------------------------------------------------------------------------


def complain(message: str) -> None:
    """Print a message for people, on stderr."""
    click.echo(message, err=True)


def put(output: str | None, text: str, show: Any = None) -> None:
    """Write text to OUT if that is given, else print it."""
    from .output import write

    write(output, text) if output is not None else (show or show_text)(text)


def show_text(text: str) -> None:
    """Print text as it is."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()


def show_code(text: str, language: str = "python") -> None:
    """Print code, coloured on a terminal, bare in a pipe."""
    if not sys.stdout.isatty():
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
        return
    from rich.console import Console
    from rich.syntax import Syntax

    painted = Syntax("", language, theme="ansi_dark").highlight(text.rstrip("\n"))
    Console().print(painted, soft_wrap=True)


def show_diff(text: str) -> None:
    """Print a diff, coloured on a terminal, bare in a pipe."""
    show_code(text, "diff")


def put_json(record: dict[str, Any]) -> None:
    """Print a record for scripts."""
    import json

    show_text(json.dumps(record, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def plain_record(made: Any) -> Any:
    """Return a dataclass, and what it holds, as JSON has it; what JSON has not is text, as Python writes it."""
    if is_dataclass(made):
        return {field.name: plain_record(getattr(made, field.name)) for field in fields(made)}
    if isinstance(made, list | tuple):
        return [plain_record(item) for item in made]
    is_plain = made is None or isinstance(made, bool | int | str) or isinstance(made, float) and math.isfinite(made)
    return made if is_plain else repr(made)


def told(error: FwdtransError) -> dict[str, Any]:
    """Return an error as a record for scripts: its class, message, and where it is."""
    place = getattr(error, "place", None)
    where = {} if place is None else {"path": place.path, "line": place.line, "column": place.column + 1}
    return {"error": type(error).__name__, "code": error.exit_code, "message": str(error), **where}


def going(items: Sequence[T], what: str) -> Iterator[T]:
    """Go through items; on a terminal a bar shows how far it is, elsewhere nothing does."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, what, console=Console(stderr=True), transient=True)
