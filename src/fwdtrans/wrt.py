"""What `wrt` asks for: names or positions in, the parameters out (decisions 17)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .errors import SeedError

Wrt = str | int | Sequence[str | int] | None


def named(
    wrt: Wrt, free: Sequence[str], default: Callable[[], Sequence[str]], function: str, objects: Sequence[str] = ()
) -> tuple[tuple[str, ...], bool]:
    """Return the parameters that `wrt` asks for, and whether it is one alone (then results are bare).

    Args:
        free: the parameters that a call gives, in order.
        default: gives those that take part when nothing is said.
        function: its name, for messages.
        objects: the parameters whose attributes may be asked for, `params.mass`.

    Raises:
        SeedError: it names no parameter, or one twice, or a parameter and an attribute of it.
    """
    if wrt is None:
        names = tuple(n for n in default() if n in free)
        if not names:
            raise SeedError(f"{function} has no parameter to differentiate in; name one with wrt=")
        return names, len(names) == 1
    parts: list[str | int]
    if isinstance(wrt, str):
        parts = [*wrt.replace(",", " ").split()]
        single = len(parts) == 1
    elif isinstance(wrt, int):
        parts, single = [wrt], True
    elif isinstance(wrt, Sequence) and not isinstance(wrt, (bytes, bytearray)):
        parts, single = [*wrt], False
    else:
        raise SeedError(f"wrt={wrt!r}: give names or positions of parameters")
    found: list[str] = []
    for part in parts:
        if not isinstance(part, (str, int)) or isinstance(part, bool):
            raise SeedError(f"wrt={wrt!r}: give names or positions of parameters")
        if isinstance(part, int) and not -len(free) <= part < len(free):
            raise SeedError(f"wrt={part}: {function} takes {len(free)} arguments")
        name = free[part] if isinstance(part, int) else part
        head, dot, _ = name.partition(".")
        if dot and head in {*free} - {*objects}:
            raise SeedError(f"wrt={name!r}: attributes are not asked for here; ask for {head}")
        if head not in (objects if dot else free):
            raise SeedError(f"wrt={name!r}: {function} has no such parameter (it has {', '.join(free) or 'none'})")
        if not all(step.isidentifier() for step in name.split(".")):
            raise SeedError(f"wrt={name!r}: give parameters, or attributes as in `params.mass`")
        if name in found:
            raise SeedError(f"wrt={wrt!r} names {name} twice")
        inside = next((o for o in found if f"{o}.".startswith(f"{name}.") or f"{name}.".startswith(f"{o}.")), None)
        if inside is not None:
            raise SeedError(f"wrt={wrt!r} names {max(name, inside, key=len)} twice: by itself and in all of "
                            f"{min(name, inside, key=len)}")  # fmt: skip
        found.append(name)
    if not found:
        raise SeedError("wrt names no parameter")
    return tuple(found), single
