"""The pages are true: their Python runs, their generated parts are as generated, their commands are what .ci/run runs.

`python tests/test_readme.py` rewrites the generated parts of README.md, and the generated pages under docs/.
"""
import ast
import contextlib
import doctest
import io
import re
import sys
import types
from importlib import import_module
from pathlib import Path

import pytest

from fwdtrans.fence import FENCE
from fwdtrans.rules import ENTERED_LATER, TABLES
from fwdtrans.rules.library import SOLVERS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")]

FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
GENERATED = re.compile(r"(<!-- generated: (.+?) -->\n)(.*?)(<!-- end -->)", re.S)
COMMAND = re.compile(r"<!-- command: (\w+) -->\n```sh\n(.*)\n```\n")


# --- Python ---------------------------------------------------------------------------------------------


def run_blocks(text, folder, name):
    """Run a page's Python blocks in order, in one module; return the module.

    A block with prompts is a doctest. Another is a program, and lies in a file (at the page's own line numbers),
    because functions that are transformed need a text to be read; what it prints is what stands right under it.
    """
    page = types.ModuleType(name)
    sys.modules[name] = page
    for count, (first, body, under) in enumerate(blocks(text)):
        if ">>>" in body:
            run_doctest(body, page, first)
        else:
            path = folder / f"{name}_{count}.py"
            above = 0 if name.startswith("docs_") else first  # what is printed there may have the lines' numbers
            path.write_text("\n" * above + body, encoding="utf-8")
            page.__file__ = str(path)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), page.__dict__)
            if printed.getvalue() and (under or name.startswith("docs_")):
                assert under.rstrip() == printed.getvalue().rstrip(), f"line {first}"
    return page


def blocks(text):
    """Return (lines above, body, what is said to be printed) of each python block: generated text is compared, not run.

    What a block prints stands right under it, as `text`, or as `py` where it is code.
    """
    kept = GENERATED.sub(lambda match: "\n" * match.group().count("\n"), text)
    found = [*FENCED.finditer(kept)]
    shown = {m.start(): m[2] for m in found if m[1] in ("text", "py")}
    return [(kept[: m.start(2)].count("\n"), m[2], shown.get(m.end() + 2, "")) for m in found if m[1] == "python"]


def run_doctest(body, page, line):
    test = doctest.DocTestParser().get_doctest(body, page.__dict__, page.__name__, page.__name__, line)
    failures = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=failures.append, clear_globs=False)
    page.__dict__.update(test.globs)
    assert failures == [], "".join(failures)


@pytest.mark.parametrize("path", [page for page in PAGES if page.exists()], ids=lambda path: path.stem)
def test_the_python_of_a_page_runs(path, tmp_path):
    run_blocks(path.read_text(encoding="utf-8"), tmp_path, f"page_{path.stem.lower()}")


def test_a_wrong_doctest_is_noticed(tmp_path):
    with pytest.raises(AssertionError, match="Expected"):
        run_blocks("```python\n>>> 1 + 1\n3\n```\n", tmp_path, "page_wrong")


# --- generated parts ------------------------------------------------------------------------------------


def source_of_square_root(folder):
    """Return the companion of the README's own example."""
    page = run_blocks(README.read_text(encoding="utf-8"), folder, "page_of_square_root")
    return f"```python\n{page.square_root.source.strip()}\n```\n"


SHOWN = ("operators", "math", "cmath", "special", "builtins", "statistics")  # by name; of the libraries, how many


def supported(_folder):
    """Return the functions that have a rule: those of plain Python by name, of each library how many where."""
    modules = functions_by_module()
    lines = [f"- **{module}**: {', '.join(modules[module])}\n" for module in SHOWN]
    for library in sorted({module.partition(".")[0] for module in modules} - {*SHOWN}):
        counts = {}
        for module, names in modules.items():
            if module.partition(".")[0] == library:
                counts[home(module)] = counts.get(home(module), 0) + len(names)
        parts = ", ".join(f"{count} of `{module}`" for module, count in counts.items())
        lines.append(f"- **{library}**: {parts}\n")
    solved = {}
    for key in SOLVERS:
        module, _, name = key.rpartition(".")
        solved.setdefault(module, []).append(name)
    for module in ("scipy.integrate", "scipy.optimize", "scipy.interpolate"):
        lines.append(f"- **{module}**, algorithms: {', '.join(f'`{name}`' for name in solved[module])}\n")
    return "".join(lines)


def home(module):
    """Return the module that something stands in, `scipy.stats` of `scipy.stats.norm`."""
    parts = module.split(".")
    known = ("scipy.sparse.linalg", "scipy.spatial.distance")
    return module if module in known else "numpy" if parts[0] == "numpy" and parts[1:2] not in (["linalg"], ["fft"]) \
        else ".".join(parts[:2])  # fmt: skip


