"""NumPy's functions whose results carry no tangent: what is made of shapes, positions, counts, truth, random draws."""

from __future__ import annotations

from .arrays import lin, new

_ONE = "isnan isinf isfinite isreal iscomplex signbit logical_not isneginf isposinf bitwise_count isnat"
_TWO = "greater greater_equal less less_equal equal not_equal logical_and logical_or logical_xor"
_WHOLE = "bitwise_and bitwise_or bitwise_xor gcd lcm left_shift right_shift"
_PLACES = "argmax argmin nanargmax nanargmin any all count_nonzero"

# fmt: off
TABLE = (
    # made of shapes
    *(new(f"{name}(shape, dtype=float, order='C')", "shaped") for name in ("zeros", "ones", "empty")),
    *(new(f"{name}_like(a, dtype=None, order='K', subok=True, shape=None)", "same") for name in ("zeros", "ones", "empty")),
    new("eye(N, M=None, k=0, dtype=float, order='C')", "array:2"), new("identity(n, dtype=float)", "array:2"),
    new("tri(N, M=None, k=0, dtype=float)", "array:2"), new("indices(dimensions)"),
    *(new(f"{name}(M)", "array:1") for name in ("bartlett", "blackman", "hamming", "hanning")),
    new("fft.fftfreq(n, d=1.0)", "array:1"), new("fft.rfftfreq(n, d=1.0)", "array:1"),

    # truth and comparisons
    *(new(f"{name}(x)", "elementwise") for name in _ONE.split()),
    *(new(f"{name}(x, y)", "elementwise") for name in _TWO.split()),
    *(lin(f"{name}(x, y)", "", "elementwise") for name in _WHOLE.split()),
    lin("invert(x)", "", "elementwise"),
    new("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "elementwise"),
    new("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "bool"),
    new("array_equal(a1, a2, equal_nan=False)", "bool"), new("array_equiv(a1, a2)", "bool"),
    *(new(f"{name}(a, b, max_work=None)", "bool") for name in ("may_share_memory", "shares_memory")),
    *(new(f"{name}(x)", "bool") for name in ("iscomplexobj", "isrealobj", "isfortran", "iterable")),
    new("isscalar(element)", "bool"), new("isin(element, test_elements)", "same"),

    # positions and counts
    *(new(f"{name}(a, axis=None, keepdims=False)", "reduced") for name in _PLACES.split()),
    *(new(f"{name}(a, axis=None, keepdims=False, where=True)", "reduced") for name in ("any", "all")),
    new("argsort(a, axis=-1, kind=None, order=None, stable=None)", "along"), new("argpartition(a, kth, axis=-1)", "along"),
    new("lexsort(keys, axis=-1)"), new("nonzero(a)", "tuple"), new("flatnonzero(a)", "array:1"), new("argwhere(a)", "array:2"),
    new("searchsorted(a, v, side='left', sorter=None)"), new("digitize(x, bins, right=False)", "same"),
    new("unravel_index(indices, shape)", "any"), new("ravel_multi_index(multi_index, dims)", "any"),
    *(new(f"{name}_indices(n, k=0, m=None)", "tuple") for name in ("tril", "triu")),
    *(new(f"{name}_indices_from(arr, k=0)", "tuple") for name in ("tril", "triu")),
    new("diag_indices(n, ndim=2)", "tuple"), new("diag_indices_from(arr)", "tuple"), new("ix_(*args)", "tuple"),
    new("shape(a)", "tuple"), new("size(a, axis=None)", "number"), new("ndim(a)", "number"),
    new("broadcast_shapes(*args)", "tuple"),
    new("linalg.matrix_rank(A, tol=None, hermitian=False)", "number"),
)
# fmt: on
