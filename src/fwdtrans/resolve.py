"""Who a name is: an identity, not a spelling. Live functions ask their globals and cells, files their own text.

from math import sin as s      s  ->  Known("math.sin")
def model(...): ...        model  ->  User(callee)
"""

from __future__ import annotations

import ast
import builtins
import io
import os
import sys
import threading
from collections import namedtuple
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import EnumMeta
from functools import lru_cache, partial
from operator import attrgetter, itemgetter, methodcaller
from types import FunctionType, MethodType, ModuleType, SimpleNamespace
from typing import Any, Protocol, Union

from . import models
from . import source as texts
from .bare import is_own_dict, is_own_list
from .compiled import span_of
from .errors import SourceUnavailable
from .finding import find_module, folder
from .identity import ASKED, LRU_CACHE, MISSING, is_interpolant, marked
from .kinds import INTERPOLANT
from .libraries import STANDARD, distribution, is_namespace, library_key, standard_place
from .models import MODELLED
from .outline import DECORATED, collect, declared_constant, declared_global, find_definition, is_transparent
from .remembered import only_computes
from .rules import RULES
from .rules.builtins import INERT, MIRRORS, OPERATIONS
from .rules.iterators import COMPREHENDED, REARRANGERS
from .rules.library import DISTRIBUTIONS, NATIVE
from .runtime import is_named
from .shapes import Shape, namespaces_in, shape_of


@dataclass(frozen=True)
class Known:
    """A function of the rule tables, or one of the inert ones (`len`, `print`)."""

    key: str


@dataclass(frozen=True)
class User:
    """A Python function with source."""

    callee: Callee


@dataclass(frozen=True)
class Module:
    """A module; one that was imported relatively has the folder from which its name is looked up."""

    name: str
    live: Any = field(default=None, compare=False, repr=False)
    base: str = ""


@dataclass(frozen=True)
class Value:
    """Data, by its shape; or what was declared constant, be it data or a function."""

    shape: Shape
    is_constant: bool = False


# a file is read and not run: what making an object does is known only of the live class
MADE = "a dump makes no objects; `forward_diff(f).source`, of the imported function, has its derivative"


@dataclass(frozen=True)
class Foreign:
    """A callable that has neither rule nor source; `why` completes 'no derivative rule for ...'.

    Attributes:
        advice: what to do, where a rule would not help.
        is_lookup: it finds what is there already, `Color(2)`: that has no tangent.
    """

    name: str
    why: str = ""
    advice: str = ""
    is_lookup: bool = False


@dataclass(frozen=True)
class Class:
    """A class written in Python, whose objects are made in the usual way."""

    live: Any


@dataclass(frozen=True)
class Operator:
    """One of our own: `derivative`, `grad`, ..."""

    name: str


CONSTANT = Value("any", True)  # a value declared so, whatever it is

Meaning = Union[Known, User, Module, Value, Foreign, Class, Operator]


class Scope(Protocol):
    """Where the free names of a function are looked up."""

    def meaning(self, name: str) -> Meaning:
        """Return who `name` is."""

    def attribute(self, owner: Module, name: str) -> Meaning:
        """Return who `owner.name` is."""

    def imported(self, module: str, name: str, level: int) -> Meaning:
        """Return who a name is that the function's body imports, by so many dots."""

    def names(self) -> Mapping[str, Any]:
        """Return the names that are surely bound out there (for naming what is injected)."""


@dataclass(frozen=True)
class Callee:
    """A function that can be transformed: its identity, and where to find its text and its names."""

    name: str
    ident: Any
    live: Any = field(default=None, compare=False, repr=False)
    static: Any = field(default=None, compare=False, repr=False)

    def shown_for(self, cls: Any) -> str:
        """Return the name as its companion has it: a method's is behind its class's, that of the object or its own."""
        owner, _, name = getattr(self.live, "__qualname__", "").rpartition(".")
        home = getattr(self.static, "home", None)
        if home is not None:
            owner, name = (self.static.owner or home).name, self.name
        owner = owner.rpartition(".")[2]
        if not owner.isidentifier():
            return self.name
        found = next((vars(base)[name] for base in getattr(cls, "__mro__", ()) if name in vars(base)), None)
        if isinstance(found, property) and self.live is not found.fget:
            name = f"{'set' if self.live is found.fset else 'del'}_{name}"
        elif self.live is not getattr(found, "__func__", found):  # that of a base class, called by `super()`
            cls = None
        return f"{(cls.__name__ if cls is not None else owner).lower()}_{name.strip('_<>')}"

    @property
    def source(self) -> texts.Source:
        """The function's text and place."""
        if self.live is not None:
            return texts.of_function(self.live)
        return self.static.source_of(self.ident[1])  # type: ignore[no-any-return]

    @property
    def scope(self) -> Scope:
        """The function's free names."""
        return LiveScope(self.live) if self.live is not None else self.static


