"""The symbolic emitter: facts in, a companion out whose tangents are closed expressions, one for each stretch of lines.

d = a * x                  d = a * x
e = exp(-d)                w1 = exp(-d)
return e * d               return w1 * d, a * w1 * (1.0 - d) * dx

The user's lines stay. What is no arithmetic (containers, objects, calls that are not put in) has the forward emitter's.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .. import algebra as a
from .. import wtable as t
from ..facts import Facts
from ..registry import RULES
from ..resolve import Known
from ..symbolic.tree import Expr, called, inlined, names, rebuilt
from ..written import Companion, Kept, Own, Piece
from .choosing import Chosen
from .forward import Forward
from .naming import Calls
from .statements import assign, augmented
from .stretches import Stretch
from .work import Work


def emit(facts: Facts, calls: Calls, name: str, simplify: str = "sympy") -> Companion:
    """Return the companion of a program, its tangents simplified as `simplifying.SIMPLIFY` has it."""
    made = Symbolic(facts, calls, name, False)
    made.how = simplify
    return made.run()


@dataclass
class Symbolic(Forward):
    """One companion, stretch by stretch."""

    how: str = "sympy"
    planned: dict[int, Stretch] = field(default_factory=dict)  # by line
    done: dict[int, list[Piece]] = field(default_factory=dict)  # by line: its pieces

    def suite(self, suite: t.Suite, top: bool = False, before: Sequence[Piece] = ()) -> list[Piece]:
        """Return the pieces of a suite, stretches of arithmetic together."""
        makes_more = self.facts.pattern.makes or self.program.is_generator or self.calls.is_complex
        if not (self.guarded or self.calls.catches or makes_more):
            self.plan(suite)
        return super().suite(suite, top, before)

    def plan(self, suite: t.Suite) -> None:
        """Find the stretches of a suite."""
        current: Stretch | None = None
        for line in suite.lines:
            alone = line.first and line.last
            if alone and current is not None and current.takes(line):
                self.planned[id(line)] = current
                continue
            current = Stretch(self.facts, self.calls, self.name)
            if alone and current.takes(line):
                self.planned[id(line)] = current
            else:
                current = None

    def line(self, line: t.Line) -> list[Piece]:
        """Return the pieces of one line."""
        if id(line) not in self.done and id(line) in self.planned:
            self.skip = ""
            self.done.update(self.pieces_of(self.planned[id(line)]))
        if id(line) in self.done:
            return self.done[id(line)]
        return super().line(line)

    # --- a stretch ------------------------------------------------------------------------------------------

    def pieces_of(self, stretch: Stretch) -> dict[int, list[Piece]]:
        """Return the pieces of each line; the tangents stand beside the last one."""
        last = stretch.lines[-1]
        targets, values = self.results(stretch)
        chosen = Chosen(stretch, values, self.names.tangent, self.how)
        works = [self.work_on(line) for line in stretch.lines]
        for w in chosen.wanted:
            work = next(work for work in works if w in work.table)
            work.wanted.add(work.same.get(w, w))
        found: dict[int, list[Piece]] = {}
        shown: dict[str, Expr] = {}
        for line, work in zip(stretch.lines, works):
            found[id(line)] = self.before(work)
            shown |= {w: a.name(name) for w in work.table if (name := work.printed.get(work.same.get(w, w)))}
            if line is not last:
                found[id(line)].append(Kept(line, work.replacements()))
        own_name = {e.id: n for n, e in zip(targets, chosen.values) if isinstance(e, ast.Name) and n not in chosen.read}
        parts = {own_name.get(name) or self.names.row(): (name, e) for name, e in chosen.parts.items()}
        shown |= {old: a.name(new) for new, (old, _) in parts.items()}
        own: list[Piece] = []
        for new, (_, e) in parts.items():
            more, written = self.fitted(last, self.spelled(inlined(e, shown)), 0)
            own += [*more, Own(assign(new, written), last.node, "tangent")]
        exprs = [self.spelled(inlined(e, shown)) for e in chosen.values]
        kept = Kept(last, works[-1].replacements())
        if isinstance(last.does, t.Return):
            more, tail = self.fitted(last, exprs[0], 0)
            role = "mixed" if any(not isinstance(n, ast.Name | ast.Constant) for n in [tail]) else "primal"
            found[id(last)] += [*own, *more, Kept(last, works[-1].replacements(), tail, role)]
            return found
        for name, e in zip(targets, exprs):
            more, written = self.fitted(last, e, len(name) + 3)
            if not (isinstance(written, ast.Name) and written.id == name):
                own += [*more, Own(assigned(name, written), last.node, "tangent")]
        above = stretch.overwrites
        found[id(last)] += [*own, kept] if above else [kept, *own]
        return found

    def work_on(self, line: t.Line) -> Work:
        """Return the work on a line, in which what is shared with tangents is named."""
        self.guard_rebinding(line)
        env = self.facts.before[id(line)]
        return Work(self, line.rows, env, line.node, needed=self.facts.within.get(id(line), frozenset()))

    def results(self, stretch: Stretch) -> tuple[list[str], list[Expr]]:
        """Return the tangents that are needed after a stretch, and the values that they are of."""
        last = stretch.lines[-1]
        if isinstance(last.does, t.Return):
            assert last.does.value is not None
            return [""], [stretch.rows.operand(last.does.value, stretch.env)]
        needed = self.facts.needed.get(id(last), frozenset())
        bound = [n for n in stretch.bound if n in needed]
        return [self.names.tangent(n) for n in bound], [stretch.env[n] for n in bound]

    def spelled(self, e: Expr) -> Expr:
        """Return an expression as our lines write it: functions by their names here, numbers as floats."""
        if isinstance(e, ast.Constant):
            is_whole = isinstance(e.value, int) and not isinstance(e.value, bool) and abs(e.value) < 2**53
            return ast.Constant(float(e.value)) if is_whole else e  # type: ignore[arg-type]
        if isinstance(e, ast.IfExp):
            return ast.IfExp(self.named_functions(e.test), self.spelled(e.body), self.spelled(e.orelse))
        if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Pow):
            if isinstance(e.left, ast.Name) and isinstance(e.right, ast.Constant) and e.right.value == 2:
                return ast.BinOp(e.left, ast.Mult(), e.left)
            exponent = e.right if isinstance(e.right, ast.Constant) else self.spelled(e.right)
            return ast.BinOp(self.spelled(e.left), ast.Pow(), exponent)
        if isinstance(e, ast.Subscript | ast.Attribute | ast.Compare | ast.BoolOp):
            return self.named_functions(e)
        return self.with_name(rebuilt(e, self.spelled))

    def named_functions(self, e: Expr) -> Expr:
        """Return an expression of the user's with functions by their names here."""
        return self.with_name(rebuilt(e, self.named_functions))

    def with_name(self, e: Expr) -> Expr:
        """Return a call of a function of the tables by its name here."""
        module, dot, name = called(e).rpartition(".")
        if not dot or not isinstance(e, ast.Call):
            return e
        found = self.program.functions.get(name)
        if module.startswith("user."):
            own = self.ruled(f"{module}.{name}")
        elif module == "builtins":
            own = self.builtin(name)
        elif found == Known(f"{module}.{name}") and name not in self.program.locals:
            own = name
        else:
            own = self.imported("math" if module == "fwdtrans.special" else module, name)
        return ast.Call(a.name(own), e.args, e.keywords)


    def ruled(self, key: str) -> str:
        """Return the name here of a function that has a rule of the user's; its key ends in the object's identity."""
        shown, _, identity = key.removeprefix("user.").rpartition(".")
        shown = shown.rpartition(".")[2]
        if self.program.functions.get(shown) == Known(key) and shown not in self.program.locals:
            return shown
        function = RULES.objects[int(identity)][0]
        for ours, (space, name) in self.injected.items():
            if name == shown and isinstance(space, Mapping) and space.get(name) is function:
                return ours
        ours = self.names.free_function(shown)
        self.injected[ours] = ({shown: function}, shown)
        return ours


def assigned(name: str, value: Expr) -> ast.stmt:
    """Return `name = value`, or `name += rest` where that is what the value says."""
    match value:
        case ast.BinOp(ast.Name(id), ast.Add() | ast.Sub() as op, rest) if id == name and name not in {*names(rest)}:
            return augmented(ast.Name(name, ast.Store()), op, rest)
    return assign(name, value)
