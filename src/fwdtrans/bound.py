"""Functions with something bound to them, in the abstract: `partial(f, a)`, and a method of an object as a value.

    put = partial(store, v)      put_jvp = partial(store_jvp, v, dv)
    put(x)                       a call of `store` with `v`, which it may change
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import replace
from functools import cached_property

import libcst as cst

from . import kinds as k
from . import wtable as t
from .bodies import Bodies
from .facts import DICT_METHODS, LIST_METHODS, OUTSIDE, Env
from .kinds import CHANGES, Abstract
from .parsed import walk
from .resolve import Callee


class Bound(Bodies):
    """Calls of what has something bound to it; closures.py has the functions themselves."""

    def closure_result(self, row: t.Row, w: str, args: list[Abstract], env: Env) -> Abstract:
        """Return what an inner function gives that is called by its value (closures.py)."""
        raise NotImplementedError

    def callee(self, name: str) -> Callee:
        """Return the function of the user's that a free name stands for (closures.py)."""
        raise NotImplementedError

    def brings_companion(self, value: Abstract) -> Abstract:
        """Return a function's value with its companion as its tangent (closures.py)."""
        raise NotImplementedError

    def fits(self, row: t.Row, w: str, args: list[Abstract]) -> bool:
        """Say whether an inner function can be called with these arguments (closures.py)."""
        raise NotImplementedError

    def partial(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `partial(f, a, k=b)` is: a function that brings its companion where one is wanted."""
        site = f"made:{row.w}"
        self.made[row.w] = args
        wanted = site in self.facts.wanted
        if wanted:
            self.escape(args)
            self.made[row.w] = [self.brings_companion(a) if a.kind == "function" else a for a in args]
        return Abstract("function", wanted, None, frozenset({site}))

    def bound_result(self, row: t.Row, site: str, args: list[Abstract], env: Env) -> Abstract:
        """Return what a call of a function gives that is known by its value, and do to what is bound what it does."""
        kind, _, name = site.partition(":")
        match kind:
            case "method":
                method = self.facts.methods[name]
                first = [method.bound] if method.owner is not None else []
                operands = (*([method.owner] if method.owner is not None else []), *row.args)
                return self.invoked(row, method.callee, operands, [*first, *args])
            case "user":
                return self.invoked(row, self.callee(name), row.args, args)
            case "fn":
                return self.closure_result(row, name, args, env)
        return self.partial_result(row, name, args, env)

    def invoked(self, row: t.Row, callee: Callee, operands: tuple[ast.expr, ...], args: list[Abstract]) -> Abstract:
        """Return what a function of the user's gives for operands that are not the row's own."""
        kept = self.facts.operands.get(row.w)
        self.facts.operands[row.w] = operands
        result = self.invoke(row, callee, args)
        self.facts.operands.pop(row.w)
        if kept is not None:
            self.facts.operands[row.w] = kept
        return result

    def partial_result(self, row: t.Row, w: str, args: list[Abstract], env: Env) -> Abstract:
        """Return what a call of `partial(f, a)` gives: what `f` does with `a` in front."""
        function, *bound = self.made[w]
        call, values = self.with_bound(row, args, self.rows[w], bound)
        sites = sorted(function.sites - {CHANGES})
        is_known = bool(sites) and all(site.startswith(("user:", "fn:", "method:", "made:")) for site in sites)
        if not is_known or {"*", "**"} & {*call.keywords} or _is_paired(self.rows[w]):
            if not is_known or CHANGES in self.brings_companion(replace(function, kind="function")).sites:
                self.change(values)
            return Abstract("any", True, None, frozenset({OUTSIDE, k.ITERATOR}).union(*(v.sites for v in values)))
        fitting = [site for site in sites if not site.startswith("fn:") or self.fits(call, site[3:], values)]
        return k.join_all(self.bound_result(call, site, values, env) for site in fitting)

    def with_bound(
        self, row: t.Row, args: list[Abstract], made: t.Row, bound: list[Abstract]
    ) -> tuple[t.Row, list[Abstract]]:
        """Return a call of what `partial` has made as one of its function, and that call's arguments."""
        marks = (made.keywords or ("",) * len(made.args))[1:]
        given = row.keywords or ("",) * len(args)
        front = [n for n, mark in enumerate(marks) if mark in ("", "*")]
        words = [n for n, mark in enumerate(marks) if n not in front and mark not in given]  # a call's come before
        operands = (*(made.args[n + 1] for n in front), *row.args, *(made.args[n + 1] for n in words))
        keywords = (*(marks[n] for n in front), *given, *(marks[n] for n in words))
        call = replace(row, args=operands, keywords=keywords)
        return call, [*(bound[n] for n in front), *args, *(bound[n] for n in words)]

    def kept_method(self, row: t.Row, name: str, owner: Abstract) -> Abstract | None:
        """Return a method that a name is given to be called by, `push = v.append`; None for others."""
        is_known = owner.kind in ("list", "dict") and name in LIST_METHODS.keys() | DICT_METHODS.keys()
        if not is_known or row.w not in self.kept_methods:
            return None
        return Abstract("function", False, None, frozenset({f"kept:{row.w}"}))

    @cached_property
    def kept_methods(self) -> frozenset[str]:
        """The rows of attributes of variables that names are given, which are only called and are nothing else."""
        text = self.program.source.node
        names = Counter(n.value for n in walk(text) if isinstance(n, cst.Name))
        names.subtract(n.attr.value for n in walk(text) if isinstance(n, cst.Attribute))
        called = (n.func for n in walk(text) if isinstance(n, cst.Call))
        calls = Counter(func.value for func in called if isinstance(func, cst.Name))
        bound = Counter([*t.bindings(self.program), *(p.name for p in self.program.params)])
        inner = {n for one in t.stems(self.program) for n in self.free_of(one)}
        found: set[str] = set()
        for line in self.program.lines():
            match line.does:
                case t.Bind((t.Target(name=str(name)),), ast.Name(w)) if name and w in self.rows:
                    row = self.rows[w]
                    is_read = isinstance(row.what, t.Field) and isinstance(row.args[0], ast.Name)
                    owner = getattr(row.args[0], "id", "") if is_read else ""
                    is_called = names[name] == calls[name] + 1 and name not in inner
                    if bound[name] == bound[owner] == 1 and is_called:
                        found.add(w)
        return frozenset(found)

    def free_of(self, w: str) -> frozenset[str]:
        """Return the names that an inner function reads from around it."""
        what = self.rows[w].what
        return what.free if isinstance(what, t.Function) else frozenset()

    def run_bound(self, site: str) -> None:
        """Have a function that is called where it is not seen do to what is bound to it what it may do."""
        kind, _, w = site.partition(":")
        if kind == "made":
            if CHANGES in self.brings_companion(Abstract("function", False, None, frozenset({site}))).sites:
                self.change(self.made[w][1:])
        method = self.facts.methods.get(w) if kind == "method" else None
        if method is not None and method.owner is not None and method.bound.kind != "class":
            params = [p.name for p in self.unit.program(method.callee).params]
            given = {name: k.from_shape("any", f"given:{w}.{name}", self.heap, True) for name in params}
            summary = self.unit.summarise(method.callee, method.pattern)
            self.brought(summary, {**given, params[0]: method.bound}, f"{w}!", self.rows[w].node)


def _is_paired(row: t.Row) -> bool:
    """Say whether a row is `by_pairs(f)`, which puts arguments into another order."""
    return isinstance(row.what, t.Mirror) and row.what.name == "by_pairs"


__all__ = ["Bound"]
