"""Dicts whose keys may carry tangents: where one is gone through, and what is done with the keys there.

    cache[x] = y                      x carries a tangent, and no mirror has that of a key
    for k in d: s += d[k]             k is looked up: nothing is lost
    for k, v in d.items(): s += k*v   the tangent of k is: refused

A key may be looked up, compared, and be a key again. Where it is not known what a key is, that is told at run time,
`still_key(k)`, before the statement that puts it there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from . import wtable as t


def only_looked_up(program: t.Program) -> frozenset[str]:
    """Return what goes through a dict for its keys, and does no more with these than look something up.

    Those are the rows of `d.items()` and `d.keys()`, and of what is gone through otherwise; a name of the user's stands
    with the line of its loop, `d@123`.
    """
    found: set[str] = set()
    for line in program.lines():
        rows = {row.w: row for row in t.all_rows(line.rows)}
        if isinstance(line.does, t.For) and _is_looked_up(line.does, rows):
            found.add(mark_of(line.does.source, line))
        for row in t.own_rows(line):
            if isinstance(row.what, t.Comprehension) and _is_looked_up_in(row, rows):
                found.add(mark_of(row.args[0], row))
            if isinstance(row.what, t.Function) and row.what.program is not None:
                found |= only_looked_up(row.what.program)
    return frozenset(found - {""})


def mark_of(source: ast.expr, place: t.Line | t.Row) -> str:
    """Return by what a source is known among those that are only looked up."""
    if not isinstance(source, ast.Name):
        return ""
    return source.id if source.id.startswith("%") else f"{source.id}@{id(place)}"


def put_by(line: t.Line) -> Iterator[tuple[ast.expr | None, tuple[ast.expr, ...]]]:
    """Yield what a line stores under keys, as (what may be the dict, the keys); None for a dict of its own."""
    stores = (place for place in t.stores_of(line) if isinstance(place.store, ast.Subscript))
    yield from ((place.args[0], place.args[1:]) for place in stores)
    for row in () if isinstance(line.does, t.While) else line.rows:
        match row.what:
            case t.Index():
                yield row.args[0], row.args[1:]
            case t.Method("setdefault"):
                yield row.args[0], row.args[1:2]
            case t.Display("dict"):
                yield None, tuple(arg for arg, mark in zip(row.args, row.keywords) if mark == "key")


def _is_looked_up(does: t.For, rows: dict[str, t.Row]) -> bool:
    lines = [*t.walk(does.body)]
    keys = _key_names(does.target, does.source, rows)
    return not any(_is_used(keys, t.own_rows(line)) or _is_passed_on(keys, line) for line in lines)


def _is_looked_up_in(row: t.Row, rows: dict[str, t.Row]) -> bool:
    what = row.what
    assert isinstance(what, t.Comprehension)
    keys = _key_names(what.clauses[0].target, row.args[0], rows)
    blocks = [block for block in row.blocks() if block is not what.key]
    inner = (one for block in row.blocks() for one in t.all_rows(block.rows))
    given = {block.value.id for block in blocks if isinstance(block.value, ast.Name)}
    return not keys & given and not _is_used(keys, inner)


def _key_names(target: t.Target, source: ast.expr, rows: dict[str, t.Row]) -> frozenset[str]:
    """Return the names that hold keys: the first of each pair of `items`, else all of them."""
    row = rows.get(source.id) if isinstance(source, ast.Name) else None
    if row is not None and isinstance(row.what, t.Method) and row.what.name == "items" and target.items:
        return frozenset(target.items[0].names())
    return frozenset(target.names())


def _is_used(keys: frozenset[str], rows: Iterable[t.Row]) -> bool:
    """Say whether something else is done with keys than to look up and to compare."""
    for row in rows:
        read = [n for n, arg in enumerate(row.args) if isinstance(arg, ast.Name) and arg.id in keys]
        is_index = isinstance(row.what, t.Index) and 0 not in read
        if read and not is_index and not isinstance(row.what, t.Plain):
            return True
        if any(isinstance(block.value, ast.Name) and block.value.id in keys for block in row.blocks()):
            return True
    return False


def _is_passed_on(keys: frozenset[str], line: t.Line) -> bool:
    """Say whether a line binds a key to another name, stores it or gives it."""
    return any(isinstance(e, ast.Name) and e.id in keys for e in _given_by(line.does))


def _given_by(does: t.Does) -> Iterator[ast.expr]:
    match does:
        case t.Bind(_, value) | t.Update(_, _, value) | t.Return(ast.expr() as value) | t.Yield(ast.expr() as value):
            yield value
        case t.For(_, source):
            yield source


__all__ = ["mark_of", "only_looked_up", "put_by"]
