"""A live function in; everything that its derivative may depend on, out: as text that is the same in other processes.

The walk goes from the function through all that its names reach: helpers with their texts, what they close over,
classes with their methods, modules by the names that are asked of them. It takes in more than a derivative looks at,
never less: what a transformation has looked up is held against it before anything is kept (`record.py`). A float
counts by its type where the code reads it when it runs, by its value where that may stand in the text (a default).
The standard library is not gone through: the version of Python says what it is.
"""

from __future__ import annotations

import builtins
import functools
import gc
import operator
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from opcode import opmap
from types import CellType, CodeType, FunctionType, MethodType, ModuleType

from ..identity import LRU_CACHE, MISSING, digest, marked
from ..kept import kept
from ..registry import RULES
from ..shapes import shape_of
from ..typed import Any

MOST = 800  # functions and classes that are gone through; who reaches more is transformed anew in each process
LONGEST = 64  # items of a tuple that are told apart
MADE_BY_CLASS = 1 << 9  # a flag of classes that a `class` statement made
PASSED_OVER = frozenset(  # of a class: what no derivative looks at, or what its text says
    "__doc__ __dict__ __weakref__ __module__ __annotations__ __annotate_func__ __annotations_cache__ _abc_impl"
    " __abstractmethods__ __firstlineno__ __static_attributes__ __orig_bases__ __parameters__".split()
)
HOMES = (os.path.dirname(os.__file__) + os.sep, os.path.dirname(os.path.dirname(__file__)) + os.sep, "<frozen ")
PLACES = ("models", "runtime", "special", "matrices", "reduced", "sampled")
OURS = frozenset(map("fwdtrans.{}".format, PLACES))  # where companions find functions
PINNED = sys.stdlib_module_names | {"fwdtrans"}  # of these modules the versions say enough
GETTERS = (operator.itemgetter, operator.attrgetter, operator.methodcaller)
IMPORT, CONSTANT, MORE = opmap["IMPORT_NAME"], opmap["LOAD_CONST"], opmap["EXTENDED_ARG"]


class Unknown(Exception):
    """Something is reached that cannot be told from another one: nothing is kept."""


