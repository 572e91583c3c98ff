"""A function's parameters, as its code has them; `inspect` says the same and is slow to import.

The kinds are the numbers of `inspect`'s.
"""

from __future__ import annotations

from types import FunctionType

from .typed import Any

POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = range(5)
STARS = frozenset({VAR_POSITIONAL, VAR_KEYWORD})
_ABSENT = object()


def kinds_of(function: FunctionType) -> dict[str, int]:
    """Return a function's parameters in order, and the kind of each.

    >>> def f(a, /, b, *c, d, **e): ...
    >>> kinds_of(f)
    {'a': 0, 'b': 1, 'c': 2, 'd': 3, 'e': 4}
    """
    code = function.__code__
    names, count, only = code.co_varnames, code.co_argcount, code.co_posonlyargcount
    end = count + code.co_kwonlyargcount
    has_star, has_double = code.co_flags & 4 > 0, code.co_flags & 8 > 0
    found = dict.fromkeys(names[:only], POSITIONAL_ONLY) | dict.fromkeys(names[only:count], POSITIONAL_OR_KEYWORD)
    if has_star:
        found[names[end]] = VAR_POSITIONAL
    found.update(dict.fromkeys(names[count:end], KEYWORD_ONLY))
    if has_double:
        found[names[end + has_star]] = VAR_KEYWORD
    return found


def defaults_of(function: FunctionType) -> dict[str, Any]:
    """Return the default values of a function's parameters.

    >>> def f(a, b=1, *, c, d=2): ...
    >>> defaults_of(f)
    {'b': 1, 'd': 2}
    """
    code, values = function.__code__, function.__defaults__ or ()
    last = code.co_varnames[code.co_argcount - len(values) : code.co_argcount]
    return {**dict(zip(last, values)), **(function.__kwdefaults__ or {})}


def bound_simply(function: FunctionType, args: Any) -> dict[str, Any] | None:
    """Return positional arguments by parameter, defaults filled in; None where they do not fit as simply as that."""
    kinds, defaults = kinds_of(function), defaults_of(function)
    found: dict[str, Any] = {}
    given = iter(args)
    for name, kind in kinds.items():
        if kind == VAR_POSITIONAL:
            found[name] = tuple(given)
        elif kind == VAR_KEYWORD:
            found[name] = {}
        else:
            value = next(given, _ABSENT) if kind != KEYWORD_ONLY else _ABSENT
            value = defaults.get(name, _ABSENT) if value is _ABSENT else value
            if value is _ABSENT:
                return None
            found[name] = value
    return found if next(given, _ABSENT) is _ABSENT else None

