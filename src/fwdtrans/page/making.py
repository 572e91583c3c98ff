"""A file's text and a function's name in; what its page shows out. Nothing of the file is run."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from .. import outline
from ..classes import Written
from ..dump import Request, Writer, scope_of
from ..entries import callee_in
from ..errors import FwdtransError, InternalError, NotDifferentiable, Place, Refused, SourceUnavailable
from ..places import lines_of
from ..resolve import Callee, StaticScope, static_scope
from ..show.counts import operations
from ..summaries import Key
from .model import VIEWS, Block, Companion, Line, Page, Panel, Refusal, View


def page_of_file(path: str, name: str, wrt: str | None = None) -> Page:
    """Return what is to be shown of a function in a file that is read."""
    return page_of(scope_of(path), name, wrt)


def page_of(scope: StaticScope, name: str, wrt: str | None = None, views: Iterable[View] = VIEWS) -> Page:
    """Return what is to be shown of a file's function; what a view refuses is shown in its place.

    Raises:
        SourceUnavailable: there is no such function.
    """
    definition = definition_of(scope, name)
    files = Files(scope)
    panels = tuple(panel_of(scope, name, wrt, view, files) for view in views)
    refused = [panel.refusal.place for panel in panels if panel.refusal is not None and panel.refusal.place is not None]
    files.add(scope.path, *span(definition))
    for place in refused:
        files.add_around(place)
    return Page(
        scope.path, name, f"{name}({ast.unparse(definition.args)})", wrt or "",
        tuple(files.paths), tuple(files.blocks()), panels, _or_none(definition),
    )  # fmt: skip


def definition_of(scope: StaticScope, name: str) -> outline.Definition:
    """Return where a function stands.

    Raises:
        SourceUnavailable: nowhere; close names are suggested.
        Refused: it is no function that is written with def.
    """
    found = outline.find_definition(scope.tree.body, name.split("."))
    if found is None:
        callee_in(scope, name)
        raise SourceUnavailable(f"{scope.path}: no function named {name}")
    return found


def _or_none(definition: outline.Definition) -> int | None:
    """Return the operations of the user's function."""
    match definition:
        case ast.Lambda(body=body):
            return operations(f"def f(): return {ast.unparse(body)}")
        case ast.FunctionDef():
            return operations(ast.unparse(definition))
    return None


# --- what each view gives ------------------------------------------------------------------------------------


def panel_of(scope: StaticScope, name: str, wrt: str | None, view: View, files: Files) -> Panel:
    """Return one view of a function, refused or not; the user's files that it comes from are noted."""
    writer = Writer(scope)
    try:
        writer.add(name, wrt, Request(view.form, view.mode, {}), is_named=True)
        brought = writer.needed() + writer.aliases()
    except InternalError:
        raise
    except FwdtransError as error:
        return Panel(view, refusal=refusal_of(error))
    companions = tuple(companion_of(writer, key, files) for key in writer.texts)
    own = list(writer.texts.values())[-1]
    return Panel(view, companions, brought.strip("\n"), operations(own))


def companion_of(writer: Writer, key: Key, files: Files) -> Companion:
    """Return a companion with its line map."""
    text, places = writer.texts[key], writer.lines[key]
    file = files.add_callee(key[0])
    lines = [
        Line(line, file, 0 if _is_header(line, role) else number, role)
        for line, (number, role) in zip(lines_of(text.removesuffix("\n")), places)
    ]
    return Companion(writer.names[key], tuple(lines))


def _is_header(line: str, role: str) -> bool:
    """Say whether a line is the one above a companion, or empty: none of the user's stands behind it."""
    return not line.strip() or role == "ours" and line.startswith("#")


def refusal_of(error: FwdtransError, path: str = "") -> Refusal:
    """Return an error as what is shown of it.

    Args:
        path: the user's file as it is shown; a function that has run knows it by its whole path.
    """
    what = error.what if isinstance(error, Refused | NotDifferentiable) else str(error)
    place: Place | None = getattr(error, "place", None)
    if place is not None and path and os.path.abspath(place.path) == os.path.abspath(path):
        place = Place(path, *place.parts[1:])
    return Refusal(what, place, getattr(error, "advice", ""))


# --- the user's lines -------------------------------------------------------------------------------------------


@dataclass
class Files:
    """The user's files whose lines are shown, his own first, and which lines."""

    scope: StaticScope
    paths: list[str] = field(default_factory=list)
    spans: dict[int, set[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.add(self.scope.path)

    def add(self, path: str, *span: int) -> int:
        """Note lines of a file, the first and the last; return the file's position."""
        known = [os.path.abspath(other) for other in self.paths]
        if os.path.abspath(path) not in known:
            self.paths.append(path)
            known.append(os.path.abspath(path))
        at = known.index(os.path.abspath(path))
        self.spans.setdefault(at, set())
        if span:
            self.spans[at].add((span[0], span[-1]))
        return at

    def add_callee(self, callee: Callee) -> int:
        """Note the lines of a function that is transformed; return its file's position."""
        source = callee.source
        first = source.first + source.text.startswith("if 1:\n")
        last = source.file_line(len(lines_of(source.text.rstrip("\n"))))
        return self.add(callee.static.path, first, last)

    def add_around(self, place: Place) -> None:
        """Note the function in which something was refused; the line alone where it stands in none."""
        around = (place.line, place.line)
        for node in ast.walk(self.scope_of(place.path).tree):
            if isinstance(node, Written) and span(node)[0] <= place.line <= span(node)[1]:
                around = span(node)
                break
        self.add(place.path, *around)

    def scope_of(self, path: str) -> StaticScope:
        """Return the scope of a file; the user's own is not read again: its text may not be on the disk."""
        return self.scope.file if os.path.abspath(path) == os.path.abspath(self.scope.path) else static_scope(path)

    def blocks(self) -> Iterator[Block]:
        """Yield what was noted, each line once, in order."""
        for at, path in enumerate(self.paths):
            lines = lines_of(self.scope_of(path).text)
            for first, last in joined(sorted(self.spans[at])):
                yield Block(path, first, tuple(lines[first - 1 : last]))


def span(node: outline.Definition) -> tuple[int, int]:
    """Return the first line of a definition, decorators included, and the last."""
    return min(n.lineno for n in (node, *outline.decorators(node))), node.end_lineno or node.lineno


def joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return sorted spans with those that overlap made one.

    >>> joined([(1, 4), (3, 9), (12, 13)])
    [(1, 9), (12, 13)]
    """
    found: list[tuple[int, int]] = []
    for first, last in spans:
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def whole_file(page: Page, scope: StaticScope) -> Page:
    """Return a page that shows all of the user's own file, as an editor does."""
    others = [block for block in page.blocks if block.path != page.files[0]]
    own = Block(page.files[0], 1, tuple(lines_of(scope.text)))
    return replace(page, blocks=(own, *others))
