"""The companions of what `scipy.interpolate` makes: a spline of given values goes with the spline of their tangents.

    s = CubicSpline(x, y)      ds = Moving(s, CubicSpline(x, dy))        linear in y
    s(t)                       ds(t, dt): s(t), s'(t) dt + ds.moved(t)
"""

from __future__ import annotations

from collections.abc import Sequence

from .typed import Any


class Moving:
    """The tangent of an interpolant, called as its companion, of any order.

    `splines` holds the interpolant, and those of the tangents of its values by direction: `(s, ds)`, at the second
    order `(s, s1, ds, ds1)`, None for one that stands still. So stand the parts of an argument, `x, x1, dx, dx1`.
    """

    __slots__ = ("splines",)

    def __init__(self, *splines: Any) -> None:
        self.splines = splines

    def lifted(self, *moved: Any) -> Moving:
        """Return the companion: of splines that stand still in the new direction, or that move there."""
        others = moved or (None,) * len(self.splines)
        return Moving(*(one for pair in zip(self.splines, others) for one in pair))

    def __call__(self, *parts: Any, **words: Any) -> Any:
        """Return value and tangent, at the second order pairs of them."""
        size = len(self.splines)
        given = {name: words[name] for name in [*words][::size]}
        args = parts[::size]
        value = self.splines[0](*args, **given)

        def part(directions: int) -> Any:
            if not directions:
                return value
            return 0.0 * value + sum(self.terms(args, given, parts, directions))

        def nested(bit: int, directions: int) -> Any:
            if 1 << bit == size:
                return part(directions)
            return nested(bit + 1, directions), nested(bit + 1, directions | 1 << bit)

        return nested(0, 0)

    def terms(self, args: Any, given: Any, parts: Any, directions: int) -> Any:
        """Yield the terms of a derivative: of spline and points in all ways to share the directions (Faa di Bruno)."""
        for of_spline in range(len(self.splines)):
            spline = self.splines[of_spline]
            if spline is None or of_spline & ~directions:
                continue
            for blocks in partitions(directions & ~of_spline):
                if len(blocks) == 1:
                    size = len(self.splines)
                    yield sloped(spline, args, parts[blocks[0] :: size], given)
                    continue
                yield curved(spline, args, [parts[block] for block in blocks], given)


def partitions(directions: int) -> Any:
    """Yield the ways to part a set of directions, whose bits they are: lists of sets."""
    if not directions:
        yield []
        return
    first = directions & -directions
    rest = part = directions ^ first
    while True:
        for others in partitions(rest ^ part):
            yield [first | part, *others]
        if not part:
            return
        part = (part - 1) & rest


def curved(spline: Any, args: tuple[Any, ...], moved: Any, given: Any) -> Any:
    """Return a derivative of an interpolant along so many tangents of its point; of none the value.

    Raises:
        ValueError: an interpolant of several variables has no second order here.
    """
    from functools import reduce
    from operator import mul

    import numpy as np

    kind = type(spline).__name__
    if not moved:
        return spline(*args, **given)
    if kind == "RectBivariateSpline":
        raise ValueError(f"the second derivative of {kind} is not known")
    if kind == "RegularGridInterpolator":
        return grid_slope(spline, args[0], moved, given)
    if kind == "interp1d":
        slope = line_slope(spline, np.asarray(args[0] if args else given["x"], float), len(moved))
        return reduce(mul, map(np.asarray, moved), slope)
    nu = args[1] if len(args) > 1 else given.get("nu", 0)
    rest = {name: value for name, value in given.items() if name != "nu"}
    slope = spline(args[0], nu + len(moved), *args[2:], **rest)
    for dx in moved:
        slope = slope * np.asarray(dx)[(...,) + (None,) * (np.ndim(slope) - np.ndim(dx))]
    return slope


def sloped(spline: Any, args: tuple[Any, ...], tangents: tuple[Any, ...], given: Any) -> Any:
    """Return the tangent of an interpolant whose values stand still, at points that move."""
    from functools import partial

    import numpy as np

    kind = type(spline).__name__
    if kind == "RectBivariateSpline":
        return over_plane(partial(spline, **given), spline, args, tangents, given.get("grid", True))
    x, dx = args[0], np.asarray(tangents[0])
    if not np.any(dx):
        return 0.0
    if kind == "RegularGridInterpolator":
        return grid_slope(spline, x, [tangents[0]], given)
    return curved(spline, args, [tangents[0]], given)


