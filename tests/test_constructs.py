"""The page of constructs, printed from the construct matrix: what is right, and what is refused with which words.

`python tests/test_constructs.py` writes docs/constructs.md.
"""
from __future__ import annotations

import ast
import importlib
import sys
import tempfile
from pathlib import Path

import matrix
import pytest
import test_matrix

import fwdtrans

PAGE = Path(__file__).parents[1] / "docs" / "constructs.md"
HEAD = """\
# Constructs

Printed from the construct matrix of the tests (`python tests/test_constructs.py`). Each function there is run: what is
*right* has the value, the effects and the exceptions of the user's function, its derivative agrees with differences,
and so does the second one, as forward over forward. What is refused is refused with these words, at the line shown.
"""


def page() -> str:
    """Return the page."""
    parts = [HEAD]
    with tempfile.TemporaryDirectory() as folder:
        for group in matrix.GROUPS:
            module = importlib.import_module(f"matrix.{group}")
            rows = [row(case, Path(folder)) for case in module.CASES]
            intro = (module.__doc__ or "").strip().split("\n")[0]
            title = group.replace("_", " ").capitalize()
            table = ["| construct | for example | |", "| --- | --- | --- |", *rows]
            parts.append("\n".join([f"## {title}", "", *([intro, ""] if intro else []), *table]) + "\n")
    return "\n".join(parts)


def row(case: matrix.Case, folder: Path) -> str:
    """Return a case's line of the table."""
    place = folder / case.name
    f = test_matrix.import_case(case, place).f
    why = refusal(case, f)
    shown = case.text.split("\n")[case.refused_line - 1] if case.refused else example(case.text)
    result = "right" if why is None else f"refused: {why}"
    cells = [case.name.removeprefix("refuse_").replace("_", " "), f"`{code(shown)}`", result]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def refusal(case: matrix.Case, f: object) -> str | None:
    """Return why a case is refused, without the places of files; None if it is right."""
    if not case.refused and not case.is_beyond:
        return None
    try:
        test_matrix.source_of(case, f)
        for point in case.points:
            fwdtrans.jvp(f, test_matrix.truth.copy_of(point), test_matrix.directions(case, f, point)[0])
    except fwdtrans.Refused as error:
        return error.what
    return None


def code(line: str) -> str:
    """Return a line of code for a table: without margin and mark."""
    return line.strip().removesuffix("# refused").rstrip().replace("`", "'")


def example(text: str) -> str:
    """Return the line of `f` that says most: the longest of its statements' first lines."""
    lines = text.split("\n")
    tree = ast.parse(text)
    kinds = ast.FunctionDef | ast.Lambda
    found = [n for n in ast.walk(tree) if isinstance(n, kinds) and getattr(n, "name", "f") == "f"]
    if not found:
        return max(lines, key=len)
    inside = [n for n in ast.walk(found[0]) if isinstance(n, ast.stmt) and n is not found[0]]
    starts = [lines[n.lineno - 1] for n in inside] or [lines[found[0].lineno - 1]]
    return max(starts, key=lambda line: len(line.strip()))


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the page is of 3.11: others have other functions in math")
def test_the_page_of_constructs_is_up_to_date() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "write it anew: python tests/test_constructs.py"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    sys.exit(0)
