"""A piece of work in; what it gives out, run where deeply nested text has room, and without collections of garbage."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

Result = TypeVar("Result")


@contextmanager
def without_collections() -> Iterator[None]:
    """Have no garbage collected: trees die by themselves, and looking through them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def with_room(work: Callable[[], Result]) -> Result:
    """Run a stage; text nested so deeply that the stack ends gets a thread with a larger one (decisions 32)."""
    try:
        with without_collections():
            return work()
    except RecursionError:
        pass
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append((True, work()))
        except BaseException as error:  # handed to the caller's thread, whatever it is
            outcome.append((False, error))

    limit, size = sys.getrecursionlimit(), threading.stack_size(1 << 30)
    sys.setrecursionlimit(40_000)  # some 25 KB of stack a call: an endless recursion ends in an error, not in a crash
    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    good, value = outcome[0]
    if not good:
        raise value
    return value  # type: ignore[no-any-return]
