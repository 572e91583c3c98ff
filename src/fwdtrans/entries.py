"""A file and a name in; the function or method that is dumped, and its parameters that take part, out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

from . import outline
from . import wtable as t
from .attributes import head_of
from .classes import FileClass, Written, class_in, definitions, method_of
from .defaults import default_wrt, with_functions
from .errors import Refused, SeedError, SourceUnavailable
from .fence import FENCE
from .places import place_of
from .resolve import Callee, Foreign, StaticScope, User


def names_in(scope: StaticScope) -> Iterator[str]:
    """Yield the names of the functions and methods of a file, once each, in order."""
    found: dict[str, int] = {}
    for name, definition in definitions(scope.tree.body):
        found.setdefault(name, definition.lineno)
    for name in scope.bound:
        node = outline.find_definition(scope.tree.body, [name])
        if isinstance(node, ast.Lambda):
            found[name] = node.lineno
    yield from sorted(found, key=lambda name: found[name])


def callee_in(scope: StaticScope, name: str) -> Callee:
    """Return the file's function or method `name`.

    Raises:
        SourceUnavailable: there is none; close names are suggested.
        Refused: it is something else, or decorated by who knows what.
    """
    node = outline.find_definition(scope.tree.body, name.split("."))
    if "." in name and node is not None and not isinstance(node, ast.Lambda):
        return _method_in(scope, name, node)
    found = scope.meaning(name) if node is not None or name in scope.bound else None
    if isinstance(found, User):
        return found.callee
    if node is None and name in scope.bound:
        why = getattr(found, "why", "") or "is no function that is written with def"
        bound: Any = scope.bound[name][-1]
        raise Refused(f"`{name}` {why}", place_of(scope, bound, name), _instead(scope, name, bound))
    if node is None:
        _refuse_inner(scope, name)
        raise SourceUnavailable(no_such_function(scope.path, name, names_in(scope)))
    why = found.why if isinstance(found, Foreign) else "is bound in several ways in its file"
    raise _unlike_its_text(scope, name, node, why)


def _instead(scope: StaticScope, name: str, bound: ast.AST) -> str:
    """Return what to dump instead of a name that is bound to something else than a function."""
    match bound:
        case ast.ClassDef():
            methods = [n for n in names_in(scope) if n.rpartition(".")[0] == name and not n.endswith("__init__")]
            if methods:
                return f"dump one of its methods: {', '.join(methods[:6])}{', ...' * (len(methods) > 6)}"
        case ast.Import() | ast.ImportFrom():
            return "it is imported here: dump it in the file in which it is written"
        case ast.Assign(value=ast.Lambda() as value) | ast.AnnAssign(value=ast.Lambda() as value):
            return f"write  def {name}({ast.unparse(value.args)}): return {ast.unparse(value.body)}"
    return "dump a function of this file that is written with def"


def _unlike_its_text(scope: StaticScope, name: str, node: outline.Definition, why: str) -> Refused:
    """Return the refusal of a function that is not what its text says."""
    if isinstance(node, ast.AsyncFunctionDef):
        return Refused(FENCE["async"].what, place_of(scope, node), FENCE["async"].advice)
    advice = "give each one a name of its own"
    if outline.decorators(node):
        advice = "dump a function without that decorator, and call it from the decorated one"
    return Refused(f"`{name}` {why}", place_of(scope, node), advice)


def _method_in(scope: StaticScope, name: str, node: Written) -> Callee:
    """Return the method of a class in a file."""
    cls = class_in(scope, name.rpartition(".")[0])
    setters = [d for d in node.decorator_list if isinstance(d, ast.Attribute) and d.attr in ("setter", "deleter")]
    for decorator in node.decorator_list:
        if not outline.is_transparent(decorator, scope) and decorator not in setters:
            raise _unlike_its_text(scope, name, node, outline.DECORATED)
    if cls is None:
        raise _unlike_its_text(scope, name, node, "stands in a class that is bound in several ways in its file")
    _refuse_names_of_the_class(scope, cls, node)
    return method_of(cls, node, cls)


def _refuse_names_of_the_class(scope: StaticScope, cls: FileClass, node: Written) -> None:
    """Refuse what means something in the class's body only: a companion stands outside of it."""
    arguments = node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    notes = [a.annotation for a in every if a is not None] + [node.returns]
    for part in (*arguments.defaults, *arguments.kw_defaults, *notes):
        for inner in ast.walk(part) if part is not None else ():
            if isinstance(inner, ast.Name) and inner.id in cls.bound:
                what = f"`{inner.id}` is a name of the class's body, where the companion does not stand"
                raise Refused(what, place_of(scope, inner), f"write `{cls.name}.{inner.id}`")
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and inner.id == "__class__":
            what = "`__class__` means nothing outside of the class"
            raise Refused(what, place_of(scope, inner), f"write `{cls.name}`")
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "super":
            if not inner.args and "super" not in scope.bound:
                me = next((a.arg for a in every if a is not None), "self")
                what = "`super()` without arguments means nothing outside of the class, where the companion stands"
                raise Refused(what, place_of(scope, inner), f"write `super({cls.name}, {me})`")


