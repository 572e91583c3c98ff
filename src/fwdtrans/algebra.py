"""Tangent arithmetic: sums of products of expressions, kept flat, with signs, ones, zeros and literals folded.

    4.0 * w2 * dx - w1 * dx    is    (4.0 * w2 - w1) * dx

Only arithmetic that fwdtrans adds comes here; the user's own is never re-associated.
"""

from __future__ import annotations

import ast
import functools
import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any, TypeVar

Expr = ast.expr
NOBODY: Mapping[str, str] = MappingProxyType({})
MOST_REMEMBERED = 8192  # answers of one function: trees are shared and asked about often, and never changed
Work = TypeVar("Work", bound=Callable[..., Any])

FOLD: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}  # fmt: skip
MARK: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.USub: "-", ast.UAdd: "+", ast.Not: "not ", ast.Invert: "~",
}  # fmt: skip


def remembered(work: Work) -> Work:
    """Return a function of trees that looks at each only once.

    `functools.lru_cache` calls what it decorates from C, which has no room for trees that are very deep.
    """
    known: dict[Any, Any] = {}

    @functools.wraps(work)
    def look(first: Any, *rest: Any) -> Any:
        asked = (first, rest) if rest else first
        try:
            return known[asked]
        except KeyError:
            pass
        if len(known) >= MOST_REMEMBERED:
            known.clear()
        answer = known[asked] = work(first, *rest)
        return answer

    return look  # type: ignore[return-value]


def key(e: Expr, callees: Mapping[str, str] = NOBODY) -> str:
    """Return a text that is the same for the same expression.

    Args:
        callees: who is called by a text, `m.sin` and `sin` both "math.sin"; one that is not there is its text.
    """
    if type(e) is ast.Name:
        return e.id
    return _text(e, callees) if callees else _own_text(e)


@remembered
def _own_text(e: Expr) -> str:
    return _text(e, NOBODY)


def _text(e: Expr, callees: Mapping[str, str]) -> str:
    match e:
        case ast.Constant(value):
            return repr(value)
        case ast.BinOp(left, op, right):
            return f"({key(left, callees)} {MARK.get(type(op), type(op).__name__)} {key(right, callees)})"
        case ast.UnaryOp(op, operand):
            return f"({MARK[type(op)]}{key(operand, callees)})"
        case ast.Call(func, args, []):
            given = ",".join([key(arg, callees) for arg in args])
            return f"{callees.get(key(func)) or key(func, callees)}({given})"
        case ast.Attribute(value, attr):
            return f"{key(value, callees)}.{attr}"
        case ast.Subscript(value, ast.expr() as index):
            return f"{key(value, callees)}[{key(index, callees)}]"
    return ast.dump(e)


def parts(e: ast.AST) -> list[ast.AST]:
    """Return an expression and all that is in it, the outer before the inner; operators and contexts left out."""
    found = [e]
    for node in found:  # it grows
        kind = type(node)
        if kind is ast.Name or kind is ast.Constant:  # these three are most of them
            continue
        if kind is ast.BinOp:
            found.append(node.left)  # type: ignore[attr-defined]
            found.append(node.right)  # type: ignore[attr-defined]
        else:
            found += children(node)
    return found


def children(node: ast.AST) -> list[ast.AST]:
    """Return what is right below a node; operators and contexts left out."""
    kind: Any = type(node)
    if kind is ast.Name or kind is ast.Constant:
        return []
    if kind is ast.BinOp:
        return [node.left, node.right]  # type: ignore[attr-defined]
    found: list[ast.AST] = []
    for field in _inner(kind):
        value = getattr(node, field, None)
        if isinstance(value, ast.AST):
            found.append(value)
        elif isinstance(value, list):
            found += [one for one in value if isinstance(one, ast.AST)]
    return found


@functools.cache
def _inner(kind: Any) -> tuple[str, ...]:
    """Return the fields of a class that may hold expressions."""
    return tuple(field for field in kind._fields if field not in ("ctx", "op", "ops", "id", "attr", "kind"))


def item(owner: str, key: ast.expr) -> ast.Subscript:
    """Return `owner[key]` as a place."""
    return ast.Subscript(ast.Name(owner, ast.Load()), key, ast.Store())


def name(id: str) -> ast.Name:
    """Return the expression that reads `id`."""
    return ast.Name(id, ast.Load())


