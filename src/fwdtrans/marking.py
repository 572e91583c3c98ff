"""What carries no tangent because its user says so: functions, objects, globals; without a change to their files."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from types import MethodType, ModuleType

from .errors import RuleError
from .rules import RULES
from .typed import Any, TypeVar

T = TypeVar("T")


def constant(what: T, /) -> T:
    """Declare that a function or an object carries no tangents, and return it.

    A function's results count as constants, whatever its arguments are; it must neither change nor hand back lists
    that it is given. Everything that is done with an object (calls of its methods, stores into it, reads of it) is
    left as it is written: a log or a cache keeps plain values.

    Args:
        what: a function, a class, an object (as a decorator too); or a name that is known where `constant` is called,
            or that is dotted, `"model.LOG"`: then a global that the function binds anew may be meant.

    Raises:
        RuleError: nothing of that name is known.

    >>> from fwdtrans import derivative
    >>> seen = []
    >>> def square(x):
    ...     seen.append(x)
    ...     return x * x
    >>> _ = constant(seen)
    >>> derivative(square)(3.0), seen
    (6.0, [3.0])
    """
    for change in _marks(what):
        change(True)
    return what


@contextmanager
def constants(*what: Any) -> Iterator[None]:
    """Have functions, objects and globals count as constants within a `with` block.

    >>> from fwdtrans import derivative
    >>> def rounded(x): return float(format(x, ".1f"))
    >>> def slope(x): return x * rounded(x)
    >>> with constants(rounded):
    ...     derivative(slope)(2.04)
    2.0
    """
    changes = [change for one in what for change in _marks(one)]
    undone = [change for change in changes if change(True)]
    try:
        yield
    finally:
        for change in undone:
            change(False)


def _marks(what: Any) -> list[Any]:
    """Return the changes that a declaration is: each says whether it changed anything."""
    if not isinstance(what, str):
        return [_object_mark(what)]
    frame = inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__") in (__name__, "contextlib"):
        frame = frame.f_back
    names = {**frame.f_globals, **frame.f_locals} if frame is not None else {}
    path, _, name = what.strip().rpartition(".")
    space: Any = frame.f_globals if frame is not None else {}
    if path:
        owner = _owner(path, names, what)
        space = vars(owner) if isinstance(owner, ModuleType) else None
        if not hasattr(owner, name):
            raise RuleError(f"constant({what!r}): there is no such name")
        found = getattr(owner, name)
    elif name in names:
        found = names[name]
    else:
        raise RuleError(f"constant({what!r}): no such name is known here; import it, or write its module before it")
    changes = [_name_mark(space, name)] if space is not None and not callable(found) else []
    return changes if isinstance(found, PLAIN) else [*changes, _object_mark(found)]


PLAIN = (int, float, complex, str, bytes, bool, type(None), tuple, frozenset)


def _owner(path: str, names: dict[str, Any], shown: str) -> Any:
    first, *rest = path.split(".")
    try:
        found = names[first] if first in names else importlib.import_module(path)
        for part in rest if first in names else ():
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        raise RuleError(f"constant({shown!r}): there is no such name ({error})") from error
    return found


def _object_mark(found: Any) -> Any:
    found = getattr(found, "__fwdtrans_function__", found)
    found = found.__func__ if isinstance(found, MethodType) else found
    if isinstance(found, PLAIN):
        raise RuleError(f"constant({found!r}): a number or a text is no object of its own; give the name of the global")

    def change(is_constant: bool) -> bool:
        return RULES.mark(id(found), found, is_constant)

    return change


def _name_mark(space: dict[str, Any], name: str) -> Any:
    def change(is_constant: bool) -> bool:
        return RULES.mark((id(space), name), space, is_constant)

    return change


__all__ = ["constant", "constants"]
