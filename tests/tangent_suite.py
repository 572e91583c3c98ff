"""The tests of the published package `tangent-ad`, run against fwdtrans through an adapter; a report out.

    python tests/tangent_suite.py [FOLDER]

The package's sdist is fetched by pip into a folder (a temporary one by default); nothing of it is kept here. The files
of its tests that differentiate, forward or for a gradient, are run with `tangent` standing for tangent_adapter.py.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

PACKAGE = "tangent-ad==0.4.0"
HERE = Path(__file__).parent
INSIDE = ("ImportError", "ModuleNotFoundError", "FixtureLookupError")  # of Tangent's own, or not in the sdist
ERRORS = """\
from fwdtrans import NoRule, Refused

TangentParseError = Refused
ForwardNotImplementedError = ReverseNotImplementedError = GradientNotFoundError = NoRule


class ShapeError(Exception):
    pass
"""


def fetch(folder: Path) -> Path | None:
    """Return the folder of the sdist's tests; None when pip cannot have it."""
    command = [sys.executable, "-m", "pip", "download", "--no-binary", ":all:", "--no-deps", PACKAGE, "-d", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [*folder.glob("tangent_ad-*.tar.gz")]
    if done.returncode or not found:
        return None
    with tarfile.open(found[0]) as archive:
        archive.extractall(folder, filter="data")
    return next(folder.glob("tangent_ad-*/tests"))


def run(tests: Path, folder: Path) -> list[dict[str, Any]]:
    """Run the files that differentiate; return a line for each test."""
    stub = folder / "stub" / "tangent"
    stub.mkdir(parents=True, exist_ok=True)
    (stub / "__init__.py").write_text("from tangent_adapter import autodiff, grad\n", encoding="utf-8")
    (stub / "errors.py").write_text(ERRORS, encoding="utf-8")
    report = folder / "report.jsonl"
    report.unlink(missing_ok=True)
    every = sorted(tests.glob("test_*.py"))
    files = [p for p in every if re.search(r"tangent\.(autodiff|grad)\(", p.read_text("utf-8"))]
    path = os.pathsep.join([str(stub.parent), str(HERE), *sys.path])
    environment = {**os.environ, "PYTHONPATH": path, "TANGENT_REPORT": str(report)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tangent_adapter", "-p", "no:cacheprovider"]
    command += ["--rootdir", str(tests), "--continue-on-collection-errors", *map(str, files)]
    subprocess.run(command, env=environment, cwd=tests, capture_output=True, check=False, timeout=1200)
    return [json.loads(line) for line in report.read_text("utf-8").splitlines()]


def sort(line: dict[str, Any]) -> str:
    """Return the group that a test's outcome belongs to."""
    if not line["error"]:
        return "passed"
    if line["error"] == "Skipped":
        return "skipped by itself"
    if line["error"] in INSIDE or "has no attribute" in line["what"] and "tangent" in line["what"]:
        return "about Tangent's own inside"
    if "DID NOT RAISE" in line["what"]:
        return "passed: Tangent refuses it"
    if line["error"] in ("Refused", "NoRule", "SourceUnavailable"):
        return "refused: NumPy arrays" if line["arrays"] else "refused: plain Python"
    return "failed: NumPy arrays" if line["arrays"] else "failed: plain Python"


def main(folder: Path) -> int:
    """Print the report."""
    tests = fetch(folder)
    if tests is None:
        print(f"{PACKAGE} cannot be fetched by pip here")
        return 1
    lines = run(tests, folder)
    for group, count in Counter(map(sort, lines)).most_common():
        print(f"{count:5d}  {group}")
    for line in lines:
        if sort(line).endswith("plain Python"):
            print(f"{sort(line)}: {line['test']}: {line['error']}: {line['what'].partition(chr(10))[0]}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1])))
    with tempfile.TemporaryDirectory() as temporary:
        sys.exit(main(Path(temporary)))
