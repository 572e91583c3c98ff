"""Tangents that fit their primals: checked, made floats, copied; and the directions of a gradient (decisions 8)."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

from .bare import OPERATORS, bare, is_its_own_dict, is_own_dict, is_own_list, named_again, namespace_of
from .errors import Refused, SeedError
from .runtime import empty_mirror, factory_of, fields_of, has_own_arithmetic, is_array_scalar, tuple_like, zero
from .shapes import calculates
from .standard import array_of_standard, fitting_standard, is_of_standard, one_hot_standard, paths_of
from .standard import zero as zero_of_standard
from .strided import array_of, fitting_array, is_array, numbers_of_array, one_hot_array
from .typed import Any

ROWS = (list, tuple, deque, array)

Pairs = list[tuple[Any, Any]]


def fitting(tangent: Any, primal: Any, where: str, memo: dict[int, Any], pairs: Pairs) -> Any:
    """Return `tangent` as a mirror of `primal`: floats for numbers, copies for lists and tuples.

    Args:
        memo: by identity of a list, its mirror: one list keeps one mirror over all arguments of a call.
        pairs: receives every list of the caller's with the mirror made from it.

    Raises:
        SeedError: structure or length differ, or one list is given two tangents.
        Refused: the primal is of a kind that carries no tangent here.
    """
    if is_of_standard(type(primal)):
        mirror = fitting_standard(tangent, primal, where, memo)
        pairs.append((tangent, mirror))
        return mirror
    if is_array(primal):
        mirror = fitting_array(tangent, primal, where, memo)
        pairs += [(tangent, mirror)] if is_array(tangent) else []
        return mirror
    if isinstance(primal, (float, int)) or _is_fraction(primal):
        if calculates(type(primal)):
            what = f"{where} is a {type(primal).__name__}, whose operators are not those of a number"
            raise Refused(what, None, "pass a plain number, or keep it in an attribute of a class of your own")
        return _number(tangent, primal, where)
    if isinstance(primal, complex):
        if not isinstance(tangent, (int, float, complex)):
            raise SeedError(f"the tangent of {where} is {tangent!r}; the primal {primal!r} is a complex number")
        return complex(tangent)
    if isinstance(primal, ROWS):
        return _fitting_row(tangent, primal, where, memo, pairs)
    if isinstance(primal, dict):
        return _fitting_dict(tangent, primal, where, memo, pairs)
    if primal is None or isinstance(primal, (str, bytes)):
        return None
    if has_own_arithmetic(type(primal)):
        what = f"{where} is a {type(primal).__name__}, which carries no tangent"
        raise Refused(what, None, f"pass {'x.to_numpy()' if hasattr(primal, 'to_numpy') else 'numpy.asarray(x)'}")
    fields = fields_of(primal)
    if fields is not None:
        return _fitting_object(tangent, primal, fields, where, memo, pairs)
    return _of_data(tangent, primal, where)


def _fitting_row(tangent: Any, primal: Any, where: str, memo: dict[int, Any], pairs: Pairs) -> Any:
    """Return the mirror of a list, a tuple, a deque or an array."""
    if not isinstance(tangent, ROWS) or len(tangent) != len(primal):
        size = f"{type(tangent).__name__} of {len(tangent)}" if isinstance(tangent, ROWS) else repr(tangent)
        raise SeedError(f"the tangent of {where} is {size}; the primal is a {type(primal).__name__} of {len(primal)}")
    _guard_own_methods(primal, where)
    known = memo.get(id(primal))
    parts = [] if isinstance(primal, tuple) else _empty(primal)
    if known is None and not isinstance(primal, tuple):
        memo[id(primal)] = parts
    if of_floats(primal) and of_floats(tangent):
        parts.extend(tangent)
    else:
        for i, (d, p) in enumerate(zip(tangent, primal)):
            parts.append(fitting(d, p, f"{where}[{i}]", memo, pairs))
    if isinstance(primal, tuple):
        return tuple.__new__(bare(type(primal)), parts) if hasattr(type(primal), "_fields") else tuple(parts)
    if known is not None and known != parts:
        raise SeedError(f"{where} is a {type(primal).__name__} that was given another tangent as well")
    if not isinstance(tangent, tuple):
        pairs.append((tangent, parts if known is None else known))
    return parts if known is None else known


GOING_THROUGH = frozenset({"__getitem__", "__iter__", "__len__", "__contains__", "__reversed__"})
SPECIAL = frozenset({*OPERATORS, "__missing__", "__getattr__", "__setattr__"})
COMPARED = frozenset({"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"})
SHOWN = frozenset(dir(object)) - COMPARED | frozenset(
    "__module__ __dict__ __weakref__ __annotations__ __qualname__ __slots__ __class_getitem__ copy".split()
)


def _guard_own_methods(primal: Any, where: str) -> None:
    """Refuse a list, a tuple or a dict of a class of the user's that does otherwise what these do."""
    kind = type(primal)
    base = next(one for one in kind.__mro__ if one.__module__ in ("builtins", "collections", "array"))
    if is_own_dict(kind) and is_its_own_dict(kind):
        what = f"{where} is a {kind.__name__} that is its own `__dict__`: copies of it are not"
        raise Refused(what, None, "pass a plain dict, and make one of it inside the function")
    if base is kind or is_own_list(kind) or is_own_dict(kind):
        return
    written: list[Any] = [vars(one) for one in kind.__mro__[: kind.__mro__.index(base)]]
    if hasattr(kind, "_fields"):  # its operators are followed
        written = [{n: found for n, found in space.items() if n in GOING_THROUGH} for space in written]
    own = next((n for space in written for n in space if n not in SHOWN and (hasattr(base, n) or n in SPECIAL)), None)
    if own is not None:
        what = f"{where} is a {kind.__name__}, whose `{own}` is not that of a {base.__name__}"
        raise Refused(what, None, f"pass a plain {base.__name__}, or keep it in an attribute of a class of your own")


