"""The command line: files and points in; derivative code, tables and comparisons out. Exit codes: see errors.py.

fwdtrans dump  FILE[:NAME] [--wrt x,y] [--form lines|table] [--mode M] [--module] [-o OUT]      reads FILE
fwdtrans dump  FILE[:NAME] [--wrt x,y] --format latex | --stats | --mode all                    reads FILE
fwdtrans table FILE:NAME x=3 y=2 --wrt x                                           runs FILE
fwdtrans check FILE:NAME x=3 y=2                                                   runs FILE
fwdtrans cache info|clear|path
"""

from __future__ import annotations

import ast
import contextlib
import functools
import inspect
import os
import re
import sys
import tempfile
import tokenize
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from .errors import FwdtransError, SeedError, SourceUnavailable
from .modes import CHOICES, MODES
from .version import __version__

ALL = "all"  # of the modes, for a dump
Asked = tuple[str | None, dict[str, Any]]  # a mode, if one is named, and its options
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


# --- modes -----------------------------------------------------------------------------------------------------


def with_mode(command: Any) -> Any:
    """Give a command the options that choose an emitter, `--mode` and those of each mode, as one argument `asked`."""

    @functools.wraps(command)
    def run(*args: Any, mode: str | None, **words: Any) -> Any:
        options = {name: words.pop(name) for name in MODE_OPTIONS}
        options["step"] = number_or_text(options["step"])
        options["bounds"] = limits(options["bounds"])
        return command(*args, asked=(mode, {name: v for name, v in options.items() if v is not None}), **words)

    for name, kind, metavar, text in reversed(MODE_TABLE):
        run = click.option(f"--{name}", type=kind, metavar=metavar, help=text)(run)
    return run


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


# --- dump ------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("target", metavar="FILE[:NAME]")
@click.option("--wrt", metavar="x,y", help="The parameters to differentiate in, by name or position.")
@click.option(
    "--form",
    type=click.Choice(["lines", "table", "gradient"]),
    help="Tangents beside your lines, row by row, or the gradient in one pass.",
)
@click.option("--format", "shown_as", type=click.Choice(["python", "latex"]), help="Code, or a paper's formulas.")
@click.option("--stats", is_flag=True, help="Count operations instead: rules, short forms, shared, forward.")
@click.option("--module", "whole_module", is_flag=True, help="A complete module that runs without fwdtrans.")
@click.option("--constant", metavar="f,LOG", help="Names of the file that carry no tangents, whatever they are given.")
@click.option("-o", "--output", metavar="OUT", help="Write to OUT; it is replaced only when all went well.")
@with_mode
def dump(
    target: str, wrt: str | None, form: str | None, whole_module: bool, constant: str | None, output: str | None,
    shown_as: str | None, stats: bool, asked: Asked,
) -> None:
    """Print the derivative code of FILE's function NAME, or of all its functions.

    FILE is read, not run.

    \b
    fwdtrans dump model.py:cost --wrt alpha,beta
    fwdtrans dump model.py:cost --mode all
    fwdtrans dump model.py --module -o model_jvp.py
    fwdtrans dump model.py:cost --mode symbolic --stats
    fwdtrans dump model.py:cost --format latex
    """
    from .dump import dump_file

    path, name = split(target)
    constants = (constant or "").replace(",", " ").split()
    alone = stats, shown_as == "latex", asked[0] == ALL
    if any(alone) and (form or whole_module or sum(alone) > 1):
        raise click.UsageError("--stats, --format latex and --mode all go without one another, --form and --module")
    if stats or shown_as == "latex":
        text = counted(path, name, wrt, asked) if stats else typeset(path, name, wrt)
        write(output, text) if output is not None else show_text(text)
        return
    if asked[0] == ALL:
        side_by_side(path, name, wrt, constants, asked[1])
        return
    result = dump_file(path, name, wrt, form, whole_module, constants, *asked)
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


