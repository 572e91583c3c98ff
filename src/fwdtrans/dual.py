"""Dual numbers: a value and its tangent in one number, and the functions of `math` for them, made from the rules.

    from fwdtrans.dual import *

    f = lambda x, y: sin(x) + x * y
    f(Dual(3, 1), Dual(2, 0))          # Dual(x=6.141120008059867, dx=1.0100075033995546)

Plain numbers mix with them, and given plain numbers alone the functions are those of `math`.
"""

from __future__ import annotations

import math
import numbers
import operator
from ast import literal_eval, unparse
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from importlib import import_module
from math import e, inf, nan, pi, tau
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import NotDifferentiable, Refused
from .rules import LATER, RULES, Rule
from .runtime import DUALS, SPECIAL

Function = Callable[..., Any]


def lift(function: Function, key: str) -> Function:
    """Return `function` for Duals, lists and tuples of Duals, and plain numbers; its derivative is the rule of `key`.

    Raises:
        NotDifferentiable: from the lifted function, where the derivative does not exist.
    """
    lines: list[tuple[Rule, Function]] = []

    @wraps(function)
    def lifted(*args: Any, **kwargs: Any) -> Any:
        if not any(map(_is_active, (*args, *kwargs.values()))):
            return function(*args, **kwargs)
        if not lines:  # a rule is compiled at its first use
            lines.extend((rule, differential(rule)) for rule in RULES.of(key))
        rule, d, bound = _choose(lines, args, kwargs)
        values = [_primal(a) for a in args]
        w = function(*values, **{name: _primal(a) for name, a in kwargs.items()})
        if rule.is_constant:
            return w
        if key == "**" and isinstance(w, complex) and not any(isinstance(v, complex) for v in values):
            raise NotDifferentiable(f"{_at(rule, bound)} is complex")
        try:
            return _pair(w, d(bound, w))
        except (ArithmeticError, ValueError) as error:
            raise NotDifferentiable(f"{_at(rule, bound)} has no derivative") from error

    return lifted


def differential(rule: Rule) -> Function:
    """Return the function (arguments by name, w) -> tangent that `rule` says, its expressions compiled."""
    names = vars(import_module(rule.namespace)) if isinstance(rule.namespace, str) else rule.namespace
    scope = {**names, **{name: getattr(import_module(module), name) for name, module in LATER.items()}}
    seeds = ", ".join("d" + p for p in rule.params)

    def compiled(text: str, *more: str) -> Function:
        return eval(f"lambda {', '.join([*rule.params, 'w', *more])}: {text}", scope)  # type: ignore[no-any-return]

    if rule.tangent is not None:
        whole = compiled(unparse(rule.tangent), seeds)
        return lambda bound, w: whole(*map(_primal, bound.values()), w, *map(_tangent, bound.values()))
    parts = {p: compiled(part.text, *["d" + p] * part.applied) for p, part in rule.partials.items()}

    def total(bound: Mapping[str, Any], w: Any) -> Any:
        values = [_primal(a) for a in bound.values()]
        terms = []
        for p, a in bound.items():
            if p in parts and _is_active(a):
                seed = _tangent(a)
                terms.append(parts[p](*values, w, seed) if rule.partials[p].applied else parts[p](*values, w) * seed)
        return sum(terms[1:], terms[0]) if terms else 0.0

    return total


def _choose(lines: list[tuple[Rule, Function]], args: Any, kwargs: Any) -> tuple[Rule, Function, dict[str, Any]]:
    """Return the first rule that has the call's pattern, its differential, and the arguments by name."""
    for rule, d in lines:
        bound = _bind(rule, args, kwargs)
        if bound is not None:
            for p in rule.whole:
                if _is_active(bound[p]) and any(_flat(_tangent(bound[p]))):
                    raise Refused(f"`{p}` of `{rule.pattern}` is a whole number: it carries no tangent")
            return rule, d, bound
    raise Refused("no derivative rule for these arguments")


def _flat(tangent: Any) -> Sequence[Any]:
    return tangent if isinstance(tangent, (list, tuple)) else (tangent,)


