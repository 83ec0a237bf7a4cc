"""How the app looks: colours in both themes, the phone, and what axe-core finds."""

import re
from collections.abc import Callable
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Cell, Comparison, State
from standpoint.model import Voice
from tests.browser.conftest import PHONE, Key, Reader, violations

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, Theme] = ("light", "dark")
FILLS = {-2: "#d55e00", -1: "#f2b182", 0: "#e8e8e8", 1: "#86bfe3", 2: "#0072b2"}
STYLE = """
all => all.map(one => {
  const style = getComputedStyle(one);
  return {
    name: one.ariaLabel,
    text: style.color,
    fill: style.backgroundColor,
    image: style.backgroundImage,
    border: style.borderTopStyle,
    width: style.borderTopWidth,
  };
})
"""


class Colour(NamedTuple):
    red: int
    green: int
    blue: int
    alpha: float = 1

    @property
    def luminance(self) -> float:
        """The relative luminance of WCAG 2."""
        parts = [value / 255 for value in (self.red, self.green, self.blue)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colours(text: str) -> list[Colour]:
    """Return the colours in a computed style."""
    found = re.findall(r"rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)", text)
    return [Colour(int(r), int(g), int(b), float(a or 1)) for r, g, b, a in found]


def hexadecimal(text: str) -> str:
    (colour,) = colours(text)
    assert colour.alpha == 1, f"{text} lets something shine through"
    return f"#{colour.red:02x}{colour.green:02x}{colour.blue:02x}"


def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((one.luminance, other.luminance), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def opened(
    new_page: Callable[..., Page], site: str, comparison: Comparison, path: str = "/", **look: Any
) -> Reader:
    reader = Reader(new_page(reduced_motion="reduce", **look), comparison)
    reader.page.goto(f"{site}{path}")
    expect(reader.page.locator("[data-row]").first).to_be_attached()
    return reader


def at(key: Key) -> str:
    return f"/?{urlencode({'cell': '/'.join(key)})}"


def longest(comparison: Comparison) -> Key:
    """Return the cell with most to read."""

    def length(cell: Cell) -> int:
        held = [*cell.current, *cell.earlier]
        texts = [[p.summary, p.rationale or "", *(e.text for e in p.evidence)] for p in held]
        return sum(len(text) for some in texts for text in some)

    return max(comparison.cells, key=lambda key: length(comparison.cells[key]))


@pytest.mark.parametrize("theme", THEMES)
def test_stances_have_their_colour_and_legible_words(
    new_page: Callable[..., Page], site: str, comparison: Comparison, theme: Theme
) -> None:
    reader = opened(new_page, site, comparison, color_scheme=theme)
    styles = {one["name"]: one for one in reader.page.locator("[data-row]").evaluate_all(STYLE)}
    paper = colours(reader.page.locator("body, .stApp").last.evaluate(
        "one => getComputedStyle(one).backgroundColor"
    ))[0]  # fmt: skip
    assert (paper.luminance > 0.9) == (theme == "light")
    assert (paper.luminance < 0.1) == (theme == "dark")
    seen: set[int] = set()
    for key, cell in comparison.cells.items():
        style = styles.pop(reader.name(key))
        text = colours(style["text"])[0]
        if cell.score is None or cell.voice == Voice.ASCRIBED:
            under = colours(style["image"]) or [paper]
        else:
            assert hexadecimal(style["fill"]) == FILLS[cell.score], reader.name(key)
            assert style["image"] == "none"
            seen.add(cell.score)
            under = colours(style["fill"])
        for colour in under:
            assert contrast(text, colour) >= 4.5, f"{reader.name(key)}: {text} on {colour}"
        if cell.score is not None:
            assert text in (Colour(0, 0, 0), Colour(255, 255, 255))
    assert not styles
    assert seen == set(FILLS)


@pytest.mark.parametrize("theme", THEMES)
def test_cells_without_a_number_look_like_none(
    new_page: Callable[..., Page], site: str, comparison: Comparison, theme: Theme
) -> None:
    reader = opened(new_page, site, comparison, color_scheme=theme)
    borders = {State.SILENT: "dashed", State.NO_STATEMENT: "dotted"}
    seen: set[State] = set()
    for key, cell in comparison.cells.items():
        if cell.score is not None:
            continue
        (style,) = reader.cell(key).evaluate_all(STYLE)
        assert colours(style["fill"])[0].alpha == 0, reader.name(key)
        seen.add(cell.state)
        if cell.state == State.DIVIDED:
            stops = [f"#{c.red:02x}{c.green:02x}{c.blue:02x}" for c in colours(style["image"])]
            assert stops == [FILLS[-1], FILLS[1]]
        else:
            assert style["image"] == "none"
            assert style["border"] == borders[cell.state]
            assert style["width"] == "1px"
    assert seen == {State.DIVIDED, State.SILENT, State.NO_STATEMENT}


@pytest.mark.parametrize("theme", THEMES)
def test_a_cell_that_rests_on_others_is_hatched(
    new_page: Callable[..., Page], site: str, comparison: Comparison, theme: Theme
) -> None:
    reader = opened(new_page, site, comparison, color_scheme=theme)
    ascribed = [key for key, cell in comparison.cells.items() if cell.voice == Voice.ASCRIBED]
    assert ascribed
    for key in ascribed:
        (style,) = reader.cell(key).evaluate_all(STYLE)
        assert style["image"].startswith("repeating-linear-gradient(")
        score = comparison.cells[key].score
        assert score is not None
        stripes = {f"#{c.red:02x}{c.green:02x}{c.blue:02x}" for c in colours(style["image"])}
        assert len(stripes) == 2
        assert FILLS[score] in stripes


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("path", ["/", "/?transpose=1"])
def test_a_phone_shows_cards_and_never_scrolls_sideways(
    new_page: Callable[..., Page], site: str, comparison: Comparison, theme: Theme, path: str
) -> None:
    reader = opened(new_page, site, comparison, path, color_scheme=theme, **PHONE)
    expect(reader.grid).to_have_count(0)
    rows = [issue.title for issue in comparison.issues]
    if "transpose" in path:
        rows = [stakeholder.label for stakeholder in comparison.stakeholders]
    for row in rows:
        card = reader.page.get_by_role("region", name=row, exact=True)
        expect(card.get_by_role("heading", name=row, exact=True)).to_be_visible()
        box = card.bounding_box()
        assert box
        assert 0 <= box["x"] < box["x"] + box["width"] <= 390
        if (more := card.locator("summary")).count():
            more.tap()
        buttons = len(comparison.cells) // len(rows)
        expect(card.get_by_role("button")).to_have_count(buttons)
    main = reader.page.get_by_test_id("stMain")
    assert reader.page.evaluate("document.scrollingElement.scrollWidth") <= 390
    assert main.evaluate("one => one.scrollWidth") <= 390


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_width_makes_the_page_scroll_sideways(
    new_page: Callable[..., Page], site: str, comparison: Comparison, width: int
) -> None:
    look = {"viewport": {"width": width, "height": 800}}
    reader = opened(new_page, site, comparison, at(longest(comparison)), **look)
    expect(reader.evidence).to_be_visible()
    main = reader.page.get_by_test_id("stMain")
    assert reader.page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert main.evaluate("one => one.scrollWidth") <= width


@pytest.mark.parametrize("way", ["the button", "Escape"])
def test_the_sheet_on_a_phone_can_be_read_and_closed(
    new_page: Callable[..., Page], site: str, comparison: Comparison, way: str
) -> None:
    reader = opened(new_page, site, comparison, color_scheme="light", **PHONE)
    cell = reader.cell(longest(comparison))
    cell.tap()
    close = reader.page.get_by_role("button", name="Close")
    heading = reader.evidence.get_by_role("heading")
    expect(close).to_be_in_viewport(ratio=1)
    expect(heading).to_be_in_viewport(ratio=1)
    assert reader.page.evaluate("document.scrollingElement.scrollWidth") <= 390
    reader.evidence.locator("p").last.scroll_into_view_if_needed()
    expect(heading).not_to_be_in_viewport()
    expect(close, "at the end of the sheet nothing closes it").to_be_in_viewport(ratio=1)
    if way == "Escape":
        reader.evidence.focus()
        reader.page.keyboard.press("Escape")
    else:
        close.tap()
    expect(reader.evidence).to_have_count(0)
    expect(cell).to_be_in_viewport(ratio=1)
    expect(cell).to_be_focused()


@pytest.mark.parametrize("look", [PHONE, {}], ids=["phone", "desktop"])
def test_evidence_begins_at_its_beginning(
    new_page: Callable[..., Page], site: str, comparison: Comparison, look: dict[str, Any]
) -> None:
    low = look or {"viewport": {"width": 1280, "height": 500}}
    first, *_ = sorted(key for key, cell in comparison.cells.items() if len(cell.current) > 1)
    second = longest(comparison)
    assert first != second
    reader = opened(new_page, site, comparison, at(first), **low)
    reader.evidence.locator("p").last.scroll_into_view_if_needed()
    expect(reader.evidence.get_by_role("heading")).not_to_be_in_viewport()
    reader.cell(second).evaluate("one => one.click()")
    title = comparison.dossier.issue_by_id[second[0]].title
    expect(reader.evidence.get_by_role("heading")).to_have_text(title)
    expect(reader.evidence.get_by_role("heading")).to_be_in_viewport(ratio=1)


Prepare = Callable[[Page], None]


def popover(page: Page) -> None:
    page.get_by_role("button", name="All voices").click()
    expect(page.get_by_role("dialog")).to_be_visible()


VIEWS: dict[str, tuple[str, dict[str, Any], Prepare | None]] = {
    "landing": ("/", {}, None),
    "landing, dark": ("/", {"color_scheme": "dark"}, None),
    "cell": ("cell", {}, None),
    "cell, dark": ("cell", {"color_scheme": "dark"}, None),
    "popover": ("/", {}, popover),
    "popover, dark": ("/", {"color_scheme": "dark"}, popover),
    "filtered, dark": ("/?voices=reported&q=France", {"color_scheme": "dark"}, None),
    "filtered": ("/?voices=reported&q=France", {}, None),
    "transposed": ("/?transpose=1", {}, None),
    "phone": ("/", PHONE, None),
    "phone, sheet": ("cell", PHONE, None),
    "phone, sheet, dark": ("cell", {**PHONE, "color_scheme": "dark"}, None),
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
