"""What complex step does with the functions of NumPy and SciPy: lets them be, or calls one of ours in their place.

    np.linalg.solve(a, b)    analytic: stays
    np.std(x)                carray_std(x)         a line of `INSTEAD`
    signal.lfilter(b, a, x)  linear in what moves: stays

What is neither is refused.
"""

from __future__ import annotations

# of NumPy's functions, those that are analytic, and right for complex numbers as they stand
ANALYTIC = frozenset(
    "add subtract multiply divide true_divide negative positive square reciprocal sin cos tan sinh cosh tanh exp "
    "exp2 expm1 arcsinh arctan matmul dot inner outer tensordot einsum kron cross prod cumprod cumulative_prod "
    "vander average trapezoid trapz logspace poly gradient full_like polyval polymul polyadd polysub convolve "
    "matvec linalg.solve linalg.inv linalg.det linalg.matmul linalg.outer linalg.cross linalg.tensordot "
    "linalg.multi_dot linalg.matrix_power linalg.tensorinv linalg.tensorsolve multiply.reduce multiply.accumulate "
    "multiply.outer multiply.at divide.outer divide.at".split()
)
# of SciPy's: none that goes through a Schur form, a Fourier transform or an exponential of `1j * a`, where steps that
# are less than the rounding of the real parts get lost
ANALYTIC_OF_SCIPY = {
    "scipy.linalg": frozenset(
        "inv det solve_triangular solve_banded lu lu_factor lu_solve expm coshm sinhm tanhm khatri_rao block_diag "
        "hankel circulant".split()
    ),
    "scipy.special": frozenset(["expm1"]),
    "scipy.integrate": frozenset(
        "trapezoid trapz cumulative_trapezoid cumtrapz simpson simps cumulative_simpson romb".split()
    ),
    "scipy.signal": frozenset("lfilter sosfilt filtfilt sosfiltfilt upfirdn convolve2d".split()),
}
# filters of images, which conjugate what they are told to weigh with
IN_THE_FIRST = frozenset(
    f"scipy.ndimage.{name}"
    for name in "convolve convolve1d correlate correlate1d gaussian_filter gaussian_filter1d uniform_filter "
    "uniform_filter1d sobel prewitt laplace gaussian_laplace".split()
)
# linear, and not to complex numbers: they conjugate, or drop imaginary parts
LINEAR_NO_MORE = frozenset(
    "real imag conjugate conj astype nan_to_num float64 float32 float16 longdouble complex64 complex128".split()
)
_ELEMENTWISE = (
    "maximum minimum fmax fmin clip copysign remainder fmod hypot arctan2 logaddexp logaddexp2 cbrt sinc ldexp "
    "heaviside sqrt log log2 log10 log1p arcsin arccos arccosh arctanh power nextafter modf divmod unwrap "
    "nan_to_num interp astype"
).split()
_REDUCED = (
    "max min nanmax nanmin ptp sort partition unique quantile percentile median nanquantile nanpercentile nanmedian "
    "var std nanvar nanstd nansum nanmean nanprod nancumsum nancumprod cov corrcoef bincount geomspace vdot vecdot "
    "correlate"
).split()
_OTHER_NAMES = {"asin": "arcsin", "acos": "arccos", "acosh": "arccosh", "atanh": "arctanh", "atan2": "arctan2"}
_MATRICES = "norm vector_norm matrix_norm svd svdvals cond slogdet cholesky qr pinv lstsq".split()
_OF_SCIPY = "solve cholesky cho_factor cho_solve toeplitz solve_toeplitz matmul_toeplitz qr lstsq".split()

_SPECIAL = (
    "expit log_expit logit erf erfc erfcx erfinv ndtr log_ndtr ndtri gamma gammaln digamma beta betaln xlogy xlog1py "
    "entr rel_entr kl_div exp2 exp10 j0 j1 i0 logsumexp softmax log_softmax"
).split()

