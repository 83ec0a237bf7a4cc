"""The dates of positions and events: their order, the time between them, and who moved.

Nothing here depends on today's date: what had happened is judged by the dates of the sources.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, product
from typing import NamedTuple

from standpoint import dates
from standpoint.compare.cells import Cell, Comparison
from standpoint.compare.passages import events
from standpoint.model import Citation, Event, Issue, Position, Stakeholder, Stance

GAP = 1.5
EDGE = 0.6
"""The widths, on the axis, of the gap between two dates and of the edge of a date around others."""
WRITTEN = 11
"""With more gaps than these, only the longer ones are written."""


class Dated(NamedTuple):
    """A position that counts, with its stakeholder's id and its date."""

    date: str
    stakeholder: str
    position: Position


@dataclass(frozen=True)
class Happening:
    """An event with the passages that count, and whether it was still to come for all of them.

    `number` is its place among the dossier's events, from 1.
    """

    number: int
    event: Event
    citations: tuple[Citation, ...]
    announced: bool


@dataclass(frozen=True)
class Change:
    """A cell with positions of different dates.

    Attributes
    ----------
    stakeholder : Stakeholder
    issue : Issue
    cell : Cell
    history : tuple of tuple of Position
        Its positions, oldest first; those whose order is not known are together.
    moves : tuple of (Position, Position)
        Every two positions of neighbouring steps of which the second is certainly the later one,
        and of another stance.
    """

    stakeholder: Stakeholder
    issue: Issue
    cell: Cell
    history: tuple[tuple[Position, ...], ...]
    moves: tuple[tuple[Position, Position], ...]

    @property
    def path(self) -> tuple[frozenset[Stance], ...]:
        """The stances held, one after the other; what is only stated again is not a new step."""
        stances = [frozenset(position.stance for position in held) for held in self.history]
        return tuple(stance for stance, _ in groupby(stances))

    @property
    def moved(self) -> bool:
        """Whether the stance did not stay the same."""
        return len(self.path) > 1


class Place(NamedTuple):
    """Where a date stands on the axis; `within` says how many other dates hold it."""

    start: float
    end: float
    within: int

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Axis:
    """An axis on which dates follow one another, whatever the time between them.

    Attributes
    ----------
    places : dict of str to Place
        A year or month that holds other dates of the axis stands around them.
    gaps : list of (float, str, str)
        For each two neighbours the place between them, the earlier and the later date.
    length : float
    """

    places: dict[str, Place]
    gaps: list[tuple[float, str, str]]
    length: float


def dated(comparison: Comparison) -> list[Dated]:
    """Return the positions that count, oldest first, those of one date in the dossier's order."""
    found = [
        Dated(date, stakeholder, position)
        for stakeholder, position, _ in comparison.counted
        if (date := comparison.date_of(position))
    ]
    return sorted(found, key=lambda held: dates.span(held.date))


def happenings(comparison: Comparison) -> list[Happening]:
    """Return the background events, oldest first."""
    chosen, sources = comparison.selection.sources, comparison.dossier.source_by_id
    found = []
    for number, event in sorted(events(comparison), key=lambda told: dates.span(told[1].date)):
        citations = tuple(c for c in event.evidence if not chosen or c.source in chosen)
        to_come = all(dates.later(event.date, sources[c.source].date) for c in citations)
        found.append(Happening(number, event, citations, to_come))
    return found


def changes(comparison: Comparison) -> list[Change]:
    """Return the cells that rest on positions of different dates, those that moved first."""
    found = []
    for issue in comparison.issues:
        for stakeholder in comparison.stakeholders:
            cell = comparison.cells[issue.id, stakeholder.id]
            if cell.earlier:
                history = _history(comparison, cell)
                moves = tuple(_moves(comparison, history))
                found.append(Change(stakeholder, issue, cell, history, moves))
    return sorted(found, key=lambda change: not change.moved)


def _history(comparison: Comparison, cell: Cell) -> tuple[tuple[Position, ...], ...]:
    groups: list[list[Position]] = []
    for position in reversed(cell.earlier):
        held = [position]
        # A year may go around several months: all of them are then of one group.
        while groups and not all(_later(comparison, position, p) for p in groups[-1]):
            held = [*groups.pop(), *held]
        groups.append(held)
    return (*map(tuple, groups), cell.current)


def _moves(
    comparison: Comparison, history: Sequence[Sequence[Position]]
) -> Iterator[tuple[Position, Position]]:
    for earlier, later in pairwise(history):
        for before, after in product(earlier, later):
            if before.stance != after.stance and _later(comparison, after, before):
                yield before, after


def _later(comparison: Comparison, one: Position, other: Position) -> bool:
    return dates.later(comparison.date_of(one), comparison.date_of(other))


def between(earlier: str, later: str) -> tuple[int, int]:
    """Return the fewest and the most days from one date to a later one.

    Examples
    --------
    >>> between("2018-01-16", "2018-01-18"), between("2018-01-18", "2018-02")
    ((2, 2), (14, 41))
    """
    (first, last), (start, end) = dates.span(earlier), dates.span(later)
    return (start - last).days, (end - first).days


def holds(date: str, other: str) -> bool:
    """Return whether `date` is a year or month in which `other` lies.

    Examples
    --------
    >>> holds("2018", "2018-01-16"), holds("2018-01-16", "2018"), holds("2018", "2018")
    (True, False, False)
    """
    return date != other and other.startswith(date)


def axis(widths: Mapping[str, float], gap: float = GAP) -> Axis:
    """Return the axis for dates that each need a width, with gaps of one width between them.

    Examples
    --------
    >>> axis({"2003": 2, "2018-01-16": 4}).places
    {'2003': Place(start=0, end=2, within=0), '2018-01-16': Place(start=3.5, end=7.5, within=0)}
    >>> axis({"2018": 1, "2018-01": 3}).places["2018"]
    Place(start=0, end=4.2, within=0)
    """
    places: dict[str, Place] = {}
    gaps: list[tuple[float, str, str]] = []

    def lay(names: Iterable[str], start: float, depth: int) -> float:
        """Lay dates side by side from `start` on; return where they end."""
        rest, previous, place = list(names), "", start
        while rest:
            name, *rest = rest
            inner = [other for other in rest if holds(name, other)]
            rest = rest[len(inner) :]
            if previous:
                gaps.append((place + gap / 2, previous, name))
                place += gap
            end = place + widths[name]
            if inner:
                end = max(end, lay(inner, place + EDGE, depth + 1) + EDGE)
            places[name] = Place(round(place, 6), round(end, 6), depth)
            previous, place = name, end
        return place

    ordered = sorted(widths, key=lambda d: (dates.span(d)[0], -dates.span(d)[1].toordinal()))
    length = lay(ordered, 0, 0)
    return Axis({name: places[name] for name in ordered}, sorted(gaps), length)


def written_gaps(placed: Axis) -> tuple[list[tuple[float, str, str]], tuple[str, str] | None]:
    """Return the gaps that are written, and the longest one that is not."""
    if len(placed.gaps) <= WRITTEN:
        return placed.gaps, None
    ordered = sorted(placed.gaps, key=lambda gap: between(*gap[1:])[1])
    _, *longest = ordered[len(ordered) // 2]
    most = between(*longest)[1]
    return [gap for gap in placed.gaps if between(*gap[1:])[1] > most], (longest[0], longest[1])
