"""A request in; what a process of its own answers out. It is ended when its time is over, or when somebody says so."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

from ..errors import FwdtransError

# Python puts the folder in front of what is looked through for modules: a `json.py` of the user's would be run
START = f"import sys; sys.path[:1] = sys.path[:1] * (sys.path[0] != ''); from {__package__}.work import main; main()"
READY = b"ready\n"
MOST_ANSWER = 8 * 1024 * 1024  # bytes: a table of some 20,000 rows


class Ended(FwdtransError):
    """The process was ended before it had an answer, or ended by itself."""


class Worker:
    """A process that answers one request after another; it is started when it is needed.

    Args:
        folder: where it runs; texts are looked up there.
        limit: seconds for one answer.
        once: each request gets a process of its own, and nothing of it is left behind.
    """

    def __init__(self, folder: str, limit: float, once: bool = False) -> None:
        self.folder, self.limit, self.once = folder, limit, once
        self._turn, self._starting = threading.Lock(), threading.Lock()
        self._is_closed = self._is_ready = False
        self._process: subprocess.Popen[bytes] | None = None
        self._why = ""
        self._began: float | None = None  # when what may give way was asked

    @property
    def is_busy(self) -> bool:
        """Somebody waits for an answer."""
        return self._turn.locked()

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until nobody else is asking."""
        with self._turn:
            yield

    def ask(self, request: dict[str, Any], gives_way: bool = False) -> dict[str, Any]:
        """Return the answer; it is to be one's turn.

        Args:
            gives_way: it may be ended as soon as somebody else has waited too long.

        Raises:
            Ended: there is none; the message says why.
        """
        self._why = ""
        process = self._started()
        self._wait_for(process)
        self._began = time.monotonic() if gives_way else None
        over = threading.Timer(self.limit, self.end, [f"it was ended: it took more than {self.limit:g} seconds"])
        over.start()
        try:
            return self._answer(process, request)
        finally:
            self._began = None
            over.cancel()
            if self.once:
                self._kill()

    def _answer(self, process: subprocess.Popen[bytes], request: dict[str, Any]) -> dict[str, Any]:
        assert process.stdin is not None
        assert process.stdout is not None
        line = b""
        with contextlib.suppress(BrokenPipeError, ValueError):  # it has ended, or was ended meanwhile
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline(MOST_ANSWER)
        if line.endswith(b"\n"):
            found: dict[str, Any] = json.loads(line)
            return found
        self._kill()
        raise Ended(self._why or ("its answer is too long to be shown" if line else "the process ended by itself"))

    def end_older(self, seconds: float) -> None:
        """End what may give way and was asked longer ago than that."""
        began = self._began
        if began is not None and time.monotonic() - began > seconds:
            self.end("something newer was asked")

    def end(self, why: str = "it was stopped") -> None:
        """End the process, whatever it does; who waits for it is told why."""
        self._why = why
        self._kill()

    def close(self) -> None:
        """End the process; none is started again."""
        with self._starting:
            self._is_closed = True
        self.end("the server has ended")

    def _started(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._is_closed:
                raise Ended("the server has ended")
            if self._process is None or self._process.poll() is not None:
                self._kill()
                self._process, self._is_ready = self._new(), False
            return self._process

    def _wait_for(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until the process has imported what it needs: that is not the request's time."""
        if not self._is_ready:
            assert process.stdout is not None
            with contextlib.suppress(ValueError):  # it was ended meanwhile
                self._is_ready = process.stdout.readline(len(READY)) == READY

    def _new(self) -> subprocess.Popen[bytes]:
        # no cache and no bytecode: nothing is written outside of the explorer's own folder
        env = {**os.environ, "FWDTRANS_CACHE_DIR": "", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": _path()}
        return subprocess.Popen(
            [sys.executable, "-c", START], cwd=self.folder, env=env, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _kill(self) -> None:
        """End the process and those that it has started."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(BrokenPipeError, OSError):
                stream.close()  # type: ignore[union-attr]


def _path() -> str:
    """Return where this very package is found, in front of what is looked through anyway."""
    own = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    return os.pathsep.join(filter(None, [own, os.environ.get("PYTHONPATH", "")]))