def call(func: str, *args: Expr) -> ast.Call:
    """Return `func(*args)`."""
    return ast.Call(name(func), list(args), [])


@dataclass(frozen=True)
class Product:
    """`coef * over[0] * over[1] ... / under[0] / ...`."""

    coef: float = 1.0
    over: tuple[Expr, ...] = ()
    under: tuple[Expr, ...] = ()

    @functools.cached_property
    def marks(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The texts of the factors, over and under the line."""
        return tuple(map(key, self.over)), tuple(map(key, self.under))

    @functools.cached_property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What makes two products like terms."""
        over, under = self.marks
        return tuple(sorted(over)), tuple(sorted(under))

    def __mul__(self, other: Product) -> Product:
        coef, over = self.coef * other.coef, self.over + other.over
        if not 1e-290 < abs(coef) < 1e290 and self.coef and other.coef:  # it is lost, where the whole product is not
            first = self.over or other.over[:1]
            coef, over = self.coef, (*first, ast.Constant(other.coef), *over[len(first) :])
        return Product(coef, over, self.under + other.under)


Sum = tuple[Product, ...]
ZERO: Sum = ()
ONE: Sum = (Product(),)


def scaled(e: Expr) -> tuple[float, Expr]:
    """Return a literal that every term of an expression has as a factor, and what is left: `2.0`, `x * dx`."""
    terms = sum_of(e)
    if not terms or len({abs(p.coef) for p in terms}) > 1 or terms[0].coef in (1.0, 0.0):
        return 1.0, e
    coef = terms[0].coef
    return coef, to_expr(tuple(replace(p, coef=p.coef / coef) for p in terms))


def sum_of(e: Expr) -> Sum:
    """Return an expression as a sum of products; what is neither stays whole."""
    match e:
        case ast.BinOp(left, ast.Add(), right):
            return add([sum_of(left), sum_of(right)])
        case ast.BinOp(left, ast.Sub(), right):
            return add([sum_of(left), negate(sum_of(right))])
        case ast.UnaryOp(ast.USub(), operand):
            return negate(sum_of(operand))
        case ast.BinOp(left, ast.Mult(), right):
            return multiply(sum_of(left), sum_of(right))
        case ast.BinOp(left, ast.Div(), right):
            return divide(sum_of(left), right)
        case ast.Constant():
            return _number(e)
    return (Product(1.0, (e,)),)


def _number(e: ast.Constant) -> Sum:
    """Return a literal as a sum; one that is no exact float stays whole."""
    if isinstance(e.value, int | float) and abs(e.value) < 1e300 and float(e.value) == e.value:
        return (Product(float(e.value)),) if e.value else ZERO
    return (Product(1.0, (e,)),)


def divide(top: Sum, bottom: Expr) -> Sum:
    """Return `top / bottom`."""
    below = sum_of(bottom)
    if len(below) == 1 and not below[0].over and not below[0].under:
        scale = below[0].coef  # a literal
        if scale in (1.0, -1.0):
            return tuple(replace(p, coef=p.coef * scale) for p in top)
        return (_one(top) * Product(1.0, (), (ast.Constant(scale),)),) if top else ZERO
    if len(below) == 1:
        inner = below[0]
        turned = Product(1.0 / inner.coef if inner.coef in (1.0, -1.0) else 1.0, inner.under, inner.over)
        if inner.coef not in (1.0, -1.0):
            turned = replace(turned, under=(ast.Constant(inner.coef), *turned.under))
        return (_one(top) * turned,) if top else ZERO
    return (_one(top) * Product(1.0, (), (to_expr(below),)),) if top else ZERO


def _one(terms: Sum) -> Product:
    """Return a sum as one product, bracketed if it has several terms."""
    if len(terms) == 1:
        return terms[0]
    common, rest = factored(terms)
    return common * Product(1.0, (_plain_sum(rest),))


def negate(terms: Sum) -> Sum:
    """Return `-terms`."""
    return tuple(replace(p, coef=-p.coef) for p in terms)


def multiply(a: Sum, b: Sum) -> Sum:
    """Return `a * b`; a sum stays a bracket, but signs go through."""
    if not a or not b:
        return ZERO
    for one, other in ((a, b), (b, a)):
        if len(one) == 1 and not one[0].over and not one[0].under and abs(one[0].coef) == 1.0:
            return other if one[0].coef == 1.0 else negate(other)
    return (_one(a) * _one(b),)


def add(sums: Iterable[Sum]) -> Sum:
    """Return the sum of sums, like terms put together."""
    found: dict[Any, Product] = {}
    for terms in sums:
        for product in terms:
            old = found.get(product.key)
            found[product.key] = product if old is None else replace(old, coef=old.coef + product.coef)
    return tuple(p for p in found.values() if p.coef != 0.0)


def merged(terms: Sum, factors_of: Callable[[Expr], tuple[Expr, ...] | None]) -> Sum:
    """Return a sum with like terms put together that names hide: 3.0 * x + w1 is 6.0 * x where w1 is 3 * x.

    Args:
        factors_of: what a name stands for the product of; None for anything else.
    """
    hidden: dict[str, tuple[Expr, Product]] = {}  # what is taken apart, by its text
    wide = add([(_taken_apart(p, factors_of, hidden),) for p in terms])
    return tuple(_put_together(p, [*hidden.values()]) for p in wide) if len(wide) < len(terms) else terms


def cancelled(terms: Sum, quotient_of: Callable[[Expr], tuple[Expr, Expr] | None]) -> Sum:
    """Return a sum in which a quotient times its divisor is the dividend: x / (w * y) is x / a where w is a / y.

    Args:
        quotient_of: the dividend and the divisor of what a name stands for; None for anything else.
    """
    return tuple(Product(p.coef, _multiplied(p.over, quotient_of), _multiplied(p.under, quotient_of)) for p in terms)


def _multiplied(
    factors: tuple[Expr, ...], quotient_of: Callable[[Expr], tuple[Expr, Expr] | None]
) -> tuple[Expr, ...]:
    """Return the factors of a product, a quotient and its divisor as the dividend."""
    for i, e in enumerate(factors):  # by place: a square is one node twice
        top, bottom = quotient_of(e) or (e, None)
        if bottom is None:
            continue
        below = key(bottom)
        other = next((j for j, x in enumerate(factors) if j != i and key(x) == below), None)
        if other is not None:
            tops = () if isinstance(top, ast.Constant) and top.value == 1 else (top,)
            left = [tops if j == i else (x,) for j, x in enumerate(factors) if j != other]
            return _multiplied(tuple(x for one in left for x in one), quotient_of)
    return factors


def _taken_apart(
    p: Product, factors_of: Callable[[Expr], tuple[Expr, ...] | None], hidden: dict[str, tuple[Expr, Product]]
) -> Product:
    """Return a product with the factors of what its names stand for."""
    found = Product(p.coef, (), p.under)
    for e in p.over:
        inner = Product(1.0, (e,))
        sums = [*map(sum_of, factors_of(e) or ())]
        if sums and all(len(terms) == 1 and not terms[0].under for terms in sums):
            whole = functools.reduce(operator.mul, (terms[0] for terms in sums))
            inner = _taken_apart(whole, factors_of, hidden)
            hidden[key(e)] = e, inner
        found = found * inner
    return found


def _put_together(p: Product, hidden: list[tuple[Expr, Product]]) -> Product:
    """Return a product with a name for some of its factors, where that is cheaper."""
    best = p
    for e, whole in hidden:
        left = [*p.marks[0]]
        for mark in whole.marks[0]:
            if mark in left:
                left.remove(mark)
        if len(left) != len(p.over) - len(whole.over):
            continue
        rest = _without(p, Product(1.0, whole.over))
        coef = p.coef / whole.coef  # a whole number but for rounding, where like terms were added up
        coef = round(coef) if abs(coef - round(coef)) < 1e-14 * abs(coef) else coef
        named = Product(float(coef), (*rest.over, e), p.under)
        if (cost(_product(named)), abs(named.coef) != 1.0) < (cost(_product(best)), abs(best.coef) != 1.0):
            best = named
    return best


# --- back to expressions -----------------------------------------------------------------------------------


def to_expr(terms: Sum) -> Expr:
    """Return the expression, common factors taken out."""
    if not terms:
        return ast.Constant(0.0)
    if len(terms) == 1:
        return _product(terms[0])
    common, rest = factored(terms)
    if not common.over and not common.under and common.coef == 1.0:
        return _plain_sum(rest)
    return _product(common * Product(1.0, (_plain_sum(rest),)))


def factored(terms: Sum) -> tuple[Product, Sum]:
    """Return the product that all terms have in common, and what is left of them."""
    if len(terms) < 2:
        return Product(), terms
    over = _shared([p.over for p in terms], [list(p.marks[0]) for p in terms])
    under = _shared([p.under for p in terms], [list(p.marks[1]) for p in terms])
    coef = terms[0].coef if len({abs(p.coef) for p in terms}) == 1 else 1.0
    if coef < 0 and any(p.coef > 0 for p in terms):
        coef = -coef
    if all(p.coef < 0 for p in terms):
        coef = -abs(coef)
    common = Product(coef, tuple(over), tuple(under))
    return common, tuple(_without(p, common) for p in terms) if over or under or coef != 1.0 else terms


def _shared(factors: list[tuple[Expr, ...]], marks: list[list[str]]) -> list[Expr]:
    """Return the factors that all products have."""
    found = []
    for e, mark in zip(factors[0], [*marks[0]]):
        if all(mark in other for other in marks[1:]):
            found.append(e)
            for other in marks[1:]:
                other.remove(mark)
    return found


def _without(p: Product, common: Product) -> Product:
    """Return what is left of a product without the factors in common."""

    def left(items: tuple[Expr, ...], marks: tuple[str, ...], gone: tuple[str, ...]) -> tuple[Expr, ...]:
        kept = list(zip(items, marks))
        for mark in gone:
            kept.remove(next(pair for pair in kept if pair[1] == mark))
        return tuple(e for e, _ in kept)

    over, under = (left(*three) for three in zip((p.over, p.under), p.marks, common.marks))
    return Product(p.coef / common.coef, over, under)


def _plain_sum(terms: Sum) -> Expr:
    """Return the terms added up, a positive one first, those over one denominator together."""
    groups: dict[tuple[str, ...], list[Product]] = {}
    for p in terms:
        groups.setdefault(p.key[1], []).append(p)
    if len(groups) > 1 and any(under and len(ps) > 1 for under, ps in groups.items()):
        parts: list[Product] = []
        for under, ps in groups.items():
            if under and len(ps) > 1:
                common, rest = factored(tuple(ps))
                parts.append(common * Product(1.0, (_plain_sum(rest),)))
            else:
                parts += ps
        return _plain_sum(tuple(parts)) if len(parts) > 1 else _product(parts[0])
    terms = _gathered(terms)
    ordered = sorted(terms, key=lambda p: p.coef < 0)
    result = _product(ordered[0])
    for p in ordered[1:]:
        if p.coef < 0:
            result = ast.BinOp(result, ast.Sub(), _product(replace(p, coef=-p.coef)))
        else:
            result = ast.BinOp(result, ast.Add(), _product(p))
    return result


def _gathered(terms: Sum) -> Sum:
    """Return a sum with the terms that end in the same factor as one: `(a - b) * dx` for `a * dx ... - b * dx`."""
    groups: dict[Any, list[Product]] = {}
    for i, p in enumerate(terms):
        groups.setdefault((p.marks[0][-1], p.key[1]) if p.over else i, []).append(p)
    if len(groups) in (1, len(terms)):
        return terms
    found = []
    for ps in groups.values():
        common, rest = factored(tuple(ps))
        found.append(Product(1.0, (_plain_sum(rest),)) * common if len(ps) > 1 else ps[0])
    return tuple(found)


def _product(p: Product) -> Expr:
    """Return a product as an expression, `-2.0 * x * y / (z * w)`."""
    sign = p.coef < 0
    factors: list[Expr] = [ast.Constant(abs(p.coef))] if abs(p.coef) != 1.0 or not p.over else []
    factors += p.over
    result = factors[0]
    if sign:
        result = minus(result)
    under = p.under
    if isinstance(factors[0], ast.Constant) and under and isinstance(under[0], ast.Constant):
        result, under = ast.BinOp(result, ast.Div(), under[0]), under[1:]  # `2.0 / 3.7` is one number to Python
    for factor in factors[1:]:
        result = ast.BinOp(result, ast.Mult(), factor)
    below = functools.reduce(lambda done, e: ast.BinOp(done, ast.Mult(), e), under[1:], under[0]) if under else None
    return ast.BinOp(result, ast.Div(), below) if below is not None else result


def minus(e: Expr) -> Expr:
    """Return `-e`; a difference is turned around."""
    if isinstance(e, ast.Constant):
        return ast.UnaryOp(ast.USub(), e)
    if isinstance(e, ast.BinOp) and isinstance(e.op, ast.Sub):
        return ast.BinOp(e.right, ast.Sub(), e.left)
    return ast.UnaryOp(ast.USub(), e)


UNSAID = frozenset({("key", None), ("reverse", False), ("keepdims", False)})  # keywords that need not be written
OVER_ALL = frozenset({("axis", None)})
REDUCING = frozenset({"sum", "mean", "prod", "cumsum", "argmax", "argmin"})  # where no axis means all of them
DEFAULTS = frozenset(  # of our own `..._tangent`
    {("where", True), ("ddof", 0), ("full_matrices", True), ("UPLO", "L"), ("mode", "reduced"), ("keepdims", False),
     ("upper", False), ("increasing", False), ("rowvar", True), ("bias", False)}
)  # fmt: skip


def fold(e: Expr, known: Mapping[str, bool] = MappingProxyType({})) -> Expr:
    """Return `e` with arithmetic of literals done and conditions on literals decided, regions included.

    Args:
        known: whether what names stand for is true, where that is known: a row of literals, `1 / 3`.
    """
    if isinstance(e, ast.IfExp):
        decided = _decide(e.test, known)
        if decided is not None:
            return fold(e.body if decided else e.orelse, known)
    e = map_children(e, functools.partial(fold, known=known))
    match e:
        case ast.BinOp(ast.Constant(left), op, ast.Constant(right)) if type(op) in FOLD:
            return _computed(left, op, right) or e
        case ast.BinOp(left, ast.Pow(), ast.Constant(1)):
            return left
        case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as value)):
            return ast.Constant(-value)
        case ast.BinOp(left, ast.Sub(), ast.Constant(0)):
            return left
        case ast.Call(ast.Name(function), args, keywords) if keywords:
            return ast.Call(e.func, args, [k for k in keywords if not _is_unsaid(function.rpartition(".")[2], k)])
        case ast.Call(ast.Name("zip"), args):
            return ast.Call(e.func, [*map(_spread_again, args)], e.keywords)
    return e


