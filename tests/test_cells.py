"""What a cell shows: its state, its number, its voice, its history, and what is left out."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.compare.cells import MANY, Cell, Comparison, State, cell_of, compare, median, side
from standpoint.compare.selection import Selection, chosen, known
from standpoint.load import Loaded
from standpoint.model import (
    Dossier,
    Evidence,
    Issue,
    Outline,
    Position,
    Silence,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Text
from tests.grids import of_grid, seen

ALL = Selection()
BY_SCORE = {stance.score: stance for stance in Stance}


def source(name: str, date: str) -> Source:
    return Source(id=name, body=Text("some words"), date=date)


SOURCES = (source("alpha", "2018-01-16"), source("beta", "2017"), source("gamma", "2016-10"))


def passage(voice: str = "reported", source: str = "alpha", text: str = "some words") -> Evidence:
    return Evidence(source=source, voice=Voice(voice), text=text, speaker="Somebody")


def position(
    score: int, date: str | None = None, *evidence: Evidence, issue: str = "first"
) -> Position:
    return Position(
        issue=issue,
        stance=BY_SCORE[score],
        summary="What they hold.",
        date=date,
        evidence=evidence or (passage(text=f"words for {score}"),),
    )


def dossier(*positions: Position, silent_on: tuple[Silence, ...] = ()) -> Dossier:
    """Return a dossier of two topics, in which one stakeholder of three holds the positions."""
    issues = [
        Issue(id=name, title=name, proposition=f"{name}?") for name in ("first", "second", "third")
    ]
    topics = (
        Topic(id="one", title="One", issues=tuple(issues[:2])),
        Topic(id="two", title="Two", issues=tuple(issues[2:])),
    )
    people = (
        Stakeholder(id="ann", name="Ann", positions=positions, silent_on=silent_on),
        Stakeholder(id="bob", name="Bob"),
        Stakeholder(id="cyd", name="Cyd", positions=(position(1, issue="third"),)),
    )
    return Dossier(Outline(title="T", question="Q?", topics=topics), people, SOURCES)


def only(*positions: Position, selection: Selection = ALL, note: str | None = None) -> Cell:
    return cell_of(dossier(), selection, positions, note)


@pytest.mark.parametrize(
    ("scores", "state", "score"),
    [
        ([2], State.STANCE, 2),
        ([-1], State.STANCE, -1),
        ([0], State.MIXED, 0),
        ([1, 2], State.STANCE, 1),
        ([-2, -1], State.STANCE, -1),
        ([1, 2, 2], State.STANCE, 2),
        ([-2, -2, -1], State.STANCE, -2),
        ([1, 1, 2, 2], State.STANCE, 1),
        ([0, 1], State.MIXED, 0),
        ([0, 2], State.MIXED, 0),
        ([-2, 0], State.MIXED, 0),
        ([0, 0, 2], State.MIXED, 0),
        ([0, 1, 2], State.STANCE, 1),
        ([0, -2, -2], State.STANCE, -2),
        ([-1, 1], State.DIVIDED, None),
        ([-2, 2], State.DIVIDED, None),
        ([-1, 0, 2], State.DIVIDED, None),
        ([2, 2, 2, -1], State.DIVIDED, None),
    ],
)
def test_positions_of_one_date_make_a_median_or_divide(
    scores: list[int], state: State, score: int | None
) -> None:
    for ordered in (scores, scores[::-1]):
        held = [
            position(s, None, passage(text=f"words of {n}")) for n, s in enumerate(ordered, start=1)
        ]
        found = only(*held)
        assert (found.state, found.score, found.current) == (state, score, tuple(held))
        assert (found.earlier, found.left_out, found.changed_side) == ((), 0, False)
        assert median(ordered) == score
        assert (found.voice is None) == (state is State.DIVIDED)


def test_side() -> None:
    assert [side(score) for score in range(-2, 3)] == [-1, -1, 0, 1, 1]


def test_without_a_position_a_cell_is_silent_or_has_no_statement() -> None:
    assert only() == Cell(State.NO_STATEMENT)
    assert only(note="Looked for.") == Cell(State.SILENT, note="Looked for.")
    for nothing in (only(), only(note="Looked for.")):
        assert nothing.score is None
        assert nothing.voice is None


@pytest.mark.parametrize(
    ("dates", "current", "earlier"),
    [
        (["2018-01-15", "2018-01-16"], [1], [0]),
        (["2018-01-16", "2018-01-15"], [0], [1]),
        (["2018-01-16", "2018-01-16"], [0, 1], []),
        (["2018", "2018-01-16"], [0, 1], []),
        (["2018-01", "2018-01-16"], [0, 1], []),
        (["2018", "2018-06", "2018-06-30"], [0, 1, 2], []),
        (["2017", "2018-01-16"], [1], [0]),
        (["2017-12", "2018"], [1], [0]),
        (["2017-12-31", "2018", "2018-03-01"], [1, 2], [0]),
        (["2018-01-16", "2018-01-17", "2018"], [1, 2], [0]),
        (["2016", "2018", "2017"], [1], [2, 0]),
        (["2016", "2016", "2018"], [2], [0, 1]),
        (["2016-05", "2016", "2016-07-01", "2019"], [3], [1, 2, 0]),
        (["2018-01-16", None], [0, 1], []),
        (["2018-01-17", None], [0], [1]),
        (["2018-01-15", None], [1], [0]),
    ],
)
def test_the_latest_date_counts_and_none_that_may_be_as_late_is_set_aside(
    dates: list[str | None], current: list[int], earlier: list[int]
) -> None:
    """A position without a date of its own has its source's, which is 2018-01-16."""
    held = [position(1, date, passage(text=f"words {n}")) for n, date in enumerate(dates)]
    found = only(*held)
    assert found.current == tuple(held[n] for n in current)
    assert found.earlier == tuple(held[n] for n in earlier)
    assert found.changed_side is False


