"""A class in, its initialiser as a function with text out; and what a plain one stores, read off its w-table.

    @dataclass
    class Planet:                     def __init__(self, mass, name="?"):
        mass: float                       self.mass = mass
        name: str = "?"                   self.name = name
        moons: list = field(...)          self.moons = []
"""

from __future__ import annotations

import ast
import dataclasses
import linecache
from collections.abc import Callable, Collection, Mapping
from types import FunctionType
from typing import Any

from . import wtable as t
from .identity import INITIALISES, MISSING, digest

_written: dict[Any, tuple[Any, FunctionType]] = {}


PERHAPS = "?"  # behind a field's name: a call with stars gives it, or not
ABSENT = object()


def initialiser(cls: Any, found: Any, given: Collection[str], positional: int) -> FunctionType | None:
    """Return a class's `__init__`, that of a dataclass written out; None if it is not Python's or the user's.

    Args:
        found: what stands in the class.
        given: the keywords of a call, after so many positional arguments.
    """
    if not isinstance(found, FunctionType):
        return None
    if "__dataclass_fields__" not in dir(cls) or found.__code__.co_filename != "<string>":
        return found
    owner = next(base for base in cls.__mro__ if vars(base).get("__init__") is found)
    fields = _fields(owner)
    names = [f.name for f in fields if f.init and not f.kw_only][:positional]
    factories = [f for f in fields if f.default_factory is not dataclasses.MISSING]
    if {"*", "**"} & {*given}:  # whether they are given is known only when it is called
        return initialiser_of(owner, frozenset(f.name + PERHAPS for f in factories))
    return initialiser_of(owner, frozenset(f.name for f in factories) & {*given, *names})


def initialiser_of(owner: Any, present: frozenset[str]) -> FunctionType:
    """Return the `__init__` of a dataclass with text; fields with a factory are parameters if they are `present`.

    One that is so PERHAPS is a parameter too, and has its factory's value where it is not given.
    """
    found = vars(owner)["__init__"]
    key = (id(found), present)
    kept = _written.get(key)
    if kept is None or kept[0] is not found:
        made = _dataclass_init(owner, found, _fields(owner), present)
        setattr(made, INITIALISES, (owner, present))
        kept = _written[key] = (found, made)
    return kept[1]


def _fields(owner: Any) -> list[Any]:
    return [f for f in vars(owner)["__dataclass_fields__"].values() if _kind(f) != "_FIELD_CLASSVAR"]


def cached(found: Any) -> FunctionType:
    """Return what reading a `functools.cached_property` does, as a function with text: it computes the value once.

    area = cached_property(f)         def area(self):
                                          if "area" not in self.__dict__:
                                              object.__setattr__(self, "area", compute(self))
                                          return self.area
    """
    kept = _written.get(id(found))
    if kept is None or kept[0] is not found:
        name, function = found.attrname, found.func
        text = (
            f"def {name}(self):\n"
            f"    if {name!r} not in self.__dict__:\n"
            f"        object.__setattr__(self, {name!r}, compute(self))\n"
            f"    return self.{name}\n"
        )
        path = f"{CACHED}{name} of {function.__qualname__} {digest(text)[:12]}>"
        made = _compiled(text, path, name, function.__globals__, {"compute": function})
        made.__qualname__, made.__module__ = function.__qualname__, function.__module__
        kept = _written[id(found)] = found, made
    return kept[1]


CACHED = "<fwdtrans cached "  # begins the path of such a text: what it reads is what it has stored


def _kind(field: Any) -> str:
    return str(field._field_type)


def _dataclass_init(cls: Any, made: FunctionType, fields: list[Any], present: Collection[str]) -> FunctionType:
    """Return the `__init__` that `dataclass` has made, with text; fields with a factory are parameters if present."""
    space: dict[str, Any] = {}
    params, body = [], []
    perhaps = {f.name for f in fields if f.name + PERHAPS in present}
    given = perhaps.union(present)
    inputs = [f for f in fields if f.init and (f.default_factory is dataclasses.MISSING or f.name in given)]
    keyword_only = [f for f in inputs if f.kw_only]
    for field in [*(f for f in inputs if not f.kw_only), *keyword_only]:
        params += ["*"] if keyword_only[:1] == [field] else []
        if field.default is not dataclasses.MISSING:
            params.append(f"{field.name}={_default(field, space)}")
        elif field.name in perhaps:
            space["absent"] = ABSENT
            params.append(f"{field.name}=absent")
        else:  # one that is given, although it has a factory, may stand behind a default
            behind = field.name in present and any("=" in param for param in params)
            params.append(field.name + ("=None" if behind else ""))
    for field in fields:
        value = field.name if field in inputs else _initial(field, space)
        if field.name in perhaps:
            value = f"{_initial(field, space)} if {field.name} is absent else {field.name}"
        if value and _kind(field) != "_FIELD_INITVAR":
            body.append(_store(cls, field.name, value))
    if hasattr(cls, "__post_init__"):
        body.append(f"self.__post_init__({', '.join(f.name for f in fields if _kind(f) == '_FIELD_INITVAR')})")
    lines = "".join(f"    {line}\n" for line in body or ["pass"])
    return _function(cls, f"def __init__({', '.join(['self', *params])}):\n{lines}", made, space)


