"""Small helpers that give tuples are written out where their calls carry tangents; values stay equal to the bit."""
import inspect
import math
import subprocess
import sys
from math import cos, sin

import pytest
from truth import directional

import fwdtrans
from fwdtrans import NotDifferentiable, forward_diff

SCALE = 1.5


def text(f, **options):
    """Return the generated lines below the header."""
    return [line.strip() for line in forward_diff(f, **options).source.splitlines()[2:]]


def check(f, *point):
    """Compare the value to the bit, the derivative with an independent one, the gradient with the derivatives."""
    ones = (1.0,) * len(point)
    value, tangent = forward_diff(f).jvp(point, ones)
    assert value == f(*point)
    assert directional(f, point, ones).misses([tangent, *ones]) == []
    assert sum(forward_diff(f).grad(*point)) == pytest.approx(tangent, rel=1e-12)


def turned(p, angle):
    """Return a point, turned."""
    x, y = p
    c = cos(angle)
    s = sin(angle)
    return c * x - s * y, s * x + c * y


def moved(p, length):
    x, y = p
    return x + length, y


def arm(a, b, n):
    hand = (1.0, 0.5)
    hand = moved(turned(hand, a), n)
    hand = turned(hand, b)
    x, y = hand
    return x * y


def test_helpers_in_one_another_are_written_out_innermost_first():
    lines = text(arm)
    assert not any("_jvp(" in line for line in lines[1:])
    assert [line for line in lines if "cos" in line] == ["c1 = cos(a)", "c2 = cos(b)"]
    check(arm, 0.3, 0.7, 0.2)


def test_a_tuple_that_is_packed_to_be_taken_apart_is_not_packed():
    lines = text(arm)
    assert not any("hand" in line for line in lines)
    assert "x = c2 * x3 - s2 * y2" in lines
    assert "x2 = c1 * 1.0 - s1 * 0.5" in lines


def keeps_a_comment(a, b):
    hand = (1.0, b)  # where it starts
    hand = turned(hand, a)
    x, y = hand
    return x * y


def leaves_the_loop(a, b):
    x, y = a, b
    for _ in range(4):
        hand = turned((x, y), a)
        if x > 0.2:
            break
        x, y = hand
        x = x - 1.0
    return x * y


def reads_it_later(a, b):
    hand = turned((a, b), 0.3)
    x, y = hand
    return x * y + hand[0]


def is_bound_in_a_branch(a, b):
    hand = turned((a, b), 0.3)
    if a > b:
        hand = (b, a)
    x, y = hand
    return x * y


def is_read_in_the_next_turn(a, b):
    hand = (1.0, b)
    total = 0.0
    for _ in range(3):
        x, y = hand
        total = total + x * y
        hand = turned((x, y), a)
    return total


def changes_what_it_was_made_of(a, b):
    hand = (a, b)
    b = b * a
    hand = moved(hand, b)
    x, y = hand
    return x * y * b


def has_its_parts_crosswise(a, b):
    x, y = a * b, b
    hand = turned((x, y), a)
    hand = (hand[1], hand[0])
    x, y = hand
    hand = y, x
    x, y = hand
    return x * y


def catches(a, b):
    x = y = 1.0
    try:
        hand = turned((a, b), 0.3)
        x = 1.0 / (b - b)
        x, y = hand
    except ZeroDivisionError:
        pass
    return x * y * a


@pytest.mark.parametrize(
    "f",
    [leaves_the_loop, reads_it_later, is_bound_in_a_branch, is_read_in_the_next_turn, has_its_parts_crosswise,
     catches],
)  # fmt: skip
def test_a_tuple_that_is_read_otherwise_stays(f):
    check(f, 0.3, 0.7)
    check(f, 0.05, 0.2)
    assert any("hand" in line for line in text(f))


def test_the_parts_of_a_tuple_are_those_that_it_was_packed_of():
    for f in (keeps_a_comment, changes_what_it_was_made_of):
        check(f, 0.3, 0.7)
        assert not any("hand" in line for line in text(f))
    assert "y1 = b  # where it starts" in text(keeps_a_comment)


def rates(x, y, a, b):
    xy = x * y
    return a * x - b * xy, xy - y


def steps(a, b, n=3):
    x, y = 1.0, 0.5
    for _ in range(n):
        dx, dy = rates(x, y, a, b)  # a comment of the user's
        x, y = rates(x + 0.1 * dx, y + 0.1 * dy, a, b)
    return x + y


