"""Objects: classes of the user's with __init__, methods, properties, operators; dataclasses; aliases; inheritance."""

from . import case

CASES = [
    case(
        "objects_vecs",
        """
        from math import sqrt

        class Vec3:
            def __init__(self, x, y, z=0.0):
                self.x = x
                self.y = y
                self.z = z
            def __add__(self, other):
                return Vec3(self.x + other.x, self.y + other.y, self.z + other.z)
            def __mul__(self, k):
                return Vec3(self.x * k, self.y * k, self.z * k)
            def __rmul__(self, k):
                return self * k
            def __neg__(self):
                return Vec3(-self.x, -self.y, -self.z)
            def dot(self, other):
                return self.x * other.x + self.y * other.y + self.z * other.z
            @property
            def norm(self):
                return sqrt(self.dot(self))
            def __getitem__(self, i):
                return (self.x, self.y, self.z)[i]

        def f(a, b):
            v = Vec3(a, b, a * b)
            w = Vec3(b, 2.0)
            u = v + w * a
            return u.dot(v) + (-u).norm + u[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_rmul",
        """
        from math import sqrt

        class Vec3:
            def __init__(self, x, y, z=0.0):
                self.x = x
                self.y = y
                self.z = z
            def __add__(self, other):
                return Vec3(self.x + other.x, self.y + other.y, self.z + other.z)
            def __mul__(self, k):
                return Vec3(self.x * k, self.y * k, self.z * k)
            def __rmul__(self, k):
                return self * k
            def __neg__(self):
                return Vec3(-self.x, -self.y, -self.z)
            def dot(self, other):
                return self.x * other.x + self.y * other.y + self.z * other.z
            @property
            def norm(self):
                return sqrt(self.dot(self))
            def __getitem__(self, i):
                return (self.x, self.y, self.z)[i]

        def f(a, b):
            v = 2.0 * Vec3(a, b) + a * Vec3(b, b)
            return v.x * v.y
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_points",
        """
        from dataclasses import dataclass
        from dataclasses import field

        @dataclass
        class Point:
            x: float
            y: float = 1.0
            tags: list = field(default_factory=list)
            name: str = "p"
            def scaled(self, k):
                return Point(self.x * k, self.y * k)

        def f(a, b):
            p = Point(a, b)
            q = Point(a * b)
            q.tags.append(b)
            r = p.scaled(b)
            q.y = r.x
            return p.x * q.y + r.y * q.tags[0] + len(p.name)
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_counter",
        """
        class Counter:
            def __init__(self):
                self.total = 0.0
                self.n = 0
                self.seen = []
            def add(self, x):
                self.total += x
                self.n += 1
                self.seen.append(x * self.n)
                return self
            def mean(self):
                return self.total / self.n

        def f(a, b):
            c = Counter()
            for i in range(3):
                c.add(a * i)
            c.add(b).add(a * b)
            return c.mean() * c.total + sum(c.seen) + c.n
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_called",
        """
        from math import exp

        class Model:
            def __init__(self, k, scale=2.0):
                self.k = k
                self.scale = scale
            def __call__(self, t):
                return exp(-self.k * t) * self.scale

        def f(a, b):
            m = Model(a)
            return m(b) + Model(b, scale=a)(1.0)
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_alias",
        """
        from dataclasses import dataclass
        from dataclasses import field

        @dataclass
        class Point:
            x: float
            y: float = 1.0
            tags: list = field(default_factory=list)
            name: str = "p"
            def scaled(self, k):
                return Point(self.x * k, self.y * k)

        def f(a, b):
            p = Point(a, b)
            q = p
            q.x *= b
            ps = [p, Point(b, a)]
            ps[0].y = a * a
            for r in ps:
                r.x += r.y
            return p.x * q.y + ps[1].x
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_inherit",
        """
        class Shape:
            def area(self):
                return 0.0
            def twice(self):
                return 2 * self.area()

        class Circle(Shape):
            def __init__(self, r):
                self.r = r
            def area(self):
                return 3.0 * self.r ** 2

        class Square(Shape):
            def __init__(self, a):
                self.a = a
            def area(self):
                return self.a ** 2

        def f(a, b):
            return Circle(a).twice() + Square(b).twice() * Circle(b).area()
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_poly",
        """
        class Shape:
            def area(self):
                return 0.0
            def twice(self):
                return 2 * self.area()

        class Circle(Shape):
            def __init__(self, r):
                self.r = r
            def area(self):
                return 3.0 * self.r ** 2

        class Square(Shape):
            def __init__(self, a):
                self.a = a
            def area(self):
                return self.a ** 2

        def f(a, b):
            s = 0.0
            for shape in [Circle(a), Square(b), Circle(b)]:
                s += shape.area()
            return s
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_passing",
        """
        from dataclasses import dataclass
        from dataclasses import field

        @dataclass
        class Point:
            x: float
            y: float = 1.0
            tags: list = field(default_factory=list)
            name: str = "p"
            def scaled(self, k):
                return Point(self.x * k, self.y * k)

        def helper(p, k):
            p.x = p.x * k
            return Point(p.y, p.x)

        def f(a, b):
            p = Point(a, b)
            q = helper(p, b)
            r = helper(q, a)
            return p.x + q.y * r.x + q.x
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_later",
        """
        class Counter:
            def __init__(self):
                self.total = 0.0
                self.n = 0
                self.seen = []
            def add(self, x):
                self.total += x
                self.n += 1
                self.seen.append(x * self.n)
                return self
            def mean(self):
                return self.total / self.n

        def f(a, b):
            c = Counter()
            d = c
            c.total = a
            d.extra = b
            return d.total * c.extra
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_inactive_object",
        """
        class Counter:
            def __init__(self):
                self.total = 0.0
                self.n = 0
                self.seen = []
            def add(self, x):
                self.total += x
                self.n += 1
                self.seen.append(x * self.n)
                return self
            def mean(self):
                return self.total / self.n

        def f(a, b):
            c = Counter()
            c.add(2)
            return a * c.total + b * c.n
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_nested_obj",
        """
        from dataclasses import dataclass
        from dataclasses import field
        from math import sqrt

        class Vec3:
            def __init__(self, x, y, z=0.0):
                self.x = x
                self.y = y
                self.z = z
            def __add__(self, other):
                return Vec3(self.x + other.x, self.y + other.y, self.z + other.z)
            def __mul__(self, k):
                return Vec3(self.x * k, self.y * k, self.z * k)
            def __rmul__(self, k):
                return self * k
            def __neg__(self):
                return Vec3(-self.x, -self.y, -self.z)
            def dot(self, other):
                return self.x * other.x + self.y * other.y + self.z * other.z
            @property
            def norm(self):
                return sqrt(self.dot(self))
            def __getitem__(self, i):
                return (self.x, self.y, self.z)[i]

        @dataclass
        class Point:
            x: float
            y: float = 1.0
            tags: list = field(default_factory=list)
            name: str = "p"
            def scaled(self, k):
                return Point(self.x * k, self.y * k)

        def f(a, b):
            p = Point(Vec3(a, b), Vec3(b, a))
            p.x.z = p.y.x
            return p.x.dot(p.y) * p.x.z
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_closure_obj",
        """
        from dataclasses import dataclass
        from dataclasses import field

        @dataclass
        class Point:
            x: float
            y: float = 1.0
            tags: list = field(default_factory=list)
            name: str = "p"
            def scaled(self, k):
                return Point(self.x * k, self.y * k)

        def f(a, b):
            p = Point(a, b)
            def move(k):
                p.x += k * b
                return p.y
            return move(a) + move(2.0) * p.x
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_tree_gone_through_by_its_children",
        """
        class Tree:
            def __init__(self, v, left=None, right=None):
                self.v, self.left, self.right = v, left, right
            def depth_sum(self, d=1):
                return d * self.v + sum(child.depth_sum(d + 1) for child in (self.left, self.right) if child)
        def f(x, y):
            t = Tree(x, Tree(y, Tree(x * y)), Tree(x + y))
            return t.depth_sum() * t.v
        """,
        (1.5, 0.5),
    ),
    case(
        "objects_with_names_and_indices_that_stand_still",
        """
        class Sim:
            def __init__(self, rate):
                self.rate = rate
                self.log = []
                self.names = ["u", "v"]
                self.index = {n: i for i, n in enumerate(self.names)}
                self.neighbours = {0: [1], 1: [0]}
                self.state = [1.0, 2.0]
                self.weights = [0, 1]
            def step(self, dt):
                i = self.index["u"]
                j = self.index[self.names[1]]
                self.state[i] += self.rate * self.state[j] * dt
                for k in self.neighbours[i]:
                    self.state[k] -= self.rate * self.state[i] * dt
                self.log.append((self.names[0], self.state[i]))
                return self
            def move(self, x):
                self.weights[0] = x  # and they move
                return self.weights[0] * self.rate
            def weight(self):
                return sum(self.weights) * self.rate

        def f(rate, dt):
            s = Sim(rate)
            for _ in range(3):
                s.step(dt)
            before = s.weight()
            return s.log[-1][1] + s.state[1], s.move(dt), s.weight() - before
        """,
        (0.3, 0.1),
    ),
    case(
        "dataclass_given_stars_and_a_list_by_its_factory",
        """
        from dataclasses import dataclass
        from dataclasses import field
        @dataclass
        class State:
            x: float
            v: float
            log: list = field(default_factory=list)
            def scaled(self, s):
                return State(*(s * c for c in (self.x, self.v)), self.log)
            def alone(self, s):
                return State(*(s * c for c in (self.x, self.v)))
        def f(a, b):
            s = State(a, b)
            t = s.scaled(b)
            t.log.append(t.x * a)
            u = t.alone(a)
            u.log.append(u.v)
            return sum(s.log) * u.x + sum(u.log) * len(t.log)
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_in_place_of_named_tuples_in_names_fields_and_lists",
        """
        from typing import NamedTuple
        class V(NamedTuple):
            x: float
            y: float
            def __add__(self, o):
                return V(self.x + o.x, self.y + o.y)
            def __mul__(self, k):
                return V(self.x * k, self.y * k)
        class Body:
            __slots__ = ("at", "v")
            def __init__(self, at, v):
                self.at, self.v = at, v
        def f(a, b):
            bodies = [Body(V(a, b), V(b, 1.0)), Body(V(a * b, 0.5), V(0.0, a))]
            pulls = [V(0.0, 0.0) for _ in bodies]
            total = V(b, a)
            for n, body in enumerate(bodies):
                pulls[1 - n] += body.at * b
                total *= 0.5 + a
                body.at += body.v * 0.1
                total += body.at
            for body, pull in zip(bodies, pulls):
                body.v += pull
                total += body.v
            return total.x * total.y + bodies[0].at.x
        """,
        (1.3, 0.7),
    ),
    case(
        "keys_that_move_are_looked_up",
        """
        import itertools
        def groups(rows):
            by = {k: sum(v for _, v in g) for k, g in itertools.groupby(rows, key=lambda row: row[0])}
            for k in by:
                by[k] = by[k] * by["b"]
            return by
        def f(x, y):
            squares = {v: v * y for v in (x, y)}
            cache = {}
            def cached(v, n):
                if (v, n) not in cache:
                    cache[v, n] = v if n == 0 else cached(v * y, n - 1) + cached(v, n - 1)
                return cache[v, n]
            by = groups([("a", x), ("a", y), ("b", squares[x] * squares[y])])
            return cached(x, 3) * by["a"] + sum(by[k] for k in by if k != "a")
        """,
        (1.3, 0.7),
    ),
    case(
        "keys_of_mixed_rows_are_told_at_run_time",
        """
        from collections import defaultdict
        def f(x, y):
            rows = [["a", x], ["b", x * y], ["a", y]]
            total, groups = {}, defaultdict(list)
            for row in rows:
                total[row[0]] = total.get(row[0], 0.0) + row[1]
                groups[row[0]].append(row[1])
            first = {**total, rows[1][0]: y}
            names = []
            for name, value in total.items():
                names.append((name, value * first[name]))
            return sum(v * len(n) for n, v in sorted(names)) + groups["a"][1]
        """,
        (1.3, 0.7),
    ),
    case(
        "keys_that_move_are_put_by_displays_and_defaults",
        """
        def f(x, y):
            seen = {x: y, y: x * y}
            for v in (x, y, x):
                seen.setdefault(v * 1.0, 2.0)
            kept = dict(zip([x, y], [y, x]))
            return seen[x] * seen[y] + kept[x] * dict.fromkeys([x, y], 3.0)[y] + len(seen)
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_give_not_implemented_for_the_rest",
        """
        from numbers import Real

        class V:
            def __init__(self, a):
                self.a = a
            def __add__(self, o):
                if isinstance(o, V):
                    return V(self.a + o.a)
                if isinstance(o, (int, float)):
                    return V(self.a + o)
                return NotImplemented
            __radd__ = __add__
            def __mul__(self, o):
                if isinstance(o, Real):
                    return V(self.a * o)
                elif isinstance(o, V):
                    return self.a * o.a
                return NotImplemented
            def __rmul__(self, o):
                return self * o
            def __pow__(self, n):
                return V(self.a ** n) if isinstance(n, int) else NotImplemented

        def f(x, y):
            v = 2 + V(x) + y + V(y)
            v += x
            w = x * v * 3
            return v * w + (w ** 2).a + sum([v, w]).a
        """,
        (1.3, 0.7),
    ),
    case(
        "bit_operators_and_products_in_place",
        """
        class S:
            def __init__(self, a):
                self.a = a
            def __or__(self, o):
                return S(self.a * o.a)
            def __ior__(self, o):
                self.a = self.a + o.a
                return self
            def __and__(self, o):
                return S(self.a - o.a)
            def __lshift__(self, o):
                return S(self.a * o)
            def __xor__(self, o):
                return S(self.a ** 2 + o.a)
            def __matmul__(self, o):
                return S(self.a / o.a)

        def f(x, y):
            s = S(x)
            s |= S(y)
            t = s | S(x) & S(y * 3)
            t <<= x
            t ^= s
            t @= s
            return t.a
        """,
        (1.3, 0.7),
    ),
    case(
        "members_of_enumerations_in_fields",
        """
        from dataclasses import dataclass, field
        from enum import Enum

        class Kind(Enum):
            STOCK = 1.5
            BOND = 0.5
            @property
            def factor(self):
                return 2 * self.value

        @dataclass(order=True)
        class Position:
            rank: float = field(init=False, repr=False)
            kind: Kind
            amount: float
            price: float = 2.0
            def __post_init__(self):
                self.rank = self.amount * self.kind.factor
            @property
            def worth(self):
                return self.amount * self.price * self.kind.value

        def f(x, y):
            held = [Position(Kind.STOCK, x, y), Position(Kind.BOND, 3 * y), Position(Kind.STOCK, 2.0, x * y)]
            held.sort(key=lambda p: (p.kind.value, -p.worth))
            by = {}
            for p in held:
                by.setdefault(p.kind, []).append(p)
            total = sum(p.worth for p in held)
            best = max(sorted(held), key=lambda p: p.rank)
            share = sum(p.worth for p in by[Kind.STOCK]) / total * Kind.BOND.value
            return share + best.worth * held[0].rank
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "methods_of_lists_in_fields_and_dicts_stay_where_they_are",
        """
        from collections import defaultdict
        class Log:
            def __init__(self):
                self.rows = [[], []]
                self.seen = defaultdict(list)
        def f(a, b):
            log = Log()
            for i, v in enumerate([a, b, a * b]):
                log.rows[i % 2].append(v * v)
                log.seen["ab"[i % 2]].extend([v, a])
                log.rows[0].append(log.seen["a"].pop() * log.rows[i % 2].pop(0))
            return sum(log.rows[0]) * sum(log.seen["b"]) + log.seen["a"][0]
        """,
        (1.3, 0.7),
        golden=True,
    ),
    case(
        "a_list_in_a_field_that_its_argument_replaces",
        """
        class Log:
            def __init__(self):
                self.rows = []
        def f(a, b):
            log = Log()
            old = log.rows
            def fresh(v):
                log.rows = [v]
                return v * v
            log.rows.append(fresh(a))
            log.rows.append(log.rows.pop() * b)
            return sum(old) + b * sum(log.rows)
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_trees_whose_methods_are_named_as_a_lists",
        """
        class Tree:
            def __init__(self, v):
                self.v = v
                self.left = None
                self.right = None
            def insert(self, v):
                if v < self.v:
                    if self.left is None:
                        self.left = Tree(v)
                    else:
                        self.left.insert(v)
                elif self.right:
                    self.right.insert(v)
                else:
                    self.right = Tree(v)
            def total(self):
                return self.v + 2 * (self.left.total() if self.left else 0.0)

        class Bag:
            def __init__(self):
                self.items = None
            def append(self, v):
                if self.items is None:
                    self.items = []
                self.items.append(v)

        def f(x, y):
            tree = Tree(x)
            for v in (x * y, y, y * y, x * 0.5):
                tree.insert(v)
            bag = Bag()
            bag.append(x)
            bag.append(tree.total())
            return bag.items[1] * bag.items[0]
        """,
        (1.3, 0.7),
    ),
    case(
        "objects_methods_named_as_a_dicts",
        """
        class Node:
            def __init__(self, key, value):
                self.key, self.value = key, value
                self.left = self.right = None

        class Tree:
            def __init__(self):
                self.root = None

            def insert(self, key, value):
                if self.root is None:
                    self.root = Node(key, value)
                    return
                node = self.root
                while True:
                    if key < node.key:
                        if node.left is None:
                            node.left = Node(key, value)
                            return
                        node = node.left
                    else:
                        if node.right is None:
                            node.right = Node(key, value)
                            return
                        node = node.right

            def items(self, node="root"):
                node = self.root if node == "root" else node
                if node is not None:
                    yield from self.items(node.left)
                    yield node.key, node.value
                    yield from self.items(node.right)

            def values(self):
                return [v for _, v in self.items()]

        def f(x, y):
            tree = Tree()
            for key, value in [(y, x), (x, x * y), (x * y, y * y)]:
                tree.insert(key, value)
            s = 0
            for rank, (k, v) in enumerate(tree.items(), 1):
                s += rank * v / (1 + k)
            for k, v in tree.items():
                s *= k
            pairs = {k: v for k, v in tree.items()}
            return s + len(pairs) + sum(tree.values())
        """,
        (0.5, 1.4),
    ),
    case(
        "objects_copied_from_outside",
        """
        import copy

        class Path:
            def __init__(self, *points):
                self.points = list(points)
                self.scale = 1.0
                self.log = []
                self.parts = {"a": [1.0, 2.0]}

            def at(self, x):
                return sum(p * x ** i for i, p in enumerate(self.points)) * self.scale

            def scaled(self, k):
                new = copy.copy(self)
                new.scale = k
                return new

            def moved(self, k):
                new = copy.deepcopy(self)
                for i in range(len(new.points)):
                    new.points[i] += k
                new.parts["a"][0] = k
                new.parts["b"] = [k]
                new.log.append(k)
                return new

        PATH = Path(1.0, 2.0, -0.5)

        def f(a, b):
            moved = PATH.moved(a)
            s = PATH.scaled(a).at(b) + moved.at(b) + moved.parts["a"][0] * moved.parts["a"][1] * moved.log[0]
            near, far = copy.copy(PATH), copy.deepcopy(PATH)
            near.scale = b * b
            far.points[1] = a
            return s + near.at(a) + far.at(b) + PATH.at(a)
        """,
        (1.3, 0.7),
    ),
]
