"""Under any reading rule every page says of every cell what the core says, and nothing else.

What is recorded and left out by the reading rules is never told as absent.
"""

import ast
import json
import re
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from standpoint.compare.cells import Cell, Comparison, State, compare
from standpoint.compare.pairs import SHARED, Relation, relations
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, load, snapshot
from standpoint.model import VOICES
from tests.app import Reader, between, plain
from tests.conftest import REPOSITORY
from tests.elements import having, parse, words

STANCES = {
    -2: ("▼▼", "strongly oppose"),
    -1: ("▼", "oppose"),
    0: ("◆", "mixed"),
    1: ("▲", "support"),
    2: ("▲▲", "strongly support"),
}
STATES = {
    State.DIVIDED: ("▼▲", "divided"),
    State.SILENT: ("○", "silent"),
    State.NO_STATEMENT: ("·", "no statement"),
    State.LEFT_OUT: ("⊘", "left out"),
}
SAID = {
    State.SILENT: "and none was found",
    State.NO_STATEMENT: "on this is recorded. That is not a neutral one",
    State.LEFT_OUT: "rests on no passage that counts here",
}
"""What stands in the place of passages."""
HEADINGS = {
    Relation.DIVIDED: ("No single stance",),
    Relation.ONE: ("Only one here has a position",),
    Relation.NEITHER: ("Neither has a position here", "None has a position here"),
    Relation.LEFT_OUT: ("Left out",),
}
"""Under which heading an issue stands that is not shared; of three, none holds a position."""


def rules() -> list[Selection]:
    """Return every single voice, pair of voices, topic and stakeholder of the shipped dossier."""
    dossier = load(snapshot(REPOSITORY)).dossier
    assert dossier is not None
    return [
        Selection(),
        *(Selection(voices=(voice,)) for voice in VOICES),
        *(Selection(voices=pair) for pair in combinations(VOICES, 2)),
        *(Selection(topics=(topic.id,)) for topic in dossier.outline.topics),
        *(Selection(stakeholders=(one.id,)) for one in dossier.stakeholders),
    ]


@pytest.fixture
def app() -> Reader:
    return Reader(REPOSITORY)


@pytest.fixture
def comparison(calais: Loaded, request: pytest.FixtureRequest) -> Comparison:
    return compare(calais.dossier, request.param)


def sign_and_word(cell: Cell) -> tuple[str, str]:
    return STATES[cell.state] if cell.score is None else STANCES[cell.score]


def voice(comparison: Comparison, cell: Cell) -> str | None:
    """Return the most direct voice of a cell, both sides of a divided one included."""
    heard = {
        passage.voice.value
        for position in cell.current
        for passage in position.evidence
        if comparison.selection.counts(passage)
    }
    return next((voice for voice in VOICES if voice in heard), None)


def said_of(comparison: Comparison, cell: Cell) -> str:
    """Return the word of a cell with its voice, or with that of each side where it is divided."""
    _, word = sign_and_word(cell)
    if cell.state == State.DIVIDED:
        sides = {"against": (-2, -1), "for": (1, 2)}
        told = []
        for side, scores in sides.items():
            held = [p for p in cell.current if p.stance.score in scores]
            told.append(f"{voice(comparison, replace(cell, current=tuple(held)))} {side}")
        return f"{word}, {' and '.join(told)}"
    heard = voice(comparison, cell)
    return f"{word}, {heard}" if heard else word


def chips(markup: str) -> list[tuple[str, str]]:
    """Return sign and word of the first chip of each cell."""
    found = re.findall(
        r'<p class="sp-stance"><span class="mk-chip[^>]*>(?:<i class="mk-half"[^>]*></i>)*'
        r'<i class="mk-sign"[^>]*>(.*?)</i> <span class="mk-word">(.*?)</span>',
        markup,
    )
    return [(sign, word) for sign, word in found]


EVERY = pytest.mark.parametrize(
    "comparison",
    rules(),
    ids=lambda one: " ".join(part for rule in vars(one).values() for part in rule) or "none",
    indirect=True,
)


@EVERY
def test_what_is_left_out_is_a_state_of_its_own(comparison: Comparison) -> None:
    """By the records alone: what is recorded, and which passages of it count."""
    for (issue, name), cell in comparison.cells.items():
        person = comparison.dossier.stakeholder_by_id[name]
        recorded = [position for position in person.positions if position.issue == issue]
        counting = [p for p in recorded if any(map(comparison.selection.counts, p.evidence))]
        silent = any(silence.issue == issue for silence in person.silent_on)
        assert (cell.state == State.LEFT_OUT) == (bool(recorded) and not counting)
        assert (cell.state == State.SILENT) == (silent and not recorded)
        assert (cell.state == State.NO_STATEMENT) == (not recorded and not silent)
        assert cell.left_out == len(recorded) - len(counting)
        if cell.state == State.LEFT_OUT:
            assert (cell.score, cell.voice, cell.current, cell.earlier) == (None, None, (), ())
    assert comparison.states == Counter(cell.state for cell in comparison.cells.values())