def over_plane(
    ask: Any, spline: Any, points: Sequence[Any], tangents: Sequence[Any], is_grid: Any = False
) -> Any:
    """Return the tangent of a spline of two variables at points that move; beyond its edges it is level.

    Args:
        ask: gives its values, at pairs of points or, `is_grid`, at each x with each y.
    """
    import numpy as np

    if len(points) > 2:
        raise ValueError("the second derivative of RectBivariateSpline is not known")

    def along(values: Any, i: int) -> Any:
        values = np.atleast_1d(values) if is_grid else np.asarray(values)
        return values[:, None] if is_grid and not i else values

    total = 0.0
    for i, dx in enumerate(tangents):
        if np.any(dx):
            at, knots = np.asarray(points[i], float), np.unique(spline.get_knots()[i])
            if spline.degrees[i] > 1:
                slope = ask(*points, **{("dx", "dy")[i]: 1})
            else:  # that of the piece, which FITPACK does not give
                place = np.clip(np.searchsorted(knots, at, "right") - 1, 0, len(knots) - 2)
                low, high = (ask(*(end if i == j else p for j, p in enumerate(points))) for end in
                             (knots[place], knots[place + 1]))  # fmt: skip
                slope = (high - low) / along(knots[place + 1] - knots[place], i)
            total = total + slope * along(np.where((at < knots[0]) | (at > knots[-1]), 0.0, dx), i)
    return total


def line_slope(line: Any, x: Any, order: int = 1) -> Any:
    """Return a derivative of an `interp1d` of one row of values, in x's shape; on a knot that of the piece before it.

    Raises:
        ValueError: it has rows of values.
    """
    import numpy as np

    if np.ndim(line.y) > 1:
        raise ValueError("the derivative of interp1d in x is known for one row of values: take make_interp_spline")
    beyond = (x < line.x[0]) | (x > line.x[-1])
    if hasattr(line, "_spline"):
        slope = line._spline(x, order).reshape(np.shape(x))  # which keeps its values as columns
    elif line._kind == "linear" and order == 1:
        i = np.clip(np.searchsorted(line.x, x), 1, len(line.x) - 1)
        slope = (line.y[i] - line.y[i - 1]) / (line.x[i] - line.x[i - 1])
    else:
        slope = np.zeros(np.shape(x))
    return slope if line._extrapolate else np.where(beyond, 0.0, slope)


def grid_slope(grid: Any, x: Any, moved: Any, given: Any) -> Any:
    """Return a derivative of a `RegularGridInterpolator` along so many tangents of its points.

    What is linear is linear along each axis: the difference of a cell's two sides, along each axis once.

    Raises:
        ValueError: a method whose slopes are not known.
    """
    import numpy as np

    method = given.get("method") or grid.method
    if method not in ("linear", "nearest"):
        raise ValueError(f"the derivative of method={method!r} is not known: take 'linear', or NdBSpline")

    def along(x: Any, moved: Any, axes: frozenset[int]) -> Any:
        if not moved:
            return grid(x, **given)
        total: Any = 0.0
        for axis in axes:
            knots = grid.grid[axis]
            i = np.clip(np.searchsorted(knots, x[..., axis]), 1, len(knots) - 1)
            sides = []
            for side in (knots[i], knots[i - 1]):
                there = x.copy()
                there[..., axis] = side
                sides.append(along(there, moved[1:], axes - {axis}))
            slope, share = sides[0] - sides[1], np.asarray(moved[0][..., axis] / (knots[i] - knots[i - 1]))
            total = total + slope * share.reshape(share.shape + (1,) * (np.ndim(slope) - share.ndim))
        return total

    x, *slopes = (np.asarray(stacked(one), float) for one in (x, *moved))
    if grid.fill_value is not None:  # beyond the grid it is that value
        inside = np.all([(k[0] <= x[..., i]) & (x[..., i] <= k[-1]) for i, k in enumerate(grid.grid)], axis=0)
        slopes = [np.where(inside[..., None], one, 0.0) for one in slopes]
    axes = frozenset(range(len(grid.grid)) if method == "linear" else ())
    return along(x, [one + np.zeros_like(x) for one in slopes], axes)


def stacked(points: Any) -> Any:
    """Return points that are given as a tuple of coordinates as rows."""
    import numpy as np

    return np.stack(np.broadcast_arrays(*points), -1) if isinstance(points, tuple) else points


# --- methods ------------------------------------------------------------------------------------------------------