def callee_of(function: FunctionType) -> Callee:
    """Return the callee for a live function."""
    return Callee(function.__name__, id(function), function)


# --- live --------------------------------------------------------------------------------------------------


class LiveScope:
    """The cells, globals and builtins of a live function; it remembers what it was asked (design §2.8)."""

    def __init__(self, function: FunctionType) -> None:
        self.function = function
        self.cells = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
        self.asked: list[tuple[Any, str, Any]] = []
        self.namespace: ModuleType | None = None  # what `x.__array_namespace__()` gives
        self.given: dict[str, ModuleType] = {}  # what is passed for parameters, of those that are namespaces
        self.namespaces: set[str] = set()  # those of other libraries whose functions and arrays were met

    def meaning(self, name: str) -> Meaning:
        """Return who `name` is now, and remember it."""
        if (id(self.function.__globals__), name) in RULES.constants and name not in self.cells:
            return CONSTANT
        if name in self.cells:
            cell = self.cells[name]
            try:
                found = cell.cell_contents
            except ValueError:
                return Foreign(name, "is not bound yet")
            self.asked.append((cell, "", found))
        elif name in self.function.__globals__:
            found = self.function.__globals__[name]
            self.asked.append((self.function.__globals__, name, found))
        else:
            self.asked.append((self.function.__globals__, name, MISSING))
            if not hasattr(builtins, name):
                return Foreign(name, "is not defined")
            found = getattr(builtins, name)
        self.namespaces |= namespaces_of(found)
        return self.noted(identify(found, name))

    def value(self, name: str) -> Any:
        """Return what a name has out there now, None if it has nothing."""
        try:
            return self.cells[name].cell_contents if name in self.cells else self.function.__globals__.get(name)
        except ValueError:  # it is not bound yet
            return None

    def noted(self, meaning: Meaning) -> Meaning:
        """Remember what a derivative that is called by name was made from."""
        if isinstance(meaning, User):
            self.asked += marked(meaning.callee.live, ASKED, ())
        return meaning

    def attribute(self, owner: Module, name: str) -> Meaning:
        """Return who the attribute of a live module is."""
        if owner.live is None:
            module = sys.modules.get(owner.name) if not owner.base else None
            if module is not None and name in vars(module):
                return self.attribute(Module(owner.name, module), name)
            here = os.path.dirname(self.function.__code__.co_filename)
            return _unless_later(static_attribute(owner.name, name, owner.base or here, bool(owner.base)), name)
        try:
            found = getattr(owner.live, name)
        except AttributeError:
            return Foreign(f"{owner.name}.{name}", "does not exist")
        if not isinstance(owner.live, ModuleType):  # a method of a distribution, made anew whenever it is asked for
            key = f"{owner.name}.{name}"
            return Known(key) if is_known(key) else Foreign(key)
        self.asked.append((vars(owner.live), name, found))
        if is_namespace(owner.live) or owner.name.startswith(STANDARD):
            return of_standard(owner, name, found)
        return self.noted(identify(found, f"{owner.name}.{name}"))

    def imported(self, module: str, name: str, level: int) -> Meaning:
        """Return who a name is that the function's body imports: what is loaded, or what a text alone can tell."""
        space = self.function.__globals__
        package = space.get("__package__") or ""
        full = module if not level else ".".join([*package.split(".")[: 1 - level or None], *filter(None, [module])])
        loaded, inner = sys.modules.get(full), sys.modules.get(f"{full}.{name}")
        if loaded is not None and name in vars(loaded):
            return self.attribute(Module(full, loaded), name)
        if inner is not None:
            return Module(inner.__name__, inner)
        base = folder(self.function.__code__.co_filename, level)
        return _unless_later(static_attribute(module, name, base, level > 0), name)

    def names(self) -> Mapping[str, Any]:
        """Return globals and cells."""
        return {**self.function.__globals__, **dict.fromkeys(self.cells)}


def _unless_later(found: Meaning, name: str) -> Meaning:
    """Return what a text tells of a name that is imported when the function runs; of a function it tells too little."""
    if isinstance(found, User):
        return Foreign(name, "is not imported before the function runs; import its module at the top level")
    return found


