"""A folder in; a virtual environment with the peers in it, and their figures, out. None of them is a dependency."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("numpy", "tangent-ad", "jax", "autograd", "torch", "casadi", "sympy", "fastdual", "ad")


def peers(folder: Path, only: Sequence[str] | None, rounds: int, seconds: float) -> dict[str, Any]:
    """Return the peers' figures, measured by the Python of the environment; it is made where there is none."""
    python = folder / "bin" / "python"
    if not python.exists():
        make(folder)
    command = [python, "-m", "benchmarks.suite.peers", "--rounds", str(rounds), "--seconds", str(seconds)]
    command += ["--only", *only] if only else []
    told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": ""})
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def make(folder: Path) -> None:
    """Make the environment; what cannot be installed is told, and left out."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    for package in PACKAGES:
        command = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", package]
        if subprocess.run(command, check=False).returncode:
            print(f"{package} cannot be installed here: no column for it", file=sys.stderr)
