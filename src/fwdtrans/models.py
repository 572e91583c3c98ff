"""Functions of the standard library, as Python that can be differentiated in their stead.

The originals are written in C, or ask what has no tangent. Each does what the original does, in the same order; its
companion stands beside those of the user's functions.
"""

# mypy: allow-untyped-defs, allow-untyped-calls, disable-error-code="var-annotated"

import dataclasses
from collections import Counter
from dataclasses import fields
from heapq import nlargest
from math import ceil, floor, trunc
from operator import itemgetter
from typing import Any


def reduce(function, iterable):
    items = iter(iterable)
    for value in items:
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


def reduce_from(function, iterable, initial):
    value = initial
    for item in iterable:
        value = function(value, item)
    return value


def accumulate(iterable, function):
    items = iter(iterable)
    for total in items:
        yield total
        break
    for item in items:
        total = function(total, item)
        yield total


def accumulate_from(iterable, function, initial):
    total = initial
    yield total
    for item in iterable:
        total = function(total, item)
        yield total


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def groupby(iterable, key):
    group: list[object] = []
    mark = None
    for item in iterable:
        found = key(item)
        if group and found != mark:
            yield mark, iter(group)
            group = []
        mark = found
        group.append(item)
    if group:
        yield mark, iter(group)


def summed(iterable):
    items = iter(iterable)
    for value in items:
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = value + item
    return value


def summed_from(iterable, initial):
    value = initial
    for item in iterable:
        value = value + item
    return value


def multiplied(iterable):
    items = iter(iterable)
    for value in items:
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = value * item
    return value


def multiplied_from(iterable, initial):
    value = initial
    for item in iterable:
        value = value * item
    return value


def total(iterable):
    items = iter(iterable)
    for item in items:
        value = 0 + item
        break
    else:
        return 0
    for item in items:
        value = value + item
    return value


def total_from(iterable, start):
    value = start
    for item in iterable:
        value = value + item
    return value


def running(iterable):
    items = iter(iterable)
    for value in items:
        yield value
        break
    for item in items:
        value = value + item
        yield value


# --- what Python does to go through an object of the user's, and with one ---------------------------------------


def steps(iterator):
    while True:
        try:
            item = iterator.__next__()
        except StopIteration:
            return
        yield item


def next_or(iterator, default):
    try:
        return iterator.__next__()
    except StopIteration:
        return default


def by_index(sequence):
    position = 0
    while True:
        try:
            item = sequence[position]
        except IndexError:
            return
        yield item
        position += 1


def entered(manager):
    given = manager.__enter__()
    try:
        yield given
    except BaseException as error:
        if not manager.__exit__(type(error), error, error.__traceback__):
            raise
    else:
        manager.__exit__(None, None, None)


def taken_apart(items):
    for item in items:
        yield tuple(item)


def backwards(sequence):
    for position in range(len(sequence) - 1, -1, -1):
        yield sequence[position]


# --- NumPy's functions that call functions -----------------------------------------------------------------------


def ndenumerate(arr):
    import numpy as np

    for index in np.ndindex(np.shape(arr)):
        yield index, arr[index]


def apply_along_axis(func1d, axis, arr):
    import numpy as np

    rows = np.moveaxis(arr, axis, -1)
    outer = rows.shape[:-1]
    found = np.stack([np.asarray(func1d(rows[index])) for index in np.ndindex(outer)])
    inner = found.shape[1:]
    first = axis % np.ndim(arr)
    whole = np.reshape(found, outer + inner)
    return np.moveaxis(whole, range(len(outer), len(outer) + len(inner)), range(first, first + len(inner)))


def piecewise(x, condlist, funclist):
    import numpy as np

    y = np.zeros_like(x)
    rest = ~np.any(np.stack(condlist), axis=0)
    for i, part in enumerate(funclist):
        place = condlist[i] if i < len(condlist) else rest
        if callable(part):
            y[place] = part(x[place])
        else:
            y[place] = part
    return y


# --- what is done to a number, of what may be an object of the user's as well ---------------------------------------


def absolute(value):
    return abs(value) if isinstance(value, (int, float)) else value.__abs__()


def negative(value):
    return -value if isinstance(value, (int, float)) else value.__neg__()


def positive(value):
    return +value if isinstance(value, (int, float)) else value.__pos__()


def rounded(value):
    return round(value) if isinstance(value, (int, float)) else value.__round__()


def rounded_to(value, digits):
    return round(value, digits) if isinstance(value, (int, float)) else value.__round__(digits)


def as_float(value):
    return float(value) if isinstance(value, (int, float)) else value.__float__()


def as_int(value):
    return int(value) if isinstance(value, (int, float)) else value.__int__()


def floored(value):
    return floor(value) if isinstance(value, (int, float)) else value.__floor__()


def raised(value):
    return ceil(value) if isinstance(value, (int, float)) else value.__ceil__()


def truncated(value):
    return trunc(value) if isinstance(value, (int, float)) else value.__trunc__()


# --- attributes of an object, all at once --------------------------------------------------------------------------


def update_fields(owner, table):
    for name, value in table.items():
        owner.__dict__[name] = value


# --- counters: what dicts do not do, or do otherwise -----------------------------------------------------------------


def most_common(counts, n=None):
    if n is None:
        return sorted(counts.items(), key=itemgetter(1), reverse=True)
    return nlargest(n, counts.items(), key=itemgetter(1))


def count_total(counts):
    return sum(counts.values())


def counts_subtracted(counts, others):
    for element, count in others.items():
        counts[element] = counts.get(element, 0) - count


