"""Tangents of what functions of arrays give, and in which shape: a sum has that of its largest term.

np.sum(x * x, axis=0)      np.sum(2.0 * x * dx, axis=0)       linear: the user's call, on the tangent
A @ x                      dA @ x + A @ dx                    linear in each
y = x + c                  dy = like(dx, y)                   `c` stands still, and may be larger than `x`
"""

from __future__ import annotations

import ast
from dataclasses import replace
from math import frexp, prod
from typing import TYPE_CHECKING

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..facts import argument_names, constants_of, match_row, rule_of_moving, takes_tangent
from ..rules import Rule, match
from ..rules.array_api import LIBRARY
from ..rules.array_api import OPERATORS as STANDARD
from ..rules.arrays import ZERO_DIMENSIONAL
from ..rules.builtins import WINNERS
from ..rules.numpy import OPERATORS
from .tangents import Tangent, combine, leaf

if TYPE_CHECKING:
    from .work import Work

VIEWED = "fwdtrans.runtime.viewed"  # in a companion that is differentiated again: it has seen to it already
ARITHMETIC = frozenset({"+", "-", "*", "/", "**", "//", "%", "neg", "pos", "builtins.abs", "builtins.pow"})


def rule_of(work: Work, row: t.Row) -> tuple[Rule, tuple[str, ...]]:
    """Return the rule for a row and the names of its arguments: NumPy's for an operator on what may be an array."""
    rule, names = match_row(row, constants_of(row))
    key = row.what.key if isinstance(row.what, t.Apply) else ""
    if key == "**" and isinstance(row.args[0], ast.Constant):
        assert rule is not None
        return rule, names  # a positive base: `w * log(2.0)`
    if key in WINNERS and (len(row.args) > 1 or work.abstract(row.args[0]).kind != "array"):
        if len(row.args) == 1 and work.host.calls.has_arrays and work.abstract(row.args[0]).kind == "any":
            rule = match(f"{key} of anything", ("",), {})
        assert rule is not None
        return rule, names
    if key in OPERATORS and work.host.calls.has_arrays and any(k.may_be_array(work.abstract(arg)) for arg in row.args):
        in_place_of = STANDARD if work.host.calls.namespace else OPERATORS
        other = match(in_place_of[key], row.keywords or ("",) * len(row.args), constants_of(row))
        if key == "**" and other is not None and not other.constants and work.abstract(row.args[1]).is_number:
            other = match(f"{in_place_of[key]} of numbers", ("", ""), {})
        if other is not None:
            rule, names = other, other.params[: len(row.args)]
    if row.w in work.host.facts.ordered:
        rule = match("numpy.multiply of anything", ("", ""), {})
    assert rule is not None
    moving = rule_of_moving(rule, row, map(work.carries, row.args))
    if moving is not rule:
        return moving, argument_names(moving, row)
    return variant(work, row, rule, names), names


def variant(work: Work, row: t.Row, rule: Rule, names: tuple[str, ...]) -> Rule:
    """Return the line of a function that is for what is known of its operands here, where the tables have one."""
    kinds = dict(zip(names, map(work.abstract, row.args)))
    if rule.key == f"{LIBRARY}.pow" and "y" in kinds and kinds["y"].is_number:  # a number is no array there
        suffix = "of numbers"
    elif work.host.calls.is_complex:
        suffix = "of complex"
    elif "axis" in kinds and kinds["axis"].is_number:
        suffix = "along an axis"
    elif len(row.args) > 1 and all(is_literal(work, arg) for arg in row.args[1:]):
        suffix = "of literals"
    elif all(k.dimensions(value) in (1, 2) for value in kinds.values()):
        suffix = "of matrices"
    else:
        return rule
    return match(f"{rule.key} {suffix}", row.keywords or ("",) * len(row.args), constants_of(row)) or rule


def is_literal(work: Work, operand: ast.expr) -> bool:
    """Say whether an operand is a number that is written out, with a sign or without."""
    row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
    if row is not None and row.what == t.Apply("neg"):
        operand = row.args[0]
    return isinstance(operand, ast.Constant) and isinstance(operand.value, int | float)


