"""A function of a step in; its derivative at 0 and a bound of the error out, for few evaluations.

    step h     f(h), f(-h)       slope            extrapolated to h = 0, until the next column adds nothing
    0.034                        0.54020
    0.017                        0.54028          0.5403023
    0.008                        0.54030          0.540302306       0.5403023058681
    0.00001    f(h), f(-h)       0.54030          does a short step agree? then that is all

Generated code calls `richardson` and `richardson_all`; a dumped module carries the text of this one.
"""

from __future__ import annotations

from typing import Any

EPSILON = 2.0**-52
# of the argument's size: from four times it, four evaluations more on the median, and no digit more. No neat number, or
# a periodic function could look constant to every step
FIRST = 0.0339
HIGHER = 4.0  # times that for derivatives of higher order, which rounding at short steps costs more
SHORT = 0.00137  # of the last step: where the extrapolated slope is tried
GOAL = 1e-12  # relative: what is better than that is not waited for
MOST = 96  # evaluations
SAFETY = 4.0
STAIRS = 16  # evaluations in which a jump is told from a bend


def differentiate(f: Any, x: float, h: float | None = None, side: int = 0) -> tuple[float, float]:
    """Return the derivative of `f` at a number and a bound of its error, for those who take it as their tolerance.

    Args:
        f: steps at which it raises ArithmeticError or ValueError, or is not finite and real, are passed over.
        h: the first and longest step.
        side: 1 or -1 for the derivative from above or below; 0 for both, where a kink shows as an error that
            covers both slopes.

    A function that is one number at all steps has the derivative 0 with no error: of `(1e16 + t) - 1e16`, at 0, nothing
    else can be seen.

    Raises:
        Exception: whatever `f` raises at `x` itself.
    """
    x = float(x)
    infinite = float("inf")
    room = (0.0 if side > 0 else infinite, 0.0 if side < 0 else infinite)

    def real(step: float) -> float:
        value = f(x + step)
        return float("nan") if isinstance(value, complex) else float(value)

    slope, error = richardson(real, real(0.0), h or FIRST * max(abs(x), 1.0), EPSILON * abs(x), 1, room)
    return slope, 3.0 * error


def richardson(
    f: Any, value: Any, h: float, blur: float = EPSILON, order: int = 1, room: Any = None
) -> tuple[Any, float]:
    """Return the derivative of `f` at 0 and a bound of its error.

    Args:
        f: of a step; steps at which it raises ArithmeticError or ValueError, or is not finite, are passed over.
        value: f(0).
        h: the first and longest step.
        blur: how far a step may be from what was asked for, by rounding of the arguments.
        order: of the derivative, 1 to 4.
        room: how far below and above 0 the function may be asked.

    Source: C. Ridders, Adv. Eng. Software 4 (1982) 75-76.

    >>> from math import exp
    >>> slope, error = richardson(exp, 1.0, 0.1)
    >>> abs(slope - 1.0) <= error < 1e-12
    True
    """
    slopes, errors = richardson_all(lambda h: [f(h)], [value], h, blur, order, room)
    return slopes[0], errors[0]


