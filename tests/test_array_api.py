"""Arrays of other libraries, by the array standard: `array-api-strict` has nothing that the standard has not."""

from __future__ import annotations

import linecache

import array_api_strict as xp
import numpy as np
import pytest
from array_api_strict import sin as sine

import fwdtrans
from fwdtrans import Refused, forward_diff, grad, hessian, jacobian, jvp
from fwdtrans.libraries import is_namespace
from fwdtrans.pipeline import transform
from fwdtrans.rules import RULES, home_of, is_builtin, load
from fwdtrans.rules.array_api import STANDARD, TABLE
from fwdtrans.shapes import shape_of

HELPERS = '''
def matrix(x, y):
    return x[:, :3] @ y[:, :3].mT + 2.0 * xp.eye(3)
def symmetric(x, y):
    m = x[:, :3] * y[:, :3]
    return m @ m.mT + xp.eye(3) + x[:, :1] @ x[:, :1].mT
def stored(x, y):
    z = xp.zeros_like(x)
    z[0, :] = x[1, :] * y[0, :]
    z[1:, :] = y[1:, :] ** 2
    z[2, 1] *= x[0, 0]
    row = z[1, :]
    row[0] = y[0, 0] * x[0, 0]
    z += x
    return z * y
def one_under_two_names(x, y):
    s = xp.sum(x)
    t = s
    s += xp.sum(y * x)
    return s * t * x
def log_likelihood(x, y):
    d = x - xp.mean(x, axis=0)
    c = d.T @ d / (x.shape[0] - 1) + xp.eye(4)
    return 0.5 * xp.sum(y * xp.linalg.solve(c, y.T).T) + xp.log(xp.linalg.det(c))
def softmax(x, y):
    e = xp.exp(x - xp.max(x, axis=1, keepdims=True))
    return e / xp.sum(e, axis=1, keepdims=True) * y
def of_their_own(x, y):
    lib = x.__array_namespace__()
    return lib.tanh(x) @ lib.matrix_transpose(y)
def passed_on(x, y):
    return applied(x * y, x.__array_namespace__())
def applied(x, lib):
    return lib.exp(-lib.abs(x))
def with_words(x, y):
    return summed(x * y, x.__array_namespace__()) + summed(x, xp=x.__array_namespace__())
def summed(x, xp):
    return xp.sum(xp.sin(x), axis=1, keepdims=True)
def as_numbers(x, y):
    return float(xp.sum(x)) * float(y[0, 0]) + x
'''
PROGRAMS = """
xp.sin(x) * y + xp.cos(x * y)
xp.tan(x) + xp.sinh(y) - xp.cosh(x) / xp.tanh(y)
xp.asin(x / 3) + xp.acos(y / 3) + xp.atan(x)
xp.asinh(x) + xp.acosh(y + 2) + xp.atanh(x / 4)
xp.atan2(x, y)
xp.exp(x) + xp.expm1(y) + xp.log(x) + xp.log1p(y) + xp.log2(x) + xp.log10(y)
xp.logaddexp(x, y) + xp.hypot(x, y)
xp.sqrt(x) + xp.square(y) + xp.reciprocal(x)
xp.abs(x - y) + xp.sign(x) * y
xp.maximum(x, y) - xp.minimum(x, 0.5 * y)
xp.clip(x, 0.5, 1.0) + xp.clip(y, max=1.0) * xp.clip(x, min=0.7)
xp.pow(x, y) + x ** 3 + 2.0 ** y + x ** y + xp.pow(x, 0.5) + xp.pow(x, 2)
xp.add(x, y) * xp.subtract(x, y) + xp.multiply(x, y) / xp.divide(x, y)
xp.negative(x) + xp.positive(y) + -x + +y + abs(x - 1)
xp.remainder(x, 0.4) + x % 0.3 + xp.floor(x) * y + xp.floor_divide(x, 0.3) * y
xp.copysign(x, -y) + xp.round(x) * y + xp.trunc(y) + xp.ceil(x) * y
xp.where(x > y, x * y, x / y)
xp.where(x > 1.0, x * y, 0.0)
xp.sum(x * y, axis=0) + xp.mean(x, axis=0)
xp.sum(x * y, axis=1, keepdims=True) * y
xp.mean(x * y)
xp.max(x * y) + xp.min(x)
xp.max(x * y, axis=1) * xp.min(y, axis=1)
xp.max(x * y, axis=(0, 1), keepdims=True) * y
xp.prod(x, axis=1) + xp.prod(y)
xp.prod(x - x[0, 0], axis=0)
xp.prod(x, axis=(0, 1), keepdims=True) * y
xp.var(x * y, axis=0) + xp.std(x, axis=0, correction=1) + xp.var(y)
xp.std(x * y) * x
xp.cumulative_sum(x * y, axis=1)
xp.cumulative_prod(x * y - x[0, 0] * y[0, 0], axis=0)
xp.cumulative_prod(x, axis=1, include_initial=True)
xp.diff(x * y, axis=1)
xp.sort(x * y, axis=1)
xp.sort(x * y, axis=0, descending=True)
xp.take_along_axis(x * y, xp.argsort(x, axis=1), axis=1)
xp.take(x * y, xp.asarray([2, 0]), axis=1)
xp.concat([x, x * y], axis=0)
xp.stack([x, x * y], axis=-1)
xp.reshape(x * y, (4, 3)) + 1.0
xp.permute_dims(x * y, (1, 0)) @ x
xp.matmul(x, xp.matrix_transpose(y)) + x @ y.T + x @ y.mT
xp.tensordot(x, y, axes=((0,), (0,)))
xp.vecdot(x, y) + xp.linalg.vecdot(x, y)
xp.expand_dims(x, axis=1) * y
xp.squeeze(xp.expand_dims(x * y, axis=0), axis=0)
xp.flip(x * y, axis=0) + xp.roll(x, 1, axis=1)
xp.broadcast_to(x[0, :] * y[1, :], (3, 4)) + y
xp.tile(x * y, (2, 1))
xp.repeat(x * y, 2, axis=1)
xp.moveaxis(x * y, 0, 1)
xp.tril(x * y) + xp.triu(y)
xp.full_like(x, 2.0) * y + xp.ones_like(x) * x + xp.zeros_like(x)
xp.linspace(0.0, 1.0, 4) * x
xp.asarray(x * y, copy=True) * 2.0
xp.astype(x * y, xp.float64) * 2.0
x[1:, ::2] * y[:-1, 1::2]
x[..., None] * y[:, None, :]
x[0, :] * y[:, 1][:, None]
x * 2.0 + xp.asarray([1.0, 2.0, 3.0, 4.0])
xp.linalg.inv(matrix(x, y)) @ x[:, :3]
xp.linalg.solve(matrix(x, y), x)
xp.linalg.solve(matrix(x, y), x[:, 0])
xp.linalg.det(matrix(x, y)) * x
xp.linalg.slogdet(matrix(x, y))[1] * x
xp.linalg.cholesky(symmetric(x, y))
xp.linalg.cholesky(symmetric(x, y), upper=True)
xp.linalg.eigh(symmetric(x, y))[0]
xp.abs(xp.linalg.eigh(symmetric(x, y))[1])
xp.linalg.eigvalsh(symmetric(x, y))
xp.linalg.qr(matrix(x, y))[1]
xp.linalg.qr(matrix(x, y))[0]
xp.linalg.trace(matrix(x, y)) * x
xp.linalg.diagonal(matrix(x, y)) * x[:, 0]
xp.linalg.vector_norm(x * y) * x
xp.linalg.vector_norm(x * y, axis=1)
xp.linalg.matrix_norm(x * y) * x
xp.linalg.outer(x[:, 0], y[0, :])
xp.linalg.cross(x[:, :3], y[:, :3])
xp.real(xp.fft.ifft(xp.fft.fft(xp.astype(x * y, xp.complex128)) * 2.0))
xp.fft.irfft(xp.fft.rfft(x * y) * 2.0)
xp.unstack(x * y)[1] * x
xp.meshgrid(x[0, :], y[:, 0])[0]
sum(v * v for v in x[0, :]) * y
stored(x, y)
one_under_two_names(x, y)
log_likelihood(x, y)
softmax(x, y)
of_their_own(x, y)
passed_on(x, y)
with_words(x, y)
as_numbers(x, y)
xp.linalg.svd(x * y, full_matrices=False)[1]
xp.linalg.svdvals(x * y)
xp.abs(xp.linalg.svd(x * y, full_matrices=False)[2])
xp.linalg.pinv(x * y)
xp.linalg.pinv(x.mT * y.mT)
xp.linalg.matrix_power(matrix(x, y), 3)
xp.linalg.matrix_power(matrix(x, y) + 3.0 * xp.eye(3), -2)
xp.linalg.matrix_power(matrix(x, y), 0) * x[:, :3]
""".strip().split("\n")


