"""Tangents of NumPy's arrays: of the same shape and strides, views of one base where their primals are.

A view that is stored into changes its base; what a `reshape` gives is a view or a copy, which depends on the strides.
So both must be the same for an array and its tangent. NumPy is imported by who has an array.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from .errors import Refused, SeedError
from .runtime import fields_of, tuple_like
from .runtime import is_array as is_array_class
from .typed import Any

NUMERIC = "fciub"  # the kinds of dtypes that hold numbers


def is_array(value: Any) -> bool:
    """Say whether a value is an array."""
    return is_array_class(type(value))


def fitting_array(tangent: Any, primal: Any, where: str, memo: dict[int, Any]) -> Any:
    """Return an array's tangent: a copy with the primal's shape and strides; of floats, where that holds whole numbers.

    Args:
        memo: by identity of an array, its tangent; by that of an array that owns its data, the one for all its views.

    Raises:
        SeedError: the shapes differ, or one array is given two tangents.
        Refused: the array holds no numbers.
    """
    import numpy as np

    if primal.dtype.kind not in NUMERIC:
        what = f"{where} is an array of {primal.dtype}, which carries no tangent"
        raise Refused(what, None, "pass an array of floats")
    given = np.asarray(tangent)
    if given.shape != primal.shape or given.dtype.kind not in NUMERIC:
        raise SeedError(
            f"the tangent of {where} has the shape {given.shape} and the dtype {given.dtype}; "
            f"the primal {primal.shape} and {primal.dtype}"
        )
    if given.dtype.kind == "c" and primal.dtype.kind != "c":
        raise SeedError(f"the tangent of {where} is complex; the primal is an array of {primal.dtype}")
    known = memo.get(id(primal))
    if known is None:
        known = memo[id(primal)] = mirror_of(primal, memo)
        known[...] = given
    elif not np.array_equal(known, given.astype(known.dtype), equal_nan=True):
        raise SeedError(f"{where} is an array that was given another tangent as well")
    return known


def lendable(tangent: Any, primal: Any, values: Collection[Any]) -> bool:
    """Say whether an array's tangent is like the mirror that would be made of it, and no argument's memory.

    Args:
        values: all arguments; whatever may hold arrays inside is none that can be told.
    """
    if not is_array(tangent) or not is_array(primal) or primal.base is not None:
        return False
    is_alike = tangent.dtype == primal.dtype and primal.dtype.kind in "fc" and tangent.shape == primal.shape
    if not is_alike or tangent.strides != primal.strides or sum(value is primal for value in values) > 1:
        return False
    return all(
        is_array(value) and value.base is None or isinstance(value, (int, float, complex, str, type(None)))
        for value in values
    ) and are_apart(tangent, *filter(is_array, values))  # fmt: skip


def are_apart(tangent: Any, *values: Any) -> bool:
    """Say whether a tangent has no memory of arguments; those are arrays that own theirs."""
    if tangent.base is None:
        return all(value is not tangent for value in values)
    import numpy as np

    return not any(np.may_share_memory(tangent, value) for value in values)


def kept_apart(tangent: Any, lent: Sequence[Any], memo: dict[int, Any] | None = None) -> Any:
    """Return a result's tangent with memory of its own, where it has that of tangents that were lent."""
    import numpy as np

    memo = {} if memo is None else memo
    if isinstance(tangent, tuple):
        return tuple_like(tangent, [kept_apart(item, lent, memo) for item in tangent])
    if not is_array(tangent) or not any(np.may_share_memory(tangent, one) for one in lent):
        return tangent
    if id(tangent) not in memo:
        memo[id(tangent)] = mirror_of(tangent, memo)
        memo[id(tangent)][...] = tangent
    return memo[id(tangent)]


def mirror_of(primal: Any, memo: dict[int, Any]) -> Any:
    """Return zeros with the shape and strides of an array: a view of the zeros for the array that owns its data."""
    import numpy as np

    owner = primal
    while is_array(owner.base):
        owner = owner.base
    dtype = np.dtype(dtype_of(primal))
    if owner.itemsize != primal.itemsize:
        return np.zeros_like(primal, dtype)
    whole = memo.get(-id(owner))
    if whole is None:
        whole = memo[-id(owner)] = np.zeros_like(owner, dtype)
    if owner is primal:
        return whole
    shift = primal.__array_interface__["data"][0] - owner.__array_interface__["data"][0]
    ratio = dtype.itemsize // owner.itemsize or 1
    flat = whole.reshape(-1, order="A")
    start = shift // owner.itemsize
    return np.lib.stride_tricks.as_strided(flat[start:], primal.shape, [step * ratio for step in primal.strides])


