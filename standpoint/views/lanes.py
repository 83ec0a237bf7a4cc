"""Several dates: a column for each, a lane for each stakeholder, a square for each position.

The columns give the order of the dates and not the distance, which is written in their heads. A
year or a month stands ahead of the days in it.
"""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from standpoint.charts import ribbon
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Dated, Happening, every_date
from standpoint.direction import isolated
from standpoint.markup import html, joined
from standpoint.wording import time

TITLE = "Who stood where, when"
MOST = 800
"""More positions than this, or than a ribbon's at one date, are counted by stance."""
FEW, SIZE, ACROSS = 32, 10, 8
"""Of up to so many at one date, a square is how many pixels wide, and how many stand in a row."""


def drawn(comparison: Comparison, told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the lanes of all that have a position with a date, and how they are read."""
    days = every_date(told, happened)
    held: dict[tuple[str, str], list[Dated]] = {}
    for one in told:
        held.setdefault((one.stakeholder, one.date), []).append(one)
    speaking = {one.stakeholder for one in told}
    counted = len(told) > MOST or any(len(some) > ribbon.MOST for some in held.values())
    lanes = (
        _lane(
            person.label, [_field(comparison, held.get((person.id, d), []), counted) for d in days]
        )
        for person in comparison.stakeholders
        if person.id in speaking
    )
    after = ["", *(time.after(*pair) for pair in pairwise(days))]
    return html(
        '<div class="sp-chart"><h2>{title}</h2><p>{note}</p></div>'
        '<div class="sp-lanes" tabindex="0" role="region" aria-label="{title}"><table>'
        '<caption class="mk-heard">{title}</caption>'
        '<thead><tr><th scope="col">Who</th>{dates}</tr></thead>'
        "<tbody>{events}{lanes}</tbody></table></div>",
        title=TITLE,
        note=time.lanes_note(told, happened, counted),
        dates=joined(map(_head, days, after)),
        events=_lane("Events", [_events(happened, day) for day in days]) if happened else "",
        lanes=joined(lanes),
    )


def _head(day: str, after: str) -> Markup:
    """Return a date, and how long it is after the one before."""
    label = time.short(day).replace("\n", " ")
    distance = html("<small>{}</small>", after) if after else ""
    return html('<th scope="col"><b>{}</b>{}</th>', label, distance)


def _lane(name: str, fields: Sequence[Markup]) -> Markup:
    cells = joined(html("<td>{}</td>", field) for field in fields)
    return html('<tr><th scope="row" dir="auto">{}</th>{}</tr>', name, cells)


def _events(happened: Sequence[Happening], day: str) -> Markup:
    """Return what happened on a date, and what of it was only announced."""
    return joined(
        html(
            '<p>{}<span dir="auto">{}</span></p>',
            html("<small>announced</small>") if one.announced else "",
            one.event.title,
        )
        for one in happened
        if one.event.date == day
    )


def _field(comparison: Comparison, held: Sequence[Dated], counted: bool) -> Markup:
    """Return what a stakeholder stated at a date, from opposition to support."""
    if not held:
        return Markup()
    ordered = sorted(held, key=lambda one: one.position.stance.score)
    stances = [one.position.stance.score for one in ordered]
    say = time.stance_counts(one.position for one in ordered)
    if counted:
        return ribbon.counts(stances, say)
    size, across = (SIZE, ACROSS) if len(held) <= FEW else ribbon.room(len(held))
    told = [" · ".join(map(isolated, time.mark(comparison, one))) for one in ordered]
    return ribbon.units(stances, say, size, across, told)
