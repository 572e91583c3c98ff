"""How rules of functions of arrays are declared: elementwise, linear, linear in each, made, reduced.

    r("exp(x)",            dx="w")                      elementwise: a partial for each argument
    lin("sum(a, axis=None)",  "a")                      linear: the user's call on the tangent, `np.sum(dx, axis=0)`
    mul("dot(a, b)",       "a, b")                      linear in each: `np.dot(dx, y) + np.dot(x, dy)`
    new("zeros_like(a)")                                made here: its values carry nothing until they are stored
    red("ptp(a)",          dw="...")                    the whole tangent, as an expression

Arguments of which nothing else is said are whole numbers, words, masks: one that carries a tangent is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from . import Rule, declare

FLAT = "at a jump 0, as beside it"
TIE = "at a tie, the argument that NumPy returns: the first"
SIGN = "at 0 the sign's 0"
ORIGIN = "no derivative at the origin: nan"
EQUAL = "no derivative where eigenvalues or singular values are equal: nan"
BEHIND_OUT = ("ddof", "keepdims", "initial", "where")
ZERO_DIMENSIONAL = frozenset({"made", "shaped", "same"})  # the kinds of rules that make an array of a number too

Literals = Mapping[str, Any]
_p = partial(declare, module="numpy", namespace="numpy")
r = partial(_p, kind="elementwise")


def lin(pattern: str, names: str, kind: str = "array", *, fixed: str = "", only: Literals = MappingProxyType({})) -> Rule:
    """Return the rule of a function that is linear in the arguments `names` together."""
    return _p(pattern, linear=names, others="whole", kind=kind, fixed=fixed, only=only, named=by_keyword(pattern))


def mul(pattern: str, names: str, kind: str = "array", *, key: str = "") -> Rule:
    """Return the rule of a function that is linear in each of the arguments `names` by itself."""
    return _p(pattern, each=names, others="whole", kind=kind, key=key)


def new(pattern: str, kind: str = "array") -> Rule:
    """Return the rule of a function that makes an array whose values carry nothing."""
    return _p(pattern, others="fixed", kind=kind)


def red(pattern: str, kind: str = "reduced", *, key: str = "", only: Literals = MappingProxyType({}), named: str = "",
        **partials: str) -> Rule:
    """Return the rule of a function whose tangent is given as an expression."""
    named = named or by_keyword(pattern)
    return _p(pattern, others="whole", kind=kind, key=key, only=only, named=named, is_checked=True, **partials)


def by_keyword(pattern: str) -> str:
    """Return the arguments that are given by keyword alone: by place they would be others, NumPy has `out` in front."""
    is_other = pattern.startswith(("linalg.", "cov(", "copyto("))  # these have no `out`
    return "" if is_other else ", ".join(word for word in BEHIND_OUT if f", {word}=" in pattern)
