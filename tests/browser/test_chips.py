"""The chips of a page: what is chosen behind one neither moves it away under the pointer nor closes it."""

from collections.abc import Callable

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


@pytest.mark.parametrize(
    ("path", "chip"),
    [
        ("robustness", "All voices"),  # several to choose from, gone through by the arrow keys
        ("", "Order:"),  # one to choose, and the chosen one is reached
        ("alliances", "At least"),
        ("issues", "Share and download"),  # what it opens is asked for once it is open
    ],
)
def test_the_keyboard_comes_to_what_a_chip_opens_right_after_it_and_then_to_what_follows(
    page: Page, site: str, path: str, chip: str
) -> None:
    page.goto(f"{site}/{path}")
    settled(page)
    button = page.get_by_role("button", name=chip)
    button.press("Tab")
    following = page.evaluate_handle("document.activeElement")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    opened = page.get_by_role("dialog")
    expect(opened.get_by_role("button").or_(opened.get_by_role("radio")).first).to_be_visible()
    settled(page)
    focused = opened.locator(":focus")
    page.keyboard.press("Tab")
    expect(focused).to_have_count(1)
    page.keyboard.press("Shift+Tab")
    expect(button).to_be_focused()
    expect(opened).to_have_count(1)
    for _ in range(opened.locator("*").count()):
        page.keyboard.press("Tab")
        if following.evaluate("one => one === document.activeElement"):
            break
        expect(focused).to_have_count(1)
    expect(opened).to_have_count(0)
    assert following.evaluate("one => one === document.activeElement")


def test_a_name_that_is_wider_than_what_a_chip_opens_is_not_cut(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{site}/robustness")
    settled(page)
    page.get_by_role("button", name="All voices").click()
    voices = page.get_by_role("dialog").get_by_role("button")
    expect(voices).to_have_count(4)
    cut = "one => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight"
    for part in (voices, voices.locator("div"), voices.locator("p")):
        assert not part.evaluate_all(f"all => all.filter({cut}).length")
