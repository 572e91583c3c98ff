"""Assignments: the tangent's line beside the user's, in the order that neither sees what the other overwrites."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..facts import Env
from ..kinds import Abstract
from ..names import Names
from ..ordering import behind_stores, below
from ..written import Kept, Own, Piece, Swapped
from .arrays import changes_in_place, changing_call
from .effects import keeps_variables, reads_mirrors
from .guards import may_raise_left
from .mirrors import along, in_order, is_plain_dict
from .pairing import target_expr
from .statements import as_load, assign, assign_pair, augmented, divides, mirror_place, operator, risky
from .tangents import leaf
from .unpacking import Unpacking, may_stop
from .unrolling import empty_pair
from .work import Work


class Assignments(Unpacking):
    """Writes `y = e`, `y op= e` and their tangents."""

    def bind(self, line: t.Line, does: t.Bind, work: Work) -> list[Piece]:
        """Return the pieces of `targets = value`."""
        self.guard_slices(does, work)
        pieces = self.bound_by(line, does, work)
        behind = {work.same.get(w, w) for w in behind_stores(does.targets, work.table, work.abstract)}
        if behind & work.printed.keys():  # they are computed before the line
            raise self.program.source.refuse(line.node, "place behind store")
        return pieces

    def bound_by(self, line: t.Line, does: t.Bind, work: Work) -> list[Piece]:
        """Return the pieces of `targets = value`, what stands in the places computed before it."""
        after = self.facts.after.get(id(line), work.env)
        wanted = self.facts.needed.get(id(line), frozenset())
        places = [self.place(target, work, wanted, after) for target in does.targets]
        row = work.table.get(does.value.id) if isinstance(does.value, ast.Name) else None
        if row is not None and isinstance(row.what, t.Handed) and len(places) == 1 and is_of_names(does.targets[0]):
            return self.bind_handed(line, does.targets[0], row, work)
        if all(p is None for p in places):
            pieces = self.before(work)
            return [*pieces, Kept(line, work.replacements())]
        self.guard_view(line, row, work)
        value = work.abstract(does.value)
        stops = self.outlives_errors(does.targets) and not value.may_run_out and may_stop(does.targets, value)
        if stops or self.asks_between(does.targets, value, self.asked_for(work, does.value)):
            return self.level_by_level(line, does, work, wanted, after)
        if row is not None and row.w in self.stems:
            return [*self.before(work), Kept(line, work.replacements())]  # its companion is bound beside it
        if row is not None and self.facts.is_call(row) and self.facts.carries(self.facts.rows[row.w]):
            swapped = self.bind_call(line, does, row, work, after, wanted)
            if swapped is not None:
                return swapped
        if row is not None and self.is_step(row, work) and len(places) == 1 and isinstance(places[0], ast.Name):
            if self.read_later(does.targets[0].name):  # the iterator's mirror reads it when it is asked
                work.pair(row)
            elif places[0].id not in {n for arg in row.args for n in t.loads(work.full(arg))}:
                return self.stepped(line, row, work, [places[0]])
        if row is not None and len(places) == 1 and isinstance(places[0], ast.Name) and self.is_lazy(row, work):
            return self.bind_lazily(line, does, row, work)
        if row is not None and len(places) == 1 and isinstance(places[0], ast.Name) and self.is_filled(row, does, work):
            return self.bind_filled(line, does, row, work)
        behind = is_apart(does, row) and behind_stores(does.targets, work.table, work.abstract)
        if (
            behind
            or _stores_after_names(does.targets, work.table)
            or (self.calls.catches and self.stores_many(does.targets, work))
        ):
            return self.one_by_one(line, does, work, after, wanted)
        fitted = self.fitting(work, does.value, does.targets[0], places) if len(places) == 1 else None
        if fitted is not None:
            return self.placed(line, work, [fitted[0]], fitted[1], does)
        if row is not None and does.targets[0].is_out and changes_in_place(row):
            call = changing_call(work, row) or work.full(does.value)
            place = places[0] if changing_call(work, row) is None else None
            before = self.before(work, call, *([place] if place is not None else []))
            written = work.write(call)
            made = ast.Expr(written) if place is None else ast.Assign([work.write(place)], written, lineno=0)
            return [*before, Own(made, line.node, "tangent"), Kept(line, work.replacements())]
        stores_item = len(places) == 1 and isinstance(places[0], ast.Subscript)
        is_array = stores_item and work.abstract(does.targets[0].args[0]).kind == "array"
        tangent = work.loose(does.value) if is_array else self.slope_stored(does, places, work)
        if isinstance(tangent, ast.List) and len(places) == 1 and isinstance(places[0], ast.Tuple):
            tangent = ast.Tuple(tangent.elts, ast.Load())  # nobody keeps the list
        pieces = self.placed(line, work, [p for p in places if p is not None], tangent, does)
        return self.taken(line, row, work, self.stored_out(line, does, work, pieces))

    def taken(self, line: t.Line, row: t.Row | None, work: Work, pieces: list[Piece]) -> list[Piece]:
        """Return `last = v.pop()` and `dlast = dv.pop()` for what would name both before the line, and copy them.

        So `return v.pop(), dv.pop()`.
        """
        if row is None or not isinstance(row.what, t.Method) or self.table:
            return pieces
        match pieces:
            case [
                *before, Own(ast.Assign([ast.Name(w)], _)), Own(ast.Assign([ast.Name(dw)], mirror), node, "tangent"),
                Kept(role="primal"), Own(ast.Assign([ast.Name(dlast)], ast.Name(read)), _, "tangent"),
            ] if work.printed.get(row.w) == w and read == dw:  # fmt: skip
                if {w, *t.bound_by(line)} & {*t.loads(mirror)}:
                    return pieces
                del work.printed[row.w]
                return [*before, Kept(line, work.replacements()), Own(assign(dlast, mirror), node, "tangent")]
            case [
                *before, Own(ast.Assign([ast.Name(w)], _)), Own(ast.Assign([ast.Name(dw)], mirror), _, "tangent"),
                Kept(role="primal", tail=ast.Name(read)) as kept,
            ] if work.printed.get(row.w) == w and read == dw and w not in t.loads(mirror):  # fmt: skip
                del work.printed[row.w]
                return [*before, replace(kept, names=work.replacements(), tail=mirror)]
        return pieces

    def slope_stored(self, does: t.Bind, places: list[ast.expr | None], work: Work) -> ast.expr:
        """Return the tangent of what is stored; a slice is given the tangents of what going through it gives."""
        return along(work, does.value, True) if any(map(_is_slice, places)) else work.full(does.value)

    def guard_slices(self, does: t.Bind, work: Work) -> None:
        """Refuse a slice, among other targets, that is given what has other tangents when it is gone through."""
        row = work.table.get(does.value.id) if isinstance(does.value, ast.Name) else None
        if row is None or not isinstance(row.what, t.Display):
            return
        for item, arg in ((i, arg) for target in does.targets for i, arg in zip(target.items or (), row.args)):
            kind = work.abstract(arg).kind
            is_other = kind in ("dict", "set") or kind == "iterator" and not work.carries(arg)
            if is_other and _is_slice(item.store) and work.carries(item.args[0]):
                raise self.program.source.refuse(work.node, "reread")

    def stored_out(self, line: t.Line, does: t.Bind, work: Work, pieces: list[Piece]) -> list[Piece]:
        """Return `y[...] = w1` in the place of `np.exp(x, out=y)`, where the value has a name already."""
        value = does.value.id if isinstance(does.value, ast.Name) else ""
        named = work.printed.get(work.same.get(value, value))
        if not does.targets[0].is_out or named is None:
            return pieces
        place = work.write(target_expr(does.targets[0]))
        stored = Swapped(line, (ast.Assign([place], a.name(named), lineno=0),))
        return [stored if isinstance(piece, Kept) else piece for piece in pieces]

    def read_later(self, name: str) -> bool:
        """Say whether a generator expression reads a name whenever it is asked."""
        return any(name in block.reads() for row in self.facts.lazy.values() for block in row.blocks())

    def is_lazy(self, row: t.Row, work: Work) -> bool:
        """Say whether a row is a generator expression that cannot be gone through a second time for its tangents."""
        is_generator = isinstance(row.what, t.Comprehension) and row.what.kind == "generator"
        if not is_generator or self.table or not work.carries(a.name(row.w)):
            return False
        work.tangent(a.name(row.w))
        return row.w in work.pairs

    def bind_lazily(self, line: t.Line, does: t.Bind, row: t.Row, work: Work) -> list[Piece]:
        """Return `g, dg = unzip(pairs)` in the place of `g = (f(x) for x in xs)`."""
        self.prepared(work, row)
        self.pre_pair(work, row)
        before = self.before(work)
        assert isinstance(row.what, t.Comprehension)
        more, pairs = self.pairs_of(work, row, row.what)
        name = does.targets[0].name
        statement = assign_pair(name, self.names.tangent(name), a.call(self.runtime("unzip"), pairs))
        return [*before, *more, Swapped(line, (statement,))]

    def is_filled(self, row: t.Row, does: t.Bind, work: Work) -> bool:
        """Say whether a row is a comprehension that becomes a loop, which may fill what the statement binds."""
        name = does.targets[0].name
        if not isinstance(row.what, t.Comprehension) or row.what.kind == "generator" or self.table:
            return False
        if self.guarded or self.program.goes_on:  # what it was filled with would be seen after an error
            return False
        inner = [one.what for one in self.facts.lambdas.values() if isinstance(one.what, t.Function)]
        is_seen = name in self.captured or any(name in one.free | one.rebinds for one in inner)
        is_read = any(name in t.loads(one.form) for one in t.all_rows(work.rows)) or name in self.asked_for(work)
        is_apart = row.w in self.run_again and keeps_variables(row, self.facts)
        if is_seen or is_read or is_apart or not work.carries(a.name(row.w)):
            return False
        work.tangent(a.name(row.w))
        return row.w in work.pairs

    def bind_filled(self, line: t.Line, does: t.Bind, row: t.Row, work: Work) -> list[Piece]:
        """Return `v, dv = [], []` in the place of `v = [f(x) for x in xs]`, and the loop that fills both."""
        assert isinstance(row.what, t.Comprehension)
        self.prepared(work, row)
        self.pre_pair(work, row)
        before = self.before(work)
        name = does.targets[0].name
        loops = self.filling(work, row, row.what, name)
        start = Swapped(line, (assign_pair(name, self.names.tangent(name), empty_pair(row.what)),))
        return [*before, start, *loops]

    def is_step(self, row: t.Row, work: Work) -> bool:
        """Say whether a row asks an iterator that carries tangents for its next value."""
        is_next = isinstance(row.what, t.Mirror) and row.what.name == "next"
        return is_next and work.carries(row.args[0]) and not self.table

    def stepped(self, line: t.Line, row: t.Row, work: Work, places: list[ast.expr]) -> list[Piece]:
        """Return `dx = next(dg)` below the user's `x = next(g)`."""
        self.pre_pair(work, row)
        parts = [work.full(arg) for arg in row.args]
        pieces = self.before(work, *parts)
        step = ast.Call(a.name(self.builtin("next")), [work.write(part) for part in parts], [])
        own: ast.stmt = ast.Assign(places, step, lineno=0) if places else ast.Expr(step)
        return [*pieces, Kept(line, work.replacements()), Own(own, line.node, "tangent")]

    def stores_many(self, targets: tuple[t.Target, ...], work: Work) -> bool:
        """Say whether a statement binds several things, an item of a mirrored list among them: it may stop halfway."""
        flat = [part for target in targets for part in target.flat()]
        return len(flat) > 1 and any(part.store is not None and work.carries(part.args[0]) for part in flat)

    def guard_view(self, line: t.Line, row: t.Row | None, work: Work) -> None:
        """Refuse to keep a view of a dict that is changed: its tangents are a list of those that are there now."""
        if row is None or not self.facts.is_view(row, "items", "values"):
            return
        assert isinstance(row.what, t.Method)
        owner = work.abstract(row.args[0])
        is_live = row.what.name == "values" and is_plain_dict(work, row.args[0])
        if work.carries(row.args[0]) and owner.sites & self.facts.stores and not is_live:
            raise self.program.source.refuse(line.node, "view")

    def fitting(
        self, work: Work, value: ast.expr, target: t.Target, places: list[ast.expr | None]
    ) -> tuple[ast.expr, ast.expr] | None:
        """Pair a pattern with a display item by item, leaving out what needs no tangent."""
        row = work.table.get(value.id) if isinstance(value, ast.Name) else None
        place = places[0]
        if not (isinstance(place, ast.Tuple) and row is not None and isinstance(row.what, t.Display)):
            return None
        if target.star >= 0 or len(row.args) != len(place.elts) or "*" in row.keywords:
            return None
        kept = [(p, arg) for p, arg in zip(place.elts, row.args) if not (isinstance(p, ast.Name) and p.id == "_")]
        if len(kept) == 1:
            return kept[0][0], work.full(kept[0][1])
        parts = [work.full(arg) for _, arg in kept]
        return ast.Tuple([p for p, _ in kept], ast.Store()), ast.Tuple(parts, ast.Load())

    def place(self, target: t.Target, work: Work, wanted: frozenset[str], after: Env) -> ast.expr | None:
        """Return where a target's tangent goes; None when it is not needed."""
        if target.name:
            return ast.Name(self.names.tangent(target.name), ast.Store()) if target.name in wanted else None
        if target.store is not None:
            owner = work.tangent(target.args[0])
            if owner is not None and target.is_named:
                name = a.call(self.runtime("field_name"), *target.args)
                return ast.Subscript(ast.Attribute(owner.expr(), "__dict__", ast.Load()), name, ast.Store())
            return mirror_place(target.store, owner.expr()) if owner is not None else None
        parts = [self.place(item, work, wanted, after) for item in target.items or ()]
        if all(p is None for p in parts):
            return None
        shown = [p if p is not None else ast.Name("_", ast.Store()) for p in parts]
        if target.star >= 0:
            shown[target.star] = ast.Starred(shown[target.star], ast.Store())
        return ast.Tuple(shown, ast.Store())

    def placed(
        self, line: t.Line, work: Work, places: list[ast.expr], tangent: ast.expr, does: t.Bind | t.Update,
        op: ast.operator | None = None,
    ) -> list[Piece]:  # fmt: skip
        """Return the user's line and its tangent's, in the order that neither sees what the other overwrites."""
        targets = does.targets if isinstance(does, t.Bind) else (does.target,)
        written = {n for target in targets for n in target.names()}
        row = work.table.get(does.value.id) if isinstance(does.value, ast.Name) else None
        result = work.same.get(row.w, row.w) if row is not None and isinstance(does, t.Bind) else ""
        later = self.asked_for(work, does.value if any(map(_asks, targets)) else None)
        used = set(t.loads(tangent)) | {n for e in places for n in t.loads(e)}
        bound = {r.w: name for r, name in self.bound_rows(work, does) if r.w in used}
        reads = self.read(work, [tangent, *places], {*bound}) | later
        if bound and not written & reads and not bound.keys() & work.pairs and not self.table:
            pieces = self.before(work, t.substitute(tangent, {w: a.name(name) for w, name in bound.items()}), *places)
            new = {w: name for w, name in bound.items() if work.printed.get(w) is None}
            work.printed |= new
            shown = self.tangent_piece(line, work, places, tangent, op)
            own = work.replacements()
            stays = {id(work.table[w].node) for w in new}
            return [*pieces, Kept(line, {node: e for node, e in own.items() if node not in stays}), *shown]
        pieces = self.before(work, tangent, *places)
        reads = set(t.loads(work.write(tangent))).union(later, *(t.loads(work.write(p)) for p in places))
        stores = any(True for target in targets for _ in target.stores())
        grows = work.abstract(does.value).kind in ("list", "iterator")
        if isinstance(does, t.Update) and grows and reads_mirrors(tangent):  # the list may be what they mirror
            stores |= self.facts.extends(work.env, does.target.name)
        is_lazy = work.abstract(does.value).may_run_out and any(map(_asks, targets))  # may read what is stored into
        if not reads & written and not (stores and (is_lazy or self.reads_containers(work, tangent))):
            shown = self.tangent_piece(line, work, places, tangent, op)
            return [*pieces, Kept(line, work.replacements()), *shown]
        if self.calls.catches:  # a caught exception must leave name and tangent, list and mirror, in step
            self.step_rows(work, [does.value])
            pieces = self.again(work, pieces, tangent, *places)
        rest = _left(work, does)
        divided = {a.key(work.write(r.args[1])) for r in work.rows if r.w in work.printed and divides(r)}
        if row is not None and isinstance(does, t.Bind) and rest and risky(work.write(tangent), divided):
            work.wanted.add(result)
            pieces = self.again(work, pieces, tangent, *places)
        shown = self.tangent_piece(line, work, places, tangent, op)
        return [*pieces, *shown, Kept(line, work.replacements())]

    def bound_rows(self, work: Work, does: t.Bind | t.Update) -> Iterator[tuple[t.Row, str]]:
        """Yield the rows that a statement gives a name each, and nothing else: below it these names stand for them."""
        if not isinstance(does, t.Bind) or len(does.targets) != 1:
            return
        target, row = does.targets[0], work.table.get(getattr(does.value, "id", ""))
        if row is not None and target.name and work.same.get(row.w, row.w) == row.w:
            yield row, target.name
        items = target.items if target.star < 0 else None
        if row is None or items is None or not isinstance(row.what, t.Display) or len(items) != len(row.args):
            return
        read = Counter(work.same.get(name, name) for one in work.rows for name in one.reads())
        names = [item.name for item in items]
        for item, arg in zip(items, row.args):
            one = work.table.get(getattr(arg, "id", ""))
            is_first = one is not None and work.same.get(one.w, one.w) == one.w and item.name
            if one is not None and is_first and read[one.w] == names.count(item.name) == 1:
                yield one, item.name

    def read(self, work: Work, exprs: Iterable[ast.expr], results: set[str]) -> set[str]:
        """Return the variables that expressions read, rows that will be named left out."""
        found: set[str] = set()
        for e in exprs:
            for n in t.loads(e):
                if n in work.table:
                    if n not in results and work.is_trivial(work.table[n]):
                        found |= set(t.loads(work.table[n].form))
                else:
                    found.add(n)
        return found

    def tangent_piece(
        self, line: t.Line, work: Work, places: list[ast.expr], tangent: ast.expr, op: ast.operator | None
    ) -> list[Piece]:
        """Return the tangent of a line as a statement of ours, after what it names."""
        written = [work.write(p) for p in places]
        value = work.write(tangent)
        if op is None and len(places) == 1 and a.key(places[0]) == a.key(value) and isinstance(value, ast.Name):
            return []  # `x = x + 1.0`
        pieces, value = self.fitted(line, value, sum(a.width(p) + 3 for p in written))
        if op is not None:
            statement: ast.stmt = augmented(written[0], op, value)
        else:
            statement = ast.Assign(written, value, lineno=0)
        return self.safe(work, Own(statement, line.node, "tangent"), pieces)

    def bind_call(
        self, line: t.Line, does: t.Bind, row: t.Row, work: Work, after: Env, wanted: frozenset[str]
    ) -> list[Piece] | None:
        """Return `y, dy = f_jvp(x, dx)` in the place of `y = f(x)`; None where targets forbid it."""
        target = does.targets[0]
        is_instead = isinstance(row.what, t.Apply) and row.what.in_place
        is_held = self.gives_pairs(row) and self.acts_when_left(row)  # a name of ours would hold it for longer
        if len(does.targets) > 1 or self.table and not is_instead and not is_held:
            return None
        stores = any(True for _ in target.stores())
        if stores and (target.store is None or target.is_raw or not is_instead and not is_simple(target, work)):
            return None
        self.pre_pair(work, row)
        self.held = row.w if target.name else ""
        call = self.wanted_call(work, row)
        self.held = ""
        if target.store is None:
            tangents = call_target(target, self.names, wanted)
            pieces = self.before(work)
        else:
            place = self.place(target, work, wanted, after) or ast.Name("_", ast.Store())
            pieces = self.before(work, place)
            tangents = work.write(place)
        shown = target_expr(target) if target.store is None else work.write(target.store)
        guards, written = self.released(work, work.write(call))
        statement = ast.Assign([ast.Tuple([shown, tangents], ast.Store())], written, lineno=0)
        return [*pieces, *guards, Swapped(line, (statement,))]

    def bind_handed(self, line: t.Line, target: t.Target, row: t.Row, work: Work) -> list[Piece]:
        """Return `y, dy = yield x, dx` in the place of `y = yield x` (stepping.py)."""
        raise NotImplementedError

    def one_by_one(self, line: t.Line, does: t.Bind, work: Work, after: Env, wanted: frozenset[str]) -> list[Piece]:
        """Return an assignment whose targets read one another, target by target, its values named first."""
        row = work.table.get(does.value.id) if isinstance(does.value, ast.Name) else None
        items = does.targets[0].items or ()
        if row is None or not is_apart(does, row):
            raise self.program.source.refuse(line.node, "chained store")
        tangents = [work.full(arg) if work.tangent(arg) is not None else None for arg in row.args]
        for arg in row.args:
            work.want(arg)
        places = [self.place(item, work, wanted, after) for item in items]
        pieces = self.before(work, *(x for x in tangents if x is not None))
        bound = {name for item in items for name in item.names()}
        rebound = bound | {self.names.tangent(name) for name in bound}
        statements: list[ast.stmt] = []
        named: list[tuple[ast.expr, ast.expr | None]] = []
        for arg, tangent, place in zip(row.args, tangents, places):
            value, slope = work.write(arg), None
            if place is not None:
                slope = work.write(tangent if tangent is not None else work.zero(arg))
                guards, slope = self.kept_safe(work, [], slope)
                pieces += guards
            for e in [value] if slope is None or isinstance(slope, ast.Constant) else [value, slope]:
                is_kept = isinstance(e, ast.Name) and e.id not in rebound
                if not isinstance(e, ast.Constant) and not is_kept:
                    shown = self.names.row()
                    statements.append(assign(shown, e))
                    value, slope = (a.name(shown), slope) if e is value else (value, a.name(shown))
            named.append((value, slope))
        for item, (value, slope), place in zip(items, named, places):
            target = target_expr(item)
            held = {n: self.names.row() for n in work.moving_indices(target, place)}  # the store may change them
            statements += [assign(shown, work.write(a.name(n))) for n, shown in held.items()]
            for at, stored in ((target, value), (place, slope)):
                if at is not None and stored is not None:
                    at = t.substitute(at, {n: a.name(shown) for n, shown in held.items()})
                    statements.append(ast.Assign([work.write(at)], stored, lineno=0))
        return [*pieces, Swapped(line, tuple(statements))]

    def update(self, line: t.Line, does: t.Update, work: Work) -> list[Piece]:
        """Return the pieces of `target op= value`."""
        wanted = self.facts.needed.get(id(line), frozenset())
        target, name = does.target, does.target.name
        owner = None if name else work.tangent(target.args[0])
        if name:
            extends = self.facts.extends(self.facts.before[id(line)], name)
        else:
            extends = self.facts.may_grow(k.held(work.abstract(target.args[0]), target.store, self.facts.heap))
        if name and name not in wanted and not extends or not name and owner is None:
            pieces = self.before(work)
            return [*pieces, Kept(line, work.replacements())]
        names = [arg.id for arg in target.args if isinstance(arg, ast.Name)]
        placed = max((work.order[n] for n in names if n in work.order), default=-1)
        if not name and owner is not None and work.last_change > placed:
            return self.apart(line, does, work, mirror_place(target.store, owner.expr()))
        load: ast.expr = a.name(name) if name else as_load(target.store)
        old = self.facts.before[id(line)].get(name) if name else None
        old_active = self.facts.carries(old) if old is not None else not name
        place: ast.expr | None = (
            ast.Name(self.names.tangent(name), ast.Store()) if name
            else mirror_place(target.store, owner.expr()) if owner is not None else None
        )  # fmt: skip
        assert place is not None
        if old is not None and old.kind == "set":
            return [*self.before(work), Kept(line, work.replacements())]
        if old is not None and old.kind == "dict":
            return self.placed(line, work, [place], in_order(work, does.value), does, ast.BitOr())
        if does.op in ("+", "-") and old_active:
            return self.accumulate(line, does, work, place)
        is_alias = self.calls.has_arrays and k.may_be_array(work.abstract(does.value))
        if does.op in ("+", "-") and old is not None and old.is_number and not is_alias:
            terms = a.sum_of(work.full(does.value))
            return self.placed(line, work, [place], a.to_expr(terms if does.op == "+" else a.negate(terms)), does)
        if does.op == "*" and extends and not work.carries(does.value):  # a list times an int grows in place
            pieces = self.before(work, place)
            own = Own(augmented(work.write(place), ast.Mult(), work.write(does.value)), line.node, "tangent")
            return [*pieces, own, Kept(line, work.replacements())]
        added, value, mark = self.virtual(line, does, work, load, place, old)
        if self.in_place(line, does):
            return self.stored_in_place(line, does, work, added, value, mark)
        told = "refilled" if self.holds_array(target, work) else ""
        return self.overwritten(line, does, work, place, added, value, mark, told)

    def apart(self, line: t.Line, does: t.Update, work: Work, place: ast.expr) -> list[Piece]:
        """Return `a[i] += g(a)` as Python does it: the item is read, then comes the call, then the item is stored.

        Raises:
            Refused: the place is made of what the call may change.
        """
        rows = [work.table[n] for e in does.target.args for n in t.loads(e) if n in work.table]
        if any(not isinstance(r.what, t.Apply) or any(n in work.table for n in r.reads()) for r in rows):
            raise self.program.source.refuse(line.node, "update call")
        old = self.names.row()
        read = [
            Own(assign(old, work.write(as_load(does.target.store))), line.node),
            Own(assign("d" + old, work.write(as_load(place))), line.node, "tangent"),
        ]
        tangent, value, mark = self.virtual(line, does, work, a.name(old), a.name("d" + old), None)
        pieces = self.before(work, t.substitute(tangent, {mark: value}))
        new = self.names.row()
        pieces.append(Own(assign(new, work.write(value)), line.node))
        pieces += self.tangent_piece(line, work, [place], t.substitute(tangent, {mark: a.name(new)}), None)
        stored = ast.Assign([work.write(target_expr(does.target))], a.name(new), lineno=0)
        return [*read, *pieces, Swapped(line, (stored,))]

    def overwritten(
        self, line: t.Line, does: t.Update, work: Work, place: ast.expr, tangent: ast.expr, value: ast.expr, mark: str,
        told: str = "",
    ) -> list[Piece]:  # fmt: skip
        """Return `x op= e` below its tangent, which reads the old x; the new value comes first if either may raise.

        Args:
            told: the runtime function that is told of the place and its new content, and gives what is bound.
        """
        reads_value = mark in set(t.loads(tangent))
        pieces = self.before(work, t.substitute(tangent, {mark: value}), place)
        shown: list[Piece] = []
        raising = does.op in ("/", "//", "%", "**") or may_raise_left(work, does.value)
        if reads_value or risky(work.write(tangent), set()) or raising and self.calls.catches:
            name = self.names.row()
            shown.append(Own(assign(name, work.write(value)), line.node))
            tangent = t.substitute(tangent, {mark: a.name(name)})
        if told:
            tangent = a.call(self.runtime(told), as_load(place), tangent)
        shown += self.tangent_piece(line, work, [place], tangent, None)
        return [*pieces, *shown, Kept(line, work.replacements())]

    def stored_in_place(
        self, line: t.Line, does: t.Update, work: Work, tangent: ast.expr, value: ast.expr, mark: str
    ) -> list[Piece]:
        """Return `dx[...] = ...` above `x op= e`: the tangent's array stays the one that it is."""
        old = self.facts.before[id(line)][does.target.name]
        is_array = old.kind == "array" and bool(old.cls)
        mirror = self.names.tangent(does.target.name)
        place: ast.expr
        if is_array:
            place = ast.Subscript(a.name(mirror), ast.Constant(...), ast.Store())
            return self.overwritten(line, does, work, place, tangent, value, mark)
        place = ast.Name(mirror, ast.Store())
        return self.overwritten(line, does, work, place, tangent, value, mark, "refilled")

    def in_place(self, line: t.Line, does: t.Update) -> bool:
        """Say whether `x op= e` stores into an array, under all its names."""
        if not does.target.name:
            return False
        kind = self.facts.before[id(line)][does.target.name].kind
        return kind == "array" or kind in ("any", "real") and self.calls.has_arrays

    def holds_array(self, target: t.Target, work: Work) -> bool:
        """Say whether an item or an attribute may be an array, which has other names: `W[0] *= a`, `p.v *= a`."""
        if target.store is None or not self.calls.has_arrays:
            return False
        owner = work.abstract(target.args[0])
        if owner.kind == "array":
            return False
        held: Abstract | None = k.item(owner, self.facts.heap)
        if isinstance(target.store, ast.Attribute):
            held = k.field_of(owner, target.store.attr, self.facts.heap)
        return held is None or k.may_be_array(held)

    def accumulate(self, line: t.Line, does: t.Update, work: Work, place: ast.expr) -> list[Piece]:
        """Return `dx += de` beside `x += e`."""
        value = work.abstract(does.value)
        if not work.carries(does.value) and value.is_number:
            pieces = self.before(work)
            return [*pieces, Kept(line, work.replacements())]
        tangent = work.loose(does.value) if self.in_place(line, does) else work.full(does.value)
        op: ast.operator = ast.Add() if does.op == "+" else ast.Sub()
        if isinstance(tangent, ast.BinOp | ast.UnaryOp):
            terms = a.sum_of(tangent)
            if len(terms) == 1 and terms[0].coef < 0:
                tangent = a.to_expr(a.negate(terms))
                op = ast.Sub() if does.op == "+" else ast.Add()
        return self.placed(line, work, [place], tangent, does, op)

    def virtual(
        self, line: t.Line, does: t.Update, work: Work, load: ast.expr, place: ast.expr, old: Abstract | None
    ) -> tuple[ast.expr, ast.expr, str]:
        """Return the tangent of `x = x op e`, for `x op= e`, the new value and the name that the tangent has for it."""
        w = f"%u{id(line)}"
        self.facts.rows[w + "t"] = old if old is not None else Abstract("any", True)
        both = (a.name(w + "t"), does.value)
        form = ast.BinOp(both[0], operator(does.op), both[1])
        row = t.Row(w, t.Apply(does.op), both, form, line.node)
        after = self.facts.after.get(id(line), work.env)
        self.facts.rows[w] = (
            after.get(does.target.name, Abstract("any", True)) if does.target.name else Abstract("number", True)
        )
        if old is None or self.facts.carries(old):
            work.tangents[w + "t"] = leaf(as_load(place))
        else:
            work.tangents[w + "t"] = None
        work.table[w + "t"] = t.Row(w + "t", t.Plain(), (), load, line.node)
        work.table[w] = row
        tangent = work.row_tangent(row)
        del work.table[w], work.table[w + "t"]
        e = tangent.expr() if tangent is not None else ast.Constant(0.0)
        return t.substitute(e, {w + "t": load}), ast.BinOp(load, operator(does.op), does.value), w