# function of NumPy's, or method of arrays -> module of ours, and name in it
INSTEAD = {
    **{name: ("complex_arrays", f"carray_{name}") for name in (*_ELEMENTWISE, *_REDUCED)},
    **{f"linalg.{name}": ("complex_matrices", f"carray_{name}") for name in _MATRICES},
    **{f"scipy.linalg.{name}": ("complex_matrices", f"cscipy_{name}") for name in _OF_SCIPY},
    **{f"scipy.linalg.{name}": ("complex_matrices", f"carray_{name}") for name in ("norm", "pinv", "svd", "svdvals")},
    **{f"scipy.special.{name}": ("complex_special", f"cspecial_{name}") for name in _SPECIAL},
    **{f"scipy.stats.norm.{name}": ("complex_special", f"cnorm_{name}")
       for name in "pdf logpdf cdf logcdf sf ppf".split()},
    **dict.fromkeys(("absolute", "abs", "fabs"), ("complex_arrays", "carray_abs")),
    **dict.fromkeys(("conjugate", "conj"), ("complex_arrays", "carray_copy")),
    **dict.fromkeys(("real", "float64", "ndarray.conj", "ndarray.conjugate"), ("complex_arrays", "carray_same")),
    **dict.fromkeys(("deg2rad", "radians"), ("complex_arrays", "carray_radians")),
    **dict.fromkeys(("rad2deg", "degrees"), ("complex_arrays", "carray_degrees")),
    **{f"{name}.{way}": ("complex_arrays", f"carray_{name}_{way}")
       for name in ("maximum", "minimum") for way in ("reduce", "accumulate")},
    "logaddexp.reduce": ("complex_arrays", "carray_logaddexp_reduce"),
    "ndarray.sort": ("complex_arrays", "carray_sort_in_place"),
    "amax": ("complex_arrays", "carray_max"), "amin": ("complex_arrays", "carray_min"),
    "pow": ("complex_arrays", "carray_power"), "float_power": ("complex_arrays", "carray_power"),
    **{other: ("complex_arrays", f"carray_{name}") for other, name in _OTHER_NAMES.items()},
    "mod": ("complex_arrays", "carray_remainder"),
    "unique_values": ("complex_arrays", "carray_unique"), "linalg.vecdot": ("complex_arrays", "carray_vecdot"),
    "polyfit": ("complex_matrices", "carray_polyfit"), "scipy.special.psi": ("complex_special", "cspecial_digamma"),
    **{f"scipy.special.{name}": ("complex_arrays", f"carray_{name}") for name in ("cbrt", "log1p")},
}  # fmt: skip
# what makes arrays, where a type is said
OF_A_TYPE = {
    "array": ("complex_arrays", "carray_array"),
    **dict.fromkeys(("asarray", "asanyarray"), ("complex_arrays", "carray_asarray")),
}
# methods of arrays that are functions of NumPy's with the array first
METHODS = frozenset("max min ptp var std clip astype".split())


def instead_of(name: str) -> tuple[str, str] | None:
    """Return the module and the name of what is called in the place of a function, if something is.

    >>> instead_of("std"), instead_of("ndarray.std"), instead_of("ndarray.sum")
    (('complex_arrays', 'carray_std'), ('complex_arrays', 'carray_std'), None)
    """
    method = name.removeprefix("ndarray.")
    return INSTEAD.get(name) or (INSTEAD[method] if name != method and method in METHODS else None)


def outer_of(name: str) -> tuple[str, str] | None:
    """Return what is called in the place of an elementwise function for every pair of numbers, `hypot.outer`.

    >>> outer_of("hypot.outer"), outer_of("hypot.reduce")
    (('complex_arrays', 'carray_hypot'), None)
    """
    head, _, way = name.rpartition(".")
    return INSTEAD[head] if way == "outer" and head in _ELEMENTWISE else None


def is_analytic(name: str) -> bool:
    """Say whether a function is right for complex numbers as it stands."""
    if name.startswith("polynomial."):
        return name.endswith(("val", "add", "sub", "mul"))
    module, _, last = name.rpartition(".")
    return name.removeprefix("ndarray.") in ANALYTIC or last in ANALYTIC_OF_SCIPY.get(module, ())
