"""The figures in a browser: they tell what is pointed at, stay as they are, and have no buttons."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, violations
from tests.browser.line import Eventually
from tests.browser.test_pages import visit

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


COVERED = """
one => [...one.querySelectorAll(".barlayer .point text")].filter(number => {
  const range = document.createRange();
  range.setStart(number.firstChild, number.textContent.search(/[0-9]/));
  range.setEnd(number.firstChild, number.textContent.length);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return [...one.querySelectorAll(".imagelayer image")].some(glyph => {
    const box = glyph.getBoundingClientRect(), size = Math.min(box.width, box.height);
    const isBeside = box.left + size <= left || box.left >= right;
    return !isBeside && box.top < bottom && box.bottom > top;
  });
}).map(number => number.textContent)
"""
"""The numbers of a chart that lie over a glyph, which stands at the left of its own box."""


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("count", ["passages", "words"])
def test_no_number_of_a_bar_covers_the_glyph_beside_it(
    new_page: Callable[..., Page], site: str, look: dict[str, Any], count: str
) -> None:
    page = visit(new_page(**look), f"{site}/voices?count={count}")
    figure = page.locator(".js-plotly-plot").first
    expect(figure.locator(".imagelayer image").first).to_be_attached()
    expect(figure.locator(".barlayer .point text")).not_to_have_count(0)
    assert figure.evaluate(COVERED) == []


def test_many_dates_scroll_in_a_box_and_none_covers_another(
    page: Page, serve: Callable[..., str], large_folder: Path, eventually: Eventually
) -> None:
    visit(page, f"{serve(large_folder)}/time")
    labels = page.locator(".xtick > text")
    expect(labels).to_have_count(28)
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
