"""The stakeholders: counts, closest and furthest, rows and bars are those of the core."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from standpoint.compare.cells import Comparison, State
from standpoint.compare.selection import MIN_SHARED
from standpoint.model import VOICES
from standpoint.wording import counted, spelled
from tests.app import Reader, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, style, words
from tests.standings import (
    WORDS,
    app_on,
    check_near,
    facts,
    name_of,
    near,
    people,
    stances,
    tally,
    under_every_rule,
    voices,
)


@pytest.fixture(scope="module", params=[REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def opened(request: pytest.FixtureRequest) -> tuple[Reader, list[Comparison]]:
    return under_every_rule(request.param)


@pytest.fixture
def calais() -> tuple[Reader, Comparison]:
    return app_on(REPOSITORY)


def test_all_stakeholders_have_their_counts(opened: tuple[Reader, list[Comparison]]) -> None:
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
            left_out = any(cell.state is State.LEFT_OUT for cell in cells)
            none = "no position that counts" if left_out else "no position here"
            assert [words(one) for one in having(row, "sp-note")] == ([] if held else [none])
            (listed,) = row.iter("dl")
            told = facts(listed)
            check_near(comparison, person.id, MIN_SHARED, told)
            for state in (State.SILENT, State.LEFT_OUT):
                number = sum(cell.state == state for cell in cells)
                shown = [words(one) for one in told.get(state.value.capitalize(), [])]
                assert shown == ([counted(number, "issue")] if number else [])


def test_the_table_counts_each_cell_in_one_voice_and_says_so(
    opened: tuple[Reader, list[Comparison]],
) -> None:
    """A cell may hold several positions; what is counted are not they."""
    app, comparisons = opened
    for comparison in comparisons:
        shown = plain(app.open("stakeholders", **vars(comparison.selection)))
        if "stakeholders" not in app.tables:
            continue
        assert "and by the voice of the most direct passage on each" in shown
        assert "positions by voice" not in shown
        head, *rows = app.tables["stakeholders"]
        first = head.index("Quoted")
        for person, row in zip(comparison.stakeholders, rows, strict=True):
            held = sum(bool(cell.current) for cell in comparison.column(person.id))
            assert sum(map(int, row[first : first + len(VOICES)])) == held


def test_who_is_never_quoted_is_said_where_no_voice_is_chosen(
    opened: tuple[Reader, list[Comparison]],
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


def test_who_has_most_positions_may_come_first(opened: tuple[Reader, list[Comparison]]) -> None:
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


STANCE_KEYS = ["▼▼ strongly oppose", "▼ oppose", "◆ mixed", "▲ support", "▲▲ strongly support"]
EDGE_KEYS = ["▲ said quoted or reported", "▲ did observed", "▲ said of them ascribed"]


def legend(app: Reader) -> list[list[str]]:
    """Return the lines of what explains the bars, each entry with the sign of its key."""
    (chart,) = (block for block in app.blocks if block.startswith('<div class="sp-chart">'))
    (explained,) = having(parse(chart), "mk-legend")
    return [[*map(words, line)] for line in explained]


def test_the_stances_of_all_are_drawn_as_bars(opened: tuple[Reader, list[Comparison]]) -> None:
    app, comparisons = opened
    for comparison in comparisons:
        app.open("stakeholders", **vars(comparison.selection))
        scores = [cell.score for cell in comparison.cells.values() if cell.score is not None]
        assert len(app.figures) == bool(scores)
        if not scores:
            assert not app.tables
            continue
        check_bars(comparison, app.figures[0])
        assert legend(app) == [STANCE_KEYS, EDGE_KEYS]
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


def test_a_part_of_a_bar_tells_its_passage(calais: tuple[Reader, Comparison]) -> None:
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
            "The reading rules leave out “Emmanuel Macron”, which the address asks for.",
        ),
    ],
)
def test_a_stakeholder_that_is_not_there_is_told_above_all(
    calais: tuple[Reader, Comparison], address: dict[str, str | list[str]], told: str
) -> None:
    app, _ = calais
    app.open("stakeholders", **address)
    shown = "".join(app.blocks)
    (said,) = re.findall(r'<div class="sp-unknown" role="status"><p>(.*?)</p></div>', shown)
    assert plain(said).startswith(told)
    assert "<b>x</b>" not in said
    assert people(app)


@pytest.fixture(scope="module")
def large(large_folder: Path) -> tuple[Reader, Comparison]:
    return app_on(large_folder)


def test_of_many_each_has_a_line(large: tuple[Reader, Comparison]) -> None:
    app, comparison = large
    app.open("stakeholders")
    (listing,) = (parse(block) for block in app.blocks if block.startswith('<div class="sp-people'))
    (explained,) = having(listing, "mk-legend")
    stance_keys, voice_keys = ([*map(words, line)] for line in explained)
    assert stance_keys == STANCE_KEYS
    assert [key.partition(" ")[0] for key in voice_keys] == list(VOICES)
    (head,) = having(listing, "sp-people-head")
    assert [*map(words, head)] == ["Stakeholder", "By stance", "By voice", "Closest", "Furthest"]
    rows = people(app)
    assert len(rows) == 40
    for person, row in zip(comparison.stakeholders, rows, strict=True):
        cells = comparison.column(person.id)
        counts = Counter(cell.score for cell in cells)
        parts = having(row, "mk-part")
        drawn = [(int(p.get("data-stance", "")), style(p)["--width"]) for p in parts]
        scores = [score for score in sorted(WORDS) if counts[score]]
        assert [score for score, _ in drawn] == scores
        (track,) = having(row, "mk-track")
        told = ", ".join(f"{spelled(counts[score])} {WORDS[score]}" for score in scores)
        assert track.get("aria-label") == told
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
        heads = [(one.get("class"), words(one)) for one in listed.iter("dt")]
        assert all(look == {"Closest": "closest", "Furthest": "furthest"}[w] for look, w in heads)
        for word, (label, said) in expected_near.items():
            assert words(told[word][0]) == f"{label} {said}"
    check_bars(comparison, app.figures[0])
    assert legend(app) == [STANCE_KEYS]  # of many no part is in one voice


def test_why_nobody_of_many_is_closest_stands_in_its_column_without_a_word_of_its_own(
    tmp_path: Path,
) -> None:
    write_large(tmp_path, 14, 6)
    alone = "name: Somebody\nsilent_on:\n  - {issue: issue-1, note: Asked in vain.}\n"
    (tmp_path / "positions" / "somebody.yaml").write_text(alone, encoding="utf-8")
    app, _ = app_on(tmp_path)
    app.open("stakeholders")
    row = next(row for row in people(app) if name_of(row) == "Somebody")
    (track,) = having(row, "mk-track")
    assert track.get("aria-label") == "no stance with a number"
    (listed,) = row.iter("dl")
    assert [(one.tag, one.get("class")) for one in listed] == [("dt", "closest"), ("dd", "closest")]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [("37", [37]), ("STAKE holder 3", [3, 13, 23, *range(30, 40)]), ("nobody", [])],
)
def test_one_of_many_is_found_by_name(
    large: tuple[Reader, Comparison], query: str, numbers: list[int]
) -> None:
    app, _ = large
    shown = app.open("stakeholders", q=query)
    assert {*map(name_of, people(app))} == {f"Stakeholder {number}" for number in numbers}
    assert ("Nobody is named" in shown) == (not numbers)


@pytest.mark.parametrize("address", [{}, {"who": "stakeholder-5"}])
def test_no_page_of_many_has_too_many_nodes(
    large: tuple[Reader, Comparison], address: dict[str, str]
) -> None:
    app, _ = large
    shown = app.open("stakeholders", **address)
    assert len(re.findall(r"<[a-z]", shown)) < 4000


def test_a_dossier_without_stakeholders_is_not_said_to_be_cut_by_reading_rules(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    for file in (folder / "positions").glob("[a-z]*.yaml"):
        file.unlink()
    shown = Reader(folder).open("stakeholders")
    assert "The dossier has no stakeholders." in shown
    assert "reading rules" not in shown
    assert "quoted" not in plain(Reader(folder).open("voices")).partition("Who is heard on what")[0]


def test_a_dossier_whose_stakeholders_all_have_problems_is_not_said_to_have_none(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    for file in (folder / "positions").glob("[a-z]*.yaml"):
        file.write_text(f"nam{file.read_text(encoding='utf-8')}", encoding="utf-8")
    shown = plain(Reader(folder).open("stakeholders"))
    assert "There are no stakeholders here." in shown
    assert "has no stakeholders" not in shown
