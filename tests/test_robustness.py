"""Which findings change when one thing is left out: by hand, and against taking it out for real."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import Cell, Comparison, State, cell_of, compare
from standpoint.compare.robustness import columns, robustness
from standpoint.compare.robustness.records import (
    CellChange,
    Effect,
    Omission,
    PairChange,
    PairSign,
    Side,
    Sign,
)
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.model import (
    STANCES,
    VOICES,
    Dossier,
    Evidence,
    Issue,
    Outline,
    Position,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Text
from standpoint.wording.robustness import (
    effect_words,
    grid_title,
    not_drawn,
    resting,
    sole_sentence,
    steady_headline,
    steady_pairs,
    without,
)

SOURCES = ("paper", "speech", "report")
ISSUES = ("one", "two", "three")
DATES = ("2020-01-01", "2020-02-01")


def position(issue: str, stance: str, *cited: str, date: str = DATES[0]) -> Position:
    """Return a position; each of `cited` is "voice source"."""
    passages = []
    for pair in cited:
        voice, source = pair.split()
        speaker = "Somebody" if voice == "ascribed" else None
        passages.append(
            Evidence(source=source, text="some words", voice=Voice(voice), speaker=speaker)
        )
    return Position(
        issue=issue, stance=Stance(stance), summary="So.", date=date, evidence=tuple(passages)
    )


def dossier(*positions: tuple[Position, ...]) -> Dossier:
    issues = tuple(Issue(id=name, title=name, proposition="So.") for name in ISSUES)
    topic = Topic(id="topic", title="Topic", issues=issues)
    return Dossier(
        Outline(title="T", question="Q?", topics=(topic,)),
        tuple(
            Stakeholder(id=name, name=name.upper(), positions=held)
            for name, held in zip("abcde", positions, strict=False)
        ),
        tuple(Source(id=name, body=Text("some words"), date="2020") for name in SOURCES),
    )


def effect_of(dossier: Dossier, rule: str, value: str, min_shared: int = 1) -> Effect:
    found = robustness(compare(dossier, Selection()), min_shared)
    return next(effect for effect in found.effects if effect.omission == (rule, value))


def test_a_cell_that_rests_on_one_voice_loses_its_position_without_it() -> None:
    made = dossier(
        (position("one", "support", "ascribed paper"),), (position("one", "mixed", "quoted paper"),)
    )
    effect = effect_of(made, "voices", "ascribed")
    assert effect.cells == (CellChange("one", "a", Side.FOR, Side.NONE),)
    assert (effect.cells_of("a"), effect.cells_of("b")) == ([*effect.cells], [])
    assert effect_of(made, "voices", "quoted").cells == (
        CellChange("one", "b", Side.MIXED, Side.NONE),
    )


def test_a_cell_with_another_passage_left_does_not_change() -> None:
    made = dossier((position("one", "support", "quoted paper", "reported paper"),))
    assert effect_of(made, "voices", "quoted").cells == ()
    assert robustness(compare(made, Selection())).steady_cells == 1


def test_without_the_later_source_the_earlier_position_speaks_again() -> None:
    made = dossier(
        (
            position("one", "oppose", "quoted paper", date=DATES[0]),
            position("one", "strongly-support", "quoted speech", date=DATES[1]),
        )
    )
    (change,) = effect_of(made, "sources", "speech").cells
    assert change == CellChange("one", "a", Side.FOR, Side.AGAINST)
    assert change.gravity == 0
    assert effect_of(made, "sources", "paper").cells == ()


@pytest.mark.parametrize(
    ("before", "after", "gravity"),
    [
        (Sign.ABOVE, Sign.BELOW, 0),
        (Sign.ABOVE, Sign.HALF, 1),
        (Sign.TOO_FEW, Sign.HALF, 1),
        (Sign.HALF, Sign.TOO_FEW, 2),
        (Sign.TOO_FEW, Sign.NOTHING, 3),
    ],
)
def test_to_lose_a_sign_is_graver_than_never_to_have_had_one(
    before: Sign, after: Sign, gravity: int
) -> None:
    signs = (PairSign(sign, 0, 0, 0) for sign in (before, after))
    assert PairChange("a", "b", *signs).gravity == gravity


def test_a_divided_cell_takes_the_side_that_is_left_and_a_pair_gains_an_issue() -> None:
    made = dossier(
        (position("one", "support", "quoted paper"), position("one", "oppose", "observed paper")),
        (position("one", "support", "quoted paper"),),
    )
    effect = effect_of(made, "voices", "observed")
    assert effect.cells == (CellChange("one", "a", Side.DIVIDED, Side.FOR),)
    before, after = PairSign(Sign.NOTHING, 0, 0, 0), PairSign(Sign.ABOVE, 1, 0, 0)
    assert effect.pairs == (PairChange("a", "b", before, after),)


def test_a_change_of_strength_is_no_change_of_side() -> None:
    made = dossier(
        (
            position("one", "support", "quoted paper", date=DATES[0]),
            position("one", "strongly-support", "quoted speech", date=DATES[1]),
        )
    )
    assert effect_of(made, "sources", "speech").cells == ()


def test_a_pair_goes_across_one_half_and_below_the_least_shared() -> None:
    mine = tuple(position(i, "support", "quoted paper", "quoted speech") for i in ISSUES)
    other = (
        position("one", "support", "quoted paper"),
        position("two", "support", "quoted paper"),
        position("three", "oppose", "quoted speech"),
    )
    made = dossier(mine, other)
    above = PairSign(Sign.ABOVE, 2, 0, 1)
    below = PairSign(Sign.BELOW, 0, 0, 1)
    (change,) = effect_of(made, "sources", "paper").pairs
    assert change == PairChange("a", "b", above, below)
    assert change.gravity == 0
    (change,) = effect_of(made, "sources", "paper", min_shared=2).pairs
    assert change.after == below._replace(sign=Sign.TOO_FEW)
    assert change.gravity == 2


def test_exactly_one_half_is_exact() -> None:
    mine = tuple(position(i, "support", "quoted paper") for i in ISSUES)
    other = (
        position("one", "support", "quoted paper"),
        position("two", "mixed", "quoted paper"),
        position("three", "oppose", "quoted speech"),
    )
    (change,) = effect_of(dossier(mine, other), "sources", "speech").pairs
    assert change.before == PairSign(Sign.HALF, 1, 1, 1)
    assert change.after == PairSign(Sign.ABOVE, 1, 1, 0)
    assert change.gravity == 1


def test_the_only_source_and_the_only_voice_are_named_and_have_no_effect() -> None:
    found = robustness(compare(dossier((position("one", "support", "quoted paper"),)), Selection()))
    assert found.effects == ()
    assert found.sole == (Omission("voices", "quoted"), Omission("sources", "paper"))
    assert (found.held, found.steady_cells) == ({"a": 1}, 1)


def test_where_nothing_counts_there_is_nothing_to_change() -> None:
    found = robustness(compare(dossier(()), Selection()))
    assert (found.held, found.effects, found.sole) == ({}, (), ())
    nothing = compare(dossier(()), Selection())
    assert steady_headline(nothing, found) == "No position counts here, so nothing can change"
    assert steady_pairs(found) == ""


def test_sources_that_only_take_along_their_own_are_drawn_where_nothing_else_is() -> None:
    """A title, a headline and a picture that tell of changes have a column that shows them."""
    own = dossier(
        (position("one", "support", "quoted paper"),), (position("one", "oppose", "quoted speech"),)
    )
    found = robustness(compare(own, Selection()))
    drawn = columns(found)
    assert [effect.omission.value for effect in drawn] == ["paper", "speech"]
    assert (
        grid_title(own, found, drawn)
        == "Without the source “paper, 2020”: one of two cells changes"
    )
    paper = own.source_by_id["paper"].model_copy(update={"title": "“Never”, she said"})
    titled = replace(own, sources=(paper,))
    assert without(titled, drawn[0].omission) == "Without the source “‘Never’, she said, 2020”"
    assert not_drawn(found, drawn, 2) == []
    assert steady_headline(compare(own, Selection()), found) == (
        "Neither of the two cells with a position keeps its side whichever source is left out"
    )
    shared = (
        position("two", "oppose", "quoted speech"),
        position("one", "support", "quoted report"),
    )
    one_alone = dossier((position("one", "support", "quoted paper"),), shared)
    found = robustness(compare(one_alone, Selection()))
    drawn = columns(found)
    assert [effect.omission.value for effect in drawn] == ["speech", "report"]
    assert not_drawn(found, drawn, 2) == [
        "Not drawn: one source that only takes along what rests on it alone."
    ]


def test_a_source_without_which_nothing_changes_has_no_column_beside_those_of_their_own() -> None:
    made = dossier(
        (position("one", "support", "quoted paper"),),
        (position("one", "oppose", "quoted speech"),),
        (position("two", "mixed", "quoted paper", "quoted report"),),
    )
    found = robustness(compare(made, Selection()))
    drawn = columns(found)
    assert [effect.omission.value for effect in drawn] == ["paper", "speech"]
    assert not_drawn(found, drawn, 3) == ["Not drawn: one source without which nothing changes."]


def test_the_reading_rules_in_force_are_the_baseline() -> None:
    held = position("one", "support", "quoted paper", "reported speech")
    comparison = compare(dossier((held,)), Selection(voices=("quoted",)))
    assert robustness(comparison).sole == (
        Omission("voices", "quoted"),
        Omission("sources", "paper"),
    )


def test_who_rests_on_one_thing_alone_is_told_once() -> None:
    """A source that is the only one of a party says nothing: with it all of the party's falls."""
    made = dossier(
        (position("one", "support", "quoted paper"), position("two", "mixed", "reported paper")),
        (position("one", "oppose", "quoted speech"),),
        (position("one", "oppose", "quoted report"), position("two", "mixed", "quoted speech")),
    )
    found = robustness(compare(made, Selection()))
    told = {
        effect.omission.value: (effect.cited, effect.alone, effect.says) for effect in found.effects
    }
    assert told == {
        "quoted": (("a", "b", "c"), ("b", "c"), True),
        "reported": (("a",), (), True),
        "paper": (("a",), ("a",), False),
        "speech": (("b", "c"), ("b",), True),
        "report": (("c",), (), True),
    }
    assert resting(found) == [
        ("On one kind of voice alone: ", {"b": " (quoted)", "c": " (quoted)"}),
        ("On one source alone: ", {"a": "", "b": ""}),
    ]
    assert found.held == {"a": 2, "b": 1, "c": 2}
    assert found.steady_cells == 0


