"""A module's name in; the path of its text out, found step by step: nothing is imported (decisions 29)."""

from __future__ import annotations

import importlib.machinery
import os
import sys


def folder(path: str, level: int = 0) -> str:
    """Return the folder from which a file's imports of `level` dots are looked up."""
    base = os.path.dirname(os.path.abspath(path))
    for _ in range(level - 1):
        base = os.path.dirname(base)
    return base


def _search_path(base: str) -> list[str]:
    """Return where an absolute import of a file in `base` looks: beside a script, over a package first."""
    root = base
    while os.path.exists(os.path.join(root, "__init__.py")) and os.path.dirname(root) != root:
        root = os.path.dirname(root)
    return [base, *sys.path] if root == base else [root, *sys.path, base]


def find_module(name: str, base: str, relative: bool = False) -> str | None:
    """Return the path of a module's text, step by step and importing nothing; a package's `__init__.py`."""
    where: list[str] | None = [base] if relative else _search_path(base)
    path: str | None = os.path.join(base, "__init__.py") if not name else None
    for part in name.split(".") if name else ():
        spec = importlib.machinery.PathFinder.find_spec(part, where)
        if spec is None:
            return None
        where = list(spec.submodule_search_locations) if spec.submodule_search_locations is not None else []
        path = spec.origin if spec.origin and spec.origin.endswith(".py") else (where[0] if where else None)
    return path
