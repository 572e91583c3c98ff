"""The command that prints derivative code: of a function, a file, a module, beside the user's."""

from __future__ import annotations

import os
import re
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from .errors import FwdtransError, Refused
from .modes import MODES
from .options import (
    ALL,
    Asked,
    complain,
    going,
    loaded,
    positions,
    put,
    put_json,
    show_code,
    show_diff,
    split,
    told,
    with_mode,
)
from .recipe import command_of, signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .dump import Dump
    from .tree import Branch

POLL = 0.3  # seconds between looks at a file's time


@dataclass(frozen=True)
class Wish:
    """What the command line asks of a dump."""

    target: str
    arguments: tuple[str, ...]
    wrt: str | None
    form: str | None
    shown_as: str | None
    stats: bool
    whole_module: bool
    constant: str | None
    diff: bool
    source_map: str | None
    watch: bool
    as_json: bool
    output: str | None
    asked: Asked

    @property
    def path(self) -> str:
        """The file."""
        return split(self.target)[0]

    @property
    def name(self) -> str | None:
        """The function, if one is named."""
        return split(self.target)[1]

    @property
    def constants(self) -> list[str]:
        """The names that carry no tangents."""
        return (self.constant or "").replace(",", " ").split()

    def check(self) -> None:
        """Raise UsageError for what does not go together."""
        alone = {
            "--stats": self.stats, "--format latex": self.shown_as == "latex", "--format html": self.shown_as == "html",
            "--mode all": self.asked[0] == ALL,
        }  # fmt: skip
        others = {"--form": self.form, "--module": self.whole_module, "--diff": self.diff, "--json": self.as_json,
                  "--source-map": self.source_map, "--watch": self.watch}  # fmt: skip
        chosen = [name for name, is_on in alone.items() if is_on]
        if len(chosen) > 1 or chosen and any(others.values()):
            raise click.UsageError(f"{', '.join(alone)} go without one another, and without {', '.join(others)}")
        if self.arguments and self.shown_as != "html":
            raise click.UsageError(
                f"{self.arguments[0]}: a point is for --format html; for its values alone: fwdtrans table"
            )
        if self.shown_as == "html" and (any(self.asked) or self.constant):
            raise click.UsageError("--format html shows every mode; it goes without --mode, its options and --constant")
        if self.path == "-" and self.watch:
            raise click.UsageError("--watch looks at a file's time, and - is what is piped in")
        if self.diff and self.as_json:
            raise click.UsageError("--diff and --json go without one another")

    def check_tree(self) -> str:
        """Return the folder into which a folder is dumped.

        Raises:
            UsageError: none is given, or something that is for one file.
        """
        one = {"--stats": self.stats, f"--format {self.shown_as}": self.shown_as not in (None, "python"),
               "--diff": self.diff, "--mode all": self.asked[0] == ALL, "--source-map": self.source_map,
               "--watch": self.watch, "--constant": self.constant}  # fmt: skip
        wrong = [name for name, is_on in one.items() if is_on]
        if wrong:
            raise click.UsageError(f"{self.path} is a folder, and {wrong[0]} is for one file")
        if self.output is None:
            raise click.UsageError(f"{self.path} is a folder: give the folder to write into, -o OUT")
        if os.path.exists(self.output) and not os.path.isdir(self.output):
            raise click.UsageError(f"{self.output} is a file, and {self.path} a folder: give a folder to write into")
        if self.whole_module and os.path.realpath(self.output) == os.path.realpath(self.path):
            raise click.UsageError(f"whole modules would replace the files of {self.path}: give another folder")
        return self.output

    def dumped(self, path: str | None = None) -> Dump:
        """Return what is asked for; of a folder, for one of its files."""
        from .dump import dump_file

        file = path or self.path
        names = iter if path else lambda names: going(names, os.path.basename(file))
        return dump_file(file, self.name, self.wrt, self.form, self.whole_module, self.constants, *self.asked,
                         going=names)  # fmt: skip


@click.command()
@click.argument("target", metavar="FILE[:NAME]|FOLDER")
@click.argument("arguments", nargs=-1, metavar="[x=3 y=2]")
@click.option("--wrt", metavar="x,y", help="The parameters to differentiate in, by name or position.")
@click.option(
    "--form",
    type=click.Choice(["lines", "table", "gradient"]),
    help="Tangents beside your lines, row by row, or the gradient in one pass.",
)
@click.option("--format", "shown_as", type=click.Choice(["python", "latex", "html"]),
              help="Code, a paper's formulas, or a page with your code and the derivative's side by side.")
