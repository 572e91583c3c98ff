"""Patterns that may stop halfway, when names before them are bound already: each level for itself, beside its tangents.

    try:                                       try:
        n, (s, t) = x * y, rest                    w1 = x * y, rest
    except ValueError:                             dw1 = y * dx + x * dy, drest
        ...  # n is bound                          n, w2 = w1
                                                   dn, dw2 = dw1
                                                   s, t = w2
                                                   ds, dt = dw2
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..facts import Env
from ..kinds import Abstract
from ..written import Own, Piece, Swapped
from .pairing import target_expr
from .sharing import Sharing
from .statements import assign
from .work import Work


def may_stop(targets: tuple[t.Target, ...], value: Abstract, is_bound: bool = False) -> bool:
    """Say whether a pattern may not fit what it takes apart, when something has been bound before it.

    Args:
        is_bound: something has been bound before the first of them.
    """
    for target in targets:
        if target.items is not None:
            fits = value.kind == "tuple" and value.items is not None and len(value.items) == len(target.items)
            if is_bound and not (fits and target.star < 0):
                return True
            inside = value.items if fits and target.star < 0 and value.items else (k.ANY,) * len(target.items)
            for position, (item, part) in enumerate(zip(target.items, inside)):
                if may_stop((item,), part, is_bound or position > 0):
                    return True
        is_bound = True
    return False


class Unpacking(Sharing):
    """Writes patterns level by level."""

    def place(self, target: t.Target, work: Work, wanted: frozenset[str], after: Env) -> ast.expr | None:
        """Return where a target's tangent goes (assignments.py)."""
        raise NotImplementedError

    def level_by_level(self, line: t.Line, does: t.Bind, work: Work, wanted: frozenset[str], after: Env) -> list[Piece]:
        """Return an assignment whose patterns are taken apart one after the other, each beside its tangents."""
        tangent = work.full(does.value)
        pieces = self.before(work, tangent)
        value, slope = work.write(does.value), work.write(tangent)
        statements: list[tuple[ast.stmt, str]] = []
        bound = {name for target in does.targets for name in target.names()}
        still = isinstance(value, ast.Name) and isinstance(slope, ast.Name) and value.id not in bound
        if not still:
            whole = self.names.row()
            statements += [(assign(whole, value), "primal"), (assign("d" + whole, slope), "tangent")]
            value, slope = a.name(whole), a.name("d" + whole)
        for target in does.targets:
            self.take_apart(target, value, slope, statements, work, wanted, after, self.asked_for(work, does.value))
        (first, role), *others = statements
        return [*pieces, Swapped(line, (first,), role), *(Own(one, line.node, role) for one, role in others)]

    def asks_between(self, targets: Sequence[t.Target], value: Abstract, read: Collection[str]) -> bool:
        """Say whether an iterator is gone through when names are bound that it reads: `x, (y, z) = 1.0, g`."""
        bound: set[str] = set()

        def is_late(target: t.Target, value: Abstract) -> bool:
            if target.items is None:
                bound.update(target.names())
                return False
            if value.may_run_out and bound & {*read}:
                return True
            fits = value.items is not None and len(value.items) == len(target.items) and target.star < 0
            parts = value.items if fits and value.items else (k.item(value, self.facts.heap),) * len(target.items)
            return any(map(is_late, target.items, parts))

        return any(is_late(target, value) for target in targets)

    def outlives_errors(self, targets: tuple[t.Target, ...]) -> bool:
        """Say whether names that targets bind may be read after an exception, here or in the function around."""
        around = self.captured.intersection(name for target in targets for name in target.names())
        return self.program.goes_on or self.calls.catches and bool(around)

    def halfway(self, target: t.Target, source: ast.expr, work: Work) -> bool:
        """Say whether the pattern of a loop may stop when names of it are bound whose tangents are not yet."""
        row = work.table.get(source.id) if isinstance(source, ast.Name) else None
        name = row.what.name if row is not None and isinstance(row.what, t.Mirror) else ""
        if row is not None and name in ("zip", "enumerate") and "*" not in row.keywords and target.star < 0:
            parts = [arg for arg, mark in zip(row.args, row.keywords) if not mark]
            parts = [a.name(row.w), *parts[:1]] if name == "enumerate" else parts
            items = target.items or ()
            if len(items) == len(parts):  # each is taken apart beside its tangents
                return any(self.halfway(*pair, work) for pair in zip(items, parts) if pair[0].items is not None)
        return may_stop((target,), k.element(work.abstract(source), self.facts.heap))

    def opened(
        self, line: t.Line, target: t.Target, whole: str, work: Work, wanted: frozenset[str], after: Env
    ) -> list[Piece]:
        """Return what takes apart, level by level, what a loop or a block has under a name of ours."""
        statements: list[tuple[ast.stmt, str]] = []
        asked = self.asked_for(work, line.does.source if isinstance(line.does, t.For) else None)
        self.take_apart(target, a.name(whole), a.name("d" + whole), statements, work, wanted, after, asked)
        return [Own(one, line.node, role) for one, role in statements]

    def take_apart(
        self, target: t.Target, value: ast.expr, slope: ast.expr, statements: list[tuple[ast.stmt, str]],
        work: Work, wanted: frozenset[str], after: Env, asked: Collection[str],
    ) -> None:  # fmt: skip
        """Add the statements that bind a target to a value, and its tangent's place to the tangent.

        Args:
            asked: the names that iterators read which may be gone through: their mirrors are gone through first.
        """
        place = self.place(target, work, wanted, after)
        shown, slopes = target_expr(target), place
        late: list[tuple[t.Target, str]] = []
        if target.items is not None:
            nested = next((i for i, item in enumerate(target.items) if item.items is not None), len(target.items))
            late = [(item, self.names.row()) for item in target.items[nested:]]
            assert isinstance(shown, ast.Tuple)
            own = slopes.elts if isinstance(slopes, ast.Tuple) else []
            shown = ast.Tuple([*shown.elts[:nested], *(ast.Name(n, ast.Store()) for _, n in late)], ast.Store())
            behind = (ast.Name("d" + n, ast.Store()) for _, n in late)
            slopes = ast.Tuple([*own[:nested], *behind], ast.Store()) if own else None
            if target.star >= nested:
                for pattern in filter(None, (shown, slopes)):
                    pattern.elts[target.star] = ast.Starred(pattern.elts[target.star], ast.Store())
        made = [(ast.Assign([work.write(shown)], value, lineno=0), "primal")]
        if slopes is not None:
            made.append((ast.Assign([work.write(slopes)], slope, lineno=0), "tangent"))
        statements += made[::-1] if target.items is not None and {*target.names()} & {*asked} else made
        for item, name in late:
            self.take_apart(item, a.name(name), a.name("d" + name), statements, work, wanted, after, asked)


__all__ = ["Unpacking", "may_stop"]
