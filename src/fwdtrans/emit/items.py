"""A companion in, one whose lines read the tangents of lists item by item, `dx[i]`, out.

    for v, dv in zip(x, dx, strict=True):           for i, v in enumerate(x):
        ds += 2.0 * v * dv                              ds += 2.0 * v * dx[i]

    ds = sum(2.0 * v * dv for v, dv in zip(x, dx))  ds = 0.0, and such a loop
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeGuard

from .. import algebra as a
from .. import wtable as t
from ..errors import NotWritten
from ..names import Names
from ..written import Companion, Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped, Whole
from .copies import without_copies
from .counting import all_bound, bound_by, every
from .elementwise import elementwise
from .linear import names_in, replacements_of, trees_of, uses_in
from .plain import builtin, of_numbers, sums_of
from .statements import assign, assign_pair, rename

COUNTERS = ("i", "j", "k")


def itemised(
    companion: Companion, lists: Mapping[str, str], deep: frozenset[str] = frozenset()
) -> tuple[Companion, frozenset[str]]:
    """Return a companion that reads the tangents of lists by index alone, and its names for positions in them.

    Args:
        lists: the parameters, by the names of their tangents.
        deep: the tangents of lists of rows; their items are read as `dx[i, j]`.

    Raises:
        NotWritten: something else is done with one of them.
    """
    if any(isinstance(line.does, t.Try | t.With) for line in companion.program.lines()):
        raise NotWritten()  # what an exception leaves half done would be seen
    bound = {*t.bindings(companion.program)}
    if bound & {*lists.values()}:
        raise NotWritten()  # it may be another list by then
    params = tuple(entry for entry in companion.params if entry[0] not in lists)
    flat = {name: owner for name, owner in lists.items() if name not in deep}
    companion = elementwise(without_copies(replace(companion, params=params), lists), flat)
    companion = replace(companion, body=of_numbers(companion, lists))
    items = Items(companion, lists, deep)
    made = replace(companion, body=tuple(items.suite(companion.body, {})))
    left = [n for tree in trees_of(made.body) for n in _outside_items(tree, lists, deep)]
    if left or set().union(*map(names_in, replacements_of(made.body))) & {*lists}:
        raise NotWritten()
    return made, frozenset(items.counters)


def _outside_items(node: ast.AST, lists: Mapping[str, str], deep: frozenset[str]) -> Iterator[str]:
    """Yield the tangents of lists that are no items which are read."""
    match node:
        case ast.Subscript(ast.Name(name), index, ast.Load()) if name in lists:
            if all(map(is_simple, places_of(index))) and len(places_of(index)) == 1 + (name in deep):
                return
        case ast.Name(name) if name in lists:
            yield name
    for child in ast.iter_child_nodes(node):
        yield from _outside_items(child, lists, deep)


def places_of(index: ast.expr) -> list[ast.expr]:
    """Return the index of an item, or those of its row and of it there."""
    return index.elts if isinstance(index, ast.Tuple) else [index]


def is_whole(index: ast.expr) -> bool:
    """Say whether an index stands for all of a list: `dx[...]` is what a companion is called with."""
    return isinstance(index, ast.Constant) and index.value is ...


def is_simple(index: ast.expr) -> bool:
    """Say whether an index is made of names and numbers alone."""
    match index:
        case ast.Name() | ast.Constant():
            return True
        case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.FloorDiv() | ast.Mod(), right):
            return is_simple(left) and is_simple(right)
        case ast.UnaryOp(ast.USub(), operand):
            return is_simple(operand)
    return False


@dataclass
class Header:
    """A loop's header without the tangents of lists: what they are, by the names that they had, in its body."""

    target: ast.expr
    source: ast.expr
    items: dict[str, Callable[[str], ast.expr]] = field(default_factory=dict)  # name -> it, by the name of a position
    counter: str = ""  # the user's own, from `enumerate`


