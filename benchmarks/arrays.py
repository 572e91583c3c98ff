"""What one JVP of vectorised code costs, in time and memory, over the plain function and over tangent code by hand.

    python benchmarks/arrays.py [--rounds 15]

Ratios of the processor's time of interleaved runs in one process; peaks of memory as tracemalloc sees them.
"""

from __future__ import annotations

import argparse
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table
from suite.timing import ratio, times

from fwdtrans import forward_diff, sparse_jacobian
from fwdtrans.pipeline import transform
from fwdtrans.shapes import shape_of

rng = np.random.default_rng(1)


def chain(x):
    """Return the sum of a chain of elementwise functions."""
    return np.sum(np.sin(x) * np.exp(-0.5 * x) * x**3)


def chain_by_hand(x, dx):
    """Return value and tangent of `chain`."""
    s, e, p = np.sin(x), np.exp(-0.5 * x), x**3
    se = s * e
    return np.sum(se * p), np.sum((p * (np.cos(x) * e - 0.5 * se) + 3.0 * se * x * x) * dx)


def network(w1, b1, w2, b2, x, t):
    """Return the mean square error of a network of two layers."""
    h = np.tanh(x @ w1 + b1)
    y = h @ w2 + b2
    return np.mean((y - t) ** 2)


def network_by_hand(w1, dw1, b1, db1, w2, dw2, b2, db2, x, t):
    """Return value and tangent of `network`."""
    h = np.tanh(x @ w1 + b1)
    dh = (1.0 - h * h) * (x @ dw1 + db1)
    r = h @ w2 + b2 - t
    dr = dh @ w2 + h @ dw2 + db2
    return np.mean(r * r), 2.0 * np.mean(r * dr)


def rosenbrock(x):
    """Return Rosenbrock's function."""
    return np.sum(100.0 * (x[1:] - x[:-1] ** 2) ** 2 + (1.0 - x[:-1]) ** 2)


def rosenbrock_by_hand(x, dx):
    """Return value and tangent of `rosenbrock`."""
    a, da = x[:-1], dx[:-1]
    u, v = x[1:] - a * a, 1.0 - a
    return np.sum(100.0 * u * u + v * v), np.sum(200.0 * u * (dx[1:] - 2.0 * a * da) - 2.0 * v * da)


def heat(u, k, n):
    """Return n steps of the heat equation."""
    u = u.copy()
    for _ in range(n):
        u[1:-1] += k * (u[2:] - 2 * u[1:-1] + u[:-2])
    return u


def heat_by_hand(u, du, k, dk, n):
    """Return value and tangent of `heat`."""
    u, du = u.copy(), du.copy()
    for _ in range(n):
        w = u[2:] - 2 * u[1:-1] + u[:-2]
        du[1:-1] += dk * w + k * (du[2:] - 2 * du[1:-1] + du[:-2])
        u[1:-1] += k * w
    return u, du


def loss(X, y, beta):
    """Return the mean logistic loss."""
    z = X @ beta
    return np.mean(np.logaddexp(0.0, z) - y * z)


def loss_by_hand(X, y, beta, dbeta):
    """Return value and tangent of `loss`."""
    z, dz = X @ beta, X @ dbeta
    return np.mean(np.logaddexp(0.0, z) - y * z), np.mean((1.0 / (1.0 + np.exp(-z)) - y) * dz)


def kernel(x, y, width):
    """Return sums of Gaussian kernels."""
    d = x[:, None] - y[None, :]
    return np.exp(-d * d / (2 * width**2)).sum(axis=1)


def kernel_by_hand(x, dx, y, dy, width, dwidth):
    """Return value and tangent of `kernel`."""
    d = x[:, None] - y[None, :]
    q = 2 * width**2
    e = np.exp(-d * d / q)
    return e.sum(axis=1), (-2.0 / q * e * d * (dx[:, None] - dy[None, :] - d * (dwidth / width))).sum(axis=1)


def drawn(*shape: int) -> Any:
    """Return random numbers of a shape."""
    return rng.normal(size=shape)


# name, function, by hand, arguments, which of them move
CASES = [
    ("chain, 1,000", chain, chain_by_hand, [drawn(1000)], "x"),
    ("chain, 1,000,000", chain, chain_by_hand, [drawn(1_000_000)], "x"),
    ("network, 64 x 256", network, network_by_hand,
     [drawn(256, 256), drawn(256), drawn(256, 10), drawn(10), drawn(64, 256), drawn(64, 10)], "w1, b1, w2, b2"),
    ("Rosenbrock, 1,000", rosenbrock, rosenbrock_by_hand, [drawn(1000)], "x"),
    ("heat, 10,000, 10 steps", heat, heat_by_hand, [drawn(10_000), 0.1, 10], "u, k"),
    ("logistic loss, 10,000 x 20", loss, loss_by_hand,
     [drawn(10_000, 20), (drawn(10_000) > 0) * 1.0, drawn(20)], "beta"),
    ("kernel sums, 300 x 300", kernel, kernel_by_hand, [drawn(300), drawn(300), 0.7], "x, y, width"),
]  # fmt: skip


def peak(run: Callable[[], Any]) -> int:
    """Return the most memory that a call holds at once, in bytes."""
    tracemalloc.start()
    run()
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    heads = ("by hand / plain", "ours / plain", "ours / by hand", "public / plain", "memory / plain")
    table = Table("one direction", *heads)
    for name, function, by_hand, args, moving in CASES:
        names = function.__code__.co_varnames[: len(args)]
        active = moving.split(", ")
        seeds = [drawn(*np.shape(arg)) if n in active else None for n, arg in zip(names, args)]
        seeds = [float(s) if s is not None and np.ndim(s) == 0 else s for s in seeds]
        given = [one for arg, seed in zip(args, seeds) for one in ([arg, seed] if seed is not None else [arg])]
        differentiable = forward_diff(function, wrt=moving)
        companion = transform(function, active, {n: shape_of(arg) for n, arg in zip(names, args)}).function
        np.testing.assert_allclose(companion(*given)[1], by_hand(*given)[1], rtol=1e-9)
        calls = {
            "plain": (function, args), "by hand": (by_hand, given), "ours": (companion, given),
            "public": (differentiable.jvp, (args, seeds)),
        }  # fmt: skip
        found = times(calls, rounds, 0.02)
        held = [peak(lambda call=call: call[0](*call[1])) for call in (calls["ours"], calls["plain"])]
        asked = (("by hand", "plain"), ("ours", "plain"), ("ours", "by hand"), ("public", "plain"))
        table.add_row(name, *(f"{ratio(found, a, b):.2f}" for a, b in asked), f"{held[0] / max(held[1], 1):.2f}")
    Console().print(table)
    banded()


def residuals(x):
    """Return Broyden's tridiagonal function."""
    wide = np.concatenate((np.zeros(1), x, np.zeros(1)))
    return (3.0 - 2.0 * x) * x - wide[:-2] - 2.0 * wide[2:] + 1.0


def banded() -> None:
    """Print what a banded Jacobian of 1,000 columns costs, in evaluations of the function."""
    J, x = sparse_jacobian(residuals), drawn(1000)
    J(x)
    J.passes = 0
    J(x)
    print(f"Broyden's tridiagonal function, n = 1,000: {J.passes} JVPs, one of them the check")


if __name__ == "__main__":
    main()