REMEMBERS = "is cached, and does something beside computing its value"


def is_remembered(function: Any) -> bool:
    """Say whether a cached function does no more than compute its value, as far as its own text tells."""
    if not isinstance(function, FunctionType):
        return True
    try:
        return only_computes(callee_of(function).source.text)
    except (SourceUnavailable, SyntaxError):
        return True


def not_plain(cls: type, name: str) -> Foreign:
    """Return why a class is not looked into; one of the user's own that is a list or a dict has a better way."""
    base = next((b for b in cls.__mro__[1:] if b in (list, dict, tuple, set, float, int, str)), None)
    if base is None or hasattr(cls, "__members__") or cls.__module__ in sys.stdlib_module_names:
        return Foreign(name, "is a class", is_lookup=isinstance(cls, EnumMeta))
    made = f"keep the {base.__name__} in a field of a plain class, and give that the methods that you need"
    made = "make it a `NamedTuple`, which may have methods and operators" if base is tuple else made
    return Foreign(name, f"is a class made from `{base.__name__}`", made)


def identify(found: Any, name: str) -> Meaning:
    """Return the meaning of a live object."""
    if RULES.is_constant(found):
        return CONSTANT
    if id(found) in RULES.objects and RULES.objects[id(found)][0] is found:
        return Known(RULES.objects[id(found)][1])
    operator = marked(found, "__fwdtrans_operator__", None)
    if isinstance(operator, str):
        return Operator(operator)
    derivative = vars(type(found)).get("__fwdtrans_plain__")
    if derivative is not None:  # `fprime = derivative(f)`
        plain = derivative(found)
        return User(callee_of(plain)) if plain is not None else Foreign(name, "has no short form here")
    function = marked(found, "__fwdtrans_function__", None)  # runs no code of the object's own
    if function is not None:
        if getattr(marked(found, "__fwdtrans_mode__"), "name", "") == "numeric":
            return Value("any")  # its companion is looked up at run time: rules may not take it
        return identify(function, name)
    if callable(found) and (key := library_key(found)):
        return Known(key) if is_known(key) else Foreign(key)
    if isinstance(found, LRU_CACHE):  # transparent: its function is pure by its user's word (decisions 6)
        inner = found.__wrapped__
        return identify(inner, name) if is_remembered(inner) else Foreign(name, REMEMBERS, "do that outside of it")
    if isinstance(found, FunctionType):
        key = f"{found.__module__}.{found.__qualname__}"
        return Known(key) if is_known(key) and _is(key, found) else User(callee_of(models.IN_STEAD.get(found, found)))
    if isinstance(found, ModuleType):
        return Module(STANDARD if is_namespace(found) else found.__name__, found)
    if str(type(found).__module__).startswith("scipy.stats.") and (place := distribution(found)):
        return Module(place, found)
    if callable(found):
        module = str(getattr(found, "__module__", None)).lstrip("_")  # `functools.reduce` is of the module _functools
        key = f"{module}.{getattr(found, '__qualname__', '')}"
        if is_known(key) and _is(key, found):
            return Known(key)
        if isinstance(found, partial | MethodType | itemgetter | attrgetter | methodcaller):
            return Value("any")  # called as what it is made of
        if isinstance(found, type):
            is_plain = is_plain_class(found) or is_plain_tuple(found) or is_own_list(found) or is_own_dict(found)
            return Class(found) if is_plain else not_plain(found, name)
        if isinstance(vars(type(found)).get("__call__"), FunctionType) or is_interpolant(found):
            return Value("any")  # an object that is called: its method is looked up at run time
        return Foreign(name)
    return Value(shape_of(found))


def namespaces_of(found: Any) -> frozenset[str]:
    """Return the namespaces of the array standard that a module is, a function stands in, or arrays belong to."""
    if isinstance(found, ModuleType):
        return frozenset({found.__name__} if is_namespace(found) else ())
    if callable(found):
        return frozenset(filter(None, standard_place(found)[:1]))
    return namespaces_in(shape_of(found)) - {""}


def of_standard(owner: Module, name: str, found: Any) -> Meaning:
    """Return who an attribute of a namespace of the array standard is, or of a part of one, `xp.linalg`."""
    key = f"{owner.name if owner.name.startswith(STANDARD) else STANDARD}.{name}"
    if is_known(key):
        return Known(key)
    if isinstance(found, ModuleType):
        return Module(key, found)
    return Foreign(key) if callable(found) else Value(shape_of(found))


