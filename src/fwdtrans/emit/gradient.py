"""Several directions at once, seeds known where they are: a companion in, one with a tangent for each direction out.

    dw1 = cos(x) * dx + w2 * dy           dw1_dx = cos(x)
    dz += w3 * dw1                        dz_dx += w3 * dw1_dx
                                          dz_dy += w3 * w2

Our statements are linear in the tangents. Each is written once for every direction in which it does something, with
ones and zeros folded; what several directions have in common is computed once, before them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..errors import NotWritten
from ..facts import Facts, Pattern
from ..names import Names
from ..resolve import Known
from ..written import Companion, Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped, Whole
from .cancelling import variables_under
from .chained import with_slopes
from .counting import counted
from .directed import Called, Callees
from .extents import Extents
from .fewer import with_fewer_names
from .folding import (
    ZERO,
    Status,
    added_up,
    chained,
    folded,
    in_order,
    indices,
    is_number,
    is_paired,
    mapped,
    tuple_of,
    updated,
    with_source,
    without_sources,
)
from .hoisting import hoisted
from .linear import (
    MANY_OPERATIONS,
    MOST_OPERATIONS,
    OF_NUMBERS,
    Meant,
    Reach,
    free_names,
    inlined,
    linear,
    marked,
    mentions,
    names_in,
    numbers_among,
    replacements_of,
    terms_of,
    to_expr,
    trees_of,
)
from .reuse import BINDING, in_common
from .statements import assign

PLAIN = frozenset({"zero", "like"})  # functions of `runtime` that give tangents from values, or keep one's shape
PURE = frozenset({"math", "cmath"})  # modules of which the same arguments give the same number
ITERATING = frozenset({"zip", "enumerate", "reversed", "iter", "list", "tuple", "sorted", "sum", "fsum"})
Shared = dict[tuple[tuple[str, ...], frozenset[str]], tuple[dict[str, ast.expr], list[ast.expr]]]
WAYS: tuple[tuple[Reach, int], ...] = (
    ("once", MOST_OPERATIONS), ("statement", MOST_OPERATIONS), ("statement", MANY_OPERATIONS),
    ("suite", MOST_OPERATIONS), ("once", 0),
)  # fmt: skip


def gradient(companion: Companion, name: str, pattern: Pattern, callees: Callees, facts: Facts) -> Companion:
    """Return the companion that carries a tangent for each direction of a pattern, by the one for a single direction.

    Args:
        facts: what is known of that one.

    Raises:
        NotWritten: something in it is not linear in a way that is read here.
    """
    plain = Gradient(companion, name, pattern, callees, facts, "once", 0)
    plain.settle()
    chain, companions = with_slopes(companion, plain, plain.names)
    if companions:
        with suppress(NotWritten):
            return least(chain, name, pattern, callees, facts, companions)
    return least(companion, name, pattern, callees, facts, {})


def least(
    companion: Companion, name: str, pattern: Pattern, callees: Callees, facts: Facts, companions: dict[str, Any]
) -> Companion:
    """Return the companion in several directions that is the least work; it calls some `companions` already."""
    tried: list[Gradient] = []
    shared: Shared = {}
    for reach, most in WAYS:
        way = Gradient(companion, name, pattern, callees, facts, reach, most, dict(companions), shared)
        if not any(is_same(way.single, other.single) for other in tried):
            tried.append(way)
    *ways, last = (way.run() for way in tried)
    best = min(ways, key=cost_of, default=last)
    # a name for each tangent, as the user has: only if that is less work, all that it binds among it
    return min(best, last, key=lambda way: cost_of(way) + BINDING * bindings(way))


def is_same(one: Companion, other: Companion) -> bool:
    """Say whether two companions have the same lines of ours."""
    return [*map(_dumped, trees_of(one.body))] == [*map(_dumped, trees_of(other.body))]


@a.remembered
def _dumped(tree: ast.AST) -> str:
    return ast.dump(tree)


def cost_of(companion: Companion) -> float:
    """Return the operations in a companion's lines of ours."""
    parts = (part for tree in trees_of(companion.body) for part in ast.iter_child_nodes(tree))
    return sum(a.cost(part) for part in parts if isinstance(part, ast.expr))


