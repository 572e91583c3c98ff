"""Names for what fwdtrans adds, in the field's spelling and clashing with none of the user's."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable


class Names:
    """A supply of names for one function: tangents `dx`, rows `w1 w2 ...`, functions `cos`."""

    def __init__(self, taken: Iterable[str], functions: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._functions = frozenset(functions)
        self._tangents: dict[str, str] = {}
        self._rows = 0

    def inner(self) -> Names:
        """Return the supply of a function inside: the same names, rows counted anew."""
        inner = Names(())
        inner._taken, inner._functions, inner._tangents = self._taken, self._functions, self._tangents
        return inner

    def tangent(self, name: str) -> str:
        """Return the tangent's name: `dx`, else `dx_`, `dx__` (decisions 20); a function's is its companion."""
        if name not in self._tangents:
            self._tangents[name] = self.free(f"{name}_jvp" if name in self._functions else f"d{name}")
        return self._tangents[name]

    @property
    def tangents(self) -> frozenset[str]:
        """Every name that was given to a tangent, those of rows as well."""
        return frozenset(self._tangents.values()) | {f"dw{count}" for count in range(1, self._rows + 1)}

    def row(self) -> str:
        """Return the next free `w1`, `w2`, ..., whose tangent's name is free as well."""
        while True:
            self._rows += 1
            name = f"w{self._rows}"
            if name not in self._taken and "d" + name not in self._taken:
                return name

    def free(self, name: str) -> str:
        """Return `name`, with underscores behind it until it is nobody's, and keep it."""
        while name in self._taken or keyword.iskeyword(name) or hasattr(builtins, name):
            name += "_"
        self._taken.add(name)
        return name

    def free_function(self, name: str) -> str:
        """Return a name for an injected function (builtins may be shadowed by nobody)."""
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name


def companion_name(name: str, active: tuple[str, ...], is_default: bool, kind: str = "jvp") -> str:
    """Return `f_jvp` for the default pattern, `f_jvp__x__y` for the others (decisions 20); gradients: `f_grad`."""
    stem = "lambda" if name == "<lambda>" else name
    return f"{stem}_{kind}" if is_default else "__".join([f"{stem}_{kind}", *active])
