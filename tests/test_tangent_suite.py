"""An external suite: the tests of the published package `tangent-ad`, fetched by pip, against fwdtrans."""
from collections import Counter

import pytest
import tangent_suite

# How Tangent itself is packaged, how its messages read, and sets of values that carry tangents, which stay refused.
LEFT_OUT = (
    "test_capture.py", "test_typing.py", "test_class_decorators.py", "test_set_of_active_values",
    "test_membership_guard_active_elements",
)  # fmt: skip


@pytest.mark.long
def test_the_suite_of_tangent_passes_where_it_needs_no_arrays(tmp_path):
    tests = tangent_suite.fetch(tmp_path)
    if tests is None:
        pytest.skip(f"pip cannot have {tangent_suite.PACKAGE} here")
    lines = tangent_suite.run(tests, tmp_path)
    counts = Counter(map(tangent_suite.sort, lines))
    print(counts)
    left = [line for line in lines if tangent_suite.sort(line).endswith("plain Python")]
    assert [line for line in left if not any(own in line["test"] for own in LEFT_OUT)] == []
    assert counts["passed"] >= 200
