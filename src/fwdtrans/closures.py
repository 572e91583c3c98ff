"""Functions as values, in the abstract: lambdas, inner functions, and the names that they share with those around.

A function that is called by the one name it is bound to has a companion that is called by name. One that is passed on,
returned, stored, or bound under several names carries its companion as its tangent:

    total += f(t)        w1, dw1 = f_jvp(t, dt)
                         total += w1
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import replace
from types import FunctionType

from . import kinds as k
from . import wtable as t
from .aliases import changes_lists
from .binding import Binding, bind, starred
from .bound import Bound
from .facts import CALLS, OUTSIDE, Env, Local, Pattern, Summary, Through, Unit, join_env
from .kinds import CHANGES, Abstract, is_function
from .protocols import Walked
from .resolve import Callee, User, callee_of


class Closures(Bound):
    """The transfer of functions as values; activity.py adds the flow of statements."""

    def __init__(self, program: t.Program, pattern: Pattern, unit: Unit) -> None:
        super().__init__(program, pattern, unit)
        self.stems = t.stems(program)
        bound = Counter([*t.bindings(program), *(p.name for p in program.params)])
        self.assigned_again = {n for n, count in bound.items() if count > 1}

    # --- where a function is made, and where it goes -------------------------------------------------------------

    def function(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a lambda or an inner definition is."""
        self.facts.lambdas[row.w] = row
        self.defaults[row.w] = args
        site = f"fn:{row.w}"
        return Abstract("function", site in self.facts.wanted, None, frozenset({site}))

    def passed(self, args: list[Abstract]) -> list[Abstract]:
        """Return the arguments of a call; functions among them bring their companions where tangents take part."""
        sites = [set(filter(is_function, k.reachable(arg, self.heap))) for arg in args]
        if not any(sites):
            return args
        moving = any(map(self.facts.carries, args)) or any(map(self.captures, set().union(*sites)))
        self.escape(args, moving)
        if not moving:
            return args
        for site in frozenset().union(*(k.reachable(arg, self.heap) for arg in args)):
            if site in self.heap:
                self.heap[site] = self.told(self.heap[site])
        return [self.brings_companion(arg) if arg.kind == "function" else self.told(arg) for arg in args]

    def marked(self, value: Abstract) -> Abstract:
        """Return what is given back, the functions in it marked by what they may do: their callers do not see them."""
        sites = k.reachable(value, self.heap)
        if not any(map(is_function, sites)):
            return value
        for site in sites:
            if site in self.heap:
                self.heap[site] = self.told(self.heap[site])
        return self.told(value)

    def told(self, value: Abstract) -> Abstract:
        """Return a value with the functions in it, in tuples and joined with others, marked by what they may do."""
        items = tuple(map(self.told, value.items)) if value.items is not None else None
        if any(map(is_function, value.sites)) and CHANGES not in value.sites:
            if CHANGES in self.brings_companion(value).sites:
                return replace(value, items=items, sites=value.sites | {CHANGES})
        return replace(value, items=items) if items != value.items else value

    def brings_companion(self, value: Abstract) -> Abstract:
        """Return a function's value with its companion as its tangent."""
        marks = set()
        for site in value.sites:
            kind, _, name = site.partition(":")
            if kind == "user" and name in self.program.functions:
                callee = self.callee(name)
                summary = self.unit.summarise(callee, self.every_parameter(callee))
                self.guard_kept(callee, summary)
                marks |= {CHANGES} if changes_lists(callee, self.unit, self.classes) else set()
            elif kind == "method":
                method = self.facts.methods[name]
                self.unit.summarise(method.callee, method.pattern)
                marks |= {CHANGES} if changes_lists(method.callee, self.unit, self.classes) else set()
            elif kind == "fn":
                marks |= {CHANGES} if self.changes(name) else set()
            elif kind == "made":
                inner = [self.brings_companion(arg) for arg in self.made.get(name, ()) if arg.kind == "function"]
                marks |= {CHANGES} if not inner or any(CHANGES in arg.sites for arg in inner) else set()
        return replace(value, active=True, sites=value.sites | marks)

    def guard_kept(self, callee: Callee, summary: Summary) -> None:
        """Refuse a function as a value that stores into a default of its own, which outlives the call."""
        program = self.unit.program(callee)
        for param in program.params:
            kept = param.default is not None and not isinstance(param.default, ast.Constant)
            if kept and any(site.startswith(f"param:{param.name}") for site in summary.stores):
                raise program.source.refuse(param.node, "default store", name=param.name)

    def callee(self, name: str) -> Callee:
        """Return the function of the user's that a free name stands for."""
        meaning = self.program.functions[name]
        assert isinstance(meaning, User)
        found: Callee = meaning.callee
        return found

    def every_parameter(self, callee: Callee) -> Pattern:
        """Return the pattern of a function that is called as a value: every parameter brings its tangent."""
        every = frozenset(p.name for p in self.unit.program(callee).params)
        return Pattern(every, guarded=self.unit.guards_values)

    def changes(self, w: str) -> bool:
        """Say whether an inner function may change what it is given."""
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        if function.rebinds or self.asked_iterators(w, []):
            return True
        ever = self.ever_in(w)
        read = frozenset().union(*(k.reachable(ever[n], self.heap) for n in function.free if n in ever))
        implied = {self.heap[site].cls for site in read if site in self.heap} - {None}
        return changes_lists(function.program or function.block, self.unit, self.classes, implied)

    def is_around_moving(self, site: str) -> bool:
        """Say whether a call of a function reads names around it that carry tangents, or binds them anew."""
        names = self.rebinds(site) if is_function(site) else frozenset()
        ever = self.ever_in(site.partition(":")[2]) if names else {}
        return self.captures(site) or any(self.facts.carries(ever.get(n, k.NOTHING)) for n in names)

    def changes_around(self, function: Abstract) -> bool:
        """Say whether a function may change something, and knows what carries tangents around it."""
        return any(map(self.is_around_moving, function.sites)) and self.value_changes(function)

    def value_changes(self, function: Abstract) -> bool:
        """Say whether calling a function by its value may change anything."""
        known = list(filter(is_function, function.sites))
        if function.kind == "class":
            return CHANGES in function.sites
        if len(known) < len(function.sites) or not known:
            return True
        return CHANGES in self.brings_companion(function).sites

    def captures(self, site: str, seen: frozenset[str] = frozenset()) -> bool:
        """Say whether a function reads names of the function around that carry tangents, itself or by what it calls."""
        kind, _, w = site.partition(":")
        if kind == "method":
            return self.facts.carries(self.facts.methods[w].bound)
        if kind == "made" and site not in seen:
            parts = [site for arg in self.made.get(w, ()) for site in arg.sites]
            held = any(map(self.facts.carries, self.made.get(w, ())))
            return held or any(self.captures(part, seen | {site}) for part in parts)
        if kind != "fn" or site in seen or w not in self.facts.lambdas:
            return False
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        ever = self.ever_in(w)
        for name in function.free:
            value = ever.get(name, k.NOTHING)
            if self.facts.carries(value) or any(self.captures(s, seen | {site}) for s in value.sites):
                return True
        given = self.defaults.get(w, ())
        return any(map(self.facts.carries, given)) or any(
            self.captures(s, seen | {site}) for value in given for s in value.sites
        )

    def may_move(self, args: list[Abstract]) -> bool:
        """Say whether values carry tangents, or are functions that read such."""
        return any(map(self.facts.carries, args)) or any(self.captures(site) for arg in args for site in arg.sites)

    def run_escaped(self) -> None:
        """Run the functions that are called where it is not seen, with any arguments, at any time."""
        for site in sorted(self.facts.escaped):
            if self.captures(site):
                self.facts.wanted.add(site)
            if site in self.facts.wanted and site.startswith("user:"):  # returned, say: its companion stands by
                callee = self.callee(site[5:])
                self.unit.summarise(callee, self.every_parameter(callee))
            if site in self.facts.wanted and site.startswith(("made:", "method:")):
                self.run_bound(site)
            if site in self.facts.wanted and site.startswith("fn:"):
                w = site[3:]
                function = self.facts.lambdas[w].what
                assert isinstance(function, t.Function)
                given = {p.name: k.from_shape(k.STARRED.get(p.kind, "any"), f"param:{w}.{p.name}", self.heap, True)
                         for p in function.params}  # fmt: skip
                optional = [p.name for p in function.params if p.default is not None]
                given |= {n: k.join(given[n], default) for n, default in zip(optional, self.defaults[w])}
                ever = self.ever_in(w)
                self.run_in(w, given, ever)
                found = (one for n in function.rebinds for one in (ever.get(n), self.facts.rebound.get((w, n))))
                if function.is_generator and any(self.facts.carries(one) for one in found if one is not None):
                    self.refuse(self.facts.lambdas[w].node, "nonlocal")

    def called_field(self, row: t.Row, function: Abstract, args: list[Abstract]) -> Abstract | None:
        """Return what a call of a function gives that an object's field holds; None if none of it is active."""
        given = [site for arg in args for site in k.reachable(arg, self.heap)]
        active = any(map(self.facts.carries, [function, *args])) or any(map(self.captures, [*function.sites, *given]))
        if not active:
            return None
        carries = self.facts.carries(function) or any(map(is_function, function.sites))
        call = replace(row, args=row.args[1:], keywords=row.keywords[1:] or ("",) * len(args))
        result = self.invoke_value(call, function, args, {})
        self.facts.fields[row.w] = carries
        return result

    def reads_any(self, function: Abstract, sites: frozenset[str]) -> bool:
        """Say whether a function reads what is kept at one of the sites, itself or by what it may call."""
        todo, seen = list(function.sites), set()
        while todo:
            site = todo.pop()
            if site in seen:
                continue
            seen.add(site)
            found = self.led_to(site) | self.lent.get(site, frozenset())
            if found & sites:
                return True
            todo += found
        return False

    def guard_callback(self, row: t.Row, function: Abstract, item: Abstract) -> None:
        """Refuse a function that is called on values alone and changes what carries tangents: a key."""
        given = [site for site in function.sites - {CHANGES} if not is_function(site)]  # by a function of the user's
        if given and CHANGES in function.sites and self.facts.carries(function):
            self.refuse(row.node, "callback")
        for site in filter(is_function, function.sites):
            kind, _, w = site.partition(":")
            if kind in ("user", "method"):
                method = self.facts.methods[w] if kind == "method" else None
                passed = [item, method.bound] if method is not None else [item]
                callee = method.callee if method is not None else self.callee(w)
                if any(map(self.facts.carries, passed)) and self.may_change(row, callee, passed, {}):
                    self.refuse(row.node, "callback")
            what = self.facts.lambdas[w].what if kind == "fn" else None
            if isinstance(what, t.Function) and len(what.params) == 1:
                ever = self.ever_in(w)
                self.run_in(w, {what.names[0]: item}, ever)
                if self.is_around_moving(site) and self.changes(w):
                    self.refuse(row.node, "callback")
                if self.is_object(item) and self.may_change(row, what, [item], {}):
                    self.refuse(row.node, "callback")

    def is_object(self, value: Abstract) -> bool:
        """Say whether a value is, or holds, an object that carries tangents."""
        inside = (self.heap[site] for site in k.reachable(value, self.heap) if site in self.heap)
        return self.facts.carries(value) and any(one.kind == "record" for one in inside)

    def closure_made(self, w: str) -> Abstract:
        """Return what a lambda without parameters gives, at any time."""
        return self.run_in(w, {}, self.ever_in(w))

    # --- calls ----------------------------------------------------------------------------------------------------

    def invoke_local(self, row: t.Row, func: ast.expr, args: list[Abstract], env: Env) -> Abstract:
        """Return what a call of a local name gives: an inner function, or a function under another name."""
        function = self.value(func, env)
        active = any(map(self.facts.carries, args))
        if function.kind == "class" and function.cls is not None:
            return self.make(row, function.cls, self.passed(args), False)
        if function.kind == "object" and (active or self.facts.carries(function)):
            cls = k.class_of(function, self.heap)
            called = self.unit.attribute(cls, "__call__") if cls is not None else None
            if not isinstance(called, FunctionType):
                self.refuse(row.node, "local function")
            self.facts.operands[row.w] = (func, *row.args)
            return self.invoke(row, callee_of(called), [function, *self.passed(args)])
        if function.kind in ("tuple", "list", "dict") and (active or self.facts.carries(function)):
            name = getattr(function.cls, "__name__", function.kind)  # of a class made from one, which can be called
            self.refuse(row.node, "class call", name=f"{name}.__call__")
        if function.kind == "class" and (active or any(self.captures(s) for arg in args for s in arg.sites)):
            self.refuse(row.node, "class")
        one = next(iter(function.sites)) if len(function.sites) == 1 else ""
        kind, _, name = one.partition(":")
        if kind == "kept":
            raise Walked(row, 0, "kept", self.rows[name])
        if kind == "user" and not self.facts.carries(function):
            return self.invoke(row, self.callee(name), args)
        if kind == "fn" and self.is_direct(name, func):
            return self.invoke_closure(row, name, args, env)
        given = [site for arg in args for site in k.reachable(arg, self.heap)]
        captured = any(map(self.captures, [*function.sites, *given]))
        if not active and not captured and not self.facts.carries(function):
            return Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))
        return self.invoke_value(row, function, args, env)

    def is_direct(self, w: str, func: ast.expr) -> bool:
        """Say whether an inner function is called by the one name that it is bound to, or where it stands."""
        assert isinstance(func, ast.Name)
        return func.id == w or self.stems.get(w) == func.id and func.id not in self.assigned_again

    def invoke_value(self, row: t.Row, function: Abstract, args: list[Abstract], env: Env) -> Abstract:
        """Return what a function gives whose companion is its tangent."""
        known = list(filter(is_function, function.sites))
        is_spline = function.sites == {k.INTERPOLANT}
        if not known and not self.facts.carries(function) and not self.unit.is_live and not is_spline:
            self.refuse(row.node, "local function")
        if not self.unit.is_live and OUTSIDE in function.sites and not self.facts.carries(function):
            self.refuse(row.node, "local function")  # imported under a condition, say
        args = self.passed(args)
        result = k.NOTHING
        self.escape([function])
        for site in known:
            kind, _, name = site.partition(":")
            if kind == "fn" and (len(function.sites) == 1 or self.fits(row, name, args)):
                result = k.join(result, self.closure_result(row, name, args, env))
            elif kind in ("method", "made"):
                result = k.join(result, self.bound_result(row, site, args, env))
        if len(known) < len(function.sites - {CHANGES}) or result.kind == "nothing":
            result = Abstract("any", True, None, frozenset({OUTSIDE, k.ITERATOR}).union(*(a.sites for a in args)))
        derived = function.sites - {OUTSIDE, CHANGES, k.INTERPOLANT, k.NAMED, k.OBJECT, *known}
        if derived and not self.facts.carries(function) and not self.are_still(function, derived):
            if not self.unit.is_live or not derived <= self.given_sites:
                self.refuse(row.node, "local function")  # a method of a list of ours, say
        changes = function.kind != "function" and not is_spline or CHANGES in self.brings_companion(function).sites
        changes = changes or "out" in row.keywords or self.is_statement(row)  # whose result is not asked for
        if changes:
            objects = frozenset(site for site in function.sites if site in self.heap)  # a call may change them too
            self.change([replace(function, sites=objects), *args])
        stores = frozenset({CALLS} if changes else ())
        self.called_by_value()
        self.facts.calls[row.w] = (Through(), Pattern(frozenset()), Summary(result, stores=stores))
        return result if self.facts.carries(result) else replace(result, active=True)

    @property
    def given_sites(self) -> frozenset[str]:
        """The sites of what this function is given: what a function from there may store is refused at the call."""
        return frozenset(site for site in self.heap if site.startswith("param:"))

    def are_still(self, function: Abstract, derived: frozenset[str]) -> bool:
        """Say whether what may be called are objects, or functions beside them, that carry nothing."""
        records = all(site in self.heap and self.heap[site].kind == "record" for site in derived)
        return records and self.unit.is_live and not any(map(self.captures, function.sites))

    def closure_result(self, row: t.Row, w: str, args: list[Abstract], env: Env) -> Abstract:
        """Return what an inner function gives that is called by its value: at any time after it was made."""
        given = self.given(row, w, args)
        return self.run_closure(w, given, {**self.ever(), **env})

    def invoke_closure(self, row: t.Row, w: str, args: list[Abstract], env: Env) -> Abstract:
        """Return what an inner function gives for these arguments, in the environment of the call."""
        args = self.passed(args)
        given = self.given(row, w, args)
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        if function.is_generator:  # its body is run later, between the statements out here
            env = join_env(dict(env), self.ever()) or {}
        result = self.run_closure(w, given, env)
        self.facts.stores |= self.asked_iterators(w, args)
        self.stored.setdefault(w, set()).update(self.asked_iterators(w, args))
        inside = self.inside(w)
        stores = frozenset(
            s for s in self.stored[w]
            if s in self.heap and self.carries_at(s) and s.partition("[")[0].partition(".")[0] not in inside
        )  # fmt: skip
        rebinds = any(self.facts.carries(env.get(n, k.NOTHING)) for n in function.rebinds)
        if rebinds and function.is_generator:
            self.refuse(row.node, "nonlocal")
        moves = any(map(self.facts.carries, args)) or self.captures(f"fn:{w}")
        if rebinds or moves and self.changes(w):
            stores |= {w}
        self.facts.calls[row.w] = (
            Local(w, function.names), Pattern(frozenset(function.names)), Summary(result, stores=stores)
        )  # fmt: skip
        is_cached = function.program is not None and function.program.is_cached
        return self.kept_outside(result) if is_cached else result

    def asked_iterators(self, w: str, args: list[Abstract]) -> set[k.Site]:
        """Return the places of iterators with tangents that a call may ask: given ones, and those read from around."""
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        ever = self.ever_in(w)
        found: set[k.Site] = set()
        for value in (*args, *(ever[n] for n in function.free if n in ever)):
            inside = (self.heap[s] for s in k.reachable(value, self.heap) if s in self.heap)
            for one in (value, *inside):
                if one.may_run_out and self.facts.carries(one):
                    found |= one.sites & self.heap.keys()
        return found

    def carries_at(self, site: k.Site) -> bool:
        """Say whether what is kept at a site carries tangents."""
        return k.is_active(self.heap[site], self.heap)

    def fits(self, row: t.Row, w: str, args: list[Abstract]) -> bool:
        """Say whether an inner function can be called with these arguments: one that cannot is not what is called."""
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        bound = bind(function.params, row.keywords or ("",) * len(args))
        given = {p.name for p in function.params if p.default is not None}.union(starred(function.params))
        return bound is not None and {*function.names} <= {*given, *bound.names, *bound.spread}

    def given(self, row: t.Row, w: str, args: list[Abstract]) -> Env:
        """Return the parameters of an inner function as a call gives them."""
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        defaults = iter(self.defaults[w])
        values: Env = {p.name: next(defaults) for p in function.params if p.default is not None}
        self.guard_starred(row, args)
        call = replace(row, keywords=row.keywords or ("",) * len(args))
        bound = bind(function.params, call.keywords)
        if bound is None or not self.fits(row, w, args):
            self.refuse(row.node, "local function")
        return {**values, **self.may_fill(values, self.arranged(call, function.params, bound, args), bound)}

    def may_fill(self, values: Env, given: Env, bound: Binding) -> Env:
        """Return what parameters are given; one that a starred operand may leave out may be its default."""
        return {n: k.join(v, values.get(n, k.NOTHING)) if n in bound.spread else v for n, v in given.items()}

__all__ = ["CHANGES", "Closures"]