def _refuse_inner(scope: StaticScope, name: str) -> None:
    """Refuse a function that stands in another one: it has no meaning without it."""
    *around, last = name.replace("<locals>.", "").split(".")
    for outer, node in definitions(scope.tree.body):
        for inner in ast.walk(node):
            if isinstance(inner, Written) and inner is not node and inner.name == last:
                if not around or around[-1] == node.name:
                    what = f"`{name}` stands in the function `{outer}`, whose names it sees"
                    advice = f"dump `{outer}`, in which its companion stands beside it"
                    raise Refused(what, place_of(scope, inner), advice)


def no_such_function(path: str, name: str, names: Iterable[str]) -> str:
    """Return the message for a name that is not there, with close ones."""
    import difflib

    known = list(names)
    lowered = {n.lower(): n for n in known}
    close = [lowered[n] for n in difflib.get_close_matches(name.lower(), lowered, 3)]
    if close:
        return f"{path}: no function named {name}; did you mean {' or '.join(close)}?"
    return f"{path}: no function named {name} (it has {', '.join(known[:12]) or 'none'}{', ...' * (len(known) > 12)})"


def options_of(scope: StaticScope, name: str) -> dict[str, Any]:
    """Return what our decorator's own text says about `wrt` and `form`, where it is literal (decisions 29)."""
    node = outline.find_definition(scope.tree.body, name.split("."))
    options: dict[str, Any] = {}
    for decorator in filter(outline.is_ours, outline.decorators(node)):
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
            try:
                options[keyword.arg or ""] = ast.literal_eval(keyword.value)
            except ValueError:
                what = f"`{keyword.arg}=` is known only at run time"
                raise Refused(what, place_of(scope, keyword.value), "write it out, or give --wrt") from None
    return options


# --- which parameters -------------------------------------------------------------------------------------------------


def default_of(callee: Callee, program: t.Program) -> tuple[str, ...]:
    """Return the parameters that take part when nothing is said: a method's `self` does not (decisions 17)."""
    me = program.params[0].name if callee.static.owner is not None and program.params else ""
    return tuple(name for name in default_wrt(program) if name != me)


def may_take_part(callee: Callee) -> bool:
    """Say whether the text of a function leaves it open that a parameter takes part when nothing is said."""
    node = outline.find_definition(callee.static.tree.body, callee.ident[1].split("."))
    if node is None:
        return True
    arguments = node.args
    positional = len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults)
    named = arguments.kwonlyargs and None in arguments.kw_defaults
    me = 1 if callee.static.owner is not None else 0
    return bool(positional > me or named or arguments.vararg or arguments.kwarg)


def with_functions_of(callee: Callee, program: t.Program, names: Iterable[str]) -> tuple[str, ...]:
    """Return parameters in order, those that are called as functions among them; a `self` only where it is named."""
    wanted = {*names}
    me = program.params[0].name if callee.static.owner is not None and program.params else ""
    return tuple(name for name in with_functions(program, wanted) if name != me or name in wanted)


def active_of(callee: Callee, program: t.Program, wrt: Any, is_named: bool) -> tuple[str, ...]:
    """Return the parameters that take part; none when a whole file is dumped and the function has none of them."""
    params = [p.name for p in program.params]
    if wrt is None:
        return default_of(callee, program)
    parts = [*wrt.replace(",", " ").split()] if isinstance(wrt, str) else [wrt] if isinstance(wrt, int) else [*wrt]
    if not parts:
        raise SeedError("wrt names no parameter")
    found = []
    for part in parts:
        digits = re.fullmatch(r"-?\d+", str(part))
        if digits and -len(params) <= int(part) < len(params):
            found.append(params[int(part)])
        elif head_of(str(part)) in params:  # of an attribute, all of its object: a text serves every object
            found.append(head_of(str(part)))
        elif is_named:
            known = ", ".join(params) or "none"
            raise SeedError(f"wrt={part!r}: {program.name} has no such parameter (it has {known})")
    return tuple(name for name in params if name in found)


__all__ = [
    "active_of", "callee_in", "default_of", "may_take_part", "names_in", "no_such_function", "options_of",
    "with_functions_of",
]  # fmt: skip
