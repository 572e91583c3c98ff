"""A name and lines in; the generated block of that name in docs/numeric.md, replaced, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "numeric.md"


def write(name: str, lines: Iterable[str]) -> None:
    """Print lines, and put them into the page between the marks of that name."""
    text = "\n".join(lines)
    print(text)
    block = re.compile(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(block.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page), encoding="utf-8")
