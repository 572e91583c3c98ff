"""What of `typing` is named while fwdtrans is loaded: a checker sees the real thing, a program need not wait for it.

`typing` and what it brings take longer to import than all of the decorator.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any as Any
    from typing import Concatenate as Concatenate
    from typing import Generic as Generic
    from typing import ParamSpec as ParamSpec
    from typing import TypeVar as TypeVar
    from typing import overload as overload
else:
    Any = object()

    class Generic:
        """Stands for `typing.Generic`: a class of it is its own alias."""

        __slots__ = ()

        def __class_getitem__(cls, _):
            """Return the class."""
            return cls

    class Concatenate(Generic):
        """Stands for `typing.Concatenate`."""

    def TypeVar(name):
        """Stand for `typing.TypeVar`."""
        return name

    ParamSpec = TypeVar

    def overload(function):
        """Stand for `typing.overload`."""
        return function
