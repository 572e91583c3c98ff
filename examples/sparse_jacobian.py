"""A boundary value problem with 1,000 unknowns: its Jacobian is a band, and takes a pass for each diagonal of it."""

import numpy as np
from scipy.sparse.linalg import spsolve

from fwdtrans import sparse_jacobian


def bratu(u, strength):
    """The residuals of u'' + strength exp(u) = 0 with u = 0 at both ends, on a grid of the unknowns."""
    h = 1.0 / (len(u) + 1)
    r = np.empty_like(u)
    r[1:-1] = u[2:] - 2 * u[1:-1] + u[:-2]
    r[0] = u[1] - 2 * u[0]
    r[-1] = u[-2] - 2 * u[-1]
    r /= h**2
    r += strength * np.exp(u)
    return r


def by_hand(u, strength):
    """The same Jacobian, as one writes it on paper."""
    h = 1.0 / (len(u) + 1)
    rows = np.arange(len(u))
    J = np.diag(-2.0 / h**2 + strength * np.exp(u))
    J[rows[1:], rows[:-1]] = J[rows[:-1], rows[1:]] = 1.0 / h**2
    return J


def main():
    strength, u = 1.0, np.zeros(1000)
    J = sparse_jacobian(bratu, wrt="u")
    for turn in range(20):
        r = bratu(u, strength)
        J.passes = 0
        slope = J(u, strength)
        print(f"turn {turn}: largest residual {abs(r).max():.1e}, Jacobian of {slope.nnz} entries in {J.passes} passes")
        assert turn == 0 or J.passes <= 4
        step = spsolve(slope, -r)
        u = u + step
        if abs(step).max() < 1e-10:
            break

    np.testing.assert_allclose(J(u, strength).toarray(), by_hand(u, strength), rtol=1e-13)
    # u(x) = -2 log(cosh((x - 1/2) theta / 2) / cosh(theta / 4)),  theta = sqrt(2 strength) cosh(theta / 4)
    theta = 1.0
    for _ in range(60):
        theta = np.sqrt(2 * strength) * np.cosh(theta / 4)
    x = np.arange(1, len(u) + 1) / (len(u) + 1)
    exact = -2 * np.log(np.cosh((x - 0.5) * theta / 2) / np.cosh(theta / 4))
    assert abs(u - exact).max() < 1e-6


if __name__ == "__main__":
    main()