@dataclass
class Items:
    """One companion."""

    companion: Companion
    lists: Mapping[str, str]
    deep: frozenset[str]

    def __post_init__(self) -> None:
        program = self.companion.program
        inside = set().union(*map(names_in, trees_of(self.companion.body)))
        self.names = Names({*program.names, *inside, *self.companion.injected})
        self.living_on = {*_read_outside(self.companion.body, frozenset())}  # loops' variables, behind their loops
        self.counters: list[str] = []
        self.counting: set[str] = set()  # those of the loops around
        self.sums = sums_of(self.companion)
        self.bound = Counter(n for piece in every(self.companion.body) for n in bound_by(piece))
        self.reads = self.read_in(self.companion.body)
        self.own = {*program.locals, *program.functions, *self.companion.tangents, *self.lists, *self.lists.values()}

    # --- statements -----------------------------------------------------------------------------------------------

    def suite(self, pieces: Iterable[Piece], known: Mapping[str, ast.expr]) -> list[Piece]:
        """Return pieces; `known` are the items that tangents around them are."""
        made: list[Piece] = []
        several = [*pieces]
        for at, piece in enumerate(several):
            match piece:
                case Own(ast.Assign([ast.Name(name)], value)) if self.is_row(t.substitute(value, known)):
                    row, rest = t.substitute(value, known), several[at + 1 :]
                    reads = self.read_in(rest)[name]
                    if self.bound[name] > 1 or reads < self.reads[name] or all_bound(rest) & names_in(row):
                        raise NotWritten()  # it may be another row where it is read
                    known = {**known, name: row}
                    continue
            made += self.piece(piece, known)
        return made

    def read_in(self, pieces: Iterable[Piece]) -> Counter[str]:
        """Return how often names are read in lines of ours."""
        found = Counter[str]()
        for tree in (*trees_of(pieces), *replacements_of(pieces)):
            found.update(uses_in(tree)[0])
        return found

    def is_row(self, e: ast.expr) -> TypeGuard[ast.Subscript]:
        """Say whether an expression is the tangents of a row."""
        match e:
            case ast.Subscript(ast.Name(name), index):
                return name in self.deep and is_simple(index)
        return False

    def piece(self, piece: Piece, known: Mapping[str, ast.expr]) -> list[Piece]:
        """Return one piece, and what stands before it."""
        match piece:
            case Own(ast.Assign([ast.Tuple(targets) as pattern], value)) if self.is_list(t.substitute(value, known)):
                if any(isinstance(target, ast.Starred) for target in targets):
                    raise NotWritten()
                whole = t.substitute(value, known)
                parts: list[ast.expr] = [self.item(whole, ast.Constant(k)) for k in range(len(targets))]
                if all(isinstance(target, ast.Name) for target in targets):
                    return [replace(piece, statement=ast.Assign([target], part, lineno=0))
                            for target, part in zip(targets, parts)]  # fmt: skip
                made = ast.Assign([pattern], ast.Tuple(parts, ast.Load()), lineno=0)
                return [replace(piece, statement=made)]
            case Own(statement, node) if self.is_pair(statement):
                before, changed = self.statement(self.given_whole(statement), node, known)
                return [*before, replace(piece, statement=changed)]
            case Own(statement, node):
                before, changed = self.statement(statement, node, known)
                return [*before, replace(piece, statement=changed)]
            case Swapped(line, (ast.Return(ast.Call(ast.Name(name)) as call),)) if name in self.companion.companions:
                row = self.names.row()
                pair = Own(assign_pair(row, "d" + row, call), line.node, "mixed")
                both = ast.Tuple([a.name(row), a.name("d" + row)], ast.Load())
                return [*self.piece(pair, known), replace(piece, statements=(ast.Return(both),))]
            case Swapped(line, statements):
                wholes = [self.given_whole(s) if self.is_pair(s) else s for s in statements]
                several = [self.statement(statement, line.node, known) for statement in wholes]
                return [*(p for before, _ in several for p in before),
                        replace(piece, statements=tuple(changed for _, changed in several))]  # fmt: skip
            case Kept(line, tail=tail) if tail is not None:
                before, made_tail = self.expression(tail, line.node, known)
                return [*before, replace(piece, tail=made_tail)]
            case Kept() | Whole() | Inner(line=t.Line(does=t.Define()), companion=None):
                return [piece]
            case Nest(target=target, source=source, body=body) | OwnNest(target=target, source=source, body=body):
                orelse = tuple(self.suite(piece.orelse, known)) if piece.orelse is not None else None
                node = piece.line.node if isinstance(piece, Nest) else piece.node
                if target is None or source is None:
                    return [replace(piece, body=tuple(self.suite(body, known)), orelse=orelse)]
                before, target, source, body = self.loop(target, source, body, node, known)
                return [*before, replace(piece, target=target, source=source, body=body, orelse=orelse)]
            case Parts(parts=several):
                return [replace(piece, parts=tuple((head, tuple(self.suite(body, known))) for head, body in several))]
        raise NotWritten()

    def is_pair(self, statement: ast.stmt) -> bool:
        """Say whether a statement binds a value and its tangent that a companion gives."""
        match statement:
            case ast.Assign([ast.Tuple([_, _])], ast.Call(ast.Name(name))):
                return name in self.companion.companions
        return False

    def given_whole(self, statement: ast.stmt) -> ast.stmt:
        """Return such a statement in which lists' tangents are given whole."""
        assert isinstance(statement, ast.Assign)
        assert isinstance(statement.value, ast.Call)
        call = statement.value
        whole = [self.item(e, ast.Constant(...)) if self.is_list(e) else e for e in call.args]
        return ast.Assign(statement.targets, ast.Call(call.func, whole, call.keywords), lineno=0)

    def is_list(self, e: ast.expr) -> bool:
        """Say whether an expression is the tangents of a list, or of a row."""
        return isinstance(e, ast.Name) and e.id in self.lists or self.is_row(e)

    def item(self, whole: ast.expr, index: ast.expr) -> ast.expr:
        """Return the item of a list's, or of a row's, tangents."""
        if isinstance(whole, ast.Subscript):
            return ast.Subscript(whole.value, ast.Tuple([whole.slice, index], ast.Load()), ast.Load())
        return ast.Subscript(whole, index, ast.Load())

    def statement(
        self, statement: ast.stmt, node: Any, known: Mapping[str, ast.expr]
    ) -> tuple[list[Piece], ast.stmt]:
        """Return a statement with items in the place of tangents, and what stands before it."""
        before: list[Piece] = []

        def change(e: ast.expr) -> ast.expr:
            more, made = self.expression(e, node, known)
            before.extend(more)
            return made

        changed: ast.stmt = a.map_children(statement, change)
        return before, changed

    # --- loops ----------------------------------------------------------------------------------------------------

    def loop(
        self, target: ast.expr, source: ast.expr, body: tuple[Piece, ...], node: Any, known: Mapping[str, ast.expr]
    ) -> tuple[list[Piece], ast.expr, ast.expr, tuple[Piece, ...]]:
        """Return what stands before a loop, its header, and its body in which items stand for the tangents."""
        header = self.header(target, t.substitute(source, known))
        stored = set().union(*(_stored(tree) for tree in trees_of(body)))
        inner = {n: e for n, e in known.items() if n not in names_in(target) | stored}
        read = set().union(*map(names_in, trees_of(body)))
        wanted = {n: item for n, item in header.items.items() if n in read | self.living_on}
        start: list[Piece] = []
        own = ""
        if wanted:
            counter = header.counter if header.counter and header.counter not in self.rebound(body) else ""
            if not counter:
                counter = own = self.counter()
                header.target = ast.Tuple([ast.Name(counter, ast.Store()), header.target], ast.Store())
                header.source = a.call(self.builtin("enumerate"), header.source)
            for name, item_at in wanted.items():
                item = item_at(counter)
                if name in stored or name in self.living_on:
                    start.append(Own(assign(name, item), node, "tangent"))
                else:
                    inner[name] = item
        before, changed = self.expression(header.source, node, known)
        made = (*start, *self.suite(body, inner))
        self.counting.discard(own)
        return before, header.target, changed, made

    def header(self, target: ast.expr, source: ast.expr) -> Header:
        """Return a loop's header without the tangents of lists."""
        match target, source:
            case ast.Tuple(parts), ast.Call(ast.Name("zip"), args) if len(parts) == len(args):
                header = Header(target, source)
                kept: list[tuple[ast.expr, ast.expr]] = []
                for part, arg in zip(parts, args):
                    found = self.sliced(arg)
                    if found is not None and self.is_target(part, arg):
                        header.items.update(self.items_at(part, found))
                        continue
                    inner = self.header(part, arg)
                    if inner.counter and inner.items:
                        raise NotWritten()
                    header.items.update(inner.items)
                    kept.append((inner.target, inner.source))
                if not header.items:
                    return header
                if not kept:
                    raise NotWritten()
                header.target, header.source = kept[0]
                if len(kept) > 1:
                    header.target = ast.Tuple([part for part, _ in kept], ast.Store())
                    header.source = ast.Call(source.func, [arg for _, arg in kept], source.keywords)
                return header
            case ast.Tuple([index, inner_target]), ast.Call(ast.Name("enumerate"), [arg, *more]) if not source.keywords:
                inner = self.header(inner_target, arg)
                if not inner.items:
                    return Header(target, source)
                named = index.id if isinstance(index, ast.Name) and not more else ""
                both = ast.Tuple([index, inner.target], ast.Store())
                return Header(both, ast.Call(source.func, [inner.source, *more], []), inner.items, named)
        return Header(target, source)

    def is_target(self, part: ast.expr, source: ast.expr) -> bool:
        """Say whether a name, or names for all of a row, receive what is gone through."""
        if isinstance(part, ast.Tuple):
            rows = (n for n in ast.walk(source) if isinstance(n, ast.expr) and self.is_row(n))
            is_deep = bool(names_in(source) & self.deep) and not any(rows)
            return is_deep and all(isinstance(one, ast.Name) for one in part.elts)
        return isinstance(part, ast.Name)

    def items_at(self, part: ast.expr, found: Callable[[str], ast.expr]) -> dict[str, Callable[[str], ast.expr]]:
        """Return what the names of a loop's target are."""
        if isinstance(part, ast.Name):
            return {part.id: found}
        assert isinstance(part, ast.Tuple)
        names = [one.id for one in part.elts if isinstance(one, ast.Name)]
        return {n: lambda at, k=k: self.item(found(at), ast.Constant(k)) for k, n in enumerate(names)}  # type: ignore[misc]

    def sliced(self, e: ast.expr) -> Callable[[str], ast.expr] | None:
        """Return what is gone through of a list's tangents, by the name of a position in that."""
        match e:
            case ast.Tuple([ast.Starred(ast.Name() as whole)]) | whole if self.is_list(whole):
                return lambda at: self.item(whole, a.name(at))
            case ast.Call(ast.Name("reversed"), [whole], []) if self.is_list(whole):
                return lambda at: self.item(whole, _index(at, -1, -1))
            case ast.Subscript(whole, ast.Slice(lower, _, step)) if self.is_list(whole):
                ends = [default if end is None else _whole(end) for end, default in ((lower, 0), (step, 1))]
                first, by = ends
                if first is None or by is None or first < 0 or by < 1:
                    raise NotWritten()
                return lambda at: self.item(whole, _index(at, first, by))
        return None

    def rebound(self, body: Iterable[Piece]) -> set[str]:
        """Return the names of the user's that the statements in a suite may bind."""
        found: set[str] = set()
        for piece in body:
            match piece:
                case Kept(line=line) | Nest(line=line) | Parts(line=line):
                    found |= {*t.bound_by(line)}
                case Whole(lines):
                    found |= {name for line in lines for name in t.bound_by(line)}
            if isinstance(piece, Nest | OwnNest):
                found |= self.rebound([*piece.body, *(piece.orelse or ())])
            if isinstance(piece, Parts):
                found |= self.rebound([p for _, part in piece.parts for p in part])
        return found

    def counter(self) -> str:
        """Return a name for a position: one that no loop around has."""
        for name in COUNTERS:
            if name not in self.counters and self.names.free(name) == name:
                self.counters.append(name)
        if not {*self.counters} - self.counting:
            self.counters.append(self.names.free("i"))
        found = next(name for name in self.counters if name not in self.counting)
        self.counting.add(found)
        return found

    def builtin(self, name: str) -> str:
        """Return the name of a builtin function; the user's function must not have it for something else."""
        return builtin(self.companion, name)

    # --- expressions ----------------------------------------------------------------------------------------------

    def expression(
        self, e: ast.expr, node: Any, known: Mapping[str, ast.expr]
    ) -> tuple[list[Piece], ast.expr]:
        """Return an expression with items in the place of tangents, and what stands before it."""
        e = self.in_rows(t.substitute(e, known))
        if not names_in(e) & {*self.lists}:
            return [], e
        before: list[Piece] = []

        def change(part: ast.expr) -> ast.expr:
            match part:
                case ast.Call(ast.Name(name), [arg], []) if name in self.sums and self.goes_through(arg):
                    pieces, made = self.summed(arg, node)
                    before.extend(pieces)
                    return made
                case ast.Subscript(ast.Name(name), index) if name in self.lists and name not in self.deep:
                    if is_simple(index) or isinstance(index, ast.Slice):
                        return part
                    row = self.names.row()
                    before.append(Own(assign(row, change(index)), node))
                    return _item(name, a.name(row))
                case ast.IfExp(test, body, orelse):
                    return ast.IfExp(change(test), body, orelse)
                case ast.BoolOp() | ast.Lambda() | ast.Compare() | ast.ListComp() | ast.GeneratorExp():
                    return part
                case ast.SetComp() | ast.DictComp():
                    return part
            made_part: ast.expr = a.map_children(part, change)
            return made_part

        changed = change(e)
        return before, changed

    def in_rows(self, e: ast.expr) -> ast.expr:
        """Return an expression in which the items of rows are `dx[i, j]`, wherever they stand."""
        if not self.deep:
            return e
        made: ast.expr = a.map_children(e, self.in_rows)
        match made:
            case ast.Subscript(whole, index) if self.is_row(whole) and is_simple(index):
                return self.item(whole, index)
        return made

    def goes_through(self, e: ast.expr) -> bool:
        """Say whether an argument of `sum` is, or goes through, the tangents of a list."""
        if self.is_row(e):
            return True
        match e:
            case ast.Name(name) | ast.Subscript(ast.Name(name), ast.Slice()) | ast.Tuple([ast.Starred(ast.Name(name))]):
                return name in self.lists
            case ast.GeneratorExp(element, generators) | ast.ListComp(element, generators):
                own = set().union(*(names_in(clause.target) for clause in generators))
                if any(names_in(clause.iter) & {*self.lists} for clause in generators):
                    return True
                items = [n.slice for n in ast.walk(element) if isinstance(n, ast.Subscript)
                         and isinstance(n.value, ast.Name) and n.value.id in self.lists]  # fmt: skip
                return any(names_in(index) & own for index in items)
        return False

    def summed(self, e: ast.expr, node: Any) -> tuple[list[Piece], ast.expr]:
        """Return the loop that adds up what is gone through, and the name of the sum."""
        total = "d" + self.names.row()
        start = Own(assign(total, ast.Constant(0.0)), node, "tangent")
        match e:
            case ast.GeneratorExp(element, generators) | ast.ListComp(element, generators):
                add = ast.AugAssign(ast.Name(total, ast.Store()), ast.Add(), element)
                nest: tuple[Piece, ...] = (Own(add, node, "tangent"),)
                for clause in reversed(generators):
                    for condition in reversed(clause.ifs):
                        nest = (OwnNest(node, "if", None, condition, nest),)
                    nest = (OwnNest(node, "for", clause.target, clause.iter, nest),)
                names = set().union(*(names_in(clause.target) for clause in generators))
                clashes = {n: self.names.free(n + "_") for n in sorted(names & self.own)}
                return [start, *self.suite(rename([*nest], clashes), {})], a.name(total)
        owner = next(n for n in sorted(names_in(e)) if n in self.lists)
        whole = e if self.is_row(e) else a.name(owner)
        value = t.substitute(whole, {owner: a.name(self.lists[owner])})
        source: ast.expr = a.call(self.builtin("range"), a.call(self.builtin("len"), value))
        if isinstance(e, ast.Subscript) and not self.is_row(e):
            source = ast.Subscript(source, e.slice, ast.Load())
        counter = self.counter()
        add = ast.AugAssign(ast.Name(total, ast.Store()), ast.Add(), self.item(whole, a.name(counter)))
        loop = OwnNest(node, "for", ast.Name(counter, ast.Store()), source, (Own(add, node, "tangent"),))
        self.counting.discard(counter)
        return [start, loop], a.name(total)