def of_method(method: Any) -> Any:
    """Return the companion of a method of interpolants, or of sparse matrices; None for one that has none here."""
    table = {"interpolate": METHODS, "sparse": OF_MATRICES}.get(method.__module__.split(".")[1], {})
    return table.get(method.__name__, lambda method: None)(method)


def moved_of(tangent: Any) -> Any:
    """Return the interpolant of the tangents that an interpolant's tangent holds, or None."""
    return tangent.splines[1] if isinstance(tangent, Moving) else None


def _another(method: Any) -> Any:
    """Return the companion of `derivative` and `antiderivative`, which give another spline."""

    def companion(spline: Any, tangent: Any, *pairs: Any) -> tuple[Any, Any]:
        found, moved = method(spline, *pairs[::2]), moved_of(tangent)
        return found, Moving(found, method(moved, *pairs[::2]) if moved is not None else None)

    return companion


def _integral(method: Any) -> Any:
    """Return the companion of `integrate` (of `integral` too): the limits' terms, and the integral of what moves."""

    def companion(spline: Any, tangent: Any, a: Any, da: Any, b: Any, db: Any) -> tuple[Any, Any]:
        moved = moved_of(tangent)
        total = method(moved, a, b) if moved is not None else 0.0
        return method(spline, a, b), total + spline(b) * db - spline(a) * da

    return companion


def _roots(method: Any) -> Any:
    """Return the companion of `solve` and `roots`: where the spline has a value, the implicit function theorem."""

    def companion(spline: Any, tangent: Any, *pairs: Any) -> tuple[Any, Any]:
        x, moved = method(spline, *pairs[::2]), moved_of(tangent)
        level = pairs[1] if pairs and method.__name__ == "solve" else 0.0
        return x, (level - (moved(x) if moved is not None else 0.0)) / spline(x, 1)

    return companion


def _called(method: Any) -> Any:
    """Return the companion of `__call__`."""

    def companion(spline: Any, tangent: Any, *pairs: Any, **words: Any) -> tuple[Any, Any]:
        found: tuple[Any, Any] = Moving(spline, moved_of(tangent))(*pairs, **words)
        return found

    return companion


def _at_points(method: Any) -> Any:
    """Return the companion of the method `ev` of a spline of two variables."""

    def companion(spline: Any, tangent: Any, x: Any, dx: Any, y: Any, dy: Any) -> tuple[Any, Any]:
        moved = moved_of(tangent)
        total = moved.ev(x, y) if moved is not None else 0.0
        return spline.ev(x, y), total + over_plane(spline.ev, spline, (x, y), (dx, dy))

    return companion


def _product(method: Any) -> Any:
    """Return the companion of a sparse matrix's product: the matrix is data."""

    def companion(matrix: Any, tangent: Any, x: Any, dx: Any) -> tuple[Any, Any]:
        return method(matrix, x), method(matrix, dx)

    return companion


OF_MATRICES: dict[str, Any] = {"dot": _product}
METHODS: dict[str, Any] = {
    "derivative": _another, "antiderivative": _another, "integrate": _integral, "integral": _integral, "solve": _roots,
    "roots": _roots, "__call__": _called, "ev": _at_points,
}  # fmt: skip


# --- what makes them ----------------------------------------------------------------------------------------------


def still_ends(bc_type: Any) -> Any:
    """Return boundary conditions with no slopes or curvatures: the tangents of those that are numbers."""
    if not isinstance(bc_type, tuple | list):
        return bc_type
    return tuple(
        one if one is None or isinstance(one, str)
        else (one[0], 0.0 * one[1]) if not isinstance(one, list) else [(n, 0.0 * value) for n, value in one]
        for one in bc_type
    )  # fmt: skip


def made_linear(name: str) -> Any:
    """Return the companion of what makes an interpolant that is linear in what moves of its arguments, together."""
    moving = MOVING[name].split()

    def made_jvp(*args: Any, **words: Any) -> tuple[Any, Any]:
        import numpy as np
        import scipy.interpolate

        make = getattr(scipy.interpolate, name)
        values, tangents = told_apart(args, words, PLACES[name], moving)
        found = make(**values)
        moved = {one: np.zeros(np.shape(values[one])) + np.asarray(tangents[one]) for one in moving if one in tangents}
        if "bc_type" in values:
            moved["bc_type"] = still_ends(values["bc_type"])
        fill = values.get("fill_value", "extrapolate")
        if not isinstance(fill, str) and (fill is not None or name != "RegularGridInterpolator"):  # None goes on beyond
            moved["fill_value"] = 0.0
        return found, Moving(found, make(**{**values, **moved}))

    made_jvp.__name__ = made_jvp.__qualname__ = f"{name}_jvp"
    return made_jvp