def richardson_all(
    f: Any, values: Any, h: float, blur: float = EPSILON, order: int = 1, room: Any = None
) -> tuple[list[Any], list[float]]:
    """Return the derivatives at 0 of all numbers that `f` gives in a list, and bounds of their errors."""
    below, above = room or (float("inf"), float("inf"))
    reach = order if order > 2 else 1
    known: dict[float, Any] = {0.0: list(values)}

    def at(step: float) -> Any:
        if step not in known:
            known[step] = None
            if -below <= step <= above:
                try:
                    found = list(f(step))
                except (ArithmeticError, ValueError):
                    return None
                if len(found) == len(values):  # where `(-h) ** 0.5` is complex, the function is another
                    known[step] = [
                        float("nan") if isinstance(new, complex) and not isinstance(value, complex) else new
                        for new, value in zip(found, values)
                    ]
        return known[step]

    shown = [Slope(value, order, blur) for value in values]
    # what is not resolved, and what is noise, is seen best at the first derivative, from the same values
    first = shown if order == 1 else [Slope(value, 1, blur) for value in values]
    h, shrink = min(h, max(below, above) / reach), 2.0
    pending = [i for i, value in enumerate(values) if abs(value) < float("inf")]
    while pending and len(known) < MOST and h > 64.0 * blur and h > 1e-300 ** (1.0 / order):
        h = on_grid(h, blur)
        for i in pending:
            for slope in {shown[i], first[i]}:
                slope.add(h, lambda step, i=i: pick(at(step), i))
            if order > 1:
                shown[i].longest = 8.0 * first[i].leader()[3]
        settled = [i for i in pending if shown[i].is_settled() and first[i].is_settled()]
        agreed = {i for i in settled if is_agreed(shown[i], first[i], known, lambda step, i=i: pick(at(step), i), i)}
        for i in agreed:
            if first[i].is_on_a_stair(lambda step, i=i: pick(at(step), i)):
                for slope in {shown[i], first[i]}:
                    slope.go_back(first[i].noise)
        for i in {*settled} - agreed:
            shown[i].forget()
            first[i].forget()
        if {*settled} - agreed:
            h *= SHORT
        pending = [i for i in pending if i not in agreed]
        shrink = min(max(8.0, 2.0 * shrink), 4096.0) if any(first[i].is_wild() for i in pending) else 2.0
        h /= shrink
    for i in pending:
        shown[i].give_up(first[i].is_wild())
    results = [slope.result() for slope in shown]
    return [value for value, _ in results], [error for _, error in results]


def is_agreed(slope: Any, guide: Any, known: Any, at: Any, i: int) -> bool:
    """Say whether short steps agree with what was extrapolated, once noise is counted in."""
    guide.noise = slope.noise = max(guide.noise, quantum([pick(found, i) for found in known.values()]))
    agreed = guide.agrees(at)
    slope.noise = guide.noise
    return bool(agreed and (slope is guide or slope.agrees(at)))


def on_grid(h: float, blur: float) -> float:
    """Return a step near h that is a whole multiple of a power of two, so that x + h is not rounded for a plain x."""
    from math import frexp, ldexp

    grid = ldexp(1.0, frexp(4.0 * blur)[1])
    return grid * round(h / grid) if blur > 1e-290 and h > 64.0 * grid else h


def quantum(values: Any) -> float:
    """Return the power of two that all values are whole multiples of, if that is no rounding of floats; else 0.0.

    A function that computes in single precision, or adds a large number and takes it off again, gives such values.
    """
    found = {float(abs(value)) for value in values if value is not None}
    size = max(found, default=0.0)
    if len(found) < 5:
        return 0.0
    from math import ldexp

    step = ldexp(1.0, 1 - max(value.as_integer_ratio()[1] for value in found).bit_length())
    return step if step > 16.0 * EPSILON * size else 0.0


def pick(values: Any, i: int) -> Any:
    """Return the i-th of some values if it is there and finite, else None."""
    if values is None:
        return None
    value = values[i]
    return value if abs(value) < float("inf") else None


