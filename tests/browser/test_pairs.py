"""Side by side and alliances in a browser: squares lead to their issue, dots lie under names."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, settled
from tests.browser.line import Eventually
from tests.browser.test_pages import NewPage, at, url, visit

PAIR = {"pair": ["macron", "uk-government"]}


def test_a_square_leads_to_its_issue_further_down_the_page(
    page: Page, site: str, eventually: Eventually
) -> None:
    visit(page, at(site, "side-by-side", **PAIR))
    square = page.locator(".sp-groups a.mk-issue").last
    issue = (square.get_attribute("href") or "").removeprefix("#")
    expect(page.locator(f"#{issue}")).not_to_be_in_viewport()
    square.click()
    expect(page.locator(f"#{issue}")).to_be_in_viewport()
    eventually(lambda: url(page), f"{at(site, 'side-by-side', **PAIR)}#{issue}")


def test_a_line_opens_to_its_passage(page: Page, site: str) -> None:
    visit(page, at(site, "side-by-side", **PAIR))
    line = page.locator(".sp-line").first
    passage = line.locator("mark").first
    expect(passage).not_to_be_visible()
    line.locator("summary").press("Enter")
    expect(passage).to_be_visible()


def test_another_is_chosen_from_its_list(page: Page, site: str, eventually: Eventually) -> None:
    visit(page, at(site, "side-by-side", **PAIR))
    page.get_by_role("combobox", name="Second stakeholder").click()
    page.get_by_role("option", name="Migrants", exact=True).click()
    eventually(lambda: url(page), at(site, "side-by-side", pair=["macron", "migrants"]))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Macron and Migrants")


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_the_dots_of_a_set_lie_under_the_names_of_its_members(
    new_page: NewPage, site: str, look: dict[str, object]
) -> None:
    page = visit(new_page(**look), at(site, "alliances"))
    middles = "all => all.map(one => { const box = one.getBoundingClientRect(); return box.left + box.width / 2 })"
    heads = page.locator(".sp-set-head em")
    names = dict(zip(heads.all_inner_texts(), heads.evaluate_all(middles), strict=True))
    rows = page.locator(".mk-dots").all()
    assert rows
    for row in rows:
        said = (row.get_attribute("aria-label") or "").replace(" and ", ", ").split(", ")
        dots = row.locator(".mk-dot").evaluate_all(middles)
        assert dots == pytest.approx([names[name] for name in said], abs=2)


def test_a_square_between_the_camps_leads_to_both_passages(page: Page, site: str) -> None:
    visit(page, at(site, "alliances"))
    exception = page.locator(".sp-between [data-outlined]")
    expect(exception).to_have_count(1)
    exception.click()
    settled(page)
    first = page.locator(".sp-shared").first
    expect(first).to_contain_text("Asylum in a case like Ahmed’s")
    expect(first.locator("mark")).to_have_count(2)


def test_of_many_the_table_scrolls_in_its_own_place(large_site: str, new_page: NewPage) -> None:
    page = visit(new_page(**PHONE), at(large_site, "alliances"))
    table = page.locator(".sp-all-pairs")
    assert table.evaluate("one => one.scrollWidth > one.clientWidth")
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollWidth") <= PHONE["viewport"]["width"]
    table.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".sp-all-pairs tbody th").first).to_be_in_viewport()


@pytest.fixture
def large_site(serve: object, large_folder: Path) -> str:
    """Return the address of the app with forty stakeholders."""
    assert callable(serve)
    return str(serve(large_folder))
