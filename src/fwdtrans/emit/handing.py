"""What a generator and who goes through it hand over: `yield` as an expression, `g.send(x)`, with their tangents.

y = yield x           y, dy = yield x, dx
r = yield from g(x)   r, dr = yield from g_jvp(x, dx)
y = g.send(x)         y, dy = sent(g, dg, x, dx)          where g, dg = coupled(g_jvp())
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..facts import OUTSIDE, Handing
from ..kinds import NOTHING, Abstract
from ..rules.library import EXCHANGES
from .unrolling import Unrolling
from .work import Work


class HandingOver(Unrolling):
    """Writes what is handed over."""

    # --- generators that are left ---------------------------------------------------------------------------------

    def is_held_longer(self, row: t.Row) -> bool:
        """Say whether a generator that a statement gives a name may be held when the user's code has let it go.

        It is returned or stored outside, where names of ours may hold it; or mirrors do, those of bound functions.
        """
        facts, site = self.facts, row.w
        outside = [value for name, value in facts.heap.items() if name == OUTSIDE or name.startswith("param:")]
        if any(site in self.held_by(value) for value in (facts.result, *outside)):
            return True
        functions = [one.w for one in self.readers_of(site) if facts.rows[one.w].kind == "function"]
        bound = [w for w in functions if w not in facts.lambdas]
        fields = (one for one in self.readers_of(site) if isinstance(one.what, t.Field))
        holding = (one for one in facts.rows.values() if one.kind == "function")
        return bool(bound) or any(True for _ in fields) or any(site in self.held_by(one) for one in holding)

    def held_by(self, value: Abstract) -> frozenset[k.Site]:
        """Return the places of what a value holds, and of the iterators that these draw on."""
        return self.facts.drawn_on(k.reachable(value, self.facts.heap), True)

    def readers_of(self, site: k.Site) -> Iterator[t.Row]:
        """Yield the rows of the function that read what holds a generator."""
        known = [*self.facts.before.values(), *self.facts.after.values()]
        names = {name for env in known for name, value in env.items() if site in self.held_by(value)}
        for line in self.program.lines():
            rows = [row for row in t.all_rows(line.rows) if row.w in self.facts.rows]
            yield from (row for row in rows if names & {arg.id for arg in row.args if isinstance(arg, ast.Name)})

    def guard_held(self, row: t.Row) -> None:
        """Refuse to give a name of ours to what holds a generator that does something when it is left."""
        if self.left and self.left & self.held_by(self.facts.rows.get(row.w, NOTHING)):
            raise self.program.source.refuse(row.node, "left generator")

    @cached_property
    def left(self) -> frozenset[k.Site]:
        """The places of the generators that do something when they are left, and may be before their end."""
        rows = (row for line in self.program.lines() for row in t.all_rows(line.rows))
        return frozenset(row.w for row in rows if self.gives_pairs(row) and self.acts_when_left(row))

    def acts_when_left(self, row: t.Row) -> bool:
        """Say whether the generator that a row calls does something when it is left before its end (sharing.py)."""
        raise NotImplementedError

    # --- what is handed over ----------------------------------------------------------------------------------------

    def direct_sources(self, work: Work) -> None:
        """Have generators called where a `yield from` of the line asks what they return: their pairs are handed on."""
        for row in work.rows:
            is_whole = isinstance(row.what, t.Handed) and row.what.whole
            source = work.table.get(getattr(row.args[0], "id", "")) if is_whole else None
            if source is not None and self.hands_pairs_on(source):
                work.direct.add(source.w)
                work.pairs.discard(source.w)

    def handed_over(self, work: Work, row: t.Row) -> ast.expr | None:
        """Return what hands over a value with its tangent, and gives such a pair; None for a row that is a call."""
        if isinstance(row.what, t.Handed):
            return self.asked_for_end(work, row) if row.what.whole else self.yielded(work, row)
        if row.w in self.facts.calls and isinstance(self.facts.calls[row.w][0], Handing):
            return self.sent(work, row)
        if isinstance(row.what, t.Library) and row.what.key in EXCHANGES and not work.carries(row.args[0]):
            raise self.program.source.refuse(row.node, "sent")
        return None

    def yielded(self, work: Work, row: t.Row) -> ast.expr:
        """Return `yield x, dx`, which gives what is sent in with its tangent; where none has one, that and None."""
        value = row.args[0]
        tangent = self.marked(work.full(value)) if work.tangent(value) is not None else work.zero(value)
        for part in (value, tangent):
            work.want(part)
        both = ast.Yield(ast.Tuple([value, tangent], ast.Load()))
        is_sent = self.facts.carries(self.facts.rows[row.w])
        return both if is_sent else ast.Tuple([both, ast.Constant(None)], ast.Load())

    def asked_for_end(self, work: Work, row: t.Row) -> ast.expr:
        """Return `yield from` for pairs of value and tangent, which gives what is returned, with its tangent."""
        value = row.args[0]
        source = work.table.get(value.id) if isinstance(value, ast.Name) else None
        if source is not None and self.hands_pairs_on(source):
            whole = ast.YieldFrom(self.generator_call(work, source))
            nothing = ast.Tuple([ast.Constant(None), ast.Constant(None)], ast.Load())
            return whole if self.generator_called(source).gives_back else ast.BoolOp(ast.Or(), [whole, nothing])
        found = work.abstract(value)
        is_known = all(k.end_of(site) in self.facts.heap for site in found.sites)
        if work.carries(value) and found.kind == "iterator" and not is_known:
            raise self.program.source.refuse(row.node, "delegated")
        return ast.YieldFrom(self.handed_on(work, value))

    def handed_on(self, work: Work, value: ast.expr) -> ast.expr:
        """Return an iterator as one of pairs, into which something may be sent."""
        moving = [self.marked(work.full(value))] if work.carries(value) else []
        for part in (value, *moving):
            work.want(part)
        return a.call(self.of_exchange("together" if moving else "at_rest"), value, *moving)

    def is_closed(self, row: t.Row | None) -> bool:
        """Say whether a row closes a generator."""
        is_handed = row is not None and row.w in self.facts.calls and isinstance(self.facts.calls[row.w][0], Handing)
        return is_handed and row is not None and t.is_method(row, "close")

    def sent(self, work: Work, row: t.Row) -> ast.expr:
        """Return `sent(g, dg, x, dx)` for `g.send(x)`."""
        assert isinstance(row.what, t.Method)
        for arg in row.args:
            work.want(arg)
        if row.what.name == "close":  # in a statement of its own (forward.py): from 3.13 on it may give something
            raise self.program.source.refuse(row.node, "method", name="close")
        owner, value = row.args
        if not work.carries(owner):
            raise self.program.source.refuse(row.node, "sent")
        parts = [owner, self.marked(work.full(owner)), value, self.marked(work.full(value))]
        for part in parts:
            work.want(part)
        return a.call(self.of_exchange("sent"), *parts)
