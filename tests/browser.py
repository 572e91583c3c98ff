"""A Chromium for tests that look at pages as a user does; each is skipped, with the reason, where there is none."""
import contextlib
import os
import shutil
from importlib import resources

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = (360, 1600)
SCHEMES = ("light", "dark")


def chromium():
    """Return the path of an installed Chromium; FWDTRANS_CHROMIUM names another. Skip where there is none."""
    path = os.environ.get("FWDTRANS_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        reason = "no Chromium here: install one (apt-get install chromium), or name it in FWDTRANS_CHROMIUM"
        if os.environ.get("FWDTRANS_NEEDS_CHROMIUM"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@contextlib.contextmanager
def launched():
    """Give a browser that is closed behind the tests."""
    path = chromium()
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextlib.contextmanager
def visit(browser, address, width=1600, scheme="light", allowed=None, **options):
    """Give an open page; behind the test, nothing stands in its console and it has asked nobody but `allowed`."""
    settings = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "reduced_motion": "reduce"}
    context = browser.new_context(**settings, **options)
    context.set_default_timeout(20_000)
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    context.close()
    assert said == [], said
    prefix = allowed or address
    assert [url for url in asked if not url.startswith((prefix, "data:"))] == []


# Every text that can be seen, with its colour and the colour behind it; pictures of text (SVG) stand on their fill.
TEXTS = """() => {
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => {
    paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const isUnseen = element.closest('script, style, svg title, svg desc, .hidden, .skip, .under');
    const isSeen = !isUnseen && element.checkVisibility();
    if (!isSeen || !walker.currentNode.data.trim()) continue;
    const style = getComputedStyle(element);
    const picture = element.closest('svg');
    let behind = null;
    for (let at = element; at && !behind; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) behind = colour;
    }
    if (picture) {
      const box = element.closest('g')?.querySelector('rect') ?? picture.querySelector('.paper');
      behind = rgb(getComputedStyle(box).fill);
    }
    const size = parseFloat(style.fontSize);
    seen.push({ text: walker.currentNode.data.trim().slice(0, 40), behind,
      ink: rgb(picture ? style.fill : style.color),
      isLarge: size >= 24 || size >= 18.66 && parseInt(style.fontWeight) >= 700 });
  }
  return seen;
}"""


def barriers(page):
    """Return what axe-core finds wrong for people who use a keyboard, a screen reader or large letters."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    page.evaluate((resources.files(axe) / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert len(found["passes"]) > 20
    return [(one["id"], [node["html"][:100] for node in one["nodes"]]) for one in found["violations"]]


def faint(page):
    """Return the texts of a page whose contrast is less than WCAG AA asks for: 4.5, and 3 for large text."""
    found = []
    for one in page.evaluate(TEXTS):
        assert one["behind"] is not None, f"nothing stands behind {one['text']!r}"
        ratio = contrast(one["ink"], one["behind"])
        if ratio < (3.0 if one["isLarge"] else 4.5):
            found.append((one["text"], round(ratio, 2), one["ink"], one["behind"]))
    return found


def contrast(one, other):
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def luminance(colour):
    parts = [c / 255 for c in colour[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
