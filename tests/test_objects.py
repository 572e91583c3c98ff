"""Objects as arguments: their tangents are namespaces of their fields, which are read, stored and brought back."""
import functools
import math
import runpy
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from fwdtrans import Refused, SeedError, check, derivative, grad, jvp


@dataclass
class Spring:
    k: float
    rest: float = 1.0
    name: str = "s"
    n: int = 3

    def energy(self, x):
        return 0.5 * self.k * (x - self.rest) ** 2

    @property
    def half(self):
        return self.k / 2

    def pull(self, x):
        self.rest += x * self.k
        return self.energy(x) + self.half


class Ladder(Spring):
    def energy(self, x):
        s = 0.0
        for i in range(self.n):
            s += self.k * x * i
        return s


class Buffer:
    __slots__ = ("a", "v")

    def __init__(self, a, v):
        self.a, self.v = a, v

    def total(self):
        return sum(self.v) * self.a


def used(s, x):
    return s.energy(x) * x + s.half


def changed(s, x):
    s.rest = x * x
    return s.pull(x) + s.rest


def aliased(s, v, x):
    t = s
    t.v.append(x)
    t.a *= x
    v[0] = s.a
    return s.total() + v[1]


STEP = 2.0**-17


@pytest.mark.parametrize("f, at, seeds", [
    (used, lambda e: (Spring(2.0 + 0.3 * e, 0.5 - 0.7 * e), 1.2 + 0.4 * e), ({"k": 0.3, "rest": -0.7}, 0.4)),
    (used, lambda e: (Ladder(2.0 + 0.3 * e, 0.5 - 0.7 * e), 1.2 + 0.4 * e), ({"k": 0.3, "rest": -0.7}, 0.4)),
    (changed, lambda e: (Spring(2.0 + 0.3 * e, 0.5 - 0.7 * e), 1.2 + 0.4 * e), ({"k": 0.3, "rest": -0.7}, 0.4)),
    (aliased, lambda e: (Buffer(2.0 + 0.3 * e, [1.0 + e, 2.0]), [1.0, 3.0 + 0.1 * e], 1.2 + 0.4 * e),
     ({"a": 0.3, "v": [1.0, 0.0]}, [0.0, 0.1], 0.4)),
])  # fmt: skip
def test_an_object_brings_its_fields_tangents(f, at, seeds):
    given = [SimpleNamespace(**d) if isinstance(d, dict) else d for d in seeds]
    value, tangent = jvp(f, at(0.0), given)
    assert value == f(*at(0.0))
    assert tangent == pytest.approx((f(*at(STEP)) - f(*at(-STEP))) / (2 * STEP), rel=1e-8)


def test_gradients_have_the_objects_fields():
    found = grad(used)(Spring(2.0, 0.5), 1.2)
    assert found[0] == SimpleNamespace(k=pytest.approx(0.794), rest=pytest.approx(-1.68), name=None, n=0.0)
    assert derivative(derivative(used, "x"), "x")(Spring(2.0, 0.5), 1.2) == pytest.approx(5.2)
    assert jvp(Spring.energy, (Spring(2.0, 0.5), 1.2), (None, 1.0)) == jvp(Spring(2.0, 0.5).energy, (1.2,), (1.0,))


def test_a_changed_object_has_its_tangent_changed():
    s, ds = Spring(2.0, 0.5), SimpleNamespace(k=1.0, rest=0.0)
    jvp(changed, (s, 1.5), (ds, 0.0))
    assert s.rest == 1.5 * 1.5 + 1.5 * 2.0
    assert ds.rest == 1.5


def test_two_names_of_one_object_are_one():
    def both(p, q, x):
        p.k = x
        return q.k * q.rest

    s = Spring(2.0, 0.5)
    assert jvp(both, (s, s, 3.0), (SimpleNamespace(rest=1.0), SimpleNamespace(rest=1.0), 1.0)) == (1.5, 0.5 + 3.0)


def test_a_field_that_is_not_there_is_a_wrong_seed():
    with pytest.raises(SeedError, match="an object with speed; the primal is a Spring with k, rest, name, n"):
        jvp(used, (Spring(2.0), 1.0), (SimpleNamespace(speed=1.0), 0.0))


