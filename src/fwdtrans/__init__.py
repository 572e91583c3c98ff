"""fwdtrans: the derivative of plain Python, as plain Python.

>>> from math import sin
>>> from fwdtrans import forward_diff
>>> @forward_diff
... def f(x, y):
...     return sin(x) + x * y
>>> f.jvp((3, 2), (1, 0))
(6.141120008059867, 1.0100075033995546)
"""

from .typed import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import derivative, grad, jvp, rule, value_and_grad
    from .checking import check
    from .decorator import Differentiable, forward_diff
    from .dual import Dual
    from .errors import (
        CompileWarning,
        FwdtransError,
        InternalError,
        NoRule,
        NotDifferentiable,
        Refused,
        RuleError,
        SeedError,
        SourceUnavailable,
    )
    from .jacobians import hessian, hvp, jacobian, linearize
    from .marking import constant, constants
    from .runtime import stop
    from .sparse import sparse_hessian, sparse_jacobian
    from .version import __version__

__all__ = [
    "CompileWarning", "Differentiable", "Dual", "FwdtransError", "InternalError", "NoRule", "NotDifferentiable",
    "Refused", "RuleError", "SeedError", "SourceUnavailable", "__version__", "check", "constant", "constants",
    "derivative", "forward_diff", "grad", "hessian", "hvp", "jacobian", "jvp", "linearize", "rule",
    "sparse_hessian", "sparse_jacobian", "stop", "value_and_grad",
]  # fmt: skip

_HOMES = {  # a module is imported when something of it is asked for
    "api": "derivative grad jvp rule value_and_grad",
    "checking": "check",
    "decorator": "Differentiable forward_diff",
    "dual": "Dual",
    "errors": "CompileWarning FwdtransError InternalError NoRule NotDifferentiable Refused RuleError SeedError "
    "SourceUnavailable",
    "jacobians": "hessian hvp jacobian linearize",
    "marking": "constant constants",
    "notebook": "load_ipython_extension unload_ipython_extension",
    "runtime": "stop",
    "sparse": "sparse_hessian sparse_jacobian",
    "version": "__version__",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'fwdtrans' has no attribute {name!r}")
    module = __import__(f"fwdtrans.{_HOME_OF[name]}", fromlist=[name])  # importlib's own way takes longer
    found: object = getattr(module, name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
