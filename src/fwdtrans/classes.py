"""A class of a file in, by its text alone; the order of its bases and the methods that `self.name` stands for, out."""

from __future__ import annotations

import ast
import copy
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from . import finding, outline, resolve
from .resolve import Callee, Module, StaticScope

Written = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class FileClass:
    """A class statement: its dotted name in its file."""

    path: str
    name: str
    scope: StaticScope = field(compare=False, repr=False)
    node: ast.ClassDef = field(compare=False, repr=False)

    @cached_property
    def order(self) -> tuple[FileClass | None, ...]:
        """The class and its bases as Python asks them; None for one whose text was not found."""
        bases = [base_of(self.scope, base) for base in self.node.bases]
        known = [b for b in bases if isinstance(b, FileClass)]
        if len(known) < sum(b != "object" for b in bases):
            return (self, None)
        merged = _merged([*(list(b.order) for b in known), [*known]])
        return (self, *merged) if merged is not None else (self, None)

    def owner_of(self, name: str, behind: FileClass | None = None) -> FileClass | None:
        """Return the class whose own text says what `self.name` is; None when that cannot be told.

        Args:
            behind: look only at the classes after this one (`super()`).
        """
        order = self.order
        if behind is not None:
            order = order[order.index(behind) + 1 :] if behind in order else ()
        for cls in order:
            if cls is None or cls.is_rebuilt:
                return None
            if cls.unmangled(name) in cls.bound:
                return cls
        return None

    def unmangled(self, name: str) -> str:
        """Return an attribute's name as the class's own text has it: `_Spring__k` is `__k` in Spring."""
        prefix = f"_{self.name.rpartition('.')[2].lstrip('_')}"
        return name.removeprefix(prefix) if name.startswith(prefix + "__") else name

    @cached_property
    def bound(self) -> dict[str, list[ast.stmt]]:
        """What the body binds, by name."""
        return StaticScope.names_bound(self.node.body)

    @cached_property
    def is_rebuilt(self) -> bool:
        """A decorator or a metaclass may give it other methods than those of its text."""
        kept = all(outline.decorator_name(d, self.scope) in CLASS_DECORATORS for d in self.node.decorator_list)
        return not kept or any(k.arg == "metaclass" for k in self.node.keywords) and not _is_abc(self)

    @cached_property
    def stored(self) -> frozenset[str]:
        """The attributes that any text of the class stores into: they may hide its methods."""
        nodes = ast.walk(self.node)
        return frozenset(n.attr for n in nodes if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Store))

    def method(self, name: str, behind: FileClass | None = None) -> Callee | None:
        """Return the method that a call of `self.name` runs, for an object of this very class; None if unknown."""
        owner = self.owner_of(name, behind)
        if owner is None or any(cls is not None and cls.unmangled(name) in cls.stored for cls in self.order):
            return None
        nodes = owner.bound[owner.unmangled(name)]
        if len(nodes) > 1 or not isinstance(nodes[0], ast.FunctionDef):
            return None
        kinds = {outline.decorator_name(d, owner.scope) for d in nodes[0].decorator_list}
        return method_of(owner, nodes[0], self) if kinds <= outline.TRANSPARENT - {"builtins.property"} else None


# decorators of classes that leave the methods as they are written
CLASS_DECORATORS = frozenset(
    {"dataclasses.dataclass", "functools.total_ordering", "typing.final", "typing.runtime_checkable", "enum.unique"}
)


def _is_abc(cls: FileClass) -> bool:
    metaclass = next(k.value for k in cls.node.keywords if k.arg == "metaclass")
    return outline.decorator_name(metaclass, cls.scope) == "abc.ABCMeta"


def method_of(owner: FileClass, node: Written, cls: FileClass) -> Callee:
    """Return a method as a callee; `cls` is the class of its `self`, `owner` the one in whose text it stands."""
    inside = copy.copy(owner.scope)
    inside.file, inside.home = owner.scope, owner
    if is_static(owner.scope, node):
        cls = owner
    else:
        inside.owner = cls
    ident = (owner.path, f"{owner.name}.{node.name}", cls.path, cls.name)
    return Callee(node.name, ident, static=inside)


