"""A tangent's expression as coefficients of tangents; tangents that are used once are put where they are used.

    dp = p * p * w1 * (da + t * db)
    dloss = dloss + w5 * dp            dloss = dloss + w5 * p * p * w1 * da + w5 * p * p * w1 * t * db

Over several directions that is a preaccumulation (Griewank and Walther, ch. 10): what does not depend on the direction
is multiplied out once.
"""

from __future__ import annotations

import ast
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from .. import algebra as a
from .. import wtable as t
from ..algebra import Sum
from ..written import Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped, Whole
from .cancelling import multiplied_in

Reach = Literal["once", "statement", "suite"]  # how far a tangent goes that is put where it is used
Form = dict[str, tuple[ast.expr, Sum]]  # by the text of a tangent: it, and its coefficient
MOST_OPERATIONS = 8  # for each tangent in an expression that one is put into: a longer one reads worse than two
MANY_OPERATIONS = 32  # where that is tried all the same: what directions have in common is then computed once
OF_NUMBERS = frozenset(vars(math)) - {"fsum", "prod", "dist", "sumprod"}  # a list, which those read, may be changed


def names_in(node: ast.AST) -> set[str]:
    """Return the names in a tree."""
    return {*_names(node)}


def mentions(node: ast.AST, names: frozenset[str]) -> bool:
    """Say whether one of some names is in a tree."""
    return not names.isdisjoint(_names(node))


@a.remembered
def _names(node: ast.AST) -> frozenset[str]:
    return frozenset([n.id for n in a.parts(node) if isinstance(n, ast.Name)])


def bound_in(tree: ast.AST) -> Set[str]:
    """Return the names that a tree binds or deletes."""
    return uses_in(tree)[1].keys()


