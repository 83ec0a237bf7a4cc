"""The first page without a browser: findings, glance and panel say what the core says."""

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode
from xml.etree.ElementTree import Element

import pytest

from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.contested import contested, contested_order
from standpoint.compare.findings import findings
from standpoint.compare.search import hits, index
from standpoint.compare.selection import MIN_SHARED, Selection
from standpoint.model import VOICES
from standpoint.wording import STANCE_WORDS
from standpoint.wording.findings import sentence
from standpoint.wording.findings.parts import Link
from tests.app import Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, words
from tests.reading import dossier_in, found

AP = "Ganley and Jill Lawless, Truthdig, 16 January 2018"
SPEECH = "Grete Rönnebaum, Stadt Öhlbrück, 9 November 2023"
PAPER = (
    "Imke Dörfler and Sönke Haßlau, Die Altstadt, das Auto und der liebe Frieden, Öhlbrücker "
    "Tagblatt, 18 March 2023"
)
FOLDERS = {"Calais": REPOSITORY, "Öhlbrück": OEHLBRUECK}


class Mark(NamedTuple):
    label: str
    step: int
    voice: str


def selections() -> list[tuple[str, Selection]]:
    """Return each dossier under every single voice, pair of voices and topic, and of two people."""
    return [
        (name, selection)
        for name, folder in FOLDERS.items()
        for selection in (
            Selection(),
            *(Selection(voices=(voice,)) for voice in VOICES),
            *(Selection(voices=pair) for pair in combinations(VOICES, 2)),
            *(Selection(topics=(topic.id,)) for topic in dossier_in(folder).outline.topics),
            Selection(stakeholders=tuple(s.id for s in dossier_in(folder).stakeholders[:2])),
        )
    ]


EVERY = pytest.mark.parametrize(("name", "selection"), selections(), ids=str)


def standing(comparison: Comparison, issue: str) -> list[Mark]:
    """Return who stands where on an issue, by the positions themselves."""
    marks = []
    for person, cell in zip(comparison.stakeholders, comparison.row(issue), strict=True):
        groups = [cell.current] if cell.current else []
        if cell.state == State.DIVIDED:
            scores = [position.stance.score for position in cell.current]
            assert len(set(scores)) == len(scores) == 2, "one position on each side"
            groups = [(p,) for p in sorted(cell.current, key=lambda p: p.stance.score)]
        for group in groups:
            counted = [e for p in group for e in p.evidence if comparison.selection.counts(e)]
            voice = next(v for v in VOICES if v in {e.voice.value for e in counted})
            step = group[0].stance.score if cell.score is None else cell.score
            marks.append(Mark(person.label, step, voice))
    return marks


def holders(comparison: Comparison, issue: str) -> list[str]:
    return list(dict.fromkeys(mark.label for mark in standing(comparison, issue)))


def drawn(shown: str) -> Element | None:
    """Return the glance as it stands on the page."""
    inside = between(shown, '<section class="sp-glance"', "</section>")
    return parse(f'<section class="sp-glance"{inside}</section>') if inside else None


def on_steps(strip: Element) -> list[Mark]:
    """Return the marks of a strip, from the left, as they are drawn."""
    marks = []
    for step in having(strip, "mk-step"):
        (column,) = re.findall(r"(?:grid|-)-column:(\d)", step.get("style", ""))
        for link in having(step, "mk-mark"):
            (disc,), (glyph,) = having(link, "mk-disc"), having(link, "mk-glyph")
            assert disc.get("data-stance") == str(int(column) - 3)
            (name,) = link.iter("bdi")
            marks.append(Mark(name.text or "", int(column) - 3, glyph.get("data-voice", "")))
    return marks


