"""What axe-core finds on the first page once something is done on it, and the ring of what the keyboard is on."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Comparison
from tests.browser.conftest import COLOURS, PHONE, darkened, settled, violations
from tests.browser.reader import Reader
from tests.browser.views import at, longest, opened

Prepare = Callable[[Page], None]


def popover(page: Page) -> None:
    page.get_by_role("button", name="All voices").click()
    expect(page.get_by_role("dialog")).to_be_visible()


VIEWS: dict[str, tuple[str, dict[str, Any], Prepare | None]] = {
    "cell": ("cell", {}, None),
    "popover": ("/", {}, popover),
    "filtered": ("/?voices=reported&q=France", {}, None),
    "transposed": ("/?transpose=1", {}, None),
    "phone, cell": ("cell", PHONE, None),
    "phone, searched": ("/?q=camp", PHONE, None),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(
    new_page: Callable[..., Page], site: str, comparison: Comparison, view: str
) -> None:
    path, look, prepare = VIEWS[view]
    where = at(longest(comparison)) if path == "cell" else path
    page = opened(new_page, site, comparison, where, **look).page
    if path == "cell":
        expect(page.get_by_role("button", name="Close")).to_be_visible()
    if prepare:
        prepare(page)
    assert not violations(page)
    darkened(page)
    assert not violations(page, of=COLOURS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_keyboard_is_on_has_a_ring_of_our_own(
    new_page: Callable[..., Page], site: str, scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{site}/contribute")
    settled(page)
    ringed = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        kind, outline = page.evaluate(
            """() => {
                const one = document.activeElement;
                const box = "label, [data-testid=stTextInputRootElement], [role=group]";
                const within = one.closest(box) ?? one;
                const kind = one.role ?? (one.localName === "input" ? one.type : one.localName);
                const { outlineStyle, outlineWidth } = getComputedStyle(within);
                return [kind, `${outlineStyle} ${outlineWidth}`];
            }"""
        )
        if outline == "solid 3px":
            ringed.add(kind)
    assert {"button", "combobox", "radio", "text", "summary"} <= ringed


def test_the_keyboard_gets_past_the_links_and_what_was_found(reader: Reader) -> None:
    page = reader.page
    first = page.locator(".sp-masthead a").first
    expect(first).to_have_css("clip-path", "inset(50%)")
    first.focus()
    expect(first).to_have_css("clip-path", "none")
    expect(first).to_have_text("Skip to the matrix")
    page.keyboard.press("Enter")
    expect(reader.cell(next(iter(reader.comparison.cells)))).to_be_focused()
    assert reader.address() == {}


def test_on_a_narrow_screen_all_of_the_link_that_the_keyboard_is_on_is_in_sight(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 500})
    page.goto(f"{site}/time")
    settled(page)
    pages = page.get_by_role("navigation", name="Pages")
    edges = pages.evaluate(
        "one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]"
    )
    for link in pages.get_by_role("link").all():
        link.focus()
        box = link.bounding_box()
        assert box and edges[0] - 1 <= box["x"] and box["x"] + box["width"] <= edges[1] + 1


@pytest.mark.parametrize(
    ("view", "place"),
    [("source", ".sp-index"), ("contribute?who=macron&issue=no-camps", ".sp-original")],
)
def test_what_scrolls_has_the_same_ring(page: Page, site: str, view: str, place: str) -> None:
    page.goto(f"{site}/{view}")
    settled(page)
    scrolls = page.locator(place)
    scrolls.evaluate("one => one.focus({ focusVisible: true })")
    expect(scrolls).to_be_focused()
    expect(scrolls).to_have_css("outline-style", "solid")
    expect(scrolls).to_have_css("outline-width", "3px")


def test_the_field_that_finds_a_name_has_the_same_ring(large_site: str, page: Page) -> None:
    page.goto(large_site)
    settled(page)
    field = page.locator(".sp-finder input")
    field.evaluate("one => one.focus({ focusVisible: true })")
    expect(field).to_have_css("outline-style", "solid")
    expect(field).to_have_css("outline-width", "3px")
