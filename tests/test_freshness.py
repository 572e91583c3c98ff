"""No generated text reads a tangent that is older than its variable: seen from the text alone (freshness.py)."""

from __future__ import annotations

from pathlib import Path

import pytest
from freshness import faults
from matrix import clean

GOLDENS = sorted((Path(__file__).parent / "matrix" / "golden").glob("*.py"))
NOT_TAKEN = frozenset(  # a choice of an optional argument that is given; a global called `dx`
    """
    fuzzed_list_doubled_that_came_through_an_optional_argument name_dx_is_global
    """.split()
)


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda path: path.stem)
def test_no_golden_reads_a_tangent_that_is_older_than_its_variable(golden: Path) -> None:
    found = faults(golden.read_text(encoding="utf-8"))
    assert bool(found) == (golden.stem in NOT_TAKEN), found


FAULTY = {
    "bound anew": """
        def f_jvp(x, dx):
            y = x * x
            dy = 2.0 * x * dx
            y = 3.0
            return y * x, x * dy + y * dx
    """,
    "bound anew on one way": """
        def f_jvp(x, dx, n):
            for i in range(n):
                dx = 2.0 * x * dx
                x = x * x
                if x > 3.0:
                    x = 1.0
            return x, dx
    """,
    "never bound": """
        def f_jvp(x, dx, y):
            lambda_jvp = lambda k, dk: (k * y, y * dk + k * dy)
            y, dy = handed_jvp(lambda k: k * y, lambda_jvp, x, dx)
            return y * x, x * dy + y * dx
    """,
    "bound nowhere": """
        def f_jvp(x, dx, y):
            k = x * y
            g_jvp = lambda t, dt: (k * t, t * dk + k * dt)
            return g_jvp(x, dx)
    """,
    "hidden": """
        def f_jvp(x, dx, y, dy):
            def g_jvp(t, dt):
                y = 3.0
                return y * t, t * dy + y * dt
            return g_jvp(x, dx)
    """,
    "bound anew by a function inside": """
        def f_jvp(x, dx, y, dy):
            def g(t):
                nonlocal y
                y = y * t
            g(2.0)
            return x * y, y * dx + x * dy
    """,
    "read by one that another calls": """
        def f_jvp(x, dx, y, dy):
            def g_jvp(t, dt):
                return y * t, t * dy + y * dt
            def h_jvp(t, dt):
                return g_jvp(t, dt)
            y = 2.0
            return h_jvp(x, dx)
    """,
    "read by a generator expression when it is asked": """
        def f_jvp(x, dx, v):
            it = (x * q for q in v)
            dit = (q * dx for q in v)
            x = sum(it)
            dx = 2.0 * x * sum(dit)
            return x, dx
    """,
}


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY.keys())
def test_a_tangent_that_is_older_is_noticed(text: str) -> None:
    assert faults(clean(text))
