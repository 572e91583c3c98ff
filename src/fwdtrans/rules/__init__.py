"""The tables of derivatives: a call pattern and one partial per argument, each parsed once.

    rule("x / y",   dx="1 / y",  dy="-w / y")           # `w` is the expression's own value
    rule("sqrt(x)", dx="0.5 / w",  on="x > 0")           # the derivative exists only there: a pole at 0
    rule("floor(x)", dx="0")                             # piecewise constant
    rule("max(x, y)", dw="dy if y > x else dx")          # the whole tangent, where partials would read badly
    rule("fsum(xs)", dxs="fsum(dxs)")                    # a linear map: the expression applies it to the tangent
    rule("comb(n, k)", whole="n, k")                     # whole numbers only: an active argument is refused
    rule("sum(a, axis=None)", linear="a")                # the user's call, with the tangents in place of `a`
    rule("dot(a, b)", each="a, b")                       # linear in each: a term for each of them

A partial whose text names its own tangent (`dxs="fsum(dxs)"`) is a linear map, applied; any other is a factor.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from threading import Lock
from types import MappingProxyType, ModuleType
from typing import Any

from ..errors import RuleError
from ..registry import RULES as RULES
from .library import DISTRIBUTIONS

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.UAdd: "pos", ast.USub: "neg", ast.MatMult: "@", ast.Invert: "~", ast.LShift: "<<", ast.RShift: ">>",
    ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
}  # fmt: skip


# Our own tables, a module each, beside this one, by how their keys begin; operators have no point in theirs.
BY_PREFIX = {"": ("operators",), "math": ("math",), "cmath": ("cmath",), "builtins": ("builtins",), "fwdtrans": ("math", "builtins")}
TABLES = ("operators", "math", "cmath", "builtins")
# tables named after the module that they are for, a point as `_`: entered when it is met
ENTERED_LATER = frozenset({"statistics", "array_api", "numpy", "scipy_special", "scipy_linalg", "scipy_stats", "scipy_integrate", "scipy_fft", "scipy_interpolate", "scipy_signal", "scipy_sparse", "scipy_ndimage", "scipy_spatial"})


@dataclass(frozen=True)
class Partial:
    """How one argument's tangent enters the result's: a factor, or (`applied`) a linear map of it.

    `on` is where this partial exists, if that is less than where the rule does (`x ** y` in `y`).
    """

    text: str
    tangent: str
    pattern: str
    on: str = ""

    @cached_property
    def expr(self) -> ast.expr:
        """The text as an expression: of most rules in the tables it is never asked for."""
        return _expression(self.text, self.pattern)

    @cached_property
    def applied(self) -> bool:
        """It names its own tangent."""
        return self.tangent in self.text and self.tangent in _names(self.expr)[0]

    @property
    def is_zero(self) -> bool:
        """The function is piecewise constant in this argument."""
        return isinstance(self.expr, ast.Constant) and self.expr.value == 0


@dataclass(frozen=True)
class Rule:
    """One line of a table.

    Attributes:
        key: the function's identity: `+`, `neg`, `math.sin`, `builtins.abs`, `cmath.exp`.
        pattern: the call as declared, `atan2(y, x)`.
        params: the arguments' names in order.
        defaults: default values (as expressions) of optional arguments.
        variadic: the name of a `*xs` argument (its value is the tuple), or "".
        constants: arguments fixed by the pattern, `log(x, 2)` style literals, by name.
        partials: one per differentiable argument; empty when `tangent` is given.
        tangent: the whole tangent as one expression over params, `d` + params and `w`.
        fixed: arguments declared constant: their tangents are ignored.
        whole: arguments that are whole numbers: an active one is refused.
        on: where the derivative exists (an expression over params), "" for wherever the function is defined.
        promise: what is promised at kinks and edges, in words, for the documentation.
        kind: what the result is: "number", "list", "any", ...; of functions of arrays, how it comes of the arguments
            (arrays.py).
        linear: the function is linear in these arguments together; `each`: in each of these by itself.
        namespace: the module or mapping in which the expressions' function names are looked up.
        only: the literals (None, a bool, a text) that some arguments are given, by position or by keyword.
        named: arguments that are given by keyword alone, the last ones; a call that gives more by position has no rule.
    """

    key: str
    pattern: str
    params: tuple[str, ...]
    defaults: Mapping[str, ast.expr] = field(default_factory=dict)
    variadic: str = ""
    constants: Mapping[str, Any] = field(default_factory=dict)
    partials: Mapping[str, Partial] = field(default_factory=dict)
    tangent: ast.expr | None = None
    fixed: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    on: str = ""
    promise: str = ""
    kind: str = "number"
    linear: frozenset[str] = frozenset()
    each: frozenset[str] = frozenset()
    namespace: str | Mapping[str, Any] = field(default="math", repr=False)
    only: Mapping[str, Any] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    @property
    def is_call(self) -> bool:
        """Its tangent is the user's own call, on tangents."""
        return bool(self.linear or self.each)

    @property
    def is_of_arrays(self) -> bool:
        """It is about a function of NumPy or SciPy."""
        return isinstance(self.namespace, str) and self.namespace.partition(".")[0] in ("numpy", "scipy", "array_api")

    @property
    def has_pole(self) -> bool:
        """Somewhere the function has a value and no derivative (a kink has one: that of the branch taken)."""
        if self.key.startswith("user.") and any(_may_raise(p.expr) for p in self.partials.values()):
            return True
        return self.promise.startswith("no derivative") or any(p.on for p in self.partials.values())

    @property
    def is_constant(self) -> bool:
        """No argument's change changes the result: floor, comparisons of signs, ..."""
        if self.tangent is not None or self.is_call:
            return False
        return all(p.is_zero for p in self.partials.values()) and (bool(self.partials) or not self.whole)


