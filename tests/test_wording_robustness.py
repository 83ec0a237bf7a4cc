"""What changes when one thing is left out: in sentences, and what of it is drawn."""

import pytest

from standpoint.compare.robustness import columns, robustness, rows
from standpoint.compare.robustness.records import CellChange, Side
from standpoint.compare.selection import Selection
from standpoint.screen.omissions import STANCES
from standpoint.wording.robustness import (
    GRID,
    change_line,
    effect_words,
    grid_summary,
    grid_title,
    not_drawn,
    resting,
    sole_sentence,
    steady_headline,
    steady_pairs,
)
from tests.grids import of_grid


@pytest.mark.parametrize(
    ("grid", "without_quoted", "pairs"),
    [
        (
            {"Ann": "+q|+r", "Ben": "-q|+q"},
            "three of four cells change: all lose their position; the one pair changes: it is left "
            "with nothing shared.",
            "The one pair that shares an issue changes with what is left out.",
        ),
        (
            {"Ann": "+q -r|+q", "Ben": "+q|+q"},
            "all four cells change: one moves to or from mixed or divided and three lose their "
            "position; the one pair changes: it is left with nothing shared.",
            "The one pair that shares an issue changes with what is left out.",
        ),
        (
            {"Ann": "2017:+q 2016:-r|+r", "Ben": "+r|+r"},
            "one of four cells changes: it turns to the other side; the one pair changes: it moves "
            "to or from one half.",
            "The one pair that shares an issue changes with what is left out.",
        ),
        (
            {"Ann": "2017:+q 2016:-r|+r", "Ben": "2017:+q 2016:-r|+r", "Cem": "+r|+r"},
            "two of six cells change: both turn to the other side; two of three pairs change: both "
            "move to or from one half.",
            "Two of three pairs that share an issue change with what is left out.",
        ),
        (
            {"Ann": "2017:+q 2016:-r|2017:+q 2016:-r", "Ben": "+r|+r", "Cem": "+r|+r"},
            "two of six cells change: both turn to the other side; two of three pairs change: both "
            "cross one half.",
            "All three pairs that share an issue change with what is left out.",
        ),
        (
            {"Ann": "+q +r|+q", "Ben": "s|."},
            "one of two cells changes: it loses its position; no pair changes.",
            "No pair of stakeholders here shares an issue.",
        ),
        ({"Ann": "+q|+r"}, "one of two cells changes: it loses its position.", ""),
        (
            {"Ann": "+q|+q", "Ben": "+q|+q", "Cem": "+r|+r"},
            "four of six cells change: all lose their position; all three pairs change: all are "
            "left with nothing shared.",
            "All three pairs that share an issue change with what is left out.",
        ),
        (
            {"Ann": "+qr|.", "Ben": "+qr|+q", "Cem": "+qr|+q"},
            "two of five cells change: both lose their position; no pair changes.",
            "None of three pairs that share an issue changes with what is left out.",
        ),
        (
            {"Ann": "+q -r|+q -r|2017:+q 2016:-r", "Ben": ".|.|+r"},
            "three of four cells change: one turns to the other side and two move to or from mixed "
            "or divided; the one pair changes: it crosses one half.",
            "The one pair that shares an issue changes with what is left out.",
        ),
        (
            {"Ann": "+qr|+qr|.", "Ben": "+qr|.|+q", "Cem": ".|+qr|+qr"},
            "one of six cells changes: it loses its position; one of three pairs changes: it is "
            "left with nothing shared.",
            "One of three pairs that share an issue changes with what is left out.",
        ),
    ],
)
def test_what_one_voice_less_changes_in_words(
    grid: dict[str, str], without_quoted: str, pairs: str
) -> None:
    found = robustness(of_grid(grid), 1)
    assert effect_words(found, found.effects[0]) == without_quoted
    assert steady_pairs(found) == pairs


