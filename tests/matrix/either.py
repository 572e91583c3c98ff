# ruff: noqa: E501 - a case is read as a row
"""What is done to numbers, of what may be a number or an object: `abs`, `-`, `round`, `float`."""

from __future__ import annotations

from . import case

POINTS = ((1.3, 0.9), (0.4, -1.1))

CASES = [
    case(
        "either_abs_of_numbers_and_vectors",
        """
        class Vec:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __abs__(self):
                return (self.a ** 2 + self.b ** 2) ** 0.5
        def f(x, y):
            total = 0.0
            for va in [x, Vec(x, y), -y]:
                total += abs(va) * x
            return total
        """,
        *POINTS,
    ),
    case(
        "either_abs_in_a_loop",
        """
        class Vec:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __abs__(self):
                return (self.a ** 2 + self.b ** 2) ** 0.5
        def f(x, y):
            va = x
            total = 0.0
            for k in range(3):
                total += abs(va) * x
                va = Vec(x * k, y) if k % 2 == 0 else -y
            return total
        """,
        *POINTS,
    ),
    case(
        "either_abs_neg_and_float_in_a_loop",
        """
        class Vec:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __abs__(self):
                return (self.a ** 2 + self.b ** 2) ** 0.5
            def __neg__(self):
                return Vec(-self.a, -self.b)
            def __float__(self):
                return self.a
        def f(x, y):
            va = x
            total = 0.0
            for k in range(3):
                total += abs(-va) * x + float(va)
                va = Vec(x * k, y) if k % 2 == 0 else -y
            return total
        """,
        *POINTS,
    ),
    case(
        "either_abs_that_may_be_caught",
        """
        class Vec:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __abs__(self):
                if self.a > 1.2:
                    raise ValueError
                return (self.a ** 2 + self.b ** 2) ** 0.5
        def f(x, y):
            t = 0.0
            for v in (Vec(y, x), y, Vec(x, x)):
                try:
                    t += abs(v) * x
                except ValueError:
                    t *= y
            return t
        """,
        *POINTS,
    ),
    case(
        "either_abs_that_changes_its_object",
        """
        class Vec:
            def __init__(self, a):
                self.a = a
            def __abs__(self):
                self.a = self.a * 2.0
                return self.a
        def f(x, y):
            v = Vec(x)
            t = 0.0
            for o in (v, y, v):
                t += abs(o) * x
            return t * v.a
        """,
        *POINTS,
    ),
    case(
        "either_abs_of_what_a_helper_gives",
        """
        class Vec:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __abs__(self):
                return (self.a ** 2 + self.b ** 2) ** 0.5
        def pick(k, x, y):
            return Vec(x, y) if k else x * y
        def f(x, y):
            return abs(pick(0, x, y)) + abs(pick(1, x, y)) * abs(pick(1, y, y))
        """,
        *POINTS,
    ),
    case(
        "either_abs_of_what_does_not_move",
        """
        class Vec:
            def __init__(self, a, b):
                self.a, self.b = a, b
            def __abs__(self):
                return (self.a ** 2 + self.b ** 2) ** 0.5
        def f(x, y):
            t = 0.0
            for v in (2.0, Vec(3.0, 4.0)):
                t += abs(v) * x
            return t + y
        """,
        *POINTS,
    ),
    case(
        "either_neg_of_two_classes_and_a_number",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __neg__(self):
                return self.a * 3.0
        class U(T):
            def __neg__(self):
                return self.a * 2.0
        def f(x, y):
            total = 0.0
            for o in [T(x), U(y), x * y]:
                total += -o * x
            return total
        """,
        *POINTS,
    ),
    case(
        "either_float_of_two_classes_and_a_number",
        """
        class T:
            def __init__(self, a):
                self.a = a
            def __float__(self):
                return self.a * 2.0
        class U(T):
            def __float__(self):
                return self.a * 3.0
        def f(x, y):
            total = 0.0
            for o in [T(x), U(y), x * y]:
                total += float(o) * x
            return total
        """,
        *POINTS,
    ),
    case(
        "either_round_of_numbers_and_objects",
        """
        class Vec:
            def __init__(self, a):
                self.a = a
            def __round__(self, n=None):
                return self.a * 2.0
        def f(x, y):
            total = 0.0
            for o in [Vec(x), y]:
                total += round(o) * x
            return total
        """,
        *POINTS,
    ),
    case(
        "either_round_to_digits",
        """
        class Money:
            def __init__(self, a):
                self.a = a
            def __round__(self, n=0):
                return Money(self.a * (1.0 + n))
        def f(x, y):
            t = 0.0
            for o in (Money(x), y, Money(x * y)):
                r = round(o, 2)
                t += r.a if isinstance(r, Money) else r * x
            return t
        """,
        *POINTS,
    ),
    case(
        "either_round_of_an_object_from_a_helper",
        """
        class Vec:
            def __init__(self, a):
                self.a = a
            def __round__(self, n=None):
                return self.a * 2.0
        def make(x):
            return Vec(x)
        def f(x, y):
            o = make(x * y)
            return round(o) * x
        """,
        *POINTS,
    ),
    case(
        "either_floor_ceil_and_trunc",
        """
        import math
        class T:
            def __init__(self, a):
                self.a = a
            def __floor__(self):
                return self.a * 20.0
            def __ceil__(self):
                return self.a * 2.0
            def __trunc__(self):
                return self.a * 3.0
        class U(T):
            def __floor__(self):
                return self.a * 30.0
        def f(x, y):
            total = 0.0
            for o in [T(x), U(y), x * y]:
                total += math.floor(o) * x + math.ceil(o) * y + math.trunc(o)
            return total
        """,
        *POINTS,
    ),
]
