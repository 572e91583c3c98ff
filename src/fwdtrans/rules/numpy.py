"""NumPy's functions, methods and ufuncs' methods: the tables by topic, and each line under all names of its function."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from . import (
    Rule,
    numpy_data,
    numpy_elementwise,
    numpy_linalg,
    numpy_masked,
    numpy_methods,
    numpy_products,
    numpy_reductions,
    numpy_shapes,
)
from .arrays import lin, new

OPERATORS = {  # operators whose scalar rules ask questions that an array does not answer
    "**": "numpy.power", "builtins.abs": "numpy.absolute", "builtins.pow": "numpy.power", "%": "numpy.remainder",
    "//": "numpy.floor_divide", "builtins.round": "numpy.round", "math.fabs": "numpy.fabs",
    "builtins.max": "numpy.amax", "builtins.min": "numpy.amin",
}  # fmt: skip
ALIASES = {
    "abs": "absolute", "fix": "trunc", "acos": "arccos", "acosh": "arccosh", "asin": "arcsin", "asinh": "arcsinh",
    "atan": "arctan", "atan2": "arctan2", "atanh": "arctanh", "pow": "power", "true_divide": "divide", "mod": "remainder",
    "around": "round", "max": "amax", "min": "amin", "concat": "concatenate", "permute_dims": "transpose", "row_stack": "vstack",
    "degrees": "rad2deg", "radians": "deg2rad", "trapz": "trapezoid", "asanyarray": "asarray", "conj": "conjugate",
    "bitwise_invert": "invert", "bitwise_not": "invert", "bitwise_left_shift": "left_shift", "bitwise_right_shift": "right_shift",
}  # fmt: skip

# methods: the rule of the function of that name, its array first
METHODS = (
    "sum mean cumsum trace ravel squeeze swapaxes diagonal repeat take dot var std prod cumprod argmax argmin any all argsort "
    "nonzero searchsorted clip round conjugate conj copy max min argpartition choose"
).split()
# fmt: off
_METHODS = (
    new("ndarray.tobytes(a)", "any"),
    lin("ndarray.reshape(a, *shape, order='C')", "a", "view"),
    lin("ndarray.transpose(a, *axes)", "a", "view:same"),
    lin("ndarray.flatten(a, order='C')", "a", "array:1"),
    lin("ndarray.astype(a, dtype, order='K', casting='unsafe', subok=True, copy=True)", "a", "made"),
    lin("ndarray.compress(a, condition, axis=None)", "a"),
    lin("ndarray.view(a)", "a", "view:same"),
    lin("ndarray.item(a, *args)", "a", "number"),
    lin("ndarray.tolist(a)", "a", "list"),
)
# fmt: on
TABLES = (numpy_elementwise, numpy_masked, numpy_shapes, numpy_products, numpy_reductions, numpy_linalg, numpy_methods, numpy_data)


def _renamed() -> Iterator[Rule]:
    """Yield every line, and it again under the other names of its function."""
    others: dict[str, list[str]] = {}
    for alias, name in ALIASES.items():
        others.setdefault(name, []).append(alias)
    for rule in (*(rule for table in TABLES for rule in table.TABLE), *_METHODS):
        name, of, more = rule.key.removeprefix("numpy.").partition(" ")
        for one in (name, *others.get(name, ())):
            yield replace(rule, key=f"numpy.{one}{of}{more}" if rule.key.startswith("numpy.") else rule.key)
            if one in METHODS:
                yield replace(rule, key=f"numpy.ndarray.{one}{of}{more}")


TABLE = tuple(_renamed())
