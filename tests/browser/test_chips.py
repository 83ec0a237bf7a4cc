"""The chips of a page: what is chosen behind one neither moves it away under the pointer nor closes it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import settled
from tests.browser.line import Eventually
from tests.browser.reader import Reader


def place(one: Locator) -> tuple[int, int]:
    box = one.bounding_box()
    assert box
    return round(box["x"]), round(box["y"])


def test_what_is_chosen_next_stays_where_it_is(reader: Reader, eventually: Eventually) -> None:
    page = reader.page
    page.get_by_role("button", name="All stakeholders", exact=True).click()
    chosen = page.get_by_role("dialog").get_by_role("button", name="Macron")
    following = page.get_by_role("dialog").get_by_role("button", name="Aid groups")
    expect(following).to_be_visible()
    before, title = place(following), place(page.locator(".st-key-over"))[1]
    chosen.click()
    eventually(reader.address, {"stakeholders": ["macron"]})
    settled(page)
    assert place(following) == before
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    eventually(lambda: place(page.locator(".st-key-over"))[1] < title, True)


@pytest.mark.parametrize(
    ("path", "chip", "option"),
    [
        ("robustness", "All voices", "quoted"),  # of one source, nothing is left to leave out
        ("issues?issue=no-camps", "All topics", "Asylum in France"),
        ("stakeholders?who=macron", "All stakeholders", "Migrants"),
    ],
)
def test_what_is_chosen_next_is_at_hand_though_the_page_has_no_list_of_its_own_any_more(
    page: Page, site: str, path: str, chip: str, option: str
) -> None:
    page.goto(f"{site}/{path}")
    settled(page)
    own = page.get_by_role("combobox")
    expect(own).to_be_visible()
    page.get_by_role("button", name=chip).click()
    pressed = page.get_by_role("dialog").get_by_role("button", name=option)
    pressed.click()
    expect(own).to_have_count(0)
    settled(page)
    expect(pressed).to_be_focused()
    expect(pressed).to_have_attribute("aria-pressed", "true")
