"""What the standard library does to containers: the functions whose companions are written by hand in `runtime.py`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Native:
    """A function, or a method, that moves the items of a container and those of its mirror alike.

    Attributes:
        name: its companion in `runtime.py`, which gives value and tangent.
        params: its parameters in order; those in `moving` are followed by their tangents.
        changes: the parameter that is stored into, "" for none.
        puts: the parameter that is put into it, "" for none.
        gives: "none", "item" (of the first moving one), "winner" (that, or what is put in), "list" (of such items).
    """

    name: str
    params: tuple[str, ...]
    moving: frozenset[str]
    changes: str = ""
    puts: str = ""
    gives: str = "none"


def _native(pattern: str, moving: str, changes: str = "", puts: str = "", gives: str = "none") -> Native:
    name, _, params = pattern.rstrip(")").partition("(")
    return Native(name, tuple(params.split(", ")), frozenset(moving.split()), changes, puts, gives)


_PUSH = _native("heappush_jvp(heap, item)", "heap item", "heap", "item")
_POP = _native("heappop_jvp(heap)", "heap", "heap", gives="item")
_HEAPIFY = _native("heapify_jvp(heap)", "heap", "heap")
_REPLACE = _native("heapreplace_jvp(heap, item)", "heap item", "heap", "item", "item")
_PUSHPOP = _native("heappushpop_jvp(heap, item)", "heap item", "heap", "item", "winner")
_INSORT = _native("insort_right_jvp(a, x, lo, hi, key)", "a x", "a", "x")
_INSORT_LEFT = _native("insort_left_jvp(a, x, lo, hi, key)", "a x", "a", "x")

NATIVE = {
    **dict.fromkeys(("heapq.heappush", "_heapq.heappush"), _PUSH),
    **dict.fromkeys(("heapq.heappop", "_heapq.heappop"), _POP),
    **dict.fromkeys(("heapq.heapify", "_heapq.heapify"), _HEAPIFY),
    **dict.fromkeys(("heapq.heapreplace", "_heapq.heapreplace"), _REPLACE),
    **dict.fromkeys(("heapq.heappushpop", "_heapq.heappushpop"), _PUSHPOP),
    "heapq.nlargest": _native("nlargest_jvp(n, iterable, key)", "iterable", gives="list"),
    "heapq.nsmallest": _native("nsmallest_jvp(n, iterable, key)", "iterable", gives="list"),
    **dict.fromkeys(
        ("bisect.insort", "bisect.insort_right", "_bisect.insort", "_bisect.insort_right"), _INSORT
    ),
    **dict.fromkeys(("bisect.insort_left", "_bisect.insort_left"), _INSORT_LEFT),
}

SORTED = _native("sorted_jvp(items, key, reverse)", "items", gives="list")  # with a key, called once for each

# methods of lists and deques whose mirror must be told where the items are
NATIVE_METHODS = {
    "sort": _native("sort_jvp(items, key, reverse)", "items", "items"),
    "remove": _native("remove_jvp(items, item)", "items", "items"),
}

# what copies containers, or makes others of them: the mirror is copied alike
REARRANGING = frozenset(
    {
        "collections.deque", "collections.defaultdict", "collections.OrderedDict", "collections.Counter",
        "copy.copy", "copy.deepcopy", "array.array", "builtins.set", "builtins.frozenset",
    }
)  # fmt: skip

# what looks at values, and gives none of them
LOOKING = {
    "_bisect.bisect_left": "number",
    "_bisect.bisect_right": "number",
    "bisect.bisect": "number",
    "bisect.bisect_left": "number",
    "bisect.bisect_right": "number",
}
