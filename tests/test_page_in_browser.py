"""The page as it is met: in a browser, narrow and wide, light and dark, by mouse and by keyboard."""
import pytest
from browser import SCHEMES, WIDTHS, barriers, faint, launched, visit
from test_page import MARKUP, MODEL, REFUSED

from fwdtrans.page.document import document
from fwdtrans.page.making import page_of_file
from fwdtrans.page.point import at_point
from fwdtrans.running import function_of, run

LONG = """\
def f(x, y):
    rows = [x * y / (i + 3) for i in range(60)]
    return sum(rows) * (x * y + y * y) / (x + y * x + 7.25) ** 2 + (x - y) * (x * x - y * y) / (x * x * y + 1.0)
"""


@pytest.fixture(scope="module")
def browser():
    with launched() as one:
        yield one


@pytest.fixture(scope="module")
def addresses(tmp_path_factory):
    """The pages under test, by name."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for name, text in (("model", MODEL), ("markup", MARKUP), ("refused", REFUSED), ("long", LONG)):
        path = folder / f"{name}.py"
        path.write_text(text, encoding="utf-8")
        page = page_of_file(str(path), "f")
        if name in ("model", "long"):
            page = at_point(page, function_of(run(str(path)), str(path), "f"), {"x": 3, "y": 2})
        target = folder / f"{name}.html"
        target.write_text(document(page), encoding="utf-8")
        found[name] = target.as_uri()
    return found


def shown(page, side):
    return page.locator(f'.code[data-side="{side}"]:visible .line')


def linked(page, side):
    """Return the lines of a side that are marked, as text."""
    texts = page.locator(f'.code[data-side="{side}"]:visible .line.linked .text').all_inner_texts()
    return [text.strip() for text in texts]


def line_with(page, side, text):
    return shown(page, side).filter(has_text=text).first


FROM_LINE_12 = ["w1 = sin(x)", "w2, dw2 = decay_jvp(y, dy)", "s += w1 * w2  # three times",
                "ds += w2 * cos(x) * dx + w1 * dw2"]  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["model", "markup", "refused"])
def test_all_that_is_written_can_be_read(browser, addresses, name, width, scheme):
    with visit(browser, addresses[name], width, scheme) as page:
        assert faint(page) == []
        shown(page, "source").first.click()
        assert faint(page) == []
        for tab in page.get_by_role("tab").all():
            tab.click()
            assert faint(page) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["model", "markup", "refused"])
def test_only_code_and_tables_are_wider_than_the_window(browser, addresses, name, width):
    with visit(browser, addresses[name], width) as page:
        for tab in page.get_by_role("tab").all():
            tab.click()
            assert page.evaluate("document.documentElement.scrollWidth") == width
        for target in page.locator("button:visible").all():
            assert target.bounding_box()["height"] >= 24  # WCAG 2.2, target size


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["model", "refused"])
def test_nothing_stands_in_the_way_of_keyboards_and_screen_readers(browser, addresses, name, width):
    with visit(browser, addresses[name], width) as page:
        shown(page, "source").first.click()
        assert barriers(page) == []


def test_light_and_dark_follow_the_system_until_one_is_chosen(browser, addresses):
    behind = "getComputedStyle(document.body).backgroundColor"
    with visit(browser, addresses["model"], scheme="dark") as page:
        dark = page.evaluate(behind)
        button = page.get_by_role("button", name="Dark")
        assert button.get_attribute("aria-pressed") == "true"
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        light = page.evaluate(behind)
    with visit(browser, addresses["model"], scheme="light") as page:
        assert page.evaluate(behind) == light != dark


# --- links between lines ---------------------------------------------------------------------------------------


def test_pointing_at_a_line_marks_what_became_of_it(browser, addresses):
    with visit(browser, addresses["model"]) as page:
        line_with(page, "source", "three times").hover()
        assert linked(page, "derived") == FROM_LINE_12
        line_with(page, "derived", "return u * w1").hover()
        assert linked(page, "source") == ["return u * exp(-u)"]
        page.get_by_role("heading", level=1).hover()
        assert linked(page, "source") == linked(page, "derived") == []


def test_a_click_holds_a_link_until_escape(browser, addresses):
    with visit(browser, addresses["model"]) as page:
        line_with(page, "derived", "ds += w2").click()
        page.get_by_role("heading", level=1).hover()
        assert linked(page, "source") == ["s += sin(x) * decay(y)  # three times"]
        assert linked(page, "derived") == FROM_LINE_12
        page.get_by_role("tab", name="Gradient").click()
        assert "ds_dx += w2 * cos(x)" in linked(page, "derived")
        page.keyboard.press("Escape")
        assert linked(page, "source") == linked(page, "derived") == []


def test_lines_are_gone_through_and_linked_by_keys_alone(browser, addresses):
    focused = "document.activeElement.querySelector('.text')?.textContent.trim()"
    with visit(browser, addresses["model"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.evaluate(focused) == "def decay(u):"
        for _ in range(6):
            page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == "s += sin(x) * decay(y)  # three times"
        assert linked(page, "derived") == FROM_LINE_12
        page.keyboard.press("ArrowRight")
        assert page.evaluate(focused) == FROM_LINE_12[0]
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.keyboard.press("End")
        page.keyboard.press("Enter")
        assert page.evaluate(focused) == "return s + x * y, ds + y * dx + x * dy"
        page.keyboard.press("ArrowLeft")
        assert page.evaluate(focused) == "return s + x * y"
        assert page.locator('[aria-selected="true"].line:visible').count() == 2


def test_a_screen_reader_is_told_what_stands_beside_a_line(browser, addresses):
    with visit(browser, addresses["model"]) as page:
        line_with(page, "source", "return u").focus()
        assert "w1 = exp(-u); return u * w1" in page.get_by_role("status").inner_text()
        assert page.get_by_role("listbox", name="Your function, line by line").get_by_role("option").count() == 8


@pytest.mark.parametrize("width", WIDTHS)
def test_a_linked_line_is_scrolled_to_inside_its_own_box(browser, addresses, width):
    with visit(browser, addresses["model"], width) as page:
        page.get_by_role("tab", name="Table").click()
        page.set_viewport_size({"width": width, "height": 300})
        shown(page, "source").last.click()
        line, box = page.evaluate("""['.linked', '.code'].map((name) =>
            document.querySelector(`#panel-table ${name}`).getBoundingClientRect().toJSON())""")
        assert box["top"] <= line["top"]
        assert line["bottom"] <= box["bottom"]


# --- tabs ------------------------------------------------------------------------------------------------------


def test_tabs_show_one_view_at_a_time_by_mouse_and_by_arrows(browser, addresses):
    with visit(browser, addresses["model"]) as page:
        assert page.get_by_role("tabpanel").count() == 1
        page.get_by_role("tab", name="Symbolic").click()
        assert "symbolic derivative of f" in page.get_by_role("tabpanel").inner_text()
        page.keyboard.press("ArrowRight")
        assert page.get_by_role("tab", name="Numeric").get_attribute("aria-selected") == "true"
        assert "numeric derivative of f" in page.get_by_role("tabpanel").inner_text()
        page.keyboard.press("End")
        page.keyboard.press("ArrowRight")
        assert page.get_by_role("tab", selected=True).inner_text() == "Lines"


def test_a_refused_view_shows_why_and_leads_to_its_line(browser, addresses):
    with visit(browser, addresses["refused"]) as page:
        tab = page.get_by_role("tab", name="Lines (refused)")
        tab.click()
        panel = page.get_by_role("tabpanel")
        assert "^" in panel.locator("pre").inner_text()
        place = panel.locator(".where")
        line = place.inner_text().split(":")[-2]
        place.click()
        assert page.evaluate("document.activeElement.id") == f"line-0-{line}"
        assert "refused" in page.evaluate("document.activeElement.querySelector('.note').textContent")


# --- a point ---------------------------------------------------------------------------------------------------


def test_values_and_graph_stand_under_the_code(browser, addresses):
    with visit(browser, addresses["model"]) as page:
        table = page.get_by_role("region", name="The w table, row by row")
        assert "dw3 = cos(w1) * dw1" in table.inner_text()
        picture = page.get_by_role("img", name="Computation graph of f")
        assert picture.locator(".input").count() == 2
        assert "sin(w1)" in picture.text_content()


def test_rows_of_the_table_are_linked_with_lines_and_turns_are_chosen(browser, addresses):
    with visit(browser, addresses["model"]) as page:
        rows = page.get_by_role("region", name="The w table, row by row").locator("tbody tr")
        line_with(page, "source", "three times").hover()
        marked = page.locator("tbody tr.linked").all_inner_texts()
        assert len(marked) == 3 * 4
        rows.filter(has_text="sin(w1)").first.hover()
        assert linked(page, "source") == ["s += sin(x) * decay(y)  # three times"]
        count = rows.count()
        page.get_by_label("Turn of the loops").fill("2")
        assert rows.filter(visible=True).count() == count - 2 * 4
        page.get_by_label("Turn of the loops").fill("")
        assert rows.filter(visible=True).count() == count
        rows.last.get_by_role("link").click()
        assert page.evaluate("document.activeElement.id") == "line-0-13"


def test_the_graph_follows_what_is_chosen(browser, addresses):
    fill = "getComputedStyle(document.querySelector('.fwdtrans-graph .paper')).fill"
    with visit(browser, addresses["model"], scheme="light") as page:
        light = page.evaluate(fill)
        page.get_by_role("button", name="Dark").click()
        assert page.evaluate(fill) != light
        assert faint(page) == []


# --- text, paper -----------------------------------------------------------------------------------------------


def test_markup_in_the_source_runs_nowhere(browser, addresses):
    with visit(browser, addresses["markup"]) as page:
        page.on("dialog", lambda dialog: pytest.fail("a script of the source has run"))
        assert page.locator("img").count() == 0
        assert page.locator(".code[data-side=source] .text").all_inner_texts() == MARKUP.splitlines()
        assert page.title().startswith("f · ")


def test_on_paper_the_code_is_whole_and_without_buttons(browser, addresses):
    with visit(browser, addresses["model"], scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator("#scheme").is_hidden()
        assert page.locator(".code[data-side=source]").evaluate("one => getComputedStyle(one).overflowY") == "visible"
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
        assert faint(page) == []
        assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_on_paper_and_on_the_screen_long_values_are_put_over_lines(browser, addresses):
    cut = "[...document.querySelectorAll('.wide, .code')].filter(one => one.scrollWidth > one.clientWidth + 1).length"
    with visit(browser, addresses["long"]) as page:
        assert page.locator(".values .wide").evaluate("one => one.scrollWidth <= one.clientWidth")
    with visit(browser, addresses["long"], 720) as page:
        page.emulate_media(media="print")
        assert page.evaluate(cut) == 0 and page.evaluate("document.documentElement.scrollWidth") <= 720


def test_without_a_script_the_code_is_there(browser, addresses):
    with visit(browser, addresses["model"], java_script_enabled=False) as page:
        assert page.locator(".code[data-side=source] .line").count() == 8
        assert page.locator("#panel-lines").is_visible()
