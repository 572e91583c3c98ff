"""A seed -> a program: of statements of the whole language, of functions inside functions, of what is outside."""

from __future__ import annotations

import random

from programs import Choices

from .filling import HERE, PRELUDE, Wild, Wilder
from .nests import Nester
from .reaching import Outsider

__all__ = ["FAR", "HERE", "PRELUDE", "Wild", "program"]
NESTED = 4  # one program in so many is of functions inside functions
FAR = 100_000  # from this seed on programs have objects outside of their functions: long runs begin there
OUTSIDE = (2, 4, 8, 15)  # of 16 such programs these have, at either order


def program(seed: int) -> Wild:
    """Return the program of a seed."""
    rng = random.Random(seed)
    choices = Choices(lambda n: int(rng.random() * (n + 1)))
    if seed % NESTED == 1:
        return nested(seed, choices)
    is_outside = seed >= FAR and seed % 16 in OUTSIDE
    return (Outsider if is_outside else Wilder)(choices).wild(seed)


def nested(seed: int, choices: Choices) -> Wild:
    """Return a program of functions inside functions."""
    numbers = [repr(round(choices.whole(-1500, 1500) / 1000.0137, 6)) for _ in range(4)]
    text = Nester(choices).function()
    made = f"return ({numbers[0]}, {numbers[1]}, [{numbers[2]}, {numbers[3]}])"
    active = choices.pick(((True, True, True), (True, False, True), (False, True, False), (True, True, False)))
    return Wild(seed, f"{PRELUDE}\n\n{text}\n\ndef make():\n    {made}\n", active)
