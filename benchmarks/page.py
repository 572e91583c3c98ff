"""A name and lines in; the generated block of that name in a page of the docs, replaced, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def write(name: str, lines: Iterable[str], page: Path = DOCS / "numeric.md") -> None:
    """Print lines, and put them into the page between the marks of that name."""
    text = "\n".join(lines)
    print(text)
    page.write_text(replaced(page.read_text(encoding="utf-8"), name, text), encoding="utf-8")


def replaced(page: str, name: str, text: str) -> str:
    """Return the page's text with another text between the marks of that name."""
    block = re.compile(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    return block.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page)
