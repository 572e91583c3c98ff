"""One line's rows in; the values that must be named before the line, and the tangents of its operands, out.

    y = x * exp(x)        w1 = exp(x)              shared: the tangent needs it too
                          dy = (w1 + x * w1) * dx  partials gathered before the seed
                          y = x * w1

A tangent is kept in two forms, gathered by leaf (reverse accumulation inside the statement) and nested as the
rows are (forward); the one with fewer operations is written (preaccumulation: Griewank and Walther, ch. 10).
"""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from .. import algebra as a
from .. import wtable as t
from ..algebra import Sum
from ..binding import takes_pairs
from ..errors import Refused
from ..facts import OUTSIDE, Env, read_again, takes_tangent
from ..kinds import ANY, UNIMPLEMENTED, Abstract, class_of, keeps_functions, may_be_array, may_be_of_class
from ..rules import RULES, Rule, match
from ..rules.builtins import OPERATIONS, WINNERS
from ..rules.iterators import REARRANGERS, Rearranger
from ..substitution import Rebuilding
from ..transfer import refusal
from .arrays import blank, called, extent, in_shape, is_elementwise, is_method_of_array, is_still, rule_of
from .divided import Dividing
from .effects import has_effects, needs_statements, reads_mirrors, takes_away
from .mirrors import along, by_name, dict_in_order, field_or, in_order, of_items, of_method, rearranged
from .pairing import mirrored_comprehension
from .passed import of_function
from .tangents import Tangent, collected, combine, leaf


class NeedsStatements(Refused):
    """A part that is evaluated lazily needs statements: what holds it is to be written as statements, or is refused."""


