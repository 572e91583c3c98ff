"""The forward emitter: facts in, the companion that carries tangents beside the user's lines out.

x = (x + a / x) / 2        w1 = a / x
                           dx = (dx + (da - w1 * dx) / x) / 2.0    above: the line overwrites what it reads
                           x = (x + w1) / 2
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

import libcst as cst

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..binders import declared
from ..errors import Refused, SourceUnavailable
from ..facts import Facts, Pattern
from ..kinds import NOTHING, Abstract
from ..ordering import below
from ..resolve import Callee
from ..rules.builtins import MUTATING
from ..written import Companion, Inner, Kept, Nest, Own, OwnNest, Parts, Piece, Swapped, Whole
from .apart import with_fields_apart
from .blocks import Blocks, headers
from .effects import may_raise
from .guards import may_raise_left
from .mirrors import is_plain_dict, mirrored_parts
from .naming import Calls, tangent_names
from .pairing import needs_pairs, paired, strict_zip
from .standing import without_repeats
from .statements import as_deleted, assign, assign_pair, mirror_call
from .work import Work


def emit(facts: Facts, calls: Calls, name: str, table: bool = False) -> Companion:
    """Return the companion of a program; `table` gives one operation a row."""
    return Forward(facts, calls, name, table).run()


def numbers_in(facts: Facts) -> frozenset[str]:
    """Return the variables that hold numbers wherever they are bound."""
    known = [*facts.before.values(), *facts.after.values()]
    others = {name for env in known for name, value in env.items() if value.kind not in k.NUMBERS}
    own = facts.program.locals | {param.name for param in facts.program.params}
    return frozenset(set().union(*known) & own) - others


NONE = ast.Constant(None)


class Forward(Blocks):
    """One companion, line by line."""

    def run(self) -> Companion:
        """Return the companion."""
        params = tuple(self.parameters())[2 if self.facts.pattern.makes else 0 :]
        self.guarded = self.guarded or self.facts.pattern.guarded
        if self.table:
            self.inputs = dict(self.input_rows())
        body = self.suite(self.program.body, top=True)
        if self.facts.falls and isinstance(self.program.source.node, cst.FunctionDef):
            body.append(Own(ast.Return(self.nothing()), self.program.source.node, "primal"))
        decorator = self.runtime("remembered") if self.is_short_by_its_cache() else ""
        companion = Companion(
            self.name, params, tuple(body), self.program, self.injected, self.companions, self.runtimes, self.table,
            self.names.tangents, numbers_in(self.facts), decorator,
        )  # fmt: skip
        return without_repeats(with_fields_apart(companion), self.facts)

    def nothing(self) -> ast.expr:
        """Return what is given by falling off the end: of an initialiser, the object that its companion has made."""
        if not self.facts.pattern.makes:
            return ast.Tuple([ast.Constant(None), ast.Constant(None)], ast.Load())
        me = self.program.params[0].name
        return ast.Tuple([a.name(me), a.name(self.names.tangent(me))], ast.Load())

    def new_object(self) -> list[Piece]:
        """Return an initialiser's object, which its companion makes, and its mirror, both empty."""
        node, me = self.program.source.node, self.program.params[0].name
        name = a.name(self.class_name(self.facts.pattern.makes))
        new = ast.Call(ast.Attribute(name, "__new__", ast.Load()), [name], [])
        mirror = a.call(self.imported("types", "SimpleNamespace"))
        defaults = self.calls.defaults_in_class(self.facts.pattern.makes)
        mirror.keywords += [ast.keyword(n, ast.Constant(None if v is None else 0.0)) for n, v in defaults.items()]
        return [Own(assign(me, new), node), Own(assign(self.names.tangent(me), mirror), node, "tangent")]

    def input_rows(self) -> Iterable[tuple[str, str]]:
        """Yield the textbook's first rows, `w1, dw1 = x, dx`, as name and row: numbers that keep their names."""
        rebound = set(_bound_again(self.program))
        for param in self.program.params:
            value = self.facts.params[param.name]
            active = param.name in self.facts.pattern.active
            is_input = active or value.is_number and param.default is None
            if is_input and param.name not in rebound and value.kind not in ("list", "tuple"):
                row = self.names.row()
                yield param.name, row
                if active:
                    yield self.names.tangent(param.name), "d" + row

    def prologue(self) -> list[Piece]:
        """Return zeros for parameters that become active later, and for mirrors that were left out; input rows."""
        pieces: list[Piece] = []
        if self.facts.pattern.makes:
            pieces += self.new_object()
        if self.rebinds:
            pieces.append(Own(ast.Nonlocal([*self.rebinds]), self.program.source.node, "tangent"))
        pieces += self.zeros_of_parameters()
        for param in self.program.params:
            if param.name in self.inputs:
                row, dx = self.inputs[param.name], self.names.tangent(param.name)
                pair = ast.Tuple([a.name(param.name), a.name(dx)], ast.Load())
                statement = assign_pair(row, "d" + row, pair) if dx in self.inputs else assign(row, a.name(param.name))
                pieces.append(Own(statement, self.program.source.node, "mixed"))
        return pieces

    def zeros_of_parameters(self) -> list[Piece]:
        """Return zeros for parameters that become active later, and for mirrors that were left out."""
        pieces: list[Piece] = []
        node = self.program.source.node
        for param in self.program.params:
            value = self.facts.params[param.name]
            shown = self.names.tangent(param.name)
            if param.name in self.facts.pattern.active:
                is_number = isinstance(param.default, ast.Constant) and isinstance(param.default.value, int | float)
                has_default = param.default is not None and param.name not in self.defaults and not is_number
                if has_default or param.kind == "starstar":
                    zeros = a.call(self.runtime("zero"), a.name(param.name))
                    test = ast.Compare(a.name(shown), [ast.Is()], [ast.Constant(None)])
                    body = (Own(assign(shown, zeros), node, "tangent"),)
                    pieces.append(OwnNest(node, "if", None, test, body))
            elif param.name in self.facts.needed[0] and not self.facts.carries(value):
                pieces.append(Own(assign(shown, self.zero_of(param.name, value)), node, "tangent"))
        return pieces

    def zero_of(self, name: str, value: Abstract) -> ast.expr:
        """Return zeros in the shape of a variable."""
        return ast.Constant(0.0) if value.is_number else a.call(self.runtime("zero"), a.name(name))

    def suite(self, suite: t.Suite, top: bool = False, before: Sequence[Piece] = ()) -> list[Piece]:
        """Return the pieces of a suite; `before` come first (after the docstring at the top)."""
        pieces: list[Piece] = []
        opening = [*self.prologue(), *before] if top else list(before)
        groups = [list(g) for _, g in itertools.groupby(suite.lines, key=lambda line: id(line.carrier))]
        for index, lines in enumerate(groups):
            docstring = top and index == 0 and isinstance(lines[0].does, t.Keep) and isinstance(lines[0].node, cst.Expr)
            if opening and not docstring:
                pieces += opening
                opening = []
            made = [piece for line in lines for piece in self.line(line)]
            unchanged = all(isinstance(p, Kept) and not p.names and p.tail is None for p in made)
            if len(lines) > 1 and unchanged and len(made) == len(lines):
                made = [Whole(tuple(lines))]
            pieces += made
            if id(lines[-1]) not in self.facts.before:
                continue
        return pieces + opening

    def line(self, line: t.Line) -> list[Piece]:
        """Return the pieces of one line."""
        line = self.facts.instead.get(id(line), line)
        env = self.facts.before.get(id(line))
        self.skip, self.standing = "", frozenset()
        if env is None:  # never reached
            return self.unreached(line)
        self.guard_rebinding(line)
        work = Work(self, line.rows, env, line.node, needed=self.facts.within.get(id(line), frozenset()))
        guards = [*self.step_along(line, work), *self.tell_keys(line, work), *self.tell_objects(line, work)]
        if isinstance(line.does, t.Bind) and any(row.w in self.stems for row in line.rows):
            self.want_defaults(line.rows, work)
            pieces = self.line_pieces(line, work)
            return [*guards, *pieces, *self.local_companions(line.rows, work)]
        made = self.local_companions(line.rows, work)
        return [*guards, *made, *self.line_pieces(line, work), *self.tell_compared(line, work)]

    def guard_rebinding(self, line: t.Line) -> None:
        """Refuse a call that binds a name anew in a statement that reads it before: it would be called before that."""
        rows, table = list(t.all_rows(line.rows)), {row.w: row for row in line.rows}
        if not any(row.w in self.facts.calls for row in rows):
            return
        first = ""  # what the statement reads before any of its calls
        match line.does:
            case t.Update(t.Target(name=first)) | t.Bind(value=ast.Name(first)):
                pass
        for row in rows:
            names = self.rebound_by(row)
            own = below([row.w], table) if names else ()  # the call, and what is evaluated for it alone
            read = {name for other in rows if names and other.w not in own for name in read_before(other, row, line)}
            if names & (read | {first}):
                raise self.program.source.refuse(row.node, "rebinding call", name=min(names & (read | {first})))

    def rebound_by(self, row: t.Row) -> frozenset[str]:
        """Return the names out here that a call binds anew."""
        callee = self.facts.calls[row.w][0] if row.w in self.facts.calls else getattr(row.what, "callee", None)
        if isinstance(callee, Callee):
            return globals_changed(callee, self.calls)
        return self.facts.rebinding.get(row.w, frozenset())

    def line_pieces(self, line: t.Line, work: Work) -> list[Piece]:
        """Return the pieces of a line that is reached."""
        if id(line) in self.facts.statements:
            return self.store_call(line, self.facts.statements[id(line)], work)
        match line.does:
            case t.Bind():
                return self.bind(line, line.does, work)
            case t.Update():
                return self.grown(line, line.does, work) or self.update(line, line.does, work)
            case t.Return() if self.facts.pattern.makes:
                return [*self.before(work), Swapped(line, (ast.Return(self.nothing()),))]
            case t.Return(value) if value is None or self.program.is_generator and not self.program.gives_back:
                is_bare = self.program.is_generator and not self.program.gives_back
                return [*self.before(work), Kept(line, work.replacements(), None if is_bare else NONE)]
            case t.Return(ast.expr() as value):
                return self.give(line, value, work)
            case t.Yield(value, whole=True):
                return self.give_all(line, value, work)
            case t.Yield(value):
                return self.give(line, value, work)
            case t.Expr(value):
                return self.expression(line, value, work)
            case t.If():
                return self.branch(line, line.does, work)
            case t.For():
                return self.loop(line, line.does, work)
            case t.While():
                return self.turn(line, line.does, work)
            case t.Define():
                return self.definition(line, line.does, work)
            case t.Delete(targets):
                return self.delete(line, targets, work)
            case t.Keep(binds) if binds:
                return self.keep(line, binds, work)
            case t.Try():
                return self.attempt(line, line.does)
            case t.With():
                return self.managed(line, line.does, work)
            case t.Match():
                return self.matched(line, line.does, work)
        pieces = self.before(work)
        return [*pieces, Kept(line, work.replacements())]

    def unreached(self, line: t.Line) -> list[Piece]:
        """Return the pieces of a line that is never reached: as it is written."""
        match line.does:
            case t.If(_, body, orelse) | t.For(_, _, body, orelse) | t.While(_, body, orelse):
                inner = tuple(p for x in body.lines for p in self.unreached(x))
                other = tuple(p for x in orelse.lines for p in self.unreached(x)) if orelse else None
                return [Nest(line, {}, inner, other, is_elif=_is_elif(line, orelse))]
            case t.Define():
                return [Inner(line)]
            case t.Try() | t.With() | t.Match():
                parts = [(node, tuple(p for x in suite.lines for p in self.unreached(x)))
                         for node, suite in zip(headers(line), t.suites(line))]  # fmt: skip
                return [Parts(line, {}, tuple(parts))]
        return [Kept(line)]

    def unreached_suite(self, suite: t.Suite) -> list[Piece]:
        """Return a suite that is never entered."""
        return [p for line in suite.lines for p in self.unreached(line)]

    def delete(self, line: t.Line, targets: tuple[t.Target, ...], work: Work) -> list[Piece]:
        """Return `del dxs[i]` beside `del xs[i]`."""
        mirrors: list[ast.expr] = []
        popped: list[ast.expr] = []
        for target in targets:
            if target.store is None or not work.carries(target.args[0]):
                continue
            owner = work.full(target.args[0])
            is_keyed = work.abstract(target.args[0]).kind == "dict" and not is_plain_dict(work, target.args[0])
            if is_keyed and isinstance(target.store, ast.Subscript):  # reading may have made the key
                arguments = [target.store.slice, ast.Constant(None)]
                popped.append(ast.Call(ast.Attribute(owner, "pop", ast.Load()), arguments, []))
            else:
                mirrors.append(as_deleted(target.store, owner))
        if (mirrors or popped) and work.moving_indices(*(target.store for target in targets[1:])):
            raise self.program.source.refuse(line.node, "place behind store")  # each is found when others are gone
        pieces = self.before(work, *mirrors, *popped)
        written = [work.write(e) for e in mirrors]
        own: list[ast.stmt] = [ast.Delete(written)] if written else []
        own += [ast.Expr(work.write(e)) for e in popped]
        return [*pieces, *(Own(one, line.node, "tangent") for one in own), Kept(line, work.replacements())]

    def store_call(self, line: t.Line, row: t.Row, work: Work) -> list[Piece]:
        """Return the companion of a setter, of `__setitem__`, in the place of a store."""
        call = self.wanted_call(work, row)
        for arg in row.args:
            work.want(arg)
        pieces = self.before(work)
        guards, written = self.released(work, work.write(call))
        return [*pieces, *guards, Swapped(line, (ast.Expr(written),))]

    def keep(self, line: t.Line, binds: tuple[str, ...], work: Work) -> list[Piece]:
        """Return a class statement as it is, or an import, with the companions of functions that are called later."""
        if isinstance(line.node, cst.ClassDef):
            return [*self.before(work), Inner(line)]
        pieces: list[Piece] = [*self.before(work), Kept(line, work.replacements())]
        for name in binds:
            if name in self.facts.needed.get(id(line), frozenset()):
                made = self.looked_up(a.name(name), self.calls.is_wide)
                pieces.append(Own(assign(self.names.tangent(name), made), line.node, "tangent"))
        return pieces

    def definition(self, line: t.Line, does: t.Define, work: Work) -> list[Piece]:
        """Return an inner function and its companion, which shares our names with this one."""
        row = line.rows[-1]
        function = row.what
        assert isinstance(function, t.Function)
        assert function.program is not None
        if not self.has_companion(row.w):
            pieces = self.before(work)
            return [*pieces, Inner(line, None, work.replacements())]
        facts = self.facts
        pattern = Pattern(frozenset(function.names))
        inner_facts = replace(
            facts, program=function.program, pattern=pattern,
            params={n: facts.scopes[row.w][n] for n in function.names},
            falls=row.w in facts.falling, needed={**facts.needed, 0: facts.entry[row.w]},
        )  # fmt: skip
        called = shown = self.local_name(row.w)
        if self.is_unzipped(row.w):
            shown = self.names.free(f"{does.name}_pairs")
        inner = Forward(inner_facts, self.calls, shown, self.table)
        lazy = function.program.is_generator and self.calls.is_wide
        inner.guarded = self.guarded or self.program.is_guarded or self.calls.guards_values or lazy
        inner.names = self.names_inside()
        inner.locals, inner.stems = self.locals, self.stems
        inner.injected, inner.companions, inner.runtimes = self.injected, self.companions, self.runtimes
        given = [p.name for p in function.params if p.default is not None]
        inner.defaults = dict(zip(given, map(work.full, row.args)))
        work.wanted |= {arg.id for arg in row.args if isinstance(arg, ast.Name) and self.is_told_once(arg.id, work)}
        pieces = self.before(work, *inner.defaults.values())
        shared = {*work.printed.values()}
        written = dict(zip(given, map(work.write, row.args)))
        inner.given = {name: e for name, e in written.items() if shared & {*t.loads(e)}}
        for name, e in inner.defaults.items():
            guards, inner.defaults[name] = self.kept_safe(work, [], work.write(e))
            pieces += guards
        own = declared(function.program.source.node, cst.Nonlocal)  # the rest is bound by functions inside it
        carried = [n for n in function.rebinds & own if facts.carries(facts.rebound.get((row.w, n), NOTHING))]
        inner.captured = function.free | function.rebinds
        inner.rebinds = tuple(sorted(map(self.names.tangent, carried)))
        made: list[Piece] = [*pieces, Inner(line, inner.run(), work.replacements())]
        if shown != called:
            if self.acts_inside(row.w):
                raise self.program.source.refuse(line.node, "left generator")
            maker = self.maker_of_pairs(function.program, facts.carries(self.calls.sent))
            made.append(Own(assign(called, a.call(maker, a.name(shown))), line.node, "mixed"))
        elif self.is_paired(row.w):
            made.append(Own(assign(called, a.call(self.runtime("by_pairs"), a.name(called))), line.node, "mixed"))
        return made

    def give(self, line: t.Line, value: ast.expr, work: Work) -> list[Piece]:
        """Return `return value, tangent` or `yield value, tangent`."""
        row = work.table.get(value.id) if isinstance(value, ast.Name) else None
        if (
            row is not None
            and self.facts.is_call(row)
            and not isinstance(row.what, t.Handed)
            and self.facts.carries(self.facts.rows[row.w])
            and not self.table
        ):
            self.pre_pair(work, row)
            call = self.wanted_call(work, row)
            pieces = self.before(work)
            guards, pair = self.released(work, work.write(call))
            given = ast.Return(pair) if isinstance(line.does, t.Return) else ast.Expr(ast.Yield(pair))
            return [*pieces, *guards, Swapped(line, (given,))]
        tangent = work.tangent(value)
        e = tangent.expr() if tangent is not None else work.zero(value)
        if tangent is not None and work.abstract(value).kind == "dict" and not is_plain_dict(work, value):
            e = a.call(self.runtime("aligned"), e, value)  # reading makes keys
        pole = tangent is not None and tangent.pole
        if row is not None and pole and may_raise(row) and not isinstance(row.what, t.Display):
            work.wanted.add(row.w)
        elif row is not None and not isinstance(row.what, t.Display) and tangent is None and isinstance(e, ast.Call):
            work.wanted.add(row.w)
        pieces = self.before(work, e)
        more, e = self.fitted(line, work.write(e), 0)
        if more and may_raise_left(work, value):
            assert isinstance(value, ast.Name)
            work.wanted.add(value.id)
            pieces = self.again(work, pieces)
        more, e = self.kept_safe(work, more, e)
        kept = Kept(line, work.replacements(), e, "mixed" if pole else "primal")
        return self.taken(line, row, work, [*pieces, *more, kept])

    def give_all(self, line: t.Line, value: ast.expr, work: Work) -> list[Piece]:
        """Return `yield from` for pairs of value and tangent."""
        row = work.table.get(value.id) if isinstance(value, ast.Name) else None
        pairs = work.pairs_of(row, True) if row is not None else None
        if pairs is None and self.calls.closes and work.abstract(value).kind in ("iterator", "any"):
            pairs = self.handed_on(work, value)
        elif pairs is None and work.carries(value):
            pairs = strict_zip(work, value, work.full(value))
        elif pairs is None:
            item = self.names.free("item")
            element = k.element(work.abstract(value), self.facts.heap)
            both = ast.Tuple([a.name(item), self.zero_of(item, element)], ast.Load())
            pairs = ast.GeneratorExp(both, [ast.comprehension(ast.Name(item, ast.Store()), value, [], 0)])
        pieces = self.before(work, pairs)
        guards, written = self.released(work, work.write(pairs))
        return [*pieces, *guards, Swapped(line, (ast.Expr(ast.YieldFrom(written)),))]

    def expression(self, line: t.Line, value: ast.expr, work: Work) -> list[Piece]:
        """Return the pieces of an expression as a statement: a call, or a method that changes a mirror."""
        row = work.table.get(value.id) if isinstance(value, ast.Name) else None
        if row is not None and self.is_closed(row):
            return self.closed(line, row, work)
        if row is not None and row.w in self.facts.calls and self.facts.calls[row.w][2].stores:
            self.pre_pair(work, row)
            swapped = self.wanted_call(work, row)
            pieces = self.before(work)
            guards, e = self.released(work, work.write(swapped))
            return [*pieces, *guards, Swapped(line, (ast.Expr(e),))]
        match row.what if row is not None else None:
            case t.Method(name) if is_mirrored(row, name, work):
                assert row is not None
                if name in ("extend", "extendleft", "update") and self.stops_halfway(row.args[1:], work):
                    self.skip = row.w
                    return self.extended(line, name, row.args[0], row.args[1], work)
                parts = mirrored_parts(work, row, name)
                self.skip = row.w
                if self.reads_containers(work, *parts[1:]):
                    self.step_rows(work, row.args[1:])
                pieces = self.before(work, *parts)
                guards, call = self.released(work, work.write(mirror_call(row, [self.marked(p) for p in parts])))
                pieces += guards
                kept, mirrored = Kept(line, work.replacements()), Own(ast.Expr(call), line.node, "tangent")
                above = self.reads_containers(work, *parts[1:])
                pieces += self.alignment(work, row)
                return [*pieces, mirrored, kept] if above else [*pieces, kept, mirrored]
            case t.Mirror("next") if row is not None and work.carries(row.args[0]):
                return self.stepped(line, row, work, [])
        pieces = self.before(work)
        return [*pieces, Kept(line, work.replacements())]

    def branch(self, line: t.Line, does: t.If, work: Work) -> list[Piece]:
        """Return the pieces of an `if`."""
        pieces = self.before(work)
        body = tuple(self.suite(does.body))
        orelse = None
        if does.orelse is not None:
            orelse = tuple(self.suite(does.orelse))
        is_elif = _is_elif(line, does.orelse) and orelse is not None and len(orelse) == 1
        return [*pieces, Nest(line, work.replacements(), body, orelse, is_elif=is_elif)]

    def turn(self, line: t.Line, does: t.While, work: Work) -> list[Piece]:
        """Return the pieces of a `while`; what stands before its condition is computed in every turn."""
        before = self.before(work)
        orelse = tuple(self.suite(does.orelse)) if does.orelse else None
        body = tuple(self.suite(does.body))
        if not before:
            return [Nest(line, {}, body, orelse)]
        leave: tuple[Piece, ...] = (*(orelse or ()), Own(ast.Break(), line.node))
        stop = OwnNest(line.node, "if", None, ast.UnaryOp(ast.Not(), work.write(does.test)), leave)
        return [OwnNest(line.node, "while", None, ast.Constant(True), (*before, stop, *body))]

    def loop(self, line: t.Line, does: t.For, work: Work) -> list[Piece]:
        """Return the pieces of a `for` over values beside their tangents."""
        inside = self.facts.inside.get(id(line), frozenset())
        env = self.facts.after.get(id(line), work.env)
        bound = frozenset(does.target.names())
        for place in does.target.stores():
            if work.carries(place.args[0]) or work.carries(does.source):
                raise self.program.source.refuse(place.node, "outside store")
        target = source = None
        zeros: list[Piece] = []
        used_again = self.used_again(line, does.source, work, inside)
        opened: list[Piece] = []
        if used_again or needs_pairs(work, does.source, does.target, inside, env):
            shown, asked, known = does.target, inside, env
            stops = self.outlives_errors((does.target,)) and self.halfway(does.target, does.source, work)
            item = k.element(work.abstract(does.source), self.facts.heap)
            both = (does.target, does.target)  # a pattern of values, and behind it one of tangents
            if stops or self.asks_between(both, item, self.asked_for(work, does.source)):
                shown = t.Target(name=self.names.row(), node=does.target.node)
                asked = inside | {shown.name}
                known = {**env, shown.name: item}
                opened = self.opened(line, does.target, shown.name, work, inside, env)
            target, source = paired(work, does.source, shown, asked, known, used_again)
            pieces = self.before(work, source)
            guards, source = self.released(work, work.write(source))
            pieces += guards
        else:
            pieces = self.before(work)
        for name in sorted(bound & inside):
            if not self.facts.carries(env[name]):
                value = env[name]
                zero = self.zero_of(name, value)
                zeros.append(Own(assign(self.names.tangent(name), zero), line.node, "tangent"))
        body = tuple(self.suite(does.body, before=[*opened, *zeros]))
        orelse = tuple(self.suite(does.orelse)) if does.orelse else None
        return [*pieces, Nest(line, work.replacements(), body, orelse, target, source)]


