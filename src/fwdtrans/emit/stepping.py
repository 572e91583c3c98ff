"""Iterators and their mirrors, which must be asked in step: wherever one of them is asked and they are used again."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property

from .. import algebra as a
from .. import wtable as t
from ..asking import draws_on, draws_on_parts, is_asking, links
from .assignments import Assignments
from .tangents import leaf
from .work import Work


class Stepping(Assignments):
    """Asks the mirrors along."""

    def used_again(self, line: t.Line, operand: ast.expr, work: Work, inside: frozenset[str] = frozenset()) -> bool:
        """Say whether going through an operand asks an iterator that is asked again after, or inside, its line."""
        later = self.facts.needed.get(id(line), frozenset()) | inside
        if any(self.facts.asked_again(row, later, work.env) for row in draws_on_parts(operand, work.table)):
            return True
        for name in asked_by(operand, work):
            if self.facts.may_be_iterator(work.abstract(a.name(name))):
                linked = self.linked.get(name, frozenset({name}))
                if any(n not in work.env or work.env[n].kind in ("iterator", "any") for n in later & linked):
                    return True
                if self.facts.lead_to(later, work.abstract(a.name(name)), work.env):
                    return True
        return False

    def step_along(self, line: t.Line, work: Work) -> None:
        """Have an iterator's mirror asked where the iterator is, whatever for: they are asked again."""
        if isinstance(line.does, t.Bind) and any(target.items is not None for target in line.does.targets):
            bound = {name for target in line.does.targets for name in target.names()}
            if not bound & self.facts.needed.get(id(line), bound) and self.used_again(line, line.does.value, work):
                raise self.program.source.refuse(line.node, "drained")
        for row in t.all_rows(line.rows):
            if not is_asking(row) or not any(self.used_again(line, arg, work) for arg in row.args):
                continue
            if self.is_bound_whole(line, row):
                continue  # it is written once beside its mirror
            if row.w not in work.table or not self.facts.carries(self.facts.rows[row.w]):
                raise self.program.source.refuse(row.node, "drained")
            found = work.tangent(a.name(row.w))
            if found is not None and row.w not in work.pairs | work.named.keys():
                work.named[row.w] = found
                work.wanted.add(row.w)
                work.tangents[row.w] = leaf(a.name("d" + row.w))

    def is_bound_whole(self, line: t.Line, row: t.Row) -> bool:
        """Say whether a line binds a name to the row, and the tangent of the name is needed."""
        match line.does:
            case t.Bind((t.Target(name=name),), ast.Name(w)) if name and w == row.w:
                return name in self.facts.needed.get(id(line), frozenset())
        return False

    @cached_property
    def linked(self) -> dict[str, frozenset[str]]:
        """The iterators that draw on one another, by each of their names."""
        return links(self.program)


def asked_by(operand: ast.expr, work: Work) -> Iterator[str]:
    """Yield the variables that are gone through when an operand is: those behind `zip`, `islice`, ... too."""
    yield from draws_on(operand, work.table)
