"""Methods that Python calls by itself, in the abstract: those that change something are refused where it may call them.

if shape:              __bool__, or __len__
one == other           __eq__
{one}, table[one]      __hash__, __eq__
sorted(shapes)         __lt__

What the analysis follows (`a + b`, `a == b` of two objects, `for x in shape`) is a call like any other.
"""

from __future__ import annotations

import ast
from abc import ABCMeta
from collections.abc import Iterable, Iterator
from types import FunctionType
from typing import Any, NamedTuple

from . import kinds as k
from . import wtable as t
from .aliases import changes_lists
from .asking import LOOKING
from .facts import Env
from .iterating import Iterating
from .kinds import Abstract
from .members import UNARY_METHODS
from .operating import is_written
from .protocols import EITHER, Walked
from .resolve import Class, callee_of

TRUTH = ("__bool__", "__len__")
EQUAL = ("__eq__", "__ne__")
ORDER = ("__lt__", "__gt__", "__le__", "__ge__", *EQUAL)
HASH = ("__hash__", "__eq__", "__index__")
TEXT = ("__str__", "__repr__", "__format__")
EVERY = (*TRUTH, *ORDER, *HASH, *TEXT, "__contains__")

CALLED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(LOOKING, ()), "len": ("__len__",), "bool": TRUTH, "hash": HASH,
    **dict.fromkeys(("str", "repr", "print", "format", "ascii"), TEXT),
    **dict.fromkeys(("sorted", "max", "min"), ORDER),
}  # fmt: skip
OUTERMOST = frozenset({"__bool__", "__len__", "__contains__", "__index__"})  # nobody asks these of what a list holds
METHODS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("index", "count", "remove"), EQUAL), "sort": ORDER, "join": TEXT,
    **dict.fromkeys(("add", "discard", "get", "pop", "setdefault", "update"), HASH),
    **dict.fromkeys(("union", "intersection", "difference", "issubset", "issuperset"), HASH),
}  # fmt: skip
HASHING = frozenset({"set", "frozenset", "dict", "Counter", "dCounter", "OrderedDict", "defaultdict"})
COMPARING = frozenset({"builtins.sorted", "builtins.max", "builtins.min"})


class Asked(NamedTuple):
    """Operands, and the methods that Python may call of them, and of what they hold."""

    operands: tuple[ast.expr, ...]
    names: tuple[str, ...]
    inside: tuple[str, ...]


def asked(operands: tuple[ast.expr, ...], names: Iterable[str]) -> Asked:
    """Return what Python may call of operands."""
    own = tuple(dict.fromkeys(names))
    return Asked(operands, own, tuple(name for name in own if name not in OUTERMOST))


def asked_by(row: t.Row) -> Iterator[Asked]:
    """Yield what a row has Python call of its operands."""
    match row.what:
        case t.Plain() if isinstance(row.form, ast.Call) and getattr(row.form.func, "id", "") in ("any", "all"):
            yield Asked(row.args, (), TRUTH)
        case t.Plain():
            yield asked(row.args, of_form(row.form))
        case t.Choice() | t.Logic():
            yield Asked(row.args[:1], TRUTH, ())
        case t.Apply(key) if key in COMPARING:
            yield asked(row.args, ORDER)
        case t.Library():
            yield asked(row.args, ORDER)
        case t.Index():
            yield asked(row.args[1:], HASH)
        case t.Display("set"):
            yield asked(row.args, HASH)
        case t.Display("dict"):
            yield asked(tuple(arg for arg, mark in zip(row.args, row.keywords) if mark == "key"), HASH)
        case t.Mirror(name) if name in HASHING:
            yield asked(row.args, HASH)
        case t.Method(name) if name in METHODS:
            yield asked(row.args, METHODS[name])


def of_form(form: ast.expr) -> Iterator[str]:
    """Yield the methods that Python may call in a piece that is kept whole."""
    for node in ast.walk(form):
        match node:
            case ast.Compare(ops=ops):
                for op in ops:
                    if isinstance(op, ast.In | ast.NotIn):
                        yield from ("__contains__", *HASH)
                    elif isinstance(op, ast.Eq | ast.NotEq):
                        yield from EQUAL
                    elif not isinstance(op, ast.Is | ast.IsNot):
                        yield from ORDER
            case ast.UnaryOp(op=ast.Not()) | ast.BoolOp() | ast.IfExp():
                yield from TRUTH
            case ast.Call(func=ast.Name(name)):
                yield from CALLED.get(name, EVERY)
            case ast.FormattedValue():
                yield from TEXT
            case ast.Subscript() | ast.Set() | ast.Dict():
                yield from HASH


def conditions_of(row: t.Row) -> Iterator[ast.expr]:
    """Yield what a comprehension asks whether it is true."""
    for clause in row.what.clauses if isinstance(row.what, t.Comprehension) else ():
        yield from (condition.value for condition in clause.conditions)