@EVERY
def test_the_glance_shows_where_two_or_more_stand(name: str, selection: Selection) -> None:
    comparison = compare(dossier_in(FOLDERS[name]), selection)
    app = Reader(FOLDERS[name])
    glance = drawn(app.open("matrix", **vars(selection)))
    order = contested_order(comparison)
    several = [issue for issue in order if len(holders(comparison, issue)) > 1]
    if not several:
        assert glance is None
        assert "glance" not in app.tables
        return
    assert glance is not None
    rows = [
        row for row in glance.iter("li") if having(row, "mk-text") and not having(row, "mk-rest")
    ]
    strips = [row for row in rows if having(row, "mk-mark")]
    of = comparison.dossier.issue_by_id
    assert [words(*having(row, "mk-text")) for row in strips] == [
        of[issue].proposition for issue in several[:7]
    ]
    for row, issue in zip(strips, several[:7], strict=True):
        found = on_steps(row)
        assert sorted(found) == sorted(standing(comparison, issue))
        people = {person.label: person.id for person in comparison.stakeholders}
        for link in having(row, "mk-mark"):
            (label,) = link.iter("bdi")
            cell = f"cell={issue}%2F{people[str(label.text)]}"
            assert cell in link.get("href", "")
            assert link.get("title", "").startswith(f"{label.text}: ")
    alone = [issue for issue in order if len(holders(comparison, issue)) == 1]
    listed = app.tables["glance"][1:]
    titles = {one.title: one.id for one in comparison.issues}
    assert {titles[row[0]] for row in listed} == {*several[:7], *alone}
    labels = {person.name: person.label for person in comparison.stakeholders}
    for issue in {*several[:7], *alone}:
        assert [
            Mark(labels[row[2]], int(row[4]), row[5]) for row in listed if titles[row[0]] == issue
        ] == standing(comparison, issue)
        assert {row[1] for row in listed if titles[row[0]] == issue} == {of[issue].proposition}
    for title, _, person, stance, step, _ in listed:
        name = next(one.id for one in comparison.stakeholders if one.name == person)
        is_divided = comparison.cells[titles[title], name].state == State.DIVIDED
        assert stance == f"{STANCE_WORDS[int(step)]}{', divided' if is_divided else ''}"


@EVERY
def test_what_only_one_holds_is_counted_and_nothing_left_out_is_told_as_absent(
    name: str, selection: Selection
) -> None:
    comparison = compare(dossier_in(FOLDERS[name]), selection)
    glance = drawn(Reader(FOLDERS[name]).open("matrix", **vars(selection)))
    if glance is None:
        return
    expected: dict[str, list[int]] = {}
    for issue in comparison.issues:
        if len(holders(comparison, issue.id)) == 1:
            hidden = any(cell.state == State.LEFT_OUT for cell in comparison.row(issue.id))
            who = "" if hidden else holders(comparison, issue.id)[0]
            marks = standing(comparison, issue.id)
            expected.setdefault(who, []).extend([marks[0].step] if len(marks) == 1 else [])
    told: dict[str, list[int]] = {}
    for line in having(glance, "mk-rest"):
        (text,) = having(line, "mk-text")
        named = [words(link) for link in text.iter("a")]
        assert ("left out" in words(text)) == (not named)
        counts = []
        (strip,) = having(line, "mk-strip")
        for count in strip.iter("span"):
            (column,) = re.findall(r"(?:grid|-)-column:(\d)", count.get("style", ""))
            number, noun = words(count).split()
            assert noun == ("issue" if number == "1" else "issues")
            counts += [int(column) - 3] * int(number)
        told[named[0] if named else ""] = sorted(counts)
    assert told == {who: sorted(steps) for who, steps in expected.items()}


@EVERY
def test_three_findings_lead_each_to_what_it_rests_on(name: str, selection: Selection) -> None:
    comparison = compare(dossier_in(FOLDERS[name]), selection)
    shown = Reader(FOLDERS[name]).open("matrix", **vars(selection))
    told = parse(between(shown, '<div class="sp-findings">', "</div>"))
    found = findings(comparison, MIN_SHARED)[:3]
    paragraphs = list(told.iter("p"))
    if not found:
        assert [words(one) for one in paragraphs] == ["No position counts in this selection."]
        return
    for one, paragraph in zip(found, paragraphs, strict=True):
        expected = sentence(one, comparison)
        assert words(paragraph) == str(expected)
        leads = [piece for piece in expected.pieces if isinstance(piece, Link)]
        for link, piece in zip(paragraph.iter("a"), leads, strict=True):
            assert words(link) == piece.words
            there = piece.leads or one.leads
            page, _, query = link.get("href", "").partition("?")
            assert page == (there.page or "./")
            assert parse_qs(query) == {
                name: [values] if isinstance(values, str) else list(values)
                for name, values in (vars(selection) | there.parameters).items()
                if values
            }


def own_part(address: str, rules: Selection) -> str:
    """Return an address without the reading rules that it keeps ahead of what else it says."""
    kept = urlencode({name: value for name, value in vars(rules).items() if value}, doseq=True)
    assert kept in address
    return address.replace(kept, "").replace("?&", "?")