def made(text, head="f(x, y)", **names):
    source = f"{HELPERS}\ndef {head}:\n    return {text}\n"
    path = f"<array standard {head} {text}>"
    linecache.cache[path] = (len(source), None, source.splitlines(True), path)
    space = {"xp": xp, **names}
    exec(compile(source, path, "exec"), space)
    return space[head.partition("(")[0]]


def slope(f, step=0.01):
    """Return the derivative of an array at 0, and its error: central differences, extrapolated."""
    row = [(f(step / 2**k) - f(-step / 2**k)) / (2 * step / 2**k) for k in range(6)]
    best, error, weight = row[-1], np.inf, 4
    while len(row) > 2:
        row = [(weight * fine - coarse) / (weight - 1) for coarse, fine in zip(row, row[1:])]
        weight *= 4
        apart = np.max(np.abs(row[-1] - row[-2]))
        best, error = (row[-1], apart) if apart < error else (best, error)
    return best, error


def drawn(count):
    rng = np.random.default_rng(1)
    return [rng.uniform(0.4, 1.6, (3, 4)) for _ in range(count)]


def moved(f, points, directions):
    """Return how a function's numbers move along a direction."""
    return slope(lambda s: np.asarray(f(*(xp.asarray(p + s * d) for p, d in zip(points, directions)))))


