"""Facts in; which tangents are needed after each line, out: what no result can see is never computed."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from . import kinds as k
from . import wtable as t
from .asking import asked, asked_parts, draws_on, links, walked
from .facts import Env, Facts, Local, constants_of, match_row, takes_tangent
from .rules.builtins import MUTATING


def first_places(program: t.Program) -> dict[int | str, int]:
    """Return where each line (by its id) and each function inside (by its row) stands: in a loop, at its start."""
    found: dict[int | str, int] = {}
    for line in program.lines():
        here = found.setdefault(id(line), len(found))
        if isinstance(line.does, t.For | t.While):
            found |= {id(inner): here for suite in t.suites(line) for inner in t.walk(suite)}
        found |= {row.w: here for row in t.own_rows(line) if isinstance(row.what, t.Function)}
    return found


class Backward:
    """Which tangents are needed after each line."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.linked = links(facts.program)
        self.captured: dict[str, frozenset[str]] = {}  # by inner function: what it reads of those around it
        self.later: list[str] = []  # inner functions that may be called where it is not seen
        self.first = first_places(facts.program)
        self.loops: list[tuple[frozenset[str], frozenset[str]]] = []
        self.always: frozenset[str] = frozenset()  # read by functions that are called where it is not seen
        self.leaving: frozenset[str] = frozenset()  # needed where the function is left: what it binds anew around it
        self.caught: frozenset[str] = frozenset()  # needed where an exception may be caught

    def run(self) -> None:
        """Fill in what is needed after each line, and at the entry (under 0)."""
        facts = self.facts
        found = self.read_later()
        called = self.called_later()
        self.later = [w for w in facts.scopes if f"fn:{w}" in facts.wanted or facts.is_generator(w) or w in called]
        while True:  # what one function reads is needed in those that call it, whichever was looked at first
            seen = dict(facts.entry), self.captured, self.always
            for w in facts.scopes:
                facts.entry[w] = self.entry(w)
            self.captured = {w: self.captured_by(w) for w in facts.scopes}
            self.always = found.union(*(self.captured[w] for w in self.later))
            if seen == (facts.entry, self.captured, self.always):
                break
        self.leaving = self.given_iterators(facts.params)
        facts.needed[0] = self.suite(facts.program.body, self.leaving)

    def read_later(self) -> frozenset[str]:
        """Return the variables that generator expressions read whenever they are gone through."""
        facts = self.facts
        found: set[str] = set()
        for w in facts.later:
            row = facts.lazy[w]
            if facts.carries(facts.rows[w]):
                assert isinstance(row.what, t.Comprehension)
                own = {n for clause in row.what.clauses for n in clause.target.names()}
                found |= {n for block in row.blocks() for n in block.reads()} - own
        envs = (*facts.before.values(), *facts.after.values())
        return frozenset(n for n in found if any(n in env and facts.carries(env[n]) for env in envs))

    def called_later(self) -> set[str]:
        """Return the inner functions that generator expressions call whenever they are gone through."""
        lazy = (self.facts.lazy[w] for w in self.facts.later)
        rows = (one for row in lazy for block in row.blocks() for one in t.all_rows(block.rows))
        callees = (self.facts.calls[one.w][0] for one in rows if one.w in self.facts.calls)
        return {callee.w for callee in callees if isinstance(callee, Local)}

    def entry(self, w: str) -> frozenset[str]:
        """Return what an inner function needs at its start, its own parameters and names out here."""
        facts = self.facts
        function = facts.lambdas[w].what
        assert isinstance(function, t.Function)
        if function.program is None:
            return self.of_block(function, facts.scopes[w])
        kept = self.loops, self.leaving, self.caught
        rebinds = {n for n in function.rebinds if facts.carries(facts.rebound.get((w, n), k.NOTHING))}
        outside = function.free | {*function.names}
        given = self.given_iterators({n: v for n, v in facts.scopes[w].items() if n in outside})
        self.loops, self.leaving, self.caught = [], frozenset(rebinds) | given, frozenset(rebinds)
        found = self.suite(function.program.body, self.leaving)
        self.loops, self.leaving, self.caught = kept
        return found

    def given_iterators(self, env: Env) -> frozenset[str]:
        """Return what holds iterators with tangents that a function has from outside: they may be asked after it."""
        heap = self.facts.heap
        return frozenset(
            n for n, value in env.items() if self.facts.carries(value) and k.leads_to_iterator(value, heap)
        )

    def of_block(self, function: t.Function, env: Env) -> frozenset[str]:
        """Return what a lambda's block needs."""
        assert function.block is not None
        found: set[str] = set()
        rows = {r.w: r for r in t.all_rows(function.block.rows)}
        for operand in (*(ast.Name(r.w, ast.Load()) for r in function.block.rows), function.block.value):
            self.collect(operand, rows, env, found, set())
        return frozenset(found)

    def captured_by(self, w: str) -> frozenset[str]:
        """Return the variables of the functions around whose tangents an inner function reads, or binds anew.

        What it reads by functions that it calls and that stand beside it is not among its own free names.
        """
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        inside = {row.w for row in t.rows_within(function)}
        callees = {self.facts.calls[r][0] for r in inside if r in self.facts.calls}
        beside = {callee.w for callee in callees if isinstance(callee, Local)} - inside
        own = self.facts.entry[w] & (function.free | function.rebinds)
        return own.union(*(self.captured.get(one, frozenset()) for one in beside))

    def suite(self, suite: t.Suite | None, after: frozenset[str]) -> frozenset[str]:
        """Return what is needed before a suite."""
        for line in reversed(suite.lines if suite else ()):
            after = self.line(line, after)
        return after

    def line(self, line: t.Line, after: frozenset[str]) -> frozenset[str]:
        """Return what is needed before a line."""
        line = self.facts.instead.get(id(line), line)
        if id(line) not in self.facts.before:
            return after  # never reached
        after |= self.always | self.caught
        after |= self.taken_apart(line, self.facts.before[id(line)], after)
        self.facts.needed[id(line)] = self.facts.needed.get(id(line), frozenset()) | after
        env = self.facts.before[id(line)]
        match line.does:
            case t.Bind(targets, value):
                before = self.bind(targets, value, line, env, after)
            case t.Update(target, _, value):
                before = self.update(line, target, value, env, after)
            case t.Return(value):
                before = self.leaving | (self.leaves(value, line, env) if value is not None else frozenset())
            case t.Yield(value):
                before = after | self.leaves(value, line, env)
            case t.Delete(targets):
                before = after.union(*(self.leaves(target.args[0], line, env) for target in targets if target.args))
            case t.Define(name):
                before = after - {name}
            case t.If(_, body, orelse):
                before = self.suite(body, after) | (self.suite(orelse, after) if orelse else after)
            case t.For() | t.While():
                before = self.loop(line, env, after)
            case t.Jump(word):
                before = self.loops[-1][0 if word == "break" else 1]
            case t.Raise():
                before = frozenset()
            case t.Keep(binds):
                before = after - {*binds}
            case t.Try():
                before = self.attempt(line.does, after)
            case t.With():
                before = self.managed(line, line.does, env, after)
            case t.Match():
                before = self.matched(line, line.does, env, after)
            case _:
                before = after
        before |= self.caught | self.in_step(line, env, after) | self.ran(line)
        self.facts.within[id(line)] = self.facts.within.get(id(line), frozenset()) | before
        return self.effects(line, env, before)

    def ran(self, line: t.Line) -> frozenset[str]:
        """Return what functions read that a line's own rows may call where it is not seen, before it binds anything."""
        calling = t.Apply | t.Comprehension | t.Mirror
        if not any(self.facts.is_call(row) or isinstance(row.what, calling) for row in t.own_rows(line)):
            return frozenset()
        here = self.first.get(id(line), len(self.first))
        alive = (w for w in self.later if self.first.get(w, 0) <= here)
        return frozenset().union(*(self.captured.get(w, frozenset()) for w in alive))

    def taken_apart(self, line: t.Line, env: Env, after: frozenset[str]) -> frozenset[str]:
        """Return the names that a line binds to parts of an iterator that is asked again: its mirror is asked along."""
        if not isinstance(line.does, t.Bind) or all(target.items is None for target in line.does.targets):
            return frozenset()
        bound = frozenset(name for target in line.does.targets for name in target.names())
        return bound if not bound & after and self.in_step(line, env, after) else frozenset()

    def in_step(self, line: t.Line, env: Env, after: frozenset[str]) -> frozenset[str]:
        """Return the iterators that a line asks, and whose mirrors must be asked too: they are used again."""
        later = after | self.facts.inside.get(id(line), frozenset())
        found = frozenset(
            name for name in asked(line)
            if name in env and self.facts.may_be_iterator(env[name])
            and (any(n not in env or env[n].kind in ("iterator", "any") for n in later & self.linked.get(name, {name}))
                 or self.facts.lead_to(later, env[name], env))
        )  # fmt: skip
        for row in asked_parts(line):
            if self.facts.asked_again(row, later, env):
                found |= self.leaves(ast.Name(row.w, ast.Load()), line, env)
        if not found:
            return found
        rows = {row.w: row for row in t.all_rows(line.rows)}
        for row in rows.values():  # `[x, *it]` is written whole beside its mirror, which asks along
            if any(name in found for arg in walked(row) for name in draws_on(arg, rows)):
                found |= self.leaves(ast.Name(row.w, ast.Load()), line, env)
        return found

    def attempt(self, does: t.Try, after: frozenset[str]) -> frozenset[str]:
        """Return what is needed before a `try`: what a handler needs may be needed at any line of the body."""
        kept = self.loops, self.leaving, self.caught
        if does.final is not None:  # it leads anywhere
            jumps = frozenset().union(*(need for pair in self.loops for need in pair))
            after = self.suite(does.final, after | jumps | self.leaving | self.caught)
            self.loops, self.leaving = [(after, after) for _ in self.loops], after
            self.caught |= after
        end = self.suite(does.orelse, after) if does.orelse is not None else after
        handlers = [self.suite(h.body, after) - {h.name} for h in does.handlers]
        self.caught = self.caught.union(*handlers)
        before = self.suite(does.body, end)
        before |= self.caught
        self.loops, self.leaving, self.caught = kept
        return before

    def managed(self, line: t.Line, does: t.With, env: Env, after: frozenset[str]) -> frozenset[str]:
        """Return what is needed before a `with`."""
        kept = self.caught
        self.caught |= after if does.swallows else frozenset()
        before = self.suite(does.body, after)
        self.facts.inside[id(line)] = before
        self.caught = kept
        for item in reversed(does.items):
            if item.target is not None:
                bound = frozenset(item.target.names())
                wanted = before & bound or any(self.active(p.args[0], env) for p in item.target.stores())
                before = before - bound | (self.leaves(item.manager, line, env) if wanted else frozenset())
        return before | (after if does.swallows else frozenset())

    def matched(self, line: t.Line, does: t.Match, env: Env, after: frozenset[str]) -> frozenset[str]:
        """Return what is needed before a `match`.

        Raises:
            Refused: a capture's tangent would be needed where its guard has failed.
        """
        rest = after
        for one in reversed(does.cases):
            inner = self.suite(one.body, after)
            bound = {c.name for c in one.captures}
            self.facts.inside[id(one)] = inner
            if one.guard is not None and rest & bound:
                raise self.facts.program.source.refuse(one.node, "case guard", name=min(rest & bound))
            wanted = inner & bound
            before = inner - bound | (self.leaves(does.subject, line, env) if wanted else frozenset())
            rest = before if one.is_certain else rest | before
        return rest

    def loop(self, line: t.Line, env: Env, after: frozenset[str]) -> frozenset[str]:
        """Return what is needed before a loop."""
        does = line.does
        assert isinstance(does, t.For | t.While)
        out = self.suite(does.orelse, after) if does.orelse else after
        head = out
        while True:
            if isinstance(does, t.While):  # its condition is run again: what it binds, or changes, is made of this
                head = self.effects(line, env, head | self.in_step(line, env, after) | self.ran(line))
            self.loops.append((after, head))
            inside = self.suite(does.body, head)
            self.loops.pop()
            self.facts.inside[id(line)] = inside
            if isinstance(does, t.For):
                bound = frozenset(does.target.names())
                source = self.leaves(does.source, line, env) if inside & bound else frozenset()
                inside = inside - bound | source  # `for row in (row,)`
            new = head | inside
            if new == head:
                return head
            head = new

    def bind(
        self, targets: tuple[t.Target, ...], value: ast.expr, line: t.Line, env: Env, after: frozenset[str]
    ) -> frozenset[str]:
        """Return what is needed before `targets = value`."""
        wanted = False
        names: set[str] = set()
        for target in targets:
            names.update(target.names())
            wanted = wanted or bool(after & set(target.names()))
            for place in target.stores():
                if self.active(place.args[0], env):
                    wanted = True
        before = after - names
        for target in targets:
            for place in target.stores():
                before |= self.leaves(place.args[0], line, env)
        return before | (self.leaves(value, line, env) if wanted else frozenset())

    def update(
        self, line: t.Line, target: t.Target, value: ast.expr, env: Env, after: frozenset[str]
    ) -> frozenset[str]:
        """Return what is needed before `target op= value`."""
        if target.name:
            if target.name not in after and not self.facts.extends(env, target.name):
                return after
            mine = frozenset({target.name}) if self.facts.carries(env.get(target.name, k.ANY)) else frozenset()
            return after - {target.name} | mine | self.leaves(value, line, env)
        if self.active(target.args[0], env):
            return after | self.leaves(value, line, env) | self.leaves(target.args[0], line, env)
        return after

    def active(self, operand: ast.expr, env: Env) -> bool:
        """Say whether an operand carries a tangent."""
        if not isinstance(operand, ast.Name):
            return False
        found = self.facts.rows.get(operand.id) or env.get(operand.id)
        return found is not None and self.facts.carries(found)

    def leaves(self, operand: ast.expr | None, line: t.Line, env: Env) -> frozenset[str]:
        """Return the variables whose tangents the operand's tangent is made of."""
        rows = {row.w: row for row in t.all_rows(line.rows)}
        found: set[str] = set()
        self.collect(operand, rows, env, found, set())
        return frozenset(found)

    def collect(
        self, operand: ast.expr | None, rows: Mapping[str, t.Row], env: Env, found: set[str], seen: set[str]
    ) -> None:
        """Add the variables that an operand's tangent is made of to `found`."""
        if not isinstance(operand, ast.Name) or operand.id in seen:
            return
        if operand.id not in rows:
            if operand.id in env and self.facts.carries(env[operand.id]):
                found.add(operand.id)
            return
        seen.add(operand.id)
        row = rows[operand.id]
        args = list(row.args)
        if isinstance(row.what, t.Apply) and row.w not in self.facts.calls:
            rule, names = match_row(row, constants_of(row))
            if rule is not None:
                args = [a for a, name in zip(args, names) if takes_tangent(rule, name) or name in rule.whole]
        elif isinstance(row.what, t.Index):
            args = args[:1]
        elif isinstance(row.what, t.Choice | t.Function):
            args = []
        elif isinstance(row.what, t.Invoke) and row.what.callee is None and row.w in self.facts.calls:
            callee = self.facts.calls[row.w][0]
            if isinstance(callee, Local):
                found |= self.captured.get(callee.w, frozenset())
            else:
                self.collect(row.what.func, rows, env, found, seen)
        for arg in args:
            self.collect(arg, rows, env, found, seen)
        for block in row.blocks() if not isinstance(row.what, t.Function) else ():
            for inner in block.rows:
                self.collect(ast.Name(inner.w, ast.Load()), rows, env, found, seen)
            self.collect(block.value, rows, env, found, seen)

    def effects(self, line: t.Line, env: Env, after: frozenset[str]) -> frozenset[str]:
        """Add what mutating calls and walruses of this line need."""
        for row in line.rows:
            if isinstance(row.what, t.Choice | t.Logic | t.Comprehension) and self.changes(row, env):
                after |= self.leaves(ast.Name(row.w, ast.Load()), line, env)  # it is written as statements, whole
        for row in t.all_rows(line.rows):
            if row.w in self.facts.calls and self.facts.calls[row.w][2].stores:
                callee = self.facts.calls[row.w][0]
                after |= self.captured.get(callee.w, frozenset()) if isinstance(callee, Local) else frozenset()
                after |= self.leaves(row.what.func if isinstance(row.what, t.Invoke) else None, line, env)
                for arg in row.args:
                    after |= self.leaves(arg, line, env)
                continue
            match row.what:
                case t.Method(name) if name in MUTATING and self.active(row.args[0], env):
                    for arg in row.args:
                        after |= self.leaves(arg, line, env)
                case t.Bound():
                    after |= self.leaves(row.args[0], line, env)
                case t.Comprehension() if any(isinstance(r.what, t.Bound) for r in t.all_rows((row,))):
                    after |= self.leaves(ast.Name(row.w, ast.Load()), line, env)
                case t.Mirror("next") if self.active(row.args[0], env):
                    for arg in row.args:
                        after |= self.leaves(arg, line, env)
                case t.Function():
                    for arg in row.args:
                        after |= self.leaves(arg, line, env)
        return after

    def changes(self, row: t.Row, env: Env) -> bool:
        """Say whether something in a lazy region may change what carries tangents."""
        for inner in (r for block in row.blocks() for r in t.all_rows(block.rows)):
            if inner.w in self.facts.calls and self.facts.calls[inner.w][2].stores:
                return True
            match inner.what:
                case t.Method(name) if name in MUTATING:
                    return True
                case t.Mirror("next") if self.active(inner.args[0], env):
                    return True
        return False
