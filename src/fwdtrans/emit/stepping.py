"""Iterators and their mirrors, which must be asked in step: wherever one of them is asked and they are used again."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..asking import draws_on, draws_on_parts, links, walked
from ..facts import SHAPES, Local
from ..keyed import put_by
from ..kinds import NOTHING, Abstract
from ..members import ARITHMETIC, OPERATOR_METHODS, ORDER
from ..written import Kept, Own, Piece, Swapped
from .assignments import Assignments, call_target
from .pairing import target_expr
from .statements import assign
from .tangents import leaf
from .work import Work

ROUNDED = frozenset({"//", "builtins.round", "builtins.int", "math.floor", "math.ceil", "math.trunc"})  # zero tangents

OF_DICTS = frozenset({"values", "items", "get"})  # whose mirrors are asked by the dict's keys


class Stepping(Assignments):
    """Asks the mirrors along."""

    def used_again(self, line: t.Line, operand: ast.expr, work: Work, inside: frozenset[str] = frozenset()) -> bool:
        """Say whether going through an operand asks an iterator that is asked again after, or inside, its line."""
        later = self.facts.needed.get(id(line), frozenset()) | inside
        rows = {row.w: row for row in t.all_rows(line.rows)}
        if any(self.facts.asked_again(row, later, work.env) for row in draws_on_parts(operand, rows)):
            return True
        for name in draws_on(operand, rows):
            if self.facts.may_be_iterator(work.abstract(a.name(name))):
                linked = self.linked.get(name, frozenset({name}))
                if any(n not in work.env or work.env[n].kind in ("iterator", "any") for n in later & linked):
                    return True
                if self.facts.lead_to(later, work.abstract(a.name(name)), work.env):
                    return True
        return False

    def guard_growing(self, line: t.Line, work: Work) -> None:
        """Refuse to extend a list by an iterator that reads it: each item it gives has seen the ones before."""
        grown = (row for row in t.all_rows(line.rows) if t.is_method(row, "extend", "extendleft"))
        pairs = [(row.args[0], row.args[1]) for row in grown if len(row.args) == 2]
        match line.does:
            case t.Update(t.Target(name=name), "+", value) if name:
                pairs.append((a.name(name), value))
        for owner, value in pairs:
            source = work.abstract(value)
            names = {n for site in source.sites for n in self.read_lazily(site)} if source.may_run_out else set()
            if any(work.env[n].sites & work.abstract(owner).sites for n in names & work.env.keys()):
                raise self.program.source.refuse(line.node, "self fed")

    def read_lazily(self, site: str) -> frozenset[str]:
        """Return the variables that an iterator made at a place reads whenever it is asked."""
        if site in self.facts.lazy:
            return frozenset(self.facts.lazy[site].reads())
        callee = self.facts.calls[site][0] if site in self.facts.calls else None
        what = self.facts.lambdas[callee.w].what if isinstance(callee, Local) else None
        return what.free if isinstance(what, t.Function) else frozenset()

    def step_along(self, line: t.Line, work: Work) -> list[Piece]:
        """Have an iterator's mirror asked where the iterator is, whatever for: they are asked again.

        Returns:
            What refuses an iterator, at run time, where it is not known that there is one, and it would not be asked.
        """
        self.guard_growing(line, work)
        refused: dict[str, ast.expr] = {}
        if isinstance(line.does, t.Bind) and any(target.items is not None for target in line.does.targets):
            bound = {name for target in line.does.targets for name in target.names()}
            stores = [place for target in line.does.targets for place in target.stores()]
            is_needed = bound & self.facts.needed.get(id(line), bound) or any(work.carries(s.args[0]) for s in stores)
            value = line.does.value
            if not is_needed and self.used_again(line, value, work):
                if work.abstract(value).kind != "any" or not isinstance(value, ast.Name):
                    raise self.program.source.refuse(line.node, "drained")
                if value.id in work.table:
                    work.wanted.add(value.id)
                    work.told[value.id] = a.call(self.runtime("no_iterator"), value)
                else:
                    refused[value.id] = value
        around = {inner.w: row for row in line.rows for inner in t.all_rows((row,))}
        for row in t.all_rows(line.rows):
            whole = around[row.w]
            if not self.carries_row(row):
                read = [n.id for n in ast.walk(whole.form) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)]
                if any(read.count(name) > 1 for name in self.facts.drawn.get(row.w, ())):
                    raise self.program.source.refuse(row.node, "drained")
            if not any(self.used_again(line, arg, work) for arg in walked(row)):
                continue
            if isinstance(line.does, t.If | t.While) or not self.carries_row(whole):
                self.ask_along(line, row, whole, work)
                continue
            if not self.carries_row(row):
                refused |= self.not_asked(line, row, work)
            if self.is_bound_whole(line, whole):
                continue  # it is written once beside its mirror
            found = work.tangent(a.name(whole.w))
            if found is not None and whole.w not in work.pairs | work.named.keys():
                work.named[whole.w] = found
                work.wanted.add(whole.w)
                work.tangents[whole.w] = leaf(a.name("d" + whole.w))
        if not refused:
            return []
        return [Own(ast.Expr(a.call(self.runtime("no_iterator"), *refused.values())), line.node, "tangent")]

    def bind_handed(self, line: t.Line, target: t.Target, row: t.Row, work: Work) -> list[Piece]:
        """Return `y, dy = yield x, dx` in the place of `y = yield x`; where no tangents are sent, `y = yield x, dx`."""
        wanted = self.facts.needed.get(id(line), frozenset())
        self.pre_pair(work, row)
        given = self.wanted_call(work, row)
        pieces = self.before(work)
        guards, written = self.released(work, work.write(given))
        shown, after = target_expr(target), []
        if isinstance(written, ast.Tuple):
            written = written.elts[0]
            zeros = {name: a.call(self.runtime("zero"), a.name(name)) for name in sorted({*target.names()} & wanted)}
            after = [Own(assign(self.names.tangent(n), zero), line.node, "tangent") for n, zero in zeros.items()]
        else:
            shown = ast.Tuple([shown, call_target(target, self.names, wanted)], ast.Store())
        return [*pieces, *guards, Swapped(line, (ast.Assign([shown], written, lineno=0),)), *after]

    def closed(self, line: t.Line, row: t.Row, work: Work) -> list[Piece]:
        """Return `dg.close()` below the user's `g.close()`."""
        self.pre_pair(work, row)
        if not work.carries(row.args[0]):
            return [*self.before(work), Kept(line, work.replacements())]
        mirror = work.full(row.args[0])
        pieces = self.before(work, mirror)
        call = ast.Call(ast.Attribute(work.write(mirror), "close", ast.Load()), [], [])
        return [*pieces, Kept(line, work.replacements()), Own(ast.Expr(call), line.node, "tangent")]

    def tell_keys(self, line: t.Line, work: Work) -> list[Piece]:
        """Return what tells that a line's keys stand still, where that is not known and keys are gone through.

        Keys that the line computes are told of where they are named.
        """
        found: dict[str, ast.expr] = {}
        for owner, keys in put_by(line) if self.calls.keys_asked else ():
            value = work.abstract(owner) if owner is not None else Abstract("dict")
            for key in keys if value.kind in ("dict", "any") else ():
                if isinstance(key, ast.Name) and work.abstract(key).kind == "any" and work.carries(key):
                    maybe = [owner] if owner is not None and value.kind == "any" else []
                    computed = [name for one in maybe for name in t.loads(one) if name in work.table]
                    told = key.id if key.id in work.table or not computed else computed[-1]
                    found[told] = a.call(self.runtime("still_key"), key, *maybe)
        work.told.update({w: call for w, call in found.items() if w in work.table})
        work.wanted.update(work.told)
        return [Own(ast.Expr(call), line.node, "tangent") for name, call in found.items() if name not in work.table]

    def tell_objects(self, line: t.Line, work: Work) -> list[Piece]:
        """Return what tells that attributes and methods taken for an array's or a list's are none of objects.

        What is done to a number whose tangent is zero is asked too: a class may do it in its own way.
        """
        found: dict[str, ast.expr] = {}
        for row in line.rows if self.calls.is_live else ():
            if isinstance(row.what, t.Comprehension):
                found |= self.tell_elements(row, row.what, work)
            if isinstance(row.what, t.Choice):
                tested = {name for one in line.rows if isinstance(one.what, t.Plain) for name in t.loads(one.form)}
                names = sorted(self.asked_inside(row) & work.env.keys() - tested)
                may_be = [name for name in names if self.may_be_object(work.env[name])]
                found |= {name: a.call(self.runtime("no_object"), a.name(name)) for name in may_be}
            found |= {arg.id: a.call(self.runtime("no_object"), arg) for arg in self.operands_from_outside(row, work)}
            self.guard_inside(row, work)
            is_of_dict = isinstance(row.what, t.Method) and row.what.name in OF_DICTS and row.w not in self.facts.calls
            is_of_dict = is_of_dict and getattr(row.args[0], "id", "%")[0] != "%"  # of a variable
            if not is_of_dict and (self.carries_row(row) or not self.is_taken_for_data(row)):
                continue
            is_of_number = not isinstance(row.what, t.Field) and not t.is_method(row, "count", "index")
            for arg in row.args if isinstance(row.what, t.Apply) else row.args[:1]:
                value = work.abstract(arg)
                is_any = value.kind == "any" and self.facts.carries(value)
                if isinstance(arg, ast.Name) and (self.may_be_object(value) if is_of_number else is_any):
                    found[arg.id] = a.call(self.runtime("no_object"), arg)
        changed = self.changes_from_outside(line, work) if self.calls.is_live else ()
        found |= {arg.id: a.call(self.runtime("no_object"), arg) for arg in changed}
        compared = self.compared_as_numbers(line, work) if self.calls.is_live else ()
        found |= {w: a.call(self.runtime("no_number"), a.name(w)) for w in compared}
        work.told.update({w: call for w, call in found.items() if w in work.table})
        work.wanted.update(work.told)
        return [Own(ast.Expr(call), line.node, "tangent") for name, call in found.items() if name not in work.table]

    def compared_as_numbers(self, line: t.Line, work: Work) -> Iterator[str]:
        """Yield the comparisons that are reckoned with, `(o < y) * x`, where an object's own may give a number."""
        used = {name for row in line.rows if isinstance(row.what, t.Apply) for name in t.loads(row.form)}
        used |= {getattr(line.does.value, "id", "")} if isinstance(line.does, t.Return) else set()
        yield from (w for w in self.compared(line, work) if w in used)

    def tell_compared(self, line: t.Line, work: Work) -> list[Piece]:
        """Return the same for the name of a comparison, `less = o < y`, that is reckoned with later."""
        if not isinstance(line.does, t.Bind) or not self.calls.is_live:
            return []
        names = {to.name for to in line.does.targets} & self.reckoned
        if not names or getattr(line.does.value, "id", "") not in {*self.compared(line, work)}:
            return []
        return [Own(ast.Expr(a.call(self.runtime("no_number"), a.name(min(names)))), line.node, "tangent")]

    def compared(self, line: t.Line, work: Work) -> Iterator[str]:
        """Yield the comparisons of a line whose operands may be objects."""
        for row in line.rows:
            if isinstance(row.form, ast.Compare) and row.what == t.Plain("bool"):
                values = [work.abstract(arg) for arg in row.args]
                may_be = any(map(self.may_be_object, values))
                if may_be or any(map(self.facts.carries, values)) and self.may_have_operators(row.args, work, ORDER):
                    yield row.w

    @cached_property
    def reckoned(self) -> frozenset[str]:
        """The names that stand in arithmetic."""
        rows = (row for line in self.program.lines() for row in t.all_rows(line.rows))
        return frozenset(name for row in rows if isinstance(row.what, t.Apply) for name in t.loads(row.form))

    def operands_from_outside(self, row: t.Row, work: Work) -> list[ast.Name]:
        """Return the operands of `s *= v`, or of `divmod(s, v)`, that may be objects with an operator of their own."""
        is_changed = isinstance(row.what, t.Apply) and row.what.in_place and row.what.key in OPERATOR_METHODS
        is_changed |= isinstance(row.what, t.Apply) and row.what.key == "builtins.divmod"
        if not is_changed or row.w in self.facts.calls or not self.carries_row(row):
            return []
        return self.may_have_operators(row.args, work, ARITHMETIC)

    def changes_from_outside(self, line: t.Line, work: Work) -> list[ast.Name]:
        """Return what a line changes a value by, `s *= v`, where it may be an object with an operator of its own."""
        if not isinstance(line.does, t.Update) or id(line) in self.facts.instead:
            return []
        target = line.does.target
        old = work.env.get(target.name, k.NOTHING) if target.name else work.abstract(target.args[0])
        return self.may_have_operators((line.does.value,), work, ARITHMETIC) if self.facts.carries(old) else []

    def may_have_operators(self, args: Iterable[ast.expr], work: Work, methods: tuple[str, ...]) -> list[ast.Name]:
        """Return the operands without tangents that may be objects from outside with such methods."""
        names = (arg for arg in args if isinstance(arg, ast.Name))
        values = [(arg, work.abstract(arg)) for arg in names]
        still = [(arg, v) for arg, v in values if v.kind == "any" and not self.facts.carries(v)]
        meets = self.calls.meets_operators
        return [arg for arg, v in still if k.OBJECT in v.sites or meets(methods, k.may_be_named(v))]

    def tell_elements(self, row: t.Row, what: t.Comprehension, work: Work) -> dict[str, ast.expr]:
        """Return what tells that a list holds no objects whose elements are rounded, by the list's name."""
        asked = self.asked_inside(row)
        source, value = row.args[0], work.abstract(row.args[0])
        inside = k.element(value, self.facts.heap)
        if not isinstance(source, ast.Name) or what.clauses[0].target.name not in asked:
            return {}
        if value.kind not in ("list", "tuple") or not self.may_be_object(inside):
            return {}
        return {source.id: a.call(self.runtime("no_object"), ast.Starred(source, ast.Load()))}

    def asked_inside(self, row: t.Row) -> set[str]:
        """Return the variables that are taken for data in the lazy blocks of a row."""
        inside = (inner for block in row.blocks() for inner in t.all_rows(block.rows))
        taken = (inner for inner in inside if self.is_taken_for_data(inner) and not self.carries_row(inner))
        return {arg.id for inner in taken for arg in inner.args if isinstance(arg, ast.Name)}

    def guard_inside(self, row: t.Row, work: Work) -> None:
        """Refuse to take for data, in a lazy block, what is computed there: nothing can ask before whether it is."""
        inside = {inner.w: inner for block in row.blocks() for inner in t.all_rows(block.rows)}
        for inner in inside.values():
            arg = inner.args[0] if inner.args else None
            if not isinstance(inner.what, t.Method) or not isinstance(arg, ast.Name) or arg.id not in inside:
                continue
            if self.is_taken_for_data(inner) and self.may_be_object(self.facts.rows.get(arg.id, NOTHING)):
                raise self.program.source.refuse(inner.node, "unproved list", name=inner.what.name)

    def may_be_object(self, value: Abstract) -> bool:
        """Say whether what carries a tangent may be an object, for all that is known.

        What an operator gives has the tangents of its operands, of which objects have none that it could be applied to.
        """
        if value.kind != "any" or not self.facts.carries(value):
            return False
        given = dict(self.facts.pattern.shapes)
        is_root = self.program is self.calls.program(self.calls.root)
        params = self.program.params if is_root else ()
        loose = {f"param:{p.name}" for p in params if p.name not in given}  # it is shown for anything
        return any(re.split(r"[.\[@]", site)[0] not in loose | self.computed for site in value.sites)

    def is_taken_for_data(self, row: t.Row) -> bool:
        """Say whether a row asks for what has no tangent, if it is not an object that is asked."""
        match row.what:
            case t.Field(name):
                return name in SHAPES and self.calls.has_arrays
            case t.Method("count" | "index" | "keys" | "is_integer" | "as_integer_ratio"):
                return row.w not in self.facts.calls
            case t.Apply(key):
                return key in ROUNDED and row.w not in self.facts.calls
        return False

    def carries_row(self, row: t.Row) -> bool:
        """Say whether a row carries a tangent; one that is never evaluated does not."""
        return self.facts.carries(self.facts.rows.get(row.w, NOTHING))

    def not_asked(self, line: t.Line, row: t.Row, work: Work) -> dict[str, ast.expr]:
        """Return the variables that a row goes through where their mirrors are not asked: none may be an iterator.

        Raises:
            Refused: one is an iterator.
        """
        rows = {one.w: one for one in t.all_rows(line.rows)}
        found: dict[str, ast.expr] = {}
        for arg in walked(row):
            if self.used_again(line, arg, work):
                ends = [*draws_on(arg, rows), *(part.w for part in draws_on_parts(arg, rows))]
                if any(n not in work.env or work.env[n].kind == "iterator" for n in ends):
                    raise self.program.source.refuse(row.node, "drained")
                found |= {n: a.name(n) for n in ends}
        return found

    def ask_along(self, line: t.Line, row: t.Row, whole: t.Row, work: Work) -> None:
        """Have a row named whose tangent nobody reads, and that goes through iterators that are asked again: `x in it`.

        Args:
            row: goes through them.
            whole: the row of the line that it stands in.

        Raises:
            Refused: it goes through something that is computed where it may not be evaluated.
        """
        rows = {one.w: one for one in t.all_rows(line.rows)}
        asked: dict[str, ast.expr] = {}
        for arg in walked(row):
            if self.used_again(line, arg, work):
                parts = [part.w for part in draws_on_parts(arg, rows)]
                names = [*draws_on(arg, rows)]
                is_late = isinstance(whole.what, t.Function) or whole.node is getattr(line.node, "msg", None)
                if is_late or any(w not in work.table for w in parts) or any(n not in work.env for n in names):
                    raise self.program.source.refuse(row.node, "drained")
                work.wanted.update(parts)
                asked |= {name: work.full(a.name(name)) for name in [*names, *parts]}
        may_be = {name: e for name, e in asked.items() if self.facts.may_be_iterator(work.abstract(a.name(name)))}
        work.stepped[whole.w] = work.stepped.get(whole.w, {}) | may_be
        work.wanted.add(whole.w)

    def is_bound_whole(self, line: t.Line, row: t.Row) -> bool:
        """Say whether a line binds a name to the row, and the tangent of the name is needed."""
        match line.does:
            case t.Bind((t.Target(name=name),), ast.Name(w)) if name and w == row.w:
                return name in self.facts.needed.get(id(line), frozenset())
        return False

    @cached_property
    def computed(self) -> frozenset[str]:
        """The rows that are operators."""
        rows = (row for line in self.program.lines() for row in t.all_rows(line.rows))
        return frozenset(row.w for row in rows if isinstance(row.what, t.Apply))

    @cached_property
    def linked(self) -> dict[str, frozenset[str]]:
        """The iterators that draw on one another, by each of their names."""
        return links(self.program)
