"""A call of a companion in, the call that the user wrote in its place out: without tangents, by his own name.

    secant_jvp(f, f_jvp, low, dlow)    ->    secant(f, low)
    spring_energy_jvp(s, ds, x, dx)    ->    s.energy(x)
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence


def as_written(text: str, params: Mapping[str, Sequence[str]], users: Mapping[str, str]) -> str:
    """Return an expression; where it is a companion's call, the user's.

    Args:
        params: the parameters of companions, by name, as far as they are known.
        users: the qualified names of the user's functions, by the companion's.

    >>> as_written("secant_jvp(f, f_jvp, w1, dw1)", {"secant_jvp": ("f", "f_jvp", "low", "dlow")}, {})
    'secant(f, w1)'
    >>> params = {"energy_jvp": ("self", "dself", "x", "dx")}
    >>> as_written("energy_jvp(s, ds, 2.0, 0.0)", params, {"energy_jvp": "Spring.energy"})
    's.energy(2.0)'
    >>> as_written("g_jvp(2.0, 0.0)", {}, {}), as_written("sin(x)", {}, {})
    ('g(2.0)', 'sin(x)')
    """
    match ast.parse(text, mode="eval").body:
        case ast.Call(ast.Name(companion), args, keywords) if "_jvp" in companion and not any(
            isinstance(arg, ast.Starred) for arg in args
        ):
            given = [ast.unparse(arg) for arg in _primals(args, params.get(companion))]
            names = {keyword.arg for keyword in keywords}
            given += [ast.unparse(k) for k in keywords if not (k.arg and k.arg[:1] == "d" and k.arg[1:] in names)]
            owner, _, name = users.get(companion, companion.split("_jvp")[0]).rpartition(".")
            if name == "__init__":
                name, owner = owner.rpartition(".")[2], ""
            if owner and not owner.endswith("<locals>") and given:
                return f"{given[0]}.{name}({', '.join(given[1:])})"
            return f"{name.strip('<>')}({', '.join(given)})"
    return text


def _primals(args: Sequence[ast.expr], params: Sequence[str] | None) -> list[ast.expr]:
    """Return the arguments that are no tangents, by the parameters' names; where those are not known, by their own."""
    if params is not None and len(args) <= len(params):
        return [arg for i, arg in enumerate(args) if not (i and _is_tangent(params[i], params[i - 1]))]
    names = [arg.id if isinstance(arg, ast.Name) else "" for arg in args]
    is_zero = [isinstance(arg, ast.Constant) and arg.value == 0.0 for arg in args]
    odd = range(1, len(args), 2)
    if len(args) % 2 == 0 and all(is_zero[i] or names[i] and _is_tangent(names[i], names[i - 1]) for i in odd):
        return [*args[::2]]
    return [arg for i, arg in enumerate(args) if not (i and names[i] and _is_tangent(names[i], names[i - 1]))]


def _is_tangent(name: str, before: str) -> bool:
    """Say whether a name is that of the tangent of the one before it."""
    return name.rstrip("_") == f"d{before}".rstrip("_") or name.startswith(f"{before}_jvp")


__all__ = ["as_written"]
