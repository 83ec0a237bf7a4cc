"""Agreement of pairs: by hand, by Wahl-O-Mat's rule, by brute force, and what always holds."""

from collections import Counter
from dataclasses import fields, replace
from itertools import product
from math import nan

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.compare.agreement import Agreement, agreement, stances
from standpoint.compare.cells import compare
from standpoint.compare.pairs import Relation, in_common, relations
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from tests.grids import STANCES, of_grid

MODEST = settings(max_examples=80)
SCALE = (-2, -1, 0, 1, 2)
Row = list[int | None]

BY_HAND = pd.DataFrame(
    [[2, -1, 0], [1, 1, None], [-2, None, 0]], index=list("abc"), columns=list("xyz"), dtype=float
)


def frame(rows: list[Row]) -> pd.DataFrame:
    size = len(rows[0]) if rows else 0
    return pd.DataFrame(
        rows,
        index=[f"s{n}" for n in range(len(rows))],
        columns=[f"i{n}" for n in range(size)],
        dtype=float,
    )


def number(table: pd.DataFrame, one: str, other: str) -> float:
    return float(table.to_numpy()[table.index.get_loc(one), table.columns.get_loc(other)])


def rows_of(height: int, width: int) -> st.SearchStrategy[list[Row]]:
    score = st.none() | st.sampled_from(SCALE)
    row = st.lists(score, min_size=width, max_size=width)
    return st.lists(row, min_size=height, max_size=height)


any_rows = st.tuples(st.integers(1, 5), st.integers(0, 6)).flatmap(lambda size: rows_of(*size))


def sign(score: int) -> int:
    return 0 if score == 0 else 1 if score > 0 else -1


def points(one: int, other: int, by_strength: bool) -> float:
    """Return what an issue adds to the agreement: 1 for the same, 0 for the opposite."""
    if by_strength:
        return 1 - abs(one - other) / 4
    return 1 - abs(sign(one) - sign(other)) / 2


def slow(one: Row, other: Row, by_strength: bool) -> tuple[float | None, list[int]]:
    """Return agreement, and n, same, apart and opposite, issue by issue."""
    total, counts = 0.0, [0, 0, 0, 0]
    for mine, theirs in zip(one, other, strict=True):
        if mine is None or theirs is None:
            continue
        counts[0] += 1
        counts[1 + abs(sign(mine) - sign(theirs))] += 1
        total += points(mine, theirs, by_strength)
    return (total / counts[0] if counts[0] else None), counts


def completions(one: Row, other: Row, by_strength: bool) -> list[float]:
    """Return the agreement under every way in which the two could fill what they leave open."""
    gaps = [[SCALE if score is None else (score,) for score in row] for row in (one, other)]
    return [
        sum(points(mine, theirs, by_strength) for mine, theirs in zip(a, b, strict=True)) / len(one)
        for a in product(*gaps[0])
        for b in product(*gaps[1])
    ]


def assert_same(one: Agreement, other: Agreement) -> None:
    for field in fields(Agreement):
        left, right = getattr(one, field.name), getattr(other, field.name)
        pd.testing.assert_frame_equal(left, right.loc[left.index, left.columns])


@pytest.mark.parametrize(
    ("one", "other", "counts", "by_side", "by_strength", "low", "high"),
    [
        ("a", "b", (2, 1, 0, 1), 1 / 2, 5 / 8, 1 / 2, 2 / 3),
        ("a", "c", (2, 1, 0, 1), 1 / 2, 1 / 2, 1 / 3, 2 / 3),
        ("b", "c", (1, 0, 0, 1), 0.0, 1 / 4, 1 / 6, 2 / 3),
        ("a", "a", (3, 3, 0, 0), 1.0, 1.0, 1.0, 1.0),
        ("c", "c", (2, 2, 0, 0), 1.0, 1.0, 1.0, 1.0),
    ],
)
def test_by_hand(
    one: str,
    other: str,
    counts: tuple[int, ...],
    by_side: float,
    by_strength: float,
    low: float,
    high: float,
) -> None:
    found = agreement(BY_HAND)
    tables = (found.shared, found.same, found.apart, found.opposite)
    assert tuple(table.loc[one, other] for table in tables) == counts
    assert number(found.value, one, other) == pytest.approx(by_side)
    assert number(agreement(BY_HAND, by_strength=True).value, one, other) == pytest.approx(
        by_strength
    )
    assert number(found.low, one, other) == pytest.approx(low)
    assert number(found.high, one, other) == pytest.approx(high)


