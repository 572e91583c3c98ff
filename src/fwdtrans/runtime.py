"""The few functions that generated code may call; a dumped module carries the text of those it needs."""

from __future__ import annotations

from .bare import bare, bare_dict, dCounter
from .typed import Any, TypeVar

Kind = TypeVar("Kind")

PROVIDER: list[Any] = []  # gives the companion of a function; targets.py puts it here
DUALS: list[type] = []  # the class of dual numbers, once there is one: dual.py puts it here
SPECIAL: set[type] = {list, tuple}  # the types of arguments that may be, or hold, dual numbers


def companion(function: Any, guarded: bool = False) -> Any:
    """Return the companion of a function that is known only at run time; in a `guarded` one no tangent raises."""
    return PROVIDER[-1](function, guarded)


def called(function: Any, tangent: Any) -> Any:
    """Return the companion of what may be a function, whose tangent it is, or an object with `__call__`."""
    from types import FunctionType

    if callable(tangent):
        return tangent
    if not isinstance(getattr(type(function), "__call__", None), FunctionType):  # noqa: B004
        return companion(function)
    from functools import partial

    return partial(companion(type(function).__call__), function, tangent)


def method_jvp(owner: Any, name: str, guarded: bool = False) -> Any:
    """Return the companion of a method of an object, which is called with the object and its mirror in front.

    An object may keep a function under that name itself: then that, called likewise.

    Raises:
        TypeError: its class finds what is called by code of its own.
    """
    method = getattr(owner, name)
    if getattr(method, "__self__", None) is owner:
        return companion(getattr(method, "__func__", None) or getattr(type(owner), name), guarded)
    found_as_it_is(owner, name)

    def kept_jvp(_: Any, mirror: Any, *args: Any, **words: Any) -> Any:
        return called(method, getattr(mirror, name, None))(*args, **words)

    return kept_jvp


def found_as_it_is(owner: Any, name: str) -> None:
    """Raise an error if what is called is neither kept by an object nor a function in its class.

    Raises:
        TypeError: code of the class finds it, and may bind it to what carries tangents.
    """
    own = getattr(owner, "__dict__", ())
    if isinstance(owner, type) or name in own or name in getattr(type(owner), "_fields", ()):
        return
    if name == "value" and "_value_" in own and "_member_map_" in vars(type(owner)):  # a member of an enumeration
        return
    found = next((vars(base)[name] for base in type(owner).__mro__ if name in vars(base)), None)
    if not (callable(found) or isinstance(found, (staticmethod, classmethod)) or hasattr(found, "__objclass__")):
        told = "keep the function in the object, or write a method"
        raise TypeError(f"`{name}` is found by code of the class {type(owner).__name__}: {told}")


def attribute_jvp(owner: Any, mirror: Any, name: str, *default: Any) -> Any:
    """Return the companion of what `getattr(owner, name)` gives to be called: kept in a field, or a method.

    A default comes with its tangent, or its companion.
    """
    if hasattr(mirror, name):
        return called(getattr(owner, name), getattr(mirror, name))
    from functools import partial
    from types import MethodType

    if default and not hasattr(owner, name):
        return called(*default) if callable(default[0]) else default[1]
    method = getattr(owner, name)
    if isinstance(method, MethodType) and method.__self__ is owner:
        return partial(companion(method.__func__), owner, mirror)
    found_as_it_is(owner, name)
    return companion(method)


def remembered(jvp: Any) -> Any:
    """Return a companion that knows what it gave, until the outermost call of it ends: its function is cached.

    >>> @remembered
    ... def power_jvp(n, x, dx):
    ...     if n == 0:
    ...         return 1.0, 0.0
    ...     p, dp = power_jvp(n - 1, x, dx)
    ...     q, dq = power_jvp(n - 1, x, dx)
    ...     return p * x, dq * x + p * dx
    >>> power_jvp(50, 1.0, 1.0)
    (1.0, 50.0)
    """
    known: dict[Any, Any] = {}
    running: list[Any] = []

    def run(*args: Any, **words: Any) -> Any:
        key = (*map(_key_of, args), *((name, _key_of(word)) for name, word in words.items()))
        if key in known:
            return known[key][0]
        running.append(key)
        try:
            result = jvp(*args, **words)
            known[key] = result, args, words
            return result
        finally:
            running.pop()
            if not running:
                known.clear()

    run.__fwdtrans_function__ = jvp  # type: ignore[attr-defined]
    return run


