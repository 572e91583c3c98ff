"""The page of speed is what is generated now, and its code computes one derivative; nothing is measured here."""
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.suite import page  # noqa: E402
from benchmarks.suite.agree import disagreements, far  # noqa: E402
from benchmarks.suite.cases import CASES  # noqa: E402
from benchmarks.suite.timing import added, ratio, times  # noqa: E402


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.key)
def test_by_hand_generated_and_differences_agree(case):
    assert disagreements(case) == []


def test_what_is_far_off_is_noticed():
    assert far((1.0, [2.0, 3.0]), [1.0, 2.0, 3.1]) == pytest.approx(0.1 / 3.1)
    assert far((1.0, 2.0), (1.0, 2.0, 3.0)) == float("inf")


def test_the_page_is_what_is_generated_and_what_was_measured():
    text = page.PAGE.read_text(encoding="utf-8")
    assert page.regenerated(text) == text  # `python -m benchmarks.suite.page` writes it


def test_every_workload_is_on_the_page():
    keys = {case.key.split()[0] for case in CASES}
    assert keys == {f"S{i}" for i in range(1, 11)}
    assert keys == {*page.sections("workloads.py")} == {*page.sections("handwritten.py")}


def test_ratios_are_of_times_in_one_round():
    found = times({"primal": (sum, ([1.0] * 20,)), "twice": (sum, ([1.0] * 40,))}, rounds=3, seconds=1e-4)
    assert {name: len(row) for name, row in found.items()} == {"primal": 3, "twice": 3}
    taken = {"primal": [1.0, 2.0, 4.0], "other": [3.0, 6.0, 8.0]}
    assert (ratio(taken, "other"), added(taken, "other", "primal")) == (3.0, 4.0)


def test_the_command_prints_a_table_and_writes_json(tmp_path):
    command = [sys.executable, "-m", "benchmarks.suite", "--only", "S1", "--rounds", "2", "--seconds", "1e-5",
               "--json", str(tmp_path / "figures.json")]  # fmt: skip
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert "S1" in told and "by hand" in told
    found = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert {"hand", "difference", "ours", "public"} <= {*found["cases"]["S1"]["direction"]}
