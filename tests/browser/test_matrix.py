"""The matrix in a browser: its cells, the evidence behind them, and the keyboard."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint import wording
from standpoint.compare.cells import State, compare
from standpoint.compare.selection import Selection
from tests.browser.conftest import heard, settled, until
from tests.browser.filters import (
    elsewhere,
    reported,
)
from tests.browser.line import Eventually
from tests.browser.reader import Reader


def test_the_first_view_has_the_question_a_sentence_and_every_cell(
    reader: Reader, eventually: Eventually
) -> None:
    dossier, page = reader.comparison.dossier, reader.page
    expect(page.get_by_role("heading", level=1)).to_have_text(dossier.outline.question)
    positions = sum(len(stakeholder.positions) for stakeholder in dossier.stakeholders)
    expect(page.get_by_role("main")).to_contain_text(
        f"{len(dossier.stakeholders)} stakeholders, {len(dossier.issues)} issues, "
        f"{positions} positions from one source of 16 January 2018"
    )
    expect(reader.grid.get_by_role("columnheader")).to_contain_text(
        ["Issue", *(stakeholder.label for stakeholder in dossier.stakeholders)]
    )
    titles = [
        title
        for topic in dossier.outline.topics
        for title in (topic.title, *(issue.title + issue.proposition for issue in topic.issues))
    ]
    expect(reader.grid.get_by_role("rowheader")).to_have_text(titles)
    eventually(reader.labels, reader.names())
    expect(reader.evidence).to_have_count(0)


def test_a_cell_opens_to_the_passage_in_its_sentence(reader: Reader) -> None:
    key = reported(reader.comparison)
    dossier = reader.comparison.dossier
    position = reader.comparison.cells[key].current[0]
    passage = position.evidence[0]
    source = dossier.source_by_id[passage.source]
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", source.body.raw)]
    number = next(n for n, text in enumerate(paragraphs, 1) if passage.text in text)

    reader.cell(key).click()
    expect(reader.cell(key)).to_have_attribute("aria-pressed", "true")
    issue = dossier.issue_by_id[key[0]]
    expect(reader.evidence.get_by_role("heading", level=2)).to_have_text(issue.proposition)
    expect(reader.evidence).to_contain_text(dossier.stakeholder_by_id[key[1]].name)
    expect(reader.evidence).to_contain_text(position.summary)
    figure = reader.evidence.get_by_role("figure").first
    expect(figure.locator("mark")).to_have_text(passage.text)
    sentence = " ".join((figure.locator("blockquote").text_content() or "").split())
    before, found, after = paragraphs[number - 1].partition(sentence)
    assert found
    assert passage.text in sentence
    assert len(sentence) > len(passage.text)
    assert not before or before.rstrip('”" ').endswith((".", "!", "?"))
    assert not after or sentence.rstrip('”" ').endswith((".", "!", "?"))
    assert passage.speaker
    expect(figure).to_contain_text(f"reported · {passage.speaker} · ")
    expect(figure).to_contain_text(f"{source.publisher}, 16 January 2018")
    expect(figure).to_contain_text(f"paragraph {number} ")
    expect(figure).to_contain_text("✓ word for word")


def test_an_open_cell_closes(reader: Reader) -> None:
    target = reader.cell(reported(reader.comparison))
    ways: dict[str, Callable[[], None]] = {
        "the cell again": target.click,
        "the button": reader.page.get_by_role("button", name="Close").click,
        "Escape": lambda: reader.page.keyboard.press("Escape"),
    }
    for way, close in ways.items():
        target.click()
        expect(reader.evidence).to_be_visible()
        close()
        expect(reader.evidence, way).to_have_count(0)
        expect(target, way).to_have_attribute("aria-pressed", "false")
        assert reader.address() == {}, way


def test_what_closes_the_evidence_is_there_with_it(reader: Reader) -> None:
    reader.page.evaluate(
        """() => {
            window.without = 0;
            new MutationObserver(() => {
                const open = document.querySelector(".sp-open");
                const names = [...document.querySelectorAll("button")].map((b) => b.textContent);
                if (open && !names.includes("Close")) window.without += 1;
                if (open) window.opened = true;
            }).observe(document.body, { childList: true, subtree: true });
        }"""
    )
    reader.cell(reported(reader.comparison)).click()
    expect(reader.page.get_by_role("button", name="Close")).to_be_visible()
    until(reader.page, "window.opened")
    assert reader.page.evaluate("window.without") == 0


PLACES: dict[str, Callable[[Reader], Locator]] = {
    "the evidence": lambda reader: reader.evidence,
    "a link in the evidence": lambda reader: reader.evidence.get_by_role("link").last,
    "the button": lambda reader: reader.page.get_by_role("button", name="Close"),
    "the search": lambda reader: reader.page.get_by_role("textbox", name="Search"),
    "a chip": lambda reader: reader.page.get_by_role("button", name="All voices"),
    "the masthead": lambda reader: reader.page.get_by_role("link", name="Time", exact=True),
    "another cell": lambda reader: reader.cell(
        elsewhere(reader.comparison, reported(reader.comparison))
    ),
}


def test_escape_closes_from_everywhere_and_leads_back_to_the_cell(
    reader: Reader, eventually: Eventually
) -> None:
    target = reader.cell(reported(reader.comparison))
    for place, there in PLACES.items():
        target.click()
        expect(reader.evidence).to_be_visible()
        there(reader).focus()
        expect(target, place).not_to_be_focused()
        reader.page.keyboard.press("Escape")
        expect(reader.evidence, place).to_have_count(0)
        expect(target, place).to_be_focused()
        expect(target).to_have_attribute("aria-pressed", "false")
        eventually(reader.address, {})


def test_escape_closes_what_floats_above_the_page_first(reader: Reader) -> None:
    page = reader.page
    opens = {
        "dialog": lambda: page.get_by_role("button", name="All voices").click(),
        "menu": lambda: page.get_by_test_id("stMainMenu").get_by_role("button").press("Enter"),
    }
    for role, float_above in opens.items():
        reader.cell(reported(reader.comparison)).click()
        expect(reader.evidence).to_be_visible()
        float_above()
        expect(page.get_by_role(role)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role(role)).to_have_count(0)
        settled(page)
        expect(reader.evidence).to_be_visible()
        page.keyboard.press("Escape")
        expect(reader.evidence).to_have_count(0)


PRESSED_AT_SIGHT = """
const pressed = new MutationObserver(() => {
  const close = document.querySelector(".sp-close");
  if (!close?.checkVisibility({ visibilityProperty: true })) return;
  pressed.disconnect();
  setTimeout(() => document.querySelector(".sp-close").click());
});
pressed.observe(document, { attributes: true, childList: true, subtree: true });
"""
"""Presses Close as soon as it can be seen, which is before anybody can."""


@pytest.mark.parametrize("query", ["", "&q=zzz"])
def test_close_that_is_seen_closes(page: Page, site: str, query: str) -> None:
    page.add_init_script(PRESSED_AT_SIGHT)
    for _ in range(3):
        page.goto(f"{site}/?cell=no-camps/macron{query}")
        settled(page)
        expect(page.locator(".sp-close")).to_have_count(0)
        assert "cell=" not in page.url


def test_the_evidence_closes_where_no_issue_is_left(reader: Reader, site: str) -> None:
    key = reported(reader.comparison)
    reader.page.goto(f"{site}/?{urlencode({'cell': '/'.join(key), 'q': 'zzz'})}")
    expect(reader.page.get_by_text("No issue is left.")).to_be_visible()
    reader.page.get_by_role("button", name="Close").click()
    expect(reader.evidence).to_have_count(0)
    assert reader.address() == {"q": ["zzz"]}


def test_each_state_of_a_cell_says_what_it_is(reader: Reader, site: str) -> None:
    for state in State:
        if state != State.LEFT_OUT:  # which only reading rules make
            check_panel(reader, state)
    reader.comparison = compare(reader.comparison.dossier, Selection(voices=("quoted",)))
    reader.page.goto(f"{site}/?voices=quoted")
    check_panel(reader, State.LEFT_OUT)


def check_panel(reader: Reader, state: State) -> None:
    """Check that the first cell in a state opens to what is to be said of it."""
    key, cell = next(item for item in reader.comparison.cells.items() if item[1].state == state)
    reader.cell(key).click()
    expect(reader.page.locator(".sp-panel")).to_have_attribute("data-cell", "/".join(key))
    panel = reader.evidence
    word = state.value if cell.score is None else wording.STANCE_WORDS[cell.score]
    expect(panel.locator(".mk-chip").first).to_contain_text(word)
    expect(panel.get_by_role("figure")).to_have_count(sum(len(p.evidence) for p in cell.current))
    for position in cell.current:
        expect(panel).to_contain_text(position.summary)
    if state == State.SILENT:
        assert cell.note
        expect(panel).to_contain_text("Silence is not neutrality.")
        expect(panel).to_contain_text(cell.note)
    elif state == State.NO_STATEMENT:
        expect(panel).to_contain_text("is recorded. That is not a neutral one.")
    elif state == State.LEFT_OUT:
        expect(panel).to_contain_text(f"{cell.left_out} position left out by the reading rules.")
        expect(panel).to_contain_text("That is not silence, and not a neutral position.")
    elif state == State.DIVIDED:
        sides = [wording.STANCE_WORDS[position.stance.score] for position in cell.current]
        assert len(set(sides)) == 2
        expect(panel).to_contain_text("on both sides, none of them certainly the later")
        expect(panel.locator(".sp-position .mk-chip")).to_contain_text(sides)
    else:
        assert cell.voice
        expect(panel.locator(".sp-stance").first).to_contain_text(cell.voice.value)
        expect(panel).not_to_contain_text("neutral")


def test_the_keyboard_reaches_opens_and_leaves_a_cell(reader: Reader) -> None:
    comparison, press = reader.comparison, reader.page.keyboard.press

    def at(row: int, column: int) -> Locator:
        return reader.cell((comparison.issues[row].id, comparison.stakeholders[column].id))

    link = reader.page.get_by_role("button", name="Compact")
    link.focus()
    press("Tab")
    expect(at(0, 0)).to_be_focused()
    press("Shift+Tab")
    expect(link).to_be_focused()
    press("Tab")
    steps = [
        ("ArrowRight", 0, 1), ("ArrowDown", 1, 1), ("ArrowDown", 2, 1), ("ArrowUp", 1, 1),
        ("ArrowLeft", 1, 0), ("End", 1, -1), ("Home", 1, 0), ("Control+End", -1, -1),
        ("ArrowDown", -1, -1), ("Control+Home", 0, 0), ("ArrowUp", 0, 0), ("ArrowDown", 1, 0),
    ]  # fmt: skip
    for key, row, column in steps:
        press(key)
        expect(at(row, column), f"after {key}").to_be_focused()
    press("Enter")
    expect(reader.evidence).to_be_visible()
    expect(at(1, 0)).to_have_attribute("aria-pressed", "true")
    expect(at(1, 0)).to_be_focused()
    expect(reader.page.get_by_role("button", name="Close")).to_be_visible()
    press("Tab")
    expect(reader.evidence).to_be_focused()
    press("Shift+Tab")
    expect(at(1, 0)).to_be_focused()
    press("Escape")
    expect(reader.evidence).to_have_count(0)
    expect(at(1, 0)).to_be_focused()
    press("Space")
    expect(reader.evidence).to_be_visible()
    said = f"Evidence shown. {at(1, 0).get_attribute('aria-label')}"
    expect(reader.page.get_by_role("status").get_by_text(said)).to_have_count(1)


def test_closing_by_keyboard_leads_back_to_the_cell(reader: Reader) -> None:
    target = reader.cell(reported(reader.comparison))
    target.focus()
    reader.page.keyboard.press("Enter")
    close = reader.page.get_by_role("button", name="Close")
    expect(close).to_be_visible()
    close.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.evidence).to_have_count(0)
    expect(target).to_be_focused()


def test_a_mark_of_the_glance_opens_its_cell_and_closing_leads_back_to_it(
    reader: Reader, eventually: Eventually
) -> None:
    marks = reader.page.locator(".mk-glance a.mk-mark")
    for place in (0, marks.count() - 1):
        mark = marks.nth(place)
        mark.click()
        expect(reader.evidence).to_be_visible()
        expect(mark).to_have_attribute("aria-current", "true")
        reader.page.mouse.move(0, 0)
        expect(mark.locator(".mk-disc")).to_have_css("outline-style", "solid")
        expect(mark, "what it opened stands beside it").to_be_in_viewport()
        (cell,) = reader.address()["cell"]
        issue, _, stakeholder = cell.partition("/")
        expect(reader.cell((issue, stakeholder))).to_have_attribute("aria-pressed", "true")
        text = reader.comparison.dossier.issue_by_id[issue].proposition
        expect(reader.evidence.get_by_role("heading", level=2)).to_have_text(text)
        reader.page.keyboard.press("Escape")
        expect(reader.evidence).to_have_count(0)
        expect(mark).to_be_focused()
        eventually(reader.address, {})


def test_a_sentence_that_was_found_leads_to_its_cell_and_back(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    kept = {"q": ["camp"], "transpose": ["1"]}
    reader.page.goto(f"{site}/?{urlencode(kept, doseq=True)}")
    settled(reader.page)  # before the matrix is there, the link is one like all others
    found = reader.page.get_by_role("region", name="Found")
    expect(found.locator("mark").first).to_have_text(re.compile("camp", re.IGNORECASE))
    link = found.locator("a[href*='cell=']").first
    link.click()
    expect(reader.evidence).to_be_visible()
    eventually(lambda: {**reader.address(), "cell": []}, {**kept, "cell": []})
    expect(reader.grid.get_by_role("button", pressed=True)).to_be_in_viewport()
    reader.page.get_by_role("button", name="Close").click()
    expect(found).to_be_visible()
    eventually(reader.address, kept)


def test_a_click_on_a_cell_draws_the_panel_and_nothing_else(
    page: Page, site: str, eventually: Eventually
) -> None:
    received = heard(page)
    page.goto(site)
    expect(page.get_by_role("region", name="Example")).to_be_visible()
    settled(page)
    whole = b"".join(received)
    others = (b"sp-findings", b"mk-glance", b"mk-legend", b"sp-masthead", b"sp-foot")
    assert all(part in whole for part in (b"sp-panel", *others))
    for place in (0, 7):
        received.clear()
        cell = page.locator(".sp-cell").nth(place)
        cell.click()
        expect(page.get_by_role("region", name="Evidence")).to_be_visible()
        asked = cell.get_attribute("data-cell") or ""
        expect(page.locator(".sp-panel")).to_have_attribute("data-cell", asked)
        eventually(lambda: b"sp-panel" in b"".join(received), True)
        settled(page)
        sent = b"".join(received)
        assert [part for part in others if part in sent] == []
        assert len(sent) < len(whole) / 4
