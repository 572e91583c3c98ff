# ruff: noqa: E501 - a case is read as a row
"""What stands in programs that nobody wrote for being differentiated: defaults of attributes, text among numbers, lexers."""

from . import case

CASES = [
    case(
        "everyday_getattr_with_default",
        """
        class Body:
            def __init__(self, m):
                self.m = m
        class Charged(Body):
            def __init__(self, m, q):
                super().__init__(m)
                self.q = q
        def f(m, q):
            s = 0.0
            for b in (Body(m), Charged(m, q)):
                s += getattr(b, "q", 0.5) * b.m
            return s
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_getattr_default_moves",
        """
        class Quick:
            q = 2.0
            def __init__(self, m):
                self.m = m
                self.held = [m, 1.0]
        def f(m, q):
            b = Quick(m)
            total = getattr(b, "q", m) * b.m + getattr(b, "p", m * q) + getattr(q, "value", q)
            return total * sum(getattr(b, "held", [])) + len(getattr(b, "more", ()))
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_getattr_default_of_property",
        """
        class Quick:
            def __init__(self, m):
                self.m = m
            @property
            def twice(self):
                return 2 * self.m
        def f(m):
            b = Quick(m)
            return getattr(b, "twice", 0.0)  # refused
        """,
        (1.3,),
        refused="`twice` of an object that carries tangents is found by code of its class that is not followed",
    ),
    case(
        "everyday_text_among_numbers",
        """
        def numbers(v):
            if isinstance(v, str):
                return [float(p) for p in v.split(",")]
            if isinstance(v, (list, tuple)):
                return [n for part in v for n in numbers(part)]
            return [v]
        def f(x, y):
            total = 0.0
            for v in [x, "1, 2", [y, "3", (x * y,)]]:
                total += sum(numbers(v)) * x
            return total
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_float_of_what_may_be_text",
        """
        def f(x, y):
            row = ["2.5", x, y]
            row.reverse()
            return float(row[0]) * float(row[1]) + float(row[2])
        """,
        (1.3, 0.7),
        (0.0, 0.0),
    ),
    case(
        "everyday_lexer_and_parser",
        """
        from typing import NamedTuple
        class Token(NamedTuple):
            kind: str
            text: str
        class Lexer:
            def __init__(self, text):
                self.tokens = [Token("number" if c.isdigit() else "name" if c.isalpha() else "sign", c) for c in text]
                self.at = 0
            def peek(self):
                return self.tokens[self.at].text if self.at < len(self.tokens) else None
            def take(self):
                token = self.tokens[self.at]
                self.at += 1
                return token
        class Parser:
            def __init__(self, text, values):
                self.lexer = Lexer(text)
                self.values = values
            def parse(self):
                value = self.terms()
                if self.lexer.peek() is not None:
                    raise SyntaxError(f"unexpected {self.lexer.peek()!r}")
                return value
            def terms(self):
                value = self.factors()
                while self.lexer.peek() in ("+", "-"):
                    sign = self.lexer.take().text
                    right = self.factors()
                    value = value + right if sign == "+" else value - right
                return value
            def factors(self):
                value = self.atom()
                while self.lexer.peek() == "*":
                    self.lexer.take()
                    value *= self.atom()
                return value
            def atom(self):
                token = self.lexer.take()
                if token.kind == "number":
                    return float(token.text)
                if token.text == "(":
                    value = self.terms()
                    self.lexer.take()
                    return value
                return self.values[token.text]
        def f(x, y):
            parser = Parser("3*x*x-(x*y+2)*y", {"x": x, "y": y})
            return parser.parse()
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_manager_of_two_classes",
        """
        from contextlib import contextmanager
        class Account:
            rate = 0.02
            def __init__(self, balance):
                self.balance = balance
            def take(self, amount):
                if amount > self.balance:
                    raise ValueError(f"{self.balance:.2f} is less than {amount:.2f}")
                self.balance -= amount
            def grow(self):
                self.balance *= 1 + self.rate
            @contextmanager
            def undone(self):
                before = self.balance
                try:
                    yield self
                except ValueError:
                    self.balance = before
        class Savings(Account):
            rate = 0.05
            def grow(self):
                super().grow()
                if self.balance > 1.0:
                    self.balance += self.balance * 0.001
        def f(x, y):
            accounts = [Account(x), Savings(y)]
            for _ in range(2):
                for one in accounts:
                    with one.undone():
                        one.take(0.5 * y)
                        one.take(x)
                    one.grow()
            return sum(one.balance for one in accounts)
        """,
        (1.3, 0.7),
        (0.4, 1.7),
    ),
    case(
        "everyday_fields_set_by_a_method_of_init",
        """
        class Controller:
            def __init__(self, gain):
                self.gain = gain
                self.reset()
            def reset(self):
                self.total = 0.0
                self.last = None
            def __call__(self, error):
                self.total += error
                slope = 0.0 if self.last is None else error - self.last
                self.last = error
                return self.gain * error + 0.3 * self.total + 0.1 * slope
        def f(goal):
            control = Controller(1.5)
            y = 0.2
            for _ in range(4):
                y += 0.1 * control(goal - y)
            return y * y
        """,
        (1.3,),
    ),
    case(
        "everyday_still_object_times_a_moving_one",
        """
        class Pair:
            def __init__(self, w, x=0.0):
                self.w, self.x = w, x
            def __mul__(self, other):
                if not isinstance(other, Pair):
                    return Pair(self.w * other, self.x * other)
                return Pair(self.w * other.w - self.x * other.x, self.w * other.x + self.x * other.w)
            def conjugate(self):
                return Pair(self.w, -self.x)
            def turned(self, v):
                found = self * Pair(0.0, *v) * self.conjugate()
                return found.w + found.x
        def f(v):
            return Pair(1.2, 0.3).turned([v * v]) * v
        """,
        (1.3,),
    ),
    case(
        "everyday_power_by_squaring",
        """
        class Matrix:
            def __init__(self, rows):
                self.rows = [list(row) for row in rows]
            @classmethod
            def identity(cls, n):
                return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])
            def __matmul__(self, other):
                columns = list(zip(*other.rows))
                return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])
            def __pow__(self, n):
                if n == 0:
                    return Matrix.identity(len(self.rows))
                half = self ** (n // 2)
                return half @ half @ self if n % 2 else half @ half
        def f(p, q):
            far = Matrix([[1 - p, p], [q, 1 - q]]) ** 5
            return far.rows[0][1] + far.rows[1][0] * p
        """,
        (0.3, 0.2),
    ),
    case(
        "everyday_lambdas_of_a_comprehension",
        """
        def f(x, y):
            late = [(lambda: w * x) for w in (x, y)]
            bound = [(lambda w=w: w * x) for w in (x, y)]
            table = {name: (lambda t: w * t) for name, w in (("a", x), ("b", y))}
            return late[0]() * late[1]() + bound[0]() * bound[1]() + table["a"](x) * table["b"](2.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_called_until_a_sentinel",
        """
        def f(x):
            steps = iter([x, 2 * x, -1.0])
            total = 0.0
            for v in iter(lambda: next(steps), -1.0):  # refused
                total += v
            return total
        """,
        (1.3,),
        refused="a function that is called back here changes what carries tangents",
    ),
    case(
        "everyday_descriptor_of_ones_own",
        """
        class Doubled:
            def __set_name__(self, owner, name):
                self.name = "_" + name
            def __get__(self, owner, cls=None):
                return 2 * getattr(owner, self.name)
            def __set__(self, owner, value):
                setattr(owner, self.name, value)
        class Tank:
            level = Doubled()
            def __init__(self, level, area):
                self.level = level  # refused
                self.area = area
        def f(level, area):
            tank = Tank(level, area)
            return tank.level * tank.area
        """,
        (1.3, 0.7),
        refused="a store into an attribute runs code of its class",
    ),
]
