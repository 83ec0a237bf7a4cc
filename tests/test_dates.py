"""Dates that say no more than is known."""

import calendar
import datetime
import runpy
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint import dates


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2016-10", "2016-10-01", "2016-10-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2018-12", "2018-12-01", "2018-12-31"),
        ("2018-01-16", "2018-01-16", "2018-01-16"),
        ("2016-02-29", "2016-02-29", "2016-02-29"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_span_is_every_day_that_a_date_may_mean(date: str, first: str, last: str) -> None:
    assert tuple(str(day) for day in dates.span(date)) == (first, last)


@pytest.mark.parametrize(
    "date",
    [
        "",
        "0000",
        "2018-00",
        "2018-00-10",
        "2018-01-00",
        "2018-13",
        "2018-02-29",
        "2018-04-31",
        "2018-1",
        "2018-1-6",
        "2018-01-",
        "2018-",
        "18",
        "20180116",
        "2018/01/16",
        "16.01.2018",
        "2018-01-16T10:00",
        " 2018",
        "2018\n",
        "-2018",
        "２０１８",
        "٢٠١٨",
        "2018–01",
        "January 2018",
    ],
)
def test_what_is_no_date_has_no_span(date: str) -> None:
    with pytest.raises(ValueError):
        dates.span(date)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2018-01-16", "2018-01-15", True),
        ("2018-01-16", "2018-01-16", False),
        ("2018-01-15", "2018-01-16", False),
        ("2018-02-01", "2018-01", True),
        ("2018-01-31", "2018-01", False),
        ("2018-01", "2017-12-31", True),
        ("2018-01", "2018-01-01", False),
        ("2018", "2017", True),
        ("2018", "2018-01-16", False),
        ("2018-12-31", "2018", False),
        ("2019", "2018-12", True),
        ("2018", None, False),
        (None, "2018", False),
        (None, None, False),
    ],
)
def test_later_is_what_certainly_came_after(
    one: str | None, other: str | None, expected: bool
) -> None:
    assert dates.later(one, other) is expected


def test_later_means_that_every_possible_day_came_after() -> None:
    shapes = [
        "2016",
        "2016-02",
        "2016-12",
        "2016-02-28",
        "2016-02-29",
        "2016-03-01",
        "2017",
        "2015",
    ]

    def days(date: str) -> set[datetime.date]:
        first, last = dates.span(date)
        return {first + datetime.timedelta(n) for n in range((last - first).days + 1)}

    for one, other in product(shapes, repeat=2):
        every = all(mine > theirs for mine in days(one) for theirs in days(other))
        assert dates.later(one, other) is every, (one, other)


@given(*[st.lists(st.sampled_from(["2016", "2016-02", "2017", "2017-01-01"]))] * 2)
def test_any_later_is_one_later_than_another(some: list[str], others: list[str]) -> None:
    one = any(dates.later(mine, theirs) for mine, theirs in product(some, others))
    assert dates.any_later(map(dates.span, some), map(dates.span, others)) is one


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["2018"], "2018"),
        (["2018", "2018-03"], "2018"),
        (["2018-01-01", "2018"], "2018"),
        (["2018", "2018-12", "2018-12-31"], "2018"),
        (["2018-01", "2018-12"], "January 2018 to December 2018"),
        (["2017", "2018-03", "2018"], "2017 to 2018"),
        (["2016-10", "2016", "2018-01-16", "2017"], "2016 to 16 January 2018"),
    ],
)
def test_a_range_runs_between_the_widest_dates_and_never_from_one_to_itself(
    given: list[str], expected: str
) -> None:
    assert dates.range_words(given) == dates.range_words(given[::-1]) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], None),
        (["2018"], "2018"),
        (["2016-10", "2018-01-16", "2017"], "2018-01-16"),
        (["2018", "2018-12-31"], "2018-12-31"),
        (["2018-12-31", "2018-12", "2018"], "2018-12-31"),
        (["2018-12", "2018"], "2018-12"),
        (["2018-11-30", "2018"], "2018"),
        (["2018", "2019-01-01"], "2019-01-01"),
    ],
)
def test_latest_ends_last_and_is_the_more_precise(given: list[str], expected: str | None) -> None:
    assert dates.latest(given) == expected
    assert dates.latest(given[::-1]) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2003", "2003"),
        ("2016-10", "October 2016"),
        ("2018-01-16", "16 January 2018"),
        ("2018-03-09", "9 March 2018"),
        ("2018-12-31", "31 December 2018"),
        ("0800", "800"),
    ],
)
def test_words_say_no_more_than_the_date(date: str, expected: str) -> None:
    assert dates.words(date) == expected


def test_every_month_has_its_english_name() -> None:
    names = (
        "January February March April May June July August September October November December"
    ).split()
    assert [dates.words(f"2018-{month:02}") for month in range(1, 13)] == [
        f"{name} 2018" for name in names
    ]


def test_words_are_english_in_every_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The calendar's names follow the locale of the moment at which they are read."""
    german = [
        "", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
    ]  # fmt: skip
    monkeypatch.setattr(calendar, "month_name", german)
    assert runpy.run_path(dates.__file__)["words"]("2016-10-04") == "4 October 2016"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("16 January 2018", "2018-01-16"),
        ("16th of January, 2018", "2018-01-16"),
        ("January 16, 2018", "2018-01-16"),
        ("Sept. 3rd 2018", "2018-09-03"),
        ("16 JAN 2018", "2018-01-16"),
        ("9. November 2023", "2023-11-09"),
        ("May 2018", "2018-05"),
        ("2018-1-6", "2018-01-06"),
        ("2018/01/06", "2018-01-06"),
        ("2018.1.6", "2018-01-06"),
        ("2018-01-16T09:30:00Z", "2018-01-16"),
        ("2018-01-16 09:30", "2018-01-16"),
        ("20180116", "2018-01-16"),
        ("2016/10", "2016-10"),
        ("10/2016", "2016-10"),
        ("16/01/2018", "2018-01-16"),
        ("01-16-2018", "2018-01-16"),
        ("5/5/2018", "2018-05-05"),
        ("6.1.2018", "2018-01-06"),
        (" 6. 1. 2018 ", "2018-01-06"),
    ],
)
def test_of_a_date_in_another_form_it_is_known_which_it_is(written: str, date: str) -> None:
    assert dates.meant(written) == date


@pytest.mark.parametrize(
    "written",
    [
        "5/6/2018",  # in May or in June
        "30 February 2018",
        "31/11/2018",
        "13.13.2018",
        "2018/13/01",
        "16 Ja 2018",
        "16 Brumaire 2018",
        "16 January",
        "16 January 18",
        "16/01/18",
        "16/01-2018",
        "20181316",
        "201801160",
        "January to March 2018",
        "about 2018",
        "2018?",
        "٢٠١٨/١/١٦",
        "soon",
        "",
    ],
)
def test_of_what_may_be_two_dates_or_none_nothing_is_known(written: str) -> None:
    assert dates.meant(written) == ""


@given(st.dates(datetime.date(1000, 1, 1)))
def test_of_a_date_as_a_reader_sees_it_it_is_known_which_it_is(day: datetime.date) -> None:
    assert dates.meant(dates.words(str(day))) == str(day)
