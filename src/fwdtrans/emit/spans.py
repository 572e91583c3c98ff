"""Where in a companion something stays as it is: the stretches of statements that do not bind what it is made of.

An item `dx[i]` means one thing as long as i is not bound anew: in the body of `for i in ...`, say, one turn of it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from .. import algebra as a
from .. import wtable as t
from ..written import Kept, Nest, Own, OwnNest, Parts, Piece, Swapped, Whole
from .linear import marked, names_in


@dataclass(eq=False)
class Spot:
    """One piece of a companion.

    Attributes:
        trees: its own statements and headers of ours; `suites` what it holds, and `binds` the names that it may bind
            with all that.
    """

    piece: Piece
    trees: list[ast.AST]
    suites: list[list[Spot]]
    binds: set[str] = field(default_factory=set)

    @property
    def is_loop(self) -> bool:
        """Its first suite may be entered again and again."""
        match self.piece:
            case Nest(line=line):
                return isinstance(line.does, t.For | t.While)
            case OwnNest(word=word):
                return word in ("for", "while")
        return False

    @property
    def is_choice(self) -> bool:
        """One of its suites is entered, or none."""
        match self.piece:
            case Nest(line=line):
                return isinstance(line.does, t.If)
            case OwnNest(word=word):
                return word == "if"
        return False

    @property
    def leaves(self) -> bool:
        """What follows it in its suite is not reached."""
        match self.piece:
            case Kept(line=line) | Swapped(line=line):
                return isinstance(line.does, t.Return | t.Jump | t.Raise)
            case Own(statement):
                return isinstance(statement, ast.Return)
        return False


@dataclass(frozen=True)
class Span:
    """The spots of a suite, one after another, in which something stays as it is; `once`: they are entered once."""

    suite: int
    first: int
    end: int
    once: bool = field(compare=False)


def spots_of(pieces: Iterable[Piece]) -> list[Spot]:
    """Return the spots of pieces."""
    return [_spot(piece) for piece in pieces]


def _spot(piece: Piece) -> Spot:
    trees: list[ast.AST] = []
    suites: list[Iterable[Piece]] = []
    binds: set[str] = set()
    match piece:
        case Own(statement, _, role):
            trees = [marked(statement, role)]
        case Swapped(line, statements, role):
            trees = [marked(statement, role) for statement in statements]
            binds = {*t.bound_by(line)}
        case Kept(line, tail=tail):
            trees = [tail] if tail is not None else []
            binds = {*t.bound_by(line)}
        case Whole(lines):
            binds = {name for line in lines for name in t.bound_by(line)}
        case Nest(line=line, target=target, source=source):
            trees = [ast.For(target, source, [], [])] if target is not None and source is not None else []
            suites, binds = [piece.body, piece.orelse or ()], {*t.bound_by(line)}
        case OwnNest(target=target, source=source):
            trees = [ast.For(target, source, [], []) if target is not None else ast.Expr(source)]
            suites = [piece.body, piece.orelse or ()]
        case Parts(line=line, parts=parts):
            suites, binds = [body for _, body in parts], {*t.bound_by(line)}
    found = Spot(piece, trees, [spots_of(suite) for suite in suites], binds)
    found.binds |= {name for tree in trees for name in stored_in(tree)}
    found.binds |= {name for suite in found.suites for spot in suite for name in spot.binds}
    return found


def stored_in(tree: ast.AST) -> set[str]:
    """Return the names that a tree binds."""
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def read_in(tree: ast.AST) -> set[str]:
    """Return the names that a tree reads."""
    found = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    return found | names_in(tree.target) if isinstance(tree, ast.AugAssign) else found


def surely_in(tree: ast.AST) -> set[str]:
    """Return the names in a tree that are bound or read whenever it is evaluated, and the texts of items."""
    match tree:
        case ast.Name(name):
            return {name}
        case ast.Subscript(value, index):
            return {a.key(tree)} | surely_in(value) | surely_in(index)
        case ast.IfExp(test):
            return surely_in(test)
        case ast.BoolOp(values=[first, *_]):
            return surely_in(first)
        case ast.Compare(left, _, [first, *_]):
            return surely_in(left) | surely_in(first)
        case ast.Lambda():
            return set()
        case ast.ListComp() | ast.GeneratorExp() | ast.SetComp() | ast.DictComp():
            return surely_in(tree.generators[0].iter)
    return set().union(*map(surely_in, ast.iter_child_nodes(tree)))


Chain = tuple[tuple[list[Spot], int], ...]


def chains(suite: list[Spot], around: Chain = ()) -> Iterator[tuple[Chain, Spot]]:
    """Yield each spot with the way to it: the suites that it is in, outermost first, and its place in each."""
    for place, spot in enumerate(suite):
        chain = (*around, (suite, place))
        yield chain, spot
        for inner in spot.suites:
            yield from chains(inner, chain)


def span_of(chain: Chain, names: set[str]) -> Span:
    """Return the widest span around a spot in which names are not bound."""
    for depth, (suite, place) in enumerate(chain):
        if not suite[place].binds & names or depth == len(chain) - 1:
            break
    first = end = place
    while first > 0 and not suite[first - 1].binds & names:
        first -= 1
    while end + 1 < len(suite) and not suite[end].binds & names and not suite[end + 1].binds & names:
        end += 1
    once = not any(outer[at].is_loop for outer, at in chain[:depth])
    return Span(id(suite), first, end + 1, once)


def inside(span: Span, chain: Chain) -> bool:
    """Say whether a spot is in a span."""
    return any(id(suite) == span.suite and span.first <= place < span.end for suite, place in chain)


Visit = Callable[[Spot, ast.AST, "set[str]"], None]


def flow(suite: Iterable[Spot], known: set[str], visit: Visit) -> set[str] | None:
    """Visit every tree with the names that are surely bound, or read, before it; return those behind the suite.

    None: its end is not reached.
    """
    for spot in suite:
        for tree in spot.trees:
            visit(spot, tree, known)
            known = known | surely_in(tree) if not isinstance(tree, ast.For) else known | surely_in(tree.iter)
        if spot.is_loop:
            header = set().union(*(stored_in(tree) for tree in spot.trees))
            flow(spot.suites[0], known | header, visit)
            for rest in spot.suites[1:]:
                flow(rest, known, visit)
        elif spot.is_choice:
            ends = [flow(inner, known, visit) for inner in spot.suites]
            reached = [end for end in ends if end is not None]
            if not reached:
                return None
            known = set.intersection(*reached)
        else:
            for inner in spot.suites:
                flow(inner, known, visit)
        if spot.leaves:
            return None
    return known
