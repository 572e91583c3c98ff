"""`wrt="params.mass"`: derivatives in attributes, against differences that set the attribute on a copy."""

import copy
import math
from collections import namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from fwdtrans import Refused, SeedError, check, derivative, forward_diff, grad, jvp, value_and_grad

H = 1e-5


def at(value, steps):
    for step in steps:
        value = getattr(value, step) if isinstance(step, str) else value[step]
    return value


def difference(f, args, position, *steps):
    """Return the central difference of f in one number, the attributes of a copy set one after the other."""

    def moved(h):
        copied = copy.deepcopy(args)
        holder, last = at(copied[position], steps[:-1]), steps[-1]
        if isinstance(last, str):
            object.__setattr__(holder, last, getattr(holder, last) + h)
        else:
            holder[last] += h
        return f(*copied)

    return (moved(H) - moved(-H)) / (2 * H)


def close(a, b):
    return math.isclose(a, b, rel_tol=1e-8, abs_tol=1e-8)


@dataclass
class Spring:
    k: float
    damping: float
    name: str = "spring"
    rest: float = 0.5

    def energy(self, x):
        return 0.5 * self.k * (x - self.rest) ** 2 - self.damping * math.sin(self.k)

    @forward_diff(wrt="self.k")
    def force(self, x):
        return -self.k * (x - self.rest) - self.damping * self.k**2

    @forward_diff(wrt="self.k, x")
    def power(self, x):
        return self.k * x**3 / self.damping


@dataclass(frozen=True)
class Params:
    mass: float
    length: float
    weights: list = field(default_factory=list)


class Body:
    __slots__ = ("pos", "mass", "label")

    def __init__(self, pos, mass):
        self.pos = pos
        self.mass = mass
        self.label = "body"

    def potential(self):
        return -self.mass / math.hypot(self.pos.x, self.pos.y)


class Model:
    scale = 2.0

    def __init__(self, layers, bias):
        self.layers = layers
        self.bias = bias
        self.calls = 0

    @property
    def size(self):
        return len(self.layers)

    def run(self, x):
        self.calls += 1
        for row in self.layers:
            x = math.tanh(row[0] * x + row[1]) + self.bias
        return x


def period(params, g):
    total = 0.0
    for w in params.weights:
        total += w * w * params.mass
    return 2.0 * math.pi * math.sqrt(params.length / g) * params.mass + total


def energy(spring, x):
    return spring.energy(x)


def test_one_attribute_is_a_number():
    args = (Params(2.0, 0.7, [1.0, 3.0]), 9.81)
    assert close(grad(period, wrt="params.mass")(*args), difference(period, args, 0, "mass"))
    assert close(derivative(period, wrt="params.length")(*args), difference(period, args, 0, "length"))
    value, slope = value_and_grad(period, wrt="params.mass")(*args)
    assert value == period(*args) and close(slope, difference(period, args, 0, "mass"))


def test_several_are_a_tuple_in_order_and_lists_stay_lists():
    params = Params(2.0, 0.7, [1.0, 3.0])
    args = (params, 9.81)
    g, weights, mass = grad(period, wrt="g, params.weights, params.mass")(*args)
    assert close(mass, difference(period, args, 0, "mass"))
    assert [*map(close, weights, [difference(period, args, 0, "weights", i) for i in range(2)])] == [True, True]
    assert close(g, grad(period, wrt="g")(*args))
    assert grad(period, wrt=["params.mass"])(*args) == (mass,)
    assert params == Params(2.0, 0.7, [1.0, 3.0])


@pytest.mark.parametrize("make", [lambda: Spring(3.0, 0.2), lambda: SimpleNamespace(**vars(Spring(3.0, 0.2)))])
def test_dataclasses_and_namespaces(make):
    def f(s, x):
        return 0.5 * s.k * (x - s.rest) ** 2 - s.damping * math.sin(s.k)

    args = (make(), 1.3)
    for name in ("k", "damping", "rest"):
        assert close(grad(f, wrt=f"s.{name}")(*args), difference(f, args, 0, name))
    assert check(f, wrt="s.k, s.rest, x")(*args)


def test_methods():
    spring = Spring(3.0, 0.2)
    for method in (Spring.energy, energy):
        head = "self" if method is Spring.energy else "spring"
        assert close(grad(method, wrt=f"{head}.k")(spring, 1.3), difference(Spring.energy, (spring, 1.3), 0, "k"))
    assert close(grad(spring.energy, wrt="self.k")(1.3), difference(Spring.energy, (spring, 1.3), 0, "k"))
    with pytest.raises(SeedError, match="no such parameter"):
        grad(spring.energy, wrt="k")(1.3)


