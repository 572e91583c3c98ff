"""Jacobians, Hessians, their products and linear maps: shapes, values, and where SciPy takes them."""

import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from math import cos, exp, sin

import numpy as np
import pytest
from scipy import sparse
from scipy.integrate import solve_ivp
from scipy.optimize import curve_fit, least_squares, minimize, root, rosen_hess, rosen_hess_prod

import fwdtrans
from fwdtrans import SeedError, grad, hessian, hvp, jacobian, linearize, sparse_hessian, sparse_jacobian, value_and_grad
from fwdtrans.sparse import starred


def rosenbrock(x):
    return np.sum(100.0 * (x[1:] - x[:-1] ** 2.0) ** 2.0 + (1 - x[:-1]) ** 2.0)


def system(x):
    return np.array([x[0] ** 2 * x[1], np.sin(x[1]) * x[2], x[0] * x[1] * x[2]])


POINT = np.array([1.0, 2.0, 3.0])


def test_an_arrays_jacobian_has_the_results_shape_before_the_inputs():
    def f(A, x):
        return A @ x, A.sum(axis=0)

    A, x = np.arange(6.0).reshape(2, 3), np.ones(3)
    (dA, dx), (sA, sx) = jacobian(f, wrt="A, x")(A, x)
    assert dA.shape == (2, 2, 3)
    np.testing.assert_array_equal(dx, A)
    np.testing.assert_array_equal(dA, np.einsum("ij,k->ijk", np.eye(2), x))
    np.testing.assert_array_equal(sA, np.einsum("jk,i->jik", np.eye(3), np.ones(2)))
    np.testing.assert_array_equal(sx, np.zeros((3, 3)))


def test_lists_give_lists_of_lists():
    def f(x):
        return [x[0] * x[1], x[1] ** 2, 7]

    assert jacobian(f)([2.0, 3.0]) == [[3.0, 2.0], [0.0, 6.0], [0.0, 0.0]]


def test_structures_stand_in_one_another():
    @dataclass
    class Out:
        a: float
        b: tuple

    def f(p, k):
        return Out(p["u"] * k, (k, "text"))

    found = jacobian(f, wrt="p, k")({"u": 2.0}, 3.0)
    assert found.a == ({"u": 3.0}, 2.0)
    assert found.b == (({"u": 0.0}, 1.0), None)


def test_a_function_that_changes_its_arguments_runs_on_copies():
    def f(x):
        x *= 2.0
        return x * x

    x = np.array([1.0, 2.0])
    value, slope = jacobian(f).with_value(x)
    np.testing.assert_array_equal(value, [4.0, 16.0])
    np.testing.assert_array_equal(slope, np.diag([8.0, 16.0]))
    np.testing.assert_array_equal(x, [2.0, 4.0])  # as one plain call leaves it


@pytest.mark.parametrize("n", [2, 5])
def test_hessians_are_those_of_the_rosenbrock_function(n):
    x, v = np.linspace(-1.0, 2.0, n), np.arange(n) - 0.5
    np.testing.assert_allclose(hessian(rosenbrock)(x), rosen_hess(x), rtol=1e-13, atol=1e-11)
    np.testing.assert_allclose(hvp(rosenbrock)(x, v), rosen_hess_prod(x, v), rtol=1e-13, atol=1e-11)


def test_the_hessian_of_several_inputs_is_a_tuple_of_tuples():
    def f(x, y):
        return exp(x) * sin(y)

    (xx, xy), (yx, yy) = hessian(f)(0.5, 0.3)
    assert (xx, yy) == (exp(0.5) * sin(0.3), -exp(0.5) * sin(0.3))
    assert xy == yx == exp(0.5) * cos(0.3)


def test_a_product_asks_for_the_first_argument():
    with pytest.raises(SeedError, match="the first argument alone, and wrt has k"):
        hvp(lambda x, k: x * k, wrt="k")(1.0, 1.0, 2.0)


def test_a_linear_map_is_the_jacobian_at_a_point():
    value, slope = linearize(system, POINT)
    np.testing.assert_array_equal(value, system(POINT))
    J = jacobian(system)(POINT)
    np.testing.assert_array_equal(slope.matrix(), J)
    v = np.array([0.3, -1.0, 2.0])
    np.testing.assert_allclose(slope(v), J @ v, rtol=1e-15)
    operator = slope.operator()
    np.testing.assert_allclose(operator @ v, J @ v, rtol=1e-15)
    np.testing.assert_allclose(operator.T @ v, J.T @ v, rtol=1e-15)
    with pytest.raises(SeedError, match="2 tangents for 1 arguments"):
        slope(v, v)


# --- SciPy --------------------------------------------------------------------------------------------------------


