"""Every line of the tables, at points where it holds, against differences whose own error is the only tolerance."""
import ast
import builtins
import cmath
import importlib
import math
import operator
import random
import statistics
import sys

import pytest

from fwdtrans import complexes, probing, runtime, special
from fwdtrans.differences import differentiate
from fwdtrans.errors import RuleError
from fwdtrans.rules import LATER, RULES, Rule, check_names, declare, load
from fwdtrans.rules.builtins import INERT

load()
load(("statistics",))
SEED = 20250101
POINTS = 12  # for each rule
OPERATORS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
    "%": operator.mod, "**": operator.pow, "neg": operator.neg, "pos": operator.pos,
}  # fmt: skip
MODULES = {"math": math, "cmath": cmath, "builtins": builtins, "fwdtrans.special": special, "fwdtrans.runtime": runtime,
           "statistics": statistics}  # fmt: skip
TABLES = ("operators", "math", "cmath", "builtins", "statistics")
ARRAYS = ("numpy", "array_api")
TABLE = [rule for n in TABLES for rule in sys.modules[f"fwdtrans.rules.{n}"].TABLE if rule.namespace not in ARRAYS]


def function_of(rule):
    """Return the function that `rule` is about, None if this Python has none."""
    if rule.key in OPERATORS:
        return OPERATORS[rule.key]
    module, _, name = rule.key.rpartition(".")
    found = getattr(MODULES[module], name, None)
    is_later = rule.pattern == "fmean(data, weights)" and sys.version_info < (3, 11)  # it has no weights before
    return found if not is_later else None


def name_of(rule):
    return f"{rule.key}: {rule.pattern}"


HERE = [rule for rule in TABLE if function_of(rule)]
ACTIVE = [rule for rule in HERE if rule.tangent is not None or rule.partials]
SLOPED = [rule for rule in ACTIVE if not rule.is_constant]
each = pytest.mark.parametrize


# --- a rule, evaluated ----------------------------------------------------------------------------------


def scope_of(rule, values, w):
    later = {name: getattr(importlib.import_module(module), name) for name, module in LATER.items()}
    return {**vars(MODULES[rule.namespace]), **later, **values, "w": w}


def holds(on, rule, values, w):
    return not on or bool(eval(on, scope_of(rule, values, w)))


def tangent(rule, values, seeds, w):
    """Return the tangent that `rule` says: `values` of all its arguments, `seeds` of the active ones."""
    if rule.is_constant:
        return 0.0
    scope = scope_of(rule, values, w)
    if rule.tangent is not None:
        idle = {p: [0.0] * len(v) if isinstance(v, (list, tuple)) else 0.0 for p, v in values.items()}
        tree = compile(ast.Expression(rule.tangent), rule.pattern, "eval")
        return eval(tree, scope, {"d" + p: s for p, s in (idle | seeds).items()} | scope)
    terms = []
    for p, seed in seeds.items():
        partial = rule.partials[p]
        found = eval(partial.text, {**scope, "d" + p: seed})
        terms.append(found if partial.applied else found * seed)
    total = terms[0] if len(terms) == 1 else sum(terms)
    return complex(total) if isinstance(w, complex) else total


def call(rule, values):
    """Return the function's value, keyword arguments of None left out."""
    given = {p: v for p, v in values.items() if p in rule.defaults and v is not None}
    if rule.variadic:
        return function_of(rule)(*values[rule.variadic], **given)
    return function_of(rule)(*[v for p, v in values.items() if p not in rule.defaults], **given)


def numbers_of(result):
    """Return the real numbers in a result, in order."""
    if isinstance(result, complex):
        return [result.real, result.imag]
    if isinstance(result, (int, float)):
        return [float(result)]
    return [x for part in result for x in numbers_of(part)]


# --- points ---------------------------------------------------------------------------------------------


def real(rng):
    return rng.choice([
        lambda: rng.uniform(-3, 3), lambda: rng.uniform(0, 1), lambda: rng.lognormvariate(0, 1),
        lambda: float(rng.randint(-3, 3)),
    ])()  # fmt: skip


