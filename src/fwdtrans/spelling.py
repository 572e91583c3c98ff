"""A function's text in, the same text out in the one spelling that the later stages know.

Identifiers are in their normal form (Python reads `ﬁ` as `fi`), private names of a class are spelled out (`self.__k` is
`self._Spring__k` outside of the class's text), and no form feed stands in the indentation.
"""

from __future__ import annotations

import ast
import io
import re
import token as kinds
import tokenize
import unicodedata
from collections.abc import Iterator

PRIVATE = re.compile(r"(?<!\w)__\w+(?<!__)(?!\w)")
Edit = tuple[int, int, int, str]  # line (from one), columns, what stands there now


def respelled(text: str, owner: str) -> str:
    """Return `text` as the later stages read it.

    Args:
        owner: the class in whose body the text stands, or "".
    """
    prefix = f"_{owner.lstrip('_')}" if owner.strip("_") else ""
    if text.isascii() and "\f" not in text and not (prefix and "__" in text):
        return text
    try:
        tokens = [*tokenize.generate_tokens(io.StringIO(text).readline)]
    except (tokenize.TokenError, SyntaxError):
        return text
    lines = text.split("\n")
    for line, start, end, new in sorted(_edits(text, tokens, lines, prefix), reverse=True):
        lines[line - 1] = lines[line - 1][:start] + new + lines[line - 1][end:]
    return "\n".join(lines)


def _edits(text: str, tokens: list[tokenize.TokenInfo], lines: list[str], prefix: str) -> Iterator[Edit]:
    """Yield what is to be respelled: form feeds, names that Python reads in another form, private names."""
    inner = _class_bodies(text) if prefix else []
    inside = {n for found in tokens for n in range(found.start[0] + 1, found.end[0] + 1)}  # of strings over lines
    for number, line in enumerate(lines, 1):
        lead = line[: len(line) - len(line.lstrip())]
        if "\f" in lead and line.strip() and number not in inside:
            yield number, 0, lead.rindex("\f") + 1, ""
    for found in tokens:
        (row, start), (_, end) = found.start, found.end
        own = prefix and not any(first <= row <= last for first, last in inner)
        if found.type == kinds.NAME:
            name = unicodedata.normalize("NFKC", found.string)
            if own and PRIVATE.fullmatch(name):
                name = prefix + name
            if name != found.string:
                yield row, start, end, name
        elif own and found.type == kinds.STRING and "\n" not in found.string:  # before 3.12 an f-string is one token
            quote = found.string.find(found.string[-1])
            if "f" in found.string[:quote].lower() and "__" in found.string:
                yield row, start, end, _in_braces(found.string, prefix)


def _in_braces(text: str, prefix: str) -> str:
    """Return an f-string with the private names in its braces spelled out."""
    return re.sub(
        r"\{\{|\}\}|\{[^{}]*",
        lambda m: m[0] if m[0] in ("{{", "}}") else PRIVATE.sub(lambda name: prefix + name[0], m[0]),
        text,
    )


def _class_bodies(text: str) -> list[tuple[int, int]]:
    """Return the lines of the bodies of classes inside the text: they have private names of their own."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return []
    classes = [n for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
    return [(n.body[0].lineno, n.end_lineno or n.lineno) for n in classes]
