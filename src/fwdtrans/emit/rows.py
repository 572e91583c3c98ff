"""One line's rows in; which of them are one value, and which must get names before the line, out.

    y = x * exp(x) + exp(x)       exp(x) is one value, and shared
                                  what may raise before a named value is named as well: the order stays the user's
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..derived import CLASSES
from ..facts import Env
from ..kinds import Abstract
from ..ordering import below, disturbs, reads_state, steps
from .effects import SAFE, has_effects, is_change, is_pure, may_raise
from .naming import Naming

LONGEST = 48  # columns of what is written where a small function was called
NEW = frozenset({"next", "list", "tuple", "set", "frozenset", "copy", "deepcopy", "array", *CLASSES})


@dataclass
class Rows:
    """The rows of a line, or of a block that is written as statements: their values and their names.

    Attributes:
        printed: the names that rows have; `wanted` are to have one, with their tangents if they are among the `pairs`.
        lazy: they are evaluated lazily, and name nothing.
        needed: tangents that are needed once these rows are evaluated.
        outer: the rows around these.
        stepped: by row, the iterators that it asks, with their mirrors, which it asks along.
        told: by row, the call that refuses it at run time: a key that may move, an iterator that is taken apart.
    """

    host: Naming
    rows: tuple[t.Row, ...]
    env: Env
    node: Any
    printed: dict[str, str] = field(default_factory=dict)
    wanted: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    lazy: bool = False
    needed: frozenset[str] = frozenset()
    outer: Rows | None = None
    stepped: dict[str, dict[str, ast.expr]] = field(default_factory=dict)
    told: dict[str, ast.expr] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rows = self.host.with_super(self.rows)
        self.table = {row.w: row for row in self.rows}
        self.order = {row.w: i for i, row in enumerate(self.rows)}
        self.canon: dict[str, str] = {}
        self.by_callee: dict[str, str] = {}  # the same by who is called, `m.sin` or `sin`
        self.same: dict[str, str] = {}
        self.known_disturbing: dict[str, bool] = {}
        self.last_change = max((i for i, row in enumerate(self.rows) if is_change(row, self.host.facts)), default=-1)
        for row in self.rows:
            is_call = row.w in self.host.facts.calls
            if (is_call or has_effects((row,))) and not isinstance(row.what, t.Function):
                self.canon.clear()  # what was read before may be another value now
                self.by_callee.clear()
            is_new = row.w in self.host.facts.rows[row.w].sites  # two lists are never one
            drains = any(self.abstract(arg).may_run_out for arg in row.args)
            if is_pure(row) and not is_call and not is_new and not drains:
                form = self.renamed(row.form)
                self.same[row.w] = self.canon.setdefault(a.key(form), row.w)  # as it is written: his `m.sin` stays
                self.by_callee.setdefault(a.key(form, self.host.callees), self.same[row.w])

    # --- values ---------------------------------------------------------------------------------------------

    def renamed(self, e: ast.expr) -> ast.expr:
        """Return `e` with equal rows under one name."""
        return t.substitute(e, {n: a.name(self.same[n]) for n in t.loads(e) if self.same.get(n, n) != n})

    def abstract(self, operand: ast.expr) -> Abstract:
        """Return what is known of an operand."""
        return self.host.facts.value(operand, self.env)

    def env_in(self, row: t.Row) -> Env:
        """Return what the names are inside a comprehension, when it is gone through."""
        return {**self.env, **self.host.facts.around.get(row.w, {})}

    def carries(self, operand: ast.expr) -> bool:
        """Say whether an operand carries a tangent."""
        return self.host.facts.carries(self.abstract(operand))

    def shared(self, e: ast.expr) -> ast.expr:
        """Return `e` with every part that is a row of this line replaced by the row's name."""
        if isinstance(e, ast.Name | ast.Constant):
            return self.renamed(e)
        if isinstance(e, ast.Lambda | ast.ListComp | ast.GeneratorExp | ast.DictComp):
            return e
        inner = a.map_children(e, self.shared)
        found = self.by_callee.get(a.key(inner, self.host.callees))
        return a.name(found) if found is not None and not self.is_trivial(self.table[found]) else inner

    def unsigned(self, operand: ast.expr) -> ast.expr:
        """Return an operand, a trivial row (`-k`) as it is written, so that its sign takes part in the algebra."""
        row = self.table.get(operand.id) if isinstance(operand, ast.Name) else None
        signed = row is not None and isinstance(row.what, t.Apply) and self.is_trivial(row)
        return row.form if row is not None and signed else operand

    @cached_property
    def of_numbers(self) -> dict[str, t.Row]:
        """The rows that are no objects, lists or tuples; none where a walrus binds: `x` may be another then."""
        if any(isinstance(row.what, t.Bound) for row in self.rows):
            return {}
        kinds = self.host.facts.rows
        return {row.w: row for row in self.rows if kinds[row.w].kind not in ("object", "list", "tuple")}

    @cached_property
    def truth(self) -> dict[str, bool]:
        """Whether rows are true that are made of literals alone (`1 / 3`)."""
        values: dict[str, Any] = {}
        for row in self.rows:
            value = a.value_of(row.form, values) if isinstance(row.what, t.Apply) else None
            if value is not None:
                values[row.w] = value
        return {w: bool(value) for w, value in values.items()}

    def inlined(self, e: ast.expr) -> ast.expr:
        """Return `e` with this block's rows put back (lazy blocks name nothing)."""
        values: dict[str, ast.expr] = {}
        for row in self.rows:
            values[row.w] = t.substitute(row.form, values)
        return t.substitute(e, values)

    # --- naming ---------------------------------------------------------------------------------------------

    def want(self, e: ast.expr) -> None:
        """Have the rows that `e` reads named, unless they are trivial."""
        for name in _loads_outside_subscripts(e):
            row = self.table.get(name)
            if row is not None and not self.is_trivial(row):
                self.wanted.add(self.same.get(name, name))
            elif row is not None:
                self.want(row.form)
        for index in _subscripts(e):
            if not self.is_counting(index):
                self.want(index)

    def want_place(self, index: ast.expr) -> None:
        """Have an index or a key named that what is done there may change, `len(v) - 1`, `v.index(max(v))`."""
        if any(map(self.may_change, t.loads(index))):
            self.want(index)

    def may_change(self, name: str, is_asked: bool = False) -> bool:
        """Say whether a name holds a container, or a row reads one, or calls what may.

        No container's method, and no store into one, changes a field; what is asked of what it holds may be.
        """
        row = self.table.get(name)
        if row is None:
            return self.is_container(name)
        if isinstance(row.what, t.Field) and row.w not in self.host.facts.calls:
            return is_asked and self.is_container(name)
        is_asking = isinstance(row.what, t.Bound | t.Invoke | t.Method | t.Index)
        is_sum = isinstance(row.what, t.Apply) and row.what.key in SAFE  # of variables that are numbers, as an index is
        return is_asking or any(self.may_change(n, True) for n in row.reads() if n in self.table or not is_sum)

    def is_container(self, name: str) -> bool:
        """Say whether what a name or a row holds may have parts."""
        value = self.abstract(a.name(name))
        return bool(value.sites or value.items)

    def moving_indices(self, *places: ast.expr | None) -> list[str]:
        """Return the rows that stand in the indices of places and may be others once something is stored there."""
        indices = [index for place in places if place is not None for index in _subscripts(place)]
        rows = dict.fromkeys(n for index in indices for n in t.loads(index) if n in self.table)
        return [n for n in rows if self.may_change(n)]

    def is_counting(self, index: ast.expr) -> bool:
        """Say whether a subscript is a name or a sum with one, `i + 1`, which is written out again."""
        rows = [self.table[n] for n in t.loads(index) if n in self.table]
        return all(
            isinstance(r.what, t.Apply) and r.what.key in SAFE and not any(n in self.table for n in r.reads())
            for r in rows
        )

    def is_trivial(self, row: t.Row) -> bool:
        """Say whether a row is cheaper computed again than named: a sign, a module's constant; or used up by a look."""
        if isinstance(row.what, t.Display):
            return row.what.kind == "tuple" and all(isinstance(arg, ast.Constant) for arg in row.args)
        if isinstance(row.what, t.Mirror):
            return row.what.name not in NEW and row.w not in self.pairs
        if isinstance(row.what, t.Field) and row.what.name == "T" and self.abstract(row.args[0]).kind == "array":
            return not any(n in self.table for n in row.reads())
        if self.host.facts.is_view(row, "items", "values", "keys"):
            return row.w not in self.pairs
        if self.abstract(a.name(row.w)).kind == "range" and self.is_plain_range(row):
            return True
        if isinstance(row.what, t.Apply):
            is_named = any(isinstance(x, ast.Name) and x.id in self.table for x in row.args)
            is_sign = row.what.key in ("neg", "pos") and not is_named
            return is_sign and self.abstract(row.args[0]).kind != "object"  # what it makes of `-` is no sign
        return isinstance(row.what, t.Plain) and not row.args and isinstance(row.form, ast.Attribute)

    def is_plain_range(self, row: t.Row) -> bool:
        """Say whether a comprehension goes through a range of names that nothing in the line can change."""
        every = [*t.all_rows(self.rows)]
        if any(map(self.host.facts.is_call, every)) or any(n in self.table for n in row.reads()):
            return False
        comprehended = (one.args[0] for one in every if isinstance(one.what, t.Comprehension))
        return any(isinstance(source, ast.Name) and source.id == row.w for source in comprehended)

    def settle(self) -> list[str]:
        """Return the rows to be named, in order: all that may raise before a named one is named too (decisions 12)."""
        chosen = {self.same.get(w, w) for w in self.wanted}
        for w in sorted(chosen, key=self.order.__getitem__, reverse=True):
            self._cover(w, chosen)
        done = False
        while not done:
            before = len(chosen)
            self._keep_whole(chosen)
            for w in sorted(chosen, key=self.order.__getitem__, reverse=True):
                self._cover(w, chosen)
            done = len(chosen) == before
        order = sorted(chosen, key=self.order.__getitem__)
        return order[:-1] if order and self.is_put_back(order[-1], chosen) else order

    def is_put_back(self, w: str, chosen: set[str]) -> bool:
        """Say whether a small function's result, named last and for its parts alone, is written where it was called."""
        if w in {self.same.get(n, n) for n in self.wanted} or not any(one.inside == w for one in self.rows):
            return False

        def whole(e: ast.expr) -> ast.expr:
            left = {n for n in t.loads(e) if n in self.table and self.same.get(n, n) not in chosen}
            return t.substitute(e, {n: whole(self.table[n].form) for n in left})

        return a.width(whole(self.table[w].form)) <= LONGEST

    def _keep_whole(self, chosen: set[str]) -> None:
        """Have a small function's result named where parts of it are, and what it is given where it is."""
        chosen |= {self.same.get(row.inside, row.inside) for row in self.rows if row.inside and row.w in chosen}
        given = [n for row in self.rows if row.w in chosen for n in row.before if n in self.table]
        chosen |= {self.same.get(n, n) for n in given if not self.is_trivial(self.table[n])}

    def _cover(self, w: str, chosen: set[str]) -> None:
        """Have all named that may raise before a row's value is there, if that may raise itself."""
        mine = self.below(w)
        if not any(may_raise(self.table[m]) for m in mine if m == w or self.same.get(m, m) not in chosen):
            return
        disturbing = any(self.disturbs(self.table[m]) for m in mine)
        covered: set[str] = set()
        for row in reversed(self.rows[: self.order[w]]):
            if row.w in mine or row.w in covered:
                continue
            if row.w in chosen:
                covered |= self.below(row.w)
            elif self.same.get(row.w, row.w) in chosen or self.is_standing(row, chosen):
                continue
            elif may_raise(row) or row.w in self.host.facts.operating or disturbing and self.reads_state(row):
                chosen.add(row.w)
                covered |= self.below(row.w)

    def is_standing(self, row: t.Row, chosen: set[str]) -> bool:
        """Say whether a row is the same as one that a named row before it is made of: it raised nothing there."""
        first = self.same.get(row.w, row.w)
        before = (w for w in chosen if self.order[first] < self.order[w] < self.order[row.w])
        return first != row.w and any(first in self.below(w) for w in before)

    def changes(self, row: t.Row) -> bool:
        """Say whether a row changes mirrors: those read before it are read too late after it."""
        return is_change(row, self.host.facts) or steps(row, self.abstract) and self.disturbs(row)

    @cached_property
    def changing(self) -> list[int]:
        """The positions of the rows that change mirrors."""
        return [i for i, row in enumerate(self.rows) if self.changes(row)]

    def is_changed_after(self, row: t.Row) -> bool:
        """Say whether what a row reads may be another value at the end of the line."""
        return any(map(self.disturbs, self.rows[self.order[row.w] + 1 :]))

    def disturbs(self, row: t.Row) -> bool:
        """Say whether what was read before a row may be another value after it."""
        if row.w not in self.known_disturbing:
            self.known_disturbing[row.w] = disturbs(row, self.host.facts, self.host.calls, self.abstract)
        return self.known_disturbing[row.w]

    def reads_state(self, row: t.Row) -> bool:
        """Say whether a row reads what is inside a list or an object."""
        return reads_state(row, self.host.facts, self.host.calls, self.abstract)

    def below(self, w: str) -> set[str]:
        """Return the rows that a row's value is made of, itself included."""
        return below([w], self.table)

    def write(self, e: ast.expr) -> ast.expr:
        """Return `e` as it is printed: named rows by name, the others put back."""
        values: dict[str, ast.expr] = {}
        for name in set(t.loads(e)):
            mark = name[1:] if name.startswith("d%") else name
            if mark in self.printed or self.same.get(mark) in self.printed:
                shown = self.printed[mark if mark in self.printed else self.same[mark]]
                values[name] = a.name("d" + shown if name.startswith("d%") else shown)
            elif name in self.table:
                values[name] = self.write(self.table[name].form)
            elif name in self.host.inputs:
                values[name] = a.name(self.host.inputs[name])
        if self.outer is not None:
            return self.outer.write(t.substitute(e, values))
        return t.substitute(e, values)

    def replacements(self) -> dict[int, ast.expr]:
        """Return what stands in the user's line for each named row."""
        found = self.host.super_objects(self.rows)
        for row in (row for row in self.rows if not row.inside):
            shown = self.printed.get(self.same.get(row.w, row.w))
            is_again = is_pure(row) and row.w not in self.stepped
            if shown is not None and is_again and "#" in self.host.program.source.code(row.node):
                continue  # computed again, so that the user's comment inside stays
            if shown is not None:
                found[id(row.node)] = a.name(shown)
            elif any(one.inside == row.w and self.same.get(one.w, one.w) in self.printed for one in self.rows):
                found[id(row.node)] = self.write(row.form)
        return found


def _subscripts(e: ast.expr) -> list[ast.expr]:
    """Return the subscripts in an expression."""
    return [n.slice for n in a.parts(e) if isinstance(n, ast.Subscript)]


def _loads_outside_subscripts(e: ast.AST) -> set[str]:
    """Return the names that an expression reads outside of subscripts."""
    found: set[str] = set()
    todo = [e]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.add(node.id)
        todo += [node.value] if isinstance(node, ast.Subscript) else a.children(node)
    return found
