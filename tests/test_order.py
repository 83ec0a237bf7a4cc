"""Orders that put like beside like: as good as any that the tree of likeness allows."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import ClusterNode, linkage, to_tree
from scipy.spatial.distance import squareform

from standpoint.compare import alliances
from standpoint.compare.agreement import agreement, stances
from standpoint.compare.alliances import FEW, allied
from standpoint.compare.cells import compare
from standpoint.compare.order import most_similar
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from tests.grids import of_grid

MODEST = settings(max_examples=60)
Row = list[int | None]


def frame(rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(
        rows,
        index=[f"s{n}" for n in range(len(rows))],
        columns=[f"i{n}" for n in range(len(rows[0]))],
        dtype=float,
    )


def distances(table: pd.DataFrame) -> pd.DataFrame:
    """Return how far apart any two rows are; as far as can be where they share nothing."""
    return 1 - agreement(table).value.fillna(0.0)


def total(order: list[str], apart: pd.DataFrame) -> float:
    """Return how far neighbours are apart, all in all."""
    return sum(float(apart.to_numpy()[at(apart, a), at(apart, b)]) for a, b in pairwise(order))


def at(table: pd.DataFrame, name: str) -> int:
    return list(table.index).index(name)


def leaf_orders(node: ClusterNode | None) -> list[list[int]]:
    """Return every order of leaves that a tree allows: each branch may be turned."""
    assert node is not None
    if node.is_leaf():
        return [[node.id]]
    left, right = leaf_orders(node.left), leaf_orders(node.right)
    return [order for one in left for other in right for order in ([*one, *other], [*other, *one])]


def allowed(apart: pd.DataFrame) -> list[list[str]]:
    matrix = apart.to_numpy(copy=True)
    np.fill_diagonal(matrix, 0.0)
    tree = to_tree(linkage(squareform(matrix, checks=False), method="average"))
    return [[str(apart.index[leaf]) for leaf in order] for order in leaf_orders(tree)]


rows = st.tuples(st.integers(3, 6), st.integers(3, 6)).flatmap(
    lambda size: st.lists(
        st.lists(st.none() | st.integers(-2, 2), min_size=size[1], max_size=size[1]),
        min_size=size[0],
        max_size=size[0],
    )
)


@MODEST
@given(rows)
def test_neighbours_are_as_near_as_the_tree_allows(rows: list[Row]) -> None:
    table = frame(rows)
    for order, side in zip(most_similar(table), (table, table.T), strict=True):
        apart = distances(side)
        orders = allowed(apart)
        assert order in orders
        assert total(order, apart) == pytest.approx(min(total(o, apart) for o in orders))


@MODEST
@given(rows)
def test_an_order_is_a_permutation_that_begins_near_the_dossiers_own(rows: list[Row]) -> None:
    table = frame(rows)
    people, issues = most_similar(table)
    assert sorted(people) == sorted(table.index)
    assert sorted(issues) == sorted(table.columns)
    assert most_similar(table.copy()) == (people, issues)
    assert list(table.index).index(people[0]) < list(table.index).index(people[-1])
    assert list(table.columns).index(issues[0]) < list(table.columns).index(issues[-1])


def test_a_line_from_one_camp_to_the_other() -> None:
    table = frame([[1, 1, 1, 1], [-1] * 4, [1, 1, 1, -1], [2, -1, -1, -1], [1, 2, -2, -1]])
    assert most_similar(table)[0] == ["s0", "s2", "s4", "s3", "s1"]


def test_like_stands_beside_like() -> None:
    table = frame([[2, 1, 1], [-1, -2, -1], [1, 2, 2], [-2, -1, -1]])
    neighbours = {frozenset(pair) for pair in pairwise(most_similar(table)[0])}
    assert {frozenset(("s0", "s2")), frozenset(("s1", "s3"))} <= neighbours


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        # Neighbours are 1/2, 0, 0 and 0 apart; with s4 beside s1 they would be 1, 0, 0 and 0.
        ([[1, 1], [-1, -1], [1, None], [1, -1], [None, 1]], "s1 s3 s2 s0 s4"),
        # 1/2, 0 and 0 apart, from either end; of the ends s2 is nearer to the frame's beginning.
        ([[1, None], [1, -1], [-1, -1], [1, 1]], "s2 s1 s0 s3"),
        # All neighbours are 0 apart.
        ([[-1, -1], [None, -1], [-1, -1], [1, 1], [1, None], [1, -1]], "s2 s0 s1 s5 s4 s3"),
    ],
)
def test_of_all_ways_the_shortest_and_then_the_one_that_begins_first(
    rows: list[Row], order: str
) -> None:
    assert most_similar(frame(rows))[0] == order.split()


@pytest.mark.parametrize(
    "rows",
    [
        [[None, None, None]] * 3,
        [[1, None, None], [None, 1, None], [None, None, 1]],
        [[1, None, None], [1, None, None], [None, 2, 2], [None, 2, 1]],
    ],
)
def test_pairs_that_share_nothing_are_placed_all_the_same(rows: list[Row]) -> None:
    table = frame(rows)
    people, issues = most_similar(table)
    assert sorted(people) == sorted(table.index)
    assert sorted(issues) == sorted(table.columns)
    assert total(people, distances(table)) == pytest.approx(
        min(total(order, distances(table)) for order in allowed(distances(table)))
    )


def test_who_shares_something_stands_apart_from_who_shares_nothing() -> None:
    table = frame([[1, None], [None, 2], [1, None], [None, 1]])
    people = most_similar(table)[0]
    neighbours = {frozenset(pair) for pair in pairwise(people)}
    assert {frozenset(("s0", "s2")), frozenset(("s1", "s3"))} <= neighbours


@pytest.mark.parametrize("size", [0, 1, 2])
def test_fewer_than_three_keep_their_order(size: int) -> None:
    table = pd.DataFrame(
        [[1.0, -1.0]] * size, index=[f"s{n}" for n in range(size)], columns=["i0", "i1"]
    )
    assert most_similar(table) == ([f"s{n}" for n in range(size)], ["i0", "i1"])


@pytest.mark.parametrize("name", ["calais", "oehlbrueck"])
def test_neighbours_in_the_real_dossiers_are_nearer_than_in_their_own_order(
    name: str, request: pytest.FixtureRequest
) -> None:
    loaded: Loaded = request.getfixturevalue(name)
    assert loaded.dossier is not None
    table = stances(compare(loaded.dossier, Selection()))
    people, issues = most_similar(table)
    for order, side in ((people, table), (issues, table.T)):
        apart = distances(side)
        assert sorted(order) == sorted(side.index)
        assert total(order, apart) <= total(list(side.index), apart) + 1e-9
    apart = distances(table)
    assert total(people, apart) == pytest.approx(min(total(o, apart) for o in allowed(apart)))


def test_only_where_they_are_some_does_likeness_order_the_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    grid = {f"P{number:02}": "+q|+q|+q" if number % 2 else "-q|-q|-q" for number in range(FEW + 1)}
    some, few = of_grid(grid), of_grid(dict(list(grid.items())[:FEW]))
    assert allied(few, 3, False).similar == tuple(stances(few).index)
    monkeypatch.setattr(alliances, "LARGEST", len(grid))
    likeness = tuple(most_similar(stances(some))[0])
    assert allied(some, 3, False).similar == likeness != tuple(stances(some).index)
    monkeypatch.setattr(alliances, "LARGEST", FEW)
    assert allied(some, 3, False).similar == tuple(stances(some).index)
