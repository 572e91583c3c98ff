"""What the standard library does to containers: the functions whose companions are written by hand in `runtime.py`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..frozen import SHAPES
from ..interpolated import MOVING, PLACES


@dataclass(frozen=True)
class Native:
    """A function, or a method, that moves the items of a container and those of its mirror alike.

    Attributes:
        name: its companion in `runtime.py`, which gives value and tangent.
        params: its parameters in order; those in `moving` are followed by their tangents.
        changes: the parameter that is stored into, "" for none.
        puts: the parameter that is put into it, "" for none.
        gives: "none", "item" (of the first moving one), "winner" (that, or what is put in), "list" (of such items);
            of SciPy's algorithms what they find (solvers.py).
        module: where the companion lives, if not in `runtime.py`.
        never: parameters that have no rule: a call that gives them is refused.
        slope: how the tangent of what is given by keyword is called.
        is_live: the companion looks up companions itself, of companions for one: in a file alone it would find none.
        is_once: it is the companion of a companion of which nothing is known.
    """

    name: str
    params: tuple[str, ...]
    moving: frozenset[str]
    changes: str = ""
    puts: str = ""
    gives: str = "none"
    module: str = ""
    never: frozenset[str] = frozenset()
    slope: str = "d{}"
    is_live: bool = False
    is_once: bool = False


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

RECORDED = {
    name: replace(_native(f"{name}_jvp(obj)", "obj"), module="fwdtrans.copied") for name in ("asdict", "astuple")
}

# methods of lists and deques whose mirror must be told where the items are
NATIVE_METHODS = {
    "sort": _native("sort_jvp(items, key, reverse)", "items", "items"),
    "remove": _native("remove_jvp(items, item)", "items", "items"),
}

# what copies containers, or makes others of them: the mirror is copied alike
REARRANGING = frozenset(
    {
        "collections.deque", "collections.defaultdict", "collections.OrderedDict", "collections.Counter",
        "fwdtrans.bare.dCounter",
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


# --- SciPy's algorithms: what they are given as functions brings its companion -----------------------------------


def _solver(pattern: str, moving: str, gives: str, never: str = "") -> Native:
    name, _, params = pattern.rstrip(")").partition("(")
    return Native(
        name, tuple(params.split(", ")), frozenset(moving.split()), gives=gives,
        module="fwdtrans.solving", never=frozenset(never.split()),
    )  # fmt: skip


_BRACKETED = "f, a, b, args, xtol, rtol, maxiter, full_output, disp"

SOLVERS = {
    "scipy.integrate.quad": _solver(
        "quad_jvp(func, a, b, args, full_output, epsabs, epsrel, limit, points, weight, wvar, wopts)",
        "func a b args", "estimate", "full_output weight wvar wopts",
    ),
    "scipy.integrate.dblquad": _solver(
        "dblquad_jvp(func, a, b, gfun, hfun, args, epsabs, epsrel)", "func a b gfun hfun args", "estimate",
    ),
    "scipy.integrate.solve_ivp": replace(
        _solver(
            "solve_ivp_jvp(fun, t_span, y0, method, t_eval, dense_output, events, vectorized, args, rtol, atol, max_step, first_step, jac)",
            "fun t_span y0 events args", "trajectory", "vectorized",
        ), module="fwdtrans.trajectories",
    ),
    "scipy.integrate.odeint": _solver(
        "odeint_jvp(func, y0, t, args, Dfun, col_deriv, full_output, ml, mu, rtol, atol, tcrit, h0, hmax, hmin)",
        "func y0 t args", "array:2", "Dfun col_deriv full_output ml mu",
    ),
    **{
        f"scipy.optimize.{name}": _solver(f"{name}_jvp({_BRACKETED})", "f args", "number", "full_output")
        for name in ("brentq", "brenth", "ridder", "bisect")
    },
    "scipy.optimize.newton": _solver(
        "newton_jvp(func, x0, fprime, args, tol, maxiter, fprime2, x1, rtol, full_output, disp)",
        "func x0 args", "like x0", "full_output",
    ),
    "scipy.optimize.fsolve": _solver(
        "fsolve_jvp(func, x0, args, fprime, full_output, col_deriv, xtol, maxfev)", "func x0 args", "array:1", "full_output",
    ),
    "scipy.optimize.root": _solver("root_jvp(fun, x0, args, method, jac, tol, callback, options)", "fun x0 args", "solution", "callback"),
    "scipy.optimize.minimize": _solver(
        "minimize_jvp(fun, x0, args, method, jac, hess, hessp, bounds, constraints, tol, callback, options)",
        "fun x0 args", "minimum", "bounds constraints callback",
    ),
    "scipy.optimize.least_squares": replace(
        _solver(
            "least_squares_jvp(fun, x0, jac, bounds, method, ftol, xtol, gtol, x_scale, loss, f_scale, diff_step, tr_solver, "
            "tr_options, jac_sparsity, max_nfev, verbose, args, kwargs)", "fun x0 args", "least squares", "bounds loss kwargs",
        ), module="fwdtrans.solved_fits",
    ),
    "scipy.optimize.curve_fit": replace(
        _solver(
            "curve_fit_jvp(f, xdata, ydata, p0, sigma, absolute_sigma, check_finite, bounds, method, jac, full_output, nan_policy, "
            "ftol, xtol, gtol, maxfev)",
            "f xdata ydata p0", "fit", "bounds full_output",
        ), module="fwdtrans.solved_fits",
    ),
    "scipy.optimize.minimize_scalar": _solver(
        "minimize_scalar_jvp(fun, bracket, bounds, args, method, tol, options)", "fun args", "scalar minimum", "bounds",
    ),
}  # fmt: skip
SOLVERS |= {
    f"scipy.interpolate.{name}": replace(
        _solver(f"{name}_jvp({', '.join(PLACES[name])})", moving, "companion"), module="fwdtrans.interpolated"
    )
    for name, moving in MOVING.items()
}  # fmt: skip
SOLVERS |= {
    f"scipy.stats.{name}": replace(
        _solver(f"{name}_jvp({', '.join(shapes.split())})", shapes, "companion"), module="fwdtrans.frozen"
    )
    for name, shapes in SHAPES.items()
}  # fmt: skip
SOLVERS["scipy.interpolate.interpn"] = replace(
    _solver("interpn_jvp(points, values, xi, method, bounds_error, fill_value)", "values xi", "companion"),
    module="fwdtrans.interpolated",
)
SOLVERS["numpy.vectorize"] = replace(
    _solver("vectorize_jvp(pyfunc, otypes, doc, excluded, cache, signature)", "pyfunc", "companion", "excluded cache signature"),
    module="fwdtrans.vectorizing",
)

TWICE = dict.fromkeys(("fwdtrans.solving", "fwdtrans.trajectories"), "fwdtrans.solved_twice")  # where second companions live


def again(native: Native) -> Native:
    """Return what is known of the companion of an algorithm, as of an algorithm: it gives a pair."""
    params = tuple(p for name in native.params for p in ((name, f"d{name}") if name in native.moving else (name,)))
    moving = native.moving | {f"d{name}" for name in native.moving}
    gives, module = f"pair:{native.gives}", TWICE.get(native.module, native.module)
    return replace(
        native, name=f"{native.name}_jvp", params=params, moving=moving, gives=gives, module=module, slope="{}1"
    )


SOLVERS |= {f"{native.module}.{native.name}": again(native) for native in [*SOLVERS.values()]
    if native.module not in ("fwdtrans.frozen", "fwdtrans.vectorizing")}
for _name in ("minimize", "minimize_scalar", "least_squares", "curve_fit"):  # they ask for second derivatives
    SOLVERS[f"scipy.optimize.{_name}"] = replace(SOLVERS[f"scipy.optimize.{_name}"], is_live=True)
for _name, _one in SOLVERS.items():
    if _one.module == "fwdtrans.frozen":
        SOLVERS[_name] = replace(_one, is_live=True)
for _name in ("interpolated.PchipInterpolator", "solving.dblquad", "solved_fits.least_squares", "solved_fits.curve_fit"):
    SOLVERS[f"fwdtrans.{_name}_jvp"] = replace(SOLVERS[f"fwdtrans.{_name}_jvp"], is_once=True)
NATIVE |= SOLVERS

# generators that are sent something (exchange.py), for the second derivative
EXCHANGES = {
    f"fwdtrans.exchange.{one.name.removesuffix('_jvp')}": replace(one, module="fwdtrans.exchange")
    for one in (
        _native("opened_jvp(pairs)", "pairs"), _native("coupled_jvp(pairs)", "pairs"),
        _native("together_jvp(values, tangents)", "values tangents"), _native("coupling_jvp(generator)", "generator"),
        _native("sent_jvp(values, tangents, value, tangent)", "values tangents value tangent", "values"),
    )
}  # fmt: skip
NATIVE |= EXCHANGES
NATIVE |= {f"fwdtrans.copied.{one.name}": replace(again(one), is_once=True) for one in RECORDED.values()}

# the distributions of `scipy.stats` whose methods have rules (scipy_stats.py)
DISTRIBUTIONS = frozenset(SHAPES)