@dataclass
class Work(Dividing):
    """The work on one line, or on one block that is written as statements."""

    outer: Work | None = None
    tangents: dict[str, Tangent | None] = field(default_factory=dict)
    extents: dict[str, frozenset[str]] = field(default_factory=dict)  # by tangent: whose shapes it has (arrays.py)

    # --- tangents -------------------------------------------------------------------------------------------

    def tangent(self, operand: ast.expr) -> Tangent | None:
        """Return an operand's tangent; None when it carries none."""
        if not isinstance(operand, ast.Name):
            return None
        if self.abstract(operand).kind == "set":
            return leaf(ast.Constant(None)) if self.carries(operand) else None
        if operand.id not in self.table:
            if self.outer is not None and operand.id.startswith("%"):
                return self.outer.tangent(operand)
            if not self.carries(operand):
                return None
            if operand.id not in self.env:
                if operand.id.startswith("%"):  # evaluated around this region: `map(box.mix, xs)`
                    raise self.host.program.source.refuse(self.node, "local function")
                return leaf(of_function(self, operand.id))
            return self.noted(operand.id, leaf(a.name(self.host.names.tangent(operand.id))))
        if operand.id not in self.tangents:
            row = self.table[operand.id]
            found = self.row_tangent(row) if self.host.facts.carries(self.host.facts.rows[row.w]) else None
            found = in_shape(self, row, found)
            is_once = self.abstract(operand).kind == "iterator"  # then what goes through it is named in its place
            is_asked = is_once and not takes_away(row)
            early = found is not None and not is_asked and self.reads_before(row, found)
            is_row = self.host.table and not is_once
            if found is not None and (is_row or early) and row.w not in self.pairs and not self.lazy:
                first = self.same.get(row.w, row.w)
                self.wanted.add(first)
                self.named[first] = found
                found = leaf(a.name("d" + first), found.pole)
            if found is not None and (not found.parts or not is_elementwise(self, row)):
                self.noted(row.w, found)
            self.tangents[operand.id] = found
        return self.tangents[operand.id]

    def noted(self, name: str, tangent: Tangent) -> Tangent:
        """Note whose shape a tangent has that is a leaf."""
        if self.host.calls.has_arrays:
            self.extents.update(dict.fromkeys(tangent.gathered, extent(self, name)))
        return tangent

    def reads_before(self, row: t.Row, tangent: Tangent) -> bool:
        """Say whether a row's tangent reads what is inside mirrors, which later rows of the line change."""
        if row.w.startswith("%i") and self.gives_once(row):
            return True
        after = bisect_right(self.changing, self.order[row.w])
        if after == len(self.changing):
            return False
        if self.is_changed_there(row, self.rows[self.changing[after]]):
            return False
        e = tangent.expr()
        if reads_mirrors(e) and self.order[row.w] < self.last_change:
            return True
        if isinstance(e, ast.Name) or not (reads_mirrors(e) or self.reads_state(row)):
            return False
        return row.w not in self.below(self.rows[self.changing[after]].w)  # what that is made of is read there

    def is_changed_there(self, row: t.Row, change: t.Row) -> bool:
        """Say whether a row is read for what changes alone: `s.log` and `s.x` of `s.log.append(s.x)` stand there."""
        while isinstance(row.what, t.Field | t.Index) and row.w not in self.host.facts.calls:
            users = [one for one in t.all_rows(tuple(self.rows)) for name in one.reads() if name == row.w]
            if len(users) != 1 or not users[0].args:
                return False
            if getattr(users[0].args[0], "id", "") != row.w:
                return users[0] is change and takes_away(change) and self.is_place(row)
            [row] = users
            if row is change:
                return takes_away(row)
        return False

    def is_place(self, row: t.Row) -> bool:
        """Say whether a row is `s.x`, `v[0]`, `s.v[i]`: its tangent reads mirrors alone, and variables."""
        first, *rest = row.args
        is_plain = isinstance(row.what, t.Field | t.Index) and row.w not in self.host.facts.calls
        inside = self.table.get(first.id) if isinstance(first, ast.Name) else None
        known = all(isinstance(arg, ast.Constant) or getattr(arg, "id", "") in self.env for arg in rest)
        return is_plain and known and (inside is None or self.is_place(inside))

    def gives_once(self, row: t.Row) -> bool:
        """Say whether a row makes a list of what can be gone through once alone, it may be: so can its mirror."""
        is_copy = isinstance(row.what, t.Display) and row.keywords == ("*",)
        return is_copy and self.abstract(row.args[0]).kind in ("iterator", "any")

    named: dict[str, Tangent] = field(default_factory=dict)
    drained: set[str] = field(default_factory=set)  # calls that give iterators which are made lists, both
    kept: set[str] = field(default_factory=set)  # iterators without tangents that are made lists
    direct: set[str] = field(default_factory=set)  # calls of generators that are gone through where they stand
    listed: dict[str, ast.expr] = field(default_factory=dict)  # iterators that are made lists, with their tangents

    def full(self, operand: ast.expr) -> ast.expr:
        """Return an operand's tangent as an expression: zeros in its shape when it carries none."""
        found = self.tangent(operand)
        return found.expr() if found is not None else self.zero(operand)

    def loose(self, operand: ast.expr) -> ast.expr:
        """Return a tangent that is stored into an array, which gives it its shape."""
        found = self.tangent(operand)
        is_stretched = self.abstract(operand).kind in ("array", "number", "float", "bool")
        return found.loose() if found is not None else ast.Constant(0.0) if is_stretched else self.zero(operand)

    def zero(self, operand: ast.expr, is_another: bool = False) -> ast.expr:
        """Return zeros in the shape of an operand; of what is from outside, those that take no tangents.

        Code that is looked up might store one there, wherever it has the operand from; not if what is asked for
        `is_another`, a sum or a copy.
        """
        value = self.abstract(operand)
        if value.is_number or self.host.calls.has_plain_data and self.is_no_container(operand, value):
            return ast.Constant(0.0)
        if value.kind == "function" and isinstance(operand, ast.Name) and operand.id not in self.env:
            if operand.id in self.host.program.functions:
                return of_function(self, operand.id)
        if value.kind == "function" and self.host.calls.is_live:
            return self.host.looked_up(operand, self.host.calls.guards_values)
        row = self.table.get(operand.id) if isinstance(operand, ast.Name) else None
        if value.kind == "nothing" and row is not None and isinstance(row.what, t.Apply):  # arithmetic, never reached
            return ast.Constant(0.0)
        if value.kind in ("none", "nothing", "text", "function", "class", "module", "set", UNIMPLEMENTED):
            return ast.Constant(None)
        if row is not None:
            shaped = self.zero_of_row(row)
            if shaped is not None:
                return shaped
        guarded = [ast.Constant(True)] if self.host.guarded or self.host.calls.guards_values else []
        if self.host.calls.is_live and keeps_functions(value, self.host.facts.heap):
            return a.call(self.host.runtime("still"), operand, *guarded)
        if self.host.calls.is_live and OUTSIDE in value.sites and not is_another:
            return a.call(self.host.imported("fwdtrans.lasting", "lasting"), operand, *guarded)
        return ast.Call(a.name(self.host.runtime("zero")), [operand], [])

    def is_no_container(self, operand: ast.expr, value: Abstract) -> bool:
        """Say whether a value is a number where it can only be that, text, or a container of them."""
        is_asked = isinstance(operand, ast.Name) and self.host.facts.pattern.shape(operand.id) == "no list"
        return value.kind == "real" or is_asked and value.kind == "any" and not value.sites

    def zero_of_row(self, row: t.Row) -> ast.expr | None:
        """Return zeros in the shape of a display, `[0.0] * n` for `[c] * n`; None when only its value tells."""
        carries = self.host.facts.carries(self.host.facts.rows[row.w])
        match row.what:
            case t.Display() if {"*", "**"} & {*row.keywords} and not carries and self.is_changed_after(row):
                return None
            case t.Display("dict"):
                form = row.form
                assert isinstance(form, ast.Dict)
                parts = [in_order(self, v) if key is None else self.full(v) for key, v in zip(form.keys, form.values)]
                return ast.Dict([*form.keys], parts)
            case t.Display(kind):
                parts = [ast.Starred(along(self, arg, True), ast.Load()) if mark == "*" else self.full(arg)
                         for arg, mark in zip(row.args, row.keywords)]  # fmt: skip
                return (ast.Tuple if kind == "tuple" else ast.List)(parts, ast.Load())
            case t.Apply("*"):
                for one, other in (row.args, row.args[::-1]):
                    inner = self.table.get(one.id) if isinstance(one, ast.Name) else None
                    if inner is not None and isinstance(inner.what, t.Display) and self.abstract(other).is_number:
                        return ast.BinOp(self.full(one), ast.Mult(), other)
            case t.Choice() | t.Logic() | t.Comprehension():
                return None
        return None

    def row_tangent(self, row: t.Row) -> Tangent | None:
        """Return the tangent of an active row."""
        if self.host.facts.is_call(row):
            self.pair(row)
            return leaf(a.name("d" + row.w))
        if row.w in self.host.facts.made:
            return leaf(self.of_fields(row))
        if row.w in self.host.facts.lists:
            return leaf(self.rearranged(self.host.facts.lists[row.w], "list"))
        if row.w in self.host.facts.tuples:
            return leaf(of_items(self, row, self.host.facts.tuples[row.w]))
        match row.what:
            case t.Apply("|") if isinstance(row.form, ast.BinOp):  # of two dicts
                return leaf(ast.BinOp(in_order(self, row.args[0]), row.form.op, in_order(self, row.args[1])))
            case t.Apply(key):
                return self.applied(row, key)
            case t.Field() if row.w in self.host.facts.methods:
                return leaf(self.bound_companion(row))
            case t.Make(cls):
                return leaf(of_items(self, row, cls))
            case t.Field(""):
                found = by_name(self, row)
                return leaf(found) if found is not None else None
            case t.Field(name) if len(row.args) == 2:
                return leaf(field_or(self, row, name))
            case t.Field(name):
                owner = self.tangent(row.args[0])
                if owner is not None and name == "__dict__":
                    return leaf(dict_in_order(self, row, owner.expr()))
                cls = class_of(self.abstract(row.args[0]), self.host.facts.heap)
                if owner is not None and self.host.guarded and cls is None:
                    nan = a.name(self.host.imported("math", "nan"))  # its mirror may lack what its class computes
                    return leaf(a.call("getattr", owner.expr(), ast.Constant(name), nan))
                if owner is not None and may_be_of_class(self.abstract(row.args[0]), name, self.host.facts.heap):
                    return leaf(a.call("getattr", owner.expr(), ast.Constant(name), self.zero(a.name(row.w))))
                return leaf(ast.Attribute(owner.expr(), name, ast.Load())) if owner is not None else None
            case t.Index():
                owner = self.tangent(row.args[0])
                if owner is None:
                    return None
                assert isinstance(row.form, ast.Subscript)
                whole, at = owner.expr(), row.form.slice
                part = a.part_of(whole, at.value) if isinstance(at, ast.Constant) else None  # the others are left out
                return leaf(part if part is not None else ast.Subscript(whole, at, ast.Load()))
            case t.Display():
                shaped = self.zero_of_row(row)
                return leaf(shaped) if shaped is not None else None
            case t.Mirror("next"):
                self.pair(row)
                return leaf(a.name("d" + row.w))
            case t.Mirror(name):
                return leaf(self.rearranged(row, name))
            case t.Choice((body, orelse)):
                return self.chosen(row, row.args[0], (body, orelse))
            case t.Logic(word, (rest,)):
                first = t.Block((), row.args[0])
                return self.chosen(row, row.args[0], (first, rest) if word == "or" else (rest, first))
            case t.Comprehension():
                return self.comprehended(row, row.what)
            case t.Function():
                if self.lazy:
                    return leaf(self.host.inline_companion(row, self))
                return leaf(a.name(self.host.local_name(row.w)))
            case t.Plain("bool"):  # an array of truths, stored where it may be taken for one of numbers
                return leaf(self.zero(a.name(row.w)))
            case t.Plain("text"):  # put where it is taken for anything
                return leaf(ast.Constant(None))
            case t.Plain("changer" | "finder"):  # the companion of a function that is looked up has one itself
                return leaf(a.call(self.host.runtime("companion"), self.host.unmoved(self, a.name(row.w))))
            case t.Bound():
                self.wanted.add(row.w)
                self.pairs.add(row.w)
                return leaf(a.name(self.host.names.tangent(row.what.name)))
            case t.Method() if is_method_of_array(self, row):
                return self.applied(row, "")
            case t.Method(name):
                mirror = of_method(self, row, name)
                if mirror is not None:
                    return leaf(mirror)
                self.pair(row)
                return leaf(a.name("d" + row.w))
            case t.Fenced():  # what is stored into it later carries a tangent
                raise refusal(row.what, self.host.program.source.place(row.node))
        raise AssertionError(row)

    def bound_companion(self, row: t.Row) -> ast.expr:
        """Return `partial(vec_scaled_jvp, v, dv)` for `v.scaled`."""
        method = self.host.facts.methods[row.w]
        self.host.calls.summarise(method.callee, method.pattern)  # refused here, if it is
        name: ast.expr = a.name(self.host.companion_of(method.callee, replace(method.pattern, shapes=())))
        program = self.host.calls.program(method.callee)
        if takes_pairs(program, program.params):
            name = a.call(self.host.runtime("by_pairs"), name)
        if method.owner is None:
            return name
        slopes = [self.full(method.owner)] if program.params[0].name in method.pattern.active else []
        return a.call(self.host.imported("functools", "partial"), name, method.owner, *slopes)

    def of_fields(self, row: t.Row) -> ast.expr:
        """Return a new object's mirror, `SimpleNamespace(x=dx, y=0.0)`."""
        fields = self.host.facts.contents[row.w]
        keywords = [ast.keyword(name, self.full(e) if isinstance(e, ast.Name) else self.zero_of_literal(e))
                    for name, e in fields.items()]  # fmt: skip
        defaults = self.host.calls.defaults_in_class(self.host.facts.made.get(row.w))
        others = {n: ast.Constant(None if v is None else 0.0) for n, v in defaults.items() if n not in fields}
        keywords += [ast.keyword(n, value) for n, value in others.items()]
        return ast.Call(a.name(self.host.imported("types", "SimpleNamespace")), [], keywords)

    def zero_of_literal(self, e: ast.expr) -> ast.expr:
        """Return the tangent of a constant, or of an empty list or dict."""
        if isinstance(e, ast.List | ast.Dict):
            return type(e)([], ast.Load()) if isinstance(e, ast.List) else ast.Dict([], [])
        is_number = isinstance(e, ast.Constant) and isinstance(e.value, int | float) and not isinstance(e.value, bool)
        return ast.Constant(0.0 if is_number or not isinstance(e, ast.Constant) else None)

    def listed_pair(self, row: t.Row) -> None:
        """Have an iterator named as a list, and its tangents as another: both are gone through twice."""
        if isinstance(row.what, t.Mirror):
            self.listed[row.w] = self.rearranged(row, row.what.name)
        elif self.host.facts.is_call(row):
            self.drained.add(row.w)
        elif isinstance(row.what, t.Method | t.Index | t.Field) and (found := self.row_tangent(row)) is not None:
            self.listed[row.w] = found.expr()
        self.pair(row)
        self.tangents[row.w] = leaf(a.name("d" + row.w))

    def rearranged(self, row: t.Row, name: str) -> ast.expr:
        """Return the same rearrangement of the mirrors."""
        if name == "zero":
            return self.zero(a.name(row.w))
        if name == "lasting" and isinstance(row.form, ast.Call):  # whether it is guarded stays
            return ast.Call(row.form.func, [self.full(row.args[0]), *row.args[1:]], [])
        if name == "partial":
            return self.host.partial(self, row)
        if name == "by_pairs":
            if len(row.args) > 1:
                raise self.host.program.source.refuse(row.node, "local function")
            return a.call(self.host.runtime("by_pairs"), row.args[0], self.full(row.args[0]))
        return self.rearranged_lazily(row, REARRANGERS[name]) if name in REARRANGERS else rearranged(self, row, name)

    def rearranged_lazily(self, row: t.Row, rule: Rearranger) -> ast.expr:
        """Return the same call of a function of `itertools` on the mirrors."""
        assert isinstance(row.form, ast.Call)
        call = ast.Call(row.form.func, [], [])
        for position, (arg, mark) in enumerate(zip(row.args, row.keywords)):
            if mark == "*":
                call.args.append(ast.Starred(self.full(arg), ast.Load()))
            elif mark:
                call.keywords.append(ast.keyword(mark, self.full(arg) if mark in rule.words else arg))
            else:
                call.args.append(along(self, arg) if position < rule.mirrored else arg)
        if rule.absent and "step" not in row.keywords:
            call.args += map(ast.Constant, rule.absent[len(call.args) :])
        return call

    def pair(self, row: t.Row) -> None:
        """Have a row's value and tangent computed together, before the line."""
        self.pairs.add(row.w)
        self.wanted.add(row.w)

    def repeated(self, row: t.Row) -> ast.expr | None:
        """Return `dv * 2` for `v * 2` where v may be a list, by its use or its making; None where it is a number's."""
        for one, other in (row.args, row.args[::-1]):
            is_whole = isinstance(one, ast.Constant) and type(one.value) is int
            if is_whole and isinstance(other, ast.Name):
                made = (self.host.facts.rows.get(site, ANY).kind for site in self.abstract(other).sites)
                if {row.w, other.id} & self.host.sequences or {"list", "tuple"} & {*made}:
                    return ast.BinOp(self.full(other), ast.Mult(), one)
        return None

    def of_modulus(self, row: t.Row) -> ast.expr:
        """Return `(z.conjugate() * dz).real / w` for `abs(z)` where z may be complex (and for a real one too)."""
        conjugate = ast.Call(ast.Attribute(row.args[0], "conjugate", ast.Load()), [], [])
        turned = ast.BinOp(conjugate, ast.Mult(), self.full(row.args[0]))
        return ast.BinOp(ast.Attribute(turned, "real", ast.Load()), ast.Div(), a.name(row.w))

    def applied(self, row: t.Row, key: str) -> Tangent | None:
        """Return the tangent of a function of the tables."""
        kind = self.host.facts.rows[row.w].kind
        if kind in ("list", "tuple") and key == "builtins.sum":
            return leaf(a.call("sum", along(self, row.args[0]), self.full(row.args[1])))
        if kind in ("list", "tuple") and key in ("+", "*"):
            return leaf(self.sequence(row, key))
        if is_still(self, row):
            return leaf(blank(self, row))
        if kind == "any" and key == "*" and (repeated := self.repeated(row)) is not None:
            return leaf(repeated)
        is_modulus = OPERATIONS.get(key, key) == "builtins.abs" and self.host.calls.is_complex
        if is_modulus and not (self.host.calls.has_arrays and may_be_array(self.abstract(row.args[0]))):
            return leaf(self.of_modulus(row), True)
        if key == "builtins.float" and self.may_be_text(row.args):
            return self.of_number(row.args[0])
        rule, names = rule_of(self, row)
        if rule.is_call:
            return called(self, row, rule, names)
        if key in WINNERS and (kind == "object" or self.host.facts.rows[row.w].cls is not None):
            rule = by_identity(rule)
        if kind == "list" and not any(map(self.carries, row.args)):  # it comes to hold tangents later
            return leaf(self.zero(a.name(row.w)))
        values = self.arguments(rule, row, names)
        self.materialise(rule, row, names)
        if rule.tangent is not None:
            return leaf(self.whole_tangent(rule, row, names, values), rule.has_pole)
        parts: list[tuple[Sum, Tangent]] = []
        if rule.variadic in rule.partials:
            seeds = {"d" + rule.variadic: self.of_many(rule, row, names)}
            shape = t.substitute(self.meant(rule, rule.partials[rule.variadic].expr), {**values, **seeds})
            return leaf(self.shared(a.fold(shape)), rule.has_pole)
        for arg, name in zip(row.args, names):
            if not takes_tangent(rule, name):
                continue
            partial, tangent = rule.partials[name], self.tangent(arg)
            if tangent is not None and self.abstract(arg).kind in ("dict", "set"):
                tangent = leaf(along(self, arg))
            if tangent is None:
                if key in ("+", "-") and not self.is_single(arg, row) and kind != "array":
                    parts.append((a.sum_of(partial.expr), leaf(self.zero(arg, True))))
                continue
            if partial.applied:
                shape = t.substitute(self.meant(rule, partial.expr), {**values, "d" + name: tangent.expr()})
                parts.append((a.ONE, leaf(self.shared(a.fold(shape)))))
            else:
                parts.append((a.sum_of(self.instance(rule, partial.expr, values)), tangent))
        found = combine(parts, rule.has_pole, self.factors_of, self.reduced)
        return found if self.host.table else collected(found, self.of_numbers)

    def of_number(self, operand: ast.expr) -> Tangent | None:
        """Return the tangent of `float(operand)`, `0.0 if dx is None else dx`: text has none.

        What code that is looked up gives may be an object, whose mirror is no number: `float(dx)` raises.
        """
        tangent = self.tangent(operand)
        if tangent is None:
            return None
        slope = tangent.expr()
        is_text = ast.Compare(slope, [ast.Is()], [ast.Constant(None)])
        if OUTSIDE in self.abstract(operand).sites:
            slope = a.call(self.host.builtin("float"), slope)
        return leaf(ast.IfExp(is_text, ast.Constant(0.0), slope))

    def may_be_text(self, args: tuple[ast.expr, ...]) -> bool:
        """Say whether what `float` is given may be text, whose tangent is None."""
        if len(args) != 1 or self.abstract(args[0]).kind != "any":
            return False
        program, calls = self.host.program, self.host.calls
        is_given = isinstance(args[0], ast.Name) and args[0].id in {p.name for p in program.params}
        return not is_given or calls.is_live and program.source is not calls.program(calls.root).source

    def is_single(self, operand: ast.expr, row: t.Row) -> bool:
        """Say whether an operand of a sum is a number: what is no list is one where nothing else can come."""
        if self.abstract(operand).is_number:
            return True
        others = (self.abstract(arg) for arg in row.args if arg is not operand)
        is_no_list = row.what == t.Apply("-") or any(other.is_number or other.kind == "real" for other in others)
        return is_no_list and self.host.calls.has_plain_data

    def arguments(self, rule: Rule, row: t.Row, names: tuple[str, ...]) -> dict[str, ast.expr]:
        """Return a rule's parameters as expressions over this line's operands, `w` among them."""
        values: dict[str, ast.expr] = {"w": a.name(row.w), **rule.defaults}
        many: list[ast.expr] = []
        for arg, name, mark in zip(row.args, names, row.keywords or ("",) * len(row.args)):
            if name == rule.variadic:
                many.append(ast.Starred(arg, ast.Load()) if mark == "*" else arg)
            else:
                values[name] = self.unsigned(arg)
        if rule.variadic:
            values[rule.variadic] = ast.Tuple(many, ast.Load())
        return values

    def whole_tangent(self, rule: Rule, row: t.Row, names: tuple[str, ...], values: dict[str, ast.expr]) -> ast.expr:
        """Return a tangent that the table gives as one expression."""
        tangents: dict[str, ast.expr] = {}
        for arg, name in zip(row.args, names):
            if name not in rule.fixed | rule.whole and name != rule.variadic:
                tangents["d" + name] = along(self, arg)
        if rule.variadic:
            tangents["d" + rule.variadic] = self.of_many(rule, row, names)
        for name in rule.defaults:
            tangents.setdefault("d" + name, ast.Constant(0.0))
        assert rule.tangent is not None
        whole = rule.tangent
        if {"out", "where"} <= {*rule.params}:  # `out` gives it its shape
            whole = without_terms(whole, {f"d{name}" for arg, name in zip(row.args, names) if not self.carries(arg)})
        return self.shared(a.fold(t.substitute(self.meant(rule, whole), {**values, **tangents})))

    def of_many(self, rule: Rule, row: t.Row, names: tuple[str, ...]) -> ast.expr:
        """Return the tuple of the tangents of a `*xs` argument."""
        many: list[ast.expr] = []
        for arg, name, mark in zip(row.args, names, row.keywords or ("",) * len(row.args)):
            if name == rule.variadic:
                many.append(ast.Starred(along(self, arg), ast.Load()) if mark == "*" else self.full(arg))
        return ast.Tuple(many, ast.Load())

    def materialise(self, rule: Rule, row: t.Row, names: tuple[str, ...]) -> None:
        """Have generators named as lists where the rule reads their values beside their tangents."""
        read = read_again(rule, (name for arg, name in zip(row.args, names) if self.carries(arg)))
        starred = [arg for arg, mark in zip(row.args, row.keywords) if mark == "*"]
        read = {n for n in read if rule.tangent is not None or n not in rule.partials or rule.partials[n].applied}
        for arg, name in zip(row.args, names):
            alone = name in ("xs", "data", "p", "q") and name != rule.variadic  # it is gone through
            by_value = alone and isinstance(arg, ast.Name) and self.host.is_through(arg.id)  # maybe an iterator
            value = self.abstract(arg)
            is_one = value.kind == "iterator" or value.may_run_out and (alone or arg in starred)
            if name not in read or not is_one and not by_value:
                continue
            assert isinstance(arg, ast.Name)
            if arg.id not in self.table or self.lazy or takes_away(self.table[arg.id]):
                raise self.host.facts.program.source.refuse(row.node, "reread")
            if self.carries(arg):
                self.listed_pair(self.table[arg.id])
            else:
                self.kept.add(arg.id)
                self.wanted.add(arg.id)

    def instance(self, rule: Rule, partial: ast.expr, values: Mapping[str, ast.expr]) -> ast.expr:
        """Return a partial over this line's operands, literals folded, parts that are rows shared."""
        known = {**self.truth, **self.host.facts.program.is_true}
        return self.shared(a.fold(t.substitute(self.meant(rule, partial), values), known))

    def meant(self, rule: Rule, e: ast.expr) -> ast.expr:
        """Return a rule's expression with our names for the functions that it calls."""
        nodes = a.parts(e)
        inside = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
        own = {*rule.params, "w", *("d" + p for p in rule.params)}
        bound = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        bound |= {x.arg for x in nodes if isinstance(x, ast.arg)}
        e = t.substitute(e, {n: a.name(self.host.function(rule, n)) for n in inside - own - bound})
        clashes = bound & self.host.facts.program.names
        return _with_other_variables(e, clashes) if clashes else e

    def sequence(self, row: t.Row, key: str) -> ast.expr:
        """Return the mirror of list arithmetic: `da + db`, `da * n`."""
        left, right = row.args
        if key == "+":
            return ast.BinOp(self.full(left), ast.Add(), self.full(right))
        if self.abstract(left).kind in ("list", "tuple"):
            return ast.BinOp(self.full(left), ast.Mult(), right)
        return ast.BinOp(left, ast.Mult(), self.full(right))

    # --- regions --------------------------------------------------------------------------------------------

    def inner(self, block: t.Block, env: Env | None = None) -> Work:
        """Return the work on a lazy block, whose values are computed again where its tangent needs them."""
        return Work(self.host, block.rows, env or self.env, self.node, lazy=True, outer=self)

    def pairs_of(self, row: t.Row, handed_on: bool = False) -> ast.expr | None:
        """Return the call of a generator's companion, which yields pairs; None for what else is gone through.

        Args:
            handed_on: what is sent in is, by a `yield from`; a loop sends nothing, where the companion expects a pair.
        """
        if self.lazy or row.w in self.pairs or not self.host.gives_pairs(row):
            return None
        if not handed_on and self.host.opening(row) == "coupled":
            return None
        self.direct.add(row.w)
        return self.host.generator_call(self, row)

    def chosen(self, row: t.Row, test: ast.expr, blocks: tuple[t.Block, t.Block]) -> Tangent:
        """Return the tangent of a ternary: the branch's tangent under the same condition."""
        if any(needs_statements(block, self.host.facts) for block in blocks):
            self.pair(row)
            return leaf(a.name("d" + row.w))
        try:
            return self.chosen_again(row, test, blocks)
        except NeedsStatements:
            if self.lazy:
                raise
            self.pair(row)
            return leaf(a.name("d" + row.w))

    def chosen_again(self, row: t.Row, test: ast.expr, blocks: tuple[t.Block, t.Block]) -> Tangent:
        """Return the tangent of a ternary as a second ternary."""
        alive = [block for block in blocks if id(block) not in self.host.facts.dead]
        if len(alive) == 1:
            inner = self.inner(alive[0])
            found = inner.tangent(alive[0].value)
            e = found.expr() if found is not None else self.zero_inside(inner, alive[0])
            return leaf(inner.inlined(e), found is not None and found.pole)
        parts = []
        pole = False
        for block in blocks:
            inner = self.inner(block)
            found = inner.tangent(block.value)
            pole = pole or (found is not None and found.pole)
            parts.append(inner.inlined(found.expr() if found else self.zero_inside(inner, block)))
        if a.key(parts[0]) == a.key(parts[1]):  # the branches differ by what stands still
            return leaf(parts[0], pole)
        if isinstance(test, ast.Name) and test.id in self.table:
            self.wanted.add(test.id)
        return leaf(ast.IfExp(test, parts[0], parts[1]), pole)

    def zero_inside(self, inner: Work, block: t.Block) -> ast.expr:
        """Return the zeros of what a lazy block gives.

        Raises:
            NeedsStatements: they are asked of its value, and computing that twice could be noticed.
        """
        zeros = inner.zero(block.value)
        if not isinstance(zeros, ast.Constant) and has_effects(block.rows, self.host.facts):
            refusal = self.host.program.source.refuse(self.node, "lazy call")
            raise NeedsStatements(refusal.what, refusal.place, refusal.advice)
        return zeros

    def comprehended(self, row: t.Row, what: t.Comprehension) -> Tangent:
        """Return a second comprehension beside the user's; a loop before the line where that cannot be."""
        lazy = what.kind == "generator" and row.w not in self.host.facts.drained
        if lazy and what.moves:
            raise self.host.facts.program.source.refuse(row.node, "function bound anew")
        try:
            found = mirrored_comprehension(self, row, what)
        except NeedsStatements:
            found = None
        if found is not None and (what.kind != "generator" or lazy) and self.host.raises(self, found, lazy):
            found = None  # a loop, or a generator, guards each element
        if found is None:
            if self.lazy:
                refusal = self.host.facts.program.source.refuse(row.node, "lazy comprehension")
                raise NeedsStatements(refusal.what, refusal.place, refusal.advice)
            self.pair(row)
            return leaf(a.name("d" + row.w))
        return leaf(found)