@a.remembered
def uses_in(tree: ast.AST) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return how often each name is read in a tree, and how often bound."""
    read, bound = Counter[str](), Counter[str]()
    for n in a.parts(tree):
        if isinstance(n, ast.Name):
            (read if isinstance(n.ctx, ast.Load) else bound)[n.id] += 1
    return read, bound


@a.remembered
def free_names(node: ast.AST) -> frozenset[str]:
    """Return the names that a tree reads from around it: a comprehension's variables and a lambda's are its own."""
    inner = frozenset[str]().union(*map(free_names, a.children(node)))
    match node:
        case ast.Name(name):
            return frozenset({name})
        case ast.Lambda(args, body):
            return free_names(body) - {arg.arg for arg in args.args}
        case ast.ListComp() | ast.GeneratorExp() | ast.SetComp() | ast.DictComp():
            own = set().union(*(names_in(c.target) for c in node.generators))
            return free_names(node.generators[0].iter) | inner - own
    return inner


def numbers_among(trees: Iterable[ast.AST], moving: frozenset[str]) -> frozenset[str]:
    """Return the tangents that are numbers as far as can be seen: nothing is done with them that is done with lists."""
    rows: set[str] = set()
    renamed: list[tuple[str, str]] = []
    for tree in trees:
        here, again = _rows_of(tree)
        rows |= here
        renamed += again
    for _ in renamed:
        rows |= {old for new, old in renamed if new in rows} | {new for new, old in renamed if old in rows}
    return moving - rows


@a.remembered
def _rows_of(tree: ast.AST) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """Return the names that a tree has as lists, and those that it gives to one another."""
    rows: set[str] = set()
    renamed: list[tuple[str, str]] = []
    for node in a.parts(tree):
        match node:
            case ast.Subscript(ast.Name(name)) | ast.Attribute(ast.Name(name)) | ast.Starred(ast.Name(name)):
                rows.add(name)
            case ast.For(_, source) | ast.comprehension(_, source):
                rows |= names_in(source)
            case ast.Assign(targets, ast.Name(old)):
                renamed += [(new.id, old) for new in targets if isinstance(new, ast.Name)]
            case ast.Assign(targets, value) if not isinstance(value, ast.BinOp | ast.UnaryOp | ast.Constant):
                made = isinstance(value, ast.List | ast.ListComp | ast.Dict | ast.DictComp | ast.Set | ast.Tuple)
                rows |= {t.id for t in targets if made and isinstance(t, ast.Name)}
            case ast.Assign([ast.Name(name)], ast.BinOp(ast.List())):
                rows.add(name)
    return frozenset(rows), tuple(renamed)


def linear(e: ast.expr, moving: frozenset[str], numbers: frozenset[str]) -> Form | None:
    """Return an expression as a form in the tangents; None if it is none, such as a display or a sum of lists.

    What is neither sum nor product (an item of a mirror, a call, a ternary) counts as a tangent of its own.
    """
    found = _linear(e, moving, numbers)
    return None if found is None else dict(found)


@a.remembered
def _linear(e: ast.expr, moving: frozenset[str], numbers: frozenset[str]) -> Form | None:
    if not mentions(e, moving):
        return {} if isinstance(e, ast.Constant) and e.value == 0.0 and type(e.value) is float else None
    match e:
        case ast.BinOp(left, ast.Add() | ast.Sub() as op, right):
            one, other = linear(left, moving, numbers), linear(right, moving, numbers)
            if one is None or other is None:
                return None
            return summed(one, other if isinstance(op, ast.Add) else scaled(other, a.negate(a.ONE)))
        case ast.UnaryOp(ast.USub(), operand):
            inner = linear(operand, moving, numbers)
            return scaled(inner, a.negate(a.ONE)) if inner is not None else None
        case ast.BinOp(_, ast.Mult(), ast.Constant(int())):
            return {a.key(e): (e, a.ONE)}  # a list, perhaps, that is repeated
        case ast.BinOp(left, ast.Mult(), right):
            for factor, rest in ((left, right), (right, left)):
                if not mentions(factor, moving) and not isinstance(factor, ast.List | ast.Tuple):
                    inner = linear(rest, moving, numbers)
                    return scaled(inner, a.sum_of(factor)) if inner is not None else None
            return None
        case ast.BinOp(left, ast.Div(), right) if not mentions(right, moving):
            inner = linear(left, moving, numbers)
            if inner is None:
                return None
            return {mark: (leaf, a.divide(coef, right)) for mark, (leaf, coef) in inner.items()}
        case ast.Name(name) if name not in numbers:
            return None
        case ast.Name() | ast.Subscript() | ast.Attribute() | ast.Call() | ast.IfExp():
            return {a.key(e): (e, a.ONE)}
    return None


def summed(one: Form, other: Form) -> Form:
    """Return the sum of two forms."""
    found = dict(one)
    for mark, (leaf, coef) in other.items():
        old = found[mark][1] if mark in found else a.ZERO
        found[mark] = leaf, a.add([old, coef])
    return {mark: (leaf, coef) for mark, (leaf, coef) in found.items() if coef}


def scaled(form: Form, factor: Sum) -> Form:
    """Return a form times a factor."""
    return {mark: (leaf, a.multiply(factor, coef)) for mark, (leaf, coef) in form.items()}


def terms_of(form: Form) -> Iterator[tuple[bool, ast.expr, ast.expr]]:
    """Yield for each tangent whether it is subtracted, its coefficient and itself."""
    for leaf, coef in form.values():
        is_negative = all(p.coef < 0 for p in coef)
        yield is_negative, a.to_expr(a.negate(coef) if is_negative else coef), leaf


def to_expr(terms: Iterable[tuple[bool, ast.expr, ast.expr]]) -> ast.expr:
    """Return the sum of terms, those that are added first; 0.0 where there is none."""
    found: ast.expr | None = None
    for is_negative, coef, leaf in sorted(_with_brackets([*terms]), key=lambda term: term[0]):
        if isinstance(leaf, ast.Constant) and leaf.value == 1.0:
            product = coef
        elif isinstance(coef, ast.Constant) and coef.value == 1.0:
            product = leaf
        else:
            product = ast.BinOp(coef, ast.Mult(), leaf)
        if found is None:
            found = ast.UnaryOp(ast.USub(), product) if is_negative else product
        else:
            found = ast.BinOp(found, ast.Sub() if is_negative else ast.Add(), product)
    return found if found is not None else ast.Constant(0.0)


def _with_brackets(terms: list[tuple[bool, ast.expr, ast.expr]]) -> list[tuple[bool, ast.expr, ast.expr]]:
    """Return terms, those with one coefficient as one: `w * (dx - dy)`; not beside a multiple of it, `4.0 * w * dz`."""
    groups: dict[str, list[tuple[bool, ast.expr, ast.expr]]] = {}
    for is_negative, coef, leaf in terms:
        if not (isinstance(coef, ast.Constant) and coef.value == 1.0 or isinstance(leaf, ast.Constant)):
            groups.setdefault(a.key(coef), []).append((is_negative, coef, leaf))
    if not any(len(several) > 1 for several in groups.values()):
        return terms
    multiples = Counter(tuple(p.key for p in a.sum_of(several[0][1])) for several in groups.values())
    found, gone = [], set[str]()
    for term in terms:
        mark, coef = a.key(term[1]), term[1]
        several = groups.get(mark, [])
        if len(several) < 2 or multiples[tuple(p.key for p in a.sum_of(coef))] > 1:
            found.append(term)
        elif mark not in gone:
            gone.add(mark)
            minus = all(is_negative for is_negative, *_ in several)
            inside = to_expr([(is_negative != minus, ast.Constant(1.0), leaf) for is_negative, _, leaf in several])
            found.append((minus, coef, inside))
    return found


# --- tangents that are used once --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Meant:
    """What names are: `moving` hold tangents, `fixed` are functions of numbers, `free` may be bound by what is called.

    `numbers` are the tangents that are numbers, `uses` says of those that are put where they are used how often they
    are, `reach` how far. A name of ours that stands for something, an item, may read names `behind` it. What a tangent
    is put into has at most so many operations for each tangent in it. Of a statement of the user's, by its node,
    `under` has the variables that it divides by.
    """

    moving: frozenset[str]
    fixed: frozenset[str]
    free: frozenset[str]
    numbers: frozenset[str] = frozenset()
    uses: Mapping[str, int] = field(default_factory=dict)
    reach: Reach = "once"
    behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    most: int = MOST_OPERATIONS
    under: Mapping[int, frozenset[str]] = field(default_factory=dict)


def inlined(body: tuple[Piece, ...], names: Meant, kept: Iterable[str], reach: Reach = "once") -> tuple[Piece, ...]:
    """Return pieces in which a tangent that is bound once, and used once further down, is put where it is used.

    Args:
        kept: tangents that are bound from the start.
        reach: one that is used in one statement alone, however often, is put there too; or one that is used in several
            of its suite, where none of them has more terms then: it is not computed any more, in any direction.
    """
    while True:
        bound, used = Counter([*kept]), Counter[str]()
        for tree in trees_of(body):
            uses, stores = uses_in(tree)
            bound.update({n: count for n, count in stores.items() if n in names.moving})
            used.update({n: count if reach == "once" else 1 for n, count in uses.items() if n in names.moving})
        most = len(used) and max(used.values()) if reach == "suite" else 1
        uses = Counter({n: used[n] for n in names.moving if bound[n] == 1 and 1 <= used[n] <= most})
        numbers = numbers_among(trees_of(body), names.moving)
        new = _inlined_suite(body, replace(names, numbers=numbers, uses=uses, reach=reach))
        if new is None:
            return body
        body = new


def _inlined_suite(body: tuple[Piece, ...], names: Meant) -> tuple[Piece, ...] | None:
    """Return a suite with tangents put where they are used; None if there is none to be."""
    made, place, is_new = [*body], 0, False
    while place < len(made):
        found = _temporary(made[place], names)
        if found is None:
            inner = _inside(made[place], lambda suite: _inlined_suite(suite, names))
            if inner is not None:
                made[place], is_new = inner, True
        elif users := _users(made, place, *found, names):
            for at, piece in users.items():
                made[at] = piece
            del made[place]
            is_new = True
            continue
        place += 1
    return tuple(made) if is_new else None


def _users(body: list[Piece], place: int, name: str, form: Form, names: Meant) -> dict[int, Piece]:
    """Return the pieces of a tangent's suite that use it, with its form, by their places; none where it stays."""
    reads = set().union(*(names_in(leaf) | names_in(a.to_expr(coef)) for leaf, coef in form.values()))
    reads = reads.union(*(names.behind.get(n, ()) for n in reads))
    found: dict[int, Piece] = {}
    for at in range(place + 1, len(body)):
        user = _with_form(body[at], name, form, names)
        if user is not None:
            found[at] = user
            if len(found) == names.uses[name]:
                return found
        stored = stored_by(body[at])
        if stored is None or stored & reads or reads & names.free and _may_call(body[at], names.fixed):
            break
    return {}


