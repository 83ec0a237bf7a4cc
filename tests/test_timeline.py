"""The chart of several dates, read as data: where its squares stand and what they tell."""

import itertools
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts import INK, LINE, ON_STANCES, RIMS, STANCE_COLOURS
from standpoint.charts.letters import app_width
from standpoint.charts.timeline import (
    COLUMN,
    FLAG,
    LANE,
    SIZE,
    SQUARE,
    Flag,
    TimelineMark,
    timeline,
)
from standpoint.wording import time
from tests.figures import told

THREE = [
    ("2013", ""),
    ("2017", "3 to 5 years later"),
    ("2021", "3 to 5 years later"),
]


def trace(figure: Any, name: str) -> Any:
    (found,) = (one for one in figure.data if one.name == name)
    return found


def test_each_stance_is_a_square_that_tells_a_passage() -> None:
    marks = [
        TimelineMark(0, 0, 2, ["Trams", "2013: strongly support, quoted", "we want <them> back"]),
        TimelineMark(1, 2, -1, ["Trams", "2021: oppose, reported", "no & no"]),
        TimelineMark(1, 2, -1, ["Buses", "2021: oppose, reported", "none of them"]),
    ]
    figure = timeline(THREE, ["Ann", "<b>Bob</b>"], marks, [], "light")
    (squares,) = figure.data
    assert (squares.mode, squares.marker.symbol) == ("markers+text", "square")
    assert list(squares.marker.color) == [STANCE_COLOURS[2], STANCE_COLOURS[-1]]
    assert list(squares.marker.line.color) == [RIMS[2], RIMS[-1]]
    assert list(squares.text) == ["", "2"]
    assert list(squares.textfont.color) == [ON_STANCES[2], ON_STANCES[-1]]
    assert told(squares) == [
        "<b>Ann</b><br>Trams<br>2013: strongly support, quoted<br>we want &lt;them&gt; back",
        "<b>&lt;b&gt;Bob&lt;/b&gt;</b><br>Trams<br>2021: oppose, reported<br>no &amp; no"
        "<br>and 1 more of this stance",
    ]
    columns, lanes = figure.layout.xaxis.tickvals, figure.layout.yaxis.tickvals
    assert list(squares.y) == [lanes[0], lanes[1]]
    assert columns[0] < squares.x[0] < columns[1] < squares.x[1] < columns[2]
    later = '<br><span style="font-size:11px">3 to 5 years later</span>'
    assert list(figure.layout.xaxis.ticktext) == ["2013", f"2017{later}", f"2021{later}"]
    assert figure.layout.xaxis.side == "top"
    assert figure.layout.yaxis.ticktext == ("Ann", "&lt;b&gt;Bob&lt;/b&gt;")


def test_distances_of_columns_beside_each_other_do_not_touch() -> None:
    for earlier, later in (("2021-02", "2022-09-14"), ("2018", "2019-06-04"), ("2003", "2022")):
        assert app_width(time.after(earlier, later), 11) < COLUMN


def test_events_stand_in_a_lane_of_their_own_and_what_was_announced_is_hollow() -> None:
    flags = [
        Flag(0, False, "The accords", ["2013", "they signed"]),
        Flag(2, True, "The bill", ["2021, announced"]),
        Flag(2, False, "The vote", ["2021"]),
    ]
    figure = timeline(THREE, ["Ann"], [TimelineMark(0, 1, 0, [])], flags, "dark")
    events = trace(figure, "events")
    assert list(events.marker.symbol) == ["circle", "circle-open", "circle"]
    assert told(events) == [
        "<b>The accords</b><br>2013<br>they signed",
        "<b>The bill</b><br>2021, announced",
        "<b>The vote</b><br>2021",
    ]
    first, _, last = figure.layout.xaxis.tickvals
    assert list(events.x) == [first, last - FLAG / 2, last + FLAG / 2]
    assert (events.mode, events.marker.color) == ("markers", INK["dark"])
    assert events.marker.size < FLAG
    assert list(figure.layout.yaxis.ticktext) == ["Events", "Ann"]
    assert [set(events.y), set(trace(figure, "positions").y)] == [
        {row} for row in figure.layout.yaxis.tickvals
    ]


