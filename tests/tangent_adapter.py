"""What the tests of `tangent-ad` call, answered by fwdtrans: it stands in a package `tangent` while they run.

`autodiff(f, mode="forward", wrt=(0,))` is a function of f's arguments and one seed for each parameter asked for;
`grad(f, wrt=(0,))` gives the gradient. Everything else of Tangent's is its own inside, and is not here.
"""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Callable, Sequence
from typing import Any

import fwdtrans

SEEN: set[str] = set()  # what the test at hand gave: "arrays", "forward", "gradient"


def autodiff(
    func: Callable[..., Any], wrt: Sequence[int] = (0,), mode: str = "reverse", preserve_result: bool = False, **_: Any
) -> Callable[..., Any]:
    """Return the directional derivative (`mode="forward"`) or the gradient."""
    if mode != "forward":
        return grad(func, wrt, preserve_result=preserve_result)

    def derivative(*args: Any, **kwargs: Any) -> Any:
        count = len(args) - len(wrt)
        primals, seeds = args[:count], args[count:]
        note("forward", func, args)
        names = list(inspect.signature(func).parameters)
        tangents = [seeds[list(wrt).index(i)] if i in wrt else None for i in range(count)]
        assert len(names) >= count
        value, tangent = fwdtrans.jvp(func, primals, tangents, kwargs or None)
        return (tangent, value) if preserve_result else tangent

    return derivative


def grad(
    func: Callable[..., Any], wrt: Sequence[int] = (0,), preserve_result: bool = False, **_: Any
) -> Callable[..., Any]:
    """Return the gradient: a number for one parameter, a tuple for several."""

    operator = fwdtrans.grad(getattr(func, "operator", func), wrt=wrt[0] if len(wrt) == 1 else tuple(wrt))

    def gradient(*args: Any, **kwargs: Any) -> Any:
        note("gradient", func, args)
        kwargs.pop("init_grad", None)
        found = operator(*args, **kwargs)
        return (found, func(*args, **kwargs)) if preserve_result else found

    gradient.operator = operator  # type: ignore[attr-defined]
    return gradient


def note(kind: str, func: Callable[..., Any], args: Sequence[Any]) -> None:
    """Remember what a test asks for."""
    SEEN.add(kind)
    if any(hasattr(arg, "dtype") for arg in args) or "np." in _text(func):
        SEEN.add("arrays")


# --- what pytest tells: one line for each test ------------------------------------------------------------


def pytest_runtest_setup(item: Any) -> None:
    SEEN.clear()


def pytest_runtest_makereport(item: Any, call: Any) -> None:
    if call.when == "call" or call.excinfo is not None:
        error = call.excinfo.value if call.excinfo is not None else None
        write(item.nodeid, _text(item.function), error)


def pytest_collectreport(report: Any) -> None:
    if report.failed:
        write(report.nodeid, "", ImportError(str(report.longrepr).strip().split("\n")[-1]))


def _text(function: Any) -> str:
    try:
        return inspect.getsource(function)
    except (OSError, TypeError):
        return ""


def write(test: str, text: str, error: BaseException | None) -> None:
    """Add a test's outcome to the report."""
    uses_arrays = "arrays" in SEEN or "np." in text or "numpy" in text
    what = getattr(error, "what", str(error)) if error is not None else ""
    line = {
        "test": test,
        "error": type(error).__name__ if error is not None else "",
        "what": what[:500],
        "arrays": uses_arrays,
        "asked": sorted(SEEN - {"arrays"}),
    }
    with open(os.environ["TANGENT_REPORT"], "a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
