"""What moved, in the app: its rows in groups, with the passages before and after."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Change
from standpoint.compare.selection import Selection
from standpoint.markup import bdi, html, joined
from standpoint.model import Evidence, Position, Stakeholder
from standpoint.screen import fold, links
from standpoint.views import evidence, moves
from standpoint.wording import time

SHOWN = 24
"""So many rows are shown at once; the others open on demand."""
IN_FULL = 12
"""So many rows open to their passages; the others lead to them."""


def rows(comparison: Comparison, moved: Sequence[Change], shared: Sequence[str]) -> Markup:
    """Return a row for each cell that moved, under a head with the dates that they share.

    Where those that changed sides stand first, they and the others are a group each. Without dates
    in `shared`, each row has its own.
    """
    drawn = (_row(comparison, change, shared, n < IN_FULL) for n, change in enumerate(moved))
    parts = [
        html("<h2>{} · {}</h2>{}", title, count, fold.more([*islice(drawn, count)], SHOWN, _list))
        for title, count in _grouped(moved)
    ]
    return html(
        '<div class="sp-moves">{}{}</div>', moves.head(comparison, moved, shared), joined(parts)
    )


def _list(drawn: Iterable[Markup]) -> Markup:
    return html("<ul>{}</ul>", joined(drawn))


def _grouped(moved: Sequence[Change]) -> list[tuple[str, int]]:
    """Return the groups of rows with how many they have: one, unless sides come first."""
    sides = [change.cell.changed_side for change in moved]
    if sides != sorted(sides, reverse=True):
        return [("Moved", len(moved))]
    found = [
        ("Changed sides", sum(sides)),
        ("Moved in other ways", len(sides) - sum(sides)),
    ]
    return [(title, count) for title, count in found if count]


def _row(comparison: Comparison, change: Change, shared: Sequence[str], in_full: bool) -> Markup:
    below = _passages(comparison, change) if in_full else ""
    return moves.row(comparison, change, shared, _leads(comparison.selection), below)


def _leads(rules: Selection) -> moves.MoveLeads:
    def passage(change: Change, first: Evidence) -> str:
        where = f"{change.issue.id}/{change.stakeholder.id}"
        return links.href(rules, "source", source=first.source, at=where)

    return moves.MoveLeads(
        partial(links.to_cell, rules),
        lambda change: links.to_issue(rules, change.issue, change.issue.proposition),
        passage,
    )


def _passages(comparison: Comparison, change: Change) -> Markup:
    """Return what was held before beside what is held after, with the passages."""
    earlier, current = change.cell.earlier, change.cell.current
    newest = comparison.span_of(earlier[0])
    certain = all(dates.after(comparison.span_of(held), newest) for held in current)
    both = html(
        '<div class="sp-before-after"><section aria-label="Before"><h4>Before</h4>{}</section>'
        '<section aria-label="{after}"><h4>{after}</h4>{}</section></div>',
        _held(comparison, change.stakeholder, earlier),
        _held(comparison, change.stakeholder, current),
        after="After" if certain else "After, as far as is known",
    )
    return fold.folded("The passages", both, "sp-evidence")


def _held(comparison: Comparison, who: Stakeholder, positions: Iterable[Position]) -> Markup:
    """Return positions with their dates, stances and passages."""
    return joined(
        evidence.position(comparison, who, held, links.around(comparison), with_stance=True)
        for held in positions
    )


def still(comparison: Comparison, followed: Sequence[Change]) -> Markup:
    """Return what is not known to have moved, folded; empty where there is none."""
    held = [change for change in followed if not change.moved]
    if not held:
        return Markup()
    again: dict[str, list[Change]] = {}
    for change in held:
        again.setdefault(change.stakeholder.id, []).append(change)
    people = comparison.dossier.stakeholder_by_id
    counts = joined((html("{}: {}", bdi(people[n].label), len(c)) for n, c in again.items()), " · ")
    content = evidence.listing(
        html(
            "<b>{}</b>: {}",
            bdi(people[name].label),
            joined(
                (
                    links.to_cell(comparison.selection, c.issue.id, name, c.issue.title)
                    for c in changes
                ),
                "; ",
            ),
        )
        for name, changes in again.items()
    )
    return fold.part(time.unmoved(held), counts, content)


def unknown(comparison: Comparison, undated: Sequence[tuple[str, Position]]) -> Markup:
    """Return the positions of unknown date, folded."""
    content = moves.unknown(comparison, undated, _leads(comparison.selection))
    note = wording.counted(len(undated), "position")
    return fold.part("Of unknown date, and not drawn", note, content)
