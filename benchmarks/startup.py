"""What a program waits for when it starts: with its functions in the cache, and without.

    python benchmarks/startup.py [--repeat 15] [--wall] [--json FILE]

Each figure is the least and the median of that many processes of their own, plain and decorated in turns, in
milliseconds of CPU time (with `--wall` of the clock on the wall, which counts what others take on a busy machine): the
import of a module with a function of 30 lines and a helper, and then the first `f.jvp` and the first `f.grad`. `cold`
has an empty cache; libcst, astor and their like are imported before its clock runs (`libcst` says how long that
takes). Bytecode is there already, as it is from the second start of any program on.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

HEAD = "from math import cos, exp, sin, sqrt\n"
HELPER = "\n\ndef damped(x, k=0.5):\n    return x * exp(-k * x)\n\n\n"
BODY = """def f(x, y):
    v0 = x * y
    v1 = sin(x) + y
    v2 = v0 / (1 + v1 * v1)
    v3 = exp(-v2 * v2) - y
    v4 = sqrt(1 + v3 * v3) * x
    total = 0.0
    for k in range(3):
        total += damped(v4, 0.1 * k)
        if total > 2.0:
            total *= 0.5
        else:
            total -= cos(v3)
    v5 = sin(v4) + v3 * 2.5
    v6 = v5 / (1 + v4 * v4)
    v7 = exp(-v6 * v6) - y
    v8 = sqrt(1 + v7 * v7) * x
    v9 = sin(v8) + v7 * 3.5
    v10 = v9 / (1 + v8 * v8)
    v11 = exp(-v10 * v10) - y
    v12 = sqrt(1 + v11 * v11) * x
    v13 = sin(v12) + v11 * 4.5
    v14 = v13 / (1 + v12 * v12)
    v15 = exp(-v14 * v14) - y
    v16 = sqrt(1 + v15 * v15) * x
    v17 = sin(v16) + v15 * 5.5
    v18 = v17 / (1 + v16 * v16)
    v19 = exp(-v18 * v18) - y
    return v19 + total
"""
MODULES = {
    "plain": HEAD + HELPER + BODY,
    "decorated": HEAD + "\nfrom fwdtrans import forward_diff\n" + HELPER + "@forward_diff\n" + BODY,
}
TIMED = """
import sys, time
BEFORE
start = time.CLOCK()
import MODULE as module
times = {"import": time.CLOCK() - start}
if "CALLS":
    calls = {"jvp": lambda: module.f.jvp((3.0, 2.0), (1.0, 0.0)), "grad": lambda: module.f.grad(3.0, 2.0)}
    for name, call in calls.items():
        start = time.CLOCK()
        call()
        times[name] = time.CLOCK() - start
import json
print(json.dumps([times, [name for name in ("libcst", "astor", "sympy", "numpy") if name in sys.modules]]))
"""
TRANSFORMING = "import fwdtrans.pipeline"  # brings libcst and astor in


def timed(
    folder: Path, clock: str, module: str, cache: Path, calls: bool, before: str = ""
) -> tuple[dict[str, float], list[str]]:
    """Return the seconds that a process took, by what for, and which heavy modules it has imported."""
    program = TIMED.replace("BEFORE", before).replace("MODULE", module).replace("CALLS", "calls" if calls else "")
    program = program.replace("CLOCK", clock)
    env = {**os.environ, "FWDTRANS_CACHE_DIR": str(cache)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=env, check=True, capture_output=True, text=True
    )  # fmt: skip
    times, heavy = json.loads(run.stdout)
    return times, heavy


def measured(folder: Path, clock: str, repeat: int) -> dict[str, list[float]]:
    """Return milliseconds by figure, one for each process."""
    found: dict[str, list[float]] = {}

    def note(figure: str, seconds: float) -> None:
        found.setdefault(figure, []).append(1000 * seconds)

    warm = folder / "cache"
    timed(folder, clock, "plain", warm, False)
    timed(folder, clock, "decorated", warm, True)
    for number in range(repeat):
        plain, _ = timed(folder, clock, "plain", warm, False)
        times, heavy = timed(folder, clock, "decorated", warm, True)
        assert not heavy, f"{heavy} were imported"
        note("import, plain", plain["import"])
        note("import, decorated", times["import"])
        note("import, the difference", times["import"] - plain["import"])
        note("first jvp, in the cache", times["jvp"])
        note("first grad, in the cache", times["grad"])
        cold, _ = timed(folder, clock, "decorated", folder / f"cold{number}", True, TRANSFORMING)
        note("first jvp, cold, behind libcst's import", cold["jvp"])
        note("first grad, cold, behind that", cold["grad"])
        libcst, _ = timed(folder, clock, "libcst", warm, False)
        note("import of libcst", libcst["import"])
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("--wall", action="store_true", help="measure by the clock on the wall")
    parser.add_argument("--json", type=Path, help="write the figures there too")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for module, text in MODULES.items():
            (folder / f"{module}.py").write_text(text, encoding="utf-8")
        found = measured(folder, "perf_counter" if asked.wall else "process_time", asked.repeat)
    print(f"{'milliseconds':42} {'least':>8} {'median':>8}")
    for figure, times in found.items():
        print(f"{figure:42} {min(times):8.2f} {median(times):8.2f}")
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
