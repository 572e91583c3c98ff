"""A call and its arguments in; the same call on moved copies of them, as flat lists of numbers, out.

    call         f(xs, k) = [2 * x for x in xs]        xs = [1.0, 2.0], moved along [1.0, 0.0]
    along(h)     numbers of f([1.0 + h, 2.0], k)       [2.0 + 2 * h, 4.0]

Generated code of numeric derivatives calls these functions; a dumped module carries the text of those it needs. Any
container or object may be an argument: the user's own is given to the function once, probes get copies (decisions 15).
"""

from __future__ import annotations

from typing import Any

from .differences import EPSILON, FIRST, HIGHER
from .runtime import empty_mirror, fields_of, is_array, tuple_like, zero


class Probes:
    """A call on copies of its arguments, moved along seeds: a function of the step."""

    def __init__(self, call: Any, args: Any, seeds: Any) -> None:
        self.call, self.args, self.seeds = call, args, seeds
        self.start = copies(args)
        self.outline = outline(self.start, {})
        self.mirrors: dict[int, Any] = {}
        link(args, seeds, self.mirrors)

    def __call__(self, h: float) -> list[Any]:
        """Return what the call changes in its arguments, or leaves in those of another outline, and what it gives."""
        args = pushed(copies(self.start), self.seeds, h, set())
        before = numbers(args, set())
        value = self.call(*args)
        seen: set[int] = set()
        after = numbers(args, seen)
        if outline(args, {}) == self.outline:
            after = [b - a for a, b in zip(before, after)]
        return after + numbers(value, seen)

    def steps(self, value: Any) -> list[float]:
        """Return derivatives by steps in the imaginary part, `call` being made for that; they replace the seeds."""

        def along(h: float) -> list[Any]:
            args = pushed(copies(self.start), self.seeds, 1j * h, set())
            return numbers((args, with_its_steps(self.call, args)), set())

        slopes = imaginary(along, numbers((self.args, value), set()), self.start, self.seeds)
        self.seeds = None  # the arguments' own slopes are whole: they take the seeds' place
        return slopes

    def here(self, value: Any) -> list[Any]:
        """Return the same for a step of 0, from the call that has been made on the arguments themselves."""
        seen: set[int] = set()
        before, after = numbers(self.start, set()), numbers(self.args, seen)
        if outline(self.args, {}) == self.outline:
            after = [b - a for a, b in zip(before, after)]
        return after + numbers(value, seen)

    def tangent(self, value: Any, slopes: Any) -> Any:
        """Return the tangent of what the call gave; the seeds of arguments that it has changed go along."""
        each = iter(slopes)
        seen: dict[int, Any] = {}
        is_same = outline(self.args, {}) == self.outline
        filled(self.args, self.seeds if is_same else None, each, self.mirrors, seen)
        return filled(value, None, each, self.mirrors, seen)


def with_its_steps(call: Any, args: Any) -> Any:
    """Call a function of complex numbers, in which NumPy must not drop an imaginary part with a warning alone."""
    import sys
    from warnings import catch_warnings, simplefilter

    numpy = sys.modules.get("numpy")
    complex_warning = getattr(getattr(numpy, "exceptions", numpy), "ComplexWarning", None)
    with catch_warnings():
        simplefilter("ignore")  # the function itself has told of the others
        if complex_warning is None:
            return call(*args)
        simplefilter("error", complex_warning)
        try:
            return call(*args)
        except complex_warning as warning:
            raise TypeError(f"what moves is stored where only real numbers may stand ({warning})") from warning


LEAST = 1e-290  # of an imaginary part: what is less has lost digits
TINY = 2.0**-1030  # a number that has no room for a step beside it: it moves as 0 does


