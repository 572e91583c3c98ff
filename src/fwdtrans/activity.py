"""A w-table and what is known of the arguments in; which names carry a tangent on each line, and which are needed, out.

Forward, by abstract interpretation to a fixpoint: the environment follows the flow, the heap (what containers
hold, by the place where they were made) does not, so that every alias of a list sees what any of them stores.
Backward, by liveness: a tangent that no result can see is never computed.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from types import SimpleNamespace

import libcst as cst

from . import kinds as k
from . import wtable as t
from .aliases import may_alias, mirrors_among, used_as_containers
from .blocks import Blocks
from .closures import CHANGES
from .counters import may_be_counter
from .deciding import narrowed
from .errors import InternalError
from .facts import OUTSIDE, Env, Facts, Pattern, Unit, join_env
from .fence import FENCED_OPERATORS
from .implied import EQUAL, asked
from .keyed import mark_of
from .kinds import Abstract
from .needed import Backward
from .parsed import walk
from .protocols import Walked, told
from .resolve import Value
from .shapes import Shape

INITS = frozenset({"__init__", "__new__", "__post_init__"})  # these may change what they are given

TELLING = 20  # so often a program may be told anew, for each of its rows

MIRRORED = frozenset({"list", "dict", "object", "iterator"})


def analyse(program: t.Program, pattern: Pattern, unit: Unit) -> Facts:
    """Return the facts of `program` for `pattern`, whose active parameters grow by those that are stored into.

    Raises:
        Refused: an active value meets the fence.
    """
    left = TELLING * (1 + sum(1 for line in program.lines() for _ in t.all_rows(line.rows)))
    while True:
        try:
            facts = Flow(program, pattern, unit).run()
        except Walked as walked:  # an object of the user's is gone through: by its own `__iter__`
            before, program = program, told(program, walked, unit.root.scope)
            left -= 1
            if program is before or left < 0:  # it would be told again, for ever
                what = f"{walked.called}: what is gone through is not in the table"
                raise InternalError("analyse", what, program.show()) from None
            continue
        if facts.proved:  # what every normal end proves holds from the start: other calls raise before they end
            pattern = replace(pattern, shapes=tuple({**dict(pattern.shapes), **facts.proved}.items()))
            continue
        grown = frozenset(name for name, value in facts.params.items() if facts.carries(value)) | pattern.active
        merged = pattern.merged or may_alias(facts, unit)
        if grown == pattern.active and merged == pattern.merged:
            Backward(facts).run()
            return facts
        pattern = replace(pattern, active=grown, merged=merged)


def is_of_keys(row: t.Row) -> bool:
    """Say whether a row gives the keys of the dict that it may be given."""
    match row.what:
        case t.Apply("builtins.sorted") | t.Mirror("list" | "tuple" | "set" | "iter" | "reversed"):
            return len(row.args) > 0
    return False


class Flow(Blocks):
    """One run over the statements, to the fixpoint."""

    def run(self) -> Facts:
        """Interpret the body until the heap is still."""
        self.heap[OUTSIDE] = Abstract("any", False, None, frozenset({OUTSIDE}))
        self.heap.keys_move = self.unit.keys_move
        env = self.parameters()
        self.yields = self.yielding("yields") if self.program.is_generator else ""
        for _ in range(60):
            self.exits.clear()
            self.heap.moved = False
            before = self.state(), self.facts.result
            end = self.suite(self.program.body, dict(env))
            self.facts.falls = end is not None and (not self.yields or self.program.gives_back)
            if end is not None:
                self.exits.append(end)
            if self.yields:
                self.ends(end is not None)
            elif self.facts.falls:
                self.facts.result = k.join(self.facts.result, k.NONE)
            if self.yields:
                self.facts.result = Abstract("iterator", False, None, frozenset({self.yields}))
            self.run_escaped()
            self.level()
            if self.is_straight() or before == (self.state(), self.facts.result):
                break
        self.guard_attributes()
        self.facts.proved = self.proved()
        self.unit.keys_asked |= self.heap.keys_asked
        self.heap.keys_move = False  # what is gone through without refusal has keys that stand still to whom asks later
        return self.facts

    def guard_attributes(self) -> None:
        """Refuse to change an object's `__dict__` under another name: no one looks there whether it hides a method."""
        for w in self.facts.stores & self.facts.rows.keys():
            row = self.rows.get(w)
            if row is not None and row.what == t.Field("__dict__") and self.facts.rows[w].kind == "dict":
                self.refuse(row.node, "dict of attributes")

    def is_straight(self) -> bool:
        """Say whether another round over the body would find what this one did: no line read what a later one changed.

        What a place holds from when it is made is read only behind that; inner functions see what stands after them.
        """
        facts = self.facts
        late = facts.lambdas or facts.escaped or facts.wanted or self.made or facts.later
        return not (self.heap.moved or late)

    def level(self) -> None:
        """Have every container that may stand where one with tangents stands keep a mirror from the start."""
        facts = self.facts
        plain = {site for site, value in self.heap.items() if (value.is_number or value.kind == "real")}
        if not plain - {OUTSIDE}:
            return
        values = [v for env in (*facts.before.values(), *facts.after.values()) for v in env.values()]
        for value in (*values, *facts.rows.values(), *self.heap.values()):
            if len(value.sites) > 1 and value.kind in MIRRORED and self.facts.carries(value):
                for site in value.sites - {OUTSIDE}:
                    content = self.heap.get(site, k.NOTHING)
                    is_plain = content.is_number or content.kind == "real"
                    if (is_plain or value.kind == "iterator" and k.is_atom(content)) and not content.active:
                        self.heap[site] = replace(content, active=True)

    def state(self) -> tuple[object, ...]:
        """Return what a round over the body may still change, beside the result."""
        facts = self.facts
        return (
            dict(self.heap), dict(facts.scopes), dict(facts.results), dict(facts.rebound),
            set(facts.wanted), set(facts.escaped), dict(self.lent),
        )  # fmt: skip

    def proved(self) -> dict[str, Shape]:
        """Return the shapes of parameters that every normal end of the function has proved."""
        rebound = {n for env in (*self.facts.before.values(), *self.facts.after.values()) for n in env} & self.assigned
        found: dict[str, Shape] = {}
        for name, value in self.facts.params.items():
            ends = [env.get(name, k.ANY) for env in self.exits]
            if value.kind != "any" or name in rebound or not ends:
                continue
            if all(e.is_number for e in ends):
                found[name] = "number"
            elif value.sites and all(e.is_number or e.kind in ("any", "real") and not e.sites for e in ends):
                found[name] = "no list"
        return found

    @property
    def assigned(self) -> set[str]:
        """The names that the function binds beside its parameters."""
        return set(t.bindings(self.program))

    def parameters(self) -> Env:
        """Return the parameters in the abstract, as the pattern has them."""
        pattern = self.facts.pattern
        env: Env = {}
        for param in self.program.params:
            shape = pattern.shape(param.name)
            if param.kind in k.STARRED and not isinstance(shape, tuple):
                shape = k.STARRED[param.kind]
            env[param.name] = k.from_shape(shape, f"param:{param.name}", self.heap, param.name in pattern.active)
        for cls in {value.cls for value in self.heap.values() if value.kind == "record"}:
            self.note_called(cls)
        if pattern.merged:
            like = used_as_containers(self.program, self.unit)
            like -= {self.program.params[0].name} if pattern.makes else set()
            mirrors = mirrors_among(self.program)
            for group in (mirrors, env.keys() - mirrors):
                used = {n for n, v in env.items() if n in like and v.kind not in k.ATOMS or v.kind == "array"}
                used -= {n for n, v in env.items() if k.is_whole(v, self.heap) and n not in pattern.active}
                names = {n: v for n, v in env.items() if n in used & group}
                env |= k.merge_sites(self.heap, names) if len(names) > 1 else {}
        data = [found.shape for found in self.program.functions.values() if isinstance(found, Value)]
        outside = any(shape[0] in k.ARRAYS for shape in data)
        self.unit.has_arrays |= outside or any(v.kind == "array" for v in (*env.values(), *self.heap.values()))
        self.facts.params = env
        return env

    def suite(self, suite: t.Suite | None, env: Env | None) -> Env | None:
        """Run a suite; None when its end is not reached."""
        for line in suite.lines if suite else ():
            if env is None:
                return None
            env = self.line(line, env)
        return env

    def line(self, line: t.Line, env: Env) -> Env | None:
        """Run one line; None when what follows it is not reached."""
        try:
            return self.done(line, env)
        except k.MovingKeys:
            self.refuse(line.node, "moving keys")

    def done(self, line: t.Line, env: Env) -> Env | None:
        """Run one line, whatever dicts it goes through."""
        match line.does:
            case t.For() | t.While():
                return self.loop(line, env)
        before = dict(env)
        env = dict(env)
        self.caught(before)
        self.run_rows(line.rows, env)
        self.note_bound(line, before)
        self.note_rebound(before, env)
        self.note(self.facts.before, line, before)
        self.caught(env)
        out = self.does(line, env)
        if out is not None:
            self.note(self.facts.after, line, out)
            self.caught(out)
        return out

    def note_bound(self, line: t.Line, env: Env) -> None:
        """Enter what the line's own walruses bind: later readers in the line see it."""
        sure = {row.w for row in line.rows}
        for row in t.all_rows(line.rows):
            if isinstance(row.what, t.Bound):
                old = k.NOTHING if row.w in sure else env.get(row.what.name, k.NOTHING)
                env[row.what.name] = k.join(old, self.facts.rows[row.w])

    def note_rebound(self, before: Env, env: Env) -> None:
        """Enter what the line's own calls give names declared nonlocal: later readers in the line see it."""
        for name, value in env.items():
            old = before.get(name)
            if old is not value and old != value:
                before[name] = k.join(before.get(name, k.NOTHING), value)

    def note(self, where: dict[int, Env], line: t.Line, env: Env) -> None:
        """Keep what holds at a line."""
        if where.get(id(line)) != env:
            where[id(line)] = dict(env)
            self.know(env, self.here())

    def does(self, line: t.Line, env: Env) -> Env | None:
        """Do what a line does to the environment."""
        self.guard_line(line, env)
        match line.does:
            case t.Bind((t.Target(store=ast.expr()) as target,), value) if self.store_call(
                line, target, value, self.value(value, env), env
            ):
                pass
            case t.Bind(targets, value):
                found = self.value(value, env)
                if any(target.items is not None for target in targets):
                    self.walk(line, -1, found)
                    self.note_asked([value], env)
                    if len(targets) == 1:
                        self.drain_operand(value)
                for target in targets:
                    self.bind(target, found, env)
            case t.Expr(value) if (stored := self.changed_array(line, value)) is not None:
                self.facts.instead[id(line)] = stored
                return self.line(stored, env)
            case t.Update():
                instead = self.written_out(line, line.does, env)
                if instead is None:
                    self.update(line, line.does, env)
                    return env
                self.facts.instead[id(line)] = instead
                return self.line(instead, env)
            case t.Return(value):
                self.exits.append(env)
                self.given_back(line, self.value(value, env) if value is not None else k.NONE)
                return None
            case t.Yield(value, whole):
                found = self.value(value, env)
                if whole:
                    self.walk(line, -1, found)
                self.escape([found])
                self.heap[self.yields] = k.join(self.heap[self.yields], k.element(found, self.heap) if whole else found)
            case t.If(test, body, orelse):
                yes, no = narrowed(self.facts, {row.w: row for row in line.rows}, test, env)
                one = self.suite(body, yes) if yes is not None else None
                other = no if no is None or orelse is None else self.suite(orelse, no)
                return join_env(one, other)
            case t.Jump(word):
                self.loops[-1][0 if word == "break" else 1].append(env)
                return None
            case t.Raise(values):
                if any(self.facts.carries(self.held(value, env)) for value in values):
                    self.unit.raises_active = True
                return None
            case t.Try():
                return self.attempt(line.does, env)
            case t.With():
                return self.managed(line, line.does, env)
            case t.Match():
                return self.matched(line.does, env)
            case t.Delete((t.Target(store=ast.expr()) as target,)) if self.store_call(line, target, None, k.NONE, env):
                pass
            case t.Delete(targets):
                for target in targets:
                    self.delete(line, target, env)
            case t.Define(name, value):
                env[name] = self.value(value, env)
            case t.Keep(binds):
                for name in binds:
                    env[name] = self.kept(line, name)
        return env

    def guard_line(self, line: t.Line, env: Env) -> None:
        """Refuse a statement that has Python call a method which changes something."""
        match line.does:
            case t.If(test):
                self.guard_truth(line.node, self.value(test, env))
            case t.Bind(targets) | t.Delete(targets):
                self.guard_places(targets, env)
            case t.Update(target):
                self.guard_places([target], env)
            case t.Match(subject, cases):
                patterns = (n for one in cases for n in walk(one.node.pattern))
                if any(isinstance(n, cst.MatchValue) for n in patterns):
                    self.guard_asked(line.node, [self.value(subject, env)], asked((), EQUAL))
            case t.Keep() if isinstance(line.node, cst.Assert):
                asserted = line.node.test
                made = [row.w for row in line.rows if row.node is asserted]
                for name in made or [asserted.value] if isinstance(asserted, cst.Name) else made:
                    self.guard_truth(line.node, self.value(ast.Name(name, ast.Load()), env))

    def given_back(self, line: t.Line, value: Abstract) -> None:
        """Note what a `return` gives."""
        self.guard_caught(line.node, [value])
        if not self.yields:
            self.escape([value])
            self.facts.result = k.join(self.facts.result, self.marked(value))
        else:
            self.give_at_end(value)

    def kept(self, line: t.Line, name: str) -> Abstract:
        """Return what an import, or a class statement, binds a name to: a function is looked up when it is called."""
        if line.rows:  # a class: it may not read what carries tangents, whenever it is called
            ever = self.ever()
            for row in line.rows:
                if any(self.facts.carries(ever.get(a.id, k.NOTHING)) for a in row.args if isinstance(a, ast.Name)):
                    self.refuse(line.node, "class")
            inits = {n.name.value for n in walk(line.node) if isinstance(n, cst.FunctionDef)} & INITS
            return Abstract("class", sites=frozenset({CHANGES} if inits else ()))
        if isinstance(line.node, cst.Import):
            return Abstract("module")
        return Abstract("any", False, None, frozenset({OUTSIDE}))

    def held(self, value: ast.expr, env: Env) -> Abstract:
        """Return what a variable, or an attribute of one, is."""
        if not isinstance(value, ast.Attribute):
            return self.value(value, env)
        owner = self.held(value.value, env)
        found = k.field_of(owner, value.attr, self.heap) if owner.kind == "object" else None
        return found if found is not None else owner

    def delete(self, line: t.Line, target: t.Target, env: Env) -> None:
        """Delete a name, an item or an attribute."""
        if target.name:
            return
        if target.store is None:
            self.refuse(line.node, "delete")
        owner = self.value(target.args[0], env)
        if self.facts.carries(owner):
            if OUTSIDE in owner.sites:
                self.refuse(line.node, "outside store")
            cls = k.class_of(owner, self.heap) if owner.kind == "object" else None
            if owner.kind in ("list", "dict") and isinstance(target.store, ast.Attribute):
                self.refuse(line.node, "attribute store")
            if owner.kind == "object" and not isinstance(target.store, ast.Attribute):
                self.refuse(line.node, "class call", name="del [...]")
            plain = (object.__delattr__, SimpleNamespace.__delattr__)
            if cls is not None and self.unit.attribute(cls, "__delattr__") not in plain:
                self.refuse(line.node, "attribute store")
        self.fill(owner, k.NOTHING)

    def push_dict(self, line: t.Line, old: Abstract, value: Abstract) -> None:
        """Note that `old |= value` puts the items of one dict into another."""
        if self.facts.carries(value) and OUTSIDE in old.sites:
            self.refuse(line.node, "outside store")
        self.fill(old, k.item(value, self.heap))

    def loop(self, line: t.Line, env: Env) -> Env | None:
        """Run a loop until its head is still."""
        entry = dict(env)
        does = line.does
        assert isinstance(does, t.For | t.While)
        source = k.ANY
        if isinstance(does, t.For):
            self.run_rows(line.rows, entry)
            source = self.value(does.source, entry)
            self.note_asked((does.source,), entry)
            self.guard_keys(line, does, entry)
            self.walk(line, -1, source)
            if does.target.items is not None:
                self.walk_inside(line, -1, source)
            if source.kind == "object" and self.facts.carries(source):
                self.refuse(line.node, "iterated object")
        head = dict(entry)
        while True:
            self.note(self.facts.before, line, head)
            self.loops.append(([], []))
            inside = dict(head)
            self.caught(head)
            if isinstance(does, t.While):
                self.run_rows(line.rows, inside)
                self.note_bound(line, self.facts.before[id(line)])
                self.guard_truth(line.node, self.value(does.test, inside))
                done = dict(inside)
            else:
                done = dict(inside)
                is_looked_up = source.kind == "dict" and mark_of(does.source, line) in self.looked_up_keys
                self.bind(does.target, k.ANY if is_looked_up else k.element(source, self.heap), inside)
            self.note(self.facts.after, line, inside)
            self.caught(inside)
            end = self.suite(does.body, inside)
            breaks, continues = self.loops.pop()
            new = join_env(head, end)
            for other in continues:
                new = join_env(new, other)
            assert new is not None
            if new == head:
                break
            head = new
        if isinstance(does, t.While) and isinstance(does.test, ast.Constant) and does.test.value:
            out: Env | None = None  # `while True` is left by break alone
        else:
            out = self.suite(does.orelse, done) if does.orelse else done
        for other in breaks:
            out = join_env(out, other)
        return out

    def guard_keys(self, line: t.Line, does: t.For, env: Env) -> None:
        """Refuse to go through what may be a dict, with tangents for its keys: `for k in d: s += k * d[k]`."""
        name, key = does.source, does.target.name
        here = {row.w: row for row in line.rows}
        while isinstance(name, ast.Name) and name.id in here and is_of_keys(here[name.id]):
            name = here[name.id].args[0]
        source = self.value(name, env)
        if source.kind != "any" or not key or not isinstance(name, ast.Name) or not self.facts.carries(source):
            return
        rows = [row for inner in t.walk(does.body) for row in t.all_rows(inner.rows)]
        reads = [{a.id for a in row.args if isinstance(a, ast.Name)} for row in rows]
        asked = ast.dump(here[name.id].form) if name.id in here else ""
        same = {name.id, *(row.w for row in rows if asked and ast.dump(row.form) == asked)}
        is_key = any(isinstance(r.what, t.Index) and key in read and same & read for r, read in zip(rows, reads))
        if is_key and any(isinstance(r.what, t.Apply) and key in read for r, read in zip(rows, reads)):
            self.refuse(line.node, "dict or list", name=ast.unparse(here[name.id].form) if asked else name.id)

    def update(self, line: t.Line, does: t.Update, env: Env) -> None:
        """Do `target op= value`."""
        value = self.value(does.value, env)
        if does.op in FENCED_OPERATORS:
            old = env.get(does.target.name, k.ANY) if does.target.name else self.value(does.target.args[0], env)
            if old.kind == value.kind == "dict" and does.op == "|" and does.target.name and not may_be_counter(old):
                self.push_dict(line, old, value)
                return
            if old.kind == "set" and value.kind == "set":
                self.fill(old, k.item(value, self.heap))
                return
            is_product = does.op == "@" and does.target.name and old.kind == "array" and value.kind == "array"
            if not is_product and (self.facts.carries(old) or self.facts.carries(value)):
                self.refuse(line.node, FENCED_OPERATORS[does.op])
        if does.target.name:
            old = env.get(does.target.name, k.ANY)
            if old.kind == "array" and old.cls != 0:
                self.fill(old, self.operate(does.op, (old, value), f"{id(line)}"))
                return
            if old.kind in ("any", "real") and self.unit.has_arrays:
                self.fill(old, Abstract("any", self.facts.carries(old) or self.facts.carries(value)))
                changed = self.operate(does.op, (old, value), f"{id(line)}")
                self.bind(does.target, k.join(old, changed), env)
                return
            if self.lengthened(does.op, old, value) and old.kind == "list":
                return
            self.bind(does.target, self.operate(does.op, (old, value), f"{id(line)}"), env)
            return
        owner = self.value(does.target.args[0], env)
        if does.target.is_named and any(map(self.facts.carries, (owner, value))):
            self.refuse(line.node, "named store")
        old = k.held(owner, does.target.store, self.heap)
        if old.kind == "array" and old.cls != 0 or old.kind == "any" and self.unit.has_arrays:  # changed as it stands
            self.fill(old, Abstract("any", self.facts.carries(old) or self.facts.carries(value)))
        is_same = self.lengthened(does.op, old, value) and old.kind == "list"
        self.store(does.target, old if is_same else self.operate(does.op, (old, value), f"{id(line)}"), env)

    def lengthened(self, op: str, old: Abstract, value: Abstract) -> bool:
        """Note that `old += value` changes the list that `old` may be, under all its names; say whether it may."""
        is_number = value.is_number and op == "+" or value.kind in ("float", "real")
        may = old.kind in ("list", "any") and op in ("+", "*") and bool(old.sites) and not is_number
        if may:
            self.fill(old, k.element(value, self.heap) if op == "+" else k.NOTHING)
        return may
