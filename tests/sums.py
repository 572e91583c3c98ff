"""A seed -> a function of lists: loops by index and over items, sums, branches, helpers, names bound anew, made lists.

`python tests/sums.py SEED` prints it, and the code of its gradient.
"""

from __future__ import annotations

import copy
import linecache
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

HELPERS = '''
from math import sin, sqrt

def product(a, b):
    return a * b - 0.5 * b

def both(a, b):
    return a * a, a - b

def weighted(u, k):
    s = 0.0
    for i in range(len(u)):
        s = s + u[i] * k
    return s

def head(u, k):
    return u[0] * k if len(u) > 0 else k

'''
PARAMETERS = ("x", "y", "k", "order")


@dataclass(frozen=True)
class Scope:
    """The names that are bound here: numbers, lists, positions, items of lists."""

    numbers: tuple[str, ...] = ("s",)
    lists: tuple[str, ...] = ("x", "y")
    positions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass
class Writer:
    """Writes one function."""

    rng: random.Random
    lines: list[str] = field(default_factory=list)
    count: int = 0

    def one_of(self, *options: str) -> str:
        return self.rng.choice(options)

    def chance(self, percent: int) -> bool:
        return self.rng.random() * 100 < percent

    def put(self, indent: int, line: str) -> None:
        self.lines.append("    " * indent + line)

    def fresh(self, stem: str) -> str:
        self.count += 1
        return f"{stem}{self.count}"

    # --- expressions ----------------------------------------------------------------------------------------------

    def index(self, scope: Scope) -> str:
        if not scope.positions or self.chance(15):
            return self.one_of("0", "-1", "1")
        i = self.one_of(*scope.positions)
        return self.one_of(i, i, i, f"{i} - 1", f"-1 - {i}", f"-{i}", f"{i} // 2", f"({i} + 1) % n", f"order[{i}]")

    def atom(self, scope: Scope) -> str:
        item = f"{self.one_of(*scope.lists)}[{self.index(scope)}]"
        return self.one_of(*scope.numbers, *scope.items, item, item, item, "0.5", "2", "k")

    def expression(self, scope: Scope, depth: int = 2) -> str:
        if depth == 0 or self.chance(20):
            return self.atom(scope)
        one, other = (self.expression(scope, depth - 1) for _ in range(2))
        x, item = self.one_of(*scope.lists), f"q{self.count}"
        inner = self.expression(replace(scope, items=(*scope.items, item)), depth - 1)
        i = self.one_of(*scope.positions, "0")
        sums = f"sum({inner} for {item} in {x}{self.one_of('', '', '[1:]', '[:-1]')})"
        return self.one_of(
            *(f"({one} {op} {other})" for op in "++--***"), f"({one} / 2)", f"sin({one})", f"-{one}",
            f"max({one}, {other})", f"({one} if {other} > 0.3 else {self.atom(scope)})",
            f"({x}[{i} + 1] if {i} + 1 < n else {one})", f"product({one}, {other})",
            f"weighted({x}, {one})", f"head({x}, {one})", sums, sums, f"sum({x})",
        )  # fmt: skip

    # --- statements -----------------------------------------------------------------------------------------------

    def suite(self, indent: int, scope: Scope, depth: int, in_loop: bool) -> None:
        for _ in range(self.rng.randint(1, 4)):
            scope = self.statement(indent, scope, depth, in_loop)

    def statement(self, indent: int, scope: Scope, depth: int, in_loop: bool) -> Scope:
        """Write a statement; return the scope behind it."""
        s, t = self.one_of(*scope.numbers), self.one_of(*scope.numbers)
        kinds = "bind bind update update update grow two if leave move loop loop"
        kind = self.one_of(*kinds.split())
        if kind == "bind":
            t = self.one_of(t, self.fresh("t"))
            self.put(indent, f"{t} = {self.one_of(self.expression(scope), self.expression(scope), '0.0', '1')}")
            return replace(scope, numbers=(*scope.numbers, t))
        if kind == "update":
            self.put(indent, f"{s} {self.one_of('+=', '+=', '+=', '-=', '*=')} {self.expression(scope)}")
        elif kind == "grow":
            self.put(indent, f"{s} = {s} {self.one_of('+', '-')} {self.expression(scope)}")
        elif kind == "two" and s != t:
            self.put(indent, f"{s}, {t} = {self.one_of(f'{t}, {self.atom(scope)}', f'both({self.atom(scope)}, {s})')}")
        elif kind == "if":
            self.put(indent, f"if {self.atom(scope)} {self.one_of('<', '>')} {self.one_of('0.2', '-0.4', '1')}:")
            self.suite(indent + 1, scope, depth, in_loop)
            if self.chance(50):
                self.put(indent, "else:")
                self.suite(indent + 1, scope, depth, in_loop)
        elif kind == "leave":
            self.put(indent, f"if {self.atom(scope)} > 1.2:")
            end = f"return {self.expression(scope, 1)}"
            self.put(indent + 1, self.one_of("break", "continue", end) if in_loop else end)
        elif kind == "move" and scope.positions:
            i = self.one_of(*scope.positions)
            self.put(indent, f"{i} = {i} // 2" if i.startswith("i") else "pass")
        elif depth > 0:
            self.loop(indent, scope, depth)
        else:
            self.put(indent, f"s += {self.expression(scope)}")
        return scope

    def made_of_lists(self, scope: Scope) -> Scope:
        """Write a list that is made of others; return the scope behind it."""
        x, y, v, u = self.one_of(*scope.lists), self.one_of(*scope.lists), self.fresh("v"), self.fresh("u")
        own = [name for name in scope.lists if name.startswith("e")]
        e = self.one_of(self.fresh("e"), *own)
        inside = replace(scope, items=(*scope.items, v))
        kind = self.one_of("items", "items", "items", "zip", "positions", "sorted", "rest", "part", "stored", "filled",
                           "filled", "appended", "appended")
        if kind == "items":
            self.put(1, f"{e} = [{self.expression(inside)} for {v} in {x}]")
        elif kind == "zip":
            both, part = replace(inside, items=(*inside.items, u)), self.one_of("", "", "[1:]")
            self.put(1, f"{e} = [{self.expression(both)} for {v}, {u} in zip({x}, {y}{part})]")
        elif kind == "positions":
            i = self.fresh("i")
            at = replace(scope, positions=(*scope.positions, i))
            self.put(1, f"{e} = [{self.expression(at)} for {i} in range(n)]")
        elif kind == "filled":
            i, e = self.fresh("i"), self.fresh("e")
            at = replace(scope, positions=(*scope.positions, i))
            self.put(1, f"{e} = {self.one_of('[0.0] * n', '[0.0] * len(x)')}")
            self.put(1, f"for {i} in {self.one_of('range(n)', 'range(n)', 'order')}:")
            at = self.named_before(at)
            self.put(2, f"{e}[{i}] {self.one_of('=', '=', '+=')} {self.expression(at)}")
        elif kind == "appended":
            e = self.fresh("e")
            self.put(1, f"{e} = []")
            self.put(1, f"for {v} in {x}:")
            inside = self.named_before(inside)
            self.put(2, f"{e}.append({self.expression(inside)})")
        elif kind == "sorted":
            self.put(1, f"{e} = sorted({x}{self.one_of('', ', reverse=True')})")
        elif kind == "rest":
            t = self.fresh("t")
            self.put(1, f"{t}, *{e} = {x}")
            scope = replace(scope, numbers=(*scope.numbers, t))
        elif kind == "part":
            self.put(1, f"{e} = {x}{self.one_of('[1:]', '[:-1]', '[::2]')}")
        elif own:
            self.put(1, f"{self.one_of(*own)}[0] = {self.atom(scope)}")
            return scope
        else:
            return scope
        return replace(scope, lists=(*scope.lists, e))

    def named_before(self, scope: Scope) -> Scope:
        """Write a number that a list's item is made of, or nothing; return the scope behind it."""
        if self.chance(50):
            return scope
        t = self.one_of(self.fresh("t"), *scope.numbers)
        self.put(2, f"{t} = {self.expression(scope)}")
        return replace(scope, numbers=(*scope.numbers, t))

    def loop(self, indent: int, scope: Scope, depth: int) -> None:
        x, y = self.one_of(*scope.lists), self.one_of(*scope.lists)
        i, v, u = self.one_of("i", self.fresh("i")), self.one_of("v", self.fresh("v")), self.fresh("u")
        kind = self.one_of("index", "items", "both", "zip", "while")
        inside = replace(scope, positions=(*scope.positions, i), items=(*scope.items, v))
        if kind == "index":
            self.put(indent, f"for {i} in range({self.one_of('n', 'n', 'n - 1', '1, n')}):")
            inside = replace(inside, items=scope.items)
        elif kind == "items":
            self.put(indent, f"for {v} in {x}:")
            inside = replace(inside, positions=scope.positions)
            if self.chance(20):
                inside = replace(inside, numbers=(*scope.numbers, v))
        elif kind == "both":
            self.put(indent, f"for {i}, {v} in enumerate({x}):")
        elif kind == "zip":
            one, other = self.one_of("", "[1:]", "[::2]"), self.one_of("", "[1:]", "[:-1]")
            self.put(indent, f"for {v}, {u} in zip({x}{one}, {y}{other}):")
            inside = replace(inside, positions=scope.positions, items=(*scope.items, v, u))
        else:
            w = self.fresh("w")
            self.put(indent, f"{w} = 0")
            self.put(indent, f"while {w} < n:")
            self.suite(indent + 1, replace(scope, positions=(*scope.positions, w)), depth - 1, False)
            self.put(indent + 1, f"{w} += 1")
            return
        self.suite(indent + 1, inside, depth - 1, True)

    def function(self) -> str:
        """Return the text."""
        scope = Scope(lists=("x", "y") if self.chance(50) else ("x",))
        self.put(0, "def f(x, y, k, order):")
        self.put(1, "n = len(x)")
        self.put(1, "s = 0.0")
        for _ in range(self.rng.randint(2, 4)):
            scope = self.made_of_lists(scope) if self.chance(30) else self.statement(1, scope, 2, False)
        self.put(1, f"return {self.one_of('s', 's', 'sqrt(s * s + 1)', self.expression(scope))}")
        return HELPERS + "\n".join(self.lines) + "\n"


