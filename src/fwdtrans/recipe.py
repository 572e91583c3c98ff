"""How a derivative file was made, as a line in it, so that it can be made again.

# Derivatives of model.py: a snapshot, to be made again when it changes.
# made by: fwdtrans dump model.py --wrt x

The file's own folder is where the command runs.
"""

from __future__ import annotations

import os
import re
import shlex
from typing import Any

from .errors import FwdtransError

MARK = "# made by: "
HEAD = "# Derivatives of "
NOT_KEPT = frozenset({"output", "source_map", "watch", "as_json", "diff"})  # where it goes, not what it is


class NoRecipe(FwdtransError):
    """A file does not say how it was made."""


def command_of(context: Any, folder: str, target: str | None = None) -> str:
    """Return the command line of a dump, as it is to be given in a folder.

    Args:
        target: the file, where it is another than the command line's: one of a folder's.
    """
    words = ["fwdtrans", context.command.name]
    for parameter in context.command.params:
        value = context.params.get(parameter.name)
        if parameter.name in NOT_KEPT or value in (None, False, ()):
            continue
        if parameter.name == "target":
            words.append(_from(folder, target or value))
        else:
            words += [parameter.opts[0]] if value is True else [parameter.opts[0], str(value)]
    return shlex.join(words)


def _from(folder: str, target: str) -> str:
    """Return `FILE:NAME` as it is seen from a folder, with slashes."""
    from .options import split

    path, name = split(target)
    try:
        shown = os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        shown = os.path.abspath(path)
    return f"{shown}:{name}" if name else shown


def signed(text: str, command: str) -> str:
    """Return a dump with the line that says how it was made: under its head, or, of a whole module, at the end.

    >>> signed("# Derivatives of m.py: a snapshot.\\n\\ndef f_jvp(): ...\\n", "fwdtrans dump m.py")
    '# Derivatives of m.py: a snapshot.\\n# made by: fwdtrans dump m.py\\n\\ndef f_jvp(): ...\\n'
    """
    if text.startswith(HEAD):
        head, _, rest = text.partition("\n")
        return f"{head}\n{MARK}{command}\n{rest}"
    return f"{text.rstrip()}\n\n{MARK}{command}\n"


def recipe_in(text: str) -> list[str] | None:
    """Return the words of the command that a file was made by; None where it does not say.

    >>> recipe_in("# Derivatives of m.py\\n# made by: fwdtrans dump m.py --wrt x,y\\n")
    ['fwdtrans', 'dump', 'm.py', '--wrt', 'x,y']
    """
    lines = text.splitlines()
    candidates = lines[1:2] if text.startswith(HEAD) else lines[-1:]
    for line in candidates:
        found = re.fullmatch(re.escape(MARK) + r"(fwdtrans dump .*)", line)
        if found:
            return shlex.split(found[1])
    return None


__all__ = ["NoRecipe", "command_of", "recipe_in", "signed"]
