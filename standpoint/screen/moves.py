"""What moved, as HTML: a row for each stakeholder and issue, with its line over the dates."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.charts import marks, moves
from standpoint.compare.cells import Comparison, most_direct
from standpoint.compare.chronology import Change, Column, columns
from standpoint.markup import bdi, html, joined
from standpoint.model import Position, Stakeholder, Voice
from standpoint.screen import evidence, fold, links
from standpoint.wording import time

SHOWN = 24
"""So many rows are shown at once; the others open on demand."""
IN_FULL = 12
"""So many rows open to their passages; the others lead to them."""
WIDTH = 430
"""How many pixels a line is wide at most."""


def rows(comparison: Comparison, moved: Sequence[Change], shared: Sequence[str]) -> Markup:
    """Return a row for each cell that moved, under a head with the dates that they share.

    Parameters
    ----------
    moved : sequence of Change
        In the order in which they are to stand. Where those that changed sides stand first, they
        and the others are a group each.
    shared : sequence of str
        The dates of all rows; without, each row has its own.
    """
    drawn = [_row(comparison, change, shared, n < IN_FULL) for n, change in enumerate(moved)]
    groups = grouped(moved)
    parts, start = [], 0
    for title, count in groups:
        head = html("<h3>{} · {}</h3>", title, count)
        part = drawn[start : start + count]
        rest = html(
            '<details class="sp-folded"><summary>{} more</summary><ul>{}</ul></details>',
            *(count - SHOWN, joined(part[SHOWN:])),
        )
        shown = html("<ul>{}</ul>{}", joined(part[:SHOWN]), rest if count > SHOWN else "")
        parts.append(head + shown)
        start += count
    return html('<div class="sp-moves">{}{}</div>', _head(shared), joined(parts))


def grouped(moved: Sequence[Change]) -> list[tuple[str, int]]:
    """Return the groups of rows with how many they have: one, unless sides come first."""
    sides = [change.cell.changed_side for change in moved]
    if sides != sorted(sides, reverse=True):
        return [("Moved", len(moved))]
    found = [
        ("Changed sides", sum(sides)),
        ("Moved on the same side, or to or from mixed", len(sides) - sum(sides)),
    ]
    return [(title, count) for title, count in found if count]


def _head(shared: Sequence[str]) -> Markup:
    """Return the legend, the dates, and how a line is read."""
    legend = marks.disc_legend(marks.Entry(voice.value, voice.value) for voice in Voice)
    labels = [time.short(date).replace("\n", " ") for date in shared]
    return html(
        '<div class="sp-moves-head">{}{}<p>up is support, the dark line is mixed, down is oppose'
        "</p></div>",
        *(legend, moves.head(labels, WIDTH) if labels else Markup("<span></span>")),
    )


def _row(comparison: Comparison, change: Change, shared: Sequence[str], in_full: bool) -> Markup:
    place = columns(comparison, change, shared)
    line = moves.line(
        [_marks(comparison, change, column) for column in place],
        time.line_words(comparison, change, place),
        WIDTH,
        [number for number, column in enumerate(place) if column.left_out and not column.positions],
    )
    own = [wording.listed([time.short(d).replace("\n", " ") for d in c.dates]) for c in place]
    return html(
        '<li class="sp-move"><p class="sp-move-of">{} <span>{}</span></p><div>{}{}</div>'
        '<div class="sp-moved">{}{}{}{}</div>{}</li>',
        links.to_cell(
            comparison.selection, change.issue.id, change.stakeholder.id, change.stakeholder.label
        ),
        links.to_issue(comparison.selection, change.issue, change.issue.proposition),
        "" if shared else moves.head(own, WIDTH),
        line,
        html("<b>⇄ Changed sides.</b> ") if change.cell.changed_side else "",
        time.moved_when(comparison, change),
        _undated(comparison, change),
        _left_out(change),
        _passages(comparison, change) if in_full else "",
    )


def _marks(comparison: Comparison, change: Change, column: Column) -> list[moves.Mark]:
    """Return a mark for each stance of a date, in the most direct voice of those that have it."""
    held: dict[int, list[Position]] = {}
    for position in column.positions:
        held.setdefault(position.stance.score, []).append(position)
    return [_mark(comparison, change, stance, positions) for stance, positions in held.items()]


def _mark(
    comparison: Comparison, change: Change, stance: int, positions: Sequence[Position]
) -> moves.Mark:
    rules = comparison.selection
    when = dict.fromkeys(dates.words(comparison.date_of(position)) for position in positions)
    words = dict.fromkeys(time.position_words(comparison, position) for position in positions)
    first = rules.passages(positions[0])[0]
    where = f"{change.issue.id}/{change.stakeholder.id}"
    return moves.Mark(
        stance,
        most_direct(rules, positions).value,
        f"{wording.listed(list(when))}: {wording.listed(list(words))}",
        links.href(rules, "source", source=first.source, at=where),
    )


def _undated(comparison: Comparison, change: Change) -> Markup:
    """Return which positions of a row are of unknown date, and so not on its line."""
    held = [p for step in change.history for p in step if comparison.date_of(p) is None]
    if not held:
        return Markup()
    words = wording.listed([time.position_words(comparison, position) for position in held])
    return html(" <small>Of unknown date: {}.</small>", words)


def _left_out(change: Change) -> Markup:
    """Return how many positions of a row the reading rules leave out."""
    if not change.cell.left_out:
        return Markup()
    number = wording.counted(change.cell.left_out, "position")
    return html(" <small>⊘ {} left out by the reading rules.</small>", number)


def _passages(comparison: Comparison, change: Change) -> Markup:
    """Return what was held before beside what is held after, with the passages."""
    return html(
        '<details class="sp-folded sp-evidence"><summary>The passages</summary>'
        '<div class="sp-before-after"><section aria-label="Before"><h4>Before</h4>{}</section>'
        '<section aria-label="After"><h4>After</h4>{}</section></div></details>',
        _held(comparison, change.stakeholder, change.cell.earlier),
        _held(comparison, change.stakeholder, change.cell.current),
    )


def _held(comparison: Comparison, who: Stakeholder, positions: Iterable[Position]) -> Markup:
    """Return positions with their dates, stances and passages."""
    return joined(evidence.position(comparison, who, p, with_stance=True) for p in positions)


def still(comparison: Comparison, followed: Sequence[Change]) -> Markup:
    """Return what was stated again with the same stance, folded; empty where there is none."""
    again: dict[str, list[Change]] = {}
    for change in followed:
        if not change.moved:
            again.setdefault(change.stakeholder.id, []).append(change)
    if not again:
        return Markup()
    people = comparison.dossier.stakeholder_by_id
    counts = joined((html("{} {}", bdi(people[n].label), len(c)) for n, c in again.items()), " · ")
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
    total = sum(map(len, again.values()))
    return fold.part(f"{total:,} that did not move", counts, content)


def unknown(comparison: Comparison, undated: Sequence[tuple[str, Position]]) -> Markup:
    """Return the positions of unknown date, folded; empty where there is none."""
    if not undated:
        return Markup()
    people, issues = comparison.dossier.stakeholder_by_id, comparison.dossier.issue_by_id
    content = evidence.listing(
        html(
            "{}: {}",
            links.to_cell(
                comparison.selection,
                position.issue,
                name,
                html("{} on {}", bdi(people[name].label), bdi(issues[position.issue].title)),
            ),
            time.position_words(comparison, position),
        )
        for name, position in undated
    )
    note = wording.counted(len(undated), "position")
    return fold.part("Of unknown date, and not drawn", note, content)
