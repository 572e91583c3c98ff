"""The tangent of what outlives the call and has no mirror: zeros, and no place to store a tangent, which would be lost.

    codes[kind].apply(x)       companion(type(w1).apply)(w1, lasting(w1), x, dx)
"""

from __future__ import annotations

from collections.abc import Callable
from types import BuiltinFunctionType, FunctionType, ModuleType, SimpleNamespace

from .runtime import at_call, is_array, is_plain_function, still
from .typed import Any

STORING = ("append appendleft extend extendleft insert update setdefault __setitem__ __iadd__ __ior__").split()
LOST = (
    "a value that carries a tangent is stored into an object from outside the function, where it would be lost: "
    "make it in the function, by the name of a plain class, or pass it as an argument"
)

MOVED = (
    "a function that reads what moves is called by its value, where its surroundings stand still: "
    "call it by its name, or give what it reads as an argument"
)


def lasting(value: Any, guarded: bool = False) -> Any:
    """Return zeros in the shape of what comes from outside, into which no tangent can be stored.

    Functions in it have companions, found when they are called.

    >>> lasting(3), lasting([1.0, "a"])
    (0.0, [0.0, None])
    """
    return at_call(value, guarded) if is_plain_function(value) else _closed(still(value, guarded), {})


def _closed(mirror: Any, memo: dict[int, Any]) -> Any:
    """Return a mirror of zeros that takes no others; what is one object in it stays one."""
    if id(mirror) in memo:
        return memo[id(mirror)]
    made: Any
    if isinstance(mirror, SimpleNamespace):
        made = memo[id(mirror)] = _Namespace()
        vars(made).update((name, _closed(item, memo)) for name, item in vars(mirror).items())
    elif isinstance(mirror, tuple):
        made = tuple.__new__(type(mirror), [_closed(item, memo) for item in mirror])
    elif hasattr(mirror, "__setitem__") and is_array(type(mirror)):
        mirror.setflags(write=False)
        made = mirror
    elif isinstance(mirror, dict):
        made = memo[id(mirror)] = _storing_nothing(dict)()
        for key, item in mirror.items():
            dict.__setitem__(made, key, _closed(item, memo))
    elif hasattr(mirror, "append"):
        kind: Any = list if isinstance(mirror, list) else type(mirror)
        made = memo[id(mirror)] = _storing_nothing(kind)(*([(), mirror.maxlen] if kind is not list else []))
        for item in mirror:
            kind.append(made, _closed(item, memo))
    else:
        made = mirror
    return made


class _Namespace(SimpleNamespace):
    """The zeros of an object from outside."""

    def __setattr__(self, name: str, value: Any) -> None:
        of_a_tangent(value)
        vars(self)[name] = value

    def __copy__(self) -> SimpleNamespace:
        """Return the zeros of a copy, into which tangents may be stored."""
        return SimpleNamespace(**vars(self))

    def __deepcopy__(self, memo: dict[int, Any]) -> SimpleNamespace:
        from copy import deepcopy

        made = memo[id(self)] = SimpleNamespace()
        vars(made).update((name, deepcopy(item, memo)) for name, item in vars(self).items())
        return made


def _storing_nothing(kind: Any) -> Any:
    """Return a class of lists, deques or dicts whose items are zeros, and stay so."""
    found = _kinds.get(kind)
    if found is None:
        methods = {name: _checked(getattr(kind, name)) for name in STORING if hasattr(kind, name)}
        found = _kinds[kind] = type(kind.__name__, (kind,), {**methods, "__deepcopy__": _open})
    return found


def _open(mirror: Any, memo: dict[int, Any]) -> Any:
    """Return the zeros of a deep copy, into which tangents may be stored."""
    from copy import deepcopy

    made: Any
    kind = type(mirror).__mro__[1]
    if kind is dict:
        made = memo[id(mirror)] = {}
        made.update((key, deepcopy(item, memo)) for key, item in mirror.items())
    else:
        made = memo[id(mirror)] = kind(*([(), mirror.maxlen] if kind is not list else []))
        made.extend(deepcopy(item, memo) for item in mirror)
    return made


_kinds: dict[Any, Any] = {}


def _checked(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that stores its last argument, once that is known not to move."""

    def storing(self: Any, *args: Any, **words: Any) -> Any:
        for value in (*args[-1:], *words.values()):
            of_a_tangent(value)
        return method(self, *args, **words)

    return storing


def unmoved(companion: Any, function: Any) -> Any:
    """Return the companion of a function that reads nothing around it which may move: it was looked up without that.

    Raises:
        TypeError: it reads something.
    """
    cells = list(getattr(function, "__closure__", None) or ())
    while cells:
        held = cells.pop().cell_contents
        if hasattr(held, "__code__"):
            cells += held.__closure__ or ()
        else:
            of_a_tangent(None if isinstance(held, (str, type, ModuleType, BuiltinFunctionType)) else held, MOVED)
    if not isinstance(function, (FunctionType, BuiltinFunctionType)):
        of_a_tangent(function, MOVED)
    return companion


def of_a_tangent(value: Any, told: str = LOST) -> None:
    """Raise an error if what is stored is a tangent that is not zero, or may become one.

    Raises:
        TypeError: it would be lost.
    """
    if isinstance(value, tuple):
        for item in value:
            of_a_tangent(item, told)
    elif not (value is None or isinstance(value, (float, int, complex)) and value == 0):
        raise TypeError(told)


__all__ = ["lasting", "unmoved"]