def dated(held: Position, selection: Selection = ALL) -> str | None:
    return compare(dossier(held), selection).date_of(held)


def test_a_position_is_as_late_as_the_latest_of_its_sources() -> None:
    both = position(1, None, passage(source="gamma"), passage(source="beta"))
    assert dated(both) == "2017"
    assert dated(position(1, "2003", passage(source="beta"))) == "2003"
    found = only(both, position(-1, "2016-12-31"))
    assert (found.score, len(found.earlier)) == (1, 1)


UNDATED = replace(dossier(), sources=(*SOURCES, source("delta", "unknown")))
some_date = st.sampled_from([None, "2016", "2016-10", "2017-03", "2018", "2018-01-16"])
some_passages = st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), min_size=1)


@given(st.lists(st.tuples(st.sampled_from([*BY_SCORE]), some_date, some_passages), max_size=6))
def test_what_is_of_unknown_date_is_never_set_aside_and_sets_nothing_aside(
    drawn: list[tuple[int, str | None, list[str]]],
) -> None:
    held = [
        position(score, date, *(passage(source=name, text=f"words {n}") for name in sources))
        for n, (score, date, sources) in enumerate(drawn)
    ]
    found = cell_of(UNDATED, ALL, held)
    undated = [p for p in held if p.date is None and any(e.source == "delta" for e in p.evidence)]
    assert [p for p in held if UNDATED.date_of(p, p.evidence) is None] == undated
    assert [p for p in found.current if p in undated] == undated
    without = cell_of(UNDATED, ALL, [p for p in held if p not in undated])
    assert found.earlier == without.earlier
    assert [p for p in found.current if p not in undated] == [*without.current]


@pytest.mark.parametrize(
    ("earlier", "now", "changed"),
    [
        ([-1], [2], True),
        ([2], [-1], True),
        ([1], [2], False),
        ([0], [1], False),
        ([-1], [0], False),
        ([1, -2], [1], True),
        ([1], [-1, 1], False),
        ([-1], [0, 2, 2], True),
        ([-1, 1], [0], False),
    ],
)
def test_a_change_of_side_is_marked(earlier: list[int], now: list[int], changed: bool) -> None:
    old = [position(s, f"201{n}", passage(text=f"old {n}")) for n, s in enumerate(earlier)]
    new = [position(s, "2018-01-01", passage(text=f"new {n}")) for n, s in enumerate(now)]
    found = only(*old, *new)
    assert found.changed_side is changed
    assert found.earlier == tuple(reversed(old))
    assert found.current == tuple(new)


