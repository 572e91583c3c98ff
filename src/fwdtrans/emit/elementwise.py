"""A companion in; the same without lists of tangents that follow a list's item by item, out.

    e = [exp(t) for t in x]                                 e = [exp(t) for t in x]
    de = [exp(t) * dt for t, dt in zip(x, dx)]              de_dx = [exp(t) for t in x]
    s = sum(e)                                              s = sum(e)
    ds = sum(de)                                            ds = sum(slope * dt for slope, dt in zip(de_dx, dx))
    return e[k] / s, (de[k] - e[k] / s * ds) / s            ... (de_dx[k] * dx[k] - e[k] / s * ds) / s

What such a list holds is linear in items of the list, and in tangents of numbers; its slopes are a list of values, and
what read it reads these. Then only the list's own tangents are left (`items.py`), and those are read item by item.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .. import algebra as a
from .. import wtable as t
from ..errors import NotWritten
from ..names import Names
from ..written import Companion, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped
from .counting import all_bound
from .linear import mentions, names_in, trees_of
from .naming import callees_of
from .plain import builtin, sums_of
from .standing import value_of
from .statements import assign, renamed
from .stored import Stored, form_of, is_blank

RAISING = ast.Div | ast.Pow | ast.Mod | ast.FloorDiv | ast.Call | ast.Subscript | ast.Attribute


@dataclass(frozen=True)
class Term:
    """What a list of tangents has of another one, or of a number's tangent: its item at a place, times a slope.

    Attributes:
        slopes: the list of slopes, one number for all of them, or the name of one.
        is_listed: they are a list.
        owner: the list whose tangents they meet; "" for a number's, which is `leaf`.
        leaf: what is gone through beside the slopes: `dx`, `dx[1:]`, or the positions of items.
        first: the item at the first place.
        is_at: `leaf` has positions.
        is_negative: it is subtracted.
    """

    slopes: ast.expr
    is_listed: bool
    owner: str
    leaf: ast.expr
    first: int = 0
    is_at: bool = False
    is_negative: bool = False

    def at(self, place: ast.expr) -> ast.expr:
        """Return what it is at a place."""
        item = self.leaf
        if self.is_at:
            item = _item(a.name(self.owner), _item(self.leaf, place))
        elif self.owner:
            item = _item(a.name(self.owner), _moved(place, self.first))
        return self.times(_item(self.slopes, place) if self.is_listed else self.slopes, item)

    def times(self, slope: ast.expr, item: ast.expr) -> ast.expr:
        """Return a slope times an item, with its sign."""
        is_one = isinstance(slope, ast.Constant) and slope.value == 1.0
        product = item if is_one else ast.BinOp(slope, ast.Mult(), item)
        return ast.UnaryOp(ast.USub(), product) if self.is_negative else product


@dataclass(frozen=True)
class Derived:
    """A list of tangents as terms; it `is_whole` if it is as long as the list: the last item is that of the last."""

    terms: tuple[Term, ...]
    is_whole: bool


def elementwise(companion: Companion, lists: Mapping[str, str]) -> Companion:
    """Return a companion without such lists.

    Args:
        lists: the parameters, by the names of their tangents.

    Raises:
        NotWritten: something else is done with one of them.
    """
    work = Elementwise(companion, lists)
    tangents = work.moving
    body = [*companion.body]
    place = 0
    while place < len(body):
        end = rebound(body, place)
        work.note(body[place])
        until = body[place + 1 : end]
        found = work.defined(body[place], body[place + 1 :], until)
        if found is None and (filled := work.filled(body[place], until)) is not None:
            *found, until = filled  # type: ignore[assignment]
        if found is None:
            place += 1
            continue
        work.derived, pieces = found
        rest = [work.piece(piece) for piece in until]
        rest += [work.last(piece) for piece in body[end : end + 1]]
        read = set().union(*(names_in(tree) for tree in trees_of(rest[: end - place - 1])))
        if read & work.derived.keys() or any(_reads(tree) & work.derived.keys() for tree in trees_of(rest[-1:])):
            raise NotWritten()
        body[place : end + 1] = [*pieces, *rest]
        place += len(pieces)
    return replace(companion, body=tuple(body), tangents=companion.tangents | work.moving - tangents)


def rebound(body: Sequence[Piece], place: int) -> int:
    """Return the place of the next piece that binds anew what a piece of ours binds."""
    match body[place]:
        case Own(ast.Assign(targets)):
            bound = set().union(*map(names_in, targets))
        case _:
            return len(body)
    return next((at for at in range(place + 1, len(body)) if all_bound([body[at]]) & bound), len(body))


def _reads(tree: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


@dataclass
class Elementwise:
    """One companion."""

    companion: Companion
    lists: Mapping[str, str]
    derived: dict[str, Derived] = field(default_factory=dict)

    def __post_init__(self) -> None:
        program = self.companion.program
        inside = set().union(*map(names_in, trees_of(self.companion.body)))
        self.names = Names({*program.names, *inside, *self.companion.injected})
        self.sums = sums_of(self.companion)
        params = {entry[0] for entry in self.companion.params if entry[3] is None}
        self.moving = frozenset({*self.companion.tangents, *self.lists, *params})
        self.callees: Mapping[str, str] = callees_of(program, self.companion.injected)
        self.held: dict[str, str] = {}  # lists that nothing changes, by the comprehensions that make them
        self.variables: list[str] = []
        self.open: list[str] = []  # those of comprehensions around

    def note(self, piece: Piece) -> None:
        """Note the list that the user's last line makes, if nothing of his changes it."""
        if not isinstance(piece, Own):
            self.held = {}
        match piece:
            case Kept(line=line, tail=None) if isinstance(line.does, t.Bind):
                match line.does.targets:
                    case (t.Target(name=name),) if name and is_only_read(self.companion.program, name):
                        self.held[self.mark(value_of(line, line.does.value))] = name

    def mark(self, e: ast.expr) -> str:
        """Return a text that is the same for the same comprehension, whatever it calls a function."""

        def known(part: ast.expr) -> ast.expr:
            made: ast.expr = a.map_children(part, known)
            key = self.callees.get(a.key(made.func)) if isinstance(made, ast.Call) else None
            return ast.Call(a.name(key), made.args, made.keywords) if key else made  # type: ignore[attr-defined]

        return ast.unparse(ast.fix_missing_locations(known(e)))

    # --- what is such a list --------------------------------------------------------------------------------------

    def defined(
        self, piece: Piece, after: Sequence[Piece], until: Sequence[Piece]
    ) -> tuple[dict[str, Derived], list[Piece]] | None:
        """Return the lists that a piece of ours defines, and what stands in its place; None where it defines none.

        Args:
            after: all that stands behind it; `until` it is bound anew.
        """
        one = ast.Constant(1.0)
        match piece:
            case Own(ast.Assign([ast.Name(name)], ast.ListComp() as made), node) if (
                found := self.sorted(name, made, node)
            ) is not None:
                return found
            case Own(ast.Assign([ast.Name(name)], ast.ListComp(element, [clause])), node) if not clause.ifs:
                return self.comprehended(name, element, clause, node, until)
            case Own(ast.Assign([ast.Name(name)], ast.Subscript(ast.Name(owner), ast.Slice() as part) as value)):
                first = _start(part)
                if owner in self.lists and first is not None:
                    return {name: Derived((Term(one, False, owner, value, first),), False)}, []
            case Own(ast.Assign([ast.Tuple([*parts, ast.Starred(ast.Name(name))])], ast.Name(owner)), node):
                if owner in self.lists and all(isinstance(part, ast.Name) for part in parts):
                    items = (Own(ast.Assign([part], _item(a.name(owner), ast.Constant(at)), lineno=0), node, "tangent")
                             for at, part in enumerate(parts))  # fmt: skip
                    rest = ast.Subscript(a.name(owner), ast.Slice(ast.Constant(len(parts)), None, None), ast.Load())
                    return {name: Derived((Term(one, False, owner, rest, len(parts)),), False)}, [*items]
        return None

    def sorted(self, name: str, made: ast.ListComp, node: Any) -> tuple[dict[str, Derived], list[Piece]] | None:
        """Return the tangents of a sorted list: those of the items at positions, which are sorted as it was."""
        order = made.generators[0].iter
        match made.elt, made.generators[0].target, order:
            case ast.Name(dx), ast.Tuple([ast.Name(), ast.Name(other)]), ast.Call(
                ast.Name("sorted"), [ast.Call(ast.Name("zip"), [ast.Name(x), ast.Name(owner)])], [key, *more]
            ) if dx == other and self.lists.get(owner) == x and ast.unparse(key.value) == "lambda p: p[0]":
                positions = a.call(builtin(self.companion, "range"), a.call(builtin(self.companion, "len"), a.name(x)))
                item = ast.keyword("key", ast.Attribute(a.name(x), "__getitem__", ast.Load()))
                places = self.names.free(f"{name}_at")
                value = ast.Call(a.name("sorted"), [positions], [item, *more])
                term = Term(ast.Constant(1.0), False, owner, a.name(places), is_at=True)
                return {name: Derived((term,), True)}, [Own(assign(places, value), node)]
        return None

    def comprehended(
        self, name: str, element: ast.expr, clause: ast.comprehension, node: Any, until: Sequence[Piece]
    ) -> tuple[dict[str, Derived], list[Piece]] | None:
        """Return a list that is a comprehension over items of lists."""
        items: dict[str, tuple[str, int, ast.expr]] = {}
        header = self.without_items(clause.target, clause.iter, items)
        if not items:
            return None
        own, bound = names_in(clause.target), all_bound(until)
        moving = frozenset({*self.moving, *items})
        form = form_of(element, moving)
        if not form:
            return None
        gathered: dict[tuple[str, str], tuple[tuple[str, int, ast.expr], a.Sum]] = {}
        for leaf, coef in form.values():
            if not isinstance(leaf, ast.Name) or leaf.id in own - items.keys() or mentions(a.to_expr(coef), moving):
                return None
            item = items.get(leaf.id, ("", 0, leaf))
            old = gathered.get((item[0], a.key(item[2])), (item, a.ZERO))[1]
            gathered[item[0], a.key(item[2])] = item, a.add([old, coef])
        terms: list[Term] = []
        pieces: list[Piece] = []
        known: dict[str, tuple[ast.expr, bool]] = {}
        for (owner, first, source), coef in gathered.values():
            if not coef:
                continue
            label = owner or ast.unparse(source)
            if not owner and label in bound:  # it is another one where the list is read
                source = a.name(self.names.free(label))
                pieces.append(Own(assign(source.id, a.name(label)), node, "tangent"))
                self.moving |= {source.id}
            is_negative = all(p.coef < 0 for p in coef)
            e = a.to_expr(a.negate(coef) if is_negative else coef)
            if a.key(e) not in known:
                slopes, is_listed = self.slopes(name, label, e, header, own, node, pieces)
                if slopes is None:
                    return None
                known[a.key(e)] = slopes, is_listed
            terms.append(Term(*known[a.key(e)], owner, source, first, is_negative=is_negative))
        return {name: Derived(tuple(terms), self.is_whole(clause.iter))}, pieces

    def slopes(
        self, name: str, other: str, coef: ast.expr, header: tuple[ast.expr, ast.expr] | None, own: set[str],
        node: Any, pieces: list[Piece],
    ) -> tuple[ast.expr | None, bool]:  # fmt: skip
        """Return the slopes of one term, and whether they are a list; None where nothing says how many they are."""
        if _is_number(coef):
            return coef, False
        shown = self.names.free(f"{name}_d{self.lists.get(other, other.removeprefix('d'))}")
        if not names_in(coef) & own and not any(isinstance(n, RAISING) for n in ast.walk(coef)):
            pieces.append(Own(assign(shown, coef), node, "tangent"))
            return a.name(shown), False
        if header is None:
            return None, False
        made = ast.ListComp(coef, [ast.comprehension(*header, [], 0)])
        if (same := self.held.get(self.mark(made))) is not None:
            return a.name(same), True
        pieces.append(Own(assign(shown, made), node, "tangent"))
        return a.name(shown), True

    def without_items(
        self, target: ast.expr, source: ast.expr, items: dict[str, tuple[str, int, ast.expr]]
    ) -> tuple[ast.expr, ast.expr] | None:
        """Return a header without the tangents of lists; `items` receives what their names are. None: nothing is left.

        Raises:
            NotWritten: they are gone through in another way.
        """
        found = self.gone_through(source)
        if found is not None:
            if not isinstance(target, ast.Name):
                raise NotWritten()
            items[target.id] = found
            return None
        match target, source:
            case ast.Tuple(parts), ast.Call(ast.Name("zip"), args) if len(parts) == len(args):
                kept = [self.without_items(part, arg, items) for part, arg in zip(parts, args)]
                left = [header for header in kept if header is not None]
                if len(left) < 2:
                    return left[0] if left else None
                places = ast.Tuple([part for part, _ in left], ast.Store())
                return places, ast.Call(source.func, [arg for _, arg in left], source.keywords)
            case ast.Tuple([index, inner]), ast.Call(ast.Name("enumerate"), [arg, *more]) if not source.keywords:
                header = self.without_items(inner, arg, items)
                if header is None:
                    raise NotWritten()
                return ast.Tuple([index, header[0]], ast.Store()), ast.Call(source.func, [header[1], *more], [])
        if names_in(source) & {*self.lists}:
            raise NotWritten()
        return target, source

    def gone_through(self, source: ast.expr) -> tuple[str, int, ast.expr] | None:
        """Return the list whose tangents are gone through, from which item on, and as what."""
        match source:
            case ast.Name(name) if name in self.lists:
                return name, 0, source
            case ast.Subscript(ast.Name(name), ast.Slice() as part) if name in self.lists:
                first = _start(part)
                if first is None:
                    raise NotWritten()
                return name, first, source
        return None

    def is_whole(self, source: ast.expr) -> bool:
        """Say whether all of a list is gone through, and nothing else that may be shorter."""
        match source:
            case ast.Name(name):
                return name in self.lists
            case ast.Call(ast.Name("zip"), args, [ast.keyword("strict", ast.Constant(True))]):
                return any(map(self.is_whole, args))
            case ast.Call(ast.Name("enumerate"), [arg, *_]):
                return self.is_whole(arg)
        return False

    def last(self, piece: Piece) -> Piece:
        """Return the piece that binds such a list anew, which may read it once more.

        Raises:
            NotWritten: it may not bind it.
        """
        match piece:
            case Own(ast.Assign(targets, value)) if not isinstance(value, ast.Name):
                return replace(piece, statement=ast.Assign(targets, self.read(value), lineno=0))
        raise NotWritten()

    def filled(
        self, piece: Piece, until: Sequence[Piece]
    ) -> tuple[dict[str, Derived], list[Piece], list[Piece]] | None:
        """Return a list that is filled item by item, what stands in its place, and what stands behind that."""
        match piece:
            case Own(ast.Assign([ast.Name(name)], value), node) if (
                name in self.moving and (is_empty := is_blank(value, self.companion, self.lists)) is not None
            ):
                filling = Stored(self, name, is_empty, frozenset(all_bound(until)))
                if not filling.looked_through(until):
                    return None
                labels = {key: self.lists.get(key, key.removeprefix("d")) for key in filling.keys}
                found = {key: self.names.free(f"{name}_d{label}") for key, label in labels.items()}
                pieces: list[Piece] = [Own(assign(shown, value), node, "tangent") for shown in found.values()]
                terms = (Term(a.name(shown), True, key if key in self.lists else "", a.name(key))
                         for key, shown in found.items())  # fmt: skip
                behind = filling.without_unread(filling.written(until, found))
                return {name: Derived(tuple(terms), True)}, pieces, behind
        return None

    # --- what reads it --------------------------------------------------------------------------------------------

    def piece(self, piece: Piece) -> Piece:
        """Return a piece that reads slopes and items in place of such lists."""
        match piece:
            case Own(statement):
                return replace(piece, statement=a.map_children(statement, self.read))
            case Swapped(_, statements):
                return replace(piece, statements=tuple(a.map_children(s, self.read) for s in statements))
            case Kept(tail=tail) if tail is not None:
                return replace(piece, tail=self.read(tail))
            case Nest(target=target, source=source, body=body) | OwnNest(target=target, source=source, body=body):
                body = tuple(map(self.piece, body))
                orelse = tuple(map(self.piece, piece.orelse)) if piece.orelse is not None else None
                if source is None:
                    return replace(piece, body=body, orelse=orelse)
                if target is not None:
                    values: dict[str, ast.expr] = {}
                    before = len(self.open)
                    target, source = self.beside(target, source, values)
                    del self.open[before:]
                    own = {n: self.names.free(n) for n in values if n in names_in(target)}
                    target = renamed(target, own)
                    values = {n: renamed(e, own) for n, e in values.items()}
                    node = piece.line.node if isinstance(piece, Nest) else piece.node
                    body = (*(Own(assign(n, e), node, "tangent") for n, e in values.items()), *body)
                else:
                    source = self.read(source)
                return replace(piece, target=target, source=source, body=body, orelse=orelse)
            case Parts(parts=parts):
                return replace(piece, parts=tuple((head, tuple(map(self.piece, body))) for head, body in parts))
        return piece

    def read(self, e: ast.expr) -> ast.expr:
        """Return an expression that reads slopes and items."""
        if not names_in(e) & self.derived.keys():
            return e
        match e:
            case ast.Subscript(ast.Name(name), index, ast.Load()) if name in self.derived and not isinstance(
                index, ast.Slice
            ):
                derived = self.derived[name]
                is_there = isinstance(index, ast.Constant) and isinstance(index.value, int) and index.value >= 0
                if not derived.is_whole and not is_there:
                    raise NotWritten()  # an item from the end is not that of the list
                return _summed([term.at(self.read(index)) for term in derived.terms])
            case ast.Call(ast.Name(function), [ast.Name() | ast.Subscript(ast.Name(), ast.Slice())], []) if (
                function in self.sums
            ):
                values: dict[str, ast.expr] = {}
                before, variable = len(self.open), self.names.free("dv")
                target, source = self.beside(ast.Name(variable, ast.Store()), e.args[0], values)
                element = values.get(variable, a.name(variable))
                del self.open[before:]
                clauses = [ast.comprehension(target, source, [], 0)]
                return ast.Call(e.func, [ast.GeneratorExp(element, clauses)], [])
            case ast.ListComp() | ast.GeneratorExp() | ast.SetComp() | ast.DictComp():
                return self.in_comprehension(e)
        made: ast.expr = a.map_children(e, self.read)
        return made

    def in_comprehension(self, e: Any) -> ast.expr:
        """Return a comprehension that goes through slopes and items."""
        values: dict[str, ast.expr] = {}
        before = len(self.open)

        def put(part: ast.expr) -> ast.expr:
            if isinstance(part, ast.Name) and part.id in values:
                return values[part.id]
            made: ast.expr = a.map_children(part, put)
            return made

        clauses = []
        for clause in e.generators:
            source = put(clause.iter)
            target, source = self.beside(clause.target, source, values)
            ifs = [put(self.read(test)) for test in clause.ifs]
            clauses.append(ast.comprehension(target, source, ifs, clause.is_async))
        inner = type(e)(**{**dict(ast.iter_fields(e)), "generators": []})
        made: Any = a.map_children(inner, lambda part: put(self.read(part)))
        found: ast.expr = type(e)(**{**dict(ast.iter_fields(made)), "generators": clauses})
        del self.open[before:]
        return found

    def variable(self) -> str:
        """Return a name for what is gone through: one that no comprehension around has."""
        while (found := next((n for n in self.variables if n not in self.open), "")) == "":
            self.variables.append(self.names.free(f"partial{len(self.variables) + 1 if self.variables else ''}"))
        self.open.append(found)
        return found

    def beside(
        self, target: ast.expr, source: ast.expr, values: dict[str, ast.expr]
    ) -> tuple[ast.expr, ast.expr]:
        """Return a header that goes through slopes and items; `values` receives what names in it stand for."""
        pairs = self.pairs(target, source, values)
        if pairs is None:
            return target, self.read(source)
        if len(pairs) == 1:
            return pairs[0]
        strict = ast.keyword("strict", ast.Constant(True))
        zipped = ast.Call(a.name(builtin(self.companion, "zip")), [arg for _, arg in pairs], [strict])
        return ast.Tuple([part for part, _ in pairs], ast.Store()), zipped

    def pairs(
        self, target: ast.expr, source: ast.expr, values: dict[str, ast.expr]
    ) -> list[tuple[ast.expr, ast.expr]] | None:
        """Return names and what they go through, side by side; None where no such list is gone through."""
        if not names_in(source) & self.derived.keys():
            return None
        match target, source:
            case ast.Name(variable), ast.Name(name):
                return self.parts(variable, self.derived[name], values)
            case ast.Name(variable), ast.Subscript(ast.Name(name), ast.Slice() as cut) if not names_in(cut):
                return self.parts(variable, self.sliced(name, cut), values)
            case ast.Tuple(parts), ast.Call(ast.Name("zip"), args, keywords) if len(parts) == len(args):
                found: list[tuple[ast.expr, ast.expr]] = []
                for part, arg in zip(parts, args):
                    inner = self.pairs(part, arg, values) if isinstance(arg, ast.Name | ast.Subscript) else None
                    found += inner or [self.beside(part, arg, values)]
                if not keywords:
                    made = ast.Call(source.func, [arg for _, arg in found], [])
                    return [(ast.Tuple([part for part, _ in found], ast.Store()), made)]
                return found
            case ast.Tuple([index, inner_target]), ast.Call(ast.Name("enumerate"), [arg, *more]):
                inner_target, arg = self.beside(inner_target, arg, values)
                both = ast.Tuple([index, inner_target], ast.Store())
                return [(both, ast.Call(source.func, [arg, *more], source.keywords))]
        raise NotWritten()

    def sliced(self, name: str, part: ast.Slice) -> Derived:
        """Return a slice of such a list as another one.

        Raises:
            NotWritten: it is of one that does not begin with the list.
        """
        terms: list[Term] = []
        for term in self.derived[name].terms:
            slopes: ast.expr = ast.Subscript(term.slopes, part, ast.Load()) if term.is_listed else term.slopes
            leaf: ast.expr = ast.Subscript(term.leaf, part, ast.Load()) if term.owner else term.leaf
            if term.owner and not isinstance(term.leaf, ast.Name):
                raise NotWritten()
            terms.append(replace(term, slopes=slopes, leaf=leaf))
        return Derived(tuple(terms), False)

    def parts(
        self, variable: str, derived: Derived, values: dict[str, ast.expr]
    ) -> list[tuple[ast.expr, ast.expr]]:
        """Return what is gone through for one list; `values` receives what its variable stands for."""
        found: list[tuple[ast.expr, ast.expr]] = []
        terms: list[ast.expr] = []
        known: dict[str, str] = {}
        for term in derived.terms:
            slope, item = term.slopes, term.leaf
            if term.is_listed:
                mark = a.key(term.slopes)
                if mark not in known:
                    known[mark] = self.variable()
                    found.append((ast.Name(known[mark], ast.Store()), term.slopes))
                slope = a.name(known[mark])
            if term.owner:
                is_first = not any(isinstance(part, ast.Name) and part.id == variable for part, _ in found)
                shown = variable if is_first and not term.is_at else self.names.free("at" if term.is_at else variable)
                found.append((ast.Name(shown, ast.Store()), term.leaf))
                item = _item(a.name(term.owner), a.name(shown)) if term.is_at else a.name(shown)
            terms.append(term.times(slope, item))
        values[variable] = _summed(terms)
        if not found:
            raise NotWritten()
        return found


