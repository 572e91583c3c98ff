"""Solutions of sparse systems: linear in the right side; the matrix is data, and so are its products, which keep their order."""

from __future__ import annotations

from . import declare

# fmt: off
TABLE = (
    declare("spsolve(A, b)", module="scipy.sparse.linalg", namespace="scipy.sparse.linalg", linear="b", others="whole", kind="array"),
    declare("spsolve_triangular(A, b, lower=True)", module="scipy.sparse.linalg", namespace="scipy.sparse.linalg", linear="b", others="whole", kind="array"),
    declare("expm_multiply(A, B)", module="scipy.sparse.linalg", namespace="scipy.sparse.linalg", linear="B", others="whole", kind="array"),
)
# fmt: on
