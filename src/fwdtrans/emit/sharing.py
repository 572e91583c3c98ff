"""What stands before a line: shared values, calls of companions, regions written as statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from .. import algebra as a
from .. import kinds as k
from .. import wtable as t
from ..asking import acts_when_left, is_gone_through_whole, is_opened
from ..facts import Env, Facts, Handing, Local, Through
from ..kinds import Abstract, element
from ..resolve import Callee
from ..rules.builtins import MUTATING
from ..written import Own, OwnNest, Piece
from .effects import has_effects, needs_statements, own_variables, reads_any
from .fitting import Fitting, Spot
from .handing import HandingOver
from .mirrors import along, as_list, is_plain_dict, mirrored_parts, popped_item
from .statements import WIDTH, assign, assign_pair, mirror_call
from .work import Work

KEYED = frozenset({"pop", "popitem", "setdefault"})  # methods of a dict that ask whether a key is there


class Sharing(HandingOver):
    """Names values before the line that needs them twice."""

    held = ""  # the call whose result the statement gives a name

    def forced(self, work: Work) -> None:
        """Have what changes mirrors, or binds an active name, written before the line whatever it is for."""
        self.direct_sources(work)
        for row in work.rows:
            if row.w == self.skip or row.w in work.direct or row.w in self.facts.inert:
                continue
            if row.w in self.facts.calls:
                if changes_mirrors(self.facts, row.w):
                    work.pair(row)
                continue
            match row.what:
                case t.Method(name) if name in MUTATING and work.carries(row.args[0]):
                    work.pair(row)
                case t.Mirror("next") if work.carries(row.args[0]):
                    work.pair(row)
                case t.Bound(name) if self.facts.carries(self.facts.rows[row.w]) or name in work.needed:
                    work.pair(row)
                case t.Choice() | t.Logic() | t.Comprehension():
                    for block in row.blocks():
                        if _changes_mirrors(block, work):
                            work.pair(row)

    def before(self, work: Work, *exprs: ast.expr | None) -> list[Piece]:
        """Name what the expressions share with the line; return the pieces that do it, in order."""
        self.forced(work)
        for e in exprs:
            if e is not None:
                work.want(e)
        made: dict[str, Any] = {}
        alone: set[str] = set()  # prepared without their tangents
        while True:  # what one row needs may have others named, with their tangents
            late = alone & (work.pairs | work.named.keys())
            new = [w for w in work.settle() if w not in made or w in late]
            if not new:
                break
            alone = alone - late | {w for w in new if w not in work.pairs and w not in work.named}
            made |= {w: self.prepared(work, work.table[w]) for w in new}
        pieces: list[Piece] = []
        for w in work.settle():
            pieces += [*self.named(work, work.table[w], made[w]), *self.told(work, w)]
        return pieces

    def told(self, work: Work, w: str) -> list[Piece]:
        """Return what refuses a named row at run time, where it is what is not followed."""
        return [Own(ast.Expr(work.write(work.told[w])), work.table[w].node, "tangent")] if w in work.told else []

    def again(self, work: Work, pieces: list[Piece], *exprs: ast.expr) -> list[Piece]:
        """Name what has come to be wanted beside what is named already."""
        more = [w for w in work.settle() if w not in work.printed]
        for w in more:
            made = self.prepared(work, work.table[w])
            pieces = [*pieces, *self.named(work, work.table[w], made), *self.told(work, w)]
        return pieces

    def prepared(self, work: Work, row: t.Row) -> Any:
        """Return what a named row needs beside its form: the arguments' tangents, the expanded region."""
        if row.w in work.named:
            tangent = work.named[row.w].expr()
            work.want(tangent)
            return tangent
        if row.w not in work.pairs:
            for arg in row.args:
                if isinstance(arg, ast.Name) and arg.id in work.pairs:
                    work.wanted.add(arg.id)
            return None
        if row.w in self.facts.calls:
            return self.wanted_call(work, row)
        match row.what:
            case t.Mirror("next"):
                tangents = [work.full(arg) for arg in row.args if work.carries(row.args[0]) or arg is not row.args[0]]
                for e in tangents:
                    work.want(e)
                return tangents
            case t.Comprehension() if is_view(work, row.args[0]):
                work.want(along(work, row.args[0]))
            case t.Bound() | t.Method():
                if isinstance(row.what, t.Method):
                    parts = mirrored_parts(work, row, row.what.name)
                else:
                    parts = [work.full(x) if work.carries(x) else None for x in row.args]
                for part in parts:
                    if part is not None:
                        work.want(part)
                return parts
            case t.Comprehension():
                self.prepare_source(work, row.args[0])
                for inner in t.all_rows(tuple(r for block in row.blocks() for r in block.rows)):
                    func = inner.what.func if isinstance(inner.what, t.Invoke) else None  # `map(made(x), xs)`
                    if isinstance(func, ast.Name) and func.id in work.table and work.carries(func):
                        work.tangent(func)
            case t.Choice() | t.Logic():
                test = row.args[0]
                if isinstance(test, ast.Name) and test.id in work.table:
                    work.wanted.add(work.same.get(test.id, test.id))
                tangent = work.full(test) if isinstance(row.what, t.Logic) and work.carries(a.name(row.w)) else test
                work.want(tangent)
                return tangent
        return None

    def prepare_source(self, work: Work, operand: ast.expr) -> None:
        """Have named in time what the loop that a comprehension becomes goes through: the tangents of its source."""
        row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
        if row is not None and isinstance(row.what, t.Mirror) and row.what.name in ("zip", "enumerate"):
            for arg in row.args:
                self.prepare_source(work, arg)
        elif row is not None and self.gives_pairs(row):
            self.generator_call(work, row)
        elif row is not None and work.carries(operand):
            is_call = self.facts.is_call(row)
            named = t.Field | t.Index | t.Mirror | t.Display | t.Apply | t.Choice | t.Logic | t.Comprehension
            if is_call or isinstance(row.what, named):
                work.tangent(operand)

    def named(self, work: Work, row: t.Row, made: Any) -> list[Piece]:
        """Return the pieces that compute a named row, and note its name."""
        if row.w not in self.left and not is_gone_through_whole(row.w, t.all_rows(work.rows)):
            self.guard_held(row)
        if isinstance(row.what, t.Bound):
            return self.bound_inside(work, row, row.what.name, made[0] if made else None)
        if row.w not in work.pairs:
            form = self.asked_along(work, row, work.write(row.form))
            if row.w in work.kept:
                form = a.call(self.builtin("list"), form)
            shown = work.printed[row.w] = self.names.row()
            pieces: list[Piece] = [Own(assign(shown, form), row.node)]
            if made is not None:
                pieces += self.safe(work, Own(assign("d" + shown, work.write(made)), row.node, "tangent"))
            return pieces
        if row.w in self.facts.calls:
            guards, call = self.released(work, work.write(made))
            if row.w in work.drained:
                call = a.call(self.builtin("map"), a.name(self.builtin("list")), call)
            shown = work.printed[row.w] = self.names.row()
            return [*guards, Own(assign_pair(shown, "d" + shown, call), row.node, "mixed")]
        match row.what:
            case t.Method() | t.Index() | t.Field() if row.w in work.listed:
                return self.as_lists(work, row)
            case t.Method("popitem"):
                first = self.alignment(work, row)
                form, mirror = work.write(row.form), work.write(mirror_call(row, made))
                shown = work.printed[row.w] = self.names.row()
                pair = work.write(popped_item(work, mirror, shown))
                both = assign(shown, form), assign("d" + shown, pair)
                return [*first, Own(both[0], row.node), Own(both[1], row.node, "tangent")]
            case t.Method():
                first = self.alignment(work, row)
                form = work.write(row.form)
                guards, mirror = self.released(work, work.write(mirror_call(row, [self.marked(p) for p in made])))
                shown = work.printed[row.w] = self.names.row()
                both = assign(shown, form), assign("d" + shown, mirror)
                return [*first, *guards, Own(both[0], row.node), Own(both[1], row.node, "tangent")]
            case t.Comprehension("generator") if row.w not in self.facts.drained:
                return self.lazily(work, row, row.what)
            case t.Comprehension():
                return self.unrolled(work, row, row.what)
            case t.Mirror("next") if not work.carries(row.args[0]):
                return self.next_or_default(work, row, made[0])
            case t.Mirror("next"):
                shown = work.printed[row.w] = self.names.row()
                mirror = ast.Call(a.name(self.builtin("next")), [work.write(part) for part in made], [])
                form = work.write(row.form)
                return [Own(assign(shown, form), row.node), Own(assign("d" + shown, mirror), row.node, "tangent")]
            case t.Mirror():
                return self.as_lists(work, row)
        return self.decided(work, row, made)

    def asked_along(self, work: Work, row: t.Row, form: ast.expr) -> ast.expr:
        """Return what a row without tangents asks, told to ask the mirrors of its iterators along: `x in it`."""
        for operand, tangent in work.stepped.get(row.w, {}).items():
            shown = work.write(a.name(operand))
            assert isinstance(shown, ast.Name)
            form = t.substitute(form, {shown.id: a.call(self.runtime("in_step"), shown, work.write(tangent))})
        return form

    def bound_inside(self, work: Work, row: t.Row, name: str, made: ast.expr | None) -> list[Piece]:
        """Return the pieces that stand for a walrus: the name is bound before the line, and its tangent."""
        work.printed[row.w] = name
        value = work.write(row.args[0])
        tangent = work.write(made if made is not None else work.zero(row.args[0]))
        slope = self.safe(work, Own(assign(self.names.tangent(name), tangent), row.node, "tangent"))
        if name not in set(t.loads(tangent)) | self.asked_for(work):
            return [Own(assign(name, value), row.node), *slope]
        before: list[Piece] = []
        if self.calls.catches and not isinstance(value, ast.Name | ast.Constant):  # may raise: dx stays with x
            held = self.names.row()
            before, value = [Own(assign(held, value), row.node)], a.name(held)
        return [*before, *slope, Own(assign(name, value), row.node)]

    def alignment(self, work: Work, row: t.Row) -> list[Piece]:
        """Return what gives a defaultdict's mirror the keys that reading has made, before a method asks for one."""
        name = row.what.name if isinstance(row.what, t.Method) else ""
        owner = row.args[0]
        if name not in KEYED or work.abstract(owner).kind != "dict" or is_plain_dict(work, owner):
            return []
        call = a.call(self.runtime("aligned"), work.write(work.full(owner)), work.write(owner))
        return [Own(ast.Expr(call), row.node, "tangent")]

    def next_or_default(self, work: Work, row: t.Row, tangent: ast.expr) -> list[Piece]:
        """Return `w, dw = next(((w, 0.0) for w in it), (default, ddefault))`: the default's tangent alone may count."""
        shown = work.printed[row.w] = self.names.row()
        item = element(work.abstract(row.args[0]), self.facts.heap)
        zero = ast.Constant(0.0) if item.is_number else a.call(self.runtime("zero"), a.name(shown))
        pair = ast.Tuple([a.name(shown), zero], ast.Load())
        source = ast.comprehension(ast.Name(shown, ast.Store()), work.write(row.args[0]), [], 0)
        default = ast.Tuple([work.write(row.args[1]), work.write(tangent)], ast.Load())
        call = a.call(self.builtin("next"), ast.GeneratorExp(pair, [source]), default)
        return [Own(assign_pair(shown, "d" + shown, call), row.node, "mixed")]

    def as_lists(self, work: Work, row: t.Row) -> list[Piece]:
        """Return an iterator and its mirror, each made a list, for a rule that reads both."""
        form, mirror = work.write(row.form), work.write(work.listed[row.w])
        shown = work.printed[row.w] = self.names.row()
        return [
            Own(assign(shown, a.call(self.builtin("list"), form)), row.node),
            Own(assign("d" + shown, as_list(work, mirror)), row.node, "tangent"),
        ]

    def wanted_call(self, work: Work, row: t.Row) -> ast.expr:
        """Return the call of a companion, which gives value and tangent."""
        handed = self.handed_over(work, row)
        if handed is not None:
            return handed
        call = self.generator_call(work, row)
        if row.w in self.facts.operated:
            return a.call(self.runtime("operated"), call)
        if not self.gives_pairs(row):
            return call
        name = self.opening(row)
        if self.acts_when_left(row):
            is_whole = is_gone_through_whole(row.w, t.all_rows(work.rows))
            if not is_whole and (row.w != self.held or self.is_held_longer(row)):
                raise self.program.source.refuse(row.node, "left generator")
            if not is_whole or is_opened(row.w, t.all_rows(work.rows)):
                name = name or "opened"  # it is left when its values are
        return a.call(self.of_exchange(name) if name else self.runtime("unzip"), call)

    def acts_when_left(self, row: t.Row) -> bool:
        """Say whether the generator that a row calls does something when it is left before its end."""
        callee, _, _ = self.facts.calls[row.w]
        if isinstance(callee, Local):
            return self.acts_inside(callee.w)
        return isinstance(callee, Callee) and acts_when_left(self.calls.program(callee), self.calls.program)

    def generator_call(self, work: Work, row: t.Row) -> ast.Call:
        """Return the call of a companion, what its tangents share with the line marked to be named."""
        for arg in row.args:
            if isinstance(arg, ast.Name) and arg.id in work.pairs:
                work.wanted.add(arg.id)
        call = self.call(work, row)
        for arg in row.args:
            tangent = work.tangent(arg)
            if tangent is not None:
                work.want(tangent.expr())
        return call

    def pre_pair(self, work: Work, row: t.Row) -> None:
        """The line itself is the pair: it needs no name."""
        work.pairs.discard(row.w)
        work.wanted.discard(row.w)
        self.skip = row.w

    def fitted(self, line: t.Line, e: ast.expr, room: int) -> tuple[list[Piece], ast.expr]:
        """Name what stands twice in `e`, and parts of it until it fits the width."""
        pieces: list[Piece] = []
        fitting = Fitting(e, self.pure_functions | self.known_functions)

        def take(part: Spot) -> None:
            shown = self.names.row()
            pieces.append(Own(assign(shown, fitting.take(part, shown)), line.node, "tangent"))

        for twice in fitting.repeated():
            take(twice)
        parts = fitting.longest()
        while fitting.width + room + 12 > WIDTH and (part := next(parts, None)) is not None:
            take(part)
        return pieces, fitting.root.expr()

    def reads_containers(self, work: Work, *exprs: ast.expr | None) -> bool:
        """Say whether tangents read a list of the user's, which a store into it would have changed."""
        later = self.asked_for(work)
        for e in exprs:
            for n in {*t.loads(work.write(e)), *later} if e is not None else ():
                value = work.env.get(n)
                if value is not None and (value.sites or value.items):
                    return True
            rows = [n for n in t.loads(e) if n in work.table] if e is not None else []
            if any(self.is_part(self.facts.rows[n], n) for n in rows):
                return True
        return False

    def asked_for(self, work: Work, taken_apart: ast.expr | None = None) -> set[str]:
        """Return what generator expressions read that a line may ask: so do their mirrors, out of sight."""
        sites = frozenset().union(*(self.facts.rows[w].sites for w in self.facts.later))
        if not sites:
            return set()
        values = [work.env[name] for row in work.rows for name in row.reads() if name in work.env]
        values += [work.abstract(taken_apart)] if taken_apart is not None else []
        if not any(one.may_run_out or k.reachable(one, self.facts.heap) & sites for one in values):
            return set()
        return {n for w in self.facts.later for block in self.facts.lazy[w].blocks() for n in block.reads()}

    def is_part(self, value: Abstract, w: str) -> bool:
        """Say whether a row's value may be part of something that is stored into: a list in a list, an array's view."""
        may_be = value.kind in ("array", "list", "dict", "tuple") or value.kind == "any" and self.calls.has_arrays
        return may_be and bool(value.sites - {w})

    def block(
        self, block: t.Block, env: Env, node: Any, needed: frozenset[str] = frozenset(), outer: Work | None = None
    ) -> tuple[list[Piece], ast.expr, ast.expr]:
        """Return a lazy block as statements, its value and its tangent."""
        env = {**env, **{r.what.name: self.facts.rows[r.w] for r in block.rows if isinstance(r.what, t.Bound)}}
        work = Work(self, block.rows, env, node, needed=needed, outer=outer)
        standing = self.standing
        made = self.local_companions(block.rows, work)
        tangent = work.full(block.value)
        pieces = [*made, *self.before(work, tangent)]
        self.standing = standing
        value = work.write(block.value)
        guards, slope = self.kept_safe(work, [], work.write(tangent))
        return [*pieces, *guards], value, slope

    def decided(self, work: Work, row: t.Row, tangent_of_first: ast.expr) -> list[Piece]:
        """Return a ternary, `and` or `or` that calls companions as an `if` statement."""
        made: list[tuple[list[Piece], ast.expr, ast.expr]]
        match row.what:
            case t.Choice((body, orelse)):
                test = row.args[0]
                made = [self.block(b, work.env, row.node, work.needed) for b in (body, orelse)]
            case t.Logic(word, (rest,)):
                test = row.args[0]
                first: tuple[list[Piece], ast.expr, ast.expr] = ([], work.write(test), work.write(tangent_of_first))
                made = [first, self.block(rest, work.env, row.node, work.needed)]
                made = made if word == "or" else made[::-1]
            case _:
                raise AssertionError(row)
        sides = []
        carries = self.facts.carries(self.facts.rows[row.w])
        condition = work.write(test)
        shown = work.printed[row.w] = self.names.row()
        for pieces, value, tangent in made:
            end: list[Piece] = [Own(assign(shown, value), row.node)]
            if carries:
                end = [Own(assign_pair(shown, "d" + shown, ast.Tuple([value, tangent], ast.Load())), row.node, "mixed")]
            sides.append((*pieces, *end))
        return [OwnNest(row.node, "if", None, condition, sides[0], sides[1])]

    def local_companions(self, rows: tuple[t.Row, ...], work: Work) -> list[Piece]:
        """Return the companions of the lambdas that these rows make and that are called with tangents, once each."""
        pieces: list[Piece] = []
        top = {row.w for row in rows}
        for row in _outside_functions(rows):
            if not isinstance(row.what, t.Function) or row.what.block is None or not self.has_companion(row.w):
                continue
            if row.w not in top and f"fn:{row.w}" in self.facts.wanted:
                continue  # stands where it is evaluated lazily: written there
            if row.w in self.standing:
                continue
            self.standing |= {row.w}
            name = self.local_name(row.w)
            body, pair = self.of_lambda(row, row.what)
            arguments = self.lambda_arguments(row, row.what, work)
            if any("%" in name for name in t.loads(ast.Lambda(arguments, ast.Constant(0)))):  # a call, not yet named
                raise self.program.source.refuse(row.node, "lambda default")
            if body:
                end = Own(ast.Return(pair), row.node, "mixed")
                pieces.append(OwnNest(row.node, "def", a.name(name), ast.Lambda(arguments, pair), (*body, end)))
                if self.is_paired(row.w):
                    both = a.call(self.runtime("by_pairs"), a.name(name))
                    pieces.append(Own(assign(name, both), row.node, "mixed"))
            else:
                pieces.append(Own(assign(name, self.told_apart(row.w, ast.Lambda(arguments, pair))), row.node, "mixed"))
        return pieces

    def told_apart(self, w: str, companion: ast.expr) -> ast.expr:
        """Return an inner function's companion, behind `by_pairs` where it needs that."""
        return a.call(self.runtime("by_pairs"), companion) if self.is_paired(w) else companion

    def want_defaults(self, rows: tuple[t.Row, ...], work: Work) -> None:
        """Have the calls in the defaults of lambdas named with their tangents: companions have the same defaults."""
        for row in rows:
            if isinstance(row.what, t.Function) and row.what.block is not None and self.has_companion(row.w):
                for arg in row.args:
                    work.want(work.full(arg))
                    if isinstance(arg, ast.Name) and self.is_told_once(arg.id, work):
                        work.wanted.add(arg.id)

    def is_told_once(self, w: str, work: Work) -> bool:
        """Say whether a default is one that must not be computed again for the companion."""
        return w in work.table and has_effects((work.table[one] for one in work.below(w)), self.facts)

    def of_lambda(self, row: t.Row, function: t.Function) -> tuple[list[Piece], ast.expr]:
        """Return a lambda's companion as statements and the pair that it gives."""
        assert function.block is not None
        outer, self.names = self.names, self.names_inside()
        kept, self.guarded = self.guarded, self.guarded or self.program.is_guarded or self.calls.guards_values
        body, value, tangent = self.block(function.block, self.facts.scopes[row.w], row.node)
        self.names, self.guarded = outer, kept
        return body, ast.Tuple([value, tangent], ast.Load())

    def lambda_arguments(self, row: t.Row, function: t.Function, work: Work) -> ast.arguments:
        """Return the parameters of a lambda's companion."""
        given = iter([(arg, work.full(arg)) for arg in row.args])
        found = ast.arguments([], [], None, [], [], None, [])
        for param in function.params:
            names = [ast.arg(param.name), ast.arg(self.names.tangent(param.name))]
            default = [work.write(e) for e in next(given)] if param.default is not None else []
            match param.kind:
                case "positional only":
                    found.posonlyargs += names
                case "positional":
                    found.args += names
                case "star":
                    found.vararg = names[0]
                    found.kwonlyargs.append(names[1])
                    found.kw_defaults.append(ast.Tuple([], ast.Load()))
                case "keyword":
                    found.kwonlyargs += names
                    found.kw_defaults += default or [None, None]
                case "starstar":
                    found.kwarg = names[0]
                    found.kwonlyargs.append(names[1])
                    found.kw_defaults.append(ast.Dict([], []))
            if param.kind in ("positional", "positional only"):
                found.defaults += default
        return found

    def inline_companion(self, row: t.Row, work: Work) -> ast.expr:
        """Return a lambda's companion as a lambda, for where no statement can stand."""
        assert isinstance(row.what, t.Function)
        block = row.what.block
        if block is None or needs_statements(block, self.facts):
            raise self.program.source.refuse(row.node, "lambda")
        inner = Work(self, block.rows, self.facts.scopes[row.w], row.node, lazy=True)
        if self.raises(inner, inner.inlined(inner.full(block.value))):
            raise self.program.source.refuse(row.node, "lambda")
        pair = ast.Tuple([inner.inlined(block.value), inner.inlined(inner.full(block.value))], ast.Load())
        return self.told_apart(row.w, ast.Lambda(self.lambda_arguments(row, row.what, work), pair))


