"""A seed -> a program: of statements of the whole language, of functions inside functions, of what is outside."""

from __future__ import annotations

import random

from programs import Choices

from .filling import HERE, PRELUDE, Wild, Wilder
from .nests import Nester
from .reaching import Outsider

__all__ = ["HERE", "PRELUDE", "Wild", "program"]
NESTED = 4  # one program in so many is of functions inside functions
OUTSIDE = (2, 4, 8, 15)  # of 16 programs these have objects outside of their functions, at either order


def program(seed: int) -> Wild:
    """Return the program of a seed."""
    rng = random.Random(seed)
    choices = Choices(lambda n: int(rng.random() * (n + 1)))
    if seed % NESTED == 1:
        return nested(seed, choices)
    return (Outsider if seed % 16 in OUTSIDE else Wilder)(choices).wild(seed)


def nested(seed: int, choices: Choices) -> Wild:
    """Return a program of functions inside functions."""
    numbers = [repr(round(choices.whole(-1500, 1500) / 1000.0137, 6)) for _ in range(4)]
    text = Nester(choices).function()
    made = f"return ({numbers[0]}, {numbers[1]}, [{numbers[2]}, {numbers[3]}])"
    active = choices.pick(((True, True, True), (True, False, True), (False, True, False), (True, True, False)))
    return Wild(seed, f"{PRELUDE}\n\n{text}\n\ndef make():\n    {made}\n", active)
