"""A dump's companions in, a module that runs where fwdtrans is not installed out: the file's text, companions in place.

from fwdtrans import forward_diff      from math import cos, sin
from math import sin                   def f(x): return sin(x)
@forward_diff                    ->    def f_jvp(x, dx): return sin(x), cos(x) * dx
def f(x): return sin(x)
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from . import finding, outline, resolve
from .errors import Refused
from .places import lines_of, place_of
from .resolve import StaticScope
from .summaries import Key
from .version import __version__

METHODS_OF_DECORATED = frozenset(
    {"jvp", "grad", "value_and_grad", "derivative", "source", "companion", "show", "table"}
)


@dataclass(frozen=True)
class Carried:
    """A function of `runtime` or `special`, whose text comes along."""

    module: str
    name: str


def whole(writer: Any) -> tuple[str, list[str]]:
    """Return the file's text without fwdtrans, with the companions in place, and notes about what will not run."""
    scope = writer.scope
    spans, imported, decorated = _ours(scope)
    declared = [n for n in scope.tree.body if isinstance(n, ast.Expr) and outline.declared_constant(n, scope)]
    spans += [(n.lineno, n.end_lineno or n.lineno, "") for n in declared]
    for name, alias in _carried(scope.tree).items():
        imported.discard(alias)
        writer.needs.setdefault(alias, Carried("runtime", name))
    notes = _other_uses(scope, imported, decorated, declared)
    lines = lines_of(scope.text)
    insertions: dict[int, list[str]] = {}
    needed = writer.needed()
    if needed:
        insertions.setdefault(_after_imports(scope.tree), []).append(_needed_block(needed, scope.tree))
    for key, text in writer.texts.items():
        insertions.setdefault(_after_definition(scope, key, len(lines)), []).append(f"\n\n{text}")
    if writer.aliases():
        insertions.setdefault(len(lines), []).append(writer.aliases())
    _refuse_foreign_users(writer)
    return _edited(lines, spans, insertions), notes


def _needed_block(needed: str, tree: ast.Module) -> str:
    comment = f"# for the derivatives (fwdtrans {__version__}, a snapshot)\n"
    return f"\n{comment}{needed}"


Span = tuple[int, int, str]  # first line, last line (one-based), what stands there instead


def _ours(scope: StaticScope) -> tuple[list[Span], set[str], set[str]]:
    """Return the lines of fwdtrans's imports and decorators, the names imported, the functions decorated."""
    spans: list[Span] = []
    imported: set[str] = set()
    decorated: set[str] = set()
    for parent in ast.walk(scope.tree):
        for part in ("body", "orelse", "finalbody"):
            body = getattr(parent, part, None)
            for node in body if isinstance(body, list) else ():
                if isinstance(node, ast.Import | ast.ImportFrom) and _imports_ours(node):
                    rest = [a for a in node.names if not _is_ours_module(node, a)]
                    imported |= {a.asname or a.name.split(".")[0] for a in node.names if _is_ours_module(node, a)}
                    kept = f"import {', '.join(map(ast.unparse, rest))}" if rest else ""
                    indent = " " * node.col_offset
                    alone = isinstance(body, list) and len(body) == 1 and parent is not scope.tree
                    _refuse_shared_line(scope, node)
                    instead = indent + (kept or "pass") if kept or alone else ""
                    spans.append((node.lineno, node.end_lineno or 0, instead))
                elif isinstance(node, ast.FunctionDef):
                    for decorator in node.decorator_list:
                        if _is_dropped(decorator, scope):
                            spans.append((decorator.lineno, decorator.end_lineno or 0, ""))
                        if outline.is_ours(decorator):
                            decorated.add(node.name)
    return spans, imported, decorated


def _is_dropped(decorator: ast.AST, scope: StaticScope) -> bool:
    """Say whether a decorator is fwdtrans's own: it is left out."""
    if not isinstance(decorator, ast.expr):
        return False
    return outline.is_ours(decorator) or outline.decorator_name(decorator, scope) == outline.DECLARES_CONSTANT


def _carried(tree: ast.Module) -> dict[str, str]:
    """Return the functions of fwdtrans that come along, by what the file calls them: `stop`."""
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == "fwdtrans" and n.level == 0]
    names = {a.name: a.asname or a.name for n in imports for a in n.names if a.name == "stop"}
    used = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    return {name: alias for name, alias in names.items() if alias in used}


def _imports_ours(node: ast.Import | ast.ImportFrom) -> bool:
    return any(_is_ours_module(node, a) for a in node.names)


def _is_ours_module(node: ast.Import | ast.ImportFrom, alias: ast.alias) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level == 0 and (node.module or "").split(".")[0] == "fwdtrans"
    return alias.name.split(".")[0] == "fwdtrans"


