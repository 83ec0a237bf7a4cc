"""The matrix in a browser: cells, evidence, the address, history, filters and the keyboard."""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint import wording
from standpoint.compare.agreement import stances
from standpoint.compare.cells import State, compare
from standpoint.compare.contested import most_contested
from standpoint.compare.order import most_similar
from standpoint.compare.search import matching
from standpoint.compare.selection import Selection
from standpoint.model import Voice
from tests.browser.conftest import Eventually, Key, Reader


def reported(reader: Reader) -> Key:
    """Return a cell that rests on one position, as reported."""
    return reader.first(lambda cell: cell.voice == Voice.REPORTED and len(cell.current) == 1)


def elsewhere(reader: Reader, key: Key) -> Key:
    """Return a cell with a stance in another row and another column."""
    return next(
        (issue, stakeholder)
        for (issue, stakeholder), cell in reader.comparison.cells.items()
        if cell.score is not None and issue != key[0] and stakeholder != key[1]
    )


def test_the_first_view_has_the_question_a_sentence_and_every_cell(
    reader: Reader, eventually: Eventually
) -> None:
    dossier = reader.comparison.dossier
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(dossier.outline.question)
    positions = sum(len(stakeholder.positions) for stakeholder in dossier.stakeholders)
    expect(reader.page.get_by_role("main")).to_contain_text(
        f"{len(dossier.stakeholders)} stakeholders, {len(dossier.issues)} issues, "
        f"{positions} positions from one source of 16 January 2018."
    )
    expect(reader.page.get_by_role("columnheader")).to_contain_text(
        ["Issue", *(stakeholder.label for stakeholder in dossier.stakeholders)]
    )
    titles = [
        title
        for topic in dossier.outline.topics
        for title in (topic.title, *(issue.title for issue in topic.issues))
    ]
    expect(reader.page.get_by_role("rowheader")).to_have_text(titles)
    eventually(reader.labels, reader.names())
    expect(reader.evidence).to_have_count(0)


def test_a_cell_opens_to_the_passage_in_its_sentence(reader: Reader) -> None:
    key = reported(reader)
    position = reader.comparison.cells[key].current[0]
    passage = position.evidence[0]
    source = reader.comparison.dossier.source_by_id[passage.source]
    raw = source.body.raw
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", raw)]
    number = next(n for n, text in enumerate(paragraphs, 1) if passage.text in text)

    reader.cell(key).click()
    expect(reader.cell(key)).to_have_attribute("aria-pressed", "true")
    panel = reader.evidence
    issue = reader.comparison.dossier.issue_by_id[key[0]]
    expect(panel.get_by_role("heading", level=2)).to_have_text(issue.title)
    expect(panel).to_contain_text(issue.proposition)
    expect(panel).to_contain_text(reader.comparison.dossier.stakeholder_by_id[key[1]].name)
    expect(panel).to_contain_text(position.summary)
    figure = panel.get_by_role("figure").first
    expect(figure.locator("mark")).to_have_text(passage.text)
    sentence = " ".join((figure.locator("blockquote").text_content() or "").split())
    assert passage.text in sentence
    assert len(sentence) > len(passage.text)
    assert sentence in paragraphs[number - 1]
    before, _, after = paragraphs[number - 1].partition(sentence)
    assert not before or before.rstrip('”" ').endswith((".", "!", "?"))
    assert not after or sentence.rstrip('”" ').endswith((".", "!", "?"))
    expect(figure).to_contain_text(passage.speaker or "paraphrased")
    expect(figure).to_contain_text("paraphrased by the author")
    expect(figure).to_contain_text(f"{source.publisher}, 16 January 2018")
    expect(figure).to_contain_text(f"paragraph {number} ")
    expect(figure).to_contain_text("word for word in the source")


@pytest.mark.parametrize("way", ["the cell again", "the button", "Escape"])
def test_an_open_cell_closes(reader: Reader, way: str) -> None:
    target = cell(opened, comparison, reported(reader))
    target.click()
    expect(reader.evidence).to_be_visible()
    if way == "the cell again":
        target.click()
    elif way == "the button":
        reader.page.get_by_role("button", name="Close").click()
    else:
        reader.page.keyboard.press("Escape")
    expect(reader.evidence).to_have_count(0)
    expect(target).to_have_attribute("aria-pressed", "false")
    assert reader.address() == {}


@pytest.mark.parametrize("state", State)
def test_each_state_of_a_cell_says_what_it_is(reader: Reader, state: State) -> None:
    key = find(comparison, lambda cell: cell.state == state)
    found = reader.comparison.cells[key]
    reader.cell(key).click()
    panel = reader.evidence
    word = wording.STANCE_WORDS[found.score] if found.score is not None else state.value
    expect(panel.locator(".sp-chip").first).to_contain_text(word)
    expect(panel.get_by_role("figure")).to_have_count(sum(len(p.evidence) for p in found.current))
    for position in found.current:
        expect(panel).to_contain_text(position.summary)
    neutral = panel.get_by_text("neutral")
    if state == State.SILENT:
        expect(panel).to_contain_text("Silence is not neutrality.")
        expect(panel).to_contain_text(found.note or "a note")
    elif state == State.NO_STATEMENT:
        expect(panel).to_contain_text("is recorded. That is not a neutral one.")
    elif state == State.DIVIDED:
        expect(panel).to_contain_text("stand on both sides at the same time")
        sides = [wording.STANCE_WORDS[position.stance.score] for position in found.current]
        assert {"support", "oppose"} <= set(sides)
        expect(panel.locator(".sp-position .sp-chip")).to_contain_text(sides)
    else:
        expect(panel).to_contain_text(wording.VOICE_WORDS[found.voice or Voice.QUOTED])
        expect(neutral).to_have_count(0)