def test_minimize_takes_gradients_hessians_and_products():
    start = np.array([-1.2, 1.0, 0.5])
    for method, more in (
        ("BFGS", {"jac": grad(rosenbrock)}),
        ("trust-exact", {"jac": grad(rosenbrock), "hess": hessian(rosenbrock)}),
        ("Newton-CG", {"jac": grad(rosenbrock), "hessp": hvp(rosenbrock)}),
    ):
        found = minimize(rosenbrock, start, method=method, tol=1e-10, **more)
        np.testing.assert_allclose(found.x, 1.0, rtol=1e-5)
    both = minimize(value_and_grad(rosenbrock), start, jac=True, tol=1e-10)
    np.testing.assert_allclose(both.x, 1.0, rtol=1e-5)


def decay(t, a, b):
    return a * np.exp(-b * t)


def test_least_squares_and_curve_fit_take_jacobians():
    t = np.linspace(0.0, 3.0, 12)
    y = decay(t, 2.0, 1.3)

    def residuals(p):
        return decay(t, p[0], p[1]) - y

    found = least_squares(residuals, [1.0, 1.0], jac=jacobian(residuals))
    np.testing.assert_allclose(found.x, [2.0, 1.3], rtol=1e-8)
    slopes = jacobian(decay, wrt="a, b")
    best, _ = curve_fit(decay, t, y, [1.0, 1.0], jac=lambda *p: np.stack(slopes(*p), -1))
    np.testing.assert_allclose(best, [2.0, 1.3], rtol=1e-8)


def test_root_takes_a_jacobian():
    def f(x):
        return [x[0] + x[1] - 3.0, x[0] ** 2 - x[1]]

    found = root(f, [1.0, 1.0], jac=jacobian(f))
    assert found.success
    np.testing.assert_allclose(f(found.x), 0.0, atol=1e-10)


def test_solve_ivp_takes_a_jacobian():
    def van_der_pol(t, y, mu=5.0):
        return np.array([y[1], mu * (1 - y[0] ** 2) * y[1] - y[0]])

    plain, exact = (
        solve_ivp(van_der_pol, (0.0, 5.0), [2.0, 0.0], method="Radau", rtol=1e-8, atol=1e-10, **more)
        for more in ({}, {"jac": jacobian(van_der_pol, wrt="y")})
    )
    assert exact.success
    np.testing.assert_allclose(exact.y[:, -1], plain.y[:, -1], rtol=1e-5)


def test_what_is_returned_shows_what_it_is():
    assert repr(jacobian(decay)).startswith("<jacobian of <function decay")
    assert fwdtrans.jacobian is jacobian


# --- several processes, few entries -------------------------------------------------------------------------------


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_directions_are_spread_over_an_executors_workers(pool):
    with pool(2) as executor:
        spread = jacobian(system, executor=executor).with_value(POINT)
    for one, other in zip(spread, jacobian(system).with_value(POINT), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.fixture(scope="module")
def cluster():
    """A cluster of Dask's in this process: its scheduler and its workers are threads."""
    distributed = pytest.importorskip("distributed", reason="it belongs to the test extra: pip install distributed")
    quiet = {"dashboard_address": ":0", "silence_logs": False}
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=False, **quiet) as here:
        with distributed.Client(here) as client:
            yield client


@pytest.mark.parametrize("form", [lambda client: client.get_executor(), lambda client: client])
@pytest.mark.parametrize("f", [system, lambda x: [x * x, np.cos(x)], grad(rosenbrock)])
def test_directions_are_spread_over_a_dask_cluster(cluster, form, f):
    spread, here = jacobian(f, executor=form(cluster)).with_value(POINT), jacobian(f).with_value(POINT)
    np.testing.assert_array_equal(spread[0], here[0])
    np.testing.assert_allclose(spread[1], here[1], rtol=1e-15)


def test_data_points_are_spread_over_a_dask_cluster(cluster):
    points = [POINT, 2 * POINT, 3 * POINT]
    found = cluster.gather(cluster.map(grad(rosenbrock), points))
    np.testing.assert_array_equal(found, [grad(rosenbrock)(point) for point in points])


SCRIPT = """
import numpy as np
from distributed import Client, LocalCluster

from fwdtrans import jacobian


def scaled(x):
    return 3.0 * np.sin(x)


def model(x, y):
    return np.array([x * scaled(y), x - y])


if __name__ == "__main__":
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0") as here:
        with Client(here) as client:
            print(np.array_equal(jacobian(model, executor=client)(2.0, 0.5), jacobian(model)(2.0, 0.5)))
"""


