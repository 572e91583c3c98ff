"""A `case` pattern in; the names that it captures, each with the way to it from the subject, out.

    case Line(start=(x0, _), end=p)        x0: .start [0]        p: .end
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any, Protocol

import libcst as cst

from . import wtable as t
from .parsed import Text, as_ast
from .resolve import Class, Foreign, Known, Meaning

ITSELF = frozenset(
    "bool bytearray bytes dict float frozenset int list set str tuple".split()
)  # `float(x)` captures the subject itself


REST = "**"  # the step to what a mapping holds beside the keys of the pattern


class Reading(Protocol):
    """What is asked of the function around a pattern."""

    text: Text
    names: set[str]

    def known(self, node: cst.BaseExpression) -> Meaning | None:
        """Return who a class is."""


def captured(node: cst.CSTNode) -> list[str]:
    """Return the names that one node of a pattern binds itself."""
    match node:
        case cst.MatchAs(name=cst.Name(value=name)) | cst.MatchStar(name=cst.Name(value=name)):
            return [name]
        case cst.MatchMapping(rest=cst.Name(value=name)):
            return [name]
    return []


def captures_of(node: cst.MatchPattern, steps: tuple[Any, ...], reading: Reading) -> Iterator[t.Capture]:
    """Yield the captures of a pattern that stands at the end of `steps`.

    Raises:
        Refused: alternatives capture a name in different places.
    """
    match node:
        case cst.MatchValue(value=value):
            reading.names.update(n.id for n in ast.walk(as_ast(value, reading.text)) if isinstance(n, ast.Name))
        case cst.MatchAs(pattern=pattern, name=name):
            if pattern is not None:
                yield from captures_of(pattern, steps, reading)
            if name is not None:
                yield t.Capture(name.value, steps, node)
        case cst.MatchOr(patterns=patterns):
            found = [sorted(captures_of(p.pattern, steps, reading), key=lambda c: c.name) for p in patterns]
            for others in zip(*found):
                ways = {tuple(map(_mark, c.steps)) for c in others}
                yield others[0] if len(ways) == 1 else t.Capture(others[0].name, (None,), node)
        case cst.MatchList(patterns=patterns) | cst.MatchTuple(patterns=patterns):
            yield from _in_sequence(patterns, steps, reading)
        case cst.MatchMapping(elements=elements, rest=rest):
            keys = [as_ast(e.key, reading.text) for e in elements]
            for element, key in zip(elements, keys):
                reading.names.update(n.id for n in ast.walk(key) if isinstance(n, ast.Name))
                yield from captures_of(element.pattern, (*steps, key), reading)
            if rest is not None:
                yield t.Capture(rest.value, (*steps, REST), node)
        case cst.MatchClass():
            yield from _in_object(node, steps, reading)


def _mark(step: Any) -> Any:
    return ast.dump(step) if isinstance(step, ast.AST) else step


def _in_sequence(patterns: Any, steps: tuple[Any, ...], reading: Reading) -> Iterator[t.Capture]:
    star = next((i for i, p in enumerate(patterns) if isinstance(p, cst.MatchStar)), None)
    for i, part in enumerate(patterns):
        after = len(patterns) - 1 - i
        if isinstance(part, cst.MatchStar):
            if part.name is not None:
                yield t.Capture(part.name.value, (*steps, (i, after)), part)
        else:
            place = i if star is None or i < star else -1 - after
            yield from captures_of(part.value, (*steps, place), reading)


def _in_object(node: cst.MatchClass, steps: tuple[Any, ...], reading: Reading) -> Iterator[t.Capture]:
    reading.names.update(n.id for n in ast.walk(as_ast(node.cls, reading.text)) if isinstance(n, ast.Name))
    found = reading.known(node.cls)
    cls = found.live if isinstance(found, Class) else None
    names: tuple[str, ...] = tuple(getattr(cls, "__match_args__", ()))
    for i, part in enumerate(node.patterns):
        is_itself = isinstance(found, Known) and found.key in {f"builtins.{n}" for n in ITSELF}
        is_itself = is_itself or isinstance(found, Foreign) and found.name in ITSELF
        place = (*steps, t.Into(names[i], cls) if i < len(names) else None)
        yield from captures_of(part.value, steps if is_itself else place, reading)
    for word in node.kwds:
        yield from captures_of(word.pattern, (*steps, t.Into(word.key.value, cls)), reading)