some_marks = st.lists(
    st.builds(TimelineMark, st.integers(0, 3), st.integers(0, 9), st.integers(-2, 2), st.just(())),
    max_size=80,
)


@given(some_marks)
def test_every_position_is_in_one_square_of_its_place_and_no_two_squares_meet(
    marks: list[TimelineMark],
) -> None:
    figure = timeline([(str(n), "") for n in range(10)], list("abcd"), marks, [], "light")
    squares = trace(figure, "positions")
    columns, lanes = figure.layout.xaxis.tickvals, figure.layout.yaxis.tickvals
    score = {colour: stance for stance, colour in STANCE_COLOURS.items()}
    found: Counter[tuple[int, int, int]] = Counter()
    for x, y, number, colour in zip(
        squares.x, squares.y, squares.text, squares.marker.color, strict=True
    ):
        column = min(range(10), key=lambda n: abs(columns[n] - x))
        stance = score[colour]
        assert (x > columns[column], x < columns[column]) == (stance > 0, stance < 0)
        found[lanes.index(y), column, stance] += int(number or 1)
    assert found == Counter(mark[:3] for mark in marks)
    places = zip(squares.x, squares.y, strict=True)
    for one, other in itertools.combinations(places, 2):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > SQUARE


@pytest.mark.parametrize("dates", [1, 2, 9, 40])
def test_the_figure_is_as_large_as_its_columns_and_lanes(dates: int) -> None:
    marks = [TimelineMark(0, n, 2, []) for n in range(dates)]
    figure = timeline([(str(n), "") for n in range(dates)], ["Ann"], marks, [], "light")
    margin = figure.layout.margin
    assert figure.layout.width - margin.l - margin.r == figure.layout.xaxis.range[1]
    height = figure.layout.yaxis.range[0] - figure.layout.yaxis.range[1]
    assert figure.layout.height - margin.t - margin.b == height
    assert len(figure.layout.xaxis.tickvals) == dates
    (squares,) = figure.data
    assert squares.marker.size == SQUARE
    assert figure.layout.xaxis.range[0] == 0 < min(squares.x) - SQUARE / 2
    assert max(squares.x) + SQUARE / 2 < figure.layout.xaxis.range[1]


def test_a_line_parts_the_lanes_and_names_are_as_large_as_they_are_measured() -> None:
    layout = timeline(THREE, ["Ann", "Bob"], [], [], "dark").layout
    lines = [
        (one.type, one.xref, one.x0, one.x1, one.y0, one.y1, one.layer, one.line.color)
        for one in layout.shapes
    ]
    tops = [middle - LANE / 2 for middle in layout.yaxis.tickvals]
    assert lines == [("line", "paper", 0, 1, y, y, "below", LINE["dark"]) for y in tops]
    assert layout.yaxis.showgrid is False
    for axis in (layout.xaxis, layout.yaxis):
        assert (axis.tickfont.size, axis.tickfont.color) == (SIZE, INK["dark"])
        assert axis.automargin is False
    assert layout.xaxis.tickangle == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Gewerbering Öhlbrück", "Gewerbering Öhlbrück"),
        ("iiiiiiiiiiiiiiiiiiiiiiiii", "iiiiiiiiiiiiiiiiiiiiiiiii"),
        ("A name that is much wider than its margin", "A name that is much wi…"),
        ("株式会社ミカヅキ協会東京支部", "株式会社ミカヅキ協会…"),
    ],
)
def test_a_name_is_cut_where_it_finds_no_room(name: str, shown: str) -> None:
    figure = timeline(THREE, [name], [TimelineMark(0, 0, 1, [])], [], "light")
    assert figure.layout.yaxis.ticktext == (shown,)
    assert app_width(shown, 13) < figure.layout.margin.l < 160
