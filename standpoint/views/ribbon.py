"""The ribbon of all dates: the events, and a square for each position."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from standpoint.charts.ribbon import MOST, RibbonDate, ribbon
from standpoint.compare.chronology import Dated, Happening, every_date
from standpoint.markup import html
from standpoint.wording import counted, time


def drawn(told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the ribbon with how it is read."""
    held = ribbon_dates(told, happened)
    many = any(len(date.stances) > MOST for date in held.values())
    distances = [time.distance(*pair) for pair in pairwise(held)]
    said = time.ribbon_words(told, happened)
    line = ribbon([*held.values()], distances, said, time.TO_COME)
    note = time.ribbon_note(len(held), told, many)
    read = html("<p>{}</p>", note) if note else ""
    return html('<div class="sp-ribbon">{}{}</div>', line, read)


def ribbon_dates(told: Sequence[Dated], happened: Sequence[Happening]) -> dict[str, RibbonDate]:
    """Return what is of each date, the earliest first."""
    days = every_date(told, happened)
    of = {day: [one.position for one in told if one.date == day] for day in days}
    is_one_day = sum(map(bool, of.values())) == 1
    return {
        day: RibbonDate(
            time.short(day),
            [one.event.title for one in happened if one.event.date == day],
            any(one.announced for one in happened if one.event.date == day),
            sorted(position.stance.score for position in of[day]),
            (time.all_of(told) if is_one_day else counted(len(of[day]), "position"))
            if of[day]
            else "",
            time.stance_counts(of[day]),
        )
        for day in days
    }
