"""Every page on paper: light, whole, without what is there to be clicked, and not too many sheets."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.test_pages import every_view, visit

NewPage = Callable[..., Page]
A4 = {"width": 703, "height": 1000}
"""Between the margins of a sheet."""


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
    expect(page.locator(".sp-address")).to_have_text(page.url)
    assert not clipped(page), path
    for chart in page.locator(".svg-container > .main-svg:first-of-type").all():
        box = chart.bounding_box()
        assert box and box["width"] <= A4["width"] and box["height"] > 40


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


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("?cell=no-camps/macron", 2),
        ("side-by-side?pair=macron&pair=aid-groups", 3),
        ("alliances", 2),
        ("issues", 3),
        ("time", 2),
        ("voices", 3),
    ],
)
def test_a_page_takes_few_sheets(page: Page, site: str, path: str, most: int) -> None:
    assert 0 < sheets(visit(page, f"{site}/{path}")) <= most


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
