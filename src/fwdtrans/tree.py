"""A folder in, a folder of derivative files out: what is differentiated is written, the rest told with the reason.

models/growth.py          jvp/growth_jvp.py          with whole modules: jvp/growth.py, which import one another
models/sub/decay.py  ->   jvp/sub/decay_jvp.py
models/notes.txt
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .errors import FwdtransError, InternalError
from .output import Unwritable, write
from .recipe import recipe_in
from .source import read_file

PASSED_OVER = frozenset({"__pycache__", "node_modules", "site-packages", "build", "dist", "venv"})


@dataclass(frozen=True)
class Branch:
    """What became of a file of a tree.

    Attributes:
        path: the file.
        output: what was written of it, or "".
        dump: its functions, as `dump_file` tells; None where there is an error.
        error: why the file as a whole has no derivatives.
    """

    path: str
    output: str
    dump: Any = None
    error: FwdtransError | None = None


def python_files(folder: str) -> Iterator[str]:
    """Yield the Python files in a folder and in those below it, in order; hidden and built ones are passed over."""
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if one not in PASSED_OVER and not one.startswith("."))
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.normpath(os.path.join(inside, name))


def says_how(path: str) -> bool:
    """Say whether a file is a derivative file, which says how it was made."""
    try:
        return recipe_in(read_file(path)) is not None
    except FwdtransError:  # it is no text of Python's, so it is none of ours
        return False


def sources(folder: str, output: str) -> list[str]:
    """Return the files of a tree that are to be differentiated: none that stands in OUT, or was made by us."""
    out = os.path.join(os.path.abspath(output), "")
    own = os.path.join(os.path.abspath(folder), "")
    outside = [p for p in python_files(folder) if own.startswith(out) or not os.path.abspath(p).startswith(out)]
    return [path for path in outside if not says_how(path)]


def target_of(path: str, folder: str, output: str, whole_module: bool) -> str:
    """Return where a file's derivatives go.

    >>> target_of("models/sub/decay.py", "models", "jvp", False).replace(os.sep, "/")
    'jvp/sub/decay_jvp.py'
    """
    inside = os.path.relpath(path, folder)
    return os.path.join(output, inside if whole_module else f"{inside.removesuffix('.py')}_jvp.py")


def branches(
    paths: Iterable[str], target: Callable[[str], str], make: Callable[[str], Any],
    sign: Callable[[str, str, str], str], whole_module: bool,
) -> Iterator[Branch]:  # fmt: skip
    """Yield what becomes of each file; one that fails hides no other.

    Args:
        target: gives where a file's derivatives go.
        make: gives a file's dump.
        sign: gives a dump's text, with how it was made; of a text, its file and where it goes.
        whole_module: write what has no derivatives too, since others may import it.
    """
    for path in paths:
        output = target(path)
        try:
            made = make(path)
            if made.made or whole_module:
                _put(output, sign(made.text, path, output))
            yield Branch(path, output if made.made or whole_module else "", made)
        except FwdtransError as error:
            yield Branch(path, "", None, error)
        except Exception as error:
            what = f"{path}: {type(error).__name__}: {error}"
            yield Branch(path, "", None, InternalError("dump", what))


def _put(output: str, text: str) -> None:
    """Write a file, and the folders that it stands in; what is not ours stays.

    Raises:
        Unwritable: a file stands there that was not made by a dump, or it cannot be written.
    """
    if os.path.isfile(output) and not says_how(output):
        raise Unwritable(f"{output}: it was not made by a dump, so it is not replaced")
    try:
        os.makedirs(os.path.dirname(output) or ".", exist_ok=True)
    except OSError as error:
        raise Unwritable(f"{output}: cannot be written ({error.strerror or error})") from error
    write(output, text)


__all__ = ["Branch", "branches", "python_files", "says_how", "sources", "target_of"]
