"""Hypothesis profiles (choose one with `pytest --hypothesis-profile NAME`), and a cache that is empty at first.

`pytest --share 2/4` runs one test of four, chosen by name: each of the other Pythons of .ci/run takes another share.
"""
import os
import tempfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

CACHE = tempfile.TemporaryDirectory(prefix="fwdtrans-tests-")  # what earlier runs have made must not be found here
os.environ["FWDTRANS_CACHE_DIR"] = CACHE.name

COMMON = {
    "deadline": None,  # the first call of a program transforms it; later ones are a thousand times quicker
    "suppress_health_check": [HealthCheck.too_slow],  # the same first call
    "print_blob": True,
}
settings.register_profile("default", max_examples=100, **COMMON)
settings.register_profile("quick", max_examples=20, **COMMON)  # for the other Pythons of .ci/run
settings.load_profile("default")


def _beside(places: dict[tuple[str, str], int]) -> Callable[[pytest.Item], tuple[str, int]]:
    """Return a key by which all tests of one case stand together: a process that has them makes its companion once."""

    def key(item: pytest.Item) -> tuple[str, int]:
        path, case = str(item.path), item.callspec.id if hasattr(item, "callspec") else item.nodeid
        return path, places.setdefault((path, case), len(places))

    return key


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--share", metavar="I/N", help="run the I-th of N shares of the tests, chosen by name")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=_beside({}))
    if not (share := config.getoption("--share")):
        return
    part, _, parts = share.partition("/")
    if not (part.isdigit() and parts.isdigit() and 1 <= int(part) <= int(parts)):
        raise pytest.UsageError(f"--share is I/N, as in 2/4, not {share}")
    mine = [zlib.crc32(item.nodeid.encode()) % int(parts) == int(part) - 1 for item in items]
    config.hook.pytest_deselected(items=[item for item, is_mine in zip(items, mine) if not is_mine])
    items[:] = [item for item, is_mine in zip(items, mine) if is_mine]