def part_of(e: Expr, position: object) -> Expr | None:
    """Return the part of a tuple's display at a position; None where it is not written there."""
    if not isinstance(e, ast.Tuple) or not isinstance(position, int) or any(isinstance(x, ast.Starred) for x in e.elts):
        return None
    return e.elts[position] if -len(e.elts) <= position < len(e.elts) else None


def _spread_again(e: Expr) -> Expr:
    """Return what is gone through anyway without the tuple it was spread into: `(*xs,)` is `xs`."""
    match e:
        case ast.Tuple([ast.Starred(ast.Name() as inside)]):
            return inside
    return e


def value_of(e: Expr, known: Mapping[str, Any]) -> Any:
    """Return the number that an expression of literals is; None for any other.

    Args:
        known: what names stand for.
    """
    match e:
        case ast.Constant(int() | float() as value):
            return value
        case ast.Name(id):
            return known.get(id)
        case ast.UnaryOp(ast.USub(), operand):
            value = value_of(operand, known)
            return None if value is None else -value
        case ast.BinOp(left, op, right) if type(op) in FOLD:
            both = value_of(left, known), value_of(right, known)
            if None not in both:
                try:
                    return FOLD[type(op)](*both)
                except ArithmeticError:
                    return None
    return None


def _computed(left: Any, op: ast.operator, right: Any) -> ast.Constant | None:
    """Return the value of an operation on literals; None where it has none, or a quotient is rounded: `1.0 / 3.7`.

    What is lost in under- or overflow is not computed either: `1e-200 * 1e-200 * x` may be as large as any.
    """
    try:
        value = FOLD[type(op)](left, right)
        if isinstance(op, ast.Mult | ast.Div) and left and right and not 1e-290 < abs(value) < 1e290:
            return None
        is_rounded = isinstance(op, ast.Div) and Fraction(value) * Fraction(right) != Fraction(left)
    except (ArithmeticError, TypeError, ValueError):
        return None
    return None if is_rounded else ast.Constant(value)