@pytest.mark.parametrize(
    ("grid", "without_quoted"),
    [
        (
            {"Ann": "+q -r|+r", "Ben": "+r|+r"},
            "one of four cells changes: it moves to or from mixed or divided; the one pair changes: "
            "it has enough shared issues only then.",
        ),
        (
            {"Ann": "+q|.", "Ben": "+r|+r"},
            "one of three cells changes: it loses its position; the one pair changes: it goes "
            "between too few shared issues and none.",
        ),
        (
            {"Ann": "+q -r|.", "Ben": "+r|+r"},
            "one of three cells changes: it moves to or from mixed or divided; the one pair changes: "
            "it goes between too few shared issues and none.",
        ),
        (
            {"Ann": "+qr|+q|.", "Ben": "+r|+r|+r", "Cem": "+q|+q|."},
            "three of seven cells change: all lose their position; all three pairs change: one is "
            "left with too few shared issues to say and two are left with nothing shared.",
        ),
        (
            {"Ann": "+q -r|+r", "Ben": "+r|+r", "Cem": "+r|+r"},
            "one of six cells changes: it moves to or from mixed or divided; two of three pairs "
            "change: both have enough shared issues only then.",
        ),
        (
            {"Ann": "+q|.", "Ben": "+r|+r", "Cem": "+r|+r"},
            "one of five cells changes: it loses its position; two of three pairs change: both "
            "go between too few shared issues and none.",
        ),
    ],
)
def test_a_pair_that_shares_too_little_may_share_enough_or_still_less(
    grid: dict[str, str], without_quoted: str
) -> None:
    found = robustness(of_grid(grid), 2)
    assert effect_words(found, found.effects[0]) == without_quoted


def test_one_cell_that_changes_is_not_told_as_none_of_one() -> None:
    seen = of_grid({"Ann": "+q -r"})
    assert steady_headline(seen, robustness(seen)) == (
        "The one cell with a position changes with what is left out"
    )
    firm = of_grid({"Ann": "+qr"})
    assert steady_headline(firm, robustness(firm)) == (
        "The one cell with a position keeps its side whichever kind of voice is left out"
    )


def test_all_that_everything_rests_on_is_told() -> None:
    seen = of_grid({"Ann": "+q", "Ben": "-q"})
    assert sole_sentence(seen.dossier, robustness(seen)) == (
        "Everything here rests on one kind of voice: quoted. Everything here rests on one source, "
        "paper, 2018: no second text supports any of it."
    )
    assert steady_pairs(robustness(seen, 1)) == ""


def test_no_pair_shares_as_much_as_is_asked_for() -> None:
    found = robustness(of_grid({"Ann": "+q|+r", "Ben": "-q|s"}), 2)
    assert steady_pairs(found) == "No pair of stakeholders here shares at least two issues."


def test_a_pair_that_is_apart_on_all_shares_all() -> None:
    for people in ({"Ann": "+q|+q", "Ben": "0q|0r"}, {"Ann": "0q|0q", "Ben": "+q|-r"}):
        found = robustness(of_grid(people), 2)
        assert (found.told, found.steady_pairs) == (1, 0)
        assert found.effects[0].pairs[0].before.apart == 2


def test_what_changes_gravely_comes_first_and_what_is_not_drawn_is_told() -> None:
    seen = of_grid({"Ann": "+q|2017:+q 2016:-r|+r", "Ben": "+r|+r|+r"})
    found = robustness(seen, 1)
    assert [change.gravity for change in found.effects[0].cells] == [0, 2]
    assert not_drawn(found, found.effects, 2) == []
    assert not_drawn(found, found.effects, 1) == [
        "Drawn are 1 of 2 stakeholders with a position, those with most changes."
    ]
    question = "Which cells change without one thing?"
    assert grid_title(seen.dossier, found, []) == question
    firm = of_grid({"Ann": "+qr"})
    nothing = robustness(firm)
    assert grid_title(firm.dossier, nothing, nothing.effects) == question


def test_the_grid_is_told_by_what_most_changes_without_and_by_each_that_something_does() -> None:
    seen = of_grid({"Ann": "+q|+r", "Ben": "-r|+ro"})
    found = robustness(seen, 1)
    assert [len(effect.cells) for effect in found.effects] == [1, 2, 0]
    assert grid_title(seen.dossier, found, found.effects) == (
        "Without reported passages: two of four cells change"
    )
    assert grid_summary(seen.dossier, found, found.effects, 2) == (
        f"{GRID} In all: without quoted passages, 1; without reported passages, 2."
    )
    assert grid_summary(seen.dossier, found, found.effects[:1], 1) == (
        f"{GRID} In all: without quoted passages, 1. Not drawn: one source without which fewer "
        "cells change; one source without which nothing changes. Drawn are 1 of 2 stakeholders "
        "with a position, those with most changes."
    )
    firm = of_grid({"Ann": "+qr"})
    nothing = robustness(firm)
    assert grid_summary(firm.dossier, nothing, nothing.effects, 1) == GRID


def test_who_loses_a_position_is_told_as_left_out() -> None:
    seen = of_grid({"Ann": "+q|+q -r"})
    lines = [change_line(seen.dossier, change) for change in robustness(seen).effects[0].cells]
    assert lines == ["Parking: divided → against", "Noise: for → left out"]