def _bind(rule: Rule, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the arguments by the rule's names, in its order; None if the call is not of the rule's pattern."""
    given = {rule.variadic: tuple(args)} if rule.variadic else dict(zip(rule.params, args))
    too_many = not rule.variadic and len(args) > len(rule.params)
    if too_many or not set(kwargs) <= set(rule.defaults) or set(kwargs) & set(given):
        return None
    given.update(kwargs)
    if any(p not in given and p not in rule.defaults for p in rule.params):
        return None
    if any(isinstance(given[c], Dual) or given[c] != literal for c, literal in rule.constants.items()):
        return None
    return {p: given[p] if p in given else literal_eval(rule.defaults[p]) for p in rule.params}


def _is_active(a: Any) -> bool:
    return isinstance(a, Dual) or isinstance(a, (list, tuple)) and any(map(_is_active, a))


def _primal(a: Any) -> Any:
    if isinstance(a, Dual):
        return a.x
    return type(a)(map(_primal, a)) if _is_active(a) else a


def _tangent(a: Any) -> Any:
    if isinstance(a, Dual):
        return a.dx
    return type(a)(map(_tangent, a)) if isinstance(a, (list, tuple)) else 0.0


def _pair(w: Any, dw: Any) -> Any:
    return tuple(map(_pair, w, dw)) if isinstance(w, tuple) else Dual(w, dw)


def _at(rule: Rule, bound: Mapping[str, Any]) -> str:
    point = ", ".join(f"{p} = {_primal(a)!r}" for p, a in bound.items() if p not in rule.constants)
    return f"`{rule.pattern}` at {point}"


def _binary(function: Function, key: str) -> tuple[Function, Function]:
    """Return the method and the reflected method of a binary operator."""
    lifted = lift(function, key)

    def method(self: Dual, other: Any) -> Any:
        return lifted(self, other) if isinstance(other, (Dual, numbers.Number)) else NotImplemented

    def reflected(self: Dual, other: Any) -> Any:
        return lifted(other, self) if isinstance(other, numbers.Number) else NotImplemented

    return method, reflected


def _comparison(function: Function) -> Function:
    def method(self: Dual, other: Any) -> Any:
        return function(self.x, _primal(other)) if isinstance(other, (Dual, numbers.Number)) else NotImplemented

    return method


class _Pair(NamedTuple):
    x: Any
    dx: Any


class Dual(_Pair):
    """A value `x` and its tangent `dx`: `Dual(x, 1)` is the variable, `Dual(c, 0)` a constant.

    `==` compares both parts of two Duals; with a number, and for `<`, truth and the sign that `abs` looks at, only `x`
    counts. A Dual of a Dual is refused, since nested derivatives would be confused: transform twice instead.
    """

    __slots__ = ()

    def __new__(cls, x: Any, dx: Any = 0.0) -> Dual:
        """Return the pair; `dx` is 0.0 if it is left out."""
        if isinstance(x, Dual) or isinstance(dx, Dual):
            raise Refused("a Dual of a Dual", advice="for higher order transform twice: derivative(derivative(f))")
        return super().__new__(cls, x, dx)

    __add__, __radd__ = _binary(operator.add, "+")
    __sub__, __rsub__ = _binary(operator.sub, "-")
    __mul__, __rmul__ = _binary(operator.mul, "*")
    __truediv__, __rtruediv__ = _binary(operator.truediv, "/")
    __floordiv__, __rfloordiv__ = _binary(operator.floordiv, "//")
    __mod__, __rmod__ = _binary(operator.mod, "%")
    __divmod__, __rdivmod__ = _binary(divmod, "builtins.divmod")
    __pow__, __rpow__ = _binary(operator.pow, "**")
    __neg__ = lift(operator.neg, "neg")
    __pos__ = lift(operator.pos, "pos")
    __abs__ = lift(abs, "builtins.abs")
    __round__ = lift(round, "builtins.round")
    __int__ = lift(int, "builtins.int")
    __floor__ = lift(math.floor, "math.floor")
    __ceil__ = lift(math.ceil, "math.ceil")
    __trunc__ = lift(math.trunc, "math.trunc")
    __lt__ = _comparison(operator.lt)
    __le__ = _comparison(operator.le)
    __gt__ = _comparison(operator.gt)
    __ge__ = _comparison(operator.ge)

    def __eq__(self, other: object) -> bool:
        return tuple.__eq__(self, other) if isinstance(other, tuple) else bool(self.x == other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.x)

    def __bool__(self) -> bool:
        return bool(self.x)


DUALS.append(Dual)
SPECIAL.add(Dual)

CONSTANTS = {"pi": pi, "e": e, "tau": tau, "inf": inf, "nan": nan}
FUNCTIONS = {
    name: lift(function, f"math.{name}")
    for name, function in vars(math).items()
    if not name.startswith("_") and callable(function)
}
globals().update(FUNCTIONS)
__all__ = ["Dual", *CONSTANTS, *FUNCTIONS]

if TYPE_CHECKING:

    def __getattr__(name: str) -> Function: ...
