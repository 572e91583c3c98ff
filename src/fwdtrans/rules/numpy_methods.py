"""Methods of ufuncs, and what changes an array: `np.add.reduce(x)`, `np.multiply.outer(x, y)`, `np.put(x, i, v)`."""

from __future__ import annotations

from .arrays import TIE, lin, mul, new, red

_EXTREMES = ("maximum", "minimum")
_TRUE = "logical_and logical_or logical_xor"

# fmt: off
TABLE = (
    # a ufunc over an axis, the first where none is named
    lin("add.reduce(a, axis=0, dtype=None, keepdims=False, initial=0, where=True)", "a, initial", "reduced first"),
    red("multiply.reduce(a, axis=0, dtype=None, keepdims=False, where=True)", "reduced first",
        dw="prod_tangent(a, da, axis=axis, keepdims=keepdims, where=where)"),
    *(red(f"{name}.reduce(a, axis=0, keepdims=False, initial=None, where=True)", "reduced first", promise=TIE,
          dw=f"{name[:3]}_tangent(a, da, axis=axis, keepdims=keepdims, initial=initial, where=where)") for name in _EXTREMES),
    *(new(f"{name}.reduce(a, axis=0, keepdims=False, where=True)", "reduced first") for name in _TRUE.split()),
    *(red(f"logaddexp{two}.reduce(a, axis=0, keepdims=False)", "reduced first",
          dw=f"sum(exp{two}(a - logaddexp{two}.reduce(a, axis=axis, keepdims=True)) * da, axis=axis, keepdims=keepdims)") for two in ("", "2")),
    red("hypot.reduce(a, axis=0, keepdims=False)", "reduced first", dw="sum(a * da, axis=axis, keepdims=keepdims) / w",
        promise="no derivative at the origin: nan"),
    *(red(f"f{name}.reduce(a, axis=0, keepdims=False)", "reduced first", promise=TIE,
          dw=f"nan_{name}_tangent(a, da, axis=axis, keepdims=keepdims)") for name in ("max", "min")),
    lin("subtract.reduce(a, axis=0, keepdims=False)", "a", "reduced first"),
    lin("subtract.accumulate(a, axis=0)", "a", "same"),
    lin("add.accumulate(a, axis=0, dtype=None)", "a", "same"),
    red("multiply.accumulate(a, axis=0, dtype=None)", "same", dw="cumprod_tangent(a, da, axis=axis)"),
    *(red(f"{name}.accumulate(a, axis=0)", "same", dw="record_tangent(da, w, axis=axis)", promise=TIE) for name in _EXTREMES),
    *(red(f"logaddexp{two}.accumulate(a, axis=0)", "same", dw=f"logarithms_tangent(a, da, w, {base}, axis=axis)")
      for two, base in (("", "1.0"), ("2", "0.6931471805599453"))),
    lin("add.reduceat(a, indices, axis=0, dtype=None)", "a", "same"),

    # every pair
    lin("add.outer(a, b)", "a, b", "pairs"),
    lin("subtract.outer(a, b)", "a, b", "pairs"),
    mul("multiply.outer(a, b)", "a, b", "pairs"),
    red("divide.outer(a, b)", "pairs", dw="divide.outer(da, b) - multiply.outer(a, db / (b * b))"),
    red("power.outer(a, b)", "pairs", dw="multiply.outer(da, b) * power.outer(a, b - 1.0) + w * multiply.outer(log(a), db)"),
    red("float_power.outer(a, b)", "pairs",
        dw="multiply.outer(da, b) * power.outer(a, b - 1.0) + w * multiply.outer(log(a), db)"),
    red("hypot.outer(a, b)", "pairs", dw="add.outer(a * da, b * db) / w", promise="no derivative at the origin: nan"),
    red("arctan2.outer(a, b)", "pairs", dw="(multiply.outer(da, b) - multiply.outer(a, db)) / add.outer(a * a, b * b)",
        promise="no derivative at the origin: nan"),
    *(red(f"logaddexp{two}.outer(a, b)", "pairs",
          dw=f"exp{two}(add.outer(a, 0.0 * b) - w) * add.outer(da, 0.0 * b) + exp{two}(add.outer(0.0 * a, b) - w) * add.outer(0.0 * a, db)") for two in ("", "2")),
    red("remainder.outer(a, b)", "pairs", dw="add.outer(da, 0.0 * b) - floor_divide.outer(a, b) * add.outer(0.0 * a, db)",
        promise="at a jump 0, as beside it"),
    new("floor_divide.outer(a, b)", "pairs"),
    red("maximum.outer(a, b)", "pairs", dw="where(less.outer(a, b), add.outer(0.0 * a, db), add.outer(da, 0.0 * b))", promise=TIE),
    red("minimum.outer(a, b)", "pairs", dw="where(greater.outer(a, b), add.outer(0.0 * a, db), add.outer(da, 0.0 * b))", promise=TIE),
    *(new(f"{name}.outer(a, b)", "pairs") for name in "less less_equal greater greater_equal equal not_equal".split()),

    # what changes its first argument: the user's call, on the tangents
    lin("copyto(dst, src, casting='same_kind', where=True)", "dst, src", "in place"),
    lin("put(a, ind, v, mode='raise')", "a, v", "in place"),
    lin("place(arr, mask, vals)", "arr, vals", "in place"),
    lin("putmask(a, mask, values)", "a, values", "in place"),
    lin("fill_diagonal(a, val, wrap=False)", "a, val", "in place"),
    lin("put_along_axis(arr, indices, values, axis)", "arr, values", "in place"),
    lin("add.at(a, indices, b)", "a, b", "in place"),
    lin("subtract.at(a, indices, b)", "a, b", "in place"),
    *(red(f"{name}.at(a, indices, b)", "in place", dw=f"at_tangent('{name}', a, da, indices, b, db)")
      for name in ("multiply", "divide", *_EXTREMES)),
    lin("ndarray.fill(a, value)", "a, value", "in place"),
    lin("ndarray.put(a, indices, values, mode='raise')", "a, values", "in place"),
    red("ndarray.sort(a, axis=-1, kind=None, order=None, stable=None)", "in place",
        dw="take_along_axis(da, argsort(a, axis=axis, kind='stable'), axis)", promise=TIE),
)
# fmt: on
