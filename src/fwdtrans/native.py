"""A companion as Python runs it in; the same as Numba compiles it out, with the functions that it calls.

Numba compiles at the first call with arguments of new types. What it cannot compile Python goes on running, with a
warning that says why, or is refused where that was asked for. A compiled function is a snapshot: what its names stood
for when it was made is frozen into it.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from functools import lru_cache
from types import BuiltinFunctionType, CellType, CodeType, FunctionType, ModuleType

from .build import compiled_inside
from .errors import CompileWarning, Refused
from .identity import marked
from .kept import LINES, kept
from .runtime import blank, like, zero
from .typed import Any

FROZEN = (bool, int, float, complex, str, type(None), ModuleType, BuiltinFunctionType, type)

TAUGHT = frozenset({zero, blank, like})  # of the runtime: Numba is told what these are

Looked = list[tuple[Any, str, Any]]


def native(function: FunctionType, strict: bool = False) -> tuple[Any, Looked]:
    """Return a function that Numba compiles, at its first call for each combination of types.

    Beside it, what every name in it stood for, as (space, name, value): the values are frozen into it.

    Args:
        strict: what cannot be compiled is refused, at the call.

    Raises:
        Refused: Numba is not there.
    """
    try:
        import numba
    except ImportError as error:
        what = "compile='numba' needs Numba, which is not there"
        raise Refused(what, None, "pip install numba") from error
    natives = _Natives(numba, strict)
    return natives.of(function), natives.looked


class _Natives:
    """The functions of one companion, each compiled once: those that call each other share their names."""

    def __init__(self, numba: Any, strict: bool) -> None:
        self.numba, self.strict = numba, strict
        self.made: dict[FunctionType, Any] = {}
        self.looked: Looked = []
        self.unfit = ""  # what cannot be frozen, a list say: it may change

    def of(self, function: FunctionType) -> Any:
        """Return a function's compiled one, with its fallback."""
        found = self.dispatcher(function)
        own = found._compile_for_args
        refused: set[Any] = set()  # combinations of types that were told of

        def compile_for_args(*args: Any, **kwargs: Any) -> Callable[..., Any]:
            """Return what runs for these arguments (Numba's dispatcher asks it for types that it has not met)."""
            types = tuple(map(_type, args))
            if types in refused:
                return function
            try:
                if any("list[list" in one for one in types):  # Numba compiles for it, and cannot give it over
                    raise self.numba.errors.UnsupportedError("an argument is a list of lists")
                if self.unfit:
                    raise self.numba.errors.UnsupportedError(self.unfit)
                with warnings.catch_warnings():  # lists go in and come out by reflection, which is to be replaced
                    warnings.simplefilter("ignore", self.numba.errors.NumbaPendingDeprecationWarning)
                    return own(*args, **kwargs)  # type: ignore[no-any-return]
            except Exception as error:  # whatever stops it: nothing of the user's has run
                refused.add(types)
                self.tell(function, _reason(error), error)
                return function

        found._compile_for_args = compile_for_args
        return found

    def tell(self, function: FunctionType, reason: str, error: Exception) -> None:
        """Warn of what cannot be compiled, or refuse it."""
        what = f"Numba cannot compile {function.__name__} for these arguments: {reason}"
        if self.strict:
            raise Refused(what, None, "leave strict= out, to have Python run it") from error
        warnings.warn(f"{what}; Python runs it", CompileWarning, stacklevel=5)

    def dispatcher(self, function: FunctionType) -> Any:
        """Return Numba's dispatcher for a function whose own functions are dispatchers as well."""
        if function not in self.made:
            code = _without_strict(function)
            cells = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
            mine = {name: CellType() for name in code.co_freevars}
            space = {name: function.__globals__[name] for name in _names(code) if name in function.__globals__}
            copied = FunctionType(code, space, function.__name__, function.__defaults__, tuple(mine.values()))
            copied.__kwdefaults__ = function.__kwdefaults__
            self.made[function] = self.numba.njit(copied)
            for name, cell in mine.items():
                cell.cell_contents = self.known(cells[name], name)
            space.update({name: self.known(function.__globals__, name) for name in space})
        return self.made[function]

    def known(self, space: Any, name: str) -> Any:
        """Return what Numba is to see for what a name stands for, in globals or in its cell."""
        is_cell = isinstance(space, CellType)
        value = space.cell_contents if is_cell else space[name]
        self.looked.append((space, "" if is_cell else name, value))
        function = marked(value, "__fwdtrans_function__", value)
        if any(function is one for one in TAUGHT):
            _teach(self.numba)
            return function
        if isinstance(function, FunctionType):
            return self.dispatcher(function)
        if not _is_frozen(value) and not isinstance(value, self.numba.core.dispatcher.Dispatcher):
            self.unfit = self.unfit or f"`{name}` is a {type(value).__name__}, which may change"
        return value


def _is_frozen(value: Any) -> bool:
    """Say whether a value stays what it is."""
    return type(value) is tuple and all(map(_is_frozen, value)) or isinstance(value, FROZEN)


@lru_cache(maxsize=1)
def _teach(numba: Any) -> None:
    """Tell Numba what TAUGHT are for numbers, lists of numbers and arrays of floats; it refuses what is not told."""
    import numpy as np

    types = numba.types

    def is_floats(value: Any) -> bool:
        return isinstance(value, types.Array) and isinstance(value.dtype, types.Float | types.Complex)

    @numba.extending.overload(zero)
    def zero_of(value, memo=None):  # type: ignore[no-untyped-def]  # Numba compares signatures
        if isinstance(value, types.Number):
            return lambda value, memo=None: 0.0
        if isinstance(value, types.List) and isinstance(value.dtype, types.Number):
            return lambda value, memo=None: [0.0] * len(value)
        return (lambda value, memo=None: np.zeros_like(value)) if is_floats(value) else None

    @numba.extending.overload(blank)
    def blank_of(value):  # type: ignore[no-untyped-def]
        if isinstance(value, types.Number):
            return lambda value: 0.0
        return (lambda value: np.zeros_like(value)) if is_floats(value) else None

    @numba.extending.overload(like)
    def like_of(tangent, value):  # type: ignore[no-untyped-def]
        if isinstance(value, types.Number):
            return lambda tangent, value: tangent
        return (lambda tangent, value: np.zeros_like(value) + tangent) if is_floats(value) else None


def _type(value: Any) -> str:
    """Return what tells arguments apart that Numba may compile for and others."""
    name = type(value).__name__
    return f"{name}[{_type(value[0])}]" if type(value) in (list, tuple) and value else name


def _without_strict(function: FunctionType) -> CodeType:
    """Return a function's code; of a generated one, `zip(x, dx, strict=True)` is `zip(x, dx)`: lengths are checked."""
    path = function.__code__.co_filename
    text = "".join(kept(path)) if path in LINES else ""
    if "strict=True" not in text:
        return function.__code__
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "zip":
            node.keywords = [k for k in node.keywords if k.arg != "strict"]
    return compiled_inside(tree, path, function.__name__, [*function.__code__.co_freevars])


def _names(code: CodeType) -> set[str]:
    """Return the names that code reads as globals, inner functions included."""
    inner = (_names(const) for const in code.co_consts if isinstance(const, CodeType))
    return set(code.co_names).union(*inner)


def _reason(error: Exception) -> str:
    """Return the first lines of Numba's message that say something."""
    lines = [line.strip() for line in str(error).splitlines()]
    said = [line for line in lines if line and not line.startswith(("Failed in", "During:", "File ", "-", "^"))]
    return " ".join(said[:2]) or type(error).__name__