def is_known(key: str) -> bool:
    """Say whether a function is one of the tables."""
    tables = (INERT, MIRRORS, NATIVE, REARRANGERS, COMPREHENDED, MODELLED, OPERATIONS)
    return bool(RULES.of(key)) or any(key in table for table in tables)


def model_of(name: str, scope: Any) -> Callee:
    """Return the model of a function of the standard library, live for a live function, as text for a file's."""
    while hasattr(scope, "outer") or hasattr(scope, "inner"):
        scope = getattr(scope, "outer", None) or scope.inner
    if isinstance(scope, LiveScope):
        return callee_of(getattr(models, name))
    path = os.path.abspath(models.__file__)
    return Callee(name, (path, name), static=static_scope(path))


def is_plain_class(cls: type) -> bool:
    """Say whether calling a class makes an object and runs `__init__` on it, and nothing else."""
    if cls is SimpleNamespace:
        return True
    if type(cls).__call__ is not type.__call__ or any("__new__" in vars(base) for base in cls.__mro__[:-1]):
        return False
    written = any("__weakref__" in vars(base) or "__slots__" in vars(base) for base in cls.__mro__)
    return written and not issubclass(cls, (BaseException, type)) and not hasattr(cls, "__members__")


def tuple_class(call: ast.expr) -> type | None:
    """Return a class like the one that `namedtuple("Point", "x y")` makes; None where it is not written out."""
    match call:
        case ast.Call(_, [_, fields], keywords) if {k.arg for k in keywords} <= {"defaults"}:
            try:
                return namedtuple("made", ast.literal_eval(fields), **{
                    str(k.arg): ast.literal_eval(k.value) for k in keywords
                })  # fmt: skip
            except (ValueError, TypeError, SyntaxError):
                return None
    return None


def tuple_of_fields(node: ast.ClassDef) -> type | None:
    """Return a class like that of a `NamedTuple` whose fields are written out; None where it has methods besides."""
    fields: list[str] = []
    defaults: list[Any] = []
    for statement in node.body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id), value=value):
                fields.append(id)
                try:
                    defaults += [ast.literal_eval(value)] if value is not None else []
                except (ValueError, TypeError):
                    return None
            case ast.Expr(ast.Constant()) | ast.Pass():
                continue
            case _:
                return None
    return namedtuple("made", fields, defaults=defaults) if not node.keywords else None


def is_plain_tuple(cls: type) -> bool:
    """Say whether a class is that of a named tuple, and makes its objects as `namedtuple` has it."""
    new = getattr(cls, "__new__", None)
    own = [base for base in cls.__mro__ if base not in (tuple, object)]
    if any(name in vars(base) for base in own for name in ("__getitem__", "__iter__", "__getattribute__", "__len__")):
        return False
    is_made = isinstance(new, FunctionType) and "_tuple_new" in new.__code__.co_names
    return is_named(cls) and is_made and cls.__init__ is object.__init__  # type: ignore[misc]


def _is(key: str, found: Any) -> bool:
    module, _, name = key.rpartition(".")
    return getattr(sys.modules.get(module), name, None) is found


# --- files -------------------------------------------------------------------------------------------------

CIRCLE = "is imported in a circle"
_asking: set[tuple[int, str, str]] = set()  # the names whose meaning is being looked up, by thread and file


