"""`try`, `with` and `match` of the user's: their suites with tangents, captured names with theirs."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..kinds import ANY, Abstract
from ..patterns import REST
from ..written import Own, Parts, Piece
from .extending import Extending
from .pairing import tangent_target, target_expr
from .statements import assign
from .unpacking import may_stop
from .work import Work


class Blocks(Extending):
    """Statements with several suites."""

    def suite(self, suite: t.Suite, top: bool = False, before: Sequence[Piece] = ()) -> list[Piece]:
        """Return the pieces of a suite (forward.py)."""
        raise NotImplementedError

    def zero_of(self, name: str, value: Abstract) -> ast.expr:
        """Return zeros in the shape of a variable (forward.py)."""
        raise NotImplementedError

    def attempt(self, line: t.Line, does: t.Try) -> list[Piece]:
        """Return a `try`: in a body whose errors are caught, no tangent may raise."""
        kept = self.guarded
        self.guarded = kept or does.is_wide
        body = tuple(self.suite(does.body))
        self.guarded = kept
        suites = [s for s in t.suites(line) if s is not does.body]
        order = headers(line)
        parts = [(order[0], body), *((node, tuple(self.suite(s))) for node, s in zip(order[1:], suites))]
        return [Parts(line, {}, tuple(parts))]

    def managed(self, line: t.Line, does: t.With, work: Work) -> list[Piece]:
        """Return a `with`; what a manager gives has its tangent where the block begins."""
        inside = self.facts.inside.get(id(line), frozenset())
        tangents: list[tuple[str, ast.expr]] = []
        headers: dict[int, ast.expr] = {}
        opened: list[Piece] = []
        for item, node in zip(does.items, line.node.items):
            stops = item.target is not None and self.outlives_errors((item.target,)) and may_stop((item.target,), ANY)
            if self.is_turned(item, work, inside):
                whole = self.names.row() if stops else ""
                headers |= self.turned(item, node, work, inside, whole)
                if item.target is not None and whole:
                    opened += self.opened(line, item.target, whole, work, inside, self.facts.cases[id(item)])
                continue
            if stops and item.target is not None and inside.intersection(item.target.names()):
                raise self.program.source.refuse(line.node, "with pattern")  # their tangents stand in the block
            for name in item.target.names() if item.target is not None else ():
                if name in inside:
                    carries = work.carries(item.manager) and work.abstract(item.manager).kind != "iterator"
                    tangents.append((name, work.full(item.manager) if carries else self.zero_of(name, ANY)))
        pieces = self.before(work, *(e for _, e in tangents), *headers.values())
        opening = [Own(assign(self.names.tangent(n), work.write(e)), line.node, "tangent") for n, e in tangents]
        shown = work.replacements()
        for at, e in headers.items():
            guards, shown[at] = self.released(work, work.write(e))
            pieces += guards
        kept = self.guarded
        self.guarded = kept or does.is_wide
        body = tuple(self.suite(does.body, before=[*opened, *opening]))
        self.guarded = kept
        return [*pieces, Parts(line, shown, ((line.node, body),))]

    def is_turned(self, item: t.Item, work: Work, inside: frozenset[str]) -> bool:
        """Say whether a manager is a generator whose tangents are needed, or whose ends change what carries them."""
        name = item.manager.id if isinstance(item.manager, ast.Name) else ""
        if name not in self.facts.turned or name not in self.facts.calls:
            return False
        bound = frozenset(item.target.names()) if item.target is not None else frozenset()
        _, pattern, summary = self.facts.calls[name]
        changes = bool(summary.stores) and (bool(pattern.active) or work.carries(item.manager))
        return changes or work.carries(item.manager) and bool(bound & inside)

    def turned(
        self, item: t.Item, node: Any, work: Work, inside: frozenset[str], whole: str
    ) -> dict[int, ast.expr]:
        """Return a manager and its target, `contextmanager(shifted_jvp)(box, dbox) as (b, db)`, by the user's nodes.

        `whole`: the name that stands for a target which is taken apart in the block.
        """
        assert isinstance(item.manager, ast.Name)
        call = work.pairs_of(work.table[item.manager.id])
        assert isinstance(call, ast.Call)
        maker = a.call(self.imported("contextlib", "contextmanager"), call.func)
        found: dict[int, ast.expr] = {id(node.item): ast.Call(maker, call.args, call.keywords)}
        if item.target is not None:
            env = self.facts.cases[id(item)]
            pair = [target_expr(item.target), tangent_target(item.target, work, inside, env)]
            if whole:
                pair = [ast.Name(whole, ast.Store()), ast.Name("d" + whole, ast.Store())]
            found[id(node.asname.name)] = ast.Tuple(pair, ast.Store())
        return found

    def matched(self, line: t.Line, does: t.Match, work: Work) -> list[Piece]:
        """Return a `match`; a case's captures have their tangents where its body begins."""
        subject: ast.expr | None = None
        wanted = {c.name for one in does.cases for c in one.captures if c.name in self.inside(one)}
        if wanted and work.carries(does.subject):
            subject = work.full(does.subject)
        pieces = self.before(work, subject)
        if subject is not None:
            pieces, subject = self.subject(work, pieces, subject, does)
        parts = []
        for one in does.cases:
            if id(one) not in self.facts.cases:
                parts.append((one.node, tuple(self.unreached_suite(one.body))))
                continue
            opening = self.captures(work, one, subject)
            parts.append((one.node, tuple(self.suite(one.body, before=opening))))
        return [*pieces, Parts(line, work.replacements(), tuple(parts))]

    def unreached_suite(self, suite: t.Suite) -> list[Piece]:
        """Return a suite that is never entered (forward.py)."""
        raise NotImplementedError

    def inside(self, one: t.Case) -> frozenset[str]:
        """Return the tangents that are needed where a case's body begins."""
        return self.facts.inside.get(id(one), frozenset())

    def subject(
        self, work: Work, pieces: list[Piece], e: ast.expr, does: t.Match
    ) -> tuple[list[Piece], ast.expr]:
        """Return the subject's tangent as something that may be written several times."""
        e = work.write(e)
        steps = any(c.steps for one in does.cases for c in one.captures)
        if isinstance(e, ast.Name) or isinstance(e, ast.Tuple) and all(isinstance(x, ast.Name) for x in e.elts):
            return pieces, e
        if not steps and not self.raises(work, e) and a.cost(e) < 2.0 and not isinstance(e, ast.List | ast.Dict):
            return pieces, e
        shown = "d" + self.names.row()
        return [*pieces, *self.safe(work, Own(assign(shown, e), work.node, "tangent"))], a.name(shown)

    def captures(self, work: Work, one: t.Case, subject: ast.expr | None) -> list[Piece]:
        """Return the tangents of what a case captures, taken out of the subject's mirror together."""
        env = self.facts.cases[id(one)]
        places: list[ast.expr] = []
        values: list[ast.expr] = []
        for capture in one.captures:
            if capture.name not in self.inside(one):
                continue
            value = env[capture.name]
            carries = subject is not None and self.facts.carries(value)
            places.append(ast.Name(self.names.tangent(capture.name), ast.Store()))
            values.append(_along(subject, capture) if carries and subject else self.zero_of(capture.name, value))
        if not places:
            return []
        if len(places) == 1:
            return [Own(ast.Assign(places, values[0], lineno=0), one.node, "tangent")]
        both = ast.Assign([ast.Tuple(places, ast.Store())], ast.Tuple(values, ast.Load()), lineno=0)
        return [Own(both, one.node, "tangent")]


