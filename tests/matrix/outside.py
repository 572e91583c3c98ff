"""Objects that stand outside of the functions, and of which only the call tells what they are."""

from . import case

CASES = [
    case(
        "operators_of_objects_that_only_the_call_tells",
        """
        class Curve:
            def __init__(self, k): self.k = k
            def __sub__(self, t): return self.k * t ** 2
            def __mul__(self, t): return self.k * t ** 3
            def __rpow__(self, t): return self.k * t ** 2

        class Shadow:
            def __rmul__(self, t): return t ** 3

        CURVE = Curve(2.0)
        SHADOW = Shadow()

        def both(one, t):
            return (one - t) + one * t + t ** one

        def f(a, b):
            one = SHADOW if b > a else 2.0
            other = b < a and CURVE
            return both(CURVE, a) + a * one + other * b
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "operators_of_an_object_that_is_a_default",
        """
        class Shadow:
            def __rmul__(self, t): return t ** 3

        def shaded(t, by=Shadow()):
            return t * by

        def f(a, b):
            return shaded(b) + shaded(a, 2.0)
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "operators_of_objects_in_dicts_that_are_given",
        """
        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 2

        TABLES = [{"p": Curve(2.0), "q": 1.5}]

        def total(table, t):
            return table["p"] * t + table["q"] * t

        def f(a, b):
            return sum(total(table, a * b) for table in TABLES) * a
        """,
        (1.3, 0.7),
    ),
    case(
        "augmented_numbers_meet_operators_of_objects_from_outside",
        """
        class Shadow:
            def __rmul__(self, t): return t ** 3
            def __rsub__(self, t): return t ** 2

        SHADOW = Shadow()
        STEPS = [Shadow(), 2.0]

        def scaled(t, by):
            t *= by
            return t

        def f(a, b):
            return scaled(a * 1.0, SHADOW) + scaled(b * 1.0, STEPS[1]) + scaled(b * 2.0, STEPS[0])
        """,
        (1.3, 0.7),
    ),
    case(
        "items_that_objects_from_outside_look_up",
        """
        class Table:
            def __init__(self, k): self.k = k
            def __getitem__(self, t): return self.k * t ** 2

        TABLES = [Table(2.0), Table(0.5)]

        def looked_up(table, t):
            return table[t]

        def f(a, b):
            return TABLES[0][a] + looked_up(TABLES[1], b) * TABLES[1][a * b]
        """,
        (1.3, 0.7),
    ),
    case(
        "sums_of_objects_from_outside",
        """
        class Start:
            def __add__(self, t): return t ** 3
            def __radd__(self, t): return t ** 2

        STARTS = [Start(), Start()]

        def f(a, b):
            return sum([a * b], STARTS[0]) + sum(STARTS[1:], b) * a
        """,
        (1.3, 0.7),
    ),
    case(
        "a_sine_of_an_objects_sum",
        """
        from math import sin

        class Curve:
            def __init__(self, k): self.k = k
            def __add__(self, t): return self.k * t ** 2

        CURVES = {"p": Curve(0.5), "q": 1.5}

        def f(a, b):
            return sin(CURVES["p"] + a) * sin(CURVES["q"] + b)
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_that_raise_before_a_call",
        """
        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t):
                if self.k < 0:
                    raise ValueError("negative")
                return self.k * t

        CURVES = [Curve(2.0), Curve(-1.0)]

        def logged(log, t):
            log.append("called")
            return t * t

        def f(a, n):
            log = []
            try:
                b = CURVES[n] * 3.0 + logged(log, a)
            except ValueError:
                b = a * 0.5
            return b * len(log) + b
        """,
        (1.3, 0),
        (1.3, 1),
        wrt="a",
    ),
    case(
        "properties_of_named_tuples_that_only_the_call_tells",
        """
        from collections import namedtuple

        class Curve(namedtuple("Curve", "k c")):
            __slots__ = ()
            @property
            def square(self): return self.k ** 2

        CURVES = [Curve(2.0, 0.5), Curve(3.0, 0.5)]

        def f(x):
            return CURVES[0]._replace(k=x).square
        """,
        (1.3,),
        order2=False,
    ),
    case(
        "properties_of_named_tuples_that_are_known",
        """
        from collections import namedtuple

        class Curve(namedtuple("Curve", "k c")):
            __slots__ = ()
            @property
            def square(self): return self.k ** 2

        def f(x, y):
            one = Curve(x, 1.0)
            return one.square + one._replace(c=y).square * one.k
        """,
        (1.3, 0.7),
    ),
    case(
        "numbers_of_objects_that_only_the_call_tells",
        """
        class Gain:
            def __init__(self, k): self.k = k
            def turned(self, t): return Gain(self.k * t)
            def __float__(self): return self.k ** 2

        GAINS = [Gain(2.0), Gain(3.0)]

        def f(x):
            return x if x > 5 else float(GAINS[0].turned(x))  # refused
        """,
        (1.3,),
        refused="an operator of a class of your own meets what was not known to be an object",
    ),
    case(
        "operators_of_objects_that_are_called_too",
        """
        from functools import wraps

        class Gain:
            def __init__(self, k): self.k = k
            def __call__(self, t): return self.k * t
            def __mul__(self, t): return Gain(self.k * t ** 2)
            def read(self, t): return self.k * t

        GAIN = Gain(2.0)

        def halved(fn):
            @wraps(fn)
            def inner(*args):
                return fn(*args) / 2
            return inner

        @halved
        def gained(t):
            return (GAIN * t).read(t)

        def f(a, b):
            return gained(a) * b + GAIN(b)
        """,
        (1.3, 0.7),
    ),
    case(
        "functions_that_members_and_named_tuples_keep",
        """
        from collections import namedtuple
        from enum import Enum
        from functools import partial
        from math import sin

        def cube(t):
            return t ** 3

        class Law(Enum):
            SINE = partial(sin)
            CUBE = partial(cube)
            def __call__(self, t): return self.value(t)

        Spring = namedtuple("Spring", "k law")
        SPRINGS = [Spring(2.0, cube), Spring(0.5, sin)]
        SPRING = Spring(3.0, cube)

        def f(a, b):
            s = sum(law.value(a) for law in Law) + Law.SINE(b)
            for spring in SPRINGS:
                s += spring.k * spring.law(b)
            return s + SPRING.law(a)
        """,
        (1.3, 0.7),
        order2=False,
    ),
    case(
        "unary_operators_of_named_tuples",
        """
        from collections import namedtuple

        class Pair(namedtuple("Pair", "k c")):
            __slots__ = ()
            def __abs__(self): return self.k ** 2 + self.c
            def __neg__(self): return self.k ** 3
            def __pos__(self): return Pair(self.k ** 2, self.c)
            def __float__(self): return self.k ** 4
            def __round__(self): return self.k ** 2 * self.c

        class Holder:
            def __init__(self, pair): self.pair = pair

        def f(x, y):
            pairs = [Pair(x, y), Pair(2.0, x)]
            s = sum(abs(pair) for pair in pairs) + abs(Holder(pairs[0]).pair) + round(pairs[0])
            return s * float(pairs[0]) + -pairs[1] * y + (+pairs[0]).k
        """,
        (1.3, 0.7),
    ),
    case(
        "what_does_not_move_is_called_once_in_a_branch",
        """
        def counted(log, t):
            log.append(t)
            return t * len(log)

        def f(x, n, k):
            log = []
            y = x if n > 1 else counted(log, k)
            z = n > 1 and x or counted(log, k)
            v = [x * k if i > n else counted(log, k) for i in range(3)]
            return [x * y, z * x, v, len(log)]
        """,
        (1.3, 0, 0.7),
        (1.3, 2, 0.7),
        wrt="x",
    ),
    case(
        "operators_of_copies_and_of_one_of_two_from_outside",
        """
        from copy import copy, deepcopy

        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 3

        CURVE = Curve(2.0)
        TABLE = [1.5]

        def copied(one, t):
            return copy(one) * t + deepcopy(one) * t

        def chosen(one, t):
            other = TABLE[0]
            for _ in range(1):
                other = one
            return (one if t > 0 else TABLE[0]) * t + other * t

        def held(one, t):
            row = [TABLE[0], one]
            return row[1] * t + {"a": one}.get("a", TABLE[0]) * t

        def f(x):
            return copied(CURVE, x), chosen(CURVE, x), held(CURVE, x)
        """,
        (0.7,),
    ),
    case(
        "operators_of_an_attribute_or_its_object",
        """
        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 3

        CURVE = Curve(2.0)

        def part(one, t):
            return getattr(one, "part", one) * t

        def f(x):
            return part(CURVE, x)
        """,
        (0.7,),
        order2=False,
    ),
]
