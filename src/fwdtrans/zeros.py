"""The tangent of what carries none, where plain data or arrays alone can come: `runtime.zero` for anything."""

from __future__ import annotations

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
