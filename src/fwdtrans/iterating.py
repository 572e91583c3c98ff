"""Iterators in the abstract: what is gone through one by one, and what only rearranges it.

The tangent of an iterator is an iterator, asked in step: `next(g)` beside `next(dg)`, and so for `islice(g, n)`.
"""

from __future__ import annotations

import ast

from . import kinds as k
from . import wtable as t
from .asking import asks_for_none
from .containers import Containers
from .derived import CLASSES
from .facts import OUTSIDE, Hand, Handing, Pattern, Summary
from .kinds import Abstract
from .rules.iterators import REARRANGERS
from .rules.library import Native


def holds_nothing(value: Abstract) -> bool:
    """Say whether a value is a number, a text, or a tuple of such."""
    if value.items is not None:
        return value.kind == "tuple" and all(map(holds_nothing, value.items))
    return value.kind in (*k.NUMBERS, "real", "text", "none") and not value.sites or k.is_atom(value)


def moving(value: Abstract) -> Abstract:
    """Return what is like a value, and carries a tangent."""
    if value.kind == "tuple" and value.items:
        return Abstract("tuple", False, tuple(map(moving, value.items)))
    return Abstract(value.kind if value.is_number else "any", True, None, value.sites)


class Iterating(Containers):
    """Iterators."""

    # --- what a generator and who goes through it hand over ------------------------------------------------------

    def handed(self, row: t.Row, whole: bool, given: Abstract) -> Abstract:
        """Return what is sent in at a `yield`, or what the iterator of a `yield from` returns at its end."""
        if whole and given.kind == "object":
            self.guard_apart(row.node, given)
        self.escape([given])
        inside = k.element(given, self.heap) if whole else given
        found = self.returned(given) if whole else self.received()
        if not whole and self.facts.carries(found) and not self.facts.carries(inside):
            inside = moving(inside)  # whoever sends into it asks its mirror along
        self.heap[self.yields] = k.join(self.heap[self.yields], inside)
        self.note_handed(row, found)
        return found

    def note_handed(self, row: t.Row, found: Abstract) -> None:
        """Note that a row is written with its tangents, whatever they are for: other code runs there."""
        self.facts.calls[row.w] = (Handing(), Pattern(frozenset()), Summary(found, stores=frozenset({row.w})))

    def received(self) -> Abstract:
        """Return what a generator may be sent: of numbers, `next` sends none but for the first time."""
        sent = self.unit.sent
        if not self.facts.carries(sent) or self.yields == "yields" and not self.facts.pattern.sent:
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        return k.join(sent, k.NONE) if asks_for_none(self.program, self.unit.program) else sent

    def returned(self, value: Abstract) -> Abstract:
        """Return what an iterator returns at its end."""
        if value.kind == "nothing":  # of a recursion, of which nothing is known yet
            return value
        unknown = Abstract("any", value.kind == "any" and self.facts.carries(value), None, frozenset({OUTSIDE}))
        if value.kind != "iterator":
            return unknown if value.kind in ("any", "object") else k.NONE
        ends = [self.heap.get(k.end_of(site)) for site in value.sites]
        return k.join_all(unknown if one is None else one for one in ends)

    def ends(self, falls: bool) -> None:
        """Note that the generator at hand may end, `falls`: without a `return`."""
        site = k.end_of(self.yields)
        old = self.heap.get(site, k.NOTHING)
        self.heap[site] = k.join(old, k.NONE) if falls else old
        given = self.heap[self.yields]
        if self.facts.carries(self.heap[site]) and not self.facts.carries(given):
            self.heap[self.yields] = moving(given)  # whoever goes through it asks its mirror along, to the end

    def give_at_end(self, value: Abstract) -> None:
        """Note what the generator at hand returns: in the exception that ends it, where nobody asks for it."""
        self.escape([value])
        self.unit.raises_active |= self.facts.carries(value)
        site = k.end_of(self.yields)
        self.heap[site] = k.join(self.heap.get(site, k.NOTHING), value)

    def sent_into(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `g.send(x)` gives, or `g.close()`."""
        owner, given = args[0], args[1:]
        if name == "close" and not given:
            self.unit.closes |= self.facts.carries(owner)
            self.note_handed(row, k.NONE)
            return k.NONE
        if name != "send" or len(given) != 1 or any(row.keywords):
            self.refuse(row.node, "method", name=name)
        self.send(given, given[0])
        found = k.element(owner, self.heap)
        if self.facts.carries(owner) or self.facts.carries(given[0]):
            self.note_handed(row, found)
        return found

    def send(self, given: list[Abstract], one: Abstract) -> None:
        """Note what is sent into some generator."""
        self.unit.closes = True
        self.escape(given)
        if not holds_nothing(one) or not self.unit.proved:
            self.change(given)  # whatever the generator does with it
            one = Abstract("any", self.facts.carries(one), None, frozenset({OUTSIDE}) | one.sites & k.MARKS)
        self.unit.sent = k.join(self.unit.sent, one)

    def exchanged(self, row: t.Row, native: Native, args: list[Abstract]) -> Abstract:
        """Return what a function of exchange.py gives, in a companion that is differentiated again."""
        if native.name == "coupling_jvp":
            self.refuse(row.node, "second order", name="a generator that is passed on and sent something")
        if native.name == "sent_jvp":
            self.send(args[2:], Abstract("tuple", False, tuple(args[2:])))
            result = Abstract("tuple", False, tuple(k.element(side, self.heap) for side in args[:2]))
        elif native.name == "together_jvp":
            result = self.both_sides(row.w, args)
        else:
            ends = k.join_all(self.heap.get(k.end_of(site), k.ANY) for site in args[0].sites)
            sides = [self.side(f"{row.w}<{at}>", k.element(args[0], self.heap), ends, at) for at in (0, 1)]
            result = Abstract("tuple", False, tuple(sides))
        if self.facts.carries(result) and not self.facts.carries(args[0]):  # it is asked along
            for site in args[0].sites & self.heap.keys():
                self.heap[site] = moving(self.heap[site])
                self.heap.moved = True
        if any(map(self.facts.carries, (*args, result))):
            stores = frozenset({row.w} if native.changes else ())
            self.facts.calls[row.w] = (Hand(native), Pattern(native.moving), Summary(result, stores=stores))
        return result

    def both_sides(self, site: k.Site, sides: list[Abstract]) -> Abstract:
        """Return the iterator over pairs of what two iterators give."""
        given = Abstract("tuple", False, tuple(k.element(side, self.heap) for side in sides))
        ends = Abstract("tuple", False, tuple(map(self.returned, sides)))
        for place, both in ((site, given), (k.end_of(site), ends)):
            self.heap[place] = k.join(self.heap.get(place, k.NOTHING), both)
        return Abstract("iterator", False, None, frozenset({site}))

    def side(self, site: k.Site, pairs: Abstract, ends: Abstract, at: int) -> Abstract:
        """Return the iterator over one side of pairs."""
        for place, both in ((site, pairs), (k.end_of(site), ends)):
            one = both.items[at] if both.items is not None and len(both.items) == 2 else k.item(both, self.heap)
            self.heap[place] = k.join(self.heap.get(place, k.NOTHING), one)
        return Abstract("iterator", False, None, frozenset({site}))

    # --- what only rearranges ---------------------------------------------------------------------------------------

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
            if mark == marked or not marked:
                self.drain_operand(arg)

    def drain_operand(self, operand: ast.expr) -> None:
        """Note that an operand is gone through here and now, to the end, if it is a generator expression."""
        if isinstance(operand, ast.Name) and operand.id in self.facts.lazy:
            self.facts.drained.add(operand.id)