@click.option("--stats", is_flag=True, help="Count operations instead: rules, short forms, shared, forward.")
@click.option("--module", "whole_module", is_flag=True, help="A complete module that runs without fwdtrans.")
@click.option("--constant", metavar="f,LOG", help="Names of the file that carry no tangents, whatever they are given.")
@click.option("--diff", is_flag=True, help="A unified diff from each function to its derivative.")
@click.option("--source-map", metavar="MAP", help="Write to MAP, as JSON, which line of yours each line stands for.")
@click.option("--watch", is_flag=True, help="Do it again whenever the file changes, until Ctrl-C.")
@click.option("--json", "as_json", is_flag=True, help="Print what was made and what was left, for scripts.")
@click.option("-o", "--output", metavar="OUT", help="Write to OUT; it is replaced only when all went well.")
@with_mode
def dump(**words: Any) -> None:
    """Print the derivative code of FILE's function NAME, or of all its functions.

    FILE is read, not run, unless a page is asked for at a point; - is what is piped in. Of a folder,
    every Python file is dumped into the folder OUT, and what is refused is listed.

    \b
    fwdtrans dump model.py:cost --wrt alpha,beta
    fwdtrans dump model.py:cost --mode all
    fwdtrans dump model.py:cost --diff
    fwdtrans dump model.py --module -o model_jvp.py
    fwdtrans dump model.py --module -o model_jvp.py --watch
    fwdtrans dump models -o jvp
    fwdtrans dump model.py:cost --mode symbolic --stats
    fwdtrans dump model.py:cost --format latex
    fwdtrans dump model.py:cost --format html -o page.html alpha=0.1 beta=-0.02
    """
    wish = Wish(**words)
    wish.check()
    if os.path.isdir(wish.target):
        sys.exit(tree(wish, wish.check_tree()))
    if wish.stats or wish.shown_as == "latex":
        put(wish.output, counted(wish.path, wish.name, wish.wrt, wish.asked) if wish.stats
            else typeset(wish.path, wish.name, wish.wrt))  # fmt: skip
    elif wish.shown_as == "html":
        put(wish.output, page(wish.target, wish.wrt, wish.arguments))
    elif wish.asked[0] == ALL:
        side_by_side(wish.path, wish.name, wish.wrt, wish.constants, wish.asked[1])
    elif wish.watch:
        watch(wish)
    else:
        sys.exit(code_of(wish, once(wish)))


def once(wish: Wish) -> Dump:
    """Make a dump, write it where it is asked for, and say what was left out."""
    try:
        result = wish.dumped()
    except FwdtransError as error:
        if wish.as_json:
            put_json({"file": wish.path, "made": [], "left": [{"function": wish.name, **told(error)}]})
        raise
    text = result.text
    if wish.output is not None and wish.path != "-":  # what was piped in is not there again
        text = signed(text, command_of(click.get_current_context(), os.path.dirname(os.path.abspath(wish.output))))
    if wish.source_map is not None:
        from .show.review import source_map

        put(wish.source_map, source_map(text, wish.output or "", result.pieces))
    if wish.diff:
        from .show.review import differences

        put(wish.output, differences(result.pieces), show_diff)
    elif wish.output is not None or not wish.as_json:
        put(wish.output, text, show_code)
    if wish.as_json:
        put_json(record(wish, result))
        return result
    for note in result.notes:
        complain(f"note: {note}")
    if wish.name is None:
        summarise(result)
    return result


def record(wish: Wish, result: Dump) -> dict[str, Any]:
    """Return what became of a dump, for scripts."""
    shown = {} if wish.output is not None else {"text": result.text}
    return {"file": wish.path, **dump_record(result), **shown}


def dump_record(result: Dump) -> dict[str, Any]:
    """Return the functions of a dump, for scripts."""
    left = [{"function": name, **told(error)} for name, error in result.left]
    return {"made": [*result.made], "left": left, "skipped": [*result.skipped], "notes": [*result.notes]}


def code_of(wish: Wish, result: Dump) -> int:
    """Return the exit code: 70 for a bug of ours, 3 where a whole file's functions were all refused."""
    if any(error.exit_code == 70 for _, error in result.left):
        return 70
    return Refused.exit_code if wish.name is None and not result.made and result.left else 0


