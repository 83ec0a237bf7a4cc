"""How the first page is laid out: on a phone, at every width, beside and under its panel."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from standpoint.compare.cells import Comparison
from tests.browser.conftest import PHONE, darkened, settled
from tests.browser.reader import Reader
from tests.browser.views import at, longest, opened, read
from tests.conftest import write_large


@pytest.mark.parametrize("path", ["/", "/?transpose=1"])
def test_a_phone_shows_cards_and_never_scrolls_sideways(
    new_page: Callable[..., Page], site: str, comparison: Comparison, path: str
) -> None:
    reader = opened(new_page, site, comparison, path, **PHONE)
    unfolded(reader)
    check_cards(reader, "transpose" in path)
    darkened(reader.page)
    check_cards(reader, "transpose" in path)


def check_cards(reader: Reader, swapped: bool) -> None:
    comparison = reader.comparison
    expect(reader.grid).to_have_count(0)
    rows = [issue.title for issue in comparison.issues]
    if swapped:
        rows = [stakeholder.label for stakeholder in comparison.stakeholders]
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
    shows: Callable[..., Page], comparison: Comparison
) -> None:
    reader = read(shows, comparison, **PHONE)
    example = reader.page.get_by_role("region", name="Example")
    expect(example).to_be_visible()
    about = reader.page.locator(".sp-panel").first.get_attribute("data-example") or ""
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


def test_on_a_phone_the_key_stays_as_its_reader_left_it_while_the_screen_is_as_wide(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    reader = opened(new_page, site, comparison, **PHONE)
    key = reader.page.locator(".sp-cell-legend .mk-legend")
    reader.page.get_by_text("How to read the cells").click()
    expect(key).to_be_visible()
    reader.page.locator(".sp-cards details[open] button").first.click()
    settled(reader.page)
    expect(key).to_be_visible()
    reader.page.set_viewport_size({"width": 1280, "height": 844})
    expect(key).to_be_visible()
    reader.page.set_viewport_size({"width": 390, "height": 844})
    expect(key).to_be_hidden()


MARKED = """
all => all.map(one => {
  const text = one.lastChild, range = document.createRange();
  const name = one.firstElementChild;
  range.selectNodeContents(name);
  const lines = range.getClientRects(), line = [...lines].at(-1);
  range.selectNodeContents(text);
  const mark = range.getBoundingClientRect();
  return [text.data, Math.abs(mark.bottom - line.bottom) < 4, getComputedStyle(name).borderBottomWidth];
})
"""
"""Of each name in a card what follows it, whether that is in the same line, and what is below it."""


def test_no_mark_behind_a_name_stands_in_a_line_of_its_own(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    reader = opened(new_page, site, comparison, **PHONE)
    unfolded(reader)
    names = reader.page.locator(".sp-unsaid > .sp-cell")
    lengthen = (
        "all => all.forEach(one => one.firstElementChild.append(' of the Eastern Coast'.repeat(4)))"
    )
    for width in (390, 320, 319):
        reader.page.set_viewport_size({"width": width, "height": 844})
        if width == 319:  # as a name that fills more than one line
            names.evaluate_all(lengthen)
        marks = names.evaluate_all(MARKED)
        assert {mark for mark, *_ in marks} == {",", "."}, width
        assert all(joined and line == "0px" for _, joined, line in marks), width
    assert names.count() == sum(not cell.current for cell in comparison.cells.values())


FROM_RING = """
mark => {
  const [disc, name] = [".mk-disc", ".mk-name"].map(one => mark.querySelector(one));
  const words = document.createRange();
  words.selectNodeContents(name);
  const { outlineWidth, outlineOffset } = getComputedStyle(disc);
  const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  return words.getBoundingClientRect().left - disc.getBoundingClientRect().right - ring;
}
"""
IS_COVERED = """
mark => {
  const disc = mark.querySelector(".mk-disc"), ring = 3;  // where it is drawn is nothing to point at
  const { x, y, width } = disc.getBoundingClientRect(), wide = width + 2 * ring;
  Object.assign(disc.style, { width: `${wide}px`, height: `${wide}px`, margin: `${-ring}px` });
  const found = [...Array(8).keys()].some(eighth => {
    const way = eighth * Math.PI / 4, far = wide / 2 - 1;
    const at = [x + width / 2 + far * Math.cos(way), y + width / 2 + far * Math.sin(way)];
    return !disc.contains(document.elementFromPoint(...at));
  });
  Object.assign(disc.style, { width: "", height: "", margin: "" });
  return found;
}
"""


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_nothing_lies_on_the_ring_about_the_mark_of_the_example(
    shows: Callable[..., Page], look: dict[str, Any]
) -> None:
    example = shows("", **look).locator(".mk-glance .mk-mark[aria-current]")
    assert example.evaluate(FROM_RING) >= 2
    assert not example.evaluate(IS_COVERED)


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
    # Who needs more space about lines and paragraphs finds no word of a choice cut (WCAG 1.4.12).
    reader.page.add_style_tag(content="p { margin-bottom: 2em !important }")
    choices = reader.page.locator(
        ":is([data-testid=stPopover], [data-testid=stButtonGroup]) button"
    )
    assert not choices.evaluate_all("all => all.filter(one => one.scrollHeight > one.clientHeight)")


def test_what_opens_in_a_matrix_that_scrolls_sideways_is_in_sight_with_its_cell(
    large_site: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport={"width": 820, "height": 800}, reduced_motion="reduce")
    chosen = "".join(f"&stakeholders=stakeholder-{n}" for n in range(12))
    page.goto(f"{large_site}/?cell=issue-3/stakeholder-7{chosen}")
    settled(page)
    box = page.locator(".sp-scroll.wide")
    assert box.evaluate("one => one.scrollLeft") > 0
    sides = "one => (({ left, right }) => [left, right])(one.getBoundingClientRect())"
    left, right = box.evaluate(sides)
    for one in ("tr.sp-inline .sp-panel", ".sp-cell[aria-pressed=true]"):
        begins, ends = page.locator(one).evaluate(sides)
        assert left <= begins < ends <= right - 32, "what is further right fades"


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


@pytest.mark.parametrize("width", [390, 768])
def test_where_the_panel_is_not_beside_the_passages_open_under_their_cell(
    new_page: Callable[..., Page], site: str, comparison: Comparison, width: int
) -> None:
    look = PHONE if width == 390 else {"viewport": {"width": 768, "height": 900}}
    reader = opened(new_page, site, comparison, color_scheme="light", **look)
    if width == 390:
        unfolded(reader)
    key = longest(comparison)
    cell = reader.cell(key)
    close = reader.page.get_by_role("button", name="Close")
    summary = reader.evidence.get_by_text(comparison.cells[key].current[0].summary)
    for way in ("the button", "Escape"):
        cell.click()
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
        expect(reader.evidence, way).to_have_count(0)
        expect(cell, way).to_be_in_viewport(ratio=1)
        expect(cell, way).to_be_focused()
    # Heads that stick cover nothing of it, of however many lines they are.
    if width == 768:
        reader.page.goto(f"{site}/?cell={'/'.join(key)}")
        settled(reader.page)
        heads = reader.grid.locator("thead th").last.bounding_box()
        seen = cell.bounding_box()
        assert heads and seen
        assert 64 < heads["y"] + heads["height"] <= seen["y"]


# Whether nothing on a page has changed its height for some frames, with all its fonts there.
AT_REST = """() => document.fonts.ready.then(() => new Promise((done) => {
  const page = document.querySelector("[data-testid=stMain]");
  let [high, frames] = [0, 0];
  const look = () => {
    frames = page.scrollHeight === high ? frames + 1 : 0;
    high = page.scrollHeight;
    if (frames === 20) done(); else requestAnimationFrame(look);
  };
  look();
}))"""


@pytest.mark.parametrize(("late", "heard"), [("Html", False), ("SourceSansVF-Upright", True)])
def test_what_comes_late_leaves_the_cell_of_an_address_in_sight(
    new_page: Callable[..., Page], site: str, comparison: Comparison, late: str, heard: bool
) -> None:
    page = new_page(viewport={"width": 768, "height": 900})
    held: list[Route] = []
    page.route(re.compile(rf"/{late}\."), lambda route: held.append(route))
    place = "/".join(longest(comparison))
    page.goto(f"{site}/?cell={place}", wait_until="commit")
    cell = page.locator(f'.sp-matrix [data-cell="{place}"]').first
    cell.wait_for()
    expect(cell).to_be_in_viewport() if heard else expect(cell).not_to_be_in_viewport()
    assert held
    for route in held:
        route.continue_()
    settled(page)
    page.evaluate(AT_REST)
    seen = cell.bounding_box()
    heads = page.locator(".sp-matrix thead th").last.bounding_box()
    assert seen and heads
    assert 64 < heads["y"] + heads["height"] <= seen["y"]


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
    shows: Callable[..., Page], comparison: Comparison
) -> None:
    reader = read(shows, comparison)
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


def test_with_swapped_axes_every_column_finds_room_and_the_corner_reads_its_proposition(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    reader = opened(new_page, site, comparison, "/?transpose=1")
    page, reader.swapped = reader.page, True
    box, heads = page.locator(".sp-scroll"), reader.grid.locator("thead th[data-item]")
    assert box.evaluate("one => one.scrollWidth <= one.clientWidth + 6")
    assert heads.locator(".title").evaluate_all(CUT) == []
    sizes = heads.evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    assert len(sizes) == len(comparison.issues)
    assert max(one["width"] for one in sizes) - min(one["width"] for one in sizes) < 6
    assert len({one["height"] for one in sizes}) == 1
    first, *_, last = comparison.issues
    reads = page.locator(".sp-pointed")
    heads.last.hover()
    expect(reads).to_have_text(last.proposition)
    key = (first.id, comparison.stakeholders[0].id)
    reader.cell(key).focus()
    page.mouse.move(0, 0)
    expect(reads).to_contain_text(first.proposition)
    assert reads.evaluate("one => one.scrollHeight <= one.clientHeight")
    page.keyboard.press("Enter")
    expect(reader.evidence).to_contain_text(first.proposition)
    above, below = reader.cell(key).bounding_box(), reader.evidence.bounding_box()
    assert above and below and 0 <= below["y"] - above["y"] - above["height"] < 60


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
    shows: Callable[..., Page], look: dict[str, Any]
) -> None:
    page = shows(**look)
    needed, room = page.get_by_role("textbox", name="Search the passages").evaluate(PROMPT)
    assert 60 < needed <= room


def test_beside_a_long_line_on_the_dossier_the_search_stays_in_its_row(
    page: Page, site: str
) -> None:
    page.goto(site)
    settled(page)
    search = page.get_by_role("textbox", name="Search the passages")
    page.locator(".st-key-over .sp-over p").evaluate("one => one.append(' to 9 November')")
    box, heading = search.bounding_box(), page.locator(".st-key-over .sp-over").bounding_box()
    assert box and heading
    assert heading["y"] < box["y"] + box["height"] / 2 < heading["y"] + heading["height"]
    needed, room = search.evaluate(PROMPT)
    assert needed <= room


CENTRE = "one => (({ top, bottom }) => (top + bottom) / 2)(one.getBoundingClientRect())"


def test_a_table_that_opens_and_its_download_stand_in_one_row(shows: Callable[..., Page]) -> None:
    for path in ("", "time", "voices", "robustness", "side-by-side", "stakeholders?who=macron"):
        page = shows(path)
        row = page.locator('[class*="st-key-table-"]').first
        line, button = row.locator("summary"), row.get_by_role("button", name="Download as CSV")
        centres = [one.evaluate(CENTRE) for one in (line, button)]
        assert abs(centres[0] - centres[1]) < 4, path
        line.click()
        expect(row.get_by_role("table")).to_be_visible()


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


FITTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Comes to an end once the matrix has been made to fit the room that it has now."""


