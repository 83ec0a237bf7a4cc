"""The chips over the matrix: what is chosen behind one does not move it away under the pointer."""

from playwright.sync_api import Locator, expect

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