class Implied(Iterating):
    """Refuses methods that Python calls by itself and that change something.

    Attributes:
        again: what is looked at is evaluated a second time for the tangents, so that any change matters.
    """

    again = False

    def guard_implied(self, row: t.Row, args: list[Abstract]) -> None:
        """Refuse a row that has Python call a method of its operands which changes something."""
        if not self.heap.has_records:
            return
        given = {id(arg): value for arg, value in zip(row.args, args)}
        for one in asked_by(row):
            self.guard_asked(row.node, [given[id(operand)] for operand in one.operands], one)
        if "key" in row.keywords and not self.again:  # of what it gives
            for cls in self.classes - {None}:
                self.refuse_changing(row.node, cls, ORDER)
        if isinstance(row.what, t.Plain) and any(map(self.facts.carries, args)):
            self.guard_instances(row)

    def walk_number(self, row: t.Row, key: str, args: list[Abstract]) -> None:
        """Have what is done to a number, or to an object that has a method for it, told by a test of which it is.

        Raises:
            Walked: it may be either, and carries tangents: `abs(v)` of numbers and vectors.
        """
        name = EITHER.get((key, len(args)))
        if name is None or args[0].kind != "any" or not self.facts.carries(args[0]) or any(row.keywords):
            return
        inside = (self.heap[site] for site in args[0].sites if site in self.heap)
        if any(one.kind == "record" and self.member(one.cls, UNARY_METHODS[key]).kind == "method" for one in inside):
            raise Walked(row, 0, name)
        is_rounded = key.startswith("math.") or key in ("builtins.round", "builtins.int")  # others meet its mirror
        if is_rounded and args[0].sites and self.unit.is_live and self.is_of_lambda(row):  # nothing can ask first
            raise Walked(row, 0, name)

    def is_of_lambda(self, row: t.Row) -> bool:
        """Say whether a row is done to the parameter of the lambda in which it stands."""
        operand = getattr(row.args[0], "id", "")
        for one in self.rows.values():
            if isinstance(one.what, t.Function) and one.what.block is not None and row in one.what.block.rows:
                return operand in {param.name for param in one.what.params}
        return False

    def guard_instances(self, row: t.Row) -> None:
        """Refuse a class whose own class says by a method that changes something what its instances are."""
        if not any(getattr(n.func, "id", "") == "isinstance" for n in ast.walk(row.form) if isinstance(n, ast.Call)):
            return
        for name in t.loads(row.form):
            meaning = self.program.functions.get(name)
            kind = type(meaning.live) if isinstance(meaning, Class) and isinstance(meaning.live, type) else ABCMeta
            if kind.__module__ not in ("abc", "typing"):  # those only remember what they were asked
                self.refuse_changing(row.node, kind, ("__instancecheck__",))

    def decided(self, row: t.Row, result: Abstract, env: Env) -> Abstract:
        """Return what a choice or an element of a comprehension is; one that carries a tangent is asked for again."""
        if self.facts.carries(result) and self.heap.has_records:
            self.again = True
            for inner in t.all_rows((row,)):
                if not isinstance(inner.what, t.Function):
                    self.guard_implied(inner, [self.value(arg, env) for arg in inner.args])
                for test in conditions_of(inner):
                    self.guard_truth(inner.node, self.value(test, env))
            self.again = False
        return result

    def guard_places(self, targets: Iterable[t.Target], env: Env) -> None:
        """Refuse a store under a key that has such a method."""
        for place in (one for target in targets for one in target.stores()):
            self.guard_asked(place.node, [self.value(arg, env) for arg in place.args[1:]], asked((), HASH))

    def guard_truth(self, node: Any, value: Abstract) -> None:
        """Refuse to ask an object whether it is true by a method that changes something."""
        self.guard_asked(node, [value], Asked((), TRUTH, ()))

    def guard_asked(self, node: Any, values: Iterable[Abstract], one: Asked) -> None:
        """Refuse methods of objects that change something, where tangents or a second evaluation are at stake."""
        for value in values:
            if not self.again and not self.facts.carries(value):
                continue
            for site in k.reachable(value, self.heap):
                cls = self.heap[site].cls if site in self.heap and self.heap[site].kind == "record" else None
                if cls is not None:
                    self.refuse_changing(node, cls, one.names if site in value.sites else one.inside)

    def refuse_changing(self, node: Any, cls: Any, names: Iterable[str]) -> None:
        """Refuse a class that has one of some methods, and it changes something."""
        for name in self.changing(cls, names):
            self.refuse(node, "implied call", name=f"{cls.__name__}.{name}")

    def changing(self, cls: Any, names: Iterable[str]) -> Iterator[str]:
        """Yield those of a class's methods that change something."""
        own = [(name, self.unit.attribute(cls, name)) for name in names]
        if "__len__" in names and isinstance(dict(own).get("__bool__"), FunctionType):
            own = [(name, method) for name, method in own if name != "__len__"]
        for name, method in own:
            if isinstance(method, FunctionType) and not is_written(method):
                if changes_lists(callee_of(method), self.unit, self.classes):
                    yield name

    @property
    def classes(self) -> set[Any]:
        """The classes of the objects that are known here."""
        return {value.cls for value in self.heap.values() if value.kind == "record"}