def _read_outside(pieces: Iterable[Piece], bound: frozenset[str]) -> Iterator[str]:
    """Yield the names in lines of ours that no loop around binds."""
    for piece in pieces:
        if isinstance(piece, Nest | OwnNest) and piece.target is not None and piece.source is not None:
            yield from names_in(piece.source) - bound
            yield from _read_outside(piece.body, bound | names_in(piece.target))
            yield from _read_outside(piece.orelse or (), bound)
        elif isinstance(piece, Nest | OwnNest):
            yield from _read_outside([*piece.body, *(piece.orelse or ())], bound)
        elif isinstance(piece, Parts):
            yield from _read_outside([p for _, body in piece.parts for p in body], bound)
        else:
            yield from set().union(*map(names_in, trees_of([piece]))) - bound


def _item(owner: str, index: ast.expr) -> ast.Subscript:
    return ast.Subscript(a.name(owner), index, ast.Load())


def _index(counter: str, first: int, step: int) -> ast.expr:
    """Return `first + step * counter`."""
    scaled: ast.expr = a.name(counter)
    if step == -1:
        return ast.BinOp(ast.UnaryOp(ast.USub(), ast.Constant(-first)), ast.Sub(), scaled)
    if step != 1:
        scaled = ast.BinOp(ast.Constant(step), ast.Mult(), scaled)
    return ast.BinOp(scaled, ast.Add(), ast.Constant(first)) if first else scaled


def _whole(e: ast.expr) -> int | None:
    """Return the number that a literal is."""
    match e:
        case ast.Constant(int(value)):
            return value
        case ast.UnaryOp(ast.USub(), ast.Constant(int(value))):
            return -value
    return None


def _stored(tree: ast.AST) -> set[str]:
    """Return the names that a tree binds."""
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