def several(rng, least=1):
    return [0.0 if rng.random() < 0.1 else real(rng) for _ in range(rng.randint(least, 5))]


ARGUMENTS = {  # by name, where a real number will not do
    "xs": several,
    "p": lambda rng: [real(rng) for _ in range(3)],
    "q": lambda rng: [real(rng) for _ in range(3)],
    "i": lambda rng: rng.randint(-4, 4),
    "n": lambda rng: rng.randint(1, 4),
    "key": lambda rng: rng.choice([None, abs, operator.neg]),
    "reverse": lambda rng: rng.random() < 0.5,
    "ndigits": lambda rng: rng.choice([None, 0, 1, -1]),
    "steps": lambda rng: None,
    "rel_tol": lambda rng: rng.uniform(0.1, 0.5),
    "abs_tol": lambda rng: rng.uniform(0.1, 0.5),
}
SAMPLES = {  # for `statistics`, where the others are data
    "weights": lambda rng: [rng.uniform(0.1, 3) for _ in range(4)],
    "p": lambda rng: rng.uniform(0.01, 0.99),
    "sigma": lambda rng: rng.uniform(0.1, 3),
    "mu": real,
    "xbar": real,
}


def argument(rule, p, rng):
    if p in rule.constants:
        return rule.constants[p]
    if p == "xs" and "default" in rule.params:
        return several(rng, least=0)
    if rule.key.startswith("statistics."):
        return SAMPLES.get(p, lambda rng: [real(rng) for _ in range(4)])(rng)
    if p in ARGUMENTS:
        return tuple(several(rng, least=2)) if p == rule.variadic else ARGUMENTS[p](rng)
    if rule.namespace == "cmath" and p not in ("r", "phi"):
        return complex(real(rng), real(rng))
    return real(rng)


def points(rule, count=POINTS):
    """Yield (values, w) at random points where the function is defined and the rule's `on` holds."""
    rng = random.Random(f"{SEED} {rule.pattern}")
    for _ in range(400 * count):
        values = {p: argument(rule, p, rng) for p in rule.params}
        try:
            w = call(rule, values)
        except (ArithmeticError, ValueError):
            continue
        if isinstance(w, complex) and rule.namespace != "cmath" and rule.key != "builtins.complex":
            continue  # a real power that is no real number
        w = list(w) if rule.kind == "iterator" else w
        if holds(rule.on, rule, values, w):
            yield values, w
            count -= 1
            if not count:
                return


def direction(rng, value):
    if isinstance(value, (list, tuple)):
        return type(value)(rng.uniform(-1, 1) for _ in value)
    return complex(rng.uniform(-1, 1), rng.uniform(-1, 1)) if isinstance(value, complex) else 1.0


def moved(value, seed, by):
    if isinstance(value, (list, tuple)):
        return type(value)(a + by * s for a, s in zip(value, seed))
    return value + by * seed


def active(rule, values, w):
    """Return the arguments that have a derivative here."""
    if rule.tangent is not None:
        return [p for p in rule.params if p not in rule.fixed | rule.constants.keys()]
    return [p for p, partial in rule.partials.items() if holds(partial.on, rule, values, w)]


def slopes(rule, values, p, seed):
    """Return (derivative, error) of each number in the result, along `seed` in the argument `p`."""

    def component(k, along):
        def f(t):
            result = call(rule, {**values, p: along(t)})
            if isinstance(result, complex) and rule.namespace != "cmath" and rule.key != "builtins.complex":
                raise ValueError("not real")
            return numbers_of(result)[k]

        return f

    value, at = call(rule, values), values[p] if isinstance(values[p], float) else 1.0
    along = (lambda t: t) if isinstance(values[p], float) else (lambda t: moved(values[p], seed, t - 1.0))
    found = [differentiate(component(k, along), at) for k in range(len(numbers_of(value)))]
    if isinstance(value, complex):  # complex arithmetic is accurate as a whole, not in each of its two parts
        return [(slope, math.hypot(*(error for _, error in found))) for slope, _ in found]
    return found


