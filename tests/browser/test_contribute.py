"""Adding a position in a browser: the passage, the voice, the entry, and the file on the disk."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from standpoint.load import load, snapshot
from standpoint.screen import poll
from tests.browser.conftest import COLOURS, PHONE, darkened, settled, violations
from tests.browser.line import Eventually, Line
from tests.browser.server import key_of
from tests.browser.test_pages import fits

PASSAGE = "vowed not to allow any migrant camp take root here again"
SUMMARY = "Vows to let no camp take root: “never” # again."
SELECT = """
words => {
  const text = document.querySelector(".sp-original");
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (!walker.nextNode().textContent.includes(words));
  const range = document.createRange();
  const start = walker.currentNode.textContent.indexOf(words);
  range.setStart(walker.currentNode, start);
  range.setEnd(walker.currentNode, start + words.length);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
}
"""


class Contributor:
    """Who fills in the form on a page."""

    def __init__(self, page: Page, site: str, query: str = "") -> None:
        self.page = page
        page.goto(f"{site}/contribute{query}")
        self.passage = page.get_by_role("textbox", name="The passage")
        expect(page.get_by_role("heading", name="The entry")).to_be_visible()
        self.verdict = page.locator(".sp-verdict:not(.sp-heard > *)")
        self.heard = page.locator(".sp-heard > .sp-verdict")

    def pick(self, name: str, option: str) -> None:
        self.page.get_by_role("combobox", name=name, exact=False).click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def type(self, field: Locator, words: str) -> None:
        field.fill(words)
        field.press("Control+Enter")

    def choose(self, option: str) -> None:
        self.page.locator("label").filter(has_text=re.compile(f"^{option}")).click()

    def fill(self) -> None:
        """Fill in all that a position needs."""
        self.type(self.passage, PASSAGE)
        self.choose("reported")
        self.choose("▲▲ strongly support")
        self.type(self.page.get_by_role("textbox", name="Summary"), SUMMARY)
        expect(self.entry()).to_be_visible()

    def begin(self) -> None:
        """Choose a cell of which nothing is recorded."""
        self.pick("Who", "Migrants in Calais")
        self.pick("On what", "Talks on Calais")
        expect(self.page.locator(".sp-recorded")).to_contain_text("no statement")

    def entry(self) -> Locator:
        return self.page.get_by_test_id("stCode")


@pytest.fixture
def contributor(page: Page, site: str) -> Contributor:
    contributor = Contributor(page, site)
    settled(page)
    return contributor


@pytest.fixture
def positions(dossier_copy: Callable[..., Path]) -> Path:
    """Return the folder of the files that an editor writes."""
    return dossier_copy() / "positions"


@pytest.fixture
def editor(positions: Path, serve: Callable[..., str], page: Page, line: Line) -> Contributor:
    """Return who may write into the files, at a cell of which nothing is recorded, all filled in.

    The way to the page can be held up, so it is there first.
    """
    address = serve(positions.parent, env={"STANDPOINT_EDIT": "1"})
    contributor = Contributor(page, address, f"?key={key_of(address)}")
    contributor.begin()
    contributor.fill()
    expect(page.get_by_role("button", name="Write it into positions/migrants.yaml")).to_be_visible()
    settled(page)
    return contributor


def test_a_right_passage_is_found_and_a_dropped_word_is_named(contributor: Contributor) -> None:
    page = contributor.page
    contributor.type(contributor.passage, PASSAGE)
    expect(contributor.verdict).to_have_text(re.compile("^✓ Word for word in the source: "))
    expect(contributor.verdict).to_have_class(re.compile(r"\bsp-right\b"))
    expect(page.locator(".sp-original mark")).to_have_text(PASSAGE)
    expect(page.locator(".sp-original mark")).to_be_in_viewport()
    contributor.type(contributor.passage, PASSAGE.replace("not ", ""))
    expect(contributor.verdict).to_have_text(re.compile("^✗ Not word for word"))
    expect(contributor.verdict.locator("ins")).to_have_text("not")
    expect(page.locator(".sp-original mark")).to_have_count(0)


def test_what_is_pasted_is_looked_up_at_once(new_page: Callable[..., Page], site: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    contributor = Contributor(page, site)
    page.evaluate("words => navigator.clipboard.writeText(words)", PASSAGE)
    contributor.passage.focus()
    page.keyboard.press("ControlOrMeta+v")
    expect(contributor.verdict).to_have_text(re.compile("^✓ Word for word in the source: "))


@pytest.mark.parametrize("way", ["pasted", "selected"])
def test_what_is_done_before_the_script_is_there_counts_once_it_is(
    new_page: Callable[..., Page], site: str, way: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    held: list[Route] = []
    page.route(re.compile(r"/BidiComponent\.[^/]*\.js$"), lambda route: held.append(route))
    contributor = Contributor(page, site)
    if way == "pasted":
        page.evaluate("words => navigator.clipboard.writeText(words)", PASSAGE)
        contributor.passage.focus()
        page.keyboard.press("ControlOrMeta+v")
        expect(contributor.passage).to_have_value(PASSAGE)
    else:
        expect(page.locator(".sp-original")).to_contain_text(PASSAGE)
        page.evaluate(SELECT, PASSAGE)
    assert held, "no script was kept back"
    for route in held:
        route.continue_()
    if way == "selected":
        page.get_by_role("button", name="Cite the selected words").click()
    expect(contributor.verdict).to_have_text(re.compile("^✓ Word for word in the source: "))


def test_words_selected_in_the_text_go_into_the_form(contributor: Contributor) -> None:
    page = contributor.page
    expect(page.get_by_role("button", name="Select words in the text")).to_be_disabled()
    page.evaluate(SELECT, PASSAGE)
    page.get_by_role("button", name="Cite the selected words").click()
    expect(contributor.passage).to_have_value(PASSAGE)
    expect(contributor.verdict).to_have_text(re.compile("^✓ Word for word in the source: "))


def test_words_stay_selected_though_an_answer_comes(
    line: Line, contributor: Contributor, eventually: Eventually
) -> None:
    with line.held():
        contributor.type(contributor.passage, PASSAGE.replace("not ", ""))
        eventually(line.answers, 1)
        contributor.page.evaluate(SELECT, PASSAGE)
    expect(contributor.verdict).to_have_text(re.compile("^✗ Not word for word"))
    settled(contributor.page)
    contributor.page.get_by_role("button", name="Cite the selected words").click()
    expect(contributor.verdict).to_have_text(re.compile("^✓ Word for word in the source: "))


def test_a_wrong_voice_is_told_and_the_entry_waits_for_the_right_one(
    contributor: Contributor,
) -> None:
    contributor.fill()
    contributor.choose("quoted")
    expect(contributor.heard).to_contain_text("use voice: reported")
    expect(contributor.entry()).to_have_count(0)
    contributor.choose("reported")
    expect(contributor.entry()).to_be_visible()


def test_an_answer_fades_at_its_end_as_long_as_there_is_more(
    new_page: Callable[..., Page], site: str
) -> None:
    contributor = Contributor(new_page(**PHONE), site)
    contributor.fill()
    contributor.choose("quoted")
    answer = contributor.page.locator(".sp-heard")
    expect(answer).to_contain_text("use voice: reported")
    assert answer.evaluate("one => one.scrollHeight > one.clientHeight")
    expect(answer).to_have_css("mask-image", re.compile("gradient"))
    answer.evaluate("one => one.scrollTo(0, one.scrollHeight)")
    expect(answer).to_have_css("mask-image", "none")
    contributor.choose("reported")
    expect(answer).to_have_css("mask-image", "none")  # all of it is seen


def test_a_choice_is_kept_while_an_answer_comes(line: Line, contributor: Contributor) -> None:
    """Who presses a choice just as something is told of the step before has chosen all the same."""
    page = contributor.page

    def press(option: str, answered: Callable[[], None], *before: Callable[[], None]) -> None:
        with line.held():
            for step in before:
                step()
            page.locator("label").filter(has_text=re.compile(f"^{option}")).hover()
            page.mouse.down()
        answered()
        page.mouse.up()
        expect(page.get_by_role("radio", name=option)).to_be_checked()

    def right() -> None:
        expect(contributor.verdict).to_have_text(re.compile("^✓ Word for word in the source: "))

    def objected() -> None:
        expect(contributor.heard).to_contain_text("use voice: reported")

    def sound() -> None:
        expect(page.get_by_role("button", name="Cite another passage too")).to_be_enabled()

    press("reported", right, lambda: contributor.type(contributor.passage, PASSAGE))
    press("▲ support", sound)
    press("▼ oppose", objected, lambda: contributor.choose("quoted"))
    press("▲▲ strongly support", sound, lambda: contributor.choose("reported"))


TOPS = """
() => [...document.querySelectorAll(".st-key-contribute input, .st-key-contribute textarea")].map(
  (one) => Math.round((one.closest("label") ?? one).getBoundingClientRect().top
    + document.querySelector('[data-testid="stMain"]').scrollTop)
)
"""
"""Where the fields stand on their page, a choice by its label."""


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_no_field_moves_whatever_is_told(
    new_page: Callable[..., Page], site: str, look: dict[str, Any]
) -> None:
    page = new_page(reduced_motion="reduce", **look)
    contributor = Contributor(page, site)
    expect(page.locator(".st-key-contribute").locator("input, textarea")).to_have_count(15)
    settled(page)
    tops = page.evaluate(TOPS)
    verdict = contributor.verdict
    for passage, told in (
        (PASSAGE, "✓ Word for word in the source: "),
        (PASSAGE.replace("not ", ""), "✗ Not word for word"),
        ("in Calais", "✗ The passage stands 7 times"),
        ("Nothing of this kind whatsoever stands anywhere", "✗ Not word for word"),
    ):
        contributor.type(contributor.passage, passage)
        expect(verdict).to_have_text(re.compile(f"^{told}"))
        assert page.evaluate(TOPS) == tops
    contributor.type(contributor.passage, PASSAGE)
    for voice, told in (("quoted", "use voice: reported"), ("ascribed", "needs 'speaker'")):
        contributor.choose(voice)
        expect(contributor.heard).to_contain_text(told)
        assert page.evaluate(TOPS) == tops
    contributor.choose("reported")
    expect(page.get_by_role("button", name="Cite another passage too")).to_be_enabled()
    assert page.evaluate(TOPS) == tops


def test_the_entry_can_be_copied_and_what_has_changed_taken_away(
    new_page: Callable[..., Page], site: str, eventually: Eventually, tmp_path: Path
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    contributor = Contributor(page, site)
    contributor.begin()
    contributor.fill()
    contributor.entry().hover()
    contributor.entry().get_by_role("button").first.click()
    eventually(
        lambda: page.evaluate("navigator.clipboard.readText()").splitlines()[:3],
        [
            "  - issue: talks",
            "    stance: strongly-support",
            f'    summary: "{SUMMARY}"',
        ],
    )
    with page.expect_download() as begun:
        page.get_by_role("button", name="Download migrants.yaml").click()
    begun.value.save_as(tmp_path / "migrants.yaml")
    file = (tmp_path / "migrants.yaml").read_bytes()
    assert f'summary: "{SUMMARY}"' in file.decode()
    expect(page.get_by_role("button", name="Write it")).to_have_count(0)
    page.get_by_role("button", name="Keep it and begin another").click()
    with page.expect_download() as begun:
        page.get_by_role("button", name="Download the changed file as a zip").click()
    assert begun.value.suggested_filename == "positions.zip"
    with ZipFile(begun.value.path()) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    assert held == {"positions/migrants.yaml": file}


def test_the_address_holds_who_and_on_what(contributor: Contributor) -> None:
    contributor.pick("Who", "UK government")
    contributor.pick("On what", "Talks on Calais")
    page = contributor.page
    page.wait_for_url(re.compile(r"/contribute\?who=uk-government&issue=talks$"))
    expect(page.locator(".sp-recorded")).to_contain_text("positions/uk-government.yaml, line ")


def test_a_server_started_for_editing_writes_the_entry(
    editor: Contributor, positions: Path
) -> None:
    page, folder = editor.page, positions.parent
    before = (positions / "migrants.yaml").read_text(encoding="utf-8")
    button = page.get_by_role("button", name="Write it into positions/migrants.yaml")
    # Somebody else saves the file in between, and the page has not looked yet.
    digest = snapshot(folder).digest
    page.route(f"**{poll.PATH}", lambda route: route.fulfill(body=digest))
    (positions / "migrants.yaml").write_text(f"{before}# a remark\n", encoding="utf-8")
    button.click()
    outcome = page.locator(".sp-outcome")
    expect(outcome).to_contain_text("Not written: migrants.yaml has changed meanwhile")
    page.unroute(f"**{poll.PATH}")
    button.click()
    expect(outcome).to_contain_text(
        re.compile(r"^Written into positions/migrants.yaml at line \d+")
    )
    expect(editor.passage).to_have_value("")
    expect(page.locator(".sp-recorded")).to_contain_text(SUMMARY)
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert loaded.dossier is not None
    added = loaded.dossier.stakeholder_by_id["migrants"].positions[-1]
    assert (added.summary, added.evidence[0].text) == (SUMMARY, PASSAGE)
    text = (positions / "migrants.yaml").read_text(encoding="utf-8")
    assert text.endswith("# a remark\n")


def test_what_is_asked_meanwhile_brings_nothing_back_that_was_written(
    editor: Contributor, positions: Path, line: Line, eventually: Eventually
) -> None:
    """By the reader, who presses twice, and by the page, which sees that the file has changed."""
    page, file = editor.page, positions / "migrants.yaml"
    button = page.get_by_role("button", name="Write it into positions/migrants.yaml")
    with line.held():
        button.click()
        eventually(lambda: line.answers() >= 1, True)  # the page asks by itself, too
        assert file.read_text(encoding="utf-8").count(PASSAGE) == 1
        button.click()
        eventually(lambda: line.answers() >= 3, True)
    expect(page.locator(".sp-outcome")).to_contain_text("Written into positions/migrants.yaml")
    expect(editor.passage).to_have_value("")
    expect(page.locator(".sp-result").filter(has_text="Still needed")).to_be_visible()
    expect(editor.verdict).to_have_count(0)
    assert file.read_text(encoding="utf-8").count(PASSAGE) == 1


def test_a_button_of_one_cell_never_writes_another(
    editor: Contributor, positions: Path, line: Line, eventually: Eventually
) -> None:
    page, other = editor.page, positions / "aid-groups.yaml"
    before = other.read_bytes()
    button = page.get_by_role("button", name="Write it into positions/migrants.yaml")
    page.get_by_test_id("stMain").evaluate("one => one.scrollTo(0, 0)")
    with line.held():
        editor.pick("Who", "Aid groups in Calais")
        eventually(line.answers, 1)
        button.click()
        eventually(lambda: line.answers() >= 2, True)  # the page asks by itself, too, once it wrote
    expect(page.locator(".sp-recorded")).to_contain_text("Aid groups, so far")
    settled(page)
    assert other.read_bytes() == before


def test_a_passage_is_kept_once_though_the_button_is_pressed_twice(
    line: Line, contributor: Contributor, eventually: Eventually
) -> None:
    page = contributor.page
    contributor.begin()
    contributor.fill()
    settled(page)
    with line.held():
        for times in (1, 2):
            page.get_by_role("button", name="Cite another passage too").click()
            eventually(line.answers, times)
    expect(page.get_by_role("textbox", name="Another passage, word for word")).to_have_value("")
    expect(contributor.verdict).to_have_text(re.compile(f"^✓ Cited from .*{PASSAGE}$"))
    expect(page.locator(".sp-outcome")).to_have_count(0)
    settled(page)
    with line.merged():
        page.get_by_role("textbox", name="Summary").fill(f"{SUMMARY} In other words.")
        page.keyboard.press("Tab")
        eventually(line.questions, 1)
        page.get_by_role("button", name="Keep it and begin another").click()
        eventually(line.questions, 2)
    expect(page.locator(".sp-outcome")).to_contain_text("Nothing was done")
    expect(page.get_by_role("textbox", name="Summary")).to_have_value(f"{SUMMARY} In other words.")


def test_a_silence_is_ended_with_the_keyboard_alone(
    serve: Callable[..., str], page: Page, dossier_copy: Callable[..., Path]
) -> None:
    folder = dossier_copy()
    path = folder / "positions" / "uk-government.yaml"
    before = path.read_text(encoding="utf-8").splitlines()
    site = serve(folder, env={"STANDPOINT_EDIT": "1"})
    key = key_of(site)
    page.goto(f"{site}/contribute?who=uk-government&issue=minors-to-britain&key={key}")
    expect(page.locator(".sp-recorded")).to_contain_text("the silence goes with it")
    page.get_by_role("textbox", name="The passage").focus()
    page.keyboard.type(PASSAGE)
    page.keyboard.press("Tab")
    expect(page.locator(".sp-verdict.sp-right")).to_be_visible()
    for choice in ("reported: their words", "strongly support"):
        page.get_by_role("radio", name=choice).focus()
        page.keyboard.press("Space")
        expect(page.get_by_role("radio", name=choice)).to_be_checked()
    page.get_by_role("textbox", name="Summary").focus()
    page.keyboard.type(SUMMARY)
    page.keyboard.press("Tab")
    expect(page.get_by_text("It ends a silence. First take away")).to_be_visible()
    page.get_by_role("button", name="Write it into positions/uk-government.yaml").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sp-outcome")).to_contain_text("The silence that it ends is taken away.")
    after = path.read_text(encoding="utf-8").splitlines()
    gone = [line for line in before if line not in after]
    assert gone == ["    note: France's demand is reported, Britain's answer is not."]
    entry = after.index("  - issue: minors-to-britain")
    assert SUMMARY in after[entry + 2]
    assert load(snapshot(folder)).problems == ()
    expect(page.locator(".st-key-sitting")).to_contain_text("in positions/uk-government.yaml")
    page.get_by_role("link", name="Open its cell").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Evidence")).to_contain_text(SUMMARY)


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    new_page: Callable[..., Page], site: str, look: dict[str, Any]
) -> None:
    page = new_page(reduced_motion="reduce", **look)
    contributor = Contributor(page, site)
    contributor.type(contributor.passage, PASSAGE.replace("not ", ""))
    expect(contributor.verdict).to_be_visible()
    check(page)
    contributor.fill()
    check(page)
    page.get_by_role("button", name="Keep it and begin another").click()
    expect(page.get_by_role("heading", name="In this sitting")).to_be_visible()
    page.get_by_text("Not listed yet?").click()
    contributor.type(page.get_by_role("textbox", name="Full name"), "The mayor")
    begun = page.locator(".st-key-begin").get_by_test_id("stCode")
    expect(begun).to_contain_text("name: The mayor")
    page.get_by_role("button", name="Keep it and go on with it").click()
    expect(page.locator(".st-key-sitting")).to_contain_text("kept for positions/the-mayor.yaml")
    expect(page.get_by_role("combobox", name="Who", exact=False)).to_have_value("The mayor")
    for kind in ("An issue", "A source"):
        contributor.choose(kind)
        expect(page.locator(".sp-needed")).to_be_visible()
        check(page)


def check(page: Page) -> None:
    assert not violations(page)
    darkened(page)
    assert not violations(page, of=COLOURS)
    page.emulate_media(color_scheme="light")
    assert fits(page)