def of_floats(value: Any) -> bool:
    """Say whether a value is a plain list of floats: a gradient by passes looks at one for each of its numbers."""
    return type(value) is list and {*map(type, value)} == {float}


def _of_data(tangent: Any, primal: Any, where: str) -> Any:
    """Return the tangent of what has none (a function, a date); refuse one that is given."""
    still = zero(primal)
    if tangent is not None and tangent != still or still is None and not callable(primal):
        raise _foreign(primal, where)
    return still


def _fitting_object(
    tangent: Any, primal: Any, fields: dict[str, Any], where: str, memo: dict[int, Any], pairs: Pairs
) -> Any:
    """Return an object's mirror: a namespace of its fields; those that `tangent` has not stand still."""
    given = tangent if isinstance(tangent, dict) else fields_of(tangent)
    if given is None or not {*given} <= {*fields}:
        shown = f"an object with {', '.join(given) or 'no fields'}" if given is not None else repr(tangent)
        raise SeedError(
            f"the tangent of {where} is {shown}; the primal is a {type(primal).__name__} with {', '.join(fields)}"
        )
    known = memo.get(id(primal))
    mirror = namespace_of(type(primal)) if known is None else known
    memo[id(primal)] = mirror
    moving = {  # first: what they share with those that are left out moves under both names
        name: fitting(given[name], item, f"{where}.{name}", memo, pairs)
        for name, item in fields.items() if given.get(name) is not None
    }  # fmt: skip
    parts = {name: moving[name] if name in moving else zero_of_standard(item, memo) for name, item in fields.items()}
    if known is not None and vars(known) != parts:
        raise SeedError(f"{where} is an object that was given another tangent as well")
    vars(mirror).update(parts)
    pairs.append((tangent, mirror))
    return mirror


