"""The kind of a live value, small enough for a key: "number", ("list", "number"), ("object", Body, ...)."""

from __future__ import annotations

from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterator
from types import BuiltinFunctionType, FunctionType, ModuleType

from .bare import OPERATORS, dCounter, is_own_dict, is_own_list
from .libraries import is_namespace
from .runtime import fields_of, has_own_arithmetic, is_array, is_array_scalar, is_named
from .standard import is_of_standard
from .typed import Any

DERIVED: dict[type, str] = {
    deque: "list", array: "list", **dict.fromkeys((defaultdict, OrderedDict, Counter, dCounter), "dict"),
}  # fmt: skip
DEPTH = 3  # of containers in one another, and of objects of a class inside others of it
ATOMS = frozenset({float, int, bool, complex, str, bytes, type(None)})  # what holds nothing, and has its own methods
CLASSES = 6  # objects of so many classes may stand in one another beside
DRAWING = frozenset({"random", "numpy.random.mtrand", "numpy.random._generator"})  # classes there draw random numbers
Shape = Any  # a hashable description of a live value's kind: "number", ("list", shape), ("tuple", shapes...)


def shape_of(value: Any, depth: int = DEPTH, seen: frozenset[Any] = frozenset()) -> Shape:
    """Return the kind of a live value as a small hashable; elements are looked at while they are alike."""
    if value is None:
        return "none"
    kind = type(value)
    if kind in (float, int, complex):
        return "number"
    if kind is bool:
        return "bool"
    if isinstance(value, str):
        return "text"
    if is_own_dict(kind):
        return ("of", kind, ("dict", _element_shape([*value.values()], depth, seen)))
    if is_own_list(kind):
        return ("of", kind, ("list", _element_shape(value, depth, seen)))
    if kind in DERIVED:
        return _shape_of_derived(value, kind, depth, seen)
    if is_named(kind) and depth:
        return ("of", kind, ("tuple", *(shape_of(item, depth - 1, seen) for item in value)))
    if kind in (list, set, frozenset):
        return ("list" if kind is list else "set", _element_shape(value, depth, seen))
    if kind is tuple:
        if len(value) > 8:
            return ("row", _element_shape(value, depth, seen))
        return ("tuple", *(shape_of(item, depth - 1, seen) for item in value)) if depth else "any"
    if kind is range:
        return "range"
    if is_array(kind):
        kinds = {"f": "array", "c": "complex", "i": "whole", "u": "whole", "b": "whole"}
        return (kinds[value.dtype.kind], value.ndim) if value.dtype.kind in kinds else "any"
    if is_of_standard(kind):
        return shape_of_standard(value)
    if isinstance(value, Iterator):
        return ("iterator", "any")
    if isinstance(value, FunctionType):
        return "changer"
    if isinstance(value, BuiltinFunctionType | type):
        return "function"
    if isinstance(value, ModuleType):
        return ("module", value.__name__) if value.__name__ == "numpy" or is_namespace(value) else "module"
    if draws(kind):  # what a source of random numbers gives is data
        return "module"
    if calculates(kind):
        return "object or not"
    if isinstance(value, float | int):
        return "number"
    if kind is dict:
        return ("dict", _element_shape([*value.values()], depth, seen))
    if hasattr(kind, "numerator") and hasattr(kind, "denominator") or is_array_scalar(kind):
        return "number"
    if kind.__module__.partition(".")[0] == "scipy" or has_own_arithmetic(kind):  # a sparse matrix, a spline, a column
        return "any"
    if kind.__module__ == "datetime":
        return ("still", "any")
    fields = fields_of(value) if depth else None
    if fields is None:
        return "any"
    depth, seen = inside_class(kind, depth, seen)
    return ("object", kind, tuple((name, shape_of(item, depth, seen)) for name, item in fields.items()))