def test_a_figure_is_the_number_that_its_fraction_gives_by_hand() -> None:
    found = agreement(frame([[1, 1, 1, 1, 1], [1, 0, -1, -1, -1]]))
    assert [number(one, "s0", "s1") for one in (found.value, found.low, found.high)] == [0.3] * 3
    found = agreement(frame([[1, 1, 1, 1, 1, 1, None], [1, 0, 0, 0, 0, 0, 1]]))
    assert number(found.low, "s0", "s1") == 3.5 / 7
    assert number(found.high, "s0", "s1") == 4.5 / 7


def test_the_rule_of_wahl_o_mat() -> None:
    """Two points for the same answer, one where one of two is neutral, none for the opposite."""
    voter = [1, 1, 0, -1, -1, 0, 1, -1]
    parties = {
        "twins": ([1, 1, 0, -1, -1, 0, 1, -1], 16),
        "near": ([1, 0, 0, 1, -1, 1, 1, 0], 2 + 1 + 2 + 0 + 2 + 1 + 2 + 1),
        "neutral": ([0, 0, 0, 0, 0, 0, 0, 0], 1 + 1 + 2 + 1 + 1 + 2 + 1 + 1),
        "contrary": ([-1, -1, 0, 1, 1, 0, -1, 1], 2 + 2),
    }
    answers = pd.DataFrame([voter, *(row for row, _ in parties.values())], dtype=float)
    answers.index = pd.Index(["voter", *parties])
    found = agreement(answers).value
    for party, (_, reached) in parties.items():
        assert number(found, "voter", party) == pytest.approx(reached / 16)


def test_by_strength_changes_an_order() -> None:
    table = frame([[2, 2], [1, 1], [2, 0]])
    sides, strength = agreement(table).value, agreement(table, by_strength=True).value
    assert number(sides, "s0", "s1") == 1.0
    assert number(sides, "s0", "s2") == 0.75
    assert number(strength, "s0", "s1") == number(strength, "s0", "s2") == 0.75
    pd.testing.assert_frame_equal(agreement(table, by_strength=True).same, agreement(table).same)


@pytest.mark.parametrize("by_strength", [False, True])
def test_where_nothing_is_shared_there_is_no_number(by_strength: bool) -> None:
    found = agreement(frame([[1, None], [None, 1], [None, None]]), by_strength)
    assert found.value.isna().to_numpy().tolist() == [
        [False, True, True],
        [True, False, True],
        [True, True, True],
    ]
    assert found.shared.to_numpy().tolist() == [[1, 0, 0], [0, 1, 0], [0, 0, 0]]
    assert number(found.low, "s0", "s1") == (0.25 if by_strength else 0.0)  # 1 can meet -2
    assert number(found.high, "s0", "s1") == 1.0


@pytest.mark.parametrize("height", [0, 1, 2])
def test_without_issues_there_is_no_number_and_no_range(height: int) -> None:
    found = agreement(frame([[] for _ in range(height)]))
    for table in (found.value, found.low, found.high):
        assert table.shape == (height, height)
        assert table.isna().all(axis=None)
    assert (found.shared == 0).all(axis=None)


@MODEST
@given(any_rows, st.booleans())
def test_figures_and_counts_agree_with_a_slow_double_loop(
    rows: list[Row], by_strength: bool
) -> None:
    found = agreement(frame(rows), by_strength)
    for i, one in enumerate(rows):
        for j, other in enumerate(rows):
            value, counts = slow(one, other, by_strength)
            pair = f"s{i}", f"s{j}"
            tables = (found.shared, found.same, found.apart, found.opposite)
            assert [table.loc[pair] for table in tables] == counts
            assert counts[0] == sum(counts[1:])
            if value is None:
                assert pd.isna(number(found.value, *pair))
            else:
                assert number(found.value, *pair) == pytest.approx(value)


@MODEST
@given(any_rows, st.booleans())
def test_figures_are_symmetric_between_0_and_1_and_within_their_range(
    rows: list[Row], by_strength: bool
) -> None:
    found = agreement(frame(rows), by_strength)
    for field in fields(Agreement):
        table = getattr(found, field.name)
        pd.testing.assert_frame_equal(table, table.T)
    size = len(rows[0])
    for one, other in product(found.value.index, repeat=2):
        value, shared = number(found.value, one, other), number(found.shared, one, other)
        low, high = number(found.low, one, other), number(found.high, one, other)
        assert pd.isna(value) == (shared == 0)
        assert pd.isna(low) == pd.isna(high) == (size == 0)
        if shared:
            assert 0 <= value <= 1
            assert one != other or value == 1
            assert value * shared / size - 1e-9 <= high <= 1
        if size:
            assert 0 <= low <= high + 1e-9
            assert one != other or low == high == 1
        if shared == size > 0:
            assert low == pytest.approx(value) == high