def made_twice(name: str, first: Any) -> Any:
    """Return the companion of a companion, the first: values and their tangents move in another direction."""
    moving = MOVING[name].split()

    def made_jvp_jvp(*args: Any, **words: Any) -> Any:
        places = [p for name_ in PLACES[name] for p in ((name_, f"d{name_}") if name_ in moving else (name_,))]
        rest, values, other = [*args], {}, {}
        for place in places:
            if rest:
                values[place] = rest.pop(0)
                if place.removeprefix("d") in moving:
                    other[place] = rest.pop(0)
        for word, value in words.items():
            (values if word in places else other)[word if word in places else word[:-1]] = value
        still = {word: value for word, value in values.items() if word.removeprefix("d") not in moving}
        to = {word: values[word] for word in moving if word in values}
        spline, along = first(**values)

        def along_other(prefix: str) -> Any:
            return first(**still, **to, **{f"d{word}": other[prefix + word] for word in to})[1].splines[1]

        side, both = along_other(""), along_other("d")
        return (spline, along), (Moving(spline, side), Moving(spline, side, along.splines[1], both))

    made_jvp_jvp.__name__ = made_jvp_jvp.__qualname__ = f"{name}_jvp_jvp"
    return made_jvp_jvp


def told_apart(args: Any, words: Any, places: tuple[str, ...], moving: Sequence[str]) -> tuple[Any, Any]:
    """Return arguments by their names, and tangents: each of those that move is followed by its own."""
    values, tangents, rest = {}, {}, [*args]
    for name in places:
        if rest:
            values[name] = rest.pop(0)
            if name in moving:
                tangents[name] = rest.pop(0)
    for name, value in words.items():
        if name in places:
            values[name] = value
        else:
            tangents[name[1:]] = value
    return values, tangents


PLACES: dict[str, tuple[str, ...]] = {  # the parameters of what makes interpolants, in order
    "CubicSpline": ("x", "y", "axis", "bc_type", "extrapolate"),
    "CubicHermiteSpline": ("x", "y", "dydx", "axis", "extrapolate"),
    "PchipInterpolator": ("x", "y", "axis", "extrapolate"),
    "make_interp_spline": ("x", "y", "k", "t", "bc_type", "axis", "check_finite"),
    "make_lsq_spline": ("x", "y", "t", "k", "w", "axis", "check_finite"),
    "InterpolatedUnivariateSpline": ("x", "y", "w", "bbox", "k", "ext", "check_finite"),
    "interp1d": ("x", "y", "kind", "axis", "copy", "bounds_error", "fill_value", "assume_sorted"),
    "RegularGridInterpolator": ("points", "values", "method", "bounds_error", "fill_value"),
    "RectBivariateSpline": ("x", "y", "z", "bbox", "kx", "ky", "s"),
    "BSpline": ("t", "c", "k", "extrapolate", "axis"),
    "PPoly": ("c", "x", "extrapolate", "axis"),
}
MOVING: dict[str, str] = {  # those that may carry a tangent
    **dict.fromkeys(("CubicSpline", "PchipInterpolator", "make_interp_spline", "make_lsq_spline", "interp1d"), "y"),
    "InterpolatedUnivariateSpline": "y", "CubicHermiteSpline": "y dydx", "RegularGridInterpolator": "values",
    "RectBivariateSpline": "z", "BSpline": "c", "PPoly": "c",
}  # fmt: skip