def shape_of_standard(value: Any) -> Shape:
    """Return the kind of another library's array: one whose axes are not counted, and the name of its namespace.

    What is left of it without axes is an array still, no number.
    """
    xp = value.__array_namespace__()
    is_float, is_complex = (xp.isdtype(value.dtype, f"{which} floating") for which in ("real", "complex"))
    return ("array" if is_float else "complex" if is_complex else "whole", None, xp.__name__)


def namespaces_in(shape: Shape) -> frozenset[str]:
    """Return the namespaces of the arrays in something of a shape; "" for NumPy's own.

    >>> sorted(namespaces_in(("list", ("array", None, "array_api_strict"))))
    ['array_api_strict']
    """
    if not isinstance(shape, tuple):
        return frozenset()
    if shape[:1] in (("array",), ("complex",), ("whole",)):
        return frozenset(shape[2:] or ("",))
    return frozenset().union(*map(namespaces_in, shape))


def draws(kind: Any) -> bool:
    """Say whether a class is one of sources of random numbers: each call moves them on."""
    return kind.__module__ in DRAWING


def inside_class(kind: Any, depth: int, seen: frozenset[Any]) -> tuple[int, frozenset[Any]]:
    """Return the depth and the classes for the fields of an object: one class in another costs nothing."""
    is_new = bool(seen) and kind not in seen and len(seen) < CLASSES
    return depth if is_new else depth - 1, seen | {kind}


def _shape_of_derived(value: Any, kind: type, depth: int, seen: frozenset[Any]) -> Shape:
    """Return the kind of a deque, a defaultdict, an array."""
    if kind is array and value.typecode not in "df":
        return "any"
    inner = [*value.values()] if DERIVED[kind] == "dict" else [*value]
    made = _element_shape(inner, depth, seen)
    if kind is defaultdict:
        made = _with_made(made, FACTORIES.get(value.default_factory, "any"))
    return ("of", kind, (DERIVED[kind], made))


FACTORIES: dict[Any, Shape] = {float: "number", int: "number", list: ("list", "nothing"), dict: ("dict", "nothing")}


def _with_made(shape: Shape, made: Shape) -> Shape:
    """Return the shape of a defaultdict's values: those that are there, and those that its factory makes."""
    if shape == "nothing" or isinstance(made, tuple) and isinstance(shape, tuple) and shape[0] == made[0]:
        return made if shape == "nothing" else shape
    return shape if shape == made else "any"


def calculates(kind: type) -> bool:
    """Say whether a class made from numbers or tuples has operators of arithmetic of the user's.

    >>> class Celsius(float):
    ...     def __add__(self, other): return Celsius(float(self) + float(other))
    >>> calculates(Celsius), calculates(float)
    (True, False)
    """
    is_made = kind.__flags__ & 1 << 9 and issubclass(kind, (float, int, complex, tuple))  # by a `class` statement
    return bool(is_made) and any(isinstance(getattr(kind, name, None), FunctionType) for name in OPERATORS)


def _has_operators(kind: type) -> bool:
    """Say whether a class has operators of the user's, written in Python."""
    if calculates(kind):
        return True
    is_of_library = hasattr(kind, "as_integer_ratio") or kind.__module__ == "collections"
    found = () if is_of_library else (getattr(kind, name, None) for name in OPERATORS)
    return any(isinstance(one, FunctionType) for one in found)


def _element_shape(values: Any, depth: int, seen: frozenset[Any]) -> Shape:
    """Return the shape of a container's values, `any` where they are not alike."""
    kinds = set(map(type, values))
    if kinds <= {float, int, bool, complex}:
        return "number" if kinds else "nothing"
    if len(kinds) > 1 and kinds <= ATOMS:
        return "no list"
    if len(kinds) > 1 and any(map(_has_operators, kinds - ATOMS)):
        return "object or not"
    if not depth or len(kinds) > 1 or len(values) > 4096:
        return "any"
    shapes = {shape_of(value, depth - 1, seen) for value in values}
    return shapes.pop() if len(shapes) == 1 else "any"
