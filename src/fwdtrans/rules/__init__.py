"""The tables of derivatives: a call pattern and one partial per argument, parsed once when it is declared.

    rule("x / y",   dx="1 / y",  dy="-w / y")           # `w` is the expression's own value
    rule("sqrt(x)", dx="0.5 / w",  on="x > 0")           # the derivative exists only there: a pole at 0
    rule("floor(x)", dx="0")                             # piecewise constant
    rule("max(x, y)", dw="dy if y > x else dx")          # the whole tangent, where partials would read badly
    rule("fsum(xs)", dxs="fsum(dxs)")                    # a linear map: the expression applies it to the tangent
    rule("comb(n, k)", whole="n, k")                     # whole numbers only: an active argument is refused

A partial whose text names its own tangent (`dxs="fsum(dxs)"`) is a linear map, applied; any other is a factor.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from threading import Lock
from types import ModuleType
from typing import Any

from ..errors import RuleError
from ..registry import RULES as RULES

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.UAdd: "pos", ast.USub: "neg", ast.MatMult: "@", ast.Invert: "~", ast.LShift: "<<", ast.RShift: ">>",
    ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
}  # fmt: skip


# Our own tables, a module each, beside this one.
TABLES = ("operators", "math", "cmath", "builtins")
ENTERED_LATER = frozenset({"statistics"})  # tables named after the module that they are for, entered when it is met


@dataclass(frozen=True)
class Partial:
    """How one argument's tangent enters the result's: a factor, or (`applied`) a linear map of it.

    `on` is where this partial exists, if that is less than where the rule does (`x ** y` in `y`).
    """

    text: str
    expr: ast.expr
    applied: bool
    on: str = ""

    @property
    def is_zero(self) -> bool:
        """The function is piecewise constant in this argument."""
        return isinstance(self.expr, ast.Constant) and self.expr.value == 0


@dataclass(frozen=True)
class Rule:
    """One line of a table.

    Attributes:
        key: the function's identity: `+`, `neg`, `math.sin`, `builtins.abs`, `cmath.exp`.
        pattern: the call as declared, `atan2(y, x)`.
        params: the arguments' names in order.
        defaults: default values (as expressions) of optional arguments.
        variadic: the name of a `*xs` argument (its value is the tuple), or "".
        constants: arguments fixed by the pattern, `log(x, 2)` style literals, by name.
        partials: one per differentiable argument; empty when `tangent` is given.
        tangent: the whole tangent as one expression over params, `d` + params and `w`.
        fixed: arguments declared constant: their tangents are ignored.
        whole: arguments that are whole numbers: an active one is refused.
        on: where the derivative exists (an expression over params), "" for wherever the function is defined.
        promise: what is promised at kinks and edges, in words, for the documentation.
        kind: what the result is: "number", "list", "any", ...
        namespace: the module or mapping in which the expressions' function names are looked up.
    """

    key: str
    pattern: str
    params: tuple[str, ...]
    defaults: Mapping[str, ast.expr] = field(default_factory=dict)
    variadic: str = ""
    constants: Mapping[str, Any] = field(default_factory=dict)
    partials: Mapping[str, Partial] = field(default_factory=dict)
    tangent: ast.expr | None = None
    fixed: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    on: str = ""
    promise: str = ""
    kind: str = "number"
    namespace: str | Mapping[str, Any] = field(default="math", repr=False)

    @property
    def has_pole(self) -> bool:
        """Somewhere the function has a value and no derivative (a kink has one: that of the branch taken)."""
        if self.key.startswith("user.") and any(_may_raise(p.expr) for p in self.partials.values()):
            return True
        return self.promise.startswith("no derivative") or any(p.on for p in self.partials.values())

    @property
    def is_constant(self) -> bool:
        """No argument's change changes the result: floor, comparisons of signs, ..."""
        return self.tangent is None and not self.whole and all(p.is_zero for p in self.partials.values())


def _may_raise(e: ast.expr) -> bool:
    """Say whether a partial may fail at a point: our own rules say so in `promise`, those of users need not."""
    return any(isinstance(n, ast.Div | ast.Mod | ast.FloorDiv | ast.Pow | ast.Call) for n in ast.walk(e))