def without_terms(e: ast.expr, still: Collection[str]) -> ast.expr:
    """Return an expression without the terms of its sums that are a factor times a tangent which stands still."""
    if isinstance(e, ast.Call):
        return ast.Call(e.func, [without_terms(arg, still) for arg in e.args], e.keywords)
    if not isinstance(e, ast.BinOp) or not isinstance(e.op, ast.Add):
        return e
    left, right = without_terms(e.left, still), without_terms(e.right, still)
    for term, other in ((left, right), (right, left)):
        if isinstance(term, ast.BinOp) and isinstance(term.op, ast.Mult) and getattr(term.right, "id", "") in still:
            return other
    return ast.BinOp(left, e.op, right)


def by_identity(rule: Rule) -> Rule:
    """Return the rule for a winner that is found by identity: of two objects that are equal, one may be greater."""
    if rule.params == ("x", "y"):
        return match(f"{rule.key} of objects", ("", ""), {}) or rule
    params = {*rule.params, "key"}
    same = (one for one in RULES.of(rule.key) if {*one.params} == params and one.variadic == rule.variadic)
    return next(same, rule)


def _with_other_variables(e: ast.expr, names: Iterable[str]) -> ast.expr:
    """Return a rule's expression with its comprehension variables renamed: the user has names like them."""
    new = {n: n + "_" for n in names}

    class Rename(Rebuilding):
        def visit_Name(self, node: ast.Name) -> ast.Name:
            return ast.Name(new.get(node.id, node.id), node.ctx)

        def visit_arg(self, node: ast.arg) -> ast.arg:
            return ast.arg(new.get(node.arg, node.arg))

    result: ast.expr = Rename().visit(e)
    return result
