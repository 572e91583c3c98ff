"""What an object is by itself, found without running code of its own."""

from __future__ import annotations

from _blake2 import blake2b  # what `hashlib` gives, which takes longer to import
from functools import lru_cache
from types import FunctionType, GetSetDescriptorType, MemberDescriptorType

from .typed import Any

LRU_CACHE = type(lru_cache(lambda: None))
ASKED = "__fwdtrans_asked__"  # what a generated function was made from, as (space, name, what stood there)
INITIALISES = "__fwdtrans_initialises__"  # the class whose `__init__` a function writes out, and what is given
MISSING = object()  # what a name stands for that is not there


def marked(found: Any, name: str, default: Any = None) -> Any:
    """Return what stands in an object's own dict, running no code of the object's."""
    try:
        return object.__getattribute__(found, "__dict__").get(name, default)
    except (AttributeError, TypeError):
        return default


@lru_cache(maxsize=4096)
def space_of(cls: type) -> Any:
    """Return what stands in a class: one object for it, which `vars` makes anew each time."""
    return vars(cls)


def stamp(found: Any) -> Any:
    """Return what must stay the same of a function for its derivative to stay true; None for anything else."""
    function = marked(found, "__fwdtrans_function__", found)
    if not isinstance(function, FunctionType):
        return None
    return function.__code__, function.__defaults__, function.__kwdefaults__


def digest(text: str) -> str:
    """Return a text's fingerprint.

    >>> len(digest("x"))
    32
    """
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def is_interpolant(found: Any) -> bool:
    """Say whether an object is one of SciPy's interpolants whose slopes are known (interpolated.py)."""
    kind = type(found)
    others = ("interp1d", "RegularGridInterpolator", "RectBivariateSpline")
    is_known = hasattr(kind, "derivative") or kind.__name__ in others
    return str(kind.__module__).startswith("scipy.interpolate.") and is_known


def stores_by_code(found: Any) -> bool:
    """Say whether a store into an attribute runs code of what the class has under its name; a slot's is Python's."""
    return hasattr(type(found), "__set__") and not isinstance(found, MemberDescriptorType | GetSetDescriptorType)