def test_a_scripts_own_functions_travel_to_workers_with_their_texts(tmp_path):
    pytest.importorskip("distributed", reason="it belongs to the test extra: pip install distributed")
    (tmp_path / "script.py").write_text(SCRIPT)
    done = subprocess.run([sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.stdout.split() == ["True"], done.stderr


def banded(x):
    y = np.zeros_like(x)
    y[1:-1] = x[:-2] * x[1:-1] - 2 * x[1:-1] ** 2 + np.sin(x[2:])
    y[0] = x[0] ** 2
    y[-1] = x[-1] * x[-2]
    return y


def running(x):
    return np.cumsum(x * x)


@pytest.mark.parametrize("n", [1, 2, 7, 40])
def test_a_sparse_jacobian_is_the_jacobian(n):
    x = np.linspace(0.1, 1.0, n)
    if n > 1:
        np.testing.assert_array_equal(sparse_jacobian(banded)(x).toarray(), jacobian(banded)(x))
    np.testing.assert_array_equal(sparse_jacobian(running)(x).toarray(), jacobian(running)(x))


def test_a_band_takes_as_many_passes_as_it_has_groups_and_one_to_check():
    J = sparse_jacobian(banded)
    x = np.linspace(0.1, 1.0, 1000)
    J(x)
    J.passes = 0
    assert J(x + 0.5).nnz == 2997
    assert J.passes == 4


def test_what_is_zero_at_the_point_is_an_entry_all_the_same():
    J = sparse_jacobian(lambda x: x**2 * x[::-1])
    assert J(np.zeros(4)).nnz == 8
    x = np.arange(1.0, 5.0)
    np.testing.assert_array_equal(J(x).toarray(), jacobian(lambda x: x**2 * x[::-1])(x))


def test_what_moves_elsewhere_than_at_the_first_point_is_noticed():
    def f(x):
        return np.where(x > 0, x, x[::-1] * 2)

    J = sparse_jacobian(f)
    for x in (np.array([1.0, 2.0, 3.0]), np.array([-1.0, 2.0, -3.0])):
        np.testing.assert_array_equal(J(x).toarray(), jacobian(f)(x))


def test_a_sparse_jacobian_asks_for_one_array():
    for asked in (sparse_jacobian, sparse_hessian):
        with pytest.raises(SeedError, match=f"{asked.__name__} asks for one input that is an array"):
            asked(lambda x: x[0])([1.0, 2.0])


def arrow(x):
    return np.sum(x[1:] ** 2 * x[0]) + x[0] ** 3


def grid(x):
    u = x.reshape(4, -1)
    return np.sum(np.sin(u[1:] * u[:-1])) + np.sum(u[:, 1:] * u[:, :-1] ** 2)


def apart(x):
    return np.sum(np.sin(x))


def together(x):
    return np.prod(x)


@pytest.mark.parametrize(("f", "groups"), [(rosenbrock, 3), (arrow, 2), (grid, None), (apart, 1), (together, 12)])
def test_a_sparse_hessian_is_the_hessian_in_a_product_for_each_colour(f, groups):
    x, H = np.linspace(0.3, 1.1, 12), sparse_hessian(f)
    np.testing.assert_allclose(H(x).toarray(), hessian(f)(x), atol=1e-13)
    H.passes = 0
    found = H(x + 0.2)
    np.testing.assert_allclose(found.toarray(), hessian(f)(x + 0.2), atol=1e-13)
    assert abs(found - found.T).max() < 1e-15
    assert groups is None and H.passes <= 8 or H.passes == groups + 1


def test_no_path_of_four_has_two_colours():
    rng = np.random.default_rng(2)
    for _ in range(30):
        size = int(rng.integers(2, 12))
        dense = rng.random((size, size)) < 0.25
        dense |= dense.T | np.eye(size, dtype=bool)
        groups = starred(sparse.csc_array(dense))
        beside = [[j for j in range(size) if j != i and dense[i, j]] for i in range(size)]
        for a in range(size):
            for b in beside[a]:
                assert groups[a] != groups[b]
                for c in (c for c in beside[b] if c != a):
                    for d in (d for d in beside[c] if d not in (a, b)):
                        assert len({groups[a], groups[b], groups[c], groups[d]}) > 2


@pytest.mark.parametrize("operator", [jacobian, grad])
def test_numbers_that_reach_arrays_go_in_one_pass_where_a_second_would_be_noticed(operator, capsys):
    def stiffness(a, b):
        print("assembled")
        K = np.eye(3)
        K[1:, 1:] += a * np.ones((2, 2))
        K[0, 0] += b
        return np.linalg.solve(K, np.ones(3))

    found = operator(stiffness)(2.0, 1.5)
    assert capsys.readouterr().out == "assembled\n"
    h = 1e-6
    for k, slope in enumerate(found):
        ahead, behind = (stiffness(*(x + s * (k == i) for i, x in enumerate((2.0, 1.5)))) for s in (h, -h))
        np.testing.assert_allclose(slope, (ahead - behind) / (2 * h), rtol=1e-8, atol=1e-9)
