"""Functions of hundreds of statements of one kind: right, and the work grows with their number as their text does."""

from __future__ import annotations

import pytest
import truth

from fwdtrans import jvp

HEAD = """
from math import cos, exp, log, sin, sqrt

class Vector:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def turned(self, t):
        self.a = self.a + t * self.b
        return self
    def __add__(self, other):
        return Vector(self.a + other.a, self.b * 0.5 + other.b)

def handed_on(v, i, t):
    v[i % 3] = v[i % 3] * 0.5 + t
    return v, i + 1

def swapped(p, q, t):
    if p.a > q.a:
        return q, p
    p.a = p.a * 0.9 + t
    return p, q

"""


def of(first, each, result, count):
    """Return the lines of a body; `{0}` is the number of a statement."""
    return [*first, *(line.format(n) for n in range(count) for line in each), f"return {result}"]


BODIES = {
    "one object handed on": of(["v = [x, y, x * y]", "i = 0"], ["v, i = handed_on(v, i, x * {0}.5)"], "v[0]", 400),
    "two objects handed on": of(
        ["p = Vector(x, y)", "q = Vector(y, x)"], ["p, q = swapped(p, q, y * {0}e-3)"], "p.a + q.b", 200
    ),
    "objects made": of(["p = Vector(x, y)"], ["p = p + Vector(x, {0}e-2)"], "p.a * p.b", 200),
    "objects changed": of(["p = Vector(x, y)"], ["p = p.turned({0}e-4)"], "p.a * p.b", 400),
    "lists rebound": of(["v = [x, y]"], ["if v[0] > {0}e-3:", "    v = [v[1] * 0.5 + x, v[0]]"], "v[0] * v[1]", 150),
    "a list that grows": of(["v = [x, y]"], ["v.append(v[-1] * 0.5 + sin(v[{0}]))"], "v[-1]", 200),
    "names for one list": of(
        ["v = [x, y]"], ["w{0} = v if x > {0}e-3 else [x, y]", "w{0}[0] = w{0}[0] * 0.5 + y"], "v[0]", 100
    ),
    "functions inside": of(["s = x"], ["def f{0}(t):", "    return t * 0.5 + {0}e-2 * y", "s = f{0}(s)"], "s", 150),
    "branches": of(["s = x"], ["if s > {0}e-2:", "    s = s * 0.5 + y", "else:", "    s = s * y + 1.0"], "s", 200),
    "tries": of(
        ["s = x"], ["try:", "    s = sqrt(s - {0}e-2) * 0.5", "except ValueError:", "    s = s * 0.5 + y"], "s", 100
    ),
    "loops": of(["s = x"], ["for k in range(2):", "    s = s * 0.5 + y * k"], "s", 200),
    "one long sum": ["return " + " + ".join(f"sin({n}.0 * x) * y" for n in range(120))],
    "one deep call": ["return " + "sin(" * 90 + "x * y" + ")" * 90],
    "a chain of cases": of(
        ["k = 300", "s = x", "if k == -1:", "    pass"], ["elif k == {0}:", "    s = s * {0}.0 + y"], "s", 400
    ),
}


@pytest.mark.parametrize("kind", BODIES)
def test_a_long_function_is_right(kind, tmp_path):
    path = tmp_path / "long.py"
    path.write_text(HEAD + "def f(x, y):\n" + "".join(f"    {line}\n" for line in BODIES[kind]))
    names = {}
    exec(compile(path.read_text(), path, "exec"), names)
    f, args, direction = names["f"], (0.7, 0.3), (0.8, -0.6)
    value, tangent = jvp(f, args, direction)
    assert value == f(*args)
    assert not truth.directional(f, args, direction).misses([tangent, *direction])
