"""Dumps of whole packages: every function transformed or refused with place and advice, counted and timed.

    python tests/sweep.py [--every 50] [--offset 0] [--jobs 2] [--reasons 20] [PACKAGE ...]

A package is `stdlib` or the name of an installed one; nothing of it is imported, its files are read. The table says per
package how many functions were transformed, refused, without a parameter to differentiate in, and inside others (those
are part of them). The exit code is 1 if anything broke: an internal error, a crash, a hang, text that does not compile.
"""

from __future__ import annotations

import argparse
import ast
import importlib.machinery
import os
import re
import signal
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

from fwdtrans.dump import dump_file
from fwdtrans.errors import FwdtransError, InternalError, Refused

PACKAGES = ("stdlib", "numpy", "scipy", "sympy", "mpmath")
HANG = 120.0  # seconds of the processor for one file; the slowest takes some ten


@dataclass
class Count:
    """What came of some files.

    Attributes:
        counts: files, functions, and what became of them.
        reasons: of refusals, the names in them left out.
        broken: what must not happen, each with its place.
        seconds: the time it took.
    """

    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.counts + other.counts,
            self.reasons + other.reasons,
            self.broken + other.broken,
            self.seconds + other.seconds,
        )


class Hang(BaseException):
    """A file took too long."""


def folder_of(package: str) -> Path | None:
    """Return where a package's files are, importing nothing; None if it is not installed."""
    if package == "stdlib":
        return Path(os.__file__).parent
    spec = importlib.machinery.PathFinder.find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def files_of(folder: Path) -> Iterator[Path]:
    """Yield the Python files of a package, in order; of the standard library without what is installed beside it."""
    for path in sorted(folder.rglob("*.py")):
        if not {"site-packages", "__pycache__"} & {*path.relative_to(folder).parts}:
            yield path


def sweep(path: Path) -> Count:
    """Dump one file; count what became of its functions."""
    start = time.perf_counter()
    found = Count(Counter(files=1))
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, HANG)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the files' own texts
            _sweep(path, found)
    except FwdtransError as error:
        found.counts["files refused"] += 1
        if isinstance(error, InternalError):
            found.broken.append(f"{path}: {error}")
    except Hang:
        found.broken.append(f"{path}: no end after {HANG:.0f} s")
    except Exception as error:  # whatever it is, the others go on
        found.broken.append(f"{path}: {type(error).__name__}: {error}")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
    found.seconds = time.perf_counter() - start
    return found


def _stop(number: int, frame: FrameType | None) -> None:
    raise Hang


def _sweep(path: Path, found: Count) -> None:
    result = dump_file(str(path))
    every = [n for n in ast.walk(ast.parse(path.read_bytes())) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    names = [*result.made, *(name for name, _ in result.left), *result.skipped]
    found.counts += Counter(
        {
            "functions": len(every),
            "transformed": len(result.made),
            "refused": len(result.left),
            "no parameter": len(result.skipped),
            "inside others": len(every) - len(names),
        }
    )
    if len(set(names)) != len(names):
        found.broken.append(f"{path}: a function is counted twice")
    for name, error in result.left:
        found.reasons[reason(error)] += 1
        if not isinstance(error, Refused) or not error.line or not error.advice:
            found.broken.append(f"{path}: {name}: {type(error).__name__}: {error}")
    try:
        compile(result.text, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        found.broken.append(f"{path}: the dump does not compile: {error}")


def reason(error: FwdtransError) -> str:
    """Return why a function was refused, the names in the message left out."""
    return re.sub(r"`[^`]*`", "`...`", getattr(error, "what", type(error).__name__)).partition(":")[0]


def total(package: str, every: int = 1, offset: int = 0, jobs: int = 1) -> Count:
    """Sweep each `every`-th file of a package."""
    folder = folder_of(package)
    assert folder is not None, f"{package} is not installed"
    paths = [*files_of(folder)][offset::every]
    if jobs == 1:
        return sum(map(sweep, paths), Count())
    with ProcessPoolExecutor(jobs) as pool:
        return sum(pool.map(sweep, paths, chunksize=4), Count())


COLUMNS = ("files", "functions", "transformed", "refused", "no parameter", "inside others")


def table(found: dict[str, Count]) -> str:
    """Return the counts and times as a table."""
    head = ["package", *COLUMNS, "broken", "s", "ms each"]
    rows = [head]
    for package, one in found.items():
        each = 1000 * one.seconds / max(1, one.counts["functions"])
        numbers = [*(one.counts[c] for c in COLUMNS), len(one.broken), round(one.seconds), round(each, 1)]
        rows.append([package, *map(str, numbers)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("packages", nargs="*", default=PACKAGES)
    parser.add_argument("--every", type=int, default=1, help="only each n-th file")
    parser.add_argument("--offset", type=int, default=0, help="the first of them")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--reasons", type=int, default=15, help="how many reasons of refusals are shown")
    options = parser.parse_args(arguments)
    run = partial(total, every=options.every, offset=options.offset, jobs=options.jobs)
    found = {package: run(package) for package in options.packages if folder_of(package) is not None}
    print(table(found))
    reasons = sum((one.reasons for one in found.values()), Counter())
    for what, count in reasons.most_common(options.reasons):
        print(f"{count:7d}  {what}")
    broken = [line for one in found.values() for line in one.broken]
    print(*broken, sep="\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