def _key_of(arg: Any) -> Any:
    """Return by what an argument is known: a tangent may be an object that is equal to others now."""
    try:
        hash(arg)
    except TypeError:
        return id(arg)
    return arg


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

    def by_their_names(*pairs: Any, **given: Any) -> Any:
        args, words = told_apart(pairs, given)
        return function(*args, **words)

    def turned(*pairs: Any, **given: Any) -> Any:
        order = list(given)
        args, words = told_apart(pairs[::2], {name: given[name] for name in order[::2]})
        dargs, dwords = told_apart(pairs[1::2], {n: given[d] for n, d in zip(order[::2], order[1::2])})
        return slope(*interleaved(args, dargs), **interleaved(words, dwords))

    return by_their_names if slope is None else turned


def tuple_like(value: tuple[Any, ...], items: list[Any]) -> Any:
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


def in_step(value: Any, tangent: Any) -> Any:
    """Return an iterator that asks its mirror along; what is none as it is.

    >>> values, tangents = iter([1.0, 2.0, 3.0]), iter([0.1, 0.2, 0.3])
    >>> 2.0 in in_step(values, tangents), next(values), next(tangents)
    (True, 3.0, 0.3)
    """
    from collections.abc import Iterator

    return (one for one, _ in zip(value, tangent)) if isinstance(value, Iterator) else value


def no_iterator(*values: Any) -> None:
    """Raise an error if one of some values is an iterator.

    Raises:
        TypeError: its mirror would not be asked where it is.
    """
    from collections.abc import Iterator

    if any(isinstance(value, Iterator) for value in values):
        raise TypeError("an iterator that carries tangents is gone through where they are not: make a list of it first")


def no_object(*values: Any) -> None:
    """Raise an error if one of some values is an object of a class of the user's.

    Raises:
        TypeError: what is asked of it was taken for a list's, a number's or an array's, which has no tangent.
    """
    for value in values:
        kind = type(value)
        is_array = hasattr(kind, "__array__") or hasattr(kind, "__array_namespace__")
        is_table = kind.__module__ == "collections" and isinstance(value, dict)  # a counter, an ordered dict
        is_own = hasattr(value, "__dict__") or hasattr(kind, "__slots__") and not isinstance(value, (tuple, list, dict))
        is_number = hasattr(kind, "as_integer_ratio") or isinstance(value, complex)
        if is_own and not (is_array or is_table or is_number):
            what = "what is asked of an array, a list or a number here is asked of what was not known to be an object"
            raise TypeError(f"{what}: test it by isinstance, or choose another name for the attribute or method")


def no_number(value: Any) -> None:
    """Raise an error if what a comparison gave is a number, and neither true nor false.

    Raises:
        TypeError: a class of the user's compares in its own way; what was compared was not known to be of it.
    """
    if isinstance(value, (float, int, complex)) and not isinstance(value, bool):
        what = "a comparison gives a number, by the class of what was not known to be an object"
        raise TypeError(f"{what}: test it by isinstance")


def still_key(key: Any, owner: Any = None) -> None:
    """Raise an error if a key of a dict may carry a tangent; `owner`: what may be no dict.

    Raises:
        TypeError: it may, and the keys are gone through somewhere.
    """
    from enum import Enum

    if isinstance(key, tuple):
        for part in key:
            still_key(part, owner)
    elif not (key is None or isinstance(key, (str, bytes, bool, type, Enum))):
        if owner is None or isinstance(owner, dict):
            told = "keep the keys in a list too, and go through that"
            raise TypeError(f"the keys of a dict may carry tangents here: {told}")


