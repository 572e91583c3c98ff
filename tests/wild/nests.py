"""A seed -> a program of functions inside functions: who reads what, by whom, when it is bound anew, and what hides it.

All levels draw their names from the same few, so that parameters, locals and comprehension variables hide what stands
around; functions call those beside them, those further out and those they are given; variables are bound anew before
and after they are captured. A name's kind goes by its spelling, so that whatever hides it can stand where it stood.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from programs import Choices

REALS = ("k", "s", "t", "dk", "w1", "x", "y", "LEVEL", "p")
FUNCTIONS = ("g", "h", "u", "taken", "g_jvp")
TABLES = ("fs", "fs1")
LISTS = ("v", "z9")
SPELLINGS = {"real": REALS, "fn": FUNCTIONS, "fns": TABLES, "reals": LISTS}
KINDS = {name: kind for kind, names in SPELLINGS.items() for name in names}
DEEPEST = 3


@dataclass
class Level:
    """A function: its names that are bound surely by now, all that it binds, what it binds further out."""

    around: Level | None
    binds: frozenset[str]
    outer: frozenset[str] = frozenset()
    bound: dict[str, str] = field(default_factory=dict)
    frozen: frozenset[str] = frozenset()  # functions that are captured: another one could lead back to its reader

    def visible(self) -> dict[str, str]:
        """Return the names that can be read here, by kind."""
        far = self.around.visible() if self.around else {}
        return {**{n: kind for n, kind in far.items() if n not in self.binds}, **self.bound}

    def of(self, kind: str) -> list[str]:
        """Return the names of a kind that can be read here."""
        return [n for n, one in self.visible().items() if one == kind]

    def targets(self, kind: str) -> list[str]:
        """Return the names of a kind that can be bound here."""
        return [n for n in sorted(self.binds | self.outer) if KINDS[n] == kind and n not in self.frozen]


class Nester:
    """Writes the body of a function and the functions in it."""

    def __init__(self, choices: Choices) -> None:
        self.choose = choices
        self.lines: list[str] = []
        self.indent = 1
        self.left = 0  # statements
        self.plain = 0  # in an expression that is evaluated later or again: no list is changed

    # --- the module ------------------------------------------------------------------------------------------------

    def function(self) -> str:
        """Return the text of `f(x, y, v)` and of a helper beside it."""
        self.left = self.choose.whole(4, 10)
        level = Level(None, frozenset(KINDS) - {"LEVEL", "taken"}, bound={"x": "real", "y": "real", "v": "reals"})
        while self.left > 0:
            self.statement(level)
        for name in level.of("fn")[:3]:
            if self.choose.chance(50):
                self.give(level, f"tanh({name}({self.e(level, 1)}))")
        body, self.lines = self.lines, []
        ends = [n for n in level.of("real") if self.choose.chance(50)] or ["x"]
        body.append(f"    return {', '.join([*ends, *level.of('reals')])}," + f" {self.e(level, 2)}")
        return "\n".join(["def f(x, y, v):", *body]) + "\n"

    def line(self, text: str) -> None:
        """Write one line at the present indentation."""
        self.lines.append("    " * self.indent + text)

    # --- expressions -------------------------------------------------------------------------------------------------

    def atom(self, level: Level) -> str:
        """Return a name, an item or a number."""
        if self.choose.chance(12):
            return self.choose.pick(("0.5", "1.25", "2.0"))
        lists = level.of("reals")
        if lists and self.choose.chance(12):
            return f"{self.choose.pick(lists)}[{self.choose.whole(0, 1)}]"
        return self.choose.pick(level.of("real") or ["0.75"])

    def e(self, level: Level, depth: int) -> str:
        """Return an expression without calls of functions that may have effects."""
        if depth == 0:
            return self.atom(level)
        forms = [
            lambda: f"{self.atom(level)} * {self.within(level, depth - 1)}",
            lambda: f"{self.atom(level)} + {self.within(level, depth - 1)}",
            lambda: f"sin({self.e(level, depth - 1)})",
            lambda: f"{self.atom(level)} * {self.atom(level)}",
            lambda: f"({self.e(level, depth - 1)} if {self.atom(level)} > {self.atom(level)} else {self.atom(level)})",
            lambda: self.called(level, depth),
            lambda: self.called(level, depth),
            lambda: self.comprehended(level, depth),
        ]
        return self.choose.pick(forms)()

    def within(self, level: Level, depth: int) -> str:
        """Return an expression that can stand beside any operator."""
        return f"({self.e(level, depth)})"

    def bounded(self, level: Level, depth: int) -> str:
        """Return an expression whose value is moderate."""
        return f"{self.choose.pick(('tanh', 'sin'))}({self.e(level, depth)})"

    def callee(self, level: Level, depth: int) -> str:
        """Return a function of one number."""
        names, tables = level.of("fn"), level.of("fns")
        name = self.choose.pick(REALS)
        forms = [f"(lambda {name}: {self.bounded(self.inside(level, name), 1)})"] if depth else ["sin"]
        forms += names * 6
        if tables and self.choose.chance(40):
            forms += [f"{self.choose.pick(tables)}[{self.choose.whole(0, 1)}]"] * 4
        if names and depth and self.choose.chance(30):
            one, two = self.choose.pick(names), self.choose.pick(names)
            forms += [f"composed({one}, {two})", f"bent({one})", f"partial(taken1, {one})"]
            forms += [f"Kept({one}, {self.atom(level)}).run"]
        return self.choose.pick(forms)

    def called(self, level: Level, depth: int) -> str:
        """Return a call."""
        return f"{self.callee(level, depth)}({self.e(level, depth - 1)})"

    def comprehended(self, level: Level, depth: int) -> str:
        """Return what goes through something, with a variable that may hide another."""
        name, lists = self.choose.pick(REALS), level.of("reals")
        source = f"({self.atom(level)}, {self.atom(level)})"
        if lists and self.choose.chance(50):
            source = self.choose.pick(lists)
        element = self.e(self.inside(level, name), depth - 1)
        return self.choose.pick((f"sum([{element} for {name} in {source}])", f"sum({element} for {name} in {source})"))

    def inside(self, level: Level, *names: str) -> Level:
        """Return the level of a lambda or a comprehension."""
        return Level(level, frozenset(names), bound={n: KINDS[n] for n in names})

    # --- statements ------------------------------------------------------------------------------------------------

    def statement(self, level: Level) -> None:
        """Write one statement."""
        self.left -= 1
        forms = [self.assign] * 4 + [self.call] * 3 + [self.lambda_] * 2 + [self.table, self.store, self.alias]
        forms += [self.handed, self.kept, self.helped, self.lazily, self.walrus]
        if self.indent < 3 + DEEPEST and self.left > -3:
            forms += [self.define] * 5 + [self.branch, self.loop, self.over, self.attempt, self.mutual, self.generator]
        self.choose.pick(forms)(level)

    def real_target(self, level: Level) -> str:
        """Return a name to bind a number to, and note it."""
        name = self.choose.pick(level.targets("real") or ["t1"])
        if name in level.binds:
            level.bound[name] = "real"
        return name

    def give(self, level: Level, value: str) -> None:
        """Write `a = value`."""
        self.line(f"{self.real_target(level)} = {value}")

    def bind(self, level: Level, kind: str, text: str) -> bool:
        """Write `name = text` for a name of a kind, if one can be bound."""
        names = level.targets(kind)
        if not names:
            return False
        name = self.choose.pick(names)
        self.line(f"{name} = {text}")
        if name in level.binds:
            level.bound[name] = kind
        return True

    def assign(self, level: Level) -> None:
        """Write `a = e` or `a *= e`."""
        value = self.bounded(level, 2)
        known = [n for n in level.targets("real") if n in level.visible()]
        if known and self.choose.chance(25):
            name = self.choose.pick(known)
            self.line(f"{name} {self.choose.pick(('*', '+'))}= {value}")
        elif known and self.choose.chance(15):
            second = self.atom(level)
            self.line(f"{self.choose.pick(known)}, {self.real_target(level)} = {value}, {second}")
        else:
            self.give(level, f"{value}")

    def call(self, level: Level) -> None:
        """Write `a = g(e)`, or a call for its effects alone."""
        value = self.called(level, 1)
        if self.choose.chance(20):
            return self.line(value)
        return self.give(level, value)

    def lambda_(self, level: Level) -> None:
        """Write a lambda under a name, perhaps with a default that captures."""
        name = self.choose.pick(REALS)
        inner = self.inside(level, name)
        default = ""
        if self.choose.chance(30):
            more = self.choose.pick([n for n in (*REALS, *level.of("fn")) if n != name])
            kind = KINDS[more]
            given = self.choose.pick(level.of(kind) or ["0.5"]) if kind == "real" or level.of(kind) else ""
            if given:
                inner.binds |= {more}
                inner.bound[more] = kind
                default = f", {more}={given}"
        free = [n for n in level.targets("fn") if n not in level.visible()]
        body = self.bounded(inner, 2)
        if free:
            made = self.choose.pick(free)
            self.line(f"{made} = lambda {name}{default}: {body}")
            if made in level.binds:
                level.bound[made] = "fn"
        else:
            self.give(level, f"(lambda {name}{default}: {body})({self.atom(level)})")

    def table(self, level: Level) -> None:
        """Write a list, tuple or dict of functions."""
        names = [*level.of("fn"), "sin"]
        one, two = self.choose.pick(names), self.choose.pick(names)
        name = self.choose.pick(REALS)
        made = f"lambda {name}: {self.bounded(self.inside(level, name), 1)}"
        text = self.choose.pick((f"[{one}, {two}]", f"({one}, {two})", f"{{0: {one}, 1: {two}}}", f"[{one}, {made}]"))
        free = [n for n in level.targets("fns") if n not in level.visible()]
        if free and free[0] in level.binds:
            self.line(f"{free[0]} = {text}")
            level.bound[free[0]] = "fns"
        else:
            self.assign(level)

    def store(self, level: Level) -> None:
        """Write `v[i] = e`, or a list."""
        lists = level.of("reals")
        if not lists or self.choose.chance(20):
            if not self.bind(level, "reals", f"[{self.atom(level)}, {self.e(level, 1)}]"):
                self.assign(level)
            return
        self.line(f"{self.choose.pick(lists)}[{self.choose.whole(0, 1)}] = {self.bounded(level, 2)}")

    def alias(self, level: Level) -> None:
        """Write another name of a function or a list."""
        kind = self.choose.pick(("fn", "reals"))
        free = [n for n in level.targets(kind) if n not in level.visible() and n in level.binds]
        if not free or not level.of(kind):
            return self.assign(level)
        self.line(f"{free[0]} = {self.choose.pick(level.of(kind))}")
        level.bound[free[0]] = kind
        return None

    def handed(self, level: Level) -> None:
        """Write a function that another one is handed."""
        names = level.of("fn")
        if not names:
            return self.assign(level)
        one, two = self.choose.pick(names), self.choose.pick(names)
        self.give(level, f"{self.choose.pick(('taken1', 'applied'))}({one}, {self.e(level, 1)})")
        if self.choose.chance(30):
            lists = level.of("reals") or ["[0.5, LEVEL]"]
            self.give(level, f"tanh(sum(map({two}, {self.choose.pick(lists)})))")
        return None

    def kept(self, level: Level) -> None:
        """Write an object that keeps a function in a field."""
        names = level.of("fn")
        if not names:
            return self.assign(level)
        self.line(f"kept1 = Kept({self.choose.pick(names)}, {self.e(level, 1)})")
        if self.choose.chance(50):
            self.assign(level)
        self.give(level, f"kept1.run({self.e(level, 1)})")
        return None

    def helped(self, level: Level) -> None:
        """Write a call of a helper of the module with a lambda."""
        name = self.choose.pick(REALS)
        text = f"lambda {name}: {self.bounded(self.inside(level, name), 2)}"
        self.give(level, f"{self.choose.pick(('taken1', 'applied'))}({text}, {self.e(level, 1)})")

    def lazily(self, level: Level) -> None:
        """Write a generator expression that is gone through after what it reads may have been bound anew."""
        name = self.choose.pick(REALS)
        element = self.e(self.inside(level, name), 2)
        self.line(f"it1 = ({element} for {name} in ({self.atom(level)}, {self.e(level, 1)}))")
        self.assign(level)
        self.give(level, "tanh(sum(it1))")

    def walrus(self, level: Level) -> None:
        """Write an expression that binds a name."""
        names = [n for n in level.targets("real") if n in level.binds]
        if not names:
            return self.assign(level)
        name = self.choose.pick(names)
        value = self.bounded(level, 1)
        level.bound[name] = "real"
        self.give(level, f"({name} := {value}) * {self.choose.pick((name, '2.0'))}")
        return None

    # --- what has statements inside ----------------------------------------------------------------------------------

    def nested(self, level: Level, most: int = 2) -> None:
        """Write a block; what it binds is not surely bound after it."""
        kept = dict(level.bound)
        self.indent += 1
        for _ in range(self.choose.whole(1, most)):
            self.statement(level)
        self.indent -= 1
        level.bound = kept

    def branch(self, level: Level) -> None:
        """Write an `if`."""
        self.line(f"if {self.atom(level)} > {self.atom(level)}:")
        self.nested(level)
        if self.choose.chance(50):
            self.line("else:")
            self.nested(level)

    def loop(self, level: Level) -> None:
        """Write a counted loop, or one over numbers."""
        names = [n for n in level.targets("real") if n in level.binds]
        kept = dict(level.bound)
        if names and self.choose.chance(60):
            name = self.choose.pick(names)
            self.line(f"for {name} in ({self.atom(level)}, {self.e(level, 1)}):")
            level.bound[name] = "real"
        else:
            self.line("for _ in range(2):")
        self.nested(level)
        level.bound = kept

    def over(self, level: Level) -> None:
        """Write a loop over functions."""
        names = level.of("fn")
        free = [n for n in level.targets("fn") if n not in level.visible() and n in level.binds]
        if not names or not free:
            return self.assign(level)
        source = self.choose.pick([*level.of("fns"), f"({self.choose.pick(names)}, {self.choose.pick(names)})"])
        source = f"[{source}[0], {source}[1]]" if source.startswith("fs") else source
        kept = dict(level.bound)
        self.line(f"for {free[0]} in {source}:")
        level.bound[free[0]] = "fn"
        self.nested(level)
        level.bound = kept
        return None

    def attempt(self, level: Level) -> None:
        """Write a `try`."""
        self.line("try:")
        self.nested(level)
        if self.choose.chance(60):
            kept = dict(level.bound)
            value = f"{self.atom(level)} / 0"
            self.line(f"    {self.real_target(level)} = {value}")
            level.bound = kept
            self.line("except ZeroDivisionError:")
        else:
            self.line("finally:")
        self.nested(level)
        names = [n for n in level.targets("real") if n in level.binds and n not in level.bound]
        for name in names[:1]:
            self.line(f"{name} = 0.5")
            level.bound[name] = "real"

    def opened(self, level: Level, params: tuple[str, ...]) -> Level:
        """Return the level of a function that is about to be written: what it will bind is drawn before."""
        rest = [n for n in KINDS if n not in params]
        own = frozenset(n for n in rest if self.choose.chance(25)) | frozenset(params)
        around = {n for n in level.visible() if self.is_inner(level, n) and n not in own and KINDS[n] == "real"}
        outer = frozenset(n for n in sorted(around) if self.choose.chance(30))
        outer = outer if self.choose.chance(25) else frozenset()
        return Level(level, own, outer, {n: KINDS[n] for n in params})

    @staticmethod
    def is_inner(level: Level, name: str) -> bool:
        """Say whether a name belongs to a function around."""
        at: Level | None = level
        while at is not None and name not in at.binds:
            at = at.around
        return at is not None

    def free_function(self, level: Level) -> str:
        """Return a name for a function, or nothing: one that is captured is not bound anew."""
        free = [n for n in level.targets("fn") if n not in level.visible() and n in level.binds]
        return self.choose.pick(free) if free else ""

    def define(self, level: Level) -> None:
        """Write a function inside."""
        name = self.free_function(level)
        if not name:
            return self.call(level)
        param = self.choose.pick(REALS)
        inner = self.opened(level, (param,))
        default = ""
        if self.choose.chance(25):
            more = self.choose.pick([n for n in REALS if n != param and n not in inner.outer])
            inner.binds |= {more}
            inner.bound[more] = "real"
            default = f", {more}={self.atom(level)}"
        if self.choose.chance(8):
            self.line("@bent")
        self.line(f"def {name}({param}{default}):")
        self.body(inner)
        level.bound[name] = "fn"
        if self.choose.chance(60):
            self.give(level, f"{name}({self.e(level, 1)})")
        return None

    def body(self, inner: Level) -> None:
        """Write a function's body."""
        self.indent += 1
        for name in sorted(inner.outer):
            self.line(f"nonlocal {name}")
        for _ in range(self.choose.whole(0, 3)):
            self.statement(inner)
        if self.choose.chance(15):
            self.line(f"if {self.atom(inner)} > {self.atom(inner)}:")
            self.line(f"    return {self.bounded(inner, 1)}")
        if inner.outer and self.choose.chance(80):
            self.line(f"{self.choose.pick(sorted(inner.outer))} = {self.bounded(inner, 2)}")
        returned = self.bounded(inner, 2)
        made = [n for n in inner.of("fn") if n in inner.bound]
        if made and self.choose.chance(60):
            returned = f"{self.choose.pick(made)}({returned})"
        self.line(f"return {returned}")
        self.indent -= 1

    def mutual(self, level: Level) -> None:
        """Write two functions that call each other."""
        one, two = ("even1", "odd1") if self.choose.chance(50) else ("even2", "odd2")
        for name, other in ((one, two), (two, one)):
            param = self.choose.pick(REALS)
            inner = self.opened(level, (param,))
            self.line(f"def {name}({param}, n):")
            self.indent += 1
            for outer in sorted(inner.outer):
                self.line(f"nonlocal {outer}")
            if self.choose.chance(40):
                self.assign(inner)
            self.line(f"if n == 0:\n{'    ' * self.indent}    return {self.bounded(inner, 1)}")
            self.line(f"return {self.atom(inner)} * {other}({self.e(inner, 1)}, n - 1)")
            self.indent -= 1
        self.give(level, f"tanh({one}({self.atom(level)}, {self.choose.whole(1, 3)}))")

    def generator(self, level: Level) -> None:
        """Write a generator that reads what is bound anew between its steps."""
        param = self.choose.pick(REALS)
        inner = self.opened(level, (param,))
        inner.outer = frozenset()
        self.line(f"def gen1({param}):")
        self.indent += 1
        for _ in range(2):
            if self.choose.chance(40):
                self.assign(inner)
            self.line(f"yield {self.bounded(inner, 1)}")
        self.indent -= 1
        names = [n for n in level.targets("real") if n in level.binds]
        if names and self.choose.chance(50):
            name = self.choose.pick(names)
            self.line(f"for {name} in gen1({self.e(level, 1)}):")
            kept = dict(level.bound)
            level.bound[name] = "real"
            self.nested(level)
            level.bound = kept
        else:
            self.line(f"it1 = gen1({self.e(level, 1)})")
            self.assign(level)
            self.give(level, "tanh(sum(it1))")