def test_targets_that_nothing_reads_again_are_bound_one_by_one():
    lines = text(steps)
    assert "dy = xy - y  # a comment of the user's" in lines
    assert "x = a * x1 - b * xy1" in lines
    assert "y = xy1 - y1" in lines
    check(steps, 1.1, 0.4)


def swapped(x, y):
    return y, x


def swaps(a, b):
    for _ in range(3):
        a, b = swapped(a, b)
        a = a * 1.1
    return a - 2.0 * b * a


def test_a_swap_stays_a_swap():
    assert "a, b = b, a" in text(swaps)
    check(swaps, 1.3, 0.7)


def scaled(x, y):
    t = x * SCALE
    return t, t * y


def hides_a_name_of_the_module(a, b):
    SCALE = 2.0
    u, v = scaled(a, b)
    return (u + v) * SCALE


def reads_a_name_of_the_module(a, b):
    u, v = scaled(a, b)
    return (u + v) * SCALE


def test_a_name_of_the_module_is_the_modules():
    assert "(u, v), (du, dv) = scaled_jvp(a, da, b, db)" in text(hides_a_name_of_the_module)
    assert "t = a * SCALE" in text(reads_a_name_of_the_module)
    check(hides_a_name_of_the_module, 1.3, 0.7)
    check(reads_a_name_of_the_module, 1.3, 0.7)


def test_a_helper_that_is_bound_anew_is_followed(monkeypatch):
    f = forward_diff(arm)
    before = f.jvp((0.3, 0.7, 0.2), (1.0, 0.0, 0.0))
    monkeypatch.setitem(globals(), "moved", lambda p, length: (p[0] * length, p[1]))
    assert f.jvp((0.3, 0.7, 0.2), (1.0, 0.0, 0.0)) != before
    check(arm, 0.3, 0.7, 0.2)


def test_a_name_of_the_module_that_a_helper_reads_is_followed(monkeypatch):
    f = forward_diff(reads_a_name_of_the_module)
    monkeypatch.setitem(globals(), "SCALE", 3.0)
    assert f.jvp((1.0, 1.0), (1.0, 0.0)) == (18.0, 18.0)


def still(a, b):
    u, v = scaled(2.0, 3.0)
    return a * u + b * v


def test_a_call_that_carries_no_tangent_stays_as_it_is():
    assert text(still)[0] == "u, v = scaled(2.0, 3.0)"


def by_turns(a, b):
    if a > 1.0:
        return scaled(a, b)
    return a, b


def branching(a, b):
    u, v = by_turns(a, b)
    return u * v


def long(x, y):
    a = x * y + x - y * x + 2 * x
    b = a * a + x * y - a * x
    c = sin(a * b) + cos(b * x) - a * a
    return a * c, b - c


def calls_long(a, b):
    u, v = long(a, b)
    return u * v


def by_word(a, b):
    u, v = scaled(y=a, x=b)
    return u * v


@pytest.mark.parametrize("f", [branching, calls_long, by_word], ids=lambda f: f.__name__)
def test_what_is_not_straight_or_long_or_called_by_words_keeps_its_companion(f):
    assert any("_jvp(" in line for line in text(f)[1:])
    check(f, 1.3, 0.7)


def noted(log, x):
    log.append(x)
    return x


def in_order(a, b):
    log = []
    u, v = scaled(noted(log, a) + 1.0, noted(log, b) * a)
    return u * v + log[0]


def test_arguments_are_evaluated_in_their_order():
    check(in_order, 1.3, 0.7)


def roots(x, y):
    r = math.sqrt(x)
    return r, r * y


def calls_roots(a, b):
    b = b + 1.0
    u, v = roots(a, b)
    return u * v


def test_a_pole_names_the_line_of_the_call():
    with pytest.raises(NotDifferentiable) as caught:
        forward_diff(calls_roots).jvp((0.0, 1.0), (1.0, 1.0))
    assert caught.value.place.text.strip() == "u, v = roots(a, b)"
    with pytest.raises(ValueError, match="math domain"):
        forward_diff(calls_roots).jvp((-1.0, 1.0), (1.0, 1.0))


def test_the_derivative_of_a_derivative_is_right():
    second = fwdtrans.derivative(fwdtrans.derivative(lambda t: arm(t, 0.4, 0.2)))(0.3)
    first = fwdtrans.derivative(lambda t: arm(t, 0.4, 0.2))
    assert second == pytest.approx((first(0.3001) - first(0.2999)) / 2e-4, rel=1e-6)


