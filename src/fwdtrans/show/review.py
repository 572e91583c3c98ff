"""Companions in; what a reviewer or an editor asks of them out: a diff from the user's lines, and a map of lines."""

from __future__ import annotations

import difflib
import json
import os
import re
import textwrap
from collections.abc import Iterable, Iterator

from ..dump import Piece


def differences(pieces: Iterable[Piece]) -> str:
    """Return a unified diff from each function to its companion, with the line numbers of the user's file."""
    return "".join(line for piece in pieces for line in _diff(piece))


def _diff(piece: Piece) -> Iterator[str]:
    """Yield the lines of one function's diff; the line of ours above a companion is no part of it."""
    source = piece.callee.source
    path = os.path.relpath(source.path).replace(os.sep, "/")
    companion = piece.text.split("\n", 1)[1] if piece.text.startswith("#") else piece.text
    text, first = source.shown if source.lambda_text else source.text, source.first
    if text.startswith("if 1:\n"):  # a method's text stands under it
        text, first = text.split("\n", 1)[1], first + 1
    old = [line + "\n" for line in textwrap.dedent(text).rstrip("\n").split("\n")]
    new = [line + "\n" for line in companion.rstrip("\n").split("\n")]
    lines = difflib.unified_diff(old, new, f"{path}:{piece.callee.name}", f"{path}:{piece.name}")
    for line in lines:
        yield re.sub(r"^@@ -(\d+)", lambda found: f"@@ -{int(found[1]) + first - 1}", line)


def source_map(text: str, output: str, pieces: Iterable[Piece]) -> str:
    """Return, as JSON, for each line of companions in a text the user's line that it stands for.

    Roles: `user` a line as it stands in his file, `primal` one of his that was changed, `tangent` one of ours.
    """
    records = []
    for piece in pieces:
        start = text.find(piece.text)
        if start < 0:  # it was written otherwise: as a method in its class
            continue
        first = text.count("\n", 0, start) + 1
        path = piece.callee.static.path
        for offset, (line, role) in enumerate(piece.lines):
            if line and not (role == "ours" and not offset):
                records.append({"line": first + offset, "function": piece.callee.name, "companion": piece.name,
                                "path": path, "source_line": line, "role": role})  # fmt: skip
    return json.dumps({"version": 1, "output": output, "lines": records}, indent=1) + "\n"


__all__ = ["differences", "source_map"]
