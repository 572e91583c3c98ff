"""The companions of distributions with parameters of their own, `norm(mu, sigma)`: the tangent holds the parameters'.

    rv = norm(mu, sigma)       drv = Frozen((dmu, dsigma))
    rv.pdf(x)                  the companion of norm.pdf(x, mu, sigma)
"""

from __future__ import annotations

from functools import cache, partial

from .kept import keep
from .runtime import companion
from .typed import Any

SHAPES = {  # the parameters of the distributions that have rules, in order
    **dict.fromkeys(
        "norm expon uniform cauchy laplace logistic gumbel_r gumbel_l rayleigh maxwell halfnorm".split(), "loc scale"
    ),
    **dict.fromkeys(("gamma", "invgamma"), "a loc scale"), **dict.fromkeys(("t", "chi2"), "df loc scale"),
    "beta": "a b loc scale", "lognorm": "s loc scale", "weibull_min": "c loc scale", "pareto": "b loc scale",
    "poisson": "mu loc", "binom": "n p loc", "geom": "p loc", "multivariate_normal": "mean cov",
}  # fmt: skip
METHODS = frozenset("pdf logpdf cdf sf logcdf logsf ppf isf pmf logpmf".split())
GIVEN = {"loc": 0.0, "scale": 1.0}


class Frozen:
    """The tangents of a distribution's parameters, in order."""

    __slots__ = ("tangents",)

    def __init__(self, tangents: tuple[Any, ...]) -> None:
        self.tangents = tangents


class Maker:
    """The companion of what makes a distribution, `norm_jvp`, of any order.

    Its arguments are blocks: a parameter, and its tangents along each set of so many directions, as a companion of a
    companion has them.
    """

    __slots__ = ("__name__", "__qualname__", "name", "order")

    def __init__(self, name: str, order: int = 1) -> None:
        self.name, self.order = name, order
        self.__name__ = self.__qualname__ = f"{name}{'_jvp' * order}"

    def lifted(self) -> Maker:
        """Return the companion of this."""
        return Maker(self.name, self.order + 1)

    def __call__(self, *parts: Any, **words: Any) -> Any:
        """Return the distribution and its tangents, as pairs of pairs."""
        import numpy as np
        import scipy.stats

        size, places, order = 2**self.order, SHAPES[self.name].split(), [*words]
        blocks: dict[str, Any] = dict(zip(places, (parts[i : i + size] for i in range(0, len(parts), size))))
        blocks |= {order[i]: [words[word] for word in order[i : i + size]] for i in range(0, len(order), size)}
        rv = getattr(scipy.stats, self.name)(**{place: block[0] for place, block in blocks.items()})
        still = [0.0] * size
        found = [tuple(blocks.get(place, still)[k] for place in places) for k in range(1, size)]
        if "cov" in places:  # a number, or variances, stand for a matrix, which is what the distribution keeps
            kept = 0.0 * np.asarray(blocks["cov"][0] if "cov" in blocks else 1.0)
            found = [(dmean, matrix_of(kept + dcov, len(rv.mean))) for dmean, dcov in found]
        return nested([rv, *map(Frozen, found)])


@cache
def plain(name: str, method: str, first: tuple[str, ...]) -> Any:
    """Return the function of a method, of its argument and all parameters; those that move are the first ones."""
    import scipy.stats

    places = ["x", *SHAPES[name].split()]
    params = ", ".join([*first, *(place for place in places if place not in first)])
    text = f"def {name}_{method}({params}):\n    return stats.{name}.{method}({', '.join(places)})\n"
    path = f"<fwdtrans stats.{name}.{method}({params})>"
    keep(path, text)
    space: dict[str, Any] = {"stats": scipy.stats, "__name__": "fwdtrans.frozen.made"}
    exec(compile(text, path, "exec"), space)
    return space[f"{name}_{method}"]


class Method:
    """The companion of a method of such a distribution, of any order; its arguments are blocks."""

    __slots__ = ("method", "order")

    def __init__(self, method: Any, order: int = 1) -> None:
        self.method, self.order = method, order

    def lifted(self) -> Method:
        """Return the companion of this."""
        return Method(self.method, self.order + 1)

    def __call__(self, *parts: Any) -> Any:
        """Return value and tangents, as pairs of pairs.

        Raises:
            ValueError: the distribution has no rules.
        """
        import numpy as np

        size = 2**self.order
        rv, tangents, x = parts[0], parts[1:size], parts[size:]
        if hasattr(rv, "dist"):
            name = rv.dist.name
            places = SHAPES.get(name, "").split()
            values: dict[str, Any] = GIVEN | dict(zip(places, rv.args)) | rv.kwds
        else:
            name, places, values = "multivariate_normal", ["mean", "cov"], {"mean": rv.mean, "cov": rv.cov}
        if not places:
            raise ValueError(f"no derivative rule for the distribution {name}")
        each = [one.tangents if isinstance(one, Frozen) else [0.0 * values[p] for p in places] for one in tangents]
        blocks = {"x": x} | {p: [values[p], *(one[i] for one in each)] for i, p in enumerate(places)}
        moving = {p: block for p, block in blocks.items() if any(np.any(np.asarray(d, float)) for d in block[1:])}
        if not moving:
            value = self.method(rv, x[0])
            return nested([value] + [0.0 * value] * (size - 1))
        still = {place: block[0] for place, block in blocks.items() if place not in moving}
        function = partial(plain(name, self.method.__name__, tuple(moving)), **still)
        for _ in range(self.order):
            function = companion(function)
        return function(*(part for block in moving.values() for part in block))


def nested(parts: Any) -> Any:
    """Return the parts of a value, each followed by its tangent, as pairs of pairs."""
    return parts[0] if len(parts) == 1 else (nested(parts[::2]), nested(parts[1::2]))


def of_frozen(method: Any) -> Any:
    """Return the companion of a method of such a distribution; None for one that has none."""
    return Method(method) if method.__name__ in METHODS else None


def normal_tangent(x: Any, dx: Any, mean: Any, dmean: Any, cov: Any, dcov: Any) -> Any:
    """Return the tangent of the logarithm of a normal density of several variables (Giles 2.2).

    Of the covariance SciPy reads the lower triangle, whatever stands in the upper one.
    """
    import numpy as np

    size = np.size(mean)
    columns = (np.asarray(one)[..., None] if size == 1 else np.asarray(one) for one in (x, dx))
    apart, moved = (one - np.reshape(other, -1) for one, other in zip(columns, (mean, dmean)))
    cov, still = (matrix_of(one, size) for one in (cov, np.zeros(np.shape(cov)) + dcov))
    weighed = np.linalg.solve(cov, apart.T).T
    bend = 0.5 * np.einsum("...i,ij,...j->...", weighed, still, weighed)
    return bend - np.sum(weighed * moved, axis=-1) - 0.5 * np.trace(np.linalg.solve(cov, still))


def matrix_of(cov: Any, size: int) -> Any:
    """Return the covariance that SciPy takes a number, variances or a matrix for."""
    import numpy as np

    if np.ndim(cov) < 2:
        return cov * np.eye(size)
    return np.tril(cov) + np.tril(cov, -1).T


MAKERS = {f"{name}_jvp": Maker(name) for name in SHAPES}
globals().update(MAKERS)
