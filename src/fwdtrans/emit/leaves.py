"""What is a direction of its own, `dx[i]` or what a name's list has become, and trees with names in the place of them.

    s + 2.0 * x[i] * dx[i]          s + 2.0 * x[i] * dx[i]@0        the name is none of Python's: it is never written
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import algebra as a
from .items import is_whole
from .linear import names_in
from .spans import Span


@dataclass(frozen=True)
class Leaf:
    """What is a direction of its own in a span: an item of a list, or all that a name's slopes have become.

    Attributes:
        name: stands for its tangent; none of Python's.
        label: what the names of tangents in its direction end in.
        owner: the list's parameter, "" for a name's slopes; `index` of the item.
        is_there: it is one that is gone through.
        total: the name, "" for an item.
    """

    name: str
    label: str
    span: Span
    owner: str = ""
    index: ast.expr | None = None
    is_there: bool = False
    total: str = ""

    @property
    def is_whole(self) -> bool:
        """It is all of a list, which a companion is called with."""
        return self.index is not None and is_whole(self.index)

    @property
    def reads(self) -> frozenset[str]:
        """The names that must not be bound anew."""
        return frozenset({self.total} if self.index is None else names_in(self.index))


def loads_of(tree: ast.AST, own: frozenset[str] = frozenset()) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """Yield the parts of a tree that are read, each with the variables of comprehensions and lambdas around it."""
    match tree:
        case ast.Lambda(args):
            own = own | {arg.arg for arg in args.args}
        case ast.ListComp() | ast.GeneratorExp() | ast.SetComp() | ast.DictComp():
            own = own.union(*(names_in(clause.target) for clause in tree.generators))
    if isinstance(getattr(tree, "ctx", ast.Load()), ast.Load):
        yield tree, own
    for child in ast.iter_child_nodes(tree):
        yield from loads_of(child, own)


def with_leaves(tree: Any, leaves: Mapping[str, ast.expr]) -> Any:
    """Return a tree with names in the place of leaves."""
    if not leaves:
        return tree

    def change(e: ast.expr) -> ast.expr:
        if isinstance(e, ast.Name | ast.Subscript) and isinstance(e.ctx, ast.Load) and a.key(e) in leaves:
            return leaves[a.key(e)]
        made: ast.expr = a.map_children(e, change)
        return made

    return change(tree) if isinstance(tree, ast.expr) else a.map_children(tree, change)
