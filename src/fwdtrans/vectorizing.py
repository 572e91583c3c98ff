"""The companion of `np.vectorize`: the companion of its function is vectorized in its stead, one pass for both.

    g = np.vectorize(f)        dg = Vectorized(f_jvp, ...)
    g(x)                       dg(x, dx): the pairs of f_jvp at each number
"""

from __future__ import annotations

from .frozen import nested
from .runtime import companion
from .typed import Any


class Vectorized:
    """The companion of a vectorized function, of an order: value and tangents of arrays, as pairs of pairs.

    Attributes:
        function: the companion of that order of the function that is vectorized; `otypes` are the dtypes of its values.
    """

    __slots__ = ("function", "order", "otypes")

    def __init__(self, function: Any, otypes: Any, order: int = 1) -> None:
        self.function, self.otypes, self.order = function, otypes, order

    def lifted(self) -> Vectorized:
        """Return the companion of this."""
        return Vectorized(companion(self.function), self.otypes, self.order + 1)

    def __call__(self, *parts: Any, **words: Any) -> Any:
        """Return value and tangents.

        Raises:
            ValueError: it is called with keywords, or gives several numbers.
        """
        import numpy as np

        size = 2**self.order
        if words:
            raise ValueError("np.vectorize has no derivative with keywords: pass the arguments by their places")

        def at_numbers(*numbers: Any) -> Any:
            found = flattened(self.function(*numbers), self.order)
            if isinstance(found[0], tuple):
                raise ValueError("np.vectorize has no derivative for several results: vectorize a function for each")
            return found[0], *(0.0 + d for d in found[1:])

        arrays = np.broadcast_arrays(*(np.asarray(part) for part in parts)) if np.size(parts[0]) else parts
        slopes = "D" if any(np.iscomplexobj(part) for part in parts) else "d"
        otypes = [*self.otypes[:1], *slopes * (size - 1)] if self.otypes else None
        value, *tangents = np.vectorize(at_numbers, otypes)(*arrays)
        dtype = value.dtype if value.dtype.kind in "fc" else None
        return nested([value, *(tangent.astype(dtype or tangent.dtype, copy=False) for tangent in tangents)])


class Vectorizing:
    """The companion of `np.vectorize` itself, of an order: what it makes, and the companions of that."""

    __slots__ = ("__name__", "__qualname__", "order")

    def __init__(self, order: int = 1) -> None:
        self.order = order
        self.__name__ = self.__qualname__ = f"vectorize{'_jvp' * order}"

    def lifted(self) -> Vectorizing:
        """Return the companion of this."""
        return Vectorizing(self.order + 1)

    def __call__(self, *parts: Any, otypes: Any = None, **words: Any) -> Any:
        """Return the vectorized function and its companions, as pairs of pairs."""
        import numpy as np

        size = 2**self.order
        block, rest = parts[:size], parts[size:]
        made = np.vectorize(block[0], *rest[:1], **({"otypes": otypes} if otypes is not None else {}))
        found = [Vectorized(of(block, k), made.otypes, bin(k).count("1")) for k in range(1, size)]
        return nested([made, *found])


def of(block: Any, k: int) -> Any:
    """Return the companion of a function along a set of directions; where it was not passed on, it is looked up."""
    found = block[k]
    if callable(found):
        return found
    found = block[0]
    for _ in range(bin(k).count("1")):
        found = companion(found)
    return found


def flattened(pairs: Any, order: int) -> list[Any]:
    """Return the parts of pairs of pairs, each followed by its tangent."""
    if not order:
        return [pairs]
    both = zip(flattened(pairs[0], order - 1), flattened(pairs[1], order - 1))
    return [part for pair in both for part in pair]


vectorize_jvp = Vectorizing()