def test_the_address_alone_gives_the_same_view(
    reader: Reader, new_page: Callable[..., Page], eventually: Eventually
) -> None:
    key = reported(reader)
    reader.page.get_by_role("button", name="Swap rows and columns").click()
    expect(reader.page.get_by_role("columnheader").first).to_have_text("Stakeholder")
    reader.cell(key).click()
    expect(reader.evidence).to_be_visible()
    assert reader.address() == {"cell": ["/".join(key)], "transpose": ["1"]}
    fresh = new_page()
    fresh.goto(reader.page.url)
    expect(evidence(fresh)).to_be_visible()
    eventually(lambda: shown(fresh), reader.shown())


def test_back_and_forward_go_one_step(reader: Reader, eventually: Eventually) -> None:
    first = reported(reader)
    second = elsewhere(reader, first)
    views = [reader.shown()]
    for key in (first, second):
        reader.cell(key).click()
        expect(reader.cell(key)).to_have_attribute("aria-pressed", "true")
        title = reader.comparison.dossier.issue_by_id[key[0]].title
        expect(reader.evidence.get_by_role("heading", level=2)).to_have_text(title)
        views.append(reader.shown())
    reader.page.get_by_role("button", name="Only contested").click()
    expect(reader.page.locator(".sp-said")).to_be_visible()
    for step in (reader.page.go_back, reader.page.go_back, reader.page.go_back):
        step()
        eventually(reader.shown, views.pop())
    reader.page.go_forward()
    expect(cell(opened, comparison, first)).to_have_attribute("aria-pressed", "true")
    assert reader.address() == {"cell": ["/".join(first)]}


def test_ids_that_the_dossier_does_not_know_are_passed_over(
    opened: Page, site: str, comparison: Comparison, eventually: Eventually
) -> None:
    whole = reader.shown()
    issue, stakeholder = reported(reader)
    topic = reader.comparison.dossier.outline.topics[1].id
    strange = {"topics": "no-topic", "stakeholders": "nobody", "voices": "shouted"}
    strange |= {"order": "random", "contested": "yes", "transpose": "2", "sources": "no-source"}
    for given in ("nobody/nowhere", f"{issue}/nobody", f"x/{stakeholder}", issue, "/", "a/b/c"):
        reader.page.goto(f"{site}/?{urlencode({**strange, 'cell': given, 'unheard': 'of'})}")
        eventually(reader.shown, whole)
    reader.page.goto(f"{site}/?topics=no-topic&topics={topic}")
    only = compare(reader.comparison.dossier, Selection(topics=(topic,)))
    eventually(reader.labels, names(only, every_issue(only)))


def test_the_link_to_the_view_is_copied(
    new_page: Callable[..., Page], site: str, comparison: Comparison
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    key = reported(reader)
    page.goto(f"{site}/?{urlencode({'cell': '/'.join(key)})}")
    page.get_by_role("button", name="Copy link to this view").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert address(page) == {"cell": ["/".join(key)]}
    cell(page, comparison, elsewhere(reader, key)).click()
    expect(page.get_by_role("button", name="Copy link to this view")).to_be_visible()


def test_the_keyboard_reaches_opens_and_leaves_a_cell(reader: Reader) -> None:
    issues = every_issue(comparison)
    people = [stakeholder.id for stakeholder in reader.comparison.stakeholders]

    def at(row: int, column: int) -> Locator:
        return cell(opened, comparison, (issues[row], people[column]))

    link = reader.page.get_by_role("button", name="Copy link to this view")
    link.focus()
    reader.page.keyboard.press("Tab")
    expect(at(0, 0)).to_be_focused()
    reader.page.keyboard.press("Shift+Tab")
    expect(link).to_be_focused()
    reader.page.keyboard.press("Tab")
    steps = [
        ("ArrowRight", 0, 1), ("ArrowDown", 1, 1), ("ArrowDown", 2, 1), ("ArrowUp", 1, 1),
        ("ArrowLeft", 1, 0), ("End", 1, -1), ("Home", 1, 0), ("Control+End", -1, -1),
        ("ArrowDown", -1, -1), ("Control+Home", 0, 0), ("ArrowUp", 0, 0), ("ArrowDown", 1, 0),
    ]  # fmt: skip
    for key, row, column in steps:
        reader.page.keyboard.press(key)
        expect(at(row, column), f"after {key}").to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(reader.evidence).to_be_visible()
    expect(at(1, 0)).to_have_attribute("aria-pressed", "true")
    expect(at(1, 0)).to_be_focused()
    reader.page.keyboard.press("Tab")
    expect(reader.page.get_by_role("button", name="Close")).to_be_focused()
    reader.page.keyboard.press("Shift+Tab")
    expect(at(1, 0)).to_be_focused()
    reader.page.keyboard.press("Escape")
    expect(reader.evidence).to_have_count(0)
    expect(at(1, 0)).to_be_focused()
    reader.page.keyboard.press("Space")
    expect(reader.evidence).to_be_visible()
    expect(reader.page.get_by_role("status").get_by_text(name(comparison, (issues[1], people[0])))
    ).to_have_count(1)  # fmt: skip


def test_closing_by_keyboard_leads_back_to_the_cell(reader: Reader) -> None:
    target = cell(opened, comparison, reported(reader))
    target.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.evidence).to_be_visible()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    expect(reader.evidence).to_have_count(0)
    expect(target).to_be_focused()
