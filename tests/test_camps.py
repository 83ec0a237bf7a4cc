"""Two camps: cases by hand, every split by brute force, and what must hold for any scores."""

from itertools import combinations, product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.compare.agreement import Agreement, agreement, stances
from standpoint.compare.camps import LARGEST, Split, camps, involved, wrong_side
from standpoint.compare.cells import compare
from standpoint.compare.pairs import pairs, turned
from standpoint.compare.selection import Selection
from standpoint.load import Loaded


def of(*rows: list[float | None]) -> Agreement:
    """Return the agreement of stakeholders a, b, c … with these scores."""
    names = [chr(ord("a") + number) for number in range(len(rows))]
    return agreement(pd.DataFrame(rows, index=names, dtype=float))


def brute(found: Agreement, names: list[str]) -> list[int]:
    """Return how many issue-pairs each split has on the wrong side, by going through them."""
    costs = []
    for rest in product((0, 1), repeat=len(names) - 1):
        camp = dict(zip(names, (0, *rest), strict=True))
        costs.append(
            sum(
                int((found.opposite if camp[i] == camp[j] else found.same).loc[i, j])
                for i, j in combinations(names, 2)
            )
        )
    return sorted(costs)


scores = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(
            st.sampled_from([np.nan, -2.0, -1.0, 0.0, 1.0, 2.0]), min_size=width, max_size=width
        ),
        min_size=1,
        max_size=6,
    )
)


def test_two_against_two_is_a_perfect_split() -> None:
    found = camps(of([1, 1, 1, 1], [2, 1, 1, 1], [-1, -1, -1, -2], [-1, -1, -1, -1]))
    assert found is not None
    assert found.best == Split((("a", "b"), ("c", "d")), 0)
    assert (found.margin, found.equal, found.total) == (12, 1, 24)
    assert found.is_clear(3)


def test_three_who_are_all_opposite_on_something_have_no_clear_split() -> None:
    found = camps(of([1, None, -1], [-1, 1, None], [None, -1, 1]))
    assert found is not None
    assert (found.best.wrong, found.margin, found.equal) == (1, 0, 3)
    assert not found.is_clear(1)


def test_those_who_agree_on_everything_are_one_camp() -> None:
    found = camps(of([1, 1, -1], [1, 1, -1], [2, 2, -2]))
    assert found is not None
    assert found.best == Split((("a", "b", "c"), ()), 0)
    assert found.margin == 6


def test_who_shares_nothing_is_left_out_by_name() -> None:
    found = camps(of([1, None], [-1, None], [None, 1]))
    assert found is not None
    assert found.left_out == ("c",)
    assert found.best.camps == (("a",), ("b",))


def test_apart_is_neither_side() -> None:
    assert camps(of([1], [0])) is None
    found = camps(of([1, 1], [1, 0], [-1, 0]))
    assert found is not None
    assert found.total == 4


def test_one_shared_issue_is_too_little_for_a_split() -> None:
    found = camps(of([1], [-1], [-1]))
    assert found is not None
    assert found.margin > 0
    assert not found.is_clear(3)
    assert found.is_clear(1)


def test_so_many_that_not_all_splits_can_be_seen_are_refused() -> None:
    with pytest.raises(ValueError, match=f"{LARGEST + 1} stakeholders"):
        camps(of(*[[1.0]] * (LARGEST + 1)))


def test_fifteen_are_split() -> None:
    found = camps(of(*[[1.0, -1.0]] * 8, *[[-1.0, 1.0]] * 7))
    assert found is not None
    assert [len(camp) for camp in found.best.camps] == [8, 7]
    assert found.best.wrong == 0


@given(scores)
@settings(deadline=None)
def test_best_and_margin_are_those_of_all_splits(rows: list[list[float]]) -> None:
    agreed = of(*rows)
    found, names = camps(agreed), involved(agreed)
    if found is None:
        assert names == []
        return
    costs = brute(agreed, names)
    assert [found.best.wrong, found.runner_up.wrong] == costs[:2]
    assert found.equal == costs.count(costs[0])
    assert sorted(found.best.camps[0] + found.best.camps[1] + found.left_out) == sorted(
        str(name) for name in agreed.value.index
    )
    told = sum(p.opposite if within else p.same for p, within in wrong_side(agreed, found.best))
    assert told == found.best.wrong


@given(scores)
@settings(deadline=None)
def test_the_order_of_the_stakeholders_and_the_wording_of_an_issue_change_nothing(
    rows: list[list[float]],
) -> None:
    turned_round = [[-value for value in row] for row in reversed(rows)]
    one, other = camps(of(*rows)), camps(of(*turned_round))
    assert (one is None) == (other is None)
    if one and other:
        assert (one.best.wrong, one.margin, one.equal) == (
            other.best.wrong,
            other.margin,
            other.equal,
        )


def test_the_shipped_dossier_splits_with_one_misfit(calais: Loaded) -> None:
    assert calais.dossier is not None
    agreed = agreement(stances(compare(calais.dossier, Selection())))
    found = camps(agreed)
    assert found is not None
    assert found.best.camps[1] == ("aid-groups", "migrants")
    assert [(p.one, p.other, within) for p, within in wrong_side(agreed, found.best)] == [
        ("macron", "migrants", False)
    ]


@given(scores, st.integers(1, 3))
@settings(deadline=None)
def test_strength_turns_round_what_comparing_each_two_pairs_finds(
    rows: list[list[float]], min_shared: int
) -> None:
    names = [str(number) for number in range(len(rows))]
    frame = pd.DataFrame(rows, index=names, dtype=float)
    before, after = pairs(agreement(frame)), pairs(agreement(frame, by_strength=True))
    cases = [
        min(before[i].value - before[j].value, after[j].value - after[i].value)
        for i in range(len(before))
        for j in range(len(before))
        if before[i].shared >= min_shared and before[j].shared >= min_shared
    ]
    cases = [lead for lead in cases if lead > 1e-9]
    found = turned(before, after, min_shared)
    assert (found.cases if found else 0) == len(cases)
    if found:
        lead = found.ahead.value - found.behind.value
        then = found.behind_then.value - found.ahead_then.value
        assert min(lead, then) == pytest.approx(max(cases))
