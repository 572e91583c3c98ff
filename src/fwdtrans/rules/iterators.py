"""What only rearranges values, one by one as they are asked for: its mirror is the same rearrangement of the mirrors."""

from __future__ import annotations

from typing import NamedTuple


class Rearranger(NamedTuple):
    """A function of `itertools` that gives an iterator.

    Attributes:
        content: what it gives: element (of its arguments), inner (an element's element), value (an argument itself), pair,
            row (a tuple of elements), columns (a tuple of an element of each argument), iterators (a tuple of iterators).
        mirrored: how many of its arguments, from the first on, have mirrors; the others stay as they are.
        words: the keyword arguments that have mirrors.
        absent: the tangents of arguments that may be left out, where they are not those of a constant.
    """

    content: str
    mirrored: int = 99
    words: frozenset[str] = frozenset()
    absent: tuple[float, ...] = ()


# fmt: off
REARRANGERS = {
    "itertools.accumulate":                    Rearranger("element", 1, frozenset({"initial"})),
    "itertools.chain":                         Rearranger("element"),
    "itertools.chain.from_iterable":           Rearranger("inner"),
    "itertools.combinations":                  Rearranger("row", 1),
    "itertools.combinations_with_replacement": Rearranger("row", 1),
    "itertools.compress":                      Rearranger("element", 1),
    "itertools.count":                         Rearranger("value", 2, frozenset({"start", "step"}), (0.0, 0.0)),
    "itertools.cycle":                         Rearranger("element", 1),
    "itertools.islice":                        Rearranger("element", 1),
    "itertools.batched":                       Rearranger("row", 1),
    "itertools.pairwise":                      Rearranger("pair", 1),
    "itertools.permutations":                  Rearranger("row", 1),
    "itertools.product":                       Rearranger("columns"),
    "itertools.repeat":                        Rearranger("value", 1),
    "itertools.tee":                           Rearranger("iterators", 1),
    "itertools.zip_longest":                   Rearranger("columns", 99, frozenset({"fillvalue"})),
}
# fmt: on

# A call of these is the generator expression that they stand for: `map(f, xs)` is `(f(x) for x in xs)`.
COMPREHENDED = frozenset({"builtins.map", "builtins.filter", "itertools.starmap", "itertools.filterfalse"})
