"""What the explorer's processes do: a request a line in, an answer a line out, until there is nobody to ask.

`look` and `page` read a text, `run` runs it: the server asks that of a process which is there for nothing else.
"""

from __future__ import annotations

import io
import json
import linecache
import os
import queue
import re
import sys
import threading
from collections.abc import Callable
from typing import Any

from ..dump import scope_of
from ..entries import names_in
from ..errors import FwdtransError, Place, Refused, SourceUnavailable
from ..page.colour import coloured
from ..page.document import document, panel_inside, values_of
from ..page.making import Files, page_of, panel_of, refusal_of
from ..page.model import VIEWS, Panel, Point, Refusal
from ..page.point import point_of
from ..resolve import StaticScope
from ..running import arguments_of, check_fit, function_of, run
from .workers import READY

BETWEEN = re.compile(r"[\s,;]+(?=[^\W\d]\w*\s*=[^=])")  # arguments: `x=3 ys=[1, 2]`
MOST_PRINTED = 10_000  # characters


# --- reading ---------------------------------------------------------------------------------------------------


def look(path: str, text: str, name: str, wrt: str, view: str) -> dict[str, Any]:
    """Return one view of the function that is named, or else of the last one of the text."""
    shown = next(one for one in VIEWS if one.key == view)
    found: dict[str, Any] = {"lines": coloured(text), "names": [], "name": ""}
    try:
        scope = scope_of(path, text)
        found["names"] = [*names_in(scope)]
        found["name"] = chosen(scope, name)
        files = Files(scope)
        panel = panel_of(scope, found["name"], wrt or None, shown, files)
    except (Refused, SourceUnavailable) as error:  # a text that is being typed is often no Python yet
        files, panel = None, Panel(shown, refusal=refusal_of(error))
    found["html"] = panel_inside(panel, files.paths if files is not None else [path])
    found["operations"], found["refusal"] = panel.operations, told(panel.refusal, path)
    return found


def chosen(scope: StaticScope, name: str) -> str:
    """Return the function to look at: the one that is named, or else the last one."""
    names = [*names_in(scope)]
    if not names:
        raise SourceUnavailable("no function here yet: write one with def")
    return name if name in names else names[-1]


def told(refusal: Refusal | None, path: str) -> dict[str, Any] | None:
    """Return a refusal for the editor: in which line of its text, from which column, how wide."""
    if refusal is None:
        return None
    place = refusal.place if refusal.place is not None and refusal.place.path == path else Place(path, 0, 0, "", 0)
    where = {"line": place.line, "column": place.column, "width": place.width}
    return {"what": refusal.what, "advice": refusal.advice, **where}


def page(path: str, text: str, name: str, wrt: str) -> dict[str, Any]:
    """Return the document of a function, complete by itself."""
    scope = scope_of(path, text)
    return {"html": document(page_of(scope, chosen(scope, name), wrt or None))}


# --- running ---------------------------------------------------------------------------------------------------


def run_at(path: str, text: str, name: str, wrt: str, point: str) -> dict[str, Any]:
    """Run a text and its function at a point; return the values, and what it has printed."""
    printed = Printed()
    sys.stdout = sys.stderr = printed
    sys.stdin = io.StringIO()
    full = os.path.abspath(path)
    linecache.cache[full] = (len(text), None, text.splitlines(keepends=True), full)  # it may be another on the disk
    values: dict[str, Any] = {}
    try:
        values = arguments_of(filter(None, BETWEEN.split(point.strip())))
        name = name or chosen(scope_of(path, text), name)  # nothing was shown yet
        found = function_of(run(path, text), path, name)
        check_fit(found, name, values)
        point_found = point_of(found, path, values, wrt or None)
    except FwdtransError as error:
        point_found = Point(values, refusal=refusal_of(error, path))
    return {"html": values_of(point_found, [path]), "printed": printed.text}


class Printed(io.TextIOBase):
    """What is printed, as far as it can be shown."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        """Keep a text while there is room."""
        self.text += text[: max(0, MOST_PRINTED - len(self.text))]
        return len(text)


# --- the process -----------------------------------------------------------------------------------------------

TASKS: dict[str, Callable[..., dict[str, Any]]] = {"look": look, "page": page, "run": run_at}


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Return what a request asks for, or the error."""
    try:
        return TASKS[request.pop("task")](**request)
    except FwdtransError as error:
        return {"error": str(error)}
    except Exception as error:  # the process lives on: the next text is another one
        return {"error": f"this is a bug in fwdtrans, please report it: {type(error).__name__}: {error}"}


def main() -> None:
    """Answer until the other side has gone."""
    requests: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=receive, args=[requests], daemon=True).start()
    with os.fdopen(os.dup(1), "wb") as out:  # what code of the user's writes to 1 is no answer of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        out.write(READY)
        out.flush()
        while True:
            out.write(json.dumps(answer(json.loads(requests.get()))).encode() + b"\n")
            out.flush()


def receive(requests: queue.Queue[bytes]) -> None:
    """Hand on each request; end the process, whatever it does, when there is nobody left who would read its answer."""
    for line in open(0, "rb", closefd=False):
        requests.put(line)
    os._exit(0)