def misses(rule, factor=1.0):
    """Yield a line for each number in which `factor` times the rule misses the differences by more than their error."""
    for values, w in points(rule):
        rng = random.Random(f"{SEED} {values}")
        for p in active(rule, values, w):
            seed = direction(rng, values[p])
            found = numbers_of(tangent(rule, values, {p: seed}, w))
            for dw, (slope, error) in zip(found, slopes(rule, values, p, seed), strict=True):
                if not abs(dw * factor - slope) <= error:
                    where = f"seed {SEED}: {rule.pattern} in {p} at {values}"
                    yield f"{where}: {dw * factor!r}, not {slope!r} +- {error:.1e}"


# --- the generic tests ----------------------------------------------------------------------------------


@each("rule", ACTIVE, ids=name_of)
def test_a_rule_agrees_with_differences_wherever_it_holds(rule):
    assert [] == list(misses(rule))


@each("rule", SLOPED, ids=name_of)
def test_a_mutant_off_by_one_in_a_hundred_million_is_noticed(rule):
    assert next(misses(rule, 1.0 + 1e-8), None)


@each("rule", ACTIVE, ids=name_of)
def test_every_rule_is_tried_and_each_of_its_partials(rule):
    tried = [set(active(rule, values, w)) for values, w in points(rule)]
    assert len(tried) == POINTS
    assert set(rule.partials) <= set().union(*tried)


ANALYTIC = [r for r in HERE if r.key.startswith("math.") and len(r.params) == 1 and hasattr(cmath, r.key[5:])]
ANALYTIC = [r for r in ANALYTIC if not r.is_constant]


@each("rule", ANALYTIC, ids=name_of)
def test_a_rule_agrees_with_the_complex_step(rule):
    f = getattr(cmath, rule.key[5:])
    for values, w in points(rule, 50):
        (x,) = values.values()
        expected = f(complex(x, 1e-200)).imag / 1e-200
        # a partial has at most four roundings of numbers up to 1 or itself, cmath's function as many
        allowed = 8 * sys.float_info.epsilon * max(1.0, abs(expected))
        assert abs(tangent(rule, values, {next(iter(values)): 1.0}, w) - expected) <= allowed, (SEED, x)


STEP = 2.0**-500
STEPPED = [r for r in ACTIVE if r.key.startswith(("math.", "builtins.")) and not r.is_constant
           and hasattr(complexes, f"c{r.key.rpartition('.')[2]}")]  # fmt: skip


def stepped(value, seed):
    if isinstance(value, (list, tuple)):
        return type(value)(stepped(v, d) for v, d in zip(value, seed))
    return complex(value, STEP * seed)


@each("rule", STEPPED, ids=name_of)
def test_the_complex_schemes_function_agrees_with_the_rule(rule):
    """What stands in the place of a function where the complex step goes has the rule's value and derivative."""
    f = getattr(complexes, f"c{rule.key.rpartition('.')[2]}")
    for values, w in points(rule, 30):
        rng = random.Random(f"{SEED} {values}")
        for p in active(rule, values, w):
            seed = direction(rng, values[p])
            moving = {**values, p: stepped(values[p], seed)}
            positional = [v for q in rule.params if q not in ("start", "key", "default", "reverse", "steps")
                          for v in (moving[q] if q == rule.variadic else [moving[q]])]  # fmt: skip
            words = {q: moving[q] for q in ("start", "key", "default", "reverse") if q in rule.params and q in moving}
            got = probing.numbers(f(*positional, **words), set())
            expected = probing.numbers(tangent(rule, values, {p: seed}, w), set())
            for value, slope, exact in zip(got, expected, probing.numbers(w, set()), strict=True):
                assert value.real == pytest.approx(exact, rel=1e-13, abs=1e-15), (SEED, values)
                assert value.imag / STEP == pytest.approx(slope, rel=1e-12, abs=1e-14), (SEED, values)


