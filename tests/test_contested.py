"""How contested an issue is: van der Eijk's A, the counts, and the order."""

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.compare.cells import Cell, State, compare
from standpoint.compare.contested import Contested, contested, contested_order, van_der_eijk
from standpoint.compare.selection import Selection
from standpoint.load import Loaded

MODEST = settings(max_examples=150)
counts_of = st.integers(3, 7).flatmap(
    lambda size: st.lists(st.integers(0, 6), min_size=size, max_size=size)
)


def slow(counts: list[int]) -> float:
    """Return A from layers that are one case high, counted triple by triple."""
    size, total, weighted = len(counts), sum(counts), 0.0
    for level in range(1, max(counts) + 1):
        layer = "".join("1" if count >= level else "0" for count in counts)
        triples = ["".join(triple) for triple in combinations(layer, 3)]
        one_peak = triples.count("110") + triples.count("011")
        two_peaks = triples.count("101")
        unimodality = 1.0
        if one_peak + two_peaks:
            unimodality = ((size - 2) * one_peak - (size - 1) * two_peaks) / (
                (size - 2) * (one_peak + two_peaks)
            )
        used = layer.count("1")
        weighted += used * unimodality * (1 - (used - 1) / (size - 1))
    return weighted / total


def scored(*scores: int) -> list[Cell]:
    return [Cell(State.STANCE if score else State.MIXED, score) for score in scores]


NOTHING = [Cell(State.DIVIDED), Cell(State.SILENT, note="Asked."), Cell(State.NO_STATEMENT)]


def test_the_published_value() -> None:
    assert van_der_eijk((30, 40, 210, 130, 530, 50, 10)) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([0, 0, 0, 0, 7], 1.0),
        ([0, 0, 3, 0, 0], 1.0),
        ([4, 4, 4, 4, 4], 0.0),
        ([5, 0, 0, 0, 5], -1.0),
        ([1, 0, 0, 0, 0, 0, 1], -1.0),
        ([1, 1, 0, 0, 0], 3 / 4),
        ([1, 1, 1, 0, 0], 1 / 2),
        ([0, 1, 0, 1, 0], 1 / 6),
        ([1, 0, 1, 0, 0], 1 / 6),
        ([0, 1, 0, 3, 0], (2 * 1 / 6 + 2 * 1) / 4),
        ([0, 1, 0, 1, 1], 1 / 9),
        ([1, 0, 0, 1, 1], -5 / 18),
        ([1, 1, 1, 0, 1], -1 / 24),  # three triples go with one peak, three with two
        ([1, 0, 1], -1.0),
    ],
)
def test_values_by_hand(counts: list[int], expected: float) -> None:
    assert van_der_eijk(counts) == pytest.approx(expected)


def test_counts_that_are_as_contested_have_one_value_to_the_last_bit() -> None:
    alike = ((0, 3, 0, 1, 6), (0, 3, 1, 3, 3), (0, 1, 0, 1, 0))
    assert {van_der_eijk(counts) for counts in alike} == {1 / 6}


def test_without_a_case_there_is_no_value() -> None:
    assert math.isnan(van_der_eijk([0, 0, 0, 0, 0]))


@MODEST
@given(counts_of.filter(any), st.integers(2, 9), st.floats(0.01, 100))
def test_the_coefficient_keeps_to_its_definition(
    counts: list[int], times: int, scale: float
) -> None:
    found = van_der_eijk(counts)
    assert found == pytest.approx(slow(counts))
    assert -1 - 1e-9 <= found <= 1 + 1e-9
    assert van_der_eijk(counts[::-1]) == pytest.approx(found)
    assert van_der_eijk([count * times for count in counts]) == pytest.approx(found)
    assert van_der_eijk([count / 4 for count in counts]) == pytest.approx(found)
    if len({count for count in counts if count}) == 1:
        assert van_der_eijk([count * scale for count in counts]) == pytest.approx(found)


