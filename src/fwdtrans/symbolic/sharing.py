"""Expressions in; the parts that stand more than once, named, and the expressions over those names, out."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence

from .. import algebra as a
from .basic import Forms
from .tree import Expr, is_number, rebuilt, size

REGIONS = (ast.IfExp, ast.BoolOp, ast.Compare)


def shared(exprs: Sequence[Expr], name: Callable[[], str]) -> tuple[dict[str, Expr], list[Expr]]:
    """Return definitions in order, and the expressions over them.

    What stands in a branch alone is not named: it would be evaluated where it may have no value.
    """
    found: dict[str, Expr] = {}
    left = list(exprs)
    form = Forms(True)
    while True:
        part = _largest([*found.values(), *left], form)
        if part is None:
            return ordered(found), left
        new = name()
        mark = form.key(part)
        found = {n: replaced(e, form, mark, new) for n, e in found.items()}
        left = [replaced(e, form, mark, new) for e in left]
        found[new] = part


def replaced(e: Expr, form: Forms, mark: str, name: str) -> Expr:
    """Return `e` with a name for what has this key."""
    if isinstance(e, ast.Name | ast.Constant):
        return e
    if isinstance(e, ast.BinOp | ast.Call) and form.key(e) == mark:
        return a.name(name)
    return rebuilt(e, lambda x: replaced(x, form, mark, name))


def ordered(definitions: Mapping[str, Expr]) -> dict[str, Expr]:
    """Return definitions so that each comes before those that read it."""
    done: dict[str, Expr] = {}

    def put(name: str) -> None:
        if name not in done:
            for node in ast.walk(definitions[name]):  # in their order, which is the same every time: a set's is not
                if isinstance(node, ast.Name) and node.id in definitions:
                    put(node.id)
            done[name] = definitions[name]

    for name in definitions:
        put(name)
    return done


def _largest(exprs: Sequence[Expr], form: Forms) -> Expr | None:
    counts: dict[str, int] = {}
    parts: dict[str, Expr] = {}
    for e in exprs:
        for part in _parts(e):
            mark = form.key(part)
            counts[mark] = counts.get(mark, 0) + 1
            parts[mark] = part
    twice = [parts[m] for m, n in counts.items() if n > 1]
    return max(twice, key=size, default=None)


def _parts(e: Expr) -> Iterator[Expr]:
    """Yield the parts of an expression that are worth a name."""
    if isinstance(e, REGIONS):
        return
    if isinstance(e, ast.BinOp | ast.Call) and _is_worth(e):
        yield e
    for x in ast.iter_child_nodes(e):
        if isinstance(x, ast.expr) and not (isinstance(e, ast.Call) and x is e.func):
            yield from _parts(x)


def _is_worth(e: Expr) -> bool:
    """Say whether a part costs more than its name: more than a number times a name."""
    if isinstance(e, ast.BinOp) and not isinstance(e.op, ast.Pow | ast.Div):
        return size(e) > 1 or not (is_number(e.left) or is_number(e.right))
    return not all(is_number(x) for x in ast.iter_child_nodes(e) if isinstance(x, ast.expr))
