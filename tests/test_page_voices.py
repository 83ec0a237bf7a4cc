"""The page on voices says what the comparison says, under any reading rule."""

import json
import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from standpoint import wording
from standpoint.compare.cells import Comparison, State
from standpoint.compare.findings.evidence import unheard
from standpoint.compare.selection import Selection
from standpoint.compare.voices import ascriptions, how_heard, words_once
from standpoint.markup import html
from standpoint.model import VOICES
from standpoint.screen.speaking import SHARE
from standpoint.wording import voices
from standpoint.wording.findings import headline
from standpoint.wording.findings.parts import numbered
from tests.app import App, Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, words
from tests.extracts import rows as csv_rows
from tests.reading import READINGS, compared, name


def numbers(comparison: Comparison) -> dict[str, Counter[str]]:
    """Return how many passages each stakeholder has in each voice, by a walk over the records."""
    shown = {issue.id for issue in comparison.issues}
    return {
        person.label: Counter(
            passage.voice.value
            for position in person.positions
            if position.issue in shown
            for passage in position.evidence
            if comparison.selection.counts(passage)
        )
        for person in comparison.stakeholders
    }


def bars(figure: Any) -> dict[str, dict[str, int]]:
    """Return the numbers of a figure's bars by name and voice; where each begins is looked at."""
    names = [unescape(label) for label in figure["layout"]["yaxis"]["ticktext"]]
    drawn: dict[str, dict[str, int]] = {one: {} for one in names}
    for trace in figure["data"]:
        if trace["type"] == "bar":
            for row, base, number in zip(trace["y"], trace["base"], trace["x"], strict=True):
                assert base == sum(drawn[names[row]].values())
                drawn[names[row]][trace["name"]] = number
    return drawn


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_the_page_says_what_the_comparison_says(folder: Path, rules: Selection) -> None:
    app, comparison = Reader(folder), compared(folder, rules)
    shown = app.open("voices", **vars(rules))
    found, said_of = how_heard(comparison), ascriptions(comparison)

    told = unheard(comparison)
    title = headline(told[0], comparison) if told else voices.quoted(comparison, found)
    assert plain(between(shown, "<h1", "</h1>").partition(">")[2]) == " ".join(title.split())
    assert voices.overview(found) in plain(shown)
    for one, sentence in voices.heard_instead(found, said_of, rules.restricts_passages):
        assert html("{}</a></b>: {}", one.stakeholder.label, sentence) in shown

    (figure,) = app.figures
    counts = numbers(comparison)
    drawn = bars(figure)
    assert drawn == counts
    totals = [sum(drawn[one].values()) for one in drawn]
    assert totals == sorted(totals, reverse=True)
    table = app.tables["voices-passages"]
    assert table[0] == ["Stakeholder", "Quoted", "Reported", "Observed", "Ascribed", "All"]
    labels = {person.name: person.label for person in comparison.stakeholders}
    assert [[labels[row[0]], *row[1:]] for row in table[1:]] == [
        [one, *(str(counts[one][v]) for v in VOICES), str(counts[one].total())] for one in drawn
    ]

    said = between(shown, '<div class="sp-speaking', "</details>")
    passages = counts_of(counts, "ascribed")
    assert said.count("at=") == passages or (said == "" and not passages)
    note = wording.counted(passages, "passage") if passages else "nobody, in what counts here"
    assert f"<h2>Who speaks of whom</h2><span>{note}</span>" in shown
    if said.startswith(" sp-evidence"):
        issues = comparison.dossier.issue_by_id
        assert re.findall(r'<p>On <a [^>]*cell=([^"&]*)">(.*?)</a>:</p>', said) == [
            (f"{issue}%2F{one.stakeholder.id}", html("{}", issues[issue].title))
            for one in said_of
            for issue, _ in one.passages
        ]
    silences = between(shown, "<h2>Silences</h2>", "</details>")
    assert "<span>1, with a note each</span>" not in silences
    notes = [c.note for c in comparison.cells.values() if c.state == State.SILENT]
    assert silences.count("<li") == len(notes)
    assert all(html("{}", note) in silences for note in notes)


def counts_of(counts: dict[str, Counter[str]], voice: str) -> int:
    return sum(one[voice] for one in counts.values())


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_the_coverage_has_the_stance_and_the_voice_of_each_cell(
    folder: Path, rules: Selection
) -> None:
    comparison = compared(folder, rules)
    shown = Reader(folder).open("voices", **vars(rules))
    cells = having(
        parse(between(shown.partition("sp-coverage")[2], "</thead>", "</table>")), "mk-voiced"
    )
    assert [look(one) for one in cells] == [
        expected(comparison, issue.id, person.id)
        for topic in comparison.dossier.outline.topics
        for issue in topic.issues
        if issue in comparison.issues
        for person in comparison.stakeholders
    ]


