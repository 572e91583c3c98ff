"""Requests in; the explorer's page, one view of a text, the values at a point, a file of its own folder out."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from ..errors import FwdtransError
from ..page.model import VIEWS
from .document import document, policy
from .door import HOST, MOST_BYTES, Door
from .folder import Exists, Folder, Misplaced
from .workers import Worker

LOOKING = 30.0  # seconds: simplifying a long function takes a while
RUNNING = 10.0
LONG = 1.5  # what takes longer gives way to a newer text: a new process is there sooner
PATIENCE = 30.0  # seconds for a request to arrive
MOST_DRAINED = 16 * 1024 * 1024  # bytes that are read and thrown away, so that the sender hears why

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
TEXTS = {
    "look": ("text", "name", "wrt", "view"),
    "run": ("text", "name", "wrt", "point"),
    "stop": (),
    "save": ("text", "name", "wrt", "file"),
}  # what each request says, all of it text

Said = dict[str, Any]


class Wrong(FwdtransError):
    """A request says something else than it should."""


class Explorer(ThreadingHTTPServer):
    """The server: a folder, a text that it starts with, and two processes, one that reads and one that runs."""

    daemon_threads = True

    def __init__(
        self, folder: str, file: str = "model.py", text: str = "", name: str = "", port: int = 0, limit: float = RUNNING
    ) -> None:
        super().__init__((HOST, port), Handler)
        self.door = Door(self.server_address[1])
        self.folder, self.file, self.text, self.name = Folder(folder), file, text, name
        self.reader, self.runner = Worker(folder, LOOKING), Worker(folder, limit, once=True)
        self.latest = 0
        self.answers: Mapping[str, Callable[[Said], Said]] = {
            "look": self.look, "run": self.run, "stop": self.stop, "save": self.save,
        }  # fmt: skip

    def page(self) -> str:
        """Return the document that the browser is given."""
        return document(self.file, self.text, self.name, self.runner.limit)

    def look(self, said: Said) -> Said:
        """Return a view of a text; none for one that is out of date when its turn comes."""
        if said["view"] not in {view.key for view in VIEWS}:
            raise Wrong(f"there is no view {said['view']!r}")
        turn = self.latest = self.latest + 1
        self.reader.end_older(LONG)
        with self.reader.turn():
            if turn != self.latest:
                return {"late": True}
            return self.reader.ask({"task": "look", "path": self.file, **said}, gives_way=True)

    def run(self, said: Said) -> Said:
        """Run a text at a point."""
        if self.runner.is_busy:
            raise Wrong("something runs already: stop it first")
        with self.runner.turn():
            return self.runner.ask({"task": "run", "path": self.file, **said})

    def stop(self, said: Said) -> Said:
        """End what runs."""
        self.runner.end()
        return {}

    def save(self, said: Said) -> Said:
        """Write the text, or its page, into the folder."""
        file, replace = said.pop("file"), said.pop("replace", False) is True
        self.folder.place(file)
        text = said["text"]
        if file.endswith(".html"):
            with self.reader.turn():
                found = self.reader.ask({"task": "page", "path": self.file, **said})
            if "error" in found:
                return found
            text = found["html"]
        return {"saved": self.folder.save(file, text, replace)}

    def serve(self) -> None:
        """Answer until interrupted; the processes are ended then."""
        threading.Thread(target=self.warm, daemon=True).start()
        try:
            self.serve_forever()
        finally:
            self.server_close()
            self.reader.close()
            self.runner.close()

    def warm(self) -> None:
        """Have the process that reads import what it needs before anybody waits for it."""
        said = {"text": "def f(x):\n    return x * x\n", "name": "", "wrt": ""}
        for view in VIEWS:
            with contextlib.suppress(FwdtransError), self.reader.turn():  # between two of them, somebody may come in
                self.reader.ask({"task": "look", "path": self.file, "view": view.key, **said})  # imports, once


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Explorer
    timeout = PATIENCE
    wbufsize = 1 << 16  # head and body go out together: a body that waits for the head's receipt comes 40 ms later
    protocol_version = "HTTP/1.0"  # a connection a request: none outlives the server
    server_version, sys_version = "fwdtrans", ""

    def do_GET(self) -> None:
        """Give the page."""
        if self.is_let_in("GET"):
            if self.server.door.inside(self.path) != "":
                return self.give(HTTPStatus.NOT_FOUND, {"error": "there is nothing here"})
            return self.send(HTTPStatus.OK, self.server.page(), "text/html")

    def do_POST(self) -> None:
        """Answer one of the page's own requests."""
        if not self.is_let_in("POST"):
            return
        body = self.rfile.read(int(self.headers["Content-Length"]))
        task = self.server.door.inside(self.path) or ""
        if task not in TEXTS:
            return self.give(HTTPStatus.NOT_FOUND, {"error": "there is nothing here"})
        try:
            self.give(HTTPStatus.OK, self.server.answers[task](said_in(body, task)))
        except Exists as error:
            self.give(HTTPStatus.OK, {"error": str(error), "exists": True})
        except (Misplaced, Wrong) as error:
            self.give(HTTPStatus.BAD_REQUEST, {"error": str(error)})
        except FwdtransError as error:
            self.give(HTTPStatus.OK, {"error": str(error)})

    def is_let_in(self, method: str) -> bool:
        """Say whether the request is answered; tell why where it is not."""
        found = self.server.door.turned_away(method, self.path, dict(self.headers.items()))
        if found is None:
            return True
        self.give(found[0], {"error": found[1]})
        if method == "POST":
            self.drain()
        return False

    def drain(self) -> None:
        """Read what is still sent, and keep none of it: a sender who is cut off would not hear the answer."""
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(2.0)
            left = MOST_DRAINED
            while left > 0 and (piece := self.connection.recv(min(left, 1 << 16))):
                left -= len(piece)

    def give(self, status: HTTPStatus, answer: Said) -> None:
        """Send an answer in JSON."""
        self.send(status, json.dumps(answer), "application/json")

    def send(self, status: HTTPStatus, text: str, kind: str) -> None:
        """Send a text."""
        data = text.encode()
        with contextlib.suppress(ConnectionError):  # the browser has thought better of it
            self.send_response(status)
            for name, value in {**HEADERS, "Content-Security-Policy": f"{policy()}; frame-ancestors 'none'"}.items():
                self.send_header(name, value)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
            self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is the user's, and the path has the token in it."""


