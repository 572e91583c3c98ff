"""Comprehensions as loops: where one cannot be gone through twice, value and tangent are filled side by side.

    ys = [g(x) * x for x in xs]        ys, dys = [], []
                                       for x, dx in zip(xs, dxs, strict=True):
                                           w1, dw1 = g_jvp(x, dx)
                                           ys.append(w1 * x)
                                           dys.append(x * dw1 + w1 * dx)
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..facts import Env
from ..written import Own, OwnNest, Piece
from .calls import Calling
from .effects import keeps_variables, own_variables
from .pairing import kinds_env, paired, paired_comprehension
from .statements import assign_pair, rename
from .work import Work


class Unrolling(Calling):
    """Writes comprehensions and generator expressions as statements."""

    def before(self, work: Work, *exprs: ast.expr | None) -> list[Piece]:
        """Name what the expressions share with the line (sharing.py)."""
        raise NotImplementedError

    def block(
        self, block: t.Block, env: Env, node: Any, needed: frozenset[str] = frozenset(), outer: Work | None = None
    ) -> tuple[list[Piece], ast.expr, ast.expr]:
        """Return a lazy block as statements, its value and its tangent (sharing.py)."""
        raise NotImplementedError

    def local_companions(self, rows: tuple[t.Row, ...], work: Work) -> list[Piece]:
        """Return the companions of the lambdas that these rows make (sharing.py)."""
        raise NotImplementedError

    def unrolled(self, work: Work, row: t.Row, what: t.Comprehension) -> list[Piece]:
        """Return a comprehension as a loop that builds the list and its mirror, under names of ours."""
        if row.w in self.run_again and keeps_variables(row, self.facts):
            return self.unrolled_apart(work, row, what)
        loops = self.filling(work, row, what, "")
        shown = work.printed[row.w]
        return [Own(assign_pair(shown, "d" + shown, empty_pair(what)), row.node), *loops]

    def unrolled_apart(self, work: Work, row: t.Row, what: t.Comprehension) -> list[Piece]:
        """Return the loop in a function of its own: what is made in it keeps the variables of this run of it.

        Raises:
            Refused: it binds a name of the function, which would be another one there.
        """
        if any(isinstance(inside.what, t.Bound) for block in row.blocks() for inside in t.all_rows(block.rows)):
            raise self.program.source.refuse(row.node, "lambda")
        name, given = self.names.free("filled"), self.names.free("given")
        nest, inside = self.filling_nest(work, row, what, "")
        lead, source = nest.first(a.name(given))
        shown = work.printed[row.w]
        pair = ast.Tuple([a.name(shown), a.name("d" + shown)], ast.Load())
        body = [Own(assign_pair(shown, "d" + shown, empty_pair(what)), row.node), *nest.around(row.node, inside)]
        end = Own(ast.Return(pair), row.node, "mixed")
        arguments = ast.arguments([], [ast.arg(given)], None, [], [], None, [])
        made = OwnNest(row.node, "def", a.name(name), ast.Lambda(arguments, pair), (*body, end))
        return [*lead, made, Own(assign_pair(shown, "d" + shown, a.call(name, source)), row.node, "mixed")]

    def filling(self, work: Work, row: t.Row, what: t.Comprehension, name: str) -> list[Piece]:
        """Return the loops of a comprehension that fill a container and its mirror; `name` is "" for a row of ours."""
        nest, inside = self.filling_nest(work, row, what, name)
        return rename(nest.around(row.node, inside), self.renames(what, keeps_variables(row, self.facts)))

    def filling_nest(
        self, work: Work, row: t.Row, what: t.Comprehension, name: str
    ) -> tuple[Nesting, list[Piece]]:
        """Return the headers of a comprehension's loops, and what stands inside them."""
        nest = self.nest_of(work, row, what)
        body, value, tangent = self.block(what.element, nest.env, row.node, outer=work)
        shown = work.printed[row.w] = name or self.names.row()
        mirror = self.names.tangent(name) if name else "d" + shown
        inside = [*body]
        key = None
        if what.key is not None:
            keys = Work(self, what.key.rows, nest.env, row.node)
            inside = [*self.before(keys), *inside]
            key = keys.write(what.key.value)
        for container, e, role in ((shown, value, "primal"), (mirror, tangent, "tangent")):
            add: ast.stmt = ast.Expr(ast.Call(ast.Attribute(a.name(container), "append", ast.Load()), [e], []))
            if key is not None:
                add = ast.Assign([a.item(container, key)], e, lineno=0)
            inside.append(Own(add, row.node, role))
        return nest, inside

    def nest_of(self, work: Work, row: t.Row, what: t.Comprehension) -> Nesting:
        """Return the headers of a comprehension's loops and conditions, and what stands before each."""
        nest = Nesting(work.env_in(row))
        for clause in what.clauses:
            if clause.source is None:
                current, source = work, row.args[0]
            else:
                current = Work(self, clause.source.rows, nest.env, row.node)
                source = clause.source.value
            kinds_env(clause.target, current, source, nest.env)
            wanted = frozenset(clause.target.names())
            target, iterable = paired(current, source, clause.target, wanted, nest.env)
            lead: list[Piece] = []
            if clause.source is not None:
                lead = [*self.local_companions(clause.source.rows, current), *self.before(current, iterable)]
            guards, iterable = self.released(current, current.write(iterable))
            nest.add([*lead, *guards], "for", target, iterable)
            for condition in clause.conditions:
                inner = Work(self, condition.rows, nest.env, row.node)
                lead = [*self.local_companions(condition.rows, inner), *self.before(inner)]
                nest.add(lead, "if", None, inner.write(condition.value))
        return nest

    @cached_property
    def run_again(self) -> set[str]:
        """The rows that may be run more than once in a call: in loops, and in comprehensions."""
        found: set[str] = set()
        for line in self.program.lines():
            for row in t.own_rows(line):
                found |= {inside.w for block in row.blocks() for inside in t.all_rows(block.rows)}
                found |= {row.w} if isinstance(line.does, t.While) else set()
            if isinstance(line.does, t.For | t.While):
                lines = (inside for suite in t.suites(line) for inside in t.walk(suite))
                found |= {row.w for inside in lines for row in t.own_rows(inside)}
        return found

    def lazily(self, work: Work, row: t.Row, what: t.Comprehension) -> list[Piece]:
        """Return a generator expression and its mirror, asked for pairs one by one."""
        before, pairs = self.pairs_of(work, row, what)
        shown = work.printed[row.w] = self.names.row()
        return [*before, Own(assign_pair(shown, "d" + shown, a.call(self.runtime("unzip"), pairs)), row.node, "mixed")]

    def pairs_of(self, work: Work, row: t.Row, what: t.Comprehension) -> tuple[list[Piece], ast.expr]:
        """Return a generator expression as an iterator of pairs of value and tangent, and what stands before it."""
        kept, self.guarded = self.guarded, self.guarded or self.calls.is_wide  # it runs where it is asked, not here
        pairs = paired_comprehension(work, row, what)
        before: list[Piece] = []
        if pairs is None or self.raises(work, pairs):
            before, pairs = self.generator_of(work, row, what)
        guards, pairs = self.released(work, work.write(pairs))
        self.guarded = kept
        return [*before, *guards], pairs

    def generator_of(self, work: Work, row: t.Row, what: t.Comprehension) -> tuple[list[Piece], ast.expr]:
        """Return an inner generator that yields pairs, for an expression that needs statements, and its call."""
        nest = self.nest_of(work, row, what)
        body, value, tangent = self.block(what.element, nest.env, row.node, outer=work)
        both = ast.Tuple([value, tangent], ast.Load())
        inside = [*body, Own(ast.Expr(ast.Yield(both)), row.node, "mixed")]
        name, given = self.names.free("pairs_of"), self.names.free("given")
        lead, source = nest.first(a.name(given))
        arguments = ast.arguments([], [ast.arg(given)], None, [], [], None, [])
        loops = rename(nest.around(row.node, inside), self.renames(what))
        made = OwnNest(row.node, "def", a.name(name), ast.Lambda(arguments, a.name(given)), tuple(loops))
        return [*lead, made], a.call(name, source)

    def renames(self, what: t.Comprehension, keeps: bool = False) -> dict[str, str]:
        """Return new names for a comprehension's variables that are names of the function too (decisions 10).

        Args:
            keeps: what it makes reads them when it is over: they are no other comprehension's either.
        """
        names = [n for clause in what.clauses for n in clause.target.names()]
        used = {*self.program.locals, *self.program.functions, *self.captured}
        if keeps:
            rows = (row for line in self.program.lines() for row in t.own_rows(line))
            every = Counter(name for row in rows for name in own_variables(row))
            used |= {name for name, count in every.items() if count > 1}
        found: dict[str, str] = {}
        for name in names:
            if name in used:
                found[name] = self.names.free(name + "_")
                found[self.names.tangent(name)] = self.names.free("d" + found[name])
        return found


def empty_pair(what: t.Comprehension) -> ast.Tuple:
    """Return two empty containers of a comprehension's kind."""
    container: ast.expr = ast.Dict([], []) if what.key is not None else ast.List([], ast.Load())
    return ast.Tuple([container, container], ast.Load())


@dataclass
class Nesting:
    """The loops and conditions of a comprehension, outermost first, what stands before each, and their variables."""

    env: Env
    levels: list[tuple[list[Piece], str, ast.expr | None, ast.expr]] = field(default_factory=list)

    def add(self, lead: list[Piece], word: str, target: ast.expr | None, source: ast.expr) -> None:
        """Add a loop or a condition inside those that are there."""
        self.levels.append((lead, word, target, source))

    def first(self, name: ast.expr) -> tuple[list[Piece], ast.expr]:
        """Return what the outermost loop goes through, and what stands before it; `name` is put in its place."""
        lead, word, target, source = self.levels[0]
        self.levels[0] = ([], word, target, name)
        return lead, source

    def around(self, node: Any, inside: list[Piece]) -> list[Piece]:
        """Return the loops around `inside`."""
        for lead, word, target, source in reversed(self.levels):
            inside = [*lead, OwnNest(node, word, target, source, tuple(inside))]
        return inside