def _may_raise(e: ast.expr) -> bool:
    """Say whether a partial may fail at a point: our own rules say so in `promise`, those of users need not."""
    return any(isinstance(n, ast.Div | ast.Mod | ast.FloorDiv | ast.Pow | ast.Call) for n in ast.walk(e))


_LOADING = Lock()
_LOADED: set[str] = set()


def load(tables: tuple[str, ...] = TABLES) -> None:
    """Enter our own tables, once, behind what users declared before; the first look-up does it by itself."""
    if _LOADED.issuperset(tables):
        return
    with _LOADING:
        for name in tables:
            if name not in _LOADED:
                for rule in import_module(f"{__name__}.{name}").TABLE:
                    RULES.rules.setdefault(rule.key, []).append(rule)
                _LOADED.add(name)


def _entered(key: str) -> None:
    """Enter the tables that may have rules for a key."""
    first, point, _ = key.partition(".")
    load(BY_PREFIX.get(first if point else "", ()))
    for module in (first, "_".join(key.split(".")[:2])):
        if module in ENTERED_LATER:
            load((module,))


RULES.enter = _entered


def declare(
    pattern: str,
    *,
    module: str = "",
    key: str = "",
    on: str = "",
    fixed: str = "",
    whole: str = "",
    promise: str = "",
    kind: str = "number",
    linear: str = "",
    each: str = "",
    others: str = "",
    namespace: str | Mapping[str, Any] = "math",
    only: Mapping[str, Any] = MappingProxyType({}),
    named: str = "",
    dw: str = "",
    is_checked: bool = True,
    **partials: str,
) -> Rule:
    """Return the rule that `pattern` and its partials say.

    Args:
        pattern: an operator expression (`x / y`) or a call (`atan2(y, x)`, `hypot(*xs)`, `sum(xs, start=0)`).
        module: where the function lives: the key is `module.name`.
        linear, each: the arguments in which the function is linear, together or each by itself.
        others: "whole" or "fixed", for every argument of which nothing else is said.
        only: literals by argument: the rule is for calls that are given these.
        named: arguments, the last ones, that are given by keyword alone.
        is_checked: every name in it must mean something; of our own tables a test asks that.
        partials: `dx="..."` for each argument `x` that is neither fixed nor whole; `dx_on="..."` says where it
            exists, if that is less than `on`.

    Raises:
        RuleError: a partial is missing, names something unknown, or does not parse.
    """
    name, params, defaults, variadic, constants = _signature(_expression(pattern, pattern), pattern)
    said = {"fixed": _split(fixed), "whole": _split(whole), "linear": _split(linear), "each": _split(each)}
    if others:
        told = {*constants, *(name_[1:] for name_ in partials), *_tangents_in(dw)}
        said[others] |= frozenset(params) - told.union(*said.values())
    rule = Rule(
        key or (f"{module}.{name}" if module else name), pattern, params, defaults, variadic, constants,
        _partials(pattern, params, partials, {*constants}.union(*said.values()), bool(dw)),
        _expression(dw, pattern) if dw else None,
        said["fixed"], said["whole"], on, promise, kind, said["linear"], said["each"], namespace, only, _split(named),
    )  # fmt: skip
    if is_checked:
        check_names(rule)
    return rule


