"""Random programs of the whole language (tests/wild); FWDTRANS_PROFILE says how many (quick, ci, long).

A failure names its seed: `python tests/fuzz_long.py --shrink SEED` prints a small program that fails alike.
"""

from __future__ import annotations

import os
import warnings
from collections import Counter

import pytest
from wild import checks, shrink, writer

PROGRAMS = {"quick": 100, "ci": 3_000, "long": 20_000}[os.environ.get("FWDTRANS_PROFILE", "quick")]
CHUNK = 100
MOST_REFUSED = 0.8  # of a chunk's programs
REFUSALS = tuple(line for line in (writer.HERE / "refusals.txt").read_text(encoding="utf-8").splitlines() if line)


@pytest.mark.parametrize("chunk", range(-(-PROGRAMS // CHUNK)))
def test_random_programs_are_right_or_refused(chunk: int) -> None:
    kinds: Counter[str] = Counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # `2 is x`, say, in a program
        for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
            verdict = checks.check(writer.program(seed))
            kinds[verdict.kind] += 1
            assert verdict.kind != "failed", f"seed {seed}: {verdict.why}: {verdict.details}"
            if verdict.kind == "refused":
                assert checks.reason(verdict.why) in REFUSALS, f"seed {seed}: {verdict.why}"
    assert kinds["refused"] <= MOST_REFUSED * CHUNK, kinds
    assert kinds["unfit"] <= 0.05 * CHUNK, kinds


def test_a_seed_draws_the_same_program_every_time() -> None:
    assert writer.program(7) == writer.program(7)
    assert len({writer.program(seed).text for seed in range(50)}) == 50


def test_the_whole_language_is_drawn() -> None:
    seeds = (*range(400), *range(writer.FAR, writer.FAR + 400))
    drawn = "".join(shrink.without_prelude(writer.program(seed).text) for seed in seeds)
    words = "yield|try:|with |match |nonlocal|finally:|*v|deque(|Point(|lambda|raise|next(|.sort(|.pop(|@bent"
    words += "|(Enum):|__slots__|super().|(namedtuple(|@dataclass|__getattr__"
    words += "|global COUNT|CURVE0 * |by=CURVE0|COSTS|.SHARED|copy(CURVE0)"
    assert [word for word in words.split("|") if word not in drawn] == []


WRONG = """
from math import sin

def f(x, v):
    v[0] = sin(x)
    return v

def make():
    return 1.5, [2.0]
"""
LARGE = """
def f(x):
    y = x * 2
    if x > 0:
        y = y + 1
    raise ValueError

def make():
    return (1.5,)
"""


SWAPPED = """
def f(x, u):
    try:
        u[0], u[-1] = u[1], u[0] * x
    except ZeroDivisionError:
        pass
    return u[0] * x

def make():
    return 1.5, [0.5, 2.0]
"""


def test_items_are_swapped_in_a_try() -> None:
    assert checks.check(writer.Wild(8, SWAPPED, (True, True))).kind == "accepted"


def test_what_is_wrong_is_noticed() -> None:
    program = writer.Wild(3, WRONG, (True, True))
    assert checks.check(program).kind == "accepted"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(checks.HYPER_NAMES, "sin", checks.HYPER_NAMES["cos"])
        assert checks.check(program).why == "wrong tangent"


def test_a_failing_program_is_made_small() -> None:
    small = shrink.shrunk(writer.Wild(1, LARGE, (True,)), lambda verdict: verdict.why == "raises")
    assert small.text.split("\n")[:2] == ["def f(x):", "    raise ValueError"]
