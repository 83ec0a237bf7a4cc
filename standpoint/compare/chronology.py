"""The dates of positions and events: their order, the time between them, and who moved.

Nothing here depends on today's date: what had happened is judged by the dates of the sources.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise, product
from typing import NamedTuple

from standpoint import dates
from standpoint.compare.cells import Cell, CellKey, Comparison, by_side
from standpoint.model import Event, Issue, Position, Stakeholder, Stance

MANY = 7
"""Cells of no more dates than these are followed over the same ones."""


class Dated(NamedTuple):
    """A position that counts, with its stakeholder's id and its date."""

    date: str
    stakeholder: str
    position: Position


@dataclass(frozen=True)
class Happening:
    """An event, and whether it was still to come for all of its passages that count.

    `number` is its place among the dossier's events, from 1.
    """

    number: int
    event: Event
    announced: bool


@dataclass(frozen=True)
class Change:
    """A cell with positions of different dates."""

    stakeholder: Stakeholder
    issue: Issue
    cell: Cell
    history: tuple[tuple[Position, ...], ...]
    """Its positions of a known date, oldest first; those whose order is not known are together."""
    undated: tuple[Position, ...]
    """Those of an unknown date, which are in no order with the others."""
    moves: tuple[tuple[Position, Position], ...]
    """Every two positions of neighbouring steps of which the second is certainly the later one, and
    of another stance."""
    crossed: bool
    """Whether a position on one side of the middle is certainly later than one on the other,
    whatever has replaced it since."""

    @property
    def path(self) -> tuple[frozenset[Stance], ...]:
        """The stances held, one after the other; what is only stated again is not a new step."""
        stances = [frozenset(position.stance for position in held) for held in self.history]
        return tuple(stance for stance, _ in groupby(stances))

    @property
    def moved(self) -> bool:
        """Whether one stance is certainly later than another."""
        return bool(self.moves)

    @property
    def stayed(self) -> bool:
        """Whether the stance stayed the same, as far as it has dates, and nothing is left out.

        Where it neither moved nor stayed, the order of its stances is not known, or the reading
        rules leave out a position that may be another.
        """
        return len(self.path) == 1 and not self.cell.left_out


class Column(NamedTuple):
    """A date, or dates of which none is certainly the first, with what a cell has there."""

    dates: tuple[str, ...]
    positions: tuple[Position, ...]
    """Those that count; none where there is no statement."""
    left_out: bool
    """Whether there may be one that the reading rules leave out."""

    @property
    def by_stance(self) -> dict[int, list[Position]]:
        """The positions by their score."""
        held: dict[int, list[Position]] = {}
        for position in self.positions:
            held.setdefault(position.stance.score, []).append(position)
        return held


def dated(comparison: Comparison) -> list[Dated]:
    """Return the positions that count, oldest first, those of one date in the dossier's order."""
    found = [
        Dated(date, stakeholder, position)
        for stakeholder, position, _ in comparison.counted
        if (date := comparison.date_of(position))
    ]
    return sorted(found, key=lambda held: held.date)


def happenings(comparison: Comparison) -> list[Happening]:
    """Return the background events, oldest first."""
    sources, found = comparison.dossier.source_by_id, []
    for number, event in comparison.events.items():
        to_come = all(dates.later(event.date, sources[c.source].date) for c in event.evidence)
        found.append(Happening(number, event, to_come))
    return sorted(found, key=lambda happening: happening.event.date)


def untold(comparison: Comparison) -> int:
    """Return how many background events the reading rules leave out, with their sources."""
    return len(comparison.dossier.outline.events) - len(comparison.events)


def every_date(told: Sequence[Dated], happened: Sequence[Happening]) -> list[str]:
    """Return every date of a position or an event, oldest first, the longer before the shorter."""
    known = {*(held.date for held in told), *(one.event.date for one in happened)}
    return sorted(known)


def changes(comparison: Comparison) -> list[Change]:
    """Return the cells that rest on positions of different dates, issue by issue."""
    return [
        _change(comparison, stakeholder, issue, cell)
        for issue in comparison.issues
        for stakeholder, cell in comparison.on(issue.id)
        if cell.earlier
    ]


def replaced(comparison: Comparison) -> list[tuple[CellKey, Position]]:
    """Return the cells in which a position counts in place of earlier ones, each with that.

    By stakeholder, then issue. Of several positions that count it is the first that is certainly
    later than the newest that does not.
    """
    found = []
    for key, cell in comparison.cells.items():
        if cell.earlier:
            before = comparison.span_of(cell.earlier[0])
            latest = (p for p in cell.current if dates.after(comparison.span_of(p), before))
            found.append((key, next(latest)))
    return found