def _refuse_shared_line(scope: StaticScope, node: ast.stmt) -> None:
    lines = lines_of(scope.text)
    before = lines[node.lineno - 1].encode()[: node.col_offset].decode()
    after = lines[(node.end_lineno or 1) - 1].encode()[node.end_col_offset :].decode()
    if before.strip() or after.split("#")[0].strip():
        raise Refused("an import of fwdtrans shares its line", place_of(scope, node), "give it a line of its own")


def _other_uses(
    scope: StaticScope, imported: set[str], decorated: set[str], declared: Sequence[ast.AST]
) -> list[str]:
    """Refuse what needs fwdtrans while the module is imported; return notes on the functions that need it later."""
    notes: dict[str, dict[str, None]] = {}

    def look(node: ast.AST, inside: str) -> None:
        shown = _needs_fwdtrans(node, imported, decorated)
        if shown and not inside:
            advice = "move what uses fwdtrans to another file, or into a function"
            raise Refused(f"`{shown}` needs fwdtrans when the module runs", place_of(scope, node), advice)  # type: ignore[arg-type]
        if shown:
            notes.setdefault(inside, {})[shown] = None
        for name, value in ast.iter_fields(node):
            for child in value if isinstance(value, list) else [value]:
                is_dropped = child in declared or name == "decorator_list" and _is_dropped(child, scope)
                if isinstance(child, ast.AST) and not is_dropped:
                    body = name == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                    look(child, inside or (getattr(node, "name", "a lambda") if body else ""))

    look(scope.tree, "")
    return [f"{name} will not run without fwdtrans: it uses {', '.join(uses)}" for name, uses in notes.items()]


def _needs_fwdtrans(node: ast.AST, imported: set[str], decorated: set[str]) -> str:
    match node:
        case ast.Name(id, ast.Load()) if id in imported:
            return id
        case ast.Attribute(ast.Name(id), name) if id in decorated and name in METHODS_OF_DECORATED:
            return f"{id}.{name}"
    return ""


def _refuse_foreign_users(writer: Any) -> None:
    """Refuse what needs a helper's module that itself imports fwdtrans: it would not run without it."""
    for module in writer.modules():
        if module in sys.builtin_module_names:
            continue
        level = len(module) - len(module.lstrip("."))
        path = finding.find_module(module.lstrip("."), finding.folder(writer.scope.path, level), level > 0)
        if path is None or not path.endswith(".py"):
            continue
        other = resolve.static_scope(os.path.abspath(path))
        for node in ast.walk(other.tree):
            if isinstance(node, ast.Import | ast.ImportFrom) and _imports_ours(node):
                what = "a companion needs this module, which imports fwdtrans"
                advice = "dump that module with --module first, and import the result"
                raise Refused(what, place_of(other, node), advice)


def _after_imports(tree: ast.Module) -> int:
    """Return the line after which imports may stand: behind the docstring and the file's first imports."""
    last = 0
    for i, node in enumerate(tree.body):
        docstring = i == 0 and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if not docstring and not isinstance(node, ast.Import | ast.ImportFrom):
            break
        last = node.end_lineno or last
    return last


def _after_definition(scope: StaticScope, key: Key, end: int) -> int:
    """Return the line after which a companion stands: its function's last; the imports' for another file's."""
    if os.path.abspath(key[0].static.path) != os.path.abspath(scope.path):
        return _after_imports(scope.tree)
    node = outline.find_definition(scope.tree.body, key[0].ident[1].split("."))
    line = node.lineno if node is not None else end
    around = [n.end_lineno or end for n in scope.tree.body if n.lineno <= line <= (n.end_lineno or end)]
    return around[-1] if around else end  # behind the class of a method, the whole `if` of a function inside one


def _edited(lines: Sequence[str], spans: Iterable[Span], insertions: dict[int, list[str]]) -> str:
    """Return the text with spans of lines replaced and texts inserted behind lines."""
    gone = {line for first, last, _ in spans for line in range(first, last + 1)}
    instead = {first: text for first, _, text in spans if text}
    out: list[str] = [*insertions.get(0, ())]
    for number, line in enumerate(lines, 1):
        if number in instead:
            out.append(instead[number] + "\n")
        elif number not in gone and not (number - 1 in gone - instead.keys() and _is_second_blank(out, line)):
            out.append(line + "\n" if number < len(lines) else line)
        for text in insertions.get(number, ()):
            if out and not out[-1].endswith("\n") and out[-1]:
                out.append("\n")
            out.append(text)
        if number in insertions and any(lines[number : number + 1]):
            out.append("\n\n")
    return "".join(out)


def _is_second_blank(out: Sequence[str], line: str) -> bool:
    """Say whether a blank line follows another, between which a line was taken out."""
    return not line.strip() and (not out or not out[-1].strip())


__all__ = ["whole"]
