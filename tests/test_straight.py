"""The straight way from a public call to its companion: the same answers, the same errors, never a stale one."""
import math
import sys

import pytest

from fwdtrans import NoRule, NotDifferentiable, Refused, SeedError, forward_diff, jvp, rule
from fwdtrans.registry import RULES
from fwdtrans.surely import lists_of_floats

K = 2.0


def helper(x):
    return x * x


@forward_diff
def f(x, y):
    return helper(x) * K + math.sin(y) * x


@forward_diff
def root(x):
    return math.sqrt(x)


@forward_diff
def scaled(x, n):
    return 3 * x + n * 0


def entered(call):
    """Return the names of the Python functions that a call enters."""
    names = []
    sys.setprofile(lambda frame, event, arg: names.append(frame.f_code.co_name) if event == "call" else None)
    try:
        call()
    finally:
        sys.setprofile(None)
    return names


def test_it_enters_nothing_but_the_companion():
    for _ in range(3):
        jvp_frames = entered(lambda: f.jvp((1.5, 0.5), (1.0, 2.0)))
        grad_frames = entered(lambda: f.grad(1.5, 0.5))
    assert jvp_frames == ["<lambda>", "jvp", "way", "f_jvp", "helper_jvp"]
    assert grad_frames[:3] == ["<lambda>", "__call__", "way"]
    assert len(grad_frames) == 5


def test_it_gives_what_the_other_ways_give():
    plain = f.__wrapped__
    for x, y in ((1.5, 0.5), (-2.0, 0.0), (0.0, 1.0)):
        for _ in range(2):
            assert str(f.jvp((x, y), (1.0, -2.0))) == str(jvp(plain, (x, y), (1.0, -2.0)))
            slopes = tuple(jvp(plain, (x, y), d)[1] for d in ((1.0, 0.0), (0.0, 1.0)))
            assert str(f.grad(x, y)) == str(slopes)
            assert str(f.value_and_grad(x, y)) == str((plain(x, y), slopes))
    assert f.jvp((1.5, 0.5), (1.0, 2.0)) == f.jvp([1.5, 0.5], [1, 2]) == f.jvp((1.5, 0.5), (1.0, 2.0), {})


def test_other_arguments_go_their_own_way():
    f.jvp((1.5, 0.5), (1.0, 0.0))
    f.jvp((1.5, 0.5), (1.0, 0.0))
    assert f.jvp((3, 2), (1, 0)) == jvp(f.__wrapped__, (3, 2), (1, 0))
    assert f.jvp((1.5, 0.5), (1.0, None)) == jvp(f.__wrapped__, (1.5, 0.5), (1.0, None))
    for wrong in (((1.5,), (1.0,)), ((1.5, 0.5), (1.0,)), (1.5, 1.0), ((1.5, 0.5), ("a", 0.0))):
        with pytest.raises((TypeError, ValueError)):
            f.jvp(*wrong)
    with pytest.raises(TypeError, match="missing"):
        f.grad(1.5)
    assert type(scaled.grad(1.0, 2.0)[0]) is float


def test_what_changes_is_seen(monkeypatch):
    def slope():
        f.jvp((1.5, 0.0), (1.0, 0.0))
        return f.jvp((1.5, 0.0), (1.0, 0.0))[1], f.grad(1.5, 0.0)[0]

    assert slope() == (6.0, 6.0)
    monkeypatch.setattr(sys.modules[__name__], "K", 3.0)
    assert slope() == (9.0, 9.0)
    monkeypatch.setattr(sys.modules[__name__], "K", 2)
    assert slope() == (6.0, 6.0)
    monkeypatch.setattr(sys.modules[__name__], "helper", lambda x: x * x * x)
    assert slope() == (13.5, 13.5)
    monkeypatch.undo()
    assert slope() == (6.0, 6.0)
    monkeypatch.setattr(helper, "__code__", (lambda x: 5.0 * x).__code__)
    assert slope() == (10.0, 10.0)
    monkeypatch.undo()
    assert slope() == (6.0, 6.0)
    monkeypatch.delattr(sys.modules[__name__], "helper")
    with pytest.raises(NoRule, match="`helper`: it is not defined"):
        f.jvp((1.5, 0.0), (1.0, 0.0))


def test_a_closure_is_seen():
    factor = 2.0

    @forward_diff
    def inner(x):
        return factor * x

    def change(value):
        nonlocal factor
        factor = value

    for value in (2.0, 3.0, 4):
        change(value)
        assert inner.grad(1.0) == inner.grad(1.0) == inner.jvp((1.0,), (1.0,))[1] == float(value)


