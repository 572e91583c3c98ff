"""Text in, markup out: what is text is escaped, so that a user's `</script>` stays what it is."""

from __future__ import annotations

import html
import json
import re
from typing import Any

VOID = frozenset({"meta", "link", "input", "br"})
# characters that reorder or hide what stands around them: a reader must see that they are there (CVE-2021-42574)
HIDDEN = re.compile("([\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])")


class Markup(str):
    """A piece of a document; any other text is escaped when it is put into one."""


def tag(name: str, *children: str, **attributes: Any) -> Markup:
    """Return an element; attributes that are None or False are left out, `_` in their names is `-`, at the end nothing.

    >>> tag("td", "a < b", class_="sum", tabindex=0, hidden=False)
    '<td class="sum" tabindex="0">a &lt; b</td>'
    """
    given = {key: value for key, value in attributes.items() if value is not None and value is not False}
    shown = "".join(attribute(key, value) for key, value in given.items())
    if name in VOID:
        return Markup(f"<{name}{shown}>")
    return Markup(f"<{name}{shown}>{joined(*children)}</{name}>")


def attribute(key: str, value: Any) -> str:
    """Return an attribute with the space before it."""
    shown = key.rstrip("_").replace("_", "-")
    return f" {shown}" if value is True else f' {shown}="{html.escape(str(value))}"'


def joined(*children: str) -> Markup:
    """Return pieces one after another, text escaped."""
    return Markup("".join(child if isinstance(child, Markup) else escaped(child) for child in children))


def escaped(text: str) -> Markup:
    """Return text as markup; characters that cannot be seen are named.

    >>> escaped("a<b\u202e")
    'a&lt;b<span class="unseen">U+202E</span>'
    """
    shown = html.escape(text, quote=False)
    return Markup(HIDDEN.sub(lambda found: f'<span class="unseen">U+{ord(found[1]):04X}</span>', shown))


def data(name: str, value: Any) -> Markup:
    """Return JSON for a script to read: no `<` of it ends the element.

    >>> data("start", {"text": "</script>"})
    '<script type="application/json" id="start">{"text": "\\\\u003c/script>"}</script>'
    """
    text = json.dumps(value).replace("<", "\\u003c")
    return Markup(f'<script type="application/json" id="{html.escape(name)}">{text}</script>')