@EVERY
def test_the_panel_begins_with_an_example_from_the_most_contested_issue(
    name: str, selection: Selection
) -> None:
    comparison = compare(dossier_in(FOLDERS[name]), selection)
    shown = Reader(FOLDERS[name]).open("matrix", **vars(selection))
    assert '<div class="sp-panel" data-cell' not in shown
    about = "".join(re.findall(r'data-example="([^"]*)"', shown))
    held = [issue for issue in contested_order(comparison) if holders(comparison, issue)]
    if not held:
        assert about == ""
        assert "Each cell opens to the very words" in shown
        return
    issue, person = about.split("/")
    assert issue == held[0]
    strongest = max(abs(cell.score or 0) for cell in comparison.row(issue))
    assert abs(comparison.cells[issue, person].score or 0) == strongest
    example = between(shown, '<section class="sp-evidence" aria-label="Example">', "</section>")
    two_sided = len({mark.step > 0 for mark in standing(comparison, issue) if mark.step}) == 2
    which = ", from one of the most contested issues" if two_sided else ""
    assert f"An example{which}. Open any mark or cell for its own passage." in plain(example)
    assert comparison.dossier.issue_by_id[issue].proposition in plain(example)
    others = [words(one.find("a")) for one in parse(between(example, "<ul>", "</ul>")).iter("li")]
    assert others == [
        one.label
        for one, cell in zip(comparison.stakeholders, comparison.row(issue), strict=True)
        if one.id != person and cell.state != State.NO_STATEMENT
    ]
    for text in ("Read it in the source", "This issue", "All positions of ", "Add a position"):
        assert text in plain(example)
    (first, *_) = (
        e for p in comparison.cells[issue, person].current for e in selection.passages(p)
    )
    onward = parse(between(example, '<p class="sp-onward">', "</p>"))
    assert [own_part(one.get("href", ""), selection) for one in onward.iter("a")] == [
        f"source?source={first.source}&at={issue}%2F{person}",
        f"issues?issue={issue}",
        f"stakeholders?who={person}",
        f"contribute?who={person}&issue={issue}",
    ]


@pytest.mark.parametrize(
    ("stakeholders", "is_there"), [(2, True), (10, True), (12, True), (13, False)]
)
def test_from_thirteen_stakeholders_nothing_is_seen_at_a_glance(
    stakeholders: int, is_there: bool, tmp_path: Path
) -> None:
    write_large(tmp_path, stakeholders, issues=9)
    app = Reader(tmp_path)
    shown = app.open("matrix")
    assert ('<section class="sp-glance"' in shown) == is_there
    assert ("glance" in app.tables) == is_there
    assert len(app.matrix["columns"][0]["items"]) == stakeholders
    assert [bool(note) for note in notes(app).values()] == [stakeholders > 10] * 9
    if is_there:
        glance = drawn(shown)
        assert glance is not None
        assert len([row for row in glance.iter("li") if having(row, "mk-mark")]) == 7
        # It stands below those on which only one has a position, which "these" would be.
        told = "Not drawn: two more issues on which two or more have a position."
        assert told in plain(shown)


def notes(app: Reader) -> dict[str, str]:
    """Return what each row of the matrix says of its issue beside the proposition."""
    return {
        row["id"]: row.get("note", "") for group in app.matrix["rows"] for row in group["items"]
    }


@pytest.mark.parametrize(
    "address", [{}, {"order": "contested"}, {"contested": "1"}, {"compact": "1"}], ids=str
)
def test_a_row_says_how_many_are_on_each_side_where_that_is_looked_for(
    address: dict[str, str],
) -> None:
    app = Reader(REPOSITORY)
    app.open("matrix", **address)
    assert notes(app)["no-camps"] == ("2 support, 1 oppose" if address else "")


SEARCHES = [
    "takeover",
    "taking over",
    "food",
    "camp",
    "macron",
    "ECOLE",
    "illegally crossing",
    "tents",
]


def is_marked(item: dict[str, Any]) -> bool:
    return any(len(item.get(part, [])) > 1 for part in ("title", "text", "found"))


@pytest.mark.parametrize("query", SEARCHES)
def test_what_is_found_is_listed_with_who_and_where_and_marked(query: str) -> None:
    comparison = compare(dossier_in(REPOSITORY), Selection())
    app = Reader(REPOSITORY)
    shown = app.open("matrix", q=query)
    issues, cells = found(index(comparison), query)
    if not issues:
        assert "No issue, summary, passage or note matches" in plain(shown)
        return
    (rows,) = [[item for group in app.matrix["rows"] for item in group["items"]]]
    assert [row["id"] for row in rows] == issues
    columns = [item["id"] for group in app.matrix["columns"] for item in group["items"]]
    for row in rows:
        looks = [app.matrix["looks"][n] for n in app.matrix["cells"][row["id"]]]
        hit = [name for name, look in zip(columns, looks, strict=True) if look["hit"]]
        assert hit == [name for name in columns if (row["id"], name) in cells]
        assert hit or is_marked(row), row
    panel = between(shown, '<section class="sp-evidence sp-hits"', "</section>")
    sentences = re.findall(r'<blockquote class="sp-hit"[^>]*>(.*?)</blockquote>', panel)
    every = len(hits(index(comparison), query))
    assert f"Found in {every} sentence" in plain(panel)
    assert len(sentences) == min(every, 30) > 0
    assert (f"And {every - 30} more." in plain(panel)) == (every > 30)
    assert all("<mark>" in one for one in sentences)
    listed = {tuple(cell.split("%2F")) for cell in re.findall(r"cell=([^&\"]*)", panel)}
    if len(sentences) < 30:
        assert listed == cells


