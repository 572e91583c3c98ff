"""Calls in several directions at once: a companion's call in, one that is given a tangent for each direction out.

    y, dy = f_jvp(x, dx)        y, dy_da, dy_db = f_jvps(x, dx_da, dx_db)
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol

from .. import algebra as a
from .. import wtable as t
from ..errors import NotWritten
from ..facts import Pattern
from ..names import Names
from ..resolve import Callee
from ..written import Companion, Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped
from .folding import ZERO, is_zero, known_seed, tuple_of

Params = tuple[tuple[str, "ast.expr | None", str, Any], ...]


class Callees(Protocol):
    """What is asked about the functions that are called, and about arrays: whether there are some, and change.

    The kinds of arguments may be `proved`; otherwise nothing is known of them.
    """

    proved: bool
    has_arrays: bool
    changes_arrays: bool

    def params_of(self, callee: Callee, pattern: Pattern) -> Params:
        """Return the parameters of a companion for one direction."""

    def several(self, callee: Callee, pattern: Pattern) -> Pattern:
        """Return the pattern of a companion for several directions that serves a call: this one, or a wider one."""

    def name(self, callee: Callee, pattern: Pattern) -> str:
        """Return a companion's name."""

    def is_of_numbers(self, callee: Callee, pattern: Pattern) -> bool:
        """Say whether a callee is a function of numbers, as far as they move, and gives a number."""

    def zero_of(self, callee: Callee, pattern: Pattern) -> ast.expr | None:
        """Return the tangent of what a callee gives that is zero; None where that is no number, nor a tuple of them."""


