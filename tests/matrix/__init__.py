# ruff: noqa: E501 - a case is read as a row
"""The construct matrix: for each construct of the language, functions as users write them, as plain data.

A case is a name, a text in which `f` is the function under test, and points. test_matrix.py says what holds for each.
The line of a refusal is the one that ends in the comment `# refused`.
"""

from __future__ import annotations

import importlib
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

GROUPS = (
    "assignments",
    "operators",
    "outside",
    "control_flow",
    "calls",
    "functions",
    "builtin_calls",
    "mathematics",
    "containers",
    "dicts",
    "objects",
    "classes",
    "attributes",
    "list_classes",
    "dict_classes",
    "counters",
    "records",
    "iterators",
    "coroutines",
    "protocols",
    "blocks",
    "lookups",
    "stars",
    "ordering",
    "levels",
    "implied",
    "either",
    "halfway",
    "winners",
    "aliases",
    "comprehensions",
    "number_kinds",
    "names",
    "texts",
    "data_programs",
    "data_methods",
    "data_kinds",
    "data_state",
    "refusals",
    "others",
    "everyday",
    "fuzzed",
)

# Beyond the language that is promised: right, or refused with advice. A case that is refused is skipped; take its name out
# of here when the construct is promised.
BEYOND = frozenset(
    """
    state_dict_cleared_first state_list_cleared_first state_scratch_list_filled_first
    calculator_by_tokens for_into_an_item generator_to_list
    """.split()
)


@dataclass(frozen=True)
class Case:
    """One function and what to do with it.

    Attributes:
        name: unique; also the name of the golden.
        text: the file, as the user wrote it.
        points: argument tuples.
        wrt: parameters that get a direction; by default those whose first point holds a float.
        partials: the derivative per number of the active arguments, one tuple per point, where differences cannot tell (kinks).
        order2: the second derivative exists at the points.
        refused: a part of the message, when the function is refused.
        files: other modules beside the file, by name.
        golden: the text is kept; not where it holds the standard library's own lines, which each Python has in its own layout.
    """

    name: str
    text: str
    points: tuple[tuple[Any, ...], ...]
    wrt: str | None = None
    partials: tuple[tuple[float, ...], ...] = ()
    order2: bool = True
    refused: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    golden: bool = True

    @property
    def is_beyond(self) -> bool:
        """The construct may be refused."""
        return self.name in BEYOND

    @property
    def refused_line(self) -> int:
        """The line, one-based, that bears the comment `# refused`."""
        return next(i for i, line in enumerate(self.text.split("\n"), 1) if line.endswith("# refused"))


def case(name: str, text: str, *points: tuple[Any, ...], raw: bool = False, **options: Any) -> Case:
    """Return a case; the text is dedented unless `raw`, the helpers' texts too."""
    if not raw:
        text = clean(text)
        options["files"] = {n: clean(t) for n, t in options.get("files", {}).items()}
    return Case(name, text, points, **options)


def clean(text: str) -> str:
    """Return `text` without the margin and the blank lines at its ends."""
    return textwrap.dedent(text).strip("\n") + "\n"


def load(groups: tuple[str, ...] = GROUPS) -> list[Case]:
    """Return the cases of groups, in order."""
    modules = [importlib.import_module(f"{__name__}.{group}") for group in groups]
    return [one for module in modules for one in module.CASES]