def text_of(seed: int) -> str:
    """Return the text of the function of a seed."""
    return Writer(random.Random(seed)).function()


def function_of(seed: int) -> Callable[..., Any]:
    """Return the function of a seed."""
    text, filename = text_of(seed), f"<sums {seed}>"
    linecache.cache[filename] = (len(text), None, text.splitlines(True), filename)
    space: dict[str, Any] = {"__name__": "sums"}
    exec(compile(text, filename, "exec"), space)
    f: Callable[..., Any] = space["f"]
    return f


def point_of(rng: random.Random) -> dict[str, Any]:
    """Return arguments by parameter: floats and whole numbers, lists that may be one."""
    n = rng.choice([0, 1, 2, 3, 5])

    def number() -> float:
        return rng.choice([rng.uniform(-1.2, 1.2), rng.uniform(-1.2, 1.2), rng.randint(-1, 2)])

    x = [number() for _ in range(n)]
    y = x if rng.random() < 0.15 else [number() for _ in range(n)]
    return {"x": x, "y": y, "k": rng.uniform(0.5, 1.5), "order": rng.sample(range(n), n)}


def copied(point: dict[str, Any]) -> dict[str, Any]:
    """Return a point in which what is one list stays one."""
    return copy.deepcopy(point)


if __name__ == "__main__":
    from fwdtrans import forward_diff

    print(text_of(int(sys.argv[1])))
    print(forward_diff(form="gradient", wrt="x, y, k")(function_of(int(sys.argv[1]))).source)
