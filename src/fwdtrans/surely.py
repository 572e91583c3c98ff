"""A gradient's text in; which of the slopes that it returns are lists of floats, whatever numbers it is given, out.

    ds_dx = [0.0] * len(x)
    ds_dx[i] += 2.0 * x[i]            True: a float plus any real number is one
    return s, ds_dx

The straight way asks the others, item by item, whether they are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div)


def lists_of_floats(text: str) -> list[bool]:
    """Return of each of the slopes that a text's last function returns whether it is surely a list of floats."""
    function = ast.parse(text).body[-1]
    assert isinstance(function, ast.FunctionDef)
    own = [n for n in _own(function) if isinstance(n, ast.stmt)]
    returned = [n.value for n in own if isinstance(n, ast.Return)]
    if not returned or not all(isinstance(e, ast.Tuple) and len(e.elts) == 2 for e in returned):
        return []
    ways = [_parts(e.elts[1]) for e in returned if isinstance(e, ast.Tuple)]
    known = _lists(function, own)
    return [all(_is_list(e, known) for e in slopes) for slopes in zip(*ways)] if len({*map(len, ways)}) == 1 else []


def _parts(slopes: ast.expr) -> list[ast.expr]:
    return slopes.elts if isinstance(slopes, ast.Tuple) else [slopes]


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a function; what is inside a function in it left out."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            yield child
            yield from _own(child)


def _lists(function: ast.FunctionDef, own: list[ast.stmt]) -> set[str]:
    """Return the names that hold lists of floats wherever they are bound, and of which nothing else is done."""
    bound: dict[str, list[ast.expr]] = {}
    uses: dict[str, int] = {}
    for statement in own:
        match statement:
            case ast.Assign([ast.Name(name)], value):
                bound.setdefault(name, []).append(value)
                uses[name] = uses.get(name, 0) + 1
            case ast.AugAssign(ast.Subscript(ast.Name(name)), op, _) if isinstance(op, ARITHMETIC):
                uses[name] = uses.get(name, 0) + 1
            case ast.Return(ast.Tuple([_, slopes])):
                for part in _parts(slopes):
                    name = part.id if isinstance(part, ast.Name) else _gone_through(part)
                    uses[name] = uses.get(name, 0) + 1
        if isinstance(statement, ast.Assign):
            name = _gone_through(statement.value)
            uses[name] = uses.get(name, 0) + 1
    every = [n.id for n in ast.walk(function) if isinstance(n, ast.Name)]
    known = {name for name in bound if every.count(name) == uses[name]} - {n.arg for n in _arguments(function)}
    while left := {name for name in known if not all(_is_list(e, known) for e in bound[name])}:
        known -= left
    return known


def _arguments(function: ast.FunctionDef) -> list[ast.arg]:
    return [n for n in ast.walk(function.args) if isinstance(n, ast.arg)]


def _gone_through(e: ast.expr) -> str:
    """Return the name of the list that an expression makes another of, item by item; "" if it does not."""
    match e:
        case ast.ListComp(_, [ast.comprehension(ast.Name(), ast.Name(name), [])]):
            return name
    return ""


def _is_list(e: ast.expr, known: set[str]) -> bool:
    """Say whether an expression is a list of floats."""
    match e:
        case ast.Name(name):
            return name in known
        case ast.BinOp(ast.List([item]), ast.Mult()):
            return _is_float(item, set())
        case ast.ListComp(item, [ast.comprehension(ast.Name(name), source, [])]):
            return _is_float(item, {name} if _is_list(source, known) else set())
    return False


def _is_float(e: ast.expr, known: set[str]) -> bool:
    """Say whether an expression of real numbers is a float."""
    match e:
        case ast.Constant(value):
            return type(value) is float
        case ast.Name(name):
            return name in known
        case ast.UnaryOp(ast.USub(), operand):
            return _is_float(operand, known)
        case ast.BinOp(left, op, right) if isinstance(op, ARITHMETIC):
            return _is_float(left, known) or _is_float(right, known)
    return False
