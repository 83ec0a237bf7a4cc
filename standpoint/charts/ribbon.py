"""The ribbon: a dossier's dates in their order, how far apart they are, and what is of each.

It is not to scale: the distances are written on it. What was only announced is dashed and hollow.
"""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.markup import html, joined

WITH_POSITIONS = 1.8
"""How wide the column of a date with positions is, of that of one without."""
LEAST = 105
"""How many pixels a column of a date without positions has at least, so that a distance finds room;
where they do not, dates stand below one another."""
MANY = 9
"""With more dates than this they do so at every width."""

MOST = 200
"""More positions of one date are counted by stance instead of drawn one by one."""
SIZES = ((48, 8, 2), (MOST, 5, 5))
"""Up to how many positions a square is how many pixels wide, in how many rows."""
TINY = 5
"""A square of so few pixels has no outline, for it would hide its colour."""


class RibbonDate(NamedTuple):
    """A date on the ribbon."""

    label: str
    """The date in words."""
    events: Sequence[str] = ()
    """What happened."""
    announced: bool = False
    """Whether it was still to come at the date of its source."""
    stances: Sequence[int] = ()
    """The stance of each position of that date, in the order in which they are to stand."""
    note: str = ""
    """What stands behind the label, such as how many positions there are."""
    say: str = ""
    """The positions in words."""


def ribbon(
    dates: Sequence[RibbonDate], distances: Sequence[str], say: str, announced: str
) -> Markup:
    """Return the ribbon.

    There is one date at least, the earliest first, and `distances` has in words how far it is from
    each to the next. `say` is what the ribbon shows, for who hears it; `announced` stands above the
    first date that was only announced, ahead of an arrow to the others.
    """
    first = next((number for number, date in enumerate(dates) if date.announced), None)
    wide = [WITH_POSITIONS if date.stances else 1 for date in dates]
    return html(
        '<div class="mk-ribbon{tall}" style="--mk-least:{least}px">'
        '<ol aria-label="{say}" style="--columns:{columns}">{dates}</ol></div>',
        tall=" mk-tall" if len(dates) > MANY else "",
        least=round(LEAST * sum(wide)),
        say=say,
        columns=" ".join(f"minmax(0, {part}fr)" for part in wide),
        dates=joined(
            _date(date, distance, announced if number == first else "")
            for number, (date, distance) in enumerate(zip(dates, [*distances, ""], strict=True))
        ),
    )


def room(number: int) -> tuple[int, int]:
    """Return how many pixels a square is wide, and how many of up to `MOST` stand in a row.

    Examples
    --------
    >>> room(30), room(200)
    ((8, 15), (5, 40))
    """
    size, rows = next((size, rows) for most, size, rows in SIZES if number <= most)
    return size, -(-number // rows)


def _date(date: RibbonDate, distance: str, announced: str) -> Markup:
    note = html(": {}", date.note) if date.note else ""
    return html(
        '<li{attribute}><div class="mk-when"><b>{label}{note}</b>{announced}{positions}</div>'
        '<i class="mk-node{held}" aria-hidden="true"></i>'
        '<div class="mk-what">{events}</div>{distance}</li>',
        attribute=html(' data-announced=""') if date.announced else "",
        label=date.label,
        note=note,
        announced=html(' <small class="mk-announced">{}</small>', announced) if announced else "",
        positions=_positions(date) if date.stances else "",
        held=" mk-held" if date.stances else "",
        events=joined(html('<p dir="auto">{}</p>', event) for event in date.events),
        distance=html('<small class="mk-distance">{}</small>', distance) if distance else "",
    )


def _positions(date: RibbonDate) -> Markup:
    if len(date.stances) > MOST:
        return html(
            '<span class="mk-positions mk-counts"{}>{}</span>',
            marks.said(date.say),
            joined(
                marks.chip(stance, f"{date.stances.count(stance):,}")
                for stance in sorted(set(date.stances))
            ),
        )
    size, across = room(len(date.stances))
    return html(
        '<span class="mk-positions{tiny}" '
        'style="--mk-size:{size}px;--across:{across}"{said}>{units}</span>',
        tiny="" if size > TINY else " mk-tiny",
        size=size,
        across=across,
        said=marks.said(date.say),
        units=joined(
            html('<i class="mk-unit"{}></i>', marks.look(stance)) for stance in date.stances
        ),
    )