# --- the tables are complete ----------------------------------------------------------------------------


def test_every_function_of_math_has_a_line():
    functions = {name for name, f in vars(math).items() if callable(f) and not name.startswith("_")}
    assert functions <= {rule.key[5:] for rule in TABLE if rule.key.startswith("math.")}


def test_every_function_of_cmath_has_a_line():
    functions = {name for name, f in vars(cmath).items() if callable(f) and not name.startswith("_")}
    assert functions == {rule.key[6:] for rule in TABLE if rule.key.startswith("cmath.")}


def test_partials_call_only_what_every_python_has():
    newer = {"cbrt", "exp2", "sumprod", "fma"}
    for rule in TABLE:
        for partial in rule.partials.values():
            names = {n.id for n in ast.walk(partial.expr) if isinstance(n, ast.Name)}
            assert not newer & names, rule.pattern


@each("rule", [r for r in TABLE if r.on], ids=name_of)
def test_a_rule_that_does_not_hold_everywhere_says_what_it_promises(rule):
    assert rule.promise


@each("key", INERT)
def test_what_is_inert_exists_and_has_no_slope(key):
    module, _, name = key.rpartition(".")
    assert callable(getattr(importlib.import_module(module), name))
    assert all(rule.is_constant for rule in RULES.of(key))


def test_the_more_special_rule_comes_first():
    patterns = [rule.pattern for rule in RULES.of("**")]
    assert "x ** y" == patterns[-1]
    assert ["max(xs)", "max(x, y)", "max(*xs)"] == [rule.pattern for rule in RULES.of("builtins.max")][:3]


def test_tables_are_entered_once():
    count = len(RULES.of("**"))
    load()
    assert count == len(RULES.of("**"))


# --- kinks and edges ------------------------------------------------------------------------------------

NONE = "no derivative"
AT = [  # key, arguments, partials (or NONE) in order
    ("**", (0.0, 0.0), (0.0, NONE)),
    ("**", (0.0, 1.0), (1.0, 0.0)),
    ("**", (0.0, 2.0), (0.0, 0.0)),
    ("**", (0.0, 3.0), (0.0, 0.0)),
    ("**", (0.0, 0.5), (NONE, 0.0)),
    ("**", (0.0, 1.5), (0.0, 0.0)),
    ("**", (-2.0, 0.0), (-0.0, NONE)),
    ("**", (-2.0, 1.0), (1.0, NONE)),
    ("**", (-2.0, 2.0), (-4.0, NONE)),
    ("**", (-2.0, -1.0), (-0.25, NONE)),
    ("**", (0, 0), (0.0, NONE)),
    ("**", (0, 1), (1.0, 0.0)),
    ("**", (1.0, 5.0), (5.0, 0.0)),
    ("math.pow", (0.0, 0.0), (0.0, NONE)),
    ("math.pow", (0.0, 0.5), (NONE, 0.0)),
    ("math.pow", (0.0, 1.0), (1.0, 0.0)),
    ("math.pow", (-2.0, 3.0), (12.0, NONE)),
    ("builtins.pow", (0.0, 1.0), (1.0, 0.0)),
    ("builtins.abs", (0.0,), (1.0,)),
    ("builtins.abs", (-0.0,), (-1.0,)),
    ("builtins.abs", (-2,), (-1.0,)),
    ("math.fabs", (-0.0,), (-1.0,)),
    ("math.sqrt", (0.0,), (NONE,)),
    ("math.cbrt", (0.0,), (NONE,)),
    ("math.asin", (1.0,), (NONE,)),
    ("math.acos", (-1.0,), (NONE,)),
    ("math.acosh", (1.0,), (NONE,)),
    ("math.hypot", (0.0, 0.0), (NONE, NONE)),
    ("math.hypot", (0.0, -2.0), (0.0, -1.0)),
    ("math.hypot", (3e300, 4e300), (0.6, 0.8)),
    ("math.hypot", (5e-324, 0.0), (1.0, 0.0)),
    ("math.atan2", (0.0, 0.0), (NONE, NONE)),
    ("math.atan2", (0.0, 2.0), (0.5, 0.0)),
    ("math.atan2", (0.0, -2.0), (-0.5, 0.0)),
    ("math.atan2", (2.0, 0.0), (0.0, -0.5)),
    ("math.atan2", (-2.0, 0.0), (0.0, 0.5)),
    ("math.atan2", (0.0, 1e-200), (1e200, 0.0)),
    ("math.atan2", (0.0, 1e200), (1e-200, 0.0)),
    ("math.fmod", (6.0, 2.0), (1.0, -3.0)),
    ("math.fmod", (-7.0, 2.0), (1.0, 3.0)),
    ("math.remainder", (5.0, 2.0), (1.0, -2.0)),
    ("%", (6.0, 2.0), (1.0, -3.0)),
    ("%", (-7.0, 2.0), (1.0, 4.0)),
    ("//", (6.0, 2.0), (0.0, 0.0)),
    ("math.copysign", (0.0, -1.0), (-1.0, 0.0)),
    ("math.copysign", (-2.0, 0.0), (-1.0, 0.0)),
    ("math.copysign", (-2.0, -0.0), (1.0, 0.0)),
    ("math.floor", (2.0,), (0.0,)),
    ("math.asinh", (1e200,), (1e-200,)),
    ("math.acosh", (1e200,), (1e-200,)),
    ("math.atan", (1e200,), (0.0,)),
    ("math.erf", (30.0,), (0.0,)),
    ("math.expm1", (-50.0,), (math.exp(-50.0),)),
    ("math.log1p", (-0.5,), (2.0,)),
]


