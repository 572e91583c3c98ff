"""Richardson's extrapolation on a bank of functions: its bound holds against 50 digits, and it costs little."""
import statistics

import pytest
from bank import BANK, GROUPS, function, truth

from fwdtrans.differences import EPSILON, FIRST, HIGHER, richardson

each = pytest.mark.parametrize


def estimated(text, x, order=1):
    """Return slope, bound and the number of evaluations."""
    f = function(text)
    calls = []

    def along(h):
        calls.append(h)
        return f(x + h)

    first = FIRST * (HIGHER if order > 1 else 1.0)
    slope, error = richardson(along, f(x), first * max(abs(x), 1.0), EPSILON * abs(x), order)
    return slope, error, len(calls) + 1


def test_the_bank_holds_two_hundred_functions():
    assert len({text for _, text, _ in BANK}) >= 200


@each("group", GROUPS)
def test_the_bound_holds(group):
    """The true error is at most three times the bound; one that is infinite says that it is not known."""
    wrong = []
    for text, x in GROUPS[group]:
        slope, error, _ = estimated(text, x)
        expected = truth(text, x)
        # the truth itself is a float: half a unit in its last place is nobody's error
        if error < float("inf") and not abs(slope - expected) <= 3.0 * error + EPSILON * abs(expected):
            wrong.append((text, x, slope, expected, error))
    assert wrong == []


@each("order", [2, 3, 4])
def test_the_bound_holds_at_higher_orders(order):
    wrong = []
    for _, text, x in BANK[::6]:
        slope, error, _ = estimated(text, x, order)
        expected = truth(text, x, order)
        if error < float("inf") and not abs(slope - expected) <= 3.0 * error + EPSILON * abs(expected):
            wrong.append((text, x, slope, expected, error))
    assert wrong == []


def test_most_of_the_bank_is_known_to_thirteen_digits_for_eleven_evaluations():
    found = [estimated(text, x) + (truth(text, x),) for _, text, x in BANK]
    relative = [abs(slope - expected) / abs(expected) for slope, _, _, expected in found if expected]
    assert statistics.median(relative) < 1e-13
    assert statistics.median(count for _, _, count, _ in found) <= 11
    assert max(count for _, _, count, _ in found) <= 100
    assert sum(error <= 1e-9 * abs(expected) for _, error, _, expected in found) > 0.8 * len(found)
    assert sum(error == float("inf") for _, error, _, _ in found) <= 2
