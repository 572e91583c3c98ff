"""A class and a name in; what the class has under it - a method, a property, data - out. No code of the user's runs."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import EnumMeta
from types import FunctionType, MemberDescriptorType, ModuleType
from typing import Any

from .bare import is_own_dict, is_own_list
from .identity import LRU_CACHE, MISSING, marked, space_of
from .initialising import cached
from .kinds import Abstract
from .resolve import is_remembered
from .runtime import fields_of, has_own_arithmetic

# how an object's own method is found for an operator, and what Python tries on the other operand
OPERATOR_METHODS = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul",
    "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor",
}  # fmt: skip
UNARY_METHODS = {
    "neg": "__neg__", "pos": "__pos__", "~": "__invert__", "builtins.abs": "__abs__", "builtins.float": "__float__",
    "builtins.int": "__int__", "builtins.complex": "__complex__", "builtins.round": "__round__",
    "math.floor": "__floor__", "math.ceil": "__ceil__", "math.trunc": "__trunc__",
}  # fmt: skip
COMPARISONS = {"Lt": "__lt__", "LtE": "__le__", "Gt": "__gt__", "GtE": "__ge__", "Eq": "__eq__", "NotEq": "__ne__"}
SWAPPED = {"__lt__": "__gt__", "__gt__": "__lt__", "__le__": "__ge__", "__ge__": "__le__",
           "__eq__": "__eq__", "__ne__": "__ne__"}  # fmt: skip
ATOMS = frozenset({float, int, bool, complex, str, bytes, type(None)})
CONTAINERS = frozenset({list, tuple, dict, set})
APART = (type, FunctionType, ModuleType)  # what they hold is asked for by other ways


@dataclass(frozen=True)
class Member:
    """What a class has under a name.

    Attributes:
        kind: method, static, class, property, cached, slot, data, other (it runs code that is not followed) or none.
        function: for the first five, the function that is called.
        value: what stands in the class.
    """

    kind: str
    function: Any = None
    value: Any = None


NONE = Member("none")


def member(found: Any) -> Member:
    """Return what a class's entry is."""
    if found is MISSING:
        return NONE
    if isinstance(found, staticmethod | classmethod):
        function = plain_function(found.__func__)
        kind = "static" if isinstance(found, staticmethod) else "class"
        return Member(kind if function is not None else "other", function, found)
    function = plain_function(found)
    if function is not None:
        return Member("method", function, found)
    if isinstance(found, property):
        return Member("property", found.fget if isinstance(found.fget, FunctionType) else None, found)
    if isinstance(found, functools.cached_property) and isinstance(found.func, FunctionType):
        return Member("cached", cached(found), found)
    if isinstance(found, MemberDescriptorType):
        return Member("slot", None, found)
    own = type(found)
    if any("__get__" in vars(base) or "__set__" in vars(base) for base in own.__mro__) or callable(found):
        return Member("other", None, found)
    return Member("data", None, found)


def list_class(value: Abstract) -> Any:
    """Return the class of the user's that a list is of; None for any other value."""
    return value.cls if value.kind == "list" and isinstance(value.cls, type) and is_own_list(value.cls) else None


def dict_class(value: Abstract) -> Any:
    """Return the class of the user's that a dict is of; None for any other value."""
    return value.cls if value.kind == "dict" and isinstance(value.cls, type) and is_own_dict(value.cls) else None


# what a class of the user's may do in its own way to a number that moves
ARITHMETIC = tuple(f"__{side}{word}__" for word in (*OPERATOR_METHODS.values(), "divmod") for side in ("", "r"))
ITEMS = ("__getitem__",)
ORDER = tuple(SWAPPED)


def holds_operators(value: Any, methods: tuple[str, ...] = ARITHMETIC, depth: int = 4) -> bool:
    """Say whether a container, an object or an enumeration holds an object whose class has operators."""
    level = [value]
    for _ in range(depth + 1):  # all of a level together: tables have many rows
        level = [one for holder in level for one in _held(holder) if type(one) not in ATOMS]
        if any(has_operators(one, methods) for one in level if type(one) not in CONTAINERS):
            return True
    return False


def _held(value: Any) -> Iterable[Any]:
    """Return what is directly in a container, an enumeration or an object."""
    if isinstance(value, (list, tuple, set)):
        return value
    if isinstance(value, dict):
        return value.values()
    if isinstance(value, EnumMeta):
        return value.__members__.values()
    return () if isinstance(value, APART) else (fields_of(value) or {}).values()


def names_member(space: Mapping[str, Any], name: str, is_one: Callable[[Any, str], bool]) -> bool:
    """Say whether a class that a module has under some name, and that is no list or dict, has such a member."""
    classes = (value for value in [*space.values()] if isinstance(value, type) and not issubclass(value, (list, dict)))
    return any(is_one(cls, name) for cls in classes if name in vars(cls))


def is_method(cls: type, name: str) -> bool:
    """Say whether a class has a function of the user's under a name."""
    return isinstance(vars(cls)[name], FunctionType)


def is_computed(cls: type, name: str) -> bool:
    """Say whether a class computes what its objects have under a name, or keeps it for all of them."""
    found = vars(cls)[name]
    if isinstance(found, (property, functools.cached_property)):
        return True
    return not hasattr(type(found), "__get__") and name not in getattr(cls, "__dataclass_fields__", ())


