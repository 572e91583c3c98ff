"""A line of arithmetic in; its rows as expressions of what stood before the stretch of lines that it belongs to, out.

    t = x * y               t: x * y
    u = sin(t) + t          u: sin(x * y) + x * y

A stretch is lines of numbers, one after the other, none of which binds a name that an earlier one has read: at its end
everything that its expressions read still stands. What carries no tangent and is no arithmetic (`len(xs)`, `row[i]`)
is a name of its own, that of its row.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from .. import algebra as a
from .. import wtable as t
from ..errors import Refused, SourceUnavailable
from ..facts import Env as Facing
from ..facts import Facts
from ..kinds import Abstract
from ..resolve import Callee
from ..symbolic.closing import Closer, Env, no_form
from ..symbolic.deriving import NoDerivative, derivative
from ..symbolic.tree import Expr, inlined, names, size
from .naming import Calls

LONGEST_HELPER = 16  # operations up to which a function of the user's is put in, and not called for its tangent


class Rows(Closer):
    """The rows of a function's own lines on expressions; what is no arithmetic keeps its row's name."""

    facts: Facts
    lazy: int = 0

    def result(self, row: t.Row, env: Env, program: t.Program) -> Expr:
        """Return what a row stands for."""
        if program is not self.root:
            return super().result(row, env, program)
        carries = self.facts.carries(self.facts.rows[row.w])
        if isinstance(row.what, t.Invoke | t.Method | t.Function | t.Bound | t.Make) and (carries or self.lazy):
            if carries and not self.lazy and isinstance(row.what, t.Invoke):
                return super().result(row, env, program)
            raise no_form(program, row.node, "a call")
        if carries or isinstance(row.what, t.Apply | t.Choice) or isinstance(row.what, t.Logic) and self.lazy:
            if isinstance(row.what, t.Comprehension | t.Index | t.Field | t.Mirror):
                raise no_form(program, row.node, "a container")
            return super().result(row, env, program)
        return self.plain(row, env, program)

    def plain(self, row: t.Row, env: Env, program: t.Program) -> Expr:
        """Return what carries no tangent: a comparison as it is, what may not be done twice by its row's name."""
        kept = isinstance(row.what, t.Plain | t.Index | t.Field) and not any(
            isinstance(n, ast.Call | ast.Lambda | ast.ListComp | ast.GeneratorExp | ast.JoinedStr)
            for n in ast.walk(row.form)
        )
        if isinstance(row.what, t.Plain) and not row.args and isinstance(row.form, ast.Attribute):
            return row.form
        if program is not self.root or self.lazy:
            if not kept:
                raise no_form(program, row.node, "a call where it may not be evaluated")
            is_plain = isinstance(row.what, t.Plain)
            return super().plain(row, env, program) if is_plain else self.substituted(row.form, env)
        if kept and isinstance(row.what, t.Plain):
            return self.row(self.substituted(row.form, env))
        return a.name(row.w)

    def block(self, block: t.Block, env: Env, program: t.Program) -> Expr:
        """Return what a lazy region gives."""
        self.lazy += 1
        try:
            return super().block(block, env, program)
        finally:
            self.lazy -= 1

    def put_in(self, row: t.Row, callee: Callee, args: list[Expr], program: t.Program) -> Expr:
        """Return what a short function of the user's gives for these arguments."""
        value = super().put_in(row, callee, args, program)
        if self.depth == 0 and size(self.whole(value), 4 * LONGEST_HELPER) - size(self.whole_of(args)) > LONGEST_HELPER:
            raise no_form(program, row.node, "a long function is called for its tangent")
        return value

    def whole(self, e: Expr) -> Expr:
        """Return an expression with rows put back."""
        return inlined(e, self.rows)

    def whole_of(self, args: list[Expr]) -> Expr:
        """Return arguments with rows put back."""
        return self.whole(ast.Tuple(args, ast.Load()))