def is_only_read(program: t.Program, name: str) -> bool:
    """Say whether a list is bound once, and then gone through, added up, and asked for its items alone."""
    tree = ast.parse(program.source.source.text)
    reads = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == name]
    seen = 0
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(ast.Name(id), index, ast.Load()) if id == name and not isinstance(index, ast.Slice):
                seen += 1
            case ast.Call(ast.Name(function), args) if function in READING:
                seen += sum(isinstance(arg, ast.Name) and arg.id == name for arg in args)
            case ast.For(_, ast.Name(id)) | ast.comprehension(_, ast.Name(id)) if id == name:
                seen += 1
    stored = sum(isinstance(n.ctx, ast.Store) for n in reads)
    return stored == 1 and seen == len(reads) - 1


READING = frozenset("sum len max min zip enumerate range fsum sorted".split())


def _summed(terms: Iterable[ast.expr]) -> ast.expr:
    found: ast.expr | None = None
    for term in terms:
        if found is not None and isinstance(term, ast.UnaryOp):
            found = ast.BinOp(found, ast.Sub(), term.operand)
            continue
        found = term if found is None else ast.BinOp(found, ast.Add(), term)
    assert found is not None
    return found


def _item(owner: ast.expr, index: ast.expr) -> ast.Subscript:
    return ast.Subscript(owner, index, ast.Load())


def _moved(place: ast.expr, first: int) -> ast.expr:
    """Return a place from another first one on."""
    if isinstance(place, ast.Constant) and isinstance(place.value, int):
        return ast.Constant(place.value + first)
    return ast.BinOp(place, ast.Add(), ast.Constant(first)) if first else place


def _is_number(e: ast.expr) -> bool:
    inner = e.operand if isinstance(e, ast.UnaryOp) else e
    return isinstance(inner, ast.Constant)


def _start(part: ast.Slice) -> int | None:
    """Return where a slice in steps of one begins; None where that is not known."""
    match part:
        case ast.Slice(None, _, None):
            return 0
        case ast.Slice(ast.Constant(int(first)), _, None):
            return first
    return None