def is_static(scope: StaticScope, node: Written) -> bool:
    """Say whether a method has no `self`."""
    return any(outline.decorator_name(d, scope) == "builtins.staticmethod" for d in node.decorator_list)


def class_in(scope: StaticScope, name: str) -> FileClass | None:
    """Return a file's own class by its dotted name."""
    if name not in scope.classes:
        scope.classes[name] = _class_in(scope, name)
    return scope.classes[name]  # type: ignore[no-any-return]


def _class_in(scope: StaticScope, name: str) -> FileClass | None:
    """Return the class of a dotted name in a file, None if the name is none."""
    first, *rest = name.split(".")
    nodes = scope.bound.get(first, [])
    found: Any = nodes[-1] if nodes else None
    for part in rest:
        inner = StaticScope.names_bound(found.body).get(part, []) if isinstance(found, ast.ClassDef) else []
        found = inner[-1] if inner else None
    return FileClass(os.path.abspath(scope.path), name, scope, found) if isinstance(found, ast.ClassDef) else None


def base_of(scope: StaticScope, base: ast.expr) -> FileClass | str | None:
    """Return the class that a base names: "object" where there is nothing to inherit, None when it was not found."""
    match base:
        case ast.Subscript(value=value):  # Generic[T]
            return base_of(scope, value)
        case ast.Name(name):
            if name in scope.bound:
                return _named(scope, name)
            return "object" if name == "object" else None
        case ast.Attribute(ast.Name(module), name):
            owner = scope.meaning(module)
            if not isinstance(owner, Module) or owner.live is not None:
                return None
            where = owner.base or finding.folder(scope.path)
            path = finding.find_module(owner.name, where, bool(owner.base))
            return _in_file(path, name)
    return None


def _named(scope: StaticScope, name: str, depth: int = 8) -> FileClass | str | None:
    """Return the class that a name of a file is, imports followed; "object" for one that adds nothing, else None."""
    nodes = scope.bound.get(name, [])
    if len(nodes) != 1 or not depth:
        return None
    match nodes[0]:
        case ast.ClassDef():
            return class_in(scope, name)
        case ast.ImportFrom(module=module, names=aliases, level=level):
            alias = next(a for a in aliases if (a.asname or a.name) == name)
            if module in ("typing", "abc") and not level:
                return "object" if alias.name in ("Generic", "Protocol", "ABC") else None
            base = finding.folder(scope.path, level)
            return _in_file(finding.find_module(module or "", base, level > 0), alias.name, depth - 1)
    return None


def _in_file(path: str | None, name: str, depth: int = 8) -> FileClass | str | None:
    """Return the class of a name in another file."""
    if path is None or not path.endswith(".py"):
        return None
    return _named(resolve.static_scope(os.path.abspath(path)), name, depth)


def _merged(orders: list[list[FileClass | None]]) -> tuple[FileClass | None, ...] | None:
    """Return the C3 merge of the bases' orders; None where Python would refuse the class."""
    found: list[FileClass | None] = []
    orders = [o for o in orders if o]
    while orders:
        head = next((o[0] for o in orders if not any(o[0] in other[1:] for other in orders)), orders)
        if head is orders:
            return None
        assert not isinstance(head, list)
        found.append(head)
        orders = [rest for o in orders if (rest := [c for c in o if c != head])]
    return tuple(found)


# --- what a file defines ----------------------------------------------------------------------------------------------


def definitions(body: Sequence[ast.stmt], prefix: str = "") -> Iterator[tuple[str, Written]]:
    """Yield the functions and methods of a file with their dotted names, those inside functions left out, in order."""
    for node in body:
        if isinstance(node, Written):
            yield prefix + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from definitions(node.body, f"{prefix}{node.name}.")
        else:
            yield from definitions(outline.inner_statements(node), prefix)


__all__ = ["FileClass", "Written", "class_in", "definitions", "is_static", "method_of"]
