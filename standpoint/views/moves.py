"""What moved: a row for each stakeholder and issue, with its line over the dates."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.charts import marks, moves
from standpoint.charts.strips import ScaleMark
from standpoint.compare.cells import Comparison, most_direct
from standpoint.compare.chronology import Change, Column, columns
from standpoint.markup import bdi, html
from standpoint.model import VOICES, Evidence, Position
from standpoint.views import evidence
from standpoint.wording import time


class MoveLeads(NamedTuple):
    """Where a row of what moved leads to."""

    cell: Callable[[str, str, object], Markup]
    """Returns a text linked to a cell; takes its issue's id, its stakeholder's, and the text."""
    issue: Callable[[Change], object]
    """Returns the proposition of what moved, linked to its issue."""
    passage: Callable[[Change, Evidence], str]
    """Returns the address of a passage; empty where a mark leads nowhere."""


def head(comparison: Comparison, moved: Iterable[Change], shared: Sequence[str]) -> Markup:
    """Return the legend, the dates that all rows share, and how a line is read."""
    skips = any(
        line.skips
        for change in moved
        for line in moves.moves(
            [marks_at(comparison, c) for c in columns(comparison, change, shared)]
        )
    )
    return html(
        '<div class="sp-moves-head">{}{}<p>{}</p></div>',
        marks.disc_legend(VOICES),
        _dates([[date] for date in shared]) if shared else Markup("<span></span>"),
        time.how_to_read(skips),
    )


def row(
    comparison: Comparison,
    change: Change,
    shared: Sequence[str],
    leads: MoveLeads,
    below: object = "",
) -> Markup:
    """Return what moved as a row, and `below` it what else there is.

    Without dates in `shared`, which all rows then have in common, the row has its own above its
    line.
    """
    place = columns(comparison, change, shared)
    undated = time.undated_words(comparison, change)
    left_out = wording.counted(change.cell.left_out, "position")
    line = moves.line(
        [marks_at(comparison, column, partial(leads.passage, change)) for column in place],
        time.line_words(comparison, change, place),
        [number for number, column in enumerate(place) if column.left_out and not column.positions],
    )
    return html(
        '<li class="sp-move"><p class="sp-move-of">{person} <span>{issue}</span></p>'
        '<div>{dates}{line}</div><div class="sp-moved">{changed}{when}{undated}{left_out}</div>'
        "{below}</li>",
        person=leads.cell(change.issue.id, change.stakeholder.id, change.stakeholder.label),
        issue=leads.issue(change),
        dates="" if shared else _dates([column.dates for column in place]),
        line=line,
        changed=html("<b>⇄ Changed sides.</b> ") if change.cell.changed_side else "",
        when=time.moved_when(comparison, change),
        undated=html(" <small>{}</small>", undated) if undated else "",
        left_out=html(" <small>⊘ {} left out by the reading rules.</small>", left_out)
        if change.cell.left_out
        else "",
        below=below,
    )


def unknown(
    comparison: Comparison, undated: Iterable[tuple[str, Position]], leads: MoveLeads
) -> Markup:
    """Return the positions of unknown date as a list."""
    people, issues = comparison.dossier.stakeholder_by_id, comparison.dossier.issue_by_id
    return evidence.listing(
        html(
            "{}: {}",
            leads.cell(
                position.issue,
                name,
                html("{} on {}", bdi(people[name].label), bdi(issues[position.issue].title)),
            ),
            time.position_words(comparison, position),
        )
        for name, position in undated
    )


def _dates(columns: Sequence[Sequence[str]]) -> Markup:
    return moves.head([in_short(column) for column in columns])


def in_short(days: Sequence[str]) -> str:
    """Return the dates of a column."""
    return wording.listed([time.short(date) for date in days])


def marks_at(
    comparison: Comparison, column: Column, there: Callable[[Evidence], str] = lambda first: ""
) -> list[ScaleMark]:
    """Return a mark for each stance of a date, in the most direct voice of those that have it.

    `there` returns where its first passage stands; it leads nowhere without.
    """
    rules, found = comparison.selection, []
    for stance, positions in column.by_stance.items():
        when = dict.fromkeys(dates.words(comparison.date_of(position)) for position in positions)
        words = dict.fromkeys(time.position_words(comparison, position) for position in positions)
        say = f"{wording.listed(list(when))}: {wording.listed(list(words))}"
        voice = most_direct(rules, positions).value
        href = there(rules.passages(positions[0])[0])
        found.append(ScaleMark(stance, voice, say=say, href=href))
    return found