def test_a_companion_in_rows_shows_the_calls():
    assert any("turned" in line for line in text(arm, form="table"))


def test_a_dump_writes_them_out_as_well(tmp_path):
    names = ["from math import cos, sin\n\n\n", *(inspect.getsource(f) + "\n\n" for f in (turned, moved, arm))]
    path = tmp_path / "arms.py"
    path.write_text("".join(names))
    made = subprocess.run(
        [sys.executable, "-m", "fwdtrans", "dump", f"{path}:arm"], capture_output=True, text=True, check=True
    ).stdout
    assert "turned" not in made.partition("def arm_jvp")[2]
    assert made.partition("def arm_jvp")[2].strip() == forward_diff(arm).source.partition("def arm_jvp")[2].strip()


# --- methods ----------------------------------------------------------------------------------------------------------


class Fluid:
    __hidden = 2.0

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def reduced(self, t):
        """Return both constants, reduced."""
        rt = SCALE * t
        return self.a / rt, self.b * rt

    def mangled(self, t):
        return self.__hidden * t, self.a

    def rotated(self, angle):
        c = cos(angle)
        return c * self.a, c * self.b

    @property
    def both(self):
        return self.a * self.b

    def reads_a_property(self, t):
        return self.both * t, self.a


class Heavy(Fluid):
    def reduced(self, t):
        rt = 3.0 * t
        return self.a * rt, self.b / rt


def reduces(a, t):
    fluid = Fluid(a * a, a + t)
    p, q = fluid.reduced(t)
    return p * q + fluid.a


def reads_mangled(a, t):
    fluid = Fluid(a * a, a + t)
    p, q = fluid.mangled(t)
    return p * q


def reads_property(a, t):
    fluid = Fluid(a * a, a + t)
    p, q = fluid.reads_a_property(t)
    return p * q


def is_called_twice(a, t):
    light = Fluid(a, t)
    heavy = Heavy(a * t, a)
    p, q = light.reduced(t)
    r, s = heavy.reduced(a)
    return p * q + r * s * s


def reduced_of(fluid, t):
    p, q = fluid.reduced(t)
    return p + q * p


def is_given_two_classes(a, t):
    return reduced_of(Fluid(a, t), t) + reduced_of(Heavy(t, a), a)


def is_one_of_two(a, t):
    fluid = Fluid(a, t) if a > t else Heavy(a, t)
    p, q = fluid.reduced(t)
    return p + q * p


def binds_the_object_anew(a, t):
    fluid = Fluid(a, t)
    fluid, p = fluid.rotated(0.2)
    return fluid * p * a


def passes_the_mirror_on(a, t):
    fluid = Fluid(a * a, t)
    p, q = fluid.reduced(t)
    return reduced_of(fluid, p) * q


def stores_a_field(a, t):
    fluid = Fluid(a * a, t)
    fluid.a = fluid.a * fluid.b
    p, q = fluid.reduced(t)
    return p * q * q


@pytest.mark.parametrize(
    "f",
    [reduces, reads_mangled, reads_property, is_called_twice, is_given_two_classes, is_one_of_two,
     binds_the_object_anew, passes_the_mirror_on, stores_a_field],
)  # fmt: skip
def test_methods_that_give_tuples_are_right(f):
    check(f, 1.3, 0.7)
    check(f, 0.4, 0.7)


def test_a_method_of_a_known_class_is_written_out_and_its_mirror_is_names():
    lines = text(reduces)
    assert "p = fluid.a / rt" in lines
    assert "dfluid_a = 2.0 * a * da" in lines
    assert not any("SimpleNamespace" in line or "_jvp(" in line for line in lines[1:])
    assert any("SimpleNamespace" in line for line in text(passes_the_mirror_on))


def test_a_method_of_several_classes_keeps_its_companions():
    assert sum("reduced_jvp(" in line for line in text(is_given_two_classes)) >= 2


def test_a_method_that_is_bound_anew_is_followed(monkeypatch):
    f = forward_diff(reduces)
    before = f.jvp((1.3, 0.7), (1.0, 0.0))
    monkeypatch.setattr(Fluid, "reduced", lambda self, t: (self.a * t, self.b))
    assert f.jvp((1.3, 0.7), (1.0, 0.0)) != before
    check(reduces, 1.3, 0.7)