def _fitting_dict(tangent: Any, primal: dict[Any, Any], where: str, memo: dict[int, Any], pairs: Pairs) -> Any:
    """Return a dict's mirror: the same keys in the same order."""
    if not isinstance(tangent, dict) or {*tangent} != {*primal}:
        given = isinstance(tangent, dict)
        shown = f"a dict of {', '.join(map(repr, tangent)) or 'nothing'}" if given else repr(tangent)
        keys = ", ".join(map(repr, primal)) or "nothing"
        raise SeedError(f"the tangent of {where} is {shown}; the primal is a dict of {keys}")
    _guard_own_methods(primal, where)
    factory = factory_of(primal)
    if factory is not None and not isinstance(factory, type) and getattr(factory, "__name__", "") != "<lambda>":
        what = f"the factory of {where} is not known to make the same each time"
        raise Refused(what, None, "use float, int, list, dict or a lambda")
    known = memo.get(id(primal))
    parts = _empty(primal)
    if known is None:
        memo[id(primal)] = parts
    for key, item in primal.items():
        parts[key] = fitting(tangent[key], item, f"{where}[{key!r}]", memo, pairs)
    if known is not None and known != parts:
        raise SeedError(f"{where} is a dict that was given another tangent as well")
    pairs.append((tangent, known or parts))
    return parts if known is None else known


def _number(tangent: Any, primal: Any, where: str) -> float:
    """Return a number's tangent as a float."""
    if isinstance(tangent, bool) or not isinstance(tangent, (int, float)):
        if not hasattr(tangent, "__float__"):
            raise SeedError(f"the tangent of {where} is {tangent!r}; the primal {primal!r} is a number")
    try:
        float(primal)
        return float(tangent)
    except OverflowError as error:
        raise Refused(f"{where} is an int beyond the range of a float", None, "pass a float") from error


def _foreign(primal: Any, where: str) -> Refused:
    """Return the refusal of an argument that carries no tangent."""
    kind = type(primal)
    advice = "pass numbers, lists and tuples of numbers"
    if kind.__name__ == "Decimal":
        advice = "pass float(x): a Decimal's tangent would not be one"
    return Refused(f"{where} is a {kind.__name__}, which carries no tangent", None, advice)


def _is_fraction(value: Any) -> bool:
    kind = type(value)
    is_exact = hasattr(kind, "numerator") and hasattr(kind, "denominator") and hasattr(kind, "__float__")
    return is_exact or is_array_scalar(kind)


def guard_number(value: Any, where: str) -> None:
    """Refuse numbers that no tangent can meet in one expression: Decimals, ints beyond the range of a float."""
    if type(value).__name__ == "Decimal":
        raise _foreign(value, where)
    if isinstance(value, int) and abs(value) > 1 << 1023:
        raise Refused(f"{where} is an int beyond the range of a float", None, "pass a float")


def guard_keys(value: Any, shape: Any, where: str) -> None:
    """Refuse a dict with numbers for keys where its kind is not proved: going through it might be taken for a list."""
    if not _is_proved(shape) and any(isinstance(key, (int, float)) for key in _keys(value)):
        advice = "give the dict an argument of its own, or text for keys"
        raise Refused(f"{where} holds a dict with number keys among values of other kinds", None, advice)


def _is_proved(shape: Any) -> bool:
    if isinstance(shape, tuple):
        return all(map(_is_proved, shape))
    return bool(shape != "any")


def _keys(value: Any) -> Iterator[Any]:
    """Yield every key of every dict in a value."""
    todo, seen = [value], {id(value)}
    while todo:
        current = todo.pop()
        if isinstance(current, dict):
            yield from current
        fields = fields_of(current)
        inner = [*current.values()] if isinstance(current, dict) else current
        items = [*fields.values()] if fields is not None else inner if isinstance(inner, ROWS) else []
        new = [item for item in items if not isinstance(item, (float, int, str)) and id(item) not in seen]
        seen |= {*map(id, new)}
        todo += new


def zeros(primal: Any) -> Any:
    """Return a mirror of zeros."""
    return zero_of_standard(primal)


def brought_back(pairs: Pairs) -> None:
    """Bring the mirrors of mutated arguments back into the caller's lists, aliases included (decisions 8)."""
    givens = {id(mirror): given for given, mirror in pairs}
    for given, mirror in pairs:
        if is_array(mirror) or is_of_standard(type(mirror)):
            given[...] = mirror
        elif isinstance(mirror, SimpleNamespace):
            for name, item in vars(mirror).items():
                if isinstance(given, dict):
                    given[name] = _given(item, givens)
                elif type(given) is SimpleNamespace or hasattr(given, name):
                    setattr(given, name, _given(item, givens))
        elif isinstance(given, dict):
            items = {key: _given(item, givens) for key, item in mirror.items()}
            given.clear()
            for key, item in items.items():
                given[key] = item
        elif isinstance(given, list):
            given[:] = [_given(item, givens) for item in mirror]
        else:
            items_ = [_given(item, givens) for item in mirror]
            while given:
                given.pop()
            given.extend(items_)