class StaticScope:
    """A file's names, by its text alone: imports, definitions, assignments at the top level."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        try:
            self.tree = ast.parse(text)
        except SyntaxError as error:
            raise texts.parse_error(path, error) from error
        except ValueError as error:  # null bytes
            raise SourceUnavailable(f"{path}: not Python text ({error})") from error
        self.bound: dict[str, list[ast.stmt]] = self.names_bound(self.tree.body)
        self.rebound: frozenset[str] = declared_global(self.tree) if "global" in text else frozenset()
        self.tuples: dict[str, type | None] = {}  # classes of named tuples that were asked for
        self.constants: set[str] = set()  # names that were declared constant, by the file or on the command line
        if "constant" in text:
            self.constants.update(name for node in self.tree.body for name in declared_constant(node, self))
        self.asked: list[tuple[Any, str, Any]] = []
        self.file: StaticScope = self  # itself, or the scope of which this is a copy for the methods of a class
        self.classes: dict[str, Any] = {}  # those that were asked for, by dotted name (classes.py)
        self.home: Any = None  # for a method: the class in whose text it stands (classes.py)
        self.owner: Any = None  # for a method with a `self`: the class of that

    @staticmethod
    def names_bound(body: Sequence[ast.stmt]) -> dict[str, list[ast.stmt]]:
        """Return the statements that bind each name, in order."""
        bound: dict[str, list[ast.stmt]] = {}
        collect(body, bound)
        return bound

    def meaning(self, name: str) -> Meaning:
        """Return who `name` is, as far as the text alone can tell."""
        mark = threading.get_ident(), self.path, name
        if mark in _asking:
            return Foreign(name, CIRCLE)
        _asking.add(mark)
        try:
            return self._meaning(name)
        finally:
            _asking.discard(mark)

    def _meaning(self, name: str) -> Meaning:
        if name in self.constants:
            return CONSTANT
        nodes = self.bound.get(name)
        if nodes is None:
            return self._star_or_builtin(name)
        last = nodes[-1]
        if isinstance(last, ast.AsyncFunctionDef):
            return Foreign(name, "is `async`: its call gives no number")
        is_last_one = all(isinstance(n, ast.FunctionDef) and n in self.tree.body for n in nodes)
        if name in self.rebound or len(nodes) > 1 and not is_last_one:
            if all(isinstance(n, ast.Assign | ast.AnnAssign | ast.AugAssign) for n in nodes):
                return Value("any")
            return Foreign(name, "is bound in several ways in its file")
        match last:
            case ast.FunctionDef():
                if not all(is_transparent(d, self) for d in last.decorator_list):
                    return Foreign(name, DECORATED)
                return User(Callee(name, (os.path.abspath(self.path), name), static=self.file))
            case ast.Import(names=aliases):
                alias = next(a for a in aliases if (a.asname or a.name.split(".")[0]) == name)
                return Module(alias.name if alias.asname else alias.name.split(".")[0])
            case ast.ImportFrom(module=module, names=aliases, level=level):
                alias = next(a for a in aliases if (a.asname or a.name) == name)
                return static_attribute(module or "", alias.name, folder(self.path, level), level > 0)
            case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
                if isinstance(value, ast.Lambda):
                    if find_definition(self.tree.body, [name]) is not value:
                        return Foreign(name, "is a lambda of several names; write it with def")
                    return User(Callee(name, (os.path.abspath(self.path), name), static=self.file))
                made = self._tuple_class(name, value)
                return Class(made) if made is not None else Value(_literal_shape(value, self))
            case ast.ClassDef():
                made = self._tuple_class(name, last)
                return Class(made) if made is not None else Foreign(name, "is a class", MADE)
        return Value("any")

    def _tuple_class(self, name: str, node: ast.AST) -> type | None:
        """Return a class like that of the named tuples which the file makes under a name; None where it makes none."""
        if name in self.tuples:
            return self.tuples[name]
        made = None
        match node:
            case ast.Call(func=ast.Name() | ast.Attribute() as func) if self._is_named(func, "namedtuple"):
                made = tuple_class(node)
            case ast.ClassDef(bases=[ast.Name() | ast.Attribute() as base]) if self._is_named(base, "NamedTuple"):
                made = tuple_of_fields(node)
        self.tuples[name] = made
        return made

    def _is_named(self, node: ast.expr, name: str) -> bool:
        """Say whether a name is that of the standard library's maker of named tuples."""
        match node:
            case ast.Name(id) if len(self.bound.get(id, ())) == 1:
                source = self.bound[id][0]
                if not isinstance(source, ast.ImportFrom) or source.module not in ("collections", "typing"):
                    return False
                return any(a.name == name and (a.asname or a.name) == id for a in source.names)
            case ast.Attribute(ast.Name(id), attribute):
                owner = self.meaning(id)
                return attribute == name and isinstance(owner, Module) and owner.name in ("collections", "typing")
        return False

    def _star_or_builtin(self, name: str) -> Meaning:
        """Return who a name is that no statement binds: of a star import, a builtin."""
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*" and not name.startswith("_"):
                found = static_attribute(node.module or "", name, folder(self.path, node.level), node.level > 0)
                if not isinstance(found, Foreign):
                    return found
        if hasattr(builtins, name):
            return identify(getattr(builtins, name), name)
        return Foreign(name, "is not defined")

    def imported(self, module: str, name: str, level: int) -> Meaning:
        """Return who a name is that a function's body imports."""
        return static_attribute(module, name, folder(self.path, level), level > 0)

    def attribute(self, owner: Module, name: str) -> Meaning:
        """Return who the attribute of an imported module is."""
        return static_attribute(owner.name, name, owner.base or folder(self.path), bool(owner.base))

    def names(self) -> Mapping[str, Any]:
        """Return the names of the file's top level."""
        return dict.fromkeys(self.bound)

    def source_of(self, name: str) -> texts.Source:
        """Return the text of the file's function `name` (dotted for methods)."""
        node = find_definition(self.tree.body, name.split("."))
        if node is None:
            raise SourceUnavailable(f"{self.path}: no function named {name}")
        lines = io.StringIO(self.text).read().split("\n")
        if isinstance(node, ast.Lambda):
            return texts.piece_of_lambda(name, name, self.path, lines, span_of(node, "", lines))
        first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
        owner = name.rpartition(".")[0].rpartition(".")[2]
        return texts.piece(node.name, name, self.path, lines, first, node.end_lineno or node.lineno, owner)