@dataclass
class Stretch:
    """Lines that are differentiated together.

    Attributes:
        rows: the executed rows; `env` what each name and row stands for, over `rows`.
        read: variables that were read; `bound` those that were bound, with the line of each.
    """

    facts: Facts
    calls: Calls
    name: str = ""  # of the companion: a user's function of that name is not called by it
    lines: list[t.Line] = field(default_factory=list)
    env: Env = field(default_factory=dict)
    bound: dict[str, int] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    is_closed: bool = False
    overwrites: bool = False

    def __post_init__(self) -> None:
        self.rows = Rows(self.calls, self.facts.program)
        self.rows.facts = self.facts

    @property
    def start(self) -> Facing:
        """What is known of variables before the first line."""
        return self.facts.before[id(self.lines[0])]

    def takes(self, line: t.Line) -> bool:
        """Take a line in, if it is arithmetic and leaves what was read before as it is; say whether it was."""
        kept = dict(self.env), dict(self.rows.rows), dict(self.rows.known)
        self.lines.append(line)
        try:
            fits = self.fits(line)
        except (Refused, SourceUnavailable, NoDerivative, RecursionError):
            fits = False
        if not fits:
            self.lines.pop()
            self.env, self.rows.rows, self.rows.known = kept
            return False
        return True

    def fits(self, line: t.Line) -> bool:
        """Say whether a line belongs to the stretch, and note what it reads and binds."""
        facts = self.facts
        if self.is_closed or id(line) in facts.instead or id(line) not in facts.before or id(line) in facts.statements:
            return False
        match line.does:
            case t.Bind((t.Target(name=name),), value) if name:
                found = facts.value(value, facts.before[id(line)])
                if not may_be_number(found):
                    return False
                targets = [name]
            case t.Update(t.Target(name=name), _, value) if name and facts.before[id(line)].get(name) is not None:
                before = facts.before[id(line)]
                if not before[name].is_number or not facts.value(value, before).is_number:
                    return False
                targets = [name]
            case t.Return(ast.expr() as value):
                found = facts.value(value, facts.before[id(line)])
                items = found.items if found.kind == "tuple" and found.items else (found,)
                if not facts.carries(found) or not all(map(may_be_number, items)):
                    return False
                targets = []
            case _:
                return False
        if not all(map(self.is_sound, line.rows)):
            return False
        self.rows.evaluate(line.rows, self.env, facts.program)
        read = {n for row in line.rows for n in row.reads() if not n.startswith("%")}
        read |= {value.id} if isinstance(value, ast.Name) and not value.id.startswith("%") else set()
        result = self.rows.operand(value, self.env)
        if isinstance(line.does, t.Update):
            read |= {*targets}
        read |= {n for n in names(self.rows.whole(result)) if not n.startswith("%")}
        if isinstance(result, ast.Tuple) and targets or any(n in self.bound for n in targets):
            return False
        self.differentiated(result, self.start)
        overwrites = any(n in read or n in self.read for n in targets)
        if isinstance(line.does, t.Update):
            old = self.rows.operand(a.name(targets[0]), self.env)
            op = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult, "/": ast.Div, "**": ast.Pow}.get(line.does.op)
            if op is None:
                return False
            result = self.rows.row(ast.BinOp(old, op(), result))
            self.differentiated(result, self.start)
        self.read |= read
        for name in targets:
            self.env[name] = result
            self.bound[name] = len(self.lines) - 1
        self.overwrites = overwrites
        self.is_closed = overwrites or isinstance(line.does, t.Return)
        return True

    def is_sound(self, row: t.Row) -> bool:
        """Say whether a row of numbers has a tangent by its rule alone."""
        facts = self.facts
        if row.w in facts.made or row.w in facts.methods or row.w in facts.looks or row.w in facts.drained:
            return False
        if not facts.carries(facts.rows[row.w]):
            return not isinstance(row.what, t.Function | t.Bound | t.Make | t.Method)
        if not may_be_number(facts.rows[row.w]) and not isinstance(row.what, t.Display):
            return False
        if isinstance(row.what, t.Apply):
            if facts.is_call(row) or row.what.in_place:
                return False
            env = facts.before[id(self.lines[-1])]
            kinds = [facts.value(x, env) for x in row.args]
            if any(k.kind in ("list", "tuple", "dict", "set", "iterator", "text", "object", "record") for k in kinds):
                return False
            if row.what.key in ("+", "-"):
                return all(k.is_number or facts.carries(k) for k in kinds)
            return True
        if isinstance(row.what, t.Display):
            return isinstance(self.lines[-1].does, t.Return) and row.what.kind == "tuple"
        if isinstance(row.what, t.Invoke):
            callee = facts.calls[row.w][0] if row.w in facts.calls else None
            is_own = any(isinstance(n, ast.Name) and n.id == self.name for n in ast.walk(row.form))
            return isinstance(callee, Callee) and not facts.calls[row.w][2].stores and not is_own
        return isinstance(row.what, t.Choice)

    def differentiated(self, e: Expr, env: Facing) -> None:
        """Raise NoDerivative unless an expression has a derivative by closed rules."""
        whole = self.rows.whole(e)
        active = (n for n in names(whole) if n in env and self.facts.carries(env[n]))
        derivative(whole, {n: a.name("d" + n) for n in active})


def may_be_number(value: Abstract) -> bool:
    """Say whether a value is a number, or carries a tangent and is nothing else that is known."""
    return value.is_number or value.active and value.kind in ("any", "real")
