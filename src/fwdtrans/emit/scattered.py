"""Gradients of lists: what a statement does to each item goes straight into a list of slopes.

    for i in range(len(x) - 1):                 ds_dx = [0.0] * len(x)
        ...                                     for i in range(len(x) - 1):
        ds = ds + w1 * dx[i + 1] - w2 * dx[i]       ...
                                                    ds_dx[i + 1] += w1
                                                    ds_dx[i] -= w2

The seeds of a list's items are one-hot rows: an item is a direction of its own where it means one item, in a turn of a
loop, say (spans.py), and only what outlives that keeps a list. What such a list has become is a direction in turn, for
what is computed of it: at the end each list is scaled once, and they are added up.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from .. import algebra as a
from ..errors import NotWritten
from ..facts import Facts, Pattern
from ..written import Companion, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped
from .counting import all_bound
from .directed import Callees
from .filling import comprehended
from .folding import ZERO, Status, is_number, is_zero, parted, tuple_of, updated
from .gradient import Gradient, cost_of
from .items import is_whole, itemised, places_of
from .leaves import Leaf, loads_of, with_leaves
from .linear import Meant, Reach, free_names, linear, names_in, to_expr
from .plain import builtin
from .spans import Chain, Span, Spot, chains, flow, inside, read_in, span_of, spots_of, stored_in, surely_in
from .statements import assign

ONE = ast.Constant(1.0)


def scattered(companion: Companion, name: str, pattern: Pattern, callees: Callees, facts: Facts) -> Companion:
    """Return the companion that gives the gradient in lists, and in numbers beside them.

    Args:
        facts: what is known of the companion for a single direction.

    Raises:
        NotWritten: something in it is not written in this way.
    """
    lists = {}
    for (tangent, _, kind, param), (before, *_) in zip(companion.params[1:], companion.params):
        if param is None and before in pattern.lists and kind not in ("tuple", "dict"):
            lists[tangent] = before
    if len(lists) != len(pattern.lists):
        raise NotWritten()
    single, counters = itemised(companion, lists, frozenset(n for n, name in lists.items() if name in pattern.rows))
    found = Leaves(single, lists, counters, pattern, callees, facts).settled()
    reaches: tuple[Reach, ...] = "once", "statement"
    ways = [Scattered(single, name, pattern, callees, facts, reach, analysis=found).run() for reach in reaches]
    best = min(ways, key=cost_of)
    return replace(best, body=tuple(comprehended(best.body)))


@dataclass
class Leaves:
    """Finds what is a direction of its own, and which names keep lists."""

    single: Companion
    lists: Mapping[str, str]
    counters: frozenset[str]
    pattern: Pattern
    callees: Callees
    facts: Facts

    def __post_init__(self) -> None:
        self.spots = spots_of(self.single.body)
        self.chains: list[tuple[Chain, Spot]] = [*chains(self.spots)]
        self.free = self.single.program.names - self.single.program.locals - all_bound(self.single.body)
        self.dense: frozenset[str] = frozenset()
        self.escaping: dict[Span, set[str]] = {}

    def settled(self) -> Leaves:
        """Find what keeps a list: what may hold slopes in a direction and is read where that means another one."""
        while True:
            self.found: dict[tuple[str, Span], Leaf] = {}
            body = self.replaced(self.spots)
            self.body = body
            self.leaves = [*self.found.values()]
            escaped = self.moving_in({(n, leaf) for leaf in self.leaves for n in self.escaped(leaf)}, ())
            every = {n for n, _ in escaped} - self.dense
            if not every:
                return self
            alone = {n for n, _ in self.moving_in(escaped, escaped)} - self.dense  # not by one another
            self.dense |= alone or every

    def moving_in(self, pairs: Iterable[tuple[str, Leaf]], into: Iterable[tuple[str, Leaf]]) -> set[tuple[str, Leaf]]:
        """Return the names that have slopes in directions, given those that keep them in lists."""
        way = Scattered(self.single, "", self.pattern, self.callees, self.facts, analysis=self, is_final=False)
        way.into |= {(n, way.labels.index(leaf.label)) for n, leaf in into}
        way.settle()
        places = {leaf: way.labels.index(leaf.label) for leaf in self.leaves}
        return {(n, leaf) for n, leaf in pairs if way.status.get((n, places[leaf]), 0.0) != 0.0}

    # --- what is a leaf -------------------------------------------------------------------------------------------

    def replaced(self, suite: list[Spot]) -> tuple[Piece, ...]:
        """Return the pieces of spots with names in the place of leaves."""
        made = {}
        for chain, spot in self.chains:
            made[id(spot)] = self.leaves_in(spot, chain)

        def pieces(suite: list[Spot]) -> tuple[Piece, ...]:
            return tuple(piece(spot) for spot in suite)

        def piece(spot: Spot) -> Piece:
            old = spot.piece

            def put(tree: Any, keep: str = "") -> Any:
                return with_leaves(tree, {key: e for key, e in made[id(spot)].items() if key != keep})

            match old:
                case Own(statement):
                    return replace(old, statement=put(statement, self.kept_by(statement)))
                case Swapped(_, statements):
                    return replace(old, statements=tuple(map(put, statements)))
                case Kept(tail=tail) if tail is not None:
                    return replace(old, tail=put(tail))
                case Nest(orelse=orelse) | OwnNest(orelse=orelse):
                    body = pieces(spot.suites[0])
                    other = pieces(spot.suites[1]) if orelse is not None else None
                    if old.source is not None:
                        old = replace(old, source=put(old.source))
                    return replace(old, body=body, orelse=other)
                case Parts(parts=parts):
                    return replace(old, parts=tuple((h, pieces(s)) for (h, _), s in zip(parts, spot.suites)))
            return old

        return pieces(suite)

    def leaves_in(self, spot: Spot, chain: Chain) -> dict[str, ast.expr]:
        """Return the leaves that a spot reads, by the texts of the expressions that they stand for."""
        found: dict[str, ast.expr] = {}
        for tree in spot.trees:
            for node, own in loads_of(tree):
                match node:
                    case ast.Subscript(ast.Name(name), index) if name in self.lists:
                        names = names_in(index)
                        if names & (own | self.free):
                            raise NotWritten()
                        span = span_of(chain, names)
                        found[a.key(node)] = a.name(self.item(node, index, self.lists[name], span))
                    case ast.Name(name) if name in self.dense and name != self.kept_by(tree):
                        found[name] = a.name(self.total(name, span_of(chain, {name})))
        return found

    def kept_by(self, tree: ast.AST) -> str:
        """Return the name whose list a statement changes, reading it; "" if there is none."""
        match tree:
            case ast.Assign([ast.Name(name)]) | ast.AugAssign(ast.Name(name)) if name in self.dense:
                return name
        return ""

    def item(self, node: ast.expr, index: ast.expr, owner: str, span: Span) -> str:
        """Return the name that stands for an item."""
        key = (a.key(node), span)
        if key not in self.found:
            places = places_of(index)
            text = "_".join(re.sub(r"\W", "", a.key(e).replace("+", "p").replace("-", "m")) for e in places)
            label = self.label(owner if is_whole(index) else f"{owner}_{text}")
            is_there = all(names_in(e) & self.counters for e in places)
            self.found[key] = Leaf(f"{key[0]}@{len(self.found)}", label, span, owner, index, is_there)
        return self.found[key].name

    def total(self, name: str, span: Span) -> str:
        """Return the name that stands for what a name's slopes have become."""
        key = (name, span)
        if key not in self.found:
            label = self.label(name.removeprefix("d"))
            self.found[key] = Leaf(f"{name}@{len(self.found)}", label, span, total=name)
        return self.found[key].name

    def label(self, wanted: str) -> str:
        """Return a label that no other direction has."""
        taken = {*self.pattern.directions, *(leaf.label for leaf in self.found.values())}
        while wanted in taken:
            wanted += "_"
        return wanted

    # --- what outlives it -----------------------------------------------------------------------------------------

    def escaped(self, leaf: Leaf) -> set[str]:
        """Return the names that may be read where a leaf's direction does not mean the same, or that is many."""
        if leaf.is_whole:
            return {name for _, spot in self.chains for name in spot.binds}
        if leaf.span not in self.escaping:
            self.escaping[leaf.span] = self.escaping_from(leaf.span)
        found = self.escaping[leaf.span]
        return found if leaf.total or leaf.is_there else found | self.given_back(leaf)

    def escaping_from(self, span: Span) -> set[str]:
        """Return the names that are read outside a span, or in it before they are bound."""
        found: set[str] = set()
        for chain, spot in self.chains:
            if not inside(span, chain):
                found = found.union(*map(read_in, spot.trees))
        if not span.once:

            def visit(spot: Spot, tree: ast.AST, known: set[str]) -> None:
                found.update(read_in(tree) - known)

            flow(self.within(span), set(), visit)
        return found

    def within(self, span: Span) -> list[Spot]:
        """Return the spots of a span."""
        suite = next(suite for chain, _ in self.chains for suite, _ in chain if id(suite) == span.suite)
        return suite[span.first : span.end]

    def given_back(self, leaf: Leaf) -> set[str]:
        """Return the names that are given back where it is not sure that an item was read: it may not be there."""
        found: set[str] = set()
        assert leaf.index is not None
        mark = a.key(ast.Subscript(a.name(self.tangent_of(leaf.owner)), leaf.index, ast.Load()))

        def visit(spot: Spot, tree: ast.AST, known: set[str]) -> None:
            if spot.leaves and mark not in known | surely_in(tree):
                found.update(read_in(tree))

        flow(self.within(leaf.span), set(), visit)
        return found

    def tangent_of(self, owner: str) -> str:
        """Return the name of a list's tangents."""
        return next(tangent for tangent, name in self.lists.items() if name == owner)