def _partials(
    pattern: str, params: tuple[str, ...], texts: dict[str, str], told: set[str], has_tangent: bool
) -> dict[str, Partial]:
    """Return the partials by argument, in order.

    Args:
        texts: what was given, `dx="..."` and `dx_on="..."`.
        told: the arguments of which something else was said.

    Raises:
        RuleError: one is missing, or is that of no argument.
    """
    ons = {name: texts.pop(name) for name in [*texts] if name.endswith("_on")}
    given = {name: Partial(text, name, pattern, ons.pop(name + "_on", "")) for name, text in texts.items()}
    unknown = (set(given) | set(ons)) - {"d" + p for p in params}
    if unknown:
        raise RuleError(f"rule {pattern!r}: {sorted(unknown)[0]} is the tangent of no argument")
    missing = [p for p in params if "d" + p not in given and p not in told]
    if missing and not has_tangent:
        raise RuleError(
            f"rule {pattern!r}: no partial for `{missing[0]}`; give d{missing[0]}=..., or say fixed={missing[0]!r}"
        )
    return {p: given["d" + p] for p in params if "d" + p in given}


def _tangents_in(dw: str) -> set[str]:
    """Return the arguments whose tangents a whole tangent reads."""
    return {name[1:] for name in _names(_expression(dw, dw))[0] if name.startswith("d")} if dw else set()


def _split(names: str) -> frozenset[str]:
    return frozenset(names.replace(",", " ").split())


def _expression(text: str, pattern: str) -> ast.expr:
    """Return a rule's text as an expression."""
    if not isinstance(text, str):
        raise RuleError(f"rule {pattern!r}: {text!r} is no text; write the expression in quotes")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise RuleError(f"rule {pattern!r}: {text!r} does not parse: {error.msg}") from error


def _names(expr: ast.AST) -> tuple[set[str], set[str]]:
    """Return the names that an expression reads, and those that it binds itself."""
    read: set[str] = set()
    bound: set[str] = set()
    todo: list[ast.AST] = [expr]
    while todo:  # `ast.walk` takes twice the time, and the tables are read whenever something is transformed
        node = todo.pop()
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else bound).add(node.id)
            continue
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        for name in node._fields:
            inner = getattr(node, name, None)
            todo += [one for one in (inner if isinstance(inner, list) else [inner]) if isinstance(one, ast.AST)]
    return read, bound


def _signature(tree: ast.expr, pattern: str) -> tuple[str, tuple[str, ...], dict[str, ast.expr], str, dict[str, Any]]:
    """Return the name or operator, the parameters, their defaults, the variadic one and the literals."""
    defaults: dict[str, ast.expr] = {}
    constants: dict[str, Any] = {}
    variadic = ""
    match tree:
        case ast.BinOp(left, op, right):
            name, operands = OPERATORS[type(op)], [left, right]
        case ast.UnaryOp(op, operand):
            name, operands = OPERATORS[type(op)], [operand]
        case ast.Call(func, args, keywords):
            name, operands = func.id if isinstance(func, ast.Name) else ast.unparse(func), list(args)
            for keyword in keywords:
                if keyword.arg is None:
                    raise RuleError(f"rule {pattern!r}: `**` has no place in a pattern")
                operands.append(ast.Name(keyword.arg, ast.Load()))
                defaults[keyword.arg] = keyword.value
        case _:
            raise RuleError(f"rule {pattern!r}: a pattern is an operator or a call, as in `x / y` or `atan2(y, x)`")
    params = []
    for position, operand in enumerate(operands):
        match operand:
            case ast.Name(id):
                params.append(id)
            case ast.Starred(value=ast.Name(id)):
                params.append(id)
                variadic = id
            case ast.Constant(value):
                params.append(f"c{position}")
                constants[f"c{position}"] = value
            case _:
                raise RuleError(f"rule {pattern!r}: `{ast.unparse(operand)}` is not an argument's name")
    if len(set(params)) < len(params) or "w" in params:
        raise RuleError(f"rule {pattern!r}: arguments need names of their own, and `w` is the value's")
    return name, tuple(p for p in params), defaults, variadic, constants


