"""What the errors of measurements mean for what is computed from them: gravity, from a pendulum."""

import numpy as np

from fwdtrans import jacobian


def pendulum(m):
    """Gravity and its change with the length, from a pendulum's length (m), period (s) and amplitude (rad)."""
    length, period, amplitude = m
    correction = 1 + amplitude**2 / 16 + 11 * amplitude**4 / 3072  # of the period, for amplitudes that are not small
    g = 4 * np.pi**2 * length * correction**2 / period**2
    return np.array([g, g / length])


def drawn(m, covariance, n, rng):
    """The covariance of the results over many measurements that are drawn at random."""
    results = np.array([pendulum(one) for one in rng.multivariate_normal(m, covariance, n)])
    return np.cov(results.T)


def main():
    m = np.array([0.9937, 2.0012, 0.15])
    sigma = np.array([0.0004, 0.0006, 0.004])
    covariance = np.outer(sigma, sigma) * np.array([[1.0, 0.3, 0.0], [0.3, 1.0, 0.0], [0.0, 0.0, 1.0]])

    value, J = jacobian(pendulum).with_value(m)
    propagated = J @ covariance @ J.T
    errors = np.sqrt(np.diag(propagated))
    print(f"g = {value[0]:.4f} +- {errors[0]:.4f} m/s2;  g / l = {value[1]:.4f} +- {errors[1]:.4f} 1/s2")
    print(f"correlation {propagated[0, 1] / errors.prod():.3f}")

    by_drawing = drawn(m, covariance, 40_000, np.random.default_rng(7))
    np.testing.assert_allclose(propagated, by_drawing, rtol=0.05)
    length, period, amplitude = m
    correction = 1 + amplitude**2 / 16 + 11 * amplitude**4 / 3072
    slope = amplitude / 8 + 44 * amplitude**3 / 3072
    by_hand = value[0] * np.array([1 / length, -2 / period, 2 * slope / correction])
    np.testing.assert_allclose(J[0], by_hand, rtol=1e-13)


if __name__ == "__main__":
    main()
