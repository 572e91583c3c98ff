"""Lists that are extended where an error may be caught: item by item, so that list and mirror have what came before it.

    try:                                      try:
        v.extend(x / a for a in u)                for a, da in zip(u, du, strict=True):
    except ZeroDivisionError: ...                     w1 = x / a
                                                      v.append(w1)
                                                      dv.append((dx - w1 * da) / a)
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..kinds import Abstract
from ..written import Own, OwnNest, Piece, Swapped
from .effects import may_raise
from .mirrors import along
from .pairing import is_reiterable, paired
from .stepping import Stepping
from .work import Work

WORDS = {"extend": "append", "extendleft": "appendleft"}  # what puts one item where the method puts them all


class Extending(Stepping):
    """Writes `v.extend(e)` and `v += e` as loops where what `e` gives may stop halfway."""

    def zero_of(self, name: str, value: Abstract) -> ast.expr:
        """Return zeros in the shape of a variable (forward.py)."""
        raise NotImplementedError

    def stops_halfway(self, values: Sequence[ast.expr], work: Work) -> bool:
        """Say whether something that is gone through may raise after it has given items, where that may be caught."""
        if not self.calls.catches or len(values) != 1:
            return False
        row = work.table.get(values[0].id) if isinstance(values[0], ast.Name) else None
        if row is not None and isinstance(row.what, t.Comprehension):
            inner = t.all_rows(tuple(one for block in row.blocks() for one in block.rows))
            return row.what.kind == "generator" and any(map(may_raise, inner))
        return work.abstract(values[0]).may_run_out and not is_reiterable(values[0], work)

    def grown(self, line: t.Line, does: t.Update, work: Work) -> list[Piece] | None:
        """Return `v += e` as a loop; None where it need not be one."""
        owner = a.name(does.target.name)
        is_list = bool(does.target.name) and self.facts.extends(self.facts.before[id(line)], does.target.name)
        if does.op != "+" or not self.stops_halfway((does.value,), work):
            return None
        if not work.carries(does.target.args[0] if does.target.store is not None else owner):
            return None
        if not is_list:
            raise self.program.source.refuse(line.node, "stops halfway", name="+=")
        return self.extended(line, "extend", owner, does.value, work)

    def extended(self, line: t.Line, name: str, owner: ast.expr, value: ast.expr, work: Work) -> list[Piece]:
        """Return the loop that puts what `value` gives into a list, one by one, and its tangents into the mirror.

        Raises:
            Refused: it is no list.
        """
        if name not in WORDS or work.abstract(owner).kind not in ("list", "any"):
            raise self.program.source.refuse(line.node, "stops halfway", name=name)
        row = work.table.get(value.id) if isinstance(value, ast.Name) else None
        mirror = work.full(owner)
        work.want(owner)
        if row is not None:  # it is gone through here
            work.pairs.discard(row.w)
            work.wanted.discard(row.w)
            work.named.pop(row.w, None)
            work.direct.add(row.w)
        if row is not None and isinstance(row.what, t.Comprehension):
            pieces = self.before(work, mirror, along(work, row.args[0]) if work.carries(row.args[0]) else row.args[0])
            nest = self.nest_of(work, row, row.what)
            body, value, slope = self.block(row.what.element, nest.env, row.node, outer=work)
            inside = [*body, *self.put(line, name, (owner, value), (mirror, slope), work)]
            return [*pieces, *self.looped(row, row.what, nest, inside)]
        item = self.names.row()
        element = k.element(work.abstract(value), self.facts.heap)
        target = t.Target(name=item)
        pair, source = paired(work, value, target, frozenset({item}), {**work.env, item: element})
        pieces = self.before(work, source, mirror)
        guards, source = self.released(work, work.write(source))
        slope = a.name("d" + item) if isinstance(pair, ast.Tuple) else self.zero_of(item, element)
        body = self.put(line, name, (owner, a.name(item)), (mirror, slope), work)
        return [*pieces, *guards, OwnNest(line.node, "for", pair, source, tuple(body))]

    def put(
        self, line: t.Line, name: str, primal: tuple[ast.expr, ast.expr], tangent: tuple[ast.expr, ast.expr], work: Work
    ) -> list[Piece]:
        """Return what puts an item into a list, in the user's line, and its tangent into the mirror."""
        stores = []
        for owner, e in (primal, tangent):
            stores.append(ast.Expr(ast.Call(ast.Attribute(work.write(owner), WORDS[name], ast.Load()), [e], [])))
        return [Swapped(line, (stores[0],)), Own(stores[1], line.node, "tangent")]
