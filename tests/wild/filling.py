"""Choices -> a program of the whole language: the statements of forms.txt, filled, among those of programs.py.

Each program knows a few groups of forms only: what is refused in one does not hide what is wrong in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from programs import ATOM, BOUND, BOXES, DICTS, LISTS, REALS, ROWS, Choices, Expr, Scope, Writer

HERE = Path(__file__).parent
PRELUDE = (HERE / "prelude.txt").read_text(encoding="utf-8")
HOLE = re.compile(r"<(=?)([A-Za-z]\w*)(?::(\w+))?((?: \w+:\w+)*)>")
KINDS = {"x": "real", "X": "real", "real": "real", "v": "reals", "V": "reals", "reals": "reals", "m": "rows"}
KINDS |= {"rows": "rows", "d": "dict", "D": "dict", "dict": "dict", "o": "box", "O": "box", "box": "box"}
KINDS |= {kind: kind for kind in "deque it inf point row pair fn dc bag node vec acc".split()}
POOLS = {"real": REALS, "reals": LISTS, "rows": ROWS, "dict": DICTS, "box": BOXES}
HELPERS = ("risky", "gen", "genof", "listof", "object", "star", "fn2")
DEEPEST = 3  # no compound statement further in than this


@dataclass(frozen=True)
class Wild:
    """One program.

    Attributes:
        seed: draws it again.
        text: the module; the function under test is `f`, `make()` makes its arguments.
        active: which of them get a direction.
    """

    seed: int
    text: str
    active: tuple[bool, ...]


@dataclass(frozen=True)
class Form:
    """A statement with holes: which names must be there, whether it makes a list longer or shorter."""

    lines: tuple[str, ...]
    needs: frozenset[str]
    grows: bool

    @property
    def is_compound(self) -> bool:
        """It has a block."""
        return any(line.startswith(" ") for line in self.lines)


def read_forms(name: str) -> dict[str, list[Form]]:
    """Return the forms of a file by group."""
    parts = re.split(r"(?m)^\[(\w+)\]\n", (HERE / name).read_text(encoding="utf-8"))
    return {
        group: [_form(text) for text in body.strip("\n").split("\n\n")]
        for group, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def _form(text: str) -> Form:
    grows = "#grows" in text
    lines = tuple(line.replace("  #grows", "") for line in text.split("\n"))
    needs, made = set(), set()
    for bound, word, label, _ in HOLE.findall("\n".join(lines)):
        kind = KINDS.get(word, word)
        if bound:
            made.add((kind, label))
        elif (word in KINDS or word in HELPERS or word == "infgen") and not (label and (kind, label) in made):
            needs.add(word if word in "XVDO" else kind)
    return Form(lines, frozenset(needs), grows)


FORMS = read_forms("forms.txt")
TOPS = read_forms("helpers.txt")


class Wilder(Writer):
    """Writes one program."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, rich=True)
        count = choices.pick((2, 3, 4, 5))
        groups = list(FORMS)
        self.groups = [*dict.fromkeys(choices.pick(groups) for _ in range(count))]
        self.known: dict[str, list[str]] = {kind: [] for kind in (*HELPERS, "infgen", "h")}
        self.serial = 0

    # --- the module ------------------------------------------------------------------------------------------

    def wild(self, seed: int) -> Wild:
        """Return a whole program."""
        for i in range(self.choose.whole(0, 2)):
            self.helper(f"g{i}")
        tops = self.tops()
        for i in range(self.choose.whole(0, 3) if tops else 0):
            self.top(f"r{i}", self.choose.pick(tops))
        params, made, active = self.drawn()
        self.function("f", [(n, k, "") for n, k in params], dict(params), self.choose.whole(2, 10), "any")
        text = PRELUDE + "\n\n" + "\n".join(self.lines) + f"\n\ndef make():\n    {made}\n"
        return Wild(seed, text, active)

    def tops(self) -> list[str]:
        """Return the groups of helpers that the program's forms ask for."""
        needed = {need for group in self.groups for form in FORMS[group] for need in form.needs}
        names = {"star": "real", "fn2": "real", "infgen": "inf"}
        return [*dict.fromkeys(names.get(n, n) for n in sorted(needed) if names.get(n, n) in TOPS)]

    def top(self, name: str, group: str) -> None:
        """Write a helper of helpers.txt."""
        form = self.choose.pick(TOPS[group])
        self.scope, self.budget = Scope({}), 2
        text = "\n".join(form.lines)
        self.fill(Form(tuple(line.replace("NAME", name) for line in form.lines), frozenset(), False))
        self.line("")
        if group == "real":
            self.known["h"].append(name)
            self.known["star"] += [name] if "*rest" in text else []
            self.known["fn2"] += [name] if "p, q" in text and "/" not in text else []
        else:
            self.known["infgen" if group == "inf" else group].append(name)

    def drawn(self) -> tuple[list[tuple[str, str]], str, tuple[bool, ...]]:
        """Return f's parameters with their kinds, the text that makes its arguments, and which are active."""
        number = self.number
        params, args, active = [("x", "real"), ("y", "real")], [repr(number()), repr(number())], [True, True]
        active[self.choose.whole(0, 1)] = not self.choose.chance(20)
        before: list[str] = []

        def add(name: str, kind: str, arg: str, on: bool = True) -> None:
            params.append((name, kind))
            args.append(arg)
            active.append(on)

        if self.choose.chance(30):
            add("n", "whole", str(self.choose.whole(0, 3)), False)
        if self.choose.chance(75):
            before.append(f"v = [{', '.join(repr(number()) for _ in range(self.choose.whole(2, 3)))}]")
            add("v", "reals", "v")
            if self.choose.chance(25):
                add("u", "reals", self.choose.pick(("v", f"[{number()!r}, {number()!r}]")))
            if self.choose.chance(15):
                add("grid", "rows", self.choose.pick(("[v, v]", f"[v, [{number()!r}, {number()!r}]]")))
            if self.choose.chance(8):
                add("row1", "row", "Row(v)")
        if self.choose.chance(15):
            add("d", "dict", f"{{'p': {number()!r}, 'q': {number()!r}}}")
        if self.choose.chance(20):
            kind = self.choose.pick(("Box", "Deep"))
            before.append(f"o = {kind}({number()!r}, {number()!r})")
            add("o1", "box", "o")
            if self.choose.chance(30):
                add("o2", "box", self.choose.pick(("o", f"Box({number()!r})")))
        if not any(active[:2]):
            active[0] = True
        return params, "; ".join([*before, f"return ({', '.join(args)})"]), tuple(active)

    def returned(self) -> str:
        """Return what the function gives back: containers too, some of them twice."""
        if self.result == "gen":
            return ""
        if self.result != "any" or not self.choose.chance(70):
            return super().returned()
        kinds = ("reals", "rows", "dict", "box", "deque", "point", "dc", "bag", "node", "vec", "acc", "reals", "real")
        names = [n for kind in kinds for n in self.scope.of(kind)]
        parts = [self.real(1).text] + [self.choose.pick(names) for _ in range(self.choose.whole(1, 3)) if names]
        return self.choose.pick((", ".join(parts), f"[{', '.join(parts)}]")) + ("," if len(parts) == 1 else "")

    # --- statements --------------------------------------------------------------------------------------------

    def statement(self) -> None:
        """Write one statement: a form, or one of the plain ones."""
        if self.choose.chance(70) and self.form():
            self.budget -= 1
            return
        super().statement()

    def inner_function(self) -> None:
        """Write a form instead: those bind names that no function calls that it may call itself."""
        self.assign()

    def early_return(self) -> None:
        """Write a return under a condition; a generator returns nothing."""
        if self.result != "gen":
            return super().early_return()
        self.line(f"if {self.condition()}:")
        with self.deeper():
            self.line("return")
        return None

    def augment(self) -> None:
        """Write `a op= e` if there is a name to bind."""
        return super().augment() if self.free("real") else None or self.assign()

    def unpack(self) -> None:
        """Write `a, b = ...` if there are names to bind."""
        return super().unpack() if self.free("real") else None or self.assign()

    def assign_known(self) -> None:
        """Write `a = e` for a name that is bound already, if there is one."""
        return super().assign_known() if self.free("real") else None or self.assign()

    def grow(self) -> None:
        """Write an append, where no list around is bound outside."""
        return super().grow() if len(self.free("reals")) == len(self.scope.of("reals")) else None or self.store()

    def free(self, kind: str) -> list[str]:
        """Return the names of a kind that may be bound anew."""
        return [n for n in self.scope.of(kind) if n not in self.scope.locked]

    def form(self) -> bool:
        """Write a form whose holes can be filled; say whether there was one."""
        deep = self.indent <= DEEPEST and self.budget >= 0
        for _ in range(8):
            form = self.choose.pick(FORMS[self.choose.pick(self.groups)])
            if form.is_compound and not deep or form.grows and self.scope.frozen:
                continue
            if any("return" in line for line in form.lines) and self.result == "nothing":
                continue
            if all(self.has(need) for need in form.needs):
                self.fill(form)
                return True
        return False

    def has(self, need: str) -> bool:
        """Say whether a hole of this kind can be filled."""
        if need in self.known:
            return bool(self.known[need])
        kind = KINDS[need]
        return bool(self.free(kind) if need in "XVDO" else self.scope.of(kind))

    # --- holes ---------------------------------------------------------------------------------------------------

    def fill(self, form: Form) -> None:
        """Write a form line by line; names bound further in are forgotten where it comes out again."""
        memo: dict[tuple[str, str], str] = {}
        stack: list[tuple[Scope, str, int]] = []
        base, result = self.indent, self.result
        for line in form.lines:
            text = line.lstrip(" ")
            depth = (len(line) - len(text)) // 4
            while len(stack) > depth:
                self.scope, self.result, self.loops = stack.pop()
            self.indent = base + depth
            if text.startswith("<block"):
                self.filled_block(text)
                continue
            bound: list[tuple[str, str]] = []
            written = HOLE.sub(lambda hole: self.hole(hole, memo, bound), text)
            if not stack and text.startswith("def") and base == 0:
                written = text
            self.line(written)
            for name, kind in bound:
                self.bind(name, kind)
            if text.startswith("nonlocal"):
                self.scope.locked = self.scope.locked - {written.split()[1]}
            if text.endswith(":"):
                stack.append((self.scope, self.result, self.loops))
                self.scope = self.inside(text, written, form)
        while stack:
            self.scope, self.result, self.loops = stack.pop()
        self.indent, self.result = base, result

    def inside(self, text: str, written: str, form: Form) -> Scope:
        """Return the scope inside a compound statement."""
        frozen = self.scope.frozen
        if text.startswith("def "):
            self.result = "gen" if any("yield" in line for line in form.lines) else "real"
            if self.indent == 0:
                return Scope({}, frozen=True)
            kept = {n: k for n, k in self.scope.kinds.items() if k not in ("it", "inf")}
            return self.copied(kinds=kept, locked=self.scope.locked | set(kept), frozen=True)
        if text.startswith("for ") and "range(" not in text or text.startswith("while (z9"):
            frozen = True
        if text.startswith(("for ", "while ")):
            self.loops += 1
        return self.copied(frozen=frozen)

    def filled_block(self, text: str) -> None:
        """Write a block of one or two statements with the names that the hole brings."""
        kinds = dict(pair.split(":") for pair in text[1:-1].split()[1:])
        self.indent -= 1
        scope = self.copied(kinds={**self.scope.kinds, **kinds})
        self.budget = min(self.budget, 3)
        self.block(self.choose.whole(1, 2), scope)
        self.indent += 1

    def hole(self, hole: re.Match[str], memo: dict[tuple[str, str], str], bound: list[tuple[str, str]]) -> str:
        """Return what a hole is filled with."""
        makes, word, label, more = hole.groups()
        kind = KINDS.get(word, word)
        if label and (kind, label) in memo:
            found = memo[kind, label]
            if makes:
                bound.append((found, kind))
            return found
        found = self.filling(makes, word, kind, dict(pair.split(":") for pair in more.split()), bound)
        if label:
            memo[kind, label] = found
        return found

    def filling(self, makes: str, word: str, kind: str, more: dict[str, str], bound: list[tuple[str, str]]) -> str:
        """Return a name or an expression for a hole."""
        if makes:
            name = self.fresh(kind)
            bound.append((name, kind))
            return name
        if word in ("e", "E", "a"):
            with self.inner(more):
                return self.within(self.damped({"e": 1, "E": 2, "a": 0}[word]))
        if word == "c":
            return f"({self.condition()})"
        if word == "k":
            return str(self.choose.whole(0, 3))
        if word == "k2":
            return str(self.choose.whole(0, 1))
        if word == "i":
            return self.index()
        if word == "r":
            return self.returned_early()
        if word == "h":
            return self.callable()
        if word in self.known:
            return self.choose.pick(self.known[word])
        names = self.free(kind) if word in "XVDO" else self.scope.of(kind)
        return self.choose.pick(names or self.scope.of(kind) or ["0.5"])

    @staticmethod
    def within(text: str) -> str:
        """Return an expression that can stand beside any operator."""
        return text if re.fullmatch(r"[\w.]+|\w+\([^()]*\)", text) else f"({text})"

    def returned_early(self) -> str:
        """Return what an early return gives back."""
        if self.result == "any":
            self.result, value = "early", self.damped(1)
            self.result = "any"
            return value
        return {"gen": "", "nothing": "None"}.get(self.result) or self.returned()

    def fresh(self, kind: str) -> str:
        """Return a name to bind; functions always get a new one, so that none calls itself."""
        if kind == "fn":
            self.serial += 1
            return f"h{self.serial}"
        return self.target(kind, POOLS.get(kind, (f"{kind}1", f"{kind}2")))

    def callable(self) -> str:
        """Return a function of one number."""
        with self.inner({"z": "real"}):
            forms = [f"(lambda z: {self.damped(1)})", self.choose.pick(("sin", "tanh", "atan"))]
        forms += self.scope.of("fn") + self.known["h"]
        forms += [f"{name}.mix" for name in self.scope.of("box")[:1]]
        forms += [f"partial({name}, q={self.damped(0)})" for name in self.known["fn2"][:1]]
        return self.choose.pick(forms)

    def rich_atoms(self) -> list[Expr]:
        """Return reads of what the program has."""
        return [*super().rich_atoms(), *self.calls()]

    def calls(self) -> Iterator[Expr]:
        """Yield calls of functions and reads of tuples and deques."""
        names = self.scope.of("real")
        for one in (*self.scope.of("fn")[:2], *self.known["h"][:2]):
            if names:
                yield Expr(f"{one}({self.choose.pick(names)})", ATOM, 2 * BOUND)
        for one in self.scope.of("point")[:1]:
            yield Expr(f"{one}.x", ATOM, 2 * BOUND)
        for one in self.scope.of("deque")[:1]:
            yield Expr(f"{one}[-1]", ATOM, 2 * BOUND)
        for kind, part in (("row", "last"), ("node", "value"), ("vec", "x"), ("acc", "total")):
            for one in self.scope.of(kind)[:1]:
                yield Expr(f"{one}.{part}", ATOM, 2 * BOUND)
