"""Forms of one expression in; how far each is off, at points that are always the same, out.

The truth is the raw form at fifty digits. A form that has no value where the raw one has is infinitely far off.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from .. import algebra as a
from .tree import Expr, called, rebuilt

EPS = 2.0**-52
GOOD = 8 * EPS  # a form of a dozen operations may be off by as much whatever it is
DIGIT = 10.0  # less says nothing about other points
SAMPLES = (0.71, 1.37, 0.29, 2.3, -0.83, 0.113, 3.7, -1.9, 0.53, 1.13, -0.37, 0.907)
SCALES = (1.0, 1.0, 1.0, 1.0, 1e3, 1e-3, 30.0, 1.0, -1e3, 200.0)  # one for each point
NEAR = (1.0 - 2.3456789e-7, 1.0 + 3.7654321e-7, 2.9876543e-7, -1.0 + 3.3456789e-7)
Point = Mapping[str, float]


def best(raw: Expr, found: Sequence[Expr], cost: Callable[[Expr], Any]) -> Expr:
    """Return the cheapest of the forms that are at every point as accurate as the most accurate one, to a digit.

    Where like numbers are taken from one another, as accurate as the raw one is enough: `x**9 - 1` near 1 is off by as
    much as the rules are, and nobody writes seven factors for it.
    """
    if len(found) == 1:
        return found[0]
    variables = atoms([raw, *found])
    worst = [0.0] * len(found)
    for i, point in enumerate(all_points := points(variables)):
        exact = value_of(raw, point, _precise())
        plain = value_of(raw, point, FLOATS)
        if exact is None or plain is None:
            continue
        offs = [_off(value_of(e, point, FLOATS), exact) for e in found]
        least = min(offs) if i < len(all_points) - len(NEAR) else max(min(offs), _off(plain, exact))
        worst = [max(before, off / max(GOOD, DIGIT * least)) for before, off in zip(worst, offs)]
    enough = max(1.0, min(worst))
    return min((e for e, off in zip(found, worst) if off <= enough), key=cost)


def _off(got: Any, exact: Any) -> float:
    if got is None:
        return math.inf
    scale = abs(exact)
    off = abs(got - exact) / (scale if scale > 1e-300 else 1.0)
    return float(off)


def points(variables: Sequence[str]) -> list[Point]:
    """Return some points, the same for the same number of variables: large, small, beside 1, beside one another."""
    found: list[Point] = []
    for shift, scale in enumerate(SCALES):
        found.append({n: scale * SAMPLES[(5 * i + shift) % len(SAMPLES)] for i, n in enumerate(variables)})
    found.append({n: 1.0 + abs(SAMPLES[i % len(SAMPLES)]) for i, n in enumerate(variables)})
    found.append({n: 800.0 + 100.0 * SAMPLES[i % len(SAMPLES)] for i, n in enumerate(variables)})
    found.append({n: 0.1 * abs(SAMPLES[(i + 3) % len(SAMPLES)]) for i, n in enumerate(variables)})
    # differences of like numbers lose their digits here, and no product of these with a literal is exact by chance
    for near in NEAR:
        found.append({n: near * (1.0 + 1e-8 * i) for i, n in enumerate(variables)})
    return found


def atoms(exprs: Sequence[Expr]) -> list[str]:
    """Return the keys of what is no arithmetic, in order."""
    found: dict[str, None] = {}
    seen: set[int] = set()

    def walk(e: Expr) -> None:
        if id(e) in seen:
            return
        seen.add(id(e))
        if is_atom(e):
            found[a.key(e)] = None
        else:
            rebuilt(e, visited)

    def visited(e: Expr) -> Expr:
        walk(e)
        return e

    for e in exprs:
        walk(e)
    return [*found]


def is_atom(e: Expr) -> bool:
    """Say whether an expression's value is drawn: a variable, an item, a call that the tables do not know."""
    if isinstance(e, ast.Call):
        return "." not in called(e)
    return isinstance(e, ast.Name | ast.Subscript | ast.Attribute) and a.key(e) not in ("math.pi", "math.e")