class Slope:
    """What is known of one derivative: its slopes at falling steps, from both sides and from each, extrapolated."""

    def __init__(self, value: Any, order: int, blur: float) -> None:
        self.value, self.order, self.blur = value, order, blur
        self.sides: dict[int, Any] = {0: [], 1: [], -1: []}  # by side: (step, a row of Neville's scheme)
        self.entries: dict[int, Any] = {0: [], 1: [], -1: []}  # (value, error, weight and size of roundings, step)
        self.last = 0.0
        self.noise = 0.0
        self.longest = float("inf")  # steps that are longer saw another function
        self.steep = 0.0  # the first slope: what rounding of the arguments is to be multiplied by
        self.before: Any = None  # slope, sides and entries of the first steps that were left behind
        self.gap = 0.0  # between the slopes from both sides, at a kink
        self.change = 0.0  # the smaller of the last one-sided slopes: what a small slope is small beside

    def add(self, h: float, at: Any) -> None:
        """Enter the slopes at a step."""
        self.last = h
        beside = []
        for side in (0, 1, -1):
            found = quotient(at, self.order, h, side)
            if found is None:
                self.sides[side].clear()
            else:
                beside += [abs(found[0])] if side else []
                self.enter(side, h, *found)
        self.change = min(beside, default=0.0)
        if self.order == 1:
            self.steep = max(beside, default=0.0)
        if self.order > 1:
            sides = [quotient(at, 1, h, side) for side in (1, -1)]
            self.steep = max((abs(one[0]) for one in sides if one), default=0.0)

    def enter(self, side: int, h: float, slope: Any, weight: float, size: float) -> None:
        """Enter the slope from one side and extrapolate."""
        rows = self.sides[side]
        last = rows[-1][1] if rows else []
        row, gaps = [slope], []
        for j in range(min(len(last), 7)):
            ratio = (rows[-1 - j][0] / h) ** (1 if side else 2)
            row.append(row[j] + (row[j] - last[j]) / (ratio - 1.0))
            weight *= (ratio + 1.0) / (ratio - 1.0)
            gaps.append(max(abs(row[j + 1] - row[j]), abs(row[j + 1] - last[j])))
            self.entries[side].append((row[j + 1], SAFETY * expected(gaps), weight, size, h))
        rows.append((h, row))

    def rounding(self, size: float) -> float:
        """Return how far a value may be off: by its own rounding, its argument's, and noise that was met."""
        return EPSILON * size + 0.5 * self.blur * self.steep + self.noise

    def best(self, side: int) -> Any:
        """Return (value, error, step) of the entry with the smallest error, from short steps to long ones.

        Long steps may agree among themselves on another function: the first contradiction ends it.
        """
        value, error, at = 0.0, float("inf"), 0.0
        rounding = self.rounding(0.0)
        for longer, truncation, weight, size, h in reversed(self.entries[side]):
            found = truncation + weight * (EPSILON * size + rounding) + 4.0 * EPSILON * abs(longer)
            if found < error and h <= self.longest:
                if abs(longer - value) > found + error:
                    break
                value, error, at = longer, found, h
        return value, error, at

    def leader(self) -> Any:
        """Return the side that knows most, with its best entry; both sides together, if they know enough."""
        found = (0, *self.best(0))
        if self.sides[0] and len(self.sides[0]) < 3 or found[2] <= 1e-9 * abs(found[1]):
            return found
        return min(found, (1, *self.best(1)), (-1, *self.best(-1)), key=lambda entry: (entry[2], entry[0] != 0))

    def is_wild(self) -> bool:
        """Say whether the last slopes show no sign of coming together."""
        rows = self.sides[0] or self.sides[1] or self.sides[-1]
        if len(rows) < 3:
            return not rows
        one, two, three = (row[0] for _, row in rows[-3:])
        return bool(abs(three - two) > 0.9 * abs(two - one) and abs(three - two) > 1e-3 * abs(three))

    def is_settled(self) -> bool:
        """Say whether more steps would hardly help."""
        value: Any
        _, value, error, at = self.leader()
        if error == float("inf"):
            return False
        own = EPSILON * abs(self.value) + 0.5 * self.blur * abs(value) * (self.order == 1) + self.noise
        largest = self.change if abs(value) <= 8.0 * error else abs(value)
        if error <= GOAL * largest + 16.0 * own * (1.0 / at) ** self.order:
            return True
        return bool(at > 7.9 * self.last and error < 1e-3 * abs(value))

    def agrees(self, at: Any) -> bool:
        """Try the slope at a step much shorter; what is off by noise of the function's own is entered as noise."""
        side, value, error, step = self.leader()
        if error == float("inf"):
            return True  # a jump, or noise without end: nothing is claimed
        short = SHORT * step if self.order == 1 else 0.25 * step
        both = quotient(at, self.order, short, 0)
        led, side = side, 0 if both else side
        found = both or quotient(at, self.order, short, side)
        if found is None:
            return False
        if self.is_near(side, found, value, error, short, step):
            if side == 0:
                self.look_for_kink(short, step, at)
            return True
        if side != led:  # the slope from both sides may fall as the step itself: `x * abs(x)`
            found = quotient(at, self.order, short, led)
            if found and self.is_near(led, found, value, error, short, step):
                self.look_for_kink(short, step, at)
                if not self.gap:
                    return True
                self.gap = 0.0
        return self.order == 1 and self.is_noise(value, self.bias(side, value, short, step), short, side, at)

    def bias(self, side: int, value: Any, short: float, step: float) -> Any:
        """Return how far the slope at a short step should be off, from how far the one at a longer step was."""
        slopes = [row[0] for h, row in self.sides[side] if h == step] or [value]
        return (slopes[0] - value) * (short / step) ** (1 if side else 2)

    def is_near(self, side: int, found: Any, value: Any, error: float, short: float, step: float) -> bool:
        """Say whether the slope at a short step is what it should be; by how little it is not is noise."""
        bias = self.bias(side, value, short, step)
        off = min(abs(found[0] - value - bias), abs(found[0] - value))  # it may fall faster than its first power
        if off > error + 0.1 * abs(bias) + 3.0 * found[1] * self.rounding(found[2]):
            return False
        unexplained = (off - 0.1 * abs(bias)) / found[1] if found[1] else 0.0
        self.noise = max(self.noise, unexplained - self.rounding(found[2]))
        return True

    def is_noise(self, slope: Any, bias: Any, short: float, side: int, at: Any) -> bool:
        """Say whether values beside the point are off a line through it by as much however near they are.

        A function that changes on a short scale comes to the line in the end; a jump is off by the same everywhere.
        """
        least = (short * max(2.0**14 * self.blur, 1e-12 * short)) ** 0.5
        offs, slopes = [], []
        for step in (short, 1.7 * short, 2.9 * short, least, 1.7 * least, 2.9 * least):
            found = quotient(at, 1, step, side)
            if found is None:
                return False
            if not found[1]:
                return False
            slopes.append(found[0])
            offs.append((found[0] - slope - bias * (step / short) ** (1 if side else 2)) / found[1])
        far, near = max(map(abs, offs[:3])), max(map(abs, offs[3:]))
        agree = max(abs(a - b) for a in slopes[3:] for b in slopes[3:]) < 0.3 * abs(slopes[3] - slope)
        if agree or not 0.1 * far <= near <= 10.0 * far:
            return False
        is_jump = max(offs) < 1.3 * min(offs) or min(offs) > 1.3 * max(offs)  # of one sign and size
        self.noise = max(self.noise, float("inf") if is_jump else 2.0 * max(far, near))
        return True

    def forget(self) -> None:
        """Leave all steps so far behind: they saw another function."""
        self.before = self.before or (self.leader()[1], self.sides, self.entries)
        self.sides, self.entries = ({side: [] for side in self.sides} for _ in range(2))

    def is_on_a_stair(self, at: Any) -> bool:
        """Say whether a jump parts the short steps from the long ones that were left behind; its height is noise.

        `(1e8 + t) - 1e8 - t` has the slope -1 on each of its stairs: the argument is rounded where nobody sees it.
        """
        side, value, error, near = self.leader()
        other, sides, _ = self.before or (value, self.sides, None)
        rows, longer = self.sides[side], sides[side]
        if len(rows) < 2 or not longer or abs(rows[-1][1][0] - rows[-2][1][0]) > 4.0 * error + 1e-9 * abs(value):
            return False  # it bends
        far, (first, *_) = max(longer, key=lambda row: row[0])
        gap = max(abs(value - other), abs(value - first))
        is_another = far > 16.0 * near and gap > max(8.0 * error, 1e-3 * abs(value))
        self.noise = max(self.noise, height := jump(at, self.value, value, gap, near, far, side) if is_another else 0.0)
        return height > 0.0

    def go_back(self, noise: float) -> None:
        """Take the long steps that were left behind for what they were."""
        self.noise = max(self.noise, noise)
        if self.before:
            _, self.sides, self.entries = self.before

    def look_for_kink(self, short: float, step: float, at: Any) -> None:
        """Note the gap between the slopes from both sides, if it does not fall with the step."""
        slopes = [quotient(at, self.order, h, side) for h in (short, step) for side in (1, -1)]
        if None not in slopes:
            gap, before = abs(slopes[0][0] - slopes[1][0]), abs(slopes[2][0] - slopes[3][0])
            if gap > 0.3 * before + 4.0 * self.rounding(slopes[0][2]) * slopes[0][1]:
                self.gap = gap

    def give_up(self, is_wild: bool) -> None:
        """Note that no step settled it: what is left of a change between the last slopes is an error."""
        rows = self.sides[self.leader()[0]][-2:]
        gap = abs(rows[-1][1][0] - rows[0][1][0]) if len(rows) > 1 else float("inf")
        above, below = self.sides[1][-2:], self.sides[-1][-2:]
        if len(above) == len(below) == 2:  # slopes from both sides that part for ever may cancel: x ** (5 / 3), twice
            before, last = (abs(one[1][0] - two[1][0]) for one, two in zip(above, below))
            gap = max(gap, last) if last > 0.9 * before else gap
        self.gap = max(self.gap, float("inf") if is_wild or self.is_wild() else 2.0 * gap)

    def result(self) -> tuple[Any, float]:
        """Return the derivative and its bound; at a kink the bound covers both slopes, at a jump it is infinite."""
        _, value, error, _ = self.leader()
        if error < float("inf"):
            return value, max(error, self.gap)
        return next((rows[-1][1][0] for rows in self.sides.values() if rows), float("nan")), error


