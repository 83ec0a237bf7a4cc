"""The time line read as data: what is known to the day is a mark, what is not is a span."""

import itertools
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint import dates, wording
from standpoint.charts import STANCES
from standpoint.charts.lanes import Flag, Mark, layout
from standpoint.charts.timeline import Words, timeline
from standpoint.compare.cells import Comparison, compare
from standpoint.compare.chronology import (
    axis,
    between,
    changes,
    dated,
    happenings,
    holds,
    written_gaps,
)
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.wording import time as said

VOICES = {voice.value: words for voice, words in wording.VOICE_MEANINGS.items()}
WORDS = Words(wording.STANCE_WORDS, VOICES, dates.words, said.short, said.gap)
TO_COME = [
    Flag("2003", "Accords", False),
    Flag("2018-01-16", "Visit", False),
    Flag("2018-01-18", "Meeting", True),
    Flag("2018-02", "Bill", True),
]


def compared(loaded: Loaded, **rules: tuple[str, ...]) -> Comparison:
    assert loaded.dossier is not None
    return compare(loaded.dossier, Selection(**rules))


def drawn(marks: list[Mark], flags: list[Flag], moves: list[tuple[int, int]] | None = None) -> Any:
    lanes = [f"Lane {n}" for n in range(1 + max((mark.lane for mark in marks), default=0))]
    return timeline(lanes, marks, flags, moves or [], WORDS, "light")


def traces(figure: go.Figure, name: str) -> list[Any]:
    return [trace for trace in figure.data if trace.name == name]


def shapes(figure: go.Figure, name: str) -> list[Any]:
    return [shape for shape in figure.layout.shapes if shape.name == name]


def test_a_day_is_a_line_and_a_year_or_month_a_band() -> None:
    figure = drawn([], TO_COME)
    assert [shape.type for shape in shapes(figure, "Visit")] == ["line"]
    for name, date in (("Accords", "2003"), ("Bill", "2018-02")):
        band = next(shape for shape in shapes(figure, name) if shape.type == "rect")
        ruled = next(shape for shape in shapes(figure, date))
        assert (band.x0, band.x1) == (ruled.x0, ruled.x1)
        assert band.x1 - band.x0 >= 3


def test_what_was_announced_is_dashed_and_says_so() -> None:
    figure = drawn([], TO_COME)
    assert shapes(figure, "Visit")[0].line.dash == "solid"
    assert shapes(figure, "Meeting")[0].line.dash == "dash"
    written = [note.text.replace("<br>", " ") for note in figure.layout.annotations]
    assert "Meeting (announced)" in written
    assert "Visit" in written


def test_each_position_is_a_mark_of_its_stance_or_a_span() -> None:
    marks = [
        Mark(0, "2018-01-16", 2, "quoted", "One"),
        Mark(0, "2018-01-16", -1, "reported", "Two"),
        Mark(1, "2018", 0, "ascribed", "Three"),
    ]
    figure = drawn(marks, [])
    days = traces(figure, "days")
    colors = [color for trace in days for color in trace.marker.color]
    assert colors == [STANCES[2], STANCES[-1]]
    (spans,) = traces(figure, "spans")
    assert list(spans.marker.color) == [STANCES[0]]
    day = shapes(figure, "2018-01-16")[0]
    assert spans.base[0] < day.x0  # the year goes around the day
    assert spans.base[0] + spans.x[0] > day.x1
    assert [list(row) for row in spans.customdata] == [
        ["Lane 1", "Three", "mixed", "2018", "what somebody else says of them"]
    ]


def test_text_of_the_dossier_is_no_markup() -> None:
    nasty = '<b onclick="x">&'
    figure = timeline(
        [nasty],
        [Mark(0, "2018-01-16", 1, "quoted", nasty)],
        [Flag("2018-01-16", nasty, False)],
        [],
        WORDS,
        "dark",
    )
    text = figure.to_json()
    assert "<b onclick" not in text.replace("\\u003c", "<")


def test_a_change_is_a_line_between_its_two_marks() -> None:
    marks = [
        Mark(0, "2023-03-18", -1, "quoted", "One"),
        Mark(0, "2023-11-09", 1, "quoted", "One"),
    ]
    figure = drawn(marks, [], [(0, 1)])
    (line,) = traces(figure, "change")
    (days,) = traces(figure, "days")
    assert (list(line.x), list(line.y)) == (list(days.x), list(days.y))


@st.composite
def some_marks(draw: st.DrawFn) -> list[Mark]:
    date = st.sampled_from(["2003", "2016", "2016-10", "2018-01-16", "2018-01-18", "2018-01"])
    one = st.builds(
        Mark, st.integers(0, 3), date, st.integers(-2, 2), st.just("quoted"), st.just("x")
    )
    return draw(st.lists(one, max_size=60))