def look(cell: Element) -> tuple[str | None, list[str | None], str]:
    """Return the stance of a cell, the voices that it is drawn in, and where it leads."""
    drawn = having(cell, "mk-half") or [cell]
    voices = [one.get("data-voice") for one in drawn if one.get("data-voice")]
    address = re.sub(r".*cell=([^&]*).*", r"\1", cell.get("href", "")).replace("%2F", "/")
    return cell.get("data-stance"), voices, address


def expected(
    comparison: Comparison, issue: str, person: str
) -> tuple[str | None, list[str | None], str]:
    """Return the same by a walk over the records."""
    cell = comparison.cells[issue, person]
    stance = cell.state.value.replace(" ", "-") if cell.score is None else str(cell.score)
    sides = [cell.current]
    if cell.state == State.DIVIDED:
        sides = [tuple(p for p in cell.current if p.stance.score * sign > 0) for sign in (-1, 1)]
    voices: list[str | None] = []
    for side in sides:
        said = {e.voice.value for p in side for e in p.evidence if comparison.selection.counts(e)}
        voices += [next(voice for voice in VOICES if voice in said)] if said else []
    return stance, voices, f"{issue}/{person}"


def test_words_are_counted_where_the_address_says_so() -> None:
    for folder in (REPOSITORY, OEHLBRUECK):
        app, found = Reader(folder), how_heard(compared(folder, Selection()))
        shown = app.open("voices", count="words")
        drawn = bars(app.figures[0])
        assert drawn == {
            one.stakeholder.label: {v: n for v, n in zip(VOICES, one.words, strict=True) if n}
            for one in found
        }
        assert html("<p>{}</p>", voices.bars_summary(found, "words")) in shown
        alt = app.spoken[0]
        assert alt == voices.bars_summary(found, "words")


def test_an_address_that_knows_no_such_count_counts_passages() -> None:
    assert "25 of 39 cited passages" in Reader(REPOSITORY).open("voices", count="votes")


def test_the_finding_is_the_title() -> None:
    shown = Reader(REPOSITORY).open("voices")
    assert "<h1>Never quoted: Security forces and UK government</h1>" in shown
    assert plain(between(shown, "</h1>", "</p>")) == (
        "Of 39 passages, eight are quoted, 19 reported, 11 observed and one ascribed. "
        "Most: Macron , 25 passages."
    )
    of_one_topic = plain(Reader(REPOSITORY).open("voices", topics=("calais",)))
    assert "Most: Macron and Aid groups , four passages each." in of_one_topic
    shown = Reader(REPOSITORY).open("voices", voices=("quoted", "observed"))
    assert "<h1>In this selection, quoted: eight of 19 passages</h1>" in shown


def test_who_speaks_of_another_is_led_to_where_it_is_a_stakeholder_itself() -> None:
    shown = Reader(REPOSITORY).open("voices")
    heading = between(shown, '<article class="sp-voice"><h3>', "</h3>")
    assert plain(heading) == "Emmanuel Macron speaks of UK government"
    assert re.findall("who=([a-z-]+)", heading) == ["macron", "uk-government"]


def test_a_part_of_a_bar_tells_one_of_its_passages() -> None:
    app, comparison = Reader(OEHLBRUECK), compared(OEHLBRUECK, Selection())
    app.open("voices")
    (figure,) = app.figures
    people = {person.label: person for person in comparison.stakeholders}
    names = [unescape(label) for label in figure["layout"]["yaxis"]["ticktext"]]
    for trace in figure["data"]:
        if trace["type"] != "bar":
            continue
        for row, number, (told,) in zip(trace["y"], trace["x"], trace["customdata"], strict=True):
            head, *lines = unescape(told).split("<br>")
            assert head == f"<b>{names[row]}</b>"
            rest = " ".join(lines)
            texts = [
                " ".join(e.text.split())
                for p in people[names[row]].positions
                for e in p.evidence
                if e.voice.value == trace["name"]
            ]
            assert len(texts) == number
            assert any(text in rest for text in texts)
            assert rest.endswith(f"and {wording.counted(number - 1, 'more passage')}") == (
                number > 1
            )