def is_mirrored(row: t.Row | None, name: str, work: Work) -> bool:
    """Say whether a method changes a container that has a mirror."""
    return row is not None and name in MUTATING and work.carries(row.args[0]) and row.w not in work.host.facts.inert


def globals_changed(callee: Callee, calls: Calls) -> frozenset[str]:
    """Return the global names that a function binds anew, itself or by what it calls."""
    todo, seen, found = [callee], {callee}, frozenset[str]()
    while todo:
        with suppress(Refused, SourceUnavailable):  # not differentiated, or nothing of it carries a tangent
            program = calls.program(todo.pop())
            new = {other for other in program.callees if isinstance(other, Callee)} - seen
            found |= program.rebound
            todo += new
            seen |= new
    return found


def read_before(row: t.Row, call: t.Row, line: t.Line) -> set[str]:
    """Return the variables that a row reads, and may read before a call of the same statement."""
    reads = [(position, arg.id) for position, arg in enumerate(row.args) if isinstance(arg, ast.Name)]
    order = {inner.w: at for at, one in enumerate(line.rows) for inner in t.all_rows((one,))}
    if order[row.w] <= order[call.w]:
        return {name for _, name in reads}
    table = {one.w: one for one in line.rows}
    calling = [at for at, name in reads if name in table and call.w in below([name], table, regions=True)]
    return {name for at, name in reads if calling and at <= max(calling)}


def _bound_again(program: t.Program) -> Iterable[str]:
    """Yield the names that a function binds after its parameters, comprehensions' variables included."""
    for line in program.lines():
        match line.does:
            case t.Bind(targets):
                yield from (name for target in targets for name in target.names())
            case t.Update(target) | t.For(target):
                yield from target.names()
            case t.Keep(binds):
                yield from binds
            case t.Try() | t.With() | t.Match():
                yield from t.bound_in_header(line.does)
        for row in t.own_rows(line):
            match row.what:
                case t.Bound(name):
                    yield name
                case t.Comprehension(_, clauses):
                    yield from (name for clause in clauses for name in clause.target.names())
                case t.Function():
                    yield from row.what.names


def _is_elif(line: t.Line, orelse: t.Suite | None) -> bool:
    """Say whether an `else` holds an `elif`."""
    return (
        orelse is not None
        and isinstance(line.node, cst.If)
        and orelse.node is line.node.orelse
        and isinstance(orelse.node, cst.If)
    )


__all__ = ["Calls", "emit", "tangent_names"]
