"""Local partials: numbers, arrays that act elementwise, linear maps between arrays; applied, composed, added.

    w1 = W @ x                 a map: W @ dx
    w2 = np.sin(w1)            elementwise: cos(w1)
    w3 = w2[0]                 a map: dw2[0]
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..emit.linear import free_names
from ..strided import is_array
from ..substitution import substitute

NEARLY = 1e-9  # how far rounding may take a sum of products from the tangent that the rules gave


@dataclass(frozen=True)
class Linear:
    """A partial of arrays that is no array itself: what the tangent of the one gives to that of the other."""

    apply: Callable[[Any], Any]

    def __repr__(self) -> str:
        return "a linear map"


def along(partial: Any, tangent: Any) -> Any:
    """Return what a tangent gives over a partial."""
    return partial.apply(tangent) if isinstance(partial, Linear) else partial * tangent


def composed(first: Any, second: Any) -> Any:
    """Return the partial over two, one after the other."""
    if _is_number(first) and _is_number(second):
        return first * second
    return Linear(lambda tangent: along(second, along(first, tangent)))


def added(one: Any, other: Any) -> Any:
    """Return the partial over two, side by side."""
    if _is_number(one) and _is_number(other):
        return one + other
    return Linear(lambda tangent: along(one, tangent) + along(other, tangent))


def _is_number(partial: Any) -> bool:
    return not isinstance(partial, Linear) and not is_array(partial)


def adds_up(terms: Sequence[Any], tangent: Any) -> bool:
    """Say whether a tangent is the sum of its terms, as far as rounding lets one see.

    >>> adds_up([0.1, 0.2], 0.3), adds_up([1.0], 2.0), adds_up([], 0.0)
    (True, False, True)
    """
    if any(map(is_array, [*terms, tangent])):
        return _arrays_add_up(terms, tangent)
    scale = max([abs(term) for term in terms] + [abs(tangent)])
    return not scale < float("inf") or bool(abs(sum(terms) - tangent) <= NEARLY * scale)


def _arrays_add_up(terms: Sequence[Any], tangent: Any) -> bool:
    import numpy as np

    total = sum(terms, np.zeros(np.shape(terms[0]))) if terms else np.zeros(np.shape(tangent))
    if np.shape(total) != np.shape(tangent):
        return False
    scale = max(float(np.max(np.abs(one), initial=0.0)) for one in [*terms, tangent])
    return not scale < float("inf") or bool(np.all(np.abs(total - tangent) <= NEARLY * scale))


def nought(tangent: Any) -> Any:
    """Return the zero of a number's or an array's tangent."""
    if not is_array(tangent):
        return 0.0
    import numpy as np

    return np.zeros_like(tangent)


def as_elementwise(partial: Any, linear: Linear, tangent: Any) -> Any:
    """Return a partial that was found for tangents of 1, if it is what the map does elsewhere; else the map."""
    if partial is None or isinstance(partial, Linear):
        return linear
    for given in (tangent, _other(tangent)):
        try:
            product, expected = partial * given, linear.apply(given)
        except (ArithmeticError, ValueError, TypeError, LookupError):
            return linear
        if not _arrays_add_up([product], expected):
            return linear
    return partial


def _other(tangent: Any) -> Any:
    """Return another tangent of the same shape, no two items of which are equal."""
    if not is_array(tangent):
        return 1.0
    import numpy as np

    return np.cos(np.arange(1.0, tangent.size + 1.0)).reshape(tangent.shape)


def same_items(one: Any, other: Any) -> bool:
    """Say whether two arrays hold the same, bit for bit."""
    return one.shape == other.shape and one.dtype == other.dtype and bool(one.tobytes() == other.tobytes())


def item_of(way: Callable[[Any], Any], place: Any) -> Linear:
    """Return what is one item of what an array's tangent gives."""
    return Linear(lambda tangent: way(tangent)[place])


def zeroed(place: Any) -> Linear:
    """Return what the rest of an array gives where a store has replaced some of it."""

    def rest(tangent: Any) -> Any:
        left = tangent.copy()
        left[place] = 0
        return left

    return Linear(rest)


def stored(place: Any, array: Any) -> Linear:
    """Return what is stored gives to the whole array."""

    def alone(tangent: Any) -> Any:
        whole = nought(array)
        whole[place] = tangent
        return whole

    return Linear(alone)


def with_gap(e: ast.expr, name: str) -> str:
    """Return the terms of a sum that read a tangent, with a dot for it: `W @ ·`.

    >>> with_gap(ast.parse("dW @ x - W @ dx", mode="eval").body, "dx")
    '-(W @ ·)'
    """
    return ast.unparse(_terms_with(e, name)).replace("ŉ", "·")


def _terms_with(e: ast.expr, name: str) -> ast.expr:
    match e:
        case ast.BinOp(left, ast.Add() | ast.Sub() as op, right):
            one, other = (name in free_names(side) for side in (left, right))
            if one and not other:
                return _terms_with(left, name)
            if other and not one:
                found = _terms_with(right, name)
                return ast.UnaryOp(ast.USub(), found) if isinstance(op, ast.Sub) else found
    return substitute(e, {name: ast.Name("ŉ", ast.Load())})