def check_names(rule: Rule) -> None:
    """Raise RuleError unless every name in the rule's expressions means something."""
    values = {*rule.params, "w"} - set(rule.constants)
    exprs = [("d" + p, part.expr) for p, part in rule.partials.items()]
    if rule.tangent is not None:
        exprs.append(("dw", rule.tangent))
    exprs += [("on", _expression(on, rule.pattern)) for on in [rule.on, *(p.on for p in rule.partials.values())] if on]
    for label, expr in exprs:
        seeds = {"d" + p for p in rule.params} if label == "dw" else {label}
        read, bound = _names(expr)
        for name in sorted(read - values - seeds - bound):
            if not knows(rule.namespace, name):
                raise RuleError(
                    f"rule {rule.pattern!r}: {label} names `{name}`, which is neither argument nor function"
                )


def knows(namespace: str | Mapping[str, Any], name: str) -> bool:
    """Say whether `name` can be looked up in `namespace` or among the builtins."""
    if is_builtin(name):
        return True
    if isinstance(namespace, str):
        module: ModuleType | None = sys.modules.get(namespace)
        if namespace.startswith(("scipy.", "array_api")) or module is None and namespace in ENTERED_LATER:
            return True  # it may not be there, or be an older one; the tests ask
        if module is None:
            import importlib

            module = importlib.import_module(namespace)
        return hasattr(module, name) or name in LATER
    return name in namespace


# Functions that partials may call and that `math` and NumPy do not have: where they are.
_BY_MODULE = {
    "special": "digamma polygamma dprod",
    "matrices": "chain_tangent cholesky_tangent cond_tangent cut_pinv_tangent det_tangent eig_tangent eigh_tangent eigvals_tangent "
    "eigvalsh_tangent lstsq_tangent norm_tangent pinv_tangent power_tangent qr_tangent slogdet_tangent solve_tangent "
    "svd_tangent svdvals_tangent",
    "reduced": "at_tangent average_tangent corrcoef_tangent cov_tangent cumprod_tangent max_tangent median_tangent min_tangent "
    "nan_cumprod_tangent nan_max_tangent nan_min_tangent nan_quantile_tangent nan_var_tangent partition_tangent "
    "logarithms_tangent prod_tangent quantile_tangent record_tangent unique_tangent var_tangent",
    "incomplete": "zeta_slope riemann_slope multigammaln_slope gammainc_slope betainc_slope ellipkinc_slope ellipeinc_slope "
    "ellipj_tangent airye_tangent elliprd_slope elliprj_slope",
    "characteristic": "mathieu_a_slope mathieu_b_slope pro_cv_slope obl_cv_slope chndtr_slope ncfdtr_slope ncfdtr_other_slope",
    "factored": "left_over triangle structured banded triangular_tangent cholesky_product lu_tangent lu_product symmetric_tangent "
    "eigenvalues_tangent singular_tangent pseudoinverse_tangent",
    "decomposed": "svd_of qr_of pivoted_qr_of lu_of eig_of eigvals_of vibration_tangent vibration_values_tangent tridiagonal_tangent "
    "lstsq_of null_of polar_of range_of schur_of symmetric_banded toeplitz_of riccati_tangent discrete_riccati_tangent",
    "frozen": "normal_tangent",
    "standard": "decomposition_tangent determinant_tangent factor_tangent inverse_tangent largest_tangent logarithm_tangent "
    "orthogonal_tangent powers_tangent product_tangent products_tangent "
    "singular_values_tangent smallest_tangent spectral_values_tangent spectrum_tangent",
    "distances": "cdist_tangent pdist_tangent distance_tangent",
    "sampled": "as_long clip_tangent gradient_tangent histogram_tangent interp_tangent masked poly_tangent polyfit_tangent polymul_tangent "
    "roots_tangent sinc_slope vander_tangent",
}
LATER = {name: f"fwdtrans.{module}" for module, names in _BY_MODULE.items() for name in names.split()}

