"""Expressions of several directions in; what they have in common under names, and the expressions over those, out.

    c * g / (w * sq * S) + n      %0 = c * g / (w * sq)        %0 / S + n
    c * g * v / (w * sq)                                       %0 * v

What is shared is a part of the expressions as they stand, or of a product: some of its factors, some of its divisors.
Only what is the same in every direction is named, and only where it is evaluated whatever happens.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import combinations

from .. import algebra as a
from .. import wtable as t

BINDING = 0.5  # what it costs to bind a name, read it, and let go of it at the end, in operations; on CPython 3.13, 1.0
WORTH = 1.0  # operations that a name has to save, and more
CHEAP = 1.0  # what costs no more than that is written again in every direction
MOST_PRODUCTS = 40  # so many are compared with one another: that takes the time of their square
CLOSED = (ast.BoolOp, ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.Compare)
Marks = tuple["Counter[str]", "Counter[str]"]  # the factors and the divisors of a product, by their texts


def in_common(
    several: Sequence[ast.expr], is_fixed: Callable[[ast.AST], bool]
) -> tuple[dict[str, ast.expr], list[ast.expr]]:
    """Return what expressions have in common by names of its own, and what is left of them.

    Args:
        is_fixed: says whether a node is the same in every direction, what is in it left out.
    """
    named: dict[str, ast.expr] = {}
    left = [*several]
    reading = Reading(is_fixed)
    while True:
        part = reading.best([*named.values(), *left], {a.key(e) for e in named.values()})
        if part is None:
            return put_back(named, left)
        old = next((n for n, e in named.items() if product_of(e).marks == part.marks), None)
        shown = old or f"%{len(named)}"
        named = {n: e if n == old else part.replaced(e, shown) for n, e in named.items()}
        left = [part.replaced(e, shown) for e in left]
        named.setdefault(shown, part.to_expr())


def put_back(named: Mapping[str, ast.expr], left: list[ast.expr]) -> tuple[dict[str, ast.expr], list[ast.expr]]:
    """Return the names that are read more than once, and what is left: the others are put where they are read.

    What was found first may have lost its readers to what was found in it later.
    """
    found = dict(named)
    for name in named:
        reads = Counter(n for e in (*found.values(), *left) for n in t.loads(e))
        if reads[name] == 1:
            once = {name: found.pop(name)}
            found = {n: t.substitute(e, once) for n, e in found.items()}
            left = [t.substitute(e, once) for e in left]
    return found, left


@dataclass(frozen=True)
class Product:
    """What is multiplied, and what that is divided by."""

    factors: tuple[ast.expr, ...]
    divisors: tuple[ast.expr, ...] = ()

    @cached_property
    def marks(self) -> Marks:
        """The texts of both."""
        return Counter(map(a.key, self.factors)), Counter(map(a.key, self.divisors))

    def only(self, marks: Marks) -> Product:
        """Return the product of some of these, which all are here."""
        return Product(_taken(self.factors, marks[0])[0], _taken(self.divisors, marks[1])[0])

    def without(self, marks: Marks) -> Product:
        """Return the product of the others."""
        return Product(_taken(self.factors, marks[0])[1], _taken(self.divisors, marks[1])[1])

    def to_expr(self) -> ast.expr:
        """Return the product as an expression, numbers in front."""
        factors = sorted(self.factors, key=lambda e: not isinstance(e, ast.Constant))
        factors = [e for e in factors if not (isinstance(e, ast.Constant) and repr(e.value) == "1.0")]
        signed = [e for e in factors[1:] if isinstance(e, ast.UnaryOp) and isinstance(e.op, ast.USub)]
        if signed:  # `-x * y` for `x * -y`
            first = a.minus(factors[0]) if len(signed) % 2 else factors[0]
            factors = [first, *(e.operand if e in signed else e for e in factors[1:])]
        top = reduce(_times, factors) if factors else ast.Constant(1.0)
        return ast.BinOp(top, ast.Div(), reduce(_times, self.divisors)) if self.divisors else top

    def replaced(self, e: ast.expr, shown: str) -> ast.expr:
        """Return an expression in which a name stands for this one."""
        if isinstance(e, ast.Name | ast.Constant):
            return e
        marks = self.marks
        product = product_of(e)
        if not all(one <= other for one, other in zip(marks, product.marks)):
            return a.map_children(e, lambda inner: self.replaced(inner, shown))  # type: ignore[no-any-return]
        if len(product.factors) + len(product.divisors) == 1:
            return a.name(shown)
        rest = product.without(marks)
        parts = ([self.replaced(x, shown) for x in side] for side in (rest.factors, rest.divisors))
        factors, divisors = map(tuple, parts)
        return Product((a.name(shown), *factors), divisors).to_expr()


def _times(one: ast.expr, other: ast.expr) -> ast.expr:
    return ast.BinOp(one, ast.Mult(), other)


def _taken(parts: Iterable[ast.expr], marks: Counter[str]) -> tuple[tuple[ast.expr, ...], tuple[ast.expr, ...]]:
    """Return the parts of some marks, each as often as it is asked for, and the rest."""
    wanted = Counter(marks)
    taken: list[ast.expr] = []
    rest: list[ast.expr] = []
    for part in parts:
        mark = a.key(part)
        (taken if wanted[mark] > 0 else rest).append(part)
        wanted[mark] -= 1
    return tuple(taken), tuple(rest)


@a.remembered
def product_of(e: ast.expr) -> Product:
    """Return an expression as a product.

    >>> product = product_of(ast.parse("a * b / (c * d)", mode="eval").body)
    >>> [ast.unparse(x) for x in product.factors], [ast.unparse(x) for x in product.divisors]
    (['a', 'b'], ['c', 'd'])
    """
    match e:
        case ast.BinOp(left, ast.Mult(), right):
            one, other = product_of(left), product_of(right)
            return Product(one.factors + other.factors, one.divisors + other.divisors)
        case ast.BinOp(left, ast.Div(), right):
            one, other = product_of(left), product_of(right)
            return Product(one.factors + other.divisors, one.divisors + other.factors)
    return Product((e,))


@dataclass
class Reading:
    """Finds what is worth a name in expressions."""

    is_fixed: Callable[[ast.AST], bool]

    def __post_init__(self) -> None:
        self.known: dict[ast.AST, bool] = {}  # whether all in a node is fixed
        self.found: dict[ast.expr, tuple[list[ast.expr], list[Product]]] = {}

    def best(self, exprs: Sequence[ast.expr], whole: set[str]) -> Product | None:
        """Return what saves most under a name; None if nothing does.

        Args:
            whole: the texts of what has a name already.
        """
        counts: Counter[str] = Counter()
        found: dict[str, Product] = {}
        products: list[Product] = []
        for e in exprs:
            parts, several = self.read(e)
            for inner in parts:
                counts[a.key(inner)] += 1
                found.setdefault(a.key(inner), Product((inner,)))
            products += several
        ways = [(_saved(found[m], n), found[m]) for m, n in counts.items() if n > 1 and m not in whole]
        ways += self.shared_factors(products) if len(products) <= MOST_PRODUCTS else []
        worth = [way for way in ways if way[0] > WORTH]
        return max(worth, key=lambda way: way[0], default=(0.0, None))[1]

    def read(self, e: ast.expr) -> tuple[list[ast.expr], list[Product]]:
        """Return the parts of an expression that may get a name, and its products; read once, whatever is named."""
        if e not in self.found:
            several = [p for p in self.products(e) if len(p.factors) + len(p.divisors) > 1]
            self.found[e] = [*self.fixed_parts(e)], several
        return self.found[e]

    def shared_factors(self, products: Sequence[Product]) -> Iterator[tuple[float, Product]]:
        """Yield what two products or more have in common, with what it saves."""
        marks = [product.marks for product in products]
        seen: set[tuple[frozenset[tuple[str, int]], frozenset[tuple[str, int]]]] = set()
        for (one, (up, down)), (_, (other_up, other_down)) in combinations(zip(products, marks), 2):
            if up.keys().isdisjoint(other_up):
                continue
            both = _both(up, other_up), _both(down, other_down)
            mark = frozenset(both[0].items()), frozenset(both[1].items())
            if mark in seen or sum(both[0].values()) + sum(both[1].values()) < 2:
                continue
            seen.add(mark)
            uses = sum(_holds(has[0], both[0]) and _holds(has[1], both[1]) for has in marks)
            part = one.only(both)
            if a.cost(part.to_expr()) >= CHEAP:
                yield _saved(part, uses), part

    def products(self, e: ast.expr) -> Iterator[Product]:
        """Yield the products of what is fixed in an expression; of each, what is fixed."""
        if isinstance(e, ast.IfExp):
            yield from self.products(e.test)
            return
        if isinstance(e, CLOSED):
            return
        product = product_of(e)
        fixed = (tuple(filter(self.is_whole, side)) for side in (product.factors, product.divisors))
        yield Product(*fixed)
        parts = (*product.factors, *product.divisors)
        inner = parts if len(parts) > 1 else (c for c in a.children(e) if isinstance(c, ast.expr))
        for part in inner:
            yield from self.products(part)

    def fixed_parts(self, e: ast.expr) -> Iterator[ast.expr]:
        """Yield the parts of an expression, evaluated whatever happens, that are fixed and worth a name."""
        if isinstance(e, ast.IfExp):
            yield from self.fixed_parts(e.test)
            return
        if isinstance(e, CLOSED):
            return
        if isinstance(e, ast.BinOp | ast.Call) and self.is_whole(e) and a.cost(e) >= CHEAP:
            yield e
        for child in a.children(e):
            if isinstance(child, ast.expr):
                yield from self.fixed_parts(child)

    def is_whole(self, node: ast.AST) -> bool:
        """Say whether a node and all that is in it are the same in every direction."""
        if node not in self.known:
            inside = (self.is_whole(child) for child in a.children(node))
            self.known[node] = self.is_fixed(node) and all(inside)
        return self.known[node]


def _both(one: Counter[str], other: Counter[str]) -> Counter[str]:
    """Return what two have in common, as `&` does, which takes longer."""
    return Counter({mark: min(n, other[mark]) for mark, n in one.items() if mark in other})


def _holds(whole: Counter[str], part: Counter[str]) -> bool:
    """Say whether all of one is in another, as `<=` does, which asks about all of both."""
    return all(whole.get(mark, 0) >= n for mark, n in part.items())


def _saved(part: Product, uses: int) -> float:
    """Return the operations that a name saves."""
    return a.cost(part.to_expr()) * (uses - 1)
