"""Run many programs of the whole language, and print a table.

python tests/fuzz_long.py PROGRAMS [first seed] [-j JOBS] [--seconds LIMIT] [--rarely TIMES]
python tests/fuzz_long.py --show SEED      print the program of a seed
python tests/fuzz_long.py --shrink SEED    make it small first
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator

from wild import checks, shrink, writer

SHOWN = 5  # failures of one kind that are shown with their details
CHUNK = 250  # a process is replaced after so many programs: what it remembers of them is given back


def judged(first: int, last: int, rarely: int = 1) -> list[tuple[int, str, str, str]]:
    """Return the verdicts on the programs of some seeds, failures with their details."""
    warnings.simplefilter("ignore")
    found = []
    for seed in range(first, last):
        try:
            verdict = checks.check(writer.program(seed), rarely)
        except Exception as error:  # a mistake in drawing or checking must not end the run
            verdict = checks.Verdict("failed", "the fuzzer itself", repr(error))
        found.append((seed, verdict.kind, verdict.why, verdict.details))
    return found


def chunks(first: int, count: int, rarely: int) -> Iterator[tuple[int, int, int]]:
    """Yield ranges of seeds."""
    for start in range(first, first + count, CHUNK):
        yield start, min(start + CHUNK, first + count), rarely


def _chunk(span: tuple[int, int, int]) -> list[tuple[int, str, str, str]]:
    return judged(*span)


def main() -> int:
    """Run, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", type=int, nargs="?", default=1000)
    parser.add_argument("first", type=int, nargs="?", default=0)
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no further chunk after so long")
    parser.add_argument("--rarely", type=int, default=1, help="second orders and gradients so many times less often")
    parser.add_argument("--show", type=int)
    parser.add_argument("--shrink", type=int)
    asked = parser.parse_args()
    if asked.show is not None or asked.shrink is not None:
        return show(asked.show if asked.shrink is None else asked.shrink, asked.shrink is not None)
    start = time.perf_counter()
    kinds: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    failed: dict[str, list[int]] = {}
    with multiprocessing.Pool(asked.jobs, maxtasksperchild=1) as pool:
        for verdicts in pool.imap_unordered(_chunk, chunks(asked.first, asked.programs, asked.rarely)):
            for seed, kind, why, details in verdicts:
                kinds[kind] += 1
                if kind in ("refused", "unfit"):
                    refused[f"{kind}: {checks.reason(why)}"] += 1
                elif kind == "failed":
                    failed.setdefault(why, []).append(seed)
                    if len(failed[why]) <= SHOWN:
                        print(f"seed {seed}: {why}: {details[:300]}", flush=True)
            if time.perf_counter() - start > asked.seconds:
                break
    table(kinds, refused, failed, time.perf_counter() - start)
    return 1 if failed else 0


def table(kinds: Counter[str], refused: Counter[str], failed: dict[str, list[int]], seconds: float) -> None:
    """Print the counts."""
    total = sum(kinds.values())
    print(f"\n{total} programs in {seconds:.0f} s ({total / seconds:.1f} a second): {dict(kinds)}")
    for why, count in refused.most_common():
        print(f"{count:7d}  {why}")
    for why, seeds in failed.items():
        print(f"FAILED {len(seeds):4d}  {why}: seeds {seeds[:20]}")


def show(seed: int, small: bool) -> int:
    """Print a program and what becomes of it."""
    program = writer.program(seed)
    if small:
        program = shrink.shrunk(program)
    print(shrink.without_prelude(program.text))
    print(checks.check(program))
    return 0


if __name__ == "__main__":
    sys.exit(main())