def _may_call(piece: Piece, fixed: frozenset[str]) -> bool:
    """Say whether a piece may call what binds a global name."""
    match piece:
        case Own(statement):
            return _calls(statement, fixed)
        case Swapped(_, statements):
            return any(_calls(statement, fixed) for statement in statements)
        case Kept(line=line):
            return not all(isinstance(row.what, t.Apply) for row in t.all_rows(line.rows))
    return True


def _calls(node: ast.AST, fixed: frozenset[str]) -> bool:
    """Say whether something else than functions of numbers is called."""
    calls = [n.func for n in a.parts(node) if isinstance(n, ast.Call)]
    return not all(isinstance(func, ast.Name) and func.id in fixed for func in calls)


def _temporary(piece: Piece, names: Meant) -> tuple[str, Form] | None:
    """Return the name and the form of a tangent of numbers alone that is to be put where it is used."""
    match piece:
        case Own(ast.Assign([ast.Name(name)], value), _, "tangent") if name in names.uses:
            if _reads_what_may_change(value, names.fixed):
                return None
            form = linear(value, names.moving, names.numbers)
            if form and all(isinstance(leaf, ast.Name) for leaf, _ in form.values()):
                return name, form
    return None


def _reads_what_may_change(e: ast.expr, fixed: frozenset[str]) -> bool:
    """Say whether an expression reads what is stored in containers and objects, as calls may."""
    return _calls(e, fixed) or any(isinstance(n, ast.Subscript | ast.Attribute | ast.IfExp) for n in a.parts(e))