def operated(pair: Kind) -> Kind:
    """Return value and tangent of an operator of the user's with a number.

    Raises:
        TypeError: the operator gives NotImplemented, and numbers have none for this.
    """
    if pair[0] is NotImplemented:  # type: ignore[index]
        raise TypeError("unsupported operand type")
    return pair


def empty_mirror(value: Any) -> Any:
    """Return an empty mirror for a list, a deque, an array, a dict of any class; None for anything else."""
    kind = type(value)
    if kind is not list and isinstance(value, list):
        return bare(kind)()
    if kind is list or kind.__name__ == "array" and hasattr(kind, "typecode"):
        return []
    if kind.__name__ == "deque":
        return kind((), value.maxlen)
    if not isinstance(value, dict):
        return None
    own = bare_dict(kind)
    if own is not None or kind.__module__ != "collections":
        return own() if own is not None else {}
    return dCounter() if kind.__name__ == "Counter" else kind()


def factory_of(value: Any) -> Any:
    """Return what a defaultdict makes its items by; None for other values, whose attributes may be items."""
    return value.default_factory if hasattr(type(value), "default_factory") else None


VIEWS: Any = (type({}.values()), type({}.items()), type({}.keys()))


def zero(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return zeros in the shape of `value`: 0.0 for a number, a mirror for a list, None for what has no tangent.

    Lists that are one object have mirrors that are one object.

    >>> zero([1, (2.0, "a")])
    [0.0, (0.0, None)]
    """
    if isinstance(value, (float, int, complex)):
        return 0.0
    memo = {} if memo is None else memo
    mirror = empty_mirror(value)
    if mirror is not None:
        if id(value) not in memo:
            memo[id(value)] = mirror
            factory: Any = factory_of(value)
            if factory is not None:
                mirror.default_factory = lambda: zero(factory())
            for key in value:
                if isinstance(value, dict):
                    mirror[key] = zero(value[key], memo)
                else:
                    mirror.append(zero(key, memo))
        return memo[id(value)]
    if isinstance(value, tuple):
        items = [zero(item, memo) for item in value]
        return tuple.__new__(bare(type(value)), items) if hasattr(type(value), "_fields") else tuple(items)
    if isinstance(value, range):
        return [0.0] * len(value)
    if isinstance(value, VIEWS):
        return [zero(item, memo) for item in value]
    if hasattr(type(value), "numerator"):
        return 0.0
    if is_array(type(value)):
        return zeros_of_array(value, memo)
    if is_array_scalar(type(value)) or has_own_arithmetic(type(value)):
        return memo.get(id(value), 0.0)
    if type(value).__module__ == "datetime" and hasattr(value, "__sub__"):  # dates part by time spans, which add up
        from datetime import timedelta

        return timedelta(0)
    fields = fields_of(value)
    if fields is None:
        return None
    if id(value) not in memo:
        from types import SimpleNamespace

        memo[id(value)] = namespace = SimpleNamespace()
        vars(namespace).update((name, zero(item, memo)) for name, item in fields.items())
    return memo[id(value)]


def is_array(kind: type) -> bool:
    """Say whether a class is NumPy's of arrays (one made from it may mean another product); NumPy is not imported."""
    return kind.__module__ == "numpy" and kind.__name__ in ("ndarray", "memmap")


def is_array_scalar(kind: type) -> bool:
    """Say whether a class is one of NumPy's numbers, which are no Python numbers: `float32`, `int64`."""
    return any(base.__name__ in ("number", "bool_", "bool") and base.__module__ == "numpy" for base in kind.__mro__)


def has_own_arithmetic(kind: type) -> bool:
    """Say whether a class is one of tables or arrays of another library: its code is not what is differentiated."""
    return not is_array(kind) and any(name in dir(kind) for name in ("to_numpy", "__array_namespace__"))


def still(value: Any, guarded: bool = False) -> Any:
    """Return zeros in the shape of what holds objects that keep functions; those have companions, found when called."""
    mirror = zero(value)
    _with_companions(value, mirror, guarded, set())
    return mirror


def _with_companions(value: Any, mirror: Any, guarded: bool, seen: set[int]) -> None:
    """Put companions into a mirror for the functions that lists, dicts and the fields of objects hold."""
    if id(value) in seen or isinstance(mirror, (float, type(None))):
        return
    seen.add(id(value))
    if isinstance(value, (list, tuple)):
        parts: list[Any] = [(at, item, mirror[at]) for at, item in enumerate(value[: len(mirror)])]
    elif isinstance(value, dict):
        parts = [(key, value[key], mirror.get(key)) for key in value]
    else:
        parts = [(name, item, getattr(mirror, name, None)) for name, item in (fields_of(value) or {}).items()]
        mirror = vars(mirror) if parts else {}
    for at, item, inner in parts:
        if inner is None and is_plain_function(item) and not isinstance(mirror, tuple):
            mirror[at] = at_call(item, guarded)
        _with_companions(item, inner, guarded, seen)


def is_plain_function(value: Any) -> bool:
    """Say whether a value is called as it is: a function, or a method, no class and no object with `__call__`."""
    return callable(value) and hasattr(value, "__name__") and not isinstance(value, type)


def at_call(function: Any, guarded: bool = False) -> Any:
    """Return the companion of a function, which is looked up when it is called: others are never called."""

    def called_jvp(*args: Any, **words: Any) -> Any:
        return companion(function, guarded)(*args, **words)

    vars(called_jvp).update(__fwdtrans_companion_of__=function, __fwdtrans_guarded__=guarded)  # it has one itself
    return called_jvp


def zeros_of_array(value: Any, memo: dict[int, Any]) -> Any:
    """Return an array of zeros with the shape and the order of another; floats where that holds whole numbers."""
    import numpy as np

    if id(value) not in memo:
        memo[id(value)] = np.zeros_like(value, dtype=None if value.dtype.kind in "fc" else float)
    return memo[id(value)]


def blank(value: Any) -> Any:
    """Return zeros for the tangent of an array that is stored into; of a number zero.

    Raises:
        TypeError: it holds whole numbers: what is stored would be cut off.
    """
    if is_array(type(value)) and value.dtype.kind not in "fc":
        raise TypeError(f"what carries a tangent is stored into an array of {value.dtype}: make it one of floats")
    return zero(value)


def refilled(tangent: Any, new: Any) -> Any:
    """Return a tangent with a new content: an array is filled, a number is another.

    >>> import numpy as np
    >>> both = one, _ = np.zeros(2), 0.0
    >>> refilled(one, 3.0) is one, refilled(0.0, 3.0)
    (True, 3.0)
    """
    if not is_array(type(tangent)):
        return new
    tangent[...] = new
    return tangent


def viewed(tangent: Any, mirror: Any, value: Any, array: Any) -> Any:
    """Return the tangent of what may be a view of an array, which is a view of the array's tangent if that is one.

    Whether `reshape` gives a view depends on the strides, `asarray` on the dtype.
    """
    if not (is_array(type(value)) and is_array(type(array)) and is_array(type(mirror))):
        return tangent
    import numpy as np

    is_view = np.may_share_memory(value, array)
    if is_view == np.may_share_memory(tangent, mirror):
        return tangent
    if is_view:
        raise TypeError("an array is a view, and its tangent is none: make a copy of the one that is stored into")
    return tangent.copy()


def like(tangent: Any, value: Any) -> Any:
    """Return a tangent in the shape of its value, as an array of its own; a number's as it is.

    A sum takes the shape of its largest term, its tangent that of the terms that move.

    >>> import numpy as np
    >>> like(2.0, np.ones(3))
    array([2., 2., 2.])
    >>> like(2.0, 1.0)
    2.0
    """
    if not is_array(type(value)):
        return tangent
    import numpy as np

    return np.array(np.broadcast_to(tangent, value.shape), value.dtype if value.dtype.kind in "fc" else None)


def fields_of(value: Any) -> dict[str, Any] | None:
    """Return the attributes of an object of a class written in Python; None for anything else. Runs no code of it."""
    kind = type(value)
    if kind.__name__ == "SimpleNamespace":  # by name: a dump that needs this imports nothing
        return dict(vars(value))
    is_made = kind.__flags__ & 1 << 9  # by a `class` statement
    if isinstance(value, (type, BaseException)) or not is_made or hasattr(kind, "__members__"):
        return None
    if hasattr(kind, "__array_namespace__"):  # an array
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


def field_name(owner: Any, name: Any) -> Any:
    """Return the name of an attribute that is to be stored into an object, by a name that only the call tells.

    Raises:
        TypeError: its class has a method, a property or a class there: what is read under that name is not followed.
    """
    for base in type(owner).__mro__:
        if name in vars(base):
            kind = type(vars(base)[name])
            if hasattr(kind, "__get__") and kind.__name__ != "member_descriptor" or isinstance(vars(base)[name], type):
                what = f"`{name}`, which code of {base.__name__} has, is stored under a name that is not written out"
                raise TypeError(f"{what}: choose another")
            break
    return name


def dict_of(owner: Any, mirror: Any) -> dict[str, Any]:
    """Return the `__dict__` of an object's mirror with the names of the object's own, in the same order.

    >>> from types import SimpleNamespace as S
    >>> dict_of(S(a=1.0, n=2, b=3.0), S(b=0.5, a=1.0))
    {'a': 1.0, 'n': 0.0, 'b': 0.5}
    """
    own: dict[str, Any] = vars(owner)
    tangents: dict[str, Any] = vars(mirror)
    if list(tangents) != list(own):
        items = {name: tangents[name] if name in tangents else zero(own[name]) for name in own}
        others = {name: item for name, item in tangents.items() if name not in own}  # of slots
        tangents.clear()
        tangents.update(items | others)
    return tangents


def is_named(kind: type) -> bool:
    """Say whether a class is that of a named tuple."""
    return issubclass(kind, tuple) and isinstance(getattr(kind, "_fields", None), tuple)


# --- containers whose items move: the companions of what the standard library does to them -----------------------


def aligned(mirror: Any, value: Any) -> Any:
    """Return the mirror of a defaultdict with the keys that reading has made, in the same order.

    >>> from collections import defaultdict
    >>> aligned(defaultdict(float, b=1.0), {"a": 2, "b": 3})["a"]
    0.0
    """
    if list(mirror) != list(value):
        items = {key: mirror[key] for key in value}
        mirror.clear()
        mirror.update(items)
    return mirror


def sort_order(items: Any, key: Any, reverse: Any) -> list[int]:
    """Return the places of items in their sorted order, `key` called once for each in order."""
    keys = list(items) if key is None else [key(item) for item in items]
    return sorted(range(len(keys)), key=keys.__getitem__, reverse=reverse)


def permute_both(items: Any, ditems: Any, order: list[int]) -> None:
    """Put the items of a list, and those of its mirror, into another order."""
    for one in (items, ditems):
        moved = [one[i] for i in order]
        for i, item in enumerate(moved):
            one[i] = item


def sort_jvp(items: Any, ditems: Any, *, key: Any = None, reverse: Any = False) -> tuple[None, None]:
    """Sort a list, stably, `key` called once for each item in order; its mirror goes along.

    >>> xs, dxs = [3, 1, 2], ["c", "a", "b"]
    >>> sort_jvp(xs, dxs)
    (None, None)
    >>> xs, dxs
    ([1, 2, 3], ['a', 'b', 'c'])
    """
    permute_both(items, ditems, sort_order(items, key, reverse))
    return None, None


def sorted_jvp(items: Any, ditems: Any, *, key: Any = None, reverse: Any = False) -> tuple[list[Any], list[Any]]:
    """Return the sorted items and their tangents."""
    items, ditems = list(items), list(ditems)
    sort_jvp(items, ditems, key=key, reverse=reverse)
    return items, ditems


def remove_jvp(items: Any, ditems: Any, item: Any) -> tuple[None, None]:
    """Remove the first item that equals `item`, and its tangent."""
    for at, one in enumerate(items):
        if one is item or one == item:
            del items[at]
            del ditems[at]
            return None, None
    items.remove(item)  # raises Python's own error
    return None, None


def sift_down(heap: Any, dheap: Any, start: int, at: int) -> None:
    """Move the item at `at` towards the root, above those that are larger."""
    item, ditem = heap[at], dheap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at], dheap[at] = heap[parent], dheap[parent]
        at = parent
    heap[at], dheap[at] = item, ditem


