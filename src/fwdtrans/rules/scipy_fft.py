"""The transforms of `scipy.fft`: linear in what is transformed."""

from __future__ import annotations

from functools import partial

from . import declare

lin = partial(declare, module="scipy.fft", namespace="scipy.fft", linear="x", others="whole", kind="same")

# fmt: off
TABLE = (
    *(lin(f"{name}(x, n=None, axis=-1, norm=None)") for name in "fft ifft rfft irfft hfft ihfft".split()),
    *(lin(f"{name}(x, s=None, axes=(-2, -1), norm=None)") for name in "fft2 ifft2 rfft2 irfft2".split()),
    *(lin(f"{name}(x, s=None, axes=None, norm=None)") for name in "fftn ifftn rfftn irfftn".split()),
    *(lin(f"{name}(x, type=2, n=None, axis=-1, norm=None)") for name in "dct idct dst idst".split()),
    *(lin(f"{name}(x, type=2, s=None, axes=None, norm=None)") for name in "dctn idctn dstn idstn".split()),
    lin("fftshift(x, axes=None)"),
    lin("ifftshift(x, axes=None)"),
    declare("fftfreq(n, d=1.0)", module="scipy.fft", namespace="scipy.fft", others="whole", kind="array:1"),
    declare("rfftfreq(n, d=1.0)", module="scipy.fft", namespace="scipy.fft", others="whole", kind="array:1"),
    declare("next_fast_len(target, real=False)", module="scipy.fft", namespace="scipy.fft", others="whole"),
)
# fmt: on
