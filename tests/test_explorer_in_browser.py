"""The explorer as it is met: typing, refusals, choosing, running, stopping, saving, by mouse and by keyboard."""
import threading
from math import exp, sin

import pytest
from browser import SCHEMES, WIDTHS, barriers, faint, launched, visit

from fwdtrans.explorer.serving import Explorer

MODEL = """from math import exp, sin


def decay(u):
    return u * exp(-u)


def f(x, y):
    s = 0.0
    for i in range(3):
        s += sin(x) * decay(y)
    return s + x * y
"""
VALUE = 3 * sin(3) * 2 * exp(-2) + 6


@pytest.fixture(scope="module")
def browser():
    with launched() as one:
        yield one


@pytest.fixture
def server(tmp_path):
    server = Explorer(str(tmp_path), "model.py", MODEL, limit=20.0)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join(30)


@pytest.fixture
def page(browser, server):
    with visit(browser, server.door.address) as page:
        page.locator("#panel-lines .line").first.wait_for()
        yield page


def editor(page):
    return page.get_by_role("textbox", name="Your text")


def derived(page):
    return page.get_by_role("tabpanel")


def typed(page, text):
    """Type a text in place of what stands there, and wait for what is told of it."""
    editor(page).fill(text)
    page.wait_for_function("seen => document.getElementById('state').dataset.of === seen", arg=text)


def linked(page):
    return [t.strip() for t in page.locator('[data-side="derived"]:visible .line.linked .text').all_inner_texts()]


