"""A connection that is lost and comes back: what was done without it, and what is done after it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.line import Eventually, Line
from tests.browser.test_contribute import SUMMARY, Contributor
from tests.browser.test_pages import DOSSIER, at, url, visit
from tests.conftest import REPOSITORY

AT_ONCE = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": "0"}
"""Has a server forget a reader with the connection, as one does that is started anew."""


@pytest.fixture
def forgetful(serve: Callable[..., str]) -> str:
    """Return the address of a server that knows nothing of a page whose connection was lost."""
    return serve(REPOSITORY, env=AT_ONCE)


def contested(page: Page) -> None:
    page.get_by_role("button", name="Only contested").click()


def search(page: Page) -> None:
    field = page.get_by_role("textbox", name="Search")
    field.fill("camp")
    field.press("Enter")


def cell(page: Page) -> None:
    page.locator("button[data-cell='no-camps/macron']").click()


def all_shown(page: Page) -> None:
    page.get_by_role("button", name="Show all").click()


def test_the_first_step_on_a_page_that_the_server_has_forgotten_counts(
    page: Page, line: Line, forgetful: str, eventually: Eventually, subtests: pytest.Subtests
) -> None:
    for act, here, there in (
        (contested, at(forgetful, ""), at(forgetful, "", contested="1")),
        (search, at(forgetful, ""), at(forgetful, "", q="camp")),
        (all_shown, at(forgetful, "", voices="quoted"), at(forgetful, "")),
        (cell, at(forgetful, "", cell="talks/macron"), at(forgetful, "", cell="no-camps/macron")),
    ):
        with subtests.test(act.__name__):
            visit(page, here)
            with line.cut(eventually):
                pass
            settled(page)
            act(page)
            eventually(lambda: url(page), there)
            settled(page)
            assert url(page) == there
    with line.cut(eventually):
        pass
    settled(page)
    page.get_by_role("button", name="Share and download").click()
    expect(page.get_by_test_id("stPopoverBody").get_by_text("Cite this view")).to_be_visible()


@pytest.mark.parametrize("is_forgotten", [False, True])
def test_what_was_typed_when_the_connection_was_lost_is_in_the_entry(
    unwatched: Page, site: str, forgetful: str, eventually: Eventually, is_forgotten: bool
) -> None:
    line = Line(unwatched)
    contributor = Contributor(unwatched, forgetful if is_forgotten else site)
    contributor.begin()
    contributor.fill()
    settled(unwatched)
    summary = unwatched.get_by_role("textbox", name="Summary")
    summary.press("End")
    unwatched.keyboard.type(" And more.")
    with line.cut(eventually):
        pass
    expect(contributor.entry()).to_contain_text(f"{SUMMARY} And more.")
    settled(unwatched)
    unwatched.get_by_role("button", name="Keep it and begin another").click()
    expect(unwatched.locator(".sp-outcome")).to_contain_text("Kept for positions/migrants.yaml")


def test_a_link_that_is_followed_without_a_connection_leads_on_once_there_is_one(
    unwatched: Page, site: str, eventually: Eventually
) -> None:
    line = Line(unwatched)
    visit(unwatched, site)
    with line.cut(eventually):
        unwatched.get_by_role("link", name="Voices", exact=True).click()
        eventually(lambda: url(unwatched), at(site, "voices"))
    expect(unwatched).to_have_title(f"Voices · {DOSSIER}")


def test_back_without_a_connection_leads_back_once_there_is_one(
    unwatched: Page, site: str, eventually: Eventually
) -> None:
    line = Line(unwatched)
    visit(unwatched, site)
    for name in ("talks/macron", "no-camps/macron"):
        unwatched.locator(f"button[data-cell='{name}']").click()
        settled(unwatched)
    with line.cut(eventually):
        unwatched.evaluate("history.back()")
        eventually(lambda: url(unwatched), at(site, "", cell="talks/macron"))
    panel = unwatched.locator(".st-key-evidence .sp-panel")
    expect(panel).to_have_attribute("data-cell", "talks/macron")
    settled(unwatched)
    assert url(unwatched) == at(site, "", cell="talks/macron")