@pytest.mark.parametrize("stakeholders", [2, 6, 12])
def test_no_word_is_broken_and_no_cell_is_low(
    serve: Callable[..., str], page: Page, tmp_path: Path, stakeholders: int
) -> None:
    write_large(tmp_path, stakeholders, 7)
    address = serve(tmp_path)
    page.goto(address)
    expect(page.get_by_role("region", name="Example")).to_be_attached()
    for width in (768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(FITTED)
        cells = page.locator(".sp-cell")
        expect(cells).to_have_count(7 * stakeholders)
        heights = cells.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert min(heights) >= 46, width
        assert page.locator(".sp-cell, .sp-matrix th").evaluate_all(CUT) == [], width
        assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth") <= width


def test_the_menu_goes_away_with_the_masthead(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    page = opened(new_page, site, comparison).page
    menu = page.get_by_test_id("stMainMenu")
    expect(menu).to_be_in_viewport()
    page.get_by_test_id("stMain").evaluate("one => one.scrollTo(0, 300)")
    expect(menu).not_to_be_in_viewport()
    menu.get_by_role("button").focus()
    expect(menu).to_be_in_viewport()


FACES = """
all => [...new Set(all.map(one => {
  const { fontFamily, fontSize } = getComputedStyle(one);
  return `${fontFamily.split(",")[0]} ${fontSize}`;
}))]
"""
HEIGHTS = """
rules => [...rules.querySelectorAll("button, input")]
  .filter(one => !one.matches("[data-testid=stSelectbox] button"))
  .map(one => one.matches("button") ? one : one.parentElement)
  .map(one => one.getBoundingClientRect())
  .map(({ height, bottom }) => [Math.round(height), Math.round(bottom)])
"""

OFF_CENTRE = """
labels => labels.map(label => {
  const words = document.createRange();
  words.selectNodeContents(label);
  const [said, around] = [words, label.closest("button")].map(one => one.getBoundingClientRect());
  return Math.abs(said.top + said.bottom - around.top - around.bottom) / 2;
})
"""


def test_pages_have_headings_and_controls_of_one_size(shows: Callable[..., Page]) -> None:
    heading = ":is(.sp-section, .sp-over, .sp-prose, .sp-chart, .sp-beside, .sp-background) > h2, .sp-fold h2"
    for path in ("", "alliances", "issues", "source", "time", "voices", "robustness"):
        page = shows(path)
        assert page.locator(heading).evaluate_all(FACES) in ([], ['"Source Serif" 21px']), path
        heights, bottoms = zip(*page.locator(".st-key-rules").evaluate(HEIGHTS), strict=True)
        assert set(heights) <= {30, 32} and max(bottoms) - min(bottoms) <= 1, path
        expect(page.locator(".st-key-rules")).to_have_css("column-gap", "7px")
        assert max(page.locator(".st-key-rules button p").evaluate_all(OFF_CENTRE)) < 0.05, path
    chips = shows("issues?topics=asylum").get_by_test_id("stPopoverButton")
    ground = "one => getComputedStyle(one).backgroundColor"
    idle, filters = (
        chips.filter(has_text=name).evaluate(ground) for name in ("All voices", "Asylum in France")
    )
    assert idle != filters


def test_three_columns_begin_at_the_left_of_their_heading(shows: Callable[..., Page]) -> None:
    page = shows("side-by-side?pair=macron&pair=aid-groups&pair=migrants")
    lefts = "one => one.getBoundingClientRect().left"
    heads = [page.locator(one).first for one in (".sp-beside h2", ".sp-who h4")]
    assert heads[0].evaluate(lefts) == heads[1].evaluate(lefts)
    onward, table = page.locator(".sp-onward").last.bounding_box(), page.locator(".sp-beside").last
    above = table.bounding_box()
    assert onward and above and onward["y"] - above["y"] - above["height"] >= 10


NEAREST = """
all => Math.min(...all.map(row => {
  const box = row.getBoundingClientRect(), said = document.createRange();
  said.selectNodeContents(row.querySelector(".mk-holders"));
  const lines = [...said.getClientRects()].filter(one => one.width);
  return Math.min(...lines.map(one => Math.min(one.top - box.top, box.bottom - one.bottom)));
}))
"""


def test_who_holds_what_keeps_off_the_rules_between_issues(shows: Callable[..., Page]) -> None:
    page = shows("issues")
    assert page.locator(".sp-issues li:has(> .mk-holders)").evaluate_all(NEAREST) >= 4


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_a_link_among_controls_is_level_with_them(
    shows: Callable[..., Page], look: dict[str, Any]
) -> None:
    page = shows("stakeholders?who=macron", **look)
    link = page.get_by_role("link", name="List of all stakeholders").bounding_box()
    chip = page.get_by_role("button", name="All topics").bounding_box()
    assert link and chip
    assert abs(link["y"] + link["height"] / 2 - chip["y"] - chip["height"] / 2) <= 1.5


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
