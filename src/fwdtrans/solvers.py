"""SciPy's algorithms in the abstract: what they find, given functions that bring their companions (solving.py).

    x = brentq(lambda x: x * x - a, 0, 9)      x, dx = brentq_jvp(f, f_jvp, 0, 9)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import SimpleNamespace

from . import kinds as k
from . import wtable as t
from .derived import bind_native
from .errors import NoRule
from .facts import OUTSIDE, Hand, Pattern, Summary
from .fence import FENCE
from .kinds import Abstract
from .rules.library import SOLVERS
from .shapes import Shape
from .transfer import Rows

STILL: dict[str, Shape] = dict.fromkeys("message nfev njev nhev nit success status method".split(), ("still", "any"))
FOUND: dict[str, dict[str, Shape]] = {  # the fields of the results that are objects
    "trajectory": {
        "t": ("array", 1), "y": ("array", 2), "t_events": ("list", ("array", 1)), "y_events": ("list", ("array", 2)),
        "sol": "any", **STILL,
    },
    "solution": {"x": ("array", 1), "fun": ("array", 1), **STILL},
    "minimum": {"x": ("array", 1), "fun": "number", **STILL},
    "least squares": {"x": ("array", 1), "fun": ("array", 1), "cost": "number", **STILL},
    "scalar minimum": {"x": "number", "fun": "number", **STILL},
}


class Solvers(Rows):
    """Calls of algorithms; closures.py says which functions bring their companions."""

    def captures(self, site: str, seen: frozenset[str] = frozenset()) -> bool:
        """Say whether a function reads names of the function around that carry tangents (closures.py)."""
        raise NotImplementedError

    def brings_companion(self, value: Abstract) -> Abstract:
        """Return a function's value with its companion as its tangent (closures.py)."""
        raise NotImplementedError

    def escape(self, values: Iterable[Abstract], moving: bool = True) -> None:
        """Note that functions go where their calls are not seen (bodies.py)."""
        raise NotImplementedError

    def solved(self, row: t.Row, key: str, args: list[Abstract]) -> Abstract:
        """Return what one of SciPy's algorithms finds."""
        native = SOLVERS[key]
        sites = frozenset().union(*(k.reachable(arg, self.heap) for arg in args))
        still = not any(map(self.facts.carries, args)) and not any(map(self.captures, sites))
        is_alone = not self.unit.is_live
        if is_alone and native.is_live and not still:
            self.refuse(row.node, "live", name=key)
        is_told = is_alone and key == "numpy.vectorize" and args[0].kind == "function"  # nothing is looked up then
        if still and "dense_output" not in row.keywords and not is_told:  # it may be asked at a time that moves
            is_spline = is_alone and key.startswith("scipy.interpolate.") and native.gives == "companion"
            return Abstract("any", False, None, frozenset({k.INTERPOLANT if is_spline else OUTSIDE}))
        bound = bind_native(native, row.keywords or ("",) * len(args))
        given = dict(zip(bound or (), args))
        wrong = next((n for n, arg in given.items() if n in native.never or self.is_lost(n, arg, native.moving)), "")
        if native.is_once:
            self.refuse(row.node, "second order", name=native.name.partition("_jvp")[0])
        if bound is None or wrong:
            name = f"{key}` with its argument `{wrong}" if wrong else f"{key}` with these arguments"
            what = FENCE["rule"].what.format(name=name)
            raise NoRule(what, self.program.source.place(row.node), "leave that argument out, or out of wrt")
        if is_told:
            self.escape(args)
            self.brings_companion(args[0])
        self.passed(args)
        self.called_by_value()
        result = self.found(row.w, native.gives, given)
        self.facts.calls[row.w] = (Hand(native), Pattern(native.moving), Summary(result))
        return result

    def is_lost(self, name: str, arg: Abstract, moving: frozenset[str]) -> bool:
        """Say whether an argument carries a tangent that the algorithm's companion does not take."""
        inside = k.element(arg, self.heap).kind if arg.kind in ("list", "tuple") else arg.kind  # `otypes=[float]`
        return name not in moving and inside not in ("function", "class") and self.facts.carries(arg)

    def found(self, site: str, gives: str, given: Mapping[str, Abstract]) -> Abstract:
        """Return what an algorithm gives."""
        number = Abstract("number", True)
        if gives.startswith("pair:"):  # at the second order: what is found, and its tangent
            return Abstract("tuple", False, tuple(self.found(site + end, gives[5:], given) for end in ("", "'")))
        if gives == "number":
            return number
        if gives == "companion":
            return Abstract("any", True, None, frozenset({OUTSIDE}))
        if gives == "estimate":
            return Abstract("tuple", False, (number, k.NUMBER))
        if gives == "fit":
            return Abstract("tuple", False, (self.fresh(site, True, 1), self.fresh(f"{site}.1", True, 2)))
        if gives.startswith("array"):
            return self.fresh(site, True, int(gives.partition(":")[2]))
        if gives == "like x0":
            dims = k.dimensions(given["x0"])
            return number if dims == 0 else self.fresh(site, True, dims)
        self.unit.has_arrays = True
        fields = tuple(sorted(FOUND[gives].items()))
        return k.from_shape(("object", SimpleNamespace, fields), site, self.heap, True)
