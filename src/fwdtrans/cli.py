"""The command line: files and points in; derivative code, tables and comparisons out. Exit codes: see errors.py.

fwdtrans dump  FILE[:NAME] [--wrt x,y] [--form lines|table] [--mode M] [--module] [-o OUT]      reads FILE
fwdtrans dump  FILE[:NAME] [--wrt x,y] --format latex | --stats | --mode all | --diff           reads FILE
fwdtrans dump  FOLDER -o OUT [--module]                                            reads what is in FOLDER
fwdtrans dump  FILE:NAME --format html -o page.html                                reads FILE
fwdtrans dump  FILE:NAME --format html -o page.html x=3 y=2                        runs FILE
fwdtrans table FILE:NAME x=3 y=2 --wrt x [--format latex] [-o OUT]                 runs FILE
fwdtrans graph FILE:NAME x=3 y=2 --wrt x [-o graph.svg]                            runs FILE
fwdtrans check FILE:NAME x=3 y=2                                                   runs FILE
fwdtrans check-file FILE_JVP.py|FOLDER... [--fix]                                  reads what it was made from
fwdtrans explore [FILE[:NAME]] [--port N] [--no-browser]                           reads FILE, runs it on a press
fwdtrans cache info|clear|path
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any

import click

from . import atpoint
from .dumping import dump
from .errors import FwdtransError
from .keeping import check_file
from .options import complain, split
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


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fwdtrans")
def main() -> None:
    """The derivative of plain Python, as plain Python.

    `dump` reads a file and neither imports nor runs it; `table`, `graph` and `check` run it.

    \b
    Exit codes: 0 done; 1 the check disagrees, a derivative file is stale, FILE itself failed or OUT
    cannot be written;
    2 no text to read; 3 refused; 4 a bad rule; 5 bad arguments; 6 no derivative at this
    point; 64 wrong usage; 70 a bug in fwdtrans.
    """


@main.command()
@click.argument("target", metavar="[FILE[:NAME]]", required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="Where to listen; by default any.")
@click.option("--limit", type=click.FloatRange(0.1, 3600.0), default=10.0, metavar="S", help="Seconds for a run.")
@click.option("--no-browser", is_flag=True, help="Print the address, and open nothing.")
def explore(target: str | None, port: int, limit: float, no_browser: bool) -> None:
    """Show a page on which a function is typed, and its derivative follows.

    It is served to this machine alone, under an address that nobody can guess. FILE, or a first
    example, is what it starts with. What is typed is read; it is run, in a process of its own,
    where you press Run. It is saved where you press Save, beside FILE or in this folder.
    """
    import webbrowser

    from .explorer.serving import explorer

    path, name = split(target) if target is not None else (None, None)
    server = explorer(path, name, port, limit)
    click.echo(server.door.address)
    complain(f"files are saved in {server.folder.path}; Ctrl-C ends it")
    if not no_browser:
        webbrowser.open(server.door.address)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve()


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


for _command in (dump, atpoint.table, atpoint.graph, atpoint.check, check_file):
    main.add_command(_command)

__all__ = ["main", "split"]