def _default(field: Any, space: dict[str, Any]) -> str:
    """Return a field's default as text; a name for what is no literal."""
    kind = type(field.default)
    if kind in (int, str, bool, type(None)) or kind is float and abs(field.default) < 1e300:
        return repr(field.default)
    space[f"default_{field.name}"] = field.default
    return f"default_{field.name}"


def _initial(field: Any, space: dict[str, Any]) -> str:
    """Return what a field is given that is no parameter; nothing if it has no default either."""
    if field.default is not dataclasses.MISSING:
        return _default(field, space)
    if field.default_factory is dataclasses.MISSING:
        return ""
    if field.default_factory in (list, dict):
        return "[]" if field.default_factory is list else "{}"
    space[f"make_{field.name}"] = field.default_factory
    return f"make_{field.name}()"


def _store(cls: Any, name: str, value: str) -> str:
    if cls.__dataclass_params__.frozen:
        return f"object.__setattr__(self, {name!r}, {value})"
    return f"self.{name} = {value}"


def _function(cls: Any, text: str, made: FunctionType, space: Mapping[str, Any]) -> FunctionType:
    """Return the function of a text, over the globals of the class's module."""
    path = f"<fwdtrans __init__ of {cls.__module__}.{cls.__qualname__} {digest(text)[:12]}>"
    function = _compiled(text, path, "__init__", made.__globals__, space)
    function.__qualname__, function.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    return function


def _compiled(text: str, path: str, name: str, names: dict[str, Any], space: Mapping[str, Any]) -> FunctionType:
    """Return the function that a text defines, over global names and those of `space`."""
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    indented = "".join(f"    {line}\n" for line in text.splitlines())
    tree = ast.parse(f"def outer({', '.join(space)}):\n{indented}    return {name}\n", path)
    ast.increment_lineno(tree, -1)
    tree.body[0].lineno = 1
    local: dict[str, Any] = {}
    exec(compile(tree, path, "exec"), names, local)
    function: FunctionType = local["outer"](**space)
    return function


# --- what a plain one does ------------------------------------------------------------------------------------------


def plain_stores(program: t.Program, attribute: Callable[[str], Any]) -> dict[str, ast.expr] | None:
    """Return what an initialiser stores, by field, over its parameters; None if it does anything else.

    Args:
        attribute: gives what the class has under a name.
    """
    if any(p.kind in ("star", "starstar") for p in program.params) or not program.params:
        return None
    if attribute("__setattr__") not in (object.__setattr__, MISSING):
        return None
    me, *params = (p.name for p in program.params)
    found: dict[str, ast.expr] = {}
    for line in program.body.lines:
        match line.does:
            case t.Keep(()) if not line.rows:
                continue
            case t.Bind((t.Target(store=ast.Attribute(ast.Name(owner), name)),), value) if owner == me:
                stored = _plain_value(value, line.rows, params)
                if stored is None or not _is_stored_as_it_is(attribute(name)):
                    return None
                found[name] = stored
            case _:
                return None
    return found


def _is_stored_as_it_is(found: Any) -> bool:
    """Say whether a store into an attribute runs no code: there is none in the class, or a slot, or data."""
    return type(found).__name__ == "member_descriptor" or not hasattr(type(found), "__set__")


def _plain_value(value: ast.expr, rows: tuple[t.Row, ...], params: Collection[str]) -> ast.expr | None:
    """Return a value that is a parameter, a constant or an empty container; None if it is more."""
    if not rows and (isinstance(value, ast.Constant) or isinstance(value, ast.Name) and value.id in params):
        return value
    if len(rows) != 1 or not isinstance(value, ast.Name) or value.id != rows[0].w:
        return None
    row = rows[0]
    is_empty = isinstance(row.what, t.Display) and row.what.kind in ("list", "dict") and not row.args
    is_signed = isinstance(row.what, t.Apply) and row.what.key in ("neg", "pos")
    return row.form if is_empty or is_signed and isinstance(row.args[0], ast.Constant) else None


__all__ = ["initialiser", "plain_stores"]
