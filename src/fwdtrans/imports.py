"""What a function's module brings in, and so what its values may be: arrays, objects, or plain data alone."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from . import finding
from .errors import SourceUnavailable
from .resolve import LiveScope, StaticScope
from .source import read_file

# what is imported from here makes no object with operators of its own
PLAIN = frozenset(
    "__future__ abc argparse bisect cmath contextlib copy csv functools fwdtrans heapq itertools json logging math"
    " operator os pprint random re statistics string sys textwrap time typing warnings".split()
)
WITH_OPERATORS = frozenset({"NormalDist"})  # of those modules, what makes objects that have some all the same
# what makes objects of a class something else than a record of attributes
ODD = frozenset("__slots__ __new__ __call__ __iter__ __getattribute__ __getattr__ __array__".split())


def imports_numpy(scope: Any) -> bool:
    """Say whether a function's module has a name of NumPy's: what is not known may be an array there."""
    while hasattr(scope, "outer") or hasattr(scope, "inner"):
        scope = getattr(scope, "outer", None) or scope.inner
    if isinstance(scope, LiveScope):
        values = scope.function.__globals__.values()
        modules = (getattr(v, "__name__" if isinstance(v, ModuleType) else "__module__", None) for v in values)
        return any(isinstance(name, str) and name.partition(".")[0] == "numpy" for name in modules)
    bound = (node for nodes in scope.bound.values() for node in nodes)
    return any(name.partition(".")[0] == "numpy" for name in _imported(bound))


def data_of(scope: StaticScope) -> str:
    """Return what a file's values are, by what it and the files beside it that it imports make and bring in.

    Returns:
        "plain": numbers, text, lists, tuples and dicts; "arrays": NumPy's arrays and numbers too; "objects": those
        of classes that are written there as well, and keep their attributes in a plain way; "any": whatever it is.
    """
    waiting, seen = [(os.path.abspath(scope.path), scope.tree)], {os.path.abspath(scope.path)}
    found = "plain"
    while waiting:
        path, tree = waiting.pop()
        nodes = [*ast.walk(tree)]
        classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
        if not are_records(classes) or any(_name_of(node) in WITH_OPERATORS for node in nodes):
            return "any"
        found = "objects" if classes else found
        for name in _imported(nodes):
            if name in PLAIN or name == "dataclasses":
                continue
            if name.partition(".")[0] == "numpy":
                found = "arrays" if found == "plain" else found
                continue
            beside = _beside(name, path)
            if beside is None:
                return "any"
            if beside not in seen:
                seen.add(beside)
                try:
                    waiting.append((beside, ast.parse(read_file(beside))))
                except (SourceUnavailable, SyntaxError, ValueError):
                    return "any"
    return found


def are_records(classes: Iterable[ast.ClassDef]) -> bool:
    """Say whether classes keep the attributes of their objects in a plain way, and are no functions or containers."""
    known = {"object"}
    for node in classes:
        if node.keywords or not all(isinstance(base, ast.Name) and base.id in known for base in node.bases):
            return False
        if not all(ast.unparse(one) in ("dataclass", "dataclasses.dataclass") for one in node.decorator_list):
            return False
        bound = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        bound |= {n.name for n in ast.walk(node) if isinstance(n, ast.FunctionDef)}
        if bound & ODD:
            return False
        known.add(node.name)
    return True


def _name_of(node: ast.AST) -> str:
    """Return what a node calls by name, or imports."""
    return str(getattr(node, "id", "") or getattr(node, "attr", "") or getattr(node, "name", ""))


def _beside(name: str, path: str) -> str | None:
    """Return the file that a module of one's own stands in: in the same folder, or in the same package."""
    bare = name.lstrip(".")
    level = len(name) - len(bare)
    base = finding.folder(path, level)
    found = finding.find_module(bare, base, level > 0)
    if found is None or not os.path.isfile(found):
        return None
    is_own = level > 0 or os.path.dirname(os.path.abspath(found)) == os.path.dirname(path)
    return os.path.abspath(found) if is_own else None


def _imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the modules that statements import."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")
            if not node.module:  # `from . import constants`: a module, or a name of the package
                yield from ("." * node.level + alias.name for alias in node.names)
