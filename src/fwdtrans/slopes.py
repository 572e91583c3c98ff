"""Companions in, the derivative as a plain function with a text of its own out: it can be differentiated again.

    def grad_of_f(x, y, *, k=1.0):
        return companion0(x, 1.0, y, k=k)[1], companion1(x, y, 1.0, k=k)[1]
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from types import FunctionType
from typing import Any

from .identity import digest
from .kept import keep

KINDS = frozenset({"derivative", "grad", "value_and_grad"})
LITERALS = (int, float, bool, str, type(None))

_made: dict[Any, tuple[Any, FunctionType]] = {}


def slope_function(
    kind: str, function: FunctionType, companions: Mapping[str, tuple[FunctionType, str]], single: bool
) -> FunctionType:
    """Return the derivative of `function`, one companion per name asked for; made once.

    Args:
        kind: derivative, grad or value_and_grad.
        companions: by name, the companion in which it alone is active, and its tangent's name there.
        single: one name was asked for: the result is bare.
    """
    functions = tuple(companion for companion, _ in companions.values())
    key = (kind, single, tuple(map(id, functions)))
    if key in _made:
        return _made[key][1]
    params = inspect.signature(function, follow_wrapped=False).parameters.values()
    space: dict[str, Any] = {"__name__": function.__module__, "__builtins__": function.__globals__.get("__builtins__")}
    calls = []
    for position, (name, (companion, tangent)) in enumerate(companions.items()):
        space[f"companion{position}"] = companion
        calls.append(f"companion{position}({', '.join(_passed(p, tangent * (p.name == name)) for p in params)})")
    text_of = {p.name: _parameter(p, space) for p in params}
    value = written(kind, calls, single)
    name = f"{kind}_of_{function.__name__}"
    name = name if name.isidentifier() else kind
    text = f"def {name}({', '.join(_given(params, text_of))}):\n    return {value}\n"
    path = f"<fwdtrans {name} {digest(text)[:12]}>"
    keep(path, text)
    exec(compile(text, path, "exec"), space)
    made: FunctionType = space[name]
    _made[key] = ((function, *functions), made)
    return made


def written(kind: str, calls: Sequence[str], single: bool) -> str:
    """Return the derivative over calls of companions, as text."""
    slope = f"{calls[0]}[1]" if single else "(" + ", ".join(f"{c}[1]" for c in calls) + ",)"
    if kind == "value_and_grad":
        return calls[0] if single else f"({calls[0]}[0], {slope})"
    return slope


def _passed(param: inspect.Parameter, tangent: str) -> str:
    name = param.name
    if param.kind is inspect.Parameter.KEYWORD_ONLY:
        return f"{name}={name}, {tangent}=1.0" if tangent else f"{name}={name}"
    return f"{name}, 1.0" if tangent else name


def _parameter(param: inspect.Parameter, space: dict[str, Any]) -> str:
    """Return a parameter as it is declared; a default that is no literal is looked up in `space`."""
    if param.default is param.empty:
        return param.name
    if type(param.default) in LITERALS:
        return f"{param.name}={param.default!r}"
    space[f"default_{param.name}"] = param.default
    return f"{param.name}=default_{param.name}"


def _given(params: Any, text_of: dict[str, str]) -> list[str]:
    """Return a signature's pieces, with its slash and its star."""
    pieces: list[str] = []
    before = None
    for param in params:
        if before is inspect.Parameter.POSITIONAL_ONLY and param.kind is not before:
            pieces.append("/")
        if param.kind is inspect.Parameter.KEYWORD_ONLY and before is not param.kind:
            pieces.append("*")
        pieces.append(text_of[param.name])
        before = param.kind
    return [*pieces, "/"] if before is inspect.Parameter.POSITIONAL_ONLY else pieces
