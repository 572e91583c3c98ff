"""Filters and convolutions of `scipy.signal`: linear in the signal, most in the kernel too."""

from __future__ import annotations

from functools import partial

from . import declare

r = partial(declare, module="scipy.signal", namespace="scipy.signal", others="whole", kind="same")
each = partial(r, each="in1, in2")

# fmt: off
TABLE = (
    each("convolve(in1, in2, mode='full', method='auto')"),
    each("correlate(in1, in2, mode='full', method='auto')"),
    each("fftconvolve(in1, in2, mode='full', axes=None)"),
    each("oaconvolve(in1, in2, mode='full', axes=None)"),
    each("convolve2d(in1, in2, mode='full', boundary='fill')"),
    each("correlate2d(in1, in2, mode='full', boundary='fill')"),
    r("upfirdn(h, x, up=1, down=1, axis=-1)", each="h, x"),
    # a y = b x, as polynomials in a delay
    r("lfilter(b, a, x, axis=-1)",  dw="lfilter(b, a, dx + zeros_like(x), axis=axis) + lfilter(atleast_1d(db), a, x, axis=axis) - lfilter(atleast_1d(da), a, w, axis=axis)"),
    r("filtfilt(b, a, x, axis=-1)", linear="x"),
    r("sosfilt(sos, x, axis=-1)",   linear="x"),
    r("sosfiltfilt(sos, x, axis=-1)", linear="x"),
    r("savgol_filter(x, window_length, polyorder, deriv=0, delta=1.0, axis=-1, mode='interp', cval=0.0)", linear="x, cval"),
    r("detrend(data, axis=-1, type='linear', bp=0)", linear="data"),
    r("resample(x, num, axis=0)",   linear="x", named="axis"),
    r("resample_poly(x, up, down, axis=0)", linear="x"),
    r("decimate(x, q)",             linear="x"),
    r("hilbert(x, N=None, axis=-1)", linear="x"),
)
# fmt: on
