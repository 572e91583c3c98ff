"""A decorated function in, what a notebook shows of it out: its signature, and folded its code and its derivative's."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..errors import FwdtransError
from ..resolve import callee_of
from ..show.drawing import IS_DARK, IS_LIGHT
from .colour import coloured, palette
from .markup import Markup, joined, tag


def card(function: Any, is_open: bool = False) -> str:
    """Return a decorated function in HTML: its signature, and folded its formula, its source and its derivative.

    Args:
        is_open: the derivative is not folded.
    """
    parts = [tag("p", tag("code", signature(function)), Markup(" "), tag("span", about(function), class_="quiet"))]
    try:
        text = function.source
    except FwdtransError as error:
        parts.append(refusal(error))
    else:
        parts.append(folded("derivative", text, is_open))
    parts.append(folded("source", source_of(function)))
    formula = function._repr_latex_() if function.mode != "numeric" else None
    if formula is not None:
        parts.append(tag("details", tag("summary", "formula"), tag("p", formula)))
    return tag("div", tag("style", Markup(style())), *parts, class_="fwdtrans-card")


def refused(error: FwdtransError) -> str:
    """Return an error as a card of its own."""
    return tag("div", tag("style", Markup(style())), refusal(error), class_="fwdtrans-card")


def refusal(error: FwdtransError) -> Markup:
    """Return an error in HTML: its place, the user's line with a caret, and what to do."""
    return tag("pre", tag("b", type(error).__name__), Markup(": "), str(error), class_="wrong", role="alert")


def signature(function: Any) -> str:
    """Return a function's name with its parameters."""
    try:
        return f"{function.__name__}{inspect.signature(function)}"
    except (TypeError, ValueError):
        return str(function.__name__)


def about(function: Any) -> str:
    """Return what is differentiated, and how."""
    wrt = function.wrt if isinstance(function.wrt, str) else ", ".join(map(str, function.wrt or ()))
    return f"differentiated{f' in {wrt}' * bool(wrt)}, mode {function.mode}, form {function.form}"


def source_of(function: Any) -> str:
    """Return the text that the user wrote."""
    try:
        source = callee_of(function.__fwdtrans_function__).source
    except FwdtransError as error:
        return f"# {error}\n"
    return source.shown or source.text


def folded(name: str, text: str, is_open: bool = False) -> Markup:
    """Return code behind a line that opens it, or closes it."""
    code = tag("code", joined(*_with_newlines(coloured(text.strip("\n")))))
    return tag("details", tag("summary", name), tag("pre", code), open="open" if is_open else None)


def _with_newlines(lines: list[Markup]) -> Iterator[Markup]:
    for position, line in enumerate(lines):
        yield Markup("\n" * (position > 0) + line)


@cache
def style() -> str:
    """Return the looks of a card, in the colours of the page."""
    shown = ("sheet", "ink", "quiet", "rule", "wrong", "comment", "string", "numeral", "keyword", "defined", "builtin")
    light, dark = (";".join(f"--{name}:{palette()[name][i]}" for name in shown) for i in (0, 1))
    words = "".join(f".fwdtrans-card .{name}{{color:var(--{name})}}" for name in (*shown[5:], "quiet", "wrong"))
    return (
        f".fwdtrans-card{{{light};background:var(--sheet);color:var(--ink);border:1px solid var(--rule);"
        "padding:.5em 1em;border-radius:6px;max-width:60em}"
        ".fwdtrans-card p{margin:.25em 0}.fwdtrans-card summary{cursor:pointer}"
        ".fwdtrans-card pre{margin:.5em 0;overflow-x:auto;background:none;color:inherit}"
        f"@media (prefers-color-scheme:dark){{.fwdtrans-card{{{dark}}}}}"
        f":is({IS_LIGHT}) .fwdtrans-card{{{light}}}:is({IS_DARK}) .fwdtrans-card{{{dark}}}{words}"
    )


__all__ = ["card", "refused"]