def test_check_moves_an_objects_fields():
    with pytest.raises(Refused):
        check(used)(object(), 1.0)
    report = check(used)(Spring(2.0, 0.5), 1.2)
    assert report
    assert [row.input for row in report.rows] == ["s.k", "s.rest", "s.n", "x", "random direction"]
    assert check(aliased)(Buffer(2.0, [1.0, 2.0]), [1.0, 3.0], 1.2)


def test_a_class_that_is_changed_is_seen(monkeypatch):
    assert grad(used, "x")(Spring(2.0, 0.5), 1.2) == pytest.approx(2.17)
    monkeypatch.setattr(Spring, "energy", lambda self, x: self.k * x)
    assert grad(used, "x")(Spring(2.0, 0.5), 1.2) == pytest.approx(2 * 2.0 * 1.2)


def test_a_property_of_an_object_whose_class_is_not_known_is_refused_with_its_line():
    class Square:
        def __init__(self, a):
            self.a = a

        @property
        def area(self):
            return self.a * self.a

    class Triple(Square):
        @property
        def area(self):
            return 3.0 * self.a

    def f(v):
        return v[0].area * 2 + v[1].area

    with pytest.raises(Refused, match="an attribute has no tangent") as caught:
        grad(f)([Square(1.0), Triple(2.0)])
    assert caught.value.line == f.__code__.co_firstlineno + 1


def swallowed(s, y, grid):
    grid[0][1] = y
    try:
        return s.half * y
    except Exception:
        return y


def test_a_property_read_where_its_error_would_be_caught_has_its_tangent():
    """Whatever a store into a list of lists may reach, an object of a known class stays one of it."""
    own, row = Spring(2.0, 0.5), [1.0, 2.0]
    still = SimpleNamespace(k=1.0, rest=0.0, n=0.0)
    assert jvp(swallowed, (own, 3.0, [row]), (still, 0.25, [[0.0, 0.0]])) == (3.0, 0.5 * 3.0 + 0.25)


class Layer:
    def __init__(self, w, b, act):
        self.w, self.b, self.act = w, b, act

    def __call__(self, x):
        return [self.act(sum(u * v for u, v in zip(row, x)) + c) for row, c in zip(self.w, self.b)]


def net(a, b, x):
    layers = [Layer([[a, b], [b, a]], [a, 0.1], math.tanh), Layer([[x, a]], [b], lambda z: 1 / (1 + math.exp(-z)))]
    out = functools.reduce(lambda v, layer: layer(v), layers, [x, 1.0])
    return -math.log(out[0])


def test_objects_that_are_called_by_their_value_call_what_they_hold():
    assert check(net)(1.3, 0.7, 0.4)


class Rooted:
    def __init__(self, w, act=None):
        self.w = w
        self.act = act or (lambda z: z**0.5)

    def forward(self, x):
        return self.act(self.w * x)


def rooted(w, x):
    total = w * w
    for layer in (Rooted(w), Rooted(3.0)):
        try:
            total += layer.forward(x) * w
        except ZeroDivisionError:
            total = -1.0
    return total


@pytest.mark.parametrize("seeds", [(1.0, 0.5), (1.0, None), (None, 1.0)])
def test_a_function_that_an_object_keeps_has_a_pole_where_its_error_would_be_caught(seeds):
    """Its companion is guarded, that of an object which stands still too: the value is not that of the handler."""
    value, tangent = jvp(rooted, (1.3, 0.0), seeds)
    assert value == rooted(1.3, 0.0) and math.isnan(tangent)
    value, tangent = jvp(rooted, (1.3, 0.7), (0.0, 1.0))
    assert value == rooted(1.3, 0.7)
    assert math.isclose(tangent, 1.3 * 0.5 * ((1.3 / 0.7) ** 0.5 + (3.0 / 0.7) ** 0.5))


class Kept:
    def __init__(self):
        self.v, self.items, self.table, self.count = 0.0, [2.0], {}, 0

    def put(self, x):
        self.v = x * 2

    def add(self, x):
        self.items.append(x)

    def note(self, x):
        self.table["x"] = x

    def scaled(self, x):
        self.count += 1
        return self.items[0] * x**2

    def __call__(self, x):
        self.items[0] = x


class Stacked(list):
    def push(self, x):
        self.append(x)


def kept_by_method(x, make=Kept):
    o = make()
    o.put(x)
    return o.v


def kept_by_bound(x, make=Kept):
    o = make()
    put = o.note
    put(x)
    return o.table["x"]


def kept_by_call(x, make=Kept):
    o = make()
    o(x)
    return o.items[0]


