"""The matrix in a browser: cells, evidence, the address, history, filters and the keyboard."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, WebSocket, expect

from standpoint import wording
from standpoint.compare.agreement import stances
from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.contested import contested_order
from standpoint.compare.order import most_similar
from standpoint.compare.search import index, matching
from standpoint.compare.selection import Selection
from standpoint.model import Voice
from tests.browser.conftest import Key, Reader, settled, until
from tests.browser.line import Eventually, Line


def reported(comparison: Comparison) -> Key:
    """Return a cell that rests on one position, as reported."""
    return next(
        key
        for key, cell in comparison.cells.items()
        if cell.voice == Voice.REPORTED and len(cell.current) == 1
    )


def elsewhere(comparison: Comparison, key: Key) -> Key:
    """Return a cell with a stance in another row and another column."""
    return next(
        (issue, stakeholder)
        for (issue, stakeholder), cell in comparison.cells.items()
        if cell.score is not None and issue != key[0] and stakeholder != key[1]
    )


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


@pytest.mark.parametrize("way", ["the cell again", "the button", "Escape"])
def test_an_open_cell_closes(reader: Reader, way: str) -> None:
    target = reader.cell(reported(reader.comparison))
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


QUICK: dict[str, tuple[list[str], str | None]] = {
    "closed at once": (["one", "Escape"], None),
    "picked twice": (["one", "one"], None),
    "picked three times": (["one", "one", "one"], "one"),
    "another cell": (["one", "other"], "other"),
    "there and back": (["one", "other", "one"], "one"),
    "closed, then another": (["one", "Escape", "other"], "other"),
    "closed more than once": (["one", "Escape", "Escape"], None),
}  # fmt: skip


@pytest.mark.parametrize("acts", QUICK)
def test_a_reader_who_is_quicker_than_the_server_gets_what_was_asked_for_last(
    line: Line, reader: Reader, acts: str, eventually: Eventually
) -> None:
    one = reported(reader.comparison)
    cells = {"one": one, "other": elsewhere(reader.comparison, one)}
    does, wanted = QUICK[acts]
    pressed = [reader.name(cells[wanted])] if wanted else []
    before = reader.shown()
    with line.held():
        for act in does:
            if act == "Escape":
                reader.page.keyboard.press("Escape")
            else:
                reader.cell(cells[act]).click()
        assert reader.shown() == {**before, "open": pressed}, "what was asked for is marked at once"
    if wanted:
        text = reader.comparison.dossier.issue_by_id[cells[wanted][0]].proposition
        expect(reader.evidence.get_by_role("heading", level=2)).to_have_text(text)
        eventually(reader.address, {"cell": ["/".join(cells[wanted])]})
    else:
        eventually(reader.address, {})
        eventually(reader.shown, before)
    settled(reader.page)
    assert reader.shown()["open"] == pressed


@pytest.mark.parametrize("server", ["late", "busy"])
def test_back_undoes_a_step_that_the_server_has_not_answered(
    line: Line, reader: Reader, server: str, eventually: Eventually
) -> None:
    one = reported(reader.comparison)
    other = elsewhere(reader.comparison, one)
    reader.cell(one).click()
    eventually(reader.evidence.count, 1)
    settled(reader.page)
    before, address = reader.shown(), reader.address()
    with line.held() if server == "late" else line.merged():
        reader.cell(other).click()
        assert reader.address() == {"cell": ["/".join(other)]}
        reader.page.go_back()
        eventually(reader.address, address)
    eventually(reader.shown, before)
    settled(reader.page)
    assert (reader.shown(), reader.address()) == (before, address)
    reader.cell(other).click()
    eventually(lambda: reader.shown()["open"], [reader.name(other)])
    settled(reader.page)
    reader.page.go_back()
    eventually(reader.shown, before)


@pytest.mark.parametrize("first", ["the pill", "the cell"])
def test_of_two_steps_before_the_server_is_heard_both_count_and_back_undoes_one(
    line: Line, reader: Reader, first: str, eventually: Eventually
) -> None:
    whole, key = reader.shown(), elsewhere(reader.comparison, reported(reader.comparison))
    pill = reader.page.get_by_role("button", name="Only contested")
    steps: dict[str, tuple[Locator, dict[str, list[str]]]] = {
        "the pill": (pill, {"contested": ["1"]}),
        "the cell": (reader.cell(key), {"cell": ["/".join(key)]}),
    }
    second = next(name for name in steps if name != first)
    (button, parameter), (other, more) = steps[first], steps[second]
    with line.held():
        button.click()
        name = next(iter(parameter))
        eventually(lambda: line.keeps(f"{name}=".encode()), True)
        other.click()
        assert reader.address() == steps["the cell"][1]
    eventually(reader.address, {**parameter, **more})
    expect(reader.evidence).to_be_visible()
    expect(pill).to_have_attribute("aria-pressed", "true")
    settled(reader.page)
    assert reader.labels() != whole["cells"]
    for before in (parameter, more) if first == "the pill" else (parameter,):
        reader.page.go_back()
        eventually(reader.address, before)
        eventually(lambda: reader.shown() == whole, False)
    reader.page.go_back()
    eventually(reader.address, {})
    eventually(reader.shown, whole)


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


@pytest.mark.parametrize("place", PLACES)
def test_escape_closes_from_everywhere_and_leads_back_to_the_cell(
    reader: Reader, place: str, eventually: Eventually
) -> None:
    target = reader.cell(reported(reader.comparison))
    target.click()
    expect(reader.evidence).to_be_visible()
    PLACES[place](reader).focus()
    expect(target).not_to_be_focused()
    reader.page.keyboard.press("Escape")
    expect(reader.evidence).to_have_count(0)
    expect(target).to_be_focused()
    expect(target).to_have_attribute("aria-pressed", "false")
    eventually(reader.address, {})


@pytest.mark.parametrize("role", ["dialog", "menu"])
def test_escape_closes_what_floats_above_the_page_first(reader: Reader, role: str) -> None:
    page = reader.page
    reader.cell(reported(reader.comparison)).click()
    expect(reader.evidence).to_be_visible()
    if role == "dialog":
        page.get_by_role("button", name="All voices").click()
    else:
        page.get_by_test_id("stMainMenu").click()
    expect(page.get_by_role(role)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role(role)).to_have_count(0)
    settled(page)
    expect(reader.evidence).to_be_visible()
    page.keyboard.press("Escape")
    expect(reader.evidence).to_have_count(0)


def test_the_evidence_closes_where_no_issue_is_left(reader: Reader, site: str) -> None:
    key = reported(reader.comparison)
    reader.page.goto(f"{site}/?{urlencode({'cell': '/'.join(key), 'q': 'zzz'})}")
    expect(reader.page.get_by_text("No issue is left.")).to_be_visible()
    reader.page.get_by_role("button", name="Close").click()
    expect(reader.evidence).to_have_count(0)
    assert reader.address() == {"q": ["zzz"]}


@pytest.mark.parametrize("state", State)
def test_each_state_of_a_cell_says_what_it_is(reader: Reader, state: State, site: str) -> None:
    if state == State.LEFT_OUT:  # which only reading rules make
        quoted = Selection(voices=("quoted",))
        reader.comparison = compare(reader.comparison.dossier, quoted)
        reader.page.goto(f"{site}/?voices=quoted")
    key, cell = next(item for item in reader.comparison.cells.items() if item[1].state == state)
    reader.cell(key).click()
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
        expect(panel).to_contain_text("on both sides at the same time")
        expect(panel.locator(".sp-position .mk-chip")).to_contain_text(sides)
    else:
        assert cell.voice
        expect(panel.locator(".sp-stance").first).to_contain_text(cell.voice.value)
        expect(panel).not_to_contain_text("neutral")


def chips(reader: Reader, chip: str, *options: str) -> None:
    """Choose options behind a chip by hand, each once the page has answered; leave it again."""
    reader.page.get_by_role("button", name=chip, exact=True).click()
    for option in options:
        one = reader.page.get_by_role("dialog").get_by_role("button", name=option)
        before = reader.page.url
        one.click()
        expect(one).to_have_attribute("aria-pressed", "true")
        # The answer may move what is above the chip, and the chip with it.
        reader.page.wait_for_url(lambda url, before=before: url != before)
        settled(reader.page)
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


def order(reader: Reader, now: str, option: str) -> None:
    reader.page.get_by_role("button", name=f"Order: {now}").click()
    reader.page.get_by_role("dialog").get_by_text(option).click()
    expect(reader.page.get_by_role("radio", name=option)).to_be_checked()
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


Wanted = tuple[dict[str, list[str]], list[Key]]
"""What must stand in the address, and the cells that must be left, row by row."""


def keys(comparison: Comparison, issues: list[str] | None = None) -> list[Key]:
    rows = [issue.id for issue in comparison.issues] if issues is None else issues
    return [(issue, stakeholder.id) for issue in rows for stakeholder in comparison.stakeholders]


def by_topic(reader: Reader) -> Wanted:
    topic = reader.comparison.dossier.outline.topics[1]
    chips(reader, "All topics", topic.title)
    return {"topics": [topic.id]}, keys(reader.comparison, [issue.id for issue in topic.issues])


def by_stakeholder(reader: Reader) -> Wanted:
    chosen = reader.comparison.stakeholders[::2]
    chips(reader, "All stakeholders", *(stakeholder.label for stakeholder in chosen))
    ids = [stakeholder.id for stakeholder in chosen]
    return {"stakeholders": ids}, [key for key in keys(reader.comparison) if key[1] in ids]


def by_voice(reader: Reader) -> Wanted:
    chips(reader, "All voices", "quoted")
    reader.comparison = compare(reader.comparison.dossier, Selection(voices=("quoted",)))
    return {"voices": ["quoted"]}, keys(reader.comparison)


def only_contested(reader: Reader) -> Wanted:
    reader.page.get_by_role("button", name="Only contested").click()
    scores = {
        issue.id: [cell.score or 0 for cell in reader.comparison.row(issue.id)]
        + [
            s
            for cell in reader.comparison.row(issue.id)
            if cell.state == State.DIVIDED
            for s in (-1, 1)
        ]
        for issue in reader.comparison.issues
    }
    left = [issue for issue, row in scores.items() if min(row) < 0 < max(row)]
    assert 0 < len(left) < len(scores)
    return {"contested": ["1"]}, keys(reader.comparison, left)


def contested_first(reader: Reader) -> Wanted:
    order(reader, "as in the dossier", "most contested first")
    return {"order": ["contested"]}, keys(reader.comparison, contested_order(reader.comparison))


def similar(reader: Reader) -> Wanted:
    order(reader, "as in the dossier", "most similar side by side")
    people, issues = most_similar(stances(reader.comparison))
    return {"order": ["similar"]}, [(issue, person) for issue in issues for person in people]


def search(reader: Reader) -> Wanted:
    word = reader.comparison.cells[reported(reader.comparison)].current[0].evidence[0].text
    field = reader.page.get_by_role("textbox", name="Search the passages")
    field.fill(word.upper())
    field.press("Enter")
    return {"q": [word.upper()]}, keys(
        reader.comparison, matching(index(reader.comparison), word)[0]
    )


def swapped(reader: Reader) -> Wanted:
    reader.page.get_by_role("button", name="Swap axes").click()
    reader.swapped = True
    people = [stakeholder.id for stakeholder in reader.comparison.stakeholders]
    issues = [issue.id for issue in reader.comparison.issues]
    return {"transpose": ["1"]}, [(issue, person) for person in people for issue in issues]


FILTERS = (
    by_topic, by_stakeholder, by_voice, only_contested, contested_first, similar, search, swapped,
)  # fmt: skip


@pytest.mark.parametrize("use", FILTERS)
def test_a_filter_changes_the_view_and_its_address_is_enough(
    reader: Reader,
    use: Callable[[Reader], Wanted],
    new_page: Callable[..., Page],
    eventually: Eventually,
) -> None:
    before = reader.labels()
    wanted, left = use(reader)
    hits = matching(index(reader.comparison), wanted["q"][0])[1] if "q" in wanted else set()
    names = [f"{reader.name(key)}{', found' if key in hits else ''}" for key in left]
    assert names != before
    eventually(reader.labels, names)
    eventually(reader.address, wanted)
    fresh = Reader(new_page(), reader.comparison)
    fresh.page.goto(reader.url())
    eventually(fresh.labels, names)
    eventually(fresh.shown, reader.shown())


def test_the_order_of_the_dossier_can_be_had_again(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    reader.page.goto(f"{site}/?order=contested")
    expect(reader.grid.get_by_role("rowheader").first).to_contain_text("oppose")
    order(reader, "most contested first", "as in the dossier")
    eventually(reader.labels, reader.names())
    assert reader.address() == {}


def test_the_address_alone_gives_the_open_cell_too(
    reader: Reader, new_page: Callable[..., Page], eventually: Eventually
) -> None:
    key = reported(reader.comparison)
    swapped(reader)
    reader.cell(key).click()
    expect(reader.evidence).to_be_visible()
    assert reader.address() == {"cell": ["/".join(key)], "transpose": ["1"]}
    fresh = Reader(new_page(), reader.comparison, swapped=True)
    fresh.page.goto(reader.url())
    expect(fresh.evidence).to_be_visible()
    expect(fresh.cell(key)).to_have_attribute("aria-pressed", "true")
    eventually(fresh.shown, reader.shown())


def test_back_and_forward_go_one_step(reader: Reader, eventually: Eventually) -> None:
    first = reported(reader.comparison)
    views = [reader.shown()]
    entries = reader.page.evaluate("history.length")
    for key in (first, elsewhere(reader.comparison, first)):
        reader.cell(key).click()
        expect(reader.cell(key)).to_have_attribute("aria-pressed", "true")
        text = reader.comparison.dossier.issue_by_id[key[0]].proposition
        expect(reader.evidence.get_by_role("heading", level=2)).to_have_text(text)
        views.append(reader.shown())
    wanted, _ = only_contested(reader)
    eventually(reader.address, {"cell": ["/".join(key)], **wanted})
    assert reader.page.evaluate("history.length") == entries + len(views)
    for view in reversed(views):
        reader.page.go_back()
        eventually(reader.shown, view)
    for view in views[1:]:
        reader.page.go_forward()
        eventually(reader.shown, view)


@pytest.mark.parametrize("undo", ["Back", "Show all"])
@pytest.mark.parametrize("use", [by_topic, by_stakeholder, by_voice, contested_first, search])
def test_what_was_undone_stays_undone(
    reader: Reader, use: Callable[[Reader], Wanted], undo: str, eventually: Eventually
) -> None:
    whole, comparison = reader.shown(), reader.comparison
    wanted, _ = use(reader)
    eventually(reader.address, wanted)
    if undo == "Back":
        for _ in max(wanted.values(), key=len):
            reader.page.go_back()
    elif "order" in wanted:
        order(reader, "most contested first", "as in the dossier")
    else:
        reader.page.get_by_role("button", name="Show all").click()
    eventually(reader.shown, whole)
    reader.comparison = comparison
    key = reported(comparison)
    reader.cell(key).click()
    expect(reader.evidence).to_be_visible()
    eventually(reader.labels, reader.names())
    assert reader.address() == {"cell": ["/".join(key)]}


def test_a_cell_opens_and_closes_though_the_answer_is_lost(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    key = reported(reader.comparison)
    with line.lost(eventually):
        reader.cell(key).click()
    expect(reader.evidence).to_be_visible()
    eventually(reader.address, {"cell": ["/".join(key)]})
    with line.lost(eventually):
        reader.page.keyboard.press("Escape")
    expect(reader.evidence).to_have_count(0)
    eventually(reader.address, {})


def test_a_cell_that_is_opened_just_after_back_brings_no_filter_back(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    whole = reader.comparison
    wanted, _ = by_voice(reader)
    quoted = next(key for key, cell in reader.comparison.cells.items() if cell.current)
    eventually(reader.address, wanted)
    eventually(reader.labels, reader.names())
    with line.merged():
        reader.page.go_back()
        reader.cell(quoted).click()
    reader.comparison = whole
    eventually(reader.labels, reader.names())
    expect(reader.evidence).to_be_visible()
    eventually(reader.address, {"cell": ["/".join(quoted)]})


def test_show_all_takes_every_filter_away_and_nothing_else(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    issue, stakeholder = reported(reader.comparison)
    topic = reader.comparison.dossier.topic_of[issue].id
    kept = {"cell": f"{issue}/{stakeholder}", "order": "similar", "transpose": "1"}
    filters = {"topics": topic, "stakeholders": stakeholder, "voices": "reported", "q": "France"}
    reader.page.goto(f"{site}/?{urlencode({**kept, **filters, 'contested': '1'})}")
    reader.swapped = True
    reader.page.get_by_role("button", name="Show all").click()
    eventually(lambda: sorted(reader.labels()), sorted(reader.names()))
    assert reader.address() == {key: [value] for key, value in kept.items()}
    expect(reader.page.get_by_role("button", name="Show all")).to_have_count(0)


def test_what_was_on_its_way_when_filters_were_lifted_brings_none_back(
    line: Line,
    page: Page,
    comparison: Comparison,
    serve: Callable[[Path], str],
    dossier_copy: Callable[..., Path],
    eventually: Eventually,
) -> None:
    folder, reader = dossier_copy(), Reader(page, comparison)
    key = reported(comparison)
    topic = comparison.dossier.topic_of[key[0]].id
    filters = {"topics": topic, "voices": "reported", "q": "France", "contested": "1"}
    page.goto(f"{serve(folder)}/?{urlencode(filters)}")
    settled(page)
    file = folder / "positions" / "macron.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "# Looked at again.\n", encoding="utf-8")
    with line.late(eventually):
        reader.page.get_by_role("button", name="Show all").click()
        eventually(reader.labels, reader.names())
        assert reader.address() == {}
    reader.cell(key).click()  # heard after what was late
    expect(reader.evidence).to_be_visible()
    settled(reader.page)
    assert reader.address() == {"cell": ["/".join(key)]}
    eventually(reader.labels, reader.names())


def strange_apart(reader: Reader) -> dict[str, object]:
    return without(reader.shown(), reader.page.locator(".sp-unknown"))


def without(shown: dict[str, object], told: Locator) -> dict[str, object]:
    """Return what is shown but for what is told of the address."""
    said = " ".join(told.inner_text().split())
    return {**shown, "text": " ".join(str(shown["text"]).replace(said, "").split())}


def test_ids_that_the_dossier_does_not_know_are_passed_over(
    reader: Reader, site: str, eventually: Eventually
) -> None:
    whole = reader.shown()
    issue, stakeholder = reported(reader.comparison)
    strange = {"topics": "no-topic", "stakeholders": "nobody", "voices": "shouted"}
    strange |= {"order": "random", "contested": "yes", "transpose": "2", "sources": "no-source"}
    for given in ("nobody/nowhere", f"{issue}/nobody", f"x/{stakeholder}", issue, "/", "a/b/c"):
        reader.page.goto(f"{site}/?{urlencode({**strange, 'cell': given, 'unheard': 'of'})}")
        expect(reader.grid).to_be_visible()
        told = reader.page.locator(".sp-unknown")
        expect(told).to_contain_text("This dossier has no topic “no-topic”.")
        eventually(partial(strange_apart, reader), whole)
    topic = reader.comparison.dossier.outline.topics[1]
    reader.page.goto(f"{site}/?topics=no-topic&topics={topic.id}")
    left = [reader.name(key) for key in keys(reader.comparison, [i.id for i in topic.issues])]
    eventually(reader.labels, left)


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
    received: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: received.append(data if data[:0] == b"" else b""))

    page.on("websocket", listen)
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
