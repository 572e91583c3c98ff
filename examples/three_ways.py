"""The tutorial's comparison: one function, three ways to its derivative, each as code, with its error and its cost.

python examples/three_ways.py             prints the tables
python examples/three_ways.py --plot      draws the error of a difference against its step, too (needs matplotlib)
"""
import sys
from math import cos, exp, sin
from time import perf_counter

from fwdtrans import forward_diff


def wave(x):
    """A function whose derivative is known by heart."""
    return exp(-x / 4) * sin(3 * x)


def by_heart(x):
    return exp(-x / 4) * (3 * cos(3 * x) - sin(3 * x) / 4)


def swell(x):
    """The survey's example of expression swell (Baydin et al. 2018), n = 4."""
    return 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x**2) ** 2


WAYS = {
    "forward": {},
    "symbolic": {"mode": "symbolic"},
    "numeric, forward difference": {"mode": "numeric", "scheme": "forward", "step": 1e-5},
    "numeric, central": {"mode": "numeric", "scheme": "central"},
    "numeric, five-point": {"mode": "numeric", "scheme": "five-point"},
    "numeric, richardson": {"mode": "numeric"},
    "numeric, complex step": {"mode": "numeric", "scheme": "complex"},
}


def seconds(f, x, count=500):
    """Return the time of a call, the shortest of three."""
    best = float("inf")
    for _ in range(3):
        start = perf_counter()
        for _ in range(count):
            f(x, 1.0)
        best = min(best, perf_counter() - start)
    return best / count


def accuracy_and_cost(x=1.1):
    """Print error and cost of each way, and return the relative errors."""
    plain = seconds(lambda x, _: wave(x), x)
    errors = {}
    print(f"{'d wave / dx at 1.1':30} {'derivative':>22}  {'error':>8}  {'time / wave':>11}")
    for name, options in WAYS.items():
        companion = forward_diff(**options)(wave).companion
        _, slope = companion(x, 1.0)
        errors[name] = abs(slope - by_heart(x)) / abs(by_heart(x))
        cost = seconds(companion, x, 50 if "richardson" in name else 500) / plain
        print(f"{name:30} {slope!r:>22}  {errors[name]:8.0e}  {cost:11.1f}")
    return errors


def texts():
    """Print the code of the three."""
    for name in ("forward", "symbolic", "numeric, central"):
        print(f"\n{forward_diff(**WAYS[name])(wave).source}", end="")


def steps(x=1.1):
    """Return (step, error) of a forward and of a central difference: too long truncates, too short rounds."""
    curves = {}
    for scheme in ("forward", "central"):
        curves[scheme] = []
        for power in range(1, 16):
            f = forward_diff(mode="numeric", scheme=scheme, step=10.0**-power)(wave)
            curves[scheme].append((10.0**-power, abs(f.derivative(x) - by_heart(x)) / abs(by_heart(x))))
    return curves


def plot(curves):
    """Draw the error against the step."""
    import matplotlib.pyplot as plt

    for scheme, curve in curves.items():
        plt.loglog(*zip(*curve), "o-", label=f"{scheme} difference")
    plt.axhline(2.0**-52, linestyle=":", label="forward mode, complex step")
    plt.xlabel("step")
    plt.ylabel("relative error")
    plt.legend()
    plt.savefig("three_ways.png")


def together():
    from fwdtrans import check

    report = check(swell)(0.35)
    print(report)
    assert report


if __name__ == "__main__":
    errors = accuracy_and_cost()
    assert errors["forward"] < 1e-15
    assert errors["symbolic"] < 1e-15
    assert errors["numeric, complex step"] < 1e-15
    assert errors["numeric, richardson"] < 1e-12
    assert 1e-7 < errors["numeric, forward difference"] < 1e-4
    texts()
    curves = steps()
    best = {scheme: min(curve, key=lambda point: point[1]) for scheme, curve in curves.items()}
    print("\nthe best step, near the square root of the epsilon for one side, near its cube root for two:")
    for scheme, (step, error) in best.items():
        print(f"    {scheme:8} step {step:.0e}  error {error:.0e}")
    assert 1e-11 < best["forward"][0] < 1e-6
    assert 1e-8 < best["central"][0] < 1e-3
    print("\nand they check one another:\n")
    together()
    if "--plot" in sys.argv:
        plot(curves)
