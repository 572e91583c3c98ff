"""Programs over `scipy.linalg`: values are its own, tangents those of differences, shapes kept, at orders 1 and 2."""

import warnings

import numpy as np
import pytest
import scipy.linalg as la

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.pipeline import transform
from fwdtrans.rules.scipy_linalg import TABLE
from fwdtrans.shapes import shape_of


def solved(a, b):
    return la.solve(a, b) + la.solve(a, b[:, 0])[:, None] + la.solve(a, b, check_finite=False)


def solved_by_structure(a, b):
    s = a @ a.T
    return la.solve(s, b, assume_a="pos") + la.solve(a, b, assume_a="sym", lower=True) + la.solve(a, b, assume_a="upper triangular")


def triangular(a, b):
    return la.solve_triangular(a, b, trans=1, lower=True) + la.solve_triangular(a, b, unit_diagonal=True) + la.solve_triangular(a, b[:, 0])[:, None]


def inverses(a, b):
    return la.inv(a) * la.det(a) + la.norm(a) * b


def pseudo(a, b):
    return la.pinv(a[:, :2]) @ b + la.pinv(b[:2]).T @ a


def cholesky(a, b):
    return la.cholesky(a) + la.cholesky(a, lower=True) * b


def cholesky_solved(a, b):
    return la.cho_solve(la.cho_factor(a, lower=True), b) + la.cho_solve(la.cho_factor(a), b)


def lu_solved(a, b):
    lu = la.lu_factor(b)
    return la.lu_solve(lu, a) + la.lu_solve(lu, b @ a, trans=1)


def eigen(a, b):
    w, v = la.eigh(a)
    return w * b[:, 0] + v * v + la.eigvalsh(a, lower=False)


def singular(a, b):
    return la.svdvals(a) * b + la.svdvals(b[:2]).sum()


def functions(a, b):
    return la.expm(0.3 * a) @ b + la.logm(a) + la.sqrtm(a) + la.cosm(a) + la.sinm(b) + la.tanhm(b)


def made(a, b):
    return la.toeplitz(b[:, 0]) + la.toeplitz(b[:, 0], a[0]) + la.circulant(b[:, 1]) + la.hankel(b[0]) + la.block_diag(a[:1, :1], b[:2, :2])


def equations(a, b):
    return la.solve_sylvester(a, b, a) + la.solve_continuous_lyapunov(a, b) + la.solve_discrete_lyapunov(a / 20, b)


def bands(a, b):
    return la.solve_banded((1, 1), a, b) + la.solve_banded((1, 1), b, a[0])[:, None]


def decomposed(a, b):
    q, r = la.qr(a)
    q2, r2, order = la.qr(b[:, :2], mode="economic", pivoting=True)
    p, low, up = la.lu(b)
    pl, u = la.lu(a, permute_l=True)
    u3, s, vh = la.svd(a[:, :2], full_matrices=False)
    return q * b + r + (q2 @ r2 * q2).sum() + low @ p + up + pl * u + (u3 * u3).sum(1) * s[0] + vh[0, 0] ** 2 + la.svd(b, compute_uv=False)


def eigenvectors(a, b):
    w, v = la.eig(a)
    return np.real(w)[:, None] * v + np.real(la.eigvals(b)).sum()


def vibrations(a, b):
    mass = b @ b.T
    w, v = la.eigh(a, mass)
    d, z = la.eigh_tridiagonal(np.diag(a), b[0, :2])
    return w * v * v + la.eigvalsh(a, mass, lower=False) + la.eigh(a, b=mass, eigvals_only=True) + d * z * z + la.eigvalsh_tridiagonal(np.diag(a), b[0, :2])


def fitted(a, b):
    x, rest, rank, s = la.lstsq(a[:, :2], b[:, 0])
    return x[0] * b + rest + s[0]


def special_systems(a, b):
    band = np.array([[0.0, 1.0, 2.0], [9.0, 8.0, 7.0]]) + 0.1 * a[:2]
    low = np.array([[9.0, 8.0, 7.0], [1.0, 2.0, 0.0]]) + 0.1 * b[:2]
    c = a[0] + np.array([9.0, 0.0, 0.0])
    banded = la.solveh_banded(band, b) + la.solveh_banded(low, b[:, 0], lower=True)[:, None]
    return banded + la.solve_toeplitz(c, b) + la.solve_toeplitz((c, b[0] + c[0] - b[0, 0]), a[1]) + la.solve_circulant(c, b[0]) + la.matmul_toeplitz((c, c), b)


def riccati(a, b):
    r, q = a[:2, :2], b @ b.T
    return la.solve_continuous_are(a, b[:, :2], q, r @ r.T) + la.solve_discrete_are(a / 9, b[:, :2], q, r @ r.T)


def norms(a, b):
    powers = la.fractional_matrix_power(a, 0.3) @ la.khatri_rao(a, b)[:3]
    return powers + la.norm(a, axis=1) * b + la.norm(a, 1) + la.norm(b, axis=0, keepdims=True) + la.det(np.outer(a[0], b[0]))


def bases(a, b):
    u, p = la.polar(a @ b)
    v, q = la.polar(b[:2], side="left")
    tall, positive = la.polar(a[:, :2])
    t, z = la.schur(a @ a.T)
    lines = la.orth(a) * la.orth(b[:, :2])[:, :1] + la.null_space(b[:2])
    return u * p + (v.T @ q @ v) + tall @ positive @ tall.T + t * z + lines


