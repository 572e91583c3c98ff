"""The examples in the docstrings of src run as they stand."""
import doctest
import importlib
import pkgutil

import pytest

import fwdtrans

MODULES = ["fwdtrans", *(module.name for module in pkgutil.walk_packages(fwdtrans.__path__, "fwdtrans."))]


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_docstrings_say_what_happens(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
