"""Rows in the abstract: what each operation gives, what a store does to the heap, what a call brings back."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import FunctionType, SimpleNamespace
from typing import Any, NoReturn

from . import kinds as k
from . import wtable as t
from .aliases import changes_lists
from .errors import NoRule, Refused, SourceUnavailable
from .facts import (
    CALLS,
    DICT_METHODS,
    LIST_METHODS,
    MUTATING,
    OUTSIDE,
    SHAPES,
    Env,
    Facts,
    Pattern,
    Summary,
    Through,
    Unit,
    argument_names,
    constant_of,
    constants_of,
    free_of,
    match_row,
    takes_tangent,
)  # fmt: skip
from .fence import FENCE
from .kinds import Abstract, Heap
from .resolve import Callee, Value, callee_of
from .rules import Rule

OPERATOR_METHODS = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul",
    "neg": "neg", "pos": "pos", "builtins.abs": "abs",
}  # fmt: skip
PATH = re.compile(r"^\w+|\.\w+|@|\[\]")  # the steps of a site's name: a parameter, fields, what they hold, elements
WHOLE_RESULTS = frozenset(
    f"math.{n}"
    for n in "floor ceil trunc isqrt factorial comb perm gcd lcm prod sumprod isnan isinf isfinite isclose".split()
)
ACTIVE_TEXT = "text:active"  # marks text made from a value that carries a tangent
NO_LISTS = frozenset({"-", "/", "//", "**", "neg", "pos"})  # operators that raise TypeError for lists and tuples
BINARY_KINDS = frozenset({"+", "-", "*", "/", "//", "%", "**", "neg", "pos"})
BUILTIN_METHODS = frozenset(name for kind in (list, dict, str, float, int, tuple, set) for name in dir(kind))
NUMERIC_BUILTINS = frozenset({"builtins.int", "builtins.float"})


class Rows:
    """The transfer of rows; activity.py adds the flow of statements."""

    def __init__(self, program: t.Program, pattern: Pattern, unit: Unit) -> None:
        self.program = program
        self.facts = Facts(program, pattern)
        self.unit = unit
        self.heap = self.facts.heap
        self.loops: list[tuple[list[Env], list[Env]]] = []
        self.exits: list[Env] = []
        self.running: set[str] = set()
        self.inner_locals: frozenset[str] = frozenset()  # of the inner function whose body is being run
        self.generators: dict[str, t.Row] = {}
        self.defaults: dict[str, list[Abstract]] = {}

    def bind(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Give a target its value."""
        if target.name:
            if not self.is_own(target.name) and self.facts.carries(value):
                self.refuse(target.node, "global store")
            env[target.name] = value
        elif target.store is not None:
            self.store(target, value, env)
        else:
            for item, part in zip(target.items or (), self.parts(target, value)):
                self.bind(item, part, env)

    def is_own(self, name: str) -> bool:
        """Say whether a name is a variable here: of the function, or of the inner one that is being run."""
        return name in self.program.locals or name in self.inner_locals

    def parts(self, target: t.Target, value: Abstract) -> list[Abstract]:
        """Return what each item of a pattern receives."""
        count = len(target.items or ())
        if target.star < 0 and value.items is not None and len(value.items) == count:
            return list(value.items)
        inner = k.element(value, self.heap)
        parts = [inner] * count
        if target.star >= 0:
            site = f"star:{id(target)}"
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
            parts[target.star] = Abstract("list", False, None, frozenset({site}))
        return parts

    def store(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Store into an item; attributes are refused."""
        owner = self.value(target.args[0], env)
        active = self.facts.carries(value)
        if isinstance(target.store, ast.Attribute):
            self.store_field(target, target.store.attr, owner, value)
            return
        if isinstance(target.store, ast.Subscript) and isinstance(target.store.slice, ast.Slice):
            value = k.element(value, self.heap)
        if active and (OUTSIDE in owner.sites or not owner.sites):
            self.refuse(target.node, "outside store")
        self.fill(owner, value)

    def store_field(self, target: t.Target, name: str, owner: Abstract, value: Abstract) -> None:
        """Store into a field of an object."""
        active = self.facts.carries(value)
        cls = k.class_of(owner, self.heap)
        if active and (OUTSIDE in owner.sites or not owner.sites):
            self.refuse(target.node, "outside store")
        if cls is not None and (active or self.facts.carries(owner)):
            found = self.unit.attribute(cls, name)
            setter = self.unit.attribute(cls, "__setattr__")
            if isinstance(found, property) or setter is not object.__setattr__ and cls is not SimpleNamespace:
                self.refuse(target.node, "attribute store")
        if owner.kind != "object":
            self.fill(owner, value)
            return
        for site in owner.sites:
            self.facts.stores |= {site, k.cell(site, name)}
            self.fill_field(site, name, value)

    def field(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `owner.name` gives; a property is a call."""
        owner = args[0]
        active = self.facts.carries(owner)
        outside = Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)
        if owner.kind == "object":
            cls = k.class_of(owner, self.heap)
            found = self.unit.attribute(cls, name) if cls is not None else None
            if isinstance(found, property) and isinstance(found.fget, FunctionType):
                return self.invoke(row, callee_of(found.fget), args)
            content = k.field_of(owner, name, self.heap)
            if content is not None:
                return content
            if cls is None and active:
                return Abstract("any", True, None, owner.sites)
            if callable(found) or hasattr(type(found), "__get__"):
                if active:
                    self.refuse(row.node, "attribute")
                return outside
            return free_of(Value(k.shape_of(found)))
        if not active or name in SHAPES:
            return outside
        if owner.is_number or owner.kind == "real":
            if name not in ("real", "imag"):
                self.refuse(row.node, "attribute")
            return Abstract("number", True)
        if owner.kind != "any":
            self.refuse(row.node, "attribute")
        return Abstract("any", True, None, owner.sites)

    def fill(self, owner: Abstract, value: Abstract) -> None:
        """Store `value` into every container that `owner` may be."""
        for site in owner.sites:
            self.facts.stores.add(site)
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), value)

    def value(self, operand: ast.expr, env: Env) -> Abstract:
        """Return what an operand is."""
        return self.facts.value(operand, env)

    def run_rows(self, rows: Iterable[t.Row], env: Env) -> None:
        """Run rows in order, and note what they prove of their operands."""
        for row in rows:
            self.facts.rows[row.w] = self.row(row, env)
            if isinstance(row.what, t.Apply) and row.what.key.startswith(("math.", "cmath.")):
                for arg in row.args:
                    self.prove(arg, rows, env)
            elif isinstance(row.what, t.Apply) and self.excludes_lists(row, env):
                for arg in row.args:
                    if isinstance(arg, ast.Name) and arg.id in env and env[arg.id].kind == "any":
                        env[arg.id] = Abstract("any", self.facts.carries(env[arg.id]))

    def excludes_lists(self, row: t.Row, env: Env) -> bool:
        """Say whether a row would have raised TypeError for a list."""
        assert isinstance(row.what, t.Apply)
        others = [self.value(arg, env) for arg in row.args]
        floats = any(o.kind in ("float", "real") for o in others)
        numbers = any(o.is_number or o.kind == "real" for o in others)
        return row.what.key in NO_LISTS or row.what.key == "*" and floats or row.what.key == "+" and numbers

    def prove(self, operand: ast.expr, rows: Iterable[t.Row], env: Env) -> None:
        """Note that `operand` is a number: `math` would have raised otherwise, and so would list arithmetic."""
        if not isinstance(operand, ast.Name):
            return
        if operand.id in env:
            old = env[operand.id]
            if old.kind in ("any", "real"):
                env[operand.id] = Abstract("number", self.facts.carries(old))
            return
        for row in rows:
            if row.w == operand.id and self.facts.rows[row.w].kind in ("any", "real"):
                self.facts.rows[row.w] = Abstract("number", self.facts.carries(self.facts.rows[row.w]))
                if isinstance(row.what, t.Apply) and row.what.key in ("+", "-", "*", "/", "neg"):
                    for arg in row.args:
                        self.prove(arg, rows, env)

    def row(self, row: t.Row, env: Env) -> Abstract:
        """Return what a row gives."""
        args = [self.value(arg, env) for arg in row.args]
        active = any(map(self.facts.carries, args))
        match row.what:
            case t.Apply(key):
                return self.apply(row, key, args)
            case t.Function():
                return self.function(row, args)
            case t.Invoke(None, func):
                self.guard_generators(row.args)
                return self.invoke_local(row, func, args, env)
            case t.Invoke(callee):
                self.guard_generators(row.args)
                return self.invoke(row, callee, self.passed(args))
            case t.Index():
                return self.index(row, args)
            case t.Field(name):
                return self.field(row, name, args)
            case t.Make(cls, is_bare):
                return self.make(row, cls, self.passed(args), is_bare)
            case t.Display(kind):
                self.guard_generators(row.args)
                return self.display(row, kind, args)
            case t.Mirror(name):
                return self.mirror(row, name, args)
            case t.Choice((body, orelse)):
                one, two = self.block(body, env), self.block(orelse, env)
                return k.join(one, two)
            case t.Logic(_, (rest,)):
                return k.join(args[0], self.block(rest, env))
            case t.Comprehension():
                return self.comprehension(row, row.what, args[0], env)
            case t.Bound(name):
                self.bind(t.Target(name=name, node=row.node), args[0], env)
                return args[0]
            case t.Method(name):
                return self.method(row, name, args)
            case t.Plain(calls=calls) if active and any(self.may_change(c, args, env) for c in calls):
                self.refuse(row.node, "lazy call")
            case t.Plain("text") if active:
                return Abstract("text", False, None, frozenset({ACTIVE_TEXT}))
            case t.Plain(kind):
                return Abstract(kind) if kind != "any" else Abstract("any", False, None, frozenset({OUTSIDE}))
            case t.Fenced():
                if active:
                    raise refusal(row.what, self.program.source.place(row.node))
                return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))
        raise AssertionError(row)

    def may_change(self, call: Any, args: list[Abstract], env: Env) -> bool:
        """Say whether a call inside a piece that is kept whole may change what carries tangents."""
        if isinstance(call, ast.Name):  # a function inside, or one known by its value
            return self.value_changes(self.value(call, env))
        if not isinstance(call, str) or call in MUTATING:
            return changes_lists(call, self.unit)
        for arg in args:
            for cls in k.classes_of(arg, self.heap):
                found = self.unit.attribute(cls, call) if cls is not None else None
                if not isinstance(found, FunctionType) or changes_lists(callee_of(found), self.unit):
                    return True
        unknown = any(a.kind == "any" and a.sites and self.facts.carries(a) for a in args)
        return unknown and call not in LIST_METHODS and call not in DICT_METHODS

    def value_changes(self, function: Abstract) -> bool:
        """Say whether calling a function by its value may change anything (closures.py)."""
        raise NotImplementedError

    def guard_generators(self, operands: Iterable[ast.expr | None], moving: set[str] | None = None) -> None:
        """Refuse a generator that carries tangents and is not consumed at once: it reads names that may be `moving`."""
        for operand in operands:
            row = self.generators.get(operand.id) if isinstance(operand, ast.Name) else None
            if row is not None and self.facts.carries(self.facts.rows[row.w]):
                if moving is None or moving & {n for block in row.blocks() for n in block.reads()}:
                    self.refuse(row.node, "generator")

    def block(self, block: t.Block, env: Env) -> Abstract:
        """Return what a lazy block ends in."""
        inner = dict(env)
        self.run_rows(block.rows, inner)
        for row in block.rows:
            if isinstance(row.what, t.Bound):
                env[row.what.name] = k.join(env.get(row.what.name, k.NOTHING), self.facts.rows[row.w])
        return self.value(block.value, inner)

    def apply(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract:
        """Return what a function of the tables gives."""
        by_class = self.object_operator(row, key, args)
        if by_class is not None:
            return by_class
        if any(arg.kind == "object" and self.facts.carries(arg) for arg in args):
            self.refuse(row.node, "class call", name=key)
        self.guard_dicts(row, args)
        rule, _ = match_row(row, self.constants(row))
        if rule is None:
            if any(map(self.facts.carries, args)):
                what, advice, _ = FENCE["rule"]
                raise refusal(t.Fenced(what.format(name=key), advice.format(name=key), True),
                               self.program.source.place(row.node))  # fmt: skip
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        for name, arg in zip(argument_names(rule, row), args):
            if name in rule.whole and self.facts.carries(arg):
                self.refuse(row.node, "whole", name=key)
        if key not in BINARY_KINDS and any(a.kind == "text" and ACTIVE_TEXT in a.sites for a in args):
            self.refuse(row.node, "text")
        if key == "builtins.abs" and self.facts.carries(args[0]) and self.is_complex:
            self.refuse(row.node, "complex abs")
        if key in BINARY_KINDS:
            return self.operate(key, tuple(args), row.w, rule)
        active = any(
            self.facts.carries(arg) for name, arg in zip(argument_names(rule, row), args) if takes_tangent(rule, name)
        )
        if rule.kind in ("number", "bool"):
            if key.startswith("builtins."):  # max, sum, abs: of numbers a number, of others an element
                content = [a if a.is_number or a.kind in ("any", "real") else k.element(a, self.heap) for a in args]
                numbers = all(a.is_number or a.kind in ("none", "nothing", "function") for a in content)
                return Abstract(
                    "number" if numbers or key in NUMERIC_BUILTINS else "any", active and not rule.is_constant
                )
            kind = "float" if key.startswith("math.") and key not in WHOLE_RESULTS else rule.kind
            return Abstract(kind, active and not rule.is_constant)
        if rule.kind == "any":  # the winner of max and min: an argument, or an element of the one there is
            names = argument_names(rule, row)
            takers = [arg for arg, name in zip(args, names) if name not in rule.fixed]
            alone = rule.params[0] == "xs" and not rule.variadic and takers
            winner = k.join_all([k.element(takers[0], self.heap), *takers[1:]] if alone else takers)
            return Abstract(winner.kind, active) if winner.is_number else winner
        inner = k.element(args[0], self.heap) if args else k.ANY
        if rule.kind == "tuple":
            parts = rule.tangent.elts if isinstance(rule.tangent, ast.Tuple) else []
            return Abstract("tuple", False, tuple(
                Abstract("number", active and not isinstance(part, ast.Constant)) for part in parts
            ))  # fmt: skip
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), inner)
        return Abstract(rule.kind, False, None, frozenset({row.w}))

    def constants(self, row: t.Row) -> dict[int, Any]:
        """Return the literal arguments of a row."""
        return constants_of(row)

    def operate(self, op: str, args: tuple[Abstract, ...], site: str, rule: Rule | None = None) -> Abstract:
        """Return what an arithmetic operator gives."""
        active = any(map(self.facts.carries, args))
        if op == "//" or (rule is not None and rule.is_constant):
            active = False
        exact = op == "/" or any(a.kind in ("float", "real") for a in args) and op not in ("//", "%")
        if all(a.is_number for a in args):
            return Abstract("float" if exact and op != "**" else "number", active)
        if exact and all(a.kind in ("any", "real") or a.is_number for a in args):
            return Abstract("real", active)
        kinds = {a.kind for a in args}
        if "text" in kinds:
            marked = active or any(ACTIVE_TEXT in a.sites for a in args)
            return Abstract("text", False, None, frozenset({ACTIVE_TEXT} if marked else ()))
        number = any(
            a.is_number or a.kind == "real" for a in args
        )  # a list plus a number raises: what is left is no list
        if (op == "*" or op == "+" and not number) and kinds & {"list", "tuple", "any"}:
            inner = k.join_all(k.element(a, self.heap) for a in args if not a.is_number)
            found = kinds & {"list", "tuple"}
            if found:
                self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
                return Abstract(found.pop(), False, None, frozenset({site}))
            if any(a.sites for a in args):
                self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
                return Abstract("any", active, None, frozenset({site}))
        return Abstract("any", active)

    def index(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `owner[...]` gives."""
        owner = args[0]
        assert isinstance(row.form, ast.Subscript)
        if owner.kind == "object":
            cls = k.class_of(owner, self.heap)
            found = self.unit.attribute(cls, "__getitem__") if cls is not None else None
            if isinstance(found, FunctionType) and not isinstance(row.form.slice, ast.Slice) and len(args) == 2:
                return self.invoke(row, callee_of(found), args)
            if self.facts.carries(owner):
                self.refuse(row.node, "class call", name="[...]")
        if isinstance(row.form.slice, ast.Slice):
            if owner.kind in ("list", "tuple"):
                self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.element(owner, self.heap))
                return Abstract(owner.kind, False, None, frozenset({row.w}))
            return owner if owner.kind != "number" else k.ANY
        if owner.items is not None:
            position = _whole_number(row.form.slice)
            if position is not None and -len(owner.items) <= position < len(owner.items):
                return owner.items[position]
        return k.item(owner, self.heap)

    def display(self, row: t.Row, kind: str, args: list[Abstract]) -> Abstract:
        """Return what a tuple or list display is."""
        if kind == "dict":
            return self.dict_display(row, args)
        self.guard_dicts(row, [a for a, mark in zip(args, row.keywords) if mark == "*"])
        inner = [k.element(a, self.heap) if mark == "*" else a for a, mark in zip(args, row.keywords)]
        if kind == "tuple" and "*" not in row.keywords and max(map(k.nesting, inner), default=0) < k.DEEPEST:
            return Abstract("tuple", False, tuple(inner))
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.join_all(inner))
        return Abstract(kind, False, None, frozenset({row.w}))

    def dict_display(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a dict display is."""
        content = self.heap.get(row.w, k.NOTHING)
        for arg, mark in zip(args, row.keywords):
            if mark == "key" and self.facts.carries(arg):
                self.refuse(row.node, "dict key")
            if mark == "**" and self.facts.carries(arg) and arg.kind != "dict":
                self.refuse(row.node, "dict")
            if mark != "key":
                content = k.join(content, k.item(arg, self.heap) if mark == "**" else arg)
        self.heap[row.w] = content
        return Abstract("dict", False, None, frozenset({row.w}))

    def guard_dicts(self, row: t.Row, args: Iterable[Abstract]) -> None:
        """Refuse to go through a dict that carries tangents where the mirror would be gone through likewise."""
        if any(arg.kind == "dict" and self.facts.carries(arg) for arg in args):
            self.refuse(row.node, "dict iterated")

    def mirror(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `list`, `zip`, ... give."""
        if name == "zip" and row.keywords[:1] == ("*",) and len(args) == 1:
            site = row.w + "*"
            turned = k.element(k.element(args[0], self.heap), self.heap)
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), turned)
            self.heap[row.w] = Abstract("tuple", False, None, frozenset({site}))
            return Abstract("iterator", False, None, frozenset({row.w}))
        if "*" in row.keywords and any(map(self.facts.carries, args)):
            self.refuse(row.node, "starred call")
        if name == "dict":
            return self.dict_call(row, args)
        if name != "zero" and any(a.kind != "dict" and self.facts.carries(a) for a in args):
            self.guard_dicts(row, args)
        inner = [k.element(a, self.heap) for a, mark in zip(args, row.keywords) if mark in ("", "*")]
        if name == "zero":
            return self.zeros(row, args[0])
        if name == "zip":
            content = Abstract("tuple", False, tuple(inner)) if "*" not in row.keywords else k.ANY
        elif name == "enumerate":
            content = Abstract("tuple", False, (k.NUMBER, *inner[:1]))
        else:
            content = inner[0] if inner else k.NOTHING
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        return Abstract(name if name in ("list", "tuple") else "iterator", False, None, frozenset({row.w}))

    def dict_call(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `dict(d)` or `dict(a=x)` gives."""
        content = self.heap.get(row.w, k.NOTHING)
        for arg, mark in zip(args, row.keywords):
            if (not mark or mark == "**") and arg.kind != "dict" and self.facts.carries(arg):
                self.refuse(row.node, "dict")
            content = k.join(content, arg if mark and mark != "**" else k.item(arg, self.heap))
        self.heap[row.w] = content
        return Abstract("dict", False, None, frozenset({row.w}))

    def zeros(self, row: t.Row, value: Abstract) -> Abstract:
        """Return what `zero(value)` of a companion gives: nothing active, of the same kind."""
        if value.kind in k.ATOMS:
            return Abstract("number") if value.is_number else k.NONE
        heap: Heap = {}
        found = k.from_shape(k.shape_from(value, self.heap), row.w, heap, False)
        for site, inner in heap.items():
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
        return found

    def comprehension(self, row: t.Row, what: t.Comprehension, source: Abstract, env: Env) -> Abstract:
        """Return what a comprehension gives."""
        inner = dict(env)
        for block in row.blocks():
            for bound in t.all_rows(block.rows):
                if isinstance(bound.what, t.Bound):
                    self.refuse(bound.node, "walrus")
        for clause in what.clauses:
            found = self.block(clause.source, inner) if clause.source else source
            self.scoped(clause.target, k.element(found, self.heap), inner)
            for condition in clause.conditions:
                self.block(condition, inner)
        if what.key is not None and self.facts.carries(self.block(what.key, inner)):
            self.refuse(row.node, "dict key")
        content = self.block(what.element, inner)
        if what.kind == "generator":
            self.generators[row.w] = row
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        kind = what.kind if what.kind in ("list", "dict") else "iterator"
        return Abstract(kind, False, None, frozenset({row.w}))

    def scoped(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Bind a comprehension's variable, which is no local of the function."""
        if target.name:
            env[target.name] = value
        for item, part in zip(target.items or (), self.parts(target, value) if target.items else ()):
            self.scoped(item, part, env)

    def make(self, row: t.Row, cls: Any, args: list[Abstract], is_bare: bool) -> Abstract:
        """Return a new object of the user's class; a bare one has not been through `__init__`."""
        init = self.unit.attribute(cls, "__init__") if not is_bare else object.__init__
        made = Abstract("object", False, None, frozenset({row.w}))
        record = self.heap.get(row.w, Abstract("record", False, None, frozenset(), cls))
        self.heap[row.w] = record
        if cls is SimpleNamespace and not {"", "*", "**"} & {*row.keywords}:
            for name, arg in zip(row.keywords, args):
                self.fill_field(row.w, name, arg)
            return made
        if is_dataclass_init(cls, init):
            given = bind_fields(cls, row.keywords or ("",) * len(args))
            if given is not None:
                self.fill_fields(row.w, cls, dict(zip(given, args)))
                return made
        elif isinstance(init, FunctionType):
            self.facts.selves[row.w] = ast.Name(row.w, ast.Load())
            self.invoke(row, callee_of(init), [made, *args])
            if row.w in self.facts.calls:
                callee, pattern, summary = self.facts.calls[row.w]
                self.facts.calls[row.w] = (callee, pattern, replace(summary, result=made))
                return made
        elif init is object.__init__ and not args:
            return made
        if any(map(self.facts.carries, args)):
            self.refuse(row.node, "class call", name=cls.__name__)
        return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))

    def fill_fields(self, site: str, cls: Any, given: Mapping[str, Abstract]) -> None:
        """Note what the fields of a new dataclass object hold."""
        for field in dataclasses.fields(cls):
            one = k.cell(site, field.name)
            if field.name in given:
                content = given[field.name]
            elif field.default is not dataclasses.MISSING:
                content = free_of(Value(k.shape_of(field.default)))
            else:
                kind = "list" if field.default_factory is list else "dict"
                content = k.from_shape((kind, "nothing"), one + "@", self.heap, False)
            self.fill_field(site, field.name, content)

    def fill_field(self, site: str, name: str, content: Abstract) -> None:
        """Note what a field of an object holds."""
        one = k.cell(site, name)
        self.heap[one] = k.join(self.heap.get(one, k.NOTHING), content)
        record = self.heap.get(site, Abstract("record"))
        self.heap[site] = replace(record, sites=record.sites | {one})

    def object_operator(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract | None:
        """Return what an operator of the user's class gives; None if no operand is an object of a known class."""
        if key not in OPERATOR_METHODS or not any(arg.kind == "object" for arg in args):
            return None
        for position, arg in enumerate(args):
            cls = k.class_of(arg, self.heap)
            prefix = "__r" if position else "__"
            found = self.unit.attribute(cls, prefix + OPERATOR_METHODS[key] + "__") if cls is not None else None
            if isinstance(found, FunctionType):
                if "NotImplemented" in found.__code__.co_names:
                    self.refuse(row.node, "class call", name=found.__qualname__)
                if position:
                    self.facts.reflected.add(row.w)
                return self.invoke(row, callee_of(found), args[::-1] if position else args)
        return None

    def object_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of an object of the user's gives; None if its class does not tell."""
        if k.field_of(args[0], name, self.heap) is not None:
            return None
        classes = k.classes_of(args[0], self.heap)
        found: list[Any] = [self.unit.attribute(cls, name) if cls is not None else None for cls in classes]
        if not found or not all(isinstance(method, FunctionType) for method in found):
            return None
        args = self.passed(args)
        if len(found) == 1:
            return self.invoke(row, callee_of(found[0]), args)
        if not self.unit.is_live:
            return None
        results = []
        for cls, method in zip(classes, found):  # one of several: its companion is looked up by the object's class
            mine = frozenset(site for site in args[0].sites if self.heap[site].cls is cls)
            results.append(self.invoke(row, callee_of(method), [replace(args[0], sites=mine), *args[1:]]))
        self.facts.stores.add(CALLS)
        self.facts.calls[row.w] = (Through(), Pattern(frozenset()), Summary(stores=frozenset({CALLS})))
        return replace(k.join_all(results), active=True)

    def method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what a method gives, and do to its list what it does."""
        owner, rest = args[0], args[1:]
        if owner.kind == "object" and any(map(self.facts.carries, args)):
            found = self.object_method(row, name, args)
            if found is not None:
                return found
        active = any(map(self.facts.carries, args))
        if owner.kind == "text":
            if active or any(ACTIVE_TEXT in a.sites for a in args):
                return Abstract("text", False, None, frozenset({ACTIVE_TEXT}))
            return k.TEXT if name not in ("count", "find", "index") else k.NUMBER
        if name in ("index", "count") and owner.kind in ("list", "tuple", "any"):
            return k.NUMBER
        if owner.kind == "dict" and name in DICT_METHODS and (active or OUTSIDE not in owner.sites):
            return self.dict_method(row, name, owner, rest)
        mirrored = owner.kind == "any" and active and owner.sites and OUTSIDE not in owner.sites
        if (owner.kind == "list" or mirrored) and name in LIST_METHODS:
            if name in MUTATING:
                values = {"append": rest[:1], "insert": rest[1:2]}.get(name, [])
                if name == "extend" and rest:
                    values = [k.element(rest[0], self.heap)]
                if any(map(self.facts.carries, values)) and OUTSIDE in owner.sites:
                    self.refuse(row.node, "outside store")
                self.fill(owner, k.join_all(values))
            return self.list_result(LIST_METHODS[name], owner, row)
        if active:
            if name in LIST_METHODS and owner.kind == "any":
                self.refuse(row.node, "unproved list", name=name)
            is_object = owner.kind in ("any", "object") and owner.sites and name not in BUILTIN_METHODS
            if self.unit.is_live and is_object and not any(row.keywords):
                self.passed(args)
                return self.looked_up(row, args)
            self.refuse(row.node, "method", name=name)
        if owner.kind in ("list", "dict", "any"):
            self.fill(owner, k.join_all(rest))
        return Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)

    def looked_up(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a function gives that is looked up during the call: anything, and it may change its arguments."""
        result = Abstract("any", True, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))
        self.change(args)
        self.facts.calls[row.w] = (Through(), Pattern(frozenset()), Summary(result, stores=frozenset({CALLS})))
        return result

    def change(self, args: Iterable[Abstract]) -> None:
        """Note that whatever can be reached from arguments may be changed."""
        self.facts.stores.add(CALLS)
        for arg in args:
            for site in k.reachable(arg, self.heap) - {OUTSIDE}:
                self.facts.stores.add(site)
                old = self.heap.get(site, k.NOTHING)  # an object may have fields now that are not known
                self.heap[site] = k.join(old, Abstract("any", True, None, frozenset({site})))

    def dict_method(self, row: t.Row, name: str, owner: Abstract, rest: list[Abstract]) -> Abstract:
        """Return what a method of a dict gives, and do to the dict what it does."""
        kind = DICT_METHODS[name]
        by_key = kind in ("item", "none") and name != "update"
        if any(map(self.facts.carries, [owner, *rest])):
            if any(row.keywords) or by_key and rest and self.facts.carries(rest[0]):
                self.refuse(row.node, "dict key")
        values = rest[1:2] if name == "setdefault" else []
        if name == "update":
            if any(arg.kind != "dict" and self.facts.carries(arg) for arg in rest):
                self.refuse(row.node, "dict")
            values = [k.item(arg, self.heap) for arg in rest]
        if any(map(self.facts.carries, values)) and OUTSIDE in owner.sites:
            self.refuse(row.node, "outside store")
        if name in MUTATING:
            self.fill(owner, k.join_all(values))
        content = k.item(owner, self.heap)
        if kind == "item":
            default = rest[1] if len(rest) > 1 else k.NONE if name in ("get", "setdefault") else k.NOTHING
            return k.join(content, default)
        if kind in ("pairs", "values"):
            self.heap[row.w] = Abstract("tuple", False, (k.ANY, content)) if kind == "pairs" else content
            return Abstract("iterator", False, None, frozenset({row.w}))
        if kind == "same":
            self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
            return Abstract("dict", False, None, frozenset({row.w}))
        return k.NONE if kind == "none" else k.ANY

    def list_result(self, kind: str, owner: Abstract, row: t.Row) -> Abstract:
        """Return what a method of a list gives."""
        if kind == "element":
            return k.element(owner, self.heap)
        if kind == "same":
            self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.element(owner, self.heap))
            if owner.kind != "list":  # arrays and dicts have a copy too: `2.0 * copy` is then no repetition
                return Abstract("any", self.facts.carries(owner), None, frozenset({row.w}))
            return Abstract("list", False, None, frozenset({row.w}))
        return Abstract(kind)

    def invoke(self, row: t.Row, callee: Callee, args: list[Abstract]) -> Abstract:
        """Return what a call of the user's function gives, and do to the heap what it does."""
        active = any(map(self.facts.carries, args))
        unknown = Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))
        if any(mark in ("*", "**") for mark in row.keywords):
            if active:
                self.refuse(row.node, "starred call")
            return unknown
        try:
            bound = self.unit.bind(callee, self.facts.call_row(row))
            if bound is None:
                return unknown
            pattern = self.pattern_of(callee, bound, args)
            summary = self.unit.summarise(callee, pattern)
            kept = {p.name for p in self.unit.program(callee).params if isinstance(p.default, ast.Constant)}  # numbers
            if summary.active - set(bound) - kept:
                self.refuse(row.node, "default store", name=min(summary.active - set(bound) - kept))
            while summary.active - pattern.active:  # what is stored into, or may be another argument, grows active
                pattern = replace(pattern, active=pattern.active | summary.active)
                summary = self.unit.summarise(callee, pattern)
        except (Refused, SourceUnavailable) as error:
            if not active:
                return unknown
            if isinstance(error, Refused):
                raise
            raise self.program.source.refuse(row.node, "rule", name=callee.name) from error
        pattern = replace(pattern, active=summary.active | pattern.active, shapes=())
        self.facts.stores |= {CALLS} & summary.stores
        self.facts.calls[row.w] = (callee, pattern, summary)
        made_in = f"{row.w}!" if isinstance(row.what, t.Make) else row.w  # the object itself has the row's own name
        return self.brought(summary, dict(zip(bound, args)), made_in)

    def function(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a lambda or an inner definition is (closures.py)."""
        raise NotImplementedError

    def escape(self, values: Iterable[Abstract], moving: bool = True) -> None:
        """Note that functions go where their calls are not seen (closures.py)."""
        raise NotImplementedError

    def passed(self, args: list[Abstract]) -> list[Abstract]:
        """Return the arguments of a call; functions among them bring their companions (closures.py)."""
        raise NotImplementedError

    def invoke_local(self, row: t.Row, func: ast.expr, args: list[Abstract], env: Env) -> Abstract:
        """Return what a call of a function as a value gives (closures.py)."""
        raise NotImplementedError

    def pattern_of(self, callee: Callee, bound: tuple[str, ...], args: list[Abstract]) -> Pattern:
        """Return what a callee may know of its arguments."""
        by_param = dict(zip(bound, args))
        found = {name: k.shape_from(value, self.heap) for name, value in by_param.items()}
        for param in self.unit.program(callee).params:
            if param.name not in found and isinstance(param.default, ast.Constant):
                found[param.name] = constant_of(param.default.value).kind
        shapes = tuple(sorted(found.items(), key=lambda item: item[0]))
        sites = [k.reachable(v, self.heap) - {OUTSIDE} for v in args]
        merged = any(a & b for i, a in enumerate(sites) for b in sites[:i])
        classes = [(n, k.class_of(v, self.heap)) for n, v in by_param.items() if v.kind == "object"]
        known = tuple(sorted(((n, cls) for n, cls in classes if cls is not None), key=lambda pair: pair[0]))
        return Pattern(frozenset(n for n, v in by_param.items() if self.facts.carries(v)), shapes, merged, known)

    def brought(self, summary: Summary, args: Mapping[str, Abstract], site: str) -> Abstract:
        """Carry a summary's sites over into this function's heap."""
        inner = dict(summary.heap)
        kept = k.reachable(summary.result, inner)

        def here(name: str) -> frozenset[str]:
            if name == OUTSIDE:
                return frozenset({OUTSIDE})
            if name.startswith("param:"):
                param, *path = PATH.findall(name[6:])
                return self.along(args[param], path) if param in args else frozenset()
            owner = inner.get(name.partition(".")[0])
            if owner is not None and owner.kind == "record" and site.count("/") < 3:
                return frozenset({f"{site}/{name}"})  # objects that it made keep their fields apart
            return frozenset({site})

        def carry(value: Abstract) -> Abstract:
            items = tuple(map(carry, value.items)) if value.items is not None else None
            sites: frozenset[str] = frozenset().union(*map(here, value.sites))
            return Abstract(value.kind, value.active, items, sites, value.cls)

        for name, value in inner.items():
            if name == OUTSIDE:
                continue
            is_param = name.startswith("param:")
            if is_param and name in summary.stores or not is_param and name in kept:
                for mine in here(name):
                    if is_param:
                        self.facts.stores.add(mine)
                    self.heap[mine] = k.join(self.heap.get(mine, k.NOTHING), carry(value))
        return carry(summary.result)

    def along(self, value: Abstract, path: list[str]) -> frozenset[str]:
        """Return the sites at the end of a path into an argument, `.k` to a field, `@` to what it holds."""
        whole = k.reachable(value, self.heap)
        if value.kind != "object":
            return whole
        sites = value.sites
        for step in path:
            if step == "@" or step == "[]":
                found = [self.heap[one] for one in sites if one in self.heap]
                sites = frozenset().union(*(one.sites for one in found))
            elif step[1:].isdigit():
                return whole
            else:
                sites = frozenset(k.cell(one, step[1:]) for one in sites)
        return sites

    def refuse(self, node: Any, post: str, **words: str) -> NoReturn:
        """Refuse a node, as the fence's post has it."""
        raise self.program.source.refuse(node, post, **words)

    @property
    def is_complex(self) -> bool:
        """The function mentions complex numbers: `abs` may be that of one."""
        return any(
            isinstance(row.what, t.Apply) and row.what.key.startswith(("cmath.", "builtins.complex"))
            or any(isinstance(n, ast.Constant) and isinstance(n.value, complex) for n in ast.walk(row.form))
            for line in self.program.lines() for row in t.all_rows(line.rows)
        )  # fmt: skip


def is_dataclass_init(cls: Any, init: Any) -> bool:
    """Say whether a class's `__init__` is the one that `dataclass` writes, and stores its arguments as they are."""
    if not dataclasses.is_dataclass(cls) or hasattr(cls, "__post_init__"):
        return False
    generated = isinstance(init, FunctionType) and init.__code__.co_filename == "<string>"
    factories = {f.default_factory for f in dataclasses.fields(cls)} - {dataclasses.MISSING}
    return generated and factories <= {list, dict} and all(f.init for f in dataclasses.fields(cls))


def bind_fields(cls: Any, keywords: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the field for each argument of a dataclass; None when Python would raise TypeError, or for stars."""
    fields = dataclasses.fields(cls)
    positional = [f.name for f in fields if not f.kw_only]
    names: list[str] = []
    for mark in keywords:
        if mark in ("*", "**") or not mark and not positional:
            return None
        names.append(mark or positional.pop(0))
    missing = {f.name for f in fields if f.default is f.default_factory is dataclasses.MISSING} - {*names}
    known = {*names} <= {f.name for f in fields} and len({*names}) == len(names)
    return tuple(names) if known and not missing else None


def refusal(fence: t.Fenced, place: Any) -> Refused:
    """Return the refusal that a fenced row stands for."""
    return (NoRule if fence.rule_missing else Refused)(fence.what, place, fence.advice)


def _whole_number(expr: ast.expr) -> int | None:
    match expr:
        case ast.Constant(int(value)):
            return value
        case ast.UnaryOp(ast.USub(), ast.Constant(int(value))):
            return -value
    return None