class Called:
    """Writes the calls of companions."""

    single: Companion
    labels: tuple[str, ...]
    is_flat: bool
    callees: Callees
    names: Names
    companions: dict[str, Any]

    def at(self, e: ast.expr, q: int, own: frozenset[str] = frozenset()) -> ast.expr:
        """Return an expression in one direction."""
        raise NotImplementedError

    def fitting(self, e: ast.expr, q: int, own: frozenset[str] = frozenset(), node: Any = None) -> ast.expr:
        """Return an expression in one direction, which has the shape that it has in all of them together."""
        raise NotImplementedError

    def written(self, target: ast.expr) -> list[int]:
        """Return the directions in which a target is no constant."""
        raise NotImplementedError

    def arguments(self, call: ast.Call) -> tuple[str, dict[str, ast.expr]]:
        """Return the name of a companion that is called, and its arguments by its parameters."""
        assert isinstance(call.func, ast.Name)
        params = self.params_of(call.func.id)
        if any(isinstance(arg, ast.Starred) for arg in call.args) or any(k.arg is None for k in call.keywords):
            raise NotWritten()
        positional = [p[0] for p in params if p[2] in ("positional", "positional only")]
        given = dict(zip(positional, call.args))
        given.update((k.arg, k.value) for k in call.keywords if k.arg is not None)
        return call.func.id, given

    def params_of(self, name: str) -> Any:
        """Return the parameters of a callee's companion for one direction."""
        return self.callees.params_of(*self.single.companions[name])

    def tangents_of(self, name: str) -> dict[str, str]:
        """Return, by the tangent's name, the parameters of a callee's companion that are active."""
        params = self.params_of(name)
        return {p[0]: before[0] for p, before in zip(params[1:], params) if p[3] is None}

    def carried(self, call: ast.Call) -> list[int]:
        """Return the directions that a call carries: those in which it is given a tangent that is not zero.

        All of them, where the tangent of its result is not known to be zero in the others: a list has a mirror.
        """
        name, given = self.arguments(call)
        moved = [given[n] for n in self.tangents_of(name) if n in given]
        every = range(len(self.labels))
        if self.zero_of(call) is None:
            return [*every]
        return [q for q in every if any(not is_zero(self.at(e, q)) for e in moved)]

    def zero_of(self, call: ast.Call) -> ast.expr | None:
        """Return the tangent of a call's result in a direction that it does not carry; None if it carries all."""
        assert isinstance(call.func, ast.Name)
        return self.callees.zero_of(*self.single.companions[call.func.id])

    def wholes(self, call: ast.Call) -> dict[str, str]:
        """Return the lists that a companion is called with, by the names of its parameters' tangents."""
        return {}

    def is_many(self, q: int) -> bool:
        """Say whether a direction stands for all of a list."""
        return False

    def slopes_of(self, second: ast.expr, call: ast.Call) -> list[ast.expr]:
        """Return the places of the lists of slopes that a call gives."""
        return []

    def call(self, call: ast.Call, spread: int = 0) -> tuple[ast.expr, list[int], bool]:
        """Return the call in all directions that it carries, and whether it gives its `spread` parts one by one."""
        name, given = self.arguments(call)
        carried = [q for q in self.carried(call) if not self.is_many(q)]
        wholes, every = self.wholes(call), self.tangents_of(name)
        tangents = {n: param for n, param in every.items() if n not in wholes}
        words = {k.arg for k in call.keywords}
        if not carried and not wholes or words & {*every}:
            raise NotWritten()
        parts = {n: [self.fitting(given[n], q) for q in carried] if n in given else None for n in tangents}
        zeros = [ZERO] * len(carried)
        seeds = tuple((param, tuple(map(known_seed, parts[n] or zeros))) for n, param in tangents.items())
        callee, single = self.single.companions[name]
        labels = tuple(self.labels[q] for q in carried)
        lists = tuple(every[n] for n in every if n in wholes)
        asked = replace(single, directions=labels, seeds=seeds, is_gradient=False, lists=lists, spread=spread)
        pattern = self.callees.several(callee, asked)
        known = dict(pattern.seeds)
        args: list[ast.expr] = []
        for param, *_ in self.params_of(name):
            if param in tangents:
                several = parts[param] or zeros
                args += [e for e, seed in zip(several, known[tangents[param]]) if seed is None]
            elif param in given and param not in words and param not in wholes:
                args.append(given[param])
        shown = self.callees.name(callee, pattern)
        self.companions[shown] = callee, pattern
        made = ast.Call(a.name(shown), args, [k for k in call.keywords if k.arg in given])
        return made, carried, bool(pattern.spread)

    def called(self, first: ast.expr, second: ast.expr, call: ast.Call) -> list[ast.stmt]:
        """Return `y, dy_da, dy_db = f_jvps(x, dx_da, dx_db)`, zeros for what it does not carry behind it."""
        zero, wholes = self.zero_of(call), self.wholes(call)
        is_plain = isinstance(first, ast.Tuple) and isinstance(second, ast.Tuple) and isinstance(zero, ast.Tuple)
        size = len(zero.elts) if is_plain and not wholes else 0  # type: ignore[union-attr]
        made, carried, is_spread = self.call(call, size)
        places = [first, *(self.at(second, q) for q in carried), *self.slopes_of(second, call)]
        if is_spread:
            places = [part for place in places for part in place.elts]  # type: ignore[attr-defined]
        statements: list[ast.stmt] = [ast.Assign([tuple_of(places, ast.Store())], made, lineno=0)]
        for q in (q for q in self.written(second) if q not in carried):
            assert zero is not None
            whole = isinstance(second, ast.Tuple) and isinstance(zero, ast.Tuple)
            parts = zip(second.elts, zero.elts) if whole else [(second, zero)]  # type: ignore[attr-defined]
            statements += [ast.Assign([self.at(part, q)], e, lineno=0) for part, e in parts]
        return statements

    def returned_call(self, node: Any, call: ast.Call) -> tuple[list[Piece], list[ast.stmt]]:
        """Return `return f_jvps(x, dx_da, dx_db)`, taken apart where not all directions are carried."""
        made, carried, _ = self.call(call)
        if len(carried) == len(self.labels) and (self.is_flat or len(carried) == 1):
            return [], [ast.Return(made)]
        row = self.names.row()
        names = [f"d{row}_d{self.labels[q]}" for q in carried]
        known: dict[int, ast.expr] = {q: a.name(n) for q, n in zip(carried, names)}
        several = [known.get(q, self.zero_of(call) or ZERO) for q in range(len(self.labels))]
        places = [ast.Name(n, ast.Store()) for n in (row, *names)]
        pair = ast.Assign([tuple_of(places, ast.Store())], made, lineno=0)
        parts = several if self.is_flat or len(several) == 1 else [tuple_of(several)]
        return [Own(pair, node, "mixed")], [ast.Return(tuple_of([a.name(row), *parts]))]


def parts_given(pieces: Iterable[Piece]) -> set[int]:
    """Return of how many parts the tuples are that a companion's returns are written as; 0 for what else they give."""
    found: set[int] = set()
    for piece in pieces:
        match piece:
            case Kept(line=line, tail=ast.Tuple(parts)) if isinstance(line.does, t.Return):
                shown = [row for row in line.rows if isinstance(row.what, t.Display) and row.what.kind == "tuple"]
                is_written = isinstance(line.does.value, ast.Name) and line.does.value.id in {row.w for row in shown}
                is_starred = any(isinstance(part, ast.Starred) for part in parts)
                found.add(len(parts) if is_written and not is_starred else 0)
            case Kept(line=line) if isinstance(line.does, t.Return):
                found.add(0)
            case Own(ast.Return()) | Swapped() | Inner():
                found.add(0)
            case Nest(body=body, orelse=orelse) | OwnNest(body=body, orelse=orelse):
                found |= parts_given([*body, *(orelse or ())])
            case Parts(parts=several):
                found |= parts_given([piece for _, body in several for piece in body])
    return found