def _with_form(piece: Piece, name: str, form: Form, names: Meant) -> Piece | None:
    """Return a piece in which a form stands for a tangent; None if it does not use it, or not in a sum of products."""
    match piece:
        case Own(ast.Assign(targets, value), node, "tangent"):
            made = _put(value, name, form, names, node)
            return replace(piece, statement=ast.Assign(targets, made, lineno=0)) if made is not None else None
        case Own(ast.AugAssign(target, ast.Add() | ast.Sub() as op, value), node, "tangent"):
            made = _put(value, name, form, names, node)
            return replace(piece, statement=ast.AugAssign(target, op, made)) if made is not None else None
        case Kept(line=line, tail=tail) if tail is not None:
            made = _put(tail, name, form, names, line.node)
            return replace(piece, tail=made) if made is not None else None
    return None


def _put(e: ast.expr, name: str, form: Form, names: Meant, node: Any) -> ast.expr | None:
    """Return an expression of ours, beside a statement of the user's, in which a form stands for a tangent."""
    if name not in _names(e):
        return None
    if isinstance(e, ast.Tuple):
        parts = [_put(part, name, form, names, node) for part in e.elts]
        if all(part is None for part in parts):
            return None
        made = ast.Tuple([old if new is None else new for old, new in zip(e.elts, parts)], e.ctx)
        return made if name not in names_in(made) else None
    outer = linear(e, names.moving, names.numbers)
    if outer is None or name not in outer:
        return None
    _, coef = outer.pop(name)
    inner = scaled(form, coef)
    if under := names.under.get(id(node)):
        inner = {mark: (leaf, _without(coef, under)) for mark, (leaf, coef) in inner.items()}
    whole = summed(inner, outer)
    if names.reach == "suite" and len(whole) > len(outer) + 1:
        return None
    put = to_expr(terms_of(whole))
    return put if a.cost(put) <= names.most * len(whole) else None


def _without(terms: Sum, under: frozenset[str]) -> Sum:
    """Return a sum of products without what is multiplied by its own divisor, one of some variables."""
    return a.add([(multiplied_in(p, lambda e: isinstance(e, ast.Name) and e.id in under),) for p in terms])


