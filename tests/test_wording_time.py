"""What the dates say: headings, what stands under them, how events lie to the positions."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from standpoint import dates
from standpoint.compare.cells import compare
from standpoint.compare.chronology import (
    between,
    changes,
    columns,
    dated,
    happenings,
    replaced,
    untold,
)
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.wording import time
from standpoint.wording.background import flag, heading, relation
from tests.grids import of_grid

QUOTED = Selection(voices=("quoted",))


@pytest.mark.parametrize(
    ("date", "days", "said"),
    [
        ("2010", ("2013",), "2 to 4 years before the position"),
        ("2010", ("2013", "2017"), "2 to 4 years before the first position"),
        ("2020", ("2013",), "6 to 8 years after the position"),
        ("2020", ("2013", "2017"), "2 to 4 years after the last position"),
        ("2013", ("2013",), "The year of the position"),
        ("2013-05", ("2013-05",), "The month of the position"),
        ("2013", ("2013", "2017"), "The year of the first position"),
        ("2017-05-04", ("2013", "2017-05-04"), "The day of the last position"),
        ("2017-05-04", ("2017-05-04", "2018"), "The day of the first position"),
        ("2013", ("2013", "2013-05"), "The year of the positions"),
        ("2013-05", ("2013",), "Before or after the position, which is not known so exactly"),
        (
            "2013-08",
            ("2013", "2013-05"),
            "Before or after the last position, which is not known so exactly",
        ),
        (
            "2013",
            ("2013-05", "2013-08"),
            "Before or after the positions, which is not known so exactly",
        ),
        ("2015", ("2013", "2017"), "Between the first and the last position"),
        ("2017-05", ("2013", "2017-08", "2017"), "Between the first and the last position"),
        (
            "2013-05",
            ("2013", "2017"),
            "Before or after the first position, which is not known so exactly",
        ),
        (
            "2017-05",
            ("2013", "2017"),
            "Before or after the last position, which is not known so exactly",
        ),
    ],
)
def test_how_an_event_lies_to_the_positions(
    calais: Loaded, date: str, days: tuple[str, ...], said: str
) -> None:
    comparison = compare(calais.dossier, Selection())
    happening, held = happenings(comparison)[0], dated(comparison)[0]
    event = happening.event.model_copy(update={"date": date})
    told = [held._replace(date=day) for day in days]
    assert relation(replace(happening, event=event), told) == said


def test_an_event_in_the_chart_has_its_date_and_the_first_of_its_passages(calais: Loaded) -> None:
    _, slum, _, meeting, _ = happenings(compare(calais.dossier, Selection()))
    assert len(slum.event.evidence) == 2
    assert [flag(slum), flag(meeting)] == [
        ("2016", "authorities dismantled Europe’s biggest migrant slum in 2016"),
        (
            "18 January 2018, announced",
            "Macron is meeting Thursday with British Prime Minister Theresa May in Sandhurst near "
            "London",
        ),
    ]


def test_how_many_events_were_to_come_begins_no_sentence_with_digits(calais: Loaded) -> None:
    happened = happenings(compare(calais.dossier, Selection()))
    assert time.deck([], [], happened, 0) == "Two of five events had not happened yet."
    assert time.deck([], [], happened * 13, 0) == "Not yet happened: 26 of 65 events."


@given(st.dates(), st.dates(), st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_a_time_that_is_not_about_so_long_is_never_shorter_or_longer(
    one: date, other: date, length: int, other_length: int
) -> None:
    earlier, later = str(min(one, other))[:length], str(max(one, other))[:other_length]
    assume(dates.later(later, earlier))
    said = time.gap(earlier, later).replace(",", "")
    about, low, high, unit = re.fullmatch(r"(about )?(\d+)(?: to (\d+))? (\w+?)s?", said).groups()
    [length_of] = [days for _, days, name in time.UNITS if name == unit]
    fewest, most = between(earlier, later)
    assert about or int(low) * length_of <= fewest <= most <= int(high or low) * length_of


def test_what_is_replaced_is_found_behind_cells_of_which_nothing_is() -> None:
    grid = {"Ann": "+q|2016:-q 2017:+q", "Ben": "2015:+q 2016:+q 2017:-q|+q"}
    comparison = of_grid(grid)
    found = [(key, len(comparison.cells[key].earlier)) for key, _ in replaced(comparison)]
    assert found == [(("parking", "ann"), 1), (("noise", "ben"), 2)]


@pytest.mark.parametrize(
    ("grid", "title", "below"),
    [
        (
            {"Ann": "2016:+q"},
            "The one position is of one year, 2016",
            "With one date nobody can be seen to move.",
        ),
        (
            {"Ann": "2016:+q|2016:-q"},
            "Both positions are of one year, 2016",
            "With one date nobody can be seen to move.",
        ),
        (
            {"Ann": "2016:+q|2017:-q"},
            "From 2016 to 2017, no position takes the place of an earlier one",
            "Below: positions, each at its date.",
        ),
        (
            {"Ann": "."},
            "No position is recorded yet",
            "No event is recorded.",
        ),
        (
            {"Ann": "2016:+q 2017:+q"},
            "Moved: not the one position that can be followed",
            "From 2016 to 2017, it was stated again with the same stance.",
        ),
        (
            {"Ann": "2016:+q 2017:+q|2016:-q 2017:-q"},
            "Moved: neither of the two positions that can be followed",
            "From 2016 to 2017, both were stated again with the same stance.",
        ),
        (
            {"Ann": "2016:+q 2017:-q", "Ben": "2016:+q 2017:+q"},
            "Changed sides: one of two positions that can be followed",
            "From 2016 to 2017, one moved, and one did not.",
        ),
        (
            {"Ann": "2016:+q 2017:++q|2016:-q 2018:--q"},
            "Moved: both positions that can be followed, none to the other side",
            "From 2016 to 2018, two moved.",
        ),
    ],
)
def test_what_the_dates_say_over_and_under_the_heading(
    grid: dict[str, str], title: str, below: str
) -> None:
    comparison = of_grid(grid)
    told, followed = dated(comparison), changes(comparison)
    assert time.headline(comparison, told, followed) == title
    assert time.deck(told, followed, [], 0) == below
    first = "" if below.startswith(("Below", "No event")) else f"{below} "
    unknown = time.deck(told, followed, [], 3)
    assert unknown == f"{first}Not drawn, for the date is unknown: three positions."


@pytest.mark.parametrize(
    ("grid", "title", "below", "still"),
    [
        (
            {"Ann": "2016:+q 2017:-r 2018:+q"},
            "moved: not the one position that can be followed",
            "of one a position is left out.",
            "1 of which no move is known",
        ),
        (
            {"Ann": "2016:+q 2017:-r 2018:+q|2016:+q 2018:+q|2016:+q 2018:++q"},
            "moved: one of three positions that can be followed, none to the other side",
            "one moved, and one did not, and of one a position is left out.",
            "2 of which no move is known",
        ),
        (
            {"Ann": "2016:+q 2017:-r 2018:++q"},
            "moved: the one position that can be followed",
            "one moved.",
            "0 that did not move",
        ),
    ],
)
def test_nobody_is_said_to_have_stayed_for_what_the_rules_leave_out(
    grid: dict[str, str], title: str, below: str, still: str
) -> None:
    comparison = of_grid(grid, QUOTED)
    told, followed = dated(comparison), changes(comparison)
    assert time.headline(comparison, told, followed) == f"In this selection, {title}"
    assert time.deck(told, followed, [], 0) == f"From 2016 to 2018, {below}"
    assert time.unmoved([change for change in followed if not change.moved]) == still


def test_what_the_heading_says_holds_of_the_positions_with_a_date() -> None:
    comparison = of_grid({"Ann": "2016:+q|2016:-q|2016:+q"})
    first, second, _ = dated(comparison)
    assert [time.headline(comparison, told, []) for told in ([], [first], [first, second])] == [
        "No position has a known date",
        "The one position with a date is of one year, 2016",
        "Both positions with a date are of one year, 2016",
    ]


def test_events_that_the_reading_rules_leave_out_are_not_said_to_be_missing(
    oehlbrueck: Loaded,
) -> None:
    selection = Selection(sources=("rede-roennebaum-2023",), voices=("ascribed",))
    comparison = compare(oehlbrueck.dossier, selection)
    happened = happenings(comparison)
    assert (len(happened), untold(comparison)) == (0, 3)
    assert untold(compare(oehlbrueck.dossier, Selection())) == 0
    below = time.deck([], [], happened, 0, untold(comparison))
    assert below == "Left out by the reading rules: three events."


def test_the_background_is_named_where_there_is_one(calais: Loaded) -> None:
    happened = happenings(compare(calais.dossier, Selection()))[:1]
    two = dated(of_grid({"Ann": "2016:+q|2017:-q"}))
    below = "Below: positions and background events, each at its date."
    assert time.deck(two, [], happened, 0) == below
    assert time.deck([], [], happened, 0) == "Below: background events, each at its date."
    assert time.table_caption(events=True) == "Positions and background events by date"
    assert time.table_caption(events=False) == "Positions by date"


def test_positions_are_in_the_order_of_their_dates_and_changes_in_that_of_issues() -> None:
    comparison = of_grid({"Ann": "2017:+q 2018:+q|2016:-q 2017:++q", "Ben": "2015:+q"})
    days = [held.date for held in dated(comparison)]
    assert days == ["2015", "2016", "2017", "2017", "2018"]
    first, second = changes(comparison)
    assert (first.issue.id, second.issue.id) == ("noise", "parking")
    twice = of_grid({"Ann": "2016:+q 2017:-q 2018:+q"})
    assert time.moved_when(twice, *changes(twice)) == (
        "From support to oppose to support, in 2017 and in 2018."
    )


def test_what_the_ribbon_shows_in_words(calais: Loaded) -> None:
    none, two, three = (
        dated(of_grid({"Ann": fields}))
        for fields in (".", "2016:+q|2016:-q", "2016:+q|2017:-q|2017:-q")
    )
    assert time.ribbon_words(two, []) == (
        "Dates in their order: two positions: one oppose and one support"
    )
    assert [time.all_of(held) for held in (two, three)] == ["2 positions", "all 3 positions"]
    happened = happenings(compare(calais.dossier, Selection()))
    assert time.ribbon_words(none, happened) == "Dates in their order: five events"
    assert time.ribbon_words(two, happened) == (
        "Dates in their order: five events; two positions: one oppose and one support"
    )
    order = "Not to scale: the line shows the order, the distance is written on it."
    squares, counts = (
        "One square is one position, coloured by its stance.",
        "The positions are counted by stance.",
    )
    assert [time.ribbon_note(days, none, False) for days in (0, 1, 2)] == ["", "", order]
    assert [time.ribbon_note(days, two, False) for days in (1, 2)] == [
        squares,
        f"{order} {squares}",
    ]
    assert [time.ribbon_note(days, two, True) for days in (1, 2)] == [counts, f"{order} {counts}"]


def test_the_chart_of_several_dates_is_told_with_how_it_is_read(calais: Loaded) -> None:
    first = happenings(compare(calais.dossier, Selection()))[:1]
    years = dated(of_grid({"Ann": "2016:+q", "Ben": "2017:-q"}))
    squares = (
        "One square is one stance, from oppose on the left of a date to support on its right; a "
        "number in it is how many positions have it."
    )
    assert [one.event.date for one in first] == ["2003"]
    assert time.chart_summary(years, first, 2) == (
        "Drawn are two positions of two stakeholders, of two dates from 2016 to 2017. Above them: "
        "one event. The columns show the order of the dates, not the distance. "
        f"{squares} Not drawn, for the date is unknown: two."
    )
    mixed = [years[0], years[1]._replace(date="2017-05")]
    assert time.chart_summary(mixed, [], 0) == (
        "Drawn are two positions of two stakeholders, of two dates from 2016 to May 2017. The "
        "columns show the order of the dates, not the distance. A year or a month stands ahead of "
        f"the days in it. {squares}"
    )


def test_a_line_of_what_moved_says_where_there_is_no_statement() -> None:
    comparison = of_grid({"Ann": "2016:+q 2018:-q"})
    (change,) = changes(comparison)
    line = time.line_words(
        comparison, change, columns(comparison, change, ("2016", "2017", "2018"))
    )
    assert line == "Ann on Noise. 2016: support, quoted; 2017: no statement; 2018: oppose, quoted."
    assert time.undated_words(comparison, change) == ""


def test_the_background_is_in_the_words_of_one_source_or_of_several(
    calais: Loaded, oehlbrueck: Loaded
) -> None:
    first, others = (happenings(compare(one.dossier, Selection())) for one in (calais, oehlbrueck))
    assert heading(first) == "The background, in the words of the source"
    assert heading([*first, *others]) == "The background, in the words of the sources"