@pytest.mark.parametrize("text", PROGRAMS)
def test_functions_of_the_standard_are_differentiated(text):
    f, (x, y, dx, dy) = made(text), drawn(4)
    value, tangent = jvp(f, (xp.asarray(x), xp.asarray(y)), (xp.asarray(dx), xp.asarray(dy)))
    assert type(tangent) is type(value) and tangent.dtype == value.dtype and tangent.shape == value.shape
    np.testing.assert_array_equal(value, f(xp.asarray(x), xp.asarray(y)))
    expected, error = moved(f, (x, y), (dx, dy))
    np.testing.assert_allclose(tangent, expected, rtol=1e-9, atol=1e-9 + 10 * error)


@pytest.mark.parametrize("text", PROGRAMS)
def test_forward_over_forward(text):
    f, (x, y, dx, dy, ex, ey) = made(text), drawn(6)
    first = made("jvp(f, (x, y), (dx, dy))[1]", "first(x, y, dx, dy)", f=f, jvp=jvp)
    given = [xp.asarray(one) for one in (x, y, dx, dy)]
    _, tangent = jvp(first, tuple(given), (xp.asarray(ex), xp.asarray(ey), None, None))
    expected, error = moved(lambda *point: first(*point, *given[2:]), (x, y), (ex, ey))
    np.testing.assert_allclose(tangent, expected, rtol=1e-8, atol=1e-8 + 10 * error)


COMPLEX = """
linalg.cholesky(x) linalg.cholesky(x,upper=True) linalg.eigvalsh(x) linalg.svdvals(x) linalg.svdvals(x[:1,:])
linalg.pinv(x) linalg.pinv(x[:1,:]) linalg.slogdet(x)[0] linalg.slogdet(x)[1] linalg.det(x) linalg.inv(x)
linalg.vector_norm(x) linalg.vector_norm(x,axis=0) linalg.matrix_norm(x) linalg.matrix_power(x,3) abs(x) sign(x)
pow(x,2.5) linalg.vecdot(x,2*x) fft.fft(x) cumulative_prod(x,axis=0) linalg.solve(x,x[:,0])
""".split()


@pytest.mark.parametrize("text", COMPLEX)
def test_complex_arrays_have_their_conjugate_rules(text):
    f = made(f"xp.{text}", "f(x)")
    point, direction = np.asarray(HERMITIAN), np.array([[0.1, 0.2 + 0.4j], [0.2 - 0.4j, 0.3]])
    value, tangent = jvp(f, (HERMITIAN,), (xp.asarray(direction),))
    assert type(tangent) is type(value) and tangent.shape == value.shape and tangent.dtype == value.dtype
    expected, error = moved(f, (point,), (direction,))
    np.testing.assert_allclose(tangent, expected, rtol=1e-9, atol=1e-9 + 10 * error)


def test_a_namespace_that_is_passed_is_known_as_one_that_is_imported():
    def f(x, lib, axis=0):
        out = lib.zeros_like(x) + lib.linalg.vector_norm(x, axis=axis, keepdims=True)
        return lib.where(x > 0.0, lib.sin(x), x) * out

    point, direction = np.array([[0.3, -0.7], [1.1, 0.4]]), np.array([[1.0, 0.5], [-0.3, 2.0]])
    expected, error = slope(lambda s: f(point + s * direction, np))
    for lib in (np, xp):
        given = (lib.asarray(point), lib), (lib.asarray(direction), None)
        for value, tangent in (jvp(f, *given), jvp(f, given[0][:1], given[1][:1], {"lib": lib})):
            assert type(tangent) is type(value) is type(given[0][0])
            np.testing.assert_allclose(tangent, expected, rtol=1e-9, atol=1e-9 + 10 * error)