def functions_by_module():
    """Return for each module of the rule tables the functions that have a rule."""
    modules = {}
    for rule in our_rules():
        module, _, name = rule.key.rpartition(".")
        if rule.constants or name.startswith("_"):  # `x ** 2` beside `x ** y` is there for the quality of the code
            continue
        shown = name if module else rule.pattern
        modules.setdefault(module.removeprefix("fwdtrans.") or "operators", {})[f"`{shown}`"] = None
    return modules


def promises_of_python(_folder):
    """Return the table of kinks and edges of operators, builtins and `math`."""
    return promises(None, [rule for rule in our_rules() if rule.key.rpartition(".")[0] in ("", "builtins", "math")])


def promises(_folder, rules=None):
    """Return the table of kinks and edges: where a derivative exists and what is promised elsewhere."""
    rows = {}
    for rule in our_rules() if rules is None else rules:
        if rule.on or rule.promise:  # of the forms of one function with one promise, the first that says where
            best = rows.setdefault((rule.key, rule.promise), rule)
            if rule.on and not best.on:
                rows[rule.key, rule.promise] = rule
    lines = [f"| `{spelling(rule)}` | {domain(rule)} | {rule.promise} |" for rule in rows.values()]
    return "\n".join(["| function | has a derivative where | elsewhere |", "|---|---|---|", *lines, ""])


def spelling(rule):
    """Return the rule's pattern, with the module in front of a function of `cmath` or another special module."""
    module = rule.key.rpartition(".")[0].removeprefix("fwdtrans.")
    return rule.pattern if module in ("", "builtins", "math") else f"{module}.{rule.pattern}"


def domain(rule):
    """Return the rule's condition for a reader: `x` alone, as a condition, means `x != 0`."""

    def spelled(node):
        match node:
            case ast.BoolOp(op, values):
                word = " and " if isinstance(op, ast.And) else " or "
                return word.join(f"({spelled(v)})" if isinstance(v, ast.BoolOp) else spelled(v) for v in values)
            case ast.Compare() | ast.UnaryOp(op=ast.Not()) | ast.Call():
                return ast.unparse(node)
        return f"{ast.unparse(node)} != 0"

    return f"`{spelled(ast.parse(rule.on, mode='eval').body)}`" if rule.on else "defined"


def refusals(_folder):
    """Return the fence: what is refused, what to write instead; one row for all that is said alike."""
    rows = {(post.what, post.advice, post.always): None for post in FENCE.values()}
    lines = [
        f"| {escaped(what)} | {'anywhere' if always else 'with a tangent'} | {escaped(advice)} |"
        for what, advice, always in rows
    ]
    return "\n".join(["| refused | where | write instead |", "|---|---|---|", *lines, ""])


def escaped(text):
    """Return `text` for a cell of a table: a bar would end the cell, a placeholder stands for the user's name."""
    return re.sub(r"\{(\w+)\}", r"NAME", text).replace("|", "\\|")


def our_rules():
    """Return the rows of our own tables; what other tests declared is left out."""
    names = *TABLES, *sorted(ENTERED_LATER)
    every = [rule for name in names for rule in import_module(f"fwdtrans.rules.{name}").TABLE]
    return [rule for rule in every if " " not in rule.key and not rule.key.startswith("fwdtrans.runtime.")]


PARTS = {
    "source of square_root": source_of_square_root,
    "supported": supported,
    "promises": promises_of_python,
    "refused": refusals,
}


def regenerate(text, folder):
    """Return the page with every generated part as it is now."""
    return GENERATED.sub(lambda part: part[1] + PARTS[part[2]](folder) + part[4], text)


def test_the_generated_parts_are_what_is_generated(tmp_path):
    text = README.read_text(encoding="utf-8")
    assert {part[1] for part in GENERATED.findall(text)} == set(PARTS)
    assert regenerate(text, tmp_path) == text  # `python tests/test_readme.py` writes them


# --- commands -------------------------------------------------------------------------------------------


def test_the_two_commands_are_one_line_each():
    commands = dict(COMMAND.findall(README.read_text(encoding="utf-8")))
    assert list(commands) == ["use", "test"]
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands.values())


def test_the_continuous_run_takes_its_commands_from_the_readme():
    """It reads them by the same marks, so there is no second copy that could differ."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'run_readme_command "use"' in script
    assert 'run_readme_command "test"' in script
    assert "<!-- command: " in script
    for command in dict(COMMAND.findall(README.read_text(encoding="utf-8"))).values():
        assert command not in script


def test_no_page_names_a_path_of_one_machine():
    machine = re.compile(r"[\s\"'(=`](/home|/root|/Users|/opt)/\w")
    pages = [page for page in [*PAGES, ROOT / "CHANGELOG.md"] if page.exists()]
    assert [page.name for page in pages if machine.search(page.read_text(encoding="utf-8"))] == []


if __name__ == "__main__":
    import subprocess
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        README.write_text(regenerate(README.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")
    # the pages of the reference are printed from the same tables
    subprocess.run([sys.executable, str(Path(__file__).with_name("test_docs.py"))], check=True)