def _inside(piece: Piece, change: Callable[[tuple[Piece, ...]], tuple[Piece, ...] | None]) -> Piece | None:
    """Return a compound piece with its suites changed; None if none of them is."""
    match piece:
        case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
            new, other = change(body), change(orelse) if orelse is not None else None
            if new is None and other is None:
                return None
            return replace(piece, body=body if new is None else new, orelse=orelse if other is None else other)
        case Parts(parts=parts):
            several = [change(suite) for _, suite in parts]
            if all(suite is None for suite in several):
                return None
            kept = ((head, old if new is None else new) for (head, old), new in zip(parts, several))
            return replace(piece, parts=tuple(kept))
    return None


# --- what is in pieces ------------------------------------------------------------------------------------------------


def trees_of(pieces: Iterable[Piece]) -> Iterator[ast.AST]:
    """Yield every statement of ours, headers as loops without a body, tails of returns as expressions."""
    for piece in pieces:
        match piece:
            case Own(statement, _, role):
                yield marked(statement, role)
            case Swapped(_, statements, role):
                yield from (marked(statement, role) for statement in statements)
            case Kept(tail=tail) if tail is not None:
                yield tail
            case Nest(body=body, orelse=orelse, target=target, source=source):
                if target is not None and source is not None:
                    yield ast.For(target, source, [], [])
                yield from trees_of([*body, *(orelse or ())])
            case OwnNest(_, _, target, source, body, orelse):
                yield ast.For(target, source, [], []) if target is not None else ast.Expr(source)
                yield from trees_of([*body, *(orelse or ())])
            case Parts(parts=parts):
                for _, body in parts:
                    yield from trees_of(body)


def changed(pieces: Iterable[Piece], change: Callable[[ast.expr], ast.expr]) -> tuple[Piece, ...]:
    """Return pieces in which the expressions of ours are changed."""

    def suite(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        return tuple(map(piece, pieces))

    def piece(piece: Piece) -> Piece:
        match piece:
            case Own(statement):
                return replace(piece, statement=a.map_children(statement, change))
            case Swapped(_, statements):
                return replace(piece, statements=tuple(a.map_children(s, change) for s in statements))
            case Kept(tail=tail) if tail is not None:
                return replace(piece, tail=change(tail))
            case Nest(body=body, orelse=orelse, source=source) | OwnNest(body=body, orelse=orelse, source=source):
                if source is not None:
                    piece = replace(piece, source=change(source))
                return replace(piece, body=suite(body), orelse=suite(orelse) if orelse is not None else None)
            case Parts(parts=parts):
                return replace(piece, parts=tuple((head, suite(body)) for head, body in parts))
        return piece

    return suite(pieces)


def replacements_of(pieces: Iterable[Piece]) -> Iterator[ast.expr]:
    """Yield what stands for rows in the user's lines."""
    for piece in pieces:
        if isinstance(piece, Kept | Nest | Parts | Inner):
            yield from piece.names.values()
        if isinstance(piece, Nest | OwnNest):
            yield from replacements_of([*piece.body, *(piece.orelse or ())])
        if isinstance(piece, Parts):
            for head, body in piece.parts:
                yield from [head] if isinstance(head, ast.expr) else []
                yield from replacements_of(body)


def marked(statement: ast.stmt, role: str) -> ast.stmt:
    """Return a statement that knows whether it binds a value and its tangent together."""
    statement.is_mixed = role == "mixed"  # type: ignore[attr-defined]
    return statement


def stored_by(piece: Piece) -> set[str] | None:
    """Return the names that a piece binds; None if it leaves its suite, or that cannot be told."""
    match piece:
        case Own(statement) if not isinstance(statement, ast.Return):
            return {*bound_in(statement)}
        case Swapped(_, statements) if not any(isinstance(s, ast.Return) for s in statements):
            return set().union(*map(bound_in, statements))
        case Kept(line=line):
            if any(isinstance(row.what, t.Bound) for row in t.all_rows(line.rows)):
                return None
            match line.does:
                case t.Bind(targets):
                    return {name for target in targets for name in target.names()}
                case t.Update(target):
                    return {*target.names()}
                case t.Expr():
                    return set()
        case Nest() | OwnNest() | Parts() | Whole():
            return None
    return None
