"""Dates, the time between them, and who moved, in sentences that no calendar of today changes."""

from collections.abc import Iterable, Sequence

from standpoint import dates, wording
from standpoint.compare.cells import State
from standpoint.compare.chronology import Change, Dated, Happening, between

UNITS = ((730, 365.2425, "year"), (63, 30.436875, "month"), (21, 7, "week"), (0, 1, "day"))
"""From how many days on a unit is used, its days, its name."""
KINDS = {4: "year", 7: "month", 10: "day"}
"""What a date is known to, by its length."""


def gap(earlier: str, later: str) -> str:
    """Return the time between two dates, as exactly as both are known.

    Examples
    --------
    >>> gap("2003", "2016"), gap("2016", "2018-01-16"), gap("2018-01-16", "2018-01-18")
    ('12 to 14 years', '1 to 2 years', '2 days')
    >>> gap("2018-01-18", "2018-02"), gap("2021-10", "2022-11-24"), gap("2018-01", "2018-02")
    ('2 to 6 weeks', '13 to 14 months', '1 to 58 days')
    """
    fewest, most = between(earlier, later)
    length, unit = next((length, unit) for days, length, unit in UNITS if most >= days)
    if fewest < length:
        length, unit = next(
            (length, unit) for _, length, unit in UNITS if fewest >= length or unit == "day"
        )
    low, high = round(fewest / length), round(most / length)
    if low == high:
        about = "" if fewest == most and unit == "day" else "about "
        return f"{about}{low:,} {unit}{'' if low == 1 else 's'}"
    return f"{low:,} to {high:,} {unit}s"


def short(date: str) -> str:
    r"""Return a date for the axis, in two lines.

    Examples
    --------
    >>> short("2018-01-16"), short("2016-10"), short("2003")
    ('16 Jan\n2018', 'Oct\n2016', '2003')
    """
    *before, year = dates.words(date).split()
    if not before:
        return year
    before[-1] = before[-1][:3]
    return f"{' '.join(before)}\n{year}"


def on(date: str) -> str:
    """Return a date with its preposition: on a day, in a month or a year."""
    return f"{'on' if KINDS[len(date)] == 'day' else 'in'} {dates.words(date)}"


def lead(positions: Sequence[Dated], moved: Sequence[Change], undated: int) -> str:
    """Return over which time the positions are spread, and whether anyone moved.

    `undated` is how many positions count whose date is not known.
    """
    if not undated:
        return _spread(positions, moved, "")
    said = _spread(positions, moved, " with a date")
    return f"{said} Not drawn, for the date is unknown: {wording.spelled(undated)}."


def _spread(positions: Sequence[Dated], moved: Sequence[Change], which: str) -> str:
    if not positions:
        return "No position counts with a date in this selection."
    days = list(dict.fromkeys(held.date for held in positions))
    number = f"{wording.counted(len(positions), 'position')}{which}"
    if len(days) == 1:
        kind = KINDS[len(days[0])]
        whole = f"All {number} are" if len(positions) > 1 else f"The one position{which} is"
        return (
            f"{whole} of one {kind}, {dates.words(days[0])}: what follows shows who stood where "
            "then, and cannot show a change."
        )
    spread = f"{number} of {wording.spelled(len(days))} dates, from {_range(days)}."
    changed = [change for change in moved if change.moved]
    if not moved:
        return f"{spread} Nobody has positions of different dates on one issue."
    if not changed:
        times = "once" if len(moved) == 1 else f"on {wording.counted(len(moved), 'issue')}"
        return f"{spread} What was stated again, {times}, was stated with the same stance."
    sides = sum(change.cell.changed_side for change in changed)
    also = f", {wording.spelled(sides)} of them to the other side" if len(changed) > 1 else ""
    if len(changed) == 1 and sides:
        also = ", to the other side"
    return f"{spread} {_upper(wording.spelled(len(changed)))} stance{_s(changed)} changed{also}."


def background(happened: Sequence[Happening], positions: Sequence[Dated]) -> str:
    """Return how the events lie to the positions, and which were still to come."""
    if not happened:
        return ""
    told = _of_positions(positions)
    before = [h for h in happened if told and dates.later(told[0], h.event.date)]
    same = [h for h in happened if told and h.event.date == told[0] == told[-1]]
    coming = [h for h in happened if h.announced]
    number = f"{wording.spelled(len(happened))} background event{_s(happened)}"
    lie = "lies" if len(before) == 1 else "lie"
    which = "the positions" if len(told) == 1 else "the first position"
    if len(before) == len(happened) > 1:
        return f"All {number} lie before {which}."
    parts = []
    if before:
        parts.append(f"{wording.spelled(len(before))} {lie} before {which}")
    if same:
        kind = KINDS[len(same[0].event.date)]
        parts.append(
            f"{wording.spelled(len(same))} {'is' if len(same) == 1 else 'are'} of the same {kind}"
        )
    if coming:
        parts.append(
            f"{wording.spelled(len(coming))} had not happened yet at the date of the source that "
            f"announces {'it' if len(coming) == 1 else 'them'}"
        )
    if not parts:
        return f"{_upper(number)} {'is' if len(happened) == 1 else 'are'} marked."
    return f"Of {number}, {wording.listed(parts)}."