def test_the_state_of_a_cell_is_made_in_one_place() -> None:
    files = [*(REPOSITORY / "standpoint").rglob("*.py")]
    made = [
        (path.name, call.lineno)
        for path, code in ((path, path.read_text(encoding="utf-8")) for path in files)
        if "Cell" in code  # to read all of them takes long
        for call in ast.walk(ast.parse(code))
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("Cell", "cells.Cell")
    ]
    assert {name for name, _ in made} == {"cells.py"}


@EVERY
def test_the_matrix(comparison: Comparison, app: Reader) -> None:
    shown = app.open("matrix", **vars(comparison.selection))
    drawn = app.matrix
    columns = [item["id"] for group in drawn["columns"] for item in group["items"]]
    rows = [item["id"] for group in drawn["rows"] for item in group["items"]]
    assert {(row, column) for row in rows for column in columns} == comparison.cells.keys()
    for row in rows:
        for column, number in zip(columns, drawn["cells"][row], strict=True):
            look, cell = drawn["looks"][number], comparison.cells[row, column]
            (face,) = parse(look["face"])
            (sign,), seen = having(face, "mk-sign"), having(face, "mk-word")
            said = sign_and_word(cell)
            assert words(sign) == said[0]
            assert [words(one) for one in seen] == [said[1]] * (cell.state != State.NO_STATEMENT)
            assert look["say"].startswith(said[1])
            known = cell.state.value if cell.score is None else str(cell.score)
            assert face.get("data-stance") == known.replace(" ", "-")
            glyphs = {glyph.get("data-voice") for glyph in having(face, "mk-glyph")}
            heard = voice(comparison, cell)
            assert (heard in glyphs) == bool(heard)
            assert len(glyphs) <= (2 if cell.state == State.DIVIDED else 1)
    legend = between(shown, "How to read the cells</summary>", "</details>")
    for state in STATES:
        assert (f"<span>{state.value}</span>" in legend) == (comparison.states[state] > 0)


@EVERY
def test_side_by_side(comparison: Comparison, app: Reader) -> None:
    names = [one.id for one in comparison.stakeholders]
    if len(names) < 2:
        shown = app.open("side_by_side", **vars(comparison.selection))
        assert "The reading rules leave fewer than two stakeholders." in shown
        return
    for people in (names[:2], names[1:4], names[3:]):
        shown = app.open("side_by_side", pair=people, **vars(comparison.selection))
        related = relations(comparison, people)
        issues = {issue.title: issue.id for issue in comparison.issues}
        told: list[str] = []
        for section in re.findall(r'<section class="sp-beside.*?</section>', shown, re.DOTALL):
            heading = plain(between(section, "<h2>", "<small>"))
            for row in re.split(
                r'(?=<article class="sp-shared"|<details class="sp-line")', section
            )[1:]:
                issue = re.findall(r'id="on-(.*?)"', row)[0]
                told.append(issue)
                shared = related[issue] in SHARED
                assert heading in (("Shared",) if shared else HEADINGS[related[issue]])
                cells = [comparison.cells[issue, name] for name in people]
                columns = row.split('<div class="sp-who">')[1:]
                assert [chips(column)[0] for column in columns] == [*map(sign_and_word, cells)]
                for column, cell in zip(columns, cells, strict=True):
                    said = [state for state in SAID if SAID[state] in plain(column)]
                    assert said == ([cell.state] if cell.state in SAID else [])
                if any(cell.state == State.LEFT_OUT for cell in cells):
                    assert related[issue] not in (Relation.ONE, Relation.NEITHER)
        assert sorted(told) == sorted(issues.values())
        for one, other in combinations(people, 2):
            table = app.tables.pop(f"{one}-{other}-agreement", [[], []])
            assert [row[:3] for row in table[1:-1]] == [
                [title, " ".join(sign_and_word(first)), " ".join(sign_and_word(second))]
                for title, issue in issues.items()
                for first, second in [[comparison.cells[issue, name] for name in (one, other)]]
                if first.score is not None and second.score is not None
            ]
        assert not app.tables