class Walk:
    """What a function reaches.

    Attributes:
        told: what is told of it, a line each; two functions of which the same is told have the same derivatives.
        spaces: the dicts, cells and classes in which names were looked up, in order.
        objects: the functions and classes that were met, in order.
    """

    def __init__(self, function: FunctionType) -> None:
        self.told: list[str] = []
        self.spaces: list[Any] = []
        self.objects: list[Any] = []
        self._space_at: dict[int, int] = {}
        self._object_at: dict[int, int] = {}
        self._covered: set[tuple[int, str]] = set()
        self._whole: set[int] = set()
        self._asked: set[Any] = set()
        self._classes: dict[str, dict[int, str]] = {}
        self._texts: dict[str, str] = {}
        self._ruled: set[str] = set()  # functions whose rules are being told: these may name one another
        for found, _ in [*RULES.objects.values()]:  # what is not reached may be asked for by a model of ours
            self.value(found)
        for mark, kept_one in [*RULES.constants.items()]:
            name = f"{kept_one.get('__name__')}.{mark[1]}" if isinstance(mark, tuple) else self.value(kept_one)
            self.told.append(f"constant {name}")
        self.value(function)

    def key(self, *request: str) -> str:
        """Return the fingerprint of all that was told, and of what is asked for."""
        return digest("\n".join([*self.told, *request]))

    def place(self, space: Any, name: str) -> tuple[str, bool]:
        """Return where a name was looked up, as it can be said to another process, and whether it was told of there.

        Of a module that is pinned, and of a class in one, it is the name, `re._parser@SubPattern`.

        Raises:
            Unknown: it is not where the walk came along.
        """
        if not isinstance(space, (dict, CellType)):
            space = gc.get_referents(space)[0]  # the dict of a class, behind its proxy
        at = self._space_at.get(id(space))
        if at is not None:
            return str(at), at in self._whole or (at, name) in self._covered
        if isinstance(space, dict):
            for module in (space.get("__name__"), space.get("__module__")):
                if type(module) is str and module in sys.modules and _is_pinned_module(module):
                    inner = "" if vars(sys.modules[module]) is space else self._class_with(space, module)
                    if inner is not None:
                        return f"{module}@{inner}", False
        raise Unknown(f"{name} is looked up where nothing is told")

    def _class_with(self, space: dict[str, Any], module: str) -> str | None:
        """Return the name of the class in a module whose attributes stand in a dict."""
        if module not in self._classes:
            found = vars(sys.modules[module]).items()
            self._classes[module] = {id(gc.get_referents(vars(c))[0]): n for n, c in found if isinstance(c, type)}
        return self._classes[module].get(id(space))

    def found(self, space: Any, name: str) -> str:
        """Return what is told of a name that the walk had not asked for."""
        found = space.get(name, MISSING)
        if found is not MISSING:
            return self.value(found, True)
        return f"missing {self.value(getattr(builtins, name))}" if hasattr(builtins, name) else "missing"

    def space(self, place: str) -> Any:
        """Return the space at a place."""
        if place.isdecimal():
            return self.spaces[int(place)]
        module, _, inner = place.partition("@")
        found = __import__(module, fromlist=["*"])
        return vars(getattr(found, inner) if inner else found)

    def position(self, found: Any) -> int | None:
        """Return where a function or a class was met."""
        return self._object_at.get(id(found))

    def named(self, name: str) -> Any:
        """Return a function or class by its place, `@3`; what initialises one, `init@3:x,y`; or what our modules have.

        None if there is no such thing.
        """
        if name.startswith("@"):
            return self.objects[int(name[1:])]
        if name.startswith("init@"):
            from ..initialising import initialiser_of

            at, _, given = name.removeprefix("init@").partition(":")
            return initialiser_of(self.objects[int(at)], frozenset(filter(None, given.split(","))))
        module, _, name = name.rpartition(".")
        if module not in OURS and not _is_pinned_module(module):
            return None
        return getattr(__import__(module, fromlist=[name]), name, None)

    # --- what is told ------------------------------------------------------------------------------------------------

    def value(self, found: Any, exact: bool = False, names: Iterable[str] = ()) -> str:
        """Return what is told of a value where it is mentioned.

        Args:
            exact: numbers count by their values.
            names: what a module may be asked for.
        """
        told = self._value(found, exact, names)
        if RULES.is_constant(found):
            told += " constant"
        rule = RULES.objects.get(id(found))
        return f"{told} ruled {self._rule(rule[1])}" if rule is not None and rule[0] is found else told

    def _value(self, found: Any, exact: bool, names: Iterable[str]) -> str:
        kind = type(found)
        if kind in (float, complex):
            return f"{kind.__name__} {found!r}" if exact else kind.__name__
        if found is None or kind in (int, bool, str, bytes):
            return f"{kind.__name__} {found!r}"
        if kind is tuple and len(found) <= LONGEST:
            return f"({', '.join(self.value(item, exact) for item in found)})"
        if kind is FunctionType:
            return self._met(found, self._function)
        if issubclass(kind, ModuleType):
            return self._module(found, tuple(names))
        if issubclass(kind, type):
            return self._met(found, self._class) if found.__flags__ & MADE_BY_CLASS else self._builtin(found)
        if kind.__flags__ & MADE_BY_CLASS and any("__class__" in vars(base) for base in kind.__mro__[:-1]):
            raise Unknown(f"an object that says that it is another: {_named(kind)}")
        return self._wrapper(found) or self._plain(found)

    def _wrapper(self, found: Any) -> str:
        """Return what is told of what stands for a function; "" for anything else."""
        own = marked(found, "__fwdtrans_function__")
        if own is not None:
            mode, wrt, form = (marked(found, name) for name in ("__fwdtrans_mode__", "wrt", "form"))
            return f"differentiable {mode!r} {wrt!r} {form!r} {self.value(own)}"
        if isinstance(found, (property, staticmethod, classmethod)):
            parts = (found.fget, found.fset, found.fdel) if isinstance(found, property) else (found.__func__,)
            return f"{type(found).__name__} {[self.value(part) for part in parts]}"
        if isinstance(found, LRU_CACHE):
            return f"cached {self.value(found.__wrapped__)}"
        if isinstance(found, functools.partial):
            inner = [self.value(part) for part in (found.func, *found.args, *found.keywords.values())]
            return f"partial {inner} {[*found.keywords]}"
        if isinstance(found, MethodType):
            return f"method {self.value(found.__func__)} {self.value(found.__self__)}"
        if isinstance(found, functools.cached_property):
            return f"computed {found.attrname} {self.value(found.func)}"
        if isinstance(found, GETTERS):
            return f"getter {self.value(found.__reduce__(), True)}"
        if type(found).__module__ == "fwdtrans.operators" and hasattr(found, "kind"):
            return f"{found.kind} {found.wrt!r} {self.value(found.f)}"
        return ""

    def _plain(self, found: Any) -> str:
        """Return what is told of any other value: its type, and the shape in which it enters an analysis."""
        kind = type(found)
        if not kind.__flags__ & MADE_BY_CLASS and hasattr(found, "__name__") and hasattr(found, "__qualname__"):
            owner = getattr(found, "__objclass__", None) or getattr(found, "__self__", None)
            owner = owner if isinstance(owner, (type, ModuleType, type(None))) else type(owner)
            return f"{kind.__name__} {getattr(found, '__module__', None)} {_named(owner)} {found.__qualname__}"
        if hasattr(kind, "__members__"):
            return f"member {self.value(kind)} {self.value(found._value_, True)}"
        if kind.__module__ == "dataclasses" and kind.__name__ == "Field":
            parts = [self.value(getattr(found, name), True) for name in ("name", "default", "default_factory")]
            return f"field {parts} {found.init} {found.kw_only} {found._field_type} {_shown(found.type)}"
        return f"{self.value(kind)} {self.shape(shape_of(found))}"

    def shape(self, shape: Any) -> str:
        """Return what is told of a shape."""
        if isinstance(shape, tuple):
            return f"({', '.join(map(self.shape, shape))})"
        return shape if isinstance(shape, str) else self.value(shape)

    def _met(self, found: Any, tell: Any) -> str:
        """Return how a function or a class is referred to; it is told of when it is met first."""
        at = self._object_at.get(id(found))
        if at is None:
            at = self._object_at[id(found)] = len(self.objects)
            self.objects.append(found)
            if at >= MOST:
                raise Unknown(f"more than {MOST} functions and classes are reached")
            told = tell(found)
            self.told.append(f"{at}: {told}")
        return f"#{at}"

    def _space(self, space: Any, inner: Any = None) -> int:
        """Return where a space stands among them."""
        key = id(space if inner is None else inner)
        if key not in self._space_at:
            self._space_at[key] = len(self.spaces)
            self.spaces.append(space)
        return self._space_at[key]

    # --- functions ---------------------------------------------------------------------------------------------------

    def _function(self, function: FunctionType) -> str:
        """Return what is told of a function: its code, its text, its defaults, and what its names stand for."""
        code, space = function.__code__, function.__globals__
        is_pinned = code.co_filename.startswith(HOMES) and _is_pinned_module(space.get("__name__", ""))
        told = [f"function {function.__module__} {function.__qualname__} {code.co_filename!r} {_code(code)}"]
        told.append(self.value(function.__defaults__, True))
        told += [f"{name}={self.value(value, True)}" for name, value in (function.__kwdefaults__ or {}).items()]
        for name, cell in zip(code.co_freevars, function.__closure__ or ()):
            at = self._space(cell)
            self._covered.add((at, ""))
            try:
                told.append(f"{name}: {self.value(cell.cell_contents)}")
            except ValueError:
                told.append(f"{name}: not bound")
        return "\n".join(told if is_pinned else [*told, *self._meanings(code, space)])

    def _meanings(self, code: CodeType, space: dict[str, Any]) -> list[str]:
        """Return what is told of the text in which a function stands, and of what its names stand for."""
        told = [f"text {self._text(code.co_filename)}"]
        names, at = sorted({*_names(code)}), self._space(space)
        for name in names:
            self._covered.add((at, name))
            found = space.get(name, MISSING)
            mark = " constant" if (id(space), name) in RULES.constants else ""
            if found is MISSING:
                found = getattr(builtins, name, MISSING)
                mark += " builtin"
            if found is not MISSING:
                told.append(f"{name}:{mark} {self.value(found, names=names)}")
            elif mark != " builtin":
                told.append(f"{name}:{mark}")
        for module in _imported(code):
            told.append(f"import {module}: {self.value(sys.modules[module], names=names)}")
        return told

    def _text(self, path: str) -> str:
        """Return the fingerprint of the text in which a function stands: the whole of its file."""
        if path not in self._texts:
            given = getattr(sys.modules.get("fwdtrans.source"), "GIVEN", {}).get(path, ())
            if path.startswith("<"):
                text = "".join(kept(path))
            else:
                try:
                    with open(path, "rb") as file:
                        text = file.read().decode("latin-1")
                except OSError as error:
                    raise Unknown(f"{path}: {error.strerror}") from error
            self._texts[path] = digest("\n".join([text, *given]))
        return self._texts[path]

    # --- modules and classes -----------------------------------------------------------------------------------------

    def _module(self, module: ModuleType, names: tuple[str, ...]) -> str:
        """Return what is told of a module: what the names that may be asked of it stand for."""
        space = vars(module)
        at = self._space(space)
        told = [module.__name__]
        for name in names:
            if name in space:
                self._covered.add((at, name))
                if (at, name, names) not in self._asked:  # modules may lead to one another
                    self._asked.add((at, name, names))
                    mark = " constant" if (id(space), name) in RULES.constants else ""
                    told.append(f"{name}:{mark} {self.value(space[name], names=names)}")
        return f"module {' '.join(told)}"

    def _class(self, cls: type) -> str:
        """Return what is told of a class: its bases and all that stands in it."""
        space = vars(cls)
        at = self._space(space, gc.get_referents(space)[0])
        if _is_pinned_class(cls):
            return f"pinned {_named(cls)} {[self.value(base) for base in cls.__mro__[1:]]}"
        self._whole.add(at)
        told = [f"class {_named(cls)} of {self.value(type(cls))}"]
        told += [f"base {self.value(base)}" for base in cls.__mro__[1:]]
        for name, found in space.items():
            if name == "__dataclass_fields__":
                told += [f"field {self.value(field)}" for field in found.values()]
            elif name == "__annotations__":
                told.append(f"annotated {[(one, _shown(kind)) for one, kind in found.items()]}")
            elif name not in PASSED_OVER:
                told.append(f"{name}: {self.value(found, True)}")
        return "\n".join(told)

    def _builtin(self, cls: type) -> str:
        """Return what is told of a class that is written in C: nobody changes what stands in it."""
        space = vars(cls)
        self._whole.add(self._space(space, gc.get_referents(space)[0]))
        return _named(cls)

    # --- rules of users ----------------------------------------------------------------------------------------------

    def _rule(self, key: str) -> str:
        """Return what is told of the rules of a user's for one function."""
        from ast import dump, parse, walk

        if key in self._ruled:
            return "[as above]"
        self._ruled.add(key)
        told = []
        for rule in RULES.rules.get(key, ()):
            partials = [(name, part.text, part.applied, part.on) for name, part in rule.partials.items()]
            whole = dump(rule.tangent) if rule.tangent is not None else ""
            fixed = [(name, dump(default)) for name, default in rule.defaults.items()]
            told.append(f"{rule.pattern} {partials} {whole} {fixed} {rule.variadic} {[*rule.constants.items()]} "
                        f"{sorted(rule.fixed)} {sorted(rule.whole)} {rule.on} {rule.promise} {rule.kind}")  # fmt: skip
            if not isinstance(rule.namespace, Mapping):
                continue
            trees = [parse(part.text.strip()) for part in rule.partials.values()]
            trees += [rule.tangent] if rule.tangent is not None else []
            used = {getattr(node, "id", "") for tree in trees for node in walk(tree)}
            told += [f"{name}={self.value(rule.namespace[name])}" for name in sorted(used & rule.namespace.keys())]
        self._ruled.discard(key)
        return f"[{'; '.join(told)}]"