def test_words_are_cited_source_by_source() -> None:
    comparison = compared(OEHLBRUECK, Selection())
    shown = Reader(OEHLBRUECK).open("voices")
    for one in how_heard(comparison):
        for source, number in one.sources.items():
            title = wording.source_name(comparison.dossier, source)
            cells = html('<td>{}</td><td class="sp-number">{}</td>', title, number)
            assert cells in shown


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_the_words_cited_of_a_source_are_as_many_as_its_own_page_counts(
    folder: Path, rules: Selection
) -> None:
    """And each share is of those words, one cited for two stakeholders counted for each."""
    comparison = compared(folder, rules)
    once, app = words_once(comparison), Reader(folder)
    chosen = {key: value for key, value in vars(rules).items() if value}
    shown = app.open("voices", **chosen)
    if not once:
        assert "Whose words are cited" not in shown
        return
    cited = f"{wording.counted(sum(once.values()), 'word')} of {numbered(len(once), 'source')}"
    assert f"<p>Cited: {cited}" in shown
    shares = [float(row[f"{SHARE} (0 to 1)"]) for row in csv_rows(app.files["voices-sources"])]
    assert sum(shares) == pytest.approx(len(once))
    told = [row[-1].strip() for row in app.tables["voices-sources"][1:]]
    assert told == [wording.percent(share).replace("\u00a0", " ") for share in shares]
    widths = re.findall(r'<span class="sp-share"><i style="width:([^%]*)%">', shown)
    assert [*map(float, widths)] == [round(100 * share, 1) for share in shares]
    for source, number in once.items():
        assert f"{number:,} of its " in app.open("source", source=source, **chosen)


def test_each_cell_keeps_the_rules() -> None:
    shown = Reader(REPOSITORY).open("voices", voices=("observed", "ascribed"))
    (first, *_) = having(
        parse(between(shown.partition("sp-coverage")[2], "</thead>", "</table>")), "mk-voiced"
    )
    assert first.get("href") == "./?voices=observed&voices=ascribed&cell=help-to-stay%2Fmacron"


def test_text_of_the_dossier_is_never_markup(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "uk-government.yaml"
    changed = file.read_text(encoding="utf-8")
    changed = changed.replace("name: UK government", 'name: "<b>UK</b>"')
    changed = changed.replace("speaker: Emmanuel Macron", 'speaker: "<i>Macron</i>"')
    file.write_text(changed, encoding="utf-8")
    app = Reader(folder)
    shown = app.open("voices")
    assert "<b>UK</b>" not in shown
    assert "<i>Macron</i>" not in shown
    assert "&lt;b&gt;UK&lt;/b&gt;" in shown
    assert "&lt;i&gt;Macron&lt;/i&gt;" in shown
    figure = json.dumps(app.figures)
    assert "<b>UK</b>" not in figure
    assert "&lt;b&gt;UK&lt;/b&gt;" in figure


def test_a_large_dossier_is_shown_in_few_elements(tmp_path: Path) -> None:
    write_large(tmp_path, 38, 38)
    app = Reader(tmp_path)
    shown = app.open("voices")
    assert (
        "Of 1,444 passages, 361 are quoted, 362 reported, 361 observed and 360 ascribed." in shown
    )
    root = parse(
        between(shown, '<div class="sp-matrix sp-coverage sp-upright"', "</div>").partition(">")[2]
    )
    cells = having(root, "mk-small")
    assert len(cells) == 38 * 38
    assert (
        between(shown, '<div class="sp-speaking sp-speaking-links">', "</details>").count("at=")
        == 360
    )
    assert not any(len(cell) or cell.text for cell in cells), "a glyph alone, drawn by the sheet"
    assert sum(block.count("</") for block in app.blocks) < 4600
    (figure,) = app.figures
    assert sum(len(drawn) for drawn in bars(figure).values()) == 4 * 38


def test_more_cells_than_anyone_could_read_are_handed_out_only(tmp_path: Path) -> None:
    write_large(tmp_path, 51, 50)
    app = Reader(tmp_path)
    shown = app.open("voices")
    assert "mk-voiced" not in shown
    assert "They are too many to be drawn" in shown
    assert shown.count('class="mk-legend"') == 1  # that of the bars
    head, *rows = app.tables["voices-coverage"]
    assert (len(head), len(rows)) == (52, 50)
    assert {word for row in rows for word in row[1:]} >= {
        "mixed, quoted",
        "strongly oppose, observed",
    }
    assert "mk-voiced" in app.open("voices", topics="topic-1")


def test_nothing_counts_and_the_page_says_so() -> None:
    app = Reader(REPOSITORY)
    shown = app.open("voices", stakeholders="security-forces", voices="quoted")
    assert "<h1>No passage counts here</h1>" in shown
    assert shown.count("No passage counts here") == 1
    assert not app.figures
    assert "voices-passages" not in app.tables
    assert words(parse(between(shown, "<h2>Not in their own words</h2>", "</div>"))).startswith(
        "Security forces: no position counts here"
    )


def test_what_bars_count_is_asked_where_there_are_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(REPOSITORY, monkeypatch)
    app.open("voices", count="words")
    assert "Count" in {one.label for one in app.at.radio}
    shown = app.open("voices", count="words", stakeholders="security-forces", voices="quoted")
    assert "Count" not in {one.label for one in app.at.radio}
    assert "sp-unknown" not in shown