def test_below_what_is_found_stands_whose_it_is_and_where() -> None:
    shown = Reader(REPOSITORY).open("matrix", q="camp")
    panel = parse(between(shown, 'aria-label="Found">', "</section>"))
    assert [words(one) for one in panel.iter("h3")] == ["No camps in Calais"]
    assert [words(one) for one in having(panel, "sp-note")] == [
        *["the issue itself"] * 3,
        "Macron · the curator’s words",
        "Macron · reported · Truthdig, 16 January 2018 · paragraph 7",
        "Security forces · the curator’s words",
        "Security forces · observed · Truthdig, 16 January 2018 · paragraph 3",
    ]


def test_what_a_filter_leaves_is_said_and_nothing_without_one() -> None:
    comparison = compare(dossier_in(REPOSITORY), Selection())
    two_sided = [i for i in comparison.issues if contested(comparison.row(i.id)).two_sided]
    app = Reader(REPOSITORY)
    told = between(app.open("matrix", contested="1"), '<p class="sp-said" role="status">', "</p>")
    counts = f"{len(two_sided)} of {len(comparison.issues)} issues shown."
    assert told == f"Only issues with somebody on each side, or somebody divided. {counts}"
    assert "sp-said" not in app.open("matrix")


def test_where_nothing_is_found_words_of_the_texts_are_offered() -> None:
    app = Reader(REPOSITORY)
    shown = app.open("matrix", q="migrnts")
    assert "No issue is left." in shown
    offered = between(shown, "<p>The texts have: ", "</p>")
    assert "migrants" in plain(offered)
    assert 'href="./?q=migrants"' in offered


@pytest.mark.parametrize(
    ("folder", "rules", "heading", "sources"),
    [
        (REPOSITORY, {}, "Source", [AP]),
        (REPOSITORY, {"voices": "quoted"}, "Source", [AP]),
        (OEHLBRUECK, {}, "Sources", [SPEECH, PAPER]),
        (OEHLBRUECK, {"sources": "rede-roennebaum-2023"}, "Source", [SPEECH]),
        (OEHLBRUECK, {"topics": "parken"}, "Source", [PAPER]),
        (OEHLBRUECK, {"voices": "observed"}, "Source", [PAPER]),
        (OEHLBRUECK, {"stakeholders": "gewerbering"}, "Source", [PAPER]),
    ],
)
def test_below_stands_what_the_dossier_is_and_which_sources_are_cited_here(
    folder: Path,
    rules: dict[str, str],
    heading: str,
    sources: list[str],
) -> None:
    shown = Reader(folder).open("matrix", **rules)
    about = between(shown, "<summary>About this dossier</summary>", "</details>")
    listed = between(about, f"<h3>{heading}</h3>", "</ul>")
    assert [plain(item) for item in listed.split("<li>")[1:]] == sources
    outline = dossier_in(folder).outline
    assert (outline.description or "") in plain(about)
    for event in outline.events:
        told_by = {rules.get("sources", one.source) == one.source for one in event.evidence}
        assert (event.title in plain(about)) == (True in told_by)


def test_where_nothing_counts_no_source_is_listed() -> None:
    app = Reader(REPOSITORY)
    shown = app.open("matrix", stakeholders="security-forces", voices="quoted")
    about = between(shown, "<summary>About this dossier</summary>", "</details>")
    assert about
    assert "<h3>Source" not in about
    assert AP not in plain(about)


@pytest.mark.parametrize(
    ("modules", "heavy"),
    [
        (
            "standpoint.screen.matrix, standpoint.screen.frame, standpoint.wording",
            "pandas scipy networkx",
        ),
        ("standpoint.compare.findings, standpoint.wording.findings", "numpy pandas scipy networkx"),
    ],
)
def test_the_first_page_needs_no_heavy_library(modules: str, heavy: str) -> None:
    code = f"import sys, {modules}\nprint(*sys.modules.keys() & set({heavy.split()}))"
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == ""


@EVERY
def test_the_topics_have_all_positions_that_the_page_counts(
    name: str, selection: Selection
) -> None:
    comparison = compare(dossier_in(FOLDERS[name]), selection)
    app = Reader(FOLDERS[name])
    app.open("matrix", **vars(selection))
    told = [group["note"] for group in app.matrix["rows"]]
    numbers = [int(number) for note in told for number in re.findall(r"(\d+) positions?$", note)]
    assert sum(numbers) == len(comparison.counted)
