"""The bodies of inner functions: each is run for all its calls together, in the names of where it was made."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from . import kinds as k
from . import wtable as t
from .asking import walked
from .facts import Env, Pattern, Unit, join_env
from .kinds import Abstract, is_function
from .solvers import Solvers


class Bodies(Solvers):
    """The transfer of bodies that are entered by calls; closures.py adds the calls."""

    def __init__(self, program: t.Program, pattern: Pattern, unit: Unit) -> None:
        super().__init__(program, pattern, unit)
        self.made: dict[str, list[Abstract]] = {}  # by call of `partial`: what it is made of
        self.known: dict[str, Env] = {"": {}}  # by inner function: what each of its names may be at any time
        self.heard: Env = {}  # by name of the function itself: what it was noted to be the last time
        self.learnt = 0  # how often that has grown
        self.within: dict[str, frozenset[str]] = {}  # by inner function: the rows in it
        self.owned: dict[str, frozenset[str]] = {}  # by inner function: its parameters and its locals
        self.running: list[str] = []  # the inner functions whose bodies are being run
        self.hidden: dict[str, Env] = {}  # by inner function: what names around are that it has for its own
        self.stored: dict[str, set[str]] = {}  # by inner function: the places that its calls store into, or ask
        self.moment: tuple[object, ...] = ()  # what bodies read beside their names, when it was looked at last
        self.moments = 0  # how often that has changed
        self.ran: dict[tuple[str, bool], tuple[int, Env, set[str]]] = {}  # by body: when, in what names; its stores

    def suite(self, suite: t.Suite | None, env: Env | None) -> Env | None:
        """Run a suite; None when its end is not reached (activity.py)."""
        raise NotImplementedError

    def state(self) -> tuple[object, ...]:
        """Return what a round over the body may still change, beside the result (activity.py)."""
        raise NotImplementedError

    def escape(self, values: Iterable[Abstract], moving: bool = True) -> None:
        """Note that functions go where their calls are not seen; `moving`: they may be called with tangents there."""
        for value in values:
            found = set(filter(is_function, k.reachable(value, self.heap)))
            self.facts.escaped |= found
            if moving:
                self.facts.wanted |= found

    # --- names at any time ----------------------------------------------------------------------------------------

    def ever(self) -> Env:
        """Return what each name that is seen here may be at any time."""
        return self.view(self.here())

    def ever_in(self, w: str) -> Env:
        """Return what the names around an inner function may be at any time: a comprehension's variables too."""
        return {**self.view(self.around(w)), **self.regions.get(w, {})}

    def view(self, scopes: list[str]) -> Env:
        """Return what the names are that are seen in the first of inner functions, each of which stands in the next."""
        found = dict(self.known[""])
        for w in reversed(scopes):
            found |= self.known.get(w, {})
        return found

    def here(self) -> list[str]:
        """Return the inner functions that stand around what is run, the innermost first."""
        return [one for w in self.running[-1:] for one in (w, *self.around(w))]

    def know(self, env: Env, scopes: list[str]) -> None:
        """Note what names may be at some time, in the first of inner functions."""
        for name, value in env.items():
            if not scopes and self.heard.get(name) is value:
                continue
            owner = self.owner_of(name, scopes) if scopes else ""
            if not owner:
                self.heard[name] = value
            elif name not in self.own_names(owner):
                continue  # a comprehension's variable
            known = self.known.setdefault(owner, {})
            old = known.get(name, k.NOTHING)
            if old is not value and (new := k.join(old, value)) != old:
                known[name] = new
                self.learnt += 1

    def owner_of(self, name: str, scopes: list[str]) -> str:
        """Return the innermost of the functions, or comprehensions, that has a name; "" for the function itself."""
        return next((w for w in scopes if name in self.own_names(w) or name in self.regions.get(w, ())), "")

    # --- bodies ---------------------------------------------------------------------------------------------------

    def run_closure(self, w: str, given: Env, env: Env) -> Abstract:
        """Run an inner function's body for all its calls together; `env` receives what it binds anew out here."""
        result = self.run_in(w, given, {**self.seen_from(w, env), **self.regions.get(w, {})})
        for name in self.out_here(w, self.declared(w)):
            env[name] = k.join(env.get(name, k.NOTHING), self.facts.rebound.get((w, name), k.NOTHING))
        return result

    def run_in(self, w: str, given: Env, seen: Env) -> Abstract:
        """Run an inner function's body where the names around it are these."""
        own = self.own_names(w)
        entry = {**{n: v for n, v in seen.items() if n not in own}, **given}
        scope = join_env(self.facts.scopes.get(w, entry), entry)
        assert scope is not None
        hidden = {n: v for n, v in seen.items() if n in own}
        self.hidden[w] = join_env(self.hidden.get(w, hidden), hidden) or {}
        if self.facts.scopes.get(w) != scope:
            self.facts.scopes[w] = scope
            self.know(scope, [w, *self.around(w)])
        if w not in self.running:
            self.facts.stores |= self.run_body(w, scope)
        return self.facts.results.get(w, k.NOTHING)

    def run_body(self, w: str, scope: Env) -> set[str]:
        """Run a body unless nothing has changed since it was run last; return the places that it stores into."""
        now, guarded = self.now(), self.guarded
        then, seen, stores = self.ran.get((w, guarded), (0, scope, set()))
        if then == now and seen == scope:
            return stores
        self.running.append(w)
        kept, self.facts.stores = self.facts.stores, set()
        turns, self.turns = self.turns, []
        try:
            self.facts.results[w] = k.join(self.facts.results.get(w, k.NOTHING), self.body(w, scope))
            self.ran[w, guarded] = now, scope, self.facts.stores
        finally:
            self.running.pop()
            self.turns = turns
            stores = self.facts.stores
            self.stored.setdefault(w, set()).update(stores)
            self.facts.stores = kept
        return stores

    def now(self) -> int:
        """Return a number that stays the same while nothing changes that bodies read beside their names."""
        kept = self.made, self.defaults, self.hidden, self.regions
        stored = {w: len(stores) for w, stores in self.stored.items()}
        moment = (*self.state(), self.learnt, stored, *({**one} for one in kept))
        if moment != self.moment:
            self.moment = moment
            self.moments += 1
        return self.moments

    def seen_from(self, w: str, env: Env) -> Env:
        """Return what the names are where an inner function was made, for one that is called where some are others'."""
        for own, around, rows in reversed(self.turns):
            if w in rows:
                return env
            env = {**{n: v for n, v in env.items() if n not in own}, **{n: around[n] for n in own if n in around}}
        for caller in self.here():
            if w == caller or w in self.inside(caller):
                break
            own = self.own_names(caller)
            env = {**{n: v for n, v in env.items() if n not in own}, **self.hidden.get(caller, {})}
        return env

    def out_here(self, w: str, names: frozenset[str]) -> frozenset[str]:
        """Return those of the names that a call of a function binds anew which are not other names out here."""
        at = self.running[-1:]
        return names.difference(*(self.own_names(caller) for caller in at if w not in self.inside(caller)))

    def own_names(self, w: str) -> frozenset[str]:
        """Return the names that are an inner function's own: its parameters and its locals."""
        if w not in self.owned:
            function = self.facts.lambdas[w].what
            assert isinstance(function, t.Function)
            self.owned[w] = frozenset(function.names).union(function.program.locals if function.program else ())
        return self.owned[w]

    def inside(self, w: str) -> frozenset[str]:
        """Return the rows within an inner function."""
        if w not in self.within:
            function = self.facts.lambdas[w].what
            assert isinstance(function, t.Function)
            self.within[w] = frozenset(row.w for row in t.rows_within(function))
        return self.within[w]

    def around(self, w: str) -> list[str]:
        """Return the inner functions that an inner function stands in, from the innermost out."""
        return sorted((f for f in self.facts.lambdas if w in self.inside(f)), key=lambda f: len(self.inside(f)))

    def body(self, w: str, scope: Env) -> Abstract:
        """Return what a body ends in."""
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        inner = dict(scope)
        guarded = self.guarded
        self.guarded = guarded or self.program.is_guarded or self.unit.guards_values
        if function.block is not None:
            self.run_rows(function.block.rows, inner)
            self.guarded = guarded
            found = self.value(function.block.value, inner)
            self.escape([found])
            return found
        assert function.program is not None
        kept = self.exits, self.facts.result, self.loops, self.inner_locals, guarded, self.yields
        self.exits, self.facts.result, self.loops = [], k.NOTHING, []
        self.yields = self.yielding(f"yields:{w}") if function.program.is_generator else ""
        self.inner_locals = frozenset().union(*map(self.own_names, (w, *self.around(w))))
        self.traps.append([])
        try:
            end = self.suite(function.program.body, inner)
            if end is not None:
                self.exits.append(end)
            if self.yields:
                self.ends(end is not None)
                self.facts.falling |= {w} if end is not None and function.program.gives_back else set()
                self.facts.result = Abstract("iterator", False, None, frozenset({self.yields}))
            elif end is not None:
                self.facts.falling.add(w)
                self.facts.result = k.join(self.facts.result, k.NONE)
            for name in function.rebinds:
                ends = k.join_all(env.get(name, k.NOTHING) for env in (*self.exits, *self.traps[-1]))
                self.facts.rebound[w, name] = k.join(self.facts.rebound.get((w, name), k.NOTHING), ends)
            return self.facts.result
        finally:
            self.traps.pop()
            self.exits, self.facts.result, self.loops, self.inner_locals, self.guarded, self.yields = kept

    # --- what functions lead to -----------------------------------------------------------------------------------

    def inner(self, site: k.Site) -> str:
        """Return the row of the inner function that a site stands for; empty if it stands for another thing."""
        kind, _, w = site.partition(":")
        is_inner = kind == "fn" and w in self.facts.lambdas and isinstance(self.facts.lambdas[w].what, t.Function)
        return w if is_inner else ""

    def led_to(self, site: k.Site) -> frozenset[k.Site]:
        """Return what a function leads to: what its free names are and hold, what it was made of."""
        w = self.inner(site)
        if not w:
            return frozenset(part for arg in self.made.get(site.partition(":")[2], ()) for part in arg.sites)
        function, ever = self.facts.lambdas[w].what, self.ever_in(w)
        assert isinstance(function, t.Function)
        return frozenset().union(*(k.reachable(ever.get(n, k.NOTHING), self.heap) for n in function.free))

    # --- names that calls bind anew ----------------------------------------------------------------------------------

    def rebind(self, row: t.Row, env: Env) -> None:
        """Give names that inner functions declare nonlocal what a row's calls may give them."""
        if isinstance(row.what, t.Function) or not any(self.declared(w) for w in self.facts.lambdas):
            return
        called = self.may_call(row, env)
        names = self.rebinding_in(row).union(*(self.out_here(s.partition(":")[2], self.rebinds(s)) for s in called))
        if names:
            self.facts.rebinding[row.w] = names
            self.enter_rebound(names, env)

    def rebinding_in(self, row: t.Row) -> frozenset[str]:
        """Return the names that the regions of a row may bind anew out here."""
        inner = (self.facts.rebinding.get(one.w, frozenset()) for block in row.blocks() for one in block.rows)
        return frozenset().union(*inner)

    def at_any_time(self, row: t.Row, env: Env) -> Env:
        """Return what the names are that a row reads later, between the statements that stand below it."""
        ever = self.ever()
        read = {name for block in row.blocks() for name in block.reads()} & env.keys()
        return {**env, **{name: k.join(env[name], ever.get(name, k.NOTHING)) for name in read}}

    def rebound_in(self, row: t.Row, env: Env) -> Env:
        """Return the names with what calls inside a row may give them."""
        found = dict(env)
        self.enter_rebound(self.rebinding_in(row), found)
        return found

    def enter_rebound(self, names: frozenset[str], env: Env) -> None:
        """Join what inner functions give these names into `env`."""
        for (_, name), value in self.facts.rebound.items():
            if name in names:
                env[name] = k.join(env.get(name, k.NOTHING), value)

    def declared(self, w: str) -> frozenset[str]:
        """Return the names that an inner function declares nonlocal."""
        what = self.facts.lambdas[w].what
        return what.rebinds if isinstance(what, t.Function) else frozenset()

    def rebinds(self, site: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        """Return the names that a call of a function may bind anew, itself or by what it calls."""
        seen |= {site}
        found = {part: self.rebinds(part, seen) for part in self.functions(self.led_to(site)) - seen}
        w = self.inner(site)
        if not w:
            return frozenset().union(*found.values())
        function = self.facts.lambdas[w].what
        assert isinstance(function, t.Function)
        own, inside = self.own_names(w), {f"fn:{row}" for row in self.inside(w)}
        return function.rebinds.union(*(names - own if part in inside else names for part, names in found.items()))

    def may_call(self, row: t.Row, env: Env) -> frozenset[str]:
        """Return the functions that a row may call: those that its operands lead to."""
        operands = [self.value(arg, env) for arg in self.facts.operands.get(row.w, row.args)]
        match row.what:
            case t.Invoke(None, func):
                operands.append(self.value(func, env))
            case t.Plain(calls=calls):
                operands += [self.value(call, env) for call in calls if isinstance(call, ast.Name)]
        found = self.functions(site for value in operands for site in k.reachable(value, self.heap))
        is_still = isinstance(row.what, t.Apply | t.Plain | t.Display | t.Index | t.Field)
        asked = [self.value(arg, env) for arg in walked(row)] if is_still else operands
        return found | self.facts.escaped if any(value.may_run_out for value in asked) else found  # it calls anything