def counts_added(counts, others):
    result = Counter()
    for element, count in counts.items():
        total = count + others[element]
        if total > 0:
            result[element] = total
    for element, count in others.items():
        if element not in counts and count > 0:
            result[element] = count
    return result


def counts_without(counts, others):
    result = Counter()
    for element, count in counts.items():
        rest = count - others[element]
        if rest > 0:
            result[element] = rest
    for element, count in others.items():
        if element not in counts and count < 0:
            result[element] = 0 - count
    return result


def counts_united(counts, others):
    result = Counter()
    for element, count in counts.items():
        other = others[element]
        larger = other if count < other else count
        if larger > 0:
            result[element] = larger
    for element, count in others.items():
        if element not in counts and count > 0:
            result[element] = count
    return result


def counts_shared(counts, others):
    result = Counter()
    for element, count in counts.items():
        other = others[element]
        smaller = count if count < other else other
        if smaller > 0:
            result[element] = smaller
    return result


def keep_positive(counts):
    for element in [element for element, count in counts.items() if not count > 0]:
        del counts[element]
    return counts


def add_counts(counts, others):
    for element, count in others.items():
        counts[element] += count
    return keep_positive(counts)


def take_counts(counts, others):
    for element, count in others.items():
        counts[element] -= count
    return keep_positive(counts)


def unite_counts(counts, others):
    for element, other in others.items():
        if other > counts[element]:
            counts[element] = other
    return keep_positive(counts)


def share_counts(counts, others):
    for element, count in counts.items():
        other = others[element]
        if other < count:
            counts[element] = other
    return keep_positive(counts)


def counts_above(counts):
    result = Counter()
    for element, count in counts.items():
        if count > 0:
            result[element] = count
    return result


def counts_below(counts):
    result = Counter()
    for element, count in counts.items():
        if count < 0:
            result[element] = 0 - count
    return result


# --- methods of lists and dicts that are kept as values: `v.append` is `append` with `v` bound to it ---------------


def append(items, item):
    items.append(item)


def extend(items, others):
    items.extend(others)


def insert(items, at, item):
    items.insert(at, item)


def pop(items, at=-1):
    return items.pop(at)


def item_at(items, at):
    return items[at]


def store_at(items, at, item):
    items[at] = item


def get(table, key, default=None):
    return table.get(key, default)


def setdefault(table, key, default=None):
    return table.setdefault(key, default)


def appendleft(items, item):
    items.appendleft(item)


def pop_last(items):
    return items.pop()


def popleft(items):
    return items.popleft()


# --- those that are asked of what is not known, a list, a dict or an object of the user's -------------------------


def clear(items):
    items.clear()


def reverse(items):
    items.reverse()


def copied(items):
    return items.copy()


def update(table, other):
    table.update(other)


def pairs(table):
    return table.items()


def values(table):
    return table.values()


def taken(table, key, default=...):
    return table.pop(key) if default is ... else table.pop(key, default)


def replaced(obj, /, **changes):
    given = {}
    for field in fields(obj):
        if field.init:
            given[field.name] = changes.pop(field.name) if field.name in changes else getattr(obj, field.name)
        elif field.name in changes:
            raise ValueError(f"field {field.name} is declared with init=False, it cannot be specified with replace()")
    return type(obj)(**given, **changes)


# Of those written in Python, by the original.
IN_STEAD: dict[Any, Any] = {dataclasses.replace: replaced}

# By the kind of what has the method, and the method's name.
BOUND = {
    "list": {
        "append": "append", "extend": "extend", "insert": "insert", "pop": "pop", "__getitem__": "item_at",
        "__setitem__": "store_at",
    },
    "deque": {
        "append": "append", "appendleft": "appendleft", "extend": "extend", "pop": "pop_last", "popleft": "popleft",
        "__getitem__": "item_at",
    },
    "dict": {"get": "get", "setdefault": "setdefault", "__getitem__": "item_at", "__setitem__": "store_at"},
}  # fmt: skip

# And of those that are looked up in the class of what turns out to be one.
ASKED = {
    "list": {**BOUND["list"], "clear": "clear", "reverse": "reverse", "copy": "copied"},
    "deque": {**BOUND["deque"], "clear": "clear", "reverse": "reverse", "copy": "copied"},
    "dict": {
        **BOUND["dict"], "clear": "clear", "copy": "copied", "update": "update", "items": "pairs", "values": "values",
        "pop": "taken",
    },
}  # fmt: skip

# By the original's key and the number of its arguments: the model, whose parameters are in that order.
MODELS = {
    ("functools.reduce", 2): "reduce",
    ("functools.reduce", 3): "reduce_from",
    ("itertools.accumulate", 2): "accumulate",
    ("itertools.accumulate", 3): "accumulate_from",
    ("itertools.takewhile", 2): "takewhile",
    ("itertools.dropwhile", 2): "dropwhile",
    ("itertools.groupby", 2): "groupby",
    ("numpy.ndenumerate", 1): "ndenumerate",
    ("numpy.apply_along_axis", 3): "apply_along_axis",
    ("numpy.piecewise", 3): "piecewise",
}
KEYWORDS = {"func": "function", "initial": "initial", "key": "key", "function": "function", "sequence": "iterable"}
MODELLED = frozenset(key for key, _ in MODELS)
# `reduce(operator.add, xs)`: by the model and the operator, whose place is left out
REDUCED = {
    ("reduce", "operator.add"): "summed", ("reduce_from", "operator.add"): "summed_from",
    ("reduce", "operator.mul"): "multiplied", ("reduce_from", "operator.mul"): "multiplied_from",
}  # fmt: skip
OPERATED = frozenset(REDUCED.values())
