"""The command line: files and points in; derivative code, tables and comparisons out. Exit codes: see errors.py.

fwdtrans dump  FILE[:NAME] [--wrt x,y] [--form lines|table] [--module] [-o OUT]      reads FILE
fwdtrans table FILE:NAME x=3 y=2 --wrt x                                           runs FILE
fwdtrans check FILE:NAME x=3 y=2                                                   runs FILE
"""

from __future__ import annotations

import ast
import contextlib
import inspect
import os
import sys
import tempfile
import tokenize
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from .errors import FwdtransError, SeedError, SourceUnavailable
from .version import __version__

USAGE = 64  # sysexits' EX_USAGE: click's own 2 would read as SourceUnavailable


class Commands(click.Group):
    """The group of commands, ended by one clear message and the exit code of the error's class."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line; never show a traceback of ours."""
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.ClickException as error:
            complain(usage(error))
            sys.exit(USAGE)
        except click.exceptions.Exit as error:
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            complain("interrupted")
            sys.exit(130)
        except FwdtransError as error:
            complain(str(error))
            sys.exit(error.exit_code)
        except BrokenPipeError:  # `fwdtrans dump ... | head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        sys.exit(code if isinstance(code, int) else 0)


def usage(error: click.ClickException) -> str:
    """Return one line for a wrong command line; the help itself for an empty one."""
    message = error.format_message()
    context = getattr(error, "ctx", None)
    return message if context is None or "\n" in message else f"{message} (see {context.command_path} --help)"