_LOADING = Lock()
_LOADED: set[str] = set()


def load(tables: tuple[str, ...] = TABLES) -> None:
    """Enter our own tables, once, behind what users declared before; the first look-up does it by itself."""
    if _LOADED.issuperset(tables):
        return
    with _LOADING:
        for name in tables:
            if name not in _LOADED:
                for rule in import_module(f"{__name__}.{name}").TABLE:
                    RULES.rules.setdefault(rule.key, []).append(rule)
                _LOADED.add(name)


def _entered(key: str) -> None:
    """Enter the tables that may have rules for a key."""
    load()
    module = key.partition(".")[0]
    if module in ENTERED_LATER:
        load((module,))


RULES.enter = _entered


def declare(
    pattern: str,
    *,
    module: str = "",
    key: str = "",
    on: str = "",
    fixed: str = "",
    whole: str = "",
    promise: str = "",
    kind: str = "number",
    namespace: str | Mapping[str, Any] = "math",
    dw: str = "",
    **partials: str,
) -> Rule:
    """Return the rule that `pattern` and its partials say.

    Args:
        pattern: an operator expression (`x / y`) or a call (`atan2(y, x)`, `hypot(*xs)`, `sum(xs, start=0)`).
        module: where the function lives: the key is `module.name`.
        partials: `dx="..."` for each argument `x` that is neither fixed nor whole; `dx_on="..."` says where it
            exists, if that is less than `on`.

    Raises:
        RuleError: a partial is missing, names something unknown, or does not parse.
    """
    tree = _expression(pattern, pattern)
    name, params, defaults, variadic, constants = _signature(tree, pattern)
    fixed_names, whole_names = _split(fixed), _split(whole)
    ons = {name_: partials.pop(name_) for name_ in [*partials] if name_.endswith("_on")}
    given = {name_: _partial(name_, text, pattern, ons.pop(name_ + "_on", "")) for name_, text in partials.items()}
    unknown = (set(given) | set(ons)) - {"d" + p for p in params}
    if unknown:
        raise RuleError(f"rule {pattern!r}: {sorted(unknown)[0]} is the tangent of no argument")
    missing = [p for p in params if "d" + p not in given and p not in fixed_names | whole_names | constants.keys()]
    if missing and not dw:
        raise RuleError(
            f"rule {pattern!r}: no partial for `{missing[0]}`; give d{missing[0]}=..., or say fixed={missing[0]!r}"
        )
    rule = Rule(
        key or (f"{module}.{name}" if module else name),
        pattern,
        params,
        defaults,
        variadic,
        constants,
        {p: given["d" + p] for p in params if "d" + p in given},
        _expression(dw, pattern) if dw else None,
        fixed_names,
        whole_names,
        on,
        promise,
        kind,
        namespace,
    )
    _check_names(rule)
    return rule


def _split(names: str) -> frozenset[str]:
    return frozenset(names.replace(",", " ").split())


def _expression(text: str, pattern: str) -> ast.expr:
    """Return a rule's text as an expression."""
    if not isinstance(text, str):
        raise RuleError(f"rule {pattern!r}: {text!r} is no text; write the expression in quotes")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise RuleError(f"rule {pattern!r}: {text!r} does not parse: {error.msg}") from error


def _partial(name: str, text: str, pattern: str, on: str) -> Partial:
    expr = _expression(text, pattern)
    return Partial(text, expr, name in text and name in _names(expr)[0], on)


def _names(expr: ast.AST) -> tuple[set[str], set[str]]:
    """Return the names that an expression reads, and those that it binds itself."""
    read: set[str] = set()
    bound: set[str] = set()
    todo: list[ast.AST] = [expr]
    while todo:  # `ast.walk` takes twice the time, and the tables are read whenever something is transformed
        node = todo.pop()
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else bound).add(node.id)
            continue
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        for name in node._fields:
            inner = getattr(node, name, None)
            todo += [one for one in (inner if isinstance(inner, list) else [inner]) if isinstance(one, ast.AST)]
    return read, bound


