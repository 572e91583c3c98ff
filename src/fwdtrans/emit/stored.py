"""A list of tangents that is filled item by item in; the same as lists of slopes, filled side by side, out.

    dy = [0.0] * len(x)                 dy_dx = [0.0] * len(x)
    for i in range(len(x)):             for i in range(len(x)):
        dy[i] = 2.0 * x[i] * dx[i]          dy_dx[i] = 2.0 * x[i]

Each item must be linear in the item at its own place of a list that moves, and in tangents of numbers that stay as
they are. What is appended to an empty list is at the place of the loop's turn, where the loop goes through all of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from .. import algebra as a
from .. import wtable as t
from ..errors import NotWritten
from ..written import Companion, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped
from .counting import all_bound, bound_by, every
from .linear import Form, linear, mentions, names_in, trees_of
from .plain import builtin
from .standing import value_of


class Lists(Protocol):
    """What is asked about the lists that move."""

    companion: Companion
    lists: Mapping[str, str]
    moving: frozenset[str]
    callees: Mapping[str, str]

    def is_whole(self, source: ast.expr) -> bool:
        """Say whether all of a list is gone through, and nothing else that may be shorter."""


def form_of(e: ast.expr, moving: frozenset[str]) -> Form | None:
    """Return an expression as a form in tangents that are numbers; a choice between two is one of choices."""
    match e:
        case ast.IfExp(test, body, orelse) if not mentions(test, moving):
            one, other = form_of(body, moving), form_of(orelse, moving)
            if one is None or other is None:
                return None
            leaves = {mark: leaf for mark, (leaf, _) in (*one.items(), *other.items())}
            none = ast.Constant(0.0), a.ZERO
            parts = {mark: (one.get(mark, none)[1], other.get(mark, none)[1]) for mark in leaves}
            chosen = {mark: ast.IfExp(test, *map(a.to_expr, parts[mark])) for mark in leaves}
            return {mark: (leaf, a.sum_of(chosen[mark])) for mark, leaf in leaves.items()}
    return linear(e, moving, moving)


def is_blank(value: ast.expr, companion: Companion, lists: Mapping[str, str]) -> bool | None:
    """Return whether a list is empty, or of zeros and as long as one that moves; None where it is neither."""
    match value:
        case ast.List([]):
            return True
        case ast.BinOp(ast.List([ast.Constant(0.0)]), ast.Mult(), size) if is_length(size, companion, lists):
            return False
        case ast.ListComp(ast.Constant(0.0), [ast.comprehension(_, ast.Name(x), [])]) if x in lists.values():
            return False
    return None


def is_length(size: ast.expr, companion: Companion, lists: Mapping[str, str]) -> bool:
    """Say whether a number is surely how many items a list has that moves."""
    match size:
        case ast.Call(ast.Name("len"), [ast.Name(x)], []):
            return x in lists.values() and builtin(companion, "len") == "len"
        case ast.Name(n) if n not in {param.name for param in companion.program.params}:
            lines = [line for line in companion.program.lines() if n in t.bound_by(line)]
            values = [value_of(line, line.does.value) if isinstance(line.does, t.Bind) else None for line in lines]
            ours = (p.statement for p in every(companion.body) if isinstance(p, Own) and n in bound_by(p))
            values += [one.value if isinstance(one, ast.Assign) else None for one in ours]
            found = values[0] if len(values) == 1 else None
            return isinstance(found, ast.Call) and is_length(found, companion, lists)
    return False


Place = tuple[str, str]  # the list, and the text of an index


@dataclass
class Stored:
    """A list of tangents that is made empty, or of zeros, and filled item by item.

    Attributes:
        bound: what is bound behind the line that makes it.
        keys: the lists, and the tangents of numbers, that its items are linear in.
        stores: by a statement's identity: the slopes that it stores, by these.
    """

    work: Lists
    name: str
    is_empty: bool
    bound: frozenset[str]
    keys: dict[str, None] = field(default_factory=dict)
    stores: dict[int, dict[str, ast.expr]] = field(default_factory=dict)
    count: int = 0
    locals: set[str] = field(default_factory=set)

    def looked_through(self, until: Sequence[Piece]) -> bool:
        """Say whether all that fills it is read here."""
        try:
            self.suite(until, {}, {}, "", 0)
        except NotWritten:
            return False
        filling = (p for p in until if self.is_empty and self.mentions(p))
        if any(len(self.named_in(piece)) > 1 for piece in filling):
            return False  # it is read while it grows
        return bool(self.stores) and bool(self.keys) and self.count == (1 if self.is_empty else 0)

    def named_in(self, piece: Piece) -> list[ast.Name]:
        """Return where a piece names the list."""
        nodes = (node for tree in trees_of([piece]) for node in ast.walk(tree))
        return [node for node in nodes if isinstance(node, ast.Name) and node.id == self.name]

    def suite(
        self, pieces: Iterable[Piece], items: Mapping[str, Place], local: dict[str, ast.expr], loop: str, depth: int
    ) -> None:
        """Look through a suite.

        Args:
            items: the names that are items of lists, and at which places.
            local: the tangents that were given names before, in the same turn of the loop around.
            loop: the place that each turn of the loop around is at; "" where that is none.
            depth: how many loops are around, or conditions.
        """
        for piece in pieces:
            bound = all_bound([piece])
            for n in [n for n, value in local.items() if n in bound or names_in(value) & bound]:
                del local[n]
            match piece:
                case Own(statement):
                    self.statement(statement, items, local, loop)
                    if depth:
                        self.name_local(statement, local)
                case Swapped() | Parts() | Kept() if self.mentions(piece):
                    raise NotWritten()
                case Nest(body=body, orelse=orelse, target=target, source=source) | OwnNest(
                    body=body, orelse=orelse, target=target, source=source
                ):
                    if not self.mentions(piece):
                        continue
                    if target is None and isinstance(piece, Nest) and isinstance(does := piece.line.does, t.For):
                        target = ast.Name(does.target.name or "", ast.Store())  # as the user has it
                        source = value_of(piece.line, does.source)
                    if target is None or source is None:
                        for inner in (body, orelse or ()):
                            self.suite(inner, items, {}, "", depth + 1)
                        continue
                    inside = {**items, **self.items_of(target, source)}
                    moved = all_bound(body)
                    inside = {n: at for n, at in inside.items() if n not in moved and at[1] not in moved}
                    is_whole = depth == 0 and self.is_whole(target, source, body)
                    self.suite(body, inside, {}, self.position(target) if is_whole else "", depth + 1)
                    self.suite(orelse or (), items, {}, "", depth + 1)

    def mentions(self, piece: Piece) -> bool:
        """Say whether a piece changes the list: all that only reads it is read elsewhere."""
        return any(self.changes(node) for tree in trees_of([piece]) for node in ast.walk(tree))

    def changes(self, node: ast.AST) -> bool:
        """Say whether a node stores into the list, or asks it for a method."""
        match node:
            case ast.Subscript(ast.Name(name), _, ast.Store() | ast.Del()) | ast.Attribute(ast.Name(name)):
                return name == self.name
        return False

    def items_of(self, target: ast.expr, source: ast.expr) -> dict[str, Place]:
        """Return what names in a loop's header are items of which list, and at which place."""
        match target, source:
            case ast.Tuple([ast.Name(i), inner]), ast.Call(ast.Name("enumerate"), [arg], []):
                return {n: (owner, i) for n, (owner, _) in self.items_of(inner, arg).items()}
            case ast.Tuple(parts), ast.Call(ast.Name("zip"), args) if len(parts) == len(args):
                several = (self.items_of(part, arg) for part, arg in zip(parts, args))
                return {n: at for found in several for n, at in found.items()}
            case ast.Name(n), ast.Name(owner) if owner in self.work.lists:
                return {n: (owner, "turn")}
        return {}

    def is_whole(self, target: ast.expr, source: ast.expr, body: Sequence[Piece]) -> bool:
        """Say whether a loop goes once through all positions of a list, and leaves no turn early."""
        jumps = (p for p in every(body) if isinstance(p, Kept) and isinstance(p.line.does, t.Jump | t.Return))
        match target, source:
            case ast.Name(i), ast.Call(ast.Name("range"), [size], []):
                is_one = is_length(size, self.work.companion, self.work.lists) and i not in all_bound(body)
            case ast.Tuple([ast.Name(i), _]), ast.Call(ast.Name("enumerate"), [arg], []):
                is_one = self.work.is_whole(arg) and i not in all_bound(body)
            case _:
                is_one = self.work.is_whole(source)
        return is_one and not any(jumps)

    def position(self, target: ast.expr) -> str:
        """Return the text of the position that a turn of a loop is at."""
        match target:
            case ast.Name(i):
                return i
            case ast.Tuple([ast.Name(i), ast.Tuple()]):
                return i
        return "turn"

    def statement(
        self, statement: ast.stmt, items: Mapping[str, Place], local: dict[str, ast.expr], loop: str
    ) -> None:
        """Note what a statement stores, or gives a tangent's name.

        Raises:
            NotWritten: it is not linear in an item at the place that it is stored to.
        """
        match statement:
            case ast.Assign([ast.Subscript(ast.Name(name), index, ast.Store())], e) | ast.AugAssign(
                ast.Subscript(ast.Name(name), index, ast.Store()), ast.Add() | ast.Sub(), e
            ) if name == self.name and not self.is_empty and not isinstance(index, ast.Slice):
                self.note(statement, e, items, local, a.key(index))
            case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "append"), [e], [])) if name == self.name:
                if not loop or not self.is_empty:
                    raise NotWritten()
                self.count += 1
                self.note(statement, e, items, local, loop)
            case _ if any(map(self.changes, ast.walk(statement))):
                raise NotWritten()

    def name_local(self, statement: ast.stmt, local: dict[str, ast.expr]) -> None:
        """Note what a tangent is that gets a name, if it is made of what stays as it is but for names."""
        match statement:
            case ast.Assign([ast.Name(name)], e) if name in self.work.moving and name not in names_in(e):
                if all(map(self.is_steady, ast.walk(e))):
                    local[name] = t.substitute(e, local)

    def is_steady(self, node: ast.AST) -> bool:
        """Say whether a node is the same later on, where the names in it are."""
        match node:
            case ast.Subscript(ast.Name(name)):
                return name in {*self.work.lists, *self.work.lists.values()}
            case ast.Call(func):
                return self.work.callees.get(a.key(func), "").startswith("math.")
        return not isinstance(node, ast.Subscript | ast.Attribute | ast.Lambda | ast.ListComp | ast.GeneratorExp)

    def note(
        self, statement: ast.stmt, e: ast.expr, items: Mapping[str, Place], local: Mapping[str, ast.expr], place: str
    ) -> None:
        """Note the slopes that a statement stores."""
        moving = frozenset({*self.work.moving, *items})
        known = {n: value for n, value in local.items() if n in moving}
        self.locals |= known.keys() & names_in(e)
        form = form_of(t.substitute(e, known), moving)
        if form is None:
            raise NotWritten()
        found: dict[str, a.Sum] = {}
        for leaf, coef in form.values():
            if mentions(a.to_expr(coef), moving):
                raise NotWritten()
            match leaf:
                case ast.Name(n) if n in items and items[n][1] == place:
                    owner = items[n][0]
                case ast.Subscript(ast.Name(owner), index) if owner in self.work.lists and a.key(index) == place:
                    pass
                case ast.Name(owner) if owner not in items and owner not in self.bound and owner != self.name:
                    pass
                case _:
                    raise NotWritten()
            found[owner] = a.add([found.get(owner, a.ZERO), coef])
        self.keys |= dict.fromkeys(found)
        self.stores[id(statement)] = {owner: a.to_expr(coef) for owner, coef in found.items()}

    def written(self, pieces: Iterable[Piece], lists: Mapping[str, str]) -> list[Piece]:
        """Return pieces that fill lists of slopes."""
        made: list[Piece] = []
        for piece in pieces:
            match piece:
                case Own(statement) if id(statement) in self.stores:
                    slopes = self.stores[id(statement)]
                    for key, shown in lists.items():
                        new = self.stored(statement, shown, slopes.get(key, ast.Constant(0.0)))
                        made += [replace(piece, statement=new)]
                case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                    other = tuple(self.written(orelse, lists)) if orelse is not None else None
                    made.append(replace(piece, body=tuple(self.written(body, lists)), orelse=other))
                case _:
                    made.append(piece)
        return made

    def without_unread(self, pieces: Iterable[Piece]) -> list[Piece]:
        """Return pieces without the lines of tangents that only the list was made of."""
        pieces = list(pieces)
        while True:
            read = {n.id for tree in trees_of(pieces) for n in ast.walk(tree)
                    if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}  # fmt: skip
            left = self.locals - read
            if not left:
                return pieces
            self.locals -= left
            pieces = without(pieces, left)

    def stored(self, statement: ast.stmt, shown: str, slope: ast.expr) -> ast.stmt:
        """Return a statement that stores a slope."""
        match statement:
            case ast.Assign([ast.Subscript(_, index)]):
                return ast.Assign([ast.Subscript(a.name(shown), index, ast.Store())], slope, lineno=0)
            case ast.AugAssign(ast.Subscript(_, index), op):
                return ast.AugAssign(ast.Subscript(a.name(shown), index, ast.Store()), op, slope)
        return ast.Expr(ast.Call(ast.Attribute(a.name(shown), "append", ast.Load()), [slope], []))


def without(pieces: Iterable[Piece], names: set[str]) -> list[Piece]:
    """Return pieces without the lines of ours that give these names values."""
    made: list[Piece] = []
    for piece in pieces:
        match piece:
            case Own(ast.Assign([ast.Name(name)])) if name in names:
                continue
            case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                left, other = without(body, names), without(orelse, names) if orelse is not None else None
                if not left or other == [] != [*(orelse or ())]:
                    raise NotWritten()
                made.append(replace(piece, body=tuple(left), orelse=tuple(other) if other is not None else None))
            case _:
                made.append(piece)
    return made
