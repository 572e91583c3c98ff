"""Functions inside functions, a construct each (level_programs.txt): all that holds of a random program holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from test_wild import REFUSALS
from wild import checks, writer

import fwdtrans

TEXTS = (Path(__file__).parent / "level_programs.txt").read_text(encoding="utf-8").strip("\n").split("\n\n")
MAKE = "def make():\n    return (0.7, 1.3, [0.6, -0.4])\n"
WRT = ((True, True, True), (True, False, False), (False, True, False), (False, False, True))
THINNED = os.environ.get("FWDTRANS_PROFILE", "quick") == "quick"
EVERY = checks.SECOND * checks.GRADIENT * checks.TEXT  # a seed by which all is checked
PROGRAMS = [
    writer.Wild(EVERY * (at + 1), f"{writer.PRELUDE}\n\n{text}\n\n{MAKE}", active)
    for at, text in enumerate(TEXTS)
    for active in WRT
    if not THINNED or at % 3 == 0 and active == WRT[at // 3 % 4]
]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda one: f"{one.seed // EVERY}-{sum(one.active)}")
def test_functions_inside_are_right_or_refused_in_every_mode(program: writer.Wild) -> None:
    verdict = checks.check(program)
    text = writer_text(program)
    assert verdict.kind in ("accepted", "refused"), f"{text}: {verdict.why}: {verdict.details}"
    if verdict.kind == "refused":
        assert checks.reason(verdict.why) in REFUSALS, text
        return
    with checks.module(program.text) as names:
        f, direction = names["f"], checks.Directions(program, names).draw()
        value, tangent = fwdtrans.jvp(f, names["make"](), checks.copied(direction))
        closed = fwdtrans.forward_diff(mode="symbolic", wrt=checks.wrt_of(program, f))(f)
        value_, tangent_ = closed.jvp(names["make"](), checks.copied(direction))
        assert value_ == value, text
        assert tangent_ == pytest.approx(tangent, rel=1e-10, abs=1e-12), text


def test_nearly_all_of_them_are_differentiated() -> None:
    kinds = [checks.check(one).kind for one in PROGRAMS[::7]]
    assert kinds.count("accepted") >= 0.9 * len(kinds)


def writer_text(program: writer.Wild) -> str:
    """Return a program without what all have."""
    return program.text[len(writer.PRELUDE) :]
