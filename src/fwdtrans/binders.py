"""A tree in; the names that its statements bind, out."""

from __future__ import annotations

from typing import Any

import libcst as cst

from .parsed import children, walk
from .patterns import captured


def bound_by(alias: cst.ImportAlias) -> str:
    """Return the name that an import binds."""
    if alias.asname is not None:
        assert isinstance(alias.asname.name, cst.Name)
        return alias.asname.name.value
    return dotted(alias.name).split(".")[0]


def dotted(node: cst.CSTNode) -> str:
    """Return a dotted name as text."""
    if isinstance(node, cst.Attribute):
        return f"{dotted(node.value)}.{node.attr.value}"
    assert isinstance(node, cst.Name)
    return node.value


def names_of_target(node: cst.BaseExpression) -> list[str]:
    """Return the names in a target."""
    return [n.value for n in walk(node) if isinstance(n, cst.Name)]


# the classes of nodes that bind names
BINDERS = (
    cst.AssignTarget, cst.AnnAssign, cst.AugAssign, cst.For, cst.NamedExpr, cst.Param, cst.FunctionDef, cst.ClassDef,
    cst.ExceptHandler, cst.WithItem, cst.MatchAs, cst.MatchStar, cst.MatchMapping,
)  # fmt: skip


def plain_targets(node: cst.CSTNode) -> list[str]:
    """Return the names that an assignment, a loop or a parameter binds (for shadowed imports)."""
    match node:
        case cst.AssignTarget(target=target) | cst.AnnAssign(target=target) | cst.AugAssign(target=target):
            return names_of_target(target) if isinstance(target, cst.Name | cst.Tuple | cst.List) else []
        case cst.For(target=target) | cst.NamedExpr(target=target):
            return names_of_target(target)
        case cst.Param(name=name) | cst.FunctionDef(name=name) | cst.ClassDef(name=name):
            return [name.value]
        case cst.ExceptHandler(name=cst.AsName(name=target)) | cst.WithItem(asname=cst.AsName(name=target)):
            return names_of_target(target)
        case cst.MatchAs() | cst.MatchStar() | cst.MatchMapping():
            return captured(node)
    return []


def smalls_of(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Return the function's own nodes, those of inner functions left out."""
    found: list[cst.CSTNode] = []
    todo = children(node)
    while todo:
        current = todo.pop()
        found.append(current)
        if not isinstance(current, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            todo += children(current)
    return found


def declared(node: cst.FunctionDef, kind: Any = (cst.Global, cst.Nonlocal)) -> frozenset[str]:
    """Return the names that a function declares global or nonlocal."""
    return frozenset(item.name.value for n in smalls_of(node) if isinstance(n, kind) for item in n.names)


# the classes of nodes that bind names, or have names of their own
_BINDING = frozenset(BINDERS) | {cst.CompFor, cst.Lambda, cst.ImportAlias, cst.Del, cst.TypeAlias, cst.AsName}


def bound_by_statements(node: cst.CSTNode) -> frozenset[str]:
    """Return the names that parameters, statements and walruses bind; comprehensions' and lambdas' own are none."""
    found: set[str] = set()
    todo: list[cst.CSTNode] = [node]
    while todo:
        current = todo.pop()
        if type(current) not in _BINDING:
            todo += children(current)
            continue
        match current:
            case cst.CompFor(iter=source, ifs=ifs, inner_for_in=inner):
                todo += [source, *ifs, *([inner] if inner is not None else [])]
                continue
            case cst.Lambda(params=params, body=body) if current is not node:
                every = [*params.params, *params.kwonly_params, *params.posonly_params]
                todo += [p.default for p in every if p.default is not None]
                todo += [n for n in walk(body) if isinstance(n, cst.NamedExpr)]
                continue
            case cst.FunctionDef(name=name, params=params, decorators=decorators) if current is not node:
                found.add(name.value)
                every = [*params.params, *params.kwonly_params, *params.posonly_params]
                todo += [*decorators, *(p.default for p in every if p.default is not None)]
                continue
            case cst.ClassDef(name=name) if current is not node:
                found.add(name.value)
                continue
            case cst.Param(name=name):
                found.add(name.value)
            case cst.ImportAlias():
                found.add(bound_by(current))
            case cst.AssignTarget(target=target) | cst.AnnAssign(target=target) | cst.AugAssign(target=target):
                found |= target_names(target)
            case cst.For(target=target) | cst.NamedExpr(target=target) | cst.Del(target=target):
                found |= target_names(target)
            case cst.MatchAs() | cst.MatchStar() | cst.MatchMapping():
                found |= set(captured(current))
            case cst.TypeAlias(name=name):
                found.add(name.value)
            case cst.AsName(name=target):
                found |= target_names(target)
        todo += children(current)
    return frozenset(found)


def target_names(target: cst.BaseExpression) -> set[str]:
    """Return the names that a target binds; those in an item's or attribute's place are only read."""
    match target:
        case cst.Name(value=name):
            return {name}
        case cst.Tuple(elements=elements) | cst.List(elements=elements):
            return set().union(*(target_names(e.value) for e in elements))
        case cst.StarredElement(value=value):
            return target_names(value)
    return set()