def imaginary(along: Any, values: list[Any], args: Any, seeds: Any) -> list[float]:
    """Return derivatives by a step in the imaginary part, in the order of the function's values.

    It is a small part of what it moves: its square is nothing. Where the derivative is lost in underflow, a longer one
    is taken, where it overflows, a shorter one.

    Raises:
        ArithmeticError: the real part is not what the function gives: the complex run took another way.

    Source: W. Squire and G. Trapp, SIAM Review 40 (1998) 110-112.
    """
    if any(isinstance(value, complex) for value in values):
        raise TypeError("a complex step has no room in complex numbers")
    moved = movements(args, seeds, set())
    is_tiny = any(0.0 < number < 1e-90 for number, _ in moved)
    size = max((abs(value) for value in values if abs(value) < float("inf")), default=0.0)  # of what they are sums of

    def parts(bits: int) -> tuple[float, list[Any]]:
        h = step_of(moved, bits)
        found = along(h)
        if len(found) != len(values):
            raise ArithmeticError("the complex run gives a result of another shape")
        return h, found

    def is_same(w: Any, value: Any) -> bool:
        return bool(abs(w.real - value) <= 1e-9 * (abs(value) + LEAST) + 1e-14 * size or not abs(value) < float("inf"))

    h, found = parts(350 if any(number < TINY for number, _ in moved) else 150)
    for w, value in zip(found, values):
        if not is_same(w, value):
            raise ArithmeticError(f"the complex run gives {w.real!r} where the function gives {value!r}")
    slopes = [float(w.imag) / h for w in found]
    lost = [i for i, w in enumerate(found) if isinstance(w, complex) and abs(w.imag) < LEAST]
    large = [i for i, w in enumerate(found) if not abs(w.imag) < float("inf")]
    if lost:
        (h, found), (h4, found4) = parts(70), parts(68)
        for i in (i for i in lost if is_same(found[i], values[i])):
            slopes[i] = found[i].imag / h
            if abs(found4[i].imag / h4) > 2.0 * abs(slopes[i]):
                slopes[i] = 0.0  # it grows with the step: that of x ** 3 at 0
            elif abs(found[i].imag) < 1e-310 and (is_tiny or 0.0 < abs(values[i]) < 1e-250):
                complain(f"a derivative is lost in underflow, beside the value {values[i]!r}: no complex step shows it")
    if large:
        h, found = parts(1040)
        for i in (i for i in large if is_same(found[i], values[i])):
            slopes[i] = float(found[i].imag) / h
    return slopes


def step_of(moved: Any, bits: int) -> float:
    """Return a power of two that moves each of some numbers, (size, speed), by a part of 2 ** -bits at the most.

    >>> step_of([(4.0, 1.0), (32.0, 2.0)], 100) == 2.0**-98
    True
    """
    from math import frexp, ldexp

    least = min((frexp(number if number > TINY else 1.0)[1] - frexp(speed)[1] for number, speed in moved), default=0)
    slowest = min((frexp(speed)[1] for _, speed in moved), default=0)  # what it is moved by is no subnormal number
    return ldexp(1.0, max(least - bits, min(-1000 - slowest, least - 27)))


def copies(args: Any) -> Any:
    """Return copies of arguments; what was one object is one again."""
    from copy import deepcopy

    try:
        return deepcopy(args)
    except Exception as error:
        what = "an argument cannot be copied, and differences run the function many times, on copies"
        raise TypeError(f"{what} ({type(error).__name__}: {error})") from error


def is_number(value: Any) -> bool:
    """Say whether a value is a number that may carry a tangent."""
    return isinstance(value, (int, float, complex)) and not isinstance(value, bool) or hasattr(type(value), "numerator")


def parts_of(value: Any) -> Any:
    """Return the items of a container by key or position, the fields of an object; None for anything else."""
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, tuple) or empty_mirror(value) is not None:
        return dict(enumerate(value))
    if is_array(type(value)):
        return {index: value[index].item() for index in indices(value)}
    if hasattr(type(value), "__next__") or hasattr(type(value), "dtype") and hasattr(value, "shape") and value.shape:
        raise TypeError(f"a {type(value).__name__} is not gone through by differences: make a list of it")
    return fields_of(value)


def indices(array: Any) -> Any:
    """Return the index of every number in an array."""
    from itertools import product

    return product(*map(range, array.shape))


def numbers(value: Any, seen: set[int]) -> list[Any]:
    """Return every number in a value, in order; what is met again is left out."""
    if is_number(value):
        return [value]
    parts = parts_of(value)
    if parts is None or id(value) in seen:
        return []
    if not isinstance(value, tuple):
        seen.add(id(value))
    return [number for part in parts.values() for number in numbers(part, seen)]


def outline(value: Any, seen: dict[int, int]) -> Any:
    """Return where the numbers in a value stand, 0 for each; what is met again by its number in order."""
    if is_number(value):
        return 0
    parts = parts_of(value)
    if parts is None:
        return None
    if id(value) in seen:
        return [seen[id(value)]]
    if not isinstance(value, tuple):
        seen[id(value)] = len(seen)
    return [(key, outline(part, seen)) for key, part in parts.items()]