def test_a_new_rule_is_seen():
    def opaque(x):
        return x * x

    @forward_diff
    def g(x):
        return opaque(x)

    assert g.grad(3.0) == g.grad(3.0) == 6.0
    rule(opaque, dx="7.0")
    try:
        assert g.grad(3.0) == g.grad(3.0) == 7.0
    finally:
        del RULES.objects[id(opaque)]
        RULES.version += 1
    assert g.grad(3.0) == g.grad(3.0) == 6.0


def test_errors_are_those_of_the_other_ways():
    root.jvp((4.0,), (1.0,))
    root.grad(4.0)
    for call in (lambda: root.jvp((0.0,), (1.0,)), lambda: root.grad(0.0)):
        with pytest.raises(NotDifferentiable, match=r"root\(x=0\.0\) has no derivative here") as caught:
            call()
        assert caught.value.place.line == root.__wrapped__.__code__.co_firstlineno + 2
        with pytest.raises(NotDifferentiable):
            call()
    with pytest.raises(ValueError, match="math domain error"):
        root.jvp((-1.0,), (1.0,))


def test_a_complex_value_of_real_arguments_is_refused():
    @forward_diff
    def power(x):
        return x ** (1 / 3)

    for _ in range(2):
        assert power.grad(8.0) == pytest.approx(1 / 12)
        with pytest.raises(NotDifferentiable, match="complex number"):
            power.grad(-8.0)
        with pytest.raises(NotDifferentiable, match="complex number"):
            power.jvp((-8.0,), (1.0,))


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b


@forward_diff(wrt="x")
def mixed(x, n, data, label, pair, scale=2.0):
    total = 0.0
    for v in data:
        total += v * x**n
    return total * scale * pair.a if label == "on" else x


@forward_diff
def itself(v):
    return v


@forward_diff
def product(u, v):
    return u[0] * v[1] + u[1] * v[0]


def test_numbers_text_lists_and_objects_beside_go_straight():
    args = 1.5, 2, [1.0, 2.5], "on", Pair(3.0, 4.0)
    seeds = 1.0, None, None, None, None
    expected = jvp(mixed.__wrapped__, args, seeds)
    for _ in range(3):
        assert mixed.jvp(args, seeds) == expected
        assert mixed.grad(*args) == expected[1]
    assert entered(lambda: mixed.jvp(args, seeds))[1:] == ["jvp", "way", "mixed_jvp__x"]
    assert entered(lambda: mixed.grad(*args))[1:4] == ["__call__", "way", "mixed_grad__x"]
    for other in (
        (2.0, 3, [1.0], "on", Pair(1.0, 1.0)), (2, 3, (1, 2), "off", Pair(1, 2)), (2.0, 3, [1, 2.5], "on", Pair(1.0, 2))
    ):  # fmt: skip
        assert mixed.jvp(other, seeds) == jvp(mixed.__wrapped__, other, seeds)
        assert mixed.grad(*other) == pytest.approx(jvp(mixed.__wrapped__, other, seeds)[1])
    wide = 1.0, 10**400, [1.0], "off", Pair(1.0, 1.0)
    with pytest.raises(Refused, match="beyond the range of a float"):
        mixed.jvp(wide, seeds)


def test_seeds_of_lists_are_copied_and_measured():
    seed = [0.5, 0.25]
    for _ in range(4):
        value, tangent = itself.jvp(([1.0, 2.0],), (seed,))
        assert tangent == seed
        assert tangent is not seed
    with pytest.raises(SeedError):
        itself.jvp(([1.0, 2.0],), ([0.5],))
    u, v = [1.0, 2.0], [3.0, 4.0]
    for _ in range(4):
        assert product.jvp((u, v), ([1.0, 0.0], [0.0, 1.0])) == (10.0, 5.0)
    with pytest.raises(SeedError, match="another tangent"):
        product.jvp((u, u), ([1.0, 0.0], [0.0, 1.0]))
    assert product.jvp((u, u), ([1.0, 0.0], [1.0, 0.0])) == (4.0, 4.0)


def test_new_defaults_are_seen():
    def powered(x, n=2.0):
        return x**n

    f = forward_diff(wrt="x")(powered)
    for _ in range(4):
        assert f.grad(3.0) == 6.0
    powered.__defaults__ = (3.0,)
    for _ in range(4):
        assert f.grad(3.0) == 27.0


WHOLE = 3


@forward_diff
def energy(x, k):
    s = 0.0
    for v in x:
        s += k * v * v
    return s


@forward_diff
def counted(x):
    return sum(WHOLE * v for v in x)