def test_typing_changes_the_derivative(page):
    assert "dw2 = decay_jvp(y, dy)" in derived(page).inner_text()
    editor(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\ndef g(t):\nreturn t * t * 3.0")
    derived(page).get_by_text("6.0 * t * dt").wait_for()  # the last function, as long as none is chosen
    assert editor(page).input_value().endswith("\n\ndef g(t):\n    return t * t * 3.0")
    page.get_by_role("combobox", name="Function").select_option("f")
    derived(page).get_by_text("dw2 = decay_jvp(y, dy)").wait_for()
    page.keyboard.press("Shift+Tab")
    editor(page).press("Control+End")
    page.keyboard.type(" + t")
    page.wait_for_function("() => document.querySelector('#state').dataset.of.endsWith(' + t')")
    assert page.get_by_role("combobox", name="Function").input_value() == "f"


def test_the_derivative_of_what_is_typed_is_shown_in_colour_on_both_sides(page):
    typed(page, "def f(x):\n    return 2.5 * x  # slope\n")
    for side in (".sheet", "#panel-lines"):
        assert page.locator(f"{side} .keyword").first.inner_text() == "def"
        assert page.locator(f"{side} .comment").last.inner_text() == "# slope"
    assert page.locator(".sheet").inner_text().split() == "1 def f(x): 2 return 2.5 * x # slope 3".split()


def test_the_text_lies_on_its_colours(page):
    """The editor's own text cannot be seen: what is seen must stand where it stands."""
    typed(page, "def f(x):\n\ty = x  # a tab\n    return y * 'ü€𝒳' + " + "x * " * 60 + "x\n")
    boxes = page.evaluate("""() => {
        const text = document.getElementById('text'), sheet = document.querySelector('.sheet');
        const style = (one) => ['fontFamily', 'fontSize', 'lineHeight', 'tabSize', 'whiteSpace', 'letterSpacing']
            .map((name) => getComputedStyle(one)[name]);
        const line = sheet.querySelectorAll('.text')[2];
        return {text: text.getBoundingClientRect().toJSON(), sheet: sheet.getBoundingClientRect().toJSON(),
                styles: [style(text), style(line)], inside: [text.scrollWidth - text.clientWidth, text.scrollHeight - text.clientHeight],
                first: line.getBoundingClientRect().left - text.getBoundingClientRect().left
                       - parseFloat(getComputedStyle(text).paddingLeft)};
    }""")  # noqa: E501
    assert boxes["styles"][0] == boxes["styles"][1]
    assert abs(boxes["text"]["top"] - boxes["sheet"]["top"]) < 0.5
    assert abs(boxes["text"]["width"] - boxes["sheet"]["width"]) < 0.5
    assert abs(boxes["first"]) < 0.5
    assert boxes["inside"] == [0, 0]


def test_a_refusal_stands_under_its_line_and_goes_when_it_is_mended(page):
    typed(page, "def f(x):\n    return open(x)\n")
    note = page.locator("#refusal")
    assert "no derivative rule for `open`" in note.inner_text()
    assert page.locator(".under u").inner_text() == "open(x)"
    assert note.is_hidden()  # it would lie on the line of the caret
    page.keyboard.press("ArrowUp")
    note.wait_for(state="visible")  # the browser tells of the caret a little later
    line, below = page.locator(".sheet .line").nth(1).bounding_box(), note.bounding_box()
    assert abs(below["y"] - line["y"] - line["height"]) < 1.0
    assert editor(page).get_attribute("aria-invalid") == "true"
    assert "^^^^^^^" in derived(page).inner_text()
    assert page.get_by_role("tab", selected=True).get_attribute("class") == "refused"
    typed(page, "def f(x):\n    return abs(x)\n")
    assert note.count() == 0
    assert editor(page).get_attribute("aria-invalid") == "false"
    assert "f_jvp" in derived(page).inner_text()


def test_half_a_line_is_an_error_at_its_place_and_no_more(page):
    typed(page, "def f(x):\n    y = x *\n    return y\n")
    assert "syntax error" in page.locator("#refusal").inner_text()
    assert page.locator(".sheet .wrong .number").inner_text() == "2"
    derived(page).locator(".where").click()
    assert page.evaluate("document.activeElement.id") == "text"
    assert page.evaluate("document.getElementById('text').selectionStart") == 10


def test_the_line_of_the_caret_is_linked_with_what_became_of_it(page):
    editor(page).click()
    page.keyboard.press("Control+Home")
    for _ in range(10):
        page.keyboard.press("ArrowDown")
    found = ["w1 = sin(x)", "w2, dw2 = decay_jvp(y, dy)", "s += w1 * w2", "ds += w2 * cos(x) * dx + w1 * dw2"]
    assert linked(page) == found
    page.get_by_role("tab", name="Gradient").click()
    derived(page).get_by_text("ds_dy += w1 * dw2_dy").hover()
    assert page.locator(".sheet .linked .number").inner_text() == "11"


def test_a_view_is_asked_for_when_it_is_chosen(page):
    views = ("Table", "w3 = sin(w1)"), ("Symbolic", "symbolic derivative of f"), ("Gradient", "def f_grad")
    for name, shown in views:
        page.get_by_role("tab", name=name).click()
        derived(page).get_by_text(shown).first.wait_for()


def test_function_and_parameters_are_chosen(page):
    page.get_by_role("combobox", name="Function").select_option("decay")
    derived(page).get_by_text("decay_jvp(u, du)").wait_for()
    page.get_by_role("combobox", name="Function").select_option("f")
    page.get_by_role("textbox", name="in", exact=True).fill("y")
    derived(page).get_by_text("f_jvp__y(x, y, dy)").wait_for()


# --- by keys alone ---------------------------------------------------------------------------------------------


def test_tab_indents_and_escape_lets_it_leave(page):
    typed(page, "")
    page.keyboard.type("def f(x):\ny = x\nif x > 0:\ny = 2 * x")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")
    page.keyboard.type("return y")
    assert editor(page).input_value() == "def f(x):\n    y = x\n    if x > 0:\n        y = 2 * x\n    return y"
    page.keyboard.press("Tab")
    assert editor(page).input_value().endswith("return y    ")
    page.keyboard.press("Control+z")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "tab"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "wrt"


# --- run, stop, save ---------------------------------------------------------------------------------------------


def test_values_come_by_the_button_alone(page):
    point = page.get_by_role("textbox", name="At")
    point.fill("x=3 y=2")
    assert page.locator("#values table").count() == 0
    point.press("Enter")
    page.locator("#values table").wait_for()
    assert f"{VALUE}" in page.locator("#values").inner_text()
    assert page.locator("#old").is_hidden()
    typed(page, MODEL + "# more\n")
    assert page.locator("#old").is_visible()


def test_an_endless_loop_is_stopped_by_the_button(page):
    typed(page, "def f(x):\n    while True:\n        x = x + 1\n    return x\n")
    page.get_by_role("textbox", name="At").fill("x=1")
    page.get_by_role("button", name="Run").click()
    stop = page.get_by_role("button", name="Stop")
    stop.click()
    page.get_by_text("it was stopped").wait_for()
    assert stop.is_disabled()
    typed(page, "def f(x):\n    return 2.0 * x\n")
    page.get_by_role("button", name="Run").click()
    page.locator("#values table").wait_for()


def test_what_is_saved_is_what_was_typed(page, tmp_path):
    typed(page, "def f(x):\n    return 7.0 * x\n")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("saved: ").wait_for()
    assert (tmp_path / "model.py").read_text(encoding="utf-8") == "def f(x):\n    return 7.0 * x\n"
    (tmp_path / "kept.py").write_text("kept", encoding="utf-8")
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.get_by_role("textbox", name="As").fill("kept.py")
    with page.expect_event("dialog"):
        page.get_by_role("button", name="Save").click()
    page.get_by_text("kept.py is there already").wait_for()
    assert "Replace it?" in asked[0]
    assert (tmp_path / "kept.py").read_text(encoding="utf-8") == "kept"


def test_the_page_that_is_saved_stands_alone(page, browser, tmp_path):
    page.get_by_role("textbox", name="As").fill("shared.html")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("saved: ").wait_for(timeout=60_000)
    with visit(browser, (tmp_path / "shared.html").as_uri()) as saved:
        assert saved.get_by_role("tab").count() == 5


# --- how it looks ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_that_is_written_can_be_read(browser, server, width, scheme):
    with visit(browser, server.door.address, width, scheme) as page:
        page.locator("#panel-lines .line").first.wait_for()
        assert faint(page) == []
        page.get_by_role("textbox", name="At").fill("x=3 y=2")
        page.get_by_role("button", name="Run").click()
        page.locator("#values table").wait_for()
        assert faint(page) == []
        typed(page, "def f(x):\n    return open(x)\n")
        assert faint(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_in_the_way_of_keyboards_and_screen_readers(browser, server, width):
    with visit(browser, server.door.address, width) as page:
        page.get_by_role("textbox", name="At").fill("x=3 y=2")
        page.get_by_role("button", name="Run").click()
        page.locator("#values table").wait_for()
        assert barriers(page) == []
        typed(page, "def f(x):\n    return open(x)\n")
        assert barriers(page) == []


def test_markup_that_is_typed_is_text(page):
    page.on("dialog", lambda dialog: pytest.fail("a script of the text has run"))
    typed(page, 'def f(x):\n    """</textarea><img src=x onerror=alert(1)></script>"""\n    return x\n')
    assert page.locator("main img").count() == 0
    assert "<img src=x" in derived(page).inner_text()
    typed(page, 'def f(x):\n    return open("<img src=x onerror=alert(1)>")(x)\n')
    assert page.locator("main img").count() == 0
    assert "<img src=x" in page.locator("#panel-lines pre").inner_text()


def test_a_text_to_start_with_may_be_any(browser, tmp_path):
    text = 'def f(x):\n    """</script><!-- <script> </textarea> & &amp; \\u2028"""\n    return x\n'
    server = Explorer(str(tmp_path), "model.py", text)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    with visit(browser, server.door.address) as page:
        page.locator("#panel-lines .line").first.wait_for()
        assert editor(page).input_value() == text
    server.shutdown()
    thread.join(30)


def test_a_server_that_has_ended_is_told(browser, tmp_path):
    server = Explorer(str(tmp_path), "model.py", MODEL)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.door.address)
    page.locator("#panel-lines .line").first.wait_for()
    server.shutdown()
    thread.join(30)
    editor(page).fill("def f(x):\n    return x\n")
    page.get_by_text("fwdtrans explore has ended").wait_for()
    context.close()