def value_of(e: Expr, point: Point, functions: Mapping[str, Any]) -> Any:
    """Return an expression's value, None where it has no finite real one."""
    try:
        found = _evaluated(e, point, functions, {})
        if isinstance(found, complex) or type(found).__name__ == "mpc" or found - found != 0:
            return None
    except (ArithmeticError, ValueError, TypeError, KeyError, NotImplementedError):
        return None
    except AttributeError:  # mpmath's own atan2 of what is complex
        return None
    return found


def _evaluated(e: Expr, point: Point, functions: Mapping[str, Any], done: dict[int, Any]) -> Any:
    if id(e) not in done:
        done[id(e)] = _new(e, point, functions, done)
    return done[id(e)]


def _new(e: Expr, point: Point, functions: Mapping[str, Any], done: dict[int, Any]) -> Any:
    def of(x: Expr) -> Any:
        return _evaluated(x, point, functions, done)

    if is_atom(e):
        return functions["number"](point[a.key(e)])
    match e:
        case ast.Constant(value):
            return functions["literal"](value)
        case ast.Attribute(attr=name):
            return functions[f"math.{name}"]
        case ast.BinOp(left, op, right):
            return a.FOLD.get(type(op), _MORE.get(type(op)))(of(left), of(right))  # type: ignore[misc]
        case ast.UnaryOp(ast.USub(), operand):
            return -of(operand)
        case ast.UnaryOp(ast.Not(), operand):
            return not of(operand)
        case ast.IfExp(test, body, orelse):
            return of(body) if of(test) else of(orelse)
        case ast.BoolOp(ast.And(), values):
            found: Any = True
            for x in values:
                found = of(x)
                if not found:
                    break
            return found
        case ast.BoolOp(ast.Or(), values):
            return next((v for x in values if (v := of(x))), False)
        case ast.Compare(left, [op], [right]):
            return _COMPARE[type(op)](of(left), of(right))
        case ast.Call(_, args, []):
            return functions[called(e)](*map(of, args))
    raise KeyError(type(e).__name__)


_MORE: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.FloorDiv: lambda x, y: x // y, ast.Mod: lambda x, y: x % y,
}  # fmt: skip
_COMPARE: dict[type[ast.AST], Callable[[Any, Any], bool]] = {
    ast.Lt: lambda x, y: x < y, ast.LtE: lambda x, y: x <= y, ast.Gt: lambda x, y: x > y, ast.GtE: lambda x, y: x >= y,
    ast.Eq: lambda x, y: x == y, ast.NotEq: lambda x, y: x != y,
}  # fmt: skip
FLOATS: dict[str, Any] = {
    "number": float, "literal": lambda value: value, "builtins.abs": abs, "builtins.max": max, "builtins.min": min,
    "builtins.float": float, **{f"math.{n}": f for n, f in vars(math).items()},
}  # fmt: skip


PRECISE = (
    "sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp log sqrt cbrt erf erfc gamma "
    "hypot floor ceil fabs"
)


@cache
def _precise() -> dict[str, Any]:
    """Return the same functions at fifty digits."""
    import mpmath  # type: ignore[import-untyped]

    context = mpmath.mp.clone()
    context.dps = 50
    table: dict[str, Any] = {f"math.{n}": getattr(context, n) for n in PRECISE.split()}
    table |= {
        "number": context.mpf, "literal": lambda v: context.mpf(repr(v)) if isinstance(v, int | float) else v,
        "math.pi": context.pi + 0, "math.e": context.e + 0, "math.lgamma": context.loggamma,
        "math.expm1": context.expm1, "math.log1p": context.log1p,
        "math.log2": lambda x: context.log(x, 2), "math.log10": context.log10,
        "math.exp2": lambda x: context.mpf(2) ** x, "builtins.abs": abs, "builtins.max": max, "builtins.min": min,
        "math.copysign": lambda x, y: abs(x) if y >= 0 else -abs(x), "builtins.float": context.mpf,
        "fwdtrans.special.digamma": context.digamma, "math.degrees": context.degrees, "math.radians": context.radians,
        "math.pow": lambda x, y: x**y,
    }  # fmt: skip
    return table
