"""Where strength turns the order of two pairs round: against a look at each two pairs."""

import tracemalloc
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.compare.agreement import agreement
from standpoint.compare.alliances import allied
from standpoint.compare.pairs import Pair, all_pairs
from standpoint.compare.turned import CLEAR, Turned, turned
from standpoint.wording.alliances import turned_sentence
from tests.grids import of_grid


def slowly(by_side: Sequence[Pair], by_strength: Sequence[Pair], min_shared: int) -> Turned | None:
    """Return the same by its definition, with a square of all pairs in memory."""
    both = zip(by_side, by_strength, strict=True)
    kept = [(one, other) for one, other in both if one.has_figure(min_shared)]
    if len(kept) < 2:
        return None
    before = np.array([one.value for one, _ in kept])
    after = np.array([other.value for _, other in kept])
    leads = np.minimum(before[:, None] - before, after - after[:, None]).round(12)
    clear = np.where(leads < CLEAR, 0, leads)
    if not clear.any():
        return None
    i, j = divmod(int(np.argmax(clear)), len(kept))
    return Turned(int((clear > 0).sum()), kept[i][0], kept[j][0], kept[i][1], kept[j][1])


def both(rows: Sequence[Sequence[float]]) -> tuple[list[Pair], list[Pair]]:
    frame = pd.DataFrame(rows, index=[str(number) for number in range(len(rows))], dtype=float)
    return all_pairs(agreement(frame)), all_pairs(agreement(frame, by_strength=True))


SCORES = st.integers(1, 8).flatmap(
    lambda width: st.lists(
        st.lists(
            st.sampled_from([np.nan, -2.0, -1.0, 0.0, 1.0, 2.0]), min_size=width, max_size=width
        ),
        min_size=1,
        max_size=9,
    )
)


@given(SCORES, st.integers(1, 3))
@settings(max_examples=300)
def test_it_is_what_a_look_at_each_two_pairs_finds(
    rows: list[list[float]], min_shared: int
) -> None:
    by_side, by_strength = both(rows)
    assert turned(by_side, by_strength, min_shared) == slowly(by_side, by_strength, min_shared)


@pytest.mark.parametrize("by_strength", [False, True])
def test_a_comparison_tells_it_whichever_way_agreement_is_counted(by_strength: bool) -> None:
    grid = {"Ann": "+q|+q|+q|+q", "Bob": "++q|++q|-q|-q", "Cem": "0q|0q|0q|-q"}
    turn = allied(of_grid(grid), 3, by_strength).turn
    assert turn is not None
    assert (turn.cases, turn.ahead.value, turn.ahead_then.value) == (1, 0.5, 0.625)


@pytest.mark.parametrize("seed", range(3))
def test_so_it_is_with_twenty_stakeholders_on_many_issues(seed: int) -> None:
    drawn = np.random.default_rng(seed)
    rows = drawn.choice([np.nan, -2, -1, 0, 1, 2], (20, 35), p=[0.4, *[0.12] * 5])
    by_side, by_strength = both(rows.tolist())
    found = turned(by_side, by_strength, 3)
    assert found is not None
    assert found == slowly(by_side, by_strength, 3)


def test_a_tie_is_no_order() -> None:
    by_side, by_strength = both([[1, 1], [1, 2], [2, 2]])
    assert len({pair.value for pair in by_side}) == 1
    assert turned(by_side, by_strength, 1) is None
    assert turned([], [], 1) is None


def test_the_memory_of_three_hundred_stakeholders_does_not_grow_with_the_square_of_pairs() -> None:
    drawn = np.random.default_rng(1)
    rows = drawn.choice([np.nan, -2, -1, 0, 1, 2], (300, 60))
    by_side, by_strength = both(rows.tolist())
    tracemalloc.start()
    try:
        found = turned(by_side, by_strength, 3)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found is not None
    assert peak < 1000 * len(by_side)


def test_how_often_strength_turns_an_order_is_told_where_it_is_more_than_once() -> None:
    names = dict.fromkeys("01234", "") | {"0": "Ann", "1": "Ben", "2": "Cem", "3": "Dora"}
    by_side, by_strength = both([[2, 2, 1], [1, 1, 2], [2, 0, 1]])
    found = turned(by_side, by_strength, 1)
    assert found is not None
    once, more = (
        turned_sentence(found._replace(cases=number), names).partition(": ")[0] for number in (1, 3)
    )
    assert (
        turned_sentence(found, names)
        .partition(". By side")[0]
        .endswith(": Ann and Ben; Ann and Cem")
    )
    figures = turned_sentence(found, names).partition(". By side the first two are ")[2]
    assert figures == (
        "closer (100\xa0% of 3 shared issues against 83\xa0% of 3), by strength the other two "
        "(83\xa0% against 75\xa0%)."
    )
    assert once == "Counting strength changes the order of two pairs"
    assert more == "Counting strength changes the order of two pairs in three cases, most plainly"
