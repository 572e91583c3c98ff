"""Random programs over arrays: broadcasting, slices, views, stores in place, masks, loops, reductions."""

import random

HEAD = "import numpy as np\n\n\n"
LENGTH = 4


class Drawn:
    """A program as it is drawn: vectors of LENGTH, matrices of LENGTH x LENGTH, numbers."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.vectors, self.matrices, self.numbers = ["x", "y"], ["A"], ["s"]
        self.lines: list[str] = []
        self.depth = 1
        self.count = 0

    def pick(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def fresh(self, stem: str) -> str:
        self.count += 1
        return f"{stem}{self.count}"

    def say(self, line: str) -> None:
        self.lines.append("    " * self.depth + line)

    # --- expressions ----------------------------------------------------------------------------------------------

    def number(self, depth: int = 2) -> str:
        if not depth:
            return self.pick(*self.numbers, f"{self.rng.uniform(0.3, 2.0):.2f}", str(self.rng.randrange(1, 4)))
        v, m, i = self.vector(depth - 1), self.matrix(0), self.rng.randrange(LENGTH)
        return self.pick(
            self.number(0),
            f"({self.number(depth - 1)} {self.pick('+', '-', '*')} {self.number(0)})",
            f"np.sum({v})",
            f"({v}).mean()",
            f"{self.pick(*self.vectors)}[{i}]",
            f"{m}[{i}, {self.rng.randrange(LENGTH)}]",
            f"np.max({v})",
            f"({v} @ {self.vector(0)})",
            f"np.sin({self.number(depth - 1)})",
            f"np.trace({m})",
            f"np.sqrt(1.0 + np.sum({self.vector(0)} ** 2))",
            f"({v}).std()",
        )

    def vector(self, depth: int = 2) -> str:
        if not depth:
            i = self.rng.randrange(LENGTH)
            m = self.pick(*self.matrices)
            return self.pick(*self.vectors, *self.vectors, f"{m}[{i}]", f"{m}[:, {i}]", f"{m}.T[{i}]", "np.ones(4)")
        v, w, m = self.vector(depth - 1), self.vector(0), self.matrix(0)
        return self.pick(
            f"({v} {self.pick('+', '-', '*')} {w})",
            f"({v} {self.pick('+', '-', '*')} {self.number(depth - 1)})",
            f"({self.number(0)} - {v})",
            f"np.{self.pick('sin', 'cos', 'tanh', 'exp', 'abs', 'square')}({w})",
            f"({m} @ {v})",
            f"({w} @ {m})",
            f"{m}.sum(axis={self.rng.randrange(2)})",
            f"{m}.max(axis={self.rng.randrange(2)})",
            f"np.where({w} > {self.number(0)}, {v}, {self.pick(self.vector(0), self.number(0))})",
            f"np.concatenate([{w}[:2], {self.vector(0)}[2:]])",
            f"np.roll({v}, 1)",
            f"({v})[::-1]",
            f"np.cumsum({v})",
            f"({v} / (2.0 + {w} * {w}))",
            f"np.maximum({v}, {self.pick(w, self.number(0))})",
            f"np.diag({m})",
            f"np.array([{self.number(0)}, {self.number(1)}, {w}[0], 1.0])",
            f"{m}.reshape(-1)[4:8]",
            f"np.clip({v}, -1.0, {self.number(0)})",
            f"({w} ** 2)",
            f"np.sort({v})",
            f"{m}[[0, 2, 1, 3], {self.rng.randrange(LENGTH)}]",
        )

    def matrix(self, depth: int = 2) -> str:
        if not depth:
            return self.pick(*self.matrices)
        m, v = self.matrix(depth - 1), self.vector(0)
        return self.pick(
            f"({m} {self.pick('+', '-', '*')} {self.matrix(0)})",
            f"({m} * {self.number(0)})",
            f"({m} + {v})",
            f"({v}[:, None] * {m})",
            f"np.outer({v}, {self.vector(0)})",
            f"({m} @ {self.matrix(0)})",
            f"{m}.T",
            f"np.tanh({m})",
            f"({v}[:, None] - {self.vector(0)})",
            f"np.stack([{v}, {self.vector(0)}, {v}, {self.vector(0)}])",
            f"{m}.copy()",
        )

    # --- statements -----------------------------------------------------------------------------------------------

    def place(self) -> str:
        """Return part of a vector that may be stored into."""
        v, m, i = self.pick(*self.vectors), self.pick(*self.matrices), self.rng.randrange(LENGTH)
        return self.pick(
            f"{v}[1:3]",
            f"{v}[{i}]",
            f"{v}[::2]",
            f"{m}[{i}]",
            f"{m}[:, {i}]",
            f"{m}[{i}, 1]",
            f"{v}[{v} > 0.2]",
            f"{m}.T[{i}]",
            f"{m}[1:, :2]",
        )

    def statement(self) -> None:
        kind = self.rng.randrange(12)
        if kind < 3:
            self.bind("v", self.vectors, self.pick(self.vector(), self.vector(), self.pick(*self.vectors)))
        elif kind < 5:
            self.bind("M", self.matrices, self.pick(self.matrix(), self.matrix(), f"{self.pick(*self.matrices)}.T"))
        elif kind == 5:
            self.bind("n", self.numbers, self.number())
        elif kind == 6:
            self.bind(
                "r",
                self.vectors,
                self.pick(
                    f"{self.pick(*self.matrices)}[1]",
                    f"{self.pick(*self.matrices)}[:, 0]",
                    f"{self.pick(*self.vectors)}[::-1]",
                ),
            )
        elif kind in (7, 8):
            self.say(f"{self.place()} {self.pick('=', '+=', '*=', '-=')} {self.number(1)}")
        elif kind == 9:
            self.say(
                f"{self.pick(*self.vectors)} {self.pick('+=', '-=', '*=')} {self.pick(self.vector(1), self.number(1))}"
            )
        elif kind == 10 and self.depth == 1:
            self.say(f"for i in range({self.rng.randrange(1, LENGTH)}):")
            self.depth += 1
            v, w, m = self.pick(*self.vectors), self.pick(*self.vectors), self.pick(*self.matrices)
            self.say(
                self.pick(
                    f"{v}[i] = {w}[i] * {self.number(0)} + {v}[i - 1]",
                    f"{m}[i] -= {m}[i, i] * {v}",
                    f"{v}[i] += np.sum({m}[:, i])",
                    f"{v} = {v} + 0.1 * {m}[i]",
                )
            )
            self.depth -= 1
        else:
            self.say(f"if {self.number(1)} > {self.number(0)}:")
            self.depth += 1
            self.say(f"{self.pick(*self.vectors)} {self.pick('=', '*=')} {self.vector(1)}")
            self.depth -= 1

    def bind(self, stem: str, names: list[str], value: str) -> None:
        name = self.fresh(stem) if self.rng.random() < 0.7 or len(names) < 2 else self.pick(*names)
        self.say(f"{name} = {value}")
        if name not in names:
            names.append(name)


def draw(seed: int) -> str:
    """Return the text of a program `f(x, y, A, s)`."""
    drawn = Drawn(random.Random(seed))
    for _ in range(drawn.rng.randrange(2, 8)):
        drawn.statement()
    drawn.say(f"return {drawn.vector(1)}, {drawn.number(1)}, {drawn.pick(*drawn.vectors)}, {drawn.matrix(1)}")
    return HEAD + "def f(x, y, A, s):\n" + "\n".join(drawn.lines) + "\n"