def is_apart(does: t.Bind, row: t.Row | None) -> bool:
    """Say whether a statement binds, item by item, what it writes out: `a, b = x, y`."""
    target = does.targets[0]
    if row is None or not isinstance(row.what, t.Display) or "*" in row.keywords:
        return False
    return len(does.targets) == 1 and target.star < 0 and len(row.args) == len(target.items or ())


def _is_slice(place: ast.expr | None) -> bool:
    return isinstance(place, ast.Subscript) and isinstance(place.slice, ast.Slice)


def _stores_after_names(targets: tuple[t.Target, ...], table: Mapping[str, t.Row]) -> bool:
    """Say whether an item's place reads a name that an earlier target of the same statement binds."""
    bound: set[str] = set()
    for target in targets:
        for part in target.flat():
            operands = {*t.loads(part.store)} if part.store is not None else set()
            if bound & operands.union(*(table[w].reads() for w in below(operands, table))):
                return True
            bound |= set(part.names())
    return False


def _asks(target: t.Target) -> bool:
    """Say whether a target goes through what it is given: a pattern, a slice."""
    store = target.store
    return target.items is not None or isinstance(store, ast.Subscript) and isinstance(store.slice, ast.Slice)


def is_of_names(target: t.Target) -> bool:
    """Say whether a target stores into nothing."""
    return not any(True for _ in target.stores())


def call_target(target: t.Target, names: Names, wanted: frozenset[str]) -> ast.expr:
    """Return the pattern that takes the tangents of a call's result apart; `_` where none is wanted."""
    if target.name:
        return ast.Name(names.tangent(target.name) if target.name in wanted else "_", ast.Store())
    parts = [call_target(item, names, wanted) for item in target.items or ()]
    if target.star >= 0:
        parts[target.star] = ast.Starred(parts[target.star], ast.Store())
    return ast.Tuple(parts, ast.Store())


def is_simple(target: t.Target, work: Work) -> bool:
    """Say whether a place is an attribute, or an item by a variable: nothing is called for it."""
    rows = [work.table[arg.id] for arg in target.args if isinstance(arg, ast.Name) and arg.id in work.table]
    return all(isinstance(row.what, t.Field) and row.w not in work.host.facts.calls for row in rows)


def _left(work: Work, does: t.Bind | t.Update) -> bool:
    """Say whether the user's line can still raise once its named rows are taken out."""
    return may_raise_left(work, does.value)