def _is_pinned_module(name: str) -> bool:
    """Say whether the versions of Python and fwdtrans say what a module is."""
    path = getattr(sys.modules.get(name), "__file__", None)
    is_there = path is None and name in sys.builtin_module_names or path is not None and path.startswith(HOMES)
    return name.partition(".")[0] in PINNED and is_there


def _is_pinned_class(cls: type) -> bool:
    """Say whether a class is one that its module, which is pinned, has under its name."""
    module = sys.modules.get(cls.__module__)
    return _is_pinned_module(cls.__module__) and vars(module).get(cls.__qualname__) is cls


def _named(found: Any) -> str:
    """Return the dotted name of a class or a module."""
    if isinstance(found, ModuleType):
        return found.__name__
    return f"{found.__module__}.{found.__qualname__}" if isinstance(found, type) else repr(found)


def _shown(annotation: Any) -> str:
    """Return an annotation as text.

    Raises:
        Unknown: its text says where it is, not what.
    """
    text = annotation if isinstance(annotation, str) else repr(annotation)
    if " at 0x" in text:
        raise Unknown(f"the annotation {text}")
    return text


def _names(code: CodeType) -> Iterator[str]:
    """Yield the names of a code and of those inside it: of globals, of attributes, of what is imported."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


def _imported(code: CodeType) -> Iterator[str]:
    """Yield the modules that a code imports when it runs.

    Raises:
        Unknown: one of them is not loaded yet, or is meant relatively.
    """
    instructions = code.co_code
    for at in range(0, len(instructions), 2):
        if instructions[at] == IMPORT:
            name = code.co_names[instructions[at + 1]]
            before = instructions[max(0, at - 6) : at]
            is_plain = len(before) >= 4 and before[-4] == before[-2] == CONSTANT and MORE not in before[-6::2]
            if not is_plain or code.co_consts[before[-3]] != 0 or name not in sys.modules:
                raise Unknown(f"{name} is imported when {code.co_name} runs")
            yield name
            if "." in name:
                yield name.partition(".")[0]
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _imported(inner)


def _code(code: CodeType) -> str:
    """Return all that a code does, and where it stands."""
    return repr((
        code.co_name, code.co_firstlineno, code.co_flags, code.co_argcount, code.co_posonlyargcount,
        code.co_kwonlyargcount, code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars, code.co_code,
        tuple(map(_constant, code.co_consts)), getattr(code, "co_exceptiontable", b""),
    ))  # fmt: skip


def _constant(found: Any) -> str:
    if isinstance(found, CodeType):
        return _code(found)
    if isinstance(found, frozenset):
        return f"frozenset {sorted(map(_constant, found))}"
    if isinstance(found, tuple):
        return f"({', '.join(map(_constant, found))})"
    return f"{type(found).__name__} {found!r}"
