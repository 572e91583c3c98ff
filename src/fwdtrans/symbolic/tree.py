"""The expression tree: `ast` whose called names are the rule tables' keys, so that no user's name can be meant.

exp(-k * x)    is    Call(Name("math.exp"), [...])
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping

from .. import algebra as a
from ..rules import LATER, RULES, Rule
from ..rules import match as find_rule

Expr = ast.expr
PI = ast.Attribute(ast.Name("math", ast.Load()), "pi", ast.Load())
E = ast.Attribute(ast.Name("math", ast.Load()), "e", ast.Load())
CONSTANTS = {"math.pi": PI, "math.e": E}
OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.UAdd: "pos", ast.USub: "neg",
}  # fmt: skip
ZERO, ONE = ast.Constant(0), ast.Constant(1)


def call(key: str, *args: Expr) -> ast.Call:
    """Return the call of a function of the tables."""
    return ast.Call(ast.Name(key, ast.Load()), list(args), [])


def called(e: ast.AST) -> str:
    """Return the key of the function that a node calls; "" for what is no call of one."""
    return e.func.id if isinstance(e, ast.Call) and isinstance(e.func, ast.Name) else ""


def is_number(e: Expr) -> bool:
    """Say whether an expression is a real literal."""
    return isinstance(e, ast.Constant) and isinstance(e.value, int | float) and not isinstance(e.value, bool)


TWO, TEN = ast.Constant(2), ast.Constant(10)
EXACT: dict[float, Expr] = {
    0.6931471805599453: call("math.log", TWO),
    1.4426950408889634: ast.BinOp(ONE, ast.Div(), call("math.log", TWO)),
    0.4342944819032518: ast.BinOp(ONE, ast.Div(), call("math.log", TEN)),
    1.1283791670955126: ast.BinOp(TWO, ast.Div(), call("math.sqrt", PI)),
    57.29577951308232: ast.BinOp(ast.Constant(180), ast.Div(), PI),
    0.017453292519943295: ast.BinOp(PI, ast.Div(), ast.Constant(180)),
}


def operands(e: Expr) -> tuple[Expr, ...]:
    """Return what a node of arithmetic, or the call of a function of the tables, is made of."""
    match e:
        case ast.BinOp(left, _, right):
            return left, right
        case ast.UnaryOp(_, operand):
            return (operand,)
        case ast.Call(args=args):
            return tuple(args)
    return ()


def rule_of(e: Expr) -> tuple[Rule, dict[str, Expr]] | None:
    """Return the rule of a node and its parameters as expressions; None when the tables have none."""
    match e:
        case ast.BinOp(op=op) | ast.UnaryOp(op=op):
            key = OPERATORS.get(type(op), "")
        case _:
            key = called(e)
    args = operands(e)
    constants = {i: x.value for i, x in enumerate(args) if isinstance(x, ast.Constant)}
    words = tuple(k.arg or "**" for k in e.keywords) if isinstance(e, ast.Call) else ()
    rule = find_rule(key, ("",) * len(args) + words, constants) if key else None
    if rule is None:
        return None
    values: dict[str, Expr] = {"w": e, **rule.defaults}
    names = [p for p in rule.params if p != rule.variadic]
    values.update(zip(names, args))
    if isinstance(e, ast.Call):
        values.update((k.arg, k.value) for k in e.keywords if k.arg)
    if rule.variadic:
        values[rule.variadic] = ast.Tuple(list(args[len(names) :]), ast.Load())
    return rule, values


def meant(rule: Rule, e: Expr, exact: bool = False) -> Expr:
    """Return a rule's expression with the keys of the functions that it calls for their names.

    Args:
        exact: what a rule's long literals stand for is written out: `log(2)` for 0.693...
    """

    def change(node: Expr) -> Expr:
        if exact and isinstance(node, ast.Constant) and abs(node.value) in EXACT:  # type: ignore[arg-type]
            found = EXACT[abs(node.value)]  # type: ignore[arg-type]
            return ast.UnaryOp(ast.USub(), found) if node.value < 0 else found  # type: ignore[operator]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            inner = a.map_children(node, change)
            return ast.Call(ast.Name(_key_in(rule, node.func.id), ast.Load()), inner.args, inner.keywords)
        return a.map_children(node, change)  # type: ignore[no-any-return]

    return change(e)


def _key_in(rule: Rule, name: str) -> str:
    """Return the key of a function that a rule names."""
    import builtins
    import importlib

    if isinstance(rule.namespace, str):
        if hasattr(importlib.import_module(rule.namespace), name):
            return f"{rule.namespace}.{name}"
        return f"{LATER[name]}.{name}" if name in LATER else f"builtins.{name}"
    found = rule.namespace.get(name, getattr(builtins, name, None))
    own = RULES.objects.get(id(found))
    if own is not None and own[0] is found:
        return own[1]
    return f"{getattr(found, '__module__', None) or 'builtins'}.{name}"


def rebuilt(e: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """Return `e` with `change` done to what it is made of; called names stay."""
    if isinstance(e, ast.Call):
        args = [change(x) for x in e.args]
        words = [ast.keyword(k.arg, change(k.value)) for k in e.keywords]
        same = all(x is y for x, y in zip(args, e.args)) and all(k.value is w.value for k, w in zip(e.keywords, words))
        return e if same else ast.Call(e.func, args, words)
    made: Expr = a.map_children(e, change)
    return made


def inlined(e: Expr, rows: Mapping[str, Expr]) -> Expr:
    """Return `e` with rows put back; equal parts are one object."""
    done: dict[str, Expr] = {}

    def put(node: Expr) -> Expr:
        if isinstance(node, ast.Name):
            if node.id not in rows:
                return node
            if node.id not in done:
                done[node.id] = put(rows[node.id])
            return done[node.id]
        return rebuilt(node, put)

    return put(e)


def renamed(e: Expr, new: Mapping[str, Expr]) -> Expr:
    """Return `e` with variables replaced, all at once."""
    if isinstance(e, ast.Name):
        return new.get(e.id, e)
    return rebuilt(e, lambda x: renamed(x, new))


def names(e: ast.AST) -> Iterator[str]:
    """Yield the variables that an expression reads, functions left out."""
    match e:
        case ast.Name(id):
            yield id
        case ast.Call(func, args, words):
            if not isinstance(func, ast.Name):
                yield from names(func)
            for x in args:
                yield from names(x)
            for k in words:
                yield from names(k.value)
        case ast.Attribute() if a.key(e) in CONSTANTS:
            return
        case _:
            for child in ast.iter_child_nodes(e):
                yield from names(child)


def size(e: Expr, most: int = 10**9, once: bool = False) -> int:
    """Return how many operations an expression has, written out: a call counts as one; at least `most` if more.

    With `once`, what stands twice counts once.
    """
    total = 0
    todo: list[ast.AST] = [e]
    seen: set[str] = set()
    while todo and total < most:
        node = todo.pop()
        if once and isinstance(node, ast.expr):
            if (mark := a.key(node)) in seen:
                continue
            seen.add(mark)
        match node:
            case ast.UnaryOp(ast.USub(), ast.Constant()):
                continue
            case ast.BinOp() | ast.UnaryOp() | ast.IfExp() | ast.Compare() | ast.BoolOp():
                total += 1
            case ast.Call(_, args, words):
                total += 1
                todo += [*args, *(k.value for k in words)]
                continue
            case ast.Attribute() | ast.Subscript():
                continue
            case ast.Name() | ast.Constant():
                continue
        todo += operands(node) if isinstance(node, ast.BinOp | ast.UnaryOp) else ast.iter_child_nodes(node)
    return total
