"""A file's name and a text in; the file in the explorer's own folder, and nowhere else, out."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field

from ..errors import FwdtransError
from ..output import write

NAME = re.compile(r"[^\W\d][\w-]*\.(py|html)")


class Misplaced(FwdtransError):
    """The name leads out of the folder, or is none that the explorer writes."""


class Exists(FwdtransError):
    """Another file of that name stands there."""


@dataclass(frozen=True)
class Folder:
    """Where texts are saved; `own` are the names of the files that were opened or saved here."""

    path: str
    own: set[str] = field(default_factory=set)

    def place(self, name: str) -> str:
        """Return the path of a file of this folder.

        Raises:
            Misplaced: the name has a folder in it, or is a link that leads to another.
        """
        if not NAME.fullmatch(name):
            raise Misplaced(f"{name!r} is no name for a file here: letters, digits, - and _, then .py or .html")
        path = os.path.join(self.path, name)
        if os.path.dirname(os.path.realpath(path)) != os.path.realpath(self.path):
            raise Misplaced(f"{name!r} leads out of {self.path}")
        if os.path.exists(path) and not os.path.isfile(path):
            raise Misplaced(f"{name!r} is no file")
        return path

    def save(self, name: str, text: str, replace: bool = False) -> str:
        """Write a file; return its path.

        Raises:
            Exists: it was neither opened nor saved here, and `replace` does not say that this is known.
        """
        path = self.place(name)
        if os.path.exists(path) and name not in self.own and not replace:
            raise Exists(f"{name} is there already, and is another file")
        write(path, text)
        self.own.add(name)
        return path
