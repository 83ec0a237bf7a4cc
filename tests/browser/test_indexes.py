"""Issues and Stakeholders in a browser: strips below their words, rows that open, marks that tell."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint.compare.cells import Comparison
from standpoint.wording import STANCE_WORDS
from tests.browser.conftest import PHONE, settled

NewPage = Callable[..., Page]


def middle(element: Locator) -> tuple[float, float]:
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_a_mark_stands_below_the_word_of_its_stance(
    shows: NewPage, comparison: Comparison, look: dict[str, Any]
) -> None:
    page = shows("issues", **look)
    words = page.locator(".sp-issues-head .mk-scale > span")
    expect(words).to_have_text([*STANCE_WORDS.values()])
    at = [middle(word)[0] for word in words.all()]
    assert at == sorted(at)
    rows = page.locator(".sp-issues section li")
    expect(rows).to_have_count(len(comparison.issues))
    for row in rows.all():
        by_stance: dict[str, list[float]] = {}
        for disc in row.locator(".mk-disc").all():
            stance = disc.get_attribute("data-stance") or ""
            by_stance.setdefault(stance, []).append(middle(disc)[0])
        for stance, places in by_stance.items():
            # Those on one step stand side by side, around its middle.
            assert abs(sum(places) / len(places) - at[int(stance) + 2]) < 3


def test_on_a_phone_no_proposition_is_cut(shows: NewPage) -> None:
    page = shows("stakeholders?who=macron", **PHONE)
    cut = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length"
    assert not page.locator(".sp-row .sp-proposition").evaluate_all(cut)


def test_a_line_of_names_ends_between_names(
    new_page: NewPage, site: str, comparison: Comparison
) -> None:
    page = new_page()
    page.goto(f"{site}/issues")
    settled(page)
    names = page.locator(".mk-holders > span > span")
    held = [cell for cell in comparison.cells.values() if cell.current or cell.note]
    assert names.count() == len(held)
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        lines = names.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert max(lines) < 20, width
    page.locator(".mk-holders bdi").first.evaluate("one => one.append(' and others'.repeat(40))")
    box, place = names.first.bounding_box(), page.locator(".mk-holders").first.bounding_box()
    assert box and place and box["width"] <= place["width"], "a very long one has several lines"


def test_the_head_of_figures_stands_over_them(shows: NewPage) -> None:
    page = shows("source")
    figures = page.locator(".sp-table .sp-number")
    aligned = "all => all.map(one => [one.localName, getComputedStyle(one).textAlign])"
    assert {tuple(one) for one in figures.evaluate_all(aligned)} <= {
        ("th", "end"), ("td", "right"), ("td", "end")
    }  # fmt: skip
    assert page.locator(".sp-table th.sp-number").count() > 1


def test_a_row_of_a_stakeholder_opens_by_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/stakeholders?who=macron")
    settled(page)
    row = page.locator(".sp-row").filter(has_text="Migrants should not be allowed to camp")
    passage = row.locator("figure").filter(has_text="vowed not to allow any migrant camp")
    expect(passage).to_be_hidden()
    closed = row.bounding_box()
    assert closed is not None and closed["height"] < 34
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(passage).to_be_visible()
    page.keyboard.press("Enter")
    expect(passage).to_be_hidden()


def test_a_mark_of_a_chart_tells_its_passage(page: Page, site: str) -> None:
    page.goto(f"{site}/issues?issue=no-camps")
    settled(page)
    points = page.locator(".js-plotly-plot .scatterlayer .point")
    expect(points).to_have_count(3)
    points.first.hover(force=True)
    told = page.locator(".hoverlayer")
    expect(told).to_contain_text("Macron")
    expect(told).to_contain_text("strongly support, reported")
    expect(told).to_contain_text("vowed not to")
