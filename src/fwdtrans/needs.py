"""A companion in, what the file that it is written to must have for it out: imports, functions of ours, companions.

w2 = sqrt(x)    ->    from math import sqrt
zero(k)         ->    def zero(value): ...
f_jvp(x, dx)    ->    the companion of f
"""

from __future__ import annotations

import ast
import importlib
import inspect
import math
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Union

from .module import Carried
from .rules import LATER
from .summaries import Key
from .written import Companion


@dataclass(frozen=True)
class Import:
    """`from module import name`."""

    module: str
    name: str


@dataclass(frozen=True)
class Other:
    """A companion."""

    key: Key


Need = Union[Import, Carried, Other]
ZEROS = {
    "plain": Carried("zeros", "zero"), "arrays": Carried("zeros", "zero_or_zeros"),
    "objects": Carried("zeros", "zero_or_mirror"), "any": Carried("runtime", "zero"),
}  # fmt: skip


def needs_of(made: Companion, data: str) -> Iterator[tuple[str, Need]]:
    """Yield each name of ours in a companion and what it stands for.

    Args:
        data: what the file's values are (`imports.data_of`): the less there is, the shorter is what comes along.
    """
    for ours, (space, name) in made.injected.items():
        home = LATER.get(name, space)
        if home == "fwdtrans.special" and (space != "math" or hasattr(math, name)):
            home = space  # `digamma` of SciPy, and of `math` from the day it has one
        yield ours, Carried(home.partition(".")[2], name) if home.startswith("fwdtrans.") else Import(home, name)
    for ours, name in made.runtime.items():
        yield ours, ZEROS[data] if name == "zero" else Carried("runtime", name)
    for ours, (callee, pattern) in made.companions.items():
        yield ours, Other((callee, replace(pattern, shapes=())))


UNKNOWN = '''def companion(function, guarded=False):
    """Refuse to give the companion of a function that was not known when this was written."""
    raise TypeError(f"no derivative of {function!r}, which is known only at run time, in a module without fwdtrans")
'''


def carry(need: Carried, ours: str, texts: dict[str, str]) -> None:
    """Enter the text of what comes along, what it calls first."""
    if ours in texts:
        return
    if need == Carried("runtime", "companion"):
        texts[ours] = UNKNOWN.replace("def companion", f"def {ours}")
        return
    module = importlib.import_module(f"fwdtrans.{need.module}")
    tree = definition(inspect.getsource(module), need.name)
    texts[ours] = ""  # it may call itself
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == need.name:
            node.id = ours
        elif isinstance(node, ast.FunctionDef):
            node.name, node.returns = ours if node.name == need.name else node.name, None
        elif isinstance(node, ast.ClassDef):
            node.name = ours if node.name == need.name else node.name
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.Name) and (home := _home(module, node.id)):
            carry(Carried(home, node.id), node.id, texts)
        elif isinstance(node, ast.Name) and node.id.isupper() and hasattr(module, node.id):
            texts[node.id] = _constant(module, node.id)
    del texts[ours]  # behind what it calls
    texts[ours] = ast.unparse(_Bare().visit(tree)) + "\n"


def _constant(module: Any, name: str) -> str:
    """Return a constant of a module as a line: its value, or, of one that is filled at run time, what it starts as."""
    value = getattr(module, name)
    if isinstance(value, dict) or isinstance(value, tuple) and any(isinstance(part, type) for part in value):
        return ast.unparse(_Bare().visit(definition(inspect.getsource(module), name))) + "\n"
    shown = textwrap.fill(repr(value)[1:-1], 84)
    listed = f"(\n{textwrap.indent(shown, '    ')}\n)"
    return f"{name} = {listed if isinstance(value, tuple) else repr(value)}\n"


def definition(text: str, name: str) -> ast.stmt:
    """Return the statement at the top level of a module of ours that defines a name: `def`, `class`, `name = ...`."""
    for node in ast.parse(text).body:
        match node:
            case ast.FunctionDef(bound) | ast.ClassDef(bound) | ast.Assign([ast.Name(bound)]) if bound == name:
                return node
            case ast.AnnAssign(ast.Name(bound)) if bound == name:
                return node
    raise LookupError(name)


class _Bare(ast.NodeTransformer):
    """Leaves out annotations of assignments (a dumped module imports no types), and all but the gist of docstrings."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt | None:
        """Return the assignment that is left, if there is one."""
        return ast.copy_location(ast.Assign([node.target], node.value), node) if node.value is not None else None

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.stmt:
        """Return the function with the first paragraph of its docstring."""
        text = ast.get_docstring(node)
        if text is not None and isinstance(node.body[0], ast.Expr):
            gist = text.partition("\n\n")[0].replace("\n", "\n    ")
            node.body[0].value = ast.copy_location(ast.Constant(gist), node.body[0].value)
        self.generic_visit(node)
        return node


def _home(module: Any, name: str) -> str:
    """Return the module of ours that defines what a module calls by a name; "" where that is nothing of ours."""
    found = getattr(module, name, None)
    home = getattr(found, "__module__", None) or ""
    return home.partition(".")[2] if callable(found) and home.startswith("fwdtrans.") else ""
