"""The texts of what is generated, by file name: where tracebacks, pdb and inspect look, once there is a `linecache`.

Importing it (and `re` with it) is not worth its while before somebody asks for a line.
"""

from __future__ import annotations

import sys

from .typed import Any

LINES: dict[str, tuple[str, tuple[tuple[int, str], ...]]] = {}  # generated file -> the user's file and the line map
_waiting: dict[str, str] = {}  # texts by file name, until there is a linecache


def keep(path: str, text: str) -> None:
    """Have `linecache` know a text under a file name."""
    if "linecache" in sys.modules:
        _enter(sys.modules["linecache"], path, text)
        return
    if not _waiting:
        sys.meta_path.insert(0, _Finder())
    _waiting[path] = text


def kept(path: str) -> list[str]:
    """Return the lines that are known under a file name, each with its newline; none if there are none."""
    if path in _waiting:
        return _lines(_waiting[path])
    cache = getattr(sys.modules.get("linecache"), "cache", {})
    entry = cache.get(path, ())
    return list(entry[2]) if len(entry) == 4 else []


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    return [line + "\n" for line in whole] + [rest] * (rest != "")


def _enter(linecache: Any, path: str, text: str) -> None:
    linecache.cache[path] = (len(text), None, _lines(text), path)


class _Finder:
    """Is there for the import of `linecache`, which is then told what is waiting."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """Return how `linecache` is loaded; None for any other module."""
        if name != "linecache":
            return None
        sys.meta_path.remove(self)
        found = (finder.find_spec(name, path, target) for finder in sys.meta_path)
        spec = next((one for one in found if one is not None), None)
        if spec is not None and spec.loader is not None:
            loader: Any = _Loader(spec.loader)
            spec.loader = loader
        return spec


class _Loader:
    """Loads `linecache` as its own loader does, and tells it what is waiting."""

    def __init__(self, loader: Any) -> None:
        self.loader = loader

    def __getattr__(self, name: str) -> Any:
        return getattr(self.loader, name)

    def create_module(self, spec: Any) -> Any:
        """Return the module, not yet run."""
        return self.loader.create_module(spec)

    def exec_module(self, module: Any) -> None:
        """Run the module."""
        module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        while _waiting:
            _enter(module, *_waiting.popitem())


__all__ = ["LINES", "keep", "kept"]