def called(work: Work, row: t.Row, rule: Rule, names: tuple[str, ...]) -> Tangent | None:
    """Return the user's own call on tangents: of all the arguments in which it is linear, or a term for each."""
    moving = [i for i, name in enumerate(names) if name in rule.linear | rule.each]
    if rule.linear:
        told = work.loose if rule.kind == "elementwise" else work.full  # broadcasting gives it its shape
        coef, slopes = a.ONE, {i: told(row.args[i]) for i in moving}
        is_stored = bool(work.abstract(a.name(row.w)).sites & work.host.facts.stores)
        if len(moving) == 1 and not (is_stored and rule.kind in ZERO_DIMENSIONAL):  # a product would be a number
            number, slope = a.scaled(slopes[moving[0]])
            factor, slopes[moving[0]] = apart(work, slope) if rule.kind == "reduced" else (a.Product(), slope)
            coef = (replace(factor, coef=number * factor.coef),)
        made = with_operands(row, slopes)
        may_be_view = rule.key != VIEWED and (rule.kind.startswith("view") or "copy" in names)
        if may_be_view and is_stored and not is_new(work, row.args[moving[0]]):
            place = a.name(row.w), row.args[moving[0]]
            made = a.call(work.host.runtime("viewed"), made, slopes[moving[0]], *place)
        return combine([(coef, leaf(made))], False)
    terms = [with_operands(row, {i: work.full(row.args[i])}) for i in moving if work.carries(row.args[i])]
    return combine([(a.ONE, leaf(term)) for term in terms], False)


def apart(work: Work, e: ast.expr) -> tuple[a.Product, ast.expr]:
    """Return the factors of a product that are single numbers, and what is left, which is summed: `sum(x * dx) / n`."""
    terms = a.sum_of(e)
    if len(terms) != 1:
        return a.Product(), e

    def is_number(factor: ast.expr) -> bool:
        kinds = (ast.Name, ast.Constant, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop, ast.expr_context)
        is_plain = all(isinstance(node, kinds) for node in ast.walk(factor))
        return is_plain and all(work.abstract(a.name(n)).is_number for n in t.loads(factor))

    (product,) = terms
    over, under = ([x for x in part if is_number(x)] for part in (product.over, product.under))
    taken = [halved(x) for x in product.over if x not in over]
    coef, left = prod(number for number, _ in taken), tuple(x for _, x in taken)
    if not left or not over and not under and coef == 1.0:
        return a.Product(), e
    rest = replace(product, over=left, under=tuple(x for x in product.under if x not in under))
    return a.Product(coef, tuple(over), tuple(under)), a.to_expr((rest,))


def halved(e: ast.expr) -> tuple[float, ast.expr]:
    """Return a power of two that every term of a sum has as a factor, and what is left: nothing is rounded by that."""
    terms = a.sum_of(e)
    least = min((abs(p.coef) for p in terms), default=1.0)
    if len(terms) < 2 or least == 1.0 or frexp(least)[0] != 0.5 or any(p.coef % least for p in terms):
        return 1.0, e
    return least, a.to_expr(tuple(replace(p, coef=p.coef / least) for p in terms))


def changes_in_place(row: t.Row) -> bool:
    """Say whether a call changes an argument itself: its first one, or where a mask holds its `out`."""
    if {"out", "where"} <= {*row.keywords}:
        return True
    rule = match_row(row, constants_of(row))[0] if isinstance(row.what, t.Apply | t.Method) else None
    return rule is not None and rule.kind == "in place"


def changing_call(work: Work, row: t.Row) -> ast.expr | None:
    """Return the user's own call that changes an array, on the tangents; None where it is not linear."""
    rule, names = match_row(row, constants_of(row))
    if rule is None or not rule.linear:
        return None
    moving = [i for i, name in enumerate(names) if name in rule.linear]
    return with_operands(row, {i: work.full(row.args[i]) if i == 0 else work.loose(row.args[i]) for i in moving})


def is_new(work: Work, operand: ast.expr) -> bool:
    """Say whether an operand is made in this line: nothing else can be a view of it."""
    row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
    if row is None or is_elementwise(work, row) or isinstance(row.what, t.Display):
        return row is not None
    rule, names = match_row(row, constants_of(row)) if isinstance(row.what, t.Apply | t.Method) else (None, ())
    return rule is not None and not (rule.kind.startswith("view") or "copy" in names)


def with_operands(row: t.Row, new: dict[int, ast.expr]) -> ast.expr:
    """Return a row's call, or operator, with other operands at some positions; an operand may stand at several."""
    operands = [new.get(i, arg) for i, arg in enumerate(row.args)]
    match row.form:
        case ast.BinOp(_, op, _):
            return ast.BinOp(operands[0], op, operands[1])
        case ast.Subscript(func):  # `np.r_[a, b]`
            index = ast.Tuple(operands, ast.Load()) if len(operands) > 1 else operands[0]
            return ast.Subscript(func, index, ast.Load())
        case ast.Call(func):
            if isinstance(row.what, t.Method):
                assert isinstance(func, ast.Attribute)
                owner = operands[0] if 0 in new else func.value
                func, operands = ast.Attribute(owner, func.attr, ast.Load()), operands[1:]
            marks = (row.keywords or ("",) * len(row.args))[-len(operands) :] if operands else ()
            call = ast.Call(func, [], [])
            for e, mark in zip(operands, marks):
                if mark in ("", "*"):
                    call.args.append(ast.Starred(e, ast.Load()) if mark else e)
                else:
                    call.keywords.append(ast.keyword(mark, e))
            return call
    raise AssertionError(row)


