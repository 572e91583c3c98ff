"""The tangent of what carries none, where plain data or arrays alone can come: `runtime.zero` for anything."""

from __future__ import annotations

from .runtime import is_array, zeros_of_array
from .typed import Any


def zero(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return the tangent of a value that carries none: 0.0 for a number, zeros in the shape of a list, tuple or dict.

    Lists that are one object have zeros that are one object.

    >>> zero([1, (2.0, "a")]), zero({"k": 3})
    ([0.0, (0.0, None)], {'k': 0.0})

    Raises:
        TypeError: the value is of another class: no tangent of it is known.
    """
    if isinstance(value, (float, int, complex)) or hasattr(type(value), "numerator"):
        return 0.0
    if value is None or isinstance(value, str) or callable(value):
        return None
    memo = {} if memo is None else memo
    if type(value) is tuple:
        return tuple([zero(item, memo) for item in value])
    if type(value) not in (list, dict):
        raise TypeError(f"no tangent is known for a {type(value).__name__}: {value!r}")
    if id(value) not in memo:
        memo[id(value)] = zeros = type(value)()
        for key in value:
            if type(value) is list:
                zeros.append(zero(key, memo))
            else:
                zeros[key] = zero(value[key], memo)
    return memo[id(value)]


def zero_or_zeros(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return the tangent of a value that carries none: 0.0 for a number, zeros in the shape of an array, list or dict.

    Arrays and lists that are one object have zeros that are one object.

    >>> import numpy as np
    >>> zero_or_zeros(np.arange(2)), zero_or_zeros([1, (2.0, "a")]), zero_or_zeros(np.float32(3))
    (array([0., 0.]), [0.0, (0.0, None)], 0.0)

    Raises:
        TypeError: the value is of another class: no tangent of it is known.
    """
    import numpy as np

    if isinstance(value, (float, int, complex, np.number, np.bool_)) or hasattr(type(value), "numerator"):
        return 0.0
    if value is None or isinstance(value, str) or callable(value):
        return None
    memo = {} if memo is None else memo
    if type(value) is tuple:
        return tuple([zero_or_zeros(item, memo) for item in value])
    if type(value) is range:
        return [0.0] * len(value)
    if type(value) not in (list, dict, np.ndarray):
        if type(value).__module__.startswith(("builtins", "numpy.random")):
            return None
        raise TypeError(f"no tangent is known for a {type(value).__name__}: {value!r}")
    if id(value) not in memo:
        if type(value) is np.ndarray:
            memo[id(value)] = np.zeros_like(value, dtype=None if value.dtype.kind in "fc" else float)
            return memo[id(value)]
        memo[id(value)] = zeros = type(value)()
        for key in value:
            if type(value) is list:
                zeros.append(zero_or_zeros(key, memo))
            else:
                zeros[key] = zero_or_zeros(value[key], memo)
    return memo[id(value)]


def is_record(kind: type) -> bool:
    """Say whether a class keeps its objects' attributes in a plain `__dict__`: it is written so, all its bases are."""
    bases = [base for base in kind.__mro__ if base is not object and base.__name__ != "SimpleNamespace"]
    if any("__slots__" in vars(base) or not base.__flags__ & 1 << 9 for base in bases):
        return False
    return not any(hasattr(kind, name) for name in ("__members__", "__array__", "__array_namespace__", "__iter__"))


def zero_or_mirror(value: Any, memo: dict[int, Any] | None = None) -> Any:
    """Return the tangent of a value that carries none: zeros in its shape, those of an object's attributes in another.

    What is one object has a tangent that is one object.

    >>> from types import SimpleNamespace
    >>> class Spring:
    ...     def __init__(self, k):
    ...         self.k, self.name, self.ends = k, "left", [1.0, self]
    >>> found = zero_or_mirror(Spring(2.0))
    >>> found.k, found.name, found.ends[0], found.ends[1] is found
    (0.0, None, 0.0, True)

    Raises:
        TypeError: the value is of a class whose objects are kept otherwise: no tangent of it is known.
    """
    kind = type(value)
    if isinstance(value, (float, int, complex)) or hasattr(kind, "numerator"):
        return 0.0
    if value is None or isinstance(value, (str, type)) or callable(value):
        return None
    memo = {} if memo is None else memo
    if kind is tuple:
        return tuple([zero_or_mirror(item, memo) for item in value])
    if is_array(kind):
        return zeros_of_array(value, memo)
    if kind.__module__ == "numpy" and getattr(value, "shape", None) == ():
        return 0.0
    if kind.__module__.startswith(("builtins", "numpy.random")) and kind not in (list, dict):
        return [0.0] * len(value) if kind is range else None
    if id(value) in memo:
        return memo[id(value)]
    if kind is list:
        memo[id(value)] = made = []
        made.extend([zero_or_mirror(item, memo) for item in value])
        return made
    if kind is not dict and not is_record(kind):
        raise TypeError(f"no tangent is known for a {kind.__name__}: {value!r}")
    from types import SimpleNamespace

    mirror: Any = {} if kind is dict else SimpleNamespace()
    memo[id(value)] = mirror
    parts = value if kind is dict else object.__getattribute__(value, "__dict__")
    into = mirror if kind is dict else vars(mirror)
    into.update({name: zero_or_mirror(item, memo) for name, item in parts.items()})
    return mirror
