"""Derivatives inside a differentiated function: the inner one is written out first, so that nothing is confused.

    x * derivative(lambda y: x + y)(2)      ->      x * (lambda y, dy: (x + y, dy))(2, 1.0)[1]
    g = grad(model, wrt="a, b")             ->      g = grad_of_model
    jvp(model, (a, x), (da, None))          ->      model_jvp__a(a, da, x)

What is left is plain code, whose own derivative is forward over forward, with a tangent name for each level.
"""

from __future__ import annotations

import ast
import dis
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import FunctionType, ModuleType
from typing import Any

import libcst as cst

from .identity import ASKED, marked
from .names import Names
from .parsed import walk
from .resolve import Meaning, Module, Operator, Scope, User, Value, identify
from .slopes import KINDS, written
from .source import Source
from .wrt import Wrt, named
from .wtable import substitute

OPERATORS = KINDS | {"jvp"}


@dataclass
class Extended:
    """A scope with names of ours: what the inner companions call."""

    inner: Any
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def asked(self) -> list[tuple[Any, str, Any]]:
        """What the user's scope was asked for."""
        found: list[tuple[Any, str, Any]] = self.inner.asked
        return found

    def meaning(self, name: str) -> Meaning:
        """Return who `name` is."""
        return identify(self.extra[name], name) if name in self.extra else self.inner.meaning(name)

    def attribute(self, owner: Module, name: str) -> Meaning:
        """Return who `owner.name` is."""
        found: Meaning = self.inner.attribute(owner, name)
        return found

    def imported(self, module: str, name: str, level: int) -> Meaning:
        """Return who a name is that the function's body imports."""
        found: Meaning = self.inner.imported(module, name, level)
        return found

    def names(self) -> Mapping[str, Any]:
        """Return the names bound out there."""
        return {**self.inner.names(), **self.extra}


@dataclass(frozen=True)
class LambdaScope:
    """The scope of a lambda inside a function: the function's variables are data, the rest is the function's scope."""

    outer: Scope
    variables: frozenset[str]
    source: Source
    asked: tuple[()] = ()
    home: None = None  # it stands in no class
    owner: None = None

    def meaning(self, name: str) -> Meaning:
        """Return who `name` is."""
        return Value("any") if name in self.variables else self.outer.meaning(name)

    def attribute(self, owner: Module, name: str) -> Meaning:
        """Return who `owner.name` is."""
        return self.outer.attribute(owner, name)

    def imported(self, module: str, name: str, level: int) -> Meaning:
        """Return who a name is that the function's body imports."""
        return self.outer.imported(module, name, level)

    def names(self) -> Mapping[str, Any]:
        """Return the names bound out there."""
        return {**self.outer.names(), **dict.fromkeys(self.variables)}

    def source_of(self, name: str) -> Source:
        """Return the lambda's text."""
        return self.source


@dataclass(frozen=True)
class Inner:
    """What the expansion asks: the companions of inner functions.

    Attributes:
        of_lambda: active parameters, text and scope of a lambda -> its companion as a lambda, and what that calls.
        of_inner: the same for an inner definition: its companion's text.
        of_function: kind, function and wrt -> its derivative as a plain function.
        of_call: function, active parameters, and the shapes of those that are known -> its companion.
        shapes: what is known of the outer function's own arguments.

    Each gives None where there is no such short form; the operator is then refused where it stands.
    """

    of_lambda: Callable[[Sequence[str], Source, Scope], tuple[ast.Lambda, Mapping[str, Any]] | None]
    of_inner: Callable[[Sequence[str], Source, Scope], tuple[str, Mapping[str, Any]]]
    of_function: Callable[[str, FunctionType, Wrt], FunctionType | None]
    of_call: Callable[[FunctionType, Sequence[str], Mapping[str, Any]], FunctionType | None]
    shapes: Mapping[str, Any] = field(default_factory=dict)


def uses_operators(function: FunctionType) -> bool:
    """Say whether a function mentions `derivative`, `grad`, ..., under any name, or as a method of a decorated one."""
    names = (*function.__code__.co_names, *function.__code__.co_freevars)
    found = [live(function, n) for n in names]
    if any(marked(f, "__fwdtrans_operator__", "") in OPERATORS for f in found):
        return True
    return bool(OPERATORS & {*names}) and any(marked(f, "__fwdtrans_function__") is not None for f in found)


