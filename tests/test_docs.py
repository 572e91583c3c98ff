"""The documentation is true: its code runs, its generated pages are current, it is built strictly where mkdocs is.

`python tests/test_docs.py` writes the generated pages and pictures.
"""
from __future__ import annotations

import importlib.util
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
import test_readme as pages

from fwdtrans import check, forward_diff
from fwdtrans.fence import FENCE
from fwdtrans.rules.library import SOLVERS
from fwdtrans.show.graph import graph

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
HAND_WRITTEN = ["index.md", "tutorial.md", "comparison.md", "formulas.md", *sorted(
    path.relative_to(DOCS).as_posix() for path in (DOCS / "howto").glob("*.md"))]  # fmt: skip


# --- generated pages --------------------------------------------------------------------


def gallery_module():
    spec = importlib.util.spec_from_file_location("gallery_of_docs", DOCS / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def gallery():
    """Return the page of functions with what is generated for each."""
    parts = [
        "# Gallery\n\nTwenty functions, and the code that `fwdtrans dump` prints for each. They stand in"
        " `docs/gallery.py`; this page is printed from it (`python tests/test_docs.py`).\n"
    ]
    for function, options, _ in gallery_module().SHOWN:
        title, remark = function.__name__.replace("_", " ").capitalize(), inspect.getdoc(function)
        source = "".join(line for line in inspect.getsource(function).splitlines(True) if '"""' not in line)
        text = forward_diff(**options)(function).source
        made = "".join(line for line in text.splitlines(True) if '"""' not in line)
        how = f" (`{', '.join(f'{name}={value!r}' for name, value in options.items())}`)" if options else ""
        parts.append(f"## {title}\n\n{remark}{how}\n\n```py\n{source.strip()}\n```\n\n```py\n{made.strip()}\n```\n")
    return "\n".join(parts)


def callables():
    """Return the page of functions with a derivative, one line a rule."""
    head = (
        "# Functions with a derivative\n\nPrinted from the rule tables (`python tests/test_docs.py`). `w` is the"
        " function's value. What a function of yours does is no matter of a table: its text is differentiated. A rule"
        " is [one line](../howto/custom-rules.md).\n"
    )
    modules: dict[str, list[str]] = {}
    for rule in pages.our_rules():
        module = rule.key.rpartition(".")[0].removeprefix("fwdtrans.") or "operators"
        partials = [f"d{name} = {part.text}" for name, part in rule.partials.items()]
        text = f"dw = {pages.ast.unparse(rule.tangent)}" if rule.tangent is not None else ";  ".join(partials)
        shown = f"`{text}`" if text else said_of(rule)
        modules.setdefault(module, []).append(f"| `{rule.pattern}` | {escaped(shown)} |")
    tables = ["\n".join([f"## {name}", "", "| call | tangent |", "| --- | --- |", *rows, ""])
              for name, rows in modules.items()]  # fmt: skip
    return "\n".join([head, *tables, algorithms()])


def said_of(rule):
    """Return what is said of a function without partials: in which arguments it is linear, or that they are whole."""
    words = {"linear": "linear in", "each": "linear in each of", "whole": "whole numbers:"}
    for word, told in words.items():
        names = [name for name in rule.params if name in getattr(rule, word)]
        if names:
            return f"{told} {', '.join(f'`{name}`' for name in names)}"
    return "constant" if rule.is_constant else "of arrays: see numpy"


def algorithms():
    """Return what SciPy computes by a search or by steps, and which arguments may carry tangents."""
    rows = []
    for key, solver in SOLVERS.items():
        if not key.startswith("scipy."):
            continue  # the derivative of one: it has one again
        moving = ", ".join(f"`{name}`" for name in solver.params if name in solver.moving)
        rows.append(f"| `{key.removeprefix('scipy.')}` | {moving} |")
    head = (
        "## Algorithms of SciPy\n\nThe run is SciPy's own, to the bit; the derivative is solved for beside it (by the"
        " implicit function theorem, or the equations of sensitivity). A function of yours that is called in it is"
        " differentiated, and the names that it reads from outside may carry tangents too.\n"
    )
    return "\n".join([head, "| function of `scipy` | arguments that may carry tangents |", "| --- | --- |", *rows, ""])


def escaped(text):
    return text.replace("|", "\\|")


def refusals():
    """Return the page of what is refused."""
    return (
        f"# What is refused\n\nPrinted from the fence, a table of {len(FENCE)} posts (`python tests/test_docs.py`)."
        " A refusal names file, line and column, shows the line with a caret, and says what to write instead; the exit"
        " code is 3. *With a tangent*: data that carries none may pass.\n\n" + pages.refusals(None)
    )


def kinks():
    """Return the page of where derivatives do not exist, and what is promised there."""
    return (
        "# Kinks, poles and edges\n\nPrinted from the rule tables (`python tests/test_docs.py`). Where a derivative"
        " does not exist and the function has a value (`sqrt` at 0), the call raises `NotDifferentiable` with your"
        " line. At a kink the derivative is that of the branch that Python took.\n\n" + pages.promises(None)
    )


def picture():
    """Return the tutorial's graph."""
    module = gallery_module()
    return graph(module.sine_and_product, "x", with_dots=True)(3, 2).svg()


GENERATED = {
    "gallery.md": gallery, "reference/callables.md": callables, "reference/refusals.md": refusals,
    "reference/kinks.md": kinks, "images/graph.svg": picture,
}  # fmt: skip


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_current(name):
    """In a process of its own: the tables grow with what is met, and other tests have met more."""
    made = subprocess.run([sys.executable, __file__, name], capture_output=True, encoding="utf-8", check=True)
    assert (DOCS / name).read_text(encoding="utf-8") == made.stdout  # `python tests/test_docs.py` writes it


def test_the_gallery_s_twenty_functions_agree_with_differences():
    shown = gallery_module().SHOWN
    assert len(shown) == 20
    for function, _, point in shown:
        assert check(function)(*point), function.__name__


# --- code and links ---------------------------------------------------------------------


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_the_python_of_a_page_runs(name, tmp_path):
    if name == "howto/numba.md":
        pytest.importorskip("numba")  # it belongs to the dev extra
    text = (DOCS / name).read_text(encoding="utf-8")
    pages.run_blocks(text, tmp_path, f"docs_{name.replace('/', '_').removesuffix('.md').replace('-', '_')}")


def test_every_command_that_the_pages_name_is_there():
    command = [sys.executable, "-m", "fwdtrans", "--help"]
    known = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for name in HAND_WRITTEN:
        for line in (DOCS / name).read_text(encoding="utf-8").splitlines():
            if re.match(r"fwdtrans [a-z-]+ [\w.]+\.py", line):
                assert f"\n  {line.split()[1]} " in known, line


def test_the_site_is_built_strictly(tmp_path):
    pytest.importorskip("material", reason="the documentation's extra is not installed")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)  # with --quiet no warning is counted
    assert built.returncode == 0, built.stderr
    index = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "fonts.googleapis" not in index and (tmp_path / "site" / "design" / "index.html").exists()


def write():
    """Write the generated pages."""
    for name, make in GENERATED.items():
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.buffer.write(GENERATED[sys.argv[1]]().encode())
    else:
        write()