def _is_unsaid(function: str, keyword: ast.keyword) -> bool:
    """Say whether a keyword of a call in a rule need not be written: it is the default."""
    if not isinstance(keyword.value, ast.Constant):
        return False
    value = keyword.value.value
    if function.endswith("_tangent"):
        return value is None or (keyword.arg, value) in DEFAULTS
    return (keyword.arg, value) in UNSAID or function in REDUCING and (keyword.arg, value) in OVER_ALL


def map_children(node: Any, change: Callable[[Expr], Expr]) -> Any:
    """Return `node` with `change` done to the expressions right below it; what stays the same is shared."""
    kind: Any = type(node)
    if kind is ast.Name or kind is ast.Constant:
        return node
    if kind is ast.BinOp:
        left, right = change(node.left), change(node.right)
        return node if left is node.left and right is node.right else ast.BinOp(left, node.op, right)
    changes: dict[str, Any] = {}
    for field in _inner(kind):
        old = getattr(node, field, None)
        if isinstance(old, list):
            new = [_map_child(item, change) for item in old]
            if any(x is not y for x, y in zip(old, new)):
                changes[field] = new
        elif isinstance(old, ast.AST):
            item = _map_child(old, change)
            if item is not old:
                changes[field] = item
    return type(node)(**{**dict(ast.iter_fields(node)), **changes}) if changes else node


