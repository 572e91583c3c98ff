"""The public names of functions of NumPy and SciPy, told from the objects."""

from __future__ import annotations

import sys
from itertools import accumulate
from types import BuiltinFunctionType, MethodType, ModuleType

from .typed import Any

LIBRARIES = ("numpy", "scipy")
STANDARD = "array_api"  # the home of functions of the array standard in the tables, whatever library has them


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
        return standard_key(found)
    public = (home for home in homes if "._" not in home)
    return next((f"{home}.{name}" for home in public if getattr(sys.modules.get(home), name, None) is found), "")


def is_namespace(found: Any) -> bool:
    """Say whether a module has the functions of the array standard for arrays of its own; NumPy's has more.

    `array_api_compat.numpy` has them for NumPy's.
    """
    if not isinstance(found, ModuleType) or "__array_api_version__" not in vars(found):
        return False
    return getattr(vars(found).get("ndarray"), "__module__", "") != "numpy"


def standard_key(found: Any) -> str:
    """Return the name of a function of some namespace of the array standard, `array_api.linalg.solve`; else ""."""
    return standard_place(found)[1]


def standard_place(found: Any) -> tuple[str, str]:
    """Return the namespace of the array standard that a function stands in, and the name of it for the tables."""
    module, name = getattr(found, "__module__", None), getattr(found, "__name__", "")
    if not isinstance(module, str) or module.partition(".")[0] in sys.stdlib_module_names:
        return "", ""
    for home in accumulate(module.split("."), "{}.{}".format):
        space = sys.modules.get(home)
        for inner in ("", "linalg", "fft") if is_namespace(space) else ():
            place = getattr(space, inner, None) if inner else space
            if getattr(place, name, None) is found:
                return home, ".".join(filter(None, (STANDARD, inner, name)))
    return "", ""


def distribution(found: Any) -> str:
    """Return the public name of one of SciPy's distributions, `scipy.stats.norm`, whose methods are known by theirs."""
    name = vars(found).get("name", type(found).__name__.removesuffix("_gen"))
    is_public = isinstance(name, str) and getattr(sys.modules.get("scipy.stats"), name, None) is found
    return f"scipy.stats.{name}" if is_public else ""
