"""A text in; the page with an editor for it out: the frame, looks and lines of `page/`, filled by its script."""

from __future__ import annotations

from functools import cache

from ..page.document import derived, framed, looks, part, permits, tab, tabpanel
from ..page.markup import Markup, data, joined, tag
from ..page.model import VIEWS


def document(file: str, text: str, name: str, limit: float) -> str:
    """Return the explorer's page; `limit` is how many seconds a run may take."""
    start = data("start", {"text": text, "name": name})
    body = joined(header(file), tag("main", sides(), below(file, limit), id="main"), start)
    return framed(f"{file} · fwdtrans", body, style(), script(), policy())


@cache
def style() -> str:
    """Return the looks of the page, and of the editor."""
    return looks() + part("explorer.css", __package__)


@cache
def script() -> str:
    """Return the script of the page, and of the editor."""
    return part("page.js") + part("explorer.js", __package__)


@cache
def policy() -> str:
    """Return what the page may do: run its own script, and ask the server that it comes from."""
    return f"default-src 'none'; img-src data:; connect-src 'self'; {permits(style(), script())}"


def header(file: str) -> Markup:
    """Return what stands above."""
    return tag(
        "header",
        tag("h1", tag("code", file)),
        tag("p", "Type a function: its derivative follows. Your code is run only where you press Run.", class_="about"),
        tag("button", "Dark", type="button", id="scheme", aria_pressed="false"),
        class_="top",
    )  # fmt: skip


def sides() -> Markup:
    """Return the editor and, still empty, the derivative."""
    tabs = [tab(view, view is VIEWS[0]) for view in VIEWS]
    panels = [tabpanel(view, view is VIEWS[0], Markup("")) for view in VIEWS]
    return tag("div", editor_side(), derived(tabs, panels), class_="sides")


def editor_side() -> Markup:
    """Return the user's side: which function, in what it is differentiated, and the text."""
    asked = tag(
        "div",
        tag("label", "Function ", tag("select", id="name")),
        tag("label", "in ", tag("input", id="wrt", size=10, placeholder="all", autocomplete="off", spellcheck="false")),
        class_="fields",
    )  # fmt: skip
    text = tag(
        "textarea", id="text", wrap="off", spellcheck="false", autocapitalize="off", autocomplete="off",
        aria_label="Your text", aria_describedby="keys state",
    )  # fmt: skip
    layers = [tag("div", class_="sheet", aria_hidden="true"), text, tag("div", class_="notes")]
    return tag(
        "section",
        tag("div", tag("h2", "Your function"), asked, class_="bar"),
        tag("p", "…", id="state", role="status", class_="about"),
        tag("div", *layers, class_="code editor", data_side="source"),
        tag("p", "Tab indents; Esc, then Tab, leaves the text.", id="keys", class_="about"),
        class_="side source", aria_label="Your function",
    )  # fmt: skip


def below(file: str, limit: float) -> Markup:
    """Return what may be done with the text."""
    point = tag("input", id="point", size=24, placeholder="x=3 y=2", autocomplete="off", spellcheck="false")
    runs = tag(
        "form", tag("label", "At ", point), tag("button", "Run", id="run"),
        tag("button", "Stop", type="button", id="stop", disabled=True), id="running", class_="fields",
    )  # fmt: skip
    name = tag("input", id="file", value=file, size=24, autocomplete="off", spellcheck="false")
    saves = tag("form", tag("label", "As ", name), tag("button", "Save", id="save"), id="saving", class_="fields")
    ran = tag("div", id="values", role="status")
    old = tag("p", "The text has changed since: run it again.", id="old", hidden=True)
    saved = tag("p", id="saved", role="status")
    about_run = f"Runs your text in a process of its own, {limit:g} seconds at most."
    about_save = "The text (.py), or the page to share (.html), in the folder where your file is."
    return tag(
        "div",
        tag("section", tag("h2", "Run"), tag("p", about_run, class_="about"), runs, old, ran, aria_label="Run"),
        tag("section", tag("h2", "Save"), tag("p", about_save, class_="about"), saves, saved, aria_label="Save"),
        class_="below",
    )  # fmt: skip
