"""Share and download: what is handed out is what is on the screen, and what the command hands out."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.export.extract import Extract
from standpoint.load import Loaded
from standpoint.model import Voice
from standpoint.version import last_change, version
from standpoint.wording.share import passage_citation, view_citation
from tests.browser.conftest import COLOURS, PHONE, darkened, heard, settled, until, violations
from tests.browser.test_pages import at, url, visit, walk
from tests.conftest import REPOSITORY

NewPage = Callable[..., Page]
CELL = ("british-money", "uk-government")


def opened(page: Page) -> Locator:
    """Open what can be taken away, and return it."""
    page.get_by_role("button", name="Share and download").click()
    shared = page.get_by_test_id("stPopoverBody").filter(has_text="Cite this view")
    expect(shared.get_by_role("button", name=re.compile(r"^Download \S+\.\w+$"))).to_be_visible()
    settled(page)
    return shared


RUNNING = """
() => {
  const sign = document.createElement("div");
  sign.dataset.testid = "stStatusWidget";
  sign.innerHTML = "<button>A page is being made: stop</button>";
  document.querySelector("[data-testid=stMainMenu]").parentElement.prepend(sign);
}
"""
"""Puts the sign that a page is being made where Streamlit puts it; how long it stands no test knows."""


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_the_sign_that_a_page_is_being_made_lies_on_nothing_of_its_head(
    new_page: NewPage, site: str, look: dict[str, Any]
) -> None:
    page = new_page(**look)
    visit(page, site)
    page.evaluate(RUNNING)
    sign = page.get_by_test_id("stStatusWidget").bounding_box()
    share = page.get_by_role("button", name="Share and download").bounding_box()
    assert sign
    assert share
    assert share["y"] + share["height"] < sign["y"]
    screen = page.viewport_size
    assert screen
    assert sign["y"] + sign["height"] <= screen["height"]
    assert sign["x"] + sign["width"] <= screen["width"]


def test_to_open_and_to_close_it_draws_nothing_else_anew(page: Page, site: str) -> None:
    received = heard(page)
    visit(page, at(site, "alliances"))
    others = (b"sp-masthead", b"sp-pair-list", b"sp-foot")
    assert all(part in b"".join(received) for part in others)
    received.clear()
    shared = opened(page)
    page.keyboard.press("Escape")
    expect(shared).to_have_count(0)
    settled(page)
    sent = b"".join(received)
    assert b"sp-take" in sent
    assert [part for part in others if part in sent] == []


def test_it_is_sent_whole_each_time(page: Page, site: str) -> None:
    """What only refers to what was sent before would stay behind alone where it is closed at once."""
    received = heard(page)
    visit(page, site)
    for _ in range(2):
        received.clear()
        shared = opened(page)
        expect(shared.get_by_role("img", name="The picture")).to_be_visible()
        told = [ForwardMsg.FromString(one) for one in received]
        assert any(b"The picture" in one for one in received)
        assert [one.metadata.delta_path for one in told if one.HasField("ref_hash")] == []
        page.keyboard.press("Escape")
        expect(shared).to_have_count(0)
        settled(page)


def taken(calais: Loaded, address: str, **rules: tuple[str, ...]) -> Extract:
    """Return what a selection of the shipped dossier is on its way out."""
    assert calais.dossier
    made = compare(calais.dossier, Selection(**rules))
    return Extract(made, version(calais.digest, last_change(REPOSITORY)), "", address=address)


def test_it_is_on_every_page_and_says_the_address_of_the_view(
    page: Page, site: str, calais: Loaded
) -> None:
    """Each page says at its foot which version it is of, too."""
    day = last_change(REPOSITORY)
    assert day is None or date.fromisoformat(day)
    at_foot = f" V{version(calais.digest, day).words[1:]}."
    for path in walk(page, at(site, "", voices=["quoted", "reported"])):
        expect(page.locator(".sp-foot")).to_contain_text(at_foot)
        shared = opened(page)
        address = url(page) if path else url(page).replace("?", "/?").replace("//?", "/?")
        made = taken(calais, address, voices=("quoted", "reported"))
        said = shared.locator(".sp-taken").all_inner_texts()
        assert said[:2] == [address, view_citation(made.comparison, made.version, address)]
        assert "leads nowhere else" in shared.inner_text()
        assert urlsplit(said[2].split('"')[1]).query.endswith("embed=true")
        page.keyboard.press("Escape")
        expect(shared).to_have_count(0)


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_it(new_page: NewPage, site: str, look: dict[str, Any]) -> None:
    page = visit(new_page(**look), site)
    opened(page)
    assert not violations(page)
    darkened(page)
    assert not violations(page, of=COLOURS)


def test_what_is_copied_is_what_is_shown(new_page: NewPage, site: str, calais: Loaded) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    visit(page, at(site, "", cell="/".join(CELL)))
    shared = opened(page)
    blocks = shared.locator("section")
    expect(blocks).to_have_count(4)
    labels: list[str] = []
    for block in blocks.all():
        copy = block.locator(".sp-copy")
        label = copy.inner_text()
        copy.click()
        expect(copy).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == block.locator(".sp-taken").inner_text()
        copy.blur()
        expect(copy).to_have_text(label)
        labels.append(label)
    assert len(set(labels)) == len(labels), "each says what it copies"
    # Without the right to copy, what is shown is chosen, ready for the keyboard.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    shown = blocks.first.locator(".sp-taken").inner_text()
    blocks.first.locator(".sp-copy").click()
    until(page, f"String(getSelection()).trim() === {shown!r}")
    made = taken(calais, url(page)).comparison
    held = [e for p in made.cells[CELL].current for e in made.selection.passages(p)]
    assert [e.voice for e in held] == [Voice.ASCRIBED]
    sources = made.dossier.source_by_id
    cited = "\n".join(passage_citation(e, sources[e.source]) for e in held)
    expect(blocks.nth(2).locator(".sp-taken")).to_have_text(cited)
    assert "(Emmanuel Macron, ascribed)" in cited


def test_it_is_opened_and_closed_by_the_keyboard(page: Page, site: str) -> None:
    visit(page, site)
    button = page.get_by_role("button", name="Share and download")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_contain_text("Cite this view")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    expect(button).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", " "], ids=["enter", "blank"])
def test_the_picture_is_saved_as_png_by_the_keyboard(page: Page, site: str, key: str) -> None:
    visit(page, site)
    shared = opened(page)
    shared.get_by_role("combobox").click()
    page.get_by_role("option", name=re.compile(r"^matrix\.svg")).click()
    button = shared.get_by_role("button", name="Download as PNG")
    button.focus()
    with page.expect_download() as downloaded:
        page.keyboard.press(key)
    assert downloaded.value.suggested_filename == "matrix.png"
