"""Every page on paper: light, whole, without what is there to be clicked, and not too many sheets."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Comparison
from tests.browser.conftest import arrive, until
from tests.browser.test_colours import colours, contrast
from tests.browser.test_pages import every_view, visit
from tests.browser.views import THEMES, Theme
from tests.conftest import OEHLBRUECK, write_large

NewPage = Callable[..., Page]
A4 = {"width": 703, "height": 1000}
"""Between the margins of a sheet."""
EDGES = "all => all.map(one => one.getBoundingClientRect().toJSON())"


def sheets(page: Page) -> int:
    """Return how many sheets of A4 a page takes."""
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def prepared(page: Page) -> Page:
    """Show a page as it is printed; what a browser tells before it prints is told by hand."""
    until(page, "window.standpointLinks")
    page.set_viewport_size(A4)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    return page


def clipped(page: Page) -> list[str]:
    """Return what reaches beyond the right edge of the sheet."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain] *')]
            .filter(one => one.checkVisibility({visibilityProperty: true}))
            .filter(one => !one.closest('.mk-heard, svg') && one.getClientRects().length)
            .filter(one => one.getBoundingClientRect().right > 704)
            .map(one => one.outerHTML.slice(0, 160))"""
    )
    return found


def on_screen(page: Page) -> None:
    """Show a page again as it was before it was printed."""
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_sheet_holds_the_page_and_nothing_to_click(new_page: NewPage, site: str) -> None:
    page = new_page(color_scheme="dark")
    for path in every_view(page, site):
        check_sheet(prepared(page), path)
        on_screen(page)


def check_sheet(page: Page, path: str) -> None:
    ground = "one => getComputedStyle(one).backgroundColor"
    assert page.get_by_test_id("stApp").evaluate(ground) == "rgb(255, 255, 255)"
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(17, 17, 17)")
    expect(page.get_by_role("navigation", name="Pages")).to_be_hidden()
    for kind in ("stPopover", "stDownloadButton", "stSelectbox", "stTextInput", "stMainMenu"):
        for control in page.get_by_test_id(kind).all():
            expect(control).to_be_hidden()
    expect(page.locator(".st-key-take")).to_be_hidden()  # the button that cites what is selected
    expect(page.locator(".sp-address")).to_have_text(page.url)
    assert not clipped(page), path
    for chart in page.locator(".svg-container > .main-svg:first-of-type").all():
        box = chart.bounding_box()
        assert box and box["width"] <= A4["width"] and box["height"] > 40
    # What stands on a fill keeps the colour that is legible on it.
    on_fills = page.locator(":is(.heatmap-label text, text.bartext-inside)")
    kept = "all => all.every(one => getComputedStyle(one).fill === one.style.fill)"
    assert on_fills.evaluate_all(kept), path
    # This one was drawn in the dark: its strongest tint has to be the darkest here.
    tints = page.locator(".heatmaplayer").evaluate_all(
        "all => all.map(one => getComputedStyle(one).filter)"
    )
    assert all(one.startswith("invert(1)") for one in tints), path


def test_charts_and_folds_are_afterwards_as_they_were(page: Page, site: str) -> None:
    visit(page, f"{site}/voices")
    charts, folds = page.locator(".main-svg[viewBox]"), page.locator(".sp-fold:not([open])")
    expect(page.locator(".main-svg").first).to_be_visible()
    held = folds.count()
    assert held and not charts.count()
    until(page, "window.standpointLinks")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert charts.count() and not folds.count()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not charts.count() and folds.count() == held


MOST = {
    "?cell=no-camps/macron": 1,
    "side-by-side?pair=macron&pair=aid-groups": 3,
    "alliances": 2,
    "issues": 2,
    "time": 2,
    "voices": 3,
    "stakeholders?who=migrants": 2,
}
"""How many sheets a page takes at most."""


def test_a_page_takes_few_sheets(page: Page, site: str, subtests: pytest.Subtests) -> None:
    for path, most in MOST.items():
        with subtests.test(path):
            arrive(page, f"{site}/{path}")
            assert 0 < sheets(page) <= most


def test_a_topic_stays_with_its_first_issue(page: Page, site: str, comparison: Comparison) -> None:
    topics = prepared(visit(page, site)).locator(".sp-matrix tbody tr:has(> .topic)")
    expect(topics).to_have_count(len(comparison.dossier.outline.topics))
    for topic in topics.all():
        expect(topic).to_have_css("break-after", "avoid")


@pytest.mark.parametrize("columns", [2, 6, 9, 14])
def test_propositions_have_room_beside_any_number_of_columns(
    page: Page, serve: Callable[..., str], tmp_path: Path, columns: int
) -> None:
    write_large(tmp_path, columns, 6)
    prepared(visit(page, serve(tmp_path)))
    (table,) = page.locator(".sp-matrix table").evaluate_all(EDGES)
    heads = page.locator(".sp-matrix thead tr:last-child th").evaluate_all(EDGES)
    assert heads[0]["width"] > 1.5 * heads[1]["width"]
    assert table["right"] <= A4["width"] + 1
    assert table["height"] < A4["height"] / 2


def test_names_have_room_beside_issues_as_columns(page: Page, site: str) -> None:
    prepared(visit(page, f"{site}/?transpose=1"))
    heads = page.locator(".sp-across thead tr:last-child th").evaluate_all(EDGES)
    assert len(heads) == 20
    assert heads[0]["width"] > 1.5 * heads[1]["width"]
    assert not clipped(page)


def test_what_is_counted_of_a_stakeholder_stands_in_rows(page: Page, site: str) -> None:
    prepared(visit(page, f"{site}/stakeholders?who=macron"))
    counts = page.locator(".sp-sum .mk-units").evaluate_all(EDGES)
    assert len(counts) == 9  # five stances and four voices
    assert max(one["height"] for one in counts) < 24


def test_over_the_strips_of_issues_no_word_is_broken(page: Page, site: str) -> None:
    prepared(visit(page, f"{site}/issues"))
    heads = page.locator(".sp-issues-head .mk-scale > span").evaluate_all(EDGES)
    assert [round(one["height"]) for one in heads] == [24, 12, 12, 12, 24]


def test_sets_of_many_stakeholders_are_whole(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    write_large(tmp_path, 9, 6)
    prepared(visit(page, f"{serve(tmp_path)}/alliances"))
    expect(page.locator(".sp-sets li").first).to_be_visible()
    assert not clipped(page)


def test_the_table_of_all_pairs_is_whole(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    write_large(tmp_path, 30, 6)
    prepared(visit(page, f"{serve(tmp_path)}/alliances"))
    table = page.locator(".sp-all-pairs")
    expect(table.locator("tbody tr")).to_have_count(30)
    (box,), (held,) = (one.evaluate_all(EDGES) for one in (table, table.locator("table")))
    assert held["right"] <= box["right"] <= A4["width"] + 1
    assert held["bottom"] <= box["bottom"] + 1
    assert table.evaluate("one => one.scrollHeight <= one.clientHeight + 1")


def test_the_halves_of_a_divided_cell_stay_in_it_where_it_is_small(page: Page, site: str) -> None:
    prepared(visit(page, f"{site}/?compact=1"))
    (cell,) = page.locator("td.mk-compact[data-stance=divided]").evaluate_all(EDGES)
    halves = page.locator("td.mk-compact[data-stance=divided] .mk-half").evaluate_all(EDGES)
    assert len(halves) == 2
    assert all(half["width"] <= cell["width"] + 2 for half in halves)


def test_a_long_name_of_a_dossier_stands_beside_how_much_it_holds(
    page: Page, serve: Callable[..., str]
) -> None:
    prepared(visit(page, serve(OEHLBRUECK)))
    (name,) = page.locator(".sp-masthead span").evaluate_all(EDGES)
    (held,) = page.locator(".sp-over p").evaluate_all(EDGES)
    (line,) = page.locator(".sp-masthead").evaluate_all(EDGES)
    assert name["right"] < held["left"]
    assert held["bottom"] < line["bottom"]


def test_cited_words_have_one_line_and_rows_their_whole_text(page: Page, site: str) -> None:
    prepared(visit(page, f"{site}/source?at=no-camps/macron"))
    lines = "all => [...new Set(all.map(one => getComputedStyle(one).textDecorationLine))]"
    assert page.locator(".sp-text .sp-cite:not(.sp-told)").evaluate_all(lines) == ["none"]
    assert page.locator(".sp-asked-for .mk-passage mark").evaluate_all(lines) == ["underline"]
    assert page.locator(".sp-here").evaluate("one => getComputedStyle(one).direction") == "ltr"
    on_screen(page)
    arrive(page, f"{site}/stakeholders?who=migrants")
    prepared(page)
    cut = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length"
    assert not page.locator(".sp-row .sp-proposition, .sp-row .sp-sentence").evaluate_all(cut)
    glyphs = "all => Math.min(...all.map(one => one.getBoundingClientRect().left))"
    assert page.locator(".mk-tally .mk-glyph").evaluate_all(glyphs) >= 0, "the sheet cuts a mask"


ON_FILLS = """
all => all.map(one => {
  const bar = one.closest(".point")?.querySelector("path");
  const ground = bar ? getComputedStyle(bar).fill : getComputedStyle(one).backgroundColor;
  return [getComputedStyle(one)[bar ? "fill" : "color"], ground];
})
"""
ON_PAPER = "all => all.map(one => [getComputedStyle(one).fill, 'rgb(255, 255, 255)'])"


def read(page: Page, selector: str, script: str) -> list[list[str]]:
    """Return what a script reads of all that fit, at once: a chart may be drawn anew in between."""
    found: list[list[str]] = page.evaluate(
        f"selector => ({script})([...document.querySelectorAll(selector)])", selector
    )
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_words_on_fills_and_on_the_sheet_are_legible(
    new_page: NewPage, site: str, theme: Theme
) -> None:
    page = visit(new_page(color_scheme=theme), f"{site}/voices")
    expect(page.locator(".bartext-inside").first).to_be_attached()
    prepared(page)
    pairs = read(page, ".bartext-inside, a.mk-voiced[data-stance='2']", ON_FILLS)
    beside = ".main-svg text:not(.bartext-inside)"
    pairs += read(page, beside, ON_PAPER)
    on_screen(page)
    arrive(page, f"{site}/issues?issue=no-camps")
    prepared(page)
    expect(page.locator(".main-svg .annotation").first).to_be_attached()
    pairs += read(page, ".main-svg text", ON_PAPER)
    ground = "all => all.map(one => ['rgb(17, 17, 17)', getComputedStyle(one).fill])"
    grounds = read(page, ".annotation .bg", ground)
    assert len(pairs) > 20 and grounds
    for text, ground in [*pairs, *grounds]:
        for under in colours(ground):  # none where it is hatched
            assert contrast(colours(text)[0], under) >= 4.5, (text, ground)


def test_the_open_cell_follows_on_the_matrix(page: Page, site: str) -> None:
    prepared(visit(page, f"{site}/?cell=no-camps/macron"))
    matrix = page.locator(".sp-matrix table").bounding_box()
    (shown,) = [one for one in page.locator(".sp-open").all() if one.is_visible()]
    opened = shown.bounding_box()
    assert matrix and opened
    assert opened["y"] >= matrix["y"] + matrix["height"]
    cells: list[Any] = page.locator(".sp-matrix td .mk-cell").all()
    assert len(cells) == 95
    covered = page.locator(".sp-matrix .mk-cell:has(.mk-glyphs)").evaluate_all(
        """all => all.filter(one => {
            const word = document.createRange();
            word.selectNodeContents(one.querySelector(".mk-word"));
            const glyphs = one.querySelector(".mk-glyphs").getBoundingClientRect();
            return word.getBoundingClientRect().right > glyphs.left + 1;
        }).map(one => one.innerText)"""
    )
    assert not covered


def test_issues_over_columns_have_their_propositions_on_paper(
    page: Page, site: str, comparison: Comparison
) -> None:
    prepared(visit(page, f"{site}/?transpose=1"))
    heads = page.locator(".sp-across thead th[scope=col]")
    shown = heads.evaluate_all(
        """all => all.map(one => {
            const words = document.createRange(), box = one.getBoundingClientRect();
            words.selectNodeContents(one);
            const { left, right } = words.getBoundingClientRect();
            return [one.innerText, left >= box.left - 2 && right <= box.right + 2];
        })"""
    )
    assert len(shown) == len(comparison.issues)
    for issue, (text, is_inside) in zip(comparison.issues, shown, strict=True):
        assert issue.title in text and issue.proposition in text
        assert is_inside, text
