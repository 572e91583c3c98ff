"""A mode and its options, as a user gives them, in; checked and ready to be compared, out.

mode="numeric", order=2  ->  Mode("numeric", (("scheme", "richardson"), ("step", None), ("order", 2), ...))

Each mode's options are the keyword parameters of its emitter (`pipeline.EMITTERS`), with their defaults here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .errors import Place, Refused
from .typed import Any

Step = float | str | Mapping[str, float | str] | None  # 1e-5, "relative 1e-6", or one of these by parameter
Bounds = tuple[float | None, float | None] | Mapping[str, tuple[float | None, float | None]] | None

MODES: dict[str, dict[str, Any]] = {
    "forward": {},
    "symbolic": {"simplify": "sympy"},
    "numeric": {"scheme": "richardson", "step": None, "order": 1, "bounds": None, "with_error": False},
}
COMPILERS = ("numba",)
FORMS = ("lines", "table", "gradient")  # of forward mode
CHOICES: dict[str, tuple[Any, ...]] = {
    "simplify": ("none", "basic", "sympy", "expand"),
    "scheme": ("forward", "backward", "central", "five-point", "complex", "richardson"),
    "order": (1, 2, 3, 4),
    "with_error": (False, True),
}


class Mode:
    """How a function is differentiated: the name of an emitter, and all of its options in the table's order.

    A value that is a dict stands as a tuple of pairs, so that a mode can be a key.

    Attributes:
        compiler: "numba", or "" for code that Python runs; with `strict`, what it cannot compile is refused.
    """

    __slots__ = ("compiler", "name", "options", "strict")

    def __init__(
        self, name: str = "forward", options: tuple[tuple[str, Any], ...] = (), compiler: str = "", strict: bool = False
    ) -> None:
        self.name, self.options, self.compiler, self.strict = name, options, compiler, strict

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mode) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"Mode{self._key!r}"

    @property
    def _key(self) -> tuple[Any, ...]:
        return self.name, self.options, self.compiler, self.strict

    @property
    def given(self) -> dict[str, Any]:
        """The options as keyword arguments."""
        return dict(self.options)

    def changed(self, **options: Any) -> Mode:
        """Return the mode with other values of some options."""
        return Mode(self.name, tuple({**self.given, **options}.items()), self.compiler, self.strict)


FORWARD = Mode()


def mode_of(
    name: str = "forward", options: Mapping[str, Any] | None = None, place: Callable[[], Place | None] = lambda: None
) -> Mode:
    """Return the mode of that name, with the options that were given (None and False: left out).

    Args:
        options: by name; those of every mode are known.
        place: gives the place of the request, for messages.

    Raises:
        Refused: there is no such mode or option, the option is another mode's, or its value is none of those it takes.
    """
    if name not in MODES:
        raise Refused(f"mode={name!r} is not there", place(), f"use one of {_listed(MODES)}")
    known = MODES[name]
    given = {option: value for option, value in (options or {}).items() if value is not None and value is not False}
    compiler, strict = _compiler(name, given.pop("compile", ""), given.pop("strict", False), place)
    for option, value in given.items():
        if option not in known:
            raise _misplaced(name, option, place())
        if option in CHOICES and value not in CHOICES[option]:
            shown = f"use one of {_listed(CHOICES[option])}"
            raise Refused(f"{option}={value!r} is not there", place(), shown)
    chosen = tuple((option, frozen(given.get(option, default))) for option, default in known.items())
    return Mode(name, chosen, compiler, strict)


def _compiler(name: str, compiler: Any, strict: Any, place: Callable[[], Place | None]) -> tuple[str, bool]:
    """Return what is to compile the emitted code, and whether what it cannot compile is refused."""
    if compiler not in ("", *COMPILERS):
        raise Refused(f"compile={compiler!r} is not there", place(), f"use one of {_listed(COMPILERS)}")
    if compiler and name == "numeric":
        raise Refused("compile= is for emitted derivatives, and mode='numeric' calls the function itself", place(),
                      "compile the function, or leave compile= out")  # fmt: skip
    if strict and not compiler:
        raise Refused("strict= says what becomes of code that cannot be compiled", place(), "give compile= as well")
    return compiler, bool(strict)


def _misplaced(name: str, option: str, place: Place | None) -> Refused:
    owners = [mode for mode, options in MODES.items() if option in options]
    if not owners:
        return Refused(f"{option}= is no option of a mode", place, f"mode={name!r} takes {_taken(name)}")
    advice = f"leave it out, or use mode={owners[0]!r}"
    return Refused(f"{option}= belongs to mode={owners[0]!r}, and this is mode={name!r}", place, advice)


def _taken(name: str) -> str:
    return ", ".join(f"{option}=" for option in MODES[name]) or "no options"


def _listed(names: Any) -> str:
    return ", ".join(map(repr, names))


def frozen(value: Any) -> Any:
    """Return an option's value as one that can be a key: a dict as pairs, a list as a tuple."""
    if isinstance(value, dict):
        return tuple((key, frozen(item)) for key, item in value.items())
    return tuple(map(frozen, value)) if isinstance(value, (list, tuple)) else value
