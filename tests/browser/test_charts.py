"""The figures in a browser: they tell what is pointed at, stay as they are, and have no buttons."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from standpoint.charts.voices import THICK
from tests.browser.conftest import PHONE, settled, violations
from tests.browser.line import Eventually
from tests.browser.test_pages import visit
from tests.conftest import write_shared

VIEWS = {
    "issues?issue=no-camps": ".scatterlayer .point",
    "voices": ".barlayer .point",
    "robustness": ".heatmaplayer image",
}
"""Views with a figure, and what in it is pointed at."""
RANGES = "one => ['xaxis', 'yaxis'].map(axis => one._fullLayout[axis].range)"


@pytest.mark.parametrize(("view", "mark"), VIEWS.items(), ids=VIEWS)
def test_a_figure_tells_and_stays_and_has_no_buttons(
    page: Page, site: str, view: str, mark: str, eventually: Eventually
) -> None:
    visit(page, f"{site}/{view}")
    figure = page.locator(".js-plotly-plot").first
    expect(figure.locator(mark).first).to_be_attached()
    figure.scroll_into_view_if_needed()
    figure.locator(mark).first.hover(force=True)
    expect(figure.locator(".hoverlayer")).not_to_have_text("")
    expect(figure.locator(".modebar-btn")).to_have_count(0)
    before = figure.evaluate(RANGES)
    box = figure.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 20, steps=4)
    page.mouse.up()
    page.mouse.dblclick(x, y)
    assert figure.evaluate(RANGES) == before
    # The wheel moves the page, not what is drawn.
    top = page.get_by_test_id("stMain").evaluate("one => one.scrollTop")
    page.mouse.move(x, y)
    page.mouse.wheel(0, -40 if top else 40)
    eventually(lambda: page.get_by_test_id("stMain").evaluate("one => one.scrollTop") != top, True)
    assert figure.evaluate(RANGES) == before


PARTS = """
one => [...one.querySelectorAll(".barlayer .point")].map(point => {
  const { left, right, top, bottom } = point.querySelector("path").getBoundingClientRect();
  const number = point.querySelector("text"), range = document.createRange();
  if (!number || number.style.display === "none") return { left, right, top, bottom };
  range.setStart(number.firstChild, 0);
  range.setEnd(number.firstChild, number.textContent.trimEnd().length);
  const box = range.getBoundingClientRect();
  return { left, right, top, bottom, number: [box.left, box.right] };
})
"""
"""Where the parts of bars are, and their numbers where these are shown."""
OVER = """
one => [...one.querySelectorAll(".imagelayer image")].map(image => {
  const { left, right, top, bottom } = image.getBoundingClientRect();
  return { left, right, top, bottom, address: image.getAttribute("href") };
})
"""
GLYPH = """
() => {
  const { left, right, top, bottom } = document.querySelector("g").getBoundingClientRect();
  return { left, right, top, bottom: innerHeight - bottom };
}
"""


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("count", ["passages", "words"])
def test_glyph_and_number_find_room_in_their_part(
    new_page: Callable[..., Page], site: str, screen: dict[str, Any], count: str
) -> None:
    page = visit(new_page(**screen), f"{site}/voices?count={count}")
    figure = page.locator(".js-plotly-plot").first
    expect(figure.locator(".imagelayer image").first).to_be_attached()
    expect(figure.locator(".barlayer .point text")).not_to_have_count(0)
    parts, over = figure.evaluate(PARTS), figure.evaluate(OVER)
    assert len(parts) == len(over)
    assert all(abs(part["bottom"] - part["top"] - THICK) < 1 for part in parts)
    begins = figure.evaluate("one => one.getBoundingClientRect().left + one._fullLayout._size.l")
    assert min(part["left"] for part in parts) >= begins  # half of the line is outside of a part
    probe = page.context.new_page()
    for part in parts:
        (picture,) = (one for one in over if near(one, part))
        assert "number" in part or part["right"] - part["left"] < 16
        wide = int(picture["right"] - picture["left"])
        look = f"border: 0; width: {wide}px; height: 21px"
        probe.set_content(f'<iframe src="{picture["address"]}" style="{look}"></iframe>')
        glyph = probe.frames[-1].evaluate(GLYPH)
        if glyph["right"] > glyph["left"]:  # it is drawn as large as anywhere, and not covered
            assert 9 < max(glyph["right"] - glyph["left"], 21 - glyph["top"] - glyph["bottom"]) < 14
            assert abs(glyph["top"] - glyph["bottom"]) < 2 and glyph["left"] > 4
            assert picture["left"] + glyph["right"] < part["number"][0]
        else:
            assert wide < 48


def near(one: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether a picture lies over a part: its line is half a pixel outside of it."""
    sides = ("left", "right", "top", "bottom")
    return all(abs(one[side] - other[side]) < 1.5 for side in sides)


