"""The stakeholders: counts, closest and furthest, rows and bars are those of the core."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from standpoint.compare.cells import Cell, Comparison, State, compare
from standpoint.compare.pairs import Relation, relations
from standpoint.compare.selection import MIN_SHARED, Selection
from standpoint.load import load, snapshot
from standpoint.model import VOICES, Stakeholder
from tests.app import App, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.elements import having, parse, style, words
from tests.selections import rules

WORDS = {
    2: "strongly support",
    1: "support",
    0: "mixed",
    -1: "oppose",
    -2: "strongly oppose",
}
SIGNS = {2: "▲▲", 1: "▲", 0: "◆", -1: "▼", -2: "▼▼"}
STATES = {State.DIVIDED: "▼▲", State.SILENT: "○", State.LEFT_OUT: "⊘"}
SHARED = (Relation.SAME, Relation.APART, Relation.OPPOSITE)


@pytest.fixture(scope="module", params=[REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def opened(request: pytest.FixtureRequest) -> Iterator[tuple[App, list[Comparison]]]:
    """Return the app on a dossier, and the comparison of it under every reading rule."""
    dossier = load(snapshot(request.param)).dossier
    assert dossier is not None
    with pytest.MonkeyPatch.context() as patch:
        yield App(request.param, patch), [compare(dossier, one) for one in rules(dossier)]


@pytest.fixture
def calais(monkeypatch: pytest.MonkeyPatch) -> tuple[App, Comparison]:
    dossier = load(snapshot(REPOSITORY)).dossier
    assert dossier is not None
    return App(REPOSITORY, monkeypatch), compare(dossier, Selection())


def stances(cells: Sequence[Cell]) -> dict[str, int]:
    found = Counter("divided" if c.score is None else WORDS[c.score] for c in cells if c.current)
    return {word: found[word] for word in [*WORDS.values(), "divided"]}


def voices(comparison: Comparison, cells: Sequence[Cell]) -> dict[str, int]:
    """Return by the records how many positions have which voice as their most direct one."""
    found: Counter[str] = Counter()
    for cell in cells:
        heard = {e.voice.value for p in cell.current for e in comparison.selection.passages(p)}
        found.update([voice for voice in VOICES if voice in heard][:1])
    return {voice: found[voice] for voice in VOICES}


def counted(comparison: Comparison, one: str, other: str) -> tuple[int, int, int]:
    found = list(relations(comparison, [one, other]).values())
    same, apart, opposite = (found.count(relation) for relation in SHARED)
    return same, apart, opposite


def near(comparison: Comparison, one: str, least: int) -> dict[str, tuple[str, str]]:
    """Return by the counts alone who is closest and furthest, with the words of the counts."""
    counts = {
        other.id: numbers
        for other in comparison.stakeholders
        if other.id != one and sum(numbers := counted(comparison, one, other.id))
    }
    value = {name: (same + apart / 2) / (same + apart + opposite)
             for name, (same, apart, opposite) in counts.items()}  # fmt: skip
    enough = [name for name in counts if sum(counts[name]) >= least]
    found = {}
    close = [n for n in enough if value[n] > 0] or [n for n in counts if value[n] > 0]
    if close:
        found["Closest"] = max(close, key=lambda n: (value[n], sum(counts[n])))
    limit = value[found["Closest"]] if close else 1
    far = [n for n in enough if value[n] < limit] or [n for n in counts if value[n] < limit]
    if far:
        found["Furthest"] = min(far, key=lambda n: (value[n], -sum(counts[n])))
    labels = {person.id: person.label for person in comparison.stakeholders}
    return {word: (labels[n], say(counts[n], value[n], least)) for word, n in found.items()}


def say(counts: tuple[int, int, int], value: float, least: int) -> str:
    same, apart, opposite = counts
    parts = [(same, "same side"), (opposite, "opposite"), (apart, "apart")]
    (first, word), *rest = [(number, word) for number, word in parts if number]
    told = [f"{first} of {sum(counts)} {word}", *(f"{n} {other}" for n, other in rest)]
    if sum(counts) >= least:
        return ", ".join([f"{math.floor(100 * value + 0.5)} %", *told])
    return ", ".join([*told, "too few to say"])


def tally(element: Element) -> dict[str, tuple[int, int]]:
    """Return for each row of a tally its number, and how many squares it has."""
    found = {}
    for row in element.findall("li"):
        name, units = list(row)
        (number,) = units.findall("b")
        found[words(name)] = int(words(number)), len(having(units, "mk-unit"))
    return found


def facts(element: Element) -> dict[str, list[Element]]:
    """Return what stands beside each word of how a stakeholder stands to the others."""
    found: dict[str, list[Element]] = {}
    terms, told = element.findall("dt"), element.findall("dd")
    for term, definition in zip(terms, told, strict=True):
        found.setdefault(words(term), []).append(definition)
    return found


def check_near(
    comparison: Comparison, one: str, least: int, told: dict[str, list[Element]]
) -> None:
    expected = near(comparison, one, least)
    if not expected:
        (why,) = told["Closest"]
        alone = len(comparison.stakeholders) < 2
        assert words(why) == (
            "nobody else is in this selection" if alone else "no issue shared with anybody"
        )
        return
    assert {"Closest", "Furthest"} & told.keys() == expected.keys()
    for word, (label, said) in expected.items():
        ((definition),) = told[word]
        (link,) = definition.findall("a")
        assert words(link) == label
        assert words(definition.findall("em")[0]) == said
        other = next(s.id for s in comparison.stakeholders if s.label == label)
        assert f"pair={one}&pair={other}" in link.get("href", "")
        drawn = Counter(s.get("data-relation") for s in having(definition, "mk-square"))
        kinds = ("same", "apart", "opposite")
        counts = dict(zip(kinds, counted(comparison, one, other), strict=True))
        assert drawn == Counter({name: n for name, n in counts.items() if n})


def block(app: App, start: str) -> Element:
    (found,) = (b.value for b in app.at.html if b.value.startswith(f'<div class="{start}'))
    return parse(found)


def people(app: App) -> list[Element]:
    return block(app, "sp-people").findall("div/ol/li")


def name_of(row: Element) -> str:
    (heading,) = row.iter("h2")
    return words(heading)


def test_all_stakeholders_have_their_counts(opened: tuple[App, list[Comparison]]) -> None:
    app, comparisons = opened
    for comparison in comparisons:
        app.open("stakeholders", **vars(comparison.selection))
        rows = people(app)
        assert [*map(name_of, rows)] == [person.name for person in comparison.stakeholders]
        for person, row in zip(comparison.stakeholders, rows, strict=True):
            cells = comparison.column(person.id)
            held = sum(bool(cell.current) for cell in cells)
            (who,) = having(row, "sp-person")
            assert f"{held} of {len(cells)} issue" in words(who)
            tallies = [tally(one) for one in having(row, "mk-tally")]
            expected = [stances(cells), voices(comparison, cells)]
            assert tallies == (
                [{w: (n, n) for w, n in counts.items() if n} for counts in expected] if held else []
            )
            (listed,) = row.iter("dl")
            told = facts(listed)
            check_near(comparison, person.id, MIN_SHARED, told)
            for state in (State.SILENT, State.LEFT_OUT):
                number = sum(cell.state == state for cell in cells)
                shown = [int(words(one)) for one in told.get(state.value.capitalize(), [])]
                assert shown == ([number] if number else [])


def test_who_is_never_quoted_is_said_where_no_voice_is_chosen(
    opened: tuple[App, list[Comparison]],
) -> None:
    app, comparisons = opened
    for comparison in comparisons:
        app.open("stakeholders", **vars(comparison.selection))
        told = [name_of(row) for row in people(app) if "never quoted" in words(row)]
        quoted = {
            person.name
            for person in comparison.dossier.stakeholders
            if any(e.voice == "quoted" for p in person.positions for e in p.evidence)
            or any(person.id in source.voices_of for source in comparison.dossier.sources)
        }
        held = {name for name, _, _ in comparison.counted}
        expected = [
            p.name for p in comparison.stakeholders if p.id in held and p.name not in quoted
        ]
        assert told == ([] if comparison.selection.voices else expected)


def test_who_has_most_positions_may_come_first(opened: tuple[App, list[Comparison]]) -> None:
    app, comparisons = opened
    for comparison in comparisons[:5]:
        app.open("stakeholders", order="positions", **vars(comparison.selection))
        numbers = {
            person.name: sum(bool(cell.current) for cell in comparison.column(person.id))
            for person in comparison.stakeholders
        }
        names = [*map(name_of, people(app))]
        assert names == sorted(numbers, key=lambda name: -numbers[name])
        for figure in app.figures:
            labels = figure["layout"]["yaxis"]["ticktext"]
            assert labels == [
                p.label for n in names for p in comparison.stakeholders if p.name == n
            ]


def check_bars(comparison: Comparison, figure: Any) -> None:
    """Check that every bar diverges from mixed, opposition left and support right."""
    parts: dict[int, list[tuple[float, float, str, str]]] = {}
    for trace in figure["data"]:
        if trace["type"] == "bar":
            lines = zip(
                trace["y"],
                trace["base"],
                trace["x"],
                trace["customdata"],
                strict=True,
            )
            colour = trace["marker"]["color"]
            for place, base, number, (told,) in lines:
                parts.setdefault(place, []).append((base, number, colour, told))
    low, high = figure["layout"]["xaxis"]["range"]
    assert low < high
    colours = {-2: "#d55e00", -1: "#f2b182", 0: "#e8e8e8", 1: "#86bfe3", 2: "#0072b2"}
    for place, person in enumerate(comparison.stakeholders):
        cells = comparison.column(person.id)
        scores = sorted(cell.score for cell in cells if cell.score is not None)
        bar = sorted(parts.get(place, []))
        assert [c for _, number, c, _ in bar for _ in range(int(number))] == [
            colours[score] for score in scores
        ]
        below = sum(score < 0 for score in scores)
        at = -below - scores.count(0) / 2
        for base, number, _, _ in bar:
            assert base == at
            at += number
        assert low <= -below and at <= high


def test_the_stances_of_all_are_drawn_as_bars(opened: tuple[App, list[Comparison]]) -> None:
    app, comparisons = opened
    for comparison in comparisons:
        app.open("stakeholders", **vars(comparison.selection))
        scores = [cell.score for cell in comparison.cells.values() if cell.score is not None]
        assert len(app.figures) == bool(scores)
        if not scores:
            assert not app.tables
            continue
        check_bars(comparison, app.figures[0])
        head, *rows = app.tables.pop("stakeholders")
        assert not app.tables
        for person, row in zip(comparison.stakeholders, rows, strict=True):
            cells = comparison.column(person.id)
            told = dict(zip(head, row, strict=True))
            assert told.pop("Stakeholder") == person.name
            states = Counter(cell.state.value for cell in cells)
            expected = {word: n for word, n in stances(cells).items() if word != "divided"}
            for state in ("divided", "silent", "no statement", "left out"):
                expected[state] = states[state]
            expected |= voices(comparison, cells)
            assert told == {word.capitalize(): str(n) for word, n in expected.items()}
            assert sum(map(int, [*told.values()][: -len(VOICES)])) == len(cells)


def test_a_part_of_a_bar_tells_its_passage(calais: tuple[App, Comparison]) -> None:
    app, comparison = calais
    app.open("stakeholders")
    told = [
        hover
        for trace in app.figures[0]["data"]
        if trace["type"] == "bar"
        for (hover,) in trace["customdata"]
    ]
    (camps,) = (t for t in told if t.startswith("<b>No camps in Calais</b><br>Macron:"))
    assert "strongly support, reported" in camps
    assert "vowed not to allow any migrant camp" in camps.replace("<br>", " ")
    assert len(told) == sum(cell.score is not None for cell in comparison.cells.values())


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ({"who": "nobody"}, "This dossier has no stakeholder “nobody”."),
        ({"who": "<b>x</b>"}, "This dossier has no stakeholder “<b>x</b>”."),
        (
            {"who": "macron", "stakeholders": ["migrants", "aid-groups"]},
            "The reading rules leave out Emmanuel Macron.",
        ),
    ],
)
def test_a_stakeholder_that_is_not_there_is_told_above_all(
    calais: tuple[App, Comparison], address: dict[str, str | list[str]], told: str
) -> None:
    app, _ = calais
    shown = app.open("stakeholders", **address)
    (said,) = re.findall(r'<p class="sp-unknown" role="status">(.*?)</p>', shown)
    assert plain(said).startswith(told)
    assert "<b>x</b>" not in said
    assert people(app)


def rows_of(app: App) -> list[tuple[str, list[Element]]]:
    return [
        (words(heading), section.findall("details"))
        for section in block(app, "sp-rows").iter("section")
        for heading in section.findall("h2")
    ]


def check_row(comparison: Comparison, person: Stakeholder, issue: str, row: Element) -> None:
    cell = comparison.cells[issue, person.id]
    (summary,) = row.findall("summary")
    proposition, stance, heard, sentence = list(summary)
    assert words(proposition) == comparison.dossier.issue_by_id[issue].proposition
    word = cell.state.value if cell.score is None else WORDS[cell.score]
    sign = STATES[cell.state] if cell.score is None else SIGNS[cell.score]
    assert words(stance) == f"{sign} {word}"
    passages = [e for p in cell.current for e in comparison.selection.passages(p)]
    found = {e.voice.value for e in passages}
    most = [voice for voice in VOICES if voice in found]
    told = [glyph.get("data-voice") for glyph in having(heard, "mk-glyph")]
    if cell.state == State.DIVIDED:
        assert set(told) <= found
        assert most[0] in told
    else:
        assert told == most[:1]
    expected = " ".join(position.summary for position in cell.current)
    if cell.state == State.LEFT_OUT:
        expected = f"{cell.left_out} position{'s' * (cell.left_out > 1)} left out"
    elif not cell.current:
        expected = cell.note or ""
    assert simple(words(sentence)) == simple(expected)
    (behind,) = having(row, "sp-behind")
    cited = [e for p in cell.earlier for e in comparison.selection.passages(p)]
    assert len(list(behind.iter("figure"))) == len(passages) + len(cited)
    assert f"issue={issue}" in behind.findall("p[@class='sp-onward']/a")[0].get("href", "")


def simple(text: str) -> str:
    return " ".join(text.split())


def named(element: Element) -> list[str]:
    return [words(link) for link in having(element, "sp-link")]


def check_alone(comparison: Comparison, person: Stakeholder, told: Sequence[Element]) -> None:
    titles = {issue.id: issue.title for issue in comparison.issues}
    recorded = {
        position.issue
        for other in comparison.dossier.stakeholders
        for position in other.positions
        if other.id != person.id
    }
    held = [issue for issue in titles if comparison.cells[issue, person.id].current]
    speaking = [titles[issue] for issue in held if issue not in recorded]
    against = {
        titles[issue]: elsewhere
        for issue in titles
        if (elsewhere := on_the_other_sides(comparison, issue, person))
    }
    expected = []
    if speaking:
        expected.append((len(speaking), speaking))
    if against:
        listed = [name for title, names in against.items() for name in (title, *names)]
        expected.append((len(against), listed))
    assert [(int(words(one).split()[0]), named(one)) for one in told] == expected


def on_the_other_sides(comparison: Comparison, issue: str, one: Stakeholder) -> list[str]:
    """Return who has a number there, where nobody has, or may have, the side of one."""
    scores = {
        other.id: cell.score
        for other, cell in zip(comparison.stakeholders, comparison.row(issue), strict=True)
        if cell.score is not None
    }
    own = scores.pop(one.id, None)
    if own is None or State.LEFT_OUT in {cell.state for cell in comparison.row(issue)}:
        return []
    if any(score * own > 0 or score == own for score in scores.values()):
        return []
    return [comparison.dossier.stakeholder_by_id[name].label for name in scores]


def test_one_stakeholder_has_its_counts_and_a_row_for_each_issue(
    opened: tuple[App, list[Comparison]],
) -> None:
    app, comparisons = opened
    for comparison in comparisons:
        for person in comparison.stakeholders:
            shown = app.open("stakeholders", who=person.id, **vars(comparison.selection))
            assert f">{person.name}</h1>" in unescape(shown)
            cells = comparison.column(person.id)
            root = block(app, "sp-sum")
            by_stance, by_voice = (tally(one) for one in having(root, "mk-tally"))
            expected = stances(cells)
            if not expected["divided"]:
                del expected["divided"]
            assert by_stance == {word: (n, n) for word, n in expected.items()}
            assert by_voice == {v: (n, n) for v, n in voices(comparison, cells).items()}
            (listed,) = root.iter("dl")
            told = facts(listed)
            check_near(comparison, person.id, MIN_SHARED, told)
            check_alone(comparison, person, told.get("Alone", []))

            def on(state: State, seen: Comparison = comparison, who: str = person.id) -> list[str]:
                return [i.title for i in seen.issues if seen.cells[i.id, who].state == state]

            for state in (State.SILENT, State.LEFT_OUT):
                shown_on = [named(one) for one in told.get(state.value.capitalize(), [])]
                assert shown_on == ([on(state)] if on(state) else [])
            sections = rows_of(app)
            opened_rows = [
                row for _, rows in sections for row in rows if row.get("open") is not None
            ]
            assert len(opened_rows) == any(cell.current for cell in cells)
            expected_rows = [
                (topic.title, issues)
                for topic in comparison.dossier.outline.topics
                if (
                    issues := [
                        issue.id
                        for issue in topic.issues
                        if issue in comparison.issues
                        and comparison.cells[issue.id, person.id].state != State.NO_STATEMENT
                    ]
                )
            ]
            assert [(title, len(rows)) for title, rows in sections] == [
                (title, len(issues)) for title, issues in expected_rows
            ]
            for (_, rows), (_, issues) in zip(sections, expected_rows, strict=True):
                for row, issue in zip(rows, issues, strict=True):
                    check_row(comparison, person, issue, row)
            unsaid = between(shown, "<b>No statement recorded:</b>", "</p>")
            links = re.findall(r'<a class="sp-link"[^>]*>(.*?)</a>', unsaid)
            assert [plain(link) for link in links] == on(State.NO_STATEMENT)
            check_agreement(comparison, person, app.tables.pop(f"{person.id}-agreement", None))
            assert not app.tables


def check_agreement(
    comparison: Comparison, person: Stakeholder, table: list[list[str]] | None
) -> None:
    others = [one for one in comparison.stakeholders if one.id != person.id]
    assert (table is not None) == bool(others)
    expected = {}
    for other in others:
        counts = counted(comparison, person.id, other.id)
        figure = "nothing shared"
        if sum(counts):
            value = (counts[0] + counts[1] / 2) / sum(counts)
            enough = sum(counts) >= MIN_SHARED
            figure = f"{math.floor(100 * value + 0.5)} %" if enough else "too few to say"
        expected[other.label] = [figure, str(sum(counts)), *map(str, counts)]
    assert {row[0]: row[1:] for row in (table or [[]])[1:]} == expected


@pytest.mark.parametrize("least", [1, 2, 4])
def test_how_much_is_shared_for_a_percentage_is_the_readers(
    calais: tuple[App, Comparison], least: int
) -> None:
    app, comparison = calais
    for person in comparison.stakeholders:
        app.open("stakeholders", who=person.id, min_shared=str(least))
        (listed,) = block(app, "sp-sum").iter("dl")
        check_near(comparison, person.id, least, facts(listed))


@pytest.fixture(scope="module")
def large(large_folder: Path) -> Iterator[tuple[App, Comparison]]:
    dossier = load(snapshot(large_folder)).dossier
    assert dossier is not None
    with pytest.MonkeyPatch.context() as patch:
        yield App(large_folder, patch), compare(dossier, Selection())


def test_of_many_each_has_a_line(large: tuple[App, Comparison]) -> None:
    app, comparison = large
    app.open("stakeholders")
    rows = people(app)
    assert len(rows) == 40
    for person, row in zip(comparison.stakeholders, rows, strict=True):
        cells = comparison.column(person.id)
        counts = Counter(cell.score for cell in cells)
        parts = having(row, "mk-part")
        drawn = [(int(p.get("data-stance", "")), style(p)["--width"]) for p in parts]
        scores = [score for score in sorted(WORDS) if counts[score]]
        assert [score for score, _ in drawn] == scores
        ((_, width), *_) = drawn
        for score, other in drawn:  # as wide as many, for all in one measure
            assert other * counts[scores[0]] == pytest.approx(width * counts[score], abs=0.5)
        (heard,) = having(row, "sp-counts")
        expected = [f"{n} {v}" for v, n in voices(comparison, cells).items() if n]
        assert words(having(heard, "mk-heard")[0]) == ", ".join(expected)
        assert not having(row, "mk-square")
        (listed,) = row.iter("dl")
        expected_near = near(comparison, person.id, MIN_SHARED)
        told = facts(listed)
        for word, (label, said) in expected_near.items():
            assert words(told[word][0]) == f"{label} {said}"
    check_bars(comparison, app.figures[0])


@pytest.mark.parametrize(
    ("query", "numbers"),
    [("37", [37]), ("STAKE holder 3", [3, 13, 23, *range(30, 40)]), ("nobody", [])],
)
def test_one_of_many_is_found_by_name(
    large: tuple[App, Comparison], query: str, numbers: list[int]
) -> None:
    app, _ = large
    shown = app.open("stakeholders", q=query)
    assert {*map(name_of, people(app))} == {f"Stakeholder {number}" for number in numbers}
    assert ("Nobody is named" in shown) == (not numbers)


@pytest.mark.parametrize("address", [{}, {"who": "stakeholder-5"}])
def test_no_page_of_many_has_too_many_nodes(
    large: tuple[App, Comparison], address: dict[str, str]
) -> None:
    app, _ = large
    shown = app.open("stakeholders", **address)
    assert len(re.findall(r"<[a-z]", shown)) < 4000
