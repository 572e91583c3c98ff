"""Files of the standard library, read as text: each function is transformed, or refused with place and advice."""
import importlib.util

import pytest

from fwdtrans import NoRule, Refused
from fwdtrans.dump import dump_file

MODULES = ("statistics", "colorsys", "fractions", "random", "heapq", "bisect")


@pytest.mark.parametrize("form", ["lines", "table"])
@pytest.mark.parametrize("name", MODULES)
def test_each_function_is_transformed_or_refused(name, form, record_property):
    path = importlib.util.find_spec(name).origin
    found = dump_file(path, form=form)
    print(f"{name}: {len(found.made)} transformed, {len(found.left)} refused, {len(found.skipped)} without a parameter")
    assert found.made or found.left
    compile(found.text, path, "exec")
    for function, error in found.left:
        assert isinstance(error, Refused), (function, error)
        assert error.path and error.line and error.column is not None, function
        assert error.advice, function
        assert isinstance(error, NoRule) or error.what


def test_colorsys_computes_what_it_should():
    space = {"__name__": "colours"}
    path = importlib.util.find_spec("colorsys").origin
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read() + "\n" + dump_file(path).text, path, "exec"), space)
    value, tangent = space["rgb_to_yiq_jvp"](0.2, 1.0, 0.4, 0.0, 0.3, 0.0)
    assert value == space["rgb_to_yiq"](0.2, 0.4, 0.3)
    assert tangent[0] == 0.30
