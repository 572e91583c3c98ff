"""The functions of `scipy.integrate` on samples: linear in them. The algorithms on functions are in library.py."""

from __future__ import annotations

from . import declare

# fmt: off
TABLE = (
    declare("trapezoid(y, x=None, dx=1.0, axis=-1)", module="scipy.integrate", namespace="scipy.integrate", each="y, x", others="whole", kind="array"),
    declare("cumulative_trapezoid(y, x=None, dx=1.0, axis=-1, initial=None)", module="scipy.integrate", namespace="scipy.integrate",
            each="y, x", others="whole", kind="same"),
    declare("simpson(y, x=None, dx=1.0, axis=-1)", module="scipy.integrate", namespace="scipy.integrate", linear="y", others="whole", kind="array"),
    declare("cumulative_simpson(y, x=None, dx=1.0, axis=-1, initial=None)", module="scipy.integrate", namespace="scipy.integrate",
            linear="y", others="whole", kind="same"),
    declare("romb(y, dx=1.0, axis=-1, show=False)", module="scipy.integrate", namespace="scipy.integrate", linear="y", others="whole", kind="array"),
)
# fmt: on
