"""Pairs to begin with: the most opposite, or else the one that shares most; the third beside."""

from collections.abc import Sequence

import pytest

from standpoint.compare.pairs import Pair, Relation, default_pair, in_common, third


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


def test_what_is_shared_comes_by_how_near_it_is_and_then_in_its_order() -> None:
    found = {
        "bins": Relation.OPPOSITE,
        "noise": Relation.SAME,
        "lamps": Relation.NEITHER,
        "trees": Relation.APART,
        "buses": Relation.SAME,
    }
    assert [issue for issue, _ in in_common(found)] == ["noise", "buses", "trees", "bins"]
