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
    case(
        "everyday_objects_kept_by_a_method",
        """
        from math import sqrt
        class V:
            def __init__(self, x=0.0, y=0.0):
                self.x = x
                self.y = y
            def __add__(self, o):
                return V(self.x + o.x, self.y + o.y)
            def __sub__(self, o):
                return V(self.x - o.x, self.y - o.y)
            def __mul__(self, c):
                return V(self.x * c, self.y * c)
            def norm(self):
                return sqrt(self.x * self.x + self.y * self.y)
        class Body:
            def __init__(self, mass, pos):
                self.mass = mass
                self.pos = pos
        class System:
            def __init__(self):
                self.bodies = []
            def add(self, body):
                self.bodies.append(body)
                return self
            def pull(self):
                found = []
                for i, p in enumerate(self.bodies):
                    a = V()
                    for j, q in enumerate(self.bodies):
                        if i == j:
                            continue
                        r = q.pos - p.pos
                        a = a + r * (q.mass / r.norm() ** 3)
                    found.append(a)
                return found
        def f(m, x):
            system = System()
            system.add(Body(1.0, V(0.0, 1.0)))
            system.add(Body(m, V(x, 0.0))).add(Body(0.5, V(2.0, x)))
            for p, a in zip(system.bodies, system.pull()):
                p.pos = p.pos + a * 0.1
            return [a.norm() for a in system.pull()]
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_text_in_records",
        """
        def named(rows, start):
            return sum(r["v"] for r in rows if r["who"].startswith(start))
        def f(x, y):
            rows = [{"who": "ann lee", "v": x}, {"who": "bob ray", "v": x * y}, dict(who="al fox", v=y * y)]
            table = [["u v", x], ["w", y]]
            total = named(rows, "a")
            for r in rows:
                first, last = r["who"].split()
                total += r["v"] * len(first) / len(last.upper())
            return total + sum(n * len(text.split()) for text, n in table)
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_text_in_records_given",
        """
        def f(rows, k):
            s = 0.0
            for who, v in rows:
                if who.strip().endswith("b"):
                    s += k * v * v
                elif who.isalpha():
                    s += v
            return s
        """,
        ([["a b", 1.3], ["u", 0.7], [" b ", 2.5]], 0.6),
    ),
    case(
        "everyday_dates_among_numbers",
        """
        from datetime import date, timedelta
        def value(flows, rate):
            first = flows[0][0]
            return sum(a / (1 + rate) ** ((d - first).days / 365.0) for d, a in flows)
        def f(x, rate):
            start = date(2020, 1, 31)
            flows = [(start, -x), (start + timedelta(days=200), x * rate), (date(2021, 3, 15), 2 * x)]
            loan = {"from": start, "to": date(2020, 7, 1), "rate": rate}
            day, total = loan["from"], 0.0
            while day < loan["to"]:
                following = day + timedelta(days=40)
                total += loan["rate"] * (following - day).days / 360
                day = following
            owed = {}
            for d, a in sorted(flows):
                owed[d] = owed.get(d, 0.0) + a * rate
            return value(flows, rate) + total * (loan["to"] - loan["from"]).days + sum(owed.values())
        """,
        (1.3, 0.07),
    ),
    case(
        "everyday_part_of_a_date_in_a_record",
        """
        from datetime import date
        def f(x):
            loan = {"from": date(2020, 1, 31), "owed": x}
            return loan["owed"] * loan["from"].year  # refused
        """,
        (1.3,),
        refused="an attribute has no tangent",
    ),
    case(
        "everyday_rows_turned_and_kept",
        """
        def f(points, k):
            out, best = [], []
            out.append(tuple(sum(col) / len(points) for col in zip(*points)))
            out.append([k * sum(col) for col in zip(*points)])
            out.append(list(map(sum, zip(*points))))
            best.append(max(sum(col) ** 2 for col in zip(*points)))
            best.extend(sum(col) * k for col in zip(*points))
            return out, sum(best)
        """,
        ([(0.1, 0.2), (0.3, 0.5), (0.7, -0.4)], 1.3),
    ),
    case(
        "everyday_letters_beside_numbers",
        """
        from itertools import groupby
        def f(x, y, names="uuvv"):
            values = [x, x * y, 2 * y, 3 * x]
            rows = list(zip("aabb", values))
            total = sum(v * len(letter) for letter, v in rows)
            for key, group in groupby(rows, key=lambda row: row[0]):
                total *= sum(v for _, v in group)
            sums = {key: sum(v for _, v in group) for key, group in groupby(zip(names, values), key=lambda row: row[0])}
            return total + sums["u"] * sums["v"]
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_function_or_another",
        """
        from math import tanh
        class Layer:
            def __init__(self, weights, activation=None):
                self.weights = weights
                self.activation = activation or (lambda z: z)
            def forward(self, x):
                return self.activation(sum(w * v for w, v in zip(self.weights, x)))
        def f(w, x):
            hidden = [Layer([w, 0.5], tanh), Layer([0.3, w], tanh)]
            return Layer([w, x]).forward([layer.forward([x, 1.0]) for layer in hidden])
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_what_is_empty_at_first",
        """
        class Cell:
            def __init__(self, value):
                self.value = value
                self.count = 0
        class Sheet:
            def __init__(self):
                self.cells = {}
                self.rows = []
            def put(self, name, value):
                if name in self.cells:
                    self.cells[name].value = value
                    self.cells[name].count += 1
                else:
                    self.cells[name] = Cell(value)
            def push(self, value):
                if self.rows:
                    self.rows[-1].append(value)
                    self.rows[-1][0] *= value
                else:
                    self.rows.append([value])
        def f(x, y):
            sheet = Sheet()
            for name, value in [("a", x), ("b", 2 * y), ("a", x * y)]:
                sheet.put(name, value)
                sheet.push(value)
            return [sheet.cells[name].value for name in "ab"], sheet.rows
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_list_gone_through_backwards_into_itself",
        """
        def f(x, y):
            v = [x, 2 * x]
            v.extend(t * t for t in reversed(v))
            v.extend(map(lambda t: t * y, reversed(v)))
            other = v
            other.append(max(v.pop(0) * t for t in reversed(v)))
            v.insert(0, next(t * t for t in reversed(v)))
            rows = [[x, 1.0], [2 * x, y]]
            rows.append(list(map(sum, zip(*rows))))
            rows.extend(map(list, zip(*rows)))
            return v, rows
        """,
        (1.3, 0.7),
    ),
    case(
        "everyday_functions_kept_by_what_stands_still",
        """
        from math import tanh
        def relu(z):
            return max(0.0, z)
        class Layer:
            def __init__(self, weight, activation=None):
                self.weight = weight
                self.activation = activation or (lambda z: z)
            def forward(self, x):
                return self.activation(self.weight * x)
        class Net:
            def __init__(self, *layers):
                self.layers = list(layers)
            def __call__(self, x):
                for layer in self.layers:
                    x = layer.forward(x)
                return x
        def f(w, x):
            net = Net(Layer(w, tanh), Layer(3.0), Layer(0.5, relu))
            try:
                y = net(x)
            except ZeroDivisionError:
                y = 0.0
            return y * net(1.0)
        """,
        (1.3, 0.7),
        wrt="w",
        order2=False,
    ),
    case(
        "everyday_default_function_is_called_in_a_try",
        """
        class Layer:
            def __init__(self, weight, activation=None):
                self.weight = weight
                self.activation = activation or (lambda z: z**0.5)
            def forward(self, x):
                return self.activation(self.weight * x)
        def f(w, x):
            total = w * w
            for layer in (Layer(w), Layer(3.0)):
                try:
                    total += layer.forward(x) * w
                except ZeroDivisionError:
                    total = -1.0
            return total
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "everyday_records_read_from_text",
        """
        from collections import deque
        TEXT = "name, mass, at;a, 1.5, 0.2;# none;b, 2.5, 1.4"
        def f(x, y):
            head, *lines = [line for line in TEXT.split(";") if not line.startswith("#")]
            names = [part.strip() for part in head.split(",")]
            rows = []
            for line in lines:
                row = dict(zip(names, (part.strip() for part in line.split(","))))
                row["mass"] = float(row["mass"]) * x
                row["at"] = float(row["at"]) + y
                rows.append(row)
            lengths = dict((name, float(len(name))) for name in names)
            lengths["at"] *= x
            last = deque(float(digit) for digit in "12")
            last.append(y)
            kept = list(iter([1.0, 2.0]))
            kept[0] = x * y
            total = sum(row["mass"] * row["at"] for row in rows if row["name"].islower())
            return total, sum(lengths.values()) * sum(last), kept
        """,
        (1.3, 0.7),
    ),
]
