"""The few functions that generated code may call; a dumped module carries the text of those it needs."""

from __future__ import annotations

from typing import Any, TypeVar

Kind = TypeVar("Kind")

PROVIDER: list[Any] = []  # gives the companion of a function; engine.py puts it here


def companion(function: Any, guarded: bool = False) -> Any:
    """Return the companion of a function that is known only at run time; in a `guarded` one no tangent raises."""
    return PROVIDER[-1](function, guarded)


def stop(value: Kind) -> Kind:
    """Return `value`; its derivative is taken to be zero. A list, a dict or an object comes back as a copy of its own.

    >>> stop(3.0)
    3.0
    """
    from copy import deepcopy

    return deepcopy(value)


def interleaved(values: Any, tangents: Any) -> Any:
    """Return values each followed by its tangent, for behind a star; of a dict, for behind two.

    >>> interleaved([1.0, 2.0], [0.5, 0.25])
    (1.0, 0.5, 2.0, 0.25)
    >>> interleaved({"k": 1.0}, {"k": 0.5})
    {'k': 1.0, 'dk': 0.5}
    """
    if not isinstance(values, dict):
        return tuple(part for pair in zip(values, tangents, strict=True) for part in pair)
    pairs = {}
    for name, value in values.items():
        mark = "d" + name
        while mark in values or mark in pairs:
            mark += "_"
        pairs[name] = value
        pairs[mark] = tangents[name]
    return pairs


def by_pairs(function: Any, slope: Any = None) -> Any:
    """Return a companion that takes `*args` or `**kwargs` as one in which every argument is followed by its tangent.

    With `slope`, the companion of such a companion, the same of that.

    >>> def total_jvp(x, dx, *rest, drest=()):
    ...     return x + sum(rest), dx + sum(drest)
    >>> by_pairs(total_jvp)(1.0, 0.5, 2.0, 0.25)
    (3.0, 0.75)
    """
    code = function.__code__
    count, end = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
    names = code.co_varnames
    star = names[count] if code.co_flags & 4 else ""
    double = names[end - 1] if code.co_flags & 8 else ""
    by_name = [*names[code.co_posonlyargcount : count], *names[count + bool(star) : end - bool(double)]]
    mark_of = dict(zip(by_name[::2], by_name[1::2]))

    def told_apart(pairs: Any, given: Any) -> Any:
        words: dict[str, Any] = {}
        others: dict[str, Any] = {}
        order = list(given)
        for name, mark in zip(order[::2], order[1::2]):
            if name in mark_of or not double:
                words[name] = given[name]
                words[mark_of.get(name, mark)] = given[mark]
            else:
                words[name] = given[name]
                others[name] = given[mark]
        if star:
            words[star] = pairs[count + 1 :: 2]
        if double:
            words[double] = others
        return (*pairs[:count], *pairs[count::2]), words

    def called(*pairs: Any, **given: Any) -> Any:
        args, words = told_apart(pairs, given)
        return function(*args, **words)

    def turned(*pairs: Any, **given: Any) -> Any:
        order = list(given)
        args, words = told_apart(pairs[::2], {name: given[name] for name in order[::2]})
        dargs, dwords = told_apart(pairs[1::2], {n: given[d] for n, d in zip(order[::2], order[1::2])})
        return slope(*interleaved(args, dargs), **interleaved(words, dwords))

    return called if slope is None else turned


def like(value: tuple[Any, ...], items: list[Any]) -> Any:
    """Return items as a tuple; a named one for a named one."""
    return tuple.__new__(type(value), items) if hasattr(type(value), "_fields") else tuple(items)


def unzip(pairs: Any) -> Any:
    """Return the values and the tangents of an iterator of pairs, as two iterators that may be asked in any order."""
    from itertools import tee

    values, tangents = tee(pairs)
    return (value for value, _ in values), (tangent for _, tangent in tangents)


def unzipped(generator: Any) -> Any:
    """Return the companion of a generator, which yields pairs, as one that gives value and tangent: two iterators."""

    def companion_of_generator(*args: Any, **kwargs: Any) -> Any:
        return unzip(generator(*args, **kwargs))

    return companion_of_generator


def zero(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return zeros in the shape of `value`: 0.0 for a number, a mirror for a list, None for what has no tangent.

    Lists that are one object have mirrors that are one object.

    >>> zero([1, (2.0, "a")])
    [0.0, (0.0, None)]
    """
    if isinstance(value, (float, int, complex)):
        return 0.0
    memo = {} if memo is None else memo
    if isinstance(value, list):
        if id(value) not in memo:
            mirror: list[Any] = []
            memo[id(value)] = mirror
            mirror.extend(zero(item, memo) for item in value)
        return memo[id(value)]
    if isinstance(value, dict):
        if id(value) not in memo:
            table: dict[Any, Any] = {}
            memo[id(value)] = table
            table.update((key, zero(item, memo)) for key, item in value.items())
        return memo[id(value)]
    if isinstance(value, tuple):
        return like(value, [zero(item, memo) for item in value])
    if isinstance(value, range):
        return [0.0] * len(value)
    if hasattr(type(value), "numerator"):
        return 0.0
    if hasattr(type(value), "dtype") and hasattr(type(value), "shape"):
        return value * 0.0
    fields = fields_of(value)
    if fields is None:
        return None
    if id(value) not in memo:
        from types import SimpleNamespace

        namespace = SimpleNamespace()
        memo[id(value)] = namespace
        vars(namespace).update((name, zero(item, memo)) for name, item in fields.items())
    return memo[id(value)]


def fields_of(value: Any) -> dict[str, Any] | None:
    """Return the attributes of an object of a class written in Python; None for anything else. Runs no code of it."""
    kind = type(value)
    if kind.__name__ == "SimpleNamespace":  # by name: a dump that needs this imports nothing
        return dict(vars(value))
    is_made = kind.__flags__ & 1 << 9  # by a `class` statement
    if isinstance(value, (type, BaseException)) or not is_made or hasattr(kind, "__members__"):
        return None
    if isinstance(value, (tuple, list, dict, str, int, float, complex)):
        return None
    if not any("__weakref__" in base.__dict__ or "__slots__" in base.__dict__ for base in kind.__mro__):
        return None  # a class written in C
    try:
        found = dict(object.__getattribute__(value, "__dict__"))
    except (AttributeError, TypeError):
        found = {}
    for base in kind.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            mangled = f"_{base.__name__.lstrip('_')}{name}" if name.startswith("__") else name
            try:
                found[mangled] = object.__getattribute__(value, mangled)
            except AttributeError:
                continue
    found.pop("__dict__", None)
    return found