@given(some_marks())
def test_no_two_marks_of_a_lane_meet_and_all_stay_in_it(marks: list[Mark]) -> None:
    found = layout(4, marks, [])
    assert set(found.at) == set(range(len(marks)))
    for group in found.groups:
        x, y = found.at[group[0]]
        mark = marks[group[0]]
        place, (top, bottom) = found.axis.places[mark.date], found.lanes[mark.lane]
        assert place.start <= x <= place.end
        assert top < y < bottom
    for one, other in itertools.combinations(found.groups, 2):
        (x, y), (u, v) = found.at[one[0]], found.at[other[0]]
        if marks[one[0]].lane == marks[other[0]].lane and y == v:
            assert abs(x - u) >= 1


def test_where_not_all_find_room_a_mark_has_the_number_of_its_positions() -> None:
    marks = [
        Mark(0, f"2020-01-{day:02}", n % 5 - 2, "quoted", "x")
        for day in range(1, 29)
        for n in range(38)
    ]
    figure = drawn(marks, [])
    assert figure.layout.meta["crowded"]
    (days,) = traces(figure, "days")
    assert sum(int(number) for number in days.text) == len(marks)
    assert len(days.x) == 28 * 5


@given(st.lists(st.sampled_from(
    ["2003", "2016", "2016-10", "2016-10-03", "2018", "2018-01", "2018-01-16", "2018-02"]
), unique=True, min_size=1))  # fmt: skip
def test_the_axis_keeps_order_and_goes_around_what_a_date_holds(names: list[str]) -> None:
    found = axis(dict.fromkeys(names, 2.0))
    assert set(found.places) == set(names)
    for one, other in itertools.permutations(names, 2):
        a, b = found.places[one], found.places[other]
        if holds(one, other):
            assert a.start < b.start
            assert b.end < a.end
        elif dates.later(other, one):
            assert a.end < b.start
    assert all(place.end - place.start >= 2 - 1e-9 for place in found.places.values())
    assert all(dates.later(later, earlier) for _, earlier, later in found.gaps)


def test_of_many_gaps_only_the_long_ones_are_written() -> None:
    days = [f"2020-01-{day:02}" for day in range(1, 20)]
    written, longest = written_gaps(axis(dict.fromkeys([*days, "2020-03-01"], 1.0)))
    assert [gap[1:] for gap in written] == [("2020-01-19", "2020-03-01")]
    assert longest is not None
    assert between(*longest) == (1, 1)


def test_calais_is_of_one_day_with_two_events_to_come(calais: Loaded) -> None:
    comparison = compared(calais)
    told, happened = dated(comparison), happenings(comparison)
    assert {held.date for held in told} == {"2018-01-16"}
    assert [h.event.date for h in happened if h.announced] == ["2018-01-18", "2018-02"]
    assert (
        said.relation(happened[0], told)
        == "14 to 15 years before the positions of 16 January 2018."
    )
    assert said.background(happened, told) == (
        "Of five background events, two lie before the positions, one is of the same day and two "
        "had not happened yet at the date of the source that announces them."
    )
    assert changes(comparison) == []
    assert said.lead(told, [], 0).startswith("All 30 positions are of one day, 16 January 2018")


def test_oehlbrueck_has_one_change_of_side(oehlbrueck: Loaded) -> None:
    comparison = compared(oehlbrueck)
    (change,) = changes(comparison)
    assert (change.stakeholder.id, change.issue.id) == ("buergermeisterin", "autofreie-altstadt")
    assert said.change_words(change) == "from oppose to support, changed sides"
    lead = said.lead(dated(comparison), [change], 0)
    assert lead.endswith("One stance changed, to the other side.")
    assert not any(h.announced for h in happenings(comparison))


def test_with_one_source_a_change_is_gone(oehlbrueck: Loaded) -> None:
    comparison = compared(oehlbrueck, sources=("rede-roennebaum-2023",))
    assert changes(comparison) == []
    assert happenings(comparison) == []


@pytest.mark.parametrize("rules", [{}, {"voices": ("ascribed",)}, {"topics": ("verkehr",)}])
def test_sentences_are_whole_under_any_rules(
    oehlbrueck: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    comparison = compared(oehlbrueck, **rules)
    told, happened = dated(comparison), happenings(comparison)
    sentences = [
        said.lead(told, changes(comparison), 0),
        said.summary(told, happened, said.axis_note(None, crowded=False)),
        *(said.relation(h, told) for h in happened),
    ]
    for sentence in sentences:
        assert sentence.endswith(".")
        assert "  " not in sentence
        assert "None" not in sentence
