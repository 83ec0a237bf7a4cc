"""Steps that a reader takes in the matrix, however slow the server is, and the way back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint.compare.cells import Comparison
from tests.browser.conftest import settled
from tests.browser.filters import (
    by_stakeholder,
    by_topic,
    by_voice,
    contested_first,
    elsewhere,
    only_contested,
    order,
    reported,
    search,
)
from tests.browser.line import Eventually, Line
from tests.browser.reader import Reader
from tests.browser.test_pages import rule

QUICK: dict[str, tuple[list[str], str | None]] = {
    "closed at once": (["one", "Escape"], None),
    "picked twice": (["one", "one"], None),
    "picked three times": (["one", "one", "one"], "one"),
    "another cell": (["one", "other"], "other"),
    "there and back": (["one", "other", "one"], "one"),
    "closed, then another": (["one", "Escape", "other"], "other"),
    "closed more than once": (["one", "Escape", "Escape"], None),
}  # fmt: skip


def test_a_reader_who_is_quicker_than_the_server_gets_what_was_asked_for_last(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    one = reported(reader.comparison)
    cells = {"one": one, "other": elsewhere(reader.comparison, one)}
    before = reader.shown()
    for acts, (does, wanted) in QUICK.items():
        pressed = [reader.name(cells[wanted])] if wanted else []
        with line.held():
            for act in does:
                if act == "Escape":
                    reader.page.keyboard.press("Escape")
                else:
                    reader.cell(cells[act]).click()
            assert reader.shown() == {**before, "open": pressed}, f"not at once: {acts}"
        if wanted:
            text = reader.comparison.dossier.issue_by_id[cells[wanted][0]].proposition
            expect(reader.evidence.get_by_role("heading", level=2), acts).to_have_text(text)
            eventually(reader.address, {"cell": ["/".join(cells[wanted])]})
        else:
            eventually(reader.address, {})
            eventually(reader.shown, before)
        settled(reader.page)
        assert reader.shown()["open"] == pressed, acts
        reader.page.keyboard.press("Escape")
        eventually(reader.shown, before)
        settled(reader.page)


@contextmanager
def as_it_was(reader: Reader, eventually: Eventually) -> Iterator[Callable[[], None]]:
    """Open a cell; what is done then has to leave all as it is with that cell open.

    Yields what goes back in the browser's history, to that cell's address.
    """
    reader.cell(reported(reader.comparison)).click()
    eventually(reader.evidence.count, 1)
    settled(reader.page)
    before, address = reader.shown(), reader.address()

    def back() -> None:
        reader.page.go_back()
        eventually(reader.address, address)

    yield back
    eventually(reader.shown, before)
    settled(reader.page)
    assert (reader.shown(), reader.address()) == (before, address)


@pytest.mark.parametrize("server", ["late", "busy"])
def test_back_undoes_a_step_that_the_server_has_not_answered(
    line: Line, reader: Reader, server: str, eventually: Eventually
) -> None:
    other = elsewhere(reader.comparison, reported(reader.comparison))
    with as_it_was(reader, eventually) as back, line.held() if server == "late" else line.merged():
        reader.cell(other).click()
        assert reader.address() == {"cell": ["/".join(other)]}
        back()
    before = reader.shown()
    reader.cell(other).click()
    eventually(lambda: reader.shown()["open"], [reader.name(other)])
    settled(reader.page)
    reader.page.go_back()
    eventually(reader.shown, before)
    check_nothing_lies_between(reader, eventually)


def check_nothing_lies_between(reader: Reader, eventually: Eventually) -> None:
    """Go back once more: to where no cell was open, for what was undone is in no history."""
    settled(reader.page)
    reader.page.go_back()
    eventually(reader.address, {})
    expect(reader.evidence).to_have_count(0)


def test_a_panel_of_another_cell_than_was_asked_for_last_is_busy(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    one = reported(reader.comparison)
    keys = (elsewhere(reader.comparison, one), one)
    first, last = (reader.comparison.dossier.issue_by_id[key[0]].proposition for key in keys)
    box = reader.page.locator(".st-key-evidence")
    panel = box.locator(".sp-panel")
    expect(box).to_have_attribute("aria-busy", "false")
    with line.held():
        for number, key in enumerate(keys, 1):
            reader.cell(key).click()
            eventually(line.answers, number)
        expect(box).to_have_attribute("aria-busy", "true")
        line.let_through()
        expect(panel.get_by_role("heading", level=2)).to_have_text(first)
        expect(box).to_have_attribute("aria-busy", "true")
        expect(panel).to_have_css("opacity", "0.5")
    expect(panel.get_by_role("heading", level=2)).to_have_text(last)
    expect(box).to_have_attribute("aria-busy", "false")
    expect(panel).to_have_css("opacity", "1")


AT_ONCE = """
cell => {
  const before = window.location.href;
  cell.click();
  window.history.pushState({}, "", before);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}