def said_in(body: bytes, task: str) -> Said:
    """Return what a request says.

    Raises:
        Wrong: it is no JSON object, or lacks a text.
    """
    assert len(body) <= MOST_BYTES
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Wrong("the body is no JSON") from error
    if not isinstance(said, dict):
        raise Wrong("the body is no JSON object")
    found = {name: said.get(name) for name in TEXTS[task]}
    for name, text in found.items():
        if not isinstance(text, str) or not _is_text(text):
            raise Wrong(f"{name!r} is no text")
    return {**found, "replace": said.get("replace")} if task == "save" else found


def _is_text(text: str) -> bool:
    """Say whether a text can be written: half of a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def explorer(path: str | None, name: str | None, port: int, limit: float) -> Explorer:
    """Return the server for a file, or for a first example in the folder where we are.

    Raises:
        SourceUnavailable: there is no such file.
        FwdtransError: the port is taken.
    """
    from ..source import read_file

    text = read_file(path).replace("\r\n", "\n") if path is not None else EXAMPLE
    folder, file = os.path.split(os.path.abspath(path if path is not None else "example.py"))
    try:
        made = Explorer(folder, file, text, name or "", port, limit)
    except OSError as error:
        raise FwdtransError(f"port {port}: {error.strerror or error}") from error
    if path is not None:
        made.folder.own.add(file)
    return made


EXAMPLE = '''\
from math import exp, sin


def f(x, y):
    """Type here: the derivative follows."""
    s = 0.0
    for i in range(3):
        s += sin(x) * exp(-i * y)
    return s + x * y
'''