def PchipInterpolator_jvp(x: Any, y: Any, dy: Any, axis: int = 0, extrapolate: Any = None) -> tuple[Any, Any]:
    """Return a PCHIP interpolant and its tangent: the Hermite spline of the tangents of values and slopes.

    Raises:
        ValueError: it has rows of values.
    """
    import numpy as np
    from scipy.interpolate import CubicHermiteSpline, PchipInterpolator

    found = PchipInterpolator(x, y, axis, extrapolate)
    if np.ndim(y) > 1:
        raise ValueError("the derivative of PchipInterpolator in y is known for one row of values")
    x, y, dy = (np.asarray(one, float) for one in (x, y, dy + np.zeros(np.shape(y))))
    h, m, dm = np.diff(x), np.diff(y) / np.diff(x), np.diff(dy) / np.diff(x)
    slopes = np.zeros(len(x))
    if len(x) == 2:
        slopes[:] = dm[0]
    else:
        w = 2.0 * h[1:] + h[:-1], h[1:] + 2.0 * h[:-1]
        is_monotone = m[:-1] * m[1:] > 0.0
        before, after = np.where(is_monotone, m[:-1], 1.0), np.where(is_monotone, m[1:], 1.0)
        inverse = (w[0] / before + w[1] / after) / (w[0] + w[1])
        moved = (w[0] * dm[:-1] / before**2 + w[1] * dm[1:] / after**2) / (w[0] + w[1])
        slopes[1:-1] = np.where(is_monotone, moved / inverse**2, 0.0)
        slopes[0] = edge_slope(h[0], h[1], m[0], m[1], dm[0], dm[1])
        slopes[-1] = edge_slope(h[-1], h[-2], m[-1], m[-2], dm[-1], dm[-2])
    return found, Moving(found, CubicHermiteSpline(x, dy, slopes, 0, extrapolate))


def edge_slope(h0: Any, h1: Any, m0: Any, m1: Any, dm0: Any, dm1: Any) -> Any:
    """Return the tangent of the slope at an end: of three points, limited as `PchipInterpolator` limits it."""
    slope, moved = (((2.0 * h0 + h1) * one - h0 * other) / (h0 + h1) for one, other in ((m0, m1), (dm0, dm1)))
    if slope * m0 <= 0.0:
        return 0.0
    return 3.0 * dm0 if m0 * m1 < 0.0 and abs(slope) > 3.0 * abs(m0) else moved


CubicSpline_jvp = made_linear("CubicSpline")
CubicHermiteSpline_jvp = made_linear("CubicHermiteSpline")
make_interp_spline_jvp = made_linear("make_interp_spline")
make_lsq_spline_jvp = made_linear("make_lsq_spline")
InterpolatedUnivariateSpline_jvp = made_linear("InterpolatedUnivariateSpline")
interp1d_jvp = made_linear("interp1d")
RegularGridInterpolator_jvp = made_linear("RegularGridInterpolator")
RectBivariateSpline_jvp = made_linear("RectBivariateSpline")
BSpline_jvp = made_linear("BSpline")
PPoly_jvp = made_linear("PPoly")

CubicSpline_jvp_jvp = made_twice("CubicSpline", CubicSpline_jvp)
CubicHermiteSpline_jvp_jvp = made_twice("CubicHermiteSpline", CubicHermiteSpline_jvp)
make_interp_spline_jvp_jvp = made_twice("make_interp_spline", make_interp_spline_jvp)
make_lsq_spline_jvp_jvp = made_twice("make_lsq_spline", make_lsq_spline_jvp)
InterpolatedUnivariateSpline_jvp_jvp = made_twice("InterpolatedUnivariateSpline", InterpolatedUnivariateSpline_jvp)
interp1d_jvp_jvp = made_twice("interp1d", interp1d_jvp)
RegularGridInterpolator_jvp_jvp = made_twice("RegularGridInterpolator", RegularGridInterpolator_jvp)
RectBivariateSpline_jvp_jvp = made_twice("RectBivariateSpline", RectBivariateSpline_jvp)
BSpline_jvp_jvp = made_twice("BSpline", BSpline_jvp)
PPoly_jvp_jvp = made_twice("PPoly", PPoly_jvp)


def interpn_jvp(
    points: Any, values: Any, dvalues: Any, xi: Any, dxi: Any, method: str = "linear", bounds_error: bool = True,
    fill_value: float = float("nan"),
) -> Any:  # fmt: skip
    """Return what `interpn` gives, and its tangent: those of a `RegularGridInterpolator`."""
    words = {"method": method, "bounds_error": bounds_error, "fill_value": fill_value}
    return RegularGridInterpolator_jvp(points, values, dvalues, **words)[1](xi, dxi)


def interpn_jvp_jvp(
    points: Any, values: Any, values1: Any, dvalues: Any, dvalues1: Any, xi: Any, xi1: Any, dxi: Any, dxi1: Any,
    method: str = "linear", bounds_error: bool = True, fill_value: float = float("nan"),
) -> Any:  # fmt: skip
    """Return what `interpn` gives and its tangent, and the tangents of both."""
    words = {"method": method, "bounds_error": bounds_error, "fill_value": fill_value}
    _, (_, both) = RegularGridInterpolator_jvp_jvp(points, values, values1, dvalues, dvalues1, **words)
    return both(xi, xi1, dxi, dxi1)