def test_what_is_of_unknown_date_makes_no_change_of_side() -> None:
    """The median is on the other side, and all that is on it may be older than what is not."""
    held = [position(-1, "2003"), position(0, "2018")]
    held += [position(1, None, passage(source="delta", text=f"words {n}")) for n in range(2)]
    found = cell_of(UNDATED, ALL, held)
    assert (found.score, found.earlier) == (1, (held[0],))
    assert found.changed_side is False
    assert cell_of(UNDATED, ALL, [*held, position(1, "2018")]).changed_side is True


def test_many_positions_in_one_cell_are_put_in_order_at_once() -> None:
    """Where each was held against each of the others, this would take minutes."""
    days = [str(datetime.date(1900, 1, 1) + datetime.timedelta(n)) for n in range(20_000)]
    held = [position(1, day) for day in days]
    found = only(*held)
    assert found.current == (held[-1],)
    assert list(found.earlier) == held[-2::-1]


VOICED = [
    position(1, None, passage("quoted", "alpha"), passage("reported", "beta")),
    position(2, None, passage("observed", "alpha")),
    position(-1, None, passage("ascribed", "beta")),
]


@pytest.mark.parametrize(
    ("voices", "sources", "counted"),
    [
        ((), (), [0, 1, 2]),
        (("quoted",), (), [0]),
        (("reported",), (), [0]),
        (("observed", "ascribed"), (), [1, 2]),
        ((), ("alpha",), [0, 1]),
        ((), ("beta",), [0, 2]),
        ((), ("gamma",), []),
        (("quoted",), ("alpha",), [0]),
        (("quoted",), ("beta",), []),  # one passage has the voice, another the source
        (("reported",), ("alpha",), []),
        (("quoted", "reported"), ("beta",), [0]),
        (("ascribed",), ("alpha", "beta"), [2]),
    ],
)
def test_a_position_counts_while_one_passage_has_the_voice_and_the_source(
    voices: tuple[str, ...], sources: tuple[str, ...], counted: list[int]
) -> None:
    selection = Selection(voices=voices, sources=sources)
    assert selection.restricts_passages is bool(voices or sources)
    for number, held in enumerate(VOICED):
        found = only(held, selection=selection)
        assert (found.current == (held,)) is (number in counted)
        assert found.left_out == (number not in counted)
        assert all(selection.counts(evidence) for evidence in selection.passages(held))
        if number not in counted:
            assert found == Cell(State.LEFT_OUT, left_out=1)
    assert only(*VOICED, selection=selection).left_out == 3 - len(counted)


def test_the_voice_of_a_cell_is_the_most_direct_that_counts() -> None:
    mixed = position(1, None, passage("ascribed"), passage("observed"), passage("quoted"))
    assert only(mixed).voice == Voice.QUOTED
    assert only(mixed, selection=Selection(voices=("ascribed", "observed"))).voice == Voice.OBSERVED
    assert only(mixed, selection=Selection(voices=("ascribed",))).voice == Voice.ASCRIBED
    old = position(1, "2003", passage("quoted"))
    assert only(old, position(1, "2018", passage("ascribed"))).voice == Voice.ASCRIBED


def test_leaving_the_latest_out_brings_back_the_one_before() -> None:
    old, new = position(-1, "2003", passage("quoted")), position(1, "2018", passage("reported"))
    assert (only(old, new).score, only(old, new).changed_side) == (1, True)
    found = only(old, new, selection=Selection(voices=("quoted",)))
    assert (found.score, found.earlier, found.left_out, found.changed_side) == (-1, (), 1, False)


def test_a_source_that_is_left_out_gives_no_position_its_date() -> None:
    """Without alpha, of 2018, what is left of the one position is older than the other."""
    one = position(1, None, passage(source="alpha"), passage(source="gamma"))
    other = position(-1, None, passage(source="beta"))
    assert only(one, other).score == 1
    found = only(one, other, selection=Selection(sources=("beta", "gamma")))
    assert (found.score, found.earlier) == (-1, (one,))


@pytest.mark.parametrize("scores", [[1], [1, 2], [0, 2], [-1, 2], [-2, -1, -1]])
def test_a_position_recorded_twice_counts_once(scores: list[int]) -> None:
    held = [position(s, None, passage(text=f"words {n}")) for n, s in enumerate(scores)]
    once = only(*held)
    for again in held:
        twice = only(*held, again, again)
        assert replace(twice, current=once.current) == once


