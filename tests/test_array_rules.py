"""Every line of NumPy's tables against differences with error estimates: values, shapes, dtypes, both orders, kinks.

A tangent that is off by 1e-7 of its size is noticed: that is asked of every call, so of every line.
"""

import copy
import importlib
import importlib.util
import inspect
import random

import array_rules
import numpy as np
import pytest
import truth
from array_truth import arrayed, listed, on_lists, one_in, subsets

import fwdtrans
from fwdtrans import arrays, facts
from fwdtrans.algebra import DEFAULTS
from fwdtrans.emit import arrays as emitted
from fwdtrans.pipeline import transform
from fwdtrans.rules import LATER, match
from fwdtrans.rules.numpy import TABLE
from fwdtrans.shapes import shape_of

MUTANT = 1.0 + 1e-7
# of complex matrices: the second order needs vectors whose phase no rule says, and is refused
ONCE = {
    "np.linalg.eigvalsh(a)", "np.linalg.svd(a, compute_uv=False)", "np.linalg.norm(a, 'nuc')",
    "np.linalg.lstsq(a[:, :2], a[:, 2], rcond=None)[0]",
}  # fmt: skip


pytestmark = pytest.mark.filterwarnings("ignore:numpy.fix is deprecated:DeprecationWarning")  # from NumPy 2.5 on


def cases(groups):
    """Return each expression with its arguments."""
    return [pytest.param(text, given, id=text) for given, *texts in groups for text in texts]


