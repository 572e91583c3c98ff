"""The linear filters of `scipy.ndimage`, and interpolation in what is interpolated."""

from __future__ import annotations

from functools import partial

from . import declare

# what stands behind `output`, which is filled and has no rule
NAMED = "mode cval origin truncate prefilter"
r = partial(declare, module="scipy.ndimage", namespace="scipy.ndimage", others="whole", kind="same", named=NAMED)
lin = partial(r, linear="input, cval")  # what stands beyond the edge is part of what is filtered
each = partial(r, each="input, weights")  # so that a call that gives it is refused where the kernel may move

# fmt: off
TABLE = (
    lin("gaussian_filter1d(input, sigma, axis=-1, order=0, mode='reflect', cval=0.0, truncate=4.0)"),
    lin("gaussian_filter(input, sigma, order=0, mode='reflect', cval=0.0, truncate=4.0)"),
    lin("uniform_filter1d(input, size, axis=-1, mode='reflect', cval=0.0, origin=0)"),
    lin("uniform_filter(input, size=3, mode='reflect', cval=0.0, origin=0)"),
    lin("gaussian_laplace(input, sigma, mode='reflect', cval=0.0)"),
    lin("laplace(input, mode='reflect', cval=0.0)"),
    lin("sobel(input, axis=-1, mode='reflect', cval=0.0)"),
    lin("prewitt(input, axis=-1, mode='reflect', cval=0.0)"),
    lin("shift(input, shift, order=3, mode='constant', cval=0.0, prefilter=True)", named=NAMED + " order"),
    lin("rotate(input, angle, axes=(1, 0), reshape=True, order=3, mode='constant', cval=0.0, prefilter=True)", named=NAMED + " order"),
    lin("zoom(input, zoom, order=3, mode='constant', cval=0.0, prefilter=True)", named=NAMED + " order"),
    r("map_coordinates(input, coordinates, order=3, mode='constant', cval=0.0, prefilter=True)", named=NAMED + " order", linear="input, cval", kind="array"),
    r("spline_filter(input, order=3)", linear="input"),
    each("convolve(input, weights, mode='reflect', origin=0)"),
    each("correlate(input, weights, mode='reflect', origin=0)"),
    each("convolve1d(input, weights, axis=-1, mode='reflect', origin=0)"),
    each("correlate1d(input, weights, axis=-1, mode='reflect', origin=0)"),
)
# fmt: on
