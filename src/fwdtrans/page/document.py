"""What a page shows in; one HTML document out, with its looks and its script inside: it asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from string import Template

from ..errors import Place
from ..show.drawing import STYLE
from ..show.in_html import markup
from ..show.table import Table
from ..version import __version__
from .colour import coloured
from .markup import Markup, joined, tag
from .model import Block, Companion, Page, Panel, Point, Refusal, View

ROLES = {
    "user": "your line, as it stands",
    "primal": "your line, changed to share or pair values",
    "mixed": "value and tangent on one line",
    "tangent": "a tangent",
    "ours": "a line of the derivative’s own",
}


# --- the document ----------------------------------------------------------------------------------------------


@cache
def part(name: str, package: str = __package__) -> str:
    """Return a file of a package's `parts/`: looks, scripts, the frame."""
    return (resources.files(package) / "parts" / name).read_text(encoding="utf-8")


def document(page: Page) -> str:
    """Return the page as a document by itself."""
    body = joined(header(page), tag("main", sides(page), below(page), id="main"))
    policy = f"default-src 'none'; img-src data:; {permits(looks(), part('page.js'))}"
    return framed(f"{page.name} · {page.path}", body, looks(), part("page.js"), policy)


def looks() -> str:
    """Return the style of the page, with that of the graph on it."""
    return part("page.css") + STYLE


def framed(title: str, body: Markup, style: str, script: str, policy: str) -> str:
    """Return a document with its style and its script; `policy` is to permit these, and no others."""
    return Template(part("frame.html")).substitute(
        title=joined(title), body=body, style=style, script=script, policy=policy, version=__version__
    )


def permits(style: str, script: str) -> str:
    """Return the part of a policy that lets a document's own style and script in, nothing else."""
    return f"style-src {digest(style)}; script-src {digest(script)}; base-uri 'none'; form-action 'none'"


def digest(text: str) -> str:
    """Return a text's hash as a policy names it.

    >>> digest("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def header(page: Page) -> Markup:
    """Return what stands above: which function, in what it is differentiated, where its text is."""
    asked = f" with respect to {page.wrt}" if page.wrt else ""
    return tag(
        "header",
        tag("h1", tag("code", page.signature)),
        tag("p", f"and its derivative{asked}", class_="about"),
        tag("button", "Dark", type="button", id="scheme", aria_pressed="false"),
        class_="top",
    )  # fmt: skip


# --- side by side ----------------------------------------------------------------------------------------------


def sides(page: Page) -> Markup:
    """Return the user's code and the generated code, beside one another."""
    return tag("div", source_side(page), derived_side(page), class_="sides")


def source_side(page: Page) -> Markup:
    """Return the user's side."""
    notes = notes_of(page)
    blocks = [block_of(block, page.files.index(block.path), notes) for block in page.blocks]
    shown = tag(
        "div", *blocks, class_="code", role="listbox", aria_label="Your function, line by line",
        aria_multiselectable="true", data_side="source",
    )  # fmt: skip
    first = page.blocks[0] if page.blocks else None
    about = f"{page.path}, from line {first.first}" if first else page.path
    return tag(
        "section", tag("div", tag("h2", "Your function"), class_="bar"), tag("p", about, class_="about"), shown,
        class_="side source", aria_label="Your function",
    )  # fmt: skip


def block_of(block: Block, file: int, notes: dict[tuple[str, int], list[Markup]]) -> Markup:
    """Return whole lines of the user's, under the name of their file where it is another."""
    lines = [
        code_line(text, number, f"{file}:{number}", "user", notes.get((block.path, number), ()), line_id(file, number))
        for number, text in enumerate(coloured("\n".join(block.lines)), block.first)
    ]
    caption = [tag("p", block.path, class_="file", role="presentation")] if file else []
    label = f"{block.path} from line {block.first}"
    return tag("div", *caption, *lines, class_="block", role="group", aria_label=label)


def notes_of(page: Page) -> dict[tuple[str, int], list[Markup]]:
    """Return what stands under the user's lines: what was refused there."""
    found: dict[tuple[str, int], list[Markup]] = {}
    for refusal, views in page.refusals:
        if refusal.place is not None:
            found.setdefault((refusal.place.path, refusal.place.line), []).append(note(refusal, views))
    return found


