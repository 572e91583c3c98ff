# ruff: noqa: E501 - a case is read as a row
"""Every operator, ternaries, comparisons and boolean operators."""

from . import case

CASES = [
    case(
        "add_sub_mul_div",
        """
        def f(x, y, z):
            return (x + y) * z - x / (y - z) + x * 2 - 3 * y
        """,
        (1.1, 2.3, 0.4),
    ),
    case(
        "division_of_constants",
        """
        def f(x):
            return 1 / x + x / 4 - 2.5 / (1 + x)
        """,
        (1.7,),
        (-0.3,),
    ),
    case(
        "power_whole_exponent",
        """
        def f(x):
            return x ** 3 - 2 * x ** 2 + x ** 1 + x ** 0 + x ** -2
        """,
        (1.7,),
        (-0.3,),
    ),
    case(
        "power_real_exponent",
        """
        def f(x):
            return x ** 1.5 + x ** -0.5
        """,
        (1.7,),
        (0.2,),
    ),
    case(
        "power_negative_and_of_literals",
        """
        def f(x, y):
            a = (2 * x) ** -2 + y ** (-1 / 3)
            return a * x / 3.7 + y / 365 * 2 - a ** (1 / 3)
        """,
        (1.7, 0.4),
        (0.2, 2.0),
    ),
    case(
        "power_active_exponent",
        """
        def f(x, y):
            return x ** y + 2 ** y
        """,
        (1.7, 0.4),
        (0.3, -2.0),
    ),
    case(
        "power_right_associative",
        """
        def f(x, y):
            return x ** y ** 2 - -x ** 2
        """,
        (1.7, 0.4),
    ),
    case(
        "power_at_zero_and_negative_base",
        """
        def f(x):
            return x ** 2 + x ** 1 + x ** 3 + x ** 0
        """,
        (0.0,),
        (-1.0,),
    ),
    case(
        "floor_division",
        """
        def f(x, y):
            return (x // y) * x + y // 0.3
        """,
        (2.3, 0.7),
        (-2.3, 0.7),
    ),
    case(
        "modulo",
        """
        def f(x, y):
            return (x % y) * x + x % 2.5 - 7.3 % y
        """,
        (5.3, 1.7),
        (-5.3, 1.7),
    ),
    case(
        "modulo_wraps_an_angle",
        """
        from math import pi, sin

        def f(angle):
            wrapped = (angle + pi) % (2 * pi) - pi
            return wrapped * sin(wrapped)
        """,
        (9.0,),
        (-4.0,),
    ),
    case(
        "unary_plus_and_minus",
        """
        def f(x, y):
            return -x * +y - (-(+x)) + --y
        """,
        (1.5, -0.5),
    ),
    case(
        "not_of_a_value",
        """
        def f(x):
            return x * x if not x > 2 else x
        """,
        (1.5,),
        (2.5,),
    ),
    case(
        "comparisons_chained",
        """
        def f(x):
            if 0 < x <= 1 < 3:
                return x ** 2
            if -1 <= x != 0:
                return 3 * x
            return x
        """,
        (0.5,),
        (2.0,),
        (-3.0,),
    ),
    case(
        "comparison_as_a_number",
        """
        def f(x, y):
            return (x > y) * x + (x <= y) * y * y
        """,
        (2.0, 1.0),
        (1.0, 2.0),
    ),
    case(
        "comparison_is_the_result",
        """
        def f(x, y):
            return x * y > 1, x is None, x == y, x * y
        """,
        (2.0, 1.0),
    ),
    case(
        "in_and_not_in",
        """
        def f(x, shape):
            if shape in ("disc", "circle"):
                return 3.14159 * x * x
            if shape not in {"square": 1}:
                return x
            return x * x
        """,
        (2.0, "disc"),
        (2.0, "square"),
        (2.0, "line"),
        wrt="x",
    ),
    case(
        "is_none_default",
        """
        def f(x, offset=None):
            if offset is None:
                offset = x / 2
            return (x - offset) * x
        """,
        (2.0,),
    ),
    case(
        "ternary",
        """
        def f(x, y):
            return x * y if x > y else x + y * y
        """,
        (2.0, 1.0),
        (1.0, 2.0),
    ),
    case(
        "ternary_guards_its_branch",
        """
        from math import log, sqrt

        def f(x):
            a = sqrt(x) if x >= 0 else -sqrt(-x)
            b = x * log(x) if x > 0 else 0.0
            return a + b
        """,
        (2.0,),
        (-2.0,),
    ),
    case(
        "ternary_nested",
        """
        def f(x):
            return 0.1 * x if x < 1 else 0.2 * x - 0.1 if x < 3 else 0.4 * x * x
        """,
        (0.5,),
        (2.0,),
        (4.0,),
    ),
    case(
        "ternary_inactive_branch",
        """
        def f(x):
            y = 0 if x < 1 else x
            return y * y + x
        """,
        (0.5,),
        (2.0,),
    ),
    case(
        "and_or_of_values",
        """
        def f(x, y):
            a = x and y * y
            b = x * x or y
            c = (x > 3 and x) or y
            return a * b + c
        """,
        (2.0, 1.5),
        (4.0, 1.5),
    ),
    case(
        "or_as_a_default",
        """
        def f(x, rate=None):
            rate = rate or 0.05
            return x * (1 + rate)
        """,
        (2.0,),
        (2.0, 0.1),
    ),
    case(
        "and_guards_a_pole",
        """
        def f(x, y):
            if y and x / y > 1:
                return x / y
            return x * y
        """,
        (2.0, 1.0),
        (2.0, 3.0),
    ),
    case(
        "and_guards_a_pole_at_the_pole",
        """
        def f(x, y):
            if y and x / y > 1:
                return x / y
            return x * y
        """,
        (2.0, 0.0),
        partials=((0.0, 2.0),),
        order2=False,
    ),
    case(
        "condition_has_effects_once",
        """
        def f(x):
            log = []
            if log.append(1) or x > 0:
                x = x * x
            return x * len(log)
        """,
        (2.0,),
    ),
    case(
        "shared_subexpression",
        """
        from math import exp

        def f(x, a):
            return exp(-a * x) / (1 + exp(-a * x)) + exp(-a * x) ** 2
        """,
        (0.6, 1.1),
    ),
    case(
        "integer_arithmetic_is_left_as_written",
        """
        def f(x, n):
            k = (n << 1) | 1
            k ^= n & 3
            m = ~k % 5
            return x * (k - m)
        """,
        (1.5, 6),
    ),
    case(
        "long_expression",
        """
        from math import sin, cos

        def f(a, b, c, d):
            return (a * sin(b * c + d) - b * cos(c * d - a)) / (1 + a * a + b * b + c * c) * (d - a * b) + (a - b) * (c - d) * (a + c) * (b + d) - sin(a * b * c * d)
        """,
        (0.3, 1.2, -0.7, 0.5),
    ),
    case(
        "parentheses_matter",
        """
        def f(a, b, c):
            return (a - (b - c)) / (a / (b / c)) - (a + b) * -(b + c) ** 2
        """,
        (1.3, 1.2, 0.7),
    ),
    case(
        "matmul_free_dot_product",
        """
        def f(u, v):
            return u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
        """,
        ([1.0, 2.0, 3.0], [0.5, -1.0, 2.0]),
    ),
    case(
        "operators_of_an_object_from_outside",
        """
        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 2
            def __rmul__(self, t): return self.k * t ** 3
            def __add__(self, t): return self.k + t ** 2
            def __rsub__(self, t): return self.k * t * t
            def __pow__(self, t): return self.k * t ** 4
            def __matmul__(self, t): return abs(t) * self.k
            def __neg__(self): return self.k * 3.0
            def __getitem__(self, t): return self.k * t ** 2

        CURVE = Curve(3.0)

        def f(a, b):
            c = CURVE
            c += a
            return CURVE * a + b * CURVE + (CURVE + a) * (b - CURVE) + CURVE ** b + CURVE @ a + -CURVE * b + CURVE[a] + c
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
    ),
    case(
        "operators_of_objects_in_what_is_from_outside",
        """
        from enum import Enum

        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 2
            def __rsub__(self, t): return self.k * t ** 3
            def __add__(self, other):
                if isinstance(other, Curve):
                    return Curve(self.k * other.k ** 2)
                return NotImplemented

        class Weight(Enum):
            LOW = 0.5
            HIGH = 2.0
            def __mul__(self, t): return self.value * t ** 2
            __rmul__ = __mul__

        CURVES = [Curve(1.0), Curve(2.0)]
        TABLE = {"a": Curve(2.0), "b": 3.0}
        FACTORS = [1.5, 2.5]

        def product(v, t):
            return v * t

        def f(a, b):
            s = sum(c * a for c in CURVES) + TABLE["a"] * b + (b - TABLE["a"]) + TABLE["b"] * a
            for k in FACTORS:
                s = s + k * a
            for w in Weight:
                s = s + w * b + a * w
            return s * Weight.LOW + product(CURVES[1], b) + product(FACTORS[0], a) + (Curve(a) + CURVES[0]).k
        """,
        (1.3, 0.7),
        (-0.4, 1.1),
    ),
    case(
        "operators_of_objects_whose_class_is_made_from_the_others",
        """
        class Length:
            def __init__(self, a): self.a = a
            def __mul__(self, other): return self.a * other.a ** 2
            def __rmul__(self, other): return self.a ** 3
            def __sub__(self, other): return self.a - other.a ** 2

        class Foot(Length):
            pass

        class Mile(Length):
            def __rmul__(self, other): return self.a * other.a ** 3
            def __rsub__(self, other): return self.a * other.a

        UNITS = [Foot(2.0), Mile(3.0), Length(1.5)]

        def f(a, b):
            x, y = Length(a), Mile(b)
            return [x * unit for unit in UNITS], [unit * y for unit in UNITS], x - UNITS[1], UNITS[0] - y
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_of_objects_deep_in_what_is_from_outside",
        """
        class Curve:
            __slots__ = ("k",)
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 2

        ROWS = {"curves": [Curve(0.5)], "numbers": [1.0, 2.0]}

        def f(a, b):
            return ROWS["curves"][0] * a + ROWS["numbers"][1] * b
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_of_objects_in_slots_of_what_is_from_outside",
        """
        class Curve:
            def __init__(self, k): self.k = k
            def __mul__(self, t): return self.k * t ** 2

        class Holder:
            __slots__ = ("curve", "weights")
            def __init__(self, curve, weights): self.curve, self.weights = curve, weights

        HOLDERS = [Holder(Curve(2.0), [1.0]), Holder(Curve(3.0), [2.0])]

        def f(a, b):
            return HOLDERS[1].curve * a + HOLDERS[0].weights[0] * b
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_of_numbers_from_outside",
        """
        class Decibel(float):
            # what is multiplied adds up
            def __mul__(self, t): return float(self) + t
            __rmul__ = __mul__

        GAIN = Decibel(2.0)
        CHAIN = [Decibel(1.0), 3.0]

        def f(x, y, loss=Decibel(-0.5)):
            total = x * x
            for gain in CHAIN:
                total = gain * total
            return GAIN * total + y * loss
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_of_tuples_from_outside",
        """
        class Scale(tuple):
            def __mul__(self, t): return [a * t * t for a in self]

        UNITS = Scale((1.0, 2.0))

        def f(x, y):
            return sum(UNITS * x) + (UNITS * (x * y))[1]
        """,
        (1.3, 0.7),
    ),
    case(
        "operators_of_numbers_that_make_numbers_of_their_class",
        """
        class Money(float):
            def __add__(self, other): return Money(float(self) + float(other))  # refused

        FEE = Money(2.0)

        def f(x, y):
            return FEE + x * y
        """,
        (1.3, 0.7),
        refused="it is a class made from `float`",
    ),
    case(
        "points_made_from_tuples",
        """
        class Point(tuple):
            def __add__(self, other): return Point(a + b for a, b in zip(self, other))

        def f(x, y):
            p = Point([x, y])  # refused
            return (p + p)[0]
        """,
        (1.3, 0.7),
        refused="it is a class made from `tuple`",
    ),
]
