"""The workloads S1 to S10: plain functions as people write them. This module knows nothing of derivatives."""

from __future__ import annotations

import math as m
from dataclasses import dataclass
from math import cos, log, sin, sqrt

# --- S1: the example of the tutorial --------------------------------------------------------------------------------


def s1(x, y):
    """Return sin x + x y."""
    return m.sin(x) + x * y


# --- S2: that of the survey (Baydin et al., J. Mach. Learn. Res. 18, 2018) ------------------------------------------


def s2(x1, x2):
    """Return ln x1 + x1 x2 - sin x2."""
    return m.log(x1) + x1 * x2 - m.sin(x2)


# --- S3: the logistic map -----------------------------------------------------------------------------------------


def s3(x, n):
    """Return the map 4 l (1 - l) applied n times."""
    l = x
    for i in range(n):
        l = 4 * l * (1 - l)
    return l


# --- S4: logistic regression: a cost in two parameters, over 23 points ---------------------------------------------


def s4(alpha, beta, temps, damage):
    """Return the cross entropy of a logistic model of damage against temperature."""
    loss = 0.0
    for t, y in zip(temps, damage):
        p = 1.0 / (1.0 + m.exp(-(alpha + beta * t)))
        loss = loss - (y * m.log(p) + (1.0 - y) * m.log(1.0 - p))
    return loss


# --- S5: Newton's square root: a branch, and a loop that ends when it has converged ---------------------------------


def s5(a):
    """Return the square root of a."""
    if a > 1.0:
        x = 0.5 * a
    else:
        x = 1.0
    while abs(x * x - a) > 1e-12 * a:
        x = 0.5 * (x + a / x)
    return x


# --- S6: predator and prey (Lotka, Volterra), by the classical Runge-Kutta method -----------------------------------


def lotka_volterra(x, y, a, b, c, d):
    """Return the rates of prey x and predators y."""
    xy = x * y
    return a * x - b * xy, d * xy - c * y


def s6(a, b, c, d, x0=10.0, y0=5.0, h=0.02, n=200):
    """Return the prey after n steps of length h."""
    x = x0
    y = y0
    for i in range(n):
        k1x, k1y = lotka_volterra(x, y, a, b, c, d)
        k2x, k2y = lotka_volterra(x + 0.5 * h * k1x, y + 0.5 * h * k1y, a, b, c, d)
        k3x, k3y = lotka_volterra(x + 0.5 * h * k2x, y + 0.5 * h * k2y, a, b, c, d)
        k4x, k4y = lotka_volterra(x + h * k3x, y + h * k3y, a, b, c, d)
        x = x + h / 6.0 * (k1x + 2.0 * k2x + 2.0 * k3x + k4x)
        y = y + h / 6.0 * (k1y + 2.0 * k2y + 2.0 * k3y + k4y)
    return x


# --- S7: Rosenbrock's function of a list ---------------------------------------------------------------------------


def s7(x):
    """Return Rosenbrock's function (Comput. J. 3, 1960) of a list."""
    s = 0.0
    for i in range(len(x) - 1):
        s = s + 100.0 * (x[i + 1] - x[i] * x[i]) ** 2 + (1.0 - x[i]) ** 2
    return s


# --- S8: an option's price (Black, Scholes, J. Polit. Econ. 81, 1973), whose partials are the greeks ----------------


def s8(S, K, T, r, sigma):
    """Return the price of a European call."""
    sq = sigma * m.sqrt(T)
    d1 = (m.log(S / K) + (r + 0.5 * sigma * sigma) * T) / sq
    d2 = d1 - sq
    n1 = 0.5 * (1.0 + m.erf(d1 / m.sqrt(2.0)))
    n2 = 0.5 * (1.0 + m.erf(d2 / m.sqrt(2.0)))
    return S * n1 - K * m.exp(-r * T) * n2


# --- S9: the hand of a robot's arm of three links: helpers and tuples, three results --------------------------------


def about_z(p, angle):
    """Return the point p, turned about the z axis."""
    x, y, z = p
    c = cos(angle)
    s = sin(angle)
    return c * x - s * y, s * x + c * y, z


def about_y(p, angle):
    """Return the point p, turned about the y axis."""
    x, y, z = p
    c = cos(angle)
    s = sin(angle)
    return c * x + s * z, y, c * z - s * x


def along_x(p, length):
    """Return the point p, moved along the x axis."""
    x, y, z = p
    return x + length, y, z


def s9(q1, q2, q3, column=0.4, upper=0.35, fore=0.25):
    """Return where the hand is: a column that turns, and two links that bend."""
    hand = (fore, 0.0, 0.0)
    hand = along_x(about_y(hand, q3), upper)
    hand = about_z(about_y(hand, q2), q1)
    x, y, z = hand
    return x, y, z + column


# --- S10: a mixture of two van der Waals fluids: objects, closures, branches, an iteration --------------------------

R = 8.31446261815324


@dataclass
class Species:
    """A pure substance: critical temperature in K and pressure in Pa."""

    tc: float
    pc: float


class Mixture:
    """The constants of a van der Waals fluid."""

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def reduced(self, t, p):
        """Return both constants without units, at a temperature and a pressure."""
        rt = R * t
        return self.a * p / (rt * rt), self.b * p / rt


def s10(t, p, x, light, heavy):
    """Return the logarithm of the fugacity coefficient of the light one of two species.

    Args:
        t: temperature in K.
        p: pressure in Pa.
        x: mole fraction of the light species.
        light, heavy: the two species.
    """

    def attraction(species):
        rt = R * species.tc
        return 27.0 / 64.0 * rt * rt / species.pc

    def covolume(species):
        return R * species.tc / (8.0 * species.pc)

    y = 1.0 - x
    a1 = attraction(light)
    a2 = attraction(heavy)
    b1 = covolume(light)

    # how the two species attract one another
    tr = t / (x * light.tc + y * heavy.tc)
    if tr < 1.0:
        k = 0.05 + 0.02 * (1.0 - tr)
    else:
        k = 0.05 / tr
    a12 = (1.0 - k) * sqrt(a1 * a2)

    # one fluid in place of two
    mixture = Mixture(
        x * x * a1 + 2.0 * x * y * a12 + y * y * a2,
        x * b1 + y * covolume(heavy),
    )
    A, B = mixture.reduced(t, p)

    def cubic(z):
        return ((z - (1.0 + B)) * z + A) * z - A * B

    def slope(z):
        return (3.0 * z - 2.0 * (1.0 + B)) * z + A

    # the root of the gas, by Newton's iteration
    z = 1.0 + B
    for _ in range(50):
        step = cubic(z) / slope(z)
        z = z - step
        if abs(step) < 1e-12:
            break
    else:
        raise ArithmeticError("no root")
    if z <= B:
        raise ValueError("less than the covolume")

    # ln phi, by the mixing rules' partial derivatives
    repulsion = b1 / mixture.b * B / (z - B)
    cohesion = 2.0 * (x * a1 + y * a12) / mixture.a * A / z
    return repulsion - log(z - B) - cohesion
