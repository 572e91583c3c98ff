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
]
