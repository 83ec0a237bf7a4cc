"""Time: what was said when, against the background; who moved from what to what."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.charts.timeline import Flag, TimelineMark, timeline
from standpoint.compare.cells import Comparison, most_direct
from standpoint.compare.chronology import (
    Change,
    Dated,
    Happening,
    changes,
    dated,
    every_date,
    happenings,
    shared_dates,
    undated,
    untold,
)
from standpoint.markup import html, joined
from standpoint.model import Citation
from standpoint.screen import chart, controls, fold, frame, links, moves, session, tables
from standpoint.views import ribbon
from standpoint.views.outline import event
from standpoint.wording import time
from standpoint.wording.background import flag, heading

ORDERS = {"sides": "changed sides first", "dossier": "as in the dossier"}
SHOWN = 200
"""A longer table goes on in the download."""
EVENTS = 6
"""More events than this are folded away."""


def _numbers(
    comparison: Comparison, told: Sequence[Dated], happened: Sequence[Happening]
) -> tables.Table:
    """Return what is of which date as rows, oldest first; of many the page shows the first."""
    rows: list[tuple[str, Callable[[], tuple[object, ...]]]] = [
        *((one.date, partial(_position_row, comparison, one)) for one in told),
        *((h.event.date, partial(_event_row, h)) for h in happened),
    ]
    rows.sort(key=lambda row: row[0])
    caption = time.table_caption(events=bool(happened))
    if len(rows) > SHOWN:
        caption += f", the first {SHOWN} of {len(rows):,}; the download holds them all"
    head = ("Date", "Who", "Issue or event", "Stance", "Voice")
    shown = [row() for _, row in rows[:SHOWN]]
    return tables.Table("timeline", caption, head, shown, lambda: [row() for _, row in rows])


def _position_row(comparison: Comparison, one: Dated) -> tuple[object, ...]:
    """Return a position as a row, which leads to its cell of the matrix."""
    position = one.position
    title = comparison.dossier.issue_by_id[position.issue].title
    return (
        one.date,
        links.to_stakeholder(
            comparison.selection, comparison.dossier.stakeholder_by_id[one.stakeholder]
        ),
        links.to_cell(comparison.selection, position.issue, one.stakeholder, title),
        wording.STANCE_WORDS[position.stance.score],
        most_direct(comparison.selection, (position,)).value,
    )


def _event_row(happening: Happening) -> tuple[object, ...]:
    told = "announced" if happening.announced else ""
    return happening.event.date, "Background", html("{}", happening.event.title), "", told


def _several_dates(
    comparison: Comparison, told: list[Dated], happened: list[Happening], unknown: int
) -> None:
    """Draw the positions by date and stakeholder, each with its passage."""
    days = {day: place for place, day in enumerate(every_date(told, happened))}
    held = {one.stakeholder for one in told}
    people = [stakeholder for stakeholder in comparison.stakeholders if stakeholder.id in held]
    lanes = {stakeholder.id: lane for lane, stakeholder in enumerate(people)}
    marks = [
        TimelineMark(
            lanes[one.stakeholder],
            days[one.date],
            one.position.stance.score,
            time.mark(comparison, one),
        )
        for one in told
    ]
    flags = [Flag(days[h.event.date], h.announced, h.event.title, flag(h)) for h in happened]
    after = ["", *(time.after(*pair) for pair in pairwise(days))]
    figure = timeline(
        [*zip(map(time.short, days), after, strict=True)],
        [stakeholder.label for stakeholder in people],
        marks,
        flags,
        session.theme(),
    )
    chart.draw(
        figure,
        "Who stood where, when",
        time.chart_summary(told, happened, unknown),
        _numbers(comparison, told, happened),
        session.extract(),
    )


def _what_moved(comparison: Comparison, followed: list[Change], order: str) -> None:
    """Draw a line for each that moved, those that changed sides first, and fold the rest."""
    moved = [change for change in followed if change.moved]
    if order == "sides":
        moved.sort(key=lambda change: not change.cell.changed_side)
    if moved:
        st.html(moves.rows(comparison, moved, shared_dates(comparison, moved)))
    still = moves.still(comparison, followed)
    if still:
        st.html(still)


def _background(comparison: Comparison, told: list[Dated], happened: list[Happening]) -> None:
    """Draw the events, each with how it lies to the positions and its passages."""
    rules = comparison.selection

    def where(happening: Happening, citation: Citation) -> Markup:
        words, number = f"paragraph {citation.place.paragraph}", str(happening.number)
        return links.link(rules, words, "source", source=citation.source, event=number)

    events = [event(comparison, told, happening, where) for happening in happened]
    shown = fold.more(events, EVENTS, joined)
    st.html(html('<div class="sp-background"><h2>{}</h2>{}</div>', heading(happened), shown))


comparison = session.comparison()
told, happened, followed = dated(comparison), happenings(comparison), changes(comparison)
unknown = undated(comparison)
days = {held.date for held in told}
frame.lead(
    time.headline(comparison, told, followed),
    time.deck(told, followed, happened, len(unknown), untold(comparison)),
)
order = "sides"
with frame.bar(session.extract()):
    if any(change.moved for change in followed):
        order = controls.choice("order", "Order", ORDERS)
if len(days) > 1:
    _what_moved(comparison, followed, order)
    _several_dates(comparison, told, happened, len(unknown))
elif told or happened:
    st.html(ribbon.drawn(told, happened))
    tables.folded(_numbers(comparison, told, happened), session.extract())
if unknown:
    st.html(moves.unknown(comparison, unknown))
if happened:
    _background(comparison, told, happened)