@MODEST
@given(st.lists(st.integers(-2, 2), max_size=9), st.lists(st.sampled_from(NOTHING), max_size=6))
def test_counts_add_up_and_what_has_no_number_is_in_none(
    scores: list[int], others: list[Cell]
) -> None:
    found = contested([*others, *scored(*scores)])
    assert found.counts == tuple(scores.count(score) for score in range(-2, 3))
    assert found.by_score == {score: scores.count(score) for score in range(-2, 3)}
    assert found.opposing + found.mixed + found.supporting == len(scores)
    assert found.opposing == sum(score < 0 for score in scores)
    assert found.supporting == sum(score > 0 for score in scores)
    assert found.divided == others.count(NOTHING[0])
    if len(scores) < 2:
        assert math.isnan(found.agreement)
    else:
        assert found.agreement == pytest.approx(slow(list(found.counts)))
    assert found.two_sided is (
        found.divided > 0 or (min(scores, default=0) < 0 < max(scores, default=0))
    )


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([], False),
        (scored(1, 2, 2), False),
        (scored(0, 1), False),
        (scored(0, 0), False),
        (scored(-1, 1), True),
        (scored(-2, 0, 0, 1), True),
        ([*scored(1), Cell(State.DIVIDED)], True),
        ([Cell(State.DIVIDED)], True),
        ([*scored(1), Cell(State.SILENT, note="Asked.")], False),
    ],
)
def test_two_sided(cells: list[Cell], expected: bool) -> None:
    assert contested(cells).two_sided is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "calais",
            {
                "no-camps": ((0, 1, 0, 1, 1), 0, 1 / 9),
                "meals-by-aid-groups": ((0, 1, 0, 1, 0), 0, 1 / 6),
                "block-crossings": ((0, 1, 0, 3, 0), 0, 7 / 12),
                "asylum-not-britain": ((0, 0, 0, 1, 0), 1, None),
                "asylum-like-ahmed": ((0, 0, 0, 2, 0), 0, 1.0),
                "allegations-true": ((0, 0, 1, 0, 0), 0, None),
                "meeting-macron": ((1, 0, 0, 0, 0), 0, None),
            },
        ),
        (
            "oehlbrueck",
            {
                "autofreie-altstadt": ((1, 0, 0, 1, 1), 0, -5 / 18),
                "lieferzeiten": ((0, 0, 0, 1, 0), 1, None),
                "parkhaus-wallring": ((0, 1, 0, 1, 1), 0, 1 / 9),
                "anwohnerparken": ((0, 0, 1, 1, 0), 0, 3 / 4),
                "buergerentscheid": ((0, 1, 1, 0, 0), 0, 3 / 4),
            },
        ),
    ],
)
def test_counts_of_the_real_dossiers(
    name: str,
    expected: dict[str, tuple[tuple[int, ...], int, float | None]],
    request: pytest.FixtureRequest,
) -> None:
    loaded: Loaded = request.getfixturevalue(name)
    assert loaded.dossier is not None
    matrix = compare(loaded.dossier, Selection())
    for issue, (counts, divided, agreement) in expected.items():
        found = contested(matrix.row(issue))
        assert (found.counts, found.divided) == (counts, divided)
        if agreement is None:
            assert math.isnan(found.agreement)
        else:
            assert found.agreement == pytest.approx(agreement)


def test_the_most_contested_come_first(calais: Loaded, oehlbrueck: Loaded) -> None:
    assert calais.dossier is not None
    assert oehlbrueck.dossier is not None
    matrix = compare(calais.dossier, Selection())
    order = contested_order(matrix)
    assert order[:7] == [
        "no-camps",
        "meals-by-aid-groups",
        "block-crossings",
        "asylum-not-britain",  # on both sides, and too few to say how far
        "asylum-like-ahmed",
        "talks",
        "british-money",
    ]
    held = [issue.id for issue in matrix.issues]
    assert order[7:] == [issue for issue in held if issue not in order[:7]]
    assert contested_order(compare(oehlbrueck.dossier, Selection())) == [
        "autofreie-altstadt",
        "parkhaus-wallring",
        "lieferzeiten",
        "anwohnerparken",
        "buergerentscheid",
    ]


@pytest.mark.parametrize("name", ["calais", "oehlbrueck"])
def test_the_order_is_by_sides_then_agreement_then_numbers_then_place(
    name: str, request: pytest.FixtureRequest
) -> None:
    loaded: Loaded = request.getfixturevalue(name)
    assert loaded.dossier is not None
    for voices in ((), ("quoted",), ("reported",), ("observed", "ascribed")):
        matrix = compare(loaded.dossier, Selection(voices=voices))
        found = {issue.id: contested(matrix.row(issue.id)) for issue in matrix.issues}
        order = contested_order(matrix)
        assert sorted(order) == sorted(found)
        place = {issue: n for n, issue in enumerate(found)}
        for first, second in combinations(order, 2):
            assert not before(found[second], found[first])
            if not before(found[first], found[second]):
                assert place[first] < place[second]


def before(one: Contested, other: Contested) -> bool:
    """Return whether one is surely more contested than the other."""
    if one.two_sided != other.two_sided:
        return one.two_sided
    if math.isnan(one.agreement) != math.isnan(other.agreement):
        return not math.isnan(one.agreement)
    if not math.isnan(one.agreement) and one.agreement != other.agreement:
        return one.agreement < other.agreement
    return sum(one.counts) > sum(other.counts)
