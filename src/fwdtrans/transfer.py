"""Rows in the abstract: what each operation gives."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import FunctionType
from typing import Any

from . import kinds as k
from . import wtable as t
from .aliases import changes_lists
from .asking import asked_objects, draws_on, draws_on_parts, walked
from .deciding import decide, truth_of
from .errors import NoRule, Refused
from .facts import (
    DICT_METHODS,
    LIST_METHODS,
    OUTSIDE,
    Env,
    argument_names,
    constants_of,
    join_env,
    match_row,
    read_again,
    rule_of_moving,
    takes_tangent,
)  # fmt: skip
from .fence import FENCE, FENCED_OPERATORS
from .implied import Implied
from .keyed import mark_of
from .kinds import ACTIVE_TEXT, Abstract
from .libraries import STANDARD
from .members import dict_class, list_class
from .operating import is_written
from .ordering import starred_before
from .protocols import EITHER, Walked
from .registry import RULES
from .resolve import Known, callee_of
from .rules import Rule
from .rules.builtins import MUTATING, WINNERS
from .rules.library import SORTED

WHOLE_RESULTS = frozenset(
    f"math.{n}"
    for n in "floor ceil trunc isqrt factorial comb perm gcd lcm prod sumprod isnan isinf isfinite isclose".split()
)
CHANGING_IN_FULL = frozenset({"__setitem__", "__delitem__", "__iadd__", "__imul__", "__setattr__", "__delattr__"})
NO_LISTS = frozenset({"-", "/", "//", "**", "neg", "pos"})  # operators that raise TypeError for lists and tuples
OF_DICTS_ALONE = ("items", "keys", "values", "popitem")  # methods that nothing else has among plain data
BINARY_KINDS = frozenset({"+", "-", "*", "/", "//", "%", "**", "neg", "pos"})
NUMERIC_BUILTINS = frozenset({"builtins.int", "builtins.float"})


class Rows(Implied):
    """The transfer of rows; activity.py adds the flow of statements."""

    def run_rows(self, rows: Iterable[t.Row], env: Env) -> None:
        """Run rows in order, and note what they prove of their operands."""
        by_name: dict[str, t.Row] = {}
        for row in rows:
            by_name[row.w] = row
            self.facts.rows[row.w] = self.row(row, env)
            self.note_draws(row, env)
            is_next = isinstance(row.what, t.Mirror) and row.what.name == "next"
            self.note_asked(row.args if is_next else walked(row), env)
            self.rebind(row, env)
            self.keep_starred(row, by_name, env)
            self.decide(row, env)
            self.prove_dict(row, env)
            if isinstance(row.what, t.Apply) and row.what.key.startswith(("math.", "cmath.")):
                if (row.what.key, 1) in EITHER:  # an object's own `__floor__` may do it
                    continue
                for arg in row.args:
                    self.prove(arg, by_name, env)
            elif not self.unit.has_arrays and self.excludes_lists(row, env):
                # what is no list may be an array, where there are any: it keeps its places, and its views theirs
                for arg in row.args:
                    if isinstance(arg, ast.Name) and arg.id in env and env[arg.id].kind == "any":
                        env[arg.id] = Abstract("any", self.facts.carries(env[arg.id]))

    def prove_dict(self, row: t.Row, env: Env) -> None:
        """Note that what is asked for its items, and was taken for data, is a dict: going through it gives keys."""
        name = row.args[0].id if row.args and isinstance(row.args[0], ast.Name) else ""
        if t.is_method(row, *OF_DICTS_ALONE) and row.w not in self.facts.calls and name in env:
            old = env[name]
            if old.kind == "any" and self.facts.carries(old) and old.sites and OUTSIDE not in old.sites:
                env[name] = replace(old, kind="dict", active=False, cls=k.MIXED)

    def rebind(self, row: t.Row, env: Env) -> None:
        """Enter what a row's calls give names of the function around (bodies.py)."""
        raise NotImplementedError

    def keep_starred(self, row: t.Row, rows: Mapping[str, t.Row], env: Env) -> None:
        """Have a starred operand that a later one may change told as a copy, `[*[*v], put(v, x)]`.

        Raises:
            Walked: there is one.
        """
        if not {"*", "**"} & {*row.keywords}:
            return
        position = starred_before(row, rows, self.facts, self.unit, lambda operand: self.value(operand, env))
        if position is not None:
            raise Walked(row, position, row.keywords[position])

    def decide(self, row: t.Row, env: Env) -> None:
        """Note what is known of a condition."""
        match row.what:
            case t.Plain("bool"):
                known = decide(self.facts, row, [self.value(arg, env) for arg in row.args], env)
            case t.Logic(word, (rest,)):
                known = truth_of(self.facts, row.args[0])
                if known is (word == "and"):
                    known = truth_of(self.facts, rest.value)
            case t.Display("tuple"):
                self.facts.displays[row.w] = row.args
                return
            case _:
                return
        if known is None:
            self.facts.truth.pop(row.w, None)
        else:
            self.facts.truth[row.w] = known

    def excludes_lists(self, row: t.Row, env: Env) -> bool:
        """Say whether a row would have raised TypeError for a list."""
        if isinstance(row.what, t.Plain) and self.unit.has_plain_data:
            return self.is_of_numbers(row.form, env)
        if not isinstance(row.what, t.Apply):
            return False
        others = [self.value(arg, env) for arg in row.args]
        floats = any(o.kind in ("float", "real") for o in others)
        numbers = any(o.is_number or o.kind == "real" for o in others)
        return row.what.key in NO_LISTS or row.what.key == "*" and floats or row.what.key == "+" and numbers

    def is_of_numbers(self, form: ast.expr, env: Env) -> bool:
        """Say whether an expression is a comparison with a number by `<` or its kin; no class has one of its own."""
        match form:
            case ast.Compare(left, [ast.Lt() | ast.LtE() | ast.Gt() | ast.GtE()], [right]):
                sides = [self.value(side, env) for side in (left, right) if isinstance(side, ast.Name | ast.Constant)]
                return len(sides) == 2 and any(side.is_number or side.kind == "real" for side in sides)
        return False

    def prove(self, operand: ast.expr, rows: Mapping[str, t.Row], env: Env) -> None:
        """Note that `operand` is a number: `math` would have raised otherwise, and so would list arithmetic."""
        if not isinstance(operand, ast.Name):
            return
        if operand.id in env:
            old = env[operand.id]
            if old.kind in ("any", "real"):
                env[operand.id] = Abstract("number", self.facts.carries(old))
            return
        row = rows.get(operand.id)
        if row is not None and self.facts.rows[row.w].kind in ("any", "real"):
            self.facts.rows[row.w] = Abstract("number", self.facts.carries(self.facts.rows[row.w]))
            is_plain = row.w not in self.facts.operating  # an object's operator may give a number too
            if isinstance(row.what, t.Apply) and row.what.key in ("+", "-", "*", "/", "neg") and is_plain:
                for arg in row.args:
                    self.prove(arg, rows, env)

    def row(self, row: t.Row, env: Env) -> Abstract:
        """Return what a row gives."""
        args = [self.value(arg, env) for arg in row.args]
        self.walk_operands(row, args)
        if not isinstance(row.what, t.Plain):
            self.guard_implied(row, args)
        match row.what:
            case t.Index() | t.Invoke() | t.Make() | t.Fenced():
                self.guard_caught(row.node, args)
            case t.Field(name) if not name.startswith("__"):
                self.guard_caught(row.node, args)
        match row.what:
            case t.Apply(key):
                self.drain(row)
                return self.apply(row, key, args)
            case t.Function():
                return self.function(row, args)
            case t.Library(key):
                self.drain(row)
                return self.library(row, key, args)
            case t.Invoke(None, func):
                return self.invoke_local(row, func, args, env)
            case t.Invoke(callee):
                copied = self.walk_record(row, args)
                return copied if copied is not None else self.invoke(row, callee, self.passed(args))
            case t.Index():
                is_param = getattr(row.args[0], "id", "") in {param.name for param in self.program.params}
                self.unit.indexes_numbers |= is_param and args[0].is_number
                found = self.item_from_outside(row, args)
                return self.index(row, args) if found is None else found
            case t.Field(""):
                return self.any_field(row, args[0], *args[2:])
            case t.Field(name):
                return self.field(row, name, args)
            case t.Plain():
                return self.plain(row, row.what, args, env)
            case t.Make(cls, is_bare):
                return self.make(row, cls, self.passed(args), is_bare)
            case t.Display(kind):
                self.drain(row, "*")
                return self.display(row, kind, args)
            case t.Mirror(name, cls):
                made = self.mirror(row, name, args)
                return made if cls is None else replace(made, cls=cls)
            case t.Choice((body, orelse)):
                known = truth_of(self.facts, row.args[0])
                one = self.branch(body, env, known is not False)
                return self.decided(row, k.join(one, self.branch(orelse, env, known is not True)), env)
            case t.Logic(word, (rest,)):
                is_reached = truth_of(self.facts, row.args[0]) is not (word == "or")
                first = k.NOTHING if word == "or" and args[0].kind == "none" else args[0]  # `act or identity`
                return self.decided(row, k.join(first, self.branch(rest, env, is_reached)), env)
            case t.Comprehension():
                return self.comprehension(row, row.what, args[0], env)
            case t.Bound(name):
                old, found = env.get(name, k.NOTHING), args[0]
                if self.turns and (found.is_number or found.kind in ("any", "real")) and self.facts.carries(old):
                    found = replace(found, active=True)  # what stands still takes the place of what moves, each time
                self.bind(t.Target(name=name, node=row.node), found, env)
                return found
            case t.Method(name):
                return self.method(row, name, args)
            case t.Handed(whole):
                return self.handed(row, whole, args[0])
            case t.Fenced():
                if any(map(self.facts.carries, args)):
                    raise refusal(row.what, self.program.source.place(row.node))
                return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))
        raise AssertionError(row)

    def plain(self, row: t.Row, what: t.Plain, args: list[Abstract], env: Env) -> Abstract:
        """Return what a row gives that never carries a tangent: its kind."""
        active = any(map(self.facts.carries, args))
        compared = self.compared(row, args) if what.kind == "bool" and active else None
        if compared is not None:
            return compared
        self.guard_implied(row, args)
        if what.kind == "bool" and any(a.kind == "array" for a in args):
            return self.operated(row.w, args, False)
        match what:
            case t.Plain("function") if _is_type_of(row, self.program) and (cls := self.class_of(args[0])) is not None:
                return Abstract("class", False, None, frozenset(), cls)
            case t.Plain("changer"):  # the companion of a function that may change what it is given
                return Abstract("function", active, None, frozenset({"changes"}))
            case t.Plain("finder"):  # that of a method: the object is given to it with its mirror
                return Abstract("function", False, None, frozenset({"changes"}))
            case t.Plain(cls=cls) if cls is not None:
                return Abstract("class", False, None, frozenset(), cls)
            case t.Plain(calls=calls) if active and any(self.may_change(row, c, args, env) for c in calls):
                self.refuse(row.node, "lazy call")
            case t.Plain(calls=calls) if any(self.changes_around(f) for f in self.inner_called(calls, env)):
                self.refuse(row.node, "lazy call")
            case t.Plain() if active and (post := self.asks_itself(row, args)):
                self.refuse(row.node, post)
            case t.Plain("text") if active:
                return Abstract("text", False, None, frozenset({ACTIVE_TEXT}))
            case t.Plain("stopped"):
                return Abstract(args[0].kind) if args and args[0].kind in k.ATOMS else k.ANY
        return Abstract(what.kind) if what.kind != "any" else Abstract("any", False, None, frozenset({OUTSIDE}))

    def class_of(self, value: Abstract) -> Any:
        """Return the class of an object, or of a list of the user's; None where it is not known, or another thing."""
        return list_class(value) or dict_class(value) or k.class_of(value, self.heap)

    def may_change(self, row: t.Row, call: Any, args: list[Abstract], env: Env) -> bool:
        """Say whether a call inside a piece that is kept whole may change what carries tangents."""
        if isinstance(call, ast.Name):  # a function inside, or one known by its value
            return self.value_changes(self.value(call, env))
        inside = frozenset().union(*(k.reachable(arg, self.heap) for arg in args))
        implied = {self.heap[site].cls for site in inside if site in self.heap} - {None}
        if isinstance(call, t.Function):
            call = call.program or call.block
        if call in CHANGING_IN_FULL:
            return True
        if not isinstance(call, str) or call in MUTATING:
            return changes_lists(call, self.unit, self.classes, implied)
        asked = self.asked_for(row, call, args)
        for arg in args if asked is None else asked:
            for cls in k.classes_of(arg, self.heap):
                found = self.unit.attribute(cls, call) if cls is not None else None
                if not isinstance(found, FunctionType):
                    return True
                if changes_lists(callee_of(found), self.unit, self.classes, implied):
                    return True
        unknown = any(a.kind == "any" and a.sites and self.facts.carries(a) for a in args)
        return unknown and call not in LIST_METHODS and call not in DICT_METHODS

    def asked_for(self, row: t.Row, method: str, args: list[Abstract]) -> list[Abstract] | None:
        """Return the objects whose method a piece that is kept whole calls, `self.lexer.peek()`; None if unknown."""
        values = {arg.id: value for arg, value in zip(row.args, args) if isinstance(arg, ast.Name)}

        def held(e: ast.expr) -> Abstract | None:
            match e:
                case ast.Name(name):
                    return values.get(name)
                case ast.Attribute(owner, name):
                    inside = held(owner)
                    is_known = inside is not None and inside.kind == "object" and not k.is_open(inside, self.heap)
                    return k.field_of(inside, name, self.heap) if inside is not None and is_known else None
            return None

        funcs = [node.func for node in ast.walk(row.form) if isinstance(node, ast.Call)]
        calls = [func.value for func in funcs if isinstance(func, ast.Attribute) and func.attr == method]
        found = [held(owner) for owner in calls if not _is_text(owner)]
        if not calls or any(one is None or one.kind != "object" for one in found):
            return None
        return [one for one in found if one is not None]

    def asks_itself(self, row: t.Row, args: list[Abstract]) -> str:
        """Return the fence's post for a piece kept whole that has an object change itself; none if it has not."""
        objects = {arg.id: value for arg, value in zip(row.args, args) if isinstance(arg, ast.Name)}
        for name, word in asked_objects(row.form):
            for cls in k.classes_of(objects.get(name, k.NOTHING), self.heap):
                is_walked = word == "__iter__" or word == "__contains__" and self.member(cls, word).function is None
                for one in ("__iter__", "__next__") if is_walked else (word,):
                    function = self.member(cls, one).function
                    if function is None or is_written(function):
                        continue
                    if changes_lists(callee_of(function), self.unit, self.classes):
                        return "drained" if is_walked else "lazy call"
        return ""

    def value_changes(self, function: Abstract) -> bool:
        """Say whether calling a function by its value may change anything (closures.py)."""
        raise NotImplementedError

    def inner_called(self, calls: tuple[Any, ...], env: Env) -> Iterator[Abstract]:
        """Yield the functions that a piece which is kept whole calls by names of their own."""
        return (self.value(call, env) for call in calls if isinstance(call, ast.Name))

    def changes_around(self, function: Abstract) -> bool:
        """Say whether a function may change something, and knows what carries tangents around it (closures.py)."""
        raise NotImplementedError

    def branch(self, block: t.Block, env: Env, is_reached: bool) -> Abstract:
        """Return what a lazy block ends in that may be known to be left out."""
        if not is_reached:
            self.facts.dead.add(id(block))
            for row in t.all_rows(block.rows):
                self.facts.rows.setdefault(row.w, k.NOTHING)
            return k.NOTHING
        self.facts.dead.discard(id(block))
        return self.block(block, env)

    def block(self, block: t.Block, env: Env) -> Abstract:
        """Return what a lazy block ends in."""
        inner = dict(env)
        self.run_rows(block.rows, inner)
        for row in t.all_rows(block.rows):
            if isinstance(row.what, t.Bound):
                env[row.what.name] = k.join(env.get(row.what.name, k.NOTHING), self.facts.rows[row.w])
        return self.value(block.value, inner)

    def guard_keywords(self, row: t.Row, key: str) -> None:
        """Refuse a keyword that no line of a function's has, by its name."""
        known = {name for rule in RULES.of(key) for name in rule.params}
        for word in (word for word in row.keywords if known and word.isidentifier() and word not in known):
            self.refuse(row.node, "keyword", name=key, word=word)

    def apply(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract:
        """Return what a function of the tables gives."""
        by_class = self.object_operator(row, key, args)
        if by_class is not None:
            return by_class
        if any(arg.kind == "object" and self.facts.carries(arg) for arg in args) and key not in WINNERS:
            self.refuse(row.node, "class call", name=key)
        if key in FENCED_OPERATORS and not (key == "@" and self.is_of_arrays(args)):
            return self.united(row, key, args)
        self.walk_number(row, key, args)
        rule, _ = match_row(row, self.constants(row))
        if rule is None:
            if any(map(self.facts.carries, args)):
                self.guard_spread(row, args)
                if "out" in row.keywords and key.startswith("numpy."):
                    self.refuse(row.node, "out inside", name=key.rpartition(".")[2])
                self.guard_keywords(row, key)
                what, advice, _ = FENCE["rule"]
                raise refusal(t.Fenced(what.format(name=key), advice.format(name=key), True),
                               self.program.source.place(row.node))  # fmt: skip
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        if any(self.facts.carries(arg) and not arg.is_number for arg in args):
            self.guard_library(row, key)
        rule = rule_of_moving(rule, row, map(self.facts.carries, args))
        self.guard_whole(row, key, rule, args)
        if key not in BINARY_KINDS and any(ACTIVE_TEXT in a.sites for a in args):
            self.refuse(row.node, "text")
        for arg, mark in zip(args, row.keywords):
            if mark == "key":
                self.guard_callback(row, arg, k.element(args[0], self.heap) if len(args) < 3 else k.join_all(args))
                if key == "builtins.sorted":
                    return self.native(row, SORTED, args)
        if key == "builtins.sum" and len(args) == 2 and args[1].kind in ("list", "tuple"):
            self.put(row.w, k.join(k.element(k.element(args[0], self.heap), self.heap), k.element(args[1], self.heap)))
            return Abstract(args[1].kind, False, None, frozenset({row.w}))
        if rule.is_of_arrays:
            return self.arrayed(row, rule, args)
        if key in BINARY_KINDS:
            if key == "*" and self.unit.has_arrays and any(map(self.may_be_matrix, args)):
                self.facts.ordered.add(row.w)
            return self.operate(key, tuple(args), row.w, rule)
        self.keep_read(row, rule, args)
        return self.ruled(row, key, rule, args)

    def guard_library(self, row: t.Row, key: str) -> None:
        """Refuse a function of one library where arrays are those of another."""
        library = getattr(self.unit.namespace, "__name__", "")
        if library and key.startswith(("numpy.", "scipy.")):
            self.refuse(row.node, "other library", name=key, library=library)
        if not library and key.startswith(STANDARD):
            self.refuse(row.node, "other library", name=key.removeprefix(STANDARD).strip("."), library="numpy")

    def keep_read(self, row: t.Row, rule: Rule, args: list[Abstract]) -> None:
        """Have a variable that may be an iterator told as a list, where its values are read for the tangents as well.

        Raises:
            Walked: there is one: what an unknown function gave.
        """
        names = argument_names(rule, row)
        read = read_again(rule, (name for name, arg in zip(names, args) if self.facts.carries(arg)))
        for position, (name, arg) in enumerate(zip(names, args)):
            is_whole = name == "xs" and (rule.variadic != "xs" or row.keywords[position : position + 1] == ("*",))
            operand = row.args[position]
            is_variable = isinstance(operand, ast.Name) and not operand.id.startswith("%")
            if is_whole and name in read and is_variable and arg.kind == "any" and OUTSIDE in arg.sites:
                if self.facts.carries(arg):
                    raise Walked(row, position, "*")

    def is_of_arrays(self, args: list[Abstract]) -> bool:
        """Say whether `@` is given arrays: among plain values nothing else has it."""
        return all(a.kind in ("array", "any", "real") for a in args)

    def may_be_matrix(self, value: Abstract) -> bool:
        """Say whether a value may be a matrix of a class whose products keep their order: it comes from outside."""
        return value.kind == "any" and OUTSIDE in value.sites and not self.facts.carries(value)

    def united(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract:
        """Return what an operator on sets or dicts gives; tangents go through none on bits."""
        if {a.kind for a in args} in ({"set"}, {"dict"}):
            self.put(row.w, k.join_all(k.item(a, self.heap) for a in args))
            cls = None if dict_class(args[0]) else args[0].cls
            return Abstract(args[0].kind, False, None, frozenset({row.w}), cls)
        if any(map(self.facts.carries, args)):
            self.refuse(row.node, FENCED_OPERATORS[key])
        return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))

    def guard_spread(self, row: t.Row, args: list[Abstract]) -> None:
        """Have a call with a star told by the items of the tuple behind it: `atan2(*point)`.

        Raises:
            Walked: it is one of known length.
            Refused: there is a star of another kind.
        """
        is_alone = row.keywords == ("*",) and isinstance(row.form, ast.Call)
        if is_alone and args[0].items and isinstance(row.args[0], ast.Name):
            raise Walked(row, 0, "items", len(args[0].items))
        if "*" in row.keywords:
            self.refuse(row.node, "starred call")

    def ruled(self, row: t.Row, key: str, rule: Rule, args: list[Abstract]) -> Abstract:
        """Return what a function of the tables gives, as its rule says what it is."""
        active = any(
            self.facts.carries(arg) for name, arg in zip(argument_names(rule, row), args) if takes_tangent(rule, name)
        )
        if rule.kind in ("number", "bool"):
            if key in ("builtins.abs", "builtins.round", "builtins.pow") and any(a.kind == "array" for a in args):
                return self.operated(row.w, args, active and not rule.is_constant)
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
            takers = [
                k.element(arg, self.heap) if mark == "*" else arg
                for arg, name, mark in zip(args, names, row.keywords or ("",) * len(args)) if name not in rule.fixed
            ]  # fmt: skip
            alone = rule.params[0] == "xs" and not rule.variadic and takers
            winner = k.join_all([k.element(takers[0], self.heap), *takers[1:]] if alone else takers)
            if winner.kind == "function" and self.facts.carries(winner):  # found by identity: each is made anew
                self.refuse(row.node, "local function")
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
        if any(a.kind == "array" for a in args):
            return self.operated(site, args, active)
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

    def comprehension(self, row: t.Row, what: t.Comprehension, source: Abstract, env: Env) -> Abstract:
        """Return what a comprehension gives."""
        kept = self.guarded
        self.guarded = kept or what.kind == "generator" and self.unit.is_wide  # it runs where it is asked
        if row.w in self.facts.later:
            env = self.facts.around[row.w] = self.at_any_time(row, env)
        inner = dict(env)
        rows = t.all_rows(tuple(r for block in row.blocks() for r in block.rows))
        self.turns.append((own_variables(what), dict(env), frozenset(one.w for one in rows)))
        content = self.turn(row, what, source, inner)
        while (again := self.rebound_in(row, env)) != env:  # what one turn gives a name, the next one reads
            env.update(again)
            inner = dict(env)
            content = k.join(content, self.turn(row, what, source, inner))
        self.turns.pop()
        self.guarded = kept
        for bound in t.all_rows(tuple(r for block in row.blocks() for r in block.rows)):
            if isinstance(bound.what, t.Bound):
                name = bound.what.name
                env[name] = k.join(env.get(name, k.NOTHING), inner.get(name, k.NOTHING))
        if what.kind == "generator":
            self.facts.lazy[row.w] = row
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        kind = what.kind if what.kind in ("list", "dict", "set") else "iterator"
        return Abstract(kind, False, None, frozenset({row.w}))

    def turn(self, row: t.Row, what: t.Comprehension, source: Abstract, inner: Env) -> Abstract:
        """Return what one turn of a comprehension gives."""
        for clause in what.clauses:
            found = self.block(clause.source, inner) if clause.source else source
            if clause.source is not None:
                self.walk(clause, -1, found)
                if clause.target.items is not None:
                    self.walk_inside(clause, -1, found)
            if found.kind == "object" and self.facts.carries(found):
                self.refuse(row.node, "iterated object")
            is_looked_up = found.kind == "dict" and mark_of(row.args[0], row) in self.looked_up_keys
            self.scoped(clause.target, k.ANY if is_looked_up else k.element(found, self.heap), inner)
            for condition in clause.conditions:
                self.guard_truth(row.node, self.block(condition, inner))
        own = own_variables(what)
        self.note_region(tuple(r for block in row.blocks() for r in block.rows), {n: inner[n] for n in own})
        if what.key is not None:
            self.note_key(Abstract("dict"), [self.block(what.key, inner)], False)
        return self.decided(row, self.block(what.element, inner), inner)

    def note_asked(self, operands: Iterable[ast.expr], env: Env) -> None:
        """Note that iterators which were given are asked: to their owners that is a change."""
        operands = list(operands)
        names = (name for operand in operands for name in draws_on(operand, self.rows))
        parts = (row for operand in operands for row in draws_on_parts(operand, self.rows))
        held = (self.facts.rows.get(row.w, k.NOTHING) for row in parts)
        for value in (*(env.get(name, k.NOTHING) for name in names), *held):
            if value.may_run_out and self.facts.carries(value):
                whole = (given.sites for given in self.facts.params.values() if given.kind not in ("any", "iterator"))
                sites = self.facts.drawn_on(value.sites, with_rearranged=True)
                asked = sites.difference(*whole)  # a list, an array is gone through again from its start
                self.facts.stores |= {site for site in asked if site.startswith("param:")}

    def note_draws(self, row: t.Row, env: Env) -> None:
        """Note that iterators which a row gives may draw on those that it is given, or that functions inside read."""
        value = self.facts.rows[row.w]
        is_call = isinstance(row.what, t.Invoke | t.Method) or row.w in self.facts.calls
        if not is_call and not isinstance(row.what, t.Mirror | t.Comprehension) or value.kind in k.ATOMS:
            return
        draws = self.facts.draws if is_call else self.facts.rearranges
        made = self.facts.iterators_in(value)
        if not made:
            return
        inner = (one.what for one in self.facts.lambdas.values() if isinstance(one.what, t.Function))
        around = {name for function in inner for name in function.free if name in env}
        around |= {name for block in row.blocks() for name in block.reads() if name in env}
        given = [self.value(arg, env) for arg in self.facts.call_row(row).args] + [env[name] for name in around]
        found = frozenset().union(*map(self.facts.iterators_in, given))
        for site in made:
            draws[site] = draws.get(site, frozenset()) | found - {site}

    def note_region(self, rows: tuple[t.Row, ...], env: Env) -> None:
        """Note what a comprehension's variables are for the lambdas inside it, whenever these are called."""
        for row in rows:
            own: set[str] = set()
            match row.what:
                case t.Function(params=params):
                    self.regions[row.w] = join_env(self.regions.get(row.w), env) or {}
                    own |= {param.name for param in params}
                case t.Comprehension(clauses=clauses):
                    own |= {name for clause in clauses for name in clause.target.names()}
            seen = {name: value for name, value in env.items() if name not in own}
            self.note_region(tuple(r for block in row.blocks() for r in block.rows), seen)
            for name in (name for arg in walked(row) for name in draws_on(arg, self.rows) if name in seen):
                if seen[name].may_run_out and self.facts.carries(seen[name]):
                    self.facts.drawn.setdefault(row.w, set()).add(name)

    def at_any_time(self, row: t.Row, env: Env) -> Env:
        """Return what the names are that a row reads later, between the statements below it (bodies.py)."""
        raise NotImplementedError

    def rebound_in(self, row: t.Row, env: Env) -> Env:
        """Return the names with what calls inside a row may give them (bodies.py)."""
        raise NotImplementedError

    def scoped(self, target: t.Target, value: Abstract, env: Env) -> None:
        """Bind a comprehension's variable, which is no local of the function."""
        if target.name:
            env[target.name] = value
        if target.items is not None:
            self.guard_apart(target.node, value)
        for item, part in zip(target.items or (), self.parts(target, value) if target.items else ()):
            self.scoped(item, part, env)


def _is_text(e: ast.expr) -> bool:
    """Say whether an expression is text: written out, or a name of a class, `type(self).__name__`."""
    is_name = isinstance(e, ast.Attribute) and e.attr in ("__name__", "__qualname__", "__module__")
    return is_name or isinstance(e, ast.JoinedStr) or isinstance(e, ast.Constant) and isinstance(e.value, str)


def _is_type_of(row: t.Row, program: t.Program) -> bool:
    """Say whether a row is `type(x)`."""
    form = row.form
    if not isinstance(form, ast.Call) or not isinstance(form.func, ast.Name) or len(form.args) != 1:
        return False
    return program.functions.get(form.func.id) == Known("builtins.type") and len(row.args) == 1


def refusal(fence: t.Fenced, place: Any) -> Refused:
    """Return the refusal that a fenced row stands for."""
    return (NoRule if fence.rule_missing else Refused)(fence.what, place, fence.advice)


def own_variables(what: t.Comprehension) -> frozenset[str]:
    """Return the variables of a comprehension."""
    return frozenset(name for clause in what.clauses for name in clause.target.names())
