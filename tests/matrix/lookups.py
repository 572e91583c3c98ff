"""Functions that are looked up at run time: tables, lists, objects that are called."""

from . import case

CASES = [
    case(
        "lookups_tab",
        """
        from math import sin
        from math import exp

        def model(t, k=2.0):
            return exp(-k * t) * t

        FS = [sin, model, lambda x: x * x]

        T = {"m": model}

        def f(a, b):
            return FS[0](a) * FS[1](b) + FS[2](a*b) + T["m"](a)
        """,
        (1.3, 0.7),
    ),
    case(
        "lookups_cal",
        """
        class Poly:
            def __init__(self, *c): self.c = c
            def __call__(self, x):
                s = 0.0
                for c in self.c: s = s * x + c
                return s

        P = Poly(1., 2., 3.)

        def f(a, b):
            return P(a) * b
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "lookups_gen_by_class",
        """
        class A:
            def __init__(self, x): self.x = x
            def each(self):
                yield self.x
                yield 2 * self.x
        class B(A):
            def each(self):
                yield self.x ** 2
        def f(x, y):
            total = 0.0
            for o in [A(x), B(y), A(x * y)]:
                for v in o.each():
                    total += v * v
            return total
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "lookups_gen_in_table",
        """
        def one(x):
            yield x
            yield x * x
        def two(x):
            yield 3 * x
        TABLE = {"a": one, "b": two}
        def f(x, y):
            total = 0.0
            for key in "ab":
                for v in TABLE[key](x * y):
                    total += v * v
            return total
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "lookups_through_variable",
        """
        def one(x):
            yield x
            yield x * x
        TABLE = {"a": one}
        def f(x, y):
            it = TABLE["a"](x * y)
            return [v * v for v in it]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "lookups_through_sum",
        """
        def one(x):
            yield x
            yield x * x
        TABLE = {"a": one}
        def f(x, y):
            it = TABLE["a"](x * y)
            return sum(v * v for v in it) + max(TABLE["a"](x))
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "lookups_through_list_twice",
        """
        def one(x):
            return [x, x * x]
        TABLE = {"a": one}
        def f(x, y):
            v = TABLE["a"](x * y)
            return [z * z for z in v] + [z * y for z in v] + [max(v)]
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "lookups_through_map",
        """
        def one(x):
            yield x
            yield x * x
        TABLE = {"a": one}
        def f(x, y):
            a = TABLE["a"](x * y)
            b = map(lambda z: z * y, a)
            c = (z + w for z, w in zip(b, TABLE["a"](y)))
            return sum(c)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "lookups_of_generators_whose_values_are_read_again",
        """
        from math import prod
        def gens(t):
            yield t
            yield t * 2.0
        TABLE = {"g": gens}
        def f(x, y):
            a, b = TABLE["g"](x), TABLE["g"](y)
            c = TABLE["g"](x * y)
            return max(a) * y, max(*b), prod(c) * x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "attributes_by_names_of_a_loop",
        """
        class Box:
            def __init__(self, x, y):
                self.x, self.y, self.name = x, y, "box"
        def f(x, y):
            box = Box(x, y * y)
            total = 0.0
            for name in ("x", "y"):
                total += getattr(box, name) ** 2 * x
            return total + getattr(box, "xy"[1]), [getattr(box, name) for name in ["y", "name"]]
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
    ),
    case(
        "attributes_by_name_are_what_they_hold",
        """
        class Point:
            __slots__ = ("at", "speed")
            def __init__(self, x):
                self.at, self.speed = [x, 2 * x], [1.0, x * x]
        def f(x):
            p = Point(x)
            for name in p.__slots__:
                held = getattr(p, name)
                held[0] *= x
            return p.at, p.speed, sum(getattr(p, "sp" + "eed"))
        """,
        (1.3,),
        (-0.4,),
    ),
    case(
        "attributes_by_name_that_are_called",
        """
        class Expression:
            def value(self, node, env):
                return getattr(self, "value_of_" + node[0])(node, env)
            def value_of_number(self, node, env):
                return node[1]
            def value_of_name(self, node, env):
                return env[node[1]]
            def value_of_product(self, node, env):
                return self.value(node[1], env) * self.value(node[2], env)
        def f(x, y):
            tree = ("product", ("name", "x"), ("product", ("number", 3.0), ("product", ("name", "x"), ("name", "y"))))
            return Expression().value(tree, {"x": x, "y": y})
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
        order2=False,
    ),
    case(
        "attributes_by_name_that_are_named_and_called",
        """
        import math

        class Machine:
            def __init__(self, load, state):
                self.load = load
                self.state = state
                self.out = []

            def on_start(self):
                self.out.append(self.load * 2)
                return "run"

            def on_run(self):
                self.load *= 0.7
                self.out.append(self.load)
                return "run" if self.load > 0.4 else "stop"

            def go(self):
                while self.state:
                    handler = getattr(self, "on_" + self.state, None)
                    self.state = handler() if handler is not None else None
                return self.out

        class Curve:
            def __init__(self, k):
                self.k = k

            def square(self, t):
                return t * t * self.k

        def f(x, y):
            curve = Curve(y)
            total = sum(Machine(x, "start").go())
            for name in ("square", "none"):
                g = getattr(curve, name, math.sin)
                total += g(x) * g(y)
            for name in ("k", "none", "k"):
                total = total * y + getattr(curve, name, x * x)
            return total
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "attributes_by_name_that_the_class_computes",
        """
        class Box:
            def __init__(self, x):
                self.x = x
            @property
            def twice(self):
                return 2 * self.x
        def f(x):
            box = Box(x)
            return sum(getattr(box, name) for name in ("x", "twice"))  # refused
        """,
        (1.3,),
        refused="an attribute has no tangent",
    ),
    case(
        "methods_of_several_classes_read_what_the_classes_hold",
        """
        class Shape:
            unit = 2.0
            def __init__(self, k):
                self.k = k
            def area(self):
                return 1.0
            def scaled(self):
                return self.area() * self.k * self.unit
        class Triangle(Shape):
            def __init__(self, a, b):
                super().__init__(a)
                self.a, self.b = a, b
            def area(self):
                return self.a * self.b / 2
        class Equal(Triangle):
            unit = 3.0
            def __init__(self, a):
                super().__init__(a, a)
            def scaled(self):
                return super().scaled() + self.a
        def f(x, y):
            shapes = [Triangle(x, y), Equal(x)]
            return sum(s.scaled() for s in shapes), sum(s.unit * s.a for s in shapes)
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
        order2=False,
    ),
    case(
        "functions_of_the_library_on_texts_alone",
        """
        import re
        import shlex
        import textwrap
        def f(x, y):
            total = 0.0
            for word in shlex.split("x*2 y*3 x*y"):
                found = re.match(r"([xy])\\*(\\d|[xy])", word)
                names = {"x": x, "y": y}
                first, second = found.group(1), found.group(2)
                total += names[first] * (names[second] if re.search("[a-z]", second) else float(second))
            lines = [f"{x:.3f}", textwrap.shorten(f"{y} and more", 20)]
            return total * x if re.match("-", lines[0]) else total * y
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
    ),
    case(
        "classes_that_are_known_by_their_value",
        """
        class Line:
            def __init__(self, k, shift=0.5):
                self.k, self.shift = k, shift
            def at(self, t):
                return self.k * t + self.shift
        class Square(Line):
            def at(self, t):
                return self.k + t * t * self.shift
        KINDS = {"line": Line, "square": Square}
        def f(x, y):
            total = sum(kind(x, shift=y).at(y) for kind in (Line, Square))
            kind = Line if x > 0 else Square
            return total + kind(y).at(x), KINDS["line"](x).at(y) * KINDS["square"](y, x).at(x)
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
    ),
    case(
        "kept_functions_before_methods_of_objects_from_outside",
        """
        from math import sin

        class Element:
            def __init__(self, w): self.w = w
            def cost(self, t): return self.w * t

        class Special(Element):
            def __init__(self, w, cost=None):
                super().__init__(w)
                if cost is not None:
                    self.cost = cost

        ELEMENTS = [Element(2.0), Special(3.0, lambda t: t ** 3), Special(0.5)]
        LAST = Special(3.0, sin)

        def f(a, b):
            return sum(e.cost(a) * e.w for e in ELEMENTS) * LAST.cost(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "kept_functions_before_methods_of_objects_made_inside",
        """
        from math import sin

        class Element:
            def __init__(self, w): self.w = w
            def cost(self, t): return self.w * t

        class Special(Element):
            def __init__(self, w, cost=None):
                super().__init__(w)
                if cost is not None:
                    self.cost = cost

        def made(i, w):
            if i == 0:
                return Element(w)
            return Special(w, lambda t: t * t * w) if i == 1 else Special(w)

        def f(a, b):
            elements = [made(i, a) for i in range(3)]
            special = Special(b, sin) if a > 1.0 else Special(b)
            elements[2].cost = lambda t: t * a
            return [e.cost(b) for e in elements], special.cost(a)
        """,
        (1.3, 0.7),
        (0.9, 0.7),
    ),
    case(
        "kept_functions_of_a_tree",
        """
        from math import sin, cos

        class Tree:
            def __init__(self, operation, *kids):
                self.operation, self.kids = operation, kids

            def value(self, x):
                if self.kids:
                    return self.operation(*(kid.value(x) for kid in self.kids))
                return self.operation(x)

        FIXED = Tree(lambda p, q: p * q, Tree(sin), Tree(lambda p: p * p, Tree(cos)))

        def f(a, b):
            tree = Tree(lambda p, q: p * q * b, Tree(sin), Tree(lambda p: p * p, Tree(cos)))
            return tree.value(a) + FIXED.value(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_of_objects_from_outside_by_keywords_and_stars",
        """
        class Leaf:
            def __init__(self, w): self.w = w
            def value(self, x, scale=1.0, dx=0.0): return self.w * x * scale + dx * x
            def spread(self, *xs, power=2): return sum(x ** power for x in xs) * self.w
            def options(self, x, **kw): return sum(kw.values()) * x
            @staticmethod
            def area(x, k=2.0): return x * x * k

        LEAVES = [Leaf(2.0), Leaf(0.5)]

        def f(a, b):
            s = 0.0
            for leaf in LEAVES:
                s += leaf.value(a, scale=b) + leaf.value(dx=a, x=b) + leaf.spread(*[a, b], power=3)
                s += leaf.options(a, u=b, v=a) + leaf.options(b, **{"u": a}) + leaf.area(a)
            return s
        """,
        (1.3, 0.7),
    ),
    case(
        "methods_as_values_by_keywords_and_stars",
        """
        class Leaf:
            def __init__(self, w): self.w = w
            def spread(self, *xs, power=2): return sum(x ** power for x in xs) * self.w
            def plain(self, *xs): return sum(x * x for x in xs)
            def odd(self, x=1.0, dx=2.0): return x * x * dx * self.w
            @classmethod
            def total(cls, *xs): return sum(x * x for x in xs)
            @staticmethod
            def scaled(x, *xs): return x * sum(y * y for y in xs)

        def f(a, b):
            methods = {"a": Leaf(a).spread, "b": Leaf(b).plain}
            s = methods["a"](a, b, power=3) + methods["a"](b) + methods["b"](a, b)
            g = Leaf(a).odd if a > 1.0 else Leaf(b).odd
            s += g(dx=b) + g(x=b) + g(a, b)
            for h in [Leaf.total, Leaf(a).total, Leaf.scaled, Leaf(b).scaled]:
                s += h(a, b)
            return s + sum(map(Leaf(a).spread, [a, b], [b, a]))
        """,
        (1.3, 0.7),
        (0.8, 0.7),
    ),
]
