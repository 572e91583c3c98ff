"""A tangent, and what is left of it in one direction, in; whether that still has the shape of its value, out.

    z = a * x + b                dz = x * da + db               dz_db = 1.0: a number, where `x` may be an array

Shapes are told by names: those of arrays, and of what may be one. What was computed from others, element by element,
has theirs; any other call or item has a shape of its own.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..facts import Facts
from ..written import Companion, Own
from .counting import bound_by, every
from .linear import names_in, trees_of
from .naming import callees_of
from .standing import value_of
from .statements import renamed

Extent = frozenset[str]
NONE: Extent = frozenset()
NUMBERS = ("", "math", "cmath", "builtins")  # modules whose functions are given numbers, or are the user's


class Extents:
    """The shapes of what stands in one companion."""

    def __init__(self, companion: Companion, facts: Facts, moving: frozenset[str], is_proved: bool) -> None:
        program = companion.program
        self.facts = facts
        self.moving = moving
        self.runtime = companion.runtime
        self.callees: Mapping[str, str] = callees_of(program, companion.injected)
        envs = [*facts.before.values(), *facts.after.values()]
        known = {n for env in envs for n in env}
        self.is_read_widely = is_proved or self.calls_arrays(companion)
        self.numbers = {n for n in known if not any(self.may_be_array(env[n]) for env in envs if n in env)}
        self.numbers |= companion.numbers
        self.free = {n: facts.value(a.name(n), {}) for n in program.names - program.locals - known}
        self.values: dict[str, ast.expr] = {}
        lines = [*program.lines()]
        often = Counter(name for line in lines for name in t.bound_by(line)) + Counter(p.name for p in program.params)
        for line in lines:
            match line.does:
                case t.Bind((t.Target(name=name),), value) if name and often[name] == 1:
                    self.values[name] = value_of(line, value)
        self.tangents = {f"d{n}": n for n in often if f"d{n}" in moving}
        pieces = [*every(companion.body)]
        ours = Counter(name for piece in pieces for name in bound_by(piece) if name not in often)
        for piece in pieces:
            match piece:
                case Own(ast.Assign([ast.Name(name)], value)) if ours[name] == 1:
                    self.values.setdefault(name, value)
        self.lines = {id(line.node): line for line in lines}
        self.known: dict[str, Extent] = {}

    def calls_arrays(self, companion: Companion) -> bool:
        """Say whether a text calls a function of NumPy's, or a method of what moves."""
        calls = [n.func for tree in trees_of(companion.body) for n in ast.walk(tree) if isinstance(n, ast.Call)]
        is_method = any(isinstance(func, ast.Attribute) and names_in(func) & self.moving for func in calls)
        return is_method or any(self.callees.get(a.key(func), "").partition(".")[0] not in NUMBERS for func in calls)

    def may_be_array(self, value: k.Abstract) -> bool:
        """Say whether a value may have a shape: where nothing is known of arguments, only what has one for sure."""
        return k.may_be_array(value) if self.is_read_widely else value.kind == "array"

    def loses(self, e: ast.expr, left: ast.expr, shown: Mapping[str, str], node: object = None) -> bool:
        """Say whether what is left of a tangent may be smaller than its value.

        Args:
            shown: the tangents' names by those in the directions.
            node: the user's statement whose value's tangent it is; None for a part of one.
        """
        whole, value = self.of(e), self.of_value(node)
        wanted = value if value is not None and value <= whole else whole
        return bool(wanted - self.of(renamed(left, shown)))

    def of(self, e: ast.expr) -> Extent:
        """Return the names whose shapes together are that of an expression: none for a number."""
        match e:
            case ast.Constant():
                return NONE
            case ast.Name(name):
                return self.of_name(name)
            case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.Div() | ast.Pow(), right):
                return self.of(left) | self.of(right)
            case ast.UnaryOp(ast.USub() | ast.UAdd(), operand):
                return self.of(operand)
            case ast.IfExp(_, body, orelse):
                return self.of(body) | self.of(orelse)
            case ast.Tuple(parts) | ast.List(parts):
                return NONE.union(*map(self.of, parts))
            case ast.Call(func, args, keywords):
                return self.of_call(a.key(func), args, keywords)
            case ast.Subscript(owner, index):
                return self.own([owner], f"[{a.key(index)}]")
        return frozenset({a.key(e)})

    def of_call(self, shown: str, args: list[ast.expr], keywords: list[ast.keyword]) -> Extent:
        """Return the shape of what a call gives: one of its own, but for functions of numbers and zeros like others."""
        key = self.runtime.get(shown) or self.callees.get(shown, "")
        if key.partition(".")[0] in ("math", "cmath"):
            return NONE
        if key in ("zero", "like", "numpy.zeros_like") and not keywords:
            return self.of(args[-1])
        return self.own([*args, *(k.value for k in keywords)], key or shown)

    def own(self, parts: list[ast.expr], what: str) -> Extent:
        """Return a shape of its own, that of something done with these."""
        return frozenset({f"{what} of {[sorted(self.of(part)) for part in parts]}"})

    def of_name(self, name: str) -> Extent:
        """Return the names whose shapes together are that of a name; a tangent has its value's."""
        owner = self.tangents.get(name, name)
        if owner in self.numbers or "@" in owner or owner in self.free and not self.may_be_array(self.free[owner]):
            return NONE
        if owner not in self.values:
            return frozenset({owner})
        if owner not in self.known:
            self.known[owner] = frozenset({owner})  # of itself
            self.known[owner] = self.of(self.values[owner])
        return self.known[owner]

    def of_value(self, node: object) -> Extent | None:
        """Return the names whose shapes together are that of the value of a line; None where they are not known."""
        line = self.lines.get(id(node))
        if line is None or id(line) not in self.facts.before:
            return None
        match line.does:
            case t.Bind((t.Target(name=name),), value) if name:
                own = NONE
            case t.Update(t.Target(name=name), _, value) if name:
                own = self.of_name(name)
            case t.Return(ast.expr() as value):
                own = NONE
                if not k.may_be_array(self.facts.value(value, self.facts.before[id(line)])):
                    return NONE
            case _:
                return None
        return own | self.of(value_of(line, value))
