"""How the end of an epidemic depends on its parameters: a Runge-Kutta loop, differentiated as it stands."""

import numpy as np
from scipy.integrate import solve_ivp

from fwdtrans import forward_diff, jacobian


def sir(y, beta, gamma):
    """The rates of change of those susceptible, infected and recovered, per day."""
    infections = beta * y[0] * y[1]
    return np.array([-infections, infections - gamma * y[1], gamma * y[1]])


@forward_diff(wrt="y0, beta, gamma")
def epidemic(y0, beta, gamma, days=60.0, steps=600):
    """The state after some days, by the classical Runge-Kutta method."""
    h = days / steps
    y = y0
    for _ in range(steps):
        k1 = sir(y, beta, gamma)
        k2 = sir(y + h / 2 * k1, beta, gamma)
        k3 = sir(y + h / 2 * k2, beta, gamma)
        k4 = sir(y + h * k3, beta, gamma)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return y


def sensitivities(y0, beta, gamma, days):
    """The derivatives by beta and gamma from the variational equations, by another integrator."""

    def rates(t, z):
        s, i, _ = z[:3]
        J = np.array([[-beta * i, -beta * s, 0.0], [beta * i, beta * s - gamma, 0.0], [0.0, gamma, 0.0]])
        by_beta, by_gamma = np.array([-s * i, s * i, 0.0]), np.array([0.0, -i, i])
        return np.concatenate([sir(z[:3], beta, gamma), J @ z[3:6] + by_beta, J @ z[6:9] + by_gamma])

    found = solve_ivp(rates, (0.0, days), np.concatenate([y0, np.zeros(6)]), rtol=1e-11, atol=1e-13)
    return found.y[3:6, -1], found.y[6:9, -1]


def main():
    y0, beta, gamma = np.array([0.99, 0.01, 0.0]), 0.35, 0.1
    by_state, by_beta, by_gamma = jacobian(epidemic)(y0, beta, gamma)
    print(f"after 60 days: {np.round(epidemic(y0, beta, gamma), 4)}")
    print(f"by beta:  {np.round(by_beta, 3)}")
    print(f"by gamma: {np.round(by_gamma, 3)}")
    print(f"by the initial state:\n{np.round(by_state, 3)}")

    want_beta, want_gamma = sensitivities(y0, beta, gamma, 60.0)
    np.testing.assert_allclose(by_beta, want_beta, rtol=1e-5, atol=1e-8)
    np.testing.assert_allclose(by_gamma, want_gamma, rtol=1e-5, atol=1e-8)
    assert abs(by_beta.sum()) < 1e-12  # nobody is lost
    print(epidemic.source)


if __name__ == "__main__":
    main()