@MODEST
@given(st.integers(1, 3).flatmap(lambda width: rows_of(2, width)), st.booleans())
def test_the_range_holds_exactly_what_any_completion_could_give(
    rows: list[Row], by_strength: bool
) -> None:
    found = agreement(frame(rows), by_strength)
    possible = completions(rows[0], rows[1], by_strength)
    assert number(found.low, "s0", "s1") == pytest.approx(min(possible))
    assert number(found.high, "s0", "s1") == pytest.approx(max(possible))


@MODEST
@given(any_rows, st.booleans(), st.data())
def test_order_and_issues_that_nobody_shares_move_nothing(
    rows: list[Row], by_strength: bool, data: st.DataObject
) -> None:
    table = frame(rows)
    found = agreement(table, by_strength)
    people = data.draw(st.permutations(list(table.index)))
    issues = data.draw(st.permutations(list(table.columns)))
    assert_same(found, agreement(table.loc[people, issues], by_strength))
    loner = data.draw(st.sampled_from(list(table.index)))
    wider = table.assign(unshared=[1.0 if name == loner else nan for name in table.index])
    more = agreement(wider, by_strength)
    for one, other in product(table.index, repeat=2):
        if one != other:
            for name in ("value", "shared", "same", "apart", "opposite"):
                before, after = getattr(found, name), getattr(more, name)
                assert number(after, one, other) == pytest.approx(
                    number(before, one, other), nan_ok=True
                )


@MODEST
@given(st.tuples(st.integers(2, 4), st.integers(0, 5)).flatmap(lambda s: rows_of(*s)))
def test_what_is_shared_adds_up_to_the_figure(rows: list[Row]) -> None:
    written = {None: ".", **{score: f"{sign}q" for sign, score in STANCES.items()}}
    grid = {f"S{n}": "|".join(written[score] for score in row) for n, row in enumerate(rows)}
    comparison = of_grid(grid)
    table = stances(comparison)
    found = agreement(table)
    strength = agreement(table, by_strength=True)
    behind = dict(in_common(relations(comparison, ("s0", "s1"))))
    counts = Counter(behind.values())
    for relation, counted in (
        (Relation.SAME, found.same),
        (Relation.APART, found.apart),
        (Relation.OPPOSITE, found.opposite),
    ):
        assert counts[relation] == counted.loc["s0", "s1"]
    pairs = [pair for pair in zip(*rows[:2], strict=True) if None not in pair]
    assert behind.keys() == set(table.loc[["s0", "s1"]].dropna(axis=1).columns)
    assert len(behind) == len(pairs)
    if pairs:
        worth = counts[Relation.SAME] + counts[Relation.APART] / 2
        assert number(found.value, "s0", "s1") == pytest.approx(worth / len(pairs))
        gap = sum(abs(one - other) for one, other in pairs)
        assert number(strength.value, "s0", "s1") == pytest.approx(1 - gap / (4 * len(pairs)))


def test_figures_of_the_german_dossier(oehlbrueck: Loaded) -> None:
    assert oehlbrueck.dossier is not None
    comparison = compare(oehlbrueck.dossier, Selection())
    table = stances(comparison)
    assert list(table.index) == ["buergermeisterin", "gewerbering", "atempause"]
    assert list(table.columns) == [issue.id for issue in oehlbrueck.dossier.issues]
    found = agreement(table)
    pair = "gewerbering", "atempause"
    tables = (found.shared, found.same, found.apart, found.opposite)
    assert [t.loc[pair] for t in tables] == [3, 0, 1, 2]
    assert number(found.value, *pair) == pytest.approx(0.5 / 3)
    assert dict(in_common(relations(comparison, pair))) == {
        "autofreie-altstadt": "opposite",
        "parkhaus-wallring": "opposite",
        "anwohnerparken": "apart",
    }


@pytest.mark.parametrize("name", ["calais", "oehlbrueck"])
def test_a_repeated_position_moves_nothing(name: str, request: pytest.FixtureRequest) -> None:
    dossier = request.getfixturevalue(name).dossier
    doubled = replace(
        dossier,
        stakeholders=tuple(
            person.model_copy(update={"positions": person.positions * 2})
            for person in dossier.stakeholders
        ),
    )
    once, twice = (stances(compare(d, Selection())) for d in (dossier, doubled))
    pd.testing.assert_frame_equal(once, twice)
    assert once.notna().any(axis=None)
