"""Hypothesis profiles (choose one with `pytest --hypothesis-profile NAME`), and a cache that is empty at first."""
import os
import tempfile

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
