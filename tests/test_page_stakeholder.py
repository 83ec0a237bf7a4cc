"""One stakeholder: counts, rows, what it shares with others and where it is alone, as in the core."""

import math
import re
from collections.abc import Sequence
from html import unescape
from xml.etree.ElementTree import Element

import pytest

from standpoint.compare.cells import Comparison, State
from standpoint.compare.selection import MIN_SHARED
from standpoint.model import VOICES, Stakeholder
from tests.app import Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.elements import having, words
from tests.standings import (
    SIGNS,
    STATES,
    WORDS,
    app_on,
    block,
    check_near,
    counted,
    facts,
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


def rows_of(app: Reader) -> list[tuple[str, list[Element]]]:
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
    opened: tuple[Reader, list[Comparison]],
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
            unsaid = between(shown, "<b>No statement recorded here:</b>", "</p>")
            links = re.findall(r'<a class="sp-link"[^>]*>(.*?)</a>', unsaid)
            assert [plain(link) for link in links] == on(State.NO_STATEMENT)
            check_agreement(comparison, person, app.tables.pop(f"{person.id}-agreement", None))
            assert not app.tables


def test_who_it_is_is_told_ahead_of_the_counts_and_more_about_them_below(
    calais: tuple[Reader, Comparison],
) -> None:
    app, _ = calais
    lead = plain(between(app.open("stakeholders", who="macron"), '<div class="sp-lead">', "</div>"))
    begins, counts, ends = (
        "Emmanuel Macron President of France . ",
        "Of 19 issues, support on 16, opposition on one, mixed on one; quoted on six . ",
        "The visit is his, and so is most of the article: he speaks before security forces",
    )
    assert lead.startswith(f"{begins}{counts}{ends}")


def check_agreement(
    comparison: Comparison, person: Stakeholder, table: list[list[str]] | None
) -> None:
    others = [one for one in comparison.stakeholders if one.id != person.id]
    assert (table is not None) == bool(others)
    expected, ranks = {}, {}
    for other in others:
        counts = counted(comparison, person.id, other.id)
        figure = "nothing shared"
        if sum(counts):
            value = (counts[0] + counts[1] / 2) / sum(counts)
            enough = sum(counts) >= MIN_SHARED
            figure = f"{math.floor(100 * value + 0.5)} %" if enough else "too few to say"
            ranks[other.label] = (not enough, -value)
        expected[other.label] = [figure, str(sum(counts)), *map(str, counts)]
    rows = (table or [[]])[1:]
    assert {row[0]: row[1:] for row in rows} == expected
    # The closest first, and last with whom nothing is shared.
    order = [ranks.get(row[0], (True, 1)) for row in rows]
    assert order == sorted(order)


@pytest.mark.parametrize("least", [1, 2, 4])
def test_how_much_is_shared_for_a_percentage_is_the_readers(
    calais: tuple[Reader, Comparison], least: int
) -> None:
    app, comparison = calais
    for person in comparison.stakeholders:
        app.open("stakeholders", who=person.id, min_shared=str(least))
        (listed,) = block(app, "sp-sum").iter("dl")
        check_near(comparison, person.id, least, facts(listed))


def test_who_is_left_out_may_be_on_the_side_that_nobody_else_here_is_on() -> None:
    """The security forces stand with Macron on the camps, the aid groups against both."""
    app = Reader(REPOSITORY)
    told = plain(app.open("stakeholders", who="macron"))
    assert "nobody shares its side" in told
    assert "No camps in Calais , unlike" not in told
    told = plain(app.open("stakeholders", who="macron", stakeholders=["macron", "aid-groups"]))
    assert "nobody in this selection shares its side" in told
    assert "No camps in Calais , unlike" in told
