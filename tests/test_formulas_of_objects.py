"""Formulas of functions that take objects: what is read of them is a variable; where it is none, that is said."""

from dataclasses import dataclass
from math import exp, sin, sqrt
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
import pytest

from fwdtrans import NotDifferentiable, Refused, SeedError, forward_diff
from fwdtrans.differences import EPSILON, differentiate, richardson

each = pytest.mark.parametrize


@dataclass
class Body:
    mass: float
    speed: float

    @property
    def weight(self):
        return 9.81 * self.mass


class Point(NamedTuple):
    x: float
    y: float


class Doubled(list):
    def __getitem__(self, i):
        return 2 * list.__getitem__(self, i)


def pulled(body, k):
    return body.mass * sin(k * body.speed)


def energy(p):
    return 0.5 * p.mass * p.speed**2


def distance(p):
    return sqrt((p.a.x - p.b.x) ** 2 + (p.a.y - p.b.y) ** 2)


def helped(p, k):
    return pulled(p, k) * k


def branched(p, k):
    r = p.speed
    if p.mass > k:
        return r * p.mass
    return r - k


def area(A):
    return A[0][0] * A[1][1] - A[0][1] * A[1][0]


def area_of_array(A):
    return A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]


def by_keys(d):
    return d["k"] * exp(d["long name"])


def around(v):
    total = 0.0
    for i in range(3):
        total += v[i] * v[(i + 1) % 3] ** 2
    return total


def apart(v):
    a, b, c = v
    return a * b - sin(c)


def inside(v):
    square = lambda i: v[i] ** 2  # noqa: E731
    return square(0) + 3 * square(1)


def last(v):
    return v[0] * v[-1]


CASES = {
    "dataclass": (energy, (Body(2.0, 3.0),)),
    "objects in an object": (distance, (SimpleNamespace(a=Point(1.0, 2.0), b=SimpleNamespace(x=3.0, y=5.0)),)),
    "a helper": (helped, (Body(2.0, 3.0), 0.5)),
    "a branch": (branched, (Body(2.0, 3.0), 0.5)),
    "a list of lists": (area, ([[1.0, 2.0], [3.0, 5.0]],)),
    "an array": (area_of_array, (np.array([[1.0, 2.0], [3.0, 5.0]]),)),
    "rows of an array": (area, (np.array([[1.0, 2.0], [3.0, 5.0]]),)),
    "a dict": (by_keys, ({"k": 2.0, "long name": 0.5},)),
    "a loop": (around, ([1.0, 2.0, 3.0],)),
    "unpacked": (apart, ([1.0, 2.0, 3.0],)),
    "a function inside": (inside, ([1.0, 2.0],)),
    "the last item": (last, ([1.0, 2.0, 3.0],)),
}


def moved(f, args, place):
    """Return a function of one place of its arguments, all else as it is, and the place's value."""
    import copy

    names = f.__code__.co_varnames
    value = eval(place, dict(zip(names, args)))

    def along(t):
        given = dict(zip(names, copy.deepcopy(args)))
        exec(f"{place} = t", given, {"t": t}) if "." in place or "[" in place else given.update({place: t})
        return f(*(given[n] for n in names[: len(args)]))

    return along, value


@each("name", CASES)
def test_each_is_the_derivative_in_what_it_is_of(name):
    f, args = CASES[name]
    found = forward_diff(f).symbolic()
    found = found if isinstance(found, tuple) else (found,)
    for slope in found:
        (place,) = slope.label[1]
        if place.startswith("p.a."):
            continue  # of a named tuple, which is not changed
        along, value = moved(f, args, place)
        expected, error = differentiate(along, value)
        assert abs(slope(*args) - expected) <= error, place
        second, bound = richardson(lambda h: along(value + h), along(value), 0.1, EPSILON * abs(value), 2)
        assert abs(slope.diff(place)(*args) - second) <= 3.0 * bound, place


def test_they_are_printed_as_people_write_them():
    f = forward_diff(energy)
    slope = f.symbolic("p.speed")
    assert str(slope) == "p.mass * p.speed"
    assert slope.latex() == r"p_{\mathrm{mass}} \, p_{\mathrm{speed}}"
    assert slope.name == "denergy_dp_speed"
    assert str(slope.sympy()) == "p.mass*p.speed"
    assert [str(one) for one in f.symbolic("p")] == ["0.5 * p.speed ** 2", "p.mass * p.speed"]
    assert [str(one) for one in f.symbolic("p.speed, p.mass")] == ["p.mass * p.speed", "0.5 * p.speed ** 2"]
    assert r"\frac{\partial \mathrm{energy}}{\partial p_{\mathrm{mass}}} &= 0.5" in f.latex()
    assert str(forward_diff(apart).symbolic("v[0]")) == "v[1]  # where len(v) == 3"
    assert forward_diff(by_keys).symbolic('d["k"]').latex() == r"\mathrm{e}^{d_{\text{long name}}}"


def shared(p, q):
    return p.x * q.x


def heavy(p):
    return p.weight * p.mass


def with_its_length(v):
    return v[0] * len(v)


@each(("f", "wrt", "args", "reason"), [
    (heavy, "p.mass", (Body(1.0, 2.0),), "`p.weight` is computed by Body, and no variable"),
    (last, "v[0]", ([2.0],), "`v[-1]` and `v[0]` are one here"),
    (last, "v[0]", (Doubled([2.0, 3.0]),), "`v[-1]` is computed by Doubled, and no variable"),
    (shared, "p.x", (Point(1.0, 2.0),) * 2, "`p.x` and `q.x` are one here"),
    (apart, "v[0]", ([1.0, 2.0],), "it holds where len(v) == 3"),
])  # fmt: skip
def test_what_is_no_variable_of_its_own_has_no_number(f, wrt, args, reason):
    with pytest.raises(NotDifferentiable) as caught:
        forward_diff(f).symbolic(wrt)(*args)
    assert reason in str(caught.value)


def changed(p):
    p.mass = 2 * p.mass
    return p.mass * p.speed


def sorted_first(v):
    v.sort()
    return v[0] * v[1]


def at_an_index(v, i):
    return v[0] * v[i]


def summed(v):
    return v[0] * sum(v)


def chosen(p, q):
    r = p if p.x > q.x else q
    return r.x * p.y


@each(("f", "wrt"), [
    (changed, "p.mass"), (sorted_first, "v[0]"), (at_an_index, "v[0]"), (summed, "v[0]"), (chosen, "p.x"),
])  # fmt: skip
def test_objects_that_are_changed_or_read_otherwise_are_refused(f, wrt):
    with pytest.raises((Refused, SeedError)):
        forward_diff(f).symbolic(wrt)


def test_a_place_that_is_not_read_is_an_error():
    with pytest.raises(SeedError, match=r"the parameters are p\.mass, p\.speed"):
        forward_diff(energy).symbolic("p.sped")


def test_the_length_of_a_list_is_no_use_of_its_items():
    assert forward_diff(with_its_length).symbolic("v[0]")([2.0, 3.0]) == 2
