"""Distances of `scipy.spatial.distance`; the metrics that are known: `distances.py`."""

from __future__ import annotations

from functools import partial

from . import declare

_ZERO = "no derivative where two points meet and part: nan"
r = partial(declare, module="scipy.spatial.distance", namespace="scipy.spatial.distance", others="whole", promise=_ZERO)

# fmt: off
TABLE = (
    r("cdist(XA, XB, metric='euclidean')",  dw="cdist_tangent(XA, dXA, XB, dXB, metric)", kind="array:2"),
    r("pdist(X, metric='euclidean')",       dw="pdist_tangent(X, dX, metric)", kind="array:1"),
    r("euclidean(u, v)",                    dw="distance_tangent(u - v, du - dv, 'euclidean')", kind="number"),
    r("sqeuclidean(u, v)",                  dw="distance_tangent(u - v, du - dv, 'sqeuclidean')", kind="number"),
    r("cityblock(u, v)",                    dw="distance_tangent(u - v, du - dv, 'cityblock')", kind="number"),
    declare("squareform(X, force='no', checks=True)", module="scipy.spatial.distance", namespace="scipy.spatial.distance", linear="X", others="whole", kind="array"),
)
# fmt: on