@pytest.fixture(scope="module")
def function_of(tmp_path_factory):
    """Return what makes the function of an expression, in a file of its own."""
    folder = tmp_path_factory.mktemp("array_rules")
    made = {}

    def make(text, names):
        if (text, names) not in made:
            path = folder / f"case_{len(made)}.py"
            first, _, last = text.rpartition(" then ")
            lines = ["import math", "import numpy as np", "", "", f"def f({', '.join(names)}):"]
            lines += [f"    {first}"] * bool(first) + [f"    return {last}", ""]
            path.write_text("\n".join(lines), encoding="utf-8")
            spec = importlib.util.spec_from_file_location(path.stem, path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            made[text, names] = module.f
        return made[text, names]

    return make


def numbers_of(value):
    """Return the numbers in a result, in order, nan for what is none."""
    return truth.numbers(listed(value))


def assert_alike(value, tangent):
    """Check that a tangent has the shape of its value, and floats of its kind."""
    if isinstance(value, (list, tuple)):
        assert len(value) == len(tangent)
        for one, other in zip(value, tangent, strict=True):
            assert_alike(one, other)
    elif isinstance(value, np.ndarray):
        assert np.shape(tangent) == value.shape
        if value.dtype.kind in "fc" and np.size(tangent):
            assert np.asarray(tangent).dtype == value.dtype


def direction_of(args, active, rng):
    """Return a direction for arguments, as lists; that of complex numbers is complex."""
    lists = [listed(arg) for arg in args]
    drawn = truth.draw_direction(lists, active, rng)
    turned = []
    for d, arg in zip(drawn, args, strict=True):
        is_complex = d is not None and isinstance(arg, np.ndarray) and arg.dtype.kind == "c"
        turned.append((np.array(d) * np.exp(1j * rng.random())).tolist() if is_complex else d)
    return tuple(turned)


def slope_of(f, args, direction, count):
    """Return the derivative of a function's result by differences."""
    found = truth.directional(on_lists(f, args), [listed(arg) for arg in args], direction)
    return truth.Slope(found.values[:count], found.errors[:count])


@pytest.mark.parametrize(("text", "given"), cases(array_rules.CALLS))
def test_a_rule_has_the_derivative_and_one_that_is_off_is_noticed(text, given, function_of):
    f, args, rng = function_of(text, tuple(given)), [*given.values()], random.Random(text)
    for active in subsets(args):
        direction = direction_of(args, active, rng)
        seeds = tuple(arrayed(d, arg) for d, arg in zip(direction, args, strict=True))
        value, tangent = fwdtrans.jvp(f, tuple(copy.deepcopy(args)), copy.deepcopy(seeds))
        np.testing.assert_equal(listed(value), listed(f(*copy.deepcopy(args))))
        assert_alike(value, tangent)
        got = truth.tangents(listed(value), listed(tangent))
        slope = slope_of(f, args, direction, len(got))
        known = [i for i, v in enumerate(slope.values) if v == v]
        slope = truth.Slope([slope.values[i] for i in known], [slope.errors[i] for i in known])
        got = [got[i] for i in known]
        assert not slope.misses(got)
        off = [g * MUTANT for g in got]
        assert slope.misses(off) or not any(got)


# tangents in double precision: NumPy itself computes what they are made of so, from whole numbers
DOUBLE = ("np.polyval(x, y)", "np.logspace", "np.roots", "np.poly(x)", "np.float_power(x, y, out")


@pytest.mark.parametrize("given_calls", array_rules.CALLS, ids=lambda one: ", ".join(one[0]))
@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # float32 overflows, and tells of nan, sooner
def test_single_precision_and_the_order_of_axes_stay(given_calls, function_of):
    given, *texts = given_calls
    singles = {np.dtype(float): np.float32, np.dtype(complex): np.complex64}
    for text in texts:
        f = function_of(text, tuple(given))
        for change in (lambda a: a.astype(singles[a.dtype]), np.asfortranarray):
            args = [change(arg.copy()) if isinstance(arg, np.ndarray) else arg for arg in given.values()]
            seeds = [np.ones_like(arg) if isinstance(arg, np.ndarray) else 1.0 for arg in args]
            try:
                expected = f(*copy.deepcopy(args))
            except ValueError:
                continue  # a step that single precision takes over a whole number
            value, tangent = fwdtrans.jvp(f, tuple(args), tuple(seeds))
            np.testing.assert_equal(value, expected)
            if not text.startswith(DOUBLE):
                assert_alike(value, tangent)


def test_what_is_not_written_in_a_tangent_is_the_default_of_its_function():
    for name, module in LATER.items():
        function = getattr(importlib.import_module(module), name)
        if not name.endswith("_tangent"):
            continue
        for param in inspect.signature(function).parameters.values():
            unsaid = [value for word, value in DEFAULTS if word == param.name]
            assert param.default in (param.empty, *unsaid) or not unsaid, (name, param)
            assert param.name != "axis" or param.default in (param.empty, None), name  # `axis=None` is not written


def test_real_arrays_have_real_tangents_where_complex_numbers_may_be_meant(function_of):
    x = np.array([[1.3, -0.4], [0.2, 0.9]])
    for text in ("np.sign(x) * x + abs(0j)", "np.linalg.eigh(x @ x.T)[1] * np.sign(x)", "np.std(x) * x + abs(1j)"):
        _, tangent = fwdtrans.jvp(function_of(text, ("x",)), (x,), (x.T.copy(),))
        assert tangent.dtype == float, text


def test_whole_numbers_and_truths_have_float_tangents(function_of):
    for text in ("np.sin(x)", "x * 2", "np.sqrt(x + 1)", "np.sum(x * x)", "np.sort(x)", "np.linalg.norm(x)"):
        for x in (np.array([1, 4, 2]), np.array([True, False, True])):
            value, tangent = fwdtrans.jvp(function_of(text, ("x",)), (x,), (np.ones(3),))
            assert np.shape(value) == np.shape(tangent)
            assert np.asarray(tangent).dtype == float
            expected = fwdtrans.jvp(function_of(text, ("x",)), (x.astype(float),), (np.ones(3),))[1]
            precision = 1e-3 if x.dtype == bool else 1e-12  # NumPy's sine of a truth is of half precision
            np.testing.assert_allclose(tangent, expected, precision)


@pytest.mark.parametrize("text", [
    "np.sin(x)", "np.sum(x)", "np.prod(x)", "np.cumprod(x)", "np.cumsum(x)", "np.sort(x)", "x * x",
    "np.concatenate([x, x])", "np.where(x > 0, x, 0.0)", "np.clip(x, 0.0, 1.0)", "np.outer(x, x)", "x @ x",
    "np.diff(x)", "np.unique(x)", "x.reshape(0, 3)", "np.linalg.norm(x[:, None], axis=1)", "np.max(x, initial=0.0)",
])  # fmt: skip
def test_arrays_without_items_have_such_tangents(text, function_of):
    value, tangent = fwdtrans.jvp(function_of(text, ("x",)), (np.zeros(0),), (np.zeros(0),))
    assert_alike(value, tangent)
    assert not np.any(tangent)


def test_arrays_of_records_are_refused(function_of):
    record = np.zeros(3, dtype=[("a", float), ("b", int)])
    with pytest.raises(fwdtrans.Refused, match="carries no tangent"):
        fwdtrans.jvp(function_of("x['a'] * 2", ("x",)), (record,), (record,))


@pytest.mark.parametrize("text", [
    "np.random.normal(x)", "np.histogram2d(x, x)", "np.bincount(x)", "np.apply_over_axes(np.sum, x, [0])",
    "np.add.at(x, 0, 1.0)", "np.sin(x, where=x > 0)", "np.quantile(x, 0.5, method='nearest')",
    "np.i0(x)", "np.nditer(x)", "np.r_['0,2', x, x]", "np.r_[0:3:4j, x]", "np.mgrid[0:x[0]:3j]",
    "np.std(x, 0, None, None, 1)",
])  # fmt: skip
def test_what_has_no_rule_is_refused_at_its_place(text, function_of):
    with pytest.raises(fwdtrans.Refused) as refused:
        fwdtrans.jvp(function_of(text, ("x",)), (np.ones(3),), (np.ones(3),))
    assert refused.value.place is not None


@pytest.mark.parametrize("text", [
    "np.linalg.eigvalsh(a)", "np.linalg.svd(a, compute_uv=False)", "np.linalg.eigvals(a)",
])  # fmt: skip
def test_equal_eigenvalues_that_part_have_no_derivative(text, function_of):
    f = function_of(text, ("a",))
    assert np.isnan(fwdtrans.jvp(f, (np.eye(2),), (np.array([[0.0, 1.0], [1.0, 0.0]]),))[1]).all()
    assert np.allclose(fwdtrans.jvp(f, (np.eye(2),), (np.eye(2),))[1], 1.0)  # they stay equal


@pytest.mark.parametrize(("text", "given"), one_in(3, cases(array_rules.CALLS)))
def test_a_rule_can_be_differentiated_again(text, given, function_of):
    if text in ONCE and any(np.iscomplexobj(arg) for arg in given.values()):
        pytest.skip("differentiated once")
    f, args, rng = function_of(text, tuple(given)), [*given.values()], random.Random(text)
    active = next(iter(subsets(args)))
    first, second = (direction_of(args, active, rng) for _ in range(2))
    seeds = [tuple(arrayed(d, arg) for d, arg in zip(one, args, strict=True)) for one in (first, second)]
    shapes = {name: shape_of(arg) for name, arg in given.items()}
    moving = [name for name, on in zip(given, active, strict=True) if on]
    companion = transform(f, moving, shapes).function
    points, tangents = [], []
    for on, arg, one, other in zip(active, *copy.deepcopy([args, *seeds]), strict=True):
        points += [arg, one] if on else [arg]
        tangents += [other, None] if on else [None]
    value, tangent = (both[1] for both in fwdtrans.jvp(companion, tuple(points), tuple(tangents)))
    got = truth.tangents(listed(value), listed(tangent))
    expected = slope_of(lambda *moved: fwdtrans.jvp(f, moved, copy.deepcopy(seeds[0]))[1], args, second, len(got))
    known = [i for i, v in enumerate(expected.values) if v == v]
    found = truth.Slope([expected.values[i] for i in known], [expected.errors[i] for i in known])
    assert not found.misses([got[i] for i in known])


@pytest.mark.parametrize(("text", "given"), cases(array_rules.KINKS))
def test_at_a_kink_the_tangent_lies_between_both_sides(text, given, function_of):
    f, (x,) = function_of(text, tuple(given)), given.values()
    for number in range(5):
        dx = np.random.default_rng(number).uniform(-1.0, 1.0, x.shape)
        value, tangent = fwdtrans.jvp(f, (x.copy(),), (dx,))
        h = 1e-7
        sides = np.array([(f(x + h * dx) - value) / h, (value - f(x - h * dx)) / h])
        assert np.all(sides.min(axis=0) - 1e-6 <= tangent)
        assert np.all(tangent <= sides.max(axis=0) + 1e-6)


def test_every_line_of_the_tables_has_a_call(function_of, monkeypatch):
    used = set()

    def noted(key, keywords, constants):
        rule = match(key, keywords, constants)
        used.add(id(rule))
        return rule

    for module in (facts, arrays, emitted):
        monkeypatch.setattr(module, "match", noted)
    for given, *texts in array_rules.CALLS:
        for text in texts:
            shapes = {name: shape_of(arg) for name, arg in given.items()}
            transform(function_of(text, tuple(given)), list(given), shapes)
    called = {}  # a function under several names, or as a method: one of them is enough
    for rule in TABLE:
        moves = rule.tangent is not None or rule.linear or rule.each or not rule.is_constant and rule.partials
        if moves:
            name = rule.pattern, rule.key.partition(" ")[2]
            called[name] = called.get(name, False) or id(rule) in used
    assert sorted(name for name, is_called in called.items() if not is_called) == []
