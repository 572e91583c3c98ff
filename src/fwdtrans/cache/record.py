"""A transformation in, a text that people can read out; and back, over the live functions of another process.

    # fwdtrans cache, format 1: 9a0364b9e99bb480dd25e1f0284c8555
    # Made from damped of model.py by fwdtrans 0.1.0 on Python 3.11.7. It may be read, and thrown away; once edited it
    # is not used any more, and neither is it when the function or anything that it calls has changed.
    # key: 3f1f9e0d8fb1a2c41d9d4a1bb3f0a0f5
    # active: x
    # ...
    # text: damped_jvp__x; of 0; from line 4; 6 lines
    # map: 4o 4o 4p 5u 5t 6p
    # names: exp=math.exp
    # damped_jvp__x: forward derivative of damped with respect to x (fwdtrans 0.1.0)
    def damped_jvp__x(x, dx, k):
        ...

Nothing but the texts of companions is run, and these as what they are: functions over the user's globals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import FunctionType

from ..build import LITERALS, USERS, Part
from ..errors import Place
from ..identity import INITIALISES, MISSING, digest, marked, stamp
from ..transformed import Transformed
from ..typed import Any
from .fingerprint import Unknown, Walk

FIRST = "# fwdtrans cache, format 1: "
ROLES = {"ours": "o", "primal": "p", "user": "u", "tangent": "t", "mixed": "m"}
ROLE_OF = {letter: role for role, letter in ROLES.items()}


class Damaged(Exception):
    """A text is not what was written."""


def sealed(lines: Sequence[str]) -> str:
    """Return lines as the text of an entry."""
    body = "\n".join([*lines, ""])
    return f"{FIRST}{digest(body)}\n{body}"


def opened(text: str, key: str) -> Iterator[str]:
    """Return the lines of an entry's text, from that behind its key.

    Raises:
        Damaged: it was cut off, edited, or is another's.
    """
    first, _, body = text.partition("\n")
    if first != FIRST + digest(body):
        raise Damaged(first)
    lines = iter(body.split("\n"))
    if next((line for line in lines if line.startswith("# key: ")), "") != f"# key: {key}":
        raise Damaged(key)
    return lines


# --- companions -------------------------------------------------------------------------------------------------------


def written(made: Transformed, walk: Walk) -> list[str]:
    """Return a transformation as lines.

    Raises:
        Unknown: it depends on what was not told, or calls what another process does not find.
    """
    lines = [
        f"# active: {' '.join(sorted(made.active))}",
        f"# stored: {' '.join(sorted(made.stored))}",
        f"# flags: {' '.join(sorted(made.flags))}",
        f"# tangents: {_pairs(made.tangent_names)}",
    ]
    asked: dict[tuple[str, str], str] = {}
    told = []
    for space, name, _, _ in made.asked:
        place, is_told = walk.place(space, name)
        if (place, name) in asked:
            continue
        if not is_told:
            told.append(walk.found(space, name))
        asked[place, name] = f"{place}{':' if is_told else '!'}{name}"
    lines += [f"# asked: {' '.join(asked.values())}", f"# besides: {digest(' '.join([*told, *walk.told]))}"]
    for name, where in made.places.items():
        text = where.text.rstrip("\n")
        if "\n" in text:
            raise Unknown("a line of several lines")
        lines.append(f"# place: {name} {where.line} {where.column} {where.width} |{text}")
    for part in made.parts:
        lines += _part(part, walk)
    return lines


def _part(part: Part, walk: Walk) -> Iterator[str]:
    """Yield the lines of a companion."""
    count, of = part.text.count("\n"), _object(part.function, walk)
    yield f"# text: {part.name}; of {of}; from line {part.first}; {count} lines"
    yield f"# map: {' '.join(f'{line}{ROLES[role]}' for line, role in part.lines)}"
    yield f"# names: {_pairs({ours: _meaning(what, walk) for ours, what in part.names.items()})}"
    yield f"# defaults: {' '.join(part.positional)}; {_pairs(part.keywords)}"
    yield f"# own: {' '.join(sorted(part.own))}"
    if not part.text.endswith("\n") or "\r" in part.text:
        raise Unknown("a text whose last line has no end")
    yield part.text.removesuffix("\n")


def _pairs(found: Mapping[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in found.items())


def _meaning(what: Any, walk: Walk) -> str:
    """Return what a name of ours stands for."""
    if isinstance(what, int):
        return f"#{what}"
    return f"{what[0]}.{what[1]}" if len(what) == 2 else _object(what[0], walk)


def _object(found: Any, walk: Walk) -> str:
    """Return where another process finds a function or a class."""
    at = walk.position(found)
    if at is not None:
        return f"@{at}"
    owner, given = marked(found, INITIALISES, (None, ()))
    if walk.position(owner) is not None:
        return f"init@{walk.position(owner)}:{','.join(sorted(given))}"
    name = f"{getattr(found, '__module__', None)}.{getattr(found, '__qualname__', None)}"
    if walk.named(name) is not found:
        raise Unknown(f"{name} was not met")
    return name


# --- and back ---------------------------------------------------------------------------------------------------------


def read(lines: Iterator[str], walk: Walk) -> Transformed:
    """Return the transformation that lines describe.

    Raises:
        Damaged: they do not describe one here.
    """
    try:
        return _read(lines, walk)
    except (ValueError, KeyError, IndexError, AttributeError, StopIteration, SyntaxError, ImportError) as error:
        raise Damaged(str(error)) from error


def _read(lines: Iterator[str], walk: Walk) -> Transformed:
    active, stored, flags, tangents, asked, besides = [_after(next(lines)) for _ in range(6)]
    found, told = [], []
    for item in asked.split():
        place, is_told, name = item.partition(":") if ":" in item else item.partition("!")
        space = walk.space(place)
        value = space.get(name, MISSING) if name else space.cell_contents
        if is_told == "!":
            told.append(walk.found(space, name))
        found.append((space, name, value, stamp(value)))
    if digest(" ".join([*told, *walk.told])) != besides:
        raise Damaged("a name that was looked up means something else")
    line, parts = next(lines), []
    places: dict[str, Place] = {}
    while line.startswith("# place: "):
        head, _, text = _after(line).partition(" |")
        name, *numbers = head.split()
        row, column, width = map(int, numbers)
        places[name] = Place("", row, column, text, width)
        line = next(lines)
    while line:
        parts.append(_part_from(line, lines, walk))
        line = next(lines)
    for one in places.values():
        one.path = parts[-1].function.__code__.co_filename
    return Transformed(parts, active.split(), stored.split(), places, found, _told_apart(tangents), flags.split())


def _after(line: str) -> str:
    return line.partition(": ")[2]


def _told_apart(text: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in text.split())


def _part_from(line: str, lines: Iterator[str], walk: Walk) -> Part:
    """Return the companion whose description begins with a line."""
    name, of, first, count = _after(line).split("; ")
    map_, names, defaults, own = [_after(next(lines)) for _ in range(4)]
    text = "".join([f"{next(lines)}\n" for _ in range(int(count.split()[0]))])
    function = walk.named(of.removeprefix("of "))
    if not isinstance(function, FunctionType):
        raise Damaged(of)
    positional, _, keywords = defaults.partition("; ")
    if not {*positional.replace(USERS, "").split(), *_told_apart(keywords).values()} <= LITERALS.keys():
        raise Damaged(defaults)
    return Part(
        name, text, tuple((int(item[:-1]), ROLE_OF[item[-1]]) for item in map_.split()), function,
        int(first.removeprefix("from line ")), positional.split(), _told_apart(keywords),
        {ours: _meant(what, walk) for ours, what in _told_apart(names).items()}, frozenset(own.split()),
    )  # fmt: skip


def _meant(what: str, walk: Walk) -> Any:
    """Return what a name of ours stands for: see `Part.names`."""
    if what.startswith("#"):
        return int(what[1:])
    if what.startswith("@"):
        return (walk.named(what),)
    module, _, name = what.rpartition(".")
    return module, name