def pushed(value: Any, seed: Any, h: Any, moved: set[int]) -> Any:
    """Return a value moved by `h` along its seed, containers in place and once; what does not move keeps its type."""
    if seed is None:
        return value
    if is_number(value):
        return value + h * seed if seed and h else value
    if isinstance(value, tuple):
        return tuple_like(value, [pushed(item, d, h, moved) for item, d in zip(value, seed)])
    parts = parts_of(value)
    if parts is None or id(value) in moved:
        if parts is not None and isinstance(h, complex) and is_array(type(value)):
            raise TypeError("one array is met twice: what is made of it would be two")
        return value
    moved.add(id(value))
    if isinstance(h, complex) and is_array(type(value)):
        return stepped(value, seed, h)
    directions = parts_of(seed)
    for key, part in parts.items():
        put(value, key, pushed(part, directions[key], h, moved))
    return value


def stepped(array: Any, seed: Any, h: complex) -> Any:
    """Return an array moved by a step in the imaginary part, which needs an array of complex numbers."""
    import numpy as np

    if array.dtype != float or array.base is not None:
        raise TypeError(f"a complex step moves whole arrays of floats, this is one of {array.dtype}, or a part")
    return array + h * np.asarray(seed)


def put(value: Any, key: Any, part: Any) -> None:
    """Store a part of a container, or a field of an object past what its class does."""
    if is_array(type(value)):
        has_room = value.dtype.kind == "c" or value.dtype.kind == "f" and not isinstance(part, complex)
        if not has_room and part != value[key]:
            raise TypeError(f"an array of {value.dtype} has no room for what it is moved to: make it one of floats")
        value[key] = part
    elif isinstance(value, dict) or empty_mirror(value) is not None:
        if value[key] is not part:
            value[key] = part
    elif not isinstance(part, (str, bytes, bool)) and part is not None:
        object.__setattr__(value, key, part)


def link(value: Any, seed: Any, mirrors: dict[int, Any]) -> None:
    """Note the mirror of every container in a value."""
    parts = parts_of(value) if seed is not None else None
    if parts is None or id(value) in mirrors:
        return
    if not isinstance(value, tuple):
        mirrors[id(value)] = seed
    directions = parts_of(seed)
    for key, part in parts.items():
        link(part, directions.get(key), mirrors)


def filled(value: Any, seed: Any, slopes: Any, mirrors: dict[int, Any], seen: dict[int, Any]) -> Any:
    """Return the mirror of a value, of slopes in the order of its numbers, added to a seed where there is one."""
    if is_number(value):
        slope = next(slopes)
        return slope if seed is None or not isinstance(seed, (int, float, complex)) else seed + slope
    parts = parts_of(value)
    if parts is None:
        return zero(value)
    directions = parts_of(seed) if seed is not None else None
    if isinstance(value, tuple):
        seeds = directions or {}
        return tuple_like(value, [filled(p, seeds.get(key), slopes, mirrors, seen) for key, p in parts.items()])
    if id(value) in seen:
        return seen[id(value)]
    mirror = mirrors.get(id(value))
    if mirror is None:
        mirror = zero(value)
    seen[id(value)] = mirror
    found = {key: filled(part, (directions or {}).get(key), slopes, mirrors, seen) for key, part in parts.items()}
    refill(mirror, found, value)
    return mirror


def refill(mirror: Any, parts: dict[Any, Any], value: Any) -> None:
    """Give a mirror the parts that it is to have."""
    if is_array(type(mirror)):
        for key, part in parts.items():
            mirror[key] = part
    elif isinstance(mirror, dict):
        mirror.clear()
        mirror.update(parts)
    elif empty_mirror(value) is not None:
        while len(mirror):
            mirror.pop()
        mirror.extend(parts.values())
    else:
        vars(mirror).clear()
        vars(mirror).update(parts)


# --- steps ------------------------------------------------------------------------------------------------------


def movements(value: Any, seed: Any, seen: set[int]) -> list[tuple[float, float]]:
    """Return (size, speed) of every number that moves: how large it is and how far a step of 1 takes it."""
    if seed is None:
        return []
    if is_number(value):
        return [(abs(value), abs(seed))] if seed else []
    parts = parts_of(value)
    if parts is None or id(value) in seen:
        return []
    if not isinstance(value, tuple):
        seen.add(id(value))
    directions = parts_of(seed)
    return [found for key, part in parts.items() for found in movements(part, directions[key], seen)]


