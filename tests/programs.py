"""Random programs as users might write them: choices in, source text with arguments out.

Every real is kept within BOUND (an expression that may be larger is damped when it is stored), every loop ends, every
list has at least two items, and no function leaves its domain, so that each program runs, and its derivative is of a
moderate size.
The choices come from hypothesis, which shrinks towards the first option of each.
"""

from __future__ import annotations

import linecache
import types
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
BOUND = 4.0
LENGTH = 40  # no list grows beyond it
REALS = ("a", "b", "c", "s", "t", "dx", "w1", "total")
WHOLES = ("k", "m", "j", "l", "step")
LISTS = ("v", "u", "w", "dv", "path")
ROWS = ("grid", "rows")
INNER = ("h1", "h2", "h3")
DICTS = ("d", "e1", "table")
BOXES = ("o1", "o2", "box")
BOX = """
class Box:
    def __init__(self, x, y=0.5):
        self.x = x
        self.y = y

    def mix(self, p):
        return tanh(self.x * p - self.y)

    def move(self, p):
        self.x = sin(self.x + p)
        self.y = self.x

    @property
    def mean(self):
        return (self.x + self.y) / 2

    def __sub__(self, other):
        return Box(self.x - other.x, sin(self.y * other.y))


def taken(fn, p):
    q = fn(p)
    return tanh(q * fn(q))

"""
HEADER = "from contextlib import suppress\nfrom math import atan, cos, exp, fabs, log, sin, sqrt, tanh\n"
DAMPERS = ("tanh", "sin", "atan", "cos")
OR, ADD, MUL, UNARY, POWER, ATOM = range(6)  # how tightly an expression binds


@dataclass(frozen=True)
class Program:
    """One program.

    Attributes:
        text: the module; the function under test is `f`.
        args: its arguments; one list may stand in two places.
        active: which of them get a direction.
        comments: what must still be in the generated text.
    """

    text: str
    args: tuple[Any, ...]
    active: tuple[bool, ...]
    comments: tuple[str, ...]

    def __repr__(self) -> str:
        return f"args = {self.args!r}, active = {self.active}\n{self.text}"


_serial = count()


def load(text: str, filename: str = "") -> Callable[..., Any]:
    """Return `f` of the program; its text can be had by inspect under a file name of its own."""
    name = f"program_{next(_serial)}"
    filename = filename or f"<{name}>"
    linecache.cache[filename] = (len(text), None, text.splitlines(True), filename)
    module = types.ModuleType(name)
    exec(compile(text, filename, "exec"), module.__dict__)
    f: Callable[..., Any] = module.f  # type: ignore[attr-defined]
    return f


@st.composite
def programs(draw: st.DrawFn, rich: bool = False) -> Program:
    """Return a strategy of programs; rich ones have inner functions, dicts and objects as well."""
    return Writer(Choices(lambda n: draw(st.integers(0, n))), rich).program()