def complain(message: str) -> None:
    """Print a message for people, on stderr."""
    click.echo(message, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fwdtrans")
def main() -> None:
    """The derivative of plain Python, as plain Python.

    `dump` reads a file and neither imports nor runs it; `table` and `check` run it.

    \b
    Exit codes: 0 done; 1 the check disagrees, FILE itself failed or OUT cannot be written;
    2 no text to read; 3 refused; 4 a bad rule; 5 bad arguments; 6 no derivative at this
    point; 64 wrong usage; 70 a bug in fwdtrans.
    """


# --- dump ------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("target", metavar="FILE[:NAME]")
@click.option("--wrt", metavar="x,y", help="The parameters to differentiate in, by name or position.")
@click.option("--form", type=click.Choice(["lines", "table"]), help="Tangents beside your lines, or row by row.")
@click.option("--module", "whole_module", is_flag=True, help="A complete module that runs without fwdtrans.")
@click.option("--constant", metavar="f,LOG", help="Names of the file that carry no tangents, whatever they are given.")
@click.option("-o", "--output", metavar="OUT", help="Write to OUT; it is replaced only when all went well.")
def dump(
    target: str, wrt: str | None, form: str | None, whole_module: bool, constant: str | None, output: str | None
) -> None:
    """Print the derivative code of FILE's function NAME, or of all its functions.

    FILE is read, not run.

    \b
    fwdtrans dump model.py:cost --wrt alpha,beta
    fwdtrans dump model.py --module -o model_jvp.py
    """
    from .dump import dump_file

    path, name = split(target)
    result = dump_file(path, name, wrt, form, whole_module, (constant or "").replace(",", " ").split())
    if output is not None:
        write(output, result.text)
    else:
        show_code(result.text)
    for note in result.notes:
        complain(f"note: {note}")
    if name is None:
        summarise(result)
    crashed = [error for _, error in result.left if error.exit_code == 70]
    if crashed:
        sys.exit(70)
    if name is None and not result.made and result.left:
        sys.exit(3)


def summarise(result: Any) -> None:
    """Print what was left out of a whole file's dump, and why."""
    for message in dict.fromkeys(str(error) for _, error in result.left):
        complain(message)
    counts = [f"{len(result.made)} transformed"]
    counts += [f"{len(result.left)} refused"] * bool(result.left)
    if result.skipped:
        counts.append(f"{len(result.skipped)} without a parameter to differentiate in ({', '.join(result.skipped)})")
    complain("functions: " + ", ".join(counts))


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


def show_code(text: str) -> None:
    """Print code, coloured on a terminal, bare in a pipe."""
    if not sys.stdout.isatty():
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
        return
    from rich.console import Console
    from rich.syntax import Syntax

    painted = Syntax("", "python", theme="ansi_dark").highlight(text.rstrip("\n"))
    Console().print(painted, soft_wrap=True)


def write(path: str, text: str) -> None:
    """Write a file in one step: what stood there stays until all of the new text is on the disk."""
    folder = os.path.dirname(os.path.abspath(path))
    handle = None
    try:
        if os.path.isdir(path):
            raise IsADirectoryError(0, "is a directory")
        data = text.encode(encoding_of(text))
        if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe cannot be replaced
            Path(path).write_bytes(data)
            return
        target = os.path.realpath(path)
        mode = os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~_umask()
        if os.path.exists(target) and not os.access(target, os.W_OK):
            raise PermissionError(0, "is not writable")
        handle, temporary = tempfile.mkstemp(prefix=".fwdtrans-", dir=os.path.dirname(target) or folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except OSError as error:
        if handle is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise Unwritable(f"{path}: cannot be written ({error.strerror or error})") from error


class Unwritable(FwdtransError):
    """OUT cannot be written; what stood there still stands."""


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def encoding_of(text: str) -> str:
    """Return the encoding that the text's own first lines declare, UTF-8 when they declare none."""
    lines = iter([line.encode("utf-8", "replace") + b"\n" for line in text.split("\n")[:2]])
    encoding, _ = tokenize.detect_encoding(lambda: next(lines, b""))
    return encoding


# --- table and check -------------------------------------------------------------------------------------------


@main.command()
@click.argument("target", metavar="FILE:NAME")
@click.argument("arguments", nargs=-1, metavar="x=3 y=2")
@click.option("--wrt", metavar="x", help="The parameters whose tangents are 1.")
def table(target: str, arguments: tuple[str, ...], wrt: str | None) -> None:
    """Print the w table of a function at a point: every operation with its value and its tangent.

    FILE is run.
    """
    from .show.table import tabulate

    function, values = loaded(target, arguments)
    with user_errors(target):
        shown = tabulate(function, positions(wrt), **values)
    click.echo(str(shown))


@main.command()
@click.argument("target", metavar="FILE:NAME")
@click.argument("arguments", nargs=-1, metavar="x=3 y=2")
@click.option("--wrt", metavar="x,y", help="The parameters to check, by name or position.")
def check(target: str, arguments: tuple[str, ...], wrt: str | None) -> None:
    """Compare a function's derivative with an adaptive numeric one, for each input and along one direction.

    FILE is run. The exit code is 1 if they disagree.
    """
    from .checking import check as checked

    function, values = loaded(target, arguments)
    with user_errors(target):
        report = checked(function, positions(wrt))(**values)
    click.echo(str(report))
    if not report:
        sys.exit(1)


def positions(wrt: str | None) -> Any:
    """Return `wrt` as the functions take it: `0,2` are positions."""
    if wrt is None:
        return None
    parts = wrt.replace(",", " ").split()
    found = [int(part) if part.lstrip("-").isdigit() else part for part in parts]
    return found[0] if len(found) == 1 else found


def loaded(target: str, arguments: tuple[str, ...]) -> tuple[Any, dict[str, Any]]:
    """Run the file; return its function and the arguments."""
    path, name = split(target)
    if name is None:
        raise click.UsageError(f"{target}: which function? give FILE:NAME")
    values = dict(map(argument, arguments))
    if len(values) != len(arguments):
        raise SeedError(f"an argument is given twice in {' '.join(arguments)}")
    from .entries import no_such_function
    from .source import read_file

    read_file(path)
    complain(f"running {path}")
    module = run(path)
    found: Any = module
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is None:
        names = [n for n, v in vars(module).items() if callable(v) and getattr(v, "__module__", "") == module.__name__]
        raise SourceUnavailable(no_such_function(path, name, names))
    if not callable(found):
        raise SourceUnavailable(f"{target}: {name} is no function, it is {found!r}")
    try:
        inspect.signature(found).bind(**values)
    except TypeError as error:
        raise SeedError(f"{name}{inspect.signature(found)}: {error}") from error
    except ValueError:  # no signature: the call itself will tell
        pass
    return found, values


def argument(text: str) -> tuple[str, Any]:
    """Return name and value of `x=3`: a number, list, tuple or text as Python writes it."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip().isidentifier():
        raise SeedError(f"{text!r} is not an argument; write NAME=VALUE, as in x=3")
    try:
        return name.strip(), ast.literal_eval(value.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        pass
    try:
        return name.strip(), float(value)  # inf, nan
    except ValueError:
        raise SeedError(f"{text!r}: {value!r} is not a number, list or tuple; write text in quotes") from None


def run(path: str) -> ModuleType:
    """Run a file as a module of its own name, its folder on the path, as `python FILE` has it."""
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
        exec(compile(Path(full).read_bytes(), full, "exec", dont_inherit=True), vars(module))
    return module


class UserError(FwdtransError):
    """The user's own code raised."""


@contextlib.contextmanager
def user_errors(where: str) -> Iterator[None]:
    """Turn an exception of the user's code into one message with its place."""
    try:
        yield
    except (FwdtransError, click.ClickException):
        raise
    except SyntaxError as error:
        from .source import parse_error

        raise parse_error(error.filename or where, error) from error
    except SystemExit as error:
        raise UserError(f"{where}: the file ended the program (exit code {error.code})") from error
    except Exception as error:
        raise UserError(f"{_place_of(error, where)}: {type(error).__name__}: {error}") from error


def _place_of(error: BaseException, where: str) -> str:
    """Return file and line in the user's code from which an exception came, through generated code by its line map."""
    import traceback

    from .build import LINES

    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in LINES:
            path, lines = LINES[frame.filename]
            return f"{path}:{lines[(frame.lineno or 1) - 1][0]}"
        if not frame.filename.startswith((os.path.dirname(__file__), os.path.dirname(os.__file__), "<")):
            return f"{frame.filename}:{frame.lineno}"
    return where.rpartition(":")[0] or where


__all__ = ["main"]