def _change(comparison: Comparison, stakeholder: Stakeholder, issue: Issue, cell: Cell) -> Change:
    history = _history(comparison, cell)
    return Change(
        stakeholder,
        issue,
        cell,
        history,
        undated=tuple(p for p in cell.current if not comparison.date_of(p)),
        moves=tuple(_moves(comparison, history)),
        crossed=_crossed(comparison, history),
    )


def _history(comparison: Comparison, cell: Cell) -> tuple[tuple[Position, ...], ...]:
    groups: list[list[Position]] = []
    for position in reversed(cell.earlier):
        held = [position]
        # A year may go around several months: all of them are then of one group.
        span = comparison.span_of(position)
        while groups and not all(dates.after(span, comparison.span_of(p)) for p in groups[-1]):
            held = [*groups.pop(), *held]
        groups.append(held)
    return (*map(tuple, groups), tuple(p for p in cell.current if comparison.date_of(p)))


def _moves(
    comparison: Comparison, history: Sequence[Sequence[Position]]
) -> Iterator[tuple[Position, Position]]:
    dated = [[(position, comparison.span_of(position)) for position in held] for held in history]
    for earlier, later in pairwise(dated):
        for (before, old), (after, new) in product(earlier, later):
            if before.stance != after.stance and dates.after(new, old):
                yield before, after


def _crossed(comparison: Comparison, history: Sequence[Sequence[Position]]) -> bool:
    held = by_side((comparison.span_of(p), p) for p in chain.from_iterable(history))
    return dates.any_later(held[1], held[-1]) or dates.any_later(held[-1], held[1])


def between(earlier: str, later: str) -> tuple[int, int]:
    """Return the fewest and the most days from one date to a later one.

    Examples
    --------
    >>> between("2018-01-16", "2018-01-18"), between("2018-01-18", "2018-02")
    ((2, 2), (14, 41))
    """
    (first, last), (start, end) = dates.span(earlier), dates.span(later)
    return (start - last).days, (end - first).days


def undated(comparison: Comparison) -> list[tuple[str, Position]]:
    """Return the positions that count and are of unknown date, each with its stakeholder's id."""
    return [
        (stakeholder, position)
        for stakeholder, position, _ in comparison.counted
        if comparison.date_of(position) is None
    ]


def unordered(comparison: Comparison) -> int:
    """Return how many cells rest on positions of several dates, none of them certainly later."""
    return sum(
        not cell.earlier and len({comparison.date_of(position) for position in cell.current}) > 1
        for cell in comparison.cells.values()
    )


def shared_dates(comparison: Comparison, followed: Iterable[Change]) -> tuple[str, ...]:
    """Return the dates over which several cells are followed, oldest first.

    Empty where they are too many, or where of two it is not certain which is the later one: then
    each cell is followed over its own.
    """
    histories = chain.from_iterable(change.history for change in followed)
    known = _known(comparison, chain.from_iterable(histories))
    certain = all(dates.later(later, earlier) for earlier, later in pairwise(known))
    return known if certain and len(known) <= MANY else ()


def columns(comparison: Comparison, change: Change, shared: Sequence[str] = ()) -> list[Column]:
    """Return what a cell has at each of the dates that it is followed over, oldest first.

    `shared` are the dates, if they are those of all cells; else it is each step of its own history.
    """
    dossier = comparison.dossier
    ignored = [
        span
        for position in dossier.held[change.issue.id, change.stakeholder.id]
        if not comparison.selection.passages(position)
        and (span := dossier.span_of(position, position.evidence))
    ]
    steps = [(_known(comparison, held), held) for held in change.history]
    if shared:
        # Where all share the dates, each step is of one of them.
        at = dict(steps)
        steps = [((date,), at.get((date,), ())) for date in shared]

    def may_lack(days: Sequence[str]) -> bool:
        return any(dates.overlap(dates.span(day), span) for day in days for span in ignored)

    return [Column(days, held, may_lack(days)) for days, held in steps]


def _known(comparison: Comparison, held: Iterable[Position]) -> tuple[str, ...]:
    """Return the dates of positions, each once, oldest first."""
    found = {date for position in held if (date := comparison.date_of(position))}
    return tuple(sorted(found))
