"""Twenty functions as people write them; gallery.md has them with what is generated (`python tests/test_docs.py`)."""

from dataclasses import dataclass
from functools import reduce
from math import atan2, cos, exp, hypot, log, sin, sqrt


def sine_and_product(x, y):
    """The tutorial's first function."""
    return sin(x) + x * y


def gaussian(x, mu, sigma):
    """A density: what value and tangent share is computed once."""
    z = (x - mu) / sigma
    return exp(-0.5 * z * z) / (sigma * sqrt(2 * 3.141592653589793))


def softplus(x):
    """A branch for each side: the derivative is that of the side that is taken."""
    if x > 30:
        return x
    return log(1 + exp(x))


def huber(r, delta=1.0):
    """A loss with a kink, written as an expression."""
    return 0.5 * r * r if abs(r) <= delta else delta * (abs(r) - 0.5 * delta)


def compound(rate, years=10):
    """A loop: the tangent moves beside the value."""
    balance = 1.0
    for _ in range(years):
        balance *= 1 + rate
    return balance


def babylonian(a, tolerance=1e-12):
    """A loop that ends when it is good enough: it ends when your function does."""
    x = a
    while abs(x * x - a) > tolerance:
        x = 0.5 * (x + a / x)
    return x


def horner(x, coefficients):
    """A polynomial of a list of coefficients."""
    p = 0.0
    for c in coefficients:
        p = p * x + c
    return p


def bearing(x, y, x0, y0):
    """Two results."""
    dx, dy = x - x0, y - y0
    return hypot(dx, dy), atan2(dy, dx)


def area(corners):
    """A list of pairs: the shoelace formula."""
    s = 0.0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        s += x1 * y2 - x2 * y1
    return s / 2


def mean_square(xs):
    """A sum over a comprehension."""
    mean = sum(xs) / len(xs)
    return sum((x - mean) ** 2 for x in xs) / len(xs)


def rosenbrock(x):
    """A gradient in a list of numbers, in one pass."""
    s = 0.0
    for i in range(len(x) - 1):
        s = s + 100.0 * (x[i + 1] - x[i] * x[i]) ** 2 + (1.0 - x[i]) ** 2
    return s


def logistic_map(x, n=4):
    """Iterated: what swells as a formula stays short as code."""
    for _ in range(n):
        x = 4 * x * (1 - x)
    return x


def pendulum(angle, length, steps=100):
    """A differential equation, by the semi-implicit Euler method."""
    speed, h = 0.0, 0.01
    for _ in range(steps):
        speed -= h * 9.81 / length * sin(angle)
        angle += h * speed
    return angle


def rotated(x, y, phi):
    """Names that are bound anew, together."""
    x, y = x * cos(phi) - y * sin(phi), x * sin(phi) + y * cos(phi)
    return x * y


def prefix_products(xs):
    """A list that is filled: its mirror is filled beside it."""
    out = []
    p = 1.0
    for x in xs:
        p *= x
        out.append(p)
    return out


def crossing_squared(f_low, f_high, low, high):
    """A helper of your own: it has a companion, which yours calls."""
    return secant(f_low, f_high, low, high) ** 2


def secant(f_low, f_high, low, high):
    """Return where a line crosses zero."""
    return low - f_low * (high - low) / (f_high - f_low)


@dataclass
class Body:
    """A mass on a line."""

    position: float
    speed: float


def bounced(height, bounces=3):
    """An object that is made inside: its tangent is an object beside it."""
    ball = Body(height, 0.0)
    for _ in range(bounces):
        ball.speed = -0.8 * sqrt(2 * 9.81 * ball.position)
        ball.position = ball.speed * ball.speed / (2 * 9.81)
    return ball.position


def safe_log(x):
    """An error that is caught: where your function goes on, the derivative does."""
    try:
        return log(x)
    except ValueError:
        return -1e9


def chained(x, y):
    """Functions that are passed on: `reduce` over a lambda."""
    return reduce(lambda a, b: a * b + x, [x, y, x * y])


def closed_stretch(a):
    """A closed formula for a stretch, by the symbolic mode."""
    u = a * a + 1
    v = u / (a + u)
    return v * v * u


# each with the options of forward_diff, and a point at which its derivative is checked
SHOWN = [
    (sine_and_product, {}, (3.0, 2.0)),
    (gaussian, {}, (1.2, 0.5, 0.8)),
    (softplus, {}, (1.5,)),
    (huber, {}, (2.5,)),
    (compound, {}, (0.05,)),
    (babylonian, {}, (2.0,)),
    (horner, {}, (0.7, [1.0, -2.0, 3.0])),
    (bearing, {}, (3.0, 4.0, 1.0, 0.5)),
    (area, {}, ([(0.0, 0.0), (2.0, 0.5), (1.0, 3.0)],)),
    (mean_square, {"form": "gradient"}, ([1.0, 2.5, 4.0],)),
    (rosenbrock, {"form": "gradient"}, ([-1.2, 1.0, 0.8],)),
    (logistic_map, {}, (0.3,)),
    (pendulum, {"form": "gradient"}, (0.5, 1.2)),
    (rotated, {}, (1.0, 2.0, 0.3)),
    (prefix_products, {}, ([1.5, 0.5, 3.0],)),
    (crossing_squared, {}, (-1.0, 2.0, 0.0, 1.0)),
    (bounced, {}, (2.0,)),
    (safe_log, {}, (2.0,)),
    (chained, {}, (1.5, 0.5)),
    (closed_stretch, {"mode": "symbolic"}, (0.7,)),
]
