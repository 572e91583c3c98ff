"""Python text in, its lines as markup with a class for each kind of word out."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, String, _TokenType

from .markup import Markup, joined, tag

# pygments' kinds, the first that fits; the palette of the classes is in parts/page.css
CLASSES = (
    (Comment, "comment"),
    (String, "string"),
    (Number, "numeral"),
    (Keyword, "keyword"),
    (Name.Function, "defined"),
    (Name.Class, "defined"),
    (Name.Decorator, "defined"),
    (Name.Builtin, "builtin"),
)
LEXER = PythonLexer(stripnl=False, ensurenl=False)


@cache
def palette() -> dict[str, tuple[str, str]]:
    """Return the colours of the page's looks by name, each in light and in dark."""
    css = (files(__package__) / "parts" / "page.css").read_text(encoding="utf-8")
    return {name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((\S+), (\S+)\);", css)}


def coloured(text: str) -> list[Markup]:
    """Return the lines of a text in colour; they say, as text, what it says.

    >>> coloured("def f(x):\\n    return 2")[1]
    '    <span class="keyword">return</span> <span class="numeral">2</span>'
    """
    lines = text.split("\n")
    if any(line.count(quote) % 2 for line in lines for quote in ('"""', "'''")):  # text over several lines
        return painted(text)
    return [line_of(line) for line in lines]


@lru_cache(maxsize=4096)
def line_of(line: str) -> Markup:
    """Return a line that stands for itself in colour: while somebody types, most lines stay as they are."""
    return painted(line)[0]


def painted(text: str) -> list[Markup]:
    """Return a text's lines in colour, read from its beginning."""
    lines: list[list[Markup]] = [[]]
    for kind, piece in LEXER.get_tokens(text):
        for position, part in enumerate(piece.split("\n")):
            if position:
                lines.append([])
            if part:
                lines[-1].append(word(kind, part))
    return [joined(*line) for line in lines]


@lru_cache(maxsize=4096)
def word(kind: _TokenType, text: str) -> Markup:
    """Return a word in the class of its kind."""
    found = next((name for known, name in CLASSES if kind in known), "")
    return tag("span", text, class_=found) if found else joined(text)