def is_method_of_array(work: Work, row: t.Row) -> bool:
    """Say whether a method is one of an array's that has a rule: that of what is known, or, in a dump, of anything."""
    owner = work.abstract(row.args[0])
    if row.w in work.host.facts.calls or owner.kind not in ("array", "any", "real"):
        return False
    is_told = owner.kind == "array" or row.w in work.host.facts.of_arrays
    return is_told and match_row(row, constants_of(row))[0] is not None


def is_still(work: Work, row: t.Row) -> bool:
    """Say whether an array is made of what carries nothing: it comes to hold tangents when they are stored into it."""
    if work.abstract(a.name(row.w)).kind != "array":
        return False
    if match_row(row, constants_of(row))[0] is None:
        return True
    rule, names = rule_of(work, row)
    moving = (arg for arg, name in zip(row.args, names) if takes_tangent(rule, name))
    return not any(map(work.carries, moving)) or rule.is_constant


def blank(work: Work, row: t.Row) -> ast.expr:
    """Return zeros for an array that is made here and stored into later; plain ones where it surely holds floats."""
    value = a.name(row.w)
    key = row.what.key if isinstance(row.what, t.Apply) else ""
    if key.rpartition(".")[2] in ("zeros", "ones", "empty") and len(row.args) == 1:
        return ast.Call(a.name(work.host.of_numpy("zeros_like")), [value], [])
    return a.call(work.host.runtime("blank"), value)


# --- shapes ---------------------------------------------------------------------------------------------------------


def in_shape(work: Work, row: t.Row, tangent: Tangent | None) -> Tangent | None:
    """Return the tangent of an operation on arrays, told to take its value's shape where it would be smaller.

    Where arrays are stored into, one that is another's tangent as it is becomes an array of its own.
    """
    if tangent is None or not work.host.calls.has_arrays or not is_elementwise(work, row):
        return tangent
    if not k.may_be_array(work.abstract(a.name(row.w))):
        return tangent
    is_array = work.abstract(a.name(row.w)).kind == "array"
    tangent = replace(tangent, numbers=numbers_in(work, tangent), is_array=is_array)
    alone = [*tangent.gathered.values()] if len(tangent.gathered) == 1 else []
    is_bare = any(coef == a.ONE and not isinstance(e, ast.Call) for e, coef in alone)
    if is_bare and work.host.calls.changes_arrays or extent(work, row.w) - extent_of_tangent(work, tangent):
        return replace(tangent, whole=(work.host.runtime("like"), a.name(row.w)))
    return tangent


def numbers_in(work: Work, tangent: Tangent) -> frozenset[str]:
    """Return the names in a tangent that are single numbers."""
    factors = [e for mirror, coef in tangent.gathered.values() for p in coef for e in (mirror, *p.over, *p.under)]
    names = {name for factor in factors for name in t.loads(factor) if work.abstract(a.name(name)).kind != "module"}
    return frozenset({n for n in names if not (work.extents[n] if n in work.extents else extent(work, n))})


def is_elementwise(work: Work, row: t.Row) -> bool:
    """Say whether a row's value has the shape that its operands have together."""
    if not isinstance(row.what, t.Apply):
        return False
    if row.what.key in ARITHMETIC:
        return True
    rule, _ = match_row(row, constants_of(row))
    return rule is not None and rule.kind == "elementwise"


def extent(work: Work, name: str) -> frozenset[str]:
    """Return the names whose shapes together are that of a variable or a row: none for a number."""
    row = work.table.get(name)
    if not k.may_be_array(work.abstract(a.name(name))):
        return frozenset()
    if row is None or not is_elementwise(work, row):
        return frozenset({work.same.get(name, name)})
    return frozenset().union(*(extent(work, arg.id) for arg in row.args if isinstance(arg, ast.Name)))


def extent_of_tangent(work: Work, tangent: Tangent) -> frozenset[str]:
    """Return the names whose shapes together are that of a tangent."""
    found: set[str] = set()
    for mark, (e, coef) in tangent.gathered.items():
        if mark in work.extents:
            found |= work.extents[mark]
        else:
            found |= {n for name in t.loads(e) for n in work.extents.get(name, extent(work, name))}
        for product in coef:
            for factor in (*product.over, *product.under):
                found |= {n for name in t.loads(factor) for n in extent(work, name)}
    return frozenset(found)
