"""The ribbon of dates and the lines of what moved: places, squares, dashes and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts.moves import head, line, moves
from standpoint.charts.ribbon import MANY, MOST, RibbonDate, ribbon, room
from standpoint.charts.strips import STEPS, ScaleMark
from tests.elements import having, parse, style, words

DATES = [
    RibbonDate("2003", ["The accords"]),
    RibbonDate("2018", ["A visit"], False, [-2, 1, 1], "all three", "three positions"),
    RibbonDate("2019", ["A bill", "Another"], True),
]


def test_each_date_has_its_events_squares_and_distance() -> None:
    root = parse(ribbon(DATES, ["15 years", "1 year"], "what was when", "announced"))
    (ordered,) = root.iter("ol")
    columns = "--columns:minmax(0, 1fr) minmax(0, 1.8fr) minmax(0, 1fr)"
    assert (ordered.get("aria-label"), ordered.get("style")) == ("what was when", columns)
    assert [words(one) for one in ordered] == [
        "2003The accords15 years",
        "2018: all threeA visit1 year",
        "2019 announcedA billAnother",
    ]
    drawn = [[unit.get("data-stance") for unit in having(one, "mk-unit")] for one in ordered]
    assert drawn == [[], ["-2", "1", "1"], []]
    (positions,) = having(root, "mk-positions")
    assert (positions.get("role"), positions.get("aria-label")) == ("img", "three positions")
    assert [one.get("data-announced") for one in ordered] == [None, None, ""]
    assert [len(having(one, "mk-held")) for one in ordered] == [0, 1, 0]


def test_distances_stand_between_dates() -> None:
    assert len(list(parse(ribbon(DATES[:1], [], "one date", "")).iter("li"))) == 1
    for wrong in ([], ["1 year"], ["1 year"] * 3):
        with pytest.raises(ValueError, match="zip"):
            ribbon(DATES, wrong, "three dates", "")


def test_many_dates_stand_below_one_another() -> None:
    for number, is_tall in ((MANY, False), (MANY + 1, True)):
        dates = [RibbonDate(str(year)) for year in range(number)]
        (root,) = parse(ribbon(dates, ["1 year"] * (number - 1), "dates", ""))
        assert bool(having(root, "mk-tall")) == is_tall


@given(st.integers(1, MOST))
def test_every_position_finds_room_under_its_date(number: int) -> None:
    size, across = room(number)
    rows = -(-number // across)
    assert 5 <= size <= 8
    assert rows <= 5
    assert size <= room(max(1, number - 1))[0]


def test_more_positions_than_anyone_could_count_are_counted() -> None:
    """40 stakeholders on 38 issues at one date are five numbers, and not 1,520 squares."""
    stances = [-2, 1, 1, 2, 0] * 304
    (drawn,) = having(
        parse(ribbon([RibbonDate("2021", (), False, stances, "", "all")], [], "", "")),
        "mk-positions",
    )
    assert not having(drawn, "mk-unit")
    assert [(one.get("data-stance"), words(one)) for one in having(drawn, "mk-chip")] == [
        ("-2", "▼▼ 304"),
        ("0", "◆ 304"),
        ("1", "▲ 608"),
        ("2", "▲▲ 304"),
    ]
    assert (drawn.get("role"), drawn.get("aria-label")) == ("img", "all")
    few = having(parse(ribbon([RibbonDate("2021", (), False, [1] * MOST)], [], "", "")), "mk-unit")
    assert len(few) == MOST


def mark(stance: int, href: str = "") -> ScaleMark:
    return ScaleMark(stance, "quoted", say=f"stance {stance}", href=href)


def test_a_line_that_passes_a_date_without_statement_skips_it() -> None:
    dates = [[mark(2)], [], [mark(-1)], [mark(-1)]]
    assert [tuple(move) for move in moves(dates)] == [(0, 2, 2, -1, True), (2, -1, 3, -1, False)]


def test_a_line_divides_and_joins_where_a_date_has_two_stances() -> None:
    dates = [[mark(0)], [mark(-1), mark(1)], [mark(2)]]
    assert [move[:4] for move in moves(dates)] == [
        (0, 0, 1, -1),
        (0, 0, 1, 1),
        (1, -1, 2, 2),
        (1, 1, 2, 2),
    ]


@given(st.lists(st.lists(st.sampled_from(STEPS), max_size=2, unique=True), max_size=8))
def test_every_statement_is_joined_to_the_one_before(stances: list[list[int]]) -> None:
    dates = [[mark(stance) for stance in there] for there in stances]
    held = [column for column, there in enumerate(dates) if there]
    found = moves(dates)
    assert {move.end for move in found} == set(held[1:])
    assert {move.start for move in found} == set(held[:-1])
    assert all(
        move.skips == any(not dates[c] for c in range(move.start + 1, move.end)) for move in found
    )
    assert all(move.skips == (move.end - move.start > 1) for move in found)


def test_marks_stand_in_the_column_of_their_date_and_at_their_stance() -> None:
    (root,) = parse(line([[mark(2)], [], [mark(-1)]], "moved"))
    assert (root.get("role"), root.get("aria-label")) == ("img", "moved")
    assert style(root) == {"--of": 3}
    drawn = [(style(one), one.get("title")) for one in having(root, "mk-mark")]
    assert drawn == [
        ({"--start": 0, "--before": 2}, "stance 2"),
        ({"--start": 2, "--before": -1}, "stance -1"),
    ]
    (move,) = having(root, "mk-move")
    assert style(move) == {"--start": 0, "--before": 2, "--end": 2, "--after": -1}
    assert move.get("data-skips") == ""
    assert [style(one)["--at"] for one in having(root, "mk-level")] == [-2, -1, 0, 1, 2]


def test_a_linked_line_is_a_group_of_links_that_say_what_they_are() -> None:
    (root,) = parse(line([[mark(1, "?a")], [mark(0)]], "moved"))
    assert root.get("role") == "group"
    assert [(one.get("href"), one.get("title")) for one in root.iter("a")] == [("?a", "stance 1")]
    discs = [one.get("aria-label") for one in having(root, "mk-disc")]
    assert discs == [None, "stance 0"]
    linked = [
        (one.tag, "sp-link" in one.get("class", "").split()) for one in having(root, "mk-mark")
    ]
    assert linked == [("a", True), ("span", False)]
    (move,) = having(root, "mk-move")
    assert "data-skips" not in move.attrib


def test_a_date_whose_statement_is_left_out_has_its_sign() -> None:
    root = parse(line([[mark(1)], [], [mark(-1)]], "moved", left_out=[1]))
    assert [(style(one), words(one)) for one in having(root, "mk-away")] == [({"--start": 1}, "⊘")]
    assert not having(parse(line([[mark(1)], [], [mark(-1)]], "moved")), "mk-away")


def test_the_head_has_the_label_of_each_date() -> None:
    (root,) = parse(head(["2013", "2017 & later"]))
    assert root.get("class") == "mk-dates"
    assert [words(one) for one in root] == ["2013", "2017 & later"]
    assert style(root) == {"--of": 2}


def test_events_are_paragraphs_and_only_what_is_far_has_a_distance() -> None:
    root = parse(ribbon(DATES, ["15 years", "1 year"], "what was when", "announced"))
    assert [words(one) for one in root.iter("p")] == ["The accords", "A visit", "A bill", "Another"]
    assert [words(one) for one in having(root, "mk-distance")] == ["15 years", "1 year"]


@pytest.mark.parametrize(
    ("number", "size", "across", "is_tiny"),
    [
        (1, 8, 1, False),
        (5, 8, 3, False),
        (48, 8, 24, False),
        (49, 5, 10, True),
        (MOST, 5, 40, True),
    ],
)
def test_many_positions_are_small_squares_in_more_rows(
    number: int, size: int, across: int, is_tiny: bool
) -> None:
    root = parse(ribbon([RibbonDate("2021", (), False, [1] * number)], [], "", ""))
    (drawn,) = having(root, "mk-positions")
    assert style(drawn) == {"--mk-size": size, "--across": across}
    assert bool(having(root, "mk-tiny")) == is_tiny
