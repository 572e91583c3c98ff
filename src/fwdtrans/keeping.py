"""The command that keeps checked-in derivative files up to date: it makes them again, and compares."""

from __future__ import annotations

import contextlib
import difflib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from .dumping import Wish, dump
from .errors import FwdtransError
from .options import asked_of, complain, going, put_json, told
from .output import write
from .recipe import NoRecipe, command_of, recipe_in, signed
from .source import read_file
from .tree import python_files, says_how


@click.command("check-file")
@click.argument("paths", nargs=-1, required=True, metavar="FILE_JVP.py|FOLDER...")
@click.option("--fix", is_flag=True, help="Write anew what is stale.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found, for scripts.")
def check_file(paths: tuple[str, ...], fix: bool, as_json: bool) -> None:
    """Make derivative files again, and fail if one is stale.

    A file that `fwdtrans dump -o` wrote says in a comment how it was made. In a FOLDER, all such
    files are meant. The files that they were made from are read, not run. The exit code is 1 if one
    is stale and --fix is not given.

    \b
    fwdtrans check-file model_jvp.py
    fwdtrans check-file . --fix
    """
    found = [verdict(path, fix) for path in going([*files_in(paths)], "derivative files")]
    if as_json:
        put_json({"files": found})
    else:
        for one in found:
            complain(said(one))
        if len(found) != 1:
            complain(f"{len(found)} derivative files, {sum(one['state'] == 'stale' for one in found)} stale")
    codes = [one.get("code", 1) for one in found if one["state"] in ("stale", "failed")]
    sys.exit(max(codes, default=0))


def files_in(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that are named, and in folders those that say how they were made."""
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        yield from filter(says_how, python_files(path))


def verdict(path: str, fix: bool) -> dict[str, Any]:
    """Return what a file is: up to date, stale (how, and since when it differs), fixed, or failed, and why."""
    try:
        old = read_file(path)
        new, command = remade(path, old)
    except FwdtransError as error:
        return {"file": path, "state": "failed", **told(error)}
    if new == old:
        return {"file": path, "state": "up to date", "command": command}
    first = 1 + next((i for i, (a, b) in enumerate(zip(old.split("\n"), new.split("\n"))) if a != b), 0)
    if fix:
        write(path, new)
    diff = "".join(difflib.unified_diff(old.splitlines(True), new.splitlines(True), path, f"{path} (made anew)"))
    return {"file": path, "state": "fixed" if fix else "stale", "line": first, "command": command, "diff": diff}


def remade(path: str, old: str) -> tuple[str, str]:
    """Return a derivative file as it would be made now, and the command.

    Raises:
        NoRecipe: it does not say how it was made.
    """
    words = recipe_in(old)
    if words is None:
        raise NoRecipe(f"it does not say how it was made\nmake it anew:  fwdtrans dump FILE -o {path}")
    folder = os.path.dirname(os.path.abspath(path))
    try:
        with _inside(folder):  # contextlib.chdir begins with Python 3.11
            context = dump.make_context("dump", words[2:])
            text = Wish(**asked_of(context.params)).dumped().text
            command = command_of(context, folder)
    except click.ClickException as error:
        raise NoRecipe(f"it was made by a command that is none: {error.format_message()}") from error
    return signed(text, command), command


@contextlib.contextmanager
def _inside(folder: str) -> Iterator[None]:
    """Work in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def said(one: dict[str, Any]) -> str:
    """Return a verdict in words."""
    match one["state"]:
        case "failed":
            place = f"{one['file']}: "
            message = str(one["message"])
            return message if message.startswith(place) else place + message
        case "stale":
            return (
                f"{one['file']}:{one['line']}: stale; it was made by:  {one['command']}\n{one['diff']}"
                f"make it anew:  fwdtrans check-file --fix {one['file']}"
            )
    return f"{one['file']}: {one['state']}"


__all__ = ["check_file"]
