"""A companion in; the same with a name for each field of a mirror that nobody but this companion sees, out.

    dm = SimpleNamespace(a=da, b=2.0 * db)      dm_a = da
    dy = x * dm.a + dm.b                        dm_b = 2.0 * db
                                                dy = x * dm_a + dm_b

That is one that is bound once, here, and of which fields alone are read or stored: it is not passed on, nor given back.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .. import algebra as a
from ..written import Companion, Inner, Nest, Own, OwnNest, Parts, Piece
from .counting import bound_by, every
from .linear import changed, names_in, replacements_of, trees_of
from .statements import assign

Fields = Mapping[str, Mapping[str, str]]  # by the mirror: the names of its fields


def with_fields_apart(companion: Companion) -> Companion:
    """Return a companion with a name for each field of such mirrors."""
    makers = {ours for ours, (space, name) in companion.injected.items() if (space, name) == MIRROR}
    inner = (piece for piece in every(companion.body) if isinstance(piece, Inner))
    if companion.is_table or not makers or any(piece.companion is not None for piece in inner):
        return companion
    fields = dict(_fields(companion, makers))
    if not fields:
        return companion

    def change(e: ast.expr) -> ast.expr:
        match e:
            case ast.Attribute(ast.Name(name), attr, context) if name in fields:
                return ast.Name(fields[name][attr], context)
        made: ast.expr = a.map_children(e, change)
        return made

    body = changed(_split(companion.body, fields), change)
    left = set().union(*map(names_in, trees_of(body)), *map(names_in, replacements_of(body)))
    injected = {ours: found for ours, found in companion.injected.items() if ours not in makers or ours in left}
    tangents = {shown for one in fields.values() for shown in one.values()}
    return replace(companion, body=body, injected=injected, tangents=companion.tangents - {*fields} | tangents)


MIRROR = ("types", "SimpleNamespace")


def _fields(companion: Companion, makers: set[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the mirrors that can go, each with the names of its fields."""
    trees = [*trees_of(companion.body), *replacements_of(companion.body)]
    nodes = [n for tree in trees for n in ast.walk(tree)]
    mentioned = Counter(n.id for n in nodes if isinstance(n, ast.Name))
    owned = ((n.value, n.attr) for n in nodes if isinstance(n, ast.Attribute))
    read = Counter((owner.id, attr) for owner, attr in owned if isinstance(owner, ast.Name))
    params = [entry[0] for entry in companion.params]
    bound = Counter([*params, *(name for piece in every(companion.body) for name in bound_by(piece))])
    taken = {*mentioned, *bound, *companion.program.names, *companion.companions, *companion.runtime}
    taken |= {*companion.injected}
    for piece in every(companion.body):
        match piece:
            case Own(ast.Assign([ast.Name(dm)], ast.Call(ast.Name(maker), [], keywords)), _, "tangent"):
                shown = {k.arg: f"{dm}_{k.arg}" for k in keywords if k.arg is not None}
                is_seen = 1 + sum(count for (name, attr), count in read.items() if name == dm and attr in shown)
                is_own = maker in makers and bound[dm] == 1 and dm not in companion.program.names
                is_whole = len(shown) == len(keywords) and mentioned[dm] == is_seen
                if is_own and is_whole and not taken & {*shown.values()}:
                    yield dm, {attr: one for attr, one in shown.items() if (dm, attr) in read}


def _split(pieces: Iterable[Piece], fields: Fields) -> Iterator[Piece]:
    """Yield pieces with a line for each field in the place of the mirror's."""
    for piece in pieces:
        match piece:
            case Own(ast.Assign([ast.Name(dm)], ast.Call(keywords=keywords)), node) if dm in fields:
                for k in (k for k in keywords if k.arg in fields[dm]):
                    yield Own(assign(fields[dm][k.arg or ""], k.value), node, "tangent")
            case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                other = tuple(_split(orelse, fields)) if orelse is not None else None
                yield replace(piece, body=tuple(_split(body, fields)), orelse=other)
            case Parts(parts=parts):
                yield replace(piece, parts=tuple((head, tuple(_split(body, fields))) for head, body in parts))
            case _:
                yield piece
