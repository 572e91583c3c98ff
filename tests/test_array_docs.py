"""The page of NumPy's functions, printed from the tables: what is differentiated, what is data, what is refused.

`python tests/test_array_docs.py` writes docs/arrays.md.
"""
from __future__ import annotations

import sys
import types
from pathlib import Path

import numpy as np

from fwdtrans.rules import RULES, Rule, load
from fwdtrans.rules.numpy import TABLE, TABLES

PAGE = Path(__file__).parents[1] / "docs" / "arrays.md"
HEAD = """\
# NumPy's functions

Printed from the tables of rules (`python tests/test_array_docs.py`). A function under *tangent* has one; one that is
*linear* has the user's own call, on the tangents; one that is *data* looks at values and gives none of them, so that
nothing is lost. What is in neither list is refused where a value that carries a tangent meets it, at its line.
"""
HOMES = {"numpy": np, "numpy.linalg": np.linalg, "numpy.fft": np.fft}

# public functions without a rule, and why: none of them has a derivative to speak of, or its result has no fixed shape
NONE = {
    "gives text or files": "array2string array_repr array_str base_repr binary_repr datetime_as_string "
    "format_float_positional format_float_scientific save savetxt savez savez_compressed",
    "reads bytes, files or text": "from_dlpack frombuffer fromfile fromregex fromstring fromiter genfromtxt load "
    "loadtxt",
    "is about dtypes, dates or bits": "can_cast common_type isdtype issubdtype min_scalar_type mintypecode "
    "promote_types result_type typename busday_count busday_offset is_busday datetime_data packbits unpackbits "
    "mask_indices",
    "is about NumPy itself": "get_include get_printoptions getbufsize geterr geterrcall info printoptions "
    "set_printoptions setbufsize seterr seterrcall show_config show_runtime test einsum_path nested_iters",
    "is `isin` under an older name": "in1d",
    "counts: its result jumps": "histogram2d histogram_bin_edges histogramdd",
    "its result's length hangs on equality of numbers": "intersect1d setdiff1d setxor1d union1d unique_all "
    "unique_counts unique_inverse trim_zeros",
    "differentiated as the loop over the function that it is given": "apply_along_axis piecewise",
    "calls a function for each item: write the loop": "apply_over_axes fromfunction frompyfunc",
    "its dtype hangs on values": "real_if_close sort_complex",
    "makes a matrix of the old class": "asmatrix bmat",
}
MISSING = {
    "i0": "scipy.special.i0 has a rule",
    "kaiser": "no rule for its shape `beta`",
    "polydiv": "the rest's length may change",
}


def public(home: str) -> list[str]:
    """Return the public functions of a module of NumPy, types left out."""
    found = vars(HOMES[home]) if home != "numpy" else {name: getattr(np, name) for name in dir(np)}
    kinds = type | types.ModuleType
    return sorted(n for n, f in found.items() if n[0] != "_" and callable(f) and not isinstance(f, kinds))


def key_of(home: str, name: str) -> str:
    """Return the key of a public function: a ufunc is known by the name that it has itself."""
    found = getattr(HOMES[home], name)
    return f"numpy.{found.__name__}" if isinstance(found, np.ufunc) else f"{home}.{name}"


def moves(rule: Rule) -> bool:
    """Say whether a rule gives a tangent that may be other than zero."""
    return rule.tangent is not None or rule.is_call or not rule.is_constant and bool(rule.partials)


def without() -> dict[str, str]:
    """Return the functions that have no rule, each with the reason."""
    return {**{name: why for why, names in NONE.items() for name in names.split()}, **MISSING}


def page() -> str:
    """Return the page."""
    load(("numpy",))
    parts = [HEAD]
    for table in TABLES:
        title = (table.__doc__ or "").partition(":")[0].rstrip(".").partition(" that ")[0].splitlines()[0]
        rows = ["| call | tangent | at kinks and edges |", "| --- | --- | --- |"]
        rows += dict.fromkeys(row(rule) for rule in table.TABLE)
        parts.append("\n".join([f"## {title}", "", *rows]) + "\n")
    methods = sorted({f"`{rule.key.removeprefix('numpy.ndarray.')}`" for rule in TABLE if "ndarray" in rule.key})
    names = [name for name in methods if " " not in name]
    parts.append("## Methods of arrays\n\nEach as the function of its name: " + ", ".join(names) + ".\n")
    rows = ["| no line of its own | why |", "| --- | --- |"]
    rows += [f"| {', '.join(f'`{n}`' for n in names.split())} | {why} |" for why, names in NONE.items()]
    rows += [f"| `{name}` | {why} |" for name, why in MISSING.items()]
    parts.append("\n".join(["## Without a rule", "", *rows]) + "\n")
    parts.append(counts())
    return "\n".join(parts)


def row(rule: Rule) -> str:
    """Return a rule's line of the table."""
    if rule.linear:
        what = f"linear in {', '.join(sorted(rule.linear))}"
    elif rule.each:
        what = f"linear in each of {', '.join(sorted(rule.each))}"
    elif not moves(rule):
        what = "data" if not rule.partials else "0"
    else:
        what = "by rule"
    more = rule.key.partition(" ")[2]
    call = rule.pattern + (f", {more}" if more else "")
    call += "".join(f", {name}={value!r}" for name, value in rule.only.items())
    return f"| `{call}` | {what} | {rule.promise} |".replace("|=", "\\|=")


def counts() -> str:
    """Return how many of NumPy's public functions are in the tables."""
    lines = ["## Counted", "", "| module | functions | with a rule | listed without one |", "| --- | --- | --- | --- |"]
    for home in HOMES:
        names = public(home)
        ruled = [name for name in names if RULES.of(key_of(home, name))]
        lines.append(f"| {home} | {len(names)} | {len(ruled)} | {len(names) - len(ruled)} |")
    ufuncs = [name for name in public("numpy") if isinstance(getattr(np, name), np.ufunc)]
    ruled = [name for name in ufuncs if RULES.of(key_of("numpy", name))]
    lines.append(f"| ufuncs among them | {len(ufuncs)} | {len(ruled)} | {len(ufuncs) - len(ruled)} |")
    return "\n".join(lines) + "\n"


def test_every_public_function_has_a_rule_or_a_reason():
    load(("numpy",))
    reasons = without()
    for home in HOMES:
        for name in public(home):
            assert bool(RULES.of(key_of(home, name))) != (name in reasons), f"{home}.{name}"


def test_every_ufunc_has_a_rule():
    load(("numpy",))
    ufuncs = [f"numpy.{f.__name__}" for f in vars(np).values() if isinstance(f, np.ufunc)]
    assert [key for key in ufuncs if not RULES.of(key)] == []


def test_of_the_functions_with_a_derivative_at_least_95_percent_have_a_rule():
    """Those that have one and no rule: each calls a function, or is named as missing."""
    load(("numpy",))
    lost = {name for why, names in NONE.items() if why.startswith("calls a function") for name in names.split()}
    lost |= MISSING.keys()
    for home in HOMES:
        names = public(home)
        found = [name for name in names if any(map(moves, RULES.of(key_of(home, name))))]
        assert len(found) >= 0.95 * (len(found) + len(lost & {*names}))


def test_the_page_of_arrays_is_up_to_date():
    if np.lib.NumpyVersion(np.__version__) >= "2.0.0":
        assert page().rpartition("## Counted")[0] == PAGE.read_text(encoding="utf-8").rpartition("## Counted")[0]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.exit(0)
