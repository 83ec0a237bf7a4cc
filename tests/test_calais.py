"""The shipped dossier: its source byte for byte, and what a hostile reader would try first."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, load, snapshot
from standpoint.model import Dossier, Voice
from tests.conftest import REPOSITORY

ARTICLE = REPOSITORY / "seeds" / "000_eaa12418f779dadf.txt"


@pytest.fixture(scope="module")
def dossier(calais: Loaded) -> Dossier:
    assert calais.dossier is not None
    return calais.dossier


@pytest.fixture(scope="module")
def matrix(dossier: Dossier) -> Comparison:
    return compare(dossier, Selection())


def test_the_article_is_byte_for_byte_as_it_came() -> None:
    digest = hashlib.sha256(ARTICLE.read_bytes()).hexdigest()
    assert digest == "29fceb2f169959fb24bdea470afbc2429a04ed8e8cbf50fa143de2d957f58565"


def test_the_dossier_has_no_problem(calais: Loaded) -> None:
    assert [str(problem) for problem in calais.problems] == []


def test_the_five_stakeholders_stand_in_their_order(dossier: Dossier) -> None:
    assert [stakeholder.id for stakeholder in dossier.stakeholders] == [
        "macron",
        "security-forces",
        "aid-groups",
        "uk-government",
        "migrants",
    ]


def test_the_size_is_what_the_article_carries(dossier: Dossier) -> None:
    positions = sum(len(stakeholder.positions) for stakeholder in dossier.stakeholders)
    assert positions >= 30
    assert 4 <= len(dossier.outline.topics) <= 6
    assert [event.date for event in dossier.outline.events] == [
        "2003",
        "2016",
        "2018-01-16",
        "2018-01-18",
        "2018-02",
    ]


def test_who_is_never_quoted_in_the_article_is_never_quoted_here(dossier: Dossier) -> None:
    quoted = {
        stakeholder.id
        for stakeholder in dossier.stakeholders
        for position in stakeholder.positions
        for evidence in position.evidence
        if evidence.voice == Voice.QUOTED
    }
    assert quoted == {"macron", "aid-groups", "migrants"}


def test_every_quotation_of_the_article_is_cited(dossier: Dossier) -> None:
    """All that stands in quotation marks is somebody's word, so somebody's position uses it."""
    body = dossier.sources[0].body
    cited = [
        body.find(evidence.text, evidence.before)[0]
        for stakeholder in dossier.stakeholders
        for position in stakeholder.positions
        for evidence in position.evidence
    ]
    uncited = [
        body.slice(quotation)
        for quotation in body.quotations
        if not any(c.start < quotation.end and quotation.start < c.end for c in cited)
    ]
    assert len(body.quotations) == 9
    assert uncited == []


def test_nothing_of_the_appeal_for_donations_is_cited(dossier: Dossier) -> None:
    body = dossier.sources[0].body
    appeal = body.normal.index("If you're reading this")
    last = max(
        body.find(evidence.text, evidence.before)[0].end
        for stakeholder in dossier.stakeholders
        for position in stakeholder.positions
        for evidence in position.evidence
    )
    assert last < appeal


@pytest.mark.parametrize(
    ("issue", "stakeholder", "state", "score"),
    [
        ("no-camps", "macron", State.STANCE, 2),  # a vow
        ("automatic-expulsion", "macron", State.STANCE, 2),  # automatic
        ("meeting-macron", "aid-groups", State.STANCE, -2),  # a boycott
        ("sanction-misconduct", "macron", State.STANCE, 1),  # with a condition
        ("allegations-true", "macron", State.MIXED, 0),
        ("asylum-not-britain", "migrants", State.DIVIDED, None),
        ("change-touquet", "uk-government", State.SILENT, None),
        ("allegations-true", "security-forces", State.SILENT, None),
        ("allegations-true", "aid-groups", State.SILENT, None),
        ("asylum-not-britain", "aid-groups", State.SILENT, None),  # a warning is no position
        ("police-cooperation", "migrants", State.NO_STATEMENT, None),
    ],
)
def test_close_calls_stay_as_they_were_settled(
    matrix: Comparison, issue: str, stakeholder: str, state: State, score: int | None
) -> None:
    cell = matrix.cells[issue, stakeholder]
    assert (cell.state, cell.score) == (state, score)


def test_what_is_known_of_britain_is_seen_or_said_of_it(matrix: Comparison) -> None:
    voices = {cell.voice for cell in matrix.column("uk-government") if cell.current}
    assert voices == {Voice.OBSERVED, Voice.ASCRIBED}


def passages(file: str) -> list[tuple[str, str]]:
    """Return every passage of a stakeholder's file as (stakeholder, text)."""
    loaded = load(snapshot(REPOSITORY))
    assert loaded.dossier is not None
    return [
        (stakeholder.id, evidence.text)
        for stakeholder in loaded.dossier.stakeholders
        if stakeholder.id == file
        for position in stakeholder.positions
        for evidence in position.evidence
    ]


@pytest.mark.parametrize(
    "stakeholder", ["macron", "security-forces", "aid-groups", "uk-government", "migrants"]
)
def test_one_letter_changed_in_any_passage_is_found_at_its_line(
    stakeholder: str, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / f"{stakeholder}.yaml"
    original = file.read_text(encoding="utf-8").splitlines(keepends=True)
    inside = [n for n, line in enumerate(original) if line.lstrip().startswith("text:")]
    assert len(inside) == len(passages(stakeholder))
    for number in inside:
        folded = original[number].rstrip().endswith(">-")
        target = number + 1 if folded else number
        line = original[target]
        last = max(n for n, c in enumerate(line) if c.isalpha())
        changed = line[:last] + ("x" if line[last] != "x" else "y") + line[last + 1 :]
        file.write_text("".join([*original[:target], changed, *original[target + 1 :]]), "utf-8")
        problems = load(snapshot(folder)).problems
        assert [(p.file, p.line) for p in problems] == [
            (f"positions/{stakeholder}.yaml", number + 1)
        ], changed


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("macron", "vowed not to allow", "vowed to allow"),
        ("macron", "Calais is not a back door", "Calais is a back door"),
        ("macron", "I no longer want", "I want"),
        ("macron", "raise with May", "raise with Merkel"),
        ("aid-groups", "he left no room", "he left room"),
        ("aid-groups", "Doctors of the World", "Doctors Without Borders"),
        ("migrants", "had no choice", "had a choice"),
        ("uk-government", "the British are ready", "the British are not ready"),
    ],
)
def test_a_dropped_not_or_a_swapped_name_makes_the_check_fail(
    file: str, old: str, new: str, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    path = folder / "positions" / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    place = text.rindex(old)
    path.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    (problem,) = load(snapshot(folder)).problems
    assert problem.message.startswith("not word for word in 'ap-calais-2018'")
    key = text.rindex("text:", 0, place)
    assert problem.line == text.count("\n", 0, key) + 1
