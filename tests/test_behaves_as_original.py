"""A decorated function behaves as the original: pickled, copied, inspected, mocked, bound, inherited, in threads."""
import abc
import asyncio
import contextlib
import copy
import dataclasses
import doctest
import functools
import inspect
import io
import multiprocessing
import pickle
import sys
import threading
import typing
import weakref
from math import sin
from unittest import mock

import pytest

from fwdtrans import Differentiable, Dual, Refused, derivative, forward_diff, grad, jvp

each = pytest.mark.parametrize


@forward_diff
def f(x: float, y: float = 2.0, *, k: int = 1) -> float:
    """Return a product.

    >>> f(1.0)
    2.0
    """
    return k * x * y


class Shape:
    scale = 3.0

    @forward_diff
    def area(self, x):
        """Return an area."""
        return self.scale * x * x

    @forward_diff(wrt="x")
    def volume(self, x, y=1.0):
        return self.scale * x * x * x * y

    @classmethod
    @forward_diff
    def unit(cls, x):
        return cls.scale * x

    @staticmethod
    @forward_diff
    def square(x):
        return x * x

    @forward_diff
    @classmethod
    def unit_outside(cls, x):
        return cls.scale * x

    @forward_diff
    @staticmethod
    def square_outside(x):
        return x * x

    @property
    @forward_diff
    def height(self):
        return self.scale + 1.0


class Larger(Shape):
    scale = 5.0

    def area(self, x):
        return super().area(x) + 1.0


@dataclasses.dataclass
class Model:
    slope: typing.Callable[..., float] = f
    others: list = dataclasses.field(default_factory=lambda: [f])


shape = Shape()


def inner():
    @forward_diff
    def g(x):
        return x

    return g


# --- pickling and copying ----------------------------------------------------------------------------------------


@each("one", [f, Shape.area, Shape.square, Shape.square_outside])
def test_it_is_pickled_and_copied_as_itself(one):
    assert pickle.loads(pickle.dumps(one)) is one
    assert copy.copy(one) is one
    assert copy.deepcopy({"a": [one]})["a"][0] is one


@each("one, result", [(shape.area, 12.0), (Shape.unit, 6.0), (Larger.unit, 10.0), (Larger().area, 21.0)])
def test_bound_methods_are_pickled_with_their_object(one, result):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(one, protocol))(2.0) == result
    assert copy.deepcopy(one)(2.0) == result


def test_an_inner_function_raises_pickles_own_error():
    plain = inner().__wrapped__
    with pytest.raises((AttributeError, pickle.PicklingError)) as ours:
        pickle.dumps(inner())
    with pytest.raises(type(ours.value)):
        pickle.dumps(plain)
    assert "inner.<locals>.g" in str(ours.value)
    assert copy.deepcopy(inner_ := inner()) is inner_


def test_other_processes_receive_it():
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(f, [1.0, 2.0]) == [2.0, 4.0]
        assert pool.map(shape.area, [2.0]) == [12.0]
        assert pool.map(f.grad, [1.0]) == [2.0]


# --- what it looks like ------------------------------------------------------------------------------------------


@each("name", ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__", "__defaults__", "__kwdefaults__",
               "__code__", "__globals__", "__closure__"])  # fmt: skip
def test_its_attributes_are_the_functions(name):
    assert getattr(f, name) is getattr(f.__wrapped__, name)


def test_what_inspect_says():
    assert str(inspect.signature(f)) == "(x: float, y: float = 2.0, *, k: int = 1) -> float"
    assert str(inspect.signature(Shape.area)) == "(self, x)"
    assert str(inspect.signature(shape.area)) == str(inspect.signature(Shape.unit)) == "(x)"
    assert inspect.getfullargspec(f).args == ["x", "y"]
    assert inspect.getcallargs(f, 1.0) == {"x": 1.0, "y": 2.0, "k": 1}
    assert inspect.getsource(f).startswith("@forward_diff\ndef f(")
    assert inspect.getdoc(f).startswith("Return a product.")
    assert inspect.getdoc(shape.area) == "Return an area."
    assert inspect.getmodule(f) is sys.modules[__name__]
    assert inspect.unwrap(f) is f.__wrapped__
    assert inspect.isroutine(f) and callable(f)
    assert not inspect.iscoroutinefunction(f)
    assert typing.get_type_hints(f) == {"x": float, "y": float, "k": int, "return": float}


def test_the_defaults_cannot_be_exchanged_behind_the_calls_back():
    with pytest.raises(AttributeError):
        f.__defaults__ = (3.0,)
    with pytest.raises(AttributeError):
        f.__code__ = inner.__code__


def test_help_shows_the_functions_own():
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        help(f)
        help(Shape)
    assert "f(x: float, y: float = 2.0, *, k: int = 1) -> float\n    Return a product." in out.getvalue()
    assert "area(self, x)" in out.getvalue() and "square(x)" in out.getvalue()


def test_doctests_are_discovered():
    found = {test.name.rpartition(".")[2]: test for test in doctest.DocTestFinder().find(sys.modules[__name__])}
    assert len(found["f"].examples) == 1
    assert doctest.DocTestRunner().run(found["f"]) == doctest.TestResults(0, 1)