def numbers_of_array(primal: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every number in an array: its index."""
    import numpy as np

    for index in np.ndindex(primal.shape):
        yield (index,)


def one_hot_array(primal: Any, path: tuple[Any, ...]) -> Any:
    """Return zeros in the shape of an array, with a one at an index."""
    import numpy as np

    seed = np.zeros(primal.shape, dtype_of(primal))
    seed[path[0]] = 1.0
    return seed


def array_of(primal: Any, slopes: Iterable[Any]) -> Any:
    """Return the derivatives, one for each number of an array, as an array of its shape."""
    import numpy as np

    one = iter(slopes)
    found = [np.asarray(next(one)) for _ in range(primal.size)]
    shape = np.broadcast_shapes(*(slope.shape for slope in found))  # of a result: the input's axes come behind
    dtype = np.result_type(dtype_of(primal), *found)
    rows = np.empty((primal.size, *shape), dtype)
    for position, slope in enumerate(found):
        rows[position] = slope
    return np.ascontiguousarray(np.moveaxis(rows, 0, -1)).reshape((*shape, *primal.shape))


def dtype_of(primal: Any) -> Any:
    """Return the dtype of an array's tangent."""
    return primal.dtype if primal.dtype.kind in "fc" else float


def guard_whole(made: Any, values: Mapping[str, Any], moving: Iterable[str]) -> None:
    """Refuse whole numbers where what moves is stored into arrays of them, or of their dtype (decisions 9).

    Args:
        made: the companion, whose flags say so; `values` the arguments by name, some of which are `moving`.
    """
    if not made.cuts_off:
        return
    for name in dict.fromkeys((*moving, *sorted(made.stored & made.active & values.keys()))):
        for array in arrays_in(values[name]):
            if array.dtype.kind not in "fc":
                what = f"{name} is an array of {array.dtype}, and arrays are stored into: floats might be cut off"
                raise Refused(what, None, "pass an array of floats")
    if "cuts_numbers" in made.flags and all(map(is_whole, values.values())):
        name = next((name for name in moving if isinstance(values[name], int)), "")
        if name:
            what = f"{name} is a whole number, and an array made of it is stored into: floats might be cut off"
            raise Refused(what, None, "pass a float")


def is_whole(value: Any) -> bool:
    """Say whether an argument makes no float of what it meets."""
    if isinstance(value, list | tuple):
        return all(map(is_whole, value))
    return value.dtype.kind not in "fc" if is_array(value) else not isinstance(value, float | complex)


def guard_overlaps(values: Any, mirrors: Any) -> None:
    """Refuse arrays that share memory whose tangents share none: what is stored into one would be lost for the other.

    Args:
        values: arguments by name; `mirrors` the tangents of those that have any.
    """
    import numpy as np

    known: list[tuple[Any, Any, str]] = []
    for name, value in values.items():
        tangents = [*arrays_in(mirrors.get(name))]
        arrays = [*arrays_in(value)]
        for position, array in enumerate(arrays):
            mirror = tangents[position] if len(tangents) == len(arrays) else None
            for other, its, where in known:
                if other is array or not np.may_share_memory(other, array):
                    continue
                if mirror is None or its is None or not np.may_share_memory(mirror, its):
                    what = f"{where} and {name} share memory, and arrays are stored into"
                    raise Refused(what, None, "pass copies, or the arrays themselves with a tangent for each")
            known.append((array, mirror, name))


def guard_conflicts(pairs: Iterable[tuple[Any, Any]]) -> None:
    """Refuse tangents of views of one array that differ where the views overlap.

    Args:
        pairs: what was given, and what was made of it.
    """
    import numpy as np

    for given, mirror in pairs:
        if is_array(mirror) and not np.array_equal(np.asarray(given, mirror.dtype), mirror, equal_nan=True):
            raise SeedError("two arguments are views of one array, and their tangents differ where they overlap")


def overlapping(values: Iterable[Any]) -> bool:
    """Say whether two arrays among values may be views of the same memory."""
    found = list({id(one): one for value in values for one in arrays_in(value)}.values())
    if len(found) < 2:
        return False
    import numpy as np

    return any(np.may_share_memory(one, other) for i, one in enumerate(found) for other in found[:i])


def arrays_in(value: Any, seen: set[int] | None = None) -> Iterator[Any]:
    """Yield the arrays in lists, tuples, dicts and objects, each of which is gone through once.

    Args:
        seen: the identities of those that were.
    """
    seen = set() if seen is None else seen
    if is_array(value):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from arrays_in(item, seen)
    elif id(value) not in seen:
        fields = value if isinstance(value, (list, dict)) else fields_of(value)
        if fields is not None:
            seen.add(id(value))
        for item in fields.values() if isinstance(fields, dict) else fields or ():
            yield from arrays_in(item, seen)