def test_what_changes_alike_stands_in_the_dossiers_order() -> None:
    found = robustness(of_grid({"Ann": "+q|-q|+q|0q", "Ben": "+r|.|.|+q"}))
    assert [(change.issue, change.stakeholder) for change in found.effects[0].cells] == [
        ("noise", "ann"),
        ("parking", "ann"),
        ("trees", "ann"),
        ("buses", "ann"),
        ("buses", "ben"),
    ]


def test_pairs_that_change_gravely_come_first_and_those_alike_in_the_dossiers_order() -> None:
    seen = of_grid(
        {"Zoe": "2017:+q 2016:-r|+r|+r", "Ben": ".|+q|.", "Ann": ".|.|+q", "Cem": "+r|.|."}
    )
    pairs = robustness(seen, 1).effects[0].pairs
    assert [(pair.one, pair.other, pair.gravity) for pair in pairs] == [
        ("zoe", "cem", 0),
        ("zoe", "ben", 2),
        ("zoe", "ann", 2),
    ]


def test_a_passage_that_the_rules_leave_out_keeps_no_position_up() -> None:
    seen = of_grid({"Ann": "+qR", "Ben": "-Q"}, Selection(voices=("quoted",)))
    without_paper, _ = robustness(seen).effects
    assert without_paper.omission == ("sources", "paper")
    assert without_paper.cells == (CellChange("noise", "ann", Side.FOR, Side.NONE),)


def test_sources_that_take_along_their_own_have_no_column_beside_the_voices() -> None:
    found = robustness(of_grid({"Ann": "+q", "Ben": "-R"}), 1)
    drawn = columns(found)
    assert [effect.omission.value for effect in drawn] == ["quoted", "reported"]
    assert not_drawn(found, drawn, 2) == [
        "Not drawn: two sources that only take along what rests on them alone."
    ]


def test_the_rows_are_those_with_most_changes_in_the_dossiers_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = robustness(of_grid({"Ann": "+q|+r", "Ben": "+q|+q", "Cem": "+r|+qr"}), 1)
    without_quoted = found.effects[:1]
    assert rows(found, without_quoted) == ["ann", "ben", "cem"]
    monkeypatch.setattr("standpoint.compare.robustness.STAKEHOLDERS", 1)
    assert rows(found, without_quoted) == ["ben"]


def test_a_side_looks_like_a_stance_of_it_and_who_rests_on_one_voice_is_told_with_it() -> None:
    assert [STANCES[one] for one in Side] == [1, -1, 0, "divided", "left out"]
    found = robustness(of_grid({"Ann": "+qQ|+q", "Ben": "-r|.", "Cem": "+qr|."}), 1)
    assert resting(found) == [
        ("On one kind of voice alone: ", {"ann": " (quoted)", "ben": " (reported)"}),
        ("On one source alone: ", {"ben": "", "cem": ""}),
    ]
    four = dict.fromkeys("Ann Ben Cem Dora".split(), "+qQ|.") | {"Finn": "-rR|+q"}
    assert resting(robustness(of_grid(four), 1)) == [
        ("On one kind of voice alone: ", dict.fromkeys("ann ben cem dora".split(), " (quoted)"))
    ]
    firm = robustness(of_grid({"Ann": "+qr", "Ben": "-qrR"}), 1)
    assert resting(firm) == [("On one source alone: ", {"ann": ""})]
    many = dict.fromkeys("Ann Ben Cem Dora Eva".split(), "+qQ|.") | {"Finn": "-rR|+q", "Gus": "s|."}
    assert resting(robustness(of_grid(many), 1)) == [
        ("On one kind of voice alone: five of six stakeholders with a position", {})
    ]


def test_of_many_sources_those_have_a_column_without_which_most_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = robustness(of_grid({"Ann": "+q|+q|-Q", "Ben": "-Q|+q|-q"}), 1)
    second = robustness(of_grid({"Ann": "+Q|+Q|-q", "Ben": "-q|+Q|-Q"}), 1)
    monkeypatch.setattr("standpoint.compare.robustness.SOURCES", 1)
    for found, most in ((first, "paper"), (second, "other")):
        drawn = columns(found)
        assert [effect.omission.value for effect in drawn] == [most]
        assert not_drawn(found, drawn, 2) == [
            "Not drawn: one source without which fewer cells change."
        ]


def test_every_voice_and_every_source_that_says_something_has_one_column() -> None:
    seen = of_grid({"Ann": "+q|+R", "Ben": "-r|+Q"})
    found = robustness(seen, 1)
    drawn = [effect.omission.value for effect in columns(found)]
    assert drawn == ["quoted", "reported", "paper", "other"]
    assert grid_summary(seen.dossier, found, columns(found), 2) == (
        f"{GRID} In all: without quoted passages, 2; without reported passages, 2; without paper, "
        "2018, 2; without other, 2018, 2."
    )
