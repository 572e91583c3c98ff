"""Counters in the abstract: what they do that dicts do not. Each of it is a model's call (models.py).

    best = counts.most_common(2)     best, dbest = most_common_jvp(counts, dcounts, 2)
    total = one + other              total, dtotal = counts_added_jvp(one, done, other, dother)

The abstract value is that of a dict, with the class; its mirror is a counter with the same keys.
"""

from __future__ import annotations

from collections import Counter

from . import kinds as k
from . import wtable as t
from .kinds import Abstract
from .records import Records
from .resolve import model_of

# by the method, or the operator with the number of its operands, `=` behind one in place
METHODS = {"most_common": "most_common", "total": "count_total", "subtract": "counts_subtracted"}
OPERATORS = {
    ("+", 2): "counts_added", ("-", 2): "counts_without", ("|", 2): "counts_united", ("&", 2): "counts_shared",
    ("+=", 2): "add_counts", ("-=", 2): "take_counts", ("|=", 2): "unite_counts", ("&=", 2): "share_counts",
    ("pos", 1): "counts_above", ("neg", 1): "counts_below",
}  # fmt: skip


class Counters(Records):
    """Counters."""

    def named_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of a counter gives that dicts have not, or do otherwise."""
        if not is_counter(args[0]) or name not in METHODS:
            return super().named_method(row, name, args)
        if name == "subtract" and (any(row.keywords) or [arg.kind for arg in args[1:]] != ["dict"]):
            return super().named_method(row, name, args)  # of elements, and of words: refused where tangents meet it
        return self.modelled(row, METHODS[name], args)

    def tuple_operator(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract | None:
        """Return what an operator of counters gives; None for any other."""
        if not any(arg.kind == "dict" for arg in args):
            return super().tuple_operator(row, key, args)
        if not all(map(is_counter, args)):
            is_met = any(map(may_be_counter, args[:1] if key == "|" else args))  # a plain dict has that one operator
            if is_met and any(map(self.facts.carries, args)):
                self.refuse(row.node, "operand")
            return None
        assert isinstance(row.what, t.Apply)
        model = OPERATORS.get((f"{key}=" if row.what.in_place else key, len(args)))
        return self.modelled(row, model, args) if model is not None else None

    def modelled(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what a model gives; a call that carries nothing stays as it is written."""
        self.facts.operands[row.w] = row.args
        found = self.invoke(row, model_of(name, self.unit.root.scope), self.passed(args))
        call = self.facts.calls.get(row.w)
        if call is not None and not call[1].active and not self.facts.carries(found):
            del self.facts.calls[row.w]
            self.facts.operands.pop(row.w, None)
        return found


def is_counter(value: Abstract) -> bool:
    """Say whether a value is known to be a counter."""
    return value.kind == "dict" and value.cls is Counter


def may_be_counter(value: Abstract) -> bool:
    """Say whether a dict may be a counter."""
    return value.kind == "dict" and value.cls in (Counter, k.MIXED)