class Choices:
    """Decisions, each made by drawing a whole number from 0 to n; 0 is the simplest."""

    def __init__(self, draw: Callable[[int], int]) -> None:
        self.draw = draw

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from low to high."""
        return low + self.draw(high - low)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return options[self.draw(len(options) - 1)]

    def chance(self, percent: int) -> bool:
        """Return True in about `percent` of the cases."""
        return self.draw(99) >= 100 - percent


@dataclass(frozen=True)
class Expr:
    """A text, how tightly it binds, and a bound of its absolute value."""

    text: str
    level: int
    bound: float

    def within(self, level: int) -> str:
        """Return the text, in brackets if it binds less tightly than `level`."""
        return self.text if self.level >= level else f"({self.text})"


@dataclass(frozen=True)
class Helper:
    """A function of the program: its name, what it takes and gives."""

    name: str
    kind: str  # "real", "pair", "mutator", "recursive"
    keyword: str = ""


@dataclass
class Scope:
    """The names that are surely bound here, by kind, and what must not be done to them."""

    kinds: dict[str, str] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()  # loop counters
    frozen: bool = False  # a list is being iterated: none may grow

    def of(self, kind: str) -> list[str]:
        """Return the names of a kind."""
        return [name for name, k in self.kinds.items() if k == kind]


class Writer:
    """Writes one program; `scope` and `indent` follow the place where it writes."""

    def __init__(self, choices: Choices, rich: bool = False) -> None:
        self.choose = choices
        self.rich = rich
        self.lines: list[str] = []
        self.comments: list[str] = []
        self.helpers: list[Helper] = []
        self.scope = Scope()
        self.indent = 0
        self.loops = 0  # how many loops are around
        self.budget = 0  # statements left
        self.result = "real"  # what the function returns: "real", "pair", "nothing", "any"

    # --- the module ---------------------------------------------------------------------------------------

    def program(self) -> Program:
        """Return a whole program with its arguments."""
        for i in range(self.choose.whole(0, 3)):
            self.helper(f"g{i}")
        params, args, active = self.parameters()
        kinds = {name: kind for name, kind, _ in params}
        self.function("f", params, kinds, self.choose.whole(1, 9), "any")
        text = HEADER + (BOX if self.rich else "\n") + "\n".join(self.lines) + "\n"
        return Program(text, args, active, tuple(self.comments))

    def parameters(self) -> tuple[list[tuple[str, str, str]], tuple[Any, ...], tuple[bool, ...]]:
        """Return f's parameters (name, kind, default), arguments and which are active."""
        params, args, active = [("x", "real", ""), ("y", "real", "")], [self.number(), self.number()], [True, True]
        active[self.choose.whole(0, 1)] = not self.choose.chance(25)
        if self.choose.chance(40):
            params.append(("n", "whole", ""))
            args.append(self.choose.whole(0, 3))
            active.append(False)
        for name in LISTS[: self.choose.pick((0, 0, 1, 2))]:
            params.append((name, "reals", ""))
            twin = bool(args) and isinstance(args[-1], list) and self.choose.chance(30)
            args.append(args[-1] if twin else [self.number() for _ in range(self.choose.whole(2, 3))])
            active.append(True)
        if self.choose.chance(15):
            params.append(("grid", "rows", ""))
            row = [self.number(), self.number()]
            args.append([row, row] if self.choose.chance(40) else [row, [self.number(), self.number()]])
            active.append(True)
        if not any(active):
            active[0] = True
        return params, tuple(args), tuple(active)

    def number(self) -> Any:
        """Return an argument: mostly a float without a pattern, so that comparisons do not tie, sometimes whole."""
        if self.choose.chance(12):
            return self.choose.whole(1, 3)
        return self.choose.whole(1, 1997) / 1000.0137 * self.choose.pick((1.0, -1.0))

    def helper(self, name: str) -> None:
        """Write a function that later ones may call."""
        kind = self.choose.pick(("real", "pair", "mutator", "recursive"))
        if kind == "real":
            keyword = self.choose.pick(("", "scale", "dx"))
            params = [("p", "real", ""), ("q", "real", "1.25")]
            star = [("*", "", "")] if keyword and self.choose.chance(50) else []
            params += [*star, (keyword, "real", "0.5")] if keyword else []
            self.function(name, params, {p: k for p, k, _ in params if k}, self.choose.whole(0, 3), "real")
            self.helpers.append(Helper(name, kind, keyword))
        elif kind == "pair":
            params = [("p", "real", ""), ("q", "real", "")]
            self.function(name, params, {"p": "real", "q": "real"}, self.choose.whole(0, 3), "pair")
            self.helpers.append(Helper(name, kind))
        elif kind == "mutator":
            params = [("v", "reals", ""), ("p", "real", "")]
            self.function(name, params, {"v": "reals", "p": "real"}, self.choose.whole(1, 4), "nothing", frozen=True)
            self.helpers.append(Helper(name, kind))
        else:
            self.recursive(name)

    def recursive(self, name: str) -> None:
        """Write a function that calls itself with a counter."""
        self.scope = Scope({"p": "real"})
        self.line(f"def {name}(p, depth):")
        with self.deeper():
            self.line("if depth <= 0:")
            with self.deeper():
                self.line(f"return {self.damped(1)}")
            inner = f"{name}({self.damped(1)}, depth - 1)"
            self.scope.kinds["r"] = "real"
            self.line(f"r = {inner}")
            self.line(f"return {self.damped(2)}")
        self.line("")
        self.helpers.append(Helper(name, "recursive"))

    def function(
        self,
        name: str,
        params: list[tuple[str, str, str]],
        kinds: dict[str, str],
        size: int,
        result: str,
        frozen: bool = False,
    ) -> None:
        """Write a function of about `size` statements."""
        self.scope, self.budget, self.result = Scope(kinds, frozen=frozen), size, result
        written = ", ".join(p + (f"={default}" if default else "") for p, _, default in params)
        self.line(f"def {name}({written}):" + self.comment(10))
        with self.deeper():
            while self.budget > 0:
                self.statement()
            if result != "nothing":
                self.line(f"return {self.returned()}" + self.comment(10))
            elif not self.lines[-1].startswith(" "):
                self.line("return None")
            else:
                self.line(f"v[0] = {self.damped(1)}")
        self.line("")

    def returned(self) -> str:
        """Return what the function gives back."""
        if self.result == "nothing":
            return "None"
        if self.result == "pair":
            return f"{self.damped(2)}, {self.damped(1)}"
        lists = self.scope.of("reals") + self.scope.of("rows")
        if self.result == "any" and self.choose.chance(30):
            whole = self.choose.pick([*lists, self.damped(1)])
            e = self.real(2).text
            return self.choose.pick([f"{e}, {whole}", f"[{e}, {whole}]", f"({whole}, 3)"])
        if self.result == "real":
            return self.damped(2)
        return f"{self.real(2).within(ADD)} + {self.atom().text} * {self.atom().text}"

    # --- lines ------------------------------------------------------------------------------------------------

    def line(self, text: str) -> None:
        """Write one line at the present indentation."""
        self.lines.append("    " * self.indent + text if text else "")

    def comment(self, percent: int) -> str:
        """Return a comment for the end of a line, or nothing."""
        if self.indent == 0 or self.result != "any" or not self.choose.chance(percent):
            return ""
        self.comments.append(f"# note {len(self.comments) + 1} of the user")
        return "  " + self.comments[-1]

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Indent what is written inside."""
        self.indent += 1
        yield
        self.indent -= 1

    def block(self, size: int, scope: Scope) -> Scope:
        """Write a block of at least one statement with names as in `scope`; return the scope at its end."""
        outer, self.scope = self.scope, scope
        with self.deeper():
            self.statement()
            for _ in range(size - 1):
                self.statement()
        inner, self.scope = self.scope, outer
        return inner

    def copied(self, **changes: Any) -> Scope:
        """Return a copy of the scope, changed."""
        values = {"kinds": dict(self.scope.kinds), "locked": self.scope.locked, "frozen": self.scope.frozen, **changes}
        return Scope(**values)

    # --- statements ----------------------------------------------------------------------------------------

    def statement(self) -> None:
        """Write one statement; compound ones only while there is room."""
        self.budget -= 1
        simple = [self.assign, self.assign, self.augment, self.unpack, self.whole, self.new_list, self.store]
        simple += [self.store_row, self.grow, self.call, self.remark, self.alias]
        deep = [self.branch, self.for_range, self.for_values, self.while_counter, self.early_return, self.walrus]
        options = simple if self.indent > 3 or self.budget < 0 else simple + deep
        if self.rich and self.result in ("any", "real"):
            rich = [self.inner_function, self.new_dict, self.new_box, self.store_dict, self.store_box]
            if self.indent <= 3 and self.budget >= 0:
                rich += [self.dict_loop, self.attempt, self.attempt, self.suppressed, self.matched]
            options = options + rich
        self.choose.pick(options)()

    # --- statements that are entered or left in the middle ---------------------------------------------------------

    def failing(self) -> str:
        """Write a line that may stop halfway; return the types that catch it."""
        name, lists = self.pick_real(), self.scope.of("reals")
        forms = [
            (f"{name} = {self.damped(1)} * {{}}['k']", ("KeyError", "LookupError", "Exception")),
            (f"{name} = {self.damped(1)} / 0", ("ZeroDivisionError", "ArithmeticError")),
            (f"{name} = sqrt(-2) + {self.damped(1)}", ("ValueError", "Exception", "(OSError, ValueError)")),
            (f"{name} = ({name} := {self.damped(1)}) + [][1]", ("IndexError", "(KeyError, IndexError)")),
        ]
        if lists:
            v = self.choose.pick(lists)
            forms += [
                (f"{v}[0], {v}[{LENGTH * 3}] = {self.damped(1)}, {self.damped(0)}", ("IndexError", "LookupError")),
                (f"{v}[-1] *= {self.damped(1)} // 0", ("ZeroDivisionError", "ArithmeticError")),
            ]
        text, types = self.choose.pick(forms)
        if self.choose.chance(60):
            self.line(f"if {self.condition()}:")
            with self.deeper():
                self.line(text)
        else:
            self.line(text)
        return self.choose.pick(types)

    def attempt(self) -> None:
        """Write `try` around a line that fails, with all its parts; what it binds is not sure to be bound after it."""
        if not self.loose_reals():
            return self.assign()
        self.line("try:" + self.comment(10))
        self.block(self.choose.whole(1, 2), self.copied())
        outer, self.scope = self.scope, self.copied()
        with self.deeper():
            types = self.failing()
            self.assign_known()
        self.scope = outer
        self.line(f"except {types}{self.choose.pick(('', ' as error'))}:")
        inside = self.copied()
        self.block(self.choose.whole(1, 2), inside)
        if self.loops and self.choose.chance(25):
            with self.deeper():
                self.line(self.choose.pick(("break", "continue")))
        if self.choose.chance(30):
            self.line("else:")
            self.block(1, self.copied())
        if self.choose.chance(40):
            self.line("finally:")
            self.block(1, self.copied())
        return None

    def suppressed(self) -> None:
        """Write `with suppress(...)` around a line that fails."""
        if not self.loose_reals():
            return self.assign()
        at = len(self.lines)
        self.block(1, self.copied())
        outer, self.scope = self.scope, self.copied()
        with self.deeper():
            types = self.failing()
            self.assign_known()
        self.scope = outer
        self.lines.insert(at, "    " * self.indent + f"with suppress({types.strip('()')}):")
        return None

    def matched(self) -> None:
        """Write `match` over two reals, or a list."""
        lists = self.scope.of("reals")
        if lists and self.choose.chance(50):
            subject, cases = self.choose.pick(lists), ["[m1, m2]", "[m1, *_, m2]"]
        else:
            subject = f"({self.damped(1)}, {self.damped(1)})"
            cases = [self.choose.pick(("(m1, m2)", "[m1, *m2]", "(m1, m2) as m3")), "_"]
        self.line(f"match {subject}:")
        with self.deeper():
            for case in cases:
                kinds = {n: "real" for n in ("m1", "m2") if n in case and f"*{n}" not in case}
                with self.inner(kinds):
                    guard = f" if {self.condition()}" if kinds and self.choose.chance(40) else ""
                    self.line(f"case {case}{guard}:")
                    self.block(self.choose.whole(1, 2), self.copied(locked=self.scope.locked | {"m1", "m2"}))

    # --- functions inside, dicts, objects ---------------------------------------------------------------------

    def inner_function(self) -> None:
        """Write a function inside the function, over names of the one around, or a lambda."""
        name = self.target("inner", INNER)
        if self.choose.chance(30):
            with self.inner({"z": "real"}):
                value = self.damped(self.choose.whole(1, 2))
            self.line(f"{name} = lambda z: {value}")
            self.bind(name, "inner")
            return
        default = f", k1={self.damped(1)}" if self.choose.chance(40) else ""
        lists, dicts, boxes = (self.scope.of(kind) for kind in ("reals", "dict", "box"))
        self.line(f"def {name}(z{default}):")
        with self.deeper(), self.inner({"z": "real", **({"k1": "real"} if default else {})}):
            forms = ["", ""]
            forms += [f"{self.choose.pick(lists)}[0] = {self.damped(1)}"] if lists and not self.scope.frozen else []
            forms += [f"{self.choose.pick(dicts)}['p'] = {self.damped(1)}"] if dicts else []
            forms += [f"{self.choose.pick(boxes)}.x = {self.damped(1)}"] if boxes else []
            if effect := self.choose.pick(forms):
                self.line(effect)
            if self.choose.chance(40):
                self.line(f"if {self.condition()}:")
                with self.deeper():
                    self.line(f"return {self.damped(1)}")
            self.line(f"return {self.damped(2)}")
        self.bind(name, "inner")

    def new_dict(self) -> None:
        """Write a dict with the keys p and q, or another name for one."""
        name, known = self.target("dict", DICTS), self.scope.of("dict")
        forms = [f"{{'p': {self.damped(1)}, 'q': {self.damped(1)}}}"]
        forms += [f"dict(p={self.damped(1)}, q={self.damped(0)})"]
        if known:
            one = self.choose.pick(known)
            forms += [one, f"{one}.copy()", f"{{**{one}, 'q': {self.damped(1)}}}"]
            with self.inner({"z": "real"}):
                forms.append(f"{{key: {self.damped(1)} for key, z in {one}.items()}}")
        self.line(f"{name} = {self.choose.pick(forms)}")
        self.bind(name, "dict")

    def store_dict(self) -> None:
        """Write an item of a dict, in one of several ways."""
        known = self.scope.of("dict")
        if not known:
            return self.new_dict()
        one, key = self.choose.pick(known), self.choose.pick(("p", "q"))
        forms = (
            f"{one}['{key}'] = {self.damped(2)}", f"{one}['{key}'] *= sin({self.real(1).text})",
            f"{one}.update({{'{key}': {self.damped(1)}}})", f"{one}.setdefault('{key}', {self.damped(1)})",
        )  # fmt: skip
        self.line(self.choose.pick(forms))
        return None

    def dict_loop(self) -> None:
        """Write a loop over a dict's items or values."""
        known = self.scope.of("dict")
        if not known or self.loops > 1:
            return self.new_dict()
        one = self.choose.pick(known)
        forms = ((f"for key, item in {one}.items():", "item"), (f"for item in {one}.values():", "item"))
        header, name = self.choose.pick(forms)
        return self.loop(header, {name: "real"}, frozen=True)

    def new_box(self) -> None:
        """Write an object of the program's class, or another name for one."""
        name, known = self.target("box", BOXES), self.scope.of("box")
        forms = [f"Box({self.damped(1)}, {self.damped(1)})", f"Box({self.damped(0)})"]
        forms += [f"Box(y={self.damped(1)}, x=1.5)"]
        if known:
            one, other = self.choose.pick(known), self.choose.pick(known)
            forms += [one, f"{one} - {other}"]
        self.line(f"{name} = {self.choose.pick(forms)}")
        self.bind(name, "box")

    def store_box(self) -> None:
        """Write a field of an object, or a call of a method that changes it."""
        known = self.scope.of("box")
        if not known:
            return self.new_box()
        one = self.choose.pick(known)
        forms = (f"{one}.x = {self.damped(2)}", f"{one}.y *= sin({self.real(1).text})")
        forms += (f"{one}.move({self.damped(1)})",)
        self.line(self.choose.pick(forms))
        return None

    def rich_atoms(self) -> list[Expr]:
        """Return reads of dicts and objects, calls of inner functions and methods."""
        found = []
        for one in self.scope.of("dict")[:2]:
            found += [Expr(f"{one}['p']", ATOM, BOUND), Expr(f"{one}.get('q', 0.5)", ATOM, BOUND)]
        for one in self.scope.of("box")[:2]:
            names = self.scope.of("real")
            found += [Expr(f"{one}.x", ATOM, 2 * BOUND), Expr(f"{one}.mean", ATOM, 2 * BOUND)]
            found += [Expr(f"{one}.mix({self.choose.pick(names)})", ATOM, 1.0)] if names else []
        for one in self.scope.of("inner")[:2]:
            names = self.scope.of("real")
            found += [Expr(f"{one}({self.choose.pick(names)})", ATOM, BOUND)] if names else []
            found += [Expr(f"taken({one}, 0.7)", ATOM, 1.0)]
        return found

    def target(self, kind: str, pool: tuple[str, ...]) -> str:
        """Return a name to bind: new, or one of the same kind."""
        free = [n for n in pool if self.scope.kinds.get(n, kind) == kind and n not in self.scope.locked]
        old = [n for n in self.scope.of(kind) if n not in self.scope.locked]
        names = [*dict.fromkeys([*free, *old])] or [f"{kind}{len(self.scope.kinds)}"]
        return self.choose.pick(names)

    def bind(self, name: str, kind: str) -> None:
        """Note that `name` is bound from here on."""
        self.scope.kinds[name] = kind

    def assign(self) -> None:
        """Write `a = e`, sometimes `a = b = e`, sometimes with an annotation."""
        name = self.target("real", REALS)
        value = self.damped(self.choose.whole(0, 3))
        form = self.choose.pick(("plain", "plain", "plain", "constant", "chain", "annotated"))
        if form == "constant":
            value = self.choose.pick(("0", "1", "0.5", "-2", "2.5"))
        other = self.target("real", REALS)
        if form == "chain":
            self.line(f"{other} = {name} = {value}" + self.comment(15))
            self.bind(other, "real")
        else:
            self.line(f"{name}{': float' if form == 'annotated' else ''} = {value}" + self.comment(15))
        self.bind(name, "real")

    def augment(self) -> None:
        """Write `a op= e` and keep a within its bound."""
        if not self.loose_reals():
            return self.assign()
        name = self.pick_real()
        small = f"{self.choose.pick(('tanh', 'sin', 'cos'))}({self.real(1).text})"
        operator = self.choose.pick(("*=", "+=", "-=", "/=", "**=", "%="))
        if operator in ("+=", "-="):
            self.line(f"{name} {operator} {self.real(2).text}")
            self.line(f"{name} /= 1 + {name} * {name}")
        elif operator == "/=":
            self.line(f"{name} /= 2 + {small}")
        elif operator == "**=":
            self.line(f"{name} **= {self.choose.pick(('2', '3'))}")
            self.line(f"{name} = {self.choose.pick(DAMPERS)}({name})")
        elif operator == "%=":
            self.line(f"{name} %= 1.7")
        else:
            self.line(f"{name} *= {small}")

    def unpack(self) -> None:
        """Write `a, b = ...`: two values, a swap, a list, a star."""
        one, two = self.target("real", REALS), self.target("real", REALS)
        form = self.choose.pick(("values", "swap", "list", "star"))
        reals = self.scope.of("reals")
        if form == "swap" and len(self.scope.of("real")) > 1 and self.loose_reals():
            a, b = self.pick_real(), self.pick_real()
            self.line(f"{a}, {b} = {b}, {a}")
            return
        if form == "star" and reals and one != two:
            rest = self.target("reals", LISTS)
            self.line(f"{one}, *{rest}, {two} = {self.damped(0)}, *{self.choose.pick(reals)}, {self.damped(1)}")
            self.bind(rest, "reals")
        elif form == "list" and reals and one != two:
            self.line(f"{one}, {two} = {self.choose.pick(reals)}[:2]")
        else:
            self.line(f"{one}, {two} = {self.damped(1)}, {self.damped(2)}")
        self.bind(one, "real")
        self.bind(two, "real")

    def whole(self) -> None:
        """Write a small whole number into a name."""
        name = self.target("whole", WHOLES)
        others = self.scope.of("whole")
        value = str(self.choose.whole(0, 3))
        if others and self.choose.chance(50):
            value = f"({self.choose.pick(others)} + {value}) % 4"
        elif self.scope.of("reals") and self.choose.chance(50):
            value = f"len({self.choose.pick(self.scope.of('reals'))}) % 4"
        self.line(f"{name} = {value}")
        self.bind(name, "whole")

    def new_list(self) -> None:
        """Write a list of reals or a list of rows into a name."""
        lists = self.scope.of("reals")
        if lists and self.choose.chance(25):
            name = self.target("rows", ROWS)
            first, second = self.choose.pick(lists), self.choose.pick(lists)
            fresh = f"[{self.damped(1)}, {self.damped(0)}]"
            forms = (f"[{first}, {second}]", f"[{first}, {fresh}]", f"[{fresh}] * 2")
            self.line(f"{name} = {self.choose.pick(forms)}")
            self.bind(name, "rows")
            return
        value = self.list_value()
        name = self.target("reals", LISTS)
        self.line(f"{name} = {value}" + self.comment(10))
        self.bind(name, "reals")

    def list_value(self) -> str:
        """Return an expression whose value is a new list of reals."""
        display = f"[{', '.join(self.damped(self.choose.whole(0, 1)) for _ in range(self.choose.whole(2, 4)))}]"
        lists = self.scope.of("reals")
        forms = [display, "[0.0] * 3", f"[{self.damped(1)}] * 2", self.comprehension()]
        if lists:
            v = self.choose.pick(lists)
            forms += [f"{v}[:]", f"list({v})", f"sorted({v})", f"{v}[:2] + [{self.damped(1)}]", f"{v}[::-1]"]
            forms += [self.mapped(v), f"[{self.damped(0)}, *{v}][:{LENGTH}]"]
        return self.choose.pick(forms)

    def comprehension(self) -> str:
        """Return a comprehension over a range."""
        with self.inner({"i": "whole"}):
            return f"[{self.damped(1)} for i in range({self.choose.whole(2, 3)})]"

    def mapped(self, v: str) -> str:
        """Return a comprehension over a list, or over two."""
        other = self.choose.pick(self.scope.of("reals"))
        variables, source = self.choose.pick((("z", v), ("z, h", f"zip({v}, {other})"), ("i, z", f"enumerate({v})")))
        kinds = {n: "whole" if n == "i" else "real" for n in variables.split(", ")}
        with self.inner(kinds):
            return f"[{self.damped(1)} for {variables} in {source}]"

    @contextmanager
    def inner(self, kinds: dict[str, str]) -> Iterator[None]:
        """Add names for a comprehension."""
        outer, self.scope = self.scope, self.copied(kinds={**self.scope.kinds, **kinds})
        yield
        self.scope = outer

    def alias(self) -> None:
        """Write `v = u`, or a row of rows."""
        lists, rows = self.scope.of("reals"), self.scope.of("rows")
        if not lists and not rows:
            return self.new_list()
        value = f"{self.choose.pick(rows)}[{self.index()}]" if rows and self.choose.chance(50) else ""
        if not value:
            if not lists:
                return self.new_list()
            value = self.choose.pick(lists)
        name = self.target("reals", LISTS)
        self.line(f"{name} = {value}")
        self.bind(name, "reals")
        return None

    def index(self, length: str = "") -> str:
        """Return an index that is valid for two items and more."""
        wholes = self.scope.of("whole")
        if wholes and self.choose.chance(30):
            return f"{self.choose.pick(wholes)} % {length or 2}"
        return self.choose.pick(("0", "1", "-1", "-2"))

    def store(self) -> None:
        """Write `v[i] = e` or `v[i] op= e`, two items at once, a slice."""
        lists = self.scope.of("reals")
        if not lists:
            return self.new_list()
        v, form = self.choose.pick(lists), self.choose.pick(("=", "=", "*=", "swap", "slice"))
        if form == "swap":
            self.line(f"{v}[0], {v}[-1] = {v}[-1], {v}[0]")
        elif form == "slice":
            self.line(f"{v}[:2] = [{self.damped(1)}, {self.damped(0)}]")
        elif form == "*=":
            self.line(f"{v}[{self.index(f'len({v})')}] *= {self.choose.pick(('sin', 'tanh'))}({self.real(1).text})")
        else:
            self.line(f"{v}[{self.index(f'len({v})')}] = {self.damped(2)}" + self.comment(10))
        return None

    def store_row(self) -> None:
        """Write an item of an item, or a row."""
        rows, lists = self.scope.of("rows"), self.scope.of("reals")
        if not rows:
            return self.store()
        m = self.choose.pick(rows)
        if lists and self.choose.chance(25):
            self.line(f"{m}[{self.index()}] = {self.choose.pick(lists)}")
        elif self.choose.chance(20):
            self.line(f"{m}[0], {m}[1] = {m}[1], {m}[0]")
        else:
            self.line(f"{m}[{self.index()}][{self.index()}] = {self.damped(2)}")
        return None

    def grow(self) -> None:
        """Write an append or an extend; in place, so aliases grow too."""
        lists = self.scope.of("reals")
        if not lists or self.scope.frozen:
            return self.store()
        v = self.choose.pick(lists)
        e = self.damped(1)
        forms = (f"{v}.append({e})", f"{v}.extend([{e}, {self.damped(0)}])", f"{v} += [{e}]")
        self.line(self.choose.pick(forms))
        return None

    def call(self) -> None:
        """Write a call of a helper that is a statement of its own, or a pair taken apart."""
        helpers = [h for h in self.helpers if h.kind in ("pair", "mutator")]
        if not helpers:
            return self.assign()
        helper = self.choose.pick(helpers)
        lists = self.scope.of("reals")
        if helper.kind == "mutator":
            if not lists:
                return self.new_list()
            self.line(f"{helper.name}({self.choose.pick(lists)}, {self.damped(1)})")
            return None
        one, two = self.target("real", REALS), self.target("real", REALS)
        self.line(f"{one}, {two} = {helper.name}({self.damped(1)}, q={self.damped(0)})")
        self.bind(one, "real")
        self.bind(two, "real")
        return None

    def remark(self) -> None:
        """Write what changes nothing: a comment, a blank line, pass, an assert, a variable that nobody reads."""
        form = self.choose.pick(("pass", "comment", "blank", "assert", "unused"))
        if form == "comment" and self.result == "any":
            self.comments.append(f"# remark {len(self.comments) + 1}: nothing happens here")
            self.line(self.comments[-1])
        if form == "blank":
            self.line("")
        if form == "assert":
            self.line("assert 1 < 2, 'never'")
        elif form == "unused":
            self.line(f"unused = {self.real(2).text}")
        else:
            self.line("pass")

    def branch(self) -> None:
        """Write if, perhaps elif, perhaps else; names bound in all of them are bound afterwards."""
        self.line(f"if {self.condition()}:" + self.comment(10))
        ends = [self.block(self.choose.whole(1, 2), self.copied())]
        if self.choose.chance(30):
            self.line(f"elif {self.condition()}:")
            ends.append(self.block(1, self.copied()))
        if self.choose.chance(60):
            self.line("else:" + self.comment(10))
            ends.append(self.block(self.choose.whole(1, 2), self.copied()))
            for name, kind in ends[0].kinds.items():
                if all(end.kinds.get(name) == kind for end in ends):
                    self.bind(name, kind)

    def loop(
        self, header: str, kinds: dict[str, str], locked: str = "", frozen: bool = False, before: str = ""
    ) -> None:
        """Write a loop with a body, perhaps a way out, perhaps an else."""
        scope = self.copied(
            kinds={**self.scope.kinds, **kinds},
            locked=self.scope.locked | {locked},
            frozen=self.scope.frozen or frozen,
        )
        self.line(header + self.comment(10))
        self.loops += 1
        if before:
            with self.deeper():
                self.line(before)
        exits = self.choose.chance(35)
        if exits:
            outer, self.scope = self.scope, scope
            with self.deeper():
                self.line(f"if {self.condition()}:")
                with self.deeper():
                    if self.choose.chance(60):
                        self.assign_known()
                    self.line(self.choose.pick(("break", "continue")))
            self.scope = outer
        self.block(self.choose.whole(1, 3), scope)
        self.loops -= 1
        if exits and self.choose.chance(30):
            self.line("else:")
            self.block(1, self.copied())

    def assign_known(self) -> None:
        """Write `a = e` for a name that is bound already, if there is one."""
        name = self.pick_real() if self.loose_reals() else self.target("real", REALS)
        self.line(f"{name} = {self.damped(1)}")

    def for_range(self) -> None:
        """Write a loop over a range."""
        name = self.fresh_whole()
        if name is None:
            return self.assign()
        wholes = [w for w in self.scope.of("whole") if w != name]
        bound = self.choose.pick([str(self.choose.whole(1, 3)), *wholes])
        spec = self.choose.pick((bound, f"1, {bound}", f"{bound}, 0, -1"))
        return self.loop(f"for {name} in range({spec}):", {name: "whole"}, name)

    def for_values(self) -> None:
        """Write a loop over lists; none may grow meanwhile."""
        lists = self.scope.of("reals")
        if not lists or self.loops > 1:
            return self.for_range()
        v, u, item = self.choose.pick(lists), self.choose.pick(lists), self.choose.pick(("e", "o"))
        name = self.fresh_whole()
        forms: list[tuple[str, dict[str, str]]] = [
            (f"for {item} in {v}:", {item: "real"}),
            (f"for {item}, r in zip({v}, {u}):", {item: "real", "r": "real"}),
            (f"for {item} in reversed({v}):", {item: "real"}),
        ]
        if name is not None:
            forms.append((f"for {name}, {item} in enumerate({v}):", {name: "whole", item: "real"}))
        if self.scope.of("rows"):
            forms.append((f"for line in {self.choose.pick(self.scope.of('rows'))}:", {"line": "reals"}))
        header, kinds = self.choose.pick(forms)
        return self.loop(header, kinds, name or "", frozen=True)

    def while_counter(self) -> None:
        """Write a while that a counter ends."""
        name = self.fresh_whole()
        if name is None:
            return self.assign()
        self.line(f"{name} = 0")
        self.bind(name, "whole")
        extra = f" and ({self.condition()})" if self.choose.chance(40) else ""
        return self.loop(f"while {name} < {self.choose.whole(1, 3)}{extra}:", {}, name, before=f"{name} += 1")

    def fresh_whole(self) -> str | None:
        """Return a name for a counter that no loop around uses."""
        free = [n for n in WHOLES if n not in self.scope.locked]
        return self.choose.pick(free) if free else None

    def early_return(self) -> None:
        """Write a return under a condition."""
        if self.result == "any":
            self.result = "early"
            value, self.result = self.damped(1), "any"
        else:
            value = self.returned()
        self.line(f"if {self.condition()}:")
        with self.deeper():
            self.line(f"return {value}")

    def walrus(self) -> None:
        """Write an if that binds what it asks about."""
        name = self.target("real", REALS)
        self.line(f"if ({name} := {self.damped(2)}) > {self.choose.pick(('0.3', '-0.2', '1.1'))}:")
        self.bind(name, "real")
        self.block(1, self.copied())

    # --- expressions ---------------------------------------------------------------------------------------

    def pick_real(self) -> str:
        """Return a bound real's name that may be bound again."""
        return self.choose.pick(self.loose_reals())

    def loose_reals(self) -> list[str]:
        """Return the bound reals that may be bound again; in a case of a `match` there may be none."""
        return [n for n in self.scope.of("real") if n not in self.scope.locked]

    def damped(self, depth: int) -> str:
        """Return an expression that stays within the bound."""
        e = self.real(depth)
        return e.text if e.bound <= BOUND else f"{self.choose.pick(DAMPERS)}({e.text})"

    def real(self, depth: int) -> Expr:
        """Return an expression for a real."""
        if depth <= 0:
            return self.atom()
        forms = [self.sum, self.product, self.function_of, self.quotient, self.power, self.sign, self.extreme]
        forms += [self.aggregate, self.ternary, self.either, self.helper_call, self.rest]
        return self.choose.pick(forms)(depth - 1)

    def atom(self) -> Expr:
        """Return a name, an item or a literal."""
        names = self.scope.of("real")
        forms = [Expr(self.choose.pick(names), ATOM, BOUND) for _ in range(5)] if names else []
        forms.append(Expr(self.choose.pick(("2", "0.5", "1.5", "3", "0.25")), ATOM, 3.0))
        for name in self.scope.of("reals")[:3]:
            forms.insert(1, Expr(f"{name}[{self.index(f'len({name})')}]", ATOM, BOUND))
        for name in self.scope.of("rows")[:1]:
            forms.append(Expr(f"{name}[{self.index()}][{self.index()}]", ATOM, BOUND))
        for name in self.scope.of("whole")[:1]:
            forms.append(Expr(name, ATOM, 4.0))
        if self.rich:
            forms += self.rich_atoms()
        return self.choose.pick(forms)

    def sum(self, depth: int) -> Expr:
        """Return a + b or a - b."""
        a, b = self.real(depth), self.real(0)
        if self.choose.chance(40):
            a, b = b, a
        op, level = self.choose.pick((("+", ADD), ("-", MUL)))
        return Expr(f"{a.within(ADD)} {op} {b.within(level)}", ADD, a.bound + b.bound)

    def product(self, depth: int) -> Expr:
        """Return a * b."""
        a, b = self.real(depth), self.real(0)
        if self.choose.chance(40):
            a, b = b, a
        return Expr(f"{a.within(MUL)} * {b.within(UNARY)}", MUL, a.bound * b.bound)

    def function_of(self, depth: int) -> Expr:
        """Return a function of `math` where it is defined."""
        e = self.real(depth)
        square = f"{e.within(POWER + 1)} ** 2"
        return self.choose.pick(
            (
                Expr(f"sin({e.text})", ATOM, 1.0),
                Expr(f"cos({e.text})", ATOM, 1.0),
                Expr(f"tanh({e.text})", ATOM, 1.0),
                Expr(f"atan({e.text})", ATOM, 1.6),
                Expr(f"exp(-{square})", ATOM, 1.0),
                Expr(f"exp(sin({e.text}))", ATOM, 2.8),
                Expr(f"sqrt(1 + {square})", ATOM, 1 + e.bound),
                Expr(f"log(1 + {square})", ATOM, 1 + e.bound),
                Expr(f"fabs({e.text})", ATOM, e.bound),
            )
        )

    def quotient(self, depth: int) -> Expr:
        """Return a / b for a b that is never near zero."""
        a, b = self.real(depth), self.real(0)
        if self.choose.chance(50):
            return Expr(f"{a.within(MUL)} / (2 + sin({b.text}))", MUL, a.bound)
        return Expr(f"{a.within(MUL)} / (1 + {b.within(UNARY)} * {b.within(UNARY)})", MUL, a.bound)

    def power(self, depth: int) -> Expr:
        """Return a whole power."""
        e, n = self.real(depth), self.choose.whole(0, 3)
        return Expr(f"{e.within(ATOM)} ** {n}", POWER, max(1.0, e.bound) ** n)

    def sign(self, depth: int) -> Expr:
        """Return -a, +a, abs(a)."""
        e = self.real(depth)
        form = self.choose.pick(("-", "+", "abs"))
        if form == "abs":
            return Expr(f"abs({e.text})", ATOM, e.bound)
        return Expr(f"{form}{e.within(UNARY)}", UNARY, e.bound)

    def extreme(self, depth: int) -> Expr:
        """Return min or max of two or three."""
        parts = [self.real(depth), self.real(0)] + ([self.real(0)] if self.choose.chance(30) else [])
        text = ", ".join(p.text for p in parts)
        return Expr(f"{self.choose.pick(('max', 'min'))}({text})", ATOM, max(p.bound for p in parts))

    def aggregate(self, depth: int) -> Expr:
        """Return sum, max, min of a list, or a sum over it."""
        lists = self.scope.of("reals")
        if not lists:
            return self.function_of(depth)
        v = self.choose.pick(lists)
        form = self.choose.pick(("sum", "max", "min", "len", "comprehension", "generator"))
        if form in ("comprehension", "generator"):
            inside = self.mapped(v)
            return Expr(f"sum({inside if form == 'comprehension' else inside[1:-1]})", ATOM, BOUND * LENGTH)
        return Expr(f"{form}({v})", ATOM, BOUND * LENGTH if form in ("sum", "len") else BOUND)

    def ternary(self, depth: int) -> Expr:
        """Return a if c else b."""
        a, b = self.real(depth), self.real(0)
        return Expr(f"{a.within(ADD)} if {self.condition()} else {b.within(ADD)}", OR, max(a.bound, b.bound))

    def either(self, depth: int) -> Expr:
        """Return a and b, a or b."""
        a, b = self.real(0), self.real(depth)
        return Expr(f"{a.within(ADD)} {self.choose.pick(('and', 'or'))} {b.within(ADD)}", OR, max(a.bound, b.bound))

    def helper_call(self, depth: int) -> Expr:
        """Return a call of a helper."""
        helpers = [h for h in self.helpers if h.kind in ("real", "recursive")]
        if not helpers:
            return self.function_of(depth)
        helper, e = self.choose.pick(helpers), self.damped(depth)
        if helper.kind == "recursive":
            return Expr(f"{helper.name}({e}, {self.choose.whole(0, 3)})", ATOM, BOUND)
        more = [""] if not helper.keyword else ["", f", {helper.keyword}={self.damped(0)}"]
        forms = [f"{e}", f"{e}, {self.damped(0)}", f"q={self.damped(0)}, p={e}"]
        return Expr(f"{helper.name}({self.choose.pick(forms)}{self.choose.pick(more)})", ATOM, BOUND)

    def rest(self, depth: int) -> Expr:
        """Return a % b or a // b."""
        e = self.real(depth)
        if self.choose.chance(70):
            return Expr(f"{e.within(MUL)} % 1.3", MUL, 1.3)
        return Expr(f"{e.within(MUL)} // 0.7", MUL, 2 * e.bound + 1)

    def condition(self) -> str:
        """Return a condition on values or counters."""
        a, b = self.real(1), self.atom()
        forms = [
            f"{a.within(ADD)} > {b.text}",
            f"{a.within(ADD)} <= 0.37",
            f"-1.03 < {a.within(ADD)} <= {b.text}",
            f"not {a.within(ADD)} < {b.text}",
            f"{a.within(ADD)} > 0.1 or {b.text} < 0.21",
        ]
        wholes = self.scope.of("whole")
        if wholes:
            k = self.choose.pick(wholes)
            forms += [f"{k} % 2 == 0", f"{k} > 1 and {a.within(ADD)} > {b.text}"]
        return self.choose.pick(forms)
