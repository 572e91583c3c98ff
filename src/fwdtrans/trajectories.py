"""The companion of `solve_ivp`: the sensitivities' equation, integrated beside the solution; events move by theirs.

    g(t, y, p) = 0 at an event:      dt = -(g_y dy + g_p) / (g_t + g_y f)
"""

from __future__ import annotations

from .runtime import companion
from .solving import FINER, paired
from .typed import Any


class Curve:
    """The tangent of a solution that is given as a function of time (`dense_output`): called, its companion."""

    def __init__(self, found: Any, sensitivities: Any, rate: Any) -> None:
        self.found, self.sensitivities, self.rate = found, sensitivities, rate

    def __call__(self, t: Any, dt: Any) -> tuple[Any, Any]:
        """Return the solution at a time, or at several, and its tangent."""
        import numpy as np

        y, moved = self.found(t), self.sensitivities(t)
        if not np.any(dt):
            return y, moved
        rates = [self.rate(time, at) for time, at in zip(np.atleast_1d(t), np.reshape(y, (len(y), -1)).T, strict=True)]
        return y, moved + np.reshape(np.transpose(rates), np.shape(y)) * dt


def at_event(event: Any, devent: Any, time: float, y: Any, moved: Any, rate: Any, pairs: tuple[Any, ...]) -> Any:
    """Return the tangent of the time at which an event function is zero."""
    slope = devent if callable(devent) else companion(event)
    still = slope(time, 0.0, y, moved, *pairs)[1]
    return -still / (slope(time, 1.0, y, moved + rate, *pairs)[1] - still)


def several(events: Any) -> list[Any]:
    """Return event functions as a list."""
    return [events] if events is None or callable(events) else [*events]


def solve_ivp_jvp(
    fun: Any, dfun: Any, t_span: Any, dt_span: Any, y0: Any, dy0: Any, method: Any = "RK45", t_eval: Any = None,
    dense_output: bool = False, events: Any = None, devents: Any = None, *, args: Any = None, dargs: Any = None,
    **options: Any,
) -> tuple[Any, Any]:  # fmt: skip
    """Return the solution of an initial value problem, and its tangent: that of its sensitivities' equation.

    At a time that the algorithm chose the tangent is that at this time; the first and the last time are the interval's,
    or the last that of the event that ended it.
    """
    import numpy as np
    from scipy.integrate import solve_ivp

    slope, args, pairs = paired(fun, dfun, args, dargs)
    found = solve_ivp(fun, t_span, y0, method, t_eval, dense_output, events, args=args or None, **options)
    start, dstart = np.asarray(y0), np.asarray(dy0) + np.zeros(np.shape(y0))
    size = len(start)

    def rate(time: float, y: Any) -> Any:
        return np.atleast_1d(np.asarray(fun(time, y, *args))) + np.zeros(size)

    def both(time: float, state: Any) -> Any:
        parts = slope(time, 0.0, state[:size], state[size:], *pairs)
        return np.concatenate([np.asarray(part) + np.zeros(size) for part in parts])

    ended = [float(times[-1]) for times in found.t_events or () if found.status == 1 and len(times)]
    span = t_span[0], max(ended, key=lambda t: abs(t - t_span[0])) if ended else t_span[1]
    tolerances = {"rtol": FINER * options.get("rtol", 1e-3), "atol": FINER * np.max(options.get("atol", 1e-6))}
    steps = {name: value for name, value in options.items() if name in ("max_step", "first_step")}
    begin = np.concatenate([start, dstart - rate(t_span[0], start) * dt_span[0]])
    beside = solve_ivp(both, span, begin, method, dense_output=True, **tolerances, **steps)
    if beside.status < 0:
        raise ArithmeticError(f"the sensitivities could not be integrated: {beside.message}")

    def sensitivities(t: Any) -> Any:
        return beside.sol(t)[size:]

    tangent = of_events(found, several(events), several(devents), sensitivities, rate, pairs)
    tangent.sol = Curve(found.sol, sensitivities, rate) if dense_output else None
    tangent.t, tangent.y = np.zeros_like(found.t), sensitivities(found.t)
    if t_eval is None:
        last = tangent.ended if ended else dt_span[1]
        for place, moved in ((0, dt_span[0]), (-1, last)):
            tangent.t[place] = moved
            tangent.y[:, place] += rate(found.t[place], found.y[:, place]) * moved
    return found, tangent


def of_events(found: Any, events: Any, devents: Any, sensitivities: Any, rate: Any, pairs: tuple[Any, ...]) -> Any:
    """Return the tangents of a solution's events; `ended` is that of the time of the one that ended it."""
    from types import SimpleNamespace

    import numpy as np

    tangent = SimpleNamespace(success=None, message=None, status=None, nfev=None, njev=None, ended=0.0)
    if found.t_events is None:
        tangent.t_events = tangent.y_events = None
        return tangent
    tangent.t_events, tangent.y_events = [], []
    devents = devents if len(devents) == len(events) else [None] * len(events)
    for event, devent, times, states in zip(events, devents, found.t_events, found.y_events, strict=True):
        moved, moved_states = np.zeros(len(times)), np.zeros(np.shape(states))
        for i, (time, y) in enumerate(zip(times, states, strict=True)):
            dy, f = sensitivities(time), rate(time, y)
            moved[i] = at_event(event, devent, time, y, dy, f, pairs)
            moved_states[i] = dy + f * moved[i]
            if found.status == 1 and time == found.t[-1]:
                tangent.ended = moved[i]
        tangent.t_events.append(moved)
        tangent.y_events.append(moved_states)
    return tangent