def test_slopes_in_lists_are_floats_and_asked_only_where_they_might_not_be():
    for _ in range(3):
        assert energy.grad([1.0, 2.0], 2.0) == ([4.0, 8.0], 5.0)
        assert counted.grad([1.0, 2.0]) == [3.0, 3.0]
    assert {*map(type, counted.grad([1.0, 2.0]))} == {*map(type, energy.grad([1, 2], 2)[0])} == {float}
    text = "def g(x, y):\n    d = [0.0] * len(x)\n    {}\n    return 1.0, d\n"
    for line in ("d[0] += 3 * y", "d[0] /= y", "d = [2.0 * v for v in d]", "d = [-v for v in d]"):
        assert lists_of_floats(text.format(line)) == [True]
    others = "d[0] = y", "d += y", "d = [y * v for v in x]", "e = d", "change(d)", "d = [0] * 3", "d, e = y", "x.d = d"
    for line in others:
        assert lists_of_floats(text.format(line)) == [False]
    assert lists_of_floats("def g(d):\n    if d:\n        d = [0.0] * 3\n    return 1.0, d") == [False]
    assert lists_of_floats("def g(d):\n    return 1.0") == []


HIDING = """\
from math import sin
import math

len = type = float = map = count = found = x0 = None


def f(x, points, pair):
    return sin(x) * math.cos(x) + points[0] * pair.a
"""


def test_names_of_the_users_hide_none_of_ours(monkeypatch, tmp_path):
    (tmp_path / "hiding.py").write_text(HIDING)
    monkeypatch.syspath_prepend(str(tmp_path))
    import hiding  # noqa: PLC0415 - it is written above

    g = forward_diff(wrt="x")(hiding.f)
    for x in (0.5, 1.0, 1.5, 2.0):
        expected = math.cos(2.0 * x)
        for points in ((1.0, 2.0), (1.0, 2.0), (1.0, 2.0, 3.0), (1, 2.0, 3.0), [2.0]):
            assert g.grad(x, points, Pair(1.0, 2.0)) == pytest.approx(expected)
            seeds = 1.0, None, None
            assert g.jvp((x, points, Pair(1.0, 2.0)), seeds)[1] == pytest.approx(expected)
    g = forward_diff(wrt="x")(hiding.f)
    args = 1.0, (1.0, 2.0), Pair(1.0, 2.0)
    assert g.grad(*args) == g.grad(*args) == pytest.approx(math.cos(2.0))
    assert entered(lambda: g.grad(*args))[1:4] == ["__call__", "way", "f_grad__x"]
    monkeypatch.setattr(hiding, "sin", math.sinh)
    assert g.grad(*args) == pytest.approx(math.cosh(1.0) * math.cos(1.0) - math.sinh(1.0) * math.sin(1.0))
    monkeypatch.setattr(math, "cos", math.exp)
    assert g.grad(*args) == pytest.approx((math.cosh(1.0) + math.sinh(1.0)) * math.exp(1.0))
    monkeypatch.undo()
    assert g.grad(*args) == pytest.approx(math.cos(2.0))


def test_a_longer_tuple_is_another_one():
    @forward_diff(wrt="x")
    def scaled_by_all(x, weights):
        total = 0.0
        for w in weights:
            total += w * x
        return total

    for _ in range(4):
        assert scaled_by_all.grad(2.0, (1.0, 2.0)) == 3.0
    assert len(entered(lambda: scaled_by_all.grad(2.0, (1.0, 2.0, 4)))) > 10
    assert scaled_by_all.grad(2.0, (1.0, 2.0, 1j)) == 3.0 + 1j
    assert scaled_by_all.grad(2.0, (1.0, 2.0, 4)) == 7.0
    assert scaled_by_all.grad(2.0, (1.0, 2.0)) == 3.0


def test_slopes_in_tuples_are_floats():
    @forward_diff
    def both(x, y):
        return 2 * x + y, x * y

    for x, y in ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0), (7.0, 8.0)):
        slopes = both.grad(x, y)
        assert slopes == ((2.0, y), (1.0, x))
        assert {type(d) for row in slopes for d in row} == {float}


def test_a_class_that_gets_another_method_is_seen():
    class Scale:
        def __init__(self, a):
            self.a = a

        def of(self, x):
            return self.a * x

    @forward_diff(wrt="x")
    def through(x, a):
        return Scale(a).of(x)

    for _ in range(4):
        assert through.grad(2.0, 3.0) == through.jvp((2.0, 3.0), (1.0, None))[1] == 3.0
    Scale.of = lambda self, x: self.a * x * x
    for _ in range(4):
        assert through.grad(2.0, 3.0) == through.jvp((2.0, 3.0), (1.0, None))[1] == 12.0


def test_objects_beside_are_asked_for_their_fields():
    @forward_diff(wrt="x")
    def beside(x, pair):
        return x * pair.a * (pair.c if hasattr(pair, "c") else 1.0)

    pair = Pair(3.0, 4.0)
    for _ in range(4):
        assert beside.grad(2.0, pair) == 3.0
    pair.a = 5
    assert beside.grad(2.0, pair) == 5.0
    del pair.b
    assert beside.grad(2.0, pair) == 5.0