def relation(happening: Happening, positions: Sequence[Dated]) -> str:
    """Return how an event lies to the positions, in one sentence; empty where there is none."""
    date, told = happening.event.date, _of_positions(positions)
    if not told:
        return ""
    first, last = told[0], told[-1]
    one = len(told) == 1
    if dates.later(first, date):
        after = (
            f"the positions of {dates.words(first)}" if one else f"the first position, {on(first)}"
        )
        return f"{_upper(gap(date, first))} before {after}."
    if dates.later(date, last):
        after = f"the positions of {dates.words(last)}" if one else f"the last position, {on(last)}"
        return f"{_upper(gap(last, date))} after {after}."
    if one and date == first:
        return f"Of the same {KINDS[len(date)]} as the positions."
    if dates.later(date, first) and dates.later(last, date):
        return f"Between the first position, {on(first)}, and the last, {on(last)}."
    return "Whether before or after the positions is not known: the dates are not known so exactly."


def announcement(happening: Happening, source_dates: Iterable[str | None]) -> str:
    """Return that an event was still to come at the date of its source; empty where it was not."""
    if not happening.announced:
        return ""
    day = dates.latest([date for date in source_dates if date]) or ""
    return f"Announced: {on(day)}, the date of the source, it had not happened yet."


def axis_note(unwritten: tuple[str, str] | None, crowded: bool) -> str:
    """Return how the axis is to be read.

    Parameters
    ----------
    unwritten : (str, str) or None
        The longest gap that is not written.
    crowded : bool
        Whether positions of one date and stance share a mark.
    """
    note = "The axis is broken between any two dates: it shows their order, not the distance"
    if unwritten is None:
        note = f"{note}, which is written between them."
    else:
        note = f"{note}; where none is written it is {gap(*unwritten)} or less."
    if crowded:
        note += " Positions of one date and stance share a mark, which holds their number."
    return note


def summary(told: Sequence[Dated], happened: Sequence[Happening], note: str) -> str:
    """Return the paragraph that stands for the time line."""
    days = list(dict.fromkeys(held.date for held in told))
    people = len({held.stakeholder for held in told})
    said = f"{wording.counted(len(told), 'position')} of {wording.spelled(people)} "
    said += "stakeholder" if people == 1 else "stakeholders"
    if days:
        said += f", from {_range(days)}" if len(days) > 1 else f", {on(days[0])}"
    vague = {d for d in (*days, *(h.event.date for h in happened)) if len(set(dates.span(d))) > 1}
    spans = "A date known only to the year or the month is drawn as a span." if vague else ""
    return " ".join(part for part in (f"{said}.", background(happened, told), spans, note) if part)


def change_words(change: Change) -> str:
    """Return from what to what a stance changed, step by step."""
    steps = [
        wording.listed([wording.STANCE_WORDS[score] for score in sorted(s.score for s in step)])
        for step in change.path
    ]
    if change.cell.state == State.DIVIDED:
        steps[-1] = State.DIVIDED.value
    words = f"from {' to '.join(steps)}"
    return f"{words}, changed sides" if change.cell.changed_side else words


def no_change(positions: Sequence[Dated], again: int) -> str:
    """Return why no change is shown."""
    if len({held.date for held in positions}) <= 1:
        return "There is no second date, so there is nothing before or after to compare."
    if again:
        return "What was stated again was stated with the same stance."
    return "Nobody has positions of different dates on one issue, so no change can be seen."


def _of_positions(positions: Sequence[Dated]) -> list[str]:
    """Return the first and the last date of the positions, or the only one."""
    days = list(dict.fromkeys(held.date for held in positions))
    latest = dates.latest(days)
    return days if len(days) < 2 or latest is None else [days[0], latest]


def _range(days: list[str]) -> str:
    return f"{dates.words(days[0])} to {dates.words(dates.latest(days) or days[-1])}"


def _s(items: Sequence[object]) -> str:
    return "" if len(items) == 1 else "s"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
