"""The commands that run a file and show what its function gives at a point: table, graph and check."""

from __future__ import annotations

import shutil
import sys
from typing import Any

import click

from .options import Asked, in_mode, loaded, plain_record, positions, put, put_json, with_mode
from .running import user_errors

FORMATS = ("text", "html", "latex", "markdown", "csv", "json")


def turn_of(context: Any, parameter: Any, text: str | None) -> int | str | None:
    """Return a turn of loops as the table takes it."""
    if text is None or text == "last":
        return text
    if not text.isdigit():
        raise click.BadParameter(f"{text!r} is neither a number nor 'last'")
    return int(text)


@click.command()
@click.argument("target", metavar="FILE:NAME")
@click.argument("arguments", nargs=-1, metavar="x=3 y=2")
@click.option("--wrt", metavar="x", help="The parameters whose tangents are 1.")
@click.option("--each", is_flag=True, help="A direction for each of these parameters, side by side.")
@click.option("--turn", callback=turn_of, metavar="N|last", help="Of loops, this turn alone.")
@click.option("--dots", is_flag=True, help="Tangents with the dot of the textbooks, else dw3.")
@click.option("--format", "shown_as", type=click.Choice(FORMATS), default="text", help="By default text to be read.")
@click.option("-o", "--output", metavar="OUT", help="Write to OUT; it is replaced only when all went well.")
@with_mode
def table(
    target: str, arguments: tuple[str, ...], wrt: str | None, each: bool, turn: int | str | None, dots: bool,
    shown_as: str, output: str | None, asked: Asked,
) -> None:
    """Print the w table of a function at a point: every operation with its value and its tangent.

    FILE is run.

    \b
    fwdtrans table model.py:cost alpha=0.1 beta=-0.02 --wrt alpha
    fwdtrans table model.py:cost alpha=0.1 beta=-0.02 --each --format latex -o table.tex
    """
    from .show import table as tables

    function, values = loaded(target, arguments)
    function = in_mode(function, asked)
    mode = getattr(function, "mode", "forward")
    if mode != "forward":
        told = f"the rows are those of the rules: mode={mode!r} has none, it takes the function as a whole (see check)"
        click.echo(told, err=True)
    with user_errors(target):
        shown = tables.table(function, positions(wrt), each=each, turn=turn, with_dots=dots)(**values)
    if shown_as == "text" and output is None and sys.stdout.isatty():
        from rich.console import Console

        Console().print(shown)
        return
    text = getattr(shown, shown_as)()
    put(output, text if text.endswith("\n") else text + "\n")


@click.command()
@click.argument("target", metavar="FILE:NAME")
@click.argument("arguments", nargs=-1, metavar="x=3 y=2")
@click.option("--wrt", metavar="x", help="The parameters whose tangents are 1.")
@click.option("--helpers", is_flag=True, help="Show the operations inside the functions that are called.")
@click.option("--most", type=click.IntRange(2), default=None, metavar="N", help="Nodes; beyond, some are put together.")
@click.option("--dots", is_flag=True, help="Tangents with the dot of the textbooks, else dw3.")
@click.option("--format", "shown_as", type=click.Choice(["svg", "dot"]), help="By default as OUT ends, else svg.")
@click.option("-o", "--output", metavar="OUT", help="Write to OUT; it is replaced only when all went well.")
def graph(
    target: str, arguments: tuple[str, ...], wrt: str | None, helpers: bool, most: int | None, dots: bool,
    shown_as: str | None, output: str | None,
) -> None:
    """Draw the computation graph of a function at a point: values, tangents and local partials.

    FILE is run.

    \b
    fwdtrans graph model.py:f x=3 y=2 --wrt x -o f.svg
    fwdtrans graph model.py:f x=3 y=2 --format dot | dot -Tpdf -o f.pdf
    """
    from .show import graph as graphs

    kind = shown_as or (graphs.kind_of(output) if output else "svg")
    function, values = loaded(target, arguments)
    asked = graphs.graph(function, positions(wrt), helpers=helpers, with_dots=dots, most=most or graphs.MOST)
    with user_errors(target):
        shown = asked(**values)
    put(output, shown.dot() if kind == "dot" else shown.svg())


@click.command()
@click.argument("target", metavar="FILE:NAME")
@click.argument("arguments", nargs=-1, metavar="x=3 y=2")
@click.option("--wrt", metavar="x,y", help="The parameters to check, by name or position.")
@click.option("--json", "as_json", is_flag=True, help="Print the comparisons for scripts.")
@with_mode
def check(target: str, arguments: tuple[str, ...], wrt: str | None, as_json: bool, asked: Asked) -> None:
    """Compare a function's derivative with an adaptive numeric one, for each input and along one direction.

    FILE is run. The exit code is 1 if they disagree.
    """
    from .checking import check as checked

    function, values = loaded(target, arguments)
    function = in_mode(function, asked)
    with user_errors(target):
        report = checked(function, positions(wrt))(**values)
    if as_json:
        put_json({"agrees": bool(report), **plain_record(report)})
    else:
        click.echo(report.text(shutil.get_terminal_size().columns if sys.stdout.isatty() else None))
    if not report:
        sys.exit(1)


__all__ = ["check", "graph", "table"]
