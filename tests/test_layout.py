"""The floors of the house: a module imports only from floors below its own."""
import ast
from pathlib import Path

import pytest

import fwdtrans

SOURCE = Path(fwdtrans.__file__).parent

# lowest first; a package stands for all its modules
FLOORS = [
    ("typed",),
    ("matrices", "reduced", "sampled", "factored", "beam", "distances", "cells", "bare"),
    ("decomposed",),
    ("errors", "names", "version", "fence", "algebra", "special", "runtime", "differences", "layout", "compiled",
     "spelling", "models", "outline", "finding", "identity", "kept", "libraries", "parameters", "registry", "room",
     "remembered"),
    ("zeros", "exchange", "lasting", "copied", "strided", "standard", "solving", "interpolated", "frozen",
     "incomplete"),
    ("operated", "complex_arrays", "characteristic", "solved_twice", "solved_fits", "trajectories", "vectorizing"),
    ("substitution", "operations", "probing", "complexes", "complex_matrices", "complex_special", "shapes", "output"),
    ("rules", "wtable", "source", "kinds", "seeds", "slopes", "wrt", "modes"),
    ("resolve", "written", "dual", "parsed", "binding", "defaults"),
    ("catching", "patterns", "initialising", "imports"),
    ("binders",),
    ("meanings",),
    ("expressions", "places", "facts", "classes", "members"),
    ("invoking",),
    ("mapped", "attributes", "asking"),
    ("lower", "nested", "aliases", "needed", "deciding"),
    ("ordering", "packed", "keyed", "recorded"),
    ("protocols", "stores", "probed", "summaries"),
    ("calling", "inlining", "splicing"),
    ("objects",),
    ("operating",),
    ("making",),
    ("setting",),
    ("named",),
    ("lists",),
    ("records",),
    ("counters",),
    ("derived",),
    ("arrays",),
    ("containers",),
    ("iterating",),
    ("implied",),
    ("transfer",),
    ("solvers",),
    ("bodies",),
    ("bound",),
    ("closures",),
    ("blocks",),
    ("activity",),
    ("symbolic",),
    ("emit",),
    ("printer",),
    ("build",),
    ("transformed", "surely", "lending"),
    ("cache",),
    ("pipeline", "origins", "native"),
    ("engine", "module", "entries"),
    ("needs",),
    ("dump", "targets", "straight", "running", "wide"),
    ("operators", "formulas"),
    ("jacobians",),
    ("sparse",),
    ("api", "show", "marking"),
    ("checking", "page"),
    ("decorator", "explorer"),
    ("notebook",),
    ("options",),
    ("atpoint", "recipe"),
    ("tree",),
    ("dumping",),
    ("keeping",),
    ("cli",),
    ("__init__", "__main__"),  # the roof: what the user imports and runs
]
FLOOR = {module: i for i, modules in enumerate(FLOORS) for module in modules}
FILES = sorted(SOURCE.rglob("*.py"))


def part(path):
    """Return the module or package right under `fwdtrans` that `path` belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(text, path):
    """Return (line, part) for each import of fwdtrans's own modules, wherever in the text it stands."""
    package = ("fwdtrans", *path.relative_to(SOURCE).parent.parts)
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            names = [[*base, *(node.module or "").split(".")] if node.module else base]
            if names == [["fwdtrans"]]:  # from . import errors
                names = [["fwdtrans", alias.name] for alias in node.names]
        else:
            continue
        for name in names:
            if name[0] == "fwdtrans":
                found.append((node.lineno, known(name)))
    return found


def known(name):
    """Return the part that a dotted name means; a name that is no module comes from `fwdtrans/__init__.py`."""
    is_part = len(name) > 1 and ((SOURCE / name[1]).is_dir() or (SOURCE / f"{name[1]}.py").exists())
    return name[1] if is_part else "__init__"


def test_every_module_has_a_floor_and_every_floor_its_modules():
    assert sorted({part(path) for path in FILES}) == sorted(FLOOR)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_imports_only_from_floors_below(path):
    own = part(path)
    wrong = [
        f"{path.name}:{line}: {own} imports {other}"
        for line, other in imports(path.read_text(encoding="utf-8"), path)
        if other != own and FLOOR[other] >= FLOOR[own]
    ]
    assert wrong == []


@pytest.mark.parametrize("package", sorted(p for p in SOURCE.iterdir() if (p / "__init__.py").exists()),
                         ids=lambda path: path.name)  # fmt: skip
def test_a_package_has_no_cycle_inside(package):
    """Inside one part, floors do not help: order its modules by their imports."""
    needs = {path.stem: siblings(path, package) for path in package.glob("*.py")}
    while needs:
        free = [name for name, others in needs.items() if not others & needs.keys()]
        assert free, f"a cycle in {package.name} among {sorted(needs)}"
        for name in free:
            del needs[name]


def siblings(path, package):
    """Return the modules of `package` that `path` imports while it is itself imported, itself left out."""
    stems = {p.stem for p in package.glob("*.py")}
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            named = {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
            found |= {name if name in stems else "__init__" for name in named}
    return found - {path.stem}


def test_imports_are_found_in_every_spelling():
    path = SOURCE / "rules" / "math.py"
    text = "from ..errors import RuleError\nfrom . import declare\nfrom .. import errors\n" \
           "import fwdtrans.errors\ndef f():\n    from fwdtrans import jvp, errors\n"
    assert imports(text, path) == [
        (1, "errors"), (2, "rules"), (3, "errors"), (4, "errors"), (6, "__init__"), (6, "errors")]  # fmt: skip


@pytest.mark.parametrize("name", ["utils", "util", "helpers", "helper", "common", "misc"])
def test_no_module_is_named_for_nothing(name):
    assert [path for path in FILES if name in path.relative_to(SOURCE).with_suffix("").parts] == []
