"""A companion's pieces in; the same without computing again what a name already holds, out.

    c = cos(q)                      c = cos(q)
    dc = -sin(q) * dq               s = sin(q)
    s = sin(q)                      dc = -s * dq
    ds = cos(q) * dq                ds = c * dq

Only arithmetic of numbers and functions of `math` that give floats: two evaluations give the same float, and nobody
can change it. What a name holds is known until the name, or one that its value was computed from, is bound anew; in a
loop, nothing is known that the loop binds. Values of ours that stand already lose their name, and what a tangent calls
gets one where it is called again after it; what is the same in every turn of a loop goes
before it (`hoisting.py`), and all are counted anew (`counting.py`). A function is known by who it is,
`m.sin` and `sin` alike. The user's text stays: it reads one of our names where it read another before.
"""

from __future__ import annotations

import ast
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .. import algebra as a
from .. import wtable as t
from ..facts import Env, Facts
from ..names import Names
from ..parsed import children
from ..written import Companion, Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped
from .counting import OURS, bound_by, counted, directly_in, every, holds_companions, with_names
from .hoisting import binds_inside, hoisted
from .linear import replacements_of, trees_of, uses_in
from .naming import callees_of
from .statements import assign, renamed

WHOLE = frozenset("floor ceil trunc isqrt factorial comb perm gcd lcm".split())
OTHERS = frozenset("fsum prod dist sumprod modf frexp isnan isinf isfinite isclose".split())
FLOATS = frozenset(f"math.{name}" for name, f in vars(math).items() if callable(f)) - {
    f"math.{name}" for name in WHOLE | OTHERS
}
LONGEST = 2000  # letters of a value's text: what is longer stands nowhere twice


class Held:
    """The names that hold values, by the values' texts; each is found by the names that it was computed from, too."""

    def __init__(self, names: Mapping[str, str] | None = None) -> None:
        self.names: dict[str, str] = {}
        self.by: dict[str, set[str]] = {}
        self.longest = 0
        for mark, name in (names or {}).items():
            self.hold(mark, name)

    def hold(self, mark: str, name: str) -> str:
        """Note that a name holds a value, if none does; return the one that does."""
        if mark not in self.names:
            self.names[mark] = name
            self.longest = max(self.longest, len(mark))
            for other in {name, *_names(mark)}:
                self.by.setdefault(other, set()).add(mark)
        return self.names[mark]

    def forget(self, names: Iterable[str]) -> None:
        """Forget what was computed from names that are bound anew, and what they held."""
        for name in names:
            for mark in self.by.pop(name, ()):
                if name in (self.names.get(mark), *_names(mark)):
                    self.names.pop(mark, None)

    def copy(self) -> Held:
        """Return what is held, for a suite inside."""
        return Held(self.names)


def without_repeats(companion: Companion, facts: Facts) -> Companion:
    """Return a companion that computes nothing which a name holds already."""
    if companion.is_table:
        return counted(companion)  # rows are what it shows
    if holds_companions(companion.body) or binds_inside(companion.program):  # what functions inside bind is theirs
        return counted(with_conditions_back(companion))
    standing = Standing(companion, facts)
    body = tuple(standing.suite(companion.body, Held()))
    if standing.same:
        body = tuple(with_names(body, standing.same))
    return counted(with_conditions_back(hoisted(replace(companion, body=body))))


