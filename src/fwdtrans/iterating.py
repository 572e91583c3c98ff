"""Iterators in the abstract: what is gone through one by one, and what only rearranges it.

The tangent of an iterator is an iterator, asked in step: `next(g)` beside `next(dg)`, and so for `islice(g, n)`.
"""

from __future__ import annotations

import ast

from . import kinds as k
from . import wtable as t
from .containers import Containers
from .derived import CLASSES
from .kinds import Abstract
from .rules.iterators import REARRANGERS


class Iterating(Containers):
    """Iterators."""

    def mirror(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `list`, `zip`, `next`, `itertools.chain`, ... give."""
        if name == "next":
            self.guard_words(row, args)
            return k.join_all([k.element(args[0], self.heap), *args[1:2]])
        if name in REARRANGERS:
            return self.rearranged(row, name, args)
        if name in ("list", "tuple", "dict", "set", "frozenset", "array", *CLASSES):
            self.drain(row)
        return super().mirror(row, name, args)

    def rearranged(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what a function of `itertools` gives that only rearranges."""
        rule = REARRANGERS[name]
        moving = [
            arg for position, (arg, mark) in enumerate(zip(args, row.keywords))
            if mark in rule.words or mark in ("", "*") and position < rule.mirrored
        ]  # fmt: skip
        others = [arg for arg in args if arg not in moving]
        if any(map(self.facts.carries, others)) or "**" in row.keywords:
            self.refuse(row.node, "starred call")
        moves = any(map(self.facts.carries, moving))
        if moves and name == "itertools.compress" and any(o.kind == "iterator" for o in others):
            self.refuse(row.node, "reread")
        inside = [k.element(arg, self.heap) for arg, mark in zip(args, row.keywords)
                  if mark == "*" or rule.content == "inner" and arg in moving]  # fmt: skip
        if any(one.kind == "dict" and self.facts.carries(one) for one in inside):
            self.refuse(row.node, "dict")  # its keys would be taken for tangents
        content = self.given_one_by_one(row, rule.content, moving)
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        return Abstract("tuple" if rule.content == "iterators" else "iterator", False, None, frozenset({row.w}))

    def given_one_by_one(self, row: t.Row, content: str, args: list[Abstract]) -> Abstract:
        """Return what an iterator gives, by what its table says of it."""
        starred = "*" in row.keywords
        if content == "value":
            return k.join_all(args)
        elements = [k.element(k.element(a, self.heap), self.heap) if mark == "*" else
                    a if mark else k.element(a, self.heap) for a, mark in zip(args, row.keywords)]  # fmt: skip
        joined = k.join_all(elements)
        if content == "element":
            return joined
        if content == "inner":
            return k.element(joined, self.heap)
        if content == "pair":
            return Abstract("tuple", False, (joined, joined))
        if content == "columns" and not starred and "repeat" not in row.keywords:
            fill = [a for a, mark in zip(args, row.keywords) if mark]  # of zip_longest
            missing = k.join_all(fill) if fill else k.NOTHING
            return Abstract("tuple", False, tuple(k.join(e, missing) for e in elements[: len(args) - len(fill)]))
        site = row.w + "*"
        self.heap[site] = k.join(self.heap.get(site, k.NOTHING), joined)
        return Abstract("iterator" if content == "iterators" else "tuple", False, None, frozenset({site}))

    def guard_words(self, row: t.Row, args: list[Abstract]) -> None:
        """Refuse starred arguments that carry tangents."""
        if any(row.keywords) and any(map(self.facts.carries, args)):
            self.refuse(row.node, "starred call")

    def drain(self, row: t.Row, marked: str = "") -> None:
        """Note that generator expressions among the operands are gone through here and now, to the end."""
        for arg, mark in zip(row.args, row.keywords or ("",) * len(row.args)):
            if isinstance(arg, ast.Name) and arg.id in self.facts.lazy and (mark == marked or not marked):
                self.facts.drained.add(arg.id)