def test_decorated_methods():
    spring = Spring(3.0, 0.2)
    force, power = Spring.force.__wrapped__, Spring.power.__wrapped__
    assert close(spring.force.grad(1.3), difference(force, (spring, 1.3), 0, "k"))
    assert close(spring.force.derivative(1.3), spring.force.grad(1.3))
    assert spring.force.value_and_grad(1.3) == (spring.force(1.3), Spring.force.grad(spring, 1.3))
    k, x = spring.power.grad(1.3)
    assert close(k, difference(power, (spring, 1.3), 0, "k")) and close(x, spring.k * 3 * 1.3**2 / 0.2)
    assert "dself" in Spring.force.source


def test_nested_attributes():
    def f(body, t):
        body.pos.x += t * body.pos.y
        return body.potential() * body.mass

    args = (Body(SimpleNamespace(x=1.0, y=2.0), 3.0), 0.25)
    for wrt, steps in (("body.pos.x", ("pos", "x")), ("body.pos.y", ("pos", "y")), ("body.mass", ("mass",))):
        assert close(grad(f, wrt=wrt)(*copy.deepcopy(args)), difference(f, args, 0, *steps))
    pos = grad(f, wrt="body.pos")(*copy.deepcopy(args))
    assert close(pos.x, difference(f, args, 0, "pos", "x")) and close(pos.y, difference(f, args, 0, "pos", "y"))
    assert check(f, wrt="body.pos, body.mass, t")(*copy.deepcopy(args))


def test_a_list_of_lists_in_an_attribute():
    def loss(model, x):
        return model.run(x) ** 2

    args = (Model([[0.5, 0.1], [-0.7, 0.3]], 0.2), 0.9)
    found = grad(loss, wrt="model.layers")(*args)
    assert args[0].calls == 1
    for i in range(2):
        for j in range(2):
            assert close(found[i][j], difference(loss, args, 0, "layers", i, j))
    assert close(grad(loss, wrt="model.bias")(*args), difference(loss, args, 0, "bias"))


def test_the_field_of_a_named_tuple():
    point = namedtuple("point", "x y")

    def f(s):
        return s.at.x * s.at.y ** 2

    assert grad(f, wrt="s.at.y")(SimpleNamespace(at=point(3.0, 2.0))) == 12.0


def test_attributes_that_are_left_out_stand_still():
    def f(p, x):
        return p.k * x + 0.0 * math.sqrt(p.edge)

    @forward_diff
    def g(p):
        return p.k * 2.0 + abs(p.edge) ** p.power

    assert grad(f, wrt="p.k")(SimpleNamespace(k=2.0, edge=0.0), 3.0) == 3.0  # no pole where nothing moves
    assert grad(g, wrt="p.k")(SimpleNamespace(k=2.0, edge=0.0, power=0.5)) == 2.0
    assert jvp(f, (SimpleNamespace(k=2.0, edge=0.0), 3.0), (SimpleNamespace(k=1.0), None)) == (6.0, 3.0)


def test_what_is_stored_into_an_attribute_that_was_left_out_moves():
    def f(p, x):
        p.last = p.k * x
        p.trace.append(p.last)
        return p.last**2 + p.trace[-1]

    args = (SimpleNamespace(k=2.0, last=0.0, trace=[1.0]), 3.0)
    assert close(grad(f, wrt="p.k")(*copy.deepcopy(args)), difference(f, args, 0, "k"))
    assert check(f, wrt="p.k")(*copy.deepcopy(args))


def test_a_list_that_two_attributes_share_moves_under_both():
    def f(p):
        p.a[1] = p.a[0] * 2.0
        return p.b[1] * p.b[0]

    def noisy(p):
        print("once")
        return f(p)

    def shared():
        row = [3.0, 4.0]
        return SimpleNamespace(b=row, a=row)

    assert grad(f, wrt="p.a")(shared()) == [12.0, 0.0]
    assert grad(noisy, wrt="p.a")(shared()) == [12.0, 0.0]
    assert check(f, wrt="p.a")(shared())


def test_left_out_lists_that_are_one_list():
    def f(p):
        p.b[0] = p.k * p.k
        return p.c[0]

    row = [3.0]
    assert grad(f, wrt="p.k")(SimpleNamespace(k=5.0, b=row, c=row)) == 10.0


