"""Derivatives inside a differentiated function: the inner one is written out first, so that nothing is confused.

    x * derivative(lambda y: x + y)(2)      ->      x * (lambda y, dy: (x + y, dy))(2, 1.0)[1]

What is left is plain code, whose own derivative is forward over forward, with a tangent name for each level.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import FunctionType
from typing import Any

import libcst as cst

from .names import Names
from .resolve import Meaning, Module, Operator, Scope, User, Value, identify, marked
from .source import Source

Companion = Callable[[str, Source, Scope], "tuple[str, Mapping[str, Any]] | None"]
SLOPES = frozenset({"derivative", "grad"})


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

    def meaning(self, name: str) -> Meaning:
        """Return who `name` is."""
        return Value("any") if name in self.variables else self.outer.meaning(name)

    def attribute(self, owner: Module, name: str) -> Meaning:
        """Return who `owner.name` is."""
        return self.outer.attribute(owner, name)

    def names(self) -> Mapping[str, Any]:
        """Return the names bound out there."""
        return {**self.outer.names(), **dict.fromkeys(self.variables)}

    def source_of(self, name: str) -> Source:
        """Return the lambda's text."""
        return self.source


def uses_operators(function: FunctionType, scope: Scope) -> bool:
    """Say whether a function mentions `derivative` or `grad`, under any name."""
    names = (*function.__code__.co_names, *function.__code__.co_freevars)
    return any(marked(_found(function, n), "__fwdtrans_operator__", "") in SLOPES for n in names)


def _found(function: FunctionType, name: str) -> Any:
    cells = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
    if name in cells:
        try:
            return cells[name].cell_contents
        except ValueError:
            return None
    if name in function.__globals__:
        return function.__globals__[name]
    return next(
        (vars(v).get(name) for v in function.__globals__.values() if type(v) is type(cst) and name in vars(v)), None
    )


def expanded(
    source: Source,
    scope: Any,
    variables: frozenset[str],
    of_lambda: Companion,
    of_function: Callable[[FunctionType], Any],
) -> tuple[Source, Any]:
    """Return text and scope with the inner derivatives written out, innermost first.

    Args:
        variables: the function's own names.
        of_lambda: gives the text of a lambda's companion and the functions that it calls; None if it has no short one.
        of_function: gives the derivative of a function of one argument, as a plain function.
    """
    module = cst.parse_module(source.text)
    change = _Expand(module, source, Extended(scope), variables, of_lambda, of_function)
    text = module.visit(change).code
    if text == source.text:
        return source, scope
    inner = text.strip()[1:-1] if source.lambda_text else ""
    return replace(source, text=text, lambda_text=inner), change.scope


class _Expand(cst.CSTTransformer):
    def __init__(
        self, module: cst.Module, source: Source, scope: Extended, variables: frozenset[str], of_lambda: Companion,
        of_function: Callable[[FunctionType], Any],
    ) -> None:  # fmt: skip
        self.module, self.source, self.scope, self.variables = module, source, scope, variables
        self.of_lambda, self.of_function = of_lambda, of_function
        self.supply = Names({*variables, *scope.names()})

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        """Write out `derivative(f)(x)`."""
        operator = updated_node.func
        if not isinstance(operator, cst.Call) or len(operator.args) != 1 or len(updated_node.args) != 1:
            return updated_node
        found = self.known(operator.func)
        if not isinstance(found, Operator) or found.name not in SLOPES:
            return updated_node
        point = self.module.code_for_node(updated_node.args[0].value)
        text = self.written(operator.args[0].value, point)
        return updated_node if text is None else cst.parse_expression(text)

    def known(self, node: cst.BaseExpression) -> Meaning | None:
        if isinstance(node, cst.Name):
            return None if node.value in self.variables else self.scope.meaning(node.value)
        if isinstance(node, cst.Attribute):
            owner = self.known(node.value)
            return self.scope.attribute(owner, node.attr.value) if isinstance(owner, Module) else None
        return None

    def written(self, f: cst.BaseExpression, point: str) -> str | None:
        """Return `(lambda y, dy: ...)(point, 1.0)[1]`, or a call of the named function's derivative."""
        if isinstance(f, cst.Lambda):
            params = [p.name.value for p in f.params.params]
            if len(params) != 1:
                return None
            text = self.module.code_for_node(f)
            piece = replace(self.source, name="<lambda>", text=f"({text})", lambda_text=text)
            made = self.of_lambda(params[0], piece, LambdaScope(self.scope, self.variables - {params[0]}, piece))
            if made is None:
                return None
            companion, functions = made
            self.scope.extra.update(functions)
            return f"({companion})({point}, 1.0)[1]"
        found = self.known(f)
        if isinstance(found, User) and found.callee.live is not None:
            slope = self.of_function(found.callee.live)
            if slope is None:
                return None
            name = self.supply.free_function(slope.__name__)
            self.scope.extra[name] = slope
            return f"{name}({point})"
        return None
