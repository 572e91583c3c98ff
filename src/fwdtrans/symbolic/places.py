"""What a formula reads of an object: `p.mass`, `v[0]`, `d["k"]`, each a variable with that name.

0.5 * p.mass * p.speed ** 2      by p.speed: p.mass * p.speed      in a paper: p_{mass} p_{speed}
"""

from __future__ import annotations

import ast
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .. import algebra as a
from .. import wtable as t
from .tree import Expr, inlined, names

WHOLE: dict[type[ast.operator], Any] = {
    ast.Add: lambda x, y: x + y, ast.Sub: lambda x, y: x - y, ast.Mult: lambda x, y: x * y,
    ast.FloorDiv: lambda x, y: x // y if y else None, ast.Mod: lambda x, y: x % y if y else None,
}  # fmt: skip
COUNTS = frozenset({"len", "isinstance"})  # what asks about an object as a whole, and has no slope


def place(e: Expr, rows: Mapping[str, Expr], program: t.Program) -> Expr:
    """Return what is read of an argument as a variable; anything else as it is."""
    match e:
        case ast.Attribute(ast.Name(owner), name) if root_of(owner) in names_given(program):
            return a.name(f"{owner}.{name}")
        case ast.Subscript(ast.Name(owner), index) if root_of(owner) in names_given(program):
            parts = index.elts if isinstance(index, ast.Tuple) else [index]
            keys = [number_of(inlined(x, rows)) for x in parts]
            if keys and None not in keys:
                return a.name(f"{owner}[{', '.join(map(repr, keys))}]")
    return e


def number_of(e: Expr) -> int | str | None:
    """Return a key that is written down, `i + 1` in a loop that is unrolled included."""
    match e:
        case ast.Constant(int() | str() as value) if not isinstance(value, bool):
            return value
        case ast.UnaryOp(ast.USub(), operand):
            found = number_of(operand)
            return -found if isinstance(found, int) else None
        case ast.BinOp(left, op, right) if type(op) in WHOLE:
            one, other = number_of(left), number_of(right)
            if isinstance(one, int) and isinstance(other, int):
                return WHOLE[type(op)](one, other)  # type: ignore[no-any-return]
    return None


def names_given(program: t.Program) -> set[str]:
    """Return a function's parameters."""
    return {p.name for p in program.params}


def root_of(name: str) -> str:
    """Return the argument that a place is in.

    >>> root_of("p.wheels[0].mass"), root_of("x")
    ('p', 'x')
    """
    return re.split(r"[.\[]", name, maxsplit=1)[0]


def is_place(name: str) -> bool:
    """Say whether a variable is a part of an argument."""
    return root_of(name) != name


def as_name(name: str) -> str:
    """Return a place as an identifier.

    >>> as_name("p.wheels[0].mass")
    'p_wheels_0_mass'
    """
    return re.sub(r"\W+", "_", name).strip("_")


def spelled(name: str) -> str:
    """Return a place as it is written here: `v[ 0 ]` is `v[0]`, `d["k"]` is `d['k']`."""
    try:
        return ast.unparse(ast.parse(name, mode="eval").body)
    except SyntaxError:
        return name


def places_in(exprs: Iterable[Expr]) -> tuple[str, ...]:
    """Return the places that expressions read, in order; those of a list by their numbers."""
    found = dict.fromkeys(n for e in exprs for n in names(e) if is_place(n))
    met: dict[Any, int] = {}

    def rank(name: str) -> list[int]:
        path = (root_of(name), *(step for _, step in steps(name)))
        known = [met.setdefault(path[: i + 1], len(met)) for i in range(len(path))]
        return [step if isinstance(step, int) else at for step, at in zip(path, known)]

    return tuple(sorted(found, key=rank))


def within(places: Iterable[str], name: str) -> list[str]:
    """Return a place, or those that are inside of what is named."""
    return [one for one in places if one == name or one.startswith((f"{name}.", f"{name}["))]


def as_a_whole(exprs: Iterable[Expr], name: str) -> bool:
    """Say whether the argument that a place is in, or what is around the place, is read by itself as well."""
    def bare(e: ast.AST) -> Iterator[str]:
        if isinstance(e, ast.Call) and isinstance(e.func, ast.Name) and e.func.id in COUNTS:
            return
        if isinstance(e, ast.Name):
            yield e.id
        for child in ast.iter_child_nodes(e):
            yield from bare(child)

    return any(name.startswith((f"{read}.", f"{read}[")) for e in exprs for read in bare(e))


# --- with objects -------------------------------------------------------------------------------------------------


def computed(places: Iterable[str], arguments: Mapping[str, Any]) -> str:
    """Return why the places of some arguments are no variables of their own; "" where they are.

    A property is computed of others; and what two names lead to is one number, which cannot move alone.
    """
    seen: dict[Any, str] = {}
    kept = []  # so that no two have one id
    for name in places:
        value: Any = arguments.get(root_of(name))
        mark: Any = None
        for is_key, step in steps(name):
            if not (_is_item(value, step) if is_key else _is_stored(value, step)):
                return f"`{name}` is computed by {type(value).__name__}, and no variable"
            kept.append(value)
            mark = _where(value, step)
            try:
                value = value[step] if is_key else getattr(value, step)
            except (LookupError, AttributeError):
                return ""  # the formula says so
        if seen.setdefault(mark, name) != name:
            return f"`{seen[mark]}` and `{name}` are one here"
    return ""


def _where(owner: Any, step: Any) -> Any:
    """Return where a part is stored: of an array, its address, which views of it share."""
    if isinstance(owner, list | tuple) and isinstance(step, int) and owner:
        return id(owner), step % len(owner)
    if isinstance(owner, list | tuple | dict) or isinstance(step, str):
        return id(owner), step
    keys = step if isinstance(step, tuple) else (step,)
    own = owner.__array_interface__
    return own["data"][0] + sum(
        (key % size if size else key) * stride for key, size, stride in zip(keys, owner.shape, owner.strides)
    )


def steps(name: str) -> Iterator[tuple[bool, Any]]:
    """Yield the steps to a place, each with whether it is a key."""
    e: Any = ast.parse(name, mode="eval").body
    found = []
    while not isinstance(e, ast.Name):
        is_key = isinstance(e, ast.Subscript)
        found.append((is_key, ast.literal_eval(e.slice) if is_key else e.attr))
        e = e.value
    yield from reversed(found)


def _is_item(owner: Any, key: Any) -> bool:
    """Say whether a container holds its items, and does not compute them."""
    kind = type(owner)
    if isinstance(owner, dict):
        return kind.__getitem__ is dict.__getitem__ and isinstance(key, str) and key in owner
    plain = (list.__getitem__, tuple.__getitem__)
    return getattr(kind, "__getitem__", None) in plain or kind.__module__ == "numpy" and kind.__name__ == "ndarray"


def _is_stored(owner: Any, name: str) -> bool:
    """Say whether an attribute is stored in an object, or in its class: no property, no `__getattr__`."""
    import inspect

    found = inspect.getattr_static(type(owner), name, None)
    if isinstance(found, types.MemberDescriptorType) or type(found).__name__ == "_tuplegetter":
        return True
    is_plain = isinstance(type(owner).__getattribute__, types.WrapperDescriptorType)
    if not is_plain or hasattr(type(found), "__set__"):
        return False
    return name in getattr(owner, "__dict__", {}) or found is not None and not hasattr(type(found), "__get__")


__all__ = ["as_a_whole", "as_name", "computed", "is_place", "names_given", "number_of", "place", "places_in", "root_of",
           "spelled", "steps", "within"]  # fmt: skip
