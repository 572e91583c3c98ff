"""Derivatives of many numbers in many: Jacobians, Hessians, their products with a direction, linear maps.

The shapes are those of JAX's `jacfwd`: the structure of the result outside, that of the input inside. For a result of
shape (m,) and an input of shape (n,) that is an array of shape (m, n); for lists, a list of lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import SimpleNamespace

from .attributes import asked_of, head_of, seeds_of
from .errors import SeedError
from .operators import Operator, pass_by_pass, runner_of
from .runtime import fields_of, tuple_like
from .seeds import gathered
from .strided import is_array
from .typed import Any
from .wrt import Wrt

WORKERS = 8  # parts into which directions are put for an executor


class Derivative:
    """A derivative of all that a function gives, as a function of the same arguments."""

    def __init__(self, kind: str, f: Any, wrt: Wrt) -> None:
        self.kind, self.f, self.wrt = kind, f, wrt
        self.__name__ = f"{kind}_of_{getattr(f, '__name__', 'f')}"

    def __repr__(self) -> str:
        return f"<{self.kind} of {self.f!r} with respect to {self.wrt or 'its default arguments'}>"


class Jacobian(Derivative):
    """What `jacobian` returns."""

    def __init__(self, kind: str, f: Any, wrt: Wrt, executor: Any = None) -> None:
        super().__init__(kind, f, wrt)
        self.executor = executor

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Return the Jacobian at a point."""
        return self.with_value(*args, **kwargs)[1]

    def with_value(self, *args: Any, **kwargs: Any) -> tuple[Any, Any]:
        """Return the function's value at a point, and the Jacobian."""
        runner = runner_of(self.f)
        names, single = runner.named(self.wrt)
        values = runner.bound(args, kwargs)
        side_by_side = runner.columns(values, names) if self.executor is None else None
        if side_by_side is not None:
            return self.whole(values, names, single, *side_by_side)
        found = {name: [(head_of(name), seed) for _, seed in seeds_of(values, names, name)] for name in names}
        asked = [one for name in names for one in found[name]]
        before = {name: asked_of(values, name) for name in names}
        if self.executor is None:
            value, slopes = pass_by_pass(runner, values, asked)
        else:
            value, slopes = self.spread(values, asked)
        each = iter(slopes)
        columns = {name: [next(each) for _ in found[name]] for name in names}
        return self.whole(before, names, single, value, columns)

    def whole(
        self, before: Mapping[str, Any], names: Sequence[str], single: bool, value: Any,
        columns: Mapping[str, list[Any]],
    ) -> tuple[Any, Any]:  # fmt: skip
        """Return the value and the Jacobian, made of the tangents in each direction by name."""

        def inside(pick: Callable[[Any], Any], is_one: bool) -> Any:
            parts = tuple(gathered(before[name], map(pick, columns[name])) for name in names)
            return parts[0] if is_one else parts

        return value, outside(value, lambda pick: inside(pick, single), lambda slope: slope)

    def spread(self, values: Mapping[str, Any], asked: Sequence[tuple[str, Any]]) -> tuple[Any, list[Any]]:
        """Return the value and the tangents, whose directions are spread over the executor's workers."""
        from copy import deepcopy

        from .source import texts_around

        kept = deepcopy(dict(values))
        parts = [asked[i::WORKERS] for i in range(min(WORKERS, len(asked)))]
        runner = runner_of(self.f)
        texts = texts_around(runner.function)
        waiting = [self.executor.submit(along, self.f, texts, kept, part) for part in parts]
        value = runner.value(values)
        slopes: list[Any] = [None] * len(asked)
        for i, one in enumerate(waiting):
            slopes[i::WORKERS] = one.result()
        return value, slopes


def along(f: Any, texts: Sequence[str], values: Mapping[str, Any], part: Sequence[tuple[str, Any]]) -> list[Any]:
    """Return the tangent of all that a function gives, in each of some directions; an executor's worker runs it.

    Args:
        texts: where the function stands: one that travels by value, as a script's own functions do to Dask's workers,
            comes without its file.
    """
    from copy import deepcopy

    from .source import lend

    runner = runner_of(f)
    lend(runner.function, texts)
    return [runner.jvp(deepcopy(dict(values)), {name: seed})[1] for name, seed in part]


def outside(value: Any, inside: Callable[[Callable[[Any], Any]], Any], pick: Callable[[Any], Any]) -> Any:
    """Return the structure of a result, with the derivatives of each of its numbers or arrays in its place.

    Args:
        inside: gives the derivatives of one of them, told how it is taken out of the tangent of the whole.
    """
    if isinstance(value, (list, tuple)):
        parts = [outside(v, inside, lambda t, i=i: pick(t)[i]) for i, v in enumerate(value)]  # type: ignore[misc]
        return tuple_like(value, parts) if isinstance(value, tuple) else parts
    if isinstance(value, dict):
        return {key: outside(v, inside, lambda t, key=key: pick(t)[key]) for key, v in value.items()}  # type: ignore[misc]
    fields = None if is_array(value) else fields_of(value)
    if fields is not None:
        made = {name: outside(v, inside, lambda t, name=name: getattr(pick(t), name)) for name, v in fields.items()}  # type: ignore[misc]
        return SimpleNamespace(**made)
    return None if value is None or isinstance(value, (str, bytes, bool)) else inside(pick)