def general(key, count):
    return next(r for r in RULES.of(key) if len(r.params) == count and not r.constants)


@each("key, args, expected", AT, ids=lambda v: str(v))
def test_at_kinks_and_edges_the_promise_is_kept(key, args, expected):
    rule = general(key, len(args))
    values = dict(zip(rule.params, args))
    f = function_of(rule)
    if f is None:
        pytest.skip("not in this Python")
    w = f(*args)
    for p, partial in zip(rule.params, expected):
        if partial is NONE:
            with pytest.raises((ArithmeticError, ValueError)):
                tangent(rule, values, {p: 1.0}, w)
        else:
            assert partial == tangent(rule, values, {p: 1.0}, w)


@each("exponent", [0, 1, 2, 3])
@each("x", [0.0, -0.0, -2.0, 2.0])
def test_literal_exponents_say_what_the_general_rule_says(x, exponent):
    special_rule = next(r for r in RULES.of("**") if r.constants.get("c1") == exponent)
    rule = general("**", 2)
    w = x**exponent
    expected = tangent(rule, {"x": x, "y": exponent}, {"x": 1.0}, w)
    assert expected == tangent(special_rule, {"x": x, "c1": exponent}, {"x": 1.0}, w)


@each("name", ["max", "min"])
def test_at_a_tie_the_first_argument_wins(name):
    f = getattr(builtins, name)
    rules = {rule.pattern: rule for rule in RULES.of(f"builtins.{name}")}
    two = {"x": 2.0, "y": 2}
    assert 1.0 == tangent(rules[f"{name}(x, y)"], two, {"x": 1.0, "y": 5.0}, f(2.0, 2))
    xs = [3.0, 3, 3.0]
    for pattern in (f"{name}(xs)", f"{name}(*xs)"):
        assert 1.0 == tangent(rules[pattern], {"xs": xs}, {"xs": [1.0, 2.0, 3.0]}, f(xs))
    zeros = [-0.0, 0.0]
    w = f(zeros, key=lambda v: math.copysign(1.0, v))
    keyed = {"xs": zeros, "key": None}
    expected = {"max": 2.0, "min": 1.0}[name]
    assert expected == tangent(rules[f"{name}(xs, key=None)"], keyed, {"xs": [1.0, 2.0]}, w)