def reach(args: Any, seeds: Any, order: int = 1) -> tuple[float, float]:
    """Return the first step of an extrapolation, and how far a step may be off by the arguments' rounding.

    >>> reach((3.0,), (1.0,)) == (3.0 * FIRST, 3.0 * EPSILON)
    True
    """
    found = movements(args, seeds, set())
    fastest = max((speed for _, speed in found), default=1.0)
    largest = max((size for size, _ in found), default=1.0)
    first = FIRST if order == 1 else HIGHER * FIRST
    return first / max((speed / max(size, 1.0) for size, speed in found), default=1.0), EPSILON * largest / fastest


def step_for(args: Any, seeds: Any, sizes: Any) -> float:
    """Return the step that moves no number further than it may be moved.

    `sizes` gives a pair for each argument: an absolute step, and one relative to the number's size (1 where it is 0).

    >>> step_for((4.0, 0.0), (2.0, None), ((0.0, 1e-3), (1e-5, 0.0)))
    0.002
    """
    speeds = [
        speed / (absolute + relative * (size or 1.0))
        for arg, seed, (absolute, relative) in zip(args, seeds, sizes)
        for size, speed in movements(arg, seed, set())
    ]
    return 1.0 / max(speeds, default=1.0)


def room(args: Any, seeds: Any, bounds: Any) -> tuple[float, float]:
    """Return how far below and above 0 a step may go before a number leaves its bounds, (None, None) for none.

    >>> room((0.25, 3.0), (1.0, None), ((0.0, 1.0), (None, None)))
    (0.25, 0.75)
    """
    below = above = float("inf")
    for arg, seed, (lower, upper) in zip(args, seeds, bounds):
        places = numbers(arg, set()) if seed is not None else []
        for x, d in zip(places, numbers(seed, set())):
            ahead, behind = (upper, lower) if d > 0 else (lower, upper)
            if d and ahead is not None:
                above = min(above, max((ahead - x) / d, 0.0))
            if d and behind is not None:
                below = min(below, max((x - behind) / d, 0.0))
    return below, above


def inside(nodes: Any, h: float, room: Any, order: int = 1) -> list[float]:
    """Return steps at multiples of `h`, moved to the side where there is room, closer together where there is little.

    A stencil with as much on both sides is more accurate by an order than it has steps for, where the order of the
    derivative is even: one step more makes up for that where it is moved.

    >>> inside((-1, 0, 1), 0.125, (0.0, 1.0)), inside((-1, 0, 1), 0.125, (1.0, 0.0625))
    ([0.0, 0.125, 0.25], [-0.1875, -0.0625, 0.0625])
    >>> inside((-1, 0, 1), 0.125, (0.0, 1.0), 2)
    [0.0, 0.125, 0.25, 0.375]
    """
    below, above = room
    if not below + above > 0.0:
        raise ValueError("the bounds leave no room beside the point")
    is_even = nodes[0] == -nodes[-1] and (len(nodes) - order) % 2
    if is_even and min(below, above) < nodes[-1] * h:
        nodes = (*nodes, nodes[-1] + 1)
    width = nodes[-1] - nodes[0]
    h = min(h, (below + above) / width)
    start = min(max(nodes[0] * h, -below), above - width * h)
    return [start + (node - nodes[0]) * h for node in nodes]