def bindings(companion: Companion) -> int:
    """Return how many statements of ours bind names."""
    return sum(isinstance(tree, ast.Assign | ast.AugAssign) for tree in trees_of(companion.body))


# functions of libraries that take a number for an array of zeros
OF_NUMBERS_TOO = frozenset("sum mean array asarray dot vdot inner full full_like".split())
PUTTING = frozenset({"append", "appendleft", "insert"})  # methods of lists: a number is put there like anything else


def became_number(old: ast.expr, new: ast.expr) -> bool:
    """Say whether an argument, or one of those in a display, is a number where it was a tangent."""
    if isinstance(old, ast.List | ast.Tuple) and isinstance(new, ast.List | ast.Tuple):
        return any(map(became_number, old.elts, new.elts))
    return is_number(new) and not isinstance(old, ast.Constant)


@dataclass
class Gradient(Called):
    """One companion in several directions."""

    single: Companion
    name: str
    pattern: Pattern
    callees: Callees
    facts: Facts
    reach: Reach = "once"
    most: int = MOST_OPERATIONS
    companions: dict[str, Any] = field(default_factory=dict)
    shared: Shared = field(default_factory=dict)  # what was found in common in other ways of writing this one
    gathered: bool = True

    def __post_init__(self) -> None:
        self.labels, self.seeds = self.pattern.directions, dict(self.pattern.seeds)
        is_one = len(self.labels) == 1 and not self.pattern.spread
        self.is_flat = not self.pattern.is_gradient and not is_one  # its callers take them one by one
        self.tangents = self.given()
        if set(self.single.runtime.values()) - PLAIN or self.single.is_table:
            raise NotWritten()
        self.moving = self.found()
        if self.moving & self.single.program.names:
            raise NotWritten()  # a name of the user's is bound together with a tangent
        for node in (n for tree in self.statements() for n in a.parts(tree)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self.moving:
                raise NotWritten()  # a function that is passed on brings its companion
            if isinstance(node, ast.Lambda) and isinstance(node.body, ast.Tuple):
                raise NotWritten()  # a companion itself
        taken = set().union(*map(names_in, self.statements()))
        self.known = self.meant()
        self.single = replace(self.single, body=self.inlined())
        self.numbers = numbers_among(self.statements(), self.moving)
        self.extents = self.extents_of() if self.callees.has_arrays else None
        self.names = Names({*self.single.program.names, *taken, *self.single.injected, *self.tangents})
        self.status: dict[tuple[str, int], Status | str] = {}
        self.shown: dict[tuple[str, int], str] = {}
        self.turned: dict[str, str] = {}  # the tangents' names by those in the directions

    def extents_of(self) -> Extents:
        """Return the shapes of what stands in the companion."""
        return Extents(self.single, self.facts, self.moving, self.callees.proved)

    def given(self) -> dict[str, str]:
        """Return the parameters that have tangents, by the tangents' names."""
        found: dict[str, str] = {}
        for (name, _, kind, param), (before, *_) in zip(self.single.params[1:], self.single.params):
            if param is None:
                found[name] = before
                if kind in ("tuple", "dict") or before not in self.seeds:
                    raise NotWritten()
        return found

    def inlined(self) -> tuple[Piece, ...]:
        """Return the pieces, tangents that are used once put where they are used: there arrays may have changed."""
        if self.callees.has_arrays and self.callees.changes_arrays:
            return self.single.body
        return inlined(self.single.body, self.known, self.tangents, self.reach)

    def meant(self) -> Meant:
        """Return what the names in our lines are."""
        program, injected = self.single.program, self.single.injected
        known = {n: m.key for n, m in program.functions.items() if isinstance(m, Known) and n not in program.locals}
        known |= {n: f"{space}.{name}" for n, (space, name) in injected.items() if isinstance(space, str)}
        fixed = {n for n, key in known.items() if key.partition(".")[0] in PURE and key.partition(".")[2] in OF_NUMBERS}
        lines = program.lines() if not self.callees.has_arrays else ()  # an array may be divided by zero
        under = {id(line.node): found for line in lines if (found := variables_under(line))}
        return Meant(self.moving, frozenset(fixed), program.names - program.locals, most=self.most, under=under)

    def run(self) -> Companion:
        """Return the companion."""
        self.settle()
        body = [*self.seeded(), *self.pieces(self.single.body)]
        left = self.single.companions.keys() - self.companions.keys()
        if left & set().union(*map(names_in, trees_of(body)), *map(names_in, replacements_of(body))):
            raise NotWritten()  # one is called where values and tangents are not told apart
        whole = replace(
            self.single, name=self.name, params=tuple(self.parameters()), body=tuple(body), companions=self.companions
        )
        return counted(hoisted(with_fewer_names(whole, self.turned.keys() & self.settled())))

    def settled(self) -> set[str]:
        """Return the tangents in the directions that are numbers, or nothing that changes."""
        if self.callees.has_arrays:
            return set()
        return {shown for shown, name in self.turned.items() if name in self.numbers}

    def parameters(self) -> Iterator[Any]:
        """Yield the parameters: each is followed by its tangents in the directions that the caller gives."""
        for entry in self.single.params:
            name, default, kind, param = entry
            if param is not None:
                yield entry
                continue
            given = self.seeds[self.tangents[name]]
            for q in (q for q, seed in enumerate(given) if seed is None):
                yield self.direction(name, q), default, kind, None

    # --- what is a tangent ----------------------------------------------------------------------------------------

    def statements(self) -> Iterator[ast.AST]:
        """Yield every statement and header of ours, tails as expressions."""
        yield from trees_of(self.single.body)

    def found(self) -> frozenset[str]:
        """Return the names that hold tangents."""
        known = {*self.tangents, *self.single.tangents} & set().union(*map(names_in, self.statements()), self.tangents)
        while True:
            before = len(known)
            for statement in self.statements():
                known |= self.bound_by(statement, known)
            if len(known) == before:
                return frozenset(known - {"_"})

    def bound_by(self, statement: ast.AST, known: set[str]) -> set[str]:
        """Return the names that a statement makes tangents."""
        match statement:
            case ast.Assign([ast.Tuple([_, second])], value) if self.is_pair(statement):
                return names_in(second)
            case ast.Assign([ast.Tuple()], value) if getattr(statement, "is_mixed", False) and names_in(value) & known:
                raise NotWritten()  # a value and its tangent, out of something else
            case ast.For(target, source) if names_in(source) & known:
                return {n for part in self.beside(target, source, known) for n in names_in(part)}
            case ast.Assign(targets, value) if names_in(value) & known:
                return set().union(*map(names_in, targets)) - indices(targets)
            case ast.AugAssign(ast.Name(name), _, value) if names_in(value) & known:
                return {name}
        return set()

    def is_pair(self, statement: ast.AST) -> bool:
        """Say whether a statement binds a value and its tangent together."""
        match statement:
            case ast.Assign([ast.Tuple([_, _])], ast.Call(ast.Name(name))):
                return name in self.single.companions
            case ast.Assign([ast.Tuple([_, _])], ast.Tuple([_, _])):
                return getattr(statement, "is_mixed", False)
        return False

    def beside(self, target: ast.expr, source: ast.expr, known: set[str] | frozenset[str]) -> Iterator[ast.expr]:
        """Yield the parts of a loop's target that hold tangents.

        Raises:
            NotWritten: what is gone through is not `zip` of values and tangents.
        """
        match target, source:
            case ast.Tuple(parts), ast.Call(ast.Name("zip"), args) if len(parts) == len(args):
                for part, arg in zip(parts, args):
                    if isinstance(arg, ast.Call) and isinstance(arg.func, ast.Name) and arg.func.id == "zip":
                        yield from self.beside(part, arg, known)
                    elif is_paired(arg):
                        raise NotWritten()
                    elif names_in(arg) & known:
                        yield part
            case ast.Tuple([_, inner]), ast.Call(ast.Name("enumerate"), [arg, *_]):
                yield from self.beside(inner, arg, known)
            case _ if names_in(source) & known:
                raise NotWritten()

    # --- which tangents are constants -----------------------------------------------------------------------------

    def settle(self) -> None:
        """Find, for each tangent and direction, the constant that it always is, if it is one."""
        for name, param in self.tangents.items():
            for q, seed in enumerate(self.seeds[param]):
                self.join(name, q, seed)
        while True:
            before = dict(self.status)
            for statement in self.statements():
                self.meet(statement)
            if before == self.status:
                break
        read = set().union(*map(free_names, self.statements())) & self.moving
        if any((name, q) not in self.status for name in read for q in range(len(self.labels))):
            raise NotWritten()  # it is bound where that is not seen

    def join(self, name: str, q: int, status: Status) -> None:
        """Note one more value of a tangent."""
        old = self.status.get((name, q), "unset")
        self.status[name, q] = status if old in ("unset", status) else None

    def meet(self, statement: ast.AST) -> None:
        """Note what a statement gives to tangents."""
        match statement:
            case ast.Assign([ast.Tuple([_, second])], ast.Call(ast.Name())) if self.is_pair(statement):
                assert isinstance(statement.value, ast.Call)
                carried, zero = self.carried(statement.value), self.zero_of(statement.value)
                is_zero = isinstance(zero, ast.Constant) or isinstance(second, ast.Tuple)
                for name in names_in(second):
                    for q in range(len(self.labels)):
                        self.join(name, q, 0.0 if is_zero and q not in carried else None)
            case ast.Assign([ast.Tuple([_, second])], ast.Tuple([_, value])) if self.is_pair(statement):
                self.give(second, value)
            case ast.Assign(targets, value) if mentions(statement, self.moving):
                for target in targets:
                    self.give(target, value)
            case ast.AugAssign(ast.Name(name), op, value) if name in self.moving:
                self.give(statement.target, ast.BinOp(a.name(name), op, value))
            case ast.For(target, source):
                for part in self.beside(target, source, self.moving):
                    for name in names_in(part):
                        for q in range(len(self.labels)):
                            self.join(name, q, None)

    def give(self, target: ast.expr, value: ast.expr) -> None:
        """Note that a target receives a tangent."""
        if isinstance(target, ast.Tuple):
            is_whole = isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts)
            for position, part in enumerate(target.elts):
                self.give(part, is_whole and a.part_of(value, position) or a.call("", value))
        elif isinstance(target, ast.Starred):
            self.give(target.value, a.call("", value))  # a list
        elif isinstance(target, ast.Name):
            reads = self.read_by(value)
            for q in range(len(self.labels)):
                if self.status.get((target.id, q), "unset") is None:
                    continue  # it varies, whatever else it receives
                if any(self.status.get((n, q), "unset") == "unset" for n in reads):
                    continue  # not reached yet
                found = ZERO if self.is_still(target.id, value, q) else self.at(value, q)
                is_number = isinstance(found, ast.Constant) and type(found.value) is float
                self.join(target.id, q, found.value if is_number else None)  # type: ignore[attr-defined]

    def is_still(self, name: str, value: ast.expr, q: int) -> bool:
        """Say whether what a name receives is known to be zero in a direction, whatever it is written as."""
        return False

    def read_by(self, value: ast.expr) -> set[str]:
        """Return the tangents that an expression reads."""
        return {*free_names(value)} & self.moving

    def constant(self, name: str, q: int) -> Status:
        """Return the constant that a tangent is in a direction; None if it varies."""
        found = self.status.get((name, q))
        assert not isinstance(found, str)
        return found

    # --- expressions ----------------------------------------------------------------------------------------------

    def direction(self, name: str, q: int) -> str:
        """Return a tangent's name in a direction, Leibniz's way: `dy_dx`."""
        if (name, q) not in self.shown:
            self.shown[name, q] = self.names.free(f"{name}_d{self.labels[q]}")
            self.turned[self.shown[name, q]] = name
        return self.shown[name, q]

    def at(self, e: ast.expr, q: int, own: frozenset[str] = frozenset()) -> ast.expr:
        """Return an expression in one direction, ones and zeros folded; `own` are a comprehension's variables.

        Sums are written as coefficients of tangents, if they are to be `gathered`.
        """
        match e:
            case ast.Name(name) if name in self.moving and name not in own:
                return self.along(e, q)
            case ast.Name() | ast.Constant():
                return e
            case ast.Subscript(part) | ast.Attribute(part) | ast.Starred(part) if is_number(self.at(part, q, own)):
                raise NotWritten()  # what is asked for its items is no number
            case ast.ListComp() | ast.GeneratorExp() | ast.SetComp() | ast.DictComp():
                bound = own.union(*(names_in(c.target) for c in e.generators))
                first, *rest = e.generators
                sources = [with_source(first, self.at(first.iter, q, own))]
                sources += [with_source(c, self.at(c.iter, q, bound)) for c in rest]
                if any(is_number(c.iter) for c in sources):
                    raise NotWritten()
                inner = a.map_children(without_sources(e), lambda part: self.at(part, q, bound))
                inner.generators = sources
                made: ast.expr = inner
                return made
            case ast.Lambda(args):
                bound = own | {arg.arg for arg in args.args}
                return ast.Lambda(args, self.at(e.body, q, bound))
        if not mentions(e, self.moving):
            return e
        is_sum = self.gathered and isinstance(e, ast.BinOp | ast.UnaryOp)
        form = linear(e, self.moving - own, self.numbers) if is_sum else None
        if form is not None and a.key(e) not in form:
            terms = [(minus, coef, self.at(leaf, q, own)) for minus, coef, leaf in terms_of(form)]
            whole = to_expr(added_up(terms))
            is_negative = isinstance(whole, ast.UnaryOp) and is_number(whole.operand)  # -1.0 is a constant as well
            return folded(whole) if is_negative else whole
        part_at = self.at if isinstance(e, ast.BinOp | ast.UnaryOp) else self.fitting
        made = folded(a.map_children(e, lambda part: part_at(part, q, own)))
        if isinstance(made, ast.Call) and getattr(made.func, "id", "") in ITERATING and any(map(is_number, made.args)):
            raise NotWritten()  # what is gone through is no number
        if isinstance(e, ast.Call) and isinstance(made, ast.Call) and self.is_of_arrays(e.func):
            if any(map(became_number, e.args, made.args)):
                raise NotWritten()  # the tangent of an array is no number: `fft(0.0)` has no axis
        return made

    def fitting(self, e: ast.expr, q: int, own: frozenset[str] = frozenset(), node: Any = None) -> ast.expr:
        """Return an expression in one direction, which has the shape that it has in all of them together.

        Args:
            node: the user's statement whose value's tangent it is; None for a part of one.
        """
        made = self.at(e, q, own)
        is_nothing = isinstance(made, ast.Constant) and made.value == 0.0 and node is None
        if self.extents is not None and not is_nothing and mentions(e, self.moving - own):
            if not isinstance(made, ast.Tuple) and self.extents.loses(e, made, self.turned, node):
                raise NotWritten()  # a number, or a smaller array, than its value is
        return made

    def is_of_arrays(self, function: ast.expr) -> bool:
        """Say whether a function of a library may ask an array for its axes."""
        is_put = isinstance(function, ast.Attribute) and function.attr in PUTTING and mentions(function, self.moving)
        if is_put and self.extents is None:
            return False  # into a list
        return isinstance(function, ast.Attribute) and function.attr not in OF_NUMBERS_TOO

    def along(self, e: ast.Name, q: int) -> ast.expr:
        """Return a tangent in one direction."""
        constant = self.constant(e.id, q)
        if constant is None or not isinstance(e.ctx, ast.Load):
            return ast.Name(self.direction(e.id, q), e.ctx)
        return ast.Constant(constant)

    # --- statements -----------------------------------------------------------------------------------------------

    def seeded(self) -> Iterator[Piece]:
        """Yield what gives parameters' tangents their constants, where they are bound again later."""
        node = self.single.program.source.node
        for name, param in self.tangents.items():
            for q, seed in enumerate(self.seeds[param]):
                if seed is not None and self.constant(name, q) is None:
                    yield Own(assign(self.direction(name, q), ast.Constant(seed)), node, "tangent")

    def pieces(self, pieces: Iterable[Piece]) -> list[Piece]:
        """Return pieces in all directions."""
        return [new for piece in pieces for new in self.piece(piece)]

    def piece(self, piece: Piece) -> list[Piece]:
        """Return one piece in all directions."""
        match piece:
            case Whole() | Kept(tail=None) | Inner(line=t.Line(does=t.Define()), companion=None):
                return [piece]
            case Kept(line, tail=tail):
                assert tail is not None
                before, made = self.returned(line.node, tail)
                return [*before, replace(piece, tail=made, is_flat=self.is_flat, is_spread=bool(self.pattern.spread))]
            case Own(statement, node, role):
                before, statements = self.statement(node, marked(statement, role))
                return [*before, *chained(Own(s, node, role) for s in statements)]
            case Swapped(line, statements, role):
                stands: list[Piece] = []
                swapped: list[ast.stmt] = []
                for statement in statements:
                    more, several = self.statement(line.node, marked(statement, role))
                    stands += more
                    swapped += several
                return [*stands, replace(piece, statements=tuple(swapped))]
            case Nest(target=target, source=source) if target is not None and source is not None:
                head = self.header(target, source)
                return [replace(piece, target=head[0], source=head[1], **self.inside(piece))]
            case Nest():
                return [replace(piece, **self.inside(piece))]
            case OwnNest(word="try") | OwnNest(source=ast.Lambda()):
                raise NotWritten()
            case OwnNest(_, _, target, source):
                if target is not None:
                    target, source = self.header(target, source)
                elif mentions(source, self.moving):
                    raise NotWritten()
                return [replace(piece, target=target, source=source, **self.inside(piece))]
            case Parts():
                return [replace(piece, parts=tuple((head, tuple(self.pieces(body))) for head, body in piece.parts))]
        raise NotWritten()

    def inside(self, piece: Nest | OwnNest) -> dict[str, Any]:
        """Return the suites of a compound statement in all directions."""
        orelse = tuple(self.pieces(piece.orelse)) if piece.orelse is not None else None
        return {"body": tuple(self.pieces(piece.body)), "orelse": orelse}

    def header(self, target: ast.expr, source: ast.expr) -> tuple[ast.expr, ast.expr]:
        """Return a loop's header: `for x, dx_da, dx_db in zip(xs, dxs_da, dxs_db, strict=True)`."""
        if not mentions(source, self.moving):
            return target, source
        match target, source:
            case ast.Tuple(parts), ast.Call(ast.Name("zip"), args):
                places: list[ast.expr] = []
                given: list[ast.expr] = []
                for part, arg in zip(parts, args):
                    is_zip = isinstance(arg, ast.Call) and isinstance(arg.func, ast.Name) and arg.func.id == "zip"
                    if is_zip or not mentions(arg, self.moving):
                        part, arg = self.header(part, arg)
                        places.append(part)
                        given.append(arg)
                        continue
                    several = [self.at(arg, q) for q in range(len(self.labels))]
                    if any(map(is_number, several)):
                        raise NotWritten()
                    places += [self.at(part, q) for q in range(len(self.labels))]
                    given += several
                return ast.Tuple(places, ast.Store()), ast.Call(source.func, given, source.keywords)
            case ast.Tuple([index, inner]), ast.Call(ast.Name("enumerate"), [arg, *more]):
                inner, arg = self.header(inner, arg)
                return ast.Tuple([index, inner], ast.Store()), ast.Call(source.func, [arg, *more], source.keywords)
        raise NotWritten()

    def statement(self, node: Any, statement: ast.stmt) -> tuple[list[Piece], list[ast.stmt]]:
        """Return a statement in all directions, and what they have in common, which stands before."""
        match statement:
            case ast.Return(ast.Tuple([value, tangent])) if not mentions(value, self.moving):
                before, made = self.returned(node, tangent)
                parts = made.elts if isinstance(made, ast.Tuple) and self.is_flat else [made]
                return before, [ast.Return(tuple_of([value, *parts]))]
            case ast.Return(ast.Call(ast.Name(name)) as call) if name in self.single.companions:
                return self.returned_call(node, call)
            case ast.Assign([ast.Tuple([first, second])], ast.Call() as call) if self.is_pair(statement):
                return [], self.called(first, second, call)
            case ast.Assign([ast.Tuple([first, second])], ast.Tuple([value, tangent])) if self.is_pair(statement):
                before, several = self.common(node, tangent, self.written(second))
                places = [self.at(second, q) for q in self.written(second)]
                pair = ast.Assign([tuple_of([first, *places], ast.Store())], tuple_of([value, *several]), lineno=0)
                return before, [pair]
        if not mentions(statement, self.moving):
            return [], [statement]
        match statement:
            case ast.Assign(targets, value):
                qs = sorted({q for target in targets for q in self.written(target)})
                before, several = self.common(node, value, qs)
                if any(isinstance(target, ast.Tuple) for target in targets) and any(map(is_number, several)):
                    raise NotWritten()  # what is taken apart is no number
                return before, [
                    ast.Assign([self.at(target, q) for target in targets if q in self.written(target)], e, lineno=0)
                    for q, e in zip(qs, several)
                ]
            case ast.AugAssign(target, op, value):
                qs = [q for q in self.written(target) if not self.does_nothing(op, value, q)]
                before, several = self.common(node, value, qs)
                return before, [updated(self.at(target, q), op, e) for q, e in zip(qs, several)]
            case ast.Expr(value):
                before, several = self.common(node, value, range(len(self.labels)))
                return before, [ast.Expr(e) for e in several]
            case ast.Delete():
                return [], [mapped(statement, lambda part, q=q: self.at(part, q)) for q in range(len(self.labels))]  # type: ignore[misc]
        raise NotWritten()

    def does_nothing(self, op: ast.operator, value: ast.expr, q: int) -> bool:
        """Say whether `dy += 0.0` is all that is left of an update."""
        found = self.at(value, q)
        return isinstance(op, ast.Add | ast.Sub) and isinstance(found, ast.Constant) and found.value == 0.0

    def written(self, target: ast.expr) -> list[int]:
        """Return the directions in which a target is no constant: a name, or what some name holds."""
        names = names_in(target) - indices([target])
        return [q for q in range(len(self.labels)) if any(self.constant(n, q) is None for n in names)]

    def returned(self, node: Any, tangent: ast.expr) -> tuple[list[Piece], ast.expr]:
        """Return the tangents that are returned."""
        before, several = self.common(node, tangent, range(len(self.labels)))
        return before, tuple_of(several) if self.is_flat or len(several) > 1 else several[0]

    def common(self, node: Any, tangent: ast.expr, qs: Iterable[int]) -> tuple[list[Piece], list[ast.expr]]:
        """Return a tangent in several directions, and what they have in common, named before.

        It is written as coefficients of tangents, or as it was; whichever has fewer operations.
        """
        found = []
        for self.gathered in (True, False):
            named, several = self.in_common([self.fitting(tangent, q, node=node) for q in qs])
            found.append((sum(map(a.cost, (*named.values(), *several))), named, several))
        self.gathered = True
        _, named, several = min(found, key=lambda way: way[0])
        several = [self.in_brackets(e) for e in several]
        order = in_order(named)
        rows = {n: a.name(self.names.row()) for n in order}
        pieces: list[Piece] = [Own(assign(rows[n].id, t.substitute(named[n], rows)), node, "tangent") for n in order]
        return pieces, [t.substitute(e, rows) for e in several]

    def in_brackets(self, e: ast.expr) -> ast.expr:
        """Return a sum of numbers with the factors that all its terms have before brackets, if that is less work."""
        is_sum = isinstance(e, ast.BinOp) and isinstance(e.op, ast.Add | ast.Sub)
        if not is_sum or not {self.turned.get(n, n) for n in names_in(e)} & self.moving <= self.numbers:
            return e
        common, _ = a.factored(terms := a.sum_of(e))
        made = a.to_expr(terms) if common.over or abs(common.coef) != 1.0 else e
        return made if a.cost(made) < a.cost(e) else e

    def in_common(self, several: list[ast.expr]) -> tuple[dict[str, ast.expr], list[ast.expr]]:
        """Return what expressions have in common and what is left, looked for once."""
        moving = frozenset(name for e in several for name in names_in(e) if name in self.turned)
        mark = tuple(map(a.key, several)), moving
        if mark not in self.shared:
            self.shared[mark] = in_common(several, self.is_fixed)
        named, left = self.shared[mark]
        return dict(named), [*left]

    def is_fixed(self, node: ast.AST) -> bool:
        """Say whether a node is the same in every direction, and no thing of its own in each."""
        match node:
            case ast.Name(name):
                return name not in self.turned
            case ast.Call(ast.Name(name)):
                space: Any = self.single.injected.get(name, ("", ""))[0]  # a rule of the user's has a mapping
                return isinstance(space, str) and space in PURE or name in self.known.fixed
            case ast.Call() | ast.Lambda() | ast.ListComp() | ast.GeneratorExp() | ast.DictComp():
                return False
            case ast.List() | ast.Tuple() | ast.Dict() | ast.Set() | ast.JoinedStr() | ast.SetComp():
                return False
        return True
