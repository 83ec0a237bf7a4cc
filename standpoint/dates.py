"""Dates that say no more than is known: a year, a month (2016-10) or a day (2018-01-16).

A date stays the text that the curator wrote, so that nothing on the way to the screen can make it
more precise than it is.
"""

import calendar
import datetime
import re
from collections.abc import Collection, Iterable

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Written out, for the calendar module's names follow the locale."""

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_YEAR, _MONTH, _DAY = r"(?P<year>\d{4})", r"(?P<month>\d{1,2})", r"(?P<day>\d{1,2})"
_NAME, _NTH = r"(?P<month>[a-z]{3,9})\.?", rf"{_DAY}(?:st|nd|rd|th|\.)?"
_OTHER_SHAPES = (
    rf"{_YEAR}(?P<sign>[-/.]){_MONTH}(?P=sign){_DAY}(?:[t ][\d:.z+-]+)?",
    rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
    rf"{_DAY}(?P<sign>[-/]){_MONTH}(?P=sign){_YEAR}",
    rf"{_MONTH}(?P<sign>[-/]){_DAY}(?P=sign){_YEAR}",
    rf"{_DAY}\. ?{_MONTH}\. ?{_YEAR}",
    rf"(?:{_NTH} (?:of )?)?{_NAME},? {_YEAR}",
    rf"{_NAME} {_NTH},? {_YEAR}",
    rf"{_DAY}-{_NAME}-{_YEAR}",
    rf"{_YEAR}[- ]{_NAME}[- ]{_DAY}",
    rf"{_YEAR} ?[年년] ?{_MONTH} ?[月월](?: ?{_DAY} ?[日일])?",
    rf"{_YEAR}[-/.]{_MONTH}",
    rf"{_MONTH}[-/.]{_YEAR}",
)
"""How else dates are written, in small letters; one text may have two of these shapes."""

Days = tuple[datetime.date, datetime.date]
"""The first and the last day on which something may have been."""


def is_shaped(text: str) -> bool:
    """Return whether a text is written like a date, be it in the calendar or not.

    Examples
    --------
    >>> is_shaped("2018-02-30"), is_shaped("30.2.2018")
    (True, False)
    """
    return _SHAPE.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Return whether a text is a year, a month or a day of the calendar."""
    try:
        span(text)
    except ValueError:
        return False
    return True


def span(date: str) -> Days:
    """Return the first and the last day that `date` may mean.

    Raises
    ------
    ValueError
        Where `date` is not a year, a month or a day of the calendar.

    Examples
    --------
    >>> [str(day) for day in span("2016-02")]
    ['2016-02-01', '2016-02-29']
    """
    shape = _SHAPE.fullmatch(date)
    if shape is None:
        raise ValueError("not YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (None if part is None else int(part) for part in shape.groups())
    assert year is not None
    first = datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    if day is not None:
        return first, first
    last_month = 12 if month is None else month
    return first, datetime.date(year, last_month, calendar.monthrange(year, last_month)[1])


def meant(text: str) -> str:
    """Return the date that a text of another form can only be; empty where it may be two, or none.

    Examples
    --------
    >>> meant("16 January 2018"), meant("Jan. 16th, 2018"), meant("16.1.2018"), meant("16/01/2018")
    ('2018-01-16', '2018-01-16', '2018-01-16', '2018-01-16')
    >>> meant("2018/1"), meant("5/1/2018"), meant("31 February 2018"), meant("soon")
    ('2018-01', '', '', '')
    >>> meant("16-Jan-2018"), meant("2018年1月16日"), meant("2018-01-16.")
    ('2018-01-16', '2018-01-16', '2018-01-16')
    """
    written = text.strip(" \t\n.,;").lower()
    found = [re.fullmatch(shape, written, re.ASCII) for shape in _OTHER_SHAPES]
    read = {date for parts in found if parts and is_date(date := _in_order(parts))}
    return read.pop() if len(read) == 1 else ""


def _in_order(parts: re.Match[str]) -> str:
    """Return year, month and day of a date as they are written here, in the calendar or not."""
    month, day = parts["month"], parts.groupdict().get("day")
    named = (n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(month))
    number = int(month) if month.isdigit() else next(named, 0)
    return f"{parts['year']}-{number:02}" + (f"-{int(day):02}" if day else "")


def later(one: str | None, other: str | None) -> bool:
    """Return whether `one` is certainly after `other`; an unknown date is after nothing.

    Examples
    --------
    >>> later("2018-01-16", "2017"), later("2018-01-16", "2018"), later(None, "2017")
    (True, False, False)
    """
    return after(span(one) if one else None, span(other) if other else None)


def after(one: Days | None, other: Days | None) -> bool:
    """Return whether every day of `one` is after every day of `other`; what is unknown is not."""
    return one is not None and other is not None and one[0] > other[1]


def overlap(one: Days, other: Days) -> bool:
    """Return whether both may be of one day.

    Examples
    --------
    >>> overlap(span("2018-02"), span("2018-02-02")), overlap(span("2018-02"), span("2018-03-01"))
    (True, False)
    """
    return not after(one, other) and not after(other, one)


def any_later(some: Iterable[Days], others: Iterable[Days]) -> bool:
    """Return whether one of `some` is certainly after one of `others`.

    Examples
    --------
    >>> any_later([span("2016"), span("2018")], [span("2017")]), any_later([], [span("2017")])
    (True, False)
    """
    starts = [first for first, _ in some]
    ends = [last for _, last in others]
    return bool(starts and ends) and max(starts) > min(ends)


def latest(dates: list[str]) -> str | None:
    """Return the date that ends last, the more precise one of two that end together."""
    return max(dates, key=lambda date: (span(date)[1], len(date)), default=None)


def ends(dates: Collection[str]) -> tuple[str, str]:
    """Return the two dates between which all are, twice the one that holds all others.

    Examples
    --------
    >>> ends(["2018-03", "2016-10", "2018-01-16"]), ends(["2018-03", "2018"])
    (('2016-10', '2018-03'), ('2018', '2018'))
    """
    # As texts they stand in the order in which they begin, a year ahead of its first month.
    return min(dates), max(dates, key=lambda date: (span(date)[1], -len(date)))


def words(date: str | None) -> str:
    """Return `date` as a reader writes it; None is a date that nobody knows.

    Examples
    --------
    >>> words("2018-01-16"), words("2016-10"), words("2003"), words(None)
    ('16 January 2018', 'October 2016', '2003', 'date unknown')
    >>> words("0843-08-10")
    '10 August 843'
    """
    if date is None:
        return "date unknown"
    year, *rest = date.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year.lstrip("0")])


def on(date: str) -> str:
    """Return `date` with its preposition.

    Examples
    --------
    >>> on("2018-01-16"), on("2016-10"), on("2003")
    ('on 16 January 2018', 'in October 2016', 'in 2003')
    """
    return f"{'on' if date.count('-') == 2 else 'in'} {words(date)}"


def range_words(dates: Collection[str]) -> str:
    """Return what dates are between as a reader writes it.

    Examples
    --------
    >>> range_words(["2018-03", "2016-10"]), range_words(["2018-03", "2018"])
    ('October 2016 to March 2018', '2018')
    """
    return " to ".join(dict.fromkeys(map(words, ends(dates))))
