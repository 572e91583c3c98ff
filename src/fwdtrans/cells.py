"""How many columns of a terminal a text takes."""

from __future__ import annotations


def cells(text: str) -> int:
    """Return the columns that a text takes: two for a wide letter, none for a dot over one.

    >>> cells("l̇oss"), cells("漢字"), cells("x")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    import unicodedata

    def of(letter: str) -> int:
        if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
            return 0
        return 2 if unicodedata.east_asian_width(letter) in "WF" else 1

    return sum(map(of, text))


__all__ = ["cells"]