def jump(at: Any, here: Any, slope: Any, gap: float, near: float, far: float, side: int) -> float:
    """Return how far a function jumps where it leaves a line, again and again; 0.0 if it only bends, or jumps once."""

    def off(step: float) -> float:
        value = at(step)
        return 0.0 if value is None else float(abs(value - here - step * slope))

    side = side or (1 if off(far) >= off(-far) else -1)
    farthest, below, above = off(side * far), off(side * near), 0.0
    for _ in range(STAIRS):
        middle = (near * far) ** 0.5 if far > 4.0 * near else 0.5 * (near + far)
        found = off(side * middle)
        if found > 0.25 * gap * middle:
            far, above = middle, found
        else:
            near, below = middle, found
    return above if above > 2.0 * below and farthest > 3.0 * above else 0.0


def expected(gaps: list[float]) -> float:
    """Return the error to expect behind the last of some gaps between columns: it falls at least as they fell."""
    if len(gaps) < 3 or not gaps[-2] or not gaps[-3]:
        return gaps[-1]
    ratio = max(gaps[-1] / gaps[-2], gaps[-2] / gaps[-3])
    return gaps[-1] * min(1.0, 4.0 * ratio)


def quotient(at: Any, order: int, h: float, side: int) -> Any:
    """Return the divided difference of an order, the weight in it of an error of the values, and their size.

    `side` 0 takes values on both sides of 0; None where one of them is missing.
    """
    if order == 1:
        one, two = at(-h if not side else 0.0), at(h if side >= 0 else -h)
        if one is None or two is None:
            return None
        step = 2.0 * h if not side else side * h
        return (two - one) / step, 2.0 / abs(step), max(abs(one), abs(two))
    if side:
        nodes = [0.0] + [side * h * 2.0**k for k in range(-(order > 2), order - (order > 2))]
    else:
        nodes = {1: [-h, h], 2: [-h, 0.0, h], 3: [-2.0 * h, -h, h, 2.0 * h], 4: [-2.0 * h, -h, 0.0, h, 2.0 * h]}[order]
    values = [at(node) for node in nodes]
    if any(value is None for value in values):
        return None
    slope, weight, factor = 0.0, 0.0, 1.0
    for k in range(1, order + 1):
        factor *= k
    for node, value in zip(nodes, values):
        share = factor
        for other in nodes:
            if other != node:
                share /= node - other
        slope += share * (value - values[0])
        weight += abs(share)
    return slope, weight, max(abs(value) for value in values)