def test_what_everything_rests_on_is_not_told_again_of_each() -> None:
    made = dossier(
        (position("one", "support", "quoted paper"),), (position("two", "mixed", "observed paper"),)
    )
    found = robustness(compare(made, Selection()))
    assert found.sole == (Omission("sources", "paper"),)
    told = {"a": " (quoted)", "b": " (observed)"}
    assert resting(found) == [("On one kind of voice alone: ", told)]


def test_only_what_rests_on_the_thing_left_out_is_looked_at_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So the work grows with the positions, and not with positions times sources."""
    looked_at: list[int] = []

    def counting(*given: object) -> Cell:
        looked_at.append(1)
        return cell_of(*given)

    monkeypatch.setattr("standpoint.compare.robustness.cell_of", counting)
    made = dossier(
        (
            position("one", "support", "quoted paper"),
            position("two", "mixed", "quoted paper", "observed report"),
        ),
        (position("one", "oppose", "quoted speech"),),
    )
    robustness(compare(made, Selection()))
    assert len(looked_at) == 3 + 1 + 2 + 1 + 1  # quoted, observed, paper, speech, report


def taken_out(dossier: Dossier, omission: Omission) -> Dossier:
    """Return the dossier without the passages, and without the positions that have none left."""

    def stays(evidence: Evidence) -> bool:
        value = evidence.voice.value if omission.rule == "voices" else evidence.source
        return value != omission.value

    people = []
    for stakeholder in dossier.stakeholders:
        held = []
        for position in stakeholder.positions:
            passages = tuple(filter(stays, position.evidence))
            if passages:
                date = dossier.date_of(position, position.evidence)
                held.append(position.model_copy(update={"evidence": passages, "date": date}))
        people.append(stakeholder.model_copy(update={"positions": tuple(held)}))
    return replace(dossier, stakeholders=tuple(people))


def plain_findings(comparison: Comparison, min_shared: int) -> dict[tuple[str, str], str]:
    """Return every finding by another way: scores and figures instead of sides and counts."""
    found = {}
    for key, held in comparison.cells.items():
        if held.score is None:
            found[key] = "divided" if held.state == State.DIVIDED else "no position"
        else:
            found[key] = "for" if held.score > 0 else "against" if held.score < 0 else "mixed"
    figures = agreement(stances(comparison))
    for one, other in combinations([s.id for s in comparison.stakeholders], 2):
        shared, value = figures.shared.loc[one, other], figures.value.loc[one, other]
        if shared == 0:
            found[one, other] = "nothing shared"
        elif shared < min_shared:
            found[one, other] = "too few to say"
        elif value == pytest.approx(0.5):
            found[one, other] = "exactly half"
        else:
            found[one, other] = "more than half" if value > 0.5 else "less than half"
    return found


def check_against_taking_out(dossier: Dossier, min_shared: int) -> None:
    comparison = compare(dossier, Selection())
    found = robustness(comparison, min_shared)
    before = plain_findings(comparison, min_shared)
    cited = [e for _, _, passages in comparison.counted for e in passages]
    expected_omissions = {("voices", e.voice.value) for e in cited}
    expected_omissions |= {("sources", e.source) for e in cited}
    listed = {tuple(e.omission) for e in found.effects} | {tuple(one) for one in found.sole}
    assert listed == expected_omissions
    changed = set()
    for effect in found.effects:
        after = plain_findings(
            compare(taken_out(dossier, effect.omission), Selection()), min_shared
        )
        expected = {
            (key, value, after[key]) for key, value in before.items() if value != after[key]
        }
        told = {((c.issue, c.stakeholder), c.before.value, c.after.value) for c in effect.cells}
        told |= {((p.one, p.other), p.before.sign.value, p.after.sign.value) for p in effect.pairs}
        assert told == expected
        changed |= {key for key, _, _ in expected}
    held = {key for key in comparison.cells if before[key] != "no position"}
    signs = {"more than half", "exactly half", "less than half"}
    pairs = {key for key, value in before.items() if value in signs}
    assert (sum(found.held.values()), found.steady_cells) == (len(held), len(held - changed))
    assert (found.told, found.steady_pairs) == (len(pairs), len(pairs - changed))
    assert found.pairs == len([*combinations(comparison.stakeholders, 2)])


some_position = st.builds(
    lambda issue, stance, cited, date: position(issue, stance, *cited, date=date),
    st.sampled_from(ISSUES),
    st.sampled_from(STANCES),
    st.lists(
        st.builds("{} {}".format, st.sampled_from(VOICES), st.sampled_from(SOURCES)),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(DATES),
)


@settings(max_examples=40)  # each compares a dossier some twenty times
@given(
    st.lists(st.lists(some_position, max_size=5).map(tuple), min_size=1, max_size=4),
    st.integers(1, 3),
)
@example(
    [
        (
            # Without the speech the first and the last are one.
            position("three", "strongly-oppose", "quoted paper", date="2020-01-01"),
            position("three", "mixed", "quoted paper", date="2020-01-01"),
            position(
                "three", "strongly-oppose", "quoted paper", "quoted speech", date="2020-01-01"
            ),
        )
    ],
    1,
)
def test_leaving_out_equals_taking_out(
    positions: list[tuple[Position, ...]], min_shared: int
) -> None:
    check_against_taking_out(dossier(*positions), min_shared)


def test_leaving_out_equals_taking_out_in_the_real_dossiers(
    calais: Loaded, oehlbrueck: Loaded
) -> None:
    for loaded in (calais, oehlbrueck):
        assert loaded.dossier
        for min_shared in (1, 3):
            check_against_taking_out(loaded.dossier, min_shared)


def test_the_sentences_of_the_shipped_dossier(calais: Loaded) -> None:
    assert calais.dossier
    found = robustness(compare(calais.dossier, Selection()))
    effect = found.effects[-1]
    assert without(calais.dossier, effect.omission) == "Without ascribed passages"
    assert effect_words(found, effect) == (
        "one of 29 cells changes: it loses its position; one of 10 pairs changes: it is left with "
        "too few shared issues to say."
    )
    assert sole_sentence(calais.dossier, found).startswith(
        "Everything here rests on one source, Truthdig, 16 January 2018:"
    )


def test_an_omission_that_changes_nothing_says_so() -> None:
    made = dossier((position("one", "support", "quoted paper", "reported paper"),))
    found = robustness(compare(made, Selection()))
    assert effect_words(found, found.effects[0]) == "nothing changes."


@pytest.mark.parametrize(
    ("people", "headline", "pairs"),
    [
        (
            [("one", "quoted paper"), ("one", "observed paper", "reported paper")],
            "One of two cells with a position keeps its side whichever kind of voice is left out",
            "The one pair that shares an issue changes with what is left out.",
        ),
        (
            [
                ("one", "quoted paper", "observed speech"),
                ("one", "observed paper", "quoted speech"),
            ],
            "Both cells with a position keep their side whichever kind of voice or source is left out",
            "The one pair that shares an issue does not change with what is left out.",
        ),
        (
            [("one", "quoted paper"), ("two", "observed paper")],
            "Neither of the two cells with a position keeps its side whichever kind of voice is left out",
            "No pair of stakeholders here shares an issue.",
        ),
        (
            [("one", "quoted paper")],
            "Everything here rests on one source and one kind of voice",
            "",
        ),
    ],
)
def test_the_headline_counts_what_is_steady(
    people: list[tuple[str, ...]], headline: str, pairs: str
) -> None:
    made = dossier(*((position(issue, "support", *cited),) for issue, *cited in people))
    comparison = compare(made, Selection())
    found = robustness(comparison, 1)
    assert steady_headline(comparison, found) == headline
    assert steady_pairs(found) == pairs