def test_the_tangent_calls_the_functions_of_a_namespace_that_is_passed():
    def f(x, lib):
        return lib.sin(x) * x

    shapes = {"x": shape_of(X), "lib": shape_of(xp)}
    assert transform(f, ("x",), shapes).source.splitlines()[2:] == [
        "    w1 = lib.sin(x)",
        "    return w1 * x, (x * lib.cos(x) + w1) * dx",
    ]


def rosenbrock(x):
    return xp.sum(100.0 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)


def test_the_code_calls_the_functions_of_the_arrays_namespace():
    def score(x, k):
        y = xp.exp(-k * x) + xp.atan2(x, k)
        return xp.sum(y / xp.max(y))

    assert forward_diff(score).source.splitlines()[1:] == [
        "def score_jvp(x, dx, k, dk):",
        "    w1 = xp.exp(-k * x)",
        "    y = w1 + xp.atan2(x, k)",
        "    w2 = k * dx",
        "    w3 = x * dk",
        "    dy = (w2 - w3) / (xp.hypot(k, x) * xp.hypot(k, x)) - w1 * (w3 + w2)",
        "    w4 = xp.max(y)",
        "    w5 = y / w4",
        "    return xp.sum(w5), xp.sum((dy - w5 * largest_tangent(y, dy)) / w4)",
    ]


def test_gradients_jacobians_and_hessians_are_arrays_of_the_same_library():
    x = xp.asarray([0.3, 0.7, 1.2])
    for derivative, shape in ((grad, (3,)), (hessian, (3, 3))):
        found = derivative(rosenbrock)(x)
        assert type(found) is type(x) and found.shape == shape
        plain = derivative(lambda x: np.sum(100.0 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2))(np.asarray(x))
        np.testing.assert_allclose(found, plain, rtol=1e-13)
    found = jacobian(lambda x: xp.sin(x) * xp.sum(x))(x)
    np.testing.assert_allclose(found, jacobian(lambda x: np.sin(x) * np.sum(x))(np.asarray(x)), rtol=1e-14)


class Layer:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def out(self, x):
        return xp.sum(xp.tanh(self.w * x + self.b))


def test_arrays_in_objects_lists_and_globals():
    x = xp.asarray([0.3, 0.7, 1.2])
    dw, db = grad(lambda layer, x: layer.out(x), wrt="layer.w, layer.b")(Layer(x, x + 1), x)
    slopes = 1 - np.tanh(np.asarray(x) ** 2 + np.asarray(x) + 1) ** 2
    np.testing.assert_allclose(dw, slopes * np.asarray(x), rtol=1e-14)
    np.testing.assert_allclose(db, slopes, rtol=1e-14)
    _, tangent = jvp(lambda xs: xp.sum(xs[0] * xs[1]), ([x, x + 1],), ([x, x],))
    assert float(tangent) == pytest.approx(float(xp.sum(2 * x * x + x)))
    assert float(grad(lambda a: xp.sum(x * a) ** 2)(2.0)) == pytest.approx(4.0 * 2.2**2)
    assert float(jvp(lambda x: xp.sum(sine(x)), (x,), (x,))[1]) == pytest.approx(float(xp.sum(xp.cos(x) * x)))


def of_any(x):
    lib = x.__array_namespace__()
    return lib.sum(lib.exp(x) * x)


@pytest.mark.skipif(not hasattr(np.ndarray, "__array_namespace__"), reason="NumPy's arrays have a namespace since 2.0")
def test_numpys_arrays_have_a_namespace_too():
    x = np.array([0.3, 0.7])
    assert jvp(of_any, (x,), (x,))[1] == pytest.approx(float(jvp(of_any, (xp.asarray(x),), (xp.asarray(x),))[1]))


def test_a_mutated_argument_brings_its_tangent_back():
    def f(x, y):
        x[0] = y[1] * 2
        return x * y

    x, y = xp.asarray([1.0, 2.0]), xp.asarray([3.0, 4.0])
    dx, dy = xp.asarray([0.5, 0.25]), xp.asarray([1.0, 2.0])
    _, tangent = jvp(f, (x, y), (dx, dy))
    np.testing.assert_array_equal(dx, [4.0, 0.25])
    np.testing.assert_array_equal(tangent, [4.0 * 3.0 + 8.0 * 1.0, 0.25 * 4.0 + 2.0 * 2.0])


