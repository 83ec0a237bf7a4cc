"""The dates of a report: what moved, the ribbon, and the background in its sources' words."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.charts import marks, moves, ribbon
from standpoint.compare.cells import most_direct
from standpoint.compare.chronology import (
    Change,
    Column,
    Dated,
    Happening,
    changes,
    columns,
    dated,
    happenings,
    shared_dates,
    undated,
)
from standpoint.export.paper.anchors import Anchors
from standpoint.markup import bdi, html, joined, language_of
from standpoint.model import Citation, Position, Voice
from standpoint.views import evidence
from standpoint.wording import time as said
from standpoint.wording.background import relation


def time(anchors: Anchors) -> Markup:
    """Return what the dates show; the heading of the section is not in it."""
    comparison = anchors.comparison
    told, happened, followed = dated(comparison), happenings(comparison), changes(comparison)
    unknown = undated(comparison)
    deck = said.deck(told, followed, happened, len(unknown))
    moved = [change for change in followed if change.moved]
    moved.sort(key=lambda change: not change.cell.changed_side)
    return html(
        '<p class="pp-deck">{}. {}</p>{}{}{}{}',
        said.headline(comparison, told, followed),
        deck,
        _moved(anchors, moved) if moved else "",
        _ribbon(told, happened) if told or happened else "",
        _unknown(anchors, unknown) if unknown else "",
        _background(anchors, told, happened) if happened else "",
    )


def _ribbon(told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the ribbon: the events, and a square for each position."""
    known = {*(held.date for held in told), *(one.event.date for one in happened)}
    days = sorted(known, key=lambda d: (dates.span(d)[0], -dates.span(d)[1].toordinal()))
    of = {day: [one.position for one in told if one.date == day] for day in days}
    one_day = sum(map(bool, of.values())) == 1
    held = [
        ribbon.Date(
            said.short(day).replace("\n", " "),
            [one.event.title for one in happened if one.event.date == day],
            any(one.announced for one in happened if one.event.date == day),
            sorted(position.stance.score for position in of[day]),
            _number(told if one_day else of[day]) if of[day] else "",
            said.stances(of[day]),
        )
        for day in days
    ]
    distances = [said.distance(*pair) for pair in pairwise(days)]
    drawn = ribbon.ribbon(held, distances, said.ribbon_words(told, happened), said.TO_COME)
    many = any(len(date.stances) > ribbon.MOST for date in held)
    return html('{}<p class="pp-note">{}</p>', drawn, said.ribbon_note(told, many))


def _number(held: Sequence[Dated | Position]) -> str:
    return wording.counted(len(held), "position")


def _moved(anchors: Anchors, moved: Sequence[Change]) -> Markup:
    """Return a line for each cell that moved, those that changed sides first."""
    shared = shared_dates(anchors.comparison, moved)
    labels = [said.short(date).replace("\n", " ") for date in shared]
    return html(
        '{}<p class="pp-note">Up is support, the dark line is mixed, down is oppose.</p>'
        '<div class="pp-moves">{}<ul>{}</ul></div>',
        marks.disc_legend(marks.Entry(voice.value, voice.value) for voice in Voice),
        html('<div class="pp-dates" aria-hidden="true">{}</div>', moves.head(labels))
        if labels
        else "",
        joined(_line(anchors, change, shared) for change in moved),
    )


def _line(anchors: Anchors, change: Change, shared: Sequence[str]) -> Markup:
    comparison = anchors.comparison
    place = columns(comparison, change, shared)
    own = [wording.listed([said.short(d).replace("\n", " ") for d in c.dates]) for c in place]
    away = [n for n, column in enumerate(place) if column.left_out and not column.positions]
    drawn = moves.line(
        [_marks(anchors, column) for column in place],
        said.line_words(comparison, change, place),
        left_out=away,
    )
    return html(
        '<li><p><b dir="auto">{}</b> <span dir="auto">{}</span></p><div>{}{}</div><p>{}{}</p></li>',
        anchors.to_cell(change.issue.id, change.stakeholder.id, change.stakeholder.label),
        change.issue.proposition,
        "" if shared else moves.head(own),
        drawn,
        html("<b>⇄ Changed sides.</b> ") if change.cell.changed_side else "",
        said.moved_when(comparison, change),
    )


def _marks(anchors: Anchors, column: Column) -> list[moves.Mark]:
    """Return a mark for each stance of a date, in the most direct voice of those that have it."""
    held: dict[int, list[Position]] = {}
    for position in column.positions:
        held.setdefault(position.stance.score, []).append(position)
    return [
        moves.Mark(
            stance,
            most_direct(anchors.comparison.selection, positions).value,
            said.position_words(anchors.comparison, positions[0]),
        )
        for stance, positions in held.items()
    ]


def _unknown(anchors: Anchors, held: Sequence[tuple[str, Position]]) -> Markup:
    """Return the positions of unknown date."""
    people = anchors.comparison.dossier.stakeholder_by_id
    issues = anchors.comparison.dossier.issue_by_id
    items = (
        html(
            "{} on {}: {}",
            anchors.to_cell(position.issue, name, people[name].label),
            bdi(issues[position.issue].title),
            said.position_words(anchors.comparison, position),
        )
        for name, position in held
    )
    listing = evidence.listing(items)
    return html('<h3 class="pp-topic">Of unknown date, and not drawn</h3>{}', listing)


def _background(anchors: Anchors, told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the events, each with how it lies to the positions and with its passages."""
    events = (
        html(
            '<article class="pp-event"><div><h4 dir="auto">{}</h4><p><b>{}</b> {}</p></div>'
            "<div>{}</div></article>",
            one.event.title,
            dates.words(one.event.date),
            relation(one, told),
            joined(_passage(anchors, citation) for citation in one.citations),
        )
        for one in happened
    )
    return html(
        '<h3 class="pp-topic">The background, in the words of the sources</h3>{}', joined(events)
    )


def _passage(anchors: Anchors, citation: Citation) -> Markup:
    """Return an event's passage in its sentence, linked to its place in the source."""
    source = anchors.comparison.dossier.source_by_id[citation.source]
    return html(
        '<figure class="pp-told"><blockquote{}>{}</blockquote>{}<figcaption>{} · {} · '
        '<span class="sp-check">✓ word for word</span></figcaption></figure>',
        language_of(source.language),
        evidence.in_sentence(source, citation.place),
        evidence.translated(citation),
        wording.source_line(source),
        anchors.where_told(citation),
    )