def note(refusal: Refusal, views: Iterable[View]) -> Markup:
    """Return a refusal as it stands under its line."""
    titles = ", ".join(view.title.lower() for view in views)
    return tag("span", tag("b", f"refused ({titles}): "), refusal.what, class_="note")


def derived_side(page: Page) -> Markup:
    """Return the generated side: a tab for every view."""
    chosen = next((panel.view for panel in page.panels if panel.refusal is None), page.panels[0].view)
    refused = {panel.view for panel in page.panels if panel.refusal is not None}
    tabs = [tab(panel.view, panel.view == chosen, panel.view in refused) for panel in page.panels]
    panels = [tabpanel(p.view, p.view == chosen, panel_inside(p, page.files)) for p in page.panels]
    return derived(tabs, panels)


def derived(tabs: Iterable[Markup], panels: Iterable[Markup]) -> Markup:
    """Return the generated side of these tabs and panels."""
    tablist = tag("div", *tabs, role="tablist", aria_label="Form or mode of the derivative")
    return tag(
        "section", tag("div", tag("h2", "Derivative"), tablist, class_="bar"), *panels,
        class_="side derived", id="derivative", aria_label="Derivative",
    )  # fmt: skip


def tab(view: View, is_chosen: bool, is_refused: bool = False) -> Markup:
    """Return the button that shows a view."""
    refused = [tag("span", " (refused)", class_="hidden")] if is_refused else []
    return tag(
        "button", view.title, *refused, type="button", role="tab", id=f"tab-{view.key}", data_view=view.key,
        aria_controls=f"panel-{view.key}", aria_selected=str(is_chosen).lower(), tabindex=0 if is_chosen else -1,
        class_="refused" if is_refused else None,
    )  # fmt: skip


def tabpanel(view: View, is_chosen: bool, inside: Markup) -> Markup:
    """Return the place of a view."""
    return tag(
        "div", inside, role="tabpanel", id=f"panel-{view.key}", aria_labelledby=f"tab-{view.key}",
        class_=None if is_chosen else "away",
    )  # fmt: skip


def panel_inside(panel: Panel, files: Sequence[str]) -> Markup:
    """Return what a view shows: its code, or why there is none."""
    inside = [refusal_of(panel.refusal, files)] if panel.refusal is not None else code_of(panel)
    return joined(tag("p", panel.view.about, class_="about"), *inside)


def code_of(panel: Panel) -> list[Markup]:
    """Return a view's companions, and folded what they bring along."""
    companions = [companion_of(one) for one in panel.companions]
    listed = tag(
        "div", *companions, class_="code", role="listbox", aria_label=f"{panel.view.title}, line by line",
        aria_multiselectable="true", data_side="derived",
    )  # fmt: skip
    if not panel.brought:
        return [listed]
    count = panel.brought.count("\n") + 1
    brought = tag("pre", joined(*(joined(line, "\n") for line in coloured(panel.brought))), tabindex=0)
    summary = tag("summary", f"What it imports or brings along ({count} {'line' if count == 1 else 'lines'})")
    return [listed, tag("details", summary, brought)]


def companion_of(companion: Companion) -> Markup:
    """Return a generated function; each of its lines has the number of the user's line beside it, once."""
    painted = coloured("\n".join(line.text for line in companion.lines))
    shown, before = [], 0
    for line, text in zip(companion.lines, painted):
        number = line.number if line.number != before else 0
        before = line.number
        key = f"{line.file}:{line.number}" if line.number else None
        shown.append(code_line(text, number, key, line.role))
    return tag("div", *shown, class_="block", role="group", aria_label=companion.name)


def line_id(file: int, number: int) -> str:
    """Return the name by which a line of the user's is led to."""
    return f"line-{file}-{number}"


def code_line(
    text: Markup, number: int, key: str | None, role: str, notes: Iterable[Markup] = (), name: str | None = None
) -> Markup:
    """Return a line of code; those of one key are linked across the two sides."""
    return tag(
        "div",
        tag("span", str(number or ""), class_="number"),
        tag("span", text or Markup(" "), class_="text"),
        *notes,
        class_=f"line {role}", role="option", aria_selected="false", tabindex=-1, data_line=key, id=name,
        title=ROLES[role] if role != "user" else None,
    )  # fmt: skip