def stencil(
    along: Any, nodes: Any, here: Any, order: int = 1, has_room: bool = True
) -> tuple[list[Any], list[float]]:
    """Return the derivatives at 0 of the polynomials through what `along` gives at the nodes, and how far they part.

    `here` is what it gives at 0; without `has_room`, it is asked no farther away than the nodes are.
    """
    known = {0.0: list(here)}

    def row(h: float) -> Any:
        if h not in known:
            known[h] = along(h)
        return known[h]

    rows = [row(node) for node in nodes]
    if len({len(row) for row in known.values()}) != 1:
        raise ValueError("the result has another shape beside the point")
    weights = weights_of(nodes, order)
    middle = rows[len(rows) // 2]  # differences are exactly zero where all values are equal
    slopes = [sum(w * (each[i] - middle[i]) for w, each in zip(weights, rows)) for i in range(len(middle))]
    # complex numbers among real ones are another function's: `(-h) ** 0.5`
    is_mixed = [len({isinstance(each[i], complex) for each in rows}) > 1 for i in range(len(middle))]
    slopes = [float("nan") if mixed else slope for slope, mixed in zip(slopes, is_mixed)]
    seen = [{node: each[i] for node, each in zip(nodes, rows)} for i in range(len(middle))]
    return slopes, [unsteady(slopes[i], seen[i], lambda h, i=i: row(h)[i], order, has_room) for i in range(len(middle))]


def unsteady(slope: Any, seen: Any, along: Any, order: int = 1, has_room: bool = True) -> float:
    """Return by how much a difference is no derivative: 0.0 if a shorter step agrees, infinite at a jump.

    Args:
        seen: the function's values by step, in whole multiples of one.
        along: the function of the step; asked again only where the values do not lie as those of a smooth one do.
    """
    nodes = sorted(seen)
    values = [seen[node] for node in nodes]
    bend, size = bent(nodes, values), max(map(abs, values))
    gaps = [abs(gap) for gap in steps_of(values)]
    least = 8.0 * EPSILON * size
    if not abs(slope) < float("inf") or not max(gaps) < float("inf"):
        return 0.0  # which is told of as such
    if not least < max(gaps):
        return eaten(slope, seen, along, order, has_room)
    rounding = EPSILON * size * sum(map(abs, weights_of(nodes, order))) if order > 1 else 0.0
    own = 1e-5 if order == 2 and slope else 1.0  # a step that suits the scheme leaves less
    if rounding > max(0.1 * abs(slope), own * max(size, 1.0)):
        return float(rounding)
    is_steep = max(gaps) > {2: 4.8e-7, 3: 0.001}.get(len(nodes), 0.1) * size
    if order == 1 and not is_steep and bend <= 0.001 * abs(slope) + least / (nodes[1] - nodes[0]):
        return 0.0
    short, middle = (0.125, 0.5) if order == 1 else (0.5, 0.5**0.5)
    try:
        there, rounding, bend_there = shortened(nodes, along, short, order)
        off = abs(there - slope)
        if not off < float("inf"):
            return float("inf")
        if bend > 0.001 * abs(slope) and bend_there > short**-0.5 * bend + 2.0 * rounding:  # a jump grows as 1 / step
            error = max(0.5 * bend, off * short / (1.0 - short))
            return error if error < 0.3 * abs(slope) else float("inf")
        if bend_there > max(short**0.5 * bend, 0.001 * abs(slope)) + 2.0 * rounding and off <= 0.5 * bend_there:
            return bend_there  # a kink: slopes from both sides differ by the same at every step
        if off <= rounding + 0.001 * abs(slope):
            return 0.0
        between = shortened(nodes, along, middle, order)[0]
    except (ArithmeticError, ValueError, IndexError):
        return float("inf")
    # of a smooth function it falls by a power of the step; a jump has it grow, and what lies farther off all at once
    fall = abs(between - slope) / off if abs(there - between) < off else 0.0
    power = len(nodes) - order
    power += power % 2 if nodes[0] + nodes[-1] == 0.0 else 0
    own = (1.0 - middle**power) / (1.0 - short**power)
    largest = max(abs(slope), abs(there))
    if abs(fall - own) < min(0.1 * own, 0.5 * (1.0 - own)) and off < 0.3 * largest:
        return 0.0  # what a scheme leaves out is its own
    if 0.7 * (1.0 - middle) / (1.0 - short) < fall < 0.95 and off <= 0.001 * max(size, 1.0):
        return 0.0  # falling, and too little to matter: `x * abs(x)` at 0
    return float("inf") if off >= 0.5 * largest else float(off)


def eaten(slope: Any, seen: Any, along: Any, order: int, has_room: bool) -> float:
    """Return by how much rounding has a difference off, whose values are a few roundings apart; 0.0 for little.

    Where they are all equal, it is asked whether they are far away too, as those of a constant are.
    """
    values, far = [*seen.values()], max(seen, key=abs)
    size = max(map(abs, values))
    error = float(2.0 * EPSILON * size / abs(far) ** order)
    if error <= max(1e-3 * abs(slope), 1e-6 * max(size, 1.0)):
        return 0.0
    if all(value == values[0] for value in values):
        try:
            if not has_room or along(2.0**10 * far) == along(2.0**20 * far) == values[0]:
                return 0.0
        except (ArithmeticError, ValueError, IndexError):
            return 0.0
    return error


def bent(nodes: Any, values: Any) -> float:
    """Return by how much slopes from one value to the next differ, beyond a steady change of theirs if that shows."""
    turns = steps_of(steps_of(values))
    if len(turns) > 1:
        turns = steps_of(turns)
    return float(max(map(abs, turns), default=0.0) / (nodes[1] - nodes[0]))


def steps_of(values: Any) -> list[Any]:
    """Return the differences from one value to the next."""
    return [after - before for before, after in zip(values, values[1:])]  # noqa: RUF007 - dumped code imports little


def shortened(nodes: Any, along: Any, part: float, order: int) -> tuple[Any, float, float]:
    """Return a stencil's derivative at a part of its steps, what rounding makes of it, and how the slopes bend."""
    nodes = [part * node for node in nodes]
    values = [along(node) for node in nodes]
    weights = weights_of(nodes, order)
    middle, size = values[len(values) // 2], max(map(abs, values))
    slope = sum(w * (value - middle) for w, value in zip(weights, values))
    return slope, 4.0 * EPSILON * size * sum(map(abs, weights)), bent(nodes, values)


def weights_of(nodes: Any, order: int) -> list[Any]:
    """Return the weight of the value at each node in the derivative at 0; exact for fractions.

    Source: B. Fornberg, Math. Comp. 51 (1988) 699-706.

    >>> weights_of((-1.0, 0.0, 1.0), 2)
    [1.0, -2.0, 1.0]
    """
    known = [[0 * nodes[0]] * len(nodes) for _ in range(order + 1)]
    known[0][0] = 0 * nodes[0] + 1
    product = 0 * nodes[0] + 1
    for n in range(1, len(nodes)):
        last, product_n = product, 0 * nodes[0] + 1
        for i in range(n):
            gap = nodes[n] - nodes[i]
            product_n *= gap
            for k in range(min(n, order), -1, -1):
                lower = known[k - 1][i] if k else 0 * nodes[0]
                if i == n - 1:
                    before = known[k - 1][i] if k else 0 * nodes[0]
                    known[k][n] = last * (k * before - nodes[n - 1] * known[k][i]) / product_n
                known[k][i] = (nodes[n] * known[k][i] - k * lower) / gap
        product = product_n
    return known[order]


# --- warnings ---------------------------------------------------------------------------------------------------


def watched(
    slopes: Any, name: str, point: Any, errors: Any = (), size: float = 1.0, is_real: bool = True, step: float = 0.0
) -> Any:
    """Return slopes, nan for those that differences do not tell; warn of one that is not to be trusted, with the point.

    Its error is small neither beside it nor beside `size`, the function's own. Complex ones are not meant if `is_real`.
    With a `step`, errors are what `unsteady` says of it.
    """
    if not errors and isinstance(slopes, float) and abs(slopes) < float("inf"):
        return slopes
    flat = slopes if isinstance(slopes, list) else [slopes]
    is_real = is_real and all(isinstance(value, (int, float)) for value in point.values())
    lost = [isinstance(slope, complex) and is_real for slope in flat]
    bounds = errors if isinstance(errors, list) else [errors] if errors != () else [0.0] * len(flat)
    least = 0.0 if step else 1e-8 * max(size, 1.0)
    if not any(lost) and all(error <= 1e-3 * abs(slope) < float("inf") for slope, error in zip(flat, bounds)):
        return slopes
    shown = f"{name}({', '.join(f'{n}={v!r}' for n, v in point.items())})"
    told, doubts = [], []
    for slope, error, is_lost in zip(flat, bounds, lost):
        told.append(slope if error < float("inf") and not is_lost else float("nan"))
        if is_lost:
            doubts.append(f"{shown} is a complex number beside the point: it is at an edge of its domain, use bounds=")
        elif not error < float("inf") and step:
            what = f"changes within the step {step:.1e} as no smooth function does: a jump, a pole, a kink or noise"
            doubts.append(f"{shown} {what}; try scheme='richardson'")
        elif not error < float("inf"):
            what = "has no derivative that differences see: a jump, a pole, or no room beside the point"
            doubts.append(f"{shown} {what}")
        elif not abs(slope) < float("inf"):
            doubts.append(f"{shown} is not finite beside the point: the difference {slope!r} is no derivative")
        elif error > 1e-3 * abs(slope) and error > least:
            why = "a kink, noise, or a step too long, or so short that rounding is all there is" if step else ""
            why = why or "a kink or noise"
            doubts.append(f"the derivative {slope!r} of {shown} is known to {error:.1e} only: {why}")
    if doubts:
        complain(doubts[0])
    return told if isinstance(slopes, list) else told[0]


def complain(message: str) -> None:
    """Warn in the name of the caller, who stands outside of fwdtrans."""
    import sys
    import warnings

    level = 3
    frame: Any = sys._getframe(level)
    while frame.f_back is not None and str(frame.f_globals.get("__name__", "")).startswith("fwdtrans."):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, RuntimeWarning, level + 1)