@dataclass
class Scattered(Gradient):
    """One companion in the directions of its numbers, and of the items of its lists."""

    analysis: Leaves = field(kw_only=True)
    is_final: bool = field(default=True, kw_only=True)

    def __post_init__(self) -> None:
        self.me = ""
        self.count = len(self.pattern.directions)
        self.leaves = {self.count + k: leaf for k, leaf in enumerate(self.analysis.leaves)}
        self.own = self.count + len(self.leaves)  # the direction in which `me` alone is one
        self.single = replace(self.single, body=self.analysis.body)
        active = (*self.pattern.directions, *self.pattern.lists)
        self.order = [p.name for p in self.single.program.params if p.name in active]
        self.pattern = self.widened()
        super().__post_init__()
        self.is_flat = not self.pattern.is_gradient and self.count + len(self.pattern.lists) > 1
        dense = self.analysis.dense
        self.into = {(n, q) for q, leaf in self.leaves.items() for n in self.analysis.escaped(leaf) & dense}
        read, bound = set().union(*map(free_names, self.statements())), set().union(*map(stored_in, self.statements()))
        if dense - self.numbers or read & self.moving - bound - self.tangents.keys():
            raise NotWritten()
        self.surely: dict[int, set[str]] = {}
        self.spots = spots_of(self.single.body)
        flow(self.spots, set(), self.note)

    def widened(self) -> Pattern:
        """Return the pattern, leaves among its directions."""
        labels = (*self.pattern.directions, *(leaf.label for leaf in self.leaves.values()))
        zeros = (0.0,) * len(self.leaves)
        seeds = [(name, (*given, *zeros)) for name, given in self.pattern.seeds]
        seeds += [(leaf.name, tuple(float(q == p) for p in range(len(labels)))) for q, leaf in self.leaves.items()]
        return replace(self.pattern, directions=labels, seeds=tuple(seeds))

    def given(self) -> dict[str, str]:
        """Return the parameters that have tangents, and the leaves, by the tangents' names."""
        return {**super().given(), **{leaf.name: leaf.name for leaf in self.leaves.values()}}

    def inlined(self) -> tuple[Piece, ...]:
        """Return the pieces, tangents that are used once put where they are used."""
        return super().inlined() if self.is_final else self.single.body

    def meant(self) -> Meant:
        """Return what the names in our lines are."""
        return replace(super().meant(), behind={leaf.name: leaf.reads for leaf in self.leaves.values()})

    def note(self, spot: Spot, tree: ast.AST, known: set[str]) -> None:
        """Note which items are surely there when a piece is reached."""
        self.surely[id(spot.piece)] = known | surely_in(tree)
        is_whole = isinstance(tree, ast.stmt) and self.is_whole_call(tree)
        if not isinstance(spot.piece, Own) and not is_whole and stored_in(tree) & self.analysis.dense:
            raise NotWritten()

    # --- tangents in a direction ----------------------------------------------------------------------------------

    def constant(self, name: str, q: int) -> Status:
        """Return the constant that a tangent is in a direction; what is kept in a list is zero beside it."""
        if q == self.own:
            return float(name == self.me)
        return 0.0 if (name, q) in self.into else super().constant(name, q)

    def along(self, e: ast.Name, q: int) -> ast.expr:
        """Return a tangent in one direction; what a name's slopes have become is the name in all but its own."""
        leaf = self.total_of(e.id)
        if leaf is not None and q != self.own and self.leaves.get(q) is not leaf:
            return super().along(a.name(leaf.total), q)
        return super().along(e, q)

    def is_still(self, name: str, value: ast.expr, q: int) -> bool:
        """Say whether a number receives what is linear in tangents that are zero in a direction."""
        read = free_names(value) & self.moving
        return bool(read) and name in self.numbers and not self.moves(value, q)

    def moves(self, value: ast.expr, q: int) -> bool:
        """Say whether some tangent in an expression is not zero in a direction."""
        return not all(is_zero(self.along(a.name(n), q)) for n in free_names(value) & self.moving)

    def read_by(self, value: ast.expr) -> set[str]:
        """Return the tangents that an expression reads."""
        found = super().read_by(value)
        return found | {leaf.total for leaf in map(self.total_of, found) if leaf is not None}

    def total_of(self, name: str) -> Leaf | None:
        """Return the leaf that stands for what a name's slopes have become."""
        return next((leaf for leaf in self.leaves.values() if leaf.total and leaf.name == name), None)

    @cached_property
    def owners(self) -> dict[str, list[str]]:
        """The lists that names keep slopes in the items of."""
        found: dict[str, set[str]] = {name: set() for name in self.analysis.dense}
        moved = [(n, self.leaves[q]) for n, q in sorted(self.into) if self.status.get((n, q), 0.0) != 0.0]
        for _ in range(len(found) + 1):
            for name, leaf in moved:
                found[name] |= found[leaf.total] if leaf.total else {leaf.owner}
        return {name: [x for x in self.order if x in owners] for name, owners in found.items()}

    # --- statements -----------------------------------------------------------------------------------------------

    def seeded(self) -> Iterator[Piece]:
        """Yield what gives parameters' tangents their constants, and their lists, where they are bound again later."""
        yield from super().seeded()
        node = self.single.program.source.node
        for name in (n for n in self.tangents if n in self.analysis.dense):
            for owner in self.owners[name]:
                zeros = self.added(node, owner, [], {})[1]
                yield Own(assign(self.listed(name, owner), zeros), node, "tangent")

    def piece(self, piece: Piece) -> list[Piece]:
        """Return one piece in all directions."""
        self.there = self.surely.get(id(piece), set())
        dense = self.analysis.dense
        match piece:
            case Own(ast.Assign([ast.Name(name)], value), node) if name in dense:
                return self.kept(node, name, value)
            case Own(ast.AugAssign(ast.Name(name), ast.Add() | ast.Sub() as op, value), node) if name in dense:
                if name not in names_in(value):
                    return self.kept(node, name, value, op)
                return self.kept(node, name, ast.BinOp(a.name(name), op, value))
            case Own(ast.AugAssign(ast.Name(name), op, value), node) if name in dense:
                return self.kept(node, name, ast.BinOp(a.name(name), op, value))
            case Own(ast.Assign([_, _, *_] as targets, value), node) if set().union(*map(names_in, targets)) & dense:
                if not is_number(value) or not all(isinstance(target, ast.Name) for target in targets):
                    raise NotWritten()
                single = (Own(ast.Assign([target], value, lineno=0), node, "tangent") for target in targets)
                return [new for one in single for new in self.piece(one)]
            case Own(statement) if stored_in(statement) & dense and not self.is_whole_call(statement):
                raise NotWritten()
        return super().piece(piece)

    # --- calls ----------------------------------------------------------------------------------------------------

    def is_whole_call(self, statement: ast.stmt) -> bool:
        """Say whether a statement binds a value and its tangent that come of all of a list."""
        match statement:
            case ast.Assign([ast.Tuple([_, ast.Name()])], ast.Call() as call) if self.is_pair(statement):
                return bool(self.wholes(call))
        return False

    def wholes(self, call: ast.Call) -> dict[str, str]:
        """Return the lists that a companion is called with, by the names of its parameters' tangents."""
        name, given = self.arguments(call)
        marks = {leaf.name: leaf.owner for leaf in self.leaves.values() if leaf.is_whole}
        read = {n: e.id for n, e in given.items() if isinstance(e, ast.Name)}
        found = {n: marks[read[n]] for n in self.tangents_of(name) if read.get(n) in marks}
        if len({*found.values()}) < len(found):
            raise NotWritten()  # one list for two of them
        return found

    def carried(self, call: ast.Call) -> list[int]:
        """Return the directions in numbers that a call carries."""
        if self.wholes(call) and self.zero_of(call) is None:
            raise NotWritten()
        return super().carried(call)

    def slopes_of(self, second: ast.expr, call: ast.Call) -> list[ast.expr]:
        """Return the places of the lists of slopes that a call gives."""
        wholes = self.wholes(call)
        if not wholes:
            return []
        assert isinstance(call.func, ast.Name)
        if not isinstance(second, ast.Name):
            raise NotWritten()
        if any((second.id, q) in self.into for q in super().carried(call) if not self.is_many(q)):
            raise NotWritten()  # numbers that belong into a list as well
        order = [wholes[n] for n in self.tangents_of(call.func.id) if n in wholes]
        return [ast.Name(self.listed(second.id, owner), ast.Store()) for owner in order]

    def is_many(self, q: int) -> bool:
        """Say whether a direction stands for all of a list."""
        return q in self.leaves and self.leaves[q].is_whole

    # --- lists of slopes ------------------------------------------------------------------------------------------

    def kept(self, node: Any, name: str, value: ast.expr, op: ast.operator | None = None) -> list[Piece]:
        """Return a statement that gives slopes to the lists that a name keeps, and to its tangents in numbers."""
        self.me = name
        numbers = [q for q in self.written(a.name(name)) if op is None or not self.does_nothing(op, value, q)]
        marks = [q for q in self.leaves if (name, q) in self.into and self.moves(value, q)]
        own = [self.own] if op is None and name in names_in(value) else []
        before, several = self.common(node, value, [*numbers, *marks, *own])
        parts = dict(zip([*numbers, *marks, *own], several))
        pieces = [*before]
        for q in numbers:
            place = ast.Name(self.direction(name, q), ast.Store())
            made = ast.Assign([place], parts[q], lineno=0) if op is None else updated(place, op, parts[q])
            pieces.append(Own(made, node, "tangent"))
        for owner in self.owners[name]:
            target = self.listed(name, owner)
            scale = parts.get(self.own, ONE if op is not None else ZERO)
            pieces += self.rescaled(node, owner, target, scale, marks, parts, op)
            pieces += self.scattered(node, owner, target, marks, parts, op)
        return pieces

    def rescaled(
        self, node: Any, owner: str, target: str, scale: ast.expr, marks: Iterable[int], parts: Mapping[int, ast.expr],
        op: ast.operator | None,
    ) -> list[Piece]:
        """Return what a list of slopes becomes by those of other names, and by its own."""
        totals = self.totals(owner, marks)
        if not totals and a.key(scale) == a.key(ONE):
            return []
        terms = [] if is_zero(scale) else [(target, scale)]
        for q, other in totals:
            terms.append((other, ast.UnaryOp(ast.USub(), parts[q]) if isinstance(op, ast.Sub) else parts[q]))
        before, made = self.added(node, owner, terms, {})
        return [*before, Own(assign(target, made), node, "tangent")]

    def scattered(
        self, node: Any, owner: str, target: str, marks: Iterable[int], parts: Mapping[int, ast.expr],
        op: ast.operator | None = None,
    ) -> list[Piece]:
        """Return `ds_dx[i] += e` for the items of a list; where it is not sure that one is there, unless e is zero."""
        pieces: list[Piece] = []
        for q in marks:
            leaf, e = self.leaves[q], parts[q]
            if leaf.owner != owner:
                continue
            assert leaf.index is not None
            place: ast.expr = a.name(target)
            for index in places_of(leaf.index):
                place = ast.Subscript(place, index, ast.Load())
            place.ctx = ast.Store()  # type: ignore[attr-defined]
            if leaf.is_there or leaf.name in self.there:
                pieces.append(Own(updated(place, op or ast.Add(), e), node, "tangent"))
                continue
            row = self.names.row()
            pieces.append(Own(assign(row, e), node, "tangent"))
            inner = Own(updated(place, op or ast.Add(), a.name(row)), node, "tangent")
            pieces.append(OwnNest(node, "if", None, a.name(row), (inner,)))
        return pieces

    def totals(self, owner: str, marks: Iterable[int]) -> list[tuple[int, str]]:
        """Return the lists of slopes that stand for directions."""
        names = ((q, self.leaves[q].total) for q in marks)
        return [(q, self.listed(name, owner)) for q, name in names if name and owner in self.owners[name]]

    def listed(self, name: str, owner: str) -> str:
        """Return the name of a list of slopes: `ds_dx`."""
        key = (name, -1 - self.order.index(owner))
        if key not in self.shown:
            self.shown[key] = self.names.free(f"{name}_d{owner}")
            self.turned[self.shown[key]] = name
        return self.shown[key]

    def added(
        self, node: Any, owner: str, terms: list[tuple[str, ast.expr]], held: dict[str, str]
    ) -> tuple[list[Piece], ast.expr]:
        """Return lists of slopes, each with its factor, added up; what the factors are is named before, and `held`."""
        if not terms:
            return [], self.zeros(owner)
        pieces: list[Piece] = []
        summed: list[tuple[bool, ast.expr, ast.expr]] = []
        variables = [self.variable(k if len(terms) > 1 else 0) for k in range(1, len(terms) + 1)]
        for (_, e), variable in zip(terms, variables):
            minus, factor = parted(e)
            is_choice = any(isinstance(part, ast.IfExp) for part in ast.walk(factor))
            if is_choice or a.cost(factor) >= 0.5:
                mark = a.key(factor)
                if mark not in held:
                    held[mark] = self.names.row()
                    pieces.append(Own(assign(held[mark], factor), node, "tangent"))
                factor = a.name(held[mark])
            if is_choice:  # what is not chosen may be infinite
                product = ast.BinOp(factor, ast.Mult(), a.name(variable))
                summed.append((minus, ONE, ast.IfExp(factor, product, ast.Constant(0.0))))
                continue
            summed.append((minus, factor, a.name(variable)))
        places = [ast.Name(variable, ast.Store()) for variable in variables]
        if owner not in self.pattern.rows:
            return pieces, self.gone_through(to_expr(summed), places, [name for name, _ in terms])
        rows = [self.variable(k if len(terms) > 1 else 0, "row") for k in range(1, len(terms) + 1)]
        inner = self.gone_through(to_expr(summed), places, rows)
        return pieces, self.gone_through(inner, [ast.Name(row, ast.Store()) for row in rows], [n for n, _ in terms])

    def gone_through(self, e: ast.expr, places: Sequence[ast.expr], names: list[str]) -> ast.expr:
        """Return `[e for slope1, slope2 in zip(ds_dx, dt_dx)]`."""
        sources = [a.name(name) for name in names]
        target = places[0] if len(places) == 1 else tuple_of(places, ast.Store())
        source = sources[0] if len(sources) == 1 else a.call(builtin(self.single, "zip"), *sources)
        return ast.ListComp(e, [ast.comprehension(target, source, [], 0)])

    def zeros(self, owner: str) -> ast.expr:
        """Return zeros in the shape of a list: `[0.0] * len(x)`, one for each number of its rows."""
        zero = ast.List([ast.Constant(0.0)], ast.Load())
        if owner not in self.pattern.rows:
            return ast.BinOp(zero, ast.Mult(), self.length(owner))
        row = self.variable(0, "row")
        clause = ast.comprehension(ast.Name(row, ast.Store()), a.name(owner), [], 0)
        return ast.ListComp(ast.BinOp(zero, ast.Mult(), self.length(row)), [clause])

    def variable(self, number: int, stem: str = "slope") -> str:
        """Return the name of a slope of a list that is gone through, or of a row of them."""
        key = (stem, -1 - number)
        if key not in self.shown:
            self.shown[key] = self.names.free(f"{stem}{number or ''}")
            self.turned[self.shown[key]] = self.shown[key]
        return self.shown[key]

    def length(self, owner: str) -> ast.expr:
        """Return `len(x)`."""
        return a.call(builtin(self.single, "len"), a.name(owner))

    def returned(self, node: Any, tangent: ast.expr) -> tuple[list[Piece], ast.expr]:
        """Return the gradient, numbers and lists in the order of the parameters."""
        if linear(tangent, self.moving, self.numbers) is None:
            raise NotWritten()
        marks = [q for q in self.leaves if self.moves(tangent, q)]
        qs = [*range(self.count), *marks]
        before, several = self.common(node, tangent, qs)
        parts = dict(zip(qs, several))
        found = {label: parts[q] for q, label in enumerate(self.labels[: self.count])}
        held: dict[str, str] = {}
        for owner in self.pattern.lists:
            pieces, found[owner] = self.gathered_in(node, owner, marks, parts, held)
            before += pieces
        order = self.order if self.pattern.is_gradient else found
        given = [found[name] for name in order]
        return before, given[0] if len(given) == 1 else tuple_of(given)

    def gathered_in(
        self, node: Any, owner: str, marks: list[int], parts: Mapping[int, ast.expr], held: dict[str, str]
    ) -> tuple[list[Piece], ast.expr]:
        """Return the gradient in a list."""
        totals = [(name, parts[q]) for q, name in self.totals(owner, marks)]
        made: ast.expr
        whole = a.name(totals[0][0]) if totals else ONE
        is_whole = len(totals) == 1 and a.key(totals[0][1]) == a.key(ONE)
        if is_whole:
            before, made = list[Piece](), whole
        else:
            before, made = self.added(node, owner, totals, held)
        if not any(self.leaves[q].owner == owner for q in marks):
            return before, made
        if not is_whole:
            target = self.names.free(f"d{self.single.program.name}_d{owner}")
            before.append(Own(assign(target, made), node, "tangent"))
            made = a.name(target)
        assert isinstance(made, ast.Name)
        return [*before, *self.scattered(node, owner, made.id, marks, parts)], made
