"""The chart of several dates, read as data: where its squares stand and what they tell."""

import itertools
from collections import Counter
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts import RIMS, STANCES
from standpoint.charts.timeline import (
    LANE,
    PITCH,
    SHARED_PITCH,
    WIDE,
    DateColumn,
    Flag,
    TimelineMark,
    layout,
    timeline,
)

THREE = [
    DateColumn("2013"),
    DateColumn("2017", "3 to 5 years later"),
    DateColumn("2021", "3 to 5 years later"),
]


def trace(figure: Any, name: str) -> Any:
    (found,) = (one for one in figure.data if one.name == name)
    return found


def test_each_position_is_a_square_of_its_stance_that_tells_its_passage() -> None:
    marks = [
        TimelineMark(0, 0, 2, ["Trams", "2013: strongly support, quoted", "we want <them> back"]),
        TimelineMark(1, 2, -1, ["Trams", "2021: oppose, reported", "no & no"]),
    ]
    figure = timeline(THREE, ["Ann", "<b>Bob</b>"], marks, [], "light")
    squares = trace(figure, "positions")
    assert list(squares.marker.color) == [STANCES[2], STANCES[-1]]
    assert list(squares.marker.line.color) == [RIMS[2], RIMS[-1]]
    assert [told for (told,) in squares.customdata] == [
        "<b>Ann</b><br>Trams<br>2013: strongly support, quoted<br>we want &lt;them&gt; back",
        "<b>&lt;b&gt;Bob&lt;/b&gt;</b><br>Trams<br>2021: oppose, reported<br>no &amp; no",
    ]
    first, second = zip(squares.x, squares.y, strict=True)
    columns, lanes = figure.layout.xaxis.tickvals, figure.layout.yaxis.tickvals
    assert first == (columns[0], lanes[0])
    assert second == (columns[2], lanes[1])
    assert [unescape(one).split("<br>")[0] for one in figure.layout.xaxis.ticktext] == [
        "2013",
        "2017",
        "2021",
    ]
    assert "3 to 5 years later" in figure.layout.xaxis.ticktext[1]
    assert figure.layout.yaxis.ticktext == ("Ann", "&lt;b&gt;Bob&lt;/b&gt;")
    assert not figure.layout.meta["shared"]


def test_events_stand_in_a_lane_of_their_own_and_what_was_announced_is_hollow() -> None:
    flags = [
        Flag(0, False, "The accords", ["2013", "they signed"]),
        Flag(2, True, "The bill", ["2021, announced"]),
        Flag(2, False, "The vote", ["2021"]),
    ]
    figure = timeline(THREE, ["Ann"], [TimelineMark(0, 1, 0)], flags, "dark")
    events = trace(figure, "events")
    assert list(events.marker.symbol) == ["circle", "circle-open", "circle"]
    assert [told for (told,) in events.customdata] == [
        "<b>The accords</b><br>2013<br>they signed",
        "<b>The bill</b><br>2021, announced",
        "<b>The vote</b><br>2021",
    ]
    assert len(set(zip(events.x, events.y, strict=True))) == 3
    assert set(events.y) == {-LANE / 2}
    assert list(figure.layout.yaxis.ticktext) == ["Events", "Ann"]
    assert figure.layout.yaxis.range[1] == -LANE


@st.composite
def some_marks(draw: st.DrawFn) -> tuple[int, int, list[TimelineMark]]:
    dates, lanes = draw(st.integers(1, 30)), draw(st.integers(1, 4))
    one = st.builds(
        TimelineMark,
        st.integers(0, lanes - 1),
        st.integers(0, dates - 1),
        st.integers(-2, 2),
        st.just(()),
    )
    return dates, lanes, draw(st.lists(one, max_size=80))


@given(some_marks())
def test_every_position_is_in_one_square_and_no_two_squares_meet(
    made: tuple[int, int, list[TimelineMark]],
) -> None:
    dates, lanes, marks = made
    found = layout(dates, lanes, marks)
    assert Counter(mark for square in found.squares for mark in square.marks) == Counter(marks)
    pitch = SHARED_PITCH if found.shared else PITCH
    for square in found.squares:
        mark = square.marks[0]
        assert {(m.lane, m.column, m.stance) for m in square.marks} == {mark[:3]}
        assert found.shared or len(square.marks) == 1
        assert abs(square.x - (mark.column + 0.5) * found.column) <= found.column / 2 - pitch / 2
        top, bottom = found.edges[mark.lane : mark.lane + 2]
        assert top + pitch / 2 <= square.y <= bottom - pitch / 2
    for one, other in itertools.combinations(found.squares, 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) >= pitch - 1e-9


def test_what_finds_no_room_is_counted_by_stance() -> None:
    """Forty who each speak 38 times at one of 28 dates are five numbers each."""
    marks = [
        TimelineMark(n, n % 28, (n + k) % 5 - 2, ["one"]) for n in range(40) for k in range(38)
    ]
    figure = timeline(
        [DateColumn(str(n)) for n in range(28)], list(map(str, range(40))), marks, [], "light"
    )
    assert figure.layout.meta["shared"]
    squares = trace(figure, "positions")
    assert len(squares.x) == 40 * 5
    assert sum(int(number) for number in squares.text) == len(marks) == 1520
    assert squares.customdata[0][0].endswith("more of this stance")
    few = timeline(THREE, ["Ann"], marks[:38], [], "light")
    assert not few.layout.meta["shared"]
    assert trace(few, "positions").text is None


@pytest.mark.parametrize("dates", [1, 2, 9, 40])
def test_the_figure_is_as_wide_as_its_columns(dates: int) -> None:
    marks = [TimelineMark(0, n, 1) for n in range(dates)]
    figure = timeline([DateColumn(str(n)) for n in range(dates)], ["Ann"], marks, [], "light")
    margin = figure.layout.margin
    assert figure.layout.width - margin.l - margin.r == figure.layout.xaxis.range[1]
    height = figure.layout.yaxis.range[0] - figure.layout.yaxis.range[1]
    assert figure.layout.height - margin.t - margin.b == height
    assert len(figure.layout.xaxis.tickvals) == dates
    assert not figure.layout.meta["shared"], "where each has a square of its own there is room"
    assert WIDE < 40 * 104