def tree(wish: Wish, output: str) -> int:
    """Dump every file of a folder into another one, list what was left out, and return the exit code."""
    from .tree import branches, sources, target_of

    context = click.get_current_context()

    def signed_text(text: str, path: str, target: str) -> str:
        return signed(text, command_of(context, os.path.dirname(os.path.abspath(target)), path))

    paths = going(sources(wish.path, output), os.path.basename(os.path.abspath(wish.path)))
    found = [*branches(paths, lambda path: target_of(path, wish.path, output, wish.whole_module), wish.dumped,
                       signed_text, wish.whole_module)]  # fmt: skip
    if wish.as_json:
        put_json({"folder": wish.path, "files": [branch_record(one) for one in found]})
    else:
        summarise_tree(found, output)
    errors = [one.error for one in found if one.error] + [e for one in found if one.dump for _, e in one.dump.left]
    if any(error.exit_code == 70 for error in errors):
        return 70
    if not any(one.dump and one.dump.made for one in found) and errors:
        return Refused.exit_code
    return max((one.error.exit_code for one in found if one.error), default=0)


def branch_record(one: Branch) -> dict[str, Any]:
    """Return what became of a file of a folder, for scripts."""
    if one.error is not None:
        return {"file": one.path, "output": None, "made": [], "left": [{"function": None, **told(one.error)}],
                "skipped": [], "notes": []}  # fmt: skip
    return {"file": one.path, "output": one.output or None, **dump_record(one.dump)}


def summarise_tree(found: list[Branch], output: str) -> None:
    """Print what was left out of a folder's dump, and why; the numbers last."""
    for one in found:
        if one.error is not None:
            text = str(one.error)
            complain(text if one.path in text.partition("\n")[0] else f"{one.path}: {text}")
            continue
        for name, error in one.dump.left:
            place = getattr(error, "place", None)
            complain(str(error) if place is not None else f"{one.path}: {name}: {error}")
        for note in one.dump.notes:
            complain(f"note: {one.path}: {note}")
    dumps = [one.dump for one in found if one.dump]
    files = [f"{len(found)} read", f"{sum(bool(one.output) for one in found)} written into {output}"]
    failed = sum(one.error is not None for one in found)
    complain("files: " + ", ".join(files + [f"{failed} failed as a whole"] * bool(failed)))
    complain("functions: " + counted_functions([n for d in dumps for n in d.made], [e for d in dumps for e in d.left],
                                               [n for d in dumps for n in d.skipped], False))  # fmt: skip


def watch(wish: Wish) -> None:
    """Make a dump now and whenever a file that it was made from changes; Ctrl-C ends it."""
    files = {wish.path}
    try:
        while True:
            before = stamps(files)
            try:
                files = {wish.path} | {piece.callee.static.path for piece in once(wish).pieces}
            except FwdtransError as error:
                complain(str(error))
            before |= stamps(files - before.keys())
            complain(f"watching {', '.join(sorted(map(os.path.relpath, files)))}")
            while stamps(files) == {file: before[file] for file in files}:
                time.sleep(POLL)
    except KeyboardInterrupt:
        complain("")


def stamps(files: set[str]) -> dict[str, tuple[int, int] | None]:
    """Return time and size of files; None for one that is not there (an editor may be writing it)."""
    found: dict[str, tuple[int, int] | None] = {}
    for file in files:
        try:
            status = os.stat(file)
            found[file] = status.st_mtime_ns, status.st_size
        except OSError:
            found[file] = None
    return found


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


def page(target: str, wrt: str | None, arguments: tuple[str, ...]) -> str:
    """Return a function's page; with arguments, FILE is run and the page has its values."""
    from .page.document import document
    from .page.making import page_of_file
    from .page.point import at_point

    path, name = split(target)
    if name is None:
        raise click.UsageError(f"{path}: which function? give FILE:NAME with --format html")
    shown = page_of_file(path, name, wrt)
    if arguments:
        shown = at_point(shown, *loaded(target, arguments), positions(wrt))
    for refusal, views in shown.refusals:
        complain(f"note: refused ({', '.join(view.key for view in views)}): {refusal.what}")
    return document(shown)


def summarise(result: Any) -> None:
    """Print what was left out of a whole file's dump, and why."""
    for message in dict.fromkeys(str(error) for _, error in result.left):
        complain(message)
    if not (result.made or result.left or result.skipped):
        complain("there are no functions in this file")
        return
    complain("functions: " + counted_functions(result.made, result.left, result.skipped))


def counted_functions(made: Sequence[Any], left: Sequence[Any], skipped: Sequence[str], is_named: bool = True) -> str:
    """Return how many functions were made, left and skipped; the last by name."""
    counts = [f"{len(made)} transformed"]
    counts += [f"{len(left)} refused"] * bool(left)
    if skipped:
        names = f" ({', '.join(skipped)})" * is_named
        counts.append(f"{len(skipped)} without a parameter to differentiate in{names}")
    return ", ".join(counts)


__all__ = ["dump"]