# names in the partials of SciPy's functions that are NumPy's, and those of distributions; others are their own module's
FROM_NUMPY = frozenset(
    "abs arange atleast_1d block clip cos cosh exp floor hypot imag log log1p maximum minimum nan pi real rint sign sin sinh sqrt sum tanh trace where zeros_like".split()
)
FROM_STATS = {"scipy.special": frozenset("ksone kstwobign ncf nct".split()), "scipy.stats": DISTRIBUTIONS}


def home_of(namespace: str, name: str) -> str:
    """Return the module of a name in the partials of the functions of NumPy or SciPy.

    >>> home_of("scipy.special", "exp"), home_of("scipy.special", "digamma")
    ('numpy', 'scipy.special')
    """
    if namespace in ("numpy", "array_api"):
        return LATER.get(name, namespace)
    if name in FROM_NUMPY:
        return "numpy"
    if name in FROM_STATS.get(namespace, ()):
        return "scipy.stats"
    if name in LATER and name not in ("digamma", "polygamma"):  # which are SciPy's own there
        return LATER[name]
    if is_builtin(name):
        return "builtins"
    return namespace if namespace != "scipy.stats" else "scipy.special"


def is_builtin(name: str) -> bool:
    """Say whether Python has a name everywhere."""
    import builtins  # not at the top: the table of that name is an attribute of this package

    return hasattr(builtins, name)


def match(key: str, keywords: tuple[str, ...], constants: Mapping[int, Any]) -> Rule | None:
    """Return the first rule for `key` that accepts the call, or None.

    Args:
        keywords: one per argument, in order: "" for a positional, "*" for a starred one, else its keyword.
        constants: the literal arguments, by position.
    """
    return next((rule for rule in RULES.of(key) if _accepts(rule, keywords, constants)), None)


def _accepts(rule: Rule, keywords: tuple[str, ...], constants: Mapping[int, Any]) -> bool:
    """Say whether a rule fits a call: its operands, their keywords, its literals."""
    is_plain = not (rule.variadic or rule.named or rule.constants or rule.only)
    if is_plain and len(keywords) == len(rule.params) and not any(keywords):
        return True
    names = [k for k in keywords if k and k != "*"]
    positional = len(keywords) - len(names)
    before = rule.params[: rule.params.index(rule.variadic)] if rule.variadic else rule.params
    taken = before[:positional]
    required = {p for p in rule.params if p not in rule.defaults and p != rule.variadic}
    if "*" in keywords and not rule.variadic or positional > len(before) and not rule.variadic:
        return False
    if rule.named & {*taken} or set(names) & set(taken) or not set(names) <= set(rule.params) - {rule.variadic}:
        return False
    if not required <= {*taken, *names} or not all(_is_given(rule, name, keywords, constants) for name in rule.only):
        return False
    return all(
        position in constants
        and not isinstance(constants[position], bool)
        and constants[position] == rule.constants[name]
        for position, name in enumerate(rule.params)
        if name in rule.constants
    )


def _is_given(rule: Rule, name: str, keywords: tuple[str, ...], constants: Mapping[int, Any]) -> bool:
    """Say whether an argument is given the literal that the rule is for."""
    position = keywords.index(name) if name in keywords else rule.params.index(name)
    if position not in constants or position < len(keywords) and keywords[position] not in ("", name):
        return False
    value = constants[position]
    return type(value) is type(rule.only[name]) and value == rule.only[name]