def sift_up(heap: Any, dheap: Any, at: int) -> None:
    """Move the item at `at` to a leaf along the smaller children, then back to its place."""
    item, ditem, start, end = heap[at], dheap[at], at, len(heap)
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at], dheap[at] = heap[child], dheap[child]
        at, child = child, 2 * child + 1
    heap[at], dheap[at] = item, ditem
    sift_down(heap, dheap, start, at)


def heappush_jvp(heap: Any, dheap: Any, item: Any, ditem: Any) -> tuple[None, None]:
    """Push an item onto a heap, and its tangent to the same place of the mirror."""
    heap.append(item)
    dheap.append(ditem)
    sift_down(heap, dheap, 0, len(heap) - 1)
    return None, None


def heappop_jvp(heap: Any, dheap: Any) -> tuple[Any, Any]:
    """Pop the smallest item off a heap, with its tangent."""
    if not heap:
        from heapq import heappop

        heappop(heap)  # raises Python's own error
    item, ditem = heap.pop(), dheap.pop()
    if not heap:
        return item, ditem
    return heapreplace_jvp(heap, dheap, item, ditem)


def heapreplace_jvp(heap: Any, dheap: Any, item: Any, ditem: Any) -> tuple[Any, Any]:
    """Pop the smallest item, with its tangent, and put another in."""
    if not heap:
        from heapq import heapreplace

        heapreplace(heap, item)  # raises Python's own error
    first = heap[0], dheap[0]
    heap[0], dheap[0] = item, ditem
    sift_up(heap, dheap, 0)
    return first