def stores_into_a_reshape(x):
    y = xp.reshape(x, (2, 1))
    y[0, 0] = x[1] * 2
    return xp.sum(y * x)


X, N = xp.asarray([1.0, 2.0]), np.array([1.0, 2.0])
HERMITIAN = xp.asarray(np.array([[2.0, 0.3j], [-0.3j, 1.0]]))


@pytest.mark.parametrize("f, args, what", [
    (lambda x: np.sum(np.sin(x)), (X,), "`numpy.sin` is another library's function"),
    (lambda x: xp.sin(x), (N,), "`sin` is another library's function"),
    (lambda x, y: xp.sum(x), (X, N), "arrays of array_api_strict and numpy are given together"),
    (lambda x: xp.sum(x), (xp.asarray([1, 2]),), "x is an array of array_api_strict.int64, which carries no tangent"),
    (stores_into_a_reshape, (X,), "whether this is a view is up to the library"),
    (lambda x: xp.linalg.eigh(x)[1], (HERMITIAN,), "a phase that no rule says; take the values"),
    (lambda x: xp.linalg.svd(x)[0], (HERMITIAN,), "a phase that no rule says; take the values"),
    (lambda x: xp.linalg.qr(x)[1], (HERMITIAN,), "a phase that no rule says; take the values"),
])  # fmt: skip
def test_what_has_no_derivative_here_is_refused(f, args, what):
    with pytest.raises(Refused) as caught:
        jvp(f, args, args)
    assert what in str(caught.value)


def test_a_decomposition_in_full_of_what_is_not_square_has_no_tangent():
    with pytest.raises(TypeError, match="svd in full has no rule: take the reduced form"):
        jvp(lambda x: xp.linalg.svd(x[:, None] * xp.asarray([[1.0, 2.0, 4.0]]))[1], (X,), (X,))


def test_views_that_may_be_stored_into_are_refused():
    def f(x, y):
        x[0] = y[1]
        return x * y

    whole = xp.asarray([1.0, 2.0, 3.0])
    with pytest.raises(Refused, match="arrays are stored into that may share memory"):
        jvp(f, (whole[:2], whole[1:]), (X, X))


@pytest.mark.parametrize("mode", [{"mode": "symbolic"}, {"mode": "numeric", "scheme": "complex"}, {"mode": "numeric"}])
def test_other_modes_take_no_arrays_of_other_libraries(mode):
    with pytest.raises(Refused):
        forward_diff(**mode)(rosenbrock).jvp((X,), (X,))


def test_check_asks_for_arrays_that_differences_move():
    def f(x, k):
        lib = x.__array_namespace__()
        return lib.sum(lib.sin(x) * k)

    with pytest.raises(Refused, match=r"move numbers and NumPy's arrays; x is an array of array_api_strict") as told:
        fwdtrans.check(f)(X, 2.0)
    assert "pass numpy.asarray(x): the derivative code is the same" in str(told.value)
    assert fwdtrans.check(f)(np.asarray(X), 2.0)


def test_a_seed_is_of_the_same_library_and_shape():
    for seed in (N, xp.asarray([1.0]), 1.0):
        with pytest.raises(fwdtrans.SeedError):
            jvp(rosenbrock, (X,), (seed,))


def test_single_precision_stays():
    x = xp.asarray([0.3, 0.7], dtype=xp.float32)
    value, tangent = jvp(lambda x: xp.sum(xp.exp(x) * x + 2.0 * xp.max(x)), (x,), (xp.asarray([1.0, 0.5]),))
    assert value.dtype == tangent.dtype == xp.float32


def test_the_lines_name_nothing_that_the_standard_has_not():
    load(("array_api",))
    for rule in TABLE:
        name = rule.key.partition(".")[2].partition(" ")[0]
        assert name in STANDARD and rule in RULES.of(rule.key)
        assert home_of("array_api", name) == "array_api" or is_builtin(name)
        place = xp
        for part in name.split("."):
            place = getattr(place, part)


def test_every_function_of_the_standard_has_a_line():
    keys = {rule.key.partition(" ")[0] for rule in TABLE}
    assert {name for name in STANDARD if f"array_api.{name}" not in keys} == set()


def test_a_namespace_that_has_numpys_arrays_is_numpys():
    compat = pytest.importorskip("scipy._lib.array_api_compat.numpy")
    assert not is_namespace(np)
    assert not is_namespace(compat)
    assert is_namespace(xp)