def _map_child(item: Any, change: Callable[[Expr], Expr]) -> Any:
    """Return a child with `change` done to the expressions in it."""
    if isinstance(item, ast.expr):
        return change(item)
    return map_children(item, change) if isinstance(item, ast.AST) else item


def _decide(test: Expr, known: Mapping[str, bool]) -> bool | None:
    """Return what a condition on literals is; None if it is not decided."""
    match test:
        case ast.Constant(value):
            return bool(value)
        case ast.Name(id):
            return known.get(id)
        case ast.UnaryOp(ast.USub(), operand):
            return _decide(operand, known)
        case ast.UnaryOp(ast.Not(), operand):
            inner = _decide(operand, known)
            return None if inner is None else not inner
        case ast.BoolOp(op, values):
            found = [_decide(v, known) for v in values]
            stop = isinstance(op, ast.Or)
            opposites = {key(v.operand) for v in values if isinstance(v, ast.UnaryOp) and isinstance(v.op, ast.Not)}
            if stop in found or opposites & {*map(key, values)}:  # `x or not x`
                return stop
            return None if None in found else not stop
        case ast.Compare(ast.Constant(left), [op], [ast.Constant(right)]):
            table: dict[type, Callable[[Any, Any], bool]] = {
                ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
                ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not,
            }  # fmt: skip
            return table[type(op)](left, right) if type(op) in table else None
    return None


