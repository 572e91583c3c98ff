"""The time that the transformation itself takes, against the length of the function: a table.

    python benchmarks/transform.py [--most 2000] [--repeat 3]

Each figure is CPU time in a process of its own, the least of some: the first transformation there, libcst, astor and
fwdtrans being imported already. `straight` binds a new name on each line, `branches` goes through loops and branches,
`sum` is one expression of so many terms, `nest` one call inside another. A second column for each says what a line (a
term, a call) costs: it stays the same where the time grows linearly.
"""

from __future__ import annotations

import argparse
import linecache
import subprocess
import sys
import time
from collections.abc import Callable

LENGTHS = (30, 100, 300, 1000, 2000)
DEEPEST = 100  # calls inside one another: beyond 200 brackets Python itself gives up
HEAD = "from math import cos, exp, sin, sqrt\n"


def straight(lines: int) -> str:
    """Return a function that binds a new name on each line, from the last few."""
    body = ["    v0 = x * y", "    v1 = sin(x) + y"]
    forms = (
        "sin(v{0}) + v{1} * {2}.5", "v{0} / (1 + v{1} * v{1})", "exp(-v{0} * v{0}) - y", "sqrt(1 + v{1} * v{1}) * x"
    )  # fmt: skip
    for i in range(2, lines - 2):
        body.append(f"    v{i} = " + forms[i % 4].format(i - 1, i - 2, i))
    return "\n".join(["def f(x, y):", *body, f"    return v{lines - 3}"]) + "\n"


def branches(lines: int) -> str:
    """Return a function of loops and branches."""
    body = ["    s = x * y"]
    for i in range((lines - 3) // 8):
        body += [
            f"    a = sin(s) + x * {i}.5",
            "    b = a / (1 + y * y)",
            "    for k in range(2):",
            "        s = s * 0.5 + b * cos(a + k)",
            f"    if s > {i}:",
            "        s -= exp(-s * s)",
            "    else:",
            "        s += sqrt(1 + s * s)",
        ]
    body += ["    s = s * y + x"] * (lines - 2 - len(body))
    return "\n".join(["def f(x, y):", *body, "    return s"]) + "\n"


def summed(terms: int) -> str:
    """Return a function that is one long sum."""
    return "def f(x, y):\n    return " + " + ".join(f"sin({i}.0 * x)" for i in range(1, terms + 1)) + "\n"


def nested(calls: int) -> str:
    """Return a function that is one call inside another."""
    calls = min(calls, DEEPEST)
    return "def f(x, y):\n    return " + "sin(y * " * calls + "x" + ")" * calls + "\n"


KINDS: dict[str, Callable[[int], str]] = {"straight": straight, "branches": branches, "sum": summed, "nest": nested}


def seconds(kind: str, length: int) -> float:
    """Return the CPU time of the first transformation in this process."""
    import astor  # noqa: F401 - not what is measured
    import libcst  # noqa: F401

    from fwdtrans.pipeline import transform

    text = HEAD + KINDS[kind](length)
    space: dict[str, object] = {}
    linecache.cache["<long>"] = (len(text), None, text.splitlines(keepends=True), "<long>")
    exec(compile(text, "<long>", "exec"), space)
    start = time.process_time()
    transform(space["f"], ("x", "y"), {"x": "number", "y": "number"})  # type: ignore[arg-type]
    return time.process_time() - start


def measured(kind: str, length: int, repeat: int) -> float:
    """Return the least time of several processes."""
    command = [sys.executable, __file__, "--one", kind, str(length)]
    return min(float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(repeat))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--most", type=int, default=max(LENGTHS), help="the longest function")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--one", nargs=2, metavar=("KIND", "LENGTH"), help="measure here; print the seconds")
    asked = parser.parse_args()
    if asked.one:
        print(seconds(asked.one[0], int(asked.one[1])))
        return
    print("length" + "".join(f"{kind:>12} ms {'each':>6}" for kind in KINDS))
    for length in (n for n in LENGTHS if n <= asked.most):
        print(f"{length:6d}", end="")
        for kind in KINDS:
            if kind == "nest" and length > DEEPEST:
                print(f"{'-':>15} {'-':>6}", end="")
                continue
            took = 1000 * measured(kind, length, asked.repeat)
            print(f"{took:15.0f} {took / length:6.2f}", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
