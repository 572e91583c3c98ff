"""Tangents of the distances of `scipy.spatial.distance`: between the rows of two arrays, or of one.

    cdist(a, b)      |a_i - b_j|, whose tangent is (a_i - b_j) @ (da_i - db_j) / |a_i - b_j|
"""

from __future__ import annotations

from .typed import Any


def distance_tangent(apart: Any, moved: Any, metric: str) -> Any:
    """Return the tangents of distances, of differences in the last axis; nan where two points part, or a kink is met.

    Raises:
        ValueError: the metric is not known.
    """
    import numpy as np

    if metric == "sqeuclidean":
        return 2.0 * np.sum(apart * moved, axis=-1)
    if metric == "cityblock":
        slopes = np.where((apart == 0.0) & (moved != 0.0), np.nan, np.sign(apart) * moved)
        return np.sum(slopes, axis=-1)
    if metric != "euclidean":
        raise ValueError(f"the derivative of the metric {metric!r} is not known: write it with NumPy")
    size = np.sqrt(np.sum(apart * apart, axis=-1))
    meets, stays = size == 0.0, np.all(moved == 0.0, axis=-1)
    slopes = np.sum(apart * moved, axis=-1) / np.where(meets, 1.0, size)
    return np.where(meets & ~stays, np.nan, slopes)


def cdist_tangent(a: Any, da: Any, b: Any, db: Any, metric: str) -> Any:
    """Return the tangent of `scipy.spatial.distance.cdist(a, b, metric)`."""
    return distance_tangent(_apart(a, b), _apart(da, db), metric)


def pdist_tangent(x: Any, dx: Any, metric: str) -> Any:
    """Return the tangent of `scipy.spatial.distance.pdist(x, metric)`: of pairs of rows in order."""
    import numpy as np

    x, dx = np.asarray(x), np.asarray(dx)
    first, second = np.triu_indices(len(x), 1)
    return distance_tangent(x[first] - x[second], dx[first] - dx[second], metric)


def _apart(a: Any, b: Any) -> Any:
    """Return the differences of all rows of one array and all of another."""
    import numpy as np

    return np.asarray(a)[:, None, :] - np.asarray(b)[None, :, :]
