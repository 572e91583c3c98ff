"""A damped oscillation fitted to data, with the exact Jacobian, and the errors of what was fitted."""

import numpy as np
from scipy.optimize import least_squares

from fwdtrans import jacobian


def oscillation(t, amplitude, decay, frequency, phase):
    """A damped oscillation at the times t, in seconds."""
    return amplitude * np.exp(-decay * t) * np.cos(2 * np.pi * frequency * t + phase)


def residuals(p, t, y, sigma):
    """How far the data are from the model, in units of their errors."""
    return (oscillation(t, p[0], p[1], p[2], p[3]) - y) / sigma


def by_hand(p, t, sigma):
    """The Jacobian of the residuals, as one writes it on paper."""
    a, d, f, phase = p
    wave, angle = np.exp(-d * t), 2 * np.pi * f * t + phase
    columns = [
        wave * np.cos(angle),
        -t * a * wave * np.cos(angle),
        -2 * np.pi * t * a * wave * np.sin(angle),
        -a * wave * np.sin(angle),
    ]
    return np.stack(columns, axis=1) / sigma


def main():
    rng = np.random.default_rng(2025)
    truth, sigma = np.array([2.0, 0.35, 0.8, 0.4]), 0.05
    t = np.linspace(0.0, 6.0, 80)
    y = oscillation(t, *truth) + sigma * rng.normal(size=t.size)

    slopes = jacobian(residuals, wrt="p")
    start = np.array([1.5, 0.2, 0.78, 0.2])
    found = least_squares(residuals, start, jac=slopes, args=(t, y, sigma))
    J = slopes(found.x, t, y, sigma)
    errors = np.sqrt(np.diag(np.linalg.inv(J.T @ J)))
    for name, value, error in zip(("amplitude", "decay", "frequency", "phase"), found.x, errors):
        print(f"{name:10s} {value: .4f} +- {error:.4f}")

    np.testing.assert_allclose(J, by_hand(found.x, t, sigma), rtol=1e-12, atol=1e-12)
    assert np.all(abs(found.x - truth) < 4 * errors)
    plain = least_squares(residuals, start, args=(t, y, sigma))
    np.testing.assert_allclose(found.x, plain.x, rtol=1e-5)
    print(f"evaluations of the model: {found.nfev} with the Jacobian, {plain.nfev + 4 * plain.njev} without")


if __name__ == "__main__":
    main()
