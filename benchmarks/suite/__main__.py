"""The command: `python -m benchmarks.suite`."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from . import agree, ours, timing
from .cases import CASES, Case
from .page import shown

FORMS = {"direction": ours.one_direction, "gradient": ours.whole_gradient}
TITLES = {"direction": "Value and one direction, over the plain function",
          "gradient": "Value and whole gradient, over the plain function"}  # fmt: skip
COLUMNS = {"hand": "by hand", "squeezed": "squeezed", "difference": "difference", "ours": "ours",
           "ours/hand": "ours/hand", "public": "public", "added": "adds µs"}  # fmt: skip
NATIVE = {"numba primal": "plain", "numba hand": "by hand", "numba ours": "ours"}


def main() -> int:
    """Check, measure, print."""
    asked = _asked()
    cases = [case for case in CASES if not asked.only or case.key.split()[0] in asked.only]
    wrong = [f"{case.key}: {told}" for case in cases for told in agree.disagreements(case)]
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    if asked.peers:
        from .environment import peers

        found = peers(asked.peers, asked.only, asked.rounds, asked.seconds)
        console = Console()
        console.print(*peers_tables(found["cases"]), sep="\n")
    else:
        found = {**machine(), "rounds": asked.rounds, "seconds": asked.seconds,
                 "cases": {case.key: measured(case, asked.rounds, asked.seconds) for case in cases}}  # fmt: skip
        console = Console()
        console.print(*tables(found["cases"]), sep="\n")
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suite", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--only", nargs="+", metavar="S1", help="these workloads")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=0.02, help="for one call in one round")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures down")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="measure the peers, in an environment made there")
    return parser.parse_args()


def machine() -> dict[str, str]:
    """Return what figures depend on, as far as a stranger may be told."""
    return {"python": platform.python_version(), "implementation": platform.python_implementation(),
            "processor": platform.machine()}  # fmt: skip


def measured(case: Case, rounds: int, seconds: float) -> dict[str, Any]:
    """Return a case's figures: ratios to the plain function, and what the public call adds."""
    found: dict[str, Any] = {"title": case.title, "directions": case.directions}
    for form, calls in FORMS.items():
        times = timing.times(calls(case), rounds, seconds)
        row = {name: round(timing.ratio(times, name), 3) for name in times if name != "primal"}
        row["primal us"] = round(1e6 * min(times["primal"]), 4)
        if "ours" in times:
            row["ours/hand"] = round(timing.ratio(times, "ours", "hand"), 3)
            row["added"] = round(1e6 * timing.added(times, "public", "ours"), 3)
        found[form] = row
    return found


def tables(cases: Mapping[str, Any]) -> Iterator[Table]:
    """Yield the tables of our own figures."""
    for form, title in TITLES.items():
        for columns, what in ((COLUMNS, ""), (NATIVE, ", compiled by Numba")):
            there = [name for name in columns if any(name in case[form] for case in cases.values())]
            if not there:
                continue
            table = Table(title=f"{title}{what}", title_justify="left")
            table.add_column("", no_wrap=True)
            for name in ("p", *map(columns.__getitem__, there)):
                table.add_column(name, justify="right", no_wrap=True)
            for key, case in cases.items():
                cells = [f"{case[form][name]:.2f}" if name in case[form] else "passes" if name == "ours" else "-"
                         for name in there]  # fmt: skip
                table.add_row(key, str(case["directions"]), *cells)
            yield table


def peers_tables(cases: Mapping[str, Any]) -> Iterator[Table]:
    """Yield the tables of the peers' figures."""
    for form, title in TITLES.items():
        names = [*dict.fromkeys(name for case in cases.values() for name in case[form])]
        table = Table(title=title, title_justify="left")
        table.add_column("", no_wrap=True)
        for name in names:
            table.add_column(name, justify="right")
        for key, case in cases.items():
            table.add_row(key, *(shown(case[form].get(name)) for name in names))
        yield table


if __name__ == "__main__":
    sys.exit(main())
