"""Pairs to begin with: the most opposite, or else the one that shares most; the third beside."""

from collections.abc import Sequence

import pytest

from standpoint.compare.pairs import (
    Pair,
    Relation,
    default_pair,
    every_pair,
    in_common,
    relations,
    third,
)
from tests.grids import of_grid


def pair(names: str, same: int, apart: int, opposite: int) -> Pair:
    one, other = names
    return Pair(one, other, same, apart, opposite, float("nan"), 0.0, 1.0)


DEFAULTS: list[tuple[list[Pair], str, str | None]] = [
    ([], "", None),
    ([pair("ab", 0, 0, 0)], "", "ab"),
    ([pair("ab", 9, 9, 1), pair("ac", 0, 0, 2), pair("bc", 0, 0, 2)], "", "ac"),
    ([pair("ab", 1, 1, 0), pair("ac", 2, 1, 0), pair("bc", 0, 3, 0)], "", "ac"),
    ([pair("ab", 9, 9, 1), pair("ac", 0, 0, 2), pair("bc", 9, 0, 1)], "b", "ab"),
    ([pair("ab", 1, 0, 0), pair("ac", 0, 0, 2), pair("bc", 2, 0, 0)], "b", "bc"),
    ([pair("ab", 1, 0, 0)], "z", None),
]


@pytest.mark.parametrize(("found", "one", "expected"), DEFAULTS)
def test_the_pair_to_begin_with(found: Sequence[Pair], one: str, expected: str | None) -> None:
    begun = default_pair(found, one)
    assert (begun.one + begun.other if begun else None) == expected


def test_the_third_is_who_shares_most_with_the_two() -> None:
    found = [
        pair("ab", 9, 0, 0),
        pair("ac", 1, 0, 0),
        pair("ad", 1, 1, 1),
        pair("bc", 1, 0, 0),
        pair("bd", 0, 0, 0),
        pair("cd", 9, 0, 0),
    ]
    assert third(found, "a", "b") == "d"
    assert third(found, "b", "c") == "a"
    assert third([pair("ab", 1, 0, 0)], "a", "b") is None
    assert third([pair("ac", 1, 0, 0), pair("bc", 1, 0, 0)], "a", "b") == "c"


def test_what_is_shared_comes_by_how_near_it_is_and_then_in_its_order() -> None:
    found = {
        "bins": Relation.OPPOSITE,
        "noise": Relation.SAME,
        "lamps": Relation.NEITHER,
        "trees": Relation.APART,
        "buses": Relation.SAME,
    }
    assert [issue for issue, _ in in_common(found)] == ["noise", "buses", "trees", "bins"]


@pytest.mark.parametrize(
    ("fields", "relation"),
    [
        ("+q|-q", Relation.OPPOSITE),
        ("-q|0q|+q", Relation.OPPOSITE),
        ("+q|0q", Relation.APART),
        ("-q|0q", Relation.APART),
        ("-q|--q|.", Relation.SAME),
        ("+q|+q -q", Relation.DIVIDED),
        ("+q|.", Relation.ONE),
        ("s|.", Relation.NEITHER),
    ],
)
def test_how_those_with_a_position_stand_to_each_other(fields: str, relation: Relation) -> None:
    seen = of_grid(dict(zip(["Ann", "Bob", "Cem"], fields.split("|"), strict=False)))
    assert relations(seen, [who.id for who in seen.stakeholders]) == {"noise": relation}


@pytest.mark.parametrize(
    ("shared", "least", "enough"),
    [(0, 0, False), (1, 0, True), (1, 1, True), (2, 3, False), (3, 3, True)],
)
def test_a_figure_takes_as_many_shared_issues_as_asked_for_and_one_at_least(
    shared: int, least: int, enough: bool
) -> None:
    assert pair("ab", shared, 0, 0).has_figure(least) is enough


def test_the_pairs_of_a_comparison_are_by_side_or_by_strength() -> None:
    seen = of_grid({"Ann": "+q|+q", "Bob": "++q|-q", "Cem": "0q|."})
    names = [(one.one, one.other) for one in every_pair(seen, by_strength=False)]
    assert names == [("ann", "bob"), ("ann", "cem"), ("bob", "cem")]
    assert [one.value for one in every_pair(seen, by_strength=False)] == [0.5, 0.5, 0.5]
    assert [one.value for one in every_pair(seen, by_strength=True)] == [0.625, 0.75, 0.5]