def test_it_is_wrapped_partial_weakly_referred_to_and_a_key():
    @functools.wraps(f)
    def around(*args, **kwargs):
        return f(*args, **kwargs) + 1.0

    assert (around.__name__, around.__doc__, around.__wrapped__) == ("f", f.__doc__, f)
    assert inspect.signature(around) == inspect.signature(f)
    assert functools.partial(f, k=2)(3.0) == 12.0
    assert weakref.ref(f)() is f
    assert {f: 1}[f] == 1 and f == f and f != Shape.area and hash(f) == hash(f)
    assert functools.singledispatch(f)(3.0) == functools.lru_cache(f)(3.0) == 6.0


def test_attributes_can_be_set_and_removed():
    g = inner()
    g.unit = "m"
    assert g.unit == vars(g)["unit"] == "m"
    del g.unit
    with pytest.raises(AttributeError, match="unit"):
        g.unit


def test_dataclass_fields_default_to_it():
    assert Model().slope is Model.slope is f
    assert Model().slope(3.0) == 6.0 and Model().others == [f]
    assert pickle.loads(pickle.dumps(Model())).slope is f


# --- in classes --------------------------------------------------------------------------------------------------


def test_methods_are_bound():
    assert shape.area.__self__ is shape and shape.area.__func__ is Shape.area and shape.area.__name__ == "area"
    assert shape.area == shape.area and hash(shape.area) == hash(shape.area)
    assert shape.area != Shape().area and shape.area != shape.volume
    assert repr(shape.area).startswith("<bound <forward_diff Shape.area> of <")
    with pytest.raises(TypeError, match="area"):
        shape.area()


def test_bound_methods_have_the_derivatives_in_their_free_arguments():
    assert shape.area.jvp((2.0,), (1.0,)) == (12.0, 12.0)
    assert shape.area.grad(2.0) == shape.area.derivative(2.0) == grad(shape.area)(2.0) == 12.0
    assert shape.area.value_and_grad(2.0) == (12.0, 12.0)
    assert shape.volume.grad(2.0) == 36.0 and shape.volume.grad(2.0, 2.0) == 72.0
    assert shape.area(Dual(2.0, 1.0)) == Dual(12.0, 12.0)
    assert derivative(derivative(shape.volume, wrt="x"), wrt="x")(2.0) == 36.0
    assert shape.square.grad(2.0) == 4.0


def test_class_and_static_methods_in_both_orders():
    for one in (Shape.unit, shape.unit, Shape.unit_outside, shape.unit_outside):
        assert one(2.0) == 6.0
        assert jvp(one, (2.0,), (1.0,)) == (6.0, 3.0)
    assert Larger.unit(2.0) == Larger.unit_outside(2.0) == 10.0
    for one in (Shape.square, shape.square, Shape.square_outside, shape.square_outside):
        assert one(3.0) == 9.0 and one.grad(3.0) == 6.0


def test_subclasses_override_and_call_super():
    assert Larger().area(2.0) == 21.0
    assert Larger().volume(2.0) == 40.0 and Larger().volume.grad(2.0) == 60.0
    assert shape.height == 4.0


def test_abstract_methods_stay_abstract():
    class Abstract(abc.ABC):
        @abc.abstractmethod
        @forward_diff
        def outside(self, x): ...

        @forward_diff
        @abc.abstractmethod
        def inside(self, x): ...

    assert Abstract.__abstractmethods__ == {"outside", "inside"}
    with pytest.raises(TypeError, match="abstract"):
        Abstract()


def test_partialmethod_binds_it():
    class Fixed(Shape):
        at_two = functools.partialmethod(Shape.area, 2.0)

    assert Fixed().at_two() == 12.0


def test_mocks_follow_its_signature():
    with mock.patch(f"{__name__}.f", autospec=True) as made:
        made.return_value = 7.0
        assert f(1.0) == 7.0
        with pytest.raises(TypeError):
            f()
    with mock.patch.object(Shape, "area", autospec=True) as made:
        made.return_value = 7.0
        assert shape.area(1.0) == 7.0
    assert mock.create_autospec(Shape)().area(1.0) is not None


def test_async_functions_are_refused_where_they_are_decorated():
    with pytest.raises(Refused, match="`async` code has no derivative") as caught:

        @forward_diff
        async def g(x):
            return x

    assert caught.value.path == __file__ and caught.value.place.text.strip() == "async def g(x):"
    with pytest.raises(Refused):
        forward_diff(eval("lambda: (yield)") and asyncio.sleep)


# --- threads -----------------------------------------------------------------------------------------------------


def test_first_calls_from_many_threads_agree():
    def h(x):
        return sin(x) * x

    @forward_diff
    def g(x):
        return h(x) + h(x * x)

    gate, found, errors = threading.Barrier(8), [], []

    def run(x):
        try:
            gate.wait()
            found.append((x, g.jvp((x,), (1.0,)), derivative(derivative(g))(x)))
        except Exception as error:  # shown by the assertion
            errors.append(error)

    threads = [threading.Thread(target=run, args=(float(i % 2 + 1),)) for i in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert not errors
    assert len(found) == 8 and len(set(found)) == 2


def test_it_says_what_it_is():
    assert isinstance(f, Differentiable) and repr(f) == "<forward_diff f>"
    assert not inspect.isfunction(f)  # as the README states