def _signature(tree: ast.expr, pattern: str) -> tuple[str, tuple[str, ...], dict[str, ast.expr], str, dict[str, Any]]:
    """Return the name or operator, the parameters, their defaults, the variadic one and the literals."""
    defaults: dict[str, ast.expr] = {}
    constants: dict[str, Any] = {}
    variadic = ""
    match tree:
        case ast.BinOp(left, op, right):
            name, operands = OPERATORS[type(op)], [left, right]
        case ast.UnaryOp(op, operand):
            name, operands = OPERATORS[type(op)], [operand]
        case ast.Call(func, args, keywords):
            name, operands = ast.unparse(func), list(args)
            for keyword in keywords:
                if keyword.arg is None:
                    raise RuleError(f"rule {pattern!r}: `**` has no place in a pattern")
                operands.append(ast.Name(keyword.arg, ast.Load()))
                defaults[keyword.arg] = keyword.value
        case _:
            raise RuleError(f"rule {pattern!r}: a pattern is an operator or a call, as in `x / y` or `atan2(y, x)`")
    params = []
    for position, operand in enumerate(operands):
        match operand:
            case ast.Name(id):
                params.append(id)
            case ast.Starred(value=ast.Name(id)):
                params.append(id)
                variadic = id
            case ast.Constant(value):
                params.append(f"c{position}")
                constants[f"c{position}"] = value
            case _:
                raise RuleError(f"rule {pattern!r}: `{ast.unparse(operand)}` is not an argument's name")
    if len(set(params)) < len(params) or "w" in params:
        raise RuleError(f"rule {pattern!r}: arguments need names of their own, and `w` is the value's")
    return name, tuple(p for p in params), defaults, variadic, constants


def _check_names(rule: Rule) -> None:
    """Raise RuleError unless every name in the rule's expressions means something."""
    values = {*rule.params, "w"} - set(rule.constants)
    exprs = [("d" + p, part.expr) for p, part in rule.partials.items()]
    if rule.tangent is not None:
        exprs.append(("dw", rule.tangent))
    exprs += [("on", _expression(on, rule.pattern)) for on in [rule.on, *(p.on for p in rule.partials.values())] if on]
    for label, expr in exprs:
        seeds = {"d" + p for p in rule.params} if label == "dw" else {label}
        read, bound = _names(expr)
        for name in sorted(read - values - seeds - bound):
            if not knows(rule.namespace, name):
                raise RuleError(
                    f"rule {rule.pattern!r}: {label} names `{name}`, which is neither argument nor function"
                )


def knows(namespace: str | Mapping[str, Any], name: str) -> bool:
    """Say whether `name` can be looked up in `namespace` or among the builtins."""
    import builtins

    if hasattr(builtins, name):
        return True
    if isinstance(namespace, str):
        module: ModuleType | None = sys.modules.get(namespace)
        if module is None:
            import importlib

            module = importlib.import_module(namespace)
        return hasattr(module, name) or name in LATER
    return name in namespace


# Functions that partials may call and that `math` does not have; `special.py` does.
LATER = frozenset({"digamma", "polygamma", "dprod"})


def match(key: str, keywords: tuple[str, ...], constants: Mapping[int, Any]) -> Rule | None:
    """Return the first rule for `key` that accepts the call, or None.

    Args:
        keywords: one per argument, in order: "" for a positional, "*" for a starred one, else its keyword.
        constants: the literal arguments, by position.
    """
    return next((rule for rule in RULES.of(key) if _accepts(rule, keywords, constants)), None)


def _accepts(rule: Rule, keywords: tuple[str, ...], constants: Mapping[int, Any]) -> bool:
    """Say whether a rule fits a call: its operands, their keywords, its literals."""
    names = [k for k in keywords if k and k != "*"]
    positional = len(keywords) - len(names)
    before = rule.params[: rule.params.index(rule.variadic)] if rule.variadic else rule.params
    taken = before[:positional]
    required = {p for p in rule.params if p not in rule.defaults and p != rule.variadic}
    if "*" in keywords and not rule.variadic or positional > len(before) and not rule.variadic:
        return False
    if set(names) & set(taken) or not set(names) <= set(rule.params) - {rule.variadic}:
        return False
    if not required <= {*taken, *names}:
        return False
    return all(
        position in constants
        and not isinstance(constants[position], bool)
        and constants[position] == rule.constants[name]
        for position, name in enumerate(rule.params)
        if name in rule.constants
    )