def test_many_dates_scroll_in_a_box_and_none_covers_another(
    page: Page, large_site: str, eventually: Eventually
) -> None:
    # What makes the box scroll is a script that may come after all else.
    held: list[Route] = []
    page.route("**/BidiComponent.*.js", lambda route: held.append(route))
    page.goto(f"{large_site}/time")
    labels = page.locator(".xtick > text")
    expect(labels).to_have_count(28)
    held[0].continue_()
    settled(page)
    edges = labels.evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({ left, right }) => [left, right])"
    )
    assert all(right < left for (_, right), (left, _) in pairwise(sorted(edges)))
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth") == 1280
    assert not violations(page)
    box = page.get_by_role("region", name="Chart, scrolls sideways")
    box.focus()
    page.keyboard.press("ArrowRight")
    eventually(lambda: box.evaluate("one => one.scrollLeft > 0"), True)


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
def test_below_a_low_chart_nothing_is_free_and_its_box_lies_over_what_follows(
    new_page: Callable[..., Page], site: str, screen: dict[str, Any]
) -> None:
    page = visit(new_page(**screen), f"{site}/voices")
    figure, table = page.locator(".js-plotly-plot").first, page.get_by_text("The same as a table")
    bars = figure.locator(".barlayer .point path")
    expect(bars.first).to_be_attached()
    lowest = max(bars.evaluate_all("all => all.map(one => one.getBoundingClientRect().bottom)"))
    place = table.bounding_box()
    assert place and 0 < place["y"] - lowest < 45
    figure.locator(".barlayer .point").last.hover(force=True)
    told = figure.locator(".hoverlayer .hovertext")
    expect(told).to_be_visible()
    box, whole = told.bounding_box(), figure.bounding_box()
    assert box and whole and box["y"] + box["height"] <= whole["y"] + whole["height"]
    table.click()
    expect(page.locator(".sp-folded[open] table").first).to_be_visible()


HEADS = """
all => all.map(one => {
  const { left, right, bottom } = one.getBoundingClientRect();
  return [one.style.display !== "none", left, right, bottom];
})
"""


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
def test_a_grid_of_many_columns_has_all_heads_and_scrolls_in_its_place(
    new_page: Callable[..., Page],
    serve: Callable[..., str],
    tmp_path: Path,
    screen: dict[str, Any],
) -> None:
    write_shared(tmp_path)
    page = visit(new_page(**screen), f"{serve(tmp_path)}/robustness")
    heads = page.locator(".xtick > text")
    expect(heads.first).to_be_attached()
    found = heads.evaluate_all(HEADS)
    assert len(found) > 6 and all(is_shown for is_shown, *_ in found)
    # Slanted names are a line apart, and the last of them is not cut.
    assert all(other[1] - one[1] >= 50 for one, other in pairwise(found))
    whole = page.locator(".js-plotly-plot").first.bounding_box()
    assert whole and found[-1][2] <= whole["x"] + whole["width"]
    edges = page.locator(".heatmap-label").evaluate_all(
        """all => all.map(one => one.getBoundingClientRect())
            .map(({ left, right, top }) => [Math.round(top), left, right])"""
    )
    for one, other in pairwise(sorted(edges)):
        assert one[0] != other[0] or one[2] <= other[1]
    wide = page.get_by_test_id("stMain").evaluate("one => one.scrollWidth - one.clientWidth")
    assert wide == 0
    box = page.locator(".st-key-wide")
    is_wider = whole["width"] > box.evaluate("one => one.clientWidth")
    assert is_wider or not screen
    expect(page.get_by_role("region", name="Chart, scrolls sideways")).to_have_count(int(is_wider))
