"""Operators of the user's classes that a tangent must not meet: named tuples, lists, dicts with their own."""

from functools import reduce
from math import floor
from types import SimpleNamespace
from typing import NamedTuple

import pytest

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.errors import Refused


class Turned(NamedTuple):
    """Its operators are none that a tangent has."""

    x: float
    y: float

    def __mul__(self, k):
        if isinstance(k, Turned):
            return self.x * k.x + self.y * k.y
        return Turned(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __sub__(self, other):
        return Turned(self.x - other.y, self.y - other.x)


class Held:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __mul__(self, k):
        if isinstance(k, Held):
            return self.x * k.x + self.y * k.y
        return Held(self.x * k, self.y * k)

    def __sub__(self, other):
        return Held(self.x - other.y, self.y - other.x)


TABLE = {"difference": lambda v, a: (v - v * a).x, "square": lambda v, a: v * v * a}


def known(x, a):
    v = Turned(x * x, a * x)
    w = (v - v * a) * x
    return w.x * w.y


def looked_up(x, a):
    first, second = TABLE["difference"], TABLE["square"]
    return first(Turned(x, a * x), a) + second(Held(x, a), a) + first(Held(a, x), x)


@pytest.mark.parametrize("function", [known, looked_up])
@pytest.mark.parametrize("name", ["x", "a"])
def test_operators_are_followed_where_the_class_is_known_or_looked_up(function, name):
    def along(f, t):
        at = {"x": 1.2, "a": 0.7}
        return f(**{**at, name: at[name] + t})

    first = fwdtrans.derivative(function, wrt=name)
    assert first(1.2, 0.7) == pytest.approx(differentiate(lambda t: along(function, t), 0.0)[0], rel=1e-9)
    second = fwdtrans.derivative(first, wrt=name)
    assert second(1.2, 0.7) == pytest.approx(differentiate(lambda t: along(first, t), 0.0)[0], rel=1e-8)


def apply(f, v):
    return f(v)


def escaped(x, a):
    return apply(lambda v: v - v * a, Turned(x, a)).x


def mixed(x, a):
    held = {"a": Turned(x, a), "b": [Turned(a, x)]}
    return (held["a"] - held["b"][0] * a).x


@pytest.mark.parametrize("function", [escaped, mixed])
def test_a_named_tuples_operators_that_are_not_known_are_refused_with_their_place(function):
    with pytest.raises(Refused, match="an operator of Turned meets what was not known to be one") as caught:
        fwdtrans.jvp(function, (1.2, 0.7), (1.0, 0.5))
    assert caught.value.path == __file__


def test_an_objects_operators_that_are_not_known_are_refused_with_their_place():
    def f(x, a):
        return apply(lambda v: v * a, Held(x, a)).x

    with pytest.raises(Refused, match="meets what was not known to be an object") as caught:
        fwdtrans.jvp(f, (1.2, 0.7), (1.0, 0.5))
    assert caught.value.path == __file__


def test_tangents_come_back_as_the_users_own_named_tuples():
    def f(v, k):
        return v * k, [v]

    value, tangent = fwdtrans.jvp(f, (Turned(1.0, 2.0), 3.0), (Turned(0.5, 0.25), 1.0))
    assert (value, tangent) == ((Turned(3.0, 6.0), [Turned(1.0, 2.0)]), (Turned(2.5, 2.75), [Turned(0.5, 0.25)]))
    assert type(tangent[0]) is type(tangent[1][0]) is Turned


class Plain:
    def __init__(self, v):
        self.v = v


class Tripling:
    def __init__(self, v):
        self._v = v

    @property
    def v(self):
        return 2.0 * self._v

    @v.setter
    def v(self, value):
        self._v = 3.0 * value


def stored(boxes, x):
    for box in boxes:
        box.v = x
    return sum(box.v for box in boxes)


def among_others(x):
    held = {"a": Plain(x), "b": Tripling(x), "c": 2.0}
    held["b"].v = x
    return held["b"].v


def test_a_store_into_what_is_not_known_asks_the_setter_of_its_class():
    boxes = [Plain(1.0), Tripling(2.0)]
    seeds = [SimpleNamespace(v=1.0), SimpleNamespace(_v=0.5)]
    assert fwdtrans.jvp(stored, (boxes, 0.7), (seeds, 1.0)) == (pytest.approx(4.9), pytest.approx(7.0))
    assert fwdtrans.derivative(among_others)(1.2) == pytest.approx(6.0)
    assert fwdtrans.jvp(stored, ([Tripling(2.0)], 0.7), (seeds[1:], 1.0)) == (pytest.approx(4.2), pytest.approx(6.0))


class Vector(list):
    def __add__(self, other):
        return Vector(a + b for a, b in zip(self, other))


class Tripled(list):
    def __getitem__(self, i):
        return 3.0 * super().__getitem__(i)


class Point(tuple):
    def __mul__(self, k):
        return Point(a * k for a in self)


class Doubled(dict):
    def __getitem__(self, key):
        return 2.0 * super().__getitem__(key)


class Named(list):
    """Nothing that lists do is done otherwise."""

    def __init__(self, items, name=""):
        super().__init__(items)
        self.name = name

    def __repr__(self):
        return f"Named({list(self)})"

    def first(self):
        return self[0]


@pytest.mark.parametrize("value, tangent, words", [
    (Tripled([1.0, 2.0]), [1.0, 0.5], "v is a Tripled, whose `__getitem__` is not that of a list"),
    (Point([1.0, 2.0]), (1.0, 0.5), "v is a Point, whose `__mul__` is not that of a tuple"),
    (Doubled({0: 1.0}), {0: 1.0}, "v is a Doubled, whose `__getitem__` is not that of a dict"),
])  # fmt: skip
def test_containers_that_do_otherwise_than_pythons_are_refused_as_arguments(value, tangent, words):
    with pytest.raises(Refused, match=words):
        fwdtrans.jvp(lambda v: v[0] * 2.0, (value,), (tangent,))


def moved(v, w, x):
    v[0] = v[1] * x
    v.append(x * x)
    return v + w * 2


def test_lists_of_a_class_are_arguments_and_their_tangents_are_lists():
    v, dv = Vector([1.0, 2.0]), [0.5, 0.25]
    value, tangent = fwdtrans.jvp(moved, (v, [3.0], 3.0), (dv, [1.0], 1.0))
    assert (value, tangent) == (moved(Vector([1.0, 2.0]), [3.0], 3.0), [2.75 + 1.0, 0.25 + 1.0])
    assert (v, dv) == ([6.0, 2.0, 9.0], [2.75, 0.25, 6.0])
    assert type(value) is Vector
    assert type(tangent) is list


def test_the_operators_of_a_list_that_was_not_known_to_be_of_a_class_are_refused():
    with pytest.raises(Refused, match="an operator of Vector meets what was not known to be one"):
        fwdtrans.jvp(lambda pair: (pair[1] + [1.0, 2.0])[0], ([1.0, Vector([1.0, 2.0])],), ([0.0, [1.0, 0.5]],))


def test_no_closed_expression_takes_a_class_for_a_list():
    with pytest.raises(Refused, match="no closed expression"):
        str(fwdtrans.forward_diff(lambda x: (Vector([x]) + Vector([x]))[0]).symbolic("x"))


def test_a_list_with_a_name_is_a_list():
    assert fwdtrans.jvp(lambda v: v[0] * v[1], (Named([1.0, 2.0]),), ([1.0, 0.5],)) == (2.0, 2.5)


class Compared:
    """Its comparisons, and its roundings, give numbers that move."""

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v * other

    def __round__(self):
        return self.v * self.v

    def __floor__(self):
        return self.v * 7.0


def compared(pair, y):
    return (pair[1] < y) * y


def kept(pair, y):
    less = pair[1] < y
    return less * y


def floored(pair, y):
    return floor(pair[1]) + y


@pytest.mark.parametrize("f", [compared, kept, floored])
def test_what_an_object_gives_that_was_not_known_to_be_one_is_refused(f):
    assert isinstance(f([1.0, Compared(2.0)], 3.0), float)
    with pytest.raises(Refused, match="was not known to be an object"):
        fwdtrans.jvp(f, ([1.0, Compared(2.0)], 3.0), ([0.0, SimpleNamespace(v=1.0)], 1.0))


def test_a_lambda_rounds_objects_by_their_own_method():
    def last(pair):
        return reduce(lambda a, b: round(b), pair[1:], 0.0)

    assert fwdtrans.jvp(last, ([1.0, Compared(2.0)],), ([0.0, SimpleNamespace(v=1.0)],)) == (4.0, 4.0)
