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
]
