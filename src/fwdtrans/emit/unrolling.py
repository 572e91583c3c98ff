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
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import libcst as cst

from .. import algebra as a
from .. import wtable as t
from ..errors import Refused, SourceUnavailable
from ..facts import Env
from ..kinds import NOTHING, Abstract
from ..resolve import Callee
from ..written import Own, OwnNest, Piece
from .calls import Calling
from .effects import keeps_variables, own_variables
from .naming import Calls
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
        return self.looped(row, what, nest, inside)

    def looped(self, row: t.Row, what: t.Comprehension, nest: Nesting, inside: list[Piece]) -> list[Piece]:
        """Return a comprehension's loops around what stands in them; its variables are nobody else's."""
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
        nest = Nesting(work.env_in(row), self.ended(work, row, what))
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

    def ended(self, work: Work, row: t.Row, what: t.Comprehension) -> Own | None:
        """Return what a StopIteration out of a generator expression's element does, where there may be one.

        It is an error of the generator's, and the end of what `map` gives.
        """
        sources = [clause.source for clause in what.clauses if clause.source is not None]
        blocks = [what.element, *sources, *(one for clause in what.clauses for one in clause.conditions)]
        env = work.env_in(row)
        rows = [
            one for one in t.all_rows(tuple(one for block in blocks for one in block.rows))
            if one.what != t.Mirror("next") or not self.is_endless(env.get(getattr(one.args[0], "id", ""), NOTHING))
        ]
        is_list = isinstance(row.node, cst.Call) and what.kind == "list"  # `list(...)` around it
        if not is_list and what.kind != "generator" or not may_end(rows, self.program, self.calls):
            return None
        if not isinstance(row.node.args[0].value if is_list else row.node, cst.GeneratorExp):
            return Own(ast.Break(), row.node)
        text = ast.Constant("generator raised StopIteration")
        return Own(ast.Raise(ast.Call(a.name("RuntimeError"), [text], [])), row.node)

    def is_endless(self, value: Abstract) -> bool:
        """Say whether an iterator is that of a generator here which ends in `while True:`."""
        return bool(value.sites) and all(map(goes_on_for_ever, map(self.stepper, value.sites)))

    def stepper(self, site: str) -> t.Program | None:
        """Return the generator whose call made an iterator; None where it is none, or not known."""
        if site.startswith("yields:"):
            function = self.facts.lambdas.get(site.removeprefix("yields:"))
            return function.what.program if function is not None and isinstance(function.what, t.Function) else None
        callee = self.facts.calls[site][0] if site in self.facts.calls else None
        return self.calls.program(callee) if isinstance(callee, Callee) else None

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
    """The loops and conditions of a comprehension, outermost first, what stands before each, and their variables.

    `end` is what a StopIteration does in each turn of the outermost.
    """

    env: Env
    end: Own | None = None
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
        for lead, word, target, source in reversed(self.levels[1:]):
            inside = [*lead, OwnNest(node, word, target, source, tuple(inside))]
        if self.end is not None:
            inside = [OwnNest(node, "try", None, a.name("StopIteration"), tuple(inside), (self.end,))]
        lead, word, target, source = self.levels[0]
        return [*lead, OwnNest(node, word, target, source, tuple(inside))]


def may_end(rows: Iterable[t.Row], program: t.Program, calls: Calls) -> bool:
    """Say whether rows may raise a StopIteration: they ask an iterator by `next`, or call what does."""
    todo, seen = [*rows], set[Callee]()
    is_told = False  # what the functions inside do
    while todo:
        row = todo.pop()
        match row.what:
            case t.Mirror("next") if len(row.args) == 1:
                return True
            case t.Method("__next__"):
                return True
            case t.Plain() if any(getattr(n, "id", "") == "next" for n in ast.walk(row.form)):
                return True
            case t.Invoke(None) if not is_told:
                is_told = True
                todo += rows_of(program)
            case t.Invoke(Callee() as callee) if callee not in seen:
                seen.add(callee)
                with suppress(Refused, SourceUnavailable):
                    inner = calls.program(callee)
                    todo += rows_of(inner) if not inner.is_generator else ()
    return False


def goes_on_for_ever(program: t.Program | None) -> bool:
    """Say whether a function ends in `while True:`, which nothing leaves."""
    if program is None:
        return False
    does = [line.does for line in program.lines()]
    last = program.body.lines[-1].does if program.body.lines else None
    leaves = any(isinstance(one, t.Return) or isinstance(one, t.Jump) and one.word == "break" for one in does)
    return isinstance(last, t.While) and isinstance(last.test, ast.Constant) and bool(last.test.value) and not leaves


def rows_of(program: t.Program) -> Iterator[t.Row]:
    """Yield every row of a function, and of those inside it that are no generators."""
    for row in (row for line in program.lines() for row in t.all_rows(line.rows)):
        yield row
        if isinstance(row.what, t.Function) and row.what.program is not None and not row.what.program.is_generator:
            yield from rows_of(row.what.program)
