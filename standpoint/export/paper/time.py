"""The dates of a report: what moved, the ribbon, and the background in its sources' words."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.compare.chronology import (
    Change,
    changes,
    dated,
    happenings,
    shared_dates,
    undated,
    untold,
)
from standpoint.export.paper.anchors import Anchors
from standpoint.markup import html, joined
from standpoint.views import moves, ribbon
from standpoint.views.outline import event
from standpoint.wording import time
from standpoint.wording.background import heading


def time_section(anchors: Anchors) -> Markup:
    """Return what the dates show; the heading of the section is not in it."""
    comparison = anchors.comparison
    told, happened, followed = dated(comparison), happenings(comparison), changes(comparison)
    unknown = undated(comparison)
    deck = time.deck(told, followed, happened, len(unknown), untold(comparison))
    moved = [change for change in followed if change.moved]
    moved.sort(key=lambda change: not change.cell.changed_side)
    leads = moves.MoveLeads(
        anchors.to_cell, lambda change: change.issue.proposition, lambda change, first: ""
    )
    events = (
        event(comparison, told, one, lambda _, citation: anchors.where(citation), "h4")
        for one in happened
    )
    return html(
        '<p class="pp-deck">{headline}. {deck}</p>{moved}{ribbon}{unknown}{background}',
        headline=time.headline(comparison, told, followed),
        deck=deck,
        moved=_moved(anchors, moved, leads) if moved else "",
        ribbon=ribbon.drawn(told, happened) if told or happened else "",
        unknown=_under("Of unknown date, and not drawn", moves.unknown(comparison, unknown, leads))
        if unknown
        else "",
        background=_under(heading(happened), joined(events)) if happened else "",
    )


def _moved(anchors: Anchors, moved: Sequence[Change], leads: moves.MoveLeads) -> Markup:
    """Return a line for each cell that moved, those that changed sides first."""
    shared = shared_dates(anchors.comparison, moved)
    rows = joined(moves.row(anchors.comparison, change, shared, leads) for change in moved)
    head = moves.head(anchors.comparison, moved, shared)
    return html('<div class="sp-moves">{}<ul>{}</ul></div>', head, rows)


def _under(heading: str, content: Markup) -> Markup:
    return html('<h3 class="pp-topic">{}</h3>{}', heading, content)
