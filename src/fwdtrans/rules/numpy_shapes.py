"""NumPy's functions that arrange, join and choose: linear, so that the user's call on the tangents is the tangent."""

from __future__ import annotations

from .arrays import FLAT, TIE, lin, new, red

# fmt: off
TABLE = (
    # elementwise, and linear
    lin("conjugate(x)", "x", "elementwise"),
    lin("real(val)", "val", "view"),
    lin("imag(val)", "val", "view"),
    lin("where(condition, x, y)", "x, y", "elementwise", fixed="condition"),
    new("where(condition)", "tuple"),

    # shape
    lin("reshape(a, shape, order='C', copy=None)", "a", "view"),
    lin("ravel(a, order='C')", "a", "view:1"),
    lin("transpose(a, axes=None)", "a", "view:same"),
    lin("matrix_transpose(x)", "x", "view:same"),
    lin("swapaxes(a, axis1, axis2)", "a", "view:same"),
    lin("moveaxis(a, source, destination)", "a", "view:same"),
    lin("rollaxis(a, axis, start=0)", "a", "view:same"),
    lin("squeeze(a, axis=None)", "a", "view"),
    lin("expand_dims(a, axis)", "a", "view"),
    lin("atleast_1d(a)", "a", "view"),
    lin("atleast_2d(a)", "a", "view"),
    lin("atleast_3d(a)", "a", "view"),
    lin("broadcast_to(array, shape)", "array", "view"),
    lin("broadcast_arrays(*args)", "args", "list"),
    lin("meshgrid(*xi, indexing='xy', sparse=False)", "xi", "list"),
    lin("diagonal(a, offset=0, axis1=0, axis2=1)", "a", "view"),
    lin("diag(v, k=0)", "v", "view"),
    lin("diagflat(v, k=0)", "v", "array:2"),
    lin("tril(m, k=0)", "m", "same"),
    lin("triu(m, k=0)", "m", "same"),
    lin("flip(m, axis=None)", "m", "view:same"),
    lin("fliplr(m)", "m", "view:same"),
    lin("flipud(m)", "m", "view:same"),
    lin("rot90(m, k=1, axes=(0, 1))", "m", "view:same"),
    lin("roll(a, shift, axis=None)", "a", "same"),
    lin("repeat(a, repeats, axis=None)", "a"),
    lin("tile(A, reps)", "A"),
    lin("resize(a, new_shape)", "a"),
    lin("pad(array, pad_width)", "array", "same"),
    lin("pad(array, pad_width, mode, constant_values=0)", "array, constant_values", "same", only={"mode": "constant"}),
    lin("pad(array, pad_width, mode, end_values=0)", "array, end_values", "same", only={"mode": "linear_ramp"}),
    *(lin("pad(array, pad_width, mode)", "array", "same", only={"mode": m}) for m in "edge reflect symmetric wrap mean".split()),
    lin("delete(arr, obj, axis=None)", "arr"),
    lin("insert(arr, obj, values, axis=None)", "arr, values"),
    lin("append(arr, values, axis=None)", "arr, values"),
    lin("compress(condition, a, axis=None)", "a", fixed="condition"),
    lin("extract(condition, arr)", "arr", "array:1", fixed="condition"),

    # joining
    lin("array(object, dtype=None, copy=True, order='K', subok=False, ndmin=0)", "object", "made"),
    lin("asarray(a, dtype=None, order='K', copy=None)", "a", "view"),
    lin("asarray_chkfinite(a, dtype=None, order=None)", "a", "view"),
    lin("ascontiguousarray(a, dtype=None)", "a", "view"),
    lin("asfortranarray(a, dtype=None)", "a", "view"),
    lin("require(a, dtype=None, requirements=None)", "a", "view"),
    lin("astype(x, dtype, copy=True)", "x", "made"),
    lin("copy(a, order='K', subok=False)", "a", "same"),
    *(lin(f"{name}(*items)", "items") for name in ("r_", "c_")),  # `np.r_[a, b]`
    lin("concatenate(arrays, axis=0, dtype=None, casting='same_kind')", "arrays"),
    lin("stack(arrays, axis=0, dtype=None, casting='same_kind')", "arrays"),
    lin("vstack(tup, dtype=None, casting='same_kind')", "tup"),
    lin("hstack(tup, dtype=None, casting='same_kind')", "tup"),
    lin("dstack(tup)", "tup", "array:3"),
    lin("column_stack(tup)", "tup", "array:2"),
    lin("block(arrays)", "arrays"),
    lin("unstack(x, axis=0)", "x", "views"),
    lin("split(ary, indices_or_sections, axis=0)", "ary", "views"),
    lin("array_split(ary, indices_or_sections, axis=0)", "ary", "views"),
    *(lin(f"{name}(ary, indices_or_sections)", "ary", "views") for name in ("hsplit", "vsplit", "dsplit")),

    # choosing
    lin("take(a, indices, axis=None, mode='raise')", "a"),
    lin("take_along_axis(arr, indices, axis=-1)", "arr", "along"),
    lin("choose(a, choices, mode='raise')", "choices"),
    lin("select(condlist, choicelist, default=0)", "choicelist, default", fixed="condlist"),

    # made of numbers that move
    lin("full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None)", "fill_value", fixed="a"),
    lin("full(shape, fill_value, dtype=None, order='C')", "fill_value", "shaped"),
    lin("linspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)", "start, stop", "spaced"),
    red("logspace(start, stop, num=50, endpoint=True, base=10.0, axis=0)", "spaced",
        dw="w * log(base) * linspace(dstart, dstop, num, endpoint=endpoint, axis=axis)"),
    red("geomspace(start, stop, num=50, endpoint=True, axis=0)", "spaced",
        dw="w * linspace(dstart / start, dstop / stop, num, endpoint=endpoint, axis=axis)"),
    red("arange(start, stop, step, dtype=None)", "array:1", dw="dstart + dstep * arange(w.size)", fixed="stop", promise=FLAT),
    red("arange(start, stop, dtype=None)", "array:1", dw="full_like(w, dstart)", fixed="stop", promise=FLAT),
    new("arange(stop, dtype=None)", "array:1"),
    red("vander(x, N=None, increasing=False)", "array:2", dw="vander_tangent(x, dx, N=N, increasing=increasing)"),

    # in order
    red("sort(a, axis=-1, kind=None, order=None, stable=None)", "along",
        dw="take_along_axis(da, argsort(a, axis=axis, kind='stable'), axis)", promise=TIE),
    red("partition(a, kth, axis=-1)", "along", dw="partition_tangent(a, da, w, axis)", promise=TIE),
    red("unique(ar)", "array:1", dw="unique_tangent(ar, dar)", promise=TIE),
    red("unique_values(x)", "array:1", dw="partition_tangent(unique(x), unique_tangent(x, dx), w)", promise=TIE),
)
# fmt: on