def jacobian(f: Callable[..., Any], wrt: Wrt = None, *, executor: Any = None) -> Jacobian:
    """Return the Jacobian of `f` as a function of the same arguments.

    Args:
        f: a Python function; its result may be a number, an array, a list, a tuple, a dict, an object.
        wrt: the inputs; one name gives the derivatives in it alone, several a tuple for each part of the result.
        executor: a `concurrent.futures.Executor`, or what has its `submit` (Dask's client), over whose workers the
            directions are spread; Python's own processes need a function that is found by its name.

    Returns:
        A function that gives the Jacobian: for a result of shape (m,) and an input of shape (n,) an array of shape
        (m, n), as JAX's `jacfwd` does. It goes into `scipy.optimize.least_squares(jac=)`, `root(jac=)`,
        `solve_ivp(jac=)` as it is. `with_value` gives `(value, Jacobian)`.

    >>> def polar(r, t):
    ...     from math import cos, sin
    ...     return [r * cos(t), r * sin(t)]
    >>> jacobian(polar)(2.0, 0.0)
    [(1.0, -0.0), (0.0, 2.0)]
    """
    return Jacobian("jacobian", f, wrt, executor)


class Hessian(Derivative):
    """What `hessian` returns."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Return the second derivatives at a point."""
        return Jacobian("jacobian", Operator("grad", self.f, self.wrt), self.wrt)(*args, **kwargs)


def hessian(f: Callable[..., Any], wrt: Wrt = None) -> Hessian:
    """Return the matrix of second derivatives of `f` as a function of the same arguments: forward over forward.

    For an input of shape (n,) an array of shape (n, n); for several inputs a tuple of rows, each a tuple.

    >>> def f(x, y): return x * x * y
    >>> hessian(f)(3.0, 2.0)
    ((4.0, 6.0), (6.0, 0.0))
    """
    return Hessian("hessian", f, wrt)


class HessianProduct(Derivative):
    """What `hvp` returns."""

    def __call__(self, x: Any, v: Any, *args: Any, **kwargs: Any) -> Any:
        """Return the second derivatives at `x` times `v`."""
        runner = runner_of(Operator("grad", self.f, self.wrt))
        names, single = runner.named(self.wrt)
        if not single or not runner.free or names[0] != runner.free[0]:
            raise SeedError(f"hvp takes directions of the first argument alone, and wrt has {', '.join(names)}")
        values = runner.bound((x, *args), kwargs)
        return runner.jvp(values, {names[0]: v})[1]


def hvp(f: Callable[..., Any], wrt: Wrt = None) -> HessianProduct:
    """Return the product of the second derivatives of `f` with a direction of its first argument.

    Returns:
        A function of that argument, the direction and the other arguments, in this order: what
        `scipy.optimize.minimize(hessp=)` calls. The product has the structure of the argument.

    >>> def f(x): return x[0] ** 2 * x[1]
    >>> hvp(f)([3.0, 2.0], [1.0, 0.0])
    [4.0, 6.0]
    """
    return HessianProduct("hvp", f, wrt)


class LinearMap:
    """The derivative of a function at a point, as a linear map of directions; what `linearize` returns.

    Attributes:
        shape: how many numbers the result has, and how many the arguments.
    """

    def __init__(self, f: Any, primals: Sequence[Any], value: Any) -> None:
        self.runner, self.primals = runner_of(f), tuple(primals)
        self.value = value
        self.shape = (len([*leaves(value)]), sum(len([*leaves(p)]) for p in primals))

    def __call__(self, *tangents: Any) -> Any:
        """Return the derivative in a direction: one tangent for each argument."""
        from copy import deepcopy

        if len(tangents) != len(self.primals):
            raise SeedError(f"{len(tangents)} tangents for {len(self.primals)} arguments")
        values = self.runner.bound(deepcopy(self.primals), {})
        return self.runner.jvp(values, self.runner.seeds(values, deepcopy(tangents)))[1]

    def matvec(self, v: Any) -> Any:
        """Return the product with a vector of all directions, as a vector of all numbers of the result."""
        import numpy as np

        flat = iter(np.asarray(v, float).ravel().tolist())
        tangents = [gathered(p, flat) for p in self.primals]
        return np.array([*leaves(self(*tangents))], float)

    def matrix(self) -> Any:
        """Return the map as an array of its shape."""
        import numpy as np

        columns = [self.matvec(row) for row in np.eye(self.shape[1])]
        return np.array(columns).reshape(self.shape[::-1]).T

    def operator(self) -> Any:
        """Return the map as a `scipy.sparse.linalg.LinearOperator`; its transpose takes a pass for each direction."""
        from scipy.sparse.linalg import LinearOperator

        return LinearOperator(self.shape, matvec=self.matvec, rmatvec=lambda v: self.matrix().T @ v, dtype=float)


def linearize(f: Callable[..., Any], *primals: Any) -> tuple[Any, LinearMap]:
    """Return the value of `f` at a point, and its derivative there as a linear map.

    The map is called with a tangent for each argument, in its structure; `matrix()` is of shape (m, n) for m numbers in
    the result and n in the arguments. `f` runs once for the value, and once for each direction.

    >>> value, slope = linearize(lambda x, y: x * y, 3.0, 2.0)
    >>> value, slope(1.0, 0.0), slope.matrix().tolist()
    (6.0, 2.0, [[2.0, 3.0]])
    """
    from copy import deepcopy

    runner = runner_of(f)
    value = runner.value(runner.bound(deepcopy(primals), {}))
    return value, LinearMap(f, primals, value)


def leaves(value: Any) -> Iterator[Any]:
    """Yield every number of a value, in order."""
    if is_array(value):
        yield from value.ravel().tolist()
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from leaves(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, (int, float, complex)) or hasattr(value, "dtype"):
        yield value
    elif (fields := fields_of(value)) is not None:
        for item in fields.values():
            yield from leaves(item)