"""
"""A step back before what was asked for has left the browser: that takes a busy one some time."""


def test_what_leaves_the_browser_after_a_step_is_undone_by_it_too(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    other = elsewhere(reader.comparison, reported(reader.comparison))
    with as_it_was(reader, eventually), line.in_turn(eventually):
        reader.cell(other).evaluate(AT_ONCE)


def test_each_of_two_steps_that_are_not_answered_is_undone_by_a_back_of_its_own(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    other = elsewhere(reader.comparison, reported(reader.comparison))
    with as_it_was(reader, eventually) as back, line.held():
        for _ in range(2):
            reader.cell(other).click()
            assert reader.address() == {"cell": ["/".join(other)]}
            back()
    check_nothing_lies_between(reader, eventually)


def test_what_was_undone_can_be_asked_for_again_before_the_server_answers(
    line: Line, reader: Reader, eventually: Eventually
) -> None:
    one = reported(reader.comparison)
    with line.held():
        reader.cell(one).click()
        reader.page.go_back()
        eventually(reader.address, {})
        reader.cell(elsewhere(reader.comparison, one)).click()
        reader.cell(one).click()
    eventually(reader.address, {"cell": ["/".join(one)]})
    eventually(lambda: reader.shown()["open"], [reader.name(one)])


LEAVE = """
() => {
  document.querySelector(".sp-close").click();
  document.querySelector(".sp-masthead a[href^='issues']").click();
}
"""


def test_what_a_link_left_unanswered_keeps_no_other_page_from_its_address(
    reader: Reader, eventually: Eventually
) -> None:
    page = reader.page
    reader.cell(reported(reader.comparison)).click()
    expect(reader.evidence).to_be_visible()
    settled(page)
    page.evaluate(LEAVE)
    expect(page).to_have_title("Issues · Calais, January 2018 · Standpoint")
    settled(page)
    rule("All voices", "quoted")(page)
    eventually(reader.address, {"voices": ["quoted"]})
    page.get_by_role("button", name="Show all").click()
    eventually(reader.address, {})


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
        # What the server has answered, for an answer after the next step is an entry of its own.
        opened = [reader.name(key)] if "cell" in before else []
        is_whole = "contested" not in before
        wanted = (opened, is_whole)
        eventually(lambda: (reader.shown()["open"], reader.labels() == whole["cells"]), wanted)
    reader.page.go_back()
    eventually(reader.address, {})
    eventually(reader.shown, whole)


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
def test_what_was_undone_stays_undone(
    reader: Reader, undo: str, eventually: Eventually, subtests: pytest.Subtests
) -> None:
    whole, comparison = reader.shown(), reader.comparison
    for use in (by_topic, by_stakeholder, by_voice, contested_first, search):
        with subtests.test(use.__name__):
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
            reader.page.keyboard.press("Escape")
            eventually(reader.shown, whole)


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
