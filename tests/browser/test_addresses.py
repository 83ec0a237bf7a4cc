"""What an address is to a reader: it tells where one is, lasts through links, and is read out."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.conftest import CURRENT, FOLLOWED, arrive, settled, until
from tests.browser.line import Eventually, Line
from tests.browser.test_pages import DOSSIER, at, url, visit
from tests.conftest import REPOSITORY

CLOCK = "time => { performance.now = () => time; }"
"""Sets the clock of a page, and lets it stand."""


def link(page: Page, name: str) -> Any:
    return page.get_by_role("navigation", name="Pages").get_by_role("link", name=name, exact=True)


def test_a_page_of_one_thing_is_called_by_it_in_the_tab(page: Page, site: str) -> None:
    """What the tab says of every other page is looked at on the way through the masthead."""
    for path, name in (
        ("issues?issue=no-camps", "No camps in Calais"),
        ("stakeholders?who=migrants", "Migrants"),
    ):
        arrive(page, at(site, path))
        expect(page).to_have_title(f"{name} · {DOSSIER}")
        # The icon is there before any script runs, and none takes it away.
        icon = page.locator("link[rel~=icon]")
        expect(icon).to_have_attribute("href", re.compile("^data:image/svg"))


def test_after_a_change_of_page_the_focus_is_on_its_heading(page: Page, site: str) -> None:
    visit(page, site)
    expect(page.get_by_role("heading", level=1)).not_to_be_focused()
    for name in ("Voices", "Issues", "Matrix"):
        link(page, name).click()
        expect(page).to_have_title(DOSSIER if name == "Matrix" else f"{name} · {DOSSIER}")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.go_back()
    expect(page).to_have_title(f"Issues · {DOSSIER}")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_focus_stays_where_a_reader_is_before_a_page_is_whole(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    field = page.get_by_role("textbox", name="Summary")
    visit(page, at(site, "contribute"))  # what draws a field is loaded with the first one
    expect(field).to_be_visible()
    arrive(page, at(site, "voices"))
    with line.held():
        link(page, "Add a position").click()
        eventually(line.answers, 1)
        line.let_through(whole=False)
        field.press_sequentially("Half a ")
    settled(page)
    page.keyboard.type("sentence")
    expect(field).to_have_value("Half a sentence")


def test_within_a_page_the_focus_stays(page: Page, site: str) -> None:
    visit(page, at(site, "stakeholders", who="migrants"))
    page.keyboard.press("Tab")
    where = page.evaluate("document.activeElement.outerHTML")
    page.get_by_text("All topics").press("Enter")
    settled(page)
    expect(page.get_by_role("heading", level=1)).not_to_be_focused()
    assert where


@pytest.mark.parametrize("options", [["dark_theme"], ["dark_theme", "show_padding"]])
def test_an_embedded_page_stays_embedded(
    page: Page, site: str, eventually: Eventually, options: list[str]
) -> None:
    embedded = {"embed": "true", "embed_options": options}
    visit(page, at(site, "", **embedded))
    expect(page.get_by_test_id("stMainMenu")).to_have_count(0)
    link(page, "Voices").click()
    eventually(lambda: url(page), at(site, "voices", **embedded))
    expect(page).to_have_title(f"Voices · {DOSSIER}")
    expect(page.get_by_test_id("stMainMenu")).to_have_count(0)
    page.locator(".sp-lead .sp-link").first.click()
    eventually(lambda: url(page), at(site, "stakeholders", who="macron", **embedded))
    expect(page.get_by_test_id("stMainMenu")).to_have_count(0)


def test_of_a_page_that_is_not_there_it_is_said_and_what_there_is(page: Page, site: str) -> None:
    page.goto(f"{site}/nosuchpage?topics=calais&topics=nowhere")
    settled(page)
    told = page.locator(".sp-unknown p")
    expect(told).to_have_text(
        [
            "This dossier has no topic “nowhere”. There are asylum, control, calais, police and "
            "britain.",
            "There is no page “nosuchpage”. Those that there are stand above; this is the matrix.",
        ]
    )
    page.get_by_role("button", name="Close").click()
    link(page, "Voices").click()
    expect(page).to_have_title(f"Voices · {DOSSIER}")


def test_a_page_has_its_shape_until_it_is_there(line: Line, page: Page, site: str) -> None:
    question = page.locator("#sp-shape strong")
    with line.held():
        page.goto(site)
        expect(page.get_by_test_id("stAppSkeleton")).to_be_attached()
        expect(question).to_be_visible()
        assert page.get_by_test_id("stApp").evaluate(
            "one => getComputedStyle(one).backgroundColor"
        ) == ("rgba(0, 0, 0, 0)")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(question).to_be_hidden()


def test_a_link_leads_on_though_its_click_closes_what_was_open(page: Page, site: str) -> None:
    visit(page, at(site, "issues", issue="no-camps"))
    page.get_by_role("button", name="Share and download").click()
    expect(page.get_by_test_id("stPopoverBody").get_by_text("Cite this view")).to_be_visible()
    settled(page)
    link(page, "Stakeholders").click()
    expect(page).to_have_title(f"Stakeholders · {DOSSIER}")
    settled(page)
    assert url(page) == at(site, "stakeholders")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)


def test_a_link_leads_on_though_files_change_before_it_is_answered(
    page: Page,
    line: Line,
    serve: Callable[..., str],
    dossier_copy: Callable[..., Path],
    eventually: Eventually,
) -> None:
    folder = dossier_copy()
    address = serve(folder)
    visit(page, at(address, "issues"))
    outline = folder / "positions" / "_dossier.yaml"
    with line.held():
        link(page, "Stakeholders").click()
        eventually(line.answers, 1)
        outline.write_bytes(outline.read_bytes() + b"# a remark\n")
        for _ in range(2):  # the first may have been on its way before the file was another
            with page.expect_response("**/_standpoint/files"):
                pass
    expect(page).to_have_title(f"Stakeholders · {DOSSIER}")
    settled(page)
    assert url(page) == at(address, "stakeholders")


def test_what_is_pressed_on_a_page_that_is_left_does_nothing_more(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    visit(page, site)
    entries = page.evaluate("history.length")
    page.evaluate(CLOCK, 0)
    with line.held():
        link(page, "Time").click()
        until(page, "window.location.pathname === '/time'")
        page.locator(".sp-cell").nth(7).click()
        page.locator(".sp-cell").nth(9).press("Enter")
        page.get_by_role("button", name="Only contested").click()
        page.get_by_role("button", name="Share and download").click()
        eventually(line.answers, 1)
    expect(page).to_have_title(f"Time · {DOSSIER}")
    settled(page)
    assert (url(page), page.evaluate("history.length")) == (at(site, "time"), entries + 1)
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)


def test_a_page_takes_presses_again_where_no_answer_comes_to_a_link(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    visit(page, at(site, "voices"))
    button = page.get_by_role("button", name="Share and download")
    page.evaluate(CLOCK, 0)
    with line.held():
        link(page, "Time").click()
        eventually(line.answers, 1)
        button.click()
        expect(button).to_have_attribute("aria-expanded", "false")
        page.evaluate(CLOCK, 60_000)
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
        eventually(line.answers, 2)
    expect(page).to_have_title(f"Time · {DOSSIER}")


def test_a_cell_that_is_pressed_right_ahead_of_a_link_ends_on_no_error(
    page: Page, serve: Callable[..., str]
) -> None:
    visit(page, serve(REPOSITORY, script="tests/overtaken.py"))
    # What this asks is begun late, so that what the next two ask comes in one.
    page.get_by_role("button", name="Only contested").click()
    page.locator(".sp-cell").nth(7).click()
    link(page, "Time").click()
    expect(page).to_have_title(f"Time · {DOSSIER}")
    settled(page)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_an_answer_to_a_page_that_was_left_is_no_entry_of_the_history(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    visit(page, site)
    entries = page.evaluate("history.length")
    with line.held():
        page.get_by_role("button", name="Only contested").click()
        eventually(line.answers, 1)
        link(page, "Time").click()
        eventually(line.answers, 2)
    expect(page).to_have_title(f"Time · {DOSSIER}")
    settled(page)
    assert (url(page), page.evaluate("history.length")) == (at(site, "time"), entries + 1)


def test_a_link_back_to_the_page_that_is_being_left_leads_to_its_own_address(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    there = at(site, "robustness", without="voices.reported")
    visit(page, at(site, "robustness"))
    with line.held():
        link(page, "Alliances").click()
        eventually(line.answers, 1)
        page.evaluate(FOLLOWED, there)
        eventually(line.answers, 2)
        line.let_through()
        until(page, f"{CURRENT} === '/alliances'")
    settled(page)
    expect(page).to_have_title(f"Robustness · {DOSSIER}")
    assert url(page) == there


def test_what_is_open_stands_in_the_address_though_two_links_were_followed_at_once(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    first, second = "help-to-stay/macron", "talks/uk-government"
    visit(page, at(site, "source"))
    with line.held():
        for number, cell in enumerate((first, second), 1):
            page.evaluate(FOLLOWED, at(site, "", cell=cell))
            eventually(line.answers, number)
        line.let_through()
        panel = page.locator(".sp-panel")
        expect(panel).to_have_attribute("data-cell", re.compile(first))
        page.get_by_role("button", name="Share and download").click()
        eventually(line.answers, 2)
    expect(page.get_by_test_id("stPopoverBody").get_by_text("Cite this view")).to_be_visible()
    settled(page)
    about = panel.get_attribute("data-cell")
    assert url(page) == at(site, "", cell=about)


def test_a_page_that_was_left_and_come_back_to_at_once_is_no_entry_of_the_history(
    page: Page, line: Line, site: str, eventually: Eventually
) -> None:
    visit(page, at(site, "voices"))
    link(page, "Issues").click()
    expect(page).to_have_title(f"Issues · {DOSSIER}")
    settled(page)
    entries = page.evaluate("history.length")
    with line.held():
        link(page, "Time").click()
        eventually(line.answers, 1)
        page.evaluate("history.back()")
        eventually(line.answers, 2)
    settled(page)
    expect(page).to_have_title(f"Issues · {DOSSIER}")
    assert (url(page), page.evaluate("history.length")) == (at(site, "issues"), entries + 1)
    page.go_back()
    expect(page).to_have_title(f"Voices · {DOSSIER}")


def test_a_link_leads_on_though_what_was_asked_before_begins_after_it(
    page: Page, serve: Callable[..., str]
) -> None:
    asked = {"STREAMLIT_RUNNER_FAST_RERUNS": "true"}  # as Community Cloud does
    address = serve(REPOSITORY, script="tests/overtaken.py", env=asked)
    visit(page, at(address, "voices"))
    page.get_by_role("button", name="Share and download").click()
    expect(page.get_by_test_id("stPopoverBody").get_by_text("Cite this view")).to_be_visible()
    settled(page)
    page.keyboard.press("Escape")
    link(page, "Robustness").click()
    expect(page).to_have_title(f"Robustness · {DOSSIER}")
    settled(page)
    assert url(page) == at(address, "robustness")


def test_a_page_that_cannot_be_drawn_comes_back_as_it_was(unwatched: Page, site: str) -> None:
    """Streamlit takes a page away where an answer has no place on it, as when some of it is lost."""
    opened: list[WebSocketRoute] = []

    def connect(route: WebSocketRoute) -> None:
        server = route.connect_to_server()
        server.on_message(route.send)
        route.on_message(server.send)
        opened.append(route)

    unwatched.route_web_socket(re.compile("/_stcore/stream"), connect)
    address = f"{site}/issues?issue=no-camps&voices=quoted"
    settled(visit(unwatched, address))
    heading = unwatched.get_by_role("heading", level=1).inner_text()
    misplaced = ForwardMsg()
    misplaced.metadata.delta_path.extend([0, 99])
    misplaced.delta.new_element.html.body = "Elsewhere"
    unwatched.evaluate(CLOCK, 11_000)
    with unwatched.expect_event("pageerror") as thrown:
        opened[-1].send(misplaced.SerializeToString())
    assert "delta path" in str(thrown.value)
    expect(unwatched.get_by_role("heading", level=1)).to_have_text(heading)
    settled(unwatched)
    assert len(opened) == 2, "it was not loaded anew"
    assert unwatched.evaluate("window.location.href") == address


def test_a_page_that_is_gone_at_once_is_not_loaded_again_and_again(
    unwatched: Page, site: str
) -> None:
    settled(visit(unwatched, site))
    unwatched.evaluate(CLOCK, 9_000)
    unwatched.evaluate("window.isTheSame = true")
    unwatched.evaluate("document.querySelector('[data-testid=stApp]').remove()")
    unwatched.evaluate("window.dispatchEvent(new ErrorEvent('error'))")
    unwatched.evaluate("new Promise((done) => setTimeout(() => setTimeout(done)))")
    assert unwatched.evaluate("window.isTheSame")
