"""The ribbon of all dates: the events, and a square for each position."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from standpoint.charts import ribbon
from standpoint.compare.chronology import Dated, Happening, every_date
from standpoint.markup import html
from standpoint.wording import counted, time


def drawn(told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the ribbon with how it is read."""
    days = every_date(told, happened)
    of = {day: [one.position for one in told if one.date == day] for day in days}
    is_one_day = sum(map(bool, of.values())) == 1
    held = [
        ribbon.RibbonDate(
            time.short(day).replace("\n", " "),
            [one.event.title for one in happened if one.event.date == day],
            any(one.announced for one in happened if one.event.date == day),
            sorted(position.stance.score for position in of[day]),
            (time.all_of(told) if is_one_day else counted(len(of[day]), "position"))
            if of[day]
            else "",
            time.stance_counts(of[day]),
        )
        for day in days
    ]
    many = any(len(date.stances) > ribbon.MOST for date in held)
    distances = [time.distance(*pair) for pair in pairwise(days)]
    line = ribbon.ribbon(held, distances, time.ribbon_words(told, happened), time.TO_COME)
    return html('<div class="sp-ribbon">{}<p>{}</p></div>', line, time.ribbon_note(told, many))