@EVERY
def test_voices(comparison: Comparison, app: Reader) -> None:
    shown = app.open("voices", **vars(comparison.selection))
    expected = [
        [said_of(comparison, cell) for cell in comparison.row(issue.id)]
        for issue in comparison.issues
    ]
    cells = re.findall(
        r'<a class="mk-voiced mk-face sp-link" data-stance="([^"]*)"[^>]* title="([^"]*)">'
        r"(.*?)</a></td>",
        shown,
    )
    tokens = {word: str(score) for score, (_, word) in STANCES.items()}
    tokens |= {word: word.replace(" ", "-") for _, word in STATES.values()}
    names = [one.label for _ in comparison.issues for one in comparison.stakeholders]
    words = [word for row in expected for word in row]
    assert [word for _, word, _ in cells] == [
        f"{name}: {word}" for name, word in zip(names, words, strict=True)
    ]
    for (stance, _, sign), word in zip(cells, words, strict=True):
        state = word.partition(":")[0].partition(",")[0]
        assert (plain(sign).replace(" ", ""), state) in [*STANCES.values(), *STATES.values()]
        assert stance == tokens[state]
    head, *rows = app.tables.pop("voices-coverage")
    assert head == ["Issue", *(one.label for one in comparison.stakeholders)]
    titles = [issue.title for issue in comparison.issues]
    assert rows == [[title, *row] for title, row in zip(titles, expected, strict=True)]

    assert _cells(comparison) in plain(shown)
    notes = between(shown, "<h2>Silences</h2>", "</details>").count("<li>")
    assert notes == comparison.states[State.SILENT]

    passages = {
        one.name: Counter(
            passage.voice.value
            for name, _, counted in comparison.counted
            if name == one.id
            for passage in counted
        )
        for one in comparison.stakeholders
    }
    table = app.tables.pop("voices-passages", None)
    assert {row[0]: row[1:] for row in (table or [])[1:]} == {
        name: [*(str(counts[word]) for word in VOICES), str(counts.total())]
        for name, counts in passages.items()
    }
    sources = app.tables.pop("voices-sources", [])
    assert {row[0] for row in sources[1:]} == {name for name in passages if passages[name]}
    assert not app.tables

    recorded = {
        one.label: sum((position.issue, one.id) in comparison.cells for position in one.positions)
        for one in comparison.stakeholders
    }
    nobody = [one.label for one in comparison.stakeholders if not passages[one.name]]
    (figure,) = app.figures
    said = [one["text"] for one in figure["layout"]["annotations"]]
    assert sorted(said) == sorted(
        [str(counts.total()) for counts in passages.values() if counts]
        + ["left out" if recorded[label] else "no position here" for label in nobody]
    )


def _cells(comparison: Comparison) -> str:
    """Return how many cells there are, and in which states: those that there are."""
    states = comparison.states
    held = len(comparison.cells) - sum(states[state] for state in SAID)
    words = {
        State.SILENT: "silent",
        State.NO_STATEMENT: "without a statement",
        State.LEFT_OUT: "left out by the reading rules",
    }
    counts = [f"{states[state]} {word}" for state, word in words.items() if states[state]]
    return f"Of {len(comparison.cells)} cells: {', '.join([f'{held} with a position', *counts])}."


@EVERY
def test_methods(comparison: Comparison, app: Reader) -> None:
    shown = plain(app.open("methods", **vars(comparison.selection)))
    assert _cells(comparison) in shown
    assert not app.tables
    of = "dossier" if comparison.selection == Selection() else "selection"
    assert f"The limits of this {of}" in shown
    assert f"what this {of} is too thin to show" in shown


@EVERY
def test_nobody_whose_positions_are_left_out_is_said_to_have_none(
    comparison: Comparison, app: Reader
) -> None:
    """On the pages that tell of all: no clause denies a position to somebody who has some here."""
    denied = re.compile(r"\bno position(?! counts| drawn)|without a position|no statement", re.I)
    recorded = [
        one.label
        for one in comparison.stakeholders
        if any((position.issue, one.id) in comparison.cells for position in one.positions)
    ]
    for page in ("matrix", "alliances", "time", "source", "voices", "robustness", "methods"):
        shown = app.open(page, **vars(comparison.selection))
        texts = [plain(clause) for clause in re.split(r"</?(?:p|li|div|td|h\d)\b[^>]*>", shown)]
        texts += [json.dumps(figure["layout"], ensure_ascii=False) for figure in app.figures]
        clauses = [clause for text in texts for clause in re.split(r"[.;\"]", text)]
        assert not [
            clause
            for clause in clauses
            if denied.search(clause) and any(label in clause for label in recorded)
        ], page
