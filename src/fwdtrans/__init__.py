"""fwdtrans: the derivative of plain Python, as plain Python.

>>> from math import sin
>>> from fwdtrans import forward_diff
>>> @forward_diff
... def f(x, y):
...     return sin(x) + x * y
>>> f.jvp((3, 2), (1, 0))
(6.141120008059867, 1.0100075033995546)
"""

from .api import derivative, grad, jvp, rule, value_and_grad
from .checking import check
from .decorator import Differentiable, forward_diff
from .dual import Dual
from .errors import (
    FwdtransError,
    InternalError,
    NoRule,
    NotDifferentiable,
    Refused,
    RuleError,
    SeedError,
    SourceUnavailable,
)  # fmt: skip
from .marking import constant, constants
from .runtime import stop
from .version import __version__

__all__ = [
    "Differentiable", "Dual", "FwdtransError", "InternalError", "NoRule", "NotDifferentiable", "Refused", "RuleError",
    "SeedError", "SourceUnavailable", "__version__", "check", "constant", "constants", "derivative",
    "forward_diff", "grad", "jvp", "rule", "stop", "value_and_grad",
]  # fmt: skip