def is_view(work: Work, operand: ast.expr) -> bool:
    """Say whether an operand is a view of a dict that carries tangents: the dict is asked for its mirror beside it."""
    row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
    is_look = row is not None and isinstance(row.what, t.Method) and row.w in work.host.facts.looks
    return is_look and work.carries(operand)


def _outside_functions(rows: tuple[t.Row, ...], inside: frozenset[str] = frozenset()) -> Iterator[t.Row]:
    """Yield rows and those of their regions: not those of lambdas, nor lambdas that read a variable of a region."""
    for row in rows:
        if not isinstance(row.what, t.Function):
            for block in row.blocks():
                yield from _outside_functions(block.rows, inside | own_variables(row))
        elif reads_any(row, inside):
            continue
        yield row


def _changes_mirrors(block: t.Block, work: Work) -> bool:
    facts = work.host.facts
    for row in t.all_rows(block.rows):
        match row.what:
            case t.Bound(name) if facts.carries(facts.rows[row.w]) or name in work.needed:
                return True
            case t.Method(name) if name in MUTATING:
                return True
            case t.Mirror("next") if work.carries(row.args[0]):
                return True
        if row.w in facts.calls and changes_mirrors(facts, row.w):
            return True
    return False


def changes_mirrors(facts: Facts, w: str) -> bool:
    """Say whether a call changes what carries tangents."""
    callee, pattern, summary = facts.calls[w]
    return bool(summary.stores) and (bool(pattern.active) or isinstance(callee, Local | Through | Handing))