def with_conditions_back(companion: Companion) -> Companion:
    """Return a companion whose conditions stand in their `if`, where a name of ours was bound for that alone.

    `w2, dw2 = f_jvp(x, dx)` and `w1, dw1 = w2, dw2` below it, what a branch gives, become one.
    """
    if not any(isinstance(piece, OwnNest) and piece.word == "if" for piece in every(companion.body)):
        return companion
    body = _shown_alone(companion.body)
    read, bound = Counter[str](), Counter[str]()
    bodies = [body]
    for one in bodies:
        bodies += [p.companion.body for p in every(one) if isinstance(p, Inner) and p.companion is not None]
        for tree in (*trees_of(one), *replacements_of(one)):
            read.update(uses_in(tree)[0])
        bound.update(name for piece in every(one) for name in bound_by(piece))

    def suite(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        done: list[Piece] = []
        for piece in pieces:
            match done[-1:], piece:
                case [Own(ast.Assign([ast.Name(name)], value))], OwnNest(word="if", source=ast.Name(asked)) if (
                    name == asked and read[name] == bound[name] == 1
                ):
                    done.pop()
                    piece = replace(piece, source=value)
                case (
                    [Own(ast.Assign([ast.Tuple([ast.Name(one), ast.Name(other)])], ast.Call() as call))],
                    Own(ast.Assign([ast.Tuple() as target], ast.Tuple([ast.Name(first), ast.Name(second)]))),
                ) if (one, other) == (first, second) and all(read[n] == bound[n] == 1 for n in (one, other)):
                    last = done.pop()
                    assert isinstance(last, Own)
                    piece = replace(last, statement=ast.Assign([target], call, lineno=0))
            done.append(_with_suites(piece, suite))
        return tuple(done)

    return replace(companion, body=suite(body))


def _with_suites(piece: Piece, change: Callable[[tuple[Piece, ...]], tuple[Piece, ...]]) -> Piece:
    """Return a piece whose suites are changed."""
    if isinstance(piece, Nest | OwnNest):
        orelse = change(piece.orelse) if piece.orelse is not None else None
        return replace(piece, body=change(piece.body), orelse=orelse)
    if isinstance(piece, Parts):
        return replace(piece, parts=tuple((head, change(body)) for head, body in piece.parts))
    return piece


def _shown_alone(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces without what stands for a node of the user's inside another that something stands for."""
    return tuple(
        replace(piece, names=dict(_shown(piece.line.node, piece.names))) if isinstance(piece, Kept)
        else _with_suites(piece, _shown_alone)
        for piece in pieces
    )  # fmt: skip


def _shown(node: Any, names: Mapping[int, ast.expr]) -> Iterator[tuple[int, ast.expr]]:
    todo = [node] if names else []
    while todo:
        current = todo.pop()
        if id(current) in names:
            yield id(current), names[id(current)]
        else:
            todo += children(current)


class Seen(NamedTuple):
    """The names that a piece's own values read, and those that it binds."""

    piece: Piece
    reads: set[str]
    bound: set[str]


@dataclass
class Standing:
    """What is found out about the values of one companion.

    Attributes:
        numbers: names of ours that hold numbers.
        same: names of ours that hold what another of ours holds, by name.
        spelled: what names of ours hold, as it is written: where the user calls one function by two names, he goes on.
        seen: what is known of pieces, by their identity.
    """

    companion: Companion
    facts: Facts
    numbers: set[str] = field(default_factory=set)
    same: dict[str, str] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)
    seen: dict[int, Seen] = field(default_factory=dict)

    def __post_init__(self) -> None:
        program = self.companion.program
        self.callees = callees_of(program, self.companion.injected)
        self.own = program.locals | {param.name for param in program.params}
        self.catches = any(isinstance(line.does, t.Try | t.With) for line in program.lines())
        stored = Counter(name for piece in every(self.companion.body) for name in bound_by(piece))
        late = {n.id for tree in self.trees() for scope in a.parts(tree) if isinstance(scope, _SCOPES)
                for n in ast.walk(scope) if isinstance(n, ast.Name)}  # fmt: skip
        self.names = Names({*stored, *late, *program.names, *self.companion.injected, *self.companion.companions})
        self.once = {n for n, count in stored.items() if count == 1 and OURS.fullmatch(n)} - late - program.names

    def trees(self) -> Iterator[ast.AST]:
        """Yield what is ours in the pieces."""
        yield from trees_of(self.companion.body)
        yield from replacements_of(self.companion.body)

    # --- pieces -----------------------------------------------------------------------------------------------

    def suite(self, pieces: Sequence[Piece], held: Held) -> list[Piece]:
        """Return the pieces of a suite; `held` is what names hold before it, and then what they hold after it."""
        made: list[Piece] = []
        rest = list(pieces)
        last = {name: len(rest) - i for i, piece in enumerate(rest) for name in self.looked_at(piece).reads}
        while rest:
            env = self.facing(made, rest)
            if len(rest) > 1 and self.waits(rest[0], rest[1], held, env):
                rest[:2] = rest[1], rest[0]
                env = self.facing(made, rest)
            made += self.ahead(rest, held, env, last)
            piece = self.piece(rest.pop(0), held, env)
            if piece is not None:
                made.append(piece)
        return made

    def ahead(self, pieces: Sequence[Piece], held: Held, env: Env, last: Mapping[str, int]) -> Iterator[Piece]:
        """Yield what gets a name before a tangent's line: functions of `math` that are called again after it.

        Args:
            last: where each name is read for the last time in the suite, counted from its end.
        """
        first = pieces[0]
        if not isinstance(first, Own) or first.role != "tangent":
            return
        for mark, call in [*called(self, first, env)]:
            again = self.again(mark, call, pieces[1:], env, last) if mark not in held.names else None
            if again is not None:
                name = self.names.row()
                self.spelled[name] = a.key(renamed(again, self.same))
                self.numbers.add(held.hold(mark, name))
                yield Own(assign(name, again), first.node, "tangent")

    def again(
        self, mark: str, call: ast.expr, pieces: Sequence[Piece], env: Env, last: Mapping[str, int]
    ) -> ast.expr | None:
        """Return a call of the same value further on, before what it is of changes; the user's, if he has one."""
        names, found = _names(mark), None
        operands = [self.alike(n.id) for arg in a.children(call)[1:] for n in a.parts(arg) if isinstance(n, ast.Name)]
        ends = [min((last[name] for name in one if name in last), default=len(pieces) + 2) for one in operands]
        for piece in pieces[: max(len(pieces) - max(ends, default=1) + 2, 0)]:  # neighbours may have changed places
            seen = self.looked_at(piece)
            is_like = all(not one.isdisjoint(seen.reads) for one in operands)
            for other, e in called(self, piece, env) if is_like else ():
                if other == mark and isinstance(piece, Own) and piece.role == "primal":
                    return e
                found = found or (e if other == mark else None)
            if not names.isdisjoint(seen.bound) or not isinstance(piece, Own | Kept | Nest | OwnNest | Parts):
                break
        return found

    def alike(self, name: str) -> set[str]:
        """Return the names that hold what a name holds."""
        return {name, *(one for one, other in self.same.items() if other == self.same.get(name, name))}

    def looked_at(self, piece: Piece) -> Seen:
        """Return what a piece reads and binds, found once."""
        if id(piece) not in self.seen:
            parts = (part for e in values_in(piece) for part in a.parts(e))
            bound = bound_by(piece).union(*(self.looked_at(one).bound for one in directly_in(piece)))
            self.seen[id(piece)] = Seen(piece, {n.id for n in parts if isinstance(n, ast.Name)}, bound)
        return self.seen[id(piece)]

    def facing(self, made: Sequence[Piece], rest: Sequence[Piece]) -> Env:
        """Return what is known of the variables: before the next line of the user's, or after the last."""
        for piece in rest:
            if isinstance(piece, Kept | Nest | Parts | Swapped):
                return self.facts.before.get(id(piece.line), {})
            if not isinstance(piece, Own):
                return {}
        last = made[-1] if made else None
        return self.facts.after.get(id(last.line), {}) if isinstance(last, Kept) else {}

    def piece(self, piece: Piece, held: Held, env: Env) -> Piece | None:
        """Return a piece in which what is held is read; None where nothing is left of it."""
        match piece:
            case Own(statement):
                return self.statement(piece, statement, held, env)
            case Kept(line=line, tail=tail):
                bound = bound_by(piece)
                if tail is not None and not bound:
                    piece = replace(piece, tail=self.read(tail, held, env))
                held.forget(bound)
                self.hold(line, held)
                return piece
            case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                held.forget(self.looked_at(piece).bound)
                inner = tuple(self.suite(body, held.copy()))
                return replace(piece, body=inner, orelse=tuple(self.suite(orelse, held.copy())) if orelse else orelse)
            case Parts(parts=parts):
                held.forget(self.looked_at(piece).bound)
                return replace(piece, parts=tuple((head, tuple(self.suite(one, held.copy()))) for head, one in parts))
            case Swapped() | Inner():
                held.forget(bound_by(piece))
                return piece
        held.forget(list(held.by))
        return piece

    def statement(self, piece: Own, statement: ast.stmt, held: Held, env: Env) -> Piece | None:
        """Return a statement of ours; None for a name for what another one of ours holds."""
        bound = bound_by(piece)
        match statement:
            case ast.Assign([ast.Name(name)], value):
                if name in self.once and (mark := self.mark(value, env)) is not None:
                    self.numbers.add(name)
                    self.spelled[name] = a.key(renamed(value, self.same))
                    other = held.hold(mark, name)
                    if self.spelled.get(other) == self.spelled[name] and other != name:
                        self.same[name] = other
                        return None
                    return piece
                new = self.read(value, held, env)
                held.forget(bound)
                return replace(piece, statement=assign(name, new)) if new is not value else piece
            case ast.AugAssign(target, op, value):
                new = self.read(value, held, env)
                held.forget(bound)
                return replace(piece, statement=ast.AugAssign(target, op, new)) if new is not value else piece
        held.forget(bound)
        return piece

    def hold(self, line: t.Line, held: Held) -> None:
        """Note what a line of the user's binds a name to."""
        match line.does:
            case t.Bind((t.Target(name=name),), value) if name and name in self.own:
                env = self.facts.after.get(id(line), {})
                mark = self.mark(value_of(line, value), env)
                if mark is not None and name in env and env[name].is_number and name not in _names(mark):
                    held.hold(mark, name)

    def waits(self, piece: Piece, following: Piece, held: Held, env: Env) -> bool:
        """Say whether a tangent reads what the user's next line binds, and cannot raise once it reads it there.

        Where what that line raises may be caught, the tangent would be missing afterwards.
        """
        if self.catches:
            return False
        match piece, following:
            case Own(ast.Assign([ast.Name(dx)], value), _, "tangent"), Kept(line=line, tail=None):
                after = Held()
                self.hold(line, after)
                is_call = isinstance(line.does, t.Bind) and isinstance(value_of(line, line.does.value), ast.Call)
                if not is_call or not after.names or {*after.names} & held.names.keys():
                    return False
                [name] = after.names.values()
                new = self.read(self.read(value, held, env), after, env)
                reads = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
                is_safe = not any(isinstance(n, ast.Call | ast.Div | ast.Pow | ast.Subscript) for n in ast.walk(new))
                return new is not value and name not in reads | {dx} and is_safe
        return False

    # --- values -----------------------------------------------------------------------------------------------

    def read(self, e: ast.expr, held: Held, env: Env) -> ast.expr:
        """Return an expression that reads the names which hold its parts."""
        return self.marked(e, held.names, env, held.longest)[0] if held.names else e

    def mark(self, e: ast.expr, env: Env) -> str | None:
        """Return a text that is the same for the same number; None for what is no arithmetic of numbers."""
        return self.marked(e, {}, env, LONGEST)[1] if isinstance(e, ast.BinOp | ast.Call) else None

    def marked(self, e: ast.expr, held: Mapping[str, str], env: Env, longest: int) -> tuple[ast.expr, str | None]:
        """Return an expression that reads what is held, and the mark that it had, if it is no longer than that."""
        if isinstance(e, _SCOPES | ast.Subscript):  # `ys[i + 1]` is read as it is
            return e, None
        parts: dict[int, str | None] = {}

        def part(inner: ast.expr) -> ast.expr:
            made, parts[id(inner)] = self.marked(inner, held, env, longest)
            return made

        found: ast.expr = a.map_children(e, part)
        mark = self.composed(e, parts, env)
        if mark is None or len(mark) > longest:
            return found, None
        return (a.name(held[mark]) if mark in held else found), mark

    def composed(self, e: ast.expr, parts: Mapping[int, str | None], env: Env) -> str | None:
        """Return a mark by those of the parts."""
        match e:
            case ast.Constant(int() | float() as value) if not isinstance(value, bool):
                return repr(value)
            case ast.Name(name):
                is_number = name in env and env[name].is_number and name in self.own
                return self.same.get(name, name) if is_number or name in self.numbers else None
            case ast.BinOp(left, op, right):
                one, other = parts[id(left)], parts[id(right)]
                return f"({one} {type(op).__name__} {other})" if one and other else None
            case ast.UnaryOp(ast.USub(), operand):
                inner = parts[id(operand)]
                return f"(-{inner})" if inner else None
            case ast.Call(func, args, []):
                key, given = self.callees.get(a.key(func)), [parts[id(arg)] or self.given(arg, env) for arg in args]
                return f"{key}({', '.join(map(str, given))})" if key in FLOATS and all(given) else None
        return None

    def given(self, arg: ast.expr, env: Env) -> str | None:
        """Return the mark of what a function of `math` is given: once it gave a float, that is known to be a number."""
        is_unknown = isinstance(arg, ast.Name) and arg.id in self.own and arg.id in env and env[arg.id].kind == "any"
        return arg.id if is_unknown else None  # type: ignore[attr-defined]


def called(standing: Standing, piece: Piece, env: Env) -> Iterator[tuple[str, ast.expr]]:
    """Yield the calls of functions of `math` that a piece of ours evaluates surely, with their marks."""
    todo: list[ast.AST] = [*values_in(piece)]
    for e in todo:  # it grows
        if isinstance(e, ast.Call) and (mark := standing.mark(e, env)) is not None:
            yield mark, e
        elif not isinstance(e, _LAZY | _SCOPES):
            todo += a.children(e)


def values_in(piece: Piece) -> list[ast.expr]:
    """Return the values of ours that a piece computes."""
    match piece:
        case Own(ast.Assign([ast.Name()], ast.expr() as value) | ast.AugAssign(_, _, ast.expr() as value), _, role):
            return [value] if role == "tangent" or isinstance(value, ast.Call) else []
        case Kept(tail=ast.expr() as value):
            return [value]
    return []


_LAZY = ast.IfExp | ast.BoolOp | ast.Compare
_SCOPES = ast.Lambda | ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp


def value_of(line: t.Line, value: ast.expr) -> ast.expr:
    """Return the expression that a line computes, without its rows' names."""
    values: dict[str, ast.expr] = {}
    for row in line.rows:
        values[row.w] = t.substitute(row.form, values)
    return t.substitute(value, values)


def _names(mark: str) -> set[str]:
    return set(re.findall(r"[^\W\d]\w*", mark))