# --- below -----------------------------------------------------------------------------------------------------


def below(page: Page) -> Markup:
    """Return what stands under the code: what was refused, and what everything costs."""
    parts = [values_of(page.point, page.files)] if page.point is not None else []
    parts += [refused_of(page)] if page.refusals else []
    return tag("div", *parts, counts_of(page), class_="below")


def values_of(point: Point, files: Sequence[str]) -> Markup:
    """Return the w table and the graph at a point, or why there are none."""
    given = ", ".join(f"{name} = {value!r}" for name, value in point.arguments.items())
    about = tag("p", tag("code", given), class_="about")
    heading = tag("h2", "The w table at a point")
    if point.refusal is not None:
        return tag("section", heading, about, refusal_of(point.refusal, files), aria_label="Values", class_="values")
    table = wide(Markup(markup(point.table, lambda line: f"#{line_id(0, line)}")), "The w table, row by row")
    graph = wide(Markup(point.graph), "The graph") if point.graph else tag("p", point.graph_note, class_="about")
    return joined(
        tag("section", heading, about, *turns_of(point.table), table, aria_label="Values", class_="values"),
        tag("section", tag("h2", "The computation graph"), graph, aria_label="Graph", class_="graph"),
    )  # fmt: skip


def turns_of(table: Table) -> list[Markup]:
    """Return where a turn of the loops is chosen; nothing where no row ran twice."""
    if not table.repeated:
        return []
    most = max(row.turn for row in table.rows) + 1
    given = tag("input", type="number", min=1, max=most, placeholder="all", class_="turn")
    return [tag("p", tag("label", "Turn of the loops ", given, f" of {most}"), class_="about")]


def wide(shown: Markup, name: str) -> Markup:
    """Return what may be wider than the window, so that it can be moved by keys too."""
    return tag("div", shown, class_="wide", tabindex=0, role="region", aria_label=name)


def refused_of(page: Page) -> Markup:
    """Return all that was refused."""
    listed = [
        tag("div", tag("h3", ", ".join(view.title for view in views)), refusal_of(refusal, page.files))
        for refusal, views in page.refusals
    ]
    return tag("section", tag("h2", "Refused"), *listed, aria_label="Refused", class_="refusals")


def refusal_of(refusal: Refusal, files: Sequence[str]) -> Markup:
    """Return a refusal: where, what, the line with its caret, what to write instead."""
    place = refusal.place
    where = [where_of(place, files)] if place is not None else []
    caret = [tag("pre", caret_of(place), tabindex=0)] if place is not None else []
    advice = [tag("p", refusal.advice, class_="advice")] if refusal.advice else []
    return tag("div", tag("p", *where, refusal.what, class_="what"), *caret, *advice, class_="refusal")


def where_of(place: Place, files: Sequence[str]) -> Markup:
    """Return a place as a way to its line."""
    if place.path not in files:
        return joined(tag("span", str(place), class_="path"), " ")
    address = f"#{line_id(files.index(place.path), place.line)}"
    return joined(tag("a", str(place), href=address, class_="where"), " ")


def caret_of(place: Place) -> str:
    """Return the line and the caret under it, from the left edge."""
    return "\n".join(line.removeprefix("    ") for line in place.caret().split("\n"))


def counts_of(page: Page) -> Markup:
    """Return the operations of the function and of each view as a table."""
    rows = [("your function", page.operations), *((p.view.title.lower(), p.operations) for p in page.panels)]
    body = [
        tag("tr", tag("th", name, scope="row"), tag("td", "–" if count is None else f"{count:,}", class_="sum"))
        for name, count in rows
    ]
    head = tag("tr", tag("th", "code", scope="col"), tag("th", "operations", scope="col", class_="sum"))
    about = "Operators, signs and calls in the function’s own statements; a companion gives value and tangent together."
    return tag(
        "section", tag("h2", "Operations"), tag("p", about, class_="about"),
        tag("table", tag("thead", head), tag("tbody", *body)), aria_label="Operations", class_="counts",
    )  # fmt: skip


__all__ = ["derived", "document", "framed", "looks", "panel_inside", "part", "permits", "tab", "tabpanel", "values_of"]