COSTS: dict[type[ast.operator], float] = {ast.Div: 1.2, ast.Pow: 3.0}


@remembered
def cost(e: Expr) -> float:
    """Return the operations of an expression, a call counting as four."""
    return sum(map(_own_cost, parts(e)))


def repeated(*exprs: Expr) -> float:
    """Return the operations that stand more than once in some expressions, each time but the first."""
    nodes = [node for e in exprs for node in parts(e) if isinstance(node, ast.expr)]
    return sum(map(_own_cost, nodes)) - sum(map(_own_cost, {key(node): node for node in nodes}.values()))


def _own_cost(node: ast.AST) -> float:
    """Return the operations of a node, those of its parts left out."""
    match node:
        case ast.BinOp(op=op):
            return COSTS.get(type(op), 1.0)
        case ast.Call():
            return 4.0
        case ast.UnaryOp() | ast.Subscript() | ast.Compare():
            return 0.5
    return 0.0


WIDTHS: dict[type[ast.AST], int] = {
    ast.BinOp: 3, ast.Call: 2, ast.Subscript: 2, ast.UnaryOp: 1, ast.IfExp: 10, ast.Compare: 4, ast.Lambda: 9,
    ast.comprehension: 9, ast.ListComp: 2, ast.GeneratorExp: 2, ast.BoolOp: 5,
}  # fmt: skip


@remembered
def width(e: Expr) -> int:
    """Return about how many columns an expression takes, the same on every Python."""
    return sum(map(own_width, parts(e)))


def own_width(node: ast.AST) -> int:
    """Return about how many columns a node takes beside those of its parts."""
    total = WIDTHS.get(type(node), 0)
    match node:
        case ast.Name(id):
            total += len(id)
        case ast.Constant(value):
            total += len(repr(value))
        case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
            total += len(name) + 1
        case ast.Tuple(elts) | ast.List(elts):
            total += 2 * len(elts)
        case ast.Call(args=args, keywords=keywords):
            total += 2 * max(0, len(args) + len(keywords) - 1)
    return total
