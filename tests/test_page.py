"""The page: what it shows is what the dump says, and the user's text is text."""
import json
import re
import sys
from html.parser import HTMLParser

import pytest

from fwdtrans.dump import dump, scope_of
from fwdtrans.errors import SourceUnavailable
from fwdtrans.page import making
from fwdtrans.page.document import document, part
from fwdtrans.page.making import page_of_file
from fwdtrans.page.markup import data
from fwdtrans.page.model import VIEWS
from fwdtrans.page.point import at_point, point_of
from fwdtrans.running import function_of, run

MODEL = '''\
from math import exp, sin


def decay(u):
    return u * exp(-u)


def f(x, y):
    """The tutorial's function, in a loop."""
    s = 0.0
    for i in range(3):
        s += sin(x) * decay(y)  # three times
    return s + x * y
'''

MARKUP = '''\
def f(x, y):
    """Says </script><img src=x onerror=alert(1)> and "&amp;" </style>."""
    t = x * y  # </script><script>alert(2)</script> <!--
    return t if y > 0 else float("</title><b>")
'''

REFUSED = '''\
def helper(u):
    with open("data") as file:
        return u * len(file.read())


def f(x, y):
    z = [x]
    z.__init__([y])
    return z[0] + helper(x)
'''


@pytest.fixture
def written(tmp_path):
    def write(text, name="model.py"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


class Reader(HTMLParser):
    """What a browser makes of a document: its elements in order, and the text in them."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.lines, self.scripts = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag not in ("meta", "link", "input", "br"):
            self.open.append((tag, attributes))
        if "line" in (attributes.get("class") or "").split():
            self.lines.append([attributes.get("data-line"), ""])

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self.open and self.open[-1][0] == "script":
            self.scripts.append(data)
        if any("text" == attributes.get("class") for _, attributes in self.open):
            self.lines[-1][1] += data


def lines_of(reader):
    return [text for _, text in reader.lines]


# --- what is shown ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.key)
def test_the_code_of_each_view_is_the_dump_s(written, view):
    path = written(MODEL)
    panel = next(p for p in page_of_file(path, "f").panels if p.view == view)
    shown = dump(path, "f", form=view.form, mode=view.mode)
    for companion in panel.companions:
        assert "\n".join(line.text for line in companion.lines) + "\n" in shown
    assert len(panel.companions) == len(re.findall(r"^# \w+: ", shown, re.M))
    assert all(line in shown for line in panel.brought.splitlines())


def test_every_line_of_the_document_is_one_of_the_model(written):
    page = page_of_file(written(MODEL), "f")
    expected = [line for block in page.blocks for line in block.lines]
    expected += [line.text for panel in page.panels for companion in panel.companions for line in companion.lines]
    assert [line or " " for line in expected] == lines_of(Reader(document(page)))


def test_a_generated_line_stands_beside_the_line_that_it_came_from(written):
    panel = page_of_file(written(MODEL), "f").panels[0]
    found = {line.text.strip(): line.number for companion in panel.companions for line in companion.lines}
    assert found["s += w1 * w2  # three times"] == found["ds += w2 * cos(x) * dx + w1 * dw2"] == 12
    assert found["w1 = exp(-u)"] == 5
    assert found["# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)"] == 0


def test_helpers_of_other_files_are_shown_under_their_names(written):
    written("def decay(u):\n    return u * u\n", "other.py")
    page = page_of_file(written("from other import decay\n\n\ndef f(x):\n    return decay(x) * x\n"), "f")
    assert [path.rpartition("/")[2] for path in page.files] == ["model.py", "other.py"]
    assert [(block.first, len(block.lines)) for block in page.blocks] == [(4, 2), (1, 2)]
    callee = page.panels[0].companions[0]
    assert (callee.name, callee.lines[1].file, callee.lines[1].number) == ("decay_jvp", 1, 1)


def test_what_is_refused_stands_in_its_view_with_its_place(written):
    page = page_of_file(written(REFUSED), "f")
    panel = page.panels[0]
    assert panel.refusal is not None
    assert panel.companions == ()
    text = document(page)
    assert f"model.py:{panel.refusal.place.line}:" in text
    assert re.search(r"\^{3,}", text)
    assert any(block.first == 1 for block in page.blocks) == any(r.place.line < 5 for r, _ in page.refusals)


def test_a_name_that_is_not_there_is_an_error_with_close_names(written):
    with pytest.raises(SourceUnavailable, match="did you mean decay"):
        page_of_file(written(MODEL), "decai")


def test_nothing_of_the_file_is_run(written, tmp_path):
    mark = tmp_path / "ran"
    path = written(f"open({str(mark)!r}, 'w')\n\n\ndef f(x):\n    return x * x\n")
    assert "f_jvp" in document(page_of_file(path, "f"))
    assert not mark.exists()


def test_an_editor_s_text_is_shown_whole_and_need_not_be_on_the_disk(tmp_path):
    scope = scope_of(str(tmp_path / "nowhere.py"), MODEL)
    page = making.whole_file(making.page_of(scope, "f"), scope)
    assert page.blocks[0].first == 1
    assert "\n".join(page.blocks[0].lines) == MODEL


def test_a_point_gives_values_and_a_picture_and_says_why_where_there_is_none(written, monkeypatch):
    path = written(MODEL)
    function = function_of(run(path), path, "f")
    point = point_of(function, path, {"x": 3, "y": 2})
    assert point.table.value == function(3, 2)
    assert point.graph.startswith("<svg")
    monkeypatch.setitem(sys.modules, "graphlay", None)
    without = at_point(page_of_file(path, "f"), function, {"x": 3, "y": 2})
    assert without.point.graph == ""
    assert "pip install" in document(without)
    wrong = at_point(page_of_file(path, "f"), function, {"x": "three", "y": 2})
    assert wrong.point.refusal is not None
    assert wrong.point.refusal.what in document(wrong)


# --- the user's text is text -----------------------------------------------------------------------------------


def test_markup_in_the_source_is_shown_as_text(written):
    reader = Reader(document(page_of_file(written(MARKUP), "f")))
    assert reader.open == []
    names = {tag for tag, _ in reader.tags}
    assert not names & {"img", "b", "iframe"}
    assert [tag for tag, _ in reader.tags].count("script") == 1
    assert lines_of(reader)[:4] == MARKUP.splitlines()


def test_data_for_scripts_ends_no_element():
    value = {"text": "</script><!-- <script>"}
    reader = Reader(f"<p>{data('start', value)}</p>")
    assert json.loads("".join(reader.scripts)) == value
    assert [tag for tag, _ in reader.tags] == ["p", "script"]


def test_characters_that_reorder_what_is_read_are_named(written):
    text = document(page_of_file(written('def f(x):\n    s = "\u202e"\n    return x * x\n'), "f"))
    assert "\u202e" not in text
    assert "U+202E" in text


def test_the_document_asks_for_nothing_outside(written):
    reader = Reader(document(page_of_file(written(MODEL), "f")))
    addresses = [a[k] for _, a in reader.tags for k in ("src", "href", "action", "srcset", "data") if a.get(k)]
    assert [one for one in addresses if not one.startswith(("#", "data:"))] == []
    policy = next(a["content"] for _, a in reader.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert not re.search(r"url\(|@import|https?:", part("page.css") + part("page.js"))
