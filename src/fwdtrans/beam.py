"""Tangents of arrays in several directions at once: what NumPy does to one of them, it does to all.

    dx              Beam of shape (3,), its slopes (p, 3): a row for each direction
    2.0 * dx[1:]    Beam of shape (2,), its slopes (p, 2)

A companion's lines run on beams as they stand, since they are linear in the tangents and since a beam goes by NumPy's
protocols. A function that has no line here is called once for each direction, which is always right; what is not known
to be right raises `Unspread`, and the caller takes a pass for each direction. A view of a tangent is a view of all.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from functools import partial

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from .typed import Any

WIDTH: ContextVar[int] = ContextVar("width")  # how many directions the run in this context carries


class Unspread(BaseException):
    """Something is not known to be right for several directions at once; no `except Exception` holds it up."""


class Beam(NDArrayOperatorsMixin):
    """An array's tangent, or a number's, in several directions.

    >>> WIDTH.set(2) and None
    >>> dx = Beam(np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
    >>> (np.arange(3.0) * dx + dx[0]).slopes.tolist()
    [[1.0, 1.0, 1.0], [0.0, 1.0, 0.0]]

    Attributes:
        slopes: the tangents, a row for each direction.
        is_number: NumPy would have a number here, which is not changed in place.
    """

    __slots__ = ("is_number", "slopes")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, slopes: Any, is_number: bool = False) -> None:
        self.slopes, self.is_number = slopes, is_number

    # --- what each of them is, alone

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one."""
        return self.slopes.shape[1:]  # type: ignore[no-any-return]

    @property
    def ndim(self) -> int:
        """How many dimensions one has."""
        return self.slopes.ndim - 1  # type: ignore[no-any-return]

    @property
    def size(self) -> int:
        """How many numbers one holds."""
        return int(np.prod(self.shape))

    @property
    def dtype(self) -> Any:
        """Of what they are."""
        return self.slopes.dtype

    @property
    def T(self) -> Any:
        """The transposed ones: views."""
        return Beam(self.slopes.transpose(0, *range(self.ndim, 0, -1)))

    @property
    def real(self) -> Any:
        """The real parts: views."""
        return Beam(self.slopes.real, self.is_number)

    @property
    def imag(self) -> Any:
        """The imaginary parts: views."""
        return Beam(self.slopes.imag, self.is_number)

    def one(self, q: int) -> Any:
        """Return the tangent in one direction; an array is a view."""
        return self.slopes[q] if self.is_number else self.slopes[q, ...]

    def __len__(self) -> int:
        return len(self.slopes[0])

    def __iter__(self) -> Iterator[Any]:
        return (self[i] for i in range(len(self)))

    # --- parts

    def __getitem__(self, index: Any) -> Any:
        parts = index if isinstance(index, tuple) else (index,)
        if all(map(is_basic, parts)):
            place = (slice(None), *parts)
            found = self.slopes[place]
            is_number = found.ndim == 1 and not any(part is Ellipsis for part in parts)
            return Beam(found.copy(), True) if is_number else Beam(found)
        if len(parts) == 1 and isinstance(index, np.ndarray) and index.ndim:
            return Beam(self.slopes[:, index])
        return looped(operator.getitem, (self, index), {})

    def __setitem__(self, index: Any, new: Any) -> None:
        parts = index if isinstance(index, tuple) else (index,)
        if self.is_number:
            raise Unspread("a number is stored into")
        if all(map(is_basic, parts)):
            place = (slice(None), *parts)
            part = self.slopes[place]
            part[...] = raised(new, part.ndim - 1) if isinstance(new, Beam) else new
        else:
            looped(operator.setitem, (self, index, new), {})

    # --- what is asked of one that cannot be said of several

    def _refuse(self, *_: Any, **__: Any) -> Any:
        raise Unspread("a tangent is asked for its value")

    __bool__ = __float__ = __int__ = __complex__ = __index__ = __round__ = __contains__ = __array__ = _refuse
    __reduce_ex__ = __deepcopy__ = __copy__ = _refuse

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # NumPy asks for protocols, and finds none
        if name in METHODS:
            return partial(along, METHODS[name], self)
        method = getattr(np.ndarray, name, None)
        if not callable(method) or name in ("sort", "resize", "partition"):
            raise Unspread(f"the attribute {name} of several tangents")
        return partial(along, method, self)

    # --- NumPy's protocols

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        out = kwargs.get("out", ())
        if any(not isinstance(one, Beam) for one in out):
            raise Unspread("several tangents are stored into the array of one")
        if method == "__call__" and ufunc.signature is None and ufunc.nout == 1:
            return elementwise(ufunc, inputs, kwargs)
        if method == "__call__" and ufunc is np.matmul and not out and len(kwargs) == 0:
            found = product(*inputs)
            if found is not None:
                return found
        if len(out) == 1:
            kwargs = {**kwargs, "out": out[0]}
        return looped(getattr(ufunc, method), inputs, kwargs)

    def __array_function__(self, function: Any, types: Any, args: Any, kwargs: Any) -> Any:
        return along(function, *args, **kwargs)


def is_basic(part: Any) -> bool:
    """Say whether an index gives a view, or a number."""
    if part is None or part is Ellipsis or isinstance(part, slice):
        return True
    return isinstance(part, (int, np.integer)) and not isinstance(part, bool)


def raised(beam: Beam, ndim: int) -> Any:
    """Return slopes whose rows have so many dimensions, as broadcasting gives them."""
    place = (slice(None), *[None] * (ndim - beam.ndim))
    return beam.slopes[place] if len(place) > 1 else beam.slopes


def dims(value: Any) -> int:
    """Return how many dimensions a value has; `numpy.ndim` would ask a beam's protocol."""
    if isinstance(value, (float, int)):
        return 0
    return value.ndim if hasattr(value, "ndim") else np.ndim(value)


# --- in one call ------------------------------------------------------------------------------------------------------


def elementwise(ufunc: Any, inputs: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """Return what a function of each element gives, or what it stores `out`."""
    (target,) = kwargs.get("out") or (None,)
    mask = kwargs.get("where", True)
    if isinstance(mask, Beam):
        raise Unspread("a mask that moves")
    if target is not None and target.is_number:  # `s += ds` makes another number
        kwargs, target = {name: value for name, value in kwargs.items() if name != "out"}, None
    ndim = max(map(dims, (*inputs, mask)))
    if target is not None:
        ndim = max(ndim, target.ndim)
        kwargs = {**kwargs, "out": (target.slopes,)}
    found = ufunc(*(raised(one, ndim) if isinstance(one, Beam) else one for one in inputs), **kwargs)
    return Beam(found, ndim == 0) if target is None else target


def product(one: Any, two: Any) -> Any:
    """Return `one @ two`; None where it is not one call."""
    if isinstance(one, Beam) and isinstance(two, Beam):
        return None
    first, second = dims(one), dims(two)
    if 0 in (first, second) or max(first, second) > 2:
        return None
    if isinstance(two, Beam):
        if (first, second) == (2, 1):
            return Beam(two.slopes @ np.asarray(one).T)
        return Beam(np.matmul(one, two.slopes)) if second == 2 else Beam(two.slopes @ one, True)
    return Beam(one.slopes @ two, first == second == 1)


def dotted(one: Any, two: Any) -> Any:
    """Return `numpy.dot(one, two)`; None where it is not one call."""
    return np.multiply(one, two) if 0 in (dims(one), dims(two)) else product(one, two)


def along_axes(function: Any, beam: Any, axis: Any = None, **kwargs: Any) -> Any:
    """Return a sum or a mean over axes; None where it is not one call."""
    if not isinstance(beam, Beam) or kwargs.keys() - {"keepdims"}:
        return None
    axes = tuple(range(beam.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    found = function(beam.slopes, axis=tuple(a % beam.ndim + 1 for a in axes) if beam.ndim else (), **kwargs)
    return Beam(found, found.ndim == 1 and not kwargs.get("keepdims"))


def along_axis(function: Any, beam: Any, axis: Any, kwargs: dict[str, Any]) -> Any:
    """Return what a function does along one axis of an array; None where it is not one call."""
    if not isinstance(beam, Beam) or not isinstance(axis, (int, np.integer)) or not beam.ndim:
        return None
    return Beam(function(beam.slopes, axis=axis % beam.ndim + 1, **kwargs))


def joined(function: Any, arrays: Any, axis: Any = 0, **kwargs: Any) -> Any:
    """Return arrays, some of which may stand still, joined along an axis; None where it is not one call."""
    if kwargs or not isinstance(axis, int):
        return None
    parts = [one.slopes if isinstance(one, Beam) else spread(np.asarray(one)) for one in arrays]
    ndim = parts[0].ndim - 1 + (function is np.stack)
    return Beam(function(parts, axis=axis % ndim + 1)) if ndim else None


def spread(array: Any) -> Any:
    """Return an array as the same in all directions."""
    return np.broadcast_to(array, (WIDTH.get(), *array.shape))


def chosen(mask: Any, *values: Any) -> Any:
    """Return `numpy.where(mask, x, y)`; None where it is not one call."""
    if len(values) != 2 or isinstance(mask, Beam):
        return None
    ndim = max(map(dims, (mask, *values)))
    found = np.where(mask, *(raised(one, ndim) if isinstance(one, Beam) else one for one in values))
    return Beam(found)


def summed(subscripts: Any, *operands: Any) -> Any:
    """Return `numpy.einsum`, with a letter for the directions; None where it is not one call."""
    if not isinstance(subscripts, str) or "->" not in subscripts or "." in subscripts:
        return None
    inner, _, result = subscripts.replace(" ", "").partition("->")
    letter = next(c for c in "zyxwvutsrqponmlkjihgfedcbaZ" if c not in inner)
    parts = [letter * isinstance(one, Beam) + part for part, one in zip(inner.split(","), operands)]
    if len(parts) != len(operands) or sum(isinstance(one, Beam) for one in operands) != 1:
        return None
    plain = [one.slopes if isinstance(one, Beam) else one for one in operands]
    return Beam(np.einsum(f"{','.join(parts)}->{letter}{result}", *plain), not result)


def of_axis(function: Any) -> Callable[..., Any]:
    """Return a function along one axis, the last one if nothing is said."""
    return lambda beam, *args, axis=-1, **kwargs: (
        None if args or kwargs.keys() - {"n", "norm"} else along_axis(function, beam, axis, kwargs)
    )


def accumulated(beam: Any, axis: Any = None) -> Any:
    """Return `numpy.cumsum`; None where it is not one call."""
    is_vector = axis is None and isinstance(beam, Beam) and beam.ndim == 1
    return along_axis(np.cumsum, beam, 0 if is_vector else axis, {})


def rolled(beam: Any, shift: Any, axis: Any = None) -> Any:
    """Return `numpy.roll`; None where it is not one call."""
    is_vector = axis is None and isinstance(beam, Beam) and beam.ndim == 1
    return along_axis(np.roll, beam, 0 if is_vector else axis, {"shift": shift})


IN_ONE: dict[Any, Callable[..., Any]] = {
    np.shape: lambda beam: beam.shape,
    np.ndim: lambda beam: beam.ndim,
    np.size: lambda beam: beam.size,
    np.sum: lambda *args, **kwargs: along_axes(np.sum, *args, **kwargs),
    np.mean: lambda *args, **kwargs: along_axes(np.mean, *args, **kwargs),
    np.concatenate: lambda *args, **kwargs: joined(np.concatenate, *args, **kwargs),
    np.stack: lambda *args, **kwargs: joined(np.stack, *args, **kwargs),
    np.ndarray.copy: lambda beam: Beam(beam.slopes.copy()),
    np.where: chosen,
    np.dot: dotted,
    np.einsum: summed,
    np.cumsum: accumulated,
    np.roll: rolled,
    np.diff: of_axis(np.diff),
    **{one: of_axis(one) for one in (np.fft.fft, np.fft.ifft, np.fft.rfft, np.fft.irfft)},
}
METHODS = {"sum": np.sum, "mean": np.mean, "cumsum": np.cumsum, "dot": np.dot, "copy": np.ndarray.copy}
VIEWING = frozenset(  # what these give is a view, or a copy, whatever the numbers are
    getattr(space, name)
    for name in "reshape ravel transpose swapaxes squeeze diagonal".split()
    for space in (np, np.ndarray)
) | {np.moveaxis, np.expand_dims, np.broadcast_to, np.flip, np.atleast_1d, np.atleast_2d, np.split, np.real, np.imag}


# --- once for each direction ------------------------------------------------------------------------------------------


def along(function: Any, *args: Any, **kwargs: Any) -> Any:
    """Return what a function of NumPy's, or of a rule, gives for tangents some of which are beams."""
    in_one = IN_ONE.get(function)
    try:
        found = in_one(*args, **kwargs) if in_one is not None else None
    except TypeError:  # arguments that are not told apart here
        found = None
    return looped(function, args, kwargs) if found is None else found


def looped(function: Any, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """Return what a function gives in each direction, called for one after the other."""
    sources = [beam.slopes for beam in beams_in((args, kwargs))]

    def alone(q: int) -> Any:
        now, words = one_of((args, kwargs), q)
        return function(*now, **words)

    if function in VIEWING:
        ends = [alone(0), alone(WIDTH.get() - 1)]
        if all(any(np.may_share_memory(one, source) for source in sources) for one in arrays_in(ends)):
            return together(ends, sources)
    return together([alone(q) for q in range(WIDTH.get())], sources)


def arrays_in(value: Any) -> Iterator[Any]:
    """Yield the arrays in lists and tuples."""
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from arrays_in(item)


def together(parts: list[Any], sources: list[Any]) -> Any:
    """Return the results in each direction as one, views as a view of the array that they are views of."""
    first = parts[0]
    if first is None:
        return None
    if isinstance(first, (tuple, list)):
        if any(len(part) != len(first) for part in parts):
            raise Unspread("results of different lengths")
        items = [together([*items], sources) for items in zip(*parts)]
        return items if isinstance(first, list) else tuple(items)
    if isinstance(first, np.ndarray) and first.dtype.kind in "fc":
        if any(part.shape != first.shape for part in parts):
            raise Unspread("results of different shapes")
        shared = [one for one in sources if np.may_share_memory(first, one)]
        return view_of(parts, shared[0]) if shared else Beam(np.stack(parts))
    if isinstance(first, (float, complex, np.floating, np.complexfloating)):
        return Beam(np.array(parts), True)
    raise Unspread(f"a result of {type(first).__name__}")


def view_of(parts: list[Any], source: Any) -> Any:
    """Return views of an array's rows, those of the first and the last at least, as a view of the array."""
    first, last = parts[0], parts[-1]
    apart = address(last) - address(first)
    if apart != source.strides[0] * (len(source) - 1) or last.strides != first.strides:
        raise Unspread("views that are not those of one array")
    made = np.lib.stride_tricks.as_strided(
        first, (len(source), *first.shape), (source.strides[0], *first.strides), writeable=first.flags.writeable
    )
    return Beam(made)


def address(array: Any) -> int:
    """Return where an array's data begin."""
    return array.__array_interface__["data"][0]  # type: ignore[no-any-return]


def beams_in(value: Any) -> Iterator[Beam]:
    """Yield the beams in a value, in lists, tuples and dicts as well."""
    if isinstance(value, Beam):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from beams_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from beams_in(item)


def one_of(value: Any, q: int) -> Any:
    """Return a value with its beams' tangents in one direction."""
    if isinstance(value, Beam):
        return value.one(q)
    if isinstance(value, list):
        return [one_of(item, q) for item in value]
    if isinstance(value, tuple):
        items = [one_of(item, q) for item in value]
        return tuple.__new__(type(value), items)
    return {key: one_of(item, q) for key, item in value.items()} if isinstance(value, dict) else value


# --- zeros ------------------------------------------------------------------------------------------------------------


def widened(zeros: Any, memo: dict[int, Any], with_numbers: bool = False) -> Any:
    """Return zeros with a beam in each array's place; a number's too, where that is asked for.

    Args:
        memo: by identity of a list, a dict or an array, what it became.
    """
    if isinstance(zeros, np.ndarray):
        if id(zeros) not in memo:
            memo[id(zeros)] = Beam(zero_slopes(zeros))
        return memo[id(zeros)]
    if isinstance(zeros, float):
        return Beam(np.zeros(WIDTH.get()), True) if with_numbers else zeros
    if isinstance(zeros, tuple):
        return tuple.__new__(type(zeros), [widened(item, memo, with_numbers) for item in zeros])
    if zeros is None or id(zeros) in memo:
        return memo.get(id(zeros))
    memo[id(zeros)] = zeros
    if isinstance(zeros, list):
        zeros[:] = [widened(item, memo, with_numbers) for item in zeros]
    elif type(zeros) is dict:
        zeros.update({key: widened(item, memo, with_numbers) for key, item in zeros.items()})
    elif type(zeros).__name__ == "SimpleNamespace":
        widened(vars(zeros), memo, with_numbers)
    else:
        raise Unspread(f"a mirror of {type(zeros).__name__}")
    return zeros


def zero_slopes(zeros: Any) -> Any:
    """Return zeros in all directions, each in the order of rows or columns that one has."""
    if zeros.flags.f_contiguous and not zeros.flags.c_contiguous:
        made = np.zeros((WIDTH.get(), *zeros.shape[::-1]), zeros.dtype)
        return made.transpose(0, *range(zeros.ndim, 0, -1))
    return np.zeros((WIDTH.get(), *zeros.shape), zeros.dtype)
