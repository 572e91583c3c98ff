"""Notebooks as they are executed: what a decorated function shows, the cell magic, errors with the caret."""
import re
import xml.etree.ElementTree as ET
from math import sin

import nbformat
import pytest
from nbclient import NotebookClient

from fwdtrans import forward_diff
from fwdtrans.page.card import card
from fwdtrans.page.colour import palette

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")  # of the kernel's own


def executed(*cells, allow_errors=False):
    """Return, for each cell, its outputs by type: texts, HTML, SVG, tracebacks."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=allow_errors).execute()
    return [cell.outputs for cell in notebook.cells]


def shown(outputs, kind):
    data = [o["data"] for o in outputs if o.output_type in ("display_data", "execute_result")]
    return [one[kind] for one in data if kind in one]


def texts(markup):
    return [" ".join("".join(e.itertext()).split()) for e in ET.fromstring(f"<all>{markup}</all>").iter("pre")]


def test_a_notebook_from_the_first_cell_to_the_picture():
    outputs = executed(
        "%load_ext fwdtrans",
        "%%forward_diff --wrt x\nfrom math import sin\ndef f(x, y):\n    return sin(x) + x * y",
        "f.grad(3, 2)",
        "f.table()(3, 2)",
        "f.graph()(3, 2)",
        "f",
    )
    (html,) = shown(outputs[1], "text/html")
    assert "def f_jvp__x(x, dx, y): return sin(x) + x * y, (cos(x) + y) * dx" in texts(html)[0]
    assert html.count('<details open="open"><summary>derivative') == 1 and html.count("<details>") == 2
    assert shown(outputs[2], "text/plain") == ["1.0100075033995546"]
    assert "<table" in shown(outputs[3], "text/html")[0] and "1.0100075033995546" in shown(outputs[3], "text/html")[0]
    assert "<svg" in shown(outputs[4], "image/svg+xml")[0] and "w5 = w3 + w4" in shown(outputs[4], "image/svg+xml")[0]
    assert shown(outputs[5], "text/html")[0].startswith('<div class="fwdtrans-card">')


def test_an_error_shows_the_user_s_frames_and_the_caret_and_none_of_ours():
    outputs = executed(
        "from fwdtrans import forward_diff\n@forward_diff\ndef g(x):\n    return x * eval('x')",
        "def use(x):\n    return g.grad(x)\nuse(2.0)",
        "%load_ext fwdtrans",
        "%%forward_diff\ndef h(x):\n    return x * eval('x')\ndef k(x):\n    return x * x",
        "k.grad(2.0)",
        allow_errors=True,
    )
    (error,) = [o for o in outputs[1] if o.output_type == "error"]
    text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error.traceback))
    assert error.ename == "Refused" and "    return x * eval('x')\n               ^^^^^^^^" in text
    assert "return g.grad(x)" in text and "/fwdtrans/" not in text and len(text.splitlines()) < 16
    refused, made = shown(outputs[3], "text/html")
    assert 'role="alert"' in refused and "^^^^" in refused and "def k_jvp(x, dx):" in "".join(texts(made))
    assert shown(outputs[4], "text/plain") == ["4.0"]


def test_the_magic_takes_the_options_and_says_what_is_wrong():
    outputs = executed(
        "%load_ext fwdtrans",
        "%%forward_diff --form table\ndef f(x):\n    return x * x + x",
        "%%forward_diff --form nonsense\ndef f(x):\n    return x",
        "%%forward_diff\ndef f(x):\n    return x +",
        "%%forward_diff\ny = 1 / 0\ndef f(x):\n    return x",
        allow_errors=True,
    )
    assert "w2 = w1 * w1 dw2 = 2.0 * w1 * dw1" in texts(shown(outputs[1], "text/html")[0])[0]
    assert "invalid choice" in outputs[2][0]["text"] and len(outputs[2]) == 1
    assert not shown(outputs[3], "text/html") and "SyntaxError" in str(outputs[3])
    assert not shown(outputs[4], "text/html") and "ZeroDivisionError" in str(outputs[4])


def test_the_card_folds_source_formula_and_derivative():
    @forward_diff(wrt="x")
    def f(x, y=2.0):
        return sin(x) + x * y  # </pre><script>alert(1)</script>

    html = f._repr_html_()
    root = ET.fromstring(f"<all>{html}</all>")
    assert [e.text for e in root.iter("summary")] == ["derivative", "source", "formula"]
    assert "f(x, y=2.0)" in "".join(root.itertext()) and "differentiated in x, mode forward" in "".join(root.itertext())
    assert "<script" not in html and "return sin(x) + x * y  # </pre><script>" in "".join(root.itertext())
    assert not any(e.get("open") for e in root.iter("details"))


def test_the_card_of_what_is_refused_has_the_reason_in_the_derivative_s_place():
    html = card(forward_diff(lambda x: x * eval("x")))
    assert 'role="alert"' in html and "eval" in html and "<summary>derivative" not in html


def test_the_card_has_the_page_s_colours():
    html = card(forward_diff(lambda x: x * x))
    for name in ("ink", "keyword", "comment"):
        light, dark = palette()[name]
        assert f"--{name}:{light}" in html and f"--{name}:{dark}" in html


def test_ipython_is_imported_only_where_it_is_used():
    import subprocess
    import sys

    text = "import sys, fwdtrans\n@fwdtrans.forward_diff\ndef f(x): return x*x\n" \
           "assert '<summary>source' in f._repr_html_()\nprint('IPython' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
