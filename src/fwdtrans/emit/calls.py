"""A call's row in; the call of the companion, every active argument followed by its tangent, out.

f(a, *v, k=b)      f_jvp(a, da, *interleaved(v, dv), k=b, dk=db)
"""

from __future__ import annotations

import ast
from dataclasses import replace

from .. import algebra as a
from .. import wtable as t
from ..binding import Binding, bind, starred, takes_pairs
from ..derived import bind_native
from ..facts import Hand, Handing, Local, Through
from ..kinds import INTERPOLANT, Abstract, Heap, is_function
from ..resolve import Callee
from ..rules.library import Native
from .effects import is_pure
from .guards import Guards
from .work import Work


class Calling(Guards):
    """Writes calls of companions."""

    def call(self, work: Work, row: t.Row) -> ast.Call:
        """Return the call of a companion."""
        callee, pattern, _ = self.facts.calls[row.w]
        row = self.facts.call_row(row)
        if isinstance(row.what, t.Method) and work.abstract(row.args[0]).kind == "module":
            function = self.looked_up(ast.Attribute(row.args[0], row.what.name, ast.Load()))
            return self.paired_call(function, work, replace(row, args=row.args[1:], keywords=row.keywords[1:]))
        if row.w in self.facts.fields:
            rest = replace(row, args=row.args[1:], keywords=row.keywords[1:])
            return self.paired_call(self.of_field(work, row), work, rest)
        if isinstance(callee, Through):
            return self.paired_call(self.value_of_call(work, row), work, row)
        if isinstance(callee, Hand):
            return self.hand_call(callee.native, work, row)
        assert not isinstance(callee, Handing)
        named = a.name(self.companion(self.calling(row)))
        params = self.params_of(callee)[1 if pattern.makes else 0 :]
        if isinstance(callee, Local) or pattern.makes:
            bound = bind(params, row.keywords)
        else:
            bound = self.calls.bind(callee, row)
        assert bound is not None
        if isinstance(callee, Local) and self.is_paired(callee.w):
            return self.paired_call(named, work, row)
        if bound.is_paired and pattern.active:
            return self.paired_call(a.call(self.runtime("by_pairs"), named), work, row)
        return self.named_call(named, work, row, bound)

    def hand_call(self, native: Native, work: Work, row: t.Row) -> ast.Call:
        """Return the call of a companion that is written by hand: what moves is followed by its mirror."""
        if native.is_live and not self.calls.is_live:
            raise self.program.source.refuse(row.node, "live", name=native.name.removesuffix("_jvp"))
        name = self.imported(native.module, native.name) if native.module else self.runtime(native.name)
        call = ast.Call(a.name(name), [], [])
        for arg, name, mark in zip(row.args, bind_native(native, row.keywords) or (), row.keywords):
            slopes = [self.marked(work.full(arg))] if name in native.moving else []
            if mark:
                call.keywords.append(ast.keyword(mark, arg))
                call.keywords += [ast.keyword(native.slope.format(mark), slope) for slope in slopes]
            else:
                call.args += [arg, *slopes]
        return call

    def calling(self, row: t.Row) -> t.Row:
        """Return the row under which a call is known."""
        return row

    def params_of(self, callee: Callee | Local) -> tuple[t.Param, ...]:
        """Return a callee's parameters."""
        if not isinstance(callee, Local):
            return self.calls.program(callee).params
        what = self.facts.lambdas[callee.w].what
        assert isinstance(what, t.Function)
        return what.params

    def is_paired(self, w: str) -> bool:
        """Say whether an inner function's companion is a value, and must be told its pairs apart."""
        what = self.facts.lambdas[w].what
        assert isinstance(what, t.Function)
        return f"fn:{w}" in self.facts.wanted and takes_pairs(self.program, what.params)

    def of_field(self, work: Work, row: t.Row) -> ast.expr:
        """Return the companion of a function that is called as it is kept in an object's field."""
        assert isinstance(row.what, t.Method)
        owner = work.full(row.args[0]) if self.facts.fields[row.w] else row.args[0]
        found = ast.Attribute(owner, row.what.name, ast.Load())
        return found if self.facts.fields[row.w] else self.looked_up(found)

    def value_of_call(self, work: Work, row: t.Row) -> ast.expr:
        """Return the companion of what is called by its value."""
        callee = self.facts.calls[row.w][0]
        if isinstance(callee, Through) and callee.path:
            method: ast.expr = a.call(self.builtin("type"), row.args[0])
            for step in callee.path.split("."):
                method = ast.Attribute(method, step, ast.Load())
            return self.looked_up(method)
        if isinstance(callee, Through) and callee.asked:
            name, is_method = callee.asked.removesuffix(".fset"), not isinstance(row.what, t.Field)
            finder = self.runtime("method_jvp") if is_method else self.imported("fwdtrans.operated", "field_jvp")
            if name != callee.asked:
                finder = self.imported("fwdtrans.operated", "store_jvp")
            return self.companion_by(finder, row.args[0], ast.Constant(name))
        if isinstance(callee, Through) and callee.operator == "getitem":
            return self.companion_by(self.imported("fwdtrans.operated", "item_jvp"))
        if isinstance(callee, Through) and callee.operator.startswith("i"):
            found = self.imported("fwdtrans.operated", "changed_jvp")
            return self.companion_by(found, ast.Constant(callee.operator[1:]))
        if isinstance(callee, Through) and callee.operator:
            return self.companion_by(self.imported("fwdtrans.operated", "operator_jvp"), ast.Constant(callee.operator))
        assert isinstance(row.what, t.Invoke)
        func = row.what.func
        value = work.abstract(func)
        is_looked_up = self.calls.is_live and self.calls.calls_objects  # a dump looks nothing up
        may_be_object = is_looked_up and may_be_called_object(value, self.facts.heap)
        if value.sites == {INTERPOLANT}:
            return a.call(self.imported("fwdtrans.interpolated", "Moving"), func, ast.Constant(None))
        if not work.carries(func) and (may_be_object or not any(map(is_function, value.sites))):
            return self.looked_up(self.unmoved(work, func))
        if may_be_object:
            return a.call(self.runtime("called"), func, self.marked(work.full(func)))
        return work.full(func)

    def looked_up(self, function: ast.expr, is_wide: bool = False) -> ast.expr:
        """Return `companion(function)`, a guarded one where the user's code would catch what a tangent raises."""
        return self.companion_by(self.runtime("companion"), function, is_wide=is_wide)

    def companion_by(self, function: str, *args: ast.expr, is_wide: bool = False) -> ast.Call:
        """Return a call of what looks up a companion."""
        made = a.call(function, *args)
        if self.guarded or is_wide:
            made.keywords.append(ast.keyword("guarded", ast.Constant(True)))
        return made

    def paired_call(self, function: ast.expr, work: Work, row: t.Row) -> ast.Call:
        """Return a call in which every argument is followed by its tangent, those that are bound to it in front."""
        call = self.unbound(function)
        taken = {*row.keywords}
        for arg, mark in zip(row.args, row.keywords or ("",) * len(row.args)):
            if mark in ("*", "**"):
                self.put_starred(call, mark, self.interleaved(work, arg))
            elif mark:
                other = f"d{mark}"
                while other in taken:
                    other += "_"
                taken.add(other)
                call.keywords += [ast.keyword(mark, arg), ast.keyword(other, self.marked(self.beside(work, arg)))]
            else:
                call.args += [arg, self.marked(self.beside(work, arg))]
        return call

    def unbound(self, function: ast.expr) -> ast.Call:
        """Return the start of a call: of `f` with `a` for `partial(f, a)`."""
        match function:
            case ast.Call(ast.Name(name), [inner, *front], []) if self.injected.get(name) == ("functools", "partial"):
                return ast.Call(inner, front, [])
        return ast.Call(function, [], [])

    def beside(self, work: Work, arg: ast.expr) -> ast.expr:
        """Return the tangent that an argument is followed by: it is evaluated once, if it is asked for its zeros."""
        tangent = work.full(arg)
        if isinstance(arg, ast.Name) and arg.id in t.loads(tangent) and arg.id in work.table:
            made_of = [work.table[w] for w in work.below(arg.id) if w in work.table]
            if any(not is_pure(row) or self.facts.is_call(row) for row in made_of):
                work.wanted.add(arg.id)
        return tangent

    def unmoved(self, work: Work, func: ast.expr) -> ast.expr:
        """Return what is called, where it is the companion that a companion looks up: nothing it reads may move."""
        row = work.table.get(func.id) if isinstance(func, ast.Name) else None
        if row is None or row.what != t.Plain("changer", key=getattr(row.what, "key", "")):
            return func
        function = row.args[1] if row.keywords == ("", "") else row.args[0]
        if not work.carries(function):
            return func
        return a.call(self.imported("fwdtrans.lasting", "unmoved"), func, function)

    def partial(self, work: Work, row: t.Row) -> ast.expr:
        """Return `partial(f_jvp, a, da, k=b, dk=db)` for `partial(f, a, k=b)`."""
        assert isinstance(row.form, ast.Call)
        func = row.args[0]
        known = work.carries(func) or any(map(is_function, work.abstract(func).sites))
        function = work.full(func) if known else self.looked_up(func)
        made = self.paired_call(function, work, replace(row, args=row.args[1:], keywords=row.keywords[1:]))
        return ast.Call(row.form.func, [made.func, *made.args], made.keywords)

    def interleaved(self, work: Work, arg: ast.expr) -> ast.expr:
        """Return `interleaved(v, dv)`."""
        return a.call(self.runtime("interleaved"), arg, self.marked(self.beside(work, arg)))

    def put_starred(self, call: ast.Call, mark: str, e: ast.expr) -> None:
        """Put `*e` or `**e` behind a call's arguments."""
        if mark == "*":
            call.args.append(ast.Starred(e, ast.Load()))
        else:
            call.keywords.append(ast.keyword(None, e))

    def named_call(self, function: ast.expr, work: Work, row: t.Row, bound: Binding) -> ast.Call:
        """Return a call in which the active arguments are followed by their tangents, those of `*rest` together."""
        callee, pattern, _ = self.facts.calls[row.w]
        assert not isinstance(callee, Through | Hand | Handing)
        call = ast.Call(function, [], [])
        star, double = starred(self.params_of(callee))
        rest: list[ast.expr] = []
        options = ast.Dict([], [])
        for arg, name, mark in zip(row.args, bound.names, row.keywords):
            active = name in pattern.active or not name and bool(bound.spread & pattern.active)
            if mark in ("*", "**"):
                self.put_starred(call, mark, self.interleaved(work, arg) if active and not name else arg)
            elif mark:
                call.keywords.append(ast.keyword(mark, arg))
            else:
                call.args.append(arg)
            if not active or mark in ("*", "**") and not name:
                continue
            tangent = self.marked(self.beside(work, arg))
            if star and name == star:
                rest.append(ast.Starred(tangent, ast.Load()) if mark == "*" else tangent)
            elif double and name == double:
                options.keys.append(ast.Constant(mark) if mark != "**" else None)
                options.values.append(tangent)
            elif mark:
                call.keywords.append(ast.keyword(self.tangent_name(callee, pattern, name), tangent))
            else:
                call.args.append(tangent)
        together = [(star, ast.Tuple(rest, ast.Load()), rest), (double, options, options.values)]
        for name, e, parts in together:
            if parts:
                call.keywords.append(ast.keyword(self.tangent_name(callee, pattern, name), _alone(e)))
        call.keywords.sort(key=lambda word: word.arg is None)  # `**options` stands last
        return call


def may_be_called_object(value: Abstract, heap: Heap) -> bool:
    """Say whether a value that is called may be an object, whose tangent is no companion."""
    return value.kind == "any" and any(site in heap for site in value.sites)


def _alone(e: ast.expr) -> ast.expr:
    """Return `v` for `(*v,)` and `{**v}`: a tangent that is whole is passed as it is."""
    match e:
        case ast.Dict([None], [value]):
            return value
    return e


__all__ = ["Calling"]
