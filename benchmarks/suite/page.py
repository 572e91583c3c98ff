"""The workloads, what is generated for them and the figures in; docs/speed.md out.

    python -m benchmarks.suite.page          writes the page; figures are read from benchmarks/figures, not measured
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from fwdtrans import FwdtransError

from .. import page as pages
from . import ours
from .cases import CASES, Case

PAGE = pages.DOCS / "speed.md"
FIGURES = Path(__file__).resolve().parents[1] / "figures"
SECTION = re.compile(r"^# --- (S\d+)\b[^\n]*\n+(.*?)(?=^# --- |\Z)", re.MULTILINE | re.DOTALL)
COLUMNS = {"hand": "by hand", "squeezed": "squeezed", "difference": "difference", "ours": "ours",
           "ours/hand": "ours over by hand", "public": "public call"}  # fmt: skip
NATIVE = {"numba primal": "plain", "numba hand": "by hand", "numba ours": "ours"}
FORMS = {"direction": "one direction", "gradient": "gradient"}


# --- code ---------------------------------------------------------------------------------------------------------


def code() -> Iterator[str]:
    """Yield the lines of the part that shows code."""
    plain, by_hand = sections("workloads.py"), sections("handwritten.py")
    for number, case in {case.key.split()[0]: case for case in CASES}.items():
        yield from (f"### {number}: {case.title}", "")
        yield from block(plain[number])
        yield from ("Generated, one direction:", "")
        yield from block(str(ours.derived(case).source))
        yield from gradient(case)
        yield from ("By hand:", "")
        yield from block(by_hand[number])


def gradient(case: Case) -> Iterator[str]:
    """Yield the generated gradient."""
    try:
        source = str(ours.derived(case, "gradient").source)
    except FwdtransError:
        yield from ("The gradient is not written in one pass yet: `grad` takes a pass for each direction.", "")
        return
    yield from ("Generated, gradient:", "")
    yield from block(source)


def block(text: str) -> Iterator[str]:
    """Yield a block of Python."""
    yield from ("```python", *text.strip().splitlines(), "```", "")


def sections(name: str) -> dict[str, str]:
    """Return the parts of a module of the suite, by the number in the heading over each."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return {number: part.replace("  # fmt: skip", "") for number, part in SECTION.findall(text)}


# --- figures ------------------------------------------------------------------------------------------------------


def figures() -> Iterator[str]:
    """Yield the lines of the tables of our own figures, a pair for each Python."""
    for path in sorted(FIGURES.glob("python*.json")):
        found = read(path)
        yield from (f"### {found['implementation']} {found['python']}, {found['processor']}", "")
        for form, title in FORMS.items():
            names = [*COLUMNS, *NATIVE]
            have = [n for n in names if any(n in case[form] for case in found["cases"].values())]
            heads = [COLUMNS.get(n) or f"Numba, {NATIVE[n]}" for n in have]
            yield from head([title, "numbers", *heads])
            for key, case in found["cases"].items():
                yield row([f"{key} {case['title']}", str(case["directions"]), *(cell(case[form], n) for n in have)])
            yield ""


def cell(figures: dict[str, float], name: str) -> str:
    """Return a figure; with the public call's what it adds, in microseconds."""
    if name not in figures:
        return "passes" if name == "ours" else "-"
    added = f" ({figures['added']:+.1f} µs)" if name == "public" and "added" in figures else ""
    return shown(figures[name]) + added


def peers() -> Iterator[str]:
    """Yield the lines of the tables of the peers, with our own figures of the same Python beside them."""
    path = FIGURES / "peers.json"
    if not path.exists():
        return
    found = read(path)
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    yield from (f"Python {found['python']}: {versions}.", "")
    own = FIGURES / f"python{'.'.join(found['python'].split('.')[:2])}.json"
    beside = read(own)["cases"] if own.exists() else {}
    for form, title in FORMS.items():
        names = [*dict.fromkeys(name for case in found["cases"].values() for name in case[form])]
        yield from head([title, "ours", *names])
        for key, case in found["cases"].items():
            mine = beside.get(key, {}).get(form, {})
            yield row([key, shown(mine.get("ours", mine.get("public"))), *(shown(case[form].get(n)) for n in names)])
        yield ""


def read(path: Path) -> Any:
    """Return what a file of figures holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def head(cells: list[str]) -> list[str]:
    """Return the first two lines of a table whose first column is text."""
    return [row(cells), "|---|" + "--:|" * (len(cells) - 1)]


def row(cells: list[str]) -> str:
    """Return a line of a table."""
    return "| " + " | ".join(cells) + " |"


def shown(figure: float | str | None) -> str:
    """Return a figure with three digits; why there is none, in a word."""
    if figure is None:
        return "-"
    if isinstance(figure, str):
        return figure
    return f"{figure:.2f}" if figure < 10 else f"{figure:.0f}"


# --- the page -----------------------------------------------------------------------------------------------------

PARTS: dict[str, Callable[[], Iterator[str]]] = {"figures": figures, "peers": peers, "code": code}


def regenerated(text: str) -> str:
    """Return the page with every generated part as it is now."""
    for name, lines in PARTS.items():
        text = pages.replaced(text, name, "\n".join(lines()).rstrip("\n"))
    return text


if __name__ == "__main__":
    PAGE.write_text(regenerated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