def test_the_whole_quotient_of_fmod_is_whole_where_the_division_rounds_up():
    rule = general("math.fmod", 2)  # 1 / 0.1 is 10.0, yet 0.1 goes into 1 only nine times
    values = {"x": 1.0, "y": 0.1}
    assert -9.0 == pytest.approx(tangent(rule, values, {"y": 1.0}, math.fmod(1.0, 0.1)), rel=4 * sys.float_info.epsilon)
    assert -9.0 == tangent(general("%", 2), values, {"y": 1.0}, 1.0 % 0.1)


def test_a_product_has_a_tangent_where_factors_are_zero():
    assert 6.0 == special.dprod([0.0, 2.0, 3.0], [1.0, 5.0, 7.0])
    assert 0.0 == special.dprod([0.0, 0.0, 3.0], [1.0, 5.0, 7.0])


@each("x, expected", [
    (1.0, -0.5772156649015329), (0.5, -1.9635100260214235), (10.0, 2.2517525890667211), (-1.5, 0.7031566406452432),
])  # fmt: skip
def test_digamma_is_that_of_the_handbook(x, expected):
    assert abs(special.digamma(x) - expected) <= 8 * sys.float_info.epsilon * abs(expected)


@each("x", [0.0, -1.0, -2.0])
def test_digamma_and_polygamma_have_poles(x):
    with pytest.raises(ZeroDivisionError):
        special.digamma(x)
    with pytest.raises(ZeroDivisionError):
        special.polygamma(1, x)


# --- declaring ------------------------------------------------------------------------------------------


@each("pattern, partials, message", [
    ("atan2(y, x)", {"dx": "y"}, "no partial for `y`"),
    ("x * y", {"dx": "y"}, "no partial for `y`"),
    ("sin(x)", {"dx": "cos(z)"}, "names `z`"),
    ("sin(x)", {"dx": "cos("}, "does not parse"),
    ("sin(x)", {"dx": "cos(x)", "dy": "1.0"}, "dy is the tangent of no argument"),
    ("sin(x)", {"dx": "cos(x)", "dy_on": "x"}, "dy_on is the tangent of no argument"),
    ("sin(x)", {"dx": "cos(x)", "on": "z > 0"}, "on names `z`"),
    ("f(x, x)", {"dx": "1.0"}, "names of their own"),
    ("f(w)", {"dw": "1.0"}, "names of their own"),
    ("f(x + 1)", {"dx": "1.0"}, "is not an argument's name"),
    ("x < y", {"dx": "1.0", "dy": "1.0"}, "a pattern is an operator or a call"),
])  # fmt: skip
def test_a_rule_that_is_incomplete_cannot_be_declared(pattern, partials, message):
    with pytest.raises(RuleError, match=message.replace("(", r"\(")):
        declare(pattern, module="math", **partials)


@each("rule", TABLE, ids=name_of)
def test_names_in_our_own_tables_mean_something(rule):
    check_names(rule)


def test_a_forgotten_partial_cannot_be_declared():
    with pytest.raises(RuleError, match="give dy=..., or say fixed='y'"):
        declare("x ** y", dx="y * x ** (y - 1)")


def test_a_partial_may_exist_in_fewer_places_than_the_rule():
    rule = declare("x ** y", dx="y * x ** (y - 1)", dy="w * log(x)", dy_on="x > 0")
    assert "x > 0" == rule.partials["y"].on
    assert "" == rule.partials["x"].on


def test_a_partial_that_names_its_own_tangent_is_applied():
    rule = declare("total(xs)", dxs="fsum(dxs)")
    assert rule.partials["xs"].applied
    assert not declare("sin(x)", dx="cos(x)").partials["x"].applied


def test_a_users_rule_comes_before_ours():
    ours = RULES.of("math.sin")[:]
    theirs = declare("sin(x)", module="math", dx="cos(x)")
    try:
        RULES.add(theirs, front=True)
        assert [theirs, *ours] == RULES.of("math.sin")
    finally:
        RULES.rules["math.sin"].remove(theirs)
    assert isinstance(theirs, Rule)