def live(function: FunctionType, name: str) -> Any:
    """Return what a free name of a function stands for now, a module's attribute included; None if nothing."""
    cells = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
    if name in cells:
        try:
            return cells[name].cell_contents
        except ValueError:
            return None
    if name in function.__globals__:
        return function.__globals__[name]
    modules = (v for v in function.__globals__.values() if type(v) is ModuleType)
    return next((vars(m).get(name) for m in modules if name in vars(m)), None)


def still_named(function: FunctionType, shapes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the shapes of the arrays among the parameters that stand for the same argument throughout a function."""
    changes = [one.argval for one in dis.get_instructions(function) if one.opname.startswith(("STORE_", "DELETE_"))]
    bound = {name for one in changes for name in (one if isinstance(one, tuple) else (one,))}
    return {name: shape for name, shape in shapes.items() if name not in bound and "array" in shape}


def expanded(
    source: Source, scope: Any, function: FunctionType, variables: frozenset[str], inner: Inner
) -> tuple[Source, Any]:
    """Return text and scope with the inner derivatives written out, innermost first.

    Args:
        variables: the function's own names.
    """
    module = cst.parse_module(source.text)
    change = _Expand(module, source, Extended(scope), function, variables, inner)
    text = module.visit(change).code
    if text == source.text:
        return source, scope
    shown = text.strip()[1:-1] if source.lambda_text else ""
    return replace(source, text=text, lambda_text=shown, original=source.original or source.text), change.scope


class _Expand(cst.CSTTransformer):
    def __init__(
        self, module: cst.Module, source: Source, scope: Extended, function: FunctionType, variables: frozenset[str],
        inner: Inner,
    ) -> None:  # fmt: skip
        self.module, self.source, self.scope, self.inner = module, source, scope, inner
        self.function, self.variables = function, variables
        self.supply = Names({*variables, *scope.names()})
        self.shapes = still_named(function, inner.shapes)
        self.lambdas: dict[str, cst.Lambda | None] = {}  # local names that are bound once, to a lambda
        self.differentiated = _first_arguments(module)
        self.inner_functions: dict[str, tuple[str, list[str]]] = {}  # by name: the companion's name, the parameters
        self.short: dict[int, tuple[cst.CSTNode, str, str]] = {}  # our lambdas of one parameter: kind and companion

    def leave_Assign(self, original_node: cst.Assign, updated_node: cst.Assign) -> cst.Assign:
        """Note a name that is bound to a lambda; bound twice, it is none."""
        match updated_node:
            case cst.Assign([cst.AssignTarget(cst.Name(name))], cst.Lambda() as value) if name not in self.lambdas:
                self.lambdas[name] = value
            case _:
                for target in updated_node.targets:
                    names = [n.value for n in walk(target) if isinstance(n, cst.Name)]
                    self.lambdas.update(dict.fromkeys(names))
        return updated_node

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.FunctionDef]:
        """Put the companion of an inner definition under it, if an operator is applied to it."""
        name = original_node.name.value
        if name not in self.variables or name not in self.differentiated or updated_node.decorators:
            return updated_node
        params = updated_node.params
        if params.posonly_params or params.kwonly_params or params.star_kwarg or name in self.inner_functions:
            return updated_node
        if isinstance(params.star_arg, cst.Param) or any(p.default for p in params.params):
            return updated_node
        names = [p.name.value for p in params.params]
        text = cst.Module([updated_node.with_changes(leading_lines=())]).code
        piece = replace(self.source, name=name, text=text, lambda_text="")
        own = {*names, *(n.value for n in walk(updated_node.body) if isinstance(n, cst.Name))}
        scope = LambdaScope(self.scope, self.variables - {*names}, piece)
        companion, functions = self.inner.of_inner(names, piece, scope)
        if any(n in own or self.called_as(n, function) != n for n, function in functions.items()):
            return updated_node
        ours = self.supply.free_function(f"{name}_jvp")
        self.inner_functions[name] = (ours, names)
        made = cst.ensure_type(cst.parse_statement(companion), cst.FunctionDef)
        return cst.FlattenSentinel([updated_node, made.with_changes(name=cst.Name(ours), leading_lines=())])

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        """Write out `derivative(f)`, `jvp(f, (x,), (dx,))`, `f.grad(x)`, and our lambdas where they are called."""
        short = self.short.get(id(updated_node.func))
        if short is not None and len(updated_node.args) == 1 and not updated_node.args[0].keyword:
            _, kind, companion = short
            point = self.code(updated_node.args[0].value)
            callee = companion if companion.isidentifier() else f"({companion})"
            return cst.parse_expression(written(kind, [f"{callee}({point}, 1.0)"], True))
        found = self.known(updated_node.func)
        if isinstance(found, Operator) and found.name in KINDS:
            made = self.slope(found.name, updated_node.args)
        elif isinstance(found, Operator) and found.name == "jvp":
            made = self.pushed(updated_node.args)
        else:
            made = self.of_decorated(updated_node)
        return updated_node if made is None else made

    def code(self, node: cst.CSTNode) -> str:
        """Return a node's text."""
        return self.module.code_for_node(node)

    def known(self, node: cst.BaseExpression) -> Meaning | None:
        """Return who a name, or an attribute of a module, is; None for a variable and for anything else."""
        if isinstance(node, cst.Name):
            return None if node.value in self.variables else self.scope.meaning(node.value)
        if isinstance(node, cst.Attribute):
            owner = self.known(node.value)
            return self.scope.attribute(owner, node.attr.value) if isinstance(owner, Module) else None
        return None

    def slope(self, kind: str, args: Sequence[cst.Arg]) -> cst.BaseExpression | None:
        """Return `derivative(f, wrt)` as a function: a name of ours, or a lambda."""
        given = self.given(args, ("f", "wrt"))
        if given is None or "f" not in given:
            return None
        try:
            wrt: Wrt = ast.literal_eval(self.code(given["wrt"])) if "wrt" in given else None
        except (ValueError, SyntaxError):
            return None
        f = given["f"]
        if isinstance(f, cst.Name) and f.value in self.inner_functions:
            return self.slope_of_inner(kind, f.value, wrt)
        function = self.lambda_of(f)
        if function is not None:
            return self.slope_of_lambda(kind, function, wrt)
        found = self.known(f)
        if not isinstance(found, User) or found.callee.live is None:
            return None
        if wrt is None and isinstance(f, cst.Name):
            wrt = marked(live(self.function, f.value), "wrt")
        return self.called(self.inner.of_function(kind, found.callee.live, wrt))

    def called(self, function: FunctionType | None) -> cst.Name | None:
        """Return our name for a function that the text calls."""
        return cst.Name(self.called_as(function.__name__, function)) if function is not None else None

    def given(self, args: Sequence[cst.Arg], params: Sequence[str]) -> dict[str, cst.BaseExpression] | None:
        """Return the arguments of a call by name; None if they are not written out."""
        if any(arg.star for arg in args) or len(args) > len(params):
            return None
        return {arg.keyword.value if arg.keyword else name: arg.value for arg, name in zip(args, params)}

    def lambda_of(self, f: cst.BaseExpression) -> cst.Lambda | None:
        """Return the lambda that `f` is, or that a local name stands for."""
        if isinstance(f, cst.Name):
            f = (self.lambdas.get(f.value) if f.value in self.variables else None) or f
        if not isinstance(f, cst.Lambda):
            return None
        others = (*f.params.posonly_params, *f.params.kwonly_params, f.params.star_kwarg)
        plain = not any(others) and not isinstance(f.params.star_arg, cst.Param)
        return f if plain and not any(p.default for p in f.params.params) else None

    def slope_of_inner(self, kind: str, name: str, wrt: Wrt) -> cst.BaseExpression | None:
        """Return the derivative of a function that stands in this one, as a lambda over calls of its companion."""
        companion, params = self.inner_functions[name]
        names, single = named(wrt, params, lambda: params, name)
        if kind == "derivative" and not single:
            return None
        seeds = [[f"{p}, {float(p == asked)}" for p in params] for asked in names]
        calls = [f"{companion}({', '.join(passed)})" for passed in seeds]
        made = cst.parse_expression(f"(lambda {', '.join(params)}: {written(kind, calls, single)})")
        if len(params) == 1:
            self.short[id(made)] = (made, kind, companion)
        return made

    def slope_of_lambda(self, kind: str, function: cst.Lambda, wrt: Wrt) -> cst.BaseExpression | None:
        """Return the derivative of a lambda, as a lambda over calls of companions; None where one cannot be written."""
        params = [p.name.value for p in function.params.params]
        names, single = named(wrt, params, lambda: params, "the lambda")
        if kind == "derivative" and not single:
            return None
        companions = [self.companion_of(function, [name]) for name in names]
        calls = [
            f"({companion})({', '.join(f'{p}, 1.0' if p == name else p for p in params)})"
            for name, companion in zip(names, companions)
        ]
        if None in companions:
            return None
        made = cst.parse_expression(f"(lambda {', '.join(params)}: {written(kind, calls, single)})")
        if len(params) == 1:
            self.short[id(made)] = (made, kind, str(companions[0]))
        return made

    def companion_of(self, function: cst.Lambda, active: Sequence[str]) -> str | None:
        """Return the text of a lambda's companion; what it calls is put into the scope."""
        text = self.code(function.with_changes(lpar=(), rpar=()))
        piece = replace(self.source, name="<lambda>", text=f"({text})", lambda_text=text)
        params = {p.name.value for p in function.params.params}
        made = self.inner.of_lambda(active, piece, LambdaScope(self.scope, self.variables - params, piece))
        if made is None:
            return None
        companion, functions = made
        renamed: dict[str, ast.expr] = {}
        for name, function_ in functions.items():
            known = self.called_as(name, function_)
            if known != name:
                renamed[name] = ast.Name(known, ast.Load())
        return ast.unparse(substitute(companion, renamed))

    def called_as(self, name: str, function: Any) -> str:
        """Return the name by which a companion's function is known in the text."""
        for ours, known in self.scope.extra.items():
            if known is function:
                return ours
        ours = self.supply.free_function(name)
        self.scope.extra[ours] = function
        self.scope.asked.extend(marked(function, ASKED, ()))
        return ours

    def pushed(self, args: Sequence[cst.Arg]) -> cst.BaseExpression | None:
        """Return `jvp(f, primals, tangents)`, its tuples written out, as a call of the companion."""
        given = self.given(args, ("f", "primals", "tangents"))
        if given is None or {*given} != {"f", "primals", "tangents"}:
            return None
        primals, tangents = (self.items(given[n]) for n in ("primals", "tangents"))
        if primals is None or tangents is None or len(primals) != len(tangents):
            return None
        function = self.lambda_of(given["f"])
        found = self.known(given["f"])
        f = given["f"]
        inner = self.inner_functions.get(f.value) if isinstance(f, cst.Name) else None
        if inner is not None:
            name, params = inner
            if len(params) != len(primals):
                return None
            passed = [f"{p}, {'0.0' if t == 'None' else t}" for p, t in zip(primals, tangents)]
            return cst.parse_expression(f"{name}({', '.join(passed)})")
        if function is not None:
            params = [p.name.value for p in function.params.params]
        elif isinstance(found, User) and found.callee.live is not None:
            code = found.callee.live.__code__
            params = [*code.co_varnames[: code.co_argcount]]
        else:
            return None
        if len(params) < len(primals):
            return None
        moving = [t if t != "None" else None for t in tangents]
        active = [name for name, tangent in zip(params, moving) if tangent is not None]
        if not active:
            return None
        if function is not None:
            companion = self.companion_of(function, active)
            callee = f"({companion})" if companion and len(params) == len(primals) else None
        else:
            shapes = {name: self.shapes[p] for name, p in zip(params, primals) if p in self.shapes}
            ours = self.called(self.inner.of_call(found.callee.live, active, shapes))  # type: ignore[union-attr]
            callee = ours.value if ours is not None else None
        if callee is None:
            return None
        passed = [p if t is None else f"{p}, {t}" for p, t in zip(primals, moving)]
        return cst.parse_expression(f"{callee}({', '.join(passed)})")

    def items(self, node: cst.BaseExpression) -> list[str] | None:
        """Return the items of a tuple or list that is written out."""
        if not isinstance(node, cst.Tuple | cst.List) or any(isinstance(e, cst.StarredElement) for e in node.elements):
            return None
        return [self.code(e.value) for e in node.elements]

    def of_decorated(self, node: cst.Call) -> cst.BaseExpression | None:
        """Return `f.derivative(x)` of a decorated function as a call of its derivative."""
        func = node.func
        if not isinstance(func, cst.Attribute) or func.attr.value not in OPERATORS:
            return None
        if not isinstance(func.value, cst.Name) or func.value.value in self.variables:
            return None
        decorated = live(self.function, func.value.value)
        if marked(decorated, "__fwdtrans_function__") is None:
            return None
        first = cst.Arg(func.value)
        if func.attr.value == "jvp":
            return self.pushed([first, *node.args])
        made = self.slope(func.attr.value, [first])
        return node.with_changes(func=made) if made is not None else None


def _first_arguments(module: cst.Module) -> set[str]:
    """Return the names that stand first in a call: an operator may be applied to them."""
    return {
        node.args[0].value.value
        for node in walk(module)
        if isinstance(node, cst.Call) and node.args and isinstance(node.args[0].value, cst.Name)
    }
