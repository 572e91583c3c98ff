"""The public names of functions of NumPy and SciPy, told from the objects."""

from __future__ import annotations

import sys
from itertools import accumulate
from types import BuiltinFunctionType, MethodType

from .typed import Any

LIBRARIES = ("numpy", "scipy")


def library_key(found: Any) -> str:
    """Return the public name of a function of NumPy or SciPy, `numpy.linalg.solve`; "" for anything else.

    A ufunc does not tell its module, and functions of SciPy tell a private one.
    """
    module = getattr(found, "__module__", None)
    if isinstance(found, BuiltinFunctionType) and type(found.__self__).__name__ == "ufunc":  # made whenever asked for
        owner = library_key(found.__self__)
        return f"{owner}.{found.__name__}" if owner else ""
    if type(found).__name__ in ("ufunc", "MultiUFunc"):
        homes, name = ["numpy", "scipy.special"], found.__name__
    elif isinstance(module, str) and module.partition(".")[0] in LIBRARIES and not isinstance(found, MethodType):
        homes = [*accumulate(module.split("."), "{}.{}".format)][::-1]
        name = getattr(found, "__qualname__", "")
    else:
        return ""
    public = (home for home in homes if "._" not in home)
    return next((f"{home}.{name}" for home in public if getattr(sys.modules.get(home), name, None) is found), "")


def distribution(found: Any) -> str:
    """Return the public name of one of SciPy's distributions, `scipy.stats.norm`, whose methods are known by theirs."""
    name = vars(found).get("name", type(found).__name__.removesuffix("_gen"))
    is_public = isinstance(name, str) and getattr(sys.modules.get("scipy.stats"), name, None) is found
    return f"scipy.stats.{name}" if is_public else ""