def test_cells_are_kept_by_issue_and_stakeholder_in_the_order_of_the_dossier() -> None:
    held = dossier(
        position(2),
        position(-1, issue="third"),
        silent_on=(Silence(issue="second", note="Asked."),),
    )
    found = compare(held, ALL)
    assert [c.score for c in found.column("ann")] == [2, None, -1]
    assert [c.state for c in found.row("third")] == [
        State.STANCE,
        State.NO_STATEMENT,
        State.STANCE,
    ]
    assert found.cells["second", "ann"] == Cell(State.SILENT, note="Asked.")
    assert len(found.cells) == 9
    chosen = compare(held, Selection(topics=("two", "one"), stakeholders=("cyd", "ann")))
    assert [s.id for s in chosen.stakeholders] == ["ann", "cyd"]
    assert [i.id for i in chosen.issues] == ["first", "second", "third"]
    chosen = compare(held, Selection(topics=("two",)))
    assert [i.id for i in chosen.issues] == ["third"]
    assert set(chosen.cells) == {("third", name) for name in ("ann", "bob", "cyd")}


def numbers(found: Comparison) -> dict[str, str]:
    """Return the scores of each row: ! is divided, o silent, . no statement, x left out."""
    signs = {State.DIVIDED: "!", State.SILENT: "o", State.NO_STATEMENT: ".", State.LEFT_OUT: "x"}
    return {
        issue.id: " ".join(
            signs[c.state] if c.score is None else str(c.score) for c in found.row(issue.id)
        )
        for issue in found.issues
    }


def test_cells_of_the_german_dossier(oehlbrueck: Loaded) -> None:
    found = seen(oehlbrueck)
    assert numbers(found) == {
        "autofreie-altstadt": "1 -2 2",
        "lieferzeiten": "1 ! o",
        "parkhaus-wallring": "1 2 -1",
        "anwohnerparken": "o 1 0",
        "buergerentscheid": "0 . -1",
    }
    mayor = found.cells["autofreie-altstadt", "buergermeisterin"]
    assert mayor.changed_side
    assert [p.stance.score for p in mayor.earlier] == [-1]
    assert found.cells["anwohnerparken", "gewerbering"].voice == Voice.ASCRIBED
    paper = seen(oehlbrueck, Selection(sources=("tagblatt-altstadt-2023",)))
    assert numbers(paper)["autofreie-altstadt"] == "-1 -2 2"
    assert numbers(paper)["buergerentscheid"] == "0 . x"
    spoken = seen(oehlbrueck, Selection(voices=("quoted",)))
    assert numbers(spoken)["lieferzeiten"] == "1 1 o"
    assert spoken.cells["lieferzeiten", "gewerbering"].left_out == 1


def test_cells_of_the_shipped_dossier(calais: Loaded) -> None:
    found = numbers(seen(calais))
    assert found["block-crossings"] == "1 1 . 1 -1"
    assert found["no-camps"] == "2 1 -1 . o"
    assert found["asylum-not-britain"] == "1 . o . !"
    assert found["allegations-true"] == "0 o o . o"
    assert numbers(seen(calais, Selection(voices=("observed",))))["block-crossings"] == "x 1 . 1 -1"
    assert numbers(seen(calais, Selection(voices=("quoted",))))["asylum-not-britain"] == "1 . o . 1"


def test_who_was_in_the_middle_and_is_again_changed_no_side() -> None:
    cells = of_grid({"Ann": "2016:0q 2018:0q|2016:-q 2018:0q|2016:-q 2018:+q"}).column("ann")
    assert [cell.changed_side for cell in cells] == [False, False, True]


def test_more_than_twelve_are_many() -> None:
    twelve = {f"P{number}": "+q" for number in range(MANY)}
    assert not of_grid(twelve).has_many
    assert of_grid({**twelve, "Ann": "-q"}).has_many


def test_to_choose_all_of_a_rule_is_to_choose_none() -> None:
    dossier = of_grid({"Ann": "+q", "Ben": "-r"}).dossier
    assert chosen(dossier, known(dossier)) == chosen(dossier, {}) == Selection()
    some = chosen(dossier, {"voices": ("reported", "quoted"), "stakeholders": ("ben", "nobody")})
    assert some == Selection(voices=("quoted", "reported"), stakeholders=("ben",))
