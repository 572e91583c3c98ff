# ruff: noqa: E501 - a case is read as a row
"""Whole numbers and bools as inputs, kinks and removable poles where something definite is promised."""

from . import case

CASES = [
    case("int_input", "def f(x, y):\n    return x * x * y + x / y\n", (3, 2), wrt="x, y"),
    case("int_input_power", "def f(x):\n    return x ** 3 + 2 ** x\n", (3,), wrt="x"),
    case("int_input_floor_division", "def f(x):\n    return (x // 2) * x + x % 7\n", (5,), wrt="x", partials=((3.0,),), order2=False),
    case("int_input_in_a_list", "def f(v):\n    return v[0] * v[1] + v[2]\n", ([1, 2, 3],), ([1, 2.5, True],), wrt="v"),
    case("int_result", "def f(x, n):\n    k = n * n\n    return k\n", (1.5, 3)),
    case("int_and_float_results", "def f(x, n):\n    return n, x * n, n > 1\n", (1.5, 3)),
    case("int_accumulator", "def f(v):\n    total = 0\n    for t in v:\n        total += t\n    return total\n", ([1, 2, 3],), ([1.5, 2, 3],), wrt="v"),
    case("int_large", "def f(x):\n    return x * 12345678901234567 + x * x\n", (3,), (3.0,), wrt="x"),
    case("bool_input", "def f(x, flag):\n    return x * x if flag else x * 3\n", (1.5, True), (1.5, False)),
    case("bool_arithmetic", "def f(x, flag):\n    return x * flag + (x > 1) - True\n", (1.5, True)),
    case("counter_and_value_share_a_name", "def f(x):\n    n = 2\n    x = x * n\n    n = x\n    n = n * n\n    return n\n", (1.5,)),
    case("division_of_ints", "def f(x, n):\n    return x * (n / 4) + x * (n // 4) + x * (-n % 4)\n", (1.5, 7)),
    case("negative_zero", "def f(x):\n    return -x * 0.0 + x\n", (0.0,), (-0.0,)),
    case("infinite_values_stay_out", "def f(x):\n    big = float('inf')\n    return x if x < big else big\n", (1.5,)),
    case("nan_is_passed_on", "def f(x, y):\n    nan = float('nan')\n    return [x * y, nan]\n", (1.5, 2.0), partials=((2.0, 1.5),), order2=False),
    case("square_at_zero", "def f(x):\n    return x ** 2 + x * x\n", (0.0,)),
    case("square_by_float_exponent_at_zero", "def f(x):\n    return x ** 2.0\n", (0.0,), (-1.5,)),
    case("cube_of_negative", "def f(x):\n    return x ** 3.0 + x ** -1\n", (-1.5,)),
    case("first_power_at_zero", "def f(x):\n    return x ** 1\n", (0.0,)),
    case("zeroth_power_at_zero", "def f(x):\n    return x ** 0\n", (0.0,)),
    case("zero_to_a_positive_power", "def f(x, y):\n    return x ** y\n", (0.0, 2.5), wrt="y", partials=((0.0,),), order2=False),
    case("inactive_pole_stays_out", "from math import sqrt\n\ndef f(x, y):\n    return sqrt(x) + y * y\n", (0.0, 1.5), wrt="y"),
    case("branch_at_the_edge", "def f(x):\n    if x == 1:\n        return 5 * x\n    return x * x\n", (1.0,), partials=((5.0,),), order2=False),
    case("branch_guards_zero", "from math import sin\n\ndef f(x):\n    return sin(x) / x if x else 1.0\n", (0.5,), (0.0,), partials=((-0.1625370306360665,), (0.0,)), order2=False),
    case("clamp_inside_and_outside", "def f(x):\n    return max(0.0, min(1.0, x)) * 2\n", (0.5,), (1.5,), (-0.5,)),
    case("piecewise_tax", "BRACKETS = [(0, 0.1), (10, 0.2), (40, 0.4)]\n\ndef f(income):\n    tax = 0.0\n    for (low, rate), high in zip(BRACKETS, [10, 40, float('inf')]):\n        if income > low:\n            tax += (min(income, high) - low) * rate\n    return tax\n", (35.0,), (55.0,)),
    case("complex_constant", "def f(x):\n    z = (x + 1j) * (x - 2j)\n    return z.real + z.imag * z.imag\n", (1.5,)),
    case("complex_result", "def f(x, y):\n    return complex(x, y) ** 2\n", (1.5, 0.5)),
    case("complex_input", "def f(z):\n    return z * z + 1 / z\n", (1.5 + 0.5j,), wrt="z"),
    case("hexadecimal_and_underscores", "def f(x):\n    return x * 0x10 + 1_000 * x + 1e-3 * x ** 2 + .5\n", (1.5,)),
    case(
        "complex_modulus_of_a_transfer_function",
        """
        import cmath
        import math
        def magnitude(z):
            return abs(z)
        def f(w, q):
            s = 1j * w
            h = 1 / (s * s + s / q + 1)
            return 20 * math.log10(magnitude(h)), cmath.phase(h), abs(w - 2)
        """,
        (1.3, 0.7),
    ),
    case(
        "complex_modulus_in_a_loop",
        """
        def f(x, y):
            z = 0
            c = complex(x, y)
            for _ in range(5):
                z = z * z + c
                if abs(z) > 2:
                    break
            return abs(z) ** 2 + abs(x)
        """,
        (0.2, 0.3),
        (-0.2, 0.3),
    ),
]