def headers(line: t.Line) -> list[Any]:
    """Return the nodes that stand above the suites of a `try`, a `with` or a `match`, in order."""
    match line.does:
        case t.Try(_, handlers, orelse, final):
            ends = [line.node.orelse] * (orelse is not None) + [line.node.finalbody] * (final is not None)
            return [line.node, *(h.node for h in handlers), *ends]
        case t.Match(_, cases):
            return [one.node for one in cases]
    return [line.node]


def _along(e: ast.expr, capture: t.Capture) -> ast.expr:
    """Return the mirror's part at the end of a capture's way."""
    for step in capture.steps:
        match step:
            case int():
                e = a.part_of(e, step) or ast.Subscript(e, ast.Constant(step), ast.Load())
            case (int(start), int(after)):
                ends = [ast.Constant(n) if n else None for n in (start, -after)]
                e = a.call("list", ast.Subscript(e, ast.Slice(*ends), ast.Load()))
            case str() if step == REST:
                each = ast.comprehension(ast.Name("key", ast.Store()), a.name(capture.name), [], 0)
                e = ast.DictComp(a.name("key"), ast.Subscript(e, a.name("key"), ast.Load()), [each])
            case t.Into(name):
                e = ast.Attribute(e, name, ast.Load())
            case _:
                e = ast.Subscript(e, step, ast.Load())
    return e