def _literal_shape(value: ast.expr, scope: StaticScope) -> Shape:
    """Return the shape of a constant expression: a number, text, a list of numbers; `any` for the rest."""
    try:
        return shape_of(ast.literal_eval(value))
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        pass
    match value:
        case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.Div() | ast.Pow(), right):
            both = {_literal_shape(left, scope), _literal_shape(right, scope)}
            return "number" if both == {"number"} else "any"
        case ast.UnaryOp(_, operand):
            return _literal_shape(operand, scope)
        case ast.Name(id) if id in scope.bound and len(scope.bound[id]) == 1:
            found = scope.meaning(id) if not isinstance(scope.bound[id][0], ast.Assign) else None
            return found.shape if isinstance(found, Value) else "any"
        case ast.Attribute(ast.Name(id), name):
            owner = scope.meaning(id)
            inner = scope.attribute(owner, name) if isinstance(owner, Module) else None
            return inner.shape if isinstance(inner, Value) else "any"
        case ast.Call(ast.Name() | ast.Attribute() as func):
            key = _known_key(func, scope)
            if key.startswith("scipy.interpolate.") and key in NATIVE:
                return INTERPOLANT
            return "number" if key and all(r.kind == "number" for r in RULES.of(key)) and RULES.of(key) else "any"
    return "any"


def _known_key(func: ast.expr, scope: StaticScope) -> str:
    """Return the key of the rules' function that an expression is; "" if it is none."""
    match func:
        case ast.Name(id):
            found = scope.meaning(id)
        case ast.Attribute(ast.Name(id), name):
            owner = scope.meaning(id)
            found = scope.attribute(owner, name) if isinstance(owner, Module) else Value("any")
        case _:
            return ""
    return found.key if isinstance(found, Known) else ""


def static_attribute(module: str, name: str, base: str, relative: bool = False) -> Meaning:
    """Return who `module.name` is, without importing anything that is not imported anyway (decisions 29)."""
    key = f"{module}.{name}"
    if not relative and is_known(key):
        return Known(key)
    if not relative and module == "scipy.stats" and name in DISTRIBUTIONS:
        return Module(key)
    if not relative and module in ("math", "cmath", "builtins", "sys"):
        import importlib

        found = getattr(importlib.import_module(module), name, None)
        return Value(shape_of(found)) if found is not None and not callable(found) else Foreign(key)
    path = find_module(module, base, relative)
    if path is None:
        return Foreign(key, "lives in a module whose text was not found")
    inner = find_module(f"{module}.{name}" if module else name, base, relative)
    scope = static_scope(os.path.abspath(path)) if not os.path.isdir(path) else None
    found = scope.meaning(name) if scope is not None and name in scope.bound else None
    if isinstance(found, Module) and found.base and found.name == name and inner is not None and not relative:
        return Module(key)  # `from . import name` of its own package
    if found is not None and not (inner is not None and isinstance(found, Foreign) and found.why == CIRCLE):
        return found
    if inner is not None:
        return Module(f"{module}.{name}" if module else name, base=base if relative else "")
    if scope is not None:
        found_there = scope.meaning(name)
        return found_there if not hasattr(builtins, name) else Foreign(key)
    return Foreign(key)


@lru_cache(maxsize=256)
def _scope_of(path: str, stamp: float) -> StaticScope:
    return StaticScope(path, texts.read_file(path))


def static_scope(path: str) -> StaticScope:
    """Return the scope of a file, read once while it does not change."""
    try:
        stamp = os.stat(path).st_mtime
    except OSError:
        stamp = 0.0
    return _scope_of(path, stamp)