def kept_by_function(x, make=Kept, put=Kept.put):
    o = make()
    put(o, x)
    return o.v


def kept_in_a_list_of_ones_own(x):
    s = Stacked()
    s.push(x)
    return s[0]


@pytest.mark.parametrize("f", [kept_by_method, kept_by_bound, kept_by_call, kept_by_function])
def test_what_code_that_is_not_followed_stores_into_an_object_from_outside_is_refused(f):
    """Its mirror is made where it is handed over, and what is stored into that was lost: the derivative was zero."""
    with pytest.raises(Refused, match="is stored into an object from outside the function") as caught:
        jvp(f, (2.0,), (1.0,))
    assert caught.value.place is not None and caught.value.advice


def test_an_object_from_outside_may_change_what_does_not_move():
    def f(x, make=Kept):
        o = make()
        return o.scaled(x) * o.count

    assert jvp(f, (3.0,), (1.0,)) == (18.0, 12.0)
    assert derivative(derivative(f))(3.0) == 4.0


def added_to_a_list_of_ones_own(x):
    s = Stacked()
    s += [x]
    return s[0]


@pytest.mark.parametrize("f", [kept_in_a_list_of_ones_own, added_to_a_list_of_ones_own])
def test_a_class_that_is_a_list_is_followed(f):
    assert jvp(f, (2.0,), (1.0,)) == (2.0, 1.0)


class Keyed(dict):
    def __missing__(self, key):
        return 1.0


def test_a_class_that_is_a_dict_is_refused_where_it_is_made():
    def f(x):
        return Keyed(x=x)["x"]

    with pytest.raises(Refused, match="it is a class made from `dict`") as caught:
        jvp(f, (2.0,), (1.0,))
    assert "in a field of a plain class" in caught.value.advice


SIZES = """
import numpy as np
class Disc:
    def __init__(self, size):
        self.size = size
def f(x, made=Disc):
    d = {"a": made(x), "b": np.array([x, 2.0])}
    return d["a"].size * x + d["b"].size
def g(x):
    return f(x, lambda z: np.array([z, z]))
def total(x, d):
    return d["a"].size * x + np.sin(d["b"].size)
"""


def test_attributes_named_as_an_arrays_of_what_is_not_known_are_refused_among_arrays(tmp_path):
    (tmp_path / "sizes_of_objects.py").write_text(SIZES, encoding="utf-8")
    space = runpy.run_path(str(tmp_path / "sizes_of_objects.py"))
    assert jvp(space["g"], (2.0,), (1.0,)) == (6.0, 2.0)
    with pytest.raises(Refused, match="what is asked of an array, a list or a number here") as caught:
        jvp(space["f"], (2.0,), (1.0,))
    assert caught.value.line == 8
    d = {"a": space["Disc"](3.0), "b": Spring(1.0)}
    d["b"].size = 2.0
    seeds = {"a": SimpleNamespace(size=1.0), "b": SimpleNamespace(size=1.0, k=0.0, rest=0.0)}
    with pytest.raises(Refused, match="what is asked of an array, a list or a number here"):
        jvp(space["total"], (2.0, d), (1.0, seeds))


class Counting:
    def __init__(self, x):
        self.x = x

    def count(self):
        return self.x * 2

    def index(self, x):
        return self.x * x

    def keys(self):
        return [self.x]

    def get(self, x):
        return self.x * x


class Counted(Counting):
    pass


def test_methods_named_as_a_lists_of_what_is_not_known_are_refused():
    def f(v):
        return v[0].count()

    def g(v):
        return v[1].index(2.0)

    def keyed(v):
        return sum(list(v[0].keys())) + v[1].x

    def asked(v):
        first = v[0]
        return first.get(2.0) * v[1].x

    def h(v):
        return v[0].count(2.0) * v[1].index(1.0) + v[0][0] * v[1][0]

    given, seeds = [Counting(1.0), Counted(2.0)], [SimpleNamespace(x=1.0), SimpleNamespace(x=1.0)]
    for function in (f, g, keyed):
        with pytest.raises(Refused, match="what is asked of an array, a list or a number here"):
            jvp(function, (given,), (seeds,))
    assert jvp(asked, (given,), (seeds,)) == (4.0, 6.0)  # a class beside has a method of that name
    assert jvp(h, ([[3.0, 2.0], (4.0, 1.0)],), ([[1.0, 0.0], (0.0, 0.0)],)) == (13.0, 4.0)