def _given(item: Any, givens: dict[int, Any]) -> Any:
    if isinstance(item, tuple):
        return named_again(tuple_like(item, [_given(part, givens) for part in item]))
    return givens.get(id(item), item) if isinstance(item, (list, deque, dict, SimpleNamespace)) else item


class Bundle:
    """Several directions at once: tangents side by side, with the arithmetic that tangent lines do (it is linear).

    >>> (2.0 * Bundle((1.0, 0.0)) + Bundle((0.0, 3.0)) / 2.0).slopes
    (2.0, 1.5)
    """

    __slots__ = ("slopes",)

    def __init__(self, slopes: Iterable[Any]) -> None:
        self.slopes = tuple(slopes)

    def __add__(self, other: Any) -> Bundle:
        if isinstance(other, Bundle):
            return Bundle(a + b for a, b in zip(self.slopes, other.slopes))
        return self if other == 0 else NotImplemented

    __radd__ = __add__

    def __sub__(self, other: Any) -> Bundle:
        if isinstance(other, Bundle):
            return Bundle(a - b for a, b in zip(self.slopes, other.slopes))
        return self if other == 0 else NotImplemented

    def __rsub__(self, other: Any) -> Bundle:
        return -self if other == 0 else NotImplemented

    def __mul__(self, factor: Any) -> Bundle:
        return NotImplemented if isinstance(factor, Bundle) else Bundle(a * factor for a in self.slopes)

    __rmul__ = __mul__

    def __truediv__(self, factor: Any) -> Bundle:
        return NotImplemented if isinstance(factor, Bundle) else Bundle(a / factor for a in self.slopes)

    def __neg__(self) -> Bundle:
        return Bundle(-a for a in self.slopes)

    def __pos__(self) -> Bundle:
        return self

    @property
    def real(self) -> Bundle:
        """The real parts."""
        return Bundle(a.real for a in self.slopes)

    @property
    def imag(self) -> Bundle:
        """The imaginary parts."""
        return Bundle(a.imag for a in self.slopes)

    def conjugate(self) -> Bundle:
        """Return the conjugates."""
        return Bundle(a.conjugate() for a in self.slopes)


def bundled(seeds: list[Any], memo: dict[int, Any]) -> Any:
    """Return seeds of one structure as one, with a bundle for every number; what they share stays shared."""
    first = seeds[0]
    if isinstance(first, tuple):
        return tuple_like(first, [bundled(list(items), memo) for items in zip(*seeds)])
    if first is None:
        return None
    if not isinstance(first, (*ROWS, dict, SimpleNamespace)):
        return Bundle(seeds)
    if id(first) in memo:
        return memo[id(first)]
    made = memo[id(first)] = SimpleNamespace() if isinstance(first, SimpleNamespace) else _empty(first)
    if isinstance(first, SimpleNamespace):
        vars(made).update({n: bundled([getattr(seed, n) for seed in seeds], memo) for n in vars(first)})
    elif isinstance(first, dict):
        for key in first:
            made[key] = bundled([seed[key] for seed in seeds], memo)
    else:
        made.extend(bundled(list(items), memo) for items in zip(*seeds))
    return made


def width(tangent: Any) -> int:
    """Return how many directions a tangent bundles; 0 if it is a plain one."""
    if isinstance(tangent, Bundle):
        return len(tangent.slopes)
    parts = vars(tangent).values() if isinstance(tangent, SimpleNamespace) else tangent
    if isinstance(parts, dict):
        parts = parts.values()
    return max(map(width, parts), default=0) if isinstance(tangent, (*ROWS, dict, SimpleNamespace)) else 0