def is_set(cls: type, name: str) -> bool:
    """Say whether a class has under a name a property with a setter, or a method, which a store would hide."""
    found = vars(cls)[name]
    return isinstance(found, property) and found.fset is not None or isinstance(found, FunctionType)


def has_operators(value: Any, methods: tuple[str, ...] = ARITHMETIC) -> bool:
    """Say whether a value is an object whose class has operators of the user's; tables of other libraries are data."""
    if has_own_arithmetic(type(value)):
        return False
    found = (getattr(type(value), name, None) for name in methods)
    return any(isinstance(one, FunctionType) and not of_library(one.__module__ or "") for one in found)


def of_library(module: str) -> bool:
    """Say whether a module is one of the standard library's, or of those whose numbers and arrays have rules."""
    return module.partition(".")[0] in (*sys.stdlib_module_names, "numpy", "scipy", "sympy")


def default_in_class(cls: Any, name: str) -> Any:
    """Return the number, or None, that a class gives to its objects until they have a field of that name; else MISSING.

    What `__init__` names it stores, as a dataclass does: it is never read from the class.
    """
    if cls is None or hasattr(cls, "__dataclass_fields__") and name in cls.__dataclass_fields__:
        return MISSING
    found = next((space_of(base)[name] for base in cls.__mro__ if name in space_of(base)), MISSING)
    init = next((space_of(base)["__init__"] for base in cls.__mro__ if "__init__" in space_of(base)), None)
    is_stored = isinstance(init, FunctionType) and name in init.__code__.co_names and not _reads_first(init, name)
    return found if not is_stored and (found is None or type(found) in (int, float)) else MISSING


def _reads_first(init: FunctionType, name: str) -> bool:
    """Say whether an initialiser reads an attribute before it stores it: `self.count += 1`."""
    import dis

    found = (one.opname for one in dis.get_instructions(init) if one.argval == name and one.opname.endswith("_ATTR"))
    return next(found, "") == "LOAD_ATTR"


def defaults_in_class(cls: Any) -> dict[str, Any]:
    """Return the numbers, or None, that a class gives to its objects, by name."""
    names = dict.fromkeys(name for base in getattr(cls, "__mro__", ()) for name in space_of(base))
    found = {name: default_in_class(cls, name) for name in names if not name.startswith("__")}
    return {name: value for name, value in found.items() if value is not MISSING}


def plain_function(found: Any) -> FunctionType | None:
    """Return the function that a method is: a plain one, one that is decorated by us, or cached (decisions 6)."""
    if isinstance(found, LRU_CACHE):
        found = found.__wrapped__ if is_remembered(found.__wrapped__) else None
    own = marked(found, "__fwdtrans_function__", None)
    found = own if own is not None else found
    return found if isinstance(found, FunctionType) else None


def order_after(cls: Any, parent: Any) -> Iterator[type]:
    """Yield the classes that are asked after `parent` for an object of class `cls` (what `super()` does)."""
    order = list(cls.__mro__)
    if parent in order:
        yield from order[order.index(parent) + 1 :]


def is_instance(kind: str, classes: list[Any], asked: Any) -> bool | None:
    """Say whether `isinstance(value, asked)` holds, for what is known of the value; None when it cannot be told.

    Args:
        kind: the value's kind.
        classes: the classes that an object may have, None among them for one that is not known.
    """
    if isinstance(asked, tuple):
        answers = [is_instance(kind, classes, one) for one in asked]
        if any(answer is True for answer in answers):
            return True
        return False if all(answer is False for answer in answers) else None
    if not isinstance(asked, type):
        return None
    if kind == "object":
        if None in classes or not classes:
            return None
        held = [asked in cls.__mro__ or asked.__module__ == "numbers" and issubclass(cls, asked) for cls in classes]
        if all(held):
            return True
        return False if not any(held) and _is_plain_check(asked) else None
    exact: dict[str, type] = {"list": list, "dict": dict, "none": type(None), "bool": bool}
    if kind in exact:
        if issubclass(exact[kind], asked) and _is_plain_check(asked):
            return True
        return False if _is_plain_check(asked) else None
    if kind in ("number", "float", "real") and _is_plain_check(asked):  # a number may be of any class of numbers
        return False if not _may_be_number(asked) else None
    if kind in ("text", "range", "module", "function") and _is_plain_check(asked) and asked.__flags__ & 1 << 9:
        return False if not issubclass(asked, str | bytes) else None
    return None


def _is_plain_check(asked: type) -> bool:
    """Say whether asking for a class's instances runs no code but Python's own, and gives the same each time."""
    return type(asked) is type or asked.__module__ == "numbers"


def _may_be_number(asked: type) -> bool:
    if asked.__module__ == "numbers":
        return True
    written = asked.__flags__ & 1 << 9  # by a `class` statement
    names = ("numerator", "denominator")  # what a value of unknown class is taken for a number by (kinds.shape_of)
    if asked is object or issubclass(asked, int | float | complex):
        return True
    no_number = asked in (list, tuple, dict, str, bytes, set, frozenset)
    return not no_number and not (written and not any(hasattr(asked, n) for n in names))


def overrides(cls: type, other: type, name: str, attribute: Callable[[type, str], Any]) -> bool:
    """Say whether Python asks the right operand first: its class is a subclass with a reflected method of its own."""
    return other is not cls and cls in other.__mro__ and attribute(other, name) is not attribute(cls, name)
