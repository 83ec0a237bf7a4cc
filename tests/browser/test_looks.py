"""How the app looks: colours in both themes, the phone, and what axe-core finds."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Cell, Comparison, State
from standpoint.model import Voice
from tests.browser.conftest import PHONE, Key, Reader, settled, violations
from tests.conftest import write_large

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
    expect(reader.page.locator(".sp-cell").first).to_be_attached()
    settled(reader.page)
    return reader


def halves(reader: Reader, key: Key) -> list[dict[str, str]]:
    """Return the look of both sides of a divided cell."""
    found: list[dict[str, str]] = reader.cell(key).locator(".mk-half").evaluate_all(STYLE)
    return found


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
    styles = {one["name"]: one for one in reader.page.locator(".sp-cell").evaluate_all(STYLE)}
    paper = colours(reader.page.locator("body, .stApp").last.evaluate(
        "one => getComputedStyle(one).backgroundColor"
    ))[0]  # fmt: skip
    assert (paper.luminance > 0.9) == (theme == "light")
    assert (paper.luminance < 0.1) == (theme == "dark")
    seen: set[int] = set()
    for key, cell in comparison.cells.items():
        style = styles.pop(reader.name(key))
        text = colours(style["text"])[0]
        if cell.state == State.DIVIDED:
            under = [colours(one["fill"])[0] for one in halves(reader, key)]
        elif cell.score is None or cell.voice == Voice.ASCRIBED:
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
    borders = {State.SILENT: ("dashed", "1px"), State.NO_STATEMENT: ("none", "0px")}
    seen: set[State] = set()
    for key, cell in comparison.cells.items():
        if cell.score is not None:
            continue
        (style,) = reader.cell(key).evaluate_all(STYLE)
        assert colours(style["fill"])[0].alpha == 0, reader.name(key)
        seen.add(cell.state)
        if cell.state == State.DIVIDED:
            fills = [hexadecimal(one["fill"]) for one in halves(reader, key)]
            assert fills == [FILLS[-1], FILLS[1]]
        else:
            assert style["image"] == "none"
            assert (style["border"], style["width"]) == borders[cell.state]
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
    unfolded(reader)
    for row in rows:
        card = reader.page.get_by_role("region", name=row, exact=True)
        expect(card.get_by_role("heading", name=row, exact=True)).to_be_visible()
        box = card.bounding_box()
        assert box
        assert 0 <= box["x"] < box["x"] + box["width"] <= 390
        expect(card.locator(".sp-cell")).to_have_count(len(comparison.cells) // len(rows))
    main = reader.page.get_by_test_id("stMain")
    assert reader.page.evaluate("document.scrollingElement.scrollWidth") <= 390
    assert main.evaluate("one => one.scrollWidth") <= 390


def unfolded(reader: Reader) -> None:
    """Open every topic of the cards."""
    for topic in reader.page.locator(".sp-cards details:not([open]) > summary").all()[::-1]:
        topic.tap()


def test_on_a_phone_the_topics_are_folded_but_for_the_example_s(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    reader = opened(new_page, site, comparison, **PHONE)
    example = reader.page.get_by_role("region", name="Example")
    expect(example).to_be_visible()
    about = reader.page.locator(".sp-panel").first.get_attribute("data-about") or ""
    open_topic = comparison.dossier.topic_of[about.split("/")[0]]
    titles = [topic.title for topic in comparison.dossier.outline.topics]
    expect(reader.page.locator(".sp-cards details > summary h3")).to_have_text(titles)
    expect(reader.page.locator(".sp-cards details[open] > summary h3")).to_have_text(
        [open_topic.title]
    )
    for line in reader.page.locator(".sp-cards summary").all():
        box = line.bounding_box()
        assert box
        assert box["height"] >= 44
    expect(reader.page.get_by_text("How to read the cells")).to_be_visible()
    expect(reader.page.locator(".sp-cell-legend .mk-legend")).to_be_hidden()


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


COVERED = """
close => {
  const text = document.createTreeWalker(close.parentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange(), place = close.getBoundingClientRect();
  const covered = [];
  while (text.nextNode()) {
    if (close.contains(text.currentNode)) continue;
    range.selectNodeContents(text.currentNode);
    const isBelow = box => box.right > place.left && box.top < place.bottom && box.bottom > place.top;
    if ([...range.getClientRects()].some(isBelow)) covered.push(text.currentNode.data);
  }
  return covered;
}
"""
"""The texts of a panel over which the button lies that closes it."""


@pytest.mark.parametrize("way", ["the button", "Escape"])
@pytest.mark.parametrize("width", [390, 768])
def test_where_the_panel_is_not_beside_the_passages_open_under_their_cell(
    new_page: Callable[..., Page], site: str, comparison: Comparison, way: str, width: int
) -> None:
    look = PHONE if width == 390 else {"viewport": {"width": 768, "height": 900}}
    reader = opened(new_page, site, comparison, color_scheme="light", **look)
    if width == 390:
        unfolded(reader)
    key = longest(comparison)
    cell = reader.cell(key)
    cell.click()
    close = reader.page.get_by_role("button", name="Close")
    summary = reader.evidence.get_by_text(comparison.cells[key].current[0].summary)
    expect(close).to_be_in_viewport(ratio=1)
    assert close.evaluate(COVERED) == []
    expect(summary).to_be_in_viewport(ratio=1)
    expect(cell).to_be_in_viewport(ratio=1)
    above, below = cell.bounding_box(), reader.evidence.bounding_box()
    assert above
    assert below
    assert -1 <= below["y"] - (above["y"] + above["height"]) < 60
    assert reader.page.evaluate("document.scrollingElement.scrollWidth") <= width
    if way == "Escape":
        reader.evidence.focus()
        reader.page.keyboard.press("Escape")
    else:
        close.click()
    expect(reader.evidence).to_have_count(0)
    expect(cell).to_be_in_viewport(ratio=1)
    expect(cell).to_be_focused()


def test_evidence_begins_at_its_beginning(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    low = {"viewport": {"width": 1280, "height": 500}}
    first, *_ = sorted(key for key, cell in comparison.cells.items() if len(cell.current) > 1)
    second = longest(comparison)
    assert first != second
    reader = opened(new_page, site, comparison, at(first), **low)
    heading = reader.evidence.get_by_role("heading", level=2)
    reader.evidence.get_by_role("link").last.scroll_into_view_if_needed()
    expect(heading).not_to_be_in_viewport()
    reader.cell(second).evaluate("one => one.click()")
    text = comparison.dossier.issue_by_id[second[0]].proposition
    expect(heading).to_have_text(text)
    expect(heading).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("look", [PHONE, {}], ids=["phone", "desktop"])
def test_a_link_to_a_cell_brings_it_into_sight(
    new_page: Callable[..., Page], site: str, comparison: Comparison, look: dict[str, Any]
) -> None:
    last = [key for key, cell in comparison.cells.items() if cell.current][-1]
    reader = opened(new_page, site, comparison, at(last), **look)
    expect(reader.evidence).to_be_visible()
    expect(reader.cell(last)).to_be_in_viewport(ratio=1)


def test_at_first_sight_stand_findings_glance_and_the_heads_of_the_matrix(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    reader = opened(new_page, site, comparison)
    page = reader.page
    parts = [page.locator(".sp-findings p"), page.locator(".mk-glance > ul > li")]
    parts += [reader.grid.get_by_role("columnheader")]
    counts = [3, 9, 1 + len(comparison.stakeholders)]
    for part, number in zip(parts, counts, strict=True):
        expect(part).to_have_count(number)
        for one in part.all():
            box = one.bounding_box()
            assert box
            assert box["y"] + box["height"] <= 900
    assert page.locator(".mk-glance > ul > li:not(.mk-rest)").count() <= 7


PROMPT = """
field => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = getComputedStyle(field, "::placeholder").font;
  const { paddingLeft, paddingRight } = getComputedStyle(field);
  const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return [pen.measureText(field.placeholder).width, room];
}
"""


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_what_the_field_searches_is_not_cut(
    new_page: Callable[..., Page], site: str, comparison: Comparison, look: dict[str, Any]
) -> None:
    page = opened(new_page, site, comparison, **look).page
    needed, room = page.get_by_role("textbox", name="Search the passages").evaluate(PROMPT)
    assert 60 < needed <= room


def test_the_table_of_the_glance_and_its_download_stand_in_one_row(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    page = opened(new_page, site, comparison).page
    line = page.get_by_text("At a glance, as a table", exact=True)
    box, button = line.bounding_box(), page.get_by_text("Download as CSV").bounding_box()
    assert box
    assert button
    assert abs(box["y"] + box["height"] / 2 - button["y"] - button["height"] / 2) < 4
    line.click()
    expect(page.get_by_role("group").filter(has=line).get_by_role("table")).to_be_visible()


CUT = """
all => all.filter(one => {
  const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (text.nextNode()) {
    for (const { index, 0: word } of text.currentNode.data.matchAll(/\\S+/g)) {
      range.setStart(text.currentNode, index);
      range.setEnd(text.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      const box = range.getBoundingClientRect(), around = one.getBoundingClientRect();
      if (lines.size > 1 || box.right > around.right + 0.5) return true;
    }
  }
  return false;
}).map(one => one.textContent)
"""


@pytest.mark.parametrize("width", [768, 1024, 1280])
@pytest.mark.parametrize("stakeholders", [2, 6, 12])
def test_no_word_is_broken_and_no_cell_is_low(
    serve: Callable[..., str],
    new_page: Callable[..., Page],
    tmp_path: Path,
    width: int,
    stakeholders: int,
) -> None:
    write_large(tmp_path, stakeholders, 7)
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(serve(tmp_path))
    expect(page.get_by_role("region", name="Example")).to_be_attached()
    cells = page.locator(".sp-cell")
    expect(cells).to_have_count(7 * stakeholders)
    heights = cells.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 46
    assert page.locator(".sp-cell, .sp-matrix th").evaluate_all(CUT) == []
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth") <= width


STUCK = """
main => {
  const heads = [...document.querySelectorAll(".sp-matrix thead tr:last-child th")];
  const top = Math.min(...heads.map(one => one.getBoundingClientRect().top));
  const cells = [...document.querySelectorAll(".sp-cell")];
  const { left, width } = heads[1].getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, Math.max(top - 2, 0));
  return [Math.round(top), heads.length, Boolean(above?.closest(".sp-cell"))];
}
"""


def test_the_heads_stay_while_the_page_scrolls(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    reader = opened(new_page, site, comparison)
    main = reader.page.get_by_test_id("stMain")
    for issue in comparison.issues[6::4]:
        cell = reader.cell((issue.id, comparison.stakeholders[0].id))
        cell.evaluate("one => one.scrollIntoView({ block: 'center' })")
        top, heads, shows_cells = main.evaluate(STUCK)
        assert (top, shows_cells) == (0, False)
        assert heads == 1 + len(comparison.stakeholders)
        expect(reader.page.locator(".sp-panel"), "the panel stays, too").to_be_in_viewport()


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
    "searched, phone": ("/?q=camp", PHONE, None),
    "filtered": ("/?voices=reported&q=France", {}, None),
    "transposed": ("/?transpose=1", {}, None),
    "phone": ("/", PHONE, None),
    "phone, cell": ("cell", PHONE, None),
    "phone, cell, dark": ("cell", {**PHONE, "color_scheme": "dark"}, None),
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
                const within = one.closest("label, [data-testid=stTextInputRootElement]") ?? one;
                const kind = one.localName === "input" ? one.type : one.localName;
                const { outlineStyle, outlineWidth } = getComputedStyle(within);
                return [kind, `${outlineStyle} ${outlineWidth}`];
            }"""
        )
        if outline == "solid 3px":
            ringed.add(kind)
    assert {"button", "radio", "text", "summary"} <= ringed