def unbundled(tangent: Any, position: int) -> Any:
    """Return one direction of a tangent."""
    if isinstance(tangent, Bundle):
        return tangent.slopes[position]
    if isinstance(tangent, ROWS):
        return _alike(tangent, [unbundled(item, position) for item in tangent])
    if isinstance(tangent, SimpleNamespace):
        return SimpleNamespace(**{name: unbundled(item, position) for name, item in vars(tangent).items()})
    if isinstance(tangent, dict):
        return _table_alike(tangent, {key: unbundled(item, position) for key, item in tangent.items()})
    return tangent


def _empty(primal: Any) -> Any:
    """Return an empty mirror, whose factory makes tangents where it has one."""
    if factory_of(primal) is None:
        return empty_mirror(primal)
    return zero(type(primal)(primal.default_factory))


def _alike(row: Any, parts: list[Any]) -> Any:
    """Return parts as a row of the kind of `row`."""
    if isinstance(row, tuple):
        return tuple_like(row, parts)
    made = _empty(row)
    made.extend(parts)
    return made


def _table_alike(table: dict[Any, Any], parts: dict[Any, Any]) -> Any:
    """Return parts as a dict of the kind of `table`."""
    made = _empty(table)
    for key, item in parts.items():
        made[key] = item
    return made


def directions(primal: Any, where: str) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield a path into `primal` and the seed that is one there and zero elsewhere, for every number in it."""
    try:
        paths = list(numbers(primal, where))
    except RecursionError:
        raise holding_itself(where) from None
    if not paths and fields_of(primal) is not None:
        raise _foreign(primal, where)
    for path in paths:
        yield path, _one_hot(primal, path)


def holding_itself(where: str) -> Refused:
    """Return the refusal of a gradient in the shape of something that has no end."""
    return Refused(f"{where} holds itself: its numbers have no end", None, "ask for an attribute, `node.value`")


def numbers(primal: Any, where: str) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every number in `primal`."""
    if isinstance(primal, (float, int, complex)) or _is_fraction(primal):
        yield ()
    elif is_array(primal):
        yield from numbers_of_array(primal)
    elif is_of_standard(type(primal)):
        yield from paths_of(primal)
    elif isinstance(primal, ROWS):
        for i, item in enumerate(primal):
            for path in numbers(item, f"{where}[{i}]"):
                yield (i, *path)
    elif isinstance(primal, dict):
        for key, item in primal.items():
            for path in numbers(item, f"{where}[{key!r}]"):
                yield (key, *path)
    elif fields_of(primal) is not None:
        for name, item in (fields_of(primal) or {}).items():
            for path in numbers(item, f"{where}.{name}"):
                yield (name, *path)
    elif primal is not None and not isinstance(primal, (str, bytes)):
        _of_data(None, primal, where)


def _one_hot(primal: Any, path: tuple[Any, ...]) -> Any:
    """Return a mirror of zeros with a one at the end of a path."""
    if not path:
        return 1.0
    if is_array(primal):
        return one_hot_array(primal, path)
    if is_of_standard(type(primal)):
        return one_hot_standard(primal, path)
    if isinstance(primal, dict):
        parts_ = {key: _one_hot(item, path[1:]) if key == path[0] else zeros(item) for key, item in primal.items()}
        return _table_alike(primal, parts_)
    fields = fields_of(primal)
    if fields is not None:
        mirror = zeros(primal)
        setattr(mirror, path[0], _one_hot(fields[path[0]], path[1:]))
        return mirror
    parts = [0.0] * len(primal) if of_floats(primal) else [zeros(item) for item in primal]
    parts[path[0]] = _one_hot(primal[path[0]], path[1:])
    return _alike(primal, parts)


def gathered(primal: Any, slopes: Iterator[Any]) -> Any:
    """Return the derivatives, one per number, in the structure of `primal`."""
    if isinstance(primal, (float, int, complex)) or _is_fraction(primal):
        return next(slopes)
    if is_array(primal):
        return array_of(primal, slopes)
    if is_of_standard(type(primal)):
        return array_of_standard(primal, slopes)
    if isinstance(primal, ROWS):
        return _alike(primal, [gathered(item, slopes) for item in primal])
    if isinstance(primal, dict):
        return _table_alike(primal, {key: gathered(item, slopes) for key, item in primal.items()})
    fields = fields_of(primal)
    if fields is None:
        return None
    return SimpleNamespace(**{name: gathered(item, slopes) for name, item in fields.items()})
