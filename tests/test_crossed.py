"""What changes things, names them or fails, each in many places: right, or refused (crossed.py).

A share of each kind; all of them, some thousands, are long. Values are compared exactly; errors are the primal's.
"""

import contextlib
import io
from collections.abc import Callable
from itertools import islice
from typing import Any

import pytest
from crossed import crossed
from programs import load

from fwdtrans import Refused, jvp, value_and_grad

KINDS = {"changes": 37, "names": 31, "effects": 23, "failures": 31}  # one of so many is run
POINT, DIRECTION = (1.3, 0.9), (0.6, -0.4)


def outcome(f: Callable[..., Any], *args: Any) -> tuple[Any, BaseException | None]:
    """Return what a function gives, or raises; what it prints is swallowed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            return f(*args), None
    except BaseException as error:  # `sys.exit` among them
        return None, error


def slope_of(f: Callable[..., Any]) -> float:
    """Return the derivative along the direction, by the difference of five points."""
    h = 1e-3

    def at(s: float) -> float:
        value: float = outcome(f, *(x + s * h * d for x, d in zip(POINT, DIRECTION)))[0]
        return value

    return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h)


def judged(text: str) -> bool:
    """Compare a program's derivative with its differences; say whether it was accepted."""
    try:
        f = load(text)
    except SyntaxError:  # a statement where an expression is asked for
        return True
    value, error = outcome(f, *POINT)
    found, raised = outcome(jvp, f, POINT, DIRECTION)
    if isinstance(raised, Refused):
        return False
    if error is not None or raised is not None:
        assert (type(raised), str(raised)) == (type(error), str(error)), text
        return True
    assert found[0] == value, text
    assert found[1] == pytest.approx(slope_of(f), rel=1e-6, abs=1e-6), text
    if len(text) % 5 == 0:
        (whole, slopes), raised = *outcome(value_and_grad(f), *POINT)[:1], outcome(value_and_grad(f), *POINT)[1]
        assert raised is None, text
        assert (whole, sum(s * d for s, d in zip(slopes, DIRECTION))) == (value, pytest.approx(found[1])), text
    return True


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("kind", KINDS)
def test_a_share_of_the_programs_is_right_or_refused(kind: str, part: int) -> None:
    step = 4 * KINDS[kind]
    accepted = [judged(text) for text in islice(crossed(kind), part * KINDS[kind], None, step)]
    assert sum(accepted) > 0.7 * len(accepted)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_all_of_the_programs_are_right_or_refused(kind: str) -> None:
    for text in crossed(kind):
        judged(text)
