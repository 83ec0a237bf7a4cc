"""A dossier in Arabic in a browser: marks at the right end of its texts, sentences in their order."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, arrive, settled
from tests.browser.server import running

NAKHLA = Path(__file__).resolve().parents[1] / "dossiers" / "nakhla"
PLACE = """(root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = words === "." ? node.data.lastIndexOf(words) : node.data.indexOf(words);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + words.length);
        const rects = [...range.getClientRects()].filter((one) => one.width);
        const { left, right, top, bottom } = rects.at(-1);
        return { left, right, middle: (top + bottom) / 2 };
    }
    return null;
}"""
LINE = 20
"""How many pixels a line has at least."""
Place = dict[str, float]


def place(within: Locator, words: str) -> Place:
    """Return where words first stand on the screen; of full stops the last one."""
    found: Place | None = within.evaluate(PLACE, words)
    assert found, words
    return found


def in_order(within: Locator, *words: str) -> bool:
    """Return whether words of one line stand from the left to the right."""
    places = [place(within, one) for one in words]
    middles = [one["middle"] for one in places]
    assert max(middles) - min(middles) < LINE / 2, places
    edges = [round(edge) for one in places for edge in (one["left"], one["right"])]
    return edges == sorted(edges)


@pytest.fixture(scope="module")
def arabic() -> Iterator[str]:
    with running(NAKHLA) as address:
        yield address


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_the_full_stop_of_a_text_stands_at_its_left_end(
    arabic: str, new_page: Callable[..., Page], look: dict[str, object]
) -> None:
    page = new_page(**look)
    page.goto(f"{arabic}/?cell=tarmim/sayyadin")
    settled(page)
    panel = page.get_by_role("region", name="Evidence")
    under = page.locator(".sp-card", has=panel).locator("p").first  # the proposition of its card
    for text, last in (
        (under if look else panel.get_by_role("heading", level=2), "مكانها"),
        (panel.locator(".sp-summary"), "مكانها"),
        (panel.locator("blockquote"), "مكانها"),
    ):
        expect(text).to_have_css("direction", "rtl")
        assert in_order(text, ".", last)


def test_a_sentence_of_ours_keeps_its_order(arabic: str, page: Page) -> None:
    page.goto(f"{arabic}/?stakeholders=baladiya&stakeholders=sayyadin")
    settled(page)
    said = page.locator(".sp-said")
    expect(said).to_have_css("direction", "ltr")
    assert in_order(said, "Only", "بلدية النخلة", "and", "نقابة الصيادين", ".")
    page.goto(arabic)
    settled(page)
    page.get_by_text("About this dossier").click()
    voices = page.locator(".sp-about p").filter(has_text="Never quoted: ")
    assert in_order(voices, "Never quoted: ", "اتحاد المطاعم", ".")
    page.get_by_role("button", name="Share and download").click()
    expect(page.locator(".sp-taken").nth(1)).to_have_css("direction", "ltr")


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_the_names_in_the_matrix_have_their_own_direction(
    arabic: str, new_page: Callable[..., Page], look: dict[str, object]
) -> None:
    page = new_page(**look)
    page.goto(arabic)
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_css("direction", "rtl")
    matrix = page.locator(".sp-matrix")
    for name in ("نقابة الصيادين", "ترميم السوق القديمة", "السوق"):
        shown = matrix.get_by_text(name, exact=True).first
        expect(shown).to_have_css("direction", "rtl")
    expect(matrix.get_by_text("strongly oppose").last).to_have_css("direction", "ltr")


EDGES = """
all => all.map(one => {
  const words = document.createRange();
  words.selectNodeContents(one);
  const text = words.getBoundingClientRect(), box = one.getBoundingClientRect();
  return [text.left - box.left, box.right - text.right];
})
"""
"""How far texts are from the left and the right of their boxes."""


def test_the_names_that_can_be_chosen_have_their_own_direction(arabic: str, page: Page) -> None:
    page.goto(f"{arabic}/issues")
    settled(page)
    page.get_by_role("button", name="All stakeholders").click()
    names = page.get_by_test_id("stPopoverBody").get_by_role("button").locator("p")
    expect(names.first).to_be_visible()
    for name in names.all():
        expect(name).to_have_css("unicode-bidi", "plaintext")


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_names_stand_at_the_left_and_passages_at_the_right(
    arabic: str, new_page: Callable[..., Page], look: dict[str, object]
) -> None:
    page = new_page(**look)
    at_left = {
        "?cell=tarmim/sayyadin": "h1, .sp-card [dir], .sp-panel [dir]:not(blockquote), "
        ".sp-matrix th > [dir], .sp-others a",
        "stakeholders": "h1, .sp-person [dir]",
        "side-by-side": ".sp-shared h3, .sp-line-head [dir]",
        "voices": ".sp-coverage tbody :is(th.topic, th a)",
    }
    for path, names in at_left.items():
        arrive(page, f"{arabic}/{path}")
        found = page.locator(names).locator("visible=true")
        assert found.count(), path
        for left, _ in found.evaluate_all(EDGES):
            assert left < 30, path
        for _, right in page.locator("blockquote:visible").evaluate_all(EDGES):
            assert right < 2, path
        for figure in page.locator(".mk-passage:visible").all():
            expect(figure).to_have_css("border-left-width", "0px")


def test_a_source_has_its_numbers_and_lines_where_its_paragraphs_begin(
    arabic: str, page: Page
) -> None:
    page.goto(f"{arabic}/source?at=tarmim/sayyadin")
    settled(page)
    asked = page.locator(".sp-here")
    text, number = asked.locator("p").bounding_box(), asked.locator(".sp-no").bounding_box()
    assert text and number and number["x"] > text["x"] + text["width"]
    expect(page.locator(".sp-asked-for .mk-passage")).to_have_css("border-left-width", "0px")
    last = page.locator(".sp-paragraph").last
    tag = last.locator(".sp-tags > bdi").bounding_box()
    assert tag
    assert 2 < place(last.locator("mark"), "للصيادين")["left"] - tag["x"] - tag["width"] < 12
    assert tag["x"] - place(last, ".")["right"] < 2


def test_a_name_in_a_figure_is_followed_by_what_belongs_to_it(arabic: str, page: Page) -> None:
    page.goto(f"{arabic}/issues?issue=naql")
    settled(page)
    mark = page.locator("[data-testid=stPlotlyChart] text").filter(has_text="نقابة الصيادين")
    expect(mark.first).to_be_visible()
    assert "\u2068نقابة الصيادين\u2069" in (mark.first.text_content() or "")