def side_by_side(path: str, name: str | None, wrt: str | None, constants: list[str], options: dict[str, Any]) -> None:
    """Print the derivative code of every mode, one under the other, without what it imports or brings along.

    Each mode takes the options that are its own.
    """
    from .dump import dump_file

    if name is None:
        raise click.UsageError(f"{path}: which function? give FILE:NAME with --mode all")
    for mode, known in MODES.items():
        try:
            taken = {option: value for option, value in options.items() if option in known}
            text = dump_file(path, name, wrt, None, False, constants, mode, taken).text
        except FwdtransError as error:
            text = "\n".join(f"# {line}" for line in f"{mode}: {error}".splitlines()) + "\n"
        own = re.search(r"^# \w+: .*", text, re.MULTILINE | re.DOTALL)
        show_code(f"{own[0] if own else text}\n")


def counted(path: str, name: str | None, wrt: str | None, asked: Asked) -> str:
    """Return the operations of derivatives as a table."""
    from rich.console import Console

    from .show.counts import counts, lines, table

    found = counts(path, name, wrt, asked[1].get("simplify", "sympy"))
    if not sys.stdout.isatty():
        return "\n".join(lines(found)) + "\n"
    console = Console()
    with console.capture() as captured:
        console.print(table(found))
    return captured.get()


def typeset(path: str, name: str | None, wrt: str | None) -> str:
    """Return functions, w tables and derivatives in LaTeX; what has no formula is left out, if none is named."""
    from .dump import functions_in
    from .formulas import expression_of
    from .show.paper import of_expression

    shown = []
    for one, callee, unit in functions_in(path, name):
        try:
            shown.append(f"% {one}\n{of_expression(expression_of(callee, unit=unit), positions(wrt))}\n")
        except FwdtransError as error:
            if name is not None:
                raise
            complain(str(error))
    return "\n".join(shown)


def show_text(text: str) -> None:
    """Print text as it is."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()


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
@with_mode
def table(target: str, arguments: tuple[str, ...], wrt: str | None, asked: Asked) -> None:
    """Print the w table of a function at a point: every operation with its value and its tangent.

    FILE is run.
    """
    from .show.table import tabulate

    function, values = loaded(target, arguments)
    function = in_mode(function, asked)
    with user_errors(target):
        shown = tabulate(function, positions(wrt), **values)
    click.echo(str(shown))


@main.command()
@click.argument("target", metavar="FILE:NAME")
@click.argument("arguments", nargs=-1, metavar="x=3 y=2")
@click.option("--wrt", metavar="x,y", help="The parameters to check, by name or position.")
@with_mode
def check(target: str, arguments: tuple[str, ...], wrt: str | None, asked: Asked) -> None:
    """Compare a function's derivative with an adaptive numeric one, for each input and along one direction.

    FILE is run. The exit code is 1 if they disagree.
    """
    from .checking import check as checked

    function, values = loaded(target, arguments)
    function = in_mode(function, asked)
    with user_errors(target):
        report = checked(function, positions(wrt))(**values)
    click.echo(str(report))
    if not report:
        sys.exit(1)


@main.command()
@click.argument("action", type=click.Choice(["info", "clear", "path"]))
def cache(action: str) -> None:
    """What was generated in earlier runs, and is used as long as nothing has changed.

    `info` says how much there is, and why the cache is off where it is; `clear` throws it away;
    `path` prints its directory. FWDTRANS_CACHE_DIR is another directory; empty, it turns the cache off.
    """
    from .cache import store

    if action == "path":
        click.echo(store.directory())
        return
    if action == "clear":
        count = store.clear()
        click.echo(f"{count} {'entry' if count == 1 else 'entries'} removed from {store.directory() or 'no directory'}")
        return
    known = store.info()
    click.echo(known["path"] or "no directory")
    if known["off"]:
        click.echo(f"off: {known['off']}")
    shown = f"{known['entries']} {'entry' if known['entries'] == 1 else 'entries'}"
    click.echo(f"{shown}, {known['bytes'] / 1024:.0f} KB of {store.MOST_BYTES >> 20} MB")


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

    from .kept import LINES

    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in LINES:
            path, lines = LINES[frame.filename]
            return f"{path}:{lines[(frame.lineno or 1) - 1][0]}"
        if not frame.filename.startswith((os.path.dirname(__file__), os.path.dirname(os.__file__), "<")):
            return f"{frame.filename}:{frame.lineno}"
    return where.rpartition(":")[0] or where


__all__ = ["main"]