def heappushpop_jvp(heap: Any, dheap: Any, item: Any, ditem: Any) -> tuple[Any, Any]:
    """Put an item in, and pop the smallest with its tangent."""
    if heap and heap[0] < item:
        return heapreplace_jvp(heap, dheap, item, ditem)
    return item, ditem


def heapify_jvp(heap: Any, dheap: Any) -> tuple[None, None]:
    """Make a list a heap, in place; its mirror goes along.

    >>> from heapq import heapify
    >>> xs = [5, 3, 8, 1, 9, 2]
    >>> dheap, want = [float(x) for x in xs], xs[:]
    >>> heapify(want)
    >>> heapify_jvp(xs, dheap)
    (None, None)
    >>> xs == want == dheap
    True
    """
    for at in reversed(range(len(heap) // 2)):
        sift_up(heap, dheap, at)
    return None, None


def nlargest_jvp(n: Any, items: Any, ditems: Any, key: Any = None) -> tuple[list[Any], list[Any]]:
    """Return the n largest items, with their tangents."""
    items, ditems = sorted_jvp(items, ditems, key=key, reverse=True)
    return items[: max(n, 0)], ditems[: max(n, 0)]


def nsmallest_jvp(n: Any, items: Any, ditems: Any, key: Any = None) -> tuple[list[Any], list[Any]]:
    """Return the n smallest items, with their tangents."""
    items, ditems = sorted_jvp(items, ditems, key=key)
    return items[: max(n, 0)], ditems[: max(n, 0)]


def insort_right_jvp(
    a: Any, da: Any, x: Any, dx: Any, lo: int = 0, hi: Any = None, *, key: Any = None
) -> tuple[None, None]:
    """Insert an item into a sorted list, after those that are equal, and its tangent at the same place."""
    from bisect import bisect_right

    at = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)
    da.insert(at, dx)
    return None, None


def insort_left_jvp(
    a: Any, da: Any, x: Any, dx: Any, lo: int = 0, hi: Any = None, *, key: Any = None
) -> tuple[None, None]:
    """Insert an item into a sorted list, before those that are equal, and its tangent at the same place."""
    from bisect import bisect_left

    at = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)
    da.insert(at, dx)
    return None, None