PROGRAMS = [bases, decomposed, eigenvectors, vibrations, fitted, special_systems, riccati, norms, solved, solved_by_structure, triangular, inverses, pseudo, cholesky, cholesky_solved, lu_solved, eigen, singular, functions, made, equations, bands]
each = pytest.mark.parametrize("function", PROGRAMS, ids=lambda f: f.__name__)

rng = np.random.default_rng(3)
A = rng.normal(size=(3, 3))
A = A @ A.T + np.diag([3.0, 4.0, 6.0]) + 0.1 * rng.normal(size=(3, 3))
B = rng.normal(size=(3, 3)) + 3.0 * np.eye(3)
DA, DB = rng.normal(size=(2, 3, 3))


def agrees(along, tangent):
    """Say whether a tangent is that of differences along a line."""
    for place in np.ndindex(tangent.shape):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            expected, error = differentiate(lambda t, place=place: np.real(along(t))[place], 0.0)
        assert abs(tangent[place] - expected) <= error + 1e-10 * abs(expected), place
    return True


@each
def test_tangents_are_those_of_differences(function):
    for da, db in ((DA, DB), (DA, None), (None, DB)):
        value, tangent = fwdtrans.jvp(function, (A.copy(), B.copy()), (da, db))
        np.testing.assert_array_equal(value, function(A, B))
        assert tangent.shape == value.shape
        assert tangent.dtype == value.dtype
        assert agrees(lambda t, da=da, db=db: function(A + t * (0.0 if da is None else da), B + t * (0.0 if db is None else db)), tangent)


@each
def test_the_second_order_is_forward_over_forward(function):
    slope, tangent = second(function)
    np.testing.assert_allclose(slope, fwdtrans.jvp(function, (A, B), (DA, DB))[1], rtol=1e-12, atol=1e-13)
    assert agrees(lambda t: fwdtrans.jvp(function, (A + t * DB, B + t * DA), (DA, DB))[1], tangent)


def second(function):
    """Return the first derivative along one direction and the second along another."""
    shapes = {"a": shape_of(A), "b": shape_of(B)}
    companion = transform(function, ["a", "b"], shapes).function
    return (both[1] for both in fwdtrans.jvp(companion, (A, DA, B, DB), (DB, None, DA, None)))


def test_every_line_is_tried():
    text = {name for function in PROGRAMS for name in function.__code__.co_names}
    tried = text | {"tanm", "coshm", "sinhm"}  # lines made like the others
    assert {rule.key.rpartition(".")[2].removesuffix(" of complex") for rule in TABLE} <= tried


def test_what_the_matrix_does_not_know_is_refused_with_advice():
    def full(a):
        return la.qr(a, mode="full")[0]

    def basis(a):
        return la.svd(a)[0]

    with pytest.raises(fwdtrans.Refused, match="null_space"):
        fwdtrans.jvp(lambda a: la.null_space(a[:1]), (A,), (DA,))
    with pytest.raises(fwdtrans.Refused, match="schur"):
        fwdtrans.jvp(lambda a: la.schur(a)[0], (np.array([[0.0, 1.0], [-1.0, 0.1]]),), (DA[:2, :2],))
    with pytest.raises(fwdtrans.Refused, match="polar"):
        fwdtrans.jvp(lambda a: la.polar(a[:2])[0], (A,), (DA,))

    def hermitian(a):
        return la.eigh(a + 1j * a.T)[1]

    for function, advice in ((full, "economic"), (basis, "full_matrices=False")):
        with pytest.raises(fwdtrans.Refused, match=advice):
            fwdtrans.jvp(function, (A[:, :2].copy(),), (DA[:, :2],))
    with pytest.raises(fwdtrans.Refused, match="phase"):
        fwdtrans.jvp(hermitian, (A,), (DA,))


def test_the_second_matrix_of_eigh_is_told_from_lower_by_its_place():
    def f(b):
        return la.eigh(A, b)[0].sum()

    mass = B @ B.T
    expected, error = differentiate(lambda t: f(mass + t * np.eye(3)), 0.0)
    assert abs(fwdtrans.jvp(f, (mass,), (np.eye(3),))[1] - expected) <= error


def test_a_factor_that_moves_is_the_factor_of_the_matrix_that_is_read():
    """Of a matrix that is taken to be symmetric one triangle is read: what moves in the other one moves nothing."""

    def f(a):
        return la.cholesky(a, lower=True)

    below = np.tril(np.ones((3, 3)), -1)
    assert not np.any(fwdtrans.jvp(f, (A,), (below.T,))[1])
    assert np.any(fwdtrans.jvp(f, (A,), (below,))[1])


def test_a_structure_that_is_not_known_is_no_wrong_number():
    def f(a, b):
        return la.solve(a, b, assume_a="tridiagonal")

    with pytest.raises(Exception, match="tridiagonal"):
        fwdtrans.jvp(f, (A, B), (DA, DB))


def half_factored(a, lower):
    return la.cho_factor(a, lower)[0]


@pytest.mark.parametrize("lower", [True, False])
def test_the_triangle_that_cho_factor_does_not_read_moves_where_it_is_left(lower):
    """From SciPy 1.18 on it is 0; before, what the matrix has there."""
    a, da = np.array([[4.0, 1.0], [1.0, 5.0]]), np.array([[0.5, 0.25], [0.75, -1.0]])
    value, tangent = fwdtrans.jvp(half_factored, (a.copy(), lower), (da, None))
    h = 2.0**-20
    ahead, behind = (la.cho_factor(a + s * da, lower)[0] for s in (h, -h))
    np.testing.assert_array_equal(value, la.cho_factor(a, lower)[0])
    np.testing.assert_allclose(tangent, (ahead - behind) / (2.0 * h), rtol=1e-8, atol=1e-9)
