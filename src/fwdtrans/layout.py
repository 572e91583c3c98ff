"""A line of ours that is too long in; the same broken inside brackets, before operators and at commas, out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

WIDTH = 88
PAIRS = {"(": ")", "[": "]", "{": "}"}
STEP = "    "
BREAKS = (  # where an expression is broken, what binds least first
    (" if ", " else "), (" or ", " and "), (" < ", " <= ", " > ", " >= ", " == "), (" + ", " - "), (" * ", " / "),
)  # fmt: skip

LEADING = ("if ", "else ", "or ", "and ", "+ ", "- ", "* ", "/ ")  # they lead a piece, and stay outside its brackets


def wrapped(text: str, indent: str, more: int = 0) -> str:
    """Return a statement or a header of ours, broken if it does not fit; its first line stands after `indent`.

    Args:
        more: columns that will stand behind it.
    """
    if len(indent) + len(text) + more <= WIDTH or "\n" in text:
        return text
    broken = _broken(text, indent)
    return broken if _same(text, broken) else text


def _same(text: str, broken: str) -> bool:
    """Say whether breaking a line has left its meaning alone (parts of an expression are judged with their line)."""
    if text.startswith(LEADING[2:]):
        return True  # what an operator leads means something else alone: judged with its line
    body = " pass" if text.endswith(":") else ""
    try:
        meant = ast.dump(ast.parse(text + body))
    except SyntaxError:
        return True  # a piece of a comprehension: judged with its line
    try:
        return meant == ast.dump(ast.parse(broken + body))
    except SyntaxError:
        return False


def _broken(text: str, indent: str) -> str:
    head, value, tail = _parts(text)
    if head.endswith(" = ") and len(indent) + len(head) > WIDTH - len(" = f("):
        places = _body(head.removesuffix(" = "), indent + STEP)
        head = f"(\n{places}\n{indent}) = "
    opened = _last_group(value)
    if opened is not None and len(indent) + len(head) + opened[0] >= WIDTH:
        opened = _fitting_group(value, WIDTH - len(indent) - len(head), WIDTH - len(indent) - len(tail)) or opened
    if opened is None:
        inner = _body(value, indent + STEP)
        return f"{head}(\n{inner}\n{indent}){tail}"
    start, end = opened
    inner = _body(value[start + 1 : end], indent + STEP)
    return f"{head}{value[: start + 1]}\n{inner}\n{indent}{value[end:]}{tail}"


def _parts(text: str) -> tuple[str, str, str]:
    """Return what stands before a statement's value, the value, and what stands behind."""
    tail = ":" if text.endswith(":") else ""
    body = text.removesuffix(":")
    for mark in (" = ", " += ", " -= ", " *= ", " in "):
        at = max((at for at, _ in _outside(body, (mark,))), default=-1) if mark == " = " else _find(body, mark)
        if at >= 0 and (mark != " in " or body.startswith("for ")):
            return body[: at + len(mark)], body[at + len(mark) :], tail
    for word in (*LEADING, "return ", "while ", "for "):
        if body.startswith(word):
            return word, body[len(word) :], tail
    return "", body, tail


def _last_group(value: str) -> tuple[int, int] | None:
    """Return the bracket pair that ends a value, where nothing but a name or a call leads up to it."""
    if value[-1:] not in PAIRS.values():
        return None
    groups = [(start, end) for start, end in _groups(value) if end == len(value) - 1]
    if not groups or any(
        _find(value[: groups[0][0]], mark) >= 0 for mark in (" + ", " - ", " * ", " / ", ", ", " if ")
    ):
        return None
    return groups[0]


def _fitting_group(value: str, before: int, behind: int) -> tuple[int, int] | None:
    """Return the last bracket pair that leaves no more than so many columns before and behind it."""
    groups = [(start, end) for start, end in _groups(value) if start < before and len(value) - end <= behind]
    return groups[-1] if groups else None


def _body(text: str, indent: str) -> str:
    """Return the inside of brackets on lines of its own."""
    if len(indent) + len(text) <= WIDTH:
        return indent + text
    items = list(_split(text, (", ",)))
    if len(items) > 1 and _find(text, " for ") < 0:
        if all(len(item) < 30 for item in items):
            return "\n".join(indent + row for row in _filled(items, WIDTH - len(indent)))
        return ",\n".join(indent + wrapped(item, indent, 1) for item in items)
    clauses = _find(text, " for ")
    if clauses >= 0:  # the element, which may be a ternary, and the clauses with their conditions
        rows = [text[:clauses], *_split(text[clauses + 1 :], (" for ", " if "))]
        return "\n".join(indent + wrapped(row, indent) for row in rows)
    for marks in BREAKS:
        rows = list(_split(text, marks))
        if len(rows) > 1:
            return "\n".join(indent + wrapped(row, indent) for row in rows)
    return indent + (wrapped(text, indent) if _last_group(text) is not None else text)


def _split(text: str, marks: tuple[str, ...]) -> Iterator[str]:
    """Yield pieces of `text` cut at marks outside brackets and strings; a comma is dropped, a word leads its piece."""
    last = 0
    for at, mark in _outside(text, marks):
        yield text[last:at]
        last = at + (len(mark) if mark == ", " else 1)
    yield text[last:]


def _find(text: str, mark: str) -> int:
    return next((at for at, _ in _outside(text, (mark,))), -1)


def _outside(text: str, marks: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield where marks stand outside brackets, strings and the parameters of a lambda."""
    depth, quote, in_head = 0, "", False
    for at, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote and text[at - 1] != "\\" else quote
        elif letter in "'\"":
            quote = letter
        elif letter in PAIRS:
            depth += 1
        elif letter in PAIRS.values():
            depth -= 1
        elif depth == 0:
            in_head = text.startswith("lambda ", at) if not in_head else letter != ":"
            mark = next((m for m in marks if text.startswith(m, at)), "")
            if mark and not in_head:
                yield at, mark


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bracket pairs of the outermost level."""
    depth, start, quote = 0, 0, ""
    for at, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote and text[at - 1] != "\\" else quote
        elif letter in "'\"":
            quote = letter
        elif letter in PAIRS:
            start = at if depth == 0 else start
            depth += 1
        elif letter in PAIRS.values():
            depth -= 1
            if depth == 0:
                yield start, at


def _filled(items: list[str], width: int) -> Iterator[str]:
    """Yield rows of items with commas between, as many a row as fit."""
    row = ""
    for item in items:
        if row and len(row) + len(item) + 2 > width:
            yield row.rstrip()
            row = ""
        row += f"{item}, "
    yield row.rstrip(", ")