def test_recursion_and_helpers():
    def chain(p, n):
        return p.k * chain(p, n - 1) + p.c if n else p.c

    args = (SimpleNamespace(k=1.1, c=0.7), 4)
    assert close(grad(chain, wrt="p.k")(*args), difference(chain, args, 0, "k"))
    assert close(grad(chain, wrt="p.c")(*args), difference(chain, args, 0, "c"))


def test_a_function_that_prints_runs_once(capsys):
    def f(p, x):
        print("once")
        return p.k * x + p.c * p.k

    assert grad(f, wrt="p.k, p.c, x")(SimpleNamespace(k=2.0, c=3.0, other="o"), 5.0) == (8.0, 2.0, 2.0)
    assert capsys.readouterr().out == "once\n"


def test_second_order():
    def f(p, x):
        return math.exp(p.k * x) * p.c + p.k**3

    args = (SimpleNamespace(k=0.5, c=2.0), 1.5)
    first = derivative(f, wrt="p.k")
    assert close(derivative(first, wrt="p.k")(*args), 1.5**2 * f(*args) - 1.5**2 * 0.5**3 + 6 * 0.5)
    assert close(derivative(first, wrt="p.c")(*args), 1.5 * math.exp(0.75))
    assert close(grad(first, wrt="x")(*args), 2.0 * math.exp(0.75) * (1.0 + 0.5 * 1.5))
    hessian = grad(grad(f, wrt="p.k, p.c"), wrt="p.k, p.c")(*args)
    assert close(hessian[0][1], hessian[1][0]) and hessian[1][1] == 0.0


@pytest.mark.parametrize(
    "wrt, message",
    [
        ("p.z", "p, a Spring, has no attribute z (it has k, damping, name, rest)"),
        ("p.name", "p.name is 'spring', no number and nothing that holds numbers"),
        ("p.k.real", "p.k is a float; wrt asks for attributes of objects"),
        ("p.energy", "energy is no attribute that a Spring stores"),
        ("q.k", "f has no such parameter (it has p, x)"),
        ("p, p.k", "names p.k twice: by itself and in all of p"),
        ("p.k, p.k", "names p.k twice"),
        ("p.", "give parameters, or attributes as in `params.mass`"),
        ("x.k", "x is a float"),
    ],
)
def test_what_cannot_be_asked_for(wrt, message):
    def f(p, x):
        return p.k * x

    with pytest.raises(SeedError) as caught:
        grad(f, wrt=wrt)(Spring(3.0, 0.2), 1.0)
    assert message in str(caught.value)
    with pytest.raises(SeedError):
        check(f, wrt=wrt)(Spring(3.0, 0.2), 1.0)


def test_a_class_attribute_and_a_property_are_no_attributes_of_the_object():
    def f(model):
        return model.scale * model.size

    for name in ("scale", "size"):
        with pytest.raises(SeedError, match="its class computes or holds it"):
            grad(f, wrt=f"model.{name}")(Model([], 0.0))


def test_derivative_wants_one_number():
    with pytest.raises(SeedError, match=r"params.weights holds 2"):
        derivative(period, wrt="params.weights")(Params(2.0, 0.7, [1.0, 3.0]), 9.81)


def test_attributes_are_asked_for_from_outside():
    def inside(p, x):
        return grad(energy, wrt="spring.k")(p, x)

    with pytest.raises((Refused, SeedError)):
        grad(inside, wrt="x")(Spring(3.0, 0.2), 1.0)
    with pytest.raises(SeedError, match="pass p.k itself"):
        forward_diff(lambda p: p.k).table(wrt="p.k")(Spring(3.0, 0.2))


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.children = []
        self.parent = parent
        self.__weight = 0.5
        if parent is not None:
            parent.children.append(self)

    def total(self):
        found = self.value**2 * self.__weight
        for child in self.children:
            found += child.total() * self.value + child.parent.value
        return found


def test_an_object_that_holds_itself():
    root = Node(2.0)
    Node(3.0, root)
    Node(5.0, root)
    for name in ("value", "_Node__weight"):
        assert close(grad(Node.total, wrt=f"self.{name}")(root), difference(Node.total, (root,), 0, name))
    assert grad(Node.total, wrt="self.__weight")(root) == grad(Node.total, wrt="self._Node__weight")(root)
    for wrt in ("self", "self.children"):
        with pytest.raises(Refused, match="holds itself"):
            grad(Node.total, wrt=wrt)(root)
